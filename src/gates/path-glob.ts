import picomatch from 'picomatch';

// "s": a line break is a character like any other. Git takes one in the name of a file, and a glob must not miss it.
const PATH = { dot: true, flags: 's' };

/** A glob of paths or branches as a test. A leading dot needs no dot of its own. Its library is loaded at the first use. */
export function pathMatcher(glob: string): (text: string) => boolean {
  return picomatch(glob, PATH);
}

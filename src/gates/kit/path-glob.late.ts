import picomatch from 'picomatch';

// "s": a line break is a character like any other. Git takes one in the name of a file, and a glob must not miss it.
const PATH = { dot: true, flags: 's' };

/**
 * A glob of paths or branches as a test. A leading dot needs no dot of its own. As in other tools, `/db/` is all below
 * `db`, and parentheses alone are characters. Its library is loaded at the first use.
 */
export function pathMatcher(glob: string): (text: string) => boolean {
  return picomatch(plain(glob), PATH);
}

function plain(glob: string): string {
  return glob
    .replace(/\/$/, '/**')
    .replace(/^(!?)\//, '$1')
    .replace(/(?<![?*+@!\\])\(([^()|]*)\)/g, '\\($1\\)');
}

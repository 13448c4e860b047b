import picomatch from 'picomatch';

// The flag "s" lets a glob match line breaks, because Git allows them in file names.
const PATH = { dot: true, flags: 's' };

/**
 * Compiles a glob of paths or branches into a test. Globs match names with a leading dot too. As in other tools, `/db/`
 * means everything below `db`, and parentheses are ordinary characters outside of extended globs such as `@(a|b)`.
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

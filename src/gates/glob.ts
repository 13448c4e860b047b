import picomatch from 'picomatch';

const matchers = new Map<string, (text: string) => boolean>();

function matcher(key: string, make: () => (text: string) => boolean): (text: string) => boolean {
  const known = matchers.get(key) ?? make();
  matchers.set(key, known);
  return known;
}

/**
 * Whether a path or branch matches one of some globs. A leading dot needs no dot of its own, and neither does a line
 * end, which a path may hold. As in other tools, `/db/` is all below `db`, and parentheses alone are characters.
 */
export function matchesGlob(globs: readonly string[], text: string): boolean {
  return globs.some((glob) => matcher(`path ${glob}`, () => picomatch(plain(glob), { dot: true, flags: 's' }))(text));
}

function plain(glob: string): string {
  return glob
    .replace(/\/$/, '/**')
    .replace(/^(!?)\//, '$1')
    .replace(/(?<![?*+@!\\])\(([^()|]*)\)/g, '\\($1\\)');
}

// Names of checks hold brackets and slashes of their own: `build (ubuntu-latest, 20)`.
const PLAIN = { dot: true, bash: true, nobrace: true, noextglob: true, nonegate: true, nobracket: true };

/** Whether a name matches one of some globs in which only `*` and `?` mean something. Case does not matter. */
export function matchesName(globs: readonly string[], name: string): boolean {
  return globs.some((glob) =>
    matcher(`name ${glob}`, () => {
      const literal = glob.toLowerCase().replaceAll(/[()[\]{}+@!|$^.\\]/g, '\\$&');
      return picomatch(literal, PLAIN);
    })(name.toLowerCase()),
  );
}

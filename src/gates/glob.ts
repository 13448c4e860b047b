import { pathMatcher } from './path-glob.ts';

type Matcher = (text: string) => boolean;

const matchers = new Map<string, Matcher>();

function matcher(key: string, make: () => Matcher): Matcher {
  const known = matchers.get(key) ?? make();
  matchers.set(key, known);
  return known;
}

/** Whether a path or branch matches one of some globs, each as in `pathMatcher`. */
export function matchesGlob(globs: readonly string[], text: string): boolean {
  return globs.some((glob) => matcher(`path ${glob}`, () => pathMatcher(glob))(text));
}

/** Whether a name matches one of some globs in which only `*` and `?` mean something. Case does not matter. */
export function matchesName(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => matcher(`name ${glob}`, () => nameMatcher(glob))(name.toLowerCase()));
}

// Names of checks hold brackets, slashes and dots of their own: `build (ubuntu-latest, 20)`.
function nameMatcher(glob: string): Matcher {
  const source = glob
    .toLowerCase()
    .replaceAll(/[\^$\\.+()[\]{}|/]/g, '\\$&')
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  const pattern = new RegExp(`^${source}$`, 'su');
  return (text) => pattern.test(text);
}

import * as v from 'valibot';
import type { RE2JS } from 're2js';
import { pathMatcher } from './path-glob.late.ts';

/** Patterns of policies run on RE2, which takes linear time: no input can make them slow. */

let engine: typeof RE2JS | undefined;

/** Loads the pattern engine. Policies without patterns skip it to start faster. */
export async function loadPatternEngine(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/** Whether the data of a policy has a key `pattern` anywhere. */
export function usesPatterns(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(([key, value]) => key === 'pattern' || usesPatterns(value));
}

export const pattern = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check(
    (text) => canCompile(text),
    'expected a regular expression in RE2 syntax (no look-around, no back-references)',
  ),
  v.title('Pattern'),
  v.description('A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i).'),
  v.metadata({ examples: ['^OPS-\\d+$'] }),
);

function canCompile(text: string): boolean {
  try {
    compilePattern(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Compiles a pattern into a test, which takes about 0.1 ms: do it once for many texts. Throws if it is not RE2 syntax,
 * or if `loadPatternEngine` was not called before.
 */
export function compilePattern(text: string): (value: string) => boolean {
  if (engine === undefined) throw new TypeError('The pattern engine is not loaded');
  const automaton = engine.compile(text);
  return (value) => automaton.matcher(value).find();
}

/**
 * Whether a text contains a word or version as a whole: `v1.4.0` and `## [1.4.0]` contain `1.4.0`, but `11.4.0` and
 * `1.4.0-rc.1` do not.
 */
export function mentions(text: string, word: string): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const goesOnBefore = /(?:\d|\d\.)$/.test(text.slice(Math.max(0, at - 2), at));
    const goesOnBehind = /^(?:[\p{L}\d]|[.+-][\p{L}\d])/u.test(text.slice(at + word.length, at + word.length + 3));
    if (!goesOnBefore && !goesOnBehind) return true;
  }
  return false;
}

type Matcher = (text: string) => boolean;

/** Whether a path or branch matches any of the globs. See `pathMatcher` for their syntax. Compiles them each time. */
export function matchesGlob(globs: readonly string[], text: string): boolean {
  return globs.some((glob) => pathMatcher(glob)(text));
}

/** The same for many texts: compiles each glob once, at its first use. */
export function createGlobs(): typeof matchesGlob {
  const matchers = new Map<string, Matcher>();
  return (globs, text) =>
    globs.some((glob) => {
      const matcher = matchers.get(glob) ?? pathMatcher(glob);
      matchers.set(glob, matcher);
      return matcher(text);
    });
}

/** Whether a name matches any of the globs, in which only `*` and `?` are special. Ignores case. */
export function matchesName(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => nameMatcher(glob)(name.toLowerCase()));
}

// Names of checks contain brackets, slashes and dots, such as `build (ubuntu-latest, 20)`.
function nameMatcher(glob: string): Matcher {
  const source = glob
    .toLowerCase()
    .replaceAll(/[\^$\\.+()[\]{}|/]/g, '\\$&')
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  const fits = new RegExp(`^${source}$`, 'su');
  return (text) => fits.test(text);
}

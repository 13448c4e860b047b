import ignore, { type Ignore } from 'ignore';
import type { FileAnswer } from '../../evidence/question.ts';
import { untold, type Told } from '../../evidence/facts.ts';
import type { Context } from './evidence/evidence.ts';

/** One line of a CODEOWNERS file. */
interface OwnerRule {
  matches: (path: string) => boolean;
  /** `@login`, `@org/team` or an e-mail address, as written; empty if the files shall have no owner. */
  owners: string[];
}

/** Where GitHub looks for the file, in order. The first that exists counts. */
const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** A file of this size, in bytes, or a larger one is not loaded by GitHub. */
const TOO_LARGE = 3_000_000;

// A space in a path has a backslash before it.
const WORD = /(?:\\.|[^\s\\])+/g;
const OWNER = /^(?:@[\w-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/;
// Invalid here though valid in .gitignore: negation, ranges, an escaped "#" at the start. And what is valid nowhere.
const INVALID = /^(?:!|\\#|\/$)|[[\]]|\*{3}/;

/**
 * Reads a CODEOWNERS file. Lines with invalid syntax are skipped, as GitHub does it. Source: GitHub, "About code
 * owners".
 */
export function readCodeowners(text: string): OwnerRule[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [pattern = '', ...rest] = line.match(WORD) ?? [];
    if (pattern === '' || pattern.startsWith('#') || INVALID.test(pattern)) return [];
    const [words = ''] = rest.join(' ').split('#');
    const owners = words.split(' ').filter((word) => word !== '');
    return owners.every((owner) => OWNER.test(owner)) ? [{ matches: matcherOf(pattern), owners }] : [];
  });
}

/** Owners of a file: those of the last rule that matches it. */
export function ownersOf(path: string, rules: readonly OwnerRule[]): string[] {
  return rules.findLast(({ matches }) => matches(path))?.owners ?? [];
}

// A matcher is slow to make and to try, and most patterns are about other folders. So it is made only for a path that
// has all the text that the pattern has between its wildcards.
function matcherOf(pattern: string): (path: string) => boolean {
  const literals = pattern.split(/\\.|[*?]/);
  let matcher: Ignore | undefined;
  return (path) => {
    if (!literals.every((literal) => `/${path}`.includes(literal))) return false;
    matcher ??= ignore({ ignorecase: false, allowRelativePaths: true }).add(linesFor(pattern));
    return matcher.ignores(path);
  };
}

// Patterns work as in .gitignore, with two exceptions: `/*` at the end matches only files directly in the folder, and
// `**/` at the end matches files too.
function linesFor(pattern: string): string[] {
  const line = pattern.replace(/\/\*\*\/$/, '/**');
  return line.endsWith('/*') ? [line, `!${line}/`] : [line];
}

/** Changed files that the same people own. */
export interface Owned {
  /** As written: `@login`, `@org/team` or an e-mail address. */
  owners: string[];
  files: string[];
}

/**
 * The owners of the changed files by the CODEOWNERS file at the trusted commit; a renamed file counts under both names.
 */
export function ownedFiles({ ask, remember }: Pick<Context, 'ask' | 'remember'>): Told<Owned[]> {
  const changed = ask.about({ kind: 'changed-files' });
  const file = codeowners({ ask });
  if (!changed.known) return untold(`the changed files are not known: ${changed.because}`);
  if (!file.known) return file;
  if (!changed.value.complete) return untold('the list of changed files is cut');
  const rules = remember(file.value, 'rules', () => readCodeowners(file.value.text));
  const byOwners = new Map<string, Owned>();
  for (const path of changed.value.files.flatMap(({ path: now, previous }) => [
    now,
    ...(previous === undefined ? [] : [previous]),
  ])) {
    const names = ownersOf(path, rules);
    const key = names.toSorted().join(' ').toLowerCase();
    const owned = byOwners.get(key) ?? { owners: names, files: [] };
    byOwners.set(key, owned);
    owned.files.push(path);
  }
  return { known: true, value: [...byOwners.values()].filter(({ owners }) => owners.length > 0) };
}

function codeowners({ ask }: Pick<Context, 'ask'>): Told<FileAnswer> {
  for (const path of CODEOWNERS_PATHS) {
    const file = ask.about({ kind: 'file', path });
    if (!file.known) return untold(`${path} is not known: ${file.because}`);
    if (!file.value.exists) continue;
    const isTooLarge = new TextEncoder().encode(file.value.text).length >= TOO_LARGE;
    return isTooLarge
      ? untold(`${path} has 3 MB or more, which GitHub does not load`)
      : { known: true, value: file.value };
  }
  return untold(`there is none of ${CODEOWNERS_PATHS.join(', ')} at the trusted commit`);
}

import type { FileAnswer } from '../../evidence/question.ts';
import { CODEOWNERS_PATHS, ownersOf, readCodeowners, TOO_LARGE, type OwnerRule } from './codeowners.ts';
import type { Told } from './ask.ts';
import type { Context } from './evidence.ts';

/** Changed files that the same people own. */
export interface Owned {
  /** As written: `@login`, `@org/team` or an e-mail address. */
  owners: string[];
  files: string[];
}

/** The owners of the changed files by the CODEOWNERS file at the trusted commit; a renamed file counts under both names. */
export function ownedFiles({ ask }: Context): Told<Owned[]> {
  const changed = ask.about({ kind: 'changed-files' });
  const file = codeowners({ ask });
  if ('unknown' in changed) return { unknown: `the changed files are not known: ${changed.unknown}` };
  if ('unknown' in file) return file;
  if (!changed.value.complete) return { unknown: 'the list of changed files is cut' };
  const rules = rulesIn(file.value);
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
  return { value: [...byOwners.values()].filter(({ owners }) => owners.length > 0) };
}

// The same object in every round of asking: it is read once.
const known = new WeakMap<FileAnswer, OwnerRule[]>();

function rulesIn(file: FileAnswer): OwnerRule[] {
  const rules = known.get(file) ?? readCodeowners(file.text);
  known.set(file, rules);
  return rules;
}

function codeowners({ ask }: Pick<Context, 'ask'>): Told<FileAnswer> {
  for (const path of CODEOWNERS_PATHS) {
    const file = ask.about({ kind: 'file', path });
    if ('unknown' in file) return { unknown: `${path} is not known: ${file.unknown}` };
    if (!file.value.exists) continue;
    const isTooLarge = new TextEncoder().encode(file.value.text).length >= TOO_LARGE;
    return isTooLarge ? { unknown: `${path} has 3 MB or more, which GitHub does not load` } : { value: file.value };
  }
  return { unknown: `there is none of ${CODEOWNERS_PATHS.join(', ')} at the trusted commit` };
}

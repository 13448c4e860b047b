import { CODEOWNERS_PATHS, ownersOf, readCodeowners } from './codeowners.ts';
import type { Told } from './ask.ts';
import type { Context } from './evidence.ts';

/** Changed files that the same people own. */
export interface Owned {
  /** As written: `@login`, `@org/team` or an e-mail address. */
  owners: string[];
  files: string[];
}

/** The owners of the changed files by the CODEOWNERS file at the trusted commit; a renamed file counts under both names. */
export function ownedFiles({ ask, input }: Context): Told<Owned[]> {
  const changed = ask.about({ kind: 'changed-files' });
  const text = codeowners({ ask });
  if ('unknown' in changed) return { unknown: `the changed files are not known: ${changed.unknown}` };
  if ('unknown' in text) return text;
  if (!changed.value.complete) return { unknown: 'the list of changed files is cut' };
  const rules = readCodeowners(text.value);
  const byOwners = new Map<string, Owned>();
  for (const path of changed.value.files.flatMap((file) => [
    file.path,
    ...(file.previous === undefined ? [] : [file.previous]),
  ])) {
    const owners = ownersOf(path, rules, input.matchesGlob);
    const key = owners.toSorted().join(' ').toLowerCase();
    const owned = byOwners.get(key) ?? { owners, files: [] };
    byOwners.set(key, owned);
    owned.files.push(path);
  }
  return { value: [...byOwners.values()].filter(({ owners }) => owners.length > 0) };
}

function codeowners({ ask }: Pick<Context, 'ask'>): Told<string> {
  for (const path of CODEOWNERS_PATHS) {
    const file = ask.about({ kind: 'file', path });
    if ('unknown' in file) return { unknown: `${path} is not known: ${file.unknown}` };
    if (file.value.exists) return { value: file.value.text };
  }
  return { unknown: `there is none of ${CODEOWNERS_PATHS.join(', ')} at the trusted commit` };
}

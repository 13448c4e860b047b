import type { Told } from './ask.ts';
import { short, type Context, type Evidence } from './evidence.ts';

/** So many hexadecimal digits are no word that happens to have these letters: `defaced`, `20260102`. */
const NO_WORD = 12;

/** Whether a word that follows a command is meant as a commit. Of which that is not known, it is. */
export function namesCommit(word: string, context: Context): boolean {
  if (!/^[\da-f]{7,64}$/i.test(word)) return false;
  if (word.length >= NO_WORD) return true;
  const told = isCommit(word.toLowerCase(), context);
  return 'unknown' in told || told.value;
}

/**
 * Why a comment that names a commit has named none: `verb` is what it did. Undefined where it is one, or names none. A
 * review has the commit that GitHub says.
 */
export function noCommit({ via, sha }: Evidence, verb: string, context: Context): Told<string | undefined> {
  if (via !== 'comment' || sha === undefined) return { value: undefined };
  const told = isCommit(sha, context);
  if ('unknown' in told)
    return { unknown: `whether ${short(sha)} is one of the commits is not known: ${told.unknown}` };
  if (told.value) return { value: undefined };
  const why =
    context.input.subject.kind === 'issue'
      ? `${verb} for ${short(sha)}, but an issue has no commits`
      : `${verb} for ${short(sha)}, which is none of the commits of the pull request`;
  return { value: why };
}

// Also one that was pushed away since.
function isCommit(sha: string, { ask, input }: Context): Told<boolean> {
  const { headSha, kind } = input.subject;
  if (headSha?.startsWith(sha) === true) return { value: true };
  if (kind === 'issue') return { value: false };
  const commits = ask.about({ kind: 'commits' });
  if ('unknown' in commits) return commits;
  const is = (each: { sha: string }): boolean => each.sha.startsWith(sha);
  if (commits.value.some(is)) return { value: true };
  const pushes = ask.about({ kind: 'pushes' });
  return { value: 'value' in pushes && pushes.value.some(is) };
}

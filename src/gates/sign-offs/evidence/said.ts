import { short, type Context, type SignOffEvidence, type Denial, type Withdrawal } from './evidence.ts';
import { mayHold, shownLines, whyUnread, type Command, type ShownLine } from '../../../checklist/reading/command.ts';
import { untold, type Told } from '../../../evidence/facts.ts';
import type { Comment, Person, Revision } from '../../../evidence/people.ts';
import type { Result } from '../../../result.ts';
import { commandOf, DENY, rolesMeant, REVOKE } from './roles-said.ts';

/** What a text says line by line, or why it is not read. */
type Lines = Result<readonly ShownLine[]>;

/**
 * What a comment tells the gate, by its present text or an earlier one. `names`: the commands that are looked for.
 */
export function saidIn(comment: Comment, text: string, names: readonly string[], context: Context): Result<Command[]> {
  if (!mayHold(text, names)) return { ok: true, value: [] };
  const lines = linesSaid(comment, text, context);
  return lines.ok ? { ok: true, value: lines.value.flatMap(({ command }) => command ?? []) } : lines;
}

/** The lines of a comment. Reading uses up the time limit of whoever wrote that text. */
export function linesSaid(comment: Comment, text: string, context: Context): Lines {
  return context.remember(comment, `lines of ${text}`, () => read(comment, text, context));
}

function read({ author, edits }: Comment, text: string, { inTime }: Context): Lines {
  const unread = whyUnread(text);
  if (unread !== undefined) return { ok: false, error: unread };
  const writer = edits?.revisions.find(({ body }) => body === text)?.editor ?? author;
  const lines = inTime(`person ${writer?.id}`, () => shownLines(text));
  return lines === undefined ? { ok: false, error: 'it takes too long' } : { ok: true, value: lines };
}

/** From this many hexadecimal digits on, a word is a commit and not a word or date such as `defaced` or `20260102`. */
const NO_WORD = 12;

/** Whether a word that follows a command is meant as a commit. If that is not known, it counts as one. */
export function namesCommit(word: string, context: Context): boolean {
  if (!/^[\da-f]{7,64}$/i.test(word)) return false;
  if (word.length >= NO_WORD) return true;
  const told = isCommit(word.toLowerCase(), context);
  return !told.known || told.value;
}

/**
 * Why the commit that a comment names does not count; `verb` says what the comment did. Undefined if it counts, or if
 * the comment names none. For a review, GitHub itself names the commit.
 */
export function noCommit({ via, sha }: SignOffEvidence, verb: string, context: Context): Told<string | undefined> {
  if (via !== 'comment' || sha === undefined) return { known: true, value: undefined };
  const told = isCommit(sha, context);
  if (!told.known) return untold(`whether ${short(sha)} is one of the commits is not known: ${told.because}`);
  if (told.value) return { known: true, value: undefined };
  const why =
    context.input.subject.kind === 'issue'
      ? `${verb} for ${short(sha)}, but an issue has no commits`
      : `${verb} for ${short(sha)}, which is not a commit of the pull request`;
  return { known: true, value: why };
}

// A commit that was replaced by a later push counts too.
function isCommit(sha: string, { ask, input }: Context): Told<boolean> {
  const { headSha, kind } = input.subject;
  if (headSha?.startsWith(sha) === true) return { known: true, value: true };
  if (kind === 'issue') return { known: true, value: false };
  const commits = ask.about({ kind: 'commits' });
  if (!commits.known) return commits;
  const is = (each: { sha: string }): boolean => each.sha.startsWith(sha);
  if (commits.value.some(is)) return { known: true, value: true };
  const pushes = ask.about({ kind: 'pushes' });
  return { known: true, value: pushes.known && pushes.value.some(is) };
}

/** A withdrawal. Refusing to sign also takes back what the person has signed before. */
type TakenBack = Withdrawal & { denial?: Denial };

/** What may have been taken back: somebody else changed the comment, and what its author wrote is gone or unknown. */
export function lost(comment: Comment, author: Person): Withdrawal[] {
  const { createdAt, editor, lastEditedAt } = comment;
  const own = ownRevision(comment, author);
  const others = lastEditedAt === null ? [] : (comment.edits?.revisions ?? []);
  const isGone = own?.body === null && others.some((revision) => revision.editor?.id !== author.id);
  const isUnknown = own === undefined && lastEditedAt !== null && editor?.id !== author.id;
  const words = 'a later comment has lost its content, which may have taken it back';
  return isGone || isUnknown ? [{ person: author, at: own?.at ?? createdAt, words }] : [];
}

function ownRevision({ edits, lastEditedAt }: Comment, author: Person): Revision | undefined {
  return lastEditedAt === null ? undefined : edits?.revisions.findLast(({ editor }) => editor?.id === author.id);
}

/** What a comment took back or refused. Somebody else who edits or hides the comment does not change that. */
export function takenBackIn(comment: Comment, author: Person, roles: readonly string[], context: Context): TakenBack[] {
  const own = ownRevision(comment, author);
  const texts = [
    { text: comment.body, at: comment.createdAt },
    { text: own?.body ?? '', at: own?.at ?? '' },
  ];
  const { url } = comment;
  return texts.flatMap(({ text, at }): TakenBack[] => {
    const said = saidIn(comment, text, [...REVOKE, ...DENY], context);
    if (!said.ok) return [{ person: author, at, words: 'a later comment is not read, which may have taken it back' }];
    return said.value.flatMap((command): TakenBack[] => {
      const told = commandOf(command);
      if (told === undefined || told.does === 'sign') return [];
      const { named, reason } = rolesMeant(told.rest, roles, told.does);
      const each = named.length === 0 ? [{}] : named.map((role) => ({ role }));
      if (told.does === 'revoke')
        return each.map((role) => ({ person: author, at, ...role, words: 'taken back later' }));
      const place = url === undefined ? {} : { url };
      return each.map((role) => ({
        person: author,
        at,
        ...role,
        words: 'refused later',
        denial: { person: author, at, ...role, ...place, reason },
      }));
    });
  });
}

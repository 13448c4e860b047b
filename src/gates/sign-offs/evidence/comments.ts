import { blame, Edit } from '../../../checklist/edits.ts';
import { likeCommands, mayHold, type Command } from '../../../checklist/reading/command.ts';
import { normalizeTitle } from '../../../checklist/text.ts';
import type { Comment, Person, Revision } from '../../../evidence/people.ts';
import type { Claim, Context, Withdrawal } from './evidence.ts';
import { saidIn } from './commit-named.ts';

/** What comments say. */
export interface ReadComments {
  claims: Claim[];
  withdrawals: Withdrawal[];
}

const COMMANDS = ['sign-off', 'revoke'];

/** A role with a commit behind it is no longer: comparing takes time, and whoever writes at length names none. */
const LONGEST_NAMED = 300;

/** Of somebody who may not sign so many lines are looked at. */
const MOST_LINES = 20;

const SHA = /^(.*?)\s*\b([\da-f]{7,64})$/i;

/**
 * Reads `/sign-off <role> [sha]` and `/revoke [role]`. `roles`: keys of the roles that there are. Only comments of those
 * who `may` sign for something are read: what others write is of no use, and takes time.
 */
export function readComments(
  comments: readonly Comment[],
  roles: readonly string[],
  may: (person: Person) => boolean,
  context: Context,
): ReadComments {
  const claims: Placed<Claim>[] = [];
  const others: Placed<Comment>[] = [];
  const withdrawals: Withdrawal[] = [];
  for (const [at, comment] of comments.entries()) {
    const { author, edits } = comment;
    if (author !== null) withdrawals.push(...lost(comment, author));
    const texts = [comment.body, ...(edits?.revisions ?? []).map(({ body }) => body ?? '')];
    if (!texts.some((text) => mayHold(text, COMMANDS))) continue;
    if (author !== null && author.type === 'User' && may(author)) {
      claims.push(...claimsIn(comment, roles, context).map((what) => ({ at, what })));
      withdrawals.push(...withdrawalsIn(comment, author, roles, context));
    } else others.push({ at, what: comment });
  }
  const all = [...claims, ...claimsOfOthers(others, roles)].toSorted((a, b) => a.at - b.at);
  return { claims: all.map(({ what }) => what), withdrawals };
}

/** Something of the comment at a place among all. */
interface Placed<T> {
  at: number;
  what: T;
}

// Claims of people who may not sign: of each the last to a role, as far as their newest lines tell.
function claimsOfOthers(comments: readonly Placed<Comment>[], roles: readonly string[]): Placed<Claim>[] {
  const claims = new Map<string, Placed<Claim>>();
  const lines = new Map<string, number>();
  for (const { at, what: comment } of comments.toReversed()) {
    const whose = `@${comment.author?.id}`;
    const left = MOST_LINES - (lines.get(whose) ?? 0);
    const like = likeCommands(comment.body, ['sign-off']).slice(0, left);
    lines.set(whose, MOST_LINES - left + like.length);
    for (const claim of unread(comment, like, roles)) {
      const key = `${whose} ${claim.role}`;
      if (!claims.has(key)) claims.set(key, { at, what: claim });
    }
  }
  return [...claims.values()];
}

function claimsIn(comment: Comment, roles: readonly string[], context: Context): Claim[] {
  const said = saidIn(comment, comment.body, COMMANDS, context);
  if ('unread' in said)
    return unread(comment, likeCommands(comment.body, ['sign-off']), roles, `the comment is not read: ${said.unread}`);
  return claimsOf(said.commands, roles).map(({ role, sha, command }) => ({
    ...claimOf(comment, sha, writtenBy(comment, command, context)),
    role,
  }));
}

// What a comment that is not read seems to say.
function unread(comment: Comment, like: readonly Command[], roles: readonly string[], refused?: string): Claim[] {
  const written = { at: comment.createdAt, ...(refused === undefined ? {} : { refused }) };
  return claimsOf(like, roles).map(({ role, sha }) => ({
    ...claimOf(comment, sha, written),
    role,
  }));
}

function claimsOf(
  commands: readonly Command[],
  roles: readonly string[],
): { role: string; sha?: string; command: Command }[] {
  return commands.flatMap((command) => {
    const named = command.name === 'sign-off' ? roleAndSha(command.rest, roles) : undefined;
    return named === undefined ? [] : [{ ...named, command }];
  });
}

// A role may end in what looks like a commit: the whole goes first.
function roleAndSha(rest: string, roles: readonly string[]): { role: string; sha?: string } | undefined {
  if (rest.length > LONGEST_NAMED) return undefined;
  const whole = normalizeTitle(rest);
  if (roles.includes(whole)) return { role: whole };
  const [, before = '', sha = ''] = SHA.exec(rest) ?? [];
  const role = normalizeTitle(before);
  return sha !== '' && roles.includes(role) ? { role, sha: sha.toLowerCase() } : undefined;
}

function claimOf(
  { author, url }: Comment,
  sha: string | undefined,
  written: { at: string; refused?: string },
): Omit<Claim, 'role'> {
  return {
    via: 'comment',
    person: author,
    ...(sha === undefined ? {} : { sha }),
    ...(url === undefined ? {} : { url }),
    ...written,
  };
}

/** When the author of a comment wrote a command in it, or why that cannot be told. */
export function writtenBy(comment: Comment, command: Command, context: Context): { at: string; refused?: string } {
  const { author, createdAt, lastEditedAt, editor, edits, minimized, body } = comment;
  if (minimized) return { at: createdAt, refused: 'the comment is hidden' };
  if (lastEditedAt === null) return { at: createdAt };
  const edited = `the comment was edited${editor === null ? '' : ` by @${editor.login}`}`;
  const at = lastEditedAt;
  if (edits === undefined) return { at, refused: `${edited}, and its history cannot be read` };
  const origin = blame(
    edits,
    body,
    (text) => {
      const said = saidIn(comment, text, [command.name], context);
      if ('unread' in said) return null;
      return said.commands.some((each) => each.name === command.name && each.rest === command.rest)
        ? 'written'
        : undefined;
    },
    (mark) => mark,
  );
  if (origin.kind !== 'since') return { at, refused: `${edited}, and its history does not show who wrote the command` };
  const [index] = origin.revisions;
  const revision = edits.revisions[index] as Revision;
  if (author === null || revision.editor?.id !== author.id) {
    const writer = revision.editor === null ? 'a deleted account' : `@${revision.editor.login}`;
    return { at: revision.at, refused: `${writer} wrote the command into somebody else's comment` };
  }
  if (!new Edit(edits, index).writes(`${command.name} ${command.rest}`))
    return { at: revision.at, refused: `${edited}, which only brought the command to light` };
  return { at: revision.at };
}

// Somebody else changed it, and what the author wrote is gone or was never known: it may have been a revocation.
function lost(comment: Comment, author: Person): Withdrawal[] {
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

// What was taken back stays so when somebody else edits the comment, or hides it.
function withdrawalsIn(comment: Comment, author: Person, roles: readonly string[], context: Context): Withdrawal[] {
  const own = ownRevision(comment, author);
  const texts = [
    { text: comment.body, at: comment.createdAt },
    { text: own?.body ?? '', at: own?.at ?? '' },
  ];
  return texts.flatMap(({ text, at }): Withdrawal[] => {
    const said = saidIn(comment, text, ['revoke'], context);
    if ('unread' in said)
      return [{ person: author, at, words: 'a later comment is not read, which may have taken it back' }];
    return said.commands.filter(({ name }) => name === 'revoke').map(({ rest }) => withdrawal(author, at, rest, roles));
  });
}

function withdrawal(person: Person, at: string, rest: string, roles: readonly string[]): Withdrawal {
  const named = roleAndSha(rest, roles);
  return { person, at, ...(named === undefined ? {} : { role: named.role }), words: 'taken back later' };
}

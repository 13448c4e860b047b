import { blame } from '../../checklist/blame.ts';
import { commandsIn, type Command } from '../../checklist/command.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import type { Comment, Person, Revision } from '../../evidence/people.ts';
import type { Claim, Withdrawal } from './evidence.ts';

/** What comments say. */
export interface ReadComments {
  claims: Claim[];
  withdrawals: Withdrawal[];
}

const SHA = /^(.*?)\s*\b([\da-f]{7,64})$/i;

// Facts are the same objects in every round of asking: each text is read once.
const known = new WeakMap<Comment | Revision, Command[]>();

function commandsOf(of: Comment | Revision): Command[] {
  const read = known.get(of) ?? commandsIn(of.body ?? '');
  known.set(of, read);
  return read;
}

/** Reads `/sign-off <role> [sha]` and `/revoke [role]`. `roles`: keys of the roles that there are. */
export function readComments(comments: readonly Comment[], roles: readonly string[]): ReadComments {
  const read: ReadComments = { claims: [], withdrawals: [] };
  for (const comment of comments) {
    for (const command of commandsOf(comment)) {
      const named = command.name === 'sign-off' ? roleAndSha(command.rest, roles) : undefined;
      if (named !== undefined) read.claims.push({ ...claimOf(comment, command, named.sha), role: named.role });
    }
    read.withdrawals.push(...withdrawalsIn(comment, roles));
  }
  return read;
}

// A role may end in what looks like a commit: the whole goes first.
function roleAndSha(rest: string, roles: readonly string[]): { role: string; sha?: string } | undefined {
  const whole = normalizeTitle(rest);
  if (roles.includes(whole)) return { role: whole };
  const [, before = '', sha = ''] = SHA.exec(rest) ?? [];
  const role = normalizeTitle(before);
  return sha !== '' && roles.includes(role) ? { role, sha: sha.toLowerCase() } : undefined;
}

function claimOf(comment: Comment, command: Command, sha: string | undefined): Omit<Claim, 'role'> {
  const { at, refused } = writtenBy(comment, command);
  return {
    via: 'comment',
    person: comment.author,
    at,
    ...(sha === undefined ? {} : { sha }),
    ...(comment.url === undefined ? {} : { url: comment.url }),
    ...(refused === undefined ? {} : { refused }),
  };
}

/** When the author of a comment wrote a command in it, or why that cannot be told. */
export function writtenBy(comment: Comment, command: Command): { at: string; refused?: string } {
  const { author, createdAt, lastEditedAt, editor, edits, minimized, body } = comment;
  if (minimized) return { at: createdAt, refused: 'the comment is hidden' };
  if (lastEditedAt === null) return { at: createdAt };
  const edited = `the comment was edited${editor === null ? '' : ` by @${editor.login}`}`;
  const at = lastEditedAt;
  if (edits === undefined) return { at, refused: `${edited}, and its history cannot be read` };
  const origin = blame(edits, body, (text) => (holds(text, command) ? 'written' : undefined));
  if (origin.kind !== 'since') return { at, refused: `${edited}, and its history does not show who wrote the command` };
  const revision = edits.revisions[origin.revisions[0]] as Revision;
  if (author === null || revision.editor?.id !== author.id) {
    const writer = revision.editor === null ? 'a deleted account' : `@${revision.editor.login}`;
    return { at: revision.at, refused: `${writer} wrote the command into somebody else's comment` };
  }
  return { at: revision.at };
}

function holds(text: string, { name, rest }: Command): boolean {
  return commandsIn(text).some((each) => each.name === name && each.rest === rest);
}

// What was taken back stays so when somebody else edits the comment, or hides it.
function withdrawalsIn(comment: Comment, roles: readonly string[]): Withdrawal[] {
  const { author, createdAt, edits, editor, lastEditedAt } = comment;
  if (author === null) return [];
  const revisions = lastEditedAt === null ? [] : (edits?.revisions ?? []);
  const own = revisions.findLast((revision) => revision.editor?.id === author.id);
  const texts: { of: Comment | Revision; at: string }[] = [
    { of: comment, at: createdAt },
    ...(own === undefined ? [] : [{ of: own, at: own.at }]),
  ];
  // Somebody else changed it, and what the author wrote is gone or was never known: it may have been a revocation.
  const isGone = own?.body === null && revisions.some((revision) => revision.editor?.id !== author.id);
  const isUnknown = own === undefined && lastEditedAt !== null && editor?.id !== author.id;
  const words = 'a later comment has lost its content, which may have taken it back';
  const unread: Withdrawal[] = isGone || isUnknown ? [{ person: author, at: own?.at ?? createdAt, words }] : [];
  const said = texts.flatMap(({ of, at }) =>
    commandsOf(of)
      .filter(({ name }) => name === 'revoke')
      .map(({ rest }) => withdrawal(author, at, rest, roles)),
  );
  return [...said, ...unread];
}

function withdrawal(person: Person, at: string, rest: string, roles: readonly string[]): Withdrawal {
  const named = roleAndSha(rest, roles);
  return { person, at, ...(named === undefined ? {} : { role: named.role }), words: 'taken back later' };
}

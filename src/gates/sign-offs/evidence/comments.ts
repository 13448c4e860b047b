import { blame, Edit } from '../../../checklist/edits.ts';
import type { Document } from '../../../checklist/model.ts';
import { likeCommands, mayHold, type Command } from '../../../checklist/reading/command.ts';
import { untold, type Told } from '../../../evidence/facts.ts';
import type { Comment, Person, Revision } from '../../../evidence/people.ts';
import { saidIn, lost, takenBackIn } from './said.ts';
import type { Claim, Context, Denial, Withdrawal } from './evidence.ts';
import { COMMANDS, commandOf, saidBehind, SIGN_OFF } from './roles-said.ts';
import type { TextWithHistory } from './ticks.ts';
import { approvalsIn, mayApprove, signedBy, unheardIn, type Unheard } from './unheard.ts';

/** What comments say. */
export interface ReadComments {
  claims: Claim[];
  withdrawals: Withdrawal[];
  denials: Denial[];
  /** What people who may sign have written without signing anything. */
  unheard: Unheard[];
}

/** The most lines that are looked at of somebody who may not sign. */
const MOST_LINES = 20;

/**
 * Reads `/sign-off <role> [sha]`, `/revoke [role]` and `/deny <role> reason`. `roles`: keys of the roles that there
 * are. Reads only comments of people who `may` sign for something, since the others' do not count and take time. A
 * refusal counts even if it is not known whether the person may sign.
 */
export function readComments(
  comments: readonly Comment[],
  roles: readonly string[],
  may: (person: Person) => Told<boolean>,
  context: Context,
): ReadComments {
  const claims: Placed<Claim>[] = [];
  const others: Placed<Comment>[] = [];
  const read: ReadComments = { claims: [], withdrawals: [], denials: [], unheard: [] };
  for (const [at, comment] of comments.entries()) {
    const { author, edits, app } = comment;
    if (author !== null) read.withdrawals.push(...lost(comment, author));
    const texts = [comment.body, ...(edits?.revisions ?? []).map(({ body }) => body ?? '')];
    const isCommand = texts.some((text) => mayHold(text, COMMANDS));
    if (!isCommand && !mayApprove(comment)) continue;
    const member: Told<boolean> = author?.type === 'User' ? may(author) : { known: true, value: false };
    if (author !== null && !member.known && app === undefined)
      read.denials.push(...takenBackIn(comment, author, roles, context).flatMap(({ denial }) => denial ?? []));
    if (author !== null && member.known && member.value) {
      read.unheard.push(...approvalsIn(comment, author, context));
      const own = claimsIn(comment, author, roles, context);
      claims.push(...own.claims.map((what) => ({ at, what })));
      read.unheard.push(...own.unheard);
      const taken = takenBackIn(comment, author, roles, context);
      read.withdrawals.push(...taken);
      const denied = taken.flatMap(({ denial }) => denial ?? []);
      if (app === undefined) read.denials.push(...denied);
      else claims.push(...deniedBy(app, denied, roles).map((what) => ({ at, what })));
    } else if (isCommand) others.push({ at, what: comment });
  }
  const all = [...claims, ...claimsOfOthers(others, roles)].toSorted((a, b) => a.at - b.at);
  return { ...read, claims: all.map(({ what }) => what) };
}

// An app cannot refuse for anybody. That it tried is reported for each role that it meant.
function deniedBy(app: string, denied: readonly Denial[], roles: readonly string[]): Claim[] {
  const meant = denied.flatMap(({ role, ...denial }) =>
    (role === undefined ? roles : [role]).map((each) => ({ ...denial, role: each })),
  );
  return [...new Map(meant.map((denial) => [denial.role, denial])).values()].map(({ reason, ...denial }) => ({
    ...denial,
    via: 'comment',
    refused: `${writtenByApp(app)}, and so refuses nothing${reason === '' ? '' : `: ${reason}`}`,
  }));
}

/** Something from a comment, with the index of the comment. */
interface Placed<T> {
  at: number;
  what: T;
}

// Claims of people who may not sign: the last of each person for a role, from their newest lines.
function claimsOfOthers(comments: readonly Placed<Comment>[], roles: readonly string[]): Placed<Claim>[] {
  const claims = new Map<string, Placed<Claim>>();
  const lines = new Map<string, number>();
  for (const { at, what: comment } of comments.toReversed()) {
    const whose = `@${comment.author?.id}`;
    const left = MOST_LINES - (lines.get(whose) ?? 0);
    const like = likeCommands(comment.body, SIGN_OFF).slice(0, left);
    lines.set(whose, MOST_LINES - left + like.length);
    for (const claim of unread(comment, like, roles)) {
      const key = `${whose} ${claim.role}`;
      if (!claims.has(key)) claims.set(key, { at, what: claim });
    }
  }
  return [...claims.values()];
}

function claimsIn(
  comment: Comment,
  author: Person,
  roles: readonly string[],
  context: Context,
): { claims: Claim[]; unheard: Unheard[] } {
  const said = saidIn(comment, comment.body, COMMANDS, context);
  if (!said.ok) {
    const like = likeCommands(comment.body, SIGN_OFF);
    return { claims: unread(comment, like, roles, `the comment is not read: ${said.error}`), unheard: [] };
  }
  const signing = said.value.flatMap((command) => {
    const told = commandOf(command);
    return told?.does === 'sign' ? [{ command, told: signedBy(told.rest, roles, context) }] : [];
  });
  return {
    claims: signing.flatMap(({ command, told }) => {
      const sha = told.sha === undefined ? {} : { sha: told.sha };
      return told.roles.map((role) => ({ ...claimOf(comment, sha, writtenBy(comment, command, context)), role }));
    }),
    unheard: signing.flatMap(({ told: { why } }) =>
      why === undefined || comment.minimized ? [] : [{ ...unheardIn(comment, author), ...why }],
    ),
  };
}

// The claims that a comment seems to make, judging by lines that look like commands.
function unread(comment: Comment, like: readonly Command[], roles: readonly string[], refused?: string): Claim[] {
  const written = { at: comment.createdAt, ...(refused === undefined ? {} : { refused }) };
  return like.flatMap((command) => {
    const told = commandOf(command);
    if (told === undefined) return [];
    const { roles: named, sha } = saidBehind(told.rest, roles);
    return named.map((role) => ({ ...claimOf(comment, sha === undefined ? {} : { sha }, written), role }));
  });
}

function claimOf(
  { author, url }: Comment,
  sha: { sha?: string },
  written: { at: string; refused?: string },
): Omit<Claim, 'role'> {
  return {
    via: 'comment',
    person: author,
    ...sha,
    ...(url === undefined ? {} : { url }),
    ...written,
  };
}

/** When the author of a comment wrote a command in it, or why that is not known. */
export function writtenBy(comment: Comment, command: Command, context: Context): { at: string; refused?: string } {
  const { author, createdAt, lastEditedAt, editor, edits, minimized, app, body } = comment;
  if (minimized) return { at: createdAt, refused: 'the comment is hidden' };
  if (app !== undefined) return { at: createdAt, refused: writtenByApp(app) };
  if (lastEditedAt === null) return { at: createdAt };
  const edited = `the comment was edited${editor === null ? '' : ` by @${editor.login}`}`;
  const at = lastEditedAt;
  if (edits === undefined) return { at, refused: `${edited}, and its history cannot be read` };
  const origin = blame(
    edits,
    body,
    (text) => {
      const said = saidIn(comment, text, [command.name], context);
      if (!said.ok) return null;
      return said.value.some((each) => each.name === command.name && each.rest === command.rest)
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

/** Why a comment by an app does not count: whoever controls the app, such as an agent, could sign for a person. */
function writtenByApp(app: string): string {
  return `the app ${app} wrote the comment, not a person`;
}

/** A comment that holds a checklist, with its own edit history. */
export function textOfComment(document: Document, comments: Told<readonly Comment[]>): Told<TextWithHistory> {
  if (!comments.known) return untold(`the edit history of the comment cannot be read: ${comments.because}`);
  const comment = comments.value.find(({ url }) => url !== undefined && url === document.url);
  if (comment === undefined) return untold('GitHub does not list the comment');
  const { author, createdAt, body, lastEditedAt, edits, app } = comment;
  if (app !== undefined) return untold(writtenByApp(app));
  const written = { revisions: [{ editor: author, at: createdAt, body }], complete: true };
  const history = lastEditedAt === null ? written : (edits ?? { revisions: [], complete: false });
  return { known: true, value: { document, history, whose: `person ${author?.id}` } };
}

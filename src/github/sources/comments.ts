import type { DocumentSource } from '../../checklist/model.ts';
import type { EditedText, FoundDocuments, MissingDocument, SourceAnswer } from '../../checklist/source.ts';
import type { Comment as Told, Person } from '../../evidence/people.ts';
import type { About } from '../answers/ask.ts';
import { hasAccess, lowest } from '../person.ts';
import { GitHubError } from '../transport/error.ts';
import { identityOf, isOwn, type Account, type Identity, hasReportMarker } from '../writes/own-reports.ts';

/** The parts of a comment that decide whether it counts. `user` is null if the account was deleted. */
interface Comment {
  id: number;
  body?: string;
  html_url: string;
  user: { login: string; type: string; id?: number } | null;
  created_at: string;
  updated_at: string;
}

/** A comment whose author's comments may count. */
interface Candidate {
  id: string;
  markdown: string;
  url: string;
  author: { login: string; id?: number; isBot: boolean };
  /** Whether it has changed since it was made; changes in the same second do not show. */
  isEdited: boolean;
}

/** Every line with a box, or with something close to one, holds one of these characters or an entity. */
const MAY_HOLD_BOX = /[[\uFF3B\u3010\u3014\u2610-\u2612]|&#?\w+;|<input/i;

/**
 * The comments that hold a checklist or may once have held one, oldest first: those of people with the access that is
 * asked for, and of listed bots. One request for each page of 100, and one for each author who may have written a box.
 * If comments were edited, or if more than write access is asked for, more requests tell who edited them.
 */
export async function commentsOf(
  about: About,
  { by, bots }: DocumentSource & { kind: 'comments' },
): Promise<SourceAnswer> {
  const { client, repository, subject } = about;
  const writers = [by].flat();
  const least = lowest(writers);
  const isAuthor = (login: string): boolean =>
    writers.includes('author') && login.toLowerCase() === subject.author?.toLowerCase();
  if (subject.number === undefined) throw new GitHubError(0, 'only a pull request or an issue can have comments.');
  const comments: Comment[] = await client.paginate(client.rest.issues.listComments, {
    ...repository,
    issue_number: subject.number,
    per_page: 100,
  });
  const access = new Map<string, Promise<boolean>>();
  const may = (login: string): Promise<boolean> => {
    if (isAuthor(login)) return Promise.resolve(true);
    if (least === undefined) return Promise.resolve(false);
    const answer = access.get(login) ?? hasAccess(client, repository, login, least);
    access.set(login, answer);
    return answer;
  };
  const counts = async ({ author }: Candidate): Promise<boolean> => author.isBot || may(author.login);
  // Anyone with write access may edit any comment. If more access is required, the last editor must have it too.
  const isStrict = least === 'maintain' || least === 'admin';
  const named = new Set(bots.map((login) => login.toLowerCase()));
  const candidates = comments.flatMap((comment) => candidateOf(comment, named));
  const asked = candidates.filter(({ isEdited }) => isEdited || isStrict);
  const told = await toldOf(about, asked, counts);
  let self: Promise<Identity> | undefined;
  const isOurs = async (account: Account): Promise<boolean> => isOwn(account, await (self ??= identityOf(client)));
  const passedOver: PassedOver = [];
  const found = candidates.map(async (candidate) => {
    const { id, markdown, url, author } = candidate;
    const edited = editedText(candidate, told.get(url));
    if (!MAY_HOLD_BOX.test(markdown) && !mayHaveHeldBox(edited)) return [];
    if (hasReportMarker(markdown) && wasAlwaysReport(edited) && (await isOurs(author))) return [];
    const document = { id, kind: 'comment' as const, markdown, author: author.login, url };
    if (!(await counts(candidate))) {
      passedOver.push({ document });
      return [];
    }
    const missing = isStrict ? await heldBy(candidate, told.get(url), may) : [];
    return [{ document: { ...document, ...(edited === undefined ? {} : { edited }) }, missing }];
  });
  const counted = (await Promise.all(found)).flat();
  const left = [...passedOver, ...comments.flatMap((comment) => ofUnnamedBot(comment, named))];
  return {
    status: 'known',
    documents: counted.map(({ document }) => document),
    missing: counted.flatMap(({ missing }) => missing),
    ...(left.length === 0 ? {} : { passedOver: left.slice(-MOST_PASSED_OVER) }),
  };
}

// By address. Long edit histories are read only for comments that count, so that others cannot use up requests.
async function toldOf(
  about: About,
  candidates: readonly Candidate[],
  counts: (candidate: Candidate) => Promise<boolean>,
): Promise<ReadonlyMap<string, Told>> {
  if (candidates.length === 0) return new Map();
  const { readConversation } = await import('../answers/conversation.ts');
  const byUrl = new Map(candidates.map((candidate) => [candidate.url, candidate]));
  const { comments } = await readConversation(about, async (url) => {
    const candidate = byUrl.get(url);
    return candidate !== undefined && counts(candidate);
  });
  return new Map(comments.map((comment) => [`${comment.url}`, comment]));
}

function candidateOf(comment: Comment, bots: ReadonlySet<string>): Candidate[] {
  const { id, body = '', html_url: url, user, created_at: made, updated_at: changed } = comment;
  if (user === null) return [];
  // Accounts that an import created, or that became an organisation, have no access that GitHub could report.
  if (!isBot(user) && user.type !== 'User') return [];
  if (isBot(user) && !bots.has(user.login.toLowerCase())) return [];
  const author = { login: user.login, ...(user.id === undefined ? {} : { id: user.id }), isBot: isBot(user) };
  return [{ id: `comment ${id}`, markdown: body, url, author, isEdited: changed !== made }];
}

type PassedOver = NonNullable<FoundDocuments['passedOver']>;

/** How many of the newest are listed. */
const MOST_PASSED_OVER = 20;

// A bot's comments count only if the policy names the bot. Reports of the gate itself are not checklists.
function ofUnnamedBot({ id, body = '', html_url: url, user }: Comment, bots: ReadonlySet<string>): PassedOver {
  if (user === null || !isBot(user) || bots.has(user.login.toLowerCase())) return [];
  if (!MAY_HOLD_BOX.test(body) || hasReportMarker(body)) return [];
  const document = { id: `comment ${id}`, kind: 'comment' as const, markdown: body, author: user.login, url };
  return [{ document, bot: true }];
}

function isBot({ type, login }: NonNullable<Comment['user']>): boolean {
  return type === 'Bot' || login.endsWith('[bot]');
}

// Undefined if it was never edited: a comment changes for other reasons, too.
function editedText({ isEdited }: Candidate, told: Told | undefined): EditedText | undefined {
  if (told === undefined ? !isEdited : told.lastEditedAt === null) return undefined;
  const { revisions, complete } = told?.edits ?? { revisions: [], complete: false };
  return {
    complete,
    revisions: revisions.map(({ editor, at, body }) => ({
      ...(editor === null ? {} : { by: editor.login }),
      at,
      ...(body === null ? {} : { markdown: body }),
    })),
  };
}

function mayHaveHeldBox(edited: EditedText | undefined): boolean {
  if (edited === undefined) return false;
  const { revisions, complete } = edited;
  return !complete || revisions.some(({ markdown }) => markdown === undefined || MAY_HOLD_BOX.test(markdown));
}

// Editing our marker into a comment of the token's own account, or restoring it, does not make it a report.
function wasAlwaysReport(edited: EditedText | undefined): boolean {
  if (edited === undefined) return true;
  const { revisions, complete } = edited;
  return complete && revisions.every(({ markdown }) => markdown !== undefined && hasReportMarker(markdown));
}

// The comment still counts, or its boxes could be removed by editing it; the gate waits until it is put right.
async function heldBy(
  { id, author }: Candidate,
  told: Told | undefined,
  may: (login: string) => Promise<boolean>,
): Promise<MissingDocument[]> {
  if (told?.lastEditedAt === null) return [];
  const editor = told?.editor ?? null;
  if (editor !== null && (isSame(editor, author) || (editor.type === 'User' && (await may(editor.login))))) return [];
  const message = 'A comment of the checklist was edited last by somebody whose comments do not count';
  const help = `Let @${author.login} look at it, and edit it once more.`;
  return [{ message, actual: editor === null ? 'nobody known' : `@${editor.login}`, help, about: id }];
}

function isSame({ login, id, type }: Person, author: Candidate['author']): boolean {
  return isOwn({ login, id, isBot: type === 'Bot' }, author);
}

import type { Document } from '../../checklist/model.ts';
import type { Access, DocumentSource, MissingDocument, SourceAnswer } from '../../checklist/source.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { GitHubError } from '../error.ts';
import type { SourcePlace } from './source.ts';
import { hasAccess } from '../access.ts';

/** The part of a comment that decides whether it counts. `user` is null where the account was deleted. */
interface Comment {
  id: number;
  body?: string;
  html_url: string;
  user: { login: string; type: string } | null;
}

/**
 * The comments that may hold a checklist, oldest first: of people with the access that is asked for, and of bots
 * that are named. One request for each page of 100, and one for each author whose comment has a bracket; where more
 * than write access is asked for, one more for who edited them.
 */
export async function commentsOf(
  client: Client,
  { owner, repo, subject }: SourcePlace,
  { by, bots }: DocumentSource & { kind: 'comments' },
): Promise<SourceAnswer> {
  if (subject.number === undefined) throw new GitHubError(0, 'comments need a pull request or an issue to stand in.');
  const comments: Comment[] = await client.paginate(client.rest.issues.listComments, {
    owner,
    repo,
    issue_number: subject.number,
    per_page: 100,
  });
  const named = new Set(bots.map((login) => login.toLowerCase()));
  const candidates = comments.flatMap(({ id, body = '', html_url: url, user }) => {
    // Without a bracket there is no box, and the report of a gate is no checklist.
    // Nobody is behind the account that an import has left, and its access cannot be asked for.
    if (user === null || user.type === 'Mannequin' || !body.includes('[') || body.startsWith('<!-- checklist-gate'))
      return [];
    const bot = user.type === 'Bot' || user.login.endsWith('[bot]');
    if (bot && !named.has(user.login.toLowerCase())) return [];
    const document: Document = { id: `comment ${id}`, kind: 'comment', markdown: body, author: user.login, url };
    return [{ document, bot, login: user.login }];
  });
  const access = new Map<string, Promise<boolean>>();
  const may = (login: string): Promise<boolean> => {
    const asked = access.get(login) ?? hasAccess(client, { owner, repo, login }, by);
    access.set(login, asked);
    return asked;
  };
  const counts = await Promise.all(candidates.map(async ({ bot, login }) => bot || may(login)));
  const counted = candidates.filter((_, index) => counts[index]);
  const people = counted.filter(({ bot }) => !bot).map(({ document }) => document);
  const missing = WRITERS_ARE_LESS.has(by) && people.length > 0 ? await edited(client, subject, people, may) : [];
  return { status: 'known', documents: counted.map(({ document }) => document), missing };
}

/** Every writer may edit every comment: who is asked for more than that must have written what stands there. */
const WRITERS_ARE_LESS: ReadonlySet<Access> = new Set(['maintain', 'admin']);

// A comment that counts stays in, so that nobody takes boxes out by editing it; it holds the gate until it is set right.
async function edited(
  client: Client,
  subject: Subject,
  documents: readonly Document[],
  may: (login: string) => Promise<boolean>,
): Promise<MissingDocument[]> {
  const { readConversation } = await import('../answers/conversation.ts');
  const { comments } = await readConversation(client, subject);
  const found = documents.map(async ({ url, author = '' }): Promise<MissingDocument[]> => {
    const comment = comments.find((each) => each.url === url);
    if (comment?.lastEditedAt === null) return [];
    const editor = comment?.editor ?? null;
    if (editor !== null && (editor.login === author || (editor.type === 'User' && (await may(editor.login)))))
      return [];
    const message = 'A comment of the checklist was edited last by somebody whose comments do not count';
    const help = `Let @${author} look at it, and edit it once more.`;
    return [{ message, actual: editor === null ? 'nobody known' : `@${editor.login}`, help }];
  });
  return (await Promise.all(found)).flat();
}

import type { Document } from '../../checklist/model.ts';
import type { DocumentSource, SourceAnswer } from '../../checklist/source.ts';
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
 * that are named. One request for each page of 100, and one for each author whose comment has a bracket.
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
  const people = [...new Set(candidates.filter(({ bot }) => !bot).map(({ login }) => login))];
  const allowed = new Map(
    await Promise.all(
      people.map(async (login) => [login, await hasAccess(client, { owner, repo, login }, by)] as const),
    ),
  );
  const documents = candidates
    .filter(({ bot, login }) => bot || allowed.get(login) === true)
    .map(({ document }) => document);
  return { status: 'known', documents, missing: [] };
}

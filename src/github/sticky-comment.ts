import type { Subject } from '../verdict/verdict.ts';
import type { Client } from './client.ts';
import { GitHubError, permissionHint } from './error.ts';

export interface StickyComment {
  result: 'created' | 'updated' | 'unchanged';
  url: string;
}

/** The part of a comment that decides whether it is ours. `user` is null where the account was deleted. */
interface Comment {
  id: number;
  body?: string;
  html_url: string;
  user: { login: string; type: string } | null;
}

/**
 * Writes the one comment that holds the report. It is found by `marker` as its first line and by its author,
 * who must be the owner of the token: anyone can write the marker. The oldest of several is used.
 * Throws `GitHubError`; where the token may not write, its `permission` says what is missing.
 */
export async function upsertStickyComment(
  client: Client,
  subject: Subject,
  body: string,
  marker: string,
): Promise<StickyComment> {
  const { owner, repo, number } = placeOf(subject);
  const text = `${marker}\n${body}`;
  try {
    const own = await ownComment(client, { owner, repo, issue_number: number }, marker);
    if (own === undefined) {
      const { data } = await client.rest.issues.createComment({ owner, repo, issue_number: number, body: text });
      return { result: 'created', url: data.html_url };
    }
    if (normal(own.body) === normal(text)) return { result: 'unchanged', url: own.html_url };
    const { data } = await client.rest.issues.updateComment({ owner, repo, comment_id: own.id, body: text });
    return { result: 'updated', url: data.html_url };
  } catch (error) {
    throw withPermission(error, subject);
  }
}

async function ownComment(
  client: Client,
  where: { owner: string; repo: string; issue_number: number },
  marker: string,
): Promise<Comment | undefined> {
  // Oldest first, which is the order of the API.
  const comments: Comment[] = await client.paginate(client.rest.issues.listComments, { ...where, per_page: 100 });
  const marked = comments.filter(({ body }) => normal(body).split('\n', 1)[0] === marker);
  if (marked.length === 0) return undefined;
  const login = await ownLogin(client);
  // GraphQL may name a bot without the suffix that REST gives it.
  const isOwn = ({ user }: Comment): boolean =>
    user !== null && (user.login === login || (user.type === 'Bot' && user.login === `${login}[bot]`));
  return marked.find(isOwn);
}

/** Login of the token. GraphQL may be missing on a server; `GET /user` is for people's tokens only. */
async function ownLogin(client: Client): Promise<string> {
  const byGraphql = async (): Promise<unknown> => {
    const { viewer } = await client.graphql<{ viewer: { login: unknown } }>('{ viewer { login } }');
    return viewer.login;
  };
  const byRest = async (): Promise<unknown> => (await client.rest.users.getAuthenticated()).data.login;
  for (const way of (await isInstallation(client)) ? [byGraphql] : [byGraphql, byRest]) {
    try {
      const login = await way();
      if (typeof login === 'string' && login !== '') return login;
    } catch {
      // The next way may be open; the last resort is what every workflow's own token is called.
    }
  }
  return 'github-actions[bot]';
}

/** True for the tokens of Apps, which is what a workflow has; octokit tells by their prefix. */
async function isInstallation(client: Client): Promise<boolean> {
  const auth: unknown = await client.auth();
  return typeof auth === 'object' && auth !== null && 'tokenType' in auth && auth.tokenType === 'installation';
}

function withPermission(error: unknown, subject: Subject): unknown {
  if (!(error instanceof GitHubError) || error.status !== 403) return error;
  const permission = subject.kind === 'pull-request' ? 'pull-requests: write' : 'issues: write';
  const words = `the token may not write the comment (403). ${permissionHint(permission)}`;
  return new GitHubError(403, words, { permission, cause: error });
}

function placeOf({ repository, number }: Subject): { owner: string; repo: string; number: number } {
  const [owner, repo] = repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined || number === undefined) {
    throw new GitHubError(0, 'a comment needs a pull request or an issue to stand in.');
  }
  return { owner, repo, number };
}

// GitHub may hand a body back with other line ends.
function normal(body: string | undefined): string {
  return (body ?? '').replaceAll('\r\n', '\n').trimEnd();
}

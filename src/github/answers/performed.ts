import type { Comment } from '../../evidence/people.ts';
import { GitHubError } from '../transport/error.ts';
import type { About } from './ask.ts';

/** What every command and every box has, as it is or as an entity. */
const MAY_SIGN = /[/&[]/;

/** The app that did something in the name of a person, as REST tells; nothing where none did. */
export function appIn(
  { performed_via_github_app: app }: { performed_via_github_app?: { id: number; slug?: string } | null | undefined },
  by: { type: string } | null | undefined,
): { app?: string } {
  return app == null || by?.type !== 'User' ? {} : { app: app.slug ?? `${app.id}` };
}

/**
 * Comments with the app that wrote them in the name of their author. Only REST tells, so this takes a request for each
 * 100 comments; none where no comment of a person can hold a command or a box. Throws `GitHubError`.
 */
export async function withApps({ client, repository, subject }: About, comments: Comment[]): Promise<Comment[]> {
  const matters = ({ author, body, edits }: Comment): boolean =>
    author?.type === 'User' &&
    [body, ...(edits?.revisions ?? []).map((each) => each.body ?? '')].some((text) => MAY_SIGN.test(text));
  if (!comments.some(matters)) return comments;
  const listed = await client.paginate(client.rest.issues.listComments, {
    owner: repository.owner,
    repo: repository.repo,
    issue_number: subject.number ?? 0,
    per_page: 100,
  });
  const found = new Map(listed.map((each) => [each.html_url, each]));
  return comments.map((comment) => {
    if (!matters(comment)) return comment;
    const same = found.get(`${comment.url}`);
    if (same === undefined) throw new GitHubError(0, 'they changed while the gate read them. Run the job again.');
    return { ...comment, ...appIn(same, comment.author) };
  });
}

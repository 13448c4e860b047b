import type { Comment } from '../../evidence/people.ts';
import { GitHubError } from '../transport/error.ts';
import type { About } from './ask.ts';

/** What every command has, as it is or as an entity. */
const MAY_HOLD_COMMAND = /[/&]/;

/**
 * Comments with the app that wrote them in the name of their author. Only REST tells, so this takes a request for each
 * 100 comments; none where no comment of a person can hold a command. Throws `GitHubError`.
 */
export async function withApps({ client, repository, subject }: About, comments: Comment[]): Promise<Comment[]> {
  const matters = ({ author, body, edits }: Comment): boolean =>
    author?.type === 'User' &&
    [body, ...(edits?.revisions ?? []).map((each) => each.body ?? '')].some((text) => MAY_HOLD_COMMAND.test(text));
  if (!comments.some(matters)) return comments;
  const listed = await client.paginate(client.rest.issues.listComments, {
    owner: repository.owner,
    repo: repository.repo,
    issue_number: subject.number ?? 0,
    per_page: 100,
  });
  const apps = new Map(listed.map((each) => [each.html_url, each.performed_via_github_app]));
  return comments.map((comment) => {
    if (!matters(comment)) return comment;
    const app = apps.get(`${comment.url}`);
    if (app === undefined && !apps.has(`${comment.url}`))
      throw new GitHubError(0, 'they changed while they were read. Run the job again.');
    return app == null ? comment : { ...comment, app: app.slug ?? `${app.id}` };
  });
}

import type { GitHub } from './github/server.ts';
import type { ActionRun } from './run-action.ts';

export interface Comment {
  body: string;
  user: { login: string };
}

/** A pull request or an issue on the emulator. */
export interface Place {
  number: number;
  /** Head of a pull request; empty for an issue. */
  sha: string;
  /** As frozen as a real one: its payload never learns of later edits. */
  event: ActionRun['event'];
  comments(): Promise<Comment[]>;
  /** Replaces the body. */
  edit(body: string): Promise<unknown>;
}

/** Opens a pull request or an issue that carries a checklist. */
export async function open(
  github: Pick<GitHub, 'owner' | 'repo' | 'api'> & { openPullRequest(body: string): Promise<any> },
  kind: 'pull request' | 'issue',
  body: string,
): Promise<Place> {
  const repository = `/repos/${github.owner}/${github.repo}`;
  const opened =
    kind === 'issue'
      ? await github.api('POST', `${repository}/issues`, { title: 'Deploy', body })
      : await github.openPullRequest(body);
  const { number } = opened;
  const path = `${repository}/${kind === 'issue' ? 'issues' : 'pulls'}/${number}`;
  return {
    number,
    sha: kind === 'issue' ? '' : opened.head.sha,
    event:
      kind === 'issue'
        ? { name: 'issues', payload: { issue: opened } }
        : { name: 'pull_request', payload: { pull_request: opened } },
    comments: () => github.api('GET', `${repository}/issues/${number}/comments`),
    edit: (text) => github.api('PATCH', path, { body: text }),
  };
}

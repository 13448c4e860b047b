import type { GitHub } from './github/server.ts';
import { runAction, type ActionResult, type ActionRun } from './run-action.ts';

export type Pull = Awaited<ReturnType<GitHub['openPullRequest']>>;

/** What the workflow of the README gives its token. */
export const WORKFLOW = { contents: 'read', pull_requests: 'write', issues: 'write', statuses: 'write' } as const;

export interface Told {
  state: string | undefined;
  description: string | undefined;
}

/** One pull request as people and workflows meet it. */
export class Story {
  readonly pull: Pull;
  readonly #github: GitHub;
  readonly #token: string;

  constructor(github: GitHub, token: string, pull: Pull) {
    this.#github = github;
    this.#token = token;
    this.pull = pull;
  }

  /** Runs the action as on an event of the pull request, whose payload is as old as the story. */
  run(more: Partial<ActionRun> & { action?: string } = {}): Promise<ActionResult> {
    const { action = 'edited', ...rest } = more;
    const payload = { action, number: this.pull.number, pull_request: this.pull };
    const event = { name: 'pull_request_target', payload };
    return runAction({ event, apiUrl: this.#github.url, token: this.#token, ...rest });
  }

  /** Somebody edits the description. */
  edit(body: string): Promise<unknown> {
    return this.#github.api('PATCH', `/repos/octocat/hello-world/pulls/${this.pull.number}`, { body });
  }

  comments(): Promise<{ id: number; body: string; user: { login: string } }[]> {
    return this.#github.api('GET', `/repos/octocat/hello-world/issues/${this.pull.number}/comments`);
  }

  /** What a name says on a commit, by default the head as it was when the story began. */
  status(context = 'checklist-gate', sha: string = this.pull.head.sha): Told {
    const newest = this.#github.statusesOf(sha).find((each) => each.context === context);
    return { state: newest?.state, description: newest?.description ?? undefined };
  }
}

import { tmpdir } from 'node:os';
import { parse } from 'yaml';
import { skipInstruction } from '../../src/github/answers/commit.ts';
import type { GitHub } from './github/server.ts';
import type { Json } from './github/exchange.ts';
import { JOB_TOKEN, shell } from './release-runner.ts';
import { runAction, type ActionResult } from './run-action.ts';
import { runWorkflow, type Job, type Runner, type Step, type StepResult } from './workflow.ts';

const FOLDER = '.github/workflows';
const REPOSITORY = 'octocat/hello-world';
const HERE = `/repos/${REPOSITORY}`;

/** What an event without `types` starts for. Source: GitHub Docs, "Events that trigger workflows". */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];
/** Events that run the file of the pull request; on one from a fork their token only reads. */
const OF_THE_PULL_REQUEST = ['pull_request', 'pull_request_review'];

interface WorkflowFile {
  name?: string;
  on: Record<string, { types?: string[]; workflows?: string[] } | null>;
}

interface Event {
  name: string;
  payload: Json;
  /** Whose branch it is about, for the run that a later `workflow_run` tells of. */
  head: { sha: string; branch: string; repository: string };
  /** The one workflow file that it starts; default all that listen to it. */
  only?: string;
}

/** One run of a workflow. */
export interface WorkflowRun {
  path: string;
  event: string;
  /** What the action said, for each step that uses it. */
  said: ActionResult[];
  /** How each job ended. */
  jobs: Record<string, 'success' | 'failure' | 'skipped'>;
}

/**
 * The part of GitHub that starts workflows: which files an event runs, from which commit, with which token, and what
 * their ends start in turn. Everything that it needs to know it reads from the repository.
 */
export class Workflows {
  readonly #github: GitHub;
  /** More environment for the action. */
  readonly #env: Record<string, string>;

  constructor(github: GitHub, env: Record<string, string> = {}) {
    this.#github = github;
    this.#env = env;
  }

  /** Something happened to a pull request. `more`: parts of the payload such as `changes`. All runs, in order. */
  async pullRequest(number: number, action: string, more: Json = {}): Promise<WorkflowRun[]> {
    const pull = await this.#github.api('GET', `${HERE}/pulls/${number}`);
    const payload = { action, number, pull_request: pull, ...more };
    return this.#happens(['pull_request', 'pull_request_target'], payload, pull);
  }

  /** A review was submitted, edited or dismissed. */
  async review(number: number, action = 'submitted'): Promise<WorkflowRun[]> {
    const pull = await this.#github.api('GET', `${HERE}/pulls/${number}`);
    return this.#happens(['pull_request_review'], { action, pull_request: pull, review: {} }, pull);
  }

  /** Somebody comments. */
  async comment(number: number, body: string, as?: string): Promise<WorkflowRun[]> {
    return this.commented(number, await this.#github.comment(number, body, as), 'created');
  }

  /** Something happened to an issue. */
  async issue(number: number, action: string): Promise<WorkflowRun[]> {
    const issue = await this.#github.api('GET', `${HERE}/issues/${number}`);
    return this.#start({ name: 'issues', payload: { action, issue }, head: await this.#defaultHead() }, 'main');
  }

  /** Something happened to a comment. */
  async commented(number: number, comment: Json, action: string): Promise<WorkflowRun[]> {
    const issue = await this.#github.api('GET', `${HERE}/issues/${number}`);
    const head = await this.#defaultHead();
    return this.#start({ name: 'issue_comment', payload: { action, issue, comment }, head }, 'main');
  }

  /** The merge queue takes a pull request. Gives the group too. */
  async queue(number: number): Promise<{ group: Json; runs: WorkflowRun[] }> {
    const group = await this.#github.queue(number);
    const branch = group.head_ref.replace('refs/heads/', '');
    const head = { sha: group.head_sha, branch, repository: REPOSITORY };
    const payload = { action: 'checks_requested', merge_group: group };
    return { group, runs: await this.#start({ name: 'merge_group', payload, head }, group.head_sha) };
  }

  /** Somebody runs one workflow by hand with a number. */
  async dispatch(path: string, number: number): Promise<WorkflowRun[]> {
    const event = { name: 'workflow_dispatch', payload: { inputs: { number: String(number) } } };
    return this.#start({ ...event, head: await this.#defaultHead(), only: path }, 'main');
  }

  /** The clock strikes. */
  async schedule(): Promise<WorkflowRun[]> {
    return this.#start({ name: 'schedule', payload: {}, head: await this.#defaultHead() }, 'main');
  }

  /** Somebody pushes a tag that is there. */
  async pushTag(name: string): Promise<WorkflowRun[]> {
    const { object } = await this.#github.api('GET', `${HERE}/git/ref/tags/${name}`);
    const payload = { ref: `refs/tags/${name}`, created: true, head_commit: { id: object.sha } };
    return this.#start(
      { name: 'push', payload, head: { sha: object.sha, branch: name, repository: REPOSITORY } },
      'main',
    );
  }

  async #defaultHead(): Promise<Event['head']> {
    const { object } = await this.#github.api('GET', `${HERE}/git/ref/heads/main`);
    return { sha: object.sha, branch: 'main', repository: REPOSITORY };
  }

  async #happens(events: readonly string[], payload: Json, pull: Json): Promise<WorkflowRun[]> {
    const head = {
      sha: pull.head.sha,
      branch: pull.head.ref,
      repository: pull.head.repo?.full_name ?? 'gone/gone',
    };
    const runs: WorkflowRun[] = [];
    for (const name of events) {
      const own = OF_THE_PULL_REQUEST.includes(name);
      // Reviews start whatever the message says.
      if (name === 'pull_request' && (await this.#skips(pull.head.sha))) continue;
      runs.push(...(await this.#start({ name, payload, head }, own ? pull : 'main')));
    }
    return runs;
  }

  async #skips(sha: string): Promise<boolean> {
    const { message } = await this.#github.api('GET', `${HERE}/git/commits/${sha}`);
    return skipInstruction(message) !== null;
  }

  /** Runs every workflow that starts for an event, and what their ends start. `from`: a commit, or a pull request. */
  async #start(event: Event, from: Json, level = 0): Promise<WorkflowRun[]> {
    const runs: WorkflowRun[] = [];
    for (const [path, text] of Object.entries(await this.#files(from))) {
      const file = parse(text) as WorkflowFile;
      const name = file.name ?? path;
      if (!starts(file, event) || (event.only !== undefined && event.only !== path)) continue;
      const runner = new Steps(this.#github, event, path, this.#env);
      const about = { repository: REPOSITORY, ref: 'refs/heads/main', token: JOB_TOKEN };
      const github = { ...about, event: event.payload, event_name: event.name };
      const done = await runWorkflow(text, github, runner, event.payload.inputs);
      const jobs = Object.fromEntries(Object.entries(done).map(([job, { result }]) => [job, result]));
      runs.push({ path, event: event.name, said: runner.said, jobs });
      // GitHub ends chains after three levels.
      if (level === 3) continue;
      const { sha, branch, repository } = event.head;
      const workflow_run = {
        name,
        path,
        event: event.name,
        head_sha: sha,
        head_branch: branch,
        head_repository: { full_name: repository },
        // Empty for forks, and what GitHub knows for others: nothing may hang on it.
        pull_requests: [],
        conclusion: 'success',
      };
      const ended = { name: 'workflow_run', payload: { action: 'completed', workflow_run }, head: event.head };
      runs.push(...(await this.#start(ended, 'main', level + 1)));
    }
    return runs;
  }

  /** The workflow files at a commit; of a pull request those of its merge commit: the base, with what it changes. */
  async #files(from: Json): Promise<Record<string, string>> {
    if (typeof from === 'string') return this.#filesAt(from);
    const files = await this.#filesAt(from.base.ref);
    const at = await this.#filesAt(from.head.sha);
    const changed = await this.#github.api<Json[]>('GET', `${HERE}/pulls/${from.number}/files?per_page=100`);
    for (const { filename, previous_filename: previous, status } of changed) {
      if (previous !== undefined) delete files[previous];
      if (status === 'removed') delete files[filename];
      else if (at[filename] !== undefined) files[filename] = at[filename];
    }
    return files;
  }

  async #filesAt(ref: string): Promise<Record<string, string>> {
    const listed = await this.#github.api('GET', `${HERE}/contents/${FOLDER}?ref=${ref}`).catch(() => []);
    const texts = listed.map(async ({ path }: Json) => {
      const { content } = await this.#github.api('GET', `${HERE}/contents/${path}?ref=${ref}`);
      return [path, Buffer.from(content, 'base64').toString()];
    });
    return Object.fromEntries(await Promise.all(texts));
  }
}

function starts({ on }: WorkflowFile, { name, payload }: Event): boolean {
  if (!Object.hasOwn(on, name)) return false;
  const { types, workflows } = on[name] ?? {};
  if (workflows !== undefined && !workflows.includes(payload.workflow_run.name)) return false;
  const all = name === 'pull_request' || name === 'pull_request_target' ? (types ?? DEFAULT_TYPES) : types;
  return all === undefined || all.includes(payload.action);
}

const OF_THE_APP = {
  contents: 'read',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
  members: 'read',
} as const;

/** Runs the action in steps that use it, and scripts. */
class Steps implements Runner<{ token: string }> {
  readonly said: ActionResult[] = [];
  readonly #github: GitHub;
  readonly #event: Event;
  readonly #path: string;
  readonly #env: Record<string, string>;

  constructor(github: GitHub, event: Event, path: string, env: Record<string, string>) {
    this.#github = github;
    this.#event = event;
    this.#path = path;
    this.#env = env;
  }

  async begin({ permissions }: Job): Promise<{ token: string }> {
    const { name, head } = this.#event;
    const isFork = OF_THE_PULL_REQUEST.includes(name) && head.repository !== REPOSITORY;
    const granted = Object.entries(permissions).map(([scope, access]) => [
      scope.replaceAll('-', '_'),
      isFork ? 'read' : access,
    ]);
    return { token: await this.#github.workflowToken(Object.fromEntries(granted)) };
  }

  async step({ uses, run, env, with: given }: Step, { token }: { token: string }): Promise<StepResult> {
    if (run !== undefined) {
      const own = Object.entries(env).map(([name, value]) => [name, value === JOB_TOKEN ? token : value]);
      const { ok } = await shell(run, tmpdir(), { ...Object.fromEntries(own), GITHUB_API_URL: this.#github.url });
      return { ok, outputs: {} };
    }
    // The permissions that docs/how-to/hardened.md gives the App.
    if (uses?.startsWith('actions/create-github-app-token@') === true)
      return { ok: true, outputs: { token: await this.#tokenFor(given['repositories']) } };
    if (uses?.startsWith('OWNER/checklist-gate@') !== true) throw new Error(`the step ${uses} is not known here`);
    const { name, payload } = this.#event;
    const result = await runAction({
      event: { name, payload },
      apiUrl: this.#github.url,
      token: given['token'] ?? token,
      inputs: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
      env: {
        GITHUB_SHA: (await this.#github.api('GET', `${HERE}/git/ref/heads/main`)).object.sha,
        GITHUB_WORKFLOW_REF: `${REPOSITORY}/${this.#path}@refs/heads/main`,
        ...this.#env,
      },
    });
    this.said.push(result);
    return { ok: result.exitCode === 0, outputs: result.outputs };
  }

  async end(): Promise<void> {}

  /** A token is one for the repository of the run, unless another one is named: that one is to be read alone. */
  #tokenFor(named: string | undefined): Promise<string> {
    return named === undefined
      ? this.#github.appToken(OF_THE_APP)
      : this.#github.in(named).workflowToken({ contents: 'read' });
  }
}

import { context as atImport } from '@actions/github';
import { type Repository, repositoryName, repositoryNamed } from '../repository.ts';

/** What started the run, as the runner's environment tells it. */
export interface EventContext {
  /** `pull_request`, `issues`, …; empty outside a workflow. */
  eventName: string;
  /** The webhook payload as it was at the event; empty if there is none. Not trusted. */
  payload: Record<string, unknown>;
  /** Absent outside a workflow. */
  repository?: Repository;
  apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`, if it is set. */
  graphqlUrl?: string;
  serverUrl: string;
  /** Address of the workflow run. */
  runUrl?: string;
  /** Commit of the run, `GITHUB_SHA`. */
  sha?: string;
  /** Path of the workflow file of this run, `.github/workflows/checklist-gate.yml`. */
  workflowPath?: string;
}

/** The toolkit's context as it really is: outside a runner most of it is missing. */
type ToolkitContext = Pick<typeof atImport, 'apiUrl' | 'serverUrl' | 'runId' | 'repo'> & {
  payload: unknown;
  eventName: string | undefined;
  sha: string | undefined;
};

/** Reads the environment and the event file. Throws if the file is not JSON. */
export function readContext(): EventContext {
  // The toolkit exports only an instance that was made at import. Its class makes a fresh one.
  const context: ToolkitContext = Reflect.construct(atImport.constructor, []);
  const repository = repositoryIn(context);
  const { apiUrl, serverUrl, runId, sha, payload } = context;
  const read: EventContext = {
    eventName: context.eventName ?? '',
    payload: typeof payload === 'object' && payload !== null ? { ...payload } : {},
    apiUrl,
    serverUrl,
  };
  // The toolkit's default is github.com, which must never see the token of another server.
  const graphqlUrl = process.env['GITHUB_GRAPHQL_URL'] ?? '';
  if (graphqlUrl !== '') read.graphqlUrl = graphqlUrl;
  if (sha !== undefined) read.sha = sha;
  if (repository === undefined) return read;
  read.repository = repository;
  // `octocat/hello-world/.github/workflows/gate.yml@refs/heads/main`; the file may be in another repository.
  const workflowPath = /^[^/]+\/[^/]+\/([^@]+)@/.exec(process.env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  if (workflowPath !== undefined) read.workflowPath = workflowPath;
  if (!Number.isNaN(runId)) read.runUrl = `${serverUrl}/${repositoryName(repository)}/actions/runs/${runId}`;
  return read;
}

function repositoryIn(context: ToolkitContext): Repository | undefined {
  try {
    const { owner, repo }: { owner: string; repo: string | undefined } = context.repo;
    return repo === undefined ? undefined : repositoryNamed(repositoryName({ owner, repo }));
  } catch {
    // The toolkit throws if neither environment nor payload names a repository.
    return undefined;
  }
}

/** A part of a webhook payload. Not trusted: any value may be missing or of another type. */
export type PayloadPart = Readonly<Record<string, unknown>>;

/** A part of a part; empty if it is missing or not a mapping. */
export function partOf(part: PayloadPart, name: string): PayloadPart {
  const value = Object.hasOwn(part, name) ? part[name] : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The `number` of a pull request or issue; undefined if it is not a positive integer. */
export function numberOf({ number }: PayloadPart): number | undefined {
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** A full commit id in lower case; undefined for anything else and for the id of all zeros, which means "no commit". */
export function shaOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}

/** The name of a branch or tag; undefined if it is empty or holds characters that git allows in no ref name. */
export function textIn(value: unknown): string | undefined {
  // oxlint-disable-next-line no-control-regex
  return typeof value === 'string' && /^[^\u0000-\u0020\u007F~^:?*[\\]{1,1000}$/.test(value) ? value : undefined;
}

/** True only for the value `true`. */
export function flag(value: unknown): boolean {
  return value === true;
}

/** The tag that a run is about: that of a release, or the one that was pushed or chosen for a dispatch. Not trusted. */
export function tagOf({ eventName, payload }: Pick<EventContext, 'eventName' | 'payload'>): string | undefined {
  if (eventName === 'release') return textIn(partOf(payload, 'release')['tag_name']);
  if (eventName !== 'push' && eventName !== 'workflow_dispatch') return undefined;
  return /^refs\/tags\/(.+)$/.exec(textIn(payload['ref']) ?? '')?.[1];
}

// Branches of groups are named `gh-readonly-queue/<base>/pr-<number>-<commit>`, with one pull request each. The commit
// is not reliably the base commit: in GitHub's own example it is another one.
const GROUP = /^gh-readonly-queue\/(.+)\/pr-([1-9]\d{0,14})-([0-9a-f]{40,64})$/;

const PULLS = /(?:^|\/)pr-\d+-/g;

/**
 * The pull request and the base branch in the name of a group's branch, both without `refs/heads/`; undefined if the
 * name does not have both.
 */
export function groupNamed(branch: string): { number: number; baseRef: string } | undefined {
  const [, baseRef, number] = GROUP.exec(branch) ?? [];
  if (baseRef === undefined || (branch.match(PULLS) ?? []).length !== 1) return undefined;
  return { number: Number(number), baseRef };
}

/** The run that started this one by `workflow_run`. Nothing that it wrote or passed on is read. */
export interface StartingRun {
  /** Its workflow file, `.github/workflows/checklist-marker.yml`; absent if the payload does not say. */
  path?: string;
  /** The event that started it, such as `pull_request`; empty if the payload does not say. */
  event: string;
  headSha?: string;
  /** Without `refs/heads/`. The author of a fork can choose it, so it counts only for `merge_group`. */
  headBranch?: string;
  /** True if it ran the same workflow as this run: the end of each run would start the next one. */
  isOwn: boolean;
}

/** The run that started this one; undefined on other events. */
export function startingRun({ eventName, payload, workflowPath }: EventContext): StartingRun | undefined {
  if (eventName !== 'workflow_run') return undefined;
  const run = partOf(payload, 'workflow_run');
  const path = pathIn(run);
  const headSha = shaOf(run['head_sha']);
  const headBranch = textIn(run['head_branch']);
  return {
    event: textIn(run['event']) ?? '',
    isOwn: path !== undefined && path === workflowPath,
    ...(path === undefined ? {} : { path }),
    ...(headSha === undefined ? {} : { headSha }),
    ...(headBranch === undefined ? {} : { headBranch }),
  };
}

// Some servers append the ref: `.github/workflows/ci.yml@main`.
function pathIn(run: PayloadPart): string | undefined {
  const { path } = run;
  return typeof path === 'string' ? WORKFLOW_FILE.exec(path)?.[1] : undefined;
}

const WORKFLOW_FILE = /^(\.github\/workflows\/[^\p{C}@]{1,200}\.ya?ml)(?:@.*)?$/u;

/** Events that run the workflow file of the default branch. All others may run the one of the pull request. */
const OF_THE_DEFAULT_BRANCH: ReadonlySet<string> = new Set([
  'pull_request_target',
  'issue_comment',
  'issues',
  'schedule',
  'workflow_run',
  'check_run',
  'check_suite',
  'status',
  'repository_dispatch',
]);

/**
 * The workflows that start the gate and that a pull request can change itself. `named`: those that the workflow names;
 * by default the file of the run that started this one.
 */
export function markersFor(
  named: readonly string[] | undefined,
  run: StartingRun | undefined,
): { paths: readonly string[]; ranFor: string | undefined } {
  const found = run?.path !== undefined && !OF_THE_DEFAULT_BRANCH.has(run.event) ? [run.path] : [];
  const paths = named ?? found;
  // Only `pull_request` obeys `[skip ci]`, so only its run proves that nothing was skipped. A group is judged only
  // once.
  const isSure = run?.event === 'pull_request' || run?.event === 'merge_group';
  return { paths, ranFor: isSure && run?.path !== undefined && paths.includes(run.path) ? run.headSha : undefined };
}

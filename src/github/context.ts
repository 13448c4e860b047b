import { context as atImport } from '@actions/github';

/** What started the run, as the runner's environment tells it. */
export interface EventContext {
  /** `pull_request`, `issues`, …; empty outside a workflow. */
  eventName: string;
  /** The webhook payload, frozen at the time of the event; empty when there is none. Not trusted. */
  payload: Record<string, unknown>;
  /** `owner/name`. Absent outside a workflow. */
  repository?: string;
  apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`, where it is set. */
  graphqlUrl?: string;
  serverUrl: string;
  /** Page of the workflow run. */
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

/** Reads the environment and the event file. Throws when the file is no JSON. */
export function readContext(): EventContext {
  // The toolkit hands out only an instance that it made while it was imported. Its class makes a fresh one.
  const context: ToolkitContext = Reflect.construct(atImport.constructor, []);
  const repository = repositoryOf(context);
  const { apiUrl, serverUrl, runId, sha, payload } = context;
  const read: EventContext = {
    eventName: context.eventName ?? '',
    payload: typeof payload === 'object' && payload !== null ? { ...payload } : {},
    apiUrl,
    serverUrl,
  };
  // The toolkit's default is github.com, which must never get the token of another server.
  const graphqlUrl = process.env['GITHUB_GRAPHQL_URL'] ?? '';
  if (graphqlUrl !== '') read.graphqlUrl = graphqlUrl;
  if (sha !== undefined) read.sha = sha;
  if (repository === undefined) return read;
  read.repository = repository;
  // `octocat/hello-world/.github/workflows/gate.yml@refs/heads/main`, of whatever repository the file is in.
  const workflowPath = /^[^/]+\/[^/]+\/([^@]+)@/.exec(process.env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  if (workflowPath !== undefined) read.workflowPath = workflowPath;
  if (!Number.isNaN(runId)) read.runUrl = `${serverUrl}/${repository}/actions/runs/${runId}`;
  return read;
}

function repositoryOf(context: ToolkitContext): string | undefined {
  try {
    const { owner, repo } = context.repo;
    const name = `${owner}/${repo}`;
    return typeof repo === 'string' && /^[\w.-]+\/[\w.-]+$/.test(name) ? name : undefined;
  } catch {
    // The toolkit throws where neither environment nor payload names a repository.
    return undefined;
  }
}

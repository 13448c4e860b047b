import { tagAnswer } from '../answers/commit.ts';
import { isNamed, repositoryName, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';

/** A run of a workflow of which a job waits for an environment. */
export interface HeldRun {
  id: number;
  /** Grows when it is run again. */
  attempt: number;
  /** The commit that it runs for. */
  sha: string;
  /** The name of the branch or tag that it was started on; either may have it. */
  ref: string | undefined;
}

interface RunData {
  id: number;
  run_attempt?: number;
  head_sha: string;
  head_branch: string | null;
}

/** The runs that do nothing but wait. Throws `GitHubError`. */
export async function waitingRuns(client: Client, repository: Repository): Promise<HeldRun[]> {
  const asked = { ...repository, status: 'waiting' as const, per_page: 100 };
  return (await client.paginate(client.rest.actions.listWorkflowRunsForRepo, asked)).map(runIn);
}

/** One run of this repository, whatever it does. Throws `GitHubError`. */
export async function runNumbered(client: Client, repository: Repository, id: number): Promise<HeldRun> {
  return runIn((await client.rest.actions.getWorkflowRun({ ...repository, run_id: id })).data);
}

function runIn({ id, run_attempt: attempt = 1, head_sha: sha, head_branch: ref }: RunData): HeldRun {
  return { id, attempt, sha, ref: ref ?? undefined };
}

/** The environments that a run waits for, whatever their rules are. Throws `GitHubError`. */
export async function environmentsOf(client: Client, repository: Repository, run: HeldRun): Promise<string[]> {
  const { data } = await client.rest.actions.getPendingDeploymentsForRun({ ...repository, run_id: run.id });
  return data.flatMap(({ environment: { name } }) => name ?? []);
}

/** Whether the environment waits for this App: a rule of it is enabled there. Throws `GitHubError`. */
export async function hasRuleOf(
  client: Client,
  repository: Repository,
  environment: string,
  appId: number,
): Promise<boolean> {
  const { data } = await client.rest.repos.getAllDeploymentProtectionRules({
    ...repository,
    environment_name: environment,
  });
  return (data.custom_deployment_protection_rules ?? []).some(({ enabled, app }) => enabled && app.id === appId);
}

/** Answers the rule: `state` ends the wait, and without it the comment is shown while it goes on. Throws `GitHubError`. */
export async function answerRule(
  client: Client,
  repository: Repository,
  run: HeldRun,
  { environment, ...answer }: { environment: string; state?: 'approved' | 'rejected'; comment: string },
): Promise<void> {
  await client.rest.actions.reviewCustomGatesForRun({
    ...repository,
    run_id: run.id,
    environment_name: environment,
    ...answer,
  });
}

/** The commit of a tag; undefined where there is no tag of this name. Throws `GitHubError`. */
export async function taggedCommit(client: Client, repository: Repository, name: string): Promise<string | undefined> {
  const subject = { kind: 'ref' as const, repository: repositoryName(repository) };
  const fact = await tagAnswer({ client, repository, subject }, { name });
  if (fact.status === 'unavailable') throw new GitHubError(0, fact.reason, fact);
  return fact.value.exists ? fact.value.sha : undefined;
}

/** So many pull requests of one commit are looked at; more are refused. */
const MOST_PULLS = 50;

const PULLS = `query Deployed($owner: String!, $repo: String!, $sha: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    object(oid: $sha) { ... on Commit { associatedPullRequests(first: ${MOST_PULLS}) {
      totalCount nodes { number state headRefOid baseRefName mergeCommit { oid } repository { nameWithOwner } }
    } } }
  }
}`;

interface DeployedPull {
  number: number;
  state: string;
  headRefOid: string;
  baseRefName: string;
  mergeCommit: { oid: string } | null;
  repository: { nameWithOwner: string };
}

interface Deployed {
  repository: {
    defaultBranchRef: { name: string } | null;
    object: { associatedPullRequests?: { totalCount: number; nodes: (DeployedPull | null)[] } | null } | null;
  } | null;
}

/**
 * Numbers of the pull requests into the default branch that this commit is of: the head of an open one, or what one was
 * merged as. Policy and checklist of another branch are anybody's who may push one. Throws `GitHubError`.
 */
export async function pullRequestsOfCommit(client: Client, place: Repository, sha: string): Promise<number[]> {
  const { repository } = await client.graphql<Deployed>(PULLS, { ...place, sha });
  const list = repository?.object?.associatedPullRequests ?? { totalCount: 0, nodes: [] };
  if (list.totalCount > MOST_PULLS)
    throw new GitHubError(0, `${list.totalCount} pull requests have the commit ${sha}, expected at most ${MOST_PULLS}`);
  return list.nodes.flatMap((pull) => {
    if (pull === null || !isNamed(place, pull.repository.nameWithOwner)) return [];
    if (pull.baseRefName !== repository?.defaultBranchRef?.name) return [];
    const isOf = pull.state === 'OPEN' ? pull.headRefOid === sha : pull.mergeCommit?.oid === sha;
    return isOf ? [pull.number] : [];
  });
}

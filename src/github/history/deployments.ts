import type { Deployed, WentOut } from '../../audit/deployments.ts';
import { PAGED, type CountedPage } from '../answers/conversation-query.ts';
import { ACTOR, loginOf, type Actor } from '../person.ts';
import { isNamed, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { pages, releasesOf, tagNames, variablesOf, type OfRepository, type TagName } from './releases.ts';

const DEPLOYMENTS = `
query Deployments($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    url defaultBranchRef { name }
    deployments(environments: [$environment], first: 50, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      ${PAGED}
      nodes {
        databaseId commitOid environment createdAt creator { ...actor }
        ref { name prefix }
        commit { associatedPullRequests(first: 20) { nodes { number merged baseRefName mergeCommit { oid } repository { nameWithOwner } } } }
        statuses(first: 30) { ${PAGED} nodes { state createdAt logUrl } }
      }
    }
  }
}
${ACTOR}`;

const ENVIRONMENTS = `
query Environments($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    deployments(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { environment } }
  }
}`;

interface DeploymentNode {
  databaseId: number;
  commitOid: string;
  environment: string | null;
  createdAt: string;
  creator: Actor | null;
  ref: { name: string; prefix: string } | null;
  commit: { associatedPullRequests: { nodes: (PullNode | null)[] | null } | null } | null;
  statuses: CountedPage<StatusNode> | null;
}

interface PullNode {
  number: number;
  merged: boolean;
  baseRefName: string;
  mergeCommit: { oid: string } | null;
  repository: { nameWithOwner: string };
}

interface StatusNode {
  state: string;
  createdAt: string;
  logUrl: string | null;
}

interface DeploymentsAnswer {
  url: string;
  defaultBranchRef: { name: string } | null;
  deployments: CountedPage<DeploymentNode>;
}

interface DeployedQuery extends Repository {
  environment: string;
  /** ISO 8601, UTC; `until` is not part of it. */
  since: string;
  until: string;
  /** Whether the pull requests are the checklists. */
  byPullRequest: boolean;
}

/**
 * What went out to an environment in a period, newest first: deployments; where there was never one, published releases;
 * where there are none, tags. All tags are read, because a deployment does not say which one leads to its commit. Throws
 * `GitHubError`.
 */
export async function deployedIn(client: Client, query: DeployedQuery): Promise<WentOut> {
  const { since, until, environment } = query;
  const isIn = ({ createdAt }: Deployed): boolean => createdAt >= since && createdAt < until;
  const deployments = await deploymentsOf(client, query);
  if (deployments !== undefined) return { population: 'deployments', found: deployments.filter(isIn) };
  const environments = await environmentsOf(client, query);
  // Names of environments do not differ by capitals.
  const same = environments.find((name) => name !== environment && isSame(name, environment));
  if (same !== undefined) return deployedIn(client, { ...query, environment: same });
  const releases = await releasesOf(client, query);
  if (releases.length > 0) return { population: 'releases', found: releases.filter(isIn), environments };
  const tags = (await tagNames(client, query)).map(tagged);
  return { population: tags.length === 0 ? 'nothing' : 'tags', found: tags.filter(isIn), environments };
}

async function environmentsOf(client: Client, { owner, repo }: Repository): Promise<string[]> {
  const answer = await client.graphql<
    OfRepository<{ deployments: { nodes: (Pick<DeploymentNode, 'environment'> | null)[] | null } }>
  >(ENVIRONMENTS, { owner, repo });
  const names = (answer.repository?.deployments.nodes ?? []).flatMap((node) => node?.environment ?? []);
  return [...new Set(names)].toSorted();
}

function isSame(one: string | null, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

/** Undefined where nothing was ever deployed there. */
async function deploymentsOf(client: Client, query: DeployedQuery): Promise<Deployed[] | undefined> {
  const { environment, since, byPullRequest } = query;
  let web = '';
  let branch: string | undefined;
  const nodes = await pages<DeploymentNode>(
    query,
    async (after) => {
      const variables = { ...variablesOf(query), environment, after };
      const answer = await client.graphql<OfRepository<DeploymentsAnswer>>(DEPLOYMENTS, variables);
      web = answer.repository?.url ?? '';
      branch = answer.repository?.defaultBranchRef?.name;
      return answer.repository?.deployments;
    },
    (last) => last.createdAt < since,
  );
  const own = nodes.filter((each) => isSame(each.environment, environment));
  if (own.length === 0) return undefined;
  const tags = await tagNames(client, query);
  const place = `${web}/deployments/${encodeURIComponent(environment)}`;
  const found: Deployed[] = [];
  for (const node of own) {
    // Only what is in the period needs them.
    const statuses = node.createdAt < since ? [] : await statusesOf(client, query, node);
    found.push({
      ...deploymentOf(node, statuses, tags),
      url: statuses.findLast(({ logUrl }) => logUrl)?.logUrl ?? place,
      ...(byPullRequest ? { pullRequests: pullsOf(query, branch, node) } : {}),
    });
  }
  return found;
}

function deploymentOf(
  node: DeploymentNode,
  statuses: readonly StatusNode[],
  tags: readonly TagName[],
): Omit<Deployed, 'url'> {
  const { databaseId, commitOid: sha, createdAt, creator, ref } = node;
  const first = (state: string): string | undefined => statuses.find((each) => each.state === state)?.createdAt;
  const succeededAt = first('SUCCESS');
  const last = statuses.findLast(({ state }) => state !== 'INACTIVE') ?? statuses.at(-1);
  const leading = tags.filter((tag) => tag.sha === sha).map(({ name }) => name);
  // A tag that leads to another commit by now says nothing of this one.
  const isTagged = ref !== null && ref.prefix === 'refs/tags/' && leading.includes(ref.name);
  const started = first('IN_PROGRESS');
  return {
    kind: 'deployment',
    id: String(databaseId),
    sha,
    ref: ref?.name ?? null,
    versions: isTagged ? [ref.name] : leading,
    by: creator === null ? null : loginOf(creator),
    createdAt,
    // What succeeded before it began went out nobody knows when.
    at: started !== undefined && (succeededAt === undefined || started <= succeededAt) ? started : createdAt,
    ...(succeededAt === undefined ? {} : { succeededAt }),
    state: succeededAt === undefined ? (last?.state.toLowerCase() ?? null) : 'success',
  };
}

/** Oldest first. */
async function statusesOf(client: Client, { owner, repo }: Repository, node: DeploymentNode): Promise<StatusNode[]> {
  const { statuses, databaseId } = node;
  const all =
    statuses !== null && !statuses.pageInfo.hasNextPage
      ? statuses.nodes.filter((each) => each !== null)
      : (
          await client.paginate(client.rest.repos.listDeploymentStatuses, {
            owner,
            repo,
            deployment_id: databaseId,
            per_page: 100,
          })
        )
          .toSorted((a, b) => b.id - a.id)
          .map((each) => ({
            state: each.state.toUpperCase(),
            createdAt: each.created_at,
            logUrl: each.log_url ?? null,
          }));
  // Both lists have the newest first; what was set in one second stays in its order.
  return all.toReversed().toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}

// The one whose merge made the commit, or else all that hold it. Another branch than the default one is anybody's who may
// push one, and so is the policy there.
function pullsOf(repository: Repository, branch: string | undefined, { commit, commitOid }: DeploymentNode): number[] {
  const own = (commit?.associatedPullRequests?.nodes ?? [])
    .filter((each) => each !== null)
    .filter((each) => each.merged && each.baseRefName === branch && isNamed(repository, each.repository.nameWithOwner));
  const exact = own.filter(({ mergeCommit }) => mergeCommit?.oid === commitOid);
  return (exact.length > 0 ? exact : own).map(({ number }) => number);
}

function tagged({ name, sha, at, url }: TagName): Deployed {
  const written = { createdAt: at, at, state: 'tagged', by: null };
  return { kind: 'tag', id: name, url, sha, ref: name, versions: [name], ...written };
}

import type { OpenPulls, Survey } from '../../doctor/survey.ts';
import type { Fact, FileAnswer } from '../../evidence/question.ts';
import type { Result } from '../../result.ts';
import { known, unavailable } from '../answers/ask.ts';
import { BLOB } from '../history/query.ts';
import { blobAnswer, type BlobNode } from '../history/reader.ts';
import { ACTOR } from '../person.ts';
import { policyElsewhere, repositoryName, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { attempt, type GitHubError } from '../transport/error.ts';
import { OPEN_PULLS, openPullsIn, type OpenPullsNode } from './pulls.ts';

/** The repositories of an organisation that the token may see. Throws `GitHubError`. */
export async function repositoriesOfOwner(client: Client, org: string): Promise<Repository[]> {
  const all = await client.paginate(client.rest.repos.listForOrg, { org, per_page: 100 });
  return all.map(({ owner, name }) => ({ owner: owner.login, repo: name }));
}

/** What one request tells of a repository. */
export interface RepositoryLook {
  where: Repository;
  url: string;
  visibility: Survey['visibility'];
  isArchived: boolean;
  /** The default branch; absent where there is no commit yet. */
  branch?: string;
  workflows: Survey['workflows'];
  policy: Fact<FileAnswer>;
  policyElsewhere?: string;
  open: OpenPulls;
}

/** Repositories in one request. Their workflows come whole: more would make answers of several megabytes. */
const REPOSITORIES = 5;

/**
 * Looks at several repositories, five in a request: each, by its name, or why it could not be read. What `stopped` gives
 * a reason for is not asked any more, and told so. Never throws `GitHubError`.
 */
export async function lookAtAll(
  client: Client,
  repositories: readonly Repository[],
  policy: string,
  stopped: () => string | undefined,
): Promise<Map<string, Result<RepositoryLook>>> {
  const found = new Map<string, Result<RepositoryLook>>();
  const take = async (batch: readonly Repository[]): Promise<void> => {
    const over = stopped();
    if (over !== undefined) {
      for (const where of batch) found.set(repositoryName(where), { ok: false, error: over });
      return;
    }
    const read = await attempt(() => readLooks(client, batch, policy));
    if (read.ok) {
      for (const look of read.value) found.set(repositoryName(look.where), { ok: true, value: look });
      return;
    }
    // One that is not there, or not to be seen, takes the whole answer with it.
    if (batch.length > 1) for (const where of batch) await take([where]);
    else
      for (const where of batch) found.set(repositoryName(where), { ok: false, error: unreadWords(where, read.error) });
  };
  for (let from = 0; from < repositories.length; from += REPOSITORIES)
    await take(repositories.slice(from, from + REPOSITORIES));
  return found;
}

function unreadWords(where: Repository, { status, message }: GitHubError): string {
  return status === 404 ? `there is no repository ${repositoryName(where)}, or the token may not see it` : message;
}

interface RepositoryNode {
  url: string;
  visibility: string;
  isArchived: boolean;
  defaultBranchRef: { name: string } | null;
  workflows: { entries?: { name: string; object: BlobNode | null }[] | null } | null;
  policy: BlobNode | null;
  pullRequests: OpenPullsNode;
  [elsewhere: `e${number}`]: { type: string } | null | undefined;
}

const FOLDER = '.github/workflows';

/** The places that are tried for a policy that nobody reads. */
function placesElsewhere(): string[] {
  const places: string[] = [];
  policyElsewhere((path) => {
    places.push(path);
    return false;
  });
  return places;
}

async function readLooks(client: Client, batch: readonly Repository[], policy: string): Promise<RepositoryLook[]> {
  const elsewhere = placesElsewhere();
  const fields = `url visibility isArchived defaultBranchRef { name }
    workflows: object(expression: "HEAD:${FOLDER}") { ... on Tree { entries { name object { ${BLOB} } } } }
    policy: object(expression: $policy) { ${BLOB} }
    ${elsewhere.map((path, index) => `e${index}: object(expression: "HEAD:${path}") { type: __typename }`).join('\n    ')}
    ${OPEN_PULLS}`;
  const declared = ['$policy: String!'];
  const variables: Record<string, string> = { policy: `HEAD:${policy}` };
  const parts = batch.map(({ owner, repo }, index) => {
    declared.push(`$o${index}: String!`, `$n${index}: String!`);
    variables[`o${index}`] = owner;
    variables[`n${index}`] = repo;
    return `r${index}: repository(owner: $o${index}, name: $n${index}) { ${fields} }`;
  });
  const query = `query doctor(${declared.join(', ')}) {\n${parts.join('\n')}\n}\n${ACTOR}`;
  const answer = await client.graphql<Record<string, RepositoryNode | null>>(query, variables);
  return batch.flatMap((where, index) => {
    const node = answer[`r${index}`];
    return node == null ? [] : [lookOf(where, node, policy, elsewhere)];
  });
}

function lookOf(where: Repository, node: RepositoryNode, policy: string, elsewhere: readonly string[]): RepositoryLook {
  const { visibility, isArchived, defaultBranchRef, pullRequests } = node;
  const misplaced = elsewhere.find((_, index) => node[`e${index}`]?.type === 'Blob');
  return {
    where,
    url: node.url,
    visibility: VISIBILITIES.find((each) => each === visibility.toLowerCase()) ?? 'unknown',
    isArchived,
    ...(defaultBranchRef === null ? {} : { branch: defaultBranchRef.name }),
    workflows: workflowsIn(node.workflows?.entries ?? []),
    policy: blobAnswer(policy, node.policy),
    ...(misplaced === undefined ? {} : { policyElsewhere: misplaced }),
    open: openPullsIn(pullRequests),
  };
}

const VISIBILITIES = ['public', 'private', 'internal'] as const;

function workflowsIn(entries: readonly { name: string; object: BlobNode | null }[]): Survey['workflows'] {
  const files: { path: string; text: string }[] = [];
  for (const { name, object } of entries) {
    if (!/\.ya?ml$/i.test(name)) continue;
    const path = `${FOLDER}/${name}`;
    const file = blobAnswer(path, object);
    if (file.status === 'unavailable') return unavailable(file.reason);
    files.push({ path, text: file.value.text });
  }
  return known(files);
}

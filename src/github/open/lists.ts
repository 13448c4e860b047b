import { ACTOR, loginOf, personOf, type Actor } from '../person.ts';
import { repositoryName, type Repository } from '../repository.ts';
import { issueSubject, pullRequestSubject, type LoadedSubject, type SubjectView } from '../subject.ts';
import type { Client } from '../transport/client.ts';
import { attempt, GitHubError } from '../transport/error.ts';
import { unfinished, type Connection } from '../transport/lists.ts';
import type { Result } from '../../result.ts';

/** Repositories in one request, and entries of each. Bodies are long: more would make answers of several megabytes. */
const REPOSITORIES = 10;
const ENTRIES = 50;

/** What a list is of; a repository without `labels` lists all its issues. */
interface Wanted {
  where: Repository;
  /** Issues with one of these labels; empty: all. */
  labels: readonly string[];
}

/** What is open, in each repository that was asked for, by its name; or why its list could not be read to its end. */
export type OpenLists = Map<string, Result<LoadedSubject[]>>;

/**
 * The open pull requests of several repositories, oldest first, each as it is now. A request reads the lists of ten
 * repositories, and another one what is longer than fifty. Never throws `GitHubError`.
 */
export function openPullRequestsOf(client: Client, repositories: readonly Repository[]): Promise<OpenLists> {
  const wanted = repositories.map((where) => ({ where, labels: [] }));
  return listsOf<PullRequestNode>(client, wanted, {
    list: `pullRequests(states: OPEN, $PAGE) { totalCount nodes { ${PULL_REQUEST} } pageInfo { hasNextPage endCursor } }`,
    what: 'pull requests',
    subjectOf: pullRequestOf,
  });
}

/** The same for open issues. */
export function openIssuesOf(client: Client, wanted: readonly Wanted[]): Promise<OpenLists> {
  return listsOf<IssueNode>(client, wanted, {
    list: `issues(states: OPEN, $PAGE) { totalCount nodes { ${ISSUE} } pageInfo { hasNextPage endCursor } }`,
    what: 'issues',
    subjectOf: issueOf,
  });
}

interface IssueNode {
  number: number;
  title: string;
  body: string;
  url: string;
  createdAt: string;
  author: Actor | null;
  labels: { nodes: ({ name: string } | null)[] | null } | null;
}

interface PullRequestNode extends IssueNode {
  isDraft: boolean;
  headRefOid: string;
  headRefName: string;
  headRepository: { nameWithOwner: string } | null;
  baseRefName: string;
  baseRefOid: string;
}

const ISSUE = 'number title body url createdAt author { ...actor } labels(first: 100) { nodes { name } }';
const PULL_REQUEST = `${ISSUE} isDraft headRefOid headRefName headRepository { nameWithOwner } baseRefName baseRefOid`;

// In the shape of REST; GraphQL gives bots' logins without their suffix, and does not tell the base of a stacked pull
// request, which is judged here by the branch below it.
function viewOf({ number, title, body, url, createdAt, author, labels }: IssueNode): SubjectView {
  const user = personOf(author);
  return {
    number,
    title,
    body,
    state: 'open',
    html_url: url,
    created_at: createdAt,
    user: user && { ...user, login: loginOf(user) },
    labels: (labels?.nodes ?? []).flatMap((label) => label ?? []),
  };
}

function issueOf(where: Repository, node: IssueNode): LoadedSubject {
  return issueSubject(where, viewOf(node));
}

function pullRequestOf(where: Repository, node: PullRequestNode): LoadedSubject {
  const { headRepository: from } = node;
  return pullRequestSubject(where, {
    ...viewOf(node),
    draft: node.isDraft,
    head: { sha: node.headRefOid, ref: node.headRefName, repo: from && { full_name: from.nameWithOwner } },
    base: { ref: node.baseRefName, sha: node.baseRefOid },
  });
}

interface Listing<Node> {
  /** The field of a repository, with `$PAGE` for its page. */
  list: string;
  what: string;
  subjectOf: (where: Repository, node: Node) => LoadedSubject;
}

/** A list, as far as it was read. */
interface Reading<Node> extends Wanted {
  after: string | null;
  nodes: Node[];
  total: number;
}

async function listsOf<Node>(client: Client, wanted: readonly Wanted[], listing: Listing<Node>): Promise<OpenLists> {
  const lists: OpenLists = new Map();
  let open = wanted.map((each): Reading<Node> => ({ ...each, after: null, nodes: [], total: 0 }));
  while (open.length > 0) {
    const batch = open.slice(0, REPOSITORIES);
    const rest = open.slice(REPOSITORIES);
    const read = await attempt(() => readPages(client, batch, listing.list));
    if (!read.ok && batch.length > 1 && !read.error.transient && read.error.status !== 429) {
      // One that is not there, or not to be seen, takes the whole answer with it.
      for (const each of batch) {
        const alone = await attempt(() => readPages(client, [each], listing.list));
        if (alone.ok) rest.push(...take([each], alone.value, listing, lists));
        else lists.set(repositoryName(each.where), { ok: false, error: alone.error.message });
      }
    } else if (read.ok) rest.push(...take(batch, read.value, listing, lists));
    else for (const { where } of batch) lists.set(repositoryName(where), { ok: false, error: read.error.message });
    open = rest;
  }
  return lists;
}

/** Adds a page to each list; what is whole goes to `lists`, what is not is read on. */
function take<Node>(
  batch: readonly Reading<Node>[],
  pages: readonly (Connection<Node> | undefined)[],
  { what, subjectOf }: Listing<Node>,
  lists: OpenLists,
): Reading<Node>[] {
  return batch.flatMap((reading, index) => {
    const page = pages[index];
    const { where } = reading;
    const nodes = [...reading.nodes, ...(page?.nodes ?? []).filter((node) => node !== null)];
    const total = Math.max(reading.total, page?.totalCount ?? 0);
    const { hasNextPage = false, endCursor = null } = page?.pageInfo ?? {};
    if (hasNextPage && endCursor !== null && endCursor !== reading.after)
      return [{ ...reading, nodes, total, after: endCursor }];
    lists.set(
      repositoryName(where),
      nodes.length < total || page?.nodes == null
        ? { ok: false, error: unfinished(nodes.length, total, what).message }
        : { ok: true, value: nodes.map((node) => subjectOf(where, node)) },
    );
    return [];
  });
}

async function readPages<Node>(
  client: Client,
  batch: readonly Reading<Node>[],
  list: string,
): Promise<(Connection<Node> | undefined)[]> {
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const declare = (name: string, type: string, value: unknown): string => {
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };
  const parts = batch.map(({ where: { owner, repo }, labels, after }, index) => {
    const labelled = labels.length === 0 ? '' : `labels: ${declare(`l${index}`, '[String!]', labels)}, `;
    const page = `${labelled}first: ${ENTRIES}, after: ${declare(`a${index}`, 'String', after)}, orderBy: {field: CREATED_AT, direction: ASC}`;
    const names = `owner: ${declare(`o${index}`, 'String!', owner)}, name: ${declare(`n${index}`, 'String!', repo)}`;
    return `r${index}: repository(${names}) { list: ${list.replace('$PAGE', page)} }`;
  });
  const query = `query open(${declared.join(', ')}) {\n${parts.join('\n')}\n}\n${ACTOR}`;
  const answer = await client.graphql<Record<string, { list: Connection<Node> } | null>>(query, variables);
  return batch.map(({ where }, index) => {
    const found = answer[`r${index}`];
    if (found == null)
      throw new GitHubError(404, `there is no repository ${repositoryName(where)}, or the token may not see it.`);
    return found.list;
  });
}

import type { ReleaseCommit } from '../../release/find.ts';
import { commitAnswer, tagAnswer } from '../answers/commit.ts';
import { isNamed, repositoryName, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { attempt, GitHubError } from '../transport/error.ts';
import { numberedPages, reading, unfinished } from '../transport/lists.ts';

/** How many commits one request asks the pull requests of. */
const AT_ONCE = 50;
/** A release with more commits is refused. */
const MOST_COMMITS = 10_000;

/**
 * Names of all tags. One request: this list has no pages. Throws `GitHubError`. Source: REST, "List matching
 * references".
 */
export async function tagsOf(client: Client, where: Repository): Promise<string[]> {
  const { data } = await client.rest.git.listMatchingRefs({ ...where, ref: 'tags/' });
  return data.map(({ ref }) => ref.replace(/^refs\/tags\//, ''));
}

export async function defaultBranchOf(client: Client, where: Repository): Promise<string> {
  return (await client.rest.repos.get({ ...where })).data.default_branch;
}

/** The commit that a name leads to; a tag wins over a branch of the same name. Throws `GitHubError`. */
export async function commitNamed(client: Client, repository: Repository, name: string): Promise<string> {
  const about = { client, repository, subject: { kind: 'ref', repository: repositoryName(repository) } } as const;
  for (const answer of [() => tagAnswer(about, { name }), () => commitAnswer(about, { ref: name })]) {
    const fact = await answer();
    if (fact.status === 'unavailable') throw new GitHubError(0, `${fact.reason.replace(/\.$/, '')}.`, fact);
    if (fact.value.exists) return fact.value.sha;
  }
  throw new GitHubError(404, `there is no tag, branch or commit ${name}, or the token may not see it.`);
}

/**
 * The commits that are in `to` and not in `from`, oldest first, each with its merged pull requests. One request for
 * every 100 commits, and one for the pull requests of every 50. `from` and `to` are SHAs. Throws `GitHubError` if a
 * list is incomplete.
 */
export async function commitsBetween(
  client: Client,
  where: Repository,
  from: string,
  to: string,
): Promise<ReleaseCommit[]> {
  const basehead = `${from}...${to}`;
  const pages = numberedPages('commits', async (page) => {
    const wanted = { ...where, basehead, page, per_page: 100 };
    const answer = await attempt(() => client.rest.repos.compareCommitsWithBasehead(wanted));
    if (!answer.ok) throw answer.error.status === 404 ? unrelated(answer.error) : answer.error;
    const { commits: data, total_commits: total } = answer.value.data;
    if (total > MOST_COMMITS)
      throw new GitHubError(
        0,
        `${total} commits are too many, expected at most ${MOST_COMMITS}. Name a later \`from\`.`,
      );
    return { data, total };
  });
  const { entries, total } = await reading(pages);
  if (entries.length < total) throw unfinished(entries.length, total, 'commits');
  const all = entries.map(({ sha, commit, author }) => {
    const [headline = ''] = commit.message.split('\n');
    const account =
      author !== null && 'login' in author ? { login: author.login, id: author.id, type: author.type } : null;
    return { sha, headline, author: account };
  });
  const found: ReleaseCommit[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = all.slice(start, start + AT_ONCE);
    const pulls = await pullRequestsOf(
      client,
      where,
      some.map(({ sha }) => sha),
    );
    found.push(...some.map((commit, index) => ({ ...commit, pullRequests: pulls[index] ?? [] })));
  }
  return found;
}

// Both commits were found just before, so a 404 means that they share no history.
function unrelated(cause: GitHubError): GitHubError {
  const words = 'the two ends of the range have no commit in common. Name a `from` of the same history.';
  return new GitHubError(404, words, { cause });
}

interface PullNode {
  number: number;
  merged: boolean;
  baseRefName: string;
  repository: { nameWithOwner: string };
}

interface CommitNode {
  associatedPullRequests?: { nodes: (PullNode | null)[] } | null;
}

async function pullRequestsOf(
  client: Client,
  repository: Repository,
  shas: readonly string[],
): Promise<ReleaseCommit['pullRequests'][]> {
  const declared = shas.map((_, index) => `$c${index}: GitObjectID!`);
  const parts = shas.map(
    (_, index) =>
      `c${index}: object(oid: $c${index}) { ... on Commit { associatedPullRequests(first: 20) { nodes { number merged baseRefName repository { nameWithOwner } } } } }`,
  );
  const query = `query commits($owner: String!, $repo: String!, ${declared.join(', ')}) {
  repository(owner: $owner, name: $repo) { ${parts.join('\n')} }
}`;
  const variables = Object.fromEntries(shas.map((sha, index) => [`c${index}`, sha]));
  const answer = await client.graphql<{ repository: Record<string, CommitNode | null> | null }>(query, {
    ...repository,
    ...variables,
  });
  return shas.map((sha, index) => {
    const nodes = answer.repository?.[`c${index}`]?.associatedPullRequests?.nodes;
    if (nodes === undefined)
      throw new GitHubError(403, `the token may not see the pull requests of the commit ${sha}.`, {
        permission: 'pull-requests: read',
      });
    // Pull requests of a fork have numbers of their own.
    return nodes.flatMap((node) =>
      node?.merged === true && isNamed(repository, node.repository.nameWithOwner)
        ? [{ number: node.number, base: node.baseRefName }]
        : [],
    );
  });
}

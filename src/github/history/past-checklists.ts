import type { PastChecklist } from '../../audit/deployments.ts';
import { loginOf } from '../person.ts';
import type { Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import { wholeConnection, type Connection } from '../transport/lists.ts';
import { ALL_ISSUES, auditQuery, type SubjectNode } from './query.ts';
import { auditSubjectOf, bodyAt } from './subject-node.ts';

/** Pull requests in one request. */
const AT_ONCE = 25;

/** All issues in any state, or those with a label, with the texts that they had. Throws `GitHubError`. */
export async function pastIssues(
  client: Client,
  where: Repository,
  label: string | undefined,
): Promise<PastChecklist[]> {
  const { owner, repo } = where;
  const labels = label === undefined ? null : [label];
  const nodes = await wholeConnection(async (after) => {
    const answer = await client.graphql<{ repository: { issues: Connection<SubjectNode> } | null }>(ALL_ISSUES, {
      owner,
      repo,
      labels,
      after,
    });
    return answer.repository?.issues;
  }, 'issues');
  return nodes.map((node) => pastChecklist(client, where, node));
}

/** Some merged pull requests, with the texts that they had. Throws `GitHubError`. */
export async function pastPullRequests(
  client: Client,
  where: Repository,
  numbers: readonly number[],
): Promise<PastChecklist[]> {
  const found: PastChecklist[] = [];
  const about = { ...where, kind: 'pull-requests', context: '', numbers } as const;
  for (let start = 0; start < numbers.length; start += AT_ONCE) {
    const subjects = { after: String(start), size: AT_ONCE };
    const { query, variables } = auditQuery(about, { subjects, files: [], times: [] });
    const { repository } = await client.graphql<{ repository: Record<string, SubjectNode | null> | null }>(
      query,
      variables,
    );
    for (const [index, number] of numbers.slice(start, start + AT_ONCE).entries()) {
      const node = repository?.[`s${index}`];
      if (node == null) throw new GitHubError(404, `there is no pull request #${number}, or the token may not see it.`);
      found.push(pastChecklist(client, where, node));
    }
  }
  return found;
}

// What was merged after its commit went out was open then.
function pastChecklist(client: Client, where: Repository, node: SubjectNode): PastChecklist {
  const { number, url, createdAt, body, author } = node;
  const account =
    author?.databaseId == null ? null : { login: loginOf(author), id: author.databaseId, type: author.type };
  return {
    number,
    url,
    author: account,
    createdAt,
    body,
    textAt: (at) => (createdAt > at ? undefined : (bodyAt(node, at) ?? body)),
    subjectAt: (at) => auditSubjectOf(client, where, node, at),
  };
}

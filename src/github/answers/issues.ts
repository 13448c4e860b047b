import type { IssueState, LinkedIssue } from '../../evidence/issues.ts';
import type { Fact } from '../../evidence/question.ts';
import { isNamed } from '../repository.ts';
import { wholeConnection, type Connection } from '../transport/lists.ts';
import { ask, known, unavailable, type About } from './ask.ts';

interface ClosedIssue {
  number: number;
  closed: boolean;
  url: string;
  repository: { nameWithOwner: string };
  labels: { nodes: ({ name: string } | null)[] | null } | null;
}

// An issue has 100 labels at most.
const CLOSING_ISSUES = `query closingIssues($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 100, after: $after) {
        totalCount
        nodes { number closed url repository { nameWithOwner } labels(first: 100) { nodes { name } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/** Those of other repositories are left out: whoever owns one gives its issues any label. */
export function closingIssuesAnswer({ client, repository, subject }: About): Promise<Fact<LinkedIssue[]>> {
  return ask('the issues that are linked', async () => {
    if (subject.kind !== 'pull-request') return unavailable('only a pull request closes issues');
    interface Answer {
      repository: { pullRequest: { closingIssuesReferences: Connection<ClosedIssue> | null } | null } | null;
    }
    const variables = { ...repository, number: subject.number };
    const issues = await wholeConnection(async (after) => {
      const answer = await client.graphql<Answer>(CLOSING_ISSUES, { ...variables, after });
      return answer.repository?.pullRequest?.closingIssuesReferences;
    }, 'issues');
    const own = issues.filter((issue) => isNamed(repository, issue.repository.nameWithOwner));
    return known(
      own.map(({ number, closed, url, labels }) => ({
        number,
        open: !closed,
        url,
        labels: (labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
      })),
    );
  });
}

export function subIssuesAnswer({ client, repository, subject }: About): Promise<Fact<IssueState[]>> {
  return ask('the sub-issues', async () => {
    if (subject.kind !== 'issue' || subject.number === undefined) return unavailable('only an issue has sub-issues');
    const where = { ...repository, issue_number: subject.number, per_page: 100 };
    const issues = await client.paginate(client.rest.issues.listSubIssues, where);
    return known(issues.map(({ number, state, html_url: url }) => ({ number, open: state !== 'closed', url })));
  });
}

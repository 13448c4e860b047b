import type { IssueState, LinkedIssue, MilestoneAnswer } from '../../evidence/answers.ts';
import type { Fact } from '../../evidence/question.ts';
import { isNamed, type Repository } from '../repository.ts';
import { wholeConnection, type Connection, firstOf } from '../transport/lists.ts';
import { ask, known, unavailable, type About } from './ask.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';

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

interface Milestone {
  number: number;
  title: string;
  state: string;
  open_issues: number;
  html_url: string;
}

/** A milestone by its title, else that of the subject. The subject does not count among the open items. */
export function milestoneAnswer(
  { client, repository, subject }: About,
  { title }: { title?: string },
): Promise<Fact<MilestoneAnswer>> {
  return ask<MilestoneAnswer>('the milestone', async () => {
    const own = await ownOf(client, subject, repository);
    if (own === undefined && title === undefined) return unavailable('only a pull request or an issue has a milestone');
    const found = title === undefined ? own?.milestone : await titled(client, repository, title);
    if (found === undefined) return known({ exists: false });
    const itself = own?.open === true && own.milestone?.number === found.number ? 1 : 0;
    return known({
      exists: true,
      title: found.title,
      state: found.state,
      open: Math.max(0, found.open_issues - itself),
      url: found.html_url,
    });
  });
}

async function ownOf(
  client: Client,
  { kind, number }: Subject,
  repository: Repository,
): Promise<{ milestone: Milestone | undefined; open: boolean } | undefined> {
  if (number === undefined) return undefined;
  const { data } =
    kind === 'pull-request'
      ? await client.rest.pulls.get({ ...repository, pull_number: number })
      : await client.rest.issues.get({ ...repository, issue_number: number });
  return { milestone: data.milestone ?? undefined, open: data.state === 'open' };
}

function titled(client: Client, repository: Repository, title: string): Promise<Milestone | undefined> {
  const where = { ...repository, state: 'all', per_page: 100 } as const;
  // Titles are unique in a repository.
  return firstOf(client.paginate.iterator(client.rest.issues.listMilestones, where), (each) => each.title === title);
}

import type { Client } from './client.ts';
import type { EventSubject, NumberRequest, SubjectRequest } from './event.ts';

/** The subjects that can be judged; the others are told as they are. */
export type JudgedSubject = Exclude<EventSubject, { kind: 'refused' | 'unmapped-merge-group' }>;

/**
 * What is to be judged for an event. Empty where nothing is open; `nothingOpen` says so in words. All pages are
 * read: what cannot be read, or is not read to its end, throws `GitHubError`.
 */
export async function requestsOf(client: Client, subject: JudgedSubject): Promise<SubjectRequest[]> {
  switch (subject.kind) {
    case 'request':
      return [subject.request];
    case 'ref':
      return [subject];
    case 'merge-group': {
      const { owner, repo, number, baseRef } = subject;
      return [{ owner, repo, kind: 'pull-request', number, baseRef }];
    }
    case 'commit':
      return pullRequestsAt(client, subject);
    case 'all-open':
      return openPullRequests(client, subject);
    default:
      return subject satisfies never;
  }
}

/** A pull request as lists give it. */
interface Listed {
  number: number;
  state: string;
  head: { sha: string };
}

/**
 * Every open pull request with exactly this head, by number: they share every status. The list of a commit also
 * has pull requests that only contain it. A fork's pull request is in it too, also where the fork is gone.
 */
export async function pullRequestsAt(
  client: Client,
  { owner, repo, sha }: { owner: string; repo: string; sha: string },
): Promise<NumberRequest[]> {
  const listed: Listed[] = await client.paginate(client.rest.repos.listPullRequestsAssociatedWithCommit, {
    owner,
    repo,
    commit_sha: sha,
    per_page: 100,
  });
  return numbered(
    owner,
    repo,
    listed.filter(({ state, head }) => state === 'open' && head.sha === sha),
  );
}

async function openPullRequests(
  client: Client,
  { owner, repo }: { owner: string; repo: string },
): Promise<NumberRequest[]> {
  const listed: Listed[] = await client.paginate(client.rest.pulls.list, {
    owner,
    repo,
    state: 'open',
    // Oldest first: what is opened meanwhile comes at the end and moves nothing between the pages.
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  return numbered(owner, repo, listed);
}

// A list that changes while it is read may give one twice.
function numbered(owner: string, repo: string, listed: readonly Listed[]): NumberRequest[] {
  const numbers = [...new Set(listed.map(({ number }) => number))].toSorted((a, b) => a - b);
  return numbers.map((number) => ({ owner, repo, kind: 'pull-request', number }));
}

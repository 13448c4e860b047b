import type { Document } from '../checklist/model.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import type { Fact, Origin } from '../evidence/question.ts';
import type { Subject } from '../verdict/verdict.ts';
import type { Client } from './transport/client.ts';
import { attempt, GitHubError } from './transport/error.ts';
import { repositoryName, type Repository } from './repository.ts';
import type { NumberRequest, RefRequest, SubjectRequest } from './events/event.ts';

export interface LoadedSubject {
  subject: Subject;
  /** The live body, as the only document; an empty text if there is no body. None for a tag. */
  documents: Document[];
  /** Labels and origin, which come with the subject. */
  facts: RecordedFact[];
  /** False for a closed or merged pull request and for a closed issue. */
  open: boolean;
}

/** A pull request as GitHub returns it, alone or in a list. */
export interface PullRequestView extends SubjectView {
  /** Its repository is null where that is gone. */
  head: { sha: string; ref: string; repo: { full_name: string } | null };
  base: { ref: string; sha: string };
  draft?: boolean | undefined;
  merged_at?: string | null;
  merged_by?: { login: string } | null;
  /** The commit that the merge made; only GraphQL tells it. */
  mergedAs?: string | null;
}

export interface SubjectView {
  number: number;
  /** `open` or `closed`. */
  state: string;
  title: string;
  body?: string | null;
  html_url: string;
  created_at?: string;
  user: { login: string; id: number; type?: string } | null;
  labels?: (string | { name?: string })[];
}

/**
 * Reads a pull request or an issue as it is now. Event payloads are no use here: they keep the state at the event, even
 * on a re-run. Takes one request; two for the number of an issue that is asked for as `any`; none for a tag. Throws
 * `GitHubError`.
 */
export async function loadSubject(client: Client, request: SubjectRequest): Promise<LoadedSubject> {
  if (request.kind === 'ref') return loadRef(request);
  if (request.kind === 'issue') return loadIssue(client, request);
  const pull = await attempt(() => loadPullRequest(client, request));
  if (pull.ok) return pull.value;
  if (request.kind !== 'any' || (pull.error.status !== 403 && pull.error.status !== 404)) throw pull.error;
  const issue = await attempt(() => loadIssue(client, request));
  if (issue.ok) return issue.value;
  if (issue.error.status !== 404) throw issue.error;
  const words = `there is no pull request and no issue #${request.number} in ${repositoryName(request)}, or the token may not see it.`;
  throw new GitHubError(404, words, { cause: issue.error });
}

async function loadPullRequest(client: Client, request: NumberRequest): Promise<LoadedSubject> {
  const { owner, repo, number } = request;
  const { data } = await client.rest.pulls.get({ owner, repo, pull_number: number });
  assertSame(request, data);
  assertQueued(request, data);
  return pullRequestSubject(request, data);
}

/** Throws a `GitHubError` for a pull request that has left the merge group that it is judged for. */
export function assertQueued({ number, baseRef }: NumberRequest, data: PullRequestView): void {
  if (baseRef === undefined || (data.state === 'open' && baseOf(data).ref === baseRef)) return;
  const words = `#${number} is closed, or its base is no longer the branch of its merge group.`;
  throw new GitHubError(409, words);
}

/**
 * Makes the subject from a pull request that was already read. While it is open, policy and template come from its base
 * branch as it is now: the base commit that GitHub names is as old as the last push (measured in apache/texera #8096)
 * and may be older than the policy. The ref is written in full because a short name would find a tag before a branch.
 * `labels`: where they are not those of `data`.
 */
export function pullRequestSubject(place: Repository, data: PullRequestView, labels?: Fact<string[]>): LoadedSubject {
  const base = baseOf(data);
  // A closed pull request is judged by the base commit of its time.
  const trusted = isOpen(data) ? { trustedRef: `refs/heads/${base.ref}` } : { trustedSha: base.sha };
  const commits = { headSha: data.head.sha, ...trusted };
  const about = {
    draft: data.draft === true,
    baseBranch: base.ref,
    headBranch: data.head.ref,
    fork: isElsewhere(data.head.repo?.full_name, place),
    ...mergedOf(data),
  };
  return loaded(place, 'pull-request', data, { commits, about, labels });
}

function mergedOf({ merged_at: at, merged_by: by, mergedAs: commit = null }: PullRequestView): Pick<Origin, 'merged'> {
  return at == null ? {} : { merged: { at, by: by?.login ?? null, commit } };
}

// A stacked pull request is judged as if it went into the branch below the stack ("Stacked pull requests", GitHub
// Docs).
function baseOf(data: PullRequestView): { ref: string; sha: string } {
  return stackBase(data) ?? data.base;
}

// The client's types do not have `stack` yet.
function stackBase(data: object): { ref: string; sha: string } | undefined {
  const { stack }: { stack?: { base?: { ref?: unknown; sha?: unknown } } | null } = data;
  const { ref, sha } = stack?.base ?? {};
  return typeof ref === 'string' && typeof sha === 'string' ? { ref, sha } : undefined;
}

async function loadIssue(client: Client, request: NumberRequest): Promise<LoadedSubject> {
  const { owner, repo, number } = request;
  const { data } = await client.rest.issues.get({ owner, repo, issue_number: number });
  assertSame(request, data);
  // Only the pull request endpoint returns the commits.
  if (data.pull_request !== undefined) return loadPullRequest(client, request);
  return issueSubject(request, data);
}

/** Makes the subject from an issue that was already read. `labels`: where they are not those of `data`. */
export function issueSubject(place: Repository, data: SubjectView, labels?: Fact<string[]>): LoadedSubject {
  // An issue has no commit: without a ref, files are read at the default branch.
  return loaded(place, 'issue', data, { commits: {}, about: {}, labels });
}

// A tag has no text of its own. Policy and template are read at the default branch, which the tag's author cannot
// choose.
function loadRef(request: RefRequest): LoadedSubject {
  const { ref, sha } = request;
  return {
    subject: { kind: 'ref', repository: repositoryName(request), ref, headSha: sha },
    documents: [],
    facts: [],
    open: true,
  };
}

function loaded(
  repository: Repository,
  kind: 'pull-request' | 'issue',
  data: SubjectView,
  more: {
    commits: Pick<Subject, 'headSha' | 'trustedSha' | 'trustedRef'>;
    about: Pick<Origin, 'draft' | 'baseBranch' | 'headBranch' | 'fork' | 'merged'>;
    labels: Fact<string[]> | undefined;
  },
): LoadedSubject {
  const { commits, about, labels = { status: 'known', value: labelNames(data.labels) } } = more;
  const { number, title } = data;
  // `user` is null if the account was deleted.
  const author = data.user === null ? {} : { author: data.user.login };
  const authorId = data.user === null ? {} : { authorId: data.user.id };
  const openedAt = data.created_at === undefined ? {} : { openedAt: data.created_at };
  const authorType = data.user?.type === undefined ? {} : { authorType: data.user.type };
  const url = data.html_url;
  return {
    subject: { kind, repository: repositoryName(repository), number, ...commits, ...author, url },
    documents: [{ id: 'body', kind: `${kind}-body`, markdown: data.body ?? '', ...author, url }],
    facts: [
      { question: { kind: 'labels' }, fact: labels },
      {
        question: { kind: 'origin' },
        fact: { status: 'known', value: { ...author, ...authorId, ...authorType, title, ...openedAt, ...about } },
      },
    ],
    open: isOpen(data),
  };
}

/** Whether the repository of a head is another one than that of the pull request; one that is gone is. */
export function isElsewhere(head: string | undefined, place: Repository): boolean {
  return head?.toLowerCase() !== repositoryName(place).toLowerCase();
}

function isOpen({ state }: SubjectView): boolean {
  return state !== 'closed';
}

function labelNames(labels: readonly (string | { name?: string })[] | undefined): string[] {
  return (labels ?? []).flatMap((label) => (typeof label === 'string' ? [label] : (label.name ?? [])));
}

// For a transferred issue, GitHub redirects to another issue.
function assertSame(request: NumberRequest, data: { number: number }): void {
  const { number } = request;
  if (data.number === number) return;
  throw new GitHubError(
    404,
    `#${number} of ${repositoryName(request)} was moved to another repository. Judge it there.`,
  );
}

/** The commit or branch at which policy and template are read; undefined for the default branch. */
export function trustedAt({ trustedSha, trustedRef }: Pick<Subject, 'trustedSha' | 'trustedRef'>): string | undefined {
  return trustedSha ?? trustedRef;
}

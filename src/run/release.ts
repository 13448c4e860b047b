import type { Result, Why } from '../result.ts';
import { namingBy } from '../evidence/people.ts';
import type { ReleaseCommit, FindPullRequests } from '../release/find.ts';
import { releaseVerdict, type JudgedPullRequest } from '../release/release.ts';
import { createGlobs } from '../gates/kit/matching.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { Subject, Verdict } from '../verdict/verdict.ts';
import { audit, type AuditPorts } from './audit/audit.ts';
import type { Judged } from './request.ts';
import { sourceOf } from './trusted.ts';

/** How the pull requests of a release are judged. */
export interface ReleaseRequest {
  find: FindPullRequests;
  repository: string;
  policyPath: string;
  phase?: string | undefined;
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
}

/** How to read a repository. Every failure throws. */
export interface ReleasePorts {
  /** Names of all tags. */
  tags(): Promise<string[]>;
  /** The commit of a tag, a branch or a commit. */
  commitNamed(name: string): Promise<string>;
  /** The commits that `head` has and `base` has not, oldest first. */
  commitsBetween(base: string, head: string): Promise<ReleaseCommit[]>;
  /** The branch that counts if the workflow names none. */
  defaultBranch(): Promise<string>;
  /** Whether somebody has write access. */
  mayWrite(login: string): Promise<boolean>;
  /** The ports of an audit of some pull requests. */
  portsFor(numbers: readonly number[]): Omit<AuditPorts, 'judged'>;
}

/** How many pull requests are read in one request. */
const PAGE_SIZE = 25;

/** One pull request of a release. */
export interface JudgedPart {
  number: number;
  status: string;
  url: string;
  judged: Judged;
  /** Why it counts differently from its own verdict. */
  reason?: string;
}

/** The judgement over a release, and over each of its pull requests. */
export interface JudgedRelease {
  judged: Judged;
  parts: JudgedPart[];
  /** What was judged, in one line; absent if there was nothing. */
  said?: string;
}

/**
 * Judges every pull request that brought a commit into a release, as it was when it was merged, by the policy of its
 * base. If there is nothing to judge, that is no pass.
 */
export async function judgeRelease(request: ReleaseRequest, ports: ReleasePorts): Promise<JudgedRelease> {
  const { find, repository, at } = request;
  const from = find.from ?? (await import('../release/version.ts')).previousTag(await ports.tags(), find.to);
  if (typeof from !== 'string') {
    const why =
      from === undefined ? 'no tag has a version below it' : 'it is no version, so that none stands before it';
    return refused(`The tag before ${sanitiseLine(find.to)} is not known: ${why}. Name it with \`from\`.`);
  }
  const [start, head] = [await ports.commitNamed(from), await ports.commitNamed(find.to)];
  const commits = await ports.commitsBetween(start, head);
  const [first, last] = [sanitiseLine(from), sanitiseLine(find.to)];
  if (commits.length === 0)
    return refused(
      `Found no commit that ${last} has and ${first} has not: there is nothing to judge. Is \`from\` the earlier one?`,
    );
  const { numbers, loose, direct } = await broughtBy(commits, find, ports);
  const count = times(commits.length, 'commit');
  if (numbers.length === 0 && loose.length === 0)
    return refused(`Found ${count} between ${first} and ${last}, and no pull request: there is nothing to judge.`);
  const judged = await judgeMerged(numbers, request, ports);
  if (!judged.ok) return refused(judged.error.reason, judged.error);
  const pullRequests = judged.value;
  const subject: Subject = { kind: 'ref', repository, ref: find.to, headSha: head };
  const source = await sourceOf({ path: 'find', text: JSON.stringify({ ...find, from }) });
  return {
    judged: { kind: 'verdict', verdict: releaseVerdict({ find, subject, source, pullRequests, loose, direct, at }) },
    parts: pullRequests.map((each) => partOf(each, find)),
    said: `From ${first} to ${last}: ${count}, ${times(pullRequests.length, 'pull request')}.`,
  };
}

function partOf({ row, verdict }: JudgedPullRequest, { accept }: FindPullRequests): JudgedPart {
  const { number, status, url, reason = 'unknown reason', flags } = row;
  const isKnown = verdict !== undefined && !flags.includes('history-unknown');
  const why = verdict === undefined ? reason : 'what its description said at the merge is not known';
  return {
    number,
    status,
    url,
    judged: isKnown ? { kind: 'verdict', verdict } : { kind: 'could-not-judge', reason: why },
    ...(accept.includes(number) ? { reason: 'accepted by the workflow' } : {}),
  };
}

function refused(reason: string, { isFault }: Pick<Why, 'isFault'> = {}): JudgedRelease {
  return { judged: { kind: 'could-not-judge', reason, ...(isFault && { isFault }) }, parts: [] };
}

/** The pull requests that brought the commits. Commits without one are allowed (`direct`, a count) or not (`loose`). */
async function broughtBy(
  commits: readonly ReleaseCommit[],
  find: FindPullRequests,
  ports: ReleasePorts,
): Promise<{ numbers: number[]; loose: ReleaseCommit[]; direct: number }> {
  const into = find.into.length === 0 ? undefined : find.into;
  const defaultBranch = into === undefined ? await ports.defaultBranch() : '';
  const matches = createGlobs();
  const counts = (branch: string): boolean => (into === undefined ? branch === defaultBranch : matches(into, branch));
  const writers = new Map<string, Promise<boolean>>();
  const mayWrite = (login: string): Promise<boolean> => {
    const asked = writers.get(login) ?? ports.mayWrite(login);
    writers.set(login, asked);
    return asked;
  };
  const numbers = new Set<number>();
  const loose: ReleaseCommit[] = [];
  let direct = 0;
  for (const commit of commits) {
    const own = commit.pullRequests.filter(({ base }) => counts(base));
    for (const { number } of own) numbers.add(number);
    if (own.length > 0) continue;
    if (await isAllowed(commit, find, mayWrite)) direct += 1;
    else loose.push(commit);
  }
  return { numbers: [...numbers].toSorted((a, b) => a - b), loose, direct };
}

/** Judges the pull requests of these numbers as they were when they were merged, in this order. */
async function judgeMerged(
  numbers: readonly number[],
  { repository, policyPath, phase, at }: ReleaseRequest,
  ports: ReleasePorts,
): Promise<Result<JudgedPullRequest[], Why>> {
  if (numbers.length === 0) return { ok: true, value: [] };
  const verdicts = new Map<number, Verdict>();
  const period = { since: '', until: at, from: { subjects: null }, pageSize: PAGE_SIZE };
  const { rows, failure } = await audit(
    { repository, kind: 'pull-requests', policyPath, phase, ...period },
    { ...ports.portsFor(numbers), judged: (number, verdict) => verdicts.set(number, verdict) },
  );
  if (failure !== undefined)
    return { ok: false, error: { ...failure, reason: `The pull requests could not all be judged: ${failure.reason}` } };
  const missing = numbers.filter((number) => !rows.some((row) => row.number === number));
  if (missing.length > 0) return { ok: false, error: { reason: `#${missing.join(', #')} could not be judged.` } };
  const sorted = rows.toSorted((a, b) => a.number - b.number);
  const value = sorted.map((row): JudgedPullRequest => {
    const verdict = verdicts.get(row.number);
    return verdict === undefined ? { row } : { row, verdict };
  });
  return { ok: true, value };
}

function times(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

async function isAllowed(
  { author, pullRequests }: ReleaseCommit,
  { directCommits }: FindPullRequests,
  mayWrite: (login: string) => Promise<boolean>,
): Promise<boolean> {
  // A commit that also came with another pull request was not pushed by these people alone.
  if (author === null || pullRequests.length > 0) return false;
  const is = namingBy(directCommits.authors, author);
  if (is === 'yes' || (directCommits.bots && author.type === 'Bot')) return true;
  return is === 'with-access' && mayWrite(author.login);
}

import { namingBy } from '../evidence/people.ts';
import type { ReleaseCommit, FindPullRequests } from '../release/find.ts';
import { releaseVerdict, type JudgedPullRequest } from '../release/release.ts';
import { matchesGlob } from '../gates/kit/matching.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { Subject, Verdict } from '../verdict/verdict.ts';
import { audit, type AuditPorts, type AuditRequest } from './audit.ts';
import type { Judged } from './request.ts';
import { sourceOf } from './trusted.ts';

/** What the pull requests of a release are judged with. */
export interface ReleaseRequest {
  find: FindPullRequests;
  repository: string;
  policyPath: string;
  phase?: string;
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
}

/** The ways to a repository. What does not work throws. */
export interface ReleasePorts {
  /** Names of all tags. */
  tags(): Promise<string[]>;
  /** The commit of a tag, a branch or a commit. */
  commitNamed(name: string): Promise<string>;
  /** What `head` has and `base` has not, oldest first. */
  commitsBetween(base: string, head: string): Promise<ReleaseCommit[]>;
  /** Counts where the workflow names no branches. */
  defaultBranch(): Promise<string>;
  /** Whether somebody has write access. */
  mayWrite(login: string): Promise<boolean>;
  /** The ports of an audit of some pull requests. */
  portsFor(numbers: readonly number[]): Omit<AuditPorts, 'judged'>;
}

/** Pull requests in one request. */
const PAGE_SIZE = 25;

/** The judgement over a release, with the status of each pull request. */
export interface JudgedRelease {
  judged: Judged;
  parts: { number: number; status: string }[];
  /** What was looked at, in one line; absent where there was nothing. */
  said?: string;
}

/**
 * Judges every pull request that brought a commit of a release, as it was when it was merged, by the policy of its base.
 * Nothing to judge is no pass.
 */
export async function judgeRelease(
  { find, repository, policyPath, phase, at }: ReleaseRequest,
  ports: ReleasePorts,
): Promise<JudgedRelease> {
  const refused = (reason: string): JudgedRelease => ({ judged: { kind: 'could-not-judge', reason }, parts: [] });
  const before = find.from ?? (await import('../release/version.ts')).previousTag(await ports.tags(), find.to);
  if (typeof before !== 'string') {
    const why =
      before === undefined ? 'no tag has a version below it' : 'it is no version, so that none stands before it';
    return refused(`The tag before ${sanitiseLine(find.to)} is not known: ${why}. Name it with \`from\`.`);
  }
  const from = before;
  const [start, head] = [await ports.commitNamed(from), await ports.commitNamed(find.to)];
  const commits = await ports.commitsBetween(start, head);
  const between = `between ${sanitiseLine(from)} and ${sanitiseLine(find.to)}`;
  if (commits.length === 0)
    return refused(
      `Found no commit that ${sanitiseLine(find.to)} has and ${sanitiseLine(from)} has not: there is nothing to judge. Is \`from\` the earlier one?`,
    );
  const defaultBranch = find.into.length > 0 ? '' : await ports.defaultBranch();
  const into = find.into.length === 0 ? undefined : find.into;
  const counts = (branch: string): boolean =>
    into === undefined ? branch === defaultBranch : matchesGlob(into, branch);
  const numbers = new Set<number>();
  const loose: ReleaseCommit[] = [];
  let direct = 0;
  const writers = new Map<string, Promise<boolean>>();
  const mayWrite = (login: string): Promise<boolean> => {
    const asked = writers.get(login) ?? ports.mayWrite(login);
    writers.set(login, asked);
    return asked;
  };
  for (const commit of commits) {
    const own = commit.pullRequests.filter(({ base }) => counts(base));
    for (const { number } of own) numbers.add(number);
    if (own.length > 0) continue;
    if (await isAllowed(commit, find, mayWrite)) direct += 1;
    else loose.push(commit);
  }
  if (numbers.size === 0 && loose.length === 0)
    return refused(
      `Found ${times(commits.length, 'commit')} ${between}, and no pull request: there is nothing to judge.`,
    );
  const sorted = [...numbers].toSorted((a, b) => a - b);
  const verdicts = new Map<number, Verdict>();
  const request: AuditRequest = {
    repository,
    kind: 'pull-requests',
    since: '',
    until: at,
    policyPath,
    ...(phase === undefined ? {} : { phase }),
    from: { subjects: null },
    pageSize: PAGE_SIZE,
  };
  const found =
    sorted.length === 0
      ? { rows: [], failure: undefined }
      : await audit(request, { ...ports.portsFor(sorted), judged: (number, verdict) => verdicts.set(number, verdict) });
  if (found.failure !== undefined) return refused(`The pull requests could not all be judged: ${found.failure}`);
  const missing = sorted.filter((number) => !found.rows.some((row) => row.number === number));
  if (missing.length > 0) return refused(`#${missing.join(', #')} could not be judged.`);
  const rows = found.rows.toSorted((a, b) => a.number - b.number);
  const pullRequests = rows.map((row): JudgedPullRequest => {
    const verdict = verdicts.get(row.number);
    return verdict === undefined ? { row } : { row, verdict };
  });
  const subject: Subject = { kind: 'ref', repository, ref: find.to, headSha: head };
  const source = await sourceOf({ path: 'find', text: JSON.stringify({ ...find, from }) });
  return {
    judged: { kind: 'verdict', verdict: releaseVerdict({ find, subject, source, pullRequests, loose, direct, at }) },
    parts: rows.map(({ number, status }) => ({ number, status })),
    said: `From ${sanitiseLine(from)} to ${sanitiseLine(find.to)}: ${times(commits.length, 'commit')}, ${times(rows.length, 'pull request')}.`,
  };
}

function times(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

async function isAllowed(
  { author, pullRequests }: ReleaseCommit,
  { directCommits }: FindPullRequests,
  mayWrite: (login: string) => Promise<boolean>,
): Promise<boolean> {
  // One that came by another way than these people's is no commit of theirs alone.
  if (author === null || pullRequests.length > 0) return false;
  const is = namingBy(directCommits.authors, author);
  if (is === 'yes' || (directCommits.bots && author.type === 'Bot')) return true;
  return is === 'with-access' && mayWrite(author.login);
}

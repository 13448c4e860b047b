import type { ReleaseCommit } from '../find/commit.ts';
import type { FindPullRequests } from '../find/find.ts';
import { releaseVerdict, type JudgedPullRequest } from '../find/release.ts';
import { matchesGlob } from '../gates/glob.ts';
import type { Subject, Verdict } from '../verdict/verdict.ts';
import { audit, type AuditPorts, type AuditRequest } from './audit.ts';
import type { Judged } from './judge.ts';
import { sourceOf } from './trusted.ts';

/** What the pull requests of a release are judged with. */
export interface ReleaseRequest {
  find: FindPullRequests;
  repository: string;
  /** Where the range begins. */
  from: string;
  /** The commit that it ends with. */
  head: string;
  commits: readonly ReleaseCommit[];
  /** Counts where the workflow names no branches. */
  defaultBranch: string;
  policyPath: string;
  phase?: string;
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
}

/** Pull requests in one request. */
const PAGE_SIZE = 25;

/** The judgement over a release, with the status of each pull request. */
export interface JudgedRelease {
  judged: Judged;
  parts: { number: number; status: string }[];
}

/**
 * Judges every pull request that brought a commit of a release, as it was when it was merged, by the policy of its base.
 * `portsFor` makes the ports of the audit for some numbers. Nothing to judge is no pass.
 */
export async function judgeRelease(
  { find, repository, from, head, commits, defaultBranch, policyPath, phase, at }: ReleaseRequest,
  portsFor: (numbers: readonly number[]) => Omit<AuditPorts, 'judged'>,
): Promise<JudgedRelease> {
  const refused = (reason: string): JudgedRelease => ({ judged: { kind: 'could-not-judge', reason }, parts: [] });
  const between = `between ${from} and ${find.to}`;
  if (commits.length === 0) return refused(`Found no commit ${between}: there is nothing to judge.`);
  const into = find.into.length === 0 ? undefined : find.into;
  const counts = (branch: string): boolean =>
    into === undefined ? branch === defaultBranch : matchesGlob(into, branch);
  const numbers = new Set<number>();
  const loose: ReleaseCommit[] = [];
  let direct = 0;
  for (const commit of commits) {
    const own = commit.pullRequests.filter(({ base }) => counts(base));
    for (const { number } of own) numbers.add(number);
    if (own.length > 0) continue;
    if (isAllowed(commit, find)) direct += 1;
    else loose.push(commit);
  }
  if (numbers.size === 0 && loose.length === 0)
    return refused(`Found ${commits.length} commits ${between}, and no pull request: there is nothing to judge.`);
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
  const ports = portsFor(sorted);
  const found =
    sorted.length === 0
      ? { rows: [], failure: undefined }
      : await audit(request, { ...ports, judged: (number, verdict) => verdicts.set(number, verdict) });
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
  };
}

function isAllowed({ author, pullRequests }: ReleaseCommit, { directCommits }: FindPullRequests): boolean {
  // One that came by another way than these people's is no commit of theirs alone.
  if (author === null || pullRequests.length > 0) return false;
  const listed = directCommits.authors.map((login) => login.toLowerCase().replace(/^@/, ''));
  return listed.includes(author.login.toLowerCase()) || (directCommits.bots && author.isBot);
}

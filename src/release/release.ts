import type { AuditRow } from '../audit/model.ts';
import type { Finding } from '../verdict/finding.ts';
import { worst } from '../verdict/quantifier.ts';
import type { Progress } from '../verdict/content.ts';
import type { GateResult, Source, Subject, Verdict } from '../verdict/verdict.ts';
import { enforcedGates, totals } from '../verdict/walk.ts';
import type { ReleaseCommit, FindPullRequests } from './find.ts';

/** One pull request of a release, judged as it was when it was merged. Without a verdict if it could not be judged. */
export interface JudgedPullRequest {
  row: AuditRow;
  verdict?: Verdict;
}

/** What the verdict of a release is made of. */
export interface Release {
  find: FindPullRequests;
  subject: Subject;
  /** What was asked for, as a source: its digest tells two requests apart. */
  source: Source;
  pullRequests: readonly JudgedPullRequest[];
  /** Commits that no pull request brought into a branch that counts. */
  loose: readonly ReleaseCommit[];
  /** Number of commits that need no pull request. */
  direct: number;
  at: string;
}

/** One verdict for the whole release: a gate for each pull request, and one for commits without any. Pure. */
export function releaseVerdict({ find, subject, source, pullRequests, loose, direct, at }: Release): Verdict {
  const gates = [...pullRequests.map((each) => gateOf(each, find)), commitsGate(loose, direct)];
  const enforced = gates.filter(({ advisory }) => !advisory);
  const status = worst(enforced.map((each) => each.status));
  return {
    schema: 'checklist-gate/verdict@1',
    subject,
    policy: source,
    status,
    root: {
      kind: 'group',
      id: 'release',
      title: 'Release',
      require: 'all',
      advisory: false,
      status,
      results: gates,
    },
    documents: [],
    progress: pullRequests.flatMap(progressOf),
    items: [],
    fields: {},
    tripped: [],
    notes: [],
    facts: [],
    at,
  };
}

// Ticking boxes cannot change what was merged; the workflow can only accept the pull request.
function gateOf({ row, verdict }: JudgedPullRequest, { accept }: FindPullRequests): GateResult {
  const { number, status: own, override, policy } = row;
  const name = `#${number}`;
  const isUnsure = row.flags.includes('history-unknown');
  const hasPassed = (own === 'passed' || own === 'skipped' || override !== undefined) && !isUnsure;
  const status = !hasPassed ? 'failed' : own === 'skipped' ? 'skipped' : 'passed';
  const reason = row.reason !== undefined && own !== 'error' ? row.reason : `judged by ${policy}`;
  return {
    kind: 'gate',
    id: `pull-requests/${number}`,
    gate: 'pull-request',
    title: name,
    advisory: accept.includes(number),
    status,
    reason: accept.includes(number) ? `${reason}; accepted by the workflow` : reason,
    findings: [
      ...(override === undefined
        ? []
        : [
            {
              status: 'passed' as const,
              about: name,
              message: 'Was overridden',
              actual: `@${override.by}: ${override.reason}`,
            },
          ]),
      ...(isUnsure
        ? [unsure(name, 'What its description said at the merge is not known: the edit history is not whole')]
        : []),
      ...(own === 'error' ? [unsure(name, `Could not be judged: ${row.reason ?? 'unknown reason'}`)] : []),
      ...(hasPassed || verdict === undefined ? [] : findingsOf(verdict, name)),
    ],
  };
}

function unsure(about: string, message: string): Finding {
  return { status: 'failed', unknown: true, about, message };
}

// Places are left out: they point into a past text, which nobody can usefully edit any more.
function findingsOf({ root }: Verdict, name: string): Finding[] {
  const open = enforcedGates(root).flatMap(({ findings }) =>
    findings.filter(({ status }) => status === 'failed' || status === 'pending'),
  );
  const shown = open.map(({ place: _, templatePlace: __, asks: ___, help: ____, section = [], ...finding }) => ({
    ...finding,
    section: [name, ...section],
  }));
  const none: Finding = {
    status: 'failed',
    message: 'Was merged although its checklist had not passed',
    section: [name],
  };
  return shown.length === 0 ? [none] : shown;
}

function commitsGate(loose: readonly ReleaseCommit[], direct: number): GateResult {
  return {
    kind: 'gate',
    id: 'commits',
    gate: 'commits',
    title: 'Every commit came with a pull request',
    advisory: false,
    status: loose.length === 0 ? 'passed' : 'failed',
    ...(direct === 0 ? {} : { reason: `${direct} needed none` }),
    findings: loose.map(({ sha, headline, author, pullRequests }): Finding => {
      const elsewhere = [...new Set(pullRequests.map(({ base }) => base))];
      const who = author === null ? '' : ` by @${author.login}`;
      return {
        status: 'failed',
        section: ['Commits'],
        message: elsewhere.length === 0 ? 'Came with no pull request' : 'Its pull request went into another branch',
        actual: `${sha.slice(0, 7)} ${headline}${who}${elsewhere.length === 0 ? '' : ` (into ${elsewhere.join(', ')})`}`,
        help:
          elsewhere.length === 0
            ? 'Look at it. Whose commits need no pull request stands under `direct-commits`.'
            : 'Look at it. The branches that count stand under `into`.',
      };
    }),
  };
}

function progressOf({ row, verdict }: JudgedPullRequest): Progress[] {
  if (verdict === undefined || verdict.progress.length === 0) return [];
  return [{ section: `#${row.number}`, ...totals(verdict.progress) }];
}

import type { Approval, Audit, AuditFlag, AuditRow, LooseCommit, Sample } from '../../audit/model.ts';
import { ICONS, palette, type Palette } from '../parts/symbols.ts';
import { lineOf } from '../parts/words.ts';
import { sanitiseLine } from '../sanitise.ts';
import type { DeploymentRow } from '../../audit/deployments.ts';
import type { Words } from '../../verdict/left/words.ts';

/** An audit for a terminal: a line for each subject that somebody should look at, what was overridden, and the totals. */
export function auditText(audit: Audit, { color }: { color: boolean }): string {
  const paint = palette(color);
  const { rows, commits, complete, requests, sample } = audit;
  const { looked, overridden } = toLookAt(rows);
  const loose = commits.flatMap((commit) => {
    const { sha, headline, author, at } = commit;
    const words = `${paint.bold(sha.slice(0, 7))} ${at.slice(0, 10)} ${sanitiseLine(author ?? 'unknown')}`;
    return `${paint.red('✗')} ${words}  came with no pull request: ${sanitiseLine(headline)}`;
  });
  const lines = [
    ...looked.map((row) => rowLine(row, paint)),
    ...loose,
    ...commitHelps(commits).map((help) => `  ${paint.dim(`→ ${help}`)}`),
    ...(overridden.length === 0 ? [] : [...(looked.length + loose.length > 0 ? [''] : []), paint.bold('Overridden')]),
    ...overridden.map((row) => rowLine(row, paint)),
  ];
  const drawn =
    sample === undefined
      ? []
      : [
          paint.bold(sampleHeadline(sample)),
          ...sampleLines(sample, rows, commits).map((words) => `  ${lineOf(words)}`),
          '',
        ];
  const end = complete ? [] : ['It ended early: the rest is not judged.'];
  return `${[auditHeadline(audit), '', ...lines, ...(lines.length > 0 ? [''] : []), ...drawn, ...end, `${requests} ${requests === 1 ? 'request' : 'requests'}`].join('\n')}\n`;
}

function rowLine(row: AuditRow, paint: Palette): string {
  const bad = row.flags.includes('not-passed') || row.flags.includes('history-unknown');
  const words = row.flags.map((flag) => flagWords(flag, row)).join('; ');
  const by = row.override === undefined ? '' : ` by ${sanitiseLine(row.override.by)}`;
  const reason = row.override?.reason ?? row.reason;
  const more = reason === undefined ? '' : `: ${sanitiseLine(reason)}`;
  return `${(bad ? paint.red : paint.yellow)(markOf(row))} ${paint.bold(`#${row.number}`)} ${row.at.slice(0, 10)} ${sanitiseLine(row.author ?? 'unknown')}  ${words}${by}${more}`;
}

/** The mark of a row. */
export function markOf({ status }: AuditRow): string {
  return status === 'error' ? '⚠' : ICONS[status];
}

/** The rows that somebody should look at, and apart from them those that were overridden and are fine besides. */
export function toLookAt(rows: readonly AuditRow[]): { looked: AuditRow[]; overridden: AuditRow[] } {
  const telling = rows.filter(isTelling);
  const isApart = ({ status, flags }: AuditRow): boolean =>
    flags.includes('overridden') &&
    status !== 'error' &&
    !flags.some((flag) => flag === 'not-passed' || flag === 'history-unknown' || flag === 'review-overdue');
  return { looked: telling.filter((row) => !isApart(row)), overridden: telling.filter(isApart) };
}

const PUSHED =
  'Pushed past every gate: revert it and bring it by a pull request, or note who allowed it and why. A ruleset that asks for a pull request keeps the next one out; --into BRANCH names another branch whose pull requests count.';
const INITIAL =
  'The first commit of the repository, which no pull request can bring: begin the period after it, with --since.';

/** What may be done about a commit that came with no pull request. */
export function commitHelp({ initial }: Pick<LooseCommit, 'initial'>): string {
  return initial === true ? INITIAL : PUSHED;
}

/** The same for several, each sentence once. */
export function commitHelps(commits: readonly LooseCommit[]): string[] {
  return [...new Set(commits.map(commitHelp))];
}

/** Who approved what; of an audit that has only names, the names. */
export function approvalsOf({ approvers, approvals }: AuditRow): Approval[] {
  return approvals ?? approvers.map((login) => ({ login, via: 'review' }));
}

/** The totals in a line: `octocat/hello, 2026-01-01 to 2026-02-01: 41 of 43 pull requests passed, 1 overridden`. */
export function auditHeadline(audit: Audit): string {
  const { repository, since, until, kind, complete, totals } = audit;
  const { subjects, passed, overridden, commits, expired } = totals;
  const counted = (count: number, one: string, several: string, rest: string): string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : several} ${rest}`];
  const parts = [
    `${passed} of ${subjects} ${kind === 'issues' ? 'issues' : 'pull requests'} passed`,
    ...(overridden === 0 ? [] : [`${overridden} overridden`]),
    ...counted(commits, 'commit', 'commits', 'without one'),
    ...counted(expired, 'status', 'statuses', EXPIRED),
    ...(complete ? [] : ['not complete']),
  ];
  return `${sanitiseLine(repository)}, ${since.slice(0, 10)} to ${until.slice(0, 10)}: ${parts.join(', ')}`;
}

/** Whether somebody should look at a subject. An expired status alone is no reason to. */
function isTelling({ flags }: AuditRow): boolean {
  return flags.some((flag) => flag !== 'status-expired');
}

/** The words for a missing status that is so old that GitHub would have deleted it. */
export const EXPIRED = 'expired or never written';

const WORDS: Record<AuditFlag, (row: AuditRow) => string> = {
  'not-passed': ({ status, open }) => (status === 'error' ? 'could not be judged' : `${status}, ${open} open`),
  'recorded-success': () => 'the status of then was success',
  'no-status': () => 'no status was found',
  'status-expired': () => `status ${EXPIRED}`,
  'edited-after': () => 'edited afterwards',
  'history-unknown': () => 'the text of then is not known',
  overridden: () => 'overridden',
  'review-open': ({ review }) => `its review is due by ${review?.due.slice(0, 10) ?? 'then'}`,
  'review-overdue': ({ review }) => `nobody has reviewed it by ${review?.due.slice(0, 10) ?? 'then'}`,
  'reviewed-late': () => 'reviewed after its time',
};

/** The words for a flag. */
export function flagWords(flag: AuditFlag, row: AuditRow): string {
  return WORDS[flag](row);
}

/** What was drawn, in a line: `Sample of 25 of 240 changes, seed 7`. */
export function sampleHeadline({ picked, of, seed }: Sample): string {
  return `Sample of ${picked.length} of ${of} changes, seed ${seed}`;
}

// A change in one line: what, when, who made, approved and merged it, and what it came to.
function changeLine(row: AuditRow): Words {
  const { number, at, author, status, approvers, mergedBy, mergeCommit, override, version } = row;
  return [
    `#${number} `,
    ...(version === undefined ? [] : [{ quoted: version }, ' ']),
    `${at} by `,
    named(author),
    ...approvedBy(approvers),
    ...(mergedBy === undefined ? [] : [', merged by ', named(mergedBy)]),
    ...(mergeCommit === undefined ? [] : [` as ${mergeCommit.slice(0, 12)}`]),
    ...(override === undefined ? [] : [', overridden by ', { quoted: override.by }, ': ', { quoted: override.reason }]),
    `: ${status}`,
  ];
}

function commitLine({ sha, at, author }: LooseCommit): Words {
  return [`${sha.slice(0, 12)} ${at} by `, named(author), ': came with no pull request'];
}

/** A deployment in one line. */
export function deploymentLine({ versions, sha, id, at, by, checklist, outcome }: DeploymentRow): Words {
  const [version] = versions;
  return [
    ...(version === undefined ? [`deployment ${id}`] : [{ quoted: version }]),
    ...(sha === null ? [] : [` as ${sha.slice(0, 12)}`]),
    ` ${at} by `,
    named(by),
    ...(checklist === undefined ? [', no checklist'] : [`, checklist #${checklist.number}`]),
    ...approvedBy(checklist?.approvers ?? []),
    `: ${outcome.replace('-', ' ')}`,
  ];
}

function approvedBy(approvers: readonly string[]): Words {
  const names = approvers.flatMap((quoted, index) => [...(index === 0 ? [] : [', ']), { quoted }]);
  return names.length === 0 ? [', approved by nobody'] : [', approved by ', ...names];
}

function named(login: string | null): string | { quoted: string } {
  return login === null ? 'unknown' : { quoted: login };
}

/** Some of what was audited, one line each. */
export function sampleLines({ picked }: Sample, rows: readonly AuditRow[], commits: readonly LooseCommit[]): Words[] {
  return [
    ...rows.filter(({ number }) => picked.includes(`#${number}`)).map(changeLine),
    ...commits.filter(({ sha }) => picked.includes(sha)).map(commitLine),
  ];
}

import type { Audit, AuditFlag, AuditRow } from '../../audit/model.ts';
import { ICONS, palette } from '../parts/symbols.ts';
import { sanitiseLine } from '../sanitise.ts';

/** An audit for a terminal: a line for each subject that somebody should look at, and the totals. */
export function auditText(audit: Audit, { color }: { color: boolean }): string {
  const paint = palette(color);
  const { rows, commits, complete, requests } = audit;
  const lines = rows.filter(isTelling).map((row) => {
    const bad = row.flags.includes('not-passed') || row.flags.includes('history-unknown');
    const mark = row.status === 'error' ? '⚠' : ICONS[row.status];
    const words = row.flags.map((flag) => flagWords(flag, row)).join('; ');
    const reason = row.override?.reason ?? row.reason;
    const more = reason === undefined ? '' : `: ${sanitiseLine(reason)}`;
    return `${(bad ? paint.red : paint.yellow)(mark)} ${paint.bold(`#${row.number}`)} ${row.at.slice(0, 10)} ${sanitiseLine(row.author ?? 'unknown')}  ${words}${more}`;
  });
  const loose = commits.map(
    ({ sha, headline, author, at }) =>
      `${paint.red('✗')} ${paint.bold(sha.slice(0, 7))} ${at.slice(0, 10)} ${sanitiseLine(author ?? 'unknown')}  came with no pull request: ${sanitiseLine(headline)}`,
  );
  const end = complete ? [] : ['It ended early: what is left is not judged.'];
  return `${[auditHeadline(audit), '', ...lines, ...loose, ...(lines.length + loose.length > 0 ? [''] : []), ...end, `${requests} ${requests === 1 ? 'request' : 'requests'}`].join('\n')}\n`;
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
export function isTelling({ flags }: AuditRow): boolean {
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
};

/** The words for a flag. */
export function flagWords(flag: AuditFlag, row: AuditRow): string {
  return WORDS[flag](row);
}

import type { Audit, AuditFlag, AuditRow } from '../audit/model.ts';
import { ICONS } from './icons.ts';
import { palette } from './palette.ts';
import { sanitiseLine } from './sanitise.ts';

/** An audit for a terminal: a line for each subject that somebody should look at, and the counts. */
export function auditText(audit: Audit, { color }: { color: boolean }): string {
  const paint = palette(color);
  const { rows, commits, complete, requests } = audit;
  const lines = rows
    .filter(({ flags }) => flags.length > 0)
    .map((row) => {
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

/** `octocat/hello-world, 2026-01-01 to 2026-02-01: 41 of 42 pull requests passed, 1 commit without one`. */
export function auditHeadline({ repository, since, until, rows, commits, kind, complete }: Audit): string {
  const isOpen = ({ flags, status }: AuditRow): boolean =>
    status === 'error' || flags.includes('not-passed') || flags.includes('history-unknown');
  const passed = rows.filter((row) => !isOpen(row)).length;
  const what = kind === 'issues' ? 'issues' : 'pull requests';
  const loose =
    commits.length === 0 ? '' : `, ${commits.length} ${commits.length === 1 ? 'commit' : 'commits'} without one`;
  return `${sanitiseLine(repository)}, ${since.slice(0, 10)} to ${until.slice(0, 10)}: ${passed} of ${rows.length} ${what} passed${loose}${complete ? '' : ', not complete'}`;
}

const WORDS: Record<AuditFlag, (row: AuditRow) => string> = {
  'not-passed': ({ status, open }) => (status === 'error' ? 'could not be judged' : `${status}, ${open} open`),
  'recorded-success': () => 'the status of then was success',
  'no-status': () => 'no status was recorded',
  'edited-after': () => 'edited afterwards',
  'history-unknown': () => 'the text of then is not known',
  overridden: () => 'overridden',
};

/** What a flag says. */
export function flagWords(flag: AuditFlag, row: AuditRow): string {
  return WORDS[flag](row);
}

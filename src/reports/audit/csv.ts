import { stringify } from 'csv-stringify/sync';
import type { Audit, AuditRow } from '../../audit/model.ts';
import { approvalsOf, commitHelp, EXPIRED } from './text.ts';

const COLUMNS = [
  'kind',
  'number',
  'url',
  'author',
  'at',
  'merged-by',
  'status',
  'open',
  'approvers',
  'override-by',
  'override-reason',
  'policy',
  'recorded',
  'flags',
  'cut',
  'reason',
  'approved-as',
  'to-do',
] as const;

/**
 * An audit as CSV (RFC 4180), with a line for each subject and for each commit without a pull request. Cells that a
 * spreadsheet would read as a formula are escaped.
 */
export function auditCsv({ rows, commits }: Audit): string {
  const subjects = rows.map((row): Record<(typeof COLUMNS)[number], string | number> => ({
    kind: row.kind,
    number: row.number,
    url: row.url,
    author: row.author ?? '',
    at: row.at,
    'merged-by': row.mergedBy ?? '',
    status: row.status,
    open: row.open,
    approvers: row.approvers.join(' '),
    'override-by': row.override?.by ?? '',
    'override-reason': row.override?.reason ?? '',
    policy: row.policy,
    recorded: recordedIn(row),
    flags: row.flags.join(' '),
    cut: row.cut.join(' '),
    reason: row.reason ?? '',
    'approved-as': approvalsOf(row)
      .flatMap(({ login, role, url }) =>
        role === undefined ? [] : [`${login} as ${role}${url === undefined ? '' : ` ${url}`}`],
      )
      .join('; '),
    'to-do': '',
  }));
  const loose = commits.map(({ sha, url, headline, author, at, initial }) => ({
    kind: 'commit',
    url,
    author: author ?? '',
    at,
    status: 'error',
    flags: initial === true ? 'no-pull-request initial-commit' : 'no-pull-request',
    policy: sha,
    reason: headline,
    'to-do': commitHelp(initial === undefined ? {} : { initial }),
  }));
  return stringify([...subjects, ...loose], { header: true, columns: [...COLUMNS], escape_formulas: true });
}

function recordedIn({ recorded, flags }: AuditRow): string {
  return recorded?.state ?? (flags.includes('status-expired') ? EXPIRED : '');
}

import { stringify } from 'csv-stringify/sync';
import type { DeploymentAudit } from '../../audit/deployments.ts';
import type { Audit, AuditRow, Sample } from '../../audit/model.ts';
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
  'id',
  'version',
  'outcome',
  'environment',
  'sha',
  'opened-at',
  'created-at',
  'succeeded-at',
  'sampled',
] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * An audit as CSV (RFC 4180), with a line for each subject and for each commit without a pull request. Cells that a
 * spreadsheet would read as a formula are escaped.
 */
export function auditCsv({ rows, commits, sample }: Audit): string {
  const subjects = rows.map((row): Line => ({
    ...checklistCells(row),
    id: row.number,
    outcome: outcomeIn(row),
    sampled: drawn(sample, `#${row.number}`),
  }));
  const loose = commits.map(({ sha, url, headline, author, at, initial }): Line => ({
    kind: 'commit',
    url,
    author: author ?? '',
    at,
    status: 'error',
    flags: initial === true ? 'no-pull-request initial-commit' : 'no-pull-request',
    policy: sha,
    reason: headline,
    'to-do': commitHelp(initial === undefined ? {} : { initial }),
    id: sha,
    sha,
    outcome: 'not-proven',
    sampled: drawn(sample, sha),
  }));
  return written([...subjects, ...loose]);
}

/** The same columns, with a line for each deployment; `number`, `status` and `approvers` are those of its checklist. */
export function deploymentsCsv({ rows, environment, sample }: DeploymentAudit): string {
  return written(
    rows.map(
      ({
        kind,
        id,
        url,
        sha,
        versions,
        by,
        at,
        createdAt,
        succeededAt = '',
        outcome,
        flags,
        checklist,
        others,
      }): Line => ({
        ...(checklist === undefined ? {} : checklistCells(checklist)),
        kind,
        id,
        url,
        at,
        outcome,
        environment,
        author: by ?? '',
        sha: sha ?? '',
        version: versions.join(' '),
        flags: flags.join(' '),
        reason: [
          checklist?.reason ?? [],
          ...others.map(({ number, why, says }) => `#${number} ${why}${says === undefined ? '' : ` ${says}`}`),
        ]
          .flat()
          .join('; '),
        'created-at': createdAt,
        'succeeded-at': succeededAt,
        sampled: drawn(sample, id),
      }),
    ),
  );
}

function drawn(sample: Sample | undefined, name: string): string {
  return sample?.picked.includes(name) === true ? 'yes' : '';
}

function written(lines: readonly Line[]): string {
  return stringify([...lines], { header: true, columns: [...COLUMNS], escape_formulas: true });
}

function checklistCells(row: AuditRow): Line {
  return {
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
    version: row.version ?? '',
    sha: row.mergeCommit ?? '',
    'opened-at': row.openedAt ?? '',
  };
}

function outcomeIn({ flags }: AuditRow): string {
  if (flags.includes('not-passed') || flags.includes('history-unknown')) return 'not-proven';
  return flags.includes('overridden') ? 'overridden' : 'passed';
}

function recordedIn({ recorded, flags }: AuditRow): string {
  return recorded?.state ?? (flags.includes('status-expired') ? EXPIRED : '');
}

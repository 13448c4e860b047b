import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type RepositoryTable } from '../../doctor/table/model.ts';

/**
 * Several repositories as CSV (RFC 4180), a line for each, worst first: two columns for what is looked at, its state and
 * what is there. Cells that a spreadsheet would read as a formula are escaped.
 */
export function repositoriesCsv({ rows, leftOut }: RepositoryTable): string {
  const names = COLUMNS.map((column) => column.replaceAll(' ', '-'));
  const columns = [
    'repository',
    'state',
    'reason',
    ...names.flatMap((name) => [name, `${name}-found`]),
    'findings',
    'patch',
  ];
  const lines = rows.map(({ repository, state, reason, cells, findings, patch }) => ({
    repository,
    state,
    reason,
    ...Object.fromEntries(
      COLUMNS.flatMap((column, index) => [
        [names[index], cells?.[column].state],
        [`${names[index]}-found`, cells?.[column].words],
      ]),
    ),
    findings: findings
      .filter(({ severity }) => severity !== 'ok')
      .map(({ severity, subject, message }) => `${severity}: ${subject}: ${message}`)
      .join('; '),
    patch: patch === undefined ? 'no' : 'yes',
  }));
  const out = leftOut.map(({ repository, reason }) => ({ repository, state: 'left-out', reason }));
  return stringify([...lines, ...out], { header: true, columns, escape_formulas: true });
}

import { tally } from '../diagnosis.ts';
import { REPOSITORY_STATES, type RepositoryRow, type RepositoryTable } from './model.ts';

/** Puts rows together, worst first: by state, then by how much is wrong, then by name. */
export function repositoryTable(
  rows: readonly RepositoryRow[],
  { at, leftOut }: Pick<RepositoryTable, 'at' | 'leftOut'>,
): RepositoryTable {
  const rank = ({ state }: RepositoryRow): number => REPOSITORY_STATES.indexOf(state);
  const wrong = ({ findings }: RepositoryRow): number => tally(findings).wrong;
  const totals = REPOSITORY_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]);
  return {
    schema: 'checklist-gate/repositories@1',
    at,
    rows: rows.toSorted(
      (a, b) =>
        rank(a) - rank(b) || wrong(b) - wrong(a) || a.repository.localeCompare(b.repository, 'en', { numeric: true }),
    ),
    leftOut,
    totals: Object.fromEntries(totals) as RepositoryTable['totals'],
  };
}

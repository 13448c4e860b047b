import { OVERVIEW_STATES, type Overview, type OverviewRow } from './model.ts';

/**
 * Puts rows together, worst first: by state, then by how much is left, then by name. One that one policy skips and
 * another one does not is no skipped one.
 */
export function overviewOf(
  all: readonly OverviewRow[],
  { at, repositories = [], unread = [] }: Pick<Overview, 'at'> & Partial<Pick<Overview, 'repositories' | 'unread'>>,
): Overview {
  const judged = new Set(all.flatMap(({ name, state }) => (state === 'skipped' ? [] : [name])));
  const skipped = all.filter(({ name, state }) => state === 'skipped' && !judged.has(name));
  const rows = [
    ...all.filter(({ state }) => state !== 'skipped'),
    ...new Map(skipped.map((row) => [row.name, row])).values(),
  ];
  const rank = ({ state }: OverviewRow): number => OVERVIEW_STATES.indexOf(state);
  const sorted = rows.toSorted(
    (a, b) => rank(a) - rank(b) || b.left - a.left || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  const totals = Object.fromEntries(
    OVERVIEW_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Overview['totals'];
  return {
    schema: 'checklist-gate/overview@1',
    at,
    repositories: [...repositories],
    rows: sorted,
    unread: [...unread],
    totals,
  };
}

/** Whether everything was read and judged. */
export function isWholly({ totals, unread }: Overview): boolean {
  return totals['not-judged'] === 0 && unread.length === 0;
}

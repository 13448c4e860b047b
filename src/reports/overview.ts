import type { List, PhrasingContent, RootContent, TableRow } from 'mdast';
import type { Result, Verdict } from '../verdict/verdict.ts';
import { ICONS } from './icons.ts';
import { code, item, paragraph, plain } from './nodes.ts';
import { bar, phasesOf } from './tree.ts';

/** The tree of gates; nothing where there is only one. */
export function gateList(verdict: Verdict): RootContent[] {
  const list = (results: readonly Result[]): List => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: results.map((result) => {
      const notes = [
        ...(result.advisory ? ['advisory'] : []),
        ...(result.kind === 'group' && result.enforced === false ? ['not enforced'] : []),
      ];
      // A reason may hold words of the policy, such as logins.
      const reason = result.reason === undefined ? [] : [plain(': '), code(result.reason)];
      const own = item([
        plain(`${ICONS[result.status]} `),
        code(result.title),
        ...(notes.length === 0 ? [] : [plain(` (${notes.join(', ')})`)]),
        ...reason,
      ]);
      return result.kind === 'gate' ? own : { ...own, children: [...own.children, list(result.results)] };
    }),
  });
  if (phasesOf(verdict).length === 0 && verdict.root.results.length <= 1) return [];
  return [paragraph([{ type: 'strong', children: [plain('Gates')] }]), list(verdict.root.results)];
}

/** The sections with their progress, at most `most` of them. */
export function sectionTable(verdict: Verdict, most: number): RootContent[] {
  if (verdict.progress.length === 0) return [];
  const row = (cells: PhrasingContent[][]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  });
  const rows = verdict.progress.slice(0, most).map((entry) => {
    const proven = entry.byEvidence ?? 0;
    const done = entry.ticked + entry.notApplicable + proven;
    const name = entry.section === '' ? [plain('(before the first heading)')] : [code(entry.section)];
    return row([
      name,
      [plain(bar(done / entry.total, 10))],
      [
        plain(
          `${entry.ticked + proven} of ${entry.total}${entry.notApplicable > 0 ? `, ${entry.notApplicable} N/A` : ''}`,
        ),
      ],
    ]);
  });
  const left = verdict.progress.length - rows.length;
  return [
    {
      type: 'table',
      align: [null, null, 'right'],
      children: [row([[plain('Section')], [plain('Progress')], [plain('Done')]]), ...rows],
    },
    ...(left === 0 ? [] : [paragraph([plain(`and ${left} more sections`)])]),
  ];
}

import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import type { GroupResult, Result, Verdict } from '../../verdict/verdict.ts';
import type { Part } from './fit.ts';
import { ICONS, bar, doneIn, shareOf } from './symbols.ts';
import { fold } from './lists.ts';
import { code, paragraph, plain, row, strong, table } from './nodes.ts';
import { totals } from '../../verdict/walk.ts';

/** Tables of reports: the gates of each phase, and the sections. */

/** A table for each phase, and one for the gates outside phases; nothing if there is only one gate. */
export function gateTables(verdict: Verdict, rank: number): Part[] {
  const stages = stagesOf(verdict.root, []);
  if (stages.length === 1 && stages[0]?.phase === undefined && verdict.root.results.length <= 1) return [];
  return stages.map(({ titles, phase, results }) => ({
    rank,
    units: 'gates',
    head: [paragraph(phase === undefined ? [strong(plain('Gates')), ...below(titles)] : phaseTitle(titles, phase))],
    pieces: [
      {
        head: [],
        units: results.flatMap((result) => gateRows(result, 0)),
        wrap: (units) => table([null, null], [row([[plain('Gate')], [plain('Result')]]), ...(units as TableRow[])]),
      },
    ],
    tail: [],
  }));
}

/** Results in one table. */
interface Stage {
  /** The titles of the checklists around it, and of the phase. */
  titles: string[];
  phase?: GroupResult;
  results: readonly Result[];
}

function stagesOf(root: GroupResult, titles: readonly string[]): Stage[] {
  const isStage = (result: Result): result is GroupResult =>
    result.kind === 'group' && (result.phase !== undefined || result.checklist !== undefined);
  const loose = root.results.filter((result) => !isStage(result) || result.results.length === 0);
  return [
    ...(loose.length === 0 ? [] : [{ titles: [...titles], results: loose }]),
    ...root.results
      .filter(isStage)
      .filter(({ results }) => results.length > 0)
      .flatMap((stage): Stage[] =>
        stage.phase === undefined
          ? stagesOf(stage, [...titles, stage.title])
          : [{ titles: [...titles, stage.title], phase: stage, results: stage.results }],
      ),
  ];
}

function phaseTitle(titles: readonly string[], phase: GroupResult): PhrasingContent[] {
  return [plain(`${ICONS[phase.status]} `), strong(plain('Phase')), ...below(titles), ...notes(phase)];
}

function below(titles: readonly string[]): PhrasingContent[] {
  return titles.flatMap((title, index) => [plain(index === 0 ? ' ' : ' / '), code(title)]);
}

function gateRows(result: Result, depth: number): TableRow[] {
  const own = row([
    [plain(`${'↳ '.repeat(depth)}${ICONS[result.status]} `), code(result.title)],
    [plain(`${result.status}${leftIn(result)}`), ...notes(result)],
  ]);
  return result.kind === 'gate' ? [own] : [own, ...result.results.flatMap((each) => gateRows(each, depth + 1))];
}

// A reason may contain text of the policy, such as logins.
function notes(result: Result): PhrasingContent[] {
  const words = [
    ...(result.advisory ? ['advisory'] : []),
    ...(result.kind === 'group' && result.enforced === false ? ['not enforced'] : []),
  ];
  return [
    ...(words.length === 0 ? [] : [plain(` (${words.join(', ')})`)]),
    ...(result.reason === undefined ? [] : [plain(': '), code(result.reason)]),
  ];
}

function leftIn(result: Result): string {
  if (result.kind === 'group' || result.status === 'passed') return '';
  const of = (status: Result['status'], word: string): string[] => {
    const count = result.findings.filter((finding) => finding.status === status).length;
    return count === 0 ? [] : [`${count} ${word}`];
  };
  const left = [...of('failed', result.tripped === true ? 'tripped' : 'wrong'), ...of('pending', 'missing')];
  return left.length === 0 ? '' : `, ${left.join(', ')}`;
}

/** Tables with more sections than this are always folded. */
const MANY_SECTIONS = 8;

/** The sections with their progress. `folded`: only their total is visible, so that what is missing stands out. */
export function sectionTable({ progress }: Verdict, rank: number, folded: boolean): Part[] {
  if (progress.length === 0) return [];
  const units = progress.map((entry) => {
    const name = entry.section === '' ? [plain('(before the first heading)')] : [code(entry.section)];
    return row([
      name,
      [plain(bar(shareOf(entry), 10))],
      [plain(`${doneIn(entry)} of ${entry.total}${entry.notApplicable > 0 ? `, ${entry.notApplicable} N/A` : ''}`)],
    ]);
  });
  const header = row([[plain('Section')], [plain('Progress')], [plain('Done')]]);
  const piece = {
    head: [] as RootContent[],
    units,
    wrap: (rows: Part['pieces'][number]['units']): RootContent =>
      table([null, null, 'right'], [header, ...(rows as TableRow[])]),
  };
  const complete = progress.filter((entry) => shareOf(entry) === 1).length;
  const name = `${bar(shareOf(totals(progress)), 10)} Sections: ${complete} of ${progress.length} complete`;
  const around =
    folded || progress.length > MANY_SECTIONS
      ? fold(name)
      : { head: [paragraph([strong(plain('Sections'))])], tail: [] };
  return [{ rank, share: 1 / 4, units: 'sections', ...around, pieces: [piece] }];
}

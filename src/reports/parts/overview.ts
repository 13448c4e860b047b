import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import type { GroupResult, GateOrGroup, Verdict } from '../../verdict/verdict.ts';
import type { Part } from './fit.ts';
import type { Left } from '../../verdict/left/left.ts';
import { ICONS, bar } from './symbols.ts';
import { fold } from './lists.ts';
import { code, paragraph, plain, row, strong, table } from './nodes.ts';

/** Tables of reports: the gates of each phase, and the sections. */

/** A table for each phase, and one for the gates outside phases; nothing if there is only one gate. */
export function gateTables(verdict: Verdict, rank: number): Part[] {
  const stages = stagesOf(verdict.root, []);
  if (stages.length === 1 && stages[0]?.phase === undefined && verdict.root.results.length <= 1) return [];
  const waived = verdict.override?.effective === true ? verdict.override.waived : [];
  return stages.map(({ titles, phase, results }) => ({
    rank,
    units: 'gates',
    head: [paragraph(phase === undefined ? [strong(plain('Gates')), ...below(titles)] : phaseTitle(titles, phase))],
    pieces: [
      {
        head: [],
        units: results.flatMap((result) => gateRows(result, 0, waived)),
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
  results: readonly GateOrGroup[];
}

function stagesOf(root: GroupResult, titles: readonly string[]): Stage[] {
  const isStage = (result: GateOrGroup): result is GroupResult =>
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

function gateRows(result: GateOrGroup, depth: number, waived: readonly string[]): TableRow[] {
  const { status, title } = result;
  const isWaived = status !== 'passed' && status !== 'skipped' && waived.includes(title);
  const own = row([
    [plain(`${'↳ '.repeat(depth)}${isWaived ? '🔓' : ICONS[status]} `), code(title)],
    [plain(`${isWaived ? 'waived' : status}${leftIn(result)}`), ...notes(result)],
  ]);
  return result.kind === 'gate' ? [own] : [own, ...result.results.flatMap((each) => gateRows(each, depth + 1, waived))];
}

// A reason may contain text of the policy, such as logins.
function notes(result: GateOrGroup): PhrasingContent[] {
  const words = [
    ...(result.advisory ? ['advisory'] : []),
    ...(result.kind === 'group' && result.enforced === false ? ['not enforced'] : []),
  ];
  return [
    ...(words.length === 0 ? [] : [plain(` (${words.join(', ')})`)]),
    ...(result.reason === undefined ? [] : [plain(': '), code(result.reason)]),
  ];
}

// What is wrong is part of what is left, as in the head.
function leftIn(result: GateOrGroup): string {
  if (result.kind === 'group') return '';
  const of = (status: GateOrGroup['status']): number =>
    result.findings.filter((finding) => finding.status === status).length;
  const [wrong, toDo] = [of('failed'), of('pending')];
  if (result.status === 'passed' || wrong + toDo === 0) return '';
  if (result.tripped === true) return `, ${wrong} tripped${toDo === 0 ? '' : `, ${toDo} more left`}`;
  if (wrong === 0) return `, ${toDo} left`;
  return toDo === 0 ? `, ${wrong} wrong` : `, ${wrong + toDo} left: ${wrong} wrong`;
}

/** Tables with more sections than this are folded. */
const MANY_SECTIONS = 8;

/** The sections in which boxes are asked for, with how many are done. */
export function sectionTable({ sections }: Left, rank: number): Part[] {
  if (sections.length === 0) return [];
  const units = sections.map(({ section, asked, left }) => {
    const name = section === '' ? [plain('(before the first heading)')] : [code(section)];
    return row([name, [plain(bar((asked - left) / asked, 10))], [plain(`${asked - left} of ${asked}`)]]);
  });
  const header = row([[plain('Section')], [plain('Progress')], [plain('Done')]]);
  const piece = {
    head: [] as RootContent[],
    units,
    wrap: (rows: Part['pieces'][number]['units']): RootContent =>
      table([null, null, 'right'], [header, ...(rows as TableRow[])]),
  };
  const complete = sections.filter(({ left }) => left === 0).length;
  const around =
    sections.length > MANY_SECTIONS
      ? fold(`Sections: ${complete} of ${sections.length} complete`)
      : { head: [paragraph([strong(plain('Sections'))])], tail: [] };
  return [{ rank, share: 1 / 4, units: 'sections', ...around, pieces: [piece] }];
}

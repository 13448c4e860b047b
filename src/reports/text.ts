import type { Status } from '../verdict/quantifier.ts';
import type { GateOrGroup, Verdict } from '../verdict/verdict.ts';
import { trippedFindings } from '../verdict/left/tally.ts';
import { sinceWords } from '../verdict/left/words.ts';
import { leftLines, itemLines, blockLines, titledLines, findingCount } from './parts/lines.ts';
import { overrideLines } from './parts/override.ts';
import { palette, type Palette, bar } from './parts/symbols.ts';
import { sanitiseLine } from './sanitise.ts';
import { judgedByLines, readingLines } from './parts/judged-by.ts';
import { signOffLines } from './parts/sign-offs.ts';
import { digest, subjectWords } from './parts/tree.ts';
import { doneAmounts } from './parts/amounts.ts';
import { headOf, headWords, lineOf, NOT_APPLICABLE, overriddenWords, type Head } from './parts/words.ts';

export interface TextOptions {
  color: boolean;
  /** The limit in UTF-16 units. A longer report is cut between lines and says how many were left out. Default: none. */
  maxLength?: number;
  /** Whether to point to a policy where there is none. Default: true. */
  hinted?: boolean;
}

const GLYPHS: Record<Status, string> = { passed: '✓', pending: '○', failed: '✗', skipped: '–' };

/** The report for terminals and logs: first what is left, with line numbers, then gates and sections. */
export function text(verdict: Verdict, { color, maxLength, hinted = true }: TextOptions): string {
  const paint = palette(color);
  const head = headOf(verdict);
  const first = headline(verdict, head, paint);
  const lines = [
    first,
    ...judgedByLines(verdict),
    ...overrideLines(verdict, paint),
    ...(head.outcome === 'overridden' ? [] : leftLines(verdict, head, paint)),
    ...signOffLines(verdict, head.outcome !== 'overridden', paint),
    ...(head.outcome === 'overridden' ? [] : besideLines(verdict, paint)),
    ...readingLines(verdict, paint),
    ...gateLines(verdict, paint),
    ...sectionLines(head, paint),
  ];
  // In a long report the first line may have scrolled away, so repeat it at the end.
  const closing = [...(lines.length > 24 ? [first] : []), ...(hinted ? hint(verdict) : [])];
  return cut([...lines, ...(closing.length > 0 ? ['', ...closing] : []), ''], maxLength).join('\n');
}

function headline(verdict: Verdict, { outcome, left }: Head, paint: Palette): string {
  const { phase, reason, override } = verdict;
  // The outcome stands before it.
  const own =
    outcome === 'overridden' && override !== undefined ? overriddenWords(override, left) : headWords(verdict, left);
  const isOpen = ['pending', 'failed', 'tripped', 'overridden'].includes(outcome);
  const words = isOpen && own.length > 0 ? [lineOf(own)] : [];
  const done = doneAmounts(left);
  const since = outcome === 'withdrawn' ? [lineOf(sinceWords(trippedFindings(verdict.root)))] : [];
  const parts = [
    sanitiseLine(subjectWords(verdict)),
    ...words,
    ...since,
    ...(done === '' ? [] : [`${done} done`]),
    ...(phase === undefined ? [] : [`phase ${sanitiseLine(phase)}`]),
    ...(reason === undefined ? [] : [sanitiseLine(reason)]),
  ];
  const sign =
    outcome === 'overridden' ? paint.yellow('!') : mark(outcome === 'tripped' ? 'failed' : verdict.status, paint);
  return `${sign} ${paint.bold(outcome.toUpperCase())}  ${parts.join(' · ')}`;
}

// What holds nothing back.
function besideLines(verdict: Verdict, paint: Palette): string[] {
  const { advice, notApplicable } = digest(verdict);
  const count = notApplicable.reduce((sum, { items }) => sum + items.length, 0);
  return [
    ...titledLines(
      `${paint.dim(paint.bold('Worth a look'))} ${paint.dim(`(${findingCount(advice)}, does not block)`)}`,
      blockLines(advice, verdict, paint),
    ),
    ...titledLines(
      `${paint.bold(NOT_APPLICABLE)} ${paint.dim(`(${count})`)}`,
      itemLines(notApplicable, verdict, paint),
    ),
  ];
}

function mark(status: Status, paint: Palette): string {
  const color = { passed: paint.green, pending: paint.yellow, failed: paint.red, skipped: paint.dim }[status];
  return color(GLYPHS[status]);
}

function gateLines(verdict: Verdict, paint: Palette): string[] {
  const { root } = verdict;
  if (root.results.length === 0 || (root.results.length === 1 && root.results[0]?.kind === 'gate')) return [];
  const show = (result: GateOrGroup, depth: number): string[] => {
    const notes = [
      ...(result.advisory ? ['advisory'] : []),
      ...(result.kind === 'group' && result.enforced === false ? ['not enforced'] : []),
      ...(result.reason === undefined ? [] : [sanitiseLine(result.reason)]),
    ];
    const note = notes.length === 0 ? '' : paint.dim(`  (${notes.join(', ')})`);
    const own = `  ${'  '.repeat(depth)}${mark(result.status, paint)} ${sanitiseLine(result.title)}${note}`;
    return result.kind === 'gate' ? [own] : [own, ...result.results.flatMap((child) => show(child, depth + 1))];
  };
  return ['', paint.bold('Gates'), ...root.results.flatMap((result) => show(result, 0))];
}

function sectionLines({ left: { sections } }: Head, paint: Palette): string[] {
  if (sections.length === 0) return [];
  const done = sections.map(({ asked, left }) => asked - left);
  const width = Math.max(...sections.map(({ asked }, index) => `${done[index]}/${asked}`.length));
  const lines = sections.map(({ section, asked, left }) => {
    const color = left === 0 ? paint.green : left === asked ? paint.dim : paint.yellow;
    const title = section === '' ? '(before the first heading)' : sanitiseLine(section);
    return `  ${color(bar((asked - left) / asked, 10))} ${`${asked - left}/${asked}`.padStart(width)}  ${title}`;
  });
  const all = sections.reduce((sum, { asked }) => sum + asked, 0);
  const some = done.reduce((sum, each) => sum + each, 0);
  return ['', `${paint.bold('Sections')} ${paint.dim(`(${some}/${all})`)}`, ...lines];
}

/** Whether the report points to a policy: where there is none, and something is left. */
export function hasHint({ policy, status }: Verdict): boolean {
  return policy.path === 'default' && status !== 'passed';
}

// Points to a policy file, which can say more than the default policy reads from a checklist.
function hint(verdict: Verdict): string[] {
  if (!hasHint(verdict)) return [];
  return verdict.progress.length === 0
    ? ['  Judged without a policy: there must be boxes, and every box counts.']
    : [
        `  Judged without a policy: ${verdict.readings === undefined ? 'every box counts' : 'by what the template says'}. "checklist-gate init FILE" writes a policy to edit.`,
      ];
}

function cut(lines: readonly string[], maxLength: number | undefined): readonly string[] {
  if (maxLength === undefined) return lines;
  const kept: string[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    length += line.length + 1;
    if (length > maxLength - 40)
      return [...kept, `and ${lines.slice(index).filter((each) => each !== '').length} more lines`, ''];
    kept.push(line);
  }
  return kept;
}

import type { Finding } from '../verdict/finding.ts';
import type { Status } from '../verdict/quantifier.ts';
import type { Result, Verdict } from '../verdict/verdict.ts';
import { totals } from '../verdict/walk.ts';
import { documentAt, documentName } from '../verdict/documents.ts';
import { overrideLines, statusWord } from './parts/override.ts';
import { palette, type Palette, bar, doneIn, shareOf } from './parts/symbols.ts';
import { sanitiseLine } from './sanitise.ts';
import { readingLines } from './parts/readings.ts';
import { signOffLines } from './parts/sign-offs.ts';
import { counts, digest, saysSomething, subjectName, type Block, type ItemBlock } from './parts/tree.ts';

export interface TextOptions {
  color: boolean;
  /** The limit in UTF-16 units. A longer report is cut between lines and says how many were left out. Default: none. */
  maxLength?: number;
}

const GLYPHS: Record<Status, string> = { passed: '✓', pending: '○', failed: '✗', skipped: '–' };

/** The report for terminals and logs: first what is missing, with line numbers, then gates and sections. */
export function text(verdict: Verdict, { color, maxLength }: TextOptions): string {
  const paint = palette(color);
  const { tripped, regressed, failed, refused, pending, unsigned, advice, notApplicable } = digest(verdict);
  const list = (title: string, what: string, blocks: readonly Block[], hue: (value: string) => string): string[] =>
    listed(`${hue(paint.bold(title))} ${paint.dim(`(${sizeOf(blocks)}, ${what})`)}`, linesOf(blocks, verdict, paint));
  const lines = [
    headline(verdict, paint),
    ...overrideLines(verdict, paint),
    ...list('Tripped', 'must not hold', tripped, paint.red),
    ...list('Regressed', 'passed before', regressed, paint.red),
    ...list('Wrong', 'must be undone', failed, paint.red),
    ...list('Refused', 'does not count', refused, paint.red),
    ...list('Missing', 'still to do', pending, paint.yellow),
    ...list('To be signed', 'still to sign', unsigned, paint.yellow),
    ...signOffLines(verdict, paint),
    ...list('Worth a look', 'does not block', advice, paint.dim),
    ...listed(
      `${paint.bold('Not applicable')} ${paint.dim(`(${notApplicable.reduce((sum, { items }) => sum + items.length, 0)})`)}`,
      itemLines(notApplicable, verdict, paint),
    ),
    ...readingLines(verdict, paint),
    ...gateLines(verdict, paint),
    ...sectionLines(verdict, paint),
  ];
  // In a long report the first line may have scrolled away, so repeat it at the end.
  const closing = [...(lines.length > 24 ? [headline(verdict, paint)] : []), ...hint(verdict)];
  return cut([...lines, ...(closing.length > 0 ? ['', ...closing] : []), ''], maxLength).join('\n');
}

function headline(verdict: Verdict, paint: Palette): string {
  const phase = verdict.phase === undefined ? '' : ` · phase ${sanitiseLine(verdict.phase)}`;
  const reason = verdict.reason === undefined ? '' : ` · ${sanitiseLine(verdict.reason)}`;
  return `${mark(verdict.status, paint)} ${paint.bold(statusWord(verdict).toUpperCase())}  ${sanitiseLine(subjectName(verdict))} · ${counts(verdict)}${phase}${reason}`;
}

function mark(status: Status, paint: Palette): string {
  const color = { passed: paint.green, pending: paint.yellow, failed: paint.red, skipped: paint.dim }[status];
  return color(GLYPHS[status]);
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.findings.length, 0);
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function linesOf(blocks: readonly Block[], verdict: Verdict, paint: Palette): string[] {
  const width = widthOf(blocks.flatMap((block) => block.findings));
  return blocks.flatMap((block) => [
    ...heading(block, verdict, paint),
    ...block.findings.flatMap((finding) => findingLines(finding, width, paint)),
  ]);
}

function itemLines(blocks: readonly ItemBlock[], verdict: Verdict, paint: Palette): string[] {
  const width = widthOf(blocks.flatMap((block) => block.items));
  return blocks.flatMap((block) => [
    ...heading(block, verdict, paint),
    ...block.items.map(({ text: own, reason, place }) => {
      const why = reason === undefined ? paint.dim(' (no reason given)') : `: ${sanitiseLine(reason)}`;
      return `    ${paint.dim(`line ${String(place.line).padStart(width)}`)}  – ${sanitiseLine(own)}${why}`;
    }),
  ]);
}

// The width of the longest line number, in columns.
function widthOf(placed: readonly Pick<Finding, 'place'>[]): number {
  return Math.max(0, ...placed.map(({ place }) => String(place?.line ?? '').length));
}

function heading(
  { section, document }: Pick<Block, 'section' | 'document'>,
  verdict: Verdict,
  paint: Palette,
): string[] {
  const read = document === undefined ? undefined : documentAt(verdict, { document });
  const { what = '', of = '', name = '' } = read === undefined ? {} : documentName(read);
  const source = `${what}${of}${sanitiseLine(name)}`;
  const title = [...(section === '' ? [] : [paint.bold(sanitiseLine(section))]), ...(source === '' ? [] : [source])];
  return title.length === 0 ? [] : [`  ${title.join(' · ')}`];
}

function findingLines(finding: Finding, width: number, paint: Palette): string[] {
  const line =
    finding.place === undefined ? ' '.repeat(width + 5) : `line ${String(finding.place.line).padStart(width)}`;
  const actual = finding.actual === undefined || finding.actual === '' ? '' : sanitiseLine(finding.actual);
  if (finding.kind === 'open-box') return [`    ${paint.dim(line)}  ☐ ${actual}`];
  if (finding.kind === 'blank-field') {
    const taken = saysSomething(actual) ? paint.dim(`: ${actual}`) : '';
    return [`    ${paint.dim(line)}  ▁ ${sanitiseLine(finding.about ?? '')} ${paint.dim('is blank')}${taken}`];
  }
  const about = finding.about === undefined ? '' : `${paint.bold(sanitiseLine(finding.about))}: `;
  const expected = finding.expected === undefined ? '' : `; expected: ${sanitiseLine(finding.expected)}`;
  const found = actual === '' ? '' : `: ${actual}`;
  const help =
    finding.help === undefined
      ? []
      : [`    ${' '.repeat(line.length)}    ${paint.dim(`→ ${sanitiseLine(finding.help)}`)}`];
  return [`    ${paint.dim(line)}  ${about}${finding.message}${found}${expected}`, ...help];
}

function gateLines(verdict: Verdict, paint: Palette): string[] {
  const { root } = verdict;
  if (root.results.length === 0 || (root.results.length === 1 && root.results[0]?.kind === 'gate')) return [];
  const show = (result: Result, depth: number): string[] => {
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

function sectionLines(verdict: Verdict, paint: Palette): string[] {
  if (verdict.progress.length === 0) return [];
  const width = Math.max(...verdict.progress.map((entry) => `${doneIn(entry)}/${entry.total}`.length));
  const lines = verdict.progress.map((entry) => {
    const done = doneIn(entry) + entry.notApplicable;
    const color = done === entry.total ? paint.green : done === 0 ? paint.dim : paint.yellow;
    const notApplicable = entry.notApplicable > 0 ? paint.dim(` (${entry.notApplicable} N/A)`) : '';
    const title = entry.section === '' ? '(before the first heading)' : sanitiseLine(entry.section);
    return `  ${color(bar(shareOf(entry), 10))} ${`${doneIn(entry)}/${entry.total}`.padStart(width)}  ${title}${notApplicable}`;
  });
  const sum = totals(verdict.progress);
  return ['', `${paint.bold('Sections')} ${paint.dim(`(${sum.ticked + sum.byEvidence}/${sum.total})`)}`, ...lines];
}

// Points to a policy file, which can say more than the default policy reads from a checklist.
function hint(verdict: Verdict): string[] {
  if (verdict.policy.path !== 'default' || verdict.status === 'passed') return [];
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

import { documentAt, documentName } from '../../verdict/documents.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { sanitiseLine } from '../sanitise.ts';
import type { Palette } from './symbols.ts';
import { beforeExpected, saysSomething, type Block, type ItemBlock, digest, group, withoutHelp } from './tree.ts';
import { authorOf, type Doer } from '../../verdict/left/left.ts';
import type { Task } from '../../verdict/left/task.ts';
import { MAINTAINER } from '../../verdict/left/words.ts';
import { isTrue, wayWords } from './stop.ts';
import { authorWords, verbsOf } from './people.ts';
import { lineOf, type Head } from './words.ts';

/** Lists of findings and of items as lines of a terminal, grouped by section. */

/** The number of findings. */
export function findingCount(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.findings.length, 0);
}

/** Lines under a title; nothing if there are none. */
export function titledLines(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/** Findings by section. The same help is said once, at the first finding that it is for. */
export function blockLines(blocks: readonly Block[], verdict: Verdict, paint: Palette): string[] {
  const width = widthOf(blocks.flatMap((block) => block.findings));
  const known = new Set<string>();
  const once = ({ help, ...finding }: Finding): Finding => {
    if (help === undefined || known.has(help)) return finding;
    known.add(help);
    return { ...finding, help };
  };
  return blocks.flatMap((block) => [
    ...heading(block, verdict, paint),
    ...block.findings.flatMap((finding) => findingLines(once(finding), width, paint)),
  ]);
}

/** Items by section, each with why it does not apply. */
export function itemLines(blocks: readonly ItemBlock[], verdict: Verdict, paint: Palette): string[] {
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
  const expected = finding.expected === undefined ? '' : `${beforeExpected(finding)}${sanitiseLine(finding.expected)}`;
  const found = actual === '' ? '' : `: ${actual}`;
  const help =
    finding.help === undefined
      ? []
      : [`    ${' '.repeat(line.length)}    ${paint.dim(`→ ${sanitiseLine(finding.help)}`)}`];
  const url = finding.url === undefined ? '' : ` ${paint.dim(`(${sanitiseLine(finding.url)})`)}`;
  return [`    ${paint.dim(line)}  ${about}${finding.message}${found}${expected}${url}`, ...help];
}

/** What is left, by who can do it. Sign-offs stand in a list of their own, with what was refused. */
export function leftLines(verdict: Verdict, { outcome, left }: Head, paint: Palette): string[] {
  const { tripped, regressed } = digest(verdict);
  const author = forWhom(authorOf(verdict.subject), verdict);
  // Who does it stands out as the title does.
  const list = (
    title: string,
    { what = '', who = '', does = '' }: { what?: string; who?: string; does?: string },
    blocks: readonly Block[],
    hue: (value: string) => string,
  ): string[] =>
    titledLines(
      `${hue(paint.bold(title))} ${paint.dim(`(${findingCount(blocks)}, ${what}`)}${paint.bold(who)}${paint.dim(`${does})`)}`,
      blockLines(blocks, verdict, paint),
    );
  const tasks = (isMeant: (task: Task) => boolean) =>
    left.doers.flatMap(({ doer, tasks: all }) => {
      const meant = all.filter((task) => task.gate.tripped !== true && isMeant(task));
      return meant.length === 0
        ? []
        : [
            {
              doer,
              verbs: isPerson(doer) ? `: ${verbsOf(meant)}` : '',
              blocks: group(
                meant.map(({ finding }) => finding),
                verdict,
              ),
            },
          ];
    });
  const wrong = tasks(({ state }) => state === 'wrong');
  const isOpen = ({ state, signOff, later }: Task): boolean =>
    state !== 'wrong' && (signOff === undefined || later !== undefined);
  return [
    ...(outcome === 'withdrawn'
      ? list('Withdrawn', { what: 'held, and the other way out was followed' }, withoutHelp(tripped), paint.dim)
      : list('Tripped', { what: 'must not hold; ', who: author, does: `: ${isTrue(tripped)}` }, tripped, paint.red)),
    ...list('Regressed', { what: 'passed before' }, regressed, paint.red),
    ...wrong.flatMap(({ doer, blocks }) =>
      list('Wrong', { who: forWhom(doer, verdict), does: ' to correct' }, blocks, paint.red),
    ),
    ...tasks((task) => isOpen(task) && task.ifTrue === true).flatMap(({ doer, blocks, verbs }) =>
      list('If true', { who: forWhom(doer, verdict), does: verbs }, blocks, paint.yellow),
    ),
    ...tasks((task) => isOpen(task) && task.ifTrue !== true).flatMap(({ doer, blocks, verbs }) =>
      list(titleOf(doer), { who: forWhom(doer, verdict), does: verbs }, blocks, paint.yellow),
    ),
    ...left.otherWays.map((way) => `  or, instead: ${lineOf(wayWords(way))}`),
  ];
}

function titleOf({ kind }: Doer): string {
  return { machine: 'Waiting', phase: 'Later' }[kind as 'machine' | 'phase'] ?? 'To do';
}

function isPerson({ kind }: Doer): boolean {
  return kind === 'author' || kind === 'person';
}

function forWhom(doer: Doer, { subject }: Verdict): string {
  switch (doer.kind) {
    case 'author':
      return `for ${doer.login === undefined ? authorWords(subject) : `@${sanitiseLine(doer.login)}`}`;
    case 'person':
      return `for @${sanitiseLine(doer.login)}`;
    case 'role':
      return `for ${sanitiseLine(doer.role)}`;
    case 'machine':
      return `for ${sanitiseLine(doer.name)}`;
    case 'maintainer':
      return `for ${MAINTAINER}`;
    case 'phase':
      return `in ${sanitiseLine(doer.phase)}, after ${sanitiseLine(doer.after.join(', '))}`;
  }
}

/**
 * Draws the page of `overview`, in its colours, for checklists of the examples. The words are real: the built
 * command line judges the examples, and rows and words are made from its verdicts as for the page. A picture of the page
 * itself would be another one on each machine.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { overviewOf, type OverviewRow, type OverviewState } from '../src/overview/overview.ts';
import { overviewRow } from '../src/overview/row.ts';
import { badgeWords, barWords, firstWords, overviewHeadline, waitsForWords } from '../src/reports/overview/text.ts';
import type { Subject, Verdict } from '../src/verdict/verdict.ts';
import type { Theme } from './comment-picture.ts';
import { escaped, n, path } from './svg.ts';
import { runsOf, spaceOf, widthOf, wordsOf, wrapped, type Style, type Word } from './text-layout.ts';

const root = resolve(import.meta.dirname, '..');
const RELEASE = 'examples/production-deployment';
const PULL = 'examples/pull-request';

/** What is judged: the body, what is changed in it, arguments of `check`, and what GitHub would add. */
const CHECKLISTS: {
  body: string;
  args: string[];
  edit?: [from: string, to: string];
  title: string;
  subject: Pick<Subject, 'kind' | 'number' | 'author'>;
}[] = [
  {
    body: `${RELEASE}/half-done/body.md`,
    args: ['--policy', `${RELEASE}/policy.yml`, '--phase', 'pre-deployment'],
    title: 'Release v2.4.0',
    subject: { kind: 'issue', number: 118, author: 'octocat' },
  },
  {
    body: `${PULL}/body.md`,
    args: ['--template', `${PULL}/PULL_REQUEST_TEMPLATE.md`, '--policy', `${PULL}/policy.yml`],
    edit: ['**Risk**: Low', '**Risk**: small'],
    title: 'Keep the cart for a week',
    subject: { kind: 'pull-request', number: 45, author: 'mona' },
  },
  {
    body: `${PULL}/body.md`,
    args: ['--template', `${PULL}/PULL_REQUEST_TEMPLATE.md`, '--policy', `${PULL}/policy.yml`],
    title: 'Faster checkout',
    subject: { kind: 'pull-request', number: 42, author: 'monalisa' },
  },
  {
    body: `${RELEASE}/complete/body.md`,
    args: ['--policy', `${RELEASE}/policy.yml`, '--phase', 'post-deployment'],
    title: 'Release v2.3.0',
    subject: { kind: 'issue', number: 97, author: 'hubot' },
  },
];

/** The same in every picture, and judged once. */
let rows: OverviewRow[] | undefined;

function rowOf({ body, args, edit = ['', ''], title, subject }: (typeof CHECKLISTS)[number]): OverviewRow {
  const input = readFileSync(join(root, body), 'utf8').replace(...edit);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.cjs'), 'check', '-', ...args, '--format', 'json'],
    { cwd: root, encoding: 'utf8', input },
  );
  if (stdout === '') throw new Error(`The command line printed no verdict: ${stderr}`);
  const verdict = JSON.parse(stdout) as Verdict;
  return overviewRow({ ...verdict, subject: { ...subject, repository: 'octocat/hello-world' } }, title);
}

/** The colours of the page. */
const COLORS = {
  light: {
    page: '#ffffff',
    card: '#f6f8fa',
    line: '#d1d9e0',
    text: '#1f2328',
    muted: '#59636e',
    link: '#0550ae',
    bad: '#b3121d',
    open: '#7d4e00',
    good: '#116329',
    bar: '#1f883d',
  },
  dark: {
    page: '#0d1117',
    card: '#151b23',
    line: '#3d444d',
    text: '#f0f6fc',
    muted: '#9aa4af',
    link: '#6cb0ff',
    bad: '#ff7b72',
    open: '#e3b341',
    good: '#56d364',
    bar: '#3fb950',
  },
};
type Colors = (typeof COLORS)[Theme];

const TONES: Record<OverviewState, keyof Colors> = {
  'not-judged': 'bad',
  wrong: 'bad',
  left: 'open',
  waiting: 'muted',
  overridden: 'open',
  done: 'good',
  skipped: 'muted',
};

const MARGIN = 16;
const PADDING = 14;
const SIZE = 15;
const LINE = 23;

/** The picture as SVG text. Needs a built dist/. */
export function overviewPicture(theme: Theme, width: number): string {
  const colors = COLORS[theme];
  rows ??= CHECKLISTS.map(rowOf);
  const overview = overviewOf(rows, { at: '' });
  const head = [
    ...textLines('Checklists of octocat/hello-world', MARGIN, 40, width - 2 * MARGIN, styleOf(colors.text, 21, true)),
  ];
  const totals = textLines(
    `${overviewHeadline(overview)}.`,
    MARGIN,
    46 + head.length * 24,
    width - 2 * MARGIN,
    styleOf(colors.text),
  );
  const drawn = [...head, ...totals];
  let y = 46 + head.length * 24 + totals.length * LINE - 4;
  for (const row of overview.rows) {
    const card = drawCard(row, y, width, colors);
    drawn.push(...card.drawn);
    y += card.height + 12;
  }
  const height = y + 4;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${n(height)}" viewBox="0 0 ${width} ${n(height)}" role="img">`,
    '<title>The overview page: checklists, each with what is left and who does it</title>',
    `<rect width="${width}" height="${n(height)}" rx="6" fill="${colors.page}" stroke="${colors.line}"/>`,
    `<g font-family="-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif" font-size="${SIZE}">`,
    ...drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function styleOf(color: string, size = SIZE, bold = false): Style {
  return { size, color, bold, italic: false, code: false };
}

function drawCard(row: OverviewRow, top: number, width: number, colors: Colors): { drawn: string[]; height: number } {
  const [left, inner] = [MARGIN + PADDING + 4, width - 2 * (MARGIN + PADDING) - 4];
  const tone = colors[TONES[row.state]];
  const badge = drawBadge(row, top + PADDING, width - MARGIN - PADDING, tone);
  const drawn = [...badge.drawn];
  let y = top + PADDING + 17;
  const add = (words: readonly Word[], room: number): void => {
    for (const line of wrapped(words, room)) {
      drawn.push(...drawLine(line, left, y));
      y += LINE;
    }
  };
  const first = row.first;
  const waits = row.waitingFor.flatMap((each, index) => [
    ...wordsOf(index === 0 ? 'Waits for ' : ', ', styleOf(colors.text)),
    ...wordsOf(waitsForWords(each), styleOf(colors.text, SIZE, true)),
    ...(row.waitingFor.length === 1 ? [] : wordsOf(` (${each.left})`, styleOf(colors.text))),
  ]);
  add(wordsOf(row.title, styleOf(colors.link, 16, true)), inner - badge.width - 10);
  const phases = row.phases.length === 0 ? '' : ` · phase ${row.phases.join(', ')}`;
  add(wordsOf(`${row.name} · by @${row.author}${phases}`, styleOf(colors.muted, 14)), inner);
  add(waits, inner);
  if (first !== undefined)
    add([...wordsOf('First: ', styleOf(colors.text)), ...wordsOf(firstWords(first), styleOf(colors.link))], inner);
  const [more, done] = barWords(row);
  const small = styleOf(colors.text, 14);
  drawn.push(...drawLine(wordsOf(more, small), left, y));
  drawn.push(...drawLine(wordsOf(done, styleOf(colors.muted, 14)), left + inner - widthOf(done, small), y));
  const share = row.asked === 0 ? 0 : (row.asked - row.left) / row.asked;
  drawn.push(
    `<rect x="${n(left)}" y="${n(y + 8)}" width="${n(inner)}" height="6" rx="3" fill="${colors.line}"/>`,
    `<rect x="${n(left)}" y="${n(y + 8)}" width="${n(inner * share)}" height="6" rx="3" fill="${colors.bar}"/>`,
  );
  const height = y + 14 + PADDING - top;
  const box = `x="${MARGIN + 0.5}" y="${n(top + 0.5)}" width="${width - 2 * MARGIN - 1}" height="${n(height)}" rx="6"`;
  const edge = `<rect x="${MARGIN}" y="${n(top + 1)}" width="5" height="${n(height - 1)}" rx="2.5" fill="${tone}"/>`;
  return { drawn: [`<rect ${box} fill="${colors.card}" stroke="${colors.line}"/>`, edge, ...drawn], height };
}

const MARKS: Partial<Record<OverviewState, string>> = {
  wrong: 'M0 1l7 7m0 -7l-7 7',
  left: 'M0.5 4.5a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0',
  done: 'M0 5l2.5 3l4.5 -7',
};

function drawBadge(row: OverviewRow, top: number, right: number, tone: string): { drawn: string[]; width: number } {
  const style = styleOf(tone, 13, true);
  const words = badgeWords(row);
  const width = widthOf(words, style) + 34;
  const x = right - width;
  return {
    width,
    drawn: [
      `<rect x="${n(x)}" y="${n(top)}" width="${n(width)}" height="22" rx="11" fill="none" stroke="${tone}"/>`,
      `<g transform="translate(${n(x + 10)} ${n(top + 6.5)})">${path(MARKS[row.state] ?? '', tone, 1.6)}</g>`,
      ...drawLine(wordsOf(words, style), x + 23, top + 15.5),
    ],
  };
}

function textLines(text: string, x: number, y: number, width: number, style: Style): string[] {
  return wrapped(wordsOf(text, style), width).map((line, index) =>
    drawLine(line, x, y + index * (style.size + 4)).join(''),
  );
}

// Each piece has a fixed width, so that the picture holds together in any font.
function drawLine(line: readonly Word[], from: number, y: number): string[] {
  let x = from;
  return runsOf(line).map(({ text, style, space }) => {
    if (space) x += spaceOf(style);
    const length = widthOf(text, style);
    const weight = style.bold ? ' font-weight="600"' : '';
    const drawn = `<text x="${n(x)}" y="${n(y)}" textLength="${n(length)}" font-size="${style.size}"${weight} fill="${style.color}">${escaped(text)}</text>`;
    x += length;
    return drawn;
  });
}

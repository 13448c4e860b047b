/**
 * Draws the pictures in the docs. Here: docs/report.svg, the output of the built command line for a half-filled copy of
 * the example checklist. The same sources give the same bytes. Usage: node scripts/picture.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commentPicture } from './comment-picture.ts';
import { overviewPicture } from './overview-picture.ts';
import { escaped, n, path } from './svg.ts';
import { tryPictures } from './try-picture.ts';

const root = resolve(import.meta.dirname, '..');
const example = join(root, 'examples/production-deployment');

/** What is filled into the copy. The reviewer and the tag are wrong on purpose. */
const FIELDS = {
  'Planned date': '2026-03-14',
  'Planned time': '21:00',
  'Release captain': '@octocat',
  Reviewer: '@octocat',
  'Change ticket': 'OPS-417',
  'Release tag': 'v2.4',
};
/** Boxes before this heading are ticked, except those below. */
const DONE_BEFORE = '## Release Window';
const OPEN = [
  'Four-hour soak run shows no leak',
  'Image scan has no open critical finding',
  'On-call engineer confirmed in writing',
];
const NOT_APPLICABLE = [
  'Incompatible changes come with a migration guide (if any)',
  'Public reference regenerated (if the API changes)',
  'Help pages match the new screens (where screens change)',
];

/** How many lines of each paragraph are shown; one line of dots stands for the rest. */
const MOST_LINES = 11;
/** How many columns of each line are shown. */
const MOST_COLUMNS = 100;

const COLUMN = 8.4;
const LINE = 20;
const MARGIN = 24;
const COLORS = { fg: '#e6edf3', dim: '#8b949e', 31: '#ff7b72', 32: '#3fb950', 33: '#d29922' };

interface Cell {
  character: string;
  color: string;
  bold: boolean;
}

/** The picture as SVG text. Needs a built dist/. */
function picture(): string {
  const args = ['check', 'release.md', '--policy', 'policy.yml', '--phase', 'pre-deployment'];
  const lines = [
    `\u001B[2m$ node dist/cli.cjs ${args.join(' ')}\u001B[22m`,
    '',
    ...cropped(report([...args, '--color', 'always'])),
  ].map(cellsOf);
  const width = Math.round(Math.max(...lines.map((line) => line.length)) * COLUMN + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN - 4;
  const drawn = lines.flatMap((line, index) => drawLine(line, MARGIN + index * LINE));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    '<title>Report of a half-filled release checklist in a terminal</title>',
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono','DejaVu Sans Mono',monospace" font-size="14">`,
    ...drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function report(args: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'checklist-gate-picture-'));
  try {
    writeFileSync(join(folder, 'release.md'), halfFilled(readFileSync(join(example, 'checklist.md'), 'utf8')));
    writeFileSync(join(folder, 'policy.yml'), readFileSync(join(example, 'policy.yml'), 'utf8'));
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: String(MOST_COLUMNS) },
    });
    if (stdout === '') throw new Error(`The command line printed no report: ${stderr}`);
    return stdout.trimEnd().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function halfFilled(checklist: string): string {
  const replace = (text: string, from: string, to: string): string => {
    if (!text.includes(from)) throw new Error(`The example has no "${from}"`);
    return text.replace(from, to);
  };
  const end = checklist.indexOf(DONE_BEFORE);
  let text = checklist.slice(0, end).replaceAll('- [ ] ', '- [x] ') + checklist.slice(end);
  for (const [name, value] of Object.entries(FIELDS))
    text = replace(text, `- **${name}**: ____________`, `- **${name}**: ${value}`);
  for (const item of OPEN) text = replace(text, `- [x] ${item}`, `- [ ] ${item}`);
  for (const item of NOT_APPLICABLE) text = replace(text, `- [x] ${item}`, `- [ ] ~~${item}~~`);
  return text;
}

// Only the start of each paragraph, so that what is missing, the gates and the sections all fit in.
function cropped(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let count = 0;
  for (const line of lines) {
    count = line === '' ? 0 : count + 1;
    if (count <= MOST_LINES) kept.push(line);
    else if (count === MOST_LINES + 1) kept.push('  \u001B[2m⋮\u001B[22m');
  }
  return kept;
}

/** The characters of a line, with the colours from its escape sequences (ECMA-48, SGR). */
function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let style = { color: COLORS.fg, bold: false, dim: false };
  for (const piece of line.split(/(\u001B\[\d+m)/)) {
    const code = /^\u001B\[(\d+)m$/.exec(piece)?.[1];
    if (code === undefined)
      for (const character of piece)
        cells.push({ character, color: style.dim ? COLORS.dim : style.color, bold: style.bold });
    else if (code === '1') style = { ...style, bold: true };
    else if (code === '2') style = { ...style, dim: true };
    else if (code === '22') style = { ...style, bold: false, dim: false };
    else style = { ...style, color: COLORS[code as unknown as 31] ?? COLORS.fg };
  }
  if (cells.length <= MOST_COLUMNS) return cells;
  return [...cells.slice(0, MOST_COLUMNS - 1), { character: '…', color: COLORS.dim, bold: false }];
}

/** Marks that look different in each font, drawn as paths in a cell of 8.4 by 20. */
const SHAPES: Record<string, (x: number, y: number, color: string) => string> = {
  '✓': (x, y, color) => path(`M${n(x + 0.5)} ${y + 11}l2.5 3l4.5 -7`, color, 1.8),
  '✗': (x, y, color) => path(`M${n(x + 1)} ${y + 7}l6 7m0 -7l-6 7`, color, 1.8),
  '○': (x, y, color) => path(`M${n(x + 1)} ${y + 10.5}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`, color, 1.5),
  '☐': (x, y, color) => path(`M${n(x + 0.5)} ${y + 6.5}h7.5v7.5h-7.5z`, color, 1.1),
  '▁': (x, y, color) => path(`M${n(x)} ${y + 15}h8`, color, 1.4),
};

function drawLine(cells: readonly Cell[], y: number): string[] {
  const drawn: string[] = [];
  for (let start = 0; start < cells.length;) {
    const cell = cells[start] as Cell;
    const x = MARGIN + start * COLUMN;
    const shape = SHAPES[cell.character];
    if (shape !== undefined) {
      drawn.push(shape(x, y, cell.color));
      start += 1;
      continue;
    }
    let end = start + 1;
    while (end < cells.length && joins(cell, cells[end] as Cell)) end += 1;
    const text = cells.slice(start, end).map(({ character }) => character);
    const length = text.length * COLUMN;
    if (isBar(cell)) {
      const opacity = cell.character === '░' ? ' opacity="0.25"' : '';
      drawn.push(`<rect x="${n(x)}" y="${y + 5}" width="${n(length)}" height="11" fill="${cell.color}"${opacity}/>`);
    } else drawn.push(...textAt(text.join(''), x, y, cell));
    start = end;
  }
  return drawn;
}

const isBar = ({ character }: Cell): boolean => character === '█' || character === '░';

function joins(first: Cell, next: Cell): boolean {
  if (first.color !== next.color || first.bold !== next.bold || SHAPES[next.character] !== undefined) return false;
  return isBar(first) ? next.character === first.character : !isBar(next);
}

// A fixed length keeps columns aligned in any font. SVG collapses spaces, so words far apart become separate texts.
function textAt(text: string, x: number, y: number, { color, bold }: Cell): string[] {
  const weight = bold ? ' font-weight="bold"' : '';
  return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: words, index }) => {
    const at = `x="${n(x + index * COLUMN)}" y="${y + 15}" textLength="${n(words.length * COLUMN)}"`;
    return `<text ${at} fill="${color}"${weight}>${escaped(words)}</text>`;
  });
}

/** Every picture, by the path of its file. */
export const PICTURES: Record<string, () => string> = {
  'docs/report.svg': picture,
  'docs/comment-light.svg': () => commentPicture('light', 'pending'),
  'docs/comment-dark.svg': () => commentPicture('dark', 'pending'),
  'docs/passed-light.svg': () => commentPicture('light', 'passed'),
  'docs/passed-dark.svg': () => commentPicture('dark', 'passed'),
  'docs/tripped-light.svg': () => commentPicture('light', 'tripped'),
  'docs/tripped-dark.svg': () => commentPicture('dark', 'tripped'),
  'docs/overview-light.svg': () => overviewPicture('light', 720),
  'docs/overview-dark.svg': () => overviewPicture('dark', 720),
  'docs/overview-phone.svg': () => overviewPicture('light', 390),
};

if (import.meta.main) {
  for (const [file, draw] of Object.entries(PICTURES)) writeFileSync(join(root, file), draw());
  await tryPictures();
}

/**
 * Draws what a pull request gets: the comment, and the commit status in the list of checks, in the style of github.com.
 * The words are real: the built command line judges an example, and comment and status are made from its verdict. The same sources give the same bytes.
 *
 * GitHub shows an SVG as an image, without web fonts and without HTML inside. So text-layout.ts breaks the lines, and
 * each piece of text has a fixed width: the picture holds together in any font.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import { comment } from '../src/reports/markdown.ts';
import { statusOf, type CommitStatus } from '../src/run/status.ts';
import type { Verdict } from '../src/verdict/verdict.ts';
import { escaped, n, path } from './svg.ts';
import {
  CELL,
  CODE_PADDING,
  CODE_SIZE,
  isBar,
  runsOf,
  spaceOf,
  widthOf,
  wordsOf,
  wrapped,
  type Style,
  type Word,
} from './text-layout.ts';

const root = resolve(import.meta.dirname, '..');
const ADDRESS = 'https://github.com/octocat/hello-world/pull/42';

/** Where the files of the examples belong in a repository. */
const FILES = {
  'pull-request/policy.yml': '.github/checklist-gate.yml',
  'pull-request/PULL_REQUEST_TEMPLATE.md': '.github/PULL_REQUEST_TEMPLATE.md',
  'pull-request/body.md': 'body.md',
};
const RELEASE = {
  'production-deployment/policy.yml': '.github/checklist-gate.yml',
  'production-deployment/tripped/body.md': 'body.md',
};

// A column of 358 px, as on a phone, shows this width at five sixths.
const WIDTH = 430;
const MARGIN = 16;
const SIZE = 15;
const LINE = 23;
const HEAD = 44;

/** For the emoji, each readable on both pages: at least 3 to 1, as for every mark that says something. */
export const ROUND: Record<string, string> = { '🟡': '#b98100', '✅': '#1f883d', '❌': '#cf222e' };

/** What is pictured: the example of a pull request, as it is and complete, and a release of which a criterion holds. */
export type PicturedState = 'pending' | 'passed' | 'tripped';

/** Colours of github.com. */
export const THEMES = {
  light: {
    page: '#ffffff',
    head: '#f6f8fa',
    border: '#d1d9e0',
    text: '#1f2328',
    muted: '#59636e',
    link: '#0969da',
    code: '#eff1f3',
    waiting: '#bf8700',
  },
  dark: {
    page: '#0d1117',
    head: '#151b23',
    border: '#3d444d',
    text: '#f0f6fc',
    muted: '#9198a1',
    link: '#4493f8',
    code: '#23282f',
    waiting: '#d29922',
  },
};

export type Theme = keyof typeof THEMES;
type Colors = (typeof THEMES)[Theme];

/** The picture as SVG text. Needs a built dist/. */
export function commentPicture(theme: Theme, state: PicturedState): string {
  const colors = THEMES[theme];
  const verdict = verdictOf(state);
  const status = statusOf({ kind: 'verdict', verdict });
  const body = drawComment(comment(verdict), colors);
  const boxHeight = HEAD + body.height + 6;
  const check = drawCheck(status, boxHeight + 18, colors);
  const height = boxHeight + 18 + check.height + 1;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${n(height)}" viewBox="0 0 ${WIDTH} ${n(height)}" role="img">`,
    '<title>The comment of Checklist Gate on a pull request, and its status among the checks</title>',
    `<g font-family="-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif" font-size="${SIZE}">`,
    box(0.5, boxHeight, colors),
    `<path d="M1 ${HEAD}V7a6 6 0 0 1 6-6H${WIDTH - 7}a6 6 0 0 1 6 6V${HEAD}z" fill="${colors.head}"/>`,
    path(`M1 ${HEAD}.5H${WIDTH - 1}`, colors.border, 1),
    ...drawHead(colors),
    ...body.drawn,
    ...check.drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const verdicts = new Map<PicturedState, Verdict>();

/** The same in light and dark, and judged once. */
function verdictOf(state: PicturedState): Verdict {
  const verdict = verdicts.get(state) ?? exampleVerdict(state);
  verdicts.set(state, verdict);
  return verdict;
}

/** The verdict of the command line on an example, turned into that of a pull request. */
function exampleVerdict(state: PicturedState): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'checklist-gate-comment-'));
  try {
    const isRelease = state === 'tripped';
    for (const [from, to] of Object.entries(isRelease ? RELEASE : FILES)) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      copyFileSync(join(root, 'examples', from), join(folder, to));
    }
    if (state === 'passed') {
      const body = readFileSync(join(folder, 'body.md'), 'utf8');
      writeFileSync(join(folder, 'body.md'), body.replace('- [ ] Tests', '- [x] Tests'));
    }
    const form = isRelease ? [] : ['--template', '.github/PULL_REQUEST_TEMPLATE.md'];
    const args = ['check', 'body.md', ...form, '--format', 'json'];
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(`The command line printed no verdict: ${stderr}`);
    const verdict = JSON.parse(stdout) as Verdict;
    return {
      ...verdict,
      subject: { kind: 'pull-request', repository: 'octocat/hello-world', number: 42, author: 'mona', url: ADDRESS },
      documents: verdict.documents.map((document) => ({ ...document, url: ADDRESS })),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Drawn {
  drawn: string[];
  height: number;
}

function drawHead(colors: Colors): string[] {
  const style = { size: 14, color: colors.text, bold: true, italic: false, code: false };
  const muted = { ...style, color: colors.muted, bold: false };
  const name = 'github-actions';
  const end = 44 + widthOf(name, style);
  return [
    `<circle cx="28" cy="22.5" r="9.5" fill="${colors.muted}"/>`,
    path('M24.5 22.5l2.5 2.5l4.5-5', colors.head, 1.8),
    textAt(name, 44, 27, style),
    `<rect x="${n(end + 7)}" y="13.5" width="30" height="18" rx="9" fill="none" stroke="${colors.border}"/>`,
    textAt('bot', end + 13.5, 26.5, { ...muted, size: 12 }),
    textAt('commented', end + 44, 27, muted),
  ];
}

function drawComment(markdown: string, colors: Colors): Drawn {
  const drawn: string[] = [];
  let y = HEAD + 12;
  const blocks = shownBlocks(remark().parse(markdown).children);
  for (const { kind, words, x } of blocks.map((block) => laidOut(block, colors))) {
    for (const [index, line] of wrapped(words, WIDTH - 2 * MARGIN - x).entries()) {
      if (kind === 'folded' && index === 0)
        drawn.push(`<path d="M${MARGIN + 1} ${n(y + 6.5)}l7 4.5l-7 4.5z" fill="${colors.text}"/>`);
      if (kind === 'item' && index === 0)
        drawn.push(`<circle cx="${MARGIN + 8}" cy="${n(y + 11.5)}" r="2.5" fill="${colors.text}"/>`);
      drawn.push(...drawLine(line, MARGIN + x, y, colors));
      y += kind === 'heading' ? LINE + 2 : LINE;
    }
    y += 9;
  }
  return { drawn, height: y - HEAD };
}

/** The row of the commit status, as in the box above the merge button. */
function drawCheck({ state, description }: CommitStatus, top: number, colors: Colors): Drawn {
  const name: Style = { size: SIZE, color: colors.text, bold: true, italic: false, code: false };
  const muted: Style = { ...name, color: colors.muted, bold: false };
  const lines = wrapped(wordsOf(description, muted), WIDTH - 2 * MARGIN - 26);
  const height = 16 + LINE * (1 + lines.length) + 8;
  const label: Style = { ...muted, size: 13, color: colors.text };
  const labelWidth = widthOf('Required', label) + 18;
  return {
    height,
    drawn: [
      box(top, height, colors),
      ...drawDot(state, top + 24, colors),
      textAt('checklist-gate', MARGIN + 26, top + 29, name),
      `<rect x="${n(WIDTH - MARGIN - labelWidth)}" y="${n(top + 12.5)}" width="${n(labelWidth)}" height="23" rx="11.5" fill="none" stroke="${colors.border}"/>`,
      textAt('Required', WIDTH - MARGIN - labelWidth + 9, top + 28.5, label),
      ...lines.flatMap((line, index) => drawLine(line, MARGIN + 26, top + 12 + LINE * (index + 1), colors)),
    ],
  };
}

// As GitHub marks it: a tick, a cross or a dot.
function drawDot(state: CommitStatus['state'], y: number, { waiting }: Colors): string[] {
  const x = MARGIN + 8;
  if (state === 'pending') return [`<circle cx="${x}" cy="${n(y)}" r="5" fill="${waiting}"/>`];
  return drawRound(state === 'success' ? '✅' : '❌', x - 8, y - 12.5);
}

function box(y: number, height: number, { page, border }: Colors): string {
  return `<rect x="0.5" y="${n(y)}" width="${WIDTH - 1}" height="${n(height)}" rx="6.5" fill="${page}" stroke="${border}"/>`;
}

type Block =
  | { kind: 'heading' | 'paragraph' | 'item'; children: PhrasingContent[] }
  | { kind: 'folded'; summary: string };

/** The blocks that are visible before anything is unfolded. */
function shownBlocks(nodes: readonly RootContent[]): Block[] {
  const blocks: Block[] = [];
  let isOpen = true;
  for (const node of nodes) {
    if (node.type === 'html') {
      const summary = /<summary>(.*)<\/summary>/.exec(node.value)?.[1];
      if (summary !== undefined) blocks.push({ kind: 'folded', summary });
      isOpen = summary === undefined;
    } else if (!isOpen) continue;
    else if (node.type === 'heading' || node.type === 'paragraph')
      blocks.push({ kind: node.type, children: node.children });
    else if (node.type === 'list')
      for (const item of node.children)
        for (const child of item.children)
          if (child.type === 'paragraph') blocks.push({ kind: 'item', children: child.children });
  }
  return blocks;
}

function laidOut(block: Block, colors: Colors): { kind: Block['kind']; words: Word[]; x: number } {
  const style: Style = { size: SIZE, color: colors.text, bold: false, italic: false, code: false };
  if (block.kind === 'folded') return { kind: 'folded', words: wordsOf(block.summary, style), x: 15 };
  const own = block.kind === 'heading' ? { ...style, size: 17, bold: true } : style;
  return {
    kind: block.kind,
    words: block.children.flatMap((child) => wordsIn(child, own, colors)),
    x: block.kind === 'item' ? 22 : 0,
  };
}

function wordsIn(node: PhrasingContent, style: Style, colors: Colors): Word[] {
  if (node.type === 'text') return wordsOf(node.value, style);
  if (node.type === 'inlineCode') return wordsOf(node.value, { ...style, code: true });
  if (!('children' in node)) return [];
  const own: Style = {
    ...style,
    bold: style.bold || node.type === 'strong',
    italic: style.italic || node.type === 'emphasis',
    color: node.type === 'link' ? colors.link : style.color,
  };
  return node.children.flatMap((child) => wordsIn(child, own, colors));
}

function drawLine(line: readonly Word[], left: number, top: number, colors: Colors): string[] {
  const drawn: string[] = [];
  let x = left;
  for (const { text, style, space } of runsOf(line)) {
    if (space) x += spaceOf(style);
    const width = widthOf(text, style);
    if (isBar(text)) drawn.push(...drawBar(text, x, top, style));
    else if (text === '☐') drawn.push(path(`M${n(x + 1)} ${n(top + 5.5)}h11v11h-11z`, style.color, 1.2));
    else if (ROUND[text] !== undefined) drawn.push(...drawRound(text, x, top));
    else if (style.code) {
      drawn.push(
        `<rect x="${n(x)}" y="${n(top + 1.5)}" width="${n(width)}" height="20" rx="5" fill="${colors.code}"/>`,
        textAt(text, x + CODE_PADDING, top + 16.5, style),
      );
    } else drawn.push(textAt(text, x, top + 17, style));
    x += width;
  }
  return drawn;
}

// A tick and a cross tell them apart without colours.
function drawRound(text: string, x: number, top: number): string[] {
  const mark = { '✅': 'l3 3l5.5-6', '❌': 'm-0.5-3l7 7m0-7l-7 7' }[text];
  return [
    `<circle cx="${n(x + 8)}" cy="${n(top + 12.5)}" r="7.5" fill="${ROUND[text]}"/>`,
    ...(mark === undefined ? [] : [path(`M${n(x + 4)} ${n(top + 12.5)}${mark}`, '#ffffff', 1.8)]),
  ];
}

function drawBar(text: string, x: number, top: number, { color }: Style): string[] {
  const full = [...text].filter((character) => character === '█').length;
  const rect = (from: number, count: number, opacity: string): string =>
    `<rect x="${n(x + from * CELL)}" y="${n(top + 5.5)}" width="${n(count * CELL)}" height="12" fill="${color}"${opacity}/>`;
  const empty = text.length - full;
  return [...(full === 0 ? [] : [rect(0, full, '')]), ...(empty === 0 ? [] : [rect(full, empty, ' opacity="0.25"')])];
}

function textAt(text: string, x: number, y: number, style: Style): string {
  const { size, color, bold, italic, code } = style;
  const own = code ? CODE_SIZE * size : size;
  const width = code ? widthOf(text, style) - 2 * CODE_PADDING : widthOf(text, style);
  const attributes = [
    `x="${n(x)}" y="${n(y)}" textLength="${n(width)}" lengthAdjust="spacingAndGlyphs" fill="${color}"`,
    ...(own === SIZE ? [] : [`font-size="${n(own)}"`]),
    ...(bold ? ['font-weight="600"'] : []),
    ...(italic ? ['font-style="italic"'] : []),
    ...(code ? [`font-family="ui-monospace,SFMono-Regular,'SF Mono',Menlo,Consolas,'Liberation Mono',monospace"`] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(text)}</text>`;
}

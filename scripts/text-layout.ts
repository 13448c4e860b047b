/** Styled words: how wide they are in Helvetica, and where lines break. */

export interface Style {
  size: number;
  color: string;
  bold: boolean;
  italic: boolean;
  code: boolean;
}

/** A word, or a drawn mark; `space` if white space comes before it. */
export interface Word {
  text: string;
  style: Style;
  space: boolean;
}

export function wordsOf(text: string, style: Style): Word[] {
  const words = [...text.matchAll(/(\s*)(\S+)/g)].map(([, before, word = '']) => ({
    text: word,
    style,
    space: before !== '',
  }));
  // A trailing space belongs to the next word.
  return /\s$/.test(text) ? [...words, { text: '', style, space: true }] : words;
}

/** Breaks words into lines of at most `width`. A word without a space before it stays with the previous one. */
export function wrapped(words: readonly Word[], width: number): Word[][] {
  const chunks: Word[][] = [];
  let space = false;
  for (const word of words) {
    space ||= word.space;
    if (word.text === '') continue;
    const last = chunks.at(-1);
    if (last === undefined || space) chunks.push([{ ...word, space }]);
    else last.push(word);
    space = false;
  }
  const lines: Word[][] = [];
  for (const chunk of chunks) {
    const line = lines.at(-1);
    if (line !== undefined && lengthOf([...line, ...chunk]) <= width) line.push(...chunk);
    else lines.push(chunk.map((word, index) => (index === 0 ? { ...word, space: false } : word)));
  }
  return lines;
}

/** Joins neighbouring words of one style. */
export function runsOf(line: readonly Word[]): Word[] {
  const runs: Word[] = [];
  for (const word of line) {
    const last = runs.at(-1);
    if (last?.style === word.style && !isMark(last.text) && !isMark(word.text))
      runs[runs.length - 1] = { ...last, text: `${last.text}${word.space ? ' ' : ''}${word.text}` };
    else runs.push(word);
  }
  return runs;
}

function lengthOf(line: readonly Word[]): number {
  return runsOf(line).reduce(
    (sum, { text, style, space }) => sum + (space ? spaceOf(style) : 0) + widthOf(text, style),
    0,
  );
}

export const CELL = 8;
export const CODE_PADDING = 5;
export const CODE_SIZE = 0.85;
const MONOSPACED = 0.6;

export const isBar = (text: string): boolean => /^[█░]+$/.test(text);
const ROUND: ReadonlySet<string> = new Set(['🟡', '✅', '❌']);
const isMark = (text: string): boolean => isBar(text) || text === '☐' || ROUND.has(text);

export const spaceOf = ({ size }: Style): number => 0.278 * size;

export function widthOf(text: string, { size, bold, code }: Style): number {
  if (isBar(text)) return text.length * CELL;
  if (text === '☐') return 14;
  if (ROUND.has(text)) return 17;
  if (code) return text.length * MONOSPACED * CODE_SIZE * size + 2 * CODE_PADDING;
  const sum = [...text].reduce((total, character) => total + (WIDTHS.get(character) ?? 556), 0);
  return ((bold ? 1.06 : 1) * sum * size) / 1000;
}

/** Widths of Helvetica in thousandths of the font size, each with its characters; all others are 556. */
const WIDTHS = new Map(
  Object.entries({
    191: "'",
    222: 'ijl',
    278: ' !,./:;I[]\\tf·',
    333: '()-`r',
    389: '*',
    500: 'ckJsvxyz',
    584: '+<=>~',
    611: 'FTZ',
    667: '&ABEKPSVXY',
    722: 'CDHNRUw',
    778: 'GOQ',
    833: 'Mm',
    944: 'W',
    1015: '@',
  }).flatMap(([width, characters]) => [...characters].map((character) => [character, Number(width)] as const)),
);

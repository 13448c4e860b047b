import type { Nodes } from 'mdast';
import { textOf } from '../markdown/inline.ts';
import { offsetOf } from '../markdown/markdown.ts';
import { standing, type Part } from '../markdown/part.ts';
import type { Section, WrittenLine } from '../model.ts';
import { linkIn, pictureIn } from './field.ts';
import type { Reader } from './reader.ts';

/** Keeps what stands in one bullet or behind one box, as far as it is shown. */
export function writeLine(
  reader: Reader,
  section: Section,
  block: Nodes,
  { item, parts, place }: Pick<WrittenLine, 'item' | 'place'> & { parts: readonly Part[] },
): void {
  if (reader.hides(block)) return;
  const left = standing(parts);
  const text = linesOf(textOf(left));
  const state = item === undefined ? {} : { item };
  if (text !== '') (section.lines ??= []).push({ text, ...state, ...linkIn(left), ...pictureIn(left), place });
}

/** Keeps each line of a paragraph. */
export function writeLines(reader: Reader, section: Section, block: Nodes, parts: readonly Part[]): void {
  if (reader.hides(block)) return;
  const first = reader.place(offsetOf(block)).line;
  for (const { own, at } of byLines(parts)) {
    const left = standing(own);
    const text = linesOf(textOf(left));
    if (text === '') continue;
    const place = reader.place(reader.lineOffset(first + at));
    (section.lines ??= []).push({ text, ...linkIn(left), ...pictureIn(left), place });
  }
}

/** Without a name, a blank or a person a line of a paragraph says nothing that anybody asks for. */
export function mayName(raw: string): boolean {
  return /[:：]|_{2}|@/.test(raw);
}

const LINE_ENDS = /\r\n?|\n/;

function linesOf(text: string): string {
  return text
    .split(LINE_ENDS)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}

/** Each line as it is shown, with how many lines of the source stand above it. */
function byLines(parts: readonly Part[]): { own: Part[]; at: number }[] {
  const lines: { own: Part[]; at: number }[] = [{ own: [], at: 0 }];
  let at = 0;
  for (const part of parts) {
    const texts = part.text.split(LINE_ENDS);
    // `<br>` breaks a line that goes on in the source.
    if (part.kind !== 'other' || part.text !== '\n') at += texts.length - 1;
    const [own, ...more] = part.kind === 'comment' ? [] : texts;
    if (own !== undefined) lines.at(-1)?.own.push({ ...part, text: own });
    more.forEach((text, index) => lines.push({ own: [{ ...part, text }], at: at - more.length + index + 1 }));
  }
  return lines;
}

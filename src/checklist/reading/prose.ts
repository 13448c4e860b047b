import type { Nodes, Root, RootContent } from 'mdast';
import { bracketFrom } from './box.ts';
import { fieldOf, linkIn, pictureIn } from './field.ts';
import { foldSpace, splitComments, textOf, textOfHtml } from '../markdown/inline.ts';
import { MAX_INLINE } from '../markdown/limits.ts';
import { offsetOf, rawText } from '../markdown/markdown.ts';
import type { Place, Section, WrittenLine } from '../model.ts';
import { standing, type InlinePart } from '../markdown/part.ts';
import type { Reader } from './reader.ts';
import { flatten, sectionsOf } from '../select.ts';

/**
 * Collects the content below each heading. Issue forms give `### Key` and a value, so a heading with only prose below
 * it, including lists without boxes, becomes a field.
 */
export function addProseFields(reader: Reader, root: Root, top: Section): void {
  const contents = contentsOf(root);
  const taken = new Set(
    [top, ...sectionsOf(top).map(({ section }) => section)].flatMap((section) =>
      [...flatten(section.items), ...section.fields].map(({ place }) => place.offset),
    ),
  );
  const headings = sectionsOf(top).filter(({ section }) => section.kind === 'heading');
  headings.forEach(({ section }, index) => {
    // Each heading of the text is a section, in the same order.
    const { texts, pictures, pictured } = proseOf(reader, contents[index] as RootContent[], taken);
    if (texts.length + pictures.length > 0) section.prose = [...texts, ...pictures];
    if (section.items.length + section.fields.length + section.signOffs.length > 0) return;
    if (section.depth === 1 || section.sections.length > 0) return;
    // A picture counts as content even without words.
    const value = texts.length > 0 ? foldSpace(texts.join(' ')) : (pictures[0] ?? '');
    const picture =
      section.pictured === true || pictured === true || pictures.length > 0 ? ({ picture: true } as const) : {};
    const field = fieldOf({ name: section.title, value: value.slice(0, MAX_INLINE), ...picture });
    section.fields.push({ ...field, place: section.place as Place });
  });
}

const PICTURE = /!\[[^\]]{0,300}\]\(\s*<?(https?:[^\s)>]+)|<(?:img|video)\b[^<>]*\bsrc\s*=\s*["']?(https?:[^\s"'<>]+)/i;

// The content below each heading, in the order of the headings.
function contentsOf(root: Root): RootContent[][] {
  const contents: RootContent[][] = [];
  for (const node of root.children) {
    if (node.type === 'heading') contents.push([]);
    else contents.at(-1)?.push(node);
  }
  return contents;
}

function addressIn(raw: string): string[] {
  if (!/!\[|</.test(raw)) return [];
  const [, shown, tag] = PICTURE.exec(textOf(splitComments(raw))) ?? [];
  return [shown ?? tag ?? ''].filter((address) => address !== '');
}

interface Prose {
  texts: string[];
  pictures: string[];
  /** Part of the texts is the text of a picture. */
  pictured?: true;
}

// `taken`: offsets of boxes and fields, which were read already.
function proseOf(reader: Reader, content: readonly RootContent[], taken: ReadonlySet<number>): Prose {
  const prose: Prose = { texts: [], pictures: [] };
  let length = 0;
  const add = (text: string): void => {
    if (text.trim() === '') return;
    prose.texts.push(text.trim().replaceAll(/\r\n?/g, '\n'));
    length += text.length;
  };
  const isTaken = (offset: number): boolean =>
    [offset, bracketFrom(reader.reading.source, offset)].some((at) => taken.has(reader.place(at).offset));
  const collect = (node: Nodes): void => {
    if (length > MAX_INLINE || reader.shown?.hides(node) === true) return;
    if (node.type === 'footnoteDefinition' && !reader.reading.definitions.shown.has(node)) return;
    if (node.type === 'paragraph' && isTaken(offsetOf(node))) return;
    if (node.type === 'paragraph' || node.type === 'html') prose.pictures.push(...addressIn(rawText(node)));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const parts = reader.inline(node);
      const left = standing(parts);
      if (left.some(({ picture }) => picture === true)) prose.pictured = true;
      add(reader.shown?.hidesWords(node, () => parts) === true ? reader.shown.textOf(node) : textOf(left));
    } else if (node.type === 'code') add(node.value);
    else if (node.type === 'html') {
      if (/<img\b/i.test(node.value)) prose.pictured = true;
      add(reader.shown?.textOf(node) ?? textOfHtml(node.value));
    } else if ('children' in node) node.children.forEach(collect);
  };
  content.forEach(collect);
  return prose;
}

/** Keeps the text of one bullet or behind one box, as far as it is shown. */
export function writeLine(
  reader: Reader,
  section: Section,
  block: Nodes,
  { item, parts, place }: Pick<WrittenLine, 'item' | 'place'> & { parts: readonly InlinePart[] },
): void {
  if (reader.hides(block)) return;
  const left = standing(parts);
  const text = linesOf(textOf(left));
  const state = item === undefined ? {} : { item };
  if (text !== '') (section.lines ??= []).push({ text, ...state, ...linkIn(left), ...pictureIn(left), place });
}

/** Keeps each line of a paragraph. */
export function writeLines(reader: Reader, section: Section, block: Nodes, parts: readonly InlinePart[]): void {
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

/** Whether a text may contain something that a policy can ask for: a name, a blank or a person. */
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
function byLines(parts: readonly InlinePart[]): { own: InlinePart[]; at: number }[] {
  const lines: { own: InlinePart[]; at: number }[] = [{ own: [], at: 0 }];
  let at = 0;
  for (const part of parts) {
    const texts = part.text.split(LINE_ENDS);
    // `<br>` breaks a line that continues in the source.
    if (part.kind !== 'other' || part.text !== '\n') at += texts.length - 1;
    const [own, ...more] = part.kind === 'comment' ? [] : texts;
    if (own !== undefined) lines.at(-1)?.own.push({ ...part, text: own });
    more.forEach((text, index) => lines.push({ own: [{ ...part, text }], at: at - more.length + index + 1 }));
  }
  return lines;
}

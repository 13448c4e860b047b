import type { Nodes, Root, RootContent } from 'mdast';
import { bracketFrom } from './box.ts';
import { fieldOf } from './field.ts';
import { fold, splitComments, textOf, textOfHtml } from '../markdown/inline.ts';
import { MAX_INLINE } from '../markdown/limits.ts';
import { offsetOf, rawText } from '../markdown/markdown.ts';
import type { Place, Section } from '../model.ts';
import { standing } from '../markdown/part.ts';
import type { Reader } from './reader.ts';
import { flatten, sectionsOf } from '../select.ts';

/**
 * Notes what stands below each heading. Issue forms give `### Key` and a value: a heading with only prose below it,
 * lists without boxes included, is a field of its own.
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
    // A picture says something without words too.
    const value = texts.length > 0 ? fold(texts.join(' ')) : (pictures[0] ?? '');
    const picture =
      section.pictured === true || pictured === true || pictures.length > 0 ? ({ picture: true } as const) : {};
    const field = fieldOf({ name: section.title, value: value.slice(0, MAX_INLINE), ...picture });
    section.fields.push({ ...field, place: section.place as Place });
  });
}

const PICTURE = /!\[[^\]]{0,300}\]\(\s*<?(https?:[^\s)>]+)|<(?:img|video)\b[^<>]*\bsrc\s*=\s*["']?(https?:[^\s"'<>]+)/i;

// What stands below each heading, in the order of the headings.
function contentsOf(root: Root): RootContent[][] {
  const contents: RootContent[][] = [];
  for (const node of root.children) {
    if (node.type === 'heading') contents.push([]);
    else contents.at(-1)?.push(node);
  }
  return contents;
}

function pictureIn(raw: string): string[] {
  if (!/!\[|</.test(raw)) return [];
  const [, shown, tag] = PICTURE.exec(textOf(splitComments(raw))) ?? [];
  return [shown ?? tag ?? ''].filter((address) => address !== '');
}

interface Prose {
  texts: string[];
  pictures: string[];
  /** Some of the texts is that of a picture. */
  pictured?: true;
}

// `taken`: where boxes and fields stand, which are read already.
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
    if (node.type === 'paragraph' || node.type === 'html') prose.pictures.push(...pictureIn(rawText(node)));
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

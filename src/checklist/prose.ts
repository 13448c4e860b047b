import type { Nodes, Root, RootContent } from 'mdast';
import { fieldOf, lineOf } from './field.ts';
import { fold, splitComments, textOf, textOfHtml } from './inline.ts';
import { MAX_INLINE } from './limits.ts';
import { rawText } from './markdown.ts';
import type { Place, Section } from './model.ts';
import { standing } from './part.ts';
import type { Reader } from './reader.ts';
import { sectionsOf } from './select.ts';

/**
 * Issue forms give `### Key` and a value: a heading with only prose below it, lists without boxes included, is a field
 * of its own.
 */
export function addProseFields(reader: Reader, root: Root, top: Section): void {
  const contents = contentsOf(root);
  const headings = sectionsOf(top).filter(({ section }) => section.kind === 'heading');
  headings.forEach(({ section }, index) => {
    // Each heading of the text is a section, in the same order.
    const below = contents[index] as RootContent[];
    if (section.items.length + section.fields.length + section.signOffs.length > 0) return;
    const field = fieldOf({ name: section.title, value: proseOf(reader, below) });
    if (!field.blank) section.prose = true;
    if (section.depth > 1 && section.sections.length === 0)
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

function pictureIn(raw: string): string | undefined {
  if (!/!\[|</.test(raw)) return undefined;
  return PICTURE.exec(textOf(splitComments(raw)))
    ?.slice(1)
    .join('');
}

function proseOf(reader: Reader, content: readonly RootContent[]): string {
  let text = '';
  let picture: string | undefined;
  const collect = (node: Nodes): void => {
    if (text.length > MAX_INLINE) return;
    if (node.type === 'footnoteDefinition' && !reader.reading.definitions.shown.has(node)) return;
    if (node.type === 'paragraph' || node.type === 'html') picture ??= pictureIn(rawText(node));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      text += ` ${lineOf(standing(reader.inline(node)))}`;
    else if (node.type === 'code') text += ` ${node.value}`;
    else if (node.type === 'html') text += ` ${textOfHtml(node.value)}`;
    else if ('children' in node) node.children.forEach(collect);
  };
  content.forEach(collect);
  const value = fold(text).slice(0, MAX_INLINE);
  // A picture says something without words too.
  return value === '' && picture !== undefined ? picture.slice(0, MAX_INLINE) : value;
}

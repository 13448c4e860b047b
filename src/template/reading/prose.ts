import { inlineOf, textOf } from '../../checklist/markdown/inline.ts';
import { positionOf, rawText, readBlocks } from '../../checklist/markdown/markdown.ts';
import type { Checklist, Section } from '../../checklist/model.ts';
import { sectionsOf } from '../../checklist/select.ts';
import { withoutInvisible } from '../../checklist/text.ts';

/**
 * The sentences between the title of a section and its first list. Includes comments, since templates use them to
 * instruct authors. Has no time limit of its own; the caller sets one.
 */
export function introductions(
  checklist: Checklist,
  prose: readonly Said[] = proseOf(checklist),
): Map<Section, string[]> {
  const located = sectionsOf(checklist.root);
  const all = [checklist.root, ...located.map(({ section }) => section)];
  const events = all
    .flatMap((section) => [section.place?.line ?? 0, ...section.items.map((item) => item.place.line)])
    .toSorted((a, b) => a - b);
  return new Map(
    all.map((section, index) => {
      // Ends at the section's first box, or without boxes at the next section.
      const start = section.place?.line ?? 0;
      const end = section.items[0]?.place.line ?? all[index + 1]?.place?.line ?? Infinity;
      const before = Math.max(start, ...events.filter((line) => line < end && line >= start));
      // A comment behind the title stands on its line.
      const isOwn = ({ line, isComment }: Said): boolean =>
        (line > before || (line === start && line === before && isComment === true)) && line < end;
      return [section, prose.filter(isOwn).map(({ text }) => text)];
    }),
  );
}

/** A sentence, with the 1-based line on which its paragraph or comment begins. */
export interface Said {
  line: number;
  text: string;
  /** It stands in a comment, which names nothing that people see. */
  isComment?: true;
}

/** The sentences of all paragraphs and comments outside lists, also those in headings, in document order. */
export function proseOf({ documents }: Checklist): Said[] {
  return blocksOf(documents.map(({ markdown }) => markdown).join('\n')).flatMap(({ text, ...where }) =>
    sentences(text).map((sentence) => ({ ...where, text: sentence })),
  );
}

const NO_DEFINITIONS = { links: new Set<string>(), footnotes: new Set<string>() };

function blocksOf(markdown: string): Said[] {
  return readBlocks(markdown.replace(/^\uFEFF/, '')).children.flatMap((node) => {
    const { line } = positionOf(node).start;
    if (node.type === 'paragraph') return wordsOf(rawText(node), line);
    // A title is no sentence, but a comment in it is.
    if (node.type === 'heading') return wordsOf(rawText(node), line).filter(({ isComment }) => isComment === true);
    if (node.type === 'html' && node.value.startsWith('<!--'))
      return [{ line, text: node.value.slice(4, -3), isComment: true }];
    if (node.type === 'blockquote')
      return node.children.flatMap((child) => (child.type === 'paragraph' ? wordsOf(rawText(child), line) : []));
    return [];
  });
}

// What shows, then the comments in it.
function wordsOf(paragraph: string, line: number): Said[] {
  const { parts } = inlineOf(paragraph, NO_DEFINITIONS, false);
  const comments = parts.flatMap((part): Said[] =>
    part.kind === 'comment' ? [{ line, text: part.text, isComment: true }] : [],
  );
  return [{ line, text: textOf(parts) }, ...comments];
}

/** More is a text, and no sentence to instruct anybody. In code points. */
const LONGEST_SENTENCE = 400;

function sentences(text: string): string[] {
  // A line that begins small goes on with the sentence before.
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/(?<![.!?:;>*-])\n(?=\p{Ll})/gu, ' ')
    .split(/(?<=[.!?:;])\s+|\n/)
    .map((sentence) => oneLine(sentence, LONGEST_SENTENCE).replace(/^(?:[-*>]\s+)+/, ''))
    .filter((sentence) => sentence !== '');
}

/** Document text on one line, without invisible characters. `maxLength` is in code points. */
export function oneLine(text: string, maxLength = 90): string {
  const line = withoutInvisible(text)
    .replace(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
  const points = [...line];
  return points.length > maxLength
    ? `${points
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** Document text in quotation marks, cut as in `oneLine`. */
export function quoted(text: string, maxLength = 90): string {
  return `"${oneLine(text, maxLength)}"`;
}

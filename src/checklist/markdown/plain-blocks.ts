import type { Code, List, ListItem, Paragraph, Root, RootContent, Text } from 'mdast';

/**
 * Blocks of texts that are laid out as most checklists are: headings, paragraphs, rules, fences, comments and lists,
 * where each line tells what it is. In a new process the parser takes longer for these than a run takes for all else.
 */

/** A line without its ending: offsets of its first character and behind its last, and its 1-based number. */
interface Line {
  text: string;
  from: number;
  number: number;
}

/** A list that may go on: columns of its markers and of the text behind the last one, 0-based. */
interface Level {
  indent: number;
  content: number;
  /** The bullet, or what stands behind the numbers. */
  mark: string;
  list: List;
}

type Position = NonNullable<RootContent['position']>;

// Tabs are columns, NUL is exchanged, a lone CR ends a line. A colon behind a bracket may define something, a dash
// beside a bar or a colon may divide a table.
const SPECIAL = /[\t\0]|\r(?!\n)|\]:|-[ \t]*[|:]|[|:][ \t]*-/;

// What only a paragraph begins with: a character outside ASCII, a letter, a bracket, a number that counts no item, a
// word in bold, code. It ends in no space, which could be part of a break.
const WORDS = /^(?:[^\0-\x7F]|[A-Za-z([]|\d+(?![\d.)])|\*\*[^\0-@[-`{-\x7F]|`[^`])(?:.*[^ ])?$/s;
const HEADING = /^(#{1,6}) [^ #](?:.*[^ #])?$/s;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;
const MARKER = /^( *)(?:([-*+])|(\d{1,9})([.)])) /;
// A comment on its line alone.
const COMMENT = /^<!-- (?:[^-]|-(?!->))*-->$/;
const FENCE = /^```([a-z]*)$/;
const MAYBE_FENCE = /^ {0,3}```/;

/** The blocks of a text as the parser gives them, or undefined if only the parser can read it. */
export function plainBlocks(text: string): Root | undefined {
  if (SPECIAL.test(text)) return undefined;
  const lines = linesOf(text);
  const root: Root = { type: 'root', children: [] };
  let levels: Level[] = [];
  let paragraph: Paragraph | undefined;
  // Whether the line before may go on in a line that looks like another block.
  let open = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const marker = MARKER.exec(line.text);
    const afterItem = open && paragraph === undefined;
    const before = paragraph;
    paragraph = undefined;
    if (line.text === '') {
      open = false;
      continue;
    }
    if (marker !== null) {
      const next = withItem(root, levels, line, marker, open);
      if (next === undefined) return undefined;
      levels = next;
      open = true;
      continue;
    }
    levels = [];
    const heading = HEADING.exec(line.text);
    const fence = FENCE.exec(line.text);
    if (heading !== null) {
      const marks = heading[1] as string;
      const depth = marks.length as 1 | 2 | 3 | 4 | 5 | 6;
      root.children.push({ type: 'heading', depth, children: [textIn(line, depth + 1)], position: placeIn(line, 0) });
      open = false;
    } else if (fence !== null) {
      const last = fenceEnd(lines, index);
      if (last === undefined) return undefined;
      root.children.push(codeOf(text, fence[1] as string, lines.slice(index, last + 1)));
      index = last;
      open = false;
    } else if (COMMENT.test(line.text)) {
      root.children.push({ type: 'html', value: line.text, position: placeIn(line, 0) });
      open = false;
    } else if (RULE.test(line.text) && !open) {
      root.children.push({ type: 'thematicBreak', position: placeIn(line, 0) });
    } else if (WORDS.test(line.text) && !afterItem) {
      paragraph = before === undefined ? paragraphIn(line, 0) : longer(before, text, line);
      if (before === undefined) root.children.push(paragraph);
      open = true;
    } else {
      return undefined;
    }
  }
  return root;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const each of text.split('\n')) {
    lines.push({ text: each.endsWith('\r') ? each.slice(0, -1) : each, from, number: lines.length + 1 });
    from += each.length + 1;
  }
  return lines;
}

/** The open lists with an item added, or undefined if it is not clear to which list it belongs. */
function withItem(
  root: Root,
  levels: Level[],
  line: Line,
  [marker, spaces = '', bullet, number, behind]: RegExpExecArray,
  open: boolean,
): Level[] | undefined {
  const content = marker.length;
  const indent = spaces.length;
  const mark = (bullet ?? behind) as string;
  if (!WORDS.test(line.text.slice(content))) return undefined;
  const position = placeIn(line, indent);
  const item: ListItem = { type: 'listItem', checked: null, children: [paragraphIn(line, content)], position };
  const same = levels.findIndex((level) => level.indent === indent);
  const holder = levels.at(-1);
  const next = levels.slice(0, same + 1);
  const level = next.at(-1);
  if (level !== undefined) {
    if (level.mark !== mark) return undefined;
    level.list.children.push(item);
    level.content = content;
  } else {
    const inside = holder === undefined ? 0 : holder.content;
    if (indent < inside || indent > (holder === undefined ? 0 : inside + 3)) return undefined;
    // Numbers that begin no list go on in the paragraph above.
    if (number !== undefined && open) return undefined;
    const kind = number === undefined ? { ordered: false, start: null } : { ordered: true, start: Number(number) };
    const list: List = { type: 'list', ...kind, children: [item], position: { ...position } };
    const into: { children: RootContent[] } = holder === undefined ? root : (holder.list.children.at(-1) as ListItem);
    into.children.push(list);
    next.push(...levels, { indent, content, mark, list });
  }
  // What holds the item ends where it ends.
  for (const { list } of next) {
    (list.position as Position).end = position.end;
    ((list.children.at(-1) as ListItem).position as Position).end = position.end;
  }
  return next;
}

function paragraphIn(line: Line, column: number): Paragraph {
  return { type: 'paragraph', children: [textIn(line, column)], position: placeIn(line, column) };
}

/** A paragraph with one more line. */
function longer(paragraph: Paragraph, source: string, line: Line): Paragraph {
  const { end } = placeIn(line, 0);
  const [text] = paragraph.children as [Text];
  const { start } = text.position as Position;
  text.value = source.slice(start.offset, end.offset);
  text.position = { start, end };
  paragraph.position = { start, end };
  return paragraph;
}

function textIn(line: Line, column: number): Text {
  return { type: 'text', value: line.text.slice(column), position: placeIn(line, column) };
}

/** Index of the line that closes a fence; undefined if another kind of line closes it, or none. */
function fenceEnd(lines: readonly Line[], begin: number): number | undefined {
  const last = lines.findIndex((line, index) => index > begin && MAYBE_FENCE.test(line.text));
  return lines[last]?.text === '```' ? last : undefined;
}

function codeOf(source: string, language: string, lines: readonly Line[]): Code {
  const first = lines[0] as Line;
  const last = lines.at(-1) as Line;
  const inside = lines.slice(1, -1);
  const { from = 0, text = '' } = inside.at(-1) ?? {};
  return {
    type: 'code',
    lang: language === '' ? null : language,
    meta: null,
    value: source.slice(inside[0]?.from ?? 0, from + text.length),
    position: { start: placeIn(first, 0).start, end: placeIn(last, 0).end },
  };
}

/** The place of a line from a 0-based column to its end. */
function placeIn({ text, from, number }: Line, column: number): Position {
  return {
    start: { line: number, column: column + 1, offset: from + column },
    end: { line: number, column: text.length + 1, offset: from + text.length },
  };
}

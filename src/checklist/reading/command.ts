import type { Nodes } from 'mdast';
import { inlineOf } from '../markdown/inline.ts';
import { strokeOfBlock, tagsIn, type InlinePart } from '../markdown/part.ts';
import { definedIn, rawText, readBlocks } from '../markdown/markdown.ts';
import { tooDeepAt } from '../markdown/limits.ts';
import { shownOf } from '../page/shown.ts';
import { withoutInvisible } from '../text.ts';

/** A command to the gate, on a line of a comment: `/sign-off Tech Lead`. */
export interface Command {
  /** In lower case, without the slash; every hyphen is a plain one. */
  name: string;
  /** What follows on the line, white space folded. */
  rest: string;
}

/** The longest comment that is read for commands, in UTF-16 units. Whoever signs writes a few lines. */
export const MAX_COMMENT_WITH_COMMANDS = 16_384;

/**
 * Whether some line of a text may show one of these commands at its start, also behind white space, a tag or an entity.
 * Invisible characters are ignored. Cheap for every text, unlike reading it.
 */
export function mayHold(markdown: string, names: readonly string[]): boolean {
  const start = String.raw`(?:^|[>;])[^\S\r\n]*(?:\\?[/\uFF0F]|&#?\w+;)`;
  return new RegExp(`${start}(?:${patternOf(names)})(?![a-z-])`, 'im').test(withoutInvisible(markdown));
}

/** The most lines that look like commands, and the most characters of each, that are looked at. */
const MOST_LIKE_COMMANDS = 20;
const MOST_OF_A_LINE = 1_000;

/**
 * The first lines of a text that begin like these commands, wherever they are. They show what a text may say that is
 * not read: good enough for messages, never as evidence.
 */
export function likeCommands(markdown: string, names: readonly string[]): Command[] {
  const line = new RegExp(
    `^ {0,3}[/\uFF0F](${patternOf(names)})(?=[\\s:\uFF1A]|$)[:\uFF1A]?(.{0,${MOST_OF_A_LINE}})`,
    'gim',
  );
  const found: Command[] = [];
  for (const [, name = '', rest = ''] of withoutInvisible(markdown).matchAll(line)) {
    found.push({ name: nameOf(name), rest: folded(rest) });
    if (found.length === MOST_LIKE_COMMANDS) break;
  }
  return found;
}

/** Why a text is not searched for commands; undefined if it is. */
export function whyUnread(markdown: string): string | undefined {
  if (markdown.length > MAX_COMMENT_WITH_COMMANDS) return 'it has more than 16,384 characters';
  return tooDeepAt(markdown) === undefined ? undefined : 'it is nested too deep';
}

/** A line that people see. */
export interface ShownLine {
  text: string;
  /** Whether a command counts there: in a paragraph of its own, beginning with plain text. */
  plain: boolean;
  command?: Command;
}

/**
 * The lines of a comment that its author wrote, in order: those of paragraphs, headings and lists, not of quotes and
 * code. A command counts at the start of a line of a paragraph, as GitHub shows it. It does not count in quotes, code,
 * lists, HTML or HTML comments, or if it is struck through or hidden. A comment that is too long or too deep has none.
 */
export function shownLines(markdown: string): ShownLine[] {
  return blocksOf(markdown).flatMap(({ parts, own }) =>
    linesOf(parts).map((line) => {
      const command = own ? commandOn(line) : undefined;
      const text = folded(withoutInvisible(line.map((part) => (part.kind === 'delete' ? '' : part.text)).join('')));
      return { text, plain: own && line[0]?.kind === 'text', ...(command === undefined ? {} : { command }) };
    }),
  );
}

/** The texts of a comment as they are shown. `own`: a paragraph that is in no other block. */
function blocksOf(markdown: string): { parts: InlinePart[]; own: boolean }[] {
  if (whyUnread(markdown) !== undefined) return [];
  const blocks = readBlocks(markdown);
  const definitions = definedIn(blocks);
  const shown = shownOf(blocks, { source: markdown, definitions, hardBreaks: true });
  if (shown?.tooMuch === true) return [];
  let quotes = 0;
  const visit = (node: Nodes, own: boolean): { parts: InlinePart[]; own: boolean }[] => {
    if (node.type === 'html') quotes = Math.max(0, quotes + tagsIn(node.value, quoteOf));
    if (node.type === 'list' || node.type === 'listItem') return node.children.flatMap((child) => visit(child, false));
    if ((node.type !== 'paragraph' && node.type !== 'heading') || quotes > 0) return [];
    const { parts } = inlineOf(rawText(node), definitions, true);
    const isHidden = shown !== undefined && (shown.hides(node) || shown.hidesWords(node, () => parts));
    return isHidden ? [] : [{ parts, own: own && node.type === 'paragraph' }];
  };
  return blocks.children.flatMap((node) => visit(node, true));
}

const HOLDS = /^<(\/?)(?:blockquote|q|code|kbd|samp|ul|ol|table)(?=[\s>/])/i;

// How many quotes, code and lists raw HTML opens, minus those that it closes: with blank lines, the text between the
// tags is a paragraph of its own. Text that HTML strikes through is no command either.
function quoteOf(tag: string): number {
  const match = HOLDS.exec(tag);
  return match === null ? strokeOfBlock(tag) : match[1] === '' ? 1 : -1;
}

// Lines as they are shown: split at breaks and line ends, without HTML comments.
function linesOf(parts: readonly InlinePart[]): InlinePart[][] {
  const lines: InlinePart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'comment') continue;
    part.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...part, text });
    });
  }
  return lines;
}

// A keyboard of another language, or one that corrects, has other slashes, colons and hyphens.
const COMMAND = /^\s*[/\uFF0F]([a-z][a-z_\u2010-\u2015\u2212\uFF0D-]*)(?:(?:[:\uFF1A]\s*|[.!]?\s+|[.!]?$)(.*))?$/i;

const HYPHEN = '[\u2010-\u2015\u2212\uFF0D-]';

function nameOf(written: string): string {
  return written.toLowerCase().replace(new RegExp(HYPHEN, 'g'), '-');
}

function patternOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('-', HYPHEN)).join('|');
}

function commandOn(line: readonly InlinePart[]): Command | undefined {
  const [first] = line;
  if (first?.kind !== 'text' || line.some((part) => part.kind === 'delete')) return undefined;
  const text = withoutInvisible(line.map((part) => part.text).join(''));
  const [, name, rest] = COMMAND.exec(text) ?? [];
  return name === undefined || !/^\s*[/\uFF0F]/.test(withoutInvisible(first.text))
    ? undefined
    : { name: nameOf(name), rest: folded(rest ?? '') };
}

function folded(rest: string): string {
  return rest.replace(/\s+/g, ' ').trim();
}

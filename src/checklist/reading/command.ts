import type { Nodes } from 'mdast';
import { inlineOf } from '../markdown/inline.ts';
import { strokeOfBlock, tagsIn, type InlinePart } from '../markdown/part.ts';
import { definedIn, rawText, readBlocks } from '../markdown/markdown.ts';
import { tooDeepAt } from '../markdown/limits.ts';
import { shownOf } from '../page/shown.ts';
import { withoutInvisible } from '../text.ts';

/** A line of a comment that tells the gate something: `/sign-off Tech Lead`. */
export interface Command {
  /** In lower case, without the slash; every hyphen is a plain one. */
  name: string;
  /** What follows on the line, white space folded. */
  rest: string;
}

/** The longest comment that is read for commands, in UTF-16 units. Whoever signs writes a few lines. */
export const MAX_COMMENT_WITH_COMMANDS = 16_384;

/**
 * Whether some line of a text, as it may be shown, begins like one of these commands: behind white space, a tag or an
 * entity too. Characters that show nothing do not matter. Cheap for every text, unlike reading it.
 */
export function mayHold(markdown: string, names: readonly string[]): boolean {
  const start = String.raw`(?:^|[>;])[^\S\r\n]*(?:\\?[/\uFF0F]|&#?\w+;)`;
  return new RegExp(`${start}(?:${patternOf(names)})(?![a-z-])`, 'im').test(withoutInvisible(markdown));
}

/** So many lines that look like commands, and so many characters of each, tell what a text is about. */
const MOST_LIKE_COMMANDS = 20;
const MOST_OF_A_LINE = 1_000;

/**
 * The first lines of a text that begin like these commands, wherever they stand: what a text that is not read may say.
 * Good for telling people, never for counting.
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

/** Why a text is not read for commands, whatever it holds; undefined where it is. */
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
 * The lines of a comment that its author wrote, in order: of paragraphs, headings and lists, not of quotes and code. One
 * holds a command that is first on a line of a paragraph, as GitHub shows it. Nothing in quotes, code, lists, HTML or
 * comments of HTML is one, nor what is struck through or hidden. A comment that is too long or too deep holds none.
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

/** Texts of a comment as they are shown. `own`: a paragraph that stands in nothing else. */
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

// Quotes, code and lists that raw HTML opens, less those that it closes: with blank lines, what stands between is a
// paragraph of its own. What it strikes through is no command either.
function quoteOf(tag: string): number {
  const match = HOLDS.exec(tag);
  return match === null ? strokeOfBlock(tag) : match[1] === '' ? 1 : -1;
}

// Lines as they are shown: breaks and line ends part them, comments of HTML are gone.
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

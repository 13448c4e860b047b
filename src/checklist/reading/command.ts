import { inlineOf } from '../markdown/inline.ts';
import { strokeOfBlock, tagsIn, type Part } from '../markdown/part.ts';
import { definedIn } from './footnotes.ts';
import { tooDeepAt } from '../markdown/limits.ts';
import { rawText, readBlocks } from '../markdown/markdown.ts';
import { shownOf } from '../page/shown.ts';
import { withoutInvisible } from '../text.ts';

/** A line of a comment that tells the gate something: `/sign-off Tech Lead`. */
export interface Command {
  /** In lower case, without the slash. */
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
  const start = String.raw`(?:^|[>;])[^\S\r\n]*(?:\\?/|&#?\w+;)`;
  return new RegExp(`${start}(?:${names.join('|')})(?![a-z-])`, 'im').test(withoutInvisible(markdown));
}

/** So many lines that look like commands, and so many characters of each, tell what a text is about. */
const MOST_LIKE_COMMANDS = 20;
const MOST_OF_A_LINE = 1_000;

/**
 * The first lines of a text that begin like these commands, wherever they stand: what a text that is not read may say.
 * Good for telling people, never for counting.
 */
export function likeCommands(markdown: string, names: readonly string[]): Command[] {
  const line = new RegExp(`^ {0,3}/(${names.join('|')})(?=\\s|$)(.{0,${MOST_OF_A_LINE}})`, 'gim');
  const found: Command[] = [];
  for (const [, name = '', rest = ''] of withoutInvisible(markdown).matchAll(line)) {
    found.push({ name: name.toLowerCase(), rest: folded(rest) });
    if (found.length === MOST_LIKE_COMMANDS) break;
  }
  return found;
}

/** Why a text is not read for commands, whatever it holds; undefined where it is. */
export function whyUnread(markdown: string): string | undefined {
  if (markdown.length > MAX_COMMENT_WITH_COMMANDS) return 'it has more than 16,384 characters';
  return tooDeepAt(markdown) === undefined ? undefined : 'it is nested too deep';
}

/**
 * Commands in a comment, in order: first on a line of a paragraph, as GitHub shows it. Nothing in quotes, code, lists,
 * HTML or comments of HTML is one, nor what is struck through or hidden. A comment that is too long or too deep holds none.
 */
export function commandsIn(markdown: string): Command[] {
  if (whyUnread(markdown) !== undefined) return [];
  const blocks = readBlocks(markdown);
  const definitions = definedIn(blocks);
  const shown = shownOf(blocks, { source: markdown, definitions, hardBreaks: true });
  if (shown?.tooMuch === true) return [];
  let quotes = 0;
  return blocks.children.flatMap((node) => {
    if (node.type === 'html') quotes = Math.max(0, quotes + tagsIn(node.value, quoteOf));
    if (node.type !== 'paragraph' || quotes > 0) return [];
    const { parts } = inlineOf(rawText(node), definitions, true);
    return shown !== undefined && (shown.hides(node) || shown.hidesWords(node, () => parts))
      ? []
      : linesOf(parts).flatMap(commandOn);
  });
}

const HOLDS = /^<(\/?)(?:blockquote|q|code|kbd|samp|ul|ol|table)(?=[\s>/])/i;

// Quotes, code and lists that raw HTML opens, less those that it closes: with blank lines, what stands between is a
// paragraph of its own. What it strikes through is no command either.
function quoteOf(tag: string): number {
  const match = HOLDS.exec(tag);
  return match === null ? strokeOfBlock(tag) : match[1] === '' ? 1 : -1;
}

// Lines as they are shown: breaks and line ends part them, comments of HTML are gone.
function linesOf(parts: readonly Part[]): Part[][] {
  const lines: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'comment') continue;
    part.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...part, text });
    });
  }
  return lines;
}

function commandOn(line: readonly Part[]): Command[] {
  const [first] = line;
  if (first?.kind !== 'text' || line.some((part) => part.kind === 'delete')) return [];
  const text = withoutInvisible(line.map((part) => part.text).join(''));
  const [, name, rest] = /^\s*\/([a-z][a-z-]*)(?:\s+(.*))?$/i.exec(text) ?? [];
  return name === undefined || !/^\s*\//.test(withoutInvisible(first.text))
    ? []
    : [{ name: name.toLowerCase(), rest: folded(rest ?? '') }];
}

function folded(rest: string): string {
  return rest.replace(/\s+/g, ' ').trim();
}

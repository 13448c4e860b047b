import type { YAMLParseError } from 'yaml';

/** Where the parser stopped. */
interface Stop {
  /** The line up to the place, and from there on. */
  before: string;
  rest: string;
  /** The parser's own words. */
  message: string;
}

/** Why a text is not YAML, for people who do not know its grammar: what was found, and what to write. */
export function syntaxWords({ code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>, text: string) {
  if (code === 'DUPLICATE_KEY') return 'found a key that is there already, expected each key once';
  const before = text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1, pos[0]);
  const rest = text.slice(pos[0]).replace(/\n.*/s, '');
  return WORDS[code]?.({ before, rest, message }) ?? message;
}

const COLON_IN_TEXT = 'found ": " inside a text, expected the whole text in quotes';
const ANOTHER_COLUMN = 'found a line in another column than those beside it, expected the same indentation for all';

/** By the codes of the parser. */
const WORDS: Partial<Record<string, (stop: Stop) => string>> = {
  TAB_AS_INDENT: () => 'found a tab at the start of a line, expected spaces',
  MULTIPLE_DOCS: () => 'found a second document below "---", expected one',
  BAD_SCALAR_START: ({ rest }) => `found a text that begins with "${rest.slice(0, 1)}", expected it in quotes`,
  BAD_DQ_ESCAPE: ({ rest }) =>
    `found "${rest.slice(0, 2)}" in double quotes, expected single quotes, in which a backslash is a backslash`,
  BAD_INDENT: ({ message }) => {
    const [closing] = /[\]}]$/.exec(message) ?? [];
    if (closing === undefined) return ANOTHER_COLUMN;
    return `found no "${closing}" up to here, expected every "${closing === ']' ? '[' : '{'}" to be closed`;
  },
  MISSING_CHAR: ({ message }) =>
    message.startsWith('Missing closing')
      ? 'found a quote that is never closed, expected another one behind the text'
      : ANOTHER_COLUMN,
  MULTILINE_IMPLICIT_KEY: () => 'found a line that is no "key: value", expected a colon with a space behind it',
  BLOCK_AS_IMPLICIT_KEY: ({ rest, message }) =>
    message.startsWith('Nested') && /:(?:\s|$)/.test(rest) ? COLON_IN_TEXT : ANOTHER_COLUMN,
  BLOCK_IN_FLOW: () => COLON_IN_TEXT,
  UNEXPECTED_TOKEN: ({ before }) =>
    before.trim() === '' ? ANOTHER_COLUMN : 'found more text behind the value, expected the whole text in quotes',
};

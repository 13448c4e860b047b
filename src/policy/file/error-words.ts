import type { BaseIssue, GenericSchema, IssuePathItem } from 'valibot';
import type { YAMLParseError } from 'yaml';
import { expecting } from '../../gates/kit/expected.ts';
import { meant, meantKey } from '../nearest.ts';

/** The words of errors in policy files: what was found, what was expected, and what was probably meant. */

/** Whether the issue is a key that the schema does not know. */
export const isUnknownKey = (issue: BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never';

/** Whether the issue is a required key that is absent. */
export const isMissingKey = (issue: BaseIssue<unknown>): boolean =>
  issue.expected === `"${String(issue.path?.at(-1)?.key)}"` && issue.received === 'undefined';

/** Whether one alternative of a union refuses a key that another alternative knows. */
export function isContradiction(schema: GenericSchema, issue: BaseIssue<unknown>): boolean {
  return isUnknownKey(issue) && allowedBeside(schema, issue).includes(String(issue.path?.at(-1)?.key));
}

function allowedBeside(schema: GenericSchema, issue: BaseIssue<unknown>): string[] {
  const { path = [] } = issue;
  return keysIn(schemaAt(schema, path.slice(0, -1)), path.at(-1)?.input);
}

/** The message of an issue of `checked`: what was found, what was expected, and a suggestion if there is one. */
export function expectedWords(schema: GenericSchema, issue: BaseIssue<unknown>): string {
  const { path = [], input } = issue;
  if (isUnknownKey(issue)) {
    const allowed = allowedBeside(schema, issue);
    const key = String(path.at(-1)?.key);
    return `unexpected key "${key}", ${expecting(allowed.join(', '), meant(key, allowed))}`;
  }
  if (isMissingKey(issue)) return `missing key ${issue.expected}`;
  const found = `found ${shown(input)}`;
  if (issue.message !== '') return `${found}, ${issue.message}`;
  const parts = String(issue.expected).replace(/[()]/g, '').split(' | ');
  const keys = parts.includes('Object') ? keysIn(schemaAt(schema, path), {}) : [];
  const words = parts.filter((part) => part.startsWith('"')).map((part) => part.slice(1, -1));
  const readable = parts.map((part) => nameOf(part, keys));
  const expected = `${listed([...new Set(readable)])}${howWritten(input, parts)}`;
  return `${found}, ${expecting(expected, suggestion(input, parts, words, keys))}`;
}

/** The words for a type of the schema. */
function nameOf(part: string, keys: readonly string[]): string {
  if (part === 'Object') return keys.length === 0 ? 'a mapping' : `a mapping with ${listed(keys)}`;
  const plain: Partial<Record<string, string>> = {
    Array: 'a list',
    boolean: 'true or false',
    number: 'a number',
    string: 'a text',
  };
  return (
    plain[part] ??
    part
      .replace('>=', 'at least ')
      .replace('<=', 'at most ')
      .replace(/^"(.*)"$/, '$1')
  );
}

const YES = /^(?:yes|y|on|true)$/i;
const NO = /^(?:no|n|off|false)$/i;

// How the one form that is expected is written.
function howWritten(input: unknown, [only, ...others]: readonly string[]): string {
  if (others.length > 0) return '';
  if (only === 'Array') {
    if (typeof input === 'object' && input !== null) return ', whose entries begin with "- "';
    return typeof input === 'string' ? `, such as [${JSON.stringify(input)}]` : '';
  }
  if (only === 'string' && typeof input === 'number') return ` in quotes: "${input}"`;
  return only === 'number' && typeof input === 'string' && /^\d+$/.test(input) ? ` without quotes: ${input}` : '';
}

function suggestion(
  input: unknown,
  [only, ...others]: readonly string[],
  words: readonly string[],
  keys: readonly string[],
): string | undefined {
  const text = String(input);
  if (others.length === 0 && only === 'boolean') return YES.test(text) ? 'true' : NO.test(text) ? 'false' : undefined;
  if (typeof input !== 'string') return undefined;
  const key = meantKey(input, keys);
  return key === undefined ? meant(input, words) : `{${key}: …}`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function shown(input: unknown): string {
  const text = input === undefined || input === null ? 'nothing' : JSON.stringify(input);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

interface AnySchema {
  type: string;
  entries?: Record<string, AnySchema>;
  item?: AnySchema;
  value?: AnySchema;
  wrapped?: AnySchema;
  options?: AnySchema[];
  getter?: (input: unknown) => AnySchema;
}

// The schema of the value at a path.
function schemaAt(schema: GenericSchema, path: readonly IssuePathItem[]): AnySchema | undefined {
  let current = schema as unknown as AnySchema | undefined;
  for (const item of path) {
    current = unwrap(current, item.input);
    current = current?.entries?.[String(item.key)] ?? current?.item ?? current?.value;
  }
  return current;
}

function keysIn(schema: AnySchema | undefined, input: unknown): string[] {
  return Object.keys(unwrap(schema, input)?.entries ?? {});
}

function unwrap(schema: AnySchema | undefined, input: unknown): AnySchema | undefined {
  if (schema?.wrapped !== undefined) return unwrap(schema.wrapped, input);
  if (schema?.getter !== undefined) return unwrap(schema.getter(input), input);
  if (schema?.type === 'union')
    return schema.options?.map((option) => unwrap(option, input)).find((option) => option?.entries !== undefined);
  return schema;
}

/** Where the YAML parser stopped. */
interface Stop {
  /** The line before the place, and the line after it. */
  before: string;
  rest: string;
  /** The message of the parser. */
  message: string;
}

/** Explains a YAML syntax error without grammar terms: what was found, and what to write instead. */
export function syntaxWords({ code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>, text: string) {
  if (code === 'DUPLICATE_KEY') return 'found a repeated key, expected each key once';
  const before = text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1, pos[0]);
  const rest = text.slice(pos[0]).replace(/\n.*/s, '');
  return WORDS[code]?.({ before, rest, message }) ?? message;
}

const COLON_IN_TEXT = 'found ": " inside a text, expected the whole text in quotes';
const ANOTHER_COLUMN = 'found a line with another indentation than its neighbours, expected the same for all';

/**
 * Messages by the error code of the parser. Where it has one code for several faults, and no place that tells them
 * apart, its text does. Source: `onError` in compose/resolve-flow-collection.ts (brackets), resolve-flow-scalar.ts
 * (quotes) and resolve-block-map.ts (colons) of yaml 2.
 */
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
      ? 'found a quote that is never closed, expected another one after the text'
      : ANOTHER_COLUMN,
  MULTILINE_IMPLICIT_KEY: () => 'found a line that is no "key: value", expected a colon followed by a space',
  BLOCK_AS_IMPLICIT_KEY: ({ rest, message }) =>
    message.startsWith('Nested') && /:(?:\s|$)/.test(rest) ? COLON_IN_TEXT : ANOTHER_COLUMN,
  BLOCK_IN_FLOW: () => COLON_IN_TEXT,
  UNEXPECTED_TOKEN: ({ before }) =>
    before.trim() === '' ? ANOTHER_COLUMN : 'found more text after the value, expected the whole text in quotes',
};

import type { BaseIssue, GenericSchema, IssuePathItem } from 'valibot';
import { meant, meantKey } from './meant.ts';

/** Whether a key was refused that is none of the schema. */
export const isUnknownKey = (issue: BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never';

/** Whether a key is not there that must be. */
export const isMissingKey = (issue: BaseIssue<unknown>): boolean =>
  issue.expected === `"${String(issue.path?.at(-1)?.key)}"` && issue.received === 'undefined';

/** Whether one alternative refuses a key that another one knows. */
export function isContradiction(schema: GenericSchema, issue: BaseIssue<unknown>): boolean {
  return isUnknownKey(issue) && allowedBeside(schema, issue).includes(String(issue.path?.at(-1)?.key));
}

function allowedBeside(schema: GenericSchema, issue: BaseIssue<unknown>): string[] {
  const { path = [] } = issue;
  return keysIn(schemaAt(schema, path.slice(0, -1)), path.at(-1)?.input);
}

/** What was found, what was expected, and where it is known, what was meant. */
export function wordsOf(schema: GenericSchema, issue: BaseIssue<unknown>): string {
  const { path = [], input } = issue;
  if (isUnknownKey(issue)) {
    const allowed = allowedBeside(schema, issue);
    const key = String(path.at(-1)?.key);
    return `unexpected key "${key}", expected ${allowed.join(', ')}${meant(key, allowed)}`;
  }
  if (isMissingKey(issue)) return `missing key ${issue.expected}`;
  const found = `found ${shown(input)}`;
  if (issue.message.startsWith('expected')) return `${found}, ${issue.message}${otherForm(input, issue.message)}`;
  const parts = String(issue.expected).replace(/[()]/g, '').split(' | ');
  const keys = parts.includes('Object') ? keysIn(schemaAt(schema, path), {}) : [];
  const words = parts.filter((part) => part.startsWith('"')).map((part) => part.slice(1, -1));
  const readable = parts.map((part) => nameOf(part, keys));
  return `${found}, expected ${listed([...new Set(readable)])}${suggestion(input, parts, words, keys)}`;
}

// "at-least 2" and 2 where {at-least: 2} belongs, "All" for "all", and a number in quotes.
function otherForm(input: unknown, message: string): string {
  const [digits] = /\d+/.exec(String(input)) ?? [];
  if (message.includes('{at-least: n}') && digits !== undefined) return `, did you mean {at-least: ${digits}}?`;
  if (typeof input !== 'string') return '';
  if (message === `expected ${input}`) return ' without quotes';
  const word = input.toLowerCase();
  return message.split(/[ ,]+/).includes(word) ? `, did you mean "${word}"?` : '';
}

/** What the schema calls a type, in words. */
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

function suggestion(
  input: unknown,
  [only, ...others]: readonly string[],
  words: readonly string[],
  keys: readonly string[],
): string {
  const text = String(input);
  if (others.length === 0 && only === 'Array') {
    if (typeof input === 'object' && input !== null) return ', whose entries begin with "- "';
    return typeof input === 'string' ? `, such as [${JSON.stringify(input)}]` : '';
  }
  if (others.length === 0 && only === 'boolean')
    return YES.test(text) ? ', did you mean true?' : NO.test(text) ? ', did you mean false?' : '';
  if (others.length === 0 && only === 'string' && typeof input === 'number') return ` in quotes: "${text}"`;
  if (typeof input !== 'string') return '';
  if (others.length === 0 && only === 'number' && /^\d+$/.test(input)) return ` without quotes: ${input}`;
  const key = meantKey(input, keys);
  return key === undefined ? meant(input, words) : `, did you mean {${key}: …}?`;
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

// The schema of what stands at a path.
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

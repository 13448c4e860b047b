import type { BaseIssue, GenericSchema, IssuePathItem } from 'valibot';
import { isMap, isNode, LineCounter, type Document as YamlDocument, type Node } from 'yaml';
import { nearest } from './nearest.ts';
import type { PolicyError } from './policy.ts';

/** Translates what the schema refused into errors with a place in the YAML file. */
export function schemaErrors(
  schema: GenericSchema,
  issues: readonly BaseIssue<unknown>[],
  yaml: YamlDocument,
  lines: LineCounter,
  file: string,
): PolicyError[] {
  return issues.flatMap(deepest).map((issue) => {
    const { path = [] } = issue;
    const keys = path.map((item) => item.key);
    const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
    const place = placeOf(yaml, lines, keys, unknownKey);
    return { path: file, ...place, message: `${location(path)}${describe(schema, issue, unknownKey)}` };
  });
}

/** A single error at a path of keys. */
export function errorAt(
  yaml: YamlDocument,
  lines: LineCounter,
  file: string,
  keys: readonly unknown[],
  message: string,
): PolicyError {
  return { path: file, ...placeOf(yaml, lines, keys, false), message };
}

// Of the alternatives of a union the one that got furthest is what the author meant.
function deepest(issue: BaseIssue<unknown>): BaseIssue<unknown>[] {
  if (issue.type !== 'union' || issue.issues === undefined) return [issue];
  const below = [...issue.issues].flatMap(deepest);
  const depth = Math.max(0, ...below.map((each) => each.path?.length ?? 0));
  if (depth === 0) return [issue];
  return below
    .filter((each) => (each.path?.length ?? 0) === depth)
    .map((each) => ({
      ...each,
      path: [issue, each].flatMap(({ path = [] }) => path) as [IssuePathItem, ...IssuePathItem[]],
    }));
}

function describe(schema: GenericSchema, issue: BaseIssue<unknown>, unknownKey: boolean): string {
  const { path = [] } = issue;
  if (unknownKey) {
    const allowed = keysAt(schema, path);
    const key = String(path.at(-1)?.key);
    return `unexpected key "${key}", expected ${allowed.join(', ')}${nearest(key, allowed)}`;
  }
  if (issue.expected === `"${String(path.at(-1)?.key)}"` && issue.received === 'undefined')
    return `missing key ${issue.expected}`;
  if (issue.message.startsWith('expected')) return `found ${shown(issue.input)}, ${issue.message}`;
  const options = String(issue.expected);
  const words = [...options.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
  return `found ${shown(issue.input)}, expected ${readable(options)}${typeof issue.input === 'string' ? nearest(issue.input, words) : ''}`;
}

function readable(expected: string): string {
  return expected
    .replace(/[()]/g, '')
    .replaceAll(' | ', ' or ')
    .replaceAll('>=', 'at least ')
    .replaceAll('<=', 'at most ')
    .replaceAll('Object', 'a mapping')
    .replaceAll('Array', 'a list');
}

function shown(input: unknown): string {
  // Inside a list, since JSON has no text for an undefined by itself.
  const text = JSON.stringify([input]).slice(1, -1);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function location(path: readonly IssuePathItem[]): string {
  const text = path
    .map((item) => (typeof item.key === 'number' ? `[${item.key}]` : `.${String(item.key)}`))
    .join('')
    .replace(/^\./, '');
  return text.replace(/.$/s, '$&: ');
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

// The keys that are allowed where an unknown one stands.
function keysAt(schema: GenericSchema, path: readonly IssuePathItem[]): string[] {
  let current = schema as unknown as AnySchema | undefined;
  for (const item of path.slice(0, -1)) {
    current = unwrap(current, item.input);
    current = current?.entries?.[String(item.key)] ?? current?.item ?? current?.value;
  }
  const { entries = {} }: Partial<AnySchema> = { ...unwrap(current, path.at(-1)?.input) };
  return Object.keys(entries);
}

function unwrap(schema: AnySchema | undefined, input: unknown): AnySchema | undefined {
  if (schema?.wrapped !== undefined) return unwrap(schema.wrapped, input);
  if (schema?.getter !== undefined) return unwrap(schema.getter(input), input);
  if (schema?.type === 'union')
    return schema.options?.map((option) => unwrap(option, input)).find((option) => option?.entries !== undefined);
  return schema;
}

function placeOf(
  yaml: YamlDocument,
  lines: LineCounter,
  keys: readonly unknown[],
  ofKey: boolean,
): { line: number; column: number } {
  // What stands nearest above goes for what is not there.
  const parts = [keys, ...keys.map((_, index) => keys.slice(0, keys.length - 1 - index))];
  const [offset = 0] = parts.flatMap((part) => offsetAt(yaml, part, ofKey || part.length < keys.length) ?? []);
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function offsetAt(yaml: YamlDocument, keys: readonly unknown[], ofKey: boolean): number | undefined {
  const last = keys.at(-1);
  if (ofKey && last !== undefined) {
    const parent = keys.length === 1 ? yaml.contents : yaml.getIn(keys.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find((each) => isNode(each.key) && String(each.key) === `${last as string | number}`)
      : undefined;
    if (pair !== undefined) return (pair.key as Node).range?.[0];
  }
  const node = keys.length === 0 ? yaml.contents : yaml.getIn(keys, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

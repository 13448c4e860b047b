import type { BaseIssue, GenericSchema, IssuePathItem } from 'valibot';
import { isMap, isNode, type LineCounter, type Document as YamlDocument, type Node, type Pair } from 'yaml';
import { isContradiction, isMissingKey, isUnknownKey, wordsOf } from './error-words.ts';
import type { PolicyError } from '../policy.ts';

/** Translates what the schema refused into errors with a place in the YAML file. */
export function schemaErrors(
  schema: GenericSchema,
  issues: readonly BaseIssue<unknown>[],
  yaml: YamlDocument,
  lines: LineCounter,
  file: string,
): PolicyError[] {
  const all = issues.flatMap(deepest).filter((issue) => !isContradiction(schema, issue));
  const errors = all.map((issue): PolicyError => {
    const { path = [] } = issue;
    const list = path.findIndex((item) => Array.isArray(item.input) && item.type !== 'array');
    if (list >= 0) return listForMapping(path.slice(0, list));
    const keys = path.map((item) => item.key);
    const unknownKey = isUnknownKey(issue);
    // `{in: Tests, docs}` has a key "docs" without a value.
    const split = unknownKey && isValueless(pairAt(yaml, keys));
    const comma = split ? ', or quotes around a text with a comma' : '';
    const message = `${location(path)}${wordsOf(schema, issue)}${comma}`;
    return { path: file, ...placeOf(yaml, lines, keys, unknownKey), message };
  });
  // Each entry of a list where a mapping belongs would say the same.
  const said = new Set<string>();
  return errors
    .filter(({ line, column, message }) => said.size < said.add(`${line}:${column} ${message}`).size)
    .toSorted((a, b) => a.line - b.line || a.column - b.column);

  function listForMapping(path: readonly IssuePathItem[]): PolicyError {
    const keys = path.map((item) => item.key);
    const message = `${location(path)}found a list, expected a mapping: lines of the form "key: value" without "- "`;
    return { path: file, ...placeOf(yaml, lines, keys, false), message };
  }
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
  const furthest = below.filter((each) => (each.path?.length ?? 0) === depth);
  // Where one alternative knows the keys, and refuses a value, the others need not say what they miss.
  const refused = furthest.some((each) => each.type !== 'strict_object');
  const left = furthest.filter((each) => !refused || !isMissingKey(each));
  return left.map((each) => ({
    ...each,
    path: [issue, each].flatMap(({ path = [] }) => path) as [IssuePathItem, ...IssuePathItem[]],
  }));
}

function location(path: readonly IssuePathItem[]): string {
  const text = path
    .map((item) => (typeof item.key === 'number' ? `[${item.key}]` : `.${String(item.key)}`))
    .join('')
    .replace(/^\./, '');
  return text.replace(/.$/s, '$&: ');
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
  const pair = ofKey ? pairAt(yaml, keys)?.pair : undefined;
  if (pair !== undefined) return pair.key.range?.[0];
  const node = keys.length === 0 ? yaml.contents : yaml.getIn(keys, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

interface Found {
  pair: Pair<Node>;
  /** In braces. */
  flow: boolean;
}

function pairAt(yaml: YamlDocument, keys: readonly unknown[]): Found | undefined {
  const last = keys.at(-1);
  if (last === undefined) return undefined;
  const parent = keys.length === 1 ? yaml.contents : yaml.getIn(keys.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const [found] = parent.items
    .filter((each) => isNode(each.key) && String(each.key) === `${last as string | number}`)
    .map((pair): Found => ({ pair: pair as Pair<Node>, flow: parent.flow === true }));
  return found;
}

const isValueless = (found: Found | undefined): boolean => found?.flow === true && found.pair.value === null;

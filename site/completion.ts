import { syntaxTree } from '@codemirror/language';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import schema from '../schema/policy.schema.json' with { type: 'json' };

/** Part of a JSON Schema, as far as completion reads it. */
interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
}

/** Completes keys and values of a policy by its JSON Schema. */
export function completePolicy(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[\w-]*/);
  if (word === null || (word.text === '' && !context.explicit)) return null;
  const line = context.state.doc
    .lineAt(context.pos)
    .text.slice(0, word.from - context.state.doc.lineAt(context.pos).from);
  const key = /(?:^|[\s{,-])([\w-]+):\s+$/.exec(line)?.[1];
  const path = pathAt(context.state, word.from);
  const at = alternativesAt(path);
  const options = key === undefined ? keysOf(at) : valuesOf(at.flatMap((each) => resolved(each.properties?.[key])));
  return options.length === 0 ? null : { from: word.from, options, validFor: /^[\w-]*$/ };
}

/** The keys that lead to a place: `['phases', 'pre', 'gates', '*']`; `*` stands for an item of a list. */
function pathAt(state: EditorState, position: number): string[] {
  const path: string[] = [];
  // Before a key that is only being typed the tree ends: then the indentation says where it belongs.
  const { text, from } = state.doc.lineAt(position);
  const before = text.slice(0, position - from);
  const inFlow = before.lastIndexOf('{') > before.lastIndexOf('}');
  if (inFlow) {
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(position, -1); node !== null; node = node.parent)
      addTo(path, node, state);
    return path;
  }
  let indent = /^[\s-]*/.exec(before)?.[0].length ?? 0;
  if (/^\s*-\s/.test(before)) path.unshift('*');
  let least = path.length > 0 ? (/^\s*/.exec(before)?.[0].length ?? 0) : indent;
  for (let number = state.doc.lineAt(position).number - 1; number > 0 && indent > 0; number -= 1) {
    const [, lead = '', dash = '', key, rest = ''] =
      /^(\s*)((?:-\s+)*)([\w][^:#]*?):(.*)$/.exec(state.doc.line(number).text) ?? [];
    if (key === undefined) continue;
    const column = lead.length + dash.length;
    if (dash !== '' && column <= indent && lead.length < indent && path[0] !== '*') {
      path.unshift('*');
      indent = Math.min(indent, column);
      least = lead.length;
      continue;
    }
    if (column < indent && column <= least && rest.trim() === '') {
      path.unshift(key);
      indent = column;
      least = column;
      if (dash !== '') {
        path.unshift('*');
        least = lead.length;
        indent = lead.length + 1;
      }
    }
  }
  return path;
}

function addTo(path: string[], node: SyntaxNode, state: EditorState): void {
  if (node.name === 'Item') path.unshift('*');
  if (node.name !== 'Pair') return;
  const key = node.getChild('Key');
  // The pair that is being typed is no step on the way.
  const holds = node.lastChild !== null && node.lastChild.name !== 'Key' && node.lastChild.name !== ':';
  if (key !== null && holds) path.unshift(state.sliceDoc(key.from, key.to));
}

function alternativesAt(path: readonly string[]): Schema[] {
  let at = resolved(schema as Schema);
  for (const step of path)
    at = at.flatMap((each) => {
      if (step === '*') return resolved(each.items);
      const own = each.properties?.[step];
      if (own !== undefined) return resolved(own);
      return typeof each.additionalProperties === 'object' ? resolved(each.additionalProperties) : [];
    });
  return at;
}

/** A schema and everything that it may be instead, references followed. */
function resolved(one: Schema | undefined, seen: ReadonlySet<Schema> = new Set()): Schema[] {
  if (one === undefined || seen.has(one)) return [];
  const more = new Set(seen).add(one);
  const named = one.$ref === undefined ? undefined : byReference(one.$ref);
  const inside = [
    ...(one.anyOf ?? []),
    ...(one.oneOf ?? []),
    ...(one.allOf ?? []),
    ...(named === undefined ? [] : [named]),
  ];
  return [one, ...inside.flatMap((each) => resolved(each, more))];
}

function byReference(reference: string): Schema | undefined {
  let at: unknown = schema;
  for (const step of reference.replace(/^#\/?/, '').split('/').filter(Boolean))
    at = (at as Record<string, unknown> | undefined)?.[step];
  return at as Schema | undefined;
}

function keysOf(at: readonly Schema[]): Completion[] {
  const keys = new Map<string, Schema>();
  for (const { properties = {} } of at)
    for (const [key, value] of Object.entries(properties)) if (!keys.has(key)) keys.set(key, value);
  return [...keys].map(([label, { description }]) => ({
    label,
    type: 'property',
    apply: `${label}: `,
    ...(description === undefined ? {} : { info: description }),
  }));
}

function valuesOf(at: readonly Schema[]): Completion[] {
  const values = new Map<string, string | undefined>();
  for (const each of at)
    for (const value of [...(each.enum ?? []), ...(each.const === undefined ? [] : [each.const])])
      if (typeof value === 'string' || typeof value === 'number') values.set(String(value), each.description);
  return [...values].map(([label, info]) => ({ label, type: 'enum', ...(info === undefined ? {} : { info }) }));
}

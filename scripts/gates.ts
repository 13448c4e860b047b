/**
 * Writes docs/reference/gates/options.md from the gates themselves: the purpose of each, its options with types and
 * descriptions, and the permissions that it needs. docs/gates.md leads to each. CI compares both with the committed files.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RegisteredGate } from '../src/gates/kit/gate.ts';
import { GATES } from '../src/gates/index.ts';
import { permissionsFor } from '../src/author/explain/needs.ts';
import { toJsonSchema } from '@valibot/to-json-schema';
import { stringify } from 'yaml';

interface Option {
  title?: string;
  description?: string;
  examples?: unknown[];
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Option[];
  items?: Option;
  properties?: Record<string, Option>;
  additionalProperties?: Option | boolean;
  $ref?: string;
}

const HEAD = `# All options of all gates

What every gate is called, what it takes and what it needs. This page is written from the gates themselves; examples and
explanations are on [the page of each gate](README.md).
`;

const ENTRANCE = `# The gates

A gate is one rule that gives a status. Each has [a page with examples](reference/gates/README.md), and
[one list](reference/gates/options.md) has all options of all gates.

| Gate | What it does | Options |
| --- | --- | --- |
`;

/** The short page that leads to the gates, as it is committed. */
export function entrance(): string {
  const rows = GATES.map(
    ({ name, description }) =>
      `| <a id="${name}"></a>[${name}](reference/gates/${name}.md) | ${cell(description)} | [all](reference/gates/options.md#${name}) |\n`,
  );
  return `${ENTRANCE}${rows.join('')}`;
}

/** The page of all options, as it is committed. */
export function page(): string {
  const index = GATES.map((gate) => `- [${gate.name}](#${gate.name}): ${gate.description}`).join('\n');
  return `${[HEAD, index, ...GATES.map(chapter)]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function chapter(gate: RegisteredGate): string {
  const { properties = {}, required = [] } = toJsonSchema(gate.options, { errorMode: 'ignore' }) as Option & {
    required?: string[];
  };
  const rows = Object.entries(properties).map(([name, option]) => {
    const must = required.includes(name) ? ' Must be there.' : '';
    return `| ${code(name)} | ${cell(typeOf(option))} | ${cell(`${told(option)}${must}`)} | ${cell(exampleOf(option))} |`;
  });
  const table =
    rows.length === 0
      ? 'It has no options.'
      : ['| Option | Value | What it is | Example |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const needs = permissionsFor(gate.asks);
  const permissions = needs.length === 0 ? '' : `\nPermissions: ${needs.map(code).join(', ')}.\n`;
  const more = `[More on ${code(gate.name)}](${gate.name}.md).`;
  return `\n## ${gate.name}\n\n${gate.description} ${more}\n\n${table}\n${permissions}`;
}

function code(text: unknown): string {
  return `\`${String(text)}\``;
}

function told({ title, description }: Option): string {
  return description ?? (title === undefined ? '' : `${title}.`);
}

function typeOf(option: Option): string {
  if (option.const !== undefined) return code(option.const);
  if (option.enum !== undefined) return option.enum.map(code).join(', ');
  if (option.anyOf !== undefined) return [...new Set(option.anyOf.map(typeOf))].join(' or ');
  if (option.type === 'array') return `a list of: ${typeOf(option.items ?? {})}`;
  if (option.type === 'object') {
    const keys = Object.keys(option.properties ?? {}).map(code);
    return keys.length === 0 ? 'a mapping' : `a mapping with ${keys.join(', ')}`;
  }
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: `${code(true)} or ${code(false)}`,
  };
  return words[option.type ?? ''] ?? 'anything';
}

function exampleOf({ examples = [] }: Option): string {
  const [first] = examples;
  return first === undefined ? '' : code(flow(first));
}

// In the way people write it in YAML.
function flow(value: unknown): string {
  const style = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0, singleQuote: true } as const;
  return stringify(value, style).trimEnd();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\\\|');
}

if (import.meta.main) {
  const docs = resolve(import.meta.dirname, '../docs');
  writeFileSync(join(docs, 'reference/gates/options.md'), page());
  writeFileSync(join(docs, 'gates.md'), entrance());
}

/**
 * Writes schema/verdict.d.ts, the types of verdicts and records, from schema/verdict.schema.json, so that whoever reads
 * the JSON in TypeScript gets the same shape that the schema publishes. CI compares it with the committed file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  description?: string;
  $defs?: Record<string, Schema>;
}

const folder = resolve(import.meta.dirname, '../schema');

const HEAD = `/** Types of verdicts and records. Written from verdict.schema.json: change the schema, not this file. */
`;

/** The types as they are committed. */
export function types(): string {
  const schema = JSON.parse(readFileSync(join(folder, 'verdict.schema.json'), 'utf8')) as Schema;
  // One definition says what a result is, under the name of its schema or of its use; others only refer to it.
  const result = Object.values(schema.$defs ?? {}).find(({ $ref }) => $ref === undefined) ?? {};
  return [
    HEAD,
    `\n/** A gate, or a group of results. */\nexport type Result = ${typeOf(result, '')};\n`,
    `\n/** What \`--record\` and the input \`record\` write. */\nexport type VerdictRecord = ${typeOf(schema, '')};\n`,
    `\n/** What \`--format json\` prints, and the output \`verdict\` names. */\nexport type Verdict = VerdictRecord['verdict'];\n`,
  ].join('');
}

function typeOf(schema: Schema, indent: string): string {
  const { $ref, type, enum: values, properties, items, additionalProperties } = schema;
  // Only results hold others of their kind.
  if ($ref !== undefined) return 'Result';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  const some = schema.anyOf ?? schema.oneOf;
  if (some !== undefined) return some.map((each) => typeOf(each, indent)).join(' | ');
  if (type === 'array') return `Array<${items === undefined ? 'unknown' : typeOf(items, indent)}>`;
  if (type === 'integer') return 'number';
  if (type === 'null' || type === 'string' || type === 'number' || type === 'boolean') return type;
  if (type !== 'object') return 'unknown';
  if (properties !== undefined) return objectOf(schema, properties, indent);
  const held = typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown';
  return `Record<string, ${held}>`;
}

function objectOf({ required = [] }: Schema, properties: Record<string, Schema>, indent: string): string {
  const deeper = `${indent}  `;
  const lines = Object.entries(properties).flatMap(([key, schema]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    const told = schema.description === undefined ? [] : [`${deeper}/** ${schema.description} */`];
    return [...told, `${deeper}${name}${required.includes(key) ? '' : '?'}: ${typeOf(schema, deeper)};`];
  });
  return ['{', ...lines, `${indent}}`].join('\n');
}

if (import.meta.main) writeFileSync(join(folder, 'verdict.d.ts'), types());

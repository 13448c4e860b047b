/**
 * Writes schema/policy.schema.json (JSON Schema 2020-12) from the schema that checks policies, so that editors complete
 * and explain what the loader accepts. CI compares it with the committed file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import manifest from '../package.json' with { type: 'json' };
import { recordSchema } from '../src/record/schema.ts';
import { result } from '../src/verdict/verdict.ts';
import { GATES } from '../src/gates/index.ts';
import { condition } from '../src/policy/file/condition-schema.ts';
import { gateSchemas, groupSchema, policySchema, rule } from '../src/policy/file/schema.ts';

type Json = Record<string, unknown>;

function convert(schema: GenericSchema): Json {
  const json = toJsonSchema(schema, {
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema === rule ? { $ref: '#/$defs/rule' } : jsonSchema),
  }) as Json;
  const { $schema: _, $defs: __, ...rest } = json;
  return rest;
}

// Conditions contain conditions, and every rule may have one: they are written once and referred to.
function referring(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(referring);
  if (typeof json !== 'object' || json === null) return json;
  if ('title' in json && json.title === 'When') return { $ref: '#/$defs/condition' };
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' && /^#\/\$defs\/\d+$/.test(value)
        ? '#/$defs/condition'
        : referring(value),
    ]),
  );
}

const gates = Object.fromEntries(
  GATES.map((gate): [string, Json] => {
    const schema = gateSchemas.get(gate.name);
    if (schema === undefined) throw new TypeError(`The gate "${gate.name}" has no schema`);
    return [
      `gate-${gate.name}`,
      { title: `Gate: ${gate.name}`, description: gate.description, ...(referring(convert(schema)) as Json) },
    ];
  }),
);

const [major = ''] = manifest.version.split('.');

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `https://cdn.jsdelivr.net/npm/checklist-gate@${major}/schema/policy.schema.json`,
  title: 'Checklist Gate policy',
  description: 'What a checklist must hold before a merge or a deployment goes on.',
  ...(referring(convert(policySchema)) as Json),
  $defs: {
    rule: {
      title: 'Gate or group',
      oneOf: [...Object.keys(gates).map((name) => ({ $ref: `#/$defs/${name}` })), { $ref: '#/$defs/group' }],
    },
    group: {
      title: 'Group',
      description: 'Gates of which a number must pass.',
      ...(referring(convert(groupSchema)) as Json),
    },
    condition: { title: 'When', ...withoutTitle(referring({ ...convert(condition), title: undefined }) as Json) },
    ...gates,
  },
};

function withoutTitle({ title: _, ...rest }: Json): Json {
  return rest;
}

const folder = resolve(import.meta.dirname, '../schema');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'policy.schema.json'), `${JSON.stringify(schema, undefined, 2)}\n`);

const { $schema: dialect, ...record } = toJsonSchema(recordSchema, {
  errorMode: 'ignore',
  definitions: { result },
}) as Json;
void dialect;
const published = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Checklist Gate record',
  description: 'What was concluded about a checklist, from what, and everything that is needed to conclude it again.',
  ...record,
};
writeFileSync(join(folder, 'verdict.schema.json'), `${JSON.stringify(published, undefined, 2)}\n`);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { loadPolicy } from '../../src/policy/file/load.ts';
import { policySchema } from '../../src/policy/file/schema.ts';
import { safeParse } from 'valibot';
import { allCases } from '../support/cases.ts';
import { everyNth } from '../support/share.ts';

const root = resolve(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(join(root, 'schema/policy.schema.json'), 'utf8')) as object;
const accepts = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const policies = [
  ...everyNth(4, allCases()).map(({ folder }) => join(folder, 'policy.yml')),
  ...readdirSync(join(root, 'examples')).flatMap((name) =>
    ['policy.yml', 'release-policy.yml'].map((file) => join(root, 'examples', name, file)),
  ),
].filter((file) => existsSync(file));

// An editor that follows the published schema must not refuse what the loader takes.
test('every policy that loads is accepted by the published schema', async () => {
  const wrong: unknown[] = [];
  for (const file of policies) {
    const text = readFileSync(file, 'utf8');
    const loaded = await loadPolicy(text, file);
    if (loaded.ok && !accepts(parse(text))) wrong.push({ file, errors: accepts.errors });
  }
  expect(wrong).toEqual([]);
});

test('what the schema of the loader refuses, the published one refuses too', () => {
  const wrong = policies.filter((file) => {
    const data: unknown = parse(readFileSync(file, 'utf8'), { uniqueKeys: false });
    const refused = safeParse(policySchema, data);
    // Rules that no JSON Schema can say: an engine's syntax, units, and what one option asks of another.
    const sayable =
      refused.issues?.some(
        (issue) =>
          !/RE2|expected "in"|expected no "|expected `|at least one condition|expected (?:a role of this gate|somebody else|each role once|at least one role|logins, teams)|optional unit/.test(
            issue.message,
          ),
      ) ?? false;
    return sayable && accepts(data);
  });
  expect(wrong).toEqual([]);
});

test('every key of a policy is explained', () => {
  const bare: string[] = [];
  const visit = (json: unknown, path: string): void => {
    if (typeof json !== 'object' || json === null) return;
    if ('properties' in json && typeof json.properties === 'object' && json.properties !== null) {
      for (const [key, value] of Object.entries(json.properties) as [string, object][]) {
        if (!('title' in value || '$ref' in value || 'const' in value)) bare.push(`${path}/${key}`);
      }
    }
    for (const [key, value] of Object.entries(json)) visit(value, `${path}/${key}`);
  };
  visit(schema, '');
  expect(bare).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import type { Json } from './exchange.ts';

/** What a client sent. */
export interface Sent {
  method: string;
  /** With the query. */
  url: string;
  /** As sent. */
  body: string;
}

interface Operation {
  /** `GET /repos/{owner}/{repo}/pulls` */
  name: string;
  method: string;
  regex: RegExp;
  /** How much of the path is fixed; the most fixed one is meant. */
  fixed: number;
  query: Map<string, Json>;
  body: Json;
  validate?: ValidateFunction;
}

interface Description {
  operations: Operation[];
  compile: (schema: Json) => ValidateFunction;
}

/** Calls that GitHub documents and its published description does not have yet, as "Actions policies" of its docs has them. */
const NEWER: readonly Pick<Operation, 'name' | 'regex' | 'query'>[] = [
  {
    name: 'GET /repos/{owner}/{repo}/actions/policies',
    regex: /^\/repos\/[^/]+\/[^/]+\/actions\/policies$/,
    query: new Map<string, Json>([
      ['has_parents', { type: 'boolean' }],
      ['per_page', { type: 'integer' }],
      ['page', { type: 'integer' }],
    ]),
  },
  {
    name: 'GET /repos/{owner}/{repo}/actions/policies/{policy_id}',
    regex: /^\/repos\/[^/]+\/[^/]+\/actions\/policies\/\d+$/,
    query: new Map(),
  },
];

const FILE = join(import.meta.dirname, '../../../node_modules/@octokit/openapi/generated/api.github.com.json');

let description: Promise<Description> | undefined;

/**
 * What in these requests GitHub's own description of its REST API does not know: paths, methods, query parameters and
 * their values, bodies. One line each, without repetition. Reads 13 MB at its first use, which takes about 200 ms.
 */
export async function violationsOf(sent: readonly Sent[]): Promise<string[]> {
  const rest = sent.filter(({ url }) => !url.startsWith('/graphql'));
  if (rest.length === 0) return [];
  const { operations, compile } = await (description ??= load());
  return [...new Set(rest.flatMap((each) => check(each, operations, compile)))];
}

function check({ method, url, body }: Sent, operations: Operation[], compile: Description['compile']): string[] {
  const { pathname, searchParams } = new URL(url, 'http://github.test');
  const operation = operations.find((each) => each.method === method && each.regex.test(pathname));
  if (operation === undefined) return [`${method} ${pathname}: GitHub documents no such call`];
  const found: string[] = [];
  for (const [name, value] of searchParams) {
    const schema = operation.query.get(name);
    if (schema === undefined) found.push(`${operation.name}: unknown query parameter ${name}`);
    else if (!suits(value, schema)) found.push(`${operation.name}: ${name}=${value} is not in its description`);
  }
  const { required = false, schema } = operation.body;
  if (body === '') {
    if (required) found.push(`${operation.name}: the body is missing`);
    return found;
  }
  if (schema === undefined) return [...found, `${operation.name}: takes no body`];
  operation.validate ??= compile(schema);
  let data: Json;
  try {
    data = JSON.parse(body);
  } catch {
    return [...found, `${operation.name}: the body is no JSON`];
  }
  if (!operation.validate(data)) {
    const [error] = operation.validate.errors ?? [];
    found.push(`${operation.name}: body${error?.instancePath ?? ''} ${error?.message ?? 'is wrong'}`);
  }
  for (const name of Object.keys(schema.properties === undefined ? {} : data)) {
    const isFree = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
    if (!(name in schema.properties) && !isFree) found.push(`${operation.name}: unknown property ${name} of the body`);
  }
  return found;
}

function suits(value: string, schema: Json): boolean {
  if (schema.enum !== undefined) return schema.enum.includes(value);
  return schema.type !== 'integer' || /^-?\d+$/.test(value);
}

async function load(): Promise<Description> {
  const { Ajv } = await import('ajv');
  const whole: Json = JSON.parse(readFileSync(FILE, 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  const deref = (each: Json): Json =>
    each?.$ref === undefined
      ? each
      : each.$ref
          .slice(2)
          .split('/')
          .reduce((at: Json, key: string) => at[key], whole);

  const operations = Object.entries<Json>(whole.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, { parameters = [], requestBody }]): Operation => {
      const all: Json[] = parameters.map(deref);
      const several = new Set(all.filter((each) => each['x-multi-segment'] === true).map(({ name }) => name));
      const source = path
        .split(/(\{\w+\})/)
        .map((part) => (part.startsWith('{') ? (several.has(part.slice(1, -1)) ? '.+' : '[^/]+') : escaped(part)));
      const content = deref(requestBody);
      const schema = content?.content?.['application/json']?.schema;
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        regex: new RegExp(`^${source.join('')}$`),
        fixed: path.replaceAll(/\{\w+\}/g, '').length,
        query: new Map(all.filter((each) => each.in === 'query').map((each) => [each.name, deref(each.schema) ?? {}])),
        body: { required: content?.required ?? false, schema: deref(schema) },
      };
    }),
  );
  const compile = (schema: Json): ValidateFunction => ajv.compile(inlined(schema, deref));
  const newer = NEWER.map((each) => ({ ...each, method: 'GET', fixed: each.name.length, body: {} }));
  return { operations: [...newer, ...operations.toSorted((a, b) => b.fixed - a.fixed)], compile };
}

/** With all pointers followed, and `nullable` as JSON Schema says it. */
function inlined(schema: Json, deref: (each: Json) => Json, depth = 0): Json {
  // Schemas that hold themselves end somewhere.
  if (depth > 30) return {};
  if (Array.isArray(schema)) return schema.map((each) => inlined(each, deref, depth + 1));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...plain } = deref(schema);
  const copy = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, inlined(value, deref, depth + 1)]));
  return nullable === true ? { anyOf: [copy, { type: 'null' }] } : copy;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

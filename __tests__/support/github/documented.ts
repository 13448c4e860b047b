import type { IncomingHttpHeaders } from 'node:http';
import type { ValidateFunction } from 'ajv';
import { API_VERSION } from '../../../src/github/transport/fetch.ts';
import { VERSION_HEADER } from './api-versions.ts';
import { deref, description, fixedIn, pathPattern } from './description.ts';
import type { Json } from './exchange.ts';

/** What a client sent. */
export interface Sent {
  method: string;
  /** With the query. */
  url: string;
  headers: IncomingHttpHeaders;
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
  /** `isOther`: it takes one that is no JSON. */
  body: { required: boolean; isOther: boolean; schema: Json };
  validate?: ValidateFunction;
}

interface Checks {
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

let checks: Promise<Checks> | undefined;

/**
 * What in these requests GitHub's own description of its REST API does not know: paths, methods, query parameters and
 * their values, bodies; and requests of the product that ask for another version of the API than it is written for.
 * One line each, without repetition.
 */
export async function violationsOf(sent: readonly Sent[]): Promise<string[]> {
  const rest = sent.filter(({ url }) => !url.startsWith('/graphql'));
  const { operations, compile } = rest.length === 0 ? { operations: [], compile: never } : await (checks ??= load());
  return [...new Set([...sent.flatMap(versionMissing), ...rest.flatMap((each) => check(each, operations, compile))])];
}

function never(): never {
  throw new Error('nothing was sent');
}

function versionMissing({ method, url, headers }: Sent): string[] {
  const asked = headers[VERSION_HEADER];
  if (!/^checklist-gate\b/.test(headers['user-agent'] ?? '') || asked === API_VERSION) return [];
  return [`${method} ${url}: asks for version ${String(asked)} of the API, expected ${API_VERSION}`];
}

function check({ method, url, body }: Sent, operations: Operation[], compile: Checks['compile']): string[] {
  const { pathname, searchParams } = new URL(url, 'http://github.test');
  const operation = operations.find((each) => each.method === method && each.regex.test(pathname));
  if (operation === undefined) return [`${method} ${pathname}: GitHub documents no such call`];
  const found: string[] = [];
  for (const [name, value] of searchParams) {
    const schema = operation.query.get(name);
    if (schema === undefined) found.push(`${operation.name}: unknown query parameter ${name}`);
    else if (!suits(value, schema)) found.push(`${operation.name}: ${name}=${value} is not in its description`);
  }
  const { required, isOther, schema } = operation.body;
  if (body === '') {
    if (required) found.push(`${operation.name}: the body is missing`);
    return found;
  }
  if (isOther) return found;
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

async function load(): Promise<Checks> {
  const { Ajv } = await import('ajv');
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  const operations = Object.entries<Json>(description().paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, { parameters = [], requestBody }]): Operation => {
      const all: Json[] = parameters.map(deref);
      const several = new Set(all.filter((each) => each['x-multi-segment'] === true).map(({ name }) => name));
      const content = deref(requestBody);
      const schema = content?.content?.['application/json']?.schema;
      const isOther = content !== undefined && schema === undefined;
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        regex: pathPattern(path, several),
        fixed: fixedIn(path),
        query: new Map(all.filter((each) => each.in === 'query').map((each) => [each.name, deref(each.schema) ?? {}])),
        body: { required: content?.required ?? false, isOther, schema: deref(schema) },
      };
    }),
  );
  const compile = (schema: Json): ValidateFunction => ajv.compile(inlined(schema));
  const body = { required: false, isOther: false, schema: undefined };
  const newer = NEWER.map((each) => ({ ...each, method: 'GET', fixed: each.name.length, body }));
  return { operations: [...newer, ...operations.toSorted((a, b) => b.fixed - a.fixed)], compile };
}

/** With all pointers followed, and `nullable` as JSON Schema says it. */
function inlined(schema: Json, depth = 0): Json {
  // Schemas that hold themselves end somewhere.
  if (depth > 30) return {};
  if (Array.isArray(schema)) return schema.map((each) => inlined(each, depth + 1));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...plain } = deref(schema);
  const copy = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, inlined(value, depth + 1)]));
  return nullable === true ? { anyOf: [copy, { type: 'null' }] } : copy;
}

import { deref, description, fixedIn, pathPattern } from './description.ts';
import { Refusal, type Json } from './exchange.ts';

/** The versions of the REST API that the emulator answers in, oldest first; the first is the default. */
export const VERSIONS = ['2022-11-28', '2026-03-10'] as const;

export type Version = (typeof VERSIONS)[number];

export const VERSION_HEADER = 'x-github-api-version';

/** The version that a call asks for. One that is not known is refused as GitHub does it. */
export function versionOf(headers: Record<string, string | string[] | undefined>): Version {
  const asked = headers[VERSION_HEADER];
  if (asked === undefined) return VERSIONS[0];
  const known = VERSIONS.find((each) => each === asked);
  if (known !== undefined) return known;
  const names = VERSIONS.toReversed().map((each, index) => `"${each}"${index === 0 ? ' (most recent)' : ''}`);
  const found = `The version you specified in the "X-GitHub-API-Version" request header, "${String(asked)}"`;
  throw new Refusal(
    400,
    `${found}, is not a supported version. The following versions are currently supported: ${names.join(', ')}.`,
  );
}

/** The body of an answer as a version gives it: without what was removed in it. */
export function answeredAt(version: Version, method: string, path: string, body: Json): Json {
  if (version === VERSIONS[0]) return body;
  const schema = answerOf(method, path);
  return schema === undefined ? body : without(body, schema, version);
}

/** What a version removes from the answers of a call, as paths: `head.repo.has_downloads`. */
export function removedFrom(version: Version, name: string): string[] {
  const operation = operations().find((each) => each.name === name);
  if (operation === undefined) throw new Error(`GitHub documents no call ${name}`);
  const found = new Set<string>();
  if (operation.schema !== undefined) collect(operation.schema, version, '', [], found);
  return [...found].toSorted();
}

interface Operation {
  /** `GET /repos/{owner}/{repo}/pulls` */
  name: string;
  method: string;
  regex: RegExp;
  fixed: number;
  schema: Json;
}

let known: Operation[] | undefined;

function operations(): Operation[] {
  known ??= Object.entries<Json>(description().paths)
    .flatMap(([path, methods]) =>
      Object.entries<Json>(methods).map(([method, { parameters = [], responses }]): Operation => {
        const all: Json[] = parameters.map(deref);
        const several = new Set(all.filter((each) => each['x-multi-segment'] === true).map(({ name }) => name));
        const success = Object.entries<Json>(responses).find(([status]) => status.startsWith('2'));
        return {
          name: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          regex: pathPattern(path, several),
          fixed: fixedIn(path),
          schema: deref(success?.[1])?.content?.['application/json']?.schema,
        };
      }),
    )
    .toSorted((a, b) => b.fixed - a.fixed);
  return known;
}

function answerOf(method: string, path: string): Json {
  return operations().find((each) => each.method === method && each.regex.test(path))?.schema;
}

interface Form {
  before: Json;
  after: Json;
}

const forms = new Map<Version, WeakMap<object, Form[]>>(VERSIONS.map((version) => [version, new WeakMap()]));

/** The schemas that a value may have, with what the version makes of each. */
function formsOf(schema: Json, version: Version): Form[] {
  const before = deref(schema);
  const found = forms.get(version)?.get(before);
  if (found !== undefined) return found;
  const parts: Json[] = [...(before.allOf ?? []), ...(before.anyOf ?? []), ...(before.oneOf ?? [])];
  const made = [{ before, after: atVersion(before, version) }, ...parts.flatMap((part) => formsOf(part, version))];
  forms.get(version)?.set(before, made);
  return made;
}

function without(value: Json, schema: Json, version: Version): Json {
  if (typeof value !== 'object' || value === null) return value;
  return formsOf(schema, version).reduce((at: Json, { before, after }) => {
    if (Array.isArray(at))
      return before.items === undefined ? at : at.map((each) => without(each, before.items, version));
    const kept = Object.entries<Json>(at).filter(
      ([key]) => before.properties?.[key] === undefined || after.properties?.[key] !== undefined,
    );
    return Object.fromEntries(
      kept.map(([key, each]) => {
        const inner = before.properties?.[key];
        return [key, inner === undefined ? each : without(each, inner, version)];
      }),
    );
  }, value);
}

function collect(schema: Json, version: Version, at: string, above: readonly Json[], found: Set<string>): void {
  for (const { before, after } of formsOf(schema, version)) {
    // Schemas that hold themselves end here.
    if (above.includes(before)) continue;
    const inner = [...above, before];
    if (before.items !== undefined) collect(before.items, version, `${at}[]`, inner, found);
    for (const [key, each] of Object.entries<Json>(before.properties ?? {})) {
      const path = at === '' ? key : `${at}.${key}`;
      if (after.properties?.[key] === undefined) found.add(path);
      else collect(each, version, path, inner, found);
    }
  }
}

/** A part of the description as a version has it. */
function atVersion(node: Json, version: Version): Json {
  const changes: Json[] = (node['x-github-breaking-changes'] ?? []).filter((each: Json) => each.version === version);
  return changes.reduce((at: Json, { patch }) => (Array.isArray(patch) ? patched(at, patch) : merged(at, patch)), node);
}

/** A JSON merge patch (RFC 7396). */
function merged(target: Json, patch: Json): Json {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const result: Json = typeof target === 'object' && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}

/** A JSON patch (RFC 6902), as far as the description uses it. */
function patched(target: Json, patch: readonly Json[]): Json {
  const result: Json = structuredClone(target);
  for (const { op, path, value } of patch) {
    const keys: string[] = path
      .split('/')
      .slice(1)
      .map((key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop() ?? '';
    const at = keys.reduce((each: Json, key) => each[key], result);
    if (op === 'replace') at[last] = value;
    else if (op !== 'remove') throw new Error(`the description has a patch ${op}, expected remove or replace`);
    else if (Array.isArray(at)) at.splice(Number(last), 1);
    else delete at[last];
  }
  return result;
}

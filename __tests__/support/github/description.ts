import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from './exchange.ts';

const FILE = join(import.meta.dirname, '../../../node_modules/@octokit/openapi/generated/api.github.com.json');

let whole: Json;

/**
 * GitHub's own description of its REST API, version 2022-11-28; what later versions change stands beside it as
 * `x-github-breaking-changes`. Reads 13 MB at its first use, which takes about 200 ms.
 */
export function description(): Json {
  whole ??= JSON.parse(readFileSync(FILE, 'utf8'));
  return whole;
}

/** What a pointer points to. */
export function deref(each: Json): Json {
  if (each?.$ref === undefined) return each;
  return each.$ref
    .slice(2)
    .split('/')
    .reduce((at: Json, key: string) => at[key], description());
}

/** Matches the paths of one call. `several`: names of parameters that take slashes. */
export function pathPattern(path: string, several: ReadonlySet<string>): RegExp {
  const source = path
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? (several.has(part.slice(1, -1)) ? '.+' : '[^/]+') : escaped(part)));
  return new RegExp(`^${source.join('')}$`);
}

/** How much of a path is fixed; of several that match, the most fixed one is meant. */
export function fixedIn(path: string): number {
  return path.replaceAll(/\{\w+\}/g, '').length;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/**
 * What the version of the API that the client asks for has removed, held against the calls and fields in src/github.
 * Policies of Actions are newer than the description: their answers are fixtures written by hand.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { API_VERSION } from '../../src/github/transport/fetch.ts';
import { removedFrom, VERSIONS } from '../support/github/api-versions.ts';
import { description } from '../support/github/description.ts';
import type { Json } from '../support/github/exchange.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const files = globSync('src/github/**/*.ts', { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), 'utf8'));

/** `repos/get-content`, to `GET /repos/{owner}/{repo}/contents/{path}`. */
const operations = new Map(
  Object.entries<Json>(description().paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, { operationId }]): [string, string] => [
      operationId,
      `${method.toUpperCase()} ${path}`,
    ]),
  ),
);

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The calls of octokit that the source makes. */
const calls = [
  ...new Set(
    files.flatMap((text) =>
      [...text.matchAll(/\.rest\.(\w+)\.(\w+)/g)]
        .filter(([, scope]) => scope !== 'request')
        .map(([, scope = '', name = '']) => `${kebab(scope)}/${kebab(name)}`),
    ),
  ),
].toSorted();

test('the newest version of the description is the one that is asked for', () => {
  expect(VERSIONS.at(-1)).toBe(API_VERSION);
  const named = new Set<string>();
  const visit = (node: Json): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const { version } of node['x-github-breaking-changes'] ?? []) named.add(version);
    Object.values<Json>(node).forEach(visit);
  };
  visit(description());
  expect([...named]).toEqual([API_VERSION]);
});

test('every call of the source is described', () => {
  expect(calls.length).toBeGreaterThan(30);
  expect(calls.filter((name) => !operations.has(name))).toEqual([]);
});

test('what the version removes from the answers is read nowhere', () => {
  const removed = new Set(
    calls
      .flatMap((name) => removedFrom(API_VERSION, operations.get(name) ?? ''))
      .map((path) => path.split('.').at(-1) ?? ''),
  );
  expect([...removed].toSorted((a, b) => a.localeCompare(b))).toEqual([
    'assignee',
    'has_downloads',
    'master_branch',
    'merge_commit_sha',
    'use_squash_pr_title_as_default',
  ]);
  // As a property that is read, taken apart or declared.
  for (const name of removed)
    for (const text of files) expect(text).not.toMatch(new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\b|\\b${name}\\??:`));
});

test('no call of the source changes otherwise, but for the type of submodules in a listing', () => {
  const changed = calls.filter((name) => {
    const [method = '', path = ''] = (operations.get(name) ?? '').split(' ');
    return description().paths[path][method.toLowerCase()]['x-github-breaking-changes'] !== undefined;
  });
  expect(changed).toEqual(['issues/create', 'issues/update', 'repos/get-content']);
  // A new or changed issue has `assignees` alone: the source sends no `assignee`, as the test above says.
});

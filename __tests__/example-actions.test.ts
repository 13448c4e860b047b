/** Runners of GitHub have no Node 20 any more since September 2026: every action that an example names runs on Node 24. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { actionFile } from './support/run-action.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The newest major version of each, and who says that it runs on Node 24. */
const NODE_24: Record<string, string> = {
  // The README of v5 says so, actions/checkout@ff7abcd and actions/checkout#2226; v7 is the newest, Eyevinn/mp4ff#533.
  'actions/checkout@v7': 'v5.0.0',
  // Release notes of v6.0.0, "now runs on Node.js 24"; v7.0.1 is the newest in its list of releases.
  'actions/upload-artifact@v7': 'v6.0.0',
  // Release notes of v7.0.0, "now runs on Node.js 24"; v8.0.1 is the newest, apache/solr#4485.
  'actions/download-artifact@v8': 'v7.0.0',
  // actions/create-github-app-token#275 and #339; `client-id` in place of `app-id` came with v3.1.0, #353.
  'actions/create-github-app-token@v3': 'v3.0.0',
  // actions/attest#276; v4.2.1 declares `using: node24`, istefox/obsidian-bookmarker#63.
  'actions/attest@v4': 'v3.0.0',
  // It brings actions/upload-artifact v7 since v5.0.0, laveeshb/linux-kernel-internals#566.
  'actions/upload-pages-artifact@v5': 'v5.0.0',
  // Release notes of v5.0.0, "Update Node.js version to 24.x".
  'actions/deploy-pages@v5': 'v5.0.0',
};

const named = new Set(
  globSync(['examples/**/*.yml', 'docs/**/*.md', 'README.md'], { cwd: ROOT })
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\buses: (\S+)/g)].map(([, uses = '']) => uses))
    // A workflow that is called is no action.
    .filter((uses) => /^[\w.-]+\/[\w./-]+@/.test(uses) && !/^OWNER\/|\/\.github\/workflows\//.test(uses)),
);

test('every action that is named runs on Node 24', () => {
  expect([...named].toSorted((a, b) => a.localeCompare(b))).toEqual(
    Object.keys(NODE_24).toSorted((a, b) => a.localeCompare(b)),
  );
  const major = (version = ''): number => Number(/v(\d+)/.exec(version)?.[1]);
  for (const [uses, since] of Object.entries(NODE_24))
    expect(major(since)).toBeLessThanOrEqual(major(uses.split('@')[1]));
});

test('the actions of this repository do too', () => {
  for (const folder of ['', 'open']) expect(actionFile(folder).runs.using).toBe('node24');
});

/** Which files of the built program a run loads: what it does without costs it nothing. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const example = join(root, 'examples/production-deployment');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-gate-loading-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Names of the files that `checklist-gate …` has loaded at its end. */
function loadedBy(...args: string[]): string[] {
  const run = `process.argv.splice(1, 0, ${JSON.stringify(join(root, 'dist/cli.cjs'))});
    process.on('exit', () => require('node:fs').writeSync(2, JSON.stringify(Object.keys(require.cache))));
    require(process.argv[1]);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', run, ...args], { encoding: 'utf8' });
  expect(stdout).toContain('done');
  return (JSON.parse(stderr) as string[]).map((path) => basename(path));
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('the parser of Markdown is loaded only where a text is not plain', () => {
  expect(loadedBy('check', join(example, 'checklist.md'))).not.toContain('parser.cjs');
  expect(loadedBy('check', file('table.md', '- [ ] a\n\n| a | b |\n| - | - |\n| c | d |\n'))).toContain('parser.cjs');
  expect(loadedBy('check', file('link.md', '- [ ] a [link](https://example.com)\n'))).toContain('parser.cjs');
});

test('what a policy needs is loaded only where there is one', () => {
  const load = 'policy.cjs';
  expect(loadedBy('check', join(example, 'checklist.md'))).not.toContain(load);
  const judged = loadedBy('check', join(example, 'checklist.md'), '--policy', join(example, 'policy.yml'));
  expect(judged).toContain(load);
  const late = ['parser.cjs', 'paths.cjs', 'signing.cjs', 'mistakes.cjs', 'emitting.cjs'];
  expect(judged.filter((name) => late.includes(name))).toEqual([]);
});

test('the library of globs is loaded only where a policy has one', () => {
  const gates = '    gates: [{gate: items}]\n';
  const policy = file(
    'policy.yml',
    `version: 1\nchecklists:\n  a:\n    applies-to: {paths: ['db/**']}\n${gates}  b:\n${gates}`,
  );
  const facts = file(
    'facts.json',
    JSON.stringify([{ question: { kind: 'changed-files' }, fact: { status: 'known', value: CHANGED } }]),
  );
  const loaded = loadedBy('check', join(example, 'checklist.md'), '--policy', policy, '--facts', facts);
  expect(loaded).toContain('paths.cjs');
});

const CHANGED = { files: [{ path: 'src/a.ts' }], complete: true };

test('the Action sends its first request before it loads what judges', async () => {
  const server = createServer((_, response) => {
    response.statusCode = 404;
    response.end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const names = `JSON.stringify(Object.keys(require.cache).map((path) => require('node:path').basename(path)))`;
  const telling = `require('node:diagnostics_channel').subscribe('http.client.request.start', () => {
      globalThis.first ??= ${names};
    });
    process.on('exit', () => require('node:fs').writeSync(2, globalThis.first));
    require(${JSON.stringify(join(root, 'dist/index.cjs'))});`;
  const event = file('event.json', JSON.stringify({ action: 'edited', number: 1, pull_request: { number: 1 } }));
  const env = {
    GITHUB_API_URL: api,
    GITHUB_SERVER_URL: api,
    GITHUB_REPOSITORY: 'octocat/hello-world',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: file('output', ''),
    INPUT_TOKEN: 'token',
    INPUT_STATUS: 'false',
    INPUT_COMMENT: 'false',
  };
  const run = spawn(process.execPath, ['-e', telling], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  run.stderr.on('data', (data: Buffer) => (told += data.toString()));
  const [code] = (await once(run, 'close')) as [number];
  server.close();
  expect(code).toBe(3);
  const first = JSON.parse(told) as string[];
  expect(first).toContain('client.cjs');
  for (const name of ['judge.cjs', 'policy.cjs', 'markdown.cjs']) expect(first).not.toContain(name);
});

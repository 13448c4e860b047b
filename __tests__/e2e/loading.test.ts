/** Which parts of the built program a run loads: what it does without costs it nothing. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const example = join(root, 'examples/production-deployment');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-gate-loading-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Files of `src` and packages that stand in files of the built program: each begins with a comment that names it. */
function sourcesIn(files: readonly string[]): string[] {
  return files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^\/\/ (?:(?:\S*\/)?node_modules\/|src\/)(\S+)$/gm)].map(
      ([, name = '']) => name,
    ),
  );
}

/** What `checklist-gate …` has loaded at its end. */
function loadedBy(...args: string[]): string[] {
  const run = `process.argv.splice(1, 0, ${JSON.stringify(join(root, 'dist/cli.cjs'))});
    process.on('exit', () => require('node:fs').writeSync(2, JSON.stringify(Object.keys(require.cache))));
    require(process.argv[1]);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', run, ...args], { encoding: 'utf8' });
  expect(stdout).toContain('done');
  return sourcesIn(JSON.parse(stderr) as string[]);
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const PARSER = 'checklist/markdown/parser.late.ts';
const BROWSER = 'checklist/page/browser.late.ts';
const GLOBS = 'gates/kit/path-glob.late.ts';
const SIGNING = 'gates/sign-offs/judge.late.ts';
/** The schemas that the types of the verdict come from. */
const SHAPES = /^verdict\/(?:content|finding|override|regression|sign-offs|verdict)\.ts$/;
const OVERRIDE = 'policy/judge/override.late.ts';
const POLICY = 'policy/file/load.ts';

test('the parser of Markdown is loaded only where a text is not plain', () => {
  expect(loadedBy('check', join(example, 'checklist.md'))).not.toContain(PARSER);
  expect(loadedBy('check', file('table.md', '- [ ] a\n\n| a | b |\n| - | - |\n| c | d |\n'))).toContain(PARSER);
  const link = loadedBy('check', file('link.md', '- [ ] a [link](https://example.com)\n'));
  expect(link).toContain(PARSER);
  expect(link).not.toContain(BROWSER);
});

test('a browser is loaded only where a text has HTML', () => {
  const loaded = loadedBy('check', file('html.md', '- [ ] a <b>b</b>\n'));
  expect(loaded).toEqual(expect.arrayContaining([BROWSER, 'parse5/dist/parser/index.js']));
});

test('what a policy needs is loaded only where there is one', () => {
  const plain = loadedBy('check', join(example, 'checklist.md'));
  expect(plain).toContain('checklist/parse.ts');
  const early = [POLICY, SIGNING, OVERRIDE, 'gates/sign-offs/sign-offs.ts'];
  const isEarly = (name: string): boolean => early.includes(name) || name.startsWith('yaml/') || SHAPES.test(name);
  expect(plain.filter(isEarly)).toEqual([]);
  const judged = loadedBy('check', join(example, 'checklist.md'), '--policy', join(example, 'policy.yml'));
  expect(judged).toContain(POLICY);
  const late = [
    PARSER,
    BROWSER,
    GLOBS,
    SIGNING,
    OVERRIDE,
    'policy/file/errors.ts',
    'picomatch/index.js',
    'ignore/index.js',
  ];
  expect(judged.filter((name) => late.includes(name) || name.startsWith('re2js/') || SHAPES.test(name))).toEqual([]);
});

test('what is loaded late is there, and loaded by nobody else', () => {
  const chunks = join(root, 'dist/chunks');
  for (const name of [PARSER, BROWSER, GLOBS, SIGNING, OVERRIDE]) {
    const holding = readdirSync(chunks).filter((each) => sourcesIn([join(chunks, each)]).includes(name));
    expect(holding).toEqual([`${name.replaceAll('/', '-').replace(/\.ts$/, '')}.cjs`]);
    const loaders = readdirSync(chunks).filter((each) =>
      new RegExp(`^(?:const|let|var) .*require\\("\\./${holding[0] ?? ''}"\\)`, 'm').test(
        readFileSync(join(chunks, each), 'utf8'),
      ),
    );
    expect(loaders).toEqual([]);
  }
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
  expect(loaded).toContain(GLOBS);
});

const CHANGED = { files: [{ path: 'src/a.ts' }], complete: true };

test('the Action sends its first request before it loads what judges', async () => {
  const server = createServer((_, response) => {
    response.statusCode = 404;
    response.end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const telling = `require('node:diagnostics_channel').subscribe('http.client.request.start', () => {
      globalThis.first ??= JSON.stringify(Object.keys(require.cache));
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
  const first = sourcesIn(JSON.parse(told) as string[]);
  expect(first).toContain('github/transport/client.ts');
  for (const name of ['run/judge.ts', POLICY, 'reports/markdown.ts']) expect(first).not.toContain(name);
});

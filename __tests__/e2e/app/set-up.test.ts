import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'parse5';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { RunningApp } from '../../support/run-app.ts';
import { runCliOnline } from '../../support/run-cli.ts';
import { everyNth } from '../../support/share.ts';

/** From nothing to the first status, as an operator does it. */

const cli = resolve(import.meta.dirname, '../../../dist/cli.cjs');
const bundle = resolve(import.meta.dirname, '../../../dist/app.cjs');

let github: GitHub;
let folder: string;

beforeAll(async () => {
  github = await startGitHub();
  folder = mkdtempSync(join(tmpdir(), 'set-up-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github.close();
});

interface SetUp {
  child: ChildProcess;
  address: string;
  ended: Promise<{ status: number | null; stdout: string; stderr: string }>;
}

async function setUp(args: readonly string[]): Promise<SetUp> {
  const env = { PATH: process.env['PATH'], GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.url };
  const kind = args.includes('--for-action') ? [] : ['--url', 'https://gate.example.com/'];
  const child = spawn(process.execPath, [cli, 'app', 'setup', ...kind, ...args], {
    env,
    cwd: folder,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const address = new Promise<string>((found) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      const [, url] = /Open (http:\S+)/.exec(stderr) ?? [];
      if (url !== undefined) found(url);
    });
  });
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((done) => {
    child.on('close', (status) => done({ status, stdout, stderr }));
  });
  return { child, address: await address, ended };
}

interface Element {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Element[];
}

/** The form of a page: where it goes, and what it sends. */
function formIn(html: string): { action: string; manifest: Record<string, unknown> } {
  const all = (node: Element): Element[] => [node, ...(node.childNodes ?? []).flatMap(all)];
  const nodes = all(parse(html) as Element);
  const valueOf = (tag: string, name: string): string =>
    nodes.find(({ tagName }) => tagName === tag)?.attrs?.find((each) => each.name === name)?.value ?? '';
  return {
    action: valueOf('form', 'action'),
    manifest: JSON.parse(valueOf('input', 'value')) as Record<string, unknown>,
  };
}

test('the page, the App, its files, the server, and the first status', async () => {
  const { address, ended } = await setUp(['--organization', 'acme']);
  const answer = await fetch(address);
  expect(answer.headers.get('content-security-policy')).toContain(`form-action ${github.url}`);
  const html = await answer.text();
  const { action, manifest } = formIn(html);
  expect(action).toMatch(/\/organizations\/acme\/settings\/apps\/new\?state=[\w-]{32}$/);
  expect(manifest).toMatchObject({
    name: 'Checklist Gate acme',
    url: 'https://gate.example.com',
    hook_attributes: { url: 'https://gate.example.com/webhook', active: true },
    redirect_url: `${address}/made`,
    public: false,
    default_permissions: { contents: 'read', statuses: 'write', deployments: 'read', issues: 'write' },
  });
  expect(manifest['default_permissions']).not.toHaveProperty('actions');
  // Everything that it may do is spelled out.
  for (const name of Object.keys(manifest['default_permissions'] as object)) expect(html).toContain(`<td>${name}</td>`);

  // Nobody but who was sent there by the page can end it.
  const state = new URL(action).searchParams.get('state') ?? '';
  const wrong = await fetch(`${address}/made?code=${github.apps.confirm()}&state=other`);
  expect(wrong.status).toBe(404);
  const made = await fetch(`${address}/made?code=${github.apps.confirm()}&state=${state}`);
  expect(await made.text()).toContain('/apps/checklist-bot/installations/new');
  const { status, stdout } = await ended;
  expect(status).toBe(0);
  expect(stdout).toContain('node --env-file=checklist-gate-app/app.env dist/app.cjs');
  const key = join(folder, 'checklist-gate-app/private-key.pem');
  const settings = join(folder, 'checklist-gate-app/app.env');
  for (const file of [key, settings]) expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(key, 'utf8')).toBe(github.apps.privateKey);
  expect(stdout).not.toContain(github.apps.secret);

  const child = spawn(process.execPath, [`--env-file=${settings}`, bundle], {
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql`, HOST: '127.0.0.1', PORT: '0' },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const app = new RunningApp(child);
  const [listening] = await app.said(({ message }) => message === 'listening');
  github.apps.hookUrl = `http://127.0.0.1:${String(listening?.['port'])}`;
  const pull = await github.openPullRequest('- [x] all of it\n');
  await github.apps.deliver('pull_request', { action: 'opened', number: pull.number, pull_request: pull });
  await app.said(({ number, result }) => number === pull.number && result === 'passed');
  expect(github.statusesOf(pull.head.sha)[0]).toMatchObject({ state: 'success', context: 'checklist-gate' });
  expect(await app.stop()).toBe(0);
});

test('an App for the Action: no server, fewer permissions, and a key alone', async () => {
  const { address, ended } = await setUp(['--for-action', '--organization', 'acme', '--folder', 'for-action']);
  const html = await (await fetch(address)).text();
  const { action, manifest } = formIn(html);
  expect(manifest).toEqual({
    name: 'Checklist Gate acme',
    url: `${github.url}/acme`,
    redirect_url: `${address}/made`,
    public: false,
    default_permissions: {
      metadata: 'read',
      contents: 'read',
      pull_requests: 'write',
      issues: 'write',
      statuses: 'write',
    },
    default_events: [],
  });
  expect(html).toContain('It is told of nothing: it has no server.');
  const state = new URL(action).searchParams.get('state') ?? '';
  await (await fetch(`${address}/made?code=${github.apps.confirm(false)}&state=${state}`)).text();
  const { status, stdout } = await ended;
  expect(status).toBe(0);
  expect(stdout).toContain(`Made the App ${github.apps.id}, client ID Iv23${github.apps.id}.`);
  expect(readdirSync(join(folder, 'for-action'))).toEqual(['private-key.pem']);
  const key = join(folder, 'for-action/private-key.pem');
  expect(statSync(key).mode & 0o777).toBe(0o600);
  expect(readFileSync(key, 'utf8')).toBe(github.apps.privateKey);
});

test('an App that answers deployments asks for more', async () => {
  const { child, address, ended } = await setUp(['--deployments', '--folder', 'third']);
  const { manifest } = formIn(await (await fetch(address)).text());
  expect(manifest['default_permissions']).toMatchObject({ deployments: 'write', actions: 'read' });
  expect(manifest['default_events']).toContain('deployment_protection_rule');
  child.kill();
  await ended;
});

test('files that are there are left alone', async () => {
  writeFileSync(join(folder, 'app.env'), 'mine\n');
  const env = { GITHUB_API_URL: github.url };
  const args = ['app', 'setup', '--url', 'https://gate.example.com', '--folder', '.'];
  const run = await runCliOnline(args, { cwd: folder, env });
  expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('app.env already exists') });
});

test('a code that GitHub does not know: nothing is written, and the reason is said', async () => {
  const { address, ended } = await setUp(['--folder', 'other']);
  const { action } = formIn(await (await fetch(address)).text());
  expect(action).toContain(`${github.url}/settings/apps/new?state=`);
  const state = new URL(action).searchParams.get('state') ?? '';
  expect((await fetch(`${address}/made?code=old&state=${state}`)).status).toBe(502);
  const { status, stderr } = await ended;
  expect(status).toBe(3);
  expect(stderr).toContain('GitHub returned no App for this code (404)');
  expect(() => statSync(join(folder, 'other'))).toThrow('ENOENT');
});

test.each(
  everyNth(2, [
    [['app'], 'expected "app setup"'],
    [['app', 'setup'], 'found no --url'],
    [['app', 'setup', '--for-action', '--url', 'https://gate'], '--url: found with --for-action'],
    [['app', 'setup', '--url', 'gate'], '--url: found "gate"'],
    [['app', 'setup', '--url', 'ftp://gate'], '--url: found "ftp://gate"'],
    [['app', 'setup', '--url', 'https://gate', '--port', 'x'], '--port: found "x"'],
  ]),
)('wrong usage: %j', async (args, words) => {
  const run = await runCliOnline(args, { cwd: folder });
  expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining(words) });
});

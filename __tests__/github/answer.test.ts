import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { answerer, readTrustedFile } from '../../src/github/answers/answer.ts';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import type { Subject } from '../../src/verdict/verdict.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

const subject: Subject = { kind: 'pull-request', repository: 'octocat/hello-world', number: 1, trustedSha: 'base' };
const file = (content: Buffer | string, more: object = {}): object => ({
  type: 'file',
  encoding: 'base64',
  size: content.length,
  content: Buffer.from(content).toString('base64'),
  sha: 'blob',
  ...more,
});
const CONTENTS: Record<string, unknown> = {
  'a b.md': file('\uFEFFhällo\r\n'),
  'dir/c.md': file('c'),
  dir: [{ type: 'file', name: 'c.md' }],
  module: { type: 'submodule', sha: 'commit' },
  'large.md': file('', { size: 1_048_577, encoding: 'none' }),
  'latin1.md': file(Buffer.from([0x68, 0xe4])),
};

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await serve(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const path = decodeURIComponent(pathname.split('/contents/')[1] ?? '');
    if (searchParams.get('ref') === 'lost')
      return sendJson(response, 404, { message: 'No commit found for the ref lost' });
    if (path === 'secret.md') return sendJson(response, 403, {}, { 'x-accepted-github-permissions': 'contents=read' });
    const data = CONTENTS[path];
    return sendJson(response, data === undefined ? 404 : 200, data ?? { message: 'Not Found' });
  });
  client = createClient({ token: 't', apiUrl: server.url, pauseMs: 1 });
});

beforeEach(() => {
  server.seen.length = 0;
});

afterAll(() => server.close());

describe('a trusted file', () => {
  test('is read at the trusted commit, unchanged', async () => {
    expect(await readTrustedFile(client, subject, './a b.md')).toEqual({
      status: 'known',
      value: { path: 'a b.md', exists: true, text: '\uFEFFhällo\r\n', sha: 'blob' },
    });
    expect(server.seen[0]?.url).toMatch(/\?ref=base$/);
  });

  test('is read at the default branch where no commit is trusted', async () => {
    const { trustedSha: _, ...issue } = subject;
    expect(await readTrustedFile(client, issue, 'dir/c.md')).toMatchObject({ value: { text: 'c' } });
    expect(server.seen[0]?.url).not.toContain('ref=');
  });

  test('that is not there is known not to exist', async () => {
    expect(await readTrustedFile(client, subject, 'no.md')).toEqual({
      status: 'known',
      value: { path: 'no.md', exists: false, text: '' },
    });
  });

  test('stands in a folder with others', async () => {
    const ask = answerer(client, subject, new Map());
    expect(await ask(['dir', 'no', 'a b.md', '../x'].map((path) => ({ kind: 'folder', path })))).toEqual([
      { status: 'known', value: ['c.md'] },
      { status: 'known', value: [] },
      { status: 'unavailable', reason: 'a b.md is no directory' },
      { status: 'unavailable', reason: '../x is no path inside the repository' },
    ]);
  });

  test('is there whatever it holds', async () => {
    const paths = ['large.md', 'latin1.md', 'no.md', 'dir', 'module', '../x'];
    const facts = await answerer(
      client,
      subject,
      new Map(),
    )(paths.map((path) => ({ kind: 'path', path, ref: 'base' })));
    expect(facts).toEqual([
      { status: 'known', value: { exists: true } },
      { status: 'known', value: { exists: true } },
      { status: 'known', value: { exists: false } },
      { status: 'unavailable', reason: 'dir is a directory, expected a file' },
      { status: 'unavailable', reason: 'module is a submodule, expected a file' },
      { status: 'unavailable', reason: '../x is no path inside the repository' },
    ]);
  });

  test.each([
    ['dir', 'dir is a directory, expected a file'],
    ['module', 'module is a submodule, expected a file'],
    ['large.md', 'large.md is larger than 1 MB'],
    ['latin1.md', 'latin1.md is not valid UTF-8'],
    ['../x', '../x is no path inside the repository'],
    ['/x', '/x is no path inside the repository'],
    ['secret.md', expect.stringContaining('Add `contents: read` to the `permissions:` of the job.')],
  ])('%s is unavailable', async (path, reason) => {
    expect(await readTrustedFile(client, subject, path)).toEqual({ status: 'unavailable', reason });
  });

  test('at a commit that does not exist is unavailable, not missing', async () => {
    const lost = { ...subject, trustedSha: 'lost' };
    expect(await readTrustedFile(client, lost, 'a b.md')).toMatchObject({ status: 'unavailable' });
  });
});

test('questions are answered in their order', async () => {
  const answer = answerer(client, subject, new Map([['score', '81']]));
  const facts = await answer([
    { kind: 'value', name: 'score' },
    { kind: 'file', path: 'dir/c.md', ref: 'other' },
    { kind: 'value', name: 'none' },
  ]);
  expect(facts).toEqual([
    { status: 'known', value: { raw: '81' } },
    { status: 'known', value: { path: 'dir/c.md', exists: true, text: 'c', sha: 'blob' } },
    { status: 'unavailable', reason: 'no evidence named none was handed over' },
  ]);
  expect(server.seen.map(({ url }) => url)).toEqual([expect.stringMatching(/\?ref=other$/)]);
});

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { callsIn } from '../../src/doctor/calls.ts';
import { createClient } from '../../src/github/transport/client.ts';
import { calledBy } from '../../src/github/survey/workflows.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

let server: TestServer;
/** Path below `/contents/` and ref to text; a number is the status of a failure. */
let files: Record<string, string | number>;

beforeEach(async () => {
  files = {};
  server = await serve(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, server.url);
    const [, repository = '', path = ''] = /^\/repos\/([^/]+\/[^/]+)\/contents\/(.+)$/.exec(pathname) ?? [];
    const found = files[`${repository}/${decodeURIComponent(path)}@${searchParams.get('ref')}`] ?? 404;
    if (typeof found === 'number') return sendJson(response, found, { message: 'Not Found' });
    const content = Buffer.from(found).toString('base64');
    return sendJson(response, 200, { type: 'file', encoding: 'base64', size: found.length, content, sha: 'a' });
  });
});
afterEach(() => server.close());

const client = () => createClient({ token: 'abc', apiUrl: server.url, pauseMs: 1 });
const calling = (...uses: string[]): string =>
  `on: workflow_call\njobs:\n${uses.map((each, index) => `  j${index}: {uses: '${each}'}\n`).join('')}`;
const name = (file: string, ref = 'v1', repository = 'acme/shared'): string =>
  `${repository}/.github/workflows/${file}.yml@${ref}`;
const ask = (...texts: string[]) => calledBy(client(), texts, callsIn);

test('each is read once, at its ref; `./` in it is its own repository at that ref', async () => {
  files = {
    [name('a')]: calling('./.github/workflows/b.yml'),
    [name('b')]: 'b',
    [name('b', 'v2')]: 'other',
    [name('c', 'feature/x', 'else/where')]: 'c',
  };
  const found = await ask(
    calling(name('a'), name('a'), './.github/workflows/local.yml'),
    calling(name('b', 'v2'), name('c', 'feature/x', 'else/where')),
  );
  expect(found).toEqual([
    { uses: name('a'), text: files[name('a')] },
    { uses: name('b', 'v2'), text: 'other' },
    { uses: name('c', 'feature/x', 'else/where'), text: 'c' },
    { uses: name('b'), text: 'b' },
  ]);
  expect(server.seen).toHaveLength(4);
});

test('one that is not found may be hidden; what fails otherwise is no matter of permissions', async () => {
  files = { [name('broken')]: 500 };
  const [gone, broken] = await ask(calling(name('gone'), name('broken')));
  expect(gone).toEqual({
    uses: name('gone'),
    reason: 'it was not found (404): it is not there, or the token may not read acme/shared',
    lacks: 'contents: read',
  });
  expect(broken).toEqual({ uses: name('broken'), reason: expect.stringContaining('could not be read') });
});

test('a chain is read to its end, thirty workflows at most, and a circle ends', async () => {
  files = Object.fromEntries(
    [1, 2, 3, 4, 5].map((level) => [name(`l${level}`), calling(`./.github/workflows/l${level + 1}.yml`)]),
  );
  expect((await ask(calling(name('l1')))).map(({ uses }) => uses)).toEqual(
    [1, 2, 3, 4, 5, 6].map((level) => name(`l${level}`)),
  );
  files = { [name('a')]: calling('./.github/workflows/a.yml') };
  expect(await ask(calling(name('a')))).toHaveLength(1);
  const many = Array.from({ length: 40 }, (_, index) => name(`m${index}`));
  // Each of them calls more.
  const more = calling(...Array.from({ length: 20 }, (_, index) => name(`n${index}`)));
  files = Object.fromEntries(many.map((each) => [each, more]));
  const found = await ask(calling(...many));
  expect(found.filter((each) => 'text' in each)).toHaveLength(30);
  const reason = 'no more than 30 reusable workflows are looked at';
  expect(found.slice(30)).toEqual(
    [...many.slice(30), ...Array.from({ length: 20 }, (_, index) => name(`n${index}`))].map((uses) => ({
      uses,
      reason,
    })),
  );
});

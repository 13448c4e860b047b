import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readContext } from '../../src/github/events/context.ts';

const before = { ...process.env };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'context-'));
  for (const name of Object.keys(process.env)) if (name.startsWith('GITHUB_')) delete process.env[name];
});

afterEach(() => {
  process.env = { ...before };
  rmSync(folder, { recursive: true });
});

function eventFile(content: string): void {
  process.env['GITHUB_EVENT_PATH'] = join(folder, 'event.json');
  writeFileSync(join(folder, 'event.json'), content);
}

test('reads the environment of a runner', () => {
  eventFile('{"issue":{"number":1}}');
  Object.assign(process.env, {
    GITHUB_EVENT_NAME: 'issues',
    GITHUB_REPOSITORY: 'octocat/hello-world',
    GITHUB_API_URL: 'https://ghe.example/api/v3',
    GITHUB_GRAPHQL_URL: 'https://ghe.example/api/graphql',
    GITHUB_SERVER_URL: 'https://ghe.example',
    GITHUB_RUN_ID: '42',
    GITHUB_SHA: 'abc',
  });
  expect(readContext()).toEqual({
    eventName: 'issues',
    payload: { issue: { number: 1 } },
    repository: { owner: 'octocat', repo: 'hello-world' },
    apiUrl: 'https://ghe.example/api/v3',
    graphqlUrl: 'https://ghe.example/api/graphql',
    serverUrl: 'https://ghe.example',
    runUrl: 'https://ghe.example/octocat/hello-world/actions/runs/42',
    sha: 'abc',
  });
});

test('outside a runner there is little', () => {
  expect(readContext()).toEqual({
    eventName: '',
    payload: {},
    apiUrl: 'https://api.github.com',
    serverUrl: 'https://github.com',
  });
});

test.each(['null', '[]', '"text"', '{"repository":{}}', '{"repository":null}'])(
  'the payload %s is no surprise',
  (text) => {
    eventFile(text);
    expect(readContext().repository).toBeUndefined();
  },
);

test.each(['octocat', '/', 'a/b c'])('%j is no repository', (name) => {
  process.env['GITHUB_REPOSITORY'] = name;
  expect(readContext().repository).toBeUndefined();
});

test('an event file that is no JSON is an error', () => {
  eventFile('{');
  expect(() => readContext()).toThrow(SyntaxError);
});

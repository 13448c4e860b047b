import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type EventContext, markersFor, readContext, startingRun } from '../../src/github/events/context.ts';
import { skipInstruction } from '../../src/github/answers/commit.ts';

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

const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const MARKER = '.github/workflows/checklist-marker.yml';

const started = (workflow_run: unknown, eventName = 'workflow_run'): EventContext => ({
  eventName,
  payload: { workflow_run },
  repository: { owner: 'octocat', repo: 'hello-world' },
  apiUrl: 'https://api.github.com',
  serverUrl: 'https://github.com',
  workflowPath: '.github/workflows/checklist-gate.yml',
});

describe('the run that started this one', () => {
  test('is told by its file, its event and its commit', () => {
    const run = { path: MARKER, event: 'pull_request', head_sha: SHA, head_branch: 'fix', conclusion: 'failure' };
    expect(startingRun(started(run))).toEqual({
      path: MARKER,
      event: 'pull_request',
      headSha: SHA,
      headBranch: 'fix',
      isOwn: false,
    });
  });

  test.each([undefined, null, 7, {}, { path: '../x.yml', event: 3, head_sha: 'main', head_branch: 'a b' }])(
    'may say nothing: %j',
    (run) => {
      expect(startingRun(started(run))).toEqual({ event: '', isOwn: false });
    },
  );

  test('is there on `workflow_run` alone', () => {
    expect(startingRun(started({ path: MARKER }, 'pull_request'))).toBeUndefined();
  });
});

describe('what counts as a marker', () => {
  const run = (more: object) => startingRun(started({ path: MARKER, event: 'pull_request', head_sha: SHA, ...more }));

  test.each([
    ['named, and it ran for this head', [MARKER], {}, { paths: [MARKER], ranFor: SHA }],
    ['named, and another ran', [MARKER], { path: '.github/workflows/ci.yml' }, { paths: [MARKER], ranFor: undefined }],
    [
      'named, and a review started it',
      [MARKER],
      { event: 'pull_request_review' },
      { paths: [MARKER], ranFor: undefined },
    ],
    ['none, by its own word', [], {}, { paths: [], ranFor: undefined }],
    ['not named: the file of the run', undefined, {}, { paths: [MARKER], ranFor: SHA }],
    ['not named, of the merge queue', undefined, { event: 'merge_group' }, { paths: [MARKER], ranFor: SHA }],
    ['not named, of a push', undefined, { event: 'push' }, { paths: [MARKER], ranFor: undefined }],
    [
      'not named, of a comment on the diff',
      undefined,
      { event: 'pull_request_review_comment' },
      { paths: [MARKER], ranFor: undefined },
    ],
    ['not named, of the default branch', undefined, { event: 'schedule' }, { paths: [], ranFor: undefined }],
    ['not named, without a file', undefined, { path: undefined }, { paths: [], ranFor: undefined }],
  ])('%s', (_, named, more, expected) => {
    expect(markersFor(named, run(more))).toEqual(expected);
  });

  test('on other events what is named', () => {
    expect(markersFor([MARKER], undefined)).toEqual({ paths: [MARKER], ranFor: undefined });
    expect(markersFor(undefined, undefined)).toEqual({ paths: [], ranFor: undefined });
  });
});

// Source: GitHub Docs, "Skipping workflow runs".
test.each([
  ['Fix a typo [skip ci]', '[skip ci]'],
  ['[CI SKIP] Fix', '[CI SKIP]'],
  ['Fix\n\nbecause [no ci] it is late', '[no ci]'],
  ['Fix [skip actions]', '[skip actions]'],
  ['Fix [actions skip]', '[actions skip]'],
  ['Fix\n\n\nskip-checks: true', 'skip-checks: true'],
  ['Fix\n\n\nskip-checks:true\nSigned-off-by: a', 'skip-checks:true'],
  ['Fix [\u017Fkip ci]', '[\u017Fkip ci]'],
  ['Fix\n\n\n  skip-checks : true', 'skip-checks : true'],
  ['Skip CI for docs', null],
  ['Explain skip-checks: true in the docs', null],
  ['', null],
])('the message %j keeps workflows from starting by %j', (message, instruction) => {
  expect(skipInstruction(message)).toBe(instruction);
});

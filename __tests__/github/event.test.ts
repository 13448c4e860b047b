import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EventContext } from '../../src/github/events/context.ts';
import { nothingOpen, SUPPORTED_EVENTS, subjectOf, type EventSubject } from '../../src/github/events/event.ts';
import { share } from '../support/share.ts';

const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const OTHER = '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d';
const ZERO = '0'.repeat(40);

type Payload = Record<string, unknown>;

const context = (eventName: string, payload: Payload = {}, sha?: string): EventContext => ({
  eventName,
  payload,
  repository: { owner: 'octocat', repo: 'hello-world' },
  apiUrl: 'https://api.github.com',
  serverUrl: 'https://github.com',
  ...(sha === undefined ? {} : { sha }),
});
const place = { owner: 'octocat', repo: 'hello-world' };
const request = (kind: string, number: number): object => ({ kind: 'request', request: { ...place, kind, number } });
const group = (base: string, pull: string, more: Payload = {}): Payload => ({
  action: 'checks_requested',
  merge_group: {
    head_ref: `refs/heads/gh-readonly-queue/${base}/${pull}`,
    head_sha: OTHER,
    base_ref: `refs/heads/${base}`,
    ...more,
  },
});
const queued = (number: number, baseRef: string): object => ({
  kind: 'merge-group',
  ...place,
  number,
  headSha: OTHER,
  baseRef,
});
const QUEUE = `gh-readonly-queue/main/pr-104-${SHA}`;
const GROUP = { number: 104, baseRef: 'main' };
const check = (name: string, branch: string | null): Payload => ({
  check_run: { name, head_sha: OTHER, check_suite: { head_branch: branch } },
});
const run = (more: Payload): Payload => ({ workflow_run: { head_sha: OTHER, event: 'merge_group', ...more } });

describe('an event leads to its subject', () => {
  const rows: [event: string, payload: Payload, number: number | undefined, subject: object][] = [
    ['pull_request', { pull_request: { number: 7 } }, undefined, request('pull-request', 7)],
    ['pull_request_target', { pull_request: { number: 7, body: null } }, 7, request('pull-request', 7)],
    [
      'pull_request',
      { action: 'edited', changes: {}, pull_request: { number: 7 } },
      undefined,
      request('pull-request', 7),
    ],
    // The base branch changed; a draft; the fork is gone; one of a stack. What counts is read live.
    [
      'pull_request',
      { changes: { base: { ref: { from: 'x' } } }, pull_request: { number: 7 } },
      undefined,
      request('pull-request', 7),
    ],
    [
      'pull_request',
      { pull_request: { number: 7, draft: true, head: { repo: null } } },
      undefined,
      request('pull-request', 7),
    ],
    [
      'pull_request',
      { pull_request: { number: 7, stack: { base: { ref: 'main' } } } },
      undefined,
      request('pull-request', 7),
    ],
    [
      'pull_request_review',
      { review: { body: null, user: null }, pull_request: { number: 7 } },
      undefined,
      request('pull-request', 7),
    ],
    ['issue_comment', { issue: { number: 3 } }, undefined, request('issue', 3)],
    ['issue_comment', { issue: { number: 3, pull_request: { url: 'x' } } }, undefined, request('pull-request', 3)],
    ['issue_comment', { issue: { number: 3, pull_request: null } }, undefined, request('issue', 3)],
    ['issues', { issue: { number: 3, body: null } }, undefined, request('issue', 3)],
    ['issues', { issue: { number: 3 } }, 4, request('any', 4)],
    ['workflow_dispatch', { inputs: null }, 12, request('any', 12)],
    ['merge_group', group('main', `pr-104-${SHA}`), undefined, queued(104, 'main')],
    ['merge_group', group('release/v1/pr', `pr-104-${SHA}`), undefined, queued(104, 'release/v1/pr')],
    ['merge_group', group('main', 'something'), 5, queued(5, 'main')],
    [
      'merge_group',
      group('main', `pr-104-${SHA}`, { base_sha: SHA }),
      undefined,
      { ...queued(104, 'main'), baseSha: SHA },
    ],
    ['workflow_run', { workflow_run: { head_sha: SHA } }, undefined, { kind: 'commit', ...place, sha: SHA }],
    ['workflow_run', { workflow_run: { head_sha: SHA } }, 4, request('any', 4)],
    ['workflow_run', run({ head_branch: `gh-readonly-queue/main/pr-104-${SHA}` }), undefined, queued(104, 'main')],
    [
      'workflow_run',
      run({ head_branch: `gh-readonly-queue/release/v1/pr-7-${SHA}` }),
      undefined,
      queued(7, 'release/v1'),
    ],
    // What others report on a commit; the check of a fork names no branch.
    ['check_run', check('build', null), undefined, { kind: 'commit', ...place, sha: OTHER }],
    ['check_run', check('build', QUEUE), undefined, { kind: 'commit', ...place, sha: OTHER, group: GROUP }],
    ['check_run', check('build', QUEUE), 4, request('any', 4)],
    ['check_run', check('nightly report', null), undefined, { kind: 'commit', ...place, sha: OTHER }],
    [
      'check_suite',
      { check_suite: { head_sha: OTHER, head_branch: 'topic' } },
      undefined,
      { kind: 'commit', ...place, sha: OTHER },
    ],
    [
      'status',
      { sha: OTHER, context: 'ci', branches: [{ name: 'main' }, { name: QUEUE }] },
      undefined,
      { kind: 'commit', ...place, sha: OTHER, group: GROUP },
    ],
    ['status', { sha: OTHER, context: 'ci', branches: null }, undefined, { kind: 'commit', ...place, sha: OTHER }],
    [
      'deployment_status',
      { deployment: { sha: OTHER, ref: 'topic' }, deployment_status: { state: 'success' } },
      undefined,
      { kind: 'commit', ...place, sha: OTHER },
    ],
    // The branch of a fork may be called anything.
    [
      'workflow_run',
      run({ event: 'pull_request', head_branch: `gh-readonly-queue/main/pr-104-${SHA}` }),
      undefined,
      { kind: 'commit', ...place, sha: OTHER },
    ],
    ['push', { ref: 'refs/heads/topic', head_commit: { id: SHA } }, undefined, { kind: 'commit', ...place, sha: SHA }],
    [
      'push',
      { ref: 'refs/tags/v1', after: OTHER, head_commit: { id: SHA } },
      undefined,
      { kind: 'ref', ...place, ref: 'refs/tags/v1', sha: SHA },
    ],
    ['push', { ref: 'refs/tags/v1' }, 9, request('any', 9)],
    [
      'release',
      { release: { tag_name: 'v1.2.0', draft: false } },
      undefined,
      { kind: 'ref', ...place, ref: 'refs/tags/v1.2.0', sha: OTHER },
    ],
    ['release', { release: { tag_name: 'v1.2.0' } }, 9, request('any', 9)],
    ['schedule', { schedule: '0 * * * *' }, undefined, { kind: 'all-open', ...place }],
    ['schedule', {}, 9, request('any', 9)],
    ['deployment', {}, 9, request('any', 9)],
  ];

  test.each(rows)('%s %j, number %s', (event, payload, number, subject) => {
    expect(subjectOf(context(event, payload, OTHER), { number })).toEqual(subject);
  });

  test('without a commit in the payload, a push is of the commit of the run', () => {
    const payload = { ref: 'refs/heads/topic', head_commit: null };
    expect(subjectOf(context('push', payload, OTHER), {})).toEqual({ kind: 'commit', ...place, sha: OTHER });
  });
});

describe('an event without a subject is refused with what to do', () => {
  const rows: [event: string, payload: Payload, words: RegExp][] = [
    [
      'deployment',
      {},
      /^The event `deployment` is about no checklist. Give the input `number`, or use .*`schedule`\.$/,
    ],
    ['', {}, /^This event is about no checklist/],
    ['a\n::b', {}, /^This event is about no checklist/],
    ['workflow_dispatch', {}, /Give the number of the pull request or issue\.$/],
    ['pull_request', {}, /Give the input `number`\.$/],
    ['pull_request', { pull_request: null }, /Give the input `number`\.$/],
    ['pull_request', { pull_request: { number: '7' } }, /Give the input `number`\.$/],
    ['issues', { issue: { number: -1 } }, /Give the input `number`\.$/],
    ['merge_group', {}, /has no head commit/],
    ['merge_group', { ...group('main', `pr-1-${SHA}`), action: 'destroyed' }, /`checks_requested`/],
    ['workflow_run', { workflow_run: { head_sha: 'main' } }, /Give the input `number`\.$/],
    ['push', { ref: 'refs/heads/topic', deleted: true, after: ZERO }, /deletes a branch or tag/],
    ['push', { ref: 'refs/notes/x', head_commit: { id: SHA } }, /neither of a branch nor of a tag/],
    ['push', { ref: 'refs/tags/v1', head_commit: { id: ZERO } }, /has no commit/],
    ['release', { action: 'deleted', release: { tag_name: 'v1' } }, /was deleted/],
    ['release', { release: { tag_name: 'v1', draft: true } }, /has no tag yet/],
    ['release', { release: { tag_name: 'a b\n::error::' } }, /has no tag yet/],
    ['release', { release: { tag_name: 'v1' } }, /`GITHUB_SHA` is not set/],
  ];

  test.each(rows)('%j %j', (event, payload, words) => {
    expect(subjectOf(context(event, payload), {})).toEqual({ kind: 'refused', reason: expect.stringMatching(words) });
  });

  test('outside a workflow', () => {
    const { repository: _, ...nowhere } = context('issues', { issue: { number: 1 } });
    expect(subjectOf(nowhere, {})).toEqual({
      kind: 'refused',
      reason: 'The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.',
    });
  });
});

test.each([
  ['no name', {}],
  ['another name', { head_branch: 'main' }],
  ['two pull requests', { head_branch: `gh-readonly-queue/main/pr-1-${SHA}/pr-104-${SHA}` }],
])('a run for a merge group with %s is not mapped', (_, more) => {
  expect(subjectOf(context('workflow_run', run(more)), {})).toEqual({
    kind: 'unmapped-merge-group',
    ...place,
    headSha: OTHER,
    reason: 'The name of the merge group does not say which pull request it is for.',
  });
});

describe('a run that the end of this very workflow started', () => {
  const path = '.github/workflows/checklist-gate.yml';
  const own = (more: Payload): EventContext => ({ ...context('workflow_run', run(more)), workflowPath: path });

  test.each([{ path }, { path: `${path}@main` }, { path, event: 'pull_request' }])('is about nothing: %j', (more) => {
    expect(subjectOf(own(more), {})).toEqual({ kind: 'nothing', reason: expect.stringMatching(/this very workflow/) });
    expect(subjectOf(own(more), { number: 4 }).kind).toBe('nothing');
  });

  test.each([{}, { path: '.github/workflows/ci.yml' }, { path: `${path}.yml` }, { path: 7 }])('not: %j', (more) => {
    expect(subjectOf(own(more), {}).kind).toBe('unmapped-merge-group');
  });
});

// Closed: the status of the group becomes an error, so that the queue does not wait and does not merge.
test.each([
  ['another name', group('main', 'something-104')],
  ['a short commit', group('main', 'pr-104-abc')],
  ['two pull requests', group('main', `pr-1-${SHA}/pr-104-${SHA}`)],
  ['a base that looks like a pull request', group('pr-7-fix', `pr-104-${SHA}`)],
  ['number 0', group('main', `pr-0-${SHA}`)],
  ['another base than it says', group('main', `pr-104-${SHA}`, { base_ref: 'refs/heads/other' })],
  ['no base', group('main', `pr-104-${SHA}`, { base_ref: null })],
  ['no name', group('main', '', { head_ref: null })],
  ['a tag', group('main', '', { head_ref: `refs/tags/gh-readonly-queue/main/pr-104-${SHA}` })],
])('a merge group with %s is not mapped', (_, payload) => {
  expect(subjectOf(context('merge_group', payload), {})).toEqual({
    kind: 'unmapped-merge-group',
    ...place,
    headSha: OTHER,
    reason: expect.stringMatching(/^The (name of the )?merge group .*\.$/),
  });
});

test('where nothing is open, that is said', () => {
  expect(nothingOpen({ kind: 'commit', ...place, sha: SHA })).toBe(
    `No open pull request has the head ${SHA}. There is nothing to judge.`,
  );
  expect(nothingOpen({ kind: 'all-open', ...place })).toBe('No pull request is open. There is nothing to judge.');
});

describe('what the gate itself reports starts nothing', () => {
  test.each<[string, Payload, string | undefined]>([
    ['status', { sha: OTHER, context: 'checklist-gate' }, undefined],
    ['status', { sha: OTHER, context: 'Checklist-Gate/release' }, undefined],
    ['status', { sha: OTHER, context: 'mine/release' }, 'mine'],
    ['check_run', check('checklist-gate report', null), undefined],
    ['check_run', check('checklist-gate/release report', null), undefined],
    ['check_run', check('mine report', null), 'mine'],
  ])('%s %j', (name, payload, statusName) => {
    const { kind } = subjectOf(context(name, payload), { statusName });
    expect(kind).toBe('nothing');
  });

  test('of another name it starts the gate', () => {
    const payload = { sha: OTHER, context: 'checklist-gate' };
    expect(subjectOf(context('status', payload), { statusName: 'mine' }).kind).toBe('commit');
  });
});

const EXAMPLES = ['api.github.com', 'ghes-31', 'ghes-32', 'ghes-33', 'ghes-34', 'ghes-35'].flatMap((folder) => {
  const file = createRequire(import.meta.url).resolve(`@octokit/webhooks-examples/${folder}/index.json`);
  const events = JSON.parse(readFileSync(file, 'utf8')) as { name: string; examples: Payload[] }[];
  return events.flatMap(({ name, examples }) =>
    // One payload serves two events.
    (name === 'pull_request' ? [name, 'pull_request_target'] : [name]).flatMap((each) =>
      examples.map((payload) => ({ name: each, payload })),
    ),
  );
});
const SUPPORTED = new Set(SUPPORTED_EVENTS);

/** A subject that can be read, or a sentence that can be shown in a log. */
function assertSound(subject: EventSubject): void {
  if ('reason' in subject) expect(subject.reason).toMatch(/^[A-Z][^\n:]*(?:: [^\n:]*)?\.$/);
  if (subject.kind === 'request') expect(subject.request.number).toBeGreaterThan(0);
  if ('sha' in subject) expect(subject.sha).toMatch(/^[0-9a-f]{40,64}$/);
  if ('ref' in subject) expect(subject.ref).toMatch(/^refs\/tags\/[^\s:]+$/);
}

describe("GitHub's own example payloads", () => {
  test('there are some of every supported event that has a payload', () => {
    const names = new Set(EXAMPLES.map(({ name }) => name));
    expect(SUPPORTED_EVENTS.filter((name) => !names.has(name))).toEqual(['schedule']);
  });

  test('each gives a subject or a clean refusal', () => {
    const kinds: Record<string, Set<string>> = {};
    for (const { name, payload } of EXAMPLES) {
      const subject = subjectOf(context(name, payload, SHA), {});
      assertSound(subject);
      (kinds[name] ??= new Set()).add(subject.kind);
    }
    const supported = Object.entries(kinds).filter(([name]) => SUPPORTED.has(name));
    expect(Object.fromEntries(supported.map(([name, found]) => [name, [...found].toSorted()]))).toEqual({
      pull_request: ['request'],
      pull_request_target: ['request'],
      pull_request_review: ['request'],
      issue_comment: ['request'],
      issues: ['request'],
      merge_group: ['merge-group'],
      workflow_run: ['commit'],
      workflow_dispatch: ['refused'],
      push: ['commit', 'ref', 'refused'],
      release: ['ref', 'refused'],
      check_run: ['commit'],
      check_suite: ['commit'],
      status: ['commit'],
      deployment_status: ['commit'],
    });
    for (const [name, found] of Object.entries(kinds))
      if (!SUPPORTED.has(name)) expect([...found]).toEqual(['refused']);
  });

  const supported = EXAMPLES.filter(({ name }) => SUPPORTED.has(name));

  test('with any node gone or replaced, none is an exception', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, {}, [], '', 0, -1, 1.5, true, 'refs/tags/', 'refs/heads/\n::error::x', ZERO, {
        number: 7,
      }),
      fc.jsonValue(),
    );
    const mutation = fc.record({ at: fc.nat(), drop: fc.boolean(), value });
    const mutated = fc
      .tuple(fc.constantFrom(...supported), fc.array(mutation, { minLength: 1, maxLength: 4 }))
      .map(([{ name, payload }, mutations]) => {
        const copy = structuredClone(payload);
        for (const { at, drop, value: put } of mutations) {
          // Half of them near the top, where what is read stands.
          const nodes = nodesOf(copy, at % 2 === 0 ? 2 : 9);
          const [holder, key] = nodes[at % nodes.length] ?? [copy, 'action'];
          if (drop) Reflect.deleteProperty(holder, key);
          else holder[key] = put;
        }
        return { name, payload: copy };
      });
    const result = fc.check(
      fc.property(mutated, fc.option(fc.constant(SHA), { nil: undefined }), ({ name, payload }, sha) => {
        assertSound(subjectOf(context(name, payload, sha), {}));
      }),
      { numRuns: share(600, 3000), seed: 5 },
    );
    expect({ counterexample: result.counterexample, error: result.errorInstance }).toEqual({
      counterexample: null,
      error: null,
    });
  });
});

/** Every place of a tree that holds a value, down to a depth. */
function nodesOf(tree: Payload, depth: number): [Payload, string][] {
  return Object.entries(tree).flatMap(([key, value]): [Payload, string][] => [
    [tree, key],
    ...(typeof value === 'object' && value !== null && depth > 1 ? nodesOf(value as Payload, depth - 1) : []),
  ]);
}

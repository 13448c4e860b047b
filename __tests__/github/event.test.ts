import { describe, expect, test } from '@jest/globals';
import type { EventContext } from '../../src/github/context.ts';
import { subjectOf } from '../../src/github/event.ts';

const context = (eventName: string, payload: Record<string, unknown> = {}): EventContext => ({
  eventName,
  payload,
  repository: 'octocat/hello-world',
  apiUrl: 'https://api.github.com',
  serverUrl: 'https://github.com',
});
const place = { owner: 'octocat', repo: 'hello-world' };

describe('an event leads to its subject', () => {
  test.each([
    ['pull_request', { pull_request: { number: 7 } }, undefined, { kind: 'pull-request', number: 7 }],
    ['pull_request_target', { pull_request: { number: 7, body: null } }, 7, { kind: 'pull-request', number: 7 }],
    ['issues', { issue: { number: 3 } }, undefined, { kind: 'issue', number: 3 }],
    ['issues', { issue: { number: 3 } }, 4, { kind: 'any', number: 4 }],
    ['workflow_dispatch', { inputs: null }, 12, { kind: 'any', number: 12 }],
  ])('%s %o, number %s', (event, payload, number, request) => {
    expect(subjectOf(context(event, payload), { number })).toEqual({
      kind: 'request',
      request: { ...place, ...request },
    });
  });
});

describe('an event without a subject is refused with what to do', () => {
  test.each([
    ['push', {}, /^The event `push` is about no pull request or issue. Use this action on `pull_request`/],
    ['', {}, /^This event is about no pull request/],
    ['a\n::b', {}, /^This event is about no pull request/],
    ['workflow_dispatch', {}, /Give the number of the pull request or issue\.$/],
    ['pull_request', {}, /Give the input `number`\.$/],
    ['pull_request', { pull_request: null }, /Give the input `number`\.$/],
    ['pull_request', { pull_request: { number: '7' } }, /Give the input `number`\.$/],
    ['issues', { issue: { number: -1 } }, /Give the input `number`\.$/],
  ])('%j %o', (event, payload, words) => {
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

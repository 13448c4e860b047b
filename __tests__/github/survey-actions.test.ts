/** Answers about policies are made by hand: they are newer than the published description of the API. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from '../../src/github/transport/client.ts';
import { policiesOf, waitingRunsOf } from '../../src/github/survey/actions.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

let server: TestServer;
/** By path; what is not in it is a 404. */
let answers: Record<string, { status?: number; body: unknown }>;

beforeEach(async () => {
  server = await serve(({ url }, response) => {
    const { status = 200, body } = answers[new URL(url, server.url).pathname] ?? {
      status: 404,
      body: { message: 'Not Found' },
    };
    sendJson(response, status, body);
  });
});

afterEach(() => server.close());

const LIST = '/repos/a/b/actions/policies';
const place = { owner: 'a', repo: 'b' };
const client = () => createClient({ token: 'abc', apiUrl: server.url, pauseMs: 1 });
const about = {
  id: 7,
  name: 'p',
  target: 'actions',
  source_type: 'Organization',
  source: 'acme',
  enforcement: 'active',
};
const events = (...list: unknown[]) => ({ type: 'restrict_action_events', parameters: { allowed_events: list } });
const listed = (...policies: unknown[]): typeof answers => ({
  [LIST]: { body: { total_count: policies.length, policies } },
});
const named = { name: 'p', source: 'Organization acme', enforcement: 'active' };
const unread = { ...named, include: [], exclude: [], unread: true };

describe('Actions policies', () => {
  test('are asked for with their version of the API', async () => {
    answers = listed();
    expect(await policiesOf(client(), place)).toEqual({ status: 'known', value: [] });
    expect(server.seen[0]?.url).toBe(`${LIST}?has_parents=true&per_page=100`);
    expect(server.seen[0]?.headers['x-github-api-version']).toBe('2026-03-10');
  });

  test.each([
    [
      'all of it',
      { conditions: { workflow_path: { include: ['a.yml'], exclude: ['b.yml'] } }, rules: [events('push')] },
      { ...named, include: ['a.yml'], exclude: ['b.yml'], events: ['push'] },
    ],
    [
      'all workflows',
      { conditions: { workflow_path: { include: ['~ALL'], exclude: [] } }, rules: [events()] },
      { ...named, include: [], exclude: [], events: [] },
    ],
    [
      'all workflows, and one of them by name',
      { conditions: { workflow_path: { include: ['~ALL', 'a.yml'], exclude: ['b.yml'] } }, rules: [events('push')] },
      { ...named, include: [], exclude: ['b.yml'], events: ['push'] },
    ],
    [
      'no paths',
      { conditions: { repository_name: { include: ['~ALL'] } }, rules: [] },
      { ...named, include: [], exclude: [] },
    ],
    [
      'no conditions',
      { conditions: null, rules: [events('push')] },
      { ...named, include: [], exclude: [], events: ['push'] },
    ],
    [
      'two rules',
      { conditions: {}, rules: [events('push', 'issues'), events('issues'), { type: 'other' }] },
      { ...named, include: [], exclude: [], events: ['issues'] },
    ],
    ['paths that are none', { conditions: { workflow_path: { include: 'a' } }, rules: [] }, unread],
    ['a path that is empty', { conditions: { workflow_path: { include: [''] } }, rules: [] }, unread],
    ['rules that are none', { conditions: {}, rules: {} }, unread],
    ['a rule that says nothing', { conditions: {}, rules: [{ type: 'restrict_action_events' }] }, unread],
    ['events that are none', { conditions: {}, rules: [events(1)] }, unread],
  ])('with %s', async (_, content, expected) => {
    answers = listed({ ...about, ...content });
    expect(await policiesOf(client(), place)).toEqual({ status: 'known', value: [expected] });
    expect(server.seen).toHaveLength(1);
  });

  test('whose content the list leaves out are read by their id', async () => {
    const whole = { ...about, rules: [events('push')] };
    answers = { ...listed(about), [`${LIST}/7`]: { body: whole } };
    const value = [{ ...named, include: [], exclude: [], events: ['push'] }];
    expect(await policiesOf(client(), place)).toEqual({ status: 'known', value });
    answers = listed({ ...about, rules: [] });
    expect(await policiesOf(client(), place)).toEqual({ status: 'known', value: [unread] });
    answers = { ...listed(about), [`${LIST}/7`]: { body: about } };
    expect(await policiesOf(client(), place)).toEqual({ status: 'known', value: [unread] });
  });

  test('that may not be seen, or are none, are not seen', async () => {
    answers = {};
    expect(await policiesOf(client(), place)).toEqual({ status: 'not-seen' });
    answers = { [LIST]: { status: 403, body: { message: 'Resource not accessible by integration' } } };
    expect(await policiesOf(client(), place)).toEqual({ status: 'not-seen' });
  });

  test.each([
    ['a server that fails', { status: 500, body: { message: 'x' } }, /500/],
    ['an answer without any', { body: {} }, /holds no policies/],
    ['more than one page', { body: { total_count: 101, policies: [] } }, /more than 100 policies/],
  ])('%s is no answer', async (_, answer, reason) => {
    answers = { [LIST]: answer };
    expect(await policiesOf(client(), place)).toEqual({ status: 'unavailable', reason: expect.stringMatching(reason) });
  });
});

test('runs that wait, with the path of their workflow', async () => {
  const workflow_runs = [{ id: 2, path: '.github/workflows/a.yml@refs/heads/x' }, { id: 1, path: 'b.yml' }, { id: 0 }];
  answers = { '/repos/a/b/actions/runs': { body: { total_count: 3, workflow_runs } } };
  const value = [
    { id: 2, path: '.github/workflows/a.yml' },
    { id: 1, path: 'b.yml' },
    { id: 0, path: '' },
  ];
  expect(await waitingRunsOf(client(), place)).toEqual({ status: 'known', value });
  answers = {};
  expect(await waitingRunsOf(client(), place)).toEqual({ status: 'not-seen' });
});

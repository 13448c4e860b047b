/** A look of which parts are missing: nothing that is not known is taken for nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { looks } from '../support/recorder.ts';
import type { ActionResult } from '../support/run-action.ts';
import { everyNth } from '../support/share.ts';
import { Story, WORKFLOW } from '../support/story.ts';
import { withhold, type Part } from '../support/withhold.ts';

const POLICY = `version: 1
template: .github/CHECKS.md
gates:
  - {gate: items}
  - {gate: label, name: hold, require: none}
`;
const BODY = '- [ ] tested\n';
const DONE = '- [x] tested\n';
const SUBJECT = ['repository', 'subject0'];
const HEAD = [...SUBJECT, 'commits', 'nodes', 0, 'commit'];
const BASE = [...SUBJECT, 'baseRef', 'target'];

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  await github.commit('main', { '.github/CHECKS.md': BODY, '.github/checklist-gate.yml': POLICY });
});
afterAll(() => github.close());

interface Played {
  story: Story;
  result: ActionResult;
  rest: string[];
}

/** Ticked, and judged while parts are withheld. It was open and has a comment from before. */
async function play(
  parts: readonly Part[],
  { body = DONE, label = '', error = undefined as object | undefined } = {},
): Promise<Played> {
  const story = new Story(github, token, await github.openPullRequest(BODY));
  if (label !== '') await github.addLabels(story.pull.number, label);
  await story.run({ action: 'opened' });
  await story.edit(body);
  const between = await withhold(github.url, parts, error);
  const result = await story.run({ apiUrl: between.url });
  await between.close();
  const rest = between.seen.filter(({ url }) => url !== '/graphql').map(({ method, url }) => `${method} ${url}`);
  return { story, result, rest };
}

test('without labels a gate that asks for them is not met, and says which permission is missing', async () => {
  const { story, result } = await play([[...SUBJECT, 'labels']]);
  expect(result.outputs).toMatchObject({ passed: 'false' });
  expect(story.status().state).not.toBe('success');
  expect(result.summary).toContain('pull-requests: read');
});

const SAME: [string, Part[]][] = [
  ['nearly all', [['viewer'], [...SUBJECT, 'comments'], [...SUBJECT, 'files'], BASE, ['repository', 'pullRequests']]],
  ['the account of the token', [['viewer']]],
  ['the comments', [[...SUBJECT, 'comments']]],
  ['the status', [[...HEAD, 'status']]],
  ['the head commit', [HEAD.slice(0, -1)]],
  ['the changed files', [[...SUBJECT, 'files']]],
  ['the policy', [[...BASE, 'file0']]],
  ['the text of the policy', [[...BASE, 'file0', 'object']]],
  ['the base branch', [BASE]],
  ['the open pull requests', [['repository', 'pullRequests']]],
  ['the default branch', [['repository', 'defaultBranchRef']]],
  ['the limit', [['rateLimit']]],
];

test.each(everyNth(12, SAME))('without %s the verdict is the same, and there is one comment', async (_, parts) => {
  const { story, result } = await play(parts);
  expect(result.outputs).toMatchObject({ status: 'passed' });
  expect(story.status()).toEqual({ state: 'success', description: expect.any(String) });
  expect(await story.comments()).toHaveLength(1);
  expect((await play(parts, { body: BODY })).result.outputs).toMatchObject({ status: 'pending' });
  expect((await play(parts, { label: 'hold' })).result.outputs).toMatchObject({ passed: 'false' });
});

const READ_OVER_REST: [string, Part][] = [
  ['the body', [...SUBJECT, 'body']],
  ['the head', [...SUBJECT, 'headRefOid']],
  ['the author', [...SUBJECT, 'author']],
  ['the pull request', SUBJECT],
  ['the repository', ['repository']],
];

test.each(everyNth(3, READ_OVER_REST))('without %s it is read over REST', async (_, part) => {
  const { story, result, rest } = await play([part]);
  expect(result.outputs).toMatchObject({ status: 'passed' });
  expect(rest).toContain(`GET /repos/octocat/hello-world/pulls/${story.pull.number}`);
});

test('a server that lacks a field is asked once, and read over REST from then on', async () => {
  const error = { message: "Field 'file' doesn't exist on type 'Commit'", extensions: { code: 'undefinedField' } };
  const story = new Story(github, token, await github.openPullRequest(DONE));
  const between = await withhold(github.url, [['repository']], error);
  const result = await story.run({ apiUrl: between.url });
  await between.close();
  expect(result.outputs).toMatchObject({ status: 'passed' });
  expect(between.seen.filter(looks)).toHaveLength(1);
});

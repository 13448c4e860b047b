import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MARKER, WITH_REVIEWS } from '../../support/forms.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { Story } from '../../support/story.ts';
import { Workflows } from '../../support/workflows.ts';

// One workflow hears of reviews by the end of a marker, since the token of a review from a fork may write nothing.

const POLICY = 'version: 1\ngates:\n  - {gate: items}\n  - {gate: review, approvals: 1, permission: write}\n';
const DONE = '- [x] tested\n';

let github: GitHub;
let workflows: Workflows;

beforeAll(async () => {
  github = await startGitHub();
  await github.commit('main', { ...WITH_REVIEWS, '.github/checklist-gate.yml': POLICY });
  workflows = new Workflows(github);
});
afterAll(() => github.close());

test('an approval passes a pull request from a fork, and its dismissal ends that', async () => {
  const pull = new Story(github, '', await github.openPullRequest(DONE, {}, { fork: 'outsider' }));
  const opened = await workflows.pullRequest(pull.pull.number, 'opened');
  expect(opened.map(({ event }) => event)).toEqual(['pull_request_target']);
  expect(pull.status().state).toBe('pending');
  const review = await github.review(pull.pull.number, 'APPROVE', github.personToken('writer'));
  const runs = await workflows.review(pull.pull.number);
  expect(runs.map(({ path, event }) => [path === MARKER, event])).toEqual([
    [true, 'pull_request_review'],
    [false, 'workflow_run'],
  ]);
  expect(pull.status().state).toBe('success');
  await github.dismissReview(pull.pull.number, review.id, 'Not yet.');
  await workflows.review(pull.pull.number, 'dismissed');
  expect(pull.status().state).toBe('pending');
});

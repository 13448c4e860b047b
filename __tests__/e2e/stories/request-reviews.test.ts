import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { record } from '../../support/recorder.ts';
import type { ActionResult } from '../../support/run-action.ts';
import type { Seen } from '../../support/serve.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

// `request-reviews: true`: the people of open roles are asked for a review, once a head.

const POLICY = `version: 1
gates:
  - {gate: items}
  - gate: sign-offs
    roles:
      Lead: {by: [octocat], via: review}
      Ops: {by: [sre], via: comment}
`;

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  await github.commitFile('.github/checklist-gate.yml', POLICY);
  token = await github.workflowToken(WORKFLOW);
});
afterAll(() => github.close());

const asks = ({ method, url }: Seen): boolean => method === 'POST' && url.endsWith('/requested_reviewers');

async function story(own = token): Promise<Story> {
  const pull = await github.openPullRequest('- [ ] a\n', {}, { as: github.personToken('author') });
  return new Story(github, own, pull);
}

/** Runs the action, and gives who was asked. */
async function run(each: Story, wanted = 'true'): Promise<{ asked: unknown[]; result: ActionResult }> {
  const between = await record(github.url);
  const result = await each.run({ apiUrl: between.url, inputs: { 'request-reviews': wanted } });
  await between.close();
  return { asked: between.seen.filter(asks).map(({ body }) => JSON.parse(body) as unknown), result };
}

describe('a review', () => {
  test('is asked of the people of open roles that a review signs, once a head', async () => {
    const each = await story();
    const first = await run(each);
    expect(first.asked).toEqual([{ reviewers: ['octocat'], team_reviewers: [] }]);
    expect(first.result.stdout).toContain('Review requested: octocat');
    await each.edit('- [x] a\n');
    expect((await run(each)).asked).toEqual([]);
  });

  test('is asked of nobody where the workflow does not say so', async () => {
    expect((await run(await story(), 'false')).asked).toEqual([]);
  });

  test('that the token may not ask for is one warning, and the verdict stands', async () => {
    const weak = await github.workflowToken({ ...WORKFLOW, pull_requests: 'read' });
    const { result } = await run(await story(weak));
    expect(result.outputs).toMatchObject({ status: 'pending' });
    expect(result.stdout.match(/^::warning::.*review request.*`pull-requests: write`/gm)).toHaveLength(1);
  });
});

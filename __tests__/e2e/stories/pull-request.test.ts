import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runAction, type ActionResult } from '../../support/run-action.ts';

const TEMPLATE = '## Testing\n\n- [ ] Unit tests\n- [ ] Load test\n\n## Docs\n\n- [ ] Changelog\n';
const WORKFLOW = { contents: 'read', pull_requests: 'write', statuses: 'write' } as const;

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  await github.commitFile('.github/pull_request_template.md', TEMPLATE);
});
beforeEach(() => github.forgetRequests());
afterAll(() => github.close());

type Pull = Awaited<ReturnType<GitHub['openPullRequest']>>;

const run = (pull: Pull, action = 'edited', inputs: Record<string, string> = {}): Promise<ActionResult> =>
  runAction({
    event: { name: 'pull_request_target', payload: { action, number: pull.number, pull_request: pull } },
    apiUrl: github.url,
    token,
    inputs,
  });
const edit = (pull: Pull, body: string): Promise<unknown> =>
  github.api('PATCH', `/repos/octocat/hello-world/pulls/${pull.number}`, { body });
const comments = (pull: Pull): Promise<{ id: number; body: string }[]> =>
  github.api('GET', `/repos/octocat/hello-world/issues/${pull.number}/comments`);
const status = (pull: Pull) => {
  const [newest] = github.statusesOf(pull.head.sha);
  return { state: newest?.state, context: newest?.context, description: newest?.description };
};

describe('a pull request from its template to its merge', () => {
  let pull: Pull;
  let comment: { id: number; body: string } | undefined;

  beforeAll(async () => {
    pull = await github.openPullRequest(TEMPLATE);
  });

  test('opened: pending, with a comment that says what is missing; the job succeeds', async () => {
    const result = await run(pull, 'opened');
    console.log(result.stdout, github.requests.map((r) => r.method + ' ' + r.url + ' ' + r.status).join('\n'));
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(result.outputs).toMatchObject({ status: 'pending', passed: 'false' });
    expect(github.statusesOf(pull.head.sha).map(({ state }) => state)).toEqual(['pending', 'pending']);
    expect(status(pull)).toEqual({
      state: 'pending',
      context: 'checklist-gate',
      description: '0 of 3 done: 2 left in Testing, 1 left in Docs',
    });
    const all = await comments(pull);
    expect(all).toHaveLength(1);
    [comment] = all;
    expect(comment?.body).toContain('Load test');
  });

  test('some ticked: the same comment is written over', async () => {
    await edit(pull, TEMPLATE.replace('[ ] Unit', '[x] Unit'));
    const result = await run(pull);
    console.log(result.stdout, github.requests.map((r) => r.method + ' ' + r.url + ' ' + r.status).join('\n'));
    expect(status(pull).description).toBe('1 of 3 done: 1 left in Testing, 1 left in Docs');
    const all = await comments(pull);
    expect(all.map(({ id }) => id)).toEqual([comment?.id]);
    expect(all[0]?.body).not.toContain('Unit tests');
  });
});

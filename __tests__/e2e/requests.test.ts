/** How many requests a run takes, counted at a server that executes GitHub's schema and checks REST by its description. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { openMany } from '../support/open-many.ts';
import { runAction } from '../support/run-action.ts';
import { everyNth, share } from '../support/share.ts';
import { Story, WORKFLOW } from '../support/story.ts';

const BODY = '## Checks\n\n- [ ] tested\n- [ ] documented\n';
const HALF = BODY.replace('[ ]', '[x]');
const DONE = BODY.replaceAll('[ ]', '[x]');

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
});
beforeEach(() => github.forgetRequests());
afterAll(() => github.close());

interface Counted {
  all: number;
  rest: number;
  writes: number;
}

/** What was sent since the last call. */
function counted(): Counted {
  const { requests } = github;
  const rest = requests.filter(({ url }) => !url.startsWith('/graphql'));
  const writes = rest.filter(({ method }) => method !== 'GET');
  const told = { all: requests.length, rest: rest.length, writes: writes.length };
  github.forgetRequests();
  return told;
}

describe.each(
  everyNth(2, [
    // First, while there is no policy.
    ['the template of the repository', undefined, '.github/PULL_REQUEST_TEMPLATE.md'],
    [
      'a template that the policy names, where most are',
      'version: 1\ntemplate: .github/PULL_REQUEST_TEMPLATE.md\ngates: [{gate: items}]\n',
      '.github/PULL_REQUEST_TEMPLATE.md',
    ],
    [
      'a template that the policy names',
      'version: 1\ntemplate: .github/CHECKS.md\ngates: [{gate: items}]\n',
      '.github/CHECKS.md',
    ],
  ]),
)('%s', (_, policy, template) => {
  // Where only the policy says which template counts, one look is for that.
  const more = template === '.github/CHECKS.md' ? 1 : 0;
  let story: Story;

  beforeAll(async () => {
    await github.commit('main', {
      [template]: BODY,
      ...(policy === undefined ? {} : { '.github/checklist-gate.yml': policy }),
    });
    story = new Story(github, token, await github.openPullRequest(BODY, {}, { fork: 'outsider' }));
  });
  afterAll(async () => {
    await github.api('PATCH', `/repos/octocat/hello-world/pulls/${story.pull.number}`, { state: 'closed' });
  });

  test('opened: a status at once, and one comment', async () => {
    expect((await story.run({ action: 'opened' })).stdout).not.toMatch(/::(?:error|warning)/);
    expect(counted()).toEqual({ all: 5 + more, rest: 3, writes: 3 });
    expect(await story.comments()).toHaveLength(1);
  });

  test('a tick that leaves something: a look, a status and a comment, and a look after them', async () => {
    await story.edit(HALF);
    await story.run();
    expect(counted()).toEqual({ all: 4 + more, rest: 2, writes: 2 });
    await story.edit(`${HALF}\nMore words.\n`);
    await story.run();
    expect(counted()).toEqual({ all: 1 + more, rest: 0, writes: 0 });
  });

  test('the last tick: a green status is written after a second look', async () => {
    await story.edit(DONE);
    expect((await story.run()).outputs).toMatchObject({ status: 'passed' });
    expect(counted()).toEqual({ all: 5, rest: 2, writes: 2 });
    expect(story.status()).toEqual({ state: 'success', description: expect.any(String) });
    expect(await story.comments()).toMatchObject([{ body: expect.stringContaining('passed') }]);
  });

  test('an edit with nothing new: two looks', async () => {
    await story.edit(`${DONE}\nMore words.\n`);
    await story.run();
    expect(counted()).toEqual({ all: 2, rest: 0, writes: 0 });
  });
});

/** Pull requests that are open beside one, and the requests that list them, a hundred each. */
const OTHERS = share(150, 450);
const PAGES = Math.ceil(OTHERS / 100);

test(`a tick of a fork beside ${OTHERS} other open pull requests: at most ${5 + PAGES}`, async () => {
  await openMany(github, OTHERS, BODY);
  const story = new Story(github, token, await github.openPullRequest(BODY, {}, { fork: 'outsider' }));
  await story.run({ action: 'opened' });
  await story.edit(DONE);
  github.forgetRequests();
  expect((await story.run()).outputs).toMatchObject({ status: 'passed' });
  expect(counted()).toEqual({ all: 4 + PAGES, rest: 2, writes: 2 });
  expect(story.status()).toEqual({ state: 'success', description: expect.any(String) });
  const workflow_run = { event: 'pull_request', head_sha: story.pull.head.sha };
  await story.edit(HALF);
  github.forgetRequests();
  const event = { name: 'workflow_run', payload: { action: 'completed', workflow_run } };
  expect((await runAction({ event, apiUrl: github.url, token })).outputs).toMatchObject({ status: 'pending' });
  expect(counted()).toEqual({ all: 5 + PAGES, rest: 2, writes: 2 });
});

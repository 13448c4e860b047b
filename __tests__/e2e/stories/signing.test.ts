import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { looks, looksAgain, once, record, through, writesStatus } from '../../support/recorder.ts';
import type { ActionResult } from '../../support/run-action.ts';
import type { Seen } from '../../support/serve.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

// People sign, take back and edit while the gate judges. What it read of them may be out of date when it writes.

// QA may only read, so that the policy names its number.
const policy = (qa: number): string => `version: 1
gates:
  - gate: sign-offs
    in: Sign-off
    roles:
      QA: {by: ['qa#${qa}'], via: comment}
      Release Manager: {by: [sre], via: tick, fresh: always}
break-glass: {by: [octocat], reason: {at-least: 10}}
`;

const BODY = '## Sign-off\n\n- [ ] **QA**: looked at\n- [ ] **Release Manager**: go\n';
const TICKED = BODY.replace('[ ] **Release', '[x] **Release');

let github: GitHub;
let token: string;
let tokens: Record<'author' | 'qa' | 'sre' | 'writer', string>;

beforeAll(async () => {
  github = await startGitHub();
  const { id } = await github.api<{ id: number }>('GET', '/users/qa');
  await github.commitFile('.github/checklist-gate.yml', policy(id));
  token = await github.workflowToken(WORKFLOW);
  const person = (login: string): string => github.personToken(login);
  tokens = { author: person('author'), qa: person('qa'), sre: person('sre'), writer: person('writer') };
});
afterAll(() => github.close());

/** A pull request whose Release Manager has ticked. */
async function ticked(): Promise<Story> {
  const pull = await github.openPullRequest(BODY, {}, { as: tokens.author });
  await github.editBody(pull.number, TICKED, tokens.sre);
  return new Story(github, token, pull);
}

const sign = ({ pull }: Story): Promise<{ id: number }> =>
  github.comment(pull.number, `/sign-off QA ${pull.head.sha}`, tokens.qa);

/** Runs the action; `action` happens once, before the first request that fits. */
const run = (story: Story, fits: (request: Seen) => boolean, action: () => Promise<unknown>): Promise<ActionResult> =>
  through(github.url, once(fits, action), (apiUrl) => story.run({ apiUrl }));

test("the command that our own comment shows is nobody's", async () => {
  const story = await ticked();
  const [first, second] = [await story.run(), await story.run()];
  expect(first.summary).toContain('/sign-off QA');
  for (const text of [second.summary, (await story.comments())[0]?.body]) expect(text).not.toContain('refused');
});

describe('what people did is read again', () => {
  test('taken back before the status is written: never green', async () => {
    const story = await ticked();
    await sign(story);
    const result = await run(story, looksAgain(), () => github.comment(story.pull.number, '/revoke QA', tokens.qa));
    expect(result.outputs).toMatchObject({ passed: 'false' });
    expect(github.statusesOf(story.pull.head.sha).map(({ state }) => state)).not.toContain('success');
  });

  test('taken back while the green status is on its way: it does not stay', async () => {
    const story = await ticked();
    await sign(story);
    await run(story, writesStatus, () => github.comment(story.pull.number, '/revoke QA', tokens.qa));
    expect(story.status().state).toBe('pending');
  });

  test('signed while the pending status is on its way: it does not stay', async () => {
    const story = await ticked();
    const result = await run(story, writesStatus, () => sign(story));
    expect(story.status().state).toBe('success');
    expect(result.outputs).toMatchObject({ passed: 'true' });
    expect(await story.comments()).toHaveLength(2);
  });

  test('the box taken out and put back by somebody else: the text is the same, who ticked is not', async () => {
    const story = await ticked();
    await sign(story);
    await run(story, writesStatus, async () => {
      await github.editBody(story.pull.number, BODY, tokens.writer);
      await github.editBody(story.pull.number, TICKED, tokens.writer);
    });
    expect(story.status().state).toBe('failure');
  });

  test('nothing moves: judged once, and the own comment is no move', async () => {
    const story = await ticked();
    await sign(story);
    const seen: Seen[] = [];
    const between = await record(
      github.url,
      () => undefined,
      (request) => void seen.push(request),
    );
    await story.run({ apiUrl: between.url });
    await between.close();
    expect(story.status().state).toBe('success');
    // Before it is judged, before it is told, and once behind that.
    expect(seen.filter(looks)).toHaveLength(3);
  });
});

test('an override does not speak for a head that came after it, however text and head move', async () => {
  const story = await ticked();
  const { number } = story.pull;
  await github.comment(number, `/override ${story.pull.head.sha} The site is down, see the incident.`);
  let seen = 0;
  let head = '';
  const between = await record(
    github.url,
    () => undefined,
    async (request) => {
      if (!looks(request)) return;
      seen += 1;
      if (seen > 1 && seen < 5) await story.edit(`${TICKED}\n${seen}\n`);
      if (seen === 5) head = await github.push(number, { 'later.txt': 'x' });
    },
  );
  const result = await story.run({ apiUrl: between.url });
  await between.close();
  expect(result.outputs).toMatchObject({ passed: 'false' });
  expect(github.statusesOf(head).map(({ state }) => state)).toEqual(['pending', 'pending']);
});

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runAction, type ActionResult } from '../../support/run-action.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

// Time that must go by, with the clock of the Action where the story says.

const CLOCK = join(import.meta.dirname, '../../support/still-clock.cjs');

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  await github.commitFile(
    '.github/checklist-gate.yml',
    'version: 1\ngates:\n  - {gate: items}\n  - {gate: waited, at-least: 30 min}\n  - {gate: waited, at-least: 24h, since: {tick: On the canary}}\n',
  );
});
afterAll(() => github.close());

test('a schedule passes what had to wait, and a box that is ticked again waits again', async () => {
  const body = '- [ ] On the canary\n- [x] On call is told\n';
  const story = new Story(github, token, await github.openPullRequest(body, {}, { as: github.personToken('author') }));
  const opened = Date.parse(String(story.pull.created_at));
  const after = (minutes: number): Date => new Date(opened + minutes * 60_000);
  const edit = (minutes: number, text: string): Promise<unknown> =>
    github.at(after(minutes).toISOString(), () =>
      github.editBody(story.pull.number, text, github.personToken('author')),
    );
  const env = (minutes: number): Record<string, string> => ({
    NODE_OPTIONS: `--require ${CLOCK}`,
    STILL_AT: String(after(minutes).getTime()),
  });
  const scheduled = (minutes: number): Promise<ActionResult> =>
    runAction({
      event: { name: 'schedule', payload: { schedule: '17 * * * *' } },
      apiUrl: github.url,
      token,
      env: env(minutes),
    });
  const minute = (minutes: number): string => after(minutes).toISOString().slice(0, 16).replace('T', ' ');

  const first = await story.run({ action: 'opened', env: env(5) });
  expect(first.summary).toContain('5 min of 30 min have gone by');
  expect(first.summary).toContain('The time has not begun: the box is not ticked');
  expect(story.status().state).toBe('pending');

  await edit(60, body.replace('[ ]', '[x]'));
  const ticked = await story.run({ env: env(61) });
  expect(ticked.outputs).toMatchObject({ status: 'pending', total: '2', ticked: '2' });
  expect(ticked.summary).toContain(`1 min of 24h have gone by since ${minute(60)} UTC`);
  expect(story.status().state).toBe('pending');
  await scheduled(60 + 24 * 60 - 1);
  expect(story.status().state).toBe('pending');
  const come = await scheduled(60 + 24 * 60 + 1);
  expect(come.exitCode).toBe(0);
  expect(story.status()).toEqual({ state: 'success', description: 'Passed, 2 boxes and 2 checks done' });

  await edit(1600, body);
  await edit(1601, body.replace('[ ]', '[x]'));
  await scheduled(1700);
  expect(story.status().state).toBe('pending');
});

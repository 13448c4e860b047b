import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APP_PERMISSIONS } from '../../support/github/apps.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runAction } from '../../support/run-action.ts';
import { startApp, type RunningApp } from '../../support/run-app.ts';
import { everyNth } from '../../support/share.ts';
import { SITUATIONS, type Situation } from '../../support/situations.ts';

/** Action and App come to the same verdict, word for word, whatever people do. */

const POLICY = '.github/checklist-gate.yml';
const clock = {
  NODE_OPTIONS: `--require=${join(import.meta.dirname, '../../support/still-clock.cjs')}`,
  STILL_AT: String(Date.now() + 3_600_000),
};

let github: GitHub;
let token: string;
let app: RunningApp;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.appToken(APP_PERMISSIONS);
  app = await startApp(github, { env: clock, waits: false });
});
afterAll(async () => {
  await app.stop();
  await github.close();
});

/** Opens what is judged: the event of it, and its number. */
async function opened({ kind, body, options, changes, labels = [] }: Situation): Promise<{
  event: { name: string; payload: { number: number } };
  about: { number: number; sha: string };
}> {
  if (kind === 'issue') {
    const issue = await github.openIssue(body, { labels });
    const payload = { action: 'edited', number: issue.number, issue };
    return { event: { name: 'issues', payload }, about: { number: issue.number, sha: '' } };
  }
  const pull = await github.openPullRequest(body, changes, options);
  if (labels.length > 0) await github.addLabels(pull.number, ...labels);
  const payload = { action: 'edited', number: pull.number, pull_request: pull };
  return { event: { name: 'pull_request', payload }, about: { number: pull.number, sha: pull.head.sha } };
}

test.each(everyNth(4, SITUATIONS).map((each) => [each.name, each] as const))('%s', async (_, situation) => {
  const { policy, files = {}, after = () => Promise.resolve(), status } = situation;
  const trusted = { ...files, ...(policy === undefined ? {} : { [POLICY]: `version: 1\n${policy}\n` }) };
  if (Object.keys(trusted).length > 0) await github.commit('main', trusted);
  const { event, about } = await opened(situation);
  await after(github, about);
  const inputs = { 'dry-run': 'true', 'fail-on': 'never' };
  const action = await runAction({ event, apiUrl: github.url, token, inputs, env: clock });
  const from = app.lines.length;
  await github.apps.deliver(event.name, event.payload);
  const isIts = ({ message, data }: { message: string; data?: unknown }): boolean =>
    message === 'verdict' && (data as { subject: { number: number } }).subject.number === about.number;
  const [line] = await app.said((each) => isIts(each), { from });
  expect(action.verdict).toMatchObject({ status });
  expect(line?.['data']).toEqual(action.verdict);
});

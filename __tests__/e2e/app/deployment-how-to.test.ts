import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { remark } from 'remark';
import { parse } from 'yaml';
import { APP_PERMISSIONS } from '../../support/github/apps.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { startApp, type RunningApp } from '../../support/run-app.ts';

/** The example of docs/how-to/app-deployments.md, from the tag to the deployment. */

const page = readFileSync(join(import.meta.dirname, '../../../docs/how-to/app-deployments.md'), 'utf8');
const blocks = (lang: string): string[] =>
  remark()
    .parse(page)
    .children.flatMap((node) => (node.type === 'code' && node.lang === lang ? [node.value] : []));

const REPOSITORY = 'octocat/hello-world';
const [policy = '', workflow = ''] = blocks('yaml');
const [checklist = ''] = blocks('markdown');
const [waits = '', passed = ''] = blocks('text');
const [, find = ''] = /`(find: '[^`]+')`/.exec(page) ?? [];
const [, environment = ''] = /^Environment: (\w+)$/m.exec(checklist) ?? [];
const [, version = ''] = /^Version: (\S+)$/m.exec(checklist) ?? [];

let github: GitHub;
let app: RunningApp;

beforeAll(async () => {
  github = await startGitHub();
  github.apps.permissions = { ...APP_PERMISSIONS, actions: 'read' };
  await github.commitFile('.github/checklist-gate.yml', policy);
  github.protection.protect(REPOSITORY, environment, github.apps.id);
  app = await startApp(github, { config: `${find}\n`, waits: false });
});
afterAll(async () => {
  await app.stop();
  await github.close();
});

test('the workflow starts on the tag, and its job is in the environment of the phase', () => {
  const { on, jobs } = parse(workflow) as { on: object; jobs: Record<string, { environment: string }> };
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(Object.values(jobs).map((job) => job.environment)).toEqual([environment]);
  expect(policy).toContain(`environment: ${environment}\n`);
});

test('the job is told what the page shows', async () => {
  const sha = await github.commit('main', { 'version.txt': version });
  await github.tag(version, sha);
  const { number } = await github.openIssue(checklist, { labels: ['release'] });
  const run = github.protection.deploy(REPOSITORY, environment, { sha, ref: version });
  await github.apps.deliver('deployment_protection_rule', {
    action: 'requested',
    environment,
    event: 'push',
    deployment_callback_url: `${github.url}/repos/${REPOSITORY}/actions/runs/${run}/deployment_protection_rule`,
    deployment: { environment, sha, ref: version },
    pull_requests: [],
  });
  const told = async (count: number): Promise<(string | undefined)[]> => {
    await app.said((line) => line['run'] === run && line['environment'] !== undefined, { count });
    return github.protection.answersTo(run).map(({ comment }) => comment);
  };
  const shown = (text: string): string =>
    text
      .replace(/\[#\d+\]/, `[#${number}]`)
      .replace(/\(https:[^)]+\)/, `(${github.url}/${REPOSITORY}/issues/${number})`);
  expect(await told(1)).toEqual([shown(waits)]);
  await github.editBody(number, checklist.replace('[ ] Team told', '[x] Team told'));
  await github.apps.deliver('issues', { action: 'edited', issue: { number } });
  expect(await told(2)).toEqual([shown(waits), shown(passed)]);
  expect(github.protection.answersTo(run).map(({ state }) => state)).toEqual([undefined, 'approved']);
});

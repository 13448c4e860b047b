/**
 * The release workflow of the example, from the tag to the last gate: its scripts and the built action as processes,
 * and people who fill in, tick and sign over the API. One release stays, the next one is withdrawn.
 * `SEED_FILE` names one more deployment checklist that goes both ways, at the same time.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { tickBelow, tickFirst } from '../../support/filling.ts';
import { OWN, SEED } from '../../support/release-forms.ts';
import type { ReleaseRunner } from '../../support/release-runner.ts';
import { CAPTAIN, ReleaseStory, type Released } from '../../support/release-story.ts';
import { runCli } from '../../support/run-cli.ts';
import { isWhole } from '../../support/share.ts';

// Some twenty processes, one behind the other: half a minute where the machine has nothing else to do.
jest.setTimeout(600_000);

const seedFile = process.env['SEED_FILE'] ?? '';
const hasSeed = isWhole && seedFile !== '' && existsSync(seedFile);
if (!hasSeed)
  process.stderr.write(
    `release: one more checklist: skipped, ${isWhole ? 'SEED_FILE names no file' : 'it runs with TEST_SHARE=whole'}\n`,
  );

let stories: ReleaseStory[];
beforeAll(async () => {
  stories = await Promise.all([OWN, ...(hasSeed ? [SEED(seedFile)] : [])].map((form) => ReleaseStory.begin(form)));
});
afterAll(() => Promise.all(stories.map((story) => story.end())));

/** What the gate of a job saw while it waited. */
const seen = ({ said }: ReleaseRunner, job: string): string[] =>
  [...(said[job]?.stdout ?? '').matchAll(/^\d\d:\d\d:\d\dZ (\w+):/gm)].map(([, status = '']) => status);

/** A gate that waited for people, and passed once they had done everything. */
async function expectPassed({ runner, issue }: Released, job: string, phase = job): Promise<void> {
  expect(runner.said[job]).toMatchObject({ exitCode: 0, stderr: '' });
  expect(runner.said[job]?.outputs).toMatchObject({ status: 'passed', passed: 'true', phase });
  // People wait until it asks; a text that is complete before it has looked again is the first that it reports.
  expect(seen(runner, job)).toEqual([...seen(runner, job).slice(0, -1).fill('pending'), 'passed']);
  for (const text of [await issue.told(phase), runner.said[job]?.summary])
    expect(text).toMatch(new RegExp(`Checklist Gate: passed, .* done, phase \`${phase}\``));
}

/** The record that a job has kept, also as a release of its own that nobody can change: judged again it gives the same. */
async function expectKept(
  { folder, github }: ReleaseStory,
  { kept }: ReleaseRunner,
  name: string,
  status: string,
  tag: string,
): Promise<void> {
  const { [`${name}.json`]: record = '', [`${name}.svr.json`]: predicate } = kept[name] ?? {};
  expect(await github.assetsOf(tag)).toEqual({ [`${name}.json`]: record, [`${name}.svr.json`]: predicate });
  const { id, draft } = await github.api('GET', `/repos/octocat/hello-world/releases/tags/${tag}`);
  expect(draft).toBe(false);
  const more = github.api('POST', `/repos/octocat/hello-world/releases/${id}/assets?name=more.json`, {});
  await expect(more).rejects.toThrow('422');
  expect(JSON.parse(record)).toMatchObject({ verdict: { status } });
  expect(predicate).toBeDefined();
  const path = join(folder, `${name}.json`);
  writeFileSync(path, record);
  expect(runCli(['replay', path])).toMatchObject({ status: 0, stderr: '' });
}

async function stays(story: ReleaseStory): Promise<void> {
  const { form, github } = story;
  const done = await story.release('v1.4.0', (issue) => ({
    execution: async () => {
      await issue.asked('execution');
      await issue.edit('lead', (body) => tickBelow(body, form.during));
    },
    'post-deployment': async () => {
      await issue.asked('post-deployment');
      await github.release('v1.4.0', { body: 'Orders of more than 100 pieces get 12 percent off.' });
      await issue.edit(CAPTAIN, (body) => story.concluded(body, [...form.after, form.kept], 'Success'));
    },
  }));
  const { results, runner } = done;
  expect(results).toEqual({
    open: 'success',
    validate: 'success',
    'pre-deployment': 'success',
    deploy: 'success',
    execution: 'success',
    verify: 'success',
    'post-deployment': 'success',
    rollback: 'skipped',
    withdrawn: 'skipped',
    keep: 'success',
  });
  expect(runner.said['open']?.outputs).toMatchObject({ created: 'true' });
  expect(runner.log['validate']).toMatch(/^✓ 16\/16 {2}the service starts and reports this version$/m);
  for (const phase of ['pre-deployment', 'execution', 'post-deployment']) await expectPassed(done, phase);
  for (const job of ['execution', 'post-deployment']) expect(runner.said[job]?.outputs['tripped']).toBe('[]');
  await expectKept(story, runner, 'release-record', 'passed', 'record/v1.4.0/post-deployment-7.1');
  // A try that does not count stays in the record.
  expect(runner.kept['release-record']?.['release-record.json']).toMatch(
    /"login": ?"reader"[^{}]*"reason": ?"is not among those who may sign"/,
  );
  expect([story.running(), story.history()]).toEqual(['v1.4.0', ['deploy v1.3.0', 'deploy v1.4.0']]);
}

/** The next release turns out to be bad: in the numbers of the rollout, or to somebody who says so later. */
async function isWithdrawn(story: ReleaseStory): Promise<void> {
  const { form } = story;
  const numbers = form.shownBy === 'numbers';
  // Large orders have no step any more, which no check before the release sees.
  const broken = (text: string): string => text.replace(/,\s*\{ "upTo": null.*\}/, '');
  const trip = (body: string): string => tickFirst(body, form.triggers);
  const done = await story.release(
    'v1.5.0',
    (issue) => ({
      execution: async () => {
        if (numbers) return;
        await issue.asked('execution');
        await issue.edit('lead', (body) => tickBelow(body, form.during));
      },
      'post-deployment': async () => {
        await issue.asked('post-deployment');
        await issue.edit('writer', trip);
      },
      withdrawn: async () => {
        await issue.asked('rollback');
        const why = numbers ? trip : (body: string): string => body;
        await issue.edit(CAPTAIN, (body) => story.concluded(why(body), [form.withdrawn], 'Rollback'));
      },
    }),
    numbers ? broken : undefined,
  );
  const { results, runner, issue } = done;
  expect(results).toEqual({
    open: 'success',
    validate: 'success',
    'pre-deployment': 'success',
    deploy: 'success',
    execution: numbers ? 'failure' : 'success',
    verify: numbers ? 'skipped' : 'success',
    'post-deployment': numbers ? 'skipped' : 'failure',
    rollback: 'success',
    withdrawn: 'success',
    keep: 'success',
  });
  const stopped = numbers ? 'execution' : 'post-deployment';
  const { exitCode, outputs, summary } = runner.said[stopped] ?? {};
  expect([exitCode, outputs?.['status'], outputs?.['passed']]).toEqual([1, 'failed', 'false']);
  expect(JSON.parse(outputs?.['tripped'] ?? '')).toEqual([form.tripped]);
  for (const text of [summary, await issue.told(stopped)])
    // The headline asks it too, so only what stands below it shows that somebody is asked.
    expect(text).toMatch(
      /❌ Checklist Gate: (?:`[^`]+`: )?stopped(?: by `[^`]+`|, since `[^`]+` is ticked).*\n[\s\S]*\btrue\b.*\?/,
    );
  expect(seen(runner, stopped).at(-1)).toBe('failed');
  expect(seen(runner, stopped).slice(0, -1)).not.toContain('passed');
  if (numbers) expect(seen(runner, stopped)).toHaveLength(1);
  expect(runner.log['rollback']).toMatch(/^v1\.4\.0 runs again\.$/m);
  await expectPassed(done, 'withdrawn', 'rollback');
  const at = 'record/v1.5.0';
  await expectKept(story, runner, 'withdrawal-record', 'passed', `${at}/rollback-7.1`);
  if (!numbers) await expectKept(story, runner, 'release-record', 'failed', `${at}/post-deployment-7.1`);
  expect(story.running()).toBe('v1.4.0');
  expect(story.history().slice(2)).toEqual(['deploy v1.5.0', 'rollback v1.4.0']);
}

test('a release stays, once people have done what each gate asks for', async () => {
  expect.hasAssertions();
  await Promise.all(stories.map(stays));
});

test('the next one is withdrawn, and closed once people have done what the way back asks for', async () => {
  expect.hasAssertions();
  await Promise.all(stories.map(isWithdrawn));
});

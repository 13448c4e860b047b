/** The files of docs/how-to/many-repositories.md as GitHub runs them, with the call put in by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import type { Audit, AuditRow } from '../../src/audit/model.ts';
import { GATE, MARKER } from '../support/forms.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline } from '../support/run-cli.ts';
import { Story } from '../support/story.ts';
import { Workflows, type WorkflowRun } from '../support/workflows.ts';

const ROOT = join(import.meta.dirname, '../..');
const recipe = (name: string): string =>
  readFileSync(join(ROOT, 'examples/workflows', `${name}.yml`), 'utf8').replaceAll('acme', 'octocat');

interface Caller {
  jobs: { checklist: { with: Record<string, string> } };
}
interface Called {
  permissions: object;
  jobs: { checklist: { steps: { with: Record<string, string> }[] } };
}

/** A caller as GitHub runs it: with the job that it calls, and with its inputs there. */
function inlined(caller: string, called: string, more: Called['jobs']['checklist']['steps'] = []): string {
  const outer = parse(recipe(caller)) as Caller;
  const { permissions, jobs } = parse(recipe(called)) as Called;
  const given = outer.jobs.checklist.with;
  jobs.checklist.steps.push(...more);
  for (const step of jobs.checklist.steps)
    for (const [name, value] of Object.entries(step.with)) {
      const [, input] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value) ?? [];
      if (input !== undefined) step.with[name] = given[input] ?? '';
    }
  return stringify({ ...outer, permissions, jobs });
}

const SHARED = 'checklist-gate.yml';
const PLAIN = 'version: 1\ngates:\n  - {gate: items, in: Security, final: true}\n';
const policy = (more = ''): string => `${PLAIN}${more}break-glass: {by: [octocat]}\n`;
const BODY = '## Security\n\n- [ ] Secrets rotated\n- [ ] Keys counted\n';
const HALF = BODY.replace('[ ]', '[x]');
const DONE = BODY.replaceAll('[ ]', '[x]');

let github: GitHub;
let workflows: Workflows;
let story: Story;

async function start(files: Record<string, string>, text: string): Promise<void> {
  github = await startGitHub({ private: true, repositories: ['gates'] });
  await github.in('gates').commitFile(SHARED, text);
  await github.commit('main', files);
  workflows = new Workflows(github);
  story = new Story(github, '', await github.openPullRequest(BODY));
}

/** How many requests the action sent. */
async function requestsOf(run: () => Promise<WorkflowRun[]>): Promise<number> {
  github.forgetRequests();
  await run();
  return github.requests.length;
}

const ticked = async (body: string): Promise<WorkflowRun[]> => {
  await story.edit(body);
  return workflows.pullRequest(story.pull.number, 'edited');
};

/** Numbers in a row of the page about cost. */
function cost(row: string): number[] {
  const page = readFileSync(join(ROOT, 'docs/how-to/costs.md'), 'utf8');
  const line = page.split('\n').find((each) => each.startsWith(`| ${row}`)) ?? '';
  return line
    .split('|')
    .slice(2, 5)
    .map((cell) => Number(cell.trim().replace(/[$,]/g, '')));
}

/** The requests of a pull request by a policy that asks for no comments: opened, ticked, and ticked for the last time. */
async function requestsOfOne(): Promise<Record<'opened' | 'tick' | 'last', number>> {
  await github.in('gates').commitFile(SHARED, PLAIN);
  story = new Story(github, '', await github.openPullRequest(BODY, { 'other.txt': 'x' }));
  const opened = await requestsOf(() => workflows.pullRequest(story.pull.number, 'opened'));
  const tick = await requestsOf(() => ticked(HALF));
  const last = await requestsOf(() => ticked(DONE));
  expect(story.status().state).toBe('success');
  return { opened, tick, last };
}

describe('one file, a private repository of the policy', () => {
  beforeAll(() => start({ [GATE]: inlined('organisation-caller', 'organisation-gate') }, policy('mode: report\n')));
  afterAll(() => github.close());

  test('in report only a status is green whatever is left, and stays so when the mode ends', async () => {
    await workflows.pullRequest(story.pull.number, 'opened');
    expect(story.status()).toEqual({ state: 'success', description: 'Report only: 2 left, in Security' });
    await github.in('gates').commitFile(SHARED, policy());
    expect(story.status().state).toBe('success');
  });

  test('a sweep writes it anew', async () => {
    await workflows.schedule();
    expect(story.status()).toEqual({ state: 'pending', description: '2 left, in Security' });
  });

  test('a number by hand does so for one', async () => {
    await github.in('gates').commitFile(SHARED, policy('mode: report\n'));
    await workflows.dispatch(GATE, story.pull.number);
    expect(story.status().state).toBe('success');
    await github.in('gates').commitFile(SHARED, policy());
    await workflows.dispatch(GATE, story.pull.number);
    expect(story.status().state).toBe('pending');
  });

  test('a policy of the repository is not read, whatever it says', async () => {
    await github.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: items, optional: true}]\n');
    await workflows.dispatch(GATE, story.pull.number);
    expect(story.status()).toEqual({ state: 'pending', description: '2 left, in Security' });
  });

  test('a comment breaks the glass', async () => {
    await workflows.comment(story.pull.number, '/override Payments are down, this is the fix');
    expect(story.status().state).toBe('success');
  });

  test('an audit judges without the shared policy, and says so', async () => {
    const mergedOnto = async (text: string | null): Promise<number> => {
      await github.commit('main', { '.github/checklist-gate.yml': text });
      const { number } = await github.openPullRequest(DONE, { 'third.txt': String(text) });
      await github.merge(number, 'squash');
      return number;
    };
    const extending = await mergedOnto('version: 1\nextends: octocat/gates:checklist-gate.yml@main\n');
    const number = await mergedOnto(null);
    const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
    const audited = async (of: number, ...more: string[]): Promise<AuditRow | undefined> => {
      const args = ['audit', '--repo=octocat/hello-world', `--since=${day(-1)}`, `--until=${day(1)}`, '--format=json'];
      const env = { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url };
      const { stdout } = await runCliOnline([...args, ...more], { env });
      return (JSON.parse(stdout) as Audit).rows.find((row) => row.number === of);
    };
    expect(await audited(extending)).toMatchObject({ status: 'error', flags: ['not-passed', 'no-status'] });
    expect(await audited(number)).toMatchObject({ policy: 'default', status: 'passed' });
    const named = '--policy=octocat/gates:checklist-gate.yml@main';
    expect(await audited(extending, named)).toMatchObject({ policy: 'default', status: 'passed' });
  });

  test('the page about cost has the requests of a shared policy', async () => {
    const { opened, tick, last } = await requestsOfOne();
    expect([opened, tick, last]).toEqual([7, 6, 7]);
    expect(cost('A tick, with a shared policy')).toEqual([1, 0.006, tick]);
    expect(cost('The same with a shared policy')).toEqual([40_000, 240, 4_000 * (opened + 8 * tick + last)]);
  });
});

describe('a draft beside the policy, as the page about upgrades has it', () => {
  const [, text = ''] =
    /```yaml\n(- if: [^`]*)```/.exec(readFileSync(join(ROOT, 'docs/how-to/upgrades.md'), 'utf8')) ?? [];
  const steps = parse(text.replaceAll('acme', 'octocat')) as Called['jobs']['checklist']['steps'];
  beforeAll(async () => {
    await start({ [GATE]: inlined('organisation-caller', 'organisation-gate', steps) }, PLAIN);
    await github.in('gates').branch('draft');
    await github.in('gates').commit('draft', { [SHARED]: PLAIN.replace('Security', 'Safety') });
  });
  afterAll(() => github.close());

  test('it writes a status of its own, and no comment', async () => {
    await story.edit(DONE);
    await workflows.pullRequest(story.pull.number, 'edited');
    expect(story.status().state).toBe('success');
    expect(story.status('checklist-draft').state).toBe('failure');
    expect(await story.comments()).toHaveLength(1);
  });
});

describe('two files, hardened', () => {
  const files = {
    [GATE]: inlined('organisation-caller-marker', 'organisation-gate-hardened'),
    [MARKER]: recipe('marker-queue'),
  };
  beforeAll(() => start(files, policy()));
  afterAll(() => github.close());

  test('a tick, a sweep and a comment are judged', async () => {
    await workflows.pullRequest(story.pull.number, 'opened');
    expect(story.status().state).toBe('pending');
    await ticked(DONE);
    expect(story.status().state).toBe('success');
    await story.edit(HALF);
    await workflows.schedule();
    expect(story.status().state).toBe('pending');
    await workflows.comment(story.pull.number, '/override Payments are down, this is the fix');
    expect(story.status().state).toBe('success');
  });

  test('so is the group of a merge queue', async () => {
    const { group } = await workflows.queue(story.pull.number);
    expect(story.status('checklist-gate', group.head_sha as string).state).toBe('success');
  });

  test('the page about cost has the requests of a shared policy with a marker', async () => {
    const { opened, tick, last } = await requestsOfOne();
    expect([opened, tick, last]).toEqual([10, 10, 10]);
    expect(cost('A tick, with a shared policy and a marker')).toEqual([2, 0.012, tick]);
    expect(cost('The same with both')).toEqual([80_000, 480, 4_000 * (opened + 8 * tick + last)]);
  });
});

describe('two files, without a shared policy', () => {
  const files = {
    [GATE]: recipe('pull-request'),
    [MARKER]: recipe('marker-queue'),
    '.github/checklist-gate.yml': PLAIN,
  };
  beforeAll(() => start(files, PLAIN));
  afterAll(() => github.close());

  test('the page about cost has the requests of a marker', async () => {
    const opened = await requestsOf(() => workflows.pullRequest(story.pull.number, 'opened'));
    const tick = await requestsOf(() => ticked(HALF));
    const last = await requestsOf(() => ticked(DONE));
    expect(story.status().state).toBe('success');
    expect([opened, tick, last]).toEqual([8, 8, 8]);
    expect(cost('A tick, with a marker')).toEqual([2, 0.012, tick]);
    expect(cost('The same with a marker')).toEqual([80_000, 480, 4_000 * (opened + 8 * tick + last)]);
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Audit } from '../../src/audit/model.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';

const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString().replace(/\.\d+Z$/, 'Z');

let github: GitHub;
const numbers: Record<string, number> = {};

beforeAll(async () => {
  github = await startGitHub();
  const merged = async (name: string, days: number, status = false): Promise<void> => {
    const { number, head } = await github.at(daysAgo(days + 1), async () => {
      const pull = await github.openPullRequest('- [ ] Tests pass', { [`${name}.txt`]: 'x' });
      await github.editBody(pull.number, '- [x] Tests pass');
      return pull;
    });
    numbers[name] = number;
    await github.at(daysAgo(days), async () => {
      const state = { state: 'success', context: 'checklist-gate' };
      if (status) await github.api('POST', `/repos/octocat/hello-world/statuses/${head.sha}`, state);
      await github.merge(number, 'squash');
    });
  };
  await merged('long ago', 100);
  await merged('long ago, kept', 100, true);
  await merged('not yet', 89);
});

afterAll(() => github.close());

const audit = (...args: string[]): Promise<CliRun> =>
  runCliOnline(['audit', '--repo', 'octocat/hello-world', '--since', daysAgo(200), ...args], {
    env: { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url },
  });

/** The flags of each pull request. */
async function flags(...args: string[]): Promise<{ result: Audit; of: Record<string, string[]> }> {
  const { stdout } = await audit('--format', 'json', ...args);
  const result = JSON.parse(stdout) as Audit;
  const rows = Object.entries(numbers).map(([name, number]): [string, string[]] => [
    name,
    result.rows.find((row) => row.number === number)?.flags ?? [],
  ]);
  return { result, of: Object.fromEntries(rows) };
}

test('a status that GitHub would have deleted by now is no fault', async () => {
  const { result, of } = await flags();
  expect(of).toEqual({ 'long ago': ['status-expired'], 'long ago, kept': [], 'not yet': ['no-status'] });
  expect(result).toMatchObject({ asked: { retention: '90d' }, totals: { subjects: 3, passed: 3, expired: 1 } });
  expect(Date.now() - Date.parse(result.at ?? '')).toBeLessThan(DAY);
  expect((await audit()).stdout).toMatch(/: 3 of 3 pull requests passed, .*1 status expired or never written\n/);
});

test('--retention says how long it keeps them', async () => {
  expect((await flags('--retention', '400d')).of['long ago']).toEqual(['no-status']);
  expect((await flags('--retention', '30d')).of['not yet']).toEqual(['status-expired']);
});

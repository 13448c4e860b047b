import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';

const POLICY = `version: 1
gates:
  - {gate: items}
break-glass: {by: [octocat], ends: 48h}
`;
const DAY = 86_400_000;

let github: GitHub;
let glass: number;

const merged = async (body: string, before: (number: number) => Promise<unknown>): Promise<number> => {
  const { number } = await github.openPullRequest(body);
  await before(number);
  await github.at(new Date(Date.now() + 60_000).toISOString().replace(/\.\d+/, ''), () =>
    github.merge(number, 'squash'),
  );
  return number;
};
const audit = (...args: string[]): Promise<CliRun> => {
  const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
  return runCliOnline(
    ['audit', '--repo=octocat/hello-world', `--since=${day(-1)}`, `--until=${day(1)}`, '--into=main', ...args],
    { env: { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url } },
  );
};

beforeAll(async () => {
  github = await startGitHub();
  await github.commitFile('.github/checklist-gate.yml', POLICY);
  await merged('- [x] Load test\n', async () => {});
  glass = await merged('- [ ] Load test\n', (number) => github.comment(number, '/override Customers cannot pay'));
  // One that was done needed no override.
  await merged('- [x] Load test\n', (number) => github.comment(number, '/override Just to be sure'));
});
afterAll(() => github.close());

test('a merge that was overridden is counted as overridden, and not as passed', async () => {
  const run = await audit('--format=json');
  expect(run.stderr).toBe('');
  const { rows, totals } = JSON.parse(run.stdout);
  expect(totals).toMatchObject({ subjects: 3, passed: 2, overridden: 1 });
  expect(rows.find((row: { number: number }) => row.number === glass)).toMatchObject({
    status: 'pending',
    open: 1,
    override: { by: 'octocat', reason: 'Customers cannot pay' },
    flags: expect.arrayContaining(['overridden']),
  });
});

test.each([
  ['text', /: 2 of 3 pull requests passed, 1 overridden[,\n]/],
  ['markdown', /^## .*: 2 of 3 pull requests passed, 1 overridden[,\n]/],
])('the headline says so as %s', async (format, expected) => {
  expect((await audit(`--format=${format}`)).stdout).toMatch(expected);
});

test('as CSV its row is no passed one, and names who and why', async () => {
  const { stdout } = await audit('--format=csv');
  const lines = stdout.split('\n').filter((line) => line.startsWith('pull-request,'));
  expect(lines.filter((line) => line.includes(',passed,'))).toHaveLength(2);
  expect(lines.find((line) => line.startsWith(`pull-request,${glass},`))).toMatch(
    /,pending,.*,octocat,Customers cannot pay,.*overridden/,
  );
});

test('the review that the policy asks for is open, until somebody else has looked at it', async () => {
  await github.commitFile(
    '.github/checklist-gate.yml',
    POLICY.replace('ends: 48h', 'ends: 48h, review: {by: [octocat, lead], within: 5d}'),
  );
  const number = await merged('- [ ] Load test\n', (own) => github.comment(own, '/override Nobody can log in'));
  const told = async (): Promise<{ flags: string[]; review?: object }> =>
    JSON.parse((await audit('--format=json')).stdout).rows.find((row: { number: number }) => row.number === number);
  const later = (hours: number, as?: string): Promise<unknown> =>
    github.at(new Date(Date.now() + hours * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z'), () =>
      github.comment(number, '/sign-off Override review', as),
    );
  expect((await told()).flags).toContain('review-open');
  await later(1);
  expect((await told()).flags).toContain('review-open');
  await later(2, github.personToken('lead'));
  const { flags, review } = await told();
  expect(flags.filter((flag) => flag.startsWith('review'))).toEqual([]);
  expect(review).toMatchObject({ by: 'lead', at: expect.any(String), due: expect.any(String) });
});

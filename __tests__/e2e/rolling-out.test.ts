/** The pages for an organisation: their commands, against the test server as far as it goes. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { remark } from 'remark';
import { parse } from 'yaml';
import { violationsOf } from '../support/github/documented.ts';
import { serveRepositories } from '../support/github/many-repositories.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline } from '../support/run-cli.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const page = (name: string): string => read(`docs/how-to/${name}.md`);
const blocks = (name: string, lang: string): string[] =>
  remark()
    .parse(page(name))
    .children.flatMap((node) => (node.type === 'code' && node.lang === lang ? [node.value] : []));

const CALLER = read('examples/workflows/organisation-caller.yml').replaceAll('acme/', 'octocat/');
const CALLED = read('examples/workflows/organisation-gate.yml').replaceAll('acme/', 'octocat/');
const POLICY = 'version: 1\nnot-applicable: with-reason\ngates:\n  - {gate: items, in: Security, final: true}\n';

let github: GitHub;
beforeAll(async () => {
  github = await startGitHub({ private: true, repositories: ['gates', 'till'] });
  await github.in('gates').commitFile('checklist-gate.yml', POLICY);
  await github.in('gates').commitFile('.github/workflows/gate.yml', CALLED);
  await github.commitFile('.github/workflows/checklist-gate.yml', CALLER);
});
afterAll(() => github.close());

interface Command {
  method: string;
  path: string;
  body: unknown;
}

/** What a `gh api` command sends. */
function sentBy(command: string, files: Record<string, unknown>): Command {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
  const { values, positionals } = parseArgs({
    args: words.slice(2),
    allowPositionals: true,
    options: {
      method: { type: 'string', default: 'GET' },
      input: { type: 'string' },
      'raw-field': { type: 'string', short: 'f', multiple: true, default: [] },
      field: { type: 'string', short: 'F', multiple: true, default: [] },
    },
  });
  const body: Record<string, unknown> = {};
  for (const pair of values['raw-field']) body[pair.split('=')[0] ?? ''] = pair.split('=')[1];
  for (const pair of values.field) {
    const [, outer = '', inner = '', value = ''] = /^(\w+)\[(\w+)\]=(.*)$/.exec(pair) ?? [];
    body[outer] = { ...(body[outer] as object | undefined), [inner]: JSON.parse(value) as unknown };
  }
  const given = values.input === undefined ? body : files[values.input];
  return {
    method: values.method,
    path: `/${positionals[0]}`,
    body: Object.keys(given as object).length > 0 ? given : undefined,
  };
}

const commandsOf = (name: string): string[] =>
  blocks(name, 'sh').flatMap((block) => block.split('\n').filter((line) => line.startsWith('gh api ')));
const ruleset = JSON.parse(read('examples/ruleset.json')) as Record<string, unknown>;
const files = { 'ruleset.json': ruleset };

test('the page shows the ruleset of the examples', () => {
  expect(blocks('rolling-out', 'json').map((text) => JSON.parse(text) as unknown)).toEqual([ruleset]);
});

test.each(['rolling-out', 'hardened'])('GitHub documents every call of the commands in %s', async (name) => {
  const commands = commandsOf(name);
  expect(commands.length).toBeGreaterThan(1);
  const sent = commands.map((command) => {
    const { method, path, body } = sentBy(command.replace('/ID', '/1').replace('YOU/REPO', 'octocat/shop'), files);
    return { method, url: path, headers: {}, body: body === undefined ? '' : JSON.stringify(body) };
  });
  expect(await violationsOf(sent)).toEqual([]);
});

test('the ruleset requires the status, the doctor sees it, and it is taken back', async () => {
  const token = github.personToken('octocat');
  const doctor = async (): Promise<string> => {
    const env = { GITHUB_TOKEN: token, GITHUB_API_URL: github.url };
    return (await runCliOnline(['doctor', '--repo', 'octocat/hello-world'], { env })).stdout;
  };
  const run = async (command: string): Promise<unknown> => {
    const { method, path, body } = sentBy(command.replaceAll('acme', 'octocat'), files);
    const answer = await fetch(`${github.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'gh' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect([command, answer.ok]).toEqual([command, true]);
    return answer.json();
  };
  const [make = '', list = '', change = '', disable = ''] = commandsOf('rolling-out').filter((each) =>
    each.includes('rulesets'),
  );
  expect(await doctor()).toContain('✗ required status: the branch main does not require `checklist-gate`');
  await run(make);
  // It names two other repositories.
  expect(await doctor()).toContain('✗ required status: the branch main does not require `checklist-gate`');
  const [found] = (await run(list)) as { id: number; name: string }[];
  expect(found).toMatchObject({ name: 'checklist-gate' });
  ruleset['conditions'] = {
    ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] },
    repository_name: { include: ['~ALL'], exclude: ['gates'] },
  };
  await run(change.replace('ID', String(found?.id)));
  expect(await doctor()).toContain(
    `! required status: checklist-gate is required by ruleset ${found?.id}, from GitHub Actions: every workflow of every branch can set it`,
  );
  await run(disable.replace('ID', String(found?.id)));
  expect(await doctor()).toContain('✗ required status: the branch main does not require `checklist-gate`');
});

test('the commands of this tool run as the page has them', async () => {
  const template = '- [ ] Tests are added\n';
  const shop = { name: 'shop', pulls: [template], merged: ['- [x] Tests are added\n'] };
  const many = await serveRepositories([
    { ...shop, files: { '.github/pull_request_template.md': template } },
    { name: 'till', pulls: [], files: { '.github/workflows/checklist-gate.yml': CALLER } },
    { name: 'gates', pulls: [], files: { '.github/workflows/gate.yml': CALLED } },
  ]);
  const cwd = mkdtempSync(join(tmpdir(), 'checklist-gate-rolling-out-'));
  symlinkSync(join(ROOT, 'examples'), join(cwd, 'examples'));
  try {
    const lines = blocks('rolling-out', 'sh').flatMap((block) => block.split('\n'));
    const commands = lines.flatMap((line) => / node dist\/cli\.cjs ([^>]*)/.exec(line)?.[1] ?? []);
    expect(commands).toHaveLength(5);
    const told: [string, number | null][] = [];
    for (const command of commands) {
      const args = command.trim().replaceAll('acme', 'octocat').split(' ');
      const env = { GITHUB_TOKEN: 'ghp_x', GITHUB_API_URL: many.url };
      const { status, stdout, stderr } = await runCliOnline(args, { env, cwd });
      expect([command, stdout.length > 0, stderr.includes('internal error')]).toEqual([command, true, false]);
      told.push([args[0] ?? '', status]);
    }
    // The doctor finds that nothing is required yet.
    expect(told).toEqual([
      ['doctor', 1],
      ['init', 0],
      ['trial', 0],
      ['doctor', 1],
      ['doctor', 1],
    ]);
  } finally {
    rmSync(cwd, { recursive: true });
    await many.close();
  }
});

test('in a pull request of a repository that calls, the shared policy reports only, until it enforces', async () => {
  const [policy = ''] = blocks('rolling-out', 'yaml');
  expect(parse(policy)).toMatchObject({ mode: 'report', gates: [{ final: true }] });
  const env = {
    GITHUB_TOKEN: github.personToken('octocat'),
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
  };
  const pull = await github.openPullRequest('## Security\n\n- [ ] Secrets rotated\n');
  const check = async (): Promise<string> => {
    const args = [
      'check',
      `${github.url}/octocat/hello-world/pull/${pull.number}`,
      '--policy',
      'octocat/gates:checklist-gate.yml@main',
    ];
    return (await runCliOnline(args, { env })).stdout;
  };
  expect(await check()).not.toContain('Report only');
  await github.in('gates').commitFile('checklist-gate.yml', policy);
  expect(await check()).toContain('Report only: nothing is blocked by this');
});

test('the numbers of the cost are those of the measured table', () => {
  const measured = read('docs/performance.md');
  const requests = (run: string): number =>
    Number(measured.match(new RegExp(`^\\| ${run} \\|(?:[^|]*\\|){4} (\\d+) \\|`, 'm'))?.[1]);
  const [opened, tick] = [requests('opened'), requests('tick')];
  const of = (words: string): string[] => {
    const row = page('upgrades')
      .split('\n')
      .find((line) => line.startsWith(`| ${words}`));
    return (row ?? '').split('|').map((cell) => cell.trim().replace(/[$,]/g, ''));
  };
  expect(of('A tick').slice(2, 5).map(Number)).toEqual([1, 0.006, tick]);
  const one = opened + 9 * tick;
  expect(of('A pull request that is opened').slice(2, 5).map(Number)).toEqual([10, 0.06, one]);
  expect(of('200 repositories').slice(2, 5).map(Number)).toEqual([40_000, 240, 4_000 * one]);
  expect(of('The same on').slice(2, 5).map(Number)).toEqual([40_000, 80, 4_000 * one]);
  expect(page('costs')).toContain('$0.006');
  expect(page('costs')).toContain('$0.002');
});

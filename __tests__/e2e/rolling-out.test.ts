/** The pages for an organisation: their commands, against the test server as far as it goes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
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
const MARKER = read('examples/workflows/marker-queue.yml');
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

/** What `gh api` sends, with the words behind `gh`. */
function sentBy(words: readonly string[], files: Record<string, unknown>): Command {
  const { values, positionals } = parseArgs({
    args: words.slice(1),
    allowPositionals: true,
    options: {
      method: { type: 'string', default: 'GET' },
      input: { type: 'string' },
      jq: { type: 'string' },
      silent: { type: 'boolean' },
      'raw-field': { type: 'string', short: 'f', multiple: true, default: [] },
      field: { type: 'string', short: 'F', multiple: true, default: [] },
    },
  });
  const body: Record<string, unknown> = {};
  for (const pair of values['raw-field']) {
    const [, name = '', value] = /^(\w+)=(.*)$/s.exec(pair) ?? [];
    body[name] = value;
  }
  for (const pair of values.field) {
    const [, outer = '', inner, value = ''] = /^(\w+)(?:\[(\w+)\])?=(.*)$/.exec(pair) ?? [];
    const typed = JSON.parse(value) as unknown;
    body[outer] = inner === undefined ? typed : { ...(body[outer] as object | undefined), [inner]: typed };
  }
  const given = values.input === undefined ? body : files[values.input];
  return {
    method: values.method,
    path: `/${positionals[0]}`,
    body: Object.keys(given as object).length > 0 ? given : undefined,
  };
}

const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '').slice(1);

const commandsOf = (name: string): string[] =>
  blocks(name, 'sh').flatMap((block) => block.split('\n').filter((line) => line.startsWith('gh api ')));
const ruleset = JSON.parse(read('examples/ruleset.json')) as Record<string, unknown>;
const files = { 'ruleset.json': ruleset };

test('the page shows the ruleset of the examples', () => {
  expect(blocks('rolling-out', 'json').map((text) => JSON.parse(text) as unknown)).toEqual([ruleset]);
});

/** Answers what the loops ask for, and writes down how it was called: words end with 0, calls with 1. */
const GH = `#!/bin/sh
for word in "$@"; do printf '%s\\0' "$word"; done >> calls
printf '\\1' >> calls
case "$*" in
  *.default_branch) echo trunk ;;
  *"--jq length") case "$*" in *octocat/attic*) echo 1 ;; *) echo 0 ;; esac ;;
  *octocat/broken/contents/*) exit 1 ;;
  *"/workflows --jq "*)
    for name in gate marker; do echo ".github/workflows/checklist-$name.yml 89e6c98d92887913cadf06b2adb97f26cde4849b"; done ;;
  *.object.sha) echo 0123456789012345678901234567890123456789 ;;
  "pr list"*) printf '7\\n12\\n' ;;
  "secret set"*) cat > /dev/null ;;
esac
`;

const SHOPS = ['octocat/shop', 'octocat/till'];

/**
 * Runs what a page has for the shell beside this tool, with a `gh` and a `sleep` of the test. What `gh` was told.
 * `octocat/attic` has had its pull request, and nothing can be changed in `octocat/broken`.
 */
function toldBy(name: string, repositories = SHOPS, failed = ''): string[][] {
  const cwd = mkdtempSync(join(tmpdir(), 'checklist-gate-gh-'));
  try {
    const put = (path: string, text: string, mode = 0o644): void => {
      mkdirSync(join(cwd, path, '..'), { recursive: true });
      writeFileSync(join(cwd, path), text, { mode });
    };
    put('bin/gh', GH, 0o755);
    put('bin/sleep', '#!/bin/sh\n', 0o755);
    put('checklist-gate-app/private-key.pem', 'key');
    put('policy-key.pem', 'key');
    for (const list of ['repositories.txt', 'today.txt']) put(list, `${repositories.join('\n')}\n`);
    put('two-files/checklist-gate.yml', CALLER);
    put('two-files/checklist-marker.yml', MARKER);
    const scripts = blocks(name, 'sh').filter((block) => !block.includes('dist/cli.cjs'));
    for (const script of scripts) {
      const env = { PATH: [join(cwd, 'bin'), process.env['PATH']].join(delimiter) };
      const { status, stderr } = spawnSync('sh', ['-euc', script], { cwd, env, encoding: 'utf8' });
      expect([script, status, stderr]).toEqual([script, 0, '']);
    }
    const noted = join(cwd, 'failed.txt');
    expect(existsSync(noted) ? readFileSync(noted, 'utf8') : '').toBe(failed);
    // Every key is deleted in the end.
    const keys = ['policy-key.pem', 'checklist-gate-app/private-key.pem'].filter((path) => existsSync(join(cwd, path)));
    expect(keys.length).toBe({ 'many-repositories': 1, hardened: 1 }[name] ?? 2);
    const calls = readFileSync(join(cwd, 'calls'), 'utf8').split('\u0001').slice(0, -1);
    return calls.map((call) => call.split('\0').slice(0, -1));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

test.each(['rolling-out', 'switching-off', 'hardened', 'app-deployments'])(
  'GitHub documents every call of the commands in %s',
  async (name) => {
    const calls = toldBy(name).filter(([first]) => first === 'api');
    expect(calls.length).toBeGreaterThan(0);
    const sent = calls.map((words) => {
      const { method, path, body } = sentBy(words, files);
      return {
        method,
        url: path.replace('/ID', '/1'),
        headers: {},
        body: body === undefined ? '' : JSON.stringify(body),
      };
    });
    expect(await violationsOf(sent)).toEqual([]);
  },
);

test('the loop of hardened reaches every repository with one key', () => {
  const told = toldBy('hardened').map((words) => words.join(' '));
  for (const repository of ['octocat/shop', 'octocat/till']) {
    expect(told).toContain(
      `api --method POST repos/${repository}/environments/checklist-gate/deployment-branch-policies -f name=trunk --silent`,
    );
    expect(told).toContain(`secret set CHECKLIST_GATE_APP_KEY --repo ${repository} --env checklist-gate`);
    expect(told).toContain(
      `variable set CHECKLIST_GATE_CLIENT_ID --repo ${repository} --env checklist-gate --body CLIENT_ID`,
    );
  }
});

test('the page of many repositories hands the key of the policy to all', () => {
  expect(toldBy('many-repositories').map((words) => words.slice(0, 3).join(' '))).toEqual([
    'variable set CHECKLIST_POLICY_CLIENT_ID',
    'secret set CHECKLIST_POLICY_KEY',
  ]);
});

test('the loops of rolling out start the gate for each number, and open a pull request with the files in each', () => {
  const told = toldBy('rolling-out');
  const starting = (...words: string[]): string[][] =>
    told.filter((call) => words.every((word, at) => call[at] === word));
  expect(starting('workflow', 'run').map((call) => call.slice(2).join(' '))).toEqual(
    ['shop', 'till'].flatMap((name) =>
      [7, 12].map((number) => `checklist-gate.yml --repo acme/${name} -f number=${number}`),
    ),
  );
  const put = starting('api', '--method', 'PUT').map((words) => sentBy(words, files));
  const textsOf = (file: string): string[] => {
    const written = put.filter(({ path }) => path.endsWith(`/contents/.github/workflows/${file}`));
    expect(written.map(({ path }) => path.split('/')[3])).toEqual(['shop', 'till']);
    return written.map(({ body }) => Buffer.from((body as { content: string }).content, 'base64').toString());
  };
  expect(textsOf('checklist-marker.yml')).toEqual([MARKER, MARKER]);
  // They sweep at different minutes, and are the same in all else.
  expect(textsOf('checklist-gate.yml')).toEqual([5, 10].map((minute) => CALLER.replace("'17 5 ", `'${minute} 5 `)));
  expect(starting('pr', 'update-branch').map((call) => call.slice(2).join(' '))).toEqual(
    ['shop', 'till'].flatMap((name) => [7, 12].map((number) => `${number} --repo acme/${name}`)),
  );
  expect(starting('pr', 'create').map((call) => call.slice(2, 8).join(' '))).toEqual([
    '--repo octocat/shop --base trunk --head checklist-gate',
    '--repo octocat/till --base trunk --head checklist-gate',
  ]);
});

test.each(['rolling-out', 'switching-off'])(
  'the loop of %s passes over what has its pull request, and notes what failed',
  (name) => {
    const told = toldBy(name, ['octocat/attic', 'octocat/broken', 'octocat/till'], 'octocat/broken\n');
    const made = told.filter((call) => call[0] === 'pr' && call[1] === 'create').map((call) => call[3]);
    expect(made).toEqual(['octocat/till']);
  },
);

test('the loop of switching off deletes both files in each', () => {
  const deleted = toldBy('switching-off')
    .filter((call) => call[2] === 'DELETE')
    .map((words) => sentBy(words, files))
    .filter(({ path }) => path.includes('/contents/'));
  expect(deleted.map(({ path }) => path)).toEqual(
    SHOPS.flatMap((name) =>
      ['gate', 'marker'].map((file) => `/repos/${name}/contents/.github/workflows/checklist-${file}.yml`),
    ),
  );
});

test('GitHub documents the ruleset that asks for code owners', async () => {
  const name = '../background/organisation';
  const [rules = ''] = blocks(name, 'json');
  const [command = ''] = commandsOf(name);
  const { method, path, body } = sentBy(wordsOf(command), { 'code-owners.json': JSON.parse(rules) });
  expect(await violationsOf([{ method, url: path, headers: {}, body: JSON.stringify(body) }])).toEqual([]);
});

test('the conditions of the page about new repositories are those of a ruleset', async () => {
  const [text = ''] = blocks('new-repositories', 'json');
  const body = JSON.stringify({ ...ruleset, conditions: JSON.parse(text) as unknown });
  const sent = { method: 'POST', url: '/orgs/acme/rulesets', headers: {}, body };
  expect(await violationsOf([sent])).toEqual([]);
});

test('the ruleset requires the status, the doctor sees it, and it is taken back', async () => {
  const token = github.personToken('octocat');
  const doctor = async (): Promise<string> => {
    const env = { GITHUB_TOKEN: token, GITHUB_API_URL: github.url };
    return (await runCliOnline(['doctor', '--repo', 'octocat/hello-world'], { env })).stdout;
  };
  const send = async (command: string): Promise<unknown> => {
    const { method, path, body } = sentBy(wordsOf(command.replaceAll('acme', 'octocat')), files);
    const answer = await fetch(`${github.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'gh' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect([command, answer.ok]).toEqual([command, true]);
    return answer.json();
  };
  const [make = '', list = '', change = ''] = commandsOf('rolling-out').filter((each) => each.includes('rulesets'));
  const disable = commandsOf('switching-off').find((each) => each.includes('enforcement=disabled')) ?? '';
  expect(await doctor()).toContain('✗ required status: the branch main does not require `checklist-gate`');
  await send(make);
  // It names two other repositories.
  expect(await doctor()).toContain('✗ required status: the branch main does not require `checklist-gate`');
  const [found] = (await send(list)) as { id: number; name: string }[];
  expect(found).toMatchObject({ name: 'checklist-gate' });
  ruleset['conditions'] = {
    ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] },
    repository_name: { include: ['~ALL'], exclude: ['gates'] },
  };
  await send(change.replace('ID', String(found?.id)));
  expect(await doctor()).toContain(
    `! required status: checklist-gate is required by ruleset ${found?.id}, from GitHub Actions: every workflow of every branch can set it`,
  );
  await send(disable.replace('ID', String(found?.id)));
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
  mkdirSync(join(cwd, 'gates'));
  writeFileSync(join(cwd, 'gates/checklist-gate.yml'), POLICY);
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

test('lint finds nothing in the policy to begin with', async () => {
  const [policy = ''] = blocks('shared-policy', 'yaml');
  const cwd = mkdtempSync(join(tmpdir(), 'checklist-gate-policy-'));
  try {
    writeFileSync(join(cwd, 'policy.yml'), policy);
    const { status, stdout } = await runCliOnline(['lint', '--policy', 'policy.yml'], { env: {}, cwd });
    expect([status, stdout]).toEqual([0, 'nothing found\n']);
  } finally {
    rmSync(cwd, { recursive: true });
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
  const [opened, tick, last] = [requests('opened'), requests('tick'), requests('last tick, which passes')];
  const of = (words: string): string[] => {
    const row = page('costs')
      .split('\n')
      .find((line) => line.startsWith(`| ${words}`));
    return (row ?? '').split('|').map((cell) => cell.trim().replace(/[$,]/g, ''));
  };
  expect(of('A tick |').slice(2, 5).map(Number)).toEqual([1, 0.006, tick]);
  expect(of('The last tick').slice(2, 5).map(Number)).toEqual([1, 0.006, last]);
  const one = opened + 8 * tick + last;
  expect(of('A pull request that is opened').slice(2, 5).map(Number)).toEqual([10, 0.06, one]);
  expect(of('200 repositories').slice(2, 5).map(Number)).toEqual([40_000, 240, 4_000 * one]);
  expect(of('The same on').slice(2, 5).map(Number)).toEqual([40_000, 80, 4_000 * one]);
  // No other page has numbers of its own.
  for (const other of ['upgrades', 'rolling-out', 'many-repositories'])
    expect(page(other)).not.toMatch(/\$0\.0|\b4[12]\b/);
});

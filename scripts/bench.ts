/**
 * Times whole processes, from start to exit, against a bare `node -e 0`. Rounds are interleaved and medians taken, so
 * that the ratios hold on a busy machine too. Usage: npm run bench [-- rounds]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'checklist-gate-bench-'));
const checklist = readFileSync(join(root, 'examples/production-deployment/checklist.md'), 'utf8');
const policy = readFileSync(join(root, 'examples/production-deployment/policy.yml'), 'utf8');

const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(`${request.method} ${request.url}`);
  request.resume();
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/graphql' ? LOOK : answerTo(request.url ?? '')));
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const blob = (text: string): unknown => {
  const bytes = { oid: 'c'.repeat(40), byteSize: Buffer.byteLength(text), isBinary: false, isTruncated: false, text };
  return { mode: 0o100644, object: bytes };
};

/** What one look brings, in the order in which the Action asks for its files. */
const LOOK = {
  data: {
    rateLimit: { remaining: 900, resetAt: '2099-01-01T00:00:00Z' },
    viewer: { login: 'github-actions[bot]', databaseId: 1 },
    repository: {
      defaultBranchRef: { name: 'main' },
      subject0: {
        type: 'PullRequest',
        number: 1,
        title: 'Release',
        body: checklist,
        url: `${api}/1`,
        author: { type: 'User', login: 'octocat', databaseId: 1 },
        labels: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
        state: 'OPEN',
        isDraft: false,
        headRefName: 'release',
        headRefOid: 'a'.repeat(40),
        headRepository: null,
        baseRefName: 'main',
        baseRefOid: 'b'.repeat(40),
        baseRef: { target: { oid: 'b'.repeat(40), file0: blob(policy), file1: blob(checklist) } },
        commits: { nodes: [{ commit: { oid: 'a'.repeat(40), file0: null, file1: null } }] },
        files: {
          totalCount: 1,
          nodes: [{ path: 'a.txt', changeType: 'ADDED' }],
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      },
    },
  },
};

function answerTo(url: string): unknown {
  if (url.includes('/pulls/1/files')) return [];
  if (url.includes('/pulls/1')) {
    const sha = 'a'.repeat(40);
    const user = { login: 'octocat', id: 1, type: 'User' };
    return {
      number: 1,
      state: 'open',
      draft: false,
      title: 'Release',
      body: checklist,
      user,
      html_url: `${api}/1`,
      head: { sha, ref: 'release', repo: null },
      base: { sha: 'b'.repeat(40), ref: 'main', repo: { default_branch: 'main' } },
      labels: [],
    };
  }
  const text = url.includes('policy.yml') ? policy : checklist;
  return {
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(text),
    path: 'file',
    sha: 'c'.repeat(40),
    content: Buffer.from(text).toString('base64'),
  };
}

const event = join(folder, 'event.json');
writeFileSync(
  event,
  JSON.stringify({
    action: 'edited',
    number: 1,
    pull_request: { number: 1 },
    repository: { name: 'hello-world', owner: { login: 'octocat' } },
  }),
);
const file = (name: string): string => {
  const path = join(folder, name);
  writeFileSync(path, '');
  return path;
};
const actionEnv = {
  GITHUB_ACTIONS: 'true',
  GITHUB_API_URL: api,
  GITHUB_SERVER_URL: api,
  GITHUB_GRAPHQL_URL: `${api}/graphql`,
  GITHUB_REPOSITORY: 'octocat/hello-world',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: event,
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/pull/1/merge',
  GITHUB_OUTPUT: file('output'),
  GITHUB_STEP_SUMMARY: file('summary'),
  GITHUB_ENV: file('env'),
  GITHUB_STATE: file('state'),
  GITHUB_PATH: file('path'),
  GITHUB_WORKSPACE: folder,
  RUNNER_TEMP: folder,
  INPUT_TOKEN: 'token',
  INPUT_POLICY: 'policy.yml',
  INPUT_TEMPLATE: 'template.md',
  INPUT_COMMENT: 'false',
  INPUT_STATUS: 'false',
};

interface Program {
  name: string;
  args: string[];
  env?: Record<string, string>;
  /** As multiples of the bare `node`: the goal, and the limit. */
  goal?: [number, number];
}

const seed = process.env['SEED_FILE'] ?? join(root, 'examples/production-deployment/checklist.md');
const PROGRAMS: Program[] = [
  { name: 'bare `node -e 0`', args: ['-e', '0'] },
  { name: 'command line, `--version`', args: ['dist/cli.cjs', '--version'] },
  { name: 'command line, `check` without a policy', args: ['dist/cli.cjs', 'check', seed], goal: [4, 5.5] },
  {
    name: 'command line, `check` with a policy',
    args: [
      'dist/cli.cjs',
      'check',
      join(root, 'examples/production-deployment/checklist.md'),
      '--policy',
      join(root, 'examples/production-deployment/policy.yml'),
    ],
  },
  { name: 'Action, one pull request, policy and template', args: ['dist/index.cjs'], env: actionEnv, goal: [5, 6.5] },
];

function run(program: Program): Promise<number> {
  const start = process.hrtime.bigint();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, program.args, {
      cwd: root,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], ...program.env },
    });
    child.on('error', fail);
    child.on('exit', () => done(Number(process.hrtime.bigint() - start) / 1e6));
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const times = new Map<Program, number[]>(PROGRAMS.map((program) => [program, []]));
for (const program of PROGRAMS) await run(program);
requests.length = 0;
for (let round = 0; round < rounds; round += 1) {
  for (const program of PROGRAMS) times.get(program)?.push(await run(program));
}
const [floor = Number.NaN] = [...times.values()].map(median);
process.stdout.write(
  `node ${process.version}, medians of ${rounds}\n\n| program | ms | times bare node | goal | must |\n| --- | ---: | ---: | ---: | ---: |\n`,
);
for (const program of PROGRAMS) {
  const time = median(times.get(program) ?? []);
  process.stdout.write(
    `| ${program.name} | ${time.toFixed(0)} | ${(time / floor).toFixed(1)} | ${program.goal?.[0] ?? ''} | ${program.goal?.[1] ?? ''} |\n`,
  );
}
process.stdout.write(`\nRequests of one Action run: ${requests.length / rounds}\n`);

// The modules that one run of the Action has loaded when it ends.
const loaded = join(folder, 'loaded.json');
const telling = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(loaded)},
  JSON.stringify(Object.keys(require.cache)))); require(${JSON.stringify(join(root, 'dist/index.cjs'))});`;
await run({ name: 'loading', args: ['-e', telling], env: actionEnv });
const files = (JSON.parse(readFileSync(loaded, 'utf8')) as string[])
  .map((path) => ({ name: relative(join(root, 'dist'), path), size: statSync(path).size }))
  .toSorted((one, other) => other.size - one.size);
const total = files.reduce((sum, { size }) => sum + size, 0);
process.stdout.write(
  `Files of one Action run: ${files.length}, ${(total / 1000).toFixed(0)} KB\n\n| File | KB |\n| --- | ---: |\n`,
);
for (const { name, size } of files) process.stdout.write(`| \`${name}\` | ${(size / 1000).toFixed(0)} |\n`);
server.close();
rmSync(folder, { recursive: true });

/**
 * Times the Action with its default settings, status and comment on, from start to exit, against a server that executes
 * GitHub's schema, with a delay before each answer. Usage: node scripts/bench-action.ts [rounds] [folder of another dist]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGitHub } from '../__tests__/support/github/server.ts';
import { actionFile } from '../__tests__/support/run-action.ts';
import { serve, type Seen } from '../__tests__/support/serve.ts';
import { WORKFLOW } from '../__tests__/support/story.ts';

const ROOT = resolve(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? 5);
const dists = [join(ROOT, 'dist'), ...(process.argv[3] === undefined ? [] : [resolve(process.argv[3])])];
const LATENCIES = [0, 50, 150];

const ITEMS = Array.from({ length: 40 }, (_, index) => `- [ ] Step ${index + 1} is done and somebody has looked at it`);
const FORMATTED = ITEMS.map((item, index) =>
  item.replace('done', `**done** with \`make step-${index}\`, see [the guide](https://example.com/${index})`),
);
const body = (items: readonly string[], ticked: number, words = ''): string =>
  `## Checks\n\n${items.map((item, index) => (index < ticked ? item.replace('[ ]', '[x]') : item)).join('\n')}\n${words}`;

const folder = mkdtempSync(join(tmpdir(), 'checklist-gate-bench-'));
const github = await startGitHub({ lenient: true });
const token = await github.workflowToken(WORKFLOW);
const TEMPLATE = '.github/PULL_REQUEST_TEMPLATE.md';
const POLICY = `version: 1\ntemplate: ${TEMPLATE}\ngates: [{gate: items}]\n`;
const SIGNED = POLICY.replace('gates: [', 'gates: [{gate: sign-offs, roles: {Lead: {by: [lead], via: comment}}}, ');
await github.commit('main', {
  [TEMPLATE]: body(ITEMS, 0),
  '.github/CHECKS.md': body(ITEMS, 0),
  '.github/checklist-gate.yml': POLICY,
  '.github/elsewhere.yml': POLICY.replace(TEMPLATE, '.github/CHECKS.md'),
  '.github/signed.yml': SIGNED.replace(`template: ${TEMPLATE}\n`, ''),
  '.github/formatted.yml': POLICY.replace(TEMPLATE, '.github/FORMATTED.md'),
  '.github/FORMATTED.md': body(FORMATTED, 0),
});

/** What was asked since it was cleared, and the delay before each answer in ms. */
let seen: (Seen & { status: number })[] = [];
let latency = 0;
const proxy = await serve((request, response) => {
  const { method, url, headers, body: text } = request;
  const { host: _, 'content-length': __, connection: ___, 'accept-encoding': ____, ...rest } = headers;
  const sent = Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]);
  const pass = async (): Promise<void> => {
    const answer = await fetch(github.url + url, { method, headers: sent, ...(text === '' ? {} : { body: text }) });
    const said = await answer.text();
    seen.push({ ...request, status: answer.status });
    await sleep(latency);
    const kept = Object.fromEntries(
      [...answer.headers].filter(([name]) => /^(?:x-|link|etag|content-type)/.test(name)),
    );
    response.writeHead(answer.status, kept).end(answer.status === 204 || answer.status === 304 ? undefined : said);
  };
  pass().catch(() => response.destroy());
});

function run(dist: string, name: string, payload: unknown, inputs: Record<string, string> = {}): Promise<number> {
  const file = (path: string, text = ''): string => {
    writeFileSync(join(folder, path), text);
    return join(folder, path);
  };
  const defaults = Object.entries(actionFile().inputs).map(([input, { default: fallback = '' }]) => [
    `INPUT_${input.toUpperCase()}`,
    inputs[input] ?? (fallback.startsWith('${{') ? '' : fallback),
  ]);
  const env = {
    PATH: process.env['PATH'],
    ...Object.fromEntries(defaults),
    INPUT_TOKEN: token,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: proxy.url,
    GITHUB_SERVER_URL: proxy.url,
    GITHUB_GRAPHQL_URL: `${proxy.url}/graphql`,
    GITHUB_REPOSITORY: 'octocat/hello-world',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
  };
  return timed([join(dist, 'index.cjs')], env);
}

function timed(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const start = process.hrtime.bigint();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore', env });
    child.on('error', fail);
    child.on('exit', () => done(Number(process.hrtime.bigint() - start) / 1e6));
  });
}

interface Scene {
  name: string;
  /** Makes ready what is timed, and gives the run. */
  play: (dist: string) => Promise<() => Promise<number>>;
}

const opened = async (dist: string, items: readonly string[], inputs: Record<string, string> = {}) => {
  const pull = await github.openPullRequest(body(items, 0));
  const payload = { action: 'edited', number: pull.number, pull_request: pull };
  const edited = (): Promise<number> => run(dist, 'pull_request_target', payload, inputs);
  return { pull, edited, first: () => run(dist, 'pull_request_target', { ...payload, action: 'opened' }, inputs) };
};
const tick =
  (items: readonly string[], inputs: Record<string, string> = {}, ticked = 1) =>
  async (dist: string) => {
    const { pull, edited, first } = await opened(dist, items, inputs);
    await first();
    await github.editBody(pull.number, body(items, ticked));
    return edited;
  };

const SCENES: Scene[] = [
  { name: 'opened', play: async (dist) => (await opened(dist, ITEMS)).first },
  { name: 'tick', play: tick(ITEMS) },
  { name: 'last tick, which passes', play: tick(ITEMS, {}, ITEMS.length) },
  { name: 'tick, a template that only the policy names', play: tick(ITEMS, { policy: '.github/elsewhere.yml' }) },
  { name: 'tick, each item with bold, code and a link', play: tick(FORMATTED, { policy: '.github/formatted.yml' }) },
  {
    name: 'edit with nothing new',
    play: async (dist) => {
      const { pull, edited, first } = await opened(dist, ITEMS);
      await first();
      await github.editBody(pull.number, body(ITEMS, 0, '\nMore words.\n'));
      return edited;
    },
  },
  {
    name: 'sign-off comment',
    play: async (dist) => {
      const inputs = { policy: '.github/signed.yml' };
      const { pull, first } = await opened(dist, ITEMS, inputs);
      await first();
      // Said in the second of the push it would not count.
      await sleep(1_100);
      await github.comment(pull.number, '/sign-off Lead', github.personToken('lead'));
      const issue = { number: pull.number, pull_request: { url: 'x' } };
      return () => run(dist, 'issue_comment', { action: 'created', issue }, inputs);
    },
  },
  {
    name: 'merge group',
    play: async (dist) => {
      const pull = await github.openPullRequest(body(ITEMS, ITEMS.length));
      const group = await github.queue(pull.number);
      return () => run(dist, 'merge_group', { action: 'checks_requested', merge_group: group });
    },
  },
  {
    name: 'poll of `wait` (three in 2 s)',
    play: async (dist) => {
      const pull = await github.openPullRequest(body(ITEMS, 0));
      const inputs = {
        number: String(pull.number),
        wait: '2s',
        poll: '1s',
        'fail-on': 'never',
        status: 'off',
        comment: 'off',
      };
      return () => run(dist, 'workflow_dispatch', { inputs: {} }, inputs);
    },
  },
];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const bare: number[] = [];
const times = new Map<string, number[]>();
const told = new Map<string, string>();
for (let round = 0; round < rounds; round += 1) {
  for (const scene of SCENES) {
    for (const dist of dists) {
      for (const ms of LATENCIES) {
        latency = 0;
        const timedRun = await scene.play(dist);
        bare.push(await timed(['-e', '0']));
        // As at the beginning of an hour: near the limits comments wait.
        for (const limit of ['core', 'graphql'] as const) github.limits.leave(token, 1000, undefined, limit);
        seen = [];
        latency = ms;
        const key = `${scene.name} ${dist} ${ms}`;
        times.set(key, [...(times.get(key) ?? []), await timedRun()]);
        told.set(`${scene.name} ${dist}`, requestsIn(seen));
        latency = 0;
        for (const { number } of await github.api('GET', '/repos/octocat/hello-world/pulls'))
          await github.api('PATCH', `/repos/octocat/hello-world/pulls/${number}`, { state: 'closed' });
      }
    }
  }
}

function requestsIn(all: readonly (Seen & { status: number })[]): string {
  const graph = all.filter(({ url }) => url.startsWith('/graphql')).length;
  const writes = all.filter(({ method, url }) => method !== 'GET' && !url.startsWith('/graphql')).length;
  const free = all.filter(({ status }) => status === 304).length;
  return [all.length, graph, all.length - graph - writes, free, writes].join(' | ');
}

const floor = median(bare);
const lines = [
  `Node ${process.version}, medians of ${rounds}; bare \`node -e 0\` takes ${floor.toFixed(0)} ms`,
  '',
  '| run | ms at 0 | at 50 | at 150 ms | times bare node at 0 | requests | GraphQL | REST reads | of them 304 | writes |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...dists.flatMap((dist, index) =>
    SCENES.map(({ name }) => {
      const [first = Number.NaN, ...others] = LATENCIES.map((ms) => median(times.get(`${name} ${dist} ${ms}`) ?? []));
      const all = [first, ...others].map((ms) => ms.toFixed(0)).join(' | ');
      return `| ${name}${index === 0 ? '' : ', before'} | ${all} | ${(first / floor).toFixed(1)} | ${told.get(`${name} ${dist}`)} |`;
    }),
  ),
];
process.stdout.write(`${lines.join('\n')}\n`);
await proxy.close();
await github.close();
rmSync(folder, { recursive: true });

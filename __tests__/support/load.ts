import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { MadeUpGitHub, type MadeUpOptions, type MadeUpPull } from './github/made-up.ts';
import { startApp, type RunningApp } from './run-app.ts';

export interface LoadOptions extends MadeUpOptions {
  events: number;
  /** So many events come in a second. */
  rate: number;
  /** Servers that take deliveries in turn. With two, the first is killed in the middle. */
  servers: 1 | 2;
  config?: string;
}

export interface Load {
  /** Pull requests whose last text has no status in the end. */
  lost: number;
  judgements: number;
  statuses: number;
  /** The most that one pull request was judged without anything new to tell. */
  mostIdle: number;
  requests: number;
  /** From a delivery to the status that holds what it was about, in ms. */
  p50: number;
  p99: number;
  /** The most memory that a server took, in MB; 0 where the system does not tell. */
  memory: number;
  seconds: number;
}

/** Sends events to a running App, as many pull requests are ticked in turn, and says what came of them. */
export async function load(options: LoadOptions): Promise<Load> {
  const github = await new MadeUpGitHub(options).start();
  const servers: RunningApp[] = [];
  try {
    for (let count = 0; count < options.servers; count++) {
      // Only what is told counts: the log would hold every verdict.
      servers.push(await startApp(github, { config: options.config ?? '', waits: false, env: { LOG_LEVEL: 'info' } }));
    }
    await untilTold(github);
    // What was judged at the start is not counted.
    const from = servers.map(({ lines }) => lines.length);
    const before = github.requests;
    for (const pull of github.pulls) pull.statuses.length = 0;
    const sent = await send(github, servers, options);
    await untilTold(github);
    const seconds = (performance.now() - sent.begun) / 1000;
    const judged = countsOf(servers.flatMap(({ lines }, index) => lines.slice(from[index])));
    const waits = github.pulls.flatMap((pull) => waitsOf(pull, sent.times.get(pull) ?? [])).toSorted((a, b) => a - b);
    return {
      lost: github.pulls.filter((pull) => !isTold(pull)).length,
      judgements: [...judged.values()].reduce((sum, count) => sum + count, 0),
      statuses: github.pulls.reduce((sum, { statuses }) => sum + statuses.length, 0),
      mostIdle: Math.max(...github.pulls.map((pull) => (judged.get(nameOf(pull)) ?? 0) - pull.statuses.length)),
      requests: github.requests - before,
      p50: Math.round(waits[Math.floor(waits.length * 0.5)] ?? 0),
      p99: Math.round(waits[Math.floor(waits.length * 0.99)] ?? 0),
      memory: Math.max(...servers.map(memoryOf)),
      seconds: Math.round(seconds),
    };
  } finally {
    await Promise.all(servers.map((server) => server.stop('SIGKILL')));
    await github.close();
  }
}

/** When each event was sent, by pull request: the first for version 1. */
async function send(
  github: MadeUpGitHub,
  servers: readonly RunningApp[],
  { events, rate }: LoadOptions,
): Promise<{ begun: number; times: Map<MadeUpPull, number[]> }> {
  const times = new Map<MadeUpPull, number[]>();
  const open = new Set<Promise<void>>();
  const begun = performance.now();
  const live = [...servers];
  for (let event = 0; event < events; event++) {
    const early = begun + (event / rate) * 1000 - performance.now();
    if (early > 0) await sleep(early);
    if (servers.length > 1 && event === Math.floor(events / 2)) await live.shift()?.stop('SIGKILL');
    // Bursts on some pull requests, and single ticks on others.
    const pull = github.pulls[(event % 3 === 0 ? event : event * 7919) % github.pulls.length];
    if (pull === undefined) continue;
    // A balancer goes on for a moment after a server was killed: what it sends there is lost.
    const isLate = live.length < servers.length && event < events / 2 + 10;
    github.apps.hookUrl = (isLate ? servers[0] : live[event % live.length])?.url ?? '';
    times.set(pull, [...(times.get(pull) ?? []), performance.now()]);
    const sending = github.tick(pull).finally(() => open.delete(sending));
    open.add(sending);
  }
  await Promise.all(open);
  github.apps.hookUrl = live[0]?.url ?? '';
  return { begun, times };
}

/** From each event to the first status that is of its text or of a later one. */
function waitsOf({ statuses, version }: MadeUpPull, times: readonly number[]): number[] {
  const first = version - times.length + 1;
  return times.flatMap((time, index) => {
    const told = statuses.find((status) => status.version >= first + index && status.at >= time);
    return told === undefined ? [] : [told.at - time];
  });
}

/** Until every status is that of the last text; gives up after two minutes without any progress. */
async function untilTold(github: MadeUpGitHub): Promise<void> {
  const open = (): number => github.pulls.filter((pull) => !isTold(pull)).length;
  let least = open();
  let since = performance.now();
  while (least > 0 && performance.now() - since < 120_000) {
    await sleep(50);
    const now = open();
    if (now < least) since = performance.now();
    least = Math.min(least, now);
    if (now === 0) return;
  }
}

const isTold = ({ standing, version }: MadeUpPull): boolean =>
  standing?.description.endsWith(` in v${version}`) === true;

const nameOf = ({ owner, repo, number }: MadeUpPull): string => `${owner}/${repo}#${number}`;

function countsOf(lines: RunningApp['lines']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { event, result, repository, number } of lines) {
    if (event !== 'pull_request' || result === undefined) continue;
    const name = `${String(repository)}#${String(number)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function memoryOf({ process: { pid } }: RunningApp): number {
  try {
    const [, kb] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kb ?? 0) / 1024);
  } catch {
    return 0;
  }
}

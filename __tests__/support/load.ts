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
  /** The most that one pull request was judged without anything new to tell, as where an edit comes during a judgement. */
  mostIdle: number;
  /** Judgements that no delivery asked for: none came since the one before began. */
  needless: number;
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
    const judged = judgementsIn(servers.flatMap(({ lines }, index) => lines.slice(from[index])));
    const of = (pull: MadeUpPull): readonly Span[] => judged.get(nameOf(pull)) ?? [];
    const spans = (pull: MadeUpPull): readonly Span[] => sent.spans.get(pull) ?? [];
    const waits = github.pulls.flatMap((pull) => waitsOf(pull, spans(pull))).toSorted((a, b) => a - b);
    return {
      lost: github.pulls.filter((pull) => !isTold(pull)).length,
      judgements: github.pulls.reduce((sum, pull) => sum + of(pull).length, 0),
      statuses: github.pulls.reduce((sum, { statuses }) => sum + statuses.length, 0),
      mostIdle: Math.max(...github.pulls.map((pull) => of(pull).length - pull.statuses.length)),
      needless: github.pulls.reduce((sum, pull) => sum + needlessIn(of(pull), spans(pull)), 0),
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

/** From the beginning to the end of something, in ms since 1970. */
interface Span {
  begun: number;
  ended: number;
}

/** When each event was sent and its delivery answered, by pull request: the first for version 1. */
async function send(
  github: MadeUpGitHub,
  servers: readonly RunningApp[],
  { events, rate }: LoadOptions,
): Promise<{ begun: number; spans: Map<MadeUpPull, Span[]> }> {
  const spans = new Map<MadeUpPull, Span[]>();
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
    const span: Span = { begun: Date.now(), ended: Number.POSITIVE_INFINITY };
    spans.set(pull, [...(spans.get(pull) ?? []), span]);
    const sending = github.tick(pull).finally(() => {
      span.ended = Date.now();
      open.delete(sending);
    });
    open.add(sending);
  }
  await Promise.all(open);
  github.apps.hookUrl = live[0]?.url ?? '';
  return { begun, spans };
}

/** From each event to the first status that is of its text or of a later one. */
function waitsOf({ statuses, version }: MadeUpPull, sent: readonly Span[]): number[] {
  const first = version - sent.length + 1;
  return sent.flatMap(({ begun }, index) => {
    const told = statuses.find((status) => status.version >= first + index && status.at >= begun);
    return told === undefined ? [] : [told.at - begun];
  });
}

/** The log counts in whole ms. */
const ROUNDING_MS = 2;

/** How many judgements have no delivery that came after the one before had begun. */
function needlessIn(judged: readonly Span[], sent: readonly Span[]): number {
  return judged.filter(({ begun }, index) => {
    const before = judged[index - 1]?.begun ?? Number.NEGATIVE_INFINITY;
    return !sent.some((each) => each.ended >= before - ROUNDING_MS && each.begun <= begun + ROUNDING_MS);
  }).length;
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

function judgementsIn(lines: RunningApp['lines']): Map<string, Span[]> {
  const judged = new Map<string, Span[]>();
  for (const { event, result, repository, number, time, milliseconds } of lines) {
    if (event !== 'pull_request' || result === undefined) continue;
    const name = `${String(repository)}#${String(number)}`;
    const ended = Date.parse(String(time));
    judged.set(name, [...(judged.get(name) ?? []), { begun: ended - Number(milliseconds), ended }]);
  }
  return judged;
}

function memoryOf({ process: { pid } }: RunningApp): number {
  try {
    const [, kb] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kb ?? 0) / 1024);
  } catch {
    return 0;
  }
}

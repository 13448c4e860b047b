/**
 * Measures the App: first with a few events a second, then with 10,000 over 200 repositories as fast as they come, with
 * the API at 0, 60 and 150 ms, with 1 % of its answers failing, and with two servers of which one is killed. The API is
 * made up (`__tests__/support/github/made-up.ts`). Usage: node scripts/bench-app.ts [events] [events a second]
 */
import { load, type LoadOptions } from '../__tests__/support/load.ts';

const events = Number(process.argv[2] ?? 10_000);
const rate = Number(process.argv[3] ?? 100);
const where = { repositories: 200, pullRequests: 3, installations: 20, servers: 1, faultyOneIn: 0 } as const;
const calm = { ...where, events: Math.min(events, 300), rate: 5 };
const many = { ...where, events, rate };
const quick = 'redeliver: 5s\nsweep: 60s\n';
const RUNS: [string, LoadOptions][] = [
  ['0 ms, 5 a second', { ...calm, latencyMs: 0 }],
  ['60 ms, 5 a second', { ...calm, latencyMs: 60 }],
  ['150 ms, 5 a second', { ...calm, latencyMs: 150 }],
  ['0 ms', { ...many, latencyMs: 0 }],
  ['60 ms', { ...many, latencyMs: 60 }],
  ['150 ms', { ...many, latencyMs: 150 }],
  ['60 ms, 1 % failing', { ...many, latencyMs: 60, faultyOneIn: 100, config: quick }],
  ['60 ms, two servers, one killed', { ...many, latencyMs: 60, servers: 2, config: quick }],
];

const COLUMNS = {
  events: 'events',
  lost: 'lost',
  judgements: 'judged',
  mostIdle: 'once more at most',
  needless: 'needless',
  requests: 'requests',
  p50: 'p50 ms',
  p99: 'p99 ms',
  memory: 'MB at most',
  seconds: 's',
} as const;

console.log(`| API | ${Object.values(COLUMNS).join(' | ')} |`);
console.log(
  `| --- |${Object.values(COLUMNS)
    .map(() => ' ---: |')
    .join('')}`,
);
for (const [name, options] of RUNS) {
  const found = { ...(await load(options)), events: options.events };
  const values = Object.keys(COLUMNS).map((column) => found[column as keyof typeof COLUMNS]);
  console.log(`| ${name} | ${values.join(' | ')} |`);
}

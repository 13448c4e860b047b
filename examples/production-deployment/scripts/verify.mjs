// Postflight. Usage: node scripts/verify.mjs TAG
// Asks what runs for what it must be able to do, and measures it beside what ran before. Hands over
// `verification-score`, `endpoints`, `version-matches`, `error-rate`, `p95` and `baseline-p95`.
import { current, folderOf, previousOf } from './releases.mjs';
import { hand, measure, ms, percent, refuse, start, tagOf, tell } from './service.mjs';

const tag = tagOf(process.argv[2]);
const running = current();
if (running === undefined) refuse('Nothing was deployed.');

const PROBES = [
  { name: 'health', points: 25, path: '/health', status: 200, fits: ({ version }) => `v${version}` === tag },
  { name: 'one piece', points: 15, path: '/price?article=buoy', status: 200, fits: ({ total }) => total === 34.5 },
  {
    name: 'with a discount',
    points: 15,
    path: '/price?article=rope&quantity=20',
    status: 200,
    fits: ({ total }) => total === 37.05,
  },
  {
    name: 'a large order',
    points: 15,
    path: '/price?article=rope&quantity=5000',
    status: 200,
    fits: ({ total }) => total > 0,
  },
  { name: 'an unknown article', points: 15, path: '/price?article=sextant', status: 404, fits: () => true },
  {
    name: 'a quantity that is none',
    points: 15,
    path: '/price?article=rope&quantity=-1',
    status: 400,
    fits: () => true,
  },
];

const service = await start(folderOf(running));
let score = 0;
let green = 0;
let reported = 'none';
for (const { name, points, path, status, fits } of PROBES) {
  const { status: found, json } = (await service?.get(path)) ?? { status: 0, json: {} };
  if (path === '/health' && json.version !== undefined) reported = `v${json.version}`;
  const held = found === status && fits(json);
  if (held) [score, green] = [score + points, green + 1];
  tell(`${held ? '✓' : '✗'} ${String(held ? points : 0).padStart(2)}/${points}  ${name}: ${found}`);
}
service?.stop();

const previous = previousOf(running);
const [now, before] = await measure([running, ...(previous === undefined ? [] : [previous])].map(folderOf), 5);
tell(`${now.failed} of ${now.requests} requests failed.`);
hand({
  'verification-score': `${score}/100`,
  endpoints: green === PROBES.length ? 'green' : 'red',
  'version-matches': reported === tag,
  'error-rate': percent(now.errorRate),
  p95: ms(now.p95),
  ...(before === undefined ? {} : { 'baseline-p95': ms(before.p95) }),
});

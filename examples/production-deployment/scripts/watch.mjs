// A look at the rollout. Usage: node scripts/watch.mjs TAG
// Sends sample traffic to what runs and to what ran before, and hands over `running`, `rollout-error-rate`,
// `rollout-p50`, `rollout-p99` and `baseline-p50`. Without an earlier release there is no baseline.
import { current, folderOf, previousOf } from './releases.mjs';
import { hand, measure, ms, percent, tagOf, tell } from './service.mjs';

const tag = tagOf(process.argv[2]);
const previous = previousOf(tag);
const [now, before] = await measure([folderOf(tag), ...(previous === undefined ? [] : [folderOf(previous)])], 3);
tell(`${now.failed} of ${now.requests} requests failed.`);
hand({
  running: current() ?? 'none',
  'rollout-error-rate': percent(now.errorRate),
  'rollout-p50': ms(now.p50),
  'rollout-p99': ms(now.p99),
  ...(before === undefined ? {} : { 'baseline-p50': ms(before.p50) }),
});

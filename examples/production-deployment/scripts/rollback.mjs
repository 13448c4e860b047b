// The way back. Usage: node scripts/rollback.mjs TAG
// Lets run again what ran before TAG, measures it, and hands over `withdrawn`, `restored` and `restored-error-rate`.
// Where TAG does not run there is nothing to go back from.
import { current, folderOf, previousOf, switchTo } from './releases.mjs';
import { hand, measure, percent, refuse, tagOf, tell } from './service.mjs';

const tag = tagOf(process.argv[2]);
if (current() === tag) {
  const previous = previousOf(tag);
  if (previous === undefined) refuse(`${tag} was the first release: there is nothing to go back to.`);
  switchTo(previous, 'rollback');
  tell(`${previous} runs again.`);
} else tell(`${tag} does not run. Nothing was changed.`);

const restored = current();
if (restored === undefined) refuse('Nothing runs.');
const [now] = await measure([folderOf(restored)], 3);
tell(`${now.failed} of ${now.requests} requests failed.`);
hand({ withdrawn: tag, restored, 'restored-error-rate': percent(now.errorRate) });

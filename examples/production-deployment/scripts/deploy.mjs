// Rollout. Usage: node scripts/deploy.mjs TAG
// Puts the service of the working folder where it runs, and hands over `deployed` and `previous`.
import { readFileSync } from 'node:fs';
import { current, previousOf, store, switchTo } from './releases.mjs';
import { hand, refuse, tagOf, tell } from './service.mjs';

const tag = tagOf(process.argv[2]);
const { version } = JSON.parse(readFileSync('service/package.json', 'utf8'));
if (`v${version}` !== tag)
  refuse(`The service is version ${version}, expected ${tag.slice(1)}: is this the commit of the tag?`);
if (current() === tag) tell(`${tag} runs already. Nothing was changed.`);
else {
  store('service', tag);
  switchTo(tag, 'deploy');
  tell(`${tag} runs now.`);
}
hand({ deployed: current(), previous: previousOf(tag) ?? 'none' });

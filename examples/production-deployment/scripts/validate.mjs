// Preflight: may this version go out? Usage: node scripts/validate.mjs TAG
// Scores the service in the working folder, 100 points at most, and hands over `validation-score` and
// `critical-failures`. It judges nothing: that is what the gate is for.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hand, start, tagOf, tell } from './service.mjs';

const tag = tagOf(process.argv[2]);
const version = tag.slice(1);
const folder = 'service';
const text = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');

function json(name) {
  try {
    return JSON.parse(text(name));
  } catch {
    return undefined;
  }
}

/** What stands behind an instruction of the container file, in order. */
const instruction = (name) =>
  text('Containerfile')
    .split('\n')
    .flatMap((line) => new RegExp(`^${name}\\s+(.+?)\\s*$`).exec(line)?.[1] ?? []);

const settings = json('settings.json') ?? {};
const prices = Object.values(json('prices.json') ?? {});

async function answersHealth() {
  const service = await start(folder);
  const answer = await service?.get('/health');
  service?.stop();
  return answer?.status === 200 && answer.json.version === version;
}

const CHECKS = [
  {
    points: 20,
    critical: true,
    name: 'package.json has the version of the tag',
    holds: () => json('package.json')?.version === version,
  },
  { points: 16, critical: true, name: 'the service starts and reports this version', holds: answersHealth },
  {
    points: 12,
    critical: true,
    name: 'every script parses',
    holds: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.mjs'))
        .every((name) => spawnSync(process.execPath, ['--check', join(folder, name)]).status === 0),
  },
  { points: 12, name: 'the changelog says something about the tag', holds: () => entryOf(tag) !== '' },
  {
    points: 12,
    critical: true,
    name: 'the settings are complete',
    holds: () =>
      typeof settings.currency === 'string' && Array.isArray(settings.discounts) && settings.discounts.length > 0,
  },
  {
    points: 8,
    critical: true,
    name: 'every price is a number above 0',
    holds: () => prices.length > 0 && prices.every((price) => price > 0),
  },
  { points: 6, name: 'no address is plain text', holds: () => !JSON.stringify(settings).includes('http://') },
  {
    points: 6,
    name: 'the container runs without root',
    holds: () => !['root', '0', undefined].includes(instruction('USER').at(-1)),
  },
  {
    points: 8,
    name: 'base images are named by digest',
    holds: () => instruction('FROM').length > 0 && instruction('FROM').every((image) => image.includes('@sha256:')),
  },
];

function entryOf(wanted) {
  const entries = text('CHANGELOG.md').split(/^## /m).slice(1);
  const found = entries.find((entry) => entry.split('\n')[0].trim() === wanted) ?? '';
  return found.split('\n').slice(1).join('\n').trim();
}

let score = 0;
let critical = 0;
for (const { name, points, critical: isCritical = false, holds } of CHECKS) {
  const held = await holds();
  if (held) score += points;
  else if (isCritical) critical += 1;
  tell(`${held ? '✓' : '✗'} ${String(held ? points : 0).padStart(2)}/${points}  ${name}`);
}
hand({ 'validation-score': `${score}/100`, 'critical-failures': critical });

// Runs a release of the service, and measures how it answers. The other scripts use it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const START_MS = 60_000;
const ANSWER_MS = 10_000;
// Faster answers are said as this: the rest is noise of the machine.
const FLOOR_MS = 20;

/** Starts the service in a folder. Gives `undefined` when it does not come up. */
export async function start(folder) {
  const env = { ...process.env, PORT: '0' };
  const child = spawn(process.execPath, ['server.mjs'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = () => child.kill();
  const port = await new Promise((resolve) => {
    const timer = setTimeout(resolve, START_MS);
    const end = (found) => {
      clearTimeout(timer);
      resolve(found);
    };
    child.once('error', () => end(undefined));
    child.once('exit', () => end(undefined));
    createInterface({ input: child.stdout }).on('line', (line) => end(/^listening on (\d+)$/.exec(line)?.[1]));
  });
  if (port === undefined) {
    stop();
    return undefined;
  }
  return { stop, get: (path) => get(`http://127.0.0.1:${port}${path}`) };
}

/** Status 0 when there was no answer in time. What is no JSON is `{}`. */
async function get(url) {
  const begin = performance.now();
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
    const text = await response.text();
    return { status: response.status, json: parsed(text), ms: performance.now() - begin };
  } catch {
    return { status: 0, json: {}, ms: performance.now() - begin };
  }
}

function parsed(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/**
 * Sends the sample traffic to releases in turn, so that they are measured under the same conditions. Gives for each
 * folder the error rate in percent, and the times in ms in which half, 95 and 99 of 100 requests were answered, each
 * in its best round: what was slow once and is not slow again was busy with something else.
 */
export async function measure(folders, rounds) {
  const services = await Promise.all(folders.map(start));
  try {
    const traffic = readFileSync(join(folders[0], 'traffic.txt'), 'utf8').split('\n').filter(Boolean);
    const answers = folders.map(() => []);
    // The first round warms up and does not count.
    for (let round = 0; round <= rounds; round++) {
      for (const [request, path] of traffic.entries()) {
        for (const [index, service] of services.entries()) {
          const answer = service === undefined ? { status: 0, ms: Infinity } : await service.get(path);
          if (round > 0) answers[index].push({ request, ...answer });
        }
      }
    }
    return answers.map(summary);
  } finally {
    for (const service of services) service?.stop();
  }
}

function summary(answers) {
  const failed = answers.filter(({ status }) => status === 0 || status >= 500).length;
  const best = new Map();
  for (const { request, ms } of answers) best.set(request, Math.min(ms, best.get(request) ?? Infinity));
  const times = [...best.values()].toSorted((a, b) => a - b);
  const at = (share) => times[Math.ceil(share * times.length) - 1];
  const errorRate = (100 * failed) / answers.length;
  return { requests: answers.length, failed, errorRate, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** `0.4 %` */
export const percent = (share) => `${Math.round(share * 100) / 100} %`;

/** `430 ms`. What never came is no number, so that no gate takes it for one. */
export const ms = (time) => (Number.isFinite(time) ? `${Math.max(FLOOR_MS, Math.round(time))} ms` : 'none');

/** One `name=value` a line on standard output, for `$GITHUB_OUTPUT`. */
export function hand(values) {
  for (const [name, value] of Object.entries(values)) console.log(`${name}=${value}`);
}

/** For people: standard error, which stands in the log of the job. */
export const tell = (line) => console.error(line);

/** Ends the script with a sentence. */
export function refuse(sentence) {
  tell(sentence);
  process.exit(1);
}

/** The tag that a script is called with. */
export function tagOf(argument) {
  if (!/^v\d+\.\d+\.\d+$/.test(argument ?? '')) refuse(`Found ${argument ?? 'no tag'}, expected a tag such as v1.4.0.`);
  return argument;
}

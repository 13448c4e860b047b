/**
 * Measures parse time against size, for ordinary documents and for floods of one construct. Each size runs in a fresh
 * process, as in real use; the exponent is the slope from the smallest to the largest size that was read (1 is linear).
 * Usage: npm run bench:parse [-- class…]
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { SHAPES } from './bench-shapes.ts';

const SIZES = [16, 32, 64, 128, 256];
const LIMIT_MS = 10_000;
const script = resolve(import.meta.dirname, 'bench-parse-one.ts');
const chosen = process.argv.slice(2);

const cmark = spawnSync('cmark-gfm', ['--version'], { encoding: 'utf8' }).error === undefined;

function readOnce(name: string, kilobytes: number): number | string {
  const { stdout } = spawnSync(process.execPath, [script, name, String(kilobytes), String(LIMIT_MS)], {
    encoding: 'utf8',
  });
  const time = Number(stdout);
  return Number.isFinite(time) && stdout !== '' ? time : stdout.trim();
}

function cmarkOnce(name: string, kilobytes: number): number {
  const start = process.hrtime.bigint();
  const input = SHAPES[name]?.(kilobytes * 1024) ?? '';
  spawnSync('cmark-gfm', ['-e', 'table', '-e', 'strikethrough', '-e', 'footnotes', '--unsafe'], {
    input,
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: LIMIT_MS,
  });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

process.stdout.write(`node ${process.version}; milliseconds in one cold process each; stopped at ${LIMIT_MS} ms\n\n`);
process.stdout.write(
  `| class | ${SIZES.map((size) => `${size} KB`).join(' | ')} | exponent |${cmark ? ' cmark-gfm 256 KB |' : ''}\n`,
);
process.stdout.write(`| --- | ${SIZES.map(() => '---:').join(' | ')} | ---: |${cmark ? ' ---: |' : ''}\n`);
for (const name of Object.keys(SHAPES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const times: (number | string)[] = [];
  for (const size of SIZES) {
    // What was stopped or refused at one size would be at every larger one.
    const last = times.at(-1);
    times.push(typeof last === 'string' ? last : readOnce(name, size));
  }
  const known = times.filter((time) => typeof time === 'number');
  const [first = 1] = known;
  const exponent =
    known.length < 2
      ? ''
      : (Math.log((known.at(-1) ?? 1) / first) / Math.log((SIZES[known.length - 1] ?? 1) / (SIZES[0] ?? 1))).toFixed(2);
  const cells = times.map((time) => (typeof time === 'number' ? time.toFixed(0) : time));
  process.stdout.write(
    `| ${name} | ${cells.join(' | ')} | ${exponent} |${cmark ? ` ${cmarkOnce(name, 256).toFixed(0)} |` : ''}\n`,
  );
}

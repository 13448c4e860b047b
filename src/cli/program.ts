import type { ExitStatus } from '../run/exit.ts';
import { Buffer } from 'node:buffer';

/** What a command line program touches: given in, so that it is a function of its surroundings. */
export interface Surroundings {
  stdout: { write: (text: string) => unknown; isTTY?: boolean };
  stderr: { write: (text: string) => unknown; isTTY?: boolean };
  /** Reads all of standard input, as bytes. */
  readStdin: () => Promise<Uint8Array>;
  env: Readonly<Record<string, string | undefined>>;
  /** Now, ISO 8601, UTC. */
  now: () => string;
}

/** A command: its name, one line about it, its help, and what it does. */
export interface Command {
  name: string;
  summary: string;
  help: string;
  run: (args: readonly string[], surroundings: Surroundings) => Promise<ExitStatus>;
}

/** Wrong usage or a file that cannot be read: one clear message, exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** All bytes of a stream. */
export async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** Whether to write colours: asked for, or a terminal that wants them (https://no-color.org, FORCE_COLOR). */
export function useColor(when: 'auto' | 'always' | 'never', { stdout, env }: Surroundings): boolean {
  if (when !== 'auto') return when === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

const FORM = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** A day, which begins in UTC, or a time with its zone, as ISO 8601 in whole seconds; else a `UsageError`. */
export function readTime(option: string, text: string): string {
  const [, day] = FORM.exec(text) ?? [];
  const at = day === undefined ? Number.NaN : Date.parse(text);
  // `Date` takes the 31st of February for a day in March.
  const isDay = day !== undefined && !Number.isNaN(at) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  if (!isDay)
    throw new UsageError(`${option}: found "${text}", expected a day or a time, as 2026-01-31 or 2026-01-31T12:00:00Z`);
  // Times of GitHub have whole seconds.
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

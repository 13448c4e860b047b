import type { ExitStatus } from '../run/exit.ts';
import { Buffer } from 'node:buffer';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { expecting } from '../gates/kit/expected.ts';
import { didYouMean, nearest } from '../policy/nearest.ts';
import { readEvidence, type GivenEvidence } from '../evidence/values/lines.ts';

/** What a command line program touches: given in, so that it is a function of its surroundings. */
export interface Surroundings {
  stdout: { write: (text: string) => unknown; isTTY?: boolean; columns?: number };
  stderr: { write: (text: string) => unknown; isTTY?: boolean };
  /** Reads all of standard input, as bytes. */
  readStdin: () => Promise<Uint8Array>;
  env: Readonly<Record<string, string | undefined>>;
  /** Now, ISO 8601, UTC. */
  now: () => string;
}

/** A command: its name, one line about it, its help, and what it does. */
export interface CliCommand {
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

/** The columns to wrap at: those of the terminal, else `COLUMNS` where it is set. Undefined for none. */
export function columnsOf({ stdout, env }: Surroundings): number | undefined {
  if (stdout.isTTY === true) return stdout.columns ?? 80;
  const { COLUMNS = '' } = env;
  return /^[1-9]\d{0,3}$/.test(COLUMNS) ? Number(COLUMNS) : undefined;
}

const FORM = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** A day, which begins in UTC, or a time with its zone, as ISO 8601 in whole seconds; else a `UsageError`. */
export function readTime(option: string, text: string): string {
  const [, day] = FORM.exec(text) ?? [];
  const at = day === undefined ? Number.NaN : Date.parse(text);
  // `Date` takes the 31st of February for a day in March.
  const isDay = day !== undefined && !Number.isNaN(at) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  if (!isDay)
    throw new UsageError(
      `${option}: found "${text}", expected a day or a time such as 2026-01-31 or 2026-01-31T12:00:00Z`,
    );
  // Times of GitHub have whole seconds.
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and files of a command; an unknown option or a missing value is a `UsageError`. */
export function readArgs<T extends Options>(args: readonly string[], options: T) {
  const config = { args: [...args], options, allowPositionals: true } as const;
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens) {
    const wrong = token.kind === 'option' ? mistakeIn(token, options) : undefined;
    if (wrong !== undefined) throw new UsageError(wrong);
  }
  return parseArgs({ ...config, strict: true });
}

interface OptionToken {
  name: string;
  /** With its dashes. */
  rawName: string;
  value?: string | undefined;
  /** Written as `--name=value`. */
  inlineValue?: boolean | undefined;
}

function mistakeIn({ name, rawName, value, inlineValue }: OptionToken, options: Options): string | undefined {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const names = Object.keys(options).map((each) => `--${each}`);
    return `unknown option ${rawName}${didYouMean(nearest(rawName, names))}`;
  }
  if (option.type === 'boolean')
    return value === undefined ? undefined : `${rawName}: found the value "${value}", expected none`;
  if (value === undefined) return `${rawName}: found no value, expected one after it`;
  // A lone dash is standard input.
  if (inlineValue === true || !/^-./s.test(value)) return undefined;
  return `${rawName}: found ${value} after it, expected a value; if "${value}" is the value, write ${rawName}=${value}`;
}

/** One of some words, or a `UsageError` that names them. */
export function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`${option}: found "${value}", ${expecting(allowed.join(', '), nearest(value, allowed))}`);
}

/** Evidence from the command line, or a `UsageError`. */
export function evidenceOf(values: readonly string[]): GivenEvidence {
  const { wrong, ...evidence } = readEvidence(values);
  const [first] = wrong;
  if (first !== undefined) throw new UsageError(`--evidence: found "${first.line}", expected ${first.expected}`);
  return evidence;
}

/** `name=value` pairs, or a `UsageError`. */
export function pairs(option: string, values: readonly string[]): Map<string, string> {
  return new Map(
    values.map((value) => {
      const [, name = '', text = ''] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
      if (name.trim() === '') throw new UsageError(`${option}: found "${value}", expected name=value`);
      return [name.trim(), text.trim()] as const;
    }),
  );
}

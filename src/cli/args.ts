import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../policy/nearest.ts';
import { readEvidence, type Evidence } from '../evidence/values/lines.ts';
import { UsageError } from './program.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and files of a command; an unknown option or a missing value is a `UsageError`. */
export function readArgs<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1];
    const valueless = /^Option '(?:-\w, )?(--[\w-]+) <value>' argument missing/.exec(message)?.[1];
    if (valueless !== undefined) throw new UsageError(`${valueless}: found no value, expected one behind it`);
    if (unknown === undefined) throw new UsageError(message.split('. ')[0] ?? message);
    throw new UsageError(
      `unknown option ${unknown}${nearest(
        unknown,
        Object.keys(options).map((name) => `--${name}`),
      )}`,
    );
  }
}

/** One of some words, or a `UsageError` that names them. */
export function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`${option}: found "${value}", expected ${allowed.join(', ')}${nearest(value, allowed)}`);
}

/** Evidence from the command line, or a `UsageError`. */
export function evidenceOf(values: readonly string[]): Evidence {
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

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../policy/nearest.ts';
import { readEvidence, type Evidence } from '../evidence/values/lines.ts';
import { UsageError } from './program.ts';

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
    return `unknown option ${rawName}${nearest(rawName, names)}`;
  }
  if (option.type === 'boolean')
    return value === undefined ? undefined : `${rawName}: found the value "${value}", expected none`;
  if (value === undefined) return `${rawName}: found no value, expected one behind it`;
  // A lone dash is standard input.
  if (inlineValue === true || !/^-./s.test(value)) return undefined;
  return `${rawName}: found ${value} behind it, expected a value; one that begins with "-" is written ${rawName}=${value}`;
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

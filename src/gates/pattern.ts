import type { RE2JS } from 're2js';
import * as v from 'valibot';

/** User patterns run on a linear-time engine (RE2): no input can make them slow. */

let engine: typeof RE2JS | undefined;

/** Loads the engine. Policies without patterns do without it and its start-up time. */
export async function loadPatternEngine(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/** Whether data that was read from a policy holds a pattern anywhere. */
export function usesPatterns(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(([key, value]) => key === 'pattern' || usesPatterns(value));
}

export const pattern = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check(
    (text) => canCompile(text),
    'expected a regular expression in RE2 syntax (no look-around, no back-references)',
  ),
  v.title('Pattern'),
  v.description('A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i).'),
  v.metadata({ examples: ['^OPS-\\d+$'] }),
);

function canCompile(text: string): boolean {
  try {
    compilePattern(text);
    return true;
  } catch {
    return false;
  }
}

// One policy judges many items by the same few patterns.
const compiled = new Map<string, (value: string) => boolean>();

/** A test for a pattern. Throws where it is no RE2 pattern, or where `loadPatternEngine` was not called before. */
export function compilePattern(text: string): (value: string) => boolean {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  if (engine === undefined) throw new TypeError('The pattern engine is not loaded');
  const automaton = engine.compile(text);
  const test = (value: string): boolean => automaton.matcher(value).find();
  compiled.set(text, test);
  return test;
}

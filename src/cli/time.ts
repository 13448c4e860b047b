import { UsageError } from './program.ts';

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

/** Numbers and durations as people and machines write them. */

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
// Several groups of three digits, or a fraction after a group: the commas separate thousands.
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)(?:e[+-]?\d{1,3})?$/i;
const ONE_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * The values that a number may have: one; none if it is not a finite number; two for `1,250`, which is 1250 in one
 * country and 1.25 in another. Other decimal commas are not read.
 */
export function numbersIn(text: string): number[] {
  const written = text.trim();
  const grouped = written.replaceAll(',', '');
  const readings = ONE_COMMA.test(written)
    ? [grouped, written.replace(',', '.')]
    : PLAIN.test(written) || GROUPED.test(written)
      ? [grouped]
      : [];
  return readings.map(Number).filter(Number.isFinite);
}

const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,6})?)`;
const UNITS = ['d|days?', 'h|hrs?|hours?', 'm|mins?|minutes?', 's|secs?|seconds?'];
const MILLISECONDS = [86_400_000, 3_600_000, 60_000, 1_000];

// Each unit at most once, the largest first.
const IN_WORDS = new RegExp(
  String.raw`^(?=\d)${UNITS.map((unit) => String.raw`(?:${NUMBER}\s*(?:${unit})(?:$|\s*,?\s*(?:and\s+)?(?=\d)))?`).join('')}$`,
);
const ISO = new RegExp(`^p(?=\\d|t\\d)(?:${NUMBER}d)?(?:t(?=\\d)(?:${NUMBER}h)?(?:${NUMBER}m)?(?:${NUMBER}s)?)?$`);

/**
 * Milliseconds of a duration: `90s`, `1h30m`, `30 min`, `2 days and 4 hours`, `PT2H`. Undefined for any other text,
 * also for `5 M`, which may mean months, and for a number without a unit.
 */
export function readDuration(text: string): number | undefined {
  const written = text.replace(/[A-Za-z]+/g, (word) => (word === 'M' ? word : word.toLowerCase()));
  const match = IN_WORDS.exec(written) ?? ISO.exec(text.toLowerCase());
  if (match === null) return undefined;
  return Math.round(MILLISECONDS.reduce((sum, unit, index) => sum + Number(match[index + 1] ?? 0) * unit, 0));
}

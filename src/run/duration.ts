/** A span of time, and how it was written. */
export interface Duration {
  ms: number;
  text: string;
}

const UNITS: readonly [unit: string, ms: number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
];

const FORM = /^(?=\d)(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;

/** Reads `90s`, `30m`, `1h30m` or `2d`: whole numbers with units, the largest first. Undefined for everything else. */
export function readDuration(text: string): Duration | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const ms = UNITS.reduce((sum, [, factor], index) => sum + Number(match[index + 1] ?? 0) * factor, 0);
  return { ms, text };
}

/** Keys of a verdict that versions before 0.2.0 did not write yet. None of them says what was decided. */
const SINCE_0_2 = new Set([
  'asked',
  'left',
  'fieldList',
  'boxes',
  'among',
  'needed',
  'meaning',
  'change',
  'review',
  'lead',
  'lapsed',
  'forMaintainer',
]);

/**
 * What was judged again, without the keys that a record lacks because its version did not write them yet. A record that
 * lacks another key was changed.
 */
export function withoutNewKeys<T>(now: T, before: unknown, version: string): T {
  return isEarlier(version) ? (pruned(now, before) as T) : now;
}

/** Whether a version is one before 0.2.0. */
export function isEarlier(version: string): boolean {
  return /^0\.[01]\./.test(version);
}

function pruned(now: unknown, before: unknown): unknown {
  if (Array.isArray(now)) return Array.isArray(before) ? now.map((each, index) => pruned(each, before[index])) : now;
  if (!isKeyed(now) || !isKeyed(before)) return now;
  const kept = Object.entries(now).filter(([key]) => Object.hasOwn(before, key) || !SINCE_0_2.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, pruned(value, before[key])]));
}

function isKeyed(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

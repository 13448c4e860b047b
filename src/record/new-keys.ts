/**
 * What was judged again, without the keys that a record lacks because its version did not write them yet: versions before
 * 0.2.0 may lack any that is optional. What else is missing is refused by the shape of records.
 */
export function withoutNewKeys<T>(now: T, before: unknown, version: string): T {
  return /^0\.[01]\./.test(version) ? (pruned(now, before) as T) : now;
}

function pruned(now: unknown, before: unknown): unknown {
  if (Array.isArray(now)) return Array.isArray(before) ? now.map((each, index) => pruned(each, before[index])) : now;
  if (!isKeyed(now) || !isKeyed(before)) return now;
  const kept = Object.entries(now).filter(([key]) => Object.hasOwn(before, key));
  return Object.fromEntries(kept.map(([key, value]) => [key, pruned(value, before[key])]));
}

function isKeyed(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import type { TextFile } from './files.ts';
import { Unusable } from './lines.ts';

/** Reads a JSON file. */
export function readJson({ path, text }: TextFile): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unusable(`${path} is no valid JSON`);
  }
}

/**
 * The value at a path of keys: `latency.p95`, `runs.0.score`. A key may contain dots itself. Empty: the whole file.
 * Only numbers, texts, true and false are values.
 */
export function jsonValue(data: unknown, keys: string, path: string): string {
  const found = keys === '' ? data : at(data, keys);
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') return String(found);
  const what =
    found === undefined ? 'nothing' : found === null ? 'null' : Array.isArray(found) ? 'a list' : 'an object';
  const where = keys === '' ? path : `"${keys}" of ${path}`;
  throw new Unusable(`found ${what} at ${where}, expected a number, a text, true or false`);
}

function at(data: unknown, keys: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  if (Object.hasOwn(data, keys)) return (data as Record<string, unknown>)[keys];
  for (let dot = keys.indexOf('.'); dot >= 0; dot = keys.indexOf('.', dot + 1)) {
    const key = keys.slice(0, dot);
    if (!Object.hasOwn(data, key)) continue;
    const found = at((data as Record<string, unknown>)[key], keys.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

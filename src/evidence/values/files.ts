import picomatch from 'picomatch';
import { opendir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { Unusable } from './lines.ts';

/** The largest file that is read, in bytes. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** The most files that a glob may match. */
const MAX_FILES = 500;
/** The most directory entries that are visited to find them. */
const MAX_ENTRIES = 200_000;

export interface TextFile {
  /** As it was asked for, relative to the root; with "/" on every system. */
  path: string;
  text: string;
}

/** The files below a folder that match a path or glob, sorted by path. Throws `Unusable` if there is none. */
export async function readMatching(pattern: string, root: string): Promise<TextFile[]> {
  const { base, isGlob } = picomatch.scan(pattern);
  const paths = isGlob ? await matching(pattern, base, root) : [pattern];
  if (paths.length === 0) throw new Unusable(`no file matches ${pattern}`);
  if (paths.length > MAX_FILES)
    throw new Unusable(`${paths.length} files match ${pattern}, expected at most ${MAX_FILES}`);
  return Promise.all(paths.map(async (path) => ({ path, text: await readText(path, root) })));
}

async function matching(pattern: string, base: string, root: string): Promise<string[]> {
  const matches = picomatch(pattern);
  const found: string[] = [];
  let looked = 0;
  try {
    for await (const entry of await opendir(resolve(root, base), { recursive: true })) {
      if (++looked > MAX_ENTRIES) throw new Unusable(`more than ${MAX_ENTRIES} files lie below ${base || '.'}`);
      const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (!entry.isDirectory() && matches(path)) found.push(path);
    }
  } catch (error) {
    if (error instanceof Unusable) throw error;
    return [];
  }
  return found.toSorted();
}

async function readText(path: string, root: string): Promise<string> {
  try {
    const [real, top] = await Promise.all([realpath(resolve(root, path)), realpath(root)]);
    // A link must not lead out of the working folder, for example to credentials.
    if (!real.startsWith(top.endsWith(sep) ? top : `${top}${sep}`))
      throw new Unusable(`${path} lies outside the working folder`);
    const { size } = await stat(real);
    if (size > MAX_BYTES) throw new Unusable(`${path} has ${size} bytes, expected at most ${MAX_BYTES}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(real));
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const reasons: Record<string, string> = {
      ENOENT: 'does not exist',
      EISDIR: 'is a folder, expected a file',
      ERR_ENCODING_INVALID_ENCODED_DATA: 'is no UTF-8 text',
    };
    throw new Unusable(`${path} ${reasons[code] ?? `cannot be read (${code})`}`);
  }
}

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

import { readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { referenceIn } from '../policy/file/shared-schema.ts';
import type { ReadShared } from '../run/bases.ts';
import type { Stage, TrustedFile } from '../run/request.ts';
import { readPolicyFile } from './files.ts';
import { UsageError, type Surroundings } from './program.ts';

/** Reads shared policies from a folder of this machine: `DIR/OWNER/REPO/PATH`, whatever the ref. */
export function sharedIn(folder: string | undefined): ReadShared {
  return async ({ repository, path, ref }) => {
    const wrong = (reason: string): Awaited<ReturnType<ReadShared>> => ({
      ok: false,
      error: { isWrong: true, reason },
    });
    if (folder === undefined)
      return wrong('is in another repository, expected --policies DIR with the file at DIR/OWNER/REPO/PATH');
    const name = join(folder, ...repository.split('/'), ...path.split('/'));
    try {
      const inside = relative(await realpath(folder), await realpath(name));
      if (inside.split(sep)[0] === '..') return wrong(`leads out of ${folder}, expected a file inside`);
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(name));
      return { ok: true, value: { path, text, shared: { repository, ref } } };
    } catch {
      return wrong(`cannot be read, expected UTF-8 text at ${name}`);
    }
  };
}

/** The policy of the arguments with everything that it extends; undefined where there is none, a `UsageError` where it cannot be read. */
export async function readPolicyWith(
  path: string | undefined,
  folder: string | undefined,
  surroundings: Surroundings,
): Promise<TrustedFile | undefined> {
  const { sharedPolicy, withBases } = await import('../run/bases.ts');
  const read = sharedIn(folder);
  const reference = path === undefined ? undefined : referenceIn(path);
  if (reference !== undefined) {
    const base = inUsage(await sharedPolicy(reference, read));
    return inUsage(await withBases(base, read));
  }
  const file = await readPolicyFile(path, surroundings);
  return file === undefined ? undefined : inUsage(await withBases(file, read));
}

function inUsage<T>(read: Stage<T>): T {
  if (read.ok) return read.value;
  throw new UsageError(read.error.kind === 'policy-error' ? read.error.errors.join('\n') : read.error.reason);
}

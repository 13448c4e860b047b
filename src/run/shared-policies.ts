import { referenceText, fileKey, type PolicyReference } from '../policy/file/shared-schema.ts';
import { couldNotJudge, placedText, wrongPolicy, type Stage, type TrustedFile, type SharedFile } from './request.ts';
import type { PolicyError } from '../policy/policy.ts';
import type { Result, Why } from '../result.ts';
import { nameOfFile } from './trusted.ts';

/**
 * Reads a shared policy. Never throws. An error with `isWrong` is a mistake in the reference or the token, in
 * words of what was found and what was expected. Any other error says why the file could not be read this time.
 */
export type ReadShared = (reference: PolicyReference) => Promise<Result<SharedFile, Why & { isWrong: boolean }>>;

/** The most shared policies that one policy may extend, directly or through others. */
const MOST_FILES = 10;

/**
 * A policy with everything that it extends, directly or through others. Refuses only files that cannot be read.
 * Mistakes in their texts are reported when the policy is loaded.
 */
export async function withBases(file: TrustedFile, read: ReadShared): Promise<Stage<TrustedFile>> {
  if (!file.text.includes('extends')) return { ok: true, value: file };
  const { basesNamed } = await import('../policy/file/layer.ts');
  const bases = new Map<string, SharedFile>();
  const open: TrustedFile[] = [file];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    for (const { reference, at } of basesNamed(next.text, nameOfFile(next))) {
      const named = referenceText(reference);
      if (bases.has(fileKey(named))) continue;
      const { shared } = next;
      const placed = (message: string): PolicyError | string =>
        shared === undefined ? { ...at, message } : placedText({ ...at, message });
      if (bases.size === MOST_FILES)
        return wrongPolicy(placed(`found ${named} after ${MOST_FILES} others, expected at most ${MOST_FILES}`));
      const found = await read(reference);
      if (!found.ok) {
        const { isWrong, reason } = found.error;
        return isWrong
          ? wrongPolicy(placed(`found "extends: ${named}", which ${reason}`))
          : couldNotJudge(placedText({ ...at, message: `${named} could not be read: ${reason}` }), found.error);
      }
      bases.set(fileKey(named), found.value);
      open.push(found.value);
    }
  }
  return { ok: true, value: bases.size === 0 ? file : { ...file, bases: [...bases.values()] } };
}

/** A policy that the shell itself names in another repository; `by`: the input or key that does. */
export async function sharedPolicy(
  reference: PolicyReference,
  read: ReadShared,
  by = 'policy',
): Promise<Stage<TrustedFile>> {
  const found = await read(reference);
  if (found.ok) return { ok: true, value: found.value };
  const { isWrong, reason } = found.error;
  const named = referenceText(reference);
  return isWrong
    ? wrongPolicy(`${by}: found ${named}, which ${reason}`)
    : couldNotJudge(`${named} could not be read: ${reason}`, found.error);
}

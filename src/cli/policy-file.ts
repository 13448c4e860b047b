import { existsSync } from 'node:fs';
import type { PolicyError } from '../policy/policy.ts';
import type { ExitStatus } from '../run/exit.ts';
import { policyElsewhere } from '../github/policy-elsewhere.ts';
import { readText } from './files.ts';
import type { Surroundings } from './program.ts';

/** Where a policy is looked for when none is named. */
export const DEFAULT_POLICY_PATH = '.github/checklist-gate.yml';

/** The policy that is named, or the one in its usual place; undefined where neither is there. */
export async function readPolicyFile(
  path: string | undefined,
  surroundings: Surroundings,
): Promise<{ path: string; text: string } | undefined> {
  if (path === undefined && !existsSync(DEFAULT_POLICY_PATH)) {
    const elsewhere = policyElsewhere(existsSync);
    if (elsewhere !== undefined)
      surroundings.stderr.write(
        `checklist-gate: ${elsewhere} is not read: move it to ${DEFAULT_POLICY_PATH}, or name it with --policy\n`,
      );
    return undefined;
  }
  const chosen = path ?? DEFAULT_POLICY_PATH;
  return { path: chosen, text: await readText(chosen, surroundings) };
}

/** Says every error of a policy that does not load. */
export function refusePolicy(errors: readonly PolicyError[], { stderr }: Surroundings): ExitStatus {
  for (const { path, line, column, message } of errors)
    stderr.write(`checklist-gate: ${path}:${line}:${column}: ${message}\n`);
  return 2;
}

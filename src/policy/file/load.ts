import { safeParse } from 'valibot';
import { isMap } from 'yaml';
import { loadPatternEngine, usesPatterns } from '../../gates/kit/matching.ts';
import type { Policy, PolicyError } from '../policy.ts';
import { bindPolicy } from './bind.ts';
import { inconsistencies } from './consistency.ts';
import { policySchema } from './schema.ts';
import { sourceOfPolicy, type PolicySource } from './written.ts';
import { dataIn, readYaml } from './yaml-text.ts';

/** The largest policy that is read, in UTF-8 bytes. */
export const MAX_POLICY_BYTES = 65_536;

/** `source`: the policy as it is written, for those who speak of its places. */
export type Loaded = { policy: Policy; source: PolicySource } | { errors: PolicyError[] };

/**
 * Reads a policy. Every error comes with its line and column, and all errors come at once.
 * `templatePath` goes before the template that the policy names.
 */
export async function loadPolicy(text: string, path: string, templatePath?: string): Promise<Loaded> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_POLICY_BYTES)
    return {
      errors: [{ path, line: 1, column: 1, message: `found ${bytes} bytes, expected at most ${MAX_POLICY_BYTES}` }],
    };
  const yaml = readYaml(text);
  const data = isMap(yaml.contents) ? dataIn(yaml) : undefined;
  // What is wrong is put into words only where something is.
  if (data === undefined) return { errors: (await import('./errors.ts')).syntaxErrors(yaml, path) };
  if (usesPatterns(data)) await loadPatternEngine();
  const parsed = safeParse(policySchema, data);
  if (!parsed.success)
    return { errors: (await import('./errors.ts')).schemaErrors(policySchema, parsed.issues, yaml, path) };
  const source = sourceOfPolicy(parsed.output, yaml, path);
  const errors = inconsistencies(source, templatePath !== undefined).map(({ keys, message }): PolicyError => ({
    path,
    ...source.at(keys),
    message,
  }));
  return errors.length > 0 ? { errors } : { policy: bindPolicy(source, templatePath), source };
}

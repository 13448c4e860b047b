import { safeParse } from 'valibot';
import { isMap } from 'yaml';
import { loadPatternEngine, usesPatterns } from '../../gates/kit/matching.ts';
import type { Policy, PolicyError } from '../policy.ts';
import { bindPolicy } from './bind.ts';
import { inconsistencies } from './consistency.ts';
import { policySchema } from './schema.ts';
import { sourceOfPolicy, type PolicySource } from './written.ts';
import { dataIn, readYaml } from './yaml-text.ts';

/** The size limit of a policy, in UTF-8 bytes. */
export const MAX_POLICY_BYTES = 65_536;

/** `source` is the policy as written, for callers that report places in it. */
export type Loaded = { policy: Policy; source: PolicySource } | { errors: PolicyError[] };

/**
 * Reads a policy, or returns all of its errors at once, each with line and column.
 * `templatePath` overrides the template that the policy names.
 */
export async function loadPolicy(text: string, path: string, templatePath?: string): Promise<Loaded> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_POLICY_BYTES)
    return {
      errors: [{ path, line: 1, column: 1, message: `found ${bytes} bytes, expected at most ${MAX_POLICY_BYTES}` }],
    };
  const yaml = readYaml(text);
  const data = isMap(yaml.contents) ? dataIn(yaml) : undefined;
  // The code that words errors is loaded only if there is an error.
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

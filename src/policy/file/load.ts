import type { Result } from '../../result.ts';
import type { Policy, PolicyError } from '../policy.ts';
import { bindPolicy } from './bind.ts';
import { inconsistencies } from './consistency.ts';
import { layersOf, type SharedText } from './layer.ts';
import { mergeLayers } from './merge.ts';
import { checklistsIn, type PolicySource } from './written.ts';

export { MAX_POLICY_BYTES, type SharedText } from './layer.ts';

/** A policy that loads. `source` is the policy as written, for callers that report places in it. */
export interface Loaded {
  policy: Policy;
  source: PolicySource;
}

/**
 * Reads a policy, or returns all of its errors at once, each with file, line and column. `templatePath` overrides the
 * template that the policy names. `shared`: the texts of what it extends, directly or over others.
 */
export async function loadPolicy(
  text: string,
  path: string,
  templatePath?: string,
  shared: readonly SharedText[] = [],
): Promise<Result<Loaded, PolicyError[]>> {
  const layers = await layersOf(text, path, shared);
  if (!layers.ok) return inOrder(layers.error);
  const merged = mergeLayers(layers.value);
  if (!merged.ok) return inOrder(merged.error);
  const { file, at, added } = merged.value;
  const source: PolicySource = { path, file, checklists: checklistsIn(file), at, added };
  const errors = inconsistencies(source, templatePath !== undefined).map(({ keys, message }): PolicyError => ({
    ...source.at(keys),
    message,
  }));
  if (errors.length > 0) return inOrder(errors);
  return { ok: true, value: { policy: bindPolicy(source, templatePath), source } };
}

// File by file, and in each by place, as people go through them.
function inOrder(errors: readonly PolicyError[]): Result<never, PolicyError[]> {
  const files = errors.map(({ path }) => path);
  const sorted = errors.toSorted(
    (a, b) => files.indexOf(a.path) - files.indexOf(b.path) || a.line - b.line || a.column - b.column,
  );
  return { ok: false, error: sorted };
}

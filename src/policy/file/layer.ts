import { isMap } from 'yaml';
import { loadPatternEngine, usesPatterns } from '../../gates/kit/matching.ts';
import type { Result } from '../../result.ts';
import type { PolicyError } from '../policy.ts';
import { policySchema, type PolicyFile } from './schema.ts';
import { checked, fileKey, referenceIn, type PolicyReference } from './shared-schema.ts';
import type { FilePlace } from './written.ts';
import { dataIn, placeInText, readYaml, type Keys } from './yaml-text.ts';

/** The size limit of a policy, in UTF-8 bytes. */
export const MAX_POLICY_BYTES = 65_536;

/** One policy file that fits the schema, or several as one, with the places of the values. */
export interface Layer {
  path: string;
  file: PolicyFile;
  at: (keys: Keys) => FilePlace;
}

/** A layer, and those that it extends, directly or over others, the lowest first. */
export interface Stacked {
  layer: Layer;
  below: Layer[];
}

/** A shared policy that was read. `reference`: as it is written. */
export interface SharedText {
  reference: string;
  text: string;
}

/** How many shared policies may build on each other. */
const MOST_LEVELS = 3;

/**
 * A policy file and all that it extends, in the order in which they are laid over each other: each file once, behind
 * everything that it extends.
 */
export async function layersOf(
  text: string,
  path: string,
  shared: readonly SharedText[],
): Promise<Result<Stacked[], PolicyError[]>> {
  const texts = new Map(shared.map((each) => [fileKey(each.reference), each]));
  const done = new Map<string, Stacked>();
  const errors: PolicyError[] = [];

  /** `above`: the keys of what leads to it. */
  async function visit(own: string, name: string, key: string, above: readonly string[]): Promise<void> {
    const chain = [...above, key];
    const read = await layerOf(own, name);
    if (!read.ok) {
      errors.push(...read.error);
      return;
    }
    const { file, at } = read.value;
    const below = new Set<Layer>();
    for (const [index, reference] of [file.extends ?? []].flat().entries()) {
      const next = fileKey(reference);
      const wrong = (message: string): unknown =>
        errors.push({ ...at(Array.isArray(file.extends) ? ['extends', index] : ['extends']), message });
      const base = texts.get(next);
      if (chain.includes(next)) wrong(`found ${reference}, which extends itself, expected no circle`);
      else if (chain.length > MOST_LEVELS)
        wrong(`found ${reference} after ${MOST_LEVELS} others, expected at most ${MOST_LEVELS} that extend each other`);
      else if (base === undefined) wrong(`found ${reference}, which was not read, expected its text`);
      else if (!done.has(next)) await visit(base.text, reference, next, chain);
      const found = done.get(next);
      if (found !== undefined) for (const each of [...found.below, found.layer]) below.add(each);
    }
    done.set(key, { layer: read.value, below: [...below] });
  }

  await visit(text, path, '', []);
  return errors.length > 0 ? { ok: false, error: errors } : { ok: true, value: [...done.values()] };
}

/** The shared policies that a policy names, with their places; none where it is not written right. */
export function basesNamed(text: string, path: string): { reference: PolicyReference; at: FilePlace }[] {
  const yaml = readYaml(text);
  const data = isMap(yaml.contents) ? dataIn(yaml) : undefined;
  const { extends: named }: { extends?: unknown } = Object(data);
  return [named].flat().flatMap((reference, index) => {
    const keys = Array.isArray(named) ? ['extends', index] : ['extends'];
    const parsed = referenceIn(String(reference));
    return parsed === undefined ? [] : [{ reference: parsed, at: { path, ...placeInText(yaml, keys) } }];
  });
}

async function layerOf(text: string, path: string): Promise<Result<Layer, PolicyError[]>> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_POLICY_BYTES) {
    const message = `found ${bytes} bytes, expected at most ${MAX_POLICY_BYTES}`;
    return { ok: false, error: [{ path, line: 1, column: 1, message }] };
  }
  const yaml = readYaml(text);
  const data = isMap(yaml.contents) ? dataIn(yaml) : undefined;
  // The code that words errors is loaded only if there is an error.
  if (data === undefined) return { ok: false, error: (await import('./errors.ts')).syntaxErrors(yaml, path) };
  if (usesPatterns(data)) await loadPatternEngine();
  const parsed = checked(policySchema, data);
  if (!parsed.success)
    return { ok: false, error: (await import('./errors.ts')).schemaErrors(policySchema, parsed.issues, yaml, path) };
  const at = (keys: Keys): FilePlace => ({ path, ...placeInText(yaml, keys) });
  return { ok: true, value: { path, file: parsed.output, at } };
}

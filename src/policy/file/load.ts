import type { Result } from '../../result.ts';
import type { Policy, PolicyError } from '../policy.ts';
import { bindPolicy } from './bind.ts';
import { inconsistencies } from './consistency.ts';
import { type Layer, layersOf, type SharedText, type Stacked } from './layer.ts';
import { checklistsIn, finalIn, keyText, type PolicySource } from './written.ts';
import { loosened } from './final.ts';
import type { ChecklistFile, PolicyFile } from './schema.ts';
import type { Keys } from './yaml-text.ts';

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

/** Several policies as one. */
export interface Merged extends Layer {
  /** Keys of the rules that were added to a checklist with final parts, as `keyText`. */
  added: ReadonlySet<string>;
}

/**
 * Lays policies over each other, the last one on top: its keys replace those below, and its gates, phases and
 * checklists are added. What is final in one of them holds against all but what it extends itself, in whatever order
 * they are laid.
 */
function mergeLayers(stack: readonly Stacked[]): Result<Merged, PolicyError[]> {
  const whole = stack.map(({ layer }) => layer).reduce(merge);
  const errors: PolicyError[] = [];
  const added = new Set<string>();
  for (const { layer, below } of stack) {
    const paths = new Set([...below, layer].map(({ path }) => path));
    const isForeign = (keys: Keys): boolean => !paths.has(whole.at(keys).path);
    const own = [...below, layer].reduce(merge);
    for (const { keys, message } of loosened(own, whole, isForeign)) errors.push({ ...whole.at(keys), message });
    for (const keys of addedTo(own, whole, isForeign)) added.add(keyText(keys));
  }
  return errors.length > 0 ? { ok: false, error: errors } : { ok: true, value: { ...whole, added } };
}

/** The rules of others in checklists that have something final. */
function addedTo(own: Layer, whole: Layer, isForeign: (keys: Keys) => boolean): Keys[] {
  const locked = new Set(checklistsIn(own.file).flatMap((each) => (finalIn(each) === undefined ? [] : [each.name])));
  return checklistsIn(whole.file)
    .filter(({ name }) => locked.has(name))
    .flatMap(({ phases }) => phases.flatMap(({ rules }) => rules.map(({ keys }) => keys)))
    .filter(isForeign);
}

/** Where a value comes from. */
interface Origin {
  of: Layer;
  keys: Keys;
}

function merge(base: Layer, own: Layer): Layer {
  const origins = new Map<string, Origin>();
  const origin = (keys: Keys): Origin => {
    const known = origins.get(keyText(keys));
    if (known !== undefined) return known;
    const last = keys.at(-1);
    if (last === undefined) return { of: own, keys: [] };
    const above = origin(keys.slice(0, -1));
    return { of: above.of, keys: [...above.keys, last] };
  };
  const file = mergeFiles(base, own, origins);
  const at: Layer['at'] = (keys) => {
    const from = origin(keys);
    return from.of.at(from.keys);
  };
  return { path: own.path, file, at };
}

function mergeFiles(base: Layer, own: Layer, origins: Map<string, Origin>): PolicyFile {
  /** Lays `above` over `below`, key by key, and says where each value comes from. */
  function over<T extends object>(keys: Keys, below: T, above: T): T {
    for (const [of, part] of [[base, below] as const, [own, above] as const])
      for (const key of Object.keys(part)) origins.set(keyText([...keys, key]), { of, keys: [...keys, key] });
    return { ...below, ...above };
  }

  /** Lists of rules behind each other. */
  function rules(keys: Keys, below: Part, above: Part): ChecklistFile['gates'] {
    for (const [of, part, from] of [[base, below, 0] as const, [own, above, below.rules.length] as const])
      for (const index of part.rules.keys())
        origins.set(keyText([...keys, from + index]), { of, keys: [...part.keys, index] });
    return [...below.rules, ...above.rules];
  }

  function phases(keys: Keys, below: Phases, above: Phases): Phases {
    const all = over(keys, below, above);
    for (const [name, one] of Object.entries(below)) {
      const other = above[name];
      if (other === undefined) continue;
      const at = [...keys, name];
      const [lower, upper] = [opened(one, at), opened(other, at)];
      const { gates: _, ...rest } = over(at, lower.phase, upper.phase);
      const after = [...new Set([lower.phase.after ?? [], upper.phase.after ?? []].flat())];
      all[name] = {
        ...rest,
        ...(after.length === 0 ? {} : { after }),
        ...(lower.phase.final === true ? { final: true } : {}),
        gates: rules([...at, 'gates'], lower, upper) as Rules,
      };
    }
    return all;
  }

  function checklist<T extends ChecklistFile>(keys: Keys, below: T, above: T): T {
    const all = over(keys, below, above);
    if (below.gates !== undefined && above.gates !== undefined) {
      const at = [...keys, 'gates'];
      all.gates = rules(at, { rules: below.gates, keys: at }, { rules: above.gates, keys: at });
    }
    if (below.phases !== undefined && above.phases !== undefined)
      all.phases = phases([...keys, 'phases'], below.phases, above.phases);
    return all;
  }

  const file = checklist([], base.file, own.file);
  if (base.file.checklists === undefined || own.file.checklists === undefined) return file;
  file.checklists = over(['checklists'], base.file.checklists, own.file.checklists);
  for (const [name, below] of Object.entries(base.file.checklists)) {
    const above = own.file.checklists[name];
    if (above !== undefined) file.checklists[name] = checklist(['checklists', name], below, above);
  }
  return file;
}

type Phases = NonNullable<ChecklistFile['phases']>;
type Rules = NonNullable<ChecklistFile['gates']>;

/** A list of rules, and the keys that lead to it in its own file. */
interface Part {
  rules: Rules;
  keys: Keys;
}

/** A phase as a mapping, whichever way it is written. */
function opened(phase: Phases[string], at: Keys): Part & { phase: Exclude<Phases[string], Rules> } {
  return Array.isArray(phase)
    ? { phase: { gates: phase }, rules: phase, keys: at }
    : { phase, rules: phase.gates, keys: [...at, 'gates'] };
}

import type { NotApplicable, OpenConditional } from '../../gates/kit/gate.ts';
import { bindChecklist, bindRule } from './bind.ts';
import type { Layer } from './layer.ts';
import { isFinal, valueOf } from './shared-schema.ts';
import { checklistsIn, finalIn, type SourceChecklist, type SourceRule } from './written.ts';
import type { Keys } from './yaml-text.ts';

/** Something that a policy does to a final part of one that it extends. The keys are those of the merged policy. */
interface Loosened {
  keys: Keys;
  /** What was found, what was expected, and which file holds it. */
  message: string;
}

/**
 * What `whole`, which is `base` laid together with other policies, loosens of what `base` makes final. `isForeign`: a
 * value comes from one of the others. Since gates are only ever added, these are the ways to empty one: another source,
 * template or N/A mode, a skip, an override, a phase that is not enforced, and rules that do the boxes of others.
 */
export function loosened(base: Layer, whole: Layer, isForeign: (keys: Keys) => boolean): Loosened[] {
  const before = checklistsIn(base.file);
  const after = checklistsIn(whole.file);
  const held = (keys: Keys): string => {
    const { path, line } = base.at(keys);
    return `: line ${line} of ${path} is final`;
  };
  const locks = before.flatMap((each): Lock[] => {
    const final = finalIn(each);
    return final === undefined ? [] : [{ each, because: held(final) }];
  });
  const [lock] = locks;
  const marks = base.file['not-applicable'];
  const because = (key: 'skip' | 'break-glass' | 'mode'): string | undefined =>
    isFinal(base.file[key]) ? held([key]) : lock?.because;
  return [
    ...locks.flatMap(({ each, because: words }) =>
      after
        .filter(({ name }) => name === each.name)
        .flatMap((now) => [
          ...inChecklist(each, now, whole).map(({ keys, message }) => ({ keys, message: `${message}${words}` })),
          ...inAdded(each, now, isForeign).map(({ keys, message }) => ({ keys, message: `${message}${words}` })),
        ]),
    ),
    ...locks.flatMap(({ each, because: words }) =>
      after
        .filter(({ name }) => name !== each.name)
        .flatMap((now) => inOther(each, now, isForeign).map((found) => ({ ...found, message: found.message + words }))),
    ),
    ...(marks !== undefined && isFinal(marks)
      ? after.flatMap((now) => moreMarks(valueOf(marks), now, whole, held(['not-applicable'])))
      : []),
    ...inSkip(base, whole, because('skip')),
    ...inBreakGlass(base, whole, because('break-glass')),
    ...inMode(base, whole, because('mode')),
  ];
}

interface Lock {
  each: SourceChecklist;
  because: string;
}

/** For each N/A mode those that let no more marks count. */
const NO_LOOSER: Record<NotApplicable, readonly NotApplicable[]> = {
  forbidden: ['forbidden'],
  'with-reason': ['forbidden', 'with-reason'],
  conditional: ['forbidden', 'conditional'],
  'reason-or-conditional': ['forbidden', 'with-reason', 'conditional', 'reason-or-conditional'],
  allowed: ['forbidden', 'with-reason', 'conditional', 'reason-or-conditional', 'allowed'],
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function moreMarks(mode: NotApplicable, now: SourceChecklist, { file }: Layer, because: string): Loosened[] {
  const { notApplicable } = bindChecklist(now);
  if (NO_LOOSER[mode].includes(notApplicable)) return [];
  const expected = NO_LOOSER[mode].join(' or ');
  const keys = keysOf('not-applicable', now, file);
  return [{ keys, message: `found "not-applicable: ${notApplicable}", expected ${expected}${because}` }];
}

// A setting may stand in the checklist, or above all of them.
function keysOf(
  key: 'source' | 'not-applicable' | 'open-conditional',
  now: SourceChecklist,
  file: Layer['file'],
): Keys {
  const own: Layer['file'] = now.name === undefined ? file : Object(file.checklists)[now.name];
  return own[key] === undefined ? [key] : [...now.keys, key];
}

const FROM_STRICT: readonly (OpenConditional | undefined)[] = [undefined, 'where-the-rest-is-done', 'not-applicable'];

function inChecklist(before: SourceChecklist, now: SourceChecklist, whole: Layer): Loosened[] {
  const [one, other] = [bindChecklist(before), bindChecklist(now)];
  const found = (keys: Keys, key: string, expected: unknown): Loosened => ({
    keys,
    message: `found another "${key}", expected ${expected === undefined ? 'none' : JSON.stringify(expected)}`,
  });
  return [
    ...(same(one.template, other.template) ? [] : [found([...now.keys, 'template'], 'template', before.file.template)]),
    ...(same(one.source, other.source)
      ? []
      : [found(keysOf('source', now, whole.file), 'source', before.file.source ?? 'pull-request-body')]),
    // The usual N/A mode depends on whether there is a template.
    ...(same(one.template, other.template) ? moreMarks(one.notApplicable, now, whole, '') : []),
    ...(FROM_STRICT.indexOf(other.openConditional) > FROM_STRICT.indexOf(one.openConditional)
      ? [found(keysOf('open-conditional', now, whole.file), 'open-conditional', one.openConditional ?? 'asked-for')]
      : []),
    ...(one.defaultPhase === other.defaultPhase
      ? []
      : [found([...now.keys, 'default-phase'], 'default-phase', one.defaultPhase)]),
    ...(same(one.appliesTo, other.appliesTo)
      ? []
      : [found([...now.keys, 'applies-to'], 'applies-to', before.file['applies-to'])]),
    ...before.phases.flatMap(({ name, when, environments }) =>
      now.phases
        .filter((phase) => phase.name === name)
        .flatMap((phase) => [
          ...(same(phase.when, when) ? [] : [found([...phase.keys, 'when'], 'when', when)]),
          ...(same(phase.environments, environments)
            ? []
            : [found([...phase.keys, 'environment'], 'environment', environments)]),
        ]),
    ),
  ];
}

// What was added may ask for more, but do nothing in place of the others.
function inAdded(before: SourceChecklist, now: SourceChecklist, isForeign: (keys: Keys) => boolean): Loosened[] {
  const titles = new Set(before.phases.flatMap(({ rules }) => rules.flatMap(titlesIn)));
  const added = now.phases.flatMap(({ rules }) => rules.filter(({ keys }) => isForeign(keys)));
  return flat(added).flatMap((each) => {
    const { title } = bindRule(each);
    const { item }: { item?: { by?: unknown } } = Object(each.rule);
    return [
      ...(titles.has(title)
        ? [{ keys: each.keys, message: `found a second rule with the title "${title}", expected another title` }]
        : []),
      ...(Object(item).by === 'enough'
        ? [{ keys: [...each.keys, 'item', 'by'], message: 'found "by: enough", expected agree or advise' }]
        : []),
    ];
  });
}

// Another checklist could open the environment in place of the final one.
function inOther(before: SourceChecklist, now: SourceChecklist, isForeign: (keys: Keys) => boolean): Loosened[] {
  const own = new Set(before.phases.flatMap(({ environments = [] }) => environments.map((each) => each.toLowerCase())));
  return now.phases.flatMap(({ keys: phase, environments = [] }) => {
    const keys = [...phase, 'environment'];
    const taken = environments.find((each) => own.has(each.toLowerCase()));
    if (taken === undefined || !isForeign(keys)) return [];
    return [{ keys, message: `found the environment "${taken}" of another checklist, expected another` }];
  });
}

const flat = (rules: readonly SourceRule[]): SourceRule[] =>
  rules.flatMap((each) => [each, ...(each.kind === 'group' ? flat(each.rules) : [])]);

// Conditions name rules by the titles that a policy gives them.
const titlesIn = (each: SourceRule): string[] => flat([each]).flatMap(({ rule }) => rule.title ?? []);

function inSkip(base: Layer, whole: Layer, because: string | undefined): Loosened[] {
  if (because === undefined) return [];
  const allowed = new Map<string, unknown>(Object.entries(base.file.skip ?? {}));
  return Object.entries(whole.file.skip ?? {}).flatMap(([key, value]): Loosened[] => {
    // A draft waits, and its status does not pass.
    if (key === 'drafts' || key === 'final' || same(value, allowed.get(key))) return [];
    const known = allowed.get(key);
    if (Array.isArray(value) && Array.isArray(known) && value.every((each) => known.includes(each))) return [];
    const expected = known === undefined ? 'no such key' : `at most ${JSON.stringify(known)}`;
    return [{ keys: ['skip', key], message: `found "skip" with more ${key}, expected ${expected}${because}` }];
  });
}

function inBreakGlass(base: Layer, whole: Layer, because: string | undefined): Loosened[] {
  const [one, other] = [base.file['break-glass'], whole.file['break-glass']];
  if (because === undefined || same(one, other)) return [];
  const expected = one === undefined ? 'none' : 'none of its own';
  return [{ keys: ['break-glass'], message: `found "break-glass", expected ${expected}${because}` }];
}

function inMode(base: Layer, whole: Layer, because: string | undefined): Loosened[] {
  const [one, other] = [base.file.mode ?? 'enforce', whole.file.mode ?? 'enforce'].map(valueOf);
  if (because === undefined || one === 'report' || other !== 'report') return [];
  return [{ keys: ['mode'], message: `found "mode: report", expected enforce${because}` }];
}

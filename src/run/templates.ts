import type { Checklist, Field } from '../checklist/model.ts';
import type { Written } from '../policy/judge/evaluate.ts';
import type { Policy, PolicyChecklist, PolicyRule } from '../policy/policy.ts';
import type { Comparison } from '../template/comparison.ts';
import { withoutMarksOf } from '../template/marks.ts';
import type { Source } from '../verdict/verdict.ts';
import type { TemplateReading } from '../verdict/content.ts';
import { bounded, type Parsing } from './bounded.ts';
import type { AllFound } from './documents.ts';
import { type Compared, type FormReading, readTemplateForm, type TemplateForm } from './forms.ts';
import { type Held, nearestForm } from './nearest-form.ts';
import { type JudgeRequest, type Stage, wrongPolicy } from './request.ts';
import { sourceOf } from './trusted.ts';
import { readDirectives } from '../template/directives.ts';
import { normalizeTitle } from '../checklist/text.ts';

/** What was read for a policy, compared with its templates. */
export interface ComparedAll extends Compared {
  /** The file of the policy. */
  source: Source;
  whole: Checklist;
  /** By the names of the checklists. */
  written: Map<string, Written>;
  /** The template, where there is just one. */
  template: Source | undefined;
}

/** Compares each text with the templates of the checklists that are written there. */
export async function compareAll(
  request: JudgeRequest,
  { policy, source, found, elsewhere, whole, facts }: AllFound,
  parsing: Parsing,
): Promise<Stage<ComparedAll>> {
  const state: Compared = { comparisons: new Map(), policy, facts, readings: [] };
  const written = new Map<string, Written>();
  const files = new Map<string, Source>();
  const bodies = new Map<Checklist, Checklist>();
  const all: Checklist[] = [];
  for (const { of, checklist, missing } of found) {
    const reading: FormReading = {
      ...parsing,
      request,
      body: checklist,
      only: (each) => of.has(each.name ?? ''),
      forms: [],
    };
    const mine = state.policy.checklists.filter(reading.only);
    const templates = mine.flatMap(({ template }) =>
      template === undefined ? [] : [[template.path, template] as const],
    );
    for (const template of new Map(templates).values()) {
      const form = await readTemplateForm(template, state, reading);
      if (!form.ok) return form;
      reading.forms.push(form.value);
    }
    const forms = reading.forms.map(({ current }) => current);
    reading.body = withoutMarksOf(forms, checklist);
    const comparisons = new Map<string, Comparison>();
    for (const form of reading.forms) {
      const { path } = form.template;
      const compared = await compareWith(form, state, reading);
      if (!compared.ok) return compared;
      const { comparison, file } = compared.value;
      state.comparisons.set(path, comparison);
      comparisons.set(path, comparison);
      const from = await sourceOf(file);
      files.set(from.path, from);
    }
    bodies.set(checklist, reading.body);
    all.push(...forms);
    for (const name of of) written.set(name, { checklist: reading.body, comparisons, missing });
  }
  const judged = bodies.get(whole) ?? withoutMarksOf(all, whole);
  for (const [name, reason] of elsewhere)
    written.set(name, { checklist: judged, comparisons: new Map(), missing: [], elsewhere: reason });
  const template = files.size === 1 ? files.values().next().value : undefined;
  return { ok: true, value: { ...state, source, whole: judged, written, template } };
}

/** Compares with one template, and adds to `state` what the template states itself. */
async function compareWith(whole: TemplateForm, state: Compared, reading: FormReading): Promise<Stage<Held>> {
  const { template, current } = whole;
  const { request, only, timeoutMs } = reading;
  const { path } = template;
  const isDefault = request.policy === undefined;
  const directed = await directedBy(state.policy, path, current, isDefault, only);
  if (!directed.ok) return directed;
  const held = await nearestForm(whole, state, reading);
  const { form, comparison, body, file, tie, isOfThen } = held;
  reading.body = body;
  if (tie !== undefined) state.readings.push(said(`judged by ${file.path}`, `the body fits ${tie} just as well`));
  if (isOfThen === true)
    state.readings.push(said(`judged by ${file.path} as it was when this was opened`, 'the body departs less from it'));
  // Directives of another form apply only to its own items.
  const own = form === current ? directed : await directedBy(state.policy, path, form, isDefault, only);
  if (!own.ok) return own;
  state.policy = own.value;
  const isStrict = (each: PolicyChecklist): boolean => each.template?.path === path && each.template.strict === true;
  const strict = state.policy.checklists.some((each) => isStrict(each) && only(each));
  if (strict) comparison.strict = true;
  if (isDefault || (comparison.departures.length > 0 && !strict)) {
    const { removalOf } = await import('../template/reading/removal.ts');
    const removal = bounded(() => removalOf(comparison.template), timeoutMs);
    const fields = unnamedFields(removal.fields, own.value);
    // What a policy asks for outright is not let off by words.
    comparison.removal = { ...removal, fields, letOff: isDefault ? removal.letOff : [] };
    if (isDefault) {
      const { withReadings } = await import('../policy/judge/readings.ts');
      const read = bounded(() => withReadings(own.value, comparison.template, removal), timeoutMs);
      state.policy = read.policy;
      state.readings.push(...read.readings);
    }
  }
  return { ok: true, value: held };
}

function said(means: string, because: string): TemplateReading {
  return { section: '', line: 0, means, because };
}

/** A policy with the directives of a template, which is as trusted as the policy. */
async function directedBy(
  policy: Policy,
  path: string,
  template: Checklist,
  isDefault: boolean,
  only: (checklist: PolicyChecklist) => boolean,
): Promise<Stage<Policy>> {
  const plain = withoutMarksOf([template], template);
  const directives = readDirectives(plain);
  if (directives.errors.length > 0) {
    return wrongPolicy(
      ...directives.errors.map(({ place: { document, line, column }, found, expected }) => ({
        path: document,
        line,
        column,
        message: `found ${found}, expected ${expected}`,
      })),
    );
  }
  const { withDirectives } = await import('../policy/judge/directives.ts');
  const checklists = policy.checklists.map((each) =>
    each.template?.path === path && only(each) ? withDirectives(each, plain, directives, isDefault) : each,
  );
  return { ok: true, value: { ...policy, checklists } };
}

/**
 * Those of some fields that a policy does not name. Every text of its rules and conditions counts as the name of a
 * field: that may be too many, but none is missed.
 */
function unnamedFields(some: ReadonlySet<Field>, { checklists }: Policy): Set<Field> {
  const written = checklists.flatMap(({ appliesTo, phases }) => [
    appliesTo,
    ...phases.flatMap(({ when, rules }) => [when, ...rules.flatMap(writtenIn)]),
  ]);
  const texts = new Set(textsIn(written));
  return new Set([...some].filter(({ key }) => !texts.has(key)));
}

// What the policy file says of a rule. Beside it, a rule holds the functions of its gate.
function writtenIn(rule: PolicyRule): unknown[] {
  return [rule.when, ...(rule.kind === 'group' ? rule.rules.flatMap(writtenIn) : [rule.gate.options])];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [normalizeTitle(value)];
  return Object.entries(Object(value)).flatMap(([key, each]) => [normalizeTitle(key), ...textsIn(each)]);
}

import type { Checklist } from '../checklist/model.ts';
import { itemsIn } from '../checklist/select.ts';
import type { FileAnswer } from '../evidence/question.ts';
import type { PolicyGate, PolicyRule } from '../policy/policy.ts';
import { compare } from '../template/compare.ts';
import type { Comparison } from '../template/comparison.ts';
import { withoutMarksOf } from '../template/marks.ts';
import { bounded } from './bounded.ts';
import { askOnce, readTemplate, type Compared, type TemplateForm, type FormFile, type FormReading } from './forms.ts';

/** A text compared with one form of a template. */
export interface Held {
  form: Checklist;
  comparison: Comparison;
  body: Checklist;
  file: FileAnswer;
  /** Set if the body fits another template just as well. */
  tie?: string;
  /** Set if the form is the template as it was when the pull request or issue was opened. */
  isOfThen?: true;
}

/**
 * The form that the body was made from: the template as it is, or an earlier revision that fits completely. Of several
 * templates, the one that shares the most items with the body, then the one from which it departs least. A template
 * without boxes never wins.
 */
export async function nearestForm(whole: TemplateForm, state: Compared, reading: FormReading): Promise<Held> {
  const { template, file, current } = whole;
  const { request, timeoutMs, forms } = reading;
  const { path, acceptRevisions } = template;
  const against = (form: Checklist, of: FileAnswer): Held =>
    bounded(() => {
      // A text that is compared with several templates must be the same for all of them.
      const body = forms.length === 1 ? withoutMarksOf([form], reading.body) : reading.body;
      return { form, comparison: compare(withoutMarksOf([form], form), body), body, file: of };
    }, timeoutMs);
  let now = against(current, file);
  if (now.comparison.departures.length > 0 && acceptRevisions > 0) {
    const older = await askOnce(request, state, { kind: 'file-revisions', path, last: acceptRevisions });
    // If earlier revisions cannot be read, only the present one counts.
    for (const { text } of older.status === 'known' ? older.value : []) {
      const held = against(readTemplate(template, text, undefined, reading), file);
      if (held.comparison.departures.length > 0) continue;
      now = { ...held, form: current };
      break;
    }
  }
  now = await formOfThen(whole, now, against, state, reading);
  const others = await othersOf(whole, now, state, reading);
  const [nearest, next] = [now, ...others.map((other) => against(other.current, other.file))].toSorted(
    (a, b) =>
      Number(hasBoxes(b)) - Number(hasBoxes(a)) || sharedItems(b) - sharedItems(a) || departuresOf(a) - departuresOf(b),
  ) as [Held, Held | undefined];
  const isTie =
    next !== undefined &&
    sharedItems(nearest) > 0 &&
    sharedItems(next) === sharedItems(nearest) &&
    departuresOf(next) === departuresOf(nearest);
  return isTie ? { ...nearest, tie: next.file.path } : nearest;
}

// Somebody who opened it before the template changed used the older template. It counts unless the policy names
// something newer.
async function formOfThen(
  { template, file, current }: TemplateForm,
  now: Held,
  against: (form: Checklist, of: FileAnswer) => Held,
  state: Compared,
  reading: FormReading,
): Promise<Held> {
  const { kind } = reading.request.subject;
  if (departuresOf(now) === 0 || template.strict === true || kind === 'file' || kind === 'ref') return now;
  // A body without boxes was made from neither form.
  if (itemsIn(now.body.root).length === 0) return now;
  const then = await askOnce(reading.request, state, { kind: 'file-when-opened', path: file.path });
  if (then.status === 'unavailable' || then.value === null || then.value.text === file.text) return now;
  const held = against(readTemplate(template, then.value.text, undefined, reading), file);
  const isCloser = sharedItems(held) > 0 && departuresOf(held) < departuresOf(now);
  return isCloser && !namesNewer(current, held.form, state, reading) ? { ...held, isOfThen: true } : now;
}

// Whether a rule asks for items of the present template, and for none or fewer of the older one.
function namesNewer(
  current: Checklist,
  then: Checklist,
  { policy }: Compared,
  { request, only }: FormReading,
): boolean {
  if (request.policy === undefined) return false;
  const gatesIn = (rules: readonly PolicyRule[]): PolicyGate[] =>
    rules.flatMap((rule) => (rule.kind === 'group' ? gatesIn(rule.rules) : [rule]));
  const gates = policy.checklists.filter(only).flatMap(({ phases }) => phases.flatMap(({ rules }) => gatesIn(rules)));
  return gates.some(({ gate }) => {
    const [now, before] = [current, then].map((form) => gate.asksOf(form, policy.matchesGlob));
    const all = (asked = now): number => [...(asked?.every ?? []), ...(asked?.some ?? [])].length;
    return (all(now) > 0 && all(before) === 0) || (now?.named ?? []).length > (before?.named ?? []).length;
  });
}

function hasBoxes({ form }: Held): boolean {
  return itemsIn(form.root).length > 0;
}

function sharedItems({ comparison }: Held): number {
  return new Set(comparison.counterparts.values()).size;
}

function departuresOf({ comparison }: Held): number {
  return comparison.departures.length;
}

// If a template fits completely and has every box of the body, no other can share more items.
async function othersOf(
  { template, others, possible }: TemplateForm,
  { comparison, form, body }: Held,
  state: Compared,
  reading: FormReading,
): Promise<FormFile[]> {
  const fitsWholly = comparison.departures.length === 0 && itemsIn(form.root).length > 0;
  if (fitsWholly && itemsIn(body.root).every((item) => comparison.counterparts.has(item))) return [];
  const found = [...others];
  for (const path of possible) {
    const fact = await askOnce(reading.request, state, { kind: 'file', path });
    if (fact.status === 'known' && fact.value.exists)
      found.push({ file: fact.value, current: readTemplate(template, fact.value.text, path, reading) });
  }
  return found;
}

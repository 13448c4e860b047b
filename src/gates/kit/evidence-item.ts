import * as v from 'valibot';
import { itemsIn } from '../../checklist/select.ts';
import type { Item } from '../../checklist/model.ts';
import type { Facts } from '../../evidence/facts.ts';
import type { AnswerTo, Question, QuestionKind } from '../../evidence/question.ts';
import type { Result } from '../../result.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { EvidenceDoer } from '../../verdict/verdict.ts';
import {
  CRITERION_HELP,
  criterionRefusal,
  itemsCalled,
  refusal,
  templateConditions,
  TICKED_CRITERION,
  meantBy,
  sightOf,
} from './item.ts';
import { defineGate, outcome, type Gate, type GateInput, type Outcome, type RegisteredGate } from './gate.ts';
import { locate } from './locate.ts';
import { binding, type Binding } from './options.ts';

/** The outcome of looking at evidence. */
export interface Evidence {
  /** What does not hold, or does not hold yet. Empty if the evidence holds. */
  findings: Finding[];
  /** Why a tick would be wrong, such as "unit-tests concluded failure". Holds only our own words and the policy's. */
  against?: string;
  /** What was found, verbatim. */
  found?: string;
  /** Set if a gate with `require: none` has found something. */
  tripped?: boolean;
}

/** Options that every evidence gate has. */
export const EVIDENCE_OPTIONS = { item: v.optional(binding) };

type EvidenceSchema = v.StrictObjectSchema<v.ObjectEntries & typeof EVIDENCE_OPTIONS, undefined>;

/** Defines a gate that judges evidence and may be bound to a box. `judge` looks at the evidence alone. */
export function defineEvidenceGate<const Schema extends EvidenceSchema>(
  gate: Omit<Gate<v.InferOutput<Schema>>, 'options' | 'evaluate' | 'settles' | 'ofTemplate' | 'asksOf' | 'asks'> & {
    options: Schema;
    asks: readonly QuestionKind[];
    judge: (options: v.InferOutput<Schema>, input: GateInput) => Evidence;
    doneBy?: EvidenceDoer;
    /** A box that it looks at besides the one that its evidence is bound to. */
    names?: (options: v.InferOutput<Schema>) => Pick<Exclude<Binding, string>, 'text' | 'in'> | undefined;
  },
): RegisteredGate<Schema> {
  const { judge, names, doneBy = 'machine', ...rest } = gate;
  const boundTo = (options: v.InferOutput<Schema>): Exclude<Binding, string> | undefined => {
    const { item } = options as { item?: Binding };
    return typeof item === 'string' ? { text: item } : item;
  };
  return defineGate<Schema>({
    ...rest,
    doneBy,
    evaluate: (options, input) => bound(judge(options, input), boundTo(options), input),
    asksOf: (options, template) => ({
      named: [boundTo(options), names?.(options)].flatMap((each) => itemsCalled(each, template)),
    }),
    settles: (options, input) => {
      const wanted = boundTo(options);
      if (wanted?.by !== 'enough' || judge(options, input).findings.length > 0) return [];
      const found = boxOf(wanted, input);
      return found.ok && found.value.state === 'unticked' ? [found.value] : [];
    },
  });
}

function bound(evidence: Evidence, wanted: Exclude<Binding, string> | undefined, input: GateInput): Outcome {
  const { findings, found, tripped } = evidence;
  const beside = {
    ...(found === undefined ? {} : { evidence: found }),
    ...(tripped === true ? { tripped } : {}),
  };
  if (wanted === undefined) return { ...outcome(findings), ...beside };
  // If evidence shows that a criterion has occurred, the state of its box does not matter.
  if (input.criterion === true && findings.length === 0) return { ...outcome([]), ...beside };
  const box = boxOf(wanted, input);
  const way = wanted.by ?? 'agree';
  if (box.ok && !isTicked(box.value, input) && isLeftOut(box.value, input))
    return { status: 'skipped', findings: findings.filter((finding) => finding.asks !== undefined) };
  if (input.criterion === true && box.ok) {
    const refused = refusedMark(box.value, input);
    if (refused !== undefined) return { ...outcome([refused, ...unknownIn(findings)]), ...beside };
  }
  if (way === 'advise') return advised(evidence, box, input);
  return {
    ...outcome([...findings, ...(box.ok ? boxFindings(box.value, evidence, way, input) : [box.error])]),
    ...beside,
  };
}

// With `by: advise` the tick decides, and the evidence is only reported: it neither blocks nor trips. The exception is
// an unticked criterion whose evidence is unknown, because it may have occurred.
function advised(evidence: Evidence, box: Result<Item, Finding>, input: GateInput): Outcome {
  const ticked = box.ok && isTicked(box.value, input);
  const open = input.criterion === true && !ticked ? unknownIn(evidence.findings) : [];
  const advice = [...evidence.findings, ...(ticked ? contradiction(box.value, evidence) : [])]
    .filter((finding) => !open.includes(finding))
    .map(({ unknown: _, ...finding }): Finding => ({ ...finding, status: 'passed' }));
  const tick = !box.ok ? [box.error] : ticked || open.length > 0 ? [] : [openBox(box.value)];
  return { status: outcome([...open, ...tick]).status, findings: [...open, ...advice, ...tick] };
}

function unknownIn(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.unknown === true);
}

// A criterion counts as ticked even if another mark stands beside the tick.
function isTicked(item: Item, { criterion }: GateInput): boolean {
  return item.state === 'ticked' || (criterion === true && item.tickedToo === true);
}

// An N/A mark that the policy does not accept does not remove a criterion.
function refusedMark(item: Item, input: GateInput): Finding | undefined {
  if (item.state !== 'not-applicable' || isTicked(item, input)) return undefined;
  const refused = criterionRefusal(item, templateConditions(input)(item), input.notApplicable);
  return refused && { ...refused, unknown: true, actual: item.text, place: item.place };
}

// If the template makes an item conditional and it is marked N/A, no evidence is needed. The body alone cannot do that.
function isLeftOut(item: Item, input: GateInput): boolean {
  if (item.state !== 'not-applicable' || input.comparison === undefined) return false;
  return templateConditions(input)(item) && refusal(item, true, input.notApplicable) === undefined;
}

// If the box and the evidence contradict each other, the outcome is unknown.
function boxFindings(
  item: Item,
  evidence: Evidence,
  way: NonNullable<Exclude<Binding, string>['by']>,
  input: GateInput,
): Finding[] {
  if (isTicked(item, input)) {
    const against = contradiction(item, evidence);
    return against.length === 0 && input.criterion === true ? [tickedCriterion(item)] : against;
  }
  // Do not tell people to tick a box that must stay empty.
  if (way !== 'agree' || input.criterion === true) return [];
  return [{ ...openBox(item), ...(evidence.findings.length === 0 ? { unknown: true } : {}) }];
}

function contradiction({ text: actual, place }: Item, { findings, against }: Evidence): Finding[] {
  // Missing evidence does not contradict a tick.
  if (against === undefined && !findings.some((finding) => finding.status === 'failed')) return [];
  const message = `Ticked, but ${against ?? 'the evidence does not confirm it'}`;
  return [{ status: 'failed', unknown: true, message, actual, place, help: 'Untick it until the evidence holds.' }];
}

// A ticked criterion counts although its evidence is not there yet.
function tickedCriterion({ text: actual, place }: Item): Finding {
  return { status: 'failed', unknown: true, message: TICKED_CRITERION, actual, place, help: CRITERION_HELP };
}

function openBox({ text: actual, place }: Item): Finding {
  const help = 'Check the evidence, then tick the box.';
  return { status: 'pending', kind: 'open-box', message: 'Not ticked', actual, place, help };
}

/** The box that a policy names, or a finding that says why it is not found. */
export function boxOf(wanted: Pick<Exclude<Binding, string>, 'text' | 'in'>, input: GateInput): Result<Item, Finding> {
  const located = locate(input.checklist, wanted.in);
  if (!located.ok) return located;
  const found = meantBy(wanted.text, itemsIn(located.value.section), sightOf(input));
  const [item] = found;
  const about = { status: 'failed' as const, unknown: true as const, about: wanted.text };
  if (item === undefined)
    return {
      ok: false,
      error: { ...about, message: 'The box for this evidence is missing', help: 'Put the item back.' },
    };
  if (found.length === 1) return { ok: true, value: item };
  const lines = found.map((each) => each.place.line).join(', ');
  const message = `The box for this evidence is there ${found.length} times, at lines ${lines}`;
  return { ok: false, error: { ...about, message, place: item.place, help: 'Keep one of them.' } };
}

type ValueOf<Q extends Question> = Extract<AnswerTo<Q>, { status: 'known' }>['value'];

/** The value of a fact, or the evidence that says why it is unknown. */
export type Known<T> = Result<T, Evidence>;

/** Looks up a fact. If it was not asked yet, the evidence is pending; if it cannot be read, it has failed. */
export function factOf<const Q extends Question>(question: Q, about: string, facts: Facts): Known<ValueOf<Q>> {
  const fact = facts.get(question);
  if (fact?.status === 'known') return { ok: true, value: fact.value };
  const unknown = { unknown: true as const, about };
  if (fact === undefined) {
    const message = 'Evidence is not known yet';
    return { ok: false, error: { findings: [{ status: 'pending', ...unknown, message, asks: [question] }] } };
  }
  const message = `Evidence cannot be read: ${fact.reason}`;
  const findings: Finding[] = [{ status: 'failed', ...unknown, message }];
  return { ok: false, error: { findings, against: 'its evidence cannot be read' } };
}

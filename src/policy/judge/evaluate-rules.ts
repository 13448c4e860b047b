import type { GateInput } from '../../gates/kit/gate.ts';
import type { Finding } from '../../verdict/finding.ts';
import { quantifierWords, worst, type Status, bounds, quantify, type Quantifier } from '../../verdict/quantifier.ts';
import type { GateResult, GroupResult, GateOrGroup } from '../../verdict/verdict.ts';
import { judgeCondition, type ConditionInput } from './condition.ts';
import type { Truth } from './truth.ts';
import type { PolicyChecklist, PolicyGroup, PolicyPhase, PolicyRule } from '../policy.ts';
import { isUnknown } from '../../verdict/walk.ts';
import type { SettledBox } from './beforehand.ts';

/** What the rules of one checklist are evaluated with. */
export interface RuleInput {
  gate: GateInput;
  conditions: ConditionInput;
  /** Put before the ids of results, so that they are unique across checklists. */
  prefix: string;
  /** Open boxes that are done by evidence, each with the rule that found it. */
  settled: readonly SettledBox[];
  /** Whether the rule stands in a group that needs only some members. There a rule whose condition is unknown waits. */
  oneOfSeveral?: boolean;
}

/**
 * Judges the phases of a checklist, in order. Only `phase` and the phases that it comes after are enforced. Without
 * `phase`, or if the checklist has no phase of that name, all are.
 */
export function evaluatePhases(checklist: PolicyChecklist, phase: string | undefined, input: RuleInput): GroupResult[] {
  const enforced = enforcedPhases(checklist.phases, phase);
  const statuses = new Map<string, Status>();
  const known: RuleInput = { ...input, conditions: { ...input.conditions, statusOf: (title) => statuses.get(title) } };
  const results: GroupResult[] = [];
  for (const [index, each] of checklist.phases.entries())
    results.push(evaluatePhase(each, index, known, results, enforced, statuses));
  return results;
}

// The phase without a name is always enforced.
function enforcedPhases(phases: readonly PolicyPhase[], name: string | undefined): Set<string | undefined> {
  if (name === undefined || !phases.some((phase) => phase.name === name))
    return new Set(phases.map((phase) => phase.name));
  const wanted = new Set<string | undefined>([undefined]);
  const add = (each: string | undefined): void => {
    if (wanted.has(each) && each !== undefined) return;
    wanted.add(each);
    phases.find((phase) => phase.name === each)?.after.forEach(add);
  };
  add(name);
  return wanted;
}

function evaluatePhase(
  phase: PolicyPhase,
  index: number,
  input: RuleInput,
  earlier: readonly GroupResult[],
  enforced: ReadonlySet<string | undefined>,
  statuses: Map<string, Status>,
): GroupResult {
  const id = `${input.prefix}${phase.name ?? (index === 0 ? 'gates' : `gates-${index + 1}`)}`;
  const base = {
    kind: 'group' as const,
    id,
    title: phase.title ?? phase.name ?? 'Gates',
    require: 'all' as const,
    advisory: false,
    ...(phase.name === undefined ? {} : { phase: phase.name, enforced: enforced.has(phase.name) }),
  };
  const truth = phase.when === undefined ? undefined : judgeCondition(phase.when, input.conditions);
  if (truth?.value === 'no') return { ...base, results: [], ...skippedBecause(truth.because) };
  const results = phase.rules.map((rule, at) => evaluateRule(rule, `${id}/${at + 1}`, input, statuses));
  if (truth?.value === 'unknown') results.push(conditionGate(`${id}/when`, truth, input));
  const waitsFor = phase.after.filter((name) =>
    earlier.some((result) => result.phase === name && result.status !== 'passed' && result.status !== 'skipped'),
  );
  const own = groupStatus('all', results);
  const status = waitsFor.length > 0 ? worst([own, 'pending']) : own;
  return { ...base, status, results, ...waitingFor(waitsFor) };
}

function skippedBecause(because: string): { status: 'skipped'; reason: string; lead: string } {
  const lead = 'skipped because ';
  return { status: 'skipped', reason: `${lead}${because}`, lead };
}

function waitingFor(waitsFor: string[]): Pick<GroupResult, 'reason' | 'waitsFor'> {
  return waitsFor.length === 0 ? {} : { reason: `waits for ${waitsFor.join(', ')}`, waitsFor };
}

function evaluateRule(rule: PolicyRule, id: string, input: RuleInput, statuses: Map<string, Status>): GateOrGroup {
  const result = evaluateApplied(rule, id, input, statuses);
  // Later conditions may look up this title. If two rules share a title, the worse status counts.
  statuses.set(rule.title, worst([result.status, statuses.get(rule.title) ?? result.status]));
  return result;
}

function evaluateApplied(rule: PolicyRule, id: string, input: RuleInput, statuses: Map<string, Status>): GateOrGroup {
  const { title, advisory } = rule;
  const truth = rule.when === undefined ? undefined : judgeCondition(rule.when, input.conditions);
  const skipped = truth?.value === 'no' ? skippedBecause(truth.because) : undefined;
  const open = truth?.value === 'unknown' ? truth : undefined;
  if (rule.kind === 'group') {
    const { require } = rule;
    if (skipped !== undefined) return { kind: 'group', id, title, advisory, require, results: [], ...skipped };
    const inside = insideOf(require, input);
    const results = rule.rules.map((each, index) => evaluateRule(each, `${id}/${index + 1}`, inside, statuses));
    const status = groupStatus(require, results);
    const reason = status === 'failed' || status === 'pending' ? countReason(require, results) : {};
    const tripped = holdsAgainst(require, results).length > 0 ? { tripped: true } : {};
    const group: GroupResult = { kind: 'group', id, title, advisory, require, status, results, ...reason, ...tripped };
    return open === undefined
      ? group
      : {
          ...group,
          status: waiting(status, open, input),
          results: [...results, conditionGate(`${id}/when`, open, input)],
        };
  }
  if (skipped !== undefined)
    return { kind: 'gate', id, gate: rule.gate.name, title, advisory, findings: [], ...skipped };
  const { tripped, ...own } = rule.gate.evaluate(input.gate);
  const { doneBy } = rule.gate;
  const settled = input.settled.filter((each) => each.rule === rule).map(({ item }) => item.place);
  const result: GateResult = {
    kind: 'gate',
    id,
    gate: rule.gate.name,
    title,
    advisory,
    ...own,
    ...(doneBy === undefined ? {} : { doneBy }),
    ...(settled.length === 0 ? {} : { settled }),
  };
  if (open !== undefined)
    Object.assign(result, {
      status: waiting(own.status, open, input),
      findings: [...own.findings, conditionFinding(open, input)],
    });
  return tripped === true ? { ...result, tripped } : result;
}

function insideOf(require: PolicyGroup['require'], input: RuleInput): RuleInput {
  if (require === 'all') return input;
  // A "none" group inside a "none" group asks for the opposite again.
  return require === 'none'
    ? { ...input, gate: { ...input.gate, criterion: input.gate.criterion !== true } }
    : { ...input, oneOfSeveral: true };
}

type Unknown = Extract<Truth, { value: 'unknown' }>;

// A rule with an open question stays pending. A condition that stays unknown counts as holding, but not in a group that
// needs only some members, where that would offer one more way to pass.
function waiting(status: Status, truth: Unknown, input: RuleInput): Status {
  return isApplied(truth, input) ? status : worst([status, 'pending']);
}

function isApplied({ asks }: Unknown, { oneOfSeveral }: RuleInput): boolean {
  return asks === undefined && oneOfSeveral !== true;
}

function conditionFinding(truth: Unknown, input: RuleInput): Finding {
  const { asks, because } = truth;
  if (asks !== undefined) return { status: 'pending', message: 'Whether it applies is not known yet', asks };
  return isApplied(truth, input)
    ? { status: 'passed', message: `Applied, since its condition cannot be judged: ${because}` }
    : { status: 'pending', unknown: true, message: `Whether it applies cannot be judged: ${because}` };
}

function conditionGate(id: string, truth: Unknown, input: RuleInput): GateResult {
  const finding = conditionFinding(truth, input);
  return {
    kind: 'gate',
    id,
    gate: 'when',
    title: 'Condition',
    advisory: finding.status === 'passed',
    status: finding.status,
    findings: [finding],
  };
}

// The members alone do not show why a group that counts has not passed.
function countReason(require: GroupResult['require'], results: readonly GateOrGroup[]): { reason?: string } {
  if (require === 'all') return {};
  const live = results.filter((result) => !result.advisory && result.status !== 'skipped');
  const passed = live.filter((result) => result.status === 'passed').length;
  if (require === 'none' && passed === 0) return { reason: 'what it must know to say so is missing or contradictory' };
  return { reason: `${passed} of ${live.length} passed, expected ${quantifierWords(require)}` };
}

/** The status of a group. Advisory and skipped results do not count. */
function groupStatus(require: Quantifier, results: readonly GateOrGroup[]): Status {
  const counted = results.filter((result) => !result.advisory && result.status !== 'skipped');
  const status = quantify(
    require,
    counted.map((result) => result.status),
  );
  if (status !== 'passed') return status;
  // An unknown member may hold. If that could exceed the maximum, the group has not passed.
  const unknown = counted.filter((result) => isUnknown(result));
  const passed = counted.filter((result) => result.status === 'passed').length;
  const [, most] = bounds(require, counted.length);
  return passed + unknown.length > most ? worst(unknown.map((result) => result.status)) : status;
}

/** The members that hold in a "none" group; empty for every other group. Advisory members do not count. */
function holdsAgainst(require: Quantifier, results: readonly GateOrGroup[]): GateOrGroup[] {
  return require === 'none' ? results.filter((result) => !result.advisory && result.status === 'passed') : [];
}

import type { GateInput } from '../gates/gate.ts';
import { quantifierWords, quantify } from '../verdict/quantifier.ts';
import { worst, type Status } from '../verdict/status.ts';
import type { GateResult, GroupResult, Result } from '../verdict/verdict.ts';
import type { Policy, PolicyPhase, PolicyRule } from './policy.ts';

/** What a policy is judged with, besides what gates see. */
export interface EvaluateInput extends Omit<GateInput, 'notApplicable'> {
  /** The phase to enforce, with all it comes after. */
  phase?: string;
}

/** Judges a policy: the tree of results, and nothing else. Pure. */
export function evaluate(policy: Policy, input: EvaluateInput): GroupResult {
  const gateInput: GateInput = { ...input, notApplicable: policy.notApplicable };
  const enforced = enforcedPhases(policy, input.phase ?? policy.defaultPhase);
  const results: GroupResult[] = [];
  for (const phase of policy.phases) results.push(evaluatePhase(phase, gateInput, results, enforced));
  return {
    kind: 'group',
    id: 'policy',
    title: 'Policy',
    require: 'all',
    advisory: false,
    status: quantify(
      'all',
      results.filter((result) => result.enforced !== false).map((result) => result.status),
    ),
    // A list of gates without a name is no level of its own.
    results: results.flatMap((result) => (result.phase === undefined ? result.results : [result])),
  };
}

// A phase and all that it comes after; every phase where none is named.
function enforcedPhases(policy: Policy, name: string | undefined): Set<string | undefined> {
  if (name === undefined) return new Set(policy.phases.map((phase) => phase.name));
  const wanted = new Set<string | undefined>([undefined]);
  const add = (each: string): void => {
    if (wanted.has(each)) return;
    wanted.add(each);
    policy.phases.find((phase) => phase.name === each)?.after.forEach(add);
  };
  add(name);
  return wanted;
}

function evaluatePhase(
  phase: PolicyPhase,
  input: GateInput,
  earlier: readonly GroupResult[],
  enforced: ReadonlySet<string | undefined>,
): GroupResult {
  const id = phase.name ?? (phase.title ?? 'gates').toLowerCase();
  const results = phase.rules.map((rule, index) => evaluateRule(rule, `${id}/${index + 1}`, input));
  const waitsFor = phase.after.filter((name) =>
    earlier.some((result) => result.phase === name && result.status !== 'passed' && result.status !== 'skipped'),
  );
  const own = groupStatus('all', results);
  const status = waitsFor.length > 0 ? worst([own, 'pending']) : own;
  return {
    kind: 'group',
    id,
    title: phase.title ?? phase.name ?? 'Gates',
    require: 'all',
    advisory: false,
    status,
    results,
    ...(waitsFor.length > 0 ? { reason: `waits for ${waitsFor.join(', ')}` } : {}),
    ...(phase.name === undefined ? {} : { phase: phase.name, enforced: enforced.has(phase.name) }),
  };
}

function evaluateRule(rule: PolicyRule, id: string, input: GateInput): Result {
  if (rule.kind === 'group') {
    const results = rule.rules.map((each, index) => evaluateRule(each, `${id}/${index + 1}`, input));
    const status = groupStatus(rule.require, results);
    return {
      kind: 'group',
      id,
      title: rule.title,
      advisory: rule.advisory,
      require: rule.require,
      status,
      results,
      ...(status === 'failed' || status === 'pending' ? countReason(rule.require, results) : {}),
    };
  }
  const { status, findings, tripped } = rule.gate.evaluate(input);
  const result: GateResult = {
    kind: 'gate',
    id,
    gate: rule.gate.name,
    title: rule.title,
    advisory: rule.advisory,
    status,
    findings,
  };
  return tripped === true ? { ...result, tripped } : result;
}

function groupStatus(require: GroupResult['require'], results: readonly Result[]): Status {
  return quantify(
    require,
    results.filter((result) => !result.advisory).map((result) => result.status),
  );
}

// Of a group that counts, the leaves alone do not say what is wrong.
function countReason(require: GroupResult['require'], results: readonly Result[]): { reason?: string } {
  if (require === 'all') return {};
  const live = results.filter((result) => !result.advisory && result.status !== 'skipped');
  const passed = live.filter((result) => result.status === 'passed').length;
  return { reason: `${passed} of ${live.length} passed, expected ${quantifierWords(require)}` };
}

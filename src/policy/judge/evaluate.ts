import type { Checklist } from '../../checklist/model.ts';
import type { Facts } from '../../evidence/facts.ts';
import { fieldsRead } from '../../gates/fields/sentence.ts';
import type { GateInput, InTime } from '../../gates/kit/gate.ts';
import type { Comparison } from '../../template/comparison.ts';
import type { Finding } from '../../verdict/finding.ts';
import { quantify } from '../../verdict/quantifier.ts';
import type { GateResult, GroupResult, Subject } from '../../verdict/verdict.ts';
import { askedBy, settledBy } from './beforehand.ts';
import { judgeCondition, type ConditionInput } from './condition.ts';
import type { Condition } from '../file/condition-schema.ts';
import { heldAsDraft, UNJUDGED_DRAFT } from './decide.ts';
import { evaluatePhases, type RuleInput } from './evaluate-rules.ts';
import { judgeMarkers } from './marker.ts';
import type { Policy, PolicyChecklist } from '../policy.ts';

/** What was read for one checklist of a policy. */
export interface Written {
  checklist: Checklist;
  /** The comparison with each template, by the path of the template. */
  comparisons: ReadonlyMap<string, Comparison>;
  /** Findings for documents that were expected and are absent. */
  missing: Finding[];
  /** Why the sources of this checklist do not concern the subject. If set, the checklist does not apply. */
  elsewhere?: string;
}

/** What a policy is evaluated with. */
export interface EvaluateInput {
  /** The checklist of all that have no entry in `written`. */
  checklist: Checklist;
  /** The comparison with each template, by the path of the template. */
  comparisons: ReadonlyMap<string, Comparison>;
  /** Checklists with sources of their own, by name. The checklist without a name has the empty name. */
  written?: ReadonlyMap<string, Written>;
  facts: Facts;
  /** The pull request or issue. */
  subject: Subject;
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
  /** The phase to enforce, together with all phases that it comes after. */
  phase?: string;
  /** Limits the time to read texts that people write. Absent: no limit. */
  inTime?: InTime | undefined;
  /** The memory of this judgement. */
  remember?: GateInput['remember'];
}

/** Evaluates a policy to the tree of results. Open questions stand in its findings. */
export function evaluate(policy: Policy, input: EvaluateInput): GroupResult {
  const judged = heldAsDraft((facts) => evaluateChecklists(policy, { ...input, facts }), input.facts);
  const marker =
    policy.markers === undefined
      ? undefined
      : judgeMarkers(policy.markers, { ...input, notApplicable: 'forbidden', matchesGlob: policy.matchesGlob });
  if (marker === undefined) return judged;
  // The marker is checked even if the policy skips: a draft that becomes ready must still start the gate.
  const { gate, reason } = marker;
  const status = quantify('all', [gate.status, judged.status]);
  const { lead: _, ...rest } = judged;
  return { ...rest, status, reason, results: [gate, ...judged.results] };
}

function evaluateChecklists(policy: Policy, input: EvaluateInput): GroupResult {
  const conditions: ConditionInput = {
    facts: input.facts,
    fields: (key) => fieldsRead(input.checklist.root, key, undefined),
    headSha: input.subject.headSha,
    phase: input.phase,
    statusOf: () => undefined,
    matchesGlob: policy.matchesGlob,
  };
  const skipped = evaluateSkip(policy, conditions);
  if (skipped !== undefined) return skipped;
  const results = policy.checklists.map((each) => evaluateChecklist(each, input, conditions));
  const [only] = results;
  if (only !== undefined && policy.checklists[0]?.name === undefined) return only;
  return group('policy', 'Policy', results);
}

// An unknown condition does not skip. A draft is pending, not skipped: it can become ready with the same head, and a
// pass given before anything was judged would still stand there. A draft that another key skips is skipped.
function evaluateSkip(policy: Policy, conditions: ConditionInput): GroupResult | undefined {
  const truths = policy.skip.map((condition) => ({ condition, truth: judgeCondition(condition, conditions) }));
  const holding = truths.filter(({ truth }) => truth.value === 'yes');
  const holds = holding.find(({ condition }) => condition.draft === undefined);
  if (holds !== undefined) {
    const { what, names } = skipWords(holds.condition);
    const lead = `skipped by the policy: ${what} `;
    return { ...group('policy', 'Policy', []), status: 'skipped', reason: `${lead}${names}`, lead };
  }
  const asks = truths.flatMap(({ truth }) => (truth.value === 'unknown' ? (truth.asks ?? []) : []));
  if (asks.length === 0)
    return holding.length === 0
      ? undefined
      : { ...group('policy', 'Policy', []), status: 'pending', ...UNJUDGED_DRAFT };
  const open: GateResult = {
    kind: 'gate',
    id: 'skip',
    gate: 'skip',
    title: 'Skip',
    status: 'pending',
    advisory: false,
    findings: [{ status: 'pending', message: 'Whether to skip is not known yet', asks }],
  };
  return group('policy', 'Policy', [open]);
}

function evaluateChecklist(checklist: PolicyChecklist, input: EvaluateInput, conditions: ConditionInput): GroupResult {
  const id = checklist.name ?? 'policy';
  const title = checklist.name ?? 'Policy';
  const named = checklist.name === undefined ? {} : { checklist: checklist.name };
  const written = input.written?.get(checklist.name ?? '') ?? { ...input, missing: [] };
  const comparison = checklist.template === undefined ? undefined : written.comparisons.get(checklist.template.path);
  const own: ConditionInput = {
    ...conditions,
    fields: (key) => fieldsRead(written.checklist.root, key, comparison),
  };
  if (checklist.appliesTo !== undefined) {
    const truth = judgeCondition(checklist.appliesTo, own);
    if (truth.value === 'no') return { ...group(id, title, []), ...named, reason: `does not apply: ${truth.because}` };
    if (truth.value === 'unknown' && truth.asks !== undefined) {
      const findings = [
        { status: 'pending' as const, message: 'Whether it applies is not known yet', asks: truth.asks },
      ];
      const open: GateResult = {
        kind: 'gate',
        id: `${id}/applies-to`,
        gate: 'applies-to',
        title,
        status: 'pending',
        advisory: false,
        findings,
      };
      return { ...group(id, title, [open]), ...named };
    }
  }
  if (written.elsewhere !== undefined)
    return { ...group(id, title, []), ...named, reason: `does not apply: ${written.elsewhere}` };
  const missing = written.missing.length === 0 ? [] : [sourceResult(id, written.missing)];
  // Without any document there is nothing else to report.
  if (missing.length > 0 && written.checklist.documents.length === 0) return { ...group(id, title, missing), ...named };
  const gate: GateInput = {
    checklist: written.checklist,
    ...(comparison === undefined ? {} : { comparison, asked: askedBy(checklist, comparison, conditions.matchesGlob) }),
    notApplicable: checklist.notApplicable,
    openConditional: checklist.openConditional,
    facts: input.facts,
    subject: input.subject,
    matchesGlob: conditions.matchesGlob,
    at: input.at,
    inTime: input.inTime,
    remember: input.remember,
  };
  const settled = settledBy(checklist, gate, own);
  const rules: RuleInput = {
    gate: { ...gate, settled: new Map(settled.map(({ item, rule }) => [item, rule])) },
    settled,
    conditions: own,
    prefix: checklist.name === undefined ? '' : `${checklist.name}/`,
  };
  const phases = evaluatePhases(checklist, input.phase ?? checklist.defaultPhase, rules);
  const enforced = phases.filter((result) => result.enforced !== false);
  return {
    ...group(id, title, [...missing, ...enforced]),
    ...named,
    // The phase without a name is not a level of its own: its results move up.
    results: [...missing, ...phases.flatMap((result) => (result.phase === undefined ? result.results : [result]))],
  };
}

// A missing document keeps the checklist open, whatever the gates say about the rest.
function sourceResult(id: string, findings: Finding[]): GateResult {
  return {
    kind: 'gate',
    id: `${id}/source`,
    gate: 'source',
    title: 'The checklist is there',
    status: findings.every(({ status }) => status === 'passed') ? 'passed' : 'pending',
    advisory: false,
    findings,
  };
}

function group(id: string, title: string, results: GroupResult['results']): GroupResult {
  const status = quantify(
    'all',
    results.map((result) => result.status),
  );
  return { kind: 'group', id, title, require: 'all', advisory: false, status, results };
}

/** Why the policy skips: our words, and what the policy names. */
function skipWords(condition: Condition): { what: string; names: string } {
  const { authors = [], labels = [], 'author-type': types = [], titles, heads, fields } = condition;
  if (titles !== undefined) return { what: 'its title matches', names: titles.join(' or ') };
  if (heads !== undefined) return { what: 'its head branch matches', names: heads.join(' or ') };
  if (fields !== undefined) return { what: 'the field', names: `${Object.keys(fields).join(' and ')} says so` };
  if (labels.length > 0) return { what: 'it has the label', names: labels.join(' or ') };
  if (authors.length > 0) return { what: 'the author is', names: authors.join(' or ') };
  return { what: 'the author is a', names: [types].flat().join(' or ') };
}

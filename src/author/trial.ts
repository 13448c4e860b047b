import type { Result } from '../result.ts';
import type { Finding } from '../verdict/finding.ts';
import type { Status } from '../verdict/quantifier.ts';
import type { GateResult, GateOrGroup, Verdict } from '../verdict/verdict.ts';

/** What a policy on trial would have done with a body. */
export type TrialOutcome = 'passed' | 'skipped' | 'pending' | 'blocked' | 'not-judged';

/** A body with what came of it. */
interface TrialBody {
  body: string;
  outcome: TrialOutcome;
  /** Why it was not judged. */
  reason?: string;
}

/** What would have held bodies back: an item or a field of the template, or another finding of a gate. */
export interface TrialCause {
  gate: string;
  status: 'failed' | 'pending';
  message: string;
  /** Text of a document, or what should stand there. */
  text?: string;
  /** Where the template has it. */
  line?: number;
  /** The bodies that it would have held back. */
  bodies: string[];
}

/** What a policy on trial would have done with some bodies. */
export interface Trial {
  schema: 'checklist-gate/trial@1';
  totals: Record<TrialOutcome, number>;
  /** Those that hold most bodies back first. */
  causes: TrialCause[];
  bodies: TrialBody[];
}

/** A body with its verdict, or with why there is none. */
export interface TrialJudged {
  body: string;
  judged: Result<Verdict>;
}

const OUTCOMES: Record<Status, TrialOutcome> = {
  passed: 'passed',
  skipped: 'skipped',
  pending: 'pending',
  failed: 'blocked',
};

/** Adds up what came of some bodies, and what held them back. */
export function trialOf(judged: readonly TrialJudged[]): Trial {
  const totals: Trial['totals'] = { passed: 0, skipped: 0, pending: 0, blocked: 0, 'not-judged': 0 };
  const causes = new Map<string, TrialCause>();
  const bodies = judged.map(({ body, judged: own }): TrialBody => {
    const outcome = own.ok ? OUTCOMES[own.value.status] : 'not-judged';
    totals[outcome] += 1;
    if (!own.ok) return { body, outcome, reason: own.error };
    for (const held of holdingBack(own.value.root)) note(causes, body, held);
    return { body, outcome };
  });
  return {
    schema: 'checklist-gate/trial@1',
    totals,
    causes: [...causes.values()].toSorted((a, b) => b.bodies.length - a.bodies.length),
    bodies,
  };
}

interface Held {
  gate: GateResult;
  finding: Finding;
  status: 'failed' | 'pending';
}

// What is open in a group that has passed another way holds nothing back.
function holdingBack(result: GateOrGroup): Held[] {
  const { status } = result;
  if (result.advisory || status === 'passed' || status === 'skipped') return [];
  if (result.kind === 'group') return result.enforced === false ? [] : result.results.flatMap(holdingBack);
  return result.findings.flatMap((finding) =>
    finding.status === 'failed' || finding.status === 'pending'
      ? [{ gate: result, finding, status: finding.status }]
      : [],
  );
}

// One item of the template is one cause, whatever stands behind it in a body.
function note(causes: Map<string, TrialCause>, body: string, { gate, finding, status }: Held): void {
  const text = finding.expected ?? finding.actual ?? finding.about;
  const line = finding.templatePlace?.line;
  const key = JSON.stringify([gate.id, line ?? [finding.section, text ?? finding.message]]);
  const known = causes.get(key) ?? {
    gate: gate.title,
    status,
    message: finding.message,
    ...(text === undefined ? {} : { text }),
    ...(line === undefined ? {} : { line }),
    bodies: [],
  };
  causes.set(key, known);
  if (!known.bodies.includes(body)) known.bodies.push(body);
}

import { review } from '../gates/review.ts';
import type { GateInput } from '../gates/gate.ts';
import { unanswered } from '../gates/unanswered.ts';
import type { Facts } from '../evidence/facts.ts';
import type { Finding } from '../verdict/finding.ts';
import type { GateResult } from '../verdict/verdict.ts';

/** The workflows that start the gate for a pull request. GitHub runs them as the pull request has them. */
export interface Markers {
  /** Paths in the repository, `.github/workflows/checklist-marker.yml`; at least one. */
  paths: readonly string[];
  /** One of them started this run for the head that is judged, so no message of a commit keeps them from starting. */
  ran: boolean;
}

/** What keeps the gate open, with the reason in one sentence. */
interface Held {
  gate: GateResult;
  reason: string;
}

/** A marker counts as it stands on the base branch, unless somebody with write access has approved the change. */
const APPROVED = review.bind({ approvals: 1, permission: 'write' });

const HELP = 'Take that out of the pull request, or ask somebody with write access to approve this commit.';

/**
 * What a pull request does to the workflows that start the gate: undefined where it does nothing, or where somebody with
 * write access has approved its head. What a pull request turns off, it could untick a box behind.
 */
export function judgeMarkers({ paths, ran }: Markers, input: GateInput): Held | undefined {
  if (input.subject.kind !== 'pull-request') return undefined;
  const findings = [...changesTo(paths, input.facts), ...(ran ? [] : skips(input.facts))];
  const [first] = findings;
  if (first === undefined) return undefined;
  const result = (all: Finding[]): Held => held(all, first.message);
  if (findings.some(({ asks }) => asks !== undefined)) return result(findings);
  const { findings: missing } = APPROVED.evaluate(input);
  if (missing.length === 0) return undefined;
  // Why an approval does not count matters only where that is not known.
  return result([...findings, ...missing.filter(({ unknown }) => unknown === true)]);
}

function changesTo(paths: readonly string[], facts: Facts): Finding[] {
  const question = { kind: 'changed-files' } as const;
  const fact = facts.get(question);
  if (fact?.status !== 'known') return unanswered('Marker workflow', question, fact?.reason).findings;
  const { files, complete } = fact.value;
  const changed = paths.filter((path) => files.some((file) => file.path === path || file.previous === path));
  if (changed.length > 0)
    return changed.map((about) => waiting(about, 'This pull request changes the workflow that starts the gate'));
  return complete
    ? []
    : paths.map((about) =>
        waiting(about, 'Whether this pull request changes the workflow that starts the gate is not known'),
      );
}

function skips(facts: Facts): Finding[] {
  const question = { kind: 'skip-instruction' } as const;
  const fact = facts.get(question);
  if (fact?.status !== 'known') return unanswered('Marker workflow', question, fact?.reason).findings;
  const { instruction } = fact.value;
  return instruction === null
    ? []
    : [waiting(instruction, 'The message of the newest commit keeps the workflow that starts the gate from running')];
}

function waiting(about: string, message: string): Finding {
  return { status: 'pending', about, message, help: HELP };
}

function held(findings: Finding[], reason: string): Held {
  const status = findings.some((finding) => finding.status === 'failed') ? 'failed' : 'pending';
  const about = { id: 'marker', gate: 'marker', title: 'Marker workflow' };
  return { gate: { kind: 'gate', ...about, status, advisory: false, findings }, reason };
}

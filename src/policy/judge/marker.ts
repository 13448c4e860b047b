import { review } from '../../gates/review.ts';
import type { GateInput } from '../../gates/kit/gate.ts';
import { factOf } from '../../gates/kit/evidence-item.ts';
import type { Facts } from '../../evidence/facts.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { GateResult } from '../../verdict/verdict.ts';

/** The workflows that start the gate for a pull request. GitHub runs them in the version of the pull request. */
export interface Markers {
  /** Their paths in the repository, such as `.github/workflows/checklist-marker.yml`; at least one. */
  paths: readonly string[];
  /** Whether one of them started this run for the judged head. If so, no commit message kept it from running. */
  ran: boolean;
}

/** A result that keeps the gate open, with the reason as one sentence. */
interface Held {
  gate: GateResult;
  reason: string;
}

const APPROVED = review.bind({ approvals: 1, permission: 'write' });

const APPROVE = 'Or ask somebody with write access to approve this commit.';

/**
 * Checks that later edits of a pull request will start the gate. Otherwise a pull request could turn its marker off
 * and untick a box after it has passed, and nobody would notice. Returns undefined if edits start the gate, or if
 * somebody with write access has approved the head.
 *
 * GitHub runs the workflow as it is after a merge with the base, so there it must equal the one of the default branch.
 * It must also be equal at the head and at the merge base: the author can change the base branch after a pass, and a
 * merge carries changes of a file over to its new name.
 */
export function judgeMarkers({ paths, ran }: Markers, input: GateInput): Held | undefined {
  if (input.subject.kind !== 'pull-request') return undefined;
  const findings = [...paths.flatMap((path) => differs(path, input.facts)), ...(ran ? [] : skips(input.facts))];
  const [first] = findings;
  if (first === undefined) return undefined;
  const held = (all: Finding[]): Held => ({ gate: gateOf(all), reason: first.message });
  if (findings.some(({ asks }) => asks !== undefined)) return held(findings);
  const { findings: missing } = APPROVED.evaluate(input);
  if (missing.length === 0) return undefined;
  // Findings about the approval are shown only if it could not be read.
  return held([...findings, ...missing.filter(({ unknown }) => unknown === true)]);
}

function differs(path: string, facts: Facts): Finding[] {
  const workflow = factOf({ kind: 'head-file', path }, path, facts);
  if (!workflow.ok) return workflow.error.findings;
  const { head, onDefault, atMergeBase, merged, intoDefault } = workflow.value;
  if (onDefault === null)
    return [
      {
        status: 'failed',
        about: path,
        message: 'The default branch has no such workflow',
        help: 'Correct the input `marker`.',
      },
    ];
  const seen = [head, atMergeBase, ...(merged === undefined ? [] : [merged])];
  if (seen.some((each) => each !== onDefault))
    return [
      {
        status: 'pending',
        about: path,
        message: 'The workflow that starts the gate is not as the default branch has it',
        help: `Update the branch, or take the change out. ${APPROVE}`,
      },
    ];
  // In a pull request into the default branch, the head and the merge base say enough.
  if (merged !== undefined || intoDefault) return [];
  return [
    {
      status: 'pending',
      about: path,
      message: 'It is not known yet how a merge changes the workflow that starts the gate',
      help: `Resolve the conflict if there is one, then edit the description. ${APPROVE}`,
    },
  ];
}

function skips(facts: Facts): Finding[] {
  const message = factOf({ kind: 'skip-instruction' }, 'Marker workflow', facts);
  if (!message.ok) return message.error.findings;
  const { instruction } = message.value;
  if (instruction === null) return [];
  return [
    {
      status: 'pending',
      about: instruction,
      message: 'The message of the newest commit keeps the workflow that starts the gate from running',
      help: `Push another commit without these words. ${APPROVE}`,
    },
  ];
}

function gateOf(findings: Finding[]): GateResult {
  const status = findings.some((finding) => finding.status === 'failed') ? 'failed' : 'pending';
  return { kind: 'gate', id: 'marker', gate: 'marker', title: 'Marker workflow', status, advisory: false, findings };
}

import { review } from '../../gates/review/review.ts';
import type { GateInput } from '../../gates/kit/gate.ts';
import { known } from '../../gates/kit/evidence-item.ts';
import type { Facts } from '../../evidence/facts.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { GateResult } from '../../verdict/verdict.ts';

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

const APPROVED = review.bind({ approvals: 1, permission: 'write' });

const APPROVE = 'Or ask somebody with write access to approve this commit.';

/**
 * Whether later edits of a pull request will start the gate: undefined where they will, or where somebody with write
 * access has approved its head. A pull request that turns its marker off could untick a box later without anybody
 * noticing. GitHub runs what a merge with the base gives. So the marker must be as the default branch has it in that
 * merge; and at the head and where it parted from the default branch too, since the author can move a pull request to
 * another base once it has passed, and a merge carries changes of a file over to what it was renamed to.
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
  // Tell why an approval does not count only where that could not be read.
  return held([...findings, ...missing.filter(({ unknown }) => unknown === true)]);
}

function differs(path: string, facts: Facts): Finding[] {
  const workflow = known({ kind: 'head-file', path }, path, facts);
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
  // Into the default branch the rest says enough.
  if (merged !== undefined || intoDefault) return [];
  return [
    {
      status: 'pending',
      about: path,
      message: 'What a merge makes of the workflow that starts the gate is not known yet',
      help: `Resolve the conflict if there is one, then edit the description. ${APPROVE}`,
    },
  ];
}

function skips(facts: Facts): Finding[] {
  const message = known({ kind: 'skip-instruction' }, 'Marker workflow', facts);
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

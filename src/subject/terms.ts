import type { Facts } from '../evidence/facts.ts';
import type { GivenEvidence } from '../evidence/values/lines.ts';
import type { OwnReports } from '../github/writes/own-reports.ts';
import type { Mode, PolicyReference } from '../policy/file/shared-schema.ts';
import type { ReadShared } from '../run/shared-policies.ts';
import type { Stage, TrustedFile } from '../run/request.ts';

/** Where a policy is looked for when none is named. */
export const DEFAULT_POLICY = '.github/checklist-gate.yml';

/**
 * What a shell asks for, whatever is judged: its inputs or arguments, checked. Two shells with the same terms give the
 * same verdict on the same pull request or issue.
 */
export interface Terms {
  policy: PolicyPlace;
  /** Path of the template in the repository; goes before the policy's own. */
  template: string | undefined;
  /** Where the checklist is written, as text of a policy. */
  source: string | undefined;
  phase: string | undefined;
  /** Whether what is missing blocks, where the shell says it. */
  mode?: Mode | undefined;
  /** The workflows that start the gate and that a pull request can change; the head for which one started this run. */
  markers: { paths: readonly string[]; ranFor: string | undefined };
  /** What the gate reports itself. */
  own: OwnReports;
  /** Values that are handed over, and the files that hold values, below `folder`. */
  evidence: GivenEvidence;
  folder: string;
  /** Reads members of teams; absent: the token of the client does. */
  teamToken: string | undefined;
  /** Whether phases that passed before are looked for. */
  regression: 'auto' | 'on' | 'off';
  /** Path of a record that an earlier run has written, below `folder`. */
  previousRecord: string | undefined;
  /** What is known before GitHub is asked; goes before what GitHub says. */
  facts: Facts | undefined;
  /** Keep what the verdict is made from, for a record. */
  keeps: boolean;
  /** Milliseconds for reading one document. */
  parseTimeoutMs: number | undefined;
  /** Whether requests are left for what can wait: a list of the files that a pull request changes. */
  mayList: () => boolean;
  /** Told of a file that looks like a policy and is read by nobody. */
  onPolicyElsewhere: (path: string) => void;
}

/**
 * The repository, at the commit that can be trusted; another repository; or a file that the shell reads itself. `shared`
 * reads the policies of other repositories; absent: the client does.
 */
export type PolicyPlace = (OwnPolicyPlace | { kind: 'shared'; reference: PolicyReference }) & {
  shared?: ReadShared | undefined;
};

export type OwnPolicyPlace =
  /** `standIn`: what counts where the repository has no policy at this path. */
  | { kind: 'repository'; path: string; named: boolean; standIn?: PolicyReference | undefined }
  | { kind: 'given'; read: () => Promise<Stage<TrustedFile>> };

import type { Place } from '../../checklist/model.ts';
import type { Person } from '../../evidence/people.ts';
import type { Eligible } from './eligible.ts';
import type { Claim, Denial, SignOffEvidence, Untold, Withdrawal } from './evidence/evidence.ts';
import type { Unheard } from './evidence/unheard.ts';
import type { Role } from './options.ts';

/** Evidence of somebody who is known. */
export type Accepted = SignOffEvidence & { person: Person };

/** Evidence that does not count, and why. */
export interface RefusedEvidence {
  evidence: SignOffEvidence;
  reason: string;
  /** The text says something untrue: it was ticked or signed by somebody who may not. */
  wrong?: { verb: 'Ticked' | 'Signed'; login: string; place: Place };
  /** An approval is no claim to every role: said only of somebody who may sign for none. */
  stranger?: boolean;
}

/** A role with everything that was done for it. */
export interface Weighed {
  role: Role;
  eligible: Eligible;
  /** Once for each person, by the strongest evidence. */
  accepted: Accepted[];
  refused: RefusedEvidence[];
  /** What could not be known, and would have mattered. */
  unknown: Untold[];
  /** Somebody who may sign refuses to. */
  denials: Denial[];
  /** Whether somebody who refuses may sign is not known. */
  isDoubted?: true;
}

/** Everything that was read. */
export interface Read {
  reviews: readonly SignOffEvidence[];
  claims: readonly Claim[];
  withdrawals: readonly Withdrawal[];
  denials: readonly Denial[];
  unheard: readonly Unheard[];
}

/** A role with who counts for it. */
export interface CountedRole extends Weighed {
  counted: Accepted[];
}

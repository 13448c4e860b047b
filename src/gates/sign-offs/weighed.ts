import type { Place } from '../../checklist/model.ts';
import type { Untold } from '../../evidence/facts.ts';
import type { Person } from '../../evidence/people.ts';
import type { Eligible } from './eligible.ts';
import type { Claim, Denial, SignOffEvidence, Withdrawal } from './evidence/evidence.ts';
import type { Unheard } from './evidence/unheard.ts';
import type { Role } from './options.ts';

/** Evidence of a known person. */
export type Accepted = SignOffEvidence & { person: Person };

/** Why something does not count. */
export interface Lapse {
  reason: string;
  /** It did count, for an earlier commit, value or time. */
  lapsed?: true;
}

/** Evidence that does not count, and why. */
export interface RefusedEvidence extends Lapse {
  evidence: SignOffEvidence;
  /** Set if the text says something untrue: it was ticked or signed by somebody who may not. */
  wrong?: { verb: 'Ticked' | 'Signed'; login: string; place: Place };
  /**
   * An approval by somebody who may not sign for this role. It is reported only if they may sign for no role at all.
   */
  stranger?: boolean;
}

/** A role with the evidence for it, sorted into what counts and what does not. */
export interface Weighed {
  role: Role;
  eligible: Eligible;
  /** The strongest evidence of each person. */
  accepted: Accepted[];
  refused: RefusedEvidence[];
  /** What could not be found out and would have mattered. */
  unknown: Untold[];
  /** Somebody who may sign refuses to. */
  denials: Denial[];
  /** Set if it is not known whether somebody who refuses may sign. */
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

/** A role with the people who count for it. */
export interface CountedRole extends Weighed {
  counted: Accepted[];
}

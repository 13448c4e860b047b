/** A try to let something pass although gates are not met. */
interface OverrideAttempt {
  via: 'comment' | 'label';
  /** ISO 8601, UTC. */
  at: string;
  url?: string;
  /** In the words of whoever did it: text of a document. */
  reason: string;
}

/** A try that counts. */
export interface GrantedOverride extends OverrideAttempt {
  login: string;
  /** GitHub's number of the account. */
  id: number;
}

/** A try that does not count. */
export interface RefusedOverride extends OverrideAttempt {
  /** Absent where the account is not known. */
  login?: string;
  id?: number;
  /** Why it does not count, in our words. */
  refused: string;
}

/** What became of the tries. The status of the verdict stays what the gates say. */
export interface Override {
  /** Somebody who may has overridden, and every gate that is not met may be waived. */
  effective: boolean;
  /** The try that counts. */
  granted?: GrantedOverride;
  /** `head`, or a span of time such as `24h`. */
  ends: string;
  /** Titles of gates that are not met and are waived. */
  waived: string[];
  /** Titles of gates that are not met and that the policy does not let anybody waive. */
  unmet: string[];
  refused: RefusedOverride[];
}

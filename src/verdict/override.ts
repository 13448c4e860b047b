/** A try to let something pass although gates are not met. */
export interface OverrideAttempt {
  /** Absent where the account is not known. */
  login?: string;
  /** GitHub's number of the account. */
  id?: number;
  via: 'comment' | 'label';
  /** ISO 8601, UTC. */
  at: string;
  url?: string;
  /** In the words of whoever did it: text of a document. */
  reason: string;
  /** Why it does not count, in our words; absent where it counts. */
  refused?: string;
}

/** What became of the tries. The status of the verdict stays what the gates say. */
export interface Override {
  /** Somebody who may has overridden, and every gate that is not met may be waived. */
  effective: boolean;
  /** The try that counts. */
  granted?: OverrideAttempt;
  /** `head`, or a span of time such as `24h`. */
  ends: string;
  /** Titles of gates that are not met and are waived. */
  waived: string[];
  /** Titles of gates that are not met and that the policy does not let anybody waive. */
  unmet: string[];
  refused: OverrideAttempt[];
}

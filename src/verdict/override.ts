import * as v from 'valibot';
import { timeRead } from './finding.ts';

/** A try to let something pass although gates are not met. */
const attempt = {
  via: v.picklist(['comment', 'label']),
  at: timeRead,
  url: v.exactOptional(v.string()),
  /** In the words of whoever did it: text of a document. */
  reason: v.pipe(v.string(), v.description('Text of a document: not trusted.')),
};

const granted = v.object({
  ...attempt,
  login: v.string(),
  /** GitHub's number of the account. */
  id: v.number(),
});

/** A try that counts. */
export type GrantedOverride = v.InferOutput<typeof granted>;

const refused = v.object({
  ...attempt,
  /** Absent where the account is not known. */
  login: v.exactOptional(v.string()),
  id: v.exactOptional(v.number()),
  /** Why it does not count, in our words. */
  refused: v.string(),
});

/** A try that does not count. */
export type RefusedOverride = v.InferOutput<typeof refused>;

/** What became of the tries. The status of the verdict stays what the gates say. */
export const override = v.object({
  /** Somebody who may has overridden, and every gate that is not met may be waived. */
  effective: v.boolean(),
  /** The try that counts. */
  granted: v.exactOptional(granted),
  /** `head`, or a span of time such as `24h`. */
  ends: v.string(),
  /** Titles of gates that are not met and are waived. */
  waived: v.array(v.string()),
  /** Titles of gates that are not met and that the policy does not let anybody waive. */
  unmet: v.array(v.string()),
  refused: v.array(refused),
});

export type Override = v.InferOutput<typeof override>;

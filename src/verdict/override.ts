import * as v from 'valibot';
import { timeRead } from './finding.ts';

/** An attempt to let something pass although gates are not met. */
const attempt = {
  via: v.picklist(['comment', 'label']),
  at: timeRead,
  url: v.exactOptional(v.string()),
  /** In the words of whoever did it: document text. */
  reason: v.pipe(v.string(), v.description('Text of a document: not trusted.')),
};

const granted = v.object({
  ...attempt,
  login: v.string(),
  /** GitHub's number of the account. */
  id: v.number(),
});

/** An attempt that counts. */
export type GrantedOverride = v.InferOutput<typeof granted>;

const refused = v.object({
  ...attempt,
  /** Absent if the account is not known. */
  login: v.exactOptional(v.string()),
  id: v.exactOptional(v.number()),
  /** Why it does not count, in our words. */
  refused: v.string(),
  /** It did count, for an earlier commit, value or time. */
  lapsed: v.exactOptional(v.literal(true)),
});

/** An attempt that does not count. */
export type RefusedOverride = v.InferOutput<typeof refused>;

/** The outcome of all attempts. They do not change the status of the verdict. */
export const override = v.object({
  /** True if an authorised person has overridden and every gate that is not met may be waived. */
  effective: v.boolean(),
  /** The attempt that counts. */
  granted: v.exactOptional(granted),
  /** When it ends: `head` (with the next commit), or a duration such as `24h`. */
  ends: v.string(),
  /** Who looks at it afterwards, in the words of the policy, and within which time of the override. */
  review: v.exactOptional(v.object({ by: v.array(v.string()), within: v.string() })),
  /** Titles of unmet gates that are waived. */
  waived: v.array(v.string()),
  /** Titles of unmet gates that the policy does not allow anyone to waive. */
  unmet: v.array(v.string()),
  refused: v.array(refused),
});

export type Override = v.InferOutput<typeof override>;

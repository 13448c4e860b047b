import * as v from 'valibot';
import { place, statusSchema, timeRead } from './finding.ts';

/** How somebody signed, strongest first. */
const via = v.picklist(['review', 'comment', 'tick', 'signature']);

const signed = v.object({
  login: v.string(),
  /** GitHub's number of the account. */
  id: v.number(),
  via,
  at: timeRead,
  /** The commit that it is bound to, if the evidence names one. */
  sha: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
  place: v.exactOptional(place),
});

/** A sign-off with its evidence. */
export type Signed = v.InferOutput<typeof signed>;

const refused = v.object({
  /** Absent if the account is not known. */
  login: v.exactOptional(v.string()),
  via,
  at: v.exactOptional(timeRead),
  sha: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
  place: v.exactOptional(place),
  /** Our words, with logins and commits; may contain document text, so it is not trusted. */
  reason: v.string(),
  /** It did count, for an earlier commit, value or time. */
  lapsed: v.exactOptional(v.literal(true)),
});

/** A sign-off that does not count, and why. */
export type RefusedSignOff = v.InferOutput<typeof refused>;

/** The sign-offs of one role. */
export const roleSignOffs = v.object({
  role: v.string(),
  /** What a sign-off of this role says, in the words of the policy. */
  meaning: v.exactOptional(v.string()),
  status: statusSchema,
  optional: v.boolean(),
  /** How many must sign, in words: "at least 2". */
  expected: v.string(),
  /** The least number of people who must sign. */
  needed: v.exactOptional(v.number()),
  /** Who may sign, in the words of the policy. */
  by: v.array(v.string()),
  via: v.array(via),
  signed: v.array(signed),
  /** Logins that may sign and have not; absent if nobody can list them. */
  waiting: v.exactOptional(v.array(v.string())),
  refused: v.array(refused),
});

export type RoleSignOffs = v.InferOutput<typeof roleSignOffs>;

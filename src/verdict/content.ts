import * as v from 'valibot';
import type { ItemState } from '../checklist/model.ts';
import { place, timeRead } from './finding.ts';

/** The parts of a verdict besides the results of its gates: what was read, by what it was judged, what passed before. */

/**
 * Our own words at the start of a reason; what follows them names somebody or something. Where something was skipped,
 * they say so themselves.
 */
export const lead = v.exactOptional(v.pipe(v.string(), v.description('Our words at the start of `reason`.')));

export const progress = v.object({
  /** Titles from the top, joined by " > ", without a lone H1 above everything. Empty for boxes above every heading. */
  section: v.string(),
  ticked: v.number(),
  notApplicable: v.number(),
  /** Open boxes that count as done by evidence; absent if there are none. */
  byEvidence: v.exactOptional(v.number()),
  total: v.number(),
});

/** The boxes of one section, without its sub-sections. `total` counts boxes as GitHub shows them. */
export type Progress = v.InferOutput<typeof progress>;

export const askedCounts = v.object({
  boxes: v.number(),
  fields: v.number(),
  signOffs: v.number(),
  /** Gates that ask for evidence. */
  evidence: v.number(),
  others: v.number(),
  total: v.number(),
});

/** Numbers of what the gates ask for, by its kind. */
export type AskedCounts = v.InferOutput<typeof askedCounts>;

export const itemState: v.GenericSchema<unknown, ItemState> = v.picklist(['ticked', 'unticked', 'not-applicable']);

export const readItem = v.object({
  /** Titles from the top, without a lone H1 above everything. */
  section: v.array(v.string()),
  /** What the item asks for, without N/A marks and reasons; the whole text if nothing else remains. */
  text: v.string(),
  state: itemState,
  /** Why it is not applicable, if a reason is written. */
  reason: v.exactOptional(v.string()),
  /** False for `[n/a]`, `[-]` and `[~]`: GitHub shows no box for them, so they are in no total. */
  boxed: v.boolean(),
  place,
});

/** One item of the checklist as it was read. Text and reason are document text. */
export type ReadItem = v.InferOutput<typeof readItem>;

export const readField = v.object({
  /** Titles from the top, without a lone H1 above everything. */
  section: v.array(v.string()),
  name: v.string(),
  value: v.string(),
  place,
});

/** One filled-in field as it was read. Name and value are document text. */
export type ReadField = v.InferOutput<typeof readField>;

export const judgedField = v.object({
  name: v.string(),
  /** What was judged, document text; absent if it is missing, blank, ambiguous or not of the right form. */
  value: v.exactOptional(v.string()),
  place: v.exactOptional(place),
});

/** A field that a gate asked for, under the name that the policy gives it. */
export type JudgedField = v.InferOutput<typeof judgedField>;

/** How a template was interpreted, if there is no policy. `section` is document text. */
export const templateReading = v.object({
  /** Title of the list, or the question; empty for what applies to the whole template. */
  section: v.string(),
  /** 1-based line in the template; 0 for what applies to the whole template. */
  line: v.number(),
  /** In our words: "exactly one box". */
  means: v.string(),
  /** The words of the template behind it; completes a sentence after "because". */
  because: v.string(),
  /** The directive below the title that would say it for certain, such as `<!-- gate: one -->`. */
  directive: v.exactOptional(v.string()),
});

export type TemplateReading = v.InferOutput<typeof templateReading>;

const fileEntries = {
  path: v.string(),
  /** `owner/name`, if it is in another repository than what was judged. */
  repository: v.exactOptional(v.string()),
  /** There the ref as the policy names it, and the commit that it was then. */
  ref: v.exactOptional(v.string()),
  commit: v.exactOptional(v.string()),
  sha: v.exactOptional(v.string()),
  /** SHA-256 of its bytes. */
  digest: v.pipe(v.string(), v.regex(/^sha256:[\da-f]{64}$/)),
  /** Not from the trusted commit: the workflow allowed it to be read from the workspace. */
  workspace: v.exactOptional(v.literal(true)),
};

/** A trusted file that was used, with those that it extends. */
export const sourceFile = v.object({
  ...fileEntries,
  extends: v.exactOptional(
    v.pipe(v.array(v.object(fileEntries)), v.description('The shared policies that it extends, directly or not.')),
  ),
});

export type Source = v.InferOutput<typeof sourceFile>;

const regressedPhase = v.object({
  /** Id of its result in the verdict. */
  id: v.string(),
  /** As the policy names it. */
  phase: v.string(),
  /** When the passing text was written; if known from a record, when it was judged. */
  passedAt: timeRead,
  /** The edit that replaced that text; absent if only a record tells of it. `login` is null for a deleted account. */
  endedBy: v.exactOptional(v.object({ login: v.nullable(v.string()), at: timeRead })),
  /** How it is known. */
  from: v.picklist(['edit-history', 'record']),
});

/** A phase that passed once and does not now. */
export type RegressedPhase = v.InferOutput<typeof regressedPhase>;

/** What is known of phases that passed before. */
export const regression = v.object({
  phases: v.array(regressedPhase),
  /** Why it is unknown whether some open phase has passed before; our words. */
  unknown: v.exactOptional(v.string()),
});

export type Regression = v.InferOutput<typeof regression>;

// Null: the field is not filled in, or does not say one thing.
const said = v.nullable(v.string());

export const change = v.pipe(
  v.object({
    reason: v.exactOptional(said),
    risk: v.exactOptional(said),
    rollback: v.exactOptional(said),
    ticket: v.exactOptional(said),
    digest: v.exactOptional(said),
  }),
  v.description('What the fields say that the policy maps. Text of a document: not trusted.'),
);

/** What the checklist says of the change, as far as the policy maps it. */
export type Change = v.InferOutput<typeof change>;

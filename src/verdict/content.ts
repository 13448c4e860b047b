import * as v from 'valibot';
import type { ItemState } from '../checklist/model.ts';
import { place } from './finding.ts';

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

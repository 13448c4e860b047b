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

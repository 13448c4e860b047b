import * as v from 'valibot';
import type { ItemState } from '../checklist/model.ts';
import { place } from './finding.ts';

export const progress = v.object({
  /** Titles from the top joined by " > "; a lone H1 above everything is left out. Empty for boxes above every heading. */
  section: v.string(),
  ticked: v.number(),
  notApplicable: v.number(),
  /** Open boxes that count as done by evidence; absent for none. */
  byEvidence: v.exactOptional(v.number()),
  total: v.number(),
});

/** Boxes of one section, without its sub-sections. `total` counts boxes as GitHub shows them. */
export type Progress = v.InferOutput<typeof progress>;

export const itemState: v.GenericSchema<unknown, ItemState> = v.picklist(['ticked', 'unticked', 'not-applicable']);

export const readItem = v.object({
  /** Titles from the top; a lone H1 above everything is left out. */
  section: v.array(v.string()),
  /** What the item asks for, without N/A marks and reasons; the whole text where nothing else is left. */
  text: v.string(),
  state: itemState,
  /** Why it is not applicable, when a reason is written. */
  reason: v.exactOptional(v.string()),
  /** False for `[n/a]`, `[-]` and `[~]`, where GitHub shows no box: such an item is in no total. */
  boxed: v.boolean(),
  place,
});

/** One item of the checklist as it was read. Text and reason are document text. */
export type ReadItem = v.InferOutput<typeof readItem>;

export const readField = v.object({
  /** Titles from the top; a lone H1 above everything is left out. */
  section: v.array(v.string()),
  name: v.string(),
  value: v.string(),
  place,
});

/** One field that is filled in, as it was read. Name and value are document text. */
export type ReadField = v.InferOutput<typeof readField>;

import * as v from 'valibot';
import type { Place } from '../checklist/model.ts';
import type { Question } from '../evidence/question.ts';
import { STATUSES } from './quantifier.ts';

export const statusSchema = v.picklist(STATUSES);

export const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
  v.description('ISO 8601, UTC.'),
);

/** A time read from GitHub, as it stands there. */
export const timeRead = v.pipe(v.string(), v.description('ISO 8601, UTC, as GitHub says.'));

export const place: v.GenericSchema<unknown, Place> = v.object({
  document: v.string(),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  column: v.pipe(v.number(), v.integer(), v.minValue(1)),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

// Each kind of question has further keys of its own.
const question = v.looseObject({ kind: v.string() }) as v.GenericSchema<unknown, unknown> as v.GenericSchema<
  unknown,
  Question
>;

/** One thing that a gate reports. */
export const finding = v.object({
  status: statusSchema,
  /**
   * For an open box or a blank field the text says it all: reports show the text and leave out message and help.
   * `refused`: something is there but does not count, such as a signature by the wrong person; reports list it apart.
   */
  kind: v.exactOptional(v.picklist(['open-box', 'blank-field', 'refused'])),
  /**
   * What the judgement needs is missing, unreadable or contradictory, so the finding says neither yes nor no. A group
   * that wants none of its members to hold does not count it as a no.
   */
  unknown: v.exactOptional(v.literal(true)),
  /** Our words only, never text of a document. */
  message: v.pipe(v.string(), v.description('Our words.')),
  /** What it is about, as the trusted policy calls it: a field, a section, a value, a role. */
  about: v.exactOptional(v.pipe(v.string(), v.description('A word of the policy.'))),
  /** Text of a document, not trusted: show it only as inline code or through the log's sanitiser. */
  actual: v.exactOptional(v.pipe(v.string(), v.description('Text of a document: not trusted.'))),
  /** What should be there, according to the trusted policy or template. */
  expected: v.exactOptional(v.string()),
  /** Titles of the section that it is about, top first; document text. */
  section: v.exactOptional(v.array(v.string())),
  place: v.exactOptional(place),
  /** Where the trusted template has it; `document` is the path of the template. */
  templatePlace: v.exactOptional(place),
  /** Address of what it is about, as GitHub says, where that is none of the texts that were judged. */
  url: v.exactOptional(v.string()),
  /** Only the policy or its surroundings can end it, which whoever maintains them looks after. */
  forMaintainer: v.exactOptional(v.literal(true)),
  /** Login of whoever can do it, where no place says so. */
  by: v.exactOptional(v.string()),
  /** What to do, as an imperative sentence in our words. */
  help: v.exactOptional(v.string()),
  /** For an open box: it may be marked N/A instead, with or without a reason. */
  notApplicable: v.exactOptional(v.picklist(['with-reason', 'allowed'])),
  /** The line of a comment that does it, to be copied. It holds words of the policy. */
  command: v.exactOptional(v.string()),
  /** How many boxes are still to be ticked, of several to choose from. */
  more: v.exactOptional(v.number()),
  /** Questions that must be answered first. */
  asks: v.exactOptional(v.array(question)),
});

export type Finding = v.InferOutput<typeof finding>;

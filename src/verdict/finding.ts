import * as v from 'valibot';
import type { Place } from '../checklist/model.ts';
import type { Question } from '../evidence/question.ts';
import { STATUSES } from './quantifier.ts';

export const status = v.picklist(STATUSES);

export const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
  v.description('ISO 8601, UTC.'),
);

/** A time that was read on GitHub, as it stands there. */
export const timeRead = v.pipe(v.string(), v.description('ISO 8601, UTC, as GitHub says.'));

export const place: v.GenericSchema<unknown, Place> = v.object({
  document: v.string(),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  column: v.pipe(v.number(), v.integer(), v.minValue(1)),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

// A question has more keys, each kind its own.
const question = v.looseObject({ kind: v.string() }) as v.GenericSchema<unknown, unknown> as v.GenericSchema<
  unknown,
  Question
>;

/** One thing a gate has to say. */
export const finding = v.object({
  status,
  /**
   * An open box or a blank field speaks for itself: reports show its text and leave out message and help.
   * `refused`: something is there and does not count, such as a signature by the wrong person; reports list it apart.
   */
  kind: v.exactOptional(v.picklist(['open-box', 'blank-field', 'refused'])),
  /**
   * What it was to be judged by is missing, unreadable or contradictory: it says neither yes nor no.
   * A group that wants none of its members to hold does not take it for a no.
   */
  unknown: v.exactOptional(v.literal(true)),
  /** Our words only: never text of a document. */
  message: v.pipe(v.string(), v.description('Our words.')),
  /** What it is about, by the trusted policy's word: a field, a section, a value, a role. */
  about: v.exactOptional(v.pipe(v.string(), v.description('A word of the policy.'))),
  /** Text of a document, untrusted: shown only as inline code, or through the log's sanitiser. */
  actual: v.exactOptional(v.pipe(v.string(), v.description('Text of a document: not trusted.'))),
  /** What should stand there, from the trusted policy or template. */
  expected: v.exactOptional(v.string()),
  /** Titles of the section it is about, top first; document text. */
  section: v.exactOptional(v.array(v.string())),
  place: v.exactOptional(place),
  /** Where the trusted template has it; `document` is the path of the template. */
  templatePlace: v.exactOptional(place),
  /** What to do, as an imperative sentence of ours. */
  help: v.exactOptional(v.string()),
  /** Questions that must be answered first. */
  asks: v.exactOptional(v.array(question)),
});

export type Finding = v.InferOutput<typeof finding>;

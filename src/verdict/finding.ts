import type { Place } from '../checklist/model.ts';
import type { Question } from '../evidence/question.ts';
import type { Status } from './quantifier.ts';

/** One thing a gate has to say. */
export interface Finding {
  status: Status;
  /**
   * An open box or a blank field speaks for itself: reports show its text and leave out message and help.
   * `refused`: something is there and does not count, such as a signature by the wrong person; reports list it apart.
   */
  kind?: 'open-box' | 'blank-field' | 'refused';
  /**
   * What it was to be judged by is missing, unreadable or contradictory: it says neither yes nor no.
   * A group that wants none of its members to hold does not take it for a no.
   */
  unknown?: true;
  /** Our words only: never text of a document. */
  message: string;
  /** What it is about, by the trusted policy's word: a field, a section, a value, a role. */
  about?: string;
  /** Text of a document, untrusted: shown only as inline code, or through the log's sanitiser. */
  actual?: string;
  /** What should stand there, from the trusted policy or template. */
  expected?: string;
  /** Titles of the section it is about, top first; document text. */
  section?: string[];
  place?: Place;
  /** Where the trusted template has it; `document` is the path of the template. */
  templatePlace?: Place;
  /** What to do, as an imperative sentence of ours. */
  help?: string;
  /** Questions that must be answered first. */
  asks?: Question[];
}

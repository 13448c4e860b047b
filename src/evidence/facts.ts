import { questionKey, type AnswerTo, type Catalogue, type Fact, type Question } from './question.ts';
import type { Comment } from './people.ts';

/** One question with its answer, as the verdict records it. */
export interface RecordedFact {
  question: Question;
  fact: Fact<Catalogue[Question['kind']]['answer']>;
}

/** What is known so far. Immutable: `with` returns a new one. */
export class Facts {
  readonly #byKey: ReadonlyMap<string, RecordedFact>;

  constructor(recorded: Iterable<RecordedFact> = []) {
    this.#byKey = new Map([...recorded].map((entry) => [questionKey(entry.question), entry]));
  }

  /** The answer, or undefined if nobody has asked yet. */
  get<Q extends Question>(question: Q): AnswerTo<Q> | undefined {
    // Under a question's key the map holds only an answer to that question.
    return this.#byKey.get(questionKey(question))?.fact;
  }

  with(recorded: Iterable<RecordedFact>): Facts {
    return new Facts([...this.#byKey.values(), ...recorded]);
  }

  /** Sorted by question, so that equal facts give equal records. Of what is not known they hold the reason alone. */
  list(): RecordedFact[] {
    return [...this.#byKey.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => asRecorded(entry));
  }
}

function asRecorded({ question, fact }: RecordedFact): RecordedFact {
  return { question, fact: fact.status === 'known' ? fact : { status: fact.status, reason: fact.reason } };
}

/** A value, or why it is not known. */
export type Told<T> = { known: true; value: T } | Untold;

/** Why something is not known. */
export interface Untold {
  known: false;
  because: string;
  /** The checklist may still say it, so waiting helps. */
  open?: true;
  /** Questions whose answers may tell. */
  asks?: Question[];
}

/** `because`: why it is not known. */
export function untold(because: string, more: Pick<Untold, 'open' | 'asks'> = {}): Untold {
  return { known: false, because, ...more };
}

/** Whether one of them is true. If none is known to be, the first that is not known says why. */
export function anyTold(told: readonly Told<boolean>[]): Told<boolean> {
  const isTrue = told.some((each) => each.known && each.value);
  return isTrue ? { known: true, value: true } : (told.find(({ known }) => !known) ?? { known: true, value: false });
}

/** Answers a batch of questions; must return one fact for each question, in the same order. */
export type Answerer = (questions: readonly Question[]) => Promise<Fact<Catalogue[Question['kind']]['answer']>[]>;

/**
 * A comment as it was before a time (ISO 8601, UTC), with its text and edits of then. If the history does not tell, it
 * keeps today's text and has no history, so that nobody counts as its writer.
 */
export function commentAsOf(comment: Comment, at: string): Comment {
  const { lastEditedAt, edits, ...rest } = comment;
  if (lastEditedAt === null || lastEditedAt < at) return comment;
  const { revisions = [], complete = false } = edits ?? {};
  const earlier = revisions.filter((revision, index) => index === 0 || revision.at < at);
  const last = earlier.at(-1);
  if (!complete || last === undefined || last.body === null)
    return { ...comment, edits: { revisions: [], complete: false } };
  const { body, editor } = last;
  return earlier.length === 1
    ? { ...rest, body, lastEditedAt: null, editor: null }
    : { ...rest, body, lastEditedAt: last.at, editor, edits: { revisions: earlier, complete } };
}

/** How GitHub enforces the status of the gate on the branch that a pull request goes into, when it is judged. */
export interface Enforcement {
  /** Name of the branch, without `refs/heads/`. */
  branch: string;
  /** The status that the gate writes. */
  context: string;
  /** Everything that requires it; empty: nothing does, so that a merge does not wait for it. */
  required: RequiredBy[];
}

export interface RequiredBy {
  by: 'ruleset' | 'branch-protection';
  /** Number and name of the ruleset, and the repository or organisation that has it. */
  ruleset?: { id: number; name?: string; source?: string };
  /** Id of the App that must have set the status; null if anyone may. */
  app: number | null;
  /** Who may merge without it; null: the token may not see that. */
  bypass: { type: string; id: number | null; mode: string }[] | null;
}

export type EnforcementFact = Fact<Enforcement>;

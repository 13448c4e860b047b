import { questionKey, type AnswerTo, type Catalogue, type Fact, type Question } from './question.ts';
import type { Comment } from './people.ts';

/** One question with its answer, as kept in the verdict. */
export interface RecordedFact {
  question: Question;
  fact: Fact<Catalogue[Question['kind']]['answer']>;
}

/** What is known so far. Immutable: `with` gives a new one. */
export class Facts {
  readonly #byKey: ReadonlyMap<string, RecordedFact>;

  constructor(recorded: Iterable<RecordedFact> = []) {
    this.#byKey = new Map([...recorded].map((entry) => [questionKey(entry.question), entry]));
  }

  /** The answer, or undefined while nobody has asked. */
  get<Q extends Question>(question: Q): AnswerTo<Q> | undefined {
    // The map holds under a question's key only the answer to that question.
    return this.#byKey.get(questionKey(question))?.fact;
  }

  with(recorded: Iterable<RecordedFact>): Facts {
    return new Facts([...this.#byKey.values(), ...recorded]);
  }

  /** Sorted by question, so that equal facts give equal records. */
  list(): RecordedFact[] {
    return [...this.#byKey.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  }
}

/** Answers a batch of questions; must give one fact for each question, in order. */
export type Answerer = (questions: readonly Question[]) => Promise<Fact<Catalogue[Question['kind']]['answer']>[]>;

/**
 * A comment as it stood before a time (ISO 8601, UTC): with the text and the edits of then. Where the history does not
 * tell, it keeps its text of today and has no history, so that nobody is known to have written what it says.
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

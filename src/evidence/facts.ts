import { questionKey, type AnswerTo, type Catalogue, type Fact, type Question } from './question.ts';

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

/**
 * What gates may ask of the world, as data. The shell answers; nothing here fetches.
 * A member added here does not compile until every answerer handles it.
 */
export interface Catalogue {
  /** The text of a file at a trusted ref. `ref` absent: the trusted commit of the subject. */
  file: { ask: { path: string; ref?: string }; answer: FileAnswer };
  /** A value handed over by the workflow or the command line. */
  value: { ask: { name: string }; answer: { raw: string } };
}

export interface FileAnswer {
  path: string;
  exists: boolean;
  text: string;
  /** Git blob id, when known. */
  sha?: string;
}

export type QuestionKind = keyof Catalogue;

export type Question = { [K in QuestionKind]: { kind: K } & Catalogue[K]['ask'] }[QuestionKind];

export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

/** Known, or unavailable with the reason in our words. There is no third way: what is not known never passes. */
export type Fact<T> = { status: 'known'; value: T } | { status: 'unavailable'; reason: string };

export type AnswerTo<Q extends Question> = Fact<Catalogue[Q['kind']]['answer']>;

/** Stable text of a question: same question, same text. Keys are sorted. */
export function questionKey(question: Question): string {
  return JSON.stringify(Object.fromEntries(Object.entries(question).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

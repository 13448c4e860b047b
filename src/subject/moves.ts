import type { IssueReference } from '../checklist/reading/references.ts';
import type { DocumentSource } from '../checklist/model.ts';
import type { SourceAnswer } from '../checklist/source.ts';
import type { Answerer, RecordedFact } from '../evidence/facts.ts';
import type { Comment } from '../evidence/people.ts';
import type { Question, QuestionKind } from '../evidence/question.ts';
import type { Client } from '../github/transport/client.ts';
import { identityOf, isOwn, type Identity, hasReportMarker } from '../github/writes/own-reports.ts';
import type { ReadSource, Judged } from '../run/request.ts';
import type { Subject } from '../verdict/verdict.ts';

interface Entry {
  source: DocumentSource;
  references: readonly IssueReference[];
  answer: SourceAnswer;
}

/**
 * What may be another answer while a text is judged. `people`: what people do and take back at any time, without a new
 * head or text; all of it comes in one request. `reports`: what others report at any time; it counts as another only where
 * a gate comes out differently. `no`: it stands in what is read again anyway (subject, head, base, labels), belongs to a
 * commit, was handed over, or says who somebody is.
 */
const MOVES: Record<QuestionKind, 'people' | 'reports' | 'no'> = {
  reviews: 'people',
  comments: 'people',
  'body-edits': 'people',
  'label-set': 'people',
  'check-runs': 'reports',
  statuses: 'reports',
  deployment: 'reports',
  commit: 'reports',
  tag: 'reports',
  release: 'reports',
  milestone: 'reports',
  'closing-issues': 'reports',
  'sub-issues': 'reports',
  'files-between': 'reports',
  file: 'no',
  path: 'no',
  'file-when-opened': 'no',
  folder: 'no',
  'file-revisions': 'no',
  labels: 'no',
  origin: 'no',
  'changed-files': 'no',
  value: 'no',
  'head-file': 'no',
  'skip-instruction': 'no',
  commits: 'no',
  pushes: 'no',
  'base-changes': 'no',
  'team-members': 'no',
  permission: 'no',
  'changed-since': 'no',
};

/** What one judgement has read elsewhere than in the body, so that it can be seen whether that still holds. */
export class SourceLog {
  readonly #client: Client;
  readonly #subject: Subject;
  readonly #entries: Entry[] = [];
  readonly #told: RecordedFact[] = [];
  readonly #reported: RecordedFact[] = [];
  #answerer: (() => Answerer) | undefined;
  #identity: Identity | undefined;

  constructor(client: Client, subject: Subject) {
    this.#client = client;
    this.#subject = subject;
  }

  /** Reads a source, and keeps what it said. */
  readonly read: ReadSource = async (source, references) => {
    const answer = await this.#ask(source, references);
    this.#entries.push({ source, references, answer });
    return answer;
  };

  /** Answers, and keeps what people did and what others report. `make`: an answerer that has read nothing yet. */
  answers(make: () => Answerer): Answerer {
    this.#answerer = make;
    const answer = make();
    return async (questions) => {
      const facts = await answer(questions);
      for (const each of recorded(questions, facts)) {
        const moves = MOVES[each.question.kind];
        if (moves === 'people') this.#told.push(each);
        if (moves === 'reports') this.#reported.push(each);
      }
      return facts;
    };
  }

  /** True where a source, a person or a report says something else by now. Asks nothing where only the body was read. */
  async hasMoved(judged: Judged): Promise<boolean> {
    return (
      (await this.#havePeopleMoved()) || (await this.#haveReportsMoved(judged)) || (await this.#haveSourcesMoved())
    );
  }

  async #havePeopleMoved(): Promise<boolean> {
    const again = await this.#askAgain(this.#told);
    const both = [...this.#told, ...again];
    const self = both.some(({ fact }) => listIn(fact).some(mayBeOurs)) ? await this.#self() : undefined;
    return textOf(again, self) !== textOf(this.#told, self);
  }

  // The token of a person writes reports too.
  async #self(): Promise<Identity> {
    return (this.#identity ??= await identityOf(this.#client));
  }

  // Checks come and go all the time; most of them no gate asks for.
  async #haveReportsMoved(judged: Judged): Promise<boolean> {
    if (judged.kind !== 'verdict' || judged.holds === undefined) return false;
    const again = await this.#askAgain(this.#reported);
    return JSON.stringify(again) !== JSON.stringify(this.#reported) && !judged.holds(again);
  }

  async #askAgain(asked: readonly RecordedFact[]): Promise<RecordedFact[]> {
    if (asked.length === 0 || this.#answerer === undefined) return [];
    const questions = asked.map(({ question }) => question);
    return recorded(questions, await this.#answerer()(questions));
  }

  async #haveSourcesMoved(): Promise<boolean> {
    const again = await Promise.all(this.#entries.map(({ source, references }) => this.#ask(source, references)));
    return JSON.stringify(again) !== JSON.stringify(this.#entries.map(({ answer }) => answer));
  }

  async #ask(source: DocumentSource, references: readonly IssueReference[]): Promise<SourceAnswer> {
    // Most checklists stand in a body.
    const { sourceReader } = await import('../github/sources/source.ts');
    return sourceReader(this.#client, this.#subject)(source, references);
  }
}

function recorded(questions: readonly Question[], facts: Awaited<ReturnType<Answerer>>): RecordedFact[] {
  return facts.flatMap((fact, index) => questions.slice(index, index + 1).map((question) => ({ question, fact })));
}

function listIn(fact: RecordedFact['fact']): Partial<Comment>[] {
  return fact.status === 'known' && Array.isArray(fact.value) ? (fact.value as Partial<Comment>[]) : [];
}

function mayBeOurs({ body, author }: Partial<Comment>): boolean {
  return author?.type === 'User' && body !== undefined && hasReportMarker(body);
}

// What the gate itself writes is no move, and neither is what bots do, who sign nothing.
function textOf(told: readonly RecordedFact[], self: Identity | undefined): string {
  const isLeftOut = (value: Partial<Comment>): boolean => {
    const { author } = value;
    if (author == null) return false;
    if (author.type !== 'User') return true;
    return self !== undefined && mayBeOurs(value) && isOwn({ ...author, isBot: false }, self);
  };
  return JSON.stringify(
    told.map(({ fact }) =>
      fact.status === 'known' && Array.isArray(fact.value) ? listIn(fact).filter((each) => !isLeftOut(each)) : fact,
    ),
  );
}

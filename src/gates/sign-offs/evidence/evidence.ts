import type { Blame } from '../../../checklist/edits.ts';
import type { Place, Document } from '../../../checklist/model.ts';
import { untold, type Facts, type Told, type Untold } from '../../../evidence/facts.ts';
import { isAtLeast, type History, type Permission, type Person } from '../../../evidence/people.ts';
import type { AnswerTo, Question } from '../../../evidence/question.ts';
import { createMemory, type GateInput, type InTime, type Remember } from '../../kit/gate.ts';
import type { Via } from '../options.ts';
import type { Pieces } from '../../../checklist/markdown/markdown.ts';

/** What all parts of the gate work with. */
export interface Context {
  input: GateInput;
  ask: Ask;
  inTime: InTime;
  remember: Remember;
}

/** A new context, in which nothing was asked yet. */
export function contextOf(input: GateInput): Context {
  const { facts, inTime = (_, read) => read(), remember = createMemory() } = input;
  return { input, ask: new Ask(facts), inTime, remember };
}

/** Something that somebody did and that may be a sign-off. */
export interface SignOffEvidence {
  via: Via;
  /** Null if the account was deleted, or if it is not known who did it. */
  person: Person | null;
  /** ISO 8601, UTC. */
  at: string;
  /** The SHA of the commit that it names, or the beginning of it. */
  sha?: string;
  url?: string;
  place?: Place;
  /** The text of the body into which it was written. */
  text?: string;
  /** Why it is no sign-off, whoever did it. */
  refused?: string;
  /** Why it is no sign-off although the person may sign. */
  elsewhere?: string;
}

/** Evidence for one role, by the key of the role. */
export interface Claim extends SignOffEvidence {
  role: string;
}

/** Somebody took back what they had signed before a time, for one role or for all. */
export interface Withdrawal {
  person: Person;
  at: string;
  role?: string;
  words: string;
}

/** Somebody refuses to sign, for one role or for all, until they sign. */
export interface Denial {
  person: Person;
  at: string;
  role?: string;
  url?: string;
  /** Document text; empty for none. */
  reason: string;
}

/** The 7 digits of a commit that GitHub shows, for messages. */
export function short(sha: string): string {
  return sha.slice(0, 7);
}

/** The document whose edit history can be asked for: the body of what is judged. Undefined if it was not read. */
export function bodyOf({ checklist: { documents }, subject: { kind, url: own } }: GateInput): Document | undefined {
  return kind === 'file'
    ? documents[0]
    : // A linked issue has a body of its own, with another history.
      documents.find((each) => each.kind === `${kind}-body` && (each.url ?? own) === own);
}

/** Revisions share most of their text: pieces that were read once are not read again. */
export function piecesIn(history: History, remember: Remember): Pieces {
  return remember(history, 'pieces', (): Pieces => new Map());
}

/** Texts other than bodies and comments have no history that could be asked for. */
export const OUTSIDE: Untold = untold('it stands outside the body, and nobody can tell who did it');

/** Why a history does not show who marked a line. `late`: reading one of its revisions took too long. */
export function whyUntold(kind: Exclude<Blame<unknown>['kind'], 'since'>, late: boolean): string {
  return {
    behind: 'the edit history is not the one of this text',
    deleted: 'the content of a revision was deleted from the edit history',
    unreadable: `a revision ${late ? 'takes too long' : 'is nested too deep'} to be read`,
    'too-old': 'the edit history does not reach back to it',
  }[kind];
}

type ValueOf<Q extends Question> = Extract<AnswerTo<Q>, { status: 'known' }>['value'];

/** Looks up facts and notes the questions that are still open. While one is open, conclusions do not count yet. */
export class Ask {
  readonly open: Question[] = [];
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  about<Q extends Question>(question: Q): Told<ValueOf<Q>> {
    const fact = this.#facts.get(question);
    if (fact === undefined) {
      this.open.push(question);
      return untold('not known yet');
    }
    return fact.status === 'known' ? { known: true, value: fact.value } : untold(fact.reason);
  }
}

/** Whether somebody has at least this access to the repository. */
export function accessOf(login: string, least: Permission, ask: Ask): Told<boolean> {
  const permission = ask.about({ kind: 'permission', login });
  if (!permission.known) return untold(`the permission of @${login} is not known: ${permission.because}`);
  return { known: true, value: isAtLeast(permission.value.level, least) };
}

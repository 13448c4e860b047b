import type { Blame } from '../../../checklist/edits.ts';
import type { Place, Document } from '../../../checklist/model.ts';
import type { Facts } from '../../../evidence/facts.ts';
import { isAtLeast, type History, type Permission, type Person } from '../../../evidence/people.ts';
import type { AnswerTo, Question } from '../../../evidence/question.ts';
import type { GateInput, InTime } from '../../kit/gate.ts';
import { createMemory, type Remember } from '../../kit/memory.ts';
import type { Via } from '../options.ts';
import type { Pieces } from '../../../checklist/markdown/markdown.ts';

/** What the parts of the gate work with. */
export interface Context {
  input: GateInput;
  ask: Ask;
  inTime: InTime;
  remember: Remember;
}

/** What they begin with: nothing was asked yet. */
export function contextOf(input: GateInput): Context {
  const { facts, inTime = (_, read) => read(), remember = createMemory() } = input;
  return { input, ask: new Ask(facts), inTime, remember };
}

/** Something somebody did that may be a sign-off. */
export interface SignOffEvidence {
  via: Via;
  /** Null where the account was deleted, or nobody can be named. */
  person: Person | null;
  /** ISO 8601, UTC. */
  at: string;
  /** The commit it names, whole or the beginning of it. */
  sha?: string;
  url?: string;
  place?: Place;
  /** The text of the body that it was put into. */
  text?: string;
  /** Why it is none, whoever did it. */
  refused?: string;
  /** Why it is none, although somebody did it who may. */
  elsewhere?: string;
}

/** Evidence for one role, by the key of the role. */
export interface Claim extends SignOffEvidence {
  role: string;
}

/** Somebody took back what was signed up to a time: for a role, or for all of them. */
export interface Withdrawal {
  person: Person;
  at: string;
  role?: string;
  words: string;
}

/** Somebody who may sign refuses to, for a role or for all of them, until they sign. */
export interface Denial {
  person: Person;
  at: string;
  role?: string;
  url?: string;
  /** Document text; empty for none. */
  reason: string;
}

/** The commits and people that a report names are short: 7 digits are what GitHub shows. */
export function short(sha: string): string {
  return sha.slice(0, 7);
}

/** The document whose edit history can be asked for: the own body of what is judged. Absent where it was not read. */
export function bodyOf({ checklist: { documents }, subject: { kind, url: own } }: GateInput): Document | undefined {
  return kind === 'file'
    ? documents[0]
    : // A linked issue has a body too, and another history.
      documents.find((each) => each.kind === `${kind}-body` && (each.url ?? own) === own);
}

/** Revisions share most of their text: pieces that were read once are not read again. */
export function piecesIn(history: History, remember: Remember): Pieces {
  return remember(history, 'pieces', (): Pieces => new Map());
}

/** What stands elsewhere than in a body or a comment has no history that tells. */
export const OUTSIDE = { unknown: 'it stands outside the body, and nobody can tell who did it' };

/** Why a history does not tell who marked a line. `late`: reading one of its revisions took too long. */
export function whyUntold(kind: Exclude<Blame<unknown>['kind'], 'since'>, late: boolean): string {
  return {
    behind: 'the edit history is not the one of this text',
    deleted: 'the content of a revision was deleted from the edit history',
    unreadable: `a revision ${late ? 'takes too long' : 'is nested too deep'} to be read`,
    'too-old': 'the edit history does not reach back to it',
  }[kind];
}

/** What somebody wants to know: told, or why not. */
export type Told<T> = { value: T } | Untold;

/** Why something is not known. `open`: the checklist may still say it, so that waiting helps. */
export interface Untold {
  unknown: string;
  open?: true;
}

type ValueOf<Q extends Question> = Extract<AnswerTo<Q>, { status: 'known' }>['value'];

/** Looks facts up and notes what is still to be asked. While something is open, nothing that follows from it counts. */
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
      return { unknown: 'not known yet' };
    }
    return fact.status === 'known' ? { value: fact.value } : { unknown: fact.reason };
  }
}

/** Whether somebody has at least this access to the repository. */
export function accessOf(login: string, least: Permission, ask: Ask): Told<boolean> {
  const permission = ask.about({ kind: 'permission', login });
  if ('unknown' in permission) return { unknown: `the permission of @${login} is not known: ${permission.unknown}` };
  return { value: isAtLeast(permission.value.level, least) };
}

import type { Place, Document } from '../../../checklist/model.ts';
import type { Person, History } from '../../../evidence/people.ts';
import type { GateInput, InTime } from '../../kit/gate.ts';
import { Ask } from '../ask.ts';
import type { Via } from '../options.ts';
import type { Pieces } from '../../../checklist/markdown/markdown.ts';

/** What the parts of the gate work with. */
export interface Context {
  input: GateInput;
  ask: Ask;
  inTime: InTime;
}

/** What they begin with: nothing was asked yet. */
export function contextOf(input: GateInput): Context {
  return { input, ask: new Ask(input.facts), inTime: input.inTime ?? ((_, read) => read()) };
}

/** Something somebody did that may be a sign-off. */
export interface Evidence {
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
export interface Claim extends Evidence {
  role: string;
}

/** Somebody took back what was signed up to a time: for a role, or for all of them. */
export interface Withdrawal {
  person: Person;
  at: string;
  role?: string;
  words: string;
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

const known = new WeakMap<History, Pieces>();

/** Revisions share most of their text: pieces that were read once are not read again. */
export function piecesOf(history: History): Pieces {
  const pieces = known.get(history) ?? new Map();
  known.set(history, pieces);
  return pieces;
}

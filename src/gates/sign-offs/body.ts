import type { Pieces } from '../../checklist/markdown.ts';
import type { Document } from '../../checklist/model.ts';
import type { History } from '../../evidence/people.ts';
import type { GateInput } from '../gate.ts';

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

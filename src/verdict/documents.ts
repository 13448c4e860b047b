import type { Place } from '../checklist/model.ts';
import type { Verdict, VerdictDocument } from './verdict.ts';

/** The text that a place is in; undefined where there is only the body, which needs no name. */
export function documentAt(verdict: Verdict, place: Place | undefined): VerdictDocument | undefined {
  return verdict.documents?.find(({ id }) => id === place?.document);
}

/** A text in a word or two: `body`, `#12`, `comment 4711 by octocat`, or the path of a file. */
export function documentName({ id, kind, author }: VerdictDocument): string {
  return kind === 'comment' && author !== undefined ? `${id} by ${author}` : id;
}

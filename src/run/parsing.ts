import type { Pieces } from '../checklist/markdown.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import { parse } from '../checklist/parse.ts';
import { bounded } from './bounded.ts';

/** How texts are read: milliseconds for one, and what has been read before. */
export interface Parsing {
  timeoutMs: number;
  pieces: Pieces;
}

/** Reads documents, each in its time. Throws `TimedOut` and `RefusedDocument`. */
export function parsed(documents: readonly Document[], { timeoutMs, pieces }: Parsing): Checklist[] {
  return documents.map((document) => bounded(() => parse(document, pieces), timeoutMs));
}

import type { Why } from '../result.ts';
import type { Document, Writer } from './model.ts';

/** What was found where a checklist should be written. */
export type SourceAnswer = FoundDocuments | ({ status: 'unavailable' } & Why);

/** What is written at a source that could be read. */
export interface FoundDocuments {
  status: 'known';
  documents: FoundDocument[];
  missing: MissingDocument[];
  /**
   * Comments that may hold a checklist but do not count: their author is not one that the source asks for, or is a
   * `bot`.
   */
  passedOver?: { document: Document; bot?: true }[];
}

/** A text that was found; for a comment, with its edits. */
export interface FoundDocument extends Document {
  /** Absent where it was never edited. */
  edited?: EditedText;
}

/** The edit history of a text, as far as it is known. */
export interface EditedText {
  /**
   * Oldest first, the creation included. `by`: login, absent where nobody is known. `at`: ISO 8601, UTC. `markdown`:
   * the whole text after the edit, absent where it was deleted from the history.
   */
  revisions: { by?: string; at: string; markdown?: string }[];
  /** False where the beginning is missing. */
  complete: boolean;
}

/** A document that should be there and is not. People can add it, so the gate stays closed until then. */
export interface MissingDocument {
  /** Our words. */
  message: string;
  /** Document text, untrusted. */
  actual?: string;
  /** Its address, as GitHub says. */
  url?: string;
  /** Login of whoever can put it right, where that is not who wrote what is judged. */
  by?: string;
  help: string;
  /** Id of a document that is there nevertheless: this matters only if that document holds a checklist. */
  about?: string;
}

/** Whose comments hold a checklist, in words: "people with write permission", "the author". */
export function writersWords(by: Writer | readonly Writer[]): string {
  const words = [by]
    .flat()
    .map((each) =>
      each === 'author' ? 'the author' : each === 'read' ? 'everybody' : `people with ${each} permission`,
    );
  return words.join(' and ');
}

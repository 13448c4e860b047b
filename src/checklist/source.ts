import type { Document } from './model.ts';

/** Levels of access to a repository, lowest first. */
export const ACCESS = ['read', 'triage', 'write', 'maintain', 'admin'] as const;

export type Access = (typeof ACCESS)[number];

/** Where a checklist is written. */
export type DocumentSource =
  | { kind: 'pull-request-body' }
  | { kind: 'issue-body' }
  /** Comments that hold a box, by people with at least this access; of bots only by those that are named. */
  | { kind: 'comments'; by: Access; bots: string[] }
  /** Issues that a pull request closes or names as its checklist; of other repositories (`owner/name`, `owner/*`) only these. */
  | { kind: 'linked-issues'; repositories: string[] }
  /** A file of what is judged: at the head of a pull request, at a tag, else at the default branch. */
  | { kind: 'file'; path: string };

/** What was found where a checklist should be written. */
export type SourceAnswer = FoundDocuments | { status: 'unavailable'; reason: string };

/** What is written at a source that could be read. */
export interface FoundDocuments {
  status: 'known';
  documents: Document[];
  missing: MissingDocument[];
}

/** A document that should be there and is not: people can put it there, so the gate stays closed until then. */
export interface MissingDocument {
  /** Our words. */
  message: string;
  /** Document text, untrusted. */
  actual?: string;
  help: string;
}

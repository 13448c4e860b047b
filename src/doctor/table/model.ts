import type { Diagnosis, Severity } from '../diagnosis.ts';

/** How a repository stands, worst first. `unread`: it could not be read, or was not reached. `unchecked`: a part of it. */
export const REPOSITORY_STATES = ['unread', 'wrong', 'unchecked', 'advice', 'ok'] as const;

export type RepositoryState = (typeof REPOSITORY_STATES)[number];

/** What is looked at, in the order of the table. */
export const COLUMNS = [
  'required status',
  'workflow',
  'events',
  'permissions',
  'policy',
  'template',
  'version',
  'pull requests',
] as const;

export type Column = (typeof COLUMNS)[number];

export interface Cell {
  /** The worst that was found; `none` where there is nothing to look at. */
  state: Severity | 'none';
  /** What is there, such as the events; text of the repository. May be empty. */
  words: string;
}

/** One repository. */
export interface RepositoryRow {
  /** `owner/name`. */
  repository: string;
  /** Its page; absent where it could not be read. */
  url?: string;
  state: RepositoryState;
  /** Why it could not be read, in our words. */
  reason?: string;
  /** The branch that was looked at. */
  branch?: string;
  cells?: Record<Column, Cell>;
  /** What was found, problems first. */
  findings: Diagnosis[];
  /** Open pull requests: all, those that were looked at, and those of them without a status of the gate. */
  open?: { total: number; looked: number; without: { number: number; url: string; title: string }[] };
  /** Changes of files that take away what is wrong, as `git apply` takes them. */
  patch?: string;
}

/** Several repositories, worst first. */
export interface RepositoryTable {
  schema: 'checklist-gate/repositories@1';
  /** When they were looked at; ISO 8601, UTC. */
  at: string;
  rows: RepositoryRow[];
  /** Those that need no gate, such as archived ones. */
  leftOut: { repository: string; reason: string }[];
  /** Number of repositories in each state. */
  totals: Record<RepositoryState, number>;
}

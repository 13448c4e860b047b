import type { FileChange } from './patch/change.ts';

/** How much a diagnosis matters. `unknown`: it could not be checked, which is never good news. */
export type Severity = 'ok' | 'problem' | 'advice' | 'unknown';

/** One thing the doctor has to say. */
export interface Diagnosis {
  /**
   * What was looked at: `required status`, `merge queue`, `token`, `workflow`, `permissions`, `marker`,
   * `Actions policy`, `waiting runs`, `policy`, `template`, `pull requests`.
   */
  subject: string;
  severity: Severity;
  /** What of a `workflow` it is about: the events that start it, or the version of the action. */
  topic?: 'events' | 'version';
  /** What was found, on one line; may contain text from the repository's files. */
  message: string;
  /** A file of the repository. */
  path?: string;
  /** 1-based line of `path`. */
  line?: number;
  /** What to do, as an imperative sentence. */
  help?: string;
  /** Lines to add to `path` or to the settings, exactly as written. */
  add?: string[];
  /** What `help` says, where files are to be changed. */
  change?: FileChange[];
  /** With `unknown`: the missing permissions, without which the doctor cannot tell. The set-up itself is not at fault. */
  lacks?: string[];
}

/** Sorts: problems first, then what could not be checked, advice, and what is in order. Stable within each. */
export function sorted(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const order: Severity[] = ['problem', 'unknown', 'advice', 'ok'];
  return diagnoses.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** Counts the diagnoses that are wrong, that could not be checked, and that the token lacks a permission to check. */
export function tally(diagnoses: readonly Diagnosis[]): Record<'wrong' | 'unchecked' | 'hidden', number> {
  const unknown = diagnoses.filter(({ severity }) => severity === 'unknown');
  const hidden = unknown.filter(({ lacks }) => lacks !== undefined).length;
  const wrong = diagnoses.filter(({ severity }) => severity === 'problem').length;
  return { wrong, unchecked: unknown.length - hidden, hidden };
}

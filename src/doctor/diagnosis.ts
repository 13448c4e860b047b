/** How much a diagnosis matters. `unknown`: it could not be checked, which is never good news. */
export type Severity = 'ok' | 'problem' | 'advice' | 'unknown';

/** One thing the doctor has to say. */
export interface Diagnosis {
  /**
   * What was looked at: `required status`, `merge queue`, `token`, `workflow`, `permissions`, `marker`,
   * `Actions policy`, `waiting runs`, `policy`, `template`.
   */
  subject: string;
  severity: Severity;
  /** What was found; may hold words of the repository's files, on one line. */
  message: string;
  /** A file of the repository. */
  path?: string;
  /** 1-based line of `path`. */
  line?: number;
  /** What to do, imperative. */
  help?: string;
  /** Lines to add to `path`, or to the settings, as they are to be written. */
  add?: string[];
  /** With `unknown`: permissions without which nobody can tell. That this token lacks them is no fault of the set-up. */
  lacks?: string[];
}

/** Problems first, then what could not be checked, advice, and what is in order; otherwise as found. */
export function sorted(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const order: Severity[] = ['problem', 'unknown', 'advice', 'ok'];
  return diagnoses.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

import { Script } from 'node:vm';

/** Milliseconds that reading one document may take. */
export const PARSE_TIMEOUT_MS = 10_000;

/** Reading took longer than allowed and was stopped. */
export class TimedOut extends Error {
  constructor(milliseconds: number) {
    super(`Reading took longer than ${milliseconds} ms and was stopped`);
    this.name = 'TimedOut';
  }
}

/**
 * Runs synchronous work and really interrupts it after `milliseconds`: throws `TimedOut`.
 * Errors of the work itself pass through.
 */
export function bounded<T>(work: () => T, milliseconds: number): T {
  const done = boundedOrStopped(work, milliseconds);
  if (done instanceof TimedOut) throw done;
  return done;
}

/** The same, with the stop as a value. */
export function boundedOrStopped<T>(work: () => T, milliseconds: number): T | TimedOut {
  // Only code that `vm` started can be interrupted. It is started in the context that is there: making another one
  // takes longer than reading most documents.
  started ??= {
    script: new Script('globalThis[Symbol.for("checklist-gate.work")]()'),
    main: new Script('globalThis').runInThisContext() as Record<symbol, unknown>,
  };
  const { script, main } = started;
  // Work may itself be bounded in parts.
  const outer = main[WORK];
  main[WORK] = work;
  try {
    return script.runInThisContext({ timeout: milliseconds }) as T;
  } catch (error) {
    // The error may belong to another realm, and be no instance of this one's Error.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return new TimedOut(milliseconds);
    throw error;
  } finally {
    main[WORK] = outer;
  }
}

const WORK = Symbol.for('checklist-gate.work');

/** Made once. `main`: the global object of the context that scripts are started in. */
let started: { script: Script; main: Record<symbol, unknown> } | undefined;

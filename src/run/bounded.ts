import { createContext, Script, type Context } from 'node:vm';

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
  // Only code that `vm` started can be interrupted; the work itself stays in this realm.
  started ??= { script: new Script('work()'), context: createContext({}) };
  const { script, context } = started;
  // Work may itself be bounded in parts.
  const outer = context['work'] as unknown;
  context['work'] = work;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T;
  } catch (error) {
    // The error belongs to the other realm, so it is no instance of this realm's Error.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return new TimedOut(milliseconds);
    throw error;
  } finally {
    context['work'] = outer;
  }
}

/** Made once: it takes longer than reading most documents. */
let started: { script: Script; context: Context } | undefined;

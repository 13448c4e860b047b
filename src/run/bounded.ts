import { Script } from 'node:vm';
import type { InTime } from '../gates/kit/gate.ts';
import type { Pieces } from '../checklist/markdown/markdown.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import { parse } from '../checklist/parse.ts';

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
 * Runs synchronous work and interrupts it after `milliseconds` by throwing `TimedOut`. Errors of the work itself pass
 * through.
 */
export function bounded<T>(work: () => T, milliseconds: number): T {
  const done = boundedOrStopped(work, milliseconds);
  if (done instanceof TimedOut) throw done;
  return done;
}

/** The same, but returns `TimedOut` instead of throwing it. */
export function boundedOrStopped<T>(work: () => T, milliseconds: number): T | TimedOut {
  // Only code that `vm` has started can be interrupted. It runs in the present context, because creating another one
  // takes longer than reading most documents.
  started ??= {
    script: new Script('globalThis[Symbol.for("checklist-gate.work")]()'),
    main: new Script('globalThis').runInThisContext() as Record<symbol, unknown>,
  };
  const { script, main } = started;
  // The work may call this function too.
  const outer = main[WORK];
  main[WORK] = work;
  try {
    return script.runInThisContext({ timeout: milliseconds }) as T;
  } catch (error) {
    // The error may come from another realm, and then it is no instance of our `Error`.
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

/** The most milliseconds for reading one comment for commands, or one revision of a text. */
const TEXT_TIMEOUT_MS = 2_000;

/** All texts of one person together may take this many times the limit of a document. */
const TOTAL = 3;

/** Limits the time for texts that people write freely. `timeoutMs`: the limit of a document; `textMs`: of one text. */
export function inTime(timeoutMs: number, textMs = TEXT_TIMEOUT_MS): InTime {
  const left = new Map<string, number>();
  return (whose, read) => {
    const rest = left.get(whose) ?? TOTAL * timeoutMs;
    if (rest <= 0) return undefined;
    const start = performance.now();
    const done = boundedOrStopped(read, Math.ceil(Math.min(rest, timeoutMs, textMs)));
    left.set(whose, rest - (performance.now() - start));
    return done instanceof TimedOut ? undefined : done;
  };
}

/** How texts are read: the limit for each in ms, and pieces that were read before. */
export interface Parsing {
  timeoutMs: number;
  pieces: Pieces;
}

/** Reads documents, each within its time limit. Throws `TimedOut` and `RefusedDocument`. */
export function parsed(documents: readonly Document[], { timeoutMs, pieces }: Parsing): Checklist[] {
  return documents.map((document) => bounded(() => parse(document, pieces), timeoutMs));
}

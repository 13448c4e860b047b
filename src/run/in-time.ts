import type { InTime } from '../gates/gate.ts';
import { boundedOrStopped, TimedOut } from './bounded.ts';

/** Milliseconds that reading one comment for commands, or one revision of a text, may take at most. */
const TEXT_TIMEOUT_MS = 2_000;

/** All texts of one name together may take so many times what a document may. */
const TOTAL = 3;

/** Bounds the reading of what people write at will. `timeoutMs`: what a document may take; `textMs`: one of their texts. */
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

/** What nearly every judgement needs, in the order it needs it. */
const PARTS = [() => import('./judging.ts'), () => import('../policy/file/load.ts'), () => import('./tell/deliver.ts')];

/**
 * Loads code while requests are on their way. One part a turn of the event loop, so that a connection that is being
 * made, or an answer that has come, waits for one part at most. Whoever needs a part, and finds it broken, says so.
 */
export async function loadAhead(): Promise<void> {
  for (const load of PARTS) {
    await new Promise<void>((done) => void setImmediate(done));
    await load().catch(() => undefined);
  }
}

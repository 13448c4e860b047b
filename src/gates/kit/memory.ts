/**
 * Gives what was made of an object before, or makes it. `what` names it, so that one object may have several. The facts
 * of a judgement are the same objects in every round of asking: each text is read once.
 */
export type Remember = <T>(about: object, what: string, make: () => T) => T;

/** An empty memory. Each judgement has its own. */
export function createMemory(): Remember {
  const known = new WeakMap<object, Map<string, unknown>>();
  return <T>(about: object, what: string, make: () => T): T => {
    const own = known.get(about) ?? new Map<string, unknown>();
    known.set(about, own);
    if (!own.has(what)) own.set(what, make());
    return own.get(what) as T;
  };
}

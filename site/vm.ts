/**
 * What the reading uses of `node:vm`, for the worker: the work runs at once. It has no time limit of its own there; the
 * page stops the whole worker.
 */
export class Script {
  readonly #code: string;

  constructor(code: string) {
    this.#code = code;
  }

  runInThisContext(): unknown {
    if (this.#code === 'globalThis') return globalThis;
    const work: unknown = (globalThis as Record<symbol, unknown>)[Symbol.for('checklist-gate.work')];
    return (work as () => unknown)();
  }
}

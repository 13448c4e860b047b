import type { Publisher } from './publish.ts';

/** The publishers of a run, which are stopped with it. */
export class Publishers {
  readonly #all = new Set<Publisher>();

  add(publisher: Publisher): void {
    this.#all.add(publisher);
  }

  /** Sees to it that no status stays green for which no verdict was reached. */
  async stop(): Promise<void> {
    await Promise.all([...this.#all].map((publisher) => publisher.abandon()));
  }
}

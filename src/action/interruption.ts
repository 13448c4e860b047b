import type { Publisher } from './tell/publish.ts';

type Signal = 'SIGINT' | 'SIGTERM';

/**
 * A run that is cancelled gets SIGINT, after 7.5 s SIGTERM, and after 2.5 s more it is killed
 * ("Workflow cancellation", GitHub Docs). This is time for one request.
 */
export class Interruption {
  readonly #publishers = new Set<Publisher>();
  /** Comes when the run is to end. */
  readonly signal: Promise<Signal>;

  constructor() {
    this.signal = new Promise((resolve) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => resolve(name));
    });
  }

  /** A publisher that has to be stopped with the run. */
  add(publisher: Publisher): void {
    this.#publishers.add(publisher);
  }

  /** Sees to it that no status stays green for which no verdict was reached. */
  async stop(): Promise<void> {
    await Promise.all([...this.#publishers].map((publisher) => publisher.abandon()));
  }
}

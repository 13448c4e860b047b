import { mergedWork, type Work } from './work.ts';

export interface QueueOptions {
  /** Never throws. */
  judge: (work: Work) => Promise<void>;
  /** So many are judged at the same time, in all and of one installation. */
  atOnce: number;
  atOnceOfInstallation: number;
  /** A delivery was added to one that waits. */
  onCoalesced: () => void;
}

/**
 * What waits to be judged. One run at a time for each key; what comes during a run waits for its end, as one, since it
 * is judged by what GitHub says then. Takes no more memory than there are pull requests.
 */
export class Queue {
  readonly #options: QueueOptions;
  readonly #waiting = new Map<string, Work>();
  readonly #running = new Map<string, { installation: number; end: Promise<void> }>();
  #isStopped = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  get running(): number {
    return this.#running.size;
  }

  add(work: Work): void {
    const waiting = this.#waiting.get(work.key);
    if (waiting !== undefined) this.#options.onCoalesced();
    // It keeps its place in the line.
    this.#waiting.set(work.key, waiting === undefined ? work : mergedWork(waiting, work));
    this.#start();
  }

  /** Resolves when nothing waits or runs any more. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ end }) => end));
  }

  /** Begins nothing more, and waits for what runs. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all([...this.#running.values()].map(({ end }) => end));
  }

  #start(): void {
    if (this.#isStopped) return;
    const { atOnce, atOnceOfInstallation, judge } = this.#options;
    const busy = new Map<number, number>();
    for (const { installation } of this.#running.values()) busy.set(installation, (busy.get(installation) ?? 0) + 1);
    for (const [key, work] of this.#waiting) {
      if (this.#running.size >= atOnce) return;
      const own = busy.get(work.installation) ?? 0;
      if (this.#running.has(key) || own >= atOnceOfInstallation) continue;
      busy.set(work.installation, own + 1);
      this.#waiting.delete(key);
      const end = judge(work).finally(() => {
        this.#running.delete(key);
        this.#start();
      });
      this.#running.set(key, { installation: work.installation, end });
    }
  }
}

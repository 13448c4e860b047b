/** How long the run may still wait for GitHub's limits, and until when all calls wait now. Times in ms. */
export class Pauses {
  #left: number;
  #until = 0;
  readonly #now: () => number;

  /** `maxWaitMs`: the total of all pauses of the run. */
  constructor(maxWaitMs: number, now: () => number) {
    this.#left = maxWaitMs;
    this.#now = now;
  }

  /** Takes a pause from what is left; false if it does not fit. Overlapping pauses count once. */
  take(ms: number): boolean {
    const now = this.#now();
    const until = now + ms;
    const more = Math.max(0, until - Math.max(now, this.#until));
    if (more > this.#left) return false;
    this.#left -= more;
    this.#until = Math.max(this.#until, until);
    return true;
  }

  /** Resolves when no pause is running. GitHub locks out whoever goes on during a pause. */
  async over(signal?: AbortSignal): Promise<void> {
    for (let left = this.#until - this.#now(); left > 0; left = this.#until - this.#now()) await sleep(left, signal);
  }
}

/** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

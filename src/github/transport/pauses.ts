/** What the run may wait for limits of GitHub, and until when everything waits now. Times in ms. */
export class Pauses {
  #left: number;
  #until = 0;
  readonly #now: () => number;

  /** `maxWaitMs`: for all pauses of the run together. */
  constructor(maxWaitMs: number, now: () => number) {
    this.#left = maxWaitMs;
    this.#now = now;
  }

  /** Takes a pause out of what is left, where it fits in. Pauses that lie over each other count once. */
  take(ms: number): boolean {
    const now = this.#now();
    const until = now + ms;
    const more = Math.max(0, until - Math.max(now, this.#until));
    if (more > this.#left) return false;
    this.#left -= more;
    this.#until = Math.max(this.#until, until);
    return true;
  }

  /** Resolves when no pause lasts any more: who goes on while GitHub asks for a pause is locked out. */
  async over(signal?: AbortSignal): Promise<void> {
    for (let left = this.#until - this.#now(); left > 0; left = this.#until - this.#now()) await sleep(left, signal);
  }
}

/** Resolves after so many ms; rejects with the reason of the signal as soon as that is aborted. */
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

import type { Answer, Pasted } from './engine.ts';

/** Milliseconds that one judgement may take. */
export const TIME_LIMIT_MS = 5000;

/** What came of a judgement, or why nothing came of it. */
export type Told = { ok: true; value: Answer } | { ok: false; error: string };

interface Message {
  id: number;
  told?: Answer;
  failed?: string;
}

/**
 * Judges in a worker, one text at a time: a newer text takes the place of one that still waits. A worker that takes
 * longer than the limit is stopped, and the next text gets a new one.
 */
export class Judging {
  #worker: Worker | undefined;
  #id = 0;
  #waiting: Pasted | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tell: (told: Told) => void;

  constructor(tell: (told: Told) => void) {
    this.#tell = tell;
  }

  /** Judges these texts as soon as the worker is free. */
  judge(pasted: Pasted): void {
    if (this.#timer !== undefined) {
      this.#waiting = pasted;
      return;
    }
    this.#waiting = undefined;
    this.#worker ??= this.#started();
    this.#id += 1;
    this.#timer = setTimeout(
      () => this.#stop(`Judging took longer than ${TIME_LIMIT_MS / 1000} seconds and was stopped.`),
      TIME_LIMIT_MS,
    );
    // Workers have no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#worker.postMessage({ id: this.#id, pasted, at: new Date().toISOString() });
  }

  #started(): Worker {
    const worker = new Worker('worker.js');
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.id !== this.#id) return;
      this.#done(data.told === undefined ? { ok: false, error: data.failed ?? '' } : { ok: true, value: data.told });
    });
    worker.addEventListener('error', (event) => this.#stop(event.message || 'The judging could not be started.'));
    return worker;
  }

  #stop(reason: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#done({ ok: false, error: reason });
  }

  #done(told: Told): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tell(told);
    if (this.#waiting !== undefined) this.judge(this.#waiting);
  }
}

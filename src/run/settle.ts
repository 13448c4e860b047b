import type { Judged } from './request.ts';

/** A subject as it was read. Two readings of one `id` with the same `state` are judged alike. */
export interface Reading {
  id: string;
  /** Everything that the judgement depends on and that may change meanwhile: head, base, body, labels, draft. */
  state: string;
  judge: () => Promise<Judged>;
}

/** A reading with what came of it. */
export interface Settled {
  id: string;
  judged: Judged;
}

export interface Settling {
  /** The first reading. It is judged before anything else is read. */
  first: Reading;
  /** Reads again: everything that counts for what will be written. The only one that may throw. */
  read: () => Promise<Reading[]>;
  /** Whether a judgement may be told before anything is read again, since it lets nothing pass. Default: none may. */
  tellsAtOnce?: (judged: Judged) => boolean;
  /** Whether it looks once more after a write; default true. False: whoever calls does so for many at once. */
  looksAfter?: boolean;
  /** Tells the judgements on GitHub. True where that has changed something there. */
  write: (settled: readonly Settled[]) => Promise<boolean>;
  /** What stands for a subject that did not hold still. */
  unsettled: (last: Judged) => Judged;
  /** Waits until people may have come to rest. `time`: 1 for the first. */
  pause: (time: number) => Promise<void>;
  /** What stands for a subject that could not be read again. */
  unread: (error: unknown) => Judged;
}

/** How often what has moved is judged again at once. */
export const MOST_AGAIN = 3;

/** How often it is looked at once more, after a pause, when `unsettled` was written. */
export const MOST_PAUSES = 2;

/**
 * Judges until a fresh reading shows nothing that was not judged, and only then writes; what lets nothing pass is told
 * before, since nobody gets through by it. After a write it reads once more: of two runs that overlap, the one that writes last sees by this whether it wrote for a text that is
 * out of date, and judges again. So the last write is always for the last text.
 * Bounded by `MOST_AGAIN`; what still moves then is written as `unsettled`. Since that may overtake the verdict of a
 * later run, it is not the last word: after a pause it is judged once more, `MOST_PAUSES` times.
 */
export async function settle(settling: Settling): Promise<Settled[]> {
  try {
    return await untilSettled(settling);
  } catch (error) {
    const stopped = [{ id: settling.first.id, judged: settling.unread(error) }];
    await settling.write(stopped);
    return stopped;
  }
}

async function untilSettled(settling: Settling): Promise<Settled[]> {
  const { first, read, write, unsettled, pause, looksAfter = true, tellsAtOnce = () => false } = settling;
  const known = new Map<string, { state: string; judged: Judged }>();
  let readings = [first];
  let written = false;
  let rounds = 0;
  let again = 0;
  let pauses = 0;
  for (;;) {
    const fresh = readings.filter(({ id, state }) => known.get(id)?.state !== state);
    // The first round judges the subject, the second those that share its commit; every other is one more time.
    if (fresh.length > 0 && (rounds >= 2 || fresh.some(({ id }) => known.has(id)))) again += 1;
    if (again > MOST_AGAIN) {
      const last = readings.map(({ id }) => ({ id, judged: unsettled(known.get(id)?.judged ?? NOTHING) }));
      await write(last);
      if (pauses === MOST_PAUSES) return last;
      await pause(++pauses);
      again = MOST_AGAIN - 1;
      // What stands there now is nobody's verdict, so that the same text counts as new.
      known.clear();
    } else if (fresh.length > 0) {
      for (const { id, state, judge } of fresh) known.set(id, { state, judged: await judge() });
      written = false;
      rounds += 1;
      const settled = judgedOf(readings, known);
      if (rounds === 1 && settled.every(({ judged }) => tellsAtOnce(judged))) {
        written = await write(settled);
        // Where nothing is to be written there is nothing that could be out of date.
        if (!written) return settled;
      }
    } else {
      const settled = judgedOf(readings, known);
      if (written || !(await write(settled)) || !looksAfter) return settled;
      written = true;
    }
    readings = await read();
  }
}

const NOTHING: Judged = { kind: 'could-not-judge', reason: 'It was not judged.' };

function judgedOf(readings: readonly Reading[], known: ReadonlyMap<string, { judged: Judged }>): Settled[] {
  return readings.map(({ id }) => ({ id, judged: known.get(id)?.judged ?? NOTHING }));
}

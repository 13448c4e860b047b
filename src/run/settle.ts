import type { Judged } from './judge.ts';

/** A subject as it was read. Two readings of one `id` with the same `state` are judged alike. */
export interface Reading {
  id: string;
  /** Everything that the judgement depends on and that may change meanwhile: head, base, body, labels, draft. */
  state: string;
  judge(): Promise<Judged>;
}

/** A reading with what came of it. */
export interface Settled {
  id: string;
  judged: Judged;
}

export interface Settling {
  /** The first reading. It is judged before anything else is read. */
  first: Reading;
  /** Reads again: everything that counts for what will be written. */
  read: () => Promise<Reading[]>;
  /** Tells the judgements on GitHub. True where that has changed something there. */
  write: (settled: readonly Settled[]) => Promise<boolean>;
  /** What stands for a subject that did not hold still. */
  unsettled: (last: Judged) => Judged;
  /** What stands for a subject that could not be read again. */
  unread: (error: unknown) => Judged;
}

/** How often what has moved is judged again. */
export const MOST_AGAIN = 3;

/**
 * Judges until a fresh reading shows nothing that was not judged, and only then writes. After a write it reads
 * once more: of two runs that overlap, the one that writes last sees by this whether it wrote for a text that is
 * out of date, and judges again. So the last write is always for the last text.
 * Bounded by `MOST_AGAIN`; what still moves then is written as `unsettled`.
 */
export async function settle({ first, read, write, unsettled, unread }: Settling): Promise<Settled[]> {
  const known = new Map<string, { state: string; judged: Judged }>();
  let readings = [first];
  let written = false;
  let rounds = 0;
  let again = 0;
  for (;;) {
    const fresh = readings.filter(({ id, state }) => known.get(id)?.state !== state);
    if (fresh.length === 0 && written) return judgedOf(readings, known);
    // The first round judges the subject, the second those that share its commit; every other is one more time.
    if (fresh.length > 0 && (rounds >= 2 || fresh.some(({ id }) => known.has(id))) && ++again > MOST_AGAIN) {
      const last = readings.map(({ id }) => ({ id, judged: unsettled(known.get(id)?.judged ?? NOTHING) }));
      await write(last);
      return last;
    }
    for (const reading of fresh) known.set(reading.id, { state: reading.state, judged: await reading.judge() });
    if (fresh.length === 0) {
      written = await write(judgedOf(readings, known));
      if (!written) return judgedOf(readings, known);
    } else {
      written = false;
      rounds += 1;
    }
    try {
      readings = await read();
    } catch (error) {
      const stopped = [{ id: first.id, judged: unread(error) }];
      await write(stopped);
      return stopped;
    }
  }
}

const NOTHING: Judged = { kind: 'could-not-judge', reason: 'It was not judged.' };

function judgedOf(readings: readonly Reading[], known: ReadonlyMap<string, { judged: Judged }>): Settled[] {
  return readings.map(({ id }) => ({ id, judged: known.get(id)?.judged ?? NOTHING }));
}

import type { Judged } from './request.ts';

/** A subject as it was read. Two readings with the same `id` and `state` get the same judgement. */
export interface SubjectReading {
  id: string;
  /** Everything that the judgement depends on and that may change: head, base, body, labels, draft. */
  state: string;
  judge: () => Promise<Judged>;
}

/** A subject with its judgement. */
export interface Settled {
  id: string;
  judged: Judged;
}

/** Reads again whether what is being written is still the judgement of what is there. */
export type Holds = () => Promise<boolean>;

export interface Settling {
  /** The first reading, which is judged before anything else is read. */
  first: SubjectReading;
  /** Reads again everything that counts for what will be written. Only this function may throw. */
  read: () => Promise<SubjectReading[]>;
  /** Whether a judgement may be told before anything is read again, since it lets nothing pass. Default: none may. */
  tellsAtOnce?: (judged: Judged) => boolean;
  /** Whether to read once more after a write; default true. False if the caller does so for many subjects at once. */
  looksAfter?: boolean;
  /**
   * Writes the judgements on GitHub. Returns true if that changed something there. `holds` is to be asked before a green
   * status is sent a second time: the first may have been refused long ago.
   */
  write: (settled: readonly Settled[], holds?: Holds) => Promise<boolean>;
  /** The judgement of a subject that keeps changing. */
  unsettled: (last: Judged) => Judged;
  /** Waits until people may have stopped editing. `time`: 1 for the first pause. */
  pause: (time: number) => Promise<void>;
  /** The judgement of a subject that could not be read again. */
  unread: (error: unknown) => Judged;
}

/** How often a subject that has changed is judged again at once. */
export const MOST_AGAIN = 3;

/** How often, after `unsettled` was written, a subject is judged once more after a pause. */
const MOST_PAUSES = 2;

/**
 * Judges until a fresh reading shows nothing new, and only then writes. What lets nothing pass is written before that,
 * since nobody gets through by it. After a write it reads once more: of two runs that overlap, the one that writes last
 * then notices if it wrote for an outdated text, and judges again. So the last write is always for the last text. Judges
 * again at most `MOST_AGAIN` times, then writes `unsettled` for what still changes. That may overwrite the verdict of a
 * later run, so it is not final: after a pause the subject is judged once more, up to `MOST_PAUSES` times.
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
    // The first round judges the subject and the second one those that share its commit. Every further round is a
    // repetition.
    if (fresh.length > 0 && (rounds >= 2 || fresh.some(({ id }) => known.has(id)))) again += 1;
    if (again > MOST_AGAIN) {
      const last = readings.map(({ id }) => ({ id, judged: unsettled(known.get(id)?.judged ?? NOTHING) }));
      await write(last);
      if (pauses === MOST_PAUSES) return last;
      await pause(++pauses);
      again = MOST_AGAIN - 1;
      // What was written is nobody's verdict, so the same text counts as new.
      known.clear();
    } else if (fresh.length > 0) {
      for (const { id, state, judge } of fresh) known.set(id, { state, judged: await judge() });
      written = false;
      rounds += 1;
      const settled = judgedOf(readings, known);
      if (rounds === 1 && settled.every(({ judged }) => tellsAtOnce(judged))) {
        written = await write(settled);
        // Nothing green stands there. Who turns it green has looked just before, also before a repetition: the edit that
        // comes behind that look has a run of its own, which looks later than this one and finds the green status.
        if (!written) return settled;
      }
    } else {
      const settled = judgedOf(readings, known);
      if (written) return settled;
      const told = await writeWhile(settled, { read, write }, (now) => isKnown(now, readings.length, known));
      if (told.moved !== undefined) {
        readings = told.moved;
        continue;
      }
      if (!told.wrote || !looksAfter) return settled;
      written = true;
    }
    readings = await read();
  }
}

/** Writes as long as nothing moves. `moved`: what was read when it did, so that the last write was not sent again. */
async function writeWhile(
  settled: readonly Settled[],
  { read, write }: Pick<Settling, 'read' | 'write'>,
  isSame: (now: readonly SubjectReading[]) => boolean,
): Promise<{ wrote: boolean; moved?: SubjectReading[] }> {
  let moved: SubjectReading[] | undefined;
  const wrote = await write(settled, async () => {
    const now = await read();
    if (!isSame(now)) moved = now;
    return moved === undefined;
  });
  return { wrote, ...(moved === undefined ? {} : { moved }) };
}

function isKnown(
  now: readonly SubjectReading[],
  count: number,
  known: ReadonlyMap<string, { state: string }>,
): boolean {
  return now.length === count && now.every(({ id, state }) => known.get(id)?.state === state);
}

const NOTHING: Judged = { kind: 'could-not-judge', reason: 'It was not judged.' };

function judgedOf(readings: readonly SubjectReading[], known: ReadonlyMap<string, { judged: Judged }>): Settled[] {
  return readings.map(({ id }) => ({ id, judged: known.get(id)?.judged ?? NOTHING }));
}

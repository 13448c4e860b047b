import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadedSubject } from '../github/subject.ts';
import type { Client } from '../github/transport/client.ts';
import type { Judged } from '../run/request.ts';
import type { SubjectReading, Settled } from '../run/settle.ts';
import { SourceLog } from './moves.ts';
import type { Looked } from './looks.ts';
import { stopped } from './stopped.ts';
import type { Terms } from './terms.ts';

/** What a judgement is made with, whatever it is of. */
export interface Judging {
  client: Client;
  terms: Terms;
  now: () => Date;
}

/** Judges what was read, once. Throws `GitHubError`. */
export async function judgement({ client, terms, now }: Judging, looked: Looked, log?: SourceLog): Promise<Judged> {
  // Not before the first request is on its way.
  const { judgeLoaded } = await import('./ready.ts');
  return judgeLoaded(client, looked, terms, now().toISOString(), log);
}

/** Readings that are judged when they are new. What was judged before, and what has moved since, is kept for one run. */
export class Judgements {
  readonly #judging: Judging;
  /** Something is to be judged: what stands there may not hold any more. */
  readonly #onJudge: () => void;
  readonly #known = new Map<string, { log: SourceLog; judged: Judged }>();
  readonly #movesOf = new Map<string, number>();
  #moves = 0;

  constructor(judging: Judging, onJudge: () => void) {
    this.#judging = judging;
    this.#onJudge = onJudge;
  }

  async reading(loaded: Looked): Promise<SubjectReading> {
    const id = readingId(loaded);
    const before = this.#known.get(id);
    if ((await before?.log.hasMoved(before.judged)) === true) this.#movesOf.set(id, ++this.#moves);
    return {
      id,
      state: `${stateOf(loaded)} ${this.#movesOf.get(id) ?? 0}`,
      judge: async () => {
        this.#onJudge();
        const log = new SourceLog(this.#judging.client, loaded.subject);
        const judged = await judgement(this.#judging, loaded, log).catch(stopped);
        this.#known.set(id, { log, judged });
        return judged;
      },
    };
  }
}

/** Before it is looked at once more whether people have come to rest; longer the second time. */
const PAUSE_MS = 1_000;

const MOVING = 'The head or the text kept changing while it was judged. Run it again.';

/** How a run settles, whatever it is of. */
export const SETTLING = {
  pause: (time: number) => sleep(PAUSE_MS * time),
  unread: stopped,
  unsettled(last: Judged): Judged {
    if (last.kind !== 'verdict') return last;
    // An override is one of a head, which may be another by now.
    const { override: _, lead: __, ...verdict } = last.verdict;
    return { kind: 'verdict', verdict: { ...verdict, status: 'pending', reason: MOVING } };
  },
};

/** The judgement of one of them. */
export function judgedOf(list: readonly Settled[], id: string): Judged {
  return list.find((each) => each.id === id)?.judged ?? stopped(undefined);
}

export function readingId({ subject }: LoadedSubject): string {
  return String(subject.number ?? '');
}

/** Everything that the judgement depends on, and that people may change meanwhile. */
export function stateOf({ subject, documents, facts, open }: LoadedSubject): string {
  return JSON.stringify({ subject, documents, facts, open });
}

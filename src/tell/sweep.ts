import type { Budget } from '../github/transport/budget.ts';
import type { GitHubError } from '../github/transport/error.ts';
import { stateOf } from '../subject/judgements.ts';
import type { Looked, Looks, RepositoryLooks } from '../subject/looks.ts';
import { runSubject, type SubjectRun } from './request-run.ts';
import type { Say, SubjectOutcome } from './telling.ts';

/** One of many that are judged in one run. */
export interface Swept {
  looks: Looks;
  /** Comes to be when it is its turn: what waits has nothing to take back where the run is stopped. */
  run: () => Promise<SubjectRun>;
}

export interface Sweep {
  others: RepositoryLooks;
  budget: Budget;
  say: Say;
  /** The calls that did not work in the end. */
  faults: readonly GitHubError[];
}

/** How many are looked at in one request, before they are judged and once more behind that. */
const AT_ONCE = 16;

/** Between two writes, in ms, as GitHub asks of programs that write a lot ("Best practices for using the REST API"). */
const PACE_MS = 1_000;

/**
 * Judges many, one after the other, in few requests: where nothing is to be written, one look for all is enough. It
 * stops at a limit that is used up. What was judged until then needs no write at the next run, which so goes on where
 * this one has stopped. Never throws.
 */
export async function runSweep(
  all: readonly Swept[],
  { others, budget, faults, say }: Sweep,
): Promise<SubjectOutcome[]> {
  budget.paceWrites(PACE_MS);
  const outcomes: SubjectOutcome[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = all.slice(start, start + AT_ONCE);
    const written: Written[] = [];
    for (const [index, swept] of some.entries()) {
      const run = await swept.run();
      if (index === 0) await bring(some, run, others);
      const at = outcomes.length;
      outcomes.push(await runSubject({ ...run, onWrite: (last) => written.push({ at, swept, run, last }) }));
      if (!isSpent(faults)) continue;
      say.warning(
        `Stopped after ${outcomes.length} of ${all.length}: a limit is used up. The next run goes on from there.`,
      );
      return outcomes;
    }
    for (const { at, swept } of await moved(written, others)) outcomes[at] = await runSubject(await swept.run());
  }
  return outcomes;
}

/** One of which something was written, with its place among the outcomes and what was judged. */
interface Written {
  at: number;
  swept: Swept;
  run: SubjectRun;
  last: Looked;
}

async function bring(some: readonly Swept[], { publisher }: SubjectRun, others: RepositoryLooks): Promise<void> {
  const told = publisher === undefined ? undefined : { ...publisher.told, heads: false };
  await others.bring(
    some.map(({ looks }) => looks),
    told,
  );
}

/** Those that have changed since they were judged. What cannot be read now has events of its own. */
async function moved(written: readonly Written[], others: RepositoryLooks): Promise<Written[]> {
  const [first] = written;
  if (first === undefined) return [];
  await bring(
    written.map(({ swept }) => swept),
    first.run,
    others,
  );
  const found: Written[] = [];
  for (const each of written) {
    const now = await each.swept.looks.next().catch(() => undefined);
    await each.run.publisher?.tidy(now?.seen);
    if (now === undefined || stateOf(now) !== stateOf(each.last)) found.push(each);
  }
  return found;
}

function isSpent(faults: readonly GitHubError[]): boolean {
  return faults.some(({ status }) => status === 429);
}

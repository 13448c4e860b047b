import { openWithHead } from '../github/events/pulls-at.ts';
import type { Repository } from '../github/repository.ts';
import { pullRequestSubject, type LoadedSubject } from '../github/subject.ts';
import { settle, type Reading, type Settled } from '../run/settle.ts';
import { idOf, Judgements, judgedOf, loadSharers, SETTLING, stateOf, type Judging } from '../subject/judgements.ts';
import { stopped } from '../subject/stopped.ts';
import type { Outcome } from './request.ts';
import type { Publisher } from './tell/publish.ts';

export interface CommitRun extends Judging {
  commit: Repository & { sha: string };
  /** The open pull requests with this head, as they were found a moment ago; at least one. */
  numbers: readonly number[];
  /** Writes the status of the commit; absent where nothing is written on GitHub. */
  status: Publisher | undefined;
  /** Writes the other reports of one pull request; undefined where there are none. */
  reportsOf: (number: number) => Promise<Publisher | undefined>;
}

/**
 * Judges all open pull requests with one head together, and writes one status for them. It stays at this commit: a
 * pull request that moves away has an event of its own. Never throws; nothing comes of it where all have moved away.
 */
export async function runCommit(run: CommitRun): Promise<Outcome[]> {
  const { client, commit, numbers, status } = run;
  const reports = new Map<number, Publisher | undefined>();
  const judgements = new Judgements(run, () => status?.status.reopen());
  let latest: LoadedSubject | undefined;
  const read = async (all: readonly number[], seen?: LoadedSubject): Promise<Reading[]> => {
    // What shows nothing new needs not be read once more.
    const known = seen !== undefined && latest !== undefined && stateOf(seen) === stateOf(latest) ? [latest] : [];
    const others = all.filter((number) => !known.some((each) => idOf(each) === String(number)));
    const loaded = [...known, ...(await loadSharers(client, commit, others))];
    latest = loaded[0];
    return Promise.all(loaded.map((each) => judgements.reading(each)));
  };
  const again = async (): Promise<Reading[]> => {
    const { numbers: all, own } = await openWithHead(client, commit, latest?.subject.number);
    const seen = own === undefined ? undefined : pullRequestSubject(commit, own);
    return read(all, all.includes(Number(seen?.subject.number)) ? seen : undefined);
  };

  async function write(list: readonly Settled[]): Promise<boolean> {
    if (list.length === 0) return false;
    const sharers = list.map(({ id, judged }) => ({ number: Number(id), judged }));
    let wrote = (await status?.write(judgedOf(list, list[0]?.id ?? ''), sharers)) === true;
    for (const { number, judged } of sharers) {
      const publisher = reports.has(number) ? reports.get(number) : await run.reportsOf(number);
      reports.set(number, publisher);
      if ((await publisher?.write(judged, [])) === true) wrote = true;
    }
    return wrote;
  }

  let list: readonly Settled[];
  try {
    const [first] = await read(numbers);
    if (first === undefined) return [];
    list = await settle({ first, read: again, write, ...SETTLING });
  } catch (error) {
    const judged = (await status?.writeStopped(error, numbers[0])) ?? stopped(error);
    list = numbers.map((number) => ({ id: String(number), judged }));
  }
  status?.warn();
  for (const publisher of reports.values()) publisher?.warn();
  const statusWritten = status?.status.isCurrent === true;
  return list.map(({ id, judged }) => ({ about: { number: Number(id) }, judged, statusWritten }));
}

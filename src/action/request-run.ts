import type { SubjectRequest } from '../github/events/event.ts';
import { openWithHead } from '../github/events/pulls-at.ts';
import { loadSubject, pullRequestSubject, type LoadedSubject } from '../github/subject.ts';
import type { Judged } from '../run/request.ts';
import { settle, type Reading, type Settled } from '../run/settle.ts';
import {
  idOf,
  Judgements,
  judgedOf,
  judgement,
  loadSharers,
  SETTLING,
  stateOf,
  type Judging,
} from '../subject/judgements.ts';
import { stopped } from '../subject/stopped.ts';
import type { SubjectOutcome } from './request.ts';
import type { Publisher } from './tell/publish.ts';
import type { Repository } from '../github/repository.ts';

export interface SubjectRun extends Judging {
  request: SubjectRequest;
  /** Absent where nothing is written on GitHub. */
  publisher?: Publisher | undefined;
  /** The group that the pull request is judged in: policy and template come from its base. */
  mergeGroup: { baseSha: string | undefined } | undefined;
  /** The event says that the head is a new one. */
  isNewHead: boolean;
}

/** Judges one subject and tells it on GitHub. Never throws. */
export async function runSubject(run: SubjectRun): Promise<SubjectOutcome> {
  const { publisher, request } = run;
  const about = request.kind === 'ref' ? { ref: request.ref } : { number: request.number };
  if (publisher === undefined) return { about, judged: await judgedOnce(run), statusWritten: false };
  let judged: Judged;
  let isClosed = false;
  try {
    const first = await load(run);
    isClosed = first.subject.kind === 'pull-request' && !first.open;
    follow(publisher, first, run);
    if (run.isNewHead) await publisher.announce();
    judged = judgedOf(await settled(run, publisher, first), idOf(first));
  } catch (error) {
    judged = await publisher.writeStopped(error);
  }
  publisher.warn();
  return { about, judged, statusWritten: publisher.status.isCurrent, isClosed };
}

async function judgedOnce(run: SubjectRun): Promise<Judged> {
  try {
    return await judgement(run, await load(run));
  } catch (error) {
    return stopped(error);
  }
}

/** Judges until nothing moves any more, with every open pull request that shares the commit. */
async function settled(run: SubjectRun, publisher: Publisher, first: LoadedSubject): Promise<Settled[]> {
  const { client } = run;
  const judgements = new Judgements(run, () => publisher.status.reopen());
  let latest = first;

  async function read(): Promise<Reading[]> {
    const { sha, owner, repo, number } = publisher.target;
    const isShared = sha !== undefined && publisher.writesStatus && run.mergeGroup === undefined;
    // Each time anew: who comes to share the head may have been judged before this run writes.
    const { numbers, own } = isShared
      ? await openWithHead(client, { owner, repo, sha }, number)
      : { numbers: [], own: undefined };
    const seen = own === undefined ? undefined : pullRequestSubject({ owner, repo }, own);
    // The list saves reading the pull request once more where it shows nothing new.
    if (seen === undefined || stateOf(seen) !== stateOf(latest)) latest = await load(run);
    follow(publisher, latest, run);
    const others = numbers.filter((each) => String(each) !== idOf(latest));
    const sharers = await loadSharers(client, { owner, repo, sha: publisher.target.sha }, others);
    return Promise.all([latest, ...sharers].map((each) => judgements.reading(each)));
  }

  const write = (list: readonly Settled[]): Promise<boolean> =>
    publisher.write(
      judgedOf(list, idOf(first)),
      list.map(({ id, judged }) => ({ number: Number(id), judged })),
    );
  return settle({ first: await judgements.reading(first), read, write, ...SETTLING });
}

async function load({ client, request, mergeGroup }: SubjectRun): Promise<LoadedSubject> {
  const loaded = await loadSubject(client, request);
  if (mergeGroup?.baseSha === undefined) return loaded;
  const { trustedRef: _, ...subject } = loaded.subject;
  return { ...loaded, subject: { ...subject, trustedSha: mergeGroup.baseSha } };
}

// A status on a closed pull request gates nothing, and would speak for others with its head.
function follow({ target }: Publisher, { subject, open }: LoadedSubject, { mergeGroup }: SubjectRun): void {
  target.isPullRequest = subject.kind === 'pull-request';
  if (mergeGroup === undefined) target.sha = target.isPullRequest && open ? subject.headSha : undefined;
}

interface CommitRun extends Judging {
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
export async function runCommit(run: CommitRun): Promise<SubjectOutcome[]> {
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

import type { SubjectRequest } from '../github/events/event.ts';
import type { Repository } from '../github/repository.ts';
import type { Budget } from '../github/transport/budget.ts';
import { GitHubError } from '../github/transport/error.ts';
import type { Judged } from '../run/request.ts';
import { settle, type Holds, type SubjectReading, type Settled } from '../run/settle.ts';
import { statusOf } from '../run/status.ts';
import { readingId, Judgements, judgedOf, judgement, SETTLING, type Judging } from '../subject/judgements.ts';
import type { Looked, Looks, RepositoryLooks, EarlierReports } from '../subject/looks.ts';
import { stopped } from '../subject/stopped.ts';
import type { SubjectOutcome } from './telling.ts';
import { guard, stopsShort } from './guard.ts';
import type { Publisher } from './publish.ts';

export interface SubjectRun extends Judging {
  request: SubjectRequest;
  /** How it is read, and how others with its head are. */
  looks: Looks;
  others: RepositoryLooks;
  /** Absent where nothing is written on GitHub. */
  publisher?: Publisher | undefined;
  isMergeGroup: boolean;
  /** What is left of the hourly limits. */
  budget: Budget;
  /** The event says that the head is a new one. */
  isNewHead: boolean;
  /**
   * Told what was judged last when something was written; whoever calls looks once more then. Nothing is read a second
   * time where nothing is to be written.
   */
  onWrite?: (last: Looked) => void;
}

/** Judges one subject and tells it on GitHub. Never throws. */
export async function runSubject(run: SubjectRun): Promise<SubjectOutcome> {
  const { publisher, request, looks, client, budget, others } = run;
  const means = { client, budget, heads: others.heads };
  const about = request.kind === 'ref' ? { ref: request.ref } : { number: request.number };
  if (publisher === undefined) return { about, judged: await judgedOnce(run), statusWritten: false };
  let judged: Judged;
  let isClosed = false;
  try {
    const first = await looks.first(publisher.told);
    isClosed = first.subject.kind === 'pull-request' && !first.open;
    follow(publisher, first, run);
    // Judged meanwhile; whatever is written next waits for it.
    if (run.isNewHead) publisher.announce();
    else if (await stopsShort(publisher, first, means)) return { about, judged: SHORT, statusWritten: false };
    judged = judgedOf(await settled(run, publisher, first), readingId(first));
    await guard(publisher, first, means);
  } catch (error) {
    judged = await publisher.writeStopped(error);
  }
  await publisher.end();
  return { about, judged, statusWritten: publisher.status.isCurrent, isClosed };
}

const SHORT = stopped(
  new GitHubError(429, 'the token has too few requests left this hour. Run the job again next hour.'),
);

async function judgedOnce(run: SubjectRun): Promise<Judged> {
  try {
    return await judgement(run, await run.looks.first());
  } catch (error) {
    return stopped(error);
  }
}

/** Judges until nothing moves any more, with every open pull request that shares the commit. */
async function settled(run: SubjectRun, publisher: Publisher, first: Looked): Promise<Settled[]> {
  const { looks, others } = run;
  const judgements = new Judgements(run, () => publisher.status.reopen());
  let latest = first;

  async function read(): Promise<SubjectReading[]> {
    latest = await looks.next(publisher.told);
    follow(publisher, latest, run);
    await publisher.tidy(latest.seen);
    const { sha } = publisher.target;
    const isShared = sha !== undefined && publisher.writesStatus && !run.isMergeGroup;
    // Each time anew: who comes to share the head may have been judged before this run writes.
    const numbers = isShared ? await others.heads.withHead(sha, latest.seen?.open) : [];
    const sharers = await others.sharers(
      sha,
      numbers.filter((each) => String(each) !== readingId(latest)),
    );
    return Promise.all([latest, ...sharers].map((each) => judgements.reading(each)));
  }

  async function write(list: readonly Settled[], holds?: Holds): Promise<boolean> {
    const sharers = list.map(({ id, judged }) => ({ number: Number(id), judged }));
    looks.forget();
    const wrote = await publisher.write(judgedOf(list, readingId(first)), sharers, latest.seen, holds);
    if (wrote) run.onWrite?.(latest);
    return wrote;
  }

  const reading = await judgements.reading(first);
  if (run.onWrite === undefined)
    return settle({ first: reading, read, write, tellsAtOnce: blocks(run, publisher, first), ...SETTLING });
  const judged = await reading.judge();
  const known = [{ id: reading.id, judged }];
  const isAlone = others.heads.knownWith(publisher.target.sha).length <= 1;
  if (isAlone && publisher.hasTold(judged, first)) return write(known).then(() => known);
  return settle({
    first: { ...reading, judge: () => Promise.resolve(judged) },
    read,
    write,
    ...SETTLING,
    looksAfter: false,
  });
}

/**
 * Tells what is told before the subject is read again: a verdict that lets nothing pass. A head that others share has
 * one status for all of them, which are read first; so is a merge group, since a queue takes a failure as final.
 */
function blocks({ isMergeGroup }: SubjectRun, { target }: Publisher, { seen }: Looked): (judged: Judged) => boolean {
  const heads = seen?.open?.nodes?.filter((each) => each?.headRefOid === target.sha) ?? [];
  const isAlone = !isMergeGroup && heads.length <= 1;
  return (judged) => isAlone && judged.kind === 'verdict' && statusOf(judged).state !== 'success';
}

// A status on a closed pull request gates nothing, and would speak for others with its head.
function follow({ target }: Publisher, { subject, open }: Looked, { isMergeGroup }: SubjectRun): void {
  target.isPullRequest = subject.kind === 'pull-request';
  if (!isMergeGroup) target.sha = target.isPullRequest && open ? subject.headSha : undefined;
}

interface CommitRun extends Judging {
  commit: Repository & { sha: string };
  /** How pull requests are read. */
  others: RepositoryLooks;
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
  const { commit, others, numbers, status } = run;
  const reports = new Map<number, Publisher | undefined>();
  const judgements = new Judgements(run, () => status?.status.reopen());
  let latest: Looked[] = [];
  const publisherFor = async (number: number): Promise<Publisher | undefined> => {
    const publisher = reports.has(number) ? reports.get(number) : await run.reportsOf(number);
    reports.set(number, publisher);
    return publisher;
  };
  const toldOf = async (number: number): Promise<EarlierReports | undefined> =>
    (status ?? (await publisherFor(number)))?.told;
  // One look brings a pull request, and who has the head now.
  const lead = async (number: number): Promise<Looked> => others.pull(number).next(await toldOf(number));
  /** `own`: one of them that was just looked at. */
  const read = async (all: readonly number[], own?: Looked): Promise<SubjectReading[]> => {
    const told = all[0] === undefined ? undefined : await toldOf(all[0]);
    const known = own !== undefined && all.includes(numberIn(own)) && isAt(commit, own) ? [own] : [];
    const left = all.filter((number) => own === undefined || number !== numberIn(own));
    latest = [...known, ...(await others.sharers(commit.sha, left, told && { ...told, heads: false }))];
    for (const each of latest) await (await publisherFor(numberIn(each)))?.tidy(each.seen);
    return Promise.all(latest.map((each) => judgements.reading(each)));
  };
  const again = async (): Promise<SubjectReading[]> => {
    const own = latest[0] === undefined ? undefined : await lead(numberIn(latest[0]));
    return read(await others.heads.withHead(commit.sha, own?.seen?.open), own);
  };
  async function write(list: readonly Settled[], holds?: Holds): Promise<boolean> {
    if (list.length === 0) return false;
    const sharers = list.map(({ id, judged }) => ({ number: Number(id), judged }));
    const seenOf = (id: string | undefined): Looked['seen'] => latest.find((each) => readingId(each) === id)?.seen;
    const [first] = list;
    let wrote = (await status?.write(judgedOf(list, first?.id ?? ''), sharers, seenOf(first?.id), holds)) === true;
    for (const { number, judged } of sharers) {
      const publisher = await publisherFor(number);
      if ((await publisher?.write(judged, [], seenOf(String(number)))) === true) wrote = true;
    }
    return wrote;
  }

  let list: readonly Settled[];
  try {
    const [first] = await read(numbers, numbers[0] === undefined ? undefined : await lead(numbers[0]));
    if (first === undefined) return [];
    list = await settle({ first, read: again, write, ...SETTLING });
  } catch (error) {
    const judged = (await status?.writeStopped(error, numbers[0])) ?? stopped(error);
    list = numbers.map((number) => ({ id: String(number), judged }));
  }
  await status?.end();
  for (const publisher of reports.values()) await publisher?.end();
  const statusWritten = status?.status.isCurrent === true;
  return list.map(({ id, judged }) => ({ about: { number: Number(id) }, judged, statusWritten }));
}

function numberIn({ subject }: Looked): number {
  return Number(subject.number);
}

function isAt({ sha }: { sha: string }, { open, subject }: Looked): boolean {
  return open && subject.headSha === sha;
}

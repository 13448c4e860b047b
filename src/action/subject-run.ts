import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../github/client.ts';
import { GitHubError } from '../github/error.ts';
import type { SubjectRequest } from '../github/event.ts';
import { loadSubject, pullRequestSubject, type LoadedSubject } from '../github/subject.ts';
import type { Judged } from '../run/judge.ts';
import { settle, type Reading, type Settled } from '../run/settle.ts';
import type { Inputs } from './inputs.ts';
import type { Publisher } from './publish.ts';
import { Sharers } from './sharers.ts';
import { SourceLog } from './source-log.ts';
import { stopped } from './stopped.ts';

export interface SubjectRun {
  client: Client;
  inputs: Inputs;
  now: () => Date;
  request: SubjectRequest;
  /** Absent where nothing is written on GitHub. */
  publisher?: Publisher;
  /** The group that the pull request is judged in: policy and template come from its base. */
  mergeGroup?: { baseSha: string | undefined };
  /** Others with the same head, whose reports are written with it; their status is the same one. */
  companions?: readonly Publisher[];
  /** The open pull requests with a head, where that was found out already. */
  sharing?: { sha: string; numbers: readonly number[] };
  /** The workflows that start the gate, and the head for which one of them started this run. */
  markers: { paths: readonly string[]; ranFor: string | undefined };
  /** The event says that the head is a new one. */
  isNewHead: boolean;
}

/** What came of one subject. */
export interface Outcome {
  /** What was to be judged; empty where that is not known. */
  about: { number?: number; ref?: string };
  judged: Judged;
  /** What the judgement is one over, where it is over several. */
  parts?: { number: number; status: string }[];
  /** The commit status says it. */
  statusWritten: boolean;
  /** A pull request that was closed or merged: nothing waits for its status, and none is written. */
  isClosed?: boolean;
}

/** What came of a run: of the subject itself, and of the companions that were judged with it to the end. */
export interface SubjectOutcomes {
  own: Outcome;
  others: Outcome[];
}

/** Judges one subject, with those that share its head, and tells it on GitHub. Never throws. */
export async function runSubject(run: SubjectRun): Promise<SubjectOutcomes> {
  const { publisher, request, companions = [] } = run;
  const about = request.kind === 'ref' ? { ref: request.ref } : { number: request.number };
  if (publisher === undefined)
    return { own: { about, judged: await judgedOnce(run), statusWritten: false }, others: [] };
  let all: { own: Judged; others: readonly Settled[] };
  let isClosed = false;
  try {
    const first = await load(run);
    isClosed = first.subject.kind === 'pull-request' && !first.open;
    follow(publisher, first, run);
    if (run.isNewHead) await publisher.announce();
    const list = await settled(run, publisher, first);
    all = { own: judgedOf(list, idOf(first)), others: list };
  } catch (error) {
    const own = stopped(error);
    all = { own, others: [] };
    if (error instanceof GitHubError && error.status === 0) await publisher.writeStatus(own);
    else await publisher.write(own, [{ number: publisher.target.number, judged: own }]);
  }
  publisher.warn();
  const statusWritten = publisher.status.isCurrent;
  const others = companions.flatMap((companion): Outcome[] => {
    companion.warn();
    const { number = 0 } = companion.target;
    const found = all.others.find(({ id }) => id === String(number));
    return found === undefined ? [] : [{ about: { number }, judged: found.judged, statusWritten }];
  });
  return { own: { about, judged: all.own, statusWritten, isClosed }, others };
}

function judgedOf(list: readonly Settled[], id: string): Judged {
  return list.find((each) => each.id === id)?.judged ?? stopped(undefined);
}

async function judgedOnce(run: SubjectRun): Promise<Judged> {
  try {
    return await judgement(run, await load(run));
  } catch (error) {
    return stopped(error);
  }
}

async function judgement(run: SubjectRun, loaded: LoadedSubject, log?: SourceLog): Promise<Judged> {
  const { client, inputs, now, mergeGroup, markers } = run;
  const { paths, ranFor } = markers;
  // A group is judged once and for all, so that nothing needs to start the gate again.
  const ran = mergeGroup !== undefined || (ranFor !== undefined && ranFor === loaded.subject.headSha);
  // Not before the first request is on its way.
  const { judgeLoaded } = await import('./judging.ts');
  return judgeLoaded(client, loaded, { ...inputs, markers: { paths, ran } }, now, log);
}

/** Judges until nothing moves any more, with every open pull request that shares the commit. */
async function settled(run: SubjectRun, publisher: Publisher, first: LoadedSubject): Promise<Settled[]> {
  const { client, inputs, companions = [] } = run;
  let latest = first;
  const judgements = new Map<string, { log: SourceLog; judged: Judged }>();
  let moves = 0;
  const movesOf = new Map<string, number>();
  const reading = async (loaded: LoadedSubject): Promise<Reading> => {
    const id = idOf(loaded);
    const before = judgements.get(id);
    if ((await before?.log.hasMoved(before.judged)) === true) movesOf.set(id, ++moves);
    return {
      id,
      state: `${stateOf(loaded)} ${movesOf.get(id) ?? 0}`,
      judge: async () => {
        publisher.status.reopen();
        const log = new SourceLog(client, loaded.subject);
        const judged = await judgement(run, loaded, log).catch(stopped);
        judgements.set(id, { log, judged });
        return judged;
      },
    };
  };

  const sharing = new Sharers(client, run.sharing);

  async function read(): Promise<Reading[]> {
    const { sha, owner, repo } = publisher.target;
    const isShared = sha !== undefined && inputs.status && run.mergeGroup === undefined;
    const place = { owner, repo };
    const { numbers, views } = isShared
      ? await sharing.of({ owner, repo, sha }, publisher.target.number)
      : { numbers: [], views: [] };
    const listed = views.map((view) => pullRequestSubject(place, view));
    // The list saves reading the pull request once more where it shows nothing new.
    const unmoved = listed.some((each) => idOf(each) === idOf(latest) && stateOf(each) === stateOf(latest));
    if (!unmoved) latest = await load(run);
    follow(publisher, latest, run);
    const others = [...new Set(numbers)].filter((each) => String(each) !== idOf(latest)).toSorted((a, b) => a - b);
    const kind = 'pull-request' as const;
    const loads = others.map((each) => loadSubject(client, { ...place, kind, number: each }));
    // One that went elsewhere meanwhile does not count any more.
    const sharers = (await Promise.all(loads)).filter(
      ({ open, subject }) => open && subject.headSha === publisher.target.sha,
    );
    return Promise.all([latest, ...sharers].map(reading));
  }

  async function write(list: readonly Settled[]): Promise<boolean> {
    const sharers = list.map(({ id, judged }) => ({ number: Number(id), judged }));
    let wrote = await publisher.write(judgedOf(list, idOf(first)), sharers);
    for (const companion of companions) {
      const found = list.find(({ id }) => id === String(companion.target.number));
      companion.target.sha = publisher.target.sha;
      if (found !== undefined && (await companion.write(found.judged, []))) wrote = true;
    }
    return wrote;
  }

  return settle({
    first: await reading(first),
    read,
    write,
    unsettled,
    pause: (time) => sleep(PAUSE_MS * time),
    unread: stopped,
  });
}

/** Before it is looked at once more whether people have come to rest; longer the second time. */
const PAUSE_MS = 1_000;

const MOVING = 'The head or the text kept changing while it was judged. Run it again.';

function unsettled(last: Judged): Judged {
  if (last.kind !== 'verdict') return last;
  // An override is one of a head, which may be another by now.
  const { override: _, ...verdict } = last.verdict;
  return { kind: 'verdict', verdict: { ...verdict, status: 'pending', reason: MOVING } };
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

function idOf({ subject }: LoadedSubject): string {
  return String(subject.number ?? '');
}

/** Everything that the judgement depends on, and that people may change meanwhile. */
function stateOf({ subject, documents, facts, open }: LoadedSubject): string {
  return JSON.stringify({ subject, documents, facts, open });
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../github/client.ts';
import { GitHubError } from '../github/error.ts';
import type { SubjectRequest } from '../github/event.ts';
import { listedAtCommit, openWithHead } from '../github/pulls-at.ts';
import { loadSubject, pullRequestSubject, type LoadedSubject, type PullRequestView } from '../github/subject.ts';
import type { Judged } from '../run/judge.ts';
import { settle, type Reading } from '../run/settle.ts';
import type { Inputs } from './inputs.ts';
import type { Publisher } from './publish.ts';
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

/** Judges one subject and tells it on GitHub. Never throws. */
export async function runSubject(run: SubjectRun): Promise<Outcome> {
  const { publisher } = run;
  const { request } = run;
  const about = request.kind === 'ref' ? { ref: request.ref } : { number: request.number };
  if (publisher === undefined) return { about, judged: await judgedOnce(run), statusWritten: false };
  let judged: Judged;
  let isClosed = false;
  try {
    const first = await load(run);
    isClosed = first.subject.kind === 'pull-request' && !first.open;
    follow(publisher, first, run);
    if (run.isNewHead) await publisher.announce();
    judged = await settled(run, publisher, first);
  } catch (error) {
    judged = stopped(error);
    if (error instanceof GitHubError && error.status === 0) await publisher.writeStatus(judged);
    else await publisher.write(judged, [{ number: publisher.target.number, judged }]);
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
async function settled(run: SubjectRun, publisher: Publisher, first: LoadedSubject): Promise<Judged> {
  const { client, inputs } = run;
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

  // Whoever comes to share the head later has an event of their own, which looks at all of them again.
  const sharing = new Map<string, readonly number[]>();
  /** Everybody with the head of now, and those of them that could be seen at once. */
  async function sharersOf(sha: string): Promise<{ numbers: readonly number[]; views: PullRequestView[] }> {
    const { owner, repo, number } = publisher.target;
    const known = sharing.get(sha);
    if (known !== undefined) {
      const views = await listedAtCommit(client, { owner, repo, sha });
      return { numbers: [...known, ...views.map((view) => view.number)], views };
    }
    const { numbers, own } = await openWithHead(client, { owner, repo, sha }, number);
    sharing.set(sha, numbers);
    return { numbers, views: own === undefined ? [] : [own] };
  }

  async function read(): Promise<Reading[]> {
    const { sha, owner, repo } = publisher.target;
    const isShared = sha !== undefined && inputs.status && run.mergeGroup === undefined;
    const place = { owner, repo };
    const { numbers, views } = isShared ? await sharersOf(sha) : { numbers: [], views: [] };
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

  const own = idOf(first);
  const all = await settle({
    first: await reading(first),
    read,
    write: (list) =>
      publisher.write(
        list.find(({ id }) => id === own)?.judged ?? stopped(undefined),
        list.map(({ id, judged }) => ({ number: Number(id), judged })),
      ),
    unsettled,
    pause: (time) => sleep(PAUSE_MS * time),
    unread: stopped,
  });
  return all.find(({ id }) => id === own)?.judged ?? stopped(undefined);
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

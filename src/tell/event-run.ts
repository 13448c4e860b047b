import type { Result } from '../result.ts';
import { nothingOpen, subjectOf, type SubjectRequest } from '../github/events/event.ts';
import type { JudgedSubject } from '../github/events/requests.ts';
import type { Repository } from '../github/repository.ts';
import type { NotJudged, Stage } from '../run/request.ts';
import { RepositoryLooks } from '../subject/looks.ts';
import { placeIn, requestsFor } from '../subject/requests.ts';
import { stopped } from '../subject/stopped.ts';
import { headIn, isNewToItsBase, leftAt } from '../github/snapshot/heads.ts';
import { runCommit, runSubject, type SubjectRun } from './request-run.ts';
import type { Ran, Say, SubjectOutcome, Target, Telling } from './telling.ts';
import type { Publisher } from './publish.ts';
import { tellLeftOut } from './shortage.ts';
import type { EventContext } from '../github/events/context.ts';
import type { Budget } from '../github/transport/budget.ts';
import type { Client } from '../github/transport/client.ts';
import type { GitHubError } from '../github/transport/error.ts';
import type { Terms } from '../subject/terms.ts';

/** A run for one event: what started it, what it is asked for, and the way to GitHub. */
export interface EventRun {
  client: Client;
  /** What is left of the hourly limits. */
  budget: Budget;
  context: EventContext;
  inputs: Telling & {
    /** What is judged in place of what the event is about. */
    number: number | undefined;
  };
  terms: Terms;
  now: () => Date;
  say: Say;
  /** Told of every publisher, which has to be stopped with the run. */
  interruption: { add: (publisher: Publisher) => void };
  /** The calls that did not work in the end, oldest first; it grows while the run goes on. */
  faults: GitHubError[];
  /** Judges each subject by itself, and in another way than once. */
  judgeEach?: ((subject: SubjectRun) => Promise<SubjectOutcome>) | undefined;
}

/**
 * Judges everything that an event is about, and tells it on GitHub: from the event to what is asked for, to requests,
 * to subjects, to outcomes. Never throws.
 */
export async function runEvent(run: EventRun): Promise<Ran> {
  const asked = await askedFor(run);
  if (!asked.ok) return asked.error;
  const others = new RepositoryLooks(run.client, placeIn(asked.value), run.terms);
  const found = await requestsOf(run, asked.value, others);
  if (!found.ok) return found.error;
  const { about, requests } = found.value;
  const outcomes: SubjectOutcome[] = [];
  const subjects = subjectsFor(run, about, requests, others);
  // One after the other: the limits of the API are those of the whole repository.
  if (about.kind === 'all-open' && run.judgeEach === undefined) outcomes.push(...(await sweep(run, subjects, others)));
  else for (const subject of subjects) outcomes.push(...(await outcomesOf(run, subject)));
  if (run.budget.leftOut.size > 0) tellLeftOut(run.budget, run.say);
  return { outcomes, nothing: nothingOpen(about) };
}

/** What the event is about. */
async function askedFor(run: EventRun): Promise<Result<JudgedSubject, Ran>> {
  const { context, inputs } = run;
  const about = subjectOf(context, { number: inputs.number, statusName: inputs.own.name });
  if (about.kind === 'nothing') return ended([], about.reason);
  if (about.kind === 'refused') return ended([notJudged(about.reason)]);
  if (about.kind === 'unmapped-merge-group') {
    const { owner, repo, headSha: sha, reason } = about;
    const target = { owner, repo, sha, isPullRequest: true, isMergeGroup: true };
    return ended([await tellError(run, target, { kind: 'could-not-judge', reason })]);
  }
  return { ok: true, value: about };
}

/** What is to be judged for it; where nothing is, that may be in order or not. */
async function requestsOf(
  run: EventRun,
  about: JudgedSubject,
  others: RepositoryLooks,
): Promise<Result<{ about: JudgedSubject; requests: SubjectRequest[] }, Ran>> {
  const requests = await readRequests(run, about, others).catch((error: unknown) => ({
    ok: false as const,
    error: stopped(error),
  }));
  if (!requests.ok) {
    const sha = about.kind === 'commit' ? about.sha : undefined;
    const target = { ...placeIn(about), isPullRequest: true, isMergeGroup: false, sha };
    return ended([await tellError(run, target, requests.error)]);
  }
  if (requests.value.length > 0) return { ok: true, value: { about, requests: requests.value } };
  if (about.kind === 'commit' && about.group !== undefined) {
    const { group, sha: headSha, owner, repo } = about;
    return requestsOf(run, { kind: 'merge-group', owner, repo, ...group, headSha }, others);
  }
  const nothing = nothingOpen(about);
  // What is reported of a commit may come after its pull request was closed, merged or pushed to once more.
  const isWrong = about.kind === 'commit' && run.context.eventName === 'push';
  return isWrong ? ended([notJudged(nothing)]) : ended([], nothing);
}

async function readRequests(
  run: EventRun,
  about: JudgedSubject,
  others: RepositoryLooks,
): Promise<Stage<SubjectRequest[]>> {
  const { client, context, inputs, terms } = run;
  const requests = await requestsFor(client, about, terms, others);
  if (!requests.ok || context.payload['action'] !== 'closed' || !inputs.status) return requests;
  return { ok: true, value: [...requests.value, ...(await leftAt(client, context, requests.value[0]))] };
}

/** One pull request, issue or tag; or those that share a head, whose status is one. */
type ToJudge =
  | { kind: 'alone'; target: Target; subject: Omit<SubjectRun, 'publisher'> }
  | { kind: 'head'; commit: Repository & { sha: string }; numbers: number[]; others: RepositoryLooks };

function subjectsFor(
  run: EventRun,
  about: JudgedSubject,
  requests: readonly SubjectRequest[],
  others: RepositoryLooks,
): ToJudge[] {
  if (about.kind === 'commit' && run.judgeEach === undefined) {
    const { owner, repo, sha } = about;
    const numbers = requests.flatMap((each) => numberIn(each) ?? []);
    return [{ kind: 'head', commit: { owner, repo, sha }, numbers, others }];
  }
  const { client, context, terms, now } = run;
  const group = about.kind === 'merge-group' ? about : undefined;
  return requests.map((request) => {
    const { owner, repo } = request;
    const number = numberIn(request);
    // Until it is read, the head is the one of the event.
    const sha = group?.headSha ?? (about.kind === 'commit' ? about.sha : headIn(context, number));
    return {
      kind: 'alone',
      target: { owner, repo, number, isPullRequest: request.kind !== 'issue', isMergeGroup: group !== undefined, sha },
      subject: {
        client,
        now,
        request,
        budget: run.budget,
        looks: others.of(request, group?.baseSha),
        others,
        // A group is judged once and for all, so that nothing needs to start the gate again.
        terms: group === undefined ? terms : { ...terms, markers: { paths: [], ranFor: undefined } },
        isMergeGroup: group !== undefined,
        isNewHead: group !== undefined || isNewToItsBase(context),
      },
    };
  });
}

function numberIn(request: SubjectRequest): number | undefined {
  return request.kind === 'ref' ? undefined : request.number;
}

async function sweep(run: EventRun, all: readonly ToJudge[], others: RepositoryLooks): Promise<SubjectOutcome[]> {
  const { runSweep } = await import('./sweep.ts');
  const swept = all.flatMap((each) => {
    if (each.kind === 'head') return [];
    const { subject, target } = each;
    return [{ looks: subject.looks, run: async () => ({ ...subject, publisher: await publisherFor(run, target) }) }];
  });
  return runSweep(swept, { others, budget: run.budget, faults: run.faults, say: run.say });
}

async function outcomesOf(run: EventRun, each: ToJudge): Promise<SubjectOutcome[]> {
  if (each.kind === 'head') return outcomesOfHead(run, each);
  const { target, subject } = each;
  const publisher = target.number === undefined ? undefined : await publisherFor(run, target);
  const { judgeEach = runSubject } = run;
  return [await judgeEach({ ...subject, publisher })];
}

async function outcomesOfHead(
  run: EventRun,
  { commit, numbers, others }: ToJudge & { kind: 'head' },
): Promise<SubjectOutcome[]> {
  const { client, inputs, terms, now } = run;
  const target = { ...commit, isPullRequest: true, isMergeGroup: false };
  const onlyStatus = { ...inputs, comment: 'off' as const, checkRun: false };
  const status = await publisherFor({ ...run, inputs: onlyStatus }, target);
  const reportsOf = (number: number): Promise<Publisher | undefined> =>
    publisherFor({ ...run, inputs: { ...inputs, status: false } }, { ...target, number });
  return runCommit({ client, terms, now, commit, others, numbers, status, reportsOf });
}

/** Undefined where nothing is written on GitHub. */
async function publisherFor(run: EventRun, target: Target): Promise<Publisher | undefined> {
  const { client, budget, context, inputs, interruption, say } = run;
  const { comment, status, checkRun, dryRun } = inputs;
  if (dryRun || (comment === 'off' && !status && !checkRun)) return undefined;
  const { Publisher } = await import('./publish.ts');
  const publisher = new Publisher(client, inputs, target, { runUrl: context.runUrl, budget, say });
  interruption.add(publisher);
  return publisher;
}

/** Where nothing could even be read, the commit that waits for a status gets `error`. */
async function tellError(run: EventRun, target: Target, judged: NotJudged): Promise<SubjectOutcome> {
  const publisher = await publisherFor(run, target);
  await publisher?.write(judged, [{ number: target.number, judged }]);
  publisher?.warn();
  return { about: {}, judged, statusWritten: publisher?.status.isCurrent === true };
}

function notJudged(reason: string): SubjectOutcome {
  return { about: {}, judged: { kind: 'could-not-judge', reason }, statusWritten: false };
}

function ended(outcomes: SubjectOutcome[], nothing = ''): { ok: false; error: Ran } {
  return { ok: false, error: { outcomes, nothing } };
}

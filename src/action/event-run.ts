import type { Result } from '../result.ts';
import { nothingOpen, subjectOf, type SubjectRequest } from '../github/events/event.ts';
import type { JudgedSubject } from '../github/events/requests.ts';
import type { Repository } from '../github/repository.ts';
import { couldNotJudge, type NotJudged, type Stage } from '../run/request.ts';
import { placeIn, requestsFor } from '../subject/requests.ts';
import { reasonOf } from '../subject/stopped.ts';
import { runCommit, runSubject, type SubjectRun } from './request-run.ts';
import type { EventRun, SubjectOutcome, Ran } from './request.ts';
import type { Publisher, Target } from './tell/publish.ts';
import type { Client } from '../github/transport/client.ts';
import { type EventContext, partOf, shaOf } from '../github/events/context.ts';
import { attempt } from '../github/transport/error.ts';
import { openWithHead } from '../github/events/pulls-at.ts';

/**
 * Judges everything that an event is about, and tells it on GitHub: from the event to what is asked for, to requests,
 * to subjects, to outcomes. Never throws.
 */
export async function runEvent(run: EventRun): Promise<Ran> {
  const asked = await askedFor(run);
  if (!asked.ok) return asked.error;
  const requests = await requestsOf(run, asked.value);
  if (!requests.ok) return requests.error;
  const subjects = subjectsFor(run, asked.value, requests.value);
  const outcomes: SubjectOutcome[] = [];
  // One after the other: the limits of the API are those of the whole repository.
  for (const subject of subjects) outcomes.push(...(await outcomesOf(run, subject)));
  return { outcomes, nothing: nothingOpen(asked.value) };
}

/** What the event is about, or what the input `find` leads to in its place. */
async function askedFor(run: EventRun): Promise<Result<JudgedSubject, Ran>> {
  const { context, inputs } = run;
  let { number } = inputs;
  if (inputs.find !== undefined) {
    const { found } = await import('./find.ts');
    const result = await found(run, inputs.find);
    if (!result.ok) return ended([result.error]);
    number = result.value;
  }
  const about = subjectOf(context, { number });
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
async function requestsOf(run: EventRun, about: JudgedSubject): Promise<Result<SubjectRequest[], Ran>> {
  const requests = await readRequests(run, about).catch((error: unknown) => couldNotJudge(reasonOf(error)));
  if (!requests.ok) {
    const sha = about.kind === 'commit' ? about.sha : undefined;
    const target = { ...placeIn(about), isPullRequest: true, isMergeGroup: false, sha };
    return ended([await tellError(run, target, requests.error)]);
  }
  if (requests.value.length > 0) return requests;
  const nothing = nothingOpen(about);
  // A run of another workflow may end after its pull request was closed, merged or pushed to once more.
  const isWrong = about.kind === 'commit' && run.context.eventName !== 'workflow_run';
  return isWrong ? ended([notJudged(nothing)]) : ended([], nothing);
}

async function readRequests(run: EventRun, about: JudgedSubject): Promise<Stage<SubjectRequest[]>> {
  const { client, context, inputs, terms } = run;
  const requests = await requestsFor(client, about, terms);
  if (!requests.ok || context.payload['action'] !== 'closed' || !inputs.status) return requests;
  return { ok: true, value: [...requests.value, ...(await leftAt(client, context, requests.value[0]))] };
}

/** One pull request, issue or tag; or those that share a head, whose status is one. */
type ToJudge =
  | { kind: 'alone'; target: Target; subject: Omit<SubjectRun, 'publisher'> }
  | { kind: 'head'; commit: Repository & { sha: string }; numbers: number[] };

function subjectsFor(run: EventRun, about: JudgedSubject, requests: readonly SubjectRequest[]): ToJudge[] {
  if (about.kind === 'commit' && run.inputs.wait === undefined) {
    const { owner, repo, sha } = about;
    return [{ kind: 'head', commit: { owner, repo, sha }, numbers: requests.flatMap((each) => numberIn(each) ?? []) }];
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
        // A group is judged once and for all, so that nothing needs to start the gate again.
        terms: group === undefined ? terms : { ...terms, markers: { paths: [], ranFor: undefined } },
        mergeGroup: group === undefined ? undefined : { baseSha: group.baseSha },
        isNewHead: group !== undefined || isNewToItsBase(context),
      },
    };
  });
}

function numberIn(request: SubjectRequest): number | undefined {
  return request.kind === 'ref' ? undefined : request.number;
}

async function outcomesOf(run: EventRun, each: ToJudge): Promise<SubjectOutcome[]> {
  if (each.kind === 'head') return outcomesOfHead(run, each);
  const { inputs, faults } = run;
  const { target, subject } = each;
  const publisher = target.number === undefined ? undefined : await publisherFor(run, target);
  if (inputs.wait === undefined) return [await runSubject({ ...subject, publisher })];
  const { waitForSubject } = await import('./waiting.ts');
  return [await waitForSubject({ ...subject, publisher }, { ...inputs, wait: inputs.wait }, faults)];
}

async function outcomesOfHead(
  run: EventRun,
  { commit, numbers }: ToJudge & { kind: 'head' },
): Promise<SubjectOutcome[]> {
  const { client, inputs, terms, now } = run;
  const target = { ...commit, isPullRequest: true, isMergeGroup: false };
  const onlyStatus = { ...inputs, comment: 'off' as const, checkRun: false };
  const status = await publisherFor({ ...run, inputs: onlyStatus }, target);
  const reportsOf = (number: number): Promise<Publisher | undefined> =>
    publisherFor({ ...run, inputs: { ...inputs, status: false } }, { ...target, number });
  return runCommit({ client, terms, now, commit, numbers, status, reportsOf });
}

/** Undefined where nothing is written on GitHub. */
async function publisherFor(run: EventRun, target: Target): Promise<Publisher | undefined> {
  const { client, context, inputs, interruption } = run;
  const { comment, status, checkRun, dryRun } = inputs;
  if (dryRun || (comment === 'off' && !status && !checkRun)) return undefined;
  const { Publisher } = await import('./tell/publish.ts');
  const publisher = new Publisher(client, inputs, target, context.runUrl);
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

/**
 * The other pull requests with the head of one that was closed: it may have held them back, and no event of their own
 * would tell them. One request, or a list of all that are open.
 */
async function leftAt(
  client: Client,
  { payload }: EventContext,
  request: SubjectRequest | undefined,
): Promise<SubjectRequest[]> {
  const sha = shaOf(partOf(partOf(payload, 'pull_request'), 'head')['sha']);
  if (request?.kind !== 'pull-request' || sha === undefined) return [];
  const { owner, repo, number } = request;
  const heads = await attempt(() => openWithHead(client, { owner, repo, sha }));
  // Where they are not known they stay held back, which is safe, until somebody edits or runs them.
  const others = heads.ok ? heads.value.numbers.filter((each) => each !== number) : [];
  return others.map((each) => ({ owner, repo, kind: 'pull-request', number: each }));
}

/** Another base is another policy: what the head has as a status may come from a weaker one. */
function isNewToItsBase({ payload }: EventContext): boolean {
  return NEW_HEAD.has(String(payload['action'])) || Object.hasOwn(partOf(payload, 'changes'), 'base');
}

/**
 * The actions that come with a head that has no status of this pull request yet, or one of a draft, of which the policy
 * may have asked for less.
 */
const NEW_HEAD: ReadonlySet<string> = new Set(['opened', 'reopened', 'synchronize', 'ready_for_review']);

/** The head as the event has it, for the pull request of this number. */
function headIn({ payload }: EventContext, number: number | undefined): string | undefined {
  const pull = partOf(payload, 'pull_request');
  return number !== undefined && pull['number'] === number ? shaOf(partOf(pull, 'head')['sha']) : undefined;
}

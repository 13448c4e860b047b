import { nothingOpen, subjectOf, type EventSubject, type SubjectRequest } from '../github/events/event.ts';
import { markersFor, startingRun } from '../github/events/workflow-run.ts';
import { openIssuesWith, requestsOf, type JudgedSubject } from '../github/events/requests.ts';
import { nameOf, type Repository } from '../github/repository.ts';
import { headIn, isNewToItsBase } from './left-head.ts';
import { runCommit } from './commit-run.ts';
import type { Outcome } from './judgements.ts';
import type { NotJudged } from './judging.ts';
import type { Publisher, Target } from './tell/publish.ts';
import { stopped } from './stopped.ts';
import { runSubject, type SubjectRun } from './subject-run.ts';
import type { EventRun, Ran } from './request.ts';

/** Judges everything that an event is about, and tells it. Never throws. */
export async function runEvent(run: EventRun): Promise<Ran> {
  const { outcomes, nothing = '' } = await ran(run);
  return { outcomes, nothing };
}

async function ran(run: EventRun): Promise<{ outcomes: Outcome[]; nothing?: string }> {
  if (run.inputs.find !== undefined) {
    const { found } = await import('./find.ts');
    const result = await found(run, run.inputs.find);
    return 'outcomes' in result
      ? result
      : ran({ ...run, inputs: { ...run.inputs, number: result.number, find: undefined } });
  }
  const about = subjectOf(run.context, run.inputs);
  if (about.kind === 'nothing') return { outcomes: [], nothing: about.reason };
  if (about.kind === 'refused') return { outcomes: [notJudged(about.reason)] };
  if (about.kind === 'unmapped-merge-group') {
    const target = { ...placeIn(about), isPullRequest: true, isMergeGroup: true, sha: about.headSha };
    return { outcomes: [await tellError(run, target, { kind: 'could-not-judge', reason: about.reason })] };
  }
  const requests = await requestsFor(run, about);
  if ('kind' in requests) {
    const sha = about.kind === 'commit' ? about.sha : undefined;
    const target = { ...placeIn(about), isPullRequest: true, isMergeGroup: false, sha };
    return { outcomes: [await tellError(run, target, requests)] };
  }
  if (requests.length === 0) {
    const nothing = nothingOpen(about);
    // A run of another workflow may end after its pull request was closed, merged or pushed to once more.
    const isWrong = about.kind === 'commit' && run.context.eventName !== 'workflow_run';
    return isWrong ? { outcomes: [notJudged(nothing)] } : { outcomes: [], nothing };
  }
  if (about.kind === 'commit' && run.inputs.wait === undefined) {
    const outcomes = await runHead(
      run,
      about,
      requests.flatMap((each) => numberIn(each) ?? []),
    );
    return { outcomes, nothing: nothingOpen(about) };
  }
  const outcomes: Outcome[] = [];
  // One after the other: the limits of the API are those of the whole repository.
  for (const request of requests) outcomes.push(await runRequest(run, about, request));
  return { outcomes };
}

function numberIn(request: SubjectRequest): number | undefined {
  return request.kind === 'ref' ? undefined : request.number;
}

async function requestsFor(run: EventRun, about: JudgedSubject): Promise<SubjectRequest[] | NotJudged> {
  try {
    const requests = await withOthers(run, about, await requestsOf(run.client, about));
    if ('kind' in requests || run.context.payload['action'] !== 'closed' || !run.inputs.status) return requests;
    const { leftAt } = await import('./left-head.ts');
    return [...requests, ...(await leftAt(run.client, run.context, requests[0]))];
  } catch (error) {
    return stopped(error);
  }
}

/**
 * What the policy adds to an event. An issue may hold the checklist of pull requests that link it: they are judged with
 * it, or in its place. A schedule judges issues too, where a checklist says by which label they are known.
 */
async function withOthers(
  run: EventRun,
  about: JudgedSubject,
  requests: readonly SubjectRequest[],
): Promise<SubjectRequest[] | NotJudged> {
  const { client, inputs } = run;
  const [first] = requests;
  if (first?.kind !== 'issue' && about.kind !== 'all-open') return [...requests];
  const { owner, repo } = first?.kind === 'issue' ? first : placeIn(about);
  const { policyOf } = await import('./judging.ts');
  const policy = await policyOf(client, { kind: 'issue', repository: nameOf({ owner, repo }) }, inputs);
  // What is wrong with a policy is said where something is judged by it; one that cannot be read now leaves all open.
  if (policy !== undefined && 'kind' in policy) return policy.kind === 'could-not-judge' ? policy : [...requests];
  if (policy === undefined && inputs.source === undefined) return [...requests];
  const by = {
    ...(policy === undefined ? {} : { policy }),
    ...(inputs.source === undefined ? {} : { source: inputs.source }),
  };
  const { judgedWithIssue, labelsOfIssues } = await import('../run/sources.ts');
  if (first?.kind !== 'issue') {
    return [...requests, ...(await openIssuesWith(client, { owner, repo }, await labelsOfIssues(by)))];
  }
  const { itself, linked } = await judgedWithIssue(by);
  if (!linked) return [first];
  const { pullRequestsLinking } = await import('../github/events/requests.ts');
  return [...(itself ? [first] : []), ...(await pullRequestsLinking(client, first))];
}

/** Judges those that share a head together: their status is one. */
async function runHead(
  run: EventRun,
  { owner, repo, sha }: Repository & { sha: string },
  numbers: readonly number[],
): Promise<Outcome[]> {
  const { client, context, inputs, now } = run;
  const target = { owner, repo, sha, isPullRequest: true, isMergeGroup: false };
  const onlyStatus = { ...inputs, comment: 'off' as const, checkRun: false };
  const status = inputs.status ? await publisherFor({ ...run, inputs: onlyStatus }, target) : undefined;
  return runCommit({
    client,
    inputs,
    now,
    markers: markersFor(inputs.marker, startingRun(context)),
    commit: { owner, repo, sha },
    numbers,
    ...(status === undefined ? {} : { status }),
    reportsOf: (number) => publisherFor({ ...run, inputs: { ...inputs, status: false } }, { ...target, number }),
  });
}

async function runRequest(run: EventRun, about: EventSubject, request: SubjectRequest): Promise<Outcome> {
  const { client, context, inputs, now } = run;
  const group = about.kind === 'merge-group' ? about : undefined;
  const number = numberIn(request);
  const target: Target = {
    owner: request.owner,
    repo: request.repo,
    number,
    isPullRequest: request.kind !== 'issue',
    isMergeGroup: group !== undefined,
    // Until it is read, the head is the one of the event.
    sha: group?.headSha ?? (about.kind === 'commit' ? about.sha : headIn(context, number)),
  };
  const publisher = number === undefined ? undefined : await publisherFor(run, target);
  const subject: SubjectRun = {
    client,
    inputs,
    now,
    request,
    ...(publisher === undefined ? {} : { publisher }),
    ...(group === undefined ? {} : { mergeGroup: { baseSha: group.baseSha } }),
    // A group is judged once and for all, so that nothing needs to start the gate again.
    markers: group === undefined ? markersFor(inputs.marker, startingRun(context)) : NO_MARKERS,
    isNewHead: group !== undefined || isNewToItsBase(context),
  };
  if (inputs.wait === undefined) return runSubject(subject);
  const { waitForSubject } = await import('./waiting.ts');
  return waitForSubject(subject, { ...inputs, wait: inputs.wait }, run.faults);
}

const NO_MARKERS = { paths: [], ranFor: undefined };

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
async function tellError(run: EventRun, target: Target, judged: Outcome['judged']): Promise<Outcome> {
  const publisher = await publisherFor(run, target);
  await publisher?.write(judged, [{ number: target.number, judged }]);
  publisher?.warn();
  return { about: {}, judged, statusWritten: publisher?.status.isCurrent === true };
}

function notJudged(reason: string): Outcome {
  return { about: {}, judged: { kind: 'could-not-judge', reason }, statusWritten: false };
}

function placeIn(about: Exclude<EventSubject, { kind: 'refused' | 'nothing' }>): Repository {
  const { owner, repo } = about.kind === 'request' ? about.request : about;
  return { owner, repo };
}

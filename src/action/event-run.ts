import type { Client } from '../github/client.ts';
import type { EventContext } from '../github/context.ts';
import type { GitHubError } from '../github/error.ts';
import { nothingOpen, subjectOf, type EventSubject, type SubjectRequest } from '../github/event.ts';
import { partOf, shaOf } from '../github/payload.ts';
import { markersFor, startingRun } from '../github/workflow-run.ts';
import { openIssuesWith, requestsOf, type JudgedSubject } from '../github/requests.ts';
import { loadAhead } from './ahead.ts';
import type { NotJudged } from './judging.ts';
import type { Inputs } from './inputs.ts';
import type { Interruption } from './interruption.ts';
import type { Publisher, Target } from './publish.ts';
import { stopped } from './stopped.ts';
import { runSubject, type Outcome, type SubjectRun } from './subject-run.ts';

export interface EventRun {
  client: Client;
  context: EventContext;
  inputs: Inputs;
  now: () => Date;
  interruption: Interruption;
  /** The calls that did not work in the end, oldest first; it grows while the run goes on. */
  faults: GitHubError[];
}

/** What came of an event: an outcome for each subject. Without any, `nothing` says why there was nothing to judge. */
export interface Ran {
  outcomes: Outcome[];
  nothing: string;
}

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
  void loadAhead();
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
  const outcomes: Outcome[] = [];
  // One after the other: the limits of the API are those of the whole repository.
  for (let left = requests; left[0] !== undefined;) {
    const [request, ...others] = left;
    const done = await runRequest(run, about, request, others);
    outcomes.push(...done);
    left = others.filter((other) => !done.some(({ about: { number } }) => number === numberIn(other)));
  }
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
  const policy = await policyOf(client, { kind: 'issue', repository: `${owner}/${repo}` }, inputs);
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
  const { pullRequestsLinking } = await import('../github/linking.ts');
  return [...(itself ? [first] : []), ...(await pullRequestsLinking(client, first))];
}

/** `others`: what is still to be judged. Those that share the commit of the event are judged with it. */
async function runRequest(
  run: EventRun,
  about: EventSubject,
  request: SubjectRequest,
  others: readonly SubjectRequest[],
): Promise<Outcome[]> {
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
    markers: markersFor(inputs.marker, startingRun(context)),
    isNewHead: group !== undefined || isNewToItsBase(context),
  };
  if (inputs.wait !== undefined) {
    const { waitForSubject } = await import('./waiting.ts');
    return [await waitForSubject(subject, { ...inputs, wait: inputs.wait }, run.faults)];
  }
  if (about.kind !== 'commit') return [(await runSubject(subject)).own];
  const numbers = [request, ...others].flatMap((each) => numberIn(each) ?? []);
  const companions = await Promise.all(
    // The status of the commit is written once, by the first.
    numbers
      .slice(1)
      .map((each) => publisherFor({ ...run, inputs: { ...inputs, status: false } }, { ...target, number: each })),
  );
  const { own, others: more } = await runSubject({
    ...subject,
    companions: companions.flatMap((each) => each ?? []),
    sharing: { sha: about.sha, numbers },
  });
  return [own, ...more];
}

/** Another base is another policy: what the head has as a status may come from a weaker one. */
function isNewToItsBase({ payload }: EventContext): boolean {
  return NEW_HEAD.has(String(payload['action'])) || Object.hasOwn(partOf(payload, 'changes'), 'base');
}

/** The actions that come with a head that has no status of this pull request yet. */
const NEW_HEAD: ReadonlySet<string> = new Set(['opened', 'reopened', 'synchronize']);

/** The head as the event has it, for the pull request of this number. */
function headIn({ payload }: EventContext, number: number | undefined): string | undefined {
  const pull = partOf(payload, 'pull_request');
  return number !== undefined && pull['number'] === number ? shaOf(partOf(pull, 'head')['sha']) : undefined;
}

async function publisherFor(run: EventRun, target: Target): Promise<Publisher | undefined> {
  const { client, context, inputs, interruption } = run;
  const { comment, status, checkRun, dryRun } = inputs;
  if (dryRun || (comment === 'off' && !status && !checkRun)) return undefined;
  const { Publisher } = await import('./publish.ts');
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

function placeIn(about: Exclude<EventSubject, { kind: 'refused' | 'nothing' }>): { owner: string; repo: string } {
  const { owner, repo } = about.kind === 'request' ? about.request : about;
  return { owner, repo };
}

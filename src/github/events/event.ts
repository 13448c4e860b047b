import type { EventContext, PayloadPart, StartingRun } from './context.ts';
import { flag, groupNamed, numberOf, partOf, shaOf, startingRun, textIn } from './context.ts';
import type { IssuePlace, Repository } from '../repository.ts';
import { REPORTS, type CommitSubject } from './reported.ts';

/** What to read: a pull request, an issue, or the repository at a tag. */
export type SubjectRequest = NumberRequest | RefRequest;

/** `any`: the number may be that of a pull request or of an issue. */
export interface NumberRequest extends IssuePlace {
  kind: 'pull-request' | 'issue' | 'any';
  /** The branch that it must still be meant for, without `refs/heads/`; otherwise it is not judged. */
  baseRef?: string;
}

/** A commit under the name of its tag, `refs/tags/v1.2.0`. Its checklist is a file there. */
export interface RefRequest extends Repository {
  kind: 'ref';
  ref: string;
  sha: string;
}

/** What an event is about. `requestsOf` turns those that stand for several subjects into requests. */
export type EventSubject =
  | { kind: 'request'; request: NumberRequest }
  | CommitSubject
  /**
   * One group of a merge queue, with its pull request. The status goes to `headSha`. `baseRef` has no `refs/heads/`.
   * `baseSha`: the commit it will be put on, if the event says so; by default the newest of the base branch.
   */
  | (IssuePlace & { kind: 'merge-group'; headSha: string; baseRef: string; baseSha?: string })
  /** A group whose pull request is unknown: nothing is judged, and the status `error` goes to `headSha`. */
  | (Repository & { kind: 'unmapped-merge-group'; headSha: string; reason: string })
  /** Every open pull request. */
  | (Repository & { kind: 'all-open' })
  | RefRequest
  /** There is nothing to judge, and nothing is wrong. */
  | { kind: 'nothing'; reason: string }
  | { kind: 'refused'; reason: string };

interface Event {
  payload: PayloadPart;
  place: Repository;
  /** `GITHUB_SHA`. */
  sha: string | undefined;
  /** The input `number`. */
  number: number | undefined;
  /** The run of another workflow that started this one. */
  run: StartingRun | undefined;
}

/** Every supported event, and what it is about. */
const EVENTS: ReadonlyMap<string, (event: Event) => EventSubject> = new Map([
  ['pull_request', (event: Event) => numbered(event, 'pull_request', 'pull-request')],
  ['pull_request_target', (event: Event) => numbered(event, 'pull_request', 'pull-request')],
  ['pull_request_review', (event: Event) => numbered(event, 'pull_request', 'pull-request')],
  ['issue_comment', comment],
  ['issues', (event: Event) => numbered(event, 'issue', 'issue')],
  ['merge_group', mergeGroup],
  ['workflow_run', workflowRun],
  ['workflow_dispatch', dispatch],
  ['push', push],
  ['release', release],
  ['schedule', schedule],
]);

/** Names of the supported events. */
export const SUPPORTED_EVENTS: readonly string[] = [...REPORTS.keys(), ...EVENTS.keys()];

const DELETED = 'Leave this event to the workflow that made it, or give the input `number`.';

/**
 * What an event is about, or why it is about nothing. The input `number` wins over the event. Trusts nothing in the
 * payload but numbers, commits and names of refs; never throws. `statusName`: name of the gate's own commit status.
 */
export function subjectOf(
  context: EventContext,
  inputs: { number?: number | undefined; statusName?: string | undefined },
): EventSubject {
  const { repository: place } = context;
  if (place === undefined) {
    return refused('The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.');
  }
  const { number, statusName: own } = inputs;
  const report = REPORTS.get(context.eventName);
  if (report !== undefined && number === undefined) return report({ payload: context.payload, place, own });
  const read = EVENTS.get(context.eventName);
  const run = startingRun(context);
  if (read !== undefined) return read({ payload: context.payload, place, sha: shaOf(context.sha), number, run });
  if (number !== undefined) return anyNumber(place, number);
  const name = /^\w+$/.test(context.eventName) ? `The event \`${context.eventName}\`` : 'This event';
  const known = SUPPORTED_EVENTS.map((each) => `\`${each}\``).join(', ');
  return refused(`${name} is about no checklist. Give the input \`number\`, or use this action on ${known}.`);
}

/** Why there is nothing to judge when `requestsOf` returns nothing. */
export function nothingOpen(subject: EventSubject): string {
  return subject.kind === 'commit'
    ? `No open pull request has the head ${subject.sha}. There is nothing to judge.`
    : 'No pull request is open. There is nothing to judge.';
}

function numbered({ payload, place, number }: Event, part: string, kind: 'pull-request' | 'issue'): EventSubject {
  const own = numberOf(partOf(payload, part));
  if (number !== undefined && number !== own) return anyNumber(place, number);
  if (own !== undefined) return { kind: 'request', request: { ...place, kind, number: own } };
  return refused('The payload of this event has no number. Give the input `number`.');
}

// A pull request is an issue too: its comments arrive as `issue_comment`.
function comment(event: Event): EventSubject {
  const isPull = Object.keys(partOf(partOf(event.payload, 'issue'), 'pull_request')).length > 0;
  return numbered(event, 'issue', isPull ? 'pull-request' : 'issue');
}

function dispatch({ place, number }: Event): EventSubject {
  if (number !== undefined) return anyNumber(place, number);
  return refused(
    'Unexpected `workflow_dispatch` without the input `number`. Give the number of the pull request or issue.',
  );
}

function mergeGroup({ payload, place, number: given }: Event): EventSubject {
  const group = partOf(payload, 'merge_group');
  const headSha = shaOf(group['head_sha']);
  if (headSha === undefined) return refused('The payload of `merge_group` has no head commit, so nothing is judged.');
  if (payload['action'] === 'destroyed') return refused('This merge group is gone. Use the type `checks_requested`.');
  const baseRef = textIn(group['base_ref'])?.replace(/^refs\/heads\//, '');
  if (baseRef === undefined) return unmapped(place, headSha, 'The merge group names no base branch.');
  const baseSha = shaOf(group['base_sha']);
  const onto = baseSha === undefined ? {} : { baseSha };
  if (given !== undefined) return { kind: 'merge-group', ...place, number: given, headSha, baseRef, ...onto };
  const headRef = textIn(group['head_ref']) ?? '';
  const named = headRef.startsWith('refs/heads/') ? groupNamed(headRef.slice('refs/heads/'.length)) : undefined;
  if (named === undefined) return unmapped(place, headSha, UNNAMED_GROUP);
  if (named.baseRef !== baseRef)
    return unmapped(place, headSha, 'The merge group is named after another branch than it goes into.');
  return { kind: 'merge-group', ...place, ...named, headSha, ...onto };
}

const UNNAMED_GROUP = 'The name of the merge group does not say which pull request it is for.';

function unmapped(place: Repository, headSha: string, reason: string): EventSubject {
  return { kind: 'unmapped-merge-group', ...place, headSha, reason };
}

// A run lists its pull requests, but none from forks; looking them up by its commit finds all.
function workflowRun({ place, number, run }: Event): EventSubject {
  if (run?.isOwn === true)
    return {
      kind: 'nothing',
      reason: 'The end of a run of this very workflow started this one. Nothing is judged twice.',
    };
  if (number !== undefined) return anyNumber(place, number);
  if (run?.headSha === undefined)
    return refused('The payload of `workflow_run` has no head commit. Give the input `number`.');
  const { headSha, event, headBranch = '' } = run;
  // Only the merge queue starts this event, so the name of the branch can be trusted; on other events a fork may
  // imitate it.
  if (event !== 'merge_group') return { kind: 'commit', ...place, sha: headSha };
  const named = groupNamed(headBranch);
  return named === undefined
    ? unmapped(place, headSha, UNNAMED_GROUP)
    : { kind: 'merge-group', ...place, ...named, headSha };
}

function push({ payload, place, sha: runSha, number }: Event): EventSubject {
  if (number !== undefined) return anyNumber(place, number);
  const ref = textIn(payload['ref']) ?? '';
  if (flag(payload['deleted']))
    return refused(`This push deletes a branch or tag: there is nothing to judge. ${DELETED}`);
  // For an annotated tag, `after` is the tag object, not the commit.
  const sha = shaOf(partOf(payload, 'head_commit')['id']) ?? runSha;
  if (sha === undefined) return refused('The payload of `push` has no commit. Give the input `number`.');
  if (ref.startsWith('refs/heads/')) return { kind: 'commit', ...place, sha };
  if (ref.startsWith('refs/tags/')) return { ...place, kind: 'ref', ref, sha };
  return refused('This push is neither of a branch nor of a tag. Give the input `number`.');
}

function release({ payload, place, sha, number }: Event): EventSubject {
  if (number !== undefined) return anyNumber(place, number);
  const published = partOf(payload, 'release');
  const tag = textIn(published['tag_name']);
  if (payload['action'] === 'deleted')
    return refused(`This release was deleted: there is nothing to judge. ${DELETED}`);
  if (tag === undefined || flag(published['draft']))
    return refused('This release has no tag yet. Use the type `published`, or give the input `number`.');
  if (sha === undefined) return refused('The commit of this release is not known: `GITHUB_SHA` is not set.');
  return { ...place, kind: 'ref', ref: `refs/tags/${tag}`, sha };
}

function schedule({ place, number }: Event): EventSubject {
  return number === undefined ? { kind: 'all-open', ...place } : anyNumber(place, number);
}

function anyNumber(place: Repository, number: number): EventSubject {
  return { kind: 'request', request: { ...place, kind: 'any', number } };
}

function refused(reason: string): EventSubject {
  return { kind: 'refused', reason };
}

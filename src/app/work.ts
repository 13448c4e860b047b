import { partOf, shaOf, textIn, type EventContext, type PayloadPart } from '../github/events/context.ts';
import { subjectOf, type EventSubject } from '../github/events/event.ts';
import { isNamed, repositoryName, repositoryNamed, type Repository } from '../github/repository.ts';
import type { Delivery } from './webhook.ts';

/** Something to judge. Two of one `key` are never judged at the same time, and those that wait are one. */
export interface Work {
  key: string;
  installation: number;
  context: EventContext;
  /** Deployments that wait are answered, and nothing is told of a checklist: those of one run, or of all. */
  deployments?: { run: number | undefined };
  /** When the first delivery came that it stands for, in ms since 1970. */
  since: number;
}

/** What comes of a delivery. */
export type Heard =
  | { kind: 'work'; work: Work }
  /** Files of a branch have changed: where the gate is judged by them, all that is open is judged again. */
  | { kind: 'files'; work: Work; branch: string; paths: readonly string[] | undefined }
  /** Repositories came to an installation; all of them where none is named. */
  | { kind: 'installed'; installation: number; repositories: Repository[] | undefined }
  /** The installation has other permissions, is suspended or gone. */
  | { kind: 'changed'; installation: number }
  | { kind: 'ignored'; reason: string };

/** Who this App is, and where its repositories are. */
export interface Self {
  appId: number;
  /** Name of the gate's own commit status. */
  statusName: string;
  apiUrl: string;
  graphqlUrl: string | undefined;
  serverUrl: string;
}

/** Events that are about pull requests, issues or commits, with the actions that are worth a look; all where none is named. */
const JUDGED: ReadonlyMap<string, readonly string[] | undefined> = new Map([
  ['pull_request', undefined],
  ['pull_request_review', undefined],
  ['issues', undefined],
  ['issue_comment', undefined],
  ['merge_group', ['checks_requested']],
  ['check_run', ['completed', 'rerequested']],
  ['check_suite', ['completed', 'rerequested']],
  ['status', undefined],
  ['deployment_status', undefined],
]);

/** What a delivery asks for. Trusts nothing in it but numbers, commits and names. Never throws. */
export function hear({ event, payload }: Delivery, self: Self, now: number): Heard {
  const installation = partOf(payload, 'installation')['id'];
  if (typeof installation !== 'number' || !Number.isSafeInteger(installation))
    return { kind: 'ignored', reason: 'it names no installation' };
  if (event === 'installation' || event === 'installation_repositories') return installed(event, payload, installation);
  const repository = repositoryNamed(String(partOf(payload, 'repository')['full_name']));
  if (repository === undefined) return { kind: 'ignored', reason: 'it is about no repository' };
  const where = { repository, installation, now };
  if (event === 'push') return pushed(payload, where, self);
  if (event === 'deployment_protection_rule') return protecting(payload, where, self);
  const actions = JUDGED.get(event);
  const action = String(payload['action']);
  if (!JUDGED.has(event) || actions?.includes(action) === false)
    return { kind: 'ignored', reason: 'nothing is judged for this event' };
  if (event === 'issue_comment' && isByApp(payload, self.appId))
    return { kind: 'ignored', reason: 'it is the own comment' };
  const context = contextOf(event, compact(payload), repository, self);
  const about = subjectOf(context, { statusName: self.statusName });
  const key = keyOf(about, action);
  if (key === undefined) return { kind: 'ignored', reason: 'it is about nothing that is judged' };
  return { kind: 'work', work: workIn(where, `${repositoryName(repository).toLowerCase()}${key}`, context) };
}

/** All that is open in a repository. */
export function everythingIn(repository: Repository, installation: number, self: Self, now: number): Work {
  const key = `${repositoryName(repository).toLowerCase()} all`;
  return workIn({ installation, now }, key, contextOf('schedule', {}, repository, self));
}

/** The deployments of a repository that wait for the App: of one run, or of all. */
export function waitingIn(repository: Repository, installation: number, self: Self, now: number, run?: number): Work {
  const key = `${repositoryName(repository).toLowerCase()} deployments${run === undefined ? '' : ` ${run}`}`;
  const context = contextOf('deployment_protection_rule', {}, repository, self);
  return { ...workIn({ installation, now }, key, context), deployments: { run } };
}

// The address in it is not followed. Only the run is taken from it, and only where it is one of the same repository;
// which environment waits, and for which commit, is asked for.
function protecting(
  payload: PayloadPart,
  { repository, installation, now }: { repository: Repository; installation: number; now: number },
  self: Self,
): Heard {
  if (payload['action'] !== 'requested') return { kind: 'ignored', reason: 'nothing is judged for this event' };
  const [, owner = '', repo = '', run] =
    /\/repos\/([\w.-]+)\/([\w.-]+)\/actions\/runs\/([1-9]\d{0,14})\/deployment_protection_rule$/.exec(
      String(payload['deployment_callback_url']),
    ) ?? [];
  if (run === undefined || !isNamed(repository, `${owner}/${repo}`))
    return { kind: 'ignored', reason: 'it names no run of its repository' };
  return { kind: 'work', work: waitingIn(repository, installation, self, now, Number(run)) };
}

/**
 * Of two deliveries that wait together, the one to judge for both: what is read is the state of now, but a new head or
 * base, or an end, has more to be done.
 */
export function mergedWork(waiting: Work, later: Work): Work {
  const kept = weightOf(later.context) >= weightOf(waiting.context) ? later : waiting;
  return { ...kept, since: waiting.since };
}

function weightOf({ payload }: EventContext): number {
  return Object.hasOwn(partOf(payload, 'changes'), 'base') || NEW_HEAD.has(String(payload['action'])) ? 1 : 0;
}

const NEW_HEAD: ReadonlySet<string> = new Set(['opened', 'reopened', 'synchronize', 'ready_for_review']);

function workIn(
  { installation, now }: { installation: number; now: number },
  key: string,
  context: EventContext,
): Work {
  return { key, installation, context, since: now };
}

function contextOf(eventName: string, payload: PayloadPart, repository: Repository, self: Self): EventContext {
  const { apiUrl, graphqlUrl, serverUrl } = self;
  return { eventName, payload, repository, apiUrl, serverUrl, ...(graphqlUrl === undefined ? {} : { graphqlUrl }) };
}

// The end of a pull request is also about others with its head, so that no other event takes its place.
function keyOf(about: EventSubject, action: string): string | undefined {
  switch (about.kind) {
    case 'request':
      return `#${about.request.number}${action === 'closed' ? ' closed' : ''}`;
    case 'commit':
      return `@${about.sha}`;
    case 'merge-group':
    case 'unmapped-merge-group':
      return `@${about.headSha} group`;
    default:
      return undefined;
  }
}

/** Whether the App itself wrote it. Somebody else may have edited what it wrote. */
function isByApp(payload: PayloadPart, appId: number): boolean {
  const comment = partOf(payload, 'comment');
  const isOurs = partOf(comment, 'performed_via_github_app')['id'] === appId;
  return isOurs && partOf(payload, 'sender')['login'] === partOf(comment, 'user')['login'];
}

function installed(event: string, payload: PayloadPart, installation: number): Heard {
  const { action } = payload;
  const isNew = event === 'installation' && (action === 'created' || action === 'unsuspend');
  if (isNew) return { kind: 'installed', installation, repositories: undefined };
  if (event === 'installation' || action !== 'added') return { kind: 'changed', installation };
  const added = payload['repositories_added'];
  const names = Array.isArray(added) ? added.map((each) => repositoryNamed(String(Object(each).full_name))) : [];
  return { kind: 'installed', installation, repositories: names.filter((each) => each !== undefined) };
}

function pushed(
  payload: PayloadPart,
  { repository, installation, now }: { repository: Repository; installation: number; now: number },
  self: Self,
): Heard {
  const [, branch] = /^refs\/heads\/(.+)$/.exec(textIn(payload['ref']) ?? '') ?? [];
  // What is pushed to a pull request has an event of its own.
  if (branch === undefined || payload['deleted'] === true || shaOf(payload['after']) === undefined)
    return { kind: 'ignored', reason: 'no branch was pushed to' };
  const work = everythingIn(repository, installation, self, now);
  return { kind: 'files', work, branch, paths: pathsIn(payload) };
}

/** GitHub lists so many commits of a push at most ("Webhook events and payloads", GitHub Docs). */
const MOST_COMMITS = 2_048;

/** The paths that a push has changed; undefined where the payload may not name all. */
function pathsIn(payload: PayloadPart): string[] | undefined {
  const { commits, forced } = payload;
  if (forced === true || !Array.isArray(commits) || commits.length === 0 || commits.length >= MOST_COMMITS)
    return undefined;
  const lists = commits.flatMap((each) => {
    const commit = partOf({ each }, 'each');
    return [commit['added'], commit['modified'], commit['removed']];
  });
  return [...new Set(lists.flatMap((list) => (Array.isArray(list) ? list.map(String) : [])))];
}

const MAX_DEPTH = 5;
const MAX_TEXT = 1_000;
const MAX_LIST = 100;

/** A payload without its long texts and lists, which nobody reads: what waits takes little memory. */
function compact(payload: PayloadPart): Record<string, unknown> {
  const small = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return value.length > MAX_TEXT ? '' : value;
    if (typeof value !== 'object' || value === null) return value;
    if (depth === MAX_DEPTH) return {};
    if (Array.isArray(value)) return value.slice(0, MAX_LIST).map((each) => small(each, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, small(each, depth + 1)]));
  };
  const { sender: _, organization: __, enterprise: ___, repository: ____, ...parts } = payload;
  return Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, small(each, 1)]));
}

import type { EventContext } from './context.ts';

/** What is to be read. `any`: a number that may be of a pull request or of an issue. */
export interface SubjectRequest {
  owner: string;
  repo: string;
  kind: 'pull-request' | 'issue' | 'any';
  number: number;
}

export type EventSubject = { kind: 'request'; request: SubjectRequest } | { kind: 'refused'; reason: string };

interface Part {
  part: string;
  kind: 'pull-request' | 'issue';
}

/** Every event that is supported, with the part of its payload that is judged. */
const EVENTS: ReadonlyMap<string, Part | 'by-number'> = new Map<string, Part | 'by-number'>([
  ['pull_request', { part: 'pull_request', kind: 'pull-request' }],
  ['pull_request_target', { part: 'pull_request', kind: 'pull-request' }],
  ['issues', { part: 'issue', kind: 'issue' }],
  ['workflow_dispatch', 'by-number'],
]);

const WHERE = '`pull_request`, `pull_request_target`, `issues`, or `workflow_dispatch` with the input `number`';

/**
 * Which pull request or issue an event is about, or why there is none. The input `number` wins over the event.
 * Trusts nothing in the payload but the number; never throws.
 */
export function subjectOf(context: EventContext, inputs: { number?: number | undefined }): EventSubject {
  const [owner, repo] = context.repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined) {
    return refused('The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.');
  }
  const event = EVENTS.get(context.eventName);
  if (event === undefined) {
    const name = /^\w+$/.test(context.eventName) ? `The event \`${context.eventName}\`` : 'This event';
    return refused(`${name} is about no pull request or issue. Use this action on ${WHERE}.`);
  }
  const own = event === 'by-number' ? undefined : numberIn(context.payload[event.part]);
  const number = inputs.number ?? own;
  if (number === undefined) {
    return refused(
      event === 'by-number'
        ? 'Unexpected `workflow_dispatch` without the input `number`. Give the number of the pull request or issue.'
        : `The payload of \`${context.eventName}\` has no number. Give the input \`number\`.`,
    );
  }
  const kind = event === 'by-number' || number !== own ? 'any' : event.kind;
  return { kind: 'request', request: { owner, repo, kind, number } };
}

function refused(reason: string): EventSubject {
  return { kind: 'refused', reason };
}

function numberIn(part: unknown): number | undefined {
  if (typeof part !== 'object' || part === null || !('number' in part)) return undefined;
  const { number } = part;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

import type { DocumentSource } from '../../checklist/model.ts';
import type { QuestionKind } from '../../evidence/question.ts';

/** An event to listen to, besides those of pull requests. `because`: the reason, for a comment. */
export interface NeededEvent {
  name: string;
  /** Empty for an event that has none. */
  types: string[];
  /** The times at which it starts, for a schedule. */
  cron?: string;
  because: string;
}

/** The usual types of pull request events. A tick is an edit, and a required check must run for the newest commit. */
export const USUAL_TYPES = ['opened', 'edited', 'synchronize', 'reopened', 'ready_for_review'];

const OF_PULL_REQUESTS_ALONE = ['synchronize', 'ready_for_review', 'converted_to_draft'];

/**
 * Events that tell that evidence has changed. GitHub starts none of the first for checks of its own Actions: the end of
 * such a workflow is a `workflow_run`.
 */
const REPORTS: readonly (NeededEvent & { kind: QuestionKind })[] = [
  { kind: 'check-runs', name: 'check_run', types: ['completed'], because: 'checks of other apps' },
  { kind: 'statuses', name: 'status', types: [], because: 'commit statuses of others' },
  { kind: 'deployment', name: 'deployment_status', types: [], because: 'deployments' },
  { kind: 'release', name: 'release', types: ['published'], because: 'releases' },
];

/** Events for which GitHub runs the file of the commit that they are about: they belong into a marker, which may do nothing. */
export const OF_ITS_COMMIT: readonly string[] = ['pull_request_review', 'deployment_status'];

/** Whether an event tells that evidence has changed. */
export function isReport(event: string): boolean {
  return REPORTS.some(({ name }) => name === event);
}

/** Those types of pull request events that issues have too. */
export function issueTypes(types: readonly { name: string }[]): string[] {
  return types.map(({ name }) => name).filter((name) => !OF_PULL_REQUESTS_ALONE.includes(name));
}

// Not on the full hour, when GitHub may be late.
const HOURLY = '17 * * * *';

/** What stands below the name of an event, if anything. */
export function startsOf({ types, cron }: NeededEvent): string[] {
  if (cron !== undefined) return [`  - cron: '${cron}'`];
  return types.length === 0 ? [] : [`  types: [${types.join(', ')}]`];
}

/** The events to listen to besides those of pull requests. `types`: types of pull request events. */
export function eventsNeeded({
  kinds,
  sources,
  types,
  breakGlass,
  waits,
}: {
  kinds: ReadonlySet<QuestionKind>;
  sources: ReadonlySet<DocumentSource['kind']>;
  types: readonly { name: string }[];
  breakGlass: boolean;
  waits: boolean;
}): NeededEvent[] {
  const comments = kinds.has('comments') || breakGlass ? 'comments sign' : 'a tick in a comment';
  const events: (NeededEvent | false)[] = [
    kinds.has('reviews') && {
      name: 'pull_request_review',
      types: ['submitted', 'edited', 'dismissed'],
      because: 'reviews sign',
    },
    (kinds.has('comments') || breakGlass || sources.has('comments')) && {
      name: 'issue_comment',
      types: ['created', 'edited', 'deleted'],
      because: comments,
    },
    // For linked issues only edits matter.
    (sources.has('issue-body') || sources.has('linked-issues')) && {
      name: 'issues',
      types: sources.has('issue-body') ? issueTypes(types) : ['edited'],
      because: 'a tick in an issue',
    },
    waits && { name: 'schedule', types: [], cron: HOURLY, because: 'nothing else starts it when a time has come' },
  ];
  return [
    ...events.filter((each) => each !== false),
    ...REPORTS.flatMap(({ kind, ...event }) => (kinds.has(kind) ? [event] : [])),
  ];
}

import { isReport, OF_ITS_COMMIT, startsOf } from '../author/explain/events.ts';
import type { Needs } from '../author/explain/needs.ts';
import { listed } from './diagnose-status.ts';
import type { Diagnosis } from './diagnosis.ts';
import { proposal } from './policies.ts';
import type { Survey } from './survey.ts';
import { hasOwnToken, type GateStep } from './workflow.ts';
import type { WorkflowFile } from './workflow-file.ts';

const SUBJECT = 'workflow';
/** The types that start an event without `types`. Source: GitHub Docs, "Events that trigger workflows". */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];
const PULL_REQUEST_EVENTS = ['pull_request_target', 'pull_request'];

/** What starts the gate: a use by its own events, a marker by those for which it starts the gate. */
type Start = Pick<WorkflowFile, 'path' | 'events' | 'eventsLine'>;

/**
 * Whether the gate starts for everything that the policy looks at. The workflows need the events only between them, not
 * each. `isMissing`: a use waits for a workflow that does not exist.
 */
export function diagnoseStarts(
  survey: Survey,
  uses: readonly [GateStep, ...GateStep[]],
  { markers, isMissing }: { markers: readonly WorkflowFile[]; isMissing: boolean },
  needs: Needs,
): Diagnosis[] {
  const starts = [...uses, ...markers];
  // Events that only a pull request can start belong in the marker, if there is one.
  const ofPull = at(markers[0] ?? uses[0]);
  return [
    ...diagnosePullRequests(survey, starts, { isMissing, place: at(uses[0]) }, needs),
    ...diagnoseEvents(starts, { ofPull, others: at(uses[0]) }, needs),
    ...diagnoseForks(survey, uses, markers, needs),
    ...diagnoseQueue(survey, { uses, markers }, ofPull),
  ];
}

function diagnosePullRequests(
  survey: Survey,
  starts: readonly Start[],
  { isMissing, place }: { isMissing: boolean; place: Place },
  needs: Needs,
): Diagnosis[] {
  const on = starts.flatMap(({ path, events }) =>
    PULL_REQUEST_EVENTS.flatMap((name) => {
      const event = events.get(name);
      return event === undefined ? [] : [{ path, name, event }];
    }),
  );
  const [first] = on;
  if (first === undefined) {
    // The missing marker is already reported.
    if (isMissing) return [];
    // A gate only for issues and releases needs none of these.
    const { help, add } = proposal(survey, needs);
    return [
      {
        subject: SUBJECT,
        severity: 'advice',
        topic: 'events',
        message: 'no workflow starts for pull requests',
        ...place,
        help: help.replace('.', ' where the gate is to hold back merges.'),
        add,
      },
    ];
  }
  const taken = new Set(on.flatMap(({ event }) => event.types ?? DEFAULT_TYPES));
  const left = needs.types.filter(({ name }) => !taken.has(name));
  const { path, name, event } = first;
  const here = { subject: SUBJECT, topic: 'events' as const, path, line: event.line };
  if (left.length === 0) return [{ ...here, severity: 'ok', message: `starts for every change of a pull request` }];
  const because = left.flatMap((type) => (type.because === undefined ? [] : [`${type.name}: ${type.because}`]));
  const types = left.map((type) => type.name);
  const all = [...new Set([...(event.types ?? DEFAULT_TYPES), ...types])];
  return [
    {
      ...here,
      severity: 'problem',
      message: `\`${name}\` does not start for ${listed(types)}${types.includes('edited') ? ': a tick is an edit, so that nobody notices one' : ''}${because.length === 0 ? '' : ` (${because.join('; ')})`}`,
      help: 'Let the event start for these too.',
      add: [typesLine(all)],
      change: [{ kind: 'set', path, at: ['on', name, 'types'], value: all }],
    },
  ];
}

// For a pull request from a fork, `pull_request` comes with a token that may only read.
function diagnoseForks(
  survey: Survey,
  uses: readonly GateStep[],
  markers: readonly WorkflowFile[],
  needs: Needs,
): Diagnosis[] {
  const [first] = uses.flatMap(({ path, events }) => {
    const event = events.get('pull_request');
    return event === undefined ? [] : [{ path, line: event.line }];
  });
  const writes = [...uses.filter(({ events }) => events.has('pull_request_target')), ...markers];
  if (first === undefined || writes.length > 0 || survey.visibility !== 'public') return [];
  return [
    {
      subject: SUBJECT,
      topic: 'events',
      severity: 'advice',
      message:
        '`pull_request` gives a token that may only read where the pull request comes from a fork, so that its status never comes',
      ...first,
      help: 'Use two workflows, unless nobody works in forks.',
      add: proposal(survey, needs).add,
    },
  ];
}

// The marker is one; any other is a workflow that reports.
function listensToMore(events: Start['events']): boolean {
  return (events.get('workflow_run')?.workflows ?? []).length > 1;
}

function diagnoseEvents(
  starts: readonly Start[],
  places: Record<'ofPull' | 'others', Place>,
  needs: Needs,
): Diagnosis[] {
  return needs.events.flatMap((event): Diagnosis[] => {
    const { name, types, because } = event;
    const taken = starts.flatMap(({ events }) => (events.has(name) ? [events.get(name)?.types ?? types] : []));
    const left = types.filter((type) => !taken.flat().includes(type));
    // What others report may also come with the end of their workflow, or be seen by a schedule.
    const isSeen = isReport(name) && starts.some(({ events }) => events.has('schedule') || listensToMore(events));
    if ((taken.length > 0 && left.length === 0) || isSeen) return [];
    const place = places[OF_ITS_COMMIT.includes(name) ? 'ofPull' : 'others'];
    return [
      {
        subject: SUBJECT,
        topic: 'events',
        // A gate that waits is judged again by other events too, but later.
        severity: isReport(name) ? 'advice' : 'problem',
        message: `nothing starts for ${taken.length === 0 ? `\`${name}\`` : `${listed(left)} of \`${name}\``}, and the policy needs it: ${because}`,
        ...place,
        help: 'Add it under `on:`.',
        add: [`${name}:`, ...startsOf(event)],
        change: [{ kind: 'set', path: place.path, at: ['on', name], value: valueOf(event) }],
      },
    ];
  });
}

function diagnoseQueue(
  { mergeQueue, branch }: Survey,
  { uses, markers }: { uses: readonly GateStep[]; markers: readonly Start[] },
  place: Place,
): Diagnosis[] {
  const subject = 'merge queue';
  if (mergeQueue.status === 'unavailable')
    return [
      {
        subject,
        severity: 'unknown',
        message: `could not read whether ${branch} has a merge queue: ${mergeQueue.reason}`,
      },
    ];
  if (!mergeQueue.value) return [];
  const takes = ({ events }: Start): boolean => events.has('merge_group');
  const marker = markers.find(takes);
  const holder = uses.find((use) => takes(use) && hasOwnToken(use));
  if (holder !== undefined)
    return [
      {
        subject,
        severity: 'problem',
        message:
          'is on, and the gate itself starts for it with a token of its own: whoever may queue a pull request can change this workflow, and take the key',
        ...at(holder),
        help: 'Let the marker take `merge_group`, and let the environment of the key take the default branch only.',
      },
    ];
  if (marker !== undefined)
    return [{ subject, severity: 'ok', message: 'is on, and a workflow starts for it', ...at(marker) }];
  const gate = uses.find(takes);
  // GitHub runs the file of the group for this event.
  const itself =
    'is on, and the gate itself starts for it: whoever may queue a pull request can change what judges there';
  if (gate !== undefined) return [{ subject, severity: 'ok', message: itself, ...at(gate) }];
  return [
    {
      subject,
      severity: 'problem',
      message:
        'is on, and no workflow starts for `merge_group`: a required status would never come, and every merge would fail',
      ...place,
      help: 'Add the event under `on:`.',
      add: ['merge_group:', '  types: [checks_requested]'],
      change: [{ kind: 'set', path: place.path, at: ['on', 'merge_group'], value: { types: ['checks_requested'] } }],
    },
  ];
}

type Place = Pick<Start, 'path'> & Pick<Diagnosis, 'line'>;

function at({ path, eventsLine }: Start): Place {
  return { path, line: eventsLine };
}

// What stands below an event in its file.
function valueOf({ types, cron }: Needs['events'][number]): unknown {
  if (cron !== undefined) return [{ cron }];
  return types.length === 0 ? null : { types };
}

function typesLine(types: readonly string[]): string {
  return `types: [${types.join(', ')}]`;
}

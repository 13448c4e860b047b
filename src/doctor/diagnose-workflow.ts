import type { Needs } from '../policy/explain-needs.ts';
import { listed } from './diagnose-status.ts';
import { diagnoseUse } from './diagnose-use.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Survey } from './survey.ts';
import type { GateUse, Unreadable } from './workflow.ts';

const SUBJECT = 'workflow';
/** What an event without `types` starts for. Source: GitHub Docs, "Events that trigger workflows". */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];
const PULL_REQUEST_EVENTS = ['pull_request_target', 'pull_request'];

/** Whether the workflows that use the gate start when they should, and may do what they must. */
export function diagnoseWorkflows(
  { workflows, mergeQueue, branch }: Survey,
  uses: readonly GateUse[],
  unreadable: readonly Unreadable[],
  needs: Needs,
): Diagnosis[] {
  if (workflows.status === 'unavailable')
    return [{ subject: SUBJECT, severity: 'unknown', message: `the workflows could not be read: ${workflows.reason}` }];
  const broken = unreadable.map(({ path, line, message }): Diagnosis => ({
    subject: SUBJECT,
    severity: 'problem',
    message: `is no YAML: ${message}`,
    path,
    line,
  }));
  const [first] = uses;
  if (first === undefined) return [...broken, none(needs)];
  const queue =
    mergeQueue.status === 'unavailable'
      ? [
          {
            subject: 'merge queue',
            severity: 'unknown' as const,
            message: `whether ${branch} has a merge queue could not be read: ${mergeQueue.reason}`,
          },
        ]
      : mergeQueue.value
        ? diagnoseQueue(first, uses)
        : [];
  // An event may be taken by one workflow and the others by the next: together they must take all.
  return [
    ...broken,
    ...diagnosePullRequests(first, uses, needs),
    ...diagnoseEvents(first, uses, needs),
    ...queue,
    ...uses.flatMap((use) => diagnoseUse(use, needs)),
  ];
}

function none(needs: Needs): Diagnosis {
  return {
    subject: SUBJECT,
    severity: 'problem',
    message: 'no workflow on the default branch uses checklist-gate',
    help: 'Add a workflow.',
    add: [
      'on:',
      '  pull_request_target:',
      `    types: [${needs.types.map(({ name }) => name).join(', ')}]`,
      'permissions:',
      ...needs.permissions.map(({ scope, level }) => `  ${scope}: ${level}`),
      'jobs:',
      '  checklist:',
      '    runs-on: ubuntu-latest',
      '    steps:',
      '      - uses: OWNER/checklist-gate@v0',
    ],
  };
}

function diagnosePullRequests(first: GateUse, uses: readonly GateUse[], needs: Needs): Diagnosis[] {
  const on = uses.flatMap((use) =>
    PULL_REQUEST_EVENTS.flatMap((name) => {
      const event = use.events.get(name);
      return event === undefined ? [] : [{ use, name, event }];
    }),
  );
  if (on.length === 0) {
    // A gate for issues and releases needs none of these.
    return [
      {
        subject: SUBJECT,
        severity: 'advice',
        message: 'no workflow starts for pull requests',
        ...at(first),
        help: 'Add it where the gate is to hold back merges.',
        add: ['pull_request_target:', `  types: [${needs.types.map(({ name }) => name).join(', ')}]`],
      },
    ];
  }
  const taken = new Set(on.flatMap(({ event }) => event.types ?? DEFAULT_TYPES));
  const left = needs.types.filter(({ name }) => !taken.has(name));
  const [{ use, name, event }] = on as [(typeof on)[number]];
  if (left.length === 0)
    return [
      {
        subject: SUBJECT,
        severity: 'ok',
        message: `starts for every change of a pull request`,
        path: use.path,
        line: event.line,
      },
    ];
  const because = left.flatMap((type) => (type.because === undefined ? [] : [`${type.name}: ${type.because}`]));
  return [
    {
      subject: SUBJECT,
      severity: 'problem',
      message: `\`${name}\` does not start for ${listed(left.map((type) => type.name))}${left.some((type) => type.name === 'edited') ? ': a tick is an edit, so that nobody notices one' : ''}${because.length === 0 ? '' : ` (${because.join('; ')})`}`,
      path: use.path,
      line: event.line,
      help: 'Let the event start for these too.',
      add: [
        `types: [${[...new Set([...(event.types ?? DEFAULT_TYPES), ...left.map((type) => type.name)])].join(', ')}]`,
      ],
    },
  ];
}

// A review of a fork's pull request comes by way of another workflow's end.
function diagnoseEvents(first: GateUse, uses: readonly GateUse[], needs: Needs): Diagnosis[] {
  return needs.events.flatMap(({ name, types, because }): Diagnosis[] => {
    const taken = uses.flatMap(({ events }) => [
      ...(events.has(name) ? [events.get(name)?.types ?? types] : []),
      ...(name === 'pull_request_review' && events.has('workflow_run') ? [types] : []),
    ]);
    const left = types.filter((type) => !taken.flat().includes(type));
    if (left.length === 0) return [];
    return [
      {
        subject: SUBJECT,
        severity: 'problem',
        message: `nothing starts for ${taken.length === 0 ? `\`${name}\`` : `${listed(left)} of \`${name}\``}, and the policy needs it: ${because}`,
        ...at(first),
        help: 'Add it under `on:`.',
        add: [`${name}:`, `  types: [${types.join(', ')}]`],
      },
    ];
  });
}

function diagnoseQueue(first: GateUse, uses: readonly GateUse[]): Diagnosis[] {
  const use = uses.find(({ events }) => events.has('merge_group'));
  if (use !== undefined)
    return [
      {
        subject: 'merge queue',
        severity: 'ok',
        message: 'is on, and a workflow starts for it',
        path: use.path,
        line: use.eventsLine,
      },
    ];
  return [
    {
      subject: 'merge queue',
      severity: 'problem',
      message:
        'is on, and no workflow starts for `merge_group`: a required status would never come, and every merge would fail',
      ...at(first),
      help: 'Add the event under `on:`.',
      add: ['merge_group:', '  types: [checks_requested]'],
    },
  ];
}

function at(use: GateUse): Pick<Diagnosis, 'path' | 'line'> {
  return { path: use.path, line: use.eventsLine };
}

import type { Needs } from '../author/explain/needs.ts';
import type { Diagnosis } from './diagnosis.ts';
import { isEnough, isOfOthers, levelOf } from './calls.ts';
import { hasOwnToken, isOff, type GateStep } from './workflow.ts';
import type { FileChange } from './patch/change.ts';
import { workflowTexts } from './policies.ts';
import type { Survey } from './survey.ts';

const SUBJECT = 'workflow';
/** Events on which the token may write for pull requests, even for those from forks. */
const TRUSTED_EVENTS = ['pull_request_target', 'workflow_run'];

/** What is wrong with one step that uses the gate, regardless of the others. */
export function diagnoseUse(use: GateStep, needs: Needs): Diagnosis[] {
  const { path, line, job } = use;
  const here = { subject: SUBJECT, path, line };
  const filtered = [...use.events].flatMap(([name, { filters, line: at }]) =>
    filters.some((filter) => filter.startsWith('paths')) ? [{ name, at }] : [],
  );
  const run = use.events.get('workflow_run');
  const trusted = TRUSTED_EVENTS.find((name) => use.events.has(name));
  return [
    ...diagnosePermissions(use, needs),
    ...filtered.map(({ name, at }): Diagnosis => ({
      ...here,
      line: at,
      severity: 'problem',
      topic: 'events',
      message: `\`${name}\` has a filter on paths: where it does not match, the required status never comes`,
      help: 'Remove the filter. Conditions on paths belong into the policy, as `when: {paths: […]}`.',
      change: without(path, name, ['paths', 'paths-ignore']),
    })),
    ...(run?.filters.some((filter) => filter.startsWith('branches')) === true
      ? [
          {
            ...here,
            line: run.line,
            severity: 'problem' as const,
            topic: 'events' as const,
            message:
              '`workflow_run` has a filter on branches, which are the heads of pull requests: where it does not match, the required status never comes',
            help: 'Remove the filter. Conditions on the base branch belong into the policy, as `when: {branches: […]}`.',
            change: without(path, 'workflow_run', ['branches', 'branches-ignore']),
          },
        ]
      : []),
    ...use.groups
      // No other run can know the id of a run, so such a group is never shared.
      .filter((group) => !group.includes('github.run_id'))
      .map((group) => ({
        ...here,
        severity: 'problem' as const,
        message: `the job ${job} is in the concurrency group \`${group}\`: a group belongs to the whole repository, so a workflow of a pull request can take the same name, and then this job waits or is cancelled`,
        help: 'Remove `concurrency`. Runs of the gate may overlap: each looks once more after it writes, and before it writes a green status.',
        change: [['concurrency'], ['jobs', topJob(use), 'concurrency']].map((at) => ({
          kind: 'remove' as const,
          path,
          at,
        })),
      })),
    ...(use.checksOut && trusted !== undefined
      ? [
          {
            ...here,
            severity: 'advice' as const,
            message: `the job ${job} checks out code with the rights of \`${trusted}\``,
            help: 'The gate needs no checkout. Keep code of pull requests out of this job.',
          },
        ]
      : []),
    ...[...use.via.filter(isOfOthers), ...(use.uses === './' ? [] : [use.uses])]
      .filter((each) => !/@[0-9a-f]{40}$/.test(each))
      .map((each) => ({
        ...here,
        severity: 'advice' as const,
        topic: 'version' as const,
        message: `\`${each}\` is a tag or a branch, which can be moved`,
        help: 'Pin the full commit id, with the version as a comment.',
      })),
  ];
}

function without(path: string, event: string, filters: readonly string[]): FileChange[] {
  return filters.map((filter) => ({ kind: 'remove', path, at: ['on', event, filter] }));
}

/** The job of the file itself that leads to a use. */
function topJob({ job }: GateStep): string {
  return job.replace(/ \/ .*$/s, '');
}

const OF_PULL_REQUESTS = ['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group', 'workflow_run'];

// A workflow needs only what its own events lead to: one for pull requests never writes on issues.
function neededBy(use: GateStep, needs: Needs): Needs['permissions'] {
  const { events } = use;
  const silent = isOff(use, 'comment');
  const writesStatuses = OF_PULL_REQUESTS.some((name) => events.has(name)) && !isOff(use, 'status');
  const takes: Record<string, boolean> = {
    issues: events.has('issues'),
    'pull-requests': OF_PULL_REQUESTS.some((name) => events.has(name)),
    statuses: writesStatuses || needs.readsStatuses,
  };
  return needs.permissions
    .filter(({ scope }) => takes[scope] ?? true)
    .map((each) =>
      (each.scope === 'statuses' ? writesStatuses : !silent) ? each : { ...each, level: 'read' as const },
    );
}

function diagnosePermissions(use: GateStep, needs: Needs): Diagnosis[] {
  const { path, line, job, permissions } = use;
  const wanted = neededBy(use, needs);
  const here = { subject: 'permissions', path, line };
  const lines = wanted.map(({ scope, level }) => `  ${scope}: ${level}`);
  const levelsOf = (some: typeof wanted): FileChange[] => {
    const levels = Object.fromEntries(some.map(({ scope, level }) => [scope, level]));
    return [{ kind: 'permissions', path, job: topJob(use), levels }];
  };
  // A step's own token has the permissions of its App, not those of the job.
  if (hasOwnToken(use))
    return [
      {
        ...here,
        severity: 'advice',
        message: `the job ${job} brings a token of its own; its permissions are not in this file`,
      },
    ];
  if (permissions === undefined) {
    return [
      {
        ...here,
        severity: 'problem',
        message: `the job ${job} names no permissions: what it may do depends on a setting of the repository`,
        help: 'Name them.',
        add: ['permissions:', ...lines],
        change: levelsOf(wanted),
      },
    ];
  }
  const left = wanted.filter(({ scope, level }) => !isEnough(levelOf(permissions, scope), level));
  if (left.length === 0)
    return [{ ...here, severity: 'ok', message: `the job ${job} has the permissions that the policy needs` }];
  return [
    {
      ...here,
      severity: 'problem',
      message: `the job ${job} lacks ${left.map(({ scope, level, for: what }) => `\`${scope}: ${level}\` (${what})`).join(' and ')}`,
      help: 'Add them to its `permissions:`.',
      add: left.map(({ scope, level }) => `${scope}: ${level}`),
      change: levelsOf(permissions.has('all') ? wanted : left),
    },
  ];
}

/** Whether a branch other than the default one has the same files that start the gate as the default branch. */
export function diagnoseBranch(survey: Survey): Diagnosis[] {
  const { branch, markers } = survey;
  const subject = 'marker';
  if (markers === undefined) return [];
  if (markers.status === 'unavailable')
    return [
      {
        subject,
        severity: 'unknown',
        message: `could not read whether \`${branch}\` has the marker as the default branch has it: ${markers.reason}`,
      },
    ];
  const texts = workflowTexts(survey);
  const takes = `GitHub takes the marker from the branch that is merged into, and \`${branch}\``;
  const commit = `Commit the file to \`${branch}\` as the default branch has it.`;
  return markers.value
    .filter(({ path, exists, text }) => !exists || !texts.some((each) => each.path === path && each.text === text))
    .map(({ path, exists }): Diagnosis => ({
      subject,
      severity: 'problem',
      path,
      message: exists ? `${takes} has another one than the default branch` : `${takes} does not have it`,
      help: `${exists ? 'Each pull request waits for an approval.' : 'No status comes without it.'} ${commit}`,
    }));
}

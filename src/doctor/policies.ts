import { matchesGlob } from '../gates/kit/matching.ts';
import type { FileChange } from './patch/change.ts';
import type { ActionsPolicy, Survey } from './survey.ts';
import type { WorkflowFile } from './workflow-file.ts';
import type { Needs } from '../author/explain/needs.ts';
import { workflowsFor, type WorkflowForm, type ProposedFile, type SetUp } from '../author/set-up.ts';

/** What the Actions policies that could be read say about one event of one workflow file. */
interface Ruling {
  /** Active policies that do not list the event. One is enough to block it. */
  forbidding: ActionsPolicy[];
  /** Active policies that list it. */
  allowing: ActionsPolicy[];
  /** Policies that list it but are not active. */
  idle: ActionsPolicy[];
  /** Active policies of which only the name could be read. */
  unread: ActionsPolicy[];
}

/** Checks one event of one workflow file against the policies. */
export function rulingOn(policies: readonly ActionsPolicy[], path: string, event: string): Ruling {
  const active = policies.filter(({ enforcement }) => enforcement === 'active');
  const about = policies.filter(
    ({ include, exclude, events }) =>
      events !== undefined && (include.length === 0 || matchesGlob(include, path)) && !matchesGlob(exclude, path),
  );
  const listing = about.filter(({ events }) => events?.includes(event));
  return {
    forbidding: about.filter((policy) => active.includes(policy) && !listing.includes(policy)),
    allowing: listing.filter((policy) => active.includes(policy)),
    idle: listing.filter((policy) => !active.includes(policy)),
    unread: active.filter(({ unread }) => unread === true),
  };
}

/** A policy that lets `pull_request_target` start these files, and the command that sets it. */
export function policyLines(repository: string, files: readonly WorkflowFile[]): string[] {
  const condition = { workflow_path: { include: files.map(({ path }) => path), exclude: [] } };
  const events = [...new Set([...USUAL, ...files.flatMap((file) => [...file.events.keys()])])];
  const rule = { type: 'restrict_action_events', parameters: { allowed_events: events } };
  return [
    '# actions-policy.json',
    '{',
    '  "name": "checklist-gate may use pull_request_target",',
    '  "enforcement": "active",',
    `  "conditions": ${JSON.stringify(condition)},`,
    `  "rules": ${JSON.stringify([rule])}`,
    '}',
    `gh api --method POST repos/${repository}/actions/policies -H "X-GitHub-Api-Version: 2026-03-10" --input actions-policy.json`,
  ];
}

// A policy blocks every event that it does not list, so the events of other set-ups are listed too.
const USUAL = [
  'pull_request_target',
  'issue_comment',
  'issues',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'workflow_run',
];

/** The workflow files of a survey; none if they could not be read. */
export function workflowTexts({ workflows }: Survey): { path: string; text: string }[] {
  return workflows.status === 'known' ? workflows.value : [];
}

/** Whether GitHub blocks `pull_request_target` here unless an Actions policy allows it. */
export function blocksByDefault({ visibility, enterprise }: Survey): boolean {
  return !enterprise && visibility !== 'private' && visibility !== 'internal';
}

/** The set-up that fits the repository. */
function formFor(survey: Survey): WorkflowForm {
  return blocksByDefault(survey) ? 'two-workflows' : 'one-workflow';
}

/** What else a proposal depends on, as far as it is known. */
export function setUpOf(survey: Survey): Omit<SetUp, 'form'> {
  const { mergeQueue } = survey;
  return {
    mergeQueue: mergeQueue.status === 'known' && mergeQueue.value,
    taken: workflowTexts(survey).map(({ path }) => path),
    ...(survey.action === undefined ? {} : { uses: survey.action }),
  };
}

/** The workflows that fit the repository, as help and lines to add. */
export function proposal(survey: Survey, needs: Needs): { help: string; add: string[]; files: ProposedFile[] } {
  const files = workflowsFor(needs, { form: formFor(survey), ...setUpOf(survey) });
  return { help: files.length === 1 ? 'Add this workflow.' : 'Add these two workflows.', add: linesOf(files), files };
}

/** Whole files as changes. */
export function written(files: readonly ProposedFile[]): FileChange[] {
  return files.map(({ path, lines }) => ({ kind: 'write', path, lines }));
}

/** Several whole files in one listing: each starts with its path as a comment, with `---` in between. */
export function linesOf(files: readonly ProposedFile[]): string[] {
  return files.flatMap(({ path, lines }, index) => [...(index === 0 ? [] : ['---']), `# ${path}`, ...lines]);
}

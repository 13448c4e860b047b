import { diagnose } from '../../src/doctor/diagnose.ts';
import type { Diagnosis } from '../../src/doctor/diagnosis.ts';
import type { OpenPull, Survey } from '../../src/doctor/survey.ts';
import type { SurveyWithPulls } from '../../src/doctor/table/table.ts';

export const SHA = 'a'.repeat(40);
export const TYPES = 'opened, edited, synchronize, reopened, ready_for_review';
export const PERMISSIONS = 'permissions: {contents: read, pull-requests: write, issues: write, statuses: write}';

/** One workflow file. */
export interface FileOf {
  path?: string;
  name?: string;
  on?: string;
  permissions?: string;
  step?: string;
  extra?: string;
}

/** A workflow that uses the gate, on `pull_request_target` where nothing else is said. */
export function gate({
  path = '.github/workflows/gate.yml',
  name,
  on = `pull_request_target: {types: [${TYPES}]}`,
  permissions = PERMISSIONS,
  step = `{uses: acme/checklist-gate@${SHA}}`,
  extra = '',
}: FileOf = {}): { path: string; text: string } {
  const title = name === undefined ? '' : `name: ${name}\n`;
  const text = `${title}on:\n  ${on}\n${permissions}\n${extra}\njobs:\n  checklist:\n    steps:\n      - ${step}\n`;
  return { path, text };
}

export const MARKER_PATH = '.github/workflows/marker.yml';

/** A marker in order, for the name `marker`. */
export function marker({
  path = MARKER_PATH,
  name = 'marker',
  on = `pull_request: {types: [${TYPES}]}`,
  permissions = 'permissions: {}',
  step = '{run: "true"}',
}: FileOf = {}): { path: string; text: string } {
  return gate({ path, name, on, permissions, step });
}

/** A gate in order that starts by the end of the workflow `marker`. */
export function gateOnRun({
  on = 'workflow_run: {workflows: [marker], types: [completed]}',
  step = `{uses: acme/checklist-gate@${SHA}, with: {marker: ${MARKER_PATH}}}`,
  ...more
}: FileOf = {}): { path: string; text: string } {
  return gate({ on, step, ...more });
}

export const known = <T>(value: T) => ({ status: 'known' as const, value });
export const unavailable = { status: 'unavailable' as const, reason: 'the server said no' };
export const files = (...list: { path: string; text: string }[]): Partial<Survey> => ({ workflows: known(list) });

/** A private repository where everything is in order, changed as wanted. */
export function surveyOf(changes: Partial<Survey> = {}): Survey {
  return {
    repository: 'acme/shop',
    visibility: 'private',
    enterprise: false,
    branch: 'main',
    required: known([{ context: 'checklist-gate', app: 7, by: 'ruleset 1' }]),
    mergeQueue: known(false),
    workflows: known([gate()]),
    policies: { status: 'not-asked' },
    waiting: { status: 'not-asked' },
    disabled: { status: 'not-asked' },
    open: { status: 'not-asked' },
    token: { kind: 'installation', abilities: [{ permission: 'issues: write', for: 'the comment', has: 'yes' }] },
    policy: known({ path: '.github/checklist-gate.yml', exists: true, text: 'version: 1\ngates: [{gate: items}]\n' }),
    policyNamed: false,
    templates: known([{ path: 'TEMPLATE.md', exists: true, text: '- [ ] a' }]),
    ...changes,
  };
}

/** An open pull request, on a branch of its own. */
export const pull = (number: number, changes: Partial<OpenPull> = {}): OpenPull => ({
  number,
  url: `u${number}`,
  title: 't',
  contexts: [],
  branch: `change-${number}`,
  byWorkflow: false,
  skips: null,
  ...changes,
});

/** The same survey, with these open pull requests. */
export const withPulls = (changes: Partial<Survey>, ...looked: OpenPull[]): SurveyWithPulls => ({
  ...surveyOf(changes),
  open: known({ total: looked.length, looked }),
});

/** What is not in order, a line each: how much it matters, what it is about, what was found, and the lines to add. */
export async function said(changes: Partial<Survey>): Promise<string[]> {
  return inLines(await diagnose(surveyOf(changes)));
}

export function inLines(found: readonly Diagnosis[]): string[] {
  return found
    .filter(({ severity }) => severity !== 'ok')
    .map(({ severity, subject, message, add = [] }) => [`${severity} ${subject}: ${message}`, ...add].join(' + '));
}

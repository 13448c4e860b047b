import { tally, type Diagnosis, type Severity } from '../diagnosis.ts';
import type { Cell, Column, RepositoryRow, RepositoryState, RepositoryTable } from './model.ts';
import { COLUMNS, REPOSITORY_STATES } from './model.ts';
import type { SharedText } from '../../policy/file/layer.ts';
import { diagnose } from '../diagnose.ts';
import { withoutStatus } from '../diagnose-idle.ts';
import { judgingApp, statusesOf } from '../diagnose-status.ts';
import { markersOf } from '../marker.ts';
import { patchFor } from '../patch/patch.ts';
import { workflowTexts } from '../policies.ts';
import type { OpenPulls, Survey } from '../survey.ts';
import { contextsOf, isSameContext, usesIn, type GateStep } from '../workflow.ts';
import { readWorkflows } from '../workflow-file.ts';

/** A survey whose open pull requests were read. */
export type SurveyWithPulls = Survey & { open: Extract<Survey['open'], { status: 'known' }> };

/** The row of a repository that was read. `shared`: the texts that its policy extends. */
export async function repositoryRow(survey: SurveyWithPulls, shared: readonly SharedText[]): Promise<RepositoryRow> {
  const { repository, branch, called = [] } = survey;
  const open = survey.open.value;
  const { uses } = usesIn(repository, { workflows: workflowTexts(survey), called });
  const findings = await diagnose(survey, shared);
  const patch = await patchFor(survey, shared, findings);
  const without = withoutStatus(statusesOf(survey, uses), open).map(({ number, url, title }) => ({
    number,
    url,
    title,
  }));
  const words = wordsOf(survey, uses, open, without.length);
  const cells = Object.fromEntries(COLUMNS.map((column) => [column, cellOf(column, words[column], findings)]));
  return {
    repository,
    state: stateOf(findings),
    branch,
    cells: cells as Record<Column, Cell>,
    findings,
    open: { total: open.total, looked: open.looked.length, without },
    ...(patch === '' ? {} : { patch }),
  };
}

/** The row of one that could not be read, or was not reached. `reason` is in our words. */
export function unreadRepository(repository: string, reason: string): RepositoryRow {
  return { repository, state: 'unread', reason, findings: [] };
}

/** How the action is named in a repository; undefined where it is not used, or named as no other repository can. */
export function actionNamed({ repository, called = [], ...survey }: Survey): string | undefined {
  const { uses } = usesIn(repository, { workflows: workflowTexts({ repository, ...survey }), called });
  return uses.map((use) => use.uses).find((each) => /^[\w.-]+\/[\w.-]+@[\w.-]+$/.test(each));
}

function stateOf(findings: readonly Diagnosis[]): RepositoryState {
  const { wrong, unchecked } = tally(findings);
  if (wrong > 0) return 'wrong';
  if (unchecked > 0) return 'unchecked';
  return findings.some(({ severity }) => severity !== 'ok') ? 'advice' : 'ok';
}

const SEVERITIES: readonly Severity[] = ['problem', 'unknown', 'advice', 'ok'];

function cellOf(column: Column, words: string, findings: readonly Diagnosis[]): Cell {
  const own = findings.filter((found) => columnOf(found) === column).map(({ severity }) => severity);
  const state = SEVERITIES.find((severity) => own.includes(severity));
  return { state: state ?? (words === '' ? 'none' : 'ok'), words };
}

function columnOf({ subject, topic }: Diagnosis): Column {
  if (topic !== undefined) return topic;
  if (subject === 'merge queue') return 'events';
  return COLUMNS.find((column) => column === subject) ?? 'workflow';
}

function wordsOf(
  survey: Survey,
  uses: readonly GateStep[],
  { total, looked }: OpenPulls,
  without: number,
): Record<Column, string> {
  const { required, policy, templates } = survey;
  const files = readWorkflows(workflowTexts(survey));
  const contexts =
    judgingApp(survey, uses) === undefined
      ? contextsOf(uses).flatMap((context) => context ?? [])
      : statusesOf(survey, uses);
  const starts = [...uses, ...markersOf(files, uses)].flatMap(({ events }) => [...events.keys()]);
  const permissions = uses.flatMap((use) => [...(use.permissions ?? [])].map(([scope, level]) => `${scope}: ${level}`));
  const some = looked.length < total ? ` (the newest ${looked.length} of ${total} were looked at)` : '';
  return {
    'required status':
      required.status === 'known'
        ? joined(
            required.value
              .map(({ context }) => context)
              .filter((context) => contexts.some((each) => isSameContext(each, context))),
          )
        : '',
    workflow: joined(uses.map(({ path, via }) => [path, ...via].join(' → '))),
    events: joined(starts.filter((name) => name !== 'workflow_run' && name !== 'workflow_dispatch')),
    permissions: joined(permissions),
    policy: policy.status === 'known' && policy.value.exists ? policy.value.path : '',
    template: templates.status === 'known' ? joined(templates.value.map(({ path }) => path)) : '',
    version: joined(uses.map((use) => versionOf(use, survey))),
    'pull requests': total === 0 ? '' : `${without} of ${looked.length} without a status${some}`,
  };
}

/** The ref of the action; for a commit the version that a comment gives it. */
function versionOf({ uses }: GateStep, survey: Survey): string {
  const ref = uses.replace(/^[^@]*@/, '');
  if (!/^[\da-f]{40}$/.test(ref)) return ref;
  const texts = [...workflowTexts(survey), ...(survey.called ?? [])].flatMap(({ text }) => text ?? []);
  const comments = texts.flatMap((text) => text.split('\n')).flatMap((line) => line.split(uses)[1] ?? []);
  const [version] = comments.flatMap((comment) => /^\s+#\s*(\S+)/.exec(comment)?.[1] ?? []);
  return version === undefined ? ref.slice(0, 7) : `${version} (${ref.slice(0, 7)})`;
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].join(', ');
}

/** Puts rows together, worst first: by state, then by how much is wrong, then by name. */
export function repositoryTable(
  rows: readonly RepositoryRow[],
  { at, leftOut }: Pick<RepositoryTable, 'at' | 'leftOut'>,
): RepositoryTable {
  const rank = ({ state }: RepositoryRow): number => REPOSITORY_STATES.indexOf(state);
  const wrong = ({ findings }: RepositoryRow): number => tally(findings).wrong;
  const totals = REPOSITORY_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]);
  return {
    schema: 'checklist-gate/repositories@1',
    at,
    rows: rows.toSorted(
      (a, b) =>
        rank(a) - rank(b) || wrong(b) - wrong(a) || a.repository.localeCompare(b.repository, 'en', { numeric: true }),
    ),
    leftOut,
    totals: Object.fromEntries(totals) as RepositoryTable['totals'],
  };
}

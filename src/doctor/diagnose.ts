import { defaultPolicy, type Policy } from '../policy/policy.ts';
import { needsOf, type Needs } from '../author/explain/needs.ts';
import { loadPolicy } from '../policy/file/load.ts';
import { type SharedText } from '../policy/file/layer.ts';
import { callsIn, type Callable } from './calls.ts';
import { diagnoseBranch } from './diagnose-use.ts';
import { diagnoseDisabled, diagnosePulls, diagnoseWaiting } from './diagnose-idle.ts';
import { diagnosePolicies } from './diagnose-policies.ts';
import { diagnoseStatus } from './diagnose-status.ts';
import { diagnoseWorkflows, workflowFiles } from './diagnose-workflow.ts';
import { sorted, type Diagnosis } from './diagnosis.ts';
import { markersOf } from './marker.ts';
import { workflowTexts } from './policies.ts';
import type { Survey } from './survey.ts';
import { usesIn, type GateStep } from './workflow.ts';
import { readWorkflows, type WorkflowFile } from './workflow-file.ts';

/** What the survey needs to find further files by the texts of a repository. */
export const NAMED = { templates: templatesNamed, markers: markersNamed, calls: callsIn };

/** Paths of the templates that a policy names; none if the policy does not load. */
export async function templatesNamed(
  { path, text }: { path: string; text: string },
  shared: readonly SharedText[] = [],
): Promise<string[]> {
  const loaded = await loadPolicy(text, path, undefined, shared);
  if (!loaded.ok) return [];
  return [
    ...new Set(
      loaded.value.policy.checklists.flatMap(({ template }) => (template === undefined ? [] : [template.path])),
    ),
  ];
}

/** Paths of the workflow files of a repository that start the gate and that a pull request can change. */
export function markersNamed(
  repository: string,
  workflows: Callable['workflows'],
  called: Callable['called'] = [],
): string[] {
  return markersOf(readWorkflows(workflows), usesIn(repository, { workflows, called }).uses).map(({ path }) => path);
}

/**
 * What a survey means: what is in order, what is wrong, and which lines to add. Problems first. `shared`: the texts that
 * the policy extends.
 */
export async function diagnose(survey: Survey, shared: readonly SharedText[] = []): Promise<Diagnosis[]> {
  const { policy, findings } = await diagnosePolicy(survey, shared);
  const needs = await needsOf(policy);
  const { called = [] } = survey;
  const { uses, unreadable, lost } = usesIn(survey.repository, { workflows: workflowTexts(survey), called });
  const { ours, others, markers } = sortedOut(workflowFiles(survey), uses);
  const starting = [
    ...diagnoseDisabled(survey, { ours, markers }),
    ...diagnosePolicies(survey, { ours, markers, others }, needs),
  ];
  return sorted([
    // What keeps the gate from starting at all comes first.
    ...starting,
    ...diagnoseStatus(survey, uses, lost, markers),
    ...diagnoseBranch(survey),
    ...diagnoseWorkflows(survey, uses, unreadable, needs, lost).filter((found) => !isBlocked(found, starting)),
    ...diagnoseWaiting(survey, { markers, gates: ours.filter(({ events }) => events.has('pull_request')) }),
    ...diagnoseToken(survey, needs),
    ...findings,
    ...diagnoseTemplates(survey),
    ...diagnosePulls(survey, uses, markers),
  ]);
}

// The types of an event are not reported as in order while the event starts nothing; nor is a file that is disabled.
function isBlocked(found: Diagnosis, starting: readonly Diagnosis[]): boolean {
  return (
    found.severity === 'ok' &&
    starting.some(
      ({ severity, path, line }) =>
        severity !== 'ok' && path === found.path && (line === undefined || line === found.line),
    )
  );
}

function sortedOut(
  files: readonly WorkflowFile[],
  uses: readonly GateStep[],
): Record<'ours' | 'others' | 'markers', WorkflowFile[]> {
  const paths = uses.map(({ path }) => path);
  const ours = files.filter(({ path }) => paths.includes(path));
  const markers = markersOf(files, uses).filter(({ path }) => !paths.includes(path));
  return { ours, markers, others: files.filter((file) => !ours.includes(file)) };
}

async function diagnosePolicy(
  survey: Survey,
  shared: readonly SharedText[],
): Promise<{ policy: Policy; findings: Diagnosis[] }> {
  const fallback = defaultPolicy(undefined);
  const { policy: fact } = survey;
  const subject = 'policy';
  if (fact.status === 'unavailable')
    return { policy: fallback, findings: [{ subject, severity: 'unknown', message: fact.reason }] };
  const { path, exists, text } = fact.value;
  if (!exists) {
    const named: Diagnosis = {
      subject,
      severity: 'problem',
      message: `there is no policy at ${path} on ${survey.branch}`,
      help: 'Commit it there, or name another path.',
    };
    const usual: Diagnosis = {
      subject,
      severity: 'advice',
      message: `there is no policy at ${path} on ${survey.branch}: every box counts`,
      help: 'Let `checklist-gate init FILE` propose one from a checklist.',
    };
    const { policyElsewhere: elsewhere } = survey;
    const misplaced: Diagnosis = {
      subject,
      severity: 'problem',
      message: `${elsewhere} is not read: a policy lies at ${path}`,
      help: 'Move it there, or name it with the input `policy`.',
      ...(elsewhere === undefined ? {} : { change: [{ kind: 'move', path: elsewhere, to: path }] }),
    };
    const found = survey.policyNamed ? named : elsewhere === undefined ? usual : misplaced;
    return { policy: fallback, findings: [found] };
  }
  const loaded = await loadPolicy(text, path, undefined, shared);
  if (!loaded.ok) {
    return {
      policy: fallback,
      findings: loaded.error.map((error) => ({
        subject,
        severity: 'problem',
        message: error.message,
        path: error.path,
        line: error.line,
      })),
    };
  }
  return { policy: loaded.value.policy, findings: [{ subject, severity: 'ok', message: 'loads', path }] };
}

// Only the abilities that the policy needs matter.
function diagnoseToken({ token }: Survey, needs: Needs): Diagnosis[] {
  const subject = 'token';
  const scopes = new Set(needs.permissions.map(({ scope }) => scope));
  return token.abilities
    .filter(({ permission }) => scopes.has(permission.replace(/:.*/, '')))
    .map(({ permission, for: what, has, because }): Diagnosis => {
      if (has === 'yes') return { subject, severity: 'ok', message: `has \`${permission}\`: ${what}` };
      if (has === 'unknown')
        return {
          subject,
          severity: 'unknown',
          message: `could not find out whether it has \`${permission}\` (${what})${because === undefined ? '' : `: ${because}`}`,
        };
      // The gate uses another token than the doctor here; its job says what that may do, and its file is checked.
      return {
        subject,
        severity: 'unknown',
        message: `lacks \`${permission}\`${because === undefined ? '' : ` (${because})`}, so that it does not show whether the gate ${what}`,
        help: 'This is the token of the doctor. To know, run it with the token of the gate, or add this permission to its job.',
        add: [permission],
        lacks: [permission],
      };
    });
}

function diagnoseTemplates({ templates, branch }: Survey): Diagnosis[] {
  const subject = 'template';
  if (templates.status === 'unavailable') return [{ subject, severity: 'unknown', message: templates.reason }];
  return templates.value.map(({ path, exists }) =>
    exists
      ? { subject, severity: 'ok', message: 'is there', path }
      : {
          subject,
          severity: 'problem',
          message: `there is no template at ${path} on ${branch}`,
          help: 'Commit it there, or name another path in the policy.',
        },
  );
}

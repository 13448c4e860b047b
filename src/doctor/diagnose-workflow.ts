import type { Needs } from '../author/explain/needs.ts';
import { lackedFor, type LostCall } from './calls.ts';
import { judgingApp } from './diagnose-status.ts';
import { diagnoseMarker, diagnoseRun } from './diagnose-marker.ts';
import { diagnoseStarts } from './diagnose-start.ts';
import { diagnoseUse } from './diagnose-use.ts';
import type { Diagnosis } from './diagnosis.ts';
import { markersOf, missingNames } from './marker.ts';
import { proposal, workflowTexts, written } from './policies.ts';
import type { Survey } from './survey.ts';
import type { GateStep } from './workflow.ts';
import { readWorkflows, type Unreadable, type WorkflowFile } from './workflow-file.ts';

const SUBJECT = 'workflow';

/**
 * Whether the workflows that use the gate start when they should and have the permissions they need. Markers are found
 * among the workflows of the survey.
 */
export function diagnoseWorkflows(
  survey: Survey,
  uses: readonly GateStep[],
  unreadable: readonly Unreadable[],
  needs: Needs,
  lost: readonly LostCall[] = [],
): Diagnosis[] {
  const { workflows } = survey;
  if (workflows.status === 'unavailable')
    return [{ subject: SUBJECT, severity: 'unknown', message: `the workflows could not be read: ${workflows.reason}` }];
  const broken = [
    ...unreadable.map(({ path, line, message }): Diagnosis => ({
      subject: SUBJECT,
      severity: 'problem',
      message: `is not valid YAML: ${message}`,
      path,
      line,
    })),
    ...lost.map(diagnoseLost),
  ];
  const [first, ...others] = uses;
  if (first === undefined) return [...broken, diagnoseNone(survey, lost, needs)];
  const files = workflowFiles(survey);
  const markers = markersOf(files, uses);
  const isMissing = uses.some((use) => missingNames(use, files).length > 0);
  return [
    ...broken,
    ...uses.flatMap((use) => diagnoseRun(use, { survey, uses, files, needs })),
    ...diagnoseStarts(survey, [first, ...others], { markers, isMissing }, needs),
    ...markers.flatMap(diagnoseMarker),
    ...uses.flatMap((use) => diagnoseUse(use, needs)),
  ];
}

function diagnoseLost({ path, line, uses, reason, lacks }: LostCall): Diagnosis {
  return {
    subject: SUBJECT,
    severity: 'unknown',
    message: `calls \`${uses}\`, and it is not known whether the gate is used there: ${reason}`,
    path,
    line,
    ...(lacks === undefined
      ? {}
      : { help: 'Run the doctor with a token that has this permission there.', add: [lacks], lacks: [lacks] }),
  };
}

// Calls that could not be followed may use the gate.
function diagnoseNone(survey: Survey, lost: readonly LostCall[], needs: Needs): Diagnosis {
  const { files, ...proposed } = proposal(survey, needs);
  const app = judgingApp(survey, []);
  if (lost.length === 0 && app !== undefined)
    return {
      ...proposed,
      subject: SUBJECT,
      severity: 'advice',
      message: `no workflow uses checklist-gate, and ${app.context} is required from the App ${app.app}`,
      help: 'This is right where that App judges as a server. If it does not, nothing writes the status: add a workflow.',
    };
  if (lost.length === 0)
    return {
      subject: SUBJECT,
      severity: 'problem',
      message: 'no workflow on the default branch uses checklist-gate',
      ...proposed,
      change: written(files),
    };
  return {
    subject: SUBJECT,
    severity: 'unknown',
    message: 'no workflow that could be read uses checklist-gate',
    ...proposed,
    ...lackedFor(lost),
  };
}

/** The readable workflows of a survey. */
export function workflowFiles(survey: Survey): WorkflowFile[] {
  return readWorkflows(workflowTexts(survey));
}

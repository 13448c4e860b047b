import type { Needs } from '../author/explain/needs.ts';
import { workflowsFor } from '../author/set-up.ts';
import { listed } from './diagnose-status.ts';
import type { Diagnosis } from './diagnosis.ts';
import { policyLines, rulingOn, blocksByDefault, linesOf, setUpOf, written } from './policies.ts';
import type { ActionsPolicy, Survey } from './survey.ts';
import { actionIn } from './workflow.ts';
import type { WorkflowFile } from './workflow-file.ts';

const SUBJECT = 'Actions policy';
const TARGET = 'pull_request_target';
const HIDDEN = 'the token may not read policies, which takes administration rights';

/** The workflow files, sorted by what they have to do with the gate. */
interface SortedFiles {
  /** Those that use the gate. */
  ours: readonly WorkflowFile[];
  /** Those that do not use the gate but whose end starts it, with the events for which it does. */
  markers: readonly WorkflowFile[];
  /** Those that do not use the gate, including markers. */
  others: readonly WorkflowFile[];
}

/**
 * Whether GitHub lets their events start the workflows, by its default and by the Actions policies that could be read.
 */
export function diagnosePolicies(survey: Survey, { ours, markers, others }: SortedFiles, needs: Needs): Diagnosis[] {
  const gates = ours.flatMap(onTarget);
  return [
    ...gates.flatMap((file) => diagnoseGate(survey, file, gates, needs)),
    ...[...ours, ...markers].flatMap((file) => diagnoseEvents(survey, file)),
    // If the default blocks a gate, its own line says so.
    ...(ours.length > 0 && !(gates.length > 0 && blocksByDefault(survey)) ? diagnoseUnavailable(survey) : []),
    ...others.flatMap(onTarget).flatMap((file) => diagnoseStranger(survey, file, gates.length > 0)),
  ];
}

/** A file with `pull_request_target`, and the line where it says so. */
type OnTarget = WorkflowFile & { line: number };

function onTarget(file: WorkflowFile): OnTarget[] {
  const event = file.events.get(TARGET);
  return event === undefined ? [] : [{ ...file, line: event.line }];
}

// For a file that uses the gate on `pull_request_target`. `diagnoseEvents` reports policies that forbid the event.
function diagnoseGate(survey: Survey, file: OnTarget, gates: readonly OnTarget[], needs: Needs): Diagnosis[] {
  const { policies } = survey;
  const here = { subject: SUBJECT, path: file.path, line: file.line };
  const { forbidding, allowing, idle, unread } = rulingOn(seen(survey), file.path, TARGET);
  if (forbidding.length > 0) return [];
  const [allows] = allowing;
  if (allows !== undefined)
    return [{ ...here, severity: 'ok', message: `${named(allows)} allows \`${TARGET}\` for this file` }];
  if (!blocksByDefault(survey)) return [];
  const cures = curesFor(survey, file, gates, needs);
  if (policies.status === 'unavailable')
    return [
      {
        ...here,
        severity: 'unknown',
        message: `GitHub blocks \`${TARGET}\` by default ${where(survey)}; could not read whether a policy allows it: ${policies.reason}`,
        ...cures,
      },
    ];
  if (policies.status !== 'known')
    return [
      {
        ...here,
        severity: 'unknown',
        message: `GitHub blocks \`${TARGET}\` by default ${where(survey)}, and no policy was seen that allows it. There may be one: ${HIDDEN}`,
        ...cures,
        lacks: ['administration: read'],
      },
    ];
  const why = [
    ', and no active policy allows it for this file',
    ...idle.map((each) => `; ${named(each)} would allow it, but is in \`${each.enforcement}\`, which allows nothing`),
    ...unread.map((each) => `; what ${named(each)} says could not be read`),
  ];
  return [
    {
      ...here,
      severity: 'problem',
      message: `\`${TARGET}\` does not start: GitHub blocks it by default ${where(survey)}${why.join('')}`,
      ...cures,
    },
  ];
}

// The first file gets the lines for both solutions, the others refer to it.
function curesFor(
  survey: Survey,
  file: OnTarget,
  gates: readonly OnTarget[],
  needs: Needs,
): Pick<Diagnosis, 'help' | 'add' | 'change'> {
  const before = gates.slice(0, gates.indexOf(file)).map(({ path }) => path);
  if (before.length > 0) return { help: `The cures are those for ${before[0]}; the policy there names this file too.` };
  const uses = actionIn(file);
  const files = workflowsFor(needs, {
    form: 'two-workflows',
    ...setUpOf(survey),
    gate: file.path,
    ...(uses === undefined ? {} : { uses }),
  });
  return {
    help: 'Use two workflows, which need no setting (keep the inputs of your step). Or allow the event for this file with a policy, which takes administration rights.',
    add: [
      '# Either two workflows; the second replaces this file.',
      ...linesOf(files),
      '---',
      '# Or a policy.',
      ...policyLines(survey.repository, gates),
    ],
    ...(isBare(file) ? { change: written(files) } : {}),
  };
}

// A file that holds nothing but the gate can be replaced as a whole.
function isBare({ jobs }: WorkflowFile): boolean {
  const isStep = ({ inputs }: WorkflowFile['jobs'][number]['steps'][number]): boolean =>
    [...inputs.keys()].every((name) => name === 'number');
  return jobs.length === 1 && jobs.every(({ steps }) => steps.length === 1 && steps.every(isStep));
}

// A policy that lists some events blocks all others.
function diagnoseEvents(survey: Survey, { path, events }: WorkflowFile): Diagnosis[] {
  const rulings = [...events].map(([name, { line }]) => ({ name, line, ...rulingOn(seen(survey), path, name) }));
  const forbidden = rulings.flatMap(({ name, line, forbidding }) =>
    forbidding.map((policy): Diagnosis => ({
      subject: SUBJECT,
      path,
      line,
      severity: 'problem',
      message: `\`${name}\` does not start: ${named(policy)} does not list it`,
      help: `Add \`${name}\` to the events of that policy, or exclude this file from it. One policy that does not list an event is enough to block it.`,
    })),
  );
  // The default block is already reported.
  const open = rulings.filter(
    ({ name, forbidding, allowing }) =>
      forbidding.length === 0 && !(name === TARGET && allowing.length === 0 && blocksByDefault(survey)),
  );
  const [first] = open;
  if (first === undefined) return forbidden;
  const names = listed(open.map(({ name }) => name));
  const unknown = first.unread.map((policy): Diagnosis => ({
    subject: SUBJECT,
    path,
    line: first.line,
    severity: 'unknown',
    message: `what ${named(policy)} says about ${names} could not be read`,
  }));
  return [...forbidden, ...unknown];
}

function diagnoseUnavailable({ policies }: Survey): Diagnosis[] {
  if (policies.status !== 'unavailable') return [];
  const message = `could not read whether an Actions policy blocks an event of the gate: ${policies.reason}`;
  return [{ subject: SUBJECT, severity: 'unknown', message }];
}

// For a file that has nothing to do with the gate.
function diagnoseStranger(survey: Survey, { path, line }: OnTarget, isAfterOurs: boolean): Diagnosis[] {
  const { forbidding, allowing } = rulingOn(seen(survey), path, TARGET);
  const start = `does not use the gate, and will not start on \`${TARGET}\`${isAfterOurs ? ' either' : ''}`;
  const here = { subject: SUBJECT, path, line, severity: 'advice' as const };
  const [forbids] = forbidding;
  if (forbids !== undefined) return [{ ...here, message: `${start}: ${named(forbids)} does not list it` }];
  if (allowing.length > 0 || !blocksByDefault(survey)) return [];
  return [
    {
      ...here,
      message: `${start}, unless an Actions policy allows it: GitHub blocks the event by default ${where(survey)}`,
    },
  ];
}

function named({ name, source }: ActionsPolicy): string {
  return `the policy "${name}" (${source})`;
}

function seen({ policies }: Survey): readonly ActionsPolicy[] {
  return policies.status === 'known' ? policies.value : [];
}

function where({ visibility }: Survey): string {
  const usual = 'in public repositories';
  return visibility === 'public' ? usual : `${usual} (whether this one is public is not known)`;
}

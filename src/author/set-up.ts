import { OF_ITS_COMMIT, startsOf } from './explain/events.ts';
import type { Needs } from './explain/needs.ts';

/**
 * How the gate starts for pull requests. `two-workflows`: when a marker workflow ends; this works in every repository
 * without settings. `one-workflow`: on `pull_request_target`, which GitHub blocks by default in public repositories.
 */
export type WorkflowForm = 'two-workflows' | 'one-workflow';

/** What the proposed workflows depend on, besides the policy. */
export interface SetUp {
  form: WorkflowForm;
  /** Whether pull requests go through a merge queue. */
  mergeQueue: boolean;
  /** Paths of files that exist already. */
  taken?: readonly string[];
  /** Name of the marker workflow. Default `checklist-marker`. */
  marker?: string;
  /** The path for the gate, used even if a file exists there. Default: a free path like `GATE_PATH`. */
  gate?: string;
  /** How the workflow refers to the action, such as `acme/checklist-gate@v0`. */
  uses?: string;
}

/** A workflow file to write. `lines` are its complete text. */
export interface ProposedFile {
  path: string;
  lines: string[];
}

export const MARKER_PATH = '.github/workflows/checklist-marker.yml';
export const MARKER_NAME = 'checklist-marker';
export const GATE_PATH = '.github/workflows/checklist-gate.yml';

/** The workflow files that start the gate on every event that the policy needs. The marker, if any, comes first. */
export function workflowsFor(needs: Needs, setUp: SetUp): ProposedFile[] {
  const { form, taken = [], uses = 'OWNER/checklist-gate@v0' } = setUp;
  const gatePath = setUp.gate ?? freePath(GATE_PATH, taken);
  const marker = form === 'two-workflows' ? markerFor(needs, setUp) : undefined;
  const events = eventsFor(needs, setUp);
  const gate: ProposedFile = {
    path: gatePath,
    lines: [
      'name: checklist-gate',
      'on:',
      ...indented(2, events.gate),
      'permissions:',
      ...indented(2, permissionLines(needs)),
      'jobs:',
      '  checklist:',
      ...indented(4, conditionLines(needs)),
      '    runs-on: ubuntu-latest',
      '    timeout-minutes: 5',
      '    steps:',
      `      - uses: ${uses}`,
      ...indented(8, ['with:', ...indented(2, inputLines(marker?.path))]),
    ],
  };
  return marker === undefined ? [gate] : [marker, gate];
}

/** The `if:` of the job, with its comment; empty if it needs none. */
export function conditionLines({ events, ofIssues }: Needs): string[] {
  return !events.some(({ name }) => name === 'issue_comment') || ofIssues
    ? []
    : [
        '# Comments on ordinary issues are left alone.',
        `if: ${expression("github.event_name != 'issue_comment' || github.event.issue.pull_request")}`,
      ];
}

/** The inputs below `with:`. `marker`: path of the marker workflow, if there is one. */
export function inputLines(marker: string | undefined): string[] {
  return [...(marker === undefined ? [] : [`marker: ${marker}`]), `number: ${expression('inputs.number')}`];
}

/** The marker: a workflow that runs for pull requests and does nothing. Its end starts the gate. */
export function markerFor(
  needs: Needs,
  { mergeQueue, taken = [], marker: name = MARKER_NAME }: Omit<SetUp, 'form'>,
): ProposedFile {
  return {
    path: freePath(MARKER_PATH, taken),
    lines: [
      `name: ${yamlWord(name)}`,
      'on:',
      ...indented(2, eventsFor(needs, { form: 'two-workflows', mergeQueue }).marker),
      '# Nothing is done here. When this run ends, the workflow "checklist-gate" judges.',
      'permissions: {}',
      'jobs:',
      '  changed:',
      '    runs-on: ubuntu-latest',
      '    timeout-minutes: 1',
      '    steps:',
      '      - run: echo "The workflow checklist-gate judges this pull request."',
    ],
  };
}

/** The lines below `on:` of each workflow. With one workflow, `marker` is empty. */
export function eventsFor(
  needs: Needs,
  { form, mergeQueue, marker: name = MARKER_NAME }: SetUp,
): { marker: string[]; gate: string[] } {
  const types = needs.types.map((type) => type.name);
  const queue = mergeQueue ? eventLines('merge_group', ['checks_requested']) : [];
  const lines = (isOfPull: boolean): string[] =>
    needs.events
      .filter((event) => isOfPull === OF_ITS_COMMIT.includes(event.name))
      .flatMap((event) => [`${event.name}: # ${event.because}`, ...startsOf(event)]);
  if (form === 'one-workflow')
    return {
      marker: [],
      gate: [...eventLines('pull_request_target', types), ...lines(true), ...lines(false), ...queue, ...DISPATCH],
    };
  const reviews = lines(true);
  return {
    marker: [...eventLines('pull_request', types), ...(reviews.length === 0 ? APPROVALS : reviews), ...queue],
    gate: ['workflow_run:', `  workflows: [${yamlWord(name)}]`, '  types: [completed]', ...lines(false), ...DISPATCH],
  };
}

/** The lines below `permissions:`, each with a comment that says what it is for. */
export function permissionLines(needs: Needs): string[] {
  return needs.permissions.map(({ scope, level, for: what }) => `${`${scope}: ${level}`.padEnd(21)} # ${what}`);
}

/** The two lines of an event below `on:`. */
function eventLines(name: string, types: readonly string[], because?: string): string[] {
  const first = `${name}:${because === undefined ? '' : ` # ${because}`}`;
  return [first, `  types: [${types.join(', ')}]`];
}

/** Reviews must start the gate, since an approval lets a pull request change its marker. */
const APPROVALS = eventLines('pull_request_review', ['submitted', 'edited', 'dismissed'], 'an approval counts at once');

const DISPATCH = [
  'workflow_dispatch:',
  '  inputs:',
  '    number:',
  '      description: Number of the pull request or issue',
  '      required: true',
];

// `checklist-gate.yml`, or `checklist-gate-2.yml` if that file exists.
function freePath(path: string, taken: readonly string[]): string {
  let free = path;
  for (let count = 2; taken.includes(free); count++) free = path.replace(/\.yml$/, `-${count}.yml`);
  return free;
}

function indented(by: number, lines: readonly string[]): string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}

/** A text as YAML on one line, quoted if YAML could read it as something else. */
export function yamlWord(text: string): string {
  return /^[A-Za-z][\w./-]*(?: [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(text)
    ? text
    : JSON.stringify(text);
}

function expression(text: string): string {
  return `\${{ ${text} }}`;
}

import type { Needs } from '../author/explain/needs.ts';
import { closest, didYouMean } from '../policy/nearest.ts';
import { markerFor, yamlWord } from '../author/set-up.ts';
import { listed } from './diagnose-status.ts';
import type { Diagnosis } from './diagnosis.ts';
import { isIntricate, chainLevel, listens, LONGEST_CHAIN, MARKER_EVENTS, missingNames, markersOf } from './marker.ts';
import type { FileChange } from './patch/change.ts';
import { linesOf, setUpOf, written } from './policies.ts';
import type { Survey } from './survey.ts';
import { isCheckout, type GateStep, hasOwnToken, contextsOf, isSameContext } from './workflow.ts';
import type { WorkflowFile } from './workflow-file.ts';

const SUBJECT = 'marker';

/** The surroundings in which a use is checked. */
interface Around {
  survey: Survey;
  uses: readonly GateStep[];
  files: readonly WorkflowFile[];
  needs: Needs;
}

/** What keeps the end of a marker from starting this use of the gate. */
export function diagnoseRun(use: GateStep, around: Around): Diagnosis[] {
  const event = use.events.get('workflow_run');
  if (event === undefined) return diagnoseInput(use, around);
  const { path, listensTo } = use;
  const here = { subject: SUBJECT, path, line: event.line };
  const problem = (message: string, help: string, add: string[] = [], change: FileChange[] = []): Diagnosis => ({
    ...here,
    severity: 'problem',
    message,
    help,
    ...(add.length === 0 ? {} : { add }),
    ...(change.length === 0 ? {} : { change }),
  });
  const { types } = event;
  const level = chainLevel(use, around.files);
  return [
    ...(listensTo.length === 0
      ? [problem('`workflow_run` names no workflow, so nothing starts it', 'Name the marker.', ['workflows: [NAME]'])]
      : []),
    ...missingNames(use, around.files).map((name): Diagnosis => ({ ...here, ...diagnoseName(name, use, around) })),
    ...(listens(listensTo, use.workflow)
      ? [problem('listens to itself: the end of each run starts another one', 'Take its own name out of `workflows`.')]
      : []),
    ...(types === undefined
      ? [
          {
            ...here,
            severity: 'advice' as const,
            message: '`workflow_run` without `types` starts several times for one run of the marker',
            help: 'Once is enough.',
            add: ['types: [completed]'],
          },
        ]
      : types.some((type) => type === 'completed' || type === 'requested')
        ? []
        : [
            problem(
              `\`workflow_run\` starts for ${listed(types)} alone, expected \`completed\``,
              'Let it start at the end of the marker.',
              ['types: [completed]'],
              [{ kind: 'set', path, at: ['on', 'workflow_run', 'types'], value: ['completed'] }],
            ),
          ]),
    ...(level > LONGEST_CHAIN
      ? [
          problem(
            `is number ${level} in a chain of \`workflow_run\` events: GitHub stops after ${LONGEST_CHAIN}`,
            'Listen to the marker itself.',
          ),
        ]
      : []),
    ...diagnoseInput(use, around),
  ];
}

// For a name in `workflows` that no workflow has.
function diagnoseName(
  name: string,
  { listensTo, path: own }: GateStep,
  { survey, files, needs }: Around,
): Pick<Diagnosis, 'severity' | 'message' | 'help' | 'add' | 'change'> {
  const isNone = !files.some((file) => listens(listensTo, file.name));
  const message = `no workflow on the default branch is called \`${name}\`, so ${isNone ? 'nothing starts the gate' : 'that name starts nothing'}`;
  const problem = { severity: 'problem' as const, message };
  const ofPulls = files.filter(({ path, events }) => path !== own && MARKER_EVENTS.some((each) => events.has(each)));
  const byPath = files.find(({ path }) => path === name || path.endsWith(`/${name}`));
  const meant =
    byPath?.name ??
    closest(
      name.replaceAll('\\', ''),
      ofPulls.map((file) => file.name),
    );
  if (meant !== undefined) {
    const pattern = meant.replaceAll(/[*+?[\]\\]/g, String.raw`\$&`);
    const names = listensTo.map((each) => (each === name ? pattern : each));
    return {
      ...problem,
      message: `${message}${didYouMean(`"${meant}"`)}`,
      help:
        byPath === undefined
          ? SPELLING
          : 'GitHub knows a workflow by its name. Its path counts only where it has no name.',
      add: [`workflows: [${yamlWord(pattern)}]`],
      change: [{ kind: 'set', path: own, at: ['on', 'workflow_run', 'workflows'], value: names }],
    };
  }
  if (isIntricate(name) || /[*\\]/.test(name)) return { ...problem, help: SPELLING };
  const added = [markerFor(needs, { ...setUpOf(survey), marker: name })];
  return { ...problem, help: 'Add this workflow.', add: linesOf(added), change: written(added) };
}

const SPELLING =
  'Write the name as it stands in the file, with a backslash before `*`, `+`, `?`, `[` and `]`: GitHub reads it as a pattern.';

/** What a marker has that it should not have. */
export function diagnoseMarker({ path, events, eventsLine, jobs }: WorkflowFile): Diagnosis[] {
  const here = { subject: SUBJECT, path };
  const filtered = [...events].filter(([, { filters }]) => filters.length > 0);
  const runs = jobs.flatMap((job) =>
    [job, ...job.steps].filter(({ uses }) => isCheckout(uses) || uses.startsWith('./')),
  );
  return [
    ...filtered.map(([name, { filters, line }]): Diagnosis => ({
      ...here,
      line,
      severity: 'problem',
      message: `\`${name}\` has a filter (${listed(filters)}): where it does not match, the required status never comes`,
      help: 'Remove the filter. Conditions belong into the policy, as `when: {paths: […]}` or `when: {branches: […]}`.',
      change: filters.map((filter) => ({ kind: 'remove', path, at: ['on', name, filter] })),
    })),
    ...(jobs.every(({ permissions }) => permissions?.size === 0)
      ? []
      : [
          {
            ...here,
            line: eventsLine,
            severity: 'advice' as const,
            message: 'the marker needs no permissions, and its jobs may have some',
            help: 'A pull request can change what it does, so give neither the workflow nor its jobs any permissions.',
            add: ['permissions: {}'],
          },
        ]),
    ...runs.map(({ uses, line }): Diagnosis => ({
      ...here,
      line,
      severity: 'advice',
      message: `the marker uses \`${uses}\`, so code of the pull request may run in it`,
      help: 'Only the end of its run matters. Move such steps to another workflow.',
    })),
  ];
}

/**
 * Whether a use names, in the input `marker`, the files that start the gate and that a pull request can change. Every
 * use that writes the same status must do so: otherwise it would pass a pull request that changed its marker.
 */
function diagnoseInput(
  use: GateStep,
  { uses, files }: { uses: readonly GateStep[]; files: readonly WorkflowFile[] },
): Diagnosis[] {
  const others = uses.filter((each) => each === use || writesTheSame(each, use));
  const markers = markersOf(files, others);
  const wanted = markers.map(({ path }) => path);
  const isOwn = markersOf(files, [use]).length > 0;
  const isForPulls = markers.some(({ events }) => events.has('pull_request'));
  if (!isOwn && !(isForPulls && mayWrite(use) && isForMore(use))) return [];
  const here = { subject: 'marker', path: use.path, line: use.line };
  const text = use.inputs.get('marker') ?? '';
  if (text.includes('${{'))
    return [
      {
        ...here,
        severity: 'advice',
        message: `whether the input \`marker\` names ${listed(wanted)} is decided by an expression`,
        help: 'Name the files as they are.',
      },
    ];
  const given = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (wanted.every((path) => given.includes(path)) && given.every((path) => wanted.includes(path))) return [];
  const found =
    given.length === 0
      ? `the input \`marker\` does not name ${listed(wanted)}`
      : `the input \`marker\` names ${listed(given)}, expected ${listed(wanted)}`;
  return [
    {
      ...here,
      severity: 'problem',
      message: `${found}: a comment or a manual run would not notice that a pull request changed its marker`,
      help: 'Name the files that start the gate, below `with:`.',
      add: wanted.length === 1 ? [`marker: ${wanted[0]}`] : ['marker: |', ...wanted.map((path) => `  ${path}`)],
      change: [
        { kind: 'input', path: use.path, job: use.job, uses: use.uses, name: 'marker', value: wanted.join('\n') },
      ],
    },
  ];
}

// An expression may produce any name.
function writesTheSame(one: GateStep, other: GateStep): boolean {
  const [a, b] = [contextsOf([one]), contextsOf([other])];
  return a.some((each) => b.some((name) => each === null || name === null || isSameContext(each, name)));
}

/** Whether the job may write a status, going by its file: its own token may be able to do anything. */
function mayWrite(use: GateStep): boolean {
  const level = use.permissions?.get('statuses') ?? use.permissions?.get('all');
  return level === 'write' || hasOwnToken(use);
}

/** Whether the use is not only for issues. */
function isForMore({ events }: GateStep): boolean {
  return [...events.keys()].some((name) => name !== 'issues');
}

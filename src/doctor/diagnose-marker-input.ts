import { contextsOf, isSameContext } from './context.ts';
import { listed } from './diagnose-status.ts';
import type { Diagnosis } from './diagnosis.ts';
import { markersOf } from './marker.ts';
import { hasOwnToken, type GateUse } from './workflow.ts';
import type { WorkflowFile } from './workflow-file.ts';

/**
 * Whether a use names the files that start the gate and that a pull request can change, with the input `marker`. Every
 * use that writes the same status must: one that does not would pass a pull request that changed its marker.
 */
export function diagnoseInput(
  use: GateUse,
  { uses, files }: { uses: readonly GateUse[]; files: readonly WorkflowFile[] },
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
    },
  ];
}

// An expression may give any name.
function writesTheSame(one: GateUse, other: GateUse): boolean {
  const [a, b] = [contextsOf([one]), contextsOf([other])];
  return a.some((each) => b.some((name) => each === null || name === null || isSameContext(each, name)));
}

/** Whether the job may write a status, as far as its file tells: a token of its own may do anything. */
function mayWrite(use: GateUse): boolean {
  const level = use.permissions?.get('statuses') ?? use.permissions?.get('all');
  return level === 'write' || hasOwnToken(use);
}

/** Whether it is about more than issues. */
function isForMore({ events }: GateUse): boolean {
  return [...events.keys()].some((name) => name !== 'issues');
}

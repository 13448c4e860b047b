import { type EventContext, partOf, shaOf, textIn, type PayloadPart } from './context.ts';

/** The run that started this one by `workflow_run`. Nothing that it wrote or passed on is read. */
export interface StartingRun {
  /** Its workflow file, `.github/workflows/checklist-marker.yml`; absent if the payload does not say. */
  path?: string;
  /** The event that started it, such as `pull_request`; empty if the payload does not say. */
  event: string;
  headSha?: string;
  /** Without `refs/heads/`. The author of a fork can choose it, so it counts only for `merge_group`. */
  headBranch?: string;
  /** True if it ran the same workflow as this run: the end of each run would start the next one. */
  isOwn: boolean;
}

/** The run that started this one; undefined on other events. */
export function startingRun({ eventName, payload, workflowPath }: EventContext): StartingRun | undefined {
  if (eventName !== 'workflow_run') return undefined;
  const run = partOf(payload, 'workflow_run');
  const path = pathIn(run);
  const headSha = shaOf(run['head_sha']);
  const headBranch = textIn(run['head_branch']);
  return {
    event: textIn(run['event']) ?? '',
    isOwn: path !== undefined && path === workflowPath,
    ...(path === undefined ? {} : { path }),
    ...(headSha === undefined ? {} : { headSha }),
    ...(headBranch === undefined ? {} : { headBranch }),
  };
}

// Some servers append the ref: `.github/workflows/ci.yml@main`.
function pathIn(run: PayloadPart): string | undefined {
  const { path } = run;
  return typeof path === 'string' ? WORKFLOW_FILE.exec(path)?.[1] : undefined;
}

const WORKFLOW_FILE = /^(\.github\/workflows\/[^\p{C}@]{1,200}\.ya?ml)(?:@.*)?$/u;

/** Events that run the workflow file of the default branch. All others may run the one of the pull request. */
const OF_THE_DEFAULT_BRANCH: ReadonlySet<string> = new Set([
  'pull_request_target',
  'issue_comment',
  'issues',
  'schedule',
  'workflow_run',
  'check_run',
  'check_suite',
  'status',
  'repository_dispatch',
]);

/**
 * The workflows that start the gate and that a pull request can change itself. `named`: those that the workflow names;
 * by default the file of the run that started this one.
 */
export function markersFor(
  named: readonly string[] | undefined,
  run: StartingRun | undefined,
): { paths: readonly string[]; ranFor: string | undefined } {
  const found = run?.path !== undefined && !OF_THE_DEFAULT_BRANCH.has(run.event) ? [run.path] : [];
  const paths = named ?? found;
  // Only `pull_request` obeys `[skip ci]`, so only its run proves that nothing was skipped. A group is judged only
  // once.
  const isSure = run?.event === 'pull_request' || run?.event === 'merge_group';
  return { paths, ranFor: isSure && run?.path !== undefined && paths.includes(run.path) ? run.headSha : undefined };
}

import { matchesGlob } from '../gates/kit/matching.ts';
import type { GateStep } from './workflow.ts';
import type { WorkflowFile } from './workflow-file.ts';

/**
 * The events on which GitHub runs the pull request's own version of a workflow file. For forks the token is then
 * read-only.
 */
export const MARKER_EVENTS: readonly string[] = [
  'pull_request',
  'pull_request_review',
  'merge_group',
  'deployment_status',
];

/**
 * The workflow files whose end starts a use of the gate for pull requests, in the order of `files`, each with only the
 * events that do so.
 */
export function markersOf(files: readonly WorkflowFile[], uses: readonly GateStep[]): WorkflowFile[] {
  return files
    .filter(({ name }) => uses.some((use) => listens(use.listensTo, name)))
    .map((file) => ({
      ...file,
      events: new Map([...file.events].filter(([name]) => MARKER_EVENTS.includes(name))),
    }))
    .filter(({ events }) => events.size > 0);
}

/**
 * Whether a `workflow_run` with these `workflows` listens to a workflow of this name. GitHub reads them as patterns:
 * the last match decides, and `!` excludes. Case matters here, because it is not certain that GitHub ignores it.
 */
export function listens(patterns: readonly string[], name: string): boolean {
  return patterns.reduce((on, pattern) => {
    const isNegative = pattern.startsWith('!');
    return matches(isNegative ? pattern.slice(1) : pattern, name) ? !isNegative : on;
  }, false);
}

/** The names that a use waits for although no workflow has them. */
export function missingNames({ listensTo }: GateStep, files: readonly WorkflowFile[]): string[] {
  return listensTo.filter((name) => !name.startsWith('!') && !files.some((file) => matches(name, file.name)));
}

/** Whether a pattern has special characters other than `*`. */
export function isIntricate(pattern: string): boolean {
  return /(?<!\\)[+?[\]]/.test(pattern);
}

// A pattern with other special characters counts as no match, so that the doctor asks for a backslash.
function matches(pattern: string, name: string): boolean {
  return !isIntricate(pattern) && matchesGlob([pattern], name);
}

/** The most runs in one chain of `workflow_run`. Source: GitHub Docs, "Events that trigger workflows". */
export const LONGEST_CHAIN = 3;

/** The position of a use in a chain of `workflow_run`: 1 right after another event, 0 if it is in no chain. */
export function chainLevel(use: GateStep, files: readonly WorkflowFile[]): number {
  const levels = new Map<WorkflowFile, number>();
  const isBehind = (patterns: readonly string[], level: number): boolean =>
    [...levels].some(([{ name }, at]) => at === level && listens(patterns, name));
  let next = files.filter(({ events }) => [...events.keys()].some((name) => name !== 'workflow_run'));
  for (let level = 0; next.length > 0; level++) {
    for (const file of next) levels.set(file, level);
    if (isBehind(use.listensTo, level)) return level + 1;
    next = files.filter(
      (file) => !levels.has(file) && isBehind(file.events.get('workflow_run')?.workflows ?? [], level),
    );
  }
  return 0;
}

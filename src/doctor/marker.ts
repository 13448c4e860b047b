import { matchesGlob } from '../gates/kit/matching.ts';
import type { GateUse } from './workflow.ts';
import type { WorkflowFile } from './workflow-file.ts';

/**
 * The events for which GitHub runs the workflow file of the pull request itself, with a token that only reads for
 * forks.
 */
export const MARKER_EVENTS: readonly string[] = ['pull_request', 'pull_request_review', 'merge_group'];

/**
 * The workflow files whose runs start a use of the gate for pull requests when they end. Of their events only those
 * that do are left. In the order of `files`.
 */
export function markersOf(files: readonly WorkflowFile[], uses: readonly GateUse[]): WorkflowFile[] {
  return files
    .filter(({ name }) => uses.some((use) => listens(use.listensTo, name)))
    .map((file) => ({
      ...file,
      events: new Map([...file.events].filter(([name]) => MARKER_EVENTS.includes(name))),
    }))
    .filter(({ events }) => events.size > 0);
}

/**
 * Whether `workflow_run` with these `workflows` is about a workflow of this name. GitHub reads them as patterns: the
 * last one that matches decides, and one with `!` takes out what it matches. Case matters here, since it is not certain
 * that GitHub ignores it.
 */
export function listens(patterns: readonly string[], name: string): boolean {
  return patterns.reduce((on, pattern) => {
    const isNegative = pattern.startsWith('!');
    return matches(isNegative ? pattern.slice(1) : pattern, name) ? !isNegative : on;
  }, false);
}

/** The names that a use waits for and no workflow has. */
export function missingNames({ listensTo }: GateUse, files: readonly WorkflowFile[]): string[] {
  return listensTo.filter((name) => !name.startsWith('!') && !files.some((file) => matches(name, file.name)));
}

/** Whether a pattern has signs besides `*` that GitHub does not take as they are. */
export function isIntricate(pattern: string): boolean {
  return /(?<!\\)[+?[\]]/.test(pattern);
}

// A pattern with other signs counts as matching nothing, so that the doctor asks for a backslash.
function matches(pattern: string, name: string): boolean {
  return !isIntricate(pattern) && matchesGlob([pattern], name);
}

/** Runs of `workflow_run` in one chain; GitHub starts no more. Source: GitHub Docs, "Events that trigger workflows". */
export const LONGEST_CHAIN = 3;

/** How far down a chain of `workflow_run` a use stands, 1 for right behind another event; 0 where it is in none. */
export function levelOf(use: GateUse, files: readonly WorkflowFile[]): number {
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

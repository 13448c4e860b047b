import type { SharedText } from '../../policy/file/layer.ts';
import { diagnose } from '../diagnose.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { workflowTexts } from '../policies.ts';
import type { Survey } from '../survey.ts';
import { withChange, type FileChange, type PatchedFile } from './change.ts';

/**
 * The changes of files that take away what is wrong, as one patch; empty where no file is at fault. A change counts only
 * if less is wrong with it.
 */
export async function patchFor(
  survey: Survey,
  shared: readonly SharedText[],
  found: readonly Diagnosis[],
): Promise<string> {
  const problems = found.filter(isProblem);
  const before = workflowTexts(survey);
  let files: PatchedFile[] = before;
  let wrong = problems.length;
  const problemsIn = async (value: PatchedFile[]): Promise<Diagnosis[]> =>
    (await diagnose({ ...survey, workflows: { status: 'known', value } }, shared)).filter(isProblem);
  for (const { change = [] } of problems) {
    if (change.length === 0) continue;
    let next = changedBy(change, files);
    let left = await problemsIn(next);
    // A marker that is new must be named by the gate, too.
    if (left.length >= wrong) {
      next = changedBy(
        left.flatMap((each) => each.change ?? []),
        next,
      );
      left = await problemsIn(next);
    }
    if (left.length >= wrong) continue;
    files = next;
    wrong = left.length;
  }
  const moves = problems.flatMap(({ change = [] }) =>
    change.flatMap((each) => (each.kind === 'move' ? movedFile(each.path, each.to) : [])),
  );
  return `${moves.join('')}${unifiedDiff(before, files)}`;
}

function changedBy(changes: readonly FileChange[], files: readonly PatchedFile[]): PatchedFile[] {
  return changes.reduce<PatchedFile[]>(withChange, [...files]);
}

function isProblem({ severity }: Diagnosis): boolean {
  return severity === 'problem';
}

/** Lines around a change. */
const CONTEXT = 3;

/** What changed between two states of some files, as `git apply` takes it; empty where nothing did. */
export function unifiedDiff(before: readonly PatchedFile[], after: readonly PatchedFile[]): string {
  return after
    .map(({ path, text }) => {
      const old = before.find((file) => file.path === path)?.text;
      return old === text ? '' : old === undefined ? addedFile(path, text) : changedFile(path, old, text);
    })
    .join('');
}

/** A file that moves as it is. */
function movedFile(path: string, to: string): string {
  return `diff --git a/${path} b/${to}\nsimilarity index 100%\nrename from ${path}\nrename to ${to}\n`;
}

function addedFile(path: string, text: string): string {
  const lines = linesOf(text);
  const head = `diff --git a/${path} b/${path}\nnew file mode 100644\n--- /dev/null\n+++ b/${path}\n`;
  return `${head}@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join('')}`;
}

function changedFile(path: string, old: string, text: string): string {
  const [a, b] = [linesOf(old), linesOf(text)];
  const shorter = Math.min(a.length, b.length);
  const differs = a.findIndex((line, index) => line !== b[index]);
  const start = differs === -1 ? a.length : Math.min(differs, shorter);
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const from = Math.max(0, start - CONTEXT);
  const behind = a.slice(a.length - end).slice(0, CONTEXT);
  const [gone, come] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const context = a.slice(from, start);
  const range = (changed: readonly string[]): string =>
    `${from + 1},${context.length + changed.length + behind.length}`;
  const body = [
    ...context.map((line) => ` ${line}`),
    ...gone.map((line) => `-${line}`),
    ...come.map((line) => `+${line}`),
    ...behind.map((line) => ` ${line}`),
  ];
  return `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -${range(gone)} +${range(come)} @@\n${body.join('')}`;
}

/** The lines of a text, each with its end; the last one says so where it has none. */
function linesOf(text: string): string[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(([line]) =>
    line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`,
  );
}

import type { SharedText } from '../../policy/file/load.ts';
import { diagnose } from '../diagnose.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { workflowTexts } from '../policies.ts';
import type { Survey } from '../survey.ts';
import { withChange, type FileChange, type PatchedFile } from './change.ts';
import { movedFile, unifiedDiff } from './unified.ts';

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

import { isOff, type GateUse } from './workflow.ts';

/** The context unless the workflow gives another name. */
export const USUAL_CONTEXT = 'checklist-gate';

/** Contexts of the commit statuses that these uses of the gate write; `null` if an expression decides. */
export function contextsOf(uses: readonly GateUse[]): (string | null)[] {
  const contexts = uses
    .filter((use) => !isOff(use, 'status'))
    .map(({ inputs }) => {
      // Read like the Action reads its inputs: trimmed, and an empty one counts as absent.
      const [name = '', phase = ''] = ['status-name', 'phase'].map((each) => inputs.get(each)?.trim());
      const context = [name === '' ? USUAL_CONTEXT : name, ...(phase === '' ? [] : [phase])].join('/');
      return context.includes('${{') ? null : context;
    });
  return [...new Set(contexts)];
}

/** Whether both contexts name the same status: GitHub ignores case. */
export function isSameContext(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

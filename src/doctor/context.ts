import { isOff, type GateUse } from './workflow.ts';

/** Where the workflow gives no other name. */
export const USUAL_CONTEXT = 'checklist-gate';

/** Contexts of the commit statuses that the uses of the gate write; `null` where an expression decides. */
export function contextsOf(uses: readonly GateUse[]): (string | null)[] {
  const contexts = uses
    .filter((use) => !isOff(use, 'status'))
    .map(({ inputs }) => {
      // As the Action reads its inputs: without space around them, and what is empty counts as left out.
      const [name = '', phase = ''] = ['status-name', 'phase'].map((each) => inputs.get(each)?.trim());
      const context = [name === '' ? USUAL_CONTEXT : name, ...(phase === '' ? [] : [phase])].join('/');
      return context.includes('${{') ? null : context;
    });
  return [...new Set(contexts)];
}

/** Whether two statuses are one to GitHub, which takes contexts without regard to case. */
export function isSameContext(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Where people put the policy by mistake: with the other ending, in the root, or both. */
const ELSEWHERE = ['.github/checklist-gate.yaml', 'checklist-gate.yml', 'checklist-gate.yaml', '.checklist-gate.yml'];

/** The first of these places that holds a file; undefined if none does. */
export function policyElsewhere(exists: (path: string) => boolean): string | undefined {
  return ELSEWHERE.find(exists);
}

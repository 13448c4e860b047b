import type { GateOrGroup, Verdict } from '../verdict/verdict.ts';
import { wrongPolicy, type Stage } from '../run/request.ts';
import { policyOf, type PolicyRequest } from '../run/trusted.ts';

/** The phase that deployments to an environment wait for. */
export interface EnvironmentPhase {
  phase: string;
  /** Names of the checklists that have it for this environment; empty text for one without a name. */
  checklists: string[];
  /** Whether the policy says that such a checklist stands in an issue; undefined where it does not say where. */
  inIssue: boolean | undefined;
}

/** The phase that a policy names for an environment, or why there is none. GitHub ignores the case of their names. */
export async function phaseFor(request: PolicyRequest, environment: string): Promise<Stage<EnvironmentPhase>> {
  const loaded = await policyOf(request);
  if (!loaded.ok) return loaded;
  const found = loaded.value.policy.checklists.flatMap(({ name = '', phases, source }) =>
    phases.flatMap(({ name: phase = '', environments = [] }) =>
      environments.some((each) => each.toLowerCase() === environment.toLowerCase()) ? [{ name, phase, source }] : [],
    ),
  );
  const [first] = found;
  const phases = [...new Set(found.map(({ phase }) => phase))];
  if (first === undefined)
    return wrongPolicy(
      `the policy has no phase for the environment "${environment}". Write "environment: ${environment}" in one.`,
    );
  if (phases.length > 1)
    return wrongPolicy(
      `the policy has several phases for the environment "${environment}": ${phases.join(', ')}. Expected the same in each checklist.`,
    );
  const sources = found.flatMap(({ source }) => (source === undefined ? [] : [source]));
  const inIssue =
    sources.length === 0 ? undefined : sources.some((each) => each.some(({ kind }) => kind === 'issue-body'));
  return { ok: true, value: { phase: first.phase, checklists: found.map(({ name }) => name), inIssue } };
}

/**
 * Whether a verdict opens the environment: all that was asked for has passed, and the phase is among it. A checklist that
 * does not apply, a phase that is skipped and an override open nothing.
 */
export function opens({ status, root }: Verdict, { phase, checklists }: EnvironmentPhase): boolean {
  const hasPassed = (result: GateOrGroup, checklist: string): boolean => {
    if (result.kind === 'gate') return false;
    const own = result.checklist ?? checklist;
    if (result.phase === phase && result.status === 'passed' && checklists.includes(own)) return true;
    return result.results.some((each) => hasPassed(each, own));
  };
  return status === 'passed' && hasPassed(root, '');
}

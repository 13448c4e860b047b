import type { GateOrGroup, Verdict } from '../verdict/verdict.ts';
import { wrongPolicy, type Stage } from './request.ts';
import { policyOf, type PolicyRequest } from './trusted.ts';

/** The phase that deployments to an environment wait for. */
export interface EnvironmentPhase {
  phase: string;
  /** Names of the checklists that have it for this environment; empty text for one without a name. */
  checklists: string[];
  /** Whether the policy says that such a checklist stands in an issue; undefined where it does not say where. */
  inIssue: boolean | undefined;
}

interface InPhase {
  checklist: string;
  phase: string;
  /** The kinds of places that the policy names for the checklist; absent: it names none. */
  places?: string[];
}

/** The phases that a policy names for an environment. GitHub ignores the case of their names. */
export async function phasesFor(request: PolicyRequest, environment: string): Promise<Stage<InPhase[]>> {
  const loaded = await policyOf(request);
  if (!loaded.ok) return loaded;
  const value = loaded.value.policy.checklists.flatMap(({ name = '', phases, source }) =>
    phases.flatMap(({ name: phase = '', environments = [] }) => {
      if (!environments.some((each) => each.toLowerCase() === environment.toLowerCase())) return [];
      return [{ checklist: name, phase, ...(source === undefined ? {} : { places: source.map(({ kind }) => kind) }) }];
    }),
  );
  return { ok: true, value };
}

/** The one phase that a policy names for an environment, or why there is none. */
export async function phaseFor(request: PolicyRequest, environment: string): Promise<Stage<EnvironmentPhase>> {
  const phases = await phasesFor(request, environment);
  if (!phases.ok) return phases;
  const found = phases.value;
  const [first] = found;
  const names = [...new Set(found.map(({ phase }) => phase))];
  if (first === undefined)
    return wrongPolicy(
      `the policy has no phase for the environment "${environment}". Add "environment: ${environment}" to a phase.`,
    );
  if (names.length > 1)
    return wrongPolicy(
      `the policy has several phases for the environment "${environment}": ${names.join(', ')}. Expected the same phase in each checklist.`,
    );
  const inIssues = new Set(
    found.flatMap(({ places }) => (places === undefined ? [] : [places.includes('issue-body')])),
  );
  // Only one of both places would be looked at.
  if (inIssues.size > 1)
    return wrongPolicy(
      `the policy has checklists for the environment "${environment}" in issues and elsewhere. Put all of them in one place.`,
    );
  const [inIssue] = inIssues;
  return { ok: true, value: { phase: first.phase, checklists: found.map(({ checklist }) => checklist), inIssue } };
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

import type { Finding } from '../../verdict/finding.ts';
import { agentsIn } from '../kit/agents.ts';
import type { Context } from './evidence/evidence.ts';
import type { Role, SignOffOptions } from './options.ts';
import type { CountedRole } from './weighed.ts';

/** Whether a gate asks for more people if agents took part. */
export function isAboutAgents(chosen: SignOffOptions): boolean {
  return (
    chosen.count !== undefined ||
    Object.values(chosen.roles).some(({ count }) => typeof count === 'object' && 'people' in count)
  );
}

/** Why more people are asked for, in words; undefined if no agent took part. If that is not known, more are needed. */
export function agentWords({ ask, input }: Context): string | undefined {
  const told = agentsIn(input.facts, [], input.subject.headSha);
  if (told.known) return told.value ? ', since an agent took part' : undefined;
  ask.open.push(...(told.asks ?? []));
  return ', since nobody can tell whether an agent took part';
}

/** A role with the number of people that it needs. `agents`: why more are asked for. */
export function withMorePeople(role: Role, agents: string | undefined): Role {
  if (role.people === undefined || agents === undefined) return role;
  return { ...role, count: { 'at-least': role.people }, because: agents };
}

/** The finding if too few different people have signed for the roles of a gate. */
export function tooFewPeople(
  { count }: SignOffOptions,
  counted: readonly CountedRole[],
  agents: string | undefined,
): Finding[] {
  const people = new Set(counted.flatMap((each) => each.counted.map(({ person }) => person.id)));
  if (count === undefined || agents === undefined || people.size >= count.people) return [];
  const message = `Too few different people have signed${agents}`;
  const expected = `at least ${count.people}, found ${people.size}`;
  return [{ status: 'pending', message, expected, help: 'Let somebody else sign for one of the roles.' }];
}

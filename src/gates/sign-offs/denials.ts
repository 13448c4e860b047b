import type { Told } from '../../evidence/facts.ts';
import type { Person } from '../../evidence/people.ts';
import { isBefore } from '../kit/time.ts';
import type { Context, Denial, SignOffEvidence } from './evidence/evidence.ts';
import type { Unheard } from './evidence/unheard.ts';
import type { Role } from './options.ts';
import { excluded } from './separation.ts';
import { signLine } from './to-do.ts';
import type { Read, RefusedEvidence, Weighed } from './weighed.ts';

/**
 * The refusals to sign for a role that still stand, the latest of each person. A refusal counts if the person may sign,
 * and until the same person signs. `evidence`: what was done for the role.
 */
export function standingDenials(
  { role, eligible }: Pick<Weighed, 'role' | 'eligible'>,
  evidence: readonly SignOffEvidence[],
  denials: Read['denials'],
  context: Context,
): Told<Denial>[] {
  const last = new Map<number, Denial>();
  for (const denial of denials) if ((denial.role ?? role.key) === role.key) last.set(denial.person.id, denial);
  return [...last.values()].flatMap((denial): Told<Denial>[] => {
    const { person, at } = denial;
    const isLifted = evidence.some(
      (each) => each.person?.id === person.id && each.refused === undefined && isBefore(at, each.at),
    );
    if (isLifted) return [];
    const out = excluded(person, role, context);
    if (!out.known) return [out];
    if (out.value !== undefined) return [];
    const may = eligible.may(person);
    if (!may.known) return [may];
    return may.value ? [{ known: true, value: denial }] : [];
  });
}

/** The most lines of one person that are reported as no sign-off. */
const MOST_UNHEARD = 5;

/**
 * What was written but signs nothing, as refused evidence for the role that was meant, else for the first possible one.
 */
export function unheardFor(
  weighed: readonly Weighed[],
  unheard: readonly Unheard[],
  context: Context,
): ReadonlyMap<Role, RefusedEvidence[]> {
  const told = new Map<Role, RefusedEvidence[]>();
  const counts = new Map<number, number>();
  for (const { person, role: meant, ...each } of [...unheard].toReversed()) {
    const count = counts.get(person.id) ?? 0;
    // Earlier words of approval add nothing to later ones.
    if (count === MOST_UNHEARD || (count > 0 && each.isApproval === true)) continue;
    const open = weighed.filter((one) => isOpenTo(person, one, context)).map(({ role }) => role);
    const role = open.find(({ key }) => key === meant) ?? open[0];
    if (role === undefined) continue;
    counts.set(person.id, count + 1);
    const hint = role.key === meant && each.isGuess === true ? `, did you mean "${role.name}"?` : '.';
    const reason = `"${each.actual}" signs nothing: ${each.reason}${hint} Write "${signLine(role, context)}".`;
    const { at, url } = each;
    const evidence: SignOffEvidence = { via: 'comment', person, at, ...(url === undefined ? {} : { url }) };
    told.set(role, [{ evidence, reason }, ...(told.get(role) ?? [])]);
  }
  return told;
}

function isOpenTo(person: Person, { role, eligible, accepted }: Weighed, context: Context): boolean {
  if (!role.via.includes('comment') || accepted.some((each) => each.person.id === person.id)) return false;
  const named = eligible.named(person);
  if (!named.known || !named.value) return false;
  const out = excluded(person, role, context);
  return out.known && out.value === undefined;
}

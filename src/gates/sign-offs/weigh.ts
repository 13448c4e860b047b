import type { Untold } from '../../evidence/facts.ts';
import type { Person } from '../../evidence/people.ts';
import { isBefore } from '../kit/time.ts';
import { eligibleFor } from './eligible.ts';
import type { Context, SignOffEvidence } from './evidence/evidence.ts';
import { standingDenials, unheardFor } from './denials.ts';
import { lapse } from './fresh.ts';
import { VIAS, type Role } from './options.ts';
import { excluded, namesNobody, unnamed } from './separation.ts';
import type { Read, RefusedEvidence, Weighed } from './weighed.ts';

/** Decides for each role which evidence counts. */
export function weigh(roles: readonly Role[], read: Read, context: Context): Weighed[] {
  const weighed = roles.map((role) => weighRole(role, read, context));
  const known = (person: Person | null): boolean =>
    weighed.some(({ role, eligible }) => {
      const may = person === null || !role.via.includes('review') ? undefined : eligible.named(person);
      return may !== undefined && may.known && may.value;
    });
  const unheard = unheardFor(weighed, read.unheard, context);
  return weighed.map((each) => ({
    ...each,
    refused: [
      ...each.refused.filter(({ stranger, evidence }) => stranger !== true || !known(evidence.person)),
      ...(unheard.get(each.role) ?? []),
    ],
  }));
}

function weighRole(role: Role, read: Read, context: Context): Weighed {
  const eligible = eligibleFor(role, context);
  const weighed: Weighed = { role, eligible, accepted: [], refused: [], unknown: [...eligible.unknown], denials: [] };
  for (const field of unnamed(role, context)) note(field, weighed.unknown);
  const evidence = [
    ...(role.via.includes('review') ? read.reviews : []),
    ...read.claims.filter((claim) => claim.role === role.key && role.via.includes(claim.via)),
  ].toSorted((a, b) => VIAS.indexOf(a.via) - VIAS.indexOf(b.via));
  for (const each of evidence) {
    const { person } = each;
    if (person !== null && weighed.accepted.some((other) => other.person.id === person.id)) continue;
    const refused = refusal(each, weighed, read, context);
    if (refused !== undefined) weighed.refused.push({ evidence: each, ...refused });
    else if (person !== null) weighed.accepted.push({ ...each, person });
  }
  for (const told of standingDenials(weighed, evidence, read.denials, context)) {
    if (!told.known) {
      weighed.isDoubted = true;
      note(told, weighed.unknown);
    } else weighed.denials.push(told.value);
  }
  // A failed attempt of somebody who has signed in another way does not matter.
  const signed = new Set(weighed.accepted.map(({ person }) => person.id));
  return {
    ...weighed,
    refused: weighed.refused.filter(({ evidence: { person } }) => person === null || !signed.has(person.id)),
  };
}

function refusal(
  evidence: SignOffEvidence,
  { role, eligible, unknown }: Weighed,
  { withdrawals }: Read,
  context: Context,
): Omit<RefusedEvidence, 'evidence'> | undefined {
  const { person, via, at, place } = evidence;
  if (person === null) return { reason: evidence.refused ?? 'the account was deleted' };
  const written = via === 'tick' || via === 'signature';
  const verb = via === 'tick' ? 'Ticked' : 'Signed';
  // Only lines of the checklist have a place.
  const wrong = written && place !== undefined ? { wrong: { verb, login: person.login, place } as const } : {};
  if (person.type !== 'User') return { reason: 'is a bot or an app, which never sign', ...wrong };
  // Somebody who changed a ticked line did not tick it. Report that, whoever it was.
  if (written && evidence.refused !== undefined) return { reason: evidence.refused };
  const notKnown = (told: Untold): Omit<RefusedEvidence, 'evidence'> => {
    note(told, unknown);
    return { reason: `whether @${person.login} may sign is not known` };
  };
  const named = eligible.named(person);
  if (!named.known) return notKnown(named);
  if (!named.value)
    return { reason: 'is not among those who may sign', ...wrong, ...(via === 'review' ? { stranger: true } : {}) };
  const out = excluded(person, role, context);
  if (!out.known) return notKnown(out);
  if (out.value !== undefined) return { reason: `${out.value}, and may not sign`, ...wrong };
  const refused = evidence.refused ?? evidence.elsewhere;
  if (refused !== undefined) return { reason: refused };
  const withdrawn = withdrawals.find(
    (each) => each.person.id === person.id && (each.role ?? role.key) === role.key && !isBefore(each.at, at),
  );
  if (withdrawn !== undefined) return { reason: withdrawn.words };
  const lapsed = lapse(evidence, role.fresh, context);
  if (lapsed !== undefined) return lapsed;
  // Ask for permissions only of people who would count.
  const may = eligible.may(person);
  if (!may.known) return notKnown(may);
  if (!may.value) return { reason: NO_ACCESS, ...wrong };
  const nobody = namesNobody(role, context);
  return nobody === undefined ? undefined : notKnown(nobody);
}

/** Why somebody does not count as the person that a login of the policy means. */
export const NO_ACCESS = 'has no write access, and only people with write access count';

function note(told: Untold, unknown: Untold[]): void {
  if (!unknown.some(({ because }) => because === told.because)) unknown.push(told);
}

/** Who has signed for a role, and what the role needs. People are given by the numbers of their accounts. */
export interface Signing {
  people: readonly number[];
  /** How many it needs. */
  least: number;
  /** Each needs somebody; one person may satisfy several. */
  owned: readonly ((person: number) => boolean)[];
  /** Roles that are not optional go first. */
  optional: boolean;
}

/** A place of a role, to be filled by somebody who has signed. */
interface Seat {
  role: number;
  /** Who has signed for the role. */
  people: readonly number[];
  fits: (person: number) => boolean;
  person?: number | undefined;
}

/**
 * Decides for which roles each person counts, if nobody may count for two roles that clash. Fills as many places as
 * possible along augmenting paths (a bipartite matching if all roles clash). Returns the people of each role.
 */
export function assign(roles: readonly Signing[], clash: (one: number, other: number) => boolean): number[][] {
  const seats: Seat[] = [];
  const fill = (seat: Seat, tried: Set<number>): boolean => {
    for (const person of seat.people) {
      if (tried.has(person) || !seat.fits(person)) continue;
      const held = seats.filter((other) => other.person === person);
      if (held.some((other) => other.role === seat.role)) continue;
      tried.add(person);
      const before = seats.map((other) => other.person);
      const released = held.filter((other) => clash(other.role, seat.role));
      for (const other of released) other.person = undefined;
      seat.person = person;
      if (released.every((other) => fill(other, tried))) return true;
      seats.forEach((other, index) => (other.person = before[index]));
    }
    return false;
  };
  const order = [...roles.entries()].toSorted(([, a], [, b]) => Number(a.optional) - Number(b.optional));
  const take = (seat: Seat): void => {
    seats.push(seat);
    fill(seat, new Set());
  };
  for (const [role, { least, people }] of order)
    for (let place = 0; place < Math.min(least, people.length); place += 1) take({ role, people, fits: () => true });
  for (const [role, { owned, people }] of order)
    for (const fits of owned)
      if (!seats.some((seat) => seat.role === role && seat.person !== undefined && fits(seat.person)))
        take({ role, people, fits });
  return withOthers(roles, seats, clash);
}

// People who are not needed elsewhere count too.
function withOthers(
  roles: readonly Signing[],
  seats: readonly Seat[],
  clash: (one: number, other: number) => boolean,
): number[][] {
  const counted = roles.map((_, role) =>
    seats.flatMap((seat) => (seat.role === role && seat.person !== undefined ? [seat.person] : [])),
  );
  roles.forEach(({ people }, role) => {
    for (const person of people) {
      const free = counted.every(
        (others, other) => !others.includes(person) || (other !== role && !clash(role, other)),
      );
      if (free) counted[role]?.push(person);
    }
  });
  return counted;
}

/** Who has signed for a role, and what the role needs. People are numbers of accounts. */
export interface Signing {
  people: readonly number[];
  /** How many it needs. */
  least: number;
  /** Needs somebody each; one person may do for several. */
  owned: readonly ((person: number) => boolean)[];
  /** Others go first. */
  optional: boolean;
}

/** A place to be filled by somebody who has signed. */
interface Seat {
  role: number;
  /** Who has signed for the role. */
  people: readonly number[];
  fits: (person: number) => boolean;
  person?: number | undefined;
}

/**
 * Decides for which roles each person counts where nobody may count for two that clash: as many places as can be are
 * filled, along augmenting paths (bipartite matching where all roles clash). Gives the people of each role.
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

// Whoever is not needed elsewhere counts too.
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

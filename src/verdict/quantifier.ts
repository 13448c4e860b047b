export const QUANTIFIER_WORDS = ['all', 'any', 'none', 'one'] as const;

/** How many members must pass: the one counting word for boxes, signatures and groups of gates. */
export type Quantifier = (typeof QUANTIFIER_WORDS)[number] | { 'at-least': number };

/** Least and most members that must pass, of `n` that count. Both inclusive. */
export function bounds(quantifier: Quantifier, n: number): [least: number, most: number] {
  switch (quantifier) {
    case 'all':
      return [n, n];
    case 'any':
      return [1, n];
    case 'none':
      return [0, 0];
    case 'one':
      return [1, 1];
    default:
      return [quantifier['at-least'], n];
  }
}

/**
 * Judges members by count. Skipped members are dropped; nothing left is skipped.
 * Failed: too many passed, or too few can still pass. A failed group never recovers by waiting.
 */
export function quantify(quantifier: Quantifier, members: readonly Status[]): Status {
  const counted = members.filter((status) => status !== 'skipped');
  if (counted.length === 0) return 'skipped';
  const passed = counted.filter((status) => status === 'passed').length;
  const pending = counted.filter((status) => status === 'pending').length;
  const [least, most] = bounds(quantifier, counted.length);
  if (passed > most || passed + pending < least) return 'failed';
  return passed >= least ? 'passed' : 'pending';
}

/** The quantifier in words, for messages: "at least 2 of". */
export function quantifierWords(quantifier: Quantifier): string {
  switch (quantifier) {
    case 'all':
      return 'all';
    case 'any':
      return 'at least one';
    case 'none':
      return 'none';
    case 'one':
      return 'exactly one';
    default:
      return `at least ${quantifier['at-least']}`;
  }
}

/** Weakest first. Pending: more work can still pass it. Failed: something must be undone. */
export const STATUSES = ['skipped', 'passed', 'pending', 'failed'] as const;

export type Status = (typeof STATUSES)[number];

/** The strongest of the given statuses; `skipped` for none. */
export function worst(statuses: readonly Status[]): Status {
  return STATUSES.findLast((status) => statuses.includes(status)) ?? 'skipped';
}

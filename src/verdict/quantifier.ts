export const QUANTIFIER_WORDS = ['all', 'any', 'none', 'one'] as const;

/** How many members must pass. Boxes, signatures and groups of gates all use it. */
export type Quantifier = (typeof QUANTIFIER_WORDS)[number] | { 'at-least': number };

/** The least and most of `n` counted members that must pass, both inclusive. */
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
 * Judges members by count. Skipped members are left out; if none remain, the result is skipped. Failed: too many
 * passed, or too few can still pass. Waiting never repairs a failed group.
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

/** Weakest first. Pending: more work can still make it pass. Failed: something must be undone. */
export const STATUSES = ['skipped', 'passed', 'pending', 'failed'] as const;

export type Status = (typeof STATUSES)[number];

/** The strongest of the given statuses; `skipped` for none. */
export function worst(statuses: readonly Status[]): Status {
  return STATUSES.findLast((status) => statuses.includes(status)) ?? 'skipped';
}

/** Weakest first. Pending: more work can still pass it. Failed: something must be undone. */
export const STATUSES = ['skipped', 'passed', 'pending', 'failed'] as const;

export type Status = (typeof STATUSES)[number];

/** The strongest of the given statuses; `skipped` for none. */
export function worst(statuses: readonly Status[]): Status {
  return STATUSES.findLast((status) => statuses.includes(status)) ?? 'skipped';
}

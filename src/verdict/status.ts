/** Weakest first. Pending: more work can still pass it. Failed: something must be undone. */
export const STATUSES = ['skipped', 'passed', 'pending', 'failed'] as const;

export type Status = (typeof STATUSES)[number];

/** The strongest of the given statuses; `skipped` for none. */
export function worst(statuses: readonly Status[]): Status {
  return STATUSES[Math.max(0, ...statuses.map((status) => STATUSES.indexOf(status)))] ?? 'skipped';
}

import type { Status } from '../verdict/status.ts';

/** One picture for each status. */
export const ICONS: Record<Status, string> = { passed: '✅', pending: '🟡', failed: '❌', skipped: '⚪' };

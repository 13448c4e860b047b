import * as v from 'valibot';
import type { Change } from '../../verdict/content.ts';

const field = v.pipe(v.string(), v.nonEmpty(), v.title('Field'), v.description('Name of a field of the checklist.'));

/** Which fields of the checklist say what a record tells of the change. */
export const recordFields = v.pipe(
  v.strictObject({
    reason: v.optional(field),
    risk: v.optional(field),
    rollback: v.optional(field),
    ticket: v.optional(field),
    digest: v.optional(field),
  } satisfies Record<keyof Change, unknown>),
  v.title('Record'),
  v.description(
    'The fields that say why, how risky, how to go back, the ticket, and the digest of what goes out. The verdict and its record hold them.',
  ),
  v.metadata({ examples: [{ reason: 'Why', risk: 'Risk', rollback: 'Rollback plan', ticket: 'Ticket' }] }),
);

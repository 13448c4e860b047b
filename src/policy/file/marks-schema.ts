import * as v from 'valibot';
import { final } from './shared-schema.ts';

const marksMode = v.pipe(
  v.picklist(['forbidden', 'with-reason', 'conditional', 'reason-or-conditional', 'allowed']),
  v.title('Marks'),
  v.description('When an N/A mark counts.'),
);

/** When an N/A mark counts. */
export const notApplicable = v.pipe(
  v.union([marksMode, v.strictObject({ value: marksMode, final: v.optional(final) })]),
  v.title('Not applicable'),
  v.description(
    'When an N/A mark counts: forbidden, with-reason, conditional (items that say "if …"), reason-or-conditional (those without a reason, all others with one), or allowed.',
  ),
);

/** Open items that hold only in some cases. */
export const openConditional = v.pipe(
  v.picklist(['asked-for', 'where-the-rest-is-done', 'not-applicable']),
  v.title('Open conditional items'),
  v.description(
    'Whether open items that say "if …" in the template are asked for (the default), count as N/A where the rest of their list is done, or always count as N/A.',
  ),
);

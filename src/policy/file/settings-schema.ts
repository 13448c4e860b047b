import * as v from 'valibot';
import { expectedForm, expectedCount } from '../../gates/kit/expected.ts';
import { isSpan } from '../../gates/kit/time.ts';
import { by } from '../../gates/sign-offs/who.ts';
import { final } from './shared-schema.ts';
import type { Change } from '../../verdict/content.ts';

/** Who may override gates that are not met, how, and for how long. */
export const breakGlass = v.pipe(
  v.strictObject({
    by,
    via: v.optional(
      v.pipe(
        v.union(
          [
            v.strictObject({
              comment: v.pipe(
                v.string(),
                v.regex(/^\/[a-z][a-z-]*$/, expectedForm('a command such as /override', ['/override'])),
                v.title('Comment'),
                v.description('A command that is first on its line, followed by the reason.'),
              ),
            }),
            v.strictObject({
              label: v.pipe(
                v.string(),
                v.nonEmpty(),
                v.title('Label'),
                v.description('A label; who sets it gives the reason in a comment: "/reason …".'),
              ),
            }),
          ],
          'expected {comment: /override} or {label: name}',
        ),
        v.title('How'),
        v.description('A comment "/override <reason>" (default), or a label.'),
      ),
    ),
    reason: v.optional(
      v.pipe(
        v.union(
          [
            v.literal('required'),
            v.strictObject({ 'at-least': v.pipe(v.number(), v.integer(), v.minValue(1), v.title('At least')) }),
          ],
          expectedCount('required or {at-least: n}', ['required']),
        ),
        v.title('Reason'),
        v.description('A reason is always required; {at-least: n} asks for that many letters and digits.'),
      ),
    ),
    waives: v.optional(
      v.pipe(
        v.array(v.pipe(v.string(), v.nonEmpty())),
        v.minLength(1),
        v.title('Waives'),
        v.description('Gates that may be waived, by title or by name ("items"). Default: all.'),
      ),
    ),
    review: v.optional(
      v.pipe(
        v.strictObject({
          by,
          within: v.pipe(
            v.string(),
            v.check(isSpan, 'expected a span of time such as 5d'),
            v.title('Within'),
            v.description('How long after the override.'),
          ),
        }),
        v.title('Review'),
        v.description('Who looks at each override afterwards, and until when. `audit` says which are open or overdue.'),
      ),
    ),
    final: v.optional(final),
    ends: v.optional(
      v.pipe(
        v.union([
          v.literal('head'),
          v.pipe(v.string(), v.check(isSpan, expectedForm('head, or a span of time such as 24h or 7d', ['head']))),
        ]),
        v.title('Ends'),
        v.description('With the head commit (default for pull requests), or after a time (default elsewhere: 24h).'),
      ),
    ),
  }),
  v.title('Break-glass'),
  v.description('Lets something pass although gates are not met: by whom, how, why, and until when.'),
  v.metadata({ examples: [{ by: ['@acme/sre'], via: { comment: '/override' }, reason: { 'at-least': 20 } }] }),
);

export type BreakGlass = v.InferOutput<typeof breakGlass>;

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

import * as v from 'valibot';
import { expectedForm, expectedCount } from '../../gates/kit/expected.ts';
import { isSpan } from '../../gates/kit/time.ts';
import { by } from '../../gates/sign-offs/who.ts';
import { final } from './shared-schema.ts';

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

import * as v from 'valibot';

/** The keys of a policy about its template, and about what does not apply. */

/** When an N/A mark counts. */
export const notApplicable = v.pipe(
  v.picklist(['forbidden', 'with-reason', 'conditional', 'reason-or-conditional', 'allowed']),
  v.title('Not applicable'),
  v.description(
    'When an N/A mark counts: forbidden, with-reason, conditional (items that say "if …"), reason-or-conditional (those without a reason, all others with one), or allowed.',
  ),
);

/** Open items that hold only in some cases. */
export const openConditional = v.pipe(
  v.picklist(['asked-for', 'not-applicable']),
  v.title('Open conditional items'),
  v.description('Whether open items that say "if …" in the template are asked for (the default) or count as N/A.'),
);

/** The trusted form. */
export const template = v.pipe(
  v.union([
    v.pipe(v.string(), v.nonEmpty()),
    v.strictObject({
      path: v.pipe(
        v.string(),
        v.nonEmpty(),
        v.title('Path'),
        v.description('A file on the branch that the policy is read from.'),
      ),
      'accept-revisions': v.optional(
        v.pipe(
          v.number(),
          v.integer(),
          v.minValue(0),
          v.maxValue(20),
          v.title('Accepted revisions'),
          v.description('Earlier revisions of the file that a body may still be made from.'),
        ),
      ),
      strict: v.optional(
        v.pipe(
          v.boolean(),
          v.title('Strict'),
          v.description('Nothing may be missing, whatever the template invites to remove; what is missing has failed.'),
        ),
      ),
    }),
  ]),
  v.title('Template'),
  v.description(
    'The trusted form: a file on the branch that the policy is read from. The body may tick, fill in and add; not delete or reword.',
  ),
  v.metadata({ examples: ['.github/PULL_REQUEST_TEMPLATE.md', { path: 'RELEASE.md', 'accept-revisions': 2 }] }),
);

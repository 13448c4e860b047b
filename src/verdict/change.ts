import * as v from 'valibot';

// Null: the field is not filled in, or does not say one thing.
const said = v.nullable(v.string());

export const change = v.pipe(
  v.object({
    reason: v.exactOptional(said),
    risk: v.exactOptional(said),
    rollback: v.exactOptional(said),
    ticket: v.exactOptional(said),
    digest: v.exactOptional(said),
  }),
  v.description('What the fields say that the policy maps. Text of a document: not trusted.'),
);

/** What the checklist says of the change, as far as the policy maps it. */
export type Change = v.InferOutput<typeof change>;

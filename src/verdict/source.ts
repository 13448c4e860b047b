import * as v from 'valibot';

const fileEntries = {
  path: v.string(),
  /** `owner/name`, if it is in another repository than what was judged. */
  repository: v.exactOptional(v.string()),
  /** There the ref as the policy names it, and the commit that it was then. */
  ref: v.exactOptional(v.string()),
  commit: v.exactOptional(v.string()),
  sha: v.exactOptional(v.string()),
  /** SHA-256 of its bytes. */
  digest: v.pipe(v.string(), v.regex(/^sha256:[\da-f]{64}$/)),
  /** Not from the trusted commit: the workflow allowed it to be read from the workspace. */
  workspace: v.exactOptional(v.literal(true)),
};

/** A trusted file that was used, with those that it extends. */
export const source = v.object({
  ...fileEntries,
  extends: v.exactOptional(
    v.pipe(v.array(v.object(fileEntries)), v.description('The shared policies that it extends, directly or not.')),
  ),
});

export type Source = v.InferOutput<typeof source>;

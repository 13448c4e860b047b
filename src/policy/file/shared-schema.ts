import * as v from 'valibot';

/** The keys of policies that several repositories share: what they extend, and what no repository may loosen. */

/** `OWNER/REPO:PATH@REF`: a policy in another repository, at a branch, a tag or a commit. */
export interface PolicyReference {
  /** `owner/name`. */
  repository: string;
  path: string;
  ref: string;
}

const REFERENCE =
  /^([\w.-]+\/[\w.-]+):((?!\/)(?!(?:.*\/)?\.{0,2}(?:\/|@))[^\p{C}\\:@]{1,300})@((?![-/])(?!.*\.\.)[\w./+-]{1,200})$/u;

/** What is expected where such a reference stands. */
const REFERENCE_WORDS = 'OWNER/REPO:PATH@REF, such as "acme/policies:gate.yml@v1"';

/** The reference that a text is; undefined for anything else. */
export function referenceIn(text: string): PolicyReference | undefined {
  const [, repository, path, ref] = REFERENCE.exec(text) ?? [];
  return repository === undefined || path === undefined || ref === undefined ? undefined : { repository, path, ref };
}

/** A reference as it is written. */
export function referenceText({ repository, path, ref }: PolicyReference): string {
  return `${repository}:${path}@${ref}`;
}

/** The name of a shared file. GitHub ignores the case of owners and repositories, so two spellings are one file. */
export function fileKey(reference: string): string {
  return reference.replace(/^[^:]*/, (repository) => repository.toLowerCase());
}

/** How many policies one policy may name. */
const MOST_NAMED = 5;

const reference = v.pipe(v.string(), v.regex(REFERENCE, `expected ${REFERENCE_WORDS}`));

/** The shared policies that a policy builds on. */
export const extending = v.pipe(
  v.union([reference, v.pipe(v.array(reference), v.minLength(1), v.maxLength(MOST_NAMED))]),
  v.title('Extends'),
  v.description(
    'Shared policies that this one builds on, as OWNER/REPO:PATH@REF. Keys of this file replace theirs, and gates are added.',
  ),
  v.metadata({ examples: ['acme/policies:gate.yml@v1', ['acme/policies:gate.yml@v1', 'acme/web:web.yml@main']] }),
);

/** Marks what a policy that extends this one may not loosen. */
export const final = v.pipe(
  v.boolean(),
  v.title('Final'),
  v.description('A policy that extends this one may add and tighten, but not loosen it.'),
);

const modeWord = v.pipe(
  v.picklist(['enforce', 'report']),
  v.title('Mode'),
  v.description('enforce, or report: nothing blocks.'),
);

/** Whether what is missing blocks. */
export type Mode = v.InferOutput<typeof modeWord>;

export const mode = v.pipe(
  v.union([modeWord, v.strictObject({ value: modeWord, final: v.optional(final) })]),
  v.title('Mode'),
  v.description(
    'enforce (default), or report: the verdict is told, but the commit status and the job succeed whatever it is.',
  ),
);

/** The value of a key that is written alone or as {value, final}. */
export function valueOf<T extends string>(written: T | { value: T; final?: boolean | undefined }): T {
  return typeof written === 'string' ? written : written.value;
}

/** Whether such a key is final. */
export function isFinal(written: string | { final?: boolean | undefined } | undefined): boolean {
  return typeof written === 'object' && written.final === true;
}

/**
 * Data as a schema checks it. The message of an issue is empty where our schema has no words of its own, so that those
 * of the library are not taken for ours.
 */
export function checked<const Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): v.SafeParseResult<Schema> {
  return v.safeParse(schema, data, { message: '' });
}

import * as v from 'valibot';
import { ORIGIN_ENTRIES } from './condition-schema.ts';

/** What is not judged. */
export const skip = v.pipe(
  v.strictObject({
    authors: ORIGIN_ENTRIES.authors,
    'author-types': v.optional(
      v.pipe(
        v.array(v.picklist(['user', 'bot', 'organization', 'mannequin'])),
        v.minLength(1),
        v.title('Author types'),
      ),
    ),
    drafts: v.optional(
      v.pipe(v.boolean(), v.title('Drafts'), v.description('Drafts are not judged: they are pending.')),
    ),
    labels: v.optional(
      v.pipe(v.array(v.string()), v.minLength(1), v.title('Labels'), v.description('Any of these labels is set.')),
    ),
    titles: ORIGIN_ENTRIES.titles,
    heads: ORIGIN_ENTRIES.heads,
    fields: ORIGIN_ENTRIES.fields,
  }),
  v.check(
    (chosen) => Object.keys(chosen).length > 0,
    'expected authors, author-types, drafts, labels, titles, heads or fields',
  ),
  v.title('Skip'),
  v.description('What is not judged: status skipped, with the reason; a draft is pending. One key is enough.'),
  v.metadata({ examples: [{ authors: ['dependabot[bot]'], drafts: true }] }),
);

import * as v from 'valibot';
import type { ItemKey } from '../../checklist/model.ts';
import { expectedCount } from './expected.ts';
import { pattern } from './matching.ts';
import { LOGIN } from '../../checklist/reading/login.ts';

/** Option schemas that several gates share. The JSON Schema shows their titles and descriptions. */

const QUANTIFIERS = ['all', 'any', 'none', 'one'] as const;

export const quantifier = v.pipe(
  v.union(
    [
      v.picklist(QUANTIFIERS),
      v.strictObject({
        'at-least': v.pipe(
          v.number(),
          v.integer(),
          v.minValue(1),
          v.title('At least'),
          v.description('The smallest number.'),
        ),
      }),
    ],
    expectedCount('all, any, none, one or {at-least: n}', QUANTIFIERS),
  ),
  v.title('How many'),
  v.description('How many members must be done: all, any (at least one), none, one (exactly one), or {at-least: n}.'),
  v.metadata({ examples: ['all', 'none', { 'at-least': 2 }] }),
);

export const selector = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.title('Section'),
  v.description(
    'A section by title, or by a path of titles ("Sign-Off > Approvals"). A leading "/" starts at the top level.',
  ),
  v.metadata({ examples: ['Testing', 'Sign-Off > Approvals', '/Release'] }),
);

export const itemText = v.pipe(v.string(), v.nonEmpty(), v.title('Item'), v.description('The text of an item.'));

/** The option that binds evidence to a box. */
export const binding = v.pipe(
  v.union([
    itemText,
    v.strictObject({
      text: itemText,
      in: v.optional(selector),
      by: v.optional(
        v.pipe(
          v.picklist(['agree', 'enough', 'advise']),
          v.title('How they go together'),
          v.description(
            'agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides.',
          ),
        ),
      ),
    }),
  ]),
  v.title('Item'),
  v.description(
    'A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless "by" says advise.',
  ),
  v.metadata({ examples: ['Unit tests passing', { text: 'Unit tests passing', by: 'enough' }] }),
);

/** The box as the policy names it. */
export type Binding = v.InferOutput<typeof binding>;

/** Items of a section, by text or by a pattern over their labels. */
export const itemMatchers = v.pipe(
  v.array(v.union([itemText, v.strictObject({ pattern })])),
  v.minLength(1),
  v.description('Items by their text, or by {pattern: …}.'),
  v.metadata({ examples: [['Unit tests passing', { pattern: '^Backup' }]] }),
);

/** A matcher as written in a policy. */
export type WrittenMatcher = v.InferOutput<typeof itemMatchers>[number];

/** A matcher of a policy, or one made from a template, which matches one item by its key. */
export type ItemMatcher = WrittenMatcher | { item: ItemKey; text: string };

/** One or several names, as globs. Something must match each of them. */
export function signalNames(description: string, example: string) {
  const name = v.pipe(v.string(), v.nonEmpty());
  return v.pipe(
    v.union([name, v.pipe(v.array(name), v.minLength(1))]),
    v.title('Name'),
    v.description(description),
    v.metadata({ examples: [example, [example, `${example}-*`]] }),
  );
}

/** How a policy names a person: a login, or a login with its account number (`octocat#583231`), never reused. */
export const PERSON = new RegExp(String.raw`^@?(?:${LOGIN}|[\w-]{1,39}#[1-9]\d{0,14})$`);

import * as v from 'valibot';
import type { ItemKey } from '../../checklist/model.ts';
import { pattern } from './matching.ts';
import { LOGIN } from '../../checklist/reading/login.ts';

/** Option schemas that several gates share. Titles and descriptions end up in the JSON Schema. */

export const quantifier = v.pipe(
  v.union(
    [
      v.picklist(['all', 'any', 'none', 'one']),
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
    'expected all, any, none, one or {at-least: n}',
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

/** Some items of a section: by text, or by a pattern over it. */
export const itemMatchers = v.pipe(
  v.array(v.union([itemText, v.strictObject({ pattern })])),
  v.minLength(1),
  v.description('Items by their text, or by {pattern: …}.'),
  v.metadata({ examples: [['Unit tests passing', { pattern: '^Backup' }]] }),
);

/** What a policy says. */
export type WrittenMatcher = v.InferOutput<typeof itemMatchers>[number];

/** What a policy says, or a directive of a template, which belongs to its item alone. */
export type ItemMatcher = WrittenMatcher | { item: ItemKey; text: string };

/** One name or several, as globs: all of them must be there. */
export function signalNames(description: string, example: string) {
  const name = v.pipe(v.string(), v.nonEmpty());
  return v.pipe(
    v.union([name, v.pipe(v.array(name), v.minLength(1))]),
    v.title('Name'),
    v.description(description),
    v.metadata({ examples: [example, [example, `${example}-*`]] }),
  );
}

/** A person as a policy names them: a login, or one with the number of its account, which nobody else ever gets. */
export const PERSON = new RegExp(String.raw`^@?(?:${LOGIN}|[\w-]{1,39}#[1-9]\d{0,14})$`);

import * as v from 'valibot';
import { ACCESS } from '../checklist/source.ts';
import { account } from '../policy/account-schema.ts';

/** The schemas of the input `find`. All scalars are text there: `1.10` is a version, not a number. */

const word = v.pipe(v.string(), v.nonEmpty('expected a text'));
const words = v.union([word, v.pipe(v.array(word), v.minLength(1, 'expected at least one'))]);

const accounts = v.union([account, v.pipe(v.array(account), v.minLength(1, 'expected at least one'))]);

/** A branch, a tag or a commit, without what git allows in no name: no range, no option, no path upwards. */
const ref = v.pipe(
  v.string(),
  // oxlint-disable-next-line no-control-regex
  v.regex(/^(?!-)(?!.*\.\.)[^\u0000-\u0020\u007F~^:?*[\\]{1,250}$/, 'expected a tag, a branch or a commit'),
);

export const findIssue = v.strictObject({
  label: v.optional(words),
  state: v.optional(v.picklist(['open', 'closed', 'all'])),
  field: word,
  equals: v.optional(word),
  by: v.optional(v.picklist(ACCESS)),
  authors: v.optional(accounts),
});

const number = v.pipe(v.string(), v.regex(/^#?[1-9]\d{0,14}$/, 'expected the number of a pull request'));

const between = v.strictObject({
  from: v.optional(ref),
  to: v.optional(ref),
  into: v.optional(words),
  accept: v.optional(v.union([number, v.pipe(v.array(number), v.minLength(1, 'expected at least one'))])),
  'direct-commits': v.optional(
    v.pipe(
      v.strictObject({ authors: v.optional(accounts), 'author-type': v.optional(v.picklist(['bot'])) }),
      v.check((keys) => Object.keys(keys).length > 0, 'expected authors, or author-type: bot'),
    ),
  ),
});

export const findPullRequests = v.strictObject({ 'pull-requests': between });

/** Every key there is: for what names neither kind, where a misspelt key may have been meant for either. */
export const either = v.partial(v.strictObject({ ...findIssue.entries, 'pull-requests': between }));

import * as v from 'valibot';
import { type Access, type Section, ACCESS } from '../checklist/model.ts';
import { fieldsNamed } from '../checklist/named.ts';
import { normalize, normalizeTitle } from '../checklist/text.ts';
import { account } from '../policy/file/condition-schema.ts';

const word = v.pipe(v.string(), v.nonEmpty('expected a text'));

const words = v.union([word, v.pipe(v.array(word), v.minLength(1, 'expected at least one'))]);

const accounts = v.union([account, v.pipe(v.array(account), v.minLength(1, 'expected at least one'))]);

/** A branch, a tag or a commit; without ranges, options, `..` and whatever git forbids in names. */
const ref = v.pipe(
  v.string(),
  // oxlint-disable-next-line no-control-regex
  v.regex(/^(?!-)(?!.*\.\.)[^\u0000-\u0020\u007F~^:?*[\\]{1,250}$/, 'expected a tag, a branch or a commit'),
);

export const findIssueSchema = v.strictObject({
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

export const findPullRequestsSchema = v.strictObject({ 'pull-requests': between });

/** All keys of both kinds: used if the text names neither kind, since a misspelt key may belong to either. */
export const either = v.partial(v.strictObject({ ...findIssueSchema.entries, 'pull-requests': between }));

/** What the input `find` looks for. */
export type Find = FindIssue | FindPullRequests;

/** The one issue or pull request whose body has a given value in a field. */
export interface FindIssue {
  kind: 'issue';
  /** Labels that must all be set; empty: any. */
  labels: string[];
  state: 'open' | 'closed' | 'all';
  field: string;
  equals: string;
  /** The access that its author must have, because anyone may open an issue with any text. */
  by: Access;
  /** Authors who count as well: bots as `helper[bot]`, people as `octocat#583231`; a login alone needs write access. */
  authors: string[];
}

/** The merged pull requests between two commits. */
export interface FindPullRequests {
  kind: 'pull-requests';
  /** A tag, a branch or a commit; absent: the version before `to`. */
  from?: string;
  to: string;
  /** Globs of the branches; pull requests merged into them count. Empty: the default branch. */
  into: string[];
  /** Numbers of pull requests that the workflow accepts although they have not passed. */
  accept: number[];
  /** Whose commits need no pull request; `authors` as above. */
  directCommits: { authors: string[]; bots: boolean };
}

/** A commit of a release, with the pull requests that brought it. */
export interface ReleaseCommit {
  sha: string;
  /** First line of its message; document text. */
  headline: string;
  /** The account that the author's e-mail address belongs to; null if there is none. */
  author: { login: string; id: number; type: string } | null;
  /** Only merged ones. */
  pullRequests: { number: number; base: string }[];
}

/** What a body says in a field, compared with the wanted value. `value` is document text. */
export type FieldSaid =
  | { kind: 'equal' }
  /** Different, but perhaps meant to be the same: `1.2.3` for `v1.2.3`, or `v1.2.3 (build 4)`. */
  | { kind: 'near'; value: string }
  | { kind: 'other' }
  /** The field is there several times with different values, one of them the wanted one. */
  | { kind: 'ambiguous'; lines: number[] }
  | { kind: 'missing' };

/**
 * Compares a field of a body with the wanted value. Values are equal if their normal forms are; a blank one never is.
 */
export function sayingOf(root: Section, name: string, wanted: string): FieldSaid {
  const key = normalizeTitle(name);
  const found = fieldsNamed(root, key).filter(({ blank }) => !blank);
  const [first] = found;
  if (first === undefined) return { kind: 'missing' };
  const own = normalize(wanted);
  const equal = found.filter(({ value }) => normalize(value) === own);
  if (equal.length === found.length) return { kind: 'equal' };
  if (equal.length > 0) return { kind: 'ambiguous', lines: found.map(({ place }) => place.line) };
  const near = found.find(({ value }) => isNear(normalize(value), own));
  return near === undefined ? { kind: 'other' } : { kind: 'near', value: near.value };
}

function isNear(value: string, wanted: string): boolean {
  const bare = (text: string): string => text.replace(/^v(?=\d)/, '');
  const [one, other] = [bare(value), bare(wanted)];
  return one === other || one.split(' ').some((each) => bare(each) === other);
}

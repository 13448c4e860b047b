import * as v from 'valibot';
import { STATUSES, type Status } from '../../verdict/quantifier.ts';
import { expectedForm, expectedValue } from '../../gates/kit/expected.ts';
import { pattern } from '../../gates/kit/matching.ts';
import type { VersionPart } from '../../gates/kit/version.ts';
import { PERSON } from '../../gates/kit/options.ts';
import { final } from './shared-schema.ts';

const BOT = /^@?[\w-]+\[bot\]$/;

/** The name of a person or bot: `octocat`, `octocat#583231`, `dependabot[bot]`, each with or without `@`. */
export const account = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`${PERSON.source}|${BOT.source}`),
    'expected a login such as octocat, octocat#583231 or "dependabot[bot]"',
  ),
);

type Scalar = string | number | boolean;

/** What a field must hold: a value, one of a list, what a pattern finds, or a version that raises one of these parts. */
export type WantedField =
  | Scalar
  | Scalar[]
  | ({ pattern?: string | undefined } & { [P in VersionPart]?: true | undefined });

/** When a rule, a phase or a checklist applies. */
export interface Condition {
  labels?: string[] | undefined;
  paths?: string[] | undefined;
  branches?: string[] | undefined;
  authors?: string[] | undefined;
  titles?: string[] | undefined;
  heads?: string[] | undefined;
  agents?: boolean | string[] | undefined;
  'author-type'?: string | string[] | undefined;
  draft?: boolean | undefined;
  fields?: Record<string, WantedField> | undefined;
  field?: Record<string, WantedField> | undefined;
  phase?: string | string[] | undefined;
  gate?: Record<string, Status | Status[]> | undefined;
  not?: Condition | undefined;
  any?: Condition[] | undefined;
}

const words = (title: string, description: string, examples: string[]) =>
  v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty())),
      v.minLength(1),
      v.title(title),
      v.description(description),
      v.metadata({ examples: [examples] }),
    ),
  );

const scalar = v.union([v.string(), v.number(), v.boolean()]);
const status = v.picklist(STATUSES);
const authorType = v.picklist(['user', 'bot', 'organization', 'mannequin']);

const part = v.optional(
  v.pipe(
    v.literal(true, expectedValue(true)),
    v.description('x.0.0 is major, x.y.0 minor, every other version patch.'),
  ),
);

const fields = v.pipe(
  v.record(
    v.string(),
    v.union([
      scalar,
      v.pipe(v.array(scalar), v.minLength(1)),
      v.pipe(
        v.strictObject({ pattern: v.optional(pattern), major: part, minor: part, patch: part }),
        v.minEntries(1, 'expected pattern, major, minor or patch'),
        v.check(
          (wanted) => wanted.pattern === undefined || Object.keys(wanted).length === 1,
          'expected either pattern, or major, minor and patch',
        ),
      ),
    ]),
  ),
  v.minEntries(1),
  v.title('Fields'),
  v.description(
    'Fields with the value, or any of the values, they must hold; with a pattern; or with the part of a version.',
  ),
  v.metadata({ examples: [{ Environment: 'Production' }, { Version: { major: true } }] }),
);

/** Keys that look at where the checklist comes from. `applies-to` allows only these, other conditions also others. */
export const ORIGIN_ENTRIES = {
  labels: words('Labels', 'Any of these labels is set.', ['risky']),
  paths: words('Paths', 'Any changed file matches any of these globs, by its new or its old name.', ['db/**']),
  branches: words('Branches', 'The base branch matches any of these globs.', ['main', 'release/*']),
  authors: v.optional(
    v.pipe(
      v.array(account),
      v.minLength(1),
      v.title('Authors'),
      v.description('The author is any of these: a login, which needs write access, octocat#583231, or a bot.'),
      v.metadata({ examples: [['dependabot[bot]', 'octocat#583231']] }),
    ),
  ),
  titles: words('Titles', 'The whole title matches any of these globs, in which * is any text; case does not matter.', [
    'Release *',
  ]),
  heads: words(
    'Heads',
    'The head branch matches any of these globs and is in the repository itself; the head of a fork never matches.',
    ['release/*'],
  ),
  agents: v.optional(
    v.pipe(
      v.union(
        [v.boolean(), v.pipe(v.array(account), v.minLength(1))],
        expectedForm('true, false or a list of accounts', ['true', 'false']),
      ),
      v.title('Agents'),
      v.description(
        'Whether agents took part: an app opened the pull request, or is among the authors, co-authors or committers of its commits. A list names accounts of people that are agents too.',
      ),
      v.metadata({ examples: [true, ['octo-agent#81847']] }),
    ),
  ),
  fields: v.optional(fields),
};

const entries = {
  ...ORIGIN_ENTRIES,
  'author-type': v.optional(
    v.pipe(
      v.union([authorType, v.array(authorType)]),
      v.title('Author type'),
      v.description('What kind of account the author has: user, bot, organization or mannequin.'),
    ),
  ),
  draft: v.optional(v.pipe(v.boolean(), v.title('Draft'), v.description('Whether the pull request is a draft.'))),
  field: v.optional(v.pipe(fields, v.description('The same as fields.'))),
  phase: v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.title('Phase'),
      v.description('The phase that was asked for.'),
    ),
  ),
  gate: v.optional(
    v.pipe(
      v.record(v.string(), v.union([status, v.array(status)])),
      v.minEntries(1),
      v.title('Gate'),
      v.description('Titles of rules that stand before, with the status they must have.'),
      v.metadata({ examples: [{ 'Rollback criteria': 'failed' }] }),
    ),
  ),
};

const nested: v.GenericSchema<unknown, Condition> = v.lazy(() => condition);

export const condition: v.GenericSchema<unknown, Condition> = v.pipe(
  v.strictObject({
    ...entries,
    not: v.optional(v.pipe(nested, v.title('Not'), v.description('This must not hold.'))),
    any: v.optional(v.pipe(v.array(nested), v.minLength(1), v.title('Any'), v.description('One of these must hold.'))),
  }),
  v.check((keys) => Object.keys(keys).length > 0, 'expected at least one condition'),
  v.title('When'),
  v.description('When it applies: all keys must hold. What cannot be known counts as holding.'),
  v.metadata({ examples: [{ paths: ['db/**'] }, { not: { labels: ['hotfix'] } }] }),
);

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
    final: v.optional(final),
  }),
  v.check(
    (chosen) => Object.keys(chosen).length > 0,
    'expected authors, author-types, drafts, labels, titles, heads or fields',
  ),
  v.title('Skip'),
  v.description('What is not judged: status skipped, with the reason; a draft is pending. One key is enough.'),
  v.metadata({ examples: [{ authors: ['dependabot[bot]'], drafts: true }] }),
);

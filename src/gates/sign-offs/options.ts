import * as v from 'valibot';
import { normalizeTitle } from '../../checklist/text.ts';
import { expectedForm } from '../kit/expected.ts';
import { selector } from '../kit/options.ts';
import { isSpan } from '../kit/time.ts';
import type { Quantifier } from '../../verdict/quantifier.ts';
import { count, countWanted, people } from './how-many.ts';
import { by, refusedPeople, type Who } from './who.ts';

/** Kinds of evidence, strongest first. */
export const VIAS = ['review', 'comment', 'tick', 'signature'] as const;

export type Via = (typeof VIAS)[number];

const kind = v.picklist(VIAS);

const via = v.pipe(
  v.union([kind, v.pipe(v.array(kind), v.minLength(1))]),
  v.title('How'),
  v.description(
    'What counts as signing: review, comment ("/sign-off Role"), tick (of the box), signature (after the role). Default: review and comment.',
  ),
);

const FRESH = ['head', 'always'] as const;

const fresh = v.pipe(
  v.union(
    [
      v.picklist(FRESH),
      v.pipe(v.string(), v.check(isSpan, expectedForm('head, always or a span of time such as 24h or 7d', FRESH))),
      v.strictObject({
        'unless-only': v.pipe(
          v.array(v.pipe(v.string(), v.nonEmpty())),
          v.minLength(1),
          v.title('Unless only'),
          v.description('Later commits that touch only these paths (globs) do not void a sign-off.'),
        ),
      }),
      v.strictObject({
        fields: v.pipe(
          v.array(v.pipe(v.string(), v.nonEmpty())),
          v.minLength(1),
          v.title('Fields'),
          v.description('A sign-off counts for the values that these fields of the checklist had when it was made.'),
        ),
      }),
    ],
    expectedForm('head, always, a span of time such as 24h or 7d, {unless-only: [globs]} or {fields: [names]}', FRESH),
  ),
  v.title('Fresh'),
  v.description(
    'How long a sign-off counts: head (for this commit; default for pull requests), always, a span of time, {unless-only: [globs]}, or {fields: [names]} (for their values; default for issues, with the fields for version or tag and environment).',
  ),
  v.metadata({ examples: ['head', '24h', { 'unless-only': ['docs/**'] }, { fields: ['Version', 'Region'] }] }),
);

const meaning = v.pipe(v.string(), v.nonEmpty(), v.title('Meaning'), v.description('What signing as it says.'));

const roleOptions = v.strictObject({
  by,
  via: v.optional(via),
  count: v.optional(count),
  not: v.optional(refusedPeople),
  fresh: v.optional(fresh),
  meaning: v.optional(meaning),
  optional: v.optional(v.pipe(v.boolean(), v.title('Optional'), v.description('Shown, but nothing waits for it.'))),
});

export const options = v.strictObject({
  in: v.optional(selector),
  roles: v.pipe(
    v.record(v.pipe(v.string(), v.nonEmpty()), roleOptions),
    v.minEntries(1, 'expected at least one role'),
    v.title('Roles'),
    v.description('Who must sign, by role: {by, via, count, not, fresh, optional}.'),
    v.metadata({ examples: [{ Developer: { by: 'author' }, 'Tech Lead': { by: ['@acme/tech-leads'] } }] }),
  ),
  distinct: v.optional(
    v.pipe(
      v.union(
        [v.boolean(), v.pipe(v.array(v.string()), v.minLength(2))],
        expectedForm('true, false or a list of roles', ['true', 'false']),
      ),
      v.title('Distinct'),
      v.description('Nobody signs for two roles: true for all roles, or a list of them.'),
    ),
  ),
  count: v.optional(
    v.pipe(
      people,
      v.title('Count'),
      v.description('{people: n}: so many different people over all roles, where agents took part in the commits.'),
    ),
  ),
  not: v.optional(refusedPeople),
  fresh: v.optional(fresh),
});

export type SignOffOptions = v.InferOutput<typeof options>;
export type Fresh = v.InferOutput<typeof fresh>;
export type Not = 'author' | 'committers' | 'last-pusher' | { field: string } | { role: string };

/** A role, including the rules that its gate has for all roles. */
export interface Role {
  name: string;
  /** The name for comparing, without case, numbers and pictures. */
  key: string;
  by: Who[];
  via: Via[];
  count: Quantifier;
  /** How many different people if agents took part; `count` holds if none did. */
  people?: number;
  /** Why more people are asked for, in words for a message. */
  because?: string;
  not: Not[];
  /** Absent: `head` for a pull request, values of the fields that say what is released for an issue, else `always`. */
  fresh: Fresh | undefined;
  optional: boolean;
  /** What a sign-off of it says. */
  meaning?: string;
}

/** The roles of a gate, in the order of the policy. */
export function rolesOf(chosen: SignOffOptions): Role[] {
  return Object.entries(chosen.roles).map(([name, own]) => ({
    name,
    key: normalizeTitle(name),
    by: [own.by].flat(),
    via: own.via === undefined ? ['review', 'comment'] : VIAS.filter((each) => [own.via].flat().includes(each)),
    ...countWanted(own.count ?? 'any'),
    not: [...[own.not ?? []].flat(), ...[chosen.not ?? []].flat()]
      .map(notOf)
      .filter((each) => !(typeof each === 'object' && 'role' in each && each.role === normalizeTitle(name))),
    fresh: own.fresh ?? chosen.fresh,
    optional: own.optional ?? false,
    ...(own.meaning === undefined ? {} : { meaning: own.meaning }),
  }));
}

const NOT_WORDS = ['author', 'committers', 'last-pusher'] as const;

function notOf(not: string | { field: string }): Not {
  if (typeof not === 'object') return not;
  return NOT_WORDS.find((word) => word === not) ?? { role: normalizeTitle(not) };
}

/** What the schema alone cannot say. */
export function refine(chosen: SignOffOptions): string | undefined {
  const roles = rolesOf(chosen);
  const keys = roles.map(({ key }) => key);
  const twice = roles.find(({ key }, index) => keys.indexOf(key) < index);
  if (twice !== undefined) return `expected each role once, found "${twice.name}" twice`;
  if (roles.every(({ optional }) => optional)) return 'expected at least one role that is not optional';
  const named = [
    ...(Array.isArray(chosen.distinct) ? chosen.distinct : []),
    ...[chosen.not, ...Object.values(chosen.roles).map((role) => role.not)]
      .flatMap((not) => [not ?? []].flat())
      .filter((not) => typeof not === 'string')
      .filter((not) => !(NOT_WORDS as readonly string[]).includes(not)),
  ];
  const stranger = named.find((name) => !keys.includes(normalizeTitle(name)));
  if (stranger !== undefined)
    return `expected a role of this gate, author, committers or last-pusher, found "${stranger}"`;
  for (const { name, by: allowed, not: refused, count: many } of roles) {
    if (refused.includes('author') && allowed.every((each) => each === 'author'))
      return `expected somebody else for "${name}" than the author, whom "not" refuses`;
    if (many === 'all' && allowed.some((each) => typeof each === 'object' && 'permission' in each))
      return `expected logins, teams, author or a field for "${name}": with "count: all" everybody must be known by name`;
  }
  return undefined;
}

import type { Item, Section } from '../../checklist/model.ts';
import { namesRelease, fieldsIn } from '../../checklist/named.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { quantifierWords } from '../../verdict/quantifier.ts';
import { and, namesIn, or, scopeIn, type GateAuthor, type GateMistake, type GateUse } from '../kit/author.ts';
import { linesIn } from './evidence/lines.ts';
import { rolesOf, type Fresh, type Not, type Role, type SignOffOptions } from './options.ts';
import type { Who } from './who.ts';

/** What a sign-off on an issue is bound to by default. */
export const ON_AN_ISSUE = 'the version or tag and the environment that the issue names';

export default {
  sentence: (options) => {
    const place = options.in === undefined ? '' : ` in "${options.in}"`;
    const distinct =
      options.distinct === true
        ? ['Nobody signs for two roles']
        : Array.isArray(options.distinct)
          ? [`Nobody signs for two of ${and(options.distinct)}`]
          : [];
    const people =
      options.count === undefined
        ? []
        : [`Where agents took part, at least ${options.count.people} different people sign`];
    const roles = rolesOf(options).map(roleWords).join('; ');
    return [`These roles${place} are signed off: ${roles}`, ...distinct, ...people].join('. ');
  },
  remark,
  boxes: signedIn,
  names: (options) => ({ sections: namesIn('in', options.in) }),
  mistakes: (options, { form }) =>
    form === undefined ? [] : [...roleMistakes(options, form), ...boundMistakes(options, form)],
} satisfies GateAuthor<SignOffOptions>;

// What sign-offs are bound to by default.
function remark(uses: readonly SignOffOptions[]): string | undefined {
  const roles = uses.flatMap(rolesOf);
  const isBound = roles.some(({ fresh }) => fresh !== 'always' && !(typeof fresh === 'object' && 'fields' in fresh));
  const sentences = [
    ...(roles.some(({ fresh }) => fresh === undefined)
      ? ['Where a role says nothing else, a sign-off on a pull request counts for the head commit.']
      : []),
    ...(isBound ? [`A sign-off on an issue counts for ${ON_AN_ISSUE} when it is made.`] : []),
  ];
  return sentences.length === 0 ? undefined : `Sign-offs: ${sentences.join(' ')}`;
}

function roleWords({ name, by, via, count, people, not, fresh, optional }: Role): string {
  const many = count === 'any' ? '' : `${count === 'all' ? 'all' : quantifierWords(count)} of `;
  const out = not.length === 0 ? '' : `, but not ${or(not.map(notWords))}`;
  const more = people === undefined ? '' : `, by at least ${people} people where agents took part`;
  return `${name} by ${many}${or(by.map(whoWords))}${out}${more} (${or(via)}${freshWords(fresh)})${optional ? ', optional' : ''}`;
}

function whoWords(who: Who): string {
  if (typeof who === 'object')
    return 'permission' in who ? `people with the permission ${who.permission}` : `whoever is named as ${who.field}`;
  if (who === 'author') return 'the author';
  return who === 'codeowners' ? 'the owners of the changed files' : `@${who.replace(/^@/, '')}`;
}

function notWords(not: Not): string {
  if (typeof not === 'object') return 'field' in not ? `whoever is named as ${not.field}` : `who signs as ${not.role}`;
  return { author: 'the author', committers: 'who worked on a commit', 'last-pusher': 'who pushed last' }[not];
}

function freshWords(fresh: Fresh | undefined): string {
  if (fresh === undefined) return '';
  if (typeof fresh === 'object' && 'fields' in fresh) return `, for the values of ${and(fresh.fields)} when it is made`;
  if (typeof fresh === 'object') return `, for the head commit and for commits to ${or(fresh['unless-only'])} on top`;
  if (fresh === 'head') return ', for the head commit';
  return fresh === 'always' ? ', for good' : `, for ${fresh}`;
}

function signedIn(options: SignOffOptions, root: Section): Item[] {
  const scope = scopeIn(root, options.in);
  if (scope === undefined) return [];
  const roles = new Set(rolesOf(options).map(({ key }) => key));
  return linesIn(scope).flatMap(({ role, item }) => (item !== undefined && roles.has(role) ? [item] : []));
}

// Roles without a line in the section, and lines without a role. Only if the gate names a section.
function roleMistakes(options: SignOffOptions, { path, root }: NonNullable<GateUse['form']>): GateMistake[] {
  const scope = scopeIn(root, options.in);
  if (scope === undefined || options.in === undefined) return [];
  const roles = rolesOf(options);
  const names = roles.map(({ name }) => name);
  const lines = linesIn(scope);
  const written = lines.map(({ signOff }) => signOff.role);
  const missing = roles
    .filter(({ key, optional }) => !optional && !lines.some(({ role }) => role === key))
    .map(({ name }): GateMistake => ({
      rule: 'unknown-role',
      at: ['roles', name],
      found: `the role "${name}"`,
      expected: `a role of ${path}`,
      meant: { word: name, known: written },
      help: `Correct the role, or put the line "- [ ] **${name}**: …" into the section.`,
    }));
  const strangers = lines
    .filter(({ role }) => !roles.some(({ key }) => key === role))
    .map(({ signOff }): GateMistake => ({
      rule: 'unknown-role',
      at: { path, line: signOff.place.line, column: signOff.place.column },
      found: `the role "${signOff.role}", which the policy does not name`,
      expected: `one of ${names.join(', ')}`,
      meant: { word: signOff.role, known: names },
      help: 'Add the role to the policy, or take the line out: the gate fails on it.',
    }));
  return [...missing, ...strangers];
}

// Fields that sign-offs are bound to but that the checklist does not have: nobody could ever sign.
function boundMistakes(options: SignOffOptions, { path, root }: NonNullable<GateUse['form']>): GateMistake[] {
  const own = fieldsIn(root);
  const byDefault = [...new Set(own.filter(({ key }) => namesRelease(key)).map(({ name }) => name))].join(', ');
  const places = [
    { fresh: options.fresh, at: ['fresh', 'fields'] },
    ...Object.entries(options.roles).map(([name, { fresh }]) => ({ fresh, at: ['roles', name, 'fresh', 'fields'] })),
  ];
  return places.flatMap(({ fresh, at }) => {
    const names = typeof fresh === 'object' && 'fields' in fresh ? fresh.fields : [];
    return names.flatMap((name, index): GateMistake[] =>
      own.some(({ key }) => key === normalizeTitle(name))
        ? []
        : [
            {
              rule: 'unknown-field',
              at: [...at, index],
              found: `the field "${name}", which sign-offs are bound to`,
              expected: `a field of ${path}`,
              meant: { word: name, known: own.map((field) => field.name) },
              help: `Correct the name, or leave "fresh" out: a sign-off on an issue then counts for the version or tag and the environment${byDefault === '' ? '' : `, here ${byDefault}`}.`,
            },
          ],
    );
  });
}

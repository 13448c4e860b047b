import { quantifierWords } from '../../verdict/quantifier.ts';
import {
  rolesOf,
  type Fresh,
  type Not,
  type Role,
  type SignOffOptions,
  type Who,
} from '../../gates/sign-offs/options.ts';
import { and, or } from './condition.ts';

/** What a use of the gate `sign-offs` asks for, as sentences. */
export function signOffsSentence(options: SignOffOptions): string {
  const place = options.in === undefined ? '' : ` in "${options.in}"`;
  const distinct =
    options.distinct === true
      ? [' Nobody signs for two roles.']
      : Array.isArray(options.distinct)
        ? [` Nobody signs for two of ${and(options.distinct)}.`]
        : [];
  return `These roles${place} are signed off: ${rolesOf(options).map(roleWords).join('; ')}.${distinct.join('')}`;
}

/** What a sign-off on an issue is bound to where the policy says nothing else. */
export const ON_AN_ISSUE = 'the version or tag and the environment that the issue names';

/** What sign-offs are bound to where their roles say nothing else, as sentences; none where they all do. */
export function boundSentences(all: readonly SignOffOptions[]): string[] {
  const roles = all.flatMap(rolesOf);
  const isBound = roles.some(({ fresh }) => fresh !== 'always' && !(typeof fresh === 'object' && 'fields' in fresh));
  return [
    ...(roles.some(({ fresh }) => fresh === undefined)
      ? ['Where a role says nothing else, a sign-off on a pull request counts for the head commit.']
      : []),
    ...(isBound ? [`A sign-off on an issue counts for ${ON_AN_ISSUE} when it is made.`] : []),
  ];
}

function roleWords({ name, by, via, count, not, fresh, optional }: Role): string {
  const many = count === 'any' ? '' : `${count === 'all' ? 'all' : quantifierWords(count)} of `;
  const out = not.length === 0 ? '' : `, but not ${or(not.map(notWords))}`;
  return `${name} by ${many}${or(by.map(whoWords))}${out} (${or(via)}${freshWords(fresh)})${optional ? ', optional' : ''}`;
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

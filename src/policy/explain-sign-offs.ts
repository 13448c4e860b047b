import { quantifierWords } from '../verdict/quantifier.ts';
import { rolesOf, type Fresh, type Not, type Role, type SignOffOptions, type Who } from '../gates/sign-offs/options.ts';
import { and, or } from './explain-condition.ts';

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
  if (typeof fresh === 'object') return `, for the head commit and for commits to ${or(fresh['unless-only'])} on top`;
  if (fresh === 'head') return ', for the head commit';
  return fresh === 'always' ? ', for good' : `, for ${fresh}`;
}

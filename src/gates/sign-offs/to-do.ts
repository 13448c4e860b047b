import type { Finding } from '../../verdict/finding.ts';
import { bounds, quantifierWords } from '../../verdict/quantifier.ts';
import type { CountedRole, RefusedEvidence } from './weighed.ts';
import type { Signer } from './eligible.ts';
import type { Context, Denial } from './evidence/evidence.ts';
import type { Role } from './options.ts';
import type { Who } from './who.ts';

/** What a role still needs, or why it cannot get it. `unowned`: groups of files of which no owner has signed. */
export function openFinding(
  { role, counted }: CountedRole,
  waiting: readonly Signer[] | undefined,
  unowned: readonly { files: string[] }[],
  about: Pick<Finding, 'about' | 'place'>,
  context: Context,
): Finding {
  const [least, most] = bounds(role.count, Infinity);
  if (counted.length > most)
    return {
      status: 'failed',
      message: `${counted.length} have signed, expected exactly one`,
      ...about,
      actual: counted.map(({ person }) => `@${person.login}`).join(', '),
      help: `Let all but one take it back: ${[...new Set(counted.map(({ via }) => UNDO[via]))].join(', or ')}.`,
    };
  const enough = role.count !== 'all' && counted.length >= least;
  const files = unowned.flatMap((each) => each.files);
  const able = counted.length + (waiting ?? []).length;
  const is = counted.length === 1 ? 'has' : 'have';
  const message =
    enough && files.length > 0
      ? `No owner of ${files.length} changed file${files.length === 1 ? '' : 's'} has signed`
      : counted.length === 0
        ? 'Nobody has signed'
        : role.count === 'all'
          ? `${counted.length} of ${able} ${is} signed`
          : `${counted.length} ${is} signed, and ${quantifierWords(role.count)} must${role.because ?? ''}`;
  if (role.count !== 'all' && waiting !== undefined && counted.length + waiting.length < least) {
    const help = 'Let more people sign, or ask for fewer in the policy.';
    const shortfall = `${message}, and not enough people are left who may`;
    return { status: 'failed', message: shortfall, ...about, expected: words(role), forMaintainer: true, help };
  }
  const help = howTo(role, context);
  const none = 'An issue has no reviews, and nothing else counts';
  if (help === undefined)
    return { status: 'failed', message: none, ...about, expected: words(role), forMaintainer: true };
  const command = role.via.includes('comment') ? { command: signLine(role, context) } : {};
  return { status: 'pending', message, ...about, expected: words(role), help, ...command };
}

const UNDO = {
  review: 'dismiss the review',
  comment: 'comment "/revoke"',
  tick: 'untick the box of the role',
  signature: 'take the signature out',
} as const;

/** The finding about a tick or signature by somebody who may not sign. */
export function wrongFinding(
  { verb, login, place }: NonNullable<RefusedEvidence['wrong']>,
  reason: string,
  role: Role,
): Finding {
  return {
    status: 'failed',
    kind: 'refused',
    message: `${verb} by somebody who ${reason}`,
    about: role.name,
    actual: `@${login}`,
    place,
    help: 'Take it back, and let somebody sign who may.',
  };
}

/** The line of a comment that signs for a role. */
export function signLine({ name }: Role, { input: { subject } }: Context): string {
  return `/sign-off ${name}${subject.headSha === undefined ? '' : ` ${subject.headSha.slice(0, 16)}`}`;
}

/** The finding about somebody who may sign and refuses to. */
export function denialFinding(
  { person, reason }: Denial,
  role: Role,
  about: Pick<Finding, 'about' | 'place'>,
  context: Context,
): Finding {
  return {
    status: 'failed',
    message: 'Refused by somebody who may sign',
    ...about,
    actual: `@${person.login}${reason === '' ? '' : `: ${reason}`}`,
    help: `Settle it. Then let the same person sign: comment "${signLine(role, context)}".`,
    command: signLine(role, context),
  };
}

/** What somebody who may sign has to do; undefined if there is no way to sign. */
export function howTo(role: Role, context: Context): string | undefined {
  const { kind } = context.input.subject;
  const { via } = role;
  const ways = via
    .filter((each) => kind !== 'issue' || each !== 'review')
    .map(
      (each) =>
        ({
          review: 'approve the pull request',
          comment: `comment "${signLine(role, context)}"`,
          tick: 'tick the box of the role yourself',
          signature: 'sign after the role yourself',
        })[each],
    );
  const text = ways.join(', or ');
  return text === '' ? undefined : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** All who may sign for a role, in words. */
export function words({ by }: Role): string {
  return by.map(wordsOf).join(' or ');
}

/** One entry of `by`, in words. */
export function wordsOf(who: Who): string {
  if (typeof who === 'object')
    return 'permission' in who ? `permission ${who.permission}` : `whoever is named as ${who.field}`;
  if (who === 'author') return 'the author';
  return who === 'codeowners' ? 'owners of the changed files' : who.startsWith('@') ? who : `@${who}`;
}

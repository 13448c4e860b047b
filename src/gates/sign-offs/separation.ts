import type { NamedLogins } from '../../checklist/reading/login.ts';
import type { Person } from '../../evidence/people.ts';
import { accessOf, short, type Context, type Told, type Untold } from './evidence/evidence.ts';
import { meantIn, namedInField } from './eligible.ts';
import type { Not, Role, SignOffOptions } from './options.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { Scope } from '../kit/locate.ts';
import type { Line } from './evidence/lines.ts';

/** Why a person is excluded from signing for a role; undefined if no rule excludes them. */
export function excluded(
  person: { login: string; id?: number },
  role: Role,
  context: Context,
): Told<string | undefined> {
  const told = role.not.map((not) => excludedBy(not, person, context));
  const out = told.find((each) => 'value' in each && each.value !== undefined);
  return out ?? told.find((each) => 'unknown' in each) ?? { value: undefined };
}

/** The fields that should name who may not sign, but do not: until they do, nobody can sign. */
export function unnamed({ not }: Role, { input }: Context): Untold[] {
  return not.flatMap((each) => {
    if (typeof each !== 'object' || 'role' in each) return [];
    const named = namedInField(each.field, input.checklist);
    return 'unknown' in named ? [named] : [];
  });
}

/**
 * Why a field that excludes people may not name the right ones. A login without access to the repository is outdated, a
 * stranger's or a typing error, and excludes nobody. Undefined if all named people have access. Ask this only for
 * somebody whom nothing excludes.
 */
export function namesNobody(role: Role, { ask, input }: Context): Untold | undefined {
  const doubts = role.not.flatMap((not): Untold[] => {
    if (typeof not !== 'object' || 'role' in not) return [];
    // A field that names nobody was reported before.
    const named = namedInField(not.field, input.checklist) as { value: NamedLogins };
    return meantIn(named.value).flatMap((login): Untold[] => {
      const access = accessOf(login, 'write', ask);
      if ('unknown' in access) return [access];
      if (access.value) return [];
      const unknown = `the field ${not.field} names @${login}, who has no write access: whom it keeps out is not known`;
      return [{ unknown, open: true }];
    });
  });
  return doubts.find(({ open }) => open !== true) ?? doubts[0];
}

function excludedBy(
  not: Not,
  person: { login: string; id?: number },
  { ask, input }: Context,
): Told<string | undefined> {
  if (typeof not === 'object') {
    // Who signed for another role is known only after all roles are weighed.
    if ('role' in not) return { value: undefined };
    const named = namedInField(not.field, input.checklist);
    if ('unknown' in named) return named;
    return { value: named.value.all.includes(person.login.toLowerCase()) ? `is named as ${not.field}` : undefined };
  }
  const is = (other: Person | { login: string; id: number }): boolean =>
    person.id === undefined ? other.login.toLowerCase() === person.login.toLowerCase() : other.id === person.id;
  switch (not) {
    case 'author': {
      const origin = ask.about({ kind: 'origin' });
      if ('unknown' in origin) return { unknown: `the author is not known: ${origin.unknown}` };
      const { author, authorId } = origin.value;
      if (author === undefined || authorId === undefined) return { unknown: 'the account of the author is not known' };
      return { value: is({ login: author, id: authorId }) ? 'is the author' : undefined };
    }
    case 'committers': {
      const commits = ask.about({ kind: 'commits' });
      if ('unknown' in commits) return { unknown: `the commits are not known: ${commits.unknown}` };
      const own = commits.value.find(({ people }) => people.some((each) => each !== null && is(each)));
      if (own !== undefined) return { value: `worked on commit ${short(own.sha)}` };
      // GitHub lists no more than the first 250 commits of a pull request.
      if (!commits.value.some(({ sha }) => sha === input.subject.headSha))
        return { unknown: 'the commits are not all known: the head is not among them' };
      const nobodys = commits.value.find(({ people }) => people.includes(null));
      return nobodys === undefined
        ? { value: undefined }
        : { unknown: `commit ${short(nobodys.sha)} names an address that belongs to no account` };
    }
    case 'last-pusher': {
      const pushes = ask.about({ kind: 'pushes' });
      if ('unknown' in pushes) return { unknown: `who pushed last is not known: ${pushes.unknown}` };
      const [last] = pushes.value;
      if (last === undefined || last.pusher === null || last.sha !== input.subject.headSha)
        return { unknown: 'who pushed the head commit is not known' };
      return { value: is(last.pusher) ? 'pushed last' : undefined };
    }
  }
}

/**
 * Roles of the checklist that the policy does not know, and the reverse. A section that the policy names must contain
 * exactly its roles. Without one, a bold word before a box may be anything, so it is reported without blocking.
 */
export function roleFindings(
  chosen: SignOffOptions,
  roles: readonly Role[],
  lines: readonly Line[],
  scope: Scope,
): Finding[] {
  const named = chosen.in !== undefined;
  const keys = new Set(roles.map(({ key }) => key));
  const written = new Set(lines.filter(({ doubt }) => doubt === undefined).map(({ role }) => role));
  const unknown = lines
    .filter(({ role }) => !keys.has(role))
    .map(({ signOff }): Finding => ({
      status: named ? 'failed' : 'passed',
      message: 'The policy names nobody who may sign for this role',
      actual: signOff.role,
      section: scope.path,
      place: signOff.place,
      help: 'Take the line out, or add the role to the policy.',
    }));
  const doubted = lines.flatMap(({ role, signOff, doubt }): Finding[] =>
    doubt === undefined || !keys.has(role)
      ? []
      : [
          {
            status: named ? 'pending' : 'passed',
            ...DOUBTS[doubt],
            actual: signOff.role,
            section: scope.path,
            place: signOff.place,
          },
        ],
  );
  const place = scope.section.place;
  const missing =
    named || roles.some(({ key }) => written.has(key))
      ? roles
          .filter(({ key, optional }) => !optional && !written.has(key))
          .map(({ name }): Finding => ({
            status: named ? 'pending' : 'passed',
            message: 'The checklist has no line for this role',
            about: name,
            section: scope.path,
            ...(place === undefined ? {} : { place }),
            help: `Put the line back: "- [ ] **${name}**: …".`,
          }))
      : [];
  return [...unknown, ...doubted, ...missing];
}

const DOUBTS = {
  picture: {
    message: 'A picture holds the words of this role, and may show others: nobody can sign with it',
    help: 'Write the role, and the heading above it, as text.',
  },
  apart: {
    message: 'This role is not on the line of its box: nobody can sign with it',
    help: 'Write the whole role after the box, on the same line.',
  },
} as const;

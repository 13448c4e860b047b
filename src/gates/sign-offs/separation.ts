import type { NamedLogins } from '../../checklist/reading/login.ts';
import { untold, type Told, type Untold } from '../../evidence/facts.ts';
import type { Person } from '../../evidence/people.ts';
import { accessOf, short, type Context } from './evidence/evidence.ts';
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
  const out = told.find((each) => each.known && each.value !== undefined);
  return out ?? told.find((each) => !each.known) ?? { known: true, value: undefined };
}

/** The fields that should name who may not sign, but do not: until they do, nobody can sign. */
export function unnamed({ not }: Role, { input }: Context): Untold[] {
  return not.flatMap((each) => {
    if (typeof each !== 'object' || 'role' in each) return [];
    const named = namedInField(each.field, input.checklist);
    return !named.known ? [named] : [];
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
    const named = namedInField(not.field, input.checklist) as { known: true; value: NamedLogins };
    return meantIn(named.value).flatMap((login): Untold[] => {
      const access = accessOf(login, 'write', ask);
      if (!access.known) return [access];
      if (access.value) return [];
      const why = `the field ${not.field} names @${login}, who has no write access: whom it keeps out is not known`;
      return [untold(why, { open: true })];
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
    if ('role' in not) return { known: true, value: undefined };
    const named = namedInField(not.field, input.checklist);
    if (!named.known) return named;
    return {
      known: true,
      value: named.value.all.includes(person.login.toLowerCase()) ? `is named as ${not.field}` : undefined,
    };
  }
  const is = (other: Person | { login: string; id: number }): boolean =>
    person.id === undefined ? other.login.toLowerCase() === person.login.toLowerCase() : other.id === person.id;
  switch (not) {
    case 'author': {
      const origin = ask.about({ kind: 'origin' });
      if (!origin.known) return untold(`the author is not known: ${origin.because}`);
      const { author, authorId } = origin.value;
      if (author === undefined || authorId === undefined) return untold('the account of the author is not known');
      return { known: true, value: is({ login: author, id: authorId }) ? 'is the author' : undefined };
    }
    case 'committers': {
      const commits = ask.about({ kind: 'commits' });
      if (!commits.known) return untold(`the commits are not known: ${commits.because}`);
      const own = commits.value.find(({ people }) => people.some((each) => each !== null && is(each)));
      if (own !== undefined) return { known: true, value: `worked on commit ${short(own.sha)}` };
      // GitHub lists no more than the first 250 commits of a pull request.
      if (!commits.value.some(({ sha }) => sha === input.subject.headSha))
        return untold('the commits are not all known: the head is not among them');
      const nobodys = commits.value.find(({ people }) => people.includes(null));
      return nobodys === undefined
        ? { known: true, value: undefined }
        : untold(`commit ${short(nobodys.sha)} names an address that belongs to no account`);
    }
    case 'last-pusher': {
      const pushes = ask.about({ kind: 'pushes' });
      if (!pushes.known) return untold(`who pushed last is not known: ${pushes.because}`);
      const [last] = pushes.value;
      if (last === undefined || last.pusher === null || last.sha !== input.subject.headSha)
        return untold('who pushed the head commit is not known');
      return { known: true, value: is(last.pusher) ? 'pushed last' : undefined };
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

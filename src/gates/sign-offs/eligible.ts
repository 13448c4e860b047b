import { anyTold, untold, type Told, type Untold } from '../../evidence/facts.ts';
import { ACCESS_OF_A_LOGIN, namedAccount, naming, type NamedAccount, type Person } from '../../evidence/people.ts';
import { accessOf, type Ask, type Context } from './evidence/evidence.ts';
import type { Role } from './options.ts';
import type { Who } from './who.ts';
import { ownedFiles, type Owned } from './codeowners.ts';
import type { Checklist } from '../../checklist/model.ts';
import { namedIn, type NamedLogins } from '../../checklist/reading/login.ts';
import { fieldsNamed } from '../../checklist/named.ts';
import { normalizeTitle } from '../../checklist/text.ts';

/** Somebody who may sign. Without an id, the login comes from the policy, the checklist or CODEOWNERS. */
export interface Signer {
  login: string;
  id?: number;
}

/** Who may sign as a role. */
export interface Eligible {
  /** Whether a person is named, by the login alone: does not ask about the person's access. */
  named: (person: Person) => Told<boolean>;
  /** Whether a person may sign; or why that is not known. */
  may: (person: Person) => Told<boolean>;
  /** Everybody who may sign; undefined if that cannot be listed. */
  everybody: Signer[] | undefined;
  /** Why the list is not known. */
  unknown: Untold[];
  /** Groups of changed files. Each needs a sign-off by an owner, or by somebody else whom the policy names. */
  owned: { files: string[]; by: (person: Person) => boolean }[];
  /** The role is about the owners of changed files, and no file has an owner. */
  nothingOwned: boolean;
}

/** Finds out who may sign as a role. */
export function eligibleFor(role: Role, context: Context): Eligible {
  const parts = role.by.map((who) => partOf(who, context));
  const owners = parts.flatMap((part) => part.owned ?? []);
  const others = parts.filter((part) => part.owned === undefined);
  const yes = (told: Told<boolean>): boolean => told.known && told.value;
  return {
    named: anyOf(parts, 'named'),
    may: anyOf(parts, 'may'),
    everybody: everybodyOf(parts),
    unknown: parts.flatMap((part) => part.unknown ?? []),
    owned: owners.map(({ owners: names, files }) => ({
      files,
      by: (person) =>
        others.some((part) => yes(part.may(person))) ||
        names.some((name) => yes(ownerPart(name, context.ask).may(person))),
    })),
    nothingOwned: parts.every((part) => (part.unknown ?? []).length === 0 && part.owned?.length === 0),
  };
}

interface Part {
  /** As in `Eligible`; absent: the same as `may`. */
  named?: (person: Person) => Told<boolean>;
  may: (person: Person) => Told<boolean>;
  everybody: Signer[] | undefined;
  unknown?: Untold[];
  owned?: Owned[];
}

function partOf(who: Who, context: Context): Part {
  const { ask } = context;
  if (typeof who === 'object') {
    if ('permission' in who) return permissionPart(who.permission, ask);
    const named = namedInField(who.field, context.input.checklist);
    if (!named.known) return unknownPart(named);
    return either(meantIn(named.value).map((login) => accountPart({ login, bot: false }, ask)));
  }
  if (who === 'author') return authorPart(ask);
  if (who === 'codeowners') {
    const owned = ownedFiles(context);
    if (!owned.known) return { ...unknownPart(owned), owned: [] };
    const parts = [...new Set(owned.value.flatMap(({ owners }) => owners))].map((owner) => ownerPart(owner, ask));
    return { ...either(parts), owned: owned.value };
  }
  return ownerPart(who, ask);
}

// `login`, `@login`, `@org/team`; CODEOWNERS knows e-mail addresses too.
function ownerPart(name: string, ask: Ask): Part {
  const [, org, team] = /^@([^/\s]+)\/(\S+)$/.exec(name) ?? [];
  if (org !== undefined && team !== undefined) return teamPart(org, team, ask);
  if (name.includes('@', 1))
    return unknownPart(untold(`the owner ${name} is an e-mail address, which names no account`));
  return accountPart(namedAccount(name), ask);
}

function accountPart(account: NamedAccount, ask: Ask): Part {
  const { login, id } = account;
  return {
    named: (person) => ({ known: true, value: naming(account, person) !== 'no' }),
    may: (person) => {
      const is = naming(account, person);
      return is === 'with-access'
        ? accessOf(person.login, ACCESS_OF_A_LOGIN, ask)
        : { known: true, value: is === 'yes' };
    },
    everybody: [{ login, ...(id === undefined ? {} : { id }) }],
  };
}

function teamPart(org: string, team: string, ask: Ask): Part {
  const members = ask.about({ kind: 'team-members', org, team });
  if (!members.known) return unknownPart(untold(`@${org}/${team}: ${members.because}`));
  return {
    may: (person) => ({ known: true, value: members.value.some(({ id }) => id === person.id) }),
    everybody: members.value.filter(({ type }) => type === 'User').map(({ login, id }) => ({ login, id })),
  };
}

function authorPart(ask: Ask): Part {
  const origin = ask.about({ kind: 'origin' });
  if (!origin.known) return unknownPart(untold(`the author is not known: ${origin.because}`));
  const { author, authorId: id } = origin.value;
  if (author === undefined || id === undefined) return unknownPart(untold('the account of the author is not known'));
  return { may: (person) => ({ known: true, value: person.id === id }), everybody: [{ login: author, id }] };
}

function permissionPart(least: 'write' | 'maintain' | 'admin', ask: Ask): Part {
  return {
    may: ({ login }) => accessOf(login, least, ask),
    everybody: undefined,
  };
}

function unknownPart(unknown: Untold): Part {
  return { may: () => unknown, everybody: undefined, unknown: [unknown] };
}

function either(parts: readonly Part[]): Part {
  return {
    named: anyOf(parts, 'named'),
    may: anyOf(parts, 'may'),
    everybody: everybodyOf(parts),
    unknown: parts.flatMap((part) => part.unknown ?? []),
  };
}

function anyOf(parts: readonly Part[], what: 'named' | 'may'): (person: Person) => Told<boolean> {
  return (person) => anyTold(parts.map((part) => (part[what] ?? part.may)(person)));
}

// Undefined if one of the parts cannot be listed.
function everybodyOf(parts: readonly Part[]): Signer[] | undefined {
  const all: Signer[] = [];
  for (const { everybody } of parts) {
    if (everybody === undefined) return undefined;
    all.push(...everybody);
  }
  return distinct(all);
}

function distinct(candidates: readonly Signer[]): Signer[] {
  const byLogin = new Map<string, Signer>();
  for (const candidate of candidates) {
    const key = candidate.login.toLowerCase();
    if (byLogin.get(key)?.id === undefined) byLogin.set(key, candidate);
  }
  return [...byLogin.values()];
}

/** The logins that a field of the checklist names, in lower case. Anybody who may edit the text may change them. */
export function namedInField(field: string, checklist: Checklist): Told<NamedLogins> {
  const found = fieldsNamed(checklist.root, normalizeTitle(field));
  if (found.length === 0) return untold(`the field ${field} is missing`, { open: true });
  if (found.some((each) => each.blank)) return untold(`the field ${field} is blank`, { open: true });
  const named = found.map(({ value, link }) => namedIn(value, link));
  const [first, ...others] = named.map(({ all }) => all.toSorted().join(' '));
  if ([first, ...others].includes('')) return untold(`the field ${field} names nobody by login`, { open: true });
  if (others.some((each) => each !== first))
    return untold(`the field ${field} is there ${found.length} times, and names different people`, { open: true });
  const unique = (logins: string[]): string[] => [...new Set(logins)];
  return {
    known: true,
    value: { sure: unique(named.flatMap(({ sure }) => sure)), all: unique(named.flatMap(({ all }) => all)) },
  };
}

/** Whom a field means: if somebody is mentioned, other words are remarks. */
export function meantIn({ sure, all }: NamedLogins): string[] {
  return sure.length > 0 ? sure : all;
}

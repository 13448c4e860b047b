import type { Untold } from '../../evidence/facts.ts';
import type { Finding } from '../../verdict/finding.ts';
import { bounds, quantifierWords, quantify, type Status } from '../../verdict/quantifier.ts';
import type { RefusedSignOff, RoleSignOffs, Signed } from '../../verdict/sign-offs.ts';
import type { Signer } from './eligible.ts';
import type { Context, Denial, SignOffEvidence } from './evidence/evidence.ts';
import type { Line } from './evidence/lines.ts';
import type { Role } from './options.ts';
import { excluded } from './separation.ts';
import { denialFinding, howTo, openFinding, words, wordsOf, wrongFinding } from './to-do.ts';
import type { Accepted, RefusedEvidence, Weighed, CountedRole } from './weighed.ts';

/** The smallest number of people who must sign for a role. */
export function leastOf({ role, eligible }: Weighed, context: Context): number {
  return bounds(role.count, able(role, eligible.everybody ?? [], context).length)[0];
}

// The people whom no rule keeps from signing.
function able(role: Role, everybody: readonly Signer[], context: Context): Signer[] {
  return everybody.filter((candidate) => {
    const out = excluded(candidate, role, context);
    return out.known && out.value === undefined;
  });
}

/** The conclusion about one role: data for reports, and what is still to do. `lines`: its lines in the checklist. */
export function concludeRole(
  each: CountedRole,
  lines: readonly Line[],
  context: Context,
): { shown: RoleSignOffs; findings: Finding[] } {
  const { role, eligible, counted, refused, unknown, denials } = each;
  const ids = new Set(counted.map(({ person }) => person.id));
  const logins = new Set(counted.map(({ person }) => person.login.toLowerCase()));
  const waiting =
    eligible.everybody === undefined || unknown.length > 0
      ? undefined
      : able(role, eligible.everybody, context).filter(
          ({ login, id }) => !logins.has(login.toLowerCase()) && (id === undefined || !ids.has(id)),
        );
  const unowned = eligible.owned.filter(({ by }) => !counted.some(({ person }) => by(person)));
  const status = statusOf(each, waiting, unowned.length > 0, context);
  const shown: RoleSignOffs = {
    role: role.name,
    ...(role.meaning === undefined ? {} : { meaning: role.meaning }),
    status,
    optional: role.optional,
    expected: role.count === 'any' ? 'one' : quantifierWords(role.count),
    needed: Math.max(1, leastOf(each, context)),
    by: role.by.map(wordsOf),
    via: role.via,
    signed: counted.map(signedOf),
    ...(waiting === undefined ? {} : { waiting: waiting.map(({ login }) => login) }),
    refused: [...denials.map(deniedOf), ...refused.map(refusedOf)],
  };
  if (status === 'passed' || status === 'skipped') return { shown, findings: [] };
  const place = lines[0]?.signOff.place;
  const about = { about: role.name, ...(place === undefined ? {} : { place }) };
  const wrong = refused.flatMap((one) => (one.wrong === undefined ? [] : [wrongFinding(one.wrong, one.reason, role)]));
  const doubts: Finding[] = unknown.length === 0 ? [] : [doubtFinding(unknown, about)];
  const who = nobodyLeft(each, waiting) ? [{ ...NOBODY_LEFT, ...about, expected: words(role) }] : [];
  const denied = denials.map((denial) => denialFinding(denial, role, about, context));
  const isTold = doubts.length > 0 || who.length > 0 || denied.length > 0;
  const toDo = isTold ? [] : [openFinding(each, waiting, unowned, about, context)];
  return { shown, findings: [...doubts, ...wrong, ...denied, ...who, ...toDo] };
}

const NOBODY_LEFT = {
  status: 'failed',
  message: 'Nobody is left who may sign',
  forMaintainer: true,
  help: 'Add people, or name others in the policy.',
} as const;

function doubtFinding(unknown: readonly Untold[], about: Pick<Finding, 'about' | 'place'>): Finding {
  const message = 'Who may sign is not known';
  // It may name people.
  const found = { message, actual: unknown.map(({ because }) => because).join('; '), ...about };
  const isOpen = unknown.every(({ open }) => open === true);
  return isOpen ? { status: 'pending', ...found } : { status: 'failed', forMaintainer: true, ...found };
}

function nobodyLeft({ counted, unknown }: CountedRole, waiting: readonly Signer[] | undefined): boolean {
  return counted.length === 0 && unknown.length === 0 && waiting?.length === 0;
}

function statusOf(
  each: CountedRole,
  waiting: readonly Signer[] | undefined,
  unowned: boolean,
  context: Context,
): Status {
  const { role, eligible, counted, refused, unknown, denials, isDoubted } = each;
  if (eligible.nothingOwned) return 'skipped';
  if (denials.length > 0 || isDoubted === true) return 'failed';
  if (nobodyLeft(each, waiting) || howTo(role, context) === undefined) return 'failed';
  const [least] = bounds(role.count, 0);
  const others = waiting?.length ?? Math.max(1, least - counted.length);
  const members: Status[] = [
    ...counted.map((): Status => 'passed'),
    ...Array.from({ length: others }, (): Status => 'pending'),
  ];
  const status = role.count === 'all' && waiting === undefined ? 'pending' : quantify(role.count, members);
  if (status === 'passed' && !unowned) return 'passed';
  if (unknown.some(({ open }) => open !== true) || refused.some((one) => one.wrong !== undefined)) return 'failed';
  return unknown.length === 0 && status === 'failed' ? 'failed' : 'pending';
}

function signedOf({ person, via, at, sha, url, place }: Accepted): Signed {
  return { login: person.login, id: person.id, via, at, ...placed({ sha, url, place }) };
}

function deniedOf({ person, at, url, reason }: Denial): RefusedSignOff {
  const why = `refuses to sign${reason === '' ? '' : `: ${reason}`}`;
  return { login: person.login, via: 'comment', at, ...placed({ url }), reason: why };
}

function refusedOf({ evidence, reason, lapsed }: RefusedEvidence): RefusedSignOff {
  const { person, via, at } = evidence;
  return {
    ...(person === null ? {} : { login: person.login }),
    via,
    ...(at === '' ? {} : { at }),
    ...placed(evidence),
    reason,
    ...(lapsed === undefined ? {} : { lapsed }),
  };
}

function placed({
  sha,
  url,
  place,
}: { [K in 'sha' | 'url' | 'place']?: SignOffEvidence[K] | undefined }): Pick<
  SignOffEvidence,
  'sha' | 'url' | 'place'
> {
  return {
    ...(sha === undefined ? {} : { sha }),
    ...(url === undefined ? {} : { url }),
    ...(place === undefined ? {} : { place }),
  };
}

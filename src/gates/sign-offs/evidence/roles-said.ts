import type { Command } from '../../../checklist/reading/command.ts';
import { normalizeTitle } from '../../../checklist/text.ts';
import { nearestLabel } from '../../../template/match.ts';
import type { SignOff, WrittenLine } from '../../../checklist/model.ts';
import { claimOf } from '../../../checklist/reading/sign-off.ts';

/** The commands that sign, take back and refuse, with spellings that people use for them. */
export const SIGN_OFF = ['sign-off', 'signoff', 'sign_off', 'signed-off', 'sign'] as const;
export const REVOKE = ['revoke'] as const;
export const DENY = ['deny', 'denied'] as const;
export const COMMANDS: readonly string[] = [...SIGN_OFF, ...REVOKE, ...DENY];

/** What a command does, with the words behind it; undefined for other commands. Accepts `/sign off QA` too. */
export function commandOf({ name, rest }: Command): { does: 'sign' | 'revoke' | 'deny'; rest: string } | undefined {
  if (name === 'sign') return /^off\b/i.test(rest) ? { does: 'sign', rest: bare(rest.slice('off'.length)) } : undefined;
  if (is(SIGN_OFF, name)) return { does: 'sign', rest: bare(rest) };
  if (is(REVOKE, name)) return { does: 'revoke', rest: bare(rest) };
  return is(DENY, name) ? { does: 'deny', rest: bare(rest) } : undefined;
}

function is(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

// "/sign-off for QA", "/sign-off as QA".
function bare(rest: string): string {
  return rest.replace(/^[\s:：]+/, '').replace(/^(?:for|as)\s+/i, '');
}

/** The words behind a command, split up. */
interface RolesSaid {
  /** Keys of roles, each once, in order. */
  roles: string[];
  /** A commit behind the roles. */
  sha?: string;
  /** Other words, separated from the roles by a sign. */
  note?: string;
  /** Set if a comma separates them: they may be one more name. */
  goesOn?: true;
  /** Words that follow the roles without a separator. */
  more?: string;
}

/** What may separate two roles: "QA, Tech Lead", "QA and Tech Lead". */
const AND = /^\s*(?:(?:[,;&+/\u3001\uFF0C]|and\s)\s*)+/i;
const SHA = /^[\s:@(,]*([\da-f]{7,64})(?![\p{L}\p{N}])[)\s]*/iu;
const PARTED = /^(?:\s*[,:;.!(\u3001\uFF1A\uFF0C\u3002\uFF08]|\s+[\u2010-\u2015-]+(?=\s))\s*/;

/** Splits up the words behind a command. `roles`: keys of all roles. The longest name that fits counts. */
export function saidBehind(rest: string, roles: readonly string[]): RolesSaid {
  const said: RolesSaid = { roles: [] };
  let left = rest;
  for (;;) {
    const found = roleAt(left, roles);
    if (found === undefined) break;
    if (!said.roles.includes(found.role)) said.roles.push(found.role);
    left = left.slice(found.length);
    const and = AND.exec(left)?.[0];
    if (and === undefined || roleAt(left.slice(and.length), roles) === undefined) break;
    left = left.slice(and.length);
  }
  const [behind, sha] = said.roles.length === 0 ? [] : (SHA.exec(left) ?? []);
  if (sha !== undefined && behind !== undefined) {
    said.sha = sha.toLowerCase();
    left = ` ${left.slice(behind.length)}`;
  }
  const parted = PARTED.exec(left)?.[0] ?? '';
  const words = left.slice(parted.length).trim();
  if (words === '') return said;
  if (/[,;\u3001\uFF0C]/.test(parted)) said.goesOn = true;
  said[parted === '' && sha === undefined ? 'more' : 'note'] = words;
  return said;
}

const QUOTES = /^[\s"'“”„«»‘’`<[*@]+|["'“”„«»‘’`>\]*\s]+$/g;

// The longest role at the start of a text, and the length of its name there.
function roleAt(text: string, roles: readonly string[]): { role: string; length: number } | undefined {
  // Pictures, numbers and quotes around a name need some more room.
  const most = 2 * Math.max(...roles.map((role) => role.length)) + 20;
  const ends = [
    ...text.slice(0, most).matchAll(/(?<=[^\s])(?=$|[\s,;:.!&+/("'“”„«»‘’`>\]*\u3001\u3002\uFF08\uFF0C\uFF1A])/g),
  ];
  for (const { index } of ends.toReversed()) {
    const words = text.slice(0, index);
    // A name that is cut off may continue, and a colon behind a name is not part of it.
    if ((index === most && text.length > most) || /[:：]$/.test(words)) continue;
    const role = normalizeTitle(words.replace(QUOTES, ''));
    if (roles.includes(role)) return { role, length: index };
  }
  return undefined;
}

// A note that takes back what is before it, or sets a condition.
const HEDGE =
  /^(?:not|no|never|nope|don'?t|can'?t|cannot|later|pending|wait(?:ing)?|hold|once|when|if|until|unless|as soon|subject to|provided|assuming|except|but|todo|tbd|wip|maybe)\b/i;
const NOTHING_FOUND =
  /^no (?:\w+ )?(?:issues?|problems?|bugs?|regressions?|findings?|errors?|defects?|objections?|remarks?|comments?|concerns?|blockers?)\b/i;

/** Whether a note contradicts what is before it. */
export function speaksAgainst(note: string): boolean {
  const words = note.replace(/^[^\p{L}\p{N}]+/u, '');
  return HEDGE.test(words) && !NOTHING_FOUND.test(words);
}

/**
 * The roles that a command takes back or refuses, and the words behind them. No role means all of them: if somebody may
 * have meant more than we understand, more is taken back.
 */
export function rolesMeant(
  rest: string,
  roles: readonly string[],
  does: 'revoke' | 'deny',
): { named: string[]; reason: string } {
  const { roles: named, note, more = '', ...said } = saidBehind(rest, roles);
  const reason = note ?? more;
  const isListed = AND.test(more) || (said.goesOn === true && nearRole(reason, roles) !== undefined);
  const goesOn = does === 'revoke' ? reason !== '' : isListed;
  return { named: goesOn ? [] : named, reason: named.length === 0 || goesOn ? rest : reason };
}

/** The role that the first words of a text may have meant: "TechLead", "Tech Leed". */
export function nearRole(text: string, roles: readonly string[]): string | undefined {
  const words = text
    .slice(0, 100)
    .split(/[\s,;.:!]+/)
    .filter((word) => word !== '');
  const starts = words.slice(0, 4).map((_, index) => squeezed(words.slice(0, index + 1).join('')));
  const found = starts.toReversed().flatMap((start) => nearestLabel(start, roles, squeezed, roles.length) ?? []);
  return found[0];
}

function squeezed(text: string): string {
  return normalizeTitle(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** What may stand between a role and the rest of its line. */
const BEHIND = /\s*[:：]|\s+[\u2010-\u2015-]+(?=\s)|\s*[,;|(（]|\s+(?=@|_{2,})|$/g;

/** What people put around the name of a role: "Approved by QA", "QA sign-off". */
const BEFORE = /^(?:(?:approved|reviewed|signed(?:[ -]?off)?|sign[ -]?off|approval)\s+(?:by|from|of)(?:\s+the)?\s+)/i;

const AFTER = /\s+(?:sign(?:ed)?[ -]?off|approval|approved|signature|signed|review(?:ed)?)$/i;

/** The longest name of a role that is looked for. */
const LONGEST_ROLE = 200;

/**
 * Reads a line that names one of these roles, given by their keys, without the form of a sign-off: `- [ ] QA`, `- QA
 * @octocat`.
 */
export function roleOn(line: WrittenLine, roles: readonly string[]): SignOff | undefined {
  const [first = '', ...more] = line.text.split('\n');
  const text = first.slice(0, LONGEST_ROLE).replace(BEFORE, '');
  const skipped = first.length - text.length;
  for (const { index, 0: sign } of [...text.matchAll(BEHIND)].toReversed()) {
    const words = text.slice(0, index).trim();
    const role = [words, words.replace(AFTER, '')].find((each) => roles.includes(normalizeTitle(each)));
    if (role === undefined) continue;
    // A role that continues on the next line is another role.
    if (sign === '' && index === text.length && more.length > 0) return undefined;
    const rest = [first.slice(skipped + index + sign.length), ...more].join('\n');
    return {
      ...claimOf(role, rest.replace(/^[\s:：]+/, '').replace(/^[(（](.*)[)）]$/s, '$1')),
      ...(line.picture === true ? { pictured: true } : {}),
      state: line.item ?? 'unticked',
      place: line.place,
    };
  }
  return undefined;
}

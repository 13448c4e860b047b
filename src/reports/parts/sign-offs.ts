import type { PhrasingContent } from 'mdast';
import type { RefusedSignOff, RoleSignOffs, Signed } from '../../verdict/sign-offs.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { gatesOf } from '../../verdict/walk.ts';
import type { Part } from './fit.ts';
import { ICONS, type Palette } from './symbols.ts';
import { listPart } from './list-part.ts';
import { code, item, plain } from './nodes.ts';
import { sanitiseLine } from '../sanitise.ts';

/** For each role, in the order of the policy: who signed, who could sign, and what was refused. Mentions nobody. */

/** The limit of people and of refusals shown for one role. The others are counted. */
const MOST = 10;

const GLYPHS = { passed: '✓', pending: '○', failed: '✗', skipped: '–' } as const;

const SIGNED = {
  review: 'approved',
  comment: 'signed by comment',
  tick: 'ticked',
  signature: 'signed in the text',
} as const;

const ACTS = { review: 'review', comment: 'comment', tick: 'tick', signature: 'signature' } as const;

function rolesOf(verdict: Verdict): RoleSignOffs[] {
  return gatesOf(verdict.root).flatMap((gate) => gate.signOffs ?? []);
}

/** The sign-offs as lines for terminals and logs; empty if no gate asks for any. */
export function signOffLines(verdict: Verdict, paint: Palette): string[] {
  const roles = rolesOf(verdict);
  if (roles.length === 0) return [];
  const width = Math.max(...roles.map(({ role }) => sanitiseLine(role).length));
  const lines = roles.flatMap((each) => {
    const own = [...each.signed.slice(0, MOST).map(signedText), ...summaryTexts(each)];
    const refused = each.refused.slice(0, MOST).map((one) => paint.dim(`refused: ${refusedText(one)}`));
    const left = each.refused.length > MOST ? [paint.dim(`and ${each.refused.length - MOST} more refused`)] : [];
    const color = { passed: paint.green, pending: paint.yellow, failed: paint.red, skipped: paint.dim }[each.status];
    return [...own, ...refused, ...left].map((text, index) =>
      index === 0
        ? `  ${color(GLYPHS[each.status])} ${sanitiseLine(each.role).padEnd(width)}  ${text}`
        : `    ${' '.repeat(width)}  ${text}`,
    );
  });
  return ['', paint.bold('Sign-offs'), ...lines];
}

function signedText({ login, via, at, sha, place }: Signed): string {
  return `@${sanitiseLine(login)} ${SIGNED[via]}${commit(sha)}${line(place)} (${at})`;
}

function refusedText({ login, via, sha, place, reason }: RefusedSignOff): string {
  const who = login === undefined ? 'unknown account' : `@${sanitiseLine(login)}`;
  return `${who}, ${ACTS[via]}${commit(sha)}${line(place)}: ${sanitiseLine(reason)}`;
}

// What is still missing for a role, or that nothing is.
function summaryTexts(each: RoleSignOffs): string[] {
  const { status, signed, waiting, by, optional } = each;
  if (status === 'skipped') return ['no changed file has an owner'];
  const left = signed.length > MOST ? [`and ${signed.length - MOST} more`] : [];
  if (status === 'passed') return left;
  const people =
    waiting?.slice(0, MOST).map((login) => `@${sanitiseLine(login)}`) ?? by.map((who) => sanitiseLine(who));
  const more = waiting !== undefined && waiting.length > MOST ? `, and ${waiting.length - MOST} more` : '';
  const who = people.length === 0 ? 'nobody is left who may sign' : `may sign: ${people.join(', ')}${more}`;
  return [...left, `${who}${optional ? ' (optional)' : ''}`];
}

function commit(sha: string | undefined): string {
  return sha === undefined ? '' : ` at ${sanitiseLine(sha).slice(0, 7)}`;
}

function line(place: Signed['place']): string {
  return place === undefined ? '' : ` at line ${place.line}`;
}

/** The sign-offs as Markdown. Names are code, so that nobody is mentioned. */
export function signOffPart(verdict: Verdict, rank: number): Part[] {
  const roles = rolesOf(verdict);
  if (roles.length === 0) return [];
  return [listPart('Sign-offs', roles.map(roleItem), rank)];
}

function roleItem(each: RoleSignOffs): ReturnType<typeof item> {
  const { role, status, signed, refused } = each;
  const own = item([
    plain(`${ICONS[status]} `),
    code(role),
    plain(': '),
    ...joined([...signed.slice(0, MOST).map(signedNodes), ...summaryNodes(each)]),
  ]);
  if (refused.length === 0) return own;
  const left = refused.length > MOST ? [item([plain(`and ${refused.length - MOST} more refused`)])] : [];
  return {
    ...own,
    children: [
      ...own.children,
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [...refused.slice(0, MOST).map((one) => item(refusedNodes(one))), ...left],
      },
    ],
  };
}

function joined(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [plain('; '), ...part]));
}

function signedNodes({ login, via, at, sha, url, place }: Signed): PhrasingContent[] {
  return [
    code(`@${login}`),
    plain(' '),
    linked(SIGNED[via], url),
    ...commitNodes(sha),
    plain(`${line(place)}, `),
    plain(at),
  ];
}

function refusedNodes({ login, via, sha, url, place, reason }: RefusedSignOff): PhrasingContent[] {
  return [
    plain('refused: '),
    ...(login === undefined ? [plain('unknown account')] : [code(`@${login}`)]),
    plain(', '),
    linked(ACTS[via], url),
    ...commitNodes(sha),
    plain(`${line(place)}: `),
    // A reason may contain names of people.
    code(reason),
  ];
}

function summaryNodes(each: RoleSignOffs): PhrasingContent[][] {
  const { status, signed, waiting, by, optional } = each;
  if (status === 'skipped') return [[plain('no changed file has an owner')]];
  const left = signed.length > MOST ? [[plain(`and ${signed.length - MOST} more`)]] : [];
  if (status === 'passed') return left;
  const people = waiting?.map((login) => `@${login}`) ?? by;
  const more = people.length > MOST ? [plain(`, and ${people.length - MOST} more`)] : [];
  const names = people.slice(0, MOST).flatMap((name, index) => [...(index === 0 ? [] : [plain(', ')]), code(name)]);
  const who = people.length === 0 ? [plain('nobody is left who may sign')] : [plain('may sign: '), ...names, ...more];
  return [...left, [...who, ...(optional ? [plain(' (optional)')] : [])]];
}

function commitNodes(sha: string | undefined): PhrasingContent[] {
  return sha === undefined ? [] : [plain(' at '), code(sha.slice(0, 7))];
}

// These addresses come from the API of GitHub, never from document text.
function linked(text: string, url: string | undefined): PhrasingContent {
  return url === undefined || !/^https?:\/\//.test(url) ? plain(text) : { type: 'link', url, children: [plain(text)] };
}

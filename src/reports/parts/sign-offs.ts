import type { ListItem, PhrasingContent } from 'mdast';
import { type Doer, leftOf } from '../../verdict/left/left.ts';
import type { Task } from '../../verdict/left/task.ts';
import type { RefusedSignOff, RoleSignOffs, Signed } from '../../verdict/sign-offs.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Finding } from '../../verdict/finding.ts';
import { gatesOf } from '../../verdict/walk.ts';
import { whole, type Part, type Piece } from './fit.ts';
import { helpText } from './lists.ts';
import type { Palette } from './symbols.ts';
import { ACTS, SIGNED_HOW, unsaid, verdictOn } from './tries.ts';
import { timeWords } from './amounts.ts';
import { block, code, item, list, paragraph, plain, strong } from './nodes.ts';
import { sanitiseLine } from '../sanitise.ts';

/** For each role, in the order of the policy: who signed, who could sign, and what was refused. Mentions nobody. */

/** The limit of people and of refusals shown for one role. The others are counted. */
const MOST = 10;

const NO_OWNER = 'no changed file has an owner';

const GLYPHS = { passed: '✓', pending: '○', failed: '✗', skipped: '–' } as const;

function rolesOf(verdict: Verdict): RoleSignOffs[] {
  return gatesOf(verdict.root).flatMap((gate) => gate.signOffs ?? []);
}

/**
 * The sign-offs as lines for terminals and logs; empty if no gate asks for any. `instruct`: with what is to be done by
 * those who have not signed.
 */
export function signOffLines(verdict: Verdict, instruct: boolean, paint: Palette): string[] {
  const roles = rolesOf(verdict);
  if (roles.length === 0) return [];
  const width = Math.max(...roles.map(({ role }) => sanitiseLine(role).length));
  const todo = instruct ? openFindings(verdict) : new Map<RoleSignOffs, Finding[]>();
  const lines = roles.flatMap((each) => {
    const findings = todo.get(each) ?? [];
    const own = [...each.signed.slice(0, MOST).map(signedText), ...summaryTexts(each, findings)];
    const help = findings.flatMap((finding) =>
      finding.help === undefined ? [] : [paint.dim(`→ ${sanitiseLine(finding.help)}`)],
    );
    const refused = each.refused.slice(0, MOST).map((one) => paint.dim(`${verdictOn(one)}: ${refusedText(one)}`));
    const more = each.refused.length > MOST ? [paint.dim(`and ${each.refused.length - MOST} more refused`)] : [];
    const color = { passed: paint.green, pending: paint.yellow, failed: paint.red, skipped: paint.dim }[each.status];
    return [...own, ...help, ...refused, ...more].map((text, index) =>
      index === 0
        ? `  ${color(GLYPHS[each.status])} ${sanitiseLine(each.role).padEnd(width)}  ${text}`
        : `    ${' '.repeat(width)}  ${text}`,
    );
  });
  const { signOffs } = leftOf(verdict).toDo;
  const count = !instruct || signOffs === 0 ? '' : ` ${paint.dim(`(${signOffs} to sign)`)}`;
  return ['', `${paint.bold('Sign-offs')}${count}`, ...lines];
}

// What is left of each role, apart from what must be undone.
function openFindings(verdict: Verdict): Map<RoleSignOffs, Finding[]> {
  const open = new Map<RoleSignOffs, Finding[]>();
  for (const { state, signOff, finding, later } of leftOf(verdict).doers.flatMap(({ tasks }) => tasks)) {
    if (state === 'wrong' || signOff === undefined || later !== undefined) continue;
    open.set(signOff, [...(open.get(signOff) ?? []), finding]);
  }
  return open;
}

function signedText({ login, via, at, sha, place }: Signed): string {
  return `@${sanitiseLine(login)} ${SIGNED_HOW[via]}${commit(sha)}${line(place)} (${timeWords(at)})`;
}

function refusedText({ login, via, sha, place, reason }: RefusedSignOff): string {
  const who = login === undefined ? 'unknown account' : `@${sanitiseLine(login)}`;
  return `${who}, ${ACTS[via]}${commit(unsaid(sha, reason))}${line(place)}: ${sanitiseLine(reason)}`;
}

// What is still missing for a role, or that nothing is.
function summaryTexts(each: RoleSignOffs, findings: readonly Finding[]): string[] {
  const { status, signed, waiting, by, optional } = each;
  if (status === 'skipped') return [NO_OWNER];
  const left = signed.length > MOST ? [`and ${signed.length - MOST} more`] : [];
  if (status === 'passed') return left;
  const people =
    waiting?.slice(0, MOST).map((login) => `@${sanitiseLine(login)}`) ?? by.map((who) => sanitiseLine(who));
  const more = waiting !== undefined && waiting.length > MOST ? `, and ${waiting.length - MOST} more` : '';
  const who = people.length === 0 ? 'nobody is left who may sign' : `may sign: ${people.join(', ')}${more}`;
  const why = findings.map(({ message, actual = '' }) => {
    const found = actual === '' ? '' : `: ${sanitiseLine(actual)}`;
    return `${message.charAt(0).toLowerCase()}${message.slice(1)}${found}; `;
  });
  return [...left, `${why.join('')}${who}${optional ? ' (optional)' : ''}`];
}

function commit(sha: string | undefined): string {
  return sha === undefined ? '' : ` at ${sanitiseLine(sha).slice(0, 7)}`;
}

function line(place: Signed['place']): string {
  return place === undefined ? '' : ` at line ${place.line}`;
}

/** One open role: who may sign, how, the line to copy, and why earlier tries do not count. Names are code. */
export function rolePart(
  doer: Extract<Doer, { kind: 'role' }>,
  { finding, signOff }: Task,
  rank: number,
  isFirst: boolean,
): Part[] {
  const found = finding.actual === undefined ? [] : [plain(': '), code(finding.actual)];
  const isLapsed = signOff?.refused.some(({ lapsed }) => lapsed === true) === true;
  const message = `${finding.message}${isLapsed ? ' since' : ''}`;
  const who =
    signOff === undefined ? [strong(plain('Reviewers')), plain(', for '), code(doer.role)] : [strong(code(doer.role))];
  const title = [...who, plain(`: ${message}`), ...found];
  if (signOff === undefined || !isFirst) {
    const help = finding.help === undefined ? [] : [plain('. '), ...helpText(finding.help)];
    return whole(rank, [paragraph([...title, ...help])]);
  }
  const { refused, via } = signOff;
  const { command } = finding;
  const ways = via.filter((each) => each !== 'comment').map((each) => HOW[each]);
  const how = command === undefined ? ways : [...ways, 'comment'];
  const left = refused.length > MOST ? [item([plain(`and ${refused.length - MOST} more refused`)])] : [];
  const tries = [...refused.slice(0, MOST).map((one) => item(refusedNodes(one))), ...left];
  const sign = plain(`To sign, ${how.join(', or ')}${command === undefined ? '.' : ':'}`);
  const may = [...title, ...whoMaySign(signOff), plain('.')];
  // What was wrong with an earlier try comes before what to write instead.
  const told =
    tries.length === 0 ? [paragraph([...may, plain(' '), sign])] : [paragraph(may), list(tries), paragraph([sign])];
  return whole(rank, [...told, ...(command === undefined ? [] : [block(command)])]);
}

const HOW = {
  review: 'approve the pull request',
  tick: 'tick the box of the role yourself',
  signature: 'sign after the role yourself',
} as const;

/** Who may sign for a role, behind what is wrong with it. */
export function whoMaySign(role: RoleSignOffs | undefined): PhrasingContent[] {
  const names = role === undefined ? [] : namesOf(role.waiting?.map((login) => `@${login}`) ?? role.by);
  return names.length === 0 ? [] : [plain('; may sign: '), ...names];
}

function namesOf(people: readonly string[]): PhrasingContent[] {
  const more = people.length > MOST ? [plain(`, and ${people.length - MOST} more`)] : [];
  const names = people.slice(0, MOST).flatMap((name, index) => [...(index === 0 ? [] : [plain(', ')]), code(name)]);
  return [...names, ...more];
}

/** Who has signed for what, and the roles of which nobody asks for more; nothing without such a role. */
export function signedPieces(verdict: Verdict): Piece[] {
  const roles = rolesOf(verdict).filter(
    ({ signed, status, optional }) => signed.length > 0 || optional || status === 'skipped',
  );
  if (roles.length === 0) return [];
  const units = roles.map((each) => {
    const { role, signed, status, optional, waiting, by } = each;
    const more = signed.length > MOST ? [[plain(`and ${signed.length - MOST} more`)]] : [];
    const names = namesOf(waiting?.map((login) => `@${login}`) ?? by);
    const open = optional && status !== 'passed' && names.length > 0;
    const rest = [
      ...(status === 'skipped' ? [[plain(NO_OWNER)]] : []),
      ...(open ? [[plain('may sign: '), ...names, plain(' (optional)')]] : []),
    ];
    return item([code(role), plain(': '), ...joined([...signed.slice(0, MOST).map(signedNodes), ...more, ...rest])]);
  });
  return [{ head: [paragraph([strong(plain('Sign-offs'))])], units, wrap: (shown) => list(shown as ListItem[]) }];
}

function joined(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [plain('; '), ...part]));
}

function signedNodes({ login, via, at, sha, url, place }: Signed): PhrasingContent[] {
  return [
    code(`@${login}`),
    plain(' '),
    linked(SIGNED_HOW[via], url),
    ...commitNodes(sha),
    plain(`${line(place)}, `),
    plain(timeWords(at)),
  ];
}

function refusedNodes(one: RefusedSignOff): PhrasingContent[] {
  const { login, via, sha, url, place, reason } = one;
  return [
    plain(`${verdictOn(one)}: `),
    ...(login === undefined ? [plain('unknown account')] : [code(`@${login}`)]),
    plain(', '),
    linked(ACTS[via], url),
    ...commitNodes(unsaid(sha, reason)),
    plain(`${line(place)}: `),
    // A reason may contain names of people.
    code(reason),
  ];
}

function commitNodes(sha: string | undefined): PhrasingContent[] {
  return sha === undefined ? [] : [plain(' at '), code(sha.slice(0, 7))];
}

// These addresses come from the API of GitHub, never from document text.
function linked(text: string, url: string | undefined): PhrasingContent {
  return url === undefined || !/^https?:\/\//.test(url) ? plain(text) : { type: 'link', url, children: [plain(text)] };
}

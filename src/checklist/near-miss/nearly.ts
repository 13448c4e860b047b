import { splitComments } from '../markdown/inline.ts';
import { showsNothing } from '../text.ts';
import { NEAR_MISSES, type NearMissKind } from './kinds.ts';
import { withinLine } from './within.ts';

/**
 * What looks like a box and is none. GitHub's rule is narrow: a bullet of Markdown, one space of ASCII, `[ ]` or `[x]`
 * and white space of ASCII. People write the rest with phones and word processors.
 */

/** Brackets that a reader may take for a box, split into parts. */
interface Brackets {
  before: string;
  inside: string;
  behind: string;
  isAscii: boolean;
}

// A few signs (no letters, digits, code, tags or quotation marks), and a number or letter that counts items.
const SIGN = String.raw`(?:[\u115F\u1160\u3164\uFFA0]|[^\p{L}\p{N}[\]()<!${'`'}"'&\\\uFF3B\uFF3D\u3010\u3011\u3014\u3015\u3016\u3017\u300C\u300E\u27E6\u2772\u301A])`;
const COUNT = String.raw`\(?(?:(?:\p{N}{1,3}|\p{L}\p{M}?|[a-zA-Z]{2}|[ivxIVX]{1,4})[.)\u3001\u3002\uFF0E\uFF09]|\p{N}{1,3}(?:[:\uFF1A]| ?[-\u2010-\u2015]| (?=\\?\[)))${SIGN}{0,4}|[\u2460-\u2473]${SIGN}{0,4}|[oO\u00A7](?=[\s\p{Z}])${SIGN}{1,4}`;
const BEFORE = String.raw`((?:\\?${SIGN}){0,8}(?:${COUNT})?)`;
const BRACKETS = new RegExp(
  `^${BEFORE}(?:\\\\?(\\[)([^[\\]\\n]{0,16}?)\\\\?\\]|([\uFF3B\u3010\u3014\u3016\u300C\u300E\u27E6\u2772\u301A])([^\\n\uFF3D\u3011\u3015\u3017\u300D\u300F\u27E7\u2773\u301B]{0,16})[\uFF3D\u3011\u3015\u3017\u300D\u300F\u27E7\u2773\u301B])([^]*)$`,
  // No `i`: it makes each class of letters, of which there are many, several times as slow to compile.
  'u',
);

function bracketsIn(text: string): Brackets | undefined {
  if (!/[[\uFF3B\u3010\u3014\u3016\u300C\u300E\u27E6\u2772\u301A]/.test(text.slice(0, 40))) return undefined;
  const match = BRACKETS.exec(text);
  if (match === null) return undefined;
  const [, before, ascii, inside, , wide, behind] = match as unknown as string[];
  return { before, inside: ascii === undefined ? wide : inside, behind, isAscii: ascii !== undefined } as Brackets;
}

const CHECKS = String.raw`\u2713\u2714\u2705\u2717\u2718\u2611\u2612\u2715\u2716\u00D7\u221A\u25CF\u2022\u25A0\u2588`;
const SYMBOL = new RegExp(String.raw`^(?:[${CHECKS}/*.+o~_!?>\u2010-\u2015-]|--|__|\u0445|\u0425)\uFE0F?$`, 'iu');
const WORDS =
  /^(?:yes|ok|okay|done|no|todo|n ?\/ ?a|y\/n|ja|nein|sí|si|oui|non|sim|não|да|нет|готово|erledigt|offen|hecho|fait|feito|fatto|tak|nie|ano|evet|hayır|kyllä|igen|nem|так|ні|نعم|لا|تم|예|아니[오요]|是|否|\d{1,3} ?%|完了|完成|はい|いいえ|済|済み|未|有|无|無)$/iu;

/** The near miss that brackets are; `'box'` if GitHub takes them for a box, undefined if they are something else. */
function boxLike({ inside, behind, isAscii }: Brackets, inList: boolean): NearMissKind | 'box' | undefined {
  // A link, a reference or a definition.
  if (isAscii && /^(?:\(|\[|:)/.test(behind) && !(inList && /^[ xX]$/.test(inside) && behind.startsWith(':')))
    return undefined;
  const core = inside.replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, '');
  const isTick = /^[x\uFF58\uFF38]?$/i.test(core);
  if (!isAscii) return isTick || SYMBOL.test(core) || WORDS.test(core) ? NEAR_MISSES.fullWidth : undefined;
  if (!isTick) {
    if (SYMBOL.test(core) || WORDS.test(core)) return NEAR_MISSES.otherMark;
    // Behind a bullet, a single letter or sign is somebody's own mark; elsewhere it is a reference.
    return inList && /^[^\d()^!]\uFE0F?$/u.test(core) ? NEAR_MISSES.otherMark : undefined;
  }
  if (inside === '') return NEAR_MISSES.noTextInBox;
  if (!/^[\x00-\x7F]*$/.test(inside)) return strangeIn(inside);
  if (!/^[ \txX]$/.test(inside)) return NEAR_MISSES.spaceInBox;
  return behindBox(behind);
}

function behindBox(behind: string): NearMissKind | 'box' {
  const [first = ''] = behind;
  if (first === '' || /[ \t\r\n\f\v]/.test(first)) return 'box';
  return isStrange(first) ? strangeIn(first) : NEAR_MISSES.noSpaceAfterBox;
}

const isStrange = (text: string): boolean => /^[\s\p{Z}]$/u.test(text) || showsNothing(text);

// White space outside ASCII, or an invisible character.
function strangeIn(text: string): NearMissKind {
  const strange = [...text].filter((each) => !/[\x00-\x7F]/.test(each));
  if (strange.includes('\u00A0')) return NEAR_MISSES.nonBreakingSpace;
  if (strange.some((each) => /[\s\p{Z}]/u.test(each) && each !== '\uFEFF')) return NEAR_MISSES.strangeSpace;
  return strange.some((each) => showsNothing(each)) ? NEAR_MISSES.invisible : NEAR_MISSES.otherMark;
}

const AFTER_BULLET: [RegExp, NearMissKind][] = [
  [/^\\?\[(?:\s*[xX]\s*|\s*)\n\s*\\?\](?!\(|:)/, NEAR_MISSES.spaceInBox],
  [/^\\?\[[ \txX]\\?\]\s*$/, NEAR_MISSES.noText],
  [/^\\?\[[ \txX]\\?\][ \t]*\n/, NEAR_MISSES.lineEndAfterBox],
  [/^(?:\*\*|__|~~|\*|_|~)\s*\[[ xX]\]/, NEAR_MISSES.formatted],
  [/^(?:<[a-z][^<>]*>\s*)+\[[ xX]\](?=[\s<]|$)/i, NEAR_MISSES.formatted],
  [/^`+\s*\[[ xX]?\]\s*`+\s*\S/, NEAR_MISSES.inCode],
];

/** The near miss in the raw text behind a bullet, for items without a box. `shown`: the text as it is shown. */
export function afterBullet(raw: string, shown: string): NearMissKind | undefined {
  const text = withoutComments(raw).trimStart();
  const plain = AFTER_BULLET.find(([pattern]) => pattern.test(text))?.[1];
  if (plain !== undefined) return plain;
  const [found, again] = [text, shown].map((each) => inText(each.replace(/^[ \t\n]+/, ''), true));
  if (found !== undefined && found !== 'box') return found;
  if (again === 'box') return NEAR_MISSES.formatted;
  // Inside formatting, text may follow the brackets at once: `<kbd>[x]y</kbd>`.
  return again === NEAR_MISSES.noSpaceAfterBox ? undefined : again;
}

/** The near miss at the start of a line; `'box'` if only the bullet is missing. */
function inText(text: string, inList: boolean): NearMissKind | 'box' | undefined {
  const brackets = bracketsIn(text);
  const kind = brackets === undefined ? undefined : boxLike(brackets, inList && brackets.before === '');
  if (brackets === undefined || kind === undefined) return ballotIn(text) ?? brokenIn(text, inList);
  if (brackets.before === '') return kind;
  // What follows the brackets at once is not the text of a box: `*[x]* means done`.
  if (kind === NEAR_MISSES.noSpaceAfterBox && !/^[\p{L}\p{N}]/u.test(brackets.behind)) return undefined;
  // A Markdown bullet with a strange space before or behind it.
  const strange = [...brackets.before].filter((each) => !/[\x00-\x7F]/.test(each));
  const [marker, number] =
    /^(?:[-+*]|(\d{1,9}[.)]))?[ \t]*$/.exec(brackets.before.replace(/[^\x00-\x7F]/g, '').trim()) ?? [];
  if (marker !== undefined && strange.length > 0 && strange.every(isStrange)) return strangeIn(strange.join(''));
  if (number !== undefined && strange.length === 0) return NEAR_MISSES.numberedInText;
  return NEAR_MISSES.noBullet;
}

// Bold text and headings are often decorated with such signs, so nothing of their syntax may come before.
const BEFORE_SIGN = BEFORE.replaceAll('[^', '[^*_~#|');
const EMOJI = '\\uFE0E?\\uFE0F?';
const SPACE = '[\\s\\p{Z}\\p{C}]*';
// Boxes of forms, open or ticked, by sign, by name, and in the private letters of word processors.
const BALLOT_SIGN =
  '[\\u2610\\u2611\\u2612\\u2B1C\\u25A1\\u25A2\\u25FB\\u25FD\\u2750\\u274F\\u2751\\u2752\\u22A0\\u22A1\\uF000-\\uF0FF\\u{1F532}\\u{1F533}\\u{1F5F5}-\\u{1F5F9}\\u{1F78E}\\u{1F78F}]|:(?:white_large_square|white_medium_square|ballot_box_with_check|white_square_button|black_square_button):|\\$\\\\(?:square|Box|boxtimes|boxdot)\\$';
// Pictures of a tick or a cross, which decorate lists as well.
const TICK_SIGN =
  '[\\u2705\\u2713\\u2714\\u274C\\u274E\\u2717\\u2718\\u2B1B\\u25A0\\u25FC\\u{1F518}]|:(?:white_check_mark|heavy_check_mark|heavy_multiplication_x|x|negative_squared_cross_mark):|\\$\\\\(?:checkmark|blacksquare)\\$';
const signFirst = (sign: string): RegExp =>
  new RegExp(`^(?:\\*(?!\\*))?${BEFORE_SIGN}(?:${sign})${EMOJI}${SPACE}(?=[^\\s\\p{C}|])`, 'iu');
const BALLOT = signFirst(BALLOT_SIGN);
const TICK = signFirst(TICK_SIGN);
// Few lines hold such a sign, and the other two take 10 ms each to compile.
const ANY_SIGN = new RegExp(`${BALLOT_SIGN}|${TICK_SIGN}`, 'iu');

function ballotIn(text: string): NearMissKind | undefined {
  if (/^[\x00-\x7F]*$/.test(text.slice(0, 12)) && !/[:$]/.test(text.slice(0, 12))) return undefined;
  if (!ANY_SIGN.test(text)) return undefined;
  return BALLOT.test(text) ? NEAR_MISSES.ballot : TICK.test(text) ? NEAR_MISSES.tickSign : undefined;
}

// A bracket is missing, or is of another kind.
function brokenIn(text: string, inList: boolean): NearMissKind | undefined {
  if (/^\[\[[ xX]?\]\](?:\s|$)/.test(text)) return NEAR_MISSES.otherMark;
  if (/^\\?\[[ xX]?[)}>|](?:\s|$)/.test(text)) return NEAR_MISSES.halfOpen;
  if (inList && /^(?:\[[ \t]*[xX]?[ \t][^[\]\n]*|[xX]?\][ \t]\S[^[\]\n]*)$/.test(text)) return NEAR_MISSES.halfOpen;
  return OTHER_BRACKETS.test(text) ? NEAR_MISSES.otherBrackets : undefined;
}

const OTHER_BRACKETS =
  /^(?:<(?:\s+|\s*[xX]\s*)>(?:\s|$)|[({\uFF08\uFF5B](?:[\s\u3000]+|\s*[xX/\u2713\u2714\u221A\uFF58]\s*)[)}\uFF09\uFF5D](?:\s|$|(?<=[\uFF09\uFF5D])))/u;

// A bullet without a space, then what its author took for a box: `-[ ]`, `-[x]`, `1.[x]`, `-[]`, `-[ x]`, `-[n/a]`.
const NO_SPACE = /^(?:[-*+]|\d{1,9}[.)])\\?\[[ \t]*(?:[xX/~\u2713\u2714\u2705\u2611-]|n\/?a)?[ \t]*\\?\](?![([*_])/i;

/**
 * The near miss on a line of a paragraph. `inItem`: whether an item holds it. `lead`: whether it is the item's first
 * line.
 */
export function inParagraphLine(line: string, inItem: boolean, lead: boolean): NearMissKind | undefined {
  const text = line.trimStart();
  if (NO_SPACE.test(text)) return NEAR_MISSES.noSpaceAfterBullet;
  if (lead) return undefined;
  const found = inText(withoutComments(line).replace(/^[ \t]+/, ''), false);
  return found === 'box' ? (inItem ? NEAR_MISSES.secondLine : NEAR_MISSES.bare) : (found ?? withinLine(text, false));
}

/** Whether a title begins with the brackets of a box. Other signs only decorate it. */
export function beginsWithBrackets(title: string): boolean {
  const brackets = bracketsIn(title);
  return brackets !== undefined && boxLike(brackets, false) !== undefined;
}

/** Whether a text begins with what a reader takes for a box. */
export function looksLikeBox(text: string): boolean {
  const found = inText(text.trimStart(), true);
  return found === 'box' || found?.blocking === true;
}

/**
 * Whether a text has a form feed or vertical tab where GitHub takes it for a space and Markdown does not: in tags and
 * in the row below the header of a table.
 */
export function hasOddSpace(raw: string): boolean {
  const last = Math.max(raw.lastIndexOf('\v'), raw.lastIndexOf('\f'));
  if (last < 0) return false;
  const tag = raw.indexOf('<');
  return (
    (tag >= 0 && tag < last) || raw.split('\n').some((line) => /[\v\f]/.test(line) && /^[\s:|-]*-[\s:|-]*$/.test(line))
  );
}

/** Lines (0-based) of a block that would be boxes elsewhere. */
export function boxLines(block: string): number[] {
  return block.split(/\r\n|\n|\r/).flatMap((line, index) => (isBoxLine(line) ? [index] : []));
}

/** Whether a line would be a box elsewhere. */
export function isBoxLine(line: string): boolean {
  return /^[\s>]*(?:[-+*]|\d{1,9}[.)])\s+\[[ xX]\]\s/.test(line);
}

/**
 * HTML without comments, but with their line ends. A comment that is never closed stays. Linear, unlike a lazy
 * expression.
 */
export function withoutComments(html: string): string {
  return splitComments(html)
    .map((part) => (part.kind === 'comment' ? part.text.replace(/[^\r\n]+/g, '') : part.text))
    .join('');
}

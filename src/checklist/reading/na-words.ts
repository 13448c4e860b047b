/**
 * The words of N/A marks in a text: what stands before and behind them decides whether they mark an item or only occur
 * in it. Texts are as `visible` gives them: full-width letters and punctuation are ASCII, and nothing is invisible.
 */

/** What is left of a text without its mark. */
interface WordMark {
  label: string;
  reason?: string;
}

const DASH = '[-\\u2010-\\u2015\\u2212\\u30FC]';

// "NA" also means North America, sodium or a code. It counts only with a reason, or where nothing else makes sense.
const SHORT = 'NA';
// All other words count in upper and lower case. Node 20 has no flags for part of an expression.
const NOT_APPLICABLE = [...'not applicable']
  .map((letter) => (letter === ' ' ? '[ -]' : `[${letter}${letter.toUpperCase()}]`))
  .join('');
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}/\\\\])(?:[nN] ?[/\\\\\\u2044\\u2215\\u29F8] ?[aA]|[nN]\\. ?[aA]\\b\\.?|${NOT_APPLICABLE}|${SHORT})(?![\\p{L}\\p{N}/\\\\])`,
  'gu',
);

const NOT_NEEDED = [...'not needed']
  .map((letter) => (letter === ' ' ? '[ -]' : `[${letter}${letter.toUpperCase()}]`))
  .join('');
// Words that are a mark only in brackets; elsewhere they are part of the text.
const IN_BRACKETS = new RegExp(`(?<=[([]\\s*)${NOT_NEEDED}(?![\\p{L}\\p{N}])`, 'gu');

const STARTS = new RegExp(`^(?:${WORD.source})\\s*(?:[:;,]|${DASH}|$)`, 'u');

const BECAUSE = '(?:because|since|as|due to|for|no|not|nothing|only|see)\\b';

// What may follow a mark at the end of a text: nothing, or a reason that is set off or begins like one.
const END = new RegExp(
  `^\\s*(?:[.!:]?\\s*|[:;,]\\s*(\\S.*)|${DASH}+\\s*(\\S.*)|[([]\\s*([^()[\\]]+)[)\\]]\\.?|(${BECAUSE}.*))$`,
  'iu',
);
// The same behind a bare mark, where a comma would continue a list.
const BARE_END = new RegExp(
  `^(?:[.!:]?\\s*|\\s*:\\s*(\\S.*)|\\s+${DASH}+\\s*(\\S.*)|\\s*[([]\\s*([^()[\\]]+)[)\\]]\\.?|\\s+(${BECAUSE}.*))$`,
  'iu',
);
// "Pictures added (if applicable) N/A, no page changes": what stands behind the brackets is no longer part of the text.
const CONDITION = /[([]\s*(?:if|when|where|as)\b[^()[\]]*[)\]]\s+$/iu;
// Within brackets, and what may follow them.
const BALANCED = '[^()[\\]]*(?:\\([^()]*\\)[^()[\\]]*)*';
const INSIDE = new RegExp(
  `^\\s*(?:(?:[:;,.]|${DASH}+)\\s*(${BALANCED})|(${BECAUSE}${BALANCED}))?[)\\]]\\s*(?:\\.?|(?:[:;,]|${DASH}+)\\s*(\\S.*))$`,
  'iu',
);
const IN_FRONT = new RegExp(`^(?:[:;,]|\\s*${DASH}+(?=\\s))\\s*(\\S.*)$`, 'u');
const IN_FRONT_WITH_REASON = new RegExp(
  `^\\s*(?:(?:[:;,.]|${DASH}+)\\s*(${BALANCED})|(${BECAUSE}${BALANCED}))[)\\]]\\s*(?:[:;,]|${DASH}+)?\\s*(\\S.*)$`,
  'iu',
);
const IN_FRONT_BRACKETS = new RegExp(`^\\s*[)\\]]\\s*(?:[:;,]|${DASH}+)?\\s*(\\S.*)$`, 'u');

const OPEN_BRACKET = /\s*[([]\s*$/u;
const SET_OFF = new RegExp(`\\s${DASH}+\\s*$|\\s*:\\s*$|\\s*;\\s*$|(?<=[.!?])\\s+$`, 'u');

// Words that lead up to "N/A": a text that ends in one of them mentions N/A and does not mark the item.
const SPEAKS_OF =
  /(?:^|\s)(?:a|an|the|any|no|non|is|are|be|was|were|been|being|to|as|or|and|with|without|into|of|for|like|than|not|by|in|from|on|via|named|called|literal|value|values|text|string|word|label|become|becomes|became|equals?|means?|says?|reads?|writes?|prints?|shows?|displays?|renders?|returns?|gives?|yields?|exports?|imports?|parses?|contains?|holds?|has|have|sets?|uses?|gets?|adds?|accepts?|allows?|supports?|handles?|rejects?|ignores?|removes?|replaces?|drops?|filters?|treats?|counts?|marks?|marked|ticks?|checks?|selects?|chooses?|enters?|sends?|stores?|saves?)$/iu;

/** A quick check whether a text may contain a mark. Most do not. */
export function mayMark(text: string): boolean {
  return /n ?[/\\\u2044\u2215\u29F8] ?a|n\. ?a|not[ -](?:applicable|needed)|NA/iu.test(text);
}

/**
 * The words of marks in a text, in order. Each takes a look at the whole text, so that of more than anybody writes only
 * the first and the last count.
 */
function marksIn(text: string, words: RegExp): RegExpExecArray[] {
  const all = [...text.matchAll(words)];
  return all.length <= MOST_MARKS ? all : [...all.slice(0, MOST_MARKS / 2), ...all.slice(-MOST_MARKS / 2)];
}

const MOST_MARKS = 16;

/** The mark at the start or the end of a text. `endsInCode`: its last words are code, which is no bare mark. */
export function wordMarkIn(text: string, endsInCode = false): WordMark | undefined {
  for (const { 0: word, index } of marksIn(text, WORD)) {
    const found = markAround(text.slice(0, index), word, text.slice(index + word.length), endsInCode);
    if (found !== undefined) return found;
  }
  for (const { 0: word, index } of marksIn(text, IN_BRACKETS)) {
    const after = text.slice(index + word.length);
    // "(not needed for patches)" says when the item holds.
    const found = /^\s*for\b/iu.test(after) ? undefined : markInBrackets(text.slice(0, index), after);
    if (found !== undefined) return found;
  }
  return undefined;
}

function markInBrackets(before: string, after: string): WordMark | undefined {
  const label = before.replace(OPEN_BRACKET, '');
  if (label.trim() === '') return bracketsInFront(after);
  const inside = INSIDE.exec(after);
  return inside === null ? undefined : withReason(label, inside.slice(1));
}

function markAround(before: string, word: string, after: string, endsInCode: boolean): WordMark | undefined {
  const isShort = word === SHORT;
  // If one mark follows another, the first is part of the text.
  const needed = (mark: WordMark): WordMark | undefined =>
    (isShort && mark.reason === undefined) || STARTS.test(mark.reason ?? '') ? undefined : mark;
  if (before.trim() === '') return isShort ? undefined : labelled(IN_FRONT.exec(after));
  if (/^\s*[([]\s*$/u.test(before)) return isShort ? undefined : bracketsInFront(after);
  const inside = OPEN_BRACKET.test(before) ? INSIDE.exec(after) : null;
  if (inside !== null) return needed(withReason(before.replace(OPEN_BRACKET, ''), inside.slice(1)));
  const end = SET_OFF.test(before) ? END.exec(after) : null;
  if (end !== null) return needed(withReason(before.replace(SET_OFF, ''), end.slice(1)));
  const bare = /[\p{L}\p{N}\p{Pe}"'%!?.]\s+$/u.test(before) && !SPEAKS_OF.test(before.trimEnd()) && !endsInCode;
  const found = bare ? (CONDITION.test(before) ? END : BARE_END).exec(after) : null;
  return found === null ? undefined : needed(withReason(before, found.slice(1)));
}

function bracketsInFront(after: string): WordMark | undefined {
  const [, reason, because, label] = IN_FRONT_WITH_REASON.exec(after) ?? [];
  return label === undefined ? labelled(IN_FRONT_BRACKETS.exec(after)) : withReason(label, [reason, because]);
}

function labelled(match: RegExpExecArray | null): WordMark | undefined {
  return match === null ? undefined : { label: match[1] as string };
}

function withReason(label: string, reasons: readonly (string | undefined)[]): WordMark {
  const reason = (reasons.find((each) => each !== undefined && each.trim() !== '') ?? '').trim();
  return { label: label.replace(/\s*(?:\.{2,}|…)?\s*$/u, ''), ...(reason === '' ? {} : { reason }) };
}

const BARE_IN_FRONT = new RegExp(`^[([]?(?:${WORD.source})[)\\]]?\\s+(\\S.*)$`, 'u');

/** The text behind a bare mark at its start, which may be a mark or the first word of a sentence about N/A. */
export function behindBareMark(text: string): string | undefined {
  return BARE_IN_FRONT.exec(text)?.[1];
}

const BEHIND_STRIKE = new RegExp(
  `^(?:[:;,]|${DASH}+)?\\s*[([]?\\s*(?:${WORD.source})\\s*[)\\]]?(?:[:;,.]|${DASH}+)?\\s*(.*?)\\s*$|^(?:(?::|${DASH}+)\\s*(\\S.*)|[([]\\s*(\\S.*?)\\s*[)\\]]\\.?)$`,
  'isu',
);

/** The reason behind a text that is struck through: empty if there is only a mark, undefined if there is neither. */
export function reasonBehindStrike(text: string): string | undefined {
  if (text === '') return '';
  const match = BEHIND_STRIKE.exec(text);
  if (match === null) return undefined;
  const [, marked, behindDash, inBrackets = ''] = match;
  return (marked ?? behindDash ?? inBrackets).replace(/^\(?(.*?)\)?$/su, '$1').trim();
}

const ALONE = new RegExp(`^[([]?\\s*(?:${WORD.source})\\s*[)\\]]?\\s*[:;,.]?(?:\\s*${DASH}+)?$`, 'iu');

/** Whether a text is a mark and nothing else. */
export function isMarkAlone(text: string): boolean {
  return ALONE.test(text);
}

const COMMENT = new RegExp(`^(?:${WORD.source})\\s*(?:(?:[:;,.]|${DASH}+)\\s*(.*)|)$`, 'isu');

/** The reason of a mark in a comment: empty where none is written, undefined where the comment is no mark. */
export function reasonInComment(text: string): string | undefined {
  const match = COMMENT.exec(text);
  return match === null ? undefined : (match[1] ?? '').trim();
}

// Other wordings and languages. They do not count as marks, since some of them mean something else elsewhere.
const OTHER_WORDS = [
  '(?:is |was )?(?:not (?:needed|required|necessary|relevant|done|doing)|unneeded|unnecessary|irrelevant|no need)',
  "(?:does not|doesn'?t|did not|didn'?t) apply|skip(?:ped|ping)?|out of scope",
  'nicht (?:zutreffend|anwendbar|nötig|notwendig|erforderlich|relevant)|entfällt|trifft nicht zu',
  'no aplica(?:ble)?|no procede|sin objeto|sans objet|s/o|non applicable|(?:pas|non) (?:nécessaire|requis)',
  'não (?:se )?aplic(?:a|ável)|non applicabile|n\\.?v\\.?t\\.?|niet van toepassing|nie dotyczy|ikke relevant|ej tillämpligt',
  'не применимо|неприменимо|не требуется|не нужно|н/д|не застосовується|не потрібно',
  'لا ينطبق|غير منطبق|غير مطلوب|لا يلزم|लागू नहीं|geçerli değil|không áp dụng|netýká se|nem alkalmazható|ei sovellu',
  '不适用|不適用|不需要|无需|無需|該当なし|対象外|不要|해당 ?없음',
].join('|');
// Chinese and Japanese put no space before a dash.
const SET_OFF_BY_DASH =
  '(?:\\s[-\\u2010-\\u2015\\u2212\\u30FC]+|(?<=[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}])[-\\u2010-\\u2015\\u2212]+)\\s*';
const ELSEWHERE = new RegExp(
  [
    `(?:^|[([:.;\\u3001\\u3002]\\s*|${SET_OFF_BY_DASH})(?:${OTHER_WORDS})[)\\]]?[.!\\u3002]?$`,
    `${SET_OFF_BY_DASH}(?:${OTHER_WORDS})\\s*[:;,\\u3001]`,
    `^[([]?(?:${OTHER_WORDS})[)\\]]?:`,
    `[([](?:${OTHER_WORDS})(?:[:;,\\u3001][^()]*)?[)\\]]`,
  ].join('|'),
  'iu',
);
const INTRODUCED = new RegExp(
  `(?:\\s${DASH}+|[:([])\\s*(?:(?:it|this|that)(?:'s| is| was)|is)\\s+$|\\s${DASH}+\\s+$`,
  'iu',
);
// "Docs updated or not needed" is true either way.
const EITHER_WAY = /(?:^|\s)(?:or|and|if|when|where|be|are|is|was)\s+$/iu;

/** Whether a text without a mark looks as if its author meant one. */
export function looksMarked(text: string): boolean {
  const other = ELSEWHERE.exec(text);
  // Such a word alone is an answer.
  if (other?.[0] === text) return false;
  if (other !== null && !EITHER_WAY.test(text.slice(0, other.index + 1))) return true;
  return marksIn(text, WORD).some(({ 0: word, index }) => {
    const before = text.slice(0, index);
    const after = text.slice(index + word.length);
    if (/^[\s([]*$/u.test(before))
      return word === SHORT ? /^\s*(?:[):\]]|[-\u2010-\u2015])/u.test(after) : /\S/u.test(after);
    if (/[([]\s*$/u.test(before) || INTRODUCED.test(before)) return true;
    return /^[\s\p{P}\p{S}]*$/u.test(after) && !SPEAKS_OF.test(before.trimEnd());
  });
}

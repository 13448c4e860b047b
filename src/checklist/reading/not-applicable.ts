import { foldSpace, textOf } from '../markdown/inline.ts';
import { standing, type InlinePart } from '../markdown/part.ts';
import type { Item } from '../model.ts';
import { normalize, showsNothing, visible } from '../text.ts';
import { isMarkAlone, looksMarked, mayMark, reasonBehindStrike, reasonInComment, wordMarkIn } from './na-words.ts';

/** What the text of an item says of its state. */
type Stated = Pick<
  Item,
  'label' | 'state' | 'tickedToo' | 'reason' | 'conditional' | 'mark' | 'looksNotApplicable' | 'struck'
>;

export type Tick = Exclude<Item['state'], 'not-applicable'>;

/**
 * Reads N/A marks: the whole text struck through, a mark at the start or the end, or a comment. A text that is nothing
 * but "N/A" is an answer, a sentence that only mentions it is no mark, and partly struck text is an edit.
 */
export function statedBy(parts: readonly InlinePart[], tick: Tick): Stated {
  for (const part of parts) {
    const reason = part.kind === 'comment' ? reasonInComment(visible(part.text)) : undefined;
    if (reason === undefined) continue;
    const without = statedBy(
      parts.filter((each) => each !== part),
      tick,
    );
    return marked(without.label, reason === '' ? without.reason : reason, `<!--${normalize(part.text)}-->`, without);
  }
  const whole = foldSpace(textOf(parts));
  const strike = strikeOf(parts);
  if (strike !== undefined) return marked(strike.label, strike.reason, `~~${normalize(whole)}~~`, open(whole, tick));
  const words = visible(whole).replaceAll('。', '.').replaceAll('、', ',');
  const last = parts.findLast((part) => part.kind !== 'comment' && !showsNothing(part.text));
  const mark = mayMark(words) ? wordMarkIn(words, last?.kind === 'code') : undefined;
  if (mark !== undefined) return marked(mark.label, mark.reason, normalize(whole), open(whole, tick));
  // Struck text is no longer asked for.
  const label = foldSpace(textOf(standing(parts)));
  const isStruck = parts.some((part) => part.kind === 'delete' && !showsNothing(part.text));
  const looks = isStruck || STROKE.test(words) || (!isMarkAlone(words) && looksMarked(words));
  return {
    label,
    state: tick,
    conditional: isConditional(label),
    ...(looks ? { looksNotApplicable: true } : {}),
    ...(isStruck ? { struck: withStrikes(parts) } : {}),
  };
}

// Strikes that are never closed, or that only other programs know: `~~text`, `-text-`, `--text--`.
const STROKE = /^(?:~~?\S|(--?)(?=[^\s-]).*[^\s-]\1$)/u;

// The item if its mark counts as text.
function open(label: string, tick: Tick): Stated {
  return { label, state: tick, conditional: isConditional(label) };
}

function marked(label: string, reason: string | undefined, as: string, otherwise: Stated): Stated {
  const why = foldSpace(reason ?? '');
  return {
    label,
    state: 'not-applicable',
    ...(otherwise.state === 'ticked' || otherwise.tickedToo === true ? { tickedToo: true } : {}),
    ...(why === '' ? {} : { reason: why }),
    conditional: isConditional(label),
    mark: { as, otherwise },
  };
}

// The whole text struck through, possibly with a mark before it, and a mark or a reason behind it.
function strikeOf(parts: readonly InlinePart[]): { label: string; reason: string | undefined } | undefined {
  const shown = parts.filter((part) => part.kind !== 'comment' && !showsNothing(part.text));
  const first = shown.findIndex((part) => part.kind === 'delete');
  if (first < 0) return undefined;
  const end = shown.findIndex((part, index) => index > first && part.kind !== 'delete');
  const behind = shown.slice(end < 0 ? shown.length : end);
  const before = visible(textOf(shown.slice(0, first)));
  if (before !== '' && !isMarkAlone(before)) return undefined;
  if (behind.some((part) => part.kind === 'delete')) return undefined;
  const reason = reasonBehindStrike(visible(textOf(behind)));
  if (reason === undefined) return undefined;
  const from = parts.indexOf(shown[first] as InlinePart);
  const to = end < 0 ? parts.length : parts.indexOf(shown[end] as InlinePart);
  return { label: foldSpace(textOf(parts.slice(from, to))), reason };
}

/** The text of parts, with `~~` around what is struck through. */
function withStrikes(parts: readonly InlinePart[]): string {
  return foldSpace(
    parts
      .map((part) => (part.kind === 'delete' && !showsNothing(part.text) ? `~~${part.text}~~` : textOf([part])))
      .join(''),
  );
}

const IN_CASE = String.raw`(?:(?:if(?! not\s*[,:])|when|where)|as (?:applicable|needed|appropriate)|optional)\b`;
const KIND_OF_WORK = String.raw`(?:for (?:new |breaking |visual |major |user-facing )?(?:bugs|(?:bug ?)?fixes|features|enhancements|(?:breaking|visual|ui|api|database|schema) changes|changes (?:that|which|to|in|of))\b|for [^()]{1,40},? or (?:if|when)\b)`;
// "(If it fails, please ask)" says what to do then, and not when the item holds.
const ADVICE = String.raw`if\b[^()]*,\s*(?:then|please|you|they|it|we|the|this|there|do|use|make|write|add|ask|submit|open|see)\b`;
const CONDITION_AT_END = new RegExp(
  String.raw`\(\s*(?!${ADVICE})(?:${IN_CASE}|${KIND_OF_WORK})(?:[^()]|\([^()]*\))*\)(?:\s*\([^()]*\))?\s*[.:]?$|\[optional\]\s*[.:]?$|,\s*(?:if|where|when|as) (?:applicable|needed|necessary|appropriate|relevant)\s*[.?]?$`,
  'i',
);
const CONDITION_IN_FRONT = new RegExp(
  String.raw`^(?:if\s|(?:when|where) (?:applicable|needed|necessary|appropriate|relevant)\b|\(\s*(?:${IN_CASE}|${KIND_OF_WORK})[^()]*\)\s*\S|\[optional\]\s*\S)`,
  'i',
);

// "For visual changes add a picture", "Picture added - For visual changes". "For all changes" is no condition.
const WORK = String.raw`(?:bugs|(?:bug ?)?fixes|features|enhancements|changes|additions|updates|upgrades|bumps|refactorings)\b`;
const OF_WORK = String.raw`for (?!(?:all|any|every|each|both|the|these|your) ${WORK})(?:[\w/-]+ ){0,3}${WORK}`;
const OF_SOME_WORK = new RegExp(OF_WORK, 'i');
const CONDITION_OF_WORK = new RegExp(
  String.raw`^${OF_WORK}(?:[^.]{0,40}[, ]|: )\S|\s[\u2010-\u2015-]+ (?:only )?${OF_WORK}(?: (?:to|in|of) [^.,]{1,60})?[.]?$`,
  'i',
);

// "There is a test, if applicable", with another sentence behind it.
const CONDITION_BEFORE_SENTENCE =
  /,\s(?:if|where|when|as) (?:applicable|needed|necessary|appropriate|relevant)[.;]?\s+(?=\p{Lu})/u;

// What the change itself does or is decides, so that only its author can tell.
const CONDITION_OF_CHANGE =
  /(?<![.!?;:]|\b(?:checked|check|see|verified|verify|know|sure|even|tested))\s(?:if|when) (?:the|this|your|any|a) (?:\w+ )?(?:change|pr|pull request|patch|contribution|feature|fix|functionality)s?\b[^.!?]*[.!?]?$/i;

const DONE =
  /\b(?:add(?:ed)?|updated?|changed|bumped|documented|includ(?:ed?)|attach(?:ed)?|link(?:ed)?|requested|regenerated|written|created?|provided?|mentioned|notified|set|applied|back-?ported|labell?ed|made)\b/i;
const CASE_BEHIND =
  /\s(?:(?:if|when|where|as) (?:applicable|needed|necessary|appropriate|required|relevant)\b|if (?:this|the|your|you|it|there|any|an?|new)\s)/i;
// What is done "to" or "so that" something happens is another matter: "Alert added to fire if the queue grows". So is a
// second thing: "Guide written, and pictures added where needed".
const OTHER_MATTER = /\b(?:to|that|which|so|and|check(?:ed|s)?|see|even)\b|[.!?]\s/i;
const SECOND_THING = /\band\b|[.!?]\s/i;

// "I have added a label if this touches the API", "Pictures updated where necessary (front and back)".
function hasConditionBehind(label: string): boolean {
  const found = CASE_BEHIND.exec(label);
  if (found === null) return false;
  const before = label.slice(0, found.index);
  const other = /^\sif (?!(?:applicable|needed|necessary|appropriate|required|relevant)\b)/i.test(found[0])
    ? OTHER_MATTER
    : SECOND_THING;
  return DONE.test(before) && !other.test(before) && !/[.!?]\s/.test(label.slice(found.index));
}

// "I understand that it may be closed if the pull request fails" holds always, and so does what a test shows.
const HOLDS_ALWAYS =
  /\b(?:understand|agree|aware|accept|acknowledge|confirm|promise|will|may|might|can|could|must|should|fails?|pass(?:es)?|breaks?|happens?)\b/i;

function dependsOnChange(label: string): boolean {
  const found = CONDITION_OF_CHANGE.exec(label);
  return found !== null && !HOLDS_ALWAYS.test(label.slice(0, found.index));
}

// "Does this change the order? If so, the list is sorted". "If so, tick this box" is no condition.
const CONDITION_ASKED =
  /^(?:(?:does|do|will|would) (?:this|the|your|it|these)\b[^?]*?\b(?:need|introduce|affect|break|touch|impact|alter|modify|change|deprecate|add|remove)\b|will there be (?:an?|any)\b)(?![^?]*\b(?:tests?|tested|docs?|documentation|documented|changelog|reviewed|approved|signed|secure)\b)[^?]*\?(?=\s*if so\b(?!,? (?:please )?(?:tick|check|mark|complete|confirm)\b))/i;

// "If there is a ticket, it is linked; otherwise one is opened": something is due in either case.
const IN_EITHER_CASE = /\b(?:otherwise|or else|in any case|if not|where not)\b/i;

// "New functions are listed in the index": who adds none has nothing to list. New code and tests every change may have.
const CONDITION_OF_NEW =
  /^(?:any )?new (?!(?:(?:unit |regression |automated )?tests?|code|docs?|documentation|files?|lines?)\b)[\w/ -]{1,40}?(?=\s(?:are|is|have|has)\s)/i;

/** Whether the text itself says that it holds only in some cases. */
export function isConditional(label: string): boolean {
  return conditionIn(label) !== undefined;
}

/** What a text says of the cases in which it holds. */
export interface StatedCondition {
  text: string;
  /**
   * It says which case, and stands in brackets, behind a comma or in front, so that nobody overlooks it. "If applicable"
   * and "if so" name none, "if you send a change" is always the case, and "when run locally" says how.
   */
  namesCase: boolean;
}

/** The condition in a text; undefined if it holds always. */
export function conditionIn(label: string): StatedCondition | undefined {
  if (IN_EITHER_CASE.test(label)) return undefined;
  const [told] = [CONDITION_ASKED, CONDITION_OF_NEW].flatMap((each) => each.exec(label)?.[0] ?? []);
  if (told !== undefined) return { text: told, namesCase: true };
  const [atEnd] = CONDITION_AT_END.exec(label) ?? CONDITION_BEFORE_SENTENCE.exec(label) ?? [];
  if (atEnd !== undefined) return { text: atEnd, namesCase: NAMES_CASE.test(atEnd) };
  if (CONDITION_IN_FRONT.test(label)) {
    // It matches every text.
    const [text] = FRONT.exec(label) as RegExpExecArray;
    return { text, namesCase: NAMES_CASE.test(text) };
  }
  if (CONDITION_OF_WORK.test(label)) {
    const [text] = OF_SOME_WORK.exec(label) as RegExpExecArray;
    return { text, namesCase: false };
  }
  if (dependsOnChange(label)) return { text: label, namesCase: false };
  return hasConditionBehind(label)
    ? { text: label.slice(CASE_BEHIND.exec(label)?.index), namesCase: false }
    : undefined;
}

const NAMES_CASE =
  /^[([,\s]*(?:only )?(?:if (?!(?:applicable|needed|necessary|appropriate|relevant|required|any\W*$|possible|not|so|yes|no|then|in doubt|you|you're|i|we|this is|it is|submitting|contributing|something|anything|all|everything|merged|approved)\b|(?:this|the|your) (?:pr|pull request|change) (?:is|gets|was)(?: to be)? (?:merged|approved|ready)\b|[^,]*\bfail)|for changes (?:that|which|to|in|of)\b|for [^()]{1,40},? or if\b)/i;

// "If a version is updated, …", "(For new features) …": up to where the condition ends.
const FRONT = /^\([^()]*\)|^\[[^[\]]*\]|^.*?(?=[,:;]|\bthen\b|$)/is;

/** Whether a text sets its condition off: in brackets, behind a comma or in front. Others may be part of a remark. */
export function statesCondition(label: string): boolean {
  return CONDITION_AT_END.test(label) || CONDITION_BEFORE_SENTENCE.test(label) || CONDITION_IN_FRONT.test(label);
}

import type { Item, Section } from '../../checklist/model.ts';
import { normalize, normalizeTitle } from '../../checklist/text.ts';
import { contentOf } from './content-words.ts';
import { beginsWithKind } from './kinds.ts';
import { deniedIn, speaks } from './vocabulary.ts';
import { isSensitive, plainWords } from './words.ts';

/** Reads from the items of a list what they are: kinds of change, answers, problems that may occur, or statements. */

const VERB =
  /\b(?:is|are|was|were|has|have|had|been|does|do|did|added|adds|add|updated?|updates|tested|tests? (?:pass|added|written)|documented|passes|passed|passing|runs?|ran|checked|included?|fixed|written|reviewed|signed|attached|created|ensured?|verified|follows?|followed|builds|compiles|works|covers?|covered|performed|completed|confirmed?|read|made|bumped|linked|squashed|rebased|formatted|linted)\b/;

/** Whether at least half of the items state that something was done. Such items are no options to pick from. */
export function areStatements(items: readonly Item[]): boolean {
  const isStatement = (item: Item): boolean => {
    const text = words(item).replace(/\([^()]*\)/g, ' ');
    const first = /^(?:i|i've|i'm|my|we|our|you|your)\b/.test(text);
    return (
      !beginsWithKind(text) &&
      (first || (text.split(' ').length > 1 && (VERB.test(text) || /\p{L}{3}ed$/u.test(text.trim()))))
    );
  };
  return items.filter(isStatement).length * 2 >= items.length;
}

// "~~Measured~~ not required" and "~~Measured~~": the template itself takes it back.
function isStruck({ struck, state, label }: Item): boolean {
  return state === 'not-applicable' || (struck !== undefined && BARE.test(normalizeTitle(label)));
}

const BARE = /^(?:none|not (?:needed|applicable|required))[.!]?$/;

/** Whether two items are about one thing, as "Tests added" and "not tested" are: words of both begin alike. */
export function isOfSame(one: Item, other: Item): boolean {
  const known = new Set(contentOf(words(other)));
  return contentOf(words(one)).some((stem) => known.has(stem));
}

/** Whether some items contradict others, as "This is not tested" does "Tests added", so that nobody can tick all. */
export function hasOpposites(all: readonly Item[]): boolean {
  // What the template itself strikes is no answer.
  const items = all.filter((item) => !isStruck(item));
  const against = items.filter((item) => speaks('opposite', words(item)));
  const others = items.filter((item) => !against.includes(item));
  const isAgainst = (item: Item, other: Item): boolean => BARE.test(words(item)) || isOfSame(item, other);
  const isPair = items.length === 2 && against.some((item) => IRRELEVANT.test(words(item)));
  return (
    others.length > 0 &&
    against.length > 0 &&
    items.length <= 6 &&
    (isPair || others.every((other) => against.some((item) => isAgainst(item, other))))
  );
}

const IRRELEVANT = /^(?:this |the )?change (?:is not|isn't) (?:relevant|user[- ]facing|visible)/;

/** Items of a list that contradict each other, with the rest of the list left out; empty if there are none. */
export function oppositesAmong(items: readonly Item[]): Item[][] {
  const against = items.filter((item) => !isStruck(item) && speaks('opposite', words(item)));
  return against.flatMap((item) => {
    const before = IRRELEVANT.test(words(item)) ? items[items.indexOf(item) - 1] : undefined;
    const same = items.filter((other) => !against.includes(other) && (other === before || isOfSame(item, other)));
    return same.length > 0 ? [[...same, item]] : [];
  });
}

const YES_NO =
  /^(?:(?:yes|no|n\/?a|not applicable|not sure|unsure|unknown|don't know|maybe)\b|(?:oui|non|sí|si|não|sim|да|нет|ja|nein|是|否|はい|いいえ|예|아니오)(?=\s*[.!]?$))/u;
const YES = /^(?:yes|y|oui|sí|si|sim|да|ja|是|はい|예)(?![\p{L}\p{N}])/u;
const NO = /^(?:no|non|não|нет|nein|否|いいえ|아니오)(?![\p{L}\p{N}])/u;
const NEITHER = /^(?:i(?:'m| am)? (?:need help|not sure)|partially|partly)\b|^other\W*$/;

const FOR_IT = /^(?:go|approved?|accept(?:ed)?|pass(?:ed)?|proceed|ready)\b/;

const AGAINST_IT =
  /^(?:no[- ]?go|not approved|reject(?:ed)?|fail(?:ed)?|denied|do not|don't|not ready|hold|blocked|stop)\b/;

const PREPARED =
  /\b(?:defined|documented|tested|prepared|reviewed|verified|ready|available|in place|backed up|configured|established|identified|agreed|approved|assigned|written|rehearsed|practiced|practised|known|scheduled|communicated)\b/;

const TROUBLE =
  /[<>≥≤]|\b(?:errors?|fail(?:s|ed|ing|ures?)?|down|unavailable|breach(?:ed)?|corrupt(?:ed|ion)?|loss|lost|exceeds?|spikes?|degrad(?:ed|ation)|timeouts?|outage|crash(?:es|ed)?|above|below|critical|broken|stuck|cannot|unable|complaints?|firing|regression)\b/;

const words = (item: Item): string => normalizeTitle(item.label).replace(/^[*_`"'\s]+/, '');

function most(items: readonly Item[], pattern: RegExp): boolean {
  return items.length > 0 && items.filter((item) => pattern.test(words(item))).length * 2 >= items.length;
}

/** Whether an answer begins with yes, in one of some languages. */
export function saysYes(answer: string): boolean {
  return YES.test(normalize(answer));
}

/** The number of yes-or-no questions that the items answer; 0 if they are no such answers. */
export function questionsIn(items: readonly Item[]): number {
  const answers = items.filter((item) => !NEITHER.test(words(item)));
  if (answers.length < 2 || !answers.every((item) => YES_NO.test(words(item)))) return 0;
  const yes = answers.filter((item) => YES.test(words(item))).length;
  const no = answers.filter((item) => NO.test(words(item))).length;
  return yes > 0 && no > 0 ? yes : 0;
}

/** Splits a decision such as "go" and "no-go" into the items for it and against it; undefined for other lists. */
export function verdictIn(items: readonly Item[]): { forIt: Item[]; against: Item[] } | undefined {
  const against = items.filter((item) => AGAINST_IT.test(words(item)));
  const forIt = items.filter((item) => !against.includes(item) && FOR_IT.test(words(item)));
  const all = against.length + forIt.length === items.length && items.length <= 4;
  return all && against.length > 0 && forIt.length > 0 ? { forIt, against } : undefined;
}

/** Whether all items are questions, as "A fix?" and "Something new?" are. */
export function areAsked(items: readonly Item[]): boolean {
  const isAsked = (item: Item): boolean =>
    words(item).endsWith('?') && !DONE.test(words(item).replace(/^is (?:it|this) /, '')) && !DEED.test(words(item));
  return items.length > 1 && items.every(isAsked);
}

const DEED = /^(?:have|has|had|did|do|does|are|were|was|can|will|is(?! (?:it|this) an? ))\b/;

/** Whether an item asks only what the change does, as "Does it need new words?" does: an open box says no. */
export function asksForEffect(item: Item): boolean {
  const text = plainWords(item.label);
  return speaks('effectAsked', text) && !speaks('demands', text) && !speaks('important', text) && !isSensitive(text);
}

/** Whether all items say what the change does to others, such as "Changes the API": each is true or not. */
export function areEffects(items: readonly Item[]): boolean {
  return items.length > 1 && items.every((item) => speaks('effect', words(item)));
}

/** Whether at least half of the items say what the change does to others. */
export function areMostlyEffects(items: readonly Item[]): boolean {
  return items.length > 1 && items.filter((item) => speaks('effect', words(item))).length * 2 >= items.length;
}

const DONE =
  /\b(?:is|are|was|were|has|have|had|been|does|did|pass(?:es)?|runs?|ran|works|builds|compiles|written|made|read)\b|\p{L}{3}ed(?:$|[ ,.;(])/u;

/** Whether most items name things, and say nothing of what was done. */
export function areNames(items: readonly Item[]): boolean {
  return items.filter((item) => DONE.test(words(item))).length * 2 < items.length;
}

/** Whether an item asks for nothing, as dots to write over and links to examples do. */
export function asksNothing(item: Item): boolean {
  return isStruck(item) || speaks('asksNothing', normalize(item.label));
}

/** Whether an item, once it is ticked, makes the others of its list unnecessary. */
export function letsOff(item: Item): boolean {
  return speaks('letsOff', plainWords(item.label));
}

/** Whether at least half of the items are things to have ready, such as "Script tested". */
export function arePrepared(items: readonly Item[]): boolean {
  return most(items, PREPARED);
}

/** Whether at least half of the items are problems that may occur, such as "Error rate > 5%". */
export function areTrouble(items: readonly Item[]): boolean {
  return most(items, TROUBLE);
}

/** Whether a question has two answers of which one denies, as "I use it daily" and "I don't use it but tried it" do. */
export function hasTwoAnswers({ title, items }: Pick<Section, 'title' | 'items'>): boolean {
  const texts = items.map(({ label }) => plainWords(label));
  const [deed, ...more] = texts.flatMap((text) => deniedIn(text) ?? []);
  const isAnswered = texts.every((text) => speaks('ofMyself', text) && text.includes(` ${deed}`));
  return title.trim().endsWith('?') && texts.length === 2 && deed !== undefined && more.length === 0 && isAnswered;
}

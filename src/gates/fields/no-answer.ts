import { isMarkAlone } from '../../checklist/reading/na-words.ts';
import { normalizeTitle, visible } from '../../checklist/text.ts';

// What is still to come. `isBlank` knows the words that stand in forms; these may be answers elsewhere.
const TO_COME =
  /^(?:pending(?: (?:review|approval|confirmation|decision|release|merge|qa))?|(?:a?waiting (?:for|on)|awaiting)\b.*|in progress|wip|to (?:come|follow)|(?:will )?follows?(?: (?:later|soon))?|(?:coming )?soon|asap|not (?:known|decided|sure) yet|folgt|steht noch aus|in arbeit|ausstehend)[.!…]*$/;

// A field that says how far something is may say that it is not done.
const OF_STATE = /\b(?:status|state|stage|progress|stand)\b/;

// The kind of thing that belongs there, instead of the thing.
const KIND =
  /^(?:(?:the|a|an|your|some|my) )?(?:link|url|name|number|id|text|value|ticket|answer|lorem ipsum)(?: (?:goes )?here)?[.!…]*$/;

const ARTICLE = /^(?:the|a|an|your|some|my|der|die|das) /;

// "Data type: text" says which.
const OF_KIND = /\b(?:type|kind|format|by|art)$/;

// "Approved: approved" says that it is.
const IS_ANSWER = /^(?:\w{3,}(?<!ne)ed|given|taken|written|open|frozen|done|gone|none|ready|go|ok)$/;

/** Whether a text puts the answer off, names the kind of thing that is asked for, or repeats the name of its field. */
export function saysNothing(name: string, value: string): boolean {
  const said = normalizeTitle(visible(value)).replace(ARTICLE, '');
  const key = normalizeTitle(name);
  if (TO_COME.test(said)) return !OF_STATE.test(key);
  if (KIND.test(said)) return !OF_KIND.test(key);
  // "Staging/Production: production" chooses.
  const isChoice = /[/,|&]|\bor\b|\boder\b/.test(key);
  return !isChoice && !IS_ANSWER.test(said) && (said === key || key.endsWith(` ${said}`));
}

/** Whether a text is N/A and nothing else. */
export function isNotApplicable(value: string): boolean {
  return isMarkAlone(visible(value));
}

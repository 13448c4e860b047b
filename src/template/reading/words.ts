import { conditionIn } from '../../checklist/reading/condition.ts';
import { normalize } from '../../checklist/text.ts';
import { speaks } from './vocabulary.ts';

/**
 * Reads from a title or sentence how many boxes of its list must be ticked. Words for stopping and undoing are known in
 * English only; `vocabulary` has all others. A text that is not understood means every box, which is never too little.
 */

/** What a text says about the list below it. */
export type WordsSaid =
  /** Boxes that must stay empty. */
  | 'none'
  /** Steps that people follow only in some cases. */
  | 'steps'
  /** Things to have ready. */
  | 'prepared'
  | 'one'
  | 'any'
  /** All boxes that apply. */
  | 'applying'
  | 'optional'
  /** Boxes for other people than the author. */
  | 'others'
  /** No instruction, but a question or title above options to pick from. */
  | 'kinds';

/** Words for stopping or undoing. Lists below them may be criteria, steps or preparations, so items are read too. */
const STOP = String.raw`(?:roll(?:s|ed|ing)?[- ]?back|abort|stop|halt|withdraw|withdrawal|revert|cancel|pause|back(?:ing)? ?out|fail ?over|(?<!go ?[\/-] ?)(?<!go or )no[- ]go|pull the plug|kill)(?:s|ed|ing|n)?`;
const GO_ON = String.raw`(?:deploy|release|merge|proceed|continue|go live|go ahead|ship|launch|start|promote)`;
const CASE = String.raw`(?:if|when|whenever|as soon as|once|in case|in the event|on any|upon)`;
const NORMAL =
  /\b(?:success|successful|successfully|succeed(?:s|ed)?|normal|kept|keeps|stays|goes well|went well|no rollback)\b/;
const UNDONE =
  /\b(?:roll(?:s|ed|ing)?[- ]?back|revert(?:ed|ing)?|withdrawn?|withdrawal|abort(?:ed)?|back(?:ed)? ?out|brought back|fails?|failed|failure|unsuccessful|issues|problems|incident|emergency|goes wrong)\b/;
const sensitive = new RegExp(
  String.raw`\b(?:${STOP}|triggers|emergency|contingency|red flags?|blockers?|deal ?breakers?|show ?stoppers?)\b`,
);

const MUST_STAY_EMPTY = [
  new RegExp(String.raw`^(?:please |immediately |then )?${STOP}\b.*\b${CASE}\b`),
  new RegExp(
    String.raw`\b(?:we|you|the team|must|will|should|shall|to|and|or) (?:immediately )?${STOP}\b.*\b${CASE}\b`,
  ),
  new RegExp(
    String.raw`^(?:the )?${STOP} (?:immediately|at once|the \w+|deployment|release|rollout)? ?(?:at once |immediately )?${CASE}\b`,
  ),
  new RegExp(
    String.raw`\b(?:do not|don't|never|must not|cannot|can't|should not|may not)\b.{0,30}\b${GO_ON}\b.*\b(?:if|when|while|any|as long as)\b`,
  ),
  new RegExp(String.raw`\b${CASE}\b.*\b(?:any|one|some)\b.*,? .*\b${STOP}\b`),
  /\bmust (?:all )?(?:stay|remain|be|be left) (?:empty|unticked|unchecked|open|false)\b|\bleave (?:\w+ ){0,3}(?:empty|unticked|unchecked)\b/,
  /\bnone of (?:these|the following|them)\b/,
];
const TITLES_OF_CRITERIA = [
  new RegExp(
    String.raw`\b${STOP} (?:decision )?(?:criteria|criterion|conditions?|triggers?|signals?|thresholds?|reasons|when|if)\b`,
  ),
  new RegExp(String.raw`\b(?:criteria|criterion|conditions|triggers?|reasons) (?:for|to) (?:an? |the )?${STOP}\b`),
  new RegExp(String.raw`^when to ${STOP}\b`),
  /^(?:red flags?|deal ?breakers?|show ?stoppers?|kill criteria|stop list|stop ship)\b/,
];
const HAPPENS =
  /\b(?:any|one) of (?:these|the following)\b.*\b(?:occurs?|happens?|is true|are true|is met|are met|holds?|appl(?:y|ies))\b/;

const PREPARED =
  /\b(?:prepar\w*|plan|plans|planned|planning|readiness|ready|tested|test|rehears\w*|strategy|capability|prerequisites?)\b/;
const STEPS = [
  new RegExp(
    String.raw`\b${STOP} (?:and \w+ )?(?:procedures?|steps|process|execution|completion|completed|actions|sequence|instructions|runbook|tasks)\b`,
  ),
  /\bemergency (?:\w+ )?(?:roll ?back|procedures?|steps|actions|response)\b/,
  /^(?:(?:additionally|also|and|furthermore|in addition),? )?(?:if|only if|only when|in case|in the event|when things go)\b/,
  new RegExp(String.raw`^(?:when|once|after|should)\b.*\b(?:${STOP}|fails|failed|failure|goes wrong)\b`),
  /\b(?:normal|successful) completion\b|\b(?:release|deployment) (?:kept|withdrawn|rolled back)\b/,
];

/**
 * What a title or sentence says about its list; undefined if it says nothing about it. `context`: the text around it
 * is about stopping. `isTitle`: it is a title, in which fewer words suffice to say whose boxes these are.
 */
export function saidBy(text: string, context = false, isTitle = false): WordsSaid | undefined {
  const words = plainWords(text);
  // "Do not leave boxes open" asks for each of them.
  if (NOT_LEFT.test(words)) return undefined;
  const isOfBoxes = isTitle || speaks('ofBoxes', words) || words.split(' ').length <= 4;
  if ((isOfBoxes && speaks('othersTold', words)) || (isTitle && speaks('others', words))) return 'others';
  if (speaks('leaveOpen', words) || speaks('optional', words)) return 'optional';
  if (MUST_STAY_EMPTY.some((each) => each.test(words))) return 'none';
  if ((context || sensitive.test(words)) && HAPPENS.test(words)) return 'none';
  if (TITLES_OF_CRITERIA.some((each) => each.test(words))) return 'none';
  if (STEPS.some((each) => each.test(words)) || (isTitle && isForOneCase(words)) || speaks('forSome', words))
    return 'steps';
  // "Do not delete any of these", "we close pull requests that skip any of them": these count no boxes.
  if (speaks('keep', words) || (speaks('noInvitation', words) && speaks('removes', words))) return undefined;
  if (isOfBoxes && speaks('any', words)) return 'any';
  if (isOfBoxes && speaks('one', words)) return 'one';
  if (speaks('applying', words)) return 'applying';
  if ((isTitle || speaks('ofBoxes', words) || words.endsWith('?')) && speaks('kinds', words)) return 'kinds';
  return sensitive.test(words) && PREPARED.test(words) ? 'prepared' : undefined;
}

// "Image (only if there is one)": a title that says behind which case its list is for.
function isForOneCase(title: string): boolean {
  const [, condition] = /\((?:only )?(if\b[^()]*)\)\s*:?$/.exec(title) ?? [];
  return condition !== undefined && conditionIn(`(${condition})`)?.namesCase === true && !speaks('important', title);
}

const NOT_LEFT =
  /\b(?:do not|don't|never|must not|may not|cannot|can't|not (?:ok|okay|fine|allowed) to|avoid) (?:ever |just |simply )?leav|\bleave no\b/;

/** Normalises a text for the vocabularies: lower case, without markup and leading symbols. */
export function plainWords(text: string): string {
  return normalize(text)
    .replaceAll('’', "'")
    .replace(/[*_`"]/g, '')
    .replace(/^(?::[a-z0-9_+-]+:|[^\p{L}\p{N}([])+/u, '');
}

/** Whether a text is about stopping, undoing or emergencies. */
export function isSensitive(text: string): boolean {
  return sensitive.test(normalize(text));
}

/** Whether a list of steps is the normal end or the way back; undefined if the text does not say. */
export function wayOf(text: string): 'normal' | 'back' | undefined {
  const words = normalize(text);
  return NORMAL.test(words) ? 'normal' : UNDONE.test(words) ? 'back' : undefined;
}

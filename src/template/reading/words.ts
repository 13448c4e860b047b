import { normalize } from '../../checklist/text.ts';
import { speaks } from './vocabulary.ts';

/**
 * How a title or a sentence says how many boxes of its list are to be ticked. Ways to stop and to undo are known in
 * English only; everything else by `vocabulary`. What is not understood is every box, which never lets anything through.
 */

/** What a text says of the list below it. */
export type Said =
  /** Boxes that must stay empty. */
  | 'none'
  /** Steps that are followed in some cases only. */
  | 'steps'
  /** Things to have ready. */
  | 'prepared'
  | 'one'
  | 'any'
  /** Those that apply. */
  | 'applying'
  | 'optional'
  /** Boxes of other people than the author. */
  | 'others'
  /** No instruction: a question or a title over things to pick from. */
  | 'kinds';

/** Ways to stop or to undo. Lists under such words may hold any of three things, so that they are looked at closely. */
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
  /^(?:if|only if|only when|in case|in the event|when things go)\b/,
  new RegExp(String.raw`^(?:when|once|after|should)\b.*\b(?:${STOP}|fails|failed|failure|goes wrong)\b`),
  /\b(?:normal|successful) completion\b|\b(?:release|deployment) (?:kept|withdrawn|rolled back)\b/,
];

/**
 * What one title or sentence says, or undefined where it says nothing of the kind. `context`: it speaks of
 * stopping. `isTitle`: a title names people whose boxes these are in fewer words than a sentence.
 */
export function saidBy(text: string, context = false, isTitle = false): Said | undefined {
  const words = plainWords(text);
  if (speaks('othersTold', words) || (isTitle && speaks('others', words))) return 'others';
  if (speaks('leaveOpen', words) || speaks('optional', words)) return 'optional';
  if (MUST_STAY_EMPTY.some((each) => each.test(words))) return 'none';
  if ((context || sensitive.test(words)) && HAPPENS.test(words)) return 'none';
  if (TITLES_OF_CRITERIA.some((each) => each.test(words))) return 'none';
  if (STEPS.some((each) => each.test(words))) return 'steps';
  if (speaks('any', words)) return 'any';
  if (speaks('one', words)) return 'one';
  if (speaks('applying', words)) return 'applying';
  if (speaks('kinds', words)) return 'kinds';
  return sensitive.test(words) && PREPARED.test(words) ? 'prepared' : undefined;
}

/** A text as the tables of words expect it. */
export function plainWords(text: string): string {
  return normalize(text)
    .replace(/[*_`’"]/g, (mark) => (mark === '’' ? "'" : ''))
    .replace(/^(?::[a-z0-9_+-]+:|[^\p{L}\p{N}([])+/u, '');
}

/** Whether a text speaks of stopping, undoing or alarms at all. */
export function isSensitive(text: string): boolean {
  return sensitive.test(normalize(text));
}

/** Which way out a list of steps belongs to. */
export function wayOf(text: string): 'normal' | 'back' | undefined {
  const words = normalize(text);
  return NORMAL.test(words) ? 'normal' : UNDONE.test(words) ? 'back' : undefined;
}

import { normalize } from '../../checklist/text.ts';

/**
 * The words by which a title or a sentence says how many boxes of its list are to be ticked. English only: what is
 * not understood is every box, which never lets anything through.
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
  | 'optional';

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

const AT_LEAST =
  /\bat least one\b|\bone or (?:more|several)\b|\ball (?:\w+ ){0,2}(?:that|which) (?:\w+ )?appl|\ball applicable\b|\b(?:any|those|ones?|boxes|options|items|types?) (?:that|which) (?:\w+ )?appl/;
const EXACTLY_ONE =
  /\bexactly one\b|\bonly one\b|\b(?:choose|select|pick|check|tick|mark) (?:just |only |from )?(?:one|1|a single)\b|\bone of (?:the following|these)(?: two| three)?(?: options| ways| boxes)?\s*[:.]?$|\bmutually exclusive\b|\bsingle choice\b/;
const KINDS =
  /\b(?:types?|kinds?) of (?:the |this )?(?:changes?|pr|pull request|contribution|release)\b|\b(?:change|pr|contribution) (?:type|kind)s?\b|\bwhat (?:type|kind|sort) of\b|\bwhat (?:types|kinds) of\b|\bwhat does this (?:pr|pull request|change) do\b|\b(?:the )?relevant (?:option|box|item|type|label)(?:s|es|\(s\))?\b|\boptions? (?:that|which) (?:are|is)(?: not|n't) relevant\b|\b(?:affected|impacted) (?:areas?|components?|platforms?|packages?|modules?)\b/;
const OPTIONAL =
  /[([](?:optional|if applicable|if needed|if relevant|if any|where applicable)[)\]]\s*:?$|^optional\b|\bnice to have\b|\bbonus\b/;

/** What one title or sentence says, or undefined where it says nothing of the kind. `context`: it speaks of stopping. */
export function saidBy(text: string, context = false): Said | undefined {
  const words = normalize(text).replace(/[*_`’"]/g, (mark) => (mark === '’' ? "'" : ''));
  if (OPTIONAL.test(words)) return 'optional';
  if (MUST_STAY_EMPTY.some((each) => each.test(words))) return 'none';
  if ((context || sensitive.test(words)) && HAPPENS.test(words)) return 'none';
  if (TITLES_OF_CRITERIA.some((each) => each.test(words))) return 'none';
  if (STEPS.some((each) => each.test(words))) return 'steps';
  if (AT_LEAST.test(words)) return 'any';
  if (EXACTLY_ONE.test(words)) return 'one';
  if (KINDS.test(words)) return 'any';
  return sensitive.test(words) && PREPARED.test(words) ? 'prepared' : undefined;
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

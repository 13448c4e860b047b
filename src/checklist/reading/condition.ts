/**
 * Reads from the text of an item whether it holds only in some cases, as "Pictures added (if applicable)" and "If a rule is
 * added, it is listed" do.
 */

const IN_CASE = String.raw`(?:(?!only if (?:needed|necessary)\b)(?:(?:only|required|needed|necessary|applies|mandatory|remove) ){0,3}(?:if(?! not\s*[,:])|when|where)|as (?:applicable|needed|appropriate)|optional)\b`;
const KIND_OF_WORK = String.raw`(?:(?:(?:only|required|needed|necessary|applies|mandatory) ){0,3}for (?:all )?(?:new |breaking |visual |major |user-facing )?(?:bugs|(?:bug ?)?fixes|features|enhancements|(?:breaking|visual|ui|api|database|schema) changes|non-[\w-]+ changes|(?!all|any|my|your|the|these|every|both|our)[\w-]+ changes)\b|for (?:changes|prs|pull requests) (?:that|which|to|in|of)\b|for [^()]{1,40},? or (?:if|when)\b)`;
// "(If it fails, please ask)" says what to do then, and "(if it is old, you do not have to)" what exempts.
const ADVICE = String.raw`if\b[^()]*\byou (?:do not|don't|need not) (?:have|need)\b|if\b[^()]*,\s*(?:then|please|you|they|it|we|the|this|there|do|use|make|write|add|ask|submit|open|see|state|give|explain|say|describe|provide|justify|list|mention|note|create)\b`;
const CONDITION_AT_END = new RegExp(
  String.raw`\(\s*(?:no need|not (?:needed|necessary|required)) (?:for|if|when|in) (?!an?\b|drafts?\b|merge)[^()]*\)\s*[.:]?$|\(\s*(?!${ADVICE})(?:${IN_CASE}|${KIND_OF_WORK})(?:[^()]|\([^()]*\))*\)(?:\s*\([^()]*\))?\s*[.:?!]*$|\([^()]{1,40} (?:changes|fixes|features) only\)\s*[.:?!]*$|\[optional\]\s*[.:?!]*$|,\s*(?:if|where|when|as) (?:applicable|needed|necessary|appropriate|relevant)\s*[.?!]?$|(?<=[.;]\s)not (?:required|needed|necessary) (?:for|if|when) (?!drafts?\b)[^.]*[.]?$`,
  'i',
);
const CONDITION_IN_FRONT = new RegExp(
  String.raw`^(?:if\s|when (?:adding|changing|removing|resolving|fixing|introducing) (?!code\b)[^,]{1,60},|(?:when|where) (?:applicable|needed|necessary|appropriate|relevant)\b|\(\s*(?:${IN_CASE}|${KIND_OF_WORK})[^()]*\)\s*\S|\[optional\]\s*\S)`,
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

// "Unit tests (if applicable) pass with my changes": in the middle, where nothing else is asked for behind it.
const CONDITION_BETWEEN =
  /\((?:if|when|where) (?:applicable|needed|necessary|appropriate|relevant|any|new)\)(?=\s[^,;:]*$)(?<!(?:,|\band\b).*)(?!.*\b(?:and|tested|checked|verified|reviewed)\b)/i;

// "Screens shown for UI changes".
const CONDITION_OF_SCREENS =
  /\sfor (?:any )?(?:ui|ux|gui|visual|front-?end|back-?end|api|schema|database|breaking|style|css) changes(?=[.?!]?$)|\sof any (?:ui|ux|gui|visual|front-?end) changes\b|(?<!\btested\b.*)\sfor (?:(?:bug ?)?fixes|new (?:features|functionality|functions|commands|components))(?=[.?!]?$)|^for (?:first[- ]time|new) (?:contributors|authors|members)(?=[,:])/i;

// The same in other languages, at the end of a text or in brackets. Two things with one condition, as in "y", are none.
const CONDITION_ELSEWHERE =
  /(?<!\b(?:y|et|und|e)\b.*)[\s,([](?:si (?:nécessaire|applicable|besoin|es necesario|aplica|procede|corresponde)|se (?:necessário|aplicável)|(?:falls|wenn|sofern) (?:nötig|zutreffend|erforderlich|anwendbar)|если (?:нужно|необходимо|применимо))[)\]]?[.?!]?$|(?<![并、し].*)[(（,，\s]?(?:如(?:果)?(?:适用|需要|有需要|有必要)|필요(?: ?시|한 경우)|해당(?: ?시|하는 경우)|(?:必要な|該当する)場合|必要に応じて|があれば)[)）]?[.。?!]?$/iu;

// "There is a test, if applicable", with another sentence behind it.
const CONDITION_BEFORE_SENTENCE =
  /,\s(?:if|where|when|as) (?:applicable|needed|necessary|appropriate|relevant)[.;]?\s+(?=\p{Lu})/u;

// What the change itself does or is decides, so that only its author can tell. It stands in the last sentence.
const CONDITION_OF_CHANGE =
  /(?<![.!?;:]|\b(?:checked|check|see|verified|verify|know|sure|even|tested))\s(?:if|when) (?:the|this|your|any|a) (?:\w+ )?(?:change|pr|pull request|patch|contribution|feature|fix|functionality)s?\b/gi;

const DONE =
  /\b(?:add(?:ed)?|updated?|changed|bumped|documented|includ(?:ed?)|attach(?:ed)?|link(?:ed)?|requested|regenerated|written|created?|provided?|mentioned|notified|set|applied|back-?ported|labell?ed|made)\b/i;
const CASE_BEHIND =
  /\s(?:(?:if|when|where|as) (?:applicable|needed|necessary|appropriate|required|relevant)\b|if (?:this|the|your|you|it|there|any|an?|new|behaviou?rs?|public|existing|one exists|(?:add|chang|touch|modify|updat|introduc)ing)(?:\s|[.)]?$)|when (?:adding|changing|touching|modifying|updating|introducing|(?:[\w-]+ ){1,3}(?:changes|changed|is added|are added))(?:\s|[.)]?$))/i;
// What is done "to" or "so that" something happens is another matter: "Alert added to fire if the queue grows". So is a
// second thing: "Guide written, and pictures added where needed".
const OTHER_MATTER = /\b(?:to|that|which|so|and|check(?:ed|s)?|see|even)\b|[.!?](?:\s|$)|\([^()]*$/i;
const SECOND_THING = /\band\b|[.!?](?:\s|$)|\([^()]*$/i;

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

// "Increase the version where necessary": a whole sentence that leaves it to the author.
const DONE_OR_TO_DO =
  /\b(?:add(?:ed)?|updated?|changed?|bump(?:ed)?|document(?:ed)?|include[ds]?|attach(?:ed)?|link(?:ed)?|increase[ds]?|raise[ds]?|write|written|commented|provide[ds]?|mention(?:ed)?)\b/i;
const LEFT_AT_END =
  /(?<!\b(?:and|or|but|see|ask|check(?:ed)?|tested|verified|reviewed)\b.*)\s(?:if|when|where) (?:applicable|needed|necessary|appropriate|relevant)[.?!]?$/i;

// "I understand that it may be closed if the pull request fails" holds always, and so does what a test shows.
const HOLDS_ALWAYS =
  /\b(?:understand|agree|aware|accept|acknowledge|confirm|promise|will|may|might|can|could|must|should|fails?|pass(?:es)?|breaks?|happens?)\b/i;

function dependsOnChange(label: string): boolean {
  const before = label.slice(0, -1);
  CONDITION_OF_CHANGE.lastIndex = Math.max(...['.', '!', '?'].map((stop) => before.lastIndexOf(stop))) + 1;
  const found = CONDITION_OF_CHANGE.exec(label);
  return found !== null && !HOLDS_ALWAYS.test(label.slice(0, found.index));
}

// "Does this change the order? If so, the list is sorted". "If so, tick this box" is no condition.
const CONDITION_ASKED =
  /^(?=[^?]*\?\s*if so\b(?!,? (?:please )?(?:tick|check|mark|complete|confirm)\b))(?:(?:does|do|will|would) (?:this|the|your|it|these) [^?]*?\b(?:need|introduce|affect|break|touch|impact|alter|modify|change|deprecate|add|remove)\b|will there be (?:an?|any)\b)(?![^?]*\b(?:tests?|tested|docs?|documentation|documented|changelog|reviewed|approved|signed|secure)\b)[^?]*\?/i;

// "If there is a ticket, it is linked; otherwise one is opened": something is due in either case.
const IN_EITHER_CASE = /\b(?:otherwise|or else|in any case|if not|where not)\b/i;

// "UI changes: pictures are added". Code, and the change as a whole, every pull request has.
const CONDITION_OF_PART =
  /^(?:(?:for )?(?:ui|ux|gui|visual|api|public api|schema|database|db|breaking|front-?end|back-?end|css|style|docs?|documentation|dependency|config(?:uration)?)) (?:changes?|fix(?:es)?|features?)(?=\s*:\s*(?!no(?:ne)?\b)\S)/i;

// "New functions are listed in the index": who adds none has nothing to list. New code and tests every change may have.
const CONDITION_OF_NEW =
  /^(?:any )?new (?:public )?(?:functions?(?:\/methods?)?|methods?|features?|class(?:es)?|components?|commands?|endpoints?|pages?|rules?|cops?|options?|settings?|flags?|dependenc(?:y|ies)|packages?|plugins?|modules?|strings?|apis?|checks?|dishes)(?=\s(?:are|is|have|has)\s(?!not\b))/i;

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
  /** It leaves it to the author, as "(if applicable)" does. "As applicable" says how much. */
  isLeftToAuthor: boolean;
}

/** The condition in a text; undefined if it holds always. */
export function conditionIn(label: string): StatedCondition | undefined {
  const plain = label.replace(/^[^\p{L}\p{N}([]+/u, '');
  if (IN_EITHER_CASE.test(plain)) return undefined;
  return inSentence(plain) ?? inFirstSentence(plain);
}

const LEFT_TO_AUTHOR = /^[([,\s]*(?:if|when|where) (?:applicable|needed|necessary|appropriate|relevant|any|new)\W*$/i;

function stated(text: string, namesCase: boolean, label = text): StatedCondition {
  const isLeft = LEFT_TO_AUTHOR.test(text) || CONDITION_ELSEWHERE.test(text);
  return { text, namesCase, isLeftToAuthor: isLeft && !TWO_DEEDS.test(label) };
}

// "Tests added, guide updated (if needed)": nobody can tell whether it is about both.
const TWO_DEEDS = /\w(?:ed|ten|made)\b[^,]*, [^,]*\w(?:ed|ten|made)\b/i;

function inSentence(label: string): StatedCondition | undefined {
  const [told] = OF_A_CASE.flatMap((each) => each.exec(label)?.[0] ?? []);
  if (told !== undefined) return stated(told, true);
  const found = CONDITION_AT_END.exec(label) ?? CONDITION_BEFORE_SENTENCE.exec(label) ?? CONDITION_BETWEEN.exec(label);
  const [set] = found ?? CONDITION_ELSEWHERE.exec(label) ?? [];
  if (set !== undefined) return stated(set, NAMES_CASE.test(set), label);
  if (CONDITION_IN_FRONT.test(label)) {
    // It matches every text.
    const [text] = FRONT.exec(label) as RegExpExecArray;
    return stated(text, NAMES_CASE.test(text));
  }
  if (CONDITION_OF_WORK.test(label)) {
    const [text] = OF_SOME_WORK.exec(label) as RegExpExecArray;
    return stated(text, false);
  }
  if (dependsOnChange(label)) return stated(label, false);
  // Where it is not set off it may be overlooked, so an open box is none of these.
  const left = LEFT_AT_END.exec(label);
  const behind = left !== null && DONE_OR_TO_DO.test(label.slice(0, left.index)) ? left[0] : undefined;
  const text = hasConditionBehind(label) ? label.slice(CASE_BEHIND.exec(label)?.index) : behind;
  return text === undefined ? undefined : { text, namesCase: false, isLeftToAuthor: false };
}

const OF_A_CASE = [CONDITION_ASKED, CONDITION_OF_PART, CONDITION_OF_NEW, CONDITION_OF_SCREENS];

// "Guide updated (if needed). See the wiki.": what stands behind the sentence only points somewhere.
function inFirstSentence(label: string): StatedCondition | undefined {
  const [first, ...others] = label.split(/(?<=[.!?])\s+(?=\p{Lu})/u) as [string, ...string[]];
  return others.length === 1 && POINTS.test(others[0] as string) ? inSentence(first) : undefined;
}

const POINTS =
  /^(?:Please )?(?:see|more info(?:rmation)?|learn more|read more|details)\b(?!.*\b(?:and|must|that)\b)[^.]*\.?$/i;

const NAMES_CASE =
  /^[([,\s]*(?:(?:only|required|needed|necessary|applies|mandatory|remove) ){0,3}(?:if (?!(?:applicable|needed|necessary|appropriate|relevant|required|any\W*$|possible|not|so|yes|no|then|in doubt|you(?!(?:'ve| have)? (?:added?|changed?|fixed|touched?|introduced?|modif(?:y|ied)|removed?|updated?|created?) (?!(?:the |any |some )?(?:code|files?|something|anything)\b))|you're|i|we|(?:this|it) is (?!an? (?!(?:pr|pull request|change|contribution)\b))|submitting|contributing|something|anything|all|everything|merged|approved)\b|(?:this|the|your) (?:pr|pull request|change) (?:is|gets|was)(?: to be)? (?:not )?(?:merged|approved|ready|an? draft)\b|code\b|[^,]*\bfail)|no need for\b|not (?:needed|necessary|required) (?:for|in)\b|when (?:adding|changing|removing|resolving|fixing|introducing)\b|(?:ui|ux|visual|user-facing|front-?end|back-?end|api|schema|database|breaking) changes only\b|for (?:changes|prs|pull requests) (?:that|which|to|in|of)\b|for [^()]{1,40},? or if\b)/i;

// "If a version is updated, …", "(For new features) …": up to where the condition ends.
const FRONT = /^\([^()]*\)|^\[[^[\]]*\]|^.*?(?=[,:;]|\bthen\b|$)/is;

/** Whether a text sets its condition off: in brackets, behind a comma or in front. Others may be part of a remark. */
export function statesCondition(label: string): boolean {
  return CONDITION_AT_END.test(label) || CONDITION_BEFORE_SENTENCE.test(label) || CONDITION_IN_FRONT.test(label);
}

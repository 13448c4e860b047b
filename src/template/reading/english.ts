import type { Vocabulary } from './phrases.ts';

const NOT_APPLYING = String.raw`(?:unrelated|not (?:be )?(?:relevant|applicable|applied|needed|required|used|appl(?:y|ies))|irrelevant|inapplicable|unneeded|unnecessary|unused|(?:does|do|did)(?:n't| not) (?:apply|matter|fit)|isn't (?:relevant|applicable|needed)|aren't (?:relevant|applicable|needed)|n\/a)`;

// "If unused", "if there are no new parts", "unless it is needed": what must hold for a short "remove if …" to invite.
const WITHOUT = String.raw`(?:(?:if|when) (?:(?:it|this|this section) (?:is |was )?|it's )?${NOT_APPLYING}|(?:if|when) (?![^,;]*\b(?:time|agree|sure|want|like|care|wish|feel|understand|know|ready|done|read)\b)[^,;]{0,40}\b(?:no|none|nothing|not|without|doesn't|don't|isn't|aren't)\b[^,;]{0,40}|unless (?:(?:it|this) is )?(?:relevant|applicable|needed|required|used|it applies))`;

const BOX = String.raw`(?:it|them|these|those|(?:the |any |this |your )?(?:check ?)?box(?:es)?|(?:the |any )?items?|(?:the |any )?ones?)`;
const LEAVE = String.raw`leave (?:${BOX} (?:\w+ )?(?:empty|unticked|unchecked|blank|open)|(?:\w+ ){0,3}(?:unticked|unchecked))`;
const LINES = String.raw`(?:lines?|items?|fields?|(?:check ?)?box(?:es)?|checks?|options?|sections?|points?|bullets?|entries|steps?|tasks?|those|them|ones?|parts?|what(?:ever)?|anything|everything)`;

/** What goes along with a change. */
const PAPERS = String.raw`(?:(?:user |api |new |public )?(?:docs?|documentation|changelog|changeset|release notes?|news|tests?)(?: (?:entry|entries|update|changes?|fragment|file|note))?)`;

/** What stands behind the word for an example that is written over: "A ...", "1 (link to it)". */
export const WRITTEN_OVER = String.raw` ?(?:[a-z]|\d{1,2})\s*(?:\((?:description|describe|link|e\.g\.)[^()]*\)|\.{2,}|…)$`;

/** What templates say in English. */
export const ENGLISH: Vocabulary = {
  one: /\bexactly one\b|\bonly (?:one|1)\b|\b(?:just|a) (?:one|1|single)\b(?= (?:box|option|item|of)\b)|\b(?:choose|select|pick|check|tick|mark|use|keep)\b(?: just| only| from| exactly| either)? (?:one|1|a single)\b|\b(?:the )?(?:one|box|option|item|type|kind) (?:that|which) (?:best )?(?:applies|fits|describes|matches|is relevant)\b|\bproper (?:box|option|one) only\b|\b(?:the )?(?:proper|right|correct|appropriate) (?:box|option)\b(?!es)|\bone of (?:the following|these)(?: two| three)?(?: options| ways| boxes)?\s*[:.]?$|\bmutually exclusive\b|\bsingle choice\b/,
  any: /\bat least (?:one|1)\b|\bone or (?:more|several)\b|\bany (?:relevant|applicable|suitable|fitting|appropriate) (?:box|option|item|one|type)|\b(?:the )?relevant (?:option|box|item|type|label)(?:s|es|\(s\))?\b|\bany of (?:the following|these)\b/,
  applying:
    /\ball (?:\w+ ){0,3}(?:that|which) (?:\w+ )?(?:appl|fit|are (?:relevant|applicable))|\ball (?:applicable|relevant)\b|(?<!\bto )\b(?:any|those|ones?|boxes|options|items|types?|what(?:ever)?|everything|anything) (?:that |which )?(?:\w+ )?(?:appl(?:y|ies)\b|is relevant|is applicable)|\b(?:when|where|if|as) applicable\s*[:.]?$|\b(?:check|tick|select|mark|choose)\b.*\bthe applicable (?:items?|box(?:es)?|options?|ones?|checks?|entries|points?)\b/,
  optional:
    /\b(?:ok|okay|fine|alright) to (?:leave|have) (?:\w+ ){0,2}(?:items?|boxes|checkboxes|them|these|some) (?:unchecked|unticked|open|empty)\b|\bnon-?binding\b|\buse your (?:own )?judge?ment (?:on |as to )?(?:which|whether)\b|\byou could\s*:$|\bmay like to use\b|\bunchecked\b[^.]{0,10}= no\b|[([](?:optional|if applicable|if needed|if relevant|if any|where applicable)[)\]]\s*:?$|^optional(?: (?:items?|boxes|checks?|steps?|tasks?|checklist|extras?))?\s*[:.)]?$|\bnice to have\b|^to help (?:with|reduce) (?:the |our )?(?:\w+ )?(?:load|backlog|queue|burden)(?: of (?:\w+ ?){1,4})?\s*:?$|^if you (?:have|find) (?:some |the |any )?(?:spare )?time\s*[:,]?$|\bbonus\b|\b(?:these|they|those|this (?:list|section)|boxes|items|checks|steps)\b.{0,30}\bnot (?:\w+ ){0,3}(?:required|requirements?|mandatory|obligatory)\b(?! (?:to be|for drafts?)\b)(?!\s+(?!but\b|and\b|or\b|to\b|for\b|they\b|if\b)[a-z])(?!.*\bmust\b)|\b(?:these|they|those|this (?:list|section)|boxes|items|checks|steps) (?:are|is) (?:all )?optional\b|\b(?:merely|only|just|purely) (?:informational|informative|serve as information|for information)\b/,
  leaveOpen: new RegExp(
    String.raw`^(?!.*\b(?:close[sd]?|reject\w*|not (?:be )?(?:merged?|reviewed?)|reason|explain)\b)(?!.*\b(?:if|when) you leave\b).*(?:\b(?:not|n't|irrelevant|unsure|doubt|if|any|what|when)\b.*\b${LEAVE}|${LEAVE}\b.*\b(?:not|n't|irrelevant|if|unless|when|what)\b|\bleave unchecked (?:what|any|those|whatever|the)\b)`,
  ),
  kinds:
    /\b(?:types?|kinds?) of (?:the |this |your )?(?:changes?|pr|pull request|contribution|release|update)\b|\b(?:change|pr|pull request|contribution|update) (?:type|kind)s?\b|\bwhat (?:type|kind|sort) of\b|\bwhat (?:types|kinds) of\b|\bwhat does this (?:pr|pull request|change) do\b|^this (?:pr |pull request )?is (?:an?|the)\s*(?:\.{2,}|…|:|\(|$)|^(?:pr |pull request )?(?:status|state|stage|priority|severity|risk(?: level)?)\s*[:?]?$|\boptions? (?:that|which) (?:are|is)(?: not|n't) relevant\b|\b(?:affected|impacted|touched|changed) (?:areas?|parts?|components?|platforms?|packages?|modules?|versions?|services?)\b|\b(?:areas?|parts?|components?|platforms?|packages?|modules?|services?) (?:affected|impacted|touched|changed|tested)\b|\b(?:targets?|hardware|devices?|browsers?|environments?) tested\b|\btest(?:ed|ing)? (?:environments?|platforms?|devices?|on)\b|\b(?:built|tested|run|ran|verified|checked) on(?: the following)?(?: platforms?| systems?| devices?| browsers?)?(?:\(s\))?\s*:?$|^(?:platforms?|browsers?|devices?|operating systems?|environments?|targets?)(?:\(s\))?\s*:?$/,
  effects:
    /^(?:possible |known |potential |expected )?side[- ]effects?\s*[:?]?$|\b(?:(?:does|do|will|could|can|may|might|would) (?:this|the|these|your|it)\b(?: \w+){0,4}|this (?:\w+ ){1,3}(?:could|can|may|might)(?: \w+)?) (?:affect|touch|impact|break|change|involve|concern|alter|modify)\b.*\b(?:one|any|some) of (?:the|these|those)\b/,
  effect:
    /^(?:this (?:pr|pull request|change) )?(?:(?:affects|introduces|alters|modifies|touches|impacts|breaks|removes|deprecates)\b|(?:contains|changes) (?=\w)(?!.*\b(?:are|is|was|were|has|have|had|do|does|will|pass|generate|follow|work|tests?|docs?|documentation|made|added|tested|reviewed|documented)\b))/,
  asApplies:
    /^(?!.*\b(?:at least|one or (?:more|several)|must)\b).*\b(?:any (?:relevant|applicable) (?:box(?:es)?|items?|options?)|(?:all|any|those|boxes|items|ones)(?: (?:that|which))? (?:apply|applies|are (?:relevant|applicable)))\b/,
  whenTicked:
    /^(?:if|when|where) (?:(?:this|the|that|any|a|one|you|you've|some) )?(?:(?:of )?(?:these|this|the|them|boxes|box|item|option|it|have|above|below) ){0,3}(?:(?:is|are|was|were|has been) )?(?:selected|checked|ticked)\b/,
  picks: /^(?:what|which|where|who|how)\b.*\?$|\b(?:select|choose|pick) (?:the|which|any|those|your|from)\b/,
  asks: /^how (?:is|was|are|were|has|have|did|do)\b.*\b(?:tested|verified|checked|tried|test|verify)\b.*\?$|^(?:what|which)\b.*\b(?:is|are|was|were|does|do|did|has|have|will)\b.*\b(?:it|this|these|changes?|changed|prs?|pull requests?|affected|touched|updated?|fix(?:ed)?|release[ds]?)\b.*\?$/,
  oneList:
    /\b(?:choose|select|pick|use|fill (?:in|out)|complete|follow|keep|include|copy)\b.{0,24}\b(?:the (?:right|appropriate|correct|matching|proper|suitable|relevant|applicable|fitting) (?:checklist|list|template|section|part|form|block)|(?:only |exactly |just )?(?:one|1) of (?:the|these|those)(?: \w+){0,2} (?:checklists|lists|templates|sections|parts|forms|blocks)|(?:only |exactly |just )(?:one|1) (?:checklist|list|template|section|part|form|block))\b/,
  informs:
    /\b(?:(?:to|and|that|which) (?:indicate|communicate|show|tell|inform|signal|say)s?\b(?: \w+){0,2}|let us know) (?:which|what)\b.*\b(?:changed?|changes|updated?|affect(?:ed|s)?|touche[ds]|modified|concern(?:ed|s)?|involved?)\b/,
  begins:
    /^(?:(?:my|this|the|main|your) )?(?:\w+ )?(?:prs?|pull request|patch|changes?|updates?|contribution|fix|release|issue)\b.{0,30}\b(?:is|are|an?|the|on|in|to|for|of|affects?|concerns?|touches)\s*:$|\b(?:i|we)(?:'ve| have)? (?:updated|changed|adapted|touched|modified)\s*:$/,
  foundByItself:
    /\b(?:is|are) (?:auto-?(?:matically)?[- ]?(?:detected|recogni[sz]ed|found)|(?:detected|recogni[sz]ed|found) automatically)\b/,
  asksNothing: new RegExp(
    String.raw`^thanks? (?:you )?for (?:contributing|opening|submitting|your (?:contribution|pr|pull request|help|time))\b|^(?!.*\bi\b)(?:\w+ ){1,10}are (?:very )?welcome[.!]?$|^(?:when|if) (?:you are |you're )?(?:in trouble|stuck),? (?:please|ask|see|check|contact)\b|^\(not now\)|^test${WRITTEN_OVER}|^(?:\.{2,}|…+)$|^(?:test|example|item|issue|change) (?:[a-z]|\d|one|two|three)(?: (?:link|here))?$|^(?:please )?see (?:(?:the|some|more|our|these) )?(?:\w+ ){0,2}examples?\b[^,;]*$`,
  ),
  wholeTemplate: /\b(?:this|the) (?:(?:pr|pull request|issue|whole|entire) )?(?:template|form)\b/,
  parts: /\b(?:sections?|parts?|blocks?|checklists)\b/,
  belowHere:
    /\bbelow (?:this|the|that) (?:point|line|comment|note|text|mark)\b|\bbelow here\b|\bfrom here (?:on|down)\b/,
  removeLines: new RegExp(
    String.raw`\b(?:alter|adapt|adjust|reduce|trim|edit|cut)(?: down)? (?:the|this) (?:(?:to-?do|task|check)[ -]?)?list(?: below| above)? to what (?:applies|is (?:relevant|applicable))\b|\b(?:delete|remove|erase|drop|strip|discard)\b(?=.*\b${LINES}\b).*\b${NOT_APPLYING}\b|\b(?=.*\b${LINES}\b)${NOT_APPLYING}\b.*\b(?:can|may|should|please|feel free to)?\s*(?:be )?(?:deleted?|removed?|erased?|dropped?)\b`,
  ),
  removeSection: new RegExp(
    String.raw`^(?:please |you (?:can|may) )?(?:delete|remove|erase|drop|omit|skip)(?: this| it)? ${WITHOUT}[.!)]*$|\b(?:delete|remove|erase|drop|omit|skip) (?:(?:this|the) (?:whole |entire |first |following |next )?)\s?(?:section|part|block|checklist|list)\b|\b(?:this|the) (?:whole |entire |following |next )?(?:section|part|block|checklist) (?:can|may|should) be (?:deleted|removed|erased|dropped|omitted|skipped)\b`,
  ),
  nextSection: /\b(?:following|next|first) (?:section|part|block|checklist|list)\b/,
  removeOthers:
    /\b(?:delete|remove|erase|drop|discard) (?:all )?(?:the )?(?:others?|rest|other (?:ones|lists|sections|options|checklists)|remaining|unused (?:ones|lists|sections))\b|\bkeep (?:only )?(?:the )?one\b.*\b(?:delete|remove|erase)\b/,
  noInvitation:
    /\bonly (?:(?:a |the )?(?:maintainers?|reviewers?|admins?)|where|when|after|if)\b|\bafter asking\b|\bwhere (?:a |the )?(?:maintainers?|reviewers?)\b|\bwe (?:reject|close|do not|don't)\b|\b(?:delete|remove|erase|drop|strip|discard) (?:the |any |all |your )?(?:comments?|debug|temporary|dead|(?:\w+ )?code|files?)\b|\b(?:of|from|in) (?:your|the) (?:code|repo(?:sitory)?|branch|sidebar|changes|workflow)\b/,
  keep: /\b(?:do not|don't|never|must not|please not|should not|shouldn't|cannot|can't|may not)\s+(?:\w+ ){0,3}(?:delete|remove|erase|drop|skip|omit|alter|edit|trim|reduce|cut)\b|\bwithout (?:deleting|removing)\b/,
  markNotApplicable:
    /\b(?:strike|striking|struck|strikethrough|strike-through|cross(?:ing)? (?:it |them |those )?out|scratch)\b|\b(?:mark|marking|write|writing|put|add|use|replace|note|indicate|set)\b(?!.*\blabels?\b).{0,60}(?:\bn\/a\b|\[n\/a\]|\bnot applicable\b)/,
  reasons: /\b(?:reasons?|why|because|explain\w*|explanation|justif\w+)\b/,
  others:
    /^(?!.*\b(?:information|notes?|help|guide|required|requested|ready|questions?|authors?|you|everybody|everyone|contributors?)\b).*(?:\b(?:for|by) (?:the |our |repo(?:sitory)? |project |package )*(?:maintainers?|reviewers?|admins?|core (?:team|developers?)|code owners?|release managers?|committers?|mergers?|qa(?: team)?|repo(?:sitory)? owners?)\b|\b(?:maintainers?|reviewers?|admins?|committers?)['’]? (?:only|use|checklist|tasks?|section|to (?:check|complete|fill|tick|do))\b|\b(?:maintainer|reviewer|admin)(?:'s|s')? (?:checklist|tasks?|use|section|list)\b|\badmin use\b|\bcore team (?:checklist|tasks?|use|only)\b|^(?:pr|pull request|code) review(?:er)?(?: checklist)?\s*:?$|\bdefinition of done \(qa\))/,
  ofReviewers:
    /^(?:the |checkliste )?(?:reviewers?|reviewer:in|maintainers?|approvers?|mergers?|committers?|code owners?)(?: (?:checklist|checks?|tasks?|list|section))?\s*:?$/,
  ofAuthors:
    /^(?:the |checkliste )?(?:for )?(?:(?:pr |pull request )?(?:authors?|autor:in|reviewees?|submitters?|contributors?|developers?|creators?|assignees?|openers?)\b(?: ?\/ ?\w+)?)(?: (?:checklist|checks?|tasks?|list|section))?\s*:?$/,
  ownList: /\b(?:checklist|to-?dos?|before (?:you|submitting|merging|opening|review|requesting))\b/,
  othersTold:
    /^(?!.*\bnot by\b)(?!.*\b(?:answers?|prs?|changes?|pull requests?) (?:will|is|are)\b).*(?:[[(][^\])]{0,30}\bteam only[\])]|\b(?:to be|should be|must be|will be|is|are) (?:completed|filled(?: in| out)?|checked(?: off)?|ticked|done|used) (?:only )?by (?:the |a )?(?:maintainers?|reviewers?|admins?|committers?|release managers?|qa)\b|\b(?:maintainers?|reviewers?|admins?|committers?) only\b|\bonly (?:for|by) (?:the )?(?:maintainers?|reviewers?|admins?|committers?)\b|\bfor (?:maintainers?|reviewers?|admins?|committers?) (?:only|use)\b)/,
  opposite:
    /^(?:n\/a\b|(?:this (?:pr|change|pull request) (?:is|has|was) )?not (?:\w+ ){0,2}(?:tested|documented|needed|required|necessary|applicable|covered|breaking)\b|(?:there (?:are|is) )?no (?!(?:\w+ ){0,2}(?:unused|dead|failing|missing|broken|unrelated|skipped|flaky|unnecessary|commented)\b)(?:\w+ ){0,3}(?:tests?|docs?|documentation|changelog|code|changes?|impact|migration|need)(?: (?:(?:are|is|was|were) )?(?:needed|required|necessary|added|changed|included|affected|applicable|for \w+)|\s*[.!(,:;-].*)?$|none\b|not (?:needed|applicable|required)\b|(?!.*\b(?:or|if|unless|when|where|why)\b).*\b(?:is|are|was|were)(?: not|n't) (?:tested|documented|needed|required)\b|untested\b|(?:this |the )?change (?:is not|isn't) (?:relevant|user[- ]facing|visible)\b)/,
  forSome:
    /^(?!.*\b(?:time|sure|unsure|agree|hurry|only|never|do not|don't|not|may not|prs that|ready|draft|merged|reviewed|approved|anything|code|main|own)\b)(?:.*\b(?:ignore|skip|disregard) (?:this|these|the following)(?: \w+)? if (?:you(?:'re| are) (?:doing|making|working on)|(?:your|this|the) (?:prs?|pull request|changes?))\b|(?:please )?(?:complete|use|fill (?:in|out)|follow) (?:the|this) (?:checklist|list|section|following)(?: below)? if (?:your|this|the) (?:pr|pull request|changes?) (?:adds?|changes|touches|modifies|introduces?|affects|includes?|contains?)\b|if (?:your|this|the) (?:pr|pull request|changes?) (?:includes?|contains?|adds?|changes|touches|modifies|introduces?|affects|has|involves) [^,.]{1,60}, (?:please )?(?:use|utili[sz]e|complete|check|fill|follow|ensure|make sure|go through)\b.*\b(?:checklist|list|following|these|below|items|boxes)\b)|\b(?:complete|use|follow) (?:the|this) (?:checklist|list|section)(?: below)? if (?:your|this|the) (?:pr|pull request|changes?) (?:is|are) not (?:editorial|only|just|trivial)\b/,
  byOthers:
    /[([](?:to be )?(?:confirmed|done|completed|filled(?: in| out)?|checked|verified) by (?:the |a |an )?(?:\w+ )?(?:admins?|maintainers?|reviewers?|mergers?|committers?|owners?)[)\]]/,
  changes:
    /\bneeds? to be (?:enabled|set)\b.*[([](?:tell|ask) us\b|^this (?:pr|pull request|change|patch) (?:is an? (?:back-?port|port|revert|hotfix)\b|changes the (?:ui|api|schema|database|format)\b)|^(?:has|includes|contains|requires) (?:an? )?(?:ui|ux|api|breaking|database|db|schema|data|config(?:uration)?) (?:changes?|migrations?|updates?)[.]?$|^(?:is this an?|any) (?:(?:breaking|api|schema|visual|database|data|config(?:uration)?|notable) ){1,2}(?:changes?|migrations?)(?: needed)?\s*\?$|^this (?:(?:pr|pull request|change|patch) (?:adds|introduces|contains|includes)|is) (?:an? )?(?:new|breaking|additional|unconventional) (?:\w+ ){0,2}?(?:packages?|plugins?|dependenc(?:y|ies)|features?|components?|commands?|endpoints?|rules?|datasets?|casks?|formulas?|modules?|services?|libraries|library|changes|dish)\b(?! branch)/,
  forNew:
    /^(?!.*\b(?:and|or|existing|changed|modified|all|every)\b)(?:(?:only )?for (?:an? )?(?:new|first[- ]time)|adding (?:an? )?new |first[- ]time|new(?= (?:features?|functions?|packages?|plugins?|components?|modules?|commands?|casks?|datasets?|contributors?|authors?)\s*:?$)) ?(?!(?:.*\b)?(?:prs?|mrs?|pull requests?|merge requests?|changes?|contributions?|submissions?|versions?|releases?|commits?|code|files?|lines?|work|branch(?:es)?|things?|users?|tests?|docs?|documentation|stuff|data|fields?)\b)[^,.;:]{1,50}\s*:?$|^(?:for )?(?:external|outside|community|third[- ]party) (?:contributors?|authors?)\s*:?$/,
  letsOff:
    /(?<!\bnot )\b(?:you (?:can|may)|then|if so),? (?:just |also |simply )?(?:dismiss|skip|ignore|disregard) (?:all )?(?:the |of the )?(?:others?|rest|remaining)(?: (?:boxes|checks|items|ones|questions|steps|points))?\s*(?:[.!)\]]|$|\bif\b|\bthen\b|\bin that case\b)|(?<!\bnot )\b(?:dismiss|skip|ignore|disregard) (?:all )?(?:the )?(?:others?|rest|remaining)(?: (?:boxes|checks|items|ones|questions|steps|points))?,? (?:then|if so)\b/,
  eitherWay:
    /^(?!.*\b(?:close|reject|cannot|can't|not merge|will not|won't|ask)\b).*\bif (?:not |un)(?:checked|ticked),? (?:i|we)\b/,
  alternative: /^alternatively\b/,
  exempts: new RegExp(
    String.raw`^(?:this|my|the) (?:pr|pull request|change|patch) (?:does not|doesn't) (?:need|require) (?:an? |any |the )?${PAPERS}[.!]?$|^no ${PAPERS} (?:is |are )?(?:needed|required|necessary)[.!]?$`,
  ),
  premise: new RegExp(
    String.raw`^(?:this|my) (?:change|pr|pull request|patch|fix|feature) (?:requires|needs) (?:an? )?(?:(?:change|update) (?:to|of) )?(?:the )?(?:\w+ )?${PAPERS}[.!]?$`,
  ),
  accordingly: /\baccordingly\b(?! to\b)/,
  effectAsked:
    /^(?:does|do|will|would) (?:this|the|your|it|these)\b(?: (?:pr|pull request|changes?|patch|contribution|update|fix|feature|code))?(?: \w+ly)? (?:require|need|introduce|affect|break|touch|impact|alter|modify|deprecate|change(?= (?:the|any|an?|how|existing|public|old)\b))\b.*\?(?: \(rules?\b[\s\d,and]*\))?$/,
  demands: new RegExp(
    String.raw`\?.+\?$|, (?:and|or|if)\b|\band (?:is|are|was|were|have|has)\b|\bif so\b|\b(?:no|nothing|only|not|sufficient|enough|proper)\b|\b(?:introduce|modify|alter|change|touch)\b.*\b(?:${PAPERS}|version)\b|\blicen[cs]e`,
  ),
  important:
    /\b(?:secur\w*|secrets?|credentials?|tokens?|passwords?|encrypt\w*|permissions?|threats?|penetration|vulnerab\w*|sign(?:s|ed|ing)?|sign(?:ed)?[- ]?offs?|cla|dco|approv\w*|authori[sz]ed|accepted by|reviewers?|deployer|backups?|back(?:ed|ing)? up|roll(?:ed|s|ing)?[- ]?backs?|revert\w*|undo|restor\w+|fail ?over|way back|privacy|pii|gdpr|personal data)\b/,
  everyField:
    /\b(?:all|every|each|these|those|the following)\b(?: of (?:the|these))?(?: \w+)? (?:fields?|questions?|information|details|entries|lines?)\b.{0,40}\b(?:required|mandatory|must|have to|needs? to|obligatory)\b(?!.*\bmarked\b)|\b(?:these|those|all) (?:are|is) (?:all )?(?:required|mandatory|obligatory)\b|\b(?:fill (?:in|out)|complete|answer|provide)\b(?: \w+){0,2} (?:all|every(?:thing)?|each)\b|\b(?:leave|keep) (?:no|none|nothing)\b|\b(?:do not|don't|never) leave\b|\brequired (?:information|details|fields|data)\b/,
  describes:
    /^(?:please )?(?:describe|what is|what's|summary of|summari[sz]e) (?:your|the|this|these) (?:pr|pull request|changes?|contribution)\s*[:?]?$/,
  advice:
    /[([](?:encouraged|recommended|appreciated|preferred)\b[^()]*\bnot (?:strictly )?(?:required|mandatory|necessary)[.)\]]+$|^(?!.*\b(?:not|never|mandatory|required|must|at least|at minimum|otherwise)\b)(?:(?:it(?:'s| is| would be) (?:really |very |always )?(?:useful|helpful|nice) if|ideally|preferably|optionally)\b|optional(?:[:.]| -) ?|[([]optional[)\]][:.-]|(?:\S+ ){2,}(?<!\b(?:the|a|an|also|marked|as|called|named|is|are|be) )[([]optional[)\]][.:]?$)/,
  afterwards:
    /^(?:after|once) (?:the|this|your) (?:pr|pull request|change|patch)(?: is| was| has been| gets)? (?:merged,? (?!.*\b(?:not?|nothing|is|are|can|plan(?:ned)?|attached|ready|prepared)\b)|(?:approved|accepted),? (?:please )?(?:(?:squash and )?merge (?:it|this|the (?:pr|pull request|change))\b|(?:a |the )?maintainers?|we)\b)|^(?:please )?(?:squash and )?merge (?:this|my) (?:pr|pull request|change)(?: for me)? (?:after|once|when) (?:it|it's|it is|it has been|it gets)(?: been)? (?:approved|reviewed|accepted|green)[.!]?$/,
  ofKind:
    /^this (?:pr|pull request|change|patch) (?:is|does|adds|updates|fixes|removes|changes|introduces|refactors|bumps|upgrades)\b/,
  somethingElse: /\bdoes (?:something|anything) else\b/,
  ofBoxes:
    /\b(?:check|tick|select|choose|pick|mark|cross|box(?:es)?|checkbox(?:es)?|options?|items?|choices?|answers?|lists?|section|checklist|them|these|below|following|apply|applies|applicable|relevant|to be (?:completed|filled|checked|ticked|done))\b/,
  removes: /\b(?:delet|remov|eras|drop|skip|omit)/,
  mustBeThere: /\b(?:required|mandatory|must|do not|don't|not empty)\b|\b(?:by|who)\s*$/iu,
  ofWhoDidIt: /\b(?:approve[rd]|deploy(?:er|ed)|released?|rollback|sign(?:ed)?[- ]?off)\b/i,
  // "CI passes on" and "Approved by" ask for all of them.
  allVersions: /\b(?:all|every|each|both|must|required?|approv\w*|sign\w*|pass(?:es)?|merge forward)\b/,
  someVersions: /\b(?:back-?port\w*|which|targets?|tested|affected|tag|relevant)\b/,
  noVersion: /\bback-?port|\btag\b/,
  ofChanges:
    /^(?:api|consensus|breaking|database|schema|documentation|config(?:uration)?|ui|protocol) (?:changes|additions|migrations)$/,
  leadsOver: / or[:,]?$/,
  ofMyself: /^(?:i|we)\b/,
  denies: /^(?:i|we) (?:\w+ )?(?:don't|do not|haven't|have not|am not|are not) (?<deed>\p{L}{3})/u,
};

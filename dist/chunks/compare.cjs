const require_select = require("./select.cjs");
const require_match = require("./match.cjs");
const require_inline = require("./inline.cjs");
const require_options = require("./options.cjs");
// src/template/reading/content-words.ts
const EMPTY = /^(?:if|is|it|my|requires?|needs?|contains?|be|or|in|on|at|to|of|by|an|as|no|so|the|and|any|are|was|were|has|have|had|been|being|for|not|with|without|your|you|our|its|new|one|more|some|all|this|that|these|those|there|then|when|where|only|which|who|how|change|pull|request|prs?|patch|does|did|will|can|may|must|should|include|contain|please|also|into|from|than|such|each|other|yes|still|case|applicable|needed|necessary|appropriate|relevant|required|possible)$/u;
function negates(text) {
	return /(?<!\p{L})(?:not|no|none|without|never|un\p{L}{3,})(?!\p{L})|n['’]t(?!\p{L})/iu.test(text);
}
function isThing(stem) {
	return !/^(?:add|chan|upda|remo|modi|intr|touc|affe|fix|crea|need|exis|have|chec)$/.test(stem);
}
function contentOf(text) {
	return [...require_inline.normalize(text).matchAll(/\p{L}{2,}/gu)].map(([word]) => word.replace(/^un(?=\p{L}{4})/u, "")).filter((word) => !EMPTY.test(word) && !EMPTY.test(word.replace(/(?:e?d|s)$/u, ""))).map((word) => word.replace(/(?:ing|ed|es|s|d|e)$/u, "").slice(0, 4)).filter((stem) => stem.length > 1);
}
// src/template/reading/kinds.ts
const KIND = /^(?:bug(?: ?fix)?|fix|new feature|feature|enhancement|improvement|breaking change|refactor(?:ing)?|documentation|docs|performance|tests?|chore|maintenance|ci|build|style|code style|dependency|dependencies|hotfix|security|revert|other)\b/;
const CHANGE = /^(?:bug(?: ?fix)?|fix|hotfix|new feature|feature|enhancement)\b/;
const WORDS = [
	["fix", "bugs?|bug ?fix(?:es)?|(?:hot)?fix(?:es)?"],
	["feature", "features?|functionality|enhancements?|improvements?"],
	["docs", "docs?|documentation"],
	["tests", "tests?"],
	["refactoring", "refactor(?:s|ings?)?"],
	["style", "(?:code )?style|formatting"],
	["performance", "perf(?:ormance)?"],
	["build", "build|ci|chores?"],
	["dependencies", "dependency|dependencies"],
	["", "breaking|other|misc\\w*|multiple|several"]
];
const word = (words) => String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`;
const NAMED = new RegExp(word(WORDS.map(([, words]) => words).join("|")), "gu");
const EACH = WORDS.map(([kind, words]) => ({
	kind,
	called: new RegExp(`^(?:${words})$`, "u")
}));
const OF_CONDITIONS = WORDS.slice(0, 3).map(([, words]) => words).join("|");
const ONE = String.raw`(?:an? )?(?:new |user-facing |visual )?(?:${OF_CONDITIONS})`;
const CASE$1 = new RegExp(String.raw`(?<=^|^only |(?:steps|checks|checklist|list|items|tasks|requirements|questions|boxes|section|part|only|needed|required) )(?:for|if|when)(?: (?:this|it) is| (?:pull requests?|prs?|changes?) (?:that )?(?:adds?|adding|fix|fixing|introduce|introducing|with|of))? ${ONE}(?: ?(?:,|/|,? and|,? or) ?${ONE})*(?: (?:changes?|prs?|pull requests?))?(?: only)?\s*:?$`, "u");
const OTHERS = new RegExp(word("not|no|except|all|always|every|everything|other|others|besides|thanks?|else|only"), "u");
function wordsOf({ label }) {
	return require_inline.normalizeTitle(label).replace(/^[*_`"'\s]+/, "");
}
function beginsWithKind(text) {
	return KIND.test(text);
}
function areKinds(items) {
	const named = items.filter((item) => KIND.test(wordsOf(item)) && wordsOf(item).split(" ").length <= 12);
	return named.length >= 3 && named.length * 3 >= items.length * 2 && named.some((item) => CHANGE.test(wordsOf(item)));
}
function mostAreKinds(items) {
	return items.length > 0 && items.filter((item) => KIND.test(wordsOf(item))).length * 2 >= items.length;
}
function kindsNamedIn(text) {
	return [...text.matchAll(NAMED)].flatMap(([found]) => EACH.filter(({ called }) => called.test(found)).map(({ kind }) => kind));
}
function kindsIn(text) {
	return kindsNamedIn(require_inline.normalizeTitle(text));
}
function kindsOfOption(label) {
	const kinds = kindsNamedIn(require_inline.normalizeTitle(label).replace(/[([].*$/su, ""));
	return kinds.length === 0 || kinds.includes("") ? void 0 : kinds;
}
function kindsOfCase(text) {
	const words = require_inline.normalizeTitle(text).replace(/^[([,\s]+/, "").replace(/(?<![)\].,:\s])[)\].,:\s]+$/, "");
	const found = CASE$1.exec(words)?.[0];
	return found === void 0 || OTHERS.test(words.replace(/ only$/, "")) ? [] : kindsNamedIn(found);
}
// src/template/reading/english.ts
const NOT_APPLYING = String.raw`(?:unrelated|not (?:be )?(?:relevant|applicable|applied|needed|required|used|appl(?:y|ies))|irrelevant|inapplicable|unneeded|unnecessary|unused|(?:does|do|did)(?:n't| not) (?:apply|matter|fit)|isn't (?:relevant|applicable|needed)|aren't (?:relevant|applicable|needed)|n\/a)`;
const WITHOUT = String.raw`(?:(?:if|when) (?:(?:it|this|this section) (?:is |was )?|it's )?${NOT_APPLYING}|(?:if|when) (?![^,;]*\b(?:time|agree|sure|want|like|care|wish|feel|understand|know|ready|done|read)\b)[^,;]{0,40}\b(?:no|none|nothing|not|without|doesn't|don't|isn't|aren't)\b[^,;]{0,40}|unless (?:(?:it|this) is )?(?:relevant|applicable|needed|required|used|it applies))`;
const BOX = String.raw`(?:it|them|these|those|(?:the |any |this |your )?(?:check ?)?box(?:es)?|(?:the |any )?items?|(?:the |any )?ones?)`;
const LEAVE = String.raw`leave (?:${BOX} (?:\w+ )?(?:empty|unticked|unchecked|blank|open)|(?:\w+ ){0,3}(?:unticked|unchecked))`;
const LINES = String.raw`(?:lines?|items?|fields?|(?:check ?)?box(?:es)?|checks?|options?|sections?|points?|bullets?|entries|steps?|tasks?|those|them|ones?|parts?|what(?:ever)?|anything|everything)`;
const PAPERS = String.raw`(?:(?:user |api |new |public )?(?:docs?|documentation|changelog|changeset|release notes?|news|tests?)(?: (?:entry|entries|update|changes?|fragment|file|note))?)`;
const WRITTEN_OVER = String.raw` ?(?:[a-z]|\d{1,2})\s*(?:\((?:description|describe|link|e\.g\.)[^()]*\)|\.{2,}|…)$`;
const VOCABULARIES = [
	{
		one: /\bexactly one\b|\bonly (?:one|1)\b|\b(?:just|a) (?:one|1|single)\b(?= (?:box|option|item|of)\b)|\b(?:choose|select|pick|check|tick|mark|use|keep)\b(?: just| only| from| exactly| either)? (?:one|1|a single)\b|\b(?:the )?(?:one|box|option|item|type|kind) (?:that|which) (?:best )?(?:applies|fits|describes|matches|is relevant)\b|\bproper (?:box|option|one) only\b|\b(?:the )?(?:proper|right|correct|appropriate) (?:box|option)\b(?!es)|\bone of (?:the following|these)(?: two| three)?(?: options| ways| boxes)?\s*[:.]?$|\bmutually exclusive\b|\bsingle choice\b/,
		any: /\bat least (?:one|1)\b|\bone or (?:more|several)\b|\bany (?:relevant|applicable|suitable|fitting|appropriate) (?:box|option|item|one|type)|\b(?:the )?relevant (?:option|box|item|type|label)(?:s|es|\(s\))?\b|\bany of (?:the following|these)\b/,
		applying: /\ball (?:\w+ ){0,3}(?:that|which) (?:\w+ )?(?:appl|fit|are (?:relevant|applicable))|\ball (?:applicable|relevant)\b|(?<!\bto )\b(?:any|those|ones?|boxes|options|items|types?|what(?:ever)?|everything|anything) (?:that |which )?(?:\w+ )?(?:appl(?:y|ies)\b|is relevant|is applicable)|\b(?:when|where|if|as) applicable\s*[:.]?$|\b(?:check|tick|select|mark|choose)\b.*\bthe applicable (?:items?|box(?:es)?|options?|ones?|checks?|entries|points?)\b/,
		optional: /\b(?:ok|okay|fine|alright) to (?:leave|have) (?:\w+ ){0,2}(?:items?|boxes|checkboxes|them|these|some) (?:unchecked|unticked|open|empty)\b|\bnon-?binding\b|\buse your (?:own )?judge?ment (?:on |as to )?(?:which|whether)\b|\byou could\s*:$|\bmay like to use\b|\bunchecked\b[^.]{0,10}= no\b|[([](?:optional|if applicable|if needed|if relevant|if any|where applicable)[)\]]\s*:?$|^optional(?: (?:items?|boxes|checks?|steps?|tasks?|checklist|extras?))?\s*[:.)]?$|\bnice to have\b|^to help (?:with|reduce) (?:the |our )?(?:\w+ )?(?:load|backlog|queue|burden)(?: of (?:\w+ ?){1,4})?\s*:?$|^if you (?:have|find) (?:some |the |any )?(?:spare )?time\s*[:,]?$|\bbonus\b|\b(?:these|they|those|this (?:list|section)|boxes|items|checks|steps)\b.{0,30}\bnot (?:\w+ ){0,3}(?:required|requirements?|mandatory|obligatory)\b(?! (?:to be|for drafts?)\b)(?!\s+(?!but\b|and\b|or\b|to\b|for\b|they\b|if\b)[a-z])(?!.*\bmust\b)|\b(?:these|they|those|this (?:list|section)|boxes|items|checks|steps) (?:are|is) (?:all )?optional\b|\b(?:merely|only|just|purely) (?:informational|informative|serve as information|for information)\b/,
		leaveOpen: new RegExp(String.raw`^(?!.*\b(?:close[sd]?|reject\w*|not (?:be )?(?:merged?|reviewed?)|reason|explain)\b)(?!.*\b(?:if|when) you leave\b).*(?:\b(?:not|n't|irrelevant|unsure|doubt|if|any|what|when)\b.*\b${LEAVE}|${LEAVE}\b.*\b(?:not|n't|irrelevant|if|unless|when|what)\b|\bleave unchecked (?:what|any|those|whatever|the)\b)`),
		kinds: /\b(?:types?|kinds?) of (?:the |this |your )?(?:changes?|pr|pull request|contribution|release|update)\b|\b(?:change|pr|pull request|contribution|update) (?:type|kind)s?\b|\bwhat (?:type|kind|sort) of\b|\bwhat (?:types|kinds) of\b|\bwhat does this (?:pr|pull request|change) do\b|^this (?:pr |pull request )?is (?:an?|the)\s*(?:\.{2,}|…|:|\(|$)|^(?:pr |pull request )?(?:status|state|stage|priority|severity|risk(?: level)?)\s*[:?]?$|\boptions? (?:that|which) (?:are|is)(?: not|n't) relevant\b|\b(?:affected|impacted|touched|changed) (?:areas?|parts?|components?|platforms?|packages?|modules?|versions?|services?)\b|\b(?:areas?|parts?|components?|platforms?|packages?|modules?|services?) (?:affected|impacted|touched|changed|tested)\b|\b(?:targets?|hardware|devices?|browsers?|environments?) tested\b|\btest(?:ed|ing)? (?:environments?|platforms?|devices?|on)\b|\b(?:built|tested|run|ran|verified|checked) on(?: the following)?(?: platforms?| systems?| devices?| browsers?)?(?:\(s\))?\s*:?$|^(?:platforms?|browsers?|devices?|operating systems?|environments?|targets?)(?:\(s\))?\s*:?$/,
		effects: /^(?:possible |known |potential |expected )?side[- ]effects?\s*[:?]?$|\b(?:(?:does|do|will|could|can|may|might|would) (?:this|the|these|your|it)\b(?: \w+){0,4}|this (?:\w+ ){1,3}(?:could|can|may|might)(?: \w+)?) (?:affect|touch|impact|break|change|involve|concern|alter|modify)\b.*\b(?:one|any|some) of (?:the|these|those)\b/,
		effect: /^(?:this (?:pr|pull request|change) )?(?:(?:affects|introduces|alters|modifies|touches|impacts|breaks|removes|deprecates)\b|(?:contains|changes) (?=\w)(?!.*\b(?:are|is|was|were|has|have|had|do|does|will|pass|generate|follow|work|tests?|docs?|documentation|made|added|tested|reviewed|documented)\b))/,
		asApplies: /^(?!.*\b(?:at least|one or (?:more|several)|must)\b).*\b(?:any (?:relevant|applicable) (?:box(?:es)?|items?|options?)|(?:all|any|those|boxes|items|ones)(?: (?:that|which))? (?:apply|applies|are (?:relevant|applicable)))\b/,
		whenTicked: /^(?:if|when|where) (?:(?:this|the|that|any|a|one|you|you've|some) )?(?:(?:of )?(?:these|this|the|them|boxes|box|item|option|it|have|above|below) ){0,3}(?:(?:is|are|was|were|has been) )?(?:selected|checked|ticked)\b/,
		picks: /^(?:what|which|where|who|how)\b.*\?$|\b(?:select|choose|pick) (?:the|which|any|those|your|from)\b/,
		asks: /^how (?:is|was|are|were|has|have|did|do)\b.*\b(?:tested|verified|checked|tried|test|verify)\b.*\?$|^(?:what|which)\b.*\b(?:is|are|was|were|does|do|did|has|have|will)\b.*\b(?:it|this|these|changes?|changed|prs?|pull requests?|affected|touched|updated?|fix(?:ed)?|release[ds]?)\b.*\?$/,
		oneList: /\b(?:choose|select|pick|use|fill (?:in|out)|complete|follow|keep|include|copy)\b.{0,24}\b(?:the (?:right|appropriate|correct|matching|proper|suitable|relevant|applicable|fitting) (?:checklist|list|template|section|part|form|block)|(?:only |exactly |just )?(?:one|1) of (?:the|these|those)(?: \w+){0,2} (?:checklists|lists|templates|sections|parts|forms|blocks)|(?:only |exactly |just )(?:one|1) (?:checklist|list|template|section|part|form|block))\b/,
		informs: /\b(?:(?:to|and|that|which) (?:indicate|communicate|show|tell|inform|signal|say)s?\b(?: \w+){0,2}|let us know) (?:which|what)\b.*\b(?:changed?|changes|updated?|affect(?:ed|s)?|touche[ds]|modified|concern(?:ed|s)?|involved?)\b/,
		begins: /^(?:(?:my|this|the|main|your) )?(?:\w+ )?(?:prs?|pull request|patch|changes?|updates?|contribution|fix|release|issue)\b.{0,30}\b(?:is|are|an?|the|on|in|to|for|of|affects?|concerns?|touches)\s*:$|\b(?:i|we)(?:'ve| have)? (?:updated|changed|adapted|touched|modified)\s*:$/,
		foundByItself: /\b(?:is|are) (?:auto-?(?:matically)?[- ]?(?:detected|recogni[sz]ed|found)|(?:detected|recogni[sz]ed|found) automatically)\b/,
		asksNothing: new RegExp(String.raw`^thanks? (?:you )?for (?:contributing|opening|submitting|your (?:contribution|pr|pull request|help|time))\b|^(?!.*\bi\b)(?:\w+ ){1,10}are (?:very )?welcome[.!]?$|^(?:when|if) (?:you are |you're )?(?:in trouble|stuck),? (?:please|ask|see|check|contact)\b|^\(not now\)|^test${WRITTEN_OVER}|^(?:\.{2,}|…+)$|^(?:test|example|item|issue|change) (?:[a-z]|\d|one|two|three)(?: (?:link|here))?$|^(?:please )?see (?:(?:the|some|more|our|these) )?(?:\w+ ){0,2}examples?\b[^,;]*$`),
		wholeTemplate: /\b(?:this|the) (?:(?:pr|pull request|issue|whole|entire) )?(?:template|form)\b/,
		parts: /\b(?:sections?|parts?|blocks?|checklists)\b/,
		belowHere: /\bbelow (?:this|the|that) (?:point|line|comment|note|text|mark)\b|\bbelow here\b|\bfrom here (?:on|down)\b/,
		removeLines: new RegExp(String.raw`\b(?:alter|adapt|adjust|reduce|trim|edit|cut)(?: down)? (?:the|this) (?:(?:to-?do|task|check)[ -]?)?list(?: below| above)? to what (?:applies|is (?:relevant|applicable))\b|\b(?:delete|remove|erase|drop|strip|discard)\b(?=.*\b${LINES}\b).*\b${NOT_APPLYING}\b|\b(?=.*\b${LINES}\b)${NOT_APPLYING}\b.*\b(?:can|may|should|please|feel free to)?\s*(?:be )?(?:deleted?|removed?|erased?|dropped?)\b`),
		removeSection: new RegExp(String.raw`^(?:please |you (?:can|may) )?(?:delete|remove|erase|drop|omit|skip)(?: this| it)? ${WITHOUT}[.!)]*$|\b(?:delete|remove|erase|drop|omit|skip) (?:(?:this|the) (?:whole |entire |first |following |next )?)\s?(?:section|part|block|checklist|list)\b|\b(?:this|the) (?:whole |entire |following |next )?(?:section|part|block|checklist) (?:can|may|should) be (?:deleted|removed|erased|dropped|omitted|skipped)\b`),
		nextSection: /\b(?:following|next|first) (?:section|part|block|checklist|list)\b/,
		removeOthers: /\b(?:delete|remove|erase|drop|discard) (?:all )?(?:the )?(?:others?|rest|other (?:ones|lists|sections|options|checklists)|remaining|unused (?:ones|lists|sections))\b|\bkeep (?:only )?(?:the )?one\b.*\b(?:delete|remove|erase)\b/,
		noInvitation: /\bonly (?:(?:a |the )?(?:maintainers?|reviewers?|admins?)|where|when|after|if)\b|\bafter asking\b|\bwhere (?:a |the )?(?:maintainers?|reviewers?)\b|\bwe (?:reject|close|do not|don't)\b|\b(?:delete|remove|erase|drop|strip|discard) (?:the |any |all |your )?(?:comments?|debug|temporary|dead|(?:\w+ )?code|files?)\b|\b(?:of|from|in) (?:your|the) (?:code|repo(?:sitory)?|branch|sidebar|changes|workflow)\b/,
		keep: /\b(?:do not|don't|never|must not|please not|should not|shouldn't|cannot|can't|may not)\s+(?:\w+ ){0,3}(?:delete|remove|erase|drop|skip|omit|alter|edit|trim|reduce|cut)\b|\bwithout (?:deleting|removing)\b/,
		markNotApplicable: /\b(?:strike|striking|struck|strikethrough|strike-through|cross(?:ing)? (?:it |them |those )?out|scratch)\b|\b(?:mark|marking|write|writing|put|add|use|replace|note|indicate|set)\b(?!.*\blabels?\b).{0,60}(?:\bn\/a\b|\[n\/a\]|\bnot applicable\b)/,
		reasons: /\b(?:reasons?|why|because|explain\w*|explanation|justif\w+)\b/,
		others: /^(?!.*\b(?:information|notes?|help|guide|required|requested|ready|questions?|authors?|you|everybody|everyone|contributors?)\b).*(?:\b(?:for|by) (?:the |our |repo(?:sitory)? |project |package )*(?:maintainers?|reviewers?|admins?|core (?:team|developers?)|code owners?|release managers?|committers?|mergers?|qa(?: team)?|repo(?:sitory)? owners?)\b|\b(?:maintainers?|reviewers?|admins?|committers?)['’]? (?:only|use|checklist|tasks?|section|to (?:check|complete|fill|tick|do))\b|\b(?:maintainer|reviewer|admin)(?:'s|s')? (?:checklist|tasks?|use|section|list)\b|\badmin use\b|\bcore team (?:checklist|tasks?|use|only)\b|^(?:pr|pull request|code) review(?:er)?(?: checklist)?\s*:?$|\bdefinition of done \(qa\))/,
		ofReviewers: /^(?:the |checkliste )?(?:reviewers?|reviewer:in|maintainers?|approvers?|mergers?|committers?|code owners?)(?: (?:checklist|checks?|tasks?|list|section))?\s*:?$/,
		ofAuthors: /^(?:the |checkliste )?(?:for )?(?:(?:pr |pull request )?(?:authors?|autor:in|reviewees?|submitters?|contributors?|developers?|creators?|assignees?|openers?)\b(?: ?\/ ?\w+)?)(?: (?:checklist|checks?|tasks?|list|section))?\s*:?$/,
		ownList: /\b(?:checklist|to-?dos?|before (?:you|submitting|merging|opening|review|requesting))\b/,
		othersTold: /^(?!.*\bnot by\b)(?!.*\b(?:answers?|prs?|changes?|pull requests?) (?:will|is|are)\b).*(?:[[(][^\])]{0,30}\bteam only[\])]|\b(?:to be|should be|must be|will be|is|are) (?:completed|filled(?: in| out)?|checked(?: off)?|ticked|done|used) (?:only )?by (?:the |a )?(?:maintainers?|reviewers?|admins?|committers?|release managers?|qa)\b|\b(?:maintainers?|reviewers?|admins?|committers?) only\b|\bonly (?:for|by) (?:the )?(?:maintainers?|reviewers?|admins?|committers?)\b|\bfor (?:maintainers?|reviewers?|admins?|committers?) (?:only|use)\b)/,
		opposite: /^(?:n\/a\b|(?:this (?:pr|change|pull request) (?:is|has|was) )?not (?:\w+ ){0,2}(?:tested|documented|needed|required|necessary|applicable|covered|breaking)\b|(?:there (?:are|is) )?no (?!(?:\w+ ){0,2}(?:unused|dead|failing|missing|broken|unrelated|skipped|flaky|unnecessary|commented)\b)(?:\w+ ){0,3}(?:tests?|docs?|documentation|changelog|code|changes?|impact|migration|need)(?: (?:(?:are|is|was|were) )?(?:needed|required|necessary|added|changed|included|affected|applicable|for \w+)|\s*[.!(,:;-].*)?$|none\b|not (?:needed|applicable|required)\b|(?!.*\b(?:or|if|unless|when|where|why)\b).*\b(?:is|are|was|were)(?: not|n't) (?:tested|documented|needed|required)\b|untested\b|(?:this |the )?change (?:is not|isn't) (?:relevant|user[- ]facing|visible)\b)/,
		forSome: /^(?!.*\b(?:time|sure|unsure|agree|hurry|only|never|do not|don't|not|may not|prs that|ready|draft|merged|reviewed|approved|anything|code|main|own)\b)(?:.*\b(?:ignore|skip|disregard) (?:this|these|the following)(?: \w+)? if (?:you(?:'re| are) (?:doing|making|working on)|(?:your|this|the) (?:prs?|pull request|changes?))\b|(?:please )?(?:complete|use|fill (?:in|out)|follow) (?:the|this) (?:checklist|list|section|following)(?: below)? if (?:your|this|the) (?:pr|pull request|changes?) (?:adds?|changes|touches|modifies|introduces?|affects|includes?|contains?)\b|if (?:your|this|the) (?:pr|pull request|changes?) (?:includes?|contains?|adds?|changes|touches|modifies|introduces?|affects|has|involves) [^,.]{1,60}, (?:please )?(?:use|utili[sz]e|complete|check|fill|follow|ensure|make sure|go through)\b.*\b(?:checklist|list|following|these|below|items|boxes)\b)|\b(?:complete|use|follow) (?:the|this) (?:checklist|list|section)(?: below)? if (?:your|this|the) (?:pr|pull request|changes?) (?:is|are) not (?:editorial|only|just|trivial)\b/,
		byOthers: /[([](?:to be )?(?:confirmed|done|completed|filled(?: in| out)?|checked|verified) by (?:the |a |an )?(?:\w+ )?(?:admins?|maintainers?|reviewers?|mergers?|committers?|owners?)[)\]]/,
		changes: /\bneeds? to be (?:enabled|set)\b.*[([](?:tell|ask) us\b|^this (?:pr|pull request|change|patch) (?:is an? (?:back-?port|port|revert|hotfix)\b|changes the (?:ui|api|schema|database|format)\b)|^(?:has|includes|contains|requires) (?:an? )?(?:ui|ux|api|breaking|database|db|schema|data|config(?:uration)?) (?:changes?|migrations?|updates?)[.]?$|^(?:is this an?|any) (?:(?:breaking|api|schema|visual|database|data|config(?:uration)?|notable) ){1,2}(?:changes?|migrations?)(?: needed)?\s*\?$|^this (?:(?:pr|pull request|change|patch) (?:adds|introduces|contains|includes)|is) (?:an? )?(?:new|breaking|additional|unconventional) (?:\w+ ){0,2}?(?:packages?|plugins?|dependenc(?:y|ies)|features?|components?|commands?|endpoints?|rules?|datasets?|casks?|formulas?|modules?|services?|libraries|library|changes|dish)\b(?! branch)/,
		forNew: /^(?!.*\b(?:and|or|existing|changed|modified|all|every)\b)(?:(?:only )?for (?:an? )?(?:new|first[- ]time)|adding (?:an? )?new |first[- ]time|new(?= (?:features?|functions?|packages?|plugins?|components?|modules?|commands?|casks?|datasets?|contributors?|authors?)\s*:?$)) ?(?!(?:.*\b)?(?:prs?|mrs?|pull requests?|merge requests?|changes?|contributions?|submissions?|versions?|releases?|commits?|code|files?|lines?|work|branch(?:es)?|things?|users?|tests?|docs?|documentation|stuff|data|fields?)\b)[^,.;:]{1,50}\s*:?$|^(?:for )?(?:external|outside|community|third[- ]party) (?:contributors?|authors?)\s*:?$/,
		letsOff: /(?<!\bnot )\b(?:you (?:can|may)|then|if so),? (?:just |also |simply )?(?:dismiss|skip|ignore|disregard) (?:all )?(?:the |of the )?(?:others?|rest|remaining)(?: (?:boxes|checks|items|ones|questions|steps|points))?\s*(?:[.!)\]]|$|\bif\b|\bthen\b|\bin that case\b)|(?<!\bnot )\b(?:dismiss|skip|ignore|disregard) (?:all )?(?:the )?(?:others?|rest|remaining)(?: (?:boxes|checks|items|ones|questions|steps|points))?,? (?:then|if so)\b/,
		eitherWay: /^(?!.*\b(?:close|reject|cannot|can't|not merge|will not|won't|ask)\b).*\bif (?:not |un)(?:checked|ticked),? (?:i|we)\b/,
		alternative: /^alternatively\b/,
		exempts: new RegExp(String.raw`^(?:this|my|the) (?:pr|pull request|change|patch) (?:does not|doesn't) (?:need|require) (?:an? |any |the )?${PAPERS}[.!]?$|^no ${PAPERS} (?:is |are )?(?:needed|required|necessary)[.!]?$`),
		premise: new RegExp(String.raw`^(?:this|my) (?:change|pr|pull request|patch|fix|feature) (?:requires|needs) (?:an? )?(?:(?:change|update) (?:to|of) )?(?:the )?(?:\w+ )?${PAPERS}[.!]?$`),
		accordingly: /\baccordingly\b(?! to\b)/,
		effectAsked: /^(?:does|do|will|would) (?:this|the|your|it|these)\b(?: (?:pr|pull request|changes?|patch|contribution|update|fix|feature|code))?(?: \w+ly)? (?:require|need|introduce|affect|break|touch|impact|alter|modify|deprecate|change(?= (?:the|any|an?|how|existing|public|old)\b))\b.*\?(?: \(rules?\b[\s\d,and]*\))?$/,
		demands: new RegExp(String.raw`\?.+\?$|, (?:and|or|if)\b|\band (?:is|are|was|were|have|has)\b|\bif so\b|\b(?:no|nothing|only|not|sufficient|enough|proper)\b|\b(?:introduce|modify|alter|change|touch)\b.*\b(?:${PAPERS}|version)\b|\blicen[cs]e`),
		important: /\b(?:secur\w*|secrets?|credentials?|tokens?|passwords?|encrypt\w*|permissions?|threats?|penetration|vulnerab\w*|sign(?:s|ed|ing)?|sign(?:ed)?[- ]?offs?|cla|dco|approv\w*|authori[sz]ed|accepted by|reviewers?|deployer|backups?|back(?:ed|ing)? up|roll(?:ed|s|ing)?[- ]?backs?|revert\w*|undo|restor\w+|fail ?over|way back|privacy|pii|gdpr|personal data)\b/,
		everyField: /\b(?:all|every|each|these|those|the following)\b(?: of (?:the|these))?(?: \w+)? (?:fields?|questions?|information|details|entries|lines?)\b.{0,40}\b(?:required|mandatory|must|have to|needs? to|obligatory)\b(?!.*\bmarked\b)|\b(?:these|those|all) (?:are|is) (?:all )?(?:required|mandatory|obligatory)\b|\b(?:fill (?:in|out)|complete|answer|provide)\b(?: \w+){0,2} (?:all|every(?:thing)?|each)\b|\b(?:leave|keep) (?:no|none|nothing)\b|\b(?:do not|don't|never) leave\b|\brequired (?:information|details|fields|data)\b/,
		describes: /^(?:please )?(?:describe|what is|what's|summary of|summari[sz]e) (?:your|the|this|these) (?:pr|pull request|changes?|contribution)\s*[:?]?$/,
		advice: /[([](?:encouraged|recommended|appreciated|preferred)\b[^()]*\bnot (?:strictly )?(?:required|mandatory|necessary)[.)\]]+$|^(?!.*\b(?:not|never|mandatory|required|must|at least|at minimum|otherwise)\b)(?:(?:it(?:'s| is| would be) (?:really |very |always )?(?:useful|helpful|nice) if|ideally|preferably|optionally)\b|optional(?:[:.]| -) ?|[([]optional[)\]][:.-]|(?:\S+ ){2,}(?<!\b(?:the|a|an|also|marked|as|called|named|is|are|be) )[([]optional[)\]][.:]?$)/,
		afterwards: /^(?:after|once) (?:the|this|your) (?:pr|pull request|change|patch)(?: is| was| has been| gets)? (?:merged,? (?!.*\b(?:not?|nothing|is|are|can|plan(?:ned)?|attached|ready|prepared)\b)|(?:approved|accepted),? (?:please )?(?:(?:squash and )?merge (?:it|this|the (?:pr|pull request|change))\b|(?:a |the )?maintainers?|we)\b)|^(?:please )?(?:squash and )?merge (?:this|my) (?:pr|pull request|change)(?: for me)? (?:after|once|when) (?:it|it's|it is|it has been|it gets)(?: been)? (?:approved|reviewed|accepted|green)[.!]?$/,
		ofKind: /^this (?:pr|pull request|change|patch) (?:is|does|adds|updates|fixes|removes|changes|introduces|refactors|bumps|upgrades)\b/,
		somethingElse: /\bdoes (?:something|anything) else\b/,
		ofBoxes: /\b(?:check|tick|select|choose|pick|mark|cross|box(?:es)?|checkbox(?:es)?|options?|items?|choices?|answers?|lists?|section|checklist|them|these|below|following|apply|applies|applicable|relevant|to be (?:completed|filled|checked|ticked|done))\b/,
		removes: /\b(?:delet|remov|eras|drop|skip|omit)/,
		mustBeThere: /\b(?:required|mandatory|must|do not|don't|not empty)\b|\b(?:by|who)\s*$/iu,
		ofWhoDidIt: /\b(?:approve[rd]|deploy(?:er|ed)|released?|rollback|sign(?:ed)?[- ]?off)\b/i,
		allVersions: /\b(?:all|every|each|both|must|required?|approv\w*|sign\w*|pass(?:es)?|merge forward)\b/,
		someVersions: /\b(?:back-?port\w*|which|targets?|tested|affected|tag|relevant)\b/,
		noVersion: /\bback-?port|\btag\b/,
		ofChanges: /^(?:api|consensus|breaking|database|schema|documentation|config(?:uration)?|ui|protocol) (?:changes|additions|migrations)$/,
		leadsOver: / or[:,]?$/,
		ofMyself: /^(?:i|we)\b/,
		denies: /^(?:i|we) (?:\w+ )?(?:don't|do not|haven't|have not|am not|are not) (?<deed>\p{L}{3})/u
	},
	{
		one: /\bgenau (?:eine?n?s?)\b|\bnur (?:eine?n?s?)\b|\b(?:wähle|wählen sie|kreuze|kreuzen sie|hake|haken sie) (?:bitte )?(?:genau |nur )?ein(?:e|en|s|es)?\b|\b(?:das|die) zutreffende\b(?! \w+ fragen)/,
		any: /\bmindestens (?:eine?n?s?)\b|\bein(?:e|en|es)? oder mehrere?\b/,
		applying: /\balle[sn]? (?:zutreffende[nrs]?|was zutrifft|passende[nr]?|relevante[nr]?)\b|\bzutreffendes\b|\bwas zutrifft\b/,
		optional: /[([](?:optional|falls zutreffend|falls nötig|wenn nötig)[)\]]\s*:?$|\bfreiwillig\b|\bkein muss\b|\bnicht (?:verpflichtend|zwingend|erforderlich)\b/,
		leaveOpen: /\b(?:nicht|falls|wenn|was)\b.*\b(?:leer|offen|frei) (?:lassen|bleiben)\b|\b(?:lass|lasse|lassen sie)\b.*\b(?:nicht|falls|wenn|was)\b.*\b(?:leer|offen|frei)\b/,
		kinds: /\bart(?:en)? der änderung(?:en)?\b|\bwelche art\b|\bbetroffene[nr]? (?:bereiche?|teile?|komponenten?|plattformen?|module?)\b|\bgetestet (?:auf|mit|unter)\s*:?$|^(?:plattformen?|browser|geräte|umgebungen?)\s*:?$/,
		effects: /^(?:mögliche |bekannte )?nebenwirkungen\s*[:?]?$|\b(?:betrifft|berührt|ändert) (?:dies\w*|das|die|der)\b.*\b(?:eine[nrs]?|etwas) (?:der|von)\b/,
		effect: /^(?:betrifft|berührt|verändert|entfernt) /,
		asApplies: /^(?!.*\bmindestens\b).*\b(?:zutreffendes|was zutrifft)\b/,
		whenTicked: /^(?:falls|wenn) (?:\w+ ){0,2}(?:angekreuzt|ausgewählt)\b/,
		picks: /^(?:was|welche\w*|wo|wer|wie)\b.*\?$/,
		asks: /^(?:was|welche\w*)\b.*\b(?:ist|sind|ändert|betrifft|betroffen|geändert|behoben)\b.*\?$/,
		oneList: /\b(?:passende|richtige|zutreffende|eine dieser|nur eine der|eine der (?:beiden|folgenden)) (?:listen?|checklisten?|vorlagen?|abschnitte?)\b.*\b(?:wählen?|ausfüllen|auswählen|verwenden)\b|\b(?:wähle|fülle|verwende|nimm)\b.{0,12}\b(?:die (?:passende|richtige|zutreffende) (?:liste|checkliste|vorlage)|eine (?:dieser|der) (?:\w+ )?(?:listen|checklisten|vorlagen))\b/,
		informs: /\b(?:um (?:uns )?(?:zu )?(?:zeigen|sagen)|gib an|damit wir wissen),? (?:welche\w*|was)\b.*\b(?:geändert|betroffen|angepasst)\b/,
		begins: /^(?:meine?|diese[rs]?|die) (?:änderung|beitrag|anfrage)\b.{0,30}\b(?:ist|betrifft|eine?|an|für)\s*:$/,
		foundByItself: /\b(?:wird|werden) (?:\w+ )?(?:automatisch|von selbst) erkannt\b/,
		asksNothing: /^(?:beispiel|punkt) (?:[a-z]|\d)$|^siehe (?:\w+ )?beispiele?\b[^,;]*$/,
		wholeTemplate: /\b(?:dieser?|der|aus der) (?:ganzen )?vorlage\b/,
		parts: /\b(?:abschnitte?|teile?|blöcke?|listen)\b/,
		belowHere: /\b(?:unterhalb|ab hier|unter dieser (?:zeile|stelle))\b/,
		removeLines: /\b(?:nicht (?:zutreffende\w*|relevante\w*|benötigte\w*)|unzutreffende\w*|irrelevante\w*|was nicht zutrifft)\b.*\b(?:löschen?|entfernen?|streichen)\b|\b(?:lösche?|lösch|entferne?|entfern)\b.*\b(?:nicht (?:zutr\w+|relevant\w*|benötigt\w*)|unzutreffende\w*|irrelevante\w*)\b/,
		removeSection: /\b(?:diesen?|den ganzen|den folgenden|der folgende) (?:abschnitt|teil|block)\b.*\b(?:löschen?|entfernen?|weglassen)\b|\b(?:lösche?|entferne?) (?:bitte )?diesen? (?:abschnitt|teil|block)\b/,
		nextSection: /\b(?:folgende[rn]?|nächste[rn]?) (?:abschnitt|teil|block|liste)\b/,
		removeOthers: /\b(?:die )?(?:anderen|übrigen|restlichen)\b.*\b(?:löschen?|entfernen?)\b|\b(?:lösche?|entferne?) (?:bitte )?(?:die )?(?:anderen|übrigen|restlichen)\b/,
		noInvitation: /\bnur (?:maintainer|nach|wenn|falls)\b|\baus (?:dem|deinem) (?:code|repo\w*)\b/,
		keep: /\b(?:nicht|nichts|keine\w*)\b (?:\w+ )?(?:löschen|entfernen)\b/,
		markNotApplicable: /\b(?:durchstreichen|streiche\w* (?:\w+ )?durch|mit n\/a (?:markieren|kennzeichnen))\b/,
		reasons: /\b(?:grund|begründ\w*|warum|weil|erklär\w*)\b/,
		others: /\b(?:für|von|durch) (?:die |den |das )?(?:maintainer|reviewer|prüfer|administrator(?:en)?|betreuer|qa)\b|^(?:prüfung|review) durch\b/,
		ofReviewers: /^(?:für )?(?:die |den )?(?:prüfer|reviewer|maintainer|betreuer)\s*:?$/,
		ofAuthors: /^(?:für )?(?:die |den )?(?:autor(?:en)?|autorin|einreicher|entwickler)\s*:?$/,
		ownList: /\b(?:checkliste|vor dem (?:einreichen|merge|review))\b/,
		othersTold: /\b(?:wird|werden|nur) (?:\w+ )?(?:von|durch|für) (?:die |den |das )?(?:maintainer|reviewer|prüfer|betreuer|qa)\b/,
		opposite: /^(?:nicht (?:getestet|dokumentiert|nötig|erforderlich|betroffen)|keine? (?:\w+ )?(?:tests?|dokumentation|änderung(?:en)?|auswirkung(?:en)?))\b/,
		forSome: /\b(?:überspringe?|ignoriere?) (?:diese[nrs]?|die folgenden?) (?:\w+ )?(?:wenn|falls) (?:du|deine|die)\b/,
		byOthers: /[([](?:wird )?(?:vom|von der|durch) (?:maintainer|prüfer|reviewer|team|admin)\w*(?: \w+)?[)\]]/,
		changes: /^diese (?:änderung|pr) (?:enthält|bringt) (?:eine?n? )?neue[nrs]? (?!tests?\b)/,
		forNew: /^(?!.*\b(?:und|oder|geänderte\w*|alle|jede\w*)\b)(?:nur )?für (?:eine?n? )?neue[nrs]? (?!(?:.*\b)?(?:prs?|pull requests?|merge requests?|änderung(?:en)?|version(?:en)?|beiträge?|code|dateien?|zeilen?|nutzer|benutzer)\b)[^,.;:]{1,50}\s*:?$/,
		letsOff: /(?:kannst du|können sie|darfst du|dann) (?:\w+ )?(?:die )?(?:anderen|übrigen|restlichen) (?:punkte |kästchen |fragen )?(?:ignorieren|überspringen|auslassen)\s*(?:[.!)\]]|$)|(?:andere|übrige|restliche)n? (?:punkte |kästchen |fragen )?(?:dann )(?:ignorieren|überspringen|auslassen)\b/,
		eitherWay: /\bfalls nicht angekreuzt\b/,
		alternative: /^alternativ\b/,
		exempts: /^(?:diese[rs]?|meine?) (?:pr|änderung|beitrag) (?:braucht|benötigt|erfordert) keine[n]? (?:dokumentation|doku|tests?|changelog\p{L}*)[.!]?$/u,
		premise: /^(?:diese|meine) änderung (?:braucht|benötigt|erfordert) (?:eine änderung (?:an )?)?(?:der |die )?(?:dokumentation|doku|tests?)[.!]?$/,
		accordingly: /\b(?:entsprechend|dementsprechend)\b/,
		effectAsked: /^(?:braucht|benötigt|erfordert|betrifft|ändert|berührt) (?:diese[rs]?|die|der|das) (?:pr|änderung|beitrag)\b.*\?$/,
		demands: /\?.+\?$|, (?:und|oder|falls)\b|\b(?:kein\w*|nichts|nur|nicht|genug)\b/,
		important: /\b(?:sicherheit\w*|sicherung\w*|geheim\w*|freigabe\w*|freigegeben|genehmig\w*|unterschr\w*|datenschutz\w*|cla|dco)\b/,
		everyField: /\b(?:alle|jedes|sämtliche) (?:\w+ )?(?:felder|feld|angaben|fragen|zeilen)\b.*\b(?:pflicht|erforderlich|nötig|müssen|muss|ausfüllen|beantworten)\b/,
		describes: /^(?:beschreibe?|was ist) (?:deine|ihre|die|diese) änderung(?:en)?\s*[:?]?$/,
		advice: /^(?:idealerweise|am besten|wenn möglich|schön wäre)\b(?!.*\b(?:muss|müssen|pflicht|nicht|nie)\b)/,
		afterwards: /^nachdem (?:der|die|diese[rs]?) (?:pr|änderung) (?:gemergt|zusammengeführt|übernommen) /,
		ofKind: /^diese (?:änderung|pr) [a-zäöü]+t\b/,
		somethingElse: /\b(?:etwas anderes|sonstiges)\b/,
		ofBoxes: /\b(?:wähle\w*|kreuze\w*|hake\w*|zutreff\w*|punkte?)\b/,
		removes: /\b(?:lösch|entfern)/,
		mustBeThere: /\b(?:pflicht\w*|obligat\w*|muss)\b|\b(?:von|durch|wer|abnahme)\s*$/iu,
		ofWhoDidIt: /\bfreigabe\b/i
	},
	{
		optional: /[([](?:opcional|si (?:aplica|corresponde|procede))[)\]]\s*:?$/,
		kinds: /\btipos? (?:de|del) (?:cambios?|prs?|pull requests?)\b/,
		asksNothing: new RegExp(`^prueba${WRITTEN_OVER}`),
		mustBeThere: /\bobligat\w*\b|\bpor\s*$/iu
	},
	{
		optional: /[([](?:opcional|se (?:aplicável|necessário))[)\]]\s*:?$/,
		kinds: /\btipos? (?:de|da|do) (?:mudanças?|alteraç(?:ão|ões)|prs?|pull requests?)(?![\p{L}\p{N}])/u,
		asksNothing: new RegExp(`^teste${WRITTEN_OVER}`),
		mustBeThere: /\bpor\s*$/iu
	},
	{
		optional: /[([](?:facultatif|optionnel|si (?:applicable|nécessaire|besoin))[)\]]\s*:?$/,
		kinds: /\b(?:types?|natures?) (?:de|des|du|de la) (?:changements?|modifications?|prs?|pull requests?)\b/,
		mustBeThere: /\bobligat\w*\b|\bpar\s*$/iu
	},
	{ mustBeThere: /\bda\s*$/iu },
	{ mustBeThere: /\bdoor\s*$/iu },
	{
		removeLines: /删除(?:不适用|不相关|无关)的/,
		optional: /[(（](?:可选|选填|如适用)[)）]\s*[:：]?$/,
		exempts: /^(?:本|此|该|这)(?:条|次|个)? ?(?:pr|改动|变更|提交) ?(?:不需要|无需|无须) ?(?:纳入|写入|更新|添加)? ?(?:changelog|更新日志|变更日志|文档|测试)[.。]?$/,
		kinds: /^(?:这个|本|此|该)? ?(?:pr|变更|改动|更改|修改|提交)? ?的?(?:性质|类型|种类)(?:是|为)?(?:什么|哪种)?\s*[?？:：]?$/
	},
	{
		optional: /[(（]任意[)）]\s*[:：]?$/,
		kinds: /^(?:変更|修正|作業|pr)の?(?:種類|タイプ|種別)\s*[:：?？]?$/
	},
	{
		optional: /[(（]선택(?: ?사항)?[)）]\s*[:：]?$/,
		kinds: /^(?:변경|수정|작업|pr)(?: ?사항)?의? ?(?:유형|종류|타입)\s*[:：?？]?$/
	}
];
function speaks(of, words) {
	return VOCABULARIES.some((vocabulary) => vocabulary[of]?.test(words));
}
function deniedIn(words) {
	for (const { denies } of VOCABULARIES) {
		const deed = denies?.exec(words)?.groups?.["deed"];
		if (deed !== void 0) return deed;
	}
}
// src/template/reading/words.ts
const STOP = String.raw`(?:roll(?:s|ed|ing)?[- ]?back|abort|stop|halt|withdraw|withdrawal|revert|cancel|pause|back(?:ing)? ?out|fail ?over|(?<!go ?[\/-] ?)(?<!go or )no[- ]go|pull the plug|kill)(?:s|ed|ing|n)?`;
const GO_ON = String.raw`(?:deploy|release|merge|proceed|continue|go live|go ahead|ship|launch|start|promote)`;
const CASE = String.raw`(?:if|when|whenever|as soon as|once|in case|in the event|on any|upon)`;
const NORMAL = /\b(?:success|successful|successfully|succeed(?:s|ed)?|normal|kept|keeps|stays|goes well|went well|no rollback)\b/;
const UNDONE = /\b(?:roll(?:s|ed|ing)?[- ]?back|revert(?:ed|ing)?|withdrawn?|withdrawal|abort(?:ed)?|back(?:ed)? ?out|brought back|fails?|failed|failure|unsuccessful|issues|problems|incident|emergency|goes wrong)\b/;
const sensitive = new RegExp(String.raw`\b(?:${STOP}|triggers|emergency|contingency|red flags?|blockers?|deal ?breakers?|show ?stoppers?)\b`);
const MUST_STAY_EMPTY = [
	new RegExp(String.raw`^(?:please |immediately |then )?${STOP}\b.*\b${CASE}\b`),
	new RegExp(String.raw`\b(?:we|you|the team|must|will|should|shall|to|and|or) (?:immediately )?${STOP}\b.*\b${CASE}\b`),
	new RegExp(String.raw`^(?:the )?${STOP} (?:immediately|at once|the \w+|deployment|release|rollout)? ?(?:at once |immediately )?${CASE}\b`),
	new RegExp(String.raw`\b(?:do not|don't|never|must not|cannot|can't|should not|may not)\b.{0,30}\b${GO_ON}\b.*\b(?:if|when|while|any|as long as)\b`),
	new RegExp(String.raw`\b${CASE}\b.*\b(?:any|one|some)\b.*,? .*\b${STOP}\b`),
	/\bmust (?:all )?(?:stay|remain|be|be left) (?:empty|unticked|unchecked|open|false)\b|\bleave (?:\w+ ){0,3}(?:empty|unticked|unchecked)\b/,
	/\bnone of (?:these|the following|them)\b/
];
const TITLES_OF_CRITERIA = [
	new RegExp(String.raw`\b${STOP} (?:decision )?(?:criteria|criterion|conditions?|triggers?|signals?|thresholds?|reasons|when|if)\b`),
	new RegExp(String.raw`\b(?:criteria|criterion|conditions|triggers?|reasons) (?:for|to) (?:an? |the )?${STOP}\b`),
	new RegExp(String.raw`^when to ${STOP}\b`),
	/^(?:red flags?|deal ?breakers?|show ?stoppers?|kill criteria|stop list|stop ship)\b/
];
const HAPPENS = /\b(?:any|one) of (?:these|the following)\b.*\b(?:occurs?|happens?|is true|are true|is met|are met|holds?|appl(?:y|ies))\b/;
const PREPARED$1 = /\b(?:prepar\w*|plan|plans|planned|planning|readiness|ready|tested|test|rehears\w*|strategy|capability|prerequisites?)\b/;
const STEPS = [
	new RegExp(String.raw`\b${STOP} (?:and \w+ )?(?:procedures?|steps|process|execution|completion|completed|actions|sequence|instructions|runbook|tasks)\b`),
	/\bemergency (?:\w+ )?(?:roll ?back|procedures?|steps|actions|response)\b/,
	/^(?:(?:additionally|also|and|furthermore|in addition),? )?(?:if|only if|only when|in case|in the event|when things go)\b/,
	new RegExp(String.raw`^(?:when|once|after|should)\b.*\b(?:${STOP}|fails|failed|failure|goes wrong)\b`),
	/\b(?:normal|successful) completion\b|\b(?:release|deployment) (?:kept|withdrawn|rolled back)\b/
];
function saidBy(text, context = false, isTitle = false) {
	const words = plainWords(text);
	if (NOT_LEFT.test(words)) return void 0;
	const isOfBoxes = isTitle || speaks("ofBoxes", words) || words.split(" ").length <= 4;
	if (isOfBoxes && speaks("othersTold", words) || isTitle && speaks("others", words)) return "others";
	if (speaks("leaveOpen", words) || speaks("optional", words)) return "optional";
	if (MUST_STAY_EMPTY.some((each) => each.test(words))) return "none";
	if ((context || sensitive.test(words)) && HAPPENS.test(words)) return "none";
	if (TITLES_OF_CRITERIA.some((each) => each.test(words))) return "none";
	if (STEPS.some((each) => each.test(words)) || isTitle && isForOneCase(words) || speaks("forSome", words)) return "steps";
	if (speaks("keep", words) || speaks("noInvitation", words) && speaks("removes", words)) return void 0;
	if (isOfBoxes && speaks("any", words)) return "any";
	if (isOfBoxes && speaks("one", words)) return "one";
	if (speaks("applying", words)) return "applying";
	if ((isTitle || speaks("ofBoxes", words) || words.endsWith("?")) && speaks("kinds", words)) return "kinds";
	return sensitive.test(words) && PREPARED$1.test(words) ? "prepared" : void 0;
}
function isForOneCase(title) {
	const [, condition] = /\((?:only )?(if\b[^()]*)\)\s*:?$/.exec(title) ?? [];
	return condition !== void 0 && require_select.conditionIn(`(${condition})`)?.namesCase === true && !speaks("important", title);
}
const NOT_LEFT = /\b(?:do not|don't|never|must not|may not|cannot|can't|not (?:ok|okay|fine|allowed) to|avoid) (?:ever |just |simply )?leav|\bleave no\b/;
function plainWords(text) {
	return require_inline.normalize(text).replaceAll("’", "'").replace(/[*_`"]/g, "").replace(/^(?::[a-z0-9_+-]+:|[^\p{L}\p{N}([])+/u, "");
}
function isSensitive(text) {
	return sensitive.test(require_inline.normalize(text));
}
function wayOf(text) {
	const words = require_inline.normalize(text);
	return NORMAL.test(words) ? "normal" : UNDONE.test(words) ? "back" : void 0;
}
// src/template/reading/options.ts
const VERB = /\b(?:is|are|was|were|has|have|had|been|does|do|did|added|adds|add|updated?|updates|tested|tests? (?:pass|added|written)|documented|passes|passed|passing|runs?|ran|checked|included?|fixed|written|reviewed|signed|attached|created|ensured?|verified|follows?|followed|builds|compiles|works|covers?|covered|performed|completed|confirmed?|read|made|bumped|linked|squashed|rebased|formatted|linted)\b/;
function areStatements(items) {
	const isStatement = (item) => {
		const text = words(item).replace(/\([^()]*\)/g, " ");
		const first = /^(?:i|i've|i'm|my|we|our|you|your)\b/.test(text);
		return !beginsWithKind(text) && (first || text.split(" ").length > 1 && (VERB.test(text) || /\p{L}{3}ed$/u.test(text.trim())));
	};
	return items.filter(isStatement).length * 2 >= items.length;
}
function isStruck({ struck, state, label }) {
	return state === "not-applicable" || struck !== void 0 && BARE.test(require_inline.normalizeTitle(label));
}
const BARE = /^(?:none|not (?:needed|applicable|required))[.!]?$/;
function isOfSame(one, other) {
	const known = new Set(contentOf(words(other)));
	return contentOf(words(one)).some((stem) => known.has(stem));
}
function hasOpposites(all) {
	const items = all.filter((item) => !isStruck(item));
	const against = items.filter((item) => speaks("opposite", words(item)));
	const others = items.filter((item) => !against.includes(item));
	const isAgainst = (item, other) => BARE.test(words(item)) || isOfSame(item, other);
	const isPair = items.length === 2 && against.some((item) => IRRELEVANT.test(words(item)));
	return others.length > 0 && against.length > 0 && items.length <= 6 && (isPair || others.every((other) => against.some((item) => isAgainst(item, other))));
}
const IRRELEVANT = /^(?:this |the )?change (?:is not|isn't) (?:relevant|user[- ]facing|visible)/;
function oppositesAmong(items) {
	const against = items.filter((item) => !isStruck(item) && speaks("opposite", words(item)));
	return against.flatMap((item) => {
		const before = IRRELEVANT.test(words(item)) ? items[items.indexOf(item) - 1] : void 0;
		const same = items.filter((other) => !against.includes(other) && (other === before || isOfSame(item, other)));
		return same.length > 0 ? [[...same, item]] : [];
	});
}
const YES_NO = /^(?:(?:yes|no|n\/?a|not applicable|not sure|unsure|unknown|don't know|maybe)\b|(?:oui|non|sí|si|não|sim|да|нет|ja|nein|是|否|はい|いいえ|예|아니오)(?=\s*[.!]?$))/u;
const YES = /^(?:yes|y|oui|sí|si|sim|да|ja|是|はい|예)(?![\p{L}\p{N}])/u;
const NO = /^(?:no|non|não|нет|nein|否|いいえ|아니오)(?![\p{L}\p{N}])/u;
const NEITHER = /^(?:i(?:'m| am)? (?:need help|not sure)|partially|partly)\b|^other\W*$/;
const FOR_IT = /^(?:go|approved?|accept(?:ed)?|pass(?:ed)?|proceed|ready)\b/;
const AGAINST_IT = /^(?:no[- ]?go|not approved|reject(?:ed)?|fail(?:ed)?|denied|do not|don't|not ready|hold|blocked|stop)\b/;
const PREPARED = /\b(?:defined|documented|tested|prepared|reviewed|verified|ready|available|in place|backed up|configured|established|identified|agreed|approved|assigned|written|rehearsed|practiced|practised|known|scheduled|communicated)\b/;
const TROUBLE = /[<>≥≤]|\b(?:errors?|fail(?:s|ed|ing|ures?)?|down|unavailable|breach(?:ed)?|corrupt(?:ed|ion)?|loss|lost|exceeds?|spikes?|degrad(?:ed|ation)|timeouts?|outage|crash(?:es|ed)?|above|below|critical|broken|stuck|cannot|unable|complaints?|firing|regression)\b/;
const words = (item) => require_inline.normalizeTitle(item.label).replace(/^[*_`"'\s]+/, "");
function most(items, pattern) {
	return items.length > 0 && items.filter((item) => pattern.test(words(item))).length * 2 >= items.length;
}
function saysYes(answer) {
	return YES.test(require_inline.normalize(answer));
}
function questionsIn(items) {
	const answers = items.filter((item) => !NEITHER.test(words(item)));
	if (answers.length < 2 || !answers.every((item) => YES_NO.test(words(item)))) return 0;
	const yes = answers.filter((item) => YES.test(words(item))).length;
	const no = answers.filter((item) => NO.test(words(item))).length;
	return yes > 0 && no > 0 ? yes : 0;
}
function verdictIn(items) {
	const against = items.filter((item) => AGAINST_IT.test(words(item)));
	const forIt = items.filter((item) => !against.includes(item) && FOR_IT.test(words(item)));
	return against.length + forIt.length === items.length && items.length <= 4 && against.length > 0 && forIt.length > 0 ? {
		forIt,
		against
	} : void 0;
}
function areAsked(items) {
	const isAsked = (item) => words(item).endsWith("?") && !DONE.test(words(item).replace(/^is (?:it|this) /, "")) && !DEED.test(words(item));
	return items.length > 1 && items.every(isAsked);
}
const DEED = /^(?:have|has|had|did|do|does|are|were|was|can|will|is(?! (?:it|this) an? ))\b/;
function asksForEffect(item) {
	const text = plainWords(item.label);
	return speaks("effectAsked", text) && !speaks("demands", text) && !speaks("important", text) && !isSensitive(text);
}
function areEffects(items) {
	return items.length > 1 && items.every((item) => speaks("effect", words(item)));
}
function areMostlyEffects(items) {
	return items.length > 1 && items.filter((item) => speaks("effect", words(item))).length * 2 >= items.length;
}
const DONE = /\b(?:is|are|was|were|has|have|had|been|does|did|pass(?:es)?|runs?|ran|works|builds|compiles|written|made|read)\b|\p{L}{3}ed(?:$|[ ,.;(])/u;
function areNames(items) {
	return items.filter((item) => DONE.test(words(item))).length * 2 < items.length;
}
function asksNothing(item) {
	return isStruck(item) || speaks("asksNothing", require_inline.normalize(item.label));
}
function letsOff(item) {
	return speaks("letsOff", plainWords(item.label));
}
function arePrepared(items) {
	return most(items, PREPARED);
}
function areTrouble(items) {
	return most(items, TROUBLE);
}
function hasTwoAnswers({ title, items }) {
	const texts = items.map(({ label }) => plainWords(label));
	const [deed, ...more] = texts.flatMap((text) => deniedIn(text) ?? []);
	const isAnswered = texts.every((text) => speaks("ofMyself", text) && text.includes(` ${deed}`));
	return title.trim().endsWith("?") && texts.length === 2 && deed !== void 0 && more.length === 0 && isAnswered;
}
// src/template/align.ts
function alignItems(home, wanted, comparison) {
	const entries = require_options.entriesOf(home);
	const index = new require_match.LabelIndex(entries, (entry) => entry.label);
	const aligned = {
		missing: [],
		left: [],
		pairs: []
	};
	const { pairs } = aligned;
	const later = [];
	for (const each of wanted) {
		const match = index.takeExact(each.entry.label);
		if (match === void 0) later.push(each);
		else pairs.push({
			wanted: each,
			match,
			longer: false
		});
	}
	const copies = new Map();
	for (const { wanted: each, match } of pairs) {
		const { label } = each.entry;
		const found = copies.get(label) ?? oneOfEachState(index.copies(label));
		copies.set(label, found);
		const other = found.find((copy) => copy.item.state !== match.item.state);
		if (other !== void 0) comparison.departures.push(departure("contradicting-copies", each, other.item));
	}
	const longer = new Map();
	for (const each of later.toSorted((a, b) => b.entry.label.length - a.entry.label.length)) {
		if (require_match.firstBlank(each.entry.label) === 0 && asksNothing(each.entry.item)) continue;
		const fits = require_match.follows(each.entry.label);
		longer.set(each, index.takeWhere(each.entry.label, (other) => fits(other.label)));
	}
	for (const each of later) {
		const match = longer.get(each);
		if (match === void 0) aligned.missing.push(each);
		else pairs.push({
			wanted: each,
			match,
			longer: true
		});
	}
	putInOrder(pairs, new Map(entries.map((entry, at) => [entry, at])));
	for (const { wanted: each, match } of pairs) {
		comparison.counterparts.set(match.item, each.entry.item);
		if (!home.signOffs.some(({ place }) => place.offset === match.item.place.offset) && match.item.state === "ticked" && require_match.leavesOpen(each.entry.label, match.label)) comparison.unfilled.push({
			item: match.item,
			section: each.section
		});
	}
	aligned.left = index.left();
	return aligned;
}
function putInOrder(pairs, at) {
	const inOrder = pairs.map((pair) => {
		const { item, label, below } = pair.wanted.entry;
		return {
			pair,
			item,
			label,
			below,
			fits: require_match.follows(label),
			holds: holderOf(below)
		};
	}).toSorted((a, b) => a.item.place.offset - b.item.place.offset);
	const isBehind = (one, other) => at.get(one.match) > at.get(other.match);
	inOrder.forEach((one, index) => {
		for (let next = index + 1; next < inOrder.length; next += 1) {
			const other = inOrder[next];
			const [first, second] = [one.pair, other.pair];
			if (one.label !== other.label && !(first.longer && second.longer)) continue;
			const behind = isBehind(first, second);
			if (one.below === other.below && !behind) continue;
			const now = one.holds(first.match) + other.holds(second.match);
			const then = one.holds(second.match) + other.holds(first.match);
			if (then < now || then === now && !behind) continue;
			if (!one.fits(second.match.label) || !other.fits(first.match.label)) continue;
			[first.match, second.match] = [second.match, first.match];
			first.longer = one.label !== first.match.label;
			second.longer = other.label !== second.match.label;
		}
	});
}
function holderOf(below) {
	const fits = require_match.follows(below);
	return (match) => Number(below === match.below || below !== "" && fits(match.below));
}
function oneOfEachState(entries) {
	return [...new Map(entries.toReversed().map((entry) => [entry.item.state, entry])).values()].toReversed();
}
function notePairs({ pairs }, comparison) {
	for (const { wanted, match, longer } of pairs) if (longer && require_select.statesCondition(match.item.label) && !wanted.entry.item.conditional) comparison.departures.push(departure("made-conditional", wanted, match.item));
	else if (match.item.state === "ticked" && require_match.takesBack(wanted.entry.label, match.label)) comparison.departures.push(departure("negated", wanted, match.item));
	else if (sinksBelow(wanted.entry, match, comparison)) comparison.departures.push(departure("moved", wanted, match.item));
	else if (longer && !require_match.hasBlank(wanted.entry.label) && !require_match.shortForms(wanted.entry.label).includes(match.label)) comparison.appended.push({
		item: match.item,
		section: wanted.section
	});
}
function departure(kind, { entry, section }, item) {
	return {
		kind,
		section,
		expected: entry.item.text,
		templatePlace: entry.item.place,
		trusted: { item: entry.item },
		...item === void 0 ? {} : {
			actual: item.text,
			place: item.place
		}
	};
}
function sinksBelow(entry, match, comparison) {
	if (match.parent === void 0) return false;
	return entry.parent === void 0 || comparison.counterparts.get(match.parent) !== entry.parent;
}
function resolveDepartures(homes, body, comparison) {
	const elsewhere = strays(body, comparison);
	const note = (kind, wanted, item) => {
		comparison.counterparts.set(item, wanted.entry.item);
		comparison.departures.push(departure(kind, wanted, item));
	};
	const unresolved = homes.map(({ missing, left }) => ({
		left,
		missing: missing.filter((wanted) => {
			const moved = elsewhere.get(wanted.entry.label)?.shift();
			if (moved !== void 0) note("moved", wanted, moved);
			return moved === void 0;
		})
	}));
	const window = require_match.windowFor(unresolved.reduce((sum, { missing }) => sum + missing.length, 0));
	for (const { missing, left } of unresolved) {
		const open = new Set(left.filter((entry) => !comparison.counterparts.has(entry.item)));
		const stepsOf = holding(open, comparison);
		const byId = new Map([...open].map((entry) => [entry.item.id, entry]));
		for (const wanted of missing) {
			const { id } = wanted.entry.item;
			const named = id === void 0 ? void 0 : byId.get(id);
			const found = named !== void 0 && open.has(named) ? named : stepsOf(wanted).find((entry) => open.has(entry)) ?? require_match.nearestLabel(wanted.entry.label, open, (candidate) => candidate.label, window);
			if (found === void 0) {
				comparison.departures.push(departure("deleted", wanted));
				continue;
			}
			open.delete(found);
			note(require_match.turnsAround(wanted.entry.label, found.label) ? "negated" : "reworded", wanted, found.item);
		}
	}
}
function holding(open, { counterparts }) {
	const holders = new Map([...open].flatMap((entry) => entry.item.items.map((child) => [counterparts.get(child), entry])));
	return ({ entry }) => entry.item.items.flatMap((child) => holders.get(child) ?? []);
}
function strays(body, comparison) {
	const found = new Map();
	for (const item of require_select.itemsIn(body.root)) {
		if (comparison.counterparts.has(item)) continue;
		const label = require_inline.normalize(item.label);
		const same = found.get(label);
		if (same === void 0) found.set(label, [item]);
		else same.push(item);
	}
	return found;
}
// src/template/compare.ts
function compare(template, body) {
	const { meetings, missing, used } = require_options.meet(template.root, body.root);
	const comparison = {
		template,
		departures: [],
		appended: [],
		unfilled: [],
		counterparts: new Map(),
		sections: new Map()
	};
	for (const { section, home } of meetings) {
		const same = comparison.sections.get(home);
		if (same === void 0) comparison.sections.set(home, [section]);
		else same.push(section);
	}
	for (const each of missing) comparison.departures.push(sectionDeparture(each.section, each.path, require_options.renamed(each, used)));
	for (const meeting of meetings) comparison.departures.push(...missingFields(meeting));
	const homes = [...wantedByHome(meetings)].map(([home, wanted]) => alignItems(home, wanted, comparison));
	resolveDepartures(homes, body, comparison);
	for (const home of homes) notePairs(home, comparison);
	showLines(comparison);
	return comparison;
}
function wantedByHome(meetings) {
	const homes = new Map();
	for (const { section, home, path } of meetings) {
		const wanted = homes.get(home) ?? [];
		homes.set(home, wanted);
		for (const entry of require_options.entriesOf(section)) wanted.push({
			entry,
			section: path
		});
	}
	return homes;
}
function sectionDeparture(section, path, instead) {
	return {
		kind: instead === void 0 ? "section-deleted" : "section-renamed",
		section: path.slice(0, -1),
		expected: section.title,
		templatePlace: require_options.sectionPlace(section),
		trusted: { section },
		...instead === void 0 ? {} : {
			actual: instead.title,
			place: require_options.sectionPlace(instead)
		}
	};
}
function missingFields({ section, home, path }) {
	const names = new Set(home.fields.map((field) => field.key));
	return section.fields.filter((field) => !require_options.isProse(section, field) && !isHint(section, field) && !names.has(field.key)).map((field) => ({
		kind: "field-deleted",
		section: path,
		expected: field.name,
		templatePlace: field.place,
		trusted: { field }
	}));
}
function isHint({ items }, { blank, place }) {
	const before = require_select.flatten(items).findLast((item) => item.place.line < place.line);
	return !blank && before !== void 0 && before.place.column < place.column;
}
function showLines({ template, departures }) {
	const texts = new Map(template.documents.map(({ id, markdown }) => [id, markdown.split(/\r\n|\n|\r/)]));
	for (const each of departures) each.expected = texts.get(each.templatePlace.document)?.[each.templatePlace.line - 1]?.trim() ?? each.expected;
	departures.sort((a, b) => a.templatePlace.offset - b.templatePlace.offset);
}
function isMadeFrom(template, body) {
	const sections = [template.root, ...require_select.sectionsOf(template.root).map(({ section }) => section)];
	const items = sections.flatMap(require_options.entriesOf);
	if (items.length > 0) return 2 * new Set(compare(template, body).counterparts.values()).size >= items.length;
	const keysIn = (all) => all.flatMap(({ fields }) => fields.map(({ key }) => key));
	const own = keysIn(sections);
	const written = new Set(keysIn([body.root, ...require_select.sectionsOf(body.root).map(({ section }) => section)]));
	return own.length > 0 && 2 * own.filter((key) => written.has(key)).length >= own.length;
}
Object.defineProperty(exports, "areAsked", {
	enumerable: true,
	get: function() {
		return areAsked;
	}
});
Object.defineProperty(exports, "areEffects", {
	enumerable: true,
	get: function() {
		return areEffects;
	}
});
Object.defineProperty(exports, "areKinds", {
	enumerable: true,
	get: function() {
		return areKinds;
	}
});
Object.defineProperty(exports, "areMostlyEffects", {
	enumerable: true,
	get: function() {
		return areMostlyEffects;
	}
});
Object.defineProperty(exports, "areNames", {
	enumerable: true,
	get: function() {
		return areNames;
	}
});
Object.defineProperty(exports, "arePrepared", {
	enumerable: true,
	get: function() {
		return arePrepared;
	}
});
Object.defineProperty(exports, "areStatements", {
	enumerable: true,
	get: function() {
		return areStatements;
	}
});
Object.defineProperty(exports, "areTrouble", {
	enumerable: true,
	get: function() {
		return areTrouble;
	}
});
Object.defineProperty(exports, "asksForEffect", {
	enumerable: true,
	get: function() {
		return asksForEffect;
	}
});
Object.defineProperty(exports, "asksNothing", {
	enumerable: true,
	get: function() {
		return asksNothing;
	}
});
Object.defineProperty(exports, "compare", {
	enumerable: true,
	get: function() {
		return compare;
	}
});
Object.defineProperty(exports, "contentOf", {
	enumerable: true,
	get: function() {
		return contentOf;
	}
});
Object.defineProperty(exports, "hasOpposites", {
	enumerable: true,
	get: function() {
		return hasOpposites;
	}
});
Object.defineProperty(exports, "hasTwoAnswers", {
	enumerable: true,
	get: function() {
		return hasTwoAnswers;
	}
});
Object.defineProperty(exports, "isMadeFrom", {
	enumerable: true,
	get: function() {
		return isMadeFrom;
	}
});
Object.defineProperty(exports, "isOfSame", {
	enumerable: true,
	get: function() {
		return isOfSame;
	}
});
Object.defineProperty(exports, "isSensitive", {
	enumerable: true,
	get: function() {
		return isSensitive;
	}
});
Object.defineProperty(exports, "isThing", {
	enumerable: true,
	get: function() {
		return isThing;
	}
});
Object.defineProperty(exports, "kindsIn", {
	enumerable: true,
	get: function() {
		return kindsIn;
	}
});
Object.defineProperty(exports, "kindsOfCase", {
	enumerable: true,
	get: function() {
		return kindsOfCase;
	}
});
Object.defineProperty(exports, "kindsOfOption", {
	enumerable: true,
	get: function() {
		return kindsOfOption;
	}
});
Object.defineProperty(exports, "letsOff", {
	enumerable: true,
	get: function() {
		return letsOff;
	}
});
Object.defineProperty(exports, "mostAreKinds", {
	enumerable: true,
	get: function() {
		return mostAreKinds;
	}
});
Object.defineProperty(exports, "negates", {
	enumerable: true,
	get: function() {
		return negates;
	}
});
Object.defineProperty(exports, "oppositesAmong", {
	enumerable: true,
	get: function() {
		return oppositesAmong;
	}
});
Object.defineProperty(exports, "plainWords", {
	enumerable: true,
	get: function() {
		return plainWords;
	}
});
Object.defineProperty(exports, "questionsIn", {
	enumerable: true,
	get: function() {
		return questionsIn;
	}
});
Object.defineProperty(exports, "saidBy", {
	enumerable: true,
	get: function() {
		return saidBy;
	}
});
Object.defineProperty(exports, "saysYes", {
	enumerable: true,
	get: function() {
		return saysYes;
	}
});
Object.defineProperty(exports, "speaks", {
	enumerable: true,
	get: function() {
		return speaks;
	}
});
Object.defineProperty(exports, "verdictIn", {
	enumerable: true,
	get: function() {
		return verdictIn;
	}
});
Object.defineProperty(exports, "wayOf", {
	enumerable: true,
	get: function() {
		return wayOf;
	}
});

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_select = require("./select.cjs");
const require_answer = require("./answer.cjs");
const require_inline = require("./inline.cjs");
// src/template/reading/prose.ts
function introductions(checklist, prose = proseOf(checklist)) {
	const located = require_select.sectionsOf(checklist.root);
	const all = [checklist.root, ...located.map(({ section }) => section)];
	const events = all.flatMap((section) => [section.place?.line ?? 0, ...section.items.map((item) => item.place.line)]).toSorted((a, b) => a - b);
	return new Map(all.map((section, index) => {
		const start = section.place?.line ?? 0;
		const end = section.items[0]?.place.line ?? all[index + 1]?.place?.line ?? 1e400;
		const before = Math.max(start, ...events.filter((line) => line < end && line >= start));
		return [section, prose.filter(({ line }) => line > before && line < end).map(({ text }) => text)];
	}));
}
function proseOf({ documents }) {
	return blocksOf(documents.map(({ markdown }) => markdown).join("\n")).flatMap(({ text, ...where }) => sentences(text).map((sentence) => ({
		...where,
		text: sentence
	})));
}
const NO_DEFINITIONS = {
	links: new Set(),
	footnotes: new Set()
};
function blocksOf(markdown) {
	return require_inline.readBlocks(markdown.replace(/^\uFEFF/, "")).children.flatMap((node) => {
		const { line } = require_inline.positionOf(node).start;
		if (node.type === "paragraph") return wordsOf(require_inline.rawText(node), line);
		if (node.type === "html" && node.value.startsWith("<!--")) return [{
			line,
			text: node.value.slice(4, -3),
			isComment: true
		}];
		if (node.type === "blockquote") return node.children.flatMap((child) => child.type === "paragraph" ? wordsOf(require_inline.rawText(child), line) : []);
		return [];
	});
}
function wordsOf(paragraph, line) {
	const { parts } = require_inline.inlineOf(paragraph, NO_DEFINITIONS, false);
	const comments = parts.flatMap((part) => part.kind === "comment" ? [{
		line,
		text: part.text,
		isComment: true
	}] : []);
	return [{
		line,
		text: require_inline.textOf(parts)
	}, ...comments];
}
function sentences(text) {
	return text.split(/(?<=[.!?:;])\s+|\n/).map((sentence) => oneLine(sentence).replace(/^(?:[-*>]\s+)+/, "")).filter((sentence) => sentence !== "");
}
function oneLine(text, maxLength = 90) {
	const line = require_inline.withoutInvisible(text).replace(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ").trim();
	const points = [...line];
	return points.length > maxLength ? `${points.slice(0, maxLength - 1).join("").trimEnd()}…` : line;
}
function quoted(text, maxLength = 90) {
	return `"${oneLine(text, maxLength)}"`;
}
// src/template/reading/answers.ts
function answersIn(section, said) {
	const found = [];
	let label;
	let last = section.place?.line ?? 0;
	for (const item of section.items) {
		const { text: question = "" } = item.question ?? {};
		const { line } = item.place;
		const spoken = said.filter((each) => each.line > last && each.line < line);
		const between = spoken.map((each) => each.text);
		const title = spoken.find(isLabel);
		const hints = spoken.filter((each) => each.isComment === true && each.line === title?.line).map(({ text }) => text);
		if (between.length > 0) label = title === void 0 ? void 0 : {
			question: title.text,
			items: [],
			introduction: between,
			hints
		};
		last = Math.max(line, ...require_select.flatten(item.items).map(({ place }) => place.line));
		if (question !== "") {
			const same = found.find((each) => each.question === question);
			if (same === void 0) found.push({
				question,
				items: [item],
				introduction: [],
				hints: []
			});
			else same.items.push(item);
		} else if (label !== void 0) {
			if (label.items.length === 0) found.push(label);
			label.items.push(item);
		}
	}
	return found;
}
const LONGEST_LABEL = 8;
function isLabel({ text, isComment }) {
	return isComment !== true && text.split(" ").length <= LONGEST_LABEL && !/[.!;,]$/.test(text);
}
// src/template/reading/vocabulary.ts
const NOT_APPLYING_EN = String.raw`(?:not (?:be )?(?:relevant|applicable|applied|needed|required|used|appl(?:y|ies))|irrelevant|inapplicable|unneeded|unnecessary|unused|(?:does|do|did)(?:n't| not) (?:apply|matter|fit)|isn't (?:relevant|applicable|needed)|aren't (?:relevant|applicable|needed)|n\/a)`;
const BOX_EN = String.raw`(?:it|them|these|those|(?:the |any |this |your )?(?:check ?)?box(?:es)?|(?:the |any )?items?|(?:the |any )?ones?)`;
const LEAVE_EN = String.raw`leave (?:${BOX_EN} (?:\w+ )?(?:empty|unticked|unchecked|blank|open)|(?:\w+ ){0,3}(?:unticked|unchecked))`;
const LINES_EN = String.raw`(?:lines?|items?|(?:check ?)?box(?:es)?|checks?|options?|sections?|points?|bullets?|entries|steps?|tasks?|those|them|ones?|parts?|what(?:ever)?|anything|everything)`;
const VOCABULARIES = [{
	one: /\bexactly one\b|\bonly (?:one|1)\b|\b(?:just|a) (?:one|1|single)\b(?= (?:box|option|item|of)\b)|\b(?:choose|select|pick|check|tick|mark|use|keep)\b(?: just| only| from| exactly| either)? (?:one|1|a single)\b|\b(?:the )?(?:one|box|option|item|type|kind) (?:that|which) (?:best )?(?:applies|fits|describes|matches|is relevant)\b|\bproper (?:box|option|one) only\b|\b(?:the )?(?:proper|right|correct|appropriate) (?:box|option)\b(?!es)|\bone of (?:the following|these)(?: two| three)?(?: options| ways| boxes)?\s*[:.]?$|\bmutually exclusive\b|\bsingle choice\b/,
	any: /\bat least (?:one|1)\b|\bone or (?:more|several)\b|\bany (?:relevant|applicable|suitable|fitting|appropriate) (?:box|option|item|one|type)|\b(?:the )?relevant (?:option|box|item|type|label)(?:s|es|\(s\))?\b|\bany of (?:the following|these)\b/,
	applying: /\ball (?:\w+ ){0,3}(?:that|which) (?:\w+ )?(?:appl|fit|are (?:relevant|applicable))|\ball (?:applicable|relevant)\b|\b(?:any|those|ones?|boxes|options|items|types?|what(?:ever)?|everything|anything) (?:that |which )?(?:\w+ )?(?:appl(?:y|ies)\b|is relevant|is applicable)|\b(?:when|where|if|as) applicable\s*[:.]?$/,
	optional: /[([](?:optional|if applicable|if needed|if relevant|if any|where applicable)[)\]]\s*:?$|^optional\b|\bnice to have\b|\bbonus\b|\b(?:these|they|those|this (?:list|section)|boxes|items|checks|steps)\b.{0,30}\bnot (?:\w+ ){0,3}(?:required|requirements?|mandatory|obligatory)\b(?!\s+(?!but\b|and\b|or\b|to\b|for\b|they\b|if\b)[a-z])(?!.*\bmust\b)|\b(?:these|they|those|this (?:list|section)|boxes|items|checks|steps) (?:are|is) (?:all )?optional\b|\b(?:merely|only|just|purely) (?:informational|informative|serve as information|for information)\b/,
	leaveOpen: new RegExp(String.raw`\b(?:not|n't|irrelevant|unsure|doubt|if|any|what|when)\b.*\b${LEAVE_EN}|${LEAVE_EN}\b.*\b(?:not|n't|irrelevant|if|unless|when|what)\b|\bleave unchecked (?:what|any|those|whatever|the)\b`),
	kinds: /\b(?:types?|kinds?) of (?:the |this |your )?(?:changes?|pr|pull request|contribution|release|update)\b|\b(?:change|pr|pull request|contribution|update) (?:type|kind)s?\b|\bwhat (?:type|kind|sort) of\b|\bwhat (?:types|kinds) of\b|\bwhat does this (?:pr|pull request|change) do\b|^this (?:is|pr is|pull request is) (?:an?|the)\b|\boptions? (?:that|which) (?:are|is)(?: not|n't) relevant\b|\b(?:affected|impacted|touched|changed) (?:areas?|parts?|components?|platforms?|packages?|modules?|versions?|services?)\b|\b(?:areas?|parts?|components?|platforms?|packages?|modules?|services?) (?:affected|impacted|touched|changed)\b|\btest(?:ed|ing)? (?:environments?|platforms?|devices?|on)\b|\b(?:built|tested|run|ran|verified|checked) on(?: the following)?(?: platforms?| systems?| devices?| browsers?)?(?:\(s\))?\s*:?$|^(?:platforms?|browsers?|devices?|operating systems?|environments?|targets?)(?:\(s\))?\s*:?$/,
	effects: /^(?:possible |known |potential |expected )?side[- ]effects?\s*[:?]?$|\b(?:(?:does|do|will|could|can|may|might|would) (?:this|the|these|your|it)\b(?: \w+){0,4}|this (?:\w+ ){1,3}(?:could|can|may|might)(?: \w+)?) (?:affect|touch|impact|break|change|involve|concern|alter|modify)\b.*\b(?:one|any|some) of (?:the|these|those)\b/,
	effect: /^(?:this (?:pr|pull request|change) )?(?:(?:affects|introduces|alters|modifies|touches|impacts|breaks|removes|deprecates)\b|(?:contains|changes) (?=\w)(?!.*\b(?:are|is|was|were|has|have|had|do|does|will|pass|generate|follow|work|tests?|docs?|documentation|made|added|tested|reviewed|documented)\b))/,
	whenTicked: /^(?:if|when|where) (?:(?:this|the|that|any|a|one|you|you've|some) )?(?:(?:of )?(?:these|this|the|them|boxes|box|item|option|it|have|above|below) ){0,3}(?:(?:is|are|was|were|has been) )?(?:selected|checked|ticked)\b/,
	picks: /^(?:what|which|where|who|how)\b.*\?$|\b(?:select|choose|pick) (?:the|which|any|those|your|from)\b/,
	asksNothing: /^(?:\.{2,}|…+)$|^(?:please )?see (?:(?:the|some|more|our|these) )?(?:\w+ ){0,2}examples?\b[^,;]*$/,
	wholeTemplate: /\b(?:this|the) (?:(?:pr|pull request|issue|whole|entire) )?(?:template|form)\b/,
	removeLines: new RegExp(String.raw`\b(?:delete|remove|erase|drop|strip|discard)\b(?=.*\b${LINES_EN}\b).*\b${NOT_APPLYING_EN}\b|\b(?=.*\b${LINES_EN}\b)${NOT_APPLYING_EN}\b.*\b(?:can|may|should|please|feel free to)?\s*(?:be )?(?:deleted?|removed?|erased?|dropped?)\b`),
	removeSection: /\b(?:delete|remove|erase|drop|omit|skip) (?:this|the (?:whole |entire )?|the following )\s?(?:section|part|block|checklist|list)\b|\b(?:this|the) (?:whole |entire )?(?:section|part|block|checklist) (?:can|may|should) be (?:deleted|removed|erased|dropped|omitted|skipped)\b/,
	removeOthers: /\b(?:delete|remove|erase|drop|discard) (?:all )?(?:the )?(?:others?|rest|other (?:ones|lists|sections|options|checklists)|remaining|unused (?:ones|lists|sections))\b|\bkeep (?:only )?(?:the )?one\b.*\b(?:delete|remove|erase)\b/,
	keep: /\b(?:do not|don't|never|must not|please not|should not|shouldn't|cannot|can't|may not)\s+(?:\w+ ){0,3}(?:delete|remove|erase|drop|skip|omit)\b|\bwithout (?:deleting|removing)\b/,
	markNotApplicable: /\b(?:strike|striking|struck|strikethrough|strike-through|cross(?:ing)? (?:it |them |those )?out|scratch)\b|\b(?:mark|marking|write|writing|put|add|use|replace|note|indicate|set)\b(?!.*\blabels?\b).{0,60}(?:\bn\/a\b|\[n\/a\]|\bnot applicable\b)/,
	reasons: /\b(?:reasons?|why|because|explain\w*|explanation|justif\w+)\b/,
	others: /^(?!.*\b(?:authors?|you|everybody|everyone|contributors?)\b).*(?:\b(?:for|by) (?:the )?(?:maintainers?|reviewers?|admins?|core (?:team|developers?)|code owners?|release managers?|committers?|mergers?|qa(?: team)?|repo(?:sitory)? owners?)\b|\b(?:maintainers?|reviewers?|admins?|committers?)['’]? (?:only|use|checklist|tasks?|section|to (?:check|complete|fill|tick|do))\b|\b(?:maintainer|reviewer|admin)(?:'s|s')? (?:checklist|tasks?|use|section|list)\b|\badmin use\b|^(?:pr|pull request|code) review(?:er)?(?: checklist)?\s*:?$|\bdefinition of done \(qa\))/,
	othersTold: /\b(?:to be|should be|must be|will be|is|are) (?:completed|filled(?: in| out)?|checked(?: off)?|ticked|done|used) (?:only )?by (?:the |a )?(?:maintainers?|reviewers?|admins?|committers?|release managers?|qa)\b|\b(?:maintainers?|reviewers?|admins?|committers?) only\b|\bonly (?:for|by) (?:the )?(?:maintainers?|reviewers?|admins?|committers?)\b|\bfor (?:maintainers?|reviewers?|admins?|committers?) (?:only|use)\b/,
	opposite: /^(?:this (?:pr|change|pull request) (?:is|has|was) )?not (?:\w+ ){0,2}(?:tested|documented|needed|required|necessary|applicable|covered|breaking)\b|^(?:there (?:are|is) )?no (?:\w+ ){0,3}(?:tests?|docs?|documentation|changelog|code|change|changes|impact|migration|need)\b|^none\b|^not (?:needed|applicable|required)\b|\b(?:is|are|was|were)(?: not|n't) (?:tested|documented|needed|required)\b|^untested\b/,
	letsOff: /\b(?:you (?:can|may)|then|if so)\b.{0,40}\b(?:dismiss|skip|ignore|disregard)\b.{0,20}\b(?:others?|rest|remaining)\b|\b(?:dismiss|skip|ignore|disregard)\b.{0,20}\b(?:others?|rest|remaining)\b(?! of).*\b(?:then|if so)\b|\bif (?:not|un)\s?(?:checked|ticked)\b/
}, {
	one: /\bgenau (?:eine?n?s?)\b|\bnur (?:eine?n?s?)\b|\b(?:wähle|wählen sie|kreuze|kreuzen sie|hake|haken sie) (?:bitte )?(?:genau |nur )?ein(?:e|en|s|es)?\b|\b(?:das|die) zutreffende\b(?! \w+ fragen)/,
	any: /\bmindestens (?:eine?n?s?)\b|\bein(?:e|en|es)? oder mehrere?\b/,
	applying: /\balle[sn]? (?:zutreffende[nrs]?|was zutrifft|passende[nr]?|relevante[nr]?)\b|\bzutreffendes\b|\bwas zutrifft\b/,
	optional: /[([](?:optional|falls zutreffend|falls nötig|wenn nötig)[)\]]\s*:?$|^optional\b|\bfreiwillig\b|\bkein muss\b|\bnicht (?:verpflichtend|zwingend|erforderlich)\b/,
	leaveOpen: /\b(?:nicht|falls|wenn|was)\b.*\b(?:leer|offen|frei) (?:lassen|bleiben)\b|\b(?:lass|lasse|lassen sie)\b.*\b(?:nicht|falls|wenn|was)\b.*\b(?:leer|offen|frei)\b/,
	kinds: /\bart(?:en)? der änderung(?:en)?\b|\bwelche art\b|\bbetroffene[nr]? (?:bereiche?|teile?|komponenten?|plattformen?|module?)\b|\bgetestet (?:auf|mit|unter)\s*:?$|^(?:plattformen?|browser|geräte|umgebungen?)\s*:?$/,
	effects: /^(?:mögliche |bekannte )?nebenwirkungen\s*[:?]?$|\b(?:betrifft|berührt|ändert) (?:dies\w*|das|die|der)\b.*\b(?:eine[nrs]?|etwas) (?:der|von)\b/,
	effect: /^(?:betrifft|berührt|verändert|entfernt) /,
	whenTicked: /^(?:falls|wenn) (?:\w+ ){0,2}(?:angekreuzt|ausgewählt)\b/,
	picks: /^(?:was|welche\w*|wo|wer|wie)\b.*\?$/,
	asksNothing: /^siehe (?:\w+ )?beispiele?\b[^,;]*$/,
	wholeTemplate: /\b(?:dieser?|der|aus der) (?:ganzen )?vorlage\b/,
	removeLines: /\b(?:nicht (?:zutreffende\w*|relevante\w*|benötigte\w*)|unzutreffende\w*|irrelevante\w*|was nicht zutrifft)\b.*\b(?:löschen?|entfernen?|streichen)\b|\b(?:lösche?|lösch|entferne?|entfern)\b.*\b(?:nicht (?:zutr\w+|relevant\w*|benötigt\w*)|unzutreffende\w*|irrelevante\w*)\b/,
	removeSection: /\b(?:diesen?|den ganzen) (?:abschnitt|teil|block)\b.*\b(?:löschen?|entfernen?|weglassen)\b|\b(?:lösche?|entferne?) (?:bitte )?diesen? (?:abschnitt|teil|block)\b/,
	removeOthers: /\b(?:die )?(?:anderen|übrigen|restlichen)\b.*\b(?:löschen?|entfernen?)\b|\b(?:lösche?|entferne?) (?:bitte )?(?:die )?(?:anderen|übrigen|restlichen)\b/,
	keep: /\b(?:nicht|nichts|keine\w*)\b (?:\w+ )?(?:löschen|entfernen)\b/,
	markNotApplicable: /\b(?:durchstreichen|streiche\w* (?:\w+ )?durch|mit n\/a (?:markieren|kennzeichnen))\b/,
	reasons: /\b(?:grund|begründ\w*|warum|weil|erklär\w*)\b/,
	others: /\b(?:für|von|durch) (?:die |den |das )?(?:maintainer|reviewer|prüfer|administrator(?:en)?|betreuer|qa)\b|^(?:prüfung|review) durch\b/,
	othersTold: /\b(?:wird|werden|nur) (?:\w+ )?(?:von|durch|für) (?:die |den |das )?(?:maintainer|reviewer|prüfer|betreuer|qa)\b/,
	opposite: /^(?:nicht (?:getestet|dokumentiert|nötig|erforderlich|betroffen)|keine? (?:\w+ )?(?:tests?|dokumentation|änderung(?:en)?|auswirkung(?:en)?))\b/,
	letsOff: /\b(?:andere|übrige|restliche)\w* (?:\w+ ){0,2}(?:ignorieren|überspringen|auslassen)\b|\bfalls nicht angekreuzt\b/
}];
function speaks(of, words) {
	return VOCABULARIES.some((vocabulary) => vocabulary[of].test(words));
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
	/^(?:if|only if|only when|in case|in the event|when things go)\b/,
	new RegExp(String.raw`^(?:when|once|after|should)\b.*\b(?:${STOP}|fails|failed|failure|goes wrong)\b`),
	/\b(?:normal|successful) completion\b|\b(?:release|deployment) (?:kept|withdrawn|rolled back)\b/
];
const OF_BOXES = /\b(?:check|tick|select|choose|pick|mark|cross|box(?:es)?|checkbox(?:es)?|options?|items?|choices?|answers?|lists?|section|checklist|them|these|below|following|apply|applies|applicable|relevant|to be (?:completed|filled|checked|ticked|done)|wähle\w*|kreuze\w*|hake\w*|zutreff\w*|punkte?)\b/;
function saidBy(text, context = false, isTitle = false) {
	const words = plainWords(text);
	const isOfBoxes = isTitle || OF_BOXES.test(words) || words.split(" ").length <= 4;
	if (isOfBoxes && speaks("othersTold", words) || isTitle && speaks("others", words)) return "others";
	if (speaks("leaveOpen", words) || speaks("optional", words)) return "optional";
	if (MUST_STAY_EMPTY.some((each) => each.test(words))) return "none";
	if ((context || sensitive.test(words)) && HAPPENS.test(words)) return "none";
	if (TITLES_OF_CRITERIA.some((each) => each.test(words))) return "none";
	if (STEPS.some((each) => each.test(words))) return "steps";
	if (isOfBoxes && speaks("any", words)) return "any";
	if (isOfBoxes && speaks("one", words)) return "one";
	if (speaks("applying", words)) return "applying";
	if ((isTitle || OF_BOXES.test(words) || words.endsWith("?")) && speaks("kinds", words)) return "kinds";
	return sensitive.test(words) && PREPARED$1.test(words) ? "prepared" : void 0;
}
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
		return !KIND.test(text) && (first || text.split(" ").length > 1 && (VERB.test(text) || /\p{L}{3}ed$/u.test(text.trim())));
	};
	return items.filter(isStatement).length * 2 >= items.length;
}
const BARE = /^(?:none|not (?:needed|applicable|required))[.!]?$/;
function isOfSame(one, other) {
	const stems = (item) => [...words(item).matchAll(/\p{L}{4,}/gu)].map(([word]) => word.slice(0, 4));
	const known = new Set(stems(other));
	return stems(one).some((stem) => known.has(stem));
}
function hasOpposites(items) {
	const against = items.filter((item) => speaks("opposite", words(item)));
	const others = items.filter((item) => !against.includes(item));
	return others.length > 0 && items.length <= 6 && against.some((item) => BARE.test(words(item)) || others.some((other) => isOfSame(item, other)));
}
const YES_NO = /^(?:yes|no|n\/?a|not applicable|not sure|unsure|unknown|don't know|maybe)\b/;
const FOR_IT = /^(?:go|approved?|accept(?:ed)?|pass(?:ed)?|proceed|ready)\b/;
const AGAINST_IT = /^(?:no[- ]?go|not approved|reject(?:ed)?|fail(?:ed)?|denied|do not|don't|not ready|hold|blocked|stop)\b/;
const KIND = /^(?:bug(?: ?fix)?|fix|new feature|feature|enhancement|improvement|breaking change|refactor(?:ing)?|documentation|docs|performance|tests?|chore|maintenance|ci|build|style|code style|dependency|dependencies|hotfix|security|revert|other)\b/;
const CHANGE = /^(?:bug(?: ?fix)?|fix|hotfix|new feature|feature|enhancement)\b/;
const PREPARED = /\b(?:defined|documented|tested|prepared|reviewed|verified|ready|available|in place|backed up|configured|established|identified|agreed|approved|assigned|written|rehearsed|practiced|practised|known|scheduled|communicated)\b/;
const TROUBLE = /[<>≥≤]|\b(?:errors?|fail(?:s|ed|ing|ures?)?|down|unavailable|breach(?:ed)?|corrupt(?:ed|ion)?|loss|lost|exceeds?|spikes?|degrad(?:ed|ation)|timeouts?|outage|crash(?:es|ed)?|above|below|critical|broken|stuck|cannot|unable|complaints?|firing|regression)\b/;
const words = (item) => require_inline.normalizeTitle(item.label).replace(/^[*_`"'\s]+/, "");
function most(items, pattern) {
	return items.length > 0 && items.filter((item) => pattern.test(words(item))).length * 2 >= items.length;
}
function questionsIn(items) {
	if (items.length < 2 || !items.every((item) => YES_NO.test(words(item)))) return 0;
	const yes = items.filter((item) => words(item).startsWith("yes")).length;
	const no = items.filter((item) => /^no\b(?!t)/.test(words(item))).length;
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
function areKinds(items) {
	const named = items.filter((item) => KIND.test(words(item)) && words(item).split(" ").length <= 12);
	return named.length >= 3 && named.length * 3 >= items.length * 2 && named.some((item) => CHANGE.test(words(item)));
}
function areEffects(items) {
	return items.length > 1 && items.every((item) => speaks("effect", words(item)));
}
const DONE = /\b(?:is|are|was|were|has|have|had|been|does|did|pass(?:es)?|runs?|ran|works|builds|compiles|written|made|read)\b|\p{L}{3}ed(?:$|[ ,.;(])/u;
function areNames(items) {
	return items.filter((item) => DONE.test(words(item))).length * 2 < items.length;
}
function asksNothing(item) {
	return speaks("asksNothing", require_inline.normalize(item.label));
}
function nameKinds(items) {
	return most(items, KIND);
}
function arePrepared(items) {
	return most(items, PREPARED);
}
function areTrouble(items) {
	return most(items, TROUBLE);
}
// src/template/reading/meaning.ts
const MEANINGS = {
	none: "none",
	steps: "steps",
	prepared: "all",
	one: "one",
	any: "any",
	optional: "optional",
	others: "others",
	kinds: "any"
};
function readingOf({ section, introduction, above }) {
	const items = require_select.flatten(section.items);
	const about = [
		above,
		section.title,
		...introduction
	].filter((text) => isSensitive(text));
	const sensitive = [
		section.title,
		...introduction,
		...section.kind === "group" ? [above] : []
	].some((text) => isSensitive(text));
	return directed(section) ?? fromItems(section, items, sensitive) ?? fromWords({
		section,
		introduction,
		above
	}, items, sensitive, about.length > 0);
}
function directed(section) {
	for (const { text } of section.directives ?? []) {
		const because = `the template says <!-- gate: ${oneLine(text, 40)} -->`;
		if (text === "optional" || text === "all" || text === "any" || text === "one" || text === "none") return {
			meaning: text,
			because,
			sensitive: false,
			isStated: true
		};
	}
}
function directiveFor({ meaning, isStated }) {
	const word = isStated === true ? void 0 : STATED[meaning];
	return word === void 0 ? void 0 : `<!-- gate: ${word} -->`;
}
const STATED = {
	all: "all",
	any: "any",
	one: "one",
	none: "none",
	optional: "optional",
	others: "optional"
};
function fromItems(section, items, sensitive) {
	const offsets = new Set(items.map((item) => item.place.offset));
	const signed = section.signOffs.filter((each) => offsets.has(each.place.offset));
	const lines = items.filter((item) => require_answer.hasPlaceToSign(item.text));
	const called = require_answer.isAboutSigning(section.title);
	if (signed.length > 0 && signed.length * 2 >= items.length && (called || lines.length * 2 >= signed.length)) return {
		meaning: "sign-offs",
		because: "its boxes begin with a role",
		sensitive: false
	};
	const options = section.items;
	if (questionsIn(options) > 0) return {
		meaning: "answers",
		because: "its boxes are answers to choose from",
		sensitive
	};
	if (verdictIn(options) !== void 0) return {
		meaning: "verdict",
		because: "its boxes are a decision for or against",
		sensitive
	};
}
function fromWords({ section, introduction, above }, items, sensitive, context) {
	const voices = [
		...introduction.map((text) => ({
			text,
			introduces: true,
			because: `its introduction says ${quoted(text.replace(/[.:;!]+$/, ""))}`
		})),
		{
			text: section.title,
			introduces: false,
			because: section.kind === "group" ? `it begins ${quoted(section.title)}` : "its title says so"
		},
		{
			text: `${above} ${section.title}`,
			introduces: false,
			because: `it is called ${quoted(`${above} > ${section.title}`)}`
		}
	];
	const heard = voices.flatMap(({ text, introduces, because }) => {
		const said = saidBy(text, context, !introduces);
		if (said !== void 0 && COUNTED.includes(said) && speaks("effects", plainWords(text))) return [];
		if (said === void 0 || introduces && said === "steps" && wayOf(text) === void 0) return [];
		return [{
			text,
			because,
			said
		}];
	});
	const strongest = heard.find(({ said }, index) => index === 0 && OF_STOPPING.includes(said)) ?? STRENGTH.map((said) => heard.find((each) => each.said === said)).find((each) => each !== void 0);
	if (strongest !== void 0) {
		const { text, said, because } = strongest;
		if ((said === "applying" || said === "kinds" && !OF_CHANGE.test(plainWords(text))) && areStatements(section.items)) return {
			meaning: "all",
			because,
			sensitive
		};
		if (said === "applying") return {
			meaning: "any",
			because,
			sensitive
		};
		if (said === "none" && text === section.title && arePrepared(items) && !areTrouble(items)) return {
			meaning: "all",
			because: "its items are things to have ready",
			sensitive: true
		};
		const way = said === "steps" ? wayOf(text) : void 0;
		return {
			meaning: MEANINGS[said],
			because,
			sensitive,
			...way === void 0 ? {} : { way }
		};
	}
	const isPicked = items.length > 0 && areNames(section.items);
	if (isPicked && [section.title, ...introduction].some((text) => speaks("effects", plainWords(text)))) return {
		meaning: "optional",
		because: "it lists what may come about",
		sensitive
	};
	if (areEffects(section.items)) return {
		meaning: "optional",
		because: "its items say what the change may do",
		sensitive
	};
	const ticked = voices.find(({ text, introduces }) => introduces && speaks("whenTicked", plainWords(text)));
	if (isPicked && ticked !== void 0) return {
		meaning: "any",
		because: ticked.because,
		sensitive
	};
	if (hasOpposites(section.items)) return {
		meaning: "any",
		because: "its items contradict each other",
		sensitive
	};
	if (areKinds(section.items)) return {
		meaning: "any",
		because: "its items are kinds of change",
		sensitive
	};
	if (!sensitive || items.length === 0) return void 0;
	return areTrouble(items) && !arePrepared(items) ? {
		meaning: "none",
		because: "its items are trouble that may come",
		sensitive: true
	} : {
		meaning: "all",
		because: "nothing says otherwise",
		sensitive: true
	};
}
const OF_CHANGE = /\b(?:types?|kinds?|sort|art|arten|this is)\b/;
const COUNTED = [
	"one",
	"any",
	"kinds"
];
const OF_STOPPING = [
	"none",
	"steps",
	"prepared"
];
const STRENGTH = [
	"others",
	"optional",
	"none",
	"steps",
	"one",
	"any",
	"applying",
	"kinds",
	"prepared"
];
// src/template/reading/below.ts
function optionsOf(items) {
	const below = new Set(items.flatMap((item) => require_select.flatten(item.items)));
	return items.filter((item) => !below.has(item));
}
function belowOf(items) {
	const found = optionsOf(items).flatMap((option) => option.items.length === 0 ? [] : [countBelow(option)]);
	const [first] = found;
	if (first === void 0 || found.every((each) => each === first)) return first;
	return found.includes("all") ? "all" : "any";
}
function countBelow({ label, items }) {
	const { meaning } = readingOf({
		section: asSection(label, items),
		introduction: [],
		above: ""
	}) ?? {};
	if (meaning === "one" || meaning === "answers" && questionsIn(items) === 1) return "one";
	return meaning === "any" || nameKinds(items) ? "any" : "all";
}
function asSection(title, items) {
	return {
		kind: "group",
		title,
		key: [],
		depth: 9,
		items,
		fields: [],
		signOffs: [],
		sections: []
	};
}
// src/template/reading/selectors.ts
function selectors(root, all) {
	const uses = new Map();
	for (const { section } of all) {
		const key = require_inline.normalizeTitle(section.title);
		uses.set(key, (uses.get(key) ?? 0) + 1);
	}
	const find = (section) => {
		const { title } = section;
		if (uses.get(require_inline.normalizeTitle(title)) === 1 && !/^\s*\/|\s>\s/.test(title) && title.trim() !== "") return plainTitle(title);
		const located = all.find((each) => each.section === section);
		const selector = located === void 0 ? "" : require_select.selectorFor(root, all, located).trim();
		const works = (each) => {
			const selection = require_select.select(root, each);
			return selection.kind === "one" && selection.found.section === section;
		};
		if (selector === "" || !works(selector)) return void 0;
		const plain = selector.split(" > ").map(plainTitle).join(" > ");
		return works(plain) ? plain : selector;
	};
	const known = new Map();
	return (section) => {
		if (!known.has(section)) known.set(section, find(section));
		return known.get(section);
	};
}
const BEFORE_WORDS = /^(\/?)(?:\d+(?:\.\d+)*[.):]?\s+|[\p{Extended_Pictographic}\uFE0F\s](?![\d#*]\u20E3))+(?=\S)/u;
function plainTitle(title) {
	const plain = title.replace(BEFORE_WORDS, "$1").replace(/\s*:$/, "").trim();
	return require_inline.normalizeTitle(plain.replace(/^\//, "")) === require_inline.normalizeTitle(title.replace(/^\//, "")) ? plain : title.trim();
}
// src/template/reading/lists.ts
const EVERY_BOX = {
	meaning: "all",
	because: "",
	sensitive: false
};
const NOTHING = {
	meaning: "optional",
	because: "its text asks for nothing",
	sensitive: false
};
function pickedFrom(question, some) {
	return speaks("picks", plainWords(question)) && some.length > 1 && areNames(some) ? {
		meaning: "any",
		because: "its question asks to pick",
		sensitive: false
	} : void 0;
}
function listsOf(checklist) {
	const { root } = checklist;
	const said = proseOf(checklist);
	const prose = introductions(checklist, said);
	const top = require_select.topLevel(root);
	const selectorOf = selectors(root, require_select.sectionsOf(root));
	const lists = new Map();
	const questions = [];
	const choices = [];
	const isChosen = (section) => choices.some((options) => options.includes(section));
	const visit = (at, inherited) => {
		const { section, path } = at;
		const outermost = section === root || section === top;
		const parent = path.at(-2);
		const idle = section.items.filter(asksNothing);
		const asking = section.items.filter((item) => !idle.includes(item));
		const answers = answersIn({
			...section,
			items: asking
		}, said);
		const hints = new Set(answers.flatMap((each) => each.hints));
		const introduction = prose.get(section).filter((text) => !hints.has(text));
		const answering = new Set(answers.flatMap((each) => each.items));
		const left = asking.filter((item) => !answering.has(item));
		const own = outermost ? void 0 : readingOf({
			section: {
				...section,
				items: left
			},
			introduction,
			above: parent === void 0 || parent === top || isChosen(section) ? "" : parent.title
		});
		const choice = own?.meaning === "one" && isChoice(section);
		choices.push(...choice ? [section.sections.filter((child) => require_select.itemsIn(child).length > 0)] : chosenAmong(section, said));
		const known = choice ? void 0 : own;
		const effective = (known === void 0 || inherited !== void 0 && isSame(known, inherited.reading)) && inherited !== void 0 ? heard(inherited, known) : {
			holder: at,
			reading: known ?? EVERY_BOX
		};
		const items = require_select.flatten(left);
		for (const { question, items: some, introduction: before } of answers) {
			const asked = readingOf({
				section: asSection(question, some),
				introduction: before,
				above: section.title
			}) ?? pickedFrom(question, some);
			const reading = effective.reading.meaning === "all" && asked !== void 0 ? asked : effective.reading;
			questions.push({
				holder: at,
				items: require_select.flatten(some),
				reading,
				question
			});
		}
		for (const item of idle) questions.push({
			holder: at,
			items: require_select.flatten([item]),
			reading: NOTHING,
			question: item.label
		});
		if (items.length > 0) {
			const list = lists.get(effective.holder.section) ?? {
				...effective,
				items: []
			};
			list.items.push(...items);
			lists.set(effective.holder.section, list);
		}
		const isOwn = known?.meaning === "verdict" || known?.meaning === "answers";
		const handed = known === void 0 || isOwn ? inherited : effective;
		for (const child of section.sections) visit({
			section: child,
			path: [...path, child]
		}, handed);
	};
	visit({
		section: root,
		path: []
	}, void 0);
	return {
		lists: [...[...lists.values()].map((list) => lifted(list, top)), ...questions].map((list) => named(list, selectorOf)),
		choices,
		selectorOf
	};
}
function heard(inherited, known) {
	return known === void 0 ? inherited : {
		...inherited,
		reading: {
			...inherited.reading,
			because: known.because
		}
	};
}
function isSame(a, b) {
	return a.meaning === b.meaning && (a.way === b.way || a.way === void 0);
}
function chosenAmong({ sections, items, place: own }, said) {
	return sections.flatMap((first, index) => {
		const start = lineOf(first);
		const before = Math.max(own === void 0 ? 0 : own.line, ...[...require_select.flatten(items), ...sections.slice(0, index).flatMap(require_select.itemsIn)].map(({ place }) => place.line), ...sections.slice(0, index).map(lineOf));
		const between = said.filter(({ line }) => line > before && line < start);
		const from = index === 0 ? 0 : Math.max(...between.map(({ line }) => line));
		if (!between.some(({ line, text }) => line >= from && isChoosing(text))) return [];
		const others = sections.slice(index);
		const end = others.findIndex(({ kind, depth }) => kind !== first.kind || depth !== first.depth);
		const options = others.slice(0, end < 0 ? others.length : end).filter((section) => require_select.itemsIn(section).length > 0);
		return options.length < 2 ? [] : [options];
	});
}
function lineOf({ place }) {
	return place.line;
}
function isChoosing(text) {
	return saidBy(text) === "one" || speaks("removeOthers", plainWords(text));
}
function isChoice(section) {
	return section.items.length === 0 && section.sections.filter((child) => require_select.itemsIn(child).length > 0).length > 1;
}
function lifted(list, top) {
	const { section, path } = list.holder;
	const parent = path.at(-2);
	if (section.kind !== "group" || parent === void 0 || parent === top) return list;
	if (require_select.itemsIn(parent).length !== list.items.length) return list;
	return lifted({
		...list,
		holder: {
			section: parent,
			path: path.slice(0, -1)
		}
	}, top);
}
function named(list, selectorOf) {
	const selector = selectorOf(list.holder.section);
	return selector === void 0 ? list : {
		...list,
		selector
	};
}
// src/template/reading/removal.ts
var removal_exports = require_rolldown_runtime.__exportAll({ removalOf: () => removalOf });
function removalOf(template) {
	return removalIn(template, listsOf(template).choices);
}
function removalIn(template, choices) {
	const said = proseOf(template);
	const all = [template.root, ...require_select.sectionsOf(template.root).map(({ section }) => section)];
	const lines = new Set();
	const sections = new Set();
	const because = [];
	const below = (section) => [section, ...require_select.sectionsOf(section).map((each) => each.section)];
	const isKept = (section) => saidIn(section, all, said).some(({ text }) => speaks("keep", plainWords(text)));
	for (const section of all) {
		const own = saidIn(section, all, said);
		const words = own.map(({ text }) => plainWords(text));
		if (isKept(section)) continue;
		const note = (kind, into) => {
			const found = own.find((_, index) => speaks(kind, words[index]));
			if (found === void 0) return;
			because.push(found.text);
			const whole = kind === "removeLines" && speaks("wholeTemplate", plainWords(found.text));
			for (const each of whole ? all : below(section)) if (!isKept(each)) into.add(each);
		};
		if (section !== template.root) note("removeSection", sections);
		note("removeLines", lines);
		if (section.directives?.some(({ text }) => text === "removable") === true) for (const each of below(section)) (section === template.root ? lines : sections).add(each);
	}
	const told = said.find(({ text }) => speaks("removeOthers", plainWords(text)));
	if (told !== void 0 && choices.length > 0) because.push(told.text);
	return {
		lines,
		sections,
		others: new Set(told === void 0 ? [] : choices.flat().flatMap(below)),
		because
	};
}
function asksForMarks(template) {
	const said = proseOf(template);
	const found = said.find(({ text }) => speaks("markNotApplicable", plainWords(text)));
	return said.filter(({ line }) => line === found?.line).map(({ text }) => plainWords(text)).some((text) => speaks("reasons", text)) ? void 0 : found?.text;
}
function saidIn(section, all, said) {
	const start = section.place?.line ?? 0;
	const end = Math.min(...all.map(({ place }) => place?.line ?? 0).filter((line) => line > start));
	return said.filter(({ line }) => line >= start && line < end);
}
Object.defineProperty(exports, "asksForMarks", {
	enumerable: true,
	get: function() {
		return asksForMarks;
	}
});
Object.defineProperty(exports, "belowOf", {
	enumerable: true,
	get: function() {
		return belowOf;
	}
});
Object.defineProperty(exports, "directiveFor", {
	enumerable: true,
	get: function() {
		return directiveFor;
	}
});
Object.defineProperty(exports, "listsOf", {
	enumerable: true,
	get: function() {
		return listsOf;
	}
});
Object.defineProperty(exports, "oneLine", {
	enumerable: true,
	get: function() {
		return oneLine;
	}
});
Object.defineProperty(exports, "optionsOf", {
	enumerable: true,
	get: function() {
		return optionsOf;
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
Object.defineProperty(exports, "quoted", {
	enumerable: true,
	get: function() {
		return quoted;
	}
});
Object.defineProperty(exports, "removalOf", {
	enumerable: true,
	get: function() {
		return removalOf;
	}
});
Object.defineProperty(exports, "removal_exports", {
	enumerable: true,
	get: function() {
		return removal_exports;
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

const require_inline = require("./inline.cjs");
const NO_KEY = {
	section: [],
	text: "",
	ordinal: 0
};
function idOf(key) {
	return JSON.stringify(key);
}
function keyWords({ section, text, ordinal }) {
	return [...section, ordinal === 1 ? text : `${text}#${ordinal}`].join(" > ");
}
function assignKeys(root) {
	root.key = [];
	keySection(root, new Map());
}
function keySection(section, times) {
	const visit = (items) => {
		for (const item of items) {
			const text = require_inline.normalize(item.label);
			const same = idOf([...section.key, text]);
			const ordinal = (times.get(same) ?? 0) + 1;
			times.set(same, ordinal);
			item.key = {
				section: section.key,
				text,
				ordinal
			};
			visit(item.items);
		}
	};
	visit(section.items);
	for (const child of section.sections) {
		child.key = [...section.key, require_inline.normalizeHeading(child.title)];
		keySection(child, times);
	}
}
// src/checklist/reading/login.ts
const LOGIN = String.raw`(?=[\w-]{1,39}(?![\w-]))[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?:_[A-Za-z\d]+)?`;
const WHOLE = new RegExp(`^${LOGIN}$`);
const MENTION = new RegExp(String.raw`(?<![\w@/.-])@(${LOGIN})(?!-*[\w/]|\.\w)`, "g");
const ALONE = new RegExp(String.raw`^(${LOGIN})[\p{P}\p{S}\s]*$`, "u");
const REMARK = new RegExp(String.raw`^(${LOGIN})(?:\[bot\]|\s*[,;:/|([{–—]|\s+-\s)`, "u");
const PROFILE = new RegExp(String.raw`(?<![\w.-])(?:https?:\/\/)?(?:(?:www\.)?github\.com|[\w-]+\.ghe\.com)\/(${LOGIN})\/?(?![\w/.-]*[\w/])`, "gi");
const ADDRESS = /(?<![\w.-])[a-z]+:\/\/\S+/gi;
const BETWEEN = /[,;/&+|\u3001]|\s(?:and|or)\s/i;
const PLACEHOLDER = /^(?:t-?b-?[acd]|to-?do|fix-?me|x{3,}|placeholder|your-[a-z\d-]+|(?:(?:your|my|git-?hub)-?)?(?:user(?:-?name)?|login|name|handle|mention))$/i;
const NOBODY = /^(?:no(?:ne|body|-?one)|unknown|(?:some|any|every)-?(?:body|one)|who(?:ever)?|all|n-?a|me|myself|you|team|owner|author|reviewer|ghost)$/i;
function isLogin(text) {
	return WHOLE.test(text) && !isNobody(text);
}
function isPlaceholder(word) {
	return PLACEHOLDER.test(word);
}
function isNobody(login) {
	return PLACEHOLDER.test(login) || NOBODY.test(login);
}
function loginsIn(text) {
	const logins = [...plain(text).matchAll(MENTION)].map(([, login = ""]) => login);
	return [...new Set(logins)].filter((login) => !isNobody(login));
}
function namedIn(value, link = "") {
	const text = plain(value).trim();
	const profiles = [...`${text} ${link}`.matchAll(PROFILE)].map(([, login = ""]) => login);
	const words = text.replace(PROFILE, " ").replace(ADDRESS, " ").trim();
	const found = (pattern, part = words) => [pattern.exec(part)?.[1] ?? ""].filter(isLogin);
	const lower = (logins) => [...new Set(logins.map((login) => login.toLowerCase()))];
	const sure = [
		...loginsIn(text),
		...profiles.filter(isLogin),
		...found(ALONE)
	];
	const listed = words.split(BETWEEN).flatMap((part) => found(ALONE, part.trim()));
	return {
		sure: lower(sure),
		all: lower([
			...sure,
			...found(REMARK),
			...listed
		])
	};
}
function saysLogin(value, login) {
	const text = plain(value);
	const rest = text.replace(MENTION, " ");
	if (rest !== text && !rest.includes("@")) return false;
	return rest.toLowerCase().split(/[^\p{L}\p{N}_-]+/u).some((word) => word.replace(/^[-_]+|[-_]+$/g, "") === login);
}
function plain(text) {
	return require_inline.withoutInvisible(text.normalize("NFKC"));
}
// src/checklist/reading/field.ts
function boldPairs(parts) {
	const pairs = [];
	let line = 0;
	let lineStart = true;
	parts.forEach((part, index) => {
		const name = boldKey(parts, index);
		const current = pairs.at(-1);
		if (name !== void 0 && (lineStart || current?.line === line)) pairs.push({
			name,
			value: "",
			line,
			parts: [],
			...picturedKey(parts, index)
		});
		else if (current !== void 0 && current.isDone !== true && part.kind !== "comment" && part.kind !== "delete") {
			const own = beforeNextPair(current.value, part.text);
			if (own.length < part.text.length) current.isDone = true;
			current.value += own;
			current.parts.push({
				...part,
				text: own
			});
		}
		const newlines = part.kind === "comment" ? 0 : part.text.split("\n").length - 1;
		line += newlines;
		if (part.kind !== "comment") lineStart = newlines > 0 ? /\n\s*$/.test(part.text) : lineStart && part.text.trim() === "";
	});
	return pairs.map(({ parts: own, isDone: _, ...pair }, index) => {
		const value = require_inline.foldSpace(pair.value.replace(/^\s*[:：]/, ""));
		const parted = pairs[index + 1]?.line === pair.line ? value.replace(/\s*[|·•,;]$/, "") : value;
		return {
			...pair,
			value: parted,
			...linkIn(own),
			...pair.pictured === true ? { picture: true } : pictureIn(own)
		};
	});
}
function beforeNextPair(value, text) {
	const lines = text.split("\n");
	const end = lines.findIndex((line, index) => index > 0 && plainPair(line) !== void 0 && /[^\s:：]/.test(`${value}${lines.slice(0, index).join("")}`));
	return end < 0 ? text : lines.slice(0, end).join("\n");
}
function linkIn(parts) {
	const at = parts.findIndex(({ url }) => url !== void 0);
	const url = parts[at]?.url;
	const before = require_inline.textOf(parts.slice(0, Math.max(0, at)));
	const isAlone = /^(?:[^:：]*[:：])?\s*$/.test(before) && /^\s*$/.test(require_inline.textOf(parts.slice(at + 1)));
	return url !== void 0 && isAlone ? { link: url } : {};
}
function pictureIn(parts) {
	return parts.some(({ picture }) => picture === true) ? { picture: true } : {};
}
const COLON_AT_END = /[:：]$/;
function boldKey(parts, index) {
	const part = parts[index];
	if (part?.kind !== "strong") return void 0;
	const text = require_inline.foldSpace(part.text);
	const name = COLON_AT_END.test(text) ? text.slice(0, -1).trim() : /^\s*[:：]/.test(parts[index + 1]?.text ?? "") ? text : "";
	return name === "" ? void 0 : name;
}
function picturedKey(parts, index) {
	const [own, next] = parts.slice(index, index + 2);
	const isColon = own !== void 0 && !/[:：]\s*$/.test(own.text);
	return own?.picture === true || isColon && next?.picture === true ? { pictured: true } : {};
}
const PLAIN_PAIR = /^([^:：]{1,60})(?::(?:\s+(.*))?|：\s*(.*))$/s;
function plainPair(text) {
	const match = PLAIN_PAIR.exec(text.trim());
	const name = require_inline.foldSpace(match?.[1] ?? "");
	if (match === null || name === "" || name.split(" ").length > 6) return void 0;
	return {
		name,
		value: require_inline.foldSpace(match[2] ?? match[3] ?? ""),
		line: 0
	};
}
function fieldOf({ name, value, link, picture }) {
	return {
		key: require_inline.normalizeTitle(name),
		name,
		value,
		blank: isBlank(value),
		...link === void 0 ? {} : { link },
		...picture === void 0 ? {} : { picture }
	};
}
function onOneLine(parts) {
	return require_inline.foldSpace(require_inline.textOf(parts));
}
const ENTITY = /&(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z]\w{1,31});/gi;
const MARKS = /^[\p{P}\p{Z}\p{M}\p{C}\uFFFD\p{Sk}\p{Sc}|~=<>+\u2500-\u259F\u25A1\u25FB\u2610]*$/u;
const LATER = /^_*(?:t\.?b\.?[dac]\.?|todo|to do|fixme|to be (?:determined|defined|announced|confirmed|filled(?: in)?))_*(?:[.!…]*|\s*[:;,(].*|\s+[–—-]+\s.*|\s+(?:by|in|with|after|when|once|later|soon|asap|from)\b.*)$/i;
const LATER_ELSEWHERE = /^_*(?:待定|待填写?|待补充|未定|未入力|미정|à (?:définir|compléter|préciser)|(?:por|a) (?:definir|confirmar|completar)|da (?:definire|confermare)|noch (?:offen|unklar)|wird (?:ergänzt|nachgereicht)|уточняется)_*[.!…]*$/iu;
const FORM = /^_*(?:no response|not yet|none yet|later|coming soon|#?xxx+|#(?:issue|ticket|number|id|pr|nr|0+)|(?:please )?(?:fill (?:this |me )?in|fill (?:this|me) out|specify)(?: here)?|your (?:name|text|answer)(?: here)?|name here|(?:the |your )?reason(?: here)?|(?:please )?(?:click (?:or tap )?here to )?enter [a-z ]+(?: here)?|placeholder)_*[.!…]*$/i;
const LINE = /^(?:[\p{L} ]{1,30}:\s*)?[#@$v]?_{2,}\s*(?:%|\([^()]*\))?$/u;
const DATE_PATTERN = /^(?=.*(?:yyyy|dd|hh))[ymdhst/.: -]+(?:z|utc|gmt)?$/i;
const ALTERNATIVES = /^[A-Z][\w-]*(?: [\w-]+){0,2}(?: \/ [A-Z][\w-]*(?: [\w-]+){0,2})+$/;
const SHORT_ALTERNATIVES = /^(?:yes ?\/ ?no|no ?\/ ?yes|y ?\/ ?n|pass ?\/ ?fail|true ?\/ ?false)(?: ?\/ ?n\/?a)?$/i;
const NUMBER_PATTERN = /^v?x\.(?:y(?:\.z)?|x(?:\.x)?)$|^\d{4}-xx-xx$/i;
const FORMULA = /^\${1,2}`?(?:\\(?:[hv]?phantom|[hv]space\*?)\s*\{[^{}]*\}|\\(?:q?quad|(?:thin|med|thick|neg|en)?space)(?![A-Za-z])|\\[\s,;:!>]|[{}~\s])*`?\${1,2}$/;
const INSIDE = /\{\{?\s*(?:date|day|time|version|tag|release|ticket|incident|yyyy[-\w]*|your [\w ]{1,30})\s*\}?\}/i;
const INSTRUCTION = /^(?:please )?(?:use this (?:space|section|area|block|field|box|part)\b|(?:add|write|enter|put|note|describe|list|leave) (?:any |your |all )?(?:additional |further |other )?(?:notes?|comments?|observations|remarks|issues|details|information) (?:here|below|in this (?:space|section))\b)[^.!?]*[.!…]*$/i;
function isBlank(value) {
	if (/^[_\s]*$/.test(value)) return true;
	const text = require_inline.visible(value.includes("&") ? value.replace(ENTITY, "") : value);
	return /^[^A-Za-z\d]*$/.test(text) && MARKS.test(text) || LATER.test(text) || LATER_ELSEWHERE.test(text) || FORM.test(text) || text.includes("__") && LINE.test(text) || text.length <= 10 && NUMBER_PATTERN.test(text) || text.startsWith("[") && /^\[[^\]]*\]$/.test(text) || text.endsWith(">") && /^#?<[^>]*>$/.test(text) || text.endsWith("}") && /^\$?\{\{?[^}]*\}?\}$/.test(text) || text.startsWith("$") && FORMULA.test(text) || text.startsWith("@") && isUnnamed(text.slice(1)) || text.includes("{") && INSIDE.test(text) || DATE_PATTERN.test(text) || text.length >= 12 && INSTRUCTION.test(text) || text.includes("/") && (ALTERNATIVES.test(text) || SHORT_ALTERNATIVES.test(text));
}
function isUnnamed(rest) {
	const word = rest.replace(/[\p{P}\p{S}\s]+$/u, "");
	return word === "" || isPlaceholder(word) || LATER.test(word) || FORM.test(word);
}
// src/checklist/reading/condition.ts
const IN_CASE = String.raw`(?:(?!only if (?:needed|necessary)\b)(?:(?:only|required|needed|necessary|applies|mandatory|remove) ){0,3}(?:if(?! not\s*[,:])|when|where)|as (?:applicable|needed|appropriate)|optional)\b`;
const KIND_OF_WORK = String.raw`(?:(?:(?:only|required|needed|necessary|applies|mandatory) ){0,3}for (?:all )?(?:new |breaking |visual |major |user-facing )?(?:bugs|(?:bug ?)?fixes|features|enhancements|(?:breaking|visual|ui|api|database|schema) changes|non-[\w-]+ changes|(?!all|any|my|your|the|these|every|both|our)[\w-]+ changes)\b|for (?:changes|prs|pull requests) (?:that|which|to|in|of)\b|for [^()]{1,40},? or (?:if|when)\b)`;
const ADVICE = String.raw`if\b[^()]*\byou (?:do not|don't|need not) (?:have|need)\b|if\b[^()]*,\s*(?:then|please|you|they|it|we|the|this|there|do|use|make|write|add|ask|submit|open|see|state|give|explain|say|describe|provide|justify|list|mention|note|create)\b`;
const CONDITION_AT_END = new RegExp(String.raw`\(\s*(?:no need|not (?:needed|necessary|required)) (?:for|if|when|in) (?!an?\b|drafts?\b|merge)[^()]*\)\s*[.:]?$|\(\s*(?!${ADVICE})(?:${IN_CASE}|${KIND_OF_WORK})(?:[^()]|\([^()]*\))*\)(?:\s*\([^()]*\))?\s*[.:?!]*$|\([^()]{1,40} (?:changes|fixes|features) only\)\s*[.:?!]*$|\[optional\]\s*[.:?!]*$|,\s*(?:if|where|when|as) (?:applicable|needed|necessary|appropriate|relevant)\s*[.?!]?$|(?<=[.;]\s)not (?:required|needed|necessary) (?:for|if|when) (?!drafts?\b)[^.]*[.]?$`, "i");
const CONDITION_IN_FRONT = new RegExp(String.raw`^(?:if\s|when (?:adding|changing|removing|resolving|fixing|introducing) (?!code\b)[^,]{1,60},|(?:when|where) (?:applicable|needed|necessary|appropriate|relevant)\b|\(\s*(?:${IN_CASE}|${KIND_OF_WORK})[^()]*\)\s*\S|\[optional\]\s*\S)`, "i");
const WORK = String.raw`(?:bugs|(?:bug ?)?fixes|features|enhancements|changes|additions|updates|upgrades|bumps|refactorings)\b`;
const OF_WORK = String.raw`for (?!(?:all|any|every|each|both|the|these|your) ${WORK})(?:[\w/-]+ ){0,3}${WORK}`;
const OF_SOME_WORK = new RegExp(OF_WORK, "i");
const CONDITION_OF_WORK = new RegExp(String.raw`^${OF_WORK}(?:[^.]{0,40}[, ]|: )\S|\s[\u2010-\u2015-]+ (?:only )?${OF_WORK}(?: (?:to|in|of) [^.,]{1,60})?[.]?$`, "i");
const CONDITION_BETWEEN = /\((?:if|when|where) (?:applicable|needed|necessary|appropriate|relevant|any|new)\)(?=\s[^,;:]*$)(?<!(?:,|\band\b).*)(?!.*\b(?:and|tested|checked|verified|reviewed)\b)/i;
const CONDITION_OF_SCREENS = /\sfor (?:any )?(?:ui|ux|gui|visual|front-?end|back-?end|api|schema|database|breaking|style|css) changes(?=[.?!]?$)|\sof any (?:ui|ux|gui|visual|front-?end) changes\b|(?<!\btested\b.*)\sfor (?:(?:bug ?)?fixes|new (?:features|functionality|functions|commands|components))(?=[.?!]?$)|^for (?:first[- ]time|new) (?:contributors|authors|members)(?=[,:])/i;
const CONDITION_ELSEWHERE = /(?<!\b(?:y|et|und|e)\b.*)[\s,([](?:si (?:nécessaire|applicable|besoin|es necesario|aplica|procede|corresponde)|se (?:necessário|aplicável)|(?:falls|wenn|sofern) (?:nötig|zutreffend|erforderlich|anwendbar)|если (?:нужно|необходимо|применимо))[)\]]?[.?!]?$|(?<![并、し].*)[(（,，\s]?(?:如(?:果)?(?:适用|需要|有需要|有必要)|필요(?: ?시|한 경우)|해당(?: ?시|하는 경우)|(?:必要な|該当する)場合|必要に応じて|があれば)[)）]?[.。?!]?$/iu;
const CONDITION_BEFORE_SENTENCE = /,\s(?:if|where|when|as) (?:applicable|needed|necessary|appropriate|relevant)[.;]?\s+(?=\p{Lu})/u;
const CONDITION_OF_CHANGE = /(?<![.!?;:]|\b(?:checked|check|see|verified|verify|know|sure|even|tested))\s(?:if|when) (?:the|this|your|any|a) (?:\w+ )?(?:change|pr|pull request|patch|contribution|feature|fix|functionality)s?\b/gi;
const DONE = /\b(?:add(?:ed)?|updated?|changed|bumped|documented|includ(?:ed?)|attach(?:ed)?|link(?:ed)?|requested|regenerated|written|created?|provided?|mentioned|notified|set|applied|back-?ported|labell?ed|made)\b/i;
const CASE_BEHIND = /\s(?:(?:if|when|where|as) (?:applicable|needed|necessary|appropriate|required|relevant)\b|if (?:this|the|your|you|it|there|any|an?|new|behaviou?rs?|public|existing|one exists|(?:add|chang|touch|modify|updat|introduc)ing)(?:\s|[.)]?$)|when (?:adding|changing|touching|modifying|updating|introducing|(?:[\w-]+ ){1,3}(?:changes|changed|is added|are added))(?:\s|[.)]?$))/i;
const OTHER_MATTER = /\b(?:to|that|which|so|and|check(?:ed|s)?|see|even)\b|[.!?](?:\s|$)|\([^()]*$/i;
const SECOND_THING = /\band\b|[.!?](?:\s|$)|\([^()]*$/i;
function hasConditionBehind(label) {
	const found = CASE_BEHIND.exec(label);
	if (found === null) return false;
	const before = label.slice(0, found.index);
	const other = /^\sif (?!(?:applicable|needed|necessary|appropriate|required|relevant)\b)/i.test(found[0]) ? OTHER_MATTER : SECOND_THING;
	return DONE.test(before) && !other.test(before) && !/[.!?]\s/.test(label.slice(found.index));
}
const DONE_OR_TO_DO = /\b(?:add(?:ed)?|updated?|changed?|bump(?:ed)?|document(?:ed)?|include[ds]?|attach(?:ed)?|link(?:ed)?|increase[ds]?|raise[ds]?|write|written|commented|provide[ds]?|mention(?:ed)?)\b/i;
const LEFT_AT_END = /(?<!\b(?:and|or|but|see|ask|check(?:ed)?|tested|verified|reviewed)\b.*)\s(?:if|when|where) (?:applicable|needed|necessary|appropriate|relevant)[.?!]?$/i;
const HOLDS_ALWAYS = /\b(?:understand|agree|aware|accept|acknowledge|confirm|promise|will|may|might|can|could|must|should|fails?|pass(?:es)?|breaks?|happens?)\b/i;
function dependsOnChange(label) {
	const before = label.slice(0, -1);
	CONDITION_OF_CHANGE.lastIndex = Math.max(...[
		".",
		"!",
		"?"
	].map((stop) => before.lastIndexOf(stop))) + 1;
	const found = CONDITION_OF_CHANGE.exec(label);
	return found !== null && !HOLDS_ALWAYS.test(label.slice(0, found.index));
}
const CONDITION_ASKED = /^(?=[^?]*\?\s*if so\b(?!,? (?:please )?(?:tick|check|mark|complete|confirm)\b))(?:(?:does|do|will|would) (?:this|the|your|it|these) [^?]*?\b(?:need|introduce|affect|break|touch|impact|alter|modify|change|deprecate|add|remove)\b|will there be (?:an?|any)\b)(?![^?]*\b(?:tests?|tested|docs?|documentation|documented|changelog|reviewed|approved|signed|secure)\b)[^?]*\?/i;
const IN_EITHER_CASE = /\b(?:otherwise|or else|in any case|if not|where not)\b/i;
const CONDITION_OF_PART = /^(?:(?:for )?(?:ui|ux|gui|visual|api|public api|schema|database|db|breaking|front-?end|back-?end|css|style|docs?|documentation|dependency|config(?:uration)?)) (?:changes?|fix(?:es)?|features?)(?=\s*:\s*(?!no(?:ne)?\b)\S)/i;
const CONDITION_OF_NEW = /^(?:any )?new (?:public )?(?:functions?(?:\/methods?)?|methods?|features?|class(?:es)?|components?|commands?|endpoints?|pages?|rules?|cops?|options?|settings?|flags?|dependenc(?:y|ies)|packages?|plugins?|modules?|strings?|apis?|checks?|dishes)(?=\s(?:are|is|have|has)\s(?!not\b))/i;
function isConditional(label) {
	return conditionIn(label) !== void 0;
}
function conditionIn(label) {
	const plain = label.replace(/^[^\p{L}\p{N}([]+/u, "");
	if (IN_EITHER_CASE.test(plain)) return void 0;
	return inSentence(plain) ?? inFirstSentence(plain);
}
const LEFT_TO_AUTHOR = /^[([,\s]*(?:if|when|where) (?:applicable|needed|necessary|appropriate|relevant|any|new)\W*$/i;
function stated(text, namesCase, label = text) {
	return {
		text,
		namesCase,
		isLeftToAuthor: (LEFT_TO_AUTHOR.test(text) || CONDITION_ELSEWHERE.test(text)) && !TWO_DEEDS.test(label)
	};
}
const TWO_DEEDS = /\w(?:ed|ten|made)\b[^,]*, [^,]*\w(?:ed|ten|made)\b/i;
function inSentence(label) {
	const [told] = OF_A_CASE.flatMap((each) => each.exec(label)?.[0] ?? []);
	if (told !== void 0) return stated(told, true);
	const [set] = CONDITION_AT_END.exec(label) ?? CONDITION_BEFORE_SENTENCE.exec(label) ?? CONDITION_BETWEEN.exec(label) ?? CONDITION_ELSEWHERE.exec(label) ?? [];
	if (set !== void 0) return stated(set, NAMES_CASE.test(set), label);
	if (CONDITION_IN_FRONT.test(label)) {
		const [text] = FRONT.exec(label);
		return stated(text, NAMES_CASE.test(text));
	}
	if (CONDITION_OF_WORK.test(label)) {
		const [text] = OF_SOME_WORK.exec(label);
		return stated(text, false);
	}
	if (dependsOnChange(label)) return stated(label, false);
	const left = LEFT_AT_END.exec(label);
	const behind = left !== null && DONE_OR_TO_DO.test(label.slice(0, left.index)) ? left[0] : void 0;
	const text = hasConditionBehind(label) ? label.slice(CASE_BEHIND.exec(label)?.index) : behind;
	return text === void 0 ? void 0 : {
		text,
		namesCase: false,
		isLeftToAuthor: false
	};
}
const OF_A_CASE = [
	CONDITION_ASKED,
	CONDITION_OF_PART,
	CONDITION_OF_NEW,
	CONDITION_OF_SCREENS
];
function inFirstSentence(label) {
	const [first, ...others] = label.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
	return others.length === 1 && POINTS.test(others[0]) ? inSentence(first) : void 0;
}
const POINTS = /^(?:Please )?(?:see|more info(?:rmation)?|learn more|read more|details)\b(?!.*\b(?:and|must|that)\b)[^.]*\.?$/i;
const NAMES_CASE = /^[([,\s]*(?:(?:only|required|needed|necessary|applies|mandatory|remove) ){0,3}(?:if (?!(?:applicable|needed|necessary|appropriate|relevant|required|any\W*$|possible|not|so|yes|no|then|in doubt|you(?!(?:'ve| have)? (?:added?|changed?|fixed|touched?|introduced?|modif(?:y|ied)|removed?|updated?|created?) (?!(?:the |any |some )?(?:code|files?|something|anything)\b))|you're|i|we|(?:this|it) is (?!an? (?!(?:pr|pull request|change|contribution)\b))|submitting|contributing|something|anything|all|everything|merged|approved)\b|(?:this|the|your) (?:pr|pull request|change) (?:is|gets|was)(?: to be)? (?:not )?(?:merged|approved|ready|an? draft)\b|code\b|[^,]*\bfail)|no need for\b|not (?:needed|necessary|required) (?:for|in)\b|when (?:adding|changing|removing|resolving|fixing|introducing)\b|(?:ui|ux|visual|user-facing|front-?end|back-?end|api|schema|database|breaking) changes only\b|for (?:changes|prs|pull requests) (?:that|which|to|in|of)\b|for [^()]{1,40},? or if\b)/i;
const FRONT = /^\([^()]*\)|^\[[^[\]]*\]|^.*?(?=[,:;]|\bthen\b|$)/is;
function statesCondition(label) {
	return CONDITION_AT_END.test(label) || CONDITION_BEFORE_SENTENCE.test(label) || CONDITION_IN_FRONT.test(label);
}
// src/checklist/select.ts
function sectionsOf(root) {
	const all = [];
	const visit = (section, above) => {
		for (const child of section.sections) {
			const path = [...above, child];
			all.push({
				section: child,
				path
			});
			visit(child, path);
		}
	};
	visit(root, []);
	return all;
}
function topLevel(root) {
	const [only] = root.sections;
	return root.sections.length === 1 && only !== void 0 && only.depth === 1 ? only : root;
}
const MOST_OFFERED = 10;
function select(root, selector) {
	const named = namesIn(root);
	const found = matching(named, selector);
	const [first] = found;
	if (first === void 0) return { kind: "none" };
	if (found.length === 1) return {
		kind: "one",
		found: first.located
	};
	const selectors = found.slice(0, MOST_OFFERED).flatMap((each) => working(named, each));
	return {
		kind: "several",
		found: found.map((each) => each.located),
		selectors
	};
}
function selectorFor(root, all, located) {
	const named = namesOf(root, all);
	const own = named.find((each) => each.located.section === located.section);
	const [selector] = own === void 0 ? [] : working(named, own);
	return selector ?? located.section.title;
}
const names = new WeakMap();
function namesIn(root) {
	const known = names.get(root) ?? namesOf(root, sectionsOf(root));
	names.set(root, known);
	return known;
}
function namesOf(root, all) {
	const read = new Map();
	const titleOf = (section) => {
		const { title } = section;
		const known = read.get(section) ?? {
			form: require_inline.normalizeHeading(title),
			pieces: title.split(SEPARATOR).length
		};
		read.set(section, known);
		return known;
	};
	const above = topLevel(root) === root ? 0 : 1;
	return all.map((located) => ({
		located,
		titles: located.path.map(titleOf),
		above
	}));
}
const SEPARATOR = /\s+>\s+/;
var Wanted = class {
	length;
	#pieces;
	#forms = new Map();
	constructor(selector) {
		this.#pieces = selector.split(SEPARATOR);
		this.length = this.#pieces.length;
	}
	has(title, at) {
		const end = at + title.pieces;
		if (at < 0 || end > this.length) return false;
		const key = `${at} ${end}`;
		const form = this.#forms.get(key) ?? require_inline.normalizeHeading(this.#pieces.slice(at, end).join(" > "));
		this.#forms.set(key, form);
		return form === title.form;
	}
};
function matching(named, selector) {
	const text = selector.trim();
	const wanted = new Wanted(text);
	const anchored = text.startsWith("/") ? new Wanted(text.slice(1).trim()) : void 0;
	return named.filter(({ titles, above }) => matches(titles, wanted) || anchored !== void 0 && matches(titles.slice(above), anchored, true));
}
function matches(titles, wanted, anchored = false) {
	const own = titles.at(-1);
	if (own === void 0) return false;
	const end = wanted.length - own.pieces;
	if (!wanted.has(own, end)) return false;
	let next = new Set([0]);
	titles.slice(0, -1).forEach((title, index) => {
		const found = [...next].filter((at) => wanted.has(title, at)).map((at) => at + title.pieces);
		next = new Set(anchored && index === 0 ? found : [...next, ...found]);
	});
	return next.has(end);
}
function working(named, { located, above }) {
	const titles = located.path.slice(above === 0 || located.path.length === 1 ? 0 : 1).map((section) => section.title);
	const paths = titles.map((_, index) => titles.slice(titles.length - 1 - index).join(" > "));
	const selector = [...paths, `/${paths.at(-1)}`].find((each) => {
		const [first, second] = matching(named, each);
		return first?.located.section === located.section && second === void 0;
	});
	return selector === void 0 ? [] : [selector];
}
function displayPath(root, path) {
	return (topLevel(root) === root || path.length <= 1 ? path : path.slice(1)).map((section) => section.title);
}
function flatten(items) {
	return items.flatMap((item) => [item, ...flatten(item.items)]);
}
function itemsIn(section) {
	return [...flatten(section.items), ...section.sections.flatMap(itemsIn)];
}
Object.defineProperty(exports, "LOGIN", {
	enumerable: true,
	get: function() {
		return LOGIN;
	}
});
Object.defineProperty(exports, "NO_KEY", {
	enumerable: true,
	get: function() {
		return NO_KEY;
	}
});
Object.defineProperty(exports, "assignKeys", {
	enumerable: true,
	get: function() {
		return assignKeys;
	}
});
Object.defineProperty(exports, "boldKey", {
	enumerable: true,
	get: function() {
		return boldKey;
	}
});
Object.defineProperty(exports, "boldPairs", {
	enumerable: true,
	get: function() {
		return boldPairs;
	}
});
Object.defineProperty(exports, "conditionIn", {
	enumerable: true,
	get: function() {
		return conditionIn;
	}
});
Object.defineProperty(exports, "displayPath", {
	enumerable: true,
	get: function() {
		return displayPath;
	}
});
Object.defineProperty(exports, "fieldOf", {
	enumerable: true,
	get: function() {
		return fieldOf;
	}
});
Object.defineProperty(exports, "flatten", {
	enumerable: true,
	get: function() {
		return flatten;
	}
});
Object.defineProperty(exports, "idOf", {
	enumerable: true,
	get: function() {
		return idOf;
	}
});
Object.defineProperty(exports, "isBlank", {
	enumerable: true,
	get: function() {
		return isBlank;
	}
});
Object.defineProperty(exports, "isConditional", {
	enumerable: true,
	get: function() {
		return isConditional;
	}
});
Object.defineProperty(exports, "isLogin", {
	enumerable: true,
	get: function() {
		return isLogin;
	}
});
Object.defineProperty(exports, "itemsIn", {
	enumerable: true,
	get: function() {
		return itemsIn;
	}
});
Object.defineProperty(exports, "keyWords", {
	enumerable: true,
	get: function() {
		return keyWords;
	}
});
Object.defineProperty(exports, "linkIn", {
	enumerable: true,
	get: function() {
		return linkIn;
	}
});
Object.defineProperty(exports, "loginsIn", {
	enumerable: true,
	get: function() {
		return loginsIn;
	}
});
Object.defineProperty(exports, "namedIn", {
	enumerable: true,
	get: function() {
		return namedIn;
	}
});
Object.defineProperty(exports, "onOneLine", {
	enumerable: true,
	get: function() {
		return onOneLine;
	}
});
Object.defineProperty(exports, "pictureIn", {
	enumerable: true,
	get: function() {
		return pictureIn;
	}
});
Object.defineProperty(exports, "picturedKey", {
	enumerable: true,
	get: function() {
		return picturedKey;
	}
});
Object.defineProperty(exports, "plainPair", {
	enumerable: true,
	get: function() {
		return plainPair;
	}
});
Object.defineProperty(exports, "saysLogin", {
	enumerable: true,
	get: function() {
		return saysLogin;
	}
});
Object.defineProperty(exports, "sectionsOf", {
	enumerable: true,
	get: function() {
		return sectionsOf;
	}
});
Object.defineProperty(exports, "select", {
	enumerable: true,
	get: function() {
		return select;
	}
});
Object.defineProperty(exports, "selectorFor", {
	enumerable: true,
	get: function() {
		return selectorFor;
	}
});
Object.defineProperty(exports, "statesCondition", {
	enumerable: true,
	get: function() {
		return statesCondition;
	}
});
Object.defineProperty(exports, "topLevel", {
	enumerable: true,
	get: function() {
		return topLevel;
	}
});

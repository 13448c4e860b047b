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
const ALONE$1 = new RegExp(String.raw`^(${LOGIN})[\p{P}\p{S}\s]*$`, "u");
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
		...found(ALONE$1)
	];
	const listed = words.split(BETWEEN).flatMap((part) => found(ALONE$1, part.trim()));
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
const INSIDE$1 = /\{\{?\s*(?:date|day|time|version|tag|release|ticket|incident|yyyy[-\w]*|your [\w ]{1,30})\s*\}?\}/i;
const INSTRUCTION = /^(?:please )?(?:use this (?:space|section|area|block|field|box|part)\b|(?:add|write|enter|put|note|describe|list|leave) (?:any |your |all )?(?:additional |further |other )?(?:notes?|comments?|observations|remarks|issues|details|information) (?:here|below|in this (?:space|section))\b)[^.!?]*[.!…]*$/i;
function isBlank(value) {
	if (/^[_\s]*$/.test(value)) return true;
	const text = require_inline.visible(value.includes("&") ? value.replace(ENTITY, "") : value);
	return /^[^A-Za-z\d]*$/.test(text) && MARKS.test(text) || LATER.test(text) || LATER_ELSEWHERE.test(text) || FORM.test(text) || text.includes("__") && LINE.test(text) || text.length <= 10 && NUMBER_PATTERN.test(text) || text.startsWith("[") && /^\[[^\]]*\]$/.test(text) || text.endsWith(">") && /^#?<[^>]*>$/.test(text) || text.endsWith("}") && /^\$?\{\{?[^}]*\}?\}$/.test(text) || text.startsWith("$") && FORMULA.test(text) || text.startsWith("@") && isUnnamed(text.slice(1)) || text.includes("{") && INSIDE$1.test(text) || DATE_PATTERN.test(text) || text.length >= 12 && INSTRUCTION.test(text) || text.includes("/") && (ALTERNATIVES.test(text) || SHORT_ALTERNATIVES.test(text));
}
function isUnnamed(rest) {
	const word = rest.replace(/[\p{P}\p{S}\s]+$/u, "");
	return word === "" || isPlaceholder(word) || LATER.test(word) || FORM.test(word);
}
// src/checklist/reading/na-words.ts
const DASH = "[-\\u2010-\\u2015\\u2212\\u30FC]";
const SHORT = "NA";
const NOT_APPLICABLE = [..."not applicable"].map((letter) => letter === " " ? "[ -]" : `[${letter}${letter.toUpperCase()}]`).join("");
const WORD = new RegExp(`(?<![\\p{L}\\p{N}/\\\\])(?:[nN] ?[/\\\\\\u2044\\u2215\\u29F8] ?[aA]|[nN]\\. ?[aA]\\b\\.?|${NOT_APPLICABLE}|${SHORT})(?![\\p{L}\\p{N}/\\\\])`, "gu");
const NOT_NEEDED = [..."not needed"].map((letter) => letter === " " ? "[ -]" : `[${letter}${letter.toUpperCase()}]`).join("");
const IN_BRACKETS = new RegExp(`(?<=[([]\\s*)${NOT_NEEDED}(?![\\p{L}\\p{N}])`, "gu");
const STARTS = new RegExp(`^(?:${WORD.source})\\s*(?:[:;,]|${DASH}|$)`, "u");
const BECAUSE = "(?:because|since|as|due to|for|no|not|nothing|only|see)\\b";
const END = new RegExp(`^\\s*(?:[.!:]?\\s*|[:;,]\\s*(\\S.*)|${DASH}+\\s*(\\S.*)|[([]\\s*([^()[\\]]+)[)\\]]\\.?|(${BECAUSE}.*))$`, "iu");
const BARE_END = new RegExp(`^(?:[.!:]?\\s*|\\s*:\\s*(\\S.*)|\\s+${DASH}+\\s*(\\S.*)|\\s*[([]\\s*([^()[\\]]+)[)\\]]\\.?|\\s+(${BECAUSE}.*))$`, "iu");
const CONDITION = /[([]\s*(?:if|when|where|as)\b[^()[\]]*[)\]]\s+$/iu;
const BALANCED = "[^()[\\]]*(?:\\([^()]*\\)[^()[\\]]*)*";
const INSIDE = new RegExp(`^\\s*(?:(?:[:;,.]|${DASH}+)\\s*(${BALANCED})|(${BECAUSE}${BALANCED}))?[)\\]]\\s*(?:\\.?|(?:[:;,]|${DASH}+)\\s*(\\S.*))$`, "iu");
const IN_FRONT = new RegExp(`^(?:[:;,]|\\s*${DASH}+(?=\\s))\\s*(\\S.*)$`, "u");
const IN_FRONT_WITH_REASON = new RegExp(`^\\s*(?:(?:[:;,.]|${DASH}+)\\s*(${BALANCED})|(${BECAUSE}${BALANCED}))[)\\]]\\s*(?:[:;,]|${DASH}+)?\\s*(\\S.*)$`, "iu");
const IN_FRONT_BRACKETS = new RegExp(`^\\s*[)\\]]\\s*(?:[:;,]|${DASH}+)?\\s*(\\S.*)$`, "u");
const OPEN_BRACKET = /\s*[([]\s*$/u;
const SET_OFF = new RegExp(`\\s${DASH}+\\s*$|\\s*:\\s*$|\\s*;\\s*$|(?<=[.!?])\\s+$`, "u");
const SPEAKS_OF = /(?:^|\s)(?:a|an|the|any|no|non|is|are|be|was|were|been|being|to|as|or|and|with|without|into|of|for|like|than|not|by|in|from|on|via|named|called|literal|value|values|text|string|word|label|become|becomes|became|equals?|means?|says?|reads?|writes?|prints?|shows?|displays?|renders?|returns?|gives?|yields?|exports?|imports?|parses?|contains?|holds?|has|have|sets?|uses?|gets?|adds?|accepts?|allows?|supports?|handles?|rejects?|ignores?|removes?|replaces?|drops?|filters?|treats?|counts?|marks?|marked|ticks?|checks?|selects?|chooses?|enters?|sends?|stores?|saves?)$/iu;
function mayMark(text) {
	return /n ?[/\\\u2044\u2215\u29F8] ?a|n\. ?a|not[ -](?:applicable|needed)|NA/iu.test(text);
}
function wordMarkIn(text, endsInCode = false) {
	for (const { 0: word, index } of text.matchAll(WORD)) {
		const found = markAround(text.slice(0, index), word, text.slice(index + word.length), endsInCode);
		if (found !== void 0) return found;
	}
	for (const { 0: word, index } of text.matchAll(IN_BRACKETS)) {
		const after = text.slice(index + word.length);
		const found = /^\s*for\b/iu.test(after) ? void 0 : markInBrackets(text.slice(0, index), after);
		if (found !== void 0) return found;
	}
}
function markInBrackets(before, after) {
	const label = before.replace(OPEN_BRACKET, "");
	if (label.trim() === "") return bracketsInFront(after);
	const inside = INSIDE.exec(after);
	return inside === null ? void 0 : withReason(label, inside.slice(1));
}
function markAround(before, word, after, endsInCode) {
	const isShort = word === SHORT;
	const needed = (mark) => isShort && mark.reason === void 0 || STARTS.test(mark.reason ?? "") ? void 0 : mark;
	if (before.trim() === "") return isShort ? void 0 : labelled(IN_FRONT.exec(after));
	if (/^\s*[([]\s*$/u.test(before)) return isShort ? void 0 : bracketsInFront(after);
	const inside = OPEN_BRACKET.test(before) ? INSIDE.exec(after) : null;
	if (inside !== null) return needed(withReason(before.replace(OPEN_BRACKET, ""), inside.slice(1)));
	const end = SET_OFF.test(before) ? END.exec(after) : null;
	if (end !== null) return needed(withReason(before.replace(SET_OFF, ""), end.slice(1)));
	const found = /[\p{L}\p{N}\p{Pe}"'%!?.]\s+$/u.test(before) && !SPEAKS_OF.test(before.trimEnd()) && !endsInCode ? (CONDITION.test(before) ? END : BARE_END).exec(after) : null;
	return found === null ? void 0 : needed(withReason(before, found.slice(1)));
}
function bracketsInFront(after) {
	const [, reason, because, label] = IN_FRONT_WITH_REASON.exec(after) ?? [];
	return label === void 0 ? labelled(IN_FRONT_BRACKETS.exec(after)) : withReason(label, [reason, because]);
}
function labelled(match) {
	return match === null ? void 0 : { label: match[1] };
}
function withReason(label, reasons) {
	const reason = (reasons.find((each) => each !== void 0 && each.trim() !== "") ?? "").trim();
	return {
		label: label.replace(/\s*(?:\.{2,}|…)?\s*$/u, ""),
		...reason === "" ? {} : { reason }
	};
}
const BARE_IN_FRONT = new RegExp(`^[([]?(?:${WORD.source})[)\\]]?\\s+(\\S.*)$`, "u");
function behindBareMark(text) {
	return BARE_IN_FRONT.exec(text)?.[1];
}
const BEHIND_STRIKE = new RegExp(`^(?:[:;,]|${DASH}+)?\\s*[([]?\\s*(?:${WORD.source})\\s*[)\\]]?(?:[:;,.]|${DASH}+)?\\s*(.*?)\\s*$|^(?:(?::|${DASH}+)\\s*(\\S.*)|[([]\\s*(\\S.*?)\\s*[)\\]]\\.?)$`, "isu");
function reasonBehindStrike(text) {
	if (text === "") return "";
	const match = BEHIND_STRIKE.exec(text);
	if (match === null) return void 0;
	const [, marked, behindDash, inBrackets = ""] = match;
	return (marked ?? behindDash ?? inBrackets).replace(/^\(?(.*?)\)?$/su, "$1").trim();
}
const ALONE = new RegExp(`^[([]?\\s*(?:${WORD.source})\\s*[)\\]]?\\s*[:;,.]?(?:\\s*${DASH}+)?$`, "iu");
function isMarkAlone(text) {
	return ALONE.test(text);
}
const COMMENT = new RegExp(`^(?:${WORD.source})\\s*(?:(?:[:;,.]|${DASH}+)\\s*(.*)|)$`, "isu");
function reasonInComment(text) {
	const match = COMMENT.exec(text);
	return match === null ? void 0 : (match[1] ?? "").trim();
}
const OTHER_WORDS = [
	"(?:is |was )?(?:not (?:needed|required|necessary|relevant|done|doing)|unneeded|unnecessary|irrelevant|no need)",
	"(?:does not|doesn'?t|did not|didn'?t) apply|skip(?:ped|ping)?|out of scope",
	"nicht (?:zutreffend|anwendbar|nötig|notwendig|erforderlich|relevant)|entfällt|trifft nicht zu",
	"no aplica(?:ble)?|no procede|sin objeto|sans objet|s/o|non applicable|(?:pas|non) (?:nécessaire|requis)",
	"não (?:se )?aplic(?:a|ável)|non applicabile|n\\.?v\\.?t\\.?|niet van toepassing|nie dotyczy|ikke relevant|ej tillämpligt",
	"не применимо|неприменимо|не требуется|не нужно|н/д|не застосовується|не потрібно",
	"لا ينطبق|غير منطبق|غير مطلوب|لا يلزم|लागू नहीं|geçerli değil|không áp dụng|netýká se|nem alkalmazható|ei sovellu",
	"不适用|不適用|不需要|无需|無需|該当なし|対象外|不要|해당 ?없음"
].join("|");
const SET_OFF_BY_DASH = "(?:\\s[-\\u2010-\\u2015\\u2212\\u30FC]+|(?<=[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}])[-\\u2010-\\u2015\\u2212]+)\\s*";
const ELSEWHERE = new RegExp([
	`(?:^|[([:.;\\u3001\\u3002]\\s*|${SET_OFF_BY_DASH})(?:${OTHER_WORDS})[)\\]]?[.!\\u3002]?$`,
	`${SET_OFF_BY_DASH}(?:${OTHER_WORDS})\\s*[:;,\\u3001]`,
	`^[([]?(?:${OTHER_WORDS})[)\\]]?:`,
	`[([](?:${OTHER_WORDS})(?:[:;,\\u3001][^()]*)?[)\\]]`
].join("|"), "iu");
const INTRODUCED = new RegExp(`(?:\\s${DASH}+|[:([])\\s*(?:(?:it|this|that)(?:'s| is| was)|is)\\s+$|\\s${DASH}+\\s+$`, "iu");
const EITHER_WAY = /(?:^|\s)(?:or|and|if|when|where|be|are|is|was)\s+$/iu;
function looksMarked(text) {
	const other = ELSEWHERE.exec(text);
	if (other?.[0] === text) return false;
	if (other !== null && !EITHER_WAY.test(text.slice(0, other.index + 1))) return true;
	return [...text.matchAll(WORD)].some(({ 0: word, index }) => {
		const before = text.slice(0, index);
		const after = text.slice(index + word.length);
		if (/^[\s([]*$/u.test(before)) return word === SHORT ? /^\s*(?:[):\]]|[-\u2010-\u2015])/u.test(after) : /\S/u.test(after);
		if (/[([]\s*$/u.test(before) || INTRODUCED.test(before)) return true;
		return /^[\s\p{P}\p{S}]*$/u.test(after) && !SPEAKS_OF.test(before.trimEnd());
	});
}
// src/checklist/reading/not-applicable.ts
function statedBy(parts, tick) {
	for (const part of parts) {
		const reason = part.kind === "comment" ? reasonInComment(require_inline.visible(part.text)) : void 0;
		if (reason === void 0) continue;
		const without = statedBy(parts.filter((each) => each !== part), tick);
		return marked(without.label, reason === "" ? without.reason : reason, `<!--${require_inline.normalize(part.text)}-->`, without);
	}
	const whole = require_inline.foldSpace(require_inline.textOf(parts));
	const strike = strikeOf(parts);
	if (strike !== void 0) return marked(strike.label, strike.reason, `~~${require_inline.normalize(whole)}~~`, open(whole, tick));
	const words = require_inline.visible(whole).replaceAll("。", ".").replaceAll("、", ",");
	const last = parts.findLast((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	const mark = mayMark(words) ? wordMarkIn(words, last?.kind === "code") : void 0;
	if (mark !== void 0) return marked(mark.label, mark.reason, require_inline.normalize(whole), open(whole, tick));
	const label = require_inline.foldSpace(require_inline.textOf(require_inline.standing(parts)));
	const isStruck = parts.some((part) => part.kind === "delete" && !require_inline.showsNothing(part.text));
	const looks = isStruck || STROKE.test(words) || !isMarkAlone(words) && looksMarked(words);
	return {
		label,
		state: tick,
		conditional: isConditional(label),
		...looks ? { looksNotApplicable: true } : {},
		...isStruck ? { struck: withStrikes(parts) } : {}
	};
}
const STROKE = /^(?:~~?\S|(--?)(?=[^\s-]).*[^\s-]\1$)/u;
function open(label, tick) {
	return {
		label,
		state: tick,
		conditional: isConditional(label)
	};
}
function marked(label, reason, as, otherwise) {
	const why = require_inline.foldSpace(reason ?? "");
	return {
		label,
		state: "not-applicable",
		...otherwise.state === "ticked" || otherwise.tickedToo === true ? { tickedToo: true } : {},
		...why === "" ? {} : { reason: why },
		conditional: isConditional(label),
		mark: {
			as,
			otherwise
		}
	};
}
function strikeOf(parts) {
	const shown = parts.filter((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	const first = shown.findIndex((part) => part.kind === "delete");
	if (first < 0) return void 0;
	const end = shown.findIndex((part, index) => index > first && part.kind !== "delete");
	const behind = shown.slice(end < 0 ? shown.length : end);
	const before = require_inline.visible(require_inline.textOf(shown.slice(0, first)));
	if (before !== "" && !isMarkAlone(before)) return void 0;
	if (behind.some((part) => part.kind === "delete")) return void 0;
	const reason = reasonBehindStrike(require_inline.visible(require_inline.textOf(behind)));
	if (reason === void 0) return void 0;
	const from = parts.indexOf(shown[first]);
	const to = end < 0 ? parts.length : parts.indexOf(shown[end]);
	return {
		label: require_inline.foldSpace(require_inline.textOf(parts.slice(from, to))),
		reason
	};
}
function withStrikes(parts) {
	return require_inline.foldSpace(parts.map((part) => part.kind === "delete" && !require_inline.showsNothing(part.text) ? `~~${part.text}~~` : require_inline.textOf([part])).join(""));
}
const IN_CASE = String.raw`(?:(?:if(?! not\s*[,:])|when|where)|as (?:applicable|needed|appropriate)|optional)\b`;
const KIND_OF_WORK = String.raw`(?:for (?:new |breaking |visual |major |user-facing )?(?:bugs|(?:bug ?)?fixes|features|enhancements|(?:breaking|visual|ui|api|database|schema) changes|changes (?:that|which|to|in|of))\b|for [^()]{1,40},? or (?:if|when)\b)`;
const ADVICE = String.raw`if\b[^()]*,\s*(?:then|please|you|they|it|we|the|this|there|do|use|make|write|add|ask|submit|open|see)\b`;
const CONDITION_AT_END = new RegExp(String.raw`\(\s*(?!${ADVICE})(?:${IN_CASE}|${KIND_OF_WORK})(?:[^()]|\([^()]*\))*\)(?:\s*\([^()]*\))?\s*[.:]?$|\[optional\]\s*[.:]?$|,\s*(?:if|where|when|as) (?:applicable|needed|necessary|appropriate|relevant)\s*[.?]?$`, "i");
const CONDITION_IN_FRONT = new RegExp(String.raw`^(?:if\s|(?:when|where) (?:applicable|needed|necessary|appropriate|relevant)\b|\(\s*(?:${IN_CASE}|${KIND_OF_WORK})[^()]*\)\s*\S|\[optional\]\s*\S)`, "i");
const WORK = String.raw`(?:bugs|(?:bug ?)?fixes|features|enhancements|changes|additions|updates|upgrades|bumps|refactorings)\b`;
const OF_WORK = String.raw`for (?!(?:all|any|every|each|both|the|these|your) ${WORK})(?:[\w/-]+ ){0,3}${WORK}`;
const OF_SOME_WORK = new RegExp(OF_WORK, "i");
const CONDITION_OF_WORK = new RegExp(String.raw`^${OF_WORK}(?:[^.]{0,40}[, ]|: )\S|\s[\u2010-\u2015-]+ (?:only )?${OF_WORK}(?: (?:to|in|of) [^.,]{1,60})?[.]?$`, "i");
const CONDITION_BEFORE_SENTENCE = /,\s(?:if|where|when|as) (?:applicable|needed|necessary|appropriate|relevant)[.;]?\s+(?=\p{Lu})/u;
const CONDITION_OF_CHANGE = /(?<![.!?;:]|\b(?:checked|check|see|verified|verify|know|sure|even|tested))\s(?:if|when) (?:the|this|your|any|a) (?:\w+ )?(?:change|pr|pull request|patch|contribution|feature|fix|functionality)s?\b[^.!?]*[.!?]?$/i;
const DONE = /\b(?:add(?:ed)?|updated?|changed|bumped|documented|includ(?:ed?)|attach(?:ed)?|link(?:ed)?|requested|regenerated|written|created?|provided?|mentioned|notified|set|applied|back-?ported|labell?ed|made)\b/i;
const CASE_BEHIND = /\s(?:(?:if|when|where|as) (?:applicable|needed|necessary|appropriate|required|relevant)\b|if (?:this|the|your|you|it|there|any|an?|new)\s)/i;
const OTHER_MATTER = /\b(?:to|that|which|so|and|check(?:ed|s)?|see|even)\b|[.!?]\s/i;
const SECOND_THING = /\band\b|[.!?]\s/i;
function hasConditionBehind(label) {
	const found = CASE_BEHIND.exec(label);
	if (found === null) return false;
	const before = label.slice(0, found.index);
	const other = /^\sif (?!(?:applicable|needed|necessary|appropriate|required|relevant)\b)/i.test(found[0]) ? OTHER_MATTER : SECOND_THING;
	return DONE.test(before) && !other.test(before) && !/[.!?]\s/.test(label.slice(found.index));
}
const HOLDS_ALWAYS = /\b(?:understand|agree|aware|accept|acknowledge|confirm|promise|will|may|might|can|could|must|should|fails?|pass(?:es)?|breaks?|happens?)\b/i;
function dependsOnChange(label) {
	const found = CONDITION_OF_CHANGE.exec(label);
	return found !== null && !HOLDS_ALWAYS.test(label.slice(0, found.index));
}
const CONDITION_ASKED = /^(?:(?:does|do|will|would) (?:this|the|your|it|these)\b[^?]*?\b(?:need|introduce|affect|break|touch|impact|alter|modify|change|deprecate|add|remove)\b|will there be (?:an?|any)\b)(?![^?]*\b(?:tests?|tested|docs?|documentation|documented|changelog|reviewed|approved|signed|secure)\b)[^?]*\?(?=\s*if so\b(?!,? (?:please )?(?:tick|check|mark|complete|confirm)\b))/i;
const IN_EITHER_CASE = /\b(?:otherwise|or else|in any case|if not|where not)\b/i;
const CONDITION_OF_NEW = /^(?:any )?new (?!(?:(?:unit |regression |automated )?tests?|code|docs?|documentation|files?|lines?)\b)[\w/ -]{1,40}?(?=\s(?:are|is|have|has)\s)/i;
function isConditional(label) {
	return conditionIn(label) !== void 0;
}
function conditionIn(label) {
	if (IN_EITHER_CASE.test(label)) return void 0;
	const [told] = [CONDITION_ASKED, CONDITION_OF_NEW].flatMap((each) => each.exec(label)?.[0] ?? []);
	if (told !== void 0) return {
		text: told,
		namesCase: true
	};
	const [atEnd] = CONDITION_AT_END.exec(label) ?? CONDITION_BEFORE_SENTENCE.exec(label) ?? [];
	if (atEnd !== void 0) return {
		text: atEnd,
		namesCase: NAMES_CASE.test(atEnd)
	};
	if (CONDITION_IN_FRONT.test(label)) {
		const [text] = FRONT.exec(label);
		return {
			text,
			namesCase: NAMES_CASE.test(text)
		};
	}
	if (CONDITION_OF_WORK.test(label)) {
		const [text] = OF_SOME_WORK.exec(label);
		return {
			text,
			namesCase: false
		};
	}
	if (dependsOnChange(label)) return {
		text: label,
		namesCase: false
	};
	return hasConditionBehind(label) ? {
		text: label.slice(CASE_BEHIND.exec(label)?.index),
		namesCase: false
	} : void 0;
}
const NAMES_CASE = /^[([,\s]*(?:only )?(?:if (?!(?:applicable|needed|necessary|appropriate|relevant|required|any\W*$|possible|not|so|yes|no|then|in doubt|you|you're|i|we|this is|it is|submitting|contributing|something|anything|all|everything|merged|approved)\b|(?:this|the|your) (?:pr|pull request|change) (?:is|gets|was)(?: to be)? (?:merged|approved|ready)\b|[^,]*\bfail)|for changes (?:that|which|to|in|of)\b|for [^()]{1,40},? or if\b)/i;
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
Object.defineProperty(exports, "behindBareMark", {
	enumerable: true,
	get: function() {
		return behindBareMark;
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
Object.defineProperty(exports, "isMarkAlone", {
	enumerable: true,
	get: function() {
		return isMarkAlone;
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
Object.defineProperty(exports, "statedBy", {
	enumerable: true,
	get: function() {
		return statedBy;
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

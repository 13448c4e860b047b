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
function marksIn(text, words) {
	const all = [...text.matchAll(words)];
	return all.length <= MOST_MARKS ? all : [...all.slice(0, MOST_MARKS / 2), ...all.slice(-MOST_MARKS / 2)];
}
const MOST_MARKS = 16;
function wordMarkIn(text, endsInCode = false) {
	for (const { 0: word, index } of marksIn(text, WORD)) {
		const found = markAround(text.slice(0, index), word, text.slice(index + word.length), endsInCode);
		if (found !== void 0) return found;
	}
	for (const { 0: word, index } of marksIn(text, IN_BRACKETS)) {
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
	return marksIn(text, WORD).some(({ 0: word, index }) => {
		const before = text.slice(0, index);
		const after = text.slice(index + word.length);
		if (/^[\s([]*$/u.test(before)) return word === SHORT ? /^\s*(?:[):\]]|[-\u2010-\u2015])/u.test(after) : /\S/u.test(after);
		if (/[([]\s*$/u.test(before) || INTRODUCED.test(before)) return true;
		return /^[\s\p{P}\p{S}]*$/u.test(after) && !SPEAKS_OF.test(before.trimEnd());
	});
}
Object.defineProperty(exports, "behindBareMark", {
	enumerable: true,
	get: function() {
		return behindBareMark;
	}
});
Object.defineProperty(exports, "isMarkAlone", {
	enumerable: true,
	get: function() {
		return isMarkAlone;
	}
});
Object.defineProperty(exports, "looksMarked", {
	enumerable: true,
	get: function() {
		return looksMarked;
	}
});
Object.defineProperty(exports, "mayMark", {
	enumerable: true,
	get: function() {
		return mayMark;
	}
});
Object.defineProperty(exports, "reasonBehindStrike", {
	enumerable: true,
	get: function() {
		return reasonBehindStrike;
	}
});
Object.defineProperty(exports, "reasonInComment", {
	enumerable: true,
	get: function() {
		return reasonInComment;
	}
});
Object.defineProperty(exports, "wordMarkIn", {
	enumerable: true,
	get: function() {
		return wordMarkIn;
	}
});

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = require("./rolldown-runtime.cjs").__commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = 1e400;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));
// src/template/blanks.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const NAMED = String.raw`(?:[^<>[\]]{0,40}[^\p{L}\p{N}<>[\]])?(?:name|number|version|tag|date|time|link|url|ticket|issue|id|e-?mail|phone|login|user|handle|person|team|role|value|amount|percent|reason|details?|description|text|here)(?:[^\p{L}\p{N}<>[\]][^<>[\]]{0,40})?`;
const ISSUE = String.raw`(?:#(?:x{2,}|0{2,}|n{2,}|_{2,}|\?{2,})|(?<=/(?:pull|pulls|issues?)/)(?:x{2,}|0{2,}|n{2,}))(?![\p{L}\p{N}])`;
const VERSION = String.raw`(?<![\p{L}\p{N}.])v?(?:x\.[xyn0](?:\.[xzn0])?|\d+\.x\.[yz])(?![\p{L}\p{N}])`;
const WHOLE_VERSION = String.raw`(?<![\p{L}\p{N}./])v(?:x\.y\.z|\d+\.x\.[yz])(?![\p{L}\p{N}/])`;
const IN_NAME = String.raw`\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+){0,5}`;
const LINE = String.raw`(?!__${IN_NAME}__(?!_))(?<!(?<![\p{L}\p{N}_])__${IN_NAME})_{2,}`;
const WORDS = String.raw`${LINE}|<>|<<[^<>]{0,60}>>|<${NAMED}>|\[${NAMED}\]`;
const BLANK = new RegExp(String.raw`${ISSUE}|${VERSION}|${WORDS}|\.{3,}|…+`, "gu");
const PLACEHOLDER = new RegExp(String.raw`${ISSUE}|${WHOLE_VERSION}|${WORDS}`, "gu");
const ISSUE_FILL = /^\W*(?:(?:[\w.-]+\/[\w.-]+)?#\d+|gh-\d+|[a-z][a-z\d]*-\d+|\d+|https?:\/\/\S+)/u;
const VERSION_FILL = /\d/u;
const HINT = / ?\((?:replace|e\.g\.|for example|example|insert|fill|enter|paste)\b[^()]*\)/gu;
const EXAMPLE = /["“”](?:fix|clos|resolv|ref)\p{L}*:? [^"“”]{1,30}["“”]|\(?(?<![\p{L}\p{N}])(?:e\.g\.|ex|example|for example|(?:starts?|begins?) with)[:,]? \[?(?:fix|clos|resolv|ref)\p{L}* #[\p{L}\d_-]+(?:\[[^\]]*\]|\])?/gu;
const PATTERN = /(?<![\p{L}\p{N}])(?:titled|(?:naming|branch|commit|message|title) (?:convention|format|pattern|scheme)s?|(?:follow(?:s|ing)?|in|of) (?:this|the) (?:convention|format|pattern|scheme))(?![\p{L}\p{N}])/u;
const PART = new RegExp(String.raw`(?:<${NAMED}>|\[${NAMED}\])(?=[:/_-])|(?<=[:/_-] ?)(?:<${NAMED}>|\[${NAMED}\])`, "gu");
const IN_PATH = /(?<=(?<![\p{L}\p{N}])(?:in|inside|under|below|within) (?:[\w-]+\/)+)(?:<[\w -]{0,30}name[\w -]{0,30}>|\[[\w -]{0,30}name[\w -]{0,30}\])/gu;
function withoutExamples(text) {
	const bare = text.replace(EXAMPLE, "").replace(IN_PATH, "");
	return PATTERN.test(bare) ? bare.replace(PART, "") : bare;
}
const REQUEST = String.raw`\((?:please )?(?:explain|say|tell|describe|specify|state|give|name|list|add|link|insert|enter|paste|provide|write|mention)\b[^()]{0,60}\)`;
const ANSWER = "yes|no|true|false|major|minor|patch|low|medium|high|small|large|on|off|none|n/a";
const CHOICE = String.raw`[([](?:${ANSWER})(?:(?: ?[/|] ?|, ?|,? or )(?:${ANSWER})){1,4}[)\]]`;
const FILLED = new RegExp(String.raw`${BLANK.source}|${REQUEST}|${CHOICE}`, "gu");
const BARE = new RegExp(String.raw`(?<!<)<(?!!--|(?:time|link|details|text)>)(${NAMED})>(?!>)`, "gu");
function withBareBlanks(markdown) {
	return markdown.replace(BARE, "[$1]");
}
function hasBlank(text) {
	return text.search(BLANK) >= 0;
}
function firstBlank(text) {
	const at = text.search(FILLED);
	return at < 0 ? text.length : at;
}
function leavesOpen(template, body) {
	const own = withoutExamples(template);
	const written = withoutExamples(body);
	if (own.search(PLACEHOLDER) < 0) return false;
	const words = (text) => text.replace(PLACEHOLDER, (each) => text === own || isUnfilled(each) ? " " : each).replace(/[\s\p{P}]+/gu, " ").trim();
	return [...written.matchAll(PLACEHOLDER)].filter(([each]) => isUnfilled(each)).length > 0 || words(own) === words(written);
}
function isUnfilled(placeholder) {
	return !/https?:|\d/u.test(placeholder) || /^#0+$|^v(?:\d+\.)?x\./u.test(placeholder);
}
function withoutHints(text) {
	return text.replace(HINT, "").trim();
}
function formOf(template) {
	const blanks = [...template.matchAll(FILLED)].map(([each]) => each);
	return {
		pieces: template.split(FILLED).map((piece) => piece.trim()),
		fills: blanks.map((blank) => {
			if (blank.startsWith("#") || /^(?:x+|0+|n+)$/.test(blank)) return (text) => ISSUE_FILL.test(text) || blank === text;
			if (/^v?(?:x|\d+)\./u.test(blank)) return (text) => VERSION_FILL.test(text) || blank === text;
			if (!IS_CHOICE.test(blank)) return () => true;
			const isAsked = template.includes("?");
			return (text) => isOneOf(text, blank) && (isAsked || !/^\W*(?:no|false|off)\W*$/u.test(text));
		})
	};
}
const IS_CHOICE = new RegExp(`^${CHOICE}$`, "u");
const ANSWERS = new RegExp(ANSWER, "gu");
function isOneOf(text, choice) {
	const chosen = text.replace(/^[([]|[)\]]$/g, "").trim();
	return text === choice || [...choice.matchAll(ANSWERS)].some(([each]) => each === chosen);
}
const NEGATION = /(?<![\p{L}\p{N}])(?:not|no|never|none|nothing|without|cannot|un(?:tested|documented|reviewed|verified|signed|checked)|nicht|kein\p{L}*|ohne|nie)(?![\p{L}\p{N}])|n't(?![\p{L}\p{N}])/gu;
const LETS_OFF = /(?<![\p{L}\p{N}])(?:if|when|unless|except|instead|skip(?:s|ped)?|ignor(?:e|ed|es)|later|falls|wenn)(?![\p{L}\p{N}])/gu;
function turnsAround(template, body) {
	const count = (text, words) => [...text.replaceAll("’", "'").matchAll(words)].length;
	return count(template, NEGATION) !== count(body, NEGATION) || count(template, LETS_OFF) < count(body, LETS_OFF);
}
// src/template/follows.ts
function follows(template) {
	let prepared;
	return (body) => (prepared ??= prepare(template))(body);
}
function prepare(template) {
	const [long, short] = [filledForms(template), shortForms(template)];
	const forms = [...long, ...short.filter((each) => hasBlank(each))].map(formOf);
	const plain = withoutExample(template);
	const isOtherExample = (body) => plain !== template && withoutExample(body) === plain && body !== plain;
	return (body) => short.includes(body) || isOtherExample(body) || forms.some((form) => fits(form, body));
}
function withoutExample(text) {
	return text.replace(/ \(e\.g\. [^()]{1,60}\)$/u, "");
}
function filledForms(template) {
	return [template, ...hasBlank(template) ? [withoutHints(template)] : []];
}
function commonStart(template) {
	const [shortest, ...others] = [
		...filledForms(template),
		...shortForms(template),
		withoutExample(template)
	].map((form) => form.slice(0, firstBlank(form)).trimEnd()).toSorted((a, b) => a.length - b.length);
	let same = 0;
	while (same < shortest.length && others.every((each) => each[same] === shortest[same])) same += 1;
	return shortest.slice(0, same);
}
function fits({ pieces, fills }, body) {
	const [start = "", ...others] = pieces;
	const last = others.pop();
	if (!body.startsWith(start)) return false;
	if (last === void 0) return beginsWord(body, start.length);
	let at = start.length;
	for (const [index, piece] of others.entries()) {
		const found = body.indexOf(piece, at);
		if (found < 0 || fills[index]?.(body.slice(at, found).trim()) === false) return false;
		at = found + piece.length;
	}
	const fill = fills.at(-1);
	if (last === "") return fill(body.slice(at).trim());
	for (let found = body.indexOf(last, at); found >= 0; found = body.indexOf(last, found + 1)) if (beginsWord(body, found + last.length) && fill(body.slice(at, found).trim())) return true;
	return false;
}
function beginsWord(text, at) {
	return at === text.length || /^[^\p{L}\p{N}_-]/u.test(text.slice(at, at + 2));
}
function takesBack(template, body) {
	const rest = body.startsWith(template) ? body.slice(template.length) : "";
	return /[\p{L}\p{N}]$/u.test(template) && /^ (?:later(?! than)|if|unless|not|except|soon|eventually)(?!\p{L})/u.test(rest);
}
const ADDRESS = String.raw`https?:\S+`;
const POINTER = String.raw`(?:please )?see (?!(?:that|to|who|note|if|whether)\b|[^()]*\band\b)(?:the |our |also )?[\w' ./-]{1,60}`;
const CASE = String.raw`(?:if|when|where)(?! not\b)\b[^(),]*|[^()]*\bif (?:applicable|any|needed|relevant)`;
const IN_BRACKETS = new RegExp(String.raw`\s*\((?:${ADDRESS}|${POINTER}|${CASE}|or (?:mark(?:ed)? (?:it )?)?(?:n\/a|not (?:needed|applicable|required))|(?:no need|not (?:needed|necessary|required)) (?:for|if|in)\b[^()]*|optional)\)(?<end>[.?!]?)$`, "u");
const ASKS_FOR_MORE = /\b(?:must|required|at least|all|every|each|only|mandatory|stop|follow|approv\w*|sign\w*|\d+)\b/u;
const SENTENCE = /(?<=[.!?]) (?:more info(?:rmation)?|learn more|read more|details|see (?:here|details|the (?:docs|documentation|guide|wiki)))\.?$/u;
const PLURAL = /(?<=\p{L})\(s\)/gu;
function shortForms(text) {
	const shorter = withoutRemarks(text);
	const numbers = [shorter.replace(PLURAL, "s"), shorter.replace(PLURAL, "")];
	return [...new Set([shorter, ...numbers])].filter((each) => each !== text && each !== "");
}
const MOST_REMARKS = 3;
function withoutRemarks(text) {
	let shorter = text;
	for (let left = MOST_REMARKS; left > 0; left -= 1) {
		const found = IN_BRACKETS.exec(shorter) ?? SENTENCE.exec(shorter);
		if (found === null || hasBlank(found[0]) || ASKS_FOR_MORE.test(found[0].replace(/https?:\S+/u, ""))) break;
		shorter = `${shorter.slice(0, found.index)}${found.groups?.["end"] ?? ""}`;
	}
	return shorter;
}
// src/template/match.ts
var LabelIndex = class {
	#exact = new Map();
	#sorted;
	#taken = new Set();
	#entries;
	constructor(entries, labelOf) {
		this.#entries = entries;
		const labelled = entries.map((entry, at) => ({
			label: labelOf(entry),
			entry,
			at
		}));
		for (const { label, entry } of labelled) {
			const same = this.#exact.get(label);
			if (same === void 0) this.#exact.set(label, {
				entries: [entry],
				taken: 0
			});
			else same.entries.push(entry);
		}
		this.#sorted = labelled.toSorted((a, b) => Number(a.label > b.label) - Number(a.label < b.label));
	}
	takeExact(label) {
		const same = this.#exact.get(label);
		const next = same?.entries[same.taken];
		if (same === void 0 || next === void 0) return void 0;
		same.taken += 1;
		this.#taken.add(next);
		return next;
	}
	copies(label) {
		const same = this.#exact.get(label);
		return same === void 0 ? [] : same.entries.slice(same.taken);
	}
	takeWhere(label, fits) {
		const start = commonStart(label);
		let first;
		for (let next = this.#firstFrom(start); next < this.#sorted.length; next += 1) {
			const candidate = this.#sorted[next];
			if (candidate === void 0 || !candidate.label.startsWith(start)) break;
			const { entry, at } = candidate;
			if (first !== void 0 && first.at < at) continue;
			if (!this.#taken.has(entry) && fits(entry)) first = candidate;
		}
		if (first !== void 0) this.#taken.add(first.entry);
		return first?.entry;
	}
	left() {
		return this.#entries.filter((entry) => !this.#taken.has(entry));
	}
	#firstFrom(start) {
		let low = 0;
		let high = this.#sorted.length;
		while (low < high) {
			const middle = low + high >> 1;
			const other = this.#sorted[middle];
			if (other !== void 0 && other.label < start) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};
const LENGTH = 200;
const MOST_DIFFERENT = .45;
const MOST_CANDIDATES = 40;
const MOST_COMPARISONS = 2e4;
function windowFor(texts) {
	return Math.max(2, Math.min(MOST_CANDIDATES, Math.floor(MOST_COMPARISONS / texts)));
}
function nearestLabel(label, entries, labelOf, window) {
	const own = label.slice(0, LENGTH);
	let best;
	let looked = 0;
	for (const entry of entries) {
		if (looked === window) break;
		looked += 1;
		const other = labelOf(entry).slice(0, LENGTH);
		const length = Math.max(1, own.length, other.length);
		if (Math.abs(own.length - other.length) / length > MOST_DIFFERENT) continue;
		const share = (0, import_fastest_levenshtein.distance)(own, other) / length;
		if (share <= MOST_DIFFERENT && (best === void 0 || share < best.share)) best = {
			entry,
			share
		};
	}
	return best?.entry;
}
Object.defineProperty(exports, "LabelIndex", {
	enumerable: true,
	get: function() {
		return LabelIndex;
	}
});
Object.defineProperty(exports, "firstBlank", {
	enumerable: true,
	get: function() {
		return firstBlank;
	}
});
Object.defineProperty(exports, "follows", {
	enumerable: true,
	get: function() {
		return follows;
	}
});
Object.defineProperty(exports, "hasBlank", {
	enumerable: true,
	get: function() {
		return hasBlank;
	}
});
Object.defineProperty(exports, "leavesOpen", {
	enumerable: true,
	get: function() {
		return leavesOpen;
	}
});
Object.defineProperty(exports, "nearestLabel", {
	enumerable: true,
	get: function() {
		return nearestLabel;
	}
});
Object.defineProperty(exports, "require_fastest_levenshtein", {
	enumerable: true,
	get: function() {
		return require_fastest_levenshtein;
	}
});
Object.defineProperty(exports, "shortForms", {
	enumerable: true,
	get: function() {
		return shortForms;
	}
});
Object.defineProperty(exports, "takesBack", {
	enumerable: true,
	get: function() {
		return takesBack;
	}
});
Object.defineProperty(exports, "turnsAround", {
	enumerable: true,
	get: function() {
		return turnsAround;
	}
});
Object.defineProperty(exports, "windowFor", {
	enumerable: true,
	get: function() {
		return windowFor;
	}
});
Object.defineProperty(exports, "withBareBlanks", {
	enumerable: true,
	get: function() {
		return withBareBlanks;
	}
});

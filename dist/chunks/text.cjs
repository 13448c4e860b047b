const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_sign_off = require("./sign-off.cjs");
const require_walk = require("./walk.cjs");
const require_nodes = require("./nodes.cjs");
let node_vm = require("node:vm");
// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = require_rolldown_runtime.__commonJSMin(((exports) => {
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
// src/policy/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function nearest(word, allowed) {
	const [best] = allowed.map((each) => ({
		each,
		distance: (0, import_fastest_levenshtein.distance)(word.toLowerCase(), each.toLowerCase())
	})).toSorted((a, b) => a.distance - b.distance);
	return best !== void 0 && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? `, did you mean "${best.each}"?` : "";
}
// src/github/policy-elsewhere.ts
const ELSEWHERE = [
	".github/checklist-gate.yaml",
	"checklist-gate.yml",
	"checklist-gate.yaml",
	".checklist-gate.yml"
];
function policyElsewhere(exists) {
	return ELSEWHERE.find(exists);
}
// src/evidence/question.ts
function questionKey(question) {
	return JSON.stringify(Object.fromEntries(Object.entries(question).toSorted(([a], [b]) => a < b ? -1 : 1)));
}
// src/evidence/facts.ts
var Facts = class Facts {
	#byKey;
	constructor(recorded = []) {
		this.#byKey = new Map([...recorded].map((entry) => [questionKey(entry.question), entry]));
	}
	get(question) {
		return this.#byKey.get(questionKey(question))?.fact;
	}
	with(recorded) {
		return new Facts([...this.#byKey.values(), ...recorded]);
	}
	list() {
		return [...this.#byKey.entries()].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
	}
};
// src/values/answer.ts
var answer_exports = require_rolldown_runtime.__exportAll({ withFileValues: () => withFileValues });
const NO_ANSWER = {
	status: "unavailable",
	reason: "No answer was given"
};
function withFileValues(answer, files, root) {
	if (files.size === 0) return answer;
	const readers = new Map();
	const heldFor = (question) => {
		if (question.kind !== "value") return void 0;
		const { name } = question;
		const [longest] = [...files].filter(([file]) => name === file || name.startsWith(`${file}.`)).toSorted(([a], [b]) => b.length - a.length);
		return longest && {
			pattern: longest[1],
			key: name.slice(longest[0].length + 1)
		};
	};
	async function valueOf({ pattern, key }) {
		try {
			const reader = readers.get(pattern) ?? readerOf(pattern, root);
			readers.set(pattern, reader);
			return {
				status: "known",
				value: { raw: (await reader)(key) }
			};
		} catch (error) {
			return {
				status: "unavailable",
				reason: error.message
			};
		}
	}
	return async (questions) => {
		const others = (await answer(questions.filter((question) => heldFor(question) === void 0))).values();
		return Promise.all(questions.map(async (question) => {
			const held = heldFor(question);
			return held === void 0 ? others.next().value ?? NO_ANSWER : valueOf(held);
		}));
	};
}
async function readerOf(pattern, root) {
	const [{ readMatching }, { Unusable }] = await Promise.all([Promise.resolve().then(() => require("./files2.cjs")), Promise.resolve().then(() => require("./unusable.cjs"))]);
	const files = await readMatching(pattern, root);
	if (/\.xml$/i.test(pattern)) {
		const { countTests, testValue } = await Promise.resolve().then(() => require("./junit.cjs"));
		const counts = countTests(files);
		return (key) => testValue(counts, key, pattern);
	}
	const [file, second] = files;
	if (file === void 0 || second !== void 0) throw new Unusable(`${files.length} files match ${pattern}, expected one`);
	const { jsonValue, readJson } = await Promise.resolve().then(() => require("./json.cjs"));
	const data = readJson(file);
	return (key) => jsonValue(data, key, file.path);
}
// src/run/exit.ts
function exitStatus(judged, failOn) {
	if (judged.kind === "policy-error") return 2;
	if (judged.kind === "could-not-judge") return 3;
	const { status, override } = judged.verdict;
	if (override?.effective === true) return 0;
	if (status === "failed") return failOn === "never" ? 0 : 1;
	if (status === "pending") return failOn === "pending" ? 4 : 0;
	return 0;
}
const WORST_FIRST = [
	2,
	3,
	1,
	4,
	0
];
function worstExit(statuses) {
	return WORST_FIRST.find((status) => statuses.includes(status)) ?? 3;
}
// src/template/directives.ts
const FOR_SECTIONS = "all, any, one, none, at-least N, optional or phase NAME";
function readDirectives(template) {
	const result = {
		sections: [],
		items: [],
		errors: []
	};
	const top = {
		section: template.root,
		path: []
	};
	for (const located of [top, ...require_front_matter.sectionsOf(template.root)]) {
		for (const { text, place } of located.section.directives ?? []) {
			const meaning = meaningOf(text);
			if (meaning === void 0) result.errors.push({
				place,
				found: `the directive "${text}"`,
				expected: FOR_SECTIONS
			});
			else result.sections.push({
				located,
				meaning
			});
		}
		for (const item of require_front_matter.flatten(located.section.items)) readItem(item, result);
	}
	return result;
}
function readItem(item, result) {
	for (const { text, place } of item.directives ?? []) if (text === "optional") result.items.push({
		item,
		meaning: { kind: "optional" }
	});
	else if (text === "none") result.items.push({
		item,
		meaning: {
			kind: "count",
			require: "none"
		}
	});
	else result.errors.push({
		place,
		found: `the directive "${text}" on an item`,
		expected: "optional or none"
	});
}
function meaningOf(text) {
	if (text === "all" || text === "any" || text === "none" || text === "one") return {
		kind: "count",
		require: text
	};
	if (text === "optional") return { kind: "optional" };
	const least = /^at-least (\d{1,4})$/.exec(text)?.[1];
	if (least !== void 0 && Number(least) > 0) return {
		kind: "count",
		require: { "at-least": Number(least) }
	};
	const phase = /^phase ([a-z\d][a-z\d-]*)$/.exec(text)?.[1];
	return phase === void 0 ? void 0 : {
		kind: "phase",
		phase
	};
}
function ignoredDirectives(body, templates) {
	const known = new Set(templates.flatMap((template) => directivesOf(template).map(({ id }) => id)));
	return directivesOf(body).filter(({ id }) => !known.has(id)).map(({ place }) => place);
}
function directivesOf({ root }) {
	return [root, ...require_front_matter.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.directives ?? [], ...require_front_matter.flatten(section.items).flatMap((item) => item.directives ?? [])].map(({ text, place }) => ({
		id: `${section.key} ${text}`,
		place
	})));
}
// src/gates/locate.ts
function locate(checklist, selector) {
	if (selector === void 0) return { scope: {
		section: checklist.root,
		path: [],
		titles: []
	} };
	const selection = require_front_matter.select(checklist.root, selector);
	if (selection.kind === "one") return { scope: scopeOf(checklist, selection.found) };
	if (selection.kind === "none") return { finding: {
		status: "failed",
		unknown: true,
		message: "Section is missing",
		about: selector,
		help: "Put the section back, with its heading as the template or the policy has it."
	} };
	const places = selection.found.map(({ section }) => placeOf(section));
	return { finding: {
		status: "failed",
		unknown: true,
		message: `${places.length} sections have this title, at ${placesOf(places)}`,
		about: selector,
		actual: selection.selectors.join(", "),
		place: places[0],
		help: "Rename or remove the copies, or name one by its path in the policy."
	} };
}
function placeOf(section) {
	return section.place;
}
function placesOf(places, and = ", ") {
	if (new Set(places.map(({ document }) => document)).size <= 1) return `lines ${places.map(({ line }) => line).join(and)}`;
	const plain = (name) => name.replaceAll(/\p{C}|::|##\[/gu, "?");
	return places.map(({ line, document }) => `line ${line} of ${plain(document)}`).join(and);
}
function scopeOf(checklist, located) {
	return {
		section: located.section,
		path: require_front_matter.displayPath(checklist.root, located.path),
		titles: located.path.map((section) => section.title)
	};
}
function blockingNearMisses(checklist, scope) {
	return checklist.nearMisses.filter((miss) => miss.blocking && (miss.section.length === 0 || scope.titles.every((title, index) => miss.section[index] === title))).map((miss) => ({
		...nearMissFinding(checklist, miss),
		unknown: true
	}));
}
function nearMissFinding(checklist, miss) {
	const top = require_front_matter.topLevel(checklist.root);
	return {
		status: miss.blocking ? "pending" : "passed",
		message: miss.message,
		actual: miss.actual,
		section: top !== checklist.root && miss.section.length > 1 ? miss.section.slice(1) : miss.section,
		place: miss.place,
		help: miss.help
	};
}
// src/gates/instant.ts
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/;
function secondsOf(instant) {
	const match = INSTANT.exec(instant);
	if (match === null) return void 0;
	const [year, month, day, hours, minutes, seconds] = match.slice(1).map(Number);
	return ((daysTo(year, month, day) * 24 + hours) * 60 + minutes) * 60 + seconds;
}
function daysTo(year, month, day) {
	const shifted = month > 2 ? year : year - 1;
	const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear - 719468;
}
const UNITS = {
	m: 60,
	h: 3600,
	d: 86400
};
function durationOf(text) {
	const [, amount = "", unit = ""] = /^([1-9]\d{0,4})([mhd])$/.exec(text) ?? [];
	return unit === "" ? void 0 : Number(amount) * UNITS[unit];
}
function isWithin(at, seconds, now) {
	const [then, present] = [secondsOf(at), secondsOf(now)];
	if (then === void 0 || present === void 0) return false;
	return present - then <= seconds && then - present <= 60;
}
function isBefore(one, other) {
	const [a, b] = [secondsOf(one), secondsOf(other)];
	return a !== void 0 && b !== void 0 && a < b;
}
// src/checklist/blame.ts
function blame(history, text, marked) {
	const { revisions, complete } = history;
	const newest = revisions.at(-1)?.body;
	if (newest === void 0 || newest === null || !sameText(newest, text)) return { kind: "behind" };
	const made = [];
	const now = marked(newest, void 0);
	if (now === null) return {
		kind: "unreadable",
		revision: revisions.length - 1
	};
	let line = now;
	for (let index = revisions.length - 1; index >= 0; index -= 1) {
		const before = revisions[index - 1];
		if (before === void 0 && !complete) return { kind: "too-old" };
		if (before?.body === null) return {
			kind: "deleted",
			revision: index - 1
		};
		const earlier = before === void 0 ? void 0 : marked(before.body, line);
		if (earlier === null) return {
			kind: "unreadable",
			revision: index - 1
		};
		if (earlier !== line) made.push(index);
		if (earlier === void 0) break;
		line = earlier;
	}
	return {
		kind: "since",
		revisions: made
	};
}
function sameText(one, other) {
	return withLf(one) === withLf(other);
}
function withLf(text) {
	return text.replace(/\r\n?/g, "\n");
}
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
function getGlobalConfig(config$1) {
	if (!config$1 && true) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? void 0,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? void 0,
		abortPipeEarly: config$1?.abortPipeEarly ?? void 0
	};
}
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? (context.reference, issue.lang, void 0) ?? (isSchema ? (issue.lang, void 0) : null) ?? config$1.message ?? (issue.lang, void 0);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, getGlobalConfig())
	};
	return schema;
}
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : _stringify(dataset.value) });
			return dataset;
		}
	};
}
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : _stringify(dataset.value) });
			return dataset;
		}
	};
}
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}
const ABORT_EARLY_CONFIG = { abortEarly: true };
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (_isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (_isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (_isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}
// src/gates/field-types.ts
const FIELD_TYPES = [
	"text",
	"date",
	"time",
	"datetime",
	"semver",
	"login",
	"url",
	"email",
	"number",
	"duration",
	"one-of",
	"pattern"
];
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?(?:\s*(?:z|utc|gmt|[a-z]{2,5}|[+-]\d{2}:?\d{2}))?$/i;
const SEMVER = /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;
const LOGIN = /^@?[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}(?:\[bot\])?$/i;
const NOBODY = /^@?(?:none|nobody|no-?one|unknown|some(?:body|one)|any(?:body|one)|every(?:body|one)|all|na|n-a|me|myself|team|owner|author|reviewer|ghost)$/i;
const EMAIL = /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const DURATION = /^(?:P(?=\d|T\d)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|\d+(?::\d{2}){1,2}|(?:\d+(?:\.\d+)?\s*(?:d|days?|h|hrs?|hours?|m|min|mins|minutes?|s|sec|secs|seconds?)\s*,?\s*(?:and\s+)?)+)$/i;
const SIMPLE_CHECKS = {
	text: () => void 0,
	date: (value) => expect(isDate(value), "a calendar date such as 2026-03-01"),
	time: (value) => expect(isTime(value), "a time such as 14:30"),
	datetime: (value) => expect(isDateTime(value), "a date and time such as 2026-03-01 14:30"),
	semver: (value) => expect(SEMVER.test(value), "a version such as 1.4.0 or v1.4.0"),
	login: (value) => expect(!NOBODY.test(value) && (LOGIN.test(value) || require_sign_off.loginsIn(value).length === 1 && value.startsWith("@") && !/\s/.test(value)), "one login such as @octocat"),
	url: (value) => expect(isUrl(value), "a URL such as https://example.com/run/1"),
	email: (value) => expect(EMAIL.test(value), "an e-mail address"),
	duration: (value) => expect(DURATION.test(value), "a duration such as 45 min, 1h 30m or PT2H")
};
function readNumber(value) {
	const match = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*(\/\s*\d+(?:\.\d+)?|[%\p{L}µ°/]{0,16})$/u.exec(value.trim());
	if (match === null) return void 0;
	const [, digits = "", unit = ""] = match;
	const number = Number(digits.replaceAll(",", ""));
	return Number.isFinite(number) ? {
		number,
		unit: unit.replace(/\s+/g, "")
	} : void 0;
}
function expect(fits, expected) {
	return fits ? void 0 : expected;
}
function isDate(value) {
	const match = DATE.exec(value);
	if (match === null) return false;
	const [year, month, day] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3])
	];
	const days = [
		31,
		year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month - 1];
	return days !== void 0 && day >= 1 && day <= days;
}
function isTime(value) {
	const match = TIME.exec(value);
	if (match === null) return false;
	const hour = Number(match[1]);
	const twelve = match[4] !== void 0;
	return hour <= (twelve ? 12 : 23) && (!twelve || hour >= 1) && Number(match[2]) <= 59 && Number(match[3] ?? 0) <= 59;
}
function isDateTime(value) {
	const match = /^(\S+?)(?:T|\s+(?:at\s+)?)(\d.*)$/.exec(value);
	if (match === null) return false;
	const [, date = "", time = ""] = match;
	return isDate(date) && isTime(time);
}
const UNFILLED = /(?:_{3,}|\.{3,}|…)[/)]?$|^https?:\/\/(?:www\.)?(?:todo|tbd|\.+)(?:[/?#.]|$)/i;
function isUrl(value) {
	return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(value) && !UNFILLED.test(value) && URL.canParse(value);
}
// src/gates/pattern.ts
let engine;
async function loadPatternEngine() {
	engine ??= (await Promise.resolve().then(() => require("./build.cjs"))).RE2JS;
}
function usesPatterns(data) {
	if (typeof data !== "object" || data === null) return false;
	return Object.entries(data).some(([key, value]) => key === "pattern" || usesPatterns(value));
}
const pattern = pipe(string(), nonEmpty(), check((text) => canCompile(text), "expected a regular expression in RE2 syntax (no look-around, no back-references)"), title("Pattern"), description("A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i)."), metadata({ examples: ["^OPS-\\d+$"] }));
function canCompile(text) {
	try {
		compilePattern(text);
		return true;
	} catch {
		return false;
	}
}
const compiled = new Map();
function compilePattern(text) {
	const known = compiled.get(text);
	if (known !== void 0) return known;
	if (engine === void 0) throw new TypeError("The pattern engine is not loaded");
	const automaton = engine.compile(text);
	const test = (value) => automaton.matcher(value).find();
	compiled.set(text, test);
	return test;
}
const requirement = union([picklist(FIELD_TYPES.filter((type) => type !== "one-of" && type !== "pattern")), strictObject({
	type: optional(pipe(picklist(FIELD_TYPES), title("Type"))),
	not: optional(pipe(union([string(), array(string())]), title("Other fields"), description("Names of fields that must not hold the same value."), metadata({ examples: ["Deployer"] }))),
	values: optional(pipe(array(string()), minLength(1), title("Allowed values"), description("For type one-of; case does not matter."))),
	pattern: optional(pattern),
	"at-least": optional(pipe(number(), finite(), title("Smallest number"))),
	"at-most": optional(pipe(number(), finite(), title("Largest number"))),
	unit: optional(pipe(string(), title("Unit"), description("For type number: the unit that must follow it.")))
})]);
const BOUNDS = [
	"at-least",
	"at-most",
	"unit"
];
function typeOf(want) {
	if (want.type !== void 0) return want.type;
	if (want.values !== void 0) return "one-of";
	if (want.pattern !== void 0) return "pattern";
	return BOUNDS.some((key) => want[key] !== void 0) ? "number" : "text";
}
function misfit(want) {
	const type = typeOf(want);
	if (type === "one-of" && want.values === void 0) return "expected \"values\"";
	if (type === "pattern" && want.pattern === void 0) return "expected \"pattern\"";
	const idle = [
		...want.values !== void 0 && type !== "one-of" ? ["values"] : [],
		...want.pattern !== void 0 && type !== "pattern" ? ["pattern"] : [],
		...BOUNDS.filter((key) => want[key] !== void 0 && type !== "number")
	];
	return idle.length === 0 ? void 0 : `expected no "${idle.join("\", \"")}" with the type ${type}`;
}
function expectation(want, value, link) {
	const type = typeOf(want);
	if (type === "one-of") {
		const { values = [] } = want;
		return values.some((each) => require_front_matter.normalizeTitle(each) === require_front_matter.normalizeTitle(value)) ? void 0 : `one of ${values.join(", ")}`;
	}
	if (type === "pattern") return want.pattern !== void 0 && compilePattern(want.pattern)(value) ? void 0 : `text that matches ${want.pattern}`;
	if (type === "number") return numberExpectation(want, value);
	return SIMPLE_CHECKS[type](type === "url" && link !== void 0 ? link : value);
}
function numberExpectation(want, value) {
	const read = readNumber(value);
	const least = want["at-least"];
	const most = want["at-most"];
	const range = [...least === void 0 ? [] : [`at least ${least}`], ...most === void 0 ? [] : [`at most ${most}`]].join(" and ");
	const expected = [
		"a number",
		...want.unit === void 0 ? [] : [`in ${want.unit}`],
		...range === "" ? [] : [`of ${range}`]
	].join(" ");
	if (read === void 0 || want.unit !== void 0 && read.unit.toLowerCase() !== want.unit.toLowerCase()) return expected;
	return least !== void 0 && read.number < least || most !== void 0 && read.number > most ? expected : void 0;
}
// src/gates/gate.ts
function defineGate(gate) {
	return {
		name: gate.name,
		description: gate.description,
		options: gate.options,
		asks: gate.asks ?? [],
		refine: (options) => gate.refine?.(options),
		bind: (options) => {
			const checked = options;
			return {
				name: gate.name,
				options,
				summary: gate.summary(checked),
				evaluate: (input) => gate.evaluate(checked, input),
				asks: gate.asks ?? [],
				settles: (input) => gate.settles?.(checked, input) ?? []
			};
		}
	};
}
function outcome(findings, whenEmpty = "passed") {
	return {
		status: ["failed", "pending"].find((each) => findings.some((finding) => finding.status === each)) ?? whenEmpty,
		findings
	};
}
// src/gates/options.ts
const quantifier = pipe(union([picklist([
	"all",
	"any",
	"none",
	"one"
]), strictObject({ "at-least": pipe(number(), integer(), minValue(1), title("At least"), description("The smallest number.")) })], "expected all, any, none, one or {at-least: n}"), title("How many"), description("How many members must be done: all, any (at least one), none, one (exactly one), or {at-least: n}."), metadata({ examples: [
	"all",
	"none",
	{ "at-least": 2 }
] }));
const selector = pipe(string(), nonEmpty(), title("Section"), description("A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level."), metadata({ examples: [
	"Testing",
	"Sign-Off > Approvals",
	"/Release"
] }));
const itemText = pipe(string(), nonEmpty(), title("Item"), description("The text of an item."));
const itemMatchers = pipe(array(union([itemText, strictObject({ pattern })])), minLength(1), description("Items by their text, or by {pattern: …}."), metadata({ examples: [["Unit tests passing", { pattern: "^Backup" }]] }));
function signalNames(description$1, example) {
	const name = pipe(string(), nonEmpty());
	return pipe(union([name, pipe(array(name), minLength(1))]), title("Name"), description(description$1), metadata({ examples: [example, [example, `${example}-*`]] }));
}
const fields = defineGate({
	name: "fields",
	description: "Asks for fields to be filled in, each with a value of its type.",
	options: strictObject({
		in: optional(selector),
		required: pipe(record(pipe(string(), nonEmpty()), requirement), minEntries(1, "expected at least one field"), title("Required fields"), description("Field names, each with a type or with {type, not, values, pattern, at-least, at-most, unit}."), metadata({ examples: [{
			Date: "date",
			Version: "semver",
			Reviewer: {
				type: "login",
				not: "Deployer"
			}
		}] }))
	}),
	refine: (chosen) => {
		for (const [name, want] of Object.entries(chosen.required)) {
			if (typeof want === "string") continue;
			const wrong = misfit(want);
			if (wrong !== void 0) return `${wrong} for ${name}`;
		}
	},
	summary: (chosen) => `${chosen.in ?? "Fields"}: ${Object.keys(chosen.required).join(", ")}`,
	evaluate: (chosen, input) => {
		const located = locate(input.checklist, chosen.in);
		if ("finding" in located) return {
			status: "failed",
			findings: [located.finding]
		};
		const all = fieldsIn(located.scope.section);
		const asked = new Set(Object.keys(chosen.required).map(require_front_matter.normalizeTitle));
		return outcome(Object.entries(chosen.required).flatMap(([name, want]) => judge$1(name, typeof want === "string" ? { type: want } : want, {
			all,
			scope: located.scope,
			input,
			asked
		})));
	}
});
function fieldsIn(section) {
	return [...section.fields, ...section.sections.flatMap(fieldsIn)];
}
function judge$1(name, want, among) {
	const { all, scope } = among;
	const key = require_front_matter.normalizeTitle(name);
	const found = all.filter((field) => field.key === key);
	const [first] = found;
	if (first === void 0) {
		const place = scope.section.place;
		return [{
			status: "pending",
			message: "Field is missing",
			about: name,
			section: scope.path,
			...place === void 0 ? {} : { place },
			help: `Add a line "- **${name}**: …" and fill it in.`
		}];
	}
	const lines = placesOf(found.map((field) => field.place), " and ");
	const blank = found.find((field) => field.blank);
	if (blank !== void 0) {
		const twice = found.length > 1 ? `, given at ${lines}` : "";
		return [{
			status: "pending",
			...twice === "" ? { kind: "blank-field" } : {},
			message: `Field is blank${twice}`,
			about: name,
			actual: blank.value,
			section: scope.path,
			place: blank.place,
			help: `Fill in ${name}.`
		}];
	}
	if (found.some((field) => field.value !== first.value)) return [{
		status: "failed",
		message: `Field is given at ${lines} with different values`,
		about: name,
		actual: found.map((field) => field.value).join(" · "),
		section: scope.path,
		place: first.place,
		help: "Keep one of them."
	}];
	return [...typeFindings(name, want, first, scope), ...differsFindings(name, want, first, among)];
}
function typeFindings(name, want, field, scope) {
	const expected = expectation(want, require_front_matter.withoutInvisible(field.value), field.link);
	if (expected === void 0) return [];
	return [{
		status: "failed",
		message: "Unexpected value",
		expected,
		about: name,
		actual: field.value,
		section: scope.path,
		place: field.place,
		help: `Correct ${name}.`
	}];
}
function differsFindings(name, want, field, { all, scope, input, asked }) {
	const others = want.not === void 0 ? [] : [want.not].flat();
	const about = {
		about: name,
		actual: field.value,
		section: scope.path,
		place: field.place
	};
	return others.flatMap((other) => {
		const key = require_front_matter.normalizeTitle(other);
		const here = all.filter((each) => each.key === key);
		const found = here.length > 0 ? here : fieldsIn(input.checklist.root).filter((each) => each.key === key);
		for (const { blank, value, place } of found) {
			const words = blank ? void 0 : clash(value, field.value);
			if (words === void 0) continue;
			return [{
				status: "failed",
				message: `${words} ${other} at line ${place.line}`,
				...about,
				expected: "another value",
				help: `Let ${name} differ from ${other}.`
			}];
		}
		if (asked.has(key) || found.length > 0 && !found.some((each) => each.blank)) return [];
		return [{
			status: "pending",
			message: `Cannot be compared: ${other} is ${found.length === 0 ? "missing" : "blank"}`,
			...about,
			help: `Fill in ${other}.`
		}];
	});
}
function clash(one, other) {
	if (comparable(one) === comparable(other)) return "Same value as";
	const named = new Set(peopleIn(one));
	return peopleIn(other).some((login) => named.has(login)) ? "Names the same person as" : void 0;
}
function peopleIn(value) {
	const logins = require_sign_off.loginsIn(value);
	return logins.length === 0 ? [comparable(value)] : logins.map((login) => login.toLowerCase());
}
function comparable(value) {
	return require_front_matter.normalizeTitle(value).replace(/^@/, "");
}
// src/verdict/quantifier.ts
function bounds(quantifier, n) {
	switch (quantifier) {
		case "all": return [n, n];
		case "any": return [1, n];
		case "none": return [0, 0];
		case "one": return [1, 1];
		default: return [quantifier["at-least"], n];
	}
}
function quantify(quantifier, members) {
	const counted = members.filter((status) => status !== "skipped");
	if (counted.length === 0) return "skipped";
	const passed = counted.filter((status) => status === "passed").length;
	const pending = counted.filter((status) => status === "pending").length;
	const [least, most] = bounds(quantifier, counted.length);
	if (passed > most || passed + pending < least) return "failed";
	return passed >= least ? "passed" : "pending";
}
function quantifierWords(quantifier) {
	switch (quantifier) {
		case "all": return "all";
		case "any": return "at least one";
		case "none": return "none";
		case "one": return "exactly one";
		default: return `at least ${quantifier["at-least"]}`;
	}
}
// src/verdict/status.ts
const STATUSES = [
	"skipped",
	"passed",
	"pending",
	"failed"
];
function worst(statuses) {
	return STATUSES.findLast((status) => statuses.includes(status)) ?? "skipped";
}
// src/template/match.ts
var LabelIndex = class {
	#exact = new Map();
	#sorted;
	#taken = new Set();
	#entries;
	constructor(entries, labelOf) {
		this.#entries = entries;
		const labelled = entries.map((entry) => ({
			label: labelOf(entry),
			entry
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
		const blank = label.search(BLANK);
		const start = (blank < 0 ? label : label.slice(0, blank)).trimEnd();
		for (let at = this.#firstFrom(start); at < this.#sorted.length; at += 1) {
			const candidate = this.#sorted[at];
			if (candidate === void 0 || !candidate.label.startsWith(start)) break;
			const { entry } = candidate;
			if (this.#taken.has(entry) || !fits(entry)) continue;
			this.#taken.add(entry);
			return entry;
		}
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
const NAMED = String.raw`(?:[^<>[\]]{0,40}[^\p{L}\p{N}<>[\]])?(?:name|number|version|tag|date|time|link|url|ticket|issue|id|e-?mail|phone|login|user|handle|person|team|role|value|amount|percent|reason|details?|description|text|here)(?:[^\p{L}\p{N}<>[\]][^<>[\]]{0,40})?`;
const TO_FILL_IN = String.raw`_{2,}|<${NAMED}>|\[${NAMED}\]`;
const BLANK = new RegExp(String.raw`${TO_FILL_IN}|\.{3,}|…+`, "u");
const PLACEHOLDER = new RegExp(TO_FILL_IN, "gu");
function hasBlank(text) {
	return BLANK.test(text);
}
function leavesOpen(template, body) {
	if (template.search(PLACEHOLDER) < 0) return false;
	const words = (text) => text.replace(PLACEHOLDER, " ").replace(/[\s\p{P}]+/gu, " ").trim();
	return body.search(PLACEHOLDER) >= 0 || words(template) === words(body);
}
function follows(template) {
	const [start = "", ...others] = template.split(new RegExp(BLANK, "gu")).map((piece) => piece.trim());
	const last = others.pop();
	return (body) => {
		if (!body.startsWith(start)) return false;
		if (last === void 0) return beginsWord(body, start.length);
		let at = start.length;
		for (const piece of others) {
			const found = body.indexOf(piece, at);
			if (found < 0) return false;
			at = found + piece.length;
		}
		if (last === "") return true;
		for (let found = body.indexOf(last, at); found >= 0; found = body.indexOf(last, found + 1)) if (beginsWord(body, found + last.length)) return true;
		return false;
	};
}
function followsText(template, body) {
	return follows(template)(body);
}
function beginsWord(text, at) {
	return at === text.length || /^[^\p{L}\p{N}_-]/u.test(text.slice(at, at + 2));
}
// src/run/bounded.ts
const PARSE_TIMEOUT_MS = 1e4;
var TimedOut = class extends Error {
	constructor(milliseconds) {
		super(`Reading took longer than ${milliseconds} ms and was stopped`);
		this.name = "TimedOut";
	}
};
function bounded(work, milliseconds) {
	const done = boundedOrStopped(work, milliseconds);
	if (done instanceof TimedOut) throw done;
	return done;
}
function boundedOrStopped(work, milliseconds) {
	started ??= {
		script: new node_vm.Script("work()"),
		context: (0, node_vm.createContext)({})
	};
	const { script, context } = started;
	const outer = context["work"];
	context["work"] = work;
	try {
		return script.runInContext(context, { timeout: milliseconds });
	} catch (error) {
		if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return new TimedOut(milliseconds);
		throw error;
	} finally {
		context["work"] = outer;
	}
}
let started;
// src/gates/applicability.ts
function templateConditions(input) {
	const { comparison } = input;
	if (comparison === void 0) return (item) => item.conditional;
	return (item) => comparison.counterparts.get(item)?.conditional ?? false;
}
function refusal(item, conditional, allowed) {
	switch (allowed) {
		case "allowed": return;
		case "forbidden": return {
			status: "failed",
			message: "Marked N/A, which the policy forbids",
			help: "Remove the mark, do it, then tick the box."
		};
		case "conditional": return conditional ? void 0 : {
			status: "failed",
			message: "Marked N/A, which the policy allows for conditional items only",
			help: "Remove the mark, do it, then tick the box."
		};
		case "with-reason": return item.reason !== void 0 && !require_front_matter.isBlank(item.reason) ? void 0 : {
			status: "pending",
			message: "Marked N/A without a reason",
			help: "Write the reason behind it: \"N/A: reason\"."
		};
	}
}
// src/gates/item-matcher.ts
function matchesItem(item, matcher) {
	return typeof matcher === "string" ? followsText(require_front_matter.normalize(matcher), require_front_matter.normalize(item.label)) : compilePattern(matcher.pattern)(item.label);
}
function isChosen(item, { only, except }) {
	if (only !== void 0 && !only.some((matcher) => matchesItem(item, matcher))) return false;
	return except === void 0 || !except.some((matcher) => matchesItem(item, matcher));
}
function missingItem(matcher) {
	return {
		status: "failed",
		unknown: true,
		about: typeof matcher === "string" ? matcher : matcher.pattern,
		message: "No such item",
		help: "Put the item back."
	};
}
const items = defineGate({
	name: "items",
	description: "Counts the ticked boxes of a section: all, any, none, exactly one, or at least n.",
	options: strictObject({
		in: optional(selector),
		require: optional(quantifier),
		only: optional(pipe(itemMatchers, title("Only"))),
		except: optional(pipe(itemMatchers, title("Except"))),
		without: optional(pipe(array(selector), minLength(1), title("Without sections"), description("Sections inside that other gates judge; they need not be there.")))
	}),
	summary: (chosen) => `${chosen.in ?? "Checklist"}: ${words(chosen.require ?? "all")}`,
	evaluate: (chosen, input) => {
		const located = locate(input.checklist, chosen.in);
		if ("finding" in located) return {
			status: "failed",
			findings: [located.finding]
		};
		return judge(located.scope, chosen, input);
	}
});
function words(require$1) {
	if (require$1 === "all") return "every box";
	return require$1 === "none" ? "no box" : `${quantifierWords(require$1)} box${typeof require$1 === "object" && require$1["at-least"] > 1 ? "es" : ""}`;
}
function sectionNamed({ checklist }, name) {
	const selection = require_front_matter.select(checklist.root, name);
	return selection.kind === "one" ? [selection.found.section] : [];
}
function judge(scope, chosen, input) {
	const require$2 = chosen.require ?? "all";
	const near = blockingNearMisses(input.checklist, scope);
	const all = membersOf(scope, chosen, input);
	const members = all.filter((member) => isChosen(member.item, chosen));
	const gone = (chosen.only ?? []).filter((matcher) => !all.some((member) => matchesItem(member.item, matcher)));
	if (gone.length > 0) return {
		status: "failed",
		findings: [...gone.map(missingItem), ...near]
	};
	if (members.length === 0) {
		const place = scope.section.place;
		return {
			status: "failed",
			findings: [{
				status: "failed",
				unknown: true,
				message: "No boxes found",
				...scope.path.length === 0 ? {} : { section: scope.path },
				...place === void 0 ? {} : { place },
				help: "Put the task list there: \"- [ ] text\", one line for each item."
			}, ...near]
		};
	}
	const counted = quantify(require$2, members.map((member) => member.status));
	const ticked = members.filter((member) => member.status === "passed");
	if (require$2 === "none" && ticked.length > 0) return {
		status: "failed",
		tripped: true,
		findings: [...ticked.map(trippedFinding), ...near]
	};
	return {
		status: near.length > 0 ? worst([counted, "pending"]) : counted,
		findings: [...countFindings(members, require$2, counted, scope), ...near]
	};
}
function membersOf(scope, chosen, input) {
	const require$3 = chosen.require ?? "all";
	const without = new Set((chosen.without ?? []).flatMap((each) => sectionNamed(input, each)));
	const conditional = templateConditions(input);
	const members = [];
	const isOptional = (item) => input.comparison?.counterparts.get(item)?.directives?.some((each) => each.text === "optional") ?? false;
	const visit = (list, section) => {
		for (const item of list) {
			const member = require$3 === "none" && item.tickedToo === true ? {
				item,
				section,
				status: "passed"
			} : isOptional(item) && item.state === "unticked" ? {
				item,
				section,
				status: "skipped"
			} : memberOf(item, section, conditional(item), input);
			members.push(member);
			if (!(member.status === "skipped" || conditional(item) && member.status === "pending") || require$3 === "none") visit(item.items, section);
		}
	};
	const top = require_front_matter.topLevel(input.checklist.root);
	const walk = (section, path) => {
		if (without.has(section)) return;
		visit(section.items, path);
		for (const child of section.sections) walk(child, child === top ? [] : [...path, child.title]);
	};
	walk(scope.section, scope.path);
	return members;
}
function memberOf(item, section, conditional, input) {
	const about = {
		actual: item.text,
		section,
		place: item.place
	};
	if (item.state === "ticked") return {
		item,
		section,
		status: "passed"
	};
	const settled = input.settled?.get(item);
	if (item.state === "unticked" && settled !== void 0) {
		const finding = {
			status: "passed",
			message: "Done by evidence",
			about: settled.title,
			...about
		};
		return {
			item,
			section,
			status: "passed",
			by: settled.title,
			finding
		};
	}
	if (item.state === "unticked") {
		const help = conditional && input.notApplicable === "conditional" ? "Tick it, or mark it N/A." : "Do it, then tick the box.";
		return {
			item,
			section,
			status: "pending",
			finding: {
				status: "pending",
				kind: "open-box",
				message: "Not ticked",
				...about,
				help
			}
		};
	}
	const refused = refusal(item, conditional, input.notApplicable);
	return refused === void 0 ? {
		item,
		section,
		status: "skipped"
	} : {
		item,
		section,
		status: refused.status,
		finding: {
			...refused,
			...about
		}
	};
}
function trippedFinding({ item, section, by }) {
	return {
		status: "failed",
		...by === void 0 ? { message: "Ticked, but must stay empty" } : {
			message: "Holds by evidence, but must not",
			about: by
		},
		actual: item.text,
		section,
		place: item.place,
		help: "Follow the procedure for this case; untick it only when it does not hold."
	};
}
function countFindings(members, require$4, counted, scope) {
	const own = members.flatMap((member) => member.finding === void 0 ? [] : [member.finding]);
	if (require$4 === "all") return own;
	const refused = own.filter((finding) => finding.kind !== "open-box");
	const live = members.filter((member) => member.status !== "skipped");
	const [first] = live;
	if (first === void 0 || counted === "passed") return refused;
	const ticked = live.filter((member) => member.status === "passed").length;
	const [least, most] = bounds(require$4, live.length);
	return [{
		status: counted,
		message: `${ticked} of ${live.length} ticked, expected ${quantifierWords(require$4)}`,
		actual: live.map((member) => member.item.text).join(" · "),
		section: scope.path,
		place: first.item.place,
		help: ticked > most ? `Untick ${ticked - most}.` : least > live.length ? "Put back the boxes that are missing." : `Tick ${least - ticked} more.`
	}, ...refused];
}
// src/gates/template.ts
const template = defineGate({
	name: "template",
	description: "Compares the checklist with the trusted template: nothing of it may be deleted, reworded or moved.",
	options: strictObject({}),
	summary: () => "Template is complete",
	evaluate: (_, { comparison }) => {
		if (comparison === void 0) return {
			status: "failed",
			findings: [{
				status: "failed",
				message: "There is no template to compare with",
				help: "Name one in the policy: \"template: path\"."
			}]
		};
		return outcome([
			...comparison.departures.map(finding),
			...comparison.appended.map(({ item, section }) => ({
				status: "passed",
				message: "Goes on after the text of the template",
				actual: item.text,
				section,
				place: item.place
			})),
			...comparison.unfilled.map(({ item, section }) => ({
				status: "passed",
				message: "Ticked, but a blank in it is not filled in",
				actual: item.text,
				section,
				place: item.place,
				help: "Fill it in."
			}))
		]);
	}
});
const WORDS = {
	deleted: {
		message: "Item of the template is missing",
		help: "Put the line back."
	},
	reworded: {
		message: "Item of the template was reworded",
		help: "Put the text of the template back; add detail behind it."
	},
	moved: {
		message: "Item of the template stands in another place",
		help: "Move it back to where the template has it."
	},
	"made-conditional": {
		message: "Item of the template was made conditional",
		help: "Take the condition out."
	},
	"contradicting-copies": {
		message: "Item of the template is there twice with different states",
		help: "Delete the copy."
	},
	"section-deleted": {
		message: "Section of the template is missing",
		help: "Put the section back with all its lines."
	},
	"section-renamed": {
		message: "Section of the template was renamed",
		help: "Put the heading of the template back."
	},
	"field-deleted": {
		message: "Field of the template is missing",
		help: "Put the line back and fill it in."
	}
};
function finding(departure) {
	const { message, help } = WORDS[departure.kind];
	return {
		status: "failed",
		message: `${message} (line ${departure.templatePlace.line} of the template)`,
		expected: departure.expected,
		...departure.actual === void 0 ? {} : { actual: departure.actual },
		section: departure.section,
		...departure.place === void 0 ? {} : { place: departure.place },
		templatePlace: departure.templatePlace,
		help
	};
}
// src/policy/default.ts
var default_exports = require_rolldown_runtime.__exportAll({ defaultPolicy: () => defaultPolicy });
const TEMPLATE_RULE = {
	kind: "gate",
	title: "Template is complete",
	advisory: false,
	gate: template.bind({})
};
const EVERY_BOX = {
	kind: "gate",
	title: "Every box",
	advisory: false,
	gate: items.bind({})
};
function defaultPolicy(templatePath, alternatives = []) {
	const rules = templatePath === void 0 ? [EVERY_BOX] : [TEMPLATE_RULE, EVERY_BOX];
	return {
		matchesGlob: () => false,
		skip: [],
		checklists: [{
			notApplicable: "allowed",
			...templatePath === void 0 ? {} : { template: {
				path: templatePath,
				acceptRevisions: 0,
				alternatives: [...alternatives]
			} },
			phases: [{
				after: [],
				rules
			}]
		}]
	};
}
const DEFAULT_POLICY_DIGEST = "sha256:b4c9a9592d6444aade31861d020bc2b256634000ddf57eaa1bc51e8fd7fcfb34";
// src/reports/json.ts
var json_exports = require_rolldown_runtime.__exportAll({ json: () => json });
function published(verdict) {
	return structuredClone(verdict);
}
const json = (verdict) => `${JSON.stringify(published(verdict), void 0, 2)}\n`;
// src/verdict/documents.ts
function documentAt({ documents }, place) {
	return documents.find(({ id }) => id === place?.document);
}
function areNamed({ documents, subject }) {
	const [only, other] = documents;
	return other !== void 0 || only !== void 0 && !isBody(only) && subject.kind !== "file";
}
function documentName({ id, kind, path, author }) {
	if (kind === "file") return {
		what: "",
		of: "",
		name: path ?? id
	};
	if (kind === "comment") return {
		what: id,
		...author === void 0 ? {
			of: "",
			name: ""
		} : {
			of: " by ",
			name: author
		}
	};
	return isBody({
		id,
		kind
	}) ? {
		what: "description",
		of: "",
		name: ""
	} : {
		what: "description",
		of: " of ",
		name: id
	};
}
function isBody({ id, kind }) {
	return kind === "pull-request-body" || kind === "issue-body" && !/#\d+$/.test(id);
}
// src/reports/list-part.ts
function listPart(title, units, rank) {
	return {
		rank,
		head: [require_nodes.paragraph([{
			type: "strong",
			children: [require_nodes.plain(title)]
		}])],
		pieces: [{
			head: [],
			units,
			wrap: (shown) => ({
				type: "list",
				ordered: false,
				spread: false,
				children: shown
			})
		}],
		tail: []
	};
}
// src/reports/override.ts
function statusWord(verdict) {
	return verdict.override?.effective === true ? "overridden" : verdict.status;
}
const ENDS = (ends) => ends === "head" ? "until the next push" : `for ${ends}`;
function overrideLines({ override }, paint) {
	if (override === void 0) return [];
	const { granted, effective, waived, unmet, ends, refused } = override;
	const lines = granted === void 0 ? [] : [
		`  ${effective ? paint.yellow("!") : paint.red("✗")} by ${who(granted)} at ${granted.at}, ${ENDS(ends)}: ${require_front_matter.sanitiseLine(granted.reason)}`,
		...waived.length === 0 ? [] : [`    waived: ${waived.map((title) => require_front_matter.sanitiseLine(title)).join(", ")}`],
		...effective ? [] : [`    may not be waived: ${unmet.map((title) => require_front_matter.sanitiseLine(title)).join(", ")}`]
	];
	const others = refused.slice(-10).map((each) => paint.dim(`    refused: ${who(each)} at ${each.at}: ${require_front_matter.sanitiseLine(each.refused)}`));
	return [
		"",
		paint.bold("Override"),
		...lines,
		...others
	];
}
function who({ login }) {
	return login === void 0 ? "an unknown account" : `@${require_front_matter.sanitiseLine(login)}`;
}
function overridePart({ override }, rank) {
	if (override === void 0) return [];
	const { granted, effective, waived, unmet, ends, refused } = override;
	const own = granted === void 0 ? [] : [
		require_nodes.item([
			...effective ? [] : [require_nodes.plain("not enough: ")],
			require_nodes.plain("by "),
			person(granted),
			require_nodes.plain(` at ${granted.at}, ${ENDS(ends)}: `),
			require_nodes.code(granted.reason)
		]),
		...titles("waived: ", waived),
		...effective ? [] : titles("may not be waived: ", unmet)
	];
	const others = refused.slice(-10).map((each) => require_nodes.item([
		require_nodes.plain("refused: "),
		person(each),
		require_nodes.plain(` at ${each.at}: `),
		require_nodes.code(each.refused)
	]));
	return [listPart("Override", [...own, ...others], rank)];
}
function titles(words, list) {
	if (list.length === 0) return [];
	return [require_nodes.item([require_nodes.plain(words), ...list.flatMap((title, index) => [...index === 0 ? [] : [require_nodes.plain(", ")], require_nodes.code(title)])])];
}
function person({ login }) {
	return login === void 0 ? require_nodes.plain("an unknown account") : require_nodes.code(`@${login}`);
}
// src/reports/palette.ts
function palette(color) {
	const code = (open, close) => (value) => color ? `\u001B[${open}m${value}\u001B[${close}m` : value;
	return {
		bold: code(1, 22),
		dim: code(2, 22),
		red: code(31, 39),
		green: code(32, 39),
		yellow: code(33, 39)
	};
}
// src/reports/icons.ts
const ICONS = {
	passed: "✅",
	pending: "🟡",
	failed: "❌",
	skipped: "⚪"
};
// src/reports/sign-offs.ts
const MOST = 10;
const GLYPHS$1 = {
	passed: "✓",
	pending: "○",
	failed: "✗",
	skipped: "–"
};
const SIGNED = {
	review: "approved",
	comment: "signed by comment",
	tick: "ticked",
	signature: "signed in the text"
};
const ACTS = {
	review: "review",
	comment: "comment",
	tick: "tick",
	signature: "signature"
};
function rolesOf(verdict) {
	return require_walk.gatesOf(verdict.root).flatMap((gate) => gate.signOffs ?? []);
}
function signOffLines(verdict, paint) {
	const roles = rolesOf(verdict);
	if (roles.length === 0) return [];
	const width = Math.max(...roles.map(({ role }) => require_front_matter.sanitiseLine(role).length));
	const lines = roles.flatMap((each) => {
		const own = [...each.signed.slice(0, MOST).map(signedText), ...summaryTexts(each)];
		const refused = each.refused.slice(0, MOST).map((one) => paint.dim(`refused: ${refusedText(one)}`));
		const left = each.refused.length > MOST ? [paint.dim(`and ${each.refused.length - MOST} more refused`)] : [];
		const color = {
			passed: paint.green,
			pending: paint.yellow,
			failed: paint.red,
			skipped: paint.dim
		}[each.status];
		return [
			...own,
			...refused,
			...left
		].map((text, index) => index === 0 ? `  ${color(GLYPHS$1[each.status])} ${require_front_matter.sanitiseLine(each.role).padEnd(width)}  ${text}` : `    ${" ".repeat(width)}  ${text}`);
	});
	return [
		"",
		paint.bold("Sign-offs"),
		...lines
	];
}
function signedText({ login, via, at, sha, place }) {
	return `@${require_front_matter.sanitiseLine(login)} ${SIGNED[via]}${commit(sha)}${line(place)} (${at})`;
}
function refusedText({ login, via, sha, place, reason }) {
	return `${login === void 0 ? "unknown account" : `@${require_front_matter.sanitiseLine(login)}`}, ${ACTS[via]}${commit(sha)}${line(place)}: ${require_front_matter.sanitiseLine(reason)}`;
}
function summaryTexts(each) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return ["no changed file has an owner"];
	const left = signed.length > MOST ? [`and ${signed.length - MOST} more`] : [];
	if (status === "passed") return left;
	const people = waiting?.slice(0, MOST).map((login) => `@${require_front_matter.sanitiseLine(login)}`) ?? by.map((who) => require_front_matter.sanitiseLine(who));
	const more = waiting !== void 0 && waiting.length > MOST ? `, and ${waiting.length - MOST} more` : "";
	const who = people.length === 0 ? "nobody is left who may sign" : `may sign: ${people.join(", ")}${more}`;
	return [...left, `${who}${optional ? " (optional)" : ""}`];
}
function commit(sha) {
	return sha === void 0 ? "" : ` at ${require_front_matter.sanitiseLine(sha).slice(0, 7)}`;
}
function line(place) {
	return place === void 0 ? "" : ` at line ${place.line}`;
}
function signOffPart(verdict, rank) {
	const roles = rolesOf(verdict);
	if (roles.length === 0) return [];
	return [listPart("Sign-offs", roles.map(roleItem), rank)];
}
function roleItem(each) {
	const { role, status, signed, refused } = each;
	const own = require_nodes.item([
		require_nodes.plain(`${ICONS[status]} `),
		require_nodes.code(role),
		require_nodes.plain(": "),
		...joined([...signed.slice(0, MOST).map(signedNodes), ...summaryNodes(each)])
	]);
	if (refused.length === 0) return own;
	const left = refused.length > MOST ? [require_nodes.item([require_nodes.plain(`and ${refused.length - MOST} more refused`)])] : [];
	return {
		...own,
		children: [...own.children, {
			type: "list",
			ordered: false,
			spread: false,
			children: [...refused.slice(0, MOST).map((one) => require_nodes.item(refusedNodes(one))), ...left]
		}]
	};
}
function joined(parts) {
	return parts.flatMap((part, index) => index === 0 ? part : [require_nodes.plain("; "), ...part]);
}
function signedNodes({ login, via, at, sha, url, place }) {
	return [
		require_nodes.code(`@${login}`),
		require_nodes.plain(" "),
		linked(SIGNED[via], url),
		...commitNodes(sha),
		require_nodes.plain(`${line(place)}, `),
		require_nodes.plain(at)
	];
}
function refusedNodes({ login, via, sha, url, place, reason }) {
	return [
		require_nodes.plain("refused: "),
		...login === void 0 ? [require_nodes.plain("unknown account")] : [require_nodes.code(`@${login}`)],
		require_nodes.plain(", "),
		linked(ACTS[via], url),
		...commitNodes(sha),
		require_nodes.plain(`${line(place)}: `),
		require_nodes.code(reason)
	];
}
function summaryNodes(each) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return [[require_nodes.plain("no changed file has an owner")]];
	const left = signed.length > MOST ? [[require_nodes.plain(`and ${signed.length - MOST} more`)]] : [];
	if (status === "passed") return left;
	const people = waiting?.map((login) => `@${login}`) ?? by;
	const more = people.length > MOST ? [require_nodes.plain(`, and ${people.length - MOST} more`)] : [];
	const names = people.slice(0, MOST).flatMap((name, index) => [...index === 0 ? [] : [require_nodes.plain(", ")], require_nodes.code(name)]);
	const who = people.length === 0 ? [require_nodes.plain("nobody is left who may sign")] : [
		require_nodes.plain("may sign: "),
		...names,
		...more
	];
	return [...left, [...who, ...optional ? [require_nodes.plain(" (optional)")] : []]];
}
function commitNodes(sha) {
	return sha === void 0 ? [] : [require_nodes.plain(" at "), require_nodes.code(sha.slice(0, 7))];
}
function linked(text, url) {
	return url === void 0 || !/^https?:\/\//.test(url) ? require_nodes.plain(text) : {
		type: "link",
		url,
		children: [require_nodes.plain(text)]
	};
}
// src/reports/progress.ts
function shareOf(entry) {
	return (doneIn(entry) + entry.notApplicable) / entry.total;
}
function doneIn({ ticked, byEvidence = 0 }) {
	return ticked + byEvidence;
}
function bar(share, width) {
	const exact = share * width;
	const filled = share >= 1 ? width : Math.min(width - 1, share > 0 ? Math.max(1, Math.round(exact)) : 0);
	return "█".repeat(filled) + "░".repeat(width - filled);
}
// src/reports/blocks.ts
function group(findings, verdict) {
	const blocks = new Map();
	const known = new Set();
	for (const finding of findings) {
		const { message, place, about, expected, section, actual } = finding;
		const once = `${message} ${place === void 0 ? JSON.stringify([section, actual]) : `${place.document} ${place.offset}`} ${about} ${expected}`;
		if (known.has(once)) continue;
		known.add(once);
		blockOf(blocks, finding, verdict, (head) => ({
			...head,
			findings: []
		})).findings.push(finding);
	}
	return [...blocks.values()];
}
function itemBlocks(verdict, isShown) {
	const blocks = new Map();
	for (const item of verdict.items.filter(isShown)) blockOf(blocks, item, verdict, (head) => ({
		...head,
		items: []
	})).items.push(item);
	return [...blocks.values()];
}
function blockOf(blocks, { section, place }, verdict, start) {
	const title = section?.join(" > ") ?? "";
	const document = place !== void 0 && areNamed(verdict) ? { document: place.document } : {};
	const key = JSON.stringify([title, document]);
	const block = blocks.get(key) ?? start({
		section: title,
		...document
	});
	blocks.set(key, block);
	return block;
}
// src/reports/regression.ts
function regressedFindings({ regression }) {
	return (regression?.phases ?? []).map(({ phase, passedAt, endedBy }) => {
		const about = {
			status: "failed",
			about: phase
		};
		if (endedBy === void 0) return {
			...about,
			message: `Was passed when it was recorded at ${passedAt}`
		};
		const message = `Was passed with the text of ${passedAt}, before the edit of ${endedBy.at} by`;
		const actual = endedBy.login === null ? "(a deleted account)" : `@${endedBy.login}`;
		return {
			...about,
			message,
			actual,
			help: "Look at that edit in the history of the description."
		};
	});
}
function unknownRegression({ regression }) {
	if (regression?.unknown === void 0) return [];
	return [{
		status: "passed",
		message: `Whether an open phase was passed before is not known: ${regression.unknown}`
	}];
}
// src/reports/tree.ts
function digest(verdict) {
	let digested = digests.get(verdict);
	if (digested === void 0) digests.set(verdict, digested = sorted(verdict));
	return digested;
}
const digests = new WeakMap();
function sorted(verdict) {
	const enforced = require_walk.enforcedGates(verdict.root);
	const blocking = enforced.filter((gate) => gate.status === "failed" || gate.status === "pending");
	const tripped = enforced.filter((gate) => gate.tripped === true);
	const settled = verdict.status === "passed" || verdict.status === "skipped";
	const unpassed = openGates(verdict.root);
	const open = settled ? [] : blocking.filter((gate) => gate.tripped !== true && unpassed.has(gate.id));
	const tooMany = verdict.status === "failed" ? failedCounts(verdict.root) : [];
	const grouped = (findings) => group(findings, verdict);
	const advisory = adviceGates(verdict.root);
	const wanting = {
		tripped: grouped([...heldFindings(verdict.root), ...said(tripped, "failed")]),
		failed: grouped([...tooMany, ...said(open, "failed")]),
		pending: grouped(said(open.filter(isNoSignOff), "pending")),
		unsigned: grouped(said(open.filter(isSignOff), "pending")),
		refused: grouped(enforced.flatMap((gate) => gate.findings.filter((finding) => finding.kind === "refused")))
	};
	const spoken = new Set(Object.values(wanting).flat().flatMap((block) => block.findings.map(({ place }) => pointOf(place))));
	return {
		...wanting,
		regressed: grouped(regressedFindings(verdict)),
		advice: grouped([
			...unknownRegression(verdict),
			...said(advisory, "failed"),
			...said(advisory, "pending"),
			...said(require_walk.gatesOf(verdict.root), "passed"),
			...verdict.notes
		]),
		notApplicable: itemBlocks(verdict, ({ state, place }) => state === "not-applicable" && !spoken.has(pointOf(place))),
		done: itemBlocks(verdict, ({ state }) => state === "ticked")
	};
}
const isSignOff = ({ gate }) => gate === "sign-offs";
const isNoSignOff = (gate) => !isSignOff(gate);
const pointOf = (place) => `${place?.document}:${place?.offset}`;
function said(gates, status) {
	return gates.flatMap((gate) => gate.findings.filter((finding) => finding.status === status && finding.kind !== "refused"));
}
function openGates(result) {
	const open = new Set();
	const visit = (each) => {
		if (each.status === "passed" || each.status === "skipped") return;
		if (each.kind === "gate") open.add(each.id);
		else if (each.require === "none") each.results.filter(require_walk.isUnknown).forEach(visit);
		else (each.require === "all" ? each.results : each.results.filter((way) => !isTripped(way))).forEach(visit);
	};
	visit(result);
	return open;
}
const isTripped = (result) => result.status === "failed" && require_walk.trippedOf(result).length > 0;
function failedCounts(result) {
	if (result.kind === "gate" || result.advisory || result.status !== "failed" || result.enforced === false) return [];
	return [...result.require === "all" || result.reason === void 0 || result.tripped === true ? [] : [{
		status: "failed",
		message: result.reason,
		about: result.title
	}], ...result.results.flatMap(failedCounts)];
}
function heldFindings(result) {
	if (result.kind === "gate" || result.advisory || result.enforced === false) return [];
	return [...(result.tripped === true ? result.results.filter((each) => !each.advisory && each.status === "passed") : []).map((each) => ({
		status: "failed",
		about: each.title,
		message: "Holds, but must not",
		...each.kind === "gate" && each.evidence !== void 0 ? { actual: each.evidence } : {},
		help: "Follow the procedure for this case."
	})), ...result.results.flatMap(heldFindings)];
}
function adviceGates(result) {
	if (result.kind === "gate") return result.advisory ? [result] : [];
	if (result.advisory) return result.results.flatMap(leaves);
	return result.results.flatMap(adviceGates);
}
function leaves(result) {
	return result.kind === "gate" ? [result] : result.results.flatMap(leaves);
}
function counts(verdict) {
	const { ticked, notApplicable, byEvidence, total } = require_walk.totals(verdict.progress);
	if (total === 0) return "no boxes";
	const proven = byEvidence > 0 ? `, ${byEvidence} by evidence` : "";
	return `${ticked + byEvidence} of ${total} done${proven}${notApplicable > 0 ? `, ${notApplicable} not applicable` : ""}`;
}
function subjectName(verdict) {
	const { subject } = verdict;
	if (subject.ref !== void 0) return `${subject.repository ?? ""}@${subject.ref.replace(/^refs\/tags\//, "")}`;
	return subject.file ?? `${subject.repository ?? ""}#${subject.number ?? ""}`;
}
function saysSomething(blank) {
	return /[\p{L}\p{N}]/u.test(blank);
}
// src/reports/text.ts
const GLYPHS = {
	passed: "✓",
	pending: "○",
	failed: "✗",
	skipped: "–"
};
function text(verdict, { color, maxLength }) {
	const paint = palette(color);
	const { tripped, regressed, failed, refused, pending, unsigned, advice, notApplicable } = digest(verdict);
	const list = (title, what, blocks, hue) => listed(`${hue(paint.bold(title))} ${paint.dim(`(${sizeOf(blocks)}, ${what})`)}`, linesOf(blocks, verdict, paint));
	const lines = [
		headline(verdict, paint),
		...overrideLines(verdict, paint),
		...list("Tripped", "must not hold", tripped, paint.red),
		...list("Regressed", "passed before", regressed, paint.red),
		...list("Wrong", "must be undone", failed, paint.red),
		...list("Refused", "does not count", refused, paint.red),
		...list("Missing", "still to do", pending, paint.yellow),
		...list("To be signed", "still to sign", unsigned, paint.yellow),
		...signOffLines(verdict, paint),
		...list("Worth a look", "does not block", advice, paint.dim),
		...listed(`${paint.bold("Not applicable")} ${paint.dim(`(${notApplicable.reduce((sum, { items }) => sum + items.length, 0)})`)}`, itemLines(notApplicable, verdict, paint)),
		...gateLines(verdict, paint),
		...sectionLines(verdict, paint)
	];
	const closing = [...lines.length > 24 ? [headline(verdict, paint)] : [], ...hint(verdict)];
	return cut([
		...lines,
		...closing.length > 0 ? ["", ...closing] : [],
		""
	], maxLength).join("\n");
}
function headline(verdict, paint) {
	const phase = verdict.phase === void 0 ? "" : ` · phase ${require_front_matter.sanitiseLine(verdict.phase)}`;
	const reason = verdict.reason === void 0 ? "" : ` · ${require_front_matter.sanitiseLine(verdict.reason)}`;
	return `${mark(verdict.status, paint)} ${paint.bold(statusWord(verdict).toUpperCase())}  ${require_front_matter.sanitiseLine(subjectName(verdict))} · ${counts(verdict)}${phase}${reason}`;
}
function mark(status, paint) {
	const color = {
		passed: paint.green,
		pending: paint.yellow,
		failed: paint.red,
		skipped: paint.dim
	}[status];
	return color(GLYPHS[status]);
}
function sizeOf(blocks) {
	return blocks.reduce((sum, block) => sum + block.findings.length, 0);
}
function listed(title, lines) {
	return lines.length === 0 ? [] : [
		"",
		title,
		...lines
	];
}
function linesOf(blocks, verdict, paint) {
	const width = widthOf(blocks.flatMap((block) => block.findings));
	return blocks.flatMap((block) => [...heading(block, verdict, paint), ...block.findings.flatMap((finding) => findingLines(finding, width, paint))]);
}
function itemLines(blocks, verdict, paint) {
	const width = widthOf(blocks.flatMap((block) => block.items));
	return blocks.flatMap((block) => [...heading(block, verdict, paint), ...block.items.map(({ text: own, reason, place }) => {
		const why = reason === void 0 ? paint.dim(" (no reason given)") : `: ${require_front_matter.sanitiseLine(reason)}`;
		return `    ${paint.dim(`line ${String(place.line).padStart(width)}`)}  – ${require_front_matter.sanitiseLine(own)}${why}`;
	})]);
}
function widthOf(placed) {
	return Math.max(0, ...placed.map(({ place }) => String(place?.line ?? "").length));
}
function heading({ section, document }, verdict, paint) {
	const read = document === void 0 ? void 0 : documentAt(verdict, { document });
	const { what = "", of = "", name = "" } = read === void 0 ? {} : documentName(read);
	const source = `${what}${of}${require_front_matter.sanitiseLine(name)}`;
	const title = [...section === "" ? [] : [paint.bold(require_front_matter.sanitiseLine(section))], ...source === "" ? [] : [source]];
	return title.length === 0 ? [] : [`  ${title.join(" · ")}`];
}
function findingLines(finding, width, paint) {
	const line = finding.place === void 0 ? " ".repeat(width + 5) : `line ${String(finding.place.line).padStart(width)}`;
	const actual = finding.actual === void 0 || finding.actual === "" ? "" : require_front_matter.sanitiseLine(finding.actual);
	if (finding.kind === "open-box") return [`    ${paint.dim(line)}  ☐ ${actual}`];
	if (finding.kind === "blank-field") {
		const taken = saysSomething(actual) ? paint.dim(`: ${actual}`) : "";
		return [`    ${paint.dim(line)}  ▁ ${require_front_matter.sanitiseLine(finding.about ?? "")} ${paint.dim("is blank")}${taken}`];
	}
	const about = finding.about === void 0 ? "" : `${paint.bold(require_front_matter.sanitiseLine(finding.about))}: `;
	const expected = finding.expected === void 0 ? "" : `; expected: ${require_front_matter.sanitiseLine(finding.expected)}`;
	const found = actual === "" ? "" : `: ${actual}`;
	const help = finding.help === void 0 ? [] : [`    ${" ".repeat(line.length)}    ${paint.dim(`→ ${require_front_matter.sanitiseLine(finding.help)}`)}`];
	return [`    ${paint.dim(line)}  ${about}${finding.message}${found}${expected}`, ...help];
}
function gateLines(verdict, paint) {
	const { root } = verdict;
	if (root.results.length === 0 || root.results.length === 1 && root.results[0]?.kind === "gate") return [];
	const show = (result, depth) => {
		const notes = [
			...result.advisory ? ["advisory"] : [],
			...result.kind === "group" && result.enforced === false ? ["not enforced"] : [],
			...result.reason === void 0 ? [] : [require_front_matter.sanitiseLine(result.reason)]
		];
		const note = notes.length === 0 ? "" : paint.dim(`  (${notes.join(", ")})`);
		const own = `  ${"  ".repeat(depth)}${mark(result.status, paint)} ${require_front_matter.sanitiseLine(result.title)}${note}`;
		return result.kind === "gate" ? [own] : [own, ...result.results.flatMap((child) => show(child, depth + 1))];
	};
	return [
		"",
		paint.bold("Gates"),
		...root.results.flatMap((result) => show(result, 0))
	];
}
function sectionLines(verdict, paint) {
	if (verdict.progress.length === 0) return [];
	const width = Math.max(...verdict.progress.map((entry) => `${doneIn(entry)}/${entry.total}`.length));
	const lines = verdict.progress.map((entry) => {
		const done = doneIn(entry) + entry.notApplicable;
		const color = done === entry.total ? paint.green : done === 0 ? paint.dim : paint.yellow;
		const notApplicable = entry.notApplicable > 0 ? paint.dim(` (${entry.notApplicable} N/A)`) : "";
		const title = entry.section === "" ? "(before the first heading)" : require_front_matter.sanitiseLine(entry.section);
		return `  ${color(bar(shareOf(entry), 10))} ${`${doneIn(entry)}/${entry.total}`.padStart(width)}  ${title}${notApplicable}`;
	});
	const sum = require_walk.totals(verdict.progress);
	return [
		"",
		`${paint.bold("Sections")} ${paint.dim(`(${sum.ticked + sum.byEvidence}/${sum.total})`)}`,
		...lines
	];
}
function hint(verdict) {
	if (verdict.policy.path !== "default" || verdict.status === "passed") return [];
	return verdict.progress.length === 0 ? ["  Judged without a policy: there must be boxes, and every box counts."] : ["  Judged without a policy: every box counts. \"checklist-gate init FILE\" proposes a policy that fits."];
}
function cut(lines, maxLength) {
	if (maxLength === void 0) return lines;
	const kept = [];
	let length = 0;
	for (const [index, line] of lines.entries()) {
		length += line.length + 1;
		if (length > maxLength - 40) return [
			...kept,
			`and ${lines.slice(index).filter((each) => each !== "").length} more lines`,
			""
		];
		kept.push(line);
	}
	return kept;
}
Object.defineProperty(exports, "DEFAULT_POLICY_DIGEST", {
	enumerable: true,
	get: function() {
		return DEFAULT_POLICY_DIGEST;
	}
});
Object.defineProperty(exports, "Facts", {
	enumerable: true,
	get: function() {
		return Facts;
	}
});
Object.defineProperty(exports, "ICONS", {
	enumerable: true,
	get: function() {
		return ICONS;
	}
});
Object.defineProperty(exports, "LabelIndex", {
	enumerable: true,
	get: function() {
		return LabelIndex;
	}
});
Object.defineProperty(exports, "PARSE_TIMEOUT_MS", {
	enumerable: true,
	get: function() {
		return PARSE_TIMEOUT_MS;
	}
});
Object.defineProperty(exports, "SIMPLE_CHECKS", {
	enumerable: true,
	get: function() {
		return SIMPLE_CHECKS;
	}
});
Object.defineProperty(exports, "STATUSES", {
	enumerable: true,
	get: function() {
		return STATUSES;
	}
});
Object.defineProperty(exports, "TEMPLATE_RULE", {
	enumerable: true,
	get: function() {
		return TEMPLATE_RULE;
	}
});
Object.defineProperty(exports, "TimedOut", {
	enumerable: true,
	get: function() {
		return TimedOut;
	}
});
Object.defineProperty(exports, "answer_exports", {
	enumerable: true,
	get: function() {
		return answer_exports;
	}
});
Object.defineProperty(exports, "array", {
	enumerable: true,
	get: function() {
		return array;
	}
});
Object.defineProperty(exports, "bar", {
	enumerable: true,
	get: function() {
		return bar;
	}
});
Object.defineProperty(exports, "blame", {
	enumerable: true,
	get: function() {
		return blame;
	}
});
Object.defineProperty(exports, "boolean", {
	enumerable: true,
	get: function() {
		return boolean;
	}
});
Object.defineProperty(exports, "bounded", {
	enumerable: true,
	get: function() {
		return bounded;
	}
});
Object.defineProperty(exports, "boundedOrStopped", {
	enumerable: true,
	get: function() {
		return boundedOrStopped;
	}
});
Object.defineProperty(exports, "bounds", {
	enumerable: true,
	get: function() {
		return bounds;
	}
});
Object.defineProperty(exports, "check", {
	enumerable: true,
	get: function() {
		return check;
	}
});
Object.defineProperty(exports, "counts", {
	enumerable: true,
	get: function() {
		return counts;
	}
});
Object.defineProperty(exports, "custom", {
	enumerable: true,
	get: function() {
		return custom;
	}
});
Object.defineProperty(exports, "defaultPolicy", {
	enumerable: true,
	get: function() {
		return defaultPolicy;
	}
});
Object.defineProperty(exports, "default_exports", {
	enumerable: true,
	get: function() {
		return default_exports;
	}
});
Object.defineProperty(exports, "defineGate", {
	enumerable: true,
	get: function() {
		return defineGate;
	}
});
Object.defineProperty(exports, "description", {
	enumerable: true,
	get: function() {
		return description;
	}
});
Object.defineProperty(exports, "digest", {
	enumerable: true,
	get: function() {
		return digest;
	}
});
Object.defineProperty(exports, "documentAt", {
	enumerable: true,
	get: function() {
		return documentAt;
	}
});
Object.defineProperty(exports, "documentName", {
	enumerable: true,
	get: function() {
		return documentName;
	}
});
Object.defineProperty(exports, "doneIn", {
	enumerable: true,
	get: function() {
		return doneIn;
	}
});
Object.defineProperty(exports, "durationOf", {
	enumerable: true,
	get: function() {
		return durationOf;
	}
});
Object.defineProperty(exports, "exitStatus", {
	enumerable: true,
	get: function() {
		return exitStatus;
	}
});
Object.defineProperty(exports, "fields", {
	enumerable: true,
	get: function() {
		return fields;
	}
});
Object.defineProperty(exports, "fieldsIn", {
	enumerable: true,
	get: function() {
		return fieldsIn;
	}
});
Object.defineProperty(exports, "finite", {
	enumerable: true,
	get: function() {
		return finite;
	}
});
Object.defineProperty(exports, "follows", {
	enumerable: true,
	get: function() {
		return follows;
	}
});
Object.defineProperty(exports, "getDotPath", {
	enumerable: true,
	get: function() {
		return getDotPath;
	}
});
Object.defineProperty(exports, "hasBlank", {
	enumerable: true,
	get: function() {
		return hasBlank;
	}
});
Object.defineProperty(exports, "ignoredDirectives", {
	enumerable: true,
	get: function() {
		return ignoredDirectives;
	}
});
Object.defineProperty(exports, "integer", {
	enumerable: true,
	get: function() {
		return integer;
	}
});
Object.defineProperty(exports, "isBefore", {
	enumerable: true,
	get: function() {
		return isBefore;
	}
});
Object.defineProperty(exports, "isChosen", {
	enumerable: true,
	get: function() {
		return isChosen;
	}
});
Object.defineProperty(exports, "isDate", {
	enumerable: true,
	get: function() {
		return isDate;
	}
});
Object.defineProperty(exports, "isWithin", {
	enumerable: true,
	get: function() {
		return isWithin;
	}
});
Object.defineProperty(exports, "itemText", {
	enumerable: true,
	get: function() {
		return itemText;
	}
});
Object.defineProperty(exports, "items", {
	enumerable: true,
	get: function() {
		return items;
	}
});
Object.defineProperty(exports, "json", {
	enumerable: true,
	get: function() {
		return json;
	}
});
Object.defineProperty(exports, "json_exports", {
	enumerable: true,
	get: function() {
		return json_exports;
	}
});
Object.defineProperty(exports, "lazy", {
	enumerable: true,
	get: function() {
		return lazy;
	}
});
Object.defineProperty(exports, "leavesOpen", {
	enumerable: true,
	get: function() {
		return leavesOpen;
	}
});
Object.defineProperty(exports, "literal", {
	enumerable: true,
	get: function() {
		return literal;
	}
});
Object.defineProperty(exports, "loadPatternEngine", {
	enumerable: true,
	get: function() {
		return loadPatternEngine;
	}
});
Object.defineProperty(exports, "locate", {
	enumerable: true,
	get: function() {
		return locate;
	}
});
Object.defineProperty(exports, "looseObject", {
	enumerable: true,
	get: function() {
		return looseObject;
	}
});
Object.defineProperty(exports, "matchesItem", {
	enumerable: true,
	get: function() {
		return matchesItem;
	}
});
Object.defineProperty(exports, "maxValue", {
	enumerable: true,
	get: function() {
		return maxValue;
	}
});
Object.defineProperty(exports, "metadata", {
	enumerable: true,
	get: function() {
		return metadata;
	}
});
Object.defineProperty(exports, "minEntries", {
	enumerable: true,
	get: function() {
		return minEntries;
	}
});
Object.defineProperty(exports, "minLength", {
	enumerable: true,
	get: function() {
		return minLength;
	}
});
Object.defineProperty(exports, "minValue", {
	enumerable: true,
	get: function() {
		return minValue;
	}
});
Object.defineProperty(exports, "nearMissFinding", {
	enumerable: true,
	get: function() {
		return nearMissFinding;
	}
});
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "nonEmpty", {
	enumerable: true,
	get: function() {
		return nonEmpty;
	}
});
Object.defineProperty(exports, "nullable", {
	enumerable: true,
	get: function() {
		return nullable;
	}
});
Object.defineProperty(exports, "number", {
	enumerable: true,
	get: function() {
		return number;
	}
});
Object.defineProperty(exports, "optional", {
	enumerable: true,
	get: function() {
		return optional;
	}
});
Object.defineProperty(exports, "outcome", {
	enumerable: true,
	get: function() {
		return outcome;
	}
});
Object.defineProperty(exports, "overridePart", {
	enumerable: true,
	get: function() {
		return overridePart;
	}
});
Object.defineProperty(exports, "palette", {
	enumerable: true,
	get: function() {
		return palette;
	}
});
Object.defineProperty(exports, "partial", {
	enumerable: true,
	get: function() {
		return partial;
	}
});
Object.defineProperty(exports, "picklist", {
	enumerable: true,
	get: function() {
		return picklist;
	}
});
Object.defineProperty(exports, "pipe", {
	enumerable: true,
	get: function() {
		return pipe;
	}
});
Object.defineProperty(exports, "placeOf", {
	enumerable: true,
	get: function() {
		return placeOf;
	}
});
Object.defineProperty(exports, "policyElsewhere", {
	enumerable: true,
	get: function() {
		return policyElsewhere;
	}
});
Object.defineProperty(exports, "published", {
	enumerable: true,
	get: function() {
		return published;
	}
});
Object.defineProperty(exports, "quantifier", {
	enumerable: true,
	get: function() {
		return quantifier;
	}
});
Object.defineProperty(exports, "quantifierWords", {
	enumerable: true,
	get: function() {
		return quantifierWords;
	}
});
Object.defineProperty(exports, "quantify", {
	enumerable: true,
	get: function() {
		return quantify;
	}
});
Object.defineProperty(exports, "questionKey", {
	enumerable: true,
	get: function() {
		return questionKey;
	}
});
Object.defineProperty(exports, "rawCheck", {
	enumerable: true,
	get: function() {
		return rawCheck;
	}
});
Object.defineProperty(exports, "readDirectives", {
	enumerable: true,
	get: function() {
		return readDirectives;
	}
});
Object.defineProperty(exports, "record", {
	enumerable: true,
	get: function() {
		return record;
	}
});
Object.defineProperty(exports, "refusal", {
	enumerable: true,
	get: function() {
		return refusal;
	}
});
Object.defineProperty(exports, "regex", {
	enumerable: true,
	get: function() {
		return regex;
	}
});
Object.defineProperty(exports, "require_fastest_levenshtein", {
	enumerable: true,
	get: function() {
		return require_fastest_levenshtein;
	}
});
Object.defineProperty(exports, "safeParse", {
	enumerable: true,
	get: function() {
		return safeParse;
	}
});
Object.defineProperty(exports, "sameText", {
	enumerable: true,
	get: function() {
		return sameText;
	}
});
Object.defineProperty(exports, "saysSomething", {
	enumerable: true,
	get: function() {
		return saysSomething;
	}
});
Object.defineProperty(exports, "selector", {
	enumerable: true,
	get: function() {
		return selector;
	}
});
Object.defineProperty(exports, "shareOf", {
	enumerable: true,
	get: function() {
		return shareOf;
	}
});
Object.defineProperty(exports, "signOffPart", {
	enumerable: true,
	get: function() {
		return signOffPart;
	}
});
Object.defineProperty(exports, "signalNames", {
	enumerable: true,
	get: function() {
		return signalNames;
	}
});
Object.defineProperty(exports, "statusWord", {
	enumerable: true,
	get: function() {
		return statusWord;
	}
});
Object.defineProperty(exports, "strictObject", {
	enumerable: true,
	get: function() {
		return strictObject;
	}
});
Object.defineProperty(exports, "string", {
	enumerable: true,
	get: function() {
		return string;
	}
});
Object.defineProperty(exports, "subjectName", {
	enumerable: true,
	get: function() {
		return subjectName;
	}
});
Object.defineProperty(exports, "template", {
	enumerable: true,
	get: function() {
		return template;
	}
});
Object.defineProperty(exports, "templateConditions", {
	enumerable: true,
	get: function() {
		return templateConditions;
	}
});
Object.defineProperty(exports, "text", {
	enumerable: true,
	get: function() {
		return text;
	}
});
Object.defineProperty(exports, "title", {
	enumerable: true,
	get: function() {
		return title;
	}
});
Object.defineProperty(exports, "typeOf", {
	enumerable: true,
	get: function() {
		return typeOf;
	}
});
Object.defineProperty(exports, "union", {
	enumerable: true,
	get: function() {
		return union;
	}
});
Object.defineProperty(exports, "unknown", {
	enumerable: true,
	get: function() {
		return unknown;
	}
});
Object.defineProperty(exports, "usesPatterns", {
	enumerable: true,
	get: function() {
		return usesPatterns;
	}
});
Object.defineProperty(exports, "variant", {
	enumerable: true,
	get: function() {
		return variant;
	}
});
Object.defineProperty(exports, "withFileValues", {
	enumerable: true,
	get: function() {
		return withFileValues;
	}
});
Object.defineProperty(exports, "worst", {
	enumerable: true,
	get: function() {
		return worst;
	}
});
Object.defineProperty(exports, "worstExit", {
	enumerable: true,
	get: function() {
		return worstExit;
	}
});

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const late_mistakes = () => require("./mistakes.cjs");
const require_verdict = require("./verdict.cjs");
const require_unusable = require("./unusable.cjs");
const require_reading = require("./reading.cjs");
const late_paths = () => require("./paths.cjs");
const late_signing = () => require("./signing.cjs");
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
// src/evidence/values/answer.ts
var answer_exports = require_rolldown_runtime.__exportAll({ withFileValues: () => withFileValues });
const NO_ANSWER$1 = {
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
				reason: error instanceof require_unusable.Unusable ? error.message : `${pattern.slice(0, 100)} cannot be read, expected a path or glob of files below the working folder`
			};
		}
	}
	return async (questions) => {
		const others = (await answer(questions.filter((question) => heldFor(question) === void 0))).values();
		return Promise.all(questions.map(async (question) => {
			const held = heldFor(question);
			return held === void 0 ? others.next().value ?? NO_ANSWER$1 : valueOf(held);
		}));
	};
}
async function readerOf(pattern, root) {
	const { readMatching } = await Promise.resolve().then(() => require("./files.cjs"));
	const files = await readMatching(pattern, root);
	if (/\.xml$/i.test(pattern)) {
		const { countTests, testValue } = await Promise.resolve().then(() => require("./junit.cjs"));
		const counts = countTests(files);
		return (key) => testValue(counts, key, pattern);
	}
	const [file, second] = files;
	if (file === void 0 || second !== void 0) throw new require_unusable.Unusable(`${files.length} files match ${pattern}, expected one`);
	const { jsonValue, readJson } = await Promise.resolve().then(() => require("./json.cjs"));
	const data = readJson(file);
	return (key) => jsonValue(data, key, file.path);
}
// src/template/comparison.ts
function templatePlaces(comparisons, body) {
	const places = new Map();
	for (const { template, counterparts } of comparisons) {
		if (template.documents[0]?.path === void 0) continue;
		const known = new Map(named(template.root));
		for (const [name, place] of named(body.root)) note(places, place, known.get(name));
		for (const [item, counterpart] of counterparts) note(places, item.place, counterpart.place);
	}
	return places;
}
function note(places, { document, offset }, found) {
	const key = `${document}:${offset}`;
	if (found !== void 0 && !places.has(key)) places.set(key, found);
}
function named(root) {
	return [root, ...require_reading.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.place === void 0 ? [] : [[require_reading.idOf(section.key), section.place]], ...section.fields.map((field) => [JSON.stringify([section.key, field.key]), field.place])]);
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
	for (const located of [top, ...require_reading.sectionsOf(template.root)]) {
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
		for (const item of require_reading.flatten(located.section.items)) readItem(item, result);
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
	return [root, ...require_reading.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.directives ?? [], ...require_reading.flatten(section.items).flatMap((item) => item.directives ?? [])].map(({ text, place }) => ({
		id: require_reading.idOf([...section.key, text]),
		place
	})));
}
// src/template/entries.ts
function entriesOf(section) {
	const entries = [];
	const visit = (items, parent) => {
		for (const item of items) {
			const label = require_reading.normalize(item.label);
			const below = require_reading.normalize(parent?.label ?? item.question?.text ?? "");
			entries.push({
				item,
				label,
				below,
				...parent === void 0 ? {} : { parent }
			});
			visit(item.items, item);
		}
	};
	visit(section.items);
	return entries;
}
// src/template/sections.ts
function isProse(section, field) {
	return section.place?.offset === field.place.offset;
}
function hasContent(section) {
	return section.items.length > 0 || section.fields.some((field) => !isProse(section, field)) || section.signOffs.length > 0 || section.sections.some(hasContent);
}
function meet(template, body) {
	const index = indexSections(body);
	const top = topOf(template, body);
	const used = new Set([body, top]);
	const meetings = [];
	const missing = [];
	const find = (children, home) => {
		const found = new Map();
		const take = (fits) => {
			for (const child of children) {
				if (found.has(child)) continue;
				const other = (index.get(require_reading.idOf([...home.key, require_reading.normalizeTitle(child.title)])) ?? []).find((each) => !used.has(each.section) && fits(each, child));
				if (other === void 0) continue;
				used.add(other.section);
				found.set(child, other.section);
			}
		};
		take(({ section, above }, child) => above === home && require_reading.normalize(section.title) === require_reading.normalize(child.title));
		take(({ above }) => above === home);
		take(({ above }) => !used.has(above));
		return found;
	};
	const visit = (section, home, above) => {
		meetings.push({
			section,
			home,
			path: require_reading.displayPath(template, above)
		});
		const below = find(section.sections, home);
		for (const child of section.sections) {
			const path = [...above, child];
			const found = below.get(child);
			if (found !== void 0) visit(child, found, path);
			else if (child.kind === "group" && require_reading.itemsIn(child).length > 0) visit(child, home, path);
			else if (hasContent(child)) missing.push({
				section: child,
				home,
				path: require_reading.displayPath(template, path)
			});
		}
	};
	visit(template, top, []);
	return {
		meetings,
		missing,
		used
	};
}
function topOf(template, body) {
	const top = require_reading.topLevel(body);
	if (require_reading.topLevel(template) !== template || template.sections.some(({ key }) => require_reading.idOf(key) === require_reading.idOf(top.key))) return body;
	return body.items.length + body.fields.length + body.signOffs.length === 0 ? top : body;
}
function renamed({ section, home }, used) {
	const labels = new Set(entriesOf(section).map((entry) => entry.label));
	return home.sections.find((other) => !used.has(other) && entriesOf(other).some((entry) => labels.has(entry.label)));
}
function placeOf$1(section) {
	return section.place;
}
function indexSections(root) {
	const index = new Map();
	for (const { section, path } of require_reading.sectionsOf(root)) {
		const id = require_reading.idOf(section.key);
		const placed = {
			section,
			above: path.at(-2) ?? root
		};
		const same = index.get(id);
		if (same === void 0) index.set(id, [placed]);
		else same.push(placed);
	}
	return index;
}
// src/gates/kit/locate.ts
function locate(checklist, selector) {
	if (selector === void 0) return { scope: {
		section: checklist.root,
		path: [],
		titles: []
	} };
	const selection = require_reading.select(checklist.root, selector);
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
		path: require_reading.displayPath(checklist.root, located.path),
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
	const top = require_reading.topLevel(checklist.root);
	return {
		status: miss.blocking ? "pending" : "passed",
		message: miss.message,
		actual: miss.actual,
		section: top !== checklist.root && miss.section.length > 1 ? miss.section.slice(1) : miss.section,
		place: miss.place,
		help: miss.help
	};
}
function saysSomething(section, comparison) {
	const parts = [section, ...require_reading.sectionsOf(section).map((each) => each.section)];
	return comparison === void 0 ? parts.some(isFilled) : isChanged(parts, comparison);
}
function isFilled({ items, fields, signOffs, prose = [], ...section }) {
	const isBare = signOffs.length === 0 && fields.every((field) => isProse(section, field));
	return items.length > 0 || fields.some((field) => !field.blank) || isBare && !require_reading.isBlank(prose.join(" "));
}
function isChanged(parts, { sections, counterparts }) {
	const trusted = parts.flatMap((part) => sections.get(part) ?? []);
	const known = new Set(trusted.flatMap(({ prose = [] }) => prose.flatMap(withLines)));
	const printed = new Set(trusted.flatMap(({ fields }) => fields.map(idOfField)));
	return parts.some((part) => require_reading.flatten(part.items).some((item) => isTouched(item, counterparts.get(item))) || part.fields.some((field) => !isProse(part, field) && !field.blank && !printed.has(idOfField(field))) || (part.prose ?? []).some((text) => isNew(text, known)));
}
function isTouched(item, trusted) {
	return item.state !== trusted?.state || item.key.text !== trusted.key.text;
}
const idOfField = ({ key, value }) => JSON.stringify([key, require_reading.normalize(value)]);
function isNew(text, known) {
	return !known.has(wordsOf(text)) && text.split("\n").some((line) => !known.has(wordsOf(line)) && !isUnfilled(line));
}
const withLines = (text) => [text, ...text.split("\n")].map(wordsOf);
const wordsOf = (text) => require_reading.normalize(text).replace(/\p{P}+/gu, " ").replace(/ +/g, " ").trim();
const isUnfilled = (line) => require_reading.isBlank(line) || /(?:^|\s)#\s*$/.test(line);
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
function unwrap(schema) {
	return schema.wrapped;
}
// src/gates/kit/matching.ts
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
function mentions(text, word) {
	if (word === "") return false;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const goesOnBefore = /(?:\d|\d\.)$/.test(text.slice(Math.max(0, at - 2), at));
		const goesOnBehind = /^(?:[\p{L}\d]|[.+-][\p{L}\d])/u.test(text.slice(at + word.length, at + word.length + 3));
		if (!goesOnBefore && !goesOnBehind) return true;
	}
	return false;
}
const matchers = new Map();
function matcher(key, make) {
	const known = matchers.get(key) ?? make();
	matchers.set(key, known);
	return known;
}
function matchesGlob(globs, text) {
	return globs.some((glob) => matcher(`path ${glob}`, () => late_paths().pathMatcher(glob))(text));
}
function matchesName(globs, name) {
	return globs.some((glob) => matcher(`name ${glob}`, () => nameMatcher(glob))(name.toLowerCase()));
}
function nameMatcher(glob) {
	const source = glob.toLowerCase().replaceAll(/[\^$\\.+()[\]{}|/]/g, "\\$&").replaceAll(/\*+/g, ".*").replaceAll("?", ".");
	const fits = new RegExp(`^${source}$`, "su");
	return (text) => fits.test(text);
}
// src/gates/fields/types.ts
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
const EMAIL = /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const DURATION = /^(?:P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|\d+(?::[0-5]\d){1,2}|(?:\d+(?:\.\d+)?\s*(?:d|days?|h|hrs?|hours?|m|min|mins|minutes?|s|sec|secs|seconds?)\s*,?\s*(?:and\s+)?)+)$/i;
const SIMPLE_CHECKS = {
	text: () => void 0,
	date: (value) => expect(isDate(value), "a calendar date such as 2026-03-01"),
	time: (value) => expect(isTime(value), "a time such as 14:30"),
	datetime: (value) => expect(isDateTime(value), "a date and time such as 2026-03-01 14:30"),
	semver: (value) => expect(SEMVER.test(value), "a version such as 1.4.0 or v1.4.0"),
	login: loginExpectation,
	url: (value) => expect(isUrl(value), "a URL such as https://example.com/run/1"),
	email: (value) => expect(EMAIL.test(value), "an e-mail address"),
	duration: (value) => expect(DURATION.test(value), "a duration such as 45 min, 1h 30m or PT2H")
};
function readNumber(value) {
	const match = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*(\/\s*\d+(?:\.\d+)?|(?=.{0,16}$)[%°]?\p{L}*(?:\/\p{L}+)*)$/u.exec(value.trim());
	if (match === null) return void 0;
	const [, digits = "", unit = ""] = match;
	const number = Number(digits.replaceAll(",", ""));
	const total = /^\/\s*(\d.*)/.exec(unit)?.[1];
	const isPart = total === void 0 || number >= 0 && number <= Number(total) && Number(total) > 0;
	return Number.isFinite(number) && isPart ? {
		number,
		unit: unit.replace(/\s+/g, "")
	} : void 0;
}
function loginExpectation(value) {
	const text = value.normalize("NFKC");
	const shown = require_reading.withoutInvisible(text);
	if (!text.includes(shown)) return "one login such as @octocat, without characters that show nothing in it";
	const login = shown.startsWith("@") ? shown.slice(1).replace(/\p{Po}+$/u, "") : shown;
	return expect(require_reading.isLogin(login), "one login such as @octocat");
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
function judgedText(want, { value, link }) {
	const type = typeOf(want);
	if (type === "text" || type === "login") return value;
	return require_reading.withoutInvisible(type === "url" && link !== void 0 ? link : value);
}
function expectation(want, value) {
	const type = typeOf(want);
	if (type === "one-of") {
		const { values = [] } = want;
		return values.some((each) => require_reading.normalizeTitle(each) === require_reading.normalizeTitle(value)) ? void 0 : `one of ${values.join(", ")}`;
	}
	if (type === "pattern") return want.pattern !== void 0 && compilePattern(want.pattern)(value) ? void 0 : `text that matches ${want.pattern}`;
	if (type === "number") return numberExpectation(want, value);
	return SIMPLE_CHECKS[type](value);
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
// src/gates/kit/gate.ts
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
// src/gates/kit/options.ts
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
const PERSON = new RegExp(String.raw`^@?(?:${require_reading.LOGIN}|[\w-]{1,39}#[1-9]\d{0,14})$`);
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
		const names = Object.keys(chosen.required);
		if ("finding" in located) return {
			status: "failed",
			findings: [located.finding],
			fields: names.map((name) => ({ name }))
		};
		const all = fieldsIn(located.scope.section);
		const wanted = Object.entries(chosen.required).map(([name, want]) => [name, typeof want === "string" ? { type: want } : want]);
		const asked = new Map(wanted.map(([name, want]) => [require_reading.normalizeTitle(name), want]));
		const judged = wanted.map(([name, want]) => {
			const findings = judge$3(name, want, {
				all,
				scope: located.scope,
				input,
				asked
			});
			const used = agreed(all.filter((field) => field.key === require_reading.normalizeTitle(name)));
			return {
				findings,
				field: used !== void 0 && findings.length === 0 ? {
					name,
					value: judgedText(want, used),
					place: used.place
				} : { name }
			};
		});
		return {
			...outcome(judged.flatMap(({ findings }) => findings)),
			fields: judged.map(({ field }) => field)
		};
	}
});
function fieldsIn(section) {
	return [...section.fields, ...section.sections.flatMap(fieldsIn)];
}
function agreed(found) {
	const [first, ...rest] = found;
	return first !== void 0 && !first.blank && rest.every(({ blank, value }) => !blank && value === first.value) ? first : void 0;
}
function judge$3(name, want, among) {
	const { all, scope } = among;
	const key = require_reading.normalizeTitle(name);
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
	const expected = expectation(want, judgedText(want, field));
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
		const key = require_reading.normalizeTitle(other);
		const found = (asked.has(key) ? all : fieldsIn(input.checklist.root)).filter((each) => each.key === key);
		const isPerson = [want, asked.get(key)].some((each) => each !== void 0 && typeOf(each) === "login");
		for (const each of found) {
			const words = each.blank ? void 0 : clash(each, field, isPerson);
			if (words === void 0) continue;
			return [{
				status: "failed",
				message: `${words} ${other} at line ${each.place.line}`,
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
function clash(one, other, isPerson) {
	if (comparable(one.value) === comparable(other.value)) return "Same value as";
	const [a, b] = [require_reading.namedIn(one.value, one.link), require_reading.namedIn(other.value, other.link)];
	const isSaid = (login, { value }) => (isPerson || one.value.includes("@") || other.value.includes("@")) && require_reading.saysLogin(value, login);
	return a.sure.some((login) => b.all.includes(login) || isSaid(login, other)) || b.sure.some((login) => a.all.includes(login) || isSaid(login, one)) ? "Names the same person as" : void 0;
}
function comparable(value) {
	return require_reading.normalizeTitle(value).replace(/^@/, "");
}
// src/policy/judge/content.ts
function sectionsWithRoot({ root }) {
	return [{
		section: root,
		path: []
	}, ...require_reading.sectionsOf(root)];
}
function settledPlaces(root) {
	return new Set(require_verdict.gatesOf(root).flatMap((gate) => (gate.settled ?? []).map(placeKey)));
}
function placeKey({ document, offset }) {
	return `${document}:${offset}`;
}
function progressOf(checklist, settled = new Set()) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const boxes = require_reading.flatten(section.items).filter((item) => item.boxed);
		if (boxes.length === 0) return [];
		const count = (state) => boxes.filter((item) => item.state === state).length;
		const byEvidence = boxes.filter((item) => settled.has(placeKey(item.place))).length;
		return [{
			section: require_reading.displayPath(checklist.root, path).join(" > "),
			ticked: count("ticked"),
			notApplicable: count("not-applicable"),
			...byEvidence === 0 ? {} : { byEvidence },
			total: boxes.length
		}];
	});
}
function itemsOf(checklist) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const titles = require_reading.displayPath(checklist.root, path);
		return require_reading.flatten(section.items).map(({ text, label, state, reason, boxed, place }) => ({
			section: titles,
			text: label === "" ? text : label,
			state,
			...reason === void 0 ? {} : { reason },
			boxed,
			place
		}));
	});
}
function fieldListOf(checklist) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => section.fields.filter(({ blank }) => !blank).map(({ name, value, place }) => ({
		section: require_reading.displayPath(checklist.root, path),
		name,
		value,
		place
	})));
}
function fieldValues(checklist, root) {
	const sections = sectionsWithRoot(checklist);
	const names = new Map();
	const named = (name) => {
		const key = require_reading.normalizeTitle(name);
		const known = names.get(key) ?? {
			asked: [],
			read: []
		};
		names.set(key, known);
		return known;
	};
	for (const field of require_verdict.enforcedGates(root).flatMap(({ fields = [] }) => fields)) named(field.name).asked.push(field);
	for (const field of sections.flatMap(({ section }) => section.fields)) named(field.name).read.push(field);
	const plain = [...names.values()].flatMap(({ asked, read }) => {
		const said = asked.length > 0 ? onlyValue(asked) : agreed(read);
		return said === void 0 || said.name.includes(" > ") ? [] : [[said.name, said.value]];
	});
	const paths = sections.flatMap((located) => {
		const several = located.section.fields.filter(({ name }) => named(name).read.length > 1);
		return [...new Set(several.map(({ key }) => key))].flatMap((key) => inSection(checklist, located, several.filter((field) => field.key === key)));
	});
	return Object.fromEntries([...plain, ...paths]);
}
function onlyValue(asked) {
	const values = new Set(asked.flatMap(({ value }) => value ?? []));
	const [value] = values;
	const [first] = asked;
	return first === void 0 || value === void 0 || values.size > 1 ? void 0 : {
		name: first.name,
		value
	};
}
function inSection({ root }, { section, path }, fields) {
	const said = agreed(fields);
	if (said === void 0 || path.length === 0) return [];
	const titles = require_reading.displayPath(root, path);
	if ([...titles, said.name].some((each) => each.includes(">"))) return [];
	const selection = require_reading.select(root, titles.join(" > "));
	return selection.kind === "one" && selection.found.section === section ? [[[...titles, said.name].join(" > "), said.value]] : [];
}
// src/policy/judge/conclude.ts
const CHANGED = "This pull request changes it, and is judged by the file as it was before";
const IN_WORKSPACE = "Read from the workspace, which the workflow trusts, and not from the base branch";
function conclude({ subject, policy, template, phase, root: judged, override, checklist, comparisons, changed, facts, at }) {
	const places = templatePlaces(comparisons, checklist);
	const inTemplate = (finding) => {
		const { place } = finding;
		const templatePlace = place === void 0 ? void 0 : places.get(`${place.document}:${place.offset}`);
		return templatePlace === void 0 ? finding : {
			templatePlace,
			...finding
		};
	};
	const root = require_verdict.mapFindings(judged, inTemplate);
	const reason = require_verdict.whySkipped(root) ?? root.reason;
	const fieldList = fieldListOf(checklist);
	return {
		schema: "checklist-gate/verdict@1",
		subject,
		policy,
		...template === void 0 ? {} : { template },
		...phase === void 0 ? {} : { phase },
		status: root.status,
		...reason === void 0 ? {} : { reason },
		root,
		...override === void 0 ? {} : { override },
		documents: checklist.documents.map(({ markdown: _, ...document }) => document),
		progress: progressOf(checklist, settledPlaces(root)),
		items: itemsOf(checklist),
		fields: fieldValues(checklist, root),
		...fieldList.length === 0 ? {} : { fieldList },
		tripped: [...new Set(require_verdict.trippedOf(root).map((result) => result.title))],
		notes: [
			...policy.workspace === true ? [{
				status: "passed",
				about: policy.path,
				message: IN_WORKSPACE
			}] : [],
			...changed.map((path) => ({
				status: "passed",
				about: path,
				message: CHANGED
			})),
			...notesOf(checklist, root, comparisons.map((comparison) => comparison.template)).map(inTemplate)
		],
		facts: facts.list(),
		at
	};
}
function notesOf(checklist, root, templates) {
	const said = new Set(require_verdict.gatesOf(root).flatMap((gate) => gate.findings.map((finding) => `${finding.place?.document}:${finding.place?.offset} ${finding.message}`)));
	const misses = checklist.nearMisses.map((miss) => nearMissFinding(checklist, miss)).filter((finding) => !said.has(`${finding.place?.document}:${finding.place?.offset} ${finding.message}`));
	const unsigned = sectionsWithRoot(checklist).flatMap(({ section, path }) => section.signOffs.filter((signOff) => signOff.state === "ticked" && signOff.name === "" && signOff.signature === "").map((signOff) => ({
		status: "passed",
		message: "Ticked, but nobody is named",
		actual: signOff.role,
		section: require_reading.displayPath(checklist.root, path),
		place: signOff.place,
		help: "Write who signs behind the role."
	})));
	return [
		...ignoredDirectives(checklist, templates).map((place) => ({
			status: "passed",
			message: "A directive in the body means nothing",
			place,
			help: "Directives count in the trusted template only."
		})),
		...misses.map((finding) => ({
			...finding,
			status: "passed"
		})),
		...unsigned
	];
}
async function decide(evaluate, facts, answer) {
	let known = facts;
	for (let round = 0; round < 8; round += 1) {
		const root = evaluate(known);
		const open = openQuestions(root, known);
		if (open.length === 0) return {
			root,
			facts: known
		};
		const answers = await answer(open);
		known = known.with(open.map((question, index) => ({
			question,
			fact: answers[index] ?? {
				status: "unavailable",
				reason: "No answer was given"
			}
		})));
	}
	throw new Error(`Questions were still open after 8 rounds`);
}
function openQuestions(root, facts) {
	const open = new Map();
	for (const question of require_verdict.gatesOf(root).flatMap((gate) => gate.findings.flatMap((finding) => finding.asks ?? []))) if (facts.get(question) === void 0) open.set(require_verdict.questionKey(question), question);
	return [...open.values()];
}
// src/gates/kit/given.ts
const around = {
	prefix: optional(pipe(string(), title("Prefix"), description("Put before it, unless it begins with that already."))),
	suffix: optional(pipe(string(), title("Suffix"), description("Put behind it.")))
};
const name = pipe(string(), nonEmpty());
const given = union([
	pipe(string(), nonEmpty()),
	strictObject({
		field: pipe(name, title("Field"), description("A field of the checklist.")),
		...around
	}),
	strictObject({
		value: pipe(name, title("Value"), description("A value that the workflow hands over.")),
		...around
	})
], "expected a text, {field: name} or {value: name}");
function givenWords(wanted) {
	if (typeof wanted === "string") return wanted;
	return `${wanted.prefix ?? ""}<${"field" in wanted ? wanted.field : wanted.value}>${wanted.suffix ?? ""}`;
}
function resolve$1(wanted, input) {
	if (typeof wanted === "string") return {
		text: wanted,
		own: true
	};
	const source = "field" in wanted ? fieldText(wanted.field, input) : valueText(wanted.value, input);
	if ("finding" in source) return source;
	const { prefix = "", suffix = "" } = wanted;
	return {
		text: `${source.text.startsWith(prefix) ? source.text : `${prefix}${source.text}`}${suffix}`,
		own: false
	};
}
function fieldText(field, { checklist }) {
	const found = fieldsIn(checklist.root).filter((each) => each.key === require_reading.normalizeTitle(field));
	const [first] = found;
	const about = {
		unknown: true,
		about: field
	};
	if (first === void 0) {
		const help = `Add a line "- **${field}**: …" and fill it in.`;
		return { finding: {
			status: "pending",
			...about,
			message: "Field is missing",
			help
		} };
	}
	const blank = found.find((each) => each.blank);
	if (blank !== void 0) {
		const { value: actual, place } = blank;
		const help = `Fill in ${field}.`;
		return { finding: {
			status: "pending",
			kind: "blank-field",
			...about,
			message: "Field is blank",
			actual,
			place,
			help
		} };
	}
	if (found.some((each) => each.value !== first.value)) return { finding: {
		status: "failed",
		...about,
		message: `Field is given at lines ${found.map((each) => each.place.line).join(" and ")} with different values`,
		actual: found.map((each) => each.value).join(" · "),
		place: first.place,
		help: "Keep one of them."
	} };
	return { text: first.value };
}
function valueText(wanted, { facts }) {
	const question = {
		kind: "value",
		name: wanted
	};
	const fact = facts.get(question);
	if (fact?.status === "known") return { text: fact.value.raw };
	return { finding: missingValue(wanted, question, fact?.reason) };
}
function missingValue(about, question, reason) {
	const base = {
		status: "pending",
		unknown: true,
		about
	};
	return reason === void 0 ? {
		...base,
		message: "Value is not known yet",
		asks: [question]
	} : {
		...base,
		message: reason,
		help: `Hand it over: evidence "${about}=…".`
	};
}
// src/gates/kit/instant.ts
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
// src/gates/kit/commit.ts
const at = pipe(given, title("At"), description("The commit: \"head\" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit."), metadata({ examples: [
	"head",
	{
		field: "Version",
		prefix: "v"
	},
	{ value: "sha" }
] }));
const REF = /^(?![/-])(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*#%&[\\\p{C}]{1,250}$/u;
function isRef(text) {
	return REF.test(text);
}
function atWords(wanted) {
	return wanted === void 0 || wanted === "head" ? "" : ` at ${givenWords(wanted)}`;
}
function commitOf(wanted, input) {
	const question = { kind: "commit" };
	let about = "head";
	if (wanted !== void 0 && wanted !== "head") {
		const resolved = resolveRef(wanted, input);
		if ("finding" in resolved) return resolved;
		about = givenWords(wanted);
		question.ref = resolved.ref;
	}
	const fact = input.facts.get(question);
	const unknown = {
		unknown: true,
		about
	};
	if (fact === void 0) return { finding: {
		status: "pending",
		...unknown,
		message: "Commit is not known yet",
		asks: [question]
	} };
	if (fact.status === "unavailable") return { finding: {
		status: "failed",
		...unknown,
		message: fact.reason
	} };
	if (fact.value.exists) return { sha: fact.value.sha };
	const { ref: actual } = question;
	return { finding: {
		status: "pending",
		...unknown,
		message: "There is no such commit, tag or branch",
		...actual === void 0 ? {} : { actual },
		help: "Push it, or correct what names it."
	} };
}
function resolveRef(wanted, input) {
	const resolved = resolve$1(wanted, input);
	if ("finding" in resolved) return resolved;
	if (isRef(resolved.text)) return { ref: resolved.text };
	return { finding: {
		status: "failed",
		unknown: true,
		about: givenWords(wanted),
		message: "Unexpected value",
		actual: resolved.text,
		expected: "the name of a tag, a branch or a commit",
		help: "Correct it."
	} };
}
function otherBaseAt(time, changes) {
	const later = changes.filter((change) => !isBefore(change.at, time));
	const from = later[0]?.from;
	return from === later.at(-1)?.to ? void 0 : from;
}
// src/policy/judge/condition.ts
const YES = { value: "yes" };
const JUDGES = {
	labels: (wanted, input) => withFact({ kind: "labels" }, input, (labels) => among("label", wanted, labels)),
	paths: (wanted, input) => withFact({ kind: "changed-files" }, input, (changed) => touches(wanted, changed, input)),
	branches: (wanted, input) => withFact(ORIGIN, input, ({ baseBranch }) => baseBranch === void 0 ? {
		value: "unknown",
		because: "there is no base branch"
	} : globbed("the base branch", baseBranch, wanted.map(bareBranch), input.matchesGlob)),
	authors: (wanted, input) => withFact(ORIGIN, input, (origin) => byOneOf(wanted, origin, input)),
	"author-type": (wanted, input) => withFact(ORIGIN, input, ({ authorType }) => oneOf("the author type", authorType?.toLowerCase(), [wanted].flat())),
	draft: (wanted, input) => withFact(ORIGIN, input, ({ draft }) => judgeDraft(wanted, draft)),
	field: (wanted, { fields }) => every(Object.entries(wanted).map(([name, values]) => fieldEquals(name, [values].flat(), fields))),
	phase: (wanted, { phase }) => oneOf("the phase", phase, [wanted].flat()),
	gate: (wanted, { statusOf }) => every(Object.entries(wanted).map(([title, status]) => oneOf(`"${title}"`, statusOf(title), [status].flat()))),
	not: (wanted, input) => negated(judgeCondition(wanted, input)),
	any: (wanted, input) => some(wanted.map((each) => judgeCondition(each, input)))
};
const ORIGIN = { kind: "origin" };
function bareBranch(glob) {
	return glob.replace(/^refs\/heads\//, "");
}
function judgeCondition(condition, input) {
	return every(Object.keys(condition).flatMap((key) => judgeKey(key, condition[key], input)));
}
function judgeKey(key, wanted, input) {
	if (wanted === void 0) return [];
	return [JUDGES[key](wanted, input)];
}
function withFact(question, input, judge) {
	const fact = input.facts.get(question);
	if (fact === void 0) return {
		value: "unknown",
		because: `${question.kind} are not known yet`,
		asks: [question]
	};
	return fact.status === "known" ? judge(fact.value) : {
		value: "unknown",
		because: fact.reason
	};
}
function byOneOf(wanted, { author, authorId, authorType }, input) {
	if (author === void 0) return {
		value: "unknown",
		because: "the author is not known"
	};
	const is = require_verdict.namingBy(wanted, {
		login: author,
		id: authorId,
		type: authorType
	});
	if (is === "yes") return YES;
	if (is === "unknown") return {
		value: "unknown",
		because: "the account of the author is not known"
	};
	if (is === "no") return {
		value: "no",
		because: `the author is not ${wanted.map((each) => each.replace(/^@/, "").toLowerCase()).join(" or ")}`
	};
	return withFact({
		kind: "permission",
		login: author
	}, input, ({ level }) => require_verdict.isAtLeast(level, "write") ? YES : {
		value: "unknown",
		because: `@${author} has no write access, without which a login counts for nobody`
	});
}
function judgeDraft(wanted, draft) {
	if (draft === void 0) return {
		value: "unknown",
		because: "nothing says whether it is a draft"
	};
	return draft === wanted ? YES : {
		value: "no",
		because: draft ? "it is a draft" : "it is no draft"
	};
}
function among(what, wanted, actual) {
	const have = new Set(actual.map((each) => each.toLowerCase()));
	return wanted.some((each) => have.has(each.toLowerCase())) ? YES : {
		value: "no",
		because: `it has no ${what} ${wanted.join(" or ")}`
	};
}
function touches(globs, changed, { matchesGlob }) {
	const matches = (path) => matchesGlob(globs, path);
	if (changed.files.some((file) => matches(file.path) || file.previous !== void 0 && matches(file.previous))) return YES;
	return changed.complete ? {
		value: "no",
		because: `no changed file matches ${globs.join(", ")}`
	} : {
		value: "unknown",
		because: "the list of changed files is cut"
	};
}
function globbed(what, actual, globs, matchesGlob) {
	return matchesGlob(globs, actual) ? YES : {
		value: "no",
		because: `${what} does not match ${globs.join(", ")}`
	};
}
function oneOf(what, actual, wanted) {
	if (actual === void 0) return {
		value: "unknown",
		because: `${what} is not known`
	};
	return wanted.includes(actual) ? YES : {
		value: "no",
		because: `${what} is not ${wanted.join(" or ")}`
	};
}
function fieldEquals(name, wanted, fields) {
	const found = fields.filter((field) => field.key === require_reading.normalizeTitle(name));
	const [first] = found;
	if (first === void 0 || found.some((field) => field.blank || field.value !== first.value)) return {
		value: "unknown",
		because: `the field ${name} does not say`
	};
	const isWanted = (text) => wanted.some((each) => require_reading.normalizeTitle(String(each)) === require_reading.normalizeTitle(text));
	if (isWanted(first.value)) return YES;
	const said = inWords(first.value);
	if (wanted.some((each) => said.includes(inWords(String(each))))) return {
		value: "unknown",
		because: `the field ${name} says more than ${wanted.join(" or ")}`
	};
	return {
		value: "no",
		because: `${name} is not ${wanted.join(" or ")}`
	};
}
const WORD = /[\p{L}\p{M}\p{N}_]+(?:[-.'’][\p{L}\p{M}\p{N}_]+)*/gu;
function inWords(text) {
	return ` ${(require_reading.normalizeTitle(text).match(WORD) ?? []).join(" ")} `;
}
function every(truths) {
	return truths.find((truth) => truth.value === "no") ?? allUnknown(truths) ?? YES;
}
function allUnknown(truths) {
	const unknown = truths.filter((truth) => truth.value === "unknown");
	const [first] = unknown;
	if (first === void 0) return void 0;
	const asks = unknown.flatMap((truth) => truth.asks ?? []);
	return {
		value: "unknown",
		because: first.because,
		...asks.length === 0 ? {} : { asks }
	};
}
function some(truths) {
	const open = truths.filter((truth) => truth.value !== "yes");
	if (open.length < truths.length) return YES;
	return allUnknown(open) ?? {
		value: "no",
		because: open.map(({ because }) => because).join(", and ")
	};
}
function negated(truth) {
	if (truth.value === "unknown") return truth;
	return truth.value === "no" ? YES : {
		value: "no",
		because: "the exception holds"
	};
}
// src/policy/judge/draft.ts
const UNJUDGED_DRAFT = "a draft: not judged yet";
const PARTLY_JUDGED = "a draft: not all of it is judged yet";
function heldAsDraft(judge, facts) {
	const judged = judge(facts);
	const ready = judged.status === "failed" ? void 0 : asReady(facts);
	if (ready === void 0 || outcomeOf(judge(ready)) === outcomeOf(judged)) return judged;
	return {
		...judged,
		status: require_verdict.quantify("all", [judged.status, "pending"]),
		reason: judged.reason ?? PARTLY_JUDGED
	};
}
function asReady(facts) {
	const question = { kind: "origin" };
	const fact = facts.get(question);
	if (fact?.status !== "known" || fact.value.draft !== true) return void 0;
	return facts.with([{
		question,
		fact: {
			...fact,
			value: {
				...fact.value,
				draft: false
			}
		}
	}]);
}
function outcomeOf(root) {
	const judged = require_verdict.enforcedGates(root).filter(({ status }) => status !== "skipped");
	return JSON.stringify(judged.map(({ id, status }) => [id, status]));
}
// src/policy/judge/evaluate-rules.ts
function evaluatePhases(checklist, phase, input) {
	const enforced = enforcedPhases(checklist.phases, phase);
	const statuses = new Map();
	const known = {
		...input,
		conditions: {
			...input.conditions,
			statusOf: (title) => statuses.get(title)
		}
	};
	const results = [];
	for (const [index, each] of checklist.phases.entries()) results.push(evaluatePhase(each, index, known, results, enforced, statuses));
	return results;
}
function enforcedPhases(phases, name) {
	if (name === void 0 || !phases.some((phase) => phase.name === name)) return new Set(phases.map((phase) => phase.name));
	const wanted = new Set([void 0]);
	const add = (each) => {
		if (wanted.has(each) && each !== void 0) return;
		wanted.add(each);
		phases.find((phase) => phase.name === each)?.after.forEach(add);
	};
	add(name);
	return wanted;
}
function evaluatePhase(phase, index, input, earlier, enforced, statuses) {
	const id = `${input.prefix}${phase.name ?? (index === 0 ? "gates" : `gates-${index + 1}`)}`;
	const base = {
		kind: "group",
		id,
		title: phase.title ?? phase.name ?? "Gates",
		require: "all",
		advisory: false,
		...phase.name === void 0 ? {} : {
			phase: phase.name,
			enforced: enforced.has(phase.name)
		}
	};
	const truth = phase.when === void 0 ? void 0 : judgeCondition(phase.when, input.conditions);
	if (truth?.value === "no") return {
		...base,
		status: "skipped",
		results: [],
		reason: `skipped because ${truth.because}`
	};
	const results = phase.rules.map((rule, at) => evaluateRule(rule, `${id}/${at + 1}`, input, statuses));
	if (truth?.value === "unknown") results.push(conditionGate(`${id}/when`, truth, input));
	const waitsFor = phase.after.filter((name) => earlier.some((result) => result.phase === name && result.status !== "passed" && result.status !== "skipped"));
	const own = groupStatus("all", results);
	const status = waitsFor.length > 0 ? require_verdict.worst([own, "pending"]) : own;
	return {
		...base,
		status,
		results,
		...waitsFor.length > 0 ? { reason: `waits for ${waitsFor.join(", ")}` } : {}
	};
}
function evaluateRule(rule, id, input, statuses) {
	const result = evaluateApplied(rule, id, input, statuses);
	statuses.set(rule.title, require_verdict.worst([result.status, statuses.get(rule.title) ?? result.status]));
	return result;
}
function evaluateApplied(rule, id, input, statuses) {
	const { title, advisory } = rule;
	const truth = rule.when === void 0 ? void 0 : judgeCondition(rule.when, input.conditions);
	const skipped = truth?.value === "no" ? {
		status: "skipped",
		reason: `skipped because ${truth.because}`
	} : void 0;
	const open = truth?.value === "unknown" ? truth : void 0;
	if (rule.kind === "group") {
		const { require: require$7 } = rule;
		if (skipped !== void 0) return {
			kind: "group",
			id,
			title,
			advisory,
			require: require$7,
			results: [],
			...skipped
		};
		const inside = insideOf(require$7, input);
		const results = rule.rules.map((each, index) => evaluateRule(each, `${id}/${index + 1}`, inside, statuses));
		const status = groupStatus(require$7, results);
		const reason = status === "failed" || status === "pending" ? countReason(require$7, results) : {};
		const tripped = holdsAgainst(require$7, results).length > 0 ? { tripped: true } : {};
		const group = {
			kind: "group",
			id,
			title,
			advisory,
			require: require$7,
			status,
			results,
			...reason,
			...tripped
		};
		return open === void 0 ? group : {
			...group,
			status: waiting(status, open, input),
			results: [...results, conditionGate(`${id}/when`, open, input)]
		};
	}
	if (skipped !== void 0) return {
		kind: "gate",
		id,
		gate: rule.gate.name,
		title,
		advisory,
		findings: [],
		...skipped
	};
	const { status, findings, tripped, evidence, signOffs, fields } = rule.gate.evaluate(input.gate);
	const settled = input.settled.filter((each) => each.rule === rule).map(({ item }) => item.place);
	const result = {
		kind: "gate",
		id,
		gate: rule.gate.name,
		title,
		advisory,
		status,
		findings,
		...evidence === void 0 ? {} : { evidence },
		...settled.length === 0 ? {} : { settled },
		...signOffs === void 0 ? {} : { signOffs },
		...fields === void 0 ? {} : { fields }
	};
	if (open !== void 0) Object.assign(result, {
		status: waiting(status, open, input),
		findings: [...findings, conditionFinding(open, input)]
	});
	return tripped === true ? {
		...result,
		tripped
	} : result;
}
function insideOf(require$8, input) {
	if (require$8 === "all") return input;
	return require$8 === "none" ? {
		...input,
		gate: {
			...input.gate,
			criterion: input.gate.criterion !== true
		}
	} : {
		...input,
		oneOfSeveral: true
	};
}
function waiting(status, truth, input) {
	return isApplied(truth, input) ? status : require_verdict.worst([status, "pending"]);
}
function isApplied({ asks }, { oneOfSeveral }) {
	return asks === void 0 && oneOfSeveral !== true;
}
function conditionFinding(truth, input) {
	const { asks, because } = truth;
	if (asks !== void 0) return {
		status: "pending",
		message: "Whether it applies is not known yet",
		asks
	};
	return isApplied(truth, input) ? {
		status: "passed",
		message: `Applied, since its condition cannot be judged: ${because}`
	} : {
		status: "pending",
		unknown: true,
		message: `Whether it applies cannot be judged: ${because}`
	};
}
function conditionGate(id, truth, input) {
	const finding = conditionFinding(truth, input);
	return {
		kind: "gate",
		id,
		gate: "when",
		title: "Condition",
		advisory: finding.status === "passed",
		status: finding.status,
		findings: [finding]
	};
}
function countReason(require$9, results) {
	if (require$9 === "all") return {};
	const live = results.filter((result) => !result.advisory && result.status !== "skipped");
	const passed = live.filter((result) => result.status === "passed").length;
	if (require$9 === "none" && passed === 0) return { reason: "what it must know to say so is missing or contradictory" };
	return { reason: `${passed} of ${live.length} passed, expected ${require_verdict.quantifierWords(require$9)}` };
}
function groupStatus(require$10, results) {
	const counted = results.filter((result) => !result.advisory && result.status !== "skipped");
	const status = require_verdict.quantify(require$10, counted.map((result) => result.status));
	if (status !== "passed") return status;
	const unknown = counted.filter((result) => require_verdict.isUnknown(result));
	const passed = counted.filter((result) => result.status === "passed").length;
	const [, most] = require_verdict.bounds(require$10, counted.length);
	return passed + unknown.length > most ? require_verdict.worst(unknown.map((result) => result.status)) : status;
}
function holdsAgainst(require$11, results) {
	return require$11 === "none" ? results.filter((result) => !result.advisory && result.status === "passed") : [];
}
// src/policy/judge/settle.ts
function settledBy(checklist, gate, conditions) {
	const applies = (each) => each.when === void 0 || judgeCondition(each.when, conditions).value === "yes";
	const ofRule = (rule) => {
		if (rule.advisory || !applies(rule)) return [];
		return rule.kind === "group" ? rule.rules.flatMap(ofRule) : rule.gate.settles(gate).map((item) => ({
			item,
			rule
		}));
	};
	return checklist.phases.filter(applies).flatMap((phase) => phase.rules.flatMap(ofRule));
}
// src/template/match.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
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
		const blank = label.search(BLANK);
		const start = (blank < 0 ? label : label.slice(0, blank)).trimEnd();
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
// src/gates/kit/item-matcher.ts
const AS_TRUSTED = {
	of: (item) => item,
	isTrusted: true
};
function sightOf({ comparison }) {
	if (comparison === void 0) return {
		of: (item) => item,
		isTrusted: false
	};
	return {
		of: (item) => comparison.counterparts.get(item),
		isTrusted: true
	};
}
function meantBy(matcher, items, { of, isTrusted }) {
	const found = items.flatMap((item) => {
		const seen = of(item);
		return seen !== void 0 && isMeant(seen, matcher) ? [{
			item,
			text: seen.key.text
		}] : [];
	});
	const text = typeof matcher === "string" && isTrusted ? require_reading.normalize(matcher) : void 0;
	const exact = found.filter((each) => each.text === text);
	return (exact.length > 0 ? exact : found).map(({ item }) => item);
}
function chosenFrom(items, { only, except = [] }, sight) {
	const named = (matchers) => new Set(matchers.flatMap((matcher) => meantBy(matcher, items, sight)));
	const left = named(except);
	const asked = items.filter((item) => !left.has(item));
	if (only === void 0) return asked;
	const among = named(only);
	const isAdded = (item) => sight.of(item) === void 0;
	return asked.filter((item) => among.has(item) || isAdded(item) && only.some((matcher) => isMeant(item, matcher)));
}
function isMeant(item, matcher) {
	if (typeof matcher === "string") return followsText(require_reading.normalize(matcher), item.key.text);
	return "pattern" in matcher ? compilePattern(matcher.pattern)(item.label) : require_reading.idOf(matcher.item) === require_reading.idOf(item.key);
}
function missingItem(matcher) {
	return {
		status: "failed",
		unknown: true,
		about: typeof matcher === "string" ? matcher : "pattern" in matcher ? matcher.pattern : matcher.text,
		message: "No such item",
		help: "Put the item back."
	};
}
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
		case "with-reason": return item.reason !== void 0 && !require_reading.isBlank(item.reason) ? void 0 : {
			status: "pending",
			message: "Marked N/A without a reason",
			help: "Write the reason behind it: \"N/A: reason\"."
		};
	}
}
const TICKED_CRITERION = "Ticked, but must stay empty";
const CRITERION_HELP = "Follow the procedure for this case; untick it only when it does not hold.";
function criterionRefusal(...asked) {
	const refused = refusal(...asked);
	if (refused?.status !== "failed") return refused;
	return {
		...refused,
		help: "Remove the mark, and leave the box empty unless it holds."
	};
}
const EVIDENCE_OPTIONS = { item: optional(pipe(union([itemText, strictObject({
	text: itemText,
	in: optional(selector),
	by: optional(pipe(picklist([
		"agree",
		"enough",
		"advise"
	]), title("How they go together"), description("agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides.")))
})]), title("Item"), description("A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise."), metadata({ examples: ["Unit tests passing", {
	text: "Unit tests passing",
	by: "enough"
}] }))) };
function defineEvidenceGate(gate) {
	const { judge, ...rest } = gate;
	const boundTo = (options) => {
		const { item } = options;
		return typeof item === "string" ? { text: item } : item;
	};
	return defineGate({
		...rest,
		evaluate: (options, input) => bound(judge(options, input), boundTo(options), input),
		settles: (options, input) => {
			const wanted = boundTo(options);
			if (wanted?.by !== "enough" || judge(options, input).findings.length > 0) return [];
			const found = boxOf(wanted, input);
			return "item" in found && found.item.state === "unticked" ? [found.item] : [];
		}
	});
}
function bound(evidence, wanted, input) {
	const { findings, found, tripped } = evidence;
	const beside = {
		...found === void 0 ? {} : { evidence: found },
		...tripped === true ? { tripped } : {}
	};
	if (wanted === void 0) return {
		...outcome(findings),
		...beside
	};
	if (input.criterion === true && findings.length === 0) return {
		...outcome([]),
		...beside
	};
	const box = boxOf(wanted, input);
	const way = wanted.by ?? "agree";
	if ("item" in box && !isTicked$1(box.item, input) && isLeftOut(box.item, input)) return {
		status: "skipped",
		findings: findings.filter((finding) => finding.asks !== void 0)
	};
	if (input.criterion === true && "item" in box) {
		const refused = refusedMark(box.item, input);
		if (refused !== void 0) return {
			...outcome([refused, ...unknownIn(findings)]),
			...beside
		};
	}
	if (way === "advise") return advised(evidence, box, input);
	return {
		...outcome([...findings, ..."finding" in box ? [box.finding] : boxFindings(box.item, evidence, way, input)]),
		...beside
	};
}
function advised(evidence, box, input) {
	const ticked = "item" in box && isTicked$1(box.item, input);
	const open = input.criterion === true && !ticked ? unknownIn(evidence.findings) : [];
	const advice = [...evidence.findings, ...ticked ? contradiction(box.item, evidence) : []].filter((finding) => !open.includes(finding)).map(({ unknown: _, ...finding }) => ({
		...finding,
		status: "passed"
	}));
	const tick = "finding" in box ? [box.finding] : ticked || open.length > 0 ? [] : [openBox(box.item)];
	return {
		status: outcome([...open, ...tick]).status,
		findings: [
			...open,
			...advice,
			...tick
		]
	};
}
function unknownIn(findings) {
	return findings.filter((finding) => finding.unknown === true);
}
function isTicked$1(item, { criterion }) {
	return item.state === "ticked" || criterion === true && item.tickedToo === true;
}
function refusedMark(item, input) {
	if (item.state !== "not-applicable" || isTicked$1(item, input)) return void 0;
	const refused = criterionRefusal(item, templateConditions(input)(item), input.notApplicable);
	return refused && {
		...refused,
		unknown: true,
		actual: item.text,
		place: item.place
	};
}
function isLeftOut(item, input) {
	if (item.state !== "not-applicable" || input.comparison === void 0) return false;
	return templateConditions(input)(item) && refusal(item, true, input.notApplicable) === void 0;
}
function boxFindings(item, evidence, way, input) {
	if (isTicked$1(item, input)) {
		const against = contradiction(item, evidence);
		return against.length === 0 && input.criterion === true ? [tickedCriterion(item)] : against;
	}
	if (way !== "agree" || input.criterion === true) return [];
	return [{
		...openBox(item),
		...evidence.findings.length === 0 ? { unknown: true } : {}
	}];
}
function contradiction({ text: actual, place }, { findings, against }) {
	if (against === void 0 && !findings.some((finding) => finding.status === "failed")) return [];
	return [{
		status: "failed",
		unknown: true,
		message: `Ticked, but ${against ?? "the evidence does not bear it out"}`,
		actual,
		place,
		help: "Untick it until the evidence holds."
	}];
}
function tickedCriterion({ text: actual, place }) {
	return {
		status: "failed",
		unknown: true,
		message: TICKED_CRITERION,
		actual,
		place,
		help: CRITERION_HELP
	};
}
function openBox({ text: actual, place }) {
	return {
		status: "pending",
		kind: "open-box",
		message: "Not ticked",
		actual,
		place,
		help: "Check the evidence, then tick the box."
	};
}
function boxOf(wanted, input) {
	const located = locate(input.checklist, wanted.in);
	if ("finding" in located) return located;
	const found = meantBy(wanted.text, require_reading.itemsIn(located.scope.section), sightOf(input));
	const [item] = found;
	const about = {
		status: "failed",
		unknown: true,
		about: wanted.text
	};
	if (item === void 0) return { finding: {
		...about,
		message: "The box for this evidence is missing",
		help: "Put the item back."
	} };
	if (found.length === 1) return { item };
	const lines = found.map((each) => each.place.line).join(", ");
	return { finding: {
		...about,
		message: `The box for this evidence is there ${found.length} times, at lines ${lines}`,
		place: item.place,
		help: "Keep one of them."
	} };
}
function unanswered(about, question, reason) {
	const unknown = {
		unknown: true,
		about
	};
	if (reason === void 0) return { findings: [{
		status: "pending",
		...unknown,
		message: "Evidence is not known yet",
		asks: [question]
	}] };
	return {
		findings: [{
			status: "failed",
			...unknown,
			message: `Evidence cannot be read: ${reason}`
		}],
		against: "its evidence cannot be read"
	};
}
const review = defineEvidenceGate({
	name: "review",
	description: "Asks for approving reviews of the head of a pull request, and for none that requests changes.",
	options: strictObject({
		approvals: optional(pipe(number(), integer(), minValue(1), title("Approvals"), description("How many people must have approved. Default 1."))),
		stale: optional(pipe(boolean(), title("Stale"), description("true: approvals of earlier commits and for another base branch count too. Default false: only those of the head for this base branch."))),
		permission: optional(pipe(picklist([
			"read",
			"triage",
			"write",
			"maintain",
			"admin"
		]), title("Permission"), description("What a reviewer must at least have in the repository to count. Default write."))),
		...EVIDENCE_OPTIONS
	}),
	asks: [
		"commit",
		"reviews",
		"origin",
		"base-changes",
		"permission"
	],
	summary: ({ approvals = 1, stale = false }) => `${approvals} ${approvals === 1 ? "approval" : "approvals"}${stale ? "" : " of the head"}`,
	judge: (chosen, input) => {
		const question = { kind: "reviews" };
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return unanswered("Reviews", question, fact?.reason);
		const head = commitOf(void 0, input);
		if ("finding" in head) return { findings: [head.finding] };
		const about = { kind: "origin" };
		const origin = input.facts.get(about);
		if (fact.value.length > 0 && origin?.status !== "known") return unanswered("Author", about, origin?.reason);
		const author = origin?.status === "known" ? origin.value.authorId : void 0;
		return judge$2(chosen, opinions(fact.value, author, input), head.sha, input);
	}
});
function opinions(reviews, authorId, { subject }) {
	const last = new Map();
	for (const { author, ...rest } of reviews) {
		if (author === null || author.type !== "User") continue;
		if (author.id === authorId || author.login === subject.author) continue;
		if (rest.state !== "COMMENTED" && rest.state !== "PENDING") last.set(author.id, {
			author,
			...rest
		});
	}
	return [...last.values()].filter((each) => each.state !== "DISMISSED");
}
function judge$2(chosen, all, head, { facts }) {
	const { approvals = 1, stale = false, permission = "write" } = chosen;
	const unknown = [];
	const doubted = [];
	const counted = all.filter(({ author, state }) => {
		const question = {
			kind: "permission",
			login: author.login
		};
		const fact = facts.get(question);
		if (fact?.status === "known") return require_verdict.isAtLeast(fact.value.level, permission);
		const { findings } = unanswered(author.login, question, fact?.reason);
		unknown.push(...findings);
		if (state === "CHANGES_REQUESTED") doubted.push(...findings);
		return false;
	});
	const names = (list) => list.map(({ author }) => author.login).join(", ");
	const open = unknown.filter((finding) => finding.asks !== void 0);
	if (open.length > 0) return { findings: open };
	const against = counted.filter((each) => each.state === "CHANGES_REQUESTED");
	if (against.length > 0) return {
		findings: [{
			status: "failed",
			message: "Changes are requested",
			actual: names(against),
			help: "Make the changes, then ask for another review."
		}],
		against: "changes are requested"
	};
	if (doubted.length > 0) return { findings: doubted };
	const approved = counted.filter((each) => each.state === "APPROVED");
	const ofHead = approved.filter((each) => stale || each.commit === head);
	const question = { kind: "base-changes" };
	const changes = stale || ofHead.length === 0 ? {
		status: "known",
		value: []
	} : facts.get(question);
	if (changes?.status !== "known") return unanswered("Base branch", question, changes?.reason);
	const valid = ofHead.filter(({ at }) => otherBaseAt(at, changes.value) === void 0);
	const found = names(valid);
	if (valid.length >= approvals) return {
		findings: [],
		found
	};
	const old = approved.length - ofHead.length;
	const moved = ofHead.length - valid.length;
	const others = [...old === 0 ? [] : [`${old} of an earlier commit`], ...moved === 0 ? [] : [`${moved} for another base branch`]];
	const message = `${valid.length} of ${approvals} approvals${others.map((each) => `, and ${each}`).join("")}`;
	const help = "Ask for a review of the newest commit.";
	const missing = {
		status: "pending",
		message,
		...found === "" ? {} : { actual: found },
		help
	};
	return {
		findings: [...unknown, missing],
		found
	};
}
// src/policy/judge/marker.ts
const APPROVED = review.bind({
	approvals: 1,
	permission: "write"
});
const APPROVE = "Or ask somebody with write access to approve this commit.";
function judgeMarkers({ paths, ran }, input) {
	if (input.subject.kind !== "pull-request") return void 0;
	const findings = [...paths.flatMap((path) => differs(path, input.facts)), ...ran ? [] : skips(input.facts)];
	const [first] = findings;
	if (first === void 0) return void 0;
	const held = (all) => ({
		gate: gateOf(all),
		reason: first.message
	});
	if (findings.some(({ asks }) => asks !== void 0)) return held(findings);
	const { findings: missing } = APPROVED.evaluate(input);
	if (missing.length === 0) return void 0;
	return held([...findings, ...missing.filter(({ unknown }) => unknown === true)]);
}
function differs(path, facts) {
	const question = {
		kind: "head-file",
		path
	};
	const fact = facts.get(question);
	if (fact?.status !== "known") return unanswered(path, question, fact?.reason).findings;
	const { head, onDefault, atMergeBase, merged, intoDefault } = fact.value;
	if (onDefault === null) return [{
		status: "failed",
		about: path,
		message: "The default branch has no such workflow",
		help: "Correct the input `marker`."
	}];
	if ([
		head,
		atMergeBase,
		...merged === void 0 ? [] : [merged]
	].some((each) => each !== onDefault)) return [{
		status: "pending",
		about: path,
		message: "The workflow that starts the gate is not as the default branch has it",
		help: `Update the branch, or take the change out. ${APPROVE}`
	}];
	if (merged !== void 0 || intoDefault) return [];
	return [{
		status: "pending",
		about: path,
		message: "What a merge makes of the workflow that starts the gate is not known yet",
		help: `Resolve the conflict if there is one, then edit the description. ${APPROVE}`
	}];
}
function skips(facts) {
	const question = { kind: "skip-instruction" };
	const fact = facts.get(question);
	if (fact?.status !== "known") return unanswered("Marker workflow", question, fact?.reason).findings;
	const { instruction } = fact.value;
	if (instruction === null) return [];
	return [{
		status: "pending",
		about: instruction,
		message: "The message of the newest commit keeps the workflow that starts the gate from running",
		help: `Push another commit without these words. ${APPROVE}`
	}];
}
function gateOf(findings) {
	return {
		kind: "gate",
		id: "marker",
		gate: "marker",
		title: "Marker workflow",
		status: findings.some((finding) => finding.status === "failed") ? "failed" : "pending",
		advisory: false,
		findings
	};
}
// src/policy/judge/evaluate.ts
function evaluate(policy, input) {
	const judged = heldAsDraft((facts) => evaluateChecklists(policy, {
		...input,
		facts
	}), input.facts);
	const marker = policy.markers === void 0 ? void 0 : judgeMarkers(policy.markers, {
		...input,
		notApplicable: "forbidden",
		matchesGlob: policy.matchesGlob
	});
	if (marker === void 0) return judged;
	const { gate, reason } = marker;
	const status = require_verdict.quantify("all", [gate.status, judged.status]);
	return {
		...judged,
		status,
		reason,
		results: [gate, ...judged.results]
	};
}
function evaluateChecklists(policy, input) {
	const conditions = {
		facts: input.facts,
		fields: fieldsIn(input.checklist.root),
		phase: input.phase,
		statusOf: () => void 0,
		matchesGlob: policy.matchesGlob
	};
	const skipped = evaluateSkip(policy, conditions);
	if (skipped !== void 0) return skipped;
	const results = policy.checklists.map((each) => evaluateChecklist(each, input, conditions));
	const [only] = results;
	if (only !== void 0 && policy.checklists[0]?.name === void 0) return only;
	return group("policy", "Policy", results);
}
function evaluateSkip(policy, conditions) {
	const truths = policy.skip.map((condition) => ({
		condition,
		truth: judgeCondition(condition, conditions)
	}));
	const holding = truths.filter(({ truth }) => truth.value === "yes");
	const holds = holding.find(({ condition }) => condition.draft === void 0);
	if (holds !== void 0) {
		const reason = `skipped by the policy: ${skipWords(holds.condition)}`;
		return {
			...group("policy", "Policy", []),
			status: "skipped",
			reason
		};
	}
	const asks = truths.flatMap(({ truth }) => truth.value === "unknown" ? truth.asks ?? [] : []);
	if (asks.length === 0) return holding.length === 0 ? void 0 : {
		...group("policy", "Policy", []),
		status: "pending",
		reason: UNJUDGED_DRAFT
	};
	return group("policy", "Policy", [{
		kind: "gate",
		id: "skip",
		gate: "skip",
		title: "Skip",
		status: "pending",
		advisory: false,
		findings: [{
			status: "pending",
			message: "Whether to skip is not known yet",
			asks
		}]
	}]);
}
function evaluateChecklist(checklist, input, conditions) {
	const id = checklist.name ?? "policy";
	const title = checklist.name ?? "Policy";
	const named = checklist.name === void 0 ? {} : { checklist: checklist.name };
	if (checklist.appliesTo !== void 0) {
		const truth = judgeCondition(checklist.appliesTo, conditions);
		if (truth.value === "no") return {
			...group(id, title, []),
			...named,
			reason: `does not apply: ${truth.because}`
		};
		if (truth.value === "unknown" && truth.asks !== void 0) {
			const findings = [{
				status: "pending",
				message: "Whether it applies is not known yet",
				asks: truth.asks
			}];
			return {
				...group(id, title, [{
					kind: "gate",
					id: `${id}/applies-to`,
					gate: "applies-to",
					title,
					status: "pending",
					advisory: false,
					findings
				}]),
				...named
			};
		}
	}
	const written = input.written?.get(checklist.name ?? "") ?? {
		...input,
		missing: []
	};
	if (written.elsewhere !== void 0) return {
		...group(id, title, []),
		...named,
		reason: `does not apply: ${written.elsewhere}`
	};
	const missing = written.missing.length === 0 ? [] : [sourceResult(id, written.missing)];
	if (missing.length > 0 && written.checklist.documents.length === 0) return {
		...group(id, title, missing),
		...named
	};
	const comparison = checklist.template === void 0 ? void 0 : written.comparisons.get(checklist.template.path);
	const gate = {
		checklist: written.checklist,
		...comparison === void 0 ? {} : { comparison },
		notApplicable: checklist.notApplicable,
		facts: input.facts,
		subject: input.subject,
		matchesGlob: conditions.matchesGlob,
		at: input.at,
		inTime: input.inTime
	};
	const own = written.checklist === input.checklist ? conditions : {
		...conditions,
		fields: fieldsIn(written.checklist.root)
	};
	const settled = settledBy(checklist, gate, own);
	const rules = {
		gate: {
			...gate,
			settled: new Map(settled.map(({ item, rule }) => [item, rule]))
		},
		settled,
		conditions: own,
		prefix: checklist.name === void 0 ? "" : `${checklist.name}/`
	};
	const phases = evaluatePhases(checklist, input.phase ?? checklist.defaultPhase, rules);
	const enforced = phases.filter((result) => result.enforced !== false);
	return {
		...group(id, title, [...missing, ...enforced]),
		...named,
		results: [...missing, ...phases.flatMap((result) => result.phase === void 0 ? result.results : [result])]
	};
}
function sourceResult(id, findings) {
	return {
		kind: "gate",
		id: `${id}/source`,
		gate: "source",
		title: "The checklist is there",
		status: "pending",
		advisory: false,
		findings
	};
}
function group(id, title, results) {
	return {
		kind: "group",
		id,
		title,
		require: "all",
		advisory: false,
		status: require_verdict.quantify("all", results.map((result) => result.status)),
		results
	};
}
function skipWords({ authors = [], labels = [], "author-type": types = [] }) {
	if (labels.length > 0) return `it has the label ${labels.join(" or ")}`;
	return `the author is ${authors.length > 0 ? authors.join(" or ") : `a ${[types].flat().join(" or ")}`}`;
}
// src/template/align.ts
function alignItems(home, wanted, comparison) {
	const entries = entriesOf(home);
	const index = new LabelIndex(entries, (entry) => entry.label);
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
		const fits = follows(each.entry.label);
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
		if (!home.signOffs.some(({ place }) => place.offset === match.item.place.offset) && match.item.state === "ticked" && leavesOpen(each.entry.label, match.label)) comparison.unfilled.push({
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
			fits: follows(label),
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
	const fits = follows(below);
	return (match) => Number(below === match.below || below !== "" && fits(match.below));
}
function oneOfEachState(entries) {
	return [...new Map(entries.toReversed().map((entry) => [entry.item.state, entry])).values()].toReversed();
}
function notePairs({ pairs }, comparison) {
	for (const { wanted, match, longer } of pairs) if (match.item.conditional && !wanted.entry.item.conditional) comparison.departures.push(departure("made-conditional", wanted, match.item));
	else if (sinksBelow(wanted.entry, match, comparison)) comparison.departures.push(departure("moved", wanted, match.item));
	else if (longer && !hasBlank(wanted.entry.label)) comparison.appended.push({
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
function resolve(homes, body, comparison) {
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
	const window = windowFor(unresolved.reduce((sum, { missing }) => sum + missing.length, 0));
	for (const { missing, left } of unresolved) {
		const open = new Set(left.filter((entry) => !comparison.counterparts.has(entry.item)));
		const byId = new Map([...open].map((entry) => [entry.item.id, entry]));
		for (const wanted of missing) {
			const { id } = wanted.entry.item;
			const named = id === void 0 ? void 0 : byId.get(id);
			const found = named !== void 0 && open.has(named) ? named : nearestLabel(wanted.entry.label, open, (candidate) => candidate.label, window);
			if (found === void 0) {
				comparison.departures.push(departure("deleted", wanted));
				continue;
			}
			open.delete(found);
			note("reworded", wanted, found.item);
		}
	}
}
function strays(body, comparison) {
	const found = new Map();
	for (const item of require_reading.itemsIn(body.root)) {
		if (comparison.counterparts.has(item)) continue;
		const label = require_reading.normalize(item.label);
		const same = found.get(label);
		if (same === void 0) found.set(label, [item]);
		else same.push(item);
	}
	return found;
}
// src/template/compare.ts
function compare(template, body) {
	const { meetings, missing, used } = meet(template.root, body.root);
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
	for (const each of missing) comparison.departures.push(sectionDeparture(each.section, each.path, renamed(each, used)));
	for (const meeting of meetings) comparison.departures.push(...missingFields(meeting));
	const homes = [...wantedByHome(meetings)].map(([home, wanted]) => alignItems(home, wanted, comparison));
	resolve(homes, body, comparison);
	for (const home of homes) notePairs(home, comparison);
	showLines(comparison);
	return comparison;
}
function wantedByHome(meetings) {
	const homes = new Map();
	for (const { section, home, path } of meetings) {
		const wanted = homes.get(home) ?? [];
		homes.set(home, wanted);
		for (const entry of entriesOf(section)) wanted.push({
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
		templatePlace: placeOf$1(section),
		...instead === void 0 ? {} : {
			actual: instead.title,
			place: placeOf$1(instead)
		}
	};
}
function missingFields({ section, home, path }) {
	const names = new Set(home.fields.map((field) => field.key));
	return section.fields.filter((field) => !isProse(section, field) && !names.has(field.key)).map((field) => ({
		kind: "field-deleted",
		section: path,
		expected: field.name,
		templatePlace: field.place
	}));
}
function showLines({ template, departures }) {
	const texts = new Map(template.documents.map(({ id, markdown }) => [id, markdown.split(/\r\n|\n|\r/)]));
	for (const each of departures) each.expected = texts.get(each.templatePlace.document)?.[each.templatePlace.line - 1]?.trim() ?? each.expected;
	departures.sort((a, b) => a.templatePlace.offset - b.templatePlace.offset);
}
// src/template/front-matter.ts
function splitFrontMatter(text) {
	const [whole, content] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
	if (whole === void 0 || content === void 0 || !isYaml(content)) return void 0;
	return {
		yaml: content,
		body: text.slice(whole.length)
	};
}
function withoutFrontMatter(text) {
	const parts = splitFrontMatter(text);
	if (parts === void 0) return text;
	return text.slice(0, text.length - parts.body.length).replace(/[^\r\n]+/g, "") + parts.body;
}
function isYaml(content) {
	const lines = content.split(/\r?\n/);
	return /^[\w-]+:/.test(lines.find((line) => line !== "" && !line.startsWith("#")) ?? "") && lines.every((line) => /^(?:[\w-]+:.*|[ \t]+.*|#.*|- .*|)$/.test(line) && !/\[[ xX]\]\s/.test(line));
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
		script: new node_vm.Script("globalThis[Symbol.for(\"checklist-gate.work\")]()"),
		main: new node_vm.Script("globalThis").runInThisContext()
	};
	const { script, main } = started;
	const outer = main[WORK];
	main[WORK] = work;
	try {
		return script.runInThisContext({ timeout: milliseconds });
	} catch (error) {
		if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return new TimedOut(milliseconds);
		throw error;
	} finally {
		main[WORK] = outer;
	}
}
const WORK = Symbol.for("checklist-gate.work");
let started;
const TEXT_TIMEOUT_MS = 2e3;
const TOTAL = 3;
function inTime(timeoutMs, textMs = TEXT_TIMEOUT_MS) {
	const left = new Map();
	return (whose, read) => {
		const rest = left.get(whose) ?? TOTAL * timeoutMs;
		if (rest <= 0) return void 0;
		const start = performance.now();
		const done = boundedOrStopped(read, Math.ceil(Math.min(rest, timeoutMs, textMs)));
		left.set(whose, rest - (performance.now() - start));
		return done instanceof TimedOut ? void 0 : done;
	};
}
function parsed(documents, { timeoutMs, pieces }) {
	return documents.map((document) => bounded(() => require_reading.parse(document, pieces), timeoutMs));
}
// src/gates/kit/count.ts
function countingOf(members, require$4, { section }, { comparison }) {
	if (require$4 === "all") return members;
	if (comparison !== void 0) {
		const { sections, counterparts } = comparison;
		const parts = [section, ...require_reading.sectionsOf(section).map((each) => each.section)];
		const there = new Set(parts.flatMap((part) => sections.get(part) ?? []).flatMap((trusted) => require_reading.flatten(trusted.items)));
		return members.filter(({ item }) => there.has(counterparts.get(item)));
	}
	const texts = new Map();
	for (const member of members) {
		const { item, holder } = member;
		const id = JSON.stringify([
			item.place.document,
			holder,
			item.key.text
		]);
		if (texts.get(id)?.status !== "passed") texts.set(id, member);
	}
	return [...texts.values()];
}
function statusOf(members, counting, require$5) {
	const live = members.filter(isLive);
	const [, most] = require_verdict.bounds(require$5, live.length);
	if (live.filter(isTicked).length > most) return "failed";
	return require_verdict.quantify(require$5, counting.map(({ status }) => status));
}
const isLive = ({ status }) => status !== "skipped";
const isTicked = ({ status }) => status === "passed";
function noBoxes({ path, section: { place } }, others) {
	return {
		status: "failed",
		unknown: true,
		...others.length === 0 ? {
			message: "No boxes found",
			help: "Put the task list there: \"- [ ] text\", one line for each item."
		} : {
			message: "No boxes of the template found, and others do not count",
			help: "Put the task list of the template there."
		},
		...path.length === 0 ? {} : { section: path },
		...place === void 0 ? {} : { place }
	};
}
function refusedIn(members) {
	return members.flatMap(({ finding }) => finding === void 0 || finding.kind === "open-box" || finding.status === "passed" ? [] : [finding]);
}
function countFindings(members, counting, require$6, counted, scope) {
	const own = members.flatMap((member) => member.finding === void 0 ? [] : [member.finding]);
	if (require$6 === "all") return own;
	const refused = own.filter((finding) => finding.kind !== "open-box");
	const all = members.filter(isLive);
	const excess = all.filter(isTicked).length - require_verdict.bounds(require$6, all.length)[1];
	const live = excess > 0 ? all : counting.filter(isLive);
	const [first] = live;
	if (first === void 0 || counted === "passed") return refused;
	const ticked = live.filter(isTicked).length;
	const [least] = require_verdict.bounds(require$6, live.length);
	const counts = new Set(counting);
	const others = all.filter((member) => isTicked(member) && !counts.has(member));
	return [
		{
			status: counted,
			message: `${ticked} of ${live.length} ticked, expected ${require_verdict.quantifierWords(require$6)}`,
			actual: live.map((member) => member.item.text).join(" · "),
			section: scope.path,
			place: first.item.place,
			help: excess > 0 ? `Untick ${excess}.` : least > live.length ? "Put back the boxes that are missing." : `Tick ${least - ticked} more.`
		},
		...excess > 0 ? [] : others.map(uncounted),
		...refused
	];
}
function uncounted({ item, section }) {
	return {
		status: "passed",
		message: "Ticked, but not counted: it was added, copied or moved here",
		actual: item.text,
		section,
		place: item.place
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
		return judge$1(located.scope, chosen, input);
	}
});
function words(require$1) {
	if (require$1 === "all") return "every box";
	return require$1 === "none" ? "no box" : `${require_verdict.quantifierWords(require$1)} box${typeof require$1 === "object" && require$1["at-least"] > 1 ? "es" : ""}`;
}
function sectionNamed({ checklist }, name) {
	const selection = require_reading.select(checklist.root, name);
	return selection.kind === "one" ? [selection.found.section] : [];
}
function judge$1(scope, chosen, input) {
	const require$2 = chosen.require ?? "all";
	const near = blockingNearMisses(input.checklist, scope);
	const sight = sightOf(input);
	const inside = require_reading.itemsIn(scope.section);
	const among = new Set(chosenFrom(inside, chosen, sight));
	const all = membersOf(scope, chosen, input);
	const members = all.filter((member) => among.has(member.item));
	const visited = new Set(all.map((member) => member.item));
	const gone = (chosen.only ?? []).filter((matcher) => !meantBy(matcher, inside, sight).some((item) => visited.has(item)));
	if (gone.length > 0) return {
		status: "failed",
		findings: [...gone.map(missingItem), ...near]
	};
	const criteria = areCriteria(chosen, input);
	const counting = criteria ? members : countingOf(members, require$2, scope, input);
	if (counting.length === 0) return {
		status: "failed",
		findings: [noBoxes(scope, members), ...near]
	};
	const ticked = members.filter((member) => member.status === "passed");
	if (require$2 === "none" && ticked.length > 0) return {
		status: "failed",
		tripped: true,
		findings: [
			...ticked.map(trippedFinding),
			...refusedIn(members),
			...near
		]
	};
	const counted = statusOf(members, counting, require$2);
	const holds = input.criterion === true && counted === "passed";
	const refused = criteria ? refusedIn(members).map((finding) => finding.status) : [];
	return {
		status: holds ? counted : require_verdict.worst([
			counted,
			...refused,
			...near.map(() => "pending")
		]),
		findings: [...refused.length > 0 ? refusedIn(members) : countFindings(members, counting, require$2, counted, scope), ...near]
	};
}
function areCriteria({ require: require$3 }, { criterion }) {
	return require$3 === "none" || criterion === true;
}
function membersOf(scope, chosen, input) {
	const criteria = areCriteria(chosen, input);
	const without = new Set((chosen.without ?? []).flatMap((each) => sectionNamed(input, each)));
	const conditional = templateConditions(input);
	const members = [];
	const isOptional = (item) => input.comparison?.counterparts.get(item)?.directives?.some((each) => each.text === "optional") ?? false;
	const visit = (list, section, parent) => {
		for (const item of list) {
			const judged = criteria && item.tickedToo === true ? { status: "passed" } : isOptional(item) && item.state === "unticked" ? { status: "skipped" } : judgedItem(item, section, conditional(item), criteria, input);
			const member = {
				item,
				section,
				holder: item.question?.place.offset ?? parent?.offset,
				...judged
			};
			members.push(member);
			if (!(member.status === "skipped" || conditional(item) && member.status === "pending") || criteria) visit(item.items, section, item.place);
		}
	};
	const top = require_reading.topLevel(input.checklist.root);
	const walk = (section, path) => {
		if (without.has(section)) return;
		visit(section.items, path, section.place);
		for (const child of section.sections) walk(child, child === top ? [] : [...path, child.title]);
	};
	walk(scope.section, scope.path);
	return members;
}
function judgedItem(item, section, conditional, criterion, input) {
	const about = {
		actual: item.text,
		section,
		place: item.place
	};
	if (item.state === "ticked") return { status: "passed" };
	const settled = input.settled?.get(item);
	if (item.state === "unticked" && settled !== void 0) {
		const finding = {
			status: "passed",
			message: "Done by evidence",
			about: settled.title,
			...about
		};
		return {
			status: "passed",
			by: settled.title,
			finding
		};
	}
	if (item.state === "unticked") {
		const help = conditional && input.notApplicable === "conditional" ? "Tick it, or mark it N/A." : "Do it, then tick the box.";
		return {
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
	const refused = (criterion ? criterionRefusal : refusal)(item, conditional, input.notApplicable);
	if (refused === void 0) return { status: "skipped" };
	const unknown = criterion ? { unknown: true } : {};
	return {
		status: refused.status,
		finding: {
			...refused,
			...unknown,
			...about
		}
	};
}
function trippedFinding({ item, section, by }) {
	return {
		status: "failed",
		...by === void 0 ? { message: TICKED_CRITERION } : {
			message: "Holds by evidence, but must not",
			about: by
		},
		actual: item.text,
		section,
		place: item.place,
		help: CRITERION_HELP
	};
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
// src/run/trusted.ts
async function policyOf(request) {
	const file = await fileOf(request);
	const { markers } = request;
	const loaded = markers === void 0 || "errors" in file ? file : {
		...file,
		policy: {
			...file.policy,
			markers
		}
	};
	if (request.source === void 0 || "errors" in loaded) return loaded;
	const { parseSource } = await Promise.resolve().then(() => require("./policy.cjs")).then((n) => n.source_schema_exports);
	const given = parseSource(request.source);
	if ("error" in given) return { errors: [`source: ${given.error}`] };
	const checklists = loaded.policy.checklists.map((each) => ({
		...each,
		source: given.source
	}));
	return {
		...loaded,
		policy: {
			...loaded.policy,
			checklists
		}
	};
}
async function fileOf({ policy: file, templatePath, templateAlternatives }) {
	if (file === void 0) return {
		policy: defaultPolicy(templatePath, templateAlternatives),
		source: {
			path: "default",
			digest: DEFAULT_POLICY_DIGEST
		}
	};
	const { loadPolicy } = await Promise.resolve().then(() => require("./policy.cjs")).then((n) => n.load_exports);
	const key = JSON.stringify([
		file.path,
		templatePath,
		file.text
	]);
	const loading = loads.get(key) ?? loadPolicy(file.text, file.path, templatePath);
	if (loads.size >= MOST_KEPT) loads.clear();
	loads.set(key, loading);
	const loaded = await loading;
	if ("errors" in loaded) return { errors: loaded.errors.map((error) => `${error.path}:${error.line}:${error.column}: ${error.message}`) };
	return {
		policy: loaded.policy,
		source: await sourceOf(file)
	};
}
const MOST_KEPT = 32;
const loads = new Map();
function unknownPhase(policy, phase) {
	const names = [...new Set(policy.checklists.flatMap((checklist) => checklist.phases.flatMap((each) => each.name ?? [])))];
	if (names.includes(phase)) return void 0;
	return `found the phase "${phase}", expected ${names.length === 0 ? "none, since the policy has no phases" : `one of ${names.join(", ")}${late_mistakes().nearest(phase, names)}`}`;
}
async function sourceOf(file) {
	const { createHash } = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:crypto"), 1));
	const digest = `sha256:${createHash("sha256").update(file.text).digest("hex")}`;
	const { path, sha, workspace } = file;
	return {
		path,
		...sha === void 0 ? {} : { sha },
		digest,
		...workspace === void 0 ? {} : { workspace }
	};
}
// src/run/templates.ts
async function compareAll(request, policy, { found, elsewhere, whole, facts }, parsing) {
	const all = {
		comparisons: new Map(),
		written: new Map(),
		policy,
		facts
	};
	const sources = new Map();
	for (const { of, checklist, missing } of found) {
		const only = (each) => of.has(each.name ?? "");
		const compared = await compareTemplates(request, all.policy, checklist, all.facts, {
			...parsing,
			only
		});
		if ("kind" in compared) return compared;
		const { comparisons } = compared;
		all.policy = compared.policy;
		all.facts = compared.facts;
		for (const [path, comparison] of comparisons) all.comparisons.set(path, comparison);
		for (const source of compared.sources) sources.set(source.path, source);
		for (const name of of) all.written.set(name, {
			checklist,
			comparisons,
			missing
		});
	}
	for (const [name, reason] of elsewhere) all.written.set(name, {
		checklist: whole,
		comparisons: new Map(),
		missing: [],
		elsewhere: reason
	});
	const [source] = sources.values();
	return sources.size === 1 && source !== void 0 ? {
		...all,
		source
	} : all;
}
async function compareTemplates(request, policy, checklist, known, { timeoutMs, pieces, only }) {
	const mine = policy.checklists.filter(only);
	const templates = new Map(mine.flatMap(({ template }) => template === void 0 ? [] : [[template.path, template]]));
	const compared = {
		comparisons: new Map(),
		policy,
		facts: known,
		sources: []
	};
	for (const template of templates.values()) {
		const { facts, fact } = await ask(request, compared.facts, {
			kind: "file",
			path: template.path
		});
		compared.facts = facts;
		if (fact.status === "unavailable") return {
			kind: "could-not-judge",
			reason: `Template ${template.path}: ${fact.reason}`
		};
		if (!fact.value.exists) return {
			kind: "policy-error",
			errors: [`found no template at ${template.path}, expected a file ${request.subject.kind === "file" ? "below the working folder" : "where the policy comes from"}`]
		};
		const reading = (text, path) => bounded(() => require_reading.parse(templateDocument(template, text, path, checklist), pieces), timeoutMs);
		const current = reading(fact.value.text, template.path);
		const directed = await directedBy(compared.policy, template.path, current, request.policy === void 0, only);
		if ("kind" in directed) return directed;
		let form = current;
		let comparison = bounded(() => compare(current, checklist), timeoutMs);
		if (comparison.departures.length > 0 && template.acceptRevisions > 0) {
			const older = await ask(request, compared.facts, {
				kind: "file-revisions",
				path: template.path,
				last: template.acceptRevisions
			});
			compared.facts = older.facts;
			comparison = (older.fact.status === "known" ? older.fact.value.map(({ text }) => text) : []).map((text) => bounded(() => compare(reading(text), checklist), timeoutMs)).find((each) => each.departures.length === 0) ?? comparison;
		}
		for (const path of comparison.departures.length > 0 ? template.alternatives ?? [] : []) {
			const other = await ask(request, compared.facts, {
				kind: "file",
				path
			});
			compared.facts = other.facts;
			if (other.fact.status !== "known" || !other.fact.value.exists) continue;
			const text = other.fact.value.text;
			const against = bounded(() => compare(reading(text, path), checklist), timeoutMs);
			if (against.departures.length >= comparison.departures.length) continue;
			comparison = against;
			form = against.template;
		}
		const own = form === current ? directed : await directedBy(compared.policy, template.path, form, request.policy === void 0, only);
		if ("kind" in own) return own;
		compared.policy = own;
		compared.comparisons.set(template.path, comparison);
		compared.sources.push(await sourceOf(fact.value));
	}
	return compared;
}
const NO_ANSWER = {
	status: "unavailable",
	reason: "No answer was given"
};
async function ask(request, facts, question) {
	const answers = facts.get(question) === void 0 ? await request.answer([question]) : [];
	const told = answers.length === 0 ? facts : facts.with([{
		question,
		fact: answers[0] ?? NO_ANSWER
	}]);
	return {
		facts: told,
		fact: told.get(question) ?? NO_ANSWER
	};
}
async function directedBy(policy, path, template, isDefault, only) {
	const directives = readDirectives(template);
	if (directives.errors.length > 0) return {
		kind: "policy-error",
		errors: directives.errors.map(({ place, found, expected }) => `${place.document}:${place.line}:${place.column}: found ${found}, expected ${expected}`)
	};
	const { withDirectives } = await Promise.resolve().then(() => directives_exports);
	return {
		...policy,
		checklists: policy.checklists.map((each) => each.template?.path === path && only(each) ? withDirectives(each, template, directives, isDefault) : each)
	};
}
function templateDocument(template, text, path, { documents }) {
	return {
		id: path ?? template.path,
		kind: documents[0]?.kind ?? "file",
		markdown: withoutFrontMatter(text),
		...path === void 0 ? {} : { path }
	};
}
// src/run/comments.ts
function commentsAsFound({ documents, missing }, { timeoutMs, pieces }) {
	const bound = inTime(timeoutMs, timeoutMs);
	const read = (document, markdown, by = document.author) => {
		const checklist = bound(`${by}`, () => require_reading.parseOrRefuse({
			...document,
			markdown
		}, pieces));
		return checklist instanceof require_reading.RefusedDocument ? void 0 : checklist;
	};
	const parts = [];
	const gone = [];
	for (const { edited, ...document } of documents) {
		const found = read(document, document.markdown, edited?.revisions.at(-1)?.by);
		if (found === void 0) gone.push(said(document, "A comment cannot be read, and may hold a checklist", "shorten"));
		else if (isList(found)) parts.push(found);
		else if (edited !== void 0) gone.push(...whatWas(document, edited, read));
	}
	const counted = new Set(parts.flatMap((part) => part.documents.map(({ id }) => id)));
	return {
		parts,
		missing: [...missing.filter(({ about }) => about === void 0 || counted.has(about)), ...gone]
	};
}
const BARE = new Set([
	require_reading.NEAR_MISSES.unclosedComment,
	require_reading.NEAR_MISSES.numberedAfterCode,
	require_reading.NEAR_MISSES.numberedInQuote
].map(({ kind }) => kind));
const BOX = /\[\s*[xX]?\s*\\?\]|&#?\w+;|<input/i;
function isList({ documents, root, nearMisses }) {
	const hides = (kind) => !BARE.has(kind) || documents.some(({ markdown }) => BOX.test(markdown));
	return require_reading.itemsIn(root).length > 0 || nearMisses.some(({ blocking, kind }) => blocking && hides(kind));
}
const HELP = {
	shorten: (who) => `Let ${who} shorten it, and nest it less.`,
	restore: (who) => `Let ${who} put the boxes back. Who gives a checklist up deletes the comment.`,
	renew: (who) => `Let ${who} delete it, and write a new one.`
};
function said({ id, author, url = id }, message, help, more = "") {
	const who = author === void 0 ? "its author" : `@${author}`;
	return {
		message,
		actual: `${url}${more}`,
		help: HELP[help](who)
	};
}
function whatWas(document, { revisions, complete }, read) {
	let isKnown = complete;
	for (const [index, { markdown, by: writer }] of [...revisions.entries()].toReversed()) {
		const was = markdown === void 0 ? void 0 : read(document, markdown, writer);
		if (was === void 0) isKnown = false;
		else if (isList(was)) {
			const end = revisions[index + 1];
			const by = end?.by === void 0 ? "nobody known" : `@${end.by}`;
			return [said(document, "A comment was a checklist until it was edited", "restore", end === void 0 ? "" : ` (edited by ${by} at ${end.at})`)];
		}
	}
	return isKnown ? [] : [said(document, "A comment was edited, and its history does not show whether it was a checklist", "renew")];
}
// src/run/sources.ts
var sources_exports = require_rolldown_runtime.__exportAll({
	judgedWithIssue: () => judgedWithIssue,
	labelsOfIssues: () => labelsOfIssues
});
const NAMES = {
	"pull-request": "a pull request",
	issue: "an issue",
	ref: "a tag",
	file: "a file"
};
const PARTS = {
	"pull-request-body": ["pull-request", "file"],
	"issue-body": ["issue", "file"],
	comments: [
		"pull-request",
		"issue",
		"file"
	],
	"linked-issues": ["pull-request", "file"],
	file: [
		"pull-request",
		"issue",
		"ref",
		"file"
	]
};
const SOURCE_WORDS = {
	"pull-request-body": "the body of a pull request",
	"issue-body": "the body of an issue",
	comments: "comments",
	"linked-issues": "the issues that a pull request links",
	file: "a file"
};
function sourcesFor({ source }, kind) {
	if (source === void 0) return kind === "ref" ? { elsewhere: "it is read from a body, and a tag has none" } : { sources: "body" };
	const sources = source.filter((each) => PARTS[each.kind].includes(kind));
	if (sources.length > 0) return { sources };
	return { elsewhere: `it is read from ${source.map((each) => SOURCE_WORDS[each.kind]).join(" and ")}, and this is ${NAMES[kind]}` };
}
function sourcesIn(policy, kind) {
	const wanted = policy.checklists.map((each) => ({
		each,
		name: each.name ?? "",
		where: sourcesFor(each, kind)
	}));
	const named = wanted.flatMap(({ where }) => "sources" in where ? [where.sources].flat() : []);
	const [first] = named;
	if (kind !== "file" || named.some((each) => each === "body" || each.kind.endsWith("-body"))) return wanted;
	const key = JSON.stringify(first);
	const standIn = (source) => JSON.stringify(source) === key ? { kind: "pull-request-body" } : source;
	return wanted.map(({ where, ...rest }) => ({
		...rest,
		where: "sources" in where && where.sources !== "body" ? { sources: where.sources.map(standIn) } : where
	}));
}
const NOTHING = {
	documents: [],
	root: {
		kind: "root",
		title: "",
		key: [],
		depth: 0,
		items: [],
		fields: [],
		signOffs: [],
		sections: []
	},
	nearMisses: []
};
async function applying(request, policy, facts) {
	const bare = {
		...policy,
		checklists: policy.checklists.map((each) => ({
			...each,
			phases: []
		}))
	};
	const input = {
		checklist: NOTHING,
		comparisons: new Map(),
		subject: request.subject,
		at: request.at
	};
	const decided = await decide((known) => evaluate(bare, {
		...input,
		facts: known
	}), facts, request.answer);
	const { root } = decided;
	const out = root.results.flatMap((result) => result.reason === void 0 ? [] : [result.title]);
	return {
		checklists: root.reason === void 0 ? policy.checklists.filter(({ name }) => name === void 0 || !out.includes(name)) : [],
		facts: decided.facts
	};
}
async function judgedWithIssue(request) {
	if (request.policy === void 0 && request.source === void 0) return {
		itself: true,
		linked: false
	};
	const loaded = await policyOf(request);
	if ("errors" in loaded) return {
		itself: true,
		linked: false
	};
	const { checklists } = loaded.policy;
	const linked = checklists.some(({ source }) => source?.some(({ kind }) => kind === "linked-issues"));
	return {
		itself: !linked || checklists.some((each) => "sources" in sourcesFor(each, "issue")),
		linked
	};
}
async function labelsOfIssues(request) {
	if (request.policy === void 0) return [];
	const loaded = await policyOf(request);
	if ("errors" in loaded) return [];
	const labels = loaded.policy.checklists.flatMap(({ source, appliesTo }) => source?.some(({ kind }) => kind === "issue-body") === true ? appliesTo?.labels ?? [] : []);
	return [...new Set(labels)];
}
// src/run/documents.ts
async function readDocuments(request, policy, known, parsing) {
	const body = parsed(request.documents, parsing);
	const wanted = sourcesIn(policy, request.subject.kind);
	if (wanted.every(({ where }) => "sources" in where && where.sources === "body")) {
		const checklist = require_reading.merge(body);
		return {
			found: [{
				of: new Set(wanted.map(({ name }) => name)),
				checklist,
				missing: []
			}],
			elsewhere: new Map(),
			whole: checklist,
			facts: known
		};
	}
	const { checklists, facts } = await applying(request, policy, known);
	const elsewhere = new Map(wanted.flatMap(({ name, where }) => "elsewhere" in where ? [[name, where.elsewhere]] : []));
	if (elsewhere.size === wanted.length && checklists.length > 0) return {
		kind: "could-not-judge",
		reason: `The policy has no checklist for this: ${[...new Set(elsewhere.values())].join("; ")}. Name a source for it: ${helpFor(request)}.`
	};
	const read = reader(request, body, parsing);
	const groups = new Map();
	const answers = new Map();
	for (const { each, name, where } of wanted) {
		if ("elsewhere" in where || !checklists.includes(each)) continue;
		const key = JSON.stringify(where.sources);
		const names = groups.get(key) ?? new Set();
		groups.set(key, names.add(name));
		if (names.size > 1) continue;
		const answer = where.sources === "body" ? {
			parts: body,
			missing: []
		} : await all(where.sources.map(read));
		if ("unavailable" in answer) return {
			kind: "could-not-judge",
			reason: answer.unavailable
		};
		answers.set(key, answer);
	}
	const parts = [...answers].map(([key, { parts: own, missing }]) => ({
		of: groups.get(key) ?? new Set(),
		own,
		missing
	}));
	const found = parts.map(({ of, own, missing }) => ({
		of,
		checklist: require_reading.merge(own),
		missing
	}));
	const [only] = found;
	const every = distinct(parts.flatMap(({ own }) => own));
	return {
		found,
		elsewhere,
		whole: only !== void 0 && found.length === 1 ? only.checklist : require_reading.merge(found.length === 0 ? body : every),
		facts
	};
}
function helpFor({ subject }) {
	if (subject.kind === "ref") return "`source: {file: PATH}` in the policy, or give the input `number`";
	return `\`source: ${subject.kind === "issue" ? "issue-body" : "pull-request-body"}\` in the policy, or the input \`source\``;
}
async function all(reads) {
	const answers = await Promise.all(reads);
	const unavailable = answers.flatMap((each) => "unavailable" in each ? [each.unavailable] : []);
	if (unavailable.length > 0) return { unavailable: unavailable.join(" ") };
	const known = answers.filter((each) => !("unavailable" in each));
	return {
		parts: distinct(known.flatMap(({ parts }) => parts)),
		missing: known.flatMap(({ missing }) => missing)
	};
}
function distinct(parts) {
	const key = ({ documents }) => documents.map(({ kind, id }) => `${kind} ${id}`).join();
	return [...new Map(parts.toReversed().map((each) => [key(each), each])).values()].toReversed();
}
function reader(request, body, parsing) {
	const reads = new Map();
	return (source) => {
		const key = JSON.stringify(source);
		const started = reads.get(key) ?? readOne(source, request, body, parsing);
		reads.set(key, started);
		return started;
	};
}
async function readOne(source, request, body, parsing) {
	if (source.kind === "pull-request-body" || source.kind === "issue-body") return {
		parts: [...body],
		missing: []
	};
	if (request.readSource === void 0) return { unavailable: `The policy reads ${SOURCE_WORDS[source.kind]}, which cannot be read here.` };
	const references = source.kind === "linked-issues" ? namedIn(request.documents, parsing) : [];
	const answer = await request.readSource(source, references);
	if (answer.status === "unavailable") return { unavailable: answer.reason };
	if (source.kind !== "comments") return {
		parts: parsed(answer.documents, parsing),
		missing: answer.missing.map(pending)
	};
	const { parts, missing } = commentsAsFound(answer, parsing);
	const held = missing.map(pending);
	return {
		parts,
		missing: parts.length > 0 ? held : [...held, noComment(source)]
	};
}
function pending({ about: _, ...missing }) {
	return {
		status: "pending",
		...missing
	};
}
function noComment({ by }) {
	return {
		status: "pending",
		message: "No comment holds a checklist",
		help: `Write the checklist in a comment. Comments of ${by === "read" ? "people" : `people with ${by} permission`} count.`
	};
}
function namedIn(documents, { timeoutMs }) {
	return documents.flatMap((document) => bounded(() => require_reading.referencesIn(document), timeoutMs));
}
// src/run/judge.ts
async function judge(request) {
	try {
		const loaded = await policyOf(request);
		if ("errors" in loaded) return {
			kind: "policy-error",
			errors: loaded.errors
		};
		const { source } = loaded;
		const parsing = {
			timeoutMs: request.parseTimeoutMs ?? 1e4,
			pieces: new Map()
		};
		const all = await readDocuments(request, loaded.policy, request.facts ?? new require_verdict.Facts(), parsing);
		if ("kind" in all) return all;
		const compared = await compareAll(request, loaded.policy, all, parsing);
		if ("kind" in compared) return compared;
		const { policy, written, comparisons } = compared;
		const checklist = all.whole;
		const wrong = request.phase === void 0 ? void 0 : unknownPhase(policy, request.phase);
		if (wrong !== void 0) return {
			kind: "policy-error",
			errors: [`${source.path === "default" ? "the built-in policy" : source.path}: ${wrong}`]
		};
		const input = {
			checklist,
			subject: request.subject,
			comparisons: new Map(),
			written,
			at: request.at,
			...request.phase === void 0 ? {} : { phase: request.phase },
			inTime: inTime(parsing.timeoutMs)
		};
		const evaluated = (known) => evaluate(policy, {
			...input,
			facts: known
		});
		const { root, facts: told } = await decide(evaluated, compared.facts, request.answer);
		const holds = (other) => require_verdict.comesOutAlike(root, evaluated(told.with(other)));
		const open = root.status === "failed" || root.status === "pending";
		const { override, facts } = policy.breakGlass === void 0 || !open ? { facts: told } : await late_signing().decideOverride(policy, policy.breakGlass, root, input, told, request.answer);
		const phase = request.phase ?? policy.checklists[0]?.defaultPhase;
		const verdict = conclude({
			subject: request.subject,
			policy: source,
			...compared.source === void 0 ? {} : { template: compared.source },
			...phase === void 0 ? {} : { phase },
			root,
			...override === void 0 ? {} : { override },
			checklist,
			comparisons: [...new Set([...written.values()].flatMap((each) => [...each.comparisons.values()]))],
			changed: await request.changedAmong?.([source.path, ...comparisons.keys()]) ?? [],
			facts,
			at: request.at
		});
		if (request.regression === void 0 || !open) return {
			kind: "verdict",
			verdict,
			holds
		};
		const { withRegression } = await Promise.resolve().then(() => require("./regression.cjs"));
		return {
			kind: "verdict",
			holds,
			verdict: await withRegression(verdict, request, request.regression, judge)
		};
	} catch (error) {
		if (error instanceof require_reading.RefusedDocument || error instanceof TimedOut) return {
			kind: "could-not-judge",
			reason: error.message
		};
		return {
			kind: "could-not-judge",
			reason: `Internal error: ${error instanceof Error ? error.message : String(error)}`
		};
	}
}
function read(documents, timeoutMs = PARSE_TIMEOUT_MS, pieces = new Map()) {
	return require_reading.merge(documents.map((document) => bounded(() => require_reading.parse(document, pieces), timeoutMs)));
}
// src/policy/judge/directives.ts
var directives_exports = require_rolldown_runtime.__exportAll({ withDirectives: () => withDirectives });
function withDirectives(checklist, template, directives, isDefault) {
	const own = checklist.phases.some((phase) => phase.rules.some((rule) => rule !== TEMPLATE_RULE));
	const found = directives.sections.length + directives.items.length > 0;
	if (own && !isDefault || isDefault && !found) return checklist;
	const phases = [{
		after: [],
		rules: [TEMPLATE_RULE, ...rulesOf(template, directives, void 0)]
	}];
	for (const { meaning } of directives.sections) {
		if (meaning.kind !== "phase" || phases.some((phase) => phase.name === meaning.phase)) continue;
		const before = phases.at(-1)?.name;
		phases.push({
			name: meaning.phase,
			after: before === void 0 ? [] : [before],
			rules: rulesOf(template, directives, meaning.phase)
		});
	}
	return {
		...checklist,
		notApplicable: isDefault ? "conditional" : checklist.notApplicable,
		phases
	};
}
function rulesOf(template, directives, phase) {
	const all = require_reading.sectionsOf(template.root);
	const name = (each) => require_reading.selectorFor(template.root, all, each);
	const marked = [{
		section: template.root,
		path: []
	}, ...all].map(({ section, path }) => {
		const meaning = directives.sections.filter((each) => each.located.section === section).map((each) => each.meaning).find((each) => each.kind !== "phase");
		const [nearest] = path.toReversed().flatMap((above) => directives.sections.filter((each) => each.located.section === above && each.meaning.kind === "phase").map((each) => each.meaning));
		return {
			section,
			path,
			...meaning === void 0 ? {} : { meaning },
			...nearest?.kind === "phase" ? { phase: nearest.phase } : {}
		};
	});
	const starts = (each) => {
		if (each.section === template.root) return phase === void 0;
		const parent = marked.find((other) => other.section === each.path.at(-2))?.phase;
		return each.phase === phase && (each.meaning !== void 0 || each.phase !== parent);
	};
	const excluded = directives.items.map((each) => itself(each.item));
	const rules = marked.filter(starts).flatMap((each) => {
		if (each.meaning?.kind === "optional") return [];
		const without = marked.filter((other) => other !== each && (each.section === template.root || other.path.includes(each.section))).filter((other) => other.meaning !== void 0 || other.phase !== each.phase);
		if (itemsOutside(each.section, new Set(without.map((other) => other.section))).filter((item) => !directives.items.some((other) => other.item === item)).length === 0) return [];
		return [itemsRule({
			...each.section === template.root ? {} : { in: name(each) },
			...each.meaning?.kind === "count" ? { require: each.meaning.require } : {},
			...without.length === 0 ? {} : { without: without.map(name) },
			...excluded.length === 0 ? {} : { except: excluded }
		})];
	});
	const empty = directives.items.filter((each) => each.meaning.kind === "count" && phaseOf(each.item, marked) === phase);
	return [...rules, ...empty.map((each) => ({
		...itemsRule({
			only: [itself(each.item)],
			require: "none"
		}),
		title: `${each.item.text}: stays empty`
	}))];
}
function itself({ key, text }) {
	return {
		item: key,
		text
	};
}
function itemsOutside(section, without) {
	if (without.has(section)) return [];
	return [...require_reading.itemsIn({
		...section,
		sections: []
	}), ...section.sections.flatMap((child) => itemsOutside(child, without))];
}
function phaseOf(item, marked) {
	return marked.find((each) => require_reading.itemsIn({
		...each.section,
		sections: []
	}).includes(item))?.phase;
}
function itemsRule(options) {
	const gate = items.bind(options);
	return {
		kind: "gate",
		title: gate.summary,
		advisory: false,
		gate
	};
}
Object.defineProperty(exports, "AS_TRUSTED", {
	enumerable: true,
	get: function() {
		return AS_TRUSTED;
	}
});
Object.defineProperty(exports, "EVIDENCE_OPTIONS", {
	enumerable: true,
	get: function() {
		return EVIDENCE_OPTIONS;
	}
});
Object.defineProperty(exports, "PARSE_TIMEOUT_MS", {
	enumerable: true,
	get: function() {
		return PARSE_TIMEOUT_MS;
	}
});
Object.defineProperty(exports, "PERSON", {
	enumerable: true,
	get: function() {
		return PERSON;
	}
});
Object.defineProperty(exports, "SIMPLE_CHECKS", {
	enumerable: true,
	get: function() {
		return SIMPLE_CHECKS;
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
Object.defineProperty(exports, "at", {
	enumerable: true,
	get: function() {
		return at;
	}
});
Object.defineProperty(exports, "atWords", {
	enumerable: true,
	get: function() {
		return atWords;
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
Object.defineProperty(exports, "check", {
	enumerable: true,
	get: function() {
		return check;
	}
});
Object.defineProperty(exports, "chosenFrom", {
	enumerable: true,
	get: function() {
		return chosenFrom;
	}
});
Object.defineProperty(exports, "commitOf", {
	enumerable: true,
	get: function() {
		return commitOf;
	}
});
Object.defineProperty(exports, "custom", {
	enumerable: true,
	get: function() {
		return custom;
	}
});
Object.defineProperty(exports, "decide", {
	enumerable: true,
	get: function() {
		return decide;
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
Object.defineProperty(exports, "defineEvidenceGate", {
	enumerable: true,
	get: function() {
		return defineEvidenceGate;
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
Object.defineProperty(exports, "durationOf", {
	enumerable: true,
	get: function() {
		return durationOf;
	}
});
Object.defineProperty(exports, "evaluate", {
	enumerable: true,
	get: function() {
		return evaluate;
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
Object.defineProperty(exports, "getDotPath", {
	enumerable: true,
	get: function() {
		return getDotPath;
	}
});
Object.defineProperty(exports, "given", {
	enumerable: true,
	get: function() {
		return given;
	}
});
Object.defineProperty(exports, "givenWords", {
	enumerable: true,
	get: function() {
		return givenWords;
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
Object.defineProperty(exports, "items", {
	enumerable: true,
	get: function() {
		return items;
	}
});
Object.defineProperty(exports, "judge", {
	enumerable: true,
	get: function() {
		return judge;
	}
});
Object.defineProperty(exports, "lazy", {
	enumerable: true,
	get: function() {
		return lazy;
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
Object.defineProperty(exports, "matchesGlob", {
	enumerable: true,
	get: function() {
		return matchesGlob;
	}
});
Object.defineProperty(exports, "matchesName", {
	enumerable: true,
	get: function() {
		return matchesName;
	}
});
Object.defineProperty(exports, "maxValue", {
	enumerable: true,
	get: function() {
		return maxValue;
	}
});
Object.defineProperty(exports, "meantBy", {
	enumerable: true,
	get: function() {
		return meantBy;
	}
});
Object.defineProperty(exports, "mentions", {
	enumerable: true,
	get: function() {
		return mentions;
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
Object.defineProperty(exports, "missingValue", {
	enumerable: true,
	get: function() {
		return missingValue;
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
Object.defineProperty(exports, "otherBaseAt", {
	enumerable: true,
	get: function() {
		return otherBaseAt;
	}
});
Object.defineProperty(exports, "outcome", {
	enumerable: true,
	get: function() {
		return outcome;
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
Object.defineProperty(exports, "quantifier", {
	enumerable: true,
	get: function() {
		return quantifier;
	}
});
Object.defineProperty(exports, "rawCheck", {
	enumerable: true,
	get: function() {
		return rawCheck;
	}
});
Object.defineProperty(exports, "read", {
	enumerable: true,
	get: function() {
		return read;
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
Object.defineProperty(exports, "resolve", {
	enumerable: true,
	get: function() {
		return resolve$1;
	}
});
Object.defineProperty(exports, "resolveRef", {
	enumerable: true,
	get: function() {
		return resolveRef;
	}
});
Object.defineProperty(exports, "review", {
	enumerable: true,
	get: function() {
		return review;
	}
});
Object.defineProperty(exports, "safeParse", {
	enumerable: true,
	get: function() {
		return safeParse;
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
Object.defineProperty(exports, "signalNames", {
	enumerable: true,
	get: function() {
		return signalNames;
	}
});
Object.defineProperty(exports, "sourceOf", {
	enumerable: true,
	get: function() {
		return sourceOf;
	}
});
Object.defineProperty(exports, "sources_exports", {
	enumerable: true,
	get: function() {
		return sources_exports;
	}
});
Object.defineProperty(exports, "splitFrontMatter", {
	enumerable: true,
	get: function() {
		return splitFrontMatter;
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
Object.defineProperty(exports, "template", {
	enumerable: true,
	get: function() {
		return template;
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
Object.defineProperty(exports, "unanswered", {
	enumerable: true,
	get: function() {
		return unanswered;
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
Object.defineProperty(exports, "unwrap", {
	enumerable: true,
	get: function() {
		return unwrap;
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
Object.defineProperty(exports, "withoutFrontMatter", {
	enumerable: true,
	get: function() {
		return withoutFrontMatter;
	}
});

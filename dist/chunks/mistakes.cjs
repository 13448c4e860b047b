const require_dist = require("./dist.cjs");
// src/policy/nearest.ts
var import_fastest_levenshtein = require("./judge.cjs").require_fastest_levenshtein();
function closest(word, allowed) {
	const [best] = allowed.map((each) => ({
		each,
		distance: (0, import_fastest_levenshtein.distance)(word.toLowerCase(), each.toLowerCase())
	})).toSorted((a, b) => a.distance - b.distance);
	return best !== void 0 && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : void 0;
}
function nearest(word, allowed) {
	const best = closest(word, allowed);
	return best === void 0 ? "" : `, did you mean "${best}"?`;
}
// src/policy/file/meant.ts
const SYNONYMS = {
	"<": ["below"],
	"<=": ["at-most"],
	"==": ["equals"],
	">": ["above"],
	">=": ["at-least"],
	approvals: ["sign-offs", "review"],
	approvers: ["by"],
	boxes: ["items"],
	checkbox: ["items"],
	checkboxes: ["items"],
	checklist: ["items", "checklists"],
	choice: ["one-of"],
	enum: ["one-of"],
	fields: ["required"],
	heading: ["in"],
	if: ["when"],
	integer: ["number"],
	link: ["url"],
	max: ["at-most"],
	min: ["at-least"],
	name: ["title"],
	"one-of": ["values"],
	options: ["values"],
	optional: ["advisory"],
	regex: ["pattern"],
	section: ["in"],
	string: ["text"],
	tasks: ["items"],
	user: ["login"],
	username: ["login"],
	version: ["semver"]
};
function meantKey(word, keys) {
	return keys.find((key) => key === word || SYNONYMS[word]?.includes(key));
}
function meant(word, allowed) {
	const other = SYNONYMS[word.toLowerCase()]?.find((each) => allowed.includes(each));
	return other === void 0 ? nearest(word, allowed) : `, did you mean "${other}"?`;
}
// src/policy/file/error-words.ts
const isUnknownKey = (issue) => issue.type === "strict_object" && issue.expected === "never";
const isMissingKey = (issue) => issue.expected === `"${String(issue.path?.at(-1)?.key)}"` && issue.received === "undefined";
function isContradiction(schema, issue) {
	return isUnknownKey(issue) && allowedBeside(schema, issue).includes(String(issue.path?.at(-1)?.key));
}
function allowedBeside(schema, issue) {
	const { path = [] } = issue;
	return keysIn(schemaAt(schema, path.slice(0, -1)), path.at(-1)?.input);
}
function wordsOf(schema, issue) {
	const { path = [], input } = issue;
	if (isUnknownKey(issue)) {
		const allowed = allowedBeside(schema, issue);
		const key = String(path.at(-1)?.key);
		return `unexpected key "${key}", expected ${allowed.join(", ")}${meant(key, allowed)}`;
	}
	if (isMissingKey(issue)) return `missing key ${issue.expected}`;
	const found = `found ${shown(input)}`;
	if (issue.message.startsWith("expected")) return `${found}, ${issue.message}${otherForm(input, issue.message)}`;
	const parts = String(issue.expected).replace(/[()]/g, "").split(" | ");
	const keys = parts.includes("Object") ? keysIn(schemaAt(schema, path), {}) : [];
	const words = parts.filter((part) => part.startsWith("\"")).map((part) => part.slice(1, -1));
	const readable = parts.map((part) => nameOf(part, keys));
	return `${found}, expected ${listed([...new Set(readable)])}${suggestion(input, parts, words, keys)}`;
}
function otherForm(input, message) {
	const [digits] = /\d+/.exec(String(input)) ?? [];
	if (message.includes("{at-least: n}") && digits !== void 0) return `, did you mean {at-least: ${digits}}?`;
	if (typeof input !== "string") return "";
	if (message === `expected ${input}`) return " without quotes";
	const word = input.toLowerCase();
	return message.split(/[ ,]+/).includes(word) ? `, did you mean "${word}"?` : "";
}
function nameOf(part, keys) {
	if (part === "Object") return keys.length === 0 ? "a mapping" : `a mapping with ${listed(keys)}`;
	return {
		Array: "a list",
		boolean: "true or false",
		number: "a number",
		string: "a text"
	}[part] ?? part.replace(">=", "at least ").replace("<=", "at most ").replace(/^"(.*)"$/, "$1");
}
const YES = /^(?:yes|y|on|true)$/i;
const NO = /^(?:no|n|off|false)$/i;
function suggestion(input, [only, ...others], words, keys) {
	const text = String(input);
	if (others.length === 0 && only === "Array") {
		if (typeof input === "object" && input !== null) return ", whose entries begin with \"- \"";
		return typeof input === "string" ? `, such as [${JSON.stringify(input)}]` : "";
	}
	if (others.length === 0 && only === "boolean") return YES.test(text) ? ", did you mean true?" : NO.test(text) ? ", did you mean false?" : "";
	if (others.length === 0 && only === "string" && typeof input === "number") return ` in quotes: "${text}"`;
	if (typeof input !== "string") return "";
	if (others.length === 0 && only === "number" && /^\d+$/.test(input)) return ` without quotes: ${input}`;
	const key = meantKey(input, keys);
	return key === void 0 ? meant(input, words) : `, did you mean {${key}: …}?`;
}
const listed = (words) => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
function shown(input) {
	const text = input === void 0 || input === null ? "nothing" : JSON.stringify(input);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
function schemaAt(schema, path) {
	let current = schema;
	for (const item of path) {
		current = unwrap(current, item.input);
		current = current?.entries?.[String(item.key)] ?? current?.item ?? current?.value;
	}
	return current;
}
function keysIn(schema, input) {
	return Object.keys(unwrap(schema, input)?.entries ?? {});
}
function unwrap(schema, input) {
	if (schema?.wrapped !== void 0) return unwrap(schema.wrapped, input);
	if (schema?.getter !== void 0) return unwrap(schema.getter(input), input);
	if (schema?.type === "union") return schema.options?.map((option) => unwrap(option, input)).find((option) => option?.entries !== void 0);
	return schema;
}
// src/policy/file/errors.ts
function schemaErrors(schema, issues, yaml, lines, file) {
	const errors = issues.flatMap(deepest).filter((issue) => !isContradiction(schema, issue)).map((issue) => {
		const { path = [] } = issue;
		const list = path.findIndex((item) => Array.isArray(item.input) && item.type !== "array");
		if (list >= 0) return listForMapping(path.slice(0, list));
		const keys = path.map((item) => item.key);
		const unknownKey = isUnknownKey(issue);
		const comma = unknownKey && isValueless(pairAt(yaml, keys)) ? ", or quotes around a text with a comma" : "";
		const message = `${location(path)}${wordsOf(schema, issue)}${comma}`;
		return {
			path: file,
			...placeOf(yaml, lines, keys, unknownKey),
			message
		};
	});
	const said = new Set();
	return errors.filter(({ line, column, message }) => said.size < said.add(`${line}:${column} ${message}`).size).toSorted((a, b) => a.line - b.line || a.column - b.column);
	function listForMapping(path) {
		const keys = path.map((item) => item.key);
		const message = `${location(path)}found a list, expected a mapping: lines of the form "key: value" without "- "`;
		return {
			path: file,
			...placeOf(yaml, lines, keys, false),
			message
		};
	}
}
function errorAt(yaml, lines, file, keys, message) {
	return {
		path: file,
		...placeOf(yaml, lines, keys, false),
		message
	};
}
function deepest(issue) {
	if (issue.type !== "union" || issue.issues === void 0) return [issue];
	const below = [...issue.issues].flatMap(deepest);
	const depth = Math.max(0, ...below.map((each) => each.path?.length ?? 0));
	if (depth === 0) return [issue];
	const furthest = below.filter((each) => (each.path?.length ?? 0) === depth);
	const refused = furthest.some((each) => each.type !== "strict_object");
	return furthest.filter((each) => !refused || !isMissingKey(each)).map((each) => ({
		...each,
		path: [issue, each].flatMap(({ path = [] }) => path)
	}));
}
function location(path) {
	return path.map((item) => typeof item.key === "number" ? `[${item.key}]` : `.${String(item.key)}`).join("").replace(/^\./, "").replace(/.$/s, "$&: ");
}
function placeOf(yaml, lines, keys, ofKey) {
	const [offset = 0] = [keys, ...keys.map((_, index) => keys.slice(0, keys.length - 1 - index))].flatMap((part) => offsetAt(yaml, part, ofKey || part.length < keys.length) ?? []);
	const { line, col } = lines.linePos(offset);
	return {
		line: Math.max(1, line),
		column: Math.max(1, col)
	};
}
function offsetAt(yaml, keys, ofKey) {
	const pair = ofKey ? pairAt(yaml, keys)?.pair : void 0;
	if (pair !== void 0) return pair.key.range?.[0];
	const node = keys.length === 0 ? yaml.contents : yaml.getIn(keys, true);
	return require_dist.isNode(node) ? node.range?.[0] : void 0;
}
function pairAt(yaml, keys) {
	const last = keys.at(-1);
	if (last === void 0) return void 0;
	const parent = keys.length === 1 ? yaml.contents : yaml.getIn(keys.slice(0, -1), true);
	if (!require_dist.isMap(parent)) return void 0;
	const [found] = parent.items.filter((each) => require_dist.isNode(each.key) && String(each.key) === `${last}`).map((pair) => ({
		pair,
		flow: parent.flow === true
	}));
	return found;
}
const isValueless = (found) => found?.flow === true && found.pair.value === null;
Object.defineProperty(exports, "closest", {
	enumerable: true,
	get: function() {
		return closest;
	}
});
Object.defineProperty(exports, "errorAt", {
	enumerable: true,
	get: function() {
		return errorAt;
	}
});
Object.defineProperty(exports, "meant", {
	enumerable: true,
	get: function() {
		return meant;
	}
});
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "schemaErrors", {
	enumerable: true,
	get: function() {
		return schemaErrors;
	}
});

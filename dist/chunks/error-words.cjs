const late_mistakes = () => require("./mistakes.cjs");
// src/policy/meant.ts
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
	return other === void 0 ? late_mistakes().nearest(word, allowed) : `, did you mean "${other}"?`;
}
// src/policy/error-words.ts
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
Object.defineProperty(exports, "isContradiction", {
	enumerable: true,
	get: function() {
		return isContradiction;
	}
});
Object.defineProperty(exports, "isMissingKey", {
	enumerable: true,
	get: function() {
		return isMissingKey;
	}
});
Object.defineProperty(exports, "isUnknownKey", {
	enumerable: true,
	get: function() {
		return isUnknownKey;
	}
});
Object.defineProperty(exports, "meant", {
	enumerable: true,
	get: function() {
		return meant;
	}
});
Object.defineProperty(exports, "wordsOf", {
	enumerable: true,
	get: function() {
		return wordsOf;
	}
});

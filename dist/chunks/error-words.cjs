const require_options = require("./options.cjs");
const require_trusted = require("./trusted.cjs");
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
function expectedWords(schema, issue) {
	const { path = [], input } = issue;
	if (isUnknownKey(issue)) {
		const allowed = allowedBeside(schema, issue);
		const key = String(path.at(-1)?.key);
		return `unexpected key "${key}", ${require_options.expecting(allowed.join(", "), require_trusted.meant(key, allowed))}`;
	}
	if (isMissingKey(issue)) return `missing key ${issue.expected}`;
	const found = `found ${shown(input)}`;
	if (issue.message !== "") return `${found}, ${issue.message}`;
	const parts = String(issue.expected).replace(/[()]/g, "").split(" | ");
	const keys = parts.includes("Object") ? keysIn(schemaAt(schema, path), {}) : [];
	const words = parts.filter((part) => part.startsWith("\"")).map((part) => part.slice(1, -1));
	const readable = parts.map((part) => nameOf(part, keys));
	const expected = `${listed([...new Set(readable)])}${howWritten(input, parts)}`;
	return `${found}, ${require_options.expecting(expected, suggestion(input, parts, words, keys))}`;
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
function howWritten(input, [only, ...others]) {
	if (others.length > 0) return "";
	if (only === "Array") {
		if (typeof input === "object" && input !== null) return ", whose entries begin with \"- \"";
		return typeof input === "string" ? `, such as [${JSON.stringify(input)}]` : "";
	}
	if (only === "string" && typeof input === "number") return ` in quotes: "${input}"`;
	return only === "number" && typeof input === "string" && /^\d+$/.test(input) ? ` without quotes: ${input}` : "";
}
function suggestion(input, [only, ...others], words, keys) {
	const text = String(input);
	if (others.length === 0 && only === "boolean") return YES.test(text) ? "true" : NO.test(text) ? "false" : void 0;
	if (typeof input !== "string") return void 0;
	const key = require_trusted.meantKey(input, keys);
	return key === void 0 ? require_trusted.meant(input, words) : `{${key}: …}`;
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
function syntaxWords({ code, message, pos }, text) {
	if (code === "DUPLICATE_KEY") return "found a repeated key, expected each key once";
	const before = text.slice(text.lastIndexOf("\n", pos[0] - 1) + 1, pos[0]);
	const rest = text.slice(pos[0]).replace(/\n.*/s, "");
	return WORDS[code]?.({
		before,
		rest,
		message
	}) ?? message;
}
const COLON_IN_TEXT = "found \": \" inside a text, expected the whole text in quotes";
const ANOTHER_COLUMN = "found a line with another indentation than its neighbours, expected the same for all";
const WORDS = {
	TAB_AS_INDENT: () => "found a tab at the start of a line, expected spaces",
	MULTIPLE_DOCS: () => "found a second document below \"---\", expected one",
	BAD_SCALAR_START: ({ rest }) => `found a text that begins with "${rest.slice(0, 1)}", expected it in quotes`,
	BAD_DQ_ESCAPE: ({ rest }) => `found "${rest.slice(0, 2)}" in double quotes, expected single quotes, in which a backslash is a backslash`,
	BAD_INDENT: ({ message }) => {
		const [closing] = /[\]}]$/.exec(message) ?? [];
		if (closing === void 0) return ANOTHER_COLUMN;
		return `found no "${closing}" up to here, expected every "${closing === "]" ? "[" : "{"}" to be closed`;
	},
	MISSING_CHAR: ({ message }) => message.startsWith("Missing closing") ? "found a quote that is never closed, expected another one after the text" : ANOTHER_COLUMN,
	MULTILINE_IMPLICIT_KEY: () => "found a line that is no \"key: value\", expected a colon followed by a space",
	BLOCK_AS_IMPLICIT_KEY: ({ rest, message }) => message.startsWith("Nested") && /:(?:\s|$)/.test(rest) ? COLON_IN_TEXT : ANOTHER_COLUMN,
	BLOCK_IN_FLOW: () => COLON_IN_TEXT,
	UNEXPECTED_TOKEN: ({ before }) => before.trim() === "" ? ANOTHER_COLUMN : "found more text after the value, expected the whole text in quotes"
};
Object.defineProperty(exports, "expectedWords", {
	enumerable: true,
	get: function() {
		return expectedWords;
	}
});
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
Object.defineProperty(exports, "syntaxWords", {
	enumerable: true,
	get: function() {
		return syntaxWords;
	}
});

const require_dist = require("./dist.cjs");
const require_text = require("./text.cjs");
// src/policy/errors.ts
function schemaErrors(schema, issues, yaml, lines, file) {
	return issues.flatMap(deepest).map((issue) => {
		const { path = [] } = issue;
		const keys = path.map((item) => item.key);
		const unknownKey = issue.type === "strict_object" && issue.expected === "never";
		return {
			path: file,
			...placeOf(yaml, lines, keys, unknownKey),
			message: `${location(path)}${describe(schema, issue, unknownKey)}`
		};
	});
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
	return below.filter((each) => (each.path?.length ?? 0) === depth).map((each) => ({
		...each,
		path: [issue, each].flatMap(({ path = [] }) => path)
	}));
}
function describe(schema, issue, unknownKey) {
	const { path = [] } = issue;
	if (unknownKey) {
		const allowed = keysAt(schema, path);
		const key = String(path.at(-1)?.key);
		return `unexpected key "${key}", expected ${allowed.join(", ")}${require_text.nearest(key, allowed)}`;
	}
	if (issue.expected === `"${String(path.at(-1)?.key)}"` && issue.received === "undefined") return `missing key ${issue.expected}`;
	if (issue.message.startsWith("expected")) return `found ${shown(issue.input)}, ${issue.message}`;
	const options = String(issue.expected);
	const words = [...options.matchAll(/"([^"]*)"/g)].map(([, word = ""]) => word);
	return `found ${shown(issue.input)}, expected ${readable(options)}${typeof issue.input === "string" ? require_text.nearest(issue.input, words) : ""}`;
}
function readable(expected) {
	return expected.replace(/[()]/g, "").replaceAll(" | ", " or ").replaceAll(">=", "at least ").replaceAll("<=", "at most ").replaceAll("Object", "a mapping").replaceAll("Array", "a list");
}
function shown(input) {
	const text = input === void 0 ? "nothing" : JSON.stringify(input);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
function location(path) {
	return path.map((item) => typeof item.key === "number" ? `[${item.key}]` : `.${String(item.key)}`).join("").replace(/^\./, "").replace(/.$/s, "$&: ");
}
function keysAt(schema, path) {
	let current = schema;
	for (const item of path.slice(0, -1)) {
		current = unwrap(current, item.input);
		current = current?.entries?.[String(item.key)] ?? current?.item ?? current?.value;
	}
	const { entries = {} } = { ...unwrap(current, path.at(-1)?.input) };
	return Object.keys(entries);
}
function unwrap(schema, input) {
	if (schema?.wrapped !== void 0) return unwrap(schema.wrapped, input);
	if (schema?.getter !== void 0) return unwrap(schema.getter(input), input);
	if (schema?.type === "union") return schema.options?.map((option) => unwrap(option, input)).find((option) => option?.entries !== void 0);
	return schema;
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
	const last = keys.at(-1);
	if (ofKey && last !== void 0) {
		const parent = keys.length === 1 ? yaml.contents : yaml.getIn(keys.slice(0, -1), true);
		const pair = require_dist.isMap(parent) ? parent.items.find((each) => require_dist.isNode(each.key) && String(each.key) === `${last}`) : void 0;
		if (pair !== void 0) return pair.key.range?.[0];
	}
	const node = keys.length === 0 ? yaml.contents : yaml.getIn(keys, true);
	return require_dist.isNode(node) ? node.range?.[0] : void 0;
}
Object.defineProperty(exports, "errorAt", {
	enumerable: true,
	get: function() {
		return errorAt;
	}
});
Object.defineProperty(exports, "schemaErrors", {
	enumerable: true,
	get: function() {
		return schemaErrors;
	}
});

const require_judge = require("./judge.cjs");
const require_dist = require("./dist.cjs");
const require_error_words = require("./error-words.cjs");
// src/policy/nearest.ts
var import_fastest_levenshtein = require_judge.require_fastest_levenshtein();
function nearest(word, allowed) {
	const [best] = allowed.map((each) => ({
		each,
		distance: (0, import_fastest_levenshtein.distance)(word.toLowerCase(), each.toLowerCase())
	})).toSorted((a, b) => a.distance - b.distance);
	return best !== void 0 && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? `, did you mean "${best.each}"?` : "";
}
// src/policy/errors.ts
function schemaErrors(schema, issues, yaml, lines, file) {
	const errors = issues.flatMap(deepest).filter((issue) => !require_error_words.isContradiction(schema, issue)).map((issue) => {
		const { path = [] } = issue;
		const list = path.findIndex((item) => Array.isArray(item.input) && item.type !== "array");
		if (list >= 0) return listForMapping(path.slice(0, list));
		const keys = path.map((item) => item.key);
		const unknownKey = require_error_words.isUnknownKey(issue);
		const comma = unknownKey && isValueless(pairAt(yaml, keys)) ? ", or quotes around a text with a comma" : "";
		const message = `${location(path)}${require_error_words.wordsOf(schema, issue)}${comma}`;
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
	return furthest.filter((each) => !refused || !require_error_words.isMissingKey(each)).map((each) => ({
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
Object.defineProperty(exports, "errorAt", {
	enumerable: true,
	get: function() {
		return errorAt;
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

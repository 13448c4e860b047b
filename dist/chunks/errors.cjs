const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_dist = require("./dist.cjs");
const require_error_words = require("./error-words.cjs");
const require_yaml_text = require("./yaml-text.cjs");
// src/policy/file/errors.ts
var errors_exports = require_rolldown_runtime.__exportAll({
	schemaErrors: () => schemaErrors,
	syntaxErrors: () => syntaxErrors
});
function syntaxErrors(yaml, path) {
	const at = (offset, message) => ({
		path,
		...require_yaml_text.lineAndColumn(yaml, offset),
		message
	});
	const errors = [...yaml.errors.map((error) => at(error.pos[0], `${error.code === "DUPLICATE_KEY" ? "" : "not valid YAML: "}${require_error_words.syntaxWords(error, yaml.text)}`)), ...yaml.refused.map((node) => at(node.range[0], refusal(node)))];
	if (errors.length > 0) return errors.filter(({ line }, index) => errors.findIndex((each) => each.line === line) === index);
	const { contents } = yaml;
	return [at(0, `found ${contents === null ? "nothing" : require_dist.isSeq(contents) ? "a list" : "a single value"}, expected a mapping that begins with "version: 1"`)];
}
function refusal(node) {
	if (require_dist.isAlias(node)) return `found the alias *${node.source}, expected the value itself, or '*${node.source}' in quotes for a text`;
	return `unexpected key "${String(node.value)}"`;
}
function schemaErrors(schema, issues, yaml, file) {
	const errors = issues.flatMap(deepest).filter((issue) => !require_error_words.isContradiction(schema, issue)).map((issue) => {
		const { path = [] } = issue;
		const list = path.findIndex((item) => Array.isArray(item.input) && item.type !== "array");
		if (list >= 0) return listForMapping(path.slice(0, list));
		const keys = path.map((item) => item.key);
		const unknownKey = require_error_words.isUnknownKey(issue);
		const comma = unknownKey && require_yaml_text.isValueless(yaml, keys) ? ", or quotes around a text with a comma" : "";
		const where = location(path);
		const message = `${where}${require_error_words.expectedWords(schema, issue)}${comma}`;
		const spare = unknownKey || require_error_words.isMissingKey(issue) ? {} : { keys: where };
		return {
			path: file,
			...require_yaml_text.placeInText(yaml, keys, unknownKey),
			message,
			...spare
		};
	});
	const said = new Set();
	return errors.filter(({ line, column, message }) => said.size < said.add(`${line}:${column} ${message}`).size).toSorted((a, b) => a.line - b.line || a.column - b.column);
	function listForMapping(path) {
		const keys = path.map((item) => item.key);
		const where = location(path);
		const message = `${where}found a list, expected a mapping: lines of the form "key: value" without "- "`;
		return {
			path: file,
			...require_yaml_text.placeInText(yaml, keys),
			message,
			keys: where
		};
	}
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
Object.defineProperty(exports, "errors_exports", {
	enumerable: true,
	get: function() {
		return errors_exports;
	}
});
Object.defineProperty(exports, "schemaErrors", {
	enumerable: true,
	get: function() {
		return schemaErrors;
	}
});

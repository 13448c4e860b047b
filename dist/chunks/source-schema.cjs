const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_model = require("./model2.cjs");
const require_options = require("./options.cjs");
const require_yaml_text = require("./yaml-text.cjs");
// src/policy/file/source-schema.ts
var source_schema_exports = require_rolldown_runtime.__exportAll({ parseSource: () => parseSource });
const WORDS = [
	"pull-request-body",
	"issue-body",
	"comments",
	"linked-issues"
];
const WRITERS = [...require_model.ACCESS, "author"];
const writer = require_quantifier.picklist(WRITERS);
const comments = require_quantifier.strictObject({
	by: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([writer, require_quantifier.pipe(require_quantifier.array(writer), require_quantifier.minLength(1))], require_options.expectedForm(`${WRITERS.join(", ")} or a list of them`, WRITERS)), require_quantifier.title("By"), require_quantifier.description("Whose comments count: the access to the repository that somebody must have, author (whoever opened what is judged, also without access), or a list of both. Default: write."))),
	bots: require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty())), require_quantifier.title("Bots"), require_quantifier.description("Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none.")))
});
const linkedIssues = require_quantifier.strictObject({ repositories: require_quantifier.pipe(require_quantifier.array(require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^[\w-]+\/(?:[\w.-]+|\*)$/, "expected owner/name or owner/*"))), require_quantifier.minLength(1), require_quantifier.title("Repositories"), require_quantifier.description("Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner.")) });
const path = require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*(?:\/\/|::))[^\u0000-\u001F\u007F-\u009F\\]+$/, "expected a path inside the repository"), require_quantifier.title("File"), require_quantifier.description("A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."));
const one = require_quantifier.union([require_quantifier.picklist(WORDS), require_quantifier.pipe(require_quantifier.strictObject({
	comments: require_quantifier.optional(require_quantifier.pipe(comments, require_quantifier.title("Comments"))),
	"linked-issues": require_quantifier.optional(require_quantifier.pipe(linkedIssues, require_quantifier.title("Linked issues"))),
	file: require_quantifier.optional(path)
}), require_quantifier.check((keyed) => Object.keys(keyed).length === 1, "expected one of the keys comments, linked-issues and file"))]);
const source = require_quantifier.pipe(require_quantifier.union([one, require_quantifier.pipe(require_quantifier.array(one), require_quantifier.minLength(1, "expected at least one source"))]), require_quantifier.title("Source"), require_quantifier.description("Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body."), require_quantifier.metadata({ examples: [
	"linked-issues",
	{ comments: { by: "maintain" } },
	["pull-request-body", { file: "RELEASE.md" }]
] }));
function bindSource(file) {
	const bound = [file].flat().map(bindOne);
	return [...new Map(bound.map((each) => [JSON.stringify(each), each])).values()];
}
function bindOne(each) {
	if (each === "comments") return {
		kind: each,
		by: "write",
		bots: []
	};
	if (each === "linked-issues") return {
		kind: each,
		repositories: []
	};
	if (typeof each === "string") return { kind: each };
	const { comments: by, file, "linked-issues": linked } = each;
	if (file !== void 0) return {
		kind: "file",
		path: file
	};
	if (linked !== void 0) return {
		kind: "linked-issues",
		repositories: linked.repositories
	};
	return {
		kind: "comments",
		by: by?.by ?? "write",
		bots: by?.bots ?? []
	};
}
const EXPECTED = "pull-request-body, issue-body, comments, linked-issues, {file: path}, or a list of them";
function parseSource(text) {
	const parsed = require_quantifier.safeParse(source, require_yaml_text.dataIn(require_yaml_text.readYaml(text)));
	if (parsed.success) return {
		ok: true,
		value: bindSource(parsed.output)
	};
	return {
		ok: false,
		error: `found ${JSON.stringify(text.slice(0, 200))}, expected ${EXPECTED}`
	};
}
Object.defineProperty(exports, "bindSource", {
	enumerable: true,
	get: function() {
		return bindSource;
	}
});
Object.defineProperty(exports, "source", {
	enumerable: true,
	get: function() {
		return source;
	}
});
Object.defineProperty(exports, "source_schema_exports", {
	enumerable: true,
	get: function() {
		return source_schema_exports;
	}
});

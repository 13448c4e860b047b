const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_given = require("./given.cjs");
const require_model = require("./model2.cjs");
const require_yaml_text = require("./yaml-text.cjs");
// src/policy/file/source-schema.ts
var source_schema_exports = require_rolldown_runtime.__exportAll({ parseSource: () => parseSource });
const WORDS = [
	"pull-request-body",
	"issue-body",
	"comments",
	"linked-issues"
];
const writer = require_given.picklist([...require_model.ACCESS, "author"]);
const comments = require_given.strictObject({
	by: require_given.optional(require_given.pipe(require_given.union([writer, require_given.pipe(require_given.array(writer), require_given.minLength(1))], `expected ${[...require_model.ACCESS, "author"].join(", ")} or a list of them`), require_given.title("By"), require_given.description("Whose comments count: the access to the repository that somebody must have, author (whoever opened what is judged, also without access), or a list of both. Default: write."))),
	bots: require_given.optional(require_given.pipe(require_given.array(require_given.pipe(require_given.string(), require_given.nonEmpty())), require_given.title("Bots"), require_given.description("Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none.")))
});
const linkedIssues = require_given.strictObject({ repositories: require_given.pipe(require_given.array(require_given.pipe(require_given.string(), require_given.regex(/^[\w-]+\/(?:[\w.-]+|\*)$/, "expected owner/name or owner/*"))), require_given.minLength(1), require_given.title("Repositories"), require_given.description("Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner.")) });
const path = require_given.pipe(require_given.string(), require_given.regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*(?:\/\/|::))[^\u0000-\u001F\u007F-\u009F\\]+$/, "expected a path inside the repository"), require_given.title("File"), require_given.description("A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."));
const one = require_given.union([require_given.picklist(WORDS), require_given.pipe(require_given.strictObject({
	comments: require_given.optional(require_given.pipe(comments, require_given.title("Comments"))),
	"linked-issues": require_given.optional(require_given.pipe(linkedIssues, require_given.title("Linked issues"))),
	file: require_given.optional(path)
}), require_given.check((keyed) => Object.keys(keyed).length === 1, "expected one of the keys comments, linked-issues and file"))]);
const source = require_given.pipe(require_given.union([one, require_given.pipe(require_given.array(one), require_given.minLength(1, "expected at least one source"))]), require_given.title("Source"), require_given.description("Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body."), require_given.metadata({ examples: [
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
	const parsed = require_given.safeParse(source, require_yaml_text.dataIn(require_yaml_text.readYaml(text)));
	if (parsed.success) return { source: bindSource(parsed.output) };
	return { error: `found ${JSON.stringify(text.slice(0, 200))}, expected ${EXPECTED}` };
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

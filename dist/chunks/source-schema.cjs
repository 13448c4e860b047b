const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_commit = require("./commit.cjs");
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
const writer = require_commit.picklist([...require_model.ACCESS, "author"]);
const comments = require_commit.strictObject({
	by: require_commit.optional(require_commit.pipe(require_commit.union([writer, require_commit.pipe(require_commit.array(writer), require_commit.minLength(1))], `expected ${[...require_model.ACCESS, "author"].join(", ")} or a list of them`), require_commit.title("By"), require_commit.description("Whose comments count: the access to the repository that somebody must have, author (whoever opened what is judged, also without access), or a list of both. Default: write."))),
	bots: require_commit.optional(require_commit.pipe(require_commit.array(require_commit.pipe(require_commit.string(), require_commit.nonEmpty())), require_commit.title("Bots"), require_commit.description("Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none.")))
});
const linkedIssues = require_commit.strictObject({ repositories: require_commit.pipe(require_commit.array(require_commit.pipe(require_commit.string(), require_commit.regex(/^[\w-]+\/(?:[\w.-]+|\*)$/, "expected owner/name or owner/*"))), require_commit.minLength(1), require_commit.title("Repositories"), require_commit.description("Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner.")) });
const path = require_commit.pipe(require_commit.string(), require_commit.regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*(?:\/\/|::))[^\u0000-\u001F\u007F-\u009F\\]+$/, "expected a path inside the repository"), require_commit.title("File"), require_commit.description("A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."));
const one = require_commit.union([require_commit.picklist(WORDS), require_commit.pipe(require_commit.strictObject({
	comments: require_commit.optional(require_commit.pipe(comments, require_commit.title("Comments"))),
	"linked-issues": require_commit.optional(require_commit.pipe(linkedIssues, require_commit.title("Linked issues"))),
	file: require_commit.optional(path)
}), require_commit.check((keyed) => Object.keys(keyed).length === 1, "expected one of the keys comments, linked-issues and file"))]);
const source = require_commit.pipe(require_commit.union([one, require_commit.pipe(require_commit.array(one), require_commit.minLength(1, "expected at least one source"))]), require_commit.title("Source"), require_commit.description("Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body."), require_commit.metadata({ examples: [
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
	const parsed = require_commit.safeParse(source, require_yaml_text.dataIn(require_yaml_text.readYaml(text)));
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

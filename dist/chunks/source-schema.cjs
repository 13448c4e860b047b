const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_people = require("./people.cjs");
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
const writer = require_people.picklist([...require_model.ACCESS, "author"]);
const comments = require_people.strictObject({
	by: require_people.optional(require_people.pipe(require_people.union([writer, require_people.pipe(require_people.array(writer), require_people.minLength(1))], `expected ${[...require_model.ACCESS, "author"].join(", ")} or a list of them`), require_people.title("By"), require_people.description("Whose comments count: the access to the repository that somebody must have, author (whoever opened what is judged, also without access), or a list of both. Default: write."))),
	bots: require_people.optional(require_people.pipe(require_people.array(require_people.pipe(require_people.string(), require_people.nonEmpty())), require_people.title("Bots"), require_people.description("Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none.")))
});
const linkedIssues = require_people.strictObject({ repositories: require_people.pipe(require_people.array(require_people.pipe(require_people.string(), require_people.regex(/^[\w-]+\/(?:[\w.-]+|\*)$/, "expected owner/name or owner/*"))), require_people.minLength(1), require_people.title("Repositories"), require_people.description("Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner.")) });
const path = require_people.pipe(require_people.string(), require_people.regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*(?:\/\/|::))[^\u0000-\u001F\u007F-\u009F\\]+$/, "expected a path inside the repository"), require_people.title("File"), require_people.description("A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."));
const one = require_people.union([require_people.picklist(WORDS), require_people.pipe(require_people.strictObject({
	comments: require_people.optional(require_people.pipe(comments, require_people.title("Comments"))),
	"linked-issues": require_people.optional(require_people.pipe(linkedIssues, require_people.title("Linked issues"))),
	file: require_people.optional(path)
}), require_people.check((keyed) => Object.keys(keyed).length === 1, "expected one of the keys comments, linked-issues and file"))]);
const source = require_people.pipe(require_people.union([one, require_people.pipe(require_people.array(one), require_people.minLength(1, "expected at least one source"))]), require_people.title("Source"), require_people.description("Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body."), require_people.metadata({ examples: [
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
	const parsed = require_people.safeParse(source, require_yaml_text.dataIn(require_yaml_text.readYaml(text)));
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

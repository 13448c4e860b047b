const require_default = require("./default.cjs");
const require_source = require("./source.cjs");
// src/policy/source-schema.ts
const WORDS = [
	"pull-request-body",
	"issue-body",
	"comments",
	"linked-issues"
];
const comments = require_default.strictObject({
	by: require_default.optional(require_default.pipe(require_default.picklist(require_source.ACCESS), require_default.title("By"), require_default.description("The access to the repository that its author must have. Default: write."))),
	bots: require_default.optional(require_default.pipe(require_default.array(require_default.pipe(require_default.string(), require_default.nonEmpty())), require_default.title("Bots"), require_default.description("Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none.")))
});
const linkedIssues = require_default.strictObject({ repositories: require_default.pipe(require_default.array(require_default.pipe(require_default.string(), require_default.regex(/^[\w-]+\/(?:[\w.-]+|\*)$/, "expected owner/name or owner/*"))), require_default.minLength(1), require_default.title("Repositories"), require_default.description("Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner.")) });
const path = require_default.pipe(require_default.string(), require_default.regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*(?:\/\/|::))[^\u0000-\u001F\u007F-\u009F\\]+$/, "expected a path inside the repository"), require_default.title("File"), require_default.description("A path in the repository. The file is what is judged, so it is read at the head, not at the base."));
const one = require_default.union([require_default.picklist(WORDS), require_default.pipe(require_default.strictObject({
	comments: require_default.optional(require_default.pipe(comments, require_default.title("Comments"))),
	"linked-issues": require_default.optional(require_default.pipe(linkedIssues, require_default.title("Linked issues"))),
	file: require_default.optional(path)
}), require_default.check((keyed) => Object.keys(keyed).length === 1, "expected one of the keys comments, linked-issues and file"))]);
const source = require_default.pipe(require_default.union([one, require_default.pipe(require_default.array(one), require_default.minLength(1, "expected at least one source"))]), require_default.title("Source"), require_default.description("Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body."), require_default.metadata({ examples: [
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

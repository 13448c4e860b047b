const require_text = require("./text.cjs");
const require_source = require("./source.cjs");
// src/policy/source-schema.ts
const WORDS = [
	"pull-request-body",
	"issue-body",
	"comments",
	"linked-issues"
];
const comments = require_text.strictObject({
	by: require_text.optional(require_text.pipe(require_text.picklist(require_source.ACCESS), require_text.title("By"), require_text.description("The access to the repository that its author must have. Default: write."))),
	bots: require_text.optional(require_text.pipe(require_text.array(require_text.pipe(require_text.string(), require_text.nonEmpty())), require_text.title("Bots"), require_text.description("Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none.")))
});
const linkedIssues = require_text.strictObject({ repositories: require_text.pipe(require_text.array(require_text.pipe(require_text.string(), require_text.regex(/^[\w-]+\/(?:[\w.-]+|\*)$/, "expected owner/name or owner/*"))), require_text.minLength(1), require_text.title("Repositories"), require_text.description("Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner.")) });
const path = require_text.pipe(require_text.string(), require_text.regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*(?:\/\/|::))[^\u0000-\u001F\u007F-\u009F\\]+$/, "expected a path inside the repository"), require_text.title("File"), require_text.description("A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."));
const one = require_text.union([require_text.picklist(WORDS), require_text.pipe(require_text.strictObject({
	comments: require_text.optional(require_text.pipe(comments, require_text.title("Comments"))),
	"linked-issues": require_text.optional(require_text.pipe(linkedIssues, require_text.title("Linked issues"))),
	file: require_text.optional(path)
}), require_text.check((keyed) => Object.keys(keyed).length === 1, "expected one of the keys comments, linked-issues and file"))]);
const source = require_text.pipe(require_text.union([one, require_text.pipe(require_text.array(one), require_text.minLength(1, "expected at least one source"))]), require_text.title("Source"), require_text.description("Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body."), require_text.metadata({ examples: [
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

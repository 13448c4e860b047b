const require_dist = require("./dist.cjs");
const require_source = require("./source.cjs");
// src/policy/source-schema.ts
const WORDS = [
	"pull-request-body",
	"issue-body",
	"comments",
	"linked-issues"
];
const comments = require_dist.strictObject({
	by: require_dist.optional(require_dist.pipe(require_dist.picklist(require_source.ACCESS), require_dist.title("By"), require_dist.description("The access to the repository that its author must have. Default: write."))),
	bots: require_dist.optional(require_dist.pipe(require_dist.array(require_dist.pipe(require_dist.string(), require_dist.nonEmpty())), require_dist.title("Bots"), require_dist.description("Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none.")))
});
const linkedIssues = require_dist.strictObject({ repositories: require_dist.pipe(require_dist.array(require_dist.pipe(require_dist.string(), require_dist.regex(/^[\w-]+\/(?:[\w.-]+|\*)$/, "expected owner/name or owner/*"))), require_dist.minLength(1), require_dist.title("Repositories"), require_dist.description("Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner.")) });
const path = require_dist.pipe(require_dist.string(), require_dist.regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*(?:\/\/|::))[^\u0000-\u001F\u007F-\u009F\\]+$/, "expected a path inside the repository"), require_dist.title("File"), require_dist.description("A path in the repository. The file is what is judged, so it is read at the head, not at the base."));
const one = require_dist.union([require_dist.picklist(WORDS), require_dist.pipe(require_dist.strictObject({
	comments: require_dist.optional(require_dist.pipe(comments, require_dist.title("Comments"))),
	"linked-issues": require_dist.optional(require_dist.pipe(linkedIssues, require_dist.title("Linked issues"))),
	file: require_dist.optional(path)
}), require_dist.check((keyed) => Object.keys(keyed).length === 1, "expected one of the keys comments, linked-issues and file"))]);
const source = require_dist.pipe(require_dist.union([one, require_dist.pipe(require_dist.array(one), require_dist.minLength(1, "expected at least one source"))]), require_dist.title("Source"), require_dist.description("Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body."), require_dist.metadata({ examples: [
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

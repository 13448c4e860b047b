const require_quantifier = require("./quantifier.cjs");
const require_options = require("./options.cjs");
const require_nodes = require("./nodes.cjs");
const account = require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(new RegExp(`${require_options.PERSON.source}|${/^@?[\w-]+\[bot\]$/.source}`), "expected a login such as octocat, octocat#583231 or \"dependabot[bot]\""));
const words = (title$1, description$1, examples) => require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty())), require_quantifier.minLength(1), require_quantifier.title(title$1), require_quantifier.description(description$1), require_quantifier.metadata({ examples: [examples] })));
const scalar = require_quantifier.union([
	require_quantifier.string(),
	require_quantifier.number(),
	require_quantifier.boolean()
]);
const status = require_quantifier.picklist(require_quantifier.STATUSES);
const authorType = require_quantifier.picklist([
	"user",
	"bot",
	"organization",
	"mannequin"
]);
const part = require_quantifier.optional(require_quantifier.pipe(require_quantifier.literal(true, require_options.expectedValue(true)), require_quantifier.description("x.0.0 is major, x.y.0 minor, every other version patch.")));
const fields = require_quantifier.pipe(require_quantifier.record(require_quantifier.string(), require_quantifier.union([
	scalar,
	require_quantifier.pipe(require_quantifier.array(scalar), require_quantifier.minLength(1)),
	require_quantifier.pipe(require_quantifier.strictObject({
		pattern: require_quantifier.optional(require_options.pattern),
		major: part,
		minor: part,
		patch: part
	}), require_quantifier.minEntries(1, "expected pattern, major, minor or patch"), require_quantifier.check((wanted) => wanted.pattern === void 0 || Object.keys(wanted).length === 1, "expected either pattern, or major, minor and patch"))
])), require_quantifier.minEntries(1), require_quantifier.title("Fields"), require_quantifier.description("Fields with the value, or any of the values, they must hold; with a pattern; or with the part of a version."), require_quantifier.metadata({ examples: [{ Environment: "Production" }, { Version: { major: true } }] }));
const ORIGIN_ENTRIES = {
	labels: words("Labels", "Any of these labels is set.", ["risky"]),
	paths: words("Paths", "Any changed file matches any of these globs, by its new or its old name.", ["db/**"]),
	branches: words("Branches", "The base branch matches any of these globs.", ["main", "release/*"]),
	authors: require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(account), require_quantifier.minLength(1), require_quantifier.title("Authors"), require_quantifier.description("The author is any of these: a login, which needs write access, octocat#583231, or a bot."), require_quantifier.metadata({ examples: [["dependabot[bot]", "octocat#583231"]] }))),
	titles: words("Titles", "The whole title matches any of these globs, in which * is any text; case does not matter.", ["Release *"]),
	heads: words("Heads", "The head branch matches any of these globs and is in the repository itself; the head of a fork never matches.", ["release/*"]),
	agents: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([require_quantifier.boolean(), require_quantifier.pipe(require_quantifier.array(account), require_quantifier.minLength(1))], require_options.expectedForm("true, false or a list of accounts", ["true", "false"])), require_quantifier.title("Agents"), require_quantifier.description("Whether agents took part: an app opened the pull request, or is among the authors, co-authors or committers of its commits. A list names accounts of people that are agents too."), require_quantifier.metadata({ examples: [true, ["octo-agent#81847"]] }))),
	fields: require_quantifier.optional(fields)
};
const entries = {
	...ORIGIN_ENTRIES,
	"author-type": require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([authorType, require_quantifier.array(authorType)]), require_quantifier.title("Author type"), require_quantifier.description("What kind of account the author has: user, bot, organization or mannequin."))),
	draft: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Draft"), require_quantifier.description("Whether the pull request is a draft."))),
	field: require_quantifier.optional(require_quantifier.pipe(fields, require_quantifier.description("The same as fields."))),
	phase: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([require_quantifier.string(), require_quantifier.array(require_quantifier.string())]), require_quantifier.title("Phase"), require_quantifier.description("The phase that was asked for."))),
	gate: require_quantifier.optional(require_quantifier.pipe(require_quantifier.record(require_quantifier.string(), require_quantifier.union([status, require_quantifier.array(status)])), require_quantifier.minEntries(1), require_quantifier.title("Gate"), require_quantifier.description("Titles of rules that stand before, with the status they must have."), require_quantifier.metadata({ examples: [{ "Rollback criteria": "failed" }] })))
};
const nested = require_quantifier.lazy(() => condition);
const condition = require_quantifier.pipe(require_quantifier.strictObject({
	...entries,
	not: require_quantifier.optional(require_quantifier.pipe(nested, require_quantifier.title("Not"), require_quantifier.description("This must not hold."))),
	any: require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(nested), require_quantifier.minLength(1), require_quantifier.title("Any"), require_quantifier.description("One of these must hold.")))
}), require_quantifier.check((keys) => Object.keys(keys).length > 0, "expected at least one condition"), require_quantifier.title("When"), require_quantifier.description("When it applies: all keys must hold. What cannot be known counts as holding."), require_quantifier.metadata({ examples: [{ paths: ["db/**"] }, { not: { labels: ["hotfix"] } }] }));
const skip = require_quantifier.pipe(require_quantifier.strictObject({
	authors: ORIGIN_ENTRIES.authors,
	"author-types": require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_quantifier.picklist([
		"user",
		"bot",
		"organization",
		"mannequin"
	])), require_quantifier.minLength(1), require_quantifier.title("Author types"))),
	drafts: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Drafts"), require_quantifier.description("Drafts are not judged: they are pending."))),
	labels: require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_quantifier.string()), require_quantifier.minLength(1), require_quantifier.title("Labels"), require_quantifier.description("Any of these labels is set."))),
	titles: ORIGIN_ENTRIES.titles,
	heads: ORIGIN_ENTRIES.heads,
	fields: ORIGIN_ENTRIES.fields,
	final: require_quantifier.optional(require_nodes.final)
}), require_quantifier.check((chosen) => Object.keys(chosen).length > 0, "expected authors, author-types, drafts, labels, titles, heads or fields"), require_quantifier.title("Skip"), require_quantifier.description("What is not judged: status skipped, with the reason; a draft is pending. One key is enough."), require_quantifier.metadata({ examples: [{
	authors: ["dependabot[bot]"],
	drafts: true
}] }));
Object.defineProperty(exports, "ORIGIN_ENTRIES", {
	enumerable: true,
	get: function() {
		return ORIGIN_ENTRIES;
	}
});
Object.defineProperty(exports, "account", {
	enumerable: true,
	get: function() {
		return account;
	}
});
Object.defineProperty(exports, "condition", {
	enumerable: true,
	get: function() {
		return condition;
	}
});
Object.defineProperty(exports, "skip", {
	enumerable: true,
	get: function() {
		return skip;
	}
});

const require_given = require("./given.cjs");
const require_quantifier = require("./quantifier.cjs");
const account = require_given.pipe(require_given.string(), require_given.regex(new RegExp(`${require_given.PERSON.source}|${/^@?[\w-]+\[bot\]$/.source}`), "expected a login such as octocat, octocat#583231 or \"dependabot[bot]\""));
const words = (title$1, description$1, examples) => require_given.optional(require_given.pipe(require_given.array(require_given.pipe(require_given.string(), require_given.nonEmpty())), require_given.minLength(1), require_given.title(title$1), require_given.description(description$1), require_given.metadata({ examples: [examples] })));
const scalar = require_given.union([
	require_given.string(),
	require_given.number(),
	require_given.boolean()
]);
const status = require_given.picklist(require_quantifier.STATUSES);
const authorType = require_given.picklist([
	"user",
	"bot",
	"organization",
	"mannequin"
]);
const part = require_given.optional(require_given.pipe(require_given.literal(true, "expected true"), require_given.description("x.0.0 is major, x.y.0 minor, every other version patch.")));
const fields = require_given.pipe(require_given.record(require_given.string(), require_given.union([
	scalar,
	require_given.pipe(require_given.array(scalar), require_given.minLength(1)),
	require_given.pipe(require_given.strictObject({
		pattern: require_given.optional(require_given.pattern),
		major: part,
		minor: part,
		patch: part
	}), require_given.minEntries(1, "expected pattern, major, minor or patch"), require_given.check((wanted) => wanted.pattern === void 0 || Object.keys(wanted).length === 1, "expected either pattern, or major, minor and patch"))
])), require_given.minEntries(1), require_given.title("Fields"), require_given.description("Fields with the value, or any of the values, they must hold; with a pattern; or with the part of a version."), require_given.metadata({ examples: [{ Environment: "Production" }, { Version: { major: true } }] }));
const ORIGIN_ENTRIES = {
	labels: words("Labels", "Any of these labels is set.", ["risky"]),
	paths: words("Paths", "Any changed file matches any of these globs, by its new or its old name.", ["db/**"]),
	branches: words("Branches", "The base branch matches any of these globs.", ["main", "release/*"]),
	authors: require_given.optional(require_given.pipe(require_given.array(account), require_given.minLength(1), require_given.title("Authors"), require_given.description("The author is any of these: a login, which needs write access, octocat#583231, or a bot."), require_given.metadata({ examples: [["dependabot[bot]", "octocat#583231"]] }))),
	titles: words("Titles", "The whole title matches any of these globs, in which * is any text; case does not matter.", ["Release *"]),
	heads: words("Heads", "The head branch matches any of these globs and is in the repository itself; the head of a fork never matches.", ["release/*"]),
	agents: require_given.optional(require_given.pipe(require_given.union([require_given.boolean(), require_given.pipe(require_given.array(account), require_given.minLength(1))], "expected true, false or a list of accounts"), require_given.title("Agents"), require_given.description("Whether agents took part: an app opened the pull request, or is among the authors, co-authors or committers of its commits. A list names accounts of people that are agents too."), require_given.metadata({ examples: [true, ["claude#81847"]] }))),
	fields: require_given.optional(fields)
};
const entries = {
	...ORIGIN_ENTRIES,
	"author-type": require_given.optional(require_given.pipe(require_given.union([authorType, require_given.array(authorType)]), require_given.title("Author type"), require_given.description("What kind of account the author has: user, bot, organization or mannequin."))),
	draft: require_given.optional(require_given.pipe(require_given.boolean(), require_given.title("Draft"), require_given.description("Whether the pull request is a draft."))),
	field: require_given.optional(require_given.pipe(fields, require_given.description("The same as fields."))),
	phase: require_given.optional(require_given.pipe(require_given.union([require_given.string(), require_given.array(require_given.string())]), require_given.title("Phase"), require_given.description("The phase that was asked for."))),
	gate: require_given.optional(require_given.pipe(require_given.record(require_given.string(), require_given.union([status, require_given.array(status)])), require_given.minEntries(1), require_given.title("Gate"), require_given.description("Titles of rules that stand before, with the status they must have."), require_given.metadata({ examples: [{ "Rollback criteria": "failed" }] })))
};
const nested = require_given.lazy(() => condition);
const condition = require_given.pipe(require_given.strictObject({
	...entries,
	not: require_given.optional(require_given.pipe(nested, require_given.title("Not"), require_given.description("This must not hold."))),
	any: require_given.optional(require_given.pipe(require_given.array(nested), require_given.minLength(1), require_given.title("Any"), require_given.description("One of these must hold.")))
}), require_given.check((keys) => Object.keys(keys).length > 0, "expected at least one condition"), require_given.title("When"), require_given.description("When it applies: all keys must hold. What cannot be known counts as holding."), require_given.metadata({ examples: [{ paths: ["db/**"] }, { not: { labels: ["hotfix"] } }] }));
const skip = require_given.pipe(require_given.strictObject({
	authors: ORIGIN_ENTRIES.authors,
	"author-types": require_given.optional(require_given.pipe(require_given.array(require_given.picklist([
		"user",
		"bot",
		"organization",
		"mannequin"
	])), require_given.minLength(1), require_given.title("Author types"))),
	drafts: require_given.optional(require_given.pipe(require_given.boolean(), require_given.title("Drafts"), require_given.description("Drafts are not judged: they are pending."))),
	labels: require_given.optional(require_given.pipe(require_given.array(require_given.string()), require_given.minLength(1), require_given.title("Labels"), require_given.description("Any of these labels is set."))),
	titles: ORIGIN_ENTRIES.titles,
	heads: ORIGIN_ENTRIES.heads,
	fields: ORIGIN_ENTRIES.fields
}), require_given.check((chosen) => Object.keys(chosen).length > 0, "expected authors, author-types, drafts, labels, titles, heads or fields"), require_given.title("Skip"), require_given.description("What is not judged: status skipped, with the reason; a draft is pending. One key is enough."), require_given.metadata({ examples: [{
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

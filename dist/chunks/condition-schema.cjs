const require_commit = require("./commit.cjs");
const account = require_commit.pipe(require_commit.string(), require_commit.regex(new RegExp(`${require_commit.PERSON.source}|${/^@?[\w-]+\[bot\]$/.source}`), "expected a login such as octocat, octocat#583231 or \"dependabot[bot]\""));
const words = (title$1, description$1, examples) => require_commit.optional(require_commit.pipe(require_commit.array(require_commit.pipe(require_commit.string(), require_commit.nonEmpty())), require_commit.minLength(1), require_commit.title(title$1), require_commit.description(description$1), require_commit.metadata({ examples: [examples] })));
const scalar = require_commit.union([
	require_commit.string(),
	require_commit.number(),
	require_commit.boolean()
]);
const status = require_commit.picklist(require_commit.STATUSES);
const authorType = require_commit.picklist([
	"user",
	"bot",
	"organization",
	"mannequin"
]);
const part = require_commit.optional(require_commit.pipe(require_commit.literal(true, "expected true"), require_commit.description("x.0.0 is major, x.y.0 minor, every other version patch.")));
const fields = require_commit.pipe(require_commit.record(require_commit.string(), require_commit.union([
	scalar,
	require_commit.pipe(require_commit.array(scalar), require_commit.minLength(1)),
	require_commit.pipe(require_commit.strictObject({
		pattern: require_commit.optional(require_commit.pattern),
		major: part,
		minor: part,
		patch: part
	}), require_commit.minEntries(1, "expected pattern, major, minor or patch"), require_commit.check((wanted) => wanted.pattern === void 0 || Object.keys(wanted).length === 1, "expected either pattern, or major, minor and patch"))
])), require_commit.minEntries(1), require_commit.title("Fields"), require_commit.description("Fields with the value, or any of the values, they must hold; with a pattern; or with the part of a version."), require_commit.metadata({ examples: [{ Environment: "Production" }, { Version: { major: true } }] }));
const ORIGIN_ENTRIES = {
	labels: words("Labels", "Any of these labels is set.", ["risky"]),
	paths: words("Paths", "Any changed file matches any of these globs, by its new or its old name.", ["db/**"]),
	branches: words("Branches", "The base branch matches any of these globs.", ["main", "release/*"]),
	authors: require_commit.optional(require_commit.pipe(require_commit.array(account), require_commit.minLength(1), require_commit.title("Authors"), require_commit.description("The author is any of these: a login, which needs write access, octocat#583231, or a bot."), require_commit.metadata({ examples: [["dependabot[bot]", "octocat#583231"]] }))),
	titles: words("Titles", "The whole title matches any of these globs, in which * is any text; case does not matter.", ["Release *"]),
	heads: words("Heads", "The head branch matches any of these globs and is in the repository itself; the head of a fork never matches.", ["release/*"]),
	fields: require_commit.optional(fields)
};
const entries = {
	...ORIGIN_ENTRIES,
	"author-type": require_commit.optional(require_commit.pipe(require_commit.union([authorType, require_commit.array(authorType)]), require_commit.title("Author type"), require_commit.description("What kind of account the author has: user, bot, organization or mannequin."))),
	draft: require_commit.optional(require_commit.pipe(require_commit.boolean(), require_commit.title("Draft"), require_commit.description("Whether the pull request is a draft."))),
	field: require_commit.optional(require_commit.pipe(fields, require_commit.description("The same as fields."))),
	phase: require_commit.optional(require_commit.pipe(require_commit.union([require_commit.string(), require_commit.array(require_commit.string())]), require_commit.title("Phase"), require_commit.description("The phase that was asked for."))),
	gate: require_commit.optional(require_commit.pipe(require_commit.record(require_commit.string(), require_commit.union([status, require_commit.array(status)])), require_commit.minEntries(1), require_commit.title("Gate"), require_commit.description("Titles of rules that stand before, with the status they must have."), require_commit.metadata({ examples: [{ "Rollback criteria": "failed" }] })))
};
const nested = require_commit.lazy(() => condition);
const condition = require_commit.pipe(require_commit.strictObject({
	...entries,
	not: require_commit.optional(require_commit.pipe(nested, require_commit.title("Not"), require_commit.description("This must not hold."))),
	any: require_commit.optional(require_commit.pipe(require_commit.array(nested), require_commit.minLength(1), require_commit.title("Any"), require_commit.description("One of these must hold.")))
}), require_commit.check((keys) => Object.keys(keys).length > 0, "expected at least one condition"), require_commit.title("When"), require_commit.description("When it applies: all keys must hold. What cannot be known counts as holding."), require_commit.metadata({ examples: [{ paths: ["db/**"] }, { not: { labels: ["hotfix"] } }] }));
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

const require_people = require("./people.cjs");
const account = require_people.pipe(require_people.string(), require_people.regex(new RegExp(`${require_people.PERSON.source}|${/^@?[\w-]+\[bot\]$/.source}`), "expected a login such as octocat, octocat#583231 or \"dependabot[bot]\""));
const words = (title$1, description$1, examples) => require_people.optional(require_people.pipe(require_people.array(require_people.pipe(require_people.string(), require_people.nonEmpty())), require_people.minLength(1), require_people.title(title$1), require_people.description(description$1), require_people.metadata({ examples: [examples] })));
const scalar = require_people.union([
	require_people.string(),
	require_people.number(),
	require_people.boolean()
]);
const status = require_people.picklist(require_people.STATUSES);
const authorType = require_people.picklist([
	"user",
	"bot",
	"organization",
	"mannequin"
]);
const ORIGIN_ENTRIES = {
	labels: words("Labels", "Any of these labels is set.", ["risky"]),
	paths: words("Paths", "Any changed file matches any of these globs, by its new or its old name.", ["db/**"]),
	branches: words("Branches", "The base branch matches any of these globs.", ["main", "release/*"]),
	authors: require_people.optional(require_people.pipe(require_people.array(account), require_people.minLength(1), require_people.title("Authors"), require_people.description("The author is any of these: a login, which needs write access, octocat#583231, or a bot."), require_people.metadata({ examples: [["dependabot[bot]", "octocat#583231"]] })))
};
const entries = {
	...ORIGIN_ENTRIES,
	"author-type": require_people.optional(require_people.pipe(require_people.union([authorType, require_people.array(authorType)]), require_people.title("Author type"), require_people.description("What kind of account the author has: user, bot, organization or mannequin."))),
	draft: require_people.optional(require_people.pipe(require_people.boolean(), require_people.title("Draft"), require_people.description("Whether the pull request is a draft."))),
	field: require_people.optional(require_people.pipe(require_people.record(require_people.string(), require_people.union([scalar, require_people.array(scalar)])), require_people.minEntries(1), require_people.title("Field"), require_people.description("Fields with the value, or any of the values, they must hold."), require_people.metadata({ examples: [{ Environment: "Production" }] }))),
	phase: require_people.optional(require_people.pipe(require_people.union([require_people.string(), require_people.array(require_people.string())]), require_people.title("Phase"), require_people.description("The phase that was asked for."))),
	gate: require_people.optional(require_people.pipe(require_people.record(require_people.string(), require_people.union([status, require_people.array(status)])), require_people.minEntries(1), require_people.title("Gate"), require_people.description("Titles of rules that stand before, with the status they must have."), require_people.metadata({ examples: [{ "Rollback criteria": "failed" }] })))
};
const nested = require_people.lazy(() => condition);
const condition = require_people.pipe(require_people.strictObject({
	...entries,
	not: require_people.optional(require_people.pipe(nested, require_people.title("Not"), require_people.description("This must not hold."))),
	any: require_people.optional(require_people.pipe(require_people.array(nested), require_people.minLength(1), require_people.title("Any"), require_people.description("One of these must hold.")))
}), require_people.check((keys) => Object.keys(keys).length > 0, "expected at least one condition"), require_people.title("When"), require_people.description("When it applies: all keys must hold. What cannot be known counts as holding."), require_people.metadata({ examples: [{ paths: ["db/**"] }, { not: { labels: ["hotfix"] } }] }));
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

const require_commit = require("./commit.cjs");
const require_inline = require("./inline.cjs");
const require_quantity = require("./quantity.cjs");
// src/gates/kit/span.ts
const EXPECTED = "expected a span of time with its unit, such as \"24h\", \"30 min\" or \"7 d\"";
const span = require_commit.pipe(require_commit.string(EXPECTED), require_commit.check(isSpan, EXPECTED), require_commit.title("Not older than"), require_commit.description("How old the evidence may be when it is judged."), require_commit.metadata({ examples: ["24h", "7 d"] }));
function secondsIn(text) {
	return (require_quantity.readDuration(text) ?? 0) / 1e3;
}
function isSpan(text) {
	return secondsIn(text) > 0;
}
function isFresh(time, within, at) {
	return time !== null && require_commit.isWithin(time, secondsIn(within), at);
}
// src/gates/sign-offs/options.ts
const VIAS = [
	"review",
	"comment",
	"tick",
	"signature"
];
const TEAM = /^@[A-Za-z\d](?:[A-Za-z\d-]{0,38})\/[\w.-]+$/;
const permission = require_commit.strictObject({ permission: require_commit.pipe(require_commit.picklist([
	"write",
	"maintain",
	"admin"
]), require_commit.title("Permission"), require_commit.description("Everybody with at least this permission in the repository.")) });
const field = require_commit.strictObject({ field: require_commit.pipe(require_commit.string(), require_commit.nonEmpty(), require_commit.title("Field"), require_commit.description("Whoever is named in this field of the checklist.")) });
const who = require_commit.union([
	require_commit.pipe(require_commit.string(), require_commit.regex(new RegExp(`${require_commit.PERSON.source}|${TEAM.source}`), ({ input }) => `expected a login, @org/team, author or codeowners${input.endsWith("[bot]") ? ", and no bot, which never signs" : ""}${TEAM.test(`@${input}`) ? `, did you mean "@${input}"?` : ""}`)),
	permission,
	field
], "expected a login, @org/team, author, codeowners, {permission: …} or {field: …}");
const by = require_commit.pipe(require_commit.union([who, require_commit.pipe(require_commit.array(who), require_commit.minLength(1))]), require_commit.title("Who may sign"), require_commit.description("Logins (octocat, or octocat#583231 for somebody without write access), @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}."), require_commit.metadata({ examples: [
	["@acme/tech-leads", "octocat"],
	"author",
	{ permission: "maintain" }
] }));
const kind = require_commit.picklist(VIAS);
const via = require_commit.pipe(require_commit.union([kind, require_commit.pipe(require_commit.array(kind), require_commit.minLength(1))]), require_commit.title("How"), require_commit.description("What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (behind the role). Default: review and comment."));
const refusedPeople = require_commit.pipe(require_commit.union([require_commit.union([require_commit.string(), field]), require_commit.pipe(require_commit.array(require_commit.union([require_commit.string(), field])), require_commit.minLength(1))]), require_commit.title("Who may not sign"), require_commit.description("author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that."), require_commit.metadata({ examples: ["author", ["committers", { field: "Deployer" }]] }));
const fresh = require_commit.pipe(require_commit.union([
	require_commit.picklist(["head", "always"]),
	require_commit.pipe(require_commit.string(), require_commit.check(isSpan, "expected head, always or a span of time such as 24h or 7d")),
	require_commit.strictObject({ "unless-only": require_commit.pipe(require_commit.array(require_commit.pipe(require_commit.string(), require_commit.nonEmpty())), require_commit.minLength(1), require_commit.title("Unless only"), require_commit.description("Later commits that touch only these paths (globs) do not void a sign-off.")) }),
	require_commit.strictObject({ fields: require_commit.pipe(require_commit.array(require_commit.pipe(require_commit.string(), require_commit.nonEmpty())), require_commit.minLength(1), require_commit.title("Fields"), require_commit.description("A sign-off counts for the values that these fields of the checklist had when it was made.")) })
], "expected head, always, a span of time such as 24h or 7d, {unless-only: [globs]} or {fields: [names]}"), require_commit.title("Fresh"), require_commit.description("How long a sign-off counts: head (for this commit; default for pull requests), always, a span of time, {unless-only: [globs]}, or {fields: [names]} (for their values; default for issues, with the fields for version or tag and environment)."), require_commit.metadata({ examples: [
	"head",
	"24h",
	{ "unless-only": ["docs/**"] },
	{ fields: ["Version", "Region"] }
] }));
const roleOptions = require_commit.strictObject({
	by,
	via: require_commit.optional(via),
	count: require_commit.optional(require_commit.pipe(require_commit.quantifier, require_commit.check((count) => count !== "none", "expected all, any, one or {at-least: n}"), require_commit.title("Count"), require_commit.description("How many of those who may must sign: any (one, the default), one, all, or {at-least: n}."))),
	not: require_commit.optional(refusedPeople),
	fresh: require_commit.optional(fresh),
	optional: require_commit.optional(require_commit.pipe(require_commit.boolean(), require_commit.title("Optional"), require_commit.description("Shown, but nothing waits for it.")))
});
const options = require_commit.strictObject({
	in: require_commit.optional(require_commit.selector),
	roles: require_commit.pipe(require_commit.record(require_commit.pipe(require_commit.string(), require_commit.nonEmpty()), roleOptions), require_commit.minEntries(1, "expected at least one role"), require_commit.title("Roles"), require_commit.description("Who must sign, by role: {by, via, count, not, fresh, optional}."), require_commit.metadata({ examples: [{
		Developer: { by: "author" },
		"Tech Lead": { by: ["@acme/tech-leads"] }
	}] })),
	distinct: require_commit.optional(require_commit.pipe(require_commit.union([require_commit.boolean(), require_commit.pipe(require_commit.array(require_commit.string()), require_commit.minLength(2))], "expected true, false or a list of roles"), require_commit.title("Distinct"), require_commit.description("Nobody signs for two roles: true for all roles, or a list of them."))),
	not: require_commit.optional(refusedPeople),
	fresh: require_commit.optional(fresh)
});
function rolesOf(chosen) {
	return Object.entries(chosen.roles).map(([name, own]) => ({
		name,
		key: require_inline.normalizeTitle(name),
		by: [own.by].flat(),
		via: own.via === void 0 ? ["review", "comment"] : VIAS.filter((each) => [own.via].flat().includes(each)),
		count: own.count ?? "any",
		not: [...[own.not ?? []].flat(), ...[chosen.not ?? []].flat()].map(notOf).filter((each) => !(typeof each === "object" && "role" in each && each.role === require_inline.normalizeTitle(name))),
		fresh: own.fresh ?? chosen.fresh,
		optional: own.optional ?? false
	}));
}
const NOT_WORDS = [
	"author",
	"committers",
	"last-pusher"
];
function notOf(not) {
	if (typeof not === "object") return not;
	return NOT_WORDS.find((word) => word === not) ?? { role: require_inline.normalizeTitle(not) };
}
function refine(chosen) {
	const roles = rolesOf(chosen);
	const keys = roles.map(({ key }) => key);
	const twice = roles.find(({ key }, index) => keys.indexOf(key) < index);
	if (twice !== void 0) return `expected each role once, found "${twice.name}" twice`;
	if (roles.every(({ optional }) => optional)) return "expected at least one role that is not optional";
	const stranger = [...Array.isArray(chosen.distinct) ? chosen.distinct : [], ...[chosen.not, ...Object.values(chosen.roles).map((role) => role.not)].flatMap((not) => [not ?? []].flat()).filter((not) => typeof not === "string").filter((not) => !NOT_WORDS.includes(not))].find((name) => !keys.includes(require_inline.normalizeTitle(name)));
	if (stranger !== void 0) return `expected a role of this gate, author, committers or last-pusher, found "${stranger}"`;
	for (const { name, by: allowed, not: refused, count } of roles) {
		if (refused.includes("author") && allowed.every((each) => each === "author")) return `expected somebody else for "${name}" than the author, whom "not" refuses`;
		if (count === "all" && allowed.some((each) => typeof each === "object" && "permission" in each)) return `expected logins, teams, author or a field for "${name}": with "count: all" everybody must be known by name`;
	}
}
Object.defineProperty(exports, "VIAS", {
	enumerable: true,
	get: function() {
		return VIAS;
	}
});
Object.defineProperty(exports, "by", {
	enumerable: true,
	get: function() {
		return by;
	}
});
Object.defineProperty(exports, "isFresh", {
	enumerable: true,
	get: function() {
		return isFresh;
	}
});
Object.defineProperty(exports, "isSpan", {
	enumerable: true,
	get: function() {
		return isSpan;
	}
});
Object.defineProperty(exports, "options", {
	enumerable: true,
	get: function() {
		return options;
	}
});
Object.defineProperty(exports, "refine", {
	enumerable: true,
	get: function() {
		return refine;
	}
});
Object.defineProperty(exports, "rolesOf", {
	enumerable: true,
	get: function() {
		return rolesOf;
	}
});
Object.defineProperty(exports, "span", {
	enumerable: true,
	get: function() {
		return span;
	}
});

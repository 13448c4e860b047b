const require_people = require("./people.cjs");
const require_inline = require("./inline.cjs");
const require_quantity = require("./quantity.cjs");
const require_commit = require("./commit.cjs");
// src/gates/kit/span.ts
const EXPECTED = "expected a span of time with its unit, such as \"24h\", \"30 min\" or \"7 d\"";
const span = require_people.pipe(require_people.string(EXPECTED), require_people.check(isSpan, EXPECTED), require_people.title("Not older than"), require_people.description("How old the evidence may be when it is judged."), require_people.metadata({ examples: ["24h", "7 d"] }));
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
const permission = require_people.strictObject({ permission: require_people.pipe(require_people.picklist([
	"write",
	"maintain",
	"admin"
]), require_people.title("Permission"), require_people.description("Everybody with at least this permission in the repository.")) });
const field = require_people.strictObject({ field: require_people.pipe(require_people.string(), require_people.nonEmpty(), require_people.title("Field"), require_people.description("Whoever is named in this field of the checklist.")) });
const who = require_people.union([
	require_people.pipe(require_people.string(), require_people.regex(new RegExp(`${require_people.PERSON.source}|${TEAM.source}`), ({ input }) => `expected a login, @org/team, author or codeowners${input.endsWith("[bot]") ? ", and no bot, which never signs" : ""}${TEAM.test(`@${input}`) ? `, did you mean "@${input}"?` : ""}`)),
	permission,
	field
], "expected a login, @org/team, author, codeowners, {permission: …} or {field: …}");
const by = require_people.pipe(require_people.union([who, require_people.pipe(require_people.array(who), require_people.minLength(1))]), require_people.title("Who may sign"), require_people.description("Logins (octocat, or octocat#583231 for somebody without write access), @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}."), require_people.metadata({ examples: [
	["@acme/tech-leads", "octocat"],
	"author",
	{ permission: "maintain" }
] }));
const kind = require_people.picklist(VIAS);
const via = require_people.pipe(require_people.union([kind, require_people.pipe(require_people.array(kind), require_people.minLength(1))]), require_people.title("How"), require_people.description("What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (behind the role). Default: review and comment."));
const refusedPeople = require_people.pipe(require_people.union([require_people.union([require_people.string(), field]), require_people.pipe(require_people.array(require_people.union([require_people.string(), field])), require_people.minLength(1))]), require_people.title("Who may not sign"), require_people.description("author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that."), require_people.metadata({ examples: ["author", ["committers", { field: "Deployer" }]] }));
const fresh = require_people.pipe(require_people.union([
	require_people.picklist(["head", "always"]),
	require_people.pipe(require_people.string(), require_people.check(isSpan, "expected head, always or a span of time such as 24h or 7d")),
	require_people.strictObject({ "unless-only": require_people.pipe(require_people.array(require_people.pipe(require_people.string(), require_people.nonEmpty())), require_people.minLength(1), require_people.title("Unless only"), require_people.description("Later commits that touch only these paths (globs) do not void a sign-off.")) }),
	require_people.strictObject({ fields: require_people.pipe(require_people.array(require_people.pipe(require_people.string(), require_people.nonEmpty())), require_people.minLength(1), require_people.title("Fields"), require_people.description("A sign-off counts for the values that these fields of the checklist had when it was made.")) })
], "expected head, always, a span of time such as 24h or 7d, {unless-only: [globs]} or {fields: [names]}"), require_people.title("Fresh"), require_people.description("How long a sign-off counts: head (for this commit; default for pull requests), always, a span of time, {unless-only: [globs]}, or {fields: [names]} (for their values; default for issues, with the fields for version or tag and environment)."), require_people.metadata({ examples: [
	"head",
	"24h",
	{ "unless-only": ["docs/**"] },
	{ fields: ["Version", "Region"] }
] }));
const roleOptions = require_people.strictObject({
	by,
	via: require_people.optional(via),
	count: require_people.optional(require_people.pipe(require_people.quantifier, require_people.check((count) => count !== "none", "expected all, any, one or {at-least: n}"), require_people.title("Count"), require_people.description("How many of those who may must sign: any (one, the default), one, all, or {at-least: n}."))),
	not: require_people.optional(refusedPeople),
	fresh: require_people.optional(fresh),
	optional: require_people.optional(require_people.pipe(require_people.boolean(), require_people.title("Optional"), require_people.description("Shown, but nothing waits for it.")))
});
const options = require_people.strictObject({
	in: require_people.optional(require_people.selector),
	roles: require_people.pipe(require_people.record(require_people.pipe(require_people.string(), require_people.nonEmpty()), roleOptions), require_people.minEntries(1, "expected at least one role"), require_people.title("Roles"), require_people.description("Who must sign, by role: {by, via, count, not, fresh, optional}."), require_people.metadata({ examples: [{
		Developer: { by: "author" },
		"Tech Lead": { by: ["@acme/tech-leads"] }
	}] })),
	distinct: require_people.optional(require_people.pipe(require_people.union([require_people.boolean(), require_people.pipe(require_people.array(require_people.string()), require_people.minLength(2))], "expected true, false or a list of roles"), require_people.title("Distinct"), require_people.description("Nobody signs for two roles: true for all roles, or a list of them."))),
	not: require_people.optional(refusedPeople),
	fresh: require_people.optional(fresh)
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

const require_given = require("./given.cjs");
const require_inline = require("./inline.cjs");
// src/gates/sign-offs/how-many.ts
const COUNTS = "expected all, any, one, {at-least: n} or {people: n}";
const people = require_given.strictObject({ people: require_given.pipe(require_given.number(), require_given.integer(), require_given.minValue(2), require_given.title("People"), require_given.description("So many different people where agents took part in the commits; else one is enough.")) });
const count = require_given.pipe(require_given.union([require_given.pipe(require_given.quantifier, require_given.check((chosen) => chosen !== "none", COUNTS)), people], COUNTS), require_given.title("Count"), require_given.description("How many of those who may must sign: any (one, the default), one, all, {at-least: n}, or {people: n} where agents took part."));
function countOf(wanted) {
	return typeof wanted === "object" && "people" in wanted ? {
		count: "any",
		...wanted
	} : { count: wanted };
}
// src/gates/sign-offs/options.ts
const VIAS = [
	"review",
	"comment",
	"tick",
	"signature"
];
const TEAM = /^@[A-Za-z\d](?:[A-Za-z\d-]{0,38})\/[\w.-]+$/;
const permission = require_given.strictObject({ permission: require_given.pipe(require_given.picklist([
	"write",
	"maintain",
	"admin"
]), require_given.title("Permission"), require_given.description("Everybody with at least this permission in the repository.")) });
const field = require_given.strictObject({ field: require_given.pipe(require_given.string(), require_given.nonEmpty(), require_given.title("Field"), require_given.description("Whoever is named in this field of the checklist.")) });
const who = require_given.union([
	require_given.pipe(require_given.string(), require_given.regex(new RegExp(`${require_given.PERSON.source}|${TEAM.source}`), ({ input }) => `expected a login, @org/team, author or codeowners${input.endsWith("[bot]") ? ", and no bot, which never signs" : ""}${TEAM.test(`@${input}`) ? `, did you mean "@${input}"?` : ""}`)),
	permission,
	field
], "expected a login, @org/team, author, codeowners, {permission: …} or {field: …}");
const by = require_given.pipe(require_given.union([who, require_given.pipe(require_given.array(who), require_given.minLength(1))]), require_given.title("Who may sign"), require_given.description("Logins (octocat, or octocat#583231 for somebody without write access), @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}."), require_given.metadata({ examples: [
	["@acme/tech-leads", "octocat"],
	"author",
	{ permission: "maintain" }
] }));
const kind = require_given.picklist(VIAS);
const via = require_given.pipe(require_given.union([kind, require_given.pipe(require_given.array(kind), require_given.minLength(1))]), require_given.title("How"), require_given.description("What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (behind the role). Default: review and comment."));
const refusedPeople = require_given.pipe(require_given.union([require_given.union([require_given.string(), field]), require_given.pipe(require_given.array(require_given.union([require_given.string(), field])), require_given.minLength(1))]), require_given.title("Who may not sign"), require_given.description("author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that."), require_given.metadata({ examples: ["author", ["committers", { field: "Deployer" }]] }));
const fresh = require_given.pipe(require_given.union([
	require_given.picklist(["head", "always"]),
	require_given.pipe(require_given.string(), require_given.check(require_given.isSpan, "expected head, always or a span of time such as 24h or 7d")),
	require_given.strictObject({ "unless-only": require_given.pipe(require_given.array(require_given.pipe(require_given.string(), require_given.nonEmpty())), require_given.minLength(1), require_given.title("Unless only"), require_given.description("Later commits that touch only these paths (globs) do not void a sign-off.")) }),
	require_given.strictObject({ fields: require_given.pipe(require_given.array(require_given.pipe(require_given.string(), require_given.nonEmpty())), require_given.minLength(1), require_given.title("Fields"), require_given.description("A sign-off counts for the values that these fields of the checklist had when it was made.")) })
], "expected head, always, a span of time such as 24h or 7d, {unless-only: [globs]} or {fields: [names]}"), require_given.title("Fresh"), require_given.description("How long a sign-off counts: head (for this commit; default for pull requests), always, a span of time, {unless-only: [globs]}, or {fields: [names]} (for their values; default for issues, with the fields for version or tag and environment)."), require_given.metadata({ examples: [
	"head",
	"24h",
	{ "unless-only": ["docs/**"] },
	{ fields: ["Version", "Region"] }
] }));
const roleOptions = require_given.strictObject({
	by,
	via: require_given.optional(via),
	count: require_given.optional(count),
	not: require_given.optional(refusedPeople),
	fresh: require_given.optional(fresh),
	optional: require_given.optional(require_given.pipe(require_given.boolean(), require_given.title("Optional"), require_given.description("Shown, but nothing waits for it.")))
});
const options = require_given.strictObject({
	in: require_given.optional(require_given.selector),
	roles: require_given.pipe(require_given.record(require_given.pipe(require_given.string(), require_given.nonEmpty()), roleOptions), require_given.minEntries(1, "expected at least one role"), require_given.title("Roles"), require_given.description("Who must sign, by role: {by, via, count, not, fresh, optional}."), require_given.metadata({ examples: [{
		Developer: { by: "author" },
		"Tech Lead": { by: ["@acme/tech-leads"] }
	}] })),
	distinct: require_given.optional(require_given.pipe(require_given.union([require_given.boolean(), require_given.pipe(require_given.array(require_given.string()), require_given.minLength(2))], "expected true, false or a list of roles"), require_given.title("Distinct"), require_given.description("Nobody signs for two roles: true for all roles, or a list of them."))),
	count: require_given.optional(require_given.pipe(people, require_given.title("Count"), require_given.description("{people: n}: so many different people over all roles, where agents took part in the commits."))),
	not: require_given.optional(refusedPeople),
	fresh: require_given.optional(fresh)
});
function rolesOf(chosen) {
	return Object.entries(chosen.roles).map(([name, own]) => ({
		name,
		key: require_inline.normalizeTitle(name),
		by: [own.by].flat(),
		via: own.via === void 0 ? ["review", "comment"] : VIAS.filter((each) => [own.via].flat().includes(each)),
		...countOf(own.count ?? "any"),
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
	for (const { name, by: allowed, not: refused, count: many } of roles) {
		if (refused.includes("author") && allowed.every((each) => each === "author")) return `expected somebody else for "${name}" than the author, whom "not" refuses`;
		if (many === "all" && allowed.some((each) => typeof each === "object" && "permission" in each)) return `expected logins, teams, author or a field for "${name}": with "count: all" everybody must be known by name`;
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

const require_quantifier = require("./quantifier.cjs");
const require_inline = require("./inline.cjs");
const require_options = require("./options.cjs");
const require_given = require("./given.cjs");
// src/gates/sign-offs/how-many.ts
const COUNTS = require_options.expectedCount("all, any, one, {at-least: n} or {people: n}", [
	"all",
	"any",
	"one"
]);
const people = require_quantifier.strictObject({ people: require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(2), require_quantifier.title("People"), require_quantifier.description("So many different people where agents took part in the commits; else one is enough.")) });
const count = require_quantifier.pipe(require_quantifier.union([require_quantifier.pipe(require_options.quantifier, require_quantifier.check((chosen) => chosen !== "none", COUNTS)), people], COUNTS), require_quantifier.title("Count"), require_quantifier.description("How many of those who may must sign: any (one, the default), one, all, {at-least: n}, or {people: n} where agents took part."));
function countWanted(wanted) {
	return typeof wanted === "object" && "people" in wanted ? {
		count: "any",
		...wanted
	} : { count: wanted };
}
// src/gates/sign-offs/who.ts
const TEAM = /^@[A-Za-z\d](?:[A-Za-z\d-]{0,38})\/[\w.-]+$/;
const permission = require_quantifier.strictObject({ permission: require_quantifier.pipe(require_quantifier.picklist([
	"write",
	"maintain",
	"admin"
]), require_quantifier.title("Permission"), require_quantifier.description("Everybody with at least this permission in the repository.")) });
const field = require_quantifier.strictObject({ field: require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Field"), require_quantifier.description("Whoever is named in this field of the checklist.")) });
function whoElse(input) {
	const expected = `a login, @org/team, author or codeowners${input.endsWith("[bot]") ? ", and no bot, which never signs" : ""}`;
	return require_options.expecting(expected, TEAM.test(`@${input}`) ? `"@${input}"` : void 0);
}
const who = require_quantifier.union([
	require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(new RegExp(`${require_options.PERSON.source}|${TEAM.source}`), ({ input }) => whoElse(input))),
	permission,
	field
], "expected a login, @org/team, author, codeowners, {permission: …} or {field: …}");
const by = require_quantifier.pipe(require_quantifier.union([who, require_quantifier.pipe(require_quantifier.array(who), require_quantifier.minLength(1))]), require_quantifier.title("Who may sign"), require_quantifier.description("Logins (octocat, or octocat#583231 for somebody without write access), @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}."), require_quantifier.metadata({ examples: [
	["@acme/tech-leads", "octocat"],
	"author",
	{ permission: "maintain" }
] }));
const refusedPeople = require_quantifier.pipe(require_quantifier.union([require_quantifier.union([require_quantifier.string(), field]), require_quantifier.pipe(require_quantifier.array(require_quantifier.union([require_quantifier.string(), field])), require_quantifier.minLength(1))]), require_quantifier.title("Who may not sign"), require_quantifier.description("author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that."), require_quantifier.metadata({ examples: ["author", ["committers", { field: "Deployer" }]] }));
// src/gates/sign-offs/options.ts
const VIAS = [
	"review",
	"comment",
	"tick",
	"signature"
];
const kind = require_quantifier.picklist(VIAS);
const via = require_quantifier.pipe(require_quantifier.union([kind, require_quantifier.pipe(require_quantifier.array(kind), require_quantifier.minLength(1))]), require_quantifier.title("How"), require_quantifier.description("What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (after the role). Default: review and comment."));
const FRESH = ["head", "always"];
const fresh = require_quantifier.pipe(require_quantifier.union([
	require_quantifier.picklist(FRESH),
	require_quantifier.pipe(require_quantifier.string(), require_quantifier.check(require_given.isSpan, require_options.expectedForm("head, always or a span of time such as 24h or 7d", FRESH))),
	require_quantifier.strictObject({ "unless-only": require_quantifier.pipe(require_quantifier.array(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty())), require_quantifier.minLength(1), require_quantifier.title("Unless only"), require_quantifier.description("Later commits that touch only these paths (globs) do not void a sign-off.")) }),
	require_quantifier.strictObject({ fields: require_quantifier.pipe(require_quantifier.array(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty())), require_quantifier.minLength(1), require_quantifier.title("Fields"), require_quantifier.description("A sign-off counts for the values that these fields of the checklist had when it was made.")) })
], require_options.expectedForm("head, always, a span of time such as 24h or 7d, {unless-only: [globs]} or {fields: [names]}", FRESH)), require_quantifier.title("Fresh"), require_quantifier.description("How long a sign-off counts: head (for this commit; default for pull requests), always, a span of time, {unless-only: [globs]}, or {fields: [names]} (for their values; default for issues, with the fields for version or tag and environment)."), require_quantifier.metadata({ examples: [
	"head",
	"24h",
	{ "unless-only": ["docs/**"] },
	{ fields: ["Version", "Region"] }
] }));
const meaning = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Meaning"), require_quantifier.description("What signing as it says."));
const roleOptions = require_quantifier.strictObject({
	by,
	via: require_quantifier.optional(via),
	count: require_quantifier.optional(count),
	not: require_quantifier.optional(refusedPeople),
	fresh: require_quantifier.optional(fresh),
	meaning: require_quantifier.optional(meaning),
	optional: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Optional"), require_quantifier.description("Shown, but nothing waits for it.")))
});
const options = require_quantifier.strictObject({
	in: require_quantifier.optional(require_options.selector),
	roles: require_quantifier.pipe(require_quantifier.record(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty()), roleOptions), require_quantifier.minEntries(1, "expected at least one role"), require_quantifier.title("Roles"), require_quantifier.description("Who must sign, by role: {by, via, count, not, fresh, optional}."), require_quantifier.metadata({ examples: [{
		Developer: { by: "author" },
		"Tech Lead": { by: ["@acme/tech-leads"] }
	}] })),
	distinct: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([require_quantifier.boolean(), require_quantifier.pipe(require_quantifier.array(require_quantifier.string()), require_quantifier.minLength(2))], require_options.expectedForm("true, false or a list of roles", ["true", "false"])), require_quantifier.title("Distinct"), require_quantifier.description("Nobody signs for two roles: true for all roles, or a list of them."))),
	count: require_quantifier.optional(require_quantifier.pipe(people, require_quantifier.title("Count"), require_quantifier.description("{people: n}: so many different people over all roles, where agents took part in the commits."))),
	not: require_quantifier.optional(refusedPeople),
	fresh: require_quantifier.optional(fresh)
});
function rolesOf(chosen) {
	return Object.entries(chosen.roles).map(([name, own]) => ({
		name,
		key: require_inline.normalizeTitle(name),
		by: [own.by].flat(),
		via: own.via === void 0 ? ["review", "comment"] : VIAS.filter((each) => [own.via].flat().includes(each)),
		...countWanted(own.count ?? "any"),
		not: [...[own.not ?? []].flat(), ...[chosen.not ?? []].flat()].map(notOf).filter((each) => !(typeof each === "object" && "role" in each && each.role === require_inline.normalizeTitle(name))),
		fresh: own.fresh ?? chosen.fresh,
		optional: own.optional ?? false,
		...own.meaning === void 0 ? {} : { meaning: own.meaning }
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

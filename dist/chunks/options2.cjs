const require_front_matter = require("./front-matter.cjs");
const require_sources = require("./sources.cjs");
const require_options = require("./options.cjs");
const require_dist = require("./dist.cjs");
// src/gates/given.ts
const around = {
	prefix: require_dist.optional(require_dist.pipe(require_dist.string(), require_dist.title("Prefix"), require_dist.description("Put before it, unless it begins with that already."))),
	suffix: require_dist.optional(require_dist.pipe(require_dist.string(), require_dist.title("Suffix"), require_dist.description("Put behind it.")))
};
const name = require_dist.pipe(require_dist.string(), require_dist.nonEmpty());
const given = require_dist.union([
	require_dist.pipe(require_dist.string(), require_dist.nonEmpty()),
	require_dist.strictObject({
		field: require_dist.pipe(name, require_dist.title("Field"), require_dist.description("A field of the checklist.")),
		...around
	}),
	require_dist.strictObject({
		value: require_dist.pipe(name, require_dist.title("Value"), require_dist.description("A value that the workflow hands over.")),
		...around
	})
], "expected a text, {field: name} or {value: name}");
function givenWords(wanted) {
	if (typeof wanted === "string") return wanted;
	return `${wanted.prefix ?? ""}<${"field" in wanted ? wanted.field : wanted.value}>${wanted.suffix ?? ""}`;
}
function resolve(wanted, input) {
	if (typeof wanted === "string") return {
		text: wanted,
		own: true
	};
	const source = "field" in wanted ? fieldText(wanted.field, input) : valueText(wanted.value, input);
	if ("finding" in source) return source;
	const { prefix = "", suffix = "" } = wanted;
	return {
		text: `${source.text.startsWith(prefix) ? source.text : `${prefix}${source.text}`}${suffix}`,
		own: false
	};
}
function fieldText(field, { checklist }) {
	const found = require_sources.fieldsIn(checklist.root).filter((each) => each.key === require_front_matter.normalizeTitle(field));
	const [first] = found;
	const about = {
		unknown: true,
		about: field
	};
	if (first === void 0) {
		const help = `Add a line "- **${field}**: …" and fill it in.`;
		return { finding: {
			status: "pending",
			...about,
			message: "Field is missing",
			help
		} };
	}
	const blank = found.find((each) => each.blank);
	if (blank !== void 0) {
		const { value: actual, place } = blank;
		const help = `Fill in ${field}.`;
		return { finding: {
			status: "pending",
			kind: "blank-field",
			...about,
			message: "Field is blank",
			actual,
			place,
			help
		} };
	}
	if (found.some((each) => each.value !== first.value)) return { finding: {
		status: "failed",
		...about,
		message: `Field is given at lines ${found.map((each) => each.place.line).join(" and ")} with different values`,
		actual: found.map((each) => each.value).join(" · "),
		place: first.place,
		help: "Keep one of them."
	} };
	return { text: first.value };
}
function valueText(wanted, { facts }) {
	const question = {
		kind: "value",
		name: wanted
	};
	const fact = facts.get(question);
	if (fact?.status === "known") return { text: fact.value.raw };
	return { finding: missingValue(wanted, question, fact?.reason) };
}
function missingValue(about, question, reason) {
	const base = {
		status: "pending",
		unknown: true,
		about
	};
	return reason === void 0 ? {
		...base,
		message: "Value is not known yet",
		asks: [question]
	} : {
		...base,
		message: reason,
		help: `Hand it over: evidence "${about}=…".`
	};
}
// src/gates/sign-offs/options.ts
const VIAS = [
	"review",
	"comment",
	"tick",
	"signature"
];
const LOGIN = /^@?[a-z\d](?:[a-z\d-]{0,38})(?:\[bot\])?$/i;
const TEAM = /^@[a-z\d](?:[a-z\d-]{0,38})\/[\w.-]+$/i;
const permission = require_dist.strictObject({ permission: require_dist.pipe(require_dist.picklist([
	"write",
	"maintain",
	"admin"
]), require_dist.title("Permission"), require_dist.description("Everybody with at least this permission in the repository.")) });
const field = require_dist.strictObject({ field: require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.title("Field"), require_dist.description("Whoever is named in this field of the checklist.")) });
const who = require_dist.union([
	require_dist.pipe(require_dist.string(), require_dist.check((text) => LOGIN.test(text) || TEAM.test(text), "expected a login, @org/team, author or codeowners")),
	permission,
	field
], "expected a login, @org/team, author, codeowners, {permission: …} or {field: …}");
const by = require_dist.pipe(require_dist.union([who, require_dist.pipe(require_dist.array(who), require_dist.minLength(1))]), require_dist.title("Who may sign"), require_dist.description("Logins, @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}."), require_dist.metadata({ examples: [
	["@acme/tech-leads", "octocat"],
	"author",
	{ permission: "maintain" }
] }));
const kind = require_dist.picklist(VIAS);
const via = require_dist.pipe(require_dist.union([kind, require_dist.pipe(require_dist.array(kind), require_dist.minLength(1))]), require_dist.title("How"), require_dist.description("What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (behind the role). Default: review and comment."));
const refusedPeople = require_dist.pipe(require_dist.union([require_dist.union([require_dist.string(), field]), require_dist.pipe(require_dist.array(require_dist.union([require_dist.string(), field])), require_dist.minLength(1))]), require_dist.title("Who may not sign"), require_dist.description("author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that."), require_dist.metadata({ examples: ["author", ["committers", { field: "Deployer" }]] }));
const fresh = require_dist.pipe(require_dist.union([
	require_dist.picklist(["head", "always"]),
	require_dist.pipe(require_dist.string(), require_dist.check((text) => require_sources.durationOf(text) !== void 0, "expected head, always or a span of time such as 24h or 7d")),
	require_dist.strictObject({ "unless-only": require_dist.pipe(require_dist.array(require_dist.pipe(require_dist.string(), require_dist.nonEmpty())), require_dist.minLength(1), require_dist.title("Unless only"), require_dist.description("Later commits that touch only these paths (globs) do not void a sign-off.")) })
], "expected head, always, a span of time such as 24h or 7d, or {unless-only: [globs]}"), require_dist.title("Fresh"), require_dist.description("How long a sign-off counts: head (for this commit; default for pull requests), always (default elsewhere), a span of time, or {unless-only: [globs]}."), require_dist.metadata({ examples: [
	"head",
	"24h",
	{ "unless-only": ["docs/**"] }
] }));
const roleOptions = require_dist.strictObject({
	by,
	via: require_dist.optional(via),
	count: require_dist.optional(require_dist.pipe(require_options.quantifier, require_dist.check((count) => count !== "none", "expected all, any, one or {at-least: n}"), require_dist.title("Count"), require_dist.description("How many of those who may must sign: any (one, the default), one, all, or {at-least: n}."))),
	not: require_dist.optional(refusedPeople),
	fresh: require_dist.optional(fresh),
	optional: require_dist.optional(require_dist.pipe(require_dist.boolean(), require_dist.title("Optional"), require_dist.description("Shown, but nothing waits for it.")))
});
const options = require_dist.strictObject({
	in: require_dist.optional(require_options.selector),
	roles: require_dist.pipe(require_dist.record(require_dist.pipe(require_dist.string(), require_dist.nonEmpty()), roleOptions), require_dist.minEntries(1, "expected at least one role"), require_dist.title("Roles"), require_dist.description("Who must sign, by role: {by, via, count, not, fresh, optional}."), require_dist.metadata({ examples: [{
		Developer: { by: "author" },
		"Tech Lead": { by: ["@acme/tech-leads"] }
	}] })),
	distinct: require_dist.optional(require_dist.pipe(require_dist.union([require_dist.boolean(), require_dist.pipe(require_dist.array(require_dist.string()), require_dist.minLength(2))], "expected true, false or a list of roles"), require_dist.title("Distinct"), require_dist.description("Nobody signs for two roles: true for all roles, or a list of them."))),
	not: require_dist.optional(refusedPeople),
	fresh: require_dist.optional(fresh)
});
function rolesOf(chosen) {
	return Object.entries(chosen.roles).map(([name, own]) => ({
		name,
		key: require_front_matter.normalizeTitle(name),
		by: [own.by].flat(),
		via: own.via === void 0 ? ["review", "comment"] : VIAS.filter((each) => [own.via].flat().includes(each)),
		count: own.count ?? "any",
		not: [...[own.not ?? []].flat(), ...[chosen.not ?? []].flat()].map(notOf).filter((each) => !(typeof each === "object" && "role" in each && each.role === require_front_matter.normalizeTitle(name))),
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
	return NOT_WORDS.find((word) => word === not) ?? { role: require_front_matter.normalizeTitle(not) };
}
function refine(chosen) {
	const roles = rolesOf(chosen);
	const keys = roles.map(({ key }) => key);
	const twice = roles.find(({ key }, index) => keys.indexOf(key) < index);
	if (twice !== void 0) return `expected each role once, found "${twice.name}" twice`;
	if (roles.every(({ optional }) => optional)) return "expected at least one role that is not optional";
	const stranger = [...Array.isArray(chosen.distinct) ? chosen.distinct : [], ...[chosen.not, ...Object.values(chosen.roles).map((role) => role.not)].flatMap((not) => [not ?? []].flat()).filter((not) => typeof not === "string").filter((not) => !NOT_WORDS.includes(not))].find((name) => !keys.includes(require_front_matter.normalizeTitle(name)));
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
Object.defineProperty(exports, "given", {
	enumerable: true,
	get: function() {
		return given;
	}
});
Object.defineProperty(exports, "givenWords", {
	enumerable: true,
	get: function() {
		return givenWords;
	}
});
Object.defineProperty(exports, "missingValue", {
	enumerable: true,
	get: function() {
		return missingValue;
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
Object.defineProperty(exports, "resolve", {
	enumerable: true,
	get: function() {
		return resolve;
	}
});
Object.defineProperty(exports, "rolesOf", {
	enumerable: true,
	get: function() {
		return rolesOf;
	}
});

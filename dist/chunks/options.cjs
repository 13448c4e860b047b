const require_default = require("./default.cjs");
const require_front_matter = require("./front-matter.cjs");
// src/gates/given.ts
const around = {
	prefix: require_default.optional(require_default.pipe(require_default.string(), require_default.title("Prefix"), require_default.description("Put before it, unless it begins with that already."))),
	suffix: require_default.optional(require_default.pipe(require_default.string(), require_default.title("Suffix"), require_default.description("Put behind it.")))
};
const name = require_default.pipe(require_default.string(), require_default.nonEmpty());
const given = require_default.union([
	require_default.pipe(require_default.string(), require_default.nonEmpty()),
	require_default.strictObject({
		field: require_default.pipe(name, require_default.title("Field"), require_default.description("A field of the checklist.")),
		...around
	}),
	require_default.strictObject({
		value: require_default.pipe(name, require_default.title("Value"), require_default.description("A value that the workflow hands over.")),
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
	const found = require_default.fieldsIn(checklist.root).filter((each) => each.key === require_front_matter.normalizeTitle(field));
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
const permission = require_default.strictObject({ permission: require_default.pipe(require_default.picklist([
	"write",
	"maintain",
	"admin"
]), require_default.title("Permission"), require_default.description("Everybody with at least this permission in the repository.")) });
const field = require_default.strictObject({ field: require_default.pipe(require_default.string(), require_default.nonEmpty(), require_default.title("Field"), require_default.description("Whoever is named in this field of the checklist.")) });
const who = require_default.union([
	require_default.pipe(require_default.string(), require_default.check((text) => LOGIN.test(text) || TEAM.test(text), "expected a login, @org/team, author or codeowners")),
	permission,
	field
], "expected a login, @org/team, author, codeowners, {permission: …} or {field: …}");
const by = require_default.pipe(require_default.union([who, require_default.pipe(require_default.array(who), require_default.minLength(1))]), require_default.title("Who may sign"), require_default.description("Logins, @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}."), require_default.metadata({ examples: [
	["@acme/tech-leads", "octocat"],
	"author",
	{ permission: "maintain" }
] }));
const kind = require_default.picklist(VIAS);
const via = require_default.pipe(require_default.union([kind, require_default.pipe(require_default.array(kind), require_default.minLength(1))]), require_default.title("How"), require_default.description("What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (behind the role). Default: review and comment."));
const refusedPeople = require_default.pipe(require_default.union([require_default.union([require_default.string(), field]), require_default.pipe(require_default.array(require_default.union([require_default.string(), field])), require_default.minLength(1))]), require_default.title("Who may not sign"), require_default.description("author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that."), require_default.metadata({ examples: ["author", ["committers", { field: "Deployer" }]] }));
const fresh = require_default.pipe(require_default.union([
	require_default.picklist(["head", "always"]),
	require_default.pipe(require_default.string(), require_default.check((text) => require_default.durationOf(text) !== void 0, "expected head, always or a span of time such as 24h or 7d")),
	require_default.strictObject({ "unless-only": require_default.pipe(require_default.array(require_default.pipe(require_default.string(), require_default.nonEmpty())), require_default.minLength(1), require_default.title("Unless only"), require_default.description("Later commits that touch only these paths (globs) do not void a sign-off.")) })
], "expected head, always, a span of time such as 24h or 7d, or {unless-only: [globs]}"), require_default.title("Fresh"), require_default.description("How long a sign-off counts: head (for this commit; default for pull requests), always (default elsewhere), a span of time, or {unless-only: [globs]}."), require_default.metadata({ examples: [
	"head",
	"24h",
	{ "unless-only": ["docs/**"] }
] }));
const roleOptions = require_default.strictObject({
	by,
	via: require_default.optional(via),
	count: require_default.optional(require_default.pipe(require_default.quantifier, require_default.check((count) => count !== "none", "expected all, any, one or {at-least: n}"), require_default.title("Count"), require_default.description("How many of those who may must sign: any (one, the default), one, all, or {at-least: n}."))),
	not: require_default.optional(refusedPeople),
	fresh: require_default.optional(fresh),
	optional: require_default.optional(require_default.pipe(require_default.boolean(), require_default.title("Optional"), require_default.description("Shown, but nothing waits for it.")))
});
const options = require_default.strictObject({
	in: require_default.optional(require_default.selector),
	roles: require_default.pipe(require_default.record(require_default.pipe(require_default.string(), require_default.nonEmpty()), roleOptions), require_default.minEntries(1, "expected at least one role"), require_default.title("Roles"), require_default.description("Who must sign, by role: {by, via, count, not, fresh, optional}."), require_default.metadata({ examples: [{
		Developer: { by: "author" },
		"Tech Lead": { by: ["@acme/tech-leads"] }
	}] })),
	distinct: require_default.optional(require_default.pipe(require_default.union([require_default.boolean(), require_default.pipe(require_default.array(require_default.string()), require_default.minLength(2))], "expected true, false or a list of roles"), require_default.title("Distinct"), require_default.description("Nobody signs for two roles: true for all roles, or a list of them."))),
	not: require_default.optional(refusedPeople),
	fresh: require_default.optional(fresh)
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

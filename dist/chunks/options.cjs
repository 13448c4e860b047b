const require_text = require("./text.cjs");
const require_front_matter = require("./front-matter.cjs");
// src/gates/given.ts
const around = {
	prefix: require_text.optional(require_text.pipe(require_text.string(), require_text.title("Prefix"), require_text.description("Put before it, unless it begins with that already."))),
	suffix: require_text.optional(require_text.pipe(require_text.string(), require_text.title("Suffix"), require_text.description("Put behind it.")))
};
const name = require_text.pipe(require_text.string(), require_text.nonEmpty());
const given = require_text.union([
	require_text.pipe(require_text.string(), require_text.nonEmpty()),
	require_text.strictObject({
		field: require_text.pipe(name, require_text.title("Field"), require_text.description("A field of the checklist.")),
		...around
	}),
	require_text.strictObject({
		value: require_text.pipe(name, require_text.title("Value"), require_text.description("A value that the workflow hands over.")),
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
	const found = require_text.fieldsIn(checklist.root).filter((each) => each.key === require_front_matter.normalizeTitle(field));
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
const permission = require_text.strictObject({ permission: require_text.pipe(require_text.picklist([
	"write",
	"maintain",
	"admin"
]), require_text.title("Permission"), require_text.description("Everybody with at least this permission in the repository.")) });
const field = require_text.strictObject({ field: require_text.pipe(require_text.string(), require_text.nonEmpty(), require_text.title("Field"), require_text.description("Whoever is named in this field of the checklist.")) });
const who = require_text.union([
	require_text.pipe(require_text.string(), require_text.check((text) => LOGIN.test(text) || TEAM.test(text), ({ input }) => `expected a login, @org/team, author or codeowners${TEAM.test(`@${input}`) ? `, did you mean "@${input}"?` : ""}`)),
	permission,
	field
], "expected a login, @org/team, author, codeowners, {permission: …} or {field: …}");
const by = require_text.pipe(require_text.union([who, require_text.pipe(require_text.array(who), require_text.minLength(1))]), require_text.title("Who may sign"), require_text.description("Logins, @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}."), require_text.metadata({ examples: [
	["@acme/tech-leads", "octocat"],
	"author",
	{ permission: "maintain" }
] }));
const kind = require_text.picklist(VIAS);
const via = require_text.pipe(require_text.union([kind, require_text.pipe(require_text.array(kind), require_text.minLength(1))]), require_text.title("How"), require_text.description("What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (behind the role). Default: review and comment."));
const refusedPeople = require_text.pipe(require_text.union([require_text.union([require_text.string(), field]), require_text.pipe(require_text.array(require_text.union([require_text.string(), field])), require_text.minLength(1))]), require_text.title("Who may not sign"), require_text.description("author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that."), require_text.metadata({ examples: ["author", ["committers", { field: "Deployer" }]] }));
const fresh = require_text.pipe(require_text.union([
	require_text.picklist(["head", "always"]),
	require_text.pipe(require_text.string(), require_text.check((text) => require_text.durationOf(text) !== void 0, "expected head, always or a span of time such as 24h or 7d")),
	require_text.strictObject({ "unless-only": require_text.pipe(require_text.array(require_text.pipe(require_text.string(), require_text.nonEmpty())), require_text.minLength(1), require_text.title("Unless only"), require_text.description("Later commits that touch only these paths (globs) do not void a sign-off.")) })
], "expected head, always, a span of time such as 24h or 7d, or {unless-only: [globs]}"), require_text.title("Fresh"), require_text.description("How long a sign-off counts: head (for this commit; default for pull requests), always (default elsewhere), a span of time, or {unless-only: [globs]}."), require_text.metadata({ examples: [
	"head",
	"24h",
	{ "unless-only": ["docs/**"] }
] }));
const roleOptions = require_text.strictObject({
	by,
	via: require_text.optional(via),
	count: require_text.optional(require_text.pipe(require_text.quantifier, require_text.check((count) => count !== "none", "expected all, any, one or {at-least: n}"), require_text.title("Count"), require_text.description("How many of those who may must sign: any (one, the default), one, all, or {at-least: n}."))),
	not: require_text.optional(refusedPeople),
	fresh: require_text.optional(fresh),
	optional: require_text.optional(require_text.pipe(require_text.boolean(), require_text.title("Optional"), require_text.description("Shown, but nothing waits for it.")))
});
const options = require_text.strictObject({
	in: require_text.optional(require_text.selector),
	roles: require_text.pipe(require_text.record(require_text.pipe(require_text.string(), require_text.nonEmpty()), roleOptions), require_text.minEntries(1, "expected at least one role"), require_text.title("Roles"), require_text.description("Who must sign, by role: {by, via, count, not, fresh, optional}."), require_text.metadata({ examples: [{
		Developer: { by: "author" },
		"Tech Lead": { by: ["@acme/tech-leads"] }
	}] })),
	distinct: require_text.optional(require_text.pipe(require_text.union([require_text.boolean(), require_text.pipe(require_text.array(require_text.string()), require_text.minLength(2))], "expected true, false or a list of roles"), require_text.title("Distinct"), require_text.description("Nobody signs for two roles: true for all roles, or a list of them."))),
	not: require_text.optional(refusedPeople),
	fresh: require_text.optional(fresh)
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

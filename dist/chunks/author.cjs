const require_named = require("./named.cjs");
const require_inline = require("./inline.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_value = require("./value.cjs");
const require_lines = require("./lines.cjs");
const require_options = require("./options2.cjs");
// src/gates/sign-offs/author.ts
const ON_AN_ISSUE = "the version or tag and the environment that the issue names";
var author_default = {
	sentence: (options) => {
		const place = options.in === void 0 ? "" : ` in "${options.in}"`;
		const distinct = options.distinct === true ? ["Nobody signs for two roles"] : Array.isArray(options.distinct) ? [`Nobody signs for two of ${require_value.and(options.distinct)}`] : [];
		const people = options.count === void 0 ? [] : [`Where agents took part, at least ${options.count.people} different people sign`];
		return [
			`These roles${place} are signed off: ${require_options.rolesOf(options).map(roleWords).join("; ")}`,
			...distinct,
			...people
		].join(". ");
	},
	remark,
	boxes: signedIn,
	names: (options) => ({ sections: require_value.namesIn("in", options.in) }),
	mistakes: (options, { form }) => form === void 0 ? [] : [...roleMistakes(options, form), ...boundMistakes(options, form)]
};
function remark(uses) {
	const roles = uses.flatMap(require_options.rolesOf);
	const isBound = roles.some(({ fresh }) => fresh !== "always" && !(typeof fresh === "object" && "fields" in fresh));
	const sentences = [...roles.some(({ fresh }) => fresh === void 0) ? ["Where a role says nothing else, a sign-off on a pull request counts for the head commit."] : [], ...isBound ? [`A sign-off on an issue counts for ${ON_AN_ISSUE} when it is made.`] : []];
	return sentences.length === 0 ? void 0 : `Sign-offs: ${sentences.join(" ")}`;
}
function roleWords({ name, by, via, count, people, not, fresh, optional }) {
	const many = count === "any" ? "" : `${count === "all" ? "all" : require_quantifier.quantifierWords(count)} of `;
	const out = not.length === 0 ? "" : `, but not ${require_value.or(not.map(notWords))}`;
	const more = people === void 0 ? "" : `, by at least ${people} people where agents took part`;
	return `${name} by ${many}${require_value.or(by.map(whoWords))}${out}${more} (${require_value.or(via)}${freshWords(fresh)})${optional ? ", optional" : ""}`;
}
function whoWords(who) {
	if (typeof who === "object") return "permission" in who ? `people with the permission ${who.permission}` : `whoever is named as ${who.field}`;
	if (who === "author") return "the author";
	return who === "codeowners" ? "the owners of the changed files" : `@${who.replace(/^@/, "")}`;
}
function notWords(not) {
	if (typeof not === "object") return "field" in not ? `whoever is named as ${not.field}` : `who signs as ${not.role}`;
	return {
		author: "the author",
		committers: "who worked on a commit",
		"last-pusher": "who pushed last"
	}[not];
}
function freshWords(fresh) {
	if (fresh === void 0) return "";
	if (typeof fresh === "object" && "fields" in fresh) return `, for the values of ${require_value.and(fresh.fields)} when it is made`;
	if (typeof fresh === "object") return `, for the head commit and for commits to ${require_value.or(fresh["unless-only"])} on top`;
	if (fresh === "head") return ", for the head commit";
	return fresh === "always" ? ", for good" : `, for ${fresh}`;
}
function signedIn(options, root) {
	const scope = require_value.scopeIn(root, options.in);
	if (scope === void 0) return [];
	const roles = new Set(require_options.rolesOf(options).map(({ key }) => key));
	return require_lines.linesIn(scope).flatMap(({ role, item }) => item !== void 0 && roles.has(role) ? [item] : []);
}
function roleMistakes(options, { path, root }) {
	const scope = require_value.scopeIn(root, options.in);
	if (scope === void 0 || options.in === void 0) return [];
	const roles = require_options.rolesOf(options);
	const names = roles.map(({ name }) => name);
	const lines = require_lines.linesIn(scope);
	const written = lines.map(({ signOff }) => signOff.role);
	const missing = roles.filter(({ key, optional }) => !optional && !lines.some(({ role }) => role === key)).map(({ name }) => ({
		rule: "unknown-role",
		at: ["roles", name],
		found: `the role "${name}"`,
		expected: `a role of ${path}`,
		meant: {
			word: name,
			known: written
		},
		help: `Correct the role, or put the line "- [ ] **${name}**: …" into the section.`
	}));
	const strangers = lines.filter(({ role }) => !roles.some(({ key }) => key === role)).map(({ signOff }) => ({
		rule: "unknown-role",
		at: {
			path,
			line: signOff.place.line,
			column: signOff.place.column
		},
		found: `the role "${signOff.role}", which the policy does not name`,
		expected: `one of ${names.join(", ")}`,
		meant: {
			word: signOff.role,
			known: names
		},
		help: "Add the role to the policy, or take the line out: the gate fails on it."
	}));
	return [...missing, ...strangers];
}
function boundMistakes(options, { path, root }) {
	const own = require_named.fieldsIn(root);
	const byDefault = [...new Set(own.filter(({ key }) => require_named.namesRelease(key)).map(({ name }) => name))].join(", ");
	return [{
		fresh: options.fresh,
		at: ["fresh", "fields"]
	}, ...Object.entries(options.roles).map(([name, { fresh }]) => ({
		fresh,
		at: [
			"roles",
			name,
			"fresh",
			"fields"
		]
	}))].flatMap(({ fresh, at }) => {
		return (typeof fresh === "object" && "fields" in fresh ? fresh.fields : []).flatMap((name, index) => own.some(({ key }) => key === require_inline.normalizeTitle(name)) ? [] : [{
			rule: "unknown-field",
			at: [...at, index],
			found: `the field "${name}", which sign-offs are bound to`,
			expected: `a field of ${path}`,
			meant: {
				word: name,
				known: own.map((field) => field.name)
			},
			help: `Correct the name, or leave "fresh" out: a sign-off on an issue then counts for the version or tag and the environment${byDefault === "" ? "" : `, here ${byDefault}`}.`
		}]);
	});
}
exports.ON_AN_ISSUE = ON_AN_ISSUE;
exports.default = author_default;

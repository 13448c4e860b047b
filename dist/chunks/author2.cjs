const require_inline = require("./inline.cjs");
const require_value = require("./value.cjs");
const require_fields = require("./fields.cjs");
// src/gates/fields/author.ts
var author_default = {
	sentence: ({ in: section, required }) => {
		return `${section === void 0 ? "These fields" : `In "${section}" these fields`} are filled in: ${Object.entries(required).map(([name, want]) => `${name} (${wantedWords(want)})`).join(", ")}`;
	},
	names: (options) => ({
		within: options.in,
		sections: require_value.namesIn("in", options.in),
		fields: Object.entries(options.required).flatMap(([name, wanted]) => [{
			name,
			at: ["required", name]
		}, ...[requirementOf(wanted).not ?? []].flat().map((other) => ({
			name: other,
			at: [
				"required",
				name,
				"not"
			]
		}))])
	}),
	mistakes: ({ required }) => Object.entries(required).flatMap(([name, wanted]) => {
		const want = requirementOf(wanted);
		const at = ["required", name];
		const isItself = [want.not ?? []].flat().some((other) => require_inline.normalizeTitle(other) === require_inline.normalizeTitle(name));
		const help = "Name the field that it must differ from.";
		const itself = require_value.never([...at, "not"], `${name} to differ from itself`, "another field", help);
		return [...require_value.noRoom(want, at), ...isItself ? [itself] : []];
	})
};
const TYPES = {
	text: "any text",
	date: "a date",
	time: "a time",
	datetime: "a date and a time",
	semver: "a version",
	login: "a login",
	url: "a URL",
	email: "an e-mail address",
	number: "a number",
	duration: "a duration"
};
const requirementOf = (wanted) => typeof wanted === "string" ? { type: wanted } : wanted;
function wantedWords(wanted) {
	const want = requirementOf(wanted);
	const { values = [], pattern, unit } = want;
	const type = require_fields.typeOf(want);
	const kind = type === "one-of" ? `one of ${require_value.or(values)}` : type === "pattern" ? `text that matches ${pattern}` : TYPES[type];
	const others = [want.not ?? []].flat();
	return [
		kind,
		...require_value.boundWords(want, ["at-least", "at-most"]),
		...unit === void 0 ? [] : [`in ${unit}`],
		...others.length === 0 ? [] : [`other than ${require_value.or(others)}`]
	].join(", ");
}
exports.default = author_default;

// src/template/reading/stated.ts
function directiveFor({ meaning, isStated }) {
	const word = isStated === true ? void 0 : STATED[meaning];
	return word === void 0 ? void 0 : `<!-- gate: ${word} -->`;
}
const STATED = {
	all: "all",
	any: "any",
	one: "one",
	none: "none",
	optional: "optional",
	others: "optional"
};
Object.defineProperty(exports, "directiveFor", {
	enumerable: true,
	get: function() {
		return directiveFor;
	}
});

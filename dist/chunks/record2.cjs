const require_select = require("./select.cjs");
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
// src/template/reading/record.ts
const LINES_OF_A_RECORD = 3;
const OF_A_RECORD = [
	"none",
	"verdict",
	"sign-offs"
];
function isRecord({ root }, { lists }) {
	const sections = [root, ...require_select.sectionsOf(root).map(({ section }) => section)];
	return sections.flatMap(({ fields }) => fields.filter(({ blank, value }) => blank && value !== "")).length >= LINES_OF_A_RECORD || sections.some(({ signOffs }) => signOffs.length > 0) || lists.some(({ reading }) => OF_A_RECORD.includes(reading.meaning) || reading.sensitive);
}
Object.defineProperty(exports, "directiveFor", {
	enumerable: true,
	get: function() {
		return directiveFor;
	}
});
Object.defineProperty(exports, "isRecord", {
	enumerable: true,
	get: function() {
		return isRecord;
	}
});

const require_select = require("./select.cjs");
// src/template/reading/record.ts
const LINES_OF_A_RECORD = 3;
const OF_A_RECORD = [
	"none",
	"verdict",
	"sign-offs"
];
const OF_WHO_DID_IT = /\b(?:approve[rd]|deploy(?:er|ed)|released?|rollback|sign(?:ed)?[- ]?off|freigabe)\b/i;
function isRecord({ root }, { lists }) {
	const sections = [root, ...require_select.sectionsOf(root).map(({ section }) => section)];
	const blank = sections.flatMap(({ fields }) => fields.filter((field) => field.blank));
	return blank.filter(({ value }) => value !== "").length >= LINES_OF_A_RECORD || blank.length >= LINES_OF_A_RECORD && blank.some(({ name }) => OF_WHO_DID_IT.test(name)) || sections.some(({ signOffs }) => signOffs.length > 0) || lists.some(({ reading }) => OF_A_RECORD.includes(reading.meaning) || reading.sensitive);
}
Object.defineProperty(exports, "isRecord", {
	enumerable: true,
	get: function() {
		return isRecord;
	}
});

const require_select = require("./select.cjs");
const require_author = require("./author.cjs");
// src/gates/section/author.ts
const STATES = {
	present: "is there",
	absent: "is not there",
	"non-empty": "says something"
};
var author_default = {
	sentence: ({ in: title, must = "present", order }) => [...title === void 0 ? [] : [`The section "${title}" ${STATES[must]}`], ...order === void 0 ? [] : [`The sections ${require_author.quotedAll(order)} are there, in this order`]].join(". "),
	mistakes
};
function mistakes({ in: title, must, order = [] }, { form }) {
	if (form === void 0) return [];
	const { path, root } = form;
	const isThere = title !== void 0 && must === "absent" && require_select.select(root, title).kind !== "none";
	const found = `"${title}" must be absent, but stands in ${path}`;
	const places = order.map((each) => require_author.scopeIn(root, each)?.place?.offset);
	const wrong = places.findIndex((each, index) => {
		const before = places[index - 1];
		return each !== void 0 && before !== void 0 && each < before;
	});
	const behind = `"${order[wrong]}" behind "${order[wrong - 1]}"`;
	return [...isThere ? [require_author.never([], found, "one or the other", "Delete the section, or the rule.")] : [], ...wrong > 0 ? [require_author.never(["order", wrong], behind, `the order of ${path}`, "Turn them round.")] : []];
}
exports.default = author_default;

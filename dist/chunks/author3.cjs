const require_select = require("./select.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_value = require("./value.cjs");
const require_review = require("./review.cjs");
// src/gates/items/author.ts
var author_default = {
	sentence: ({ in: section, only, without = [], except, each, by, "at-least": least, below, optional, "once-begun": begun, require: require$1 = "all" }) => {
		const place = section === void 0 ? "" : ` in "${section}"`;
		const among = only === void 0 ? "" : `, of those that say ${matched(only)},`;
		const left = [...without.length === 0 ? [] : [`outside ${require_value.and(without.map(require_value.quotedGiven))}`], ...except === void 0 ? [] : [`other than ${matched(except)}`]];
		const where = `${place}${left.length === 0 ? "" : `, ${left.join(", ")},`}${among}`.replace(",,", ",");
		if (optional === true) return `The boxes${where} are shown, and none is asked for`;
		if (begun === true) return `Once a box${where} is ticked, every box is`;
		const parts = each === void 0 ? "" : `Of ${partWords(each, least, by)}: `;
		const more = below === void 0 ? "" : `, and ${BELOW[below]} below a ticked one`;
		return `${parts}${boxWords(require$1)}${where} ${typeof require$1 === "object" ? "are" : "is"} ticked${more}`;
	},
	boxes: (options, root) => boxesIn(options, root) ?? [],
	ticks: (options, root) => ({
		boxes: boxesIn(options, root) ?? [],
		require: options.require ?? "all"
	}),
	names: (options) => ({
		within: options.in,
		sections: [...require_value.namesIn("in", options.in), ...require_value.namesIn("without", options.without)],
		items: [...require_value.namesIn("only", options.only), ...require_value.namesIn("except", options.except)]
	}),
	mistakes
};
function partWords(each, least, by) {
	const called = /^(?:question|section|comment)$/.test(each) ? "" : ` called ${require_value.quotedGiven(each)}`;
	const one = called === "" ? each : "section";
	return `${least === void 0 ? `each ${one}` : `at least ${least} ${one}${least === 1 ? "" : "s"}`}${called}${by === void 0 && each !== "comment" ? "" : ", each ticked by another person"}`;
}
const BELOW = {
	all: "every box",
	any: "at least one",
	one: "exactly one"
};
function boxWords(require$2) {
	if (typeof require$2 === "object") return `At least ${require$2["at-least"]} boxes`;
	return {
		all: "Every box",
		any: "At least one box",
		one: "Exactly one box",
		none: "No box"
	}[require$2];
}
function matched(matchers) {
	return require_value.or(matchers.map((each) => typeof each === "string" ? require_value.quotedGiven(each) : `/${each.pattern}/`));
}
function boxesIn({ in: section, without = [], ...chosen }, root) {
	const scope = require_value.scopeIn(root, section);
	if (scope === void 0) return void 0;
	const apart = new Set(without.map((each) => require_value.scopeIn(root, each)));
	const inside = (each) => apart.has(each) ? [] : [...require_select.flatten(each.items), ...each.sections.flatMap(inside)];
	return require_review.chosenFrom(inside(scope), chosen, require_review.AS_TRUSTED);
}
function mistakes(options, { form }) {
	const { only, require: require$3 = "all" } = options;
	const boxes = form === void 0 ? void 0 : boxesIn(options, form.root);
	if (form === void 0 || boxes === void 0 || boxes.length === 0 && only !== void 0) return [];
	if (boxes.length === 0) return [require_value.never([], `a gate over no boxes of ${form.path}`, "at least one", "Name a section that has boxes.")];
	const [least] = require_quantifier.bounds(require$3, boxes.length);
	if (least <= boxes.length) return [];
	const found = `${require_quantifier.quantifierWords(require$3)} of ${boxes.length} boxes in ${form.path}`;
	return [require_value.never(["require"], found, `at most ${boxes.length}`, "Lower the number, or add boxes.")];
}
exports.default = author_default;

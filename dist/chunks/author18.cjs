const require_author = require("./author.cjs");
// src/gates/value/author.ts
var author_default = {
	sentence: ({ name, equals, "one-of": among, ...bounds }) => {
		const wanted = [
			...require_author.boundWords(bounds, [
				"at-least",
				"at-most",
				"above",
				"below"
			]),
			...equals === void 0 ? [] : [`equal to ${equals}`],
			...among === void 0 ? [] : [`one of ${require_author.or(among.map(String))}`]
		];
		return `The value ${name}, which the workflow hands over, is ${require_author.and(wanted)}`;
	},
	mistakes: (bounds) => require_author.noRoom(bounds, [])
};
exports.default = author_default;

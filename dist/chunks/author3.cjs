const require_author = require("./author.cjs");
// src/gates/check-run/author.ts
var author_default = {
	sentence: ({ name, conclusion = "success", within, ...chosen }) => `The check run ${require_author.quotedAll(name)}${require_author.chosenWords(chosen)} has concluded ${require_author.resultWords(conclusion)}${require_author.ageWords(within)}`,
	mistakes: (options, { status }) => require_author.ownReport(options, `${status} report`)
};
exports.default = author_default;

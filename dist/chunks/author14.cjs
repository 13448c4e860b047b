const require_author = require("./author.cjs");
// src/gates/status/author.ts
var author_default = {
	sentence: ({ name, within, ...chosen }) => `The status ${require_author.quotedAll(name)}${require_author.chosenWords(chosen)} is success${require_author.ageWords(within)}`,
	mistakes: (options, { status: own }) => require_author.ownReport(options, own)
};
exports.default = author_default;

const require_author = require("./author.cjs");
const require_commit = require("./commit.cjs");
// src/gates/deployment/author.ts
var author_default = { sentence: ({ environment, at = "head", state = "success", within }) => {
	return `${at === "head" ? "The head" : require_commit.givenWords(at)} was deployed to ${environment}, with the state ${require_author.resultWords(state)}${require_author.ageWords(within)}`;
} };
exports.default = author_default;

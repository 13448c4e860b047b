const require_author = require("./author.cjs");
const require_commit = require("./commit.cjs");
// src/gates/tag/author.ts
var author_default = { sentence: ({ name, at }) => {
	const target = at === void 0 ? "" : ` and leads to ${at === "head" ? "the head" : require_commit.givenWords(at)}`;
	return `The tag ${require_author.quoted(name)} is there${target}`;
} };
exports.default = author_default;

const require_author = require("./author.cjs");
const require_commit = require("./commit.cjs");
// src/gates/file/author.ts
var author_default = { sentence: ({ path, must, contains, since, at }) => {
	const named = `The file ${require_author.quoted(path)}`;
	const range = since === void 0 ? "by the pull request" : `since ${require_commit.givenWords(since)}`;
	if (must === "be-changed") return `${named} is changed ${range}`;
	if (must === "be-unchanged") return `${named} is not changed ${range}`;
	if (must === "be-absent") return `${named} is not there${require_commit.atWords(at)}`;
	return `${named} is there${require_commit.atWords(at)}${contains === void 0 ? "" : ` and says ${require_author.quoted(contains)}`}`;
} };
exports.default = author_default;

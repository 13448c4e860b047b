const require_author = require("./author.cjs");
// src/gates/release/author.ts
var author_default = { sentence: ({ tag, draft = false, prerelease, notes = false, assets }) => {
	const states = [draft ? "a draft" : "published", ...prerelease === void 0 ? [] : [prerelease ? "a pre-release" : "no pre-release"]];
	const listed = assets === void 0 ? "" : `, with the assets ${require_author.and(assets)}`;
	return `The release ${require_author.quoted(tag)} is ${require_author.and(states)}${notes ? ", with notes" : ""}${listed}`;
} };
exports.default = author_default;

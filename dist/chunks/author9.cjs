const require_author = require("./author.cjs");
// src/gates/label/author.ts
var author_default = { sentence: ({ name, require: require$1 = "all" }) => {
	const names = [name].flat();
	if (require$1 === "none") return `No label ${require_author.or(names.map(require_author.quoted))} is set`;
	if (require$1 === "all") return names.length === 1 ? `The label ${require_author.quotedAll(names)} is set` : `The labels ${require_author.quotedAll(names)} are set`;
	return `${typeof require$1 === "object" ? `At least ${require$1["at-least"]}` : {
		any: "At least one",
		one: "Exactly one"
	}[require$1]} of the labels ${require_author.quotedAll(names)} is set`;
} };
exports.default = author_default;

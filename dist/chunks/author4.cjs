const require_gates = require("./gates.cjs");
// src/gates/closes-issue/author.ts
var author_default = {
	sentence: (options) => `The pull request closes ${require_gates.issueWords(options)} of the same repository`,
	remark: (uses) => uses.length === 0 ? void 0 : "Nothing starts a run when an issue is linked by hand, or changes: let the second workflow start on a schedule too."
};
exports.default = author_default;

// src/gates/sub-issues/author.ts
var author_default = {
	sentence: ({ "at-least": least }) => least === void 0 ? "All sub-issues of the issue are closed" : `At least ${least} sub-issues of the issue are closed`,
	remark: (uses) => uses.length === 0 ? void 0 : "Nothing starts a run when a sub-issue is closed: let the second workflow start on a schedule too."
};
exports.default = author_default;

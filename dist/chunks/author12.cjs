// src/gates/review/author.ts
var author_default = { sentence: ({ approvals = 1, stale = false, permission = "write" }) => {
	return `${`At least ${approvals} ${approvals === 1 ? "person" : "people"} with ${permission} access`} approved ${stale ? "the pull request" : "its head"}, and nobody requests changes`;
} };
exports.default = author_default;

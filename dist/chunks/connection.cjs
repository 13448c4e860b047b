const require_error = require("./error.cjs");
// src/github/connection.ts
const MOST_PAGES = 50;
async function whole(read) {
	const entries = [];
	let after = null;
	for (let pages = 0; pages < MOST_PAGES; pages += 1) {
		const page = await read(after);
		const nodes = page?.nodes;
		if (page === null || page === void 0 || nodes === null || nodes === void 0) throw new require_error.GitHubError(404, "it does not exist, or the token may not see it.");
		for (const node of nodes) {
			if (node === null) throw new require_error.GitHubError(403, "the token may not see all of it.");
			entries.push(node);
		}
		if (!page.pageInfo.hasNextPage) return entries;
		if (page.pageInfo.endCursor === null || page.pageInfo.endCursor === after) break;
		after = page.pageInfo.endCursor;
	}
	throw new require_error.GitHubError(0, "the list does not end.");
}
Object.defineProperty(exports, "whole", {
	enumerable: true,
	get: function() {
		return whole;
	}
});

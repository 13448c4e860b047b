const require_front_matter = require("./front-matter.cjs");
// src/github/pulls-at.ts
async function openPullRequestsAt(client, { owner, repo, sha }, own) {
	const place = {
		owner,
		repo,
		per_page: 100
	};
	const withHead = (pulls) => pulls.filter(({ state, head }) => state === "open" && head.sha === sha);
	let found = [];
	try {
		const listed = client.rest.repos.listPullRequestsAssociatedWithCommit;
		found = withHead(await client.paginate(listed, {
			...place,
			commit_sha: sha
		}));
	} catch (error) {
		if (!(error instanceof require_front_matter.GitHubError) || ![
			403,
			404,
			422
		].includes(error.status)) throw error;
	}
	const complete = own === void 0 ? found.length > 0 : found.some(({ number }) => number === own);
	const oldestFirst = {
		state: "open",
		sort: "created",
		direction: "asc"
	};
	if (!complete) found = withHead(await client.paginate(client.rest.pulls.list, {
		...place,
		...oldestFirst
	}));
	return [...new Map(found.map((pull) => [pull.number, pull])).values()].toSorted((a, b) => a.number - b.number);
}
Object.defineProperty(exports, "openPullRequestsAt", {
	enumerable: true,
	get: function() {
		return openPullRequestsAt;
	}
});

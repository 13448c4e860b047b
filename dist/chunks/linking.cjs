const require_client = require("./client.cjs");
// src/github/linking.ts
const PULL = "number state repository { nameWithOwner }";
const HEAD = "query ($owner: String!, $repo: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $repo) { issue(number: $number)";
const CLOSERS = `${HEAD} {
  list: closedByPullRequestsReferences(first: 100, after: $after) {
    nodes { ${PULL} }
    pageInfo { hasNextPage endCursor }
  }
} } }`;
const MENTIONS = `${HEAD} {
  list: timelineItems(first: 100, after: $after, itemTypes: [CROSS_REFERENCED_EVENT]) {
    nodes { ... on CrossReferencedEvent { source { ... on PullRequest { ${PULL} } } } }
    pageInfo { hasNextPage endCursor }
  }
} } }`;
async function pullRequestsLinking(client, issue) {
	const { owner, repo } = issue;
	const closers = await list(client, CLOSERS, issue);
	const sources = (await list(client, MENTIONS, issue)).flatMap(({ source }) => source !== void 0 && isPull(source) ? [source] : []);
	const here = `${owner}/${repo}`.toLowerCase();
	const open = [...closers, ...sources].filter(({ state, repository }) => state === "OPEN" && repository.nameWithOwner.toLowerCase() === here);
	return [...new Set(open.map(({ number }) => number))].toSorted((a, b) => a - b).map((number) => ({
		owner,
		repo,
		kind: "pull-request",
		number
	}));
}
async function list(client, query, issue) {
	return require_client.whole(async (after) => {
		const { repository } = await client.graphql(query, {
			...issue,
			after
		});
		return repository?.issue?.list;
	});
}
function isPull(source) {
	return "number" in source;
}
exports.pullRequestsLinking = pullRequestsLinking;

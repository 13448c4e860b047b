const require_exit = require("./exit.cjs");
// src/github/history/merged.ts
const MERGED = `
query Merged($owner: String!, $repo: String!, $last: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequests(states: MERGED, first: $last, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { url body } }
  }
}`;
async function mergedPullRequests(client, { owner, repo }, last) {
	const { repository } = await client.graphql(MERGED, {
		owner,
		repo,
		last
	});
	if (repository?.pullRequests.nodes == null) throw new require_exit.GitHubError(404, `${owner}/${repo} does not exist, or the token may not see it.`);
	return repository.pullRequests.nodes.filter((each) => each !== null);
}
exports.mergedPullRequests = mergedPullRequests;

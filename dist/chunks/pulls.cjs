const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_commit = require("./commit.cjs");
const require_person = require("./person.cjs");
const require_ask = require("./ask.cjs");
const require_exit = require("./exit.cjs");
// src/github/survey/pulls.ts
var pulls_exports = require_rolldown_runtime.__exportAll({ mergedPullRequests: () => mergedPullRequests });
const OPEN_PULLS = `pullRequests(states: OPEN, first: 50, orderBy: {field: CREATED_AT, direction: DESC}) { totalCount
  nodes { number url title headRefName author { ...actor }
    commits(last: 1) { nodes { commit { message status { contexts { context } } } } } } }`;
const OF_WORKFLOWS = "github-actions[bot]";
function openPullsIn({ totalCount, nodes }) {
	return {
		total: totalCount,
		looked: (nodes ?? []).filter((pull) => pull !== null).map(openPull)
	};
}
function openPull({ number, url, title, headRefName, author, commits }) {
	const newest = (commits.nodes ?? []).flatMap((each) => each?.commit ?? []);
	const [skips = null] = newest.flatMap(({ message }) => require_commit.skipInstruction(message) ?? []);
	return {
		number,
		url,
		title,
		contexts: newest.flatMap(({ status }) => status?.contexts.map(({ context }) => context) ?? []),
		branch: headRefName,
		byWorkflow: author !== null && require_person.loginOf(author) === OF_WORKFLOWS,
		skips: skips === null ? null : skips.replaceAll(/\s+/g, " ")
	};
}
const QUERY = `query open($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${OPEN_PULLS} }
}
${require_person.ACTOR}`;
function openPullsOf(client, { owner, repo }) {
	return require_ask.seen(async () => {
		const { repository } = await client.graphql(QUERY, {
			owner,
			repo
		});
		return repository === null ? {
			total: 0,
			looked: []
		} : openPullsIn(repository.pullRequests);
	});
}
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
Object.defineProperty(exports, "OPEN_PULLS", {
	enumerable: true,
	get: function() {
		return OPEN_PULLS;
	}
});
Object.defineProperty(exports, "openPullsIn", {
	enumerable: true,
	get: function() {
		return openPullsIn;
	}
});
Object.defineProperty(exports, "openPullsOf", {
	enumerable: true,
	get: function() {
		return openPullsOf;
	}
});
Object.defineProperty(exports, "pulls_exports", {
	enumerable: true,
	get: function() {
		return pulls_exports;
	}
});

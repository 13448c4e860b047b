const require_person = require("./person.cjs");
const require_exit = require("./exit.cjs");
const require_lists = require("./lists.cjs");
const require_subject_node = require("./subject-node.cjs");
// src/github/history/past-checklists.ts
const AT_ONCE = 25;
async function pastIssues(client, where, label) {
	const { owner, repo } = where;
	const labels = label === void 0 ? null : [label];
	return (await require_lists.wholeConnection(async (after) => {
		return (await client.graphql(require_subject_node.ALL_ISSUES, {
			owner,
			repo,
			labels,
			after
		})).repository?.issues;
	}, "issues")).map((node) => pastChecklist(client, where, node));
}
async function pastPullRequests(client, where, numbers) {
	const found = [];
	const about = {
		...where,
		kind: "pull-requests",
		context: "",
		numbers
	};
	for (let start = 0; start < numbers.length; start += AT_ONCE) {
		const { query, variables } = require_subject_node.auditQuery(about, {
			subjects: {
				after: String(start),
				size: AT_ONCE
			},
			files: [],
			times: []
		});
		const { repository } = await client.graphql(query, variables);
		for (const [index, number] of numbers.slice(start, start + AT_ONCE).entries()) {
			const node = repository?.[`s${index}`];
			if (node == null) throw new require_exit.GitHubError(404, `there is no pull request #${number}, or the token may not see it.`);
			found.push(pastChecklist(client, where, node));
		}
	}
	return found;
}
function pastChecklist(client, where, node) {
	const { number, url, createdAt, body, author } = node;
	return {
		number,
		url,
		author: author?.databaseId == null ? null : {
			login: require_person.loginOf(author),
			id: author.databaseId,
			type: author.type
		},
		createdAt,
		body,
		textAt: (at) => createdAt > at ? void 0 : require_subject_node.bodyAt(node, at) ?? body,
		subjectAt: (at) => require_subject_node.auditSubjectOf(client, where, node, at)
	};
}
exports.pastIssues = pastIssues;
exports.pastPullRequests = pastPullRequests;

const require_error = require("./error.cjs");
// src/github/answers/told.ts
async function told(what, read) {
	try {
		return {
			status: "known",
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: `${what} could not be read: ${error.message}`
		};
	}
}
// src/github/answers/changed-since.ts
const MOST_FILES = 300;
function changedSinceAnswer(client, subject, { sha }) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	return told(`what changed since ${sha.slice(0, 7)}`, async () => {
		const basehead = `${sha}...${subject.headSha}`;
		const { data } = await client.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead,
			per_page: 100
		});
		const files = (data.files ?? []).map(({ filename, previous_filename: previous }) => ({
			path: filename,
			...previous === void 0 ? {} : { previous }
		}));
		const builds = data.status === "ahead" || data.status === "identical";
		return {
			files,
			complete: files.length < MOST_FILES,
			...builds ? { ahead: data.ahead_by } : {}
		};
	});
}
// src/github/answers/person.ts
const ACTOR = `fragment actor on Actor {
  type: __typename login
  ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } ... on Organization { databaseId }
}`;
function personOf(actor) {
	return actor?.databaseId == null ? null : {
		login: actor.login,
		id: actor.databaseId,
		type: actor.type
	};
}
function personFrom(user) {
	return user == null ? null : {
		login: user.login,
		id: user.id,
		type: user.type
	};
}
const PAGED = "totalCount pageInfo { hasNextPage endCursor }";
const EDIT = "editedAt deletedAt diff editor { ...actor }";
const NODES = {
	userContentEdits: EDIT,
	comments: `id url body createdAt lastEditedAt isMinimized includesCreatedEdit author { ...actor } editor { ...actor }
    userContentEdits(first: 20) { ${PAGED} nodes { ${EDIT} } }`,
	reviews: "url state createdAt submittedAt author { ...actor } commit { oid }",
	commits: `commit { oid committedViaWeb
    authors(first: 100) { ${PAGED} nodes { user { ...actor } } } committer { user { ...actor } } }`
};
function list(name, more) {
	return `${name}(first: 100${more ? ", after: $after" : ""}) { ${PAGED} nodes { ${NODES[name]} } }`;
}
const SHARED = `id body createdAt includesCreatedEdit author { ...actor } ${list("userContentEdits", false)} ${list("comments", false)}`;
const CONVERSATION = {
	"pull-request": `query conversation($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { subject: pullRequest(number: $number) {
    ${SHARED} headRefName headRepository { nameWithOwner } ${list("reviews", false)} ${list("commits", false)}
  } }
}
${ACTOR}`,
	issue: `query conversation($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { subject: issue(number: $number) { ${SHARED} } }
}
${ACTOR}`
};
function pageQuery(name) {
	const on = name === "reviews" || name === "commits" ? ["PullRequest"] : ["PullRequest", "Issue"];
	return `query more($id: ID!, $after: String) {
  node(id: $id) { ${(name === "userContentEdits" ? [...on, "IssueComment"] : on).map((type) => `... on ${type} { ${list(name, true)} }`).join(" ")} }
}
${ACTOR}`;
}
// src/github/answers/conversation.ts
async function readConversation(client, subject) {
	const { kind, number } = subject;
	const [owner, repo] = subject.repository?.split("/") ?? [];
	if (kind !== "pull-request" && kind !== "issue" || owner === void 0 || repo === void 0 || number === void 0) throw new require_error.GitHubError(404, "only pull requests and issues have a conversation.");
	const node = (await client.graphql(CONVERSATION[kind], {
		owner,
		repo,
		number
	})).repository?.subject;
	if (node == null) throw new require_error.GitHubError(404, `there is no #${number} in ${owner}/${repo}, or the token may not see it.`);
	const rest = (name, id, first) => whole(client, name, id, first);
	const [edits, comments, reviews, commits] = await Promise.all([
		rest("userContentEdits", node.id, node.userContentEdits),
		rest("comments", node.id, node.comments),
		rest("reviews", node.id, node.reviews),
		rest("commits", node.id, node.commits)
	]);
	const repository = node.headRepository?.nameWithOwner;
	return {
		reviews: reviews.map(reviewOf),
		comments: await Promise.all(comments.map(async (comment) => commentOf(comment, comment.lastEditedAt === null ? [] : await rest("userContentEdits", comment.id, comment.userContentEdits)))),
		body: historyOf(node, edits),
		commits: commits.map(commitOf),
		...repository === void 0 || node.headRefName === void 0 ? {} : { head: {
			repository,
			ref: node.headRefName
		} }
	};
}
async function whole(client, name, id, first) {
	if (first == null) return [];
	const nodes = [...first.nodes];
	let { pageInfo } = first;
	while (pageInfo.hasNextPage) {
		const { node } = await client.graphql(pageQuery(name), {
			id,
			after: pageInfo.endCursor
		});
		const page = node?.[name];
		if (page === void 0 || page.nodes.length === 0) break;
		nodes.push(...page.nodes);
		pageInfo = page.pageInfo;
	}
	const known = nodes.filter((node) => node !== null);
	if (known.length < first.totalCount) throw new require_error.GitHubError(502, `GitHub gave ${known.length} of ${first.totalCount} ${WORDS[name]}. Run the job again.`);
	return known;
}
const WORDS = {
	userContentEdits: "edits",
	comments: "comments",
	reviews: "reviews",
	commits: "commits"
};
function reviewOf({ url, state, createdAt, submittedAt, author, commit }) {
	return {
		author: personOf(author),
		state,
		commit: commit?.oid ?? null,
		at: submittedAt ?? createdAt,
		url
	};
}
function commentOf(node, edits) {
	const { url, body, createdAt, lastEditedAt, isMinimized, author, editor } = node;
	return {
		author: personOf(author),
		body,
		createdAt,
		lastEditedAt,
		editor: personOf(editor),
		...lastEditedAt === null ? {} : { edits: historyOf(node, edits) },
		minimized: isMinimized,
		url
	};
}
function historyOf(node, edits) {
	const author = personOf(node.author);
	if (edits.length === 0) return {
		revisions: [{
			editor: author,
			at: node.createdAt,
			body: node.body
		}],
		complete: true
	};
	const revisions = edits.toReversed().map(revisionOf);
	revisions.sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
	const [first, ...rest] = revisions;
	return node.includesCreatedEdit ? {
		revisions: [{
			...first,
			editor: author
		}, ...rest],
		complete: true
	} : {
		revisions,
		complete: false
	};
}
function revisionOf({ editedAt, deletedAt, diff, editor }) {
	return {
		editor: personOf(editor),
		at: editedAt,
		body: deletedAt === null ? diff : null
	};
}
function commitOf({ commit: { oid, committedViaWeb, authors, committer } }) {
	const people = authors.nodes.map((each) => personOf(each?.user ?? null));
	if (authors.nodes.length < authors.totalCount) people.push(null);
	if (!committedViaWeb) people.push(personOf(committer?.user ?? null));
	return {
		sha: oid,
		people
	};
}
// src/github/answers/label-set.ts
function labelSetAnswer(client, subject, label) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	return told(`who set the label ${label}`, async () => {
		const issue = {
			owner,
			repo,
			issue_number: subject.number ?? 0,
			per_page: 100
		};
		const last = (await client.paginate(client.rest.issues.listEvents, issue)).filter((event) => event.event === "labeled" || event.event === "unlabeled").findLast((event) => "label" in event && event.label.name?.toLowerCase() === label.toLowerCase());
		return last?.event === "labeled" ? {
			by: personFrom(last.actor),
			at: last.created_at
		} : null;
	});
}
// src/github/answers/permission.ts
const FLAGS = [
	["admin", "admin"],
	["maintain", "maintain"],
	["push", "write"],
	["triage", "triage"],
	["pull", "read"]
];
const ROLES = {
	admin: "admin",
	maintain: "maintain",
	write: "write",
	triage: "triage",
	read: "read",
	none: "none"
};
function permissionAnswer(client, subject, login) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	return told(`the permission of @${login}`, async () => {
		const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
			owner,
			repo,
			username: login
		});
		const flags = { ...data.user?.permissions };
		const flag = FLAGS.find(([name]) => flags[name] === true);
		return { level: ROLES[data.role_name] ?? flag?.[1] ?? ROLES[data.permission] ?? "none" };
	});
}
// src/github/answers/pushes.ts
const DELETED = /^0+$/;
async function readPushes(client, head) {
	const [owner = "", repo = ""] = head.repository.split("/");
	const { data } = await client.rest.repos.listActivities({
		owner,
		repo,
		ref: `refs/heads/${head.ref}`,
		per_page: 100
	});
	return data.filter(({ after }) => !DELETED.test(after)).map(({ after, timestamp, actor }) => ({
		sha: after,
		at: timestamp,
		pusher: personFrom(actor)
	}));
}
// src/github/answers/team-members.ts
async function teamAnswer(client, { org, team }) {
	try {
		return {
			status: "known",
			value: (await client.paginate(client.rest.teams.listMembersInOrg, {
				org,
				team_slug: team,
				per_page: 100
			})).map(({ login, id, type }) => ({
				login,
				id,
				type
			}))
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: error.status === 404 || error.status === 403 ? `its members cannot be read (${error.status}). Give the input \`team-token\` a token with \`members: read\` (GitHub App) or \`read:org\` (classic). Or there is no such team` : `its members could not be read: ${error.message}`
		};
	}
}
// src/github/answers/people.ts
function peopleAnswerer(client, teams, subject) {
	let read;
	const conversation = () => read ??= readConversation(client, subject);
	return async (question) => {
		switch (question.kind) {
			case "reviews": return told("the reviews", async () => (await conversation()).reviews);
			case "comments": return told("the comments", async () => (await conversation()).comments);
			case "body-edits": return told("the edit history of the body", async () => (await conversation()).body);
			case "commits":
				if (subject.kind !== "pull-request") return {
					status: "unavailable",
					reason: "only a pull request has commits"
				};
				return told("the commits", async () => (await conversation()).commits);
			case "pushes": return told("the pushes to the branch", async () => {
				const { head } = await conversation();
				if (head === void 0) throw new require_error.GitHubError(404, "the repository of the branch is gone.");
				return readPushes(client, head);
			});
			case "team-members": return teamAnswer(teams, question);
			case "permission": return permissionAnswer(client, subject, question.login);
			case "changed-since": return changedSinceAnswer(client, subject, question);
			case "label-set": return labelSetAnswer(client, subject, question.label);
			default: return question;
		}
	};
}
exports.peopleAnswerer = peopleAnswerer;

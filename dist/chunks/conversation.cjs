const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_error = require("./error.cjs");
const require_person = require("./person.cjs");
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
const BASE_CHANGES = `baseChanges: timelineItems(itemTypes: [BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT], first: 100) {
      pageInfo { hasNextPage } nodes {
        ... on BaseRefChangedEvent { createdAt from: previousRefName to: currentRefName }
        ... on AutomaticBaseChangeSucceededEvent { createdAt from: oldBase to: newBase } } }`;
const SHARED = `id body createdAt lastEditedAt includesCreatedEdit author { ...actor } ${list("userContentEdits", false)} ${list("comments", false)}`;
const CONVERSATION = {
	"pull-request": `query conversation($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { subject: pullRequest(number: $number) {
    ${SHARED} headRefName headRepository { nameWithOwner } ${list("reviews", false)} ${list("commits", false)}
    ${BASE_CHANGES}
  } }
}
${require_person.ACTOR}`,
	issue: `query conversation($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { subject: issue(number: $number) { ${SHARED} } }
}
${require_person.ACTOR}`
};
function pageQuery(name) {
	const on = name === "reviews" || name === "commits" ? ["PullRequest"] : ["PullRequest", "Issue"];
	return `query more($id: ID!, $after: String) {
  node(id: $id) { ${(name === "userContentEdits" ? [...on, "IssueComment"] : on).map((type) => `... on ${type} { ${list(name, true)} }`).join(" ")} }
}
${require_person.ACTOR}`;
}
// src/github/answers/conversation.ts
var conversation_exports = require_rolldown_runtime.__exportAll({ readConversation: () => readConversation });
async function readConversation(client, subject, isWanted = () => Promise.resolve(true)) {
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
		comments: await Promise.all(comments.map(async (comment) => {
			const { id, url, lastEditedAt, userContentEdits: edited } = comment;
			return commentOf(comment, lastEditedAt === null || edited?.pageInfo.hasNextPage === true && !await isWanted(url) ? [] : await rest("userContentEdits", id, edited));
		})),
		body: historyOf(node, edits),
		commits: commits.map(commitOf),
		...baseChangesIn(node.baseChanges),
		...repository === void 0 || node.headRefName === void 0 ? {} : { head: {
			repository,
			ref: node.headRefName
		} }
	};
}
const MOST_REPEATS = 3;
async function whole(client, name, id, first) {
	if (first == null) return [];
	const nodes = [...first.nodes];
	let { pageInfo } = first;
	let repeats = 0;
	while (pageInfo.hasNextPage) {
		const { node } = await client.graphql(pageQuery(name), {
			id,
			after: pageInfo.endCursor
		});
		const page = node?.[name];
		if (page === void 0 || page.nodes.length === 0) break;
		if (page.pageInfo.endCursor === pageInfo.endCursor) {
			repeats += 1;
			if (repeats < MOST_REPEATS) continue;
			throw new require_error.GitHubError(502, `GitHub gave the same ${WORDS[name]} again and again. Run the job again.`);
		}
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
function baseChangesIn(page) {
	const known = page?.nodes.filter((node) => node !== null) ?? [];
	if (page === void 0 || page.pageInfo.hasNextPage || known.length < page.nodes.length) return {};
	return { baseChanges: known.map(({ createdAt: at, from, to }) => ({
		at,
		from,
		to
	})).toSorted((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0) };
}
function reviewOf({ url, state, createdAt, submittedAt, author, commit }) {
	return {
		author: require_person.personOf(author),
		state,
		commit: commit?.oid ?? null,
		at: submittedAt ?? createdAt,
		url
	};
}
function commentOf(node, edits) {
	const { url, body, createdAt, lastEditedAt, isMinimized, author, editor } = node;
	return {
		author: require_person.personOf(author),
		body,
		createdAt,
		lastEditedAt,
		editor: require_person.personOf(editor),
		...lastEditedAt === null ? {} : { edits: historyOf(node, edits) },
		minimized: isMinimized,
		url
	};
}
function historyOf(node, edits) {
	const author = require_person.personOf(node.author);
	if (edits.length === 0 && node.lastEditedAt !== null) return {
		revisions: [],
		complete: false
	};
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
		editor: require_person.personOf(editor),
		at: editedAt,
		body: deletedAt === null ? diff : null
	};
}
function commitOf({ commit: { oid, committedViaWeb, authors, committer } }) {
	const people = authors.nodes.map((each) => require_person.personOf(each?.user ?? null));
	if (authors.nodes.length < authors.totalCount) people.push(null);
	if (!committedViaWeb) people.push(require_person.personOf(committer?.user ?? null));
	return {
		sha: oid,
		people
	};
}
Object.defineProperty(exports, "BASE_CHANGES", {
	enumerable: true,
	get: function() {
		return BASE_CHANGES;
	}
});
Object.defineProperty(exports, "baseChangesIn", {
	enumerable: true,
	get: function() {
		return baseChangesIn;
	}
});
Object.defineProperty(exports, "commentOf", {
	enumerable: true,
	get: function() {
		return commentOf;
	}
});
Object.defineProperty(exports, "commitOf", {
	enumerable: true,
	get: function() {
		return commitOf;
	}
});
Object.defineProperty(exports, "conversation_exports", {
	enumerable: true,
	get: function() {
		return conversation_exports;
	}
});
Object.defineProperty(exports, "historyOf", {
	enumerable: true,
	get: function() {
		return historyOf;
	}
});
Object.defineProperty(exports, "readConversation", {
	enumerable: true,
	get: function() {
		return readConversation;
	}
});
Object.defineProperty(exports, "reviewOf", {
	enumerable: true,
	get: function() {
		return reviewOf;
	}
});

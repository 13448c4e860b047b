const require_exit = require("./exit.cjs");
const require_person = require("./person.cjs");
const require_conversation_query = require("./conversation-query.cjs");
const require_conversation = require("./conversation.cjs");
const require_subject = require("./subject.cjs");
// src/github/history/query.ts
const SHARED = `id number url title body createdAt lastEditedAt includesCreatedEdit author { ...actor } labels(first: 50) { ${require_conversation_query.PAGED} nodes { name } }
    userContentEdits(first: 30) { ${require_conversation_query.PAGED} nodes { ${require_conversation_query.EDIT} } }
    comments(first: 30) { ${require_conversation_query.PAGED} nodes { ${require_conversation_query.commentFields(5)} } }`;
const PULL_REQUEST = `${SHARED} updatedAt mergedAt mergedBy { ...actor } isDraft baseRefName baseRefOid headRefOid
    headRefName headRepository { nameWithOwner }
    mergeCommit { oid parents(first: 1) { nodes { oid associatedPullRequests(first: 10) { nodes { number } } } } }
    files(first: 100) { ${require_conversation_query.PAGED} nodes { path changeType } }
    reviews(first: 30) { ${require_conversation_query.PAGED} nodes { ${require_conversation_query.REVIEW} } }
    commits(first: 30) { ${require_conversation_query.PAGED} nodes { ${require_conversation_query.commitFields(10)} } }
    ${require_conversation_query.BASE_CHANGES}
    head: commits(last: 1) { nodes { commit { oid status { context(name: $context) { state description } } } } }`;
const ISSUE = `${SHARED} updatedAt closedAt`;
const ALL_ISSUES = `query Issues($owner: String!, $repo: String!, $labels: [String!], $after: String) {
  repository(owner: $owner, name: $repo) {
    issues(first: 50, labels: $labels, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) { ${require_conversation_query.PAGED} nodes { ${ISSUE} } }
  }
}
${require_person.ACTOR}`;
const BLOB = "type: __typename ... on Blob { oid text isTruncated isBinary }";
function numbersAt(numbers, { after, size }) {
	const start = Number(after ?? 0);
	return numbers.slice(start, start + size);
}
function auditQuery({ owner, repo, kind, context, label, numbers }, { subjects, commits, files, times }) {
	const variables = {
		owner,
		repo
	};
	const declared = ["$owner: String!", "$repo: String!"];
	const parts = [];
	const declare = (name, type, value) => {
		declared.push(`$${name}: ${type}`);
		variables[name] = value;
		return `$${name}`;
	};
	if (subjects !== void 0 && numbers !== void 0) {
		declare("context", "String!", context);
		numbersAt(numbers, subjects).forEach((number, index) => {
			const wanted = declare(`s${index}`, "Int!", number);
			parts.push(`s${index}: pullRequest(number: ${wanted}) { ${PULL_REQUEST} }`);
		});
	} else if (subjects !== void 0) {
		const page = `first: ${subjects.size}, after: ${declare("after", "String", subjects.after)}, orderBy: {field: UPDATED_AT, direction: DESC}`;
		if (kind === "pull-requests") {
			declare("context", "String!", context);
			parts.push(`subjects: pullRequests(states: MERGED, ${page}) { ${require_conversation_query.PAGED} nodes { ${PULL_REQUEST} } }`);
		} else {
			const labels = label === void 0 ? "" : `labels: [${declare("label", "String!", label)}], `;
			parts.push(`subjects: issues(states: CLOSED, ${labels}${page}) { ${require_conversation_query.PAGED} nodes { ${ISSUE} } }`);
		}
	}
	const histories = [];
	if (commits !== void 0) {
		const after = declare("afterCommit", "String", commits.after);
		const period = `since: ${declare("since", "GitTimestamp", commits.since)}, until: ${declare("until", "GitTimestamp", commits.until)}`;
		histories.push(`history(first: 100, after: ${after}, ${period}) { ${require_conversation_query.PAGED} nodes { oid url messageHeadline committedDate parents(first: 1) { totalCount }
      author { name user { login } } associatedPullRequests(first: 10) { nodes { merged baseRefName repository { nameWithOwner } } } } }`);
	}
	times.forEach((time, index) => histories.push(`t${index}: history(first: 1, until: ${declare(`t${index}`, "GitTimestamp", time)}) { nodes { oid } }`));
	if (histories.length > 0) parts.push(`defaultBranchRef { name target { ... on Commit { ${histories.join("\n")} } } }`);
	files.forEach(({ commit, path }, index) => {
		const expression = declare(`f${index}`, "String", `${commit}:${path}`);
		parts.push(`f${index}: object(expression: ${expression}) { ${BLOB} }`);
	});
	return {
		query: `query audit(${declared.join(", ")}) {\n  repository(owner: $owner, name: $repo) { ${parts.join("\n")} }\n}\n${subjects === void 0 ? "" : require_person.ACTOR}`,
		variables
	};
}
// src/github/history/subject-node.ts
async function auditSubjectOf(client, repository, node, at = node.mergedAt ?? node.closedAt ?? node.updatedAt) {
	const isPull = node.mergedAt != null;
	const kind = isPull ? "pull-request" : "issue";
	const author = node.author === null ? null : require_person.loginOf(node.author);
	const { number, url } = node;
	const subject = {
		kind,
		repository: require_exit.repositoryName(repository),
		number,
		...node.headRefOid === void 0 ? {} : { headSha: node.headRefOid },
		...baseOf(node),
		...author === null ? {} : { author },
		url
	};
	const cut = cutOf(node);
	const about = {
		client,
		repository,
		subject
	};
	const whole = cut.length === 0 ? listsOf(node) : await require_conversation.readConversation(about);
	const comments = await require_conversation.withApps(about, whole.comments);
	const lists = until({
		...whole,
		comments
	}, at);
	const afterwards = comments.filter(({ createdAt }) => createdAt > at);
	const flags = [];
	const newest = lists.body.revisions.at(-1);
	const known = lists.body.complete && newest !== void 0 && newest.body !== null;
	const markdown = known ? newest.body ?? "" : node.body;
	if (!known) flags.push("history-unknown");
	else if (normal(markdown) !== normal(node.body)) flags.push("edited-after");
	return {
		subject,
		documents: [{
			id: "body",
			kind: `${kind}-body`,
			markdown,
			...author === null ? {} : { author },
			url
		}],
		facts: factsOf(node, lists, isPull, repository),
		row: {
			kind,
			number,
			url,
			author,
			at,
			openedAt: node.createdAt,
			cut,
			...isPull ? {
				mergedBy: node.mergedBy == null ? null : require_person.loginOf(node.mergedBy),
				...node.mergeCommit?.oid === void 0 ? {} : { mergeCommit: node.mergeCommit.oid },
				recorded: recordedOf(node)
			} : {}
		},
		flags,
		...afterwards.length === 0 ? {} : { afterwards }
	};
}
function baseOf({ number, baseRefOid, mergeCommit }) {
	const parent = mergeCommit?.parents.nodes[0];
	const brought = parent?.associatedPullRequests?.nodes;
	const commit = brought !== void 0 && !brought.some((pull) => pull === null || pull.number === number) ? parent?.oid : baseRefOid;
	return commit === void 0 ? {} : { trustedSha: commit };
}
function cutOf(node) {
	const lists = {
		edits: node.userContentEdits,
		comments: node.comments,
		reviews: node.reviews,
		commits: node.commits
	};
	const own = Object.entries(lists).flatMap(([name, list]) => list?.pageInfo.hasNextPage === true ? [name] : []);
	return node.comments.nodes.some((comment) => comment?.userContentEdits?.pageInfo.hasNextPage === true) ? [...own, "edits of comments"] : own;
}
function listsOf(node) {
	const all = (page) => (page?.nodes ?? []).filter((each) => each !== null);
	return {
		body: require_conversation.historyOf(node, all(node.userContentEdits)),
		comments: all(node.comments).map((comment) => require_conversation.commentOf(comment, all(comment.userContentEdits))),
		reviews: all(node.reviews).map(require_conversation.reviewOf),
		commits: all(node.commits).map(require_conversation.pullCommitOf),
		...require_conversation.baseChangesIn(node.baseChanges)
	};
}
function bodyAt(node, at) {
	if (node.createdAt > at) return void 0;
	const { body } = until({
		...listsOf(node),
		comments: [],
		reviews: [],
		commits: []
	}, at);
	const newest = body.revisions.at(-1);
	return body.complete ? newest?.body ?? void 0 : void 0;
}
function until({ body, comments, reviews, commits, baseChanges }, at) {
	return {
		body: {
			...body,
			revisions: body.revisions.filter((revision, index) => revision.at < at || index === 0 && revision.at === at)
		},
		comments: comments.filter(({ createdAt }) => createdAt <= at),
		reviews: reviews.filter((review) => review.at <= at),
		commits,
		...baseChanges === void 0 ? {} : { baseChanges: baseChanges.filter((change) => change.at <= at) }
	};
}
function factsOf(node, { body, comments, reviews, commits, baseChanges }, isPull, repository) {
	const known = (question, value) => ({
		question,
		fact: {
			status: "known",
			value
		}
	});
	const { author, labels, files } = node;
	const names = labels?.pageInfo.hasNextPage === true ? void 0 : labels?.nodes ?? [];
	const about = {
		...author === null ? {} : {
			author: require_person.loginOf(author),
			authorType: author.type
		},
		...author?.databaseId == null ? {} : { authorId: author.databaseId },
		title: node.title,
		openedAt: node.createdAt,
		...node.isDraft === void 0 ? {} : { draft: node.isDraft },
		...node.baseRefName === void 0 ? {} : { baseBranch: node.baseRefName },
		...node.headRefName === void 0 ? {} : {
			headBranch: node.headRefName,
			fork: require_subject.isElsewhere(node.headRepository?.nameWithOwner, repository)
		}
	};
	const paths = (files?.nodes ?? []).filter((file) => file !== null);
	return [
		...names === void 0 ? [] : [known({ kind: "labels" }, names.flatMap((label) => label?.name ?? []))],
		known({ kind: "origin" }, about),
		known({ kind: "comments" }, comments),
		known({ kind: "body-edits" }, body),
		...isPull ? [
			known({ kind: "reviews" }, reviews),
			known({ kind: "commits" }, commits),
			...baseChanges === void 0 ? [] : [known({ kind: "base-changes" }, baseChanges)],
			known({ kind: "changed-files" }, {
				files: paths.map(({ path }) => ({ path })),
				complete: files?.pageInfo.hasNextPage === false && paths.length > 0 && paths.every(({ changeType }) => changeType !== "RENAMED")
			})
		] : []
	];
}
function recordedOf({ head }) {
	const context = head?.nodes[0]?.commit.status?.context;
	return context == null ? null : {
		state: context.state.toLowerCase(),
		description: context.description
	};
}
function normal(text) {
	return text.replaceAll("\r\n", "\n").trimEnd();
}
Object.defineProperty(exports, "ALL_ISSUES", {
	enumerable: true,
	get: function() {
		return ALL_ISSUES;
	}
});
Object.defineProperty(exports, "BLOB", {
	enumerable: true,
	get: function() {
		return BLOB;
	}
});
Object.defineProperty(exports, "auditQuery", {
	enumerable: true,
	get: function() {
		return auditQuery;
	}
});
Object.defineProperty(exports, "auditSubjectOf", {
	enumerable: true,
	get: function() {
		return auditSubjectOf;
	}
});
Object.defineProperty(exports, "bodyAt", {
	enumerable: true,
	get: function() {
		return bodyAt;
	}
});
Object.defineProperty(exports, "numbersAt", {
	enumerable: true,
	get: function() {
		return numbersAt;
	}
});

const require_person = require("./person.cjs");
// src/github/answers/conversation-query.ts
const PAGE = 100;
const EDITS = 20;
const PAGED = "totalCount pageInfo { hasNextPage endCursor }";
const EDIT = "editedAt deletedAt diff editor { ...actor }";
const REVIEW = "url state createdAt submittedAt author { ...actor } commit { oid }";
function commentFields(edits) {
	return `id url body createdAt lastEditedAt isMinimized includesCreatedEdit author { ...actor } editor { ...actor }
    userContentEdits(first: ${edits}) { ${PAGED} nodes { ${EDIT} } }`;
}
const GIT_ACTOR = "name email user { ...actor }";
function commitFields(authors) {
	return `commit { oid committedViaWeb
    authors(first: ${authors}) { ${PAGED} nodes { ${GIT_ACTOR} } } committer { ${GIT_ACTOR} } }`;
}
const NODES = {
	userContentEdits: EDIT,
	comments: commentFields(EDITS),
	reviews: REVIEW,
	commits: commitFields(PAGE)
};
function list(name, more) {
	return `${name}(first: ${PAGE}${more ? ", after: $after" : ""}) { ${PAGED} nodes { ${NODES[name]} } }`;
}
const BASE_CHANGES = `baseChanges: timelineItems(itemTypes: [BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT], first: ${PAGE}) {
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
Object.defineProperty(exports, "BASE_CHANGES", {
	enumerable: true,
	get: function() {
		return BASE_CHANGES;
	}
});
Object.defineProperty(exports, "CONVERSATION", {
	enumerable: true,
	get: function() {
		return CONVERSATION;
	}
});
Object.defineProperty(exports, "EDIT", {
	enumerable: true,
	get: function() {
		return EDIT;
	}
});
Object.defineProperty(exports, "PAGED", {
	enumerable: true,
	get: function() {
		return PAGED;
	}
});
Object.defineProperty(exports, "REVIEW", {
	enumerable: true,
	get: function() {
		return REVIEW;
	}
});
Object.defineProperty(exports, "commentFields", {
	enumerable: true,
	get: function() {
		return commentFields;
	}
});
Object.defineProperty(exports, "commitFields", {
	enumerable: true,
	get: function() {
		return commitFields;
	}
});
Object.defineProperty(exports, "pageQuery", {
	enumerable: true,
	get: function() {
		return pageQuery;
	}
});

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_person = require("./person.cjs");
const require_exit = require("./exit.cjs");
const require_lists = require("./lists.cjs");
const require_conversation_query = require("./conversation-query.cjs");
// src/github/answers/conversation.ts
var conversation_exports = require_rolldown_runtime.__exportAll({ readConversation: () => readConversation });
async function readConversation({ client, repository: { owner, repo }, subject }, isWanted = () => Promise.resolve(true)) {
	const { kind, number } = subject;
	if (kind !== "pull-request" && kind !== "issue" || number === void 0) throw new require_exit.GitHubError(404, "only pull requests and issues have a conversation.");
	const variables = {
		owner,
		repo,
		number
	};
	const node = (await client.graphql(require_conversation_query.CONVERSATION[kind], variables)).repository?.subject;
	if (node == null) throw new require_exit.GitHubError(404, `there is no #${number} in ${owner}/${repo}, or the token may not see it.`);
	const rest = async (name, id, first) => {
		const more = async (after) => (await client.graphql(require_conversation_query.pageQuery(name), {
			id,
			after
		})).node?.[name];
		return first == null ? [] : require_lists.wholeConnection(more, WORDS[name], first);
	};
	const [edits, comments, reviews, commits] = await Promise.all([
		rest("userContentEdits", node.id, node.userContentEdits),
		rest("comments", node.id, node.comments),
		rest("reviews", node.id, node.reviews),
		rest("commits", node.id, node.commits)
	]);
	const repository = require_exit.repositoryNamed(node.headRepository?.nameWithOwner);
	return {
		reviews: reviews.map(reviewOf),
		comments: await Promise.all(comments.map(async (comment) => {
			const { id, url, lastEditedAt, userContentEdits: edited } = comment;
			return commentOf(comment, lastEditedAt === null || edited?.pageInfo.hasNextPage === true && !await isWanted(url) ? [] : await rest("userContentEdits", id, edited));
		})),
		body: historyOf(node, edits),
		commits: commits.map(pullCommitOf),
		...baseChangesIn(node.baseChanges),
		...repository === void 0 || node.headRefName === void 0 ? {} : { head: {
			repository,
			ref: node.headRefName
		} }
	};
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
function pullCommitOf({ commit: { oid, committedViaWeb, authors, committer } }) {
	const people = authors.nodes.map((each) => require_person.personOf(each?.user ?? null));
	if (authors.nodes.length < authors.totalCount) people.push(null);
	if (!committedViaWeb) people.push(require_person.personOf(committer?.user ?? null));
	const named = [...authors.nodes, committedViaWeb ? null : committer];
	const bots = [...new Set(named.flatMap(botNamedBy))];
	return {
		sha: oid,
		people,
		...bots.length === 0 ? {} : { bots }
	};
}
const BOT_ADDRESS = /^(?:\d+\+)?(.{1,60}\[bot\])@users\.noreply\./i;
function botNamedBy(actor) {
	if (actor?.user?.type === "Bot") return [require_person.loginOf(actor.user)];
	const found = BOT_ADDRESS.exec(actor?.email ?? "")?.[1] ?? actor?.name ?? "";
	return found.endsWith("[bot]") ? [found] : [];
}
const MAY_SIGN = /[/&[]/;
function appIn({ performed_via_github_app: app }, by) {
	return app == null || by?.type !== "User" ? {} : { app: app.slug ?? `${app.id}` };
}
async function withApps({ client, repository, subject }, comments) {
	const matters = ({ author, body, edits }) => author?.type === "User" && [body, ...(edits?.revisions ?? []).map((each) => each.body ?? "")].some((text) => MAY_SIGN.test(text));
	if (!comments.some(matters)) return comments;
	const listed = await client.paginate(client.rest.issues.listComments, {
		owner: repository.owner,
		repo: repository.repo,
		issue_number: subject.number ?? 0,
		per_page: 100
	});
	const found = new Map(listed.map((each) => [each.html_url, each]));
	return comments.map((comment) => {
		if (!matters(comment)) return comment;
		const same = found.get(`${comment.url}`);
		if (same === void 0) throw new require_exit.GitHubError(0, "they changed while the gate read them. Run the job again.");
		return {
			...comment,
			...appIn(same, comment.author)
		};
	});
}
Object.defineProperty(exports, "appIn", {
	enumerable: true,
	get: function() {
		return appIn;
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
Object.defineProperty(exports, "pullCommitOf", {
	enumerable: true,
	get: function() {
		return pullCommitOf;
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
Object.defineProperty(exports, "withApps", {
	enumerable: true,
	get: function() {
		return withApps;
	}
});

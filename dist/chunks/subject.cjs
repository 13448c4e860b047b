const require_exit = require("./exit.cjs");
// src/github/subject.ts
async function loadSubject(client, request) {
	if (request.kind === "ref") return loadRef(request);
	if (request.kind === "issue") return loadIssue(client, request);
	const pull = await require_exit.attempt(() => loadPullRequest(client, request));
	if (pull.ok) return pull.value;
	if (request.kind !== "any" || pull.error.status !== 403 && pull.error.status !== 404) throw pull.error;
	const issue = await require_exit.attempt(() => loadIssue(client, request));
	if (issue.ok) return issue.value;
	if (issue.error.status !== 404) throw issue.error;
	const words = `there is no pull request and no issue #${request.number} in ${require_exit.repositoryName(request)}, or the token may not see it.`;
	throw new require_exit.GitHubError(404, words, { cause: issue.error });
}
async function loadPullRequest(client, request) {
	const { owner, repo, number } = request;
	const { data } = await client.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	});
	assertSame(request, data);
	assertQueued(request, data);
	return pullRequestSubject(request, data);
}
function assertQueued({ number, baseRef }, data) {
	if (baseRef === void 0 || data.state === "open" && baseOf(data).ref === baseRef) return;
	const words = `#${number} is closed, or its base is no longer the branch of its merge group.`;
	throw new require_exit.GitHubError(409, words);
}
function pullRequestSubject(place, data, labels) {
	const base = baseOf(data);
	const trusted = isOpen(data) ? { trustedRef: `refs/heads/${base.ref}` } : { trustedSha: base.sha };
	return loaded(place, "pull-request", data, {
		commits: {
			headSha: data.head.sha,
			...trusted
		},
		about: {
			draft: data.draft === true,
			baseBranch: base.ref,
			headBranch: data.head.ref,
			fork: isElsewhere(data.head.repo?.full_name, place),
			...mergedOf(data)
		},
		labels
	});
}
function mergedOf({ merged_at: at, merged_by: by, mergedAs: commit = null }) {
	return at == null ? {} : { merged: {
		at,
		by: by?.login ?? null,
		commit
	} };
}
function baseOf(data) {
	return stackBase(data) ?? data.base;
}
function stackBase(data) {
	const { stack } = data;
	const { ref, sha } = stack?.base ?? {};
	return typeof ref === "string" && typeof sha === "string" ? {
		ref,
		sha
	} : void 0;
}
async function loadIssue(client, request) {
	const { owner, repo, number } = request;
	const { data } = await client.rest.issues.get({
		owner,
		repo,
		issue_number: number
	});
	assertSame(request, data);
	if (data.pull_request !== void 0) return loadPullRequest(client, request);
	return issueSubject(request, data);
}
function issueSubject(place, data, labels) {
	return loaded(place, "issue", data, {
		commits: {},
		about: {},
		labels
	});
}
function loadRef(request) {
	const { ref, sha } = request;
	return {
		subject: {
			kind: "ref",
			repository: require_exit.repositoryName(request),
			ref,
			headSha: sha
		},
		documents: [],
		facts: [],
		open: true
	};
}
function loaded(repository, kind, data, more) {
	const { commits, about, labels = {
		status: "known",
		value: labelNames(data.labels)
	} } = more;
	const { number, title } = data;
	const author = data.user === null ? {} : { author: data.user.login };
	const authorId = data.user === null ? {} : { authorId: data.user.id };
	const openedAt = data.created_at === void 0 ? {} : { openedAt: data.created_at };
	const authorType = data.user?.type === void 0 ? {} : { authorType: data.user.type };
	const url = data.html_url;
	return {
		subject: {
			kind,
			repository: require_exit.repositoryName(repository),
			number,
			...commits,
			...author,
			url
		},
		documents: [{
			id: "body",
			kind: `${kind}-body`,
			markdown: data.body ?? "",
			...author,
			url
		}],
		facts: [{
			question: { kind: "labels" },
			fact: labels
		}, {
			question: { kind: "origin" },
			fact: {
				status: "known",
				value: {
					...author,
					...authorId,
					...authorType,
					title,
					...openedAt,
					...about
				}
			}
		}],
		open: isOpen(data)
	};
}
function isElsewhere(head, place) {
	return head?.toLowerCase() !== require_exit.repositoryName(place).toLowerCase();
}
function isOpen({ state }) {
	return state !== "closed";
}
function labelNames(labels) {
	return (labels ?? []).flatMap((label) => typeof label === "string" ? [label] : label.name ?? []);
}
function assertSame(request, data) {
	const { number } = request;
	if (data.number === number) return;
	throw new require_exit.GitHubError(404, `#${number} of ${require_exit.repositoryName(request)} was moved to another repository. Judge it there.`);
}
function trustedAt({ trustedSha, trustedRef }) {
	return trustedSha ?? trustedRef;
}
Object.defineProperty(exports, "assertQueued", {
	enumerable: true,
	get: function() {
		return assertQueued;
	}
});
Object.defineProperty(exports, "isElsewhere", {
	enumerable: true,
	get: function() {
		return isElsewhere;
	}
});
Object.defineProperty(exports, "issueSubject", {
	enumerable: true,
	get: function() {
		return issueSubject;
	}
});
Object.defineProperty(exports, "loadSubject", {
	enumerable: true,
	get: function() {
		return loadSubject;
	}
});
Object.defineProperty(exports, "pullRequestSubject", {
	enumerable: true,
	get: function() {
		return pullRequestSubject;
	}
});
Object.defineProperty(exports, "trustedAt", {
	enumerable: true,
	get: function() {
		return trustedAt;
	}
});

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_exit = require("./exit.cjs");
const require_subject_node = require("./subject-node.cjs");
// src/github/history/reader.ts
var reader_exports = require_rolldown_runtime.__exportAll({ auditReader: () => auditReader });
function auditReader(client, query, period) {
	return async (batch) => {
		const { query: text, variables } = require_subject_node.auditQuery(query, batch);
		const { repository } = await client.graphql(text, variables);
		if (repository === null) throw new require_exit.GitHubError(404, `there is no repository ${require_exit.repositoryName(query)}, or the token may not see it.`);
		const target = repository.defaultBranchRef?.target;
		return {
			...batch.subjects === void 0 || query.numbers === void 0 ? {} : { subjects: await numberedOf(client, query, query.numbers, batch.subjects, repository) },
			...batch.subjects === void 0 || repository.subjects === void 0 ? {} : { subjects: await subjectsOf(client, query, period, batch.subjects, repository.subjects) },
			...batch.commits === void 0 ? {} : { commits: commitsOf(query, repository.defaultBranchRef?.name, target?.history) },
			files: batch.files.map(({ path }, index) => blobAnswer(path, repository[`f${index}`] ?? null)),
			times: batch.times.map((_, index) => target?.[`t${index}`]?.nodes[0]?.oid)
		};
	};
}
async function subjectsOf(client, query, { since, until }, { again }, page) {
	const nodes = page.nodes.filter((node) => node !== null);
	const inPeriod = nodes.filter((node) => {
		const at = node.mergedAt ?? node.closedAt ?? "";
		const isNew = again === void 0 || node.updatedAt >= again.since && !again.except.has(node.number);
		return at >= since && at < until && isNew;
	});
	const found = [];
	for (const node of inPeriod) found.push(await require_subject_node.auditSubjectOf(client, query, node));
	const oldest = nodes.at(-1)?.updatedAt ?? "";
	const { hasNextPage, endCursor } = page.pageInfo;
	const next = hasNextPage && oldest >= since && oldest >= (again?.since ?? "") ? endCursor ?? void 0 : void 0;
	const newest = nodes[0]?.updatedAt;
	return {
		found,
		next,
		...newest === void 0 ? {} : { newest },
		total: page.totalCount
	};
}
async function numberedOf(client, query, numbers, batch, repository) {
	const found = [];
	for (const [index, number] of require_subject_node.numbersAt(numbers, batch).entries()) {
		const node = repository[`s${index}`];
		if (node?.mergedAt == null) throw new require_exit.GitHubError(404, `#${number} is not a merged pull request, or the token may not see it.`);
		found.push(await require_subject_node.auditSubjectOf(client, query, node));
	}
	const next = Number(batch.after ?? 0) + batch.size;
	return {
		found,
		next: next < numbers.length ? String(next) : void 0,
		total: numbers.length
	};
}
function commitsOf(query, branch, history) {
	if (history === void 0) return {
		found: [],
		next: void 0
	};
	const branches = query.into ?? [branch];
	const found = history.nodes.filter((node) => node !== null).filter(({ associatedPullRequests: pulls }) => !(pulls?.nodes ?? []).some((pull) => pull?.merged === true && branches.includes(pull.baseRefName) && require_exit.isNamed(query, pull.repository.nameWithOwner))).map(({ oid, url, messageHeadline, committedDate, author, parents }) => ({
		sha: oid,
		url,
		headline: messageHeadline,
		author: author?.user?.login ?? author?.name ?? null,
		at: committedDate,
		...parents.totalCount === 0 ? { initial: true } : {}
	}));
	const { hasNextPage, endCursor } = history.pageInfo;
	return {
		found,
		next: hasNextPage ? endCursor ?? void 0 : void 0
	};
}
function blobAnswer(path, blob) {
	if (blob === null) return {
		status: "known",
		value: {
			path,
			exists: false,
			text: ""
		}
	};
	if (blob.type !== "Blob") return {
		status: "unavailable",
		reason: `${path} is no file`
	};
	if (blob.isTruncated === true || blob.isBinary === true || typeof blob.text !== "string") return {
		status: "unavailable",
		reason: `${path} is no whole text`
	};
	return {
		status: "known",
		value: {
			path,
			exists: true,
			text: blob.text,
			...blob.oid === void 0 ? {} : { sha: blob.oid }
		}
	};
}
Object.defineProperty(exports, "auditReader", {
	enumerable: true,
	get: function() {
		return auditReader;
	}
});
Object.defineProperty(exports, "blobAnswer", {
	enumerable: true,
	get: function() {
		return blobAnswer;
	}
});
Object.defineProperty(exports, "reader_exports", {
	enumerable: true,
	get: function() {
		return reader_exports;
	}
});

const require_conversation_query = require("./conversation-query.cjs");
const require_person = require("./person.cjs");
const require_exit = require("./exit.cjs");
// src/github/history/releases.ts
const TARGET = `target { type: __typename oid
      ... on Commit { committedDate }
      ... on Tag { tagger { date } target { type: __typename oid ... on Commit { committedDate } ... on Tag { target { oid } } } } }`;
const RELEASES = `
query Releases($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    releases(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      ${require_conversation_query.PAGED}
      nodes { databaseId url tagName isDraft createdAt publishedAt author { ...actor } tagCommit { oid } }
    }
  }
}
${require_person.ACTOR}`;
const TAGS = `
query Tags($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    url
    refs(refPrefix: "refs/tags/", first: 100, after: $after) { ${require_conversation_query.PAGED} nodes { name ${TARGET} } }
  }
}`;
async function releasesOf(client, query) {
	return (await pages(query, async (after) => {
		return (await client.graphql(RELEASES, {
			...variablesOf(query),
			after
		})).repository?.releases;
	})).filter(({ isDraft, tagName }) => !isDraft && !tagName.startsWith("record/")).map(({ databaseId, url, tagName, createdAt, publishedAt, author, tagCommit }) => ({
		kind: "release",
		id: String(databaseId),
		url,
		sha: tagCommit?.oid ?? null,
		ref: tagName,
		versions: [tagName],
		by: author === null ? null : require_person.loginOf(author),
		createdAt: publishedAt ?? createdAt,
		at: publishedAt ?? createdAt,
		state: "published"
	}));
}
async function tagNames(client, query) {
	let web = "";
	return (await pages(query, async (after) => {
		const answer = await client.graphql(TAGS, {
			...variablesOf(query),
			after
		});
		web = answer.repository?.url ?? "";
		return answer.repository?.refs;
	})).flatMap(({ name, target }) => {
		if (target === null || name.startsWith("record/")) return [];
		const inner = target.target?.target ?? target.target ?? target;
		const at = target.tagger?.date ?? inner.committedDate ?? target.committedDate;
		const url = `${web}/tree/${name.split("/").map(encodeURIComponent).join("/")}`;
		return [{
			name,
			sha: inner.oid,
			at: at === void 0 ? "" : utc(at),
			url
		}];
	});
}
function utc(time) {
	return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}
function variablesOf({ owner, repo }) {
	return {
		owner,
		repo
	};
}
async function pages(where, read, isEnough = () => false) {
	const found = [];
	for (let after = null;;) {
		const page = await read(after);
		if (page == null) throw new require_exit.GitHubError(404, `there is no repository ${require_exit.repositoryName(where)}, or the token may not see all of it.`);
		const own = page.nodes.filter((each) => each !== null);
		if (own.length < page.nodes.length) throw new require_exit.GitHubError(403, "the token may not see all of the list.");
		found.push(...own);
		const last = own.at(-1);
		const { hasNextPage, endCursor } = page.pageInfo;
		if (!hasNextPage || last !== void 0 && isEnough(last)) return found;
		if (endCursor === null || endCursor === after) throw new require_exit.GitHubError(0, "the list does not end.");
		after = endCursor;
	}
}
// src/github/history/deployments.ts
const DEPLOYMENTS = `
query Deployments($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    url defaultBranchRef { name }
    deployments(environments: [$environment], first: 50, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      ${require_conversation_query.PAGED}
      nodes {
        databaseId commitOid environment createdAt creator { ...actor }
        ref { name prefix }
        commit { associatedPullRequests(first: 20) { nodes { number merged baseRefName mergeCommit { oid } repository { nameWithOwner } } } }
        statuses(first: 30) { ${require_conversation_query.PAGED} nodes { state createdAt logUrl } }
      }
    }
  }
}
${require_person.ACTOR}`;
const ENVIRONMENTS = `
query Environments($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    deployments(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { environment } }
  }
}`;
async function deployedIn(client, query) {
	const { since, until, environment } = query;
	const isIn = ({ createdAt }) => createdAt >= since && createdAt < until;
	const deployments = await deploymentsOf(client, query);
	if (deployments !== void 0) return {
		population: "deployments",
		found: deployments.filter(isIn)
	};
	const environments = await environmentsOf(client, query);
	const same = environments.find((name) => name !== environment && isSame(name, environment));
	if (same !== void 0) return deployedIn(client, {
		...query,
		environment: same
	});
	const releases = await releasesOf(client, query);
	if (releases.length > 0) return {
		population: "releases",
		found: releases.filter(isIn),
		environments
	};
	const tags = (await tagNames(client, query)).map(tagged);
	return {
		population: tags.length === 0 ? "nothing" : "tags",
		found: tags.filter(isIn),
		environments
	};
}
async function environmentsOf(client, { owner, repo }) {
	const names = ((await client.graphql(ENVIRONMENTS, {
		owner,
		repo
	})).repository?.deployments.nodes ?? []).flatMap((node) => node?.environment ?? []);
	return [...new Set(names)].toSorted();
}
function isSame(one, other) {
	return one?.toLowerCase() === other.toLowerCase();
}
async function deploymentsOf(client, query) {
	const { environment, since, byPullRequest } = query;
	let web = "";
	let branch;
	const own = (await pages(query, async (after) => {
		const variables = {
			...variablesOf(query),
			environment,
			after
		};
		const answer = await client.graphql(DEPLOYMENTS, variables);
		web = answer.repository?.url ?? "";
		branch = answer.repository?.defaultBranchRef?.name;
		return answer.repository?.deployments;
	}, (last) => last.createdAt < since)).filter((each) => isSame(each.environment, environment));
	if (own.length === 0) return void 0;
	const tags = await tagNames(client, query);
	const place = `${web}/deployments/${encodeURIComponent(environment)}`;
	const found = [];
	for (const node of own) {
		const statuses = node.createdAt < since ? [] : await statusesOf(client, query, node);
		found.push({
			...deploymentOf(node, statuses, tags),
			url: statuses.findLast(({ logUrl }) => logUrl)?.logUrl ?? place,
			...byPullRequest ? { pullRequests: pullsOf(query, branch, node) } : {}
		});
	}
	return found;
}
function deploymentOf(node, statuses, tags) {
	const { databaseId, commitOid: sha, createdAt, creator, ref } = node;
	const first = (state) => statuses.find((each) => each.state === state)?.createdAt;
	const succeededAt = first("SUCCESS");
	const last = statuses.findLast(({ state }) => state !== "INACTIVE") ?? statuses.at(-1);
	const leading = tags.filter((tag) => tag.sha === sha).map(({ name }) => name);
	const isTagged = ref !== null && ref.prefix === "refs/tags/" && leading.includes(ref.name);
	const started = first("IN_PROGRESS");
	return {
		kind: "deployment",
		id: String(databaseId),
		sha,
		ref: ref?.name ?? null,
		versions: isTagged ? [ref.name] : leading,
		by: creator === null ? null : require_person.loginOf(creator),
		createdAt,
		at: started !== void 0 && (succeededAt === void 0 || started <= succeededAt) ? started : createdAt,
		...succeededAt === void 0 ? {} : { succeededAt },
		state: succeededAt === void 0 ? last?.state.toLowerCase() ?? null : "success"
	};
}
async function statusesOf(client, { owner, repo }, node) {
	const { statuses, databaseId } = node;
	return (statuses !== null && !statuses.pageInfo.hasNextPage ? statuses.nodes.filter((each) => each !== null) : (await client.paginate(client.rest.repos.listDeploymentStatuses, {
		owner,
		repo,
		deployment_id: databaseId,
		per_page: 100
	})).toSorted((a, b) => b.id - a.id).map((each) => ({
		state: each.state.toUpperCase(),
		createdAt: each.created_at,
		logUrl: each.log_url ?? null
	}))).toReversed().toSorted((a, b) => a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0);
}
function pullsOf(repository, branch, { commit, commitOid }) {
	const own = (commit?.associatedPullRequests?.nodes ?? []).filter((each) => each !== null).filter((each) => each.merged && each.baseRefName === branch && require_exit.isNamed(repository, each.repository.nameWithOwner));
	const exact = own.filter(({ mergeCommit }) => mergeCommit?.oid === commitOid);
	return (exact.length > 0 ? exact : own).map(({ number }) => number);
}
function tagged({ name, sha, at, url }) {
	return {
		kind: "tag",
		id: name,
		url,
		sha,
		ref: name,
		versions: [name],
		createdAt: at,
		at,
		state: "tagged",
		by: null
	};
}
exports.deployedIn = deployedIn;

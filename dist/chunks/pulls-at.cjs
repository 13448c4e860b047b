const require_lists = require("./lists.cjs");
const require_exit = require("./exit.cjs");
const require_person = require("./person.cjs");
// src/github/events/pulls-at.ts
const PULL_REQUEST = `number state title body url createdAt isDraft headRefOid headRefName
      headRepository { nameWithOwner } baseRefName baseRefOid author { ...actor } labels(first: 100) { nodes { name } }`;
const OPEN_HEADS = `
query OpenHeads($owner: String!, $repo: String!, $after: String, $own: Int!, $withOwn: Boolean!) {
  repository(owner: $owner, name: $repo) {
    own: pullRequest(number: $own) @include(if: $withOwn) { ${PULL_REQUEST} }
    pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount
      nodes { number headRefOid }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${require_person.ACTOR}`;
async function openWithHead(client, { owner, repo, sha }, number) {
	let own;
	const heads = await require_exit.attempt(() => require_lists.wholeConnection(async (after) => {
		const variables = {
			owner,
			repo,
			after,
			own: number ?? 0,
			withOwn: number !== void 0 && after === null
		};
		const { repository } = await client.graphql(OPEN_HEADS, variables);
		own ??= repository?.own ?? void 0;
		return repository?.pullRequests;
	}));
	if (heads.ok) return {
		numbers: heads.value.flatMap((each) => each.headRefOid === sha ? [each.number] : []),
		...own === void 0 ? {} : { own: viewOf(own) }
	};
	return { numbers: (await client.paginate(client.rest.pulls.list, {
		owner,
		repo,
		state: "open",
		sort: "created",
		direction: "asc",
		per_page: 100
	})).flatMap(({ number: each, head }) => head.sha === sha ? [each] : []) };
}
function viewOf({ author, labels, ...own }) {
	const user = require_person.personOf(author);
	return {
		number: own.number,
		state: own.state === "OPEN" ? "open" : "closed",
		title: own.title,
		body: own.body,
		html_url: own.url,
		created_at: own.createdAt,
		draft: own.isDraft,
		head: {
			sha: own.headRefOid,
			ref: own.headRefName,
			repo: own.headRepository && { full_name: own.headRepository.nameWithOwner }
		},
		base: {
			ref: own.baseRefName,
			sha: own.baseRefOid
		},
		user: user && {
			...user,
			login: require_person.loginOf(user)
		},
		labels: (labels?.nodes ?? []).flatMap((label) => label ?? [])
	};
}
Object.defineProperty(exports, "PULL_REQUEST", {
	enumerable: true,
	get: function() {
		return PULL_REQUEST;
	}
});
Object.defineProperty(exports, "openWithHead", {
	enumerable: true,
	get: function() {
		return openWithHead;
	}
});
Object.defineProperty(exports, "viewOf", {
	enumerable: true,
	get: function() {
		return viewOf;
	}
});

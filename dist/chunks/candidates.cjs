const require_access = require("./access.cjs");
const require_error = require("./error.cjs");
const require_client = require("./client.cjs");
const require_reader = require("./reader.cjs");
const require_commit = require("./commit.cjs");
const require_release = require("./release.cjs");
// src/github/release/commits.ts
const PER_PAGE = 100;
const AT_ONCE = 50;
const MOST_COMMITS = 1e4;
async function tagsOf(client, where) {
	const { data } = await client.rest.git.listMatchingRefs({
		...where,
		ref: "tags/"
	});
	return data.map(({ ref }) => ref.replace(/^refs\/tags\//, ""));
}
async function defaultBranchOf(client, where) {
	return (await client.rest.repos.get({ ...where })).data.default_branch;
}
async function commitNamed(client, { owner, repo }, name) {
	const subject = {
		kind: "ref",
		repository: `${owner}/${repo}`
	};
	for (const answer of [() => require_release.tagAnswer(client, subject, name), () => require_commit.commitAnswer(client, subject, name)]) {
		const fact = await answer();
		if (fact.status === "unavailable") throw new require_error.GitHubError(0, `${fact.reason.replace(/\.$/, "")}.`);
		if (fact.value.exists) return fact.value.sha;
	}
	throw new require_error.GitHubError(404, `there is no tag, branch or commit ${name}, or the token may not see it.`);
}
async function commitsBetween(client, where, from, to) {
	const commits = new Map();
	for (let page = 1;; page += 1) {
		const basehead = `${from}...${to}`;
		const wanted = {
			...where,
			basehead,
			page,
			per_page: PER_PAGE
		};
		const { data } = await client.rest.repos.compareCommitsWithBasehead(wanted).catch(unrelated);
		if (data.total_commits > MOST_COMMITS) throw new require_error.GitHubError(0, `${data.total_commits} commits are too many to look at. Name a \`from\` that is nearer.`);
		for (const { sha, commit, author } of data.commits) {
			const [headline = ""] = commit.message.split("\n");
			const account = author !== null && "login" in author ? {
				login: author.login,
				id: author.id,
				type: author.type
			} : null;
			commits.set(sha, {
				sha,
				headline,
				author: account
			});
		}
		if (commits.size >= data.total_commits) break;
		if (data.commits.length === 0) throw new require_error.GitHubError(502, `GitHub gave ${commits.size} of ${data.total_commits} commits. Run the job again.`);
	}
	const all = [...commits.values()];
	const found = [];
	for (let start = 0; start < all.length; start += AT_ONCE) {
		const some = all.slice(start, start + AT_ONCE);
		const pulls = await pullRequestsOf(client, where, some.map(({ sha }) => sha));
		found.push(...some.map((commit, index) => ({
			...commit,
			pullRequests: pulls[index] ?? []
		})));
	}
	return found;
}
function unrelated(error) {
	if (!(error instanceof require_error.GitHubError) || error.status !== 404) throw error;
	throw new require_error.GitHubError(404, "the two ends of the range have no commit in common. Name a `from` of the same history.", { cause: error });
}
async function pullRequestsOf(client, { owner, repo }, shas) {
	const declared = shas.map((_, index) => `$c${index}: GitObjectID!`);
	const parts = shas.map((_, index) => `c${index}: object(oid: $c${index}) { ... on Commit { associatedPullRequests(first: 20) { nodes { number merged baseRefName repository { nameWithOwner } } } } }`);
	const query = `query commits($owner: String!, $repo: String!, ${declared.join(", ")}) {
  repository(owner: $owner, name: $repo) { ${parts.join("\n")} }
}`;
	const variables = Object.fromEntries(shas.map((sha, index) => [`c${index}`, sha]));
	const answer = await client.graphql(query, {
		owner,
		repo,
		...variables
	});
	return shas.map((sha, index) => {
		const nodes = answer.repository?.[`c${index}`]?.associatedPullRequests?.nodes;
		if (nodes === void 0) throw new require_error.GitHubError(403, `the pull requests of the commit ${sha} may not be seen by the token.`, { permission: "pull-requests: read" });
		return nodes.flatMap((node) => node?.merged === true && node.repository.nameWithOwner.toLowerCase() === `${owner}/${repo}`.toLowerCase() ? [{
			number: node.number,
			base: node.baseRefName
		}] : []);
	});
}
// src/github/release/candidates.ts
async function candidatesFor(client, where, { labels, state }) {
	const asked = labels.filter((name) => !name.includes(","));
	const listed = await client.paginate(client.rest.issues.listForRepo, {
		...where,
		state,
		...asked.length === 0 ? {} : { labels: asked.join(",") },
		sort: "created",
		direction: "asc",
		per_page: 100
	});
	const wanted = labels.map((name) => name.toLowerCase());
	return listed.filter((issue) => {
		const own = issue.labels.map((label) => (typeof label === "string" ? label : label.name ?? "").toLowerCase());
		return wanted.every((name) => own.includes(name)) && (state === "all" || issue.state === state);
	}).map(({ number, title, body, html_url: url, user }) => ({
		number,
		title,
		body: body ?? "",
		url,
		author: user === null ? null : {
			login: user.login,
			id: user.id,
			type: user.type
		}
	})).toSorted((a, b) => a.number - b.number);
}
function authorCheck(client, where, { by, authors }, namingBy) {
	const known = new Map();
	let self;
	const isOwnAccount = async (author) => require_client.isOwn({
		...author,
		isBot: author.type === "Bot"
	}, await (self ??= require_client.identityOf(client)));
	const counts = async (author) => {
		const { login, type } = author;
		const is = namingBy(authors, author);
		if (is === "yes") return true;
		if (type !== "User") return isOwnAccount(author);
		const least = is === "with-access" && (by === "maintain" || by === "admin") ? "write" : by;
		try {
			if (await require_access.hasAccess(client, {
				...where,
				login
			}, least)) return true;
		} catch (error) {
			if (!(error instanceof require_error.GitHubError) || error.status !== 404) throw error;
		}
		return isOwnAccount(author);
	};
	return async (author) => {
		if (author === null) return false;
		const answer = known.get(author.id) ?? counts(author);
		known.set(author.id, answer);
		return answer;
	};
}
function releasePorts(client, where, context, answererFor) {
	return {
		tags: () => tagsOf(client, where),
		commitNamed: (name) => commitNamed(client, where, name),
		commitsBetween: (base, head) => commitsBetween(client, where, base, head),
		defaultBranch: () => defaultBranchOf(client, where),
		mayWrite: (login) => require_access.hasAccess(client, {
			...where,
			login
		}, "write"),
		portsFor: (numbers) => ({
			read: require_reader.auditReader(client, {
				...where,
				kind: "pull-requests",
				context,
				numbers
			}, {
				since: "",
				until: ""
			}),
			answererFor,
			requests: () => 0
		})
	};
}
exports.authorCheck = authorCheck;
exports.candidatesFor = candidatesFor;
exports.releasePorts = releasePorts;

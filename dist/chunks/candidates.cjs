const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_person = require("./person.cjs");
const require_exit = require("./exit.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_reader = require("./reader.cjs");
const require_commit = require("./commit.cjs");
const require_lists = require("./lists.cjs");
// src/github/release/commits.ts
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
async function commitNamed(client, repository, name) {
	const about = {
		client,
		repository,
		subject: {
			kind: "ref",
			repository: require_exit.repositoryName(repository)
		}
	};
	for (const answer of [() => require_commit.tagAnswer(about, { name }), () => require_commit.commitAnswer(about, { ref: name })]) {
		const fact = await answer();
		if (fact.status === "unavailable") throw new require_exit.GitHubError(0, `${fact.reason.replace(/\.$/, "")}.`, fact);
		if (fact.value.exists) return fact.value.sha;
	}
	throw new require_exit.GitHubError(404, `there is no tag, branch or commit ${name}, or the token may not see it.`);
}
async function commitsBetween(client, where, from, to) {
	const basehead = `${from}...${to}`;
	const pages = require_lists.numberedPages("commits", async (page) => {
		const wanted = {
			...where,
			basehead,
			page,
			per_page: 100
		};
		const answer = await require_exit.attempt(() => client.rest.repos.compareCommitsWithBasehead(wanted));
		if (!answer.ok) throw answer.error.status === 404 ? unrelated(answer.error) : answer.error;
		const { commits: data, total_commits: total } = answer.value.data;
		if (total > MOST_COMMITS) throw new require_exit.GitHubError(0, `${total} commits are too many, expected at most ${MOST_COMMITS}. Name a later \`from\`.`);
		return {
			data,
			total
		};
	});
	const { entries, total } = await require_lists.reading(pages);
	if (entries.length < total) throw require_lists.unfinished(entries.length, total, "commits");
	const all = entries.map(({ sha, commit, author }) => {
		const [headline = ""] = commit.message.split("\n");
		return {
			sha,
			headline,
			author: author !== null && "login" in author ? {
				login: author.login,
				id: author.id,
				type: author.type
			} : null
		};
	});
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
function unrelated(cause) {
	return new require_exit.GitHubError(404, "the two ends of the range have no commit in common. Name a `from` of the same history.", { cause });
}
async function pullRequestsOf(client, repository, shas) {
	const declared = shas.map((_, index) => `$c${index}: GitObjectID!`);
	const parts = shas.map((_, index) => `c${index}: object(oid: $c${index}) { ... on Commit { associatedPullRequests(first: 20) { nodes { number merged baseRefName repository { nameWithOwner } } } } }`);
	const query = `query commits($owner: String!, $repo: String!, ${declared.join(", ")}) {
  repository(owner: $owner, name: $repo) { ${parts.join("\n")} }
}`;
	const variables = Object.fromEntries(shas.map((sha, index) => [`c${index}`, sha]));
	const answer = await client.graphql(query, {
		...repository,
		...variables
	});
	return shas.map((sha, index) => {
		const nodes = answer.repository?.[`c${index}`]?.associatedPullRequests?.nodes;
		if (nodes === void 0) throw new require_exit.GitHubError(403, `the token may not see the pull requests of the commit ${sha}.`, { permission: "pull-requests: read" });
		return nodes.flatMap((node) => node?.merged === true && require_exit.isNamed(repository, node.repository.nameWithOwner) ? [{
			number: node.number,
			base: node.baseRefName
		}] : []);
	});
}
// src/github/release/candidates.ts
var candidates_exports = require_rolldown_runtime.__exportAll({
	authorCheck: () => authorCheck,
	candidatesFor: () => candidatesFor
});
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
	}).map(({ number, title, body, html_url: url, user, pull_request: pull }) => ({
		number,
		title,
		body: body ?? "",
		url,
		author: user === null ? null : {
			login: user.login,
			id: user.id,
			type: user.type
		},
		isPullRequest: pull !== void 0
	})).toSorted((a, b) => a.number - b.number);
}
function authorCheck(client, where, { by, authors }, namingBy) {
	const known = new Map();
	let self;
	const isOwnAccount = async (author) => require_own_reports.isOwn({
		...author,
		isBot: author.type === "Bot"
	}, await (self ??= require_own_reports.identityOf(client)));
	const counts = async (author) => {
		const { login, type } = author;
		const is = namingBy(authors, author);
		if (is === "yes") return true;
		if (type !== "User") return isOwnAccount(author);
		const least = is === "with-access" && (by === "maintain" || by === "admin") ? "write" : by;
		const may = await require_exit.attempt(() => require_person.hasAccess(client, where, login, least));
		if (!may.ok && may.error.status !== 404) throw may.error;
		return may.ok && may.value || isOwnAccount(author);
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
		mayWrite: (login) => require_person.hasAccess(client, where, login, "write"),
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
Object.defineProperty(exports, "authorCheck", {
	enumerable: true,
	get: function() {
		return authorCheck;
	}
});
Object.defineProperty(exports, "candidatesFor", {
	enumerable: true,
	get: function() {
		return candidatesFor;
	}
});
Object.defineProperty(exports, "candidates_exports", {
	enumerable: true,
	get: function() {
		return candidates_exports;
	}
});
Object.defineProperty(exports, "releasePorts", {
	enumerable: true,
	get: function() {
		return releasePorts;
	}
});

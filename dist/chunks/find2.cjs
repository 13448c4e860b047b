const require_people = require("./people.cjs");
const require_person = require("./person.cjs");
const require_exit = require("./exit.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_reader = require("./reader.cjs");
const require_commit = require("./commit.cjs");
const require_lists = require("./lists.cjs");
const require_inline = require("./inline.cjs");
const require_parse = require("./parse.cjs");
const require_find = require("./find.cjs");
const require_bounded = require("./bounded.cjs");
const require_ready = require("./ready.cjs");
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
		if (fact.status === "unavailable") throw new require_exit.GitHubError(0, `${fact.reason.replace(/\.$/, "")}.`);
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
		if (total > MOST_COMMITS) throw new require_exit.GitHubError(0, `${total} commits are too many to look at. Name a \`from\` that is nearer.`);
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
		if (nodes === void 0) throw new require_exit.GitHubError(403, `the pull requests of the commit ${sha} may not be seen by the token.`, { permission: "pull-requests: read" });
		return nodes.flatMap((node) => node?.merged === true && require_exit.isNamed(repository, node.repository.nameWithOwner) ? [{
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
// src/run/find.ts
const MOST_LINES = 20;
async function findIssue(candidates, find, counts, timeoutMs = require_bounded.PARSE_TIMEOUT_MS) {
	const { told, own, ignored } = await readAll(candidates, find, counts, timeoutMs);
	const [only] = own;
	if (only !== void 0 && own.length === 1 && only.said.kind === "equal") return {
		ok: true,
		value: {
			number: only.candidate.number,
			said: [...cut(ignored), foundLine(only.candidate, find)]
		}
	};
	const what = wordsFor(find);
	const near = told.filter(({ said }) => said.kind === "near").map(({ candidate, said }) => lineOf(candidate, noteOn(said, find)));
	const listed = own.map(({ candidate, said }) => lineOf(candidate, noteOn(said, find)));
	if (own.length > 1) return {
		ok: false,
		error: [`Found ${own.length} issues or pull requests ${what}, expected one. Close or correct the others, or look for a label that only one has.`, ...cut(listed)].join("\n")
	};
	return {
		ok: false,
		error: [`Found no issue and no pull request ${what}. ${find.labels.length === 0 && candidates.length === 0 ? "There is none in this state at all." : `${candidates.length} looked at.`}`, ...cut([
			...listed,
			...ignored,
			...near
		])].join("\n")
	};
}
const QUICK_MS = 200;
async function readAll(candidates, find, counts, timeoutMs) {
	const [told, own, ignored] = [
		[],
		[],
		[]
	];
	const strangers = new Set();
	for (const candidate of candidates) {
		const { author } = candidate;
		if (strangers.has(author?.login)) continue;
		let said = readField(candidate, find, Math.min(QUICK_MS, timeoutMs));
		if ((said.kind === "equal" || said.kind === "ambiguous" || said.kind === "unread") && !await counts(author)) {
			if (said.kind === "unread") strangers.add(author?.login);
			ignored.push(lineOf(candidate, `does not count: ${whoIs(author)} has not the access "${find.by}"`));
			continue;
		}
		if (said.kind === "unread" && said.late === true) said = readField(candidate, find, timeoutMs);
		told.push({
			candidate,
			said
		});
		if (said.kind === "equal" || said.kind === "ambiguous" || said.kind === "unread") own.push({
			candidate,
			said
		});
	}
	return {
		told,
		own,
		ignored
	};
}
function readField({ number, body }, { field, equals }, timeoutMs) {
	const document = {
		id: `#${number}`,
		kind: "issue-body",
		markdown: body
	};
	try {
		return require_bounded.bounded(() => require_find.sayingOf(require_parse.parse(document).root, field, equals), timeoutMs);
	} catch (error) {
		if (error instanceof require_bounded.TimedOut) return {
			kind: "unread",
			reason: error.message,
			late: true
		};
		if (error instanceof require_inline.RefusedDocument) return {
			kind: "unread",
			reason: error.message
		};
		throw error;
	}
}
function wordsFor({ labels, state, field, equals }) {
	const conditions = [
		...state === "all" ? [] : [`that is ${state}`],
		...labels.length === 0 ? [] : [`with the label ${labels.map((name) => `"${name}"`).join(" and ")}`],
		`whose field "${field}" is "${equals}"`
	];
	return require_exit.sanitiseLine(conditions.join(", "), 500);
}
function noteOn(said, { field }) {
	switch (said.kind) {
		case "near": return `${field}: ${said.value}`;
		case "ambiguous": return `${field} is given with different values, at lines ${said.lines.join(" and ")}`;
		case "unread": return `it cannot be read: ${said.reason}`;
		default: return "";
	}
}
function foundLine({ number, author }, { field, equals }) {
	return `Found #${number} of ${whoIs(author)}, whose field "${require_exit.sanitiseLine(field)}" is "${require_exit.sanitiseLine(equals)}".`;
}
function whoIs(author) {
	return author === null ? "a deleted account" : `@${author.login}`;
}
function lineOf({ number, title, url }, note) {
	const more = note === "" ? "" : ` (${require_exit.sanitiseLine(note, 160)})`;
	return `#${number} ${require_exit.sanitiseLine(title, 80)}${more} ${url}`;
}
function cut(lines) {
	if (lines.length <= MOST_LINES) return [...lines];
	return [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more`];
}
// src/subject/find.ts
async function findNumber(client, where, find) {
	return findIssue(await candidatesFor(client, where, find), find, authorCheck(client, where, find, require_people.namingBy));
}
async function judgeBetweenTags(client, where, find, policyPath, terms, at) {
	const { judgeRelease } = await Promise.resolve().then(() => require("./release.cjs"));
	const ports = releasePorts(client, where, require_own_reports.statusContext(terms.own), (subject) => require_ready.answersFor(client, subject, terms));
	return judgeRelease({
		find,
		repository: require_exit.repositoryName(where),
		policyPath,
		phase: terms.phase,
		at
	}, ports);
}
exports.findNumber = findNumber;
exports.judgeBetweenTags = judgeBetweenTags;

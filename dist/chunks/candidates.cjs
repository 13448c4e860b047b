const require_access = require("./access.cjs");
const require_error = require("./error.cjs");
const require_identity = require("./identity.cjs");
// src/github/find/candidates.ts
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
			isBot: user.type === "Bot"
		}
	})).toSorted((a, b) => a.number - b.number);
}
function authorCheck(client, where, { by, authors }) {
	const listed = new Set(authors.map((login) => login.toLowerCase().replace(/^@/, "")));
	const known = new Map();
	let self;
	const isOwnAccount = async (author) => require_identity.isOwn(author, await (self ??= require_identity.identityOf(client)));
	const counts = async (author) => {
		const { login, isBot } = author;
		if (listed.has(login.toLowerCase())) return true;
		if (isBot) return isOwnAccount(author);
		try {
			if (await require_access.hasAccess(client, {
				...where,
				login
			}, by)) return true;
		} catch (error) {
			if (!(error instanceof require_error.GitHubError) || error.status !== 404) throw error;
		}
		return isOwnAccount(author);
	};
	return async (author) => {
		if (author === null) return false;
		const answer = known.get(author.login) ?? counts(author);
		known.set(author.login, answer);
		return answer;
	};
}
exports.authorCheck = authorCheck;
exports.candidatesFor = candidatesFor;

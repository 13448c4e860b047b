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
			type: user.type
		}
	})).toSorted((a, b) => a.number - b.number);
}
function authorCheck(client, where, { by, authors }, namingBy) {
	const known = new Map();
	let self;
	const isOwnAccount = async (author) => require_identity.isOwn({
		...author,
		isBot: author.type === "Bot"
	}, await (self ??= require_identity.identityOf(client)));
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
exports.authorCheck = authorCheck;
exports.candidatesFor = candidatesFor;

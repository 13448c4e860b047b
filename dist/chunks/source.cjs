const require_ask = require("./ask.cjs");
const require_file = require("./file.cjs");
const require_person = require("./person.cjs");
const require_exit = require("./exit.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_lists = require("./lists.cjs");
// src/github/sources/comments.ts
const MAY_HOLD_BOX = /[[\uFF3B\u3010\u3014\u2610-\u2612]|&#?\w+;|<input/i;
async function commentsOf(about, { by, bots }) {
	const { client, repository, subject } = about;
	const writers = [by].flat();
	const least = require_person.lowest(writers);
	const isAuthor = (login) => writers.includes("author") && login.toLowerCase() === subject.author?.toLowerCase();
	if (subject.number === void 0) throw new require_exit.GitHubError(0, "only a pull request or an issue can have comments.");
	const comments = await client.paginate(client.rest.issues.listComments, {
		...repository,
		issue_number: subject.number,
		per_page: 100
	});
	const access = new Map();
	const may = (login) => {
		if (isAuthor(login)) return Promise.resolve(true);
		if (least === void 0) return Promise.resolve(false);
		const answer = access.get(login) ?? require_person.hasAccess(client, repository, login, least);
		access.set(login, answer);
		return answer;
	};
	const counts = async ({ author }) => author.isBot || may(author.login);
	const isStrict = least === "maintain" || least === "admin";
	const named = new Set(bots.map((login) => login.toLowerCase()));
	const candidates = comments.flatMap((comment) => candidateOf(comment, named));
	const told = await toldOf(about, candidates.filter(({ isEdited }) => isEdited || isStrict), counts);
	let self;
	const isOurs = async (account) => require_own_reports.isOwn(account, await (self ??= require_own_reports.identityOf(client)));
	const passedOver = [];
	const found = candidates.map(async (candidate) => {
		const { id, markdown, url, author } = candidate;
		const edited = editedText(candidate, told.get(url));
		if (!MAY_HOLD_BOX.test(markdown) && !mayHaveHeldBox(edited)) return [];
		if (require_own_reports.hasReportMarker(markdown) && wasAlwaysReport(edited) && await isOurs(author)) return [];
		const document = {
			id,
			kind: "comment",
			markdown,
			author: author.login,
			url
		};
		if (!await counts(candidate)) {
			passedOver.push({ document });
			return [];
		}
		const missing = isStrict ? await heldBy(candidate, told.get(url), may) : [];
		return [{
			document: {
				...document,
				...edited === void 0 ? {} : { edited }
			},
			missing
		}];
	});
	const counted = (await Promise.all(found)).flat();
	const left = [...passedOver, ...comments.flatMap((comment) => ofUnnamedBot(comment, named))];
	return {
		status: "known",
		documents: counted.map(({ document }) => document),
		missing: counted.flatMap(({ missing }) => missing),
		...left.length === 0 ? {} : { passedOver: left.slice(-MOST_PASSED_OVER) }
	};
}
async function toldOf(about, candidates, counts) {
	if (candidates.length === 0) return new Map();
	const { readConversation } = await Promise.resolve().then(() => require("./conversation.cjs")).then((n) => n.conversation_exports);
	const byUrl = new Map(candidates.map((candidate) => [candidate.url, candidate]));
	const { comments } = await readConversation(about, async (url) => {
		const candidate = byUrl.get(url);
		return candidate !== void 0 && counts(candidate);
	});
	return new Map(comments.map((comment) => [`${comment.url}`, comment]));
}
function candidateOf(comment, bots) {
	const { id, body = "", html_url: url, user, created_at: made, updated_at: changed } = comment;
	if (user === null) return [];
	if (!isBot(user) && user.type !== "User") return [];
	if (isBot(user) && !bots.has(user.login.toLowerCase())) return [];
	const author = {
		login: user.login,
		...user.id === void 0 ? {} : { id: user.id },
		isBot: isBot(user)
	};
	return [{
		id: `comment ${id}`,
		markdown: body,
		url,
		author,
		isEdited: changed !== made
	}];
}
const MOST_PASSED_OVER = 20;
function ofUnnamedBot({ id, body = "", html_url: url, user }, bots) {
	if (user === null || !isBot(user) || bots.has(user.login.toLowerCase())) return [];
	if (!MAY_HOLD_BOX.test(body) || require_own_reports.hasReportMarker(body)) return [];
	return [{
		document: {
			id: `comment ${id}`,
			kind: "comment",
			markdown: body,
			author: user.login,
			url
		},
		bot: true
	}];
}
function isBot({ type, login }) {
	return type === "Bot" || login.endsWith("[bot]");
}
function editedText({ isEdited }, told) {
	if (told === void 0 ? !isEdited : told.lastEditedAt === null) return void 0;
	const { revisions, complete } = told?.edits ?? {
		revisions: [],
		complete: false
	};
	return {
		complete,
		revisions: revisions.map(({ editor, at, body }) => ({
			...editor === null ? {} : { by: editor.login },
			at,
			...body === null ? {} : { markdown: body }
		}))
	};
}
function mayHaveHeldBox(edited) {
	if (edited === void 0) return false;
	const { revisions, complete } = edited;
	return !complete || revisions.some(({ markdown }) => markdown === void 0 || MAY_HOLD_BOX.test(markdown));
}
function wasAlwaysReport(edited) {
	if (edited === void 0) return true;
	const { revisions, complete } = edited;
	return complete && revisions.every(({ markdown }) => markdown !== void 0 && require_own_reports.hasReportMarker(markdown));
}
async function heldBy({ id, author }, told, may) {
	if (told?.lastEditedAt === null) return [];
	const editor = told?.editor ?? null;
	if (editor !== null && (isSame(editor, author) || editor.type === "User" && await may(editor.login))) return [];
	const message = "A comment of the checklist was edited last by somebody whose comments do not count";
	const help = `Let @${author.login} look at it, and edit it once more.`;
	return [{
		message,
		actual: editor === null ? "nobody known" : `@${editor.login}`,
		help,
		about: id
	}];
}
function isSame({ login, id, type }, author) {
	return require_own_reports.isOwn({
		login,
		id,
		isBot: type === "Bot"
	}, author);
}
// src/github/sources/linked-issues.ts
const MOST_NAMED = 20;
const CLOSING = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 100, after: $after) {
        nodes { number body url author { login } repository { nameWithOwner } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
async function linkedIssuesOf({ client, repository: here, subject }, { repositories }, references) {
	const documents = new Map();
	const missing = [];
	const idOf = (where, number) => require_exit.isNamed(here, require_exit.repositoryName(where)) ? `#${number}` : `${require_exit.repositoryName(where).toLowerCase()}#${number}`;
	const isAllowed = (where) => [require_exit.repositoryName(here), ...repositories].some((each) => require_exit.isNamed(where, each) || require_exit.isNamed({
		...where,
		repo: "*"
	}, each));
	for (const { number, body, url, author, repository } of await closedBy(client, here, subject.number ?? 0)) {
		const where = existing(repository.nameWithOwner);
		const id = idOf(where, number);
		const by = author === null ? {} : { author: author.login };
		if (isAllowed(where)) documents.set(id, {
			id,
			kind: "issue-body",
			markdown: body,
			...by,
			url
		});
	}
	const host = subject.url === void 0 ? void 0 : new URL(subject.url).host;
	const asked = references.map(({ repository, ...rest }) => ({
		...rest,
		where: repository === void 0 ? here : existing(repository)
	})).filter(({ where, number }) => !documents.has(idOf(where, number)));
	if (asked.length > MOST_NAMED) missing.push(tooMany(asked.length));
	for (const { where, number, host: named } of asked.slice(0, MOST_NAMED)) {
		const id = idOf(where, number);
		if (named !== void 0 && named !== host) missing.push(elsewhere(named));
		else if (!isAllowed(where)) missing.push(notAllowed(`${require_exit.repositoryName(where)}#${number}`));
		else if (!documents.has(id)) {
			const document = await issueOf(client, where, number, id);
			if (document === void 0) missing.push(noIssue(id));
			else documents.set(id, document);
		}
	}
	if (documents.size === 0 && missing.length === 0) missing.push(NONE);
	return {
		status: "known",
		documents: [...documents.values()],
		missing
	};
}
function existing(name) {
	const repository = require_exit.repositoryNamed(name);
	if (repository === void 0) throw new require_exit.GitHubError(404, `there is no repository ${name}.`);
	return repository;
}
function closedBy(client, { owner, repo }, number) {
	return require_lists.wholeConnection(async (after) => {
		const { repository } = await client.graphql(CLOSING, {
			owner,
			repo,
			number,
			after
		});
		return repository?.pullRequest?.closingIssuesReferences;
	});
}
async function issueOf(client, where, number, id) {
	const { data } = await client.rest.issues.get({
		...where,
		issue_number: number
	});
	if (data.number !== number) throw new require_exit.GitHubError(404, `${id} was moved to another repository. Name it there.`);
	if (data.pull_request !== void 0) return void 0;
	const author = data.user === null ? {} : { author: data.user.login };
	return {
		id,
		kind: "issue-body",
		markdown: data.body ?? "",
		...author,
		url: data.html_url
	};
}
const NONE = {
	message: "No issue is linked",
	help: "Link the issue that holds the checklist, or name it in the description with a line \"Checklist: #12\"."
};
function tooMany(count) {
	return {
		message: `${count} issues are named as the checklist, expected at most ${MOST_NAMED}`,
		help: "Name fewer of them."
	};
}
function elsewhere(host) {
	return {
		message: "An issue on another server is named as the checklist",
		actual: host,
		help: "Name an issue of this server."
	};
}
function notAllowed(name) {
	return {
		message: "An issue of a repository that the policy does not allow is named as the checklist",
		actual: name,
		help: "Name an issue of this repository, or let the policy allow the other one."
	};
}
function noIssue(name) {
	return {
		message: "A pull request is named as the checklist, expected an issue",
		actual: name,
		help: "Name an issue."
	};
}
// src/github/sources/source.ts
function sourceReader(client, subject) {
	return async (source, references) => {
		const found = await require_ask.askAbout(client, subject, (about) => require_ask.ask(WORDS[source.kind], async () => require_ask.known(await documentsOf(about, source, references))));
		return found.status === "known" ? found.value : found;
	};
}
async function documentsOf(about, source, references) {
	switch (source.kind) {
		case "comments": return commentsOf(about, source);
		case "linked-issues": return linkedIssuesOf(about, source, references);
		case "file": return fileOf(about, source.path);
		case "pull-request-body":
		case "issue-body": return require_ask.unavailable("The body is read with the pull request or issue itself.");
		default: return source;
	}
}
const WORDS = {
	"pull-request-body": "The body",
	"issue-body": "The body",
	comments: "The comments",
	"linked-issues": "The linked issues",
	file: "The file"
};
const MAX_LENGTH = 262144;
async function fileOf(about, path) {
	const { headSha: ref } = about.subject;
	const answer = await require_file.fileAnswer(about, {
		path,
		...ref === void 0 ? {} : { ref }
	});
	if (answer.status === "unavailable") return require_ask.unavailable(`The file of the checklist cannot be used: ${answer.reason}.`, answer);
	const { exists, text } = answer.value;
	if (text.length > MAX_LENGTH) return require_ask.unavailable(`The file of the checklist cannot be used: ${path} is larger than 256 KB.`);
	if (exists) return {
		status: "known",
		documents: [{
			id: path,
			kind: "file",
			markdown: text,
			path
		}],
		missing: []
	};
	return {
		status: "known",
		documents: [],
		missing: [{
			message: "The file of the checklist is not there",
			actual: path,
			help: "Add the file, with the checklist in it."
		}]
	};
}
exports.sourceReader = sourceReader;

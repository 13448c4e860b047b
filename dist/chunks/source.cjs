const require_error = require("./error.cjs");
const require_access = require("./access.cjs");
const require_client = require("./client.cjs");
const require_answers = require("./answers.cjs");
// src/github/sources/comments.ts
const MAY_HOLD_BOX = /[[\uFF3B\u3010\u3014\u2610-\u2612]|&#?\w+;|<input/i;
async function commentsOf(client, { owner, repo, subject }, { by, bots }) {
	if (subject.number === void 0) throw new require_error.GitHubError(0, "comments need a pull request or an issue to stand in.");
	const comments = await client.paginate(client.rest.issues.listComments, {
		owner,
		repo,
		issue_number: subject.number,
		per_page: 100
	});
	const access = new Map();
	const may = (login) => {
		const answer = access.get(login) ?? require_access.hasAccess(client, {
			owner,
			repo,
			login
		}, by);
		access.set(login, answer);
		return answer;
	};
	const counts = async ({ author }) => author.isBot || may(author.login);
	const isStrict = by === "maintain" || by === "admin";
	const named = new Set(bots.map((login) => login.toLowerCase()));
	const candidates = comments.flatMap((comment) => candidateOf(comment, named));
	const told = await toldOf(client, subject, candidates.filter(({ isEdited }) => isEdited || isStrict), counts);
	let self;
	const isOurs = async (account) => require_client.isOwn(account, await (self ??= require_client.identityOf(client)));
	const found = candidates.map(async (candidate) => {
		const { id, markdown, url, author } = candidate;
		const edited = editedText(candidate, told.get(url));
		if (!MAY_HOLD_BOX.test(markdown) && !mayHaveHeldBox(edited)) return [];
		if (require_client.hasReportMarker(markdown) && wasAlwaysReport(edited) && await isOurs(author)) return [];
		if (!await counts(candidate)) return [];
		const document = {
			id,
			kind: "comment",
			markdown,
			author: author.login,
			url
		};
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
	return {
		status: "known",
		documents: counted.map(({ document }) => document),
		missing: counted.flatMap(({ missing }) => missing)
	};
}
async function toldOf(client, subject, candidates, counts) {
	if (candidates.length === 0) return new Map();
	const { readConversation } = await Promise.resolve().then(() => require("./conversation.cjs")).then((n) => n.conversation_exports);
	const byUrl = new Map(candidates.map((candidate) => [candidate.url, candidate]));
	const { comments } = await readConversation(client, subject, async (url) => {
		const candidate = byUrl.get(url);
		return candidate !== void 0 && counts(candidate);
	});
	return new Map(comments.map((comment) => [`${comment.url}`, comment]));
}
function candidateOf(comment, bots) {
	const { id, body = "", html_url: url, user, created_at: made, updated_at: changed } = comment;
	if (user === null) return [];
	const isBot = user.type === "Bot" || user.login.endsWith("[bot]");
	if (!isBot && user.type !== "User") return [];
	if (isBot && !bots.has(user.login.toLowerCase())) return [];
	const author = {
		login: user.login,
		...user.id === void 0 ? {} : { id: user.id },
		isBot
	};
	return [{
		id: `comment ${id}`,
		markdown: body,
		url,
		author,
		isEdited: changed !== made
	}];
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
	return complete && revisions.every(({ markdown }) => markdown !== void 0 && require_client.hasReportMarker(markdown));
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
	return require_client.isOwn({
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
async function linkedIssuesOf(client, { owner, repo, subject }, { repositories }, references) {
	const here = `${owner}/${repo}`;
	const closing = await closedBy(client, {
		owner,
		repo,
		number: subject.number ?? 0
	});
	const documents = new Map();
	const missing = [];
	const nameOf = (repository, number) => repository.toLowerCase() === here.toLowerCase() ? `#${number}` : `${repository.toLowerCase()}#${number}`;
	for (const { number, body, url, author, repository } of closing) {
		const id = nameOf(repository.nameWithOwner, number);
		if (!isAllowed(repository.nameWithOwner, here, repositories)) continue;
		documents.set(id, {
			id,
			kind: "issue-body",
			markdown: body,
			...author === null ? {} : { author: author.login },
			url
		});
	}
	const host = subject.url === void 0 ? void 0 : new URL(subject.url).host;
	const asked = references.filter(({ repository = here, number }) => !documents.has(nameOf(repository, number)));
	if (asked.length > MOST_NAMED) missing.push(tooMany(asked.length));
	for (const reference of asked.slice(0, MOST_NAMED)) {
		const { repository = here, number } = reference;
		const id = nameOf(repository, number);
		if (reference.host !== void 0 && reference.host !== host) missing.push(elsewhere(reference.host));
		else if (!isAllowed(repository, here, repositories)) missing.push(notAllowed(`${repository}#${number}`));
		else if (!documents.has(id)) {
			const document = await issueOf(client, repository, number, id);
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
async function closedBy(client, variables) {
	return require_client.whole(async (after) => {
		const { repository } = await client.graphql(CLOSING, {
			...variables,
			after
		});
		return repository?.pullRequest?.closingIssuesReferences;
	});
}
async function issueOf(client, repository, number, id) {
	const [owner = "", repo = ""] = repository.split("/");
	const { data } = await client.rest.issues.get({
		owner,
		repo,
		issue_number: number
	});
	if (data.number !== number) throw new require_error.GitHubError(404, `${id} was moved to another place. Name it there.`);
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
function isAllowed(repository, here, others) {
	const name = repository.toLowerCase();
	const [owner] = name.split("/");
	return [here, ...others].some((each) => [name, `${owner}/*`].includes(each.toLowerCase()));
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
	const [owner, repo] = subject.repository?.split("/") ?? [];
	return async (source, references) => {
		if (owner === void 0 || repo === void 0) return {
			status: "unavailable",
			reason: "the repository is not known"
		};
		const place = {
			owner,
			repo,
			subject
		};
		try {
			switch (source.kind) {
				case "comments": return await commentsOf(client, place, source);
				case "linked-issues": return await linkedIssuesOf(client, place, source, references);
				case "file": return await fileOf(client, subject, source.path);
				case "pull-request-body":
				case "issue-body": return {
					status: "unavailable",
					reason: "The body is read with the pull request or issue itself."
				};
				default: return source;
			}
		} catch (error) {
			if (!(error instanceof require_error.GitHubError)) throw error;
			return {
				status: "unavailable",
				reason: `${WORDS[source.kind]} could not be read: ${error.message}`
			};
		}
	};
}
const WORDS = {
	"pull-request-body": "The body",
	"issue-body": "The body",
	comments: "The comments",
	"linked-issues": "The linked issues",
	file: "The file"
};
const MAX_LENGTH = 262144;
async function fileOf(client, subject, path) {
	const at = subject.headSha === void 0 ? {} : { ref: subject.headSha };
	const answer = await require_answers.fileAnswer(client, subject, {
		path,
		...at
	});
	if (answer.status === "unavailable") return {
		status: "unavailable",
		reason: `The file of the checklist cannot be used: ${answer.reason}.`
	};
	const { exists, text } = answer.value;
	if (text.length > MAX_LENGTH) return {
		status: "unavailable",
		reason: `The file of the checklist cannot be used: ${path} is larger than 256 KB.`
	};
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
exports.fileOf = fileOf;
exports.sourceReader = sourceReader;

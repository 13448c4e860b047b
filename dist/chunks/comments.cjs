const require_edits = require("./edits.cjs");
const require_inline = require("./inline.cjs");
const require_parse = require("./parse.cjs");
const require_facts = require("./facts.cjs");
const require_people = require("./people.cjs");
const require_gate = require("./gate.cjs");
const require_roles_said = require("./roles-said.cjs");
function mayHold(markdown, names) {
	const start = String.raw`(?:^|[>;])[^\S\r\n]*(?:\\?[/\uFF0F]|&#?\w+;)`;
	return new RegExp(`${start}(?:${patternOf(names)})(?![a-z-])`, "im").test(require_inline.withoutInvisible(markdown));
}
const MOST_LIKE_COMMANDS = 20;
const MOST_OF_A_LINE = 1e3;
function likeCommands(markdown, names) {
	const line = new RegExp(`^ {0,3}[/\uFF0F](${patternOf(names)})(?=[\\s:\uFF1A]|$)[:\uFF1A]?(.{0,${MOST_OF_A_LINE}})`, "gim");
	const found = [];
	for (const [, name = "", rest = ""] of require_inline.withoutInvisible(markdown).matchAll(line)) {
		found.push({
			name: nameOf(name),
			rest: folded(rest)
		});
		if (found.length === MOST_LIKE_COMMANDS) break;
	}
	return found;
}
function whyUnread(markdown) {
	if (markdown.length > 16384) return "it has more than 16,384 characters";
	return require_inline.tooDeepAt(markdown) === void 0 ? void 0 : "it is nested too deep";
}
function shownLines(markdown) {
	return blocksOf(markdown).flatMap(({ parts, own }) => linesOf(parts).map((line) => {
		const command = own ? commandOn(line) : void 0;
		return {
			text: folded(require_inline.withoutInvisible(line.map((part) => part.kind === "delete" ? "" : part.text).join(""))),
			plain: own && line[0]?.kind === "text",
			...command === void 0 ? {} : { command }
		};
	}));
}
function blocksOf(markdown) {
	if (whyUnread(markdown) !== void 0) return [];
	const blocks = require_inline.readBlocks(markdown);
	const definitions = require_inline.definedIn(blocks);
	const shown = require_parse.shownOf(blocks, {
		source: markdown,
		definitions,
		hardBreaks: true
	});
	if (shown?.tooMuch === true) return [];
	let quotes = 0;
	const visit = (node, own) => {
		if (node.type === "html") quotes = Math.max(0, quotes + require_inline.tagsIn(node.value, quoteOf));
		if (node.type === "list" || node.type === "listItem") return node.children.flatMap((child) => visit(child, false));
		if (node.type !== "paragraph" && node.type !== "heading" || quotes > 0) return [];
		const { parts } = require_inline.inlineOf(require_inline.rawText(node), definitions, true);
		return shown !== void 0 && (shown.hides(node) || shown.hidesWords(node, () => parts)) ? [] : [{
			parts,
			own: own && node.type === "paragraph"
		}];
	};
	return blocks.children.flatMap((node) => visit(node, true));
}
const HOLDS = /^<(\/?)(?:blockquote|q|code|kbd|samp|ul|ol|table)(?=[\s>/])/i;
function quoteOf(tag) {
	const match = HOLDS.exec(tag);
	return match === null ? require_inline.strokeOfBlock(tag) : match[1] === "" ? 1 : -1;
}
function linesOf(parts) {
	const lines = [[]];
	for (const part of parts) {
		if (part.kind === "comment") continue;
		part.text.split("\n").forEach((text, index) => {
			if (index > 0) lines.push([]);
			if (text !== "") lines.at(-1)?.push({
				...part,
				text
			});
		});
	}
	return lines;
}
const COMMAND$1 = /^\s*[/\uFF0F]([a-z][a-z_\u2010-\u2015\u2212\uFF0D-]*)(?:(?:[:\uFF1A]\s*|[.!]?\s+|[.!]?$)(.*))?$/i;
const HYPHEN = "[‐-―−－-]";
function nameOf(written) {
	return written.toLowerCase().replace(new RegExp(HYPHEN, "g"), "-");
}
function patternOf(names) {
	return names.map((name) => name.replaceAll("-", HYPHEN)).join("|");
}
function commandOn(line) {
	const [first] = line;
	if (first?.kind !== "text" || line.some((part) => part.kind === "delete")) return void 0;
	const text = require_inline.withoutInvisible(line.map((part) => part.text).join(""));
	const [, name, rest] = COMMAND$1.exec(text) ?? [];
	return name === void 0 || !/^\s*[/\uFF0F]/.test(require_inline.withoutInvisible(first.text)) ? void 0 : {
		name: nameOf(name),
		rest: folded(rest ?? "")
	};
}
function folded(rest) {
	return rest.replace(/\s+/g, " ").trim();
}
// src/gates/sign-offs/evidence/evidence.ts
function contextOf(input) {
	const { facts, inTime = (_, read) => read(), remember = require_gate.createMemory() } = input;
	return {
		input,
		ask: new Ask(facts),
		inTime,
		remember
	};
}
function short(sha) {
	return sha.slice(0, 7);
}
function bodyOf({ checklist: { documents }, subject: { kind, url: own } }) {
	return kind === "file" ? documents[0] : documents.find((each) => each.kind === `${kind}-body` && (each.url ?? own) === own);
}
function piecesIn(history, remember) {
	return remember(history, "pieces", () => new Map());
}
const OUTSIDE = require_facts.untold("it stands outside the body, and nobody can tell who did it");
function whyUntold(kind, late) {
	return {
		behind: "the edit history is not the one of this text",
		deleted: "the content of a revision was deleted from the edit history",
		unreadable: `a revision ${late ? "takes too long" : "is nested too deep"} to be read`,
		"too-old": "the edit history does not reach back to it"
	}[kind];
}
var Ask = class {
	open = [];
	#facts;
	constructor(facts) {
		this.#facts = facts;
	}
	about(question) {
		const fact = this.#facts.get(question);
		if (fact === void 0) {
			this.open.push(question);
			return require_facts.untold("not known yet");
		}
		return fact.status === "known" ? {
			known: true,
			value: fact.value
		} : require_facts.untold(fact.reason);
	}
};
function accessOf(login, least, ask) {
	const permission = ask.about({
		kind: "permission",
		login
	});
	if (!permission.known) return require_facts.untold(`the permission of @${login} is not known: ${permission.because}`);
	return {
		known: true,
		value: require_people.isAtLeast(permission.value.level, least)
	};
}
// src/gates/sign-offs/evidence/said.ts
function saidIn(comment, text, names, context) {
	if (!mayHold(text, names)) return {
		ok: true,
		value: []
	};
	const lines = linesSaid(comment, text, context);
	return lines.ok ? {
		ok: true,
		value: lines.value.flatMap(({ command }) => command ?? [])
	} : lines;
}
function linesSaid(comment, text, context) {
	return context.remember(comment, `lines of ${text}`, () => read(comment, text, context));
}
function read({ author, edits }, text, { inTime }) {
	const unread = whyUnread(text);
	if (unread !== void 0) return {
		ok: false,
		error: unread
	};
	const lines = inTime(`person ${(edits?.revisions.find(({ body }) => body === text)?.editor ?? author)?.id}`, () => shownLines(text));
	return lines === void 0 ? {
		ok: false,
		error: "it takes too long"
	} : {
		ok: true,
		value: lines
	};
}
const NO_WORD = 12;
function namesCommit(word, context) {
	if (!/^[\da-f]{7,64}$/i.test(word)) return false;
	if (word.length >= NO_WORD) return true;
	const told = isCommit(word.toLowerCase(), context);
	return !told.known || told.value;
}
function noCommit({ via, sha }, verb, context) {
	if (via !== "comment" || sha === void 0) return {
		known: true,
		value: void 0
	};
	const told = isCommit(sha, context);
	if (!told.known) return require_facts.untold(`whether ${short(sha)} is one of the commits is not known: ${told.because}`);
	if (told.value) return {
		known: true,
		value: void 0
	};
	return {
		known: true,
		value: context.input.subject.kind === "issue" ? `${verb} for ${short(sha)}, but an issue has no commits` : `${verb} for ${short(sha)}, which is not a commit of the pull request`
	};
}
function isCommit(sha, { ask, input }) {
	const { headSha, kind } = input.subject;
	if (headSha?.startsWith(sha) === true) return {
		known: true,
		value: true
	};
	if (kind === "issue") return {
		known: true,
		value: false
	};
	const commits = ask.about({ kind: "commits" });
	if (!commits.known) return commits;
	const is = (each) => each.sha.startsWith(sha);
	if (commits.value.some(is)) return {
		known: true,
		value: true
	};
	const pushes = ask.about({ kind: "pushes" });
	return {
		known: true,
		value: pushes.known && pushes.value.some(is)
	};
}
function lost(comment, author) {
	const { createdAt, editor, lastEditedAt } = comment;
	const own = ownRevision(comment, author);
	const others = lastEditedAt === null ? [] : comment.edits?.revisions ?? [];
	const isGone = own?.body === null && others.some((revision) => revision.editor?.id !== author.id);
	const isUnknown = own === void 0 && lastEditedAt !== null && editor?.id !== author.id;
	return isGone || isUnknown ? [{
		person: author,
		at: own?.at ?? createdAt,
		words: "a later comment has lost its content, which may have taken it back"
	}] : [];
}
function ownRevision({ edits, lastEditedAt }, author) {
	return lastEditedAt === null ? void 0 : edits?.revisions.findLast(({ editor }) => editor?.id === author.id);
}
function takenBackIn(comment, author, roles, context) {
	const own = ownRevision(comment, author);
	const texts = [{
		text: comment.body,
		at: comment.createdAt
	}, {
		text: own?.body ?? "",
		at: own?.at ?? ""
	}];
	const { url } = comment;
	return texts.flatMap(({ text, at }) => {
		const said = saidIn(comment, text, [...require_roles_said.REVOKE, ...require_roles_said.DENY], context);
		if (!said.ok) return [{
			person: author,
			at,
			words: "a later comment is not read, which may have taken it back"
		}];
		return said.value.flatMap((command) => {
			const told = require_roles_said.commandOf(command);
			if (told === void 0 || told.does === "sign") return [];
			const { named, reason } = require_roles_said.rolesMeant(told.rest, roles, told.does);
			const each = named.length === 0 ? [{}] : named.map((role) => ({ role }));
			if (told.does === "revoke") return each.map((role) => ({
				person: author,
				at,
				...role,
				words: "taken back later"
			}));
			const place = url === void 0 ? {} : { url };
			return each.map((role) => ({
				person: author,
				at,
				...role,
				words: "refused later",
				denial: {
					person: author,
					at,
					...role,
					...place,
					reason
				}
			}));
		});
	});
}
// src/gates/sign-offs/evidence/unheard.ts
const MOST_SHOWN = 60;
function unheardIn({ createdAt, url }, person) {
	return {
		person,
		at: createdAt,
		...url === void 0 ? {} : { url }
	};
}
function signedBy(rest, roles, context) {
	const { roles: named, sha, note = "", more, goesOn } = require_roles_said.saidBehind(rest, roles);
	const actual = `/sign-off ${rest}`.trim().slice(0, MOST_SHOWN);
	const [first] = named;
	if (first === void 0) {
		const near = require_roles_said.nearRole(rest, roles);
		return {
			roles: [],
			why: {
				actual,
				reason: rest === "" ? "it names no role" : "it names no role of the policy",
				...near === void 0 ? {} : {
					role: near,
					isGuess: true
				}
			}
		};
	}
	const role = first;
	if (more !== void 0) return {
		roles: [],
		why: {
			actual,
			role,
			reason: "other words follow the role without a separator"
		}
	};
	if (require_roles_said.speaksAgainst(note)) return {
		roles: [],
		why: {
			actual,
			role,
			reason: "the note after the role takes it back, or sets a condition"
		}
	};
	const [word = ""] = note.split(/[\s,;:.)]+/, 1);
	const commit = sha ?? (namesCommit(word, context) ? word.toLowerCase() : void 0);
	const other = goesOn === true ? require_roles_said.nearRole(note, roles) : void 0;
	return {
		roles: named,
		...commit === void 0 ? {} : { sha: commit },
		...other === void 0 || named.includes(other) ? {} : { why: {
			actual,
			reason: "its second name is no role of the policy",
			role: other,
			isGuess: true
		} }
	};
}
const APPROVING = `(?:${[
	String.raw`[/／\\]\s?(?:lgtm|approved?|ok|ship-?it|sign[\p{L}_-]*)`,
	String.raw`lgtm|sgtm|\+1|👍|✅|:(?:\+1|thumbsup|shipit|white_check_mark|ship):`,
	String.raw`ship ?it|(?:i )?approved?|(?:looks?|all) good(?: to me)?|sign(?:ed)?[ -]?off`,
	"(?:ist )?(?:genehmigt|freigegeben)|approuvée?|aprobado|aprovado|approvato|одобрено|承認(?:します)?|批准|同意"
].join("|")})(?![\\p{L}\\p{N}-])`;
const COMMAND = String.raw`[/／](?:${require_roles_said.COMMANDS.join("|")})(?![\p{L}\p{N}-])`;
const APPROVAL = new RegExp(`^${APPROVING}`, "iu");
const STRAY = new RegExp(`^${COMMAND}`, "iu");
const MAY_APPROVE = new RegExp(`^[\\s*_~\`#.\\d-]*(?:${APPROVING}|${COMMAND})`, "imu");
function mayApprove({ body, minimized }) {
	return !minimized && body.length <= 16384 && MAY_APPROVE.test(body);
}
const SLASH = /^[/／\\]/;
const NO_COMMAND = "it is no command that signs";
const NO_ROLE = "it is a word of approval, and names no role";
const LONGEST_APPROVAL = 80;
function approvalsIn(comment, person, context) {
	if (!mayApprove(comment)) return [];
	const lines = linesSaid(comment, comment.body, context);
	return (lines.ok ? lines.value : []).flatMap(({ text, plain, command }) => {
		if (command !== void 0 && require_roles_said.commandOf(command) !== void 0) return [];
		const base = {
			...unheardIn(comment, person),
			actual: text.slice(0, MOST_SHOWN)
		};
		if (!plain) return STRAY.test(text) ? [{
			...base,
			reason: "a command counts as plain text, first on a line"
		}] : [];
		return text.length <= LONGEST_APPROVAL && APPROVAL.test(text) ? [{
			...base,
			reason: SLASH.test(text) ? NO_COMMAND : NO_ROLE,
			isApproval: true
		}] : [];
	});
}
// src/gates/sign-offs/evidence/comments.ts
const MOST_LINES = 20;
function readComments(comments, roles, may, context) {
	const claims = [];
	const others = [];
	const read = {
		claims: [],
		withdrawals: [],
		denials: [],
		unheard: []
	};
	for (const [at, comment] of comments.entries()) {
		const { author, edits, app } = comment;
		if (author !== null) read.withdrawals.push(...lost(comment, author));
		const isCommand = [comment.body, ...(edits?.revisions ?? []).map(({ body }) => body ?? "")].some((text) => mayHold(text, require_roles_said.COMMANDS));
		if (!isCommand && !mayApprove(comment)) continue;
		const member = author?.type === "User" ? may(author) : {
			known: true,
			value: false
		};
		if (author !== null && !member.known && app === void 0) read.denials.push(...takenBackIn(comment, author, roles, context).flatMap(({ denial }) => denial ?? []));
		if (author !== null && member.known && member.value) {
			read.unheard.push(...approvalsIn(comment, author, context));
			const own = claimsIn(comment, author, roles, context);
			claims.push(...own.claims.map((what) => ({
				at,
				what
			})));
			read.unheard.push(...own.unheard);
			const taken = takenBackIn(comment, author, roles, context);
			read.withdrawals.push(...taken);
			const denied = taken.flatMap(({ denial }) => denial ?? []);
			if (app === void 0) read.denials.push(...denied);
			else claims.push(...deniedBy(app, denied, roles).map((what) => ({
				at,
				what
			})));
		} else if (isCommand) others.push({
			at,
			what: comment
		});
	}
	const all = [...claims, ...claimsOfOthers(others, roles)].toSorted((a, b) => a.at - b.at);
	return {
		...read,
		claims: all.map(({ what }) => what)
	};
}
function deniedBy(app, denied, roles) {
	const meant = denied.flatMap(({ role, ...denial }) => (role === void 0 ? roles : [role]).map((each) => ({
		...denial,
		role: each
	})));
	return [...new Map(meant.map((denial) => [denial.role, denial])).values()].map(({ reason, ...denial }) => ({
		...denial,
		via: "comment",
		refused: `${writtenByApp(app)}, and so refuses nothing${reason === "" ? "" : `: ${reason}`}`
	}));
}
function claimsOfOthers(comments, roles) {
	const claims = new Map();
	const lines = new Map();
	for (const { at, what: comment } of comments.toReversed()) {
		const whose = `@${comment.author?.id}`;
		const left = MOST_LINES - (lines.get(whose) ?? 0);
		const like = likeCommands(comment.body, require_roles_said.SIGN_OFF).slice(0, left);
		lines.set(whose, MOST_LINES - left + like.length);
		for (const claim of unread(comment, like, roles)) {
			const key = `${whose} ${claim.role}`;
			if (!claims.has(key)) claims.set(key, {
				at,
				what: claim
			});
		}
	}
	return [...claims.values()];
}
function claimsIn(comment, author, roles, context) {
	const said = saidIn(comment, comment.body, require_roles_said.COMMANDS, context);
	if (!said.ok) return {
		claims: unread(comment, likeCommands(comment.body, require_roles_said.SIGN_OFF), roles, `the comment is not read: ${said.error}`),
		unheard: []
	};
	const signing = said.value.flatMap((command) => {
		const told = require_roles_said.commandOf(command);
		return told?.does === "sign" ? [{
			command,
			told: signedBy(told.rest, roles, context)
		}] : [];
	});
	return {
		claims: signing.flatMap(({ command, told }) => {
			const sha = told.sha === void 0 ? {} : { sha: told.sha };
			return told.roles.map((role) => ({
				...claimOf(comment, sha, writtenBy(comment, command, context)),
				role
			}));
		}),
		unheard: signing.flatMap(({ told: { why } }) => why === void 0 || comment.minimized ? [] : [{
			...unheardIn(comment, author),
			...why
		}])
	};
}
function unread(comment, like, roles, refused) {
	const written = {
		at: comment.createdAt,
		...refused === void 0 ? {} : { refused }
	};
	return like.flatMap((command) => {
		const told = require_roles_said.commandOf(command);
		if (told === void 0) return [];
		const { roles: named, sha } = require_roles_said.saidBehind(told.rest, roles);
		return named.map((role) => ({
			...claimOf(comment, sha === void 0 ? {} : { sha }, written),
			role
		}));
	});
}
function claimOf({ author, url }, sha, written) {
	return {
		via: "comment",
		person: author,
		...sha,
		...url === void 0 ? {} : { url },
		...written
	};
}
function writtenBy(comment, command, context) {
	const { author, createdAt, lastEditedAt, editor, edits, minimized, app, body } = comment;
	if (minimized) return {
		at: createdAt,
		refused: "the comment is hidden"
	};
	if (app !== void 0) return {
		at: createdAt,
		refused: writtenByApp(app)
	};
	if (lastEditedAt === null) return { at: createdAt };
	const edited = `the comment was edited${editor === null ? "" : ` by @${editor.login}`}`;
	const at = lastEditedAt;
	if (edits === void 0) return {
		at,
		refused: `${edited}, and its history cannot be read`
	};
	const origin = require_edits.blame(edits, body, (text) => {
		const said = saidIn(comment, text, [command.name], context);
		if (!said.ok) return null;
		return said.value.some((each) => each.name === command.name && each.rest === command.rest) ? "written" : void 0;
	}, (mark) => mark);
	if (origin.kind !== "since") return {
		at,
		refused: `${edited}, and its history does not show who wrote the command`
	};
	const [index] = origin.revisions;
	const revision = edits.revisions[index];
	if (author === null || revision.editor?.id !== author.id) {
		const writer = revision.editor === null ? "a deleted account" : `@${revision.editor.login}`;
		return {
			at: revision.at,
			refused: `${writer} wrote the command into somebody else's comment`
		};
	}
	if (!new require_edits.Edit(edits, index).writes(`${command.name} ${command.rest}`)) return {
		at: revision.at,
		refused: `${edited}, which only brought the command to light`
	};
	return { at: revision.at };
}
function writtenByApp(app) {
	return `the app ${app} wrote the comment, not a person`;
}
function textOfComment(document, comments) {
	if (!comments.known) return require_facts.untold(`the edit history of the comment cannot be read: ${comments.because}`);
	const comment = comments.value.find(({ url }) => url !== void 0 && url === document.url);
	if (comment === void 0) return require_facts.untold("GitHub does not list the comment");
	const { author, createdAt, body, lastEditedAt, edits, app } = comment;
	if (app !== void 0) return require_facts.untold(writtenByApp(app));
	return {
		known: true,
		value: {
			document,
			history: lastEditedAt === null ? {
				revisions: [{
					editor: author,
					at: createdAt,
					body
				}],
				complete: true
			} : edits ?? {
				revisions: [],
				complete: false
			},
			whose: `person ${author?.id}`
		}
	};
}
Object.defineProperty(exports, "OUTSIDE", {
	enumerable: true,
	get: function() {
		return OUTSIDE;
	}
});
Object.defineProperty(exports, "accessOf", {
	enumerable: true,
	get: function() {
		return accessOf;
	}
});
Object.defineProperty(exports, "bodyOf", {
	enumerable: true,
	get: function() {
		return bodyOf;
	}
});
Object.defineProperty(exports, "contextOf", {
	enumerable: true,
	get: function() {
		return contextOf;
	}
});
Object.defineProperty(exports, "likeCommands", {
	enumerable: true,
	get: function() {
		return likeCommands;
	}
});
Object.defineProperty(exports, "mayHold", {
	enumerable: true,
	get: function() {
		return mayHold;
	}
});
Object.defineProperty(exports, "namesCommit", {
	enumerable: true,
	get: function() {
		return namesCommit;
	}
});
Object.defineProperty(exports, "noCommit", {
	enumerable: true,
	get: function() {
		return noCommit;
	}
});
Object.defineProperty(exports, "piecesIn", {
	enumerable: true,
	get: function() {
		return piecesIn;
	}
});
Object.defineProperty(exports, "readComments", {
	enumerable: true,
	get: function() {
		return readComments;
	}
});
Object.defineProperty(exports, "saidIn", {
	enumerable: true,
	get: function() {
		return saidIn;
	}
});
Object.defineProperty(exports, "short", {
	enumerable: true,
	get: function() {
		return short;
	}
});
Object.defineProperty(exports, "textOfComment", {
	enumerable: true,
	get: function() {
		return textOfComment;
	}
});
Object.defineProperty(exports, "whyUntold", {
	enumerable: true,
	get: function() {
		return whyUntold;
	}
});
Object.defineProperty(exports, "writtenBy", {
	enumerable: true,
	get: function() {
		return writtenBy;
	}
});

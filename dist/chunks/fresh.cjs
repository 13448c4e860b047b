const require_text = require("./text.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_sign_off = require("./sign-off.cjs");
const require_parse = require("./parse.cjs");
function commandsIn(markdown) {
	if (!/^ {0,3}\/[a-z]/im.test(markdown) || markdown.length > 16384) return [];
	if (require_sign_off.tooDeepAt(markdown) !== void 0) return [];
	const blocks = require_sign_off.readBlocks(markdown);
	const definitions = require_parse.definedIn(blocks);
	let quotes = 0;
	return blocks.children.flatMap((node) => {
		if (node.type === "html") quotes = Math.max(0, quotes + require_sign_off.tagsIn(node.value, quoteOf));
		if (node.type !== "paragraph" || quotes > 0) return [];
		return linesOf(require_sign_off.inlineOf(require_sign_off.rawText(node), definitions, true).parts).flatMap(commandOn);
	});
}
function quoteOf(tag) {
	if (/^<blockquote\b/i.test(tag)) return 1;
	return /^<\/blockquote\b/i.test(tag) ? -1 : require_sign_off.strokeOfBlock(tag);
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
function commandOn(line) {
	const [first] = line;
	if (first?.kind !== "text" || line.some((part) => part.kind === "delete")) return [];
	const text = line.map((part) => part.text).join("");
	const [, name, rest] = /^\s*\/([a-z][a-z-]*)(?:\s+(.*))?$/i.exec(text) ?? [];
	return name === void 0 || !/^\s*\//.test(first.text) ? [] : [{
		name: name.toLowerCase(),
		rest: (rest ?? "").replace(/\s+/g, " ").trim()
	}];
}
// src/gates/sign-offs/ask.ts
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
			return { unknown: "not known yet" };
		}
		return fact.status === "known" ? { value: fact.value } : { unknown: fact.reason };
	}
};
// src/gates/sign-offs/comments.ts
const SHA = /^(.*?)\s*\b([\da-f]{7,64})$/i;
const known = new WeakMap();
function commandsOf(of) {
	const read = known.get(of) ?? commandsIn(of.body ?? "");
	known.set(of, read);
	return read;
}
function readComments(comments, roles) {
	const read = {
		claims: [],
		withdrawals: []
	};
	for (const comment of comments) {
		for (const command of commandsOf(comment)) {
			const named = command.name === "sign-off" ? roleAndSha(command.rest, roles) : void 0;
			if (named !== void 0) read.claims.push({
				...claimOf(comment, command, named.sha),
				role: named.role
			});
		}
		read.withdrawals.push(...withdrawalsIn(comment, roles));
	}
	return read;
}
function roleAndSha(rest, roles) {
	const whole = require_front_matter.normalizeTitle(rest);
	if (roles.includes(whole)) return { role: whole };
	const [, before = "", sha = ""] = SHA.exec(rest) ?? [];
	const role = require_front_matter.normalizeTitle(before);
	return sha !== "" && roles.includes(role) ? {
		role,
		sha: sha.toLowerCase()
	} : void 0;
}
function claimOf(comment, command, sha) {
	const { at, refused } = writtenBy(comment, command);
	return {
		via: "comment",
		person: comment.author,
		at,
		...sha === void 0 ? {} : { sha },
		...comment.url === void 0 ? {} : { url: comment.url },
		...refused === void 0 ? {} : { refused }
	};
}
function writtenBy(comment, command) {
	const { author, createdAt, lastEditedAt, editor, edits, minimized, body } = comment;
	if (minimized) return {
		at: createdAt,
		refused: "the comment is hidden"
	};
	if (lastEditedAt === null) return { at: createdAt };
	const edited = `the comment was edited${editor === null ? "" : ` by @${editor.login}`}`;
	const at = lastEditedAt;
	if (edits === void 0) return {
		at,
		refused: `${edited}, and its history cannot be read`
	};
	const origin = require_text.blame(edits, body, (text) => holds(text, command) ? "written" : void 0);
	if (origin.kind !== "since") return {
		at,
		refused: `${edited}, and its history does not show who wrote the command`
	};
	const revision = edits.revisions[origin.revisions[0]];
	if (author === null || revision.editor?.id !== author.id) {
		const writer = revision.editor === null ? "a deleted account" : `@${revision.editor.login}`;
		return {
			at: revision.at,
			refused: `${writer} wrote the command into somebody else's comment`
		};
	}
	return { at: revision.at };
}
function holds(text, { name, rest }) {
	return commandsIn(text).some((each) => each.name === name && each.rest === rest);
}
function withdrawalsIn(comment, roles) {
	const { author, createdAt, edits, editor, lastEditedAt } = comment;
	if (author === null) return [];
	const revisions = lastEditedAt === null ? [] : edits?.revisions ?? [];
	const own = revisions.findLast((revision) => revision.editor?.id === author.id);
	const texts = [{
		of: comment,
		at: createdAt
	}, ...own === void 0 ? [] : [{
		of: own,
		at: own.at
	}]];
	const isGone = own?.body === null && revisions.some((revision) => revision.editor?.id !== author.id);
	const isUnknown = own === void 0 && lastEditedAt !== null && editor?.id !== author.id;
	const unread = isGone || isUnknown ? [{
		person: author,
		at: own?.at ?? createdAt,
		words: "a later comment has lost its content, which may have taken it back"
	}] : [];
	return [...texts.flatMap(({ of, at }) => commandsOf(of).filter(({ name }) => name === "revoke").map(({ rest }) => withdrawal(author, at, rest, roles))), ...unread];
}
function withdrawal(person, at, rest, roles) {
	const named = roleAndSha(rest, roles);
	return {
		person,
		at,
		...named === void 0 ? {} : { role: named.role },
		words: "taken back later"
	};
}
// src/evidence/people.ts
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
// src/gates/sign-offs/named.ts
function namedIn(field, checklist) {
	const found = require_text.fieldsIn(checklist.root).filter((each) => each.key === require_front_matter.normalizeTitle(field));
	if (found.length === 0) return {
		unknown: `the field ${field} is missing`,
		open: true
	};
	if (found.some((each) => each.blank)) return {
		unknown: `the field ${field} is blank`,
		open: true
	};
	const logins = found.map(({ value }) => {
		const alone = /^[a-z\d](?:[a-z\d-]{0,38})$/i.test(value) ? [value] : [];
		return [...require_sign_off.loginsIn(value), ...alone].map((login) => login.toLowerCase());
	});
	if (logins.some((each) => each.length === 0)) return {
		unknown: `the field ${field} names nobody by login`,
		open: true
	};
	return { value: [...new Set(logins.flat())] };
}
// src/gates/sign-offs/codeowners.ts
const CODEOWNERS_PATHS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const WORD = /(?:\\.|[^\s\\])+/g;
function readCodeowners(text) {
	return text.split(/\r\n|\n|\r/).flatMap((line) => {
		const [pattern = "", ...rest] = line.match(WORD) ?? [];
		if (pattern === "" || /^[#!]/.test(pattern) || /[[\]]/.test(pattern)) return [];
		const comment = rest.findIndex((word) => word.startsWith("#"));
		return [{
			globs: globsOf(pattern),
			owners: comment < 0 ? rest : rest.slice(0, comment)
		}];
	});
}
function ownersOf(path, rules, matches) {
	return rules.findLast(({ globs }) => matches(globs, path))?.owners ?? [];
}
function globsOf(pattern) {
	const bare = pattern.replace(/^\//, "").replace(/\/$/, "");
	if (bare === "") return ["**"];
	const glob = `${pattern.startsWith("/") || bare.includes("/") ? "" : "**/"}${bare.replace(/\\(.)|[(){}!+@|]/g, escaped)}`;
	if (pattern.endsWith("/")) return [`${glob}/**`];
	return /(?:^|\/)\*$/.test(bare) && bare !== "*" ? [glob] : [glob, `${glob}/**`];
}
function escaped(found, literal = found) {
	return literal === " " ? literal : `\\${literal}`;
}
// src/gates/sign-offs/owners.ts
function ownedFiles({ ask, input }) {
	const changed = ask.about({ kind: "changed-files" });
	const text = codeowners({ ask });
	if ("unknown" in changed) return { unknown: `the changed files are not known: ${changed.unknown}` };
	if ("unknown" in text) return text;
	if (!changed.value.complete) return { unknown: "the list of changed files is cut" };
	const rules = readCodeowners(text.value);
	const byOwners = new Map();
	for (const path of changed.value.files.flatMap((file) => [file.path, ...file.previous === void 0 ? [] : [file.previous]])) {
		const owners = ownersOf(path, rules, input.matchesGlob);
		const key = owners.toSorted().join(" ").toLowerCase();
		const owned = byOwners.get(key) ?? {
			owners,
			files: []
		};
		byOwners.set(key, owned);
		owned.files.push(path);
	}
	return { value: [...byOwners.values()].filter(({ owners }) => owners.length > 0) };
}
function codeowners({ ask }) {
	for (const path of CODEOWNERS_PATHS) {
		const file = ask.about({
			kind: "file",
			path
		});
		if ("unknown" in file) return { unknown: `${path} is not known: ${file.unknown}` };
		if (file.value.exists) return { value: file.value.text };
	}
	return { unknown: `there is none of ${CODEOWNERS_PATHS.join(", ")} at the trusted commit` };
}
// src/gates/sign-offs/eligible.ts
function eligibleFor(role, context) {
	const parts = role.by.map((who) => partOf(who, context));
	const may = (person) => {
		const told = parts.map((part) => part.may(person));
		if (told.some((each) => "value" in each && each.value)) return { value: true };
		return told.find((each) => "unknown" in each) ?? { value: false };
	};
	const owners = parts.flatMap((part) => part.owned ?? []);
	const others = parts.filter((part) => part.owned === void 0);
	const yes = (told) => "value" in told && told.value;
	return {
		may,
		everybody: everybodyOf(parts),
		unknown: parts.flatMap((part) => part.unknown ?? []),
		owned: owners.map(({ owners: names, files }) => ({
			files,
			by: (person) => others.some((part) => yes(part.may(person))) || names.some((name) => yes(ownerPart(name, context.ask).may(person)))
		})),
		nothingOwned: parts.every((part) => (part.unknown ?? []).length === 0 && part.owned?.length === 0)
	};
}
function partOf(who, context) {
	const { ask } = context;
	if (typeof who === "object") {
		if ("permission" in who) return permissionPart(who.permission, ask);
		const named = namedIn(who.field, context.input.checklist);
		if ("unknown" in named) return unknownPart(named);
		return {
			may: (person) => ({ value: named.value.includes(person.login.toLowerCase()) }),
			everybody: named.value.map((login) => ({ login }))
		};
	}
	if (who === "author") return authorPart(ask);
	if (who === "codeowners") {
		const owned = ownedFiles(context);
		if ("unknown" in owned) return {
			...unknownPart(owned),
			owned: []
		};
		return {
			...either([...new Set(owned.value.flatMap(({ owners }) => owners))].map((owner) => ownerPart(owner, ask))),
			owned: owned.value
		};
	}
	return ownerPart(who, ask);
}
function ownerPart(name, ask) {
	const [, org, team] = /^@([^/\s]+)\/(\S+)$/.exec(name) ?? [];
	if (org !== void 0 && team !== void 0) return teamPart(org, team, ask);
	const login = name.replace(/^@/, "");
	if (login.includes("@")) return unknownPart({ unknown: `the owner ${login} is an e-mail address, which names no account` });
	return {
		may: (person) => ({ value: person.login.toLowerCase() === login.toLowerCase() }),
		everybody: [{ login }]
	};
}
function teamPart(org, team, ask) {
	const members = ask.about({
		kind: "team-members",
		org,
		team
	});
	if ("unknown" in members) return unknownPart({ unknown: `@${org}/${team}: ${members.unknown}` });
	return {
		may: (person) => ({ value: members.value.some(({ id }) => id === person.id) }),
		everybody: members.value.filter(({ type }) => type === "User").map(({ login, id }) => ({
			login,
			id
		}))
	};
}
function authorPart(ask) {
	const origin = ask.about({ kind: "origin" });
	if ("unknown" in origin) return unknownPart({ unknown: `the author is not known: ${origin.unknown}` });
	const { author, authorId: id } = origin.value;
	if (author === void 0 || id === void 0) return unknownPart({ unknown: "the account of the author is not known" });
	return {
		may: (person) => ({ value: person.id === id }),
		everybody: [{
			login: author,
			id
		}]
	};
}
function permissionPart(least, ask) {
	return {
		may: ({ login }) => {
			const permission = ask.about({
				kind: "permission",
				login
			});
			if ("unknown" in permission) return { unknown: `the permission of @${login} is not known: ${permission.unknown}` };
			return { value: PERMISSIONS.indexOf(permission.value.level) >= PERMISSIONS.indexOf(least) };
		},
		everybody: void 0
	};
}
function unknownPart(untold) {
	return {
		may: () => untold,
		everybody: void 0,
		unknown: [untold]
	};
}
function either(parts) {
	return {
		may: (person) => {
			const told = parts.map((part) => part.may(person));
			if (told.some((each) => "value" in each && each.value)) return { value: true };
			return told.find((each) => "unknown" in each) ?? { value: false };
		},
		everybody: everybodyOf(parts),
		unknown: parts.flatMap((part) => part.unknown ?? [])
	};
}
function everybodyOf(parts) {
	const all = [];
	for (const { everybody } of parts) {
		if (everybody === void 0) return void 0;
		all.push(...everybody);
	}
	return distinct(all);
}
function distinct(candidates) {
	const byLogin = new Map();
	for (const candidate of candidates) {
		const key = candidate.login.toLowerCase();
		if (byLogin.get(key)?.id === void 0) byLogin.set(key, candidate);
	}
	return [...byLogin.values()];
}
// src/gates/sign-offs/evidence.ts
function short(sha) {
	return sha.slice(0, 7);
}
// src/gates/sign-offs/fresh.ts
const PROOF = 16;
function lapse(evidence, fresh, context, verb = word(evidence)) {
	const { subject, at: now } = context.input;
	const rule = fresh ?? (subject.kind === "pull-request" ? "head" : "always");
	if (rule === "always") return void 0;
	if (typeof rule === "string" && rule !== "head") return require_text.isWithin(evidence.at, require_text.durationOf(rule), now) ? void 0 : `${verb} at ${evidence.at}, which is more than ${rule} ago`;
	const head = subject.headSha;
	if (head === void 0) return "there is no head commit that it could be bound to";
	const bound = boundTo(evidence, context, verb);
	if ("unknown" in bound) return bound.unknown;
	if (head.startsWith(bound.sha)) return void 0;
	return typeof rule === "object" ? unlessOnly(bound.sha, rule["unless-only"], verb, context) : stale(bound.sha, verb, context);
}
function word({ via }) {
	return {
		review: "approved",
		comment: "signed",
		tick: "ticked",
		signature: "signed"
	}[via];
}
function boundTo(evidence, context, verb) {
	const { sha, at } = evidence;
	if (sha !== void 0 && sha.length >= PROOF) return { sha };
	const pushes = context.ask.about({ kind: "pushes" });
	if ("unknown" in pushes) return { unknown: `nothing shows which commit it is for: ${pushes.unknown}` };
	const head = headAt(at, pushes.value);
	if (head === void 0) return { unknown: "nothing shows which commit it is for: the pushes known are all later" };
	if (sha !== void 0 && !head.sha.startsWith(sha)) return { unknown: `${verb} for ${short(sha)}, which was not the head at that time` };
	return { sha: head.sha };
}
function headAt(at, pushes) {
	return pushes.find((push) => require_text.isBefore(push.at, at));
}
function stale(sha, verb, { ask }) {
	const commits = ask.about({ kind: "commits" });
	const at = "value" in commits ? commits.value.findIndex((commit) => commit.sha.startsWith(sha)) : void 0;
	if (at === void 0 || !("value" in commits)) return `${verb} at ${short(sha)}, which is not the head`;
	if (at < 0) return `${verb} at ${short(sha)}, which is not part of it any more`;
	const ago = commits.value.length - 1 - at;
	return `${verb} ${ago} commit${ago === 1 ? "" : "s"} ago at ${short(sha)}`;
}
function unlessOnly(sha, globs, verb, context) {
	const since = context.ask.about({
		kind: "changed-since",
		sha
	});
	if ("unknown" in since) return `${verb} at ${short(sha)}; what changed since is not known: ${since.unknown}`;
	const { files, complete, ahead } = since.value;
	if (ahead === void 0) return `${verb} at ${short(sha)}, which is not part of it any more`;
	if (!complete) return `${verb} at ${short(sha)}; the list of files changed since is cut`;
	const other = files.flatMap(({ path, previous }) => previous === void 0 ? [path] : [path, previous]).find((path) => !context.input.matchesGlob(globs, path));
	return other === void 0 ? void 0 : `${verb} ${ahead} commit${ahead === 1 ? "" : "s"} ago at ${short(sha)}; since then ${other} changed`;
}
Object.defineProperty(exports, "Ask", {
	enumerable: true,
	get: function() {
		return Ask;
	}
});
Object.defineProperty(exports, "PERMISSIONS", {
	enumerable: true,
	get: function() {
		return PERMISSIONS;
	}
});
Object.defineProperty(exports, "commandsIn", {
	enumerable: true,
	get: function() {
		return commandsIn;
	}
});
Object.defineProperty(exports, "eligibleFor", {
	enumerable: true,
	get: function() {
		return eligibleFor;
	}
});
Object.defineProperty(exports, "lapse", {
	enumerable: true,
	get: function() {
		return lapse;
	}
});
Object.defineProperty(exports, "namedIn", {
	enumerable: true,
	get: function() {
		return namedIn;
	}
});
Object.defineProperty(exports, "readComments", {
	enumerable: true,
	get: function() {
		return readComments;
	}
});
Object.defineProperty(exports, "short", {
	enumerable: true,
	get: function() {
		return short;
	}
});
Object.defineProperty(exports, "writtenBy", {
	enumerable: true,
	get: function() {
		return writtenBy;
	}
});

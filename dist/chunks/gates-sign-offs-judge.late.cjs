Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_inline = require("./inline.cjs");
const require_facts = require("./facts.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_weigh = require("./weigh.cjs");
const require_comments = require("./comments.cjs");
const require_lines = require("./lines.cjs");
const require_options = require("./options2.cjs");
const require_edits = require("./edits.cjs");
const require_parse = require("./parse.cjs");
const require_given = require("./given.cjs");
// src/gates/sign-offs/conclude.ts
function leastOf({ role, eligible }, context) {
	return require_quantifier.bounds(role.count, able(role, eligible.everybody ?? [], context).length)[0];
}
function able(role, everybody, context) {
	return everybody.filter((candidate) => {
		const out = require_weigh.excluded(candidate, role, context);
		return out.known && out.value === void 0;
	});
}
function concludeRole(each, lines, context) {
	const { role, eligible, counted, refused, unknown, denials } = each;
	const ids = new Set(counted.map(({ person }) => person.id));
	const logins = new Set(counted.map(({ person }) => person.login.toLowerCase()));
	const waiting = eligible.everybody === void 0 || unknown.length > 0 ? void 0 : able(role, eligible.everybody, context).filter(({ login, id }) => !logins.has(login.toLowerCase()) && (id === void 0 || !ids.has(id)));
	const unowned = eligible.owned.filter(({ by }) => !counted.some(({ person }) => by(person)));
	const status = statusOf(each, waiting, unowned.length > 0, context);
	const shown = {
		role: role.name,
		...role.meaning === void 0 ? {} : { meaning: role.meaning },
		status,
		optional: role.optional,
		expected: role.count === "any" ? "one" : require_quantifier.quantifierWords(role.count),
		needed: Math.max(1, leastOf(each, context)),
		by: role.by.map(require_weigh.wordsOf),
		via: role.via,
		signed: counted.map(signedOf),
		...waiting === void 0 ? {} : { waiting: waiting.map(({ login }) => login) },
		refused: [...denials.map(deniedOf), ...refused.map(refusedOf)]
	};
	if (status === "passed" || status === "skipped") return {
		shown,
		findings: []
	};
	const place = lines[0]?.signOff.place;
	const about = {
		about: role.name,
		...place === void 0 ? {} : { place }
	};
	const wrong = refused.flatMap((one) => one.wrong === void 0 ? [] : [require_weigh.wrongFinding(one.wrong, one.reason, role)]);
	const doubts = unknown.length === 0 ? [] : [doubtFinding(unknown, about)];
	const who = nobodyLeft(each, waiting) ? [{
		...NOBODY_LEFT,
		...about,
		expected: require_weigh.words(role)
	}] : [];
	const denied = denials.map((denial) => require_weigh.denialFinding(denial, role, about, context));
	const toDo = doubts.length > 0 || who.length > 0 || denied.length > 0 ? [] : [require_weigh.openFinding(each, waiting, unowned, about, context)];
	return {
		shown,
		findings: [
			...doubts,
			...wrong,
			...denied,
			...who,
			...toDo
		]
	};
}
const NOBODY_LEFT = {
	status: "failed",
	message: "Nobody is left who may sign",
	forMaintainer: true,
	help: "Add people, or name others in the policy."
};
function doubtFinding(unknown, about) {
	const found = {
		message: "Who may sign is not known",
		actual: unknown.map(({ because }) => because).join("; "),
		...about
	};
	return unknown.every(({ open }) => open === true) ? {
		status: "pending",
		...found
	} : {
		status: "failed",
		forMaintainer: true,
		...found
	};
}
function nobodyLeft({ counted, unknown }, waiting) {
	return counted.length === 0 && unknown.length === 0 && waiting?.length === 0;
}
function statusOf(each, waiting, unowned, context) {
	const { role, eligible, counted, refused, unknown, denials, isDoubted } = each;
	if (eligible.nothingOwned) return "skipped";
	if (denials.length > 0 || isDoubted === true) return "failed";
	if (nobodyLeft(each, waiting) || require_weigh.howTo(role, context) === void 0) return "failed";
	const [least] = require_quantifier.bounds(role.count, 0);
	const others = waiting?.length ?? Math.max(1, least - counted.length);
	const members = [...counted.map(() => "passed"), ...Array.from({ length: others }, () => "pending")];
	const status = role.count === "all" && waiting === void 0 ? "pending" : require_quantifier.quantify(role.count, members);
	if (status === "passed" && !unowned) return "passed";
	if (unknown.some(({ open }) => open !== true) || refused.some((one) => one.wrong !== void 0)) return "failed";
	return unknown.length === 0 && status === "failed" ? "failed" : "pending";
}
function signedOf({ person, via, at, sha, url, place }) {
	return {
		login: person.login,
		id: person.id,
		via,
		at,
		...placed({
			sha,
			url,
			place
		})
	};
}
function deniedOf({ person, at, url, reason }) {
	const why = `refuses to sign${reason === "" ? "" : `: ${reason}`}`;
	return {
		login: person.login,
		via: "comment",
		at,
		...placed({ url }),
		reason: why
	};
}
function refusedOf({ evidence, reason, lapsed }) {
	const { person, via, at } = evidence;
	return {
		...person === null ? {} : { login: person.login },
		via,
		...at === "" ? {} : { at },
		...placed(evidence),
		reason,
		...lapsed === void 0 ? {} : { lapsed }
	};
}
function placed({ sha, url, place }) {
	return {
		...sha === void 0 ? {} : { sha },
		...url === void 0 ? {} : { url },
		...place === void 0 ? {} : { place }
	};
}
// src/gates/sign-offs/evidence/reviews.ts
const OPINIONS = [
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED"
];
function readReviews(reviews) {
	const latest = new Map();
	const read = {
		evidence: [],
		withdrawals: []
	};
	for (const review of reviews) {
		if (!OPINIONS.includes(review.state)) continue;
		if (review.author === null) read.evidence.push(evidenceOf(review));
		else latest.set(review.author.id, review);
	}
	for (const review of latest.values()) {
		read.evidence.push(evidenceOf(review));
		if (review.state === "CHANGES_REQUESTED" && review.author !== null) read.withdrawals.push({
			person: review.author,
			at: review.at,
			words: "asked for changes later"
		});
	}
	return read;
}
function evidenceOf(review) {
	const { author, at, commit, url } = review;
	const refused = refusal(review);
	return {
		via: "review",
		person: author,
		at,
		...commit === null ? {} : { sha: commit },
		...url === void 0 ? {} : { url },
		...refused === void 0 ? {} : { refused }
	};
}
function refusal({ state, commit }) {
	if (state === "CHANGES_REQUESTED") return "the latest review asks for changes";
	if (state === "DISMISSED") return "the review was dismissed";
	return commit === null ? "the commit that was reviewed is gone" : void 0;
}
// src/gates/sign-offs/evidence/ticks.ts
function readTicks(via, written) {
	const claims = [];
	const count = new Map();
	for (const line of written.lines) {
		const { document } = line.signOff.place;
		const own = `${document} ${line.role}`;
		const at = count.get(own) ?? 0;
		if (line.doubt === void 0) count.set(own, at + 1);
		if (require_lines.MARKS[via](line) === void 0) continue;
		const text = written.textOf(document);
		if (text === void 0) continue;
		claims.push(line.doubt !== void 0 ? nobodys(via, line, DOUBTS[line.doubt]) : !text.known ? nobodys(via, line, text.because) : claimOf(via, line, {
			at,
			text: text.value,
			reader: readerOf(text.value, written)
		}));
	}
	return claims;
}
const DOUBTS = {
	picture: "a picture holds the words of its role, and may show others",
	apart: "its role is not on the line of its box"
};
function nobodys(via, { role, signOff: { place } }, refused) {
	return {
		role,
		via,
		place,
		person: null,
		at: "",
		refused
	};
}
function readerOf({ document, history, whose }, { selector, asked, inTime, remember }) {
	const pieces = require_comments.piecesIn(history, remember);
	const memory = remember(history, `lines of ${JSON.stringify([selector, asked])}`, () => ({ lines: new Map() }));
	return {
		memory,
		linesOf: (markdown) => {
			const read = memory.lines.get(markdown);
			if (read !== void 0) return read;
			const told = unchanged(memory, markdown) ?? inTime(whose, () => linesOf({
				...document,
				markdown
			}, {
				selector,
				asked,
				pieces
			}));
			if (told === void 0) memory.late = true;
			const lines = told ?? null;
			memory.lines.set(markdown, lines);
			if (lines !== null) memory.last = {
				markdown,
				lines
			};
			return lines;
		}
	};
}
function unchanged({ last }, markdown) {
	const flipped = last === void 0 ? void 0 : require_lines.flippedLine(last.markdown, markdown);
	if (last === void 0 || flipped === void 0) return void 0;
	const { from, to } = flipped;
	return last.lines.some(({ signOff: { place } }) => place.offset >= from && place.offset <= to) ? void 0 : last.lines;
}
function linesOf(document, { selector, asked, pieces }) {
	const checklist = require_parse.parseOrRefuse(document, pieces);
	if (checklist instanceof require_inline.RefusedDocument) return null;
	const located = require_given.locate(checklist, selector);
	const { section, path } = located.ok ? located.value : {
		section: checklist.root,
		path: []
	};
	return require_lines.linesIn(section, path, asked).filter(({ doubt }) => doubt === void 0).map((line) => ({
		...line,
		targets: require_edits.targetsIn(require_edits.lineFrom(document.markdown, line.signOff.place.offset))
	}));
}
function claimOf(via, line, where) {
	const { at, reader } = where;
	const { document: body, history } = where.text;
	const mark = require_lines.MARKS[via];
	const origin = require_edits.blame(history, body.markdown, (markdown, like) => {
		const lines = reader.linesOf(markdown);
		if (lines === null) return null;
		const same = lines.filter((each) => each.role === line.role);
		const words = mark(like ?? line);
		const counterpart = same.find((each) => mark(each) === words) ?? same[at];
		return counterpart !== void 0 && mark(counterpart) !== void 0 ? counterpart : void 0;
	}, (each) => `${mark(each)}\n${each.targets}`);
	if (origin.kind === "since") return claimSince(via, line, origin, where);
	return nobodys(via, line, `nobody can tell who did it: ${require_comments.whyUntold(origin.kind, reader.memory.late === true)}`);
}
function claimSince(via, line, { first, revisions }, { text: written, reader }) {
	const { document: body, history } = written;
	const { role, signOff } = line;
	const [newest, ...older] = revisions.map((index) => history.revisions[index]);
	const { at: since, body: made } = (via === "tick" ? older.at(-1) : void 0) ?? newest;
	const { editor } = newest;
	const text = body.kind === "comment" ? {} : { text: made };
	const claim = {
		role,
		via,
		place: signOff.place,
		person: editor,
		at: since,
		...text
	};
	const refused = (why) => ({
		...claim,
		refused: why
	});
	const other = older.find((revision) => revision.editor === null || revision.editor.id !== editor?.id);
	const [verb, act] = via === "tick" ? ["ticked", "tick"] : ["signed", "sign"];
	if (other !== void 0) return refused(`the line was changed by ${named(editor)} after ${named(other.editor)} had ${verb} it`);
	const begun = require_lines.beginningOf(via, first, revisions.at(-1), history, reader.linesOf);
	if (begun === "changed") return refused(`the edit by ${named(editor)} did more than ${act} the line: it changed its words, or what hides it`);
	const { logins } = signOff;
	const isNamed = logins.length === 0 || logins.some((login) => login.toLowerCase() === editor?.login.toLowerCase());
	if (editor !== null && !isNamed) return refused(`the line names ${logins.map((login) => `@${login}`).join(", ")}, but was ${verb} by @${editor.login}`);
	const now = reader.linesOf(body.markdown)?.find((each) => each.signOff.place.offset === signOff.place.offset);
	return begun === "elsewhere" || now?.path !== first.path ? {
		...claim,
		elsewhere: `it was ${verb} in another section than it stands in now`
	} : claim;
}
function named(editor) {
	return editor === null ? "a deleted account" : `@${editor.login}`;
}
// src/gates/sign-offs/judge.late.ts
function judgeSignOffs(chosen, scope, before, input) {
	const context = require_comments.contextOf(input);
	const agents = isAboutAgents(chosen) ? agentWords(context) : void 0;
	const roles = require_options.rolesOf(chosen).map((role) => withMorePeople(role, agents));
	const asked = {
		roles: roles.map(({ key }) => key),
		named: chosen.in !== void 0
	};
	const lines = scope === void 0 ? [] : require_lines.linesIn(scope.section, scope.path, asked);
	const uses = (via) => roles.some((role) => role.via.includes(via));
	const unread = [];
	const reviews = uses("review") ? reviewsOf(context, unread) : NO_REVIEWS;
	const comments = uses("comment") ? commentsOf(roles, context, unread) : NO_COMMENTS;
	const ways = ["tick", "signature"].filter(uses);
	const ticksBy = (textOf) => ways.flatMap((via) => readTicks(via, {
		selector: chosen.in,
		asked,
		lines,
		textOf,
		inTime: context.inTime,
		remember: context.remember
	}));
	const ticks = ways.length === 0 ? [] : ticksBy(textsOf(lines, context, unread));
	const counted = countedRoles(require_weigh.weigh(roles, {
		reviews: reviews.evidence,
		claims: [...comments.claims, ...ticks],
		withdrawals: [...reviews.withdrawals, ...comments.withdrawals],
		denials: comments.denials,
		unheard: comments.unheard
	}, context), chosen, context);
	const concluded = counted.map((each) => ({
		optional: each.role.optional,
		...concludeRole(each, lines.filter(({ role }) => role === each.role.key), context)
	}));
	const { open } = context.ask;
	if (open.length > 0) return {
		status: "pending",
		findings: [{
			status: "pending",
			message: "Who signed is not known yet",
			asks: open
		}]
	};
	const findings = [
		...before,
		...unread,
		...concluded.filter(({ optional }) => !optional).flatMap((each) => each.findings),
		...tooFewPeople(chosen, counted, agents),
		...scope === void 0 ? [] : require_weigh.roleFindings(chosen, roles, lines, scope)
	];
	return {
		status: require_quantifier.worst([...concluded.filter(({ optional }) => !optional).map(({ shown }) => shown.status), ...findings.map((finding) => finding.status)]),
		findings,
		signOffs: concluded.map(({ shown }) => shown)
	};
}
const NO_REVIEWS = {
	evidence: [],
	withdrawals: []
};
const NONE = {
	known: true,
	value: []
};
const NO_COMMENTS = {
	claims: [],
	withdrawals: [],
	denials: [],
	unheard: []
};
function unreadable(what, reason) {
	return {
		status: "failed",
		message: `The ${what} cannot be read`,
		actual: reason
	};
}
function reviewsOf({ ask, input }, unread) {
	if (input.subject.kind === "issue") return NO_REVIEWS;
	const reviews = ask.about({ kind: "reviews" });
	if (reviews.known) return readReviews(reviews.value);
	unread.push(unreadable("reviews", reviews.because));
	return NO_REVIEWS;
}
function commentsOf(roles, context, unread) {
	const comments = context.ask.about({ kind: "comments" });
	if (comments.known) {
		const eligible = roles.map((role) => require_weigh.eligibleFor(role, context));
		const may = (person) => require_facts.anyTold(eligible.map((each) => each.named(person)));
		const keys = roles.map(({ key }) => key);
		return require_comments.readComments(comments.value, keys, may, context);
	}
	unread.push(unreadable("comments", comments.because));
	return NO_COMMENTS;
}
function textsOf(lines, context, unread) {
	const { ask, input } = context;
	const documents = new Map(input.checklist.documents.map((document) => [document.id, document]));
	const isComment = (id) => documents.get(id)?.kind === "comment";
	const inComments = lines.filter(({ signOff }) => isComment(signOff.place.document));
	const comments = inComments.length > 0 ? ask.about({ kind: "comments" }) : NONE;
	const history = inComments.length > 0 && inComments.length === lines.length ? void 0 : ask.about({ kind: "body-edits" });
	if (history !== void 0 && !history.known) unread.push(unreadable("edit history of the body", history.because));
	const body = require_comments.bodyOf(input);
	return (id) => {
		const document = documents.get(id);
		if (document?.kind === "comment") return require_comments.textOfComment(document, comments);
		if (history === void 0 || !history.known) return void 0;
		if (body?.id !== id) return require_comments.OUTSIDE;
		return {
			known: true,
			value: {
				document: body,
				history: history.value,
				whose: "body"
			}
		};
	};
}
function countedRoles(weighed, chosen, context) {
	const clash = clashes(weighed, chosen);
	const assigned = require_weigh.assign(weighed.map((each) => ({
		people: each.accepted.map(({ person }) => person.id),
		least: leastOf(each, context),
		owned: each.eligible.owned.map(({ by }) => (id) => each.accepted.some(({ person }) => person.id === id && by(person))),
		optional: each.role.optional
	})), clash);
	return weighed.map((each, index) => {
		const counts = ({ person }) => assigned[index]?.includes(person.id) === true;
		const elsewhere = each.accepted.filter((one) => !counts(one)).map((evidence) => ({
			evidence,
			reason: `signs as ${rolesWith(evidence.person.id, index)} already`
		}));
		return {
			...each,
			counted: each.accepted.filter(counts),
			refused: [...each.refused, ...elsewhere]
		};
	});
	function rolesWith(id, index) {
		return weighed.filter((_, other) => clash(index, other) && assigned[other]?.includes(id)).map(({ role }) => role.name).join(", ");
	}
}
function clashes(weighed, chosen) {
	const keys = weighed.map(({ role }) => role.key);
	const named = Array.isArray(chosen.distinct) ? chosen.distinct.map(require_inline.normalizeTitle) : [];
	const distinct = keys.map((key) => chosen.distinct === true || named.includes(key));
	const refuses = (one, other) => weighed[one]?.role.not.some((not) => typeof not === "object" && "role" in not && not.role === keys[other]) === true;
	return (one, other) => one !== other && (distinct[one] === true && distinct[other] === true || refuses(one, other) || refuses(other, one));
}
function isAboutAgents(chosen) {
	return chosen.count !== void 0 || Object.values(chosen.roles).some(({ count }) => typeof count === "object" && "people" in count);
}
function agentWords({ ask, input }) {
	const told = require_given.agentsIn(input.facts, [], input.subject.headSha);
	if (told.known) return told.value ? ", since an agent took part" : void 0;
	ask.open.push(...told.asks ?? []);
	return ", since nobody can tell whether an agent took part";
}
function withMorePeople(role, agents) {
	if (role.people === void 0 || agents === void 0) return role;
	return {
		...role,
		count: { "at-least": role.people },
		because: agents
	};
}
function tooFewPeople({ count }, counted, agents) {
	const people = new Set(counted.flatMap((each) => each.counted.map(({ person }) => person.id)));
	if (count === void 0 || agents === void 0 || people.size >= count.people) return [];
	return [{
		status: "pending",
		message: `Too few different people have signed${agents}`,
		expected: `at least ${count.people}, found ${people.size}`,
		help: "Let somebody else sign for one of the roles."
	}];
}
exports.judgeSignOffs = judgeSignOffs;

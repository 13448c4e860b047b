const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_inline = require("./inline.cjs");
const require_parse = require("./parse.cjs");
const require_find = require("./find.cjs");
const require_exit = require("./exit.cjs");
const require_bounded = require("./bounded.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_compare = require("./compare.cjs");
// src/run/find.ts
var find_exports = require_rolldown_runtime.__exportAll({ issuesMadeFrom: () => issuesMadeFrom });
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
const ISSUE_MS = 500;
function issuesMadeFrom(issues, templates) {
	const forms = templates.flatMap((text) => readBody("template", require_front_matter.withoutFrontMatter(text), require_bounded.PARSE_TIMEOUT_MS));
	return issues.filter(({ number, body }) => readBody(`#${number}`, body, ISSUE_MS).some((written) => require_bounded.boundedOrStopped(() => forms.some((form) => require_compare.isMadeFrom(form, written)), ISSUE_MS) === true));
}
function readBody(id, markdown, timeoutMs) {
	const found = require_bounded.boundedOrStopped(() => require_parse.parseOrRefuse({
		id,
		kind: "issue-body",
		markdown
	}), timeoutMs);
	return found instanceof require_bounded.TimedOut || found instanceof require_inline.RefusedDocument ? [] : [found];
}
Object.defineProperty(exports, "findIssue", {
	enumerable: true,
	get: function() {
		return findIssue;
	}
});
Object.defineProperty(exports, "find_exports", {
	enumerable: true,
	get: function() {
		return find_exports;
	}
});
Object.defineProperty(exports, "issuesMadeFrom", {
	enumerable: true,
	get: function() {
		return issuesMadeFrom;
	}
});

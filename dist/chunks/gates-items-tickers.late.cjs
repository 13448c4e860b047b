Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_edits = require("./edits.cjs");
const require_select = require("./select.cjs");
const require_inline = require("./inline.cjs");
const require_parse = require("./parse.cjs");
const require_facts = require("./facts.cjs");
const require_comments = require("./comments.cjs");
// src/gates/items/tickers.late.ts
function tickersOf(copies, ofComments, input) {
	const context = require_comments.contextOf(input);
	const { ask } = context;
	const textOf = ofComments ? commentsIn(ask) : bodyIn(input, ask);
	const texts = new Map(input.checklist.documents.map((document) => [document.id, textOf(document)]));
	return {
		tickers: copies.map((items) => tickerOf(items, texts, context)),
		open: ask.open
	};
}
function commentsIn(ask) {
	const comments = ask.about({ kind: "comments" });
	return (document) => {
		return comments.known && comments.value.some(({ url, app }) => url === document.url && app !== void 0) ? require_facts.untold("an app wrote the comment for a person") : require_comments.textOfComment(document, comments);
	};
}
function bodyIn(input, ask) {
	const history = ask.about({ kind: "body-edits" });
	const body = require_comments.bodyOf(input);
	return (document) => {
		if (!history.known) return require_facts.untold(`the edit history cannot be read: ${history.because}`);
		if (document !== body) return require_facts.untold("it stands outside the description");
		return {
			known: true,
			value: {
				document,
				history: history.value,
				whose: "body"
			}
		};
	};
}
function tickerOf(items, texts, context) {
	const people = new Map();
	for (const item of items) {
		const text = texts.get(item.place.document);
		const found = text.known ? whoTicked(item, text.value, context) : text;
		if (!found.known) return found;
		people.set(found.value.id, found.value);
	}
	const [first, ...others] = people.values();
	if (first === void 0) return require_facts.untold("nothing is ticked");
	if (others.length === 0) return {
		known: true,
		value: first
	};
	return require_facts.untold(`it was ticked by ${[...people.values()].map(({ login }) => `@${login}`).join(" and ")}`);
}
function whoTicked(item, { document, history, whose }, { inTime, remember }) {
	const pieces = require_comments.piecesIn(history, remember);
	const read = (markdown) => inTime(whose, () => {
		const checklist = require_parse.parseOrRefuse({
			...document,
			markdown
		}, pieces);
		return checklist instanceof require_inline.RefusedDocument ? void 0 : require_select.itemsIn(checklist.root);
	});
	const sameIn = (items) => items.find((each) => require_select.idOf(each.key) === require_select.idOf(item.key));
	const origin = require_edits.blame(history, document.markdown, (markdown) => {
		const items = read(markdown);
		if (items === void 0) return null;
		const same = sameIn(items);
		return same?.state === "ticked" ? same : void 0;
	}, () => void 0);
	if (origin.kind !== "since") return require_facts.untold("the edit history does not tell who ticked it");
	const [at] = origin.revisions;
	const { editor } = history.revisions[at];
	if (editor === null) return require_facts.untold("the account that ticked it is gone");
	if (editor.type !== "User") return require_facts.untold(`@${editor.login} is no person`);
	const earlier = history.revisions[at - 1]?.body;
	const isOpen = (text) => sameIn(read(text)) !== void 0;
	return typeof earlier !== "string" || isOpen(earlier) || isWritten(origin.first, at, history) ? {
		known: true,
		value: editor
	} : require_facts.untold(`the edit by @${editor.login} did more than tick it`);
}
function isWritten({ place }, at, history) {
	const { body } = history.revisions[at];
	const edit = new require_edits.Edit(history, at);
	return edit.writes(require_edits.lineAt(body, place.line)) && !edit.loses([], []);
}
exports.tickersOf = tickersOf;

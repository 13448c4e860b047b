Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_edits = require("./edits.cjs");
const require_select = require("./select.cjs");
const require_inline = require("./inline.cjs");
const require_parse = require("./parse.cjs");
const require_facts = require("./facts.cjs");
const require_comments = require("./comments.cjs");
// src/gates/sign-offs/ticked-since.late.ts
function tickedSince(item, input) {
	const context = require_comments.contextOf(input);
	const text = textOf(item, context);
	if (context.ask.open.length > 0) return require_facts.untold("not known yet", { asks: context.ask.open });
	if (!text.known) return text;
	const { document, history, whose } = text.value;
	let late = false;
	const read = (markdown) => {
		const told = context.inTime(whose, () => require_parse.parseOrRefuse({
			...document,
			markdown
		}, require_comments.piecesIn(history, context.remember)));
		if (told === void 0) late = true;
		return told === void 0 || told instanceof require_inline.RefusedDocument ? void 0 : require_select.itemsIn(told.root);
	};
	const origin = require_edits.blame(history, document.markdown, (markdown, key) => {
		const items = read(markdown);
		if (items === void 0) return null;
		const found = items.find((each) => key === void 0 ? each.place.offset === item.place.offset : require_select.idOf(each.key) === key);
		return found?.state === "ticked" ? require_select.idOf(found.key) : void 0;
	}, () => true);
	if (origin.kind !== "since") return require_facts.untold(require_comments.whyUntold(origin.kind, late));
	return {
		known: true,
		value: history.revisions[origin.revisions.at(-1)].at
	};
}
function textOf({ place }, { ask, input }) {
	const document = input.checklist.documents.find(({ id }) => id === place.document);
	if (document.kind === "comment") return require_comments.textOfComment(document, ask.about({ kind: "comments" }));
	if (require_comments.bodyOf(input)?.id !== document.id) return require_comments.OUTSIDE;
	const history = ask.about({ kind: "body-edits" });
	return history.known ? {
		known: true,
		value: {
			document,
			history: history.value,
			whose: "body"
		}
	} : history;
}
exports.tickedSince = tickedSince;

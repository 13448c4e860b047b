const require_inline = require("./inline.cjs");
const require_select = require("./select.cjs");
const require_page = require("./page.cjs");
const require_sign_off = require("./sign-off.cjs");
const require_late = require("./late.cjs");
// src/checklist/reading/footnotes.ts
function definedIn(root) {
	const links = new Set();
	const notes = new Map();
	const callers = [];
	const collect = (node) => {
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
			const raw = require_inline.rawText(node);
			if (raw.includes("[^")) callers.push(raw);
			return;
		}
		if (node.type === "definition") links.add(require_inline.labelOf(node));
		if ("children" in node) for (const child of node.children) collect(child);
		if (node.type === "footnoteDefinition" && !notes.has(require_inline.labelOf(node))) notes.set(require_inline.labelOf(node), node);
	};
	collect(root);
	const definitions = {
		links,
		footnotes: new Set(notes.keys())
	};
	const called = new Set(notes.size === 0 ? [] : callers.flatMap((raw) => callsIn(raw, definitions)));
	return {
		...definitions,
		shown: new Set([...notes].filter(([label]) => called.has(label)).map(([, node]) => node))
	};
}
function callsIn(raw, definitions) {
	const labels = [];
	const collect = (node) => {
		if (node.type === "footnoteReference") labels.push(require_inline.normalizeLabel(node.label));
		else if ("children" in node) for (const child of node.children) collect(child);
	};
	for (const node of require_inline.readInline(raw.slice(0, require_inline.MAX_INLINE), definitions)) collect(node);
	return labels;
}
// src/checklist/near-miss/kinds.ts
const define = (kind, blocking, message, help) => ({
	kind,
	blocking,
	message,
	help
});
const USE = "Write it as \"- [ ] text\" or \"- [x] text\".";
const NEAR_MISSES = {
	noTextInBox: define("empty-brackets", true, "Brackets with nothing between them are no box", USE),
	noSpaceAfterBullet: define("no-space-after-bullet", true, "Without a space after the bullet this is no list item", USE),
	spaceInBox: define("space-in-box", true, "A box with a mark and a space is no box", USE),
	otherMark: define("other-mark", true, "Only a space or an x makes a box", `Use "[x]" for done, "[ ]" for open, or "[n/a]" with a reason. ${USE}`),
	noSpaceAfterBox: define("no-space-after-box", true, "Without a space after it this is no box", "Put a space between the box and its text."),
	noText: define("no-text", true, "A box without text is not shown as a box", "Write what is to be done behind the box, or delete the line."),
	nonBreakingSpace: define("non-breaking-space", true, "A non-breaking space beside the brackets keeps this from being a box", "Replace it by an ordinary space."),
	fullWidth: define("full-width-brackets", true, "Full-width brackets are no box", "Use the ASCII brackets \"[\" and \"]\"."),
	formatted: define("formatted-box", true, "A box inside bold, struck or other formatting is no box", "Put the box before the formatting."),
	struck: define("struck-by-html", true, "HTML above it strikes this box through, or hides it", "Close the tag above the list, or mark the item: \"N/A: reason\"."),
	hiddenField: define("hidden-field", true, "HTML strikes this field through, or hides some of it", "Close the tag, or put it into backquotes."),
	tooMuchHtml: define("too-many-open-tags", true, "Too many HTML tags are left open to tell what is shown", "Close them, or delete them."),
	bare: define("no-bullet", true, "Brackets without a bullet before them are no box", USE),
	secondLine: define("second-line", true, "A box on a later line of an item is not shown as one everywhere", "Begin a list item of its own: \"- [ ] text\"."),
	lineEndAfterBox: define("line-end-after-box", true, "In a description or comment a box at the end of its line is none", "Put the text on the same line as the box."),
	inHeading: define("box-in-heading", true, "A box in a heading is no box", `Put it into a list below the heading. ${USE}`),
	becameLink: define("became-link", true, "A definition somewhere below turns this tick into a link", "Delete the line that begins with \"[x]:\"."),
	heading: define("became-heading", true, "The line below turned this item into a heading", "Delete the empty bullet or underline below it, or leave a blank line between."),
	unclosedComment: define("unclosed-comment", true, "A comment that is never closed hides the rest", "Close it with \"-->\"."),
	unclosedTag: define("unclosed-tag", true, "A tag that is left open hides the rest", "Close its quotes and its \">\", and the tag itself."),
	swallowed: define("swallowed-by-html", true, "HTML above or before it hides this box on GitHub", "Leave a blank line after the HTML, or indent it below the item."),
	rawItem: define("raw-html-box", true, "A box written as HTML is not read", "Write it as a Markdown list item."),
	numberedAfterCode: define("numbered-after-code", true, "GitHub may show this as a numbered list that is not read here", "Leave a line of text or a comment between the code and the list, or begin the list with 1."),
	numberedInQuote: define("numbered-in-quote", true, "GitHub may show this as a numbered list that is not read here", "Leave a blank line before the quote, or begin the list with 1."),
	htmlKind: define("html-block-differs", true, "This HTML line hides or shows boxes differently on GitHub", "Leave a blank line before and after the HTML line."),
	oddSpace: define("odd-white-space", true, "A form feed or vertical tab makes a tag or a table of this on GitHub", "Delete that character."),
	inComment: define("box-in-comment", false, "Boxes in a comment do not count", "Delete the comment marks if they should."),
	inCode: define("box-in-code", false, "Boxes in code do not count", "Move them out of the code if they should."),
	inHtml: define("box-in-html", false, "Boxes in an HTML block do not count", "Leave a blank line between the HTML and the list if they should."),
	inCell: define("box-in-table", false, "Boxes in a table cell do not count", "Move them out of the table if they should."),
	tooLong: define("too-long", false, "Text over 4,096 characters is read without formatting and cut", "Shorten it, or move the detail elsewhere.")
};
// src/checklist/near-miss/nearly.ts
const AFTER_BULLET = [
	[/^\\?\[\u00A0\\?\]|^\\?\[[ xX]\\?\]\u00A0/, NEAR_MISSES.nonBreakingSpace],
	[/^\\?\[\\?\](?!\()/, NEAR_MISSES.noTextInBox],
	[/^\\?\[(?:\s+[xX]\s*|[xX]\s+|\s{2,}|\n)\\?\](?!\(|:)/, NEAR_MISSES.spaceInBox],
	[/^\\?\[[ \txX]\\?\]\s*$/, NEAR_MISSES.noText],
	[/^\\?\[[ \txX]\\?\][ \t]*\n/, NEAR_MISSES.lineEndAfterBox],
	[/^\\?\[[ \txX]\\?\](?![\s([])/, NEAR_MISSES.noSpaceAfterBox],
	[/^\\?\[[ \t]*(?:[^\s\d[\]()^!]\uFE0F?|yes|ok|done|no|todo)[ \t]*\\?\](?![([:])/iu, NEAR_MISSES.otherMark],
	[/^[\uFF3B\u3010\u3014][ \u3000xX\uFF58\uFF38\u2713\u2714]?[\uFF3D\u3011\u3015]/, NEAR_MISSES.fullWidth],
	[/^(?:\*\*|__|~~|\*|_|~)\s*\[[ xX]\]/, NEAR_MISSES.formatted],
	[/^(?:<[a-z][^<>]*>\s*)+\[[ xX]\](?=[\s<]|$)/i, NEAR_MISSES.formatted]
];
function afterBullet(raw) {
	const text = withoutComments(raw).trimStart();
	return AFTER_BULLET.find(([pattern]) => pattern.test(text))?.[1];
}
const NO_SPACE = /^(?:[-*+]|\d{1,9}[.)])\\?\[[ \t]*(?:[xX/~\u2713\u2714\u2705\u2611-]|n\/?a)?[ \t]*\\?\](?![([*_])/i;
function inParagraphLine(line, inItem, lead) {
	const text = line.trimStart();
	if (NO_SPACE.test(text)) return NEAR_MISSES.noSpaceAfterBullet;
	if (lead || !/^\\?\[[ xX]\\?\](?:[ \t]|$)/.test(text)) return void 0;
	return inItem ? NEAR_MISSES.secondLine : NEAR_MISSES.bare;
}
function hasOddSpace(raw) {
	const last = Math.max(raw.lastIndexOf("\v"), raw.lastIndexOf("\f"));
	if (last < 0) return false;
	const tag = raw.indexOf("<");
	return tag >= 0 && tag < last || raw.split("\n").some((line) => /[\v\f]/.test(line) && /^[\s:|-]*-[\s:|-]*$/.test(line));
}
function boxLines(block) {
	return block.split(/\r\n|\n|\r/).flatMap((line, index) => isBoxLine(line) ? [index] : []);
}
function isBoxLine(line) {
	return /^[\s>]*(?:[-+*]|\d{1,9}[.)])\s+\[[ xX]\]\s/.test(line);
}
function withoutComments(html) {
	return require_inline.splitComments(html).map((part) => part.kind === "comment" ? part.text.replace(/[^\r\n]+/g, "") : part.text).join("");
}
// src/checklist/reading/reader.ts
var Reader = class {
	document;
	reading;
	shown;
	nearMisses = [];
	titles = [];
	#lineStarts;
	#bom;
	#noted = new Set();
	#lookedTo = new Map();
	constructor(document, reading, shown) {
		this.document = document;
		this.reading = reading;
		this.shown = shown;
		this.#bom = document.markdown.length - reading.source.length;
		this.#lineStarts = [0];
		for (const match of reading.source.matchAll(/\r\n|\n|\r/g)) this.#lineStarts.push(match.index + match[0].length);
	}
	place(offset) {
		let low = 0;
		let high = this.#lineStarts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (this.#startOf(middle + 1) <= offset) low = middle;
			else high = middle - 1;
		}
		const bomColumn = low === 0 ? this.#bom : 0;
		return {
			document: this.document.id,
			line: low + 1,
			column: offset - this.#startOf(low + 1) + 1 + bomColumn,
			offset: offset + this.#bom
		};
	}
	line(number) {
		return this.reading.source.slice(this.#startOf(number), this.#lineStarts[number]).replace(/[\r\n]+$/, "");
	}
	lineOffset(number) {
		return this.#startOf(number) + this.columnOf(number) - 1;
	}
	columnOf(number) {
		return this.line(number).search(/[^ \t>]|$/) + 1;
	}
	noteBoxes(kind, from) {
		let number = Math.max(from, this.#lookedTo.get(kind.kind) ?? 0);
		for (; number <= this.#lineStarts.length && this.line(number).trim() !== ""; number += 1) if (isBoxLine(this.line(number))) this.note(kind, this.lineOffset(number));
		this.#lookedTo.set(kind.kind, number);
	}
	#startOf(number) {
		return this.#lineStarts[number - 1];
	}
	inline(node) {
		const inline = require_inline.inlineOf(require_inline.rawText(node), this.reading.definitions, this.reading.hardBreaks);
		if (inline.cut) this.note(NEAR_MISSES.tooLong, require_inline.offsetOf(node));
		return inline.parts;
	}
	hides(block) {
		const { shown } = this;
		return shown !== void 0 && (shown.hides(block) || shown.hidesWords(block, () => this.inline(block)));
	}
	field(pair, block, place) {
		const isHidden = this.hides(block);
		if (isHidden) this.noteHidden(NEAR_MISSES.hiddenField, require_inline.offsetOf(block));
		return {
			...require_select.fieldOf(isHidden ? {
				name: pair.name,
				value: ""
			} : pair),
			place
		};
	}
	noteHidden(kind, offset, everywhere = false) {
		const { unclosedComment, unclosedTag, tooMuchHtml } = NEAR_MISSES;
		const hidesAll = new Set([
			unclosedComment.kind,
			unclosedTag.kind,
			tooMuchHtml.kind
		]);
		if (!this.nearMisses.some((miss) => hidesAll.has(miss.kind))) this.note(kind, offset, everywhere);
	}
	noteRaw(block) {
		if (block.type !== "html" && hasOddSpace(require_inline.rawText(block))) this.note(NEAR_MISSES.oddSpace, require_inline.offsetOf(block), true);
		if (this.shown?.leavesOpen(block) === true) this.noteHidden(NEAR_MISSES.unclosedTag, require_inline.offsetOf(block), true);
		for (const line of this.shown?.rawBoxes(block) ?? []) this.note(NEAR_MISSES.rawItem, this.lineOffset(line));
	}
	blocksOn(line) {
		return this.nearMisses.some((miss) => miss.blocking && miss.place.line === line);
	}
	note(kind, offset, everywhere = false) {
		const place = this.place(offset);
		const once = `${place.line} ${kind.kind}`;
		if (this.#noted.has(once)) return;
		this.#noted.add(once);
		this.nearMisses.push({
			...kind,
			actual: this.line(place.line).trim().slice(0, 200),
			section: everywhere ? [] : [...this.titles],
			place
		});
	}
};
function emptySection(kind, title, depth, place) {
	return {
		kind,
		title,
		key: [],
		depth,
		items: [],
		fields: [],
		signOffs: [],
		sections: [],
		...place === void 0 ? {} : { place }
	};
}
// src/checklist/near-miss/oddities.ts
function noteCode(reader, node) {
	const [first] = boxLines(node.value);
	if (first === void 0) return;
	const opening = isFenced(reader, node) ? 1 : 0;
	reader.note(NEAR_MISSES.inCode, reader.lineOffset(require_inline.positionOf(node).start.line + opening + first));
}
const ELSEWHERE = [
	/^<![a-z]/,
	/^<\/?(?:search|textarea)(?![\w-])/i,
	/^<(?:script|pre|style)[\s\S]*<\/textarea>/i
];
function noteHtml(reader, node, leads = false) {
	const shown = withoutComments(node.value);
	if (shown.includes("<!--")) {
		reader.note(NEAR_MISSES.unclosedComment, require_inline.offsetOf(node), true);
		return;
	}
	reader.noteRaw(node);
	if (ELSEWHERE.some((each) => each.test(node.value.trimStart()))) reader.note(NEAR_MISSES.htmlKind, require_inline.offsetOf(node), true);
	const at = (line) => reader.lineOffset(require_inline.positionOf(node).start.line + line);
	const lines = boxLines(shown);
	const hidden = boxLines(node.value).find((line) => !lines.includes(line));
	if (hidden !== void 0) reader.note(NEAR_MISSES.inComment, at(hidden));
	const [first] = lines;
	if (first === void 0 || leads) return;
	const kind = /^\s*<(?:!|source\b|search\b)/i.test(shown) ? NEAR_MISSES.htmlKind : hasEndTag(shown, first) ? NEAR_MISSES.inHtml : NEAR_MISSES.swallowed;
	for (const line of kind.blocking ? lines : [first]) reader.note(kind, at(line));
}
function hasEndTag(html, below) {
	return html.split(/\r\n|\n|\r/).slice(below + 1).some((line) => line.includes("</"));
}
function noteHiddenHtml(reader, node) {
	const visit = (each) => {
		if (each.type === "html" && !require_page.isHarmless(each.value)) reader.note(NEAR_MISSES.htmlKind, require_inline.offsetOf(each), true);
		else if ("children" in each) each.children.forEach(visit);
	};
	visit(node);
}
function noteLazyHtml(reader, node, blocks) {
	if (!require_page.isLazyHtml(node, blocks)) return;
	if (!require_page.isHarmless(node.value)) reader.note(NEAR_MISSES.htmlKind, require_inline.offsetOf(node), true);
	reader.noteBoxes(NEAR_MISSES.swallowed, require_inline.positionOf(node).end.line + 1);
}
function noteParagraph(reader, node, holder) {
	const firstLine = require_inline.positionOf(node).start.line;
	const inItem = holder === "item" || holder === "lead";
	reader.noteRaw(node);
	require_inline.rawText(node).split("\n").forEach((line, index) => {
		const number = firstLine + index;
		const kind = inParagraphLine(line, inItem, holder === "lead" && index === 0);
		if (kind !== void 0) reader.note(kind, reader.lineOffset(number));
		if (/^<\/?(?:source|search)(?![\w-])/i.test(line.trim())) {
			reader.note(NEAR_MISSES.htmlKind, reader.lineOffset(number), true);
			reader.noteBoxes(NEAR_MISSES.htmlKind, number + 1);
		}
	});
}
function noteHeading(reader, node) {
	reader.noteRaw(node);
	const text = require_inline.textOf(reader.inline(node));
	if (!/^(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[[ xX]\](?:\s|$)/.test(text)) return;
	const isAtx = reader.reading.source.startsWith("#", require_inline.offsetOf(node));
	reader.note(isAtx ? NEAR_MISSES.inHeading : NEAR_MISSES.heading, require_inline.offsetOf(node));
}
const NUMBERED = /^\d{1,9}[.)][ \t]|^(?:[-*+]|\d{1,9}[.)])$/m;
const NUMBERED_BOX = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\d{1,9}[.)][ \t]+(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\\?\[/;
function noteSequence(reader, previous, node) {
	const first = firstParagraph(node);
	if (first === void 0) return;
	const raw = require_inline.rawText(first);
	if (previous?.type === "code") {
		if (!isFenced(reader, previous) && (node === first ? NUMBERED : NUMBERED_BOX).test(raw)) reader.note(NEAR_MISSES.numberedAfterCode, require_inline.offsetOf(first));
	} else if (previous?.type === "paragraph" && node !== first) {
		if (require_inline.positionOf(previous).end.line === require_inline.positionOf(node).start.line - 1 && (node.type === "blockquote" ? NUMBERED : NUMBERED_BOX).test(raw)) reader.note(NEAR_MISSES.numberedInQuote, require_inline.offsetOf(first));
	}
}
function firstParagraph(node) {
	if (node.type === "paragraph") return node;
	const [first] = node.type === "blockquote" || node.type === "list" || node.type === "listItem" ? node.children : [];
	return first === void 0 ? void 0 : firstParagraph(first);
}
function isFenced(reader, node) {
	return /^(?:`{3}|~{3})/.test(reader.reading.source.slice(require_inline.offsetOf(node), require_inline.offsetOf(node) + 3));
}
// src/checklist/reading/line.ts
function writeLine(reader, section, block, { item, parts, place }) {
	if (reader.hides(block)) return;
	const left = require_inline.standing(parts);
	const text = linesOf(require_inline.textOf(left));
	const state = item === void 0 ? {} : { item };
	if (text !== "") (section.lines ??= []).push({
		text,
		...state,
		...require_select.linkIn(left),
		...require_select.pictureIn(left),
		place
	});
}
function writeLines(reader, section, block, parts) {
	if (reader.hides(block)) return;
	const first = reader.place(require_inline.offsetOf(block)).line;
	for (const { own, at } of byLines(parts)) {
		const left = require_inline.standing(own);
		const text = linesOf(require_inline.textOf(left));
		if (text === "") continue;
		const place = reader.place(reader.lineOffset(first + at));
		(section.lines ??= []).push({
			text,
			...require_select.linkIn(left),
			...require_select.pictureIn(left),
			place
		});
	}
}
function mayName(raw) {
	return /[:：]|_{2}|@/.test(raw);
}
const LINE_ENDS = /\r\n?|\n/;
function linesOf(text) {
	return text.split(LINE_ENDS).map((line) => line.replace(/\s+/g, " ").trim()).join("\n").trim();
}
function byLines(parts) {
	const lines = [{
		own: [],
		at: 0
	}];
	let at = 0;
	for (const part of parts) {
		const texts = part.text.split(LINE_ENDS);
		if (part.kind !== "other" || part.text !== "\n") at += texts.length - 1;
		const [own, ...more] = part.kind === "comment" ? [] : texts;
		if (own !== void 0) lines.at(-1)?.own.push({
			...part,
			text: own
		});
		more.forEach((text, index) => lines.push({
			own: [{
				...part,
				text
			}],
			at: at - more.length + index + 1
		}));
	}
	return lines;
}
// src/checklist/reading/list.ts
function readList(reader, list, section, into) {
	const loose = require_page.isLoose(list);
	for (const node of list.children) {
		const lead = require_page.leadOf(loose, node, reader.reading);
		const item = lead === void 0 ? void 0 : readItem(reader, node, lead, section);
		if (item !== void 0) into.push(item);
		else if (lead !== void 0) readPlain(reader, lead, section, node.children[node.children.indexOf(lead.block) + 1]);
		const before = into.length;
		readBlocks(reader, node.children, {
			section,
			into: item?.items ?? into,
			holder: "item",
			lead: lead?.block
		});
		if (item === void 0) {
			const question = {
				text: lead === void 0 ? "" : require_select.lineOf(lead.inline.parts),
				place: reader.place(require_inline.offsetOf(node))
			};
			for (const answer of into.slice(before)) answer.question ??= question;
		}
		if (item === void 0) noteShownBox(reader, node);
	}
}
function readBlocks(reader, blocks, inside) {
	const { section, into, holder, lead } = inside;
	blocks.forEach((node, index) => {
		noteSequence(reader, blocks[index - 1], node);
		if (node.type === "list") readList(reader, node, section, into);
		else if (node.type === "blockquote") readBlocks(reader, node.children, {
			section,
			into,
			holder: "quote"
		});
		else if (node.type === "footnoteDefinition") readFootnote(reader, node, section, into);
		else if (node.type === "paragraph") {
			noteParagraph(reader, node, node === lead ? "lead" : holder);
			if (holder === "item" && node !== lead && mayName(require_inline.rawText(node))) writeLines(reader, section, node, reader.inline(node));
		} else if (node.type === "heading") noteHeading(reader, node);
		else if (node.type === "code") noteCode(reader, node);
		else if (node.type === "html") {
			noteHtml(reader, node, node === lead);
			noteLazyHtml(reader, node, blocks);
		}
	});
}
function readFootnote(reader, node, section, into) {
	const shown = reader.reading.definitions.shown.has(node);
	if (!shown) noteHiddenHtml(reader, node);
	readBlocks(reader, shown ? node.children : node.children.filter((child) => child.type === "footnoteDefinition"), {
		section,
		into,
		holder: "quote"
	});
}
const BRACKET_MARK = /^\[(?:n\/?a|[-~])\](?:[ \t\n]|$)/i;
function readItem(reader, node, lead, section) {
	const box = require_page.boxOf(lead, reader.reading);
	if (lead.inline.cut) reader.note(NEAR_MISSES.tooLong, lead.offset);
	if (box === void 0) return markedWithoutBox(reader, lead);
	const { notApplicable, reason, label } = require_page.applicabilityOf(box.parts);
	const item = {
		key: require_select.NO_KEY,
		text: require_select.lineOf(box.parts),
		label,
		state: notApplicable ? "not-applicable" : box.state,
		...notApplicable && box.state === "ticked" ? { tickedToo: true } : {},
		...reason === void 0 ? {} : { reason },
		conditional: require_page.isConditional(label),
		boxed: true,
		...idOf(box.parts),
		...directivesOf(reader, box),
		items: [],
		place: reader.place(box.offset)
	};
	if (reader.shown?.shows(node, lead, box) === false) reader.noteHidden(NEAR_MISSES.struck, box.offset);
	if (lead.block.type === "paragraph") noteInside(reader, box.parts, lead.offset);
	writeLine(reader, section, lead.block, {
		item: item.state,
		parts: box.parts,
		place: item.place
	});
	const claim = require_sign_off.claimIn(box.parts);
	if (claim !== void 0) section.signOffs.push({
		...claim,
		state: item.state,
		place: item.place
	});
	return item;
}
function noteShownBox(reader, node) {
	const { line } = require_inline.positionOf(node).start;
	if (reader.shown?.showsBox(node) === true && !reader.blocksOn(line)) reader.note(NEAR_MISSES.formatted, reader.lineOffset(line));
}
function markedWithoutBox(reader, lead) {
	const mark = BRACKET_MARK.exec(lead.inline.shape);
	if (mark === null) return void 0;
	const parts = require_page.dropStart(lead.inline.parts, mark[0].length);
	const rest = require_page.applicabilityOf(parts);
	const behind = rest.reason === void 0 ? reasonBehind(rest.label) : void 0;
	const label = behind?.label ?? rest.label;
	const reason = rest.reason ?? behind?.reason;
	return {
		key: require_select.NO_KEY,
		text: require_select.lineOf(parts),
		label,
		state: "not-applicable",
		...reason === void 0 ? {} : { reason },
		conditional: require_page.isConditional(label),
		boxed: false,
		items: [],
		place: reader.place(require_page.bracketFrom(reader.reading.source, lead.offset))
	};
}
function reasonBehind(label) {
	const [, before, reason] = /^(.*?)\s+[–—-]+\s+(?:reason:\s*)?(\S.*)$/i.exec(label) ?? [];
	return before === void 0 || reason === void 0 ? void 0 : {
		label: before,
		reason
	};
}
function idOf(parts) {
	const comment = parts.find((part) => part.kind === "comment");
	const id = /^\s*id:\s*([\w.:/-]{1,100})\s*$/.exec(comment?.text ?? "")?.[1];
	return id === void 0 ? {} : { id };
}
function directivesOf(reader, box) {
	const place = reader.place(box.offset);
	const directives = box.parts.flatMap((part) => {
		const text = part.kind === "comment" ? require_inline.directiveIn(part.text) : void 0;
		return text === void 0 ? [] : [{
			text,
			place
		}];
	});
	return directives.length === 0 ? {} : { directives };
}
function noteInside(reader, parts, offset) {
	if (parts.some((part) => part.kind === "comment" && /\[[ xX]\]/.test(part.text))) reader.note(NEAR_MISSES.inComment, offset);
}
function valueBelow(reader, below) {
	if (below === void 0 || reader.hides(below)) return { value: "" };
	if (below.type === "code") return { value: require_inline.fold(below.value) };
	if (below.type !== "paragraph") return { value: "" };
	const parts = reader.inline(below);
	const left = require_inline.standing(parts);
	return require_select.boldPairs(parts).length > 0 ? { value: "" } : {
		value: require_select.lineOf(left),
		...require_select.pictureIn(left)
	};
}
function readPlain(reader, lead, section, below) {
	const isLink = lead.raw.startsWith("[") && lead.inline.shape.startsWith("<");
	const isTick = /^\[x\][ \t]/i.test(lead.raw);
	const nearly = isLink ? isTick ? NEAR_MISSES.becameLink : void 0 : afterBullet(lead.raw);
	if (nearly !== void 0) {
		reader.note(nearly, lead.offset);
		return;
	}
	const pairs = require_select.boldPairs(lead.inline.parts);
	const place = reader.place(lead.offset);
	writeLine(reader, section, lead.block, {
		parts: lead.inline.parts,
		place
	});
	if (lead.inline.parts.find((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text))?.kind === "strong" && pairs.length > 0) {
		pairs.forEach((pair, index) => {
			const whole = pair.value === "" && index === pairs.length - 1 ? {
				...pair,
				...valueBelow(reader, below)
			} : pair;
			section.fields.push(reader.field({
				...whole,
				value: whole.value.slice(0, require_inline.MAX_INLINE)
			}, lead.block, place));
		});
		return;
	}
	const left = require_inline.standing(lead.inline.parts);
	const plain = require_select.plainPair(require_inline.fold(require_inline.textOf(left)));
	if (plain !== void 0) section.fields.push(reader.field({
		...plain,
		...require_select.linkIn(left),
		...require_select.pictureIn(left)
	}, lead.block, place));
}
// src/checklist/reading/prose.ts
function addProseFields(reader, root, top) {
	const contents = contentsOf(root);
	const taken = new Set([top, ...require_select.sectionsOf(top).map(({ section }) => section)].flatMap((section) => [...require_select.flatten(section.items), ...section.fields].map(({ place }) => place.offset)));
	require_select.sectionsOf(top).filter(({ section }) => section.kind === "heading").forEach(({ section }, index) => {
		const { texts, pictures, pictured } = proseOf(reader, contents[index], taken);
		if (texts.length + pictures.length > 0) section.prose = [...texts, ...pictures];
		if (section.items.length + section.fields.length + section.signOffs.length > 0) return;
		if (section.depth === 1 || section.sections.length > 0) return;
		const value = texts.length > 0 ? require_inline.fold(texts.join(" ")) : pictures[0] ?? "";
		const picture = section.pictured === true || pictured === true || pictures.length > 0 ? { picture: true } : {};
		const field = require_select.fieldOf({
			name: section.title,
			value: value.slice(0, require_inline.MAX_INLINE),
			...picture
		});
		section.fields.push({
			...field,
			place: section.place
		});
	});
}
const PICTURE = /!\[[^\]]{0,300}\]\(\s*<?(https?:[^\s)>]+)|<(?:img|video)\b[^<>]*\bsrc\s*=\s*["']?(https?:[^\s"'<>]+)/i;
function contentsOf(root) {
	const contents = [];
	for (const node of root.children) if (node.type === "heading") contents.push([]);
	else contents.at(-1)?.push(node);
	return contents;
}
function pictureIn(raw) {
	if (!/!\[|</.test(raw)) return [];
	const [, shown, tag] = PICTURE.exec(require_inline.textOf(require_inline.splitComments(raw))) ?? [];
	return [shown ?? tag ?? ""].filter((address) => address !== "");
}
function proseOf(reader, content, taken) {
	const prose = {
		texts: [],
		pictures: []
	};
	let length = 0;
	const add = (text) => {
		if (text.trim() === "") return;
		prose.texts.push(text.trim().replaceAll(/\r\n?/g, "\n"));
		length += text.length;
	};
	const isTaken = (offset) => [offset, require_page.bracketFrom(reader.reading.source, offset)].some((at) => taken.has(reader.place(at).offset));
	const collect = (node) => {
		if (length > 4096 || reader.shown?.hides(node) === true) return;
		if (node.type === "footnoteDefinition" && !reader.reading.definitions.shown.has(node)) return;
		if (node.type === "paragraph" && isTaken(require_inline.offsetOf(node))) return;
		if (node.type === "paragraph" || node.type === "html") prose.pictures.push(...pictureIn(require_inline.rawText(node)));
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
			const parts = reader.inline(node);
			const left = require_inline.standing(parts);
			if (left.some(({ picture }) => picture === true)) prose.pictured = true;
			add(reader.shown?.hidesWords(node, () => parts) === true ? reader.shown.textOf(node) : require_inline.textOf(left));
		} else if (node.type === "code") add(node.value);
		else if (node.type === "html") {
			if (/<img\b/i.test(node.value)) prose.pictured = true;
			add(reader.shown?.textOf(node) ?? require_inline.textOfHtml(node.value));
		} else if ("children" in node) node.children.forEach(collect);
	};
	content.forEach(collect);
	return prose;
}
// src/checklist/reading/table.ts
function readTable(reader, table, section) {
	const [header, ...rows] = table.children;
	const titles = header.children.map((cell) => cellText(reader, cell));
	const columns = require_sign_off.signOffColumns(titles);
	for (const row of table.children) for (const cell of row.children) reader.noteRaw(cell);
	for (const row of rows) {
		const cells = row.children.map((cell) => cellText(reader, cell));
		if (cells.some((cell) => /^(?:[-*+]\s+)?\[[ xX]\](?:\s|$)/.test(cell))) reader.note(NEAR_MISSES.inCell, require_inline.offsetOf(row));
		if (columns !== void 0) readSignOff(reader, section, header, row, columns);
		else if (titles.length === 2) readField(reader, section, row, cells);
	}
	if (columns === void 0 && titles.length === 2 && header.children.slice(0, 1).some((cell) => isFieldName(reader, cell))) readField(reader, section, header, titles);
}
function cellText(reader, cell) {
	return require_select.lineOf(require_inline.standing(reader.inline(cell)));
}
function isPictured(reader, { children: cells }, column) {
	return cells.slice(column, column + 1).some((cell) => reader.inline(cell).some(({ picture }) => picture === true));
}
function isFieldName(reader, cell) {
	const parts = reader.inline(cell);
	return parts.some((part) => part.kind === "strong") || /[:：]$/.test(require_select.lineOf(parts));
}
function readField(reader, section, row, cells) {
	const [first = "", second = ""] = cells;
	const name = first.replace(/[:：]$/, "").trim();
	if (name === "") return;
	const cell = row.children[1];
	const parts = cell === void 0 ? [] : require_inline.standing(reader.inline(cell));
	const isPicture = isPictured(reader, row, 0) || isPictured(reader, row, 1);
	const value = {
		value: second,
		...require_select.linkIn(parts),
		...isPicture ? { picture: true } : {}
	};
	section.fields.push(reader.field({
		name,
		...value
	}, cell ?? row, reader.place(require_inline.offsetOf(row))));
}
function readSignOff(reader, section, header, row, columns) {
	const cells = row.children.map((cell) => cellText(reader, cell));
	const role = cells[columns.role] ?? "";
	if (role === "") return;
	const isHidden = row.children.some((cell) => reader.hides(cell));
	const read = (column) => require_sign_off.claimOf(role, isHidden ? "" : cells[column] ?? "");
	const name = read(columns.name);
	const signature = read(columns.signature);
	const signed = (column, claim) => column < 0 || claim.name !== "";
	section.signOffs.push({
		role,
		name: name.name,
		signature: signature.name,
		logins: [...new Set([...name.logins, ...signature.logins])],
		state: signed(columns.name, name) && signed(columns.signature, signature) ? "ticked" : "unticked",
		...isPictured(reader, row, columns.role) || Object.values(columns).some((each) => isPictured(reader, header, each)) ? { pictured: true } : {},
		place: reader.place(require_inline.offsetOf(row))
	});
}
// src/checklist/reading/sections.ts
const BOLD_LINE = 7;
const COLON_LINE = 8;
function readSections(reader, root) {
	const top = emptySection("root", "", 0);
	const open = [top];
	const current = () => open.at(-1);
	const closeTo = (depth) => {
		while (open.length > 1 && current().depth >= depth) open.pop();
	};
	const enter = (kind, title, depth, node) => {
		closeTo(depth);
		const section = emptySection(kind, title, depth, reader.place(require_inline.offsetOf(node)));
		if (reader.inline(node).some(({ picture }) => picture === true)) section.pictured = true;
		current().sections.push(section);
		open.push(section);
		reader.titles = open.slice(1).map((each) => each.title);
	};
	const blocks = root.children;
	blocks.forEach((node, index) => {
		noteSequence(reader, blocks[index - 1], node);
		if (current().depth === COLON_LINE && !staysInGroup(node)) closeTo(COLON_LINE);
		if (node.type === "thematicBreak") closeTo(BOLD_LINE);
		reader.titles = open.slice(1).map((each) => each.title);
		if (node.type === "heading") {
			enter("heading", require_select.lineOf(reader.inline(node)), node.depth, node);
			noteHeading(reader, node);
		} else if (node.type === "paragraph") {
			const group = groupTitle(reader, blocks, index);
			if (group !== void 0) enter("group", group.title, group.depth, node);
			noteParagraph(reader, node, "document");
			if (group === void 0) readParagraph(reader, node, current(), blocks[index + 1]);
		} else if (node.type === "list") readList(reader, node, current(), current().items);
		else if (node.type === "blockquote") readBlocks(reader, node.children, {
			section: current(),
			into: current().items,
			holder: "quote"
		});
		else if (node.type === "table") readTable(reader, node, current());
		else if (node.type === "code") noteCode(reader, node);
		else if (node.type === "html") readHtml(reader, node, current());
		else if (node.type === "footnoteDefinition") readFootnote(reader, node, current(), current().items);
	});
	addProseFields(reader, root, top);
	return top;
}
function staysInGroup(node) {
	return node.type === "list" || node.type === "html" && node.value.startsWith("<!--");
}
function groupTitle(reader, blocks, index) {
	const node = blocks[index];
	const raw = require_inline.rawText(node);
	if (raw.includes("\n") || raw.length > 300) return void 0;
	if (!/^\s*(?:\*\*|__)/.test(raw) && !/[:：]\s*(?:<!--.*-->\s*)?$/.test(raw)) return void 0;
	const visible = reader.inline(node).filter((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	const title = require_inline.fold(require_inline.textOf(visible));
	if (visible.length > 0 && visible[0]?.kind === "strong" && visible.slice(1).every((part) => /^\s*:?\s*$/.test(part.text)) && listFollows(blocks, index, false)) return {
		title: title.replace(/\s*:$/, ""),
		depth: BOLD_LINE
	};
	if (/[:：]$/.test(title) && listFollows(blocks, index, true)) return {
		title: title.replace(/\s*[:：]$/, ""),
		depth: COLON_LINE
	};
}
function listFollows(blocks, index, atOnce) {
	for (const node of blocks.slice(index + 1, index + 12)) {
		if (node.type === "list") return true;
		if (node.type === "html" && node.value.startsWith("<!--")) continue;
		if (atOnce || node.type === "heading" || node.type === "thematicBreak") return false;
		if (node.type === "paragraph" && /^\s*(?:\*\*|__)/.test(require_inline.rawText(node))) return false;
	}
	return false;
}
function readParagraph(reader, node, section, next) {
	const raw = require_inline.rawText(node);
	if (!mayName(raw) && !/\*\*/.test(raw)) return;
	const parts = reader.inline(node);
	writeLines(reader, section, node, parts);
	if (!/\*\*|__/.test(raw)) return;
	const first = parts.findIndex((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	const firstLine = reader.place(require_inline.offsetOf(node)).line;
	for (const pair of require_select.boldPairs(parts)) {
		const place = reader.place(reader.lineOffset(firstLine + pair.line));
		const value = pair.value === "" && next?.type === "code" && lastOf(parts, first, pair.name) && !reader.hides(next) ? next.value : pair.value;
		section.fields.push(reader.field({
			...pair,
			value: require_inline.fold(value).slice(0, require_inline.MAX_INLINE)
		}, node, place));
		if (require_sign_off.isSignOffLabel(pair.name)) {
			const claim = require_sign_off.claimOf(pair.name, reader.hides(node) ? "" : pair.value);
			const pictured = pair.pictured === true ? { pictured: true } : {};
			section.signOffs.push({
				...claim,
				...pictured,
				state: claim.name === "" ? "unticked" : "ticked",
				place
			});
		}
	}
}
function lastOf(parts, first, name) {
	const index = parts.findLastIndex((part) => part.kind === "strong");
	return index >= first && require_select.boldKey(parts, index) === name;
}
function readHtml(reader, node, section) {
	noteHtml(reader, node);
	const text = require_inline.directiveIn(require_inline.commentText(node.value.trim()));
	if (text !== void 0) (section.directives ??= []).push({
		text,
		place: reader.place(require_inline.offsetOf(node))
	});
}
// src/checklist/page/shown.ts
const RAW = /<(?:[A-Za-z/?]|!(?!--))|--!>/;
function shownOf(root, reading) {
	const { source } = reading;
	if (!RAW.test(source) && !(source.includes("<!--") && source.includes("&"))) return void 0;
	const page = require_page.pageOf(root, reading);
	return page.raw ? new Shown(page) : void 0;
}
var Shown = class {
	tooMuch;
	#items = new Map();
	#paragraphs;
	#fallen = new Set();
	#open = new Set();
	#rawBoxes = new Map();
	#texts = new Map();
	constructor(page) {
		const browsed = require_late.browse(page);
		this.tooMuch = browsed === void 0;
		this.#paragraphs = page.paragraphs;
		if (browsed !== void 0) this.#read(page, browsed);
	}
	#read(page, { items, comments, standing: shown, inputs, texts }) {
		for (const [at, node] of page.ends) if (!comments.has(at)) this.#open.add(node);
		for (const [at, leaf] of page.leaves) if (!shown.has(at)) this.#fallen.add(leaf);
		const raw = [...inputs];
		for (const item of items) {
			const made = page.items.get(item.at);
			if (made !== void 0) this.#items.set(made, item);
			else if (item.state !== void 0 || item.nearly) raw.push(item.at);
		}
		for (const [at, { node, at: from }] of held(page, raw, (each) => each)) {
			const line = require_inline.positionOf(node).start.line + page.html.slice(from, at).split("\n").length - 1;
			this.#rawBoxes.set(node, [...this.rawBoxes(node), line]);
		}
		for (const [{ text, struck }, { node }] of held(page, texts, ({ at }) => at)) {
			const own = this.#texts.get(node) ?? {
				standing: "",
				struck: ""
			};
			own[struck ? "struck" : "standing"] += text;
			this.#texts.set(node, own);
		}
	}
	leavesOpen(block) {
		return this.#open.has(block);
	}
	hides(leaf) {
		return this.#fallen.has(leaf);
	}
	textOf(block) {
		return this.#texts.get(block)?.standing ?? "";
	}
	hidesWords(leaf, parts) {
		const struck = require_late.lettersIn(this.#texts.get(leaf)?.struck ?? "");
		return struck > 0 && struck > struckIn(parts());
	}
	shows(item, { block, raw }, { state, parts }) {
		const shown = this.#items.get(item);
		if (shown === void 0 || shown.state !== state || shown.gone || this.hides(block)) return false;
		if (shown.paragraph !== void 0 && this.#paragraphs.get(shown.paragraph) !== block) return false;
		if (!raw.includes("<")) return true;
		const mark = state === "ticked" ? 1 : 0;
		return shown.struck <= struckIn(parts) && shown.standing >= standingIn(parts) + mark;
	}
	showsBox(item) {
		const shown = this.#items.get(item);
		return shown !== void 0 && (shown.state !== void 0 || shown.nearly);
	}
	rawBoxes(node) {
		return this.#rawBoxes.get(node) ?? [];
	}
};
function held({ holders }, all, offset) {
	let index = -1;
	return all.toSorted((a, b) => offset(a) - offset(b)).flatMap((each) => {
		while ((holders[index + 1]?.at ?? 1e400) <= offset(each)) index += 1;
		const holder = holders[index];
		return holder === void 0 ? [] : [[each, holder]];
	});
}
function struckIn(parts) {
	return require_late.lettersIn(parts.map(({ kind, text }) => kind === "delete" ? text : "").join(" "));
}
function standingIn(parts) {
	return require_late.lettersIn(require_inline.textOf(require_inline.standing(parts)).replace(/&#?\w+;?/g, ""));
}
// src/checklist/parse.ts
function parse(document, known) {
	const read = parseOrRefuse(document, known);
	if (read instanceof require_inline.RefusedDocument) throw read;
	return read;
}
function parseOrRefuse(document, known) {
	const source = document.markdown.replace(/^\uFEFF/, "");
	const deep = require_inline.tooDeepAt(source);
	if (deep !== void 0) return new require_inline.RefusedDocument(document.id, deep, `more than 100 lists and quotes inside each other are not read`);
	const blocks = require_inline.readBlocks(source.replace(/^\uFEFF/, "​"), known);
	const reading = {
		source,
		definitions: definedIn(blocks),
		hardBreaks: document.kind !== "file"
	};
	const shown = shownOf(blocks, reading);
	const reader = new Reader(document, reading, shown);
	if (shown?.tooMuch === true) reader.note(NEAR_MISSES.tooMuchHtml, 0, true);
	const root = readSections(reader, blocks);
	require_select.assignKeys(root);
	return {
		documents: [document],
		root,
		nearMisses: reader.nearMisses
	};
}
function merge(checklists) {
	const [only] = checklists;
	if (checklists.length === 1 && only !== void 0) return only;
	const root = emptySection("root", "", 0);
	for (const checklist of checklists) {
		const { items, fields, signOffs, lines = [], directives, sections } = structuredClone(checklist.root);
		root.items.push(...items);
		root.fields.push(...fields);
		root.signOffs.push(...signOffs);
		(root.lines ??= []).push(...lines);
		if (directives !== void 0) (root.directives ??= []).push(...directives);
		root.sections.push(...sections);
	}
	require_select.assignKeys(root);
	return {
		documents: checklists.flatMap((each) => each.documents),
		root,
		nearMisses: checklists.flatMap((each) => each.nearMisses)
	};
}
Object.defineProperty(exports, "NEAR_MISSES", {
	enumerable: true,
	get: function() {
		return NEAR_MISSES;
	}
});
Object.defineProperty(exports, "definedIn", {
	enumerable: true,
	get: function() {
		return definedIn;
	}
});
Object.defineProperty(exports, "merge", {
	enumerable: true,
	get: function() {
		return merge;
	}
});
Object.defineProperty(exports, "parse", {
	enumerable: true,
	get: function() {
		return parse;
	}
});
Object.defineProperty(exports, "parseOrRefuse", {
	enumerable: true,
	get: function() {
		return parseOrRefuse;
	}
});
Object.defineProperty(exports, "shownOf", {
	enumerable: true,
	get: function() {
		return shownOf;
	}
});

const require_fields = require("./fields.cjs");
const require_default = require("./default.cjs");
const require_facts = require("./facts.cjs");
const require_evaluate = require("./evaluate.cjs");
const require_sources = require("./sources.cjs");
let node_vm = require("node:vm");
// src/checklist/near-miss.ts
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
	bare: define("no-bullet", true, "Brackets without a bullet before them are no box", USE),
	secondLine: define("second-line", true, "A box on a later line of an item is not shown as one everywhere", "Begin a list item of its own: \"- [ ] text\"."),
	lineEndAfterBox: define("line-end-after-box", true, "In a description or comment a box at the end of its line is none", "Put the text on the same line as the box."),
	inHeading: define("box-in-heading", true, "A box in a heading is no box", `Put it into a list below the heading. ${USE}`),
	becameLink: define("became-link", true, "A definition somewhere below turns this tick into a link", "Delete the line that begins with \"[x]:\"."),
	heading: define("became-heading", true, "The line below turned this item into a heading", "Delete the empty bullet or underline below it, or leave a blank line between."),
	unclosedComment: define("unclosed-comment", true, "A comment that is never closed hides the rest", "Close it with \"-->\"."),
	swallowed: define("swallowed-by-html", true, "HTML above or before it hides this box on GitHub", "Leave a blank line after the HTML, or indent it below the item."),
	rawItem: define("raw-html-box", true, "A box in a raw HTML list is not read", "Write it as a Markdown list item."),
	numberedAfterCode: define("numbered-after-code", true, "GitHub may show this as a numbered list that is not read here", "Leave a line of text or a comment between the code and the list, or begin the list with 1."),
	numberedInQuote: define("numbered-in-quote", true, "GitHub may show this as a numbered list that is not read here", "Leave a blank line before the quote, or begin the list with 1."),
	htmlKind: define("html-block-differs", true, "This HTML line hides or shows boxes differently on GitHub", "Leave a blank line after the HTML line."),
	inComment: define("box-in-comment", false, "Boxes in a comment do not count", "Delete the comment marks if they should."),
	inCode: define("box-in-code", false, "Boxes in code do not count", "Move them out of the code if they should."),
	inHtml: define("box-in-html", false, "Boxes in an HTML block do not count", "Leave a blank line between the HTML and the list if they should."),
	inCell: define("box-in-table", false, "Boxes in a table cell do not count", "Move them out of the table if they should."),
	tooLong: define("too-long", false, "Text over 4,096 characters is read without formatting and cut", "Shorten it, or move the detail elsewhere.")
};
// src/checklist/nearly.ts
const AFTER_BULLET = [
	[/^\\?\[\u00A0\\?\]|^\\?\[[ xX]\\?\]\u00A0/, NEAR_MISSES.nonBreakingSpace],
	[/^\\?\[\\?\](?!\()/, NEAR_MISSES.noTextInBox],
	[/^\\?\[(?:\s+[xX]\s*|[xX]\s+|\s{2,}|\n)\\?\](?!\(|:)/, NEAR_MISSES.spaceInBox],
	[/^\\?\[[ \txX]\\?\]\s*$/, NEAR_MISSES.noText],
	[/^\\?\[[ \txX]\\?\][ \t]*\n/, NEAR_MISSES.lineEndAfterBox],
	[/^\\?\[[ \txX]\\?\](?![\s([])/, NEAR_MISSES.noSpaceAfterBox],
	[/^\\?\[[ \t]*(?:[^\s\d[\]()^!]\uFE0F?|yes|ok|done|no|todo)[ \t]*\\?\](?![([:])/iu, NEAR_MISSES.otherMark],
	[/^[\uFF3B\u3010\u3014][ \u3000xX\uFF58\uFF38\u2713\u2714]?[\uFF3D\u3011\u3015]/, NEAR_MISSES.fullWidth],
	[/^(?:\*\*|__|~~|\*|_|~)\s*\[[ xX]\]/, NEAR_MISSES.formatted]
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
function boxLines(block) {
	return block.split(/\r\n|\n|\r/).flatMap((line, index) => isBoxLine(line) ? [index] : []);
}
function isBoxLine(line) {
	return /^[\s>]*(?:[-+*]|\d{1,9}[.)])\s+\[[ xX]\]\s/.test(line);
}
function withoutComments(html) {
	return require_fields.splitComments(html).map((part) => part.kind === "comment" ? part.text.replace(/[^\r\n]+/g, "") : part.text).join("");
}
// src/checklist/reader.ts
var Reader = class {
	document;
	reading;
	nearMisses = [];
	titles = [];
	#lineStarts;
	#bom;
	#noted = new Set();
	#lookedTo = new Map();
	constructor(document, reading) {
		this.document = document;
		this.reading = reading;
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
		const inline = require_fields.inlineOf(require_fields.rawText(node), this.reading.definitions, this.reading.hardBreaks);
		if (inline.cut) this.note(NEAR_MISSES.tooLong, require_fields.offsetOf(node));
		return inline.parts;
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
function emptySection(kind, title, key, depth, place) {
	return {
		kind,
		title,
		key,
		depth,
		items: [],
		fields: [],
		signOffs: [],
		sections: [],
		...place === void 0 ? {} : { place }
	};
}
// src/checklist/merge.ts
function merge(checklists) {
	const [only] = checklists;
	if (checklists.length === 1 && only !== void 0) return only;
	const root = emptySection("root", "", "", 0);
	for (const checklist of checklists) {
		const { items, fields, signOffs, directives, sections } = structuredClone(checklist.root);
		root.items.push(...items);
		root.fields.push(...fields);
		root.signOffs.push(...signOffs);
		if (directives !== void 0) (root.directives ??= []).push(...directives);
		root.sections.push(...sections);
	}
	require_default.assignKeys(root);
	return {
		documents: checklists.flatMap((each) => each.documents),
		root,
		nearMisses: checklists.flatMap((each) => each.nearMisses)
	};
}
// src/checklist/footnotes.ts
function definedIn(root) {
	const links = new Set();
	const notes = new Map();
	const callers = [];
	const collect = (node) => {
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
			const raw = require_fields.rawText(node);
			if (raw.includes("[^")) callers.push(raw);
			return;
		}
		if (node.type === "definition") links.add(require_fields.labelOf(node));
		if ("children" in node) for (const child of node.children) collect(child);
		if (node.type === "footnoteDefinition" && !notes.has(require_fields.labelOf(node))) notes.set(require_fields.labelOf(node), node);
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
		if (node.type === "footnoteReference") labels.push(require_fields.normalizeLabel(node.label));
		else if ("children" in node) for (const child of node.children) collect(child);
	};
	for (const node of require_fields.readInline(raw.slice(0, require_fields.MAX_INLINE), definitions)) collect(node);
	return labels;
}
// src/checklist/box.ts
function leadOf(loose, item, reading) {
	const children = item.children.filter((child) => child.type !== "definition" && child.type !== "footnoteDefinition");
	const lead = (loose ? children.find((child) => child.type === "paragraph") : void 0) ?? children[0];
	if (lead?.type === "html") return leadOfHtml(lead, children, reading);
	if (lead?.type !== "paragraph") return void 0;
	const raw = require_fields.rawText(lead);
	const inline = require_fields.inlineOf(raw, reading.definitions, reading.hardBreaks);
	if (!loose) inline.shape += endOf(lead, children);
	return {
		block: lead,
		inline,
		raw,
		offset: require_fields.offsetOf(lead)
	};
}
function endOf(block, children) {
	return block === children.at(-1) ? "" : "\n";
}
function leadOfHtml(first, children, reading) {
	const lead = {
		block: first,
		inline: {
			parts: [],
			shape: "",
			cut: false
		},
		raw: "",
		offset: require_fields.offsetOf(first)
	};
	for (const block of children) {
		if (block.type !== "html" && block.type !== "paragraph") break;
		const raw = block.type === "html" ? block.value : require_fields.rawText(block);
		const inline = block.type === "html" ? inlineOfHtml(raw) : require_fields.inlineOf(raw, reading.definitions, reading.hardBreaks);
		if (lead.inline.shape.trim() === "") Object.assign(lead, {
			block,
			offset: require_fields.offsetOf(block)
		});
		const end = endOf(block, children);
		lead.raw += raw + end;
		lead.inline.parts.push(...inline.parts, ...end === "" ? [] : [{
			kind: "text",
			text: end
		}]);
		lead.inline.shape += inline.shape + end;
		lead.inline.cut ||= inline.cut;
		if (block.type === "paragraph") break;
	}
	return lead;
}
function inlineOfHtml(html) {
	const parts = require_fields.splitComments(html);
	const shape = require_fields.textOf(parts);
	const text = ({ kind, text: raw }) => {
		const short = raw.slice(0, require_fields.MAX_INLINE);
		return kind === "comment" ? short : require_fields.textOfHtml(short);
	};
	return {
		parts: parts.map((part) => ({
			...part,
			text: text(part)
		})),
		shape,
		cut: shape.length > require_fields.MAX_INLINE
	};
}
const MARKER = /^(?:[ \t\n\f\v]*[-+*]|\d+\.)?[ \t\n\f\v]*\[([ \t\n\f\vxX])\](?=[ \t\n\f\v])/;
function boxOf(lead, reading) {
	const match = MARKER.exec(lead.inline.shape);
	if (match === null) return void 0;
	return {
		state: match[1]?.toLowerCase() === "x" ? "ticked" : "unticked",
		parts: dropStart(lead.inline.parts, match[0].length),
		offset: bracketFrom(reading.source, lead.offset)
	};
}
function dropStart(parts, length) {
	let left = length;
	return parts.flatMap((part) => {
		if (part.kind === "comment" || left === 0) return [part];
		const taken = Math.min(left, part.text.length);
		left -= taken;
		return taken === part.text.length ? [] : [{
			...part,
			text: part.text.slice(taken)
		}];
	});
}
const BEFORE_BRACKET = /(?:\s|<!--[\s\S]*?-->|[-+*](?=[\s[\\&])|\\?\d+\\?\.|\\(?=[-+*]))*/y;
function bracketFrom(source, offset) {
	BEFORE_BRACKET.lastIndex = offset;
	BEFORE_BRACKET.test(source);
	return BEFORE_BRACKET.lastIndex;
}
// src/checklist/loose.ts
function isLoose(list) {
	return list.children.some((item, index) => {
		const next = list.children[index + 1];
		return next !== void 0 && endsBlank(item, startLine(next)) || hasGap(item);
	});
}
function hasGap({ children }) {
	const last = lastBlock(children);
	return children.some((child, index) => {
		const behind = children[index + 1];
		return behind !== void 0 && index < last && isBlock(child) && endsBlank(child, startLine(behind));
	});
}
function endsBlank(node, behind) {
	if (node.type === "thematicBreak") return false;
	if (node.type === "list") return endsBlank(node.children.at(-1), behind);
	if (node.type !== "listItem") return behind - require_fields.positionOf(node).end.line > 1;
	if (node.children.length === 0) return behind - startLine(node) > 1;
	const at = lastBlock(node.children);
	return node.children.slice(Math.max(0, at)).some((child, index, rest) => endsBlank(child, index === rest.length - 1 ? behind : startLine(rest[index + 1])));
}
function isBlock(node) {
	return node.type !== "definition";
}
function lastBlock(children) {
	return children.findLastIndex(isBlock);
}
function startLine(node) {
	return require_fields.positionOf(node).start.line;
}
// src/checklist/not-applicable.ts
const MARK = "(?:n\\/a|not applicable)";
const COMMENT = new RegExp(`^\\s*${MARK}(?:\\s*[:,;–—-]\\s*([\\s\\S]*))?\\s*$`, "i");
const AT_START = new RegExp(`^${MARK}\\s*(?:[:;,]|[–—-](?=\\s))\\s*(\\S.*)$`, "i");
const ALONE = new RegExp(`^${MARK}[.!]?$`, "i");
const IN_BRACKETS = new RegExp(`[([]\\s*${MARK}\\s*(?:[:;,–—-]\\s*([^()[\\]]*(?:\\([^()]*\\)[^()[\\]]*)*))?[)\\]]\\s*[.]?$`, "i");
const AT_END = new RegExp(`(?:\\s[–—-]+|:)\\s*${MARK}(?:\\s*[:;,–—-]\\s*(\\S.*)|[.!:]?)$`, "i");
function applicabilityOf(parts) {
	const label = require_fields.fold(require_fields.textOf(parts));
	for (const part of parts) {
		const inComment = part.kind === "comment" ? COMMENT.exec(part.text) : null;
		if (inComment !== null) return marked(markIn(label)?.label ?? label, inComment[1]);
	}
	const mark = markIn(label);
	if (mark !== void 0) return mark;
	const visible = parts.filter((part) => part.kind !== "comment" && part.text.trim() !== "");
	if (visible.length > 0 && visible.every((part) => part.kind === "delete")) return marked(label);
	return {
		notApplicable: false,
		label
	};
}
function markIn(text) {
	if (!/n\/a|not applicable/i.test(text)) return void 0;
	if (ALONE.test(text)) return marked("");
	const behind = AT_START.exec(text)?.[1];
	if (behind !== void 0) return marked(behind);
	const end = IN_BRACKETS.exec(text) ?? AT_END.exec(text);
	return end === null ? void 0 : marked(text.slice(0, end.index), end[1]);
}
function marked(label, reason) {
	const why = require_fields.fold(reason ?? "");
	return {
		notApplicable: true,
		label: label.trim(),
		...why === "" ? {} : { reason: why }
	};
}
const CONDITION_AT_END = /\(\s*(?:if|when|where|optional)\b(?:[^()]|\([^()]*\))*\)\s*[.:]?$/i;
function isConditional(label) {
	return CONDITION_AT_END.test(label) || /^if\s/i.test(label);
}
// src/checklist/oddities.ts
function noteCode(reader, node) {
	const [first] = boxLines(node.value);
	if (first === void 0) return;
	const opening = isFenced(reader, node) ? 1 : 0;
	reader.note(NEAR_MISSES.inCode, reader.lineOffset(require_fields.positionOf(node).start.line + opening + first));
}
function noteHtml(reader, node, leads = false) {
	const shown = withoutComments(node.value);
	if (shown.includes("<!--")) {
		reader.note(NEAR_MISSES.unclosedComment, require_fields.offsetOf(node), true);
		return;
	}
	noteRawItem(reader, shown, require_fields.offsetOf(node));
	const at = (line) => reader.lineOffset(require_fields.positionOf(node).start.line + line);
	const lines = boxLines(shown);
	const hidden = boxLines(node.value).find((line) => !lines.includes(line));
	if (hidden !== void 0) reader.note(NEAR_MISSES.inComment, at(hidden));
	const [first] = lines;
	if (first === void 0 || leads) return;
	const kind = /^\s*<(?:!|source\b|search\b)/i.test(shown) ? NEAR_MISSES.htmlKind : hasEndTag(shown, first) ? NEAR_MISSES.inHtml : NEAR_MISSES.swallowed;
	for (const line of kind.blocking ? lines : [first]) reader.note(kind, at(line));
}
function noteRawItem(reader, text, offset) {
	if (/<li\b[^<>]*>\s*(?:(?:[-+*]|\d{1,9}\.)\s*)?\[[ xX]\]\s/i.test(text)) reader.note(NEAR_MISSES.rawItem, offset);
}
function hasEndTag(html, below) {
	return html.split(/\r\n|\n|\r/).slice(below + 1).some((line) => line.includes("</"));
}
function noteLazyHtml(reader, node, [first = node]) {
	const { start, end } = require_fields.positionOf(node);
	if (start.column < require_fields.positionOf(first).start.column) reader.noteBoxes(NEAR_MISSES.swallowed, end.line + 1);
}
function noteParagraph(reader, node, holder) {
	const firstLine = require_fields.positionOf(node).start.line;
	const inItem = holder === "item" || holder === "lead";
	const raw = require_fields.rawText(node);
	noteRawItem(reader, raw, require_fields.offsetOf(node));
	raw.split("\n").forEach((line, index) => {
		const number = firstLine + index;
		const kind = inParagraphLine(line, inItem, holder === "lead" && index === 0);
		if (kind !== void 0) reader.note(kind, reader.lineOffset(number));
		if (index > 0 && /^<(?:source|search)\b/i.test(line.trim())) reader.noteBoxes(NEAR_MISSES.htmlKind, number + 1);
	});
}
function noteHeading(reader, node) {
	const text = require_fields.textOf(reader.inline(node));
	if (!/^(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[[ xX]\](?:\s|$)/.test(text)) return;
	const isAtx = reader.reading.source.startsWith("#", require_fields.offsetOf(node));
	reader.note(isAtx ? NEAR_MISSES.inHeading : NEAR_MISSES.heading, require_fields.offsetOf(node));
}
const NUMBERED = /^\d{1,9}[.)][ \t]|^(?:[-*+]|\d{1,9}[.)])$/m;
function noteSequence(reader, previous, node) {
	if (previous?.type === "code" && node.type === "paragraph") {
		if (!isFenced(reader, previous) && NUMBERED.test(require_fields.rawText(node))) reader.note(NEAR_MISSES.numberedAfterCode, require_fields.offsetOf(node));
	} else if (previous?.type === "paragraph" && node.type === "blockquote") {
		const [first] = node.children;
		if (require_fields.positionOf(previous).end.line === require_fields.positionOf(node).start.line - 1 && first?.type === "paragraph" && NUMBERED.test(require_fields.rawText(first))) reader.note(NEAR_MISSES.numberedInQuote, require_fields.offsetOf(first));
	}
}
function isFenced(reader, node) {
	return /^(?:`{3}|~{3})/.test(reader.reading.source.slice(require_fields.offsetOf(node), require_fields.offsetOf(node) + 3));
}
// src/checklist/list.ts
function readList(reader, list, section, into) {
	const loose = isLoose(list);
	for (const node of list.children) {
		const lead = leadOf(loose, node, reader.reading);
		const item = lead === void 0 ? void 0 : readItem(reader, lead, section);
		if (item !== void 0) into.push(item);
		else if (lead !== void 0) readPlain(reader, lead, section);
		readBlocks(reader, node.children, {
			section,
			into: item?.items ?? into,
			holder: "item",
			lead: lead?.block
		});
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
		else if (node.type === "paragraph") noteParagraph(reader, node, node === lead ? "lead" : holder);
		else if (node.type === "heading") noteHeading(reader, node);
		else if (node.type === "code") noteCode(reader, node);
		else if (node.type === "html") {
			noteHtml(reader, node, node === lead);
			noteLazyHtml(reader, node, blocks);
		}
	});
}
function readFootnote(reader, node, section, into) {
	readBlocks(reader, reader.reading.definitions.shown.has(node) ? node.children : node.children.filter((child) => child.type === "footnoteDefinition"), {
		section,
		into,
		holder: "quote"
	});
}
const BRACKET_MARK = /^\[(?:n\/?a|[-~])\](?:[ \t\n]|$)/i;
function readItem(reader, lead, section) {
	const box = boxOf(lead, reader.reading);
	if (lead.inline.cut) reader.note(NEAR_MISSES.tooLong, lead.offset);
	if (box === void 0) return markedWithoutBox(reader, lead);
	const { notApplicable, reason, label } = applicabilityOf(box.parts);
	const item = {
		key: "",
		text: require_fields.lineOf(box.parts),
		label,
		state: notApplicable ? "not-applicable" : box.state,
		...reason === void 0 ? {} : { reason },
		conditional: isConditional(label),
		boxed: true,
		...idOf(box.parts),
		...directivesOf(reader, box),
		items: [],
		place: reader.place(box.offset)
	};
	if (lead.block.type === "paragraph") noteInside(reader, box.parts, lead.offset);
	const claim = require_fields.claimIn(box.parts);
	if (claim !== void 0) section.signOffs.push({
		...claim,
		state: item.state,
		place: item.place
	});
	return item;
}
function markedWithoutBox(reader, lead) {
	const mark = BRACKET_MARK.exec(lead.inline.shape);
	if (mark === null) return void 0;
	const parts = dropStart(lead.inline.parts, mark[0].length);
	const rest = applicabilityOf(parts);
	const behind = rest.reason === void 0 ? reasonBehind(rest.label) : void 0;
	const label = behind?.label ?? rest.label;
	const reason = rest.reason ?? behind?.reason;
	return {
		key: "",
		text: require_fields.lineOf(parts),
		label,
		state: "not-applicable",
		...reason === void 0 ? {} : { reason },
		conditional: isConditional(label),
		boxed: false,
		items: [],
		place: reader.place(bracketFrom(reader.reading.source, lead.offset))
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
		const text = part.kind === "comment" ? require_fields.directiveIn(part.text) : void 0;
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
function readPlain(reader, lead, section) {
	const isLink = lead.raw.startsWith("[") && lead.inline.shape.startsWith("<");
	const isTick = /^\[x\][ \t]/i.test(lead.raw);
	const nearly = isLink ? isTick ? NEAR_MISSES.becameLink : void 0 : afterBullet(lead.raw);
	if (nearly !== void 0) {
		reader.note(nearly, lead.offset);
		return;
	}
	const pairs = require_fields.boldPairs(lead.inline.parts);
	const place = reader.place(lead.offset);
	if (lead.inline.parts.find((part) => part.kind !== "comment" && part.text.trim() !== "")?.kind === "strong" && pairs.length > 0) {
		for (const pair of pairs) section.fields.push({
			...require_fields.fieldOf(pair.name, pair.value.slice(0, require_fields.MAX_INLINE)),
			place
		});
		return;
	}
	const plain = require_fields.plainPair(require_fields.fold(require_fields.textOf(lead.inline.parts)));
	if (plain !== void 0) section.fields.push({
		...require_fields.fieldOf(plain.name, plain.value),
		place
	});
}
// src/checklist/prose.ts
function addProseFields(reader, root, top) {
	const contents = contentsOf(root);
	require_default.sectionsOf(top).filter(({ section }) => section.kind === "heading").forEach(({ section }, index) => {
		const below = contents[index];
		if (below === void 0 || section.depth === 1) return;
		if (section.items.length + section.fields.length + section.signOffs.length + section.sections.length > 0) return;
		const value = proseOf(reader, below);
		section.fields.push({
			...require_fields.fieldOf(section.title, value),
			place: section.place
		});
	});
}
function contentsOf(root) {
	const contents = [];
	for (const node of root.children) if (node.type === "heading") contents.push([]);
	else contents.at(-1)?.push(node);
	return contents;
}
function proseOf(reader, content) {
	let text = "";
	const collect = (node) => {
		if (text.length > 4096) return;
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") text += ` ${require_fields.lineOf(reader.inline(node))}`;
		else if (node.type === "code") text += ` ${node.value}`;
		else if (node.type === "html") text += ` ${require_fields.textOfHtml(node.value)}`;
		else if ("children" in node) node.children.forEach(collect);
	};
	content.forEach(collect);
	return require_fields.fold(text).slice(0, require_fields.MAX_INLINE);
}
// src/checklist/table.ts
function readTable(reader, table, section) {
	const [header, ...rows] = table.children;
	const titles = header.children.map((cell) => cellText(reader, cell));
	const columns = require_fields.signOffColumns(titles);
	for (const row of table.children) noteRawItem(reader, require_fields.rawText(row), require_fields.offsetOf(row));
	for (const row of rows) {
		const cells = row.children.map((cell) => cellText(reader, cell));
		if (cells.some((cell) => /^(?:[-*+]\s+)?\[[ xX]\](?:\s|$)/.test(cell))) reader.note(NEAR_MISSES.inCell, require_fields.offsetOf(row));
		if (columns !== void 0) readSignOff(reader, section, row, cells, columns);
		else if (titles.length === 2) readField(reader, section, row, cells);
	}
	if (columns === void 0 && titles.length === 2 && header.children.slice(0, 1).some((cell) => isFieldName(reader, cell))) readField(reader, section, header, titles);
}
function cellText(reader, cell) {
	return require_fields.lineOf(reader.inline(cell));
}
function isFieldName(reader, cell) {
	const parts = reader.inline(cell);
	return parts.some((part) => part.kind === "strong") || require_fields.lineOf(parts).endsWith(":");
}
function readField(reader, section, row, cells) {
	const [first = "", second = ""] = cells;
	const name = first.replace(/:$/, "").trim();
	if (name === "") return;
	section.fields.push({
		...require_fields.fieldOf(name, second),
		place: reader.place(require_fields.offsetOf(row))
	});
}
function readSignOff(reader, section, row, cells, columns) {
	const role = cells[columns.role] ?? "";
	if (role === "") return;
	const read = (column) => require_fields.claimOf(role, cells[column] ?? "");
	const name = read(columns.name);
	const signature = read(columns.signature);
	const signed = (column, claim) => column < 0 || claim.name !== "";
	section.signOffs.push({
		role,
		name: name.name,
		signature: signature.name,
		logins: [...new Set([...name.logins, ...signature.logins])],
		state: signed(columns.name, name) && signed(columns.signature, signature) ? "ticked" : "unticked",
		place: reader.place(require_fields.offsetOf(row))
	});
}
// src/checklist/sections.ts
const BOLD_LINE = 7;
const COLON_LINE = 8;
function readSections(reader, root) {
	const top = emptySection("root", "", "", 0);
	const open = [top];
	const current = () => open.at(-1);
	const closeTo = (depth) => {
		while (open.length > 1 && current().depth >= depth) open.pop();
	};
	const enter = (kind, title, depth, node) => {
		closeTo(depth);
		const section = emptySection(kind, title, "", depth, reader.place(require_fields.offsetOf(node)));
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
			enter("heading", require_fields.lineOf(reader.inline(node)), node.depth, node);
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
	const raw = require_fields.rawText(node);
	if (raw.includes("\n") || raw.length > 300) return void 0;
	if (!/^\s*(?:\*\*|__)/.test(raw) && !/[:：]\s*(?:<!--.*-->\s*)?$/.test(raw)) return void 0;
	const visible = reader.inline(node).filter((part) => part.kind !== "comment" && part.text.trim() !== "");
	const title = require_fields.fold(require_fields.textOf(visible));
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
		if (node.type === "paragraph" && /^\s*(?:\*\*|__)/.test(require_fields.rawText(node))) return false;
	}
	return false;
}
function readParagraph(reader, node, section, next) {
	const raw = require_fields.rawText(node);
	if (!/\*\*|__/.test(raw)) return;
	const parts = reader.inline(node);
	const first = parts.findIndex((part) => part.kind !== "comment" && part.text.trim() !== "");
	const firstLine = reader.place(require_fields.offsetOf(node)).line;
	for (const pair of require_fields.boldPairs(parts)) {
		const place = reader.place(reader.lineOffset(firstLine + pair.line));
		const value = pair.value === "" && next?.type === "code" && lastOf(parts, first, pair.name) ? next.value : pair.value;
		section.fields.push({
			...require_fields.fieldOf(pair.name, require_fields.fold(value).slice(0, require_fields.MAX_INLINE)),
			place
		});
		if (require_fields.isSignOffLabel(pair.name)) {
			const claim = require_fields.claimOf(pair.name, pair.value);
			section.signOffs.push({
				...claim,
				state: claim.name === "" ? "unticked" : "ticked",
				place
			});
		}
	}
}
function lastOf(parts, first, name) {
	const index = parts.findLastIndex((part) => part.kind === "strong");
	return index >= first && require_fields.boldKey(parts, index) === name;
}
function readHtml(reader, node, section) {
	noteHtml(reader, node);
	const text = require_fields.directiveIn(require_fields.commentText(node.value.trim()));
	if (text !== void 0) (section.directives ??= []).push({
		text,
		place: reader.place(require_fields.offsetOf(node))
	});
}
// src/checklist/parse.ts
function parse(document, known) {
	const source = document.markdown.replace(/^\uFEFF/, "");
	const deep = require_fields.tooDeepAt(source);
	if (deep !== void 0) throw new require_fields.RefusedDocument(document.id, deep, `more than 100 lists and quotes inside each other are not read`);
	const blocks = require_fields.readBlocks(source.replace(/^\uFEFF/, "​"), known);
	const reader = new Reader(document, {
		source,
		definitions: definedIn(blocks),
		hardBreaks: document.kind !== "file"
	});
	const root = readSections(reader, blocks);
	require_default.assignKeys(root);
	return {
		documents: [document],
		root,
		nearMisses: reader.nearMisses
	};
}
// src/template/places.ts
function templatePlaces(comparisons, body) {
	const places = new Map();
	for (const { template, counterparts } of comparisons) {
		if (template.documents[0]?.path === void 0) continue;
		const known = new Map(named(template.root));
		for (const [name, place] of named(body.root)) note(places, place, known.get(name));
		for (const [item, counterpart] of counterparts) note(places, item.place, counterpart.place);
	}
	return places;
}
function note(places, { document, offset }, found) {
	const key = `${document}:${offset}`;
	if (found !== void 0 && !places.has(key)) places.set(key, found);
}
function named(root) {
	return [root, ...require_default.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.place === void 0 ? [] : [[section.key, section.place]], ...section.fields.map((field) => [`${section.key}\n${field.key}`, field.place])]);
}
// src/policy/content.ts
function sectionsWithRoot({ root }) {
	return [{
		section: root,
		path: []
	}, ...require_default.sectionsOf(root)];
}
function progressOf(checklist) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const boxes = require_default.flatten(section.items).filter((item) => item.boxed);
		if (boxes.length === 0) return [];
		const count = (state) => boxes.filter((item) => item.state === state).length;
		return [{
			section: require_default.displayPath(checklist.root, path).join(" > "),
			ticked: count("ticked"),
			notApplicable: count("not-applicable"),
			total: boxes.length
		}];
	});
}
function itemsOf(checklist) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const titles = require_default.displayPath(checklist.root, path);
		return require_default.flatten(section.items).map(({ text, label, state, reason, boxed, place }) => ({
			section: titles,
			text: label === "" ? text : label,
			state,
			...reason === void 0 ? {} : { reason },
			boxed,
			place
		}));
	});
}
function fieldValues(checklist) {
	const all = sectionsWithRoot(checklist).flatMap(({ section, path }) => section.fields.filter((field) => !field.blank).map((field) => ({
		field,
		path: require_default.displayPath(checklist.root, path)
	})));
	const uses = new Map();
	for (const { field } of all) uses.set(field.name, (uses.get(field.name) ?? 0) + 1);
	return Object.fromEntries(all.map(({ field, path }) => [uses.get(field.name) === 1 ? field.name : [...path, field.name].join(" > "), field.value]));
}
// src/policy/conclude.ts
const CHANGED = "This pull request changes it, and is judged by the file as it was before";
const IN_WORKSPACE = "Read from the workspace, which the workflow trusts, and not at the base commit";
function conclude({ subject, policy, template, phase, root: judged, checklist, comparisons, changed, facts, at }) {
	const places = templatePlaces(comparisons, checklist);
	const inTemplate = (finding) => {
		const { place } = finding;
		const templatePlace = place === void 0 ? void 0 : places.get(`${place.document}:${place.offset}`);
		return templatePlace === void 0 ? finding : {
			templatePlace,
			...finding
		};
	};
	const root = require_default.mapFindings(judged, inTemplate);
	const reason = require_default.whySkipped(root);
	return {
		schema: "checklist-gate/verdict@1",
		subject,
		policy,
		...template === void 0 ? {} : { template },
		...phase === void 0 ? {} : { phase },
		status: root.status,
		...reason === void 0 ? {} : { reason },
		root,
		documents: checklist.documents.map(({ markdown: _, ...document }) => document),
		progress: progressOf(checklist),
		items: itemsOf(checklist),
		fields: fieldValues(checklist),
		tripped: [...new Set(require_default.gatesOf(root).filter((gate) => gate.tripped === true).map((gate) => gate.title))],
		notes: [
			...policy.workspace === true ? [{
				status: "passed",
				about: policy.path,
				message: IN_WORKSPACE
			}] : [],
			...changed.map((path) => ({
				status: "passed",
				about: path,
				message: CHANGED
			})),
			...notesOf(checklist, root, comparisons.map((comparison) => comparison.template)).map(inTemplate)
		],
		facts: facts.list(),
		at
	};
}
function notesOf(checklist, root, templates) {
	const said = new Set(require_default.gatesOf(root).flatMap((gate) => gate.findings.map((finding) => `${finding.place?.document}:${finding.place?.offset} ${finding.message}`)));
	const misses = checklist.nearMisses.map((miss) => require_default.nearMissFinding(checklist, miss)).filter((finding) => !said.has(`${finding.place?.document}:${finding.place?.offset} ${finding.message}`));
	const unsigned = sectionsWithRoot(checklist).flatMap(({ section, path }) => section.signOffs.filter((signOff) => signOff.state === "ticked" && signOff.name === "" && signOff.signature === "").map((signOff) => ({
		status: "passed",
		message: "Ticked, but nobody is named",
		actual: signOff.role,
		section: require_default.displayPath(checklist.root, path),
		place: signOff.place,
		help: "Write who signs behind the role."
	})));
	return [
		...require_default.ignoredDirectives(checklist, templates).map((place) => ({
			status: "passed",
			message: "A directive in the body means nothing",
			place,
			help: "Directives count in the trusted template only."
		})),
		...misses.map((finding) => ({
			...finding,
			status: "passed"
		})),
		...unsigned
	];
}
// src/template/entries.ts
function entriesOf(section) {
	const entries = [];
	const visit = (items, parent) => {
		for (const item of items) {
			entries.push({
				item,
				label: require_default.normalize(item.label),
				...parent === void 0 ? {} : { parent }
			});
			visit(item.items, item);
		}
	};
	visit(section.items);
	return entries;
}
// src/template/align.ts
function alignItems(home, wanted, comparison) {
	const index = new require_default.LabelIndex(entriesOf(home), (entry) => entry.label);
	const aligned = {
		missing: [],
		left: [],
		pairs: []
	};
	const pair = (each, match, longer) => {
		comparison.counterparts.set(match.item, each.entry.item);
		aligned.pairs.push({
			wanted: each,
			match,
			longer
		});
	};
	const later = [];
	for (const each of wanted) {
		const match = index.takeExact(each.entry.label);
		if (match === void 0) later.push(each);
		else pair(each, match, false);
	}
	const copies = new Map();
	for (const { wanted: each, match } of aligned.pairs) {
		const { label } = each.entry;
		const found = copies.get(label) ?? oneOfEachState(index.copies(label));
		copies.set(label, found);
		const other = found.find((copy) => copy.item.state !== match.item.state);
		if (other !== void 0) comparison.departures.push(departure("contradicting-copies", each, other.item));
	}
	for (const each of later) {
		const fits = require_default.follows(each.entry.label);
		const match = index.takeWhere(each.entry.label, (other) => fits(other.label));
		if (match === void 0) aligned.missing.push(each);
		else pair(each, match, true);
	}
	aligned.left = index.left();
	return aligned;
}
function oneOfEachState(entries) {
	return [...new Map(entries.toReversed().map((entry) => [entry.item.state, entry])).values()].toReversed();
}
function notePairs({ pairs }, comparison) {
	for (const { wanted, match, longer } of pairs) if (match.item.conditional && !wanted.entry.item.conditional) comparison.departures.push(departure("made-conditional", wanted, match.item));
	else if (sinksBelow(wanted.entry, match, comparison)) comparison.departures.push(departure("moved", wanted, match.item));
	else if (longer && !require_default.hasBlank(wanted.entry.label)) comparison.appended.push({
		item: match.item,
		section: wanted.section
	});
}
function departure(kind, { entry, section }, item) {
	return {
		kind,
		section,
		expected: entry.item.text,
		templatePlace: entry.item.place,
		...item === void 0 ? {} : {
			actual: item.text,
			place: item.place
		}
	};
}
function sinksBelow(entry, match, comparison) {
	if (match.parent === void 0) return false;
	return entry.parent === void 0 || comparison.counterparts.get(match.parent) !== entry.parent;
}
// src/template/sections.ts
function isProse(section, field) {
	return section.place?.offset === field.place.offset;
}
function hasContent(section) {
	return section.items.length > 0 || section.fields.some((field) => !isProse(section, field)) || section.signOffs.length > 0 || section.sections.some(hasContent);
}
function meet(template, body) {
	const index = indexSections(body);
	const used = new Set([body]);
	const meetings = [];
	const missing = [];
	const visit = (section, home, above) => {
		meetings.push({
			section,
			home,
			path: require_default.displayPath(template, above)
		});
		for (const child of section.sections) {
			const path = [...above, child];
			const found = index.get(keyBelow(home, child))?.shift();
			if (found !== void 0) {
				used.add(found);
				visit(child, found, path);
			} else if (child.kind === "group" && require_default.itemsIn(child).length > 0) visit(child, home, path);
			else if (hasContent(child)) missing.push({
				section: child,
				home,
				path: require_default.displayPath(template, path)
			});
		}
	};
	visit(template, body, []);
	return {
		meetings,
		missing,
		used
	};
}
function renamed({ section, home }, used) {
	const labels = new Set(entriesOf(section).map((entry) => entry.label));
	return home.sections.find((other) => !used.has(other) && entriesOf(other).some((entry) => labels.has(entry.label)));
}
function placeOf(section) {
	return section.place;
}
function keyBelow(home, child) {
	return [...home.kind === "root" ? [] : [home.key], require_default.normalizeTitle(child.title)].join(" > ");
}
function indexSections(root) {
	const index = new Map();
	for (const { section } of require_default.sectionsOf(root)) {
		const same = index.get(section.key);
		if (same === void 0) index.set(section.key, [section]);
		else same.push(section);
	}
	return index;
}
// src/template/similar.ts
var import_fastest_levenshtein = require_default.require_fastest_levenshtein();
const LENGTH = 200;
const MOST_DIFFERENT = .45;
const MOST_CANDIDATES = 40;
const MOST_COMPARISONS = 2e4;
function windowFor(texts) {
	return Math.max(2, Math.min(MOST_CANDIDATES, Math.floor(MOST_COMPARISONS / texts)));
}
function nearestLabel(label, entries, labelOf, window) {
	const own = label.slice(0, LENGTH);
	let best;
	let looked = 0;
	for (const entry of entries) {
		if (looked === window) break;
		looked += 1;
		const other = labelOf(entry).slice(0, LENGTH);
		const length = Math.max(1, own.length, other.length);
		if (Math.abs(own.length - other.length) / length > MOST_DIFFERENT) continue;
		const share = (0, import_fastest_levenshtein.distance)(own, other) / length;
		if (share <= MOST_DIFFERENT && (best === void 0 || share < best.share)) best = {
			entry,
			share
		};
	}
	return best?.entry;
}
// src/template/unmatched.ts
function resolve(homes, body, comparison) {
	const elsewhere = strays(body, comparison);
	const note = (kind, wanted, item) => {
		comparison.counterparts.set(item, wanted.entry.item);
		comparison.departures.push(departure(kind, wanted, item));
	};
	const unresolved = homes.map(({ missing, left }) => ({
		left,
		missing: missing.filter((wanted) => {
			const moved = elsewhere.get(wanted.entry.label)?.shift();
			if (moved !== void 0) note("moved", wanted, moved);
			return moved === void 0;
		})
	}));
	const window = windowFor(unresolved.reduce((sum, { missing }) => sum + missing.length, 0));
	for (const { missing, left } of unresolved) {
		const open = new Set(left.filter((entry) => !comparison.counterparts.has(entry.item)));
		const byId = new Map([...open].map((entry) => [entry.item.id, entry]));
		for (const wanted of missing) {
			const { id } = wanted.entry.item;
			const named = id === void 0 ? void 0 : byId.get(id);
			const found = named !== void 0 && open.has(named) ? named : nearestLabel(wanted.entry.label, open, (candidate) => candidate.label, window);
			if (found === void 0) {
				comparison.departures.push(departure("deleted", wanted));
				continue;
			}
			open.delete(found);
			note("reworded", wanted, found.item);
		}
	}
}
function strays(body, comparison) {
	const found = new Map();
	for (const item of require_default.itemsIn(body.root)) {
		if (comparison.counterparts.has(item)) continue;
		const label = require_default.normalize(item.label);
		const same = found.get(label);
		if (same === void 0) found.set(label, [item]);
		else same.push(item);
	}
	return found;
}
// src/template/compare.ts
function compare(template, body) {
	const comparison = {
		template,
		departures: [],
		appended: [],
		counterparts: new Map()
	};
	const { meetings, missing, used } = meet(template.root, body.root);
	for (const each of missing) comparison.departures.push(sectionDeparture(each.section, each.path, renamed(each, used)));
	for (const meeting of meetings) comparison.departures.push(...missingFields(meeting));
	const homes = [...wantedByHome(meetings)].map(([home, wanted]) => alignItems(home, wanted, comparison));
	resolve(homes, body, comparison);
	for (const home of homes) notePairs(home, comparison);
	showLines(comparison);
	return comparison;
}
function wantedByHome(meetings) {
	const homes = new Map();
	for (const { section, home, path } of meetings) {
		const wanted = homes.get(home) ?? [];
		homes.set(home, wanted);
		for (const entry of entriesOf(section)) wanted.push({
			entry,
			section: path
		});
	}
	return homes;
}
function sectionDeparture(section, path, instead) {
	return {
		kind: instead === void 0 ? "section-deleted" : "section-renamed",
		section: path.slice(0, -1),
		expected: section.title,
		templatePlace: placeOf(section),
		...instead === void 0 ? {} : {
			actual: instead.title,
			place: placeOf(instead)
		}
	};
}
function missingFields({ section, home, path }) {
	const names = new Set(home.fields.map((field) => field.key));
	return section.fields.filter((field) => !isProse(section, field) && !names.has(field.key)).map((field) => ({
		kind: "field-deleted",
		section: path,
		expected: field.name,
		templatePlace: field.place
	}));
}
function showLines({ template, departures }) {
	const texts = new Map(template.documents.map(({ id, markdown }) => [id, markdown.split(/\r\n|\n|\r/)]));
	for (const each of departures) each.expected = texts.get(each.templatePlace.document)?.[each.templatePlace.line - 1]?.trim() ?? each.expected;
	departures.sort((a, b) => a.templatePlace.offset - b.templatePlace.offset);
}
// src/template/front-matter.ts
function withoutFrontMatter(text) {
	const [whole, content] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
	if (whole === void 0 || content === void 0 || !isYaml(content)) return text;
	return whole.replace(/[^\r\n]+/g, "") + text.slice(whole.length);
}
function isYaml(content) {
	const lines = content.split(/\r?\n/);
	return /^[\w-]+:/.test(lines.find((line) => line !== "" && !line.startsWith("#")) ?? "") && lines.every((line) => /^(?:[\w-]+:.*|[ \t]+.*|#.*|- .*|)$/.test(line) && !/\[[ xX]\]\s/.test(line));
}
// src/run/bounded.ts
const PARSE_TIMEOUT_MS = 1e4;
var TimedOut = class extends Error {
	constructor(milliseconds) {
		super(`Reading took longer than ${milliseconds} ms and was stopped`);
		this.name = "TimedOut";
	}
};
function bounded(work, milliseconds) {
	try {
		return new node_vm.Script("work()").runInContext((0, node_vm.createContext)({ work }), { timeout: milliseconds });
	} catch (error) {
		if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new TimedOut(milliseconds);
		throw error;
	}
}
// src/run/templates.ts
async function compareAll(request, policy, { found, elsewhere, whole, facts }, parsing) {
	const all = {
		comparisons: new Map(),
		written: new Map(),
		policy,
		facts
	};
	const sources = new Map();
	for (const { of, checklist, missing } of found) {
		const only = (each) => of.has(each.name ?? "");
		const compared = await compareTemplates(request, all.policy, checklist, all.facts, {
			...parsing,
			only
		});
		if ("kind" in compared) return compared;
		const { comparisons } = compared;
		all.policy = compared.policy;
		all.facts = compared.facts;
		for (const [path, comparison] of comparisons) all.comparisons.set(path, comparison);
		for (const source of compared.sources) sources.set(source.path, source);
		for (const name of of) all.written.set(name, {
			checklist,
			comparisons,
			missing
		});
	}
	for (const [name, reason] of elsewhere) all.written.set(name, {
		checklist: whole,
		comparisons: new Map(),
		missing: [],
		elsewhere: reason
	});
	const [source] = sources.values();
	return sources.size === 1 && source !== void 0 ? {
		...all,
		source
	} : all;
}
async function compareTemplates(request, policy, checklist, known, { timeoutMs, pieces, only }) {
	const mine = policy.checklists.filter(only);
	const templates = new Map(mine.flatMap(({ template }) => template === void 0 ? [] : [[template.path, template]]));
	const compared = {
		comparisons: new Map(),
		policy,
		facts: known,
		sources: []
	};
	for (const template of templates.values()) {
		const { facts, fact } = await ask(request, compared.facts, {
			kind: "file",
			path: template.path
		});
		compared.facts = facts;
		if (fact.status === "unavailable") return {
			kind: "could-not-judge",
			reason: `Template ${template.path}: ${fact.reason}`
		};
		if (!fact.value.exists) return {
			kind: "policy-error",
			errors: [`found no template at ${template.path}, expected a file at the trusted commit`]
		};
		const reading = (text, path) => bounded(() => parse(templateDocument(template, text, path, checklist), pieces), timeoutMs);
		const current = reading(fact.value.text, template.path);
		const directed = await directedBy(compared.policy, template.path, current, request.policy === void 0, only);
		if ("kind" in directed) return directed;
		compared.policy = directed;
		let comparison = bounded(() => compare(current, checklist), timeoutMs);
		if (comparison.departures.length > 0 && template.acceptRevisions > 0) {
			const older = await ask(request, compared.facts, {
				kind: "file-revisions",
				path: template.path,
				last: template.acceptRevisions
			});
			compared.facts = older.facts;
			comparison = (older.fact.status === "known" ? older.fact.value.map(({ text }) => text) : []).map((text) => bounded(() => compare(reading(text), checklist), timeoutMs)).find((each) => each.departures.length === 0) ?? comparison;
		}
		for (const path of comparison.departures.length > 0 ? template.alternatives ?? [] : []) {
			const other = await ask(request, compared.facts, {
				kind: "file",
				path
			});
			compared.facts = other.facts;
			if (other.fact.status !== "known" || !other.fact.value.exists) continue;
			const text = other.fact.value.text;
			const against = bounded(() => compare(reading(text, path), checklist), timeoutMs);
			if (against.departures.length < comparison.departures.length) comparison = against;
		}
		compared.comparisons.set(template.path, comparison);
		compared.sources.push(await require_sources.sourceOf(fact.value));
	}
	return compared;
}
const NO_ANSWER = {
	status: "unavailable",
	reason: "No answer was given"
};
async function ask(request, facts, question) {
	const answers = facts.get(question) === void 0 ? await request.answer([question]) : [];
	const told = answers.length === 0 ? facts : facts.with([{
		question,
		fact: answers[0] ?? NO_ANSWER
	}]);
	return {
		facts: told,
		fact: told.get(question) ?? NO_ANSWER
	};
}
async function directedBy(policy, path, template, isDefault, only) {
	const directives = require_default.readDirectives(template);
	if (directives.errors.length > 0) return {
		kind: "policy-error",
		errors: directives.errors.map(({ place, message }) => `${path}:${place.line}:${place.column}: ${message}`)
	};
	const { withDirectives } = await Promise.resolve().then(() => require("./directives.cjs"));
	return {
		...policy,
		checklists: policy.checklists.map((each) => each.template?.path === path && only(each) ? withDirectives(each, template, directives, isDefault) : each)
	};
}
function templateDocument(template, text, path, { documents }) {
	return {
		id: path ?? template.path,
		kind: documents[0]?.kind ?? "file",
		markdown: withoutFrontMatter(text),
		...path === void 0 ? {} : { path }
	};
}
// src/checklist/references.ts
const LINE = /^[ \t]*checklists?[ \t]*:(.*)$/gim;
const NAME = String.raw`([\w-]{1,39}/[\w.-]{1,100})`;
const REFERENCE = new RegExp(String.raw`https?://([\w.-]+(?::\d+)?)/${NAME}/issues/([1-9]\d{0,14})(?!\d)|(?<![\w/.#-])${NAME}?#([1-9]\d{0,14})(?!\w)`, "gi");
function referencesIn(document) {
	const found = new Map();
	const visit = (node) => {
		if (node.type === "paragraph") for (const [, rest = ""] of linesOf(require_fields.rawText(node)).matchAll(LINE)) for (const each of referencesOf(rest)) found.set(JSON.stringify(each), each);
		else if ("children" in node && node.type !== "blockquote") node.children.forEach(visit);
	};
	visit(require_fields.readBlocks(document.markdown));
	return [...found.values()];
}
function referencesOf(text) {
	return [...text.matchAll(REFERENCE)].map(([, host, ofUrl, numberOfUrl, name, number]) => {
		const repository = ofUrl ?? name;
		return {
			...repository === void 0 ? {} : { repository },
			number: Number(numberOfUrl ?? number),
			...host === void 0 ? {} : { host: host.toLowerCase() }
		};
	});
}
function linesOf(raw) {
	if (raw.length > 4096 || !/checklist/i.test(raw)) return "";
	return require_fields.readInline(raw, {
		links: new Set(),
		footnotes: new Set()
	}).map(shown).join("");
}
function shown(node) {
	switch (node.type) {
		case "text": return node.value;
		case "break": return "\n";
		case "html": return /^<br\b/i.test(node.value) ? "\n" : "";
		case "link": return node.url;
		case "strong":
		case "emphasis": return node.children.map(shown).join("");
		default: return "";
	}
}
// src/run/documents.ts
async function readDocuments(request, policy, known, parsing) {
	const body = parsed(request.documents, parsing);
	const wanted = require_sources.sourcesIn(policy, request.subject.kind);
	if (wanted.every(({ where }) => "sources" in where && where.sources === "body")) {
		const checklist = merge(body);
		return {
			found: [{
				of: new Set(wanted.map(({ name }) => name)),
				checklist,
				missing: []
			}],
			elsewhere: new Map(),
			whole: checklist,
			facts: known
		};
	}
	const { checklists, facts } = await require_sources.applying(request, policy, known);
	const elsewhere = new Map(wanted.flatMap(({ name, where }) => "elsewhere" in where ? [[name, where.elsewhere]] : []));
	if (elsewhere.size === wanted.length && checklists.length > 0) return {
		kind: "could-not-judge",
		reason: `The policy has no checklist for this: ${[...new Set(elsewhere.values())].join("; ")}. Name a source for it: ${helpFor(request)}.`
	};
	const read = reader(request, body, parsing);
	const groups = new Map();
	const answers = new Map();
	for (const { each, name, where } of wanted) {
		if ("elsewhere" in where || !checklists.includes(each)) continue;
		const key = JSON.stringify(where.sources);
		const names = groups.get(key) ?? new Set();
		groups.set(key, names.add(name));
		if (names.size > 1) continue;
		const answer = where.sources === "body" ? {
			parts: body,
			missing: []
		} : await all(where.sources.map(read));
		if ("unavailable" in answer) return {
			kind: "could-not-judge",
			reason: answer.unavailable
		};
		answers.set(key, answer);
	}
	const parts = [...answers].map(([key, { parts: own, missing }]) => ({
		of: groups.get(key) ?? new Set(),
		own,
		missing
	}));
	const found = parts.map(({ of, own, missing }) => ({
		of,
		checklist: merge(own),
		missing
	}));
	const [only] = found;
	const every = distinct(parts.flatMap(({ own }) => own));
	return {
		found,
		elsewhere,
		whole: only !== void 0 && found.length === 1 ? only.checklist : merge(found.length === 0 ? body : every),
		facts
	};
}
function helpFor({ subject }) {
	if (subject.kind === "ref") return "`source: {file: PATH}` in the policy, or give the input `number`";
	return `\`source: ${subject.kind === "issue" ? "issue-body" : "pull-request-body"}\` in the policy, or the input \`source\``;
}
async function all(reads) {
	const answers = await Promise.all(reads);
	const unavailable = answers.flatMap((each) => "unavailable" in each ? [each.unavailable] : []);
	if (unavailable.length > 0) return { unavailable: unavailable.join(" ") };
	const known = answers.filter((each) => !("unavailable" in each));
	return {
		parts: distinct(known.flatMap(({ parts }) => parts)),
		missing: known.flatMap(({ missing }) => missing)
	};
}
function distinct(parts) {
	const key = ({ documents }) => documents.map(({ kind, id }) => `${kind} ${id}`).join();
	return [...new Map(parts.toReversed().map((each) => [key(each), each])).values()].toReversed();
}
function reader(request, body, parsing) {
	const reads = new Map();
	return (source) => {
		const key = JSON.stringify(source);
		const started = reads.get(key) ?? readOne(source, request, body, parsing);
		reads.set(key, started);
		return started;
	};
}
async function readOne(source, request, body, parsing) {
	if (source.kind === "pull-request-body" || source.kind === "issue-body") return {
		parts: [...body],
		missing: []
	};
	if (request.readSource === void 0) return { unavailable: `The policy reads ${require_sources.SOURCE_WORDS[source.kind]}, which cannot be read here.` };
	const references = source.kind === "linked-issues" ? namedIn(request.documents, parsing) : [];
	const answer = await request.readSource(source, references);
	if (answer.status === "unavailable") return { unavailable: answer.reason };
	const parts = parsed(answer.documents, parsing);
	const missing = answer.missing.map((each) => ({
		status: "pending",
		...each
	}));
	if (source.kind !== "comments") return {
		parts,
		missing
	};
	const lists = parts.filter(({ root }) => require_default.itemsIn(root).length > 0);
	return {
		parts: lists,
		missing: lists.length > 0 ? missing : [...missing, noComment(source)]
	};
}
function noComment({ by }) {
	return {
		status: "pending",
		message: "No comment holds a checklist",
		help: `Write the checklist in a comment. Comments of ${by === "read" ? "people" : `people with ${by} permission`} count.`
	};
}
function namedIn(documents, { timeoutMs }) {
	return documents.flatMap((document) => bounded(() => referencesIn(document), timeoutMs));
}
function parsed(documents, { timeoutMs, pieces }) {
	return documents.map((document) => bounded(() => parse(document, pieces), timeoutMs));
}
// src/run/judge.ts
async function judge(request) {
	try {
		const loaded = await require_sources.policyOf(request);
		if ("errors" in loaded) return {
			kind: "policy-error",
			errors: loaded.errors
		};
		const { source } = loaded;
		const parsing = {
			timeoutMs: request.parseTimeoutMs ?? 1e4,
			pieces: new Map()
		};
		const all = await readDocuments(request, loaded.policy, request.facts ?? new require_facts.Facts(), parsing);
		if ("kind" in all) return all;
		const compared = await compareAll(request, loaded.policy, all, parsing);
		if ("kind" in compared) return compared;
		const { policy, written, comparisons } = compared;
		const checklist = all.whole;
		const wrong = request.phase === void 0 ? void 0 : require_sources.unknownPhase(policy, request.phase);
		if (wrong !== void 0) return {
			kind: "policy-error",
			errors: [`${source.path}: ${wrong}`]
		};
		const input = {
			checklist,
			comparisons: new Map(),
			written,
			at: request.at,
			...request.phase === void 0 ? {} : { phase: request.phase }
		};
		const { root, facts } = await require_evaluate.decide((known) => require_evaluate.evaluate(policy, {
			...input,
			facts: known
		}), compared.facts, request.answer);
		const phase = request.phase ?? policy.checklists[0]?.defaultPhase;
		return {
			kind: "verdict",
			verdict: conclude({
				subject: request.subject,
				policy: source,
				...compared.source === void 0 ? {} : { template: compared.source },
				...phase === void 0 ? {} : { phase },
				root,
				checklist,
				comparisons: [...new Set([...written.values()].flatMap((each) => [...each.comparisons.values()]))],
				changed: await request.changedAmong?.([source.path, ...comparisons.keys()]) ?? [],
				facts,
				at: request.at
			})
		};
	} catch (error) {
		if (error instanceof require_fields.RefusedDocument || error instanceof TimedOut) return {
			kind: "could-not-judge",
			reason: error.message
		};
		return {
			kind: "could-not-judge",
			reason: `Internal error: ${error instanceof Error ? error.message : String(error)}`
		};
	}
}
function read(documents, timeoutMs = PARSE_TIMEOUT_MS, pieces = new Map()) {
	return merge(documents.map((document) => bounded(() => parse(document, pieces), timeoutMs)));
}
Object.defineProperty(exports, "PARSE_TIMEOUT_MS", {
	enumerable: true,
	get: function() {
		return PARSE_TIMEOUT_MS;
	}
});
Object.defineProperty(exports, "bounded", {
	enumerable: true,
	get: function() {
		return bounded;
	}
});
Object.defineProperty(exports, "judge", {
	enumerable: true,
	get: function() {
		return judge;
	}
});
Object.defineProperty(exports, "read", {
	enumerable: true,
	get: function() {
		return read;
	}
});
Object.defineProperty(exports, "withoutFrontMatter", {
	enumerable: true,
	get: function() {
		return withoutFrontMatter;
	}
});

const require_sign_off = require("./sign-off.cjs");
const require_front_matter = require("./front-matter.cjs");
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
	struck: define("struck-by-html", true, "HTML above it strikes this box through, or hides it", "Close the tag above the list, or mark the item: \"N/A: reason\"."),
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
function boxLines(block) {
	return block.split(/\r\n|\n|\r/).flatMap((line, index) => isBoxLine(line) ? [index] : []);
}
function isBoxLine(line) {
	return /^[\s>]*(?:[-+*]|\d{1,9}[.)])\s+\[[ xX]\]\s/.test(line);
}
function withoutComments(html) {
	return require_sign_off.splitComments(html).map((part) => part.kind === "comment" ? part.text.replace(/[^\r\n]+/g, "") : part.text).join("");
}
// src/checklist/reader.ts
var Reader = class {
	document;
	reading;
	nearMisses = [];
	titles = [];
	strokes = 0;
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
		const inline = require_sign_off.inlineOf(require_sign_off.rawText(node), this.reading.definitions, this.reading.hardBreaks);
		if (inline.cut) this.note(NEAR_MISSES.tooLong, require_sign_off.offsetOf(node));
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
// src/checklist/footnotes.ts
function definedIn(root) {
	const links = new Set();
	const notes = new Map();
	const callers = [];
	const collect = (node) => {
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
			const raw = require_sign_off.rawText(node);
			if (raw.includes("[^")) callers.push(raw);
			return;
		}
		if (node.type === "definition") links.add(require_sign_off.labelOf(node));
		if ("children" in node) for (const child of node.children) collect(child);
		if (node.type === "footnoteDefinition" && !notes.has(require_sign_off.labelOf(node))) notes.set(require_sign_off.labelOf(node), node);
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
		if (node.type === "footnoteReference") labels.push(require_sign_off.normalizeLabel(node.label));
		else if ("children" in node) for (const child of node.children) collect(child);
	};
	for (const node of require_sign_off.readInline(raw.slice(0, require_sign_off.MAX_INLINE), definitions)) collect(node);
	return labels;
}
// src/checklist/box.ts
function leadOf(loose, item, reading) {
	const children = item.children.filter((child) => child.type !== "definition" && child.type !== "footnoteDefinition");
	const lead = (loose ? children.find((child) => child.type === "paragraph") : void 0) ?? children[0];
	if (lead?.type === "html") return leadOfHtml(lead, children, reading);
	if (lead?.type !== "paragraph") return void 0;
	const raw = require_sign_off.rawText(lead);
	const inline = require_sign_off.inlineOf(raw, reading.definitions, reading.hardBreaks);
	if (!loose) inline.shape += endOf(lead, children);
	return {
		block: lead,
		inline,
		raw,
		offset: require_sign_off.offsetOf(lead)
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
		offset: require_sign_off.offsetOf(first)
	};
	for (const block of children) {
		if (block.type !== "html" && block.type !== "paragraph") break;
		const raw = block.type === "html" ? block.value : require_sign_off.rawText(block);
		const inline = block.type === "html" ? inlineOfHtml(raw) : require_sign_off.inlineOf(raw, reading.definitions, reading.hardBreaks);
		if (lead.inline.shape.trim() === "") Object.assign(lead, {
			block,
			offset: require_sign_off.offsetOf(block)
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
	const parts = require_sign_off.splitComments(html);
	const shape = require_sign_off.textOf(parts);
	const text = ({ kind, text: raw }) => {
		const short = raw.slice(0, require_sign_off.MAX_INLINE);
		return kind === "comment" ? short : require_sign_off.textOfHtml(short);
	};
	return {
		parts: parts.map((part) => ({
			...part,
			text: text(part)
		})),
		shape,
		cut: shape.length > require_sign_off.MAX_INLINE
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
	if (node.type !== "listItem") return behind - require_sign_off.positionOf(node).end.line > 1;
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
	return require_sign_off.positionOf(node).start.line;
}
// src/checklist/not-applicable.ts
const MARK = "(?:n\\/a|not applicable)";
const COMMENT = new RegExp(`^\\s*${MARK}(?:\\s*[:,;–—-]\\s*([\\s\\S]*))?\\s*$`, "i");
const AT_START = new RegExp(`^${MARK}\\s*(?:[:;,]|[–—-](?=\\s))\\s*(\\S.*)$`, "i");
const ALONE = new RegExp(`^${MARK}[.!]?$`, "i");
const IN_BRACKETS = new RegExp(`[([]\\s*${MARK}\\s*(?:[:;,–—-]\\s*([^()[\\]]*(?:\\([^()]*\\)[^()[\\]]*)*))?[)\\]]\\s*[.]?$`, "i");
const AT_END = new RegExp(`(?:\\s[–—-]+|:)\\s*${MARK}(?:\\s*[:;,–—-]\\s*(\\S.*)|[.!:]?)$`, "i");
function applicabilityOf(parts) {
	const label = require_sign_off.fold(require_sign_off.textOf(parts));
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
		label: require_sign_off.fold(require_sign_off.textOf(require_sign_off.standing(parts)))
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
	const why = require_sign_off.fold(reason ?? "");
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
	reader.note(NEAR_MISSES.inCode, reader.lineOffset(require_sign_off.positionOf(node).start.line + opening + first));
}
function noteHtml(reader, node, leads = false) {
	const shown = withoutComments(node.value);
	if (shown.includes("<!--")) {
		reader.note(NEAR_MISSES.unclosedComment, require_sign_off.offsetOf(node), true);
		return;
	}
	noteRawItem(reader, shown, require_sign_off.offsetOf(node));
	const at = (line) => reader.lineOffset(require_sign_off.positionOf(node).start.line + line);
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
	const { start, end } = require_sign_off.positionOf(node);
	if (start.column < require_sign_off.positionOf(first).start.column) reader.noteBoxes(NEAR_MISSES.swallowed, end.line + 1);
}
function noteParagraph(reader, node, holder) {
	const firstLine = require_sign_off.positionOf(node).start.line;
	const inItem = holder === "item" || holder === "lead";
	const raw = require_sign_off.rawText(node);
	noteRawItem(reader, raw, require_sign_off.offsetOf(node));
	raw.split("\n").forEach((line, index) => {
		const number = firstLine + index;
		const kind = inParagraphLine(line, inItem, holder === "lead" && index === 0);
		if (kind !== void 0) reader.note(kind, reader.lineOffset(number));
		if (index > 0 && /^<(?:source|search)\b/i.test(line.trim())) reader.noteBoxes(NEAR_MISSES.htmlKind, number + 1);
	});
}
function noteHeading(reader, node) {
	const text = require_sign_off.textOf(reader.inline(node));
	if (!/^(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[[ xX]\](?:\s|$)/.test(text)) return;
	const isAtx = reader.reading.source.startsWith("#", require_sign_off.offsetOf(node));
	reader.note(isAtx ? NEAR_MISSES.inHeading : NEAR_MISSES.heading, require_sign_off.offsetOf(node));
}
const NUMBERED = /^\d{1,9}[.)][ \t]|^(?:[-*+]|\d{1,9}[.)])$/m;
function noteSequence(reader, previous, node) {
	if (previous?.type === "code" && node.type === "paragraph") {
		if (!isFenced(reader, previous) && NUMBERED.test(require_sign_off.rawText(node))) reader.note(NEAR_MISSES.numberedAfterCode, require_sign_off.offsetOf(node));
	} else if (previous?.type === "paragraph" && node.type === "blockquote") {
		const [first] = node.children;
		if (require_sign_off.positionOf(previous).end.line === require_sign_off.positionOf(node).start.line - 1 && first?.type === "paragraph" && NUMBERED.test(require_sign_off.rawText(first))) reader.note(NEAR_MISSES.numberedInQuote, require_sign_off.offsetOf(first));
	}
}
function isFenced(reader, node) {
	return /^(?:`{3}|~{3})/.test(reader.reading.source.slice(require_sign_off.offsetOf(node), require_sign_off.offsetOf(node) + 3));
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
		text: require_sign_off.lineOf(box.parts),
		label,
		state: notApplicable ? "not-applicable" : box.state,
		...notApplicable && box.state === "ticked" ? { tickedToo: true } : {},
		...reason === void 0 ? {} : { reason },
		conditional: isConditional(label),
		boxed: true,
		...idOf(box.parts),
		...directivesOf(reader, box),
		items: [],
		place: reader.place(box.offset)
	};
	if (reader.strokes > 0) reader.note(NEAR_MISSES.struck, box.offset);
	if (lead.block.type === "paragraph") noteInside(reader, box.parts, lead.offset);
	const claim = require_sign_off.claimIn(box.parts);
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
		text: require_sign_off.lineOf(parts),
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
		const text = part.kind === "comment" ? require_sign_off.directiveIn(part.text) : void 0;
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
	const pairs = require_sign_off.boldPairs(lead.inline.parts);
	const place = reader.place(lead.offset);
	if (lead.inline.parts.find((part) => part.kind !== "comment" && part.text.trim() !== "")?.kind === "strong" && pairs.length > 0) {
		for (const pair of pairs) section.fields.push({
			...require_sign_off.fieldOf({
				...pair,
				value: pair.value.slice(0, require_sign_off.MAX_INLINE)
			}),
			place
		});
		return;
	}
	const left = require_sign_off.standing(lead.inline.parts);
	const plain = require_sign_off.plainPair(require_sign_off.fold(require_sign_off.textOf(left)));
	if (plain !== void 0) section.fields.push({
		...require_sign_off.fieldOf({
			...plain,
			...require_sign_off.linkIn(left)
		}),
		place
	});
}
// src/checklist/prose.ts
function addProseFields(reader, root, top) {
	const contents = contentsOf(root);
	require_front_matter.sectionsOf(top).filter(({ section }) => section.kind === "heading").forEach(({ section }, index) => {
		const below = contents[index];
		if (below === void 0) return;
		if (section.items.length + section.fields.length + section.signOffs.length > 0) return;
		const field = require_sign_off.fieldOf({
			name: section.title,
			value: proseOf(reader, below)
		});
		if (!field.blank) section.prose = true;
		if (section.depth > 1 && section.sections.length === 0) section.fields.push({
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
function proseOf(reader, content) {
	let text = "";
	let picture;
	const collect = (node) => {
		if (text.length > 4096) return;
		if (node.type === "paragraph" || node.type === "html") picture ??= PICTURE.exec(require_sign_off.textOf(require_sign_off.splitComments(require_sign_off.rawText(node))))?.slice(1).join("");
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") text += ` ${require_sign_off.lineOf(require_sign_off.standing(reader.inline(node)))}`;
		else if (node.type === "code") text += ` ${node.value}`;
		else if (node.type === "html") text += ` ${require_sign_off.textOfHtml(node.value)}`;
		else if ("children" in node) node.children.forEach(collect);
	};
	content.forEach(collect);
	const value = require_sign_off.fold(text).slice(0, require_sign_off.MAX_INLINE);
	return value === "" && picture !== void 0 ? picture.slice(0, require_sign_off.MAX_INLINE) : value;
}
// src/checklist/table.ts
function readTable(reader, table, section) {
	const [header, ...rows] = table.children;
	const titles = header.children.map((cell) => cellText(reader, cell));
	const columns = require_sign_off.signOffColumns(titles);
	for (const row of table.children) noteRawItem(reader, require_sign_off.rawText(row), require_sign_off.offsetOf(row));
	for (const row of rows) {
		const cells = row.children.map((cell) => cellText(reader, cell));
		if (cells.some((cell) => /^(?:[-*+]\s+)?\[[ xX]\](?:\s|$)/.test(cell))) reader.note(NEAR_MISSES.inCell, require_sign_off.offsetOf(row));
		if (columns !== void 0) readSignOff(reader, section, row, cells, columns);
		else if (titles.length === 2) readField(reader, section, row, cells);
	}
	if (columns === void 0 && titles.length === 2 && header.children.slice(0, 1).some((cell) => isFieldName(reader, cell))) readField(reader, section, header, titles);
}
function cellText(reader, cell) {
	return require_sign_off.lineOf(require_sign_off.standing(reader.inline(cell)));
}
function isFieldName(reader, cell) {
	const parts = reader.inline(cell);
	return parts.some((part) => part.kind === "strong") || require_sign_off.lineOf(parts).endsWith(":");
}
function readField(reader, section, row, cells) {
	const [first = "", second = ""] = cells;
	const name = first.replace(/:$/, "").trim();
	if (name === "") return;
	const cell = row.children[1];
	const link = cell === void 0 ? {} : require_sign_off.linkIn(require_sign_off.standing(reader.inline(cell)));
	section.fields.push({
		...require_sign_off.fieldOf({
			name,
			value: second,
			...link
		}),
		place: reader.place(require_sign_off.offsetOf(row))
	});
}
function readSignOff(reader, section, row, cells, columns) {
	const role = cells[columns.role] ?? "";
	if (role === "") return;
	const read = (column) => require_sign_off.claimOf(role, cells[column] ?? "");
	const name = read(columns.name);
	const signature = read(columns.signature);
	const signed = (column, claim) => column < 0 || claim.name !== "";
	section.signOffs.push({
		role,
		name: name.name,
		signature: signature.name,
		logins: [...new Set([...name.logins, ...signature.logins])],
		state: signed(columns.name, name) && signed(columns.signature, signature) ? "ticked" : "unticked",
		place: reader.place(require_sign_off.offsetOf(row))
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
		const section = emptySection(kind, title, "", depth, reader.place(require_sign_off.offsetOf(node)));
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
			enter("heading", require_sign_off.lineOf(reader.inline(node)), node.depth, node);
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
	const raw = require_sign_off.rawText(node);
	if (raw.includes("\n") || raw.length > 300) return void 0;
	if (!/^\s*(?:\*\*|__)/.test(raw) && !/[:：]\s*(?:<!--.*-->\s*)?$/.test(raw)) return void 0;
	const visible = reader.inline(node).filter((part) => part.kind !== "comment" && part.text.trim() !== "");
	const title = require_sign_off.fold(require_sign_off.textOf(visible));
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
		if (node.type === "paragraph" && /^\s*(?:\*\*|__)/.test(require_sign_off.rawText(node))) return false;
	}
	return false;
}
function readParagraph(reader, node, section, next) {
	const raw = require_sign_off.rawText(node);
	if (!/\*\*|__/.test(raw)) return;
	const parts = reader.inline(node);
	const first = parts.findIndex((part) => part.kind !== "comment" && part.text.trim() !== "");
	const firstLine = reader.place(require_sign_off.offsetOf(node)).line;
	for (const pair of require_sign_off.boldPairs(parts)) {
		const place = reader.place(reader.lineOffset(firstLine + pair.line));
		const value = pair.value === "" && next?.type === "code" && lastOf(parts, first, pair.name) ? next.value : pair.value;
		section.fields.push({
			...require_sign_off.fieldOf({
				...pair,
				value: require_sign_off.fold(value).slice(0, require_sign_off.MAX_INLINE)
			}),
			place
		});
		if (require_sign_off.isSignOffLabel(pair.name)) {
			const claim = require_sign_off.claimOf(pair.name, pair.value);
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
	return index >= first && require_sign_off.boldKey(parts, index) === name;
}
function readHtml(reader, node, section) {
	noteHtml(reader, node);
	reader.strokes = Math.max(0, reader.strokes + require_sign_off.tagsIn(node.value, require_sign_off.strokeOfBlock));
	const text = require_sign_off.directiveIn(require_sign_off.commentText(node.value.trim()));
	if (text !== void 0) (section.directives ??= []).push({
		text,
		place: reader.place(require_sign_off.offsetOf(node))
	});
}
// src/checklist/parse.ts
function parse(document, known) {
	const read = parseOrRefuse(document, known);
	if (read instanceof require_sign_off.RefusedDocument) throw read;
	return read;
}
function parseOrRefuse(document, known) {
	const source = document.markdown.replace(/^\uFEFF/, "");
	const deep = require_sign_off.tooDeepAt(source);
	if (deep !== void 0) return new require_sign_off.RefusedDocument(document.id, deep, `more than 100 lists and quotes inside each other are not read`);
	const blocks = require_sign_off.readBlocks(source.replace(/^\uFEFF/, "​"), known);
	const reader = new Reader(document, {
		source,
		definitions: definedIn(blocks),
		hardBreaks: document.kind !== "file"
	});
	const root = readSections(reader, blocks);
	require_front_matter.assignKeys(root);
	return {
		documents: [document],
		root,
		nearMisses: reader.nearMisses
	};
}
Object.defineProperty(exports, "definedIn", {
	enumerable: true,
	get: function() {
		return definedIn;
	}
});
Object.defineProperty(exports, "emptySection", {
	enumerable: true,
	get: function() {
		return emptySection;
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

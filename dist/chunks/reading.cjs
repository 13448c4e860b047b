const late_parser = () => require("./parser.cjs");
const late_browser = () => require("./browser.cjs");
const MAX_INLINE = 4096;
var RefusedDocument = class extends Error {
	document;
	line;
	constructor(document, line, reason) {
		super(`${document}:${line}: ${reason}`);
		this.name = "RefusedDocument";
		this.document = document;
		this.line = line;
	}
};
function tooDeepAt(markdown) {
	let open = [];
	let number = 0;
	for (const line of markdown.split(/\r\n|\n|\r/)) {
		number += 1;
		const next = containersOf(line, open);
		if (next === void 0) continue;
		open = next;
		if (open.length > 100) return number;
	}
}
const BULLET = /[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)/y;
const RULE$1 = /([-_*])[ \t]*(?:\1[ \t]*){2,}$/y;
function containersOf(line, open) {
	const result = [];
	const at = {
		index: 0,
		column: 0
	};
	for (const container of open) {
		const start = { ...at };
		skipSpace(line, at);
		if (container.kind === "quote" ? line[at.index] === ">" : at.column >= container.column) {
			if (container.kind === "quote") afterQuote(line, at);
			else Object.assign(at, advanceTo(line, start, container.column));
			result.push(container);
		} else {
			Object.assign(at, start);
			break;
		}
	}
	let opened = false;
	while (result.length <= 100) {
		skipSpace(line, at);
		if (line[at.index] === ">") {
			afterQuote(line, at);
			result.push({
				kind: "quote",
				column: at.column
			});
		} else {
			RULE$1.lastIndex = at.index;
			BULLET.lastIndex = at.index;
			const bullet = RULE$1.test(line) ? null : BULLET.exec(line);
			if (bullet === null) break;
			at.index += bullet[0].length;
			at.column += bullet[0].length;
			result.push({
				kind: "item",
				column: at.column + 1
			});
		}
		opened = true;
	}
	return opened ? result : void 0;
}
function skipSpace(line, at) {
	while (line[at.index] === " " || line[at.index] === "	") step(line, at);
}
function step(line, at) {
	at.column = line[at.index] === "	" ? at.column + 4 - at.column % 4 : at.column + 1;
	at.index += 1;
}
function afterQuote(line, at) {
	step(line, at);
	if (line[at.index] === " ") step(line, at);
}
function advanceTo(line, from, column) {
	const at = { ...from };
	while (at.column < column && (line[at.index] === " " || line[at.index] === "	")) step(line, at);
	return at;
}
// src/checklist/markdown/pieces.ts
const BOUNDARY = /(?<=(?:^|\n)[ \t]*\r?\n)(?=#{1,2}[ \t])/g;
function piecesOf(markdown) {
	return markdown.split(BOUNDARY);
}
function isOpen(piece, text) {
	const last = piece.children.at(-1);
	if (last?.type === "code") return isOpenFence(last, text);
	return last?.type === "html" && isOpenHtml(last);
}
function isOpenFence(node, text) {
	const source = text.slice(node.position?.start.offset, node.position?.end.offset);
	const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
	if (fence === void 0) return false;
	const start = Math.max(source.lastIndexOf("\n"), source.lastIndexOf("\r"));
	const last = /^ {0,3}(`+|~+)[ \t]*$/.exec(source.slice(start + 1))?.[1];
	return start < 0 || last === void 0 || !last.startsWith(fence);
}
const HTML_ENDS = [
	[/^\s*<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^\s*<!--/, /-->/],
	[/^\s*<\?/, /\?>/],
	[/^\s*<!\[CDATA\[/, /\]\]>/],
	[/^\s*<![a-z]/i, />/]
];
function isOpenHtml(node) {
	return HTML_ENDS.some(([start, end]) => start.test(node.value) && !end.test(node.value));
}
function shifted(piece, offset, lines) {
	return piece.children.map((node) => move(node, offset, lines));
}
function move(node, offset, lines) {
	const point = (at) => ({
		line: at.line + lines,
		column: at.column,
		offset: at.offset + offset
	});
	const { start, end } = node.position;
	return {
		...node,
		position: {
			start: point(start),
			end: point(end)
		},
		..."children" in node ? { children: node.children.map((child) => move(child, offset, lines)) } : {}
	};
}
// src/checklist/markdown/plain-blocks.ts
const SPECIAL = /[\t\0]|\r(?!\n)|\]:|-[ \t]*[|:]|[|:][ \t]*-/;
const WORDS = /^(?:[^\0-\x7F]|[A-Za-z([]|\d+(?![\d.)])|\*\*[^\0-@[-`{-\x7F]|`[^`])(?:.*[^ ])?$/s;
const HEADING = /^(#{1,6}) [^ #](?:.*[^ #])?$/s;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;
const MARKER$1 = /^( *)(?:([-*+])|(\d{1,9})([.)])) /;
const COMMENT$1 = /^<!-- (?:[^-]|-(?!->))*-->$/;
const FENCE = /^```([a-z]*)$/;
const MAYBE_FENCE = /^ {0,3}```/;
function plainBlocks(text) {
	if (SPECIAL.test(text)) return void 0;
	const lines = linesOf$1(text);
	const root = {
		type: "root",
		children: []
	};
	let levels = [];
	let paragraph;
	let open = false;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index];
		const marker = MARKER$1.exec(line.text);
		const afterItem = open && paragraph === void 0;
		const before = paragraph;
		paragraph = void 0;
		if (line.text === "") {
			open = false;
			continue;
		}
		if (marker !== null) {
			const next = withItem(root, levels, line, marker, open);
			if (next === void 0) return void 0;
			levels = next;
			open = true;
			continue;
		}
		levels = [];
		const heading = HEADING.exec(line.text);
		const fence = FENCE.exec(line.text);
		if (heading !== null) {
			const depth = heading[1].length;
			root.children.push({
				type: "heading",
				depth,
				children: [textIn(line, depth + 1)],
				position: placeIn(line, 0)
			});
			open = false;
		} else if (fence !== null) {
			const last = fenceEnd(lines, index);
			if (last === void 0) return void 0;
			root.children.push(codeOf(text, fence[1], lines.slice(index, last + 1)));
			index = last;
			open = false;
		} else if (COMMENT$1.test(line.text)) {
			root.children.push({
				type: "html",
				value: line.text,
				position: placeIn(line, 0)
			});
			open = false;
		} else if (RULE.test(line.text) && !open) root.children.push({
			type: "thematicBreak",
			position: placeIn(line, 0)
		});
		else if (WORDS.test(line.text) && !afterItem) {
			paragraph = before === void 0 ? paragraphIn(line, 0) : longer(before, text, line);
			if (before === void 0) root.children.push(paragraph);
			open = true;
		} else return;
	}
	return root;
}
function linesOf$1(text) {
	const lines = [];
	let from = 0;
	for (const each of text.split("\n")) {
		lines.push({
			text: each.endsWith("\r") ? each.slice(0, -1) : each,
			from,
			number: lines.length + 1
		});
		from += each.length + 1;
	}
	return lines;
}
function withItem(root, levels, line, [marker, spaces = "", bullet, number, behind], open) {
	const content = marker.length;
	const indent = spaces.length;
	const mark = bullet ?? behind;
	if (!WORDS.test(line.text.slice(content))) return void 0;
	const position = placeIn(line, indent);
	const item = {
		type: "listItem",
		checked: null,
		children: [paragraphIn(line, content)],
		position
	};
	const same = levels.findIndex((level) => level.indent === indent);
	const holder = levels.at(-1);
	const next = levels.slice(0, same + 1);
	const level = next.at(-1);
	if (level !== void 0) {
		if (level.mark !== mark) return void 0;
		level.list.children.push(item);
		level.content = content;
	} else {
		const inside = holder === void 0 ? 0 : holder.content;
		if (indent < inside || indent > (holder === void 0 ? 0 : inside + 3)) return void 0;
		if (number !== void 0 && open) return void 0;
		const list = {
			type: "list",
			...number === void 0 ? {
				ordered: false,
				start: null
			} : {
				ordered: true,
				start: Number(number)
			},
			children: [item],
			position: { ...position }
		};
		(holder === void 0 ? root : holder.list.children.at(-1)).children.push(list);
		next.push(...levels, {
			indent,
			content,
			mark,
			list
		});
	}
	for (const { list } of next) {
		list.position.end = position.end;
		list.children.at(-1).position.end = position.end;
	}
	return next;
}
function paragraphIn(line, column) {
	return {
		type: "paragraph",
		children: [textIn(line, column)],
		position: placeIn(line, column)
	};
}
function longer(paragraph, source, line) {
	const { end } = placeIn(line, 0);
	const [text] = paragraph.children;
	const { start } = text.position;
	text.value = source.slice(start.offset, end.offset);
	text.position = {
		start,
		end
	};
	paragraph.position = {
		start,
		end
	};
	return paragraph;
}
function textIn(line, column) {
	return {
		type: "text",
		value: line.text.slice(column),
		position: placeIn(line, column)
	};
}
function fenceEnd(lines, begin) {
	const last = lines.findIndex((line, index) => index > begin && MAYBE_FENCE.test(line.text));
	return lines[last]?.text === "```" ? last : void 0;
}
function codeOf(source, language, lines) {
	const first = lines[0];
	const last = lines.at(-1);
	const inside = lines.slice(1, -1);
	const { from = 0, text = "" } = inside.at(-1) ?? {};
	return {
		type: "code",
		lang: language === "" ? null : language,
		meta: null,
		value: source.slice(inside[0]?.from ?? 0, from + text.length),
		position: {
			start: placeIn(first, 0).start,
			end: placeIn(last, 0).end
		}
	};
}
function placeIn({ text, from, number }, column) {
	return {
		start: {
			line: number,
			column: column + 1,
			offset: from + column
		},
		end: {
			line: number,
			column: text.length + 1,
			offset: from + text.length
		}
	};
}
// src/checklist/markdown/markdown.ts
function readBlocks$1(markdown, known = new Map()) {
	const root = {
		type: "root",
		children: []
	};
	let offset = 0;
	let lines = 0;
	for (const each of piecesOf(markdown)) {
		const rest = isOpen(readPiece(each, known), each);
		const text = rest ? markdown.slice(offset) : each;
		root.children.push(...shifted(readPiece(text, known), offset, lines));
		if (rest) break;
		offset += text.length;
		lines += text.split(/\r\n|\n|\r/).length - 1;
	}
	return root;
}
function readPiece(text, known) {
	let piece = known.get(text);
	if (piece === void 0) known.set(text, piece = plainBlocks(text) ?? late_parser().parseBlocks(text));
	return piece;
}
function rawText(node) {
	if (node.type === "break") return "  \n";
	if ("value" in node) return node.value.replace(/\r\n?/g, "\n");
	return node.children.map(rawText).join("");
}
function positionOf(node) {
	return node.position;
}
function offsetOf(node) {
	return positionOf(node).start.offset;
}
function normalizeLabel(label) {
	return label.replace(/[\t\n\r ]+/g, " ").trim().toLowerCase().toUpperCase();
}
function labelOf(node) {
	return normalizeLabel(node.label);
}
const LINE_END_ENTITY = /&(?:#0{0,5}1[03]|#x0{0,5}[ad]|NewLine);/gi;
function readInline(raw, definitions) {
	const known = definitions.links.size + definitions.footnotes.size > 0 ? definitionsIn(raw, definitions) : "";
	const guard = /^[[\uFEFF]/.test(raw) ? "x" : "";
	const text = raw.replaceAll("\n[^", "\n    [^").replace(LINE_END_ENTITY, "&#9;");
	const [paragraph] = late_parser().parseInline(guard + text + known).children;
	if (paragraph?.type !== "paragraph") return [];
	const [first, ...rest] = paragraph.children;
	return guard !== "" && first?.type === "text" ? [{
		...first,
		value: first.value.slice(1)
	}, ...rest] : paragraph.children;
}
function definitionsIn(raw, definitions) {
	const found = new Set();
	for (const [, label = ""] of raw.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]/gs)) if (label.startsWith("^") && definitions.footnotes.has(normalizeLabel(label.slice(1)))) found.add(`[${label}]: x`);
	else if (definitions.links.has(normalizeLabel(label))) found.add(`[${label}]: #`);
	return [...found].map((line) => `\n\n${line}`).join("");
}
// src/checklist/reading/footnotes.ts
function definedIn(root) {
	const links = new Set();
	const notes = new Map();
	const callers = [];
	const collect = (node) => {
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
			const raw = rawText(node);
			if (raw.includes("[^")) callers.push(raw);
			return;
		}
		if (node.type === "definition") links.add(labelOf(node));
		if ("children" in node) for (const child of node.children) collect(child);
		if (node.type === "footnoteDefinition" && !notes.has(labelOf(node))) notes.set(labelOf(node), node);
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
		if (node.type === "footnoteReference") labels.push(normalizeLabel(node.label));
		else if ("children" in node) for (const child of node.children) collect(child);
	};
	for (const node of readInline(raw.slice(0, MAX_INLINE), definitions)) collect(node);
	return labels;
}
// src/checklist/text.ts
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\uFFFC\u{13441}\u{13442}\u{16FE4}\u{1D159}]/gu;
function withoutInvisible(text) {
	return text.replace(INVISIBLE, "");
}
function visible(text) {
	return withoutInvisible(text.normalize("NFKC")).replace(/[\s\p{Cc}]+/gu, " ").trim();
}
function visibleLength(text) {
	return [...visible(text).replace(/[\p{M}\p{C}]/gu, "")].length;
}
function showsNothing(text) {
	return !/[!-~]/.test(text) && visibleLength(text) === 0;
}
const normalize = kept(normalForm);
const normalizeTitle = kept(titleForm);
function kept(form) {
	const forms = new Map();
	return (text) => {
		const known = forms.get(text);
		if (known !== void 0) return known;
		const made = form(text);
		if (text.length > LONGEST_KEPT) return made;
		if (forms.size >= MOST_KEPT) forms.clear();
		forms.set(text, made);
		return made;
	};
}
const MOST_KEPT = 1e4;
const LONGEST_KEPT = 300;
function normalForm(text) {
	return visible(text).toLowerCase().toUpperCase().toLowerCase().normalize("NFKC");
}
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]/gu;
function titleForm(title) {
	const plain = normalize(title);
	const bare = plain.replace(PICTURES, "").replace(/ +/g, " ").trim().replace(/^\d+(?:\.\d+)*[.):]?\s+/, "").replace(/ ?:$/, "").replace(/ ?[([]optional[)\]]$/, "").replace(/ ?:$/, "").trim();
	return bare === "" ? plain : bare;
}
const NO_KEY = {
	section: [],
	text: "",
	ordinal: 0
};
function idOf$1(key) {
	return JSON.stringify(key);
}
function keyWords({ section, text, ordinal }) {
	return [...section, ordinal === 1 ? text : `${text}#${ordinal}`].join(" > ");
}
function assignKeys(root) {
	root.key = [];
	keySection(root, new Map());
}
function keySection(section, times) {
	const visit = (items) => {
		for (const item of items) {
			const text = normalize(item.label);
			const same = idOf$1([...section.key, text]);
			const ordinal = (times.get(same) ?? 0) + 1;
			times.set(same, ordinal);
			item.key = {
				section: section.key,
				text,
				ordinal
			};
			visit(item.items);
		}
	};
	visit(section.items);
	for (const child of section.sections) {
		child.key = [...section.key, normalizeTitle(child.title)];
		keySection(child, times);
	}
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
// src/checklist/markdown/part.ts
const STRIKES = /^<(\/?)(?:del|s|strike|rp)(?=[\s>/])/i;
const HIDES = /^<(\/?)(?:template|select)(?=[\s>/])/i;
function strokeOf(tag) {
	return opens(STRIKES.exec(tag));
}
function strokeOfBlock(tag) {
	return opens(STRIKES.exec(tag) ?? HIDES.exec(tag));
}
function opens(match) {
	return match === null ? 0 : match[1] === "" ? 1 : -1;
}
function tagsIn(html, of) {
	return (html.replace(/<!--.*?(?:-->|$)/gs, "").match(/<\/?[a-z][^<>]*>/gi) ?? []).reduce((sum, tag) => sum + of(tag), 0);
}
function partsOf(nodes) {
	let strokes = 0;
	return nodes.flatMap((node) => {
		if (node.type === "html") strokes = Math.max(0, strokes + strokeOf(node.value));
		const parts = partsIn(node);
		return strokes === 0 ? parts : parts.map((part) => hasNoText(part) ? part : {
			...part,
			kind: "delete"
		});
	});
}
function standing(parts) {
	return parts.filter((part) => part.kind !== "delete");
}
function hasNoText({ kind, text }) {
	return kind === "comment" || showsNothing(text);
}
function partsIn(node) {
	switch (node.type) {
		case "text": return [{
			kind: "text",
			text: node.value
		}];
		case "inlineCode": return [{
			kind: "code",
			text: node.value
		}];
		case "break": return [{
			kind: "break",
			text: "\n"
		}];
		case "html": {
			const comment = commentText(node.value);
			return [comment === void 0 ? {
				kind: "other",
				text: htmlText(node.value),
				...pictureIn$2(node)
			} : {
				kind: "comment",
				text: comment
			}];
		}
		case "delete": return [{
			kind: "delete",
			text: plainText(node)
		}];
		case "strong": return withoutStruck("strong", node);
		case "emphasis": return withoutStruck("other", node);
		case "link": return withoutStruck("other", node).map((part) => part.kind === "delete" ? part : {
			...part,
			url: node.url
		});
		default: return [{
			kind: "other",
			text: plainText(node),
			...pictureIn$2(node)
		}];
	}
}
function pictureIn$2(node) {
	return isPictured$1(node) ? { picture: true } : {};
}
function isPictured$1(node) {
	if (node.type === "image" || node.type === "imageReference") return plainText(node).trim() !== "";
	if (node.type === "html") return htmlText(node.value).trim() !== "";
	return "children" in node && node.children.some(isPictured$1);
}
function withoutStruck(kind, node) {
	const whole = {
		kind,
		text: plainText(node),
		...pictureIn$2(node)
	};
	const inside = partsOf(node.children).filter((part) => part.kind !== "comment");
	if (!inside.some((part) => part.kind === "delete")) return [whole];
	const parts = [];
	for (const part of inside) {
		const own = part.kind === "delete" ? "delete" : kind;
		const last = parts.at(-1);
		const picture = part.picture === true ? { picture: true } : {};
		if (last !== void 0 && (last.kind === own || showsNothing(part.text))) Object.assign(last, {
			text: last.text + part.text,
			...picture
		});
		else parts.push({
			kind: own,
			text: part.text,
			...picture
		});
	}
	return parts;
}
function plainText(node) {
	switch (node.type) {
		case "text":
		case "inlineCode": return node.value;
		case "break": return "\n";
		case "html": return htmlText(node.value);
		case "image":
		case "imageReference": return node.alt;
		default: return "children" in node ? node.children.map(plainText).join("") : "";
	}
}
function commentText(html) {
	return /^<!--([\s\S]*?)(?:--!?>\s*)?$/.exec(html)?.[1];
}
function htmlText(tag) {
	if (/^<br\b/i.test(tag)) return "\n";
	const [, double, single] = /^<img\b[^<>]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
	return double ?? single ?? "";
}
// src/checklist/markdown/inline.ts
const HEAD = 256;
const TEXT = String.raw`[^\\&<*_~${"`"}[\]!\n]|&(?![#A-Za-z])|<(?=[\s\d=]|$)|(?<=[A-Za-z0-9])_+(?=[A-Za-z0-9])|(?<=\s)_+(?=\s|$)|!(?!\[)|(?<=[^\s])\n(?=[^\s])`;
const BRACKETS = String.raw`\[|\](?!\()`;
const PLAIN = new RegExp(`^(?:${TEXT})*$`);
const PLAIN_UNDEFINED = new RegExp(`^(?:${TEXT}|${BRACKETS})*$`);
const NAME$1 = String.raw`[^\\&<*_~${"`"}[\]!\n]`;
const BOLD = String.raw`(?<=^|\s)\*\*(?=\S)(?:${NAME$1}*[A-Za-z0-9]\*\*(?!\*)|${NAME$1}+(?<=\S)\*\*(?=\s|$))`;
const CODE = String.raw`${"`"}[^${"`"}\n]+${"`"}(?!${"`"})`;
const SIMPLE_UNDEFINED = new RegExp(`^(?:${TEXT}|${BRACKETS}|${BOLD}|${CODE})*$`);
const FORMATTED = /(\*\*[^*`]+\*\*|`[^`]+`)/;
function inlineOf(raw, definitions, hardBreaks) {
	if (raw.length > 4096) {
		const head = raw.slice(0, HEAD).trimEnd();
		const { parts, shape } = inlineOf(head, definitions, hardBreaks);
		const text = raw.slice(head.length, MAX_INLINE).replace(/[\uD800-\uDBFF]$/, "");
		return {
			parts: [...parts, {
				kind: "text",
				text
			}],
			shape: shape + shapeOf(text, hardBreaks),
			cut: true
		};
	}
	const undefinedHere = definitions.links.size + definitions.footnotes.size === 0;
	if ((undefinedHere ? PLAIN_UNDEFINED : PLAIN).test(raw)) return {
		parts: [{
			kind: "text",
			text: raw
		}],
		shape: shapeOf(raw, hardBreaks),
		cut: false
	};
	if (undefinedHere && SIMPLE_UNDEFINED.test(raw)) return inlineOfSimple(raw, hardBreaks);
	return inlineInFull(raw, definitions, hardBreaks);
}
function inlineInFull(raw, definitions, hardBreaks) {
	const inline = {
		parts: [],
		shape: "",
		cut: false
	};
	for (const part of partsOf(readInline(raw, definitions))) {
		inline.parts.push(part);
		if (part.kind === "text") inline.shape += shapeOf(part.text, hardBreaks);
		else if (part.kind !== "comment") inline.shape += "<";
	}
	return inline;
}
function inlineOfSimple(raw, hardBreaks) {
	const inline = {
		parts: [],
		shape: "",
		cut: false
	};
	for (const text of raw.split(FORMATTED).filter((each) => each !== "")) {
		const part = simplePart(text);
		inline.parts.push(part);
		inline.shape += part.kind === "text" ? shapeOf(text, hardBreaks) : "<";
	}
	return inline;
}
function simplePart(text) {
	if (text.startsWith("`")) return {
		kind: "code",
		text: codeIn(text.slice(1, -1))
	};
	return text.startsWith("**") ? {
		kind: "strong",
		text: text.slice(2, -2)
	} : {
		kind: "text",
		text
	};
}
function codeIn(text) {
	return /^ .*[^ ].* $/.test(text) ? text.slice(1, -1) : text;
}
function shapeOf(text, hardBreaks) {
	return hardBreaks ? text.replaceAll("\n", "<") : text;
}
function textOf(parts) {
	return parts.map((part) => part.kind === "comment" ? "" : part.text).join("");
}
function fold(text) {
	return text.replace(/[^\S\uFEFF]+/g, " ").trim();
}
function splitComments(html) {
	const parts = [];
	let at = 0;
	for (;;) {
		const start = html.indexOf("<!--", at);
		const end = start < 0 ? -1 : html.indexOf("-->", start + 2);
		const text = end < 0 ? html.slice(at) : html.slice(at, start);
		if (text !== "") parts.push({
			kind: "text",
			text
		});
		if (end < 0) return parts;
		parts.push({
			kind: "comment",
			text: html.slice(start + 4, Math.max(start + 4, end))
		});
		at = end + 3;
	}
}
function directiveIn(comment) {
	const text = /^\s*gate:\s*([\s\S]*?)\s*$/i.exec(comment ?? "")?.[1];
	return text === void 0 ? void 0 : fold(text);
}
function textOfHtml(html) {
	return textOf(splitComments(html)).replace(/<[^<>]*>/g, htmlText);
}
// src/checklist/reading/login.ts
const LOGIN = String.raw`(?=[\w-]{1,39}(?![\w-]))[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?:_[A-Za-z\d]+)?`;
const WHOLE = new RegExp(`^${LOGIN}$`);
const MENTION = new RegExp(String.raw`(?<![\w@/.-])@(${LOGIN})(?!-*[\w/]|\.\w)`, "g");
const ALONE$2 = new RegExp(String.raw`^(${LOGIN})[\p{P}\p{S}\s]*$`, "u");
const REMARK = new RegExp(String.raw`^(${LOGIN})(?:\[bot\]|\s*[,;:/|([{–—]|\s+-\s)`, "u");
const PROFILE = new RegExp(String.raw`(?<![\w.-])(?:https?:\/\/)?(?:(?:www\.)?github\.com|[\w-]+\.ghe\.com)\/(${LOGIN})\/?(?![\w/.-]*[\w/])`, "gi");
const ADDRESS$1 = /(?<![\w.-])[a-z]+:\/\/\S+/gi;
const BETWEEN = /[,;/&+|\u3001]|\s(?:and|or)\s/i;
const PLACEHOLDER = /^(?:t-?b-?[acd]|to-?do|fix-?me|x{3,}|placeholder|your-[a-z\d-]+|(?:(?:your|my|git-?hub)-?)?(?:user(?:-?name)?|login|name|handle|mention))$/i;
const NOBODY = /^(?:no(?:ne|body|-?one)|unknown|(?:some|any|every)-?(?:body|one)|who(?:ever)?|all|n-?a|me|myself|you|team|owner|author|reviewer|ghost)$/i;
function isLogin(text) {
	return WHOLE.test(text) && !isNobody(text);
}
function isPlaceholder(word) {
	return PLACEHOLDER.test(word);
}
function isNobody(login) {
	return PLACEHOLDER.test(login) || NOBODY.test(login);
}
function loginsIn(text) {
	const logins = [...plain$1(text).matchAll(MENTION)].map(([, login = ""]) => login);
	return [...new Set(logins)].filter((login) => !isNobody(login));
}
function namedIn(value, link = "") {
	const text = plain$1(value).trim();
	const profiles = [...`${text} ${link}`.matchAll(PROFILE)].map(([, login = ""]) => login);
	const words = text.replace(PROFILE, " ").replace(ADDRESS$1, " ").trim();
	const found = (pattern, part = words) => [pattern.exec(part)?.[1] ?? ""].filter(isLogin);
	const lower = (logins) => [...new Set(logins.map((login) => login.toLowerCase()))];
	const sure = [
		...loginsIn(text),
		...profiles.filter(isLogin),
		...found(ALONE$2)
	];
	const listed = words.split(BETWEEN).flatMap((part) => found(ALONE$2, part.trim()));
	return {
		sure: lower(sure),
		all: lower([
			...sure,
			...found(REMARK),
			...listed
		])
	};
}
function saysLogin(value, login) {
	const text = plain$1(value);
	const rest = text.replace(MENTION, " ");
	if (rest !== text && !rest.includes("@")) return false;
	return rest.toLowerCase().split(/[^\p{L}\p{N}_-]+/u).some((word) => word.replace(/^[-_]+|[-_]+$/g, "") === login);
}
function plain$1(text) {
	return withoutInvisible(text.normalize("NFKC"));
}
// src/checklist/reading/field.ts
function boldPairs(parts) {
	const pairs = [];
	let line = 0;
	let lineStart = true;
	parts.forEach((part, index) => {
		const name = boldKey(parts, index);
		const current = pairs.at(-1);
		if (name !== void 0 && (lineStart || current?.line === line)) pairs.push({
			name,
			value: "",
			line,
			parts: [],
			...picturedKey(parts, index)
		});
		else if (current !== void 0 && part.kind !== "comment" && part.kind !== "delete") {
			current.value += part.text;
			current.parts.push(part);
		}
		const newlines = part.kind === "comment" ? 0 : part.text.split("\n").length - 1;
		line += newlines;
		if (part.kind !== "comment") lineStart = newlines > 0 ? /\n\s*$/.test(part.text) : lineStart && part.text.trim() === "";
	});
	return pairs.map(({ parts: own, ...pair }, index) => {
		const value = fold(pair.value.replace(/^\s*:/, ""));
		const parted = pairs[index + 1]?.line === pair.line ? value.replace(/\s*[|·•,;]$/, "") : value;
		return {
			...pair,
			value: parted,
			...linkIn(own),
			...pair.pictured === true ? { picture: true } : pictureIn$1(own)
		};
	});
}
function linkIn(parts) {
	const at = parts.findIndex(({ url }) => url !== void 0);
	const url = parts[at]?.url;
	const before = textOf(parts.slice(0, Math.max(0, at)));
	const isAlone = /^(?:[^:]*:)?\s*$/.test(before) && /^\s*$/.test(textOf(parts.slice(at + 1)));
	return url !== void 0 && isAlone ? { link: url } : {};
}
function pictureIn$1(parts) {
	return parts.some(({ picture }) => picture === true) ? { picture: true } : {};
}
function boldKey(parts, index) {
	const part = parts[index];
	if (part?.kind !== "strong") return void 0;
	const text = fold(part.text);
	const name = text.endsWith(":") ? text.slice(0, -1).trim() : /^\s*:/.test(parts[index + 1]?.text ?? "") ? text : "";
	return name === "" ? void 0 : name;
}
function picturedKey(parts, index) {
	const [own, next] = parts.slice(index, index + 2);
	const isColon = own !== void 0 && !/:\s*$/.test(own.text);
	return own?.picture === true || isColon && next?.picture === true ? { pictured: true } : {};
}
const PLAIN_PAIR = /^([^:]{1,60}):(?:\s+(.*))?$/s;
function plainPair(text) {
	const match = PLAIN_PAIR.exec(text.trim());
	const name = fold(match?.[1] ?? "");
	if (match === null || name === "" || name.split(" ").length > 6) return void 0;
	return {
		name,
		value: fold(match[2] ?? ""),
		line: 0
	};
}
function fieldOf({ name, value, link, picture }) {
	return {
		key: normalizeTitle(name),
		name,
		value,
		blank: isBlank(value),
		...link === void 0 ? {} : { link },
		...picture === void 0 ? {} : { picture }
	};
}
function lineOf(parts) {
	return fold(textOf(parts));
}
const ENTITY = /&(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z]\w{1,31});/gi;
const MARKS = /^[\p{P}\p{Z}\p{M}\p{C}\uFFFD\p{Sk}\p{Sc}|~=<>+\u2500-\u259F\u25A1\u25FB\u2610]*$/u;
const LATER = /^_*(?:t\.?b\.?[dac]\.?|todo|to do|fixme|to be (?:determined|defined|announced|confirmed|filled(?: in)?))_*(?:[.!…]*|\s*[:;,(].*|\s+[–—-]+\s.*|\s+(?:by|in|with|after|when|once|later|soon|asap|from)\b.*)$/i;
const FORM = /^_*(?:no response|xxx+|(?:please )?(?:fill (?:this |me )?in|fill (?:this|me) out|specify)(?: here)?|your (?:name|text|answer)(?: here)?|name here|(?:the |your )?reason(?: here)?|(?:please )?(?:click (?:or tap )?here to )?enter [a-z ]+(?: here)?|placeholder)_*[.!…]*$/i;
const LINE$1 = /^(?:[\p{L} ]{1,30}:\s*)?[#@$v]?_{2,}\s*(?:%|\([^()]*\))?$/u;
const DATE_PATTERN = /^(?=.*(?:yyyy|dd|hh))[ymdhst/.: -]+(?:z|utc|gmt)?$/i;
const ALTERNATIVES = /^[A-Z][\w-]*(?: [\w-]+){0,2}(?: \/ [A-Z][\w-]*(?: [\w-]+){0,2})+$/;
const SHORT_ALTERNATIVES = /^(?:yes ?\/ ?no|no ?\/ ?yes|y ?\/ ?n|pass ?\/ ?fail|true ?\/ ?false)(?: ?\/ ?n\/?a)?$/i;
const NUMBER_PATTERN = /^v?x\.(?:y(?:\.z)?|x(?:\.x)?)$|^\d{4}-xx-xx$/i;
const FORMULA = /^\${1,2}`?(?:\\(?:[hv]?phantom|[hv]space\*?)\s*\{[^{}]*\}|\\(?:q?quad|(?:thin|med|thick|neg|en)?space)(?![A-Za-z])|\\[\s,;:!>]|[{}~\s])*`?\${1,2}$/;
function isBlank(value) {
	if (/^[_\s]*$/.test(value)) return true;
	const text = visible(value.includes("&") ? value.replace(ENTITY, "") : value);
	return /^[^A-Za-z\d]*$/.test(text) && MARKS.test(text) || LATER.test(text) || FORM.test(text) || text.includes("__") && LINE$1.test(text) || text.length <= 10 && NUMBER_PATTERN.test(text) || text.startsWith("[") && /^\[[^\]]*\]$/.test(text) || text.endsWith(">") && /^#?<[^>]*>$/.test(text) || text.endsWith("}") && /^\$?\{\{?[^}]*\}?\}$/.test(text) || text.startsWith("$") && FORMULA.test(text) || text.startsWith("@") && isUnnamed(text.slice(1)) || DATE_PATTERN.test(text) || text.includes("/") && (ALTERNATIVES.test(text) || SHORT_ALTERNATIVES.test(text));
}
function isUnnamed(rest) {
	const word = rest.replace(/[\p{P}\p{S}\s]+$/u, "");
	return word === "" || isPlaceholder(word) || LATER.test(word) || FORM.test(word);
}
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
	return splitComments(html).map((part) => part.kind === "comment" ? part.text.replace(/[^\r\n]+/g, "") : part.text).join("");
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
		const inline = inlineOf(rawText(node), this.reading.definitions, this.reading.hardBreaks);
		if (inline.cut) this.note(NEAR_MISSES.tooLong, offsetOf(node));
		return inline.parts;
	}
	hides(block) {
		const { shown } = this;
		return shown !== void 0 && (shown.hides(block) || shown.hidesWords(block, () => this.inline(block)));
	}
	field(pair, block, place) {
		const isHidden = this.hides(block);
		if (isHidden) this.noteHidden(NEAR_MISSES.hiddenField, offsetOf(block));
		return {
			...fieldOf(isHidden ? {
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
		if (block.type !== "html" && hasOddSpace(rawText(block))) this.note(NEAR_MISSES.oddSpace, offsetOf(block), true);
		if (this.shown?.leavesOpen(block) === true) this.noteHidden(NEAR_MISSES.unclosedTag, offsetOf(block), true);
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
// src/checklist/reading/box.ts
function leadOf(loose, item, reading) {
	const children = item.children.filter((child) => child.type !== "definition" && child.type !== "footnoteDefinition" && !isLazyHtml(child, item.children));
	const lead = (loose ? children.find((child) => child.type === "paragraph") : void 0) ?? children[0];
	if (lead?.type === "html") return leadOfHtml(lead, children, reading);
	if (lead?.type !== "paragraph") return void 0;
	const raw = rawText(lead);
	const inline = inlineOf(raw, reading.definitions, reading.hardBreaks);
	if (!loose) inline.shape += endOf(lead, children);
	return {
		block: lead,
		inline,
		raw,
		offset: offsetOf(lead)
	};
}
function isLazyHtml(node, [first = node]) {
	return node.type === "html" && positionOf(node).start.column < positionOf(first).start.column;
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
		offset: offsetOf(first)
	};
	for (const block of children) {
		if (block.type !== "html" && block.type !== "paragraph") break;
		const raw = block.type === "html" ? block.value : rawText(block);
		const inline = block.type === "html" ? inlineOfHtml(raw) : inlineOf(raw, reading.definitions, reading.hardBreaks);
		if (lead.inline.shape.trim() === "") Object.assign(lead, {
			block,
			offset: offsetOf(block)
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
	const parts = splitComments(html);
	const shape = textOf(parts);
	const text = ({ kind, text: raw }) => {
		const short = raw.slice(0, MAX_INLINE);
		return kind === "comment" ? short : textOfHtml(short);
	};
	return {
		parts: parts.map((part) => ({
			...part,
			text: text(part)
		})),
		shape,
		cut: shape.length > MAX_INLINE
	};
}
const MARKER = /^(?:[ \t\n\f\v\r]*[-+*]|\d+\.)?[ \t\n\f\v\r]*\[([ \t\n\f\v\rxX])\](?=[ \t\n\f\v\r])/;
function boxIn(shape) {
	const match = MARKER.exec(shape);
	return match === null ? void 0 : {
		state: match[1]?.toLowerCase() === "x" ? "ticked" : "unticked",
		length: match[0].length
	};
}
function boxOf(lead, reading) {
	const found = boxIn(lead.inline.shape);
	if (found === void 0) return void 0;
	return {
		state: found.state,
		parts: dropStart(lead.inline.parts, found.length),
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
const BEFORE_BRACKET = /(?:\s|<!--(?:-?>|[\s\S]*?-->)|[-+*](?=[\s[\\&])|\\?\d+\\?\.|\\(?=[-+*]))*/y;
function bracketFrom(source, offset) {
	BEFORE_BRACKET.lastIndex = offset;
	BEFORE_BRACKET.test(source);
	return BEFORE_BRACKET.lastIndex;
}
const MARK = "(?:n\\/a|not applicable)";
const COMMENT = new RegExp(`^\\s*${MARK}(?:\\s*[:,;–—-]\\s*([\\s\\S]*))?\\s*$`, "i");
const AT_START = new RegExp(`^${MARK}\\s*(?:[:;,]|[–—-](?=\\s))\\s*(\\S.*)$`, "i");
const ALONE$1 = new RegExp(`^${MARK}[.!]?$`, "i");
const IN_BRACKETS = new RegExp(`[([]\\s*${MARK}\\s*(?:[:;,–—-]\\s*([^()[\\]]*(?:\\([^()]*\\)[^()[\\]]*)*))?[)\\]]\\s*[.]?$`, "i");
const AT_END = new RegExp(`(?:\\s[–—-]+|:)\\s*${MARK}(?:\\s*[:;,–—-]\\s*(\\S.*)|[.!:]?)$`, "i");
function applicabilityOf(parts) {
	const label = fold(textOf(parts));
	for (const part of parts) {
		const inComment = part.kind === "comment" ? COMMENT.exec(part.text) : null;
		if (inComment !== null) return marked(markIn(label)?.label ?? label, inComment[1]);
	}
	const mark = markIn(label);
	if (mark !== void 0) return mark;
	const visible = parts.filter((part) => part.kind !== "comment" && !showsNothing(part.text));
	if (visible.length > 0 && visible.every((part) => part.kind === "delete")) return marked(label);
	return {
		notApplicable: false,
		label: fold(textOf(standing(parts)))
	};
}
function markIn(text) {
	if (!/n\/a|not applicable/i.test(text)) return void 0;
	if (ALONE$1.test(text)) return marked("");
	const behind = AT_START.exec(text)?.[1];
	if (behind !== void 0) return marked(behind);
	const end = IN_BRACKETS.exec(text) ?? AT_END.exec(text);
	return end === null ? void 0 : marked(text.slice(0, end.index), end[1]);
}
function marked(label, reason) {
	const why = fold(reason ?? "");
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
// src/checklist/markdown/loose.ts
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
	if (node.type !== "listItem") return behind - positionOf(node).end.line > 1;
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
	return positionOf(node).start.line;
}
// src/checklist/page/raw-html.ts
const NAMES = String.raw`\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s>]|\/>)`;
const FILTERED = new RegExp(`<(?=${NAMES})`, "gi");
const FILTERED_IN_LINE = new RegExp(`^<(?=${NAMES})`, "i");
const DECLARATION = /^<(?=![a-z])/;
const ALONE = /<(?:br|hr|wbr|img(?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/gi;
function asBlock(html) {
	return html.replace(/\r\n?/g, "\n").replace(FILTERED, "&lt;");
}
function inLine(html) {
	return html.replace(FILTERED_IN_LINE, "&lt;").replace(DECLARATION, "&lt;");
}
function isHarmless(html) {
	return splitComments(html).every(({ kind, text }) => kind === "comment" ? !text.includes("--!>") : !/[<&]/.test(text.replace(ALONE, "")));
}
// src/checklist/near-miss/oddities.ts
function noteCode(reader, node) {
	const [first] = boxLines(node.value);
	if (first === void 0) return;
	const opening = isFenced(reader, node) ? 1 : 0;
	reader.note(NEAR_MISSES.inCode, reader.lineOffset(positionOf(node).start.line + opening + first));
}
const ELSEWHERE = [
	/^<![a-z]/,
	/^<\/?(?:search|textarea)(?![\w-])/i,
	/^<(?:script|pre|style)[\s\S]*<\/textarea>/i
];
function noteHtml(reader, node, leads = false) {
	const shown = withoutComments(node.value);
	if (shown.includes("<!--")) {
		reader.note(NEAR_MISSES.unclosedComment, offsetOf(node), true);
		return;
	}
	reader.noteRaw(node);
	if (ELSEWHERE.some((each) => each.test(node.value.trimStart()))) reader.note(NEAR_MISSES.htmlKind, offsetOf(node), true);
	const at = (line) => reader.lineOffset(positionOf(node).start.line + line);
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
		if (each.type === "html" && !isHarmless(each.value)) reader.note(NEAR_MISSES.htmlKind, offsetOf(each), true);
		else if ("children" in each) each.children.forEach(visit);
	};
	visit(node);
}
function noteLazyHtml(reader, node, blocks) {
	if (!isLazyHtml(node, blocks)) return;
	if (!isHarmless(node.value)) reader.note(NEAR_MISSES.htmlKind, offsetOf(node), true);
	reader.noteBoxes(NEAR_MISSES.swallowed, positionOf(node).end.line + 1);
}
function noteParagraph(reader, node, holder) {
	const firstLine = positionOf(node).start.line;
	const inItem = holder === "item" || holder === "lead";
	reader.noteRaw(node);
	rawText(node).split("\n").forEach((line, index) => {
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
	const text = textOf(reader.inline(node));
	if (!/^(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[[ xX]\](?:\s|$)/.test(text)) return;
	const isAtx = reader.reading.source.startsWith("#", offsetOf(node));
	reader.note(isAtx ? NEAR_MISSES.inHeading : NEAR_MISSES.heading, offsetOf(node));
}
const NUMBERED = /^\d{1,9}[.)][ \t]|^(?:[-*+]|\d{1,9}[.)])$/m;
const NUMBERED_BOX = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\d{1,9}[.)][ \t]+(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\\?\[/;
function noteSequence(reader, previous, node) {
	const first = firstParagraph(node);
	if (first === void 0) return;
	const raw = rawText(first);
	if (previous?.type === "code") {
		if (!isFenced(reader, previous) && (node === first ? NUMBERED : NUMBERED_BOX).test(raw)) reader.note(NEAR_MISSES.numberedAfterCode, offsetOf(first));
	} else if (previous?.type === "paragraph" && node !== first) {
		if (positionOf(previous).end.line === positionOf(node).start.line - 1 && (node.type === "blockquote" ? NUMBERED : NUMBERED_BOX).test(raw)) reader.note(NEAR_MISSES.numberedInQuote, offsetOf(first));
	}
}
function firstParagraph(node) {
	if (node.type === "paragraph") return node;
	const [first] = node.type === "blockquote" || node.type === "list" || node.type === "listItem" ? node.children : [];
	return first === void 0 ? void 0 : firstParagraph(first);
}
function isFenced(reader, node) {
	return /^(?:`{3}|~{3})/.test(reader.reading.source.slice(offsetOf(node), offsetOf(node) + 3));
}
// src/checklist/reading/sign-off.ts
function claimIn(parts) {
	const start = parts.findIndex((part) => part.kind !== "comment" && !showsNothing(part.text));
	const role = boldKey(parts, start);
	if (role === void 0) return void 0;
	return {
		...claimOf(role, textOf(standing(parts.slice(start + 1))).replace(/^\s*:/, "")),
		...picturedKey(parts, start),
		...parts.slice(0, start + 1).some(({ text }) => text.includes("\n")) ? { apart: true } : {}
	};
}
function claimOf(role, rest) {
	const labels = [...rest.matchAll(/\b(signature|signed|date|time)\s*:/gi)];
	const name = rest.slice(0, labels[0]?.index);
	const at = labels.findIndex(([label]) => /^sign/i.test(label));
	const label = labels[at];
	const signature = label === void 0 ? "" : rest.slice(label.index + label[0].length, labels[at + 1]?.index);
	return {
		role,
		name: filled(name),
		signature: filled(signature),
		logins: loginsIn(rest)
	};
}
function isSignOffLabel(label) {
	return /\bsign(?:ed)?[- ]?off\b|\bsignature\b|\b(?:approved|signed) by\b/i.test(label);
}
function signOffColumns(header) {
	const find = (pattern) => header.findIndex((cell) => pattern.test(fold(cell)));
	const columns = {
		role: find(/^(?:role|function|team)$/i),
		name: find(/^(?:name|who|person|approver)$/i),
		signature: find(/^(?:signature|signed|sign[- ]?off|approval|approved)$/i)
	};
	return columns.role >= 0 && (columns.name >= 0 || columns.signature >= 0) ? columns : void 0;
}
function filled(text) {
	const value = fold(text.replace(/[|,;]\s*$/, ""));
	return isBlank(value) ? "" : value;
}
// src/checklist/reading/list.ts
function readList(reader, list, section, into) {
	const loose = isLoose(list);
	for (const node of list.children) {
		const lead = leadOf(loose, node, reader.reading);
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
				text: lead === void 0 ? "" : lineOf(lead.inline.parts),
				place: reader.place(offsetOf(node))
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
	const box = boxOf(lead, reader.reading);
	if (lead.inline.cut) reader.note(NEAR_MISSES.tooLong, lead.offset);
	if (box === void 0) return markedWithoutBox(reader, lead);
	const { notApplicable, reason, label } = applicabilityOf(box.parts);
	const item = {
		key: NO_KEY,
		text: lineOf(box.parts),
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
	if (reader.shown?.shows(node, lead, box) === false) reader.noteHidden(NEAR_MISSES.struck, box.offset);
	if (lead.block.type === "paragraph") noteInside(reader, box.parts, lead.offset);
	const claim = claimIn(box.parts);
	if (claim !== void 0) section.signOffs.push({
		...claim,
		state: item.state,
		place: item.place
	});
	return item;
}
function noteShownBox(reader, node) {
	const { line } = positionOf(node).start;
	if (reader.shown?.showsBox(node) === true && !reader.blocksOn(line)) reader.note(NEAR_MISSES.formatted, reader.lineOffset(line));
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
		key: NO_KEY,
		text: lineOf(parts),
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
		const text = part.kind === "comment" ? directiveIn(part.text) : void 0;
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
	if (below.type === "code") return { value: fold(below.value) };
	if (below.type !== "paragraph") return { value: "" };
	const parts = reader.inline(below);
	const left = standing(parts);
	return boldPairs(parts).length > 0 ? { value: "" } : {
		value: lineOf(left),
		...pictureIn$1(left)
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
	const pairs = boldPairs(lead.inline.parts);
	const place = reader.place(lead.offset);
	if (lead.inline.parts.find((part) => part.kind !== "comment" && !showsNothing(part.text))?.kind === "strong" && pairs.length > 0) {
		pairs.forEach((pair, index) => {
			const whole = pair.value === "" && index === pairs.length - 1 ? {
				...pair,
				...valueBelow(reader, below)
			} : pair;
			section.fields.push(reader.field({
				...whole,
				value: whole.value.slice(0, MAX_INLINE)
			}, lead.block, place));
		});
		return;
	}
	const left = standing(lead.inline.parts);
	const plain = plainPair(fold(textOf(left)));
	if (plain !== void 0) section.fields.push(reader.field({
		...plain,
		...linkIn(left),
		...pictureIn$1(left)
	}, lead.block, place));
}
// src/checklist/select.ts
function sectionsOf(root) {
	const all = [];
	const visit = (section, above) => {
		for (const child of section.sections) {
			const path = [...above, child];
			all.push({
				section: child,
				path
			});
			visit(child, path);
		}
	};
	visit(root, []);
	return all;
}
function topLevel(root) {
	const [only] = root.sections;
	return root.sections.length === 1 && only !== void 0 && only.depth === 1 ? only : root;
}
const MOST_OFFERED = 10;
function select(root, selector) {
	const named = namesIn(root);
	const found = matching(named, selector);
	const [first] = found;
	if (first === void 0) return { kind: "none" };
	if (found.length === 1) return {
		kind: "one",
		found: first.located
	};
	const selectors = found.slice(0, MOST_OFFERED).flatMap((each) => working(named, each));
	return {
		kind: "several",
		found: found.map((each) => each.located),
		selectors
	};
}
function selectorFor(root, all, located) {
	const named = namesOf(root, all);
	const own = named.find((each) => each.located.section === located.section);
	const [selector] = own === void 0 ? [] : working(named, own);
	return selector ?? located.section.title;
}
const names = new WeakMap();
function namesIn(root) {
	const known = names.get(root) ?? namesOf(root, sectionsOf(root));
	names.set(root, known);
	return known;
}
function namesOf(root, all) {
	const read = new Map();
	const titleOf = (section) => {
		const { title } = section;
		const known = read.get(section) ?? {
			form: normalizeTitle(title),
			pieces: title.split(SEPARATOR).length
		};
		read.set(section, known);
		return known;
	};
	const above = topLevel(root) === root ? 0 : 1;
	return all.map((located) => ({
		located,
		titles: located.path.map(titleOf),
		above
	}));
}
const SEPARATOR = /\s+>\s+/;
var Wanted = class {
	length;
	#pieces;
	#forms = new Map();
	constructor(selector) {
		this.#pieces = selector.split(SEPARATOR);
		this.length = this.#pieces.length;
	}
	has(title, at) {
		const end = at + title.pieces;
		if (at < 0 || end > this.length) return false;
		const key = `${at} ${end}`;
		const form = this.#forms.get(key) ?? normalizeTitle(this.#pieces.slice(at, end).join(" > "));
		this.#forms.set(key, form);
		return form === title.form;
	}
};
function matching(named, selector) {
	const text = selector.trim();
	const wanted = new Wanted(text);
	const anchored = text.startsWith("/") ? new Wanted(text.slice(1).trim()) : void 0;
	return named.filter(({ titles, above }) => matches(titles, wanted) || anchored !== void 0 && matches(titles.slice(above), anchored, true));
}
function matches(titles, wanted, anchored = false) {
	const own = titles.at(-1);
	if (own === void 0) return false;
	const end = wanted.length - own.pieces;
	if (!wanted.has(own, end)) return false;
	let next = new Set([0]);
	titles.slice(0, -1).forEach((title, index) => {
		const found = [...next].filter((at) => wanted.has(title, at)).map((at) => at + title.pieces);
		next = new Set(anchored && index === 0 ? found : [...next, ...found]);
	});
	return next.has(end);
}
function working(named, { located, above }) {
	const titles = located.path.slice(above === 0 || located.path.length === 1 ? 0 : 1).map((section) => section.title);
	const paths = titles.map((_, index) => titles.slice(titles.length - 1 - index).join(" > "));
	const selector = [...paths, `/${paths.at(-1)}`].find((each) => {
		const [first, second] = matching(named, each);
		return first?.located.section === located.section && second === void 0;
	});
	return selector === void 0 ? [] : [selector];
}
function displayPath(root, path) {
	return (topLevel(root) === root || path.length <= 1 ? path : path.slice(1)).map((section) => section.title);
}
function flatten(items) {
	return items.flatMap((item) => [item, ...flatten(item.items)]);
}
function itemsIn(section) {
	return [...flatten(section.items), ...section.sections.flatMap(itemsIn)];
}
// src/checklist/reading/prose.ts
function addProseFields(reader, root, top) {
	const contents = contentsOf(root);
	const taken = new Set([top, ...sectionsOf(top).map(({ section }) => section)].flatMap((section) => [...flatten(section.items), ...section.fields].map(({ place }) => place.offset)));
	sectionsOf(top).filter(({ section }) => section.kind === "heading").forEach(({ section }, index) => {
		const { texts, pictures, pictured } = proseOf(reader, contents[index], taken);
		if (texts.length + pictures.length > 0) section.prose = [...texts, ...pictures];
		if (section.items.length + section.fields.length + section.signOffs.length > 0) return;
		if (section.depth === 1 || section.sections.length > 0) return;
		const value = texts.length > 0 ? fold(texts.join(" ")) : pictures[0] ?? "";
		const picture = section.pictured === true || pictured === true || pictures.length > 0 ? { picture: true } : {};
		const field = fieldOf({
			name: section.title,
			value: value.slice(0, MAX_INLINE),
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
	const [, shown, tag] = PICTURE.exec(textOf(splitComments(raw))) ?? [];
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
	const isTaken = (offset) => [offset, bracketFrom(reader.reading.source, offset)].some((at) => taken.has(reader.place(at).offset));
	const collect = (node) => {
		if (length > 4096 || reader.shown?.hides(node) === true) return;
		if (node.type === "footnoteDefinition" && !reader.reading.definitions.shown.has(node)) return;
		if (node.type === "paragraph" && isTaken(offsetOf(node))) return;
		if (node.type === "paragraph" || node.type === "html") prose.pictures.push(...pictureIn(rawText(node)));
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
			const parts = reader.inline(node);
			const left = standing(parts);
			if (left.some(({ picture }) => picture === true)) prose.pictured = true;
			add(reader.shown?.hidesWords(node, () => parts) === true ? reader.shown.textOf(node) : textOf(left));
		} else if (node.type === "code") add(node.value);
		else if (node.type === "html") {
			if (/<img\b/i.test(node.value)) prose.pictured = true;
			add(reader.shown?.textOf(node) ?? textOfHtml(node.value));
		} else if ("children" in node) node.children.forEach(collect);
	};
	content.forEach(collect);
	return prose;
}
// src/checklist/reading/table.ts
function readTable(reader, table, section) {
	const [header, ...rows] = table.children;
	const titles = header.children.map((cell) => cellText(reader, cell));
	const columns = signOffColumns(titles);
	for (const row of table.children) for (const cell of row.children) reader.noteRaw(cell);
	for (const row of rows) {
		const cells = row.children.map((cell) => cellText(reader, cell));
		if (cells.some((cell) => /^(?:[-*+]\s+)?\[[ xX]\](?:\s|$)/.test(cell))) reader.note(NEAR_MISSES.inCell, offsetOf(row));
		if (columns !== void 0) readSignOff(reader, section, header, row, columns);
		else if (titles.length === 2) readField(reader, section, row, cells);
	}
	if (columns === void 0 && titles.length === 2 && header.children.slice(0, 1).some((cell) => isFieldName(reader, cell))) readField(reader, section, header, titles);
}
function cellText(reader, cell) {
	return lineOf(standing(reader.inline(cell)));
}
function isPictured(reader, { children: cells }, column) {
	return cells.slice(column, column + 1).some((cell) => reader.inline(cell).some(({ picture }) => picture === true));
}
function isFieldName(reader, cell) {
	const parts = reader.inline(cell);
	return parts.some((part) => part.kind === "strong") || lineOf(parts).endsWith(":");
}
function readField(reader, section, row, cells) {
	const [first = "", second = ""] = cells;
	const name = first.replace(/:$/, "").trim();
	if (name === "") return;
	const cell = row.children[1];
	const parts = cell === void 0 ? [] : standing(reader.inline(cell));
	const isPicture = isPictured(reader, row, 0) || isPictured(reader, row, 1);
	const value = {
		value: second,
		...linkIn(parts),
		...isPicture ? { picture: true } : {}
	};
	section.fields.push(reader.field({
		name,
		...value
	}, cell ?? row, reader.place(offsetOf(row))));
}
function readSignOff(reader, section, header, row, columns) {
	const cells = row.children.map((cell) => cellText(reader, cell));
	const role = cells[columns.role] ?? "";
	if (role === "") return;
	const isHidden = row.children.some((cell) => reader.hides(cell));
	const read = (column) => claimOf(role, isHidden ? "" : cells[column] ?? "");
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
		place: reader.place(offsetOf(row))
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
		const section = emptySection(kind, title, depth, reader.place(offsetOf(node)));
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
			enter("heading", lineOf(reader.inline(node)), node.depth, node);
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
	const raw = rawText(node);
	if (raw.includes("\n") || raw.length > 300) return void 0;
	if (!/^\s*(?:\*\*|__)/.test(raw) && !/[:：]\s*(?:<!--.*-->\s*)?$/.test(raw)) return void 0;
	const visible = reader.inline(node).filter((part) => part.kind !== "comment" && !showsNothing(part.text));
	const title = fold(textOf(visible));
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
		if (node.type === "paragraph" && /^\s*(?:\*\*|__)/.test(rawText(node))) return false;
	}
	return false;
}
function readParagraph(reader, node, section, next) {
	const raw = rawText(node);
	if (!/\*\*|__/.test(raw)) return;
	const parts = reader.inline(node);
	const first = parts.findIndex((part) => part.kind !== "comment" && !showsNothing(part.text));
	const firstLine = reader.place(offsetOf(node)).line;
	for (const pair of boldPairs(parts)) {
		const place = reader.place(reader.lineOffset(firstLine + pair.line));
		const value = pair.value === "" && next?.type === "code" && lastOf(parts, first, pair.name) && !reader.hides(next) ? next.value : pair.value;
		section.fields.push(reader.field({
			...pair,
			value: fold(value).slice(0, MAX_INLINE)
		}, node, place));
		if (isSignOffLabel(pair.name)) {
			const claim = claimOf(pair.name, reader.hides(node) ? "" : pair.value);
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
	return index >= first && boldKey(parts, index) === name;
}
function readHtml(reader, node, section) {
	noteHtml(reader, node);
	const text = directiveIn(commentText(node.value.trim()));
	if (text !== void 0) (section.directives ??= []).push({
		text,
		place: reader.place(offsetOf(node))
	});
}
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/gi;
function pageOf(root, reading) {
	const writer = new Writer(reading);
	writer.document(root);
	return writer;
}
var Writer = class {
	html = "";
	raw = false;
	made = new Set();
	items = new Map();
	paragraphs = new Map();
	leaves = new Map();
	ends = new Map();
	holders = [];
	#atLineStart = true;
	#reading;
	constructor(reading) {
		this.#reading = reading;
	}
	document(root) {
		this.#blocks(root.children, false);
		const notes = this.#reading.definitions.shown;
		if (notes.size === 0) return;
		this.#container("ol", () => {
			for (const note of notes) this.#block("li", () => this.#blocks(note.children, false));
		});
	}
	#blocks(nodes, tight) {
		for (const node of nodes) if (node.type === "paragraph" && tight) this.#leaf(node);
		else if (node.type === "paragraph") this.#block("p", () => this.#leaf(node), (at) => this.paragraphs.set(at, node));
		else if (node.type === "heading") this.#block(`h${node.depth}`, () => this.#leaf(node));
		else if (node.type === "blockquote") this.#container("blockquote", () => this.#blocks(node.children, false));
		else if (node.type === "list") this.#list(node);
		else if (node.type === "table") this.#table(node);
		else if (node.type === "code") this.#block("pre", () => {
			this.#begin(node);
			this.#write(escaped(node.value));
		});
		else if (node.type === "html") this.#htmlBlock(node);
		else if (node.type === "thematicBreak") this.#block("hr", () => void 0);
	}
	#list(list) {
		const tight = !isLoose(list);
		this.#container(list.ordered === true ? "ol" : "ul", () => {
			for (const item of list.children) this.#block("li", () => this.#blocks(item.children, tight), (at) => this.items.set(at, item));
		});
	}
	#table(table) {
		this.#container("table", () => {
			for (const row of table.children) this.#container("tr", () => {
				for (const cell of row.children) this.#block("td", () => this.#leaf(cell));
			});
		});
	}
	#htmlBlock(node) {
		this.#endLine();
		this.holders.push({
			node,
			at: this.html.length
		});
		this.#rawHtml(node.value, asBlock(node.value));
		this.#end(node);
		this.#endLine();
	}
	#container(tag, content) {
		this.#block(tag, () => {
			this.#write("\n");
			content();
			this.#endLine();
		});
	}
	#block(tag, content, at) {
		this.#endLine();
		at?.(this.html.length);
		this.#tagged(tag, content);
		this.#write("\n");
	}
	#tagged(tag, content) {
		this.made.add(this.html.length);
		this.#write(`<${tag}>`);
		content();
		if (tag !== "hr") this.#write(`</${tag}>`);
	}
	#endLine() {
		if (!this.#atLineStart) this.#write("\n");
	}
	#write(html) {
		this.html += html;
		if (html !== "") this.#atLineStart = html.endsWith("\n");
	}
	#begin(node) {
		this.leaves.set(this.html.length, node);
		this.#write(`<wbr>`);
		this.holders.push({
			node,
			at: this.html.length
		});
	}
	#leaf(node) {
		this.#begin(node);
		const raw = rawText(node);
		const { definitions, hardBreaks } = this.#reading;
		const [first, second] = raw.includes("<") ? [] : inlineOf(raw, definitions, hardBreaks).parts;
		if (first?.kind === "text" && second === void 0) {
			this.#text(first.text);
			return;
		}
		if (raw.length > 4096) this.#rawHtml(raw, raw);
		else for (const each of readInline(raw, definitions)) this.#inline(each);
		this.#end(node);
	}
	#inline(node) {
		if (node.type === "text") this.#text(node.value);
		else if (node.type === "html") this.#rawHtml(node.value, inLine(node.value));
		else if (node.type === "break") this.#write("<br>\n");
		else if (node.type === "inlineCode") this.#tagged("code", () => this.#write(escaped(node.value)));
		else if (node.type === "emphasis") this.#inside("em", node.children);
		else if (node.type === "strong") this.#inside("strong", node.children);
		else if (node.type === "delete") this.#inside("del", node.children);
		else if ("children" in node) this.#inside("a", node.children);
		else if ("alt" in node) this.#write(`<img alt="${escaped(String(node.alt))}">`);
		else this.#write("<img>");
	}
	#text(text) {
		const linked = escaped(text).replace(ADDRESS, "<a>$&</a>");
		this.#write(linked.replaceAll("\n", this.#reading.hardBreaks ? "<br>\n" : "\n"));
	}
	#inside(tag, nodes) {
		this.#tagged(tag, () => nodes.forEach((node) => this.#inline(node)));
	}
	#rawHtml(html, shown) {
		this.#write(shown);
		this.raw ||= !isHarmless(html);
	}
	#end(node) {
		this.ends.set(this.html.length, node);
		this.#write("<!---->");
	}
};
function escaped(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\"", "&quot;");
}
// src/checklist/page/shown.ts
const RAW = /<(?:[A-Za-z/?]|!(?!--))|--!>/;
function shownOf(root, reading) {
	const { source } = reading;
	if (!RAW.test(source) && !(source.includes("<!--") && source.includes("&"))) return void 0;
	const page = pageOf(root, reading);
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
		const browsed = late_browser().browse(page);
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
			const line = positionOf(node).start.line + page.html.slice(from, at).split("\n").length - 1;
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
		const struck = late_browser().lettersIn(this.#texts.get(leaf)?.struck ?? "");
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
	return late_browser().lettersIn(parts.map(({ kind, text }) => kind === "delete" ? text : "").join(" "));
}
function standingIn(parts) {
	return late_browser().lettersIn(textOf(standing(parts)).replace(/&#?\w+;?/g, ""));
}
// src/checklist/parse.ts
function parse(document, known) {
	const read = parseOrRefuse(document, known);
	if (read instanceof RefusedDocument) throw read;
	return read;
}
function parseOrRefuse(document, known) {
	const source = document.markdown.replace(/^\uFEFF/, "");
	const deep = tooDeepAt(source);
	if (deep !== void 0) return new RefusedDocument(document.id, deep, `more than 100 lists and quotes inside each other are not read`);
	const blocks = readBlocks$1(source.replace(/^\uFEFF/, "​"), known);
	const reading = {
		source,
		definitions: definedIn(blocks),
		hardBreaks: document.kind !== "file"
	};
	const shown = shownOf(blocks, reading);
	const reader = new Reader(document, reading, shown);
	if (shown?.tooMuch === true) reader.note(NEAR_MISSES.tooMuchHtml, 0, true);
	const root = readSections(reader, blocks);
	assignKeys(root);
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
		const { items, fields, signOffs, directives, sections } = structuredClone(checklist.root);
		root.items.push(...items);
		root.fields.push(...fields);
		root.signOffs.push(...signOffs);
		if (directives !== void 0) (root.directives ??= []).push(...directives);
		root.sections.push(...sections);
	}
	assignKeys(root);
	return {
		documents: checklists.flatMap((each) => each.documents),
		root,
		nearMisses: checklists.flatMap((each) => each.nearMisses)
	};
}
// src/checklist/edits.ts
var Edit = class {
	#before;
	#after;
	#gone;
	#added;
	#written;
	#taken;
	#earlier;
	constructor({ revisions, complete }, at) {
		const before = revisions[at - 1]?.body ?? "";
		const { body: after } = revisions[at];
		this.#before = wordsOf(before);
		this.#after = wordsOf(after);
		const [earlier, later] = [before.split(LINE_ENDS), after.split(LINE_ENDS)];
		this.#gone = without(earlier, later, plain);
		this.#added = without(later, earlier, plain);
		this.#written = without(later, earlier, wordsOf).map(wordsOf);
		this.#taken = without(earlier, later, wordsOf).map(wordsOf).join("");
		let words;
		this.#earlier = () => {
			if (words !== void 0) return words;
			const texts = revisions.slice(0, at).flatMap(({ body }) => body ?? []);
			words = complete && texts.length === at ? texts.map(wordsOf) : null;
			return words;
		};
	}
	writes(text) {
		const words = wordsOf(text);
		return times(words, this.#after) > times(words, this.#before);
	}
	writesLine(line, whole) {
		const all = wordsOf(whole);
		const lines = this.#written.filter((each) => each === all).length;
		return this.writes(line) && lines > times(wordsOf(line), this.#taken);
	}
	flips() {
		return this.#gone.length === 0 && this.#added.length === 0;
	}
	adds(line) {
		return this.#added.includes(line);
	}
	takes(line) {
		return this.#gone.includes(line);
	}
	loses(texts, kept) {
		const words = texts.map(wordsOf).filter((each) => each !== "");
		return this.#gone.some((line) => !kept.includes(line) && (TICKED.test(line) || words.some((each) => wordsOf(line).includes(each))));
	}
	inserts(line) {
		const words = wordsOf(line);
		return times(open(words), open(this.#after)) > times(open(words), open(this.#before)) && !this.#gone.some((each) => MATERIAL.test(each)) && this.#earlier()?.some((text) => text.includes(words)) === false;
	}
};
const MATERIAL = /\[[ x]?\]|[|<&]|\*\*|__/i;
const TICKED = /\[x\]|&#|&[lr](?:brack|sqb);|\\[[\]]/i;
function lineAt(text, number) {
	return text.split(LINE_ENDS)[number - 1];
}
function holds(line, text) {
	return wordsOf(line).includes(wordsOf(text));
}
function lineFrom(text, offset) {
	return lineAt(text.slice(offset), 1);
}
function targetsIn(line) {
	return (line.match(/\]\([^)]*|<[^>]*>/g) ?? []).join("\n");
}
const LINE_ENDS = /\r\n|[\r\n]/;
function plain(line) {
	return open(line.trim().toLowerCase());
}
function open(text) {
	return text.replaceAll(/\[[ x]?\]/g, "[]");
}
function wordsOf(text) {
	return text.toLowerCase().replace(/[^\p{L}\p{N}[\]]/gu, "");
}
function without(lines, than, form) {
	const left = new Map();
	for (const other of than) left.set(form(other), (left.get(form(other)) ?? 0) + 1);
	return lines.filter((line) => {
		const others = left.get(form(line)) ?? 0;
		left.set(form(line), others - 1);
		return others <= 0;
	});
}
function times(words, text) {
	return text.split(words).length - 1;
}
function blame(history, text, marked, wording) {
	const { revisions, complete } = history;
	const newest = revisions.at(-1)?.body;
	if (newest === void 0 || newest === null || !sameText(newest, text)) return { kind: "behind" };
	const made = [];
	const now = marked(newest, void 0);
	if (now === null) return {
		kind: "unreadable",
		revision: revisions.length - 1
	};
	if (now === void 0) return { kind: "behind" };
	let line = now;
	for (let index = revisions.length - 1; index >= 0; index -= 1) {
		const before = revisions[index - 1];
		if (before === void 0 && !complete) return { kind: "too-old" };
		if (before?.body === null) return {
			kind: "deleted",
			revision: index - 1
		};
		const earlier = before === void 0 ? void 0 : marked(before.body, line);
		if (earlier === null) return {
			kind: "unreadable",
			revision: index - 1
		};
		if (earlier === void 0 || wording(earlier) !== wording(line)) made.push(index);
		if (earlier === void 0) break;
		line = earlier;
	}
	return {
		kind: "since",
		revisions: made,
		first: line
	};
}
function sameText(one, other) {
	return withLf(one) === withLf(other);
}
function withLf(text) {
	return text.replace(/\r\n?/g, "\n");
}
// src/checklist/release-fields.ts
const VERSION = [
	"version",
	"tag",
	"release",
	"git"
];
const VERSIONS = [
	...VERSION,
	"versions",
	"tags",
	"releases",
	"image",
	"images",
	"commit",
	"sha"
];
const ENVIRONMENT = [
	"environment",
	"environments",
	"env",
	"envs"
];
const FILLERS = "target deployment deploy new to the of for git docker container app application product service software package candidate number no name id s".split(" ");
function namesVersion(key) {
	const words = wordsIn(key);
	return words.length > 0 && words.every((word) => VERSION.includes(word));
}
function namesRelease(key) {
	return isAbout([...VERSIONS, ...ENVIRONMENT], key);
}
function namesEnvironment(key) {
	return isAbout(ENVIRONMENT, key);
}
function wordsOfKey(key) {
	return wordsIn(key).join(" ");
}
function isAbout(names, key) {
	const words = wordsIn(key);
	return words.every((word) => names.includes(word) || FILLERS.includes(word)) && words.some((word) => names.includes(word));
}
function wordsIn(key) {
	return key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
// src/checklist/reading/references.ts
const LINE = /^[ \t]*checklists?[ \t]*:(.*)$/gim;
const NAME = String.raw`([\w-]{1,39}/[\w.-]{1,100})`;
const REFERENCE = new RegExp(String.raw`https?://([\w.-]+(?::\d+)?)/${NAME}/issues/([1-9]\d{0,14})(?!\d)|(?<![\w/.#-])${NAME}?#([1-9]\d{0,14})(?!\w)`, "gi");
function referencesIn(document) {
	const found = new Map();
	const visit = (node) => {
		if (node.type === "paragraph") for (const [, rest = ""] of linesOf(rawText(node)).matchAll(LINE)) for (const each of referencesOf(rest)) found.set(JSON.stringify(each), each);
		else if ("children" in node && node.type !== "blockquote") node.children.forEach(visit);
	};
	visit(readBlocks$1(document.markdown));
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
	return readInline(raw, {
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
// src/checklist/model.ts
const ACCESS = [
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
Object.defineProperty(exports, "ACCESS", {
	enumerable: true,
	get: function() {
		return ACCESS;
	}
});
Object.defineProperty(exports, "Edit", {
	enumerable: true,
	get: function() {
		return Edit;
	}
});
Object.defineProperty(exports, "LOGIN", {
	enumerable: true,
	get: function() {
		return LOGIN;
	}
});
Object.defineProperty(exports, "NEAR_MISSES", {
	enumerable: true,
	get: function() {
		return NEAR_MISSES;
	}
});
Object.defineProperty(exports, "RefusedDocument", {
	enumerable: true,
	get: function() {
		return RefusedDocument;
	}
});
Object.defineProperty(exports, "blame", {
	enumerable: true,
	get: function() {
		return blame;
	}
});
Object.defineProperty(exports, "boxIn", {
	enumerable: true,
	get: function() {
		return boxIn;
	}
});
Object.defineProperty(exports, "definedIn", {
	enumerable: true,
	get: function() {
		return definedIn;
	}
});
Object.defineProperty(exports, "displayPath", {
	enumerable: true,
	get: function() {
		return displayPath;
	}
});
Object.defineProperty(exports, "flatten", {
	enumerable: true,
	get: function() {
		return flatten;
	}
});
Object.defineProperty(exports, "holds", {
	enumerable: true,
	get: function() {
		return holds;
	}
});
Object.defineProperty(exports, "idOf", {
	enumerable: true,
	get: function() {
		return idOf$1;
	}
});
Object.defineProperty(exports, "inlineOf", {
	enumerable: true,
	get: function() {
		return inlineOf;
	}
});
Object.defineProperty(exports, "isBlank", {
	enumerable: true,
	get: function() {
		return isBlank;
	}
});
Object.defineProperty(exports, "isLogin", {
	enumerable: true,
	get: function() {
		return isLogin;
	}
});
Object.defineProperty(exports, "itemsIn", {
	enumerable: true,
	get: function() {
		return itemsIn;
	}
});
Object.defineProperty(exports, "keyWords", {
	enumerable: true,
	get: function() {
		return keyWords;
	}
});
Object.defineProperty(exports, "lineAt", {
	enumerable: true,
	get: function() {
		return lineAt;
	}
});
Object.defineProperty(exports, "lineFrom", {
	enumerable: true,
	get: function() {
		return lineFrom;
	}
});
Object.defineProperty(exports, "merge", {
	enumerable: true,
	get: function() {
		return merge;
	}
});
Object.defineProperty(exports, "namedIn", {
	enumerable: true,
	get: function() {
		return namedIn;
	}
});
Object.defineProperty(exports, "namesEnvironment", {
	enumerable: true,
	get: function() {
		return namesEnvironment;
	}
});
Object.defineProperty(exports, "namesRelease", {
	enumerable: true,
	get: function() {
		return namesRelease;
	}
});
Object.defineProperty(exports, "namesVersion", {
	enumerable: true,
	get: function() {
		return namesVersion;
	}
});
Object.defineProperty(exports, "normalize", {
	enumerable: true,
	get: function() {
		return normalize;
	}
});
Object.defineProperty(exports, "normalizeTitle", {
	enumerable: true,
	get: function() {
		return normalizeTitle;
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
Object.defineProperty(exports, "positionOf", {
	enumerable: true,
	get: function() {
		return positionOf;
	}
});
Object.defineProperty(exports, "rawText", {
	enumerable: true,
	get: function() {
		return rawText;
	}
});
Object.defineProperty(exports, "readBlocks", {
	enumerable: true,
	get: function() {
		return readBlocks$1;
	}
});
Object.defineProperty(exports, "referencesIn", {
	enumerable: true,
	get: function() {
		return referencesIn;
	}
});
Object.defineProperty(exports, "sameText", {
	enumerable: true,
	get: function() {
		return sameText;
	}
});
Object.defineProperty(exports, "saysLogin", {
	enumerable: true,
	get: function() {
		return saysLogin;
	}
});
Object.defineProperty(exports, "sectionsOf", {
	enumerable: true,
	get: function() {
		return sectionsOf;
	}
});
Object.defineProperty(exports, "select", {
	enumerable: true,
	get: function() {
		return select;
	}
});
Object.defineProperty(exports, "selectorFor", {
	enumerable: true,
	get: function() {
		return selectorFor;
	}
});
Object.defineProperty(exports, "shownOf", {
	enumerable: true,
	get: function() {
		return shownOf;
	}
});
Object.defineProperty(exports, "strokeOfBlock", {
	enumerable: true,
	get: function() {
		return strokeOfBlock;
	}
});
Object.defineProperty(exports, "tagsIn", {
	enumerable: true,
	get: function() {
		return tagsIn;
	}
});
Object.defineProperty(exports, "targetsIn", {
	enumerable: true,
	get: function() {
		return targetsIn;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
Object.defineProperty(exports, "tooDeepAt", {
	enumerable: true,
	get: function() {
		return tooDeepAt;
	}
});
Object.defineProperty(exports, "topLevel", {
	enumerable: true,
	get: function() {
		return topLevel;
	}
});
Object.defineProperty(exports, "withoutInvisible", {
	enumerable: true,
	get: function() {
		return withoutInvisible;
	}
});
Object.defineProperty(exports, "wordsOfKey", {
	enumerable: true,
	get: function() {
		return wordsOfKey;
	}
});

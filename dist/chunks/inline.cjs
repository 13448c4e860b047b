const require_late = require("./late.cjs");
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
// src/checklist/markdown/plain-blocks.ts
const SPECIAL = /[\t\0]|\r(?!\n)|\]:|-[ \t]*[|:]|[|:][ \t]*-/;
const WORDS = /^(?:[^\0-\x7F]|[A-Za-z([]|\d+(?![\d.)])|\*\*[^\0-@[-`{-\x7F]|`[^`])(?:.*[^ ])?$/s;
const HEADING = /^(#{1,6}) [^ #](?:.*[^ #])?$/s;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;
const MARKER = /^( *)(?:([-*+])|(\d{1,9})([.)])) /;
const COMMENT = /^<!-- (?:[^-]|-(?!->))*-->$/;
const FENCE = /^```([a-z]*)$/;
const MAYBE_FENCE = /^ {0,3}```/;
function plainBlocks(text) {
	if (SPECIAL.test(text)) return void 0;
	const lines = linesOf(text);
	const root = {
		type: "root",
		children: []
	};
	let levels = [];
	let paragraph;
	let open = false;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index];
		const marker = MARKER.exec(line.text);
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
		} else if (COMMENT.test(line.text)) {
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
function linesOf(text) {
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
function readBlocks(markdown, known = new Map()) {
	const root = {
		type: "root",
		children: []
	};
	let offset = 0;
	let lines = 0;
	for (const each of piecesOf(markdown)) {
		const rest = goesOn(readPiece(each, known), each);
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
	if (piece === void 0) known.set(text, piece = plainBlocks(text) ?? require_late.parseBlocks(text));
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
	const [paragraph] = require_late.parseInline(guard + text + known).children;
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
const BOUNDARY = /(?<=(?:^|\n)[ \t]*\r?\n)(?=#{1,2}[ \t])/g;
function piecesOf(markdown) {
	return markdown.split(BOUNDARY);
}
function goesOn(piece, text) {
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
const normalizeHeading = kept(headingForm);
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
	const folded = visible(text).toLowerCase().toUpperCase().toLowerCase().normalize("NFKC");
	if (!CORRECTED.test(folded)) return folded;
	return folded.replace(/[\u2018-\u201B\u2032\u00B4]/g, "'").replace(/[\u201C-\u201F\u00AB\u00BB\u2033]/g, "\"").replace(/[\u2010-\u2015\u2212]|-{2,3}/g, "-");
}
const CORRECTED = /[\u2010-\u2015\u2212\u2018-\u201F\u2032\u2033\u00AB\u00B4\u00BB]|--/;
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]/gu;
const SHORTCODES = /(?<![\p{L}\p{N}:]):(?:[a-z][\w+-]*|[+-]1|100|1234|8ball):(?![\p{L}\p{N}:])/gu;
function titleForm(title) {
	const plain = normalize(title);
	const bare = plain.replace(PICTURES, "").replace(SHORTCODES, "").replace(/ +/g, " ").trim().replace(/^\d+(?:\.\d+)*[.):]?\s+/, "").replace(/ ?:$/, "").replace(/ ?[([]optional[)\]]$/, "").replace(/ ?:$/, "").trim();
	return bare === "" ? plain : bare;
}
const HINT = / ?[([](?:please )?(?:check|tick|select|choose|pick|mark)\b[^()[\]]*[)\]]$/;
function headingForm(title) {
	const known = normalizeTitle(title);
	const bare = known.replace(/[ ?!:]+$/, "").replace(HINT, "").replace(/[ ?!:]+$/, "");
	return bare === "" ? known : bare;
}
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
				...pictureIn(node)
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
			...pictureIn(node)
		}];
	}
}
function pictureIn(node) {
	return isPictured(node) ? { picture: true } : {};
}
function isPictured(node) {
	if (node.type === "image" || node.type === "imageReference") return plainText(node).trim() !== "";
	if (node.type === "html") return htmlText(node.value).trim() !== "";
	return "children" in node && node.children.some(isPictured);
}
function withoutStruck(kind, node) {
	const whole = {
		kind,
		text: plainText(node),
		...pictureIn(node)
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
const NAME = String.raw`[^\\&<*_~${"`"}[\]!\n]`;
const BOLD = String.raw`(?<=^|\s)\*\*(?=\S)(?:${NAME}*[A-Za-z0-9]\*\*(?!\*)|${NAME}+(?<=\S)\*\*(?=\s|$))`;
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
function foldSpace(text) {
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
	return text === void 0 ? void 0 : foldSpace(text);
}
function textOfHtml(html) {
	return textOf(splitComments(html)).replace(/<[^<>]*>/g, htmlText);
}
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
Object.defineProperty(exports, "MAX_INLINE", {
	enumerable: true,
	get: function() {
		return MAX_INLINE;
	}
});
Object.defineProperty(exports, "RefusedDocument", {
	enumerable: true,
	get: function() {
		return RefusedDocument;
	}
});
Object.defineProperty(exports, "asBlock", {
	enumerable: true,
	get: function() {
		return asBlock;
	}
});
Object.defineProperty(exports, "commentText", {
	enumerable: true,
	get: function() {
		return commentText;
	}
});
Object.defineProperty(exports, "definedIn", {
	enumerable: true,
	get: function() {
		return definedIn;
	}
});
Object.defineProperty(exports, "directiveIn", {
	enumerable: true,
	get: function() {
		return directiveIn;
	}
});
Object.defineProperty(exports, "foldSpace", {
	enumerable: true,
	get: function() {
		return foldSpace;
	}
});
Object.defineProperty(exports, "inLine", {
	enumerable: true,
	get: function() {
		return inLine;
	}
});
Object.defineProperty(exports, "inlineOf", {
	enumerable: true,
	get: function() {
		return inlineOf;
	}
});
Object.defineProperty(exports, "isHarmless", {
	enumerable: true,
	get: function() {
		return isHarmless;
	}
});
Object.defineProperty(exports, "normalize", {
	enumerable: true,
	get: function() {
		return normalize;
	}
});
Object.defineProperty(exports, "normalizeHeading", {
	enumerable: true,
	get: function() {
		return normalizeHeading;
	}
});
Object.defineProperty(exports, "normalizeTitle", {
	enumerable: true,
	get: function() {
		return normalizeTitle;
	}
});
Object.defineProperty(exports, "offsetOf", {
	enumerable: true,
	get: function() {
		return offsetOf;
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
		return readBlocks;
	}
});
Object.defineProperty(exports, "readInline", {
	enumerable: true,
	get: function() {
		return readInline;
	}
});
Object.defineProperty(exports, "showsNothing", {
	enumerable: true,
	get: function() {
		return showsNothing;
	}
});
Object.defineProperty(exports, "splitComments", {
	enumerable: true,
	get: function() {
		return splitComments;
	}
});
Object.defineProperty(exports, "standing", {
	enumerable: true,
	get: function() {
		return standing;
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
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
Object.defineProperty(exports, "textOfHtml", {
	enumerable: true,
	get: function() {
		return textOfHtml;
	}
});
Object.defineProperty(exports, "tooDeepAt", {
	enumerable: true,
	get: function() {
		return tooDeepAt;
	}
});
Object.defineProperty(exports, "visible", {
	enumerable: true,
	get: function() {
		return visible;
	}
});
Object.defineProperty(exports, "withoutInvisible", {
	enumerable: true,
	get: function() {
		return withoutInvisible;
	}
});

const require_inline = require("./inline.cjs");
// src/checklist/reading/box.ts
function leadOf(loose, item, reading) {
	const children = item.children.filter((child) => child.type !== "definition" && child.type !== "footnoteDefinition" && !isLazyHtml(child, item.children));
	const lead = (loose ? children.find((child) => child.type === "paragraph") : void 0) ?? children[0];
	if (lead?.type === "html") return leadOfHtml(lead, children, reading);
	if (lead?.type !== "paragraph") return void 0;
	const raw = require_inline.rawText(lead);
	const inline = require_inline.inlineOf(raw, reading.definitions, reading.hardBreaks);
	if (!loose) inline.shape += endOf(lead, children);
	return {
		block: lead,
		inline,
		raw,
		offset: require_inline.offsetOf(lead)
	};
}
function isLazyHtml(node, [first = node]) {
	return node.type === "html" && require_inline.positionOf(node).start.column < require_inline.positionOf(first).start.column;
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
		offset: require_inline.offsetOf(first)
	};
	for (const block of children) {
		if (block.type !== "html" && block.type !== "paragraph") break;
		const raw = block.type === "html" ? block.value : require_inline.rawText(block);
		const inline = block.type === "html" ? inlineOfHtml(raw) : require_inline.inlineOf(raw, reading.definitions, reading.hardBreaks);
		if (lead.inline.shape.trim() === "") Object.assign(lead, {
			block,
			offset: require_inline.offsetOf(block)
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
	const parts = require_inline.splitComments(html);
	const shape = require_inline.textOf(parts);
	const text = ({ kind, text: raw }) => {
		const short = raw.slice(0, require_inline.MAX_INLINE);
		return kind === "comment" ? short : require_inline.textOfHtml(short);
	};
	return {
		parts: parts.map((part) => ({
			...part,
			text: text(part)
		})),
		shape,
		cut: shape.length > require_inline.MAX_INLINE
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
	const label = require_inline.fold(require_inline.textOf(parts));
	for (const part of parts) {
		const inComment = part.kind === "comment" ? COMMENT.exec(part.text) : null;
		if (inComment !== null) return marked(markIn(label)?.label ?? label, inComment[1]);
	}
	const mark = markIn(label);
	if (mark !== void 0) return mark;
	const visible = parts.filter((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	if (visible.length > 0 && visible.every((part) => part.kind === "delete")) return marked(label);
	return {
		notApplicable: false,
		label: require_inline.fold(require_inline.textOf(require_inline.standing(parts)))
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
	const why = require_inline.fold(reason ?? "");
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
	if (node.type !== "listItem") return behind - require_inline.positionOf(node).end.line > 1;
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
	return require_inline.positionOf(node).start.line;
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
	return require_inline.splitComments(html).every(({ kind, text }) => kind === "comment" ? !text.includes("--!>") : !/[<&]/.test(text.replace(ALONE, "")));
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
		const raw = require_inline.rawText(node);
		const { definitions, hardBreaks } = this.#reading;
		const [first, second] = raw.includes("<") ? [] : require_inline.inlineOf(raw, definitions, hardBreaks).parts;
		if (first?.kind === "text" && second === void 0) {
			this.#text(first.text);
			return;
		}
		if (raw.length > 4096) this.#rawHtml(raw, raw);
		else for (const each of require_inline.readInline(raw, definitions)) this.#inline(each);
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
Object.defineProperty(exports, "applicabilityOf", {
	enumerable: true,
	get: function() {
		return applicabilityOf;
	}
});
Object.defineProperty(exports, "boxIn", {
	enumerable: true,
	get: function() {
		return boxIn;
	}
});
Object.defineProperty(exports, "boxOf", {
	enumerable: true,
	get: function() {
		return boxOf;
	}
});
Object.defineProperty(exports, "bracketFrom", {
	enumerable: true,
	get: function() {
		return bracketFrom;
	}
});
Object.defineProperty(exports, "dropStart", {
	enumerable: true,
	get: function() {
		return dropStart;
	}
});
Object.defineProperty(exports, "isConditional", {
	enumerable: true,
	get: function() {
		return isConditional;
	}
});
Object.defineProperty(exports, "isHarmless", {
	enumerable: true,
	get: function() {
		return isHarmless;
	}
});
Object.defineProperty(exports, "isLazyHtml", {
	enumerable: true,
	get: function() {
		return isLazyHtml;
	}
});
Object.defineProperty(exports, "isLoose", {
	enumerable: true,
	get: function() {
		return isLoose;
	}
});
Object.defineProperty(exports, "leadOf", {
	enumerable: true,
	get: function() {
		return leadOf;
	}
});
Object.defineProperty(exports, "pageOf", {
	enumerable: true,
	get: function() {
		return pageOf;
	}
});

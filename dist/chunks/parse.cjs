const require_inline = require("./inline.cjs");
const require_select = require("./select.cjs");
const require_page = require("./page.cjs");
const require_na_words = require("./na-words.cjs");
const require_sign_off = require("./sign-off.cjs");
const require_late = require("./late.cjs");
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
		for (; number <= this.#lineStarts.length && this.line(number).trim() !== ""; number += 1) if (require_page.isBoxLine(this.line(number))) this.note(kind, this.lineOffset(number));
		this.#lookedTo.set(kind.kind, number);
	}
	#startOf(number) {
		return this.#lineStarts[number - 1];
	}
	inline(node) {
		const inline = require_inline.inlineOf(require_inline.rawText(node), this.reading.definitions, this.reading.hardBreaks);
		if (inline.cut) this.note(require_page.NEAR_MISSES.tooLong, require_inline.offsetOf(node));
		return inline.parts;
	}
	hides(block) {
		const { shown } = this;
		return shown !== void 0 && (shown.hides(block) || shown.hidesWords(block, () => this.inline(block)));
	}
	field(pair, block, place) {
		const isHidden = this.hides(block);
		if (isHidden) this.noteHidden(require_page.NEAR_MISSES.hiddenField, require_inline.offsetOf(block));
		return {
			...require_select.fieldOf(isHidden ? {
				name: pair.name,
				value: ""
			} : pair),
			place
		};
	}
	noteHidden(kind, offset, everywhere = false) {
		const { unclosedComment, unclosedTag, tooMuchHtml } = require_page.NEAR_MISSES;
		const hidesAll = new Set([
			unclosedComment.kind,
			unclosedTag.kind,
			tooMuchHtml.kind
		]);
		if (!this.nearMisses.some((miss) => hidesAll.has(miss.kind))) this.note(kind, offset, everywhere);
	}
	noteRaw(block) {
		if (block.type !== "html" && require_page.hasOddSpace(require_inline.rawText(block))) this.note(require_page.NEAR_MISSES.oddSpace, require_inline.offsetOf(block), true);
		if (this.shown?.leavesOpen(block) === true) this.noteHidden(require_page.NEAR_MISSES.unclosedTag, require_inline.offsetOf(block), true);
		for (const line of this.shown?.rawBoxes(block) ?? []) this.note(require_page.NEAR_MISSES.rawItem, this.lineOffset(line));
	}
	makesBoxes(block) {
		return (this.shown?.rawBoxes(block) ?? []).length > 0;
	}
	blocksOn(line) {
		return this.nearMisses.some((miss) => miss.blocking && miss.place.line === line);
	}
	note(kind, offset, everywhere = false) {
		const place = this.place(offset);
		const once = `${kind === require_page.NEAR_MISSES.tickSign ? JSON.stringify(this.titles) : place.line} ${kind.kind}`;
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
// src/checklist/reading/not-applicable.ts
function statedBy(parts, tick) {
	const marks = new Map();
	for (const part of parts) {
		const reason = part.kind === "comment" ? require_na_words.reasonInComment(require_inline.visible(part.text)) : void 0;
		if (reason !== void 0) marks.set(part, reason);
	}
	if (marks.size === 0) return statedByText(parts, tick);
	return [...marks].reduceRight((without, [part, reason]) => marked(without.label, reason === "" ? without.reason : reason, `<!--${require_inline.normalize(part.text)}-->`, without), statedByText(parts.filter((part) => !marks.has(part)), tick));
}
function statedByText(parts, tick) {
	const whole = require_inline.foldSpace(require_inline.textOf(parts));
	const strike = strikeOf(parts);
	if (strike !== void 0) return marked(strike.label, strike.reason, `~~${require_inline.normalize(whole)}~~`, open(whole, tick));
	const words = require_inline.visible(whole).replaceAll("。", ".").replaceAll("、", ",");
	const last = parts.findLast((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	const mark = require_na_words.mayMark(words) ? require_na_words.wordMarkIn(words, last?.kind === "code") : void 0;
	if (mark !== void 0) return marked(mark.label, mark.reason, require_inline.normalize(whole), open(whole, tick));
	const label = require_inline.foldSpace(require_inline.textOf(require_inline.standing(parts)));
	const isStruck = parts.some((part) => part.kind === "delete" && !require_inline.showsNothing(part.text));
	const looks = isStruck || STROKE.test(words) || !require_na_words.isMarkAlone(words) && require_na_words.looksMarked(words);
	return {
		label,
		state: tick,
		conditional: require_select.isConditional(label),
		...looks ? { looksNotApplicable: true } : {},
		...isStruck ? { struck: withStrikes(parts) } : {}
	};
}
const STROKE = /^(?:~~?\S|(--?)(?=[^\s-]).*[^\s-]\1$)/u;
function open(label, tick) {
	return {
		label,
		state: tick,
		conditional: require_select.isConditional(label)
	};
}
function marked(label, reason, as, otherwise) {
	const why = require_inline.foldSpace(reason ?? "");
	return {
		label,
		state: "not-applicable",
		...otherwise.state === "ticked" || otherwise.tickedToo === true ? { tickedToo: true } : {},
		...why === "" ? {} : { reason: why },
		conditional: label === otherwise.label ? otherwise.conditional : require_select.isConditional(label),
		mark: {
			as,
			otherwise
		}
	};
}
function strikeOf(parts) {
	const shown = parts.filter((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	const first = shown.findIndex((part) => part.kind === "delete");
	if (first < 0) return void 0;
	const end = shown.findIndex((part, index) => index > first && part.kind !== "delete");
	const behind = shown.slice(end < 0 ? shown.length : end);
	const before = require_inline.visible(require_inline.textOf(shown.slice(0, first)));
	if (before !== "" && !require_na_words.isMarkAlone(before)) return void 0;
	if (behind.some((part) => part.kind === "delete")) return void 0;
	const reason = require_na_words.reasonBehindStrike(require_inline.visible(require_inline.textOf(behind)));
	if (reason === void 0) return void 0;
	const from = parts.indexOf(shown[first]);
	const to = end < 0 ? parts.length : parts.indexOf(shown[end]);
	return {
		label: require_inline.foldSpace(require_inline.textOf(parts.slice(from, to))),
		reason
	};
}
function withStrikes(parts) {
	return require_inline.foldSpace(parts.map((part) => part.kind === "delete" && !require_inline.showsNothing(part.text) ? `~~${part.text}~~` : require_inline.textOf([part])).join(""));
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
		const value = texts.length > 0 ? require_inline.foldSpace(texts.join(" ")) : pictures[0] ?? "";
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
function addressIn(raw) {
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
		if (node.type === "paragraph" || node.type === "html") prose.pictures.push(...addressIn(require_inline.rawText(node)));
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
// src/checklist/reading/item.ts
const BRACKET_MARK = /^\[ *(?:n ?\/ ?a|n\.a\.?|na|not applicable|[-~\u2010-\u2015]) *\](?:[ \t\n]|$)/i;
function addItem(reader, node, lead, section) {
	const box = require_page.boxOfLead(lead, reader.reading);
	if (lead.inline.cut) reader.note(require_page.NEAR_MISSES.tooLong, lead.offset);
	if (box === void 0) return markedWithoutBox(reader, lead) ?? struckWithBox(reader, lead);
	const item = {
		key: require_select.NO_KEY,
		text: require_select.onOneLine(box.parts),
		...statedBy(box.parts, box.state),
		boxed: true,
		...idOf(box.parts),
		...directivesOf(reader, box),
		items: [],
		place: reader.place(box.offset)
	};
	if (reader.shown?.shows(node, lead, box) === false) reader.noteHidden(require_page.NEAR_MISSES.struck, box.offset);
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
function markedWithoutBox(reader, lead) {
	const mark = BRACKET_MARK.exec(lead.inline.shape);
	if (mark === null) return void 0;
	const parts = require_page.dropStart(lead.inline.parts, mark[0].length);
	const rest = statedBy(parts, "unticked");
	const behind = rest.reason === void 0 ? reasonBehind(rest.label) : void 0;
	const label = behind?.label ?? rest.label;
	const offset = require_page.bracketFrom(reader.reading.source, lead.offset);
	return unboxed(reader, {
		text: require_select.onOneLine(parts),
		label,
		reason: rest.reason ?? behind?.reason,
		offset
	});
}
function reasonBehind(label) {
	const [, before, reason] = /^(.*?)\s+[–—-]+\s+(?:reason:\s*)?(\S.*)$/i.exec(label) ?? [];
	return before === void 0 || reason === void 0 ? void 0 : {
		label: before,
		reason
	};
}
function unboxed(reader, { text, label, reason = "", tick, offset }) {
	return {
		key: require_select.NO_KEY,
		text,
		label,
		state: "not-applicable",
		...tick === "ticked" ? { tickedToo: true } : {},
		...reason === "" ? {} : { reason },
		conditional: require_select.isConditional(label),
		boxed: false,
		items: [],
		place: reader.place(offset)
	};
}
function struckWithBox(reader, { block, inline, raw, offset }) {
	if (!/[~<]/.test(raw)) return void 0;
	const [first = "", ...below] = raw.split("\n");
	const parts = below.some((line) => STRUCK_LINE.test(line)) ? partsOfLine(reader, first) : inline.parts;
	return block.type === "paragraph" ? struckItem(reader, parts, offset) : void 0;
}
const STRUCK_BOX = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[([ xX])\]\s+(\S.*)$/s;
const BRACKET = /\\?\[|&(?:#|lbrack|lsqb)/i;
const STRUCK_LINE = /^\s*(?:~{1,2}|<(?:s|del|strike)>)\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)?\\?\[[ xX]\\?\]\s/i;
function struckItem(reader, parts, offset) {
	const shown = parts.filter((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	if (shown[0]?.kind !== "delete") return void 0;
	const end = shown.findIndex((part) => part.kind !== "delete");
	const [, mark, text = ""] = STRUCK_BOX.exec(require_inline.textOf(shown.slice(0, end < 0 ? void 0 : end))) ?? [];
	const behind = end < 0 ? [] : shown.slice(end);
	if (mark === void 0 || /\[[ xX]\]/.test(require_inline.textOf(behind)) || behind.some((part) => part.kind === "delete")) return void 0;
	const struck = {
		kind: "delete",
		text
	};
	const comments = parts.filter((part) => part.kind === "comment");
	const stated = statedBy([
		struck,
		...behind,
		...comments
	], "unticked");
	const why = stated.state === "not-applicable" ? stated.reason : require_inline.foldSpace(require_inline.textOf(behind));
	const tick = mark === " " ? "unticked" : "ticked";
	const bracket = offset + reader.reading.source.slice(offset).search(BRACKET);
	return unboxed(reader, {
		text: require_inline.foldSpace(`${text} ${require_inline.textOf(behind)}`),
		label: require_inline.foldSpace(text),
		reason: why,
		tick,
		offset: bracket
	});
}
function partsOfLine({ reading }, line) {
	return require_inline.inlineOf(line.trim(), reading.definitions, reading.hardBreaks).parts;
}
function struckLines(reader, node, from = 0) {
	const raw = require_inline.rawText(node);
	if (!/[~<]/.test(raw)) return [];
	const { line } = require_inline.positionOf(node).start;
	return raw.split("\n").flatMap((text, index) => {
		if (index < from || !STRUCK_LINE.test(text)) return [];
		const item = struckItem(reader, partsOfLine(reader, text), reader.lineOffset(line + index));
		return item === void 0 ? [] : [item];
	});
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
	if (parts.some((part) => part.kind === "comment" && /\[[ xX]\]/.test(part.text))) reader.note(require_page.NEAR_MISSES.inComment, offset);
	if (require_page.runsOn(require_inline.textOf(parts.filter(({ kind }) => kind === "text")))) reader.note(require_page.NEAR_MISSES.runOn, offset);
}
// src/checklist/near-miss/oddities.ts
function noteCode(reader, node) {
	const [first] = require_page.boxLines(node.value);
	if (first === void 0) return;
	const opening = isFenced(reader, node) ? 1 : 0;
	reader.note(require_page.NEAR_MISSES.inCode, reader.lineOffset(require_inline.positionOf(node).start.line + opening + first));
}
const ELSEWHERE = [
	/^<![a-z]/,
	/^<\/?(?:search|textarea)(?![\w-])/i,
	/^<(?:script|pre|style)[\s\S]*<\/textarea>/i
];
function noteHtml(reader, node, leads = false) {
	const shown = require_page.withoutComments(node.value);
	if (shown.includes("<!--")) {
		reader.note(require_page.NEAR_MISSES.unclosedComment, require_inline.offsetOf(node), true);
		return;
	}
	reader.noteRaw(node);
	if (ELSEWHERE.some((each) => each.test(node.value.trimStart()))) reader.note(require_page.NEAR_MISSES.htmlKind, require_inline.offsetOf(node), true);
	const at = (line) => reader.lineOffset(require_inline.positionOf(node).start.line + line);
	const lines = require_page.boxLines(shown);
	const hidden = require_page.boxLines(node.value).find((line) => !lines.includes(line));
	if (hidden !== void 0) reader.note(require_page.NEAR_MISSES.inComment, at(hidden));
	const [first] = lines;
	if (leads) return;
	if (first === void 0) {
		const bare = shown.split(/\r\n|\n|\r/).findIndex((line) => line.split(/<[^<>]*>/).some(require_page.looksLikeBox));
		if (bare >= 0 && !reader.makesBoxes(node)) reader.note(require_page.NEAR_MISSES.inHtml, at(bare));
		return;
	}
	const kind = /^\s*<(?:!|source\b|search\b)/i.test(shown) ? require_page.NEAR_MISSES.htmlKind : hasEndTag(shown, first) ? require_page.NEAR_MISSES.inHtml : require_page.NEAR_MISSES.swallowed;
	for (const line of kind.blocking ? lines : [first]) reader.note(kind, at(line));
}
function hasEndTag(html, below) {
	return html.split(/\r\n|\n|\r/).slice(below + 1).some((line) => line.includes("</"));
}
function noteHiddenHtml(reader, node) {
	const visit = (each) => {
		if (each.type === "html" && !require_inline.isHarmless(each.value)) reader.note(require_page.NEAR_MISSES.htmlKind, require_inline.offsetOf(each), true);
		else if ("children" in each) each.children.forEach(visit);
	};
	visit(node);
}
function noteLazyHtml(reader, node, blocks) {
	if (!require_page.isLazyHtml(node, blocks)) return;
	if (!require_inline.isHarmless(node.value)) reader.note(require_page.NEAR_MISSES.htmlKind, require_inline.offsetOf(node), true);
	reader.noteBoxes(require_page.NEAR_MISSES.swallowed, require_inline.positionOf(node).end.line + 1);
}
function noteParagraph(reader, node, holder, known) {
	const firstLine = require_inline.positionOf(node).start.line;
	const inItem = holder === "item" || holder === "lead";
	reader.noteRaw(node);
	require_inline.rawText(node).split("\n").forEach((line, index) => {
		const number = firstLine + index;
		const isLead = holder === "lead" && index === 0;
		const kind = require_page.inParagraphLine(line, inItem, isLead) ?? inShownLine(reader, line, inItem, isLead);
		const isKnown = known.some(({ place }) => place.line === number);
		if (kind !== void 0 && !isKnown && !reader.blocksOn(number)) reader.note(kind, reader.lineOffset(number));
		if (/^<\/?(?:source|search)(?![\w-])/i.test(line.trim())) {
			reader.note(require_page.NEAR_MISSES.htmlKind, reader.lineOffset(number), true);
			reader.noteBoxes(require_page.NEAR_MISSES.htmlKind, number + 1);
		}
	});
}
function inShownLine({ reading }, line, inItem, lead) {
	if (!/&#?\w|<br|^\s*(?:\*\*|__)\[/i.test(line)) return void 0;
	const parts = require_inline.inlineOf(line.trim(), reading.definitions, reading.hardBreaks).parts;
	return require_inline.textOf(parts.map((part) => part.kind === "code" ? {
		...part,
		text: "`"
	} : part)).split("\n").map((each, index) => require_page.inParagraphLine(each.replace(/^[>\s]+/, ""), inItem, lead && index === 0)).find((kind) => kind !== void 0);
}
function noteHeading(reader, node) {
	reader.noteRaw(node);
	const text = require_inline.textOf(reader.inline(node));
	if (!require_page.beginsWithBrackets(text) && !/\s\[ \]$/.test(text)) return;
	const isAtx = reader.reading.source.startsWith("#", require_inline.offsetOf(node));
	reader.note(isAtx ? require_page.NEAR_MISSES.inHeading : require_page.NEAR_MISSES.heading, require_inline.offsetOf(node));
}
const NUMBERED = /^\d{1,9}[.)][ \t]|^(?:[-*+]|\d{1,9}[.)])$/m;
const NUMBERED_BOX = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\d{1,9}[.)][ \t]+(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\\?\[/;
function noteSequence(reader, previous, node) {
	const first = firstParagraph(node);
	if (first === void 0) return;
	const raw = require_inline.rawText(first);
	if (previous?.type === "code") {
		if (!isFenced(reader, previous) && (node === first ? NUMBERED : NUMBERED_BOX).test(raw)) reader.note(require_page.NEAR_MISSES.numberedAfterCode, require_inline.offsetOf(first));
	} else if (previous?.type === "paragraph" && node !== first) {
		if (require_inline.positionOf(previous).end.line === require_inline.positionOf(node).start.line - 1 && (node.type === "blockquote" ? NUMBERED : NUMBERED_BOX).test(raw)) reader.note(require_page.NEAR_MISSES.numberedInQuote, require_inline.offsetOf(first));
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
// src/checklist/reading/list.ts
function readList(reader, list, section, into) {
	const loose = require_page.isLoose(list);
	for (const node of list.children) {
		const lead = require_page.leadOf(loose, node, reader.reading);
		const item = lead === void 0 ? void 0 : addItem(reader, node, lead, section);
		if (item !== void 0) into.push(item);
		else if (lead !== void 0) readPlain(reader, lead, section, node.children[node.children.indexOf(lead.block) + 1]);
		const before = into.length;
		readBelow(reader, node.children, {
			section,
			into: item?.items ?? into,
			holder: "item",
			lead: lead?.block
		});
		if (item === void 0) {
			const question = {
				text: lead === void 0 ? "" : require_select.onOneLine(lead.inline.parts),
				place: reader.place(require_inline.offsetOf(node))
			};
			for (const answer of into.slice(before)) answer.question ??= question;
		}
		if (item === void 0) noteShownBox(reader, node);
		if (lead?.block.type === "paragraph") into.push(...struckLines(reader, lead.block, 1));
	}
}
function readBelow(reader, blocks, inside) {
	const { section, into, holder, lead } = inside;
	blocks.forEach((node, index) => {
		noteSequence(reader, blocks[index - 1], node);
		if (node.type === "list") readList(reader, node, section, into);
		else if (node.type === "blockquote") readBelow(reader, node.children, {
			section,
			into,
			holder: "quote"
		});
		else if (node.type === "footnoteDefinition") readFootnote(reader, node, section, into);
		else if (node.type === "paragraph") {
			const struck = struckLines(reader, node, node === lead ? 1 : 0);
			noteParagraph(reader, node, node === lead ? "lead" : holder, struck);
			if (node !== lead) into.push(...struck);
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
	readBelow(reader, shown ? node.children : node.children.filter((child) => child.type === "footnoteDefinition"), {
		section,
		into,
		holder: "quote"
	});
}
function noteShownBox(reader, node) {
	const { line } = require_inline.positionOf(node).start;
	if (reader.shown?.showsBox(node) === true && !reader.blocksOn(line)) reader.note(require_page.NEAR_MISSES.formatted, reader.lineOffset(line));
}
function valueBelow(reader, below) {
	if (below === void 0 || reader.hides(below)) return { value: "" };
	if (below.type === "code") return { value: require_inline.foldSpace(below.value) };
	if (below.type !== "paragraph") return { value: "" };
	const parts = reader.inline(below);
	const left = require_inline.standing(parts);
	return require_select.boldPairs(parts).length > 0 ? { value: "" } : {
		value: require_select.onOneLine(left),
		...require_select.pictureIn(left)
	};
}
const LINKED_BOX = /^\[ \]\([^()]*\)\s+\S/;
function readPlain(reader, lead, section, below) {
	const isLink = lead.raw.startsWith("[") && lead.inline.shape.startsWith("<");
	const isTick = /^\[x\][ \t]/i.test(lead.raw);
	const shown = require_inline.textOf(lead.inline.parts.map((part) => part.kind === "code" ? {
		...part,
		text: "`"
	} : part));
	const linked = isTick ? require_page.NEAR_MISSES.becameLink : LINKED_BOX.test(lead.raw) ? require_page.NEAR_MISSES.noSpaceAfterBox : void 0;
	const nearly = isLink ? linked : require_page.afterBullet(lead.raw, shown);
	if (nearly !== void 0) reader.note(nearly, lead.offset);
	const pairs = require_select.boldPairs(lead.inline.parts);
	if (nearly?.blocking === true && pairs.length === 0) return;
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
	const plain = require_select.plainPair(require_inline.foldSpace(require_inline.textOf(left)));
	if (plain !== void 0) {
		section.fields.push(reader.field({
			...plain,
			...require_select.linkIn(left),
			...require_select.pictureIn(left)
		}, lead.block, place));
		return;
	}
	const within = nearly === void 0 ? require_page.withinLine(lead.raw.split("\n")[0], true) : void 0;
	if (within !== void 0) reader.note(within, lead.offset);
}
// src/checklist/reading/table.ts
function readTable(reader, table, section) {
	const [header, ...rows] = table.children;
	const titles = header.children.map((cell) => cellText(reader, cell));
	const columns = require_sign_off.signOffColumns(titles);
	for (const row of table.children) {
		for (const cell of row.children) reader.noteRaw(cell);
		if (row.children.some((cell) => require_page.looksLikeBox(cellText(reader, cell))) && !reader.blocksOn(require_inline.positionOf(row).start.line)) reader.note(require_page.NEAR_MISSES.inCell, require_inline.offsetOf(row));
	}
	for (const row of rows) {
		const cells = row.children.map((cell) => cellText(reader, cell));
		if (columns !== void 0) readSignOff(reader, section, header, row, columns);
		else if (titles.length === 2) readField(reader, section, row, cells);
	}
	if (columns === void 0 && titles.length === 2 && header.children.slice(0, 1).some((cell) => isFieldName(reader, cell))) readField(reader, section, header, titles);
}
function cellText(reader, cell) {
	return require_select.onOneLine(require_inline.standing(reader.inline(cell)));
}
function isPictured(reader, { children: cells }, column) {
	return cells.slice(column, column + 1).some((cell) => reader.inline(cell).some(({ picture }) => picture === true));
}
function isFieldName(reader, cell) {
	const parts = reader.inline(cell);
	return parts.some((part) => part.kind === "strong") || /[:：]$/.test(require_select.onOneLine(parts));
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
		if (node.type === "heading") {
			enter("heading", require_select.onOneLine(reader.inline(node)), node.depth, node);
			noteHeading(reader, node);
		} else if (node.type === "paragraph") {
			const group = groupTitle(reader, blocks, index, current().items.length > 0);
			if (group !== void 0) enter("group", group.title, group.depth, node);
			const struck = struckLines(reader, node);
			noteParagraph(reader, node, "document", struck);
			current().items.push(...struck);
			if (group === void 0) readParagraph(reader, node, current(), blocks[index + 1]);
		} else if (node.type === "list") readList(reader, node, current(), current().items);
		else if (node.type === "blockquote") readBelow(reader, node.children, {
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
			value: require_inline.foldSpace(value).slice(0, require_inline.MAX_INLINE)
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
const BOLD_LINE = 7;
const COLON_LINE = 8;
function groupTitle(reader, blocks, index, amongItems) {
	const node = blocks[index];
	const raw = require_inline.rawText(node);
	if (raw.includes("\n") || raw.length > 300) return void 0;
	const bold = isBold(raw);
	if (!bold && !/[:：]\s*(?:<!--.*-->\s*)?$/.test(raw)) return void 0;
	const visible = reader.inline(node).filter((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	const own = bold ? boldTitle(visible, listFollowsAtOnce(blocks, index)) : void 0;
	if (own !== void 0 && listFollows(blocks, index)) return {
		title: own,
		depth: BOLD_LINE
	};
	const title = require_inline.foldSpace(require_inline.textOf(visible));
	return /[:：]$/.test(title) && checklistFollowsAtOnce(blocks, index, amongItems) ? {
		title: withoutColon(title),
		depth: COLON_LINE
	} : void 0;
}
function withoutColon(title) {
	return title.replace(/\s*[:：]$/, "");
}
function isBold(raw) {
	return /^\s*(?:\*\*|__)/.test(raw);
}
function boldTitle(visible, aboveList) {
	const [first, ...behind] = visible;
	if (first?.kind !== "strong") return void 0;
	const title = withoutColon(require_inline.foldSpace(first.text));
	const rest = require_inline.foldSpace(require_inline.textOf(behind)).replace(/^[:：–—-]\s*/, "");
	if (rest === "") return title;
	const [, inBrackets] = /^[([（［](.*)[)\]）］][.:：]?$/.exec(rest) ?? [];
	const isSlanted = behind.every((part) => part.kind === "other" || /^[\s:：–—-]*$/.test(part.text));
	const isHint = HINT.test(rest) && (inBrackets !== void 0 || isSlanted);
	const isField = require_select.boldKey(visible, 0) !== void 0;
	const isNote = aboveList && !isField && (inBrackets !== void 0 || isSlanted || /[?？]$/.test(title));
	return isHint || isNote ? `${title} (${inBrackets ?? rest})` : void 0;
}
const HINT = /\b(?:check|tick|select|choose|pick|mark|delete|remove|optional|required|one|all|any|only|apply|applies|applicable|if|when)\b/i;
function listFollows(blocks, index) {
	for (const node of blocks.slice(index + 1, index + 12)) {
		if (node.type === "list") return true;
		if (node.type === "heading" || node.type === "thematicBreak") return false;
		if (node.type === "paragraph" && isBold(require_inline.rawText(node))) return false;
	}
	return false;
}
function listFollowsAtOnce(blocks, index) {
	return nextOf(blocks, index)?.type === "list";
}
function checklistFollowsAtOnce(blocks, index, amongItems) {
	const next = nextOf(blocks, index);
	if (next?.type !== "list") return false;
	return (amongItems ? next.children.slice(0, 1) : next.children).some(isChecked) || !boxesFollow(blocks, blocks.indexOf(next));
}
const FAR = 200;
function boxesFollow(blocks, index) {
	const behind = blocks.slice(index, index + FAR);
	const end = behind.findIndex((node) => node.type === "heading");
	const inside = end < 0 ? behind : behind.slice(0, end);
	return inside.length === FAR || inside.some((node) => node.type === "list" && node.children.some(isChecked));
}
function nextOf(blocks, index) {
	return blocks.slice(index + 1).find((node) => !isComment(node));
}
function isComment(node) {
	return node.type === "html" && node.value.startsWith("<!--");
}
function isChecked(item) {
	return item.children.some((child) => {
		if (child.type === "list") return child.children.some(isChecked);
		return child.type === "paragraph" ? /^[^\p{L}\p{N}]|:(?:\s|$)/u.test(require_inline.rawText(child).trim()) : child.type === "html";
	});
}
// src/checklist/page/shown.ts
const RAW = /<(?:[A-Za-z/?]|!(?!--))|--!>/;
function shownOf(root, reading) {
	const { source } = reading;
	if (!RAW.test(source) && !(source.includes("<!--") && source.includes("&"))) return void 0;
	const page = require_page.htmlPageOf(root, reading);
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
		definitions: require_inline.definedIn(blocks),
		hardBreaks: document.kind !== "file"
	};
	const shown = shownOf(blocks, reading);
	const reader = new Reader(document, reading, shown);
	if (shown?.tooMuch === true) reader.note(require_page.NEAR_MISSES.tooMuchHtml, 0, true);
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

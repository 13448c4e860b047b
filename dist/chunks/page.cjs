const require_inline = require("./inline.cjs");
// src/checklist/near-miss/kinds.ts
const blocking = (kind, message, help) => ({
	kind,
	blocking: true,
	message,
	help
});
const advice = (kind, message, help) => ({
	kind,
	blocking: false,
	message,
	help
});
const USE = "Write it as \"- [ ] text\" or \"- [x] text\".";
const NEAR_MISSES = {
	noTextInBox: blocking("empty-brackets", "Brackets with nothing between them are not a box", USE),
	noSpaceAfterBullet: blocking("no-space-after-bullet", "A bullet without a space after it makes no list item", USE),
	spaceInBox: blocking("space-in-box", "A box holds one character: a space or an x", USE),
	otherMark: blocking("other-mark", "Only a space or an x makes a box", `Use "[x]" for done, "[ ]" for open, or "[n/a]" with a reason. ${USE}`),
	noSpaceAfterBox: blocking("no-space-after-box", "A box needs a space after it", "Put a space between the box and its text."),
	noText: blocking("no-text", "A box needs text after it", "Write what is to be done after the box, or delete the line."),
	nonBreakingSpace: blocking("non-breaking-space", "A non-breaking space beside the brackets keeps this from being a box", "Replace it with an ordinary space."),
	strangeSpace: blocking("strange-space", "An unusual space character keeps this from being a box", "Only a space or an x makes a box: replace it with an ordinary space."),
	invisible: blocking("invisible-character", "An invisible character keeps this from being a box", `Only a space or an x makes a box: delete the line and type it again. ${USE}`),
	fullWidth: blocking("full-width-brackets", "Full-width brackets are not a box", "Use the ASCII brackets \"[\" and \"]\"."),
	formatted: blocking("formatted-box", "A box inside bold, struck or other formatting is not a box", "Put the box before the formatting."),
	struck: blocking("struck-by-html", "HTML above this box strikes it through or hides it", "Close the tag above the list, or mark the item: \"N/A: reason\"."),
	hiddenField: blocking("hidden-field", "HTML strikes this field through, or hides some of it", "Close the tag, or put it into backquotes."),
	tooMuchHtml: blocking("too-many-open-tags", "Too many HTML tags are open here, so the gate cannot tell what GitHub shows", "Close them, or delete them."),
	bare: blocking("no-bullet", "Brackets without a bullet before them are not a box", `${USE} If nothing here should be a box, take the section out of every rule with "without".`),
	noBullet: blocking("bullet-look-alike", "These brackets are not a box: Markdown does not know the bullet before them", USE),
	ballot: blocking("ballot-box", "Nobody can tick a picture of a box", USE),
	boxAtEnd: blocking("box-at-end", "A box after its text is not a box", `Put it before the text. ${USE}`),
	halfOpen: blocking("half-open-box", "A box needs both square brackets", USE),
	otherBrackets: blocking("other-brackets", "Only square brackets make a box", USE),
	secondLine: blocking("second-line", "GitHub shows a box on a later line of an item in some places only", "Begin a list item of its own: \"- [ ] text\"."),
	runOn: blocking("run-on-box", "A box inside the text of another box is not a box", "Begin a list item of its own: \"- [ ] text\"."),
	lineEndAfterBox: blocking("line-end-after-box", "In a description or comment, a box at the end of its line is not a box", "Put the text on the same line as the box."),
	inHeading: blocking("box-in-heading", "A box in a heading is not a box", `Put it into a list below the heading. ${USE}`),
	becameLink: blocking("became-link", "A definition somewhere below turns this tick into a link", "Delete the line that begins with \"[x]:\"."),
	heading: blocking("became-heading", "The line below turned this item into a heading", "Delete the empty bullet or underline below it, or leave a blank line between."),
	unclosedComment: blocking("unclosed-comment", "A comment that is never closed hides the rest", "Close it with \"-->\"."),
	unclosedTag: blocking("unclosed-tag", "A tag that is left open hides the rest", "Close its quotes and its \">\", and the tag itself."),
	swallowed: blocking("swallowed-by-html", "HTML above or before it hides this box on GitHub", "Leave a blank line after the HTML, or indent it below the item."),
	rawItem: blocking("raw-html-box", "The gate does not read a box written as HTML", "Write it as a Markdown list item."),
	numberedAfterCode: blocking("numbered-after-code", "GitHub may show this as a numbered list, which the gate does not read", "Leave a line of text or a comment between the code and the list, or begin the list with 1."),
	numberedInQuote: blocking("numbered-in-quote", "GitHub may show this as a numbered list, which the gate does not read", "Leave a blank line before the quote, or begin the list with 1."),
	numberedInText: blocking("numbered-in-text", "A numbered list that does not begin with 1 is part of the text above it", "Leave a blank line above the list."),
	htmlKind: blocking("html-block-differs", "This HTML line hides or shows boxes differently on GitHub", "Leave a blank line before and after the HTML line."),
	oddSpace: blocking("odd-white-space", "A form feed or vertical tab makes GitHub read this as a tag or a table", "Delete that character."),
	inComment: advice("box-in-comment", "Boxes in a comment do not count", "Delete the comment marks if they should."),
	inCode: advice("box-in-code", "Boxes in code do not count", "Move them out of the code if they should."),
	inHtml: advice("box-in-html", "Boxes in an HTML block do not count", "Leave a blank line between the HTML and the list if they should."),
	inCell: advice("box-in-table", "Boxes in a table cell do not count", "Move them out of the table if they should."),
	boxesInLine: advice("boxes-in-line", "Boxes inside a line are not boxes", `If they should be boxes, give each a line of its own. ${USE}`),
	tickSign: advice("tick-sign", "A picture of a tick or a cross is not a box", "If it should be a box, use \"- [ ] text\" or \"- [x] text\"."),
	tooLong: advice("too-long", "The gate reads text over 4,096 characters without formatting, and cuts it", "Shorten it, or move the detail elsewhere.")
};
const UNSEEN = new Set([
	NEAR_MISSES.inCode.kind,
	NEAR_MISSES.inCell.kind,
	NEAR_MISSES.inHtml.kind
]);
// src/checklist/near-miss/within.ts
const AT_END = /[^\s|:\uFF1A](?:[ \t|]+\\?\[ \\?\]|(?:\t|[ |]{2,})\\?\[[xX]\\?\]|[\s|]+\u2610\uFE0F?)[\s|]*$/u;
const TICK_AT_END = /[^\s|:\uFF1A][\s|]+(?:\\?\[[xX]\\?\]|[\u2611\u2612]\uFE0F?)[\s|]*$/u;
const CHOICE = /(?:\\?\[[ xX]\\?\]|[\u2610\u2611\u2612]\uFE0F?)\s*[\p{L}\p{N}].*?(?:\\?\[[ xX]\\?\]|[\u2610\u2611\u2612]\uFE0F?)\s*[\p{L}\p{N}]/u;
const CROSS_AT_END = /[\p{L}\p{N})][ :-]*[\u274C\u274E\u2717\u2718]\uFE0F?\s*$/u;
const RUN_ON = /\s[-*+\u2022]\s+\[ \]\s+\S/;
function runsOn(text) {
	return RUN_ON.test(text);
}
function withinLine(text, inList) {
	if (inList && CROSS_AT_END.test(text)) return NEAR_MISSES.tickSign;
	if (!/[\]\u2610-\u2612]/.test(text) || text.includes("`")) return void 0;
	if (AT_END.test(text)) return NEAR_MISSES.boxAtEnd;
	return CHOICE.test(text) || inList && TICK_AT_END.test(text) ? NEAR_MISSES.boxesInLine : void 0;
}
// src/checklist/near-miss/nearly.ts
const SIGN = String.raw`(?:[\u115F\u1160\u3164\uFFA0]|[^\p{L}\p{N}[\]()<!${"`"}"'&\\\uFF3B\uFF3D\u3010\u3011\u3014\u3015\u3016\u3017\u300C\u300E\u27E6\u2772\u301A])`;
const COUNT = String.raw`\(?(?:(?:\p{N}{1,3}|\p{L}\p{M}?|[a-zA-Z]{2}|[ivxIVX]{1,4})[.)\u3001\u3002\uFF0E\uFF09]|\p{N}{1,3}(?:[:\uFF1A]| ?[-\u2010-\u2015]| (?=\\?\[)))${SIGN}{0,4}|[\u2460-\u2473]${SIGN}{0,4}|[oO\u00A7](?=[\s\p{Z}])${SIGN}{1,4}`;
const BEFORE = String.raw`((?:\\?${SIGN}){0,8}(?:${COUNT})?)`;
const BRACKETS = new RegExp(`^${BEFORE}(?:\\\\?(\\[)([^[\\]\\n]{0,16}?)\\\\?\\]|([\uFF3B\u3010\u3014\u3016\u300C\u300E\u27E6\u2772\u301A])([^\\n\uFF3D\u3011\u3015\u3017\u300D\u300F\u27E7\u2773\u301B]{0,16})[\uFF3D\u3011\u3015\u3017\u300D\u300F\u27E7\u2773\u301B])([^]*)$`, "u");
function bracketsIn(text) {
	if (!/[[\uFF3B\u3010\u3014\u3016\u300C\u300E\u27E6\u2772\u301A]/.test(text.slice(0, 40))) return void 0;
	const match = BRACKETS.exec(text);
	if (match === null) return void 0;
	const [, before, ascii, inside, , wide, behind] = match;
	return {
		before,
		inside: ascii === void 0 ? wide : inside,
		behind,
		isAscii: ascii !== void 0
	};
}
const CHECKS = String.raw`\u2713\u2714\u2705\u2717\u2718\u2611\u2612\u2715\u2716\u00D7\u221A\u25CF\u2022\u25A0\u2588`;
const SYMBOL = new RegExp(String.raw`^(?:[${CHECKS}/*.+o~_!?>\u2010-\u2015-]|--|__|\u0445|\u0425)\uFE0F?$`, "iu");
const WORDS = /^(?:yes|ok|okay|done|no|todo|n ?\/ ?a|y\/n|ja|nein|sí|si|oui|non|sim|não|да|нет|готово|erledigt|offen|hecho|fait|feito|fatto|tak|nie|ano|evet|hayır|kyllä|igen|nem|так|ні|نعم|لا|تم|예|아니[오요]|是|否|\d{1,3} ?%|完了|完成|はい|いいえ|済|済み|未|有|无|無)$/iu;
function boxLike({ inside, behind, isAscii }, inList) {
	if (isAscii && /^(?:\(|\[|:)/.test(behind) && !(inList && /^[ xX]$/.test(inside) && behind.startsWith(":"))) return void 0;
	const core = inside.replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");
	const isTick = /^[x\uFF58\uFF38]?$/i.test(core);
	if (!isAscii) return isTick || SYMBOL.test(core) || WORDS.test(core) ? NEAR_MISSES.fullWidth : void 0;
	if (!isTick) {
		if (SYMBOL.test(core) || WORDS.test(core)) return NEAR_MISSES.otherMark;
		return inList && /^[^\d()^!]\uFE0F?$/u.test(core) ? NEAR_MISSES.otherMark : void 0;
	}
	if (inside === "") return NEAR_MISSES.noTextInBox;
	if (!/^[\x00-\x7F]*$/.test(inside)) return strangeIn(inside);
	if (!/^[ \txX]$/.test(inside)) return NEAR_MISSES.spaceInBox;
	return behindBox(behind);
}
function behindBox(behind) {
	const [first = ""] = behind;
	if (first === "" || /[ \t\r\n\f\v]/.test(first)) return "box";
	return isStrange(first) ? strangeIn(first) : NEAR_MISSES.noSpaceAfterBox;
}
const isStrange = (text) => /^[\s\p{Z}]$/u.test(text) || require_inline.showsNothing(text);
function strangeIn(text) {
	const strange = [...text].filter((each) => !/[\x00-\x7F]/.test(each));
	if (strange.includes("\xA0")) return NEAR_MISSES.nonBreakingSpace;
	if (strange.some((each) => /[\s\p{Z}]/u.test(each) && each !== "﻿")) return NEAR_MISSES.strangeSpace;
	return strange.some((each) => require_inline.showsNothing(each)) ? NEAR_MISSES.invisible : NEAR_MISSES.otherMark;
}
const AFTER_BULLET = [
	[/^\\?\[(?:\s*[xX]\s*|\s*)\n\s*\\?\](?!\(|:)/, NEAR_MISSES.spaceInBox],
	[/^\\?\[[ \txX]\\?\]\s*$/, NEAR_MISSES.noText],
	[/^\\?\[[ \txX]\\?\][ \t]*\n/, NEAR_MISSES.lineEndAfterBox],
	[/^(?:\*\*|__|~~|\*|_|~)\s*\[[ xX]\]/, NEAR_MISSES.formatted],
	[/^(?:<[a-z][^<>]*>\s*)+\[[ xX]\](?=[\s<]|$)/i, NEAR_MISSES.formatted],
	[/^`+\s*\[[ xX]?\]\s*`+\s*\S/, NEAR_MISSES.inCode]
];
function afterBullet(raw, shown) {
	const text = withoutComments(raw).trimStart();
	const plain = AFTER_BULLET.find(([pattern]) => pattern.test(text))?.[1];
	if (plain !== void 0) return plain;
	const [found, again] = [text, shown].map((each) => inText(each.replace(/^[ \t\n]+/, ""), true));
	if (found !== void 0 && found !== "box") return found;
	if (again === "box") return NEAR_MISSES.formatted;
	return again === NEAR_MISSES.noSpaceAfterBox ? void 0 : again;
}
function inText(text, inList) {
	const brackets = bracketsIn(text);
	const kind = brackets === void 0 ? void 0 : boxLike(brackets, inList && brackets.before === "");
	if (brackets === void 0 || kind === void 0) return ballotIn(text) ?? brokenIn(text, inList);
	if (brackets.before === "") return kind;
	if (kind === NEAR_MISSES.noSpaceAfterBox && !/^[\p{L}\p{N}]/u.test(brackets.behind)) return void 0;
	const strange = [...brackets.before].filter((each) => !/[\x00-\x7F]/.test(each));
	const [marker, number] = /^(?:[-+*]|(\d{1,9}[.)]))?[ \t]*$/.exec(brackets.before.replace(/[^\x00-\x7F]/g, "").trim()) ?? [];
	if (marker !== void 0 && strange.length > 0 && strange.every(isStrange)) return strangeIn(strange.join(""));
	if (number !== void 0 && strange.length === 0) return NEAR_MISSES.numberedInText;
	return NEAR_MISSES.noBullet;
}
const BEFORE_SIGN = BEFORE.replaceAll("[^", "[^*_~#|");
const EMOJI = "\\uFE0E?\\uFE0F?";
const SPACE = "[\\s\\p{Z}\\p{C}]*";
const BALLOT_SIGN = "[\\u2610\\u2611\\u2612\\u2B1C\\u25A1\\u25A2\\u25FB\\u25FD\\u2750\\u274F\\u2751\\u2752\\u22A0\\u22A1\\uF000-\\uF0FF\\u{1F532}\\u{1F533}\\u{1F5F5}-\\u{1F5F9}\\u{1F78E}\\u{1F78F}]|:(?:white_large_square|white_medium_square|ballot_box_with_check|white_square_button|black_square_button):|\\$\\\\(?:square|Box|boxtimes|boxdot)\\$";
const TICK_SIGN = "[\\u2705\\u2713\\u2714\\u274C\\u274E\\u2717\\u2718\\u2B1B\\u25A0\\u25FC\\u{1F518}]|:(?:white_check_mark|heavy_check_mark|heavy_multiplication_x|x|negative_squared_cross_mark):|\\$\\\\(?:checkmark|blacksquare)\\$";
const signFirst = (sign) => new RegExp(`^(?:\\*(?!\\*))?${BEFORE_SIGN}(?:${sign})${EMOJI}${SPACE}(?=[^\\s\\p{C}|])`, "iu");
const BALLOT = signFirst(BALLOT_SIGN);
const TICK = signFirst(TICK_SIGN);
const ANY_SIGN = new RegExp(`${BALLOT_SIGN}|${TICK_SIGN}`, "iu");
function ballotIn(text) {
	if (/^[\x00-\x7F]*$/.test(text.slice(0, 12)) && !/[:$]/.test(text.slice(0, 12))) return void 0;
	if (!ANY_SIGN.test(text)) return void 0;
	return BALLOT.test(text) ? NEAR_MISSES.ballot : TICK.test(text) ? NEAR_MISSES.tickSign : void 0;
}
function brokenIn(text, inList) {
	if (/^\[\[[ xX]?\]\](?:\s|$)/.test(text)) return NEAR_MISSES.otherMark;
	if (/^\\?\[[ xX]?[)}>|](?:\s|$)/.test(text)) return NEAR_MISSES.halfOpen;
	if (inList && /^(?:\[[ \t]*[xX]?[ \t][^[\]\n]*|[xX]?\][ \t]\S[^[\]\n]*)$/.test(text)) return NEAR_MISSES.halfOpen;
	return OTHER_BRACKETS.test(text) ? NEAR_MISSES.otherBrackets : void 0;
}
const OTHER_BRACKETS = /^(?:<(?:\s+|\s*[xX]\s*)>(?:\s|$)|[({\uFF08\uFF5B](?:[\s\u3000]+|\s*[xX/\u2713\u2714\u221A\uFF58]\s*)[)}\uFF09\uFF5D](?:\s|$|(?<=[\uFF09\uFF5D])))/u;
const NO_SPACE = /^(?:[-*+]|\d{1,9}[.)])\\?\[[ \t]*(?:[xX/~\u2713\u2714\u2705\u2611-]|n\/?a)?[ \t]*\\?\](?![([*_])/i;
function inParagraphLine(line, inItem, lead) {
	const text = line.trimStart();
	if (NO_SPACE.test(text)) return NEAR_MISSES.noSpaceAfterBullet;
	if (lead) return void 0;
	const found = inText(withoutComments(line).replace(/^[ \t]+/, ""), false);
	return found === "box" ? inItem ? NEAR_MISSES.secondLine : NEAR_MISSES.bare : found ?? withinLine(text, false);
}
function beginsWithBrackets(title) {
	const brackets = bracketsIn(title);
	return brackets !== void 0 && boxLike(brackets, false) !== void 0;
}
function looksLikeBox(text) {
	const found = inText(text.trimStart(), true);
	return found === "box" || found?.blocking === true;
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
function boxOfLead(lead, reading) {
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
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/gi;
function htmlPageOf(root, reading) {
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
		this.#rawHtml(node.value, require_inline.asBlock(node.value));
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
		else if (node.type === "html") this.#rawHtml(node.value, require_inline.inLine(node.value));
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
		this.raw ||= !require_inline.isHarmless(html);
	}
	#end(node) {
		this.ends.set(this.html.length, node);
		this.#write("<!---->");
	}
};
function escaped(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\"", "&quot;");
}
Object.defineProperty(exports, "NEAR_MISSES", {
	enumerable: true,
	get: function() {
		return NEAR_MISSES;
	}
});
Object.defineProperty(exports, "UNSEEN", {
	enumerable: true,
	get: function() {
		return UNSEEN;
	}
});
Object.defineProperty(exports, "afterBullet", {
	enumerable: true,
	get: function() {
		return afterBullet;
	}
});
Object.defineProperty(exports, "beginsWithBrackets", {
	enumerable: true,
	get: function() {
		return beginsWithBrackets;
	}
});
Object.defineProperty(exports, "boxIn", {
	enumerable: true,
	get: function() {
		return boxIn;
	}
});
Object.defineProperty(exports, "boxLines", {
	enumerable: true,
	get: function() {
		return boxLines;
	}
});
Object.defineProperty(exports, "boxOfLead", {
	enumerable: true,
	get: function() {
		return boxOfLead;
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
Object.defineProperty(exports, "hasOddSpace", {
	enumerable: true,
	get: function() {
		return hasOddSpace;
	}
});
Object.defineProperty(exports, "htmlPageOf", {
	enumerable: true,
	get: function() {
		return htmlPageOf;
	}
});
Object.defineProperty(exports, "inParagraphLine", {
	enumerable: true,
	get: function() {
		return inParagraphLine;
	}
});
Object.defineProperty(exports, "isBoxLine", {
	enumerable: true,
	get: function() {
		return isBoxLine;
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
Object.defineProperty(exports, "looksLikeBox", {
	enumerable: true,
	get: function() {
		return looksLikeBox;
	}
});
Object.defineProperty(exports, "runsOn", {
	enumerable: true,
	get: function() {
		return runsOn;
	}
});
Object.defineProperty(exports, "withinLine", {
	enumerable: true,
	get: function() {
		return withinLine;
	}
});
Object.defineProperty(exports, "withoutComments", {
	enumerable: true,
	get: function() {
		return withoutComments;
	}
});

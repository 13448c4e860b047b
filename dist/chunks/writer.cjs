const require_unified = require("./unified.cjs");
const require_remark_stringify = require("./remark-stringify.cjs");
// node_modules/mdast-util-gfm-task-list-item/lib/index.js
function gfmTaskListItemToMarkdown() {
	return {
		handlers: { paragraph: paragraphWithTaskListItem },
		join: [joinDefinitionsBeforeTaskListItemParagraph]
	};
}
function paragraphWithTaskListItem(node, parent, state, info) {
	if (!parent || parent.type !== "listItem" || taskListItemParagraph(parent) !== node) return require_unified.handle.paragraph(node, parent, state, info);
	const checkbox = "[" + (parent.checked ? "x" : " ") + "] ";
	const tracker = state.createTracker(info);
	tracker.move(checkbox);
	return checkbox + require_unified.handle.paragraph(node.children.length > 0 ? node : {
		type: "paragraph",
		children: [{
			type: "text",
			value: " "
		}]
	}, parent, state, {
		...info,
		...tracker.current()
	});
}
function joinDefinitionsBeforeTaskListItemParagraph(left, _, parent) {
	if (!(left.type === "definition" && parent.type === "listItem")) return;
	const paragraph = taskListItemParagraph(parent);
	if (paragraph && parent.children.indexOf(left) < parent.children.indexOf(paragraph)) return 0;
}
function taskListItemParagraph(node) {
	if (typeof node.checked !== "boolean") return;
	for (const child of node.children) {
		if (child.type === "paragraph") return child;
		if (child.type !== "definition") return;
	}
}
// src/reports/parts/writer.ts
const tables = require_unified.gfmTableToMarkdown({ tablePipeAlign: false });
const boxes = gfmTaskListItemToMarkdown();
const anyParagraph = boxes.handlers?.paragraph;
const inlineCode = ({ value }, _, state) => {
	const runs = new Set(value.match(/`+/g));
	let fence = "`";
	while (runs.has(fence)) fence += "`";
	const pad = /^`|`$|^ .* $/.test(value) ? " " : "";
	const text = state.stack.includes("tableCell") ? value.replace(/(\\*)\|/g, (all, run) => run.length % 2 === 0 ? `${run}\\|` : all) : value;
	return `${fence}${pad}${text}${pad}${fence}`;
};
const paragraph = (node, parent, state, info) => {
	return (parent?.type === "listItem" ? void 0 : joined(node, state, info)) ?? anyParagraph(node, parent, state, info);
};
const listItem = (node, _, state, info) => {
	const [only, more] = node.children;
	const words = only?.type === "paragraph" && more === void 0 ? joined(only, state, info) : void 0;
	if (words === void 0) {
		const lines = state.containerFlow(node, info);
		return state.indentLines(lines, (line, index) => `${index === 0 ? `${state.bulletCurrent} ` : "  "}${line}`);
	}
	const box = typeof node.checked === "boolean" ? `[${node.checked ? "x" : " "}] ` : "";
	return `${state.bulletCurrent} ${box}${words}`;
};
function joined(node, state, info) {
	return joinedIn(node, state, info);
}
function joinedIn(parent, state, info) {
	let all = "";
	for (const [index, node] of parent.children.entries()) {
		if (node.type === "inlineCode" || node.type === "html" && !/[*_]/.test(node.value)) {
			all += state.handle(node, parent, state, info);
			continue;
		}
		if (!isAround(node, parent)) return void 0;
		const inside = joinedIn(node, state, info);
		if (inside === void 0) return void 0;
		if (node.type === "link") {
			if (!SIMPLE_URL.test(node.url) || node.title != null) return void 0;
			all += `[${inside}](${node.url})`;
		} else {
			const next = parent.children[index + 1];
			if (!(/^$|\s$/.test(all) && (next === void 0 || next.type === "html" && /^\s/.test(next.value))) || inside === "" || inside.trim() !== inside) return void 0;
			const mark = node.type === "strong" ? "**" : "*";
			all += mark + inside + mark;
		}
	}
	return all;
}
function isAround(node, parent) {
	if (node.type === "link") return parent.type !== "link";
	return parent.type === "paragraph" && (node.type === "strong" || node.type === "emphasis");
}
const SIMPLE_URL = /^https?:\/\/[A-Za-z0-9./:?=%#+-]+$/;
const processor = require_unified.unified().use(require_remark_stringify.remarkStringify).data("settings", {
	bullet: "-",
	listItemIndent: "one",
	rule: "-"
}).use(function() {
	const data = this.data();
	const short = { handlers: {
		inlineCode: Object.assign(inlineCode, { peek: () => "`" }),
		paragraph,
		listItem
	} };
	(data["toMarkdownExtensions"] ??= []).push(tables, boxes, short);
}).freeze();
function write(root) {
	return processor.stringify(root);
}
Object.defineProperty(exports, "write", {
	enumerable: true,
	get: function() {
		return write;
	}
});

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_unified = require("./unified.cjs");
const require_judge = require("./judge.cjs");
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
// node_modules/remark-stringify/lib/index.js
function remarkStringify(options) {
	const self = this;
	self.compiler = compiler;
	function compiler(tree) {
		return require_unified.toMarkdown(tree, {
			...self.data("settings"),
			...options,
			extensions: self.data("toMarkdownExtensions") || []
		});
	}
}
// node_modules/remark/index.js
const remark = require_unified.unified().use(require_unified.remarkParse).use(remarkStringify).freeze();
// src/reports/icons.ts
const ICONS = {
	passed: "✅",
	pending: "🟡",
	failed: "❌",
	skipped: "⚪"
};
// src/reports/nodes.ts
const plain = (value) => ({
	type: /^[A-Za-z0-9 ,.;:()/%→☐-]*$/.test(value) ? "html" : "text",
	value
});
const paragraph = (children) => ({
	type: "paragraph",
	children
});
const item = (children) => ({
	type: "listItem",
	spread: false,
	children: [{
		type: "paragraph",
		children
	}]
});
function code(value) {
	const line = require_judge.sanitiseLine(value, 300);
	return line === "" ? plain("(nothing visible)") : {
		type: "inlineCode",
		value: line
	};
}
// src/reports/overview.ts
function gateList(verdict) {
	const list = (results) => ({
		type: "list",
		ordered: false,
		spread: false,
		children: results.map((result) => {
			const notes = [...result.advisory ? ["advisory"] : [], ...result.kind === "group" && result.enforced === false ? ["not enforced"] : []];
			const reason = result.reason === void 0 ? [] : [plain(": "), code(result.reason)];
			const own = item([
				plain(`${ICONS[result.status]} `),
				code(result.title),
				...notes.length === 0 ? [] : [plain(` (${notes.join(", ")})`)],
				...reason
			]);
			return result.kind === "gate" ? own : {
				...own,
				children: [...own.children, list(result.results)]
			};
		})
	});
	if (require_judge.phasesOf(verdict).length === 0 && verdict.root.results.length <= 1) return [];
	return [paragraph([{
		type: "strong",
		children: [plain("Gates")]
	}]), list(verdict.root.results)];
}
function sectionTable(verdict, most) {
	if (verdict.progress.length === 0) return [];
	const row = (cells) => ({
		type: "tableRow",
		children: cells.map((children) => ({
			type: "tableCell",
			children
		}))
	});
	const rows = verdict.progress.slice(0, most).map((entry) => {
		const done = entry.ticked + entry.notApplicable;
		const name = entry.section === "" ? [plain("(before the first heading)")] : [code(entry.section)];
		return row([
			name,
			[plain(require_judge.bar(done / entry.total, 10))],
			[plain(`${entry.ticked} of ${entry.total}${entry.notApplicable > 0 ? `, ${entry.notApplicable} N/A` : ""}`)]
		]);
	});
	const left = verdict.progress.length - rows.length;
	return [{
		type: "table",
		align: [
			null,
			null,
			"right"
		],
		children: [row([
			[plain("Section")],
			[plain("Progress")],
			[plain("Done")]
		]), ...rows]
	}, ...left === 0 ? [] : [paragraph([plain(`and ${left} more sections`)])]];
}
// src/reports/markdown.ts
var markdown_exports = require_rolldown_runtime.__exportAll({ summary: () => summary });
const summary = (verdict, options = {}) => fitted(verdict, options.maxLength ?? 3e5, true);
const comment = (verdict, options = {}) => fitted(verdict, options.maxLength ?? 6e4, false);
const writer = remark().data("settings", {
	bullet: "-",
	listItemIndent: "one",
	rule: "-"
}).use(function() {
	const data = this.data();
	(data["toMarkdownExtensions"] ??= []).push(require_unified.gfmTableToMarkdown(), gfmTaskListItemToMarkdown());
}).freeze();
function fitted(verdict, maxLength, rich) {
	for (let most = 2048; most >= 1; most = Math.floor(most / 2)) {
		const markdown = writer.stringify(document(verdict, most, rich));
		if (markdown.length <= maxLength) return markdown;
	}
	return writer.stringify({
		type: "root",
		children: [title(verdict)]
	});
}
function firstOf(blocks, most) {
	const kept = [];
	let room = most;
	for (const block of blocks) {
		const findings = block.findings.slice(0, Math.max(0, room));
		room -= block.findings.length;
		if (findings.length > 0) kept.push({
			...block,
			findings
		});
	}
	return {
		kept,
		left: Math.max(0, -room)
	};
}
function document(verdict, most, rich) {
	const { tripped, failed, pending, advice } = require_judge.digest(verdict);
	return {
		type: "root",
		children: [
			title(verdict),
			...blocksUnder("Tripped: these must stay empty", tripped, most, rich),
			...blocksUnder("Wrong: these must be undone", failed, most, rich),
			...blocksUnder("Missing", pending, most, rich),
			...rich ? blocksUnder("Worth a look, without blocking", advice, most, rich) : folded("Worth a look, without blocking", blocksUnder(void 0, advice, most, rich)),
			...rich ? gateList(verdict) : [],
			...folded("Sections", sectionTable(verdict, most)),
			footer(verdict, rich)
		]
	};
}
function title(verdict) {
	const phase = verdict.phase === void 0 ? [] : [plain(", phase "), code(verdict.phase)];
	const reason = verdict.reason === void 0 ? [] : [plain(": "), code(verdict.reason)];
	return {
		type: "heading",
		depth: 3,
		children: [
			plain(`${ICONS[verdict.status]} Checklist Gate: ${verdict.status}, ${require_judge.counts(verdict)}`),
			...phase,
			...reason
		]
	};
}
function blocksUnder(name, blocks, most, boxes) {
	if (blocks.length === 0) return [];
	const { kept, left } = firstOf(blocks, most);
	return [
		...name === void 0 ? [] : [paragraph([{
			type: "strong",
			children: [plain(name)]
		}])],
		...kept.flatMap((block) => [...block.section === "" ? [] : [paragraph([code(block.section)])], {
			type: "list",
			ordered: false,
			spread: false,
			children: block.findings.map((finding) => findingItem(finding, boxes))
		}]),
		...left === 0 ? [] : [paragraph([plain(`and ${left} more`)])]
	];
}
function findingItem(finding, boxes) {
	const open = finding.kind === "open-box";
	const blank = finding.kind === "blank-field";
	const about = finding.about === void 0 ? [] : [code(finding.about), plain(": ")];
	const expected = finding.expected === void 0 ? [] : [plain("; expected: "), code(finding.expected)];
	const actual = finding.actual === void 0 || finding.actual === "" || blank ? [] : [plain(open ? "" : ": "), code(finding.actual)];
	const line = finding.place === void 0 ? [] : [plain(` (line ${finding.place.line})`)];
	const help = open || blank || finding.help === void 0 ? [] : [plain(". "), {
		type: "emphasis",
		children: helpText(finding.help)
	}];
	return {
		...item([
			...about,
			...open ? boxes ? [] : [plain("☐ ")] : [plain(finding.message)],
			...actual,
			...expected,
			...line,
			...help
		]),
		checked: open && boxes ? false : null
	};
}
function helpText(help) {
	return help.split(/"([^"]*)"/).map((piece, index) => index % 2 === 1 ? code(piece) : plain(piece));
}
function footer(verdict, dated) {
	const { policy } = verdict;
	const source = policy.path === "default" ? [plain("the default policy (every box counts)")] : [code(policy.path), ...policy.sha === void 0 ? [] : [plain(" at "), code(policy.sha.slice(0, 7))]];
	return paragraph([{
		type: "emphasis",
		children: [
			plain("Judged by "),
			...source,
			plain(dated ? `, ${verdict.at}.` : ".")
		]
	}]);
}
function folded(name, content) {
	if (content.length === 0) return [];
	return [
		{
			type: "html",
			value: `<details>\n<summary>${name}</summary>`
		},
		...content,
		{
			type: "html",
			value: "</details>"
		}
	];
}
Object.defineProperty(exports, "comment", {
	enumerable: true,
	get: function() {
		return comment;
	}
});
Object.defineProperty(exports, "markdown_exports", {
	enumerable: true,
	get: function() {
		return markdown_exports;
	}
});
Object.defineProperty(exports, "summary", {
	enumerable: true,
	get: function() {
		return summary;
	}
});

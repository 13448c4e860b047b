const require_tree = require("./tree.cjs");
const require_symbols = require("./symbols.cjs");
const require_sign_offs = require("./sign-offs.cjs");
const require_question = require("./question.cjs");
const require_unified = require("./unified.cjs");
const require_remark_stringify = require("./remark-stringify.cjs");
const require_exit = require("./exit.cjs");
// src/reports/parts/fit.ts
function whole(rank, head) {
	return head.length === 0 ? [] : [{
		rank,
		head,
		pieces: [],
		tail: []
	}];
}
const MORE = 40;
function fit(parts, most) {
	const ranked = parts.toSorted((a, b) => a.rank - b.rank);
	const kept = new Map();
	let room = most;
	for (const part of ranked) {
		const least = sizeOf(part.head) + sizeOf(part.tail) + (part.pieces.length > 0 ? MORE : 0);
		if (kept.size > 0 && least > room) continue;
		kept.set(part, 0);
		room -= least;
	}
	const shown = new Map();
	for (const part of kept.keys()) {
		const { nodes, size } = cut(part, Math.min(room, (part.share ?? 1) * most));
		room -= size;
		shown.set(part, nodes);
	}
	return parts.flatMap((part) => shown.get(part) ?? []);
}
function cut({ head, pieces, tail, units = "" }, most) {
	let size = 0;
	let left = 0;
	const nodes = [...head];
	for (const piece of pieces) {
		let taken = 0;
		let next = left > 0 ? 1e400 : sizeOf(piece.head) + LIST;
		for (const unit of piece.units) {
			next += sizeOf([unit]);
			if (size + next > most) break;
			size += next;
			next = 0;
			taken += 1;
		}
		left += piece.units.length - taken;
		if (taken > 0) nodes.push(...piece.head, piece.wrap(piece.units.slice(0, taken)));
	}
	return {
		nodes: [
			...nodes,
			...left > 0 ? [require_tree.paragraph([require_tree.plain(`and ${left} more ${units}`.trim())])] : [],
			...tail
		],
		size
	};
}
const LIST = 32;
const AROUND = {
	heading: 8,
	inlineCode: 4,
	link: 6,
	list: LIST,
	listItem: 16,
	strong: 4,
	emphasis: 4,
	tableCell: 3,
	tableRow: 3
};
const LINE_ENDS = 2;
function sizeOf(nodes) {
	let size = 0;
	for (const node of nodes) {
		size += (AROUND[node.type] ?? 0) + LINE_ENDS;
		if ("value" in node) size += bytesOf(node.value) + escapes(node);
		if ("url" in node) size += 2 * bytesOf(node.url);
		if ("children" in node) size += sizeOf(node.children);
	}
	return size;
}
function escapes(node) {
	if (node.type === "html") return 0;
	if (node.type === "text") return 5 * node.value.length;
	return 2 * (node.value.match(/`/g)?.length ?? 0) + (node.value.match(/\|/g)?.length ?? 0);
}
const encoder = new TextEncoder();
function bytesOf(text) {
	return encoder.encode(text).length;
}
// src/reports/parts/overview.ts
function gateTables(verdict, rank) {
	const stages = stagesOf(verdict.root, []);
	if (stages.length === 1 && stages[0]?.phase === void 0 && verdict.root.results.length <= 1) return [];
	return stages.map(({ titles, phase, results }) => ({
		rank,
		units: "gates",
		head: [require_tree.paragraph(phase === void 0 ? [require_tree.strong(require_tree.plain("Gates")), ...below(titles)] : phaseTitle(titles, phase))],
		pieces: [{
			head: [],
			units: results.flatMap((result) => gateRows(result, 0)),
			wrap: (units) => require_tree.table([null, null], [require_tree.row([[require_tree.plain("Gate")], [require_tree.plain("Result")]]), ...units])
		}],
		tail: []
	}));
}
function stagesOf(root, titles) {
	const isStage = (result) => result.kind === "group" && (result.phase !== void 0 || result.checklist !== void 0);
	const loose = root.results.filter((result) => !isStage(result) || result.results.length === 0);
	return [...loose.length === 0 ? [] : [{
		titles: [...titles],
		results: loose
	}], ...root.results.filter(isStage).filter(({ results }) => results.length > 0).flatMap((stage) => stage.phase === void 0 ? stagesOf(stage, [...titles, stage.title]) : [{
		titles: [...titles, stage.title],
		phase: stage,
		results: stage.results
	}])];
}
function phaseTitle(titles, phase) {
	return [
		require_tree.plain(`${require_symbols.ICONS[phase.status]} `),
		require_tree.strong(require_tree.plain("Phase")),
		...below(titles),
		...notes(phase)
	];
}
function below(titles) {
	return titles.flatMap((title, index) => [require_tree.plain(index === 0 ? " " : " / "), require_tree.code(title)]);
}
function gateRows(result, depth) {
	const own = require_tree.row([[require_tree.plain(`${"↳ ".repeat(depth)}${require_symbols.ICONS[result.status]} `), require_tree.code(result.title)], [require_tree.plain(`${result.status}${leftIn(result)}`), ...notes(result)]]);
	return result.kind === "gate" ? [own] : [own, ...result.results.flatMap((each) => gateRows(each, depth + 1))];
}
function notes(result) {
	const words = [...result.advisory ? ["advisory"] : [], ...result.kind === "group" && result.enforced === false ? ["not enforced"] : []];
	return [...words.length === 0 ? [] : [require_tree.plain(` (${words.join(", ")})`)], ...result.reason === void 0 ? [] : [require_tree.plain(": "), require_tree.code(result.reason)]];
}
function leftIn(result) {
	if (result.kind === "group" || result.status === "passed") return "";
	const of = (status, word) => {
		const count = result.findings.filter((finding) => finding.status === status).length;
		return count === 0 ? [] : [`${count} ${word}`];
	};
	const left = [...of("failed", result.tripped === true ? "tripped" : "wrong"), ...of("pending", "missing")];
	return left.length === 0 ? "" : `, ${left.join(", ")}`;
}
const MANY_SECTIONS = 8;
function sectionTable({ progress }, rank, folded) {
	if (progress.length === 0) return [];
	const units = progress.map((entry) => {
		const name = entry.section === "" ? [require_tree.plain("(before the first heading)")] : [require_tree.code(entry.section)];
		return require_tree.row([
			name,
			[require_tree.plain(require_symbols.bar(require_symbols.shareOf(entry), 10))],
			[require_tree.plain(`${require_symbols.doneIn(entry)} of ${entry.total}${entry.notApplicable > 0 ? `, ${entry.notApplicable} N/A` : ""}`)]
		]);
	});
	const header = require_tree.row([
		[require_tree.plain("Section")],
		[require_tree.plain("Progress")],
		[require_tree.plain("Done")]
	]);
	const piece = {
		head: [],
		units,
		wrap: (rows) => require_tree.table([
			null,
			null,
			"right"
		], [header, ...rows])
	};
	const complete = progress.filter((entry) => require_symbols.shareOf(entry) === 1).length;
	const name = `${require_symbols.bar(require_symbols.shareOf(require_question.totals(progress)), 10)} Sections: ${complete} of ${progress.length} complete`;
	return [{
		rank,
		share: 1 / 4,
		units: "sections",
		...folded || progress.length > MANY_SECTIONS ? require_sign_offs.fold(name) : {
			head: [require_tree.paragraph([require_tree.strong(require_tree.plain("Sections"))])],
			tail: []
		},
		pieces: [piece]
	}];
}
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
// src/reports/markdown.ts
const MAX_SUMMARY = 9e5;
const MAX_COMMENT = 6e4;
const summary = (verdict, { maxLength = MAX_SUMMARY } = {}) => write(tree(verdict, maxLength, true));
const comment = (verdict, { maxLength = MAX_COMMENT } = {}) => write(commentTree(verdict, maxLength));
function commentTree(verdict, maxLength = MAX_COMMENT) {
	return tree(verdict, maxLength, false);
}
function tree(verdict, most, rich) {
	return {
		type: "root",
		children: fit(partsOf(verdict, rich), most)
	};
}
function partsOf(verdict, rich) {
	const showing = {
		verdict,
		boxes: rich
	};
	const { tripped, regressed, failed, refused, pending, unsigned, advice, notApplicable, done } = require_tree.digest(verdict);
	return [
		...whole(0, [title(verdict)]),
		...require_tree.overridePart(verdict, 2),
		...rich ? [] : sectionTable(verdict, 2, true),
		...require_sign_offs.findingsPart("Tripped: these must not hold", tripped, showing, { rank: 3 }),
		...require_sign_offs.findingsPart("Regressed: these were passed before", regressed, showing, { rank: 3 }),
		...require_sign_offs.findingsPart("Wrong: these must be undone", failed, showing, { rank: 4 }),
		...require_sign_offs.findingsPart("Refused: these do not count", refused, showing, { rank: 5 }),
		...require_sign_offs.findingsPart("Missing: still to do", pending, showing, {
			rank: 7,
			bars: true
		}),
		...require_sign_offs.findingsPart("To be signed", unsigned, showing, {
			rank: 6,
			bars: true
		}),
		...require_sign_offs.signOffPart(verdict, 6),
		...rich ? [...sectionTable(verdict, 2, false), ...gateTables(verdict, 8)] : [],
		...require_sign_offs.findingsPart("Worth a look, without blocking", advice, showing, {
			rank: 9,
			folded: !rich
		}),
		...require_sign_offs.itemsPart("Not applicable", notApplicable, showing, {
			rank: 10,
			folded: true
		}),
		...require_sign_offs.readingsPart(verdict, 10),
		...require_sign_offs.itemsPart("Done", done, showing, {
			rank: 11,
			folded: true
		}),
		...whole(1, [footer(verdict, rich)])
	];
}
function title(verdict) {
	const phase = verdict.phase === void 0 ? [] : [require_tree.plain(", phase "), require_tree.code(verdict.phase)];
	const reason = verdict.reason === void 0 ? [] : [require_tree.plain(": "), require_tree.code(verdict.reason)];
	return {
		type: "heading",
		depth: 3,
		children: [
			require_tree.plain(`${require_symbols.ICONS[verdict.status]} Checklist Gate: ${require_tree.statusWord(verdict)}, ${require_tree.counts(verdict)}`),
			...phase,
			...reason
		]
	};
}
function footer(verdict, dated) {
	const { policy, template } = verdict;
	const judgedBy = policy.path === "default" ? [require_tree.plain(`the default policy (${verdict.readings === void 0 ? "every box counts" : "what the template says"})`)] : source(verdict, policy);
	const against = template === void 0 ? [] : [require_tree.plain(", against the template "), ...source(verdict, template)];
	const words = [
		require_tree.plain("Judged by "),
		...judgedBy,
		...against,
		require_tree.plain(dated ? `, ${verdict.at}.` : "."),
		...next(verdict)
	];
	return require_tree.paragraph([{
		type: "emphasis",
		children: words
	}]);
}
function next({ policy, status, progress, subject, template }) {
	if (policy.path !== "default" || status === "passed") return [];
	if (progress.length > 0) return [
		require_tree.plain(" For lists to pick from, fields and sign-offs there are policies: "),
		require_tree.code("checklist-gate init"),
		require_tree.plain(" proposes one.")
	];
	return subject.kind !== "pull-request" || template !== void 0 ? [] : [
		require_tree.plain(" A list in "),
		require_tree.code(".github/PULL_REQUEST_TEMPLATE.md"),
		require_tree.plain(" stands in every new pull request.")
	];
}
function source(verdict, trusted) {
	const revision = trusted.sha === void 0 ? [] : [require_tree.plain(" at "), require_tree.code(trusted.sha.slice(0, 7))];
	return [require_tree.linked(require_tree.sourceUrl(verdict, trusted), require_tree.code(trusted.path)), ...revision];
}
const MOST = 20;
function notJudgedComment({ kind, reasons }) {
	const shown = reasons.slice(0, MOST);
	const left = reasons.length - shown.length;
	return [
		`### ⚠️ Checklist Gate: ${kind === "policy-error" ? "the policy or the inputs are wrong" : "could not judge"}`,
		"",
		kind === "policy-error" ? "Nothing was judged, and nothing passes until this is put right on the branch that policy and workflow are read from:" : "Nothing was judged, and nothing passes until this is put right:",
		"",
		...shown.map((reason) => `- ${inline(reason)}`),
		...left === 0 ? [] : ["", `and ${left} more`],
		""
	].join("\n");
}
function inline(text) {
	const line = require_exit.sanitiseLine(text, 500);
	const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
exports.comment = comment;
exports.notJudgedComment = notJudgedComment;
exports.summary = summary;

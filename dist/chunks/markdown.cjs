const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_nodes = require("./nodes.cjs");
const require_text = require("./text.cjs");
const require_walk = require("./walk.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_remark_stringify = require("./remark-stringify.cjs");
// src/reports/fit.ts
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
			...left > 0 ? [require_nodes.paragraph([require_nodes.plain(`and ${left} more ${units}`.trim())])] : [],
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
// src/reports/links.ts
function editUrl({ url, kind }, line) {
	if (url === void 0 || !/^https?:\/\//.test(url)) return void 0;
	return kind === "file" && line !== void 0 ? `${url}?plain=1#L${line}` : url;
}
function sourceUrl({ subject }, { path }) {
	const { url, repository, trustedRef, trustedSha } = subject;
	const at = trustedSha ?? trustedRef?.replace(/^refs\/heads\//, "") ?? "HEAD";
	if (url === void 0 || repository === void 0 || !/^https?:\/\//.test(url)) return void 0;
	const end = url.toLowerCase().indexOf(`/${repository.toLowerCase()}/`);
	if (end < 0) return void 0;
	const encoded = encodedPath(path);
	return `${url.slice(0, end)}/${repository}/blob/${encodedPath(at)}/${encoded}`;
}
function encodedPath(path) {
	return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
// src/reports/lists.ts
function findingsPart(name, blocks, showing, placing) {
	return listPart(name, blocks.map((block) => ({
		...piece(block, showing.verdict, placing),
		units: block.findings.map((finding) => findingItem(finding, showing))
	})), showing.verdict, placing);
}
function itemsPart(name, blocks, showing, placing) {
	return listPart(name, blocks.map((block) => ({
		...piece(block, showing.verdict, placing),
		units: block.items.map((each) => readItem(each, showing))
	})), showing.verdict, placing);
}
function listPart(name, pieces, verdict, { rank, folded = false }) {
	const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
	if (count === 0) return [];
	if (folded) return [{
		rank,
		...fold(`${name} (${count})`),
		pieces
	}];
	const [only] = verdict.documents.length === 1 ? verdict.documents : [];
	const url = only === void 0 || only.kind === "file" ? void 0 : editUrl(only);
	const where = url === void 0 ? [] : [require_nodes.plain(" · "), require_nodes.linked(url, require_nodes.plain("description"))];
	return [{
		rank,
		head: [require_nodes.paragraph([
			require_nodes.strong(require_nodes.plain(name)),
			require_nodes.plain(` (${count})`),
			...where
		])],
		pieces,
		tail: []
	}];
}
function fold(name) {
	return {
		head: [{
			type: "html",
			value: `<details>\n<summary>${name}</summary>`
		}],
		tail: [{
			type: "html",
			value: "</details>"
		}]
	};
}
function piece(block, verdict, { bars = false }) {
	const title = block.section === "" ? [] : [require_nodes.strong(require_nodes.code(block.section))];
	const document = block.document === void 0 ? void 0 : require_text.documentAt(verdict, { document: block.document });
	const source = [];
	if (document !== void 0) {
		const { what, of, name } = require_text.documentName(document);
		const url = editUrl(document);
		if (title.length > 0) source.push(require_nodes.plain(" · "));
		if (what === "") source.push(require_nodes.linked(url, require_nodes.code(name)));
		else source.push(require_nodes.linked(url, require_nodes.plain(what)), ...name === "" ? [] : [require_nodes.plain(of), require_nodes.code(name)]);
	}
	const progress = bars && block.document === void 0 ? progressBar(block.section, verdict) : [];
	return {
		head: title.length + source.length === 0 ? [] : [require_nodes.paragraph([
			...title,
			...source,
			...progress
		])],
		wrap: (units) => require_nodes.list(units)
	};
}
function progressBar(section, verdict) {
	const [own, other] = section === "" ? [] : verdict.progress.filter((entry) => entry.section === section);
	if (own === void 0 || other !== void 0) return [];
	return [require_nodes.plain(` ${require_text.bar(require_text.shareOf(own), 10)} ${require_text.doneIn(own)} of ${own.total}`)];
}
function findingItem(finding, showing) {
	const open = finding.kind === "open-box";
	const blank = finding.kind === "blank-field";
	const about = finding.about === void 0 ? [] : [require_nodes.code(finding.about), require_nodes.plain(": ")];
	const expected = finding.expected === void 0 ? [] : [require_nodes.plain("; expected: "), require_nodes.code(finding.expected)];
	const actual = finding.actual === void 0 || finding.actual === "" || blank && !require_text.saysSomething(finding.actual) ? [] : [...open ? [] : [require_nodes.plain(": ")], require_nodes.code(finding.actual)];
	const help = open || blank || finding.help === void 0 ? [] : [require_nodes.plain(". "), {
		type: "emphasis",
		children: helpText(finding.help)
	}];
	return boxed(open, false, showing, [
		...about,
		...open ? [] : [require_nodes.plain(finding.message)],
		...actual,
		...expected,
		...lineOf(finding, showing),
		...help
	]);
}
function readItem(read, showing) {
	const why = read.reason === void 0 ? [require_nodes.plain(" (no reason given)")] : [require_nodes.plain(": "), require_nodes.code(read.reason)];
	const ticked = read.state === "ticked";
	return boxed(ticked, ticked, showing, [
		require_nodes.code(read.text),
		...ticked ? [] : why,
		...lineOf(read, showing)
	]);
}
function boxed(isBox, checked, { boxes }, children) {
	if (!isBox) return require_nodes.item(children);
	return boxes ? {
		...require_nodes.item(children),
		checked
	} : require_nodes.item([require_nodes.plain(checked ? "☑ " : "☐ "), ...children]);
}
function lineOf({ place }, { verdict }) {
	if (place === void 0) return [];
	const document = require_text.documentAt(verdict, place);
	if (document?.kind !== "file" || editUrl(document) === void 0) return [require_nodes.plain(` (line ${place.line})`)];
	return [
		require_nodes.plain(" ("),
		require_nodes.linked(editUrl(document, place.line), require_nodes.plain(`line ${place.line}`)),
		require_nodes.plain(")")
	];
}
function helpText(help) {
	return help.split(/"([^"]*)"/).map((words, index) => index % 2 === 1 ? require_nodes.code(words) : require_nodes.plain(words));
}
// src/reports/overview.ts
function gateTables(verdict, rank) {
	const stages = stagesOf(verdict.root, []);
	if (stages.length === 1 && stages[0]?.phase === void 0 && verdict.root.results.length <= 1) return [];
	return stages.map(({ titles, phase, results }) => ({
		rank,
		units: "gates",
		head: [require_nodes.paragraph(phase === void 0 ? [require_nodes.strong(require_nodes.plain("Gates")), ...below(titles)] : phaseTitle(titles, phase))],
		pieces: [{
			head: [],
			units: results.flatMap((result) => gateRows(result, 0)),
			wrap: (units) => require_nodes.table([null, null], [require_nodes.row([[require_nodes.plain("Gate")], [require_nodes.plain("Result")]]), ...units])
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
		require_nodes.plain(`${require_text.ICONS[phase.status]} `),
		require_nodes.strong(require_nodes.plain("Phase")),
		...below(titles),
		...notes(phase)
	];
}
function below(titles) {
	return titles.flatMap((title, index) => [require_nodes.plain(index === 0 ? " " : " / "), require_nodes.code(title)]);
}
function gateRows(result, depth) {
	const own = require_nodes.row([[require_nodes.plain(`${"↳ ".repeat(depth)}${require_text.ICONS[result.status]} `), require_nodes.code(result.title)], [require_nodes.plain(`${result.status}${leftIn(result)}`), ...notes(result)]]);
	return result.kind === "gate" ? [own] : [own, ...result.results.flatMap((each) => gateRows(each, depth + 1))];
}
function notes(result) {
	const words = [...result.advisory ? ["advisory"] : [], ...result.kind === "group" && result.enforced === false ? ["not enforced"] : []];
	return [...words.length === 0 ? [] : [require_nodes.plain(` (${words.join(", ")})`)], ...result.reason === void 0 ? [] : [require_nodes.plain(": "), require_nodes.code(result.reason)]];
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
		const name = entry.section === "" ? [require_nodes.plain("(before the first heading)")] : [require_nodes.code(entry.section)];
		return require_nodes.row([
			name,
			[require_nodes.plain(require_text.bar(require_text.shareOf(entry), 10))],
			[require_nodes.plain(`${require_text.doneIn(entry)} of ${entry.total}${entry.notApplicable > 0 ? `, ${entry.notApplicable} N/A` : ""}`)]
		]);
	});
	const header = require_nodes.row([
		[require_nodes.plain("Section")],
		[require_nodes.plain("Progress")],
		[require_nodes.plain("Done")]
	]);
	const piece = {
		head: [],
		units,
		wrap: (rows) => require_nodes.table([
			null,
			null,
			"right"
		], [header, ...rows])
	};
	const complete = progress.filter((entry) => require_text.shareOf(entry) === 1).length;
	const name = `${require_text.bar(require_text.shareOf(require_walk.totals(progress)), 10)} Sections: ${complete} of ${progress.length} complete`;
	return [{
		rank,
		share: 1 / 4,
		units: "sections",
		...folded || progress.length > MANY_SECTIONS ? fold(name) : {
			head: [require_nodes.paragraph([require_nodes.strong(require_nodes.plain("Sections"))])],
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
	if (!parent || parent.type !== "listItem" || taskListItemParagraph(parent) !== node) return require_front_matter.handle.paragraph(node, parent, state, info);
	const checkbox = "[" + (parent.checked ? "x" : " ") + "] ";
	const tracker = state.createTracker(info);
	tracker.move(checkbox);
	return checkbox + require_front_matter.handle.paragraph(node.children.length > 0 ? node : {
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
// src/reports/writer.ts
const tables = require_front_matter.gfmTableToMarkdown({ tablePipeAlign: false });
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
	if (!node.children.every(({ type }) => type === "html" || type === "inlineCode")) return void 0;
	return node.children.map((child) => state.handle(child, node, state, info)).join("");
}
const processor = require_front_matter.unified().use(require_remark_stringify.remarkStringify).data("settings", {
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
var markdown_exports = require_rolldown_runtime.__exportAll({ summary: () => summary });
const MAX_SUMMARY = 9e5;
const MAX_COMMENT = 6e4;
const summary = (verdict, { maxLength = MAX_SUMMARY } = {}) => report(verdict, maxLength, true);
const comment = (verdict, { maxLength = MAX_COMMENT } = {}) => report(verdict, maxLength, false);
function report(verdict, most, rich) {
	return write({
		type: "root",
		children: fit(partsOf(verdict, rich), most)
	});
}
function partsOf(verdict, rich) {
	const showing = {
		verdict,
		boxes: rich
	};
	const { tripped, regressed, failed, refused, pending, unsigned, advice, notApplicable, done } = require_text.digest(verdict);
	return [
		...whole(0, [title(verdict)]),
		...require_text.overridePart(verdict, 2),
		...rich ? [] : sectionTable(verdict, 2, true),
		...findingsPart("Tripped: these must not hold", tripped, showing, { rank: 3 }),
		...findingsPart("Regressed: these were passed before", regressed, showing, { rank: 3 }),
		...findingsPart("Wrong: these must be undone", failed, showing, { rank: 4 }),
		...findingsPart("Refused: these do not count", refused, showing, { rank: 5 }),
		...findingsPart("Missing: still to do", pending, showing, {
			rank: 7,
			bars: true
		}),
		...findingsPart("To be signed", unsigned, showing, {
			rank: 6,
			bars: true
		}),
		...require_text.signOffPart(verdict, 6),
		...rich ? [...sectionTable(verdict, 2, false), ...gateTables(verdict, 8)] : [],
		...findingsPart("Worth a look, without blocking", advice, showing, {
			rank: 9,
			folded: !rich
		}),
		...itemsPart("Not applicable", notApplicable, showing, {
			rank: 10,
			folded: true
		}),
		...itemsPart("Done", done, showing, {
			rank: 11,
			folded: true
		}),
		...whole(1, [footer(verdict, rich)])
	];
}
function title(verdict) {
	const phase = verdict.phase === void 0 ? [] : [require_nodes.plain(", phase "), require_nodes.code(verdict.phase)];
	const reason = verdict.reason === void 0 ? [] : [require_nodes.plain(": "), require_nodes.code(verdict.reason)];
	return {
		type: "heading",
		depth: 3,
		children: [
			require_nodes.plain(`${require_text.ICONS[verdict.status]} Checklist Gate: ${require_text.statusWord(verdict)}, ${require_text.counts(verdict)}`),
			...phase,
			...reason
		]
	};
}
function footer(verdict, dated) {
	const { policy, template } = verdict;
	const judgedBy = policy.path === "default" ? [require_nodes.plain("the default policy (every box counts)")] : source(verdict, policy);
	const against = template === void 0 ? [] : [require_nodes.plain(", against the template "), ...source(verdict, template)];
	const words = [
		require_nodes.plain("Judged by "),
		...judgedBy,
		...against,
		require_nodes.plain(dated ? `, ${verdict.at}.` : "."),
		...next(verdict)
	];
	return require_nodes.paragraph([{
		type: "emphasis",
		children: words
	}]);
}
function next({ policy, status, progress, subject, template }) {
	if (policy.path !== "default" || status === "passed") return [];
	if (progress.length > 0) return [
		require_nodes.plain(" For lists to pick from, fields and sign-offs there are policies: "),
		require_nodes.code("checklist-gate init"),
		require_nodes.plain(" proposes one.")
	];
	return subject.kind !== "pull-request" || template !== void 0 ? [] : [
		require_nodes.plain(" A list in "),
		require_nodes.code(".github/PULL_REQUEST_TEMPLATE.md"),
		require_nodes.plain(" stands in every new pull request.")
	];
}
function source(verdict, trusted) {
	const revision = trusted.sha === void 0 ? [] : [require_nodes.plain(" at "), require_nodes.code(trusted.sha.slice(0, 7))];
	return [require_nodes.linked(sourceUrl(verdict, trusted), require_nodes.code(trusted.path)), ...revision];
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

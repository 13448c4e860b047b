const require_sign_offs = require("./sign-offs.cjs");
const require_words = require("./words.cjs");
const require_symbols = require("./symbols.cjs");
const require_unified = require("./unified.cjs");
const require_remark_stringify = require("./remark-stringify.cjs");
// src/reports/parts/doers.ts
const MANY = 10;
function wrongParts(doers, showing, rank) {
	return doers.flatMap(({ doer, tasks }) => {
		const wrong = tasks.filter(({ state, gate }) => state === "wrong" && gate.tripped !== true);
		if (wrong.length === 0 || doer.kind === "machine" || doer.kind === "phase") return [];
		const title = [
			require_sign_offs.strong(require_sign_offs.plain("Wrong")),
			require_sign_offs.plain(` (${wrong.length}), for `),
			...nameOf(doer, showing)
		];
		const where = doer.kind === "maintainer" ? [] : whereOf(showing);
		return [listOf(wrong, [...title, ...where], showing, rank)];
	});
}
function trippedPart(blocks, showing, rank) {
	if (blocks.length === 0) return [];
	const { author } = showing.verdict.subject;
	const count = blocks.reduce((sum, { findings }) => sum + findings.length, 0);
	const doer = author === void 0 ? { kind: "author" } : {
		kind: "author",
		login: author
	};
	const title = [
		require_sign_offs.strong(require_sign_offs.plain("Tripped: these must not hold")),
		require_sign_offs.plain(` (${count}), for `),
		...nameOf(doer, showing)
	];
	return [{
		rank,
		head: [require_sign_offs.paragraph([...title, ...whereOf(showing)])],
		pieces: piecesOf(blocks, showing),
		tail: []
	}];
}
function leftParts({ doers, otherWays }, showing, rank) {
	const parts = doers.flatMap(({ doer, tasks }) => {
		const open = tasks.filter(({ state }) => state !== "wrong");
		return open.length === 0 ? [] : doerParts(doer, open, showing, rank);
	});
	const ways = otherWays.map(({ title, group: of, left }) => require_sign_offs.item([
		require_sign_offs.plain("Or, for "),
		require_sign_offs.code(of),
		require_sign_offs.plain(": "),
		require_sign_offs.code(title),
		require_sign_offs.plain(` with ${left} left`)
	]));
	return [...parts, ...ways.length === 0 ? [] : require_sign_offs.whole(rank, [require_sign_offs.list(ways)])];
}
function doerParts(doer, tasks, showing, rank) {
	switch (doer.kind) {
		case "role": return tasks.flatMap((task, index) => require_sign_offs.rolePart(doer, task, rank, index === 0));
		case "machine": return [listOf(tasks, [
			require_sign_offs.strong(require_sign_offs.plain("Waiting")),
			require_sign_offs.plain(" for "),
			require_sign_offs.code(doer.name)
		], showing, rank)];
		case "phase": {
			const title = [
				require_sign_offs.strong(require_sign_offs.plain("Later")),
				require_sign_offs.plain(", in the phase "),
				require_sign_offs.code(doer.phase),
				require_sign_offs.plain(", after ")
			];
			const after = doer.after.flatMap((each, index) => [...index === 0 ? [] : [require_sign_offs.plain(", ")], require_sign_offs.code(each)]);
			return require_sign_offs.whole(rank, [require_sign_offs.paragraph([
				...title,
				...after,
				require_sign_offs.plain(`: ${tasks.reduce((sum, { count }) => sum + count, 0)} left`)
			])]);
		}
		default: return personParts(doer, tasks, showing, rank);
	}
}
function personParts(doer, tasks, showing, rank) {
	const own = doer.kind === "author" && doer.login === void 0 ? [require_sign_offs.plain("To do")] : nameOf(doer, showing);
	const title = [
		require_sign_offs.strong(...own),
		require_sign_offs.plain(`: ${verbsOf(tasks)}`),
		...whereOf(showing)
	];
	const hint = hintOf(tasks);
	if (tasks.length <= MANY || showing.boxes) return [{
		...listOf(tasks, title, showing, rank),
		tail: hint
	}];
	const counts = new Map();
	for (const { finding, count } of tasks) {
		const section = (finding.section ?? []).join(" > ");
		counts.set(section, (counts.get(section) ?? 0) + count);
	}
	const sections = [...counts].map(([section, count]) => require_sign_offs.item([section === "" ? require_sign_offs.plain("above every heading") : require_sign_offs.code(section), require_sign_offs.plain(`: ${count} left`)]));
	const more = sections.length > MANY ? [require_sign_offs.paragraph([require_sign_offs.plain(`and ${sections.length - MANY} more sections`)])] : [];
	return [...require_sign_offs.whole(rank, [
		require_sign_offs.paragraph(title),
		require_sign_offs.list(sections.slice(0, MANY)),
		...more,
		...hint
	]), {
		...listOf(tasks, [], showing, rank + 1),
		...require_sign_offs.fold(`All ${tasks.length}`)
	}];
}
function listOf(tasks, title, showing, rank) {
	const blocks = require_sign_offs.group(tasks.map(({ finding }) => finding), showing.verdict);
	const isMixed = markable(tasks).length < tasks.length;
	const mayBe = ({ notApplicable }) => isMixed && notApplicable !== void 0 ? [require_sign_offs.plain(", may be N/A")] : [];
	const roles = new Map(tasks.map(({ finding, signOff }) => [finding, signOff]));
	const pieces = piecesOf(blocks, showing, (finding) => [...require_sign_offs.whoMaySign(roles.get(finding)), ...mayBe(finding)]);
	return {
		rank,
		head: title.length === 0 ? [] : [require_sign_offs.paragraph(title)],
		pieces,
		tail: []
	};
}
function piecesOf(blocks, showing, more = () => []) {
	return blocks.map((block) => ({
		...require_sign_offs.pieceOf(block, showing.verdict),
		units: block.findings.map((finding) => require_sign_offs.findingItem(finding, showing, more(finding)))
	}));
}
function nameOf(doer, { verdict }) {
	switch (doer.kind) {
		case "author":
			if (doer.login !== void 0) return [require_sign_offs.code(`@${doer.login}`)];
			return [require_sign_offs.plain(verdict.subject.kind === "file" ? "you" : "the author")];
		case "person": return [require_sign_offs.code(`@${doer.login}`)];
		case "role": return [require_sign_offs.code(doer.role)];
		case "maintainer": return [require_sign_offs.plain("whoever maintains the policy and the workflow")];
	}
}
function verbsOf(tasks) {
	const has = (kind) => tasks.some((task) => task.kind === kind);
	const boxes = has("boxes") ? ["tick"] : [];
	const fields = has("fields") ? ["fill fields"] : [];
	const verbs = [...boxes, ...fields];
	return verbs.length === 0 ? "put right" : verbs.join(" and ");
}
function whereOf({ verdict }) {
	const [only, other] = verdict.documents;
	if (only === void 0 || other !== void 0 || only.kind === "file" || verdict.subject.kind === "file") return [];
	const url = require_sign_offs.editUrl(only);
	return url === void 0 ? [require_sign_offs.plain(" in the description")] : [require_sign_offs.plain(" in the "), require_sign_offs.linked(url, require_sign_offs.plain("description"))];
}
function markable(tasks) {
	return tasks.filter(({ finding }) => finding.kind === "open-box" && finding.notApplicable !== void 0);
}
function hintOf(tasks) {
	const may = markable(tasks);
	if (may.length === 0) return [];
	const reason = may.some(({ finding }) => finding.notApplicable === "with-reason");
	return [require_sign_offs.paragraph([
		require_sign_offs.plain("N/A is written as "),
		require_sign_offs.code(reason ? "- [ ] text — N/A: reason" : "- [ ] ~~text~~"),
		require_sign_offs.plain(".")
	])];
}
// src/reports/parts/done.ts
function donePart(showing, left, rank) {
	const { verdict } = showing;
	const { notApplicable, done, tripped } = require_sign_offs.digest(verdict);
	const held = new Set(tripped.flatMap(({ findings }) => findings.map(({ place }) => place?.offset)));
	const isDone = ({ place }) => showing.boxes || !held.has(place.offset);
	const ticked = done.map((block) => ({
		...block,
		items: block.items.filter(isDone)
	})).filter(({ items }) => items.length > 0);
	const pieces = [
		...require_sign_offs.signedPieces(verdict),
		...titled("Not applicable", require_sign_offs.itemPieces(notApplicable, showing)),
		...titled("Ticked", require_sign_offs.itemPieces(ticked, showing))
	];
	const amounts = require_words.doneAmounts(left);
	return pieces.length === 0 ? [] : [{
		rank,
		...require_sign_offs.fold(["Done", amounts].filter((each) => each !== "").join(": ")),
		pieces
	}];
}
function overPart(showing, footer) {
	const { verdict, boxes } = showing;
	const { tripped, regressed, advice, notApplicable, done } = require_sign_offs.digest(verdict);
	const pieces = [
		...titled("What must not hold, and did", findingPieces(tripped, showing)),
		...titled("Passed before", findingPieces(regressed, showing)),
		...require_sign_offs.signedPieces(verdict),
		...titled("Not applicable", require_sign_offs.itemPieces(notApplicable, showing)),
		...titled("Worth a look", findingPieces(advice, showing)),
		...require_sign_offs.readingPieces(verdict),
		...boxes ? titled("Ticked", require_sign_offs.itemPieces(done, showing)) : []
	];
	const { head, tail } = require_sign_offs.fold("Details");
	return {
		rank: 2,
		head,
		pieces,
		tail: [footer, ...tail]
	};
}
function findingPieces(blocks, showing) {
	return blocks.map((block) => ({
		...require_sign_offs.pieceOf(block, showing.verdict),
		units: block.findings.map((finding) => require_sign_offs.findingItem(facts(finding), showing)),
		wrap: (units) => require_sign_offs.list(units)
	}));
}
function facts({ help: _, ...finding }) {
	return finding;
}
function titled(title, pieces) {
	const [first, ...others] = pieces;
	if (first === void 0) return [];
	const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
	return [{
		...first,
		head: [require_sign_offs.paragraph([require_sign_offs.strong(require_sign_offs.plain(`${title} (${count})`))]), ...first.head]
	}, ...others];
}
// src/reports/parts/overview.ts
function gateTables(verdict, rank) {
	const stages = stagesOf(verdict.root, []);
	if (stages.length === 1 && stages[0]?.phase === void 0 && verdict.root.results.length <= 1) return [];
	return stages.map(({ titles, phase, results }) => ({
		rank,
		units: "gates",
		head: [require_sign_offs.paragraph(phase === void 0 ? [require_sign_offs.strong(require_sign_offs.plain("Gates")), ...below(titles)] : phaseTitle(titles, phase))],
		pieces: [{
			head: [],
			units: results.flatMap((result) => gateRows(result, 0)),
			wrap: (units) => require_sign_offs.table([null, null], [require_sign_offs.row([[require_sign_offs.plain("Gate")], [require_sign_offs.plain("Result")]]), ...units])
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
		require_sign_offs.plain(`${require_symbols.ICONS[phase.status]} `),
		require_sign_offs.strong(require_sign_offs.plain("Phase")),
		...below(titles),
		...notes(phase)
	];
}
function below(titles) {
	return titles.flatMap((title, index) => [require_sign_offs.plain(index === 0 ? " " : " / "), require_sign_offs.code(title)]);
}
function gateRows(result, depth) {
	const own = require_sign_offs.row([[require_sign_offs.plain(`${"↳ ".repeat(depth)}${require_symbols.ICONS[result.status]} `), require_sign_offs.code(result.title)], [require_sign_offs.plain(`${result.status}${leftIn(result)}`), ...notes(result)]]);
	return result.kind === "gate" ? [own] : [own, ...result.results.flatMap((each) => gateRows(each, depth + 1))];
}
function notes(result) {
	const words = [...result.advisory ? ["advisory"] : [], ...result.kind === "group" && result.enforced === false ? ["not enforced"] : []];
	return [...words.length === 0 ? [] : [require_sign_offs.plain(` (${words.join(", ")})`)], ...result.reason === void 0 ? [] : [require_sign_offs.plain(": "), require_sign_offs.code(result.reason)]];
}
function leftIn(result) {
	if (result.kind === "group" || result.status === "passed") return "";
	const of = (status, word) => {
		const count = result.findings.filter((finding) => finding.status === status).length;
		return count === 0 ? [] : [`${count} ${word}`];
	};
	const left = [...of("failed", result.tripped === true ? "tripped" : "wrong"), ...of("pending", "left")];
	return left.length === 0 ? "" : `, ${left.join(", ")}`;
}
const MANY_SECTIONS = 8;
function sectionTable({ sections }, rank) {
	if (sections.length === 0) return [];
	const units = sections.map(({ section, asked, left }) => {
		const name = section === "" ? [require_sign_offs.plain("(before the first heading)")] : [require_sign_offs.code(section)];
		return require_sign_offs.row([
			name,
			[require_sign_offs.plain(require_symbols.bar((asked - left) / asked, 10))],
			[require_sign_offs.plain(`${asked - left} of ${asked}`)]
		]);
	});
	const header = require_sign_offs.row([
		[require_sign_offs.plain("Section")],
		[require_sign_offs.plain("Progress")],
		[require_sign_offs.plain("Done")]
	]);
	const piece = {
		head: [],
		units,
		wrap: (rows) => require_sign_offs.table([
			null,
			null,
			"right"
		], [header, ...rows])
	};
	const complete = sections.filter(({ left }) => left === 0).length;
	return [{
		rank,
		share: 1 / 4,
		units: "sections",
		...sections.length > MANY_SECTIONS ? require_sign_offs.fold(`Sections: ${complete} of ${sections.length} complete`) : {
			head: [require_sign_offs.paragraph([require_sign_offs.strong(require_sign_offs.plain("Sections"))])],
			tail: []
		},
		pieces: [piece]
	}];
}
// ../../main/node_modules/mdast-util-gfm-task-list-item/lib/index.js
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
		children: require_sign_offs.fit(partsOf(verdict, rich), most)
	};
}
function partsOf(verdict, rich) {
	const head = require_words.headOf(verdict);
	const showing = {
		verdict,
		boxes: rich
	};
	const tables = rich ? [...sectionTable(head.left, 8), ...gateTables(verdict, 8)] : [];
	if ([
		"passed",
		"withdrawn",
		"skipped"
	].includes(head.outcome)) return [
		...require_sign_offs.whole(0, [title(head)]),
		...tables,
		overPart(showing, footer(verdict, rich, rich))
	];
	return [
		...require_sign_offs.whole(0, [title(head)]),
		...openParts(showing, head, tables),
		...require_sign_offs.whole(1, [footer(verdict, rich, true)])
	];
}
function openParts(showing, { outcome, left }, tables) {
	const { verdict, boxes: rich } = showing;
	const { tripped, regressed, advice } = require_sign_offs.digest(verdict);
	const done = donePart(showing, left, 11);
	if (outcome === "overridden") return [
		...require_sign_offs.overridePart(verdict, 2),
		...tables,
		...done
	];
	return [
		...trippedPart(tripped, showing, 3),
		...require_sign_offs.findingsPart("Regressed: these were passed before", regressed, showing, { rank: 3 }),
		...wrongParts(left.doers, showing, 4),
		...leftParts(left, showing, 6),
		...require_sign_offs.overridePart(verdict, 5),
		...tables,
		...require_sign_offs.findingsPart("Worth a look, without blocking", advice, showing, {
			rank: 9,
			folded: !rich
		}),
		...done,
		...require_sign_offs.readingsPart(verdict, 10)
	];
}
function title({ outcome, left, words }) {
	const first = require_words.firstThing(left);
	const start = require_sign_offs.plain(`${require_words.iconOf(outcome)} Checklist Gate: `);
	const then = first === void 0 || outcome === "overridden" ? [] : [require_sign_offs.plain(". First: "), ...require_sign_offs.phrase(first)];
	return {
		type: "heading",
		depth: 3,
		children: [
			start,
			...require_sign_offs.phrase(words),
			...then
		]
	};
}
function footer(verdict, dated, linking) {
	const { policy, template, subject } = verdict;
	const judgedBy = policy.path === "default" ? [require_sign_offs.plain(`the default policy (${verdict.readings === void 0 ? "every box counts" : "what the template says"})`)] : source(verdict, policy, linking);
	const against = template === void 0 || !linking ? [] : [require_sign_offs.plain(", against the template "), ...source(verdict, template, true)];
	const commit = subject.headSha === void 0 ? [] : [require_sign_offs.plain(", for the commit "), require_sign_offs.code(subject.headSha.slice(0, 7))];
	const end = dated ? `, ${verdict.at}.` : ".";
	const words = [
		require_sign_offs.plain("Judged by "),
		...judgedBy,
		...against,
		...commit,
		require_sign_offs.plain(end),
		...next(verdict)
	];
	return require_sign_offs.paragraph([{
		type: "emphasis",
		children: words
	}]);
}
function next({ policy, status, progress, subject, template }) {
	if (policy.path !== "default" || status === "passed") return [];
	if (progress.length > 0) return [
		require_sign_offs.plain(" For lists to pick from, fields and sign-offs there are policies: "),
		require_sign_offs.code("checklist-gate init"),
		require_sign_offs.plain(" proposes one.")
	];
	return subject.kind !== "pull-request" || template !== void 0 ? [] : [
		require_sign_offs.plain(" A list in "),
		require_sign_offs.code(".github/PULL_REQUEST_TEMPLATE.md"),
		require_sign_offs.plain(" stands in every new pull request.")
	];
}
function source(verdict, trusted, linking) {
	const revision = trusted.sha === void 0 ? [] : [require_sign_offs.plain(" at "), require_sign_offs.code(trusted.sha.slice(0, 7))];
	return [require_sign_offs.linked(linking ? require_sign_offs.sourceUrl(verdict, trusted) : void 0, require_sign_offs.code(trusted.path)), ...revision];
}
exports.comment = comment;
exports.summary = summary;
exports.write = write;

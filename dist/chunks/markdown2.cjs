const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_nodes = require("./nodes.cjs");
const require_sign_offs = require("./sign-offs.cjs");
const require_fit = require("./fit.cjs");
const require_walk = require("./walk.cjs");
const require_writer = require("./writer.cjs");
// src/reports/parts/doers.ts
const MANY = 10;
function wrongParts(doers, showing, rank) {
	return doers.flatMap(({ doer, tasks }) => {
		const wrong = tasks.filter(({ state, gate }) => state === "wrong" && gate.tripped !== true);
		if (wrong.length === 0 || doer.kind === "machine" || doer.kind === "phase") return [];
		const title = [
			require_nodes.strong(require_nodes.plain("Wrong")),
			require_nodes.plain(` (${wrong.length}), for `),
			...require_sign_offs.nameOfDoer(doer, showing)
		];
		const where = doer.kind === "author" || doer.kind === "person" ? require_sign_offs.whereOf(showing, wrong) : [];
		return [listOf(wrong, [...title, ...where], showing, rank)];
	});
}
function trippedPart(blocks, left, showing, rank) {
	const findings = blocks.flatMap((block) => block.findings);
	const [only, ...others] = findings;
	if (only === void 0) return [];
	const where = require_sign_offs.whereOf(showing, []);
	const look = where.length === 0 ? [] : [
		require_nodes.plain(" Look"),
		...where,
		require_nodes.plain(".")
	];
	const who = require_nodes.strong(...require_sign_offs.startOf(require_nodes.authorOf(showing.verdict.subject), showing));
	const isNamed = others.length === 0 && require_nodes.isCriterion(only) && showing.verdict.documents.length === 1;
	const about = [
		require_nodes.plain(": is "),
		require_nodes.code(String(only.actual)),
		require_nodes.plain(" true"),
		...require_sign_offs.underOf(only),
		...require_sign_offs.lineNamed(only, showing)
	];
	const question = isNamed ? [
		who,
		...about,
		require_nodes.plain("?"),
		...look
	] : [
		who,
		require_nodes.plain(`: ${require_nodes.isTrue(blocks)}`),
		...look
	];
	const answers = require_nodes.answersOf(left, findings);
	const follows = answers === void 0 ? [] : [require_nodes.list(answerItems(answers))];
	const listed = answers === void 0 ? blocks : require_sign_offs.withoutHelp(blocks);
	const pieces = isNamed ? [] : piecesOf(listed, showing);
	return [{
		rank,
		head: [require_nodes.paragraph(question), ...isNamed ? follows : []],
		pieces,
		tail: isNamed ? [] : follows
	}, ...openParts$1(left.doers, showing, rank, ({ ifTrue }) => ifTrue === true)];
}
function answerItems({ ifNot, isLeft }) {
	return [require_nodes.item([
		require_nodes.strong(require_nodes.plain("If not")),
		require_nodes.plain(", "),
		...require_nodes.phrase(ifNot),
		require_nodes.plain(".")
	]), require_nodes.item([require_nodes.strong(require_nodes.plain("If so")), require_nodes.plain(isLeft ? ", this is left:" : `, ${require_nodes.STAYS_STOPPED}.`)])];
}
function leftParts(left, showing, rank) {
	const { doers, otherWays } = left;
	const isNamed = showing.verdict.documents.length === 1 && require_nodes.namesOnlyThing(left);
	const parts = openParts$1(doers, {
		...showing,
		isNamed
	}, rank, ({ ifTrue }) => ifTrue !== true);
	const ways = otherWays.map((way) => require_nodes.item([
		require_nodes.strong(require_nodes.plain("Or")),
		...insteadOf(way, otherWays),
		...require_nodes.phrase(require_nodes.wayWords(way)),
		require_nodes.plain(".")
	]));
	return [...parts, ...ways.length === 0 ? [] : require_fit.whole(rank, [require_nodes.list(ways)])];
}
function insteadOf({ group: of }, all) {
	return all.every((way) => way.group === of) ? [require_nodes.plain(", instead: ")] : [
		require_nodes.plain(", for "),
		require_nodes.code(of),
		require_nodes.plain(": ")
	];
}
function openParts$1(doers, showing, rank, isMeant) {
	return doers.flatMap(({ doer, tasks }) => {
		const open = tasks.filter((task) => task.state !== "wrong" && isMeant(task));
		return open.length === 0 ? [] : doerParts(doer, open, {
			isNamed: false,
			...showing
		}, rank);
	});
}
function doerParts(doer, tasks, showing, rank) {
	switch (doer.kind) {
		case "role": return tasks.flatMap((task, index) => require_sign_offs.rolePart(doer, task, rank, index === 0));
		case "machine": return machinePart(doer.name, tasks, showing, rank);
		case "phase": {
			const title = [
				require_nodes.strong(require_nodes.plain("Later")),
				require_nodes.plain(", in the phase "),
				require_nodes.code(doer.phase),
				require_nodes.plain(", after ")
			];
			const left = tasks.reduce((sum, { count }) => sum + count, 0);
			return require_fit.whole(rank, [require_nodes.paragraph([
				...title,
				require_nodes.code(doer.after.join(", ")),
				require_nodes.plain(`: ${left} to do`)
			])]);
		}
		default: return personParts(doer, tasks, showing, rank);
	}
}
function machinePart(name, tasks, showing, rank) {
	const title = [
		require_nodes.strong(require_nodes.plain("Waiting")),
		require_nodes.plain(" for "),
		require_nodes.code(name)
	];
	if (tasks.length > 1) return [listOf(tasks, title, showing, rank)];
	const [only] = tasks;
	const { about: _, message, ...rest } = only.finding;
	const found = {
		...rest,
		message: `${message.charAt(0).toLowerCase()}${message.slice(1)}`
	};
	return require_fit.whole(rank, [require_nodes.paragraph([
		...title,
		require_nodes.plain(": "),
		...require_sign_offs.findingNodes(found, showing)
	])]);
}
function personParts(doer, tasks, showing, rank) {
	const where = tasks.every(({ finding }) => finding.url !== void 0) ? [] : require_sign_offs.whereOf(showing, tasks);
	const title = [
		require_nodes.strong(...require_sign_offs.startOf(doer, showing)),
		require_nodes.plain(`: ${require_sign_offs.verbsOf(tasks)}`),
		...where
	];
	const hint = hintOf(tasks);
	if (showing.isNamed) {
		const places = tasks.flatMap(({ finding }) => [...require_sign_offs.underOf(finding), ...require_sign_offs.lineNamed(finding, showing)]);
		return require_fit.whole(rank, [require_nodes.paragraph([...title, ...places]), ...hint]);
	}
	if (tasks.length <= MANY || showing.boxes) return [{
		...listOf(tasks, title, showing, rank),
		tail: hint
	}];
	const counts = new Map();
	for (const { finding, count } of tasks) {
		const section = (finding.section ?? []).join(" > ");
		counts.set(section, (counts.get(section) ?? 0) + count);
	}
	const sections = [...counts].map(([section, count]) => require_nodes.item([section === "" ? require_nodes.plain("before the first heading") : require_nodes.code(section), require_nodes.plain(`: ${count} to do`)]));
	const more = sections.length > MANY ? [require_nodes.paragraph([require_nodes.plain(`and ${sections.length - MANY} more sections`)])] : [];
	return [...require_fit.whole(rank, [
		require_nodes.paragraph(title),
		require_nodes.list(sections.slice(0, MANY)),
		...more,
		...hint
	]), {
		...listOf(tasks, [], showing, rank + 1),
		...require_sign_offs.fold(`All ${tasks.length}`)
	}];
}
function listOf(tasks, title, showing, rank) {
	const { verdict } = showing;
	const found = tasks.map(({ finding }) => finding);
	const isNamed = title.length > 0 && require_sign_offs.onlyText(tasks, verdict) !== void 0;
	const blocks = require_sign_offs.group(found, verdict).map(({ document, ...block }) => document === void 0 || isNamed && require_nodes.documentAt(verdict, { document })?.kind !== "file" ? block : {
		...block,
		document
	});
	const isMixed = markable(tasks).length < tasks.length;
	const mayBe = ({ notApplicable }) => isMixed && notApplicable !== void 0 ? [require_nodes.plain(", may be N/A")] : [];
	const own = new Map(tasks.map((task) => [task.finding, task]));
	const pieces = piecesOf(blocks, showing, (finding) => [
		...require_sign_offs.whoMaySign(own.get(finding)?.signOff),
		...earlyIn(own.get(finding)),
		...mayBe(finding)
	]);
	return {
		rank,
		head: title.length === 0 ? [] : [require_nodes.paragraph(title)],
		pieces,
		tail: []
	};
}
function earlyIn({ later, state }) {
	return later === void 0 || state !== "wrong" ? [] : [require_nodes.plain(", in the phase "), require_nodes.code(later.phase)];
}
function piecesOf(blocks, showing, more = () => []) {
	return blocks.map((block) => ({
		...require_sign_offs.pieceOf(block, showing.verdict),
		units: block.findings.map((finding) => require_sign_offs.findingItem(finding, showing, more(finding)))
	}));
}
function markable(tasks) {
	return tasks.filter(({ finding }) => finding.kind === "open-box" && finding.notApplicable !== void 0);
}
function hintOf(tasks) {
	const may = markable(tasks);
	if (may.length === 0) return [];
	const reason = may.some(({ finding }) => finding.notApplicable === "with-reason");
	return [require_nodes.paragraph([require_nodes.plain("Does not apply? "), ...reason ? [
		require_nodes.plain("Write "),
		require_nodes.code("— N/A: reason"),
		require_nodes.plain(" behind the text.")
	] : [
		require_nodes.plain("Strike the text: "),
		require_nodes.code("~~text~~"),
		require_nodes.plain(".")
	]])];
}
// src/reports/parts/overview.ts
function gateTables(verdict, rank) {
	const stages = stagesOf(verdict.root, []);
	if (stages.length === 1 && stages[0]?.phase === void 0 && verdict.root.results.length <= 1) return [];
	const waived = verdict.override?.effective === true ? verdict.override.waived : [];
	return stages.map(({ titles, phase, results }) => ({
		rank,
		units: "gates",
		head: [require_nodes.paragraph(phase === void 0 ? [require_nodes.strong(require_nodes.plain("Gates")), ...below(titles)] : phaseTitle(titles, phase))],
		pieces: [{
			head: [],
			units: results.flatMap((result) => gateRows(result, 0, waived)),
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
		require_nodes.plain(`${require_nodes.ICONS[phase.status]} `),
		require_nodes.strong(require_nodes.plain("Phase")),
		...below(titles),
		...notes(phase)
	];
}
function below(titles) {
	return titles.flatMap((title, index) => [require_nodes.plain(index === 0 ? " " : " / "), require_nodes.code(title)]);
}
function gateRows(result, depth, waived) {
	const { status, title } = result;
	const isWaived = status !== "passed" && status !== "skipped" && waived.includes(title);
	const own = require_nodes.row([[require_nodes.plain(`${"↳ ".repeat(depth)}${isWaived ? "🔓" : require_nodes.ICONS[status]} `), require_nodes.code(title)], [require_nodes.plain(`${isWaived ? "waived" : status}${leftIn(result)}`), ...notes(result)]]);
	return result.kind === "gate" ? [own] : [own, ...result.results.flatMap((each) => gateRows(each, depth + 1, waived))];
}
function notes(result) {
	const words = [...result.advisory ? ["advisory"] : [], ...result.kind === "group" && result.enforced === false ? ["not enforced"] : []];
	return [...words.length === 0 ? [] : [require_nodes.plain(` (${words.join(", ")})`)], ...result.reason === void 0 ? [] : [require_nodes.plain(": "), require_nodes.code(result.reason)]];
}
function leftIn(result) {
	if (result.kind === "group") return "";
	const of = (status) => result.findings.filter((finding) => finding.status === status).length;
	const [wrong, toDo] = [of("failed"), of("pending")];
	if (result.status === "passed" || wrong + toDo === 0) return "";
	if (result.tripped === true) return `, ${wrong} tripped${toDo === 0 ? "" : `, ${toDo} more left`}`;
	if (wrong === 0) return `, ${toDo} left`;
	return toDo === 0 ? `, ${wrong} wrong` : `, ${wrong + toDo} left: ${wrong} wrong`;
}
const MANY_SECTIONS = 8;
function sectionTable({ sections }, rank) {
	if (sections.length === 0) return [];
	const units = sections.map(({ section, asked, left }) => {
		const name = section === "" ? [require_nodes.plain("(before the first heading)")] : [require_nodes.code(section)];
		return require_nodes.row([
			name,
			[require_nodes.plain(require_nodes.bar((asked - left) / asked, 10))],
			[require_nodes.plain(`${asked - left} of ${asked}`)]
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
	const complete = sections.filter(({ left }) => left === 0).length;
	return [{
		rank,
		share: 1 / 4,
		units: "sections",
		...sections.length > MANY_SECTIONS ? require_sign_offs.fold(`Sections: ${complete} of ${sections.length} complete`) : {
			head: [require_nodes.paragraph([require_nodes.strong(require_nodes.plain("Sections"))])],
			tail: []
		},
		pieces: [piece]
	}];
}
// src/reports/markdown.ts
var markdown_exports = require_rolldown_runtime.__exportAll({
	replayMarkdown: () => replayMarkdown,
	summary: () => summary
});
const MAX_SUMMARY = 9e5;
const MAX_COMMENT = 6e4;
const summary = (verdict, { maxLength = MAX_SUMMARY } = {}) => require_writer.write(tree(verdict, maxLength, true));
const comment = (verdict, { maxLength = MAX_COMMENT } = {}) => require_writer.write(commentTree(verdict, maxLength));
function commentTree(verdict, maxLength = MAX_COMMENT) {
	return tree(verdict, maxLength, false);
}
function tree(verdict, most, rich) {
	return {
		type: "root",
		children: require_fit.fit(partsOf(verdict, rich), most)
	};
}
function partsOf(verdict, rich) {
	const head = require_nodes.headOf(verdict);
	const showing = {
		verdict,
		boxes: rich
	};
	const tables = rich ? [...sectionTable(head.left, 8), ...gateTables(verdict, 8)] : [];
	const isOver = [
		"passed",
		"withdrawn",
		"skipped"
	].includes(head.outcome);
	const isUntouched = require_walk.isUnjudged(verdict) && verdict.root.results.length === 0;
	const top = [...require_fit.whole(0, [titleOfReport(head, verdict)]), ...require_sign_offs.modePart(verdict, 1)];
	if (isOver) return [
		...top,
		...tables,
		overPart(showing, footerOf(verdict, rich, rich))
	];
	return [
		...top,
		...openParts(showing, head, tables),
		...isUntouched ? [] : require_fit.whole(1, [footerOf(verdict, rich, true)])
	];
}
function openParts(showing, { outcome, left }, tables) {
	const { verdict, boxes: rich } = showing;
	const { tripped, regressed, advice } = require_sign_offs.digest(verdict);
	const done = donePart(showing, left, 11);
	if (outcome === "overridden") return [
		...require_sign_offs.overridePart(verdict, 2),
		...waivedPart(showing, 4),
		...tables,
		...done
	];
	return [
		...trippedPart(tripped, left, showing, 3),
		...require_sign_offs.findingsPart("Regressed: these were passed before", regressed, showing, { rank: 3 }),
		...require_sign_offs.overridePart(verdict, 5),
		...wrongParts(left.doers, showing, 4),
		...leftParts(left, showing, 6),
		...tables,
		...require_sign_offs.findingsPart("Worth a look, without blocking", advice, showing, {
			rank: 9,
			folded: !rich
		}),
		...done,
		...require_sign_offs.readingsPart(verdict, 10)
	];
}
function titleOfReport({ outcome, left, words }, { mode }) {
	const start = require_nodes.plain(`${mode !== void 0 && (outcome === "pending" || outcome === "failed") ? require_nodes.ICONS.skipped : require_nodes.iconOf(outcome)} Checklist Gate: `);
	const then = outcome === "overridden" || outcome === "tripped" ? [] : require_nodes.firstThing(left);
	return {
		type: "heading",
		depth: 3,
		children: [start, ...require_nodes.phrase([...words, ...then])]
	};
}
function footerOf(verdict, dated, linking) {
	const { policy, template, subject } = verdict;
	const judgedBy = policy.path === "default" ? [require_nodes.plain(`the default policy (${verdict.readings === void 0 ? "every box counts" : "what the template says"})`)] : require_sign_offs.policyWords(verdict, policy, linking);
	const against = template === void 0 || !linking ? [] : [require_nodes.plain(", against the template "), ...require_sign_offs.fileWords(verdict, template, true)];
	const commit = subject.headSha === void 0 ? [] : [require_nodes.plain(", for the commit "), require_nodes.code(subject.headSha.slice(0, 7))];
	const end = dated ? `, ${require_nodes.timeWords(verdict.at)}.` : ".";
	const words = [
		require_nodes.plain("Judged by "),
		...judgedBy,
		...against,
		...commit,
		require_nodes.plain(end),
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
function replayMarkdown(verdict, { outcome, differences }) {
	const differing = differences.length === 0 ? [] : [require_nodes.list(differences.map((difference) => require_nodes.item([require_nodes.code(difference)])))];
	return `${require_writer.write({
		type: "root",
		children: [require_nodes.paragraph([require_nodes.strong(require_nodes.plain(outcome))]), ...differing]
	})}\n${summary(verdict)}`;
}
function donePart(showing, left, rank) {
	const { verdict } = showing;
	const { notApplicable, done } = require_sign_offs.digest(verdict);
	const pieces = [
		...require_sign_offs.signedPieces(verdict),
		...titled(require_nodes.NOT_APPLICABLE, require_sign_offs.itemPieces(notApplicable, showing)),
		...titled("Ticked", require_sign_offs.itemPieces(done, showing))
	];
	if (pieces.length === 0) return [];
	const begun = require_nodes.begunAmounts(left);
	return [{
		rank,
		...require_sign_offs.fold(begun !== "" ? `Done: ${begun}` : "Ticked, or does not apply"),
		pieces
	}];
}
function waivedPart(showing, rank) {
	const { tripped, failed, ifTrue, pending, unsigned, later } = require_sign_offs.digest(showing.verdict);
	const pieces = findingPieces([
		tripped,
		failed,
		ifTrue,
		pending,
		unsigned,
		later
	].flat(), showing);
	const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
	return count === 0 ? [] : [{
		rank,
		...require_sign_offs.fold(`Waived (${count})`),
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
		...titled(require_nodes.NOT_APPLICABLE, require_sign_offs.itemPieces(notApplicable, showing)),
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
		wrap: (units) => require_nodes.list(units)
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
		head: [require_nodes.paragraph([require_nodes.strong(require_nodes.plain(`${title} (${count})`))]), ...first.head]
	}, ...others];
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

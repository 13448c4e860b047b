const require_left = require("./left.cjs");
const require_nodes = require("./nodes.cjs");
const require_words = require("./words.cjs");
const require_exit = require("./exit.cjs");
const require_question = require("./question.cjs");
// src/reports/parts/blocks.ts
function group(findings, verdict) {
	const blocks = new Map();
	const known = new Set();
	for (const finding of findings) {
		const { message, place, about, expected, section, actual } = finding;
		const where = place === void 0 ? [section, actual] : [place.document, place.offset];
		const once = JSON.stringify([
			message,
			where,
			about,
			expected
		]);
		if (known.has(once)) continue;
		known.add(once);
		blockOf(blocks, finding, verdict, (head) => ({
			...head,
			findings: []
		})).findings.push(finding);
	}
	return [...blocks.values()];
}
function itemBlocks(verdict, isShown) {
	const blocks = new Map();
	for (const item of verdict.items.filter(isShown)) blockOf(blocks, item, verdict, (head) => ({
		...head,
		items: []
	})).items.push(item);
	return [...blocks.values()];
}
function blockOf(blocks, { section = [], place }, verdict, start) {
	const document = place !== void 0 && require_left.areNamed(verdict) ? { document: place.document } : {};
	const key = JSON.stringify([section, document]);
	const block = blocks.get(key) ?? start({
		section: section.join(" > "),
		...document
	});
	blocks.set(key, block);
	return block;
}
// src/reports/parts/list-part.ts
function listPart(title, units, rank) {
	return {
		rank,
		head: [require_nodes.paragraph([{
			type: "strong",
			children: [require_nodes.plain(title)]
		}])],
		pieces: [{
			head: [],
			units,
			wrap: (shown) => ({
				type: "list",
				ordered: false,
				spread: false,
				children: shown
			})
		}],
		tail: []
	};
}
// src/reports/parts/override.ts
function overrideLines({ override }, paint) {
	if (override === void 0) return [];
	const { granted, effective, waived, unmet, ends, refused } = override;
	const lines = granted === void 0 ? [] : [
		`  ${effective ? paint.yellow("!") : paint.red("✗")} by ${who(granted)} at ${granted.at}, ${require_words.endWords(ends)}: ${require_exit.sanitiseLine(granted.reason)}`,
		...waived.length === 0 ? [] : [`    waived: ${waived.map((title) => require_exit.sanitiseLine(title)).join(", ")}`],
		...effective || unmet.length === 0 ? [] : [`    may not be waived: ${unmet.map((title) => require_exit.sanitiseLine(title)).join(", ")}`]
	];
	const others = refused.slice(-10).map((each) => paint.dim(`    refused: ${who(each)} at ${each.at}: ${require_exit.sanitiseLine(each.refused)}`));
	return [
		"",
		paint.bold("Override"),
		...lines,
		...others
	];
}
function who({ login }) {
	return login === void 0 ? "an unknown account" : `@${require_exit.sanitiseLine(login)}`;
}
function overridePart({ override }, rank) {
	if (override === void 0) return [];
	const { granted, effective, waived, unmet, ends, refused } = override;
	const own = granted === void 0 ? [] : [
		require_nodes.item([
			...effective ? [] : [require_nodes.plain("not enough: ")],
			require_nodes.plain("by "),
			person(granted),
			require_nodes.plain(` at ${granted.at}, ${require_words.endWords(ends)}: `),
			require_nodes.code(granted.reason)
		]),
		...titles("waived: ", waived),
		...effective ? [] : titles("may not be waived: ", unmet)
	];
	const others = refused.slice(-10).map((each) => require_nodes.item([
		require_nodes.plain("refused: "),
		person(each),
		require_nodes.plain(` at ${each.at}: `),
		require_nodes.code(each.refused)
	]));
	return [listPart("Override", [...own, ...others], rank)];
}
function titles(words, list) {
	if (list.length === 0) return [];
	return [require_nodes.item([require_nodes.plain(words), ...list.flatMap((title, index) => [...index === 0 ? [] : [require_nodes.plain(", ")], require_nodes.code(title)])])];
}
function person({ login }) {
	return login === void 0 ? require_nodes.plain("an unknown account") : require_nodes.code(`@${login}`);
}
function regressedFindings({ regression }) {
	return (regression?.phases ?? []).map(({ phase, passedAt, endedBy }) => {
		const about = {
			status: "failed",
			about: phase
		};
		if (endedBy === void 0) return {
			...about,
			message: `Was passed when it was recorded at ${passedAt}`
		};
		const message = `Was passed with the text of ${passedAt}, before the edit of ${endedBy.at} by`;
		const actual = endedBy.login === null ? "(a deleted account)" : `@${endedBy.login}`;
		return {
			...about,
			message,
			actual,
			help: "Look at that edit in the history of the description."
		};
	});
}
function unknownRegression({ regression }) {
	if (regression?.unknown === void 0) return [];
	return [{
		status: "passed",
		message: `Whether an open phase was passed before is not known: ${regression.unknown}`
	}];
}
// src/reports/parts/tree.ts
function digest(verdict) {
	let digested = digests.get(verdict);
	if (digested === void 0) digests.set(verdict, digested = sorted(verdict));
	return digested;
}
const digests = new WeakMap();
function sorted(verdict) {
	const grouped = (findings) => group(findings, verdict);
	const tasks = require_left.leftOf(verdict).doers.flatMap((each) => each.tasks);
	const found = (isMeant) => grouped(tasks.filter((task) => task.gate.tripped !== true && isMeant(task)).map(({ finding }) => finding));
	const tripped = require_question.enforcedGates(verdict.root).filter((gate) => gate.tripped === true);
	const isOpen = ({ state }) => state !== "wrong";
	const open = {
		tripped: grouped([...heldIn(verdict.root), ...said(tripped, "failed")]),
		failed: found((task) => !isOpen(task)),
		pending: found((task) => isOpen(task) && task.signOff === void 0),
		unsigned: found((task) => isOpen(task) && task.signOff !== void 0)
	};
	const spoken = new Set(Object.values(open).flat().flatMap((block) => block.findings.map(({ place }) => pointOf(place))));
	return {
		...open,
		regressed: grouped(regressedFindings(verdict)),
		advice: grouped([
			...unknownRegression(verdict),
			...said(adviceGates(verdict.root), "failed"),
			...said(adviceGates(verdict.root), "pending"),
			...said(require_question.gatesOf(verdict.root), "passed"),
			...verdict.notes
		]),
		notApplicable: itemBlocks(verdict, ({ state, place }) => state === "not-applicable" && !spoken.has(pointOf(place))),
		done: itemBlocks(verdict, ({ state }) => state === "ticked")
	};
}
const pointOf = (place) => `${place?.document}:${place?.offset}`;
function said(gates, status) {
	return gates.flatMap((gate) => gate.findings.filter((finding) => finding.status === status && finding.kind !== "refused"));
}
function heldIn(result) {
	if (result.kind === "gate" || result.advisory || result.enforced === false) return [];
	return [...require_left.heldFindings(result), ...result.results.flatMap(heldIn)];
}
function adviceGates(result) {
	if (result.kind === "gate") return result.advisory ? [result] : [];
	if (result.advisory) return result.results.flatMap(leaves);
	return result.results.flatMap(adviceGates);
}
function leaves(result) {
	return result.kind === "gate" ? [result] : result.results.flatMap(leaves);
}
function subjectName(verdict) {
	const { subject } = verdict;
	if (subject.ref !== void 0) return `${subject.repository ?? ""}@${subject.ref.replace(/^refs\/tags\//, "")}`;
	return subject.file ?? `${subject.repository ?? ""}#${subject.number ?? ""}`;
}
function saysSomething(blank) {
	return /^[ -~]*$/.test(blank) ? /[A-Za-z\d]/.test(blank) : /[\p{L}\p{N}]/u.test(blank);
}
Object.defineProperty(exports, "digest", {
	enumerable: true,
	get: function() {
		return digest;
	}
});
Object.defineProperty(exports, "group", {
	enumerable: true,
	get: function() {
		return group;
	}
});
Object.defineProperty(exports, "overrideLines", {
	enumerable: true,
	get: function() {
		return overrideLines;
	}
});
Object.defineProperty(exports, "overridePart", {
	enumerable: true,
	get: function() {
		return overridePart;
	}
});
Object.defineProperty(exports, "saysSomething", {
	enumerable: true,
	get: function() {
		return saysSomething;
	}
});
Object.defineProperty(exports, "subjectName", {
	enumerable: true,
	get: function() {
		return subjectName;
	}
});

const require_exit = require("./exit.cjs");
const require_question = require("./question.cjs");
// src/verdict/documents.ts
function documentAt({ documents }, place) {
	return documents.find(({ id }) => id === place?.document);
}
function areNamed({ documents, subject }) {
	const [only, other] = documents;
	return other !== void 0 || only !== void 0 && !isBody(only) && subject.kind !== "file";
}
function documentName({ id, kind, path, author }) {
	if (kind === "file") return {
		what: "",
		of: "",
		name: path ?? id
	};
	if (kind === "comment") return {
		what: id,
		...author === void 0 ? {
			of: "",
			name: ""
		} : {
			of: " by ",
			name: author
		}
	};
	return isBody({
		id,
		kind
	}) ? {
		what: "description",
		of: "",
		name: ""
	} : {
		what: "description",
		of: " of ",
		name: id
	};
}
function isBody({ id, kind }) {
	return kind === "pull-request-body" || kind === "issue-body" && !/#\d+$/.test(id);
}
// src/reports/parts/nodes.ts
const plain = (value) => ({
	type: /^[A-Za-z0-9 ,.;:()/%→↳·☐☑█░✅❌⚪🟡-]*$/u.test(value) ? "html" : "text",
	value
});
const paragraph = (children) => ({
	type: "paragraph",
	children
});
const strong = (...children) => ({
	type: "strong",
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
const list = (children) => ({
	type: "list",
	ordered: false,
	spread: false,
	children
});
const row = (cells) => ({
	type: "tableRow",
	children: cells.map((children) => ({
		type: "tableCell",
		children
	}))
});
const table = (align, children) => ({
	type: "table",
	align,
	children
});
function code(value) {
	const line = require_exit.sanitiseLine(value, 300);
	return line === "" ? plain("(nothing visible)") : {
		type: "inlineCode",
		value: line
	};
}
function linked(url, child) {
	return url === void 0 ? child : {
		type: "link",
		url,
		children: [child]
	};
}
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
// src/reports/parts/list-part.ts
function listPart(title, units, rank) {
	return {
		rank,
		head: [paragraph([{
			type: "strong",
			children: [plain(title)]
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
function statusWord(verdict) {
	return verdict.override?.effective === true ? "overridden" : verdict.status;
}
const ENDS = (ends) => ends === "head" ? "until the next push" : `for ${ends}`;
function overrideLines({ override }, paint) {
	if (override === void 0) return [];
	const { granted, effective, waived, unmet, ends, refused } = override;
	const lines = granted === void 0 ? [] : [
		`  ${effective ? paint.yellow("!") : paint.red("✗")} by ${who(granted)} at ${granted.at}, ${ENDS(ends)}: ${require_exit.sanitiseLine(granted.reason)}`,
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
		item([
			...effective ? [] : [plain("not enough: ")],
			plain("by "),
			person(granted),
			plain(` at ${granted.at}, ${ENDS(ends)}: `),
			code(granted.reason)
		]),
		...titles("waived: ", waived),
		...effective ? [] : titles("may not be waived: ", unmet)
	];
	const others = refused.slice(-10).map((each) => item([
		plain("refused: "),
		person(each),
		plain(` at ${each.at}: `),
		code(each.refused)
	]));
	return [listPart("Override", [...own, ...others], rank)];
}
function titles(words, list) {
	if (list.length === 0) return [];
	return [item([plain(words), ...list.flatMap((title, index) => [...index === 0 ? [] : [plain(", ")], code(title)])])];
}
function person({ login }) {
	return login === void 0 ? plain("an unknown account") : code(`@${login}`);
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
	const document = place !== void 0 && areNamed(verdict) ? { document: place.document } : {};
	const key = JSON.stringify([section, document]);
	const block = blocks.get(key) ?? start({
		section: section.join(" > "),
		...document
	});
	blocks.set(key, block);
	return block;
}
// src/reports/parts/tree.ts
function digest(verdict) {
	let digested = digests.get(verdict);
	if (digested === void 0) digests.set(verdict, digested = sorted(verdict));
	return digested;
}
const digests = new WeakMap();
function sorted(verdict) {
	const enforced = require_question.enforcedGates(verdict.root);
	const blocking = enforced.filter((gate) => gate.status === "failed" || gate.status === "pending");
	const tripped = enforced.filter((gate) => gate.tripped === true);
	const settled = verdict.status === "passed" || verdict.status === "skipped";
	const unpassed = openGates(verdict.root);
	const open = settled ? [] : blocking.filter((gate) => gate.tripped !== true && unpassed.has(gate.id));
	const tooMany = verdict.status === "failed" ? failedCounts(verdict.root) : [];
	const grouped = (findings) => group(findings, verdict);
	const advisory = adviceGates(verdict.root);
	const wanting = {
		tripped: grouped([...heldFindings(verdict.root), ...said(tripped, "failed")]),
		failed: grouped([...tooMany, ...said(open, "failed")]),
		pending: grouped(said(open.filter(isNoSignOff), "pending")),
		unsigned: grouped(said(open.filter(isSignOff), "pending")),
		refused: grouped(enforced.flatMap((gate) => gate.findings.filter((finding) => finding.kind === "refused")))
	};
	const spoken = new Set(Object.values(wanting).flat().flatMap((block) => block.findings.map(({ place }) => pointOf(place))));
	return {
		...wanting,
		regressed: grouped(regressedFindings(verdict)),
		advice: grouped([
			...unknownRegression(verdict),
			...said(advisory, "failed"),
			...said(advisory, "pending"),
			...said(require_question.gatesOf(verdict.root), "passed"),
			...verdict.notes
		]),
		notApplicable: itemBlocks(verdict, ({ state, place }) => state === "not-applicable" && !spoken.has(pointOf(place))),
		done: itemBlocks(verdict, ({ state }) => state === "ticked")
	};
}
const isSignOff = ({ signOffs }) => signOffs !== void 0;
const isNoSignOff = (gate) => !isSignOff(gate);
const pointOf = (place) => `${place?.document}:${place?.offset}`;
function said(gates, status) {
	return gates.flatMap((gate) => gate.findings.filter((finding) => finding.status === status && finding.kind !== "refused"));
}
function openGates(result) {
	const open = new Set();
	const visit = (each) => {
		if (each.status === "passed" || each.status === "skipped") return;
		if (each.kind === "gate") open.add(each.id);
		else if (each.require === "none") each.results.filter(require_question.isUnknown).forEach(visit);
		else (each.require === "all" ? each.results : each.results.filter((way) => !isTripped(way))).forEach(visit);
	};
	visit(result);
	return open;
}
const isTripped = (result) => result.status === "failed" && require_question.trippedOf(result).length > 0;
function failedCounts(result) {
	if (result.kind === "gate" || result.advisory || result.status !== "failed" || result.enforced === false) return [];
	return [...result.require === "all" || result.reason === void 0 || result.tripped === true ? [] : [{
		status: "failed",
		message: result.reason,
		about: result.title
	}], ...result.results.flatMap(failedCounts)];
}
function heldFindings(result) {
	if (result.kind === "gate" || result.advisory || result.enforced === false) return [];
	return [...(result.tripped === true ? result.results.filter((each) => !each.advisory && each.status === "passed") : []).map((each) => ({
		status: "failed",
		about: each.title,
		message: "Holds, but must not",
		...each.kind === "gate" && each.evidence !== void 0 ? { actual: each.evidence } : {},
		help: "Follow the procedure for this case."
	})), ...result.results.flatMap(heldFindings)];
}
function adviceGates(result) {
	if (result.kind === "gate") return result.advisory ? [result] : [];
	if (result.advisory) return result.results.flatMap(leaves);
	return result.results.flatMap(adviceGates);
}
function leaves(result) {
	return result.kind === "gate" ? [result] : result.results.flatMap(leaves);
}
function counts(verdict) {
	const { ticked, notApplicable, byEvidence, total } = require_question.totals(verdict.progress);
	if (total === 0) return "no boxes";
	const proven = byEvidence > 0 ? `, ${byEvidence} by evidence` : "";
	return `${ticked + byEvidence} of ${total} done${proven}${notApplicable > 0 ? `, ${notApplicable} not applicable` : ""}`;
}
function subjectName(verdict) {
	const { subject } = verdict;
	if (subject.ref !== void 0) return `${subject.repository ?? ""}@${subject.ref.replace(/^refs\/tags\//, "")}`;
	return subject.file ?? `${subject.repository ?? ""}#${subject.number ?? ""}`;
}
function saysSomething(blank) {
	return /^[ -~]*$/.test(blank) ? /[A-Za-z\d]/.test(blank) : /[\p{L}\p{N}]/u.test(blank);
}
Object.defineProperty(exports, "code", {
	enumerable: true,
	get: function() {
		return code;
	}
});
Object.defineProperty(exports, "counts", {
	enumerable: true,
	get: function() {
		return counts;
	}
});
Object.defineProperty(exports, "digest", {
	enumerable: true,
	get: function() {
		return digest;
	}
});
Object.defineProperty(exports, "documentAt", {
	enumerable: true,
	get: function() {
		return documentAt;
	}
});
Object.defineProperty(exports, "documentName", {
	enumerable: true,
	get: function() {
		return documentName;
	}
});
Object.defineProperty(exports, "editUrl", {
	enumerable: true,
	get: function() {
		return editUrl;
	}
});
Object.defineProperty(exports, "item", {
	enumerable: true,
	get: function() {
		return item;
	}
});
Object.defineProperty(exports, "linked", {
	enumerable: true,
	get: function() {
		return linked;
	}
});
Object.defineProperty(exports, "list", {
	enumerable: true,
	get: function() {
		return list;
	}
});
Object.defineProperty(exports, "listPart", {
	enumerable: true,
	get: function() {
		return listPart;
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
Object.defineProperty(exports, "paragraph", {
	enumerable: true,
	get: function() {
		return paragraph;
	}
});
Object.defineProperty(exports, "plain", {
	enumerable: true,
	get: function() {
		return plain;
	}
});
Object.defineProperty(exports, "row", {
	enumerable: true,
	get: function() {
		return row;
	}
});
Object.defineProperty(exports, "saysSomething", {
	enumerable: true,
	get: function() {
		return saysSomething;
	}
});
Object.defineProperty(exports, "sourceUrl", {
	enumerable: true,
	get: function() {
		return sourceUrl;
	}
});
Object.defineProperty(exports, "statusWord", {
	enumerable: true,
	get: function() {
		return statusWord;
	}
});
Object.defineProperty(exports, "strong", {
	enumerable: true,
	get: function() {
		return strong;
	}
});
Object.defineProperty(exports, "subjectName", {
	enumerable: true,
	get: function() {
		return subjectName;
	}
});
Object.defineProperty(exports, "table", {
	enumerable: true,
	get: function() {
		return table;
	}
});

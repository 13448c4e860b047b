const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_error = require("./error.cjs");
const require_verdict = require("./verdict.cjs");
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
	const document = place !== void 0 && require_verdict.areNamed(verdict) ? { document: place.document } : {};
	const key = JSON.stringify([section, document]);
	const block = blocks.get(key) ?? start({
		section: section.join(" > "),
		...document
	});
	blocks.set(key, block);
	return block;
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
	const line = require_error.sanitiseLine(value, 300);
	return line === "" ? plain("(nothing visible)") : {
		type: "inlineCode",
		value: line
	};
}
function linked$1(url, child) {
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
		`  ${effective ? paint.yellow("!") : paint.red("✗")} by ${who(granted)} at ${granted.at}, ${ENDS(ends)}: ${require_error.sanitiseLine(granted.reason)}`,
		...waived.length === 0 ? [] : [`    waived: ${waived.map((title) => require_error.sanitiseLine(title)).join(", ")}`],
		...effective || unmet.length === 0 ? [] : [`    may not be waived: ${unmet.map((title) => require_error.sanitiseLine(title)).join(", ")}`]
	];
	const others = refused.slice(-10).map((each) => paint.dim(`    refused: ${who(each)} at ${each.at}: ${require_error.sanitiseLine(each.refused)}`));
	return [
		"",
		paint.bold("Override"),
		...lines,
		...others
	];
}
function who({ login }) {
	return login === void 0 ? "an unknown account" : `@${require_error.sanitiseLine(login)}`;
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
// src/reports/parts/tree.ts
function digest(verdict) {
	let digested = digests.get(verdict);
	if (digested === void 0) digests.set(verdict, digested = sorted(verdict));
	return digested;
}
const digests = new WeakMap();
function sorted(verdict) {
	const enforced = require_verdict.enforcedGates(verdict.root);
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
			...said(require_verdict.gatesOf(verdict.root), "passed"),
			...verdict.notes
		]),
		notApplicable: itemBlocks(verdict, ({ state, place }) => state === "not-applicable" && !spoken.has(pointOf(place))),
		done: itemBlocks(verdict, ({ state }) => state === "ticked")
	};
}
const isSignOff = ({ gate }) => gate === "sign-offs";
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
		else if (each.require === "none") each.results.filter(require_verdict.isUnknown).forEach(visit);
		else (each.require === "all" ? each.results : each.results.filter((way) => !isTripped(way))).forEach(visit);
	};
	visit(result);
	return open;
}
const isTripped = (result) => result.status === "failed" && require_verdict.trippedOf(result).length > 0;
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
	const { ticked, notApplicable, byEvidence, total } = require_verdict.totals(verdict.progress);
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
// src/reports/json.ts
var json_exports = require_rolldown_runtime.__exportAll({ json: () => json });
function published(verdict) {
	return structuredClone(verdict);
}
const json = (verdict) => `${JSON.stringify(verdict, void 0, 2)}\n`;
// src/reports/parts/symbols.ts
function palette(color) {
	const code = (open, close) => (value) => color ? `\u001B[${open}m${value}\u001B[${close}m` : value;
	return {
		bold: code(1, 22),
		dim: code(2, 22),
		red: code(31, 39),
		green: code(32, 39),
		yellow: code(33, 39)
	};
}
const ICONS = {
	passed: "✅",
	pending: "🟡",
	failed: "❌",
	skipped: "⚪"
};
function shareOf(entry) {
	return (doneIn(entry) + entry.notApplicable) / entry.total;
}
function doneIn({ ticked, byEvidence = 0 }) {
	return ticked + byEvidence;
}
function bar(share, width) {
	const exact = share * width;
	const filled = share >= 1 ? width : Math.min(width - 1, share > 0 ? Math.max(1, Math.round(exact)) : 0);
	return "█".repeat(filled) + "░".repeat(width - filled);
}
// src/reports/parts/sign-offs.ts
const MOST = 10;
const GLYPHS$1 = {
	passed: "✓",
	pending: "○",
	failed: "✗",
	skipped: "–"
};
const SIGNED = {
	review: "approved",
	comment: "signed by comment",
	tick: "ticked",
	signature: "signed in the text"
};
const ACTS = {
	review: "review",
	comment: "comment",
	tick: "tick",
	signature: "signature"
};
function rolesOf(verdict) {
	return require_verdict.gatesOf(verdict.root).flatMap((gate) => gate.signOffs ?? []);
}
function signOffLines(verdict, paint) {
	const roles = rolesOf(verdict);
	if (roles.length === 0) return [];
	const width = Math.max(...roles.map(({ role }) => require_error.sanitiseLine(role).length));
	const lines = roles.flatMap((each) => {
		const own = [...each.signed.slice(0, MOST).map(signedText), ...summaryTexts(each)];
		const refused = each.refused.slice(0, MOST).map((one) => paint.dim(`refused: ${refusedText(one)}`));
		const left = each.refused.length > MOST ? [paint.dim(`and ${each.refused.length - MOST} more refused`)] : [];
		const color = {
			passed: paint.green,
			pending: paint.yellow,
			failed: paint.red,
			skipped: paint.dim
		}[each.status];
		return [
			...own,
			...refused,
			...left
		].map((text, index) => index === 0 ? `  ${color(GLYPHS$1[each.status])} ${require_error.sanitiseLine(each.role).padEnd(width)}  ${text}` : `    ${" ".repeat(width)}  ${text}`);
	});
	return [
		"",
		paint.bold("Sign-offs"),
		...lines
	];
}
function signedText({ login, via, at, sha, place }) {
	return `@${require_error.sanitiseLine(login)} ${SIGNED[via]}${commit(sha)}${line(place)} (${at})`;
}
function refusedText({ login, via, sha, place, reason }) {
	return `${login === void 0 ? "unknown account" : `@${require_error.sanitiseLine(login)}`}, ${ACTS[via]}${commit(sha)}${line(place)}: ${require_error.sanitiseLine(reason)}`;
}
function summaryTexts(each) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return ["no changed file has an owner"];
	const left = signed.length > MOST ? [`and ${signed.length - MOST} more`] : [];
	if (status === "passed") return left;
	const people = waiting?.slice(0, MOST).map((login) => `@${require_error.sanitiseLine(login)}`) ?? by.map((who) => require_error.sanitiseLine(who));
	const more = waiting !== void 0 && waiting.length > MOST ? `, and ${waiting.length - MOST} more` : "";
	const who = people.length === 0 ? "nobody is left who may sign" : `may sign: ${people.join(", ")}${more}`;
	return [...left, `${who}${optional ? " (optional)" : ""}`];
}
function commit(sha) {
	return sha === void 0 ? "" : ` at ${require_error.sanitiseLine(sha).slice(0, 7)}`;
}
function line(place) {
	return place === void 0 ? "" : ` at line ${place.line}`;
}
function signOffPart(verdict, rank) {
	const roles = rolesOf(verdict);
	if (roles.length === 0) return [];
	return [listPart("Sign-offs", roles.map(roleItem), rank)];
}
function roleItem(each) {
	const { role, status, signed, refused } = each;
	const own = item([
		plain(`${ICONS[status]} `),
		code(role),
		plain(": "),
		...joined([...signed.slice(0, MOST).map(signedNodes), ...summaryNodes(each)])
	]);
	if (refused.length === 0) return own;
	const left = refused.length > MOST ? [item([plain(`and ${refused.length - MOST} more refused`)])] : [];
	return {
		...own,
		children: [...own.children, {
			type: "list",
			ordered: false,
			spread: false,
			children: [...refused.slice(0, MOST).map((one) => item(refusedNodes(one))), ...left]
		}]
	};
}
function joined(parts) {
	return parts.flatMap((part, index) => index === 0 ? part : [plain("; "), ...part]);
}
function signedNodes({ login, via, at, sha, url, place }) {
	return [
		code(`@${login}`),
		plain(" "),
		linked(SIGNED[via], url),
		...commitNodes(sha),
		plain(`${line(place)}, `),
		plain(at)
	];
}
function refusedNodes({ login, via, sha, url, place, reason }) {
	return [
		plain("refused: "),
		...login === void 0 ? [plain("unknown account")] : [code(`@${login}`)],
		plain(", "),
		linked(ACTS[via], url),
		...commitNodes(sha),
		plain(`${line(place)}: `),
		code(reason)
	];
}
function summaryNodes(each) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return [[plain("no changed file has an owner")]];
	const left = signed.length > MOST ? [[plain(`and ${signed.length - MOST} more`)]] : [];
	if (status === "passed") return left;
	const people = waiting?.map((login) => `@${login}`) ?? by;
	const more = people.length > MOST ? [plain(`, and ${people.length - MOST} more`)] : [];
	const names = people.slice(0, MOST).flatMap((name, index) => [...index === 0 ? [] : [plain(", ")], code(name)]);
	const who = people.length === 0 ? [plain("nobody is left who may sign")] : [
		plain("may sign: "),
		...names,
		...more
	];
	return [...left, [...who, ...optional ? [plain(" (optional)")] : []]];
}
function commitNodes(sha) {
	return sha === void 0 ? [] : [plain(" at "), code(sha.slice(0, 7))];
}
function linked(text, url) {
	return url === void 0 || !/^https?:\/\//.test(url) ? plain(text) : {
		type: "link",
		url,
		children: [plain(text)]
	};
}
// src/reports/text.ts
const GLYPHS = {
	passed: "✓",
	pending: "○",
	failed: "✗",
	skipped: "–"
};
function text(verdict, { color, maxLength }) {
	const paint = palette(color);
	const { tripped, regressed, failed, refused, pending, unsigned, advice, notApplicable } = digest(verdict);
	const list = (title, what, blocks, hue) => listed(`${hue(paint.bold(title))} ${paint.dim(`(${sizeOf(blocks)}, ${what})`)}`, linesOf(blocks, verdict, paint));
	const lines = [
		headline(verdict, paint),
		...overrideLines(verdict, paint),
		...list("Tripped", "must not hold", tripped, paint.red),
		...list("Regressed", "passed before", regressed, paint.red),
		...list("Wrong", "must be undone", failed, paint.red),
		...list("Refused", "does not count", refused, paint.red),
		...list("Missing", "still to do", pending, paint.yellow),
		...list("To be signed", "still to sign", unsigned, paint.yellow),
		...signOffLines(verdict, paint),
		...list("Worth a look", "does not block", advice, paint.dim),
		...listed(`${paint.bold("Not applicable")} ${paint.dim(`(${notApplicable.reduce((sum, { items }) => sum + items.length, 0)})`)}`, itemLines(notApplicable, verdict, paint)),
		...gateLines(verdict, paint),
		...sectionLines(verdict, paint)
	];
	const closing = [...lines.length > 24 ? [headline(verdict, paint)] : [], ...hint(verdict)];
	return cut([
		...lines,
		...closing.length > 0 ? ["", ...closing] : [],
		""
	], maxLength).join("\n");
}
function headline(verdict, paint) {
	const phase = verdict.phase === void 0 ? "" : ` · phase ${require_error.sanitiseLine(verdict.phase)}`;
	const reason = verdict.reason === void 0 ? "" : ` · ${require_error.sanitiseLine(verdict.reason)}`;
	return `${mark(verdict.status, paint)} ${paint.bold(statusWord(verdict).toUpperCase())}  ${require_error.sanitiseLine(subjectName(verdict))} · ${counts(verdict)}${phase}${reason}`;
}
function mark(status, paint) {
	const color = {
		passed: paint.green,
		pending: paint.yellow,
		failed: paint.red,
		skipped: paint.dim
	}[status];
	return color(GLYPHS[status]);
}
function sizeOf(blocks) {
	return blocks.reduce((sum, block) => sum + block.findings.length, 0);
}
function listed(title, lines) {
	return lines.length === 0 ? [] : [
		"",
		title,
		...lines
	];
}
function linesOf(blocks, verdict, paint) {
	const width = widthOf(blocks.flatMap((block) => block.findings));
	return blocks.flatMap((block) => [...heading(block, verdict, paint), ...block.findings.flatMap((finding) => findingLines(finding, width, paint))]);
}
function itemLines(blocks, verdict, paint) {
	const width = widthOf(blocks.flatMap((block) => block.items));
	return blocks.flatMap((block) => [...heading(block, verdict, paint), ...block.items.map(({ text: own, reason, place }) => {
		const why = reason === void 0 ? paint.dim(" (no reason given)") : `: ${require_error.sanitiseLine(reason)}`;
		return `    ${paint.dim(`line ${String(place.line).padStart(width)}`)}  – ${require_error.sanitiseLine(own)}${why}`;
	})]);
}
function widthOf(placed) {
	return Math.max(0, ...placed.map(({ place }) => String(place?.line ?? "").length));
}
function heading({ section, document }, verdict, paint) {
	const read = document === void 0 ? void 0 : require_verdict.documentAt(verdict, { document });
	const { what = "", of = "", name = "" } = read === void 0 ? {} : require_verdict.documentName(read);
	const source = `${what}${of}${require_error.sanitiseLine(name)}`;
	const title = [...section === "" ? [] : [paint.bold(require_error.sanitiseLine(section))], ...source === "" ? [] : [source]];
	return title.length === 0 ? [] : [`  ${title.join(" · ")}`];
}
function findingLines(finding, width, paint) {
	const line = finding.place === void 0 ? " ".repeat(width + 5) : `line ${String(finding.place.line).padStart(width)}`;
	const actual = finding.actual === void 0 || finding.actual === "" ? "" : require_error.sanitiseLine(finding.actual);
	if (finding.kind === "open-box") return [`    ${paint.dim(line)}  ☐ ${actual}`];
	if (finding.kind === "blank-field") {
		const taken = saysSomething(actual) ? paint.dim(`: ${actual}`) : "";
		return [`    ${paint.dim(line)}  ▁ ${require_error.sanitiseLine(finding.about ?? "")} ${paint.dim("is blank")}${taken}`];
	}
	const about = finding.about === void 0 ? "" : `${paint.bold(require_error.sanitiseLine(finding.about))}: `;
	const expected = finding.expected === void 0 ? "" : `; expected: ${require_error.sanitiseLine(finding.expected)}`;
	const found = actual === "" ? "" : `: ${actual}`;
	const help = finding.help === void 0 ? [] : [`    ${" ".repeat(line.length)}    ${paint.dim(`→ ${require_error.sanitiseLine(finding.help)}`)}`];
	return [`    ${paint.dim(line)}  ${about}${finding.message}${found}${expected}`, ...help];
}
function gateLines(verdict, paint) {
	const { root } = verdict;
	if (root.results.length === 0 || root.results.length === 1 && root.results[0]?.kind === "gate") return [];
	const show = (result, depth) => {
		const notes = [
			...result.advisory ? ["advisory"] : [],
			...result.kind === "group" && result.enforced === false ? ["not enforced"] : [],
			...result.reason === void 0 ? [] : [require_error.sanitiseLine(result.reason)]
		];
		const note = notes.length === 0 ? "" : paint.dim(`  (${notes.join(", ")})`);
		const own = `  ${"  ".repeat(depth)}${mark(result.status, paint)} ${require_error.sanitiseLine(result.title)}${note}`;
		return result.kind === "gate" ? [own] : [own, ...result.results.flatMap((child) => show(child, depth + 1))];
	};
	return [
		"",
		paint.bold("Gates"),
		...root.results.flatMap((result) => show(result, 0))
	];
}
function sectionLines(verdict, paint) {
	if (verdict.progress.length === 0) return [];
	const width = Math.max(...verdict.progress.map((entry) => `${doneIn(entry)}/${entry.total}`.length));
	const lines = verdict.progress.map((entry) => {
		const done = doneIn(entry) + entry.notApplicable;
		const color = done === entry.total ? paint.green : done === 0 ? paint.dim : paint.yellow;
		const notApplicable = entry.notApplicable > 0 ? paint.dim(` (${entry.notApplicable} N/A)`) : "";
		const title = entry.section === "" ? "(before the first heading)" : require_error.sanitiseLine(entry.section);
		return `  ${color(bar(shareOf(entry), 10))} ${`${doneIn(entry)}/${entry.total}`.padStart(width)}  ${title}${notApplicable}`;
	});
	const sum = require_verdict.totals(verdict.progress);
	return [
		"",
		`${paint.bold("Sections")} ${paint.dim(`(${sum.ticked + sum.byEvidence}/${sum.total})`)}`,
		...lines
	];
}
function hint(verdict) {
	if (verdict.policy.path !== "default" || verdict.status === "passed") return [];
	return verdict.progress.length === 0 ? ["  Judged without a policy: there must be boxes, and every box counts."] : ["  Judged without a policy: every box counts. \"checklist-gate init FILE\" proposes a policy that fits."];
}
function cut(lines, maxLength) {
	if (maxLength === void 0) return lines;
	const kept = [];
	let length = 0;
	for (const [index, line] of lines.entries()) {
		length += line.length + 1;
		if (length > maxLength - 40) return [
			...kept,
			`and ${lines.slice(index).filter((each) => each !== "").length} more lines`,
			""
		];
		kept.push(line);
	}
	return kept;
}
Object.defineProperty(exports, "ICONS", {
	enumerable: true,
	get: function() {
		return ICONS;
	}
});
Object.defineProperty(exports, "bar", {
	enumerable: true,
	get: function() {
		return bar;
	}
});
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
Object.defineProperty(exports, "doneIn", {
	enumerable: true,
	get: function() {
		return doneIn;
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
Object.defineProperty(exports, "json", {
	enumerable: true,
	get: function() {
		return json;
	}
});
Object.defineProperty(exports, "json_exports", {
	enumerable: true,
	get: function() {
		return json_exports;
	}
});
Object.defineProperty(exports, "linked", {
	enumerable: true,
	get: function() {
		return linked$1;
	}
});
Object.defineProperty(exports, "list", {
	enumerable: true,
	get: function() {
		return list;
	}
});
Object.defineProperty(exports, "overridePart", {
	enumerable: true,
	get: function() {
		return overridePart;
	}
});
Object.defineProperty(exports, "palette", {
	enumerable: true,
	get: function() {
		return palette;
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
Object.defineProperty(exports, "published", {
	enumerable: true,
	get: function() {
		return published;
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
Object.defineProperty(exports, "shareOf", {
	enumerable: true,
	get: function() {
		return shareOf;
	}
});
Object.defineProperty(exports, "signOffPart", {
	enumerable: true,
	get: function() {
		return signOffPart;
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
Object.defineProperty(exports, "text", {
	enumerable: true,
	get: function() {
		return text;
	}
});

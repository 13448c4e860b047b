const require_exit = require("./exit.cjs");
const require_question = require("./question.cjs");
const require_left = require("./left.cjs");
const require_words = require("./words.cjs");
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
// src/reports/parts/nodes.ts
const plain = (value) => ({
	type: /^[A-Za-z0-9 ,.;:()/%→↳·☐☑█░✅❌⚪🟡🔓⚠️-]*$/u.test(value) ? "html" : "text",
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
function code(value, maxLength = 300) {
	const line = require_exit.sanitiseLine(value, maxLength);
	return line === "" ? plain("(nothing visible)") : {
		type: "inlineCode",
		value: line
	};
}
function block(line) {
	return {
		type: "code",
		value: require_exit.sanitiseLine(line, 300)
	};
}
function phrase(words) {
	return words.map((each) => typeof each === "string" ? plain(each) : code(each.quoted));
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
function listPart$1(title, units, rank) {
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
		item([
			...effective ? [] : [plain("not enough: ")],
			plain("by "),
			person(granted),
			plain(` at ${granted.at}, ${require_words.endWords(ends)}: `),
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
	return [listPart$1("Override", [...own, ...others], rank)];
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
// src/reports/parts/lists.ts
function findingsPart(name, blocks, showing, placing) {
	return listPart(name, blocks.map((block) => ({
		...pieceOf(block, showing.verdict),
		units: block.findings.map((finding) => findingItem(finding, showing))
	})), placing);
}
function itemPieces(blocks, showing) {
	return blocks.map((block) => ({
		...pieceOf(block, showing.verdict),
		units: block.items.map((each) => readItem(each, showing))
	}));
}
function listPart(name, pieces, { rank, folded = false }) {
	const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
	if (count === 0) return [];
	if (folded) return [{
		rank,
		...fold(`${name} (${count})`),
		pieces
	}];
	return [{
		rank,
		head: [paragraph([strong(plain(name)), plain(` (${count})`)])],
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
function pieceOf(block, verdict) {
	const title = block.section === "" ? [] : [strong(code(block.section))];
	const document = block.document === void 0 ? void 0 : require_left.documentAt(verdict, { document: block.document });
	const source = [];
	if (document !== void 0) {
		const { what, of, name } = require_left.documentName(document);
		const url = editUrl(document);
		if (title.length > 0) source.push(plain(" · "));
		if (what === "") source.push(linked$1(url, code(name)));
		else source.push(linked$1(url, plain(what)), ...name === "" ? [] : [plain(of), code(name)]);
	}
	return {
		head: title.length + source.length === 0 ? [] : [paragraph([...title, ...source])],
		wrap: (units) => list(units)
	};
}
function findingItem(finding, showing, more = []) {
	const open = finding.kind === "open-box";
	const blank = finding.kind === "blank-field";
	const about = finding.about === void 0 ? [] : [code(finding.about), plain(": ")];
	const expected = finding.expected === void 0 ? [] : [plain("; expected: "), code(finding.expected)];
	const actual = finding.actual === void 0 || finding.actual === "" || blank && !saysSomething(finding.actual) ? [] : [...open ? [] : [plain(": ")], code(finding.actual)];
	const help = open || blank || finding.help === void 0 ? [] : [plain(". "), {
		type: "emphasis",
		children: helpText(finding.help)
	}];
	return boxed(open, false, showing, [
		...about,
		...open ? [] : [plain(finding.message)],
		...actual,
		...expected,
		...more,
		...lineOf(finding, showing),
		...help
	]);
}
function readItem(read, showing) {
	const why = read.reason === void 0 ? [plain(" (no reason given)")] : [plain(": "), code(read.reason)];
	const ticked = read.state === "ticked";
	return boxed(ticked, ticked, showing, [
		code(read.text),
		...ticked ? [] : why,
		...lineOf(read, showing)
	]);
}
function boxed(isBox, checked, { boxes }, children) {
	if (!isBox) return item(children);
	return boxes ? {
		...item(children),
		checked
	} : item([plain(checked ? "☑ " : "☐ "), ...children]);
}
function lineOf({ place }, { verdict }) {
	if (place === void 0) return [];
	const document = require_left.documentAt(verdict, place);
	if (document?.kind !== "file" || editUrl(document) === void 0) return [plain(` (line ${place.line})`)];
	return [
		plain(" ("),
		linked$1(editUrl(document, place.line), plain(`line ${place.line}`)),
		plain(")")
	];
}
function helpText(help) {
	return help.split(/"([^"]*)"/).map((words, index) => index % 2 === 1 ? code(words) : plain(words));
}
// src/reports/parts/readings.ts
function readingLines({ readings = [], template }, paint) {
	if (readings.length === 0) return [];
	const width = Math.max(...readings.map(({ line }) => String(line).length));
	return [
		"",
		`${paint.bold("Read from the template")} ${paint.dim(`(${readings.length}, a policy can say otherwise)`)}`,
		...readings.map((reading) => {
			const at = reading.line === 0 ? " ".repeat(width + 5) : `line ${String(reading.line).padStart(width)}`;
			const settled = reading.directive === void 0 ? "" : ` (${reading.directive} settles it)`;
			return `  ${at}  ${require_exit.sanitiseLine(`${subjectOf(reading)}${reading.means}, because ${reading.because}`, 300)}${settled}`;
		}),
		...template === void 0 ? [] : [paint.dim(`  Where that is wrong, change ${require_exit.sanitiseLine(template.path)}`)]
	];
}
function readingsPart(verdict, rank) {
	return readingPieces(verdict).map(({ units, wrap }) => ({
		rank,
		...fold(`Read from the template (${units.length}); a policy can say otherwise`),
		pieces: [{
			head: [],
			units,
			wrap
		}]
	}));
}
function readingPieces(verdict) {
	const { readings = [], template } = verdict;
	if (readings.length === 0) return [];
	const units = readings.map((reading) => {
		const page = template === void 0 ? void 0 : sourceUrl(verdict, template);
		const place = plain(`line ${reading.line}`);
		const at = reading.line === 0 ? [] : [linked$1(page === void 0 ? void 0 : `${page}#L${reading.line}`, place), plain(": ")];
		const about = reading.section === "" ? [] : [code(reading.section), plain(", ")];
		return item([
			...at,
			...about,
			plain(`${reading.means}, because `),
			code(reading.because),
			...settledBy(reading)
		]);
	});
	return [{
		head: [paragraph([strong(plain(`Read from the template (${units.length}), a policy can say otherwise`))]), ...addressOf(verdict)],
		units,
		wrap: (some) => list(some)
	}];
}
function addressOf(verdict) {
	const { template } = verdict;
	if (template === void 0) return [];
	const children = [plain("Where that is wrong, change "), linked$1(sourceUrl(verdict, template), code(template.path))];
	return [paragraph(children)];
}
function settledBy({ directive }) {
	return directive === void 0 ? [] : [
		plain("; "),
		code(directive),
		plain(" below its title settles it")
	];
}
function subjectOf({ section }) {
	return section === "" ? "" : `${section}: `;
}
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
			...left > 0 ? [paragraph([plain(`and ${left} more ${units}`.trim())])] : [],
			...tail
		],
		size
	};
}
const LIST = 32;
const AROUND = {
	heading: 8,
	inlineCode: 4,
	code: 12,
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
// src/reports/parts/sign-offs.ts
const MOST = 10;
const NO_OWNER = "no changed file has an owner";
const GLYPHS = {
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
	return require_question.gatesOf(verdict.root).flatMap((gate) => gate.signOffs ?? []);
}
function signOffLines(verdict, instruct, paint) {
	const roles = rolesOf(verdict);
	if (roles.length === 0) return [];
	const width = Math.max(...roles.map(({ role }) => require_exit.sanitiseLine(role).length));
	const todo = instruct ? openFindings(verdict) : new Map();
	const lines = roles.flatMap((each) => {
		const findings = todo.get(each) ?? [];
		const own = [...each.signed.slice(0, MOST).map(signedText), ...summaryTexts(each, findings)];
		const help = findings.flatMap((finding) => finding.help === void 0 ? [] : [paint.dim(`→ ${require_exit.sanitiseLine(finding.help)}`)]);
		const refused = each.refused.slice(0, MOST).map((one) => paint.dim(`refused: ${refusedText(one)}`));
		const more = each.refused.length > MOST ? [paint.dim(`and ${each.refused.length - MOST} more refused`)] : [];
		const color = {
			passed: paint.green,
			pending: paint.yellow,
			failed: paint.red,
			skipped: paint.dim
		}[each.status];
		return [
			...own,
			...help,
			...refused,
			...more
		].map((text, index) => index === 0 ? `  ${color(GLYPHS[each.status])} ${require_exit.sanitiseLine(each.role).padEnd(width)}  ${text}` : `    ${" ".repeat(width)}  ${text}`);
	});
	const { signOffs } = require_left.leftOf(verdict).toDo;
	const count = !instruct || signOffs === 0 ? "" : ` ${paint.dim(`(${signOffs} left)`)}`;
	return [
		"",
		`${paint.bold("Sign-offs")}${count}`,
		...lines
	];
}
function openFindings(verdict) {
	const open = new Map();
	for (const { state, signOff, finding, later } of require_left.leftOf(verdict).doers.flatMap(({ tasks }) => tasks)) {
		if (state === "wrong" || signOff === void 0 || later !== void 0) continue;
		open.set(signOff, [...open.get(signOff) ?? [], finding]);
	}
	return open;
}
function signedText({ login, via, at, sha, place }) {
	return `@${require_exit.sanitiseLine(login)} ${SIGNED[via]}${commit(sha)}${line(place)} (${at})`;
}
function refusedText({ login, via, sha, place, reason }) {
	return `${login === void 0 ? "unknown account" : `@${require_exit.sanitiseLine(login)}`}, ${ACTS[via]}${commit(sha)}${line(place)}: ${require_exit.sanitiseLine(reason)}`;
}
function summaryTexts(each, findings) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return [NO_OWNER];
	const left = signed.length > MOST ? [`and ${signed.length - MOST} more`] : [];
	if (status === "passed") return left;
	const people = waiting?.slice(0, MOST).map((login) => `@${require_exit.sanitiseLine(login)}`) ?? by.map((who) => require_exit.sanitiseLine(who));
	const more = waiting !== void 0 && waiting.length > MOST ? `, and ${waiting.length - MOST} more` : "";
	const who = people.length === 0 ? "nobody is left who may sign" : `may sign: ${people.join(", ")}${more}`;
	const why = findings.map(({ message, actual = "" }) => {
		const found = actual === "" ? "" : `: ${require_exit.sanitiseLine(actual)}`;
		return `${message.charAt(0).toLowerCase()}${message.slice(1)}${found}; `;
	});
	return [...left, `${why.join("")}${who}${optional ? " (optional)" : ""}`];
}
function commit(sha) {
	return sha === void 0 ? "" : ` at ${require_exit.sanitiseLine(sha).slice(0, 7)}`;
}
function line(place) {
	return place === void 0 ? "" : ` at line ${place.line}`;
}
function rolePart(doer, { finding, signOff }, rank, isFirst) {
	const found = finding.actual === void 0 ? [] : [plain(": "), code(finding.actual)];
	const title = [
		strong(code(doer.role)),
		plain(`: ${finding.message}`),
		...found
	];
	if (signOff === void 0 || !isFirst) {
		const help = finding.help === void 0 ? [] : [plain(". "), ...helpText(finding.help)];
		return whole(rank, [paragraph([...title, ...help])]);
	}
	const { refused, via } = signOff;
	const { command } = finding;
	const ways = via.filter((each) => each !== "comment").map((each) => HOW[each]);
	const how = command === void 0 ? ways : [...ways, "comment"];
	const left = refused.length > MOST ? [item([plain(`and ${refused.length - MOST} more refused`)])] : [];
	const tries = [...refused.slice(0, MOST).map((one) => item(refusedNodes(one))), ...left];
	return whole(rank, [
		paragraph([
			...title,
			...whoMaySign(signOff),
			plain(`. To sign, ${how.join(", or ")}${command === void 0 ? "." : ":"}`)
		]),
		...command === void 0 ? [] : [block(command)],
		...tries.length === 0 ? [] : [list(tries)]
	]);
}
const HOW = {
	review: "approve the pull request",
	tick: "tick the box of the role yourself",
	signature: "sign behind the role yourself"
};
function whoMaySign(role) {
	const names = role === void 0 ? [] : namesOf(role.waiting?.map((login) => `@${login}`) ?? role.by);
	return names.length === 0 ? [] : [plain("; may sign: "), ...names];
}
function namesOf(people) {
	const more = people.length > MOST ? [plain(`, and ${people.length - MOST} more`)] : [];
	return [...people.slice(0, MOST).flatMap((name, index) => [...index === 0 ? [] : [plain(", ")], code(name)]), ...more];
}
function signedPieces(verdict) {
	const roles = rolesOf(verdict).filter(({ signed, status, optional }) => signed.length > 0 || optional || status === "skipped");
	if (roles.length === 0) return [];
	const units = roles.map((each) => {
		const { role, signed, status, optional, waiting, by } = each;
		const more = signed.length > MOST ? [[plain(`and ${signed.length - MOST} more`)]] : [];
		const names = namesOf(waiting?.map((login) => `@${login}`) ?? by);
		const open = optional && status !== "passed" && names.length > 0;
		const rest = [...status === "skipped" ? [[plain(NO_OWNER)]] : [], ...open ? [[
			plain("may sign: "),
			...names,
			plain(" (optional)")
		]] : []];
		return item([
			code(role),
			plain(": "),
			...joined([
				...signed.slice(0, MOST).map(signedNodes),
				...more,
				...rest
			])
		]);
	});
	return [{
		head: [paragraph([strong(plain("Sign-offs"))])],
		units,
		wrap: (shown) => list(shown)
	}];
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
Object.defineProperty(exports, "code", {
	enumerable: true,
	get: function() {
		return code;
	}
});
Object.defineProperty(exports, "digest", {
	enumerable: true,
	get: function() {
		return digest;
	}
});
Object.defineProperty(exports, "editUrl", {
	enumerable: true,
	get: function() {
		return editUrl;
	}
});
Object.defineProperty(exports, "findingItem", {
	enumerable: true,
	get: function() {
		return findingItem;
	}
});
Object.defineProperty(exports, "findingsPart", {
	enumerable: true,
	get: function() {
		return findingsPart;
	}
});
Object.defineProperty(exports, "fit", {
	enumerable: true,
	get: function() {
		return fit;
	}
});
Object.defineProperty(exports, "fold", {
	enumerable: true,
	get: function() {
		return fold;
	}
});
Object.defineProperty(exports, "group", {
	enumerable: true,
	get: function() {
		return group;
	}
});
Object.defineProperty(exports, "item", {
	enumerable: true,
	get: function() {
		return item;
	}
});
Object.defineProperty(exports, "itemPieces", {
	enumerable: true,
	get: function() {
		return itemPieces;
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
Object.defineProperty(exports, "phrase", {
	enumerable: true,
	get: function() {
		return phrase;
	}
});
Object.defineProperty(exports, "pieceOf", {
	enumerable: true,
	get: function() {
		return pieceOf;
	}
});
Object.defineProperty(exports, "plain", {
	enumerable: true,
	get: function() {
		return plain;
	}
});
Object.defineProperty(exports, "readingLines", {
	enumerable: true,
	get: function() {
		return readingLines;
	}
});
Object.defineProperty(exports, "readingPieces", {
	enumerable: true,
	get: function() {
		return readingPieces;
	}
});
Object.defineProperty(exports, "readingsPart", {
	enumerable: true,
	get: function() {
		return readingsPart;
	}
});
Object.defineProperty(exports, "rolePart", {
	enumerable: true,
	get: function() {
		return rolePart;
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
Object.defineProperty(exports, "signOffLines", {
	enumerable: true,
	get: function() {
		return signOffLines;
	}
});
Object.defineProperty(exports, "signedPieces", {
	enumerable: true,
	get: function() {
		return signedPieces;
	}
});
Object.defineProperty(exports, "sourceUrl", {
	enumerable: true,
	get: function() {
		return sourceUrl;
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
Object.defineProperty(exports, "whoMaySign", {
	enumerable: true,
	get: function() {
		return whoMaySign;
	}
});
Object.defineProperty(exports, "whole", {
	enumerable: true,
	get: function() {
		return whole;
	}
});

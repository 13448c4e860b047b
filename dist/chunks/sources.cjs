const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_walk = require("./walk.cjs");
const require_nodes = require("./nodes.cjs");
const require_sign_off = require("./sign-off.cjs");
const require_parse = require("./parse.cjs");
const require_options = require("./options.cjs");
const require_dist = require("./dist.cjs");
let node_vm = require("node:vm");
// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = require_rolldown_runtime.__commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = 1e400;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));
// src/policy/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function nearest(word, allowed) {
	const [best] = allowed.map((each) => ({
		each,
		distance: (0, import_fastest_levenshtein.distance)(word.toLowerCase(), each.toLowerCase())
	})).toSorted((a, b) => a.distance - b.distance);
	return best !== void 0 && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? `, did you mean "${best.each}"?` : "";
}
// src/evidence/question.ts
function questionKey(question) {
	return JSON.stringify(Object.fromEntries(Object.entries(question).toSorted(([a], [b]) => a < b ? -1 : 1)));
}
// src/evidence/facts.ts
var Facts = class Facts {
	#byKey;
	constructor(recorded = []) {
		this.#byKey = new Map([...recorded].map((entry) => [questionKey(entry.question), entry]));
	}
	get(question) {
		return this.#byKey.get(questionKey(question))?.fact;
	}
	with(recorded) {
		return new Facts([...this.#byKey.values(), ...recorded]);
	}
	list() {
		return [...this.#byKey.entries()].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
	}
};
// src/reports/json.ts
var json_exports = require_rolldown_runtime.__exportAll({ json: () => json });
function published(verdict) {
	return structuredClone(verdict);
}
const json = (verdict) => `${JSON.stringify(published(verdict), void 0, 2)}\n`;
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
// src/reports/list-part.ts
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
// src/reports/override.ts
function statusWord(verdict) {
	return verdict.override?.effective === true ? "overridden" : verdict.status;
}
const ENDS = (ends) => ends === "head" ? "until the next push" : `for ${ends}`;
function overrideLines({ override }, paint) {
	if (override === void 0) return [];
	const { granted, effective, waived, unmet, ends, refused } = override;
	const lines = granted === void 0 ? [] : [
		`  ${effective ? paint.yellow("!") : paint.red("✗")} by ${who(granted)} at ${granted.at}, ${ENDS(ends)}: ${require_front_matter.sanitiseLine(granted.reason)}`,
		...waived.length === 0 ? [] : [`    waived: ${waived.map((title) => require_front_matter.sanitiseLine(title)).join(", ")}`],
		...effective ? [] : [`    may not be waived: ${unmet.map((title) => require_front_matter.sanitiseLine(title)).join(", ")}`]
	];
	const others = refused.slice(-10).map((each) => paint.dim(`    refused: ${who(each)} at ${each.at}: ${require_front_matter.sanitiseLine(each.refused)}`));
	return [
		"",
		paint.bold("Override"),
		...lines,
		...others
	];
}
function who({ login }) {
	return login === void 0 ? "an unknown account" : `@${require_front_matter.sanitiseLine(login)}`;
}
function overridePart({ override }, rank) {
	if (override === void 0) return [];
	const { granted, effective, waived, unmet, ends, refused } = override;
	const own = granted === void 0 ? [] : [
		require_nodes.item([
			...effective ? [] : [require_nodes.plain("not enough: ")],
			require_nodes.plain("by "),
			person(granted),
			require_nodes.plain(` at ${granted.at}, ${ENDS(ends)}: `),
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
// src/reports/palette.ts
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
// src/reports/icons.ts
const ICONS = {
	passed: "✅",
	pending: "🟡",
	failed: "❌",
	skipped: "⚪"
};
// src/reports/sign-offs.ts
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
	return require_walk.gatesOf(verdict.root).flatMap((gate) => gate.signOffs ?? []);
}
function signOffLines(verdict, paint) {
	const roles = rolesOf(verdict);
	if (roles.length === 0) return [];
	const width = Math.max(...roles.map(({ role }) => require_front_matter.sanitiseLine(role).length));
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
		].map((text, index) => index === 0 ? `  ${color(GLYPHS$1[each.status])} ${require_front_matter.sanitiseLine(each.role).padEnd(width)}  ${text}` : `    ${" ".repeat(width)}  ${text}`);
	});
	return [
		"",
		paint.bold("Sign-offs"),
		...lines
	];
}
function signedText({ login, via, at, sha, place }) {
	return `@${require_front_matter.sanitiseLine(login)} ${SIGNED[via]}${commit(sha)}${line(place)} (${at})`;
}
function refusedText({ login, via, sha, place, reason }) {
	return `${login === void 0 ? "unknown account" : `@${require_front_matter.sanitiseLine(login)}`}, ${ACTS[via]}${commit(sha)}${line(place)}: ${require_front_matter.sanitiseLine(reason)}`;
}
function summaryTexts(each) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return ["no changed file has an owner"];
	const left = signed.length > MOST ? [`and ${signed.length - MOST} more`] : [];
	if (status === "passed") return left;
	const people = waiting?.slice(0, MOST).map((login) => `@${require_front_matter.sanitiseLine(login)}`) ?? by.map((who) => require_front_matter.sanitiseLine(who));
	const more = waiting !== void 0 && waiting.length > MOST ? `, and ${waiting.length - MOST} more` : "";
	const who = people.length === 0 ? "nobody is left who may sign" : `may sign: ${people.join(", ")}${more}`;
	return [...left, `${who}${optional ? " (optional)" : ""}`];
}
function commit(sha) {
	return sha === void 0 ? "" : ` at ${require_front_matter.sanitiseLine(sha).slice(0, 7)}`;
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
	const own = require_nodes.item([
		require_nodes.plain(`${ICONS[status]} `),
		require_nodes.code(role),
		require_nodes.plain(": "),
		...joined([...signed.slice(0, MOST).map(signedNodes), ...summaryNodes(each)])
	]);
	if (refused.length === 0) return own;
	const left = refused.length > MOST ? [require_nodes.item([require_nodes.plain(`and ${refused.length - MOST} more refused`)])] : [];
	return {
		...own,
		children: [...own.children, {
			type: "list",
			ordered: false,
			spread: false,
			children: [...refused.slice(0, MOST).map((one) => require_nodes.item(refusedNodes(one))), ...left]
		}]
	};
}
function joined(parts) {
	return parts.flatMap((part, index) => index === 0 ? part : [require_nodes.plain("; "), ...part]);
}
function signedNodes({ login, via, at, sha, url, place }) {
	return [
		require_nodes.code(`@${login}`),
		require_nodes.plain(" "),
		linked(SIGNED[via], url),
		...commitNodes(sha),
		require_nodes.plain(`${line(place)}, `),
		require_nodes.plain(at)
	];
}
function refusedNodes({ login, via, sha, url, place, reason }) {
	return [
		require_nodes.plain("refused: "),
		...login === void 0 ? [require_nodes.plain("unknown account")] : [require_nodes.code(`@${login}`)],
		require_nodes.plain(", "),
		linked(ACTS[via], url),
		...commitNodes(sha),
		require_nodes.plain(`${line(place)}: `),
		require_nodes.code(reason)
	];
}
function summaryNodes(each) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return [[require_nodes.plain("no changed file has an owner")]];
	const left = signed.length > MOST ? [[require_nodes.plain(`and ${signed.length - MOST} more`)]] : [];
	if (status === "passed") return left;
	const people = waiting?.map((login) => `@${login}`) ?? by;
	const more = people.length > MOST ? [require_nodes.plain(`, and ${people.length - MOST} more`)] : [];
	const names = people.slice(0, MOST).flatMap((name, index) => [...index === 0 ? [] : [require_nodes.plain(", ")], require_nodes.code(name)]);
	const who = people.length === 0 ? [require_nodes.plain("nobody is left who may sign")] : [
		require_nodes.plain("may sign: "),
		...names,
		...more
	];
	return [...left, [...who, ...optional ? [require_nodes.plain(" (optional)")] : []]];
}
function commitNodes(sha) {
	return sha === void 0 ? [] : [require_nodes.plain(" at "), require_nodes.code(sha.slice(0, 7))];
}
function linked(text, url) {
	return url === void 0 || !/^https?:\/\//.test(url) ? require_nodes.plain(text) : {
		type: "link",
		url,
		children: [require_nodes.plain(text)]
	};
}
// src/reports/tree.ts
function digest(verdict) {
	const enforced = require_walk.enforcedGates(verdict.root);
	const blocking = enforced.filter((gate) => gate.status === "failed" || gate.status === "pending");
	const tripped = enforced.filter((gate) => gate.tripped === true);
	const settled = verdict.status === "passed" || verdict.status === "skipped";
	const unpassed = openGates(verdict.root);
	const open = settled ? [] : blocking.filter((gate) => gate.tripped !== true && unpassed.has(gate.id));
	const tooMany = verdict.status === "failed" ? failedCounts(verdict.root) : [];
	const grouped = (findings) => group$1(findings, verdict);
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
		advice: grouped([
			...said(advisory, "failed"),
			...said(advisory, "pending"),
			...said(require_walk.gatesOf(verdict.root), "passed"),
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
		else if (each.require === "none") each.results.filter(require_walk.isUnknown).forEach(visit);
		else (each.require === "all" ? each.results : each.results.filter((way) => !isTripped(way))).forEach(visit);
	};
	visit(result);
	return open;
}
const isTripped = (result) => result.status === "failed" && require_walk.trippedOf(result).length > 0;
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
function group$1(findings, verdict) {
	const blocks = new Map();
	const known = new Set();
	for (const finding of findings) {
		const once = `${finding.message} ${finding.place?.document} ${finding.place?.offset} ${finding.about} ${finding.expected}`;
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
function blockOf(blocks, { section, place }, verdict, start) {
	const title = section?.join(" > ") ?? "";
	const document = place !== void 0 && areNamed(verdict) ? { document: place.document } : {};
	const key = JSON.stringify([title, document]);
	const block = blocks.get(key) ?? start({
		section: title,
		...document
	});
	blocks.set(key, block);
	return block;
}
function counts(verdict) {
	const { ticked, notApplicable, byEvidence, total } = require_walk.totals(verdict.progress);
	if (total === 0) return "no boxes";
	const proven = byEvidence > 0 ? `, ${byEvidence} by evidence` : "";
	return `${ticked + byEvidence} of ${total} done${proven}${notApplicable > 0 ? `, ${notApplicable} not applicable` : ""}`;
}
function subjectName(verdict) {
	const { subject } = verdict;
	if (subject.ref !== void 0) return `${subject.repository ?? ""}@${subject.ref.replace(/^refs\/tags\//, "")}`;
	return subject.file ?? `${subject.repository ?? ""}#${subject.number ?? ""}`;
}
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
// src/reports/text.ts
const GLYPHS = {
	passed: "✓",
	pending: "○",
	failed: "✗",
	skipped: "–"
};
function text(verdict, { color, maxLength }) {
	const paint = palette(color);
	const { tripped, failed, refused, pending, unsigned, advice, notApplicable } = digest(verdict);
	const list = (title, what, blocks, hue) => listed(`${hue(paint.bold(title))} ${paint.dim(`(${sizeOf(blocks)}, ${what})`)}`, linesOf$1(blocks, verdict, paint));
	const lines = [
		headline(verdict, paint),
		...overrideLines(verdict, paint),
		...list("Tripped", "must not hold", tripped, paint.red),
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
	const phase = verdict.phase === void 0 ? "" : ` · phase ${require_front_matter.sanitiseLine(verdict.phase)}`;
	const reason = verdict.reason === void 0 ? "" : ` · ${require_front_matter.sanitiseLine(verdict.reason)}`;
	return `${mark(verdict.status, paint)} ${paint.bold(statusWord(verdict).toUpperCase())}  ${require_front_matter.sanitiseLine(subjectName(verdict))} · ${counts(verdict)}${phase}${reason}`;
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
function linesOf$1(blocks, verdict, paint) {
	const width = widthOf(blocks.flatMap((block) => block.findings));
	return blocks.flatMap((block) => [...heading(block, verdict, paint), ...block.findings.flatMap((finding) => findingLines(finding, width, paint))]);
}
function itemLines(blocks, verdict, paint) {
	const width = widthOf(blocks.flatMap((block) => block.items));
	return blocks.flatMap((block) => [...heading(block, verdict, paint), ...block.items.map(({ text: own, reason, place }) => {
		const why = reason === void 0 ? paint.dim(" (no reason given)") : `: ${require_front_matter.sanitiseLine(reason)}`;
		return `    ${paint.dim(`line ${String(place.line).padStart(width)}`)}  – ${require_front_matter.sanitiseLine(own)}${why}`;
	})]);
}
function widthOf(placed) {
	return Math.max(0, ...placed.map(({ place }) => String(place?.line ?? "").length));
}
function heading({ section, document }, verdict, paint) {
	const read = document === void 0 ? void 0 : documentAt(verdict, { document });
	const { what = "", of = "", name = "" } = read === void 0 ? {} : documentName(read);
	const source = `${what}${of}${require_front_matter.sanitiseLine(name)}`;
	const title = [...section === "" ? [] : [paint.bold(require_front_matter.sanitiseLine(section))], ...source === "" ? [] : [source]];
	return title.length === 0 ? [] : [`  ${title.join(" · ")}`];
}
function findingLines(finding, width, paint) {
	const line = finding.place === void 0 ? " ".repeat(width + 5) : `line ${String(finding.place.line).padStart(width)}`;
	const actual = finding.actual === void 0 || finding.actual === "" ? "" : require_front_matter.sanitiseLine(finding.actual);
	if (finding.kind === "open-box") return [`    ${paint.dim(line)}  ☐ ${actual}`];
	if (finding.kind === "blank-field") return [`    ${paint.dim(line)}  ▁ ${require_front_matter.sanitiseLine(finding.about ?? "")} ${paint.dim("is blank")}`];
	const about = finding.about === void 0 ? "" : `${paint.bold(require_front_matter.sanitiseLine(finding.about))}: `;
	const expected = finding.expected === void 0 ? "" : `; expected: ${require_front_matter.sanitiseLine(finding.expected)}`;
	const found = actual === "" ? "" : `: ${actual}`;
	const help = finding.help === void 0 ? [] : [`    ${" ".repeat(line.length)}    ${paint.dim(`→ ${require_front_matter.sanitiseLine(finding.help)}`)}`];
	return [`    ${paint.dim(line)}  ${about}${finding.message}${found}${expected}`, ...help];
}
function gateLines(verdict, paint) {
	const { root } = verdict;
	if (root.results.length === 0 || root.results.length === 1 && root.results[0]?.kind === "gate") return [];
	const show = (result, depth) => {
		const notes = [
			...result.advisory ? ["advisory"] : [],
			...result.kind === "group" && result.enforced === false ? ["not enforced"] : [],
			...result.reason === void 0 ? [] : [require_front_matter.sanitiseLine(result.reason)]
		];
		const note = notes.length === 0 ? "" : paint.dim(`  (${notes.join(", ")})`);
		const own = `  ${"  ".repeat(depth)}${mark(result.status, paint)} ${require_front_matter.sanitiseLine(result.title)}${note}`;
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
		const title = entry.section === "" ? "(before the first heading)" : require_front_matter.sanitiseLine(entry.section);
		return `  ${color(bar(shareOf(entry), 10))} ${`${doneIn(entry)}/${entry.total}`.padStart(width)}  ${title}${notApplicable}`;
	});
	const sum = require_walk.totals(verdict.progress);
	return [
		"",
		`${paint.bold("Sections")} ${paint.dim(`(${sum.ticked + sum.byEvidence}/${sum.total})`)}`,
		...lines
	];
}
function hint(verdict) {
	if (verdict.policy.path !== "default" || verdict.status === "passed" || verdict.progress.length === 0) return [];
	return ["  Judged without a policy: every box counts. \"checklist-gate init\" proposes a policy that fits."];
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
// src/values/answer.ts
var answer_exports = require_rolldown_runtime.__exportAll({ withFileValues: () => withFileValues });
function withFileValues(answer, files, root) {
	if (files.size === 0) return answer;
	const readers = new Map();
	const nameOf = (value) => [...files.keys()].filter((name) => value === name || value.startsWith(`${name}.`)).toSorted((a, b) => b.length - a.length)[0];
	async function valueOf(name, value) {
		const { Unusable } = await Promise.resolve().then(() => require("./unusable.cjs"));
		try {
			const reader = readers.get(name) ?? readerOf(files.get(name) ?? "", root);
			readers.set(name, reader);
			return {
				status: "known",
				value: { raw: (await reader)(value.slice(name.length + 1)) }
			};
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			return {
				status: "unavailable",
				reason: error.message
			};
		}
	}
	return async (questions) => {
		const own = questions.map((question) => question.kind === "value" ? nameOf(question.name) : void 0);
		const others = await answer(questions.filter((_, index) => own[index] === void 0));
		let next = 0;
		return Promise.all(questions.map(async (question, index) => {
			const name = own[index];
			const other = name === void 0 ? others[next++] : void 0;
			if (name !== void 0 && question.kind === "value") return valueOf(name, question.name);
			return other ?? {
				status: "unavailable",
				reason: "No answer was given"
			};
		}));
	};
}
async function readerOf(pattern, root) {
	const [{ readMatching }, { Unusable }] = await Promise.all([Promise.resolve().then(() => require("./files2.cjs")), Promise.resolve().then(() => require("./unusable.cjs"))]);
	const files = await readMatching(pattern, root);
	if (/\.xml$/i.test(pattern)) {
		const { countTests, testValue } = await Promise.resolve().then(() => require("./junit.cjs"));
		const counts = countTests(files);
		return (key) => testValue(counts, key, pattern);
	}
	const [file, second] = files;
	if (file === void 0 || second !== void 0) throw new Unusable(`${files.length} files match ${pattern}, expected one`);
	const { jsonValue, readJson } = await Promise.resolve().then(() => require("./json.cjs"));
	const data = readJson(file);
	return (key) => jsonValue(data, key, file.path);
}
// src/run/exit.ts
function exitStatus(judged, failOn) {
	if (judged.kind === "policy-error") return 2;
	if (judged.kind === "could-not-judge") return 3;
	const { status, override } = judged.verdict;
	if (override?.effective === true) return 0;
	if (status === "failed") return failOn === "never" ? 0 : 1;
	if (status === "pending") return failOn === "pending" ? 4 : 0;
	return 0;
}
const WORST_FIRST = [
	2,
	3,
	1,
	4,
	0
];
function worstExit(statuses) {
	return WORST_FIRST.find((status) => statuses.includes(status)) ?? 3;
}
// src/template/directives.ts
const FOR_SECTIONS = "all, any, one, none, at-least N, optional or phase NAME";
function readDirectives(template) {
	const result = {
		sections: [],
		items: [],
		errors: []
	};
	const top = {
		section: template.root,
		path: []
	};
	for (const located of [top, ...require_front_matter.sectionsOf(template.root)]) {
		for (const { text, place } of located.section.directives ?? []) {
			const meaning = meaningOf(text);
			if (meaning === void 0) result.errors.push({
				place,
				message: `found the directive "${text}", expected ${FOR_SECTIONS}`
			});
			else result.sections.push({
				located,
				meaning
			});
		}
		for (const item of require_front_matter.flatten(located.section.items)) readItem(item, result);
	}
	return result;
}
function readItem(item, result) {
	for (const { text, place } of item.directives ?? []) if (text === "optional") result.items.push({
		item,
		meaning: { kind: "optional" }
	});
	else if (text === "none") result.items.push({
		item,
		meaning: {
			kind: "count",
			require: "none"
		}
	});
	else result.errors.push({
		place,
		message: `found the directive "${text}" on an item, expected optional or none`
	});
}
function meaningOf(text) {
	if (text === "all" || text === "any" || text === "none" || text === "one") return {
		kind: "count",
		require: text
	};
	if (text === "optional") return { kind: "optional" };
	const least = /^at-least (\d{1,4})$/.exec(text)?.[1];
	if (least !== void 0 && Number(least) > 0) return {
		kind: "count",
		require: { "at-least": Number(least) }
	};
	const phase = /^phase ([a-z\d][a-z\d-]*)$/.exec(text)?.[1];
	return phase === void 0 ? void 0 : {
		kind: "phase",
		phase
	};
}
function ignoredDirectives(body, templates) {
	const known = new Set(templates.flatMap((template) => directivesOf(template).map(({ id }) => id)));
	return directivesOf(body).filter(({ id }) => !known.has(id)).map(({ place }) => place);
}
function directivesOf({ root }) {
	return [root, ...require_front_matter.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.directives ?? [], ...require_front_matter.flatten(section.items).flatMap((item) => item.directives ?? [])].map(({ text, place }) => ({
		id: `${section.key} ${text}`,
		place
	})));
}
async function decide(evaluate, facts, answer) {
	let known = facts;
	for (let round = 0; round < 8; round += 1) {
		const root = evaluate(known);
		const open = openQuestions(root, known);
		if (open.length === 0) return {
			root,
			facts: known
		};
		const answers = await answer(open);
		known = known.with(open.map((question, index) => ({
			question,
			fact: answers[index] ?? {
				status: "unavailable",
				reason: "No answer was given"
			}
		})));
	}
	throw new Error(`Questions were still open after 8 rounds`);
}
function openQuestions(root, facts) {
	const open = new Map();
	for (const question of require_walk.gatesOf(root).flatMap((gate) => gate.findings.flatMap((finding) => finding.asks ?? []))) if (facts.get(question) === void 0) open.set(questionKey(question), question);
	return [...open.values()];
}
function commandsIn(markdown) {
	if (!/^ {0,3}\/[a-z]/im.test(markdown) || markdown.length > 16384) return [];
	if (require_sign_off.tooDeepAt(markdown) !== void 0) return [];
	const blocks = require_sign_off.readBlocks(markdown);
	const definitions = require_parse.definedIn(blocks);
	let quotes = 0;
	return blocks.children.flatMap((node) => {
		if (node.type === "html") quotes = Math.max(0, quotes + quotesIn(node.value));
		if (node.type !== "paragraph" || quotes > 0) return [];
		return linesOf(require_sign_off.inlineOf(require_sign_off.rawText(node), definitions, true).parts).flatMap(commandOn);
	});
}
function quotesIn(text) {
	const html = text.replace(/<!--.*?(?:-->|$)/gs, "");
	return (html.match(/<blockquote\b/gi)?.length ?? 0) - (html.match(/<\/blockquote\b/gi)?.length ?? 0);
}
function linesOf(parts) {
	const lines = [[]];
	for (const part of parts) {
		if (part.kind === "comment") continue;
		part.text.split("\n").forEach((text, index) => {
			if (index > 0) lines.push([]);
			if (text !== "") lines.at(-1)?.push({
				...part,
				text
			});
		});
	}
	return lines;
}
function commandOn(line) {
	const [first] = line;
	if (first?.kind !== "text" || line.some((part) => part.kind === "delete")) return [];
	const text = line.map((part) => part.text).join("");
	const [, name, rest] = /^\s*\/([a-z][a-z-]*)(?:\s+(.*))?$/i.exec(text) ?? [];
	return name === void 0 || !/^\s*\//.test(first.text) ? [] : [{
		name: name.toLowerCase(),
		rest: (rest ?? "").replace(/\s+/g, " ").trim()
	}];
}
// src/gates/instant.ts
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/;
function secondsOf(instant) {
	const match = INSTANT.exec(instant);
	if (match === null) return void 0;
	const [year, month, day, hours, minutes, seconds] = match.slice(1).map(Number);
	return ((daysTo(year, month, day) * 24 + hours) * 60 + minutes) * 60 + seconds;
}
function daysTo(year, month, day) {
	const shifted = month > 2 ? year : year - 1;
	const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear - 719468;
}
const UNITS = {
	m: 60,
	h: 3600,
	d: 86400
};
function durationOf(text) {
	const [, amount = "", unit = ""] = /^([1-9]\d{0,4})([mhd])$/.exec(text) ?? [];
	return unit === "" ? void 0 : Number(amount) * UNITS[unit];
}
function isWithin(at, seconds, now) {
	const [then, present] = [secondsOf(at), secondsOf(now)];
	if (then === void 0 || present === void 0) return false;
	return present - then <= seconds && then - present <= 60;
}
function isBefore(one, other) {
	const [a, b] = [secondsOf(one), secondsOf(other)];
	return a !== void 0 && b !== void 0 && a < b;
}
// src/gates/sign-offs/ask.ts
var Ask = class {
	open = [];
	#facts;
	constructor(facts) {
		this.#facts = facts;
	}
	about(question) {
		const fact = this.#facts.get(question);
		if (fact === void 0) {
			this.open.push(question);
			return { unknown: "not known yet" };
		}
		return fact.status === "known" ? { value: fact.value } : { unknown: fact.reason };
	}
};
// src/checklist/blame.ts
function blame(history, text, marked) {
	const { revisions, complete } = history;
	const newest = revisions.at(-1)?.body;
	if (newest === void 0 || newest === null || !sameText(newest, text)) return { kind: "behind" };
	const made = [];
	let line = marked(newest, void 0) ?? void 0;
	for (let index = revisions.length - 1; index >= 0; index -= 1) {
		const before = revisions[index - 1];
		if (before === void 0 && !complete) return { kind: "too-old" };
		if (before?.body === null) return {
			kind: "deleted",
			revision: index - 1
		};
		const earlier = before === void 0 ? void 0 : marked(before.body, line);
		if (earlier === null) return {
			kind: "unreadable",
			revision: index - 1
		};
		if (earlier !== line) made.push(index);
		if (earlier === void 0) break;
		line = earlier;
	}
	return {
		kind: "since",
		revisions: made
	};
}
function sameText(one, other) {
	return withLf(one) === withLf(other);
}
function withLf(text) {
	return text.replace(/\r\n?/g, "\n");
}
// src/gates/sign-offs/comments.ts
const SHA = /^(.*?)\s*\b([\da-f]{7,64})$/i;
const known = new WeakMap();
function commandsOf(of) {
	const read = known.get(of) ?? commandsIn(of.body ?? "");
	known.set(of, read);
	return read;
}
function readComments(comments, roles) {
	const read = {
		claims: [],
		withdrawals: []
	};
	for (const comment of comments) {
		for (const command of commandsOf(comment)) {
			const named = command.name === "sign-off" ? roleAndSha(command.rest, roles) : void 0;
			if (named !== void 0) read.claims.push({
				...claimOf(comment, command, named.sha),
				role: named.role
			});
		}
		read.withdrawals.push(...withdrawalsIn(comment, roles));
	}
	return read;
}
function roleAndSha(rest, roles) {
	const whole = require_front_matter.normalizeTitle(rest);
	if (roles.includes(whole)) return { role: whole };
	const [, before = "", sha = ""] = SHA.exec(rest) ?? [];
	const role = require_front_matter.normalizeTitle(before);
	return sha !== "" && roles.includes(role) ? {
		role,
		sha: sha.toLowerCase()
	} : void 0;
}
function claimOf(comment, command, sha) {
	const { at, refused } = writtenBy(comment, command);
	return {
		via: "comment",
		person: comment.author,
		at,
		...sha === void 0 ? {} : { sha },
		...comment.url === void 0 ? {} : { url: comment.url },
		...refused === void 0 ? {} : { refused }
	};
}
function writtenBy(comment, command) {
	const { author, createdAt, lastEditedAt, editor, edits, minimized, body } = comment;
	if (minimized) return {
		at: createdAt,
		refused: "the comment is hidden"
	};
	if (lastEditedAt === null) return { at: createdAt };
	const edited = `the comment was edited${editor === null ? "" : ` by @${editor.login}`}`;
	const at = lastEditedAt;
	if (edits === void 0) return {
		at,
		refused: `${edited}, and its history cannot be read`
	};
	const origin = blame(edits, body, (text) => holds(text, command) ? "written" : void 0);
	if (origin.kind !== "since") return {
		at,
		refused: `${edited}, and its history does not show who wrote the command`
	};
	const revision = edits.revisions[origin.revisions[0]];
	if (author === null || revision.editor?.id !== author.id) {
		const writer = revision.editor === null ? "a deleted account" : `@${revision.editor.login}`;
		return {
			at: revision.at,
			refused: `${writer} wrote the command into somebody else's comment`
		};
	}
	return { at: revision.at };
}
function holds(text, { name, rest }) {
	return commandsIn(text).some((each) => each.name === name && each.rest === rest);
}
function withdrawalsIn(comment, roles) {
	const { author, createdAt, edits, editor, lastEditedAt } = comment;
	if (author === null) return [];
	const revisions = lastEditedAt === null ? [] : edits?.revisions ?? [];
	const own = revisions.findLast((revision) => revision.editor?.id === author.id);
	const texts = [{
		of: comment,
		at: createdAt
	}, ...own === void 0 ? [] : [{
		of: own,
		at: own.at
	}]];
	const isGone = own?.body === null && revisions.some((revision) => revision.editor?.id !== author.id);
	const isUnknown = own === void 0 && lastEditedAt !== null && editor?.id !== author.id;
	const unread = isGone || isUnknown ? [{
		person: author,
		at: own?.at ?? createdAt,
		words: "a later comment has lost its content, which may have taken it back"
	}] : [];
	return [...texts.flatMap(({ of, at }) => commandsOf(of).filter(({ name }) => name === "revoke").map(({ rest }) => withdrawal(author, at, rest, roles))), ...unread];
}
function withdrawal(person, at, rest, roles) {
	const named = roleAndSha(rest, roles);
	return {
		person,
		at,
		...named === void 0 ? {} : { role: named.role },
		words: "taken back later"
	};
}
// src/evidence/people.ts
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
// src/gates/field-types.ts
const FIELD_TYPES = [
	"text",
	"date",
	"time",
	"datetime",
	"semver",
	"login",
	"url",
	"email",
	"number",
	"duration",
	"one-of",
	"pattern"
];
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?(?:\s*(?:z|utc|gmt|[a-z]{2,5}|[+-]\d{2}:?\d{2}))?$/i;
const SEMVER = /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;
const LOGIN = /^@?[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}(?:\[bot\])?$/i;
const EMAIL = /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const DURATION = /^(?:P(?=\d|T\d)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|\d+(?::\d{2}){1,2}|(?:\d+(?:\.\d+)?\s*(?:d|days?|h|hrs?|hours?|m|min|mins|minutes?|s|sec|secs|seconds?)\s*,?\s*(?:and\s+)?)+)$/i;
const SIMPLE_CHECKS = {
	text: () => void 0,
	date: (value) => expect(isDate(value), "a calendar date such as 2026-03-01"),
	time: (value) => expect(isTime(value), "a time such as 14:30"),
	datetime: (value) => expect(isDateTime(value), "a date and time such as 2026-03-01 14:30"),
	semver: (value) => expect(SEMVER.test(value), "a version such as 1.4.0 or v1.4.0"),
	login: (value) => expect(LOGIN.test(value) || require_sign_off.loginsIn(value).length === 1 && value.startsWith("@") && !/\s/.test(value), "one login such as @octocat"),
	url: (value) => expect(isUrl(value), "a URL such as https://example.com/run/1"),
	email: (value) => expect(EMAIL.test(value), "an e-mail address"),
	duration: (value) => expect(DURATION.test(value), "a duration such as 45 min, 1h 30m or PT2H")
};
function readNumber(value) {
	const match = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*(\/\s*\d+(?:\.\d+)?|[%\p{L}µ°/]{0,16})$/u.exec(value.trim());
	if (match === null) return void 0;
	const number = Number((match[1] ?? "").replaceAll(",", ""));
	return Number.isFinite(number) ? {
		number,
		unit: (match[2] ?? "").replace(/\s+/g, "")
	} : void 0;
}
function expect(fits, expected) {
	return fits ? void 0 : expected;
}
function isDate(value) {
	const match = DATE.exec(value);
	if (match === null) return false;
	const [year, month, day] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3])
	];
	const days = [
		31,
		year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month - 1];
	return days !== void 0 && day >= 1 && day <= days;
}
function isTime(value) {
	const match = TIME.exec(value);
	if (match === null) return false;
	const hour = Number(match[1]);
	const twelve = match[4] !== void 0;
	return hour <= (twelve ? 12 : 23) && (!twelve || hour >= 1) && Number(match[2]) <= 59 && Number(match[3] ?? 0) <= 59;
}
function isDateTime(value) {
	const match = /^(\S+?)(?:T|\s+(?:at\s+)?)(\d.*)$/.exec(value);
	return match !== null && isDate(match[1] ?? "") && isTime(match[2] ?? "");
}
function isUrl(value) {
	return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(value) && URL.canParse(value);
}
// src/gates/field-requirement.ts
const PLAIN_TYPES = FIELD_TYPES.filter((type) => type !== "one-of" && type !== "pattern");
const typed = require_dist.strictObject({
	type: require_dist.optional(require_dist.pipe(require_dist.picklist(FIELD_TYPES), require_dist.title("Type"))),
	not: require_dist.optional(require_dist.pipe(require_dist.union([require_dist.string(), require_dist.array(require_dist.string())]), require_dist.title("Other fields"), require_dist.description("Names of fields that must not hold the same value."), require_dist.metadata({ examples: ["Deployer"] }))),
	values: require_dist.optional(require_dist.pipe(require_dist.array(require_dist.string()), require_dist.minLength(1), require_dist.title("Allowed values"), require_dist.description("For type one-of; case does not matter."))),
	pattern: require_dist.optional(require_options.pattern),
	"at-least": require_dist.optional(require_dist.pipe(require_dist.number(), require_dist.finite(), require_dist.title("Smallest number"))),
	"at-most": require_dist.optional(require_dist.pipe(require_dist.number(), require_dist.finite(), require_dist.title("Largest number"))),
	unit: require_dist.optional(require_dist.pipe(require_dist.string(), require_dist.title("Unit"), require_dist.description("For type number: the unit that must follow it.")))
});
const requirement = require_dist.union([require_dist.picklist(PLAIN_TYPES), typed]);
const BOUNDS = [
	"at-least",
	"at-most",
	"unit"
];
function typeOf(want) {
	if (want.type !== void 0) return want.type;
	if (want.values !== void 0) return "one-of";
	if (want.pattern !== void 0) return "pattern";
	return BOUNDS.some((key) => want[key] !== void 0) ? "number" : "text";
}
function misfit(want) {
	const type = typeOf(want);
	if (type === "one-of" && want.values === void 0) return "expected \"values\"";
	if (type === "pattern" && want.pattern === void 0) return "expected \"pattern\"";
	const idle = [
		...want.values !== void 0 && type !== "one-of" ? ["values"] : [],
		...want.pattern !== void 0 && type !== "pattern" ? ["pattern"] : [],
		...BOUNDS.filter((key) => want[key] !== void 0 && type !== "number")
	];
	return idle.length === 0 ? void 0 : `expected no "${idle.join("\", \"")}" with the type ${type}`;
}
function expectation(want, value) {
	const type = typeOf(want);
	if (type === "one-of") {
		const values = want.values ?? [];
		return values.some((each) => require_front_matter.normalizeTitle(each) === require_front_matter.normalizeTitle(value)) ? void 0 : `one of ${values.join(", ")}`;
	}
	if (type === "pattern") return require_options.compilePattern(want.pattern ?? "")(value) ? void 0 : `text that matches ${want.pattern}`;
	if (type === "number") return numberExpectation(want, value);
	return SIMPLE_CHECKS[type](value);
}
function numberExpectation(want, value) {
	const read = readNumber(value);
	const least = want["at-least"];
	const most = want["at-most"];
	const range = [...least === void 0 ? [] : [`at least ${least}`], ...most === void 0 ? [] : [`at most ${most}`]].join(" and ");
	const expected = [
		"a number",
		...want.unit === void 0 ? [] : [`in ${want.unit}`],
		...range === "" ? [] : [`of ${range}`]
	].join(" ");
	if (read === void 0 || want.unit !== void 0 && read.unit.toLowerCase() !== want.unit.toLowerCase()) return expected;
	return least !== void 0 && read.number < least || most !== void 0 && read.number > most ? expected : void 0;
}
// src/gates/fields.ts
const options$1 = require_dist.strictObject({
	in: require_dist.optional(require_options.selector),
	required: require_dist.pipe(require_dist.record(require_dist.pipe(require_dist.string(), require_dist.nonEmpty()), requirement), require_dist.minEntries(1), require_dist.title("Required fields"), require_dist.description("Field names, each with a type or with {type, not, values, pattern, at-least, at-most, unit}."), require_dist.metadata({ examples: [{
		Date: "date",
		Version: "semver",
		Reviewer: {
			type: "login",
			not: "Deployer"
		}
	}] }))
});
const fields = require_options.defineGate({
	name: "fields",
	description: "Asks for fields to be filled in, each with a value of its type.",
	options: options$1,
	refine: (chosen) => {
		for (const [name, want] of Object.entries(chosen.required)) {
			if (typeof want === "string") continue;
			const wrong = misfit(want);
			if (wrong !== void 0) return `${wrong} for ${name}`;
		}
	},
	summary: (chosen) => `${chosen.in ?? "Fields"}: ${Object.keys(chosen.required).join(", ")}`,
	evaluate: (chosen, input) => {
		const located = require_options.locate(input.checklist, chosen.in);
		if ("finding" in located) return {
			status: "failed",
			findings: [located.finding]
		};
		const all = fieldsIn(located.scope.section);
		return require_options.outcome(Object.entries(chosen.required).flatMap(([name, want]) => judge$1(name, typeof want === "string" ? { type: want } : want, all, located.scope)));
	}
});
function fieldsIn(section) {
	return [...section.fields, ...section.sections.flatMap(fieldsIn)];
}
function judge$1(name, want, all, scope) {
	const key = require_front_matter.normalizeTitle(name);
	const found = all.filter((field) => field.key === key);
	const [first] = found;
	if (first === void 0) {
		const place = scope.section.place;
		return [{
			status: "pending",
			message: "Field is missing",
			about: name,
			section: scope.path,
			...place === void 0 ? {} : { place },
			help: `Add a line "- **${name}**: …" and fill it in.`
		}];
	}
	const lines = require_options.placesOf(found.map((field) => field.place), " and ");
	const blank = found.find((field) => field.blank);
	if (blank !== void 0) {
		const twice = found.length > 1 ? `, given at ${lines}` : "";
		return [{
			status: "pending",
			...twice === "" ? { kind: "blank-field" } : {},
			message: `Field is blank${twice}`,
			about: name,
			actual: blank.value,
			section: scope.path,
			place: blank.place,
			help: `Fill in ${name}.`
		}];
	}
	if (found.some((field) => field.value !== first.value)) return [{
		status: "failed",
		message: `Field is given at ${lines} with different values`,
		about: name,
		actual: found.map((field) => field.value).join(" · "),
		section: scope.path,
		place: first.place,
		help: "Keep one of them."
	}];
	return [...typeFindings(name, want, first, scope), ...differsFindings(name, want, first, all, scope)];
}
function typeFindings(name, want, field, scope) {
	const expected = expectation(want, field.value);
	if (expected === void 0) return [];
	return [{
		status: "failed",
		message: "Unexpected value",
		expected,
		about: name,
		actual: field.value,
		section: scope.path,
		place: field.place,
		help: `Correct ${name}.`
	}];
}
function differsFindings(name, want, field, all, scope) {
	const others = want.not === void 0 ? [] : [want.not].flat();
	const own = comparable(field.value);
	return others.flatMap((other) => {
		const same = all.find((each) => each.key === require_front_matter.normalizeTitle(other) && !each.blank && comparable(each.value) === own);
		if (same === void 0) return [];
		return [{
			status: "failed",
			message: `Same value as ${other} at line ${same.place.line}, expected another`,
			about: name,
			actual: field.value,
			section: scope.path,
			place: field.place,
			help: `Let ${name} differ from ${other}.`
		}];
	});
}
function comparable(value) {
	return require_front_matter.normalizeTitle(value).replace(/^@/, "");
}
// src/gates/sign-offs/named.ts
function namedIn(field, checklist) {
	const found = fieldsIn(checklist.root).filter((each) => each.key === require_front_matter.normalizeTitle(field));
	if (found.length === 0) return {
		unknown: `the field ${field} is missing`,
		open: true
	};
	if (found.some((each) => each.blank)) return {
		unknown: `the field ${field} is blank`,
		open: true
	};
	const logins = found.map(({ value }) => {
		const alone = /^[a-z\d](?:[a-z\d-]{0,38})$/i.test(value) ? [value] : [];
		return [...require_sign_off.loginsIn(value), ...alone].map((login) => login.toLowerCase());
	});
	if (logins.some((each) => each.length === 0)) return {
		unknown: `the field ${field} names nobody by login`,
		open: true
	};
	return { value: [...new Set(logins.flat())] };
}
// src/gates/sign-offs/codeowners.ts
const CODEOWNERS_PATHS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const WORD = /(?:\\.|[^\s\\])+/g;
function readCodeowners(text) {
	return text.split(/\r\n|\n|\r/).flatMap((line) => {
		const [pattern = "", ...rest] = line.match(WORD) ?? [];
		if (pattern === "" || /^[#!]/.test(pattern) || /[[\]]/.test(pattern)) return [];
		const comment = rest.findIndex((word) => word.startsWith("#"));
		return [{
			globs: globsOf(pattern),
			owners: comment < 0 ? rest : rest.slice(0, comment)
		}];
	});
}
function ownersOf(path, rules, matches) {
	return rules.findLast(({ globs }) => matches(globs, path))?.owners ?? [];
}
function globsOf(pattern) {
	const bare = pattern.replace(/^\//, "").replace(/\/$/, "");
	if (bare === "") return ["**"];
	const glob = `${pattern.startsWith("/") || bare.includes("/") ? "" : "**/"}${bare.replace(/\\(.)|[(){}!+@|]/g, escaped)}`;
	if (pattern.endsWith("/")) return [`${glob}/**`];
	return /(?:^|\/)\*$/.test(bare) && bare !== "*" ? [glob] : [glob, `${glob}/**`];
}
function escaped(found, literal = found) {
	return literal === " " ? literal : `\\${literal}`;
}
// src/gates/sign-offs/owners.ts
function ownedFiles({ ask, input }) {
	const changed = ask.about({ kind: "changed-files" });
	const text = codeowners({ ask });
	if ("unknown" in changed) return { unknown: `the changed files are not known: ${changed.unknown}` };
	if ("unknown" in text) return text;
	if (!changed.value.complete) return { unknown: "the list of changed files is cut" };
	const rules = readCodeowners(text.value);
	const byOwners = new Map();
	for (const path of changed.value.files.flatMap((file) => [file.path, ...file.previous === void 0 ? [] : [file.previous]])) {
		const owners = ownersOf(path, rules, input.matchesGlob);
		const key = owners.toSorted().join(" ").toLowerCase();
		const owned = byOwners.get(key) ?? {
			owners,
			files: []
		};
		byOwners.set(key, owned);
		owned.files.push(path);
	}
	return { value: [...byOwners.values()].filter(({ owners }) => owners.length > 0) };
}
function codeowners({ ask }) {
	for (const path of CODEOWNERS_PATHS) {
		const file = ask.about({
			kind: "file",
			path
		});
		if ("unknown" in file) return { unknown: `${path} is not known: ${file.unknown}` };
		if (file.value.exists) return { value: file.value.text };
	}
	return { unknown: `there is none of ${CODEOWNERS_PATHS.join(", ")} at the trusted commit` };
}
// src/gates/sign-offs/eligible.ts
function eligibleFor(role, context) {
	const parts = role.by.map((who) => partOf(who, context));
	const may = (person) => {
		const told = parts.map((part) => part.may(person));
		if (told.some((each) => "value" in each && each.value)) return { value: true };
		return told.find((each) => "unknown" in each) ?? { value: false };
	};
	const listed = parts.map((part) => part.everybody);
	const owners = parts.flatMap((part) => part.owned ?? []);
	const others = parts.filter((part) => part.owned === void 0);
	const yes = (told) => "value" in told && told.value;
	return {
		may,
		everybody: listed.some((each) => each === void 0) ? void 0 : distinct(listed.flatMap((each) => each ?? [])),
		unknown: parts.flatMap((part) => part.unknown ?? []),
		owned: owners.map(({ owners: names, files }) => ({
			files,
			by: (person) => others.some((part) => yes(part.may(person))) || names.some((name) => yes(ownerPart(name, context.ask).may(person)))
		})),
		nothingOwned: parts.every((part) => (part.unknown ?? []).length === 0 && part.owned?.length === 0)
	};
}
function partOf(who, context) {
	const { ask } = context;
	if (typeof who === "object") {
		if ("permission" in who) return permissionPart(who.permission, ask);
		const named = namedIn(who.field, context.input.checklist);
		if ("unknown" in named) return unknownPart(named);
		return {
			may: (person) => ({ value: named.value.includes(person.login.toLowerCase()) }),
			everybody: named.value.map((login) => ({ login }))
		};
	}
	if (who === "author") return authorPart(ask);
	if (who === "codeowners") {
		const owned = ownedFiles(context);
		if ("unknown" in owned) return {
			...unknownPart(owned),
			owned: []
		};
		return {
			...either([...new Set(owned.value.flatMap(({ owners }) => owners))].map((owner) => ownerPart(owner, ask))),
			owned: owned.value
		};
	}
	return ownerPart(who, ask);
}
function ownerPart(name, ask) {
	const [, org, team] = /^@([^/\s]+)\/(\S+)$/.exec(name) ?? [];
	if (org !== void 0 && team !== void 0) return teamPart(org, team, ask);
	const login = name.replace(/^@/, "");
	if (login.includes("@")) return unknownPart({ unknown: `the owner ${login} is an e-mail address, which names no account` });
	return {
		may: (person) => ({ value: person.login.toLowerCase() === login.toLowerCase() }),
		everybody: [{ login }]
	};
}
function teamPart(org, team, ask) {
	const members = ask.about({
		kind: "team-members",
		org,
		team
	});
	if ("unknown" in members) return unknownPart({ unknown: `@${org}/${team}: ${members.unknown}` });
	return {
		may: (person) => ({ value: members.value.some(({ id }) => id === person.id) }),
		everybody: members.value.filter(({ type }) => type === "User").map(({ login, id }) => ({
			login,
			id
		}))
	};
}
function authorPart(ask) {
	const origin = ask.about({ kind: "origin" });
	if ("unknown" in origin) return unknownPart({ unknown: `the author is not known: ${origin.unknown}` });
	const { author, authorId: id } = origin.value;
	if (author === void 0 || id === void 0) return unknownPart({ unknown: "the account of the author is not known" });
	return {
		may: (person) => ({ value: person.id === id }),
		everybody: [{
			login: author,
			id
		}]
	};
}
function permissionPart(least, ask) {
	return {
		may: ({ login }) => {
			const permission = ask.about({
				kind: "permission",
				login
			});
			if ("unknown" in permission) return { unknown: `the permission of @${login} is not known: ${permission.unknown}` };
			return { value: PERMISSIONS.indexOf(permission.value.level) >= PERMISSIONS.indexOf(least) };
		},
		everybody: void 0
	};
}
function unknownPart(untold) {
	return {
		may: () => untold,
		everybody: void 0,
		unknown: [untold]
	};
}
function either(parts) {
	return {
		may: (person) => {
			const told = parts.map((part) => part.may(person));
			if (told.some((each) => "value" in each && each.value)) return { value: true };
			return told.find((each) => "unknown" in each) ?? { value: false };
		},
		everybody: parts.some((part) => part.everybody === void 0) ? void 0 : distinct(parts.flatMap((part) => part.everybody ?? [])),
		unknown: parts.flatMap((part) => part.unknown ?? [])
	};
}
function distinct(candidates) {
	const byLogin = new Map();
	for (const candidate of candidates) {
		const key = candidate.login.toLowerCase();
		if (byLogin.get(key)?.id === void 0) byLogin.set(key, candidate);
	}
	return [...byLogin.values()];
}
// src/gates/sign-offs/evidence.ts
function short(sha) {
	return sha.slice(0, 7);
}
// src/gates/sign-offs/fresh.ts
const PROOF = 16;
function lapse(evidence, fresh, context, verb = word(evidence)) {
	const { subject, at: now } = context.input;
	const rule = fresh ?? (subject.kind === "pull-request" ? "head" : "always");
	if (rule === "always") return void 0;
	if (typeof rule === "string" && rule !== "head") return isWithin(evidence.at, durationOf(rule), now) ? void 0 : `${verb} at ${evidence.at}, which is more than ${rule} ago`;
	const head = subject.headSha;
	if (head === void 0) return "there is no head commit that it could be bound to";
	const bound = boundTo(evidence, context, verb);
	if ("unknown" in bound) return bound.unknown;
	if (head.startsWith(bound.sha)) return void 0;
	return typeof rule === "object" ? unlessOnly(bound.sha, rule["unless-only"], verb, context) : stale(bound.sha, verb, context);
}
function word({ via }) {
	return {
		review: "approved",
		comment: "signed",
		tick: "ticked",
		signature: "signed"
	}[via];
}
function boundTo(evidence, context, verb) {
	const { sha, at } = evidence;
	if (sha !== void 0 && sha.length >= PROOF) return { sha };
	const pushes = context.ask.about({ kind: "pushes" });
	if ("unknown" in pushes) return { unknown: `nothing shows which commit it is for: ${pushes.unknown}` };
	const head = headAt(at, pushes.value);
	if (head === void 0) return { unknown: "nothing shows which commit it is for: the pushes known are all later" };
	if (sha !== void 0 && !head.sha.startsWith(sha)) return { unknown: `${verb} for ${short(sha)}, which was not the head at that time` };
	return { sha: head.sha };
}
function headAt(at, pushes) {
	return pushes.find((push) => isBefore(push.at, at));
}
function stale(sha, verb, { ask }) {
	const commits = ask.about({ kind: "commits" });
	const at = "value" in commits ? commits.value.findIndex((commit) => commit.sha.startsWith(sha)) : void 0;
	if (at === void 0 || !("value" in commits)) return `${verb} at ${short(sha)}, which is not the head`;
	if (at < 0) return `${verb} at ${short(sha)}, which is not part of it any more`;
	const ago = commits.value.length - 1 - at;
	return `${verb} ${ago} commit${ago === 1 ? "" : "s"} ago at ${short(sha)}`;
}
function unlessOnly(sha, globs, verb, context) {
	const since = context.ask.about({
		kind: "changed-since",
		sha
	});
	if ("unknown" in since) return `${verb} at ${short(sha)}; what changed since is not known: ${since.unknown}`;
	const { files, complete, ahead } = since.value;
	if (ahead === void 0) return `${verb} at ${short(sha)}, which is not part of it any more`;
	if (!complete) return `${verb} at ${short(sha)}; the list of files changed since is cut`;
	const other = files.flatMap(({ path, previous }) => previous === void 0 ? [path] : [path, previous]).find((path) => !context.input.matchesGlob(globs, path));
	return other === void 0 ? void 0 : `${verb} ${ahead} commit${ahead === 1 ? "" : "s"} ago at ${short(sha)}; since then ${other} changed`;
}
// src/verdict/quantifier.ts
function bounds(quantifier, n) {
	switch (quantifier) {
		case "all": return [n, n];
		case "any": return [1, n];
		case "none": return [0, 0];
		case "one": return [1, 1];
		default: return [quantifier["at-least"], n];
	}
}
function quantify(quantifier, members) {
	const counted = members.filter((status) => status !== "skipped");
	if (counted.length === 0) return "skipped";
	const passed = counted.filter((status) => status === "passed").length;
	const pending = counted.filter((status) => status === "pending").length;
	const [least, most] = bounds(quantifier, counted.length);
	if (passed > most || passed + pending < least) return "failed";
	return passed >= least ? "passed" : "pending";
}
function quantifierWords(quantifier) {
	switch (quantifier) {
		case "all": return "all";
		case "any": return "at least one";
		case "none": return "none";
		case "one": return "exactly one";
		default: return `at least ${quantifier["at-least"]}`;
	}
}
// src/policy/condition.ts
const YES = { value: "yes" };
function judgeCondition(condition, input) {
	const truths = [];
	for (const [key, wanted] of Object.entries(condition)) if (wanted !== void 0) truths.push(judgeKey(key, condition, input));
	return every(truths);
}
function judgeKey(key, condition, input) {
	switch (key) {
		case "labels": return withFact({ kind: "labels" }, input, (labels) => among("label", condition.labels, labels));
		case "paths": return withFact({ kind: "changed-files" }, input, (changed) => touches(condition.paths ?? [], changed, input));
		case "branches":
		case "authors":
		case "author-type":
		case "draft": return withFact({ kind: "origin" }, input, (origin) => judgeOrigin(key, condition, origin, input));
		case "field": return every(Object.entries(condition.field ?? {}).map(([name, wanted]) => fieldEquals(name, [wanted].flat(), input.fields)));
		case "phase": return oneOf("the phase", input.phase, [condition.phase ?? []].flat());
		case "gate": return every(Object.entries(condition.gate ?? {}).map(([title, wanted]) => oneOf(`"${title}"`, input.statusOf(title), [wanted].flat())));
		case "not": return negated(judgeCondition(condition.not ?? {}, input));
		case "any": return some((condition.any ?? []).map((each) => judgeCondition(each, input)));
	}
}
function withFact(question, input, judge) {
	const fact = input.facts.get(question);
	if (fact === void 0) return {
		value: "unknown",
		because: `${question.kind} are not known yet`,
		asks: [question]
	};
	return fact.status === "known" ? judge(fact.value) : {
		value: "unknown",
		because: fact.reason
	};
}
function judgeOrigin(key, condition, origin, { matchesGlob }) {
	switch (key) {
		case "branches": return origin.baseBranch === void 0 ? {
			value: "unknown",
			because: "there is no base branch"
		} : globbed("the base branch", origin.baseBranch, condition.branches ?? [], matchesGlob);
		case "authors": return oneOf("the author", origin.author?.toLowerCase(), (condition.authors ?? []).map((each) => each.replace(/^@/, "").toLowerCase()));
		case "author-type": return oneOf("the author type", origin.authorType?.toLowerCase(), [condition["author-type"] ?? []].flat());
		case "draft": return origin.draft === void 0 ? {
			value: "unknown",
			because: "nothing says whether it is a draft"
		} : origin.draft === condition.draft ? YES : {
			value: "no",
			because: origin.draft ? "it is a draft" : "it is no draft"
		};
	}
}
function among(what, wanted, actual) {
	const have = new Set(actual.map((each) => each.toLowerCase()));
	return (wanted ?? []).some((each) => have.has(each.toLowerCase())) ? YES : {
		value: "no",
		because: `it has no ${what} ${(wanted ?? []).join(" or ")}`
	};
}
function touches(globs, changed, { matchesGlob }) {
	const matches = (path) => matchesGlob(globs, path);
	if (changed.files.some((file) => matches(file.path) || file.previous !== void 0 && matches(file.previous))) return YES;
	return changed.complete ? {
		value: "no",
		because: `no changed file matches ${globs.join(", ")}`
	} : {
		value: "unknown",
		because: "the list of changed files is cut"
	};
}
function globbed(what, actual, globs, matchesGlob) {
	return matchesGlob(globs, actual) ? YES : {
		value: "no",
		because: `${what} does not match ${globs.join(", ")}`
	};
}
function oneOf(what, actual, wanted) {
	if (actual === void 0) return {
		value: "unknown",
		because: `${what} is not known`
	};
	return wanted.includes(actual) ? YES : {
		value: "no",
		because: `${what} is not ${wanted.join(" or ")}`
	};
}
function fieldEquals(name, wanted, fields) {
	const found = fields.filter((field) => field.key === require_front_matter.normalizeTitle(name));
	if (found.length === 0 || found.some((field) => field.blank || field.value !== found[0]?.value)) return {
		value: "unknown",
		because: `the field ${name} does not say`
	};
	const value = require_front_matter.normalizeTitle(found[0]?.value ?? "");
	return wanted.some((each) => require_front_matter.normalizeTitle(String(each)) === value) ? YES : {
		value: "no",
		because: `${name} is not ${wanted.join(" or ")}`
	};
}
function every(truths) {
	return truths.find((truth) => truth.value === "no") ?? allUnknown(truths) ?? YES;
}
function allUnknown(truths) {
	const unknown = truths.filter((truth) => truth.value === "unknown");
	const [first] = unknown;
	if (first === void 0) return void 0;
	const asks = unknown.flatMap((truth) => truth.asks ?? []);
	return {
		value: "unknown",
		because: first.because,
		...asks.length === 0 ? {} : { asks }
	};
}
function some(truths) {
	if (truths.some((truth) => truth.value === "yes")) return YES;
	const because = truths.map((truth) => truth.value === "yes" ? "" : truth.because).join(", and ");
	return allUnknown(truths) ?? {
		value: "no",
		because
	};
}
function negated(truth) {
	if (truth.value === "unknown") return truth;
	return truth.value === "no" ? YES : {
		value: "no",
		because: "the exception holds"
	};
}
// src/verdict/status.ts
const STATUSES = [
	"skipped",
	"passed",
	"pending",
	"failed"
];
function worst(statuses) {
	return STATUSES[Math.max(0, ...statuses.map((status) => STATUSES.indexOf(status)))] ?? "skipped";
}
// src/policy/group-status.ts
function groupStatus(require$7, results) {
	const counted = results.filter((result) => !result.advisory && result.status !== "skipped");
	const status = quantify(require$7, counted.map((result) => result.status));
	if (status !== "passed") return status;
	const unknown = counted.filter((result) => require_walk.isUnknown(result));
	const passed = counted.filter((result) => result.status === "passed").length;
	const [, most] = bounds(require$7, counted.length);
	return passed + unknown.length > most ? worst(unknown.map((result) => result.status)) : status;
}
function holdsAgainst(require$8, results) {
	return require$8 === "none" ? results.filter((result) => !result.advisory && result.status === "passed") : [];
}
// src/policy/evaluate-rules.ts
function evaluatePhases(checklist, phase, input) {
	const enforced = enforcedPhases(checklist.phases, phase);
	const statuses = new Map();
	const known = {
		...input,
		conditions: {
			...input.conditions,
			statusOf: (title) => statuses.get(title)
		}
	};
	const results = [];
	for (const [index, each] of checklist.phases.entries()) results.push(evaluatePhase(each, index, known, results, enforced, statuses));
	return results;
}
function enforcedPhases(phases, name) {
	if (name === void 0 || !phases.some((phase) => phase.name === name)) return new Set(phases.map((phase) => phase.name));
	const wanted = new Set([void 0]);
	const add = (each) => {
		if (wanted.has(each) && each !== void 0) return;
		wanted.add(each);
		phases.find((phase) => phase.name === each)?.after.forEach(add);
	};
	add(name);
	return wanted;
}
function evaluatePhase(phase, index, input, earlier, enforced, statuses) {
	const id = `${input.prefix}${phase.name ?? (index === 0 ? "gates" : `gates-${index + 1}`)}`;
	const base = {
		kind: "group",
		id,
		title: phase.title ?? phase.name ?? "Gates",
		require: "all",
		advisory: false,
		...phase.name === void 0 ? {} : {
			phase: phase.name,
			enforced: enforced.has(phase.name)
		}
	};
	const truth = phase.when === void 0 ? void 0 : judgeCondition(phase.when, input.conditions);
	if (truth?.value === "no") return {
		...base,
		status: "skipped",
		results: [],
		reason: `skipped because ${truth.because}`
	};
	const results = phase.rules.map((rule, at) => evaluateRule(rule, `${id}/${at + 1}`, input, statuses));
	if (truth?.value === "unknown") results.push(conditionGate(`${id}/when`, truth));
	const waitsFor = phase.after.filter((name) => earlier.some((result) => result.phase === name && result.status !== "passed" && result.status !== "skipped"));
	const own = groupStatus("all", results);
	const status = waitsFor.length > 0 ? worst([own, "pending"]) : own;
	return {
		...base,
		status,
		results,
		...waitsFor.length > 0 ? { reason: `waits for ${waitsFor.join(", ")}` } : {}
	};
}
function evaluateRule(rule, id, input, statuses) {
	const result = evaluateApplied(rule, id, input, statuses);
	statuses.set(rule.title, worst([result.status, ...statuses.has(rule.title) ? [statuses.get(rule.title) ?? "failed"] : []]));
	return result;
}
function evaluateApplied(rule, id, input, statuses) {
	const { title, advisory } = rule;
	const truth = rule.when === void 0 ? void 0 : judgeCondition(rule.when, input.conditions);
	const skipped = truth?.value === "no" ? {
		status: "skipped",
		reason: `skipped because ${truth.because}`
	} : void 0;
	const open = truth?.value === "unknown" ? truth : void 0;
	if (rule.kind === "group") {
		const { require: require$5 } = rule;
		if (skipped !== void 0) return {
			kind: "group",
			id,
			title,
			advisory,
			require: require$5,
			results: [],
			...skipped
		};
		const results = rule.rules.map((each, index) => evaluateRule(each, `${id}/${index + 1}`, input, statuses));
		const status = groupStatus(require$5, results);
		const reason = status === "failed" || status === "pending" ? countReason(require$5, results) : {};
		const tripped = holdsAgainst(require$5, results).length > 0 ? { tripped: true } : {};
		const group = {
			kind: "group",
			id,
			title,
			advisory,
			require: require$5,
			status,
			results,
			...reason,
			...tripped
		};
		return open === void 0 ? group : {
			...group,
			status: waiting(status, open),
			results: [...results, conditionGate(`${id}/when`, open)]
		};
	}
	if (skipped !== void 0) return {
		kind: "gate",
		id,
		gate: rule.gate.name,
		title,
		advisory,
		findings: [],
		...skipped
	};
	const { status, findings, tripped, evidence, signOffs } = rule.gate.evaluate(input.gate);
	const settled = input.settled.filter((each) => each.rule === rule).map(({ item }) => item.place);
	const result = {
		kind: "gate",
		id,
		gate: rule.gate.name,
		title,
		advisory,
		status,
		findings,
		...evidence === void 0 ? {} : { evidence },
		...settled.length === 0 ? {} : { settled },
		...signOffs === void 0 ? {} : { signOffs }
	};
	if (open !== void 0) Object.assign(result, {
		status: waiting(status, open),
		findings: [...findings, conditionFinding(open)]
	});
	return tripped === true ? {
		...result,
		tripped
	} : result;
}
function waiting(status, truth) {
	return truth.asks === void 0 ? status : worst([status, "pending"]);
}
function conditionFinding(truth) {
	return truth.asks === void 0 ? {
		status: "passed",
		message: `Applied, since its condition cannot be judged: ${truth.because}`
	} : {
		status: "pending",
		message: "Whether it applies is not known yet",
		asks: truth.asks
	};
}
function conditionGate(id, truth) {
	const finding = conditionFinding(truth);
	return {
		kind: "gate",
		id,
		gate: "when",
		title: "Condition",
		advisory: truth.asks === void 0,
		status: finding.status,
		findings: [finding]
	};
}
function countReason(require$6, results) {
	if (require$6 === "all") return {};
	const live = results.filter((result) => !result.advisory && result.status !== "skipped");
	const passed = live.filter((result) => result.status === "passed").length;
	if (require$6 === "none" && passed === 0) return { reason: "what it must know to say so is missing" };
	return { reason: `${passed} of ${live.length} passed, expected ${quantifierWords(require$6)}` };
}
// src/policy/settle.ts
function settledBy(checklist, gate, conditions) {
	const applies = (each) => each.when === void 0 || judgeCondition(each.when, conditions).value === "yes";
	const ofRule = (rule) => {
		if (rule.advisory || !applies(rule)) return [];
		return rule.kind === "group" ? rule.rules.flatMap(ofRule) : rule.gate.settles(gate).map((item) => ({
			item,
			rule
		}));
	};
	return checklist.phases.filter(applies).flatMap((phase) => phase.rules.flatMap(ofRule));
}
// src/policy/evaluate.ts
function evaluate(policy, input) {
	const conditions = {
		facts: input.facts,
		fields: fieldsIn(input.checklist.root),
		phase: input.phase,
		statusOf: () => void 0,
		matchesGlob: policy.matchesGlob
	};
	const skipped = evaluateSkip(policy, conditions);
	if (skipped !== void 0) return skipped;
	const results = policy.checklists.map((each) => evaluateChecklist(each, input, conditions));
	const [only] = results;
	if (only !== void 0 && policy.checklists[0]?.name === void 0) return only;
	return group("policy", "Policy", results);
}
function evaluateSkip(policy, conditions) {
	const truths = policy.skip.map((condition) => ({
		condition,
		truth: judgeCondition(condition, conditions)
	}));
	const holds = truths.find(({ truth }) => truth.value === "yes");
	if (holds !== void 0) {
		const reason = `skipped by the policy: ${skipWords(holds.condition)}`;
		return {
			...group("policy", "Policy", []),
			status: "skipped",
			reason
		};
	}
	const asks = truths.flatMap(({ truth }) => truth.value === "unknown" ? truth.asks ?? [] : []);
	if (asks.length === 0) return void 0;
	return group("policy", "Policy", [{
		kind: "gate",
		id: "skip",
		gate: "skip",
		title: "Skip",
		status: "pending",
		advisory: false,
		findings: [{
			status: "pending",
			message: "Whether to skip is not known yet",
			asks
		}]
	}]);
}
function evaluateChecklist(checklist, input, conditions) {
	const id = checklist.name ?? "policy";
	const title = checklist.name ?? "Policy";
	const named = checklist.name === void 0 ? {} : { checklist: checklist.name };
	if (checklist.appliesTo !== void 0) {
		const truth = judgeCondition(checklist.appliesTo, conditions);
		if (truth.value === "no") return {
			...group(id, title, []),
			...named,
			reason: `does not apply: ${truth.because}`
		};
		if (truth.value === "unknown" && truth.asks !== void 0) {
			const findings = [{
				status: "pending",
				message: "Whether it applies is not known yet",
				asks: truth.asks
			}];
			return {
				...group(id, title, [{
					kind: "gate",
					id: `${id}/applies-to`,
					gate: "applies-to",
					title,
					status: "pending",
					advisory: false,
					findings
				}]),
				...named
			};
		}
	}
	const written = input.written?.get(checklist.name ?? "") ?? {
		...input,
		missing: []
	};
	if (written.elsewhere !== void 0) return {
		...group(id, title, []),
		...named,
		reason: `does not apply: ${written.elsewhere}`
	};
	const missing = written.missing.length === 0 ? [] : [sourceResult(id, written.missing)];
	if (missing.length > 0 && written.checklist.documents.length === 0) return {
		...group(id, title, missing),
		...named
	};
	const comparison = checklist.template === void 0 ? void 0 : written.comparisons.get(checklist.template.path);
	const gate = {
		checklist: written.checklist,
		...comparison === void 0 ? {} : { comparison },
		notApplicable: checklist.notApplicable,
		facts: input.facts,
		subject: input.subject,
		matchesGlob: conditions.matchesGlob,
		at: input.at
	};
	const own = written.checklist === input.checklist ? conditions : {
		...conditions,
		fields: fieldsIn(written.checklist.root)
	};
	const settled = settledBy(checklist, gate, own);
	const rules = {
		gate: {
			...gate,
			settled: new Map(settled.map(({ item, rule }) => [item, rule]))
		},
		settled,
		conditions: own,
		prefix: checklist.name === void 0 ? "" : `${checklist.name}/`
	};
	const phases = evaluatePhases(checklist, input.phase ?? checklist.defaultPhase, rules);
	const enforced = phases.filter((result) => result.enforced !== false);
	return {
		...group(id, title, [...missing, ...enforced]),
		...named,
		results: [...missing, ...phases.flatMap((result) => result.phase === void 0 ? result.results : [result])]
	};
}
function sourceResult(id, findings) {
	return {
		kind: "gate",
		id: `${id}/source`,
		gate: "source",
		title: "The checklist is there",
		status: "pending",
		advisory: false,
		findings
	};
}
function group(id, title, results) {
	return {
		kind: "group",
		id,
		title,
		require: "all",
		advisory: false,
		status: quantify("all", results.map((result) => result.status)),
		results
	};
}
function skipWords({ authors, labels, "author-type": types }) {
	if (authors !== void 0) return `the author is ${authors.join(" or ")}`;
	if (labels !== void 0) return `it has the label ${labels.join(" or ")}`;
	return types === void 0 ? "it is a draft" : `the author is a ${[types].flat().join(" or ")}`;
}
// src/template/match.ts
var LabelIndex = class {
	#exact = new Map();
	#sorted;
	#taken = new Set();
	#entries;
	constructor(entries, labelOf) {
		this.#entries = entries;
		const labelled = entries.map((entry) => ({
			label: labelOf(entry),
			entry
		}));
		for (const { label, entry } of labelled) {
			const same = this.#exact.get(label);
			if (same === void 0) this.#exact.set(label, {
				entries: [entry],
				taken: 0
			});
			else same.entries.push(entry);
		}
		this.#sorted = labelled.toSorted((a, b) => Number(a.label > b.label) - Number(a.label < b.label));
	}
	takeExact(label) {
		const same = this.#exact.get(label);
		const next = same?.entries[same.taken];
		if (same === void 0 || next === void 0) return void 0;
		same.taken += 1;
		this.#taken.add(next);
		return next;
	}
	copies(label) {
		const same = this.#exact.get(label);
		return same === void 0 ? [] : same.entries.slice(same.taken);
	}
	takeWhere(label, fits) {
		const blank = label.search(BLANK);
		const start = (blank < 0 ? label : label.slice(0, blank)).trimEnd();
		for (let at = this.#firstFrom(start); at < this.#sorted.length; at += 1) {
			const candidate = this.#sorted[at];
			if (candidate === void 0 || !candidate.label.startsWith(start)) break;
			const { entry } = candidate;
			if (this.#taken.has(entry) || !fits(entry)) continue;
			this.#taken.add(entry);
			return entry;
		}
	}
	left() {
		return this.#entries.filter((entry) => !this.#taken.has(entry));
	}
	#firstFrom(start) {
		let low = 0;
		let high = this.#sorted.length;
		while (low < high) {
			const middle = low + high >> 1;
			const other = this.#sorted[middle];
			if (other !== void 0 && other.label < start) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};
const NAMED = String.raw`(?:[^<>[\]]{0,40}[^\p{L}\p{N}<>[\]])?(?:name|number|version|tag|date|time|link|url|ticket|issue|id|e-?mail|phone|login|user|handle|person|team|role|value|amount|percent|reason|details?|description|text|here)(?:[^\p{L}\p{N}<>[\]][^<>[\]]{0,40})?`;
const BLANK = new RegExp(String.raw`_{2,}|\.{3,}|…+|<${NAMED}>|\[${NAMED}\]`, "u");
function hasBlank(text) {
	return BLANK.test(text);
}
function follows(template) {
	const [start = "", ...others] = template.split(new RegExp(BLANK, "gu")).map((piece) => piece.trim());
	const last = others.pop();
	return (body) => {
		if (!body.startsWith(start)) return false;
		if (last === void 0) return beginsWord(body, start.length);
		let at = start.length;
		for (const piece of others) {
			const found = body.indexOf(piece, at);
			if (found < 0) return false;
			at = found + piece.length;
		}
		if (last === "") return true;
		for (let found = body.indexOf(last, at); found >= 0; found = body.indexOf(last, found + 1)) if (beginsWord(body, found + last.length)) return true;
		return false;
	};
}
function followsText(template, body) {
	return follows(template)(body);
}
function beginsWord(text, at) {
	return at === text.length || /^[^\p{L}\p{N}_-]/u.test(text.slice(at, at + 2));
}
// src/run/bounded.ts
const PARSE_TIMEOUT_MS = 1e4;
var TimedOut = class extends Error {
	constructor(milliseconds) {
		super(`Reading took longer than ${milliseconds} ms and was stopped`);
		this.name = "TimedOut";
	}
};
function bounded(work, milliseconds) {
	try {
		return new node_vm.Script("work()").runInContext((0, node_vm.createContext)({ work }), { timeout: milliseconds });
	} catch (error) {
		if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new TimedOut(milliseconds);
		throw error;
	}
}
// src/gates/applicability.ts
function templateConditions(input) {
	const { comparison } = input;
	if (comparison === void 0) return (item) => item.conditional;
	return (item) => comparison.counterparts.get(item)?.conditional ?? false;
}
function refusal(item, conditional, allowed) {
	switch (allowed) {
		case "allowed": return;
		case "forbidden": return {
			status: "failed",
			message: "Marked N/A, which the policy forbids",
			help: "Remove the mark, do it, then tick the box."
		};
		case "conditional": return conditional ? void 0 : {
			status: "failed",
			message: "Marked N/A, which the policy allows for conditional items only",
			help: "Remove the mark, do it, then tick the box."
		};
		case "with-reason": return item.reason !== void 0 && !require_front_matter.isBlank(item.reason) ? void 0 : {
			status: "pending",
			message: "Marked N/A without a reason",
			help: "Write the reason behind it: \"N/A: reason\"."
		};
	}
}
// src/gates/item-matcher.ts
function matchesItem(item, matcher) {
	return typeof matcher === "string" ? followsText(require_front_matter.normalize(matcher), require_front_matter.normalize(item.label)) : require_options.compilePattern(matcher.pattern)(item.label);
}
function isChosen(item, { only, except }) {
	if (only !== void 0 && !only.some((matcher) => matchesItem(item, matcher))) return false;
	return except === void 0 || !except.some((matcher) => matchesItem(item, matcher));
}
function missingItem(matcher) {
	return {
		status: "failed",
		unknown: true,
		about: typeof matcher === "string" ? matcher : matcher.pattern,
		message: "No such item",
		help: "Put the item back."
	};
}
// src/gates/items.ts
const options = require_dist.strictObject({
	in: require_dist.optional(require_options.selector),
	require: require_dist.optional(require_options.quantifier),
	only: require_dist.optional(require_dist.pipe(require_options.itemMatchers, require_dist.title("Only"))),
	except: require_dist.optional(require_dist.pipe(require_options.itemMatchers, require_dist.title("Except"))),
	without: require_dist.optional(require_dist.pipe(require_dist.array(require_options.selector), require_dist.minLength(1), require_dist.title("Without sections"), require_dist.description("Sections inside that other gates judge; they need not be there.")))
});
const items = require_options.defineGate({
	name: "items",
	description: "Counts the ticked boxes of a section: all, any, none, exactly one, or at least n.",
	options,
	summary: (chosen) => `${chosen.in ?? "Checklist"}: ${words(chosen.require ?? "all")}`,
	evaluate: (chosen, input) => {
		const located = require_options.locate(input.checklist, chosen.in);
		if ("finding" in located) return {
			status: "failed",
			findings: [located.finding]
		};
		return judge(located.scope, chosen, input);
	}
});
function words(require$1) {
	if (require$1 === "all") return "every box";
	return require$1 === "none" ? "no box" : `${quantifierWords(require$1)} box${typeof require$1 === "object" && require$1["at-least"] > 1 ? "es" : ""}`;
}
function sectionNamed({ checklist }, name) {
	const selection = require_front_matter.select(checklist.root, name);
	return selection.kind === "one" ? [selection.found.section] : [];
}
function judge(scope, chosen, input) {
	const require$2 = chosen.require ?? "all";
	const near = require_options.blockingNearMisses(input.checklist, scope);
	const all = membersOf(scope, chosen, input);
	const members = all.filter((member) => isChosen(member.item, chosen));
	const gone = (chosen.only ?? []).filter((matcher) => !all.some((member) => matchesItem(member.item, matcher)));
	if (gone.length > 0) return {
		status: "failed",
		findings: [...gone.map(missingItem), ...near]
	};
	if (members.length === 0) {
		const place = scope.section.place;
		return {
			status: "failed",
			findings: [{
				status: "failed",
				unknown: true,
				message: "No boxes found",
				...scope.path.length === 0 ? {} : { section: scope.path },
				...place === void 0 ? {} : { place },
				help: "Put the task list back: \"- [ ] text\", one line for each item."
			}, ...near]
		};
	}
	const counted = quantify(require$2, members.map((member) => member.status));
	const ticked = members.filter((member) => member.status === "passed");
	if (require$2 === "none" && ticked.length > 0) return {
		status: "failed",
		tripped: true,
		findings: [...ticked.map(trippedFinding), ...near]
	};
	return {
		status: near.length > 0 ? worst([counted, "pending"]) : counted,
		findings: [...countFindings(members, require$2, counted, scope), ...near]
	};
}
function membersOf(scope, chosen, input) {
	const require$3 = chosen.require ?? "all";
	const without = new Set((chosen.without ?? []).flatMap((each) => sectionNamed(input, each)));
	const conditional = templateConditions(input);
	const members = [];
	const isOptional = (item) => input.comparison?.counterparts.get(item)?.directives?.some((each) => each.text === "optional") ?? false;
	const visit = (list, section) => {
		for (const item of list) {
			const member = isOptional(item) && item.state === "unticked" ? {
				item,
				section,
				status: "skipped"
			} : memberOf(item, section, conditional(item), input);
			members.push(member);
			if (!(member.status === "skipped" || conditional(item) && member.status === "pending") || require$3 === "none") visit(item.items, section);
		}
	};
	const top = require_front_matter.topLevel(input.checklist.root);
	const walk = (section, path) => {
		if (without.has(section)) return;
		visit(section.items, path);
		for (const child of section.sections) walk(child, child === top ? [] : [...path, child.title]);
	};
	walk(scope.section, scope.path);
	return members;
}
function memberOf(item, section, conditional, input) {
	const about = {
		actual: item.text,
		section,
		place: item.place
	};
	if (item.state === "ticked") return {
		item,
		section,
		status: "passed"
	};
	const settled = input.settled?.get(item);
	if (item.state === "unticked" && settled !== void 0) return {
		item,
		section,
		status: "passed",
		finding: {
			status: "passed",
			message: "Done by evidence",
			about: settled.title,
			...about
		}
	};
	if (item.state === "unticked") {
		const help = conditional && input.notApplicable === "conditional" ? "Tick it, or mark it N/A." : "Do it, then tick the box.";
		return {
			item,
			section,
			status: "pending",
			finding: {
				status: "pending",
				kind: "open-box",
				message: "Not ticked",
				...about,
				help
			}
		};
	}
	const refused = refusal(item, conditional, input.notApplicable);
	return refused === void 0 ? {
		item,
		section,
		status: "skipped"
	} : {
		item,
		section,
		status: refused.status,
		finding: {
			...refused,
			...about
		}
	};
}
function trippedFinding({ item, section, finding }) {
	return {
		status: "failed",
		...finding === void 0 ? { message: "Ticked, but must stay empty" } : {
			message: "Holds by evidence, but must not",
			about: finding.about ?? ""
		},
		actual: item.text,
		section,
		place: item.place,
		help: "Follow the procedure for this case; untick it only when it does not hold."
	};
}
function countFindings(members, require$4, counted, scope) {
	const own = members.flatMap((member) => member.finding === void 0 ? [] : [member.finding]);
	if (require$4 === "all") return own;
	const refused = own.filter((finding) => finding.kind !== "open-box");
	if (counted === "passed" || counted === "skipped") return refused;
	const live = members.filter((member) => member.status !== "skipped");
	const ticked = live.filter((member) => member.status === "passed").length;
	const [least, most] = bounds(require$4, live.length);
	const place = live[0]?.item.place;
	return [{
		status: counted,
		message: `${ticked} of ${live.length} ticked, expected ${quantifierWords(require$4)}`,
		actual: live.map((member) => member.item.text).join(" · "),
		section: scope.path,
		...place === void 0 ? {} : { place },
		help: ticked > most ? `Untick ${ticked - most}.` : least > live.length ? "Put back the boxes that are missing." : `Tick ${least - ticked} more.`
	}, ...refused];
}
// src/gates/template.ts
const template = require_options.defineGate({
	name: "template",
	description: "Compares the checklist with the trusted template: nothing of it may be deleted, reworded or moved.",
	options: require_dist.strictObject({}),
	summary: () => "Template is complete",
	evaluate: (_, { comparison }) => {
		if (comparison === void 0) return {
			status: "failed",
			findings: [{
				status: "failed",
				message: "There is no template to compare with",
				help: "Name one in the policy: \"template: path\"."
			}]
		};
		return require_options.outcome([...comparison.departures.map(finding), ...comparison.appended.map(({ item, section }) => ({
			status: "passed",
			message: "Goes on after the text of the template",
			actual: item.text,
			section,
			place: item.place
		}))]);
	}
});
const WORDS = {
	deleted: {
		message: "Item of the template is missing",
		help: "Put the line back."
	},
	reworded: {
		message: "Item of the template was reworded",
		help: "Put the text of the template back; add detail behind it."
	},
	moved: {
		message: "Item of the template stands in another place",
		help: "Move it back to where the template has it."
	},
	"made-conditional": {
		message: "Item of the template was made conditional",
		help: "Take the condition out."
	},
	"contradicting-copies": {
		message: "Item of the template is there twice with different states",
		help: "Delete the copy."
	},
	"section-deleted": {
		message: "Section of the template is missing",
		help: "Put the section back with all its lines."
	},
	"section-renamed": {
		message: "Section of the template was renamed",
		help: "Put the heading of the template back."
	},
	"field-deleted": {
		message: "Field of the template is missing",
		help: "Put the line back and fill it in."
	}
};
function finding(departure) {
	const { message, help } = WORDS[departure.kind];
	return {
		status: "failed",
		message: `${message} (line ${departure.templatePlace.line} of the template)`,
		expected: departure.expected,
		...departure.actual === void 0 ? {} : { actual: departure.actual },
		section: departure.section,
		...departure.place === void 0 ? {} : { place: departure.place },
		templatePlace: departure.templatePlace,
		help
	};
}
// src/policy/default.ts
var default_exports = require_rolldown_runtime.__exportAll({ defaultPolicy: () => defaultPolicy });
const TEMPLATE_RULE = {
	kind: "gate",
	title: "Template is complete",
	advisory: false,
	gate: template.bind({})
};
const EVERY_BOX = {
	kind: "gate",
	title: "Every box",
	advisory: false,
	gate: items.bind({})
};
function defaultPolicy(templatePath, alternatives = []) {
	const rules = templatePath === void 0 ? [EVERY_BOX] : [TEMPLATE_RULE, EVERY_BOX];
	return {
		matchesGlob: () => false,
		skip: [],
		checklists: [{
			notApplicable: "allowed",
			...templatePath === void 0 ? {} : { template: {
				path: templatePath,
				acceptRevisions: 0,
				alternatives: [...alternatives]
			} },
			phases: [{
				after: [],
				rules
			}]
		}]
	};
}
const DEFAULT_POLICY_DIGEST = "sha256:b4c9a9592d6444aade31861d020bc2b256634000ddf57eaa1bc51e8fd7fcfb34";
// src/run/trusted.ts
async function policyOf(request) {
	const loaded = await fileOf(request);
	if (request.source === void 0 || "errors" in loaded) return loaded;
	const { parseSource } = await Promise.resolve().then(() => require("./source-text.cjs"));
	const given = parseSource(request.source);
	if ("error" in given) return { errors: [`source: ${given.error}`] };
	const checklists = loaded.policy.checklists.map((each) => ({
		...each,
		source: given.source
	}));
	return {
		...loaded,
		policy: {
			...loaded.policy,
			checklists
		}
	};
}
async function fileOf({ policy: file, templatePath, templateAlternatives }) {
	if (file === void 0) return {
		policy: defaultPolicy(templatePath, templateAlternatives),
		source: {
			path: "default",
			digest: DEFAULT_POLICY_DIGEST
		}
	};
	const { loadPolicy } = await Promise.resolve().then(() => require("./load.cjs")).then((n) => n.load_exports);
	const key = JSON.stringify([
		file.path,
		templatePath,
		file.text
	]);
	const loading = loads.get(key) ?? loadPolicy(file.text, file.path, templatePath);
	if (loads.size >= MOST_KEPT) loads.clear();
	loads.set(key, loading);
	const loaded = await loading;
	if ("errors" in loaded) return { errors: loaded.errors.map((error) => `${error.path}:${error.line}:${error.column}: ${error.message}`) };
	return {
		policy: loaded.policy,
		source: await sourceOf(file)
	};
}
const MOST_KEPT = 32;
const loads = new Map();
function unknownPhase(policy, phase) {
	const names = [...new Set(policy.checklists.flatMap((checklist) => checklist.phases.flatMap((each) => each.name ?? [])))];
	if (names.includes(phase)) return void 0;
	return `found the phase "${phase}", expected ${names.length === 0 ? "none, since the policy has no phases" : `one of ${names.join(", ")}${nearest(phase, names)}`}`;
}
async function sourceOf(file) {
	const { createHash } = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:crypto"), 1));
	const digest = `sha256:${createHash("sha256").update(file.text).digest("hex")}`;
	const { path, sha, workspace } = file;
	return {
		path,
		...sha === void 0 ? {} : { sha },
		digest,
		...workspace === void 0 ? {} : { workspace }
	};
}
// src/run/sources.ts
var sources_exports = require_rolldown_runtime.__exportAll({
	judgedWithIssue: () => judgedWithIssue,
	labelsOfIssues: () => labelsOfIssues
});
const NAMES = {
	"pull-request": "a pull request",
	issue: "an issue",
	ref: "a tag",
	file: "a file"
};
const PARTS = {
	"pull-request-body": ["pull-request", "file"],
	"issue-body": ["issue", "file"],
	comments: [
		"pull-request",
		"issue",
		"file"
	],
	"linked-issues": ["pull-request", "file"],
	file: [
		"pull-request",
		"issue",
		"ref",
		"file"
	]
};
const SOURCE_WORDS = {
	"pull-request-body": "the body of a pull request",
	"issue-body": "the body of an issue",
	comments: "comments",
	"linked-issues": "the issues that a pull request links",
	file: "a file"
};
function sourcesFor({ source }, kind) {
	if (source === void 0) return kind === "ref" ? { elsewhere: "it is read from a body, and a tag has none" } : { sources: "body" };
	const sources = source.filter((each) => PARTS[each.kind].includes(kind));
	if (sources.length > 0) return { sources };
	return { elsewhere: `it is read from ${source.map((each) => SOURCE_WORDS[each.kind]).join(" and ")}, and this is ${NAMES[kind]}` };
}
function sourcesIn(policy, kind) {
	const wanted = policy.checklists.map((each) => ({
		each,
		name: each.name ?? "",
		where: sourcesFor(each, kind)
	}));
	const named = wanted.flatMap(({ where }) => "sources" in where ? [where.sources].flat() : []);
	const [first] = named;
	if (kind !== "file" || named.some((each) => each === "body" || each.kind.endsWith("-body"))) return wanted;
	const key = JSON.stringify(first);
	const standIn = (source) => JSON.stringify(source) === key ? { kind: "pull-request-body" } : source;
	return wanted.map(({ where, ...rest }) => ({
		...rest,
		where: "sources" in where && where.sources !== "body" ? { sources: where.sources.map(standIn) } : where
	}));
}
const NOTHING = {
	documents: [],
	root: {
		kind: "root",
		title: "",
		key: "",
		depth: 0,
		items: [],
		fields: [],
		signOffs: [],
		sections: []
	},
	nearMisses: []
};
async function applying(request, policy, facts) {
	const bare = {
		...policy,
		checklists: policy.checklists.map((each) => ({
			...each,
			phases: []
		}))
	};
	const input = {
		checklist: NOTHING,
		comparisons: new Map(),
		subject: request.subject,
		at: request.at
	};
	const decided = await decide((known) => evaluate(bare, {
		...input,
		facts: known
	}), facts, request.answer);
	const { root } = decided;
	const out = root.results.flatMap((result) => result.reason === void 0 ? [] : [result.title]);
	return {
		checklists: root.reason === void 0 ? policy.checklists.filter(({ name }) => name === void 0 || !out.includes(name)) : [],
		facts: decided.facts
	};
}
async function judgedWithIssue(request) {
	if (request.policy === void 0 && request.source === void 0) return {
		itself: true,
		linked: false
	};
	const loaded = await policyOf(request);
	if ("errors" in loaded) return {
		itself: true,
		linked: false
	};
	const { checklists } = loaded.policy;
	const linked = checklists.some(({ source }) => source?.some(({ kind }) => kind === "linked-issues"));
	return {
		itself: !linked || checklists.some((each) => "sources" in sourcesFor(each, "issue")),
		linked
	};
}
async function labelsOfIssues(request) {
	if (request.policy === void 0) return [];
	const loaded = await policyOf(request);
	if ("errors" in loaded) return [];
	const labels = loaded.policy.checklists.flatMap(({ source, appliesTo }) => source?.some(({ kind }) => kind === "issue-body") === true ? appliesTo?.labels ?? [] : []);
	return [...new Set(labels)];
}
Object.defineProperty(exports, "Ask", {
	enumerable: true,
	get: function() {
		return Ask;
	}
});
Object.defineProperty(exports, "Facts", {
	enumerable: true,
	get: function() {
		return Facts;
	}
});
Object.defineProperty(exports, "ICONS", {
	enumerable: true,
	get: function() {
		return ICONS;
	}
});
Object.defineProperty(exports, "LabelIndex", {
	enumerable: true,
	get: function() {
		return LabelIndex;
	}
});
Object.defineProperty(exports, "PARSE_TIMEOUT_MS", {
	enumerable: true,
	get: function() {
		return PARSE_TIMEOUT_MS;
	}
});
Object.defineProperty(exports, "PERMISSIONS", {
	enumerable: true,
	get: function() {
		return PERMISSIONS;
	}
});
Object.defineProperty(exports, "SIMPLE_CHECKS", {
	enumerable: true,
	get: function() {
		return SIMPLE_CHECKS;
	}
});
Object.defineProperty(exports, "SOURCE_WORDS", {
	enumerable: true,
	get: function() {
		return SOURCE_WORDS;
	}
});
Object.defineProperty(exports, "STATUSES", {
	enumerable: true,
	get: function() {
		return STATUSES;
	}
});
Object.defineProperty(exports, "TEMPLATE_RULE", {
	enumerable: true,
	get: function() {
		return TEMPLATE_RULE;
	}
});
Object.defineProperty(exports, "TimedOut", {
	enumerable: true,
	get: function() {
		return TimedOut;
	}
});
Object.defineProperty(exports, "answer_exports", {
	enumerable: true,
	get: function() {
		return answer_exports;
	}
});
Object.defineProperty(exports, "applying", {
	enumerable: true,
	get: function() {
		return applying;
	}
});
Object.defineProperty(exports, "bar", {
	enumerable: true,
	get: function() {
		return bar;
	}
});
Object.defineProperty(exports, "blame", {
	enumerable: true,
	get: function() {
		return blame;
	}
});
Object.defineProperty(exports, "bounded", {
	enumerable: true,
	get: function() {
		return bounded;
	}
});
Object.defineProperty(exports, "bounds", {
	enumerable: true,
	get: function() {
		return bounds;
	}
});
Object.defineProperty(exports, "commandsIn", {
	enumerable: true,
	get: function() {
		return commandsIn;
	}
});
Object.defineProperty(exports, "counts", {
	enumerable: true,
	get: function() {
		return counts;
	}
});
Object.defineProperty(exports, "decide", {
	enumerable: true,
	get: function() {
		return decide;
	}
});
Object.defineProperty(exports, "defaultPolicy", {
	enumerable: true,
	get: function() {
		return defaultPolicy;
	}
});
Object.defineProperty(exports, "default_exports", {
	enumerable: true,
	get: function() {
		return default_exports;
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
Object.defineProperty(exports, "doneIn", {
	enumerable: true,
	get: function() {
		return doneIn;
	}
});
Object.defineProperty(exports, "durationOf", {
	enumerable: true,
	get: function() {
		return durationOf;
	}
});
Object.defineProperty(exports, "eligibleFor", {
	enumerable: true,
	get: function() {
		return eligibleFor;
	}
});
Object.defineProperty(exports, "evaluate", {
	enumerable: true,
	get: function() {
		return evaluate;
	}
});
Object.defineProperty(exports, "exitStatus", {
	enumerable: true,
	get: function() {
		return exitStatus;
	}
});
Object.defineProperty(exports, "fields", {
	enumerable: true,
	get: function() {
		return fields;
	}
});
Object.defineProperty(exports, "fieldsIn", {
	enumerable: true,
	get: function() {
		return fieldsIn;
	}
});
Object.defineProperty(exports, "follows", {
	enumerable: true,
	get: function() {
		return follows;
	}
});
Object.defineProperty(exports, "hasBlank", {
	enumerable: true,
	get: function() {
		return hasBlank;
	}
});
Object.defineProperty(exports, "ignoredDirectives", {
	enumerable: true,
	get: function() {
		return ignoredDirectives;
	}
});
Object.defineProperty(exports, "isBefore", {
	enumerable: true,
	get: function() {
		return isBefore;
	}
});
Object.defineProperty(exports, "isChosen", {
	enumerable: true,
	get: function() {
		return isChosen;
	}
});
Object.defineProperty(exports, "isDate", {
	enumerable: true,
	get: function() {
		return isDate;
	}
});
Object.defineProperty(exports, "isWithin", {
	enumerable: true,
	get: function() {
		return isWithin;
	}
});
Object.defineProperty(exports, "items", {
	enumerable: true,
	get: function() {
		return items;
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
Object.defineProperty(exports, "lapse", {
	enumerable: true,
	get: function() {
		return lapse;
	}
});
Object.defineProperty(exports, "matchesItem", {
	enumerable: true,
	get: function() {
		return matchesItem;
	}
});
Object.defineProperty(exports, "namedIn", {
	enumerable: true,
	get: function() {
		return namedIn;
	}
});
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
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
Object.defineProperty(exports, "policyOf", {
	enumerable: true,
	get: function() {
		return policyOf;
	}
});
Object.defineProperty(exports, "published", {
	enumerable: true,
	get: function() {
		return published;
	}
});
Object.defineProperty(exports, "quantifierWords", {
	enumerable: true,
	get: function() {
		return quantifierWords;
	}
});
Object.defineProperty(exports, "quantify", {
	enumerable: true,
	get: function() {
		return quantify;
	}
});
Object.defineProperty(exports, "questionKey", {
	enumerable: true,
	get: function() {
		return questionKey;
	}
});
Object.defineProperty(exports, "readComments", {
	enumerable: true,
	get: function() {
		return readComments;
	}
});
Object.defineProperty(exports, "readDirectives", {
	enumerable: true,
	get: function() {
		return readDirectives;
	}
});
Object.defineProperty(exports, "refusal", {
	enumerable: true,
	get: function() {
		return refusal;
	}
});
Object.defineProperty(exports, "require_fastest_levenshtein", {
	enumerable: true,
	get: function() {
		return require_fastest_levenshtein;
	}
});
Object.defineProperty(exports, "shareOf", {
	enumerable: true,
	get: function() {
		return shareOf;
	}
});
Object.defineProperty(exports, "short", {
	enumerable: true,
	get: function() {
		return short;
	}
});
Object.defineProperty(exports, "signOffPart", {
	enumerable: true,
	get: function() {
		return signOffPart;
	}
});
Object.defineProperty(exports, "sourceOf", {
	enumerable: true,
	get: function() {
		return sourceOf;
	}
});
Object.defineProperty(exports, "sourcesIn", {
	enumerable: true,
	get: function() {
		return sourcesIn;
	}
});
Object.defineProperty(exports, "sources_exports", {
	enumerable: true,
	get: function() {
		return sources_exports;
	}
});
Object.defineProperty(exports, "statusWord", {
	enumerable: true,
	get: function() {
		return statusWord;
	}
});
Object.defineProperty(exports, "subjectName", {
	enumerable: true,
	get: function() {
		return subjectName;
	}
});
Object.defineProperty(exports, "template", {
	enumerable: true,
	get: function() {
		return template;
	}
});
Object.defineProperty(exports, "templateConditions", {
	enumerable: true,
	get: function() {
		return templateConditions;
	}
});
Object.defineProperty(exports, "text", {
	enumerable: true,
	get: function() {
		return text;
	}
});
Object.defineProperty(exports, "unknownPhase", {
	enumerable: true,
	get: function() {
		return unknownPhase;
	}
});
Object.defineProperty(exports, "withFileValues", {
	enumerable: true,
	get: function() {
		return withFileValues;
	}
});
Object.defineProperty(exports, "worst", {
	enumerable: true,
	get: function() {
		return worst;
	}
});
Object.defineProperty(exports, "worstExit", {
	enumerable: true,
	get: function() {
		return worstExit;
	}
});
Object.defineProperty(exports, "writtenBy", {
	enumerable: true,
	get: function() {
		return writtenBy;
	}
});

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_walk = require("./walk.cjs");
const require_unified = require("./unified.cjs");
const require_options = require("./options.cjs");
const require_template = require("./template.cjs");
let node_vm = require("node:vm");
// src/policy/nearest.ts
var import_fastest_levenshtein = require_rolldown_runtime.__commonJSMin(((exports) => {
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
}))();
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
function published(verdict) {
	return structuredClone(verdict);
}
const json = (verdict) => `${JSON.stringify(published(verdict), void 0, 2)}\n`;
// src/reports/links.ts
function documentOf({ documents }, place) {
	return documents.find(({ id }) => id === place?.document);
}
function editUrl({ url, kind }, line) {
	if (url === void 0 || !/^https?:\/\//.test(url)) return void 0;
	return kind === "file" && line !== void 0 ? `${url}?plain=1#L${line}` : url;
}
function sourceUrl({ subject }, { path }) {
	const { url, repository, trustedSha = "HEAD" } = subject;
	if (url === void 0 || repository === void 0 || !/^https?:\/\//.test(url)) return void 0;
	const end = url.toLowerCase().indexOf(`/${repository.toLowerCase()}/`);
	if (end < 0) return void 0;
	const encoded = path.toWellFormed().split("/").map(encodeURIComponent).join("/");
	return `${url.slice(0, end)}/${repository}/blob/${trustedSha}/${encoded}`;
}
function documentName(verdict, { id, kind, path, author, url }) {
	if (kind === "file") return {
		what: "",
		of: "",
		name: path ?? id
	};
	if (kind === "comment") return author === void 0 ? {
		what: "comment",
		of: "",
		name: ""
	} : {
		what: "comment",
		of: " by ",
		name: author
	};
	return verdict.documents.length === 1 || url !== void 0 && url === verdict.subject.url ? {
		what: "description",
		of: "",
		name: ""
	} : {
		what: "description",
		of: " of ",
		name: id
	};
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
// src/reports/sanitise.ts
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;
function sanitiseLine(text, maxLength = 200) {
	const line = text.replace(/[\r\n\t\u2028\u2029\u0085]+/g, " ").replace(HIDDEN, "").replace(/_{4,}/g, "___").replace(/:(?=:)/g, ":​").replace(/#(?=#\[)/g, "#​");
	const points = [...line];
	return points.length > maxLength ? `${points.slice(0, maxLength - 1).join("")}…` : line;
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
		tripped: grouped(said(tripped, "failed")),
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
		else each.results.forEach(visit);
	};
	visit(result);
	return open;
}
function failedCounts(result) {
	if (result.kind === "gate" || result.advisory || result.status !== "failed" || result.enforced === false) return [];
	return [...result.require === "all" || result.reason === void 0 ? [] : [{
		status: "failed",
		message: result.reason,
		about: result.title
	}], ...result.results.flatMap(failedCounts)];
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
function blockOf(blocks, { section, place }, { documents }, start) {
	const title = section?.join(" > ") ?? "";
	const document = documents.length > 1 && place !== void 0 ? { document: place.document } : {};
	const key = JSON.stringify([title, document]);
	const block = blocks.get(key) ?? start({
		section: title,
		...document
	});
	blocks.set(key, block);
	return block;
}
function counts(verdict) {
	const { ticked, notApplicable, total } = require_walk.totals(verdict.progress);
	if (total === 0) return "no boxes";
	return `${ticked} of ${total} done${notApplicable > 0 ? `, ${notApplicable} not applicable` : ""}`;
}
function subjectName(verdict) {
	const { subject } = verdict;
	return subject.file ?? `${subject.repository ?? ""}#${subject.number ?? ""}`;
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
	const list = (title, what, blocks, hue) => listed(`${hue(paint.bold(title))} ${paint.dim(`(${sizeOf(blocks)}, ${what})`)}`, linesOf(blocks, verdict, paint));
	const lines = [
		headline(verdict, paint),
		...list("Tripped", "must stay empty", tripped, paint.red),
		...list("Wrong", "must be undone", failed, paint.red),
		...list("Refused", "does not count", refused, paint.red),
		...list("Missing", "still to do", pending, paint.yellow),
		...list("To be signed", "still to sign", unsigned, paint.yellow),
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
	const phase = verdict.phase === void 0 ? "" : ` · phase ${sanitiseLine(verdict.phase)}`;
	const reason = verdict.reason === void 0 ? "" : ` · ${sanitiseLine(verdict.reason)}`;
	return `${mark(verdict.status, paint)} ${paint.bold(verdict.status.toUpperCase())}  ${sanitiseLine(subjectName(verdict))} · ${counts(verdict)}${phase}${reason}`;
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
		const why = reason === void 0 ? paint.dim(" (no reason given)") : `: ${sanitiseLine(reason)}`;
		return `    ${paint.dim(`line ${String(place.line).padStart(width)}`)}  – ${sanitiseLine(own)}${why}`;
	})]);
}
function widthOf(placed) {
	return Math.max(0, ...placed.map(({ place }) => String(place?.line ?? "").length));
}
function heading({ section, document }, verdict, paint) {
	const read = document === void 0 ? void 0 : documentOf(verdict, { document });
	const { what = "", of = "", name = "" } = read === void 0 ? {} : documentName(verdict, read);
	const source = `${what}${of}${sanitiseLine(name)}`;
	const title = [...section === "" ? [] : [paint.bold(sanitiseLine(section))], ...source === "" ? [] : [source]];
	return title.length === 0 ? [] : [`  ${title.join(" · ")}`];
}
function findingLines(finding, width, paint) {
	const line = finding.place === void 0 ? " ".repeat(width + 5) : `line ${String(finding.place.line).padStart(width)}`;
	const actual = finding.actual === void 0 || finding.actual === "" ? "" : sanitiseLine(finding.actual);
	if (finding.kind === "open-box") return [`    ${paint.dim(line)}  ☐ ${actual}`];
	if (finding.kind === "blank-field") return [`    ${paint.dim(line)}  ▁ ${sanitiseLine(finding.about ?? "")} ${paint.dim("is blank")}`];
	const about = finding.about === void 0 ? "" : `${paint.bold(sanitiseLine(finding.about))}: `;
	const expected = finding.expected === void 0 ? "" : `; expected: ${sanitiseLine(finding.expected)}`;
	const found = actual === "" ? "" : `: ${actual}`;
	const help = finding.help === void 0 ? [] : [`    ${" ".repeat(line.length)}    ${paint.dim(`→ ${sanitiseLine(finding.help)}`)}`];
	return [`    ${paint.dim(line)}  ${about}${finding.message}${found}${expected}`, ...help];
}
function gateLines(verdict, paint) {
	const { root } = verdict;
	if (root.results.length === 0 || root.results.length === 1 && root.results[0]?.kind === "gate") return [];
	const show = (result, depth) => {
		const notes = [
			...result.advisory ? ["advisory"] : [],
			...result.kind === "group" && result.enforced === false ? ["not enforced"] : [],
			...result.reason === void 0 ? [] : [sanitiseLine(result.reason)]
		];
		const note = notes.length === 0 ? "" : paint.dim(`  (${notes.join(", ")})`);
		const own = `  ${"  ".repeat(depth)}${mark(result.status, paint)} ${sanitiseLine(result.title)}${note}`;
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
	const width = Math.max(...verdict.progress.map((entry) => `${entry.ticked}/${entry.total}`.length));
	const lines = verdict.progress.map((entry) => {
		const done = entry.ticked + entry.notApplicable;
		const color = done === entry.total ? paint.green : done === 0 ? paint.dim : paint.yellow;
		const notApplicable = entry.notApplicable > 0 ? paint.dim(` (${entry.notApplicable} N/A)`) : "";
		const title = entry.section === "" ? "(before the first heading)" : sanitiseLine(entry.section);
		return `  ${color(bar(done / entry.total, 10))} ${`${entry.ticked}/${entry.total}`.padStart(width)}  ${title}${notApplicable}`;
	});
	const sum = require_walk.totals(verdict.progress);
	return [
		"",
		`${paint.bold("Sections")} ${paint.dim(`(${sum.ticked}/${sum.total})`)}`,
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
// src/run/exit.ts
function exitStatus(judged, failOn) {
	if (judged.kind === "policy-error") return 2;
	if (judged.kind === "could-not-judge") return 3;
	const { status } = judged.verdict;
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
const MAX_INLINE = 4096;
var RefusedDocument = class extends Error {
	document;
	line;
	constructor(document, line, reason) {
		super(`${document}:${line}: ${reason}`);
		this.name = "RefusedDocument";
		this.document = document;
		this.line = line;
	}
};
function tooDeepAt(markdown) {
	let open = [];
	let number = 0;
	for (const line of markdown.split(/\r\n|\n|\r/)) {
		number += 1;
		const next = containersOf(line, open);
		if (next === void 0) continue;
		open = next;
		if (open.length > 100) return number;
	}
}
const BULLET = /[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)/y;
const RULE = /([-_*])[ \t]*(?:\1[ \t]*){2,}$/y;
function containersOf(line, open) {
	const result = [];
	const at = {
		index: 0,
		column: 0
	};
	for (const container of open) {
		const start = { ...at };
		skipSpace(line, at);
		if (container.kind === "quote" ? line[at.index] === ">" : at.column >= container.column) {
			if (container.kind === "quote") afterQuote(line, at);
			else Object.assign(at, advanceTo(line, start, container.column));
			result.push(container);
		} else {
			Object.assign(at, start);
			break;
		}
	}
	let opened = false;
	while (result.length <= 100) {
		skipSpace(line, at);
		if (line[at.index] === ">") {
			afterQuote(line, at);
			result.push({
				kind: "quote",
				column: at.column
			});
		} else {
			RULE.lastIndex = at.index;
			BULLET.lastIndex = at.index;
			const bullet = RULE.test(line) ? null : BULLET.exec(line);
			if (bullet === null) break;
			at.index += bullet[0].length;
			at.column += bullet[0].length;
			result.push({
				kind: "item",
				column: at.column + 1
			});
		}
		opened = true;
	}
	return opened ? result : void 0;
}
function skipSpace(line, at) {
	while (line[at.index] === " " || line[at.index] === "	") step(line, at);
}
function step(line, at) {
	at.column = line[at.index] === "	" ? at.column + 4 - at.column % 4 : at.column + 1;
	at.index += 1;
}
function afterQuote(line, at) {
	step(line, at);
	if (line[at.index] === " ") step(line, at);
}
function advanceTo(line, from, column) {
	const at = { ...from };
	while (at.column < column && (line[at.index] === " " || line[at.index] === "	")) step(line, at);
	return at;
}
// node_modules/mdast-util-gfm-footnote/lib/index.js
footnoteReference.peek = footnoteReferencePeek;
function enterFootnoteCallString() {
	this.buffer();
}
function enterFootnoteCall(token) {
	this.enter({
		type: "footnoteReference",
		identifier: "",
		label: ""
	}, token);
}
function enterFootnoteDefinitionLabelString() {
	this.buffer();
}
function enterFootnoteDefinition(token) {
	this.enter({
		type: "footnoteDefinition",
		identifier: "",
		label: "",
		children: []
	}, token);
}
function exitFootnoteCallString(token) {
	const label = this.resume();
	const node = this.stack[this.stack.length - 1];
	node.type;
	node.identifier = require_unified.normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
	node.label = label;
}
function exitFootnoteCall(token) {
	this.exit(token);
}
function exitFootnoteDefinitionLabelString(token) {
	const label = this.resume();
	const node = this.stack[this.stack.length - 1];
	node.type;
	node.identifier = require_unified.normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
	node.label = label;
}
function exitFootnoteDefinition(token) {
	this.exit(token);
}
function footnoteReferencePeek() {
	return "[";
}
function footnoteReference(node, _, state, info) {
	const tracker = state.createTracker(info);
	let value = tracker.move("[^");
	const exit = state.enter("footnoteReference");
	const subexit = state.enter("reference");
	value += tracker.move(state.safe(state.associationId(node), {
		after: "]",
		before: value
	}));
	subexit();
	exit();
	value += tracker.move("]");
	return value;
}
function gfmFootnoteFromMarkdown() {
	return {
		enter: {
			gfmFootnoteCallString: enterFootnoteCallString,
			gfmFootnoteCall: enterFootnoteCall,
			gfmFootnoteDefinitionLabelString: enterFootnoteDefinitionLabelString,
			gfmFootnoteDefinition: enterFootnoteDefinition
		},
		exit: {
			gfmFootnoteCallString: exitFootnoteCallString,
			gfmFootnoteCall: exitFootnoteCall,
			gfmFootnoteDefinitionLabelString: exitFootnoteDefinitionLabelString,
			gfmFootnoteDefinition: exitFootnoteDefinition
		}
	};
}
// node_modules/mdast-util-gfm-strikethrough/lib/index.js
handleDelete.attention = attentionDelete;
handleDelete.peek = peekDelete;
function gfmStrikethroughFromMarkdown() {
	return {
		canContainEols: ["delete"],
		enter: { strikethrough: enterStrikethrough },
		exit: { strikethrough: exitStrikethrough }
	};
}
function enterStrikethrough(token) {
	this.enter({
		type: "delete",
		children: [],
		position: void 0
	}, token);
}
function exitStrikethrough(token) {
	this.exit(token);
}
function handleDelete(node, _, state, info) {
	const tracker = state.createTracker(info);
	const sequence = state.stack.includes("strikethrough") ? "~" : "~~";
	const exit = state.enter("strikethrough");
	let value = tracker.move(sequence);
	value += state.containerPhrasing(node, {
		...tracker.current(),
		before: value,
		after: "~"
	});
	value += tracker.move(sequence);
	exit();
	return value;
}
function attentionDelete() {
	return {
		construct: "strikethrough",
		markers: ["~"],
		sizes: [2, 1]
	};
}
function peekDelete() {
	return "~";
}
// node_modules/micromark-extension-gfm-footnote/lib/syntax.js
const indent = {
	tokenize: tokenizeIndent,
	partial: true
};
function gfmFootnote() {
	return {
		document: { [91]: {
			name: "gfmFootnoteDefinition",
			tokenize: tokenizeDefinitionStart,
			continuation: { tokenize: tokenizeDefinitionContinuation },
			exit: gfmFootnoteDefinitionEnd
		} },
		text: {
			[91]: {
				name: "gfmFootnoteCall",
				tokenize: tokenizeGfmFootnoteCall
			},
			[93]: {
				name: "gfmPotentialFootnoteCall",
				add: "after",
				tokenize: tokenizePotentialGfmFootnoteCall,
				resolveTo: resolveToPotentialGfmFootnoteCall
			}
		}
	};
}
function tokenizePotentialGfmFootnoteCall(effects, ok, nok) {
	const self = this;
	let index = self.events.length;
	const defined = self.parser.gfmFootnotes || (self.parser.gfmFootnotes = []);
	let labelStart;
	while (index--) {
		const token = self.events[index][1];
		if (token.type === "labelImage") {
			labelStart = token;
			break;
		}
		if (token.type === "gfmFootnoteCall" || token.type === "labelLink" || token.type === "label" || token.type === "image" || token.type === "link") break;
	}
	return start;
	function start(code) {
		if (!labelStart || !labelStart._balanced) return nok(code);
		const id = require_unified.normalizeIdentifier(self.sliceSerialize({
			start: labelStart.end,
			end: self.now()
		}));
		if (id.codePointAt(0) !== 94 || !defined.includes(id.slice(1))) return nok(code);
		effects.enter("gfmFootnoteCallLabelMarker");
		effects.consume(code);
		effects.exit("gfmFootnoteCallLabelMarker");
		return ok(code);
	}
}
function resolveToPotentialGfmFootnoteCall(events, context) {
	let index = events.length;
	while (index--) if (events[index][1].type === "labelImage" && events[index][0] === "enter") {
		events[index][1];
		break;
	}
	events[index + 1][1].type = "data";
	events[index + 3][1].type = "gfmFootnoteCallLabelMarker";
	const call = {
		type: "gfmFootnoteCall",
		start: Object.assign({}, events[index + 3][1].start),
		end: Object.assign({}, events[events.length - 1][1].end)
	};
	const marker = {
		type: "gfmFootnoteCallMarker",
		start: Object.assign({}, events[index + 3][1].end),
		end: Object.assign({}, events[index + 3][1].end)
	};
	marker.end.column++;
	marker.end.offset++;
	marker.end._bufferIndex++;
	const string = {
		type: "gfmFootnoteCallString",
		start: Object.assign({}, marker.end),
		end: Object.assign({}, events[events.length - 1][1].start)
	};
	const chunk = {
		type: "chunkString",
		contentType: "string",
		start: Object.assign({}, string.start),
		end: Object.assign({}, string.end)
	};
	const replacement = [
		events[index + 1],
		events[index + 2],
		[
			"enter",
			call,
			context
		],
		events[index + 3],
		events[index + 4],
		[
			"enter",
			marker,
			context
		],
		[
			"exit",
			marker,
			context
		],
		[
			"enter",
			string,
			context
		],
		[
			"enter",
			chunk,
			context
		],
		[
			"exit",
			chunk,
			context
		],
		[
			"exit",
			string,
			context
		],
		events[events.length - 2],
		events[events.length - 1],
		[
			"exit",
			call,
			context
		]
	];
	events.splice(index, events.length - index + 1, ...replacement);
	return events;
}
function tokenizeGfmFootnoteCall(effects, ok, nok) {
	const self = this;
	const defined = self.parser.gfmFootnotes || (self.parser.gfmFootnotes = []);
	let size = 0;
	let data;
	return start;
	function start(code) {
		effects.enter("gfmFootnoteCall");
		effects.enter("gfmFootnoteCallLabelMarker");
		effects.consume(code);
		effects.exit("gfmFootnoteCallLabelMarker");
		return callStart;
	}
	function callStart(code) {
		if (code !== 94) return nok(code);
		effects.enter("gfmFootnoteCallMarker");
		effects.consume(code);
		effects.exit("gfmFootnoteCallMarker");
		effects.enter("gfmFootnoteCallString");
		effects.enter("chunkString").contentType = "string";
		return callData;
	}
	function callData(code) {
		if (size > 999 || code === 93 && !data || code === null || code === 91 || require_unified.markdownLineEndingOrSpace(code)) return nok(code);
		if (code === 93) {
			effects.exit("chunkString");
			const token = effects.exit("gfmFootnoteCallString");
			if (!defined.includes(require_unified.normalizeIdentifier(self.sliceSerialize(token)))) return nok(code);
			effects.enter("gfmFootnoteCallLabelMarker");
			effects.consume(code);
			effects.exit("gfmFootnoteCallLabelMarker");
			effects.exit("gfmFootnoteCall");
			return ok;
		}
		if (!require_unified.markdownLineEndingOrSpace(code)) data = true;
		size++;
		effects.consume(code);
		return code === 92 ? callEscape : callData;
	}
	function callEscape(code) {
		if (code === 91 || code === 92 || code === 93) {
			effects.consume(code);
			size++;
			return callData;
		}
		return callData(code);
	}
}
function tokenizeDefinitionStart(effects, ok, nok) {
	const self = this;
	const defined = self.parser.gfmFootnotes || (self.parser.gfmFootnotes = []);
	let identifier;
	let size = 0;
	let data;
	return start;
	function start(code) {
		effects.enter("gfmFootnoteDefinition")._container = true;
		effects.enter("gfmFootnoteDefinitionLabel");
		effects.enter("gfmFootnoteDefinitionLabelMarker");
		effects.consume(code);
		effects.exit("gfmFootnoteDefinitionLabelMarker");
		return labelAtMarker;
	}
	function labelAtMarker(code) {
		if (code === 94) {
			effects.enter("gfmFootnoteDefinitionMarker");
			effects.consume(code);
			effects.exit("gfmFootnoteDefinitionMarker");
			effects.enter("gfmFootnoteDefinitionLabelString");
			effects.enter("chunkString").contentType = "string";
			return labelInside;
		}
		return nok(code);
	}
	function labelInside(code) {
		if (size > 999 || code === 93 && !data || code === null || code === 91 || require_unified.markdownLineEndingOrSpace(code)) return nok(code);
		if (code === 93) {
			effects.exit("chunkString");
			const token = effects.exit("gfmFootnoteDefinitionLabelString");
			identifier = require_unified.normalizeIdentifier(self.sliceSerialize(token));
			effects.enter("gfmFootnoteDefinitionLabelMarker");
			effects.consume(code);
			effects.exit("gfmFootnoteDefinitionLabelMarker");
			effects.exit("gfmFootnoteDefinitionLabel");
			return labelAfter;
		}
		if (!require_unified.markdownLineEndingOrSpace(code)) data = true;
		size++;
		effects.consume(code);
		return code === 92 ? labelEscape : labelInside;
	}
	function labelEscape(code) {
		if (code === 91 || code === 92 || code === 93) {
			effects.consume(code);
			size++;
			return labelInside;
		}
		return labelInside(code);
	}
	function labelAfter(code) {
		if (code === 58) {
			effects.enter("definitionMarker");
			effects.consume(code);
			effects.exit("definitionMarker");
			if (!defined.includes(identifier)) defined.push(identifier);
			return require_unified.factorySpace(effects, whitespaceAfter, "gfmFootnoteDefinitionWhitespace");
		}
		return nok(code);
	}
	function whitespaceAfter(code) {
		return ok(code);
	}
}
function tokenizeDefinitionContinuation(effects, ok, nok) {
	return effects.check(require_unified.blankLine, ok, effects.attempt(indent, ok, nok));
}
function gfmFootnoteDefinitionEnd(effects) {
	effects.exit("gfmFootnoteDefinition");
}
function tokenizeIndent(effects, ok, nok) {
	const self = this;
	return require_unified.factorySpace(effects, afterPrefix, "gfmFootnoteDefinitionIndent", 5);
	function afterPrefix(code) {
		const tail = self.events[self.events.length - 1];
		return tail && tail[1].type === "gfmFootnoteDefinitionIndent" && tail[2].sliceSerialize(tail[1], true).length === 4 ? ok(code) : nok(code);
	}
}
({}).hasOwnProperty;
// node_modules/micromark-extension-gfm-strikethrough/lib/syntax.js
function gfmStrikethrough(options) {
	let single = (options || {}).singleTilde;
	const tokenizer = {
		name: "strikethrough",
		tokenize: tokenizeStrikethrough,
		resolveAll: resolveAllStrikethrough
	};
	if (single === null || single === void 0) single = true;
	return {
		text: { [126]: tokenizer },
		insideSpan: { null: [tokenizer] },
		attentionMarkers: { null: [126] }
	};
	function resolveAllStrikethrough(events, context) {
		let index = -1;
		while (++index < events.length) if (events[index][0] === "enter" && events[index][1].type === "strikethroughSequenceTemporary" && events[index][1]._close) {
			let open = index;
			while (open--) if (events[open][0] === "exit" && events[open][1].type === "strikethroughSequenceTemporary" && events[open][1]._open && events[index][1].end.offset - events[index][1].start.offset === events[open][1].end.offset - events[open][1].start.offset) {
				events[index][1].type = "strikethroughSequence";
				events[open][1].type = "strikethroughSequence";
				const strikethrough = {
					type: "strikethrough",
					start: Object.assign({}, events[open][1].start),
					end: Object.assign({}, events[index][1].end)
				};
				const text = {
					type: "strikethroughText",
					start: Object.assign({}, events[open][1].end),
					end: Object.assign({}, events[index][1].start)
				};
				const nextEvents = [
					[
						"enter",
						strikethrough,
						context
					],
					[
						"enter",
						events[open][1],
						context
					],
					[
						"exit",
						events[open][1],
						context
					],
					[
						"enter",
						text,
						context
					]
				];
				const insideSpan = context.parser.constructs.insideSpan.null;
				if (insideSpan) require_unified.splice(nextEvents, nextEvents.length, 0, require_unified.resolveAll(insideSpan, events.slice(open + 1, index), context));
				require_unified.splice(nextEvents, nextEvents.length, 0, [
					[
						"exit",
						text,
						context
					],
					[
						"enter",
						events[index][1],
						context
					],
					[
						"exit",
						events[index][1],
						context
					],
					[
						"exit",
						strikethrough,
						context
					]
				]);
				require_unified.splice(events, open - 1, index - open + 3, nextEvents);
				index = open + nextEvents.length - 2;
				break;
			}
		}
		index = -1;
		while (++index < events.length) if (events[index][1].type === "strikethroughSequenceTemporary") events[index][1].type = "data";
		return events;
	}
	function tokenizeStrikethrough(effects, ok, nok) {
		const previous = this.previous;
		const events = this.events;
		let size = 0;
		return start;
		function start(code) {
			if (previous === 126 && events[events.length - 1][1].type !== "characterEscape") return nok(code);
			effects.enter("strikethroughSequenceTemporary");
			return more(code);
		}
		function more(code) {
			const before = require_unified.classifyCharacter(previous);
			if (code === 126) {
				if (size > 1) return nok(code);
				effects.consume(code);
				size++;
				return more;
			}
			if (size < 2 && !single) return nok(code);
			const token = effects.exit("strikethroughSequenceTemporary");
			const after = require_unified.classifyCharacter(code);
			token._open = !after || after === 2 && Boolean(before);
			token._close = !before || before === 2 && Boolean(after);
			return ok(code);
		}
	}
}
// node_modules/micromark-extension-gfm-table/lib/edit-map.js
var EditMap = class {
	constructor() {
		this.map = [];
		this.index = new Map();
	}
	add(index, remove, add) {
		addImplementation(this, index, remove, add);
	}
	consume(events) {
		this.map.sort(function(a, b) {
			return a[0] - b[0];
		});
		if (this.map.length === 0) return;
		let index = this.map.length;
		const vecs = [];
		while (index > 0) {
			index -= 1;
			vecs.push(events.slice(this.map[index][0] + this.map[index][1]), this.map[index][2]);
			events.length = this.map[index][0];
		}
		vecs.push(events.slice());
		events.length = 0;
		let slice = vecs.pop();
		while (slice) {
			for (const element of slice) events.push(element);
			slice = vecs.pop();
		}
		this.map.length = 0;
		this.index.clear();
	}
};
function addImplementation(editMap, at, remove, add) {
	if (remove === 0 && add.length === 0) return;
	const existing = editMap.index.get(at);
	if (existing) {
		existing[1] += remove;
		existing[2].push(...add);
		return;
	}
	const change = [
		at,
		remove,
		add
	];
	editMap.map.push(change);
	editMap.index.set(at, change);
}
// node_modules/micromark-extension-gfm-table/lib/infer.js
function gfmTableAlign(events, index) {
	let inDelimiterRow = false;
	const align = [];
	while (index < events.length) {
		const event = events[index];
		if (inDelimiterRow) {
			if (event[0] === "enter") {
				if (event[1].type === "tableContent") align.push(events[index + 1][1].type === "tableDelimiterMarker" ? "left" : "none");
			} else if (event[1].type === "tableContent") {
				if (events[index - 1][1].type === "tableDelimiterMarker") {
					const alignIndex = align.length - 1;
					align[alignIndex] = align[alignIndex] === "left" ? "center" : "right";
				}
			} else if (event[1].type === "tableDelimiterRow") break;
		} else if (event[0] === "enter" && event[1].type === "tableDelimiterRow") inDelimiterRow = true;
		index += 1;
	}
	return align;
}
// node_modules/micromark-extension-gfm-table/lib/syntax.js
function gfmTable() {
	return { flow: { null: {
		name: "table",
		tokenize: tokenizeTable,
		resolveAll: resolveTable
	} } };
}
function tokenizeTable(effects, ok, nok) {
	const self = this;
	let size = 0;
	let sizeB = 0;
	let seen;
	return start;
	function start(code) {
		let index = self.events.length - 1;
		while (index > -1) {
			const { type } = self.events[index][1];
			if (type === "lineEnding" || type === "linePrefix") index--;
			else break;
		}
		const tail = index > -1 ? self.events[index][1].type : null;
		const next = tail === "tableHead" || tail === "tableRow" ? bodyRowStart : headRowBefore;
		if (next === bodyRowStart && self.parser.lazy[self.now().line]) return nok(code);
		return next(code);
	}
	function headRowBefore(code) {
		effects.enter("tableHead");
		effects.enter("tableRow");
		return headRowStart(code);
	}
	function headRowStart(code) {
		if (code === 124) return headRowBreak(code);
		seen = true;
		sizeB += 1;
		return headRowBreak(code);
	}
	function headRowBreak(code) {
		if (code === null) return nok(code);
		if (require_unified.markdownLineEnding(code)) {
			if (sizeB > 1) {
				sizeB = 0;
				self.interrupt = true;
				effects.exit("tableRow");
				effects.enter("lineEnding");
				effects.consume(code);
				effects.exit("lineEnding");
				return headDelimiterStart;
			}
			return nok(code);
		}
		if (require_unified.markdownSpace(code)) return require_unified.factorySpace(effects, headRowBreak, "whitespace")(code);
		sizeB += 1;
		if (seen) {
			seen = false;
			size += 1;
		}
		if (code === 124) {
			effects.enter("tableCellDivider");
			effects.consume(code);
			effects.exit("tableCellDivider");
			seen = true;
			return headRowBreak;
		}
		effects.enter("data");
		return headRowData(code);
	}
	function headRowData(code) {
		if (code === null || code === 124 || require_unified.markdownLineEndingOrSpace(code)) {
			effects.exit("data");
			return headRowBreak(code);
		}
		effects.consume(code);
		return code === 92 ? headRowEscape : headRowData;
	}
	function headRowEscape(code) {
		if (code === 92 || code === 124) {
			effects.consume(code);
			return headRowData;
		}
		return headRowData(code);
	}
	function headDelimiterStart(code) {
		self.interrupt = false;
		if (self.parser.lazy[self.now().line]) return nok(code);
		effects.enter("tableDelimiterRow");
		seen = false;
		if (require_unified.markdownSpace(code)) return require_unified.factorySpace(effects, headDelimiterBefore, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code);
		return headDelimiterBefore(code);
	}
	function headDelimiterBefore(code) {
		if (code === 45 || code === 58) return headDelimiterValueBefore(code);
		if (code === 124) {
			seen = true;
			effects.enter("tableCellDivider");
			effects.consume(code);
			effects.exit("tableCellDivider");
			return headDelimiterCellBefore;
		}
		return headDelimiterNok(code);
	}
	function headDelimiterCellBefore(code) {
		if (require_unified.markdownSpace(code)) return require_unified.factorySpace(effects, headDelimiterValueBefore, "whitespace")(code);
		return headDelimiterValueBefore(code);
	}
	function headDelimiterValueBefore(code) {
		if (code === 58) {
			sizeB += 1;
			seen = true;
			effects.enter("tableDelimiterMarker");
			effects.consume(code);
			effects.exit("tableDelimiterMarker");
			return headDelimiterLeftAlignmentAfter;
		}
		if (code === 45) {
			sizeB += 1;
			return headDelimiterLeftAlignmentAfter(code);
		}
		if (code === null || require_unified.markdownLineEnding(code)) return headDelimiterCellAfter(code);
		return headDelimiterNok(code);
	}
	function headDelimiterLeftAlignmentAfter(code) {
		if (code === 45) {
			effects.enter("tableDelimiterFiller");
			return headDelimiterFiller(code);
		}
		return headDelimiterNok(code);
	}
	function headDelimiterFiller(code) {
		if (code === 45) {
			effects.consume(code);
			return headDelimiterFiller;
		}
		if (code === 58) {
			seen = true;
			effects.exit("tableDelimiterFiller");
			effects.enter("tableDelimiterMarker");
			effects.consume(code);
			effects.exit("tableDelimiterMarker");
			return headDelimiterRightAlignmentAfter;
		}
		effects.exit("tableDelimiterFiller");
		return headDelimiterRightAlignmentAfter(code);
	}
	function headDelimiterRightAlignmentAfter(code) {
		if (require_unified.markdownSpace(code)) return require_unified.factorySpace(effects, headDelimiterCellAfter, "whitespace")(code);
		return headDelimiterCellAfter(code);
	}
	function headDelimiterCellAfter(code) {
		if (code === 124) return headDelimiterBefore(code);
		if (code === null || require_unified.markdownLineEnding(code)) {
			if (!seen || size !== sizeB) return headDelimiterNok(code);
			effects.exit("tableDelimiterRow");
			effects.exit("tableHead");
			return ok(code);
		}
		return headDelimiterNok(code);
	}
	function headDelimiterNok(code) {
		return nok(code);
	}
	function bodyRowStart(code) {
		effects.enter("tableRow");
		return bodyRowBreak(code);
	}
	function bodyRowBreak(code) {
		if (code === 124) {
			effects.enter("tableCellDivider");
			effects.consume(code);
			effects.exit("tableCellDivider");
			return bodyRowBreak;
		}
		if (code === null || require_unified.markdownLineEnding(code)) {
			effects.exit("tableRow");
			return ok(code);
		}
		if (require_unified.markdownSpace(code)) return require_unified.factorySpace(effects, bodyRowBreak, "whitespace")(code);
		effects.enter("data");
		return bodyRowData(code);
	}
	function bodyRowData(code) {
		if (code === null || code === 124 || require_unified.markdownLineEndingOrSpace(code)) {
			effects.exit("data");
			return bodyRowBreak(code);
		}
		effects.consume(code);
		return code === 92 ? bodyRowEscape : bodyRowData;
	}
	function bodyRowEscape(code) {
		if (code === 92 || code === 124) {
			effects.consume(code);
			return bodyRowData;
		}
		return bodyRowData(code);
	}
}
function resolveTable(events, context) {
	let index = -1;
	let inFirstCellAwaitingPipe = true;
	let rowKind = 0;
	let lastCell = [
		0,
		0,
		0,
		0
	];
	let cell = [
		0,
		0,
		0,
		0
	];
	let afterHeadAwaitingFirstBodyRow = false;
	let lastTableEnd = 0;
	let currentTable;
	let currentBody;
	let currentCell;
	const map = new EditMap();
	while (++index < events.length) {
		const event = events[index];
		const token = event[1];
		if (event[0] === "enter") {
			if (token.type === "tableHead") {
				afterHeadAwaitingFirstBodyRow = false;
				if (lastTableEnd !== 0) {
					flushTableEnd(map, context, lastTableEnd, currentTable, currentBody);
					currentBody = void 0;
					lastTableEnd = 0;
				}
				currentTable = {
					type: "table",
					start: Object.assign({}, token.start),
					end: Object.assign({}, token.end)
				};
				map.add(index, 0, [[
					"enter",
					currentTable,
					context
				]]);
			} else if (token.type === "tableRow" || token.type === "tableDelimiterRow") {
				inFirstCellAwaitingPipe = true;
				currentCell = void 0;
				lastCell = [
					0,
					0,
					0,
					0
				];
				cell = [
					0,
					index + 1,
					0,
					0
				];
				if (afterHeadAwaitingFirstBodyRow) {
					afterHeadAwaitingFirstBodyRow = false;
					currentBody = {
						type: "tableBody",
						start: Object.assign({}, token.start),
						end: Object.assign({}, token.end)
					};
					map.add(index, 0, [[
						"enter",
						currentBody,
						context
					]]);
				}
				rowKind = token.type === "tableDelimiterRow" ? 2 : currentBody ? 3 : 1;
			} else if (rowKind && (token.type === "data" || token.type === "tableDelimiterMarker" || token.type === "tableDelimiterFiller")) {
				inFirstCellAwaitingPipe = false;
				if (cell[2] === 0) {
					if (lastCell[1] !== 0) {
						cell[0] = cell[1];
						currentCell = flushCell(map, context, lastCell, rowKind, void 0, currentCell);
						lastCell = [
							0,
							0,
							0,
							0
						];
					}
					cell[2] = index;
				}
			} else if (token.type === "tableCellDivider") {
				if (inFirstCellAwaitingPipe) inFirstCellAwaitingPipe = false;
				else {
					if (lastCell[1] !== 0) {
						cell[0] = cell[1];
						currentCell = flushCell(map, context, lastCell, rowKind, void 0, currentCell);
					}
					lastCell = cell;
					cell = [
						lastCell[1],
						index,
						0,
						0
					];
				}
			}
		} else if (token.type === "tableHead") {
			afterHeadAwaitingFirstBodyRow = true;
			lastTableEnd = index;
		} else if (token.type === "tableRow" || token.type === "tableDelimiterRow") {
			lastTableEnd = index;
			if (lastCell[1] !== 0) {
				cell[0] = cell[1];
				currentCell = flushCell(map, context, lastCell, rowKind, index, currentCell);
			} else if (cell[1] !== 0) currentCell = flushCell(map, context, cell, rowKind, index, currentCell);
			rowKind = 0;
		} else if (rowKind && (token.type === "data" || token.type === "tableDelimiterMarker" || token.type === "tableDelimiterFiller")) cell[3] = index;
	}
	if (lastTableEnd !== 0) flushTableEnd(map, context, lastTableEnd, currentTable, currentBody);
	map.consume(context.events);
	index = -1;
	while (++index < context.events.length) {
		const event = context.events[index];
		if (event[0] === "enter" && event[1].type === "table") event[1]._align = gfmTableAlign(context.events, index);
	}
	return events;
}
function flushCell(map, context, range, rowKind, rowEnd, previousCell) {
	const groupName = rowKind === 1 ? "tableHeader" : rowKind === 2 ? "tableDelimiter" : "tableData";
	const valueName = "tableContent";
	if (range[0] !== 0) {
		previousCell.end = Object.assign({}, getPoint(context.events, range[0]));
		map.add(range[0], 0, [[
			"exit",
			previousCell,
			context
		]]);
	}
	const now = getPoint(context.events, range[1]);
	previousCell = {
		type: groupName,
		start: Object.assign({}, now),
		end: Object.assign({}, now)
	};
	map.add(range[1], 0, [[
		"enter",
		previousCell,
		context
	]]);
	if (range[2] !== 0) {
		const relatedStart = getPoint(context.events, range[2]);
		const relatedEnd = getPoint(context.events, range[3]);
		const valueToken = {
			type: valueName,
			start: Object.assign({}, relatedStart),
			end: Object.assign({}, relatedEnd)
		};
		map.add(range[2], 0, [[
			"enter",
			valueToken,
			context
		]]);
		if (rowKind !== 2) {
			const start = context.events[range[2]];
			const end = context.events[range[3]];
			start[1].end = Object.assign({}, end[1].end);
			start[1].type = "chunkText";
			start[1].contentType = "text";
			if (range[3] > range[2] + 1) {
				const a = range[2] + 1;
				const b = range[3] - range[2] - 1;
				map.add(a, b, []);
			}
		}
		map.add(range[3] + 1, 0, [[
			"exit",
			valueToken,
			context
		]]);
	}
	if (rowEnd !== void 0) {
		previousCell.end = Object.assign({}, getPoint(context.events, rowEnd));
		map.add(rowEnd, 0, [[
			"exit",
			previousCell,
			context
		]]);
		previousCell = void 0;
	}
	return previousCell;
}
function flushTableEnd(map, context, index, table, tableBody) {
	const exits = [];
	const related = getPoint(context.events, index);
	if (tableBody) {
		tableBody.end = Object.assign({}, related);
		exits.push([
			"exit",
			tableBody,
			context
		]);
	}
	table.end = Object.assign({}, related);
	exits.push([
		"exit",
		table,
		context
	]);
	map.add(index + 1, 0, exits);
}
function getPoint(events, index) {
	const event = events[index];
	const side = event[0] === "enter" ? "start" : "end";
	return event[1][side];
}
// src/checklist/pieces.ts
const BOUNDARY = /(?<=(?:^|\n)[ \t]*\r?\n)(?=#{1,2}[ \t])/g;
function piecesOf(markdown) {
	return markdown.split(BOUNDARY);
}
function isOpen(piece, text) {
	const last = piece.children.at(-1);
	if (last?.type === "code") return isOpenFence(last, text);
	return last?.type === "html" && isOpenHtml(last);
}
function isOpenFence(node, text) {
	const source = text.slice(node.position?.start.offset, node.position?.end.offset);
	const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
	if (fence === void 0) return false;
	const start = Math.max(source.lastIndexOf("\n"), source.lastIndexOf("\r"));
	const last = source.slice(start + 1).trim();
	return start < 0 || !last.startsWith(fence) || /[^`~]/.test(last);
}
const HTML_ENDS = [
	[/^\s*<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^\s*<!--/, /-->/],
	[/^\s*<\?/, /\?>/],
	[/^\s*<!\[CDATA\[/, /\]\]>/],
	[/^\s*<![a-z]/i, />/]
];
function isOpenHtml(node) {
	return HTML_ENDS.some(([start, end]) => start.test(node.value) && !end.test(node.value));
}
function shifted(piece, offset, lines) {
	return piece.children.map((node) => move(node, offset, lines));
}
function move(node, offset, lines) {
	const point = (at) => ({
		line: at.line + lines,
		column: at.column,
		offset: at.offset + offset
	});
	const { start, end } = node.position;
	return {
		...node,
		position: {
			start: point(start),
			end: point(end)
		},
		..."children" in node ? { children: node.children.map((child) => move(child, offset, lines)) } : {}
	};
}
// src/checklist/markdown.ts
const INLINE = [
	"attention",
	"autolink",
	"characterEscape",
	"characterReference",
	"codeText",
	"hardBreakEscape",
	"htmlText",
	"labelEnd",
	"labelStartImage",
	"labelStartLink"
];
const BLOCKS = [
	"blockQuote",
	"codeFenced",
	"headingAtx",
	"htmlFlow",
	"list",
	"setextUnderline",
	"thematicBreak"
];
function extend(processor, micromark, fromMarkdown) {
	const data = processor.data();
	(data["micromarkExtensions"] ??= []).push(...micromark);
	(data["fromMarkdownExtensions"] ??= []).push(...fromMarkdown);
}
const LINE_ENDING = -3;
const restOfLine = { tokenize(effects, ok) {
	const inside = (code) => {
		if (code === null || code <= LINE_ENDING) {
			effects.exit("data");
			return ok(code);
		}
		effects.consume(code);
		return inside;
	};
	return (code) => {
		effects.enter("data");
		return inside(code);
	};
} };
const RAW_TEXT = { text: Object.fromEntries([..."!&*<[\\]_`"].map((each) => [each.charCodeAt(0), restOfLine])) };
function rareIn(text) {
	return {
		tables: /-[ \t]*[|:]|[|:][ \t]*-/.test(text),
		definitions: text.includes("]:")
	};
}
const documentPasses = new Map();
function documentPass({ tables, definitions }) {
	const key = `${tables} ${definitions}`;
	let pass = documentPasses.get(key);
	if (pass === void 0) {
		pass = require_unified.unified().use(require_unified.remarkParse).use(function() {
			const { document } = gfmFootnote();
			extend(this, [
				...tables ? [gfmTable()] : [],
				...definitions ? [{ document }] : [],
				RAW_TEXT,
				{ disable: { null: [...INLINE, ...definitions ? [] : ["definition"]] } }
			], [require_unified.gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()]);
		}).freeze();
		documentPasses.set(key, pass);
	}
	return pass;
}
const inlinePass = require_unified.unified().use(require_unified.remarkParse).use(function() {
	extend(this, [
		gfmStrikethrough(),
		gfmFootnote(),
		{ disable: { null: BLOCKS } }
	], [gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()]);
}).freeze();
function readBlocks$1(markdown, known = new Map()) {
	const root = {
		type: "root",
		children: []
	};
	let offset = 0;
	let lines = 0;
	for (const each of piecesOf(markdown)) {
		const rest = isOpen(readPiece(each, known), each);
		const text = rest ? markdown.slice(offset) : each;
		root.children.push(...shifted(readPiece(text, known), offset, lines));
		if (rest) break;
		offset += text.length;
		lines += text.split(/\r\n|\n|\r/).length - 1;
	}
	return root;
}
function readPiece(text, known) {
	let piece = known.get(text);
	if (piece === void 0) known.set(text, piece = documentPass(rareIn(text)).parse(text));
	return piece;
}
function rawText(node) {
	if (node.type === "break") return "  \n";
	if ("value" in node) return node.value.replace(/\r\n?/g, "\n");
	return node.children.map(rawText).join("");
}
function positionOf(node) {
	return node.position;
}
function offsetOf(node) {
	return positionOf(node).start.offset;
}
function normalizeLabel(label) {
	return label.replace(/[\t\n\r ]+/g, " ").trim().toLowerCase().toUpperCase();
}
function labelOf(node) {
	return normalizeLabel(node.label);
}
function readInline(raw, definitions) {
	const known = definitions.links.size + definitions.footnotes.size > 0 ? definitionsIn(raw, definitions) : "";
	const guard = /^[[\uFEFF]/.test(raw) ? "x" : "";
	const text = raw.replaceAll("\n[^", "\n    [^");
	const [paragraph] = inlinePass.parse(guard + text + known).children;
	if (paragraph?.type !== "paragraph") return [];
	const [first, ...rest] = paragraph.children;
	return guard !== "" && first?.type === "text" ? [{
		...first,
		value: first.value.slice(1)
	}, ...rest] : paragraph.children;
}
function definitionsIn(raw, definitions) {
	const found = new Set();
	for (const [, label = ""] of raw.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]/gs)) if (label.startsWith("^") && definitions.footnotes.has(normalizeLabel(label.slice(1)))) found.add(`[${label}]: x`);
	else if (definitions.links.has(normalizeLabel(label))) found.add(`[${label}]: #`);
	return [...found].map((line) => `\n\n${line}`).join("");
}
// src/checklist/inline.ts
const HEAD = 256;
const TEXT = String.raw`[^\\&<*_~${"`"}[\]!\n]|&(?![#A-Za-z])|<(?=[\s\d=]|$)|(?<=[A-Za-z0-9])_+(?=[A-Za-z0-9])|(?<=\s)_+(?=\s|$)|!(?!\[)|(?<=[^\s])\n(?=[^\s])`;
const BRACKETS = String.raw`\[|\](?!\()`;
const PLAIN = new RegExp(`^(?:${TEXT})*$`);
const PLAIN_UNDEFINED = new RegExp(`^(?:${TEXT}|${BRACKETS})*$`);
const NAME = String.raw`[^\\&<*_~${"`"}[\]!\n]`;
const BOLD = String.raw`(?<=^|\s)\*\*(?=\S)(?:${NAME}*[A-Za-z0-9]\*\*(?!\*)|${NAME}+(?<=\S)\*\*(?=\s|$))`;
const CODE = String.raw`${"`"}[^${"`"}\n]+${"`"}(?!${"`"})`;
const SIMPLE_UNDEFINED = new RegExp(`^(?:${TEXT}|${BRACKETS}|${BOLD}|${CODE})*$`);
const FORMATTED = /(\*\*[^*`]+\*\*|`[^`]+`)/;
function inlineOf(raw, definitions, hardBreaks) {
	if (raw.length > 4096) {
		const head = raw.slice(0, HEAD).trimEnd();
		const { parts, shape } = inlineOf(head, definitions, hardBreaks);
		const text = raw.slice(head.length, MAX_INLINE).replace(/[\uD800-\uDBFF]$/, "");
		return {
			parts: [...parts, {
				kind: "text",
				text
			}],
			shape: shape + shapeOf(text, hardBreaks),
			cut: true
		};
	}
	const undefinedHere = definitions.links.size + definitions.footnotes.size === 0;
	if ((undefinedHere ? PLAIN_UNDEFINED : PLAIN).test(raw)) return {
		parts: [{
			kind: "text",
			text: raw
		}],
		shape: shapeOf(raw, hardBreaks),
		cut: false
	};
	if (undefinedHere && SIMPLE_UNDEFINED.test(raw)) return inlineOfSimple(raw, hardBreaks);
	return inlineInFull(raw, definitions, hardBreaks);
}
function inlineInFull(raw, definitions, hardBreaks) {
	const inline = {
		parts: [],
		shape: "",
		cut: false
	};
	for (const node of readInline(raw, definitions)) {
		const part = partOf(node);
		inline.parts.push(part);
		if (part.kind === "text") inline.shape += shapeOf(part.text, hardBreaks);
		else if (part.kind !== "comment") inline.shape += "<";
	}
	return inline;
}
function inlineOfSimple(raw, hardBreaks) {
	const inline = {
		parts: [],
		shape: "",
		cut: false
	};
	for (const text of raw.split(FORMATTED).filter((each) => each !== "")) {
		const part = simplePart(text);
		inline.parts.push(part);
		inline.shape += part.kind === "text" ? shapeOf(text, hardBreaks) : "<";
	}
	return inline;
}
function simplePart(text) {
	if (text.startsWith("`")) return {
		kind: "code",
		text: codeIn(text.slice(1, -1))
	};
	return text.startsWith("**") ? {
		kind: "strong",
		text: text.slice(2, -2)
	} : {
		kind: "text",
		text
	};
}
function codeIn(text) {
	return /^ .*[^ ].* $/.test(text) ? text.slice(1, -1) : text;
}
function shapeOf(text, hardBreaks) {
	return hardBreaks ? text.replaceAll("\n", "<") : text;
}
function textOf(parts) {
	return parts.map((part) => part.kind === "comment" ? "" : part.text).join("");
}
function fold(text) {
	return text.replace(/[^\S\uFEFF]+/g, " ").trim();
}
function commentText(html) {
	return /^<!--([\s\S]*?)(?:--!?>\s*)?$/.exec(html)?.[1];
}
function splitComments(html) {
	const parts = [];
	let at = 0;
	for (;;) {
		const start = html.indexOf("<!--", at);
		const end = start < 0 ? -1 : html.indexOf("-->", start + 2);
		const text = end < 0 ? html.slice(at) : html.slice(at, start);
		if (text !== "") parts.push({
			kind: "text",
			text
		});
		if (end < 0) return parts;
		parts.push({
			kind: "comment",
			text: html.slice(start + 4, Math.max(start + 4, end))
		});
		at = end + 3;
	}
}
function directiveIn(comment) {
	const text = /^\s*gate:\s*([\s\S]*?)\s*$/i.exec(comment ?? "")?.[1];
	return text === void 0 ? void 0 : fold(text);
}
function partOf(node) {
	switch (node.type) {
		case "text": return {
			kind: "text",
			text: node.value
		};
		case "inlineCode": return {
			kind: "code",
			text: node.value
		};
		case "break": return {
			kind: "break",
			text: "\n"
		};
		case "html": {
			const comment = commentText(node.value);
			return comment === void 0 ? {
				kind: "other",
				text: htmlText(node.value)
			} : {
				kind: "comment",
				text: comment
			};
		}
		default: return {
			kind: isStruck(node) ? "delete" : node.type === "strong" ? "strong" : "other",
			text: plainText(node)
		};
	}
}
function isStruck(node) {
	if (node.type === "delete") return true;
	if (node.type !== "strong" && node.type !== "emphasis" && node.type !== "link") return false;
	return node.children.length > 0 && node.children.every(isStruck);
}
function plainText(node) {
	switch (node.type) {
		case "text":
		case "inlineCode": return node.value;
		case "break": return "\n";
		case "html": return htmlText(node.value);
		case "image":
		case "imageReference": return node.alt;
		default: return "children" in node ? node.children.map(plainText).join("") : "";
	}
}
function textOfHtml(html) {
	return textOf(splitComments(html)).replace(/<[^<>]*>/g, htmlText);
}
function htmlText(tag) {
	if (/^<br\b/i.test(tag)) return "\n";
	const [, double, single] = /^<img\b[^<>]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
	return double ?? single ?? "";
}
// src/checklist/near-miss.ts
const define = (kind, blocking, message, help) => ({
	kind,
	blocking,
	message,
	help
});
const USE = "Write it as \"- [ ] text\" or \"- [x] text\".";
const NEAR_MISSES = {
	noTextInBox: define("empty-brackets", true, "Brackets with nothing between them are no box", USE),
	noSpaceAfterBullet: define("no-space-after-bullet", true, "Without a space after the bullet this is no list item", USE),
	spaceInBox: define("space-in-box", true, "A box with a mark and a space is no box", USE),
	otherMark: define("other-mark", true, "Only a space or an x makes a box", `Use "[x]" for done, "[ ]" for open, or "[n/a]" with a reason. ${USE}`),
	noSpaceAfterBox: define("no-space-after-box", true, "Without a space after it this is no box", "Put a space between the box and its text."),
	noText: define("no-text", true, "A box without text is not shown as a box", "Write what is to be done behind the box, or delete the line."),
	nonBreakingSpace: define("non-breaking-space", true, "A non-breaking space beside the brackets keeps this from being a box", "Replace it by an ordinary space."),
	fullWidth: define("full-width-brackets", true, "Full-width brackets are no box", "Use the ASCII brackets \"[\" and \"]\"."),
	formatted: define("formatted-box", true, "A box inside bold, struck or other formatting is no box", "Put the box before the formatting."),
	bare: define("no-bullet", true, "Brackets without a bullet before them are no box", USE),
	secondLine: define("second-line", true, "A box on a later line of an item is not shown as one everywhere", "Begin a list item of its own: \"- [ ] text\"."),
	lineEndAfterBox: define("line-end-after-box", true, "In a description or comment a box at the end of its line is none", "Put the text on the same line as the box."),
	inHeading: define("box-in-heading", true, "A box in a heading is no box", `Put it into a list below the heading. ${USE}`),
	becameLink: define("became-link", true, "A definition somewhere below turns this tick into a link", "Delete the line that begins with \"[x]:\"."),
	heading: define("became-heading", true, "The line below turned this item into a heading", "Delete the empty bullet or underline below it, or leave a blank line between."),
	unclosedComment: define("unclosed-comment", true, "A comment that is never closed hides the rest", "Close it with \"-->\"."),
	swallowed: define("swallowed-by-html", true, "HTML above or before it hides this box on GitHub", "Leave a blank line after the HTML, or indent it below the item."),
	rawItem: define("raw-html-box", true, "A box in a raw HTML list is not read", "Write it as a Markdown list item."),
	numberedAfterCode: define("numbered-after-code", true, "GitHub may show this as a numbered list that is not read here", "Leave a line of text or a comment between the code and the list, or begin the list with 1."),
	numberedInQuote: define("numbered-in-quote", true, "GitHub may show this as a numbered list that is not read here", "Leave a blank line before the quote, or begin the list with 1."),
	htmlKind: define("html-block-differs", true, "This HTML line hides or shows boxes differently on GitHub", "Leave a blank line after the HTML line."),
	inComment: define("box-in-comment", false, "Boxes in a comment do not count", "Delete the comment marks if they should."),
	inCode: define("box-in-code", false, "Boxes in code do not count", "Move them out of the code if they should."),
	inHtml: define("box-in-html", false, "Boxes in an HTML block do not count", "Leave a blank line between the HTML and the list if they should."),
	inCell: define("box-in-table", false, "Boxes in a table cell do not count", "Move them out of the table if they should."),
	tooLong: define("too-long", false, "Text over 4,096 characters is read without formatting and cut", "Shorten it, or move the detail elsewhere.")
};
// src/checklist/nearly.ts
const AFTER_BULLET = [
	[/^\\?\[\u00A0\\?\]|^\\?\[[ xX]\\?\]\u00A0/, NEAR_MISSES.nonBreakingSpace],
	[/^\\?\[\\?\](?!\()/, NEAR_MISSES.noTextInBox],
	[/^\\?\[(?:\s+[xX]\s*|[xX]\s+|\s{2,}|\n)\\?\](?!\(|:)/, NEAR_MISSES.spaceInBox],
	[/^\\?\[[ \txX]\\?\]\s*$/, NEAR_MISSES.noText],
	[/^\\?\[[ \txX]\\?\][ \t]*\n/, NEAR_MISSES.lineEndAfterBox],
	[/^\\?\[[ \txX]\\?\](?![\s([])/, NEAR_MISSES.noSpaceAfterBox],
	[/^\\?\[[ \t]*(?:[^\s\d[\]()^!]\uFE0F?|yes|ok|done|no|todo)[ \t]*\\?\](?![([:])/iu, NEAR_MISSES.otherMark],
	[/^[\uFF3B\u3010\u3014][ \u3000xX\uFF58\uFF38\u2713\u2714]?[\uFF3D\u3011\u3015]/, NEAR_MISSES.fullWidth],
	[/^(?:\*\*|__|~~|\*|_|~)\s*\[[ xX]\]/, NEAR_MISSES.formatted]
];
function afterBullet(raw) {
	const text = withoutComments(raw).trimStart();
	return AFTER_BULLET.find(([pattern]) => pattern.test(text))?.[1];
}
const NO_SPACE = /^(?:[-*+]|\d{1,9}[.)])\\?\[[ \t]*(?:[xX/~\u2713\u2714\u2705\u2611-]|n\/?a)?[ \t]*\\?\](?![([*_])/i;
function inParagraphLine(line, inItem, lead) {
	const text = line.trimStart();
	if (NO_SPACE.test(text)) return NEAR_MISSES.noSpaceAfterBullet;
	if (lead || !/^\\?\[[ xX]\\?\](?:[ \t]|$)/.test(text)) return void 0;
	return inItem ? NEAR_MISSES.secondLine : NEAR_MISSES.bare;
}
function boxLines(block) {
	return block.split(/\r\n|\n|\r/).flatMap((line, index) => isBoxLine(line) ? [index] : []);
}
function isBoxLine(line) {
	return /^[\s>]*(?:[-+*]|\d{1,9}[.)])\s+\[[ xX]\]\s/.test(line);
}
function withoutComments(html) {
	return splitComments(html).map((part) => part.kind === "comment" ? part.text.replace(/[^\r\n]+/g, "") : part.text).join("");
}
// src/checklist/reader.ts
var Reader = class {
	document;
	reading;
	nearMisses = [];
	titles = [];
	#lineStarts;
	#bom;
	#noted = new Set();
	#lookedTo = new Map();
	constructor(document, reading) {
		this.document = document;
		this.reading = reading;
		this.#bom = document.markdown.length - reading.source.length;
		this.#lineStarts = [0];
		for (const match of reading.source.matchAll(/\r\n|\n|\r/g)) this.#lineStarts.push(match.index + match[0].length);
	}
	place(offset) {
		let low = 0;
		let high = this.#lineStarts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (this.#startOf(middle + 1) <= offset) low = middle;
			else high = middle - 1;
		}
		const bomColumn = low === 0 ? this.#bom : 0;
		return {
			document: this.document.id,
			line: low + 1,
			column: offset - this.#startOf(low + 1) + 1 + bomColumn,
			offset: offset + this.#bom
		};
	}
	line(number) {
		return this.reading.source.slice(this.#startOf(number), this.#lineStarts[number]).replace(/[\r\n]+$/, "");
	}
	lineOffset(number) {
		return this.#startOf(number) + this.columnOf(number) - 1;
	}
	columnOf(number) {
		return this.line(number).search(/[^ \t>]|$/) + 1;
	}
	noteBoxes(kind, from) {
		let number = Math.max(from, this.#lookedTo.get(kind.kind) ?? 0);
		for (; number <= this.#lineStarts.length && this.line(number).trim() !== ""; number += 1) if (isBoxLine(this.line(number))) this.note(kind, this.lineOffset(number));
		this.#lookedTo.set(kind.kind, number);
	}
	#startOf(number) {
		return this.#lineStarts[number - 1];
	}
	inline(node) {
		const inline = inlineOf(rawText(node), this.reading.definitions, this.reading.hardBreaks);
		if (inline.cut) this.note(NEAR_MISSES.tooLong, offsetOf(node));
		return inline.parts;
	}
	note(kind, offset, everywhere = false) {
		const place = this.place(offset);
		const once = `${place.line} ${kind.kind}`;
		if (this.#noted.has(once)) return;
		this.#noted.add(once);
		this.nearMisses.push({
			...kind,
			actual: this.line(place.line).trim().slice(0, 200),
			section: everywhere ? [] : [...this.titles],
			place
		});
	}
};
function emptySection(kind, title, key, depth, place) {
	return {
		kind,
		title,
		key,
		depth,
		items: [],
		fields: [],
		signOffs: [],
		sections: [],
		...place === void 0 ? {} : { place }
	};
}
// src/checklist/merge.ts
function merge(checklists) {
	const [only] = checklists;
	if (checklists.length === 1 && only !== void 0) return only;
	const root = emptySection("root", "", "", 0);
	for (const checklist of checklists) {
		root.items.push(...checklist.root.items);
		root.fields.push(...checklist.root.fields);
		root.signOffs.push(...checklist.root.signOffs);
		root.sections.push(...checklist.root.sections);
	}
	return {
		documents: checklists.flatMap((each) => each.documents),
		root,
		nearMisses: checklists.flatMap((each) => each.nearMisses)
	};
}
// src/checklist/footnotes.ts
function definedIn(root) {
	const links = new Set();
	const notes = new Map();
	const callers = [];
	const collect = (node) => {
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
			const raw = rawText(node);
			if (raw.includes("[^")) callers.push(raw);
			return;
		}
		if (node.type === "definition") links.add(labelOf(node));
		if ("children" in node) for (const child of node.children) collect(child);
		if (node.type === "footnoteDefinition" && !notes.has(labelOf(node))) notes.set(labelOf(node), node);
	};
	collect(root);
	const definitions = {
		links,
		footnotes: new Set(notes.keys())
	};
	const called = new Set(notes.size === 0 ? [] : callers.flatMap((raw) => callsIn(raw, definitions)));
	return {
		...definitions,
		shown: new Set([...notes].filter(([label]) => called.has(label)).map(([, node]) => node))
	};
}
function callsIn(raw, definitions) {
	const labels = [];
	const collect = (node) => {
		if (node.type === "footnoteReference") labels.push(normalizeLabel(node.label));
		else if ("children" in node) for (const child of node.children) collect(child);
	};
	for (const node of readInline(raw.slice(0, MAX_INLINE), definitions)) collect(node);
	return labels;
}
// src/checklist/field.ts
function boldPairs(parts) {
	const pairs = [];
	let line = 0;
	let lineStart = true;
	parts.forEach((part, index) => {
		const name = boldKey(parts, index);
		const current = pairs.at(-1);
		if (name !== void 0 && (lineStart || current?.line === line)) pairs.push({
			name,
			value: "",
			line
		});
		else if (current !== void 0 && part.kind !== "comment") current.value += part.text;
		const newlines = part.kind === "comment" ? 0 : part.text.split("\n").length - 1;
		line += newlines;
		if (part.kind !== "comment") lineStart = newlines > 0 ? /\n\s*$/.test(part.text) : lineStart && part.text.trim() === "";
	});
	return pairs.map((pair) => ({
		...pair,
		value: fold(pair.value.replace(/^\s*:/, ""))
	}));
}
function boldKey(parts, index) {
	const part = parts[index];
	if (part?.kind !== "strong") return void 0;
	const text = fold(part.text);
	const name = text.endsWith(":") ? text.slice(0, -1).trim() : /^\s*:/.test(parts[index + 1]?.text ?? "") ? text : "";
	return name === "" ? void 0 : name;
}
const PLAIN_PAIR = /^([^:]{1,60}):(?:\s+(.*))?$/s;
function plainPair(text) {
	const match = PLAIN_PAIR.exec(text.trim());
	const name = fold(match?.[1] ?? "");
	if (match === null || name === "" || name.split(" ").length > 6) return void 0;
	return {
		name,
		value: fold(match[2] ?? ""),
		line: 0
	};
}
function fieldOf(name, value) {
	return {
		key: require_options.normalizeTitle(name),
		name,
		value,
		blank: require_options.isBlank(value)
	};
}
function lineOf(parts) {
	return fold(textOf(parts));
}
// src/checklist/box.ts
function leadOf(loose, item, reading) {
	const children = item.children.filter((child) => child.type !== "definition" && child.type !== "footnoteDefinition");
	const lead = (loose ? children.find((child) => child.type === "paragraph") : void 0) ?? children[0];
	if (lead?.type === "html") return leadOfHtml(lead, children, reading);
	if (lead?.type !== "paragraph") return void 0;
	const raw = rawText(lead);
	const inline = inlineOf(raw, reading.definitions, reading.hardBreaks);
	if (!loose) inline.shape += endOf(lead, children);
	return {
		block: lead,
		inline,
		raw,
		offset: offsetOf(lead)
	};
}
function endOf(block, children) {
	return block === children.at(-1) ? "" : "\n";
}
function leadOfHtml(first, children, reading) {
	const lead = {
		block: first,
		inline: {
			parts: [],
			shape: "",
			cut: false
		},
		raw: "",
		offset: offsetOf(first)
	};
	for (const block of children) {
		if (block.type !== "html" && block.type !== "paragraph") break;
		const raw = block.type === "html" ? block.value : rawText(block);
		const inline = block.type === "html" ? inlineOfHtml(raw) : inlineOf(raw, reading.definitions, reading.hardBreaks);
		if (lead.inline.shape.trim() === "") Object.assign(lead, {
			block,
			offset: offsetOf(block)
		});
		const end = endOf(block, children);
		lead.raw += raw + end;
		lead.inline.parts.push(...inline.parts, ...end === "" ? [] : [{
			kind: "text",
			text: end
		}]);
		lead.inline.shape += inline.shape + end;
		lead.inline.cut ||= inline.cut;
		if (block.type === "paragraph") break;
	}
	return lead;
}
function inlineOfHtml(html) {
	const parts = splitComments(html);
	const shape = textOf(parts);
	const text = ({ kind, text: raw }) => {
		const short = raw.slice(0, MAX_INLINE);
		return kind === "comment" ? short : textOfHtml(short);
	};
	return {
		parts: parts.map((part) => ({
			...part,
			text: text(part)
		})),
		shape,
		cut: shape.length > MAX_INLINE
	};
}
const MARKER = /^(?:[ \t\n\f\v]*[-+*]|\d+\.)?[ \t\n\f\v]*\[([ \t\n\f\vxX])\](?=[ \t\n\f\v])/;
function boxOf(lead, reading) {
	const match = MARKER.exec(lead.inline.shape);
	if (match === null) return void 0;
	return {
		state: match[1]?.toLowerCase() === "x" ? "ticked" : "unticked",
		parts: dropStart(lead.inline.parts, match[0].length),
		offset: bracketFrom(reading.source, lead.offset)
	};
}
function dropStart(parts, length) {
	let left = length;
	return parts.flatMap((part) => {
		if (part.kind === "comment" || left === 0) return [part];
		const taken = Math.min(left, part.text.length);
		left -= taken;
		return taken === part.text.length ? [] : [{
			...part,
			text: part.text.slice(taken)
		}];
	});
}
const BEFORE_BRACKET = /(?:\s|<!--[\s\S]*?-->|[-+*](?=[\s[\\&])|\\?\d+\\?\.|\\(?=[-+*]))*/y;
function bracketFrom(source, offset) {
	BEFORE_BRACKET.lastIndex = offset;
	BEFORE_BRACKET.test(source);
	return BEFORE_BRACKET.lastIndex;
}
// src/checklist/loose.ts
function isLoose(list) {
	return list.children.some((item, index) => {
		const next = list.children[index + 1];
		return next !== void 0 && endsBlank(item, startLine(next)) || hasGap(item);
	});
}
function hasGap({ children }) {
	const last = lastBlock(children);
	return children.some((child, index) => {
		const behind = children[index + 1];
		return behind !== void 0 && index < last && isBlock(child) && endsBlank(child, startLine(behind));
	});
}
function endsBlank(node, behind) {
	if (node.type === "thematicBreak") return false;
	if (node.type === "list") return endsBlank(node.children.at(-1), behind);
	if (node.type !== "listItem") return behind - positionOf(node).end.line > 1;
	if (node.children.length === 0) return behind - startLine(node) > 1;
	const at = lastBlock(node.children);
	return node.children.slice(Math.max(0, at)).some((child, index, rest) => endsBlank(child, index === rest.length - 1 ? behind : startLine(rest[index + 1])));
}
function isBlock(node) {
	return node.type !== "definition";
}
function lastBlock(children) {
	return children.findLastIndex(isBlock);
}
function startLine(node) {
	return positionOf(node).start.line;
}
// src/checklist/not-applicable.ts
const MARK = "(?:n\\/a|not applicable)";
const COMMENT = new RegExp(`^\\s*${MARK}(?:\\s*[:,;–—-]\\s*([\\s\\S]*))?\\s*$`, "i");
const AT_START = new RegExp(`^${MARK}\\s*(?:[:;,]|[–—-](?=\\s))\\s*(\\S.*)$`, "i");
const ALONE = new RegExp(`^${MARK}[.!]?$`, "i");
const IN_BRACKETS = new RegExp(`[([]\\s*${MARK}\\s*(?:[:;,–—-]\\s*([^()[\\]]*(?:\\([^()]*\\)[^()[\\]]*)*))?[)\\]]\\s*[.]?$`, "i");
const AT_END = new RegExp(`(?:\\s[–—-]+|:)\\s*${MARK}(?:\\s*[:;,–—-]\\s*(\\S.*)|[.!:]?)$`, "i");
function applicabilityOf(parts) {
	const label = fold(textOf(parts));
	for (const part of parts) {
		const inComment = part.kind === "comment" ? COMMENT.exec(part.text) : null;
		if (inComment !== null) return marked(markIn(label)?.label ?? label, inComment[1]);
	}
	const mark = markIn(label);
	if (mark !== void 0) return mark;
	const visible = parts.filter((part) => part.kind !== "comment" && part.text.trim() !== "");
	if (visible.length > 0 && visible.every((part) => part.kind === "delete")) return marked(label);
	return {
		notApplicable: false,
		label
	};
}
function markIn(text) {
	if (!/n\/a|not applicable/i.test(text)) return void 0;
	if (ALONE.test(text)) return marked("");
	const behind = AT_START.exec(text)?.[1];
	if (behind !== void 0) return marked(behind);
	const end = IN_BRACKETS.exec(text) ?? AT_END.exec(text);
	return end === null ? void 0 : marked(text.slice(0, end.index), end[1]);
}
function marked(label, reason) {
	const why = fold(reason ?? "");
	return {
		notApplicable: true,
		label: label.trim(),
		...why === "" ? {} : { reason: why }
	};
}
const CONDITION_AT_END = /\(\s*(?:if|when|where|optional)\b(?:[^()]|\([^()]*\))*\)\s*[.:]?$/i;
function isConditional(label) {
	return CONDITION_AT_END.test(label) || /^if\s/i.test(label);
}
// src/checklist/oddities.ts
function noteCode(reader, node) {
	const [first] = boxLines(node.value);
	if (first === void 0) return;
	const opening = isFenced(reader, node) ? 1 : 0;
	reader.note(NEAR_MISSES.inCode, reader.lineOffset(positionOf(node).start.line + opening + first));
}
function noteHtml(reader, node, leads = false) {
	const shown = withoutComments(node.value);
	if (shown.includes("<!--")) {
		reader.note(NEAR_MISSES.unclosedComment, offsetOf(node), true);
		return;
	}
	noteRawItem(reader, shown, offsetOf(node));
	const at = (line) => reader.lineOffset(positionOf(node).start.line + line);
	const lines = boxLines(shown);
	const hidden = boxLines(node.value).find((line) => !lines.includes(line));
	if (hidden !== void 0) reader.note(NEAR_MISSES.inComment, at(hidden));
	const [first] = lines;
	if (first === void 0 || leads) return;
	const kind = /^\s*<(?:!|source\b|search\b)/i.test(shown) ? NEAR_MISSES.htmlKind : hasEndTag(shown, first) ? NEAR_MISSES.inHtml : NEAR_MISSES.swallowed;
	for (const line of kind.blocking ? lines : [first]) reader.note(kind, at(line));
}
function noteRawItem(reader, text, offset) {
	if (/<li\b[^<>]*>\s*(?:(?:[-+*]|\d{1,9}\.)\s*)?\[[ xX]\]\s/i.test(text)) reader.note(NEAR_MISSES.rawItem, offset);
}
function hasEndTag(html, below) {
	return html.split(/\r\n|\n|\r/).slice(below + 1).some((line) => line.includes("</"));
}
function noteLazyHtml(reader, node, [first = node]) {
	const { start, end } = positionOf(node);
	if (start.column < positionOf(first).start.column) reader.noteBoxes(NEAR_MISSES.swallowed, end.line + 1);
}
function noteParagraph(reader, node, holder) {
	const firstLine = positionOf(node).start.line;
	const inItem = holder === "item" || holder === "lead";
	const raw = rawText(node);
	noteRawItem(reader, raw, offsetOf(node));
	raw.split("\n").forEach((line, index) => {
		const number = firstLine + index;
		const kind = inParagraphLine(line, inItem, holder === "lead" && index === 0);
		if (kind !== void 0) reader.note(kind, reader.lineOffset(number));
		if (index > 0 && /^<(?:source|search)\b/i.test(line.trim())) reader.noteBoxes(NEAR_MISSES.htmlKind, number + 1);
	});
}
function noteHeading(reader, node) {
	const text = textOf(reader.inline(node));
	if (!/^(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[[ xX]\](?:\s|$)/.test(text)) return;
	const isAtx = reader.reading.source.startsWith("#", offsetOf(node));
	reader.note(isAtx ? NEAR_MISSES.inHeading : NEAR_MISSES.heading, offsetOf(node));
}
const NUMBERED = /^\d{1,9}[.)][ \t]|^(?:[-*+]|\d{1,9}[.)])$/m;
function noteSequence(reader, previous, node) {
	if (previous?.type === "code" && node.type === "paragraph") {
		if (!isFenced(reader, previous) && NUMBERED.test(rawText(node))) reader.note(NEAR_MISSES.numberedAfterCode, offsetOf(node));
	} else if (previous?.type === "paragraph" && node.type === "blockquote") {
		const [first] = node.children;
		if (positionOf(previous).end.line === positionOf(node).start.line - 1 && first?.type === "paragraph" && NUMBERED.test(rawText(first))) reader.note(NEAR_MISSES.numberedInQuote, offsetOf(first));
	}
}
function isFenced(reader, node) {
	return /^(?:`{3}|~{3})/.test(reader.reading.source.slice(offsetOf(node), offsetOf(node) + 3));
}
// src/checklist/sign-off.ts
const LOGIN$1 = /(?<![\w@/.-])@([a-z\d](?:[a-z\d-]{0,38}))(?![\w/-])/gi;
function loginsIn(text) {
	return [...new Set([...text.matchAll(LOGIN$1)].map(([, login = ""]) => login))];
}
function claimIn(parts) {
	const start = parts.findIndex((part) => part.kind !== "comment" && part.text.trim() !== "");
	const role = boldKey(parts, start);
	if (role === void 0) return void 0;
	return claimOf(role, textOf(parts.slice(start + 1)).replace(/^\s*:/, ""));
}
function claimOf(role, rest) {
	const labels = [...rest.matchAll(/\b(signature|signed|date|time)\s*:/gi)];
	const name = rest.slice(0, labels[0]?.index);
	const at = labels.findIndex(([label]) => /^sign/i.test(label));
	const label = labels[at];
	const signature = label === void 0 ? "" : rest.slice(label.index + label[0].length, labels[at + 1]?.index);
	return {
		role,
		name: filled(name),
		signature: filled(signature),
		logins: loginsIn(rest)
	};
}
function isSignOffLabel(label) {
	return /\bsign(?:ed)?[- ]?off\b|\bsignature\b|\b(?:approved|signed) by\b/i.test(label);
}
function signOffColumns(header) {
	const find = (pattern) => header.findIndex((cell) => pattern.test(fold(cell)));
	const columns = {
		role: find(/^(?:role|function|team)$/i),
		name: find(/^(?:name|who|person|approver)$/i),
		signature: find(/^(?:signature|signed|sign[- ]?off|approval|approved)$/i)
	};
	return columns.role >= 0 && (columns.name >= 0 || columns.signature >= 0) ? columns : void 0;
}
function filled(text) {
	const value = fold(text.replace(/[|,;]\s*$/, ""));
	return require_options.isBlank(value) ? "" : value;
}
// src/checklist/list.ts
function readList(reader, list, section, into) {
	const loose = isLoose(list);
	for (const node of list.children) {
		const lead = leadOf(loose, node, reader.reading);
		const item = lead === void 0 ? void 0 : readItem$1(reader, lead, section);
		if (item !== void 0) into.push(item);
		else if (lead !== void 0) readPlain(reader, lead, section);
		readBlocks(reader, node.children, {
			section,
			into: item?.items ?? into,
			holder: "item",
			lead: lead?.block
		});
	}
}
function readBlocks(reader, blocks, inside) {
	const { section, into, holder, lead } = inside;
	blocks.forEach((node, index) => {
		noteSequence(reader, blocks[index - 1], node);
		if (node.type === "list") readList(reader, node, section, into);
		else if (node.type === "blockquote") readBlocks(reader, node.children, {
			section,
			into,
			holder: "quote"
		});
		else if (node.type === "footnoteDefinition") readFootnote(reader, node, section, into);
		else if (node.type === "paragraph") noteParagraph(reader, node, node === lead ? "lead" : holder);
		else if (node.type === "heading") noteHeading(reader, node);
		else if (node.type === "code") noteCode(reader, node);
		else if (node.type === "html") {
			noteHtml(reader, node, node === lead);
			noteLazyHtml(reader, node, blocks);
		}
	});
}
function readFootnote(reader, node, section, into) {
	readBlocks(reader, reader.reading.definitions.shown.has(node) ? node.children : node.children.filter((child) => child.type === "footnoteDefinition"), {
		section,
		into,
		holder: "quote"
	});
}
const BRACKET_MARK = /^\[(?:n\/?a|[-~])\](?:[ \t\n]|$)/i;
function readItem$1(reader, lead, section) {
	const box = boxOf(lead, reader.reading);
	if (lead.inline.cut) reader.note(NEAR_MISSES.tooLong, lead.offset);
	if (box === void 0) return markedWithoutBox(reader, lead);
	const { notApplicable, reason, label } = applicabilityOf(box.parts);
	const item = {
		key: "",
		text: lineOf(box.parts),
		label,
		state: notApplicable ? "not-applicable" : box.state,
		...reason === void 0 ? {} : { reason },
		conditional: isConditional(label),
		boxed: true,
		...idOf(box.parts),
		...directivesOf$1(reader, box),
		items: [],
		place: reader.place(box.offset)
	};
	if (lead.block.type === "paragraph") noteInside(reader, box.parts, lead.offset);
	const claim = claimIn(box.parts);
	if (claim !== void 0) section.signOffs.push({
		...claim,
		state: item.state,
		place: item.place
	});
	return item;
}
function markedWithoutBox(reader, lead) {
	const mark = BRACKET_MARK.exec(lead.inline.shape);
	if (mark === null) return void 0;
	const parts = dropStart(lead.inline.parts, mark[0].length);
	const rest = applicabilityOf(parts);
	const behind = rest.reason === void 0 ? reasonBehind(rest.label) : void 0;
	const label = behind?.label ?? rest.label;
	const reason = rest.reason ?? behind?.reason;
	return {
		key: "",
		text: lineOf(parts),
		label,
		state: "not-applicable",
		...reason === void 0 ? {} : { reason },
		conditional: isConditional(label),
		boxed: false,
		items: [],
		place: reader.place(bracketFrom(reader.reading.source, lead.offset))
	};
}
function reasonBehind(label) {
	const [, before, reason] = /^(.*?)\s+[–—-]+\s+(?:reason:\s*)?(\S.*)$/i.exec(label) ?? [];
	return before === void 0 || reason === void 0 ? void 0 : {
		label: before,
		reason
	};
}
function idOf(parts) {
	const comment = parts.find((part) => part.kind === "comment");
	const id = /^\s*id:\s*([\w.:/-]{1,100})\s*$/.exec(comment?.text ?? "")?.[1];
	return id === void 0 ? {} : { id };
}
function directivesOf$1(reader, box) {
	const place = reader.place(box.offset);
	const directives = box.parts.flatMap((part) => {
		const text = part.kind === "comment" ? directiveIn(part.text) : void 0;
		return text === void 0 ? [] : [{
			text,
			place
		}];
	});
	return directives.length === 0 ? {} : { directives };
}
function noteInside(reader, parts, offset) {
	if (parts.some((part) => part.kind === "comment" && /\[[ xX]\]/.test(part.text))) reader.note(NEAR_MISSES.inComment, offset);
}
function readPlain(reader, lead, section) {
	const isLink = lead.raw.startsWith("[") && lead.inline.shape.startsWith("<");
	const isTick = /^\[x\][ \t]/i.test(lead.raw);
	const nearly = isLink ? isTick ? NEAR_MISSES.becameLink : void 0 : afterBullet(lead.raw);
	if (nearly !== void 0) {
		reader.note(nearly, lead.offset);
		return;
	}
	const pairs = boldPairs(lead.inline.parts);
	const place = reader.place(lead.offset);
	if (lead.inline.parts.find((part) => part.kind !== "comment" && part.text.trim() !== "")?.kind === "strong" && pairs.length > 0) {
		for (const pair of pairs) section.fields.push({
			...fieldOf(pair.name, pair.value.slice(0, MAX_INLINE)),
			place
		});
		return;
	}
	const plain = plainPair(fold(textOf(lead.inline.parts)));
	if (plain !== void 0) section.fields.push({
		...fieldOf(plain.name, plain.value),
		place
	});
}
// src/checklist/prose.ts
function addProseFields(reader, root, top) {
	const contents = contentsOf(root);
	require_options.sectionsOf(top).filter(({ section }) => section.kind === "heading").forEach(({ section }, index) => {
		const below = contents[index];
		if (below === void 0 || section.depth === 1) return;
		if (section.items.length + section.fields.length + section.signOffs.length + section.sections.length > 0) return;
		const value = proseOf(reader, below);
		section.fields.push({
			...fieldOf(section.title, value),
			place: section.place
		});
	});
}
function contentsOf(root) {
	const contents = [];
	for (const node of root.children) if (node.type === "heading") contents.push([]);
	else contents.at(-1)?.push(node);
	return contents;
}
function proseOf(reader, content) {
	let text = "";
	const collect = (node) => {
		if (text.length > 4096) return;
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") text += ` ${lineOf(reader.inline(node))}`;
		else if (node.type === "code") text += ` ${node.value}`;
		else if (node.type === "html") text += ` ${textOfHtml(node.value)}`;
		else if ("children" in node) node.children.forEach(collect);
	};
	content.forEach(collect);
	return fold(text).slice(0, MAX_INLINE);
}
// src/checklist/table.ts
function readTable(reader, table, section) {
	const [header, ...rows] = table.children;
	const titles = header.children.map((cell) => cellText(reader, cell));
	const columns = signOffColumns(titles);
	for (const row of table.children) noteRawItem(reader, rawText(row), offsetOf(row));
	for (const row of rows) {
		const cells = row.children.map((cell) => cellText(reader, cell));
		if (cells.some((cell) => /^(?:[-*+]\s+)?\[[ xX]\](?:\s|$)/.test(cell))) reader.note(NEAR_MISSES.inCell, offsetOf(row));
		if (columns !== void 0) readSignOff(reader, section, row, cells, columns);
		else if (titles.length === 2) readField(reader, section, row, cells);
	}
	if (columns === void 0 && titles.length === 2 && header.children.slice(0, 1).some((cell) => isFieldName(reader, cell))) readField(reader, section, header, titles);
}
function cellText(reader, cell) {
	return lineOf(reader.inline(cell));
}
function isFieldName(reader, cell) {
	const parts = reader.inline(cell);
	return parts.some((part) => part.kind === "strong") || lineOf(parts).endsWith(":");
}
function readField(reader, section, row, cells) {
	const [first = "", second = ""] = cells;
	const name = first.replace(/:$/, "").trim();
	if (name === "") return;
	section.fields.push({
		...fieldOf(name, second),
		place: reader.place(offsetOf(row))
	});
}
function readSignOff(reader, section, row, cells, columns) {
	const role = cells[columns.role] ?? "";
	if (role === "") return;
	const read = (column) => claimOf(role, cells[column] ?? "");
	const name = read(columns.name);
	const signature = read(columns.signature);
	const signed = (column, claim) => column < 0 || claim.name !== "";
	section.signOffs.push({
		role,
		name: name.name,
		signature: signature.name,
		logins: [...new Set([...name.logins, ...signature.logins])],
		state: signed(columns.name, name) && signed(columns.signature, signature) ? "ticked" : "unticked",
		place: reader.place(offsetOf(row))
	});
}
// src/checklist/sections.ts
const BOLD_LINE = 7;
const COLON_LINE = 8;
function readSections(reader, root) {
	const top = emptySection("root", "", "", 0);
	const open = [top];
	const current = () => open.at(-1);
	const closeTo = (depth) => {
		while (open.length > 1 && current().depth >= depth) open.pop();
	};
	const enter = (kind, title, depth, node) => {
		closeTo(depth);
		const section = emptySection(kind, title, "", depth, reader.place(offsetOf(node)));
		current().sections.push(section);
		open.push(section);
		reader.titles = open.slice(1).map((each) => each.title);
	};
	const blocks = root.children;
	blocks.forEach((node, index) => {
		noteSequence(reader, blocks[index - 1], node);
		if (current().depth === COLON_LINE && !staysInGroup(node)) closeTo(COLON_LINE);
		if (node.type === "thematicBreak") closeTo(BOLD_LINE);
		reader.titles = open.slice(1).map((each) => each.title);
		if (node.type === "heading") {
			enter("heading", lineOf(reader.inline(node)), node.depth, node);
			noteHeading(reader, node);
		} else if (node.type === "paragraph") {
			const group = groupTitle(reader, blocks, index);
			if (group !== void 0) enter("group", group.title, group.depth, node);
			noteParagraph(reader, node, "document");
			if (group === void 0) readParagraph(reader, node, current(), blocks[index + 1]);
		} else if (node.type === "list") readList(reader, node, current(), current().items);
		else if (node.type === "blockquote") readBlocks(reader, node.children, {
			section: current(),
			into: current().items,
			holder: "quote"
		});
		else if (node.type === "table") readTable(reader, node, current());
		else if (node.type === "code") noteCode(reader, node);
		else if (node.type === "html") readHtml(reader, node, current());
		else if (node.type === "footnoteDefinition") readFootnote(reader, node, current(), current().items);
	});
	addProseFields(reader, root, top);
	return top;
}
function staysInGroup(node) {
	return node.type === "list" || node.type === "html" && node.value.startsWith("<!--");
}
function groupTitle(reader, blocks, index) {
	const node = blocks[index];
	const raw = rawText(node);
	if (raw.includes("\n") || raw.length > 300) return void 0;
	if (!/^\s*(?:\*\*|__)/.test(raw) && !/[:：]\s*(?:<!--.*-->\s*)?$/.test(raw)) return void 0;
	const visible = reader.inline(node).filter((part) => part.kind !== "comment" && part.text.trim() !== "");
	const title = fold(textOf(visible));
	if (visible.length > 0 && visible[0]?.kind === "strong" && visible.slice(1).every((part) => /^\s*:?\s*$/.test(part.text)) && listFollows(blocks, index, false)) return {
		title: title.replace(/\s*:$/, ""),
		depth: BOLD_LINE
	};
	if (/[:：]$/.test(title) && listFollows(blocks, index, true)) return {
		title: title.replace(/\s*[:：]$/, ""),
		depth: COLON_LINE
	};
}
function listFollows(blocks, index, atOnce) {
	for (const node of blocks.slice(index + 1, index + 12)) {
		if (node.type === "list") return true;
		if (node.type === "html" && node.value.startsWith("<!--")) continue;
		if (atOnce || node.type === "heading" || node.type === "thematicBreak") return false;
		if (node.type === "paragraph" && /^\s*(?:\*\*|__)/.test(rawText(node))) return false;
	}
	return false;
}
function readParagraph(reader, node, section, next) {
	const raw = rawText(node);
	if (!/\*\*|__/.test(raw)) return;
	const parts = reader.inline(node);
	const first = parts.findIndex((part) => part.kind !== "comment" && part.text.trim() !== "");
	const firstLine = reader.place(offsetOf(node)).line;
	for (const pair of boldPairs(parts)) {
		const place = reader.place(reader.lineOffset(firstLine + pair.line));
		const value = pair.value === "" && next?.type === "code" && lastOf(parts, first, pair.name) ? next.value : pair.value;
		section.fields.push({
			...fieldOf(pair.name, fold(value).slice(0, MAX_INLINE)),
			place
		});
		if (isSignOffLabel(pair.name)) {
			const claim = claimOf(pair.name, pair.value);
			section.signOffs.push({
				...claim,
				state: claim.name === "" ? "unticked" : "ticked",
				place
			});
		}
	}
}
function lastOf(parts, first, name) {
	const index = parts.findLastIndex((part) => part.kind === "strong");
	return index >= first && boldKey(parts, index) === name;
}
function readHtml(reader, node, section) {
	noteHtml(reader, node);
	const text = directiveIn(commentText(node.value.trim()));
	if (text !== void 0) (section.directives ??= []).push({
		text,
		place: reader.place(offsetOf(node))
	});
}
// src/checklist/parse.ts
function parse(document, known) {
	const source = document.markdown.replace(/^\uFEFF/, "");
	const deep = tooDeepAt(source);
	if (deep !== void 0) throw new RefusedDocument(document.id, deep, `more than 100 lists and quotes inside each other are not read`);
	const blocks = readBlocks$1(source.replace(/^\uFEFF/, "​"), known);
	const reader = new Reader(document, {
		source,
		definitions: definedIn(blocks),
		hardBreaks: document.kind !== "file"
	});
	const root = readSections(reader, blocks);
	require_options.assignKeys(root);
	return {
		documents: [document],
		root,
		nearMisses: reader.nearMisses
	};
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
	for (const located of [top, ...require_options.sectionsOf(template.root)]) {
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
		for (const item of require_options.flatten(located.section.items)) readItem(item, result);
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
	return [root, ...require_options.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.directives ?? [], ...require_options.flatten(section.items).flatMap((item) => item.directives ?? [])].map(({ text, place }) => ({
		id: `${section.key} ${text}`,
		place
	})));
}
// src/template/places.ts
function templatePlaces(comparisons, body) {
	const places = new Map();
	for (const { template, counterparts } of comparisons) {
		if (template.documents[0]?.path === void 0) continue;
		const known = new Map(named(template.root));
		for (const [name, place] of named(body.root)) note(places, place, known.get(name));
		for (const [item, counterpart] of counterparts) note(places, item.place, counterpart.place);
	}
	return places;
}
function note(places, { document, offset }, found) {
	const key = `${document}:${offset}`;
	if (found !== void 0 && !places.has(key)) places.set(key, found);
}
function named(root) {
	return [root, ...require_options.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.place === void 0 ? [] : [[section.key, section.place]], ...section.fields.map((field) => [`${section.key}\n${field.key}`, field.place])]);
}
// src/policy/content.ts
function sectionsWithRoot({ root }) {
	return [{
		section: root,
		path: []
	}, ...require_options.sectionsOf(root)];
}
function progressOf(checklist) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const boxes = require_options.flatten(section.items).filter((item) => item.boxed);
		if (boxes.length === 0) return [];
		const count = (state) => boxes.filter((item) => item.state === state).length;
		return [{
			section: require_options.displayPath(checklist.root, path).join(" > "),
			ticked: count("ticked"),
			notApplicable: count("not-applicable"),
			total: boxes.length
		}];
	});
}
function itemsOf(checklist) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const titles = require_options.displayPath(checklist.root, path);
		return require_options.flatten(section.items).map(({ text, label, state, reason, boxed, place }) => ({
			section: titles,
			text: label === "" ? text : label,
			state,
			...reason === void 0 ? {} : { reason },
			boxed,
			place
		}));
	});
}
function fieldValues(checklist) {
	const all = sectionsWithRoot(checklist).flatMap(({ section, path }) => section.fields.filter((field) => !field.blank).map((field) => ({
		field,
		path: require_options.displayPath(checklist.root, path)
	})));
	const uses = new Map();
	for (const { field } of all) uses.set(field.name, (uses.get(field.name) ?? 0) + 1);
	return Object.fromEntries(all.map(({ field, path }) => [uses.get(field.name) === 1 ? field.name : [...path, field.name].join(" > "), field.value]));
}
// src/policy/conclude.ts
const CHANGED = "This pull request changes it, and is judged by the file as it was before";
function conclude({ subject, policy, template, phase, root: judged, checklist, comparisons, changed, facts, at }) {
	const places = templatePlaces(comparisons, checklist);
	const inTemplate = (finding) => {
		const { place } = finding;
		const templatePlace = place === void 0 ? void 0 : places.get(`${place.document}:${place.offset}`);
		return templatePlace === void 0 ? finding : {
			templatePlace,
			...finding
		};
	};
	const root = require_walk.mapFindings(judged, inTemplate);
	const reason = require_walk.whySkipped(root);
	return {
		schema: "checklist-gate/verdict@1",
		subject,
		policy,
		...template === void 0 ? {} : { template },
		...phase === void 0 ? {} : { phase },
		status: root.status,
		...reason === void 0 ? {} : { reason },
		root,
		documents: checklist.documents.map(({ markdown: _, ...document }) => document),
		progress: progressOf(checklist),
		items: itemsOf(checklist),
		fields: fieldValues(checklist),
		tripped: [...new Set(require_walk.gatesOf(root).filter((gate) => gate.tripped === true).map((gate) => gate.title))],
		notes: [...changed.map((path) => ({
			status: "passed",
			about: path,
			message: CHANGED
		})), ...notesOf(checklist, root, comparisons.map((comparison) => comparison.template)).map(inTemplate)],
		facts: facts.list(),
		at
	};
}
function notesOf(checklist, root, templates) {
	const said = new Set(require_walk.gatesOf(root).flatMap((gate) => gate.findings.map((finding) => `${finding.place?.document}:${finding.place?.offset} ${finding.message}`)));
	const misses = checklist.nearMisses.map((miss) => require_options.nearMissFinding(checklist, miss)).filter((finding) => !said.has(`${finding.place?.document}:${finding.place?.offset} ${finding.message}`));
	const unsigned = sectionsWithRoot(checklist).flatMap(({ section, path }) => section.signOffs.filter((signOff) => signOff.state === "ticked" && signOff.name === "" && signOff.signature === "").map((signOff) => ({
		status: "passed",
		message: "Ticked, but nobody is named",
		actual: signOff.role,
		section: require_options.displayPath(checklist.root, path),
		place: signOff.place,
		help: "Write who signs behind the role."
	})));
	return [
		...ignoredDirectives(checklist, templates).map((place) => ({
			status: "passed",
			message: "A directive in the body means nothing",
			place,
			help: "Directives count in the trusted template only."
		})),
		...misses.map((finding) => ({
			...finding,
			status: "passed"
		})),
		...unsigned
	];
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
	login: (value) => expect(LOGIN.test(value) || loginsIn(value).length === 1 && value.startsWith("@") && !/\s/.test(value), "one login such as @octocat"),
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
const typed = require_options.strictObject({
	type: require_options.optional(require_options.pipe(require_options.picklist(FIELD_TYPES), require_options.title("Type"))),
	not: require_options.optional(require_options.pipe(require_options.union([require_options.string(), require_options.array(require_options.string())]), require_options.title("Other fields"), require_options.description("Names of fields that must not hold the same value."), require_options.metadata({ examples: ["Deployer"] }))),
	values: require_options.optional(require_options.pipe(require_options.array(require_options.string()), require_options.minLength(1), require_options.title("Allowed values"), require_options.description("For type one-of; case does not matter."))),
	pattern: require_options.optional(require_options.pattern),
	"at-least": require_options.optional(require_options.pipe(require_options.number(), require_options.finite(), require_options.title("Smallest number"))),
	"at-most": require_options.optional(require_options.pipe(require_options.number(), require_options.finite(), require_options.title("Largest number"))),
	unit: require_options.optional(require_options.pipe(require_options.string(), require_options.title("Unit"), require_options.description("For type number: the unit that must follow it.")))
});
const requirement = require_options.union([require_options.picklist(PLAIN_TYPES), typed]);
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
		return values.some((each) => require_options.normalizeTitle(each) === require_options.normalizeTitle(value)) ? void 0 : `one of ${values.join(", ")}`;
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
const options = require_options.strictObject({
	in: require_options.optional(require_options.selector),
	required: require_options.pipe(require_options.record(require_options.pipe(require_options.string(), require_options.nonEmpty()), requirement), require_options.minEntries(1), require_options.title("Required fields"), require_options.description("Field names, each with a type or with {type, not, values, pattern, at-least, at-most, unit}."), require_options.metadata({ examples: [{
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
	options,
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
	const key = require_options.normalizeTitle(name);
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
	const lines = found.map((field) => field.place.line).join(" and ");
	const blank = found.find((field) => field.blank);
	if (blank !== void 0) {
		const twice = found.length > 1 ? `, given at lines ${lines}` : "";
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
		message: `Field is given at lines ${lines} with different values`,
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
		const same = all.find((each) => each.key === require_options.normalizeTitle(other) && !each.blank && comparable(each.value) === own);
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
	return require_options.normalizeTitle(value).replace(/^@/, "");
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
	const found = fields.filter((field) => field.key === require_options.normalizeTitle(name));
	if (found.length === 0 || found.some((field) => field.blank || field.value !== found[0]?.value)) return {
		value: "unknown",
		because: `the field ${name} does not say`
	};
	const value = require_options.normalizeTitle(found[0]?.value ?? "");
	return wanted.some((each) => require_options.normalizeTitle(String(each)) === value) ? YES : {
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
	const status = waitsFor.length > 0 ? require_template.worst([own, "pending"]) : own;
	return {
		...base,
		status,
		results,
		...waitsFor.length > 0 ? { reason: `waits for ${waitsFor.join(", ")}` } : {}
	};
}
function evaluateRule(rule, id, input, statuses) {
	const result = evaluateApplied(rule, id, input, statuses);
	statuses.set(rule.title, require_template.worst([result.status, ...statuses.has(rule.title) ? [statuses.get(rule.title) ?? "failed"] : []]));
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
		const { require: require$1 } = rule;
		if (skipped !== void 0) return {
			kind: "group",
			id,
			title,
			advisory,
			require: require$1,
			results: [],
			...skipped
		};
		const results = rule.rules.map((each, index) => evaluateRule(each, `${id}/${index + 1}`, input, statuses));
		const status = groupStatus(require$1, results);
		const group = {
			kind: "group",
			id,
			title,
			advisory,
			require: require$1,
			status,
			results,
			...status === "failed" || status === "pending" ? countReason(require$1, results) : {}
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
	const { status, findings, tripped } = rule.gate.evaluate(input.gate);
	const result = {
		kind: "gate",
		id,
		gate: rule.gate.name,
		title,
		advisory,
		status,
		findings
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
	return truth.asks === void 0 ? status : require_template.worst([status, "pending"]);
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
function groupStatus(require$2, results) {
	return require_template.quantify(require$2, results.filter((result) => !result.advisory).map((result) => result.status));
}
function countReason(require$3, results) {
	if (require$3 === "all") return {};
	const live = results.filter((result) => !result.advisory && result.status !== "skipped");
	return { reason: `${live.filter((result) => result.status === "passed").length} of ${live.length} passed, expected ${require_template.quantifierWords(require$3)}` };
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
	const comparison = checklist.template === void 0 ? void 0 : input.comparisons.get(checklist.template.path);
	const rules = {
		gate: {
			checklist: input.checklist,
			...comparison === void 0 ? {} : { comparison },
			notApplicable: checklist.notApplicable,
			facts: input.facts,
			at: input.at
		},
		conditions,
		prefix: checklist.name === void 0 ? "" : `${checklist.name}/`
	};
	const phases = evaluatePhases(checklist, input.phase ?? checklist.defaultPhase, rules);
	return {
		...group(id, title, phases.filter((result) => result.enforced !== false)),
		...named,
		results: phases.flatMap((result) => result.phase === void 0 ? result.results : [result])
	};
}
function group(id, title, results) {
	return {
		kind: "group",
		id,
		title,
		require: "all",
		advisory: false,
		status: require_template.quantify("all", results.map((result) => result.status)),
		results
	};
}
function skipWords({ authors, labels, "author-type": types }) {
	if (authors !== void 0) return `the author is ${authors.join(" or ")}`;
	if (labels !== void 0) return `it has the label ${labels.join(" or ")}`;
	return types === void 0 ? "it is a draft" : `the author is a ${[types].flat().join(" or ")}`;
}
// src/template/entries.ts
function entriesOf(section) {
	const entries = [];
	const visit = (items, parent) => {
		for (const item of items) {
			entries.push({
				item,
				label: require_options.normalize(item.label),
				...parent === void 0 ? {} : { parent }
			});
			visit(item.items, item);
		}
	};
	visit(section.items);
	return entries;
}
// src/template/align.ts
function alignItems(home, wanted, comparison) {
	const index = new require_template.LabelIndex(entriesOf(home), (entry) => entry.label);
	const aligned = {
		missing: [],
		left: [],
		pairs: []
	};
	const pair = (each, match, longer) => {
		comparison.counterparts.set(match.item, each.entry.item);
		aligned.pairs.push({
			wanted: each,
			match,
			longer
		});
	};
	const later = [];
	for (const each of wanted) {
		const match = index.takeExact(each.entry.label);
		if (match === void 0) later.push(each);
		else pair(each, match, false);
	}
	const copies = new Map();
	for (const { wanted: each, match } of aligned.pairs) {
		const { label } = each.entry;
		const found = copies.get(label) ?? oneOfEachState(index.copies(label));
		copies.set(label, found);
		const other = found.find((copy) => copy.item.state !== match.item.state);
		if (other !== void 0) comparison.departures.push(departure("contradicting-copies", each, other.item));
	}
	for (const each of later) {
		const fits = require_template.follows(each.entry.label);
		const match = index.takeWhere(each.entry.label, (other) => fits(other.label));
		if (match === void 0) aligned.missing.push(each);
		else pair(each, match, true);
	}
	aligned.left = index.left();
	return aligned;
}
function oneOfEachState(entries) {
	return [...new Map(entries.toReversed().map((entry) => [entry.item.state, entry])).values()].toReversed();
}
function notePairs({ pairs }, comparison) {
	for (const { wanted, match, longer } of pairs) if (match.item.conditional && !wanted.entry.item.conditional) comparison.departures.push(departure("made-conditional", wanted, match.item));
	else if (sinksBelow(wanted.entry, match, comparison)) comparison.departures.push(departure("moved", wanted, match.item));
	else if (longer && !require_template.hasBlank(wanted.entry.label)) comparison.appended.push({
		item: match.item,
		section: wanted.section
	});
}
function departure(kind, { entry, section }, item) {
	return {
		kind,
		section,
		expected: entry.item.text,
		templatePlace: entry.item.place,
		...item === void 0 ? {} : {
			actual: item.text,
			place: item.place
		}
	};
}
function sinksBelow(entry, match, comparison) {
	if (match.parent === void 0) return false;
	return entry.parent === void 0 || comparison.counterparts.get(match.parent) !== entry.parent;
}
// src/template/sections.ts
function isProse(section, field) {
	return section.place?.offset === field.place.offset;
}
function hasContent(section) {
	return section.items.length > 0 || section.fields.some((field) => !isProse(section, field)) || section.signOffs.length > 0 || section.sections.some(hasContent);
}
function meet(template, body) {
	const index = indexSections(body);
	const used = new Set([body]);
	const meetings = [];
	const missing = [];
	const visit = (section, home, above) => {
		meetings.push({
			section,
			home,
			path: require_options.displayPath(template, above)
		});
		for (const child of section.sections) {
			const path = [...above, child];
			const found = index.get(keyBelow(home, child))?.shift();
			if (found !== void 0) {
				used.add(found);
				visit(child, found, path);
			} else if (child.kind === "group" && require_options.itemsIn(child).length > 0) visit(child, home, path);
			else if (hasContent(child)) missing.push({
				section: child,
				home,
				path: require_options.displayPath(template, path)
			});
		}
	};
	visit(template, body, []);
	return {
		meetings,
		missing,
		used
	};
}
function renamed({ section, home }, used) {
	const labels = new Set(entriesOf(section).map((entry) => entry.label));
	return home.sections.find((other) => !used.has(other) && entriesOf(other).some((entry) => labels.has(entry.label)));
}
function placeOf(section) {
	return section.place;
}
function keyBelow(home, child) {
	return [...home.kind === "root" ? [] : [home.key], require_options.normalizeTitle(child.title)].join(" > ");
}
function indexSections(root) {
	const index = new Map();
	for (const { section } of require_options.sectionsOf(root)) {
		const same = index.get(section.key);
		if (same === void 0) index.set(section.key, [section]);
		else same.push(section);
	}
	return index;
}
// src/template/similar.ts
const LENGTH = 200;
const MOST_DIFFERENT = .45;
const MOST_CANDIDATES = 40;
const MOST_COMPARISONS = 2e4;
function windowFor(texts) {
	return Math.max(2, Math.min(MOST_CANDIDATES, Math.floor(MOST_COMPARISONS / texts)));
}
function nearestLabel(label, entries, labelOf, window) {
	const own = label.slice(0, LENGTH);
	let best;
	let looked = 0;
	for (const entry of entries) {
		if (looked === window) break;
		looked += 1;
		const other = labelOf(entry).slice(0, LENGTH);
		const length = Math.max(1, own.length, other.length);
		if (Math.abs(own.length - other.length) / length > MOST_DIFFERENT) continue;
		const share = (0, import_fastest_levenshtein.distance)(own, other) / length;
		if (share <= MOST_DIFFERENT && (best === void 0 || share < best.share)) best = {
			entry,
			share
		};
	}
	return best?.entry;
}
// src/template/unmatched.ts
function resolve(homes, body, comparison) {
	const elsewhere = strays(body, comparison);
	const note = (kind, wanted, item) => {
		comparison.counterparts.set(item, wanted.entry.item);
		comparison.departures.push(departure(kind, wanted, item));
	};
	const unresolved = homes.map(({ missing, left }) => ({
		left,
		missing: missing.filter((wanted) => {
			const moved = elsewhere.get(wanted.entry.label)?.shift();
			if (moved !== void 0) note("moved", wanted, moved);
			return moved === void 0;
		})
	}));
	const window = windowFor(unresolved.reduce((sum, { missing }) => sum + missing.length, 0));
	for (const { missing, left } of unresolved) {
		const open = new Set(left.filter((entry) => !comparison.counterparts.has(entry.item)));
		const byId = new Map([...open].map((entry) => [entry.item.id, entry]));
		for (const wanted of missing) {
			const { id } = wanted.entry.item;
			const named = id === void 0 ? void 0 : byId.get(id);
			const found = named !== void 0 && open.has(named) ? named : nearestLabel(wanted.entry.label, open, (candidate) => candidate.label, window);
			if (found === void 0) {
				comparison.departures.push(departure("deleted", wanted));
				continue;
			}
			open.delete(found);
			note("reworded", wanted, found.item);
		}
	}
}
function strays(body, comparison) {
	const found = new Map();
	for (const item of require_options.itemsIn(body.root)) {
		if (comparison.counterparts.has(item)) continue;
		const label = require_options.normalize(item.label);
		const same = found.get(label);
		if (same === void 0) found.set(label, [item]);
		else same.push(item);
	}
	return found;
}
// src/template/compare.ts
function compare(template, body) {
	const comparison = {
		template,
		departures: [],
		appended: [],
		counterparts: new Map()
	};
	const { meetings, missing, used } = meet(template.root, body.root);
	for (const each of missing) comparison.departures.push(sectionDeparture(each.section, each.path, renamed(each, used)));
	for (const meeting of meetings) comparison.departures.push(...missingFields(meeting));
	const homes = [...wantedByHome(meetings)].map(([home, wanted]) => alignItems(home, wanted, comparison));
	resolve(homes, body, comparison);
	for (const home of homes) notePairs(home, comparison);
	showLines(comparison);
	return comparison;
}
function wantedByHome(meetings) {
	const homes = new Map();
	for (const { section, home, path } of meetings) {
		const wanted = homes.get(home) ?? [];
		homes.set(home, wanted);
		for (const entry of entriesOf(section)) wanted.push({
			entry,
			section: path
		});
	}
	return homes;
}
function sectionDeparture(section, path, instead) {
	return {
		kind: instead === void 0 ? "section-deleted" : "section-renamed",
		section: path.slice(0, -1),
		expected: section.title,
		templatePlace: placeOf(section),
		...instead === void 0 ? {} : {
			actual: instead.title,
			place: placeOf(instead)
		}
	};
}
function missingFields({ section, home, path }) {
	const names = new Set(home.fields.map((field) => field.key));
	return section.fields.filter((field) => !isProse(section, field) && !names.has(field.key)).map((field) => ({
		kind: "field-deleted",
		section: path,
		expected: field.name,
		templatePlace: field.place
	}));
}
function showLines({ template, departures }) {
	const texts = new Map(template.documents.map(({ id, markdown }) => [id, markdown.split(/\r\n|\n|\r/)]));
	for (const each of departures) each.expected = texts.get(each.templatePlace.document)?.[each.templatePlace.line - 1]?.trim() ?? each.expected;
	departures.sort((a, b) => a.templatePlace.offset - b.templatePlace.offset);
}
// src/template/front-matter.ts
function withoutFrontMatter(text) {
	const [whole, content] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
	if (whole === void 0 || content === void 0 || !isYaml(content)) return text;
	return whole.replace(/[^\r\n]+/g, "") + text.slice(whole.length);
}
function isYaml(content) {
	const lines = content.split(/\r?\n/);
	return /^[\w-]+:/.test(lines.find((line) => line !== "" && !line.startsWith("#")) ?? "") && lines.every((line) => /^(?:[\w-]+:.*|[ \t]+.*|#.*|- .*|)$/.test(line) && !/\[[ xX]\]\s/.test(line));
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
// src/policy/default.ts
var default_exports = require_rolldown_runtime.__exportAll({ defaultPolicy: () => defaultPolicy });
const TEMPLATE_RULE = {
	kind: "gate",
	title: "Template is complete",
	advisory: false,
	gate: require_template.template.bind({})
};
const EVERY_BOX = {
	kind: "gate",
	title: "Every box",
	advisory: false,
	gate: require_template.items.bind({})
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
async function policyOf({ policy: file, templatePath, templateAlternatives }) {
	if (file === void 0) return {
		policy: defaultPolicy(templatePath, templateAlternatives),
		source: {
			path: "default",
			digest: DEFAULT_POLICY_DIGEST
		}
	};
	const { loadPolicy } = await Promise.resolve().then(() => require("./load.cjs"));
	const loaded = await loadPolicy(file.text, file.path, templatePath);
	if ("errors" in loaded) return { errors: loaded.errors.map((error) => `${error.path}:${error.line}:${error.column}: ${error.message}`) };
	return {
		policy: loaded.policy,
		source: await sourceOf(file)
	};
}
function unknownPhase(policy, phase) {
	const names = [...new Set(policy.checklists.flatMap((checklist) => checklist.phases.flatMap((each) => each.name ?? [])))];
	if (names.includes(phase)) return void 0;
	return `found the phase "${phase}", expected ${names.length === 0 ? "none, since the policy has no phases" : `one of ${names.join(", ")}${nearest(phase, names)}`}`;
}
async function sourceOf(file) {
	const { createHash } = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:crypto"), 1));
	const digest = `sha256:${createHash("sha256").update(file.text).digest("hex")}`;
	return {
		path: file.path,
		...file.sha === void 0 ? {} : { sha: file.sha },
		digest
	};
}
// src/run/templates.ts
async function compareTemplates(request, policy, checklist, known, { timeoutMs, pieces }) {
	const templates = new Map(policy.checklists.flatMap(({ template }) => template === void 0 ? [] : [[template.path, template]]));
	const compared = {
		comparisons: new Map(),
		policy,
		facts: known
	};
	for (const template of templates.values()) {
		const { facts, fact } = await ask(request, compared.facts, {
			kind: "file",
			path: template.path
		});
		compared.facts = facts;
		if (fact.status === "unavailable") return {
			kind: "could-not-judge",
			reason: `Template ${template.path}: ${fact.reason}`
		};
		if (!fact.value.exists) return {
			kind: "policy-error",
			errors: [`found no template at ${template.path}, expected a file at the trusted commit`]
		};
		const reading = (text, path) => bounded(() => parse(templateDocument(template, text, path, request), pieces), timeoutMs);
		const current = reading(fact.value.text, template.path);
		const directed = await directedBy(compared.policy, template.path, current, request.policy === void 0);
		if ("kind" in directed) return directed;
		compared.policy = directed;
		let comparison = bounded(() => compare(current, checklist), timeoutMs);
		if (comparison.departures.length > 0 && template.acceptRevisions > 0) {
			const older = await ask(request, compared.facts, {
				kind: "file-revisions",
				path: template.path,
				last: template.acceptRevisions
			});
			compared.facts = older.facts;
			comparison = (older.fact.status === "known" ? older.fact.value.map(({ text }) => text) : []).map((text) => bounded(() => compare(reading(text), checklist), timeoutMs)).find((each) => each.departures.length === 0) ?? comparison;
		}
		for (const path of comparison.departures.length > 0 ? template.alternatives ?? [] : []) {
			const other = await ask(request, compared.facts, {
				kind: "file",
				path
			});
			compared.facts = other.facts;
			if (other.fact.status !== "known" || !other.fact.value.exists) continue;
			const text = other.fact.value.text;
			const against = bounded(() => compare(reading(text, path), checklist), timeoutMs);
			if (against.departures.length < comparison.departures.length) comparison = against;
		}
		compared.comparisons.set(template.path, comparison);
		if (templates.size === 1) compared.source = await sourceOf(fact.value);
	}
	return compared;
}
const NO_ANSWER = {
	status: "unavailable",
	reason: "No answer was given"
};
async function ask(request, facts, question) {
	const answers = facts.get(question) === void 0 ? await request.answer([question]) : [];
	const told = answers.length === 0 ? facts : facts.with([{
		question,
		fact: answers[0] ?? NO_ANSWER
	}]);
	return {
		facts: told,
		fact: told.get(question) ?? NO_ANSWER
	};
}
async function directedBy(policy, path, template, isDefault) {
	const directives = readDirectives(template);
	if (directives.errors.length > 0) return {
		kind: "policy-error",
		errors: directives.errors.map(({ place, message }) => `${path}:${place.line}:${place.column}: ${message}`)
	};
	const { withDirectives } = await Promise.resolve().then(() => require("./directives.cjs"));
	return {
		...policy,
		checklists: policy.checklists.map((each) => each.template?.path === path ? withDirectives(each, template, directives, isDefault) : each)
	};
}
function templateDocument(template, text, path, request) {
	return {
		id: path ?? template.path,
		kind: request.documents[0]?.kind ?? "file",
		markdown: withoutFrontMatter(text),
		...path === void 0 ? {} : { path }
	};
}
// src/run/judge.ts
async function judge(request) {
	try {
		const loaded = await policyOf(request);
		if ("errors" in loaded) return {
			kind: "policy-error",
			errors: loaded.errors
		};
		const { source } = loaded;
		const timeout = request.parseTimeoutMs ?? 1e4;
		const pieces = new Map();
		const checklist = read(request.documents, timeout, pieces);
		const compared = await compareTemplates(request, loaded.policy, checklist, request.facts ?? new Facts(), {
			timeoutMs: timeout,
			pieces
		});
		if ("kind" in compared) return compared;
		const { policy } = compared;
		const wrong = request.phase === void 0 ? void 0 : unknownPhase(policy, request.phase);
		if (wrong !== void 0) return {
			kind: "policy-error",
			errors: [`${source.path}: ${wrong}`]
		};
		const input = {
			checklist,
			comparisons: compared.comparisons,
			at: request.at,
			...request.phase === void 0 ? {} : { phase: request.phase }
		};
		const { root, facts } = await decide((known) => evaluate(policy, {
			...input,
			facts: known
		}), compared.facts, request.answer);
		const phase = request.phase ?? policy.checklists[0]?.defaultPhase;
		return {
			kind: "verdict",
			verdict: conclude({
				subject: request.subject,
				policy: source,
				...compared.source === void 0 ? {} : { template: compared.source },
				...phase === void 0 ? {} : { phase },
				root,
				checklist,
				comparisons: [...compared.comparisons.values()],
				changed: await request.changedAmong?.([source.path, ...compared.comparisons.keys()]) ?? [],
				facts,
				at: request.at
			})
		};
	} catch (error) {
		if (error instanceof RefusedDocument || error instanceof TimedOut) return {
			kind: "could-not-judge",
			reason: error.message
		};
		return {
			kind: "could-not-judge",
			reason: `Internal error: ${error instanceof Error ? error.message : String(error)}`
		};
	}
}
function read(documents, timeoutMs = PARSE_TIMEOUT_MS, pieces = new Map()) {
	return merge(documents.map((document) => bounded(() => parse(document, pieces), timeoutMs)));
}
Object.defineProperty(exports, "Facts", {
	enumerable: true,
	get: function() {
		return Facts;
	}
});
Object.defineProperty(exports, "PARSE_TIMEOUT_MS", {
	enumerable: true,
	get: function() {
		return PARSE_TIMEOUT_MS;
	}
});
Object.defineProperty(exports, "SIMPLE_CHECKS", {
	enumerable: true,
	get: function() {
		return SIMPLE_CHECKS;
	}
});
Object.defineProperty(exports, "TEMPLATE_RULE", {
	enumerable: true,
	get: function() {
		return TEMPLATE_RULE;
	}
});
Object.defineProperty(exports, "bar", {
	enumerable: true,
	get: function() {
		return bar;
	}
});
Object.defineProperty(exports, "bounded", {
	enumerable: true,
	get: function() {
		return bounded;
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
Object.defineProperty(exports, "documentName", {
	enumerable: true,
	get: function() {
		return documentName;
	}
});
Object.defineProperty(exports, "documentOf", {
	enumerable: true,
	get: function() {
		return documentOf;
	}
});
Object.defineProperty(exports, "editUrl", {
	enumerable: true,
	get: function() {
		return editUrl;
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
Object.defineProperty(exports, "inlineOf", {
	enumerable: true,
	get: function() {
		return inlineOf;
	}
});
Object.defineProperty(exports, "isDate", {
	enumerable: true,
	get: function() {
		return isDate;
	}
});
Object.defineProperty(exports, "json", {
	enumerable: true,
	get: function() {
		return json;
	}
});
Object.defineProperty(exports, "judge", {
	enumerable: true,
	get: function() {
		return judge;
	}
});
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "palette", {
	enumerable: true,
	get: function() {
		return palette;
	}
});
Object.defineProperty(exports, "positionOf", {
	enumerable: true,
	get: function() {
		return positionOf;
	}
});
Object.defineProperty(exports, "published", {
	enumerable: true,
	get: function() {
		return published;
	}
});
Object.defineProperty(exports, "rawText", {
	enumerable: true,
	get: function() {
		return rawText;
	}
});
Object.defineProperty(exports, "read", {
	enumerable: true,
	get: function() {
		return read;
	}
});
Object.defineProperty(exports, "readBlocks", {
	enumerable: true,
	get: function() {
		return readBlocks$1;
	}
});
Object.defineProperty(exports, "readDirectives", {
	enumerable: true,
	get: function() {
		return readDirectives;
	}
});
Object.defineProperty(exports, "sanitiseLine", {
	enumerable: true,
	get: function() {
		return sanitiseLine;
	}
});
Object.defineProperty(exports, "sourceUrl", {
	enumerable: true,
	get: function() {
		return sourceUrl;
	}
});
Object.defineProperty(exports, "text", {
	enumerable: true,
	get: function() {
		return text;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
Object.defineProperty(exports, "withoutFrontMatter", {
	enumerable: true,
	get: function() {
		return withoutFrontMatter;
	}
});
Object.defineProperty(exports, "worstExit", {
	enumerable: true,
	get: function() {
		return worstExit;
	}
});

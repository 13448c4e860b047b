const require_question = require("./question.cjs");
const require_tree = require("./tree.cjs");
const require_symbols = require("./symbols.cjs");
const require_exit = require("./exit.cjs");
const require_sign_offs = require("./sign-offs.cjs");
// src/reports/text.ts
const GLYPHS = {
	passed: "✓",
	pending: "○",
	failed: "✗",
	skipped: "–"
};
function text(verdict, { color, maxLength }) {
	const paint = require_symbols.palette(color);
	const { tripped, regressed, failed, refused, pending, unsigned, advice, notApplicable } = require_tree.digest(verdict);
	const list = (title, what, blocks, hue) => listed(`${hue(paint.bold(title))} ${paint.dim(`(${sizeOf(blocks)}, ${what})`)}`, linesOf(blocks, verdict, paint));
	const lines = [
		headline(verdict, paint),
		...require_tree.overrideLines(verdict, paint),
		...list("Tripped", "must not hold", tripped, paint.red),
		...list("Regressed", "passed before", regressed, paint.red),
		...list("Wrong", "must be undone", failed, paint.red),
		...list("Refused", "does not count", refused, paint.red),
		...list("Missing", "still to do", pending, paint.yellow),
		...list("To be signed", "still to sign", unsigned, paint.yellow),
		...require_sign_offs.signOffLines(verdict, paint),
		...list("Worth a look", "does not block", advice, paint.dim),
		...listed(`${paint.bold("Not applicable")} ${paint.dim(`(${notApplicable.reduce((sum, { items }) => sum + items.length, 0)})`)}`, itemLines(notApplicable, verdict, paint)),
		...require_sign_offs.readingLines(verdict, paint),
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
	const phase = verdict.phase === void 0 ? "" : ` · phase ${require_exit.sanitiseLine(verdict.phase)}`;
	const reason = verdict.reason === void 0 ? "" : ` · ${require_exit.sanitiseLine(verdict.reason)}`;
	return `${mark(verdict.status, paint)} ${paint.bold(require_tree.statusWord(verdict).toUpperCase())}  ${require_exit.sanitiseLine(require_tree.subjectName(verdict))} · ${require_tree.counts(verdict)}${phase}${reason}`;
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
		const why = reason === void 0 ? paint.dim(" (no reason given)") : `: ${require_exit.sanitiseLine(reason)}`;
		return `    ${paint.dim(`line ${String(place.line).padStart(width)}`)}  – ${require_exit.sanitiseLine(own)}${why}`;
	})]);
}
function widthOf(placed) {
	return Math.max(0, ...placed.map(({ place }) => String(place?.line ?? "").length));
}
function heading({ section, document }, verdict, paint) {
	const read = document === void 0 ? void 0 : require_tree.documentAt(verdict, { document });
	const { what = "", of = "", name = "" } = read === void 0 ? {} : require_tree.documentName(read);
	const source = `${what}${of}${require_exit.sanitiseLine(name)}`;
	const title = [...section === "" ? [] : [paint.bold(require_exit.sanitiseLine(section))], ...source === "" ? [] : [source]];
	return title.length === 0 ? [] : [`  ${title.join(" · ")}`];
}
function findingLines(finding, width, paint) {
	const line = finding.place === void 0 ? " ".repeat(width + 5) : `line ${String(finding.place.line).padStart(width)}`;
	const actual = finding.actual === void 0 || finding.actual === "" ? "" : require_exit.sanitiseLine(finding.actual);
	if (finding.kind === "open-box") return [`    ${paint.dim(line)}  ☐ ${actual}`];
	if (finding.kind === "blank-field") {
		const taken = require_tree.saysSomething(actual) ? paint.dim(`: ${actual}`) : "";
		return [`    ${paint.dim(line)}  ▁ ${require_exit.sanitiseLine(finding.about ?? "")} ${paint.dim("is blank")}${taken}`];
	}
	const about = finding.about === void 0 ? "" : `${paint.bold(require_exit.sanitiseLine(finding.about))}: `;
	const expected = finding.expected === void 0 ? "" : `; expected: ${require_exit.sanitiseLine(finding.expected)}`;
	const found = actual === "" ? "" : `: ${actual}`;
	const help = finding.help === void 0 ? [] : [`    ${" ".repeat(line.length)}    ${paint.dim(`→ ${require_exit.sanitiseLine(finding.help)}`)}`];
	return [`    ${paint.dim(line)}  ${about}${finding.message}${found}${expected}`, ...help];
}
function gateLines(verdict, paint) {
	const { root } = verdict;
	if (root.results.length === 0 || root.results.length === 1 && root.results[0]?.kind === "gate") return [];
	const show = (result, depth) => {
		const notes = [
			...result.advisory ? ["advisory"] : [],
			...result.kind === "group" && result.enforced === false ? ["not enforced"] : [],
			...result.reason === void 0 ? [] : [require_exit.sanitiseLine(result.reason)]
		];
		const note = notes.length === 0 ? "" : paint.dim(`  (${notes.join(", ")})`);
		const own = `  ${"  ".repeat(depth)}${mark(result.status, paint)} ${require_exit.sanitiseLine(result.title)}${note}`;
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
	const width = Math.max(...verdict.progress.map((entry) => `${require_symbols.doneIn(entry)}/${entry.total}`.length));
	const lines = verdict.progress.map((entry) => {
		const done = require_symbols.doneIn(entry) + entry.notApplicable;
		const color = done === entry.total ? paint.green : done === 0 ? paint.dim : paint.yellow;
		const notApplicable = entry.notApplicable > 0 ? paint.dim(` (${entry.notApplicable} N/A)`) : "";
		const title = entry.section === "" ? "(before the first heading)" : require_exit.sanitiseLine(entry.section);
		return `  ${color(require_symbols.bar(require_symbols.shareOf(entry), 10))} ${`${require_symbols.doneIn(entry)}/${entry.total}`.padStart(width)}  ${title}${notApplicable}`;
	});
	const sum = require_question.totals(verdict.progress);
	return [
		"",
		`${paint.bold("Sections")} ${paint.dim(`(${sum.ticked + sum.byEvidence}/${sum.total})`)}`,
		...lines
	];
}
function hint(verdict) {
	if (verdict.policy.path !== "default" || verdict.status === "passed") return [];
	return verdict.progress.length === 0 ? ["  Judged without a policy: there must be boxes, and every box counts."] : [`  Judged without a policy: ${verdict.readings === void 0 ? "every box counts" : "by what the template says"}. "checklist-gate init FILE" writes a policy to edit.`];
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
Object.defineProperty(exports, "text", {
	enumerable: true,
	get: function() {
		return text;
	}
});

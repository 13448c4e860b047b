const require_question = require("./question.cjs");
const require_exit = require("./exit.cjs");
const require_tree = require("./tree.cjs");
const require_words = require("./words.cjs");
function statusText(verdict) {
	return verdict.mode === void 0 ? wordsFor(verdict) : statusLine(`report only: ${wordsFor(verdict)}`);
}
function wordsFor(verdict) {
	const { status, reason, regression } = verdict;
	const { outcome, left } = require_words.headOf(verdict);
	if (status === "skipped") return statusLine(skippedWords(reason));
	if (require_question.isUnjudged(verdict)) return statusLine(capital(verdict.reason));
	if (outcome === "overridden" || status === "passed") return statusLine(capital(require_words.lineOf(require_words.headWords(verdict, left))));
	const why = reason === void 0 ? [] : [reason.replace(/\.$/, "")];
	const tripped = require_tree.digest(verdict).tripped.map(({ findings }) => trippedWords(findings));
	const regressed = (regression?.phases ?? []).map(regressedWords);
	return fitted(`${left.left.total} left`, [
		...why,
		...tripped,
		...regressed,
		...tasksOf(left.doers)
	]);
}
function statusLine(text) {
	return require_exit.sanitiseLine(withoutAstral(text), 140);
}
function withoutAstral(text) {
	return text.replace(/ *[\u{10000}-\u{10FFFF}]+/gu, "");
}
function skippedWords(reason) {
	if (reason === void 0) return "Skipped";
	return /^skipped\b/.test(reason) ? capital(reason) : `Skipped: ${reason}`;
}
function regressedWords({ phase, endedBy }) {
	const words = `${short(phase)} was passed before`;
	if (endedBy === void 0) return words;
	return `${words} ${endedBy.login === null ? "an edit" : `the edit of @${endedBy.login}`}`;
}
function trippedWords(findings) {
	const where = findings.slice(0, 1).map(subjectOf).join("");
	return `${findings.length} tripped${where === "" ? "" : ` ${where}`}`;
}
function tasksOf(doers) {
	const all = doers.flatMap(({ tasks }) => tasks).filter(({ gate }) => gate.tripped !== true);
	const [first, ...others] = all.filter(({ state }) => state === "wrong");
	const what = first === void 0 ? "" : subjectOf(first.finding);
	const wrong = first === void 0 ? [] : [`${others.length + 1} wrong${what === "" ? "" : ` ${what}`}`];
	const counts = new Map();
	for (const { finding, count, state } of all) {
		const where = subjectOf(finding);
		if (state !== "wrong" && where !== "") counts.set(where, (counts.get(where) ?? 0) + count);
	}
	return [...wrong, ...[...counts].toSorted(([, a], [, b]) => b - a).map(([where, count]) => `${count} ${where}`)];
}
function subjectOf({ section = [], about }) {
	const title = short(section.at(-1) ?? "");
	if (title !== "") return `in ${title}`;
	return about === void 0 ? "" : `for ${short(about)}`;
}
const MAX_TITLE = 37;
function short(title) {
	return require_exit.sanitiseLine(withoutAstral(title).trim(), MAX_TITLE);
}
function fitted(head, parts) {
	const [first, ...others] = parts;
	if (first === void 0) return statusLine(head);
	let line = `${head}: ${first}`;
	for (const each of others) {
		const longer = `${line}, ${each}`;
		if ([...longer].length > 50) break;
		line = longer;
	}
	return statusLine(line);
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
Object.defineProperty(exports, "statusLine", {
	enumerable: true,
	get: function() {
		return statusLine;
	}
});
Object.defineProperty(exports, "statusText", {
	enumerable: true,
	get: function() {
		return statusText;
	}
});

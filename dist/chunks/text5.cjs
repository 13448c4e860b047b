require("./model3.cjs");
const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
const require_words = require("./words2.cjs");
// src/reports/repositories/text.ts
const HUES = {
	unread: "red",
	wrong: "red",
	unchecked: "yellow",
	advice: "yellow",
	ok: "green",
	problem: "red",
	unknown: "yellow"
};
function repositoriesText(table, { color }) {
	const paint = require_nodes.palette(color);
	const { rows, leftOut } = table;
	const names = Math.max(10, ...rows.map(({ repository }) => require_exit.sanitiseLine(repository, 60).length));
	const versions = Math.max(7, ...rows.map((row) => wordsIn(row, "version").length));
	const head = [
		"  ".padEnd(names + 2),
		...require_words.SIGNED,
		"version".padEnd(versions),
		"pull requests"
	].join("  ");
	const left = leftOut.map(({ repository, reason }) => `${require_exit.sanitiseLine(repository, 60)} (${reason})`);
	return `${[
		paint.bold(require_words.repositoriesHeadline(table)),
		...rows.length === 0 ? [] : ["", paint.dim(head.trimEnd())],
		...rows.flatMap((row) => linesOf(row, {
			names,
			versions
		}, paint)),
		...left.length === 0 ? [] : ["", `left out: ${left.join(", ")}`]
	].join("\n")}\n`;
}
function linesOf(row, width, paint) {
	const { state, cells, reason, findings, patch } = row;
	const name = paint.bold(require_exit.sanitiseLine(row.repository, 60).padEnd(width.names));
	const sign = paint[HUES[state]](require_words.REPOSITORY_WORDS[state].glyph);
	if (cells === void 0) return [`${sign} ${name}  ${require_exit.sanitiseLine(reason ?? "", 300)}`];
	const signs = require_words.SIGNED.map((column) => require_words.signOf(cells[column]).padEnd(column.length));
	const version = wordsIn(row, "version").padEnd(width.versions);
	const more = findings.filter(({ severity }) => severity === "problem" || severity === "unknown").map(({ severity, subject, path, message }) => {
		const place = path === void 0 ? "" : ` ${require_exit.sanitiseLine(path)}`;
		return `    ${paint[HUES[severity]](require_words.SIGNS[severity])} ${subject}${place}: ${require_exit.sanitiseLine(message, 300)}`;
	});
	return [
		[
			`${sign} ${name}`,
			...signs,
			version,
			wordsIn(row, "pull requests")
		].join("  ").trimEnd(),
		...more,
		...patch === void 0 ? [] : [paint.dim("    → a patch changes the files (--patches DIR)")]
	];
}
function wordsIn({ cells }, column) {
	return require_exit.sanitiseLine(cells?.[column].words ?? "", 80);
}
exports.repositoriesText = repositoriesText;

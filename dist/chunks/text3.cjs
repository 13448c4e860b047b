const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
const require_words = require("./words.cjs");
// src/reports/overview/text.ts
function overviewText(overview, { color, what }) {
	const paint = require_nodes.palette(color);
	const shown = overview.rows.filter(({ state }) => state !== "skipped");
	const names = Math.min(40, Math.max(0, ...shown.map(({ name }) => require_exit.sanitiseLine(name).length)));
	const counts = Math.max(0, ...shown.map((row) => numbersOf(row).length));
	return `${[
		paint.bold(require_words.overviewHeadline(overview, what)),
		...shown.length === 0 ? [] : [""],
		...shown.flatMap((row) => rowLines(row, {
			names,
			counts
		}, paint)),
		...overview.unread.map(({ repository, reason }) => `${paint.red("⚠")} ${require_exit.sanitiseLine(repository)}  ${require_exit.sanitiseLine(reason, 300)}`)
	].join("\n")}\n`;
}
const HUES = {
	"not-judged": "red",
	wrong: "red",
	left: "yellow",
	waiting: "yellow",
	overridden: "yellow",
	done: "green",
	skipped: "dim"
};
function rowLines(row, width, paint) {
	const { glyph } = require_words.STATE_WORDS[row.state];
	const name = require_exit.sanitiseLine(row.name).padEnd(width.names);
	const head = `${paint[HUES[row.state]](glyph)} ${paint.bold(name)}  ${numbersOf(row).padStart(width.counts)}  ${require_words.titleWords(row, 60)}`;
	const waits = row.waitingFor.map((each) => require_exit.sanitiseLine(require_words.waitsForWords(each), 80)).join(", ");
	const first = row.first;
	return [head, ...[
		...row.reason === void 0 ? [] : [require_exit.sanitiseLine(row.reason, 300)],
		...waits === "" ? [] : [`waits for ${waits}`],
		...first === void 0 ? [] : [`first: ${require_exit.sanitiseLine(require_words.firstWords(first), 200)}`]
	].map((each) => `    ${paint.dim(each)}`)];
}
function numbersOf(row) {
	const { words } = require_words.STATE_WORDS[row.state];
	const left = row.state === "left" || row.state === "wrong" ? require_words.leftWords(row) : "";
	return left === "" ? words : left;
}
exports.overviewText = overviewText;

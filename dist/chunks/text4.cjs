const require_exit = require("./exit.cjs");
const require_nodes = require("./nodes.cjs");
// src/reports/overview/text.ts
const STATE_WORDS = {
	"not-judged": {
		mark: "⚠️",
		glyph: "⚠",
		words: "not judged"
	},
	wrong: {
		mark: "❌",
		glyph: "✗",
		words: "wrong"
	},
	left: {
		mark: "🟡",
		glyph: "○",
		words: "to do"
	},
	waiting: {
		mark: "⏳",
		glyph: "…",
		words: "waiting"
	},
	overridden: {
		mark: "🔓",
		glyph: "!",
		words: "overridden"
	},
	done: {
		mark: "✅",
		glyph: "✓",
		words: "done"
	},
	skipped: {
		mark: "⚪",
		glyph: "–",
		words: "skipped"
	}
};
function overviewHeadline({ rows, totals, unread }, what = "checklist") {
	const asked = rows.length - totals.skipped;
	const parts = Object.keys(STATE_WORDS).flatMap((state) => state === "skipped" || totals[state] === 0 ? [] : [`${totals[state]} ${STATE_WORDS[state].words}`]);
	const more = [...totals.skipped === 0 ? [] : [`${totals.skipped} that need${totals.skipped === 1 ? "s" : ""} no checklist`], ...unread.length === 0 ? [] : [`${countOf(unread.length, "repository", "repositories")} could not be read`]];
	return `${countOf(asked, what)}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}${more.map((each) => `; ${each}`).join("")}`;
}
function countOf(count, one, several = `${one}s`) {
	return `${count} ${count === 1 ? one : several}`;
}
function leftWords({ left, asked, wrong }) {
	if (asked === 0 && left === 0) return "";
	return wrong > 0 && wrong === left ? `${wrong} wrong` : `${left} of ${asked} left${wrongPart(wrong)}`;
}
function stateWords(row) {
	const { words } = STATE_WORDS[row.state];
	const left = row.left === 0 ? "" : leftWords(row);
	if (left === "") return words;
	return row.state === "left" || row.state === "wrong" ? left : `${words}, ${left}`;
}
function badgeWords({ state, left, wrong }) {
	if (left === 0 || state !== "left" && state !== "wrong") return STATE_WORDS[state].words;
	return wrong === left ? `${wrong} wrong` : `${left} left${wrongPart(wrong)}`;
}
function wrongPart(wrong) {
	return wrong === 0 ? "" : `: ${wrong} wrong`;
}
function barWords({ state, left, asked }) {
	return [left > 0 && (state === "left" || state === "wrong") ? "" : `${left === 0 ? "Nothing" : left} left`, `${asked - left} of ${asked} done`];
}
function firstWords({ section, text }) {
	return section === "" ? text : `in ${section}, ${text}`;
}
function waitsForWords({ kind, name, people, left }) {
	if (kind === "phase") return `later: ${left} in ${name}`;
	const others = people.filter((each) => each !== name);
	const some = others.slice(0, 3).join(", ");
	return others.length === 0 ? name : `${name} (${some}${others.length > 3 ? ` and ${others.length - 3} more` : ""})`;
}
function titleWords({ title, name }, length = 100) {
	const line = require_exit.sanitiseLine(title, length);
	return line.trim() === "" ? require_exit.sanitiseLine(name, length) : line;
}
function overviewText(overview, { color, what }) {
	const paint = require_nodes.palette(color);
	const shown = overview.rows.filter(({ state }) => state !== "skipped");
	const names = Math.min(40, Math.max(0, ...shown.map(({ name }) => require_exit.sanitiseLine(name).length)));
	const counts = Math.max(0, ...shown.map((row) => numbersOf(row).length));
	return `${[
		paint.bold(overviewHeadline(overview, what)),
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
	const { glyph } = STATE_WORDS[row.state];
	const name = require_exit.sanitiseLine(row.name).padEnd(width.names);
	const head = `${paint[HUES[row.state]](glyph)} ${paint.bold(name)}  ${numbersOf(row).padStart(width.counts)}  ${titleWords(row, 60)}`;
	const waits = row.waitingFor.map((each) => require_exit.sanitiseLine(waitsForWords(each), 80)).join(", ");
	const first = row.first;
	return [head, ...[
		...row.reason === void 0 ? [] : [require_exit.sanitiseLine(row.reason, 300)],
		...waits === "" ? [] : [`waits for ${waits}`],
		...first === void 0 ? [] : [`first: ${require_exit.sanitiseLine(firstWords(first), 200)}`]
	].map((each) => `    ${paint.dim(each)}`)];
}
function numbersOf(row) {
	const { words } = STATE_WORDS[row.state];
	const left = row.state === "left" || row.state === "wrong" ? leftWords(row) : "";
	return left === "" ? words : left;
}
exports.STATE_WORDS = STATE_WORDS;
exports.badgeWords = badgeWords;
exports.barWords = barWords;
exports.countOf = countOf;
exports.firstWords = firstWords;
exports.overviewHeadline = overviewHeadline;
exports.overviewText = overviewText;
exports.stateWords = stateWords;
exports.titleWords = titleWords;
exports.waitsForWords = waitsForWords;

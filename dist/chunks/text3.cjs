const require_diagnosis = require("./diagnosis.cjs");
const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
const require_model = require("./model3.cjs");
// src/reports/doctor/text.ts
function diagnosisText(diagnoses, { color }) {
	const paint = require_nodes.palette(color);
	const painted = {
		problem: paint.red,
		unknown: paint.yellow,
		advice: paint.yellow,
		ok: paint.green
	};
	const lines = diagnoses.flatMap(({ severity, subject, message, path, line, help, add = [] }) => {
		const place = path === void 0 ? "" : ` ${paint.dim(require_exit.sanitiseLine(`${path}${line === void 0 ? "" : `:${line}`}`))}`;
		return [
			`${painted[severity](SIGNS[severity])} ${paint.bold(subject)}${place}: ${require_exit.sanitiseLine(message, 600)}`,
			...help === void 0 ? [] : [`    ${paint.dim(`→ ${require_exit.sanitiseLine(help, 400)}`)}`],
			...add.map((each) => `      ${indented(each)}`)
		];
	});
	const { wrong, unchecked, hidden } = require_diagnosis.tally(diagnoses);
	const last = [
		wrong + unchecked === 0 ? "nothing wrong" : `${wrong} wrong`,
		...unchecked === 0 ? [] : [`${unchecked} could not be checked`],
		...hidden === 0 ? [] : [`${hidden} that this token cannot see`]
	];
	return `${[
		...lines,
		"",
		last.join(", ")
	].join("\n")}\n`;
}
function indented(line) {
	const text = line.trimStart();
	return " ".repeat(line.length - text.length) + require_exit.sanitiseLine(text, 400);
}
const SIGNS = {
	problem: "✗",
	unknown: "?",
	advice: "!",
	ok: "✓"
};
const REPOSITORY_WORDS = {
	unread: {
		glyph: "⚠",
		words: "could not be read"
	},
	wrong: {
		glyph: "✗",
		words: "wrong"
	},
	unchecked: {
		glyph: "?",
		words: "could not be checked"
	},
	advice: {
		glyph: "!",
		words: "with advice"
	},
	ok: {
		glyph: "✓",
		words: "in order"
	}
};
function repositoriesHeadline({ rows, totals, leftOut }) {
	const parts = require_model.REPOSITORY_STATES.filter((state) => totals[state] > 0).map((state) => `${totals[state]} ${REPOSITORY_WORDS[state].words}`);
	const reasons = [...new Set(leftOut.map(({ reason }) => reason))].map((reason) => `${leftOut.filter((each) => each.reason === reason).length} ${reason}`);
	return [
		`${rows.length} ${rows.length === 1 ? "repository" : "repositories"}`,
		parts.length === 0 ? "" : `: ${parts.join(", ")}`,
		reasons.length === 0 ? "" : `; ${leftOut.length} left out (${reasons.join(", ")})`
	].join("");
}
function signOf({ state }) {
	return state === "none" ? "–" : SIGNS[state];
}
const SIGNED = require_model.COLUMNS.filter((column) => column !== "version" && column !== "pull requests");
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
		...SIGNED,
		"version".padEnd(versions),
		"pull requests"
	].join("  ");
	const left = leftOut.map(({ repository, reason }) => `${require_exit.sanitiseLine(repository, 60)} (${reason})`);
	return `${[
		paint.bold(repositoriesHeadline(table)),
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
	const sign = paint[HUES[state]](REPOSITORY_WORDS[state].glyph);
	if (cells === void 0) return [`${sign} ${name}  ${require_exit.sanitiseLine(reason ?? "", 300)}`];
	const signs = SIGNED.map((column) => signOf(cells[column]).padEnd(column.length));
	const version = wordsIn(row, "version").padEnd(width.versions);
	const more = findings.filter(({ severity }) => severity === "problem" || severity === "unknown").map(({ severity, subject, path, message }) => {
		const place = path === void 0 ? "" : ` ${require_exit.sanitiseLine(path)}`;
		return `    ${paint[HUES[severity]](SIGNS[severity])} ${subject}${place}: ${require_exit.sanitiseLine(message, 300)}`;
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
exports.REPOSITORY_WORDS = REPOSITORY_WORDS;
exports.SIGNS = SIGNS;
exports.diagnosisText = diagnosisText;
exports.repositoriesHeadline = repositoriesHeadline;
exports.repositoriesText = repositoriesText;
exports.signOf = signOf;

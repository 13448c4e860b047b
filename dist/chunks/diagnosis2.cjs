const require_diagnosis = require("./diagnosis.cjs");
const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
// src/reports/diagnosis.ts
const SIGNS = {
	problem: "✗",
	unknown: "?",
	advice: "!",
	ok: "✓"
};
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
exports.diagnosisText = diagnosisText;

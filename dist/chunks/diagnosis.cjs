const require_text = require("./text.cjs");
const require_error = require("./error.cjs");
// src/reports/diagnosis.ts
const SIGNS = {
	problem: "✗",
	unknown: "?",
	advice: "!",
	ok: "✓"
};
function diagnosisText(diagnoses, { color }) {
	const paint = require_text.palette(color);
	const painted = {
		problem: paint.red,
		unknown: paint.yellow,
		advice: paint.yellow,
		ok: paint.green
	};
	const lines = diagnoses.flatMap(({ severity, subject, message, path, line, help, add = [] }) => {
		const place = path === void 0 ? "" : ` ${paint.dim(require_error.sanitiseLine(`${path}${line === void 0 ? "" : `:${line}`}`))}`;
		return [
			`${painted[severity](SIGNS[severity])} ${paint.bold(subject)}${place}: ${require_error.sanitiseLine(message, 600)}`,
			...help === void 0 ? [] : [`    ${paint.dim(`→ ${require_error.sanitiseLine(help, 400)}`)}`],
			...add.map((each) => `      ${indented(each)}`)
		];
	});
	const count = (severity) => diagnoses.filter((each) => each.severity === severity).length;
	const last = count("problem") + count("unknown") === 0 ? "nothing wrong" : `${count("problem")} wrong${count("unknown") === 0 ? "" : `, ${count("unknown")} could not be checked`}`;
	return `${[
		...lines,
		"",
		last
	].join("\n")}\n`;
}
function indented(line) {
	const text = line.trimStart();
	return " ".repeat(line.length - text.length) + require_error.sanitiseLine(text, 400);
}
exports.diagnosisText = diagnosisText;

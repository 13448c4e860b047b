const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
// src/reports/trial/text.ts
const TRIAL_OUTCOMES = {
	passed: {
		words: "passed",
		sign: "✓"
	},
	skipped: {
		words: "skipped",
		sign: "–"
	},
	pending: {
		words: "pending",
		sign: "○"
	},
	blocked: {
		words: "blocked",
		sign: "✗"
	},
	"not-judged": {
		words: "could not be judged",
		sign: "!"
	}
};
function trialHeadline({ bodies, totals }) {
	const parts = Object.keys(TRIAL_OUTCOMES).flatMap((outcome) => totals[outcome] === 0 ? [] : [`${totals[outcome]} ${TRIAL_OUTCOMES[outcome].words}`]);
	return `${bodies.length} ${bodies.length === 1 ? "body" : "bodies"} on trial: ${parts.join(", ")}`;
}
function trialCauseWords({ gate, message, line }) {
	return `${gate}${line === void 0 ? "" : `, line ${line} of the template`}: ${message}`;
}
function trialText(trial, { color }) {
	const { bodies, causes } = trial;
	const paint = require_nodes.palette(color);
	const width = Math.max(0, ...causes.map((each) => String(each.bodies.length).length));
	return [
		paint.bold(trialHeadline(trial)),
		...causes.length === 0 ? [] : ["", paint.bold("What holds them back (number of bodies)")],
		...causes.map((cause) => {
			const text = cause.text === void 0 ? "" : `: ${cause.text}`;
			return `  ${String(cause.bodies.length).padStart(width)}  ${require_exit.sanitiseLine(`${trialCauseWords(cause)}${text}`, 300)}`;
		}),
		"",
		paint.bold("Bodies"),
		...bodies.map(({ body, outcome, reason }) => {
			const why = reason === void 0 ? "" : `: ${require_exit.sanitiseLine(reason, 300)}`;
			return `  ${TRIAL_OUTCOMES[outcome].sign} ${TRIAL_OUTCOMES[outcome].words}  ${require_exit.sanitiseLine(body)}${why}`;
		}),
		""
	].join("\n");
}
exports.TRIAL_OUTCOMES = TRIAL_OUTCOMES;
exports.trialCauseWords = trialCauseWords;
exports.trialHeadline = trialHeadline;
exports.trialText = trialText;

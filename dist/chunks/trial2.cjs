const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
const require_unified = require("./unified.cjs");
const require_remark = require("./remark.cjs");
// src/reports/trial.ts
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
const writer = require_remark.remark().use(function() {
	const data = this.data();
	(data["toMarkdownExtensions"] ??= []).push(require_unified.gfmTableToMarkdown());
});
function trialMarkdown(trial) {
	const { bodies, causes } = trial;
	const root = {
		type: "root",
		children: [
			{
				type: "heading",
				depth: 2,
				children: [require_nodes.plain(trialHeadline(trial))]
			},
			...causes.length === 0 ? [] : [require_nodes.paragraph([require_nodes.strong(require_nodes.plain("What holds them back"))]), require_nodes.table([
				"right",
				null,
				null
			], [require_nodes.row([
				[require_nodes.plain("Bodies")],
				[require_nodes.plain("What is missing or wrong")],
				[require_nodes.plain("Text")]
			]), ...causes.map((cause) => require_nodes.row([
				[require_nodes.plain(String(cause.bodies.length))],
				[require_nodes.code(trialCauseWords(cause))],
				cause.text === void 0 ? [] : [require_nodes.code(cause.text)]
			]))])],
			require_nodes.paragraph([require_nodes.strong(require_nodes.plain("Bodies"))]),
			require_nodes.table([
				null,
				null,
				null
			], [require_nodes.row([
				[require_nodes.plain("Body")],
				[require_nodes.plain("Outcome")],
				[require_nodes.plain("Why")]
			]), ...bodies.map(({ body, outcome, reason }) => require_nodes.row([
				[require_nodes.code(body)],
				[require_nodes.plain(TRIAL_OUTCOMES[outcome].words)],
				reason === void 0 ? [] : [require_nodes.code(reason)]
			]))])
		]
	};
	return writer.stringify(root);
}
exports.trialMarkdown = trialMarkdown;
exports.trialText = trialText;

const require_unified = require("./unified.cjs");
const require_remark = require("./remark.cjs");
const require_fit = require("./fit.cjs");
const require_text = require("./text5.cjs");
// src/reports/trial/markdown.ts
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
				children: [require_fit.plain(require_text.trialHeadline(trial))]
			},
			...causes.length === 0 ? [] : [require_fit.paragraph([require_fit.strong(require_fit.plain("What holds them back"))]), require_fit.table([
				"right",
				null,
				null
			], [require_fit.row([
				[require_fit.plain("Bodies")],
				[require_fit.plain("What is missing or wrong")],
				[require_fit.plain("Text")]
			]), ...causes.map((cause) => require_fit.row([
				[require_fit.plain(String(cause.bodies.length))],
				[require_fit.code(require_text.trialCauseWords(cause))],
				cause.text === void 0 ? [] : [require_fit.code(cause.text)]
			]))])],
			require_fit.paragraph([require_fit.strong(require_fit.plain("Bodies"))]),
			require_fit.table([
				null,
				null,
				null
			], [require_fit.row([
				[require_fit.plain("Body")],
				[require_fit.plain("Outcome")],
				[require_fit.plain("Why")]
			]), ...bodies.map(({ body, outcome, reason }) => require_fit.row([
				[require_fit.code(body)],
				[require_fit.plain(require_text.TRIAL_OUTCOMES[outcome].words)],
				reason === void 0 ? [] : [require_fit.code(reason)]
			]))])
		]
	};
	return writer.stringify(root);
}
exports.trialMarkdown = trialMarkdown;

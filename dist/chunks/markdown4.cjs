const require_unified = require("./unified.cjs");
const require_remark = require("./remark.cjs");
const require_nodes = require("./nodes.cjs");
const require_text = require("./text6.cjs");
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
				children: [require_nodes.plain(require_text.trialHeadline(trial))]
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
				[require_nodes.code(require_text.trialCauseWords(cause))],
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
				[require_nodes.plain(require_text.TRIAL_OUTCOMES[outcome].words)],
				reason === void 0 ? [] : [require_nodes.code(reason)]
			]))])
		]
	};
	return writer.stringify(root);
}
exports.trialMarkdown = trialMarkdown;

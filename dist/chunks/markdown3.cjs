const require_unified = require("./unified.cjs");
const require_remark = require("./remark.cjs");
const require_tree = require("./tree.cjs");
const require_text = require("./text4.cjs");
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
				children: [require_tree.plain(require_text.trialHeadline(trial))]
			},
			...causes.length === 0 ? [] : [require_tree.paragraph([require_tree.strong(require_tree.plain("What holds them back"))]), require_tree.table([
				"right",
				null,
				null
			], [require_tree.row([
				[require_tree.plain("Bodies")],
				[require_tree.plain("What is missing or wrong")],
				[require_tree.plain("Text")]
			]), ...causes.map((cause) => require_tree.row([
				[require_tree.plain(String(cause.bodies.length))],
				[require_tree.code(require_text.trialCauseWords(cause))],
				cause.text === void 0 ? [] : [require_tree.code(cause.text)]
			]))])],
			require_tree.paragraph([require_tree.strong(require_tree.plain("Bodies"))]),
			require_tree.table([
				null,
				null,
				null
			], [require_tree.row([
				[require_tree.plain("Body")],
				[require_tree.plain("Outcome")],
				[require_tree.plain("Why")]
			]), ...bodies.map(({ body, outcome, reason }) => require_tree.row([
				[require_tree.code(body)],
				[require_tree.plain(require_text.TRIAL_OUTCOMES[outcome].words)],
				reason === void 0 ? [] : [require_tree.code(reason)]
			]))])
		]
	};
	return writer.stringify(root);
}
exports.trialMarkdown = trialMarkdown;

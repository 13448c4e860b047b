const require_unified = require("./unified.cjs");
const require_remark = require("./remark.cjs");
const require_sign_offs = require("./sign-offs.cjs");
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
				children: [require_sign_offs.plain(require_text.trialHeadline(trial))]
			},
			...causes.length === 0 ? [] : [require_sign_offs.paragraph([require_sign_offs.strong(require_sign_offs.plain("What holds them back"))]), require_sign_offs.table([
				"right",
				null,
				null
			], [require_sign_offs.row([
				[require_sign_offs.plain("Bodies")],
				[require_sign_offs.plain("What is missing or wrong")],
				[require_sign_offs.plain("Text")]
			]), ...causes.map((cause) => require_sign_offs.row([
				[require_sign_offs.plain(String(cause.bodies.length))],
				[require_sign_offs.code(require_text.trialCauseWords(cause))],
				cause.text === void 0 ? [] : [require_sign_offs.code(cause.text)]
			]))])],
			require_sign_offs.paragraph([require_sign_offs.strong(require_sign_offs.plain("Bodies"))]),
			require_sign_offs.table([
				null,
				null,
				null
			], [require_sign_offs.row([
				[require_sign_offs.plain("Body")],
				[require_sign_offs.plain("Outcome")],
				[require_sign_offs.plain("Why")]
			]), ...bodies.map(({ body, outcome, reason }) => require_sign_offs.row([
				[require_sign_offs.code(body)],
				[require_sign_offs.plain(require_text.TRIAL_OUTCOMES[outcome].words)],
				reason === void 0 ? [] : [require_sign_offs.code(reason)]
			]))])
		]
	};
	return writer.stringify(root);
}
exports.trialMarkdown = trialMarkdown;

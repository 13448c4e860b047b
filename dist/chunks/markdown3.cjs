const require_unified = require("./unified.cjs");
const require_remark = require("./remark.cjs");
const require_fit = require("./fit.cjs");
const require_text = require("./text4.cjs");
// src/reports/audit/markdown.ts
const writer = require_remark.remark().use(function() {
	const data = this.data();
	(data["toMarkdownExtensions"] ??= []).push(require_unified.gfmTableToMarkdown());
});
function auditMarkdown(audit) {
	const { rows, commits } = audit;
	const { looked, overridden } = require_text.toLookAt(rows);
	const root = {
		type: "root",
		children: [
			{
				type: "heading",
				depth: 2,
				children: [require_fit.plain(require_text.auditHeadline(audit))]
			},
			...looked.length === 0 ? [] : [heading("To look at"), table(looked)],
			...overridden.length === 0 ? [] : [heading("Overridden"), table(overridden)],
			...commits.length === 0 ? [] : [
				heading("Commits without a pull request"),
				{
					type: "table",
					children: [row([
						[require_fit.plain("Commit")],
						[require_fit.plain("Message")],
						[require_fit.plain("Author")],
						[require_fit.plain("Date")]
					]), ...commits.map(({ sha, url, headline, author, at }) => row([
						[{
							type: "link",
							url,
							children: [require_fit.code(sha.slice(0, 7))]
						}],
						[require_fit.code(headline)],
						author === null ? [require_fit.plain("unknown")] : [require_fit.code(author)],
						[require_fit.plain(at.slice(0, 10))]
					]))]
				},
				...require_text.commitHelps(commits).map((help) => require_fit.paragraph([require_fit.plain(help)]))
			],
			...rows.length === 0 ? [] : [heading("All"), table(rows)]
		]
	};
	return writer.stringify(root);
}
function table(rows) {
	return {
		type: "table",
		children: [row([
			[require_fit.plain("")],
			[require_fit.plain("Number")],
			[require_fit.plain("Date")],
			[require_fit.plain("Author")],
			[require_fit.plain("Approved by")],
			[require_fit.plain("Policy")],
			[require_fit.plain("Remarks")]
		]), ...rows.map((each) => row([
			[require_fit.plain(require_text.markOf(each))],
			[{
				type: "link",
				url: each.url,
				children: [require_fit.plain(`#${each.number}`)]
			}],
			[require_fit.plain(each.at.slice(0, 10))],
			each.author === null ? [require_fit.plain("unknown")] : [require_fit.code(each.author)],
			require_text.approvalsOf(each).flatMap((approval, index) => [...index === 0 ? [] : [require_fit.plain(", ")], ...approvedBy(approval)]),
			[require_fit.code(each.policy.replace(/@([0-9a-f]{7})[0-9a-f]+$/, "@$1"))],
			remarks(each)
		]))]
	};
}
function approvedBy({ login, role, url }) {
	return [require_fit.linked(require_fit.addressOf(url), require_fit.code(login)), ...role === void 0 ? [] : [require_fit.plain(" as "), require_fit.code(role)]];
}
function remarks(each) {
	const { override, reason, flags } = each;
	return [
		require_fit.plain(flags.map((flag) => require_text.flagWords(flag, each)).join("; ")),
		...override === void 0 ? [] : [
			require_fit.plain(" by "),
			require_fit.code(override.by),
			require_fit.plain(": "),
			require_fit.code(override.reason)
		],
		...reason === void 0 ? [] : [require_fit.plain(flags.length === 0 ? "" : ": "), require_fit.code(reason)]
	];
}
function heading(text) {
	return require_fit.paragraph([{
		type: "strong",
		children: [require_fit.plain(text)]
	}]);
}
function row(cells) {
	return {
		type: "tableRow",
		children: cells.map((children) => ({
			type: "tableCell",
			children
		}))
	};
}
exports.auditMarkdown = auditMarkdown;

const require_unified = require("./unified.cjs");
const require_remark = require("./remark.cjs");
const require_nodes = require("./nodes.cjs");
const require_text = require("./text5.cjs");
// src/reports/audit/markdown.ts
const writer = require_remark.remark().use(function() {
	const data = this.data();
	(data["toMarkdownExtensions"] ??= []).push(require_unified.gfmTableToMarkdown());
});
function auditMarkdown(audit) {
	const { rows, commits, sample } = audit;
	const { looked, overridden } = require_text.toLookAt(rows);
	const root = {
		type: "root",
		children: [
			{
				type: "heading",
				depth: 2,
				children: [require_nodes.plain(require_text.auditHeadline(audit))]
			},
			...looked.length === 0 ? [] : [heading("To look at"), table(looked)],
			...overridden.length === 0 ? [] : [heading("Overridden"), table(overridden)],
			...commits.length === 0 ? [] : [
				heading("Commits without a pull request"),
				{
					type: "table",
					children: [row([
						[require_nodes.plain("Commit")],
						[require_nodes.plain("Message")],
						[require_nodes.plain("Author")],
						[require_nodes.plain("Date")]
					]), ...commits.map(({ sha, url, headline, author, at }) => row([
						[{
							type: "link",
							url,
							children: [require_nodes.code(sha.slice(0, 7))]
						}],
						[require_nodes.code(headline)],
						author === null ? [require_nodes.plain("unknown")] : [require_nodes.code(author)],
						[require_nodes.plain(at.slice(0, 10))]
					]))]
				},
				...require_text.commitHelps(commits).map((help) => require_nodes.paragraph([require_nodes.plain(help)]))
			],
			...sample === void 0 ? [] : [heading(require_text.sampleHeadline(sample)), require_nodes.list(require_text.sampleLines(sample, rows, commits).map((words) => require_nodes.item(require_nodes.phrase(words))))],
			...rows.length === 0 ? [] : [heading("All"), table(rows)]
		]
	};
	return writer.stringify(root);
}
function table(rows) {
	return {
		type: "table",
		children: [row([
			[require_nodes.plain("")],
			[require_nodes.plain("Number")],
			[require_nodes.plain("Date")],
			[require_nodes.plain("Author")],
			[require_nodes.plain("Approved by")],
			[require_nodes.plain("Policy")],
			[require_nodes.plain("Remarks")]
		]), ...rows.map((each) => row([
			[require_nodes.plain(require_text.markOf(each))],
			[{
				type: "link",
				url: each.url,
				children: [require_nodes.plain(`#${each.number}`)]
			}],
			[require_nodes.plain(each.at.slice(0, 10))],
			each.author === null ? [require_nodes.plain("unknown")] : [require_nodes.code(each.author)],
			require_text.approvalsOf(each).flatMap((approval, index) => [...index === 0 ? [] : [require_nodes.plain(", ")], ...approvedBy(approval)]),
			[require_nodes.code(each.policy.replace(/@([0-9a-f]{7})[0-9a-f]+$/, "@$1"))],
			remarks(each)
		]))]
	};
}
function approvedBy({ login, role, url }) {
	return [require_nodes.linked(require_nodes.addressOf(url), require_nodes.code(login)), ...role === void 0 ? [] : [require_nodes.plain(" as "), require_nodes.code(role)]];
}
function remarks(each) {
	const { override, reason, flags } = each;
	return [
		require_nodes.plain(flags.map((flag) => require_text.flagWords(flag, each)).join("; ")),
		...override === void 0 ? [] : [
			require_nodes.plain(" by "),
			require_nodes.code(override.by),
			require_nodes.plain(": "),
			require_nodes.code(override.reason)
		],
		...reason === void 0 ? [] : [require_nodes.plain(flags.length === 0 ? "" : ": "), require_nodes.code(reason)]
	];
}
function heading(text) {
	return require_nodes.paragraph([{
		type: "strong",
		children: [require_nodes.plain(text)]
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

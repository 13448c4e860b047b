const require_unified = require("./unified.cjs");
const require_remark = require("./remark.cjs");
const require_symbols = require("./symbols.cjs");
const require_tree = require("./tree.cjs");
const require_text = require("./text3.cjs");
// src/reports/audit/markdown.ts
const writer = require_remark.remark().use(function() {
	const data = this.data();
	(data["toMarkdownExtensions"] ??= []).push(require_unified.gfmTableToMarkdown());
});
function auditMarkdown(audit) {
	const { rows, commits } = audit;
	const looked = rows.filter(require_text.isTelling);
	const root = {
		type: "root",
		children: [
			{
				type: "heading",
				depth: 2,
				children: [require_tree.plain(require_text.auditHeadline(audit))]
			},
			...looked.length === 0 ? [] : [heading("To look at"), table(looked)],
			...commits.length === 0 ? [] : [heading("Commits without a pull request"), {
				type: "table",
				children: [row([
					[require_tree.plain("Commit")],
					[require_tree.plain("Message")],
					[require_tree.plain("Author")],
					[require_tree.plain("Date")]
				]), ...commits.map(({ sha, url, headline, author, at }) => row([
					[{
						type: "link",
						url,
						children: [require_tree.code(sha.slice(0, 7))]
					}],
					[require_tree.code(headline)],
					author === null ? [require_tree.plain("unknown")] : [require_tree.code(author)],
					[require_tree.plain(at.slice(0, 10))]
				]))]
			}],
			...rows.length === 0 ? [] : [heading("All"), table(rows)]
		]
	};
	return writer.stringify(root);
}
function table(rows) {
	return {
		type: "table",
		children: [row([
			[require_tree.plain("")],
			[require_tree.plain("Number")],
			[require_tree.plain("Date")],
			[require_tree.plain("Author")],
			[require_tree.plain("Approved by")],
			[require_tree.plain("Policy")],
			[require_tree.plain("Remarks")]
		]), ...rows.map((each) => row([
			[require_tree.plain(each.status === "error" ? "⚠" : require_symbols.ICONS[each.status])],
			[{
				type: "link",
				url: each.url,
				children: [require_tree.plain(`#${each.number}`)]
			}],
			[require_tree.plain(each.at.slice(0, 10))],
			each.author === null ? [require_tree.plain("unknown")] : [require_tree.code(each.author)],
			each.approvers.flatMap((login, index) => [...index === 0 ? [] : [require_tree.plain(", ")], require_tree.code(login)]),
			[require_tree.code(each.policy.replace(/@([0-9a-f]{7})[0-9a-f]+$/, "@$1"))],
			remarks(each)
		]))]
	};
}
function remarks(each) {
	const { override, reason, flags } = each;
	return [
		require_tree.plain(flags.map((flag) => require_text.flagWords(flag, each)).join("; ")),
		...override === void 0 ? [] : [
			require_tree.plain(" by "),
			require_tree.code(override.by),
			require_tree.plain(": "),
			require_tree.code(override.reason)
		],
		...reason === void 0 ? [] : [require_tree.plain(flags.length === 0 ? "" : ": "), require_tree.code(reason)]
	];
}
function heading(text) {
	return require_tree.paragraph([{
		type: "strong",
		children: [require_tree.plain(text)]
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

const require_front_matter = require("./front-matter.cjs");
const require_parser = () => require("./parser.cjs");
const require_remark_stringify = require("./remark-stringify.cjs");
const require_text = require("./text.cjs");
const require_nodes = require("./nodes.cjs");
const require_audit_text = require("./audit-text.cjs");
// src/reports/audit-markdown.ts
const writer = require_front_matter.unified().use(require_parser().remarkParse).use(require_remark_stringify.remarkStringify).freeze()().use(function() {
	const data = this.data();
	(data["toMarkdownExtensions"] ??= []).push(require_front_matter.gfmTableToMarkdown());
});
function auditMarkdown(audit) {
	const { rows, commits } = audit;
	const looked = rows.filter(({ flags }) => flags.length > 0);
	const root = {
		type: "root",
		children: [
			{
				type: "heading",
				depth: 2,
				children: [require_nodes.plain(require_audit_text.auditHeadline(audit))]
			},
			...looked.length === 0 ? [] : [heading("To look at"), table(looked)],
			...commits.length === 0 ? [] : [heading("Commits without a pull request"), {
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
			[require_nodes.plain("")],
			[require_nodes.plain("Number")],
			[require_nodes.plain("Date")],
			[require_nodes.plain("Author")],
			[require_nodes.plain("Approved by")],
			[require_nodes.plain("Policy")],
			[require_nodes.plain("Remarks")]
		]), ...rows.map((each) => row([
			[require_nodes.plain(each.status === "error" ? "⚠" : require_text.ICONS[each.status])],
			[{
				type: "link",
				url: each.url,
				children: [require_nodes.plain(`#${each.number}`)]
			}],
			[require_nodes.plain(each.at.slice(0, 10))],
			each.author === null ? [require_nodes.plain("unknown")] : [require_nodes.code(each.author)],
			each.approvers.flatMap((login, index) => [...index === 0 ? [] : [require_nodes.plain(", ")], require_nodes.code(login)]),
			[require_nodes.code(each.policy.replace(/@([0-9a-f]{7})[0-9a-f]+$/, "@$1"))],
			remarks(each)
		]))]
	};
}
function remarks(each) {
	const { override, reason, flags } = each;
	return [
		require_nodes.plain(flags.map((flag) => require_audit_text.flagWords(flag, each)).join("; ")),
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

const require_markdown = require("./markdown.cjs");
const late_parser = () => require("./parser.cjs");
const require_unified = require("./unified.cjs");
const require_text = require("./text.cjs");
const require_text$1 = require("./text3.cjs");
// src/reports/audit/markdown.ts
const writer = require_unified.unified().use(late_parser().remarkParse).use(require_markdown.remarkStringify).freeze()().use(function() {
	const data = this.data();
	(data["toMarkdownExtensions"] ??= []).push(require_markdown.gfmTableToMarkdown());
});
function auditMarkdown(audit) {
	const { rows, commits } = audit;
	const looked = rows.filter(require_text$1.isTelling);
	const root = {
		type: "root",
		children: [
			{
				type: "heading",
				depth: 2,
				children: [require_text.plain(require_text$1.auditHeadline(audit))]
			},
			...looked.length === 0 ? [] : [heading("To look at"), table(looked)],
			...commits.length === 0 ? [] : [heading("Commits without a pull request"), {
				type: "table",
				children: [row([
					[require_text.plain("Commit")],
					[require_text.plain("Message")],
					[require_text.plain("Author")],
					[require_text.plain("Date")]
				]), ...commits.map(({ sha, url, headline, author, at }) => row([
					[{
						type: "link",
						url,
						children: [require_text.code(sha.slice(0, 7))]
					}],
					[require_text.code(headline)],
					author === null ? [require_text.plain("unknown")] : [require_text.code(author)],
					[require_text.plain(at.slice(0, 10))]
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
			[require_text.plain("")],
			[require_text.plain("Number")],
			[require_text.plain("Date")],
			[require_text.plain("Author")],
			[require_text.plain("Approved by")],
			[require_text.plain("Policy")],
			[require_text.plain("Remarks")]
		]), ...rows.map((each) => row([
			[require_text.plain(each.status === "error" ? "⚠" : require_text.ICONS[each.status])],
			[{
				type: "link",
				url: each.url,
				children: [require_text.plain(`#${each.number}`)]
			}],
			[require_text.plain(each.at.slice(0, 10))],
			each.author === null ? [require_text.plain("unknown")] : [require_text.code(each.author)],
			each.approvers.flatMap((login, index) => [...index === 0 ? [] : [require_text.plain(", ")], require_text.code(login)]),
			[require_text.code(each.policy.replace(/@([0-9a-f]{7})[0-9a-f]+$/, "@$1"))],
			remarks(each)
		]))]
	};
}
function remarks(each) {
	const { override, reason, flags } = each;
	return [
		require_text.plain(flags.map((flag) => require_text$1.flagWords(flag, each)).join("; ")),
		...override === void 0 ? [] : [
			require_text.plain(" by "),
			require_text.code(override.by),
			require_text.plain(": "),
			require_text.code(override.reason)
		],
		...reason === void 0 ? [] : [require_text.plain(flags.length === 0 ? "" : ": "), require_text.code(reason)]
	];
}
function heading(text) {
	return require_text.paragraph([{
		type: "strong",
		children: [require_text.plain(text)]
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

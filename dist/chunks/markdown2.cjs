const require_unified = require("./unified.cjs");
const require_remark = require("./remark.cjs");
const require_symbols = require("./symbols.cjs");
const require_sign_offs = require("./sign-offs.cjs");
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
				children: [require_sign_offs.plain(require_text.auditHeadline(audit))]
			},
			...looked.length === 0 ? [] : [heading("To look at"), table(looked)],
			...commits.length === 0 ? [] : [heading("Commits without a pull request"), {
				type: "table",
				children: [row([
					[require_sign_offs.plain("Commit")],
					[require_sign_offs.plain("Message")],
					[require_sign_offs.plain("Author")],
					[require_sign_offs.plain("Date")]
				]), ...commits.map(({ sha, url, headline, author, at }) => row([
					[{
						type: "link",
						url,
						children: [require_sign_offs.code(sha.slice(0, 7))]
					}],
					[require_sign_offs.code(headline)],
					author === null ? [require_sign_offs.plain("unknown")] : [require_sign_offs.code(author)],
					[require_sign_offs.plain(at.slice(0, 10))]
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
			[require_sign_offs.plain("")],
			[require_sign_offs.plain("Number")],
			[require_sign_offs.plain("Date")],
			[require_sign_offs.plain("Author")],
			[require_sign_offs.plain("Approved by")],
			[require_sign_offs.plain("Policy")],
			[require_sign_offs.plain("Remarks")]
		]), ...rows.map((each) => row([
			[require_sign_offs.plain(each.status === "error" ? "⚠" : require_symbols.ICONS[each.status])],
			[{
				type: "link",
				url: each.url,
				children: [require_sign_offs.plain(`#${each.number}`)]
			}],
			[require_sign_offs.plain(each.at.slice(0, 10))],
			each.author === null ? [require_sign_offs.plain("unknown")] : [require_sign_offs.code(each.author)],
			each.approvers.flatMap((login, index) => [...index === 0 ? [] : [require_sign_offs.plain(", ")], require_sign_offs.code(login)]),
			[require_sign_offs.code(each.policy.replace(/@([0-9a-f]{7})[0-9a-f]+$/, "@$1"))],
			remarks(each)
		]))]
	};
}
function remarks(each) {
	const { override, reason, flags } = each;
	return [
		require_sign_offs.plain(flags.map((flag) => require_text.flagWords(flag, each)).join("; ")),
		...override === void 0 ? [] : [
			require_sign_offs.plain(" by "),
			require_sign_offs.code(override.by),
			require_sign_offs.plain(": "),
			require_sign_offs.code(override.reason)
		],
		...reason === void 0 ? [] : [require_sign_offs.plain(flags.length === 0 ? "" : ": "), require_sign_offs.code(reason)]
	];
}
function heading(text) {
	return require_sign_offs.paragraph([{
		type: "strong",
		children: [require_sign_offs.plain(text)]
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

const require_markdown = require("./markdown2.cjs");
const require_fit = require("./fit.cjs");
const require_writer = require("./writer.cjs");
// src/reports/replay.ts
function replayMarkdown(verdict, { outcome, differences }) {
	const differing = differences.length === 0 ? [] : [require_fit.list(differences.map((difference) => require_fit.item([require_fit.code(difference)])))];
	return `${require_writer.write({
		type: "root",
		children: [require_fit.paragraph([require_fit.strong(require_fit.plain(outcome))]), ...differing]
	})}\n${require_markdown.summary(verdict)}`;
}
exports.replayMarkdown = replayMarkdown;

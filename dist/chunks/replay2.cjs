const require_markdown = require("./markdown2.cjs");
const require_nodes = require("./nodes.cjs");
const require_writer = require("./writer.cjs");
// src/reports/replay.ts
function replayMarkdown(verdict, { outcome, differences }) {
	const differing = differences.length === 0 ? [] : [require_nodes.list(differences.map((difference) => require_nodes.item([require_nodes.code(difference)])))];
	return `${require_writer.write({
		type: "root",
		children: [require_nodes.paragraph([require_nodes.strong(require_nodes.plain(outcome))]), ...differing]
	})}\n${require_markdown.summary(verdict)}`;
}
exports.replayMarkdown = replayMarkdown;

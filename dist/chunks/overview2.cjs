const require_inputs = require("./inputs.cjs");
const require_exit = require("./exit.cjs");
const require_own_issues = require("./own-issues.cjs");
const require_overview = require("./overview.cjs");
const require_row = require("./row.cjs");
const require_html = require("./html.cjs");
const require_markdown = require("./markdown.cjs");
const require_text = require("./text4.cjs");
const require_open = require("./open2.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/action/overview.ts
const MAX_ISSUE = 6e4;
const MAX_SUMMARY = 9e5;
async function tellOverview(run, asked) {
	const { client, context, inputs, terms, now } = run;
	const own = context.repository;
	if (own === void 0) {
		require_inputs.setFailed(require_inputs.NO_REPOSITORY);
		return 3;
	}
	const repositories = asked.repositories ?? [own];
	const at = now().toISOString();
	const { found, unread } = await require_open.judgeOpen(client, repositories, terms, policiesOf(run), at);
	const rows = found.map(({ subject, title, judged }) => require_row.judgedRow(subject, title, judged));
	const all = require_overview.overviewOf(rows, {
		at,
		repositories: repositories.map(require_exit.repositoryName),
		unread
	});
	require_inputs.startGroup("Checklist Gate: overview");
	require_inputs.info(require_text.overviewText(all, { color: (process.env["NO_COLOR"] ?? "") === "" }).trimEnd());
	require_inputs.endGroup();
	if (!inputs.dryRun) {
		const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
		if (inputs.summary && file !== "") (0, node_fs.appendFileSync)(file, require_markdown.overviewMarkdown(all, {
			maxLength: MAX_SUMMARY,
			dated: true
		}));
		for (const path of asked.paths) writePage(path, all);
		if (asked.issue) await writeIssue(run, own, all);
	}
	if (require_overview.isWholly(all)) return 0;
	require_inputs.setFailed("Some checklists could not be read or judged. The overview says which.");
	return 3;
}
function policiesOf({ inputs, terms }) {
	if (terms.policy.kind === "given") return [terms.policy];
	const { path, named } = inputs.policy;
	return require_inputs.filledLines(path).map((each) => ({
		kind: "repository",
		path: each,
		named
	}));
}
function writePage(path, all) {
	const file = (0, node_path.resolve)(require_inputs.workspaceFolder(), path);
	(0, node_fs.mkdirSync)((0, node_path.dirname)(file), { recursive: true });
	(0, node_fs.writeFileSync)(file, require_html.overviewHtml(all));
	require_inputs.info(`Page written: ${require_exit.sanitiseLine(path)}`);
}
async function writeIssue({ client }, where, all) {
	const body = `${require_markdown.overviewMarkdown(all, { maxLength: MAX_ISSUE })}\n*Kept up to date by Checklist Gate. Changes to this text are lost.*\n`;
	const { result, url } = await require_own_issues.writeOverviewIssue(client, where, {
		title: "Open checklists",
		body
	});
	require_inputs.info(`Issue ${result}: ${url}`);
}
exports.tellOverview = tellOverview;

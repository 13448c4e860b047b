const require_inputs = require("./inputs.cjs");
const require_exit = require("./exit.cjs");
const require_overview = require("./overview.cjs");
const require_row = require("./row.cjs");
const require_markdown = require("./markdown.cjs");
const require_text = require("./text4.cjs");
const require_fit = require("./fit.cjs");
let node_fs = require("node:fs");
// src/action/tell/table.ts
const MAX_SUMMARY = 9e5;
const MAX_TABLE = 3e5;
function tellTable(outcomes, inputs, context) {
	const rows = outcomes.flatMap(({ about, judged, parts }) => parts === void 0 ? [rowFor(about, judged, context)] : parts.map((part) => ({
		...rowFor(part, part.judged, context),
		...reasonOf(part)
	})));
	const all = require_overview.overviewOf(rows, { at: "" });
	const what = outcomes.some(({ parts }) => parts !== void 0) ? "pull request" : "checklist";
	require_inputs.startGroup(`Checklist Gate: ${rows.length} ${what}s`);
	require_inputs.info(require_text.overviewText(all, {
		color: (process.env["NO_COLOR"] ?? "") === "",
		what
	}).trimEnd());
	require_inputs.endGroup();
	const table = `${require_markdown.overviewMarkdown(all, {
		what,
		maxLength: MAX_TABLE
	})}\n`;
	const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
	if (!inputs.dryRun && inputs.summary && file !== "") try {
		(0, node_fs.appendFileSync)(file, table);
	} catch (failure) {
		const why = failure instanceof Error ? failure.message : "unknown reason";
		require_inputs.warning(`The job summary could not be written: ${why}`);
	}
	return Math.floor((MAX_SUMMARY - require_fit.bytesOf(table)) / outcomes.length);
}
function reasonOf({ reason }) {
	return reason === void 0 ? {} : { reason };
}
function rowFor({ number, ref, url }, judged, { repository, serverUrl }) {
	if (judged.kind === "verdict") return require_row.judgedRow(judged.verdict.subject, require_row.titleOf(judged.verdict), judged);
	const where = repository === void 0 ? void 0 : require_exit.repositoryName(repository);
	const subject = {
		kind: ref === void 0 ? "pull-request" : "ref",
		...where === void 0 ? {} : { repository: where },
		...number === void 0 ? {} : { number },
		...ref === void 0 ? {} : { ref },
		...where === void 0 || number === void 0 ? {} : { url: url ?? `${serverUrl}/${where}/issues/${number}` }
	};
	return require_row.judgedRow(subject, "", judged);
}
exports.tellTable = tellTable;

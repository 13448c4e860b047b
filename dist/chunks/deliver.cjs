const require_inputs = require("./inputs.cjs");
const require_texts = require("./texts.cjs");
const require_json = require("./json.cjs");
const require_markdown = require("./markdown2.cjs");
const require_exit = require("./exit.cjs");
const require_text = require("./text.cjs");
const require_sign_offs = require("./sign-offs.cjs");
const require_nodes = require("./nodes.cjs");
const require_main = require("./main.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_os = require("node:os");
// src/action/tell/deliver.ts
const MAX_LOG = 1e5;
async function deliver(verdict, outputs, inputs, job) {
	const onGitHub = !inputs.dryRun;
	await channel("log", true, () => log(verdict, job));
	if (outputs !== void 0) {
		await channel("outputs", true, () => require_main.writeOutputs(outputs));
		await channel("verdict file", true, () => require_main.writeOutputs({ verdict: verdictFile(verdict) }));
	}
	let hasError = false;
	await channel("annotations", onGitHub && inputs.annotations && outputs !== void 0, () => {
		const all = require_texts.annotations(verdict, job);
		annotate(all);
		hasError = all.some(({ level }) => level === "error");
	});
	await channel("job summary", onGitHub && inputs.summary, () => summarise(require_markdown.summary(verdict, job.room === void 0 ? {} : { maxLength: job.room })));
	return { hasError };
}
function sentence(verdict, subjects) {
	const which = subjects === 1 ? "" : ` (the worst of ${subjects}: ${require_sign_offs.subjectWords(verdict)})`;
	const own = require_nodes.outcomeOf(verdict);
	const outcome = own === "tripped" ? verdict.status : own;
	const words = require_nodes.lineOf(require_nodes.headWords(verdict, require_nodes.leftOf(verdict)));
	return `Checklist ${require_nodes.namesOutcome(own) ? "" : `${outcome}: `}${words}${which}.`;
}
async function channel(name, on, send) {
	if (!on) return;
	try {
		await send();
	} catch (failure) {
		require_inputs.warning(`The ${name} could not be written: ${failure instanceof Error ? failure.message : "unknown reason"}`);
	}
}
function log(verdict, { isOneOfSeveral }) {
	const report = require_text.text(verdict, {
		color: (process.env["NO_COLOR"] ?? "") === "",
		maxLength: MAX_LOG
	});
	require_inputs.startGroup(`Checklist Gate: report${isOneOfSeveral ? ` on ${require_exit.sanitiseLine(require_sign_offs.subjectWords(verdict))}` : ""}`);
	require_inputs.info(report);
	require_inputs.endGroup();
}
function verdictFile(verdict) {
	const file = (0, node_path.join)((0, node_fs.mkdtempSync)((0, node_path.join)(process.env["RUNNER_TEMP"] ?? (0, node_os.tmpdir)(), "checklist-gate-")), "verdict.json");
	(0, node_fs.writeFileSync)(file, require_json.json(verdict));
	return file;
}
function summarise(page) {
	const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
	if (file === "") throw new Error("`GITHUB_STEP_SUMMARY` is not set");
	(0, node_fs.appendFileSync)(file, `${page}\n`);
}
async function tellNotJudged(judged) {
	await channel("job summary", (process.env["GITHUB_STEP_SUMMARY"] ?? "") !== "", () => summarise(require_texts.pageOf(judged)));
}
function annotate(all) {
	const send = {
		error: require_inputs.error,
		warning: require_inputs.warning,
		notice: require_inputs.notice
	};
	for (const { level, title, message, file, line } of all) {
		const place = {
			...file === void 0 ? {} : { file },
			...line === void 0 ? {} : { startLine: line }
		};
		send[level](message, {
			title,
			...place
		});
	}
}
exports.deliver = deliver;
exports.sentence = sentence;
exports.tellNotJudged = tellNotJudged;

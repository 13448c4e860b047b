const require_package = require("./package.cjs");
const require_replay = require("./replay.cjs");
const require_exit = require("./exit.cjs");
const require_record = require("./record.cjs");
const require_inputs = require("./inputs.cjs");
let node_path = require("node:path");
// src/action/records.ts
async function keepRecords(path, outcomes) {
	const outputs = new Map();
	const missing = [];
	const origin = originOf(process.env);
	for (const outcome of outcomes) {
		const { about, judged } = outcome;
		if (judged.kind !== "verdict") continue;
		const own = outcomes.length > 1 && about.number !== void 0 ? require_replay.numbered(path, about.number) : path;
		try {
			if (judged.material === void 0) throw new Error("the checklist kept changing");
			const { record, predicate, predicateType } = await require_record.writeRecord((0, node_path.resolve)(require_inputs.workspaceFolder(), own), judged.verdict, judged.material, origin);
			outputs.set(outcome, {
				record,
				predicate,
				"predicate-type": predicateType
			});
		} catch (failure) {
			const why = failure instanceof Error ? failure.message : "unknown reason";
			missing.push(`The record ${require_exit.sanitiseLine(own)} could not be written: ${require_exit.sanitiseLine(why)}.`);
		}
	}
	return {
		outputs,
		missing
	};
}
function originOf(env) {
	const { version } = require_package.package_default;
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
	const { GITHUB_RUN_ATTEMPT: attempt = "1", GITHUB_WORKFLOW_REF: workflow, GITHUB_SHA: sha } = env;
	const { GITHUB_ACTION_REPOSITORY: action = "" } = env;
	const named = `${server ?? "https://github.com"}/${action}/v${version}`;
	const verifier = action === "" ? `urn:checklist-gate:${version}` : named;
	if (server === void 0 || repository === void 0 || id === void 0) return {
		version,
		verifier
	};
	return {
		version,
		verifier,
		run: {
			url: `${server}/${repository}/actions/runs/${id}`,
			attempt: Number(attempt),
			...workflow === void 0 ? {} : { workflow },
			...sha === void 0 ? {} : { sha }
		}
	};
}
exports.keepRecords = keepRecords;

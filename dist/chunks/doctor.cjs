const require_stopped = require("./stopped.cjs");
const require_diagnose = require("./diagnose.cjs");
const require_survey = require("./survey.cjs");
const require_diagnosis = require("./diagnosis.cjs");
let node_fs = require("node:fs");
// src/action/doctor.ts
async function examine(client, context, inputs) {
	const [owner, repo] = context.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) {
		require_stopped.setFailed("The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.");
		return 3;
	}
	const found = await require_diagnose.diagnose(await require_survey.survey(client, {
		owner,
		repo,
		policy: inputs.policy
	}, require_diagnose.NAMED));
	require_stopped.startGroup("Checklist Gate: doctor");
	require_stopped.info(require_diagnosis.diagnosisText(found, { color: (process.env["NO_COLOR"] ?? "") === "" }).trimEnd());
	require_stopped.endGroup();
	const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
	const lines = require_diagnosis.diagnosisText(found, { color: false }).trimEnd().split("\n");
	if (inputs.summary && file !== "") (0, node_fs.appendFileSync)(file, `### Checklist Gate: doctor\n\n${lines.map((line) => `    ${line}`).join("\n")}\n`);
	const { wrong, unchecked } = require_diagnosis.tally(found);
	if (wrong > 0) {
		require_stopped.setFailed(`${wrong} wrong. The report says what to add.`);
		return 1;
	}
	if (unchecked === 0) return 0;
	require_stopped.setFailed(`${unchecked} could not be checked.`);
	return 3;
}
exports.examine = examine;

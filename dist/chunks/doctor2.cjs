const require_inputs = require("./inputs.cjs");
const require_diagnosis = require("./diagnosis.cjs");
const require_text = require("./text3.cjs");
const require_doctor = require("./doctor.cjs");
let node_fs = require("node:fs");
// src/action/doctor.ts
async function tellExamined({ client, context, inputs, terms }) {
	const where = context.repository;
	if (where === void 0) {
		require_inputs.setFailed(require_inputs.NO_REPOSITORY);
		return 3;
	}
	const found = await require_doctor.examine(client, {
		...where,
		policy: inputs.policy
	}, terms.policy.shared);
	require_inputs.startGroup("Checklist Gate: doctor");
	require_inputs.info(require_text.diagnosisText(found, { color: (process.env["NO_COLOR"] ?? "") === "" }).trimEnd());
	require_inputs.endGroup();
	const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
	const lines = require_text.diagnosisText(found, { color: false }).trimEnd().split("\n");
	if (inputs.summary && file !== "") (0, node_fs.appendFileSync)(file, `### Checklist Gate: doctor\n\n${lines.map((line) => `    ${line}`).join("\n")}\n`);
	const { wrong, unchecked } = require_diagnosis.tally(found);
	if (wrong > 0) {
		require_inputs.setFailed(`${wrong} wrong. The report says what to add.`);
		return 1;
	}
	if (unchecked === 0) return 0;
	require_inputs.setFailed(`${unchecked} could not be checked.`);
	return 3;
}
exports.tellExamined = tellExamined;

const require_stopped = require("./stopped.cjs");
const require_answers = require("./answers.cjs");
const require_candidates = require("./candidates.cjs");
const require_client = require("./client.cjs");
const require_release = require("./release2.cjs");
const require_judge = require("./judge.cjs");
const require_judging = require("./judging.cjs");
// src/action/release.ts
async function judgePullRequests({ client, inputs, now }, where, find) {
	const about = { ref: find.to };
	const not = (judged) => ({
		about,
		judged,
		statusWritten: false
	});
	const misfits = [
		...inputs.record === void 0 ? [] : ["`record`, which is about one checklist"],
		...inputs.template === void 0 ? [] : ["`template`, since each is judged by its own policy"],
		...inputs.source === void 0 ? [] : ["`source`, since each is judged by its own policy"],
		...require_judging.isWorkspacePath(inputs.policy.path) ? ["a `policy` of the workspace, since each is judged by that of its base"] : []
	];
	if (misfits.length > 0) return not({
		kind: "policy-error",
		errors: misfits.map((each) => `Unexpected input beside \`find: {pull-requests: …}\`: ${each}. Leave it out.`)
	});
	const teams = require_judging.teamClient(client, inputs);
	const { judged, parts, said } = await require_release.judgeRelease({
		find,
		repository: `${where.owner}/${where.repo}`,
		policyPath: inputs.policy.path,
		...inputs.phase === void 0 ? {} : { phase: inputs.phase },
		at: now().toISOString()
	}, require_candidates.releasePorts(client, where, require_client.statusContext(inputs.own), (subject) => require_judge.withFileValues(require_answers.answerer(client, subject, inputs.evidence, {
		teams,
		own: inputs.own
	}), inputs.evidenceFiles, require_stopped.workspace())));
	if (said !== void 0) require_stopped.info(said);
	return {
		about,
		judged,
		parts,
		statusWritten: false
	};
}
exports.judgePullRequests = judgePullRequests;

const require_diagnose = require("./diagnose.cjs");
const require_shared_policy = require("./shared-policy.cjs");
const require_survey = require("./survey.cjs");
const require_shared_policies = require("./shared-policies.cjs");
const require_trusted = require("./trusted.cjs");
// src/subject/doctor.ts
async function examine(client, repository, read = (reference) => require_shared_policy.readSharedFile(client, reference)) {
	let shared = [];
	const templates = async (policy) => {
		const whole = await require_shared_policies.withBases(policy, read);
		shared = whole.ok ? require_trusted.sharedTexts(whole.value) : [];
		return require_diagnose.NAMED.templates(policy, shared);
	};
	const found = await require_survey.survey(client, repository, {
		...require_diagnose.NAMED,
		templates
	});
	return require_diagnose.diagnose(found, shared);
}
exports.examine = examine;

const require_inputs = require("./inputs.cjs");
const require_context = require("./context.cjs");
const require_text = require("./text2.cjs");
const require_find = require("./find3.cjs");
// src/action/find.ts
async function found(run, text) {
	const { client, context } = run;
	const where = context.repository;
	if (where === void 0) return ended({
		kind: "could-not-judge",
		reason: require_inputs.NO_REPOSITORY
	});
	const parsed = require_text.parseFind(text, { tag: require_context.tagOf(context) });
	if (!parsed.ok) return wrong(parsed.error.map((message) => `Unexpected value of the input \`find\`: ${message}.`));
	const find = parsed.value;
	try {
		if (find.kind === "pull-requests") return await release(run, where, find);
		const result = await require_find.findNumber(client, where, find);
		if (!result.ok) return ended({
			kind: "could-not-judge",
			reason: result.error
		});
		for (const line of result.value.said) require_inputs.info(line);
		return {
			ok: true,
			value: result.value.number
		};
	} catch (error) {
		return ended(require_context.stopped(error));
	}
}
async function release({ client, inputs, terms, now }, where, find) {
	const about = { ref: find.to };
	const misfits = [
		inputs.record !== void 0 && "`record`, which is about one checklist",
		terms.template !== void 0 && "`template`, since each is judged by its own policy",
		terms.source !== void 0 && "`source`, since each is judged by its own policy",
		terms.policy.kind === "given" && "a `policy` of the workspace, since each is judged by that of its base"
	].filter((each) => each !== false);
	if (misfits.length > 0) return wrong(misfits.map((each) => `Unexpected input beside \`find: {pull-requests: …}\`: ${each}. Leave it out.`), about);
	const at = now().toISOString();
	const { judged, parts, said } = await require_find.judgeBetweenTags(client, where, find, inputs.policy.path, terms, at);
	if (said !== void 0) require_inputs.info(said);
	return {
		ok: false,
		error: {
			about,
			judged,
			parts,
			statusWritten: false
		}
	};
}
function wrong(errors, about = {}) {
	return ended({
		kind: "policy-error",
		errors
	}, about);
}
function ended(judged, about = {}) {
	return {
		ok: false,
		error: {
			about,
			judged,
			statusWritten: false
		}
	};
}
exports.found = found;

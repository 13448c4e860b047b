const require_stopped = require("./stopped.cjs");
const require_verdict = require("./verdict.cjs");
const require_text = require("./text2.cjs");
const require_candidates = require("./candidates.cjs");
const require_find = require("./find2.cjs");
// src/action/find.ts
async function found(run, text) {
	const { context } = run;
	const [owner, repo] = context.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return ended({
		kind: "could-not-judge",
		reason: "The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow."
	});
	const parsed = require_text.parseFind(text, { tag: require_stopped.tagOf(context) });
	if ("errors" in parsed) return ended({
		kind: "policy-error",
		errors: parsed.errors.map((message) => `Unexpected value of the input \`find\`: ${message}.`)
	});
	try {
		if (parsed.find.kind === "issue") return await theIssue(run, {
			owner,
			repo
		}, parsed.find);
		const { judgePullRequests } = await Promise.resolve().then(() => require("./release3.cjs"));
		return { outcomes: [await judgePullRequests(run, {
			owner,
			repo
		}, parsed.find)] };
	} catch (error) {
		return ended(require_stopped.stopped(error));
	}
}
async function theIssue({ client }, where, find) {
	const candidates = await require_candidates.candidatesFor(client, where, find);
	const result = await require_find.findIssue(candidates, find, require_candidates.authorCheck(client, where, find, require_verdict.namingBy));
	if ("reason" in result) return ended({
		kind: "could-not-judge",
		reason: result.reason
	});
	for (const line of result.said) require_stopped.info(line);
	return { number: result.number };
}
function ended(judged) {
	return { outcomes: [{
		about: {},
		judged,
		statusWritten: false
	}] };
}
exports.found = found;

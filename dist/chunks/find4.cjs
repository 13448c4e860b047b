const require_verdict = require("./verdict.cjs");
const require_cli = require("../cli.cjs");
// src/cli/find.ts
async function judgeFound({ find: text, tag, repo, policy, forOneOnly }, options, judgement, surroundings) {
	const { parseFind } = await Promise.resolve().then(() => require("./text2.cjs"));
	const parsed = parseFind(text, {
		tag: tag ?? /^refs\/tags\/(.+)$/.exec(surroundings.env["GITHUB_REF"] ?? "")?.[1],
		tagBy: "--tag"
	});
	if ("errors" in parsed) return {
		kind: "policy-error",
		errors: parsed.errors.map((message) => `--find: ${message}`)
	};
	const { find } = parsed;
	const where = require_cli.repositoryOf(repo, surroundings);
	if (find.kind === "pull-requests") {
		const [misfit] = forOneOnly;
		if (misfit !== void 0) throw new require_cli.UsageError(`${misfit}: found beside --find with pull-requests, which are judged each by their own policy`);
		const all = {
			...options,
			policyPath: policy ?? options.policyPath
		};
		return notFailed(await require_cli.connect(surroundings, (client) => ofRelease(client, where, find, all, surroundings)));
	}
	const trusted = policy === void 0 ? void 0 : await require_cli.readPolicyFile(policy, surroundings);
	return notFailed(await require_cli.connect(surroundings, async (client) => {
		const found = await theNumber(client, where, find, surroundings);
		if (typeof found !== "number") return found;
		const request = {
			...where,
			kind: "any",
			number: found
		};
		return require_cli.judgeNumber(client, request, {
			...options,
			policy: trusted
		}, judgement);
	}));
}
function notFailed(judged) {
	return "failed" in judged ? {
		kind: "could-not-judge",
		reason: judged.failed
	} : judged;
}
async function theNumber(client, where, find, { stderr }) {
	const [{ authorCheck, candidatesFor }, { findIssue }] = await Promise.all([Promise.resolve().then(() => require("./candidates.cjs")), Promise.resolve().then(() => require("./find2.cjs"))]);
	const result = await findIssue(await candidatesFor(client, where, find), find, authorCheck(client, where, find, require_verdict.namingBy));
	if ("reason" in result) return {
		kind: "could-not-judge",
		reason: result.reason
	};
	for (const line of result.said) stderr.write(`checklist-gate: ${line}\n`);
	return result.number;
}
async function ofRelease(client, where, find, { policyPath, values, files, rest }, { stderr }) {
	const [{ releasePorts }, { answerer }, { STATUS_NAME }, { judgeRelease }, { withFileValues }] = await Promise.all([
		Promise.resolve().then(() => require("./candidates.cjs")),
		Promise.resolve().then(() => require("./answers.cjs")).then((n) => n.answer_exports),
		Promise.resolve().then(() => require("./client.cjs")).then((n) => n.own_reports_exports),
		Promise.resolve().then(() => require("./release2.cjs")),
		Promise.resolve().then(() => require("./judge.cjs")).then((n) => n.answer_exports)
	]);
	const { at, phase } = rest;
	const { judged, said } = await judgeRelease({
		find,
		repository: `${where.owner}/${where.repo}`,
		policyPath,
		...phase === void 0 ? {} : { phase },
		at
	}, releasePorts(client, where, STATUS_NAME, (subject) => withFileValues(answerer(client, subject, values, { own: {
		name: STATUS_NAME,
		phase
	} }), files, process.cwd())));
	if (said !== void 0) stderr.write(`checklist-gate: ${said}\n`);
	return judged;
}
exports.judgeFound = judgeFound;

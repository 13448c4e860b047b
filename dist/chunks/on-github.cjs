const require_cli = require("../cli.cjs");
const require_exit = require("./exit.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_looks = require("./looks.cjs");
const require_ready = require("./ready.cjs");
const require_context = require("./context.cjs");
const require_nodes = require("./nodes.cjs");
// src/cli/on-github.ts
async function judgeUrl(request, args, surroundings) {
	const { named, file } = args.policy;
	const terms = onlineTerms(args, named === void 0 ? void 0 : file, surroundings);
	return online(surroundings, (client) => judgeNumber(client, request, terms, args.at));
}
async function judgeFound({ text, tag, repo }, args, surroundings) {
	const { parseFind } = await Promise.resolve().then(() => require("./text2.cjs")).then((n) => n.text_exports);
	const parsed = parseFind(text, {
		tag: tag ?? /^refs\/tags\/(.+)$/.exec(surroundings.env["GITHUB_REF"] ?? "")?.[1],
		tagBy: "--tag"
	});
	if (!parsed.ok) return {
		kind: "policy-error",
		errors: parsed.error.map((message) => `--find: ${message}`)
	};
	const find = parsed.value;
	const where = require_cli.repositoryOf(repo, surroundings);
	const say = (line) => surroundings.stderr.write(`checklist-gate: ${line}\n`);
	const { named } = args.policy;
	const { findNumber, judgeBetweenTags } = await Promise.resolve().then(() => require("./find3.cjs")).then((n) => n.find_exports);
	if (find.kind === "pull-requests") {
		assertForAll(args);
		const terms = onlineTerms(args, void 0, surroundings);
		return online(surroundings, async (client) => {
			const { judged, said } = await judgeBetweenTags(client, where, find, named ?? ".github/checklist-gate.yml", terms, args.at);
			if (said !== void 0) say(said);
			return judged;
		});
	}
	const terms = onlineTerms(args, named === void 0 || require_nodes.referenceIn(named) !== void 0 ? void 0 : await require_cli.readPolicyFile(named, surroundings), surroundings);
	return online(surroundings, async (client) => {
		const result = await findNumber(client, where, find);
		if (!result.ok) return {
			kind: "could-not-judge",
			reason: result.error
		};
		const { number, said } = result.value;
		for (const line of said) say(line);
		return judgeNumber(client, {
			...where,
			kind: "any",
			number
		}, terms, args.at);
	});
}
function assertForAll({ template, source, facts, record }) {
	const [misfit] = Object.entries({
		template,
		source,
		facts,
		record
	}).filter(([, value]) => value !== void 0);
	if (misfit === void 0) return;
	throw new require_cli.UsageError(`--${misfit[0]}: found with --find {pull-requests: …}, expected one of them: each pull request has a policy of its own`);
}
async function judgeNumber(client, request, terms, at) {
	return require_ready.judgeLoaded(client, await require_looks.looksAt(client, request, terms).first(), terms, at);
}
async function online(surroundings, work) {
	return work(await require_cli.connect(surroundings)).catch((error) => {
		if (!(error instanceof require_exit.GitHubError)) throw error;
		return require_context.stopped(error);
	});
}
function onlineTerms(args, policy, { stderr }) {
	const { template, source, phase, evidence, facts, parseTimeoutMs } = args;
	const asGiven = {
		template,
		source,
		phase,
		evidence,
		facts,
		parseTimeoutMs
	};
	const { named, folder } = {
		named: void 0,
		folder: void 0,
		...args.policy
	};
	const reference = named === void 0 ? void 0 : require_nodes.referenceIn(named);
	const own = reference !== void 0 ? {
		kind: "shared",
		reference
	} : policy === void 0 ? {
		kind: "repository",
		path: require_exit.DEFAULT_POLICY,
		named: false
	} : {
		kind: "given",
		read: () => Promise.resolve({
			ok: true,
			value: policy
		})
	};
	return {
		...asGiven,
		policy: {
			...own,
			shared: folder === void 0 ? void 0 : require_cli.sharedIn(folder)
		},
		markers: {
			paths: args.markers,
			ranFor: void 0
		},
		own: {
			name: require_own_reports.STATUS_NAME,
			phase
		},
		folder: process.cwd(),
		teamToken: void 0,
		regression: "auto",
		previousRecord: void 0,
		keeps: args.record !== void 0,
		mayList: () => true,
		onPolicyElsewhere: (found) => stderr.write(`checklist-gate: ${found} is not read: move it to ${require_exit.DEFAULT_POLICY}, or name one with --policy\n`)
	};
}
exports.judgeFound = judgeFound;
exports.judgeUrl = judgeUrl;
exports.onlineTerms = onlineTerms;

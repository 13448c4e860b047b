const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_inputs = require("./inputs.cjs");
const require_context = require("./context.cjs");
const require_budget = require("./budget.cjs");
const require_client = require("./client.cjs");
const require_event_run = require("./event-run.cjs");
const require_shared_policy = require("./shared-policy.cjs");
const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
const require_walk = require("./walk.cjs");
let node_path = require("node:path");
let node_url = require("node:url");
// src/action/request.ts
function termsOf(inputs, context, budget) {
	const { path, named } = inputs.policy;
	const { template, source, phase, mode, own, teamToken, regression, previousRecord } = inputs;
	const asGiven = {
		template,
		source,
		phase,
		mode,
		own,
		teamToken,
		regression,
		previousRecord
	};
	const where = {
		trusted: inputs.trustWorkspace,
		workspace: process.env["GITHUB_WORKSPACE"]
	};
	const placeOf = () => {
		if (isWorkspacePath(path)) return {
			kind: "given",
			read: () => readWorkspacePolicy(path, where)
		};
		const reference = require_nodes.referenceIn(path);
		return reference === void 0 ? {
			kind: "repository",
			path,
			named
		} : {
			kind: "shared",
			reference
		};
	};
	return {
		...asGiven,
		policy: {
			...placeOf(),
			shared: sharedBy(inputs, context)
		},
		markers: require_context.markersFor(inputs.marker, require_context.startingRun(context)),
		evidence: {
			values: inputs.evidence,
			files: inputs.evidenceFiles
		},
		folder: require_inputs.workspaceFolder(),
		facts: void 0,
		keeps: inputs.record !== void 0,
		parseTimeoutMs: void 0,
		mayList: () => budget.spares("the list of changed files"),
		onPolicyElsewhere: (found) => require_inputs.warning(`${found} is not read as a policy: move it to ${require_exit.DEFAULT_POLICY}, or name it with the input \`policy\`.`)
	};
}
function sharedBy({ policyToken: token }, { apiUrl, graphqlUrl }) {
	if (token === void 0) return void 0;
	const client = require_client.createClient({
		token,
		apiUrl,
		graphqlUrl
	});
	return (reference) => require_shared_policy.readSharedFile(client, reference);
}
var Interruption = class extends require_event_run.Publishers {
	signal;
	constructor() {
		super();
		this.signal = new Promise((end) => {
			for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => end(name));
		});
	}
};
const MAX_BYTES = 1048576;
function isWorkspacePath(path) {
	return /^(?:[\\/]|\.{1,2}[\\/]|file:|[A-Za-z]:[\\/])/.test(path);
}
async function readWorkspacePolicy(named, { trusted, workspace }) {
	const shown = `"${require_exit.sanitiseLine(named)}"`;
	if (!trusted) {
		const inRepository = named.replace(/^(?:file:)?(?:\.\/)*/, "");
		return require_nodes.wrongPolicy(`The input \`policy\` points into the workspace with ${shown}, where a pull request may have changed files. Write a path of the repository, which is read from the base branch${isWorkspacePath(inRepository) ? "" : `, as "${require_exit.sanitiseLine(inRepository)}"`}; or set \`trust-workspace: true\`, if no pull request can change that file.`);
	}
	if (workspace === void 0 || workspace === "") return require_nodes.wrongPolicy("`GITHUB_WORKSPACE` is not set, so there is no workspace to read the policy from.");
	const { readFile, realpath } = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:fs/promises"), 1));
	try {
		const root = await realpath(workspace);
		const file = await realpath((0, node_path.resolve)(root, pathOf(named)));
		const path = (0, node_path.relative)(root, file);
		if (path.split(node_path.sep)[0] === ".." || (0, node_path.isAbsolute)(path)) return require_nodes.wrongPolicy(`The input \`policy\` names ${shown}, which is not in the workspace.`);
		const bytes = await readFile(file);
		if (bytes.length > MAX_BYTES) return require_nodes.wrongPolicy(`The policy ${shown} is larger than 1 MB.`);
		const text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
		return {
			ok: true,
			value: {
				path: path.split(node_path.sep).join("/"),
				text,
				workspace: true
			}
		};
	} catch (error) {
		const { code } = Object(error);
		const reason = code === "ENOENT" ? "there is no such file in the workspace" : `it cannot be read (${String(code)})`;
		return require_nodes.wrongPolicy(`The input \`policy\` names ${shown}: ${reason}.`);
	}
}
function pathOf(named) {
	if (!named.startsWith("file:")) return named;
	return named.startsWith("file:/") ? (0, node_url.fileURLToPath)(named) : named.slice(5);
}
// src/action/tell/outputs.ts
function outputsOf(judged) {
	if (judged.kind !== "verdict") return {
		status: "error",
		passed: "false"
	};
	const { verdict } = judged;
	const { ticked, notApplicable, total } = require_walk.totals(verdict.progress);
	const overridden = verdict.override?.effective === true;
	const all = require_nodes.leftOf(verdict);
	const titles = (status) => JSON.stringify(require_walk.heldBackBy(verdict.root, status).map((each) => each.join(" > ")));
	return {
		status: verdict.status,
		passed: String(require_exit.exitStatus(judged, "pending") === 0 && !overridden),
		phase: verdict.phase ?? "",
		total: String(total),
		ticked: String(ticked),
		"not-applicable": String(notApplicable),
		remaining: String(require_walk.remaining(verdict)),
		asked: String(all.asked.total),
		left: String(all.left.total),
		percent: String(require_nodes.percentDone(all)),
		"failed-gates": titles("failed"),
		"pending-gates": titles("pending"),
		tripped: JSON.stringify(verdict.tripped),
		regressed: JSON.stringify((verdict.regression?.phases ?? []).map(({ phase }) => phase)),
		fields: JSON.stringify(verdict.fields),
		overridden: String(overridden)
	};
}
function subjectsOutput(outcomes) {
	return JSON.stringify(outcomes.flatMap(({ about, judged, parts = [] }) => [{
		...about,
		status: outputsOf(judged).status
	}, ...parts.map(({ number, status }) => ({
		number,
		status
	}))]));
}
function writeOutputs(outputs) {
	for (const [name, value] of Object.entries(outputs)) require_inputs.setOutput(name, value);
}
// src/action/tell/run.ts
async function tellRun({ inputs, context }, { outcomes, nothing }) {
	const statuses = outcomes.map((outcome) => exitOf(outcome, inputs, context));
	const verdictExit = statuses.length === 0 ? 0 : require_exit.worstExit(statuses);
	const none = {
		outputs: new Map(),
		missing: []
	};
	const { record } = inputs;
	const kept = record === void 0 ? none : await (await Promise.resolve().then(() => require("./records.cjs"))).keepRecords(record, outcomes);
	const exit = kept.missing.length === 0 ? verdictExit : require_exit.worstExit([verdictExit, 3]);
	const worst = outcomes[require_exit.worstOf(outcomes.map(({ judged }) => judged))];
	if (worst === void 0) {
		require_inputs.info(nothing);
		writeOutputs({
			status: "skipped",
			passed: "false",
			subjects: "[]"
		});
		return exit;
	}
	for (const missing of kept.missing) require_inputs.setFailed(`${missing} The verdict stands; the job fails for want of it.`);
	const subjects = { subjects: subjectsOutput(outcomes) };
	const outputs = {
		...outputsOf(worst.judged),
		...kept.outputs.get(worst),
		...subjects
	};
	const { room } = await tellSeveral(outcomes, inputs, context);
	const { hasError } = await tellEach(outcomes, worst, outputs, inputs, {
		succeeds: exit === 0,
		isOneOfSeveral: outcomes.length > 1,
		room
	});
	if (worst.judged.kind !== "verdict") return concluded(worst.judged, exit, subjects);
	const { sentence } = await Promise.resolve().then(() => require("./deliver.cjs"));
	const headline = sentence(worst.judged.verdict, outcomes.length);
	if (verdictExit !== 0 && !hasError) require_inputs.setFailed(headline);
	if (verdictExit === 0 || inputs.annotations && !inputs.dryRun) require_inputs.info(headline);
	return exit;
}
async function tellSeveral(outcomes, inputs, context) {
	if (outcomes.length === 1 && outcomes[0]?.parts === void 0) return { room: void 0 };
	const { tellTable } = await Promise.resolve().then(() => require("./table.cjs"));
	return { room: tellTable(outcomes, inputs, context) };
}
async function tellEach(outcomes, worst, outputs, inputs, job) {
	let isTold = false;
	for (const outcome of outcomes) {
		const { judged } = outcome;
		if (judged.kind === "verdict") {
			const { hasError } = await (await Promise.resolve().then(() => require("./deliver.cjs"))).deliver(judged.verdict, outcome === worst ? outputs : void 0, inputs, job);
			isTold ||= hasError;
		} else if (outcome !== worst) {
			const reasons = judged.kind === "policy-error" ? judged.errors : [`Could not judge: ${judged.reason}`];
			for (const reason of reasons) require_inputs.error(require_exit.sanitiseLines(reason));
		}
		if (judged.kind !== "verdict" && inputs.summary && !inputs.dryRun) await tellPage(judged);
	}
	return { hasError: isTold };
}
const STATUS_EVENTS = new Set([
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"issue_comment",
	"merge_group",
	"workflow_run",
	"check_run",
	"check_suite",
	"status",
	"deployment_status",
	"schedule",
	"issues"
]);
function exitOf({ about, judged, statusWritten, isClosed = false }, { failOn }, context) {
	if (failOn !== "auto") return require_exit.exitStatus(judged, failOn);
	const isByStatus = STATUS_EVENTS.has(context.eventName) || require_context.tagOf(context) !== void 0 && about.number !== void 0;
	return require_exit.exitStatus(judged, (statusWritten || isClosed) && isByStatus ? "never" : void 0);
}
async function tellPage(judged) {
	const { tellNotJudged } = await Promise.resolve().then(() => require("./deliver.cjs"));
	await tellNotJudged(judged);
}
function concluded(judged, exit = require_exit.exitStatus(judged, "pending"), more = {}) {
	try {
		writeOutputs({
			...outputsOf(judged),
			...more
		});
	} catch {
		require_inputs.warning("The outputs could not be written.");
	}
	if (judged.kind === "could-not-judge") require_inputs.setFailed(`Could not judge: ${require_exit.sanitiseLines(judged.reason)}`);
	else {
		for (const message of judged.errors) require_inputs.error(require_exit.sanitiseLines(message));
		require_inputs.setFailed("The policy or the inputs are wrong. Nothing was judged.");
	}
	return exit;
}
// src/action/main.ts
async function runAction(now = () => new Date()) {
	const interruption = new Interruption();
	const work = gate(now, interruption).catch(failed);
	const signal = await Promise.race([work.then(() => void 0), interruption.signal]);
	if (signal === void 0) return work;
	await interruption.stop();
	concluded({
		kind: "could-not-judge",
		reason: `the run was stopped by ${signal}.`
	});
	process.exit(3);
}
async function failed(error) {
	const judged = error instanceof require_inputs.InputError ? {
		kind: "policy-error",
		errors: [...error.errors]
	} : require_context.stopped(error);
	await tellPage(judged);
	return concluded(judged);
}
async function gate(now, interruption) {
	const run = start(now, interruption);
	if (run.inputs.doctor) {
		const { tellExamined } = await Promise.resolve().then(() => require("./doctor2.cjs"));
		return tellExamined(run);
	}
	if (run.inputs.overview !== void 0) {
		const { tellOverview } = await Promise.resolve().then(() => require("./overview2.cjs"));
		return tellOverview(run, run.inputs.overview);
	}
	return tellRun(run, await runAsked(run));
}
async function runAsked(run) {
	const { inputs, faults } = run;
	const { find, wait } = inputs;
	const waiting = async (subject, times) => (await Promise.resolve().then(() => require("./waiting.cjs"))).waitForSubject(subject, times, faults);
	const judgeEach = wait && ((subject) => waiting(subject, {
		...inputs,
		wait
	}));
	if (find === void 0) return require_event_run.runEvent({
		...run,
		judgeEach
	});
	const { found } = await Promise.resolve().then(() => require("./find4.cjs"));
	const number = await found(run, find);
	if (!number.ok) return {
		outcomes: [number.error],
		nothing: ""
	};
	return require_event_run.runEvent({
		...run,
		judgeEach,
		inputs: {
			...inputs,
			number: number.value
		}
	});
}
function start(now, interruption) {
	const inputs = require_inputs.readInputs();
	const { token, teamToken, policyToken, maxWait } = inputs;
	require_inputs.setSecret(token);
	for (const secret of [teamToken, policyToken]) if (secret !== void 0) require_inputs.setSecret(secret);
	const context = require_context.readContext();
	const { apiUrl, graphqlUrl } = context;
	const faults = [];
	const onError = (error) => faults.push(error);
	const budget = new require_budget.Budget();
	return {
		client: require_client.createClient({
			token,
			apiUrl,
			graphqlUrl,
			maxWait,
			say: require_inputs.info,
			onError,
			budget
		}),
		budget,
		context,
		inputs,
		terms: termsOf(inputs, context, budget),
		now,
		say: {
			info: require_inputs.info,
			warning: require_inputs.warning
		},
		interruption,
		faults
	};
}
exports.runAction = runAction;
exports.writeOutputs = writeOutputs;

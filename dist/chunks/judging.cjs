const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_stopped = require("./stopped.cjs");
const require_verdict = require("./verdict.cjs");
const require_answers = require("./answers.cjs");
const require_client = require("./client.cjs");
const require_judge = require("./judge.cjs");
const require_source_log = require("./source-log.cjs");
const require_error = require("./error.cjs");
let node_path = require("node:path");
let node_url = require("node:url");
// src/action/workspace.ts
const MAX_BYTES = 1048576;
function isWorkspacePath(path) {
	return /^(?:[\\/]|\.{1,2}[\\/]|file:|[A-Za-z]:[\\/])/.test(path);
}
async function readWorkspacePolicy(named, { trusted, workspace }) {
	const shown = `"${require_error.sanitiseLine(named)}"`;
	if (!trusted) {
		const inRepository = named.replace(/^(?:file:)?(?:\.\/)*/, "");
		return wrong(`The input \`policy\` points into the workspace with ${shown}, and a checkout may hold what a pull request has changed. Write a path of the repository, which is read from the base branch${isWorkspacePath(inRepository) ? "" : `, as "${require_error.sanitiseLine(inRepository)}"`}; or set \`trust-workspace: true\`, if no pull request can change that file.`);
	}
	if (workspace === void 0 || workspace === "") return wrong("`GITHUB_WORKSPACE` is not set, so there is no workspace to read the policy from.");
	const { readFile, realpath } = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:fs/promises"), 1));
	try {
		const root = await realpath(workspace);
		const file = await realpath((0, node_path.resolve)(root, pathOf(named)));
		const path = (0, node_path.relative)(root, file);
		if (path.split(node_path.sep)[0] === ".." || (0, node_path.isAbsolute)(path)) return wrong(`The input \`policy\` names ${shown}, which is not in the workspace.`);
		const bytes = await readFile(file);
		if (bytes.length > MAX_BYTES) return wrong(`The policy ${shown} is larger than 1 MB.`);
		const text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
		return {
			path: path.split(node_path.sep).join("/"),
			text,
			workspace: true
		};
	} catch (error) {
		const { code } = Object(error);
		return wrong(`The input \`policy\` names ${shown}: ${code === "ENOENT" ? "there is no such file in the workspace" : `it cannot be read (${String(code)})`}.`);
	}
}
function pathOf(named) {
	if (!named.startsWith("file:")) return named;
	return named.startsWith("file:/") ? (0, node_url.fileURLToPath)(named) : named.slice(5);
}
function wrong(error) {
	return {
		kind: "policy-error",
		errors: [error]
	};
}
// src/action/judging.ts
async function judgeLoaded(client, { subject, documents, facts }, inputs, now, log = new require_source_log.SourceLog(client, subject)) {
	const early = inputs.template === void 0 ? void 0 : require_answers.fileAnswer(client, subject, { path: inputs.template });
	early?.catch(() => void 0);
	const policy = await policyOf(client, subject, inputs);
	if (policy !== void 0 && "kind" in policy) return policy;
	const template = await templatesOf(client, subject, policy, inputs);
	if ("kind" in template) return template;
	const regression = await regressionOf(subject, inputs);
	if (regression !== void 0 && "kind" in regression) return regression;
	return (inputs.record === void 0 ? require_judge.judge : (await Promise.resolve().then(() => require("./material.cjs")).then((n) => n.material_exports)).judgeKeeping)({
		subject,
		documents,
		readSource: log.read,
		...inputs.source === void 0 ? {} : { source: inputs.source },
		...policy === void 0 ? {} : { policy },
		...inputs.markers.paths.length === 0 ? {} : { markers: inputs.markers },
		...template,
		changedAmong: (paths) => changedAmong(client, subject, paths),
		...inputs.phase === void 0 ? {} : { phase: inputs.phase },
		...regression === void 0 ? {} : { regression },
		at: now().toISOString(),
		facts: new require_verdict.Facts(facts),
		answer: require_judge.withFileValues(withEarly(early, inputs.template, log.answers(() => require_answers.answerer(client, subject, inputs.evidence, {
			teams: teamClient(client, inputs),
			own: inputs.own
		}))), inputs.evidenceFiles, require_stopped.workspace())
	});
}
function withEarly(early, path, answer) {
	return (questions) => Promise.all(questions.map(async (question) => {
		if (question.kind === "file" && question.path === path && question.ref === void 0 && early !== void 0) return early;
		const [fact] = await answer([question]);
		return fact ?? {
			status: "unavailable",
			reason: "No answer was given"
		};
	}));
}
function teamClient(client, { teamToken }) {
	if (teamToken === void 0) return client;
	return require_client.createClient({
		token: teamToken,
		apiUrl: client.request.endpoint.DEFAULTS.baseUrl
	});
}
async function regressionOf(subject, { regression, previousRecord }) {
	if (regression === "off") return void 0;
	if (previousRecord === void 0) return { when: regression };
	const { readPrevious } = await Promise.resolve().then(() => require("./previous.cjs"));
	const previous = await readPrevious(previousRecord, subject);
	return "errors" in previous ? {
		kind: "policy-error",
		errors: previous.errors
	} : {
		when: regression,
		previous
	};
}
async function policyOf(client, subject, inputs) {
	const { path, named } = inputs.policy;
	if (isWorkspacePath(path)) return readWorkspacePolicy(path, {
		trusted: inputs.trustWorkspace,
		workspace: process.env["GITHUB_WORKSPACE"]
	});
	const fact = await require_answers.readTrustedFile(client, subject, path);
	if (fact.status === "unavailable") return {
		kind: "could-not-judge",
		reason: `The policy cannot be used: ${fact.reason}`
	};
	const { exists, text, sha } = fact.value;
	if (exists) return {
		path,
		text,
		...sha === void 0 ? {} : { sha }
	};
	if (!named) return void 0;
	const { trustedSha, trustedRef } = subject;
	const branch = trustedRef === void 0 ? "the default branch" : `the base branch ${trustedRef.replace(/^refs\/heads\//, "")}`;
	return {
		kind: "policy-error",
		errors: [`${path}: the policy that the input \`policy\` names does not exist ${trustedSha === void 0 ? `on ${branch}` : `at the base commit ${trustedSha}`}.`]
	};
}
async function templatesOf(client, subject, policy, inputs) {
	if (inputs.template !== void 0) return { templatePath: inputs.template };
	if (policy !== void 0) return {};
	const found = await require_answers.defaultTemplates(client, subject);
	if ("unavailable" in found) return {
		kind: "could-not-judge",
		reason: found.unavailable
	};
	if (found.policyElsewhere !== void 0) require_stopped.warning(`${found.policyElsewhere} is not read as a policy: move it to ${require_stopped.DEFAULT_POLICY}, or name it with the input \`policy\`.`);
	const [templatePath, ...templateAlternatives] = found.paths;
	return templatePath === void 0 ? {} : {
		templatePath,
		templateAlternatives
	};
}
async function changedAmong(client, subject, trusted) {
	if (subject.kind !== "pull-request") return [];
	const changed = await require_answers.changedFilesAnswer(client, subject);
	if (changed.status === "unavailable") return [];
	return trusted.filter((path) => changed.value.files.some((file) => file.path === path || file.previous === path));
}
exports.isWorkspacePath = isWorkspacePath;
exports.judgeLoaded = judgeLoaded;
exports.policyOf = policyOf;
exports.teamClient = teamClient;

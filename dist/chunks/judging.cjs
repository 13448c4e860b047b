const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_context = require("./context.cjs");
const require_text = require("./text.cjs");
const require_answer = require("./answer.cjs");
const require_file = require("./file.cjs");
const require_client = require("./client.cjs");
const require_default_template = require("./default-template.cjs");
const require_judge = require("./judge.cjs");
const require_front_matter = require("./front-matter.cjs");
let node_path = require("node:path");
let node_url = require("node:url");
// src/action/source-log.ts
const MOVING = new Set([
	"reviews",
	"comments",
	"body-edits",
	"label-set"
]);
const REPORTED = new Set([
	"check-runs",
	"statuses",
	"deployment",
	"commit",
	"tag",
	"release",
	"milestone",
	"files-between"
]);
var SourceLog = class {
	#client;
	#subject;
	#entries = [];
	#told = [];
	#reported = [];
	#answerer;
	constructor(client, subject) {
		this.#client = client;
		this.#subject = subject;
	}
	read = async (source, references) => {
		const answer = await this.#ask(source, references);
		this.#entries.push({
			source,
			references,
			answer
		});
		return answer;
	};
	answers(make) {
		this.#answerer = make;
		const answer = make();
		return async (questions) => {
			const facts = await answer(questions);
			questions.forEach((question, index) => {
				const fact = facts[index];
				if (fact === void 0) return;
				if (MOVING.has(question.kind)) this.#told.push({
					question,
					fact
				});
				if (REPORTED.has(question.kind)) this.#reported.push({
					question,
					fact
				});
			});
			return facts;
		};
	}
	async hasMoved(judged) {
		return await this.#havePeopleMoved() || await this.#haveReportsMoved(judged) || await this.#haveSourcesMoved();
	}
	async #havePeopleMoved() {
		return textOf(await this.#askAgain(this.#told)) !== textOf(this.#told);
	}
	async #haveReportsMoved(judged) {
		if (judged.kind !== "verdict" || judged.holds === void 0) return false;
		const again = await this.#askAgain(this.#reported);
		return JSON.stringify(again) !== JSON.stringify(this.#reported) && !judged.holds(again);
	}
	async #askAgain(asked) {
		if (asked.length === 0 || this.#answerer === void 0) return [];
		const facts = await this.#answerer()(asked.map(({ question }) => question));
		return asked.flatMap(({ question }, index) => {
			const fact = facts[index];
			return fact === void 0 ? [] : [{
				question,
				fact
			}];
		});
	}
	async #haveSourcesMoved() {
		const again = await Promise.all(this.#entries.map(({ source, references }) => this.#ask(source, references)));
		return JSON.stringify(again) !== JSON.stringify(this.#entries.map(({ answer }) => answer));
	}
	async #ask(source, references) {
		const { sourceReader } = await Promise.resolve().then(() => require("./source2.cjs"));
		return sourceReader(this.#client, this.#subject)(source, references);
	}
};
function textOf(told) {
	const isOwn = (value) => value.body?.startsWith("<!-- checklist-gate") === true || value.author != null && value.author.type !== "User";
	return JSON.stringify(told.map(({ fact }) => fact.status === "known" && Array.isArray(fact.value) ? fact.value.filter((each) => !isOwn(each)) : fact));
}
// src/action/workspace.ts
const MAX_BYTES = 1048576;
function isWorkspacePath(path) {
	return /^(?:[\\/]|\.{1,2}[\\/]|file:|[A-Za-z]:[\\/])/.test(path);
}
async function readWorkspacePolicy(named, { trusted, workspace }) {
	const shown = `"${require_front_matter.sanitiseLine(named)}"`;
	if (!trusted) {
		const inRepository = named.replace(/^(?:file:)?(?:\.\/)*/, "");
		return wrong(`The input \`policy\` points into the workspace with ${shown}, and a checkout may hold what a pull request has changed. Write a path of the repository, which is read from the base branch${isWorkspacePath(inRepository) ? "" : `, as "${require_front_matter.sanitiseLine(inRepository)}"`}; or set \`trust-workspace: true\`, if no pull request can change that file.`);
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
async function judgeLoaded(client, { subject, documents, facts }, inputs, now, log = new SourceLog(client, subject)) {
	const early = inputs.template === void 0 ? void 0 : require_file.fileAnswer(client, subject, { path: inputs.template });
	early?.catch(() => void 0);
	loadWhileWaiting();
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
		...template,
		changedAmong: (paths) => changedAmong(client, subject, inputs, paths),
		...inputs.phase === void 0 ? {} : { phase: inputs.phase },
		...regression === void 0 ? {} : { regression },
		at: now().toISOString(),
		facts: new require_text.Facts(facts),
		answer: require_text.withFileValues(withEarly(early, inputs.template, log.answers(() => require_answer.answerer(client, subject, inputs.evidence, {
			teams: teamClient(client, inputs),
			own: inputs.own
		}))), inputs.evidenceFiles, require_context.workspace())
	});
}
function loadWhileWaiting() {
	setImmediate(() => void Promise.resolve().then(() => require("./load.cjs")).then((n) => n.load_exports).catch(() => void 0));
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
	const { readPrevious } = await Promise.resolve().then(() => require("./previous-record.cjs"));
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
	const fact = await require_answer.readTrustedFile(client, subject, path);
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
	const found = await require_default_template.defaultTemplates(client, subject);
	if ("unavailable" in found) return {
		kind: "could-not-judge",
		reason: found.unavailable
	};
	if (found.policyElsewhere !== void 0) require_context.warning(`${found.policyElsewhere} is not read as a policy: move it to ${require_context.DEFAULT_POLICY}, or name it with the input \`policy\`.`);
	const [templatePath, ...templateAlternatives] = found.paths;
	return templatePath === void 0 ? {} : {
		templatePath,
		templateAlternatives
	};
}
async function changedAmong(client, subject, inputs, trusted) {
	if (subject.kind !== "pull-request" || inputs.comment === "off") return [];
	const changed = await require_answer.changedFilesAnswer(client, subject);
	if (changed.status === "unavailable") return [];
	return trusted.filter((path) => changed.value.files.some((file) => file.path === path || file.previous === path));
}
Object.defineProperty(exports, "SourceLog", {
	enumerable: true,
	get: function() {
		return SourceLog;
	}
});
Object.defineProperty(exports, "isWorkspacePath", {
	enumerable: true,
	get: function() {
		return isWorkspacePath;
	}
});
Object.defineProperty(exports, "judgeLoaded", {
	enumerable: true,
	get: function() {
		return judgeLoaded;
	}
});
Object.defineProperty(exports, "policyOf", {
	enumerable: true,
	get: function() {
		return policyOf;
	}
});
Object.defineProperty(exports, "teamClient", {
	enumerable: true,
	get: function() {
		return teamClient;
	}
});

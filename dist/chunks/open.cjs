const require_stopped = require("./stopped.cjs");
const require_answers = require("./answers.cjs");
const require_client = require("./client.cjs");
const require_release_issue = require("./release-issue.cjs");
const require_error = require("./error.cjs");
const require_release_issue$1 = require("./release-issue2.cjs");
// src/action/open.ts
async function open(now = () => new Date()) {
	try {
		return await openIssue(now);
	} catch (error) {
		const outcome = require_stopped.stopped(error);
		if (outcome.kind === "could-not-judge") return failed(3, [], `Could not open the issue: ${outcome.reason}`);
		return failed(2, outcome.errors, "The inputs are wrong. No issue was opened.");
	}
}
async function openIssue(now) {
	const inputs = readOpenInputs();
	require_stopped.setSecret(inputs.token);
	const context = require_stopped.readContext();
	const [owner, repo] = context.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return failed(3, [], "The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.");
	const client = require_client.createClient({
		token: inputs.token,
		apiUrl: context.apiUrl
	});
	const ref = inputs.ref ?? context.sha;
	const template = await require_answers.fileAnswer(client, {
		kind: "issue",
		repository: `${owner}/${repo}`
	}, {
		path: inputs.template,
		...ref === void 0 ? {} : { ref }
	});
	if (template.status === "unavailable") return failed(3, [], `The template cannot be used: ${template.reason}`);
	const { path, exists, text } = template.value;
	if (!exists) return failed(2, [], `Found no template at ${require_error.sanitiseLine(path)}${ref === void 0 ? "" : ` at ${require_error.sanitiseLine(ref)}`}.`);
	const version = inputs.version ?? require_stopped.tagOf(context);
	const deployer = deployerOf(context);
	const issue = require_release_issue$1.releaseIssue({
		...inputs,
		path,
		text,
		date: now().toISOString().slice(0, 10),
		...version === void 0 ? {} : { version },
		...deployer === void 0 ? {} : { deployer }
	});
	if ("errors" in issue) return failed(2, issue.errors, "The issue cannot be made from its template. None was opened.");
	require_stopped.info(`Title: ${require_error.sanitiseLine(issue.title)}`);
	require_stopped.info(`Filled in: ${issue.filled.length === 0 ? "nothing" : issue.filled.map((name) => require_error.sanitiseLine(name)).join(", ")}`);
	for (const left of issue.left) require_stopped.warning(require_error.sanitiseLine(left, 400));
	if (inputs.dryRun) {
		for (const line of issue.body.split(/\r?\n/)) require_stopped.info(`| ${require_error.sanitiseLine(line, 400)}`);
		return 0;
	}
	const opened = await require_release_issue.openReleaseIssue(client, {
		owner,
		repo
	}, issue, inputs.milestone);
	require_stopped.info(`${opened.created ? "Opened" : `There already, ${opened.state}`}: ${opened.url}`);
	if (opened.missing.length > 0) require_stopped.warning(`GitHub left out ${opened.missing.map((each) => require_error.sanitiseLine(each)).join(", ")}: may the token set them?`);
	const outputs = {
		number: String(opened.number),
		url: opened.url,
		created: String(opened.created)
	};
	for (const [name, value] of Object.entries(outputs)) require_stopped.setOutput(name, value);
	return 0;
}
function deployerOf({ payload }) {
	const { login, type } = Object(payload["sender"]);
	return typeof login === "string" && type === "User" ? login : void 0;
}
function failed(status, errors, last) {
	for (const message of errors) require_stopped.error(message);
	require_stopped.setFailed(last);
	return status;
}
function readOpenInputs() {
	const errors = [];
	const optional = (key) => {
		const value = require_stopped.getInput(key);
		return value === "" ? {} : { [key]: value };
	};
	const token = require_stopped.getInput("token");
	if (token === "") errors.push("The input `token` is empty. Leave it out to use the token of the workflow.");
	const template = require_stopped.getInput("template");
	if (template === "") errors.push("The input `template` is empty, expected the path of the template in the repository.");
	const dryRun = require_stopped.getInput("dry-run").toLowerCase();
	if (![
		"",
		"true",
		"false"
	].includes(dryRun)) errors.push(`Unexpected value "${require_error.sanitiseLine(dryRun)}" of the input \`dry-run\`, expected "true" or "false".`);
	const fields = new Map();
	for (const line of lines(require_stopped.getInput("fields"))) {
		const [, name, value] = /^([^=]*[^=\s])\s*=\s*(.*)$/.exec(line) ?? [];
		if (name === void 0 || value === void 0) errors.push(`Unexpected value "${require_error.sanitiseLine(line)}" of the input \`fields\`, expected lines of the form Name=value.`);
		else if (value !== "") fields.set(name, value);
	}
	if (errors.length > 0) throw new require_stopped.InputError(errors);
	return {
		token,
		template,
		...optional("ref"),
		...optional("version"),
		...optional("title"),
		fields,
		labels: lines(require_stopped.getInput("labels").replaceAll(",", "\n")),
		assignees: lines(require_stopped.getInput("assignees").replaceAll(",", "\n")).map((login) => login.replace(/^@/, "")),
		...optional("milestone"),
		dryRun: dryRun === "true"
	};
}
function lines(text) {
	return text.split(/\r?\n/).flatMap((line) => line.trim() === "" ? [] : [line.trim()]);
}
exports.open = open;

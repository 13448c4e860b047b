const require_inputs = require("./inputs.cjs");
const require_file = require("./file.cjs");
const require_client = require("./client.cjs");
const require_context = require("./context.cjs");
const require_own_issues = require("./own-issues.cjs");
const require_exit = require("./exit.cjs");
const require_release_issue = require("./release-issue.cjs");
// src/action/open.ts
async function open(now = () => new Date()) {
	try {
		return await openIssue(now);
	} catch (error) {
		if (error instanceof require_inputs.InputError) return failed(2, "The inputs are wrong. No issue was opened.", error.errors);
		return failed(3, `Could not open the issue: ${require_context.reasonOf(error)}`);
	}
}
async function openIssue(now) {
	const inputs = readOpenInputs();
	require_inputs.setSecret(inputs.token);
	const context = require_context.readContext();
	const where = context.repository;
	if (where === void 0) return failed(3, require_inputs.NO_REPOSITORY);
	const client = require_client.createClient({
		token: inputs.token,
		apiUrl: context.apiUrl
	});
	const ref = inputs.ref ?? context.sha;
	const asked = {
		path: inputs.template,
		...ref === void 0 ? {} : { ref }
	};
	const template = await require_file.fileAnswer({
		client,
		repository: where,
		subject: { kind: "issue" }
	}, asked);
	if (template.status === "unavailable") return failed(3, `The template cannot be used: ${template.reason}`);
	const { path, exists, text } = template.value;
	const at = ref === void 0 ? "" : ` at ${require_exit.sanitiseLine(ref)}`;
	if (!exists) return failed(2, `Found no template at ${require_exit.sanitiseLine(path)}${at}.`);
	const version = inputs.version ?? require_context.tagOf(context);
	const order = {
		...inputs,
		path,
		text,
		date: now().toISOString().slice(0, 10),
		version,
		deployer: deployerOf(context)
	};
	const made = require_release_issue.releaseIssue(order);
	if (!made.ok) return failed(2, "The issue cannot be made from its template. None was opened.", made.error);
	const issue = made.value;
	tellIssue(issue);
	if (inputs.dryRun) {
		for (const line of issue.body.split(/\r?\n/)) require_inputs.info(`| ${require_exit.sanitiseLine(line, 400)}`);
		return 0;
	}
	tellOpened(await require_own_issues.openReleaseIssue(client, where, issue, inputs.milestone));
	return 0;
}
function tellIssue({ title, filled, left }) {
	require_inputs.info(`Title: ${require_exit.sanitiseLine(title)}`);
	require_inputs.info(`Filled in: ${filled.length === 0 ? "nothing" : filled.map((name) => require_exit.sanitiseLine(name)).join(", ")}`);
	for (const each of left) require_inputs.warning(require_exit.sanitiseLine(each, 400));
}
function tellOpened({ number, url, created, state, missing }) {
	require_inputs.info(`${created ? "Opened" : `There already, ${state}`}: ${url}`);
	if (missing.length > 0) require_inputs.warning(`GitHub did not set ${missing.map((each) => require_exit.sanitiseLine(each)).join(", ")}. Check that the token may set them.`);
	const outputs = {
		number: `${number}`,
		url,
		created: `${created}`
	};
	for (const [name, value] of Object.entries(outputs)) require_inputs.setOutput(name, value);
}
function deployerOf({ payload }) {
	const { login, type } = Object(payload["sender"]);
	return typeof login === "string" && type === "User" ? login : void 0;
}
function failed(status, last, errors = []) {
	for (const message of errors) require_inputs.error(message);
	require_inputs.setFailed(last);
	return status;
}
function readOpenInputs() {
	const errors = [];
	const token = require_inputs.getInput("token");
	if (token === "") errors.push("The input `token` is empty. Leave it out to use the token of the workflow.");
	const template = require_inputs.getInput("template");
	if (template === "") errors.push("The input `template` is empty, expected the path of the template in the repository.");
	const dryRun = require_inputs.getInput("dry-run").toLowerCase();
	if (![
		"",
		"true",
		"false"
	].includes(dryRun)) errors.push(`Unexpected value "${require_exit.sanitiseLine(dryRun)}" of the input \`dry-run\`, expected "true" or "false".`);
	const fields = new Map();
	for (const line of lines(require_inputs.getInput("fields"))) {
		const [, name, value] = /^([^=]*[^=\s])\s*=\s*(.*)$/.exec(line) ?? [];
		if (name === void 0 || value === void 0) errors.push(`Unexpected value "${require_exit.sanitiseLine(line)}" of the input \`fields\`, expected lines of the form Name=value.`);
		else if (value !== "") fields.set(name, value);
	}
	if (errors.length > 0) throw new require_inputs.InputError(errors);
	return {
		token,
		template,
		ref: given("ref"),
		version: given("version"),
		title: given("title"),
		fields,
		labels: lines(require_inputs.getInput("labels").replaceAll(",", "\n")),
		assignees: lines(require_inputs.getInput("assignees").replaceAll(",", "\n")).map((login) => login.replace(/^@/, "")),
		milestone: given("milestone"),
		dryRun: dryRun === "true"
	};
}
function given(name) {
	return require_inputs.getInput(name) || void 0;
}
function lines(text) {
	return text.split(/\r?\n/).flatMap((line) => line.trim() === "" ? [] : [line.trim()]);
}
exports.open = open;

const require_select = require("./select.cjs");
const require_exit = require("./exit.cjs");
const require_judge = require("./judge.cjs");
const require_cli = require("../cli.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/init-repository.ts
async function proposeFor({ repository, folder, last, force }, surroundings) {
	const where = require_exit.repositoryNamed(repository);
	if (where === void 0) throw new require_cli.UsageError(`--repository: found "${repository}", expected owner/name`);
	const count = countOf(last ?? "20");
	const client = await require_cli.connect(surroundings);
	const { surveyed } = await Promise.resolve().then(() => require("./doctor-many2.cjs"));
	const { mergedPullRequests } = await Promise.resolve().then(() => require("./pulls.cjs")).then((n) => n.pulls_exports);
	const read = await surveyed(client, where, {
		path: require_exit.DEFAULT_POLICY,
		named: false
	});
	if (!read.ok) return refused(surroundings, `${require_exit.repositoryName(where)} could not be read: ${read.error}`);
	const survey = read.value;
	if (!force && survey.policy.status === "known" && survey.policy.value.exists) throw new require_cli.UsageError(`${repository} already has a policy, ${require_exit.DEFAULT_POLICY}. Check it with "doctor" and "trial", or propose another with --force`);
	const merged = await mergedPullRequests(client, where, count);
	const forms = formsOf(survey, merged);
	if (!forms.ok) return refused(surroundings, forms.error);
	const [form, ...others] = forms.value;
	if (form === void 0) return refused(surroundings, `${repository} has no template for pull requests, and none of the last ${merged.length} merged ones has a box: write a template first`);
	const template = isTemplate(survey, form.name) ? form.name : void 0;
	const { text, policy, guesses } = await require_cli.proposedPolicy(form.checklist, {
		name: form.name,
		template
	});
	const { needsOf } = await Promise.resolve().then(() => require("./needs.cjs")).then((n) => n.needs_exports);
	const { proposal } = await Promise.resolve().then(() => require("./policies.cjs")).then((n) => n.policies_exports);
	const workflows = proposal(survey, await needsOf(policy)).files;
	const files = [{
		path: require_exit.DEFAULT_POLICY,
		text
	}, ...workflows.map(({ path, lines }) => ({
		path,
		text: `${lines.join("\n")}\n`
	}))].map((file) => ({
		...file,
		path: (0, node_path.join)(folder, file.path)
	}));
	const taken = files.find(({ path }) => !force && (0, node_fs.existsSync)(path));
	if (taken !== void 0) throw require_cli.isThere(taken.path);
	for (const file of files) await require_cli.writeNew(file.path, file.text, force);
	const judged = await tried(text, merged, answersFrom(survey), surroundings.now());
	const told = [
		`wrote ${files.map(({ path }) => path).join(", ")}`,
		`from ${require_exit.sanitiseLine(form.name)}${template === void 0 ? ", since there is no template; write one" : ""}. What was guessed, and why:`,
		...require_cli.guessLines(form.checklist, guesses),
		...others.map(({ name }) => `  not taken: ${require_exit.sanitiseLine(name)}, which has fewer boxes`),
		...rulesOf(survey),
		"read all, put the owner of the action in place of OWNER, and commit the files in a pull request"
	];
	for (const line of told) surroundings.stderr.write(`${line.startsWith("  ") ? "" : "checklist-gate: "}${line}\n`);
	const { trialOf } = await Promise.resolve().then(() => require("./trial.cjs"));
	const { trialText } = await Promise.resolve().then(() => require("./trial2.cjs"));
	const trial = trialOf(judged);
	if (judged.length > 0) surroundings.stdout.write(trialText(trial, { color: false }));
	return trial.totals["not-judged"] > 0 ? 3 : 0;
}
function refused({ stderr }, reason) {
	stderr.write(`checklist-gate: ${require_exit.sanitiseLine(reason, 600)}\n`);
	return 3;
}
function countOf(value) {
	if (!/^(?:[1-9]\d?|100)$/.test(value)) throw new require_cli.UsageError(`--last: found "${value}", expected a whole number from 1 to 100`);
	return Number(value);
}
function formsOf(survey, merged) {
	if (survey.templates.status === "unavailable") return {
		ok: false,
		error: survey.templates.reason
	};
	const templates = survey.templates.value.filter(({ exists }) => exists);
	const texts = templates.length > 0 ? templates.map(({ path, text }) => ({
		name: path,
		text
	})) : merged.map(({ url, body }) => ({
		name: url,
		text: body
	}));
	const forms = [];
	for (const { name, text } of texts) {
		const form = require_cli.readForm({
			id: name,
			kind: "pull-request-body",
			markdown: text
		});
		if (form.ok && require_select.itemsIn(form.value.root).length > 0) forms.push({
			name,
			text,
			checklist: form.value
		});
	}
	const boxes = ({ checklist }) => require_select.itemsIn(checklist.root).length;
	const sorted = forms.toSorted((a, b) => boxes(b) - boxes(a));
	return {
		ok: true,
		value: templates.length > 0 ? sorted : sorted.slice(0, 1)
	};
}
function templatesIn({ templates }) {
	return templates.status === "known" ? templates.value : [];
}
function isTemplate(survey, name) {
	return templatesIn(survey).some(({ path }) => path === name);
}
function answersFrom(survey) {
	return (questions) => Promise.resolve(questions.map((question) => {
		if (question.kind !== "file") return {
			status: "unavailable",
			reason: `A trial knows no ${question.kind} of the past`
		};
		return {
			status: "known",
			value: templatesIn(survey).find(({ path }) => path === question.path) ?? {
				path: question.path,
				exists: false,
				text: ""
			}
		};
	}));
}
async function tried(policy, merged, answer, at) {
	const judged = [];
	for (const { url, body } of merged) {
		const result = await require_judge.judge({
			subject: {
				kind: "file",
				file: url
			},
			documents: [{
				id: url,
				kind: "pull-request-body",
				markdown: body
			}],
			at,
			answer,
			policy: {
				path: require_exit.DEFAULT_POLICY,
				text: policy
			}
		});
		const own = result.kind === "verdict" ? {
			ok: true,
			value: result.verdict
		} : {
			ok: false,
			error: result.kind === "policy-error" ? result.errors.join(" ") : result.reason
		};
		judged.push({
			body: url,
			judged: own
		});
	}
	return judged;
}
function rulesOf({ branch, required, mergeQueue }) {
	const named = require_exit.sanitiseLine(branch);
	if (required.status === "unavailable") return [`the rules of ${named} could not be read: ${required.reason}`];
	const contexts = required.value.map(({ context }) => require_exit.sanitiseLine(context));
	const queue = mergeQueue.status === "known" && mergeQueue.value ? ", and has a merge queue" : "";
	return [`${named} requires ${contexts.length === 0 ? "no status" : contexts.join(", ")}${queue}. Nothing blocks before it requires checklist-gate`];
}
exports.proposeFor = proposeFor;

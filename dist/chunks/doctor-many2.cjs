const require_diagnose = require("./diagnose.cjs");
const require_diagnosis = require("./diagnosis.cjs");
const require_policies = require("./policies.cjs");
const require_dist = require("./dist.cjs");
const require_model = require("./model3.cjs");
const require_files = require("./files.cjs");
const require_exit = require("./exit.cjs");
const require_shared_policy = require("./shared-policy.cjs");
const require_ask = require("./ask.cjs");
const require_subject_node = require("./subject-node.cjs");
const require_reader = require("./reader.cjs");
const require_person = require("./person.cjs");
const require_survey = require("./survey.cjs");
const require_api_version = require("./api-version.cjs");
const require_words = require("./words.cjs");
const require_bases = require("./bases.cjs");
const require_trusted = require("./trusted.cjs");
// src/doctor/patch/yaml-edit.ts
function edited(text, change) {
	const document = require_dist.parseDocument(text);
	alter(document, change);
	const written = document.toString(styleOf(text));
	return text.includes("\r\n") ? written.replaceAll("\n", "\r\n") : written;
}
function alter(document, change) {
	switch (change.kind) {
		case "set": return set(document, change.at, change.value);
		case "remove":
			document.deleteIn(change.at);
			return;
		case "permissions": {
			const own = [
				"jobs",
				change.job,
				"permissions"
			];
			const at = document.hasIn(own) || !document.has("permissions") ? own : ["permissions"];
			if (!require_dist.isMap(document.getIn(at, true))) return set(document, at, change.levels);
			for (const [scope, level] of Object.entries(change.levels)) set(document, [...at, scope], level);
			return;
		}
		case "input": {
			const steps = document.getIn([
				"jobs",
				change.job,
				"steps"
			], true);
			const index = require_dist.isSeq(steps) ? steps.items.findIndex((step) => require_dist.isMap(step) && step.get("uses") === change.uses) : -1;
			if (index >= 0) set(document, [
				"jobs",
				change.job,
				"steps",
				index,
				"with",
				change.name
			], change.value);
		}
	}
}
function set(document, at, value) {
	for (const [depth] of at.slice(1).entries()) {
		const way = at.slice(0, depth + 1);
		const node = document.getIn(way, true);
		if (require_dist.isMap(node) || typeof at[depth + 1] === "number" || node === void 0) continue;
		const entries = (require_dist.isSeq(node) ? node.items.map(wordOf) : [wordOf(node)]).filter((word) => word !== "").map((word) => [word, null]);
		const map = document.createNode(Object.fromEntries(entries));
		if (require_dist.isScalar(node)) map.comment = node.comment ?? null;
		document.setIn(way, map);
	}
	const node = document.createNode(value);
	require_dist.visit(node, { Seq: (_, list) => void (list.flow = true) });
	document.setIn(at, node);
}
function wordOf(node) {
	return require_dist.isScalar(node) && typeof node.value === "string" ? node.value : "";
}
const STYLES = [2, 4].flatMap((indent) => [true, false].flatMap((indentSeq) => [false, true].map((flowCollectionPadding) => ({
	indent,
	indentSeq,
	flowCollectionPadding,
	lineWidth: 0,
	nullStr: ""
}))));
function styleOf(text) {
	const lines = text.replaceAll("\r\n", "\n").split("\n");
	return STYLES.map((style) => {
		const own = require_dist.parseDocument(text).toString(style).split("\n");
		return {
			style,
			count: lines.filter((line, index) => line !== own[index]).length
		};
	}).toSorted((a, b) => a.count - b.count)[0]?.style;
}
// src/doctor/patch/change.ts
function withChange(files, change) {
	const { path } = change;
	if (change.kind === "move") return [...files];
	if (change.kind === "write") return [...files.filter((file) => file.path !== path), {
		path,
		text: `${change.lines.join("\n")}\n`
	}];
	return files.map((file) => file.path === path ? {
		path,
		text: edited(file.text, change)
	} : file);
}
// src/doctor/patch/unified.ts
const CONTEXT = 3;
function unifiedDiff(before, after) {
	return after.map(({ path, text }) => {
		const old = before.find((file) => file.path === path)?.text;
		return old === text ? "" : old === void 0 ? addedFile(path, text) : changedFile(path, old, text);
	}).join("");
}
function movedFile(path, to) {
	return `diff --git a/${path} b/${to}\nsimilarity index 100%\nrename from ${path}\nrename to ${to}\n`;
}
function addedFile(path, text) {
	const lines = linesOf(text);
	return `${`diff --git a/${path} b/${path}\nnew file mode 100644\n--- /dev/null\n+++ b/${path}\n`}@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join("")}`;
}
function changedFile(path, old, text) {
	const [a, b] = [linesOf(old), linesOf(text)];
	const shorter = Math.min(a.length, b.length);
	const differs = a.findIndex((line, index) => line !== b[index]);
	const start = differs === -1 ? a.length : Math.min(differs, shorter);
	let end = 0;
	while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	const from = Math.max(0, start - CONTEXT);
	const behind = a.slice(a.length - end).slice(0, CONTEXT);
	const [gone, come] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	const context = a.slice(from, start);
	const range = (changed) => `${from + 1},${context.length + changed.length + behind.length}`;
	const body = [
		...context.map((line) => ` ${line}`),
		...gone.map((line) => `-${line}`),
		...come.map((line) => `+${line}`),
		...behind.map((line) => ` ${line}`)
	];
	return `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -${range(gone)} +${range(come)} @@\n${body.join("")}`;
}
function linesOf(text) {
	return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(([line]) => line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`);
}
// src/doctor/patch/patch.ts
async function patchFor(survey, shared, found) {
	const problems = found.filter(isProblem);
	const before = require_policies.workflowTexts(survey);
	let files = before;
	let wrong = problems.length;
	const problemsIn = async (value) => (await require_diagnose.diagnose({
		...survey,
		workflows: {
			status: "known",
			value
		}
	}, shared)).filter(isProblem);
	for (const { change = [] } of problems) {
		if (change.length === 0) continue;
		let next = changedBy(change, files);
		let left = await problemsIn(next);
		if (left.length >= wrong) {
			next = changedBy(left.flatMap((each) => each.change ?? []), next);
			left = await problemsIn(next);
		}
		if (left.length >= wrong) continue;
		files = next;
		wrong = left.length;
	}
	return `${problems.flatMap(({ change = [] }) => change.flatMap((each) => each.kind === "move" ? movedFile(each.path, each.to) : [])).join("")}${unifiedDiff(before, files)}`;
}
function changedBy(changes, files) {
	return changes.reduce(withChange, [...files]);
}
function isProblem({ severity }) {
	return severity === "problem";
}
// src/doctor/table/row.ts
async function repositoryRow(survey, shared) {
	const { repository, branch, called = [] } = survey;
	const open = survey.open.value;
	const { uses } = require_diagnose.usesIn(repository, {
		workflows: require_policies.workflowTexts(survey),
		called
	});
	const findings = await require_diagnose.diagnose(survey, shared);
	const patch = await patchFor(survey, shared, findings);
	const without = require_diagnose.withoutStatus(require_diagnose.statusesOf(survey, uses), open).map(({ number, url, title }) => ({
		number,
		url,
		title
	}));
	const words = wordsOf(survey, uses, open, without.length);
	const cells = Object.fromEntries(require_model.COLUMNS.map((column) => [column, cellOf(column, words[column], findings)]));
	return {
		repository,
		state: stateOf(findings),
		branch,
		cells,
		findings,
		open: {
			total: open.total,
			looked: open.looked.length,
			without
		},
		...patch === "" ? {} : { patch }
	};
}
function unreadRepository(repository, reason) {
	return {
		repository,
		state: "unread",
		reason,
		findings: []
	};
}
function actionNamed({ repository, called = [], ...survey }) {
	const { uses } = require_diagnose.usesIn(repository, {
		workflows: require_policies.workflowTexts({
			repository,
			...survey
		}),
		called
	});
	return uses.map((use) => use.uses).find((each) => /^[\w.-]+\/[\w.-]+@[\w.-]+$/.test(each));
}
function stateOf(findings) {
	const { wrong, unchecked } = require_diagnosis.tally(findings);
	if (wrong > 0) return "wrong";
	if (unchecked > 0) return "unchecked";
	return findings.some(({ severity }) => severity !== "ok") ? "advice" : "ok";
}
const SEVERITIES = [
	"problem",
	"unknown",
	"advice",
	"ok"
];
function cellOf(column, words, findings) {
	const own = findings.filter((found) => columnOf(found) === column).map(({ severity }) => severity);
	return {
		state: SEVERITIES.find((severity) => own.includes(severity)) ?? (words === "" ? "none" : "ok"),
		words
	};
}
function columnOf({ subject, topic }) {
	if (topic !== void 0) return topic;
	if (subject === "merge queue") return "events";
	return require_model.COLUMNS.find((column) => column === subject) ?? "workflow";
}
function wordsOf(survey, uses, { total, looked }, without) {
	const { required, policy, templates } = survey;
	const files = require_diagnose.readWorkflows(require_policies.workflowTexts(survey));
	const contexts = require_diagnose.judgingApp(survey, uses) === void 0 ? require_diagnose.contextsOf(uses).flatMap((context) => context ?? []) : require_diagnose.statusesOf(survey, uses);
	const starts = [...uses, ...require_diagnose.markersOf(files, uses)].flatMap(({ events }) => [...events.keys()]);
	const permissions = uses.flatMap((use) => [...use.permissions ?? []].map(([scope, level]) => `${scope}: ${level}`));
	const some = looked.length < total ? ` (the newest ${looked.length} of ${total} were looked at)` : "";
	return {
		"required status": required.status === "known" ? joined(required.value.map(({ context }) => context).filter((context) => contexts.some((each) => require_diagnose.isSameContext(each, context)))) : "",
		workflow: joined(uses.map(({ path, via }) => [path, ...via].join(" → "))),
		events: joined(starts.filter((name) => name !== "workflow_run" && name !== "workflow_dispatch")),
		permissions: joined(permissions),
		policy: policy.status === "known" && policy.value.exists ? policy.value.path : "",
		template: templates.status === "known" ? joined(templates.value.map(({ path }) => path)) : "",
		version: joined(uses.map((use) => versionOf(use, survey))),
		"pull requests": total === 0 ? "" : `${without} of ${looked.length} without a status${some}`
	};
}
function versionOf({ uses }, survey) {
	const ref = uses.replace(/^[^@]*@/, "");
	if (!/^[\da-f]{40}$/.test(ref)) return ref;
	const [version] = [...require_policies.workflowTexts(survey), ...survey.called ?? []].flatMap(({ text }) => text ?? []).flatMap((text) => text.split("\n")).flatMap((line) => line.split(uses)[1] ?? []).flatMap((comment) => /^\s+#\s*(\S+)/.exec(comment)?.[1] ?? []);
	return version === void 0 ? ref.slice(0, 7) : `${version} (${ref.slice(0, 7)})`;
}
function joined(words) {
	return [...new Set(words)].join(", ");
}
// src/github/survey/look.ts
const REPOSITORIES = 5;
async function lookAtAll(client, repositories, policy, stopped) {
	const found = new Map();
	const take = async (batch) => {
		const over = stopped();
		if (over !== void 0) {
			for (const where of batch) found.set(require_exit.repositoryName(where), {
				ok: false,
				error: over
			});
			return;
		}
		const read = await require_exit.attempt(() => readLooks(client, batch, policy));
		if (read.ok) {
			for (const look of read.value) found.set(require_exit.repositoryName(look.where), {
				ok: true,
				value: look
			});
			return;
		}
		if (batch.length > 1) for (const where of batch) await take([where]);
		else for (const where of batch) found.set(require_exit.repositoryName(where), {
			ok: false,
			error: unreadWords(where, read.error)
		});
	};
	for (let from = 0; from < repositories.length; from += REPOSITORIES) await take(repositories.slice(from, from + REPOSITORIES));
	return found;
}
function unreadWords(where, { status, message }) {
	return status === 404 ? `there is no repository ${require_exit.repositoryName(where)}, or the token may not see it` : message;
}
const FOLDER = ".github/workflows";
function placesElsewhere() {
	const places = [];
	require_exit.policyElsewhere((path) => {
		places.push(path);
		return false;
	});
	return places;
}
async function readLooks(client, batch, policy) {
	const elsewhere = placesElsewhere();
	const fields = `url visibility isArchived defaultBranchRef { name }
    workflows: object(expression: "HEAD:${FOLDER}") { ... on Tree { entries { name object { ${require_subject_node.BLOB} } } } }
    policy: object(expression: $policy) { ${require_subject_node.BLOB} }
    ${elsewhere.map((path, index) => `e${index}: object(expression: "HEAD:${path}") { type: __typename }`).join("\n    ")}
    ${require_survey.OPEN_PULLS}`;
	const declared = ["$policy: String!"];
	const variables = { policy: `HEAD:${policy}` };
	const parts = batch.map(({ owner, repo }, index) => {
		declared.push(`$o${index}: String!`, `$n${index}: String!`);
		variables[`o${index}`] = owner;
		variables[`n${index}`] = repo;
		return `r${index}: repository(owner: $o${index}, name: $n${index}) { ${fields} }`;
	});
	const query = `query doctor(${declared.join(", ")}) {\n${parts.join("\n")}\n}\n${require_person.ACTOR}`;
	const answer = await client.graphql(query, variables);
	return batch.flatMap((where, index) => {
		const node = answer[`r${index}`];
		return node == null ? [] : [lookOf(where, node, policy, elsewhere)];
	});
}
function lookOf(where, node, policy, elsewhere) {
	const { visibility, isArchived, defaultBranchRef, pullRequests } = node;
	const misplaced = elsewhere.find((_, index) => node[`e${index}`]?.type === "Blob");
	return {
		where,
		url: node.url,
		visibility: VISIBILITIES.find((each) => each === visibility.toLowerCase()) ?? "unknown",
		isArchived,
		...defaultBranchRef === null ? {} : { branch: defaultBranchRef.name },
		workflows: workflowsIn(node.workflows?.entries ?? []),
		policy: require_reader.blobAnswer(policy, node.policy),
		...misplaced === void 0 ? {} : { policyElsewhere: misplaced },
		open: require_survey.openPullsIn(pullRequests)
	};
}
const VISIBILITIES = [
	"public",
	"private",
	"internal"
];
function workflowsIn(entries) {
	const files = [];
	for (const { name, object } of entries) {
		if (!/\.ya?ml$/i.test(name)) continue;
		const path = `${FOLDER}/${name}`;
		const file = require_reader.blobAnswer(path, object);
		if (file.status === "unavailable") return require_ask.unavailable(file.reason);
		files.push({
			path,
			text: file.value.text
		});
	}
	return require_ask.known(files);
}
// src/subject/doctor-many.ts
const AT_ONCE = 8;
async function examineMany(client, repositories, { policy, stopped }) {
	const looks = await lookAtAll(client, repositories, policy.path, stopped);
	const rows = [];
	const leftOut = [];
	const wanted = [];
	for (const repository of repositories.map(require_exit.repositoryName)) {
		const look = looks.get(repository);
		if (look === void 0) rows.push(unreadRepository(repository, NOT_ANSWERED));
		else if (!look.ok) rows.push(unreadRepository(repository, look.error));
		else if (look.value.isArchived) leftOut.push({
			repository,
			reason: "archived"
		});
		else if (look.value.branch === void 0) leftOut.push({
			repository,
			reason: "no commit yet"
		});
		else wanted.push(look.value);
	}
	const surveyor = new Surveyor(client, policy);
	const read = [];
	for (let from = 0; from < wanted.length; from += AT_ONCE) {
		const some = wanted.slice(from, from + AT_ONCE);
		const over = stopped();
		if (over === void 0) read.push(...await Promise.all(some.map((look) => surveyor.read(look))));
		else rows.push(...some.map(({ where }) => unreadRepository(require_exit.repositoryName(where), over)));
	}
	await withTemplates(client, read);
	const action = mostUsed(read.flatMap(({ survey }) => actionNamed(survey) ?? []));
	for (const { survey, shared, look } of read) rows.push({
		...await repositoryRow(action === void 0 ? survey : {
			...survey,
			action
		}, shared),
		url: look.url
	});
	return {
		rows,
		leftOut
	};
}
async function surveyed(client, where, policy) {
	const look = (await lookAtAll(client, [where], policy.path, () => void 0)).get(require_exit.repositoryName(where)) ?? {
		ok: false,
		error: NOT_ANSWERED
	};
	if (!look.ok) return look;
	if (look.value.branch === void 0) return {
		ok: false,
		error: "there is no commit yet"
	};
	const read = await new Surveyor(client, policy).read(look.value);
	await withTemplates(client, [read], "offered");
	return {
		ok: true,
		value: read.survey
	};
}
const NOT_ANSWERED = "it was not answered";
const NOT_ASKED = { status: "not-asked" };
var Surveyor = class {
	#client;
	#policy;
	#called = new Map();
	#shared = new Map();
	constructor(client, policy) {
		this.#client = client;
		this.#policy = policy;
	}
	async read(look) {
		const { where, branch = "", visibility, workflows, policy, open } = look;
		const client = this.#client;
		const enterprise = require_api_version.isEnterprise(client.request.endpoint.DEFAULTS.baseUrl);
		const texts = workflows.status === "known" ? workflows.value.map(({ text }) => text) : [];
		const called = await require_survey.calledBy(client, texts, require_diagnose.NAMED.calls, (uses) => once(this.#called, uses, () => require_survey.readCalled(client, uses)));
		const repository = require_exit.repositoryName(where);
		const { uses } = require_diagnose.usesIn(repository, {
			workflows: workflows.status === "known" ? workflows.value : [],
			called
		});
		const [rules, policies, disabled, shared] = await Promise.all([
			require_survey.rulesFor(client, {
				...where,
				branch
			}),
			require_survey.policiesFor(client, where, {
				visibility,
				enterprise,
				texts,
				called
			}),
			require_diagnose.withoutStatus(require_diagnose.statusesWritten(uses), open).length > 0 ? require_survey.disabledOf(client, where) : NOT_ASKED,
			this.#sharedOf(policy)
		]);
		return {
			look,
			survey: {
				repository,
				visibility,
				enterprise,
				branch,
				...rules,
				workflows,
				called,
				policies,
				waiting: NOT_ASKED,
				disabled,
				open: {
					status: "known",
					value: open
				},
				token: {
					kind: "person",
					abilities: []
				},
				policy,
				policyNamed: this.#policy.named,
				...look.policyElsewhere === void 0 ? {} : { policyElsewhere: look.policyElsewhere },
				templates: {
					status: "known",
					value: []
				}
			},
			shared
		};
	}
	async #sharedOf(policy) {
		if (policy.status === "unavailable" || !policy.value.exists) return [];
		const whole = await require_bases.withBases(policy.value, (reference) => once(this.#shared, require_words.fileKey(require_words.referenceText(reference)), () => require_shared_policy.readSharedFile(this.#client, reference)));
		return whole.ok ? require_trusted.sharedTexts(whole.value) : [];
	}
};
function once(known, key, read) {
	const found = known.get(key) ?? read();
	known.set(key, found);
	return found;
}
async function withTemplates(client, read, wanted) {
	const named = await Promise.all(read.map(async ({ survey: { policy }, shared }) => wanted === void 0 && policy.status === "known" && policy.value.exists ? require_diagnose.NAMED.templates(policy.value, shared) : void 0));
	const head = ({ look: { where } }) => ({
		where,
		ref: "HEAD"
	});
	const usual = read.filter((_, index) => named[index] === void 0);
	const places = usual.map((each) => ({
		...head(each),
		kind: "pull-request"
	}));
	const offered = new Map((await require_files.templatesAt(client, places)).map((fact, index) => [usual[index], fact]));
	const paths = read.map((each, index) => {
		const own = named[index];
		if (own !== void 0) return {
			status: "known",
			value: own
		};
		return offered.get(each) ?? {
			status: "unavailable",
			reason: "the templates were not answered"
		};
	});
	const files = read.flatMap((each, index) => {
		const own = paths[index];
		return own?.status === "known" ? own.value.map((path) => ({
			...head(each),
			path
		})) : [];
	});
	const facts = await require_files.trustedFilesAt(client, files);
	let next = 0;
	for (const [index, { survey }] of read.entries()) {
		const own = paths[index];
		if (own?.status !== "known") {
			if (own !== void 0) survey.templates = own;
			continue;
		}
		const some = facts.slice(next, next += own.value.length);
		survey.templates = some.find((fact) => fact.status === "unavailable") ?? {
			status: "known",
			value: some.flatMap((fact) => fact.status === "known" ? [fact.value] : [])
		};
	}
}
function mostUsed(names) {
	const counts = new Map();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
exports.examineMany = examineMany;
exports.surveyed = surveyed;

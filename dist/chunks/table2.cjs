const require_diagnosis = require("./diagnosis.cjs");
const require_model = require("./model3.cjs");
const require_diagnose = require("./diagnose.cjs");
const require_policies = require("./policies.cjs");
const require_dist = require("./dist.cjs");
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
// src/doctor/table/table.ts
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
function repositoryTable(rows, { at, leftOut }) {
	const rank = ({ state }) => require_model.REPOSITORY_STATES.indexOf(state);
	const wrong = ({ findings }) => require_diagnosis.tally(findings).wrong;
	const totals = require_model.REPOSITORY_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]);
	return {
		schema: "checklist-gate/repositories@1",
		at,
		rows: rows.toSorted((a, b) => rank(a) - rank(b) || wrong(b) - wrong(a) || a.repository.localeCompare(b.repository, "en", { numeric: true })),
		leftOut,
		totals: Object.fromEntries(totals)
	};
}
exports.actionNamed = actionNamed;
exports.repositoryRow = repositoryRow;
exports.repositoryTable = repositoryTable;
exports.unreadRepository = unreadRepository;

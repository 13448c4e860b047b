const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_facts = require("./facts.cjs");
const require_evaluate = require("./evaluate.cjs");
const require_events = require("./events.cjs");
// src/author/explain/needs.ts
var needs_exports = require_rolldown_runtime.__exportAll({ needsOf: () => needsOf });
const NEEDS = {
	file: { permission: ["contents", "the policy and the template"] },
	path: { permission: ["contents", "whether a file is there"] },
	"file-when-opened": { permission: ["contents", "the template as it was"] },
	folder: { permission: ["contents", "the templates of a folder"] },
	"file-revisions": { permission: ["contents", "earlier revisions of the template"] },
	labels: { types: [["labeled", "unlabeled"], "conditions look at labels"] },
	origin: {},
	"changed-files": { permission: ["pull-requests", "the changed files"] },
	value: {},
	commit: { permission: ["contents", "the commit that evidence is about"] },
	"head-file": { permission: ["contents", "the workflow that starts the gate"] },
	"skip-instruction": { permission: ["contents", "the message of the head commit"] },
	"check-runs": { permission: ["checks", "check runs"] },
	statuses: { permission: ["statuses", "commit statuses"] },
	tag: { permission: ["contents", "tags"] },
	release: { permission: ["contents", "releases"] },
	"files-between": { permission: ["contents", "the files that a range of commits changes"] },
	milestone: { permission: ["issues", "the milestone"] },
	"closing-issues": { permission: ["issues", "issues that are linked"] },
	"sub-issues": { permission: ["issues", "sub-issues"] },
	deployment: { permission: ["deployments", "deployments"] },
	reviews: { permission: ["pull-requests", "reviews"] },
	comments: { permission: ["pull-requests", "comments"] },
	"body-edits": { permission: ["pull-requests", "the edit history of the body"] },
	commits: { permission: ["pull-requests", "commits"] },
	pushes: { permission: ["contents", "pushes to the branch"] },
	"base-changes": { permission: ["pull-requests", "moves to another base branch"] },
	"team-members": {},
	permission: {},
	"changed-since": { permission: ["contents", "what changed since a sign-off"] },
	"label-set": {
		permission: ["pull-requests", "who set a label"],
		types: [["labeled", "unlabeled"], "a label begins a time of waiting"]
	}
};
async function needsOf(policy) {
	const questions = await questionsOf(policy);
	const kinds = new Set([
		"file",
		...questions.map(({ kind }) => kind),
		...gatesOfPolicy(policy).flatMap((gate) => gate.asks)
	]);
	const sources = new Set(policy.checklists.flatMap(({ source }) => source?.map(({ kind }) => kind) ?? []));
	const types = [
		...require_events.USUAL_TYPES.map((name) => ({ name })),
		...[...kinds].flatMap((kind) => {
			const [names = [], because = ""] = NEEDS[kind].types ?? [];
			return names.map((name) => ({
				name,
				because
			}));
		}),
		...conditionsOf(policy).some((condition) => condition.draft !== void 0) ? [{
			name: "converted_to_draft",
			because: "conditions look at drafts"
		}] : []
	];
	return {
		types,
		events: require_events.eventsNeeded({
			kinds,
			sources,
			types,
			breakGlass: policy.breakGlass !== void 0,
			waits: gatesOfPolicy(policy).some((gate) => gate.waits)
		}),
		ofIssues: sources.has("issue-body"),
		permissions: permissionsOf(kinds, sources),
		readsStatuses: kinds.has("statuses"),
		values: questions.flatMap((question) => question.kind === "value" ? [question.name] : []),
		teams: kinds.has("team-members")
	};
}
function permissionsOf(kinds, sources) {
	const reads = (scope) => [...kinds].flatMap((kind) => {
		const [own, what = ""] = NEEDS[kind].permission ?? [];
		return own === scope ? [what] : [];
	});
	const line = (scope, level, uses) => uses.length === 0 ? [] : [{
		scope,
		level,
		for: uses.filter((use) => use !== false).join(", ")
	}];
	return [
		...line("contents", "read", [...reads("contents"), sources.has("file") && "the file of the checklist"]),
		...["checks", "deployments"].flatMap((scope) => line(scope, "read", reads(scope))),
		...line("pull-requests", "write", [
			"the body",
			...reads("pull-requests"),
			"and the comment; \"read\" is enough with \"comment: off\""
		]),
		...line("issues", "write", [
			"the same for checklists in issues",
			sources.has("linked-issues") && "linked issues",
			...reads("issues")
		]),
		...line("statuses", "write", [...reads("statuses"), "the commit status of a pull request"])
	];
}
async function questionsOf(policy) {
	const asked = [];
	const checklist = {
		documents: [],
		root: {
			kind: "root",
			title: "",
			key: [],
			depth: 0,
			items: [],
			fields: [],
			signOffs: [],
			sections: []
		},
		nearMisses: []
	};
	await require_evaluate.decide((facts) => require_evaluate.evaluate(policy, {
		checklist,
		comparisons: new Map(),
		facts,
		subject: { kind: "pull-request" },
		at: "1970-01-01T00:00:00.000Z"
	}), new require_facts.Facts(), (questions) => {
		asked.push(...questions);
		return Promise.resolve(questions.map(() => ({
			status: "unavailable",
			reason: "Nothing is asked here"
		})));
	});
	return asked;
}
function gatesOfPolicy(policy) {
	const ofRule = (rule) => rule.kind === "group" ? rule.rules.flatMap(ofRule) : [rule.gate];
	return policy.checklists.flatMap(({ phases }) => phases.flatMap((phase) => phase.rules.flatMap(ofRule)));
}
function conditionsOf(policy) {
	const ofRule = (rule) => [...inside(rule.when), ...rule.kind === "group" ? rule.rules.flatMap(ofRule) : []];
	return [...policy.skip.flatMap(inside), ...policy.checklists.flatMap(({ appliesTo, phases }) => [...inside(appliesTo), ...phases.flatMap((phase) => [...inside(phase.when), ...phase.rules.flatMap(ofRule)])])];
}
function inside(condition) {
	if (condition === void 0) return [];
	return [
		condition,
		...inside(condition.not),
		...(condition.any ?? []).flatMap(inside)
	];
}
Object.defineProperty(exports, "gatesOfPolicy", {
	enumerable: true,
	get: function() {
		return gatesOfPolicy;
	}
});
Object.defineProperty(exports, "needsOf", {
	enumerable: true,
	get: function() {
		return needsOf;
	}
});
Object.defineProperty(exports, "needs_exports", {
	enumerable: true,
	get: function() {
		return needs_exports;
	}
});

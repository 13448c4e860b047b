const require_evaluate = require("./evaluate.cjs");
const require_left = require("./left.cjs");
// src/author/explain/events.ts
const USUAL_TYPES = [
	"opened",
	"edited",
	"synchronize",
	"reopened",
	"ready_for_review"
];
const OF_PULL_REQUESTS_ALONE = [
	"synchronize",
	"ready_for_review",
	"converted_to_draft"
];
const REPORTS = [
	{
		kind: "check-runs",
		name: "check_run",
		types: ["completed"],
		because: "checks of other apps"
	},
	{
		kind: "statuses",
		name: "status",
		types: [],
		because: "commit statuses of others"
	},
	{
		kind: "deployment",
		name: "deployment_status",
		types: [],
		because: "deployments"
	},
	{
		kind: "release",
		name: "release",
		types: ["published"],
		because: "releases"
	}
];
const OF_ITS_COMMIT = ["pull_request_review", "deployment_status"];
function isReport(event) {
	return REPORTS.some(({ name }) => name === event);
}
function issueTypes(types) {
	return types.map(({ name }) => name).filter((name) => !OF_PULL_REQUESTS_ALONE.includes(name));
}
const HOURLY = "17 * * * *";
function startsOf({ types, cron }) {
	if (cron !== void 0) return [`  - cron: '${cron}'`];
	return types.length === 0 ? [] : [`  types: [${types.join(", ")}]`];
}
function eventsNeeded({ kinds, sources, types, breakGlass, waits }) {
	const comments = kinds.has("comments") || breakGlass ? "comments sign" : "a tick in a comment";
	return [...[
		kinds.has("reviews") && {
			name: "pull_request_review",
			types: [
				"submitted",
				"edited",
				"dismissed"
			],
			because: "reviews sign"
		},
		(kinds.has("comments") || breakGlass || sources.has("comments")) && {
			name: "issue_comment",
			types: [
				"created",
				"edited",
				"deleted"
			],
			because: comments
		},
		(sources.has("issue-body") || sources.has("linked-issues")) && {
			name: "issues",
			types: sources.has("issue-body") ? issueTypes(types) : ["edited"],
			because: "a tick in an issue"
		},
		waits && {
			name: "schedule",
			types: [],
			cron: HOURLY,
			because: "nothing else starts it when a time has come"
		}
	].filter((each) => each !== false), ...REPORTS.flatMap(({ kind, ...event }) => kinds.has(kind) ? [event] : [])];
}
// src/author/explain/needs.ts
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
		...USUAL_TYPES.map((name) => ({ name })),
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
		events: eventsNeeded({
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
	}), new require_left.Facts(), (questions) => {
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
// src/author/set-up.ts
const MARKER_PATH = ".github/workflows/checklist-marker.yml";
const MARKER_NAME = "checklist-marker";
const GATE_PATH = ".github/workflows/checklist-gate.yml";
function workflowsFor(needs, setUp) {
	const { form, taken = [], uses = "OWNER/checklist-gate@v0" } = setUp;
	const gatePath = setUp.gate ?? freePath(".github/workflows/checklist-gate.yml", taken);
	const marker = form === "two-workflows" ? markerFor(needs, setUp) : void 0;
	const gate = {
		path: gatePath,
		lines: [
			"name: checklist-gate",
			"on:",
			...indented(2, eventsFor(needs, setUp).gate),
			"permissions:",
			...indented(2, permissionLines(needs)),
			"jobs:",
			"  checklist:",
			...indented(4, conditionLines(needs)),
			"    runs-on: ubuntu-latest",
			"    timeout-minutes: 5",
			"    steps:",
			`      - uses: ${uses}`,
			...indented(8, ["with:", ...indented(2, inputLines(marker?.path))])
		]
	};
	return marker === void 0 ? [gate] : [marker, gate];
}
function conditionLines({ events, ofIssues }) {
	return !events.some(({ name }) => name === "issue_comment") || ofIssues ? [] : ["# Comments on ordinary issues are left alone.", `if: ${expression("github.event_name != 'issue_comment' || github.event.issue.pull_request")}`];
}
function inputLines(marker) {
	return [...marker === void 0 ? [] : [`marker: ${marker}`], `number: ${expression("inputs.number")}`];
}
function markerFor(needs, { mergeQueue, taken = [], marker: name = MARKER_NAME }) {
	return {
		path: freePath(MARKER_PATH, taken),
		lines: [
			`name: ${yamlWord(name)}`,
			"on:",
			...indented(2, eventsFor(needs, {
				form: "two-workflows",
				mergeQueue
			}).marker),
			"# Nothing is done here. When this run ends, the workflow \"checklist-gate\" judges.",
			"permissions: {}",
			"jobs:",
			"  changed:",
			"    runs-on: ubuntu-latest",
			"    timeout-minutes: 1",
			"    steps:",
			"      - run: echo \"The workflow checklist-gate judges this pull request.\""
		]
	};
}
function eventsFor(needs, { form, mergeQueue, marker: name = MARKER_NAME }) {
	const types = needs.types.map((type) => type.name);
	const queue = mergeQueue ? eventLines("merge_group", ["checks_requested"]) : [];
	const lines = (isOfPull) => needs.events.filter((event) => isOfPull === OF_ITS_COMMIT.includes(event.name)).flatMap((event) => [`${event.name}: # ${event.because}`, ...startsOf(event)]);
	if (form === "one-workflow") return {
		marker: [],
		gate: [
			...eventLines("pull_request_target", types),
			...lines(true),
			...lines(false),
			...queue,
			...DISPATCH
		]
	};
	const reviews = lines(true);
	return {
		marker: [
			...eventLines("pull_request", types),
			...reviews.length === 0 ? APPROVALS : reviews,
			...queue
		],
		gate: [
			"workflow_run:",
			`  workflows: [${yamlWord(name)}]`,
			"  types: [completed]",
			...lines(false),
			...DISPATCH
		]
	};
}
function permissionLines(needs) {
	return needs.permissions.map(({ scope, level, for: what }) => `${`${scope}: ${level}`.padEnd(21)} # ${what}`);
}
function eventLines(name, types, because) {
	return [`${name}:${because === void 0 ? "" : ` # ${because}`}`, `  types: [${types.join(", ")}]`];
}
const APPROVALS = eventLines("pull_request_review", [
	"submitted",
	"edited",
	"dismissed"
], "an approval counts at once");
const DISPATCH = [
	"workflow_dispatch:",
	"  inputs:",
	"    number:",
	"      description: Number of the pull request or issue",
	"      required: true"
];
function freePath(path, taken) {
	let free = path;
	for (let count = 2; taken.includes(free); count++) free = path.replace(/\.yml$/, `-${count}.yml`);
	return free;
}
function indented(by, lines) {
	return lines.map((line) => " ".repeat(by) + line);
}
function yamlWord(text) {
	return /^[A-Za-z][\w./-]*(?: [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(text) ? text : JSON.stringify(text);
}
function expression(text) {
	return `\${{ ${text} }}`;
}
Object.defineProperty(exports, "GATE_PATH", {
	enumerable: true,
	get: function() {
		return GATE_PATH;
	}
});
Object.defineProperty(exports, "MARKER_NAME", {
	enumerable: true,
	get: function() {
		return MARKER_NAME;
	}
});
Object.defineProperty(exports, "MARKER_PATH", {
	enumerable: true,
	get: function() {
		return MARKER_PATH;
	}
});
Object.defineProperty(exports, "OF_ITS_COMMIT", {
	enumerable: true,
	get: function() {
		return OF_ITS_COMMIT;
	}
});
Object.defineProperty(exports, "conditionLines", {
	enumerable: true,
	get: function() {
		return conditionLines;
	}
});
Object.defineProperty(exports, "eventsFor", {
	enumerable: true,
	get: function() {
		return eventsFor;
	}
});
Object.defineProperty(exports, "gatesOfPolicy", {
	enumerable: true,
	get: function() {
		return gatesOfPolicy;
	}
});
Object.defineProperty(exports, "inputLines", {
	enumerable: true,
	get: function() {
		return inputLines;
	}
});
Object.defineProperty(exports, "isReport", {
	enumerable: true,
	get: function() {
		return isReport;
	}
});
Object.defineProperty(exports, "issueTypes", {
	enumerable: true,
	get: function() {
		return issueTypes;
	}
});
Object.defineProperty(exports, "markerFor", {
	enumerable: true,
	get: function() {
		return markerFor;
	}
});
Object.defineProperty(exports, "needsOf", {
	enumerable: true,
	get: function() {
		return needsOf;
	}
});
Object.defineProperty(exports, "permissionLines", {
	enumerable: true,
	get: function() {
		return permissionLines;
	}
});
Object.defineProperty(exports, "startsOf", {
	enumerable: true,
	get: function() {
		return startsOf;
	}
});
Object.defineProperty(exports, "workflowsFor", {
	enumerable: true,
	get: function() {
		return workflowsFor;
	}
});
Object.defineProperty(exports, "yamlWord", {
	enumerable: true,
	get: function() {
		return yamlWord;
	}
});

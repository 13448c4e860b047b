const require_trusted = require("./trusted.cjs");
const require_needs = require("./needs.cjs");
const require_load = require("./load.cjs");
require("./layer.cjs");
const require_dist = require("./dist.cjs");
const require_error_words = require("./error-words.cjs");
const require_policies = require("./policies.cjs");
const require_set_up = require("./set-up.cjs");
const require_options = require("./options.cjs");
const require_events = require("./events.cjs");
const require_diagnosis = require("./diagnosis.cjs");
// src/doctor/workflow-file.ts
const FILTERS = [
	"paths",
	"paths-ignore",
	"branches",
	"branches-ignore"
];
function readWorkflow(path, text) {
	const counter = new require_dist.LineCounter();
	const document = require_dist.parseDocument(text, {
		lineCounter: counter,
		prettyErrors: false
	});
	const [error] = document.errors;
	if (error !== void 0) {
		const { line } = counter.linePos(error.pos[0]);
		return {
			ok: false,
			error: {
				path,
				line,
				message: require_error_words.syntaxWords(error, text)
			}
		};
	}
	const root = document.contents;
	if (!require_dist.isMap(root)) return {
		ok: true,
		value: void 0
	};
	const lineOf = (node) => counter.linePos(node?.range?.[0] ?? 0).line;
	const { events, line: eventsLine } = eventsOf(root, lineOf);
	const name = textOf$1(root.get("name")) || path;
	const jobs = jobsOf$2(root, lineOf);
	return {
		ok: true,
		value: {
			path,
			name,
			events,
			eventsLine,
			defaults: defaultsOf(root),
			jobs
		}
	};
}
function workflowIn(path, text) {
	const file = readWorkflow(path, text);
	return file.ok ? file.value : void 0;
}
function readWorkflows(files) {
	return files.flatMap(({ path, text }) => workflowIn(path, text) ?? []);
}
function jobsOf$2(root, lineOf) {
	const jobs = root.get("jobs", true);
	if (!require_dist.isMap(jobs)) return [];
	return jobs.items.flatMap(({ key, value: job }) => {
		if (!require_dist.isMap(job)) return [];
		const steps = job.get("steps", true);
		const permissions = permissionsOf$1(job) ?? permissionsOf$1(root);
		return [{
			key: wordOf(key),
			name: textOf$1(job.get("name")) || wordOf(key),
			uses: textOf$1(job.get("uses")),
			inputs: pairsOf(job.get("with", true)),
			line: lineOf(key),
			...permissions === void 0 ? {} : { permissions },
			groups: [root, job].flatMap((each) => groupOf(each.get("concurrency", true))),
			steps: (require_dist.isSeq(steps) ? steps.items : []).filter(require_dist.isMap).map((step) => ({
				uses: textOf$1(step.get("uses")),
				inputs: pairsOf(step.get("with", true)),
				line: lineOf(step)
			}))
		}];
	});
}
function onOf(root) {
	return root.items.find(({ key }) => require_dist.isScalar(key) && (key.value === "on" || key.value === true));
}
function defaultsOf(root) {
	const on = onOf(root)?.value;
	const inputs = require_dist.isMap(on) ? on.getIn(["workflow_call", "inputs"], true) : void 0;
	if (!require_dist.isMap(inputs)) return new Map();
	return new Map(inputs.items.map(({ key, value }) => [wordOf(key), require_dist.isMap(value) ? textOf$1(value.get("default")) : ""]));
}
function eventsOf(root, lineOf) {
	const pair = onOf(root);
	const on = pair?.value;
	const line = lineOf(pair?.key);
	if (require_dist.isScalar(on) || require_dist.isSeq(on)) return {
		events: new Map(wordsOf(on).map((name) => [name, {
			filters: [],
			line
		}])),
		line
	};
	if (!require_dist.isMap(on)) return {
		events: new Map(),
		line
	};
	const events = new Map();
	for (const { key, value } of on.items) {
		const list = (name) => {
			const node = require_dist.isMap(value) ? value.get(name, true) : void 0;
			return node === void 0 ? void 0 : wordsOf(node);
		};
		const [types, workflows] = [list("types"), list("workflows")];
		events.set(wordOf(key), {
			...types === void 0 ? {} : { types },
			filters: require_dist.isMap(value) ? FILTERS.filter((name) => value.has(name)) : [],
			...workflows === void 0 ? {} : { workflows: workflows.filter((name) => !/^!?$/.test(name)) },
			line: lineOf(key)
		});
	}
	return {
		events,
		line
	};
}
function permissionsOf$1(map) {
	const permissions = map.get("permissions", true);
	if (permissions === void 0) return void 0;
	if (require_dist.isScalar(permissions)) {
		const [, level] = /^(read|write)-all$/.exec(wordOf(permissions)) ?? [];
		return new Map(level === void 0 ? [] : [["all", level]]);
	}
	return pairsOf(permissions);
}
function pairsOf(node) {
	if (!require_dist.isMap(node)) return new Map();
	return new Map(node.items.map(({ key, value }) => [wordOf(key), wordOf(value)]));
}
function groupOf(concurrency) {
	const group = require_dist.isMap(concurrency) ? textOf$1(concurrency.get("group")) : wordOf(concurrency);
	return group === "" ? [] : [group];
}
function wordsOf(node) {
	return require_dist.isSeq(node) ? node.items.map(wordOf) : [wordOf(node)];
}
function wordOf(node) {
	return require_dist.isScalar(node) ? textOf$1(node.value) : "";
}
function textOf$1(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value) ? String(value) : "";
}
// src/doctor/calls.ts
const DEEPEST_CALL = 4;
const MOST_CALLS = 50;
const MANY = `no more than ${MOST_CALLS} calls of one workflow are followed`;
function lackedFor(lost) {
	const lacks = lost.flatMap((call) => call.lacks ?? []);
	return lacks.length < lost.length ? {} : { lacks };
}
const LOCAL = /^\.\/(\.github\/workflows\/[^@]+)$/;
const REMOTE = /^([\w.-]+\/[\w.-]+)\/\.github\/workflows\/[^@]+@.+$/;
function callsIn(text, from) {
	return (workflowIn("", text)?.jobs ?? []).map(({ uses }) => nameOf(uses, from)).filter(isOfOthers);
}
function isOfOthers(uses) {
	return REMOTE.test(uses);
}
function nameOf(uses, from) {
	const [, path] = LOCAL.exec(uses) ?? [];
	if (path === void 0 || from === void 0) return uses;
	return `${REMOTE.exec(from)?.[1]}/${path}@${from.slice(from.indexOf("@") + 1)}`;
}
function jobsOf$1(file, callable) {
	const lost = [];
	let calls = 0;
	function follow(job, by, from, given) {
		const line = by?.line ?? job.line;
		const own = {
			key: by === void 0 ? job.key : `${by.key} / ${job.key}`,
			name: by === void 0 ? job.name : `${by.name} / ${job.name}`,
			...permissionsOf(job, by),
			groups: [...by?.groups ?? [], ...job.groups],
			steps: by === void 0 ? job.steps : job.steps.map((step) => ({
				...step,
				inputs: filled(step.inputs, given)
			})),
			...by === void 0 ? {} : { line },
			via: by?.via ?? []
		};
		if (job.uses === "") return [own];
		const uses = nameOf(job.uses, from);
		const found = ++calls > MOST_CALLS ? unfollowed(MANY) : textOf(uses, own.via.length, callable);
		if (!found.ok) {
			lost.push({
				path: file.path,
				line,
				uses,
				...found.error
			});
			return [];
		}
		const called = workflowIn(uses, found.value);
		if (called === void 0) return [];
		const inputs = new Map([...called.defaults, ...by === void 0 ? job.inputs : filled(job.inputs, given)]);
		const next = {
			...own,
			line,
			via: [...own.via, job.uses]
		};
		return called.jobs.flatMap((each) => follow(each, next, isOfOthers(uses) ? uses : void 0, inputs));
	}
	return {
		jobs: file.jobs.flatMap((job) => follow(job, void 0, void 0, new Map())),
		lost
	};
}
function unfollowed(reason) {
	return {
		ok: false,
		error: { reason }
	};
}
function textOf(uses, level, { workflows, called }) {
	if (level === DEEPEST_CALL) return unfollowed(`calls are followed through ${DEEPEST_CALL} levels`);
	const [, path] = LOCAL.exec(uses) ?? [];
	if (path !== void 0) return {
		ok: true,
		value: workflows.find((each) => each.path === path)?.text ?? ""
	};
	const known = called.find((each) => each.uses === uses);
	if (known === void 0) return unfollowed("it was not looked at");
	return known.text === void 0 ? {
		ok: false,
		error: known
	} : {
		ok: true,
		value: known.text
	};
}
function permissionsOf(job, by) {
	const own = job.permissions;
	if (by === void 0) return own === void 0 ? {} : { permissions: own };
	const outer = by.permissions;
	if (own === void 0 || outer === void 0) return outer === void 0 ? {} : { permissions: outer };
	const scopes = new Set([...own.keys(), ...outer.keys()]);
	return { permissions: new Map([...scopes].map((scope) => {
		const [mine, theirs] = [levelOf(own, scope), levelOf(outer, scope)];
		return [scope, isEnough(mine, theirs) ? theirs : mine];
	})) };
}
const LEVELS = [
	"none",
	"read",
	"write"
];
function isEnough(level, wanted) {
	return LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
}
function levelOf(permissions, scope) {
	return permissions.get(scope) ?? permissions.get("all") ?? "none";
}
function filled(inputs, given) {
	return new Map([...inputs].map(([name, value]) => [name, value.replaceAll(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g, (_, each) => given.get(each) ?? "")]));
}
// src/doctor/workflow.ts
const ACTION = /(?:^|\/)checklist-gate@/;
function usesIn(repository, callable) {
	const files = callable.workflows.map(({ path, text }) => readWorkflow(path, text));
	const found = files.flatMap((file) => file.ok && file.value !== void 0 ? [inFile(file.value, callable, repository.endsWith("/checklist-gate"))] : []);
	return {
		uses: found.flatMap(({ uses }) => uses),
		unreadable: files.flatMap((file) => file.ok ? [] : [file.error]),
		lost: found.flatMap(({ lost }) => lost)
	};
}
function inFile(file, callable, own) {
	const events = new Map([...file.events].filter(([name]) => name !== "workflow_call"));
	if (events.size === 0 && file.events.size > 0) return {
		uses: [],
		lost: []
	};
	const { jobs, lost } = jobsOf$1(file, callable);
	return {
		uses: jobs.flatMap((job) => usesOf({
			...file,
			events
		}, job, own)),
		lost
	};
}
function usesOf(file, job, own) {
	const { path, events, eventsLine } = file;
	const { key, name, permissions, groups, steps, via } = job;
	return steps.flatMap(({ uses, inputs, line }, index) => {
		if (!ACTION.test(uses) && !(own && uses === "./" && !via.some(isOfOthers))) return [];
		if (/^true$/i.test(inputs.get("doctor") ?? "")) return [];
		return [{
			path,
			line: job.line ?? line,
			workflow: file.name,
			job: key,
			jobName: name,
			uses,
			via,
			events,
			listensTo: events.get("workflow_run")?.workflows ?? [],
			...permissions === void 0 ? {} : { permissions },
			inputs,
			groups,
			checksOut: steps.slice(0, index).some((each) => isCheckout(each.uses)),
			eventsLine
		}];
	});
}
function actionIn({ jobs }) {
	return jobs.flatMap(({ steps }) => steps.map(({ uses }) => uses)).find((uses) => ACTION.test(uses) && /^[\w./@-]+$/.test(uses));
}
function hasOwnToken({ inputs }) {
	return !/^$|github\.token|secrets\.GITHUB_TOKEN/.test(inputs.get("token") ?? "");
}
function isOff({ inputs }, name) {
	return /^(?:false|off)$/i.test(inputs.get(name) ?? "");
}
function isCheckout(uses) {
	return /(?:^|\/)checkout@/.test(uses);
}
const USUAL_CONTEXT = "checklist-gate";
function contextsOf(uses) {
	const contexts = uses.filter((use) => !isOff(use, "status")).map(({ inputs }) => {
		const [name = "", phase = ""] = ["status-name", "phase"].map((each) => inputs.get(each)?.trim());
		const context = [name === "" ? USUAL_CONTEXT : name, ...phase === "" ? [] : [phase]].join("/");
		return context.includes("${{") ? null : context;
	});
	return [...new Set(contexts)];
}
function isSameContext(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}
// src/doctor/diagnose-use.ts
const SUBJECT$6 = "workflow";
const TRUSTED_EVENTS = ["pull_request_target", "workflow_run"];
function diagnoseUse(use, needs) {
	const { path, line, job } = use;
	const here = {
		subject: SUBJECT$6,
		path,
		line
	};
	const filtered = [...use.events].flatMap(([name, { filters, line: at }]) => filters.some((filter) => filter.startsWith("paths")) ? [{
		name,
		at
	}] : []);
	const run = use.events.get("workflow_run");
	const trusted = TRUSTED_EVENTS.find((name) => use.events.has(name));
	return [
		...diagnosePermissions(use, needs),
		...filtered.map(({ name, at }) => ({
			...here,
			line: at,
			severity: "problem",
			topic: "events",
			message: `\`${name}\` has a filter on paths: where it does not match, the required status never comes`,
			help: "Remove the filter. Conditions on paths belong into the policy, as `when: {paths: […]}`.",
			change: without(path, name, ["paths", "paths-ignore"])
		})),
		...run?.filters.some((filter) => filter.startsWith("branches")) === true ? [{
			...here,
			line: run.line,
			severity: "problem",
			topic: "events",
			message: "`workflow_run` has a filter on branches, which are the heads of pull requests: where it does not match, the required status never comes",
			help: "Remove the filter. Conditions on the base branch belong into the policy, as `when: {branches: […]}`.",
			change: without(path, "workflow_run", ["branches", "branches-ignore"])
		}] : [],
		...use.groups.filter((group) => !group.includes("github.run_id")).map((group) => ({
			...here,
			severity: "problem",
			message: `the job ${job} is in the concurrency group \`${group}\`: a group belongs to the whole repository, so a workflow of a pull request can take the same name, and then this job waits or is cancelled`,
			help: "Remove `concurrency`. Runs of the gate may overlap: each looks once more after it writes, and before it writes a green status.",
			change: [["concurrency"], [
				"jobs",
				topJob(use),
				"concurrency"
			]].map((at) => ({
				kind: "remove",
				path,
				at
			}))
		})),
		...use.checksOut && trusted !== void 0 ? [{
			...here,
			severity: "advice",
			message: `the job ${job} checks out code with the rights of \`${trusted}\``,
			help: "The gate needs no checkout. Keep code of pull requests out of this job."
		}] : [],
		...[...use.via.filter(isOfOthers), ...use.uses === "./" ? [] : [use.uses]].filter((each) => !/@[0-9a-f]{40}$/.test(each)).map((each) => ({
			...here,
			severity: "advice",
			topic: "version",
			message: `\`${each}\` is a tag or a branch, which can be moved`,
			help: "Pin the full commit id, with the version as a comment."
		}))
	];
}
function without(path, event, filters) {
	return filters.map((filter) => ({
		kind: "remove",
		path,
		at: [
			"on",
			event,
			filter
		]
	}));
}
function topJob({ job }) {
	return job.replace(/ \/ .*$/s, "");
}
const OF_PULL_REQUESTS = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"merge_group",
	"workflow_run"
];
function neededBy(use, needs) {
	const { events } = use;
	const silent = isOff(use, "comment");
	const writesStatuses = OF_PULL_REQUESTS.some((name) => events.has(name)) && !isOff(use, "status");
	const takes = {
		issues: events.has("issues"),
		"pull-requests": OF_PULL_REQUESTS.some((name) => events.has(name)),
		statuses: writesStatuses || needs.readsStatuses
	};
	return needs.permissions.filter(({ scope }) => takes[scope] ?? true).map((each) => (each.scope === "statuses" ? writesStatuses : !silent) ? each : {
		...each,
		level: "read"
	});
}
function diagnosePermissions(use, needs) {
	const { path, line, job, permissions } = use;
	const wanted = neededBy(use, needs);
	const here = {
		subject: "permissions",
		path,
		line
	};
	const lines = wanted.map(({ scope, level }) => `  ${scope}: ${level}`);
	const levelsOf = (some) => {
		const levels = Object.fromEntries(some.map(({ scope, level }) => [scope, level]));
		return [{
			kind: "permissions",
			path,
			job: topJob(use),
			levels
		}];
	};
	if (hasOwnToken(use)) return [{
		...here,
		severity: "advice",
		message: `the job ${job} brings a token of its own; its permissions are not in this file`
	}];
	if (permissions === void 0) return [{
		...here,
		severity: "problem",
		message: `the job ${job} names no permissions: what it may do depends on a setting of the repository`,
		help: "Name them.",
		add: ["permissions:", ...lines],
		change: levelsOf(wanted)
	}];
	const left = wanted.filter(({ scope, level }) => !isEnough(levelOf(permissions, scope), level));
	if (left.length === 0) return [{
		...here,
		severity: "ok",
		message: `the job ${job} has the permissions that the policy needs`
	}];
	return [{
		...here,
		severity: "problem",
		message: `the job ${job} lacks ${left.map(({ scope, level, for: what }) => `\`${scope}: ${level}\` (${what})`).join(" and ")}`,
		help: "Add them to its `permissions:`.",
		add: left.map(({ scope, level }) => `${scope}: ${level}`),
		change: levelsOf(permissions.has("all") ? wanted : left)
	}];
}
function diagnoseBranch(survey) {
	const { branch, markers } = survey;
	const subject = "marker";
	if (markers === void 0) return [];
	if (markers.status === "unavailable") return [{
		subject,
		severity: "unknown",
		message: `could not read whether \`${branch}\` has the marker as the default branch has it: ${markers.reason}`
	}];
	const texts = require_policies.workflowTexts(survey);
	const takes = `GitHub takes the marker from the branch that is merged into, and \`${branch}\``;
	const commit = `Commit the file to \`${branch}\` as the default branch has it.`;
	return markers.value.filter(({ path, exists, text }) => !exists || !texts.some((each) => each.path === path && each.text === text)).map(({ path, exists }) => ({
		subject,
		severity: "problem",
		path,
		message: exists ? `${takes} has another one than the default branch` : `${takes} does not have it`,
		help: `${exists ? "Each pull request waits for an approval." : "No status comes without it."} ${commit}`
	}));
}
// src/doctor/diagnose-status.ts
const SUBJECT$5 = "required status";
const GITHUB_ACTIONS = 15368;
function diagnoseStatus({ required, branch }, uses, lost = [], markers = []) {
	if (required.status === "unavailable") return [{
		subject: SUBJECT$5,
		severity: "unknown",
		message: `the rules of the branch ${branch} could not be read: ${required.reason}`,
		help: "Look under Settings > Rules > Rulesets whether the status of the gate is required."
	}];
	const contexts = contextsOf(uses).filter((context) => context !== null);
	const wanted = contexts.length === 0 ? [USUAL_CONTEXT] : contexts;
	const found = required.value.filter(({ context }) => isOneOf(wanted, context));
	if (found.length === 0 && uses.length === 0 && lost.length > 0) return [{
		subject: SUBJECT$5,
		severity: "unknown",
		message: `it is not known which status the gate writes, nor whether the branch ${branch} requires it`,
		...lackedFor(lost)
	}];
	return [...found.length > 0 ? found.map((check) => sourceOf(check)) : [missing(wanted, required.value, branch)], ...jobChecks(required.value, [...uses.map(jobOf), ...markers.flatMap(jobsOf)], wanted)];
}
function judgingApp({ required }, uses) {
	if (uses.length > 0 || required.status !== "known") return void 0;
	return required.value.find(({ context, app = GITHUB_ACTIONS }) => app !== GITHUB_ACTIONS && isSameContext(context, "checklist-gate"));
}
function statusesOf(survey, uses) {
	const app = judgingApp(survey, uses);
	return app === void 0 ? statusesWritten(uses) : [app.context];
}
function statusesWritten(uses) {
	const contexts = contextsOf(uses);
	const names = contexts.filter((context) => context !== null);
	return names.length < contexts.length ? [] : names;
}
function missing(wanted, all, branch) {
	const others = all.map(({ context }) => context);
	return {
		subject: SUBJECT$5,
		severity: "problem",
		message: `the branch ${branch} does not require ${listed(wanted)}${others.length === 0 ? ", nor any other status" : `; it requires ${listed(others)}`}. The gate reports, and blocks nothing`,
		help: "Add it under Settings > Rules > Rulesets > Require status checks to pass.",
		add: [...wanted]
	};
}
function sourceOf({ context, app, by }) {
	const base = {
		subject: SUBJECT$5,
		message: `${context} is required by ${by}`
	};
	if (app === void 0) return {
		...base,
		severity: "advice",
		message: `${base.message}, from any source: everybody with write access can set it`,
		help: "Choose the App that sets it as its source."
	};
	if (app === GITHUB_ACTIONS) return {
		...base,
		severity: "advice",
		message: `${base.message}, from GitHub Actions: every workflow of every branch can set it`,
		help: "For a gate that holds against people with write access, run it with the token of an App of its own and choose that App as the source."
	};
	return {
		...base,
		severity: "ok",
		message: `${base.message}, from the App ${app}`
	};
}
function jobOf({ job, jobName, events }) {
	return {
		names: [job, jobName],
		events,
		isMarker: false
	};
}
function jobsOf({ jobs, events }) {
	return jobs.map(({ key, name }) => ({
		names: [key, name],
		events,
		isMarker: true
	}));
}
const ON_ITS_HEAD = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"push"
];
function jobChecks(all, jobs, wanted) {
	return all.filter(({ context }) => jobs.some(({ names }) => isOneOf(names, context))).map(({ context, by }) => {
		const own = jobs.filter(({ names }) => isOneOf(names, context));
		if (isOneOf(wanted, context)) return {
			subject: SUBJECT$5,
			severity: "problem",
			message: `the job and the status are both called ${context}: GitHub then requires both`,
			help: "Give the job another name."
		};
		return {
			subject: SUBJECT$5,
			...aboutJob(`the job ${context} is required by ${by}`, own),
			help: "Require the commit status instead of the job.",
			add: [...wanted]
		};
	});
}
function aboutJob(named, own) {
	if (!own.some(({ events }) => ON_ITS_HEAD.some((name) => events.has(name)))) return {
		severity: "problem",
		message: `${named}: no event of its workflow puts it on a pull request, which stays "Expected" for ever`
	};
	if (own.every(({ isMarker }) => isMarker)) return {
		severity: "problem",
		message: `${named}: it is that of the marker, and green whatever the checklist says`
	};
	return {
		severity: "advice",
		message: `${named}: each event leaves another result of a job on the same commit, and an old one may block`
	};
}
function isOneOf(names, context) {
	return names.some((name) => isSameContext(name, context));
}
function listed(words) {
	const quoted = words.map((word) => `\`${word}\``);
	return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
// src/doctor/diagnose-idle.ts
const WAITING = "waiting runs";
const MOST = 3;
function diagnoseWaiting({ waiting }, { markers, gates }) {
	if (waiting.status === "unavailable") return [{
		subject: WAITING,
		severity: "unknown",
		message: `could not read whether runs wait for approval: ${waiting.reason}`
	}];
	if (waiting.status !== "known") return [];
	const idsOf = ({ path }) => waiting.value.filter((run) => run.path === path).map(({ id }) => id);
	return [...markers.flatMap((file) => heldBack(file, idsOf(file), true)), ...gates.flatMap((file) => heldBack(file, idsOf(file), false))];
}
function heldBack({ path }, ids, isMarker) {
	if (ids.length === 0) return [];
	const newest = ids.slice(0, MOST).map((id) => `actions/runs/${id}`).join(", ");
	const waits = (it) => isMarker ? `, and the gate may wait with ${it}` : "";
	return [{
		subject: WAITING,
		severity: "advice",
		path,
		message: ids.length === 1 ? `1 run waits for approval${waits("it")}: ${newest}` : `${ids.length} runs wait for approval${waits("them")}; the newest are ${newest}`,
		help: `GitHub holds the ${isMarker ? "marker" : "gate"} back until a maintainer chooses "Approve and run workflows" on the pull request${waits("it")}. Until then there may be no status, and an earlier one stands. Look at its workflow files first. Whose runs must wait is set under Settings > Actions > General.`
	}];
}
const SUBJECT$4 = "workflow";
const NOT_SEEN = {
	subject: SUBJECT$4,
	severity: "unknown",
	message: "whether a workflow of the gate is disabled is not known: the token may not read workflows",
	help: "Look under Actions, or run the doctor with a token that has this permission.",
	add: ["actions: read"],
	lacks: ["actions: read"]
};
function diagnoseDisabled({ repository, disabled }, { ours, markers }) {
	if (disabled.status === "unavailable") return [{
		subject: SUBJECT$4,
		severity: "unknown",
		message: `could not read whether a workflow of the gate is disabled: ${disabled.reason}`
	}];
	if (disabled.status !== "known") return disabled.status === "not-asked" ? [] : [NOT_SEEN];
	const stateOf = ({ path }) => disabled.value.find((each) => each.path === path)?.state;
	const files = [...ours, ...markers];
	const others = new Set(files.filter((file) => stateOf(file) === void 0).flatMap(startsOf));
	return files.flatMap((file) => {
		const state = stateOf(file);
		if (state === void 0) return [];
		const left = startsOf(file).filter((name) => !others.has(name));
		return [switchedOff(repository, {
			path: file.path,
			state
		}, left)];
	});
}
function startsOf({ events }) {
	return [...events.keys()].map((name) => name.replace(/_target$/, ""));
}
function switchedOff(repository, { path, state }, left) {
	const here = {
		subject: SUBJECT$4,
		path
	};
	if (left.length === 0) return {
		...here,
		severity: "advice",
		message: `is disabled (\`${state}\`), so that no event starts it; other workflows start the gate for its events`,
		help: "Delete the file if it is not needed any more."
	};
	const name = path.slice(path.lastIndexOf("/") + 1);
	const byItself = state === "disabled_manually" ? "" : " GitHub disables workflows with a `schedule` in forks, and in public repositories after 60 days without activity: keep the `schedule` in a file of its own.";
	return {
		...here,
		severity: "problem",
		message: `is disabled (\`${state}\`), so that no event starts it, and nothing else starts the gate for ${listed(left)}`,
		help: `Enable it under Actions.${byItself}`,
		.../^[\w.-]+$/.test(name) ? { add: [`gh workflow enable ${name} --repo ${repository}`] } : {}
	};
}
const PULLS = "pull requests";
const MOST_PULLS = 5;
function withoutStatus(names, { looked }) {
	if (names.length === 0) return [];
	return looked.filter(({ contexts }) => !contexts.some((each) => names.some((name) => isSameContext(name, each))));
}
const LACKS = ["pull-requests: read", "statuses: read"];
const PULLS_NOT_SEEN = {
	subject: PULLS,
	severity: "unknown",
	message: "whether each has a status of the gate is not known: the token may not read that",
	help: "Run the doctor with a token that has these permissions.",
	add: LACKS,
	lacks: LACKS
};
function diagnosePulls(survey, uses, markers) {
	const { open } = survey;
	const names = statusesOf(survey, uses);
	if (uses.length + names.length === 0) return [];
	if (open.status === "unavailable") return [{
		subject: PULLS,
		severity: "unknown",
		message: `could not be read: ${open.reason}`
	}];
	if (open.status !== "known") return open.status === "not-asked" ? [] : [PULLS_NOT_SEEN];
	const { looked } = open.value;
	const left = withoutStatus(names, open.value);
	const skipped = [...uses, ...markers].some(({ events }) => events.has("pull_request_target")) ? [] : left.flatMap(({ skips, ...pull }) => skips === null ? [] : [{
		...pull,
		skips
	}]);
	const words = [...new Set(skipped.map(({ skips }) => skips))];
	const made = left.filter(({ byWorkflow }) => byWorkflow);
	const alike = looked.filter(({ branch }) => /^[\da-f]{40}$/i.test(branch));
	return [
		...advice(left, {
			message: `${left.length} of ${looked.length} open pull requests ${left.length === 1 ? "has" : "have"} no status ${listed(names)}: ${numbers(left)}`,
			help: "Any change of one starts the gate. A sweep judges all at once. If runs wait for approval, approve them."
		}),
		...advice(skipped, {
			message: `the newest commit says ${listed(words)}, so that GitHub starts nothing for it on \`pull_request\`: ${numbers(skipped)}`,
			help: "Push another commit without these words."
		}),
		...advice(made, {
			message: `without a status, and opened by a workflow with its own token, which starts no other workflow: ${numbers(made)}`,
			help: "Open them with the token of a GitHub App, or start the gate by hand as the last step of that workflow. A sweep writes the statuses that are missing."
		}),
		...advice(alike, {
			message: `the branch is named like a commit, so that GitHub may take the one for the other where a workflow names it: ${numbers(alike)}`,
			help: "Open it again from a branch with another name."
		})
	];
}
function advice(pulls, said) {
	return pulls.length === 0 ? [] : [{
		subject: PULLS,
		severity: "advice",
		...said
	}];
}
function numbers(pulls) {
	return `${pulls.slice(0, MOST_PULLS).map(({ number }) => `#${number}`).join(", ")}${pulls.length > MOST_PULLS ? ` and ${pulls.length - MOST_PULLS} more` : ""}`;
}
// src/doctor/diagnose-policies.ts
const SUBJECT$3 = "Actions policy";
const TARGET = "pull_request_target";
const HIDDEN = "the token may not read policies, which takes administration rights";
function diagnosePolicies(survey, { ours, markers, others }, needs) {
	const gates = ours.flatMap(onTarget);
	return [
		...gates.flatMap((file) => diagnoseGate(survey, file, gates, needs)),
		...[...ours, ...markers].flatMap((file) => diagnoseEvents$1(survey, file)),
		...ours.length > 0 && !(gates.length > 0 && require_policies.blocksByDefault(survey)) ? diagnoseUnavailable(survey) : [],
		...others.flatMap(onTarget).flatMap((file) => diagnoseStranger(survey, file, gates.length > 0))
	];
}
function onTarget(file) {
	const event = file.events.get(TARGET);
	return event === void 0 ? [] : [{
		...file,
		line: event.line
	}];
}
function diagnoseGate(survey, file, gates, needs) {
	const { policies } = survey;
	const here = {
		subject: SUBJECT$3,
		path: file.path,
		line: file.line
	};
	const { forbidding, allowing, idle, unread } = require_policies.rulingOn(seen(survey), file.path, TARGET);
	if (forbidding.length > 0) return [];
	const [allows] = allowing;
	if (allows !== void 0) return [{
		...here,
		severity: "ok",
		message: `${named(allows)} allows \`${TARGET}\` for this file`
	}];
	if (!require_policies.blocksByDefault(survey)) return [];
	const cures = curesFor(survey, file, gates, needs);
	if (policies.status === "unavailable") return [{
		...here,
		severity: "unknown",
		message: `GitHub blocks \`${TARGET}\` by default ${where(survey)}; could not read whether a policy allows it: ${policies.reason}`,
		...cures
	}];
	if (policies.status !== "known") return [{
		...here,
		severity: "unknown",
		message: `GitHub blocks \`${TARGET}\` by default ${where(survey)}, and no policy was seen that allows it. There may be one: ${HIDDEN}`,
		...cures,
		lacks: ["administration: read"]
	}];
	const why = [
		", and no active policy allows it for this file",
		...idle.map((each) => `; ${named(each)} would allow it, but is in \`${each.enforcement}\`, which allows nothing`),
		...unread.map((each) => `; what ${named(each)} says could not be read`)
	];
	return [{
		...here,
		severity: "problem",
		message: `\`${TARGET}\` does not start: GitHub blocks it by default ${where(survey)}${why.join("")}`,
		...cures
	}];
}
function curesFor(survey, file, gates, needs) {
	const before = gates.slice(0, gates.indexOf(file)).map(({ path }) => path);
	if (before.length > 0) return { help: `The cures are those for ${before[0]}; the policy there names this file too.` };
	const uses = actionIn(file);
	const files = require_set_up.workflowsFor(needs, {
		form: "two-workflows",
		...require_policies.setUpOf(survey),
		gate: file.path,
		...uses === void 0 ? {} : { uses }
	});
	return {
		help: "Use two workflows, which need no setting (keep the inputs of your step). Or allow the event for this file with a policy, which takes administration rights.",
		add: [
			"# Either two workflows; the second replaces this file.",
			...require_policies.linesOf(files),
			"---",
			"# Or a policy.",
			...require_policies.policyLines(survey.repository, gates)
		],
		...isBare(file) ? { change: require_policies.written(files) } : {}
	};
}
function isBare({ jobs }) {
	const isStep = ({ inputs }) => [...inputs.keys()].every((name) => name === "number");
	return jobs.length === 1 && jobs.every(({ steps }) => steps.length === 1 && steps.every(isStep));
}
function diagnoseEvents$1(survey, { path, events }) {
	const rulings = [...events].map(([name, { line }]) => ({
		name,
		line,
		...require_policies.rulingOn(seen(survey), path, name)
	}));
	const forbidden = rulings.flatMap(({ name, line, forbidding }) => forbidding.map((policy) => ({
		subject: SUBJECT$3,
		path,
		line,
		severity: "problem",
		message: `\`${name}\` does not start: ${named(policy)} does not list it`,
		help: `Add \`${name}\` to the events of that policy, or exclude this file from it. One policy that does not list an event is enough to block it.`
	})));
	const open = rulings.filter(({ name, forbidding, allowing }) => forbidding.length === 0 && !(name === TARGET && allowing.length === 0 && require_policies.blocksByDefault(survey)));
	const [first] = open;
	if (first === void 0) return forbidden;
	const names = listed(open.map(({ name }) => name));
	const unknown = first.unread.map((policy) => ({
		subject: SUBJECT$3,
		path,
		line: first.line,
		severity: "unknown",
		message: `what ${named(policy)} says about ${names} could not be read`
	}));
	return [...forbidden, ...unknown];
}
function diagnoseUnavailable({ policies }) {
	if (policies.status !== "unavailable") return [];
	const message = `could not read whether an Actions policy blocks an event of the gate: ${policies.reason}`;
	return [{
		subject: SUBJECT$3,
		severity: "unknown",
		message
	}];
}
function diagnoseStranger(survey, { path, line }, isAfterOurs) {
	const { forbidding, allowing } = require_policies.rulingOn(seen(survey), path, TARGET);
	const start = `does not use the gate, and will not start on \`${TARGET}\`${isAfterOurs ? " either" : ""}`;
	const here = {
		subject: SUBJECT$3,
		path,
		line,
		severity: "advice"
	};
	const [forbids] = forbidding;
	if (forbids !== void 0) return [{
		...here,
		message: `${start}: ${named(forbids)} does not list it`
	}];
	if (allowing.length > 0 || !require_policies.blocksByDefault(survey)) return [];
	return [{
		...here,
		message: `${start}, unless an Actions policy allows it: GitHub blocks the event by default ${where(survey)}`
	}];
}
function named({ name, source }) {
	return `the policy "${name}" (${source})`;
}
function seen({ policies }) {
	return policies.status === "known" ? policies.value : [];
}
function where({ visibility }) {
	const usual = "in public repositories";
	return visibility === "public" ? usual : `${usual} (whether this one is public is not known)`;
}
// src/doctor/marker.ts
const MARKER_EVENTS = [
	"pull_request",
	"pull_request_review",
	"merge_group",
	"deployment_status"
];
function markersOf(files, uses) {
	return files.filter(({ name }) => uses.some((use) => listens(use.listensTo, name))).map((file) => ({
		...file,
		events: new Map([...file.events].filter(([name]) => MARKER_EVENTS.includes(name)))
	})).filter(({ events }) => events.size > 0);
}
function listens(patterns, name) {
	return patterns.reduce((on, pattern) => {
		const isNegative = pattern.startsWith("!");
		return matches(isNegative ? pattern.slice(1) : pattern, name) ? !isNegative : on;
	}, false);
}
function missingNames({ listensTo }, files) {
	return listensTo.filter((name) => !name.startsWith("!") && !files.some((file) => matches(name, file.name)));
}
function isIntricate(pattern) {
	return /(?<!\\)[+?[\]]/.test(pattern);
}
function matches(pattern, name) {
	return !isIntricate(pattern) && require_options.matchesGlob([pattern], name);
}
function chainLevel(use, files) {
	const levels = new Map();
	const isBehind = (patterns, level) => [...levels].some(([{ name }, at]) => at === level && listens(patterns, name));
	let next = files.filter(({ events }) => [...events.keys()].some((name) => name !== "workflow_run"));
	for (let level = 0; next.length > 0; level++) {
		for (const file of next) levels.set(file, level);
		if (isBehind(use.listensTo, level)) return level + 1;
		next = files.filter((file) => !levels.has(file) && isBehind(file.events.get("workflow_run")?.workflows ?? [], level));
	}
	return 0;
}
// src/doctor/diagnose-marker.ts
const SUBJECT$2 = "marker";
function diagnoseRun(use, around) {
	const event = use.events.get("workflow_run");
	if (event === void 0) return diagnoseInput(use, around);
	const { path, listensTo } = use;
	const here = {
		subject: SUBJECT$2,
		path,
		line: event.line
	};
	const problem = (message, help, add = [], change = []) => ({
		...here,
		severity: "problem",
		message,
		help,
		...add.length === 0 ? {} : { add },
		...change.length === 0 ? {} : { change }
	});
	const { types } = event;
	const level = chainLevel(use, around.files);
	return [
		...listensTo.length === 0 ? [problem("`workflow_run` names no workflow, so nothing starts it", "Name the marker.", ["workflows: [NAME]"])] : [],
		...missingNames(use, around.files).map((name) => ({
			...here,
			...diagnoseName(name, use, around)
		})),
		...listens(listensTo, use.workflow) ? [problem("listens to itself: the end of each run starts another one", "Take its own name out of `workflows`.")] : [],
		...types === void 0 ? [{
			...here,
			severity: "advice",
			message: "`workflow_run` without `types` starts several times for one run of the marker",
			help: "Once is enough.",
			add: ["types: [completed]"]
		}] : types.some((type) => type === "completed" || type === "requested") ? [] : [problem(`\`workflow_run\` starts for ${listed(types)} alone, expected \`completed\``, "Let it start at the end of the marker.", ["types: [completed]"], [{
			kind: "set",
			path,
			at: [
				"on",
				"workflow_run",
				"types"
			],
			value: ["completed"]
		}])],
		...level > 3 ? [problem(`is number ${level} in a chain of \`workflow_run\` events: GitHub stops after 3`, "Listen to the marker itself.")] : [],
		...diagnoseInput(use, around)
	];
}
function diagnoseName(name, { listensTo, path: own }, { survey, files, needs }) {
	const message = `no workflow on the default branch is called \`${name}\`, so ${!files.some((file) => listens(listensTo, file.name)) ? "nothing starts the gate" : "that name starts nothing"}`;
	const problem = {
		severity: "problem",
		message
	};
	const ofPulls = files.filter(({ path, events }) => path !== own && MARKER_EVENTS.some((each) => events.has(each)));
	const byPath = files.find(({ path }) => path === name || path.endsWith(`/${name}`));
	const meant = byPath?.name ?? require_trusted.closest(name.replaceAll("\\", ""), ofPulls.map((file) => file.name));
	if (meant !== void 0) {
		const pattern = meant.replaceAll(/[*+?[\]\\]/g, String.raw`\$&`);
		const names = listensTo.map((each) => each === name ? pattern : each);
		return {
			...problem,
			message: `${message}${require_trusted.didYouMean(`"${meant}"`)}`,
			help: byPath === void 0 ? SPELLING : "GitHub knows a workflow by its name. Its path counts only where it has no name.",
			add: [`workflows: [${require_set_up.yamlWord(pattern)}]`],
			change: [{
				kind: "set",
				path: own,
				at: [
					"on",
					"workflow_run",
					"workflows"
				],
				value: names
			}]
		};
	}
	if (isIntricate(name) || /[*\\]/.test(name)) return {
		...problem,
		help: SPELLING
	};
	const added = [require_set_up.markerFor(needs, {
		...require_policies.setUpOf(survey),
		marker: name
	})];
	return {
		...problem,
		help: "Add this workflow.",
		add: require_policies.linesOf(added),
		change: require_policies.written(added)
	};
}
const SPELLING = "Write the name as it stands in the file, with a backslash before `*`, `+`, `?`, `[` and `]`: GitHub reads it as a pattern.";
function diagnoseMarker({ path, events, eventsLine, jobs }) {
	const here = {
		subject: SUBJECT$2,
		path
	};
	const filtered = [...events].filter(([, { filters }]) => filters.length > 0);
	const runs = jobs.flatMap((job) => [job, ...job.steps].filter(({ uses }) => isCheckout(uses) || uses.startsWith("./")));
	return [
		...filtered.map(([name, { filters, line }]) => ({
			...here,
			line,
			severity: "problem",
			message: `\`${name}\` has a filter (${listed(filters)}): where it does not match, the required status never comes`,
			help: "Remove the filter. Conditions belong into the policy, as `when: {paths: […]}` or `when: {branches: […]}`.",
			change: filters.map((filter) => ({
				kind: "remove",
				path,
				at: [
					"on",
					name,
					filter
				]
			}))
		})),
		...jobs.every(({ permissions }) => permissions?.size === 0) ? [] : [{
			...here,
			line: eventsLine,
			severity: "advice",
			message: "the marker needs no permissions, and its jobs may have some",
			help: "A pull request can change what it does, so give neither the workflow nor its jobs any permissions.",
			add: ["permissions: {}"]
		}],
		...runs.map(({ uses, line }) => ({
			...here,
			line,
			severity: "advice",
			message: `the marker uses \`${uses}\`, so code of the pull request may run in it`,
			help: "Only the end of its run matters. Move such steps to another workflow."
		}))
	];
}
function diagnoseInput(use, { uses, files }) {
	const markers = markersOf(files, uses.filter((each) => each === use || writesTheSame(each, use)));
	const wanted = markers.map(({ path }) => path);
	const isOwn = markersOf(files, [use]).length > 0;
	const isForPulls = markers.some(({ events }) => events.has("pull_request"));
	if (!isOwn && !(isForPulls && mayWrite(use) && isForMore(use))) return [];
	const here = {
		subject: "marker",
		path: use.path,
		line: use.line
	};
	const text = use.inputs.get("marker") ?? "";
	if (text.includes("${{")) return [{
		...here,
		severity: "advice",
		message: `whether the input \`marker\` names ${listed(wanted)} is decided by an expression`,
		help: "Name the files as they are."
	}];
	const given = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	if (wanted.every((path) => given.includes(path)) && given.every((path) => wanted.includes(path))) return [];
	const found = given.length === 0 ? `the input \`marker\` does not name ${listed(wanted)}` : `the input \`marker\` names ${listed(given)}, expected ${listed(wanted)}`;
	return [{
		...here,
		severity: "problem",
		message: `${found}: a comment or a manual run would not notice that a pull request changed its marker`,
		help: "Name the files that start the gate, below `with:`.",
		add: wanted.length === 1 ? [`marker: ${wanted[0]}`] : ["marker: |", ...wanted.map((path) => `  ${path}`)],
		change: [{
			kind: "input",
			path: use.path,
			job: use.job,
			uses: use.uses,
			name: "marker",
			value: wanted.join("\n")
		}]
	}];
}
function writesTheSame(one, other) {
	const [a, b] = [contextsOf([one]), contextsOf([other])];
	return a.some((each) => b.some((name) => each === null || name === null || isSameContext(each, name)));
}
function mayWrite(use) {
	return (use.permissions?.get("statuses") ?? use.permissions?.get("all")) === "write" || hasOwnToken(use);
}
function isForMore({ events }) {
	return [...events.keys()].some((name) => name !== "issues");
}
// src/doctor/diagnose-start.ts
const SUBJECT$1 = "workflow";
const DEFAULT_TYPES = [
	"opened",
	"synchronize",
	"reopened"
];
const PULL_REQUEST_EVENTS = ["pull_request_target", "pull_request"];
function diagnoseStarts(survey, uses, { markers, isMissing }, needs) {
	const starts = [...uses, ...markers];
	const ofPull = at(markers[0] ?? uses[0]);
	return [
		...diagnosePullRequests(survey, starts, {
			isMissing,
			place: at(uses[0])
		}, needs),
		...diagnoseEvents(starts, {
			ofPull,
			others: at(uses[0])
		}, needs),
		...diagnoseForks(survey, uses, markers, needs),
		...diagnoseQueue(survey, {
			uses,
			markers
		}, ofPull)
	];
}
function diagnosePullRequests(survey, starts, { isMissing, place }, needs) {
	const on = starts.flatMap(({ path, events }) => PULL_REQUEST_EVENTS.flatMap((name) => {
		const event = events.get(name);
		return event === void 0 ? [] : [{
			path,
			name,
			event
		}];
	}));
	const [first] = on;
	if (first === void 0) {
		if (isMissing) return [];
		const { help, add } = require_policies.proposal(survey, needs);
		return [{
			subject: SUBJECT$1,
			severity: "advice",
			topic: "events",
			message: "no workflow starts for pull requests",
			...place,
			help: help.replace(".", " where the gate is to hold back merges."),
			add
		}];
	}
	const taken = new Set(on.flatMap(({ event }) => event.types ?? DEFAULT_TYPES));
	const left = needs.types.filter(({ name }) => !taken.has(name));
	const { path, name, event } = first;
	const here = {
		subject: SUBJECT$1,
		topic: "events",
		path,
		line: event.line
	};
	if (left.length === 0) return [{
		...here,
		severity: "ok",
		message: `starts for every change of a pull request`
	}];
	const because = left.flatMap((type) => type.because === void 0 ? [] : [`${type.name}: ${type.because}`]);
	const types = left.map((type) => type.name);
	const all = [...new Set([...event.types ?? DEFAULT_TYPES, ...types])];
	return [{
		...here,
		severity: "problem",
		message: `\`${name}\` does not start for ${listed(types)}${types.includes("edited") ? ": a tick is an edit, so that nobody notices one" : ""}${because.length === 0 ? "" : ` (${because.join("; ")})`}`,
		help: "Let the event start for these too.",
		add: [typesLine(all)],
		change: [{
			kind: "set",
			path,
			at: [
				"on",
				name,
				"types"
			],
			value: all
		}]
	}];
}
function diagnoseForks(survey, uses, markers, needs) {
	const [first] = uses.flatMap(({ path, events }) => {
		const event = events.get("pull_request");
		return event === void 0 ? [] : [{
			path,
			line: event.line
		}];
	});
	const writes = [...uses.filter(({ events }) => events.has("pull_request_target")), ...markers];
	if (first === void 0 || writes.length > 0 || survey.visibility !== "public") return [];
	return [{
		subject: SUBJECT$1,
		topic: "events",
		severity: "advice",
		message: "`pull_request` gives a token that may only read where the pull request comes from a fork, so that its status never comes",
		...first,
		help: "Use two workflows, unless nobody works in forks.",
		add: require_policies.proposal(survey, needs).add
	}];
}
function listensToMore(events) {
	return (events.get("workflow_run")?.workflows ?? []).length > 1;
}
function diagnoseEvents(starts, places, needs) {
	return needs.events.flatMap((event) => {
		const { name, types, because } = event;
		const taken = starts.flatMap(({ events }) => events.has(name) ? [events.get(name)?.types ?? types] : []);
		const left = types.filter((type) => !taken.flat().includes(type));
		const isSeen = require_events.isReport(name) && starts.some(({ events }) => events.has("schedule") || listensToMore(events));
		if (taken.length > 0 && left.length === 0 || isSeen) return [];
		const place = places[require_events.OF_ITS_COMMIT.includes(name) ? "ofPull" : "others"];
		return [{
			subject: SUBJECT$1,
			topic: "events",
			severity: require_events.isReport(name) ? "advice" : "problem",
			message: `nothing starts for ${taken.length === 0 ? `\`${name}\`` : `${listed(left)} of \`${name}\``}, and the policy needs it: ${because}`,
			...place,
			help: "Add it under `on:`.",
			add: [`${name}:`, ...require_events.startsOf(event)],
			change: [{
				kind: "set",
				path: place.path,
				at: ["on", name],
				value: valueOf(event)
			}]
		}];
	});
}
function diagnoseQueue({ mergeQueue, branch }, { uses, markers }, place) {
	const subject = "merge queue";
	if (mergeQueue.status === "unavailable") return [{
		subject,
		severity: "unknown",
		message: `could not read whether ${branch} has a merge queue: ${mergeQueue.reason}`
	}];
	if (!mergeQueue.value) return [];
	const takes = ({ events }) => events.has("merge_group");
	const marker = markers.find(takes);
	const holder = uses.find((use) => takes(use) && hasOwnToken(use));
	if (holder !== void 0) return [{
		subject,
		severity: "problem",
		message: "is on, and the gate itself starts for it with a token of its own: whoever may queue a pull request can change this workflow, and take the key",
		...at(holder),
		help: "Let the marker take `merge_group`, and let the environment of the key take the default branch only."
	}];
	if (marker !== void 0) return [{
		subject,
		severity: "ok",
		message: "is on, and a workflow starts for it",
		...at(marker)
	}];
	const gate = uses.find(takes);
	const itself = "is on, and the gate itself starts for it: whoever may queue a pull request can change what judges there";
	if (gate !== void 0) return [{
		subject,
		severity: "ok",
		message: itself,
		...at(gate)
	}];
	return [{
		subject,
		severity: "problem",
		message: "is on, and no workflow starts for `merge_group`: a required status would never come, and every merge would fail",
		...place,
		help: "Add the event under `on:`.",
		add: ["merge_group:", "  types: [checks_requested]"],
		change: [{
			kind: "set",
			path: place.path,
			at: ["on", "merge_group"],
			value: { types: ["checks_requested"] }
		}]
	}];
}
function at({ path, eventsLine }) {
	return {
		path,
		line: eventsLine
	};
}
function valueOf({ types, cron }) {
	if (cron !== void 0) return [{ cron }];
	return types.length === 0 ? null : { types };
}
function typesLine(types) {
	return `types: [${types.join(", ")}]`;
}
// src/doctor/diagnose-workflow.ts
const SUBJECT = "workflow";
function diagnoseWorkflows(survey, uses, unreadable, needs, lost = []) {
	const { workflows } = survey;
	if (workflows.status === "unavailable") return [{
		subject: SUBJECT,
		severity: "unknown",
		message: `the workflows could not be read: ${workflows.reason}`
	}];
	const broken = [...unreadable.map(({ path, line, message }) => ({
		subject: SUBJECT,
		severity: "problem",
		message: `is not valid YAML: ${message}`,
		path,
		line
	})), ...lost.map(diagnoseLost)];
	const [first, ...others] = uses;
	if (first === void 0) return [...broken, diagnoseNone(survey, lost, needs)];
	const files = workflowFiles(survey);
	const markers = markersOf(files, uses);
	const isMissing = uses.some((use) => missingNames(use, files).length > 0);
	return [
		...broken,
		...uses.flatMap((use) => diagnoseRun(use, {
			survey,
			uses,
			files,
			needs
		})),
		...diagnoseStarts(survey, [first, ...others], {
			markers,
			isMissing
		}, needs),
		...markers.flatMap(diagnoseMarker),
		...uses.flatMap((use) => diagnoseUse(use, needs))
	];
}
function diagnoseLost({ path, line, uses, reason, lacks }) {
	return {
		subject: SUBJECT,
		severity: "unknown",
		message: `calls \`${uses}\`, and it is not known whether the gate is used there: ${reason}`,
		path,
		line,
		...lacks === void 0 ? {} : {
			help: "Run the doctor with a token that has this permission there.",
			add: [lacks],
			lacks: [lacks]
		}
	};
}
function diagnoseNone(survey, lost, needs) {
	const { files, ...proposed } = require_policies.proposal(survey, needs);
	const app = judgingApp(survey, []);
	if (lost.length === 0 && app !== void 0) return {
		...proposed,
		subject: SUBJECT,
		severity: "advice",
		message: `no workflow uses checklist-gate, and ${app.context} is required from the App ${app.app}`,
		help: "This is right where that App judges as a server. If it does not, nothing writes the status: add a workflow."
	};
	if (lost.length === 0) return {
		subject: SUBJECT,
		severity: "problem",
		message: "no workflow on the default branch uses checklist-gate",
		...proposed,
		change: require_policies.written(files)
	};
	return {
		subject: SUBJECT,
		severity: "unknown",
		message: "no workflow that could be read uses checklist-gate",
		...proposed,
		...lackedFor(lost)
	};
}
function workflowFiles(survey) {
	return readWorkflows(require_policies.workflowTexts(survey));
}
// src/doctor/diagnose.ts
const NAMED = {
	templates: templatesNamed,
	markers: markersNamed,
	calls: callsIn
};
async function templatesNamed({ path, text }, shared = []) {
	const loaded = await require_load.loadPolicy(text, path, void 0, shared);
	if (!loaded.ok) return [];
	return [...new Set(loaded.value.policy.checklists.flatMap(({ template }) => template === void 0 ? [] : [template.path]))];
}
function markersNamed(repository, workflows, called = []) {
	return markersOf(readWorkflows(workflows), usesIn(repository, {
		workflows,
		called
	}).uses).map(({ path }) => path);
}
async function diagnose(survey, shared = []) {
	const { policy, findings } = await diagnosePolicy(survey, shared);
	const needs = await require_needs.needsOf(policy);
	const { called = [] } = survey;
	const { uses, unreadable, lost } = usesIn(survey.repository, {
		workflows: require_policies.workflowTexts(survey),
		called
	});
	const { ours, others, markers } = sortedOut(workflowFiles(survey), uses);
	const starting = [...diagnoseDisabled(survey, {
		ours,
		markers
	}), ...diagnosePolicies(survey, {
		ours,
		markers,
		others
	}, needs)];
	return require_diagnosis.sorted([
		...starting,
		...diagnoseStatus(survey, uses, lost, markers),
		...diagnoseBranch(survey),
		...diagnoseWorkflows(survey, uses, unreadable, needs, lost).filter((found) => !isBlocked(found, starting)),
		...diagnoseWaiting(survey, {
			markers,
			gates: ours.filter(({ events }) => events.has("pull_request"))
		}),
		...diagnoseToken(survey, needs),
		...findings,
		...diagnoseTemplates(survey),
		...diagnosePulls(survey, uses, markers)
	]);
}
function isBlocked(found, starting) {
	return found.severity === "ok" && starting.some(({ severity, path, line }) => severity !== "ok" && path === found.path && (line === void 0 || line === found.line));
}
function sortedOut(files, uses) {
	const paths = uses.map(({ path }) => path);
	const ours = files.filter(({ path }) => paths.includes(path));
	return {
		ours,
		markers: markersOf(files, uses).filter(({ path }) => !paths.includes(path)),
		others: files.filter((file) => !ours.includes(file))
	};
}
async function diagnosePolicy(survey, shared) {
	const fallback = require_trusted.defaultPolicy(void 0);
	const { policy: fact } = survey;
	const subject = "policy";
	if (fact.status === "unavailable") return {
		policy: fallback,
		findings: [{
			subject,
			severity: "unknown",
			message: fact.reason
		}]
	};
	const { path, exists, text } = fact.value;
	if (!exists) {
		const named = {
			subject,
			severity: "problem",
			message: `there is no policy at ${path} on ${survey.branch}`,
			help: "Commit it there, or name another path."
		};
		const usual = {
			subject,
			severity: "advice",
			message: `there is no policy at ${path} on ${survey.branch}: every box counts`,
			help: "Let `checklist-gate init FILE` propose one from a checklist."
		};
		const { policyElsewhere: elsewhere } = survey;
		const misplaced = {
			subject,
			severity: "problem",
			message: `${elsewhere} is not read: a policy lies at ${path}`,
			help: "Move it there, or name it with the input `policy`.",
			...elsewhere === void 0 ? {} : { change: [{
				kind: "move",
				path: elsewhere,
				to: path
			}] }
		};
		return {
			policy: fallback,
			findings: [survey.policyNamed ? named : elsewhere === void 0 ? usual : misplaced]
		};
	}
	const loaded = await require_load.loadPolicy(text, path, void 0, shared);
	if (!loaded.ok) return {
		policy: fallback,
		findings: loaded.error.map((error) => ({
			subject,
			severity: "problem",
			message: error.message,
			path: error.path,
			line: error.line
		}))
	};
	return {
		policy: loaded.value.policy,
		findings: [{
			subject,
			severity: "ok",
			message: "loads",
			path
		}]
	};
}
function diagnoseToken({ token }, needs) {
	const subject = "token";
	const scopes = new Set(needs.permissions.map(({ scope }) => scope));
	return token.abilities.filter(({ permission }) => scopes.has(permission.replace(/:.*/, ""))).map(({ permission, for: what, has, because }) => {
		if (has === "yes") return {
			subject,
			severity: "ok",
			message: `has \`${permission}\`: ${what}`
		};
		if (has === "unknown") return {
			subject,
			severity: "unknown",
			message: `could not find out whether it has \`${permission}\` (${what})${because === void 0 ? "" : `: ${because}`}`
		};
		return {
			subject,
			severity: "unknown",
			message: `lacks \`${permission}\`${because === void 0 ? "" : ` (${because})`}, so that it does not show whether the gate ${what}`,
			help: "This is the token of the doctor. To know, run it with the token of the gate, or add this permission to its job.",
			add: [permission],
			lacks: [permission]
		};
	});
}
function diagnoseTemplates({ templates, branch }) {
	const subject = "template";
	if (templates.status === "unavailable") return [{
		subject,
		severity: "unknown",
		message: templates.reason
	}];
	return templates.value.map(({ path, exists }) => exists ? {
		subject,
		severity: "ok",
		message: "is there",
		path
	} : {
		subject,
		severity: "problem",
		message: `there is no template at ${path} on ${branch}`,
		help: "Commit it there, or name another path in the policy."
	});
}
Object.defineProperty(exports, "NAMED", {
	enumerable: true,
	get: function() {
		return NAMED;
	}
});
Object.defineProperty(exports, "contextsOf", {
	enumerable: true,
	get: function() {
		return contextsOf;
	}
});
Object.defineProperty(exports, "diagnose", {
	enumerable: true,
	get: function() {
		return diagnose;
	}
});
Object.defineProperty(exports, "isSameContext", {
	enumerable: true,
	get: function() {
		return isSameContext;
	}
});
Object.defineProperty(exports, "judgingApp", {
	enumerable: true,
	get: function() {
		return judgingApp;
	}
});
Object.defineProperty(exports, "markersOf", {
	enumerable: true,
	get: function() {
		return markersOf;
	}
});
Object.defineProperty(exports, "readWorkflows", {
	enumerable: true,
	get: function() {
		return readWorkflows;
	}
});
Object.defineProperty(exports, "statusesOf", {
	enumerable: true,
	get: function() {
		return statusesOf;
	}
});
Object.defineProperty(exports, "statusesWritten", {
	enumerable: true,
	get: function() {
		return statusesWritten;
	}
});
Object.defineProperty(exports, "usesIn", {
	enumerable: true,
	get: function() {
		return usesIn;
	}
});
Object.defineProperty(exports, "withoutStatus", {
	enumerable: true,
	get: function() {
		return withoutStatus;
	}
});

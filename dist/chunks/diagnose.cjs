const require_judge = require("./judge.cjs");
const require_explain_needs = require("./explain-needs.cjs");
const require_policy = require("./policy.cjs");
const require_dist = require("./dist.cjs");
// src/doctor/diagnose-status.ts
const SUBJECT$2 = "required status";
const GITHUB_ACTIONS = 15368;
function contextsOf(uses) {
	const contexts = uses.filter(({ inputs }) => !/^(?:false|off)$/.test(inputs.get("status") ?? "")).map(({ inputs }) => {
		const name = inputs.get("status-name") ?? "checklist-gate";
		const phase = inputs.get("phase") ?? "";
		const context = phase === "" ? name : `${name}/${phase}`;
		return context.includes("${{") ? null : context;
	});
	return [...new Set(contexts)];
}
function diagnoseStatus({ required, branch }, uses) {
	if (required.status === "unavailable") return [{
		subject: SUBJECT$2,
		severity: "unknown",
		message: `the rules of the branch ${branch} could not be read: ${required.reason}`,
		help: "Look under Settings > Rules > Rulesets whether the status of the gate is required."
	}];
	const contexts = contextsOf(uses).filter((context) => context !== null);
	const wanted = contexts.length === 0 ? ["checklist-gate"] : contexts;
	const found = required.value.filter((check) => wanted.includes(check.context.toLowerCase()));
	return [...found.length > 0 ? found.map((check) => sourceOf(check)) : [missing(wanted, required.value, branch)], ...jobChecks(required.value, uses, wanted)];
}
function missing(wanted, all, branch) {
	const others = all.map(({ context }) => context);
	return {
		subject: SUBJECT$2,
		severity: "problem",
		message: `the branch ${branch} does not require ${listed(wanted)}${others.length === 0 ? ", nor any other status" : `; it requires ${listed(others)}`}. The gate tells, and stops nothing`,
		help: "Add it under Settings > Rules > Rulesets > Require status checks to pass.",
		add: [...wanted]
	};
}
function sourceOf({ context, app, by }) {
	const base = {
		subject: SUBJECT$2,
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
function jobChecks(all, uses, wanted) {
	const names = new Set(uses.flatMap(({ job, jobName }) => [job, jobName]));
	return all.filter(({ context }) => names.has(context)).map(({ context, by }) => ({
		subject: SUBJECT$2,
		severity: wanted.includes(context) ? "problem" : "advice",
		message: wanted.includes(context) ? `the job and the status are both called ${context}: GitHub then requires both` : `the job ${context} is required by ${by}: each event leaves another result of a job on the same commit, and an old one may block`,
		help: wanted.includes(context) ? "Give the job another name." : "Require the commit status instead of the job.",
		...wanted.includes(context) ? {} : { add: [...wanted] }
	}));
}
function listed(words) {
	const quoted = words.map((word) => `\`${word}\``);
	return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
// src/doctor/diagnose-use.ts
const SUBJECT$1 = "workflow";
function diagnoseUse(use, needs) {
	const { path, line, job } = use;
	const here = {
		subject: SUBJECT$1,
		path,
		line
	};
	const filtered = [...use.events].filter(([, event]) => event.filtered);
	return [
		...diagnosePermissions(use, needs),
		...filtered.map(([name, event]) => ({
			...here,
			line: event.line,
			severity: "problem",
			message: `\`${name}\` has a filter on paths: where it does not match, the required status never comes`,
			help: "Remove the filter. Conditions on paths belong into the policy, as `when: {paths: […]}`."
		})),
		...use.cancels ? [{
			...here,
			severity: "problem",
			message: `the job ${job} cancels a run that is under way: the cancelled check stays on the commit`,
			help: "Let runs wait for each other.",
			add: ["cancel-in-progress: false"]
		}] : [],
		...use.checksOut && use.events.has("pull_request_target") ? [{
			...here,
			severity: "advice",
			message: `the job ${job} checks something out with the rights of \`pull_request_target\``,
			help: "The gate needs no checkout. Keep code of pull requests out of this job."
		}] : [],
		.../@[0-9a-f]{40}$/.test(use.uses) || use.uses === "./" ? [] : [{
			...here,
			severity: "advice",
			message: `\`${use.uses}\` is a tag or a branch, which can be moved`,
			help: "Pin the full commit id, with the version as a comment."
		}]
	];
}
const LEVELS = [
	"none",
	"read",
	"write"
];
const OF_PULL_REQUESTS = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"merge_group",
	"workflow_run"
];
function neededBy({ events, inputs }, needs) {
	const silent = /^(?:false|off)$/.test(inputs.get("comment") ?? "");
	const takes = {
		issues: events.has("issues"),
		"pull-requests": OF_PULL_REQUESTS.some((name) => events.has(name)),
		statuses: OF_PULL_REQUESTS.some((name) => events.has(name)) && !/^(?:false|off)$/.test(inputs.get("status") ?? "")
	};
	return needs.permissions.filter(({ scope }) => takes[scope] ?? true).map((each) => silent && isCommented(each.scope) ? {
		...each,
		level: "read"
	} : each);
}
function isCommented(scope) {
	return scope === "issues" || scope === "pull-requests";
}
function diagnosePermissions(use, needs) {
	const { path, line, job, permissions, inputs } = use;
	const wanted = neededBy(use, needs);
	const here = {
		subject: "permissions",
		path,
		line
	};
	const lines = wanted.map(({ scope, level }) => `  ${scope}: ${level}`);
	if (!/^$|github\.token|secrets\.GITHUB_TOKEN/.test(inputs.get("token") ?? "")) return [{
		...here,
		severity: "advice",
		message: `the job ${job} brings a token of its own; its permissions are not in this file`
	}];
	if (permissions === void 0) return [{
		...here,
		severity: "problem",
		message: `the job ${job} names no permissions: what it may do depends on a setting of the repository`,
		help: "Name them.",
		add: ["permissions:", ...lines]
	}];
	const levelOf = (scope) => permissions.get(scope) ?? permissions.get("all") ?? "none";
	const left = wanted.filter(({ scope, level }) => LEVELS.indexOf(levelOf(scope)) < LEVELS.indexOf(level));
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
		add: left.map(({ scope, level }) => `${scope}: ${level}`)
	}];
}
// src/doctor/diagnose-workflow.ts
const SUBJECT = "workflow";
const DEFAULT_TYPES = [
	"opened",
	"synchronize",
	"reopened"
];
const PULL_REQUEST_EVENTS = ["pull_request_target", "pull_request"];
function diagnoseWorkflows({ workflows, mergeQueue, branch }, uses, unreadable, needs) {
	if (workflows.status === "unavailable") return [{
		subject: SUBJECT,
		severity: "unknown",
		message: `the workflows could not be read: ${workflows.reason}`
	}];
	const broken = unreadable.map(({ path, line, message }) => ({
		subject: SUBJECT,
		severity: "problem",
		message: `is no YAML: ${message}`,
		path,
		line
	}));
	const [first] = uses;
	if (first === void 0) return [...broken, none(needs)];
	const queue = mergeQueue.status === "unavailable" ? [{
		subject: "merge queue",
		severity: "unknown",
		message: `whether ${branch} has a merge queue could not be read: ${mergeQueue.reason}`
	}] : mergeQueue.value ? diagnoseQueue(first, uses) : [];
	return [
		...broken,
		...diagnosePullRequests(first, uses, needs),
		...diagnoseEvents(first, uses, needs),
		...queue,
		...uses.flatMap((use) => diagnoseUse(use, needs))
	];
}
function none(needs) {
	return {
		subject: SUBJECT,
		severity: "problem",
		message: "no workflow on the default branch uses checklist-gate",
		help: "Add a workflow.",
		add: [
			"on:",
			"  pull_request_target:",
			`    types: [${needs.types.map(({ name }) => name).join(", ")}]`,
			"permissions:",
			...needs.permissions.map(({ scope, level }) => `  ${scope}: ${level}`),
			"jobs:",
			"  checklist:",
			"    runs-on: ubuntu-latest",
			"    steps:",
			"      - uses: OWNER/checklist-gate@v0"
		]
	};
}
function diagnosePullRequests(first, uses, needs) {
	const on = uses.flatMap((use) => PULL_REQUEST_EVENTS.flatMap((name) => {
		const event = use.events.get(name);
		return event === void 0 ? [] : [{
			use,
			name,
			event
		}];
	}));
	if (on.length === 0) return [{
		subject: SUBJECT,
		severity: "advice",
		message: "no workflow starts for pull requests",
		...at(first),
		help: "Add it where the gate is to hold back merges.",
		add: ["pull_request_target:", `  types: [${needs.types.map(({ name }) => name).join(", ")}]`]
	}];
	const taken = new Set(on.flatMap(({ event }) => event.types ?? DEFAULT_TYPES));
	const left = needs.types.filter(({ name }) => !taken.has(name));
	const [{ use, name, event }] = on;
	if (left.length === 0) return [{
		subject: SUBJECT,
		severity: "ok",
		message: `starts for every change of a pull request`,
		path: use.path,
		line: event.line
	}];
	const because = left.flatMap((type) => type.because === void 0 ? [] : [`${type.name}: ${type.because}`]);
	return [{
		subject: SUBJECT,
		severity: "problem",
		message: `\`${name}\` does not start for ${listed(left.map((type) => type.name))}${left.some((type) => type.name === "edited") ? ": a tick is an edit, so that nobody notices one" : ""}${because.length === 0 ? "" : ` (${because.join("; ")})`}`,
		path: use.path,
		line: event.line,
		help: "Let the event start for these too.",
		add: [`types: [${[...new Set([...event.types ?? DEFAULT_TYPES, ...left.map((type) => type.name)])].join(", ")}]`]
	}];
}
function diagnoseEvents(first, uses, needs) {
	return needs.events.flatMap(({ name, types, because }) => {
		const taken = uses.flatMap(({ events }) => [...events.has(name) ? [events.get(name)?.types ?? types] : [], ...name === "pull_request_review" && events.has("workflow_run") ? [types] : []]);
		const left = types.filter((type) => !taken.flat().includes(type));
		if (left.length === 0) return [];
		return [{
			subject: SUBJECT,
			severity: "problem",
			message: `nothing starts for ${taken.length === 0 ? `\`${name}\`` : `${listed(left)} of \`${name}\``}, and the policy needs it: ${because}`,
			...at(first),
			help: "Add it under `on:`.",
			add: [`${name}:`, `  types: [${types.join(", ")}]`]
		}];
	});
}
function diagnoseQueue(first, uses) {
	const use = uses.find(({ events }) => events.has("merge_group"));
	if (use !== void 0) return [{
		subject: "merge queue",
		severity: "ok",
		message: "is on, and a workflow starts for it",
		path: use.path,
		line: use.eventsLine
	}];
	return [{
		subject: "merge queue",
		severity: "problem",
		message: "is on, and no workflow starts for `merge_group`: a required status would never come, and every merge would fail",
		...at(first),
		help: "Add the event under `on:`.",
		add: ["merge_group:", "  types: [checks_requested]"]
	}];
}
function at(use) {
	return {
		path: use.path,
		line: use.eventsLine
	};
}
// src/doctor/diagnosis.ts
function sorted(diagnoses) {
	const order = [
		"problem",
		"unknown",
		"advice",
		"ok"
	];
	return diagnoses.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
// src/doctor/workflow.ts
const ACTION = /(?:^|\/)checklist-gate@/;
function gateUses(path, text, own = false) {
	const counter = new require_dist.LineCounter();
	const document = require_dist.parseDocument(text, {
		lineCounter: counter,
		prettyErrors: false
	});
	const [error] = document.errors;
	if (error !== void 0) return {
		path,
		line: counter.linePos(error.pos[0]).line,
		message: require_policy.syntaxWords(error, text)
	};
	const root = document.contents;
	if (!require_dist.isMap(root)) return [];
	const lineOf = (node) => counter.linePos(node?.range?.[0] ?? 0).line;
	const { events, line: eventsLine } = eventsOf(root, lineOf);
	const jobs = root.get("jobs", true);
	if (!require_dist.isMap(jobs)) return [];
	return jobs.items.flatMap(({ key, value: job }) => {
		if (!require_dist.isMap(job)) return [];
		const steps = job.get("steps", true);
		if (!require_dist.isSeq(steps)) return [];
		const permissions = permissionsOf(job) ?? permissionsOf(root);
		return steps.items.flatMap((step, index) => {
			if (!require_dist.isMap(step)) return [];
			const uses = textOf(step.get("uses"));
			if (!ACTION.test(uses) && !(own && uses === "./")) return [];
			const before = steps.items.slice(0, index).filter(require_dist.isMap);
			return [{
				path,
				line: lineOf(step),
				job: wordOf(key),
				jobName: textOf(job.get("name")) || wordOf(key),
				uses,
				events,
				...permissions === void 0 ? {} : { permissions },
				inputs: pairsOf(step.get("with", true)),
				cancels: [root, job].some((each) => cancelsIn(each.get("concurrency", true))),
				checksOut: before.some((each) => /(?:^|\/)checkout@/.test(textOf(each.get("uses")))),
				eventsLine
			}];
		});
	});
}
function eventsOf(root, lineOf) {
	const pair = root.items.find(({ key }) => require_dist.isScalar(key) && (key.value === "on" || key.value === true));
	const on = pair?.value;
	const line = lineOf(pair?.key);
	if (require_dist.isScalar(on)) return {
		events: new Map([[wordOf(on), {
			filtered: false,
			line
		}]]),
		line
	};
	if (require_dist.isSeq(on)) {
		const names = on.items.map(wordOf);
		return {
			events: new Map(names.map((name) => [name, {
				filtered: false,
				line
			}])),
			line
		};
	}
	if (!require_dist.isMap(on)) return {
		events: new Map(),
		line
	};
	const events = new Map();
	for (const { key, value } of on.items) {
		const types = require_dist.isMap(value) ? value.get("types", true) : void 0;
		const filtered = require_dist.isMap(value) && ["paths", "paths-ignore"].some((name) => value.has(name));
		events.set(wordOf(key), {
			...types === void 0 ? {} : { types: wordsOf(types) },
			filtered,
			line: lineOf(key)
		});
	}
	return {
		events,
		line
	};
}
function permissionsOf(map) {
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
function cancelsIn(concurrency) {
	return require_dist.isMap(concurrency) && textOf(concurrency.get("cancel-in-progress")) !== "false" && concurrency.has("cancel-in-progress");
}
function wordsOf(node) {
	return require_dist.isSeq(node) ? node.items.map(wordOf) : [wordOf(node)];
}
function wordOf(node) {
	return require_dist.isScalar(node) ? textOf(node.value) : "";
}
function textOf(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value) ? String(value) : "";
}
// src/doctor/diagnose.ts
async function templatesNamed({ path, text }) {
	const loaded = await require_policy.loadPolicy(text, path);
	if ("errors" in loaded) return [];
	return [...new Set(loaded.policy.checklists.flatMap(({ template }) => template === void 0 ? [] : [template.path]))];
}
async function diagnose(survey) {
	const { policy, findings } = await diagnosePolicy(survey);
	const needs = await require_explain_needs.needsOf(policy);
	const uses = [];
	const unreadable = [];
	const own = survey.repository.endsWith("/checklist-gate");
	for (const { path, text } of survey.workflows.status === "known" ? survey.workflows.value : []) {
		const found = gateUses(path, text, own);
		if (Array.isArray(found)) uses.push(...found);
		else unreadable.push(found);
	}
	return sorted([
		...diagnoseStatus(survey, uses),
		...diagnoseWorkflows(survey, uses, unreadable, needs),
		...diagnoseToken(survey, needs),
		...findings,
		...diagnoseTemplates(survey)
	]);
}
async function diagnosePolicy(survey) {
	const fallback = require_judge.defaultPolicy(void 0);
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
			help: "Move it there, or name it with the input `policy`."
		};
		return {
			policy: fallback,
			findings: [survey.policyNamed ? named : elsewhere === void 0 ? usual : misplaced]
		};
	}
	const loaded = await require_policy.loadPolicy(text, path);
	if ("errors" in loaded) return {
		policy: fallback,
		findings: loaded.errors.map((error) => ({
			subject,
			severity: "problem",
			message: error.message,
			path: error.path,
			line: error.line
		}))
	};
	return {
		policy: loaded.policy,
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
			message: `whether it has \`${permission}\` (${what}) could not be found out${because === void 0 ? "" : `: ${because}`}`
		};
		return {
			subject,
			severity: "problem",
			message: `lacks \`${permission}\`: ${what}${because === void 0 ? "" : ` (${because})`}`,
			help: "Add it to the `permissions:` of the job, or to the App of the token.",
			add: [permission]
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
exports.diagnose = diagnose;
exports.templatesNamed = templatesNamed;

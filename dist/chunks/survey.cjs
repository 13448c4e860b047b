const require_ask = require("./ask.cjs");
const require_file = require("./file.cjs");
const require_default_template = require("./default-template.cjs");
const require_exit = require("./exit.cjs");
const require_fetch = require("./fetch.cjs");
const require_pulls = require("./pulls.cjs");
const require_own_reports = require("./own-reports.cjs");
// src/github/survey/actions.ts
const MOST$1 = 100;
function policiesOf(client, place) {
	return require_ask.seen(async () => {
		const path = "GET /repos/{owner}/{repo}/actions/policies";
		const { data } = await client.request(path, {
			...place,
			has_parents: true,
			per_page: MOST$1
		});
		const { policies, total_count: total } = Object(data);
		if (!Array.isArray(policies)) throw new require_exit.GitHubError(0, `${path}: the answer holds no policies.`);
		if (Number(total) > policies.length) throw new require_exit.GitHubError(0, `${path}: there are more than ${MOST$1} policies.`);
		return Promise.all(policies.map((listed) => policyOf(client, place, Object(listed))));
	});
}
function waitingRunsOf(client, place) {
	return require_ask.seen(async () => {
		const wanted = {
			...place,
			status: "action_required",
			per_page: MOST$1
		};
		const { data } = await client.rest.actions.listWorkflowRunsForRepo(wanted);
		return data.workflow_runs.map(({ id, path }) => ({
			id,
			path: path?.replace(/@.*$/, "") ?? ""
		}));
	});
}
function disabledOf(client, place) {
	return require_ask.seen(async () => {
		return (await client.paginate(client.rest.actions.listRepoWorkflows, {
			...place,
			per_page: MOST$1
		})).filter(({ state }) => state.startsWith("disabled")).map(({ path, state }) => ({
			path,
			state
		}));
	});
}
async function policyOf(client, place, listed) {
	const about = {
		name: String(listed.name),
		source: `${String(listed.source_type)} ${String(listed.source)}`,
		enforcement: String(listed.enforcement)
	};
	const unread = {
		...about,
		include: [],
		exclude: [],
		unread: true
	};
	if (listed.conditions !== void 0 && listed.rules !== void 0) return contentOf(listed, about) ?? unread;
	const path = "GET /repos/{owner}/{repo}/actions/policies/{policy_id}";
	const whole = await require_ask.seen(() => client.request(path, {
		...place,
		policy_id: Number(listed.id)
	}));
	return (whole.status === "known" ? contentOf(Object(whole.value.data), about) : void 0) ?? unread;
}
function contentOf({ conditions, rules }, about) {
	const { workflow_path: paths = {} } = Object(conditions);
	const { include = [], exclude = [] } = Object(paths);
	if (!isTexts(include) || !isTexts(exclude) || !Array.isArray(rules)) return void 0;
	const lists = rules.map((rule) => Object(rule)).filter(({ type }) => type === "restrict_action_events").map(({ parameters }) => Object(parameters).allowed_events);
	if (!lists.every(isTexts)) return void 0;
	const [first, ...others] = lists;
	return {
		...about,
		include: include.includes("~ALL") ? [] : include,
		exclude,
		...first === void 0 ? {} : { events: first.filter((event) => others.every((list) => list.includes(event))) }
	};
}
function isTexts(value) {
	return Array.isArray(value) && value.every((each) => typeof each === "string" && each !== "");
}
// src/github/survey/workflows.ts
async function workflowsOf(client, place, { branch, defaultBranch, visibility, enterprise }, named) {
	const workflows = await listedAt(aboutRef(client, place, defaultBranch));
	const files = workflows.status === "known" ? workflows.value : [];
	const texts = files.map(({ text }) => text);
	const called = await calledBy(client, texts, named.calls);
	const isUsed = isOurs(texts, called);
	const isStarted = isUsed && texts.some((text) => /\bpull_request(?:_review)?\b/.test(text));
	const [policies, waiting, disabled, open, markers] = await Promise.all([
		policiesFor(client, place, {
			visibility,
			enterprise,
			texts,
			called
		}),
		isStarted ? waitingRunsOf(client, place) : NOT_ASKED,
		isUsed ? disabledOf(client, place) : NOT_ASKED,
		isUsed ? require_pulls.openPullsOf(client, place) : NOT_ASKED,
		branch === defaultBranch ? void 0 : filesAt(aboutRef(client, place, branch), named.markers(require_exit.repositoryName(place), files, called))
	]);
	return {
		workflows,
		called,
		policies,
		waiting,
		disabled,
		open,
		...markers === void 0 ? {} : { markers }
	};
}
const NOT_ASKED = { status: "not-asked" };
function isOurs(texts, called) {
	return [...texts, ...called.map(({ text = "" }) => text)].some((text) => text.includes("checklist-gate"));
}
async function policiesFor(client, place, { visibility, enterprise, texts, called }) {
	const isTarget = (visibility === "public" || visibility === "unknown") && texts.some((text) => /\bpull_request_target\b/.test(text));
	return !enterprise && (isOurs(texts, called) || isTarget) ? policiesOf(client, place) : NOT_ASKED;
}
function aboutRef(client, repository, ref) {
	return {
		client,
		repository,
		subject: {
			kind: "issue",
			repository: require_exit.repositoryName(repository),
			trustedSha: ref
		}
	};
}
async function filesAt(about, paths) {
	const values = [];
	for (const fact of await Promise.all(paths.map((path) => require_file.fileAnswer(about, { path })))) {
		if (fact.status === "unavailable") return fact;
		values.push(fact.value);
	}
	return require_ask.known(values);
}
async function listedAt(about) {
	const { client, repository, subject } = about;
	const path = ".github/workflows";
	const listing = await require_ask.ask(void 0, async () => {
		const where = {
			...repository,
			path,
			ref: subject.trustedSha ?? "HEAD"
		};
		const answer = await require_exit.attempt(() => client.rest.repos.getContent(where));
		if (!answer.ok && answer.error.status === 404) return require_ask.known([]);
		if (!answer.ok) throw answer.error;
		const { data } = answer.value;
		return require_ask.known(Array.isArray(data) ? data.map(({ path: file }) => file) : []);
	});
	if (listing.status === "unavailable") return listing;
	const files = await filesAt(about, listing.value.filter((file) => /\.ya?ml$/i.test(file)));
	if (files.status === "unavailable") return files;
	return require_ask.known(files.value.flatMap(({ path: file, exists, text }) => exists ? [{
		path: file,
		text
	}] : []));
}
const MOST = 30;
async function calledBy(client, texts, callsIn, readOne = (uses) => readCalled(client, uses)) {
	const found = [];
	let next = texts.flatMap((text) => callsIn(text));
	while (next.length > 0) {
		const fresh = [...new Set(next)].filter((uses) => !found.some((each) => each.uses === uses));
		const left = Math.max(0, MOST - found.length);
		const read = await Promise.all(fresh.slice(0, left).map(readOne));
		found.push(...read, ...fresh.slice(left).map((uses) => ({
			uses,
			reason: `no more than ${MOST} reusable workflows are looked at`
		})));
		next = read.flatMap(({ text, uses }) => text === void 0 ? [] : callsIn(text, uses));
	}
	return found;
}
async function readCalled(client, uses) {
	const [, name, path = "", ref = ""] = /^([^/]+\/[^/]+)\/([^@]+)@(.*)$/.exec(uses) ?? [];
	const repository = require_exit.repositoryNamed(name);
	if (repository === void 0) return {
		uses,
		reason: "the repository is not known"
	};
	const file = await require_file.fileAnswer(aboutRef(client, repository, ref), { path });
	if (file.status === "unavailable") return {
		uses,
		reason: file.reason
	};
	if (file.value.exists) return {
		uses,
		text: file.value.text
	};
	return {
		uses,
		reason: `it was not found (404): it is not there, or the token may not read ${name}`,
		lacks: "contents: read"
	};
}
// src/github/survey/survey.ts
async function survey(client, request, named) {
	const { owner, repo, policy } = request;
	const place = {
		owner,
		repo
	};
	const { data } = await client.rest.repos.get(place);
	const { default_branch: defaultBranch } = data;
	const branch = request.branch ?? defaultBranch;
	const about = aboutRef(client, place, branch);
	const visibility = visibilityOf(data);
	const enterprise = require_fetch.isEnterprise(client.request.endpoint.DEFAULTS.baseUrl);
	const [rules, workflows, token, policyFact] = await Promise.all([
		rulesFor(client, {
			...place,
			branch
		}),
		workflowsOf(client, place, {
			branch,
			defaultBranch,
			visibility,
			enterprise
		}, named),
		surveyToken(client, place),
		require_file.fileAnswer(about, { path: policy.path })
	]);
	return {
		repository: require_exit.repositoryName(place),
		visibility,
		enterprise,
		branch,
		...rules,
		...workflows,
		token,
		policy: policyFact,
		policyNamed: policy.named,
		...await templatesOf(about, policyFact, named.templates)
	};
}
async function rulesFor(client, place) {
	const [rules, protection] = await Promise.all([rulesOf(client, place), protectionOf(client, place)]);
	return {
		required: both(rules, protection),
		mergeQueue: rules.status === "known" ? require_ask.known(rules.value.queue) : rules
	};
}
async function rulesOf(client, place) {
	return require_ask.ask(void 0, async () => {
		const rules = await client.paginate(client.rest.repos.getBranchRules, {
			...place,
			per_page: 100
		});
		const required = rules.flatMap((rule) => {
			if (rule.type !== "required_status_checks") return [];
			return (rule.parameters?.required_status_checks ?? []).map(({ context, integration_id: app }) => ({
				context,
				...app === void 0 ? {} : { app },
				by: "ruleset_id" in rule ? `ruleset ${String(rule.ruleset_id)}` : "a ruleset"
			}));
		});
		return require_ask.known({
			required,
			queue: rules.some(({ type }) => type === "merge_queue")
		});
	});
}
async function protectionOf(client, place) {
	return require_ask.ask(void 0, async () => {
		const { data } = await client.rest.repos.getBranch({ ...place });
		const { checks = [], contexts = [] } = data.protection?.required_status_checks ?? {};
		const by = "branch protection";
		const required = checks.map(({ context, app_id: app }) => ({
			context,
			...app === null || app === void 0 || app < 0 ? {} : { app },
			by
		}));
		const old = contexts.filter((context) => !required.some((check) => check.context === context));
		return require_ask.known([...required, ...old.map((context) => ({
			context,
			by
		}))]);
	});
}
function both(rules, protection) {
	const found = [...rules.status === "known" ? rules.value.required : [], ...protection.status === "known" ? protection.value : []];
	if (found.length > 0) return require_ask.known(found);
	return rules.status === "unavailable" ? rules : protection;
}
function visibilityOf(repository) {
	const { visibility, private: isPrivate } = repository;
	if (visibility === "public" || visibility === "private" || visibility === "internal") return visibility;
	return isPrivate === void 0 ? "unknown" : isPrivate ? "private" : "public";
}
async function templatesOf(about, policy, templatesNamed) {
	if (policy.status === "known" && policy.value.exists) return { templates: await filesAt(about, await templatesNamed(policy.value)) };
	const found = await require_default_template.defaultTemplates(about.client, {
		...about.subject,
		kind: "pull-request"
	});
	if (found.status === "unavailable") return { templates: found };
	const { paths, ...elsewhere } = found.value;
	return {
		templates: await filesAt(about, paths),
		...elsewhere
	};
}
const NOWHERE = "0".repeat(40);
async function surveyToken(client, { owner, repo }) {
	const abilities = (await Promise.all([
		ability("contents: read", "reads the policy and the template", () => client.rest.repos.listBranches({
			owner,
			repo,
			per_page: 1
		})),
		ability("pull-requests: read", "reads pull requests", () => client.rest.pulls.list({
			owner,
			repo,
			per_page: 1
		})),
		ability("issues: read", "reads issues", () => client.rest.issues.listForRepo({
			owner,
			repo,
			per_page: 1
		})),
		ability("statuses: write", "writes the commit status", () => client.rest.repos.createCommitStatus({
			owner,
			repo,
			sha: NOWHERE,
			state: "pending",
			context: "checklist-gate"
		})),
		ability("issues: write", "writes the comment on an issue", () => client.rest.issues.create({
			owner,
			repo,
			title: ""
		}))
	])).filter((each) => each !== void 0);
	return {
		kind: await require_own_reports.isInstallation(client) ? "installation" : "person",
		abilities
	};
}
async function ability(permission, what, tryIt) {
	const base = {
		permission,
		for: what
	};
	const answer = await require_exit.attempt(tryIt);
	if (answer.ok || answer.error.status === 422) return {
		...base,
		has: "yes"
	};
	const { status, message } = answer.error;
	if (status === 410) return void 0;
	if (status === 403) return {
		...base,
		has: "no",
		because: "the server refused it (403)"
	};
	return {
		...base,
		has: "unknown",
		because: message
	};
}
Object.defineProperty(exports, "calledBy", {
	enumerable: true,
	get: function() {
		return calledBy;
	}
});
Object.defineProperty(exports, "disabledOf", {
	enumerable: true,
	get: function() {
		return disabledOf;
	}
});
Object.defineProperty(exports, "policiesFor", {
	enumerable: true,
	get: function() {
		return policiesFor;
	}
});
Object.defineProperty(exports, "protectionOf", {
	enumerable: true,
	get: function() {
		return protectionOf;
	}
});
Object.defineProperty(exports, "readCalled", {
	enumerable: true,
	get: function() {
		return readCalled;
	}
});
Object.defineProperty(exports, "rulesFor", {
	enumerable: true,
	get: function() {
		return rulesFor;
	}
});
Object.defineProperty(exports, "survey", {
	enumerable: true,
	get: function() {
		return survey;
	}
});

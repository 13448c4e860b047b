const require_answers = require("./answers.cjs");
const require_error = require("./error.cjs");
// src/github/survey-actions.ts
const VERSION = { "X-GitHub-Api-Version": "2026-03-10" };
const MOST = 100;
function policiesOf(client, place) {
	return seen(async () => {
		const path = "GET /repos/{owner}/{repo}/actions/policies";
		const { data } = await client.request(path, {
			...place,
			has_parents: true,
			per_page: MOST,
			headers: VERSION
		});
		const { policies, total_count: total } = Object(data);
		if (!Array.isArray(policies)) throw new require_error.GitHubError(0, `${path}: the answer holds no policies.`);
		if (Number(total) > policies.length) throw new require_error.GitHubError(0, `${path}: there are more than ${MOST} policies.`);
		return Promise.all(policies.map((listed) => policyOf(client, place, Object(listed))));
	});
}
function waitingRunsOf(client, place) {
	return seen(async () => {
		const wanted = {
			...place,
			status: "action_required",
			per_page: MOST
		};
		const { data } = await client.rest.actions.listWorkflowRunsForRepo(wanted);
		return data.workflow_runs.map(({ id, path }) => ({
			id,
			path: path.replace(/@.*$/, "")
		}));
	});
}
async function seen(read) {
	try {
		return {
			status: "known",
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		if (error.status === 403 || error.status === 404) return { status: "not-seen" };
		return {
			status: "unavailable",
			reason: error.message
		};
	}
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
	const whole = await seen(() => client.request(path, {
		...place,
		policy_id: Number(listed.id),
		headers: VERSION
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
		include: include.filter((glob) => glob !== "~ALL"),
		exclude,
		...first === void 0 ? {} : { events: first.filter((event) => others.every((list) => list.includes(event))) }
	};
}
function isTexts(value) {
	return Array.isArray(value) && value.every((each) => typeof each === "string" && each !== "");
}
// src/github/survey-token.ts
const NOWHERE = "0".repeat(40);
async function surveyToken(client, { owner, repo }) {
	const auth = await client.auth();
	const type = typeof auth === "object" && auth !== null && "tokenType" in auth ? auth.tokenType : void 0;
	const abilities = await Promise.all([
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
		ability("issues: write", "writes the comment", () => client.rest.issues.createLabel({
			owner,
			repo,
			name: ""
		}))
	]);
	return {
		kind: type === "installation" ? "installation" : "person",
		abilities
	};
}
async function ability(permission, what, tryIt) {
	const base = {
		permission,
		for: what
	};
	try {
		await tryIt();
		return {
			...base,
			has: "yes"
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		if (error.status === 422) return {
			...base,
			has: "yes"
		};
		if (error.status === 403) return {
			...base,
			has: "no",
			because: "the server refused it (403)"
		};
		return {
			...base,
			has: "unknown",
			because: error.message
		};
	}
}
// src/github/survey.ts
async function survey(client, request, templatesNamed) {
	const { owner, repo, policy } = request;
	const { data: repository } = await client.rest.repos.get({
		owner,
		repo
	});
	const branch = request.branch ?? repository.default_branch;
	const isDefault = branch === repository.default_branch;
	const subject = {
		kind: "issue",
		repository: `${owner}/${repo}`,
		trustedSha: branch
	};
	const visibility = visibilityOf(repository);
	const enterprise = client.request.endpoint.DEFAULTS.baseUrl.endsWith("/api/v3");
	const [rules, protection, { workflows, ...actions }, token, policyFact] = await Promise.all([
		rulesOf(client, {
			owner,
			repo,
			branch
		}),
		protectionOf(client, {
			owner,
			repo,
			branch
		}),
		actionsOf(client, {
			...subject,
			trustedSha: repository.default_branch
		}, {
			visibility,
			enterprise
		}),
		surveyToken(client, {
			owner,
			repo
		}),
		require_answers.fileAnswer(client, subject, { path: policy.path })
	]);
	return {
		repository: `${owner}/${repo}`,
		visibility,
		enterprise,
		branch,
		isDefault,
		required: both(rules, protection),
		mergeQueue: rules.status === "known" ? {
			status: "known",
			value: rules.value.queue
		} : rules,
		workflows,
		...actions,
		token,
		policy: policyFact,
		policyNamed: policy.named,
		...await templatesOf(client, subject, policyFact, templatesNamed)
	};
}
async function rulesOf(client, place) {
	return attempt(async () => {
		const rules = await client.paginate(client.rest.repos.getBranchRules, {
			...place,
			per_page: 100
		});
		return {
			required: rules.flatMap((rule) => {
				if (rule.type !== "required_status_checks") return [];
				return (rule.parameters?.required_status_checks ?? []).map(({ context, integration_id: app }) => ({
					context,
					...app === void 0 ? {} : { app },
					by: "ruleset_id" in rule ? `ruleset ${String(rule.ruleset_id)}` : "a ruleset"
				}));
			}),
			queue: rules.some(({ type }) => type === "merge_queue")
		};
	});
}
async function protectionOf(client, place) {
	return attempt(async () => {
		const { data } = await client.rest.repos.getBranch(place);
		const { checks = [], contexts = [] } = data.protection?.required_status_checks ?? {};
		const by = "branch protection";
		const known = checks.map(({ context, app_id: app }) => ({
			context,
			...app === null || app === void 0 || app < 0 ? {} : { app },
			by
		}));
		const old = contexts.filter((context) => !known.some((check) => check.context === context));
		return [...known, ...old.map((context) => ({
			context,
			by
		}))];
	});
}
function both(rules, protection) {
	const known = [...rules.status === "known" ? rules.value.required : [], ...protection.status === "known" ? protection.value : []];
	if (known.length > 0) return {
		status: "known",
		value: known
	};
	return rules.status === "unavailable" ? rules : protection.status === "unavailable" ? protection : {
		status: "known",
		value: []
	};
}
function visibilityOf(repository) {
	const { visibility, private: isPrivate } = repository;
	if (visibility === "public" || visibility === "private" || visibility === "internal") return visibility;
	return isPrivate === void 0 ? "unknown" : isPrivate ? "private" : "public";
}
async function actionsOf(client, subject, { visibility, enterprise }) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	const workflows = await workflowsOf(client, subject);
	const texts = workflows.status === "known" ? workflows.value.map(({ text }) => text) : [];
	const ours = texts.filter((text) => text.includes("checklist-gate"));
	const isBlockable = !enterprise && (visibility === "public" || visibility === "unknown" ? texts : ours).some((text) => /\bpull_request_target\b/.test(text));
	const isStarted = ours.length > 0 && texts.some((text) => /\bpull_request(?:_review)?\b/.test(text));
	const [policies, waiting] = await Promise.all([isBlockable ? policiesOf(client, {
		owner,
		repo
	}) : NOT_ASKED, isStarted ? waitingRunsOf(client, {
		owner,
		repo
	}) : NOT_ASKED]);
	return {
		workflows,
		policies,
		waiting
	};
}
const NOT_ASKED = { status: "not-asked" };
async function workflowsOf(client, subject) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	const path = ".github/workflows";
	const listing = await attempt(async () => {
		try {
			const { data } = await client.rest.repos.getContent({
				owner,
				repo,
				path,
				ref: subject.trustedSha ?? "HEAD"
			});
			return Array.isArray(data) ? data.map(({ path: file }) => file) : [];
		} catch (error) {
			if (error instanceof require_error.GitHubError && error.status === 404) return [];
			throw error;
		}
	});
	if (listing.status === "unavailable") return listing;
	const files = listing.value.filter((file) => /\.ya?ml$/i.test(file));
	const answers = await Promise.all(files.map((file) => require_answers.fileAnswer(client, subject, { path: file })));
	const bad = answers.find((answer) => answer.status === "unavailable");
	if (bad !== void 0) return bad;
	return {
		status: "known",
		value: answers.flatMap((answer) => answer.status === "known" && answer.value.exists ? [{
			path: answer.value.path,
			text: answer.value.text
		}] : [])
	};
}
async function templatesOf(client, subject, policy, templatesNamed) {
	let paths = [];
	let elsewhere = {};
	if (policy.status === "known" && policy.value.exists) paths = await templatesNamed(policy.value);
	else {
		const found = await require_answers.defaultTemplates(client, {
			...subject,
			kind: "pull-request"
		});
		if ("unavailable" in found) return { templates: {
			status: "unavailable",
			reason: found.unavailable
		} };
		({paths, ...elsewhere} = found);
	}
	const answers = await Promise.all(paths.map((path) => require_answers.fileAnswer(client, subject, { path })));
	return {
		templates: answers.find((answer) => answer.status === "unavailable") ?? {
			status: "known",
			value: answers.flatMap((answer) => answer.status === "known" ? [answer.value] : [])
		},
		...elsewhere
	};
}
async function attempt(read) {
	try {
		return {
			status: "known",
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: error.message
		};
	}
}
exports.survey = survey;

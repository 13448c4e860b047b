const require_answers = require("./answers.cjs");
const require_client = require("./client.cjs");
const require_error = require("./error.cjs");
// src/github/survey/token.ts
const NOWHERE = "0".repeat(40);
async function surveyToken(client, { owner, repo }) {
	const auth = await client.auth();
	const type = typeof auth === "object" && auth !== null && "tokenType" in auth ? auth.tokenType : void 0;
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
		if (error.status === 410) return void 0;
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
function allOf(facts) {
	const values = [];
	for (const fact of facts) {
		if (fact.status === "unavailable") return fact;
		values.push(fact.value);
	}
	return {
		status: "known",
		value: values
	};
}
// src/github/survey/actions.ts
const MOST$1 = 100;
function policiesOf(client, place) {
	return seen(async () => {
		const path = "GET /repos/{owner}/{repo}/actions/policies";
		const { data } = await client.request(path, {
			...place,
			has_parents: true,
			per_page: MOST$1
		});
		const { policies, total_count: total } = Object(data);
		if (!Array.isArray(policies)) throw new require_error.GitHubError(0, `${path}: the answer holds no policies.`);
		if (Number(total) > policies.length) throw new require_error.GitHubError(0, `${path}: there are more than ${MOST$1} policies.`);
		return Promise.all(policies.map((listed) => policyOf(client, place, Object(listed))));
	});
}
function waitingRunsOf(client, place) {
	return seen(async () => {
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
	const repository = `${place.owner}/${place.repo}`;
	const at = (ref) => ({
		kind: "issue",
		repository,
		trustedSha: ref
	});
	const workflows = await listedAt(client, place, at(defaultBranch));
	const files = workflows.status === "known" ? workflows.value : [];
	const texts = files.map(({ text }) => text);
	const called = await calledBy(client, texts, named.calls);
	const isOurs = [...texts, ...called.map((each) => "text" in each ? each.text : "")].some((text) => text.includes("checklist-gate"));
	const isBlockable = !enterprise && (isOurs || (visibility === "public" || visibility === "unknown") && texts.some((text) => /\bpull_request_target\b/.test(text)));
	const isStarted = isOurs && texts.some((text) => /\bpull_request(?:_review)?\b/.test(text));
	const [policies, waiting, markers] = await Promise.all([
		isBlockable ? policiesOf(client, place) : NOT_ASKED,
		isStarted ? waitingRunsOf(client, place) : NOT_ASKED,
		branch === defaultBranch ? void 0 : filesAt(client, at(branch), named.markers(repository, files, called))
	]);
	return {
		workflows,
		called,
		policies,
		waiting,
		...markers === void 0 ? {} : { markers }
	};
}
const NOT_ASKED = { status: "not-asked" };
async function filesAt(client, subject, paths) {
	return allOf(await Promise.all(paths.map((path) => require_answers.fileAnswer(client, subject, { path }))));
}
async function listedAt(client, { owner, repo }, subject) {
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
	const files = await filesAt(client, subject, listing.value.filter((file) => /\.ya?ml$/i.test(file)));
	if (files.status === "unavailable") return files;
	return {
		status: "known",
		value: files.value.flatMap(({ path: file, exists, text }) => exists ? [{
			path: file,
			text
		}] : [])
	};
}
const MOST = 30;
async function calledBy(client, texts, callsIn) {
	const found = [];
	let next = texts.flatMap((text) => callsIn(text));
	while (next.length > 0) {
		const fresh = [...new Set(next)].filter((uses) => !found.some((each) => each.uses === uses));
		const left = Math.max(0, MOST - found.length);
		const read = await Promise.all(fresh.slice(0, left).map((uses) => readCalled(client, uses)));
		found.push(...read, ...fresh.slice(left).map((uses) => ({
			uses,
			reason: `no more than ${MOST} reusable workflows are looked at`
		})));
		next = read.flatMap((each) => "text" in each ? callsIn(each.text, each.uses) : []);
	}
	return found;
}
async function readCalled(client, uses) {
	const at = uses.indexOf("@");
	const [owner, repo, ...path] = uses.slice(0, at).split("/");
	const repository = `${owner}/${repo}`;
	const file = await require_answers.fileAnswer(client, {
		kind: "issue",
		repository,
		trustedSha: uses.slice(at + 1)
	}, { path: path.join("/") });
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
		reason: `it was not found (404): it is not there, or the token may not read ${repository}`,
		lacks: "contents: read"
	};
}
// src/github/survey/survey.ts
async function survey(client, request, named) {
	const { owner, repo, policy } = request;
	const { data: repository } = await client.rest.repos.get({
		owner,
		repo
	});
	const { default_branch: defaultBranch } = repository;
	const branch = request.branch ?? defaultBranch;
	const subject = {
		kind: "issue",
		repository: `${owner}/${repo}`,
		trustedSha: branch
	};
	const visibility = visibilityOf(repository);
	const enterprise = require_client.isEnterprise(client.request.endpoint.DEFAULTS.baseUrl);
	const [rules, protection, workflows, token, policyFact] = await Promise.all([
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
		workflowsOf(client, {
			owner,
			repo
		}, {
			branch,
			defaultBranch,
			visibility,
			enterprise
		}, named),
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
		required: both(rules, protection),
		mergeQueue: rules.status === "known" ? {
			status: "known",
			value: rules.value.queue
		} : rules,
		...workflows,
		token,
		policy: policyFact,
		policyNamed: policy.named,
		...await templatesOf(client, subject, policyFact, named.templates)
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
	return {
		templates: await filesAt(client, subject, paths),
		...elsewhere
	};
}
exports.survey = survey;

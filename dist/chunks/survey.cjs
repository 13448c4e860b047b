const require_answers = require("./answers.cjs");
const require_error = require("./error.cjs");
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
			...subject,
			trustedSha: repository.default_branch
		}),
		surveyToken(client, {
			owner,
			repo
		}),
		require_answers.fileAnswer(client, subject, { path: policy.path })
	]);
	return {
		repository: `${owner}/${repo}`,
		branch,
		isDefault,
		required: both(rules, protection),
		mergeQueue: rules.status === "known" ? {
			status: "known",
			value: rules.value.queue
		} : rules,
		workflows,
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

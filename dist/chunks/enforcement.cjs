const require_ask = require("./ask.cjs");
const require_exit = require("./exit.cjs");
const require_survey = require("./survey.cjs");
// src/github/survey/enforcement.ts
function enforcementOf(client, { owner, repo }, branch, context) {
	const place = {
		owner,
		repo,
		branch
	};
	return require_ask.ask(`the rules of ${branch}`, async () => {
		const isOwn = (check) => check.context.toLowerCase() === context.toLowerCase();
		const rules = await client.paginate(client.rest.repos.getBranchRules, {
			...place,
			per_page: 100
		});
		const required = [];
		for (const rule of rules) {
			if (rule.type !== "required_status_checks") continue;
			const own = rule.parameters?.required_status_checks.find(isOwn);
			if (own === void 0) continue;
			const app = own.integration_id ?? null;
			const { ruleset_id: id, ruleset_source: source } = rule;
			const { name, bypass } = id === void 0 ? { bypass: null } : await rulesetOf(client, {
				owner,
				repo
			}, id);
			const more = {
				...name === void 0 ? {} : { name },
				...source === void 0 ? {} : { source }
			};
			required.push({
				by: "ruleset",
				...id === void 0 ? {} : { ruleset: {
					id,
					...more
				} },
				app,
				bypass
			});
		}
		const protection = await require_survey.protectionOf(client, place);
		if (protection.status === "unavailable") return protection;
		const held = protection.value.filter(isOwn).map(({ app = null }) => ({
			by: "branch-protection",
			app,
			bypass: null
		}));
		return require_ask.known({
			branch,
			context,
			required: [...required, ...held]
		});
	});
}
async function rulesetOf(client, place, id) {
	const answer = await require_exit.attempt(() => client.rest.repos.getRepoRuleset({
		...place,
		ruleset_id: id
	}));
	if (!answer.ok) return { bypass: null };
	const { name, bypass_actors: actors } = answer.value.data;
	return {
		name,
		bypass: actors?.map(({ actor_type: type, actor_id: actor = null, bypass_mode: mode = "always" }) => ({
			type,
			id: actor,
			mode
		})) ?? null
	};
}
exports.enforcementOf = enforcementOf;

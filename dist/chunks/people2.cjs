const require_person = require("./person.cjs");
const require_exit = require("./exit.cjs");
const require_ask = require("./ask.cjs");
const require_file = require("./file.cjs");
const require_conversation = require("./conversation.cjs");
const require_own_reports = require("./own-reports.cjs");
// src/github/answers/people.ts
function peopleAnswers(about, teams) {
	let read;
	const conversation = (what, part) => require_ask.ask(what, async () => require_ask.known(part(await (read ??= require_conversation.readConversation(about)))));
	return {
		reviews: () => conversation("the reviews", ({ reviews }) => reviews),
		comments: () => require_ask.ask("the comments", async () => {
			const { comments } = await (read ??= require_conversation.readConversation(about));
			const said = comments.filter(({ author, body }) => author?.type !== "Bot" || !require_own_reports.hasReportMarker(body));
			return require_ask.known(await require_conversation.withApps(about, said));
		}),
		"body-edits": () => conversation("the edit history of the body", ({ body }) => body),
		commits: ({ subject }) => subject.kind === "pull-request" ? conversation("the commits", ({ commits }) => commits) : require_ask.unavailable("only a pull request has commits"),
		pushes: ({ client }) => require_ask.ask("the pushes to the branch", async () => require_ask.known(await readPushes(client, await (read ??= require_conversation.readConversation(about))))),
		"base-changes": () => conversation("the moves to another base branch", ({ baseChanges }) => {
			if (baseChanges === void 0) throw new require_exit.GitHubError(0, "GitHub did not send them all.");
			return baseChanges;
		}),
		"team-members": (_, { org, team }) => teamAnswer(teams, org, team),
		permission: permissionAnswer,
		"changed-since": require_file.changedSinceAnswer,
		"label-set": labelSetAnswer
	};
}
const DELETED = /^0+$/;
async function readPushes(client, { head }) {
	if (head === void 0) throw new require_exit.GitHubError(404, "the repository of the branch is gone.");
	const { data } = await client.rest.repos.listActivities({
		...head.repository,
		ref: `refs/heads/${head.ref}`,
		per_page: 100
	});
	return data.filter(({ after }) => !DELETED.test(after)).map(({ after, timestamp, actor }) => ({
		sha: after,
		at: timestamp,
		pusher: require_person.personFrom(actor)
	}));
}
function teamAnswer(client, org, team) {
	return require_ask.ask("its members", async () => {
		const wanted = {
			org,
			team_slug: team,
			per_page: 100
		};
		const members = await require_exit.attempt(() => client.paginate(client.rest.teams.listMembersInOrg, wanted));
		if (members.ok) return require_ask.known(members.value.map(({ login, id, type }) => ({
			login,
			id,
			type
		})));
		const { status } = members.error;
		if (status !== 403 && status !== 404) throw members.error;
		return require_ask.unavailable(`its members cannot be read (${status}). Give the input \`team-token\` a token with \`members: read\` (GitHub App) or \`read:org\` (classic). Or there is no such team`);
	});
}
function permissionAnswer({ client, repository }, { login }) {
	return require_ask.ask(`the permission of @${login}`, async () => require_ask.known({ level: await require_person.accessTo(client, repository, login) }));
}
function labelSetAnswer({ client, repository, subject }, { label }) {
	return require_ask.ask(`who set the label ${label}`, async () => {
		const issue = {
			...repository,
			issue_number: subject.number ?? 0,
			per_page: 100
		};
		const last = (await client.paginate(client.rest.issues.listEvents, issue)).filter((event) => event.event === "labeled" || event.event === "unlabeled").findLast((event) => "label" in event && event.label.name?.toLowerCase() === label.toLowerCase());
		if (last?.event !== "labeled") return require_ask.known(null);
		const isSet = (await client.paginate(client.rest.issues.listLabelsOnIssue, issue)).some(({ name }) => name.toLowerCase() === label.toLowerCase());
		return require_ask.known(isSet ? {
			by: require_person.personFrom(last.actor),
			at: last.created_at,
			...require_conversation.appIn(last, last.actor)
		} : null);
	});
}
async function shownNames(client, accounts) {
	const people = [...new Map(accounts.map((each) => [each.id, each])).values()];
	if (people.length === 0) return [];
	const declared = people.map((_, index) => `$u${index}: String!`).join(", ");
	const parts = people.map((_, index) => `u${index}: user(login: $u${index}) { databaseId name }`).join("\n");
	const variables = Object.fromEntries(people.map(({ login }, index) => [`u${index}`, login]));
	const answer = await require_exit.attempt(() => client.graphql(`query Names(${declared}) { ${parts} }`, variables));
	if (!answer.ok) return [];
	return people.flatMap(({ login, id }, index) => {
		const told = answer.value[`u${index}`];
		return told?.databaseId === id && told.name ? [{
			login,
			id,
			name: told.name
		}] : [];
	});
}
exports.peopleAnswers = peopleAnswers;
exports.shownNames = shownNames;

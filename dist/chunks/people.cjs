const require_error = require("./error.cjs");
const require_answers = require("./answers.cjs");
const require_conversation = require("./conversation.cjs");
const require_access = require("./access.cjs");
// src/github/answers/told.ts
async function told(what, read) {
	try {
		return {
			status: "known",
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: `${what} could not be read: ${error.message}`
		};
	}
}
// src/github/answers/changed-since.ts
const MOST_FILES = 300;
function changedSinceAnswer(client, subject, { sha }) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	return told(`what changed since ${sha.slice(0, 7)}`, async () => {
		const basehead = `${sha}...${subject.headSha}`;
		const { data } = await client.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead,
			per_page: 100
		});
		const listed = data.files;
		const files = (listed ?? []).map(require_answers.changedFile);
		const builds = data.status === "ahead" || data.status === "identical";
		return {
			files,
			complete: listed !== void 0 && files.length < MOST_FILES,
			...builds ? { ahead: data.ahead_by } : {}
		};
	});
}
// src/github/answers/label-set.ts
function labelSetAnswer(client, subject, label) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	return told(`who set the label ${label}`, async () => {
		const issue = {
			owner,
			repo,
			issue_number: subject.number ?? 0,
			per_page: 100
		};
		const last = (await client.paginate(client.rest.issues.listEvents, issue)).filter((event) => event.event === "labeled" || event.event === "unlabeled").findLast((event) => "label" in event && event.label.name?.toLowerCase() === label.toLowerCase());
		if (last?.event !== "labeled") return null;
		return (await client.paginate(client.rest.issues.listLabelsOnIssue, issue)).some(({ name }) => name.toLowerCase() === label.toLowerCase()) ? {
			by: require_conversation.personFrom(last.actor),
			at: last.created_at
		} : null;
	});
}
// src/github/answers/permission.ts
function permissionAnswer(client, subject, login) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	return told(`the permission of @${login}`, async () => ({ level: await require_access.accessTo(client, {
		owner,
		repo,
		login
	}) }));
}
// src/github/answers/pushes.ts
const DELETED = /^0+$/;
async function readPushes(client, head) {
	const [owner = "", repo = ""] = head.repository.split("/");
	const { data } = await client.rest.repos.listActivities({
		owner,
		repo,
		ref: `refs/heads/${head.ref}`,
		per_page: 100
	});
	return data.filter(({ after }) => !DELETED.test(after)).map(({ after, timestamp, actor }) => ({
		sha: after,
		at: timestamp,
		pusher: require_conversation.personFrom(actor)
	}));
}
// src/github/answers/team-members.ts
async function teamAnswer(client, { org, team }) {
	try {
		return {
			status: "known",
			value: (await client.paginate(client.rest.teams.listMembersInOrg, {
				org,
				team_slug: team,
				per_page: 100
			})).map(({ login, id, type }) => ({
				login,
				id,
				type
			}))
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: error.status === 404 || error.status === 403 ? `its members cannot be read (${error.status}). Give the input \`team-token\` a token with \`members: read\` (GitHub App) or \`read:org\` (classic). Or there is no such team` : `its members could not be read: ${error.message}`
		};
	}
}
// src/github/answers/people.ts
function peopleAnswerer(client, teams, subject) {
	let read;
	const conversation = () => read ??= require_conversation.readConversation(client, subject);
	return async (question) => {
		switch (question.kind) {
			case "reviews": return told("the reviews", async () => (await conversation()).reviews);
			case "comments": return told("the comments", async () => (await conversation()).comments);
			case "body-edits": return told("the edit history of the body", async () => (await conversation()).body);
			case "commits":
				if (subject.kind !== "pull-request") return {
					status: "unavailable",
					reason: "only a pull request has commits"
				};
				return told("the commits", async () => (await conversation()).commits);
			case "pushes": return told("the pushes to the branch", async () => {
				const { head } = await conversation();
				if (head === void 0) throw new require_error.GitHubError(404, "the repository of the branch is gone.");
				return readPushes(client, head);
			});
			case "base-changes": return told("the moves to another base branch", async () => {
				const { baseChanges } = await conversation();
				if (baseChanges === void 0) throw new require_error.GitHubError(0, "GitHub did not give them all.");
				return baseChanges;
			});
			case "team-members": return teamAnswer(teams, question);
			case "permission": return permissionAnswer(client, subject, question.login);
			case "changed-since": return changedSinceAnswer(client, subject, question);
			case "label-set": return labelSetAnswer(client, subject, question.label);
			default: return question;
		}
	};
}
exports.peopleAnswerer = peopleAnswerer;

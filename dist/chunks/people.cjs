const require_error = require("./error.cjs");
const require_answers = require("./answers.cjs");
const require_reading = require("./reading2.cjs");
const require_conversation = require("./conversation.cjs");
const require_milestone = require("./milestone.cjs");
const require_access = require("./access.cjs");
const require_commit = require("./commit.cjs");
// src/github/answers/changed-since.ts
const MOST_FILES = 300;
function changedSinceAnswer(client, subject, { sha }) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	return require_reading.told(`what changed since ${sha.slice(0, 7)}`, async () => {
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
// src/github/people/people.ts
function peopleAnswerer(client, teams, subject) {
	let read;
	const conversation = () => read ??= require_conversation.readConversation(client, subject);
	return async (question) => {
		switch (question.kind) {
			case "reviews": return require_reading.told("the reviews", async () => (await conversation()).reviews);
			case "comments": return require_reading.told("the comments", async () => (await conversation()).comments);
			case "body-edits": return require_reading.told("the edit history of the body", async () => (await conversation()).body);
			case "commits":
				if (subject.kind !== "pull-request") return {
					status: "unavailable",
					reason: "only a pull request has commits"
				};
				return require_reading.told("the commits", async () => (await conversation()).commits);
			case "pushes": return require_reading.told("the pushes to the branch", async () => {
				const { head } = await conversation();
				if (head === void 0) throw new require_error.GitHubError(404, "the repository of the branch is gone.");
				return require_commit.readPushes(client, head);
			});
			case "base-changes": return require_reading.told("the moves to another base branch", async () => {
				const { baseChanges } = await conversation();
				if (baseChanges === void 0) throw new require_error.GitHubError(0, "GitHub did not give them all.");
				return baseChanges;
			});
			case "team-members": return teamAnswer(teams, question);
			case "permission": return require_access.permissionAnswer(client, subject, question.login);
			case "changed-since": return changedSinceAnswer(client, subject, question);
			case "label-set": return require_milestone.labelSetAnswer(client, subject, question.label);
			default: return question;
		}
	};
}
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
exports.peopleAnswerer = peopleAnswerer;

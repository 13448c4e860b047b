const require_front_matter = require("./front-matter.cjs");
const require_context = require("./context.cjs");
const require_pulls_at = require("./pulls-at.cjs");
// src/action/left-head.ts
async function leftAt(client, { payload }, request) {
	const sha = require_context.shaOf(require_context.partOf(require_context.partOf(payload, "pull_request"), "head")["sha"]);
	if (request?.kind !== "pull-request" || sha === void 0) return [];
	const { owner, repo, number } = request;
	try {
		return (await require_pulls_at.openPullRequestsAt(client, {
			owner,
			repo,
			sha
		})).filter((each) => each.number !== number).map((each) => ({
			owner,
			repo,
			kind: "pull-request",
			number: each.number
		}));
	} catch (error) {
		if (!(error instanceof require_front_matter.GitHubError)) throw error;
		return [];
	}
}
exports.leftAt = leftAt;

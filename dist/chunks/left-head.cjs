const require_error = require("./error.cjs");
const require_context = require("./context.cjs");
const require_client = require("./client.cjs");
// src/action/left-head.ts
async function leftAt(client, { payload }, request) {
	const sha = require_context.shaOf(require_context.partOf(require_context.partOf(payload, "pull_request"), "head")["sha"]);
	if (request?.kind !== "pull-request" || sha === void 0) return [];
	const { owner, repo, number } = request;
	try {
		return (await require_client.openWithHead(client, {
			owner,
			repo,
			sha
		})).numbers.filter((each) => each !== number).map((each) => ({
			owner,
			repo,
			kind: "pull-request",
			number: each
		}));
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return [];
	}
}
exports.leftAt = leftAt;

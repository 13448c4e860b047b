const require_client = require("./client.cjs");
const require_lists = require("./lists.cjs");
// src/github/writes/commit-status.ts
async function readStatus(client, place) {
	const { context, owner, repo, sha } = place;
	const name = context.toLowerCase();
	const pages = require_lists.numberedPages("statuses", async (page) => {
		const { data } = await client.rest.repos.getCombinedStatusForRef({
			owner,
			repo,
			ref: sha,
			per_page: 100,
			page
		});
		return {
			data: data.statuses,
			total: data.total_count
		};
	});
	const found = await require_lists.firstOf(pages, (each) => each.context.toLowerCase() === name);
	return found && {
		state: found.state,
		description: found.description ?? ""
	};
}
async function writeStatus(client, place, status, holds) {
	const { targetUrl, ...rest } = status;
	await client.rest.repos.createCommitStatus({
		...place,
		...rest,
		request: holds === void 0 ? require_client.REPEATABLE : require_client.repeatableWhile(holds),
		...targetUrl === void 0 ? {} : { target_url: targetUrl }
	});
}
function saysTheSame(standing, status) {
	return standing !== void 0 && standing.state === status.state && standing.description === status.description;
}
Object.defineProperty(exports, "readStatus", {
	enumerable: true,
	get: function() {
		return readStatus;
	}
});
Object.defineProperty(exports, "saysTheSame", {
	enumerable: true,
	get: function() {
		return saysTheSame;
	}
});
Object.defineProperty(exports, "writeStatus", {
	enumerable: true,
	get: function() {
		return writeStatus;
	}
});

const require_exit = require("./exit.cjs");
const require_client = require("./client.cjs");
// src/subject/stopped.ts
function stopped(error) {
	const isFault = error instanceof require_exit.GitHubError && error.isFault;
	return {
		kind: "could-not-judge",
		reason: reasonOf(error),
		...isFault && { isFault }
	};
}
function reasonOf(error) {
	return error instanceof require_exit.GitHubError ? error.message : require_exit.faultWords(error);
}
// node_modules/@actions/github/lib/github.js
const context = new require_client.Context();
// src/github/events/context.ts
function readContext() {
	const context$1 = Reflect.construct(context.constructor, []);
	const repository = repositoryIn(context$1);
	const { apiUrl, serverUrl, runId, sha, payload } = context$1;
	const read = {
		eventName: context$1.eventName ?? "",
		payload: typeof payload === "object" && payload !== null ? { ...payload } : {},
		apiUrl,
		serverUrl
	};
	const graphqlUrl = process.env["GITHUB_GRAPHQL_URL"] ?? "";
	if (graphqlUrl !== "") read.graphqlUrl = graphqlUrl;
	if (sha !== void 0) read.sha = sha;
	if (repository === void 0) return read;
	read.repository = repository;
	const workflowPath = /^[^/]+\/[^/]+\/([^@]+)@/.exec(process.env["GITHUB_WORKFLOW_REF"] ?? "")?.[1];
	if (workflowPath !== void 0) read.workflowPath = workflowPath;
	if (!Number.isNaN(runId)) read.runUrl = `${serverUrl}/${require_exit.repositoryName(repository)}/actions/runs/${runId}`;
	return read;
}
function repositoryIn(context) {
	try {
		const { owner, repo } = context.repo;
		return repo === void 0 ? void 0 : require_exit.repositoryNamed(require_exit.repositoryName({
			owner,
			repo
		}));
	} catch {
		return;
	}
}
function partOf(part, name) {
	const value = Object.hasOwn(part, name) ? part[name] : void 0;
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function numberOf({ number }) {
	return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : void 0;
}
function shaOf(value) {
	return typeof value === "string" && /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : void 0;
}
function textIn(value) {
	return typeof value === "string" && /^[^\u0000-\u0020\u007F~^:?*[\\]{1,1000}$/.test(value) ? value : void 0;
}
function flag(value) {
	return value === true;
}
function tagOf({ eventName, payload }) {
	if (eventName === "release") return textIn(partOf(payload, "release")["tag_name"]);
	if (eventName !== "push" && eventName !== "workflow_dispatch") return void 0;
	return /^refs\/tags\/(.+)$/.exec(textIn(payload["ref"]) ?? "")?.[1];
}
const GROUP = /^gh-readonly-queue\/(.+)\/pr-([1-9]\d{0,14})-([0-9a-f]{40,64})$/;
const PULLS = /(?:^|\/)pr-\d+-/g;
function groupNamed(branch) {
	const [, baseRef, number] = GROUP.exec(branch) ?? [];
	if (baseRef === void 0 || (branch.match(PULLS) ?? []).length !== 1) return void 0;
	return {
		number: Number(number),
		baseRef
	};
}
function startingRun({ eventName, payload, workflowPath }) {
	if (eventName !== "workflow_run") return void 0;
	const run = partOf(payload, "workflow_run");
	const path = pathIn(run);
	const headSha = shaOf(run["head_sha"]);
	const headBranch = textIn(run["head_branch"]);
	return {
		event: textIn(run["event"]) ?? "",
		isOwn: path !== void 0 && path === workflowPath,
		...path === void 0 ? {} : { path },
		...headSha === void 0 ? {} : { headSha },
		...headBranch === void 0 ? {} : { headBranch }
	};
}
function pathIn(run) {
	const { path } = run;
	return typeof path === "string" ? WORKFLOW_FILE.exec(path)?.[1] : void 0;
}
const WORKFLOW_FILE = /^(\.github\/workflows\/[^\p{C}@]{1,200}\.ya?ml)(?:@.*)?$/u;
const OF_THE_DEFAULT_BRANCH = new Set([
	"pull_request_target",
	"issue_comment",
	"issues",
	"schedule",
	"workflow_run",
	"check_run",
	"check_suite",
	"status",
	"repository_dispatch"
]);
function markersFor(named, run) {
	const found = run?.path !== void 0 && !OF_THE_DEFAULT_BRANCH.has(run.event) ? [run.path] : [];
	const paths = named ?? found;
	return {
		paths,
		ranFor: (run?.event === "pull_request" || run?.event === "merge_group") && run?.path !== void 0 && paths.includes(run.path) ? run.headSha : void 0
	};
}
Object.defineProperty(exports, "flag", {
	enumerable: true,
	get: function() {
		return flag;
	}
});
Object.defineProperty(exports, "groupNamed", {
	enumerable: true,
	get: function() {
		return groupNamed;
	}
});
Object.defineProperty(exports, "markersFor", {
	enumerable: true,
	get: function() {
		return markersFor;
	}
});
Object.defineProperty(exports, "numberOf", {
	enumerable: true,
	get: function() {
		return numberOf;
	}
});
Object.defineProperty(exports, "partOf", {
	enumerable: true,
	get: function() {
		return partOf;
	}
});
Object.defineProperty(exports, "readContext", {
	enumerable: true,
	get: function() {
		return readContext;
	}
});
Object.defineProperty(exports, "reasonOf", {
	enumerable: true,
	get: function() {
		return reasonOf;
	}
});
Object.defineProperty(exports, "shaOf", {
	enumerable: true,
	get: function() {
		return shaOf;
	}
});
Object.defineProperty(exports, "startingRun", {
	enumerable: true,
	get: function() {
		return startingRun;
	}
});
Object.defineProperty(exports, "stopped", {
	enumerable: true,
	get: function() {
		return stopped;
	}
});
Object.defineProperty(exports, "tagOf", {
	enumerable: true,
	get: function() {
		return tagOf;
	}
});
Object.defineProperty(exports, "textIn", {
	enumerable: true,
	get: function() {
		return textIn;
	}
});

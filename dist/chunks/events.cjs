// src/author/explain/events.ts
const USUAL_TYPES = [
	"opened",
	"edited",
	"synchronize",
	"reopened",
	"ready_for_review"
];
const OF_PULL_REQUESTS_ALONE = [
	"synchronize",
	"ready_for_review",
	"converted_to_draft"
];
const REPORTS = [
	{
		kind: "check-runs",
		name: "check_run",
		types: ["completed"],
		because: "checks of other apps"
	},
	{
		kind: "statuses",
		name: "status",
		types: [],
		because: "commit statuses of others"
	},
	{
		kind: "deployment",
		name: "deployment_status",
		types: [],
		because: "deployments"
	},
	{
		kind: "release",
		name: "release",
		types: ["published"],
		because: "releases"
	}
];
const OF_ITS_COMMIT = ["pull_request_review", "deployment_status"];
function isReport(event) {
	return REPORTS.some(({ name }) => name === event);
}
function issueTypes(types) {
	return types.map(({ name }) => name).filter((name) => !OF_PULL_REQUESTS_ALONE.includes(name));
}
const HOURLY = "17 * * * *";
function startsOf({ types, cron }) {
	if (cron !== void 0) return [`  - cron: '${cron}'`];
	return types.length === 0 ? [] : [`  types: [${types.join(", ")}]`];
}
function eventsNeeded({ kinds, sources, types, breakGlass, waits }) {
	const comments = kinds.has("comments") || breakGlass ? "comments sign" : "a tick in a comment";
	return [...[
		kinds.has("reviews") && {
			name: "pull_request_review",
			types: [
				"submitted",
				"edited",
				"dismissed"
			],
			because: "reviews sign"
		},
		(kinds.has("comments") || breakGlass || sources.has("comments")) && {
			name: "issue_comment",
			types: [
				"created",
				"edited",
				"deleted"
			],
			because: comments
		},
		(sources.has("issue-body") || sources.has("linked-issues")) && {
			name: "issues",
			types: sources.has("issue-body") ? issueTypes(types) : ["edited"],
			because: "a tick in an issue"
		},
		waits && {
			name: "schedule",
			types: [],
			cron: HOURLY,
			because: "nothing else starts it when a time has come"
		}
	].filter((each) => each !== false), ...REPORTS.flatMap(({ kind, ...event }) => kinds.has(kind) ? [event] : [])];
}
Object.defineProperty(exports, "OF_ITS_COMMIT", {
	enumerable: true,
	get: function() {
		return OF_ITS_COMMIT;
	}
});
Object.defineProperty(exports, "USUAL_TYPES", {
	enumerable: true,
	get: function() {
		return USUAL_TYPES;
	}
});
Object.defineProperty(exports, "eventsNeeded", {
	enumerable: true,
	get: function() {
		return eventsNeeded;
	}
});
Object.defineProperty(exports, "isReport", {
	enumerable: true,
	get: function() {
		return isReport;
	}
});
Object.defineProperty(exports, "issueTypes", {
	enumerable: true,
	get: function() {
		return issueTypes;
	}
});
Object.defineProperty(exports, "startsOf", {
	enumerable: true,
	get: function() {
		return startsOf;
	}
});

const require_context = require("./context.cjs");
// src/github/event-tag.ts
function tagOf({ eventName, payload }) {
	if (eventName === "release") return require_context.textOf(require_context.partOf(payload, "release")["tag_name"]);
	if (eventName !== "push" && eventName !== "workflow_dispatch") return void 0;
	return /^refs\/tags\/(.+)$/.exec(require_context.textOf(payload["ref"]) ?? "")?.[1];
}
Object.defineProperty(exports, "tagOf", {
	enumerable: true,
	get: function() {
		return tagOf;
	}
});

// src/github/error.ts
var GitHubError = class extends Error {
	status;
	permission;
	resetAt;
	constructor(status, message, details = {}) {
		super(message, { cause: details.cause });
		this.name = "GitHubError";
		this.status = status;
		this.permission = details.permission;
		this.resetAt = details.resetAt;
	}
	get transient() {
		return this.status === 0 || this.status >= 500 && this.status !== 501;
	}
};
function permissionHint(permission) {
	return `Add \`${permission}\` to the \`permissions:\` of the job. ${FORKS}`;
}
const FORKS = "On pull requests from forks the token only reads.";
Object.defineProperty(exports, "FORKS", {
	enumerable: true,
	get: function() {
		return FORKS;
	}
});
Object.defineProperty(exports, "GitHubError", {
	enumerable: true,
	get: function() {
		return GitHubError;
	}
});
Object.defineProperty(exports, "permissionHint", {
	enumerable: true,
	get: function() {
		return permissionHint;
	}
});

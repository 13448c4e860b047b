// src/reports/sanitise.ts
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;
function sanitiseLine(text, maxLength = 200) {
	const line = text.replace(/[\r\n\t\u2028\u2029\u0085]+/g, " ").replace(HIDDEN, "").replace(/_{4,}/g, "___").replace(/:(?=:)/g, ":​").replace(/#(?=#\[)/g, "#​");
	const points = [...line];
	return points.length > maxLength ? `${points.slice(0, maxLength - 1).join("")}…` : line;
}
function sanitiseLines(text) {
	return text.split("\n").map((line) => sanitiseLine(line, 1e400)).join("\n");
}
// src/github/transport/error.ts
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
Object.defineProperty(exports, "sanitiseLine", {
	enumerable: true,
	get: function() {
		return sanitiseLine;
	}
});
Object.defineProperty(exports, "sanitiseLines", {
	enumerable: true,
	get: function() {
		return sanitiseLines;
	}
});

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
async function attempt(call) {
	try {
		return {
			ok: true,
			value: await call()
		};
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		return {
			ok: false,
			error
		};
	}
}
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
// src/github/repository.ts
function repositoryNamed(name) {
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name ?? "") ?? [];
	return owner === void 0 || repo === void 0 ? void 0 : {
		owner,
		repo
	};
}
function repositoryName({ owner, repo }) {
	return `${owner}/${repo}`;
}
function isNamed(repository, name) {
	return repositoryName(repository).toLowerCase() === name.toLowerCase();
}
const ELSEWHERE = [
	".github/checklist-gate.yaml",
	"checklist-gate.yml",
	"checklist-gate.yaml",
	".checklist-gate.yml"
];
function policyElsewhere(exists) {
	return ELSEWHERE.find(exists);
}
// src/subject/terms.ts
const DEFAULT_POLICY = ".github/checklist-gate.yml";
// src/run/exit.ts
function exitStatus(judged, failOn = isReportOnly(judged) ? "never" : "pending") {
	if (judged.kind === "policy-error") return 2;
	if (judged.kind === "could-not-judge") return 3;
	const { status, override } = judged.verdict;
	if (override?.effective === true) return 0;
	if (status === "failed") return failOn === "never" ? 0 : 1;
	if (status === "pending") return failOn === "pending" ? 4 : 0;
	return 0;
}
function isReportOnly(judged) {
	return judged.kind === "verdict" && judged.verdict.mode === "report";
}
const WORST_FIRST = [
	2,
	3,
	1,
	4,
	0
];
function worstExit(statuses) {
	return WORST_FIRST.find((status) => statuses.includes(status)) ?? 3;
}
function worstOf(all) {
	const ranks = all.map(rank);
	return ranks.indexOf(Math.min(...ranks));
}
function rank(judged) {
	const status = exitStatus(judged, "pending");
	if (status !== 0 || judged.kind !== "verdict") return WORST_FIRST.indexOf(status);
	const { override, status: own } = judged.verdict;
	return WORST_FIRST.length + (override?.effective === true ? 0 : own === "passed" ? 1 : 2);
}
function faultWords(error) {
	return `internal fault (${error instanceof Error ? `${error.name}: ${sanitiseLine(error.message)}` : "unknown"}). Please report it.`;
}
Object.defineProperty(exports, "DEFAULT_POLICY", {
	enumerable: true,
	get: function() {
		return DEFAULT_POLICY;
	}
});
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
Object.defineProperty(exports, "attempt", {
	enumerable: true,
	get: function() {
		return attempt;
	}
});
Object.defineProperty(exports, "exitStatus", {
	enumerable: true,
	get: function() {
		return exitStatus;
	}
});
Object.defineProperty(exports, "faultWords", {
	enumerable: true,
	get: function() {
		return faultWords;
	}
});
Object.defineProperty(exports, "isNamed", {
	enumerable: true,
	get: function() {
		return isNamed;
	}
});
Object.defineProperty(exports, "isReportOnly", {
	enumerable: true,
	get: function() {
		return isReportOnly;
	}
});
Object.defineProperty(exports, "permissionHint", {
	enumerable: true,
	get: function() {
		return permissionHint;
	}
});
Object.defineProperty(exports, "policyElsewhere", {
	enumerable: true,
	get: function() {
		return policyElsewhere;
	}
});
Object.defineProperty(exports, "repositoryName", {
	enumerable: true,
	get: function() {
		return repositoryName;
	}
});
Object.defineProperty(exports, "repositoryNamed", {
	enumerable: true,
	get: function() {
		return repositoryNamed;
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
Object.defineProperty(exports, "worstExit", {
	enumerable: true,
	get: function() {
		return worstExit;
	}
});
Object.defineProperty(exports, "worstOf", {
	enumerable: true,
	get: function() {
		return worstOf;
	}
});

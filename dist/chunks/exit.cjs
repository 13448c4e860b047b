// src/github/transport/error.ts
var GitHubError = class extends Error {
	status;
	permission;
	resetAt;
	isFault;
	constructor(status, message, details = {}) {
		super(message, { cause: details.cause });
		this.name = "GitHubError";
		this.status = status;
		this.permission = details.permission;
		this.resetAt = details.resetAt;
		this.isFault = details.isFault;
	}
	get transient() {
		return this.status === 0 || this.status >= 500 && this.status !== 501;
	}
};
var Outdated = class extends Error {};
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
// src/evidence/values/lines.ts
const FILE = /^\s*([^=:\s](?:[^=:]*[^=:\s])?)\s*:\s+(\S.*?)\s*$/s;
const VALUE = /^\s*([^=\s][^=]*?)\s*=\s*(.*?)\s*$/s;
function readEvidence(lines) {
	const values = new Map();
	const files = new Map();
	const wrong = [];
	for (const line of lines.filter((text) => text.trim() !== "")) {
		const asFile = FILE.exec(line);
		const [, name, text] = asFile ?? VALUE.exec(line) ?? [];
		if (name === void 0 || text === void 0) wrong.push({
			line,
			expected: "lines of the form name=value, or name: path for files"
		});
		else if (values.has(name) || files.has(name)) wrong.push({
			line,
			expected: `"${name}" only once`
		});
		else if (clashes(name, asFile === null ? { files } : { values })) wrong.push({
			line,
			expected: "values of this name from a file, or from lines, not from both"
		});
		else if (asFile === null) values.set(name, text);
		else if (/\.(?:json|xml)$/i.test(text)) files.set(name, text);
		else wrong.push({
			line,
			expected: "a path that ends in .json or .xml"
		});
	}
	return {
		values,
		files,
		wrong
	};
}
function clashes(name, { values, files }) {
	return [...files?.keys() ?? []].some((file) => name.startsWith(`${file}.`)) || [...values?.keys() ?? []].some((value) => value.startsWith(`${name}.`));
}
var Unusable = class extends Error {
	name = "Unusable";
};
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
function whyStopped(error) {
	const { isFault } = Object(error);
	return {
		reason: error instanceof Error ? error.message : String(error),
		...isFault === true && { isFault }
	};
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
Object.defineProperty(exports, "Outdated", {
	enumerable: true,
	get: function() {
		return Outdated;
	}
});
Object.defineProperty(exports, "Unusable", {
	enumerable: true,
	get: function() {
		return Unusable;
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
Object.defineProperty(exports, "readEvidence", {
	enumerable: true,
	get: function() {
		return readEvidence;
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
Object.defineProperty(exports, "whyStopped", {
	enumerable: true,
	get: function() {
		return whyStopped;
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

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
// src/run/duration.ts
const UNITS = [
	["d", 864e5],
	["h", 36e5],
	["m", 6e4],
	["s", 1e3]
];
const FORM = /^(?=\d)(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;
function readDuration(text) {
	const match = FORM.exec(text);
	if (match === null) return void 0;
	return {
		ms: UNITS.reduce((sum, [, factor], index) => sum + Number(match[index + 1] ?? 0) * factor, 0),
		text
	};
}
// src/values/lines.ts
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
Object.defineProperty(exports, "readDuration", {
	enumerable: true,
	get: function() {
		return readDuration;
	}
});
Object.defineProperty(exports, "readEvidence", {
	enumerable: true,
	get: function() {
		return readEvidence;
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

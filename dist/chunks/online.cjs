const require_exit = require("./exit.cjs");
const require_trusted = require("./trusted.cjs");
let node_buffer = require("node:buffer");
let node_util = require("node:util");
// src/cli/program.ts
var UsageError = class extends Error {
	name = "UsageError";
};
async function readAll(stream) {
	const chunks = [];
	for await (const chunk of stream) chunks.push(typeof chunk === "string" ? node_buffer.Buffer.from(chunk) : chunk);
	return node_buffer.Buffer.concat(chunks);
}
function useColor(when, { stdout, env }) {
	if (when !== "auto") return when === "always";
	if ((env["NO_COLOR"] ?? "") !== "") return false;
	if ((env["FORCE_COLOR"] ?? "") !== "") return env["FORCE_COLOR"] !== "0";
	return stdout.isTTY === true && env["TERM"] !== "dumb";
}
function columnsOf({ stdout, env }) {
	if (stdout.isTTY === true) return stdout.columns ?? 80;
	const { COLUMNS = "" } = env;
	return /^[1-9]\d{0,3}$/.test(COLUMNS) ? Number(COLUMNS) : void 0;
}
const FORM = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;
function readTime(option, text) {
	const [, day] = FORM.exec(text) ?? [];
	const at = day === void 0 ? NaN : Date.parse(text);
	if (!(day !== void 0 && !Number.isNaN(at) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day))) throw new UsageError(`${option}: found "${text}", expected a day or a time such as 2026-01-31 or 2026-01-31T12:00:00Z`);
	return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
function readArgs(args, options) {
	const config = {
		args: [...args],
		options,
		allowPositionals: true
	};
	for (const token of (0, node_util.parseArgs)({
		...config,
		strict: false,
		tokens: true
	}).tokens) {
		const wrong = token.kind === "option" ? mistakeIn(token, options) : void 0;
		if (wrong !== void 0) throw new UsageError(wrong);
	}
	return (0, node_util.parseArgs)({
		...config,
		strict: true
	});
}
function mistakeIn({ name, rawName, value, inlineValue }, options) {
	const option = Object.hasOwn(options, name) ? options[name] : void 0;
	if (option === void 0) {
		const names = Object.keys(options).map((each) => `--${each}`);
		return `unknown option ${rawName}${require_trusted.didYouMean(require_trusted.nearest(rawName, names))}`;
	}
	if (option.type === "boolean") return value === void 0 ? void 0 : `${rawName}: found the value "${value}", expected none`;
	if (value === void 0) return `${rawName}: found no value, expected one after it`;
	if (inlineValue === true || !/^-./s.test(value)) return void 0;
	return `${rawName}: found ${value} after it, expected a value; if "${value}" is the value, write ${rawName}=${value}`;
}
function oneOf(option, value, allowed) {
	const found = allowed.find((each) => each === value);
	if (found !== void 0) return found;
	throw new UsageError(`${option}: found "${value}", ${require_trusted.expecting(allowed.join(", "), require_trusted.nearest(value, allowed))}`);
}
function evidenceOf(values) {
	const { wrong, ...evidence } = require_exit.readEvidence(values);
	const [first] = wrong;
	if (first !== void 0) throw new UsageError(`--evidence: found "${first.line}", expected ${first.expected}`);
	return evidence;
}
function pairs(option, values) {
	return new Map(values.map((value) => {
		const [, name = "", text = ""] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
		if (name.trim() === "") throw new UsageError(`${option}: found "${value}", expected name=value`);
		return [name.trim(), text.trim()];
	}));
}
// src/cli/online.ts
function repositoryOf(named, { env }) {
	const name = named ?? env["GITHUB_REPOSITORY"] ?? "";
	const repository = require_exit.repositoryNamed(name);
	if (repository !== void 0) return repository;
	throw new UsageError(name === "" ? "found no repository, expected --repo owner/name or GITHUB_REPOSITORY" : `--repo: found "${name}", expected owner/name`);
}
async function connect({ env }, manner) {
	const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"] ?? "";
	if (token === "") throw new UsageError("found no token, expected one in GITHUB_TOKEN or GH_TOKEN; \"gh auth token\" prints yours");
	const { createClient } = await Promise.resolve().then(() => require("./client.cjs")).then((n) => n.client_exports);
	const { GITHUB_API_URL: apiUrl = "https://api.github.com", GITHUB_GRAPHQL_URL: graphqlUrl } = env;
	const options = {
		token,
		apiUrl,
		graphqlUrl
	};
	if (manner === void 0) return createClient(options);
	const { paced } = await Promise.resolve().then(() => require("./pace.cjs"));
	const { createFetch } = await Promise.resolve().then(() => require("./fetch.cjs")).then((n) => n.fetch_exports);
	return createClient({
		...options,
		onError: manner.onError,
		fetch: paced(createFetch(), manner.perMinute)
	});
}
function isUrl(name) {
	return /^https?:\/\//i.test(name);
}
function requestOf(address, { env }) {
	const expected = "expected https://github.com/OWNER/NAME/pull/NUMBER or …/issues/NUMBER";
	const url = URL.canParse(address) ? new URL(address) : void 0;
	const [, owner, repo, kind, number] = /^\/([\w.-]+)\/([\w.-]+)\/(pull|issues)\/([1-9]\d{0,14})(?:\/.*)?$/.exec(url?.pathname ?? "") ?? [];
	if (url === void 0 || owner === void 0 || repo === void 0 || number === void 0) throw new UsageError(`found "${address}", ${expected}`);
	const { GITHUB_SERVER_URL: server = "https://github.com", GITHUB_API_URL: api } = env;
	const own = URL.canParse(server) ? new URL(server).origin : server;
	if (url.origin !== own) throw new UsageError(`found "${address}", expected an address on ${own}; set GITHUB_SERVER_URL and GITHUB_API_URL for another server`);
	if (own !== "https://github.com" && api === void 0) throw new UsageError(`found no GITHUB_API_URL, expected the address of the API of ${own}`);
	return {
		owner,
		repo,
		kind: kind === "pull" ? "pull-request" : "issue",
		number: Number(number)
	};
}
Object.defineProperty(exports, "UsageError", {
	enumerable: true,
	get: function() {
		return UsageError;
	}
});
Object.defineProperty(exports, "columnsOf", {
	enumerable: true,
	get: function() {
		return columnsOf;
	}
});
Object.defineProperty(exports, "connect", {
	enumerable: true,
	get: function() {
		return connect;
	}
});
Object.defineProperty(exports, "evidenceOf", {
	enumerable: true,
	get: function() {
		return evidenceOf;
	}
});
Object.defineProperty(exports, "isUrl", {
	enumerable: true,
	get: function() {
		return isUrl;
	}
});
Object.defineProperty(exports, "oneOf", {
	enumerable: true,
	get: function() {
		return oneOf;
	}
});
Object.defineProperty(exports, "pairs", {
	enumerable: true,
	get: function() {
		return pairs;
	}
});
Object.defineProperty(exports, "readAll", {
	enumerable: true,
	get: function() {
		return readAll;
	}
});
Object.defineProperty(exports, "readArgs", {
	enumerable: true,
	get: function() {
		return readArgs;
	}
});
Object.defineProperty(exports, "readTime", {
	enumerable: true,
	get: function() {
		return readTime;
	}
});
Object.defineProperty(exports, "repositoryOf", {
	enumerable: true,
	get: function() {
		return repositoryOf;
	}
});
Object.defineProperty(exports, "requestOf", {
	enumerable: true,
	get: function() {
		return requestOf;
	}
});
Object.defineProperty(exports, "useColor", {
	enumerable: true,
	get: function() {
		return useColor;
	}
});

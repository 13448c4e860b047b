#!/usr/bin/env node
require("node:v8").setFlagsFromString("--regexp-tier-up-ticks=0");
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_package = require("./chunks/package.cjs");
const require_exit = require("./chunks/exit.cjs");
const require_options = require("./chunks/options.cjs");
const require_trusted = require("./chunks/trusted.cjs");
const require_model = require("./chunks/model.cjs");
const require_quantity = require("./chunks/quantity.cjs");
const require_judge = require("./chunks/judge.cjs");
const require_front_matter = require("./chunks/front-matter.cjs");
const require_nodes = require("./chunks/nodes.cjs");
const require_facts = require("./chunks/facts.cjs");
const require_answer = require("./chunks/answer.cjs");
const require_json = require("./chunks/json.cjs");
const require_text = require("./chunks/text.cjs");
const require_page = require("./chunks/page.cjs");
const require_bounded = require("./chunks/bounded.cjs");
const require_sign_off = require("./chunks/sign-off.cjs");
const require_select = require("./chunks/select.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_buffer = require("node:buffer");
let node_util = require("node:util");
let node_fs_promises = require("node:fs/promises");
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
	throw new UsageError(`${option}: found "${value}", ${require_options.expecting(allowed.join(", "), require_trusted.nearest(value, allowed))}`);
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
const appCommand = {
	name: "app",
	summary: "set up a GitHub App of your own",
	help: `checklist-gate app setup --url URL [options]
checklist-gate app setup --for-action [options]

Makes a GitHub App for a server of your own, and writes its key and its settings to this machine. It serves one page
on this machine, which shows what the App may do and leads to GitHub. The server itself is dist/app.cjs.
With --for-action the App has no server and may do less. The Action uses its token, so that the required status comes
from an App of its own.

  --url URL              the address of the server, where GitHub sends webhooks, such as https://gate.example.com
  --for-action           an App whose token the Action uses
  --organization NAME    who owns the App; default: you
  --name NAME            a name that no other App on GitHub has; default: Checklist Gate and the owner or the host
  --deployments          let the server also answer deployments that wait for an environment
  --folder PATH          the folder for key and settings; default: checklist-gate-app
  --port NUMBER          the port of the page; default: a free one

Writes private-key.pem and, for a server, app.env. Only their owner can read them (mode 600). It does not overwrite
existing files.

Reads the addresses of GitHub and its API from GITHUB_SERVER_URL and GITHUB_API_URL.

Exit status: 0 made · 2 wrong usage · 3 not made

Examples:
  checklist-gate app setup --url https://gate.example.com --organization acme
  checklist-gate app setup --for-action --organization acme
`,
	run: run$12
};
async function run$12(args, surroundings) {
	const { values, positionals } = readArgs(args, {
		url: { type: "string" },
		"for-action": {
			type: "boolean",
			default: false
		},
		organization: { type: "string" },
		name: { type: "string" },
		deployments: {
			type: "boolean",
			default: false
		},
		folder: {
			type: "string",
			default: "checklist-gate-app"
		},
		port: {
			type: "string",
			default: "0"
		}
	});
	if (positionals.length !== 1 || positionals[0] !== "setup") throw new UsageError(`found "${positionals.join(" ")}", expected "app setup"`);
	const { stdout, stderr, env } = surroundings;
	const { organization, folder } = values;
	const serverUrl = env["GITHUB_SERVER_URL"] ?? "https://github.com";
	const use = useOf(values);
	const url = use === "action" ? `${serverUrl}/${organization ?? ""}` : urlOf(values.url);
	if (!/^\d{1,5}$/.test(values.port)) throw new UsageError(`--port: found "${values.port}", expected a port number such as 8080`);
	const files = {
		key: (0, node_path.join)(folder, "private-key.pem"),
		settings: (0, node_path.join)(folder, "app.env")
	};
	for (const file of use === "action" ? [files.key] : Object.values(files)) if ((0, node_fs.existsSync)(file)) throw new UsageError(`${file} already exists; name another folder with --folder`);
	const { makeApp } = await Promise.resolve().then(() => require("./chunks/app-set-up.cjs"));
	const made = await makeApp({
		use,
		name: values.name ?? `Checklist Gate ${organization ?? new URL(url).hostname}`.slice(0, 34),
		url,
		organization,
		serverUrl,
		apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
		port: Number(values.port),
		onListening: (address) => stderr.write(`Open ${address} in a browser on this machine.\n`)
	});
	const install = `Install it: ${made.url}/installations/new\n`;
	writeSecret(folder, files.key, made.privateKey);
	if (use === "action") {
		stdout.write(`Made the App ${made.id}, client ID ${made.clientId}.\n\n  ${files.key}\n\n${install}Put the key into the environment of the gate as a secret, and delete the file: docs/how-to/hardened.md
`);
		return 0;
	}
	writeSecret(folder, files.settings, settingsOf(files.key, made));
	stdout.write(`Made the App ${made.id}.\n\n  ${files.key}\n  ${files.settings}\n\n${install}Start the server: node --env-file=${files.settings} dist/app.cjs\n`);
	return 0;
}
function useOf(values) {
	if (!values["for-action"]) return values.deployments ? "deployments" : "server";
	const besides = values.deployments ? "--deployments" : values.url === void 0 ? void 0 : "--url";
	if (besides !== void 0) throw new UsageError(`${besides}: found with --for-action, expected one of them: the App for the Action has no server`);
	return "action";
}
function urlOf(url) {
	if (url === void 0) throw new UsageError("found no --url, expected the address of the server");
	const parsed = URL.canParse(url) ? new URL(url) : void 0;
	if (parsed === void 0 || !["https:", "http:"].includes(parsed.protocol) || parsed.search + parsed.hash !== "") throw new UsageError(`--url: found "${url}", expected an address such as https://gate.example.com`);
	return parsed.href.replace(/\/+$/, "");
}
function settingsOf(key, { id, webhookSecret }) {
	return `APP_ID=${id}\nAPP_PRIVATE_KEY_FILE=${key}\nAPP_WEBHOOK_SECRET=${webhookSecret}\n`;
}
function writeSecret(folder, file, text) {
	(0, node_fs.mkdirSync)(folder, {
		recursive: true,
		mode: 448
	});
	(0, node_fs.writeFileSync)(file, text, {
		mode: 384,
		flag: "wx"
	});
}
// src/cli/audit-question.ts
function sampleAsked({ sample, seed }) {
	if (sample === void 0 && seed !== void 0) throw new UsageError("--seed: found without --sample, expected both");
	const whole = (name, text, least) => {
		if (!/^\d{1,9}$/.test(text) || Number(text) < least) throw new UsageError(`--${name}: found "${text}", expected a whole number from ${least}`);
		return Number(text);
	};
	return sample === void 0 ? void 0 : {
		size: whole("sample", sample, 1),
		seed: whole("seed", seed ?? "1", 0)
	};
}
const AUDIT_FORMATS = [
	"text",
	"json",
	"csv",
	"markdown",
	"html"
];
const DEPLOYMENT_OPTIONS = {
	deployments: { type: "string" },
	checklists: { type: "string" },
	field: { type: "string" },
	author: {
		type: "string",
		multiple: true
	}
};
function strayOptions(values) {
	return (values["deployments"] === void 0 ? [
		"checklists",
		"field",
		"author"
	] : [
		"issues",
		"into",
		"resume",
		"status-name",
		"retention"
	]).filter((name) => values[name] !== void 0 && values[name] !== false);
}
const RETENTION = "90d";
function questionOf(values, earlier, now) {
	const own = {
		...values,
		since: values.since === void 0 ? void 0 : readTime("--since", values.since),
		until: values.until === void 0 ? void 0 : readTime("--until", values.until),
		issues: values.issues ? "issues" : void 0,
		into: values.into?.join("\n")
	};
	const { label: labelled, policy, phase: enforced, status, retention: kept, into: branches } = earlier?.asked ?? {};
	const before = {
		since: earlier?.since,
		until: earlier?.until,
		issues: earlier?.kind,
		into: branches?.join("\n"),
		label: labelled,
		policy,
		phase: enforced,
		"status-name": status,
		retention: kept
	};
	const chosen = (name) => {
		if (earlier !== void 0 && own[name] !== void 0 && own[name] !== before[name]) throw new UsageError(`--${name}: found ${own[name]}, expected ${before[name] ?? "none"}, as in the audit that --resume continues`);
		return own[name] ?? before[name];
	};
	const since = chosen("since");
	if (since === void 0) throw new UsageError("--since: found nothing, expected a day or a time such as 2026-01-31");
	const at = readTime("--until", now);
	const retention = chosen("retention") ?? RETENTION;
	const kind = chosen("issues") === "issues" ? "issues" : "pull-requests";
	const [label, phase, into] = [
		chosen("label"),
		chosen("phase"),
		chosen("into")?.split("\n")
	];
	if (label !== void 0 && kind !== "issues") throw new UsageError("--label: found without --issues or --deployments, expected one of them");
	return {
		since,
		until: chosen("until") ?? at,
		kind,
		at,
		keptSince: timeBefore(at, retention),
		asked: {
			policy: chosen("policy") ?? ".github/checklist-gate.yml",
			status: chosen("status-name") ?? "checklist-gate",
			retention,
			...label === void 0 ? {} : { label },
			...phase === void 0 ? {} : { phase },
			...into === void 0 ? {} : { into }
		}
	};
}
function timeBefore(at, retention) {
	const span = require_quantity.readDuration(retention);
	if (span === void 0 || span === 0) throw new UsageError(`--retention: found "${retention}", expected a span of time such as 90d`);
	return readTime("--retention", new Date(Date.parse(at) - span).toISOString());
}
// src/reports/excerpt.ts
function excerptOf(text, { line, column }) {
	const source = text.split(/\r?\n/)[line - 1];
	if (source === void 0) return [];
	const before = require_exit.sanitiseLine(source.slice(0, column - 1), 1e400);
	const number = String(line);
	return [`  ${number} | ${require_exit.sanitiseLine(source)}`, `  ${" ".repeat(number.length)} | ${" ".repeat([...before].length)}^`];
}
function withExcerpts(errors, places, file) {
	return errors.map((error, index) => {
		const place = places[index];
		return file === void 0 || place?.path !== file.path ? error : [error, ...excerptOf(file.text, place)].join("\n");
	});
}
// src/cli/files.ts
const MAX_FILE_BYTES = 262144;
var MissingFile = class extends UsageError {};
async function readText(path, { readStdin }, maxBytes = MAX_FILE_BYTES) {
	const bytes = path === "-" ? await readStdin() : await readBytes(path);
	const name = path === "-" ? "standard input" : path;
	if (bytes.length > maxBytes) throw new UsageError(`${name}: found ${bytes.length} bytes, expected at most ${maxBytes}`);
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw new UsageError(`${name}: found bytes that are not UTF-8, expected UTF-8 text`);
	}
}
async function readBytes(path) {
	try {
		return await (0, node_fs_promises.readFile)(path);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		if (code === "ENOENT" || code === "ENOTDIR") throw new MissingFile(`${path}: no such file`);
		throw new UsageError(`${path}: ${{
			EISDIR: "found a directory, expected a file",
			EACCES: "not readable"
		}[code] ?? `cannot be read (${code})`}`);
	}
}
async function readDocument(path, as, surroundings) {
	const markdown = await readText(path, surroundings);
	return {
		id: path === "-" ? "<stdin>" : path,
		kind: as === "file" ? "file" : "pull-request-body",
		markdown,
		path
	};
}
const KINDS = {
	comments: "comment",
	"linked-issues": "issue-body"
};
async function readGiven(values, surroundings) {
	const given = new Map();
	for (const value of values) {
		const [, name, file] = /^([^=]*)=(.+)$/.exec(value) ?? [];
		if (name === void 0 || file === void 0) throw new UsageError(`--document: found "${value}", expected comments=FILE or linked-issues=FILE`);
		const source = oneOf("--document", name, ["comments", "linked-issues"]);
		const document = {
			...await readDocument(file, "body", surroundings),
			kind: KINDS[source]
		};
		given.set(source, [...given.get(source) ?? [], document]);
	}
	return given;
}
function readForm(document) {
	try {
		return {
			ok: true,
			value: require_judge.read([{
				...document,
				markdown: require_front_matter.withoutFrontMatter(document.markdown)
			}])
		};
	} catch (error) {
		return {
			ok: false,
			error: error instanceof Error ? error.message : String(error)
		};
	}
}
async function readPolicyFile(path, surroundings) {
	if (path === void 0 && !(0, node_fs.existsSync)(".github/checklist-gate.yml")) {
		const elsewhere = require_exit.policyElsewhere(node_fs.existsSync);
		if (elsewhere !== void 0) surroundings.stderr.write(`checklist-gate: ${elsewhere} is not read: move it to ${require_exit.DEFAULT_POLICY}, or name it with --policy\n`);
		return;
	}
	const chosen = path ?? ".github/checklist-gate.yml";
	return {
		path: chosen,
		text: await readText(chosen, surroundings)
	};
}
function refusePolicy(errors, policy, { stderr }) {
	const messages = errors.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
	for (const message of withExcerpts(messages, errors, policy)) stderr.write(`checklist-gate: ${message}\n`);
	return 2;
}
async function writeNew(path, text, overwrite) {
	const failed = (error) => {
		return new UsageError(`could not write ${path} (${error instanceof Error && "code" in error ? String(error.code) : String(error)})`);
	};
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true }).catch((error) => {
		throw failed(error);
	});
	await (0, node_fs_promises.writeFile)(path, text, { flag: overwrite ? "w" : "wx" }).catch((error) => {
		throw error instanceof Error && "code" in error && error.code === "EEXIST" ? isThere(path) : failed(error);
	});
}
function isThere(path) {
	return new UsageError(`${path}: already exists; write elsewhere with --output, or overwrite it with --force`);
}
function sharedIn(folder) {
	return async ({ repository, path, ref }) => {
		const wrong = (reason) => ({
			ok: false,
			error: {
				isWrong: true,
				reason
			}
		});
		if (folder === void 0) return wrong("is in another repository, expected --policies DIR with the file at DIR/OWNER/REPO/PATH");
		const name = (0, node_path.join)(folder, ...repository.split("/"), ...path.split("/"));
		try {
			if ((0, node_path.relative)(await (0, node_fs_promises.realpath)(folder), await (0, node_fs_promises.realpath)(name)).split(node_path.sep)[0] === "..") return wrong(`leads out of ${folder}, expected a file inside`);
			return {
				ok: true,
				value: {
					path,
					text: new TextDecoder("utf-8", {
						fatal: true,
						ignoreBOM: true
					}).decode(await (0, node_fs_promises.readFile)(name)),
					shared: {
						repository,
						ref
					}
				}
			};
		} catch {
			return wrong(`cannot be read, expected UTF-8 text at ${name}`);
		}
	};
}
async function readPolicyWith(path, folder, surroundings) {
	const { sharedPolicy, withBases } = await Promise.resolve().then(() => require("./chunks/shared-policies.cjs")).then((n) => n.shared_policies_exports);
	const readShared = sharedIn(folder);
	const reference = path === void 0 ? void 0 : require_nodes.referenceIn(path);
	if (reference !== void 0) return inUsage(await withBases(inUsage(await sharedPolicy(reference, readShared)), readShared));
	const file = await readPolicyFile(path, surroundings);
	return file === void 0 ? void 0 : inUsage(await withBases(file, readShared));
}
function inUsage(stage) {
	if (stage.ok) return stage.value;
	throw new UsageError(stage.error.kind === "policy-error" ? stage.error.errors.join("\n") : stage.error.reason);
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
	const { createClient } = await Promise.resolve().then(() => require("./chunks/client.cjs")).then((n) => n.client_exports);
	const { GITHUB_API_URL: apiUrl = "https://api.github.com", GITHUB_GRAPHQL_URL: graphqlUrl } = env;
	const options = {
		token,
		apiUrl,
		graphqlUrl
	};
	if (manner === void 0) return createClient(options);
	const { paced } = await Promise.resolve().then(() => require("./chunks/pace.cjs"));
	const { createFetch } = await Promise.resolve().then(() => require("./chunks/fetch.cjs")).then((n) => n.fetch_exports);
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
const auditCommand = {
	name: "audit",
	summary: "judge the merges of a period again",
	help: `checklist-gate audit --since DATE [--until DATE] [options]
checklist-gate audit --deployments ENVIRONMENT --since DATE [--until DATE] [options]

Judges the merged pull requests, or the closed issues, of a period again: each with the text, reviews, comments and
policy of its time. Shows who approved and who overrode, which status was recorded, and which commits of the default
branch have no pull request. Changes nothing.

With --deployments it takes the deployments of the period, or releases or tags in a repository that has no deployments.
It finds the checklist of each by version and commit, judges it as it was when the deployment went out, and names
the deployments that have none.

  --since DATE         the first day or time, such as 2026-01-31 or 2026-01-31T12:00:00Z
  --until DATE         the end, which is not part of the period; default: now
  --repo OWNER/NAME    the repository; default: GITHUB_REPOSITORY
  --issues             closed issues instead of merged pull requests
  --label NAME         with --issues or --deployments: only issues with this label
  --deployments ENVIRONMENT
                       deployments to this environment instead of merged pull requests
  --checklists WHERE   with --deployments: issues (default), or pull-requests: those that brought the commit
  --field NAME         with --deployments: the version field; default: each whose name says version, tag or release
  --author LOGIN       with --deployments: an author whose issues count without write access, such as
                       release-bot[bot]; may be repeated
  --into BRANCH        a branch whose pull requests bring commits to the default branch; may be repeated;
                       default: only the default branch
  --policy PATH        the policy in the repository; default: ${require_exit.DEFAULT_POLICY}
  --phase NAME         enforce this phase and all that come before it
  --status-name NAME   the name of the recorded commit status; default: checklist-gate
  --retention SPAN     how long GitHub keeps a status: the retention of Actions; default: 90d. For what was merged
                       earlier, a missing status is no fault: it may have expired
  --sample N           draw N changes at random, one line each. --seed N draws others; default: 1. The same changes
                       and the same seed give the same sample
  --format FORMAT      text (default), json, csv, markdown or html: one page in one file
  --resume FILE        continue an audit that ended early, from its JSON
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Reads the token from GITHUB_TOKEN or GH_TOKEN, and the address of the API from GITHUB_API_URL.

Exit status: 0 everything passed or was overridden
             1 something did not, a commit has no pull request, or a deployment has no checklist
             2 wrong usage
             3 the audit could not finish; it still prints what it judged

Examples:
  GITHUB_TOKEN=… checklist-gate audit --repo octocat/hello-world --since 2026-01-01 --format csv > audit.csv
  GITHUB_TOKEN=… checklist-gate audit --repo octocat/hello-world --since 2026-01-01 --deployments production
`,
	run: run$11
};
async function run$11(args, surroundings) {
	const { values, positionals } = readArgs(args, {
		since: { type: "string" },
		until: { type: "string" },
		repo: { type: "string" },
		issues: {
			type: "boolean",
			default: false
		},
		label: { type: "string" },
		into: {
			type: "string",
			multiple: true
		},
		policy: { type: "string" },
		phase: { type: "string" },
		"status-name": { type: "string" },
		retention: { type: "string" },
		format: {
			type: "string",
			default: "text"
		},
		resume: { type: "string" },
		...DEPLOYMENT_OPTIONS,
		sample: { type: "string" },
		seed: { type: "string" },
		color: {
			type: "string",
			default: "auto"
		}
	});
	if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE`);
	const repository = repositoryOf(values.repo, surroundings);
	const format = oneOf("--format", values.format, AUDIT_FORMATS);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const { deployments } = values;
	const draw = sampleAsked(values);
	const [stray] = strayOptions(values);
	if (stray !== void 0) throw new UsageError(`--${stray}: found ${deployments === void 0 ? "without --deployments, expected both" : "with --deployments, expected one of them"}`);
	if (deployments !== void 0) {
		const { auditDeploymentsTo } = await Promise.resolve().then(() => require("./chunks/audit-deployments.cjs"));
		return auditDeploymentsTo(deployments, values, {
			where: repository,
			format,
			color,
			draw
		}, surroundings);
	}
	const earlier = values.resume === void 0 ? void 0 : await readAudit(values.resume, surroundings);
	const asked = questionOf(values, earlier, surroundings.now());
	const { since, until } = asked;
	if (since >= until) throw new UsageError(`--since: found ${since}, expected a time before ${until}`);
	if (earlier !== void 0 && earlier.repository !== require_exit.repositoryName(repository)) throw new UsageError(`--resume: found an audit of ${require_exit.sanitiseLine(earlier.repository)}, expected an audit of ${require_exit.repositoryName(repository)}`);
	const { stdout, stderr } = surroundings;
	const { failure, ...fresh } = await audited(repository, asked, earlier, surroundings).finally(() => {
		if (stderr.isTTY === true) stderr.write("\r\x1B[K");
	});
	const { at, asked: recorded } = asked;
	const audit = {
		...earlier === void 0 ? fresh : joined(earlier, fresh),
		at,
		asked: recorded
	};
	const names = [...audit.rows.map(({ number }) => `#${number}`), ...audit.commits.map(({ sha }) => sha)];
	const whole = draw !== void 0 && audit.complete ? {
		...audit,
		sample: require_model.sampleOf(names, draw.size, draw.seed)
	} : audit;
	stdout.write(await shown$5(whole, format, color));
	if (failure !== void 0) stderr.write(`checklist-gate: the audit ended early: ${require_exit.sanitiseLine(failure.reason, 600)}\n`);
	if (!whole.complete) {
		stderr.write("checklist-gate: keep the output of --format json; --resume FILE continues from it\n");
		return 3;
	}
	return require_model.isClean(whole) ? 0 : 1;
}
async function audited(where, { since, until, kind, keptSince, asked, at }, earlier, surroundings) {
	const { policy: policyPath, phase, label, status, into } = asked;
	const own = {
		name: status,
		phase
	};
	const { audit: judge } = await Promise.resolve().then(() => require("./chunks/audit.cjs"));
	const { auditReader } = await Promise.resolve().then(() => require("./chunks/reader.cjs")).then((n) => n.reader_exports);
	const { answerer } = await Promise.resolve().then(() => require("./chunks/answer2.cjs")).then((n) => n.answer_exports);
	const { statusContext } = await Promise.resolve().then(() => require("./chunks/own-reports.cjs")).then((n) => n.own_reports_exports);
	const query = {
		...where,
		kind,
		context: statusContext(own),
		...label === void 0 ? {} : { label },
		...into === void 0 ? {} : { into }
	};
	const request = {
		repository: require_exit.repositoryName(where),
		kind,
		since,
		until,
		policyPath,
		keptSince,
		phase,
		from: earlier?.next,
		now: at,
		pageSize: 50
	};
	const client = await connect(surroundings);
	let requests = 0;
	client.hook.before("request", () => {
		requests += 1;
	});
	return judge(request, {
		read: auditReader(client, query, {
			since,
			until
		}),
		answererFor: (subject) => answerer(client, subject, new Map(), { own }),
		requests: () => requests,
		...surroundings.stderr.isTTY === true ? { progress: (done, of) => bar(done, of, surroundings) } : {}
	});
}
async function shown$5(result, format, color) {
	if (format === "json") return `${JSON.stringify(result, void 0, 2)}\n`;
	if (format === "csv") return (await Promise.resolve().then(() => require("./chunks/csv.cjs"))).auditCsv(result);
	if (format === "html") return (await Promise.resolve().then(() => require("./chunks/html2.cjs"))).auditHtml(result);
	if (format === "markdown") return (await Promise.resolve().then(() => require("./chunks/markdown3.cjs"))).auditMarkdown(result);
	return (await Promise.resolve().then(() => require("./chunks/text5.cjs"))).auditText(result, { color });
}
function joined(earlier, fresh) {
	const again = new Set(fresh.rows.map(({ number }) => number));
	const seen = new Set(fresh.commits.map(({ sha }) => sha));
	const rows = [...fresh.rows, ...earlier.rows.filter(({ number }) => !again.has(number))].toSorted((a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number);
	const commits = [...earlier.commits.filter(({ sha }) => !seen.has(sha)), ...fresh.commits];
	return {
		...fresh,
		rows,
		commits,
		totals: require_model.totalsOf({
			rows,
			commits
		}),
		requests: earlier.requests + fresh.requests
	};
}
async function readAudit(path, surroundings) {
	const wrong = new UsageError(`${path}: found something else, expected the output of "audit --format json" that ended early`);
	let data;
	try {
		data = JSON.parse(await readText(path, surroundings, 268435456));
	} catch (error) {
		throw error instanceof UsageError ? error : wrong;
	}
	const { schema, kind, complete, rows } = Object(data);
	if (schema !== "checklist-gate/audit@1" || kind === "deployments" || complete !== false || !Array.isArray(rows)) throw wrong;
	return data;
}
const WIDTH = 24;
function bar(done, of, { stderr }) {
	const filled = of === 0 ? 0 : Math.round(WIDTH * done / of);
	stderr.write(`\r\u001B[K${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done} judged`);
}
// src/cli/check-args.ts
const OPTIONS = {
	policy: { type: "string" },
	policies: { type: "string" },
	template: { type: "string" },
	source: { type: "string" },
	find: { type: "string" },
	tag: { type: "string" },
	repo: { type: "string" },
	marker: {
		type: "string",
		multiple: true,
		default: []
	},
	document: {
		type: "string",
		multiple: true,
		default: []
	},
	phase: { type: "string" },
	evidence: {
		type: "string",
		multiple: true,
		default: []
	},
	facts: { type: "string" },
	record: { type: "string" },
	as: {
		type: "string",
		default: "body"
	},
	"fail-on": { type: "string" },
	format: {
		type: "string",
		default: "text"
	},
	color: {
		type: "string",
		default: "auto"
	},
	timeout: {
		type: "string",
		default: "10000"
	}
};
async function readCheckArgs(args, surroundings) {
	const { values, positionals: files } = readArgs(args, OPTIONS);
	const { find: text, tag, repo, template, source, phase, record } = values;
	assertTarget(values, files);
	const as = oneOf("--as", values.as, ["body", "file"]);
	const { "fail-on": on } = values;
	const failOn = on === void 0 ? void 0 : oneOf("--fail-on", on, [
		"pending",
		"failed",
		"never"
	]);
	const format = oneOf("--format", values.format, [
		"text",
		"json",
		"markdown"
	]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const online = new Map(files.filter(isUrl).map((address) => [address, requestOf(address, surroundings)]));
	if ((online.size > 0 || text !== void 0) && values.document.length > 0) throw new UsageError("--document: found with a URL or --find, expected a FILE: for the others all texts come from GitHub");
	if (values.marker.length > 0 && online.size === 0) throw new UsageError("--marker: found without a URL, expected the URL of a pull request");
	const file = text !== void 0 || values.policy === void 0 && online.size === files.length ? void 0 : await policyFile(values, files.length > online.size, surroundings);
	return {
		files,
		online,
		find: text === void 0 ? void 0 : {
			text,
			tag,
			repo
		},
		policy: {
			named: values.policy,
			file,
			folder: values.policies
		},
		template,
		source,
		markers: values.marker,
		phase,
		facts: values.facts === void 0 ? void 0 : await readFacts(values.facts, surroundings),
		evidence: evidenceOf(values.evidence),
		record,
		as,
		given: await readGiven(values.document, surroundings),
		failOn,
		showing: {
			format,
			color,
			width: columnsOf(surroundings),
			many: files.length > 1
		},
		parseTimeoutMs: milliseconds(values.timeout),
		at: surroundings.now()
	};
}
async function policyFile({ policy: named, policies: folder }, isLocal, surroundings) {
	if (isLocal) return readPolicyWith(named, folder, surroundings);
	return named !== void 0 && require_nodes.referenceIn(named) !== void 0 ? void 0 : readPolicyFile(named, surroundings);
}
function assertTarget(values, files) {
	const { find, record } = values;
	if (find !== void 0 && files.length > 0) throw new UsageError(`--find: found with "${files[0]}", expected no FILE or URL`);
	for (const option of ["tag", "repo"]) if (find === void 0 && values[option] !== void 0) throw new UsageError(`--${option}: found without --find, expected both`);
	if (find === void 0 && files.length === 0) throw new UsageError("found no FILE, expected a FILE, a URL, - for standard input, or --find");
	if (record !== void 0 && files.length > 1) throw new UsageError(`--record: found ${files.length} files, expected one: a record holds one checklist`);
}
function milliseconds(value) {
	if (!/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(`--timeout: found "${value}", expected a whole number of milliseconds from 1 to 9999999`);
	return Number(value);
}
async function readFacts(path, surroundings) {
	const wrong = new UsageError(`${path}: found something else, expected a JSON list of {question, fact}, as in the "facts" of a JSON verdict`);
	let data;
	try {
		data = JSON.parse(await readText(path, surroundings, 16777216));
	} catch (error) {
		throw error instanceof UsageError ? error : wrong;
	}
	if (!Array.isArray(data) || !data.every(isRecordedFact)) throw wrong;
	const { wrongFact } = await Promise.resolve().then(() => require("./chunks/facts-schema.cjs")).then((n) => n.facts_schema_exports);
	const unreadable = wrongFact(data);
	if (unreadable !== void 0) throw new UsageError(`${path}: ${unreadable}`);
	return new require_facts.Facts(data);
}
function isRecordedFact(entry) {
	const { question, fact } = Object(entry);
	const { status, reason, value } = Object(fact);
	return (status === "unavailable" ? typeof reason === "string" : status === "known" && value !== void 0) && typeof Object(question).kind === "string";
}
// src/cli/local.ts
async function readyFile(file, args, surroundings) {
	const document = await readChecklist(file, args.as, surroundings);
	const { policy, template, source, phase, facts, evidence, at, parseTimeoutMs } = args;
	return {
		subject: {
			kind: "file",
			file: document.id
		},
		documents: [document],
		readSource: localSources(args.given, surroundings),
		source,
		policy: policy.file,
		templatePath: template,
		phase,
		at,
		facts,
		answer: require_answer.withFileValues(localAnswers(evidence.values, surroundings), evidence.files, process.cwd()),
		parseTimeoutMs
	};
}
async function readChecklist(file, as, surroundings) {
	if (/\.ya?ml$/i.test(file)) throw new UsageError(`${file}: found a YAML file, expected a checklist in Markdown; name a policy with --policy`);
	if (file !== "-" && !(0, node_fs.existsSync)(file)) throw new UsageError(`${file}: no such file${otherThanFile(file)}`);
	return readDocument(file, as, surroundings);
}
function otherThanFile(name) {
	if (/^[\w.-]+\.[a-z]+\/[\w.-]+\/[\w.-]+\/(?:pull|issues)\/\d/i.test(name)) return require_trusted.didYouMean(`"https://${name}"`);
	return /^(?:[\w.-]+\/[\w.-]+)?#?\d+$/.test(name) ? "; a pull request or issue goes by its address: https://github.com/OWNER/NAME/pull/NUMBER" : "";
}
function localAnswers(values, surroundings) {
	return (questions) => Promise.all(questions.map(async (question) => {
		if (question.kind === "file") return fileAnswer(question.path, surroundings);
		if (question.kind === "folder") return folderAnswer(question.path);
		const raw = question.kind === "value" ? values.get(question.name) : void 0;
		if (raw !== void 0) return {
			status: "known",
			value: { raw }
		};
		return {
			status: "unavailable",
			reason: question.kind === "value" ? "No such value was handed over" : `The command line knows no ${question.kind}; hand them over with --facts`
		};
	}));
}
async function fileAnswer(path, surroundings) {
	const text = await textOf(path, surroundings);
	if (!text.ok) return {
		status: "unavailable",
		reason: text.error
	};
	return {
		status: "known",
		value: {
			path,
			exists: text.value !== void 0,
			text: text.value ?? ""
		}
	};
}
async function folderAnswer(path) {
	return {
		status: "known",
		value: ((0, node_fs.existsSync)(path) ? await (0, node_fs_promises.readdir)(path, { withFileTypes: true }) : []).filter((entry) => entry.isFile()).map(({ name }) => name)
	};
}
async function textOf(path, surroundings) {
	try {
		return {
			ok: true,
			value: await readText(path, surroundings)
		};
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		return error instanceof MissingFile ? {
			ok: true,
			value: void 0
		} : {
			ok: false,
			error: error.message
		};
	}
}
function localSources(given, surroundings) {
	return async (source) => {
		if (source.kind === "file") return fileOf(source.path, surroundings);
		const documents = source.kind === "comments" || source.kind === "linked-issues" ? given.get(source.kind) : void 0;
		if (documents !== void 0) return {
			status: "known",
			documents,
			missing: []
		};
		return {
			status: "unavailable",
			reason: `${ON_GITHUB[source.kind]} Hand them over with --document ${source.kind}=FILE.`
		};
	};
}
const ON_GITHUB = {
	"pull-request-body": "The policy reads a body.",
	"issue-body": "The policy reads a body.",
	comments: "The policy reads comments, which stand on GitHub.",
	"linked-issues": "The policy reads linked issues, which stand on GitHub."
};
async function fileOf(path, surroundings) {
	const text = await textOf(path, surroundings);
	if (!text.ok) return {
		status: "unavailable",
		reason: text.error
	};
	if (text.value !== void 0) return {
		status: "known",
		documents: [{
			id: path,
			kind: "file",
			markdown: text.value,
			path
		}],
		missing: []
	};
	return {
		status: "known",
		documents: [],
		missing: [{
			message: "The file of the checklist is not there",
			actual: path,
			help: "Add the file."
		}]
	};
}
const checkCommand = {
	name: "check",
	summary: "judge checklists",
	help: `checklist-gate check [FILE… | - | URL… | --find FIND] [options]

Judges checklists.

FILE is the body of a pull request or issue, or - for standard input. If the policy reads no body, FILE is the first
source that the policy names. Several files are judged one by one.
URL is the address of a pull request or issue. It is judged as it is now, by the policy of its base branch, or of the
default branch for an issue. The token is read from GITHUB_TOKEN or GH_TOKEN. Nothing is written on GitHub.
FIND is what the input "find" of the action takes: it finds the issue of a release by its fields, or the pull requests
of a release. What it finds is judged like a URL.

  --policy FILE        the policy; default: ${require_exit.DEFAULT_POLICY} if it exists, else every box counts;
                       for a URL, a file on this machine overrides that of the repository
  --policies DIR       a folder with shared policies of other repositories, each at DIR/OWNER/REPO/PATH; --policy may
                       name one as OWNER/REPO:PATH@REF. For a URL the default is to read them from GitHub
  --template FILE      the template: nothing of it may be missing; overrides that of the policy;
                       for a URL, a path in the repository
  --source SOURCE      where the checklist is written, as "source" in a policy; overrides that of the policy
  --find FIND          '{label: release, field: Version, equals: v1.2.3}' or
                       '{pull-requests: {from: v1.2.2, to: v1.2.3}}'; the latter takes --policy as a repository path
  --tag TAG            the value of "equals" or "to" if FIND has none; default: the tag in GITHUB_REF
  --repo OWNER/NAME    the repository that FIND searches; default: GITHUB_REPOSITORY
  --marker PATH        for a URL: a workflow file that starts the gate and that a pull request can change, as the
                       input "marker" of the action; may be repeated
  --document S=FILE    a file to use instead of the text on GitHub: comments=FILE or linked-issues=FILE;
                       may be repeated
  --phase NAME         enforce this phase and all that come before it
  --evidence K=V       a value for a "value" gate; may be repeated
             'K: PATH' values from a JSON file (K.key) or JUnit XML reports (K, K.failed, …)
  --facts FILE         answers from a file, as in the "facts" of a JSON verdict
  --record FILE        write the verdict and everything it rests on, for "replay", and a predicate that attests it
  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --fail-on WHEN       pending, failed or never; default: pending, or never if the policy only reports
  --format FORMAT      text (default), json or markdown
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR
  --timeout MS         how long reading one file may take, in milliseconds; default: 10000

Exit status: 0 passed, or --fail-on lets it through · 1 failed · 2 wrong usage or policy · 3 could not judge · 4 pending

Examples:
  checklist-gate check release.md
  checklist-gate check release.md --policy .github/checklist-gate.yml --phase pre-deployment
  gh pr view 12 --json body --jq .body | checklist-gate check -
  GITHUB_TOKEN=… checklist-gate check https://github.com/octocat/hello-world/pull/12
  GITHUB_TOKEN=… checklist-gate check --repo octocat/hello-world --find '{field: Version}' --tag v1.2.3
  checklist-gate check release.md --evidence validation-score=92/100 --format json
`,
	run: run$10
};
async function run$10(args, surroundings) {
	const asked = await readCheckArgs(args, surroundings);
	const { judged, unreadable } = await judgeAll(asked, surroundings);
	await print(judged, asked.showing, surroundings);
	const statuses = [...judged.map(({ result }) => require_exit.exitStatus(result, asked.failOn)), ...unreadable];
	if (asked.record !== void 0) statuses.push(...await keep(asked.record, judged, surroundings));
	return require_exit.worstExit(statuses);
}
async function judgeAll(args, surroundings) {
	const { find, files } = args;
	if (find !== void 0) {
		const { judgeFound } = await Promise.resolve().then(() => require("./chunks/on-github.cjs"));
		return {
			judged: [{
				file: "--find",
				result: await judgeFound(find, args, surroundings)
			}],
			unreadable: []
		};
	}
	const judged = [];
	const unreadable = [];
	for (const file of files) try {
		judged.push({
			file,
			result: await judgeOne(file, args, surroundings)
		});
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		surroundings.stderr.write(`checklist-gate: ${error.message}\n`);
		unreadable.push(2);
	}
	return {
		judged,
		unreadable
	};
}
async function judgeOne(file, args, surroundings) {
	const address = args.online.get(file);
	if (address !== void 0) {
		const { judgeUrl } = await Promise.resolve().then(() => require("./chunks/on-github.cjs"));
		return judgeUrl(address, args, surroundings);
	}
	const request = await readyFile(file, args, surroundings);
	return (args.record === void 0 ? require_judge.judge : require_judge.judgeKeeping)(request);
}
async function print(judged, { format, color, width, many }, { stdout, stderr }) {
	const messages = judged.flatMap(({ file, result }) => {
		if (result.kind === "verdict") return [];
		return result.kind === "policy-error" ? withExcerpts(result.errors, result.places ?? [], result.policy) : [`could not judge ${file}: ${result.reason}`];
	});
	for (const message of new Set(messages)) stderr.write(`checklist-gate: ${message}\n`);
	const verdicts = judged.flatMap(({ result }) => result.kind === "verdict" ? [result.verdict] : []);
	if (format === "json") {
		const [first] = verdicts;
		const shown = many ? verdicts.map(require_json.published) : first && require_json.published(first);
		if (shown !== void 0) stdout.write(`${JSON.stringify(shown, void 0, 2)}\n`);
		return;
	}
	if (format === "markdown") {
		const { summary } = await Promise.resolve().then(() => require("./chunks/markdown2.cjs")).then((n) => n.markdown_exports);
		stdout.write(verdicts.map((verdict) => summary(verdict)).join("\n"));
		return;
	}
	const hinted = verdicts.findLast(require_text.hasHint);
	const all = [...verdicts.map((verdict) => require_text.text(verdict, {
		color,
		hinted: verdict === hinted
	})), ...judged.length > 1 ? [tally(judged)] : []].join("\n");
	stdout.write(width === void 0 ? all : (await Promise.resolve().then(() => require("./chunks/wrap.cjs"))).wrapped(all, width));
}
function tally(judged) {
	const outcomes = judged.map(({ result }) => result.kind === "verdict" ? require_nodes.outcomeOf(result.verdict) : "not judged");
	const counts = [...new Set(outcomes)].map((word) => `${outcomes.filter((each) => each === word).length} ${word}`);
	const left = judged.reduce((sum, { result }) => sum + (result.kind === "verdict" ? require_nodes.leftOf(result.verdict).left.total : 0), 0);
	return `${judged.length} checklists: ${counts.join(", ")}${left === 0 ? "" : `; ${left} left`}\n`;
}
async function keep(path, judged, { stderr }) {
	const { writeRecord } = await Promise.resolve().then(() => require("./chunks/record.cjs"));
	const { version } = require_package.package_default;
	for (const { result } of judged) {
		if (result.kind !== "verdict" || result.material === void 0) continue;
		try {
			await writeRecord(path, result.verdict, result.material, {
				version,
				verifier: `urn:checklist-gate:${version}`
			});
		} catch (error) {
			const why = error instanceof Error ? error.message : "unknown reason";
			stderr.write(`checklist-gate: the record ${require_exit.sanitiseLine(path)} could not be written: ${require_exit.sanitiseLine(why)}\n`);
			return [3];
		}
	}
	return [];
}
const doctorCommand = {
	name: "doctor",
	summary: "check the set-up on GitHub",
	help: `checklist-gate doctor [OWNER/NAME…] [options]

Looks at a repository on GitHub and says what keeps the gate from holding: whether its workflows start at all, for
which events, and which they lack; whether its status is required and who may set it; whether there is a merge queue;
what the token may do; and whether policy and template load. Each finding comes with the lines to add. Changes nothing.
For several repositories, or all of an organisation, it prints one table, worst first.

  --repo OWNER/NAME    the repository; may be repeated; default: GITHUB_REPOSITORY
  --org NAME           all repositories of an organisation
  --repositories FILE  a file with repositories, one a line, or - for standard input
  --branch NAME        the branch that people merge into; default: the default branch; for one repository only
  --policy PATH        the policy in each repository; default: ${require_exit.DEFAULT_POLICY}
  --format FORMAT      text (default) or json: an array of findings; for several also csv, or html: one page in one file
  --patches DIR        for several: write a patch for "git apply" for each repository whose files need a change
  --minutes N          for several: stop after N minutes, and list those that were not reached; default: 15
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Reads the token from GITHUB_TOKEN or GH_TOKEN, and the address of the API from GITHUB_API_URL.

Exit status: 0 nothing wrong · 1 something wrong · 2 wrong usage · 3 could not check everything
What the token may not see is reported as unknown, with the permission that it needs, and counts as neither.

Examples:
  GITHUB_TOKEN=… checklist-gate doctor --repo octocat/hello-world
  GITHUB_TOKEN=… checklist-gate doctor --org acme --format html --patches patches > repositories.html
`,
	run: run$9
};
async function run$9(args, surroundings) {
	const { values, positionals } = readArgs(args, {
		repo: {
			type: "string",
			multiple: true
		},
		org: { type: "string" },
		repositories: { type: "string" },
		branch: { type: "string" },
		policy: { type: "string" },
		format: {
			type: "string",
			default: "text"
		},
		patches: { type: "string" },
		minutes: { type: "string" },
		color: {
			type: "string",
			default: "auto"
		}
	});
	const misfit = positionals.find((each) => !/^[\w.-]+\/[\w.-]+$/.test(each) || each.endsWith(".md"));
	if (misfit !== void 0) throw new UsageError(`found "${misfit}", expected no FILE; name the repository with --repo`);
	const names = [...values.repo ?? [], ...positionals];
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const policy = {
		path: values.policy ?? ".github/checklist-gate.yml",
		named: values.policy !== void 0
	};
	const { org, repositories: list, format, branch, patches, minutes } = values;
	if (names.length > 1 || org !== void 0 || list !== void 0) {
		if (branch !== void 0) throw new UsageError("--branch: found with several repositories, expected one");
		const { examineAll } = await Promise.resolve().then(() => require("./chunks/doctor-many.cjs"));
		return examineAll({
			names,
			org,
			list,
			policy,
			format,
			color,
			minutes: minutes ?? "15",
			patches
		}, surroundings);
	}
	for (const [name, value] of Object.entries({
		patches,
		minutes
	})) if (value !== void 0) throw new UsageError(`--${name}: found with one repository, expected several`);
	const [name] = names;
	return examineOne(name, branch, policy, {
		format,
		color
	}, surroundings);
}
async function examineOne(name, branch, policy, told, surroundings) {
	const repository = repositoryOf(name, surroundings);
	const format = oneOf("--format", told.format, ["text", "json"]);
	const { examine } = await Promise.resolve().then(() => require("./chunks/doctor.cjs"));
	const asked = {
		...repository,
		...branch === void 0 ? {} : { branch },
		policy
	};
	const found = await examine(await connect(surroundings), asked);
	const { tally } = await Promise.resolve().then(() => require("./chunks/diagnosis.cjs")).then((n) => n.diagnosis_exports);
	const { diagnosisText } = await Promise.resolve().then(() => require("./chunks/text3.cjs"));
	const text = format === "json" ? `${JSON.stringify(found, void 0, 2)}\n` : diagnosisText(found, told);
	surroundings.stdout.write(text);
	const { wrong, unchecked } = tally(found);
	return wrong > 0 ? 1 : unchecked > 0 ? 3 : 0;
}
const explainCommand = {
	name: "explain",
	summary: "say what a policy asks for",
	help: `checklist-gate explain [options]

Says in plain sentences what a policy asks for, and which events and permissions its workflows need. The workflows are
those that start in every repository, for pull requests from forks too.

  --policy FILE        the policy; default: ${require_exit.DEFAULT_POLICY} if it exists, else the built-in one
  --policies DIR       a folder with shared policies of other repositories, each at DIR/OWNER/REPO/PATH. Lists the
                       parts of the policy with the file and line that they come from

Exit status: 0 explained · 2 wrong usage or policy

Examples:
  checklist-gate explain
  checklist-gate explain --policy examples/production-deployment/policy.yml
`,
	run: run$8
};
async function run$8(args, surroundings) {
	const { values, positionals } = readArgs(args, {
		policy: { type: "string" },
		policies: { type: "string" }
	});
	if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE; name the policy with --policy`);
	const file = await readPolicyWith(values.policy, values.policies, surroundings);
	const { explain: inWords } = await Promise.resolve().then(() => require("./chunks/explain.cjs"));
	let policy;
	let parts = [];
	if (file === void 0) {
		const { defaultPolicy } = await Promise.resolve().then(() => require("./chunks/trusted.cjs")).then((n) => n.policy_exports);
		policy = defaultPolicy(void 0);
	} else {
		const { loadPolicy } = await Promise.resolve().then(() => require("./chunks/load.cjs")).then((n) => n.load_exports);
		const loaded = await loadPolicy(file.text, require_trusted.nameOfFile(file), void 0, require_trusted.sharedTexts(file));
		if (!loaded.ok) return refusePolicy(loaded.error, file, surroundings);
		({policy} = loaded.value);
		if (file.bases !== void 0) parts = (await Promise.resolve().then(() => require("./chunks/origins.cjs"))).originLines(loaded.value.source);
	}
	const name = file === void 0 ? `The built-in policy, since there is no ${require_exit.DEFAULT_POLICY}` : require_trusted.nameOfFile(file);
	const text = [...parts, await inWords(policy)].join("\n").split("\n").map(shown$4).join("\n");
	surroundings.stdout.write(`${require_exit.sanitiseLine(name)}\n\n${text}`);
	return 0;
}
function shown$4(line) {
	const indent = /^ */.exec(line)?.[0] ?? "";
	return indent + require_exit.sanitiseLine(line.slice(indent.length), 2e3);
}
// src/cli/proposal.ts
const EDITOR_LINE = "# yaml-language-server: $schema=https://cdn.jsdelivr.net/npm/checklist-gate@0/schema/policy.schema.json";
async function proposedPolicy(checklist, { name, template }) {
	const { proposePolicy } = await Promise.resolve().then(() => require("./chunks/propose.cjs"));
	const { text: proposed, guesses } = require_bounded.bounded(() => proposePolicy(checklist, {
		name,
		...template === void 0 ? {} : { template }
	}), require_bounded.PARSE_TIMEOUT_MS);
	const text = `${EDITOR_LINE}\n${proposed}`;
	const { loadPolicy } = await Promise.resolve().then(() => require("./chunks/load.cjs")).then((n) => n.load_exports);
	const loaded = await loadPolicy(text, "the proposal");
	if (!loaded.ok) throw new Error(loaded.error.map(({ line, message }) => `the proposal, line ${line}: ${message}`).join("; "));
	return {
		text,
		policy: loaded.value.policy,
		guesses
	};
}
function guessLines(checklist, guesses) {
	const width = Math.max(0, ...guesses.map(({ line }) => String(line ?? "").length));
	const misses = checklist.nearMisses.filter(({ blocking }) => blocking).length;
	const unseen = checklist.nearMisses.filter(({ kind }) => require_page.UNSEEN.has(kind));
	return [
		...guesses.map(({ line, about, chose, because, directive }) => {
			const at = line === void 0 ? " ".repeat(width + 5) : `line ${String(line).padStart(width)}`;
			const settled = directive === void 0 ? "" : ` (${directive} settles it)`;
			return `  ${at}  ${require_exit.sanitiseLine(`${about}: ${chose}, because ${because}`, 400)}${settled}`;
		}),
		...misses === 0 ? [] : [`  ${misses === 1 ? "1 line is nearly a box, and keeps" : `${misses} lines are nearly boxes, and keep`} gates from passing: see "checklist-gate outline"`],
		...unseen.length === 0 ? [] : [`  not seen: boxes in code, in a table or in HTML, at line ${unseen.map(({ place }) => place.line).join(", ")}`]
	];
}
const initCommand = {
	name: "init",
	summary: "propose a policy for a checklist",
	help: `checklist-gate init FILE [options]
checklist-gate init --repository OWNER/NAME [options]

Proposes a policy for a checklist: phases, fields with types, lists to pick from, boxes that must stay empty.
It says what it guessed and why. Read the policy before you rely on it.
With --repository it reads the template, the rules of the branch and the last merged pull requests. It proposes policy
and workflows, and shows what the policy would have said about those pull requests. It changes nothing on GitHub.

  --output FILE        where to write the policy, - for standard output; default: ${require_exit.DEFAULT_POLICY};
                       with --repository, the folder for all files; default: the current one
  --template PATH      the template that the policy will name
  --force              overwrite existing files
  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --repository NAME    read OWNER/NAME on GitHub, with the token in GITHUB_TOKEN or GH_TOKEN
  --last N             with --repository: how many merged pull requests to try, 1 to 100; default: 20

Exit status: 0 written · 2 wrong usage, or a file exists already · 3 could not read the checklist

Examples:
  checklist-gate init .github/PULL_REQUEST_TEMPLATE.md --template .github/PULL_REQUEST_TEMPLATE.md
  checklist-gate init release.md --output -
  GITHUB_TOKEN=… checklist-gate init --repository octocat/hello-world --output proposal
`,
	run: run$7
};
async function run$7(args, surroundings) {
	const { values, positionals: files } = readArgs(args, {
		output: { type: "string" },
		template: { type: "string" },
		force: {
			type: "boolean",
			default: false
		},
		as: { type: "string" },
		repository: { type: "string" },
		last: { type: "string" }
	});
	const { template, repository, last, force } = values;
	if (repository !== void 0) {
		const [misfit] = [...files, ...Object.entries({
			template,
			as: values.as
		}).flatMap(([name, value]) => value === void 0 ? [] : `--${name}`)];
		if (misfit !== void 0) throw new UsageError(`found ${misfit} and --repository, expected one of them`);
		const { proposeFor } = await Promise.resolve().then(() => require("./chunks/init-repository.cjs"));
		return proposeFor({
			repository,
			folder: values.output ?? ".",
			last,
			force
		}, surroundings);
	}
	if (last !== void 0) throw new UsageError("--last: found without --repository, expected both");
	const [file, ...more] = files;
	if (file === void 0) throw new UsageError("found no FILE, expected a checklist, or - for standard input");
	if (more.length > 0) throw new UsageError(`found ${files.length} files, expected one`);
	const { output = require_exit.DEFAULT_POLICY } = values;
	if (template?.trim() === "") throw new UsageError("--template: found nothing, expected a path");
	const form = readForm(await readDocument(file, oneOf("--as", values.as ?? "body", ["body", "file"]), surroundings));
	if (!form.ok) {
		surroundings.stderr.write(`checklist-gate: could not read ${require_exit.sanitiseLine(file)}: ${form.error}\n`);
		return 3;
	}
	const checklist = form.value;
	const { text, guesses } = await proposedPolicy(checklist, {
		name: file === "-" ? "standard input" : (0, node_path.isAbsolute)(file) || file.startsWith("..") ? (0, node_path.basename)(file) : file,
		template
	});
	if (output === "-") surroundings.stdout.write(text);
	else await writeNew(output, text, force);
	surroundings.stderr.write(told(output, checklist, guesses));
	return 0;
}
function told(output, checklist, guesses) {
	return [
		`checklist-gate: ${output === "-" ? "proposed a policy" : `wrote ${output}`}. What was guessed, and why:`,
		...guessLines(checklist, guesses),
		...output === "-" ? [] : ["checklist-gate: read it, then try \"lint\", \"explain\" and \"check FILE\"", "checklist-gate: then add the two workflows that run it; \"explain\" shows their events and permissions"],
		""
	].join("\n");
}
const lintCommand = {
	name: "lint",
	summary: "check policy and template",
	help: `checklist-gate lint [FILE] [options]

Compares a policy with its template. Finds sections, fields and items that are missing, boxes that no gate looks at,
gates that can never pass, boxes that are ticked in the template, and a review date that is past.

  FILE                 the checklist to compare with, if the policy names no template
  --policy FILE        the policy; default: ${require_exit.DEFAULT_POLICY} if it exists
  --policies DIR       a folder with shared policies of other repositories, each at DIR/OWNER/REPO/PATH
  --template FILE      the template; overrides that of the policy
  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --format FORMAT      text (default) or json: an array of findings
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Exit status: 0 nothing found · 1 something found · 2 wrong usage or policy · 3 could not read

Examples:
  checklist-gate lint
  checklist-gate lint --policy policy.yml --template release.md
`,
	run: run$6
};
async function run$6(args, surroundings) {
	const { values, positionals: files } = readArgs(args, {
		policy: { type: "string" },
		policies: { type: "string" },
		template: { type: "string" },
		as: {
			type: "string",
			default: "body"
		},
		format: {
			type: "string",
			default: "text"
		},
		color: {
			type: "string",
			default: "auto"
		}
	});
	if (files.length > 1) throw new UsageError(`found ${files.length} files, expected at most one`);
	const as = oneOf("--as", values.as, ["body", "file"]);
	const format = oneOf("--format", values.format, ["text", "json"]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const trusted = await readPolicyWith(values.policy, values.policies, surroundings);
	const policy = trusted && {
		path: require_trusted.nameOfFile(trusted),
		text: trusted.text,
		shared: require_trusted.sharedTexts(trusted)
	};
	const [file] = files;
	const given = values.template ?? file;
	if (policy === void 0 && given === void 0) throw new UsageError(`found neither ${require_exit.DEFAULT_POLICY} nor a FILE, expected one of them`);
	const { lint: check, templatesToLint } = await Promise.resolve().then(() => require("./chunks/lint.cjs"));
	const named = await templatesToLint(policy, given);
	if (!named.ok) return refusePolicy(named.error, policy, surroundings);
	const forms = new Map();
	for (const path of [...values.template === void 0 ? named.value : [], ...given === void 0 ? [] : [given]]) {
		const document = await readDocument(path, as, surroundings);
		const form = readForm(document);
		if (!form.ok) {
			surroundings.stderr.write(`checklist-gate: could not read ${path}: ${form.error}\n`);
			return 3;
		}
		forms.set(path, {
			path: document.id,
			checklist: form.value
		});
	}
	const form = given === void 0 ? void 0 : forms.get(given);
	const result = await check({
		...policy === void 0 ? {} : { policy },
		templates: values.template === void 0 ? forms : new Map(),
		...form === void 0 ? {} : { form },
		now: surroundings.now()
	});
	if (!result.ok) return refusePolicy(result.error, policy, surroundings);
	const findings = result.value;
	surroundings.stdout.write(format === "json" ? `${JSON.stringify(findings, void 0, 2)}\n` : shown$3(findings, color));
	return findings.length === 0 ? 0 : 1;
}
function shown$3(findings, color) {
	const paint = require_nodes.palette(color);
	if (findings.length === 0) return "nothing found\n";
	return `${[
		...findings.flatMap(({ path, line, column, found, expected, help }) => [`${paint.bold(require_exit.sanitiseLine(`${path}:${line}:${column}`))}: found ${require_exit.sanitiseLine(found, 400)}, expected ${require_exit.sanitiseLine(expected, 400)}`, `    ${paint.dim(`→ ${require_exit.sanitiseLine(help)}`)}`]),
		"",
		`${findings.length} found`
	].join("\n")}\n`;
}
const openCommand = {
	name: "open",
	summary: "open a release issue from a template",
	help: `checklist-gate open FILE [options]

Opens the issue of a release on GitHub: a checklist template with its fields filled in. If the version has an issue
already, it opens no other and prints the address of that one.

  FILE                 the template, on this machine; - for standard input
  --repo OWNER/NAME    the repository; default: GITHUB_REPOSITORY
  --version-name V     the version of the release
  --title TEXT         the title; default: that of the template, or "Release", followed by the version
  --field NAME=VALUE   a field to fill in; may be repeated; write "Section > Name" if several have the name
  --label NAME         a label to add to those of the template; may be repeated
  --assignee LOGIN     somebody to assign; may be repeated
  --milestone M        title or number of a milestone
  --dry-run            print the body and open nothing

Reads the token from GITHUB_TOKEN or GH_TOKEN, and the address of the API from GITHUB_API_URL.
Prints the address of the issue.

Exit status: 0 the issue exists · 2 wrong usage or template · 3 could not open it

Examples:
  GITHUB_TOKEN=… checklist-gate open RELEASE.md --repo octocat/hello-world --version-name v1.2.3
`,
	run: run$5
};
async function run$5(args, surroundings) {
	const { values, positionals } = readArgs(args, {
		repo: { type: "string" },
		"version-name": { type: "string" },
		title: { type: "string" },
		field: {
			type: "string",
			multiple: true,
			default: []
		},
		label: {
			type: "string",
			multiple: true,
			default: []
		},
		assignee: {
			type: "string",
			multiple: true,
			default: []
		},
		milestone: { type: "string" },
		"dry-run": {
			type: "boolean",
			default: false
		}
	});
	const [file] = positionals;
	if (file === void 0 || positionals.length > 1) throw new UsageError(`found ${positionals.length} files, expected one: the template`);
	const { "version-name": version, title, milestone } = values;
	const text = await readText(file, surroundings);
	const { releaseIssue } = await Promise.resolve().then(() => require("./chunks/release-issue.cjs"));
	const made = releaseIssue({
		path: file,
		text,
		date: surroundings.now().slice(0, 10),
		version,
		title,
		fields: pairs("--field", values.field),
		labels: values.label,
		assignees: values.assignee.map((login) => login.replace(/^@/, ""))
	});
	const { stdout, stderr } = surroundings;
	if (!made.ok) {
		for (const message of made.error) stderr.write(`checklist-gate: ${require_exit.sanitiseLine(message, 400)}\n`);
		return 2;
	}
	const issue = made.value;
	for (const left of issue.left) stderr.write(`checklist-gate: ${require_exit.sanitiseLine(left, 400)}\n`);
	if (values["dry-run"]) {
		stdout.write(issue.body);
		stderr.write(`checklist-gate: would open "${require_exit.sanitiseLine(issue.title, 300)}"\n`);
		return 0;
	}
	const where = repositoryOf(values.repo, surroundings);
	const client = await connect(surroundings);
	const { openReleaseIssue } = await Promise.resolve().then(() => require("./chunks/own-issues.cjs"));
	const { url, number, created, state, missing } = await openReleaseIssue(client, where, issue, milestone);
	stdout.write(`${url}\n`);
	stderr.write(`checklist-gate: ${created ? "opened" : `there already, ${state}`}: #${number}\n`);
	for (const each of missing) stderr.write(`checklist-gate: GitHub did not set ${require_exit.sanitiseLine(each)}. Check that the token may set it.\n`);
	return 0;
}
const outlineCommand = {
	name: "outline",
	summary: "show what the gate sees",
	help: `checklist-gate outline FILE… [options]

Prints what the gate sees: sections, boxes, fields, sign-offs, lines that are nearly boxes, and hidden boxes.
It leaves out front matter.

  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --format FORMAT      text (default) or json: an array with one object a file
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Examples:
  checklist-gate outline release.md
  checklist-gate outline --as file docs/*.md --format json
`,
	run: run$4
};
async function run$4(args, surroundings) {
	const { values, positionals: files } = readArgs(args, {
		as: {
			type: "string",
			default: "body"
		},
		format: {
			type: "string",
			default: "text"
		},
		color: {
			type: "string",
			default: "auto"
		}
	});
	if (files.length === 0) throw new UsageError("found no FILE, expected a FILE, or - for standard input");
	const as = oneOf("--as", values.as, ["body", "file"]);
	const format = oneOf("--format", values.format, ["text", "json"]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const outlines = [];
	const statuses = [0];
	for (const file of files) try {
		const document = await readDocument(file, as, surroundings);
		outlines.push({
			file,
			checklist: require_judge.read([{
				...document,
				markdown: require_front_matter.withoutFrontMatter(document.markdown)
			}])
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		surroundings.stderr.write(error instanceof UsageError ? `checklist-gate: ${reason}\n` : `checklist-gate: could not read ${file}: ${reason}\n`);
		statuses.push(error instanceof UsageError ? 2 : 3);
	}
	if (format === "json") surroundings.stdout.write(`${JSON.stringify(outlines.map(({ file, checklist }) => outlined(file, checklist)), void 0, 2)}\n`);
	else surroundings.stdout.write(outlines.map(({ file, checklist }) => shown$2(file, checklist, color)).join("\n"));
	return require_exit.worstExit(statuses);
}
function partsOf(checklist) {
	return [{
		titles: [],
		section: checklist.root
	}, ...require_select.sectionsOf(checklist.root).map(({ section, path }) => ({
		section,
		titles: path.map((each) => each.title)
	}))];
}
function outlined(file, checklist) {
	const parts = partsOf(checklist);
	const at = ({ line, column }) => ({
		line,
		column
	});
	return {
		file,
		sections: parts.slice(1).map(({ section: { title, kind, depth, place }, titles }) => {
			return {
				title,
				section: titles,
				kind,
				depth,
				line: place?.line
			};
		}),
		items: parts.flatMap(({ section, titles }) => require_select.flatten(section.items).map(({ text, state, reason, place, conditional, boxed, key }) => {
			return {
				text,
				state,
				reason,
				...at(place),
				section: titles,
				conditional,
				boxed,
				key: require_select.keyWords(key)
			};
		})),
		fields: parts.flatMap(({ section, titles }) => section.fields.map(({ name, value, blank, place }) => {
			return {
				name,
				value,
				blank,
				...at(place),
				section: titles
			};
		})),
		signOffs: parts.flatMap(({ section, titles }) => require_sign_off.claimsIn(section, titles).map(({ role, name, signature, logins, state, place }) => {
			return {
				role,
				name,
				signature,
				logins,
				state,
				...at(place),
				section: titles
			};
		})),
		nearMisses: checklist.nearMisses.map(({ kind, blocking, message, actual: text, help, place, section }) => {
			return {
				kind,
				blocking,
				message,
				text,
				help,
				...at(place),
				section
			};
		})
	};
}
const BOXES = {
	ticked: "☑",
	unticked: "☐",
	"not-applicable": "⊘"
};
function shown$2(file, checklist, color) {
	const paint = require_nodes.palette(color);
	const line = (number) => paint.dim(String(number).padStart(5));
	const lines = [paint.bold(require_exit.sanitiseLine(file))];
	for (const { section, titles } of partsOf(checklist)) {
		const indent = "  ".repeat(titles.length);
		if (section.place !== void 0) lines.push(`${line(section.place.line)}  ${indent.slice(2)}${paint.bold(require_exit.sanitiseLine(section.title))}`);
		for (const field of section.fields) lines.push(`${line(field.place.line)}  ${indent}${require_exit.sanitiseLine(field.name)}: ${field.blank ? paint.dim("(blank)") : require_exit.sanitiseLine(field.value)}`);
		const visit = (items, depth) => {
			for (const item of items) {
				lines.push(`${line(item.place.line)}  ${depth}${BOXES[item.state]} ${require_exit.sanitiseLine(item.text)}`);
				visit(item.items, `${depth}  `);
			}
		};
		visit(section.items, indent);
		for (const signOff of require_sign_off.claimsIn(section, titles)) lines.push(`${line(signOff.place.line)}  ${indent}${paint.dim("sign-off")} ${require_exit.sanitiseLine(signOff.role)}: ${signOff.name === "" ? paint.dim("(nobody)") : require_exit.sanitiseLine(signOff.name)}`);
	}
	for (const miss of checklist.nearMisses) lines.push(`${line(miss.place.line)}  ${paint.yellow(miss.blocking ? "!" : "i")} ${miss.message}: ${require_exit.sanitiseLine(miss.actual)}`, `       ${paint.dim(`→ ${miss.help}`)}`);
	return `${lines.join("\n")}\n`;
}
const overviewCommand = {
	name: "overview",
	summary: "show all open checklists",
	help: `checklist-gate overview [--repo OWNER/NAME]… [options]

Shows every open checklist of one or several repositories, worst first: open pull requests and open release issues.
It knows a release issue by the label in the policy, or by its template. Says what is left of each, and who does it.
Changes nothing.

  --repo OWNER/NAME    a repository; may be repeated; default: GITHUB_REPOSITORY
  --policy PATH        the policy in each repository; may be repeated, such as one for pull requests and one
                       for release issues; default: ${require_exit.DEFAULT_POLICY}, else the template counts
  --phase NAME         enforce this phase and all that come before it
  --format FORMAT      text (default), markdown, json, or html: one page in one file
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Reads the token from GITHUB_TOKEN or GH_TOKEN, and the address of the API from GITHUB_API_URL.

Exit status: 0 all judged, whatever is left · 2 wrong usage · 3 some could not be read or judged

Examples:
  GITHUB_TOKEN=… checklist-gate overview --repo octocat/hello-world
  GITHUB_TOKEN=… checklist-gate overview --repo octocat/hello-world --repo octocat/spoon --format html > checklists.html
`,
	run: run$3
};
async function run$3(args, surroundings) {
	const { values, positionals } = readArgs(args, {
		repo: {
			type: "string",
			multiple: true
		},
		policy: {
			type: "string",
			multiple: true
		},
		phase: { type: "string" },
		format: {
			type: "string",
			default: "text"
		},
		color: {
			type: "string",
			default: "auto"
		}
	});
	if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE`);
	const format = oneOf("--format", values.format, [
		"text",
		"markdown",
		"json",
		"html"
	]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const repositories = (values.repo === void 0 ? [void 0] : [...new Set(values.repo)]).map((name) => repositoryOf(name, surroundings));
	const { onlineTerms } = await Promise.resolve().then(() => require("./chunks/on-github.cjs"));
	const { judgeOpen } = await Promise.resolve().then(() => require("./chunks/open2.cjs"));
	const asked = {
		template: void 0,
		source: void 0,
		facts: void 0,
		record: void 0,
		markers: [],
		phase: values.phase,
		evidence: {
			values: new Map(),
			files: new Map()
		},
		parseTimeoutMs: 1e4
	};
	const policies = (values.policy ?? [".github/checklist-gate.yml"]).map((path) => ({
		kind: "repository",
		path,
		named: values.policy !== void 0
	}));
	const at = surroundings.now();
	const terms = onlineTerms(asked, void 0, surroundings);
	const { found, unread } = await judgeOpen(await connect(surroundings), repositories, terms, policies, at);
	const { judgedRow } = await Promise.resolve().then(() => require("./chunks/row.cjs"));
	const { isWholly, overviewOf } = await Promise.resolve().then(() => require("./chunks/overview.cjs"));
	const all = overviewOf(found.map(({ subject, title, judged }) => judgedRow(subject, title, judged)), {
		at,
		repositories: repositories.map(require_exit.repositoryName),
		unread
	});
	surroundings.stdout.write(await shown$1(all, format, color));
	return isWholly(all) ? 0 : 3;
}
async function shown$1(all, format, color) {
	switch (format) {
		case "json": return `${JSON.stringify(all, void 0, 2)}\n`;
		case "markdown": return (await Promise.resolve().then(() => require("./chunks/markdown.cjs"))).overviewMarkdown(all, {
			maxLength: 1e400,
			dated: true
		});
		case "html": return (await Promise.resolve().then(() => require("./chunks/html.cjs"))).overviewHtml(all);
		case "text": return (await Promise.resolve().then(() => require("./chunks/text4.cjs"))).overviewText(all, { color });
	}
}
// src/cli/commands/replay.ts
const MAX_RECORD_BYTES = 67108864;
const replayCommand = {
	name: "replay",
	summary: "judge a record again",
	help: `checklist-gate replay RECORD [options]

Judges a record again, only from what the record holds and without a network, and says what differs. With the same
policy the verdict must be the same, byte for byte.

  --policy FILE        the policy to use instead of the recorded one
  --policies DIR       a folder with the shared policies that it extends, each at DIR/OWNER/REPO/PATH
  --format FORMAT      text (default), markdown, or json: the new verdict
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Exit status: 0 the same verdict · 1 another verdict · 2 wrong usage, record or policy · 3 could not judge

Examples:
  checklist-gate replay release-1.4.0.record.json
  checklist-gate replay release-1.4.0.record.json --policy .github/checklist-gate.yml
`,
	run: run$2
};
async function run$2(args, surroundings) {
	const { values, positionals } = readArgs(args, {
		policy: { type: "string" },
		policies: { type: "string" },
		format: {
			type: "string",
			default: "text"
		},
		color: {
			type: "string",
			default: "auto"
		}
	});
	const [file, more] = positionals;
	if (file === void 0 || more !== void 0) throw new UsageError(`found ${positionals.length} files, expected one RECORD`);
	const format = oneOf("--format", values.format, [
		"text",
		"json",
		"markdown"
	]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const policy = values.policy === void 0 ? void 0 : await readPolicyWith(values.policy, values.policies, surroundings);
	const replayed = await (await Promise.resolve().then(() => require("./chunks/replay.cjs")).then((n) => n.replay_exports)).replay(await readText(file, surroundings, MAX_RECORD_BYTES), policy);
	const { stdout, stderr } = surroundings;
	if (replayed.kind === "no-record") throw new UsageError(`${file}: ${replayed.reason}`);
	if (replayed.kind === "not-judged") {
		const { judged } = replayed;
		const messages = judged.kind === "policy-error" ? judged.errors : [`could not judge ${file}: ${judged.reason}`];
		for (const message of messages) stderr.write(`checklist-gate: ${message}\n`);
		return judged.kind === "policy-error" ? 2 : 3;
	}
	const { verdict, same, differences, record } = replayed;
	const words = outcome(replayed, record.tool.version);
	if (format === "json") {
		const { json } = await Promise.resolve().then(() => require("./chunks/json.cjs")).then((n) => n.json_exports);
		stdout.write(json(verdict));
	} else if (format === "markdown") {
		const { replayMarkdown } = await Promise.resolve().then(() => require("./chunks/markdown2.cjs")).then((n) => n.markdown_exports);
		stdout.write(replayMarkdown(verdict, {
			outcome: words,
			differences
		}));
	} else {
		stdout.write(require_text.text(verdict, { color }));
		stdout.write(`\n${words}\n`);
		for (const line of differences) stdout.write(`  ${require_exit.sanitiseLine(line)}\n`);
	}
	return same ? 0 : 1;
}
function outcome({ same, added }, version) {
	const isOther = version !== require_package.package_default.version;
	const versions = `version ${require_exit.sanitiseLine(version)} gave; this is version ${require_package.package_default.version}`;
	const but = added ? " but for keys that were added since" : "";
	if (same) return `The same verdict, byte for byte${but}${isOther ? `, that ${versions}` : ""}.`;
	return `Another verdict than the recorded one${isOther ? `, which ${versions}` : ""}:`;
}
const schemaCommand = {
	name: "schema",
	summary: "print the JSON Schema of policies",
	help: `checklist-gate schema

Prints the JSON Schema (2020-12) of policy files. With it, editors complete and explain every key.

Examples:
  checklist-gate schema > checklist-gate.schema.json
`,
	run: run$1
};
async function run$1(args, { stdout }) {
	const { positionals } = readArgs(args, {});
	if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE`);
	const { default: text } = await Promise.resolve().then(() => require("./chunks/policy.schema.cjs"));
	stdout.write(`${JSON.stringify(text, void 0, 2)}\n`);
	return 0;
}
// src/cli/commands/trial.ts
const MOST = 100;
const trialCommand = {
	name: "trial",
	summary: "try a policy on bodies of the past",
	help: `checklist-gate trial [BODY…] --template FILE [options]

Judges bodies that people wrote before the gate was switched on. Says how many would have passed, how many would have
been pending or blocked, and by which items. Changes nothing.

  BODY                 a file with the body of a pull request or issue
  --template FILE      the template that the bodies were made from; overrides that of the policy
  --policy FILE        the policy to try; without one the template says how its boxes are meant.
                       ${require_exit.DEFAULT_POLICY} counts only if you name it
  --policies DIR       a folder with the shared policies that it extends, each at DIR/OWNER/REPO/PATH
  --repo OWNER/NAME    with --last: the repository of the pull requests; default: GITHUB_REPOSITORY
  --last N             also judge the last N merged pull requests, 1 to ${MOST}, with the token in GITHUB_TOKEN or
                       GH_TOKEN. Reads only
  --phase NAME         enforce this phase and all that come before it
  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --format FORMAT      text (default), json or markdown
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Exit status: 0 judged, whatever the results · 2 wrong usage or policy · 3 a body could not be judged

Examples:
  checklist-gate trial --template .github/PULL_REQUEST_TEMPLATE.md bodies/*.md
  GITHUB_TOKEN=… checklist-gate trial --template .github/PULL_REQUEST_TEMPLATE.md --repo octocat/hello-world --last 30
`,
	run
};
async function run(args, surroundings) {
	const { values, positionals: files } = readArgs(args, {
		template: { type: "string" },
		policy: { type: "string" },
		policies: { type: "string" },
		repo: { type: "string" },
		last: { type: "string" },
		phase: { type: "string" },
		as: {
			type: "string",
			default: "body"
		},
		format: {
			type: "string",
			default: "text"
		},
		color: {
			type: "string",
			default: "auto"
		}
	});
	const { template, last, repo, phase } = values;
	if (files.length === 0 && last === void 0) throw new UsageError("found no BODY, expected files with bodies, or --last N and --repo OWNER/NAME");
	if (template === void 0 && values.policy === void 0) throw new UsageError("found neither --template nor --policy, expected one of them");
	if (repo !== void 0 && last === void 0) throw new UsageError("--repo: found without --last, expected both");
	const as = oneOf("--as", values.as, ["body", "file"]);
	const format = oneOf("--format", values.format, [
		"text",
		"json",
		"markdown"
	]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	if (template !== void 0) await readText(template, surroundings);
	const policy = values.policy === void 0 ? void 0 : await readPolicyWith(values.policy, values.policies, surroundings);
	const documents = await Promise.all(files.map((file) => readChecklist(file, as, surroundings)));
	const merged = last === void 0 ? [] : await mergedBodies(repo, countOf(last), surroundings);
	const judged = [];
	for (const document of [...documents, ...merged]) {
		const result = await require_judge.judge({
			subject: {
				kind: "file",
				file: document.id
			},
			documents: [document],
			at: surroundings.now(),
			answer: localAnswers(new Map(), surroundings),
			readSource: localSources(new Map(), surroundings),
			...template === void 0 ? {} : { templatePath: template },
			...policy === void 0 ? {} : { policy },
			...phase === void 0 ? {} : { phase }
		});
		if (result.kind === "policy-error") {
			for (const error of result.errors) surroundings.stderr.write(`checklist-gate: ${error}\n`);
			return 2;
		}
		const own = result.kind === "verdict" ? {
			ok: true,
			value: result.verdict
		} : {
			ok: false,
			error: result.reason
		};
		judged.push({
			body: document.id,
			judged: own
		});
	}
	const { trialOf } = await Promise.resolve().then(() => require("./chunks/trial.cjs"));
	const found = trialOf(judged);
	surroundings.stdout.write(await shown(found, format, color));
	return found.totals["not-judged"] > 0 ? 3 : 0;
}
async function mergedBodies(repo, last, surroundings) {
	const repository = repositoryOf(repo, surroundings);
	const { mergedPullRequests } = await Promise.resolve().then(() => require("./chunks/pulls.cjs")).then((n) => n.pulls_exports);
	return (await mergedPullRequests(await connect(surroundings), repository, last)).map(({ url, body }) => ({
		id: url,
		kind: "pull-request-body",
		markdown: body
	}));
}
function countOf(value) {
	if (!/^[1-9]\d{0,2}$/.test(value) || Number(value) > MOST) throw new UsageError(`--last: found "${value}", expected a whole number from 1 to ${MOST}`);
	return Number(value);
}
async function shown(found, format, color) {
	if (format === "json") return `${JSON.stringify(found, void 0, 2)}\n`;
	if (format === "markdown") return (await Promise.resolve().then(() => require("./chunks/trial2.cjs"))).trialMarkdown(found);
	return (await Promise.resolve().then(() => require("./chunks/trial2.cjs"))).trialText(found, { color });
}
// src/cli/main.ts
const COMMANDS = [
	checkCommand,
	outlineCommand,
	initCommand,
	lintCommand,
	explainCommand,
	trialCommand,
	doctorCommand,
	openCommand,
	overviewCommand,
	auditCommand,
	replayCommand,
	schemaCommand,
	appCommand
];
const HELP = `checklist-gate: turns checklists into gates

Usage: checklist-gate COMMAND [FILE…] [options]

${COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`).join("\n")}

  --help       show this text; after a command, its options
  --version    show the version

Examples:
  checklist-gate check release.md
  checklist-gate outline release.md

Exit status: 0 passed · 1 failed · 2 wrong usage or policy · 3 could not judge · 4 pending
`;
async function main(args, surroundings) {
	const stderr = { write: (text) => surroundings.stderr.write(require_exit.sanitiseLines(text)) };
	try {
		return await dispatch(args, {
			...surroundings,
			stderr
		});
	} catch (error) {
		if (error instanceof require_exit.GitHubError) {
			stderr.write(`checklist-gate: ${require_exit.sanitiseLine(error.message, 600)}\n`);
			return 3;
		}
		const usage = error instanceof UsageError;
		const message = error instanceof Error ? error.message : String(error);
		stderr.write(`checklist-gate: ${usage ? "" : "internal error: "}${message}\n`);
		return usage ? 2 : 3;
	}
}
async function dispatch([name, ...rest], surroundings) {
	const { stdout, stderr } = surroundings;
	if (name === "--version" || name === "-V") {
		stdout.write(`${require_package.package_default.version}\n`);
		return 0;
	}
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
		(name === void 0 ? stderr : stdout).write(HELP);
		return name === void 0 ? 2 : 0;
	}
	const command = COMMANDS.find((each) => each.name === name);
	if (command === void 0) {
		const names = COMMANDS.map((each) => each.name);
		const instead = /\.md$|^https?:\/\/|^-$/i.test(name) ? `"check ${name}"` : require_trusted.nearest(name, names);
		throw new UsageError(`found the command "${name}", ${require_options.expecting(names.join(", "), instead)}`);
	}
	if (rest.includes("--help") || rest.includes("-h")) {
		stdout.write(command.help);
		return 0;
	}
	return command.run(rest, surroundings);
}
// src/cli.ts
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 3));
main(process.argv.slice(2), {
	stdout: process.stdout,
	stderr: process.stderr,
	readStdin: () => readAll(process.stdin),
	env: process.env,
	now: () => new Date().toISOString()
}).then((status) => process.exitCode = status);
exports.UsageError = UsageError;
exports.connect = connect;
exports.guessLines = guessLines;
exports.isThere = isThere;
exports.oneOf = oneOf;
exports.proposedPolicy = proposedPolicy;
exports.readForm = readForm;
exports.readPolicyFile = readPolicyFile;
exports.readText = readText;
exports.readTime = readTime;
exports.repositoryOf = repositoryOf;
exports.sharedIn = sharedIn;
exports.writeNew = writeNew;

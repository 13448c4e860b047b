#!/usr/bin/env node
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_package = require("./chunks/package.cjs");
const late_mistakes = () => require("./chunks/mistakes.cjs");
const require_error = require("./chunks/error.cjs");
const require_model = require("./chunks/model.cjs");
const require_lines = require("./chunks/lines.cjs");
const require_policy_elsewhere = require("./chunks/policy-elsewhere.cjs");
const require_verdict = require("./chunks/verdict.cjs");
const require_judge = require("./chunks/judge.cjs");
const require_text = require("./chunks/text.cjs");
const require_reading = require("./chunks/reading.cjs");
let node_fs = require("node:fs");
let node_fs_promises = require("node:fs/promises");
let node_buffer = require("node:buffer");
let node_util = require("node:util");
let node_path = require("node:path");
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
const FORM = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;
function readTime(option, text) {
	const [, day] = FORM.exec(text) ?? [];
	const at = day === void 0 ? NaN : Date.parse(text);
	if (!(day !== void 0 && !Number.isNaN(at) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day))) throw new UsageError(`${option}: found "${text}", expected a day or a time, as 2026-01-31 or 2026-01-31T12:00:00Z`);
	return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
// src/cli/files.ts
const MAX_FILE_BYTES = 262144;
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
		throw new UsageError(`${path}: ${{
			ENOENT: "no such file",
			EISDIR: "found a directory, expected a file",
			EACCES: "not readable",
			ENOTDIR: "no such file"
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
async function readChecklist(file, as, surroundings) {
	if (/\.ya?ml$/i.test(file)) throw new UsageError(`${file}: found a YAML file, expected a checklist in Markdown; a policy goes behind --policy`);
	if (file !== "-" && !(0, node_fs.existsSync)(file)) throw new UsageError(`${file}: no such file${otherThanFile(file)}`);
	return readDocument(file, as, surroundings);
}
function otherThanFile(name) {
	if (/^[\w.-]+\.[a-z]+\/[\w.-]+\/[\w.-]+\/(?:pull|issues)\/\d/i.test(name)) return `, did you mean "https://${name}"?`;
	return /^(?:[\w.-]+\/[\w.-]+)?#?\d+$/.test(name) ? "; a pull request or issue goes by its address: https://github.com/OWNER/NAME/pull/NUMBER" : "";
}
// src/cli/policy-file.ts
const DEFAULT_POLICY_PATH = ".github/checklist-gate.yml";
async function readPolicyFile(path, surroundings) {
	if (path === void 0 && !(0, node_fs.existsSync)(".github/checklist-gate.yml")) {
		const elsewhere = require_policy_elsewhere.policyElsewhere(node_fs.existsSync);
		if (elsewhere !== void 0) surroundings.stderr.write(`checklist-gate: ${elsewhere} is not read: move it to ${DEFAULT_POLICY_PATH}, or name it with --policy\n`);
		return;
	}
	const chosen = path ?? ".github/checklist-gate.yml";
	return {
		path: chosen,
		text: await readText(chosen, surroundings)
	};
}
function refusePolicy(errors, { stderr }) {
	for (const { path, line, column, message } of errors) stderr.write(`checklist-gate: ${path}:${line}:${column}: ${message}\n`);
	return 2;
}
// src/cli/audit-question.ts
const RETENTION = "90d";
function questionOf(values, earlier, now) {
	const own = {
		...values,
		since: values.since === void 0 ? void 0 : readTime("--since", values.since),
		until: values.until === void 0 ? void 0 : readTime("--until", values.until),
		issues: values.issues ? "issues" : void 0,
		into: values.into?.join("\n")
	};
	const before = earlier === void 0 ? {} : {
		since: earlier.since,
		until: earlier.until,
		issues: earlier.kind,
		into: earlier.asked?.into?.join("\n"),
		label: earlier.asked?.label,
		policy: earlier.asked?.policy,
		phase: earlier.asked?.phase,
		"status-name": earlier.asked?.status,
		retention: earlier.asked?.retention
	};
	const chosen = (name) => {
		if (earlier !== void 0 && own[name] !== void 0 && own[name] !== before[name]) throw new UsageError(`--${name}: found ${own[name]}, expected what --resume goes on with: ${before[name] ?? "none"}`);
		return own[name] ?? before[name];
	};
	const since = chosen("since");
	if (since === void 0) throw new UsageError("--since: expected a day or a time, as 2026-01-31");
	const at = readTime("--until", now);
	const retention = chosen("retention") ?? RETENTION;
	const kind = chosen("issues") === "issues" ? "issues" : "pull-requests";
	const [label, phase, into] = [
		chosen("label"),
		chosen("phase"),
		chosen("into")?.split("\n")
	];
	if (label !== void 0 && kind !== "issues") throw new UsageError("--label: found without --issues");
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
	const span = require_lines.readDuration(retention);
	if (span === void 0 || span.ms === 0) throw new UsageError(`--retention: found "${retention}", expected a span of time such as 90d`);
	return readTime("--retention", new Date(Date.parse(at) - span.ms).toISOString());
}
// src/cli/args.ts
function readArgs(args, options) {
	try {
		return (0, node_util.parseArgs)({
			args: [...args],
			options,
			allowPositionals: true,
			strict: true
		});
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1];
		const valueless = /^Option '(?:-\w, )?(--[\w-]+) <value>' argument missing/.exec(message)?.[1];
		if (valueless !== void 0) throw new UsageError(`${valueless}: found no value, expected one behind it`);
		if (unknown === void 0) throw new UsageError(message.split(". ")[0] ?? message);
		throw new UsageError(`unknown option ${unknown}${late_mistakes().nearest(unknown, Object.keys(options).map((name) => `--${name}`))}`);
	}
}
function oneOf(option, value, allowed) {
	const found = allowed.find((each) => each === value);
	if (found !== void 0) return found;
	throw new UsageError(`${option}: found "${value}", expected ${allowed.join(", ")}${late_mistakes().nearest(value, allowed)}`);
}
function evidenceOf(values) {
	const { wrong, ...evidence } = require_lines.readEvidence(values);
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
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name) ?? [];
	if (owner !== void 0 && repo !== void 0) return {
		owner,
		repo
	};
	throw new UsageError(name === "" ? "found no repository, expected --repo owner/name or GITHUB_REPOSITORY" : `--repo: found "${name}", expected owner/name`);
}
async function connect({ env }, work) {
	const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"] ?? "";
	if (token === "") throw new UsageError("found no token, expected one in GITHUB_TOKEN or GH_TOKEN; \"gh auth token\" prints yours");
	const { createClient } = await Promise.resolve().then(() => require("./chunks/client.cjs")).then((n) => n.client_exports);
	try {
		const { GITHUB_API_URL: apiUrl = "https://api.github.com", GITHUB_GRAPHQL_URL: graphqlUrl } = env;
		return await work(createClient({
			token,
			apiUrl,
			graphqlUrl
		}));
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return { failed: error.message };
	}
}
const audit = {
	name: "audit",
	summary: "judge the merges of a period anew",
	help: `checklist-gate audit --since DATE [--until DATE] [options]

Judges the merged pull requests, or the closed issues, of a period anew: each with its text, its reviews and its
comments of then, by the policy of then. Shows who approved and who overrode, what status was recorded, and which
commits of the default branch came with no pull request. Changes nothing.

  --since DATE         first day or time, as 2026-01-31 or 2026-01-31T12:00:00Z
  --until DATE         not part of the period; default: now
  --repo OWNER/NAME    the repository; default: GITHUB_REPOSITORY
  --issues             closed issues instead of merged pull requests
  --label NAME         with --issues: those with this label alone
  --into BRANCH        pull requests into it count as bringing commits to the default branch; may be repeated;
                       default: the default branch alone
  --policy PATH        the policy in the repository; default: ${DEFAULT_POLICY_PATH}
  --phase NAME         enforce this phase and all it comes after
  --status-name NAME   the commit status that was recorded; default: checklist-gate
  --retention SPAN     how long GitHub keeps a status: the retention of Actions; default: 90d. Where none is found
                       on what was merged earlier, it has expired or was never written, which is no fault
  --format FORMAT      text (default), json, csv or markdown
  --resume FILE        go on with an audit that ended early, from its JSON
  --color WHEN         auto (default), always or never; NO_COLOR is obeyed

The token is read from GITHUB_TOKEN or GH_TOKEN, the address of the API from GITHUB_API_URL.

Exit status: 0 everything passed or was overridden · 1 something did not, or a commit has no pull request
             2 wrong usage
             3 it could not be finished; what was judged is printed all the same

Examples:
  GITHUB_TOKEN=… checklist-gate audit --repo octocat/hello-world --since 2026-01-01 --format csv > audit.csv
`,
	run: run$9
};
async function run$9(args, surroundings) {
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
		color: {
			type: "string",
			default: "auto"
		}
	});
	if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE`);
	const { owner, repo } = repositoryOf(values.repo, surroundings);
	const format = oneOf("--format", values.format, [
		"text",
		"json",
		"csv",
		"markdown"
	]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const earlier = values.resume === void 0 ? void 0 : await readAudit(values.resume, surroundings);
	const { since, until, kind, asked, at, keptSince } = questionOf(values, earlier, surroundings.now());
	if (since >= until) throw new UsageError(`--since: found ${since}, expected a time before ${until}`);
	if (earlier !== void 0 && earlier.repository !== `${owner}/${repo}`) throw new UsageError(`--resume: found an audit of ${require_error.sanitiseLine(earlier.repository)}, expected ${owner}/${repo}`);
	const { policy: policyPath, phase, label, status, into } = asked;
	const own = {
		name: status,
		phase
	};
	const { audit: judge } = await Promise.resolve().then(() => require("./chunks/audit.cjs")).then((n) => n.audit_exports);
	const { auditReader } = await Promise.resolve().then(() => require("./chunks/reader.cjs")).then((n) => n.reader_exports);
	const { answerer } = await Promise.resolve().then(() => require("./chunks/answers.cjs")).then((n) => n.answer_exports);
	const { statusContext } = await Promise.resolve().then(() => require("./chunks/client.cjs")).then((n) => n.own_reports_exports);
	const { stdout, stderr } = surroundings;
	const found = await connect(surroundings, async (client) => {
		let requests = 0;
		client.hook.before("request", () => {
			requests += 1;
		});
		const query = {
			owner,
			repo,
			kind,
			context: statusContext(own),
			...label === void 0 ? {} : { label },
			...into === void 0 ? {} : { into }
		};
		return judge({
			repository: `${owner}/${repo}`,
			kind,
			since,
			until,
			policyPath,
			keptSince,
			...phase === void 0 ? {} : { phase },
			...earlier?.next === void 0 ? {} : { from: earlier.next },
			pageSize: 50
		}, {
			read: auditReader(client, query, {
				since,
				until
			}),
			answererFor: (subject) => answerer(client, subject, new Map(), { own }),
			requests: () => requests,
			...surroundings.stderr.isTTY === true ? { progress: (done, of) => bar(done, of, surroundings) } : {}
		});
	});
	if (surroundings.stderr.isTTY === true) stderr.write("\r\x1B[K");
	if ("failed" in found) {
		stderr.write(`checklist-gate: ${require_error.sanitiseLine(found.failed, 600)}\n`);
		return 3;
	}
	const { failure, ...fresh } = found;
	const whole = {
		...earlier === void 0 ? fresh : joined(earlier, fresh),
		at,
		asked
	};
	stdout.write(await shown$3(whole, format, color));
	if (failure !== void 0) stderr.write(`checklist-gate: it ended early: ${require_error.sanitiseLine(failure, 600)}\n`);
	if (!whole.complete) {
		stderr.write("checklist-gate: keep the output of --format json, and go on with --resume FILE\n");
		return 3;
	}
	return require_model.isClean(whole) ? 0 : 1;
}
async function shown$3(result, format, color) {
	if (format === "json") return `${JSON.stringify(result, void 0, 2)}\n`;
	if (format === "csv") return (await Promise.resolve().then(() => require("./chunks/csv.cjs"))).auditCsv(result);
	if (format === "markdown") return (await Promise.resolve().then(() => require("./chunks/markdown2.cjs"))).auditMarkdown(result);
	return (await Promise.resolve().then(() => require("./chunks/text3.cjs"))).auditText(result, { color });
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
	const wrong = new UsageError(`${path}: expected the output of audit --format json that ended early`);
	let data;
	try {
		data = JSON.parse(await readText(path, surroundings, 268435456));
	} catch (error) {
		throw error instanceof UsageError ? error : wrong;
	}
	const { schema, complete, rows } = Object(data);
	if (schema !== "checklist-gate/audit@1" || complete !== false || !Array.isArray(rows)) throw wrong;
	return data;
}
const WIDTH = 24;
function bar(done, of, { stderr }) {
	const filled = of === 0 ? 0 : Math.round(WIDTH * done / of);
	stderr.write(`\r\u001B[K${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done} judged`);
}
// src/cli/answers.ts
function localAnswers(values, surroundings) {
	return (questions) => Promise.all(questions.map(async (question) => {
		if (question.kind === "value") {
			const raw = values.get(question.name);
			return raw === void 0 ? {
				status: "unavailable",
				reason: "No such value was handed over"
			} : {
				status: "known",
				value: { raw }
			};
		}
		if (question.kind !== "file") return {
			status: "unavailable",
			reason: `The command line knows no ${question.kind}; hand them over with --facts`
		};
		try {
			return {
				status: "known",
				value: {
					path: question.path,
					exists: true,
					text: await readText(question.path, surroundings)
				}
			};
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			if (error.message.endsWith("no such file")) return {
				status: "known",
				value: {
					path: question.path,
					exists: false,
					text: ""
				}
			};
			return {
				status: "unavailable",
				reason: error.message
			};
		}
	}));
}
// src/cli/facts.ts
async function readFacts(path, surroundings) {
	const wrong = new UsageError(`${path}: expected a JSON list of {question, fact}, as in the "facts" of a JSON verdict`);
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
	return new require_verdict.Facts(data);
}
function isRecordedFact(entry) {
	if (typeof entry !== "object" || entry === null || !("question" in entry) || !("fact" in entry)) return false;
	const { question, fact } = entry;
	if (typeof question !== "object" || question === null || !("kind" in question)) return false;
	if (typeof fact !== "object" || fact === null || !("status" in fact)) return false;
	if (typeof question.kind !== "string") return false;
	return fact.status === "unavailable" ? "reason" in fact && typeof fact.reason === "string" : fact.status === "known" && "value" in fact;
}
// src/cli/printed.ts
async function print(judged, { format, color, many }, { stdout, stderr }) {
	const said = new Set();
	for (const { file, result } of judged) {
		const messages = result.kind === "policy-error" ? result.errors : result.kind === "could-not-judge" ? [`could not judge ${file}: ${result.reason}`] : [];
		for (const message of messages) {
			if (!said.has(message)) stderr.write(`checklist-gate: ${message}\n`);
			said.add(message);
		}
	}
	const verdicts = judged.flatMap(({ result }) => result.kind === "verdict" ? [result.verdict] : []);
	if (format === "json") {
		const [first] = verdicts;
		if (many) stdout.write(`${JSON.stringify(verdicts.map(require_text.published), void 0, 2)}\n`);
		else if (first !== void 0) stdout.write(`${JSON.stringify(require_text.published(first), void 0, 2)}\n`);
		return;
	}
	const render = format === "markdown" ? (await Promise.resolve().then(() => require("./chunks/markdown.cjs")).then((n) => n.markdown_exports)).summary : (verdict) => require_text.text(verdict, { color });
	stdout.write(verdicts.map((verdict) => render(verdict)).join("\n"));
}
async function keep(path, judged, { stderr }) {
	const { writeRecord } = await Promise.resolve().then(() => require("./chunks/record2.cjs"));
	for (const { result } of judged) {
		if (result.kind !== "verdict" || result.material === void 0) continue;
		try {
			await writeRecord(path, result.verdict, result.material);
		} catch (error) {
			const why = error instanceof Error ? error.message : "unknown reason";
			stderr.write(`checklist-gate: the record ${require_error.sanitiseLine(path)} could not be written: ${require_error.sanitiseLine(why)}\n`);
			return [3];
		}
	}
	return [];
}
// src/cli/sources.ts
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
	try {
		return {
			status: "known",
			documents: [await readDocument(path, "file", surroundings)],
			missing: []
		};
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		if (!error.message.endsWith("no such file")) return {
			status: "unavailable",
			reason: error.message
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
}
// src/cli/url.ts
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
async function judgeUrl(request, options, judgement, surroundings) {
	const judged = await connect(surroundings, (client) => judgeNumber(client, request, options, judgement));
	return "failed" in judged ? {
		kind: "could-not-judge",
		reason: judged.failed
	} : judged;
}
async function judgeNumber(client, request, { policy, policyPath, template, values, files, facts, rest }, judgement) {
	const [{ loadSubject }, { answerer, readTrustedFile }, { STATUS_NAME }, { sourceReader }, { defaultTemplates }, { withFileValues }] = await Promise.all([
		Promise.resolve().then(() => require("./chunks/client.cjs")).then((n) => n.subject_exports),
		Promise.resolve().then(() => require("./chunks/answers.cjs")).then((n) => n.answer_exports),
		Promise.resolve().then(() => require("./chunks/client.cjs")).then((n) => n.own_reports_exports),
		Promise.resolve().then(() => require("./chunks/source.cjs")),
		Promise.resolve().then(() => require("./chunks/answers.cjs")).then((n) => n.default_template_exports),
		Promise.resolve().then(() => require("./chunks/judge.cjs")).then((n) => n.answer_exports)
	]);
	const { subject, documents, facts: told } = await loadSubject(client, request);
	let trusted = policy;
	if (trusted === void 0) {
		const fact = await readTrustedFile(client, subject, policyPath);
		if (fact.status === "unavailable") return {
			kind: "could-not-judge",
			reason: `the policy cannot be used: ${fact.reason}`
		};
		const { exists, path, text, sha } = fact.value;
		if (exists) trusted = {
			path,
			text,
			...sha === void 0 ? {} : { sha }
		};
	}
	let templates = {};
	if (template !== void 0) templates = { templatePath: template };
	else if (trusted === void 0) {
		const found = await defaultTemplates(client, subject);
		if ("unavailable" in found) return {
			kind: "could-not-judge",
			reason: found.unavailable
		};
		const [templatePath, ...templateAlternatives] = found.paths;
		if (templatePath !== void 0) templates = {
			templatePath,
			templateAlternatives
		};
	}
	return judgement({
		...rest,
		subject,
		documents,
		readSource: sourceReader(client, subject),
		...trusted === void 0 ? {} : { policy: trusted },
		...templates,
		regression: { when: "auto" },
		facts: new require_verdict.Facts(told).with(facts.list()),
		answer: withFileValues(answerer(client, subject, values, { own: {
			name: STATUS_NAME,
			phase: rest.phase
		} }), files, process.cwd())
	});
}
const check = {
	name: "check",
	summary: "judge checklists",
	help: `checklist-gate check [FILE… | - | URL… | --find FIND] [options]

Judges checklists. Each FILE is judged apart; - is standard input. FILE is the body of a pull request or issue;
where the policy reads no body, it is the first source that the policy names. URL is the address of a pull request or
issue: it is judged as it is now, by the policy of its base branch (an issue: of the default branch), with the token in
GITHUB_TOKEN or GH_TOKEN. Nothing is written there. FIND names the checklist of a release by what stands in it, or the
pull requests of a release, as the input "find" of the action: the one that is found is judged like a URL.

  --policy FILE        the policy; default: ${DEFAULT_POLICY_PATH} where it exists, else every box counts;
                       for a URL a file of this machine goes before that of the repository
  --template FILE      the trusted form: nothing of it may be missing; goes before the policy's own;
                       for a URL a path of the repository
  --source SOURCE      where the checklist is written, as "source" in a policy; goes before the policy's own
  --find FIND          '{label: release, field: Version, equals: v1.2.3}' or
                       '{pull-requests: {from: v1.2.2, to: v1.2.3}}'; for the latter --policy is a path of the repository
  --tag TAG            stands for "equals" or "to" where FIND leaves it out; default: the tag in GITHUB_REF
  --repo OWNER/NAME    where to look for FIND; default: GITHUB_REPOSITORY
  --marker PATH        for a URL: a workflow file that starts the gate and that a pull request can change, as the
                       input "marker" of the action; may be given several times
  --document S=FILE    a file in place of what stands on GitHub: comments=FILE or linked-issues=FILE;
                       may be given several times
  --phase NAME         enforce this phase and all it comes after
  --evidence K=V       a value for a "value" gate; may be given several times
             'K: PATH' values from a JSON file (K.key) or JUnit XML reports (K, K.failed, …)
  --facts FILE         recorded answers, as in the "facts" of a JSON verdict
  --record FILE        write what was judged, and from what, for "replay"; beside it a predicate that attests it
  --as body|file       line ends are breaks (body, the default) or not (file)
  --fail-on WHEN       pending (default), failed or never
  --format FORMAT      text (default), json or markdown
  --color WHEN         auto (default), always or never; NO_COLOR is obeyed
  --timeout MS         time for reading one file; default 10000

Exit status: 0 passed or told not to fail · 1 failed · 2 wrong usage or policy · 3 could not judge · 4 pending

Examples:
  checklist-gate check release.md
  checklist-gate check release.md --policy .github/checklist-gate.yml --phase pre-deployment
  gh pr view 12 --json body --jq .body | checklist-gate check -
  GITHUB_TOKEN=… checklist-gate check https://github.com/octocat/hello-world/pull/12
  GITHUB_TOKEN=… checklist-gate check --repo octocat/hello-world --find '{field: Version}' --tag v1.2.3
  checklist-gate check release.md --evidence validation-score=92/100 --format json
`,
	run: run$8
};
async function run$8(args, surroundings) {
	const { values, positionals: files } = readArgs(args, {
		policy: { type: "string" },
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
		"fail-on": {
			type: "string",
			default: "pending"
		},
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
	});
	const { find } = values;
	if (find !== void 0 && files.length > 0) throw new UsageError(`--find: found beside "${files[0]}", expected no FILE and no URL`);
	for (const option of ["tag", "repo"]) if (find === void 0 && values[option] !== void 0) throw new UsageError(`--${option}: found without --find`);
	if (find === void 0 && files.length === 0) throw new UsageError("no FILE given; name one, a URL, or - for standard input; or --find");
	if (values.record !== void 0 && files.length > 1) throw new UsageError(`--record: found ${files.length} FILEs, expected one, since a record is about one`);
	const as = oneOf("--as", values.as, ["body", "file"]);
	const failOn = oneOf("--fail-on", values["fail-on"], [
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
	if ((online.size > 0 || find !== void 0) && values.document.length > 0) throw new UsageError("--document: found beside a URL or --find, whose other texts are read from GitHub");
	if (values.marker.length > 0 && online.size === 0) throw new UsageError("--marker: found without a URL, expected one: a file is no pull request");
	const policy = find !== void 0 || values.policy === void 0 && online.size === files.length ? void 0 : await readPolicyFile(values.policy, surroundings);
	const facts = values.facts === void 0 ? new require_verdict.Facts() : await readFacts(values.facts, surroundings);
	const evidence = evidenceOf(values.evidence);
	const answer = require_judge.withFileValues(localAnswers(evidence.values, surroundings), evidence.files, process.cwd());
	const readSource = localSources(await readGiven(values.document, surroundings), surroundings);
	const parseTimeoutMs = milliseconds(values.timeout);
	const judgement = values.record === void 0 ? require_judge.judge : (await Promise.resolve().then(() => require("./chunks/material.cjs")).then((n) => n.material_exports)).judgeKeeping;
	const options = {
		policyPath: DEFAULT_POLICY_PATH,
		template: values.template,
		...evidence,
		facts,
		rest: {
			at: surroundings.now(),
			parseTimeoutMs,
			...values.source === void 0 ? {} : { source: values.source },
			...values.marker.length === 0 ? {} : { markers: {
				paths: values.marker,
				ran: false
			} },
			...values.phase === void 0 ? {} : { phase: values.phase }
		}
	};
	const judged = [];
	if (find !== void 0) {
		const { judgeFound } = await Promise.resolve().then(() => require("./chunks/find4.cjs"));
		const { tag, repo } = values;
		const forOneOnly = [
			"template",
			"source",
			"facts",
			"record"
		].filter((name) => values[name] !== void 0).map((name) => `--${name}`);
		const search = {
			find,
			tag,
			repo,
			policy: values.policy,
			forOneOnly
		};
		judged.push({
			file: "--find",
			result: await judgeFound(search, options, judgement, surroundings)
		});
	}
	const unreadable = [];
	for (const file of files) try {
		const address = online.get(file);
		const own = values.policy === void 0 ? void 0 : policy;
		if (address !== void 0) {
			judged.push({
				file,
				result: await judgeUrl(address, {
					...options,
					policy: own
				}, judgement, surroundings)
			});
			continue;
		}
		const document = await readChecklist(file, as, surroundings);
		const request = {
			subject: {
				kind: "file",
				file: document.id
			},
			documents: [document],
			at: surroundings.now(),
			answer,
			facts,
			readSource,
			parseTimeoutMs
		};
		judged.push({
			file,
			result: await judgement({
				...request,
				...policy === void 0 ? {} : { policy },
				...values.template === void 0 ? {} : { templatePath: values.template },
				...values.source === void 0 ? {} : { source: values.source },
				...values.phase === void 0 ? {} : { phase: values.phase }
			})
		});
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		surroundings.stderr.write(`checklist-gate: ${error.message}\n`);
		unreadable.push(2);
	}
	await print(judged, {
		format,
		color,
		many: files.length > 1
	}, surroundings);
	const statuses = [...judged.map(({ result }) => require_verdict.exitStatus(result, failOn)), ...unreadable];
	if (values.record !== void 0) statuses.push(...await keep(values.record, judged, surroundings));
	return require_verdict.worstExit(statuses);
}
function milliseconds(value) {
	if (!/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(`--timeout: found "${value}", expected whole milliseconds from 1 to 9999999`);
	return Number(value);
}
const doctor = {
	name: "doctor",
	summary: "check the set-up on GitHub",
	help: `checklist-gate doctor [options]

Looks at a repository on GitHub and says what keeps the gate from holding: whether its workflows start at all, for
which events, and which they lack; whether its status is required and who may set it; whether a merge queue is on; what
the token may do; and whether policy and template load. Each finding comes with the lines to add. Changes nothing.

  --repo OWNER/NAME    the repository; default: GITHUB_REPOSITORY
  --branch NAME        the branch that is merged into; default: the default branch
  --policy PATH        the policy in the repository; default: ${DEFAULT_POLICY_PATH}
  --format FORMAT      text (default) or json: an array of findings
  --color WHEN         auto (default), always or never; NO_COLOR is obeyed

The token is read from GITHUB_TOKEN or GH_TOKEN, the address of the API from GITHUB_API_URL.

Exit status: 0 nothing wrong · 1 something wrong · 2 wrong usage · 3 could not check everything
What this token lacks the permission to see is said as unknown, with the permission, and counts as neither.

Examples:
  GITHUB_TOKEN=… checklist-gate doctor --repo octocat/hello-world
`,
	run: run$7
};
async function run$7(args, surroundings) {
	const { values, positionals } = readArgs(args, {
		repo: { type: "string" },
		branch: { type: "string" },
		policy: { type: "string" },
		format: {
			type: "string",
			default: "text"
		},
		color: {
			type: "string",
			default: "auto"
		}
	});
	if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE; name the repository with --repo`);
	const { stdout, stderr } = surroundings;
	const { owner, repo } = repositoryOf(values.repo, surroundings);
	const format = oneOf("--format", values.format, ["text", "json"]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const { survey } = await Promise.resolve().then(() => require("./chunks/survey.cjs"));
	const { diagnose, NAMED } = await Promise.resolve().then(() => require("./chunks/diagnose.cjs"));
	const seen = await connect(surroundings, (client) => survey(client, {
		owner,
		repo,
		...values.branch === void 0 ? {} : { branch: values.branch },
		policy: {
			path: values.policy ?? ".github/checklist-gate.yml",
			named: values.policy !== void 0
		}
	}, NAMED));
	if ("failed" in seen) {
		stderr.write(`checklist-gate: ${require_error.sanitiseLine(seen.failed, 600)}\n`);
		return 3;
	}
	const found = await diagnose(seen);
	const { diagnosisText, tally } = await Promise.resolve().then(() => require("./chunks/diagnosis.cjs"));
	stdout.write(format === "json" ? `${JSON.stringify(found, void 0, 2)}\n` : diagnosisText(found, { color }));
	const { wrong, unchecked } = tally(found);
	return wrong > 0 ? 1 : unchecked > 0 ? 3 : 0;
}
const explain = {
	name: "explain",
	summary: "say what a policy asks for",
	help: `checklist-gate explain [options]

Says in plain sentences what a policy asks for, and which events and permissions its workflows need. They are those
that start in every repository, for pull requests from forks too.

  --policy FILE        the policy; default: ${DEFAULT_POLICY_PATH} where it exists, else the built-in one

Exit status: 0 explained · 2 wrong usage or policy

Examples:
  checklist-gate explain
  checklist-gate explain --policy examples/production-deployment/policy.yml
`,
	run: run$6
};
async function run$6(args, surroundings) {
	const { values, positionals } = readArgs(args, { policy: { type: "string" } });
	if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE; name the policy with --policy`);
	const file = await readPolicyFile(values.policy, surroundings);
	const { explain: inWords } = await Promise.resolve().then(() => require("./chunks/explain.cjs"));
	let policy;
	if (file === void 0) {
		const { defaultPolicy } = await Promise.resolve().then(() => require("./chunks/judge.cjs")).then((n) => n.default_exports);
		policy = defaultPolicy(void 0);
	} else {
		const { loadPolicy } = await Promise.resolve().then(() => require("./chunks/policy.cjs")).then((n) => n.load_exports);
		const loaded = await loadPolicy(file.text, file.path);
		if ("errors" in loaded) return refusePolicy(loaded.errors, surroundings);
		({policy} = loaded);
	}
	const name = file === void 0 ? `The built-in policy, since there is no ${DEFAULT_POLICY_PATH}` : file.path;
	const text = (await inWords(policy)).split("\n").map(shown$2).join("\n");
	surroundings.stdout.write(`${require_error.sanitiseLine(name)}\n\n${text}`);
	return 0;
}
function shown$2(line) {
	const indent = /^ */.exec(line)?.[0] ?? "";
	return indent + require_error.sanitiseLine(line.slice(indent.length), 2e3);
}
// src/cli/commands/init.ts
const DEFAULT_OUTPUT = ".github/checklist-gate.yml";
const init = {
	name: "init",
	summary: "propose a policy for a checklist",
	help: `checklist-gate init FILE [options]

Proposes a policy for a checklist: phases, fields with types, lists to pick from, boxes that must stay empty.
It says what was guessed and why. Read the policy before you rely on it.

  --output FILE        where to write the policy, - for standard output; default: ${DEFAULT_OUTPUT}
  --template PATH      the trusted form that the policy is to name
  --force              overwrite a policy that is there already
  --as body|file       line ends are breaks (body, the default) or not (file)

Exit status: 0 written · 2 wrong usage, or the policy is there already · 3 could not read the checklist

Examples:
  checklist-gate init .github/PULL_REQUEST_TEMPLATE.md --template .github/PULL_REQUEST_TEMPLATE.md
  checklist-gate init release.md --output -
`,
	run: run$5
};
async function run$5(args, surroundings) {
	const { values, positionals: files } = readArgs(args, {
		output: {
			type: "string",
			default: DEFAULT_OUTPUT
		},
		template: { type: "string" },
		force: {
			type: "boolean",
			default: false
		},
		as: {
			type: "string",
			default: "body"
		}
	});
	const [file, ...more] = files;
	if (file === void 0) throw new UsageError("no FILE given; name the checklist, or - for standard input");
	if (more.length > 0) throw new UsageError(`found ${files.length} files, expected one`);
	const { template, output } = values;
	if (template?.trim() === "") throw new UsageError("--template: found nothing, expected a path");
	const document = await readDocument(file, oneOf("--as", values.as, ["body", "file"]), surroundings);
	const checklist = readOrExplain(file, () => require_judge.read([{
		...document,
		markdown: require_judge.withoutFrontMatter(document.markdown)
	}]));
	if (checklist === void 0 || typeof checklist === "string") {
		surroundings.stderr.write(`checklist-gate: could not read ${require_error.sanitiseLine(file)}: ${checklist ?? "nothing"}\n`);
		return 3;
	}
	const { proposePolicy } = await Promise.resolve().then(() => require("./chunks/propose.cjs"));
	const name = file === "-" ? "standard input" : (0, node_path.isAbsolute)(file) || file.startsWith("..") ? (0, node_path.basename)(file) : file;
	const { text, guesses } = require_judge.bounded(() => proposePolicy(checklist, {
		name,
		...template === void 0 ? {} : { template }
	}), require_judge.PARSE_TIMEOUT_MS);
	await assertLoads(text);
	if (output === "-") surroundings.stdout.write(text);
	else await write(output, text, values.force);
	surroundings.stderr.write(told(output, checklist, guesses));
	return 0;
}
function readOrExplain(file, work) {
	try {
		return work();
	} catch (error) {
		return error instanceof Error ? error.message : `${file} cannot be read`;
	}
}
async function assertLoads(text) {
	const { loadPolicy } = await Promise.resolve().then(() => require("./chunks/policy.cjs")).then((n) => n.load_exports);
	const loaded = await loadPolicy(text, "the proposal");
	if ("errors" in loaded) throw new Error(loaded.errors.map(({ line, message }) => `the proposal, line ${line}: ${message}`).join("; "));
}
async function write(path, text, force) {
	const failed = (error) => {
		return new UsageError(`${path}: cannot be written (${error instanceof Error && "code" in error ? String(error.code) : String(error)})`);
	};
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true }).catch((error) => {
		throw failed(error);
	});
	await (0, node_fs_promises.writeFile)(path, text, { flag: force ? "w" : "wx" }).catch((error) => {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw failed(error);
		throw new UsageError(`${path}: is there already; write elsewhere with --output, or overwrite it with --force`);
	});
}
function told(output, checklist, guesses) {
	const width = Math.max(0, ...guesses.map(({ line }) => String(line ?? "").length));
	const misses = checklist.nearMisses.filter(({ blocking }) => blocking).length;
	return [
		`checklist-gate: ${output === "-" ? "proposed a policy" : `wrote ${output}`}. What was guessed, and why:`,
		...guesses.map(({ line, about, chose, because }) => {
			return `  ${line === void 0 ? " ".repeat(width + 5) : `line ${String(line).padStart(width)}`}  ${require_error.sanitiseLine(`${about}: ${chose}, because ${because}`, 400)}`;
		}),
		...misses === 0 ? [] : [`  ${misses === 1 ? "1 line is nearly a box, and keeps" : `${misses} lines are nearly boxes, and keep`} gates from passing: see "checklist-gate outline"`],
		...output === "-" ? [] : ["checklist-gate: read it, then try \"lint\", \"explain\" and \"check FILE\"", "checklist-gate: then add the two workflows that run it; \"explain\" shows their events and permissions"],
		""
	].join("\n");
}
const lint = {
	name: "lint",
	summary: "check policy and template",
	help: `checklist-gate lint [FILE] [options]

Holds a policy and its template against each other: sections, fields and items that are not there, boxes that no
gate looks at, gates that can never pass, boxes ticked in advance, a review date that is past.

  FILE                 a checklist that stands in for the template where the policy names none
  --policy FILE        the policy; default: ${DEFAULT_POLICY_PATH} where it exists
  --template FILE      the trusted form; goes before the policy's own
  --as body|file       line ends are breaks (body, the default) or not (file)
  --format FORMAT      text (default) or json: an array of findings
  --color WHEN         auto (default), always or never; NO_COLOR is obeyed

Exit status: 0 nothing found · 1 something found · 2 wrong usage or policy · 3 could not read

Examples:
  checklist-gate lint
  checklist-gate lint --policy policy.yml --template release.md
`,
	run: run$4
};
async function run$4(args, surroundings) {
	const { values, positionals: files } = readArgs(args, {
		policy: { type: "string" },
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
	if (files.length > 1) throw new UsageError(`found ${files.length} files, expected one at most`);
	const as = oneOf("--as", values.as, ["body", "file"]);
	const format = oneOf("--format", values.format, ["text", "json"]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const policy = await readPolicyFile(values.policy, surroundings);
	const [file] = files;
	const given = values.template ?? file;
	if (policy === void 0 && given === void 0) throw new UsageError(`found neither ${DEFAULT_POLICY_PATH} nor a FILE, expected one of them`);
	const { lint: check, templatesNamed } = await Promise.resolve().then(() => require("./chunks/lint.cjs"));
	const named = await templatesNamed(policy, given);
	if ("errors" in named) return refusePolicy(named.errors, surroundings);
	const forms = new Map();
	for (const path of [...values.template === void 0 ? named.templates : [], ...given === void 0 ? [] : [given]]) {
		const form = await formOf(path, as, surroundings);
		if (typeof form === "string") {
			surroundings.stderr.write(`checklist-gate: could not read ${path}: ${form}\n`);
			return 3;
		}
		forms.set(path, form);
	}
	const form = given === void 0 ? void 0 : forms.get(given);
	const result = await check({
		...policy === void 0 ? {} : { policy },
		templates: values.template === void 0 ? forms : new Map(),
		...form === void 0 ? {} : { form },
		now: surroundings.now()
	});
	if ("errors" in result) return refusePolicy(result.errors, surroundings);
	const { findings } = result;
	surroundings.stdout.write(format === "json" ? `${JSON.stringify(findings, void 0, 2)}\n` : shown$1(findings, color));
	return findings.length === 0 ? 0 : 1;
}
async function formOf(path, as, surroundings) {
	const document = await readDocument(path, as, surroundings);
	try {
		return {
			path: document.id,
			checklist: require_judge.read([{
				...document,
				markdown: require_judge.withoutFrontMatter(document.markdown)
			}])
		};
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
function shown$1(findings, color) {
	const paint = require_text.palette(color);
	if (findings.length === 0) return "nothing found\n";
	return `${[
		...findings.flatMap(({ path, line, column, found, expected, help }) => [`${paint.bold(require_error.sanitiseLine(`${path}:${line}:${column}`))}: found ${require_error.sanitiseLine(found, 400)}, expected ${require_error.sanitiseLine(expected, 400)}`, `    ${paint.dim(`→ ${require_error.sanitiseLine(help)}`)}`]),
		"",
		`${findings.length} found`
	].join("\n")}\n`;
}
const open = {
	name: "open",
	summary: "open a release issue from a template",
	help: `checklist-gate open FILE [options]

Opens the issue of a release on GitHub, from a checklist template, with its fields filled in. A second call for the
same version gives the same issue.

  FILE                 the template, on this machine; - for standard input
  --repo OWNER/NAME    the repository; default: GITHUB_REPOSITORY
  --version-name V     the version of the release
  --title TEXT         default: the template's own, or "Release", and the version behind it
  --field NAME=VALUE   a field to fill in; may be repeated; "Section > Name" where a name is not enough
  --label NAME         a label on top of those of the template; may be repeated
  --assignee LOGIN     somebody to assign; may be repeated
  --milestone M        title or number of a milestone
  --dry-run            print the body, and open nothing

The token is read from GITHUB_TOKEN or GH_TOKEN, the address of the API from GITHUB_API_URL.
Prints the address of the issue.

Exit status: 0 there is an issue · 2 wrong usage or template · 3 it could not be opened

Examples:
  GITHUB_TOKEN=… checklist-gate open RELEASE.md --repo octocat/hello-world --version-name v1.2.3
`,
	run: run$3
};
async function run$3(args, surroundings) {
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
	const { releaseIssue } = await Promise.resolve().then(() => require("./chunks/release-issue2.cjs"));
	const issue = releaseIssue({
		path: file,
		text,
		date: surroundings.now().slice(0, 10),
		fields: pairs("--field", values.field),
		labels: values.label,
		assignees: values.assignee.map((login) => login.replace(/^@/, "")),
		...version === void 0 ? {} : { version },
		...title === void 0 ? {} : { title }
	});
	const { stdout, stderr } = surroundings;
	if ("errors" in issue) {
		for (const message of issue.errors) stderr.write(`checklist-gate: ${require_error.sanitiseLine(message, 400)}\n`);
		return 2;
	}
	for (const left of issue.left) stderr.write(`checklist-gate: ${require_error.sanitiseLine(left, 400)}\n`);
	if (values["dry-run"]) {
		stdout.write(issue.body);
		stderr.write(`checklist-gate: would open "${require_error.sanitiseLine(issue.title, 300)}"\n`);
		return 0;
	}
	const where = repositoryOf(values.repo, surroundings);
	const opened = await connect(surroundings, async (client) => {
		const { openReleaseIssue } = await Promise.resolve().then(() => require("./chunks/release-issue.cjs"));
		return openReleaseIssue(client, where, issue, milestone);
	});
	if ("failed" in opened) {
		stderr.write(`checklist-gate: ${require_error.sanitiseLine(opened.failed, 600)}\n`);
		return 3;
	}
	stdout.write(`${opened.url}\n`);
	stderr.write(`checklist-gate: ${opened.created ? "opened" : `there already, ${opened.state}`}: #${opened.number}\n`);
	for (const each of opened.missing) stderr.write(`checklist-gate: GitHub left out ${require_error.sanitiseLine(each)}: may the token set it?\n`);
	return 0;
}
const outline = {
	name: "outline",
	summary: "show what the gate sees",
	help: `checklist-gate outline FILE… [options]

Prints what the gate sees: sections, boxes, fields, sign-offs and what is nearly a box.

  --as body|file       line ends are breaks (body, the default) or not (file)
  --format FORMAT      text (default) or json: an array with an object for each file
  --color WHEN         auto (default), always or never; NO_COLOR is obeyed

Examples:
  checklist-gate outline release.md
  checklist-gate outline --as file docs/*.md --format json
`,
	run: run$2
};
async function run$2(args, surroundings) {
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
	if (files.length === 0) throw new UsageError("no FILE given; name one, or - for standard input");
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
		outlines.push({
			file,
			checklist: require_judge.read([await readDocument(file, as, surroundings)])
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		surroundings.stderr.write(error instanceof UsageError ? `checklist-gate: ${reason}\n` : `checklist-gate: could not read ${file}: ${reason}\n`);
		statuses.push(error instanceof UsageError ? 2 : 3);
	}
	if (format === "json") surroundings.stdout.write(`${JSON.stringify(outlines.map(({ file, checklist }) => outlined(file, checklist)), void 0, 2)}\n`);
	else surroundings.stdout.write(outlines.map(({ file, checklist }) => shown(file, checklist, color)).join("\n"));
	return require_verdict.worstExit(statuses);
}
function partsOf(checklist) {
	return [{
		titles: [],
		section: checklist.root
	}, ...require_reading.sectionsOf(checklist.root).map(({ section, path }) => ({
		section,
		titles: path.map((each) => each.title)
	}))];
}
function outlined(file, checklist) {
	const parts = partsOf(checklist);
	const at = (each) => ({
		line: each.place.line,
		column: each.place.column
	});
	return {
		file,
		sections: parts.slice(1).map(({ section, titles }) => ({
			title: section.title,
			section: titles,
			kind: section.kind,
			depth: section.depth,
			line: section.place?.line
		})),
		items: parts.flatMap(({ section, titles }) => require_reading.flatten(section.items).map((item) => ({
			text: item.text,
			state: item.state,
			...item.reason === void 0 ? {} : { reason: item.reason },
			...at(item),
			section: titles,
			conditional: item.conditional,
			boxed: item.boxed,
			key: require_reading.keyWords(item.key)
		}))),
		fields: parts.flatMap(({ section, titles }) => section.fields.map((field) => ({
			name: field.name,
			value: field.value,
			blank: field.blank,
			...at(field),
			section: titles
		}))),
		signOffs: parts.flatMap(({ section, titles }) => section.signOffs.map((signOff) => ({
			role: signOff.role,
			name: signOff.name,
			signature: signOff.signature,
			logins: signOff.logins,
			state: signOff.state,
			...at(signOff),
			section: titles
		}))),
		nearMisses: checklist.nearMisses.map((miss) => ({
			kind: miss.kind,
			blocking: miss.blocking,
			message: miss.message,
			text: miss.actual,
			help: miss.help,
			...at(miss),
			section: miss.section
		}))
	};
}
const BOXES = {
	ticked: "☑",
	unticked: "☐",
	"not-applicable": "⊘"
};
function shown(file, checklist, color) {
	const paint = require_text.palette(color);
	const line = (number) => paint.dim(String(number).padStart(5));
	const lines = [paint.bold(require_error.sanitiseLine(file))];
	for (const { section, titles } of partsOf(checklist)) {
		const indent = "  ".repeat(titles.length);
		if (section.place !== void 0) lines.push(`${line(section.place.line)}  ${indent.slice(2)}${paint.bold(require_error.sanitiseLine(section.title))}`);
		for (const field of section.fields) lines.push(`${line(field.place.line)}  ${indent}${require_error.sanitiseLine(field.name)}: ${field.blank ? paint.dim("(blank)") : require_error.sanitiseLine(field.value)}`);
		const visit = (items, depth) => {
			for (const item of items) {
				lines.push(`${line(item.place.line)}  ${depth}${BOXES[item.state]} ${require_error.sanitiseLine(item.text)}`);
				visit(item.items, `${depth}  `);
			}
		};
		visit(section.items, indent);
		for (const signOff of section.signOffs) lines.push(`${line(signOff.place.line)}  ${indent}${paint.dim("sign-off")} ${require_error.sanitiseLine(signOff.role)}: ${signOff.name === "" ? paint.dim("(nobody)") : require_error.sanitiseLine(signOff.name)}`);
	}
	for (const miss of checklist.nearMisses) lines.push(`${line(miss.place.line)}  ${paint.yellow(miss.blocking ? "!" : "i")} ${miss.message}: ${require_error.sanitiseLine(miss.actual)}`, `       ${paint.dim(`→ ${miss.help}`)}`);
	return `${lines.join("\n")}\n`;
}
// src/cli/commands/replay.ts
const MAX_RECORD_BYTES = 67108864;
const replay = {
	name: "replay",
	summary: "judge a record again",
	help: `checklist-gate replay RECORD [options]

Judges a record again, from what it holds and without a network, and says what differs. By the same policy the
verdict must be the same, byte for byte.

  --policy FILE        judge by this policy instead of the recorded one
  --format FORMAT      text (default) or json: the new verdict
  --color WHEN         auto (default), always or never; NO_COLOR is obeyed

Exit status: 0 the same verdict · 1 another · 2 wrong usage, record or policy · 3 could not judge

Examples:
  checklist-gate replay release-1.4.0.record.json
  checklist-gate replay release-1.4.0.record.json --policy .github/checklist-gate.yml
`,
	run: run$1
};
async function run$1(args, surroundings) {
	const { values, positionals } = readArgs(args, {
		policy: { type: "string" },
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
	const format = oneOf("--format", values.format, ["text", "json"]);
	const color = useColor(oneOf("--color", values.color, [
		"auto",
		"always",
		"never"
	]), surroundings);
	const policy = values.policy === void 0 ? void 0 : await readPolicyFile(values.policy, surroundings);
	const replayed = await (await Promise.resolve().then(() => require("./chunks/replay.cjs"))).replay(await readText(file, surroundings, MAX_RECORD_BYTES), policy);
	const { stdout, stderr } = surroundings;
	if (replayed.kind === "no-record") throw new UsageError(`${file}: ${replayed.reason}`);
	if (replayed.kind === "not-judged") {
		const { judged } = replayed;
		const messages = judged.kind === "policy-error" ? judged.errors : [`could not judge ${file}: ${judged.reason}`];
		for (const message of messages) stderr.write(`checklist-gate: ${message}\n`);
		return judged.kind === "policy-error" ? 2 : 3;
	}
	const { verdict, same, differences, record } = replayed;
	if (format === "json") {
		const { json } = await Promise.resolve().then(() => require("./chunks/text.cjs")).then((n) => n.json_exports);
		stdout.write(json(verdict));
	} else {
		stdout.write(require_text.text(verdict, { color }));
		stdout.write(`\n${same ? "The same verdict, byte for byte." : "Another verdict than the recorded one:"}\n`);
		for (const line of differences) stdout.write(`  ${require_error.sanitiseLine(line)}\n`);
		const { version } = record.tool;
		if (!same) stdout.write(`  recorded by version ${require_error.sanitiseLine(version)}\n`);
	}
	return same ? 0 : 1;
}
const schema = {
	name: "schema",
	summary: "print the JSON Schema of policies",
	help: `checklist-gate schema

Prints the JSON Schema (2020-12) of policy files. Editors complete and explain every key with it.

Examples:
  checklist-gate schema > checklist-gate.schema.json
`,
	run
};
async function run(args, { stdout }) {
	const { positionals } = readArgs(args, {});
	if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE`);
	const { default: text } = await Promise.resolve().then(() => require("./chunks/policy.schema.cjs"));
	stdout.write(`${JSON.stringify(text, void 0, 2)}\n`);
	return 0;
}
// src/cli/main.ts
const COMMANDS = [
	check,
	outline,
	init,
	lint,
	explain,
	doctor,
	open,
	audit,
	replay,
	schema
];
const HELP = `checklist-gate: turns checklists into gates

Usage: checklist-gate COMMAND [FILE…] [options]

${COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`).join("\n")}

  --help       this text; after a command, that command's options
  --version    the version

Examples:
  checklist-gate check release.md
  checklist-gate outline release.md

Exit status: 0 passed · 1 failed · 2 wrong usage or policy · 3 could not judge · 4 pending
`;
async function main(args, surroundings) {
	const stderr = { write: (text) => surroundings.stderr.write(require_error.sanitiseLines(text)) };
	try {
		return await dispatch(args, {
			...surroundings,
			stderr
		});
	} catch (error) {
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
		const instead = /\.md$|^https?:\/\/|^-$/i.test(name) ? `, did you mean "check ${name}"?` : late_mistakes().nearest(name, names);
		throw new UsageError(`found the command "${name}", expected ${names.join(", ")}${instead}`);
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
exports.judgeNumber = judgeNumber;
exports.readPolicyFile = readPolicyFile;
exports.repositoryOf = repositoryOf;

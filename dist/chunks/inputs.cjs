const require_rolldown_runtime = require("./rolldown-runtime.cjs");
require("./own-reports.cjs");
const require_exit = require("./exit.cjs");
const require_quantity = require("./quantity.cjs");
let fs = require("fs");
fs = require_rolldown_runtime.__toESM(fs, 1);
let os = require("os");
os = require_rolldown_runtime.__toESM(os, 1);
let crypto = require("crypto");
crypto = require_rolldown_runtime.__toESM(crypto, 1);
require("path");
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
// src/action/durations.ts
const DURATION_INPUTS = [
	"wait",
	"poll",
	"max-wait"
];
function readDurations(read, wrong) {
	function duration(name, least, most, fallback) {
		const found = read(name);
		if (found === void 0) return fallback;
		const ms = require_quantity.readDuration(found);
		if (ms === void 0) wrong(name, found, "a span of time such as 90s, 30m or 1h30m");
		else if (ms < least.ms || ms > most.ms) wrong(name, found, `a span of time from ${least.text} to ${most.text}`);
		else return {
			ms,
			text: found
		};
		return fallback;
	}
	const wait = duration("wait", NOTHING, LONGEST_RUN, NOTHING);
	return {
		wait: wait.ms === 0 ? void 0 : wait,
		poll: duration("poll", {
			ms: 1e3,
			text: "1s"
		}, HOUR, {
			ms: 2e4,
			text: "20s"
		}),
		maxWait: duration("max-wait", NOTHING, LONGEST_RUN, {
			ms: 12e4,
			text: "2m"
		})
	};
}
const NOTHING = {
	ms: 0,
	text: "0s"
};
const HOUR = {
	ms: 36e5,
	text: "1h"
};
const LONGEST_RUN = {
	ms: 3024e6,
	text: "35d"
};
// src/action/overview-input.ts
const OVERVIEW_INPUTS = ["overview", "overview-repositories"];
const PAGE = /^(?![\\/])(?!(?:.*[\\/])?\.\.(?:[\\/]|$))\P{C}+\.html?$/u;
function readOverview(read, wrong) {
	const repositories = filledLines(read("overview-repositories")).flatMap((line) => {
		const found = require_exit.repositoryNamed(line);
		if (found === void 0) wrong("overview-repositories", line, "owner/name, one a line");
		return found ?? [];
	});
	const places = filledLines(read("overview"));
	const [first] = repositories;
	if (places.length === 0) {
		if (first !== void 0) wrong("overview", "", "one beside `overview-repositories`");
		return;
	}
	const paths = places.filter((place) => place !== "issue");
	for (const path of paths) if (!PAGE.test(path)) wrong("overview", path, "\"issue\", or the path of an HTML file below the workspace, one a line");
	return {
		issue: paths.length < places.length,
		paths,
		repositories: first === void 0 ? void 0 : repositories
	};
}
function filledLines(found) {
	return (found ?? "").split(/\r?\n/).flatMap((line) => line.trim() === "" ? [] : [line.trim()]);
}
[...DURATION_INPUTS, ...OVERVIEW_INPUTS];
var InputError = class extends Error {
	errors;
	constructor(errors) {
		super(errors.join(" "));
		this.name = "InputError";
		this.errors = errors;
	}
};
function readInputs() {
	const reader = new InputReader();
	const evidence = require_exit.readEvidence((read("evidence") ?? "").split(/\r?\n/));
	for (const { line, expected } of evidence.wrong) reader.wrong("evidence", line, require_exit.sanitiseLine(expected));
	const token = read("token");
	if (token === void 0) reader.errors.push("The input `token` is empty. Leave it out to use the token of the workflow.");
	const find = read("find");
	if (find !== void 0 && read("number") !== void 0) reader.errors.push("Found the inputs `find` and `number`, expected only one of them.");
	const policy = read("policy");
	const phase = read("phase");
	const failOn = reader.choice("fail-on", [
		"auto",
		"pending",
		"failed",
		"never"
	], "auto");
	const inputs = {
		token: token ?? "",
		teamToken: read("team-token"),
		policy: {
			path: policy ?? ".github/checklist-gate.yml",
			named: policy !== void 0
		},
		policyToken: read("policy-token"),
		mode: reader.optional("mode", ["enforce", "report"]),
		trustWorkspace: reader.flag("trust-workspace", "false"),
		template: read("template"),
		source: read("source"),
		number: reader.number("number", "the number of a pull request or issue"),
		marker: reader.marker(),
		find,
		phase,
		failOn,
		dryRun: reader.flag("dry-run", "false"),
		comment: reader.onOrOff("comment", ["when-not-passed"]),
		status: reader.onOrOff("status", []) === "on",
		own: {
			name: reader.statusName(),
			phase,
			job: reader.number("job-check-run", "the id of a check run")
		},
		checkRun: reader.onOrOff("check-run", [], "off") === "on",
		requestReviews: reader.flag("request-reviews", "false"),
		summary: reader.flag("summary", "true"),
		annotations: reader.flag("annotations", "true"),
		evidence: evidence.values,
		evidenceFiles: evidence.files,
		record: read("record"),
		regression: reader.onOrOff("regression", ["auto"], "auto"),
		previousRecord: read("previous-record"),
		doctor: reader.flag("doctor", "false"),
		overview: readOverview(read, (...found) => reader.wrong(...found)),
		...readDurations(read, (...found) => reader.wrong(...found))
	};
	if (reader.errors.length > 0) throw new InputError(reader.errors);
	return inputs;
}
var InputReader = class {
	errors = [];
	wrong(name, found, expected) {
		this.errors.push(`Unexpected value "${require_exit.sanitiseLine(found)}" of the input \`${name}\`, expected ${expected}.`);
	}
	choice(name, allowed, fallback) {
		const found = read(name);
		const chosen = found === void 0 ? fallback : allowed.find((value) => value === found.toLowerCase());
		if (chosen === void 0) this.wrong(name, found ?? "", allowed.map((value) => `"${value}"`).join(" or "));
		return chosen ?? fallback;
	}
	optional(name, allowed) {
		return read(name) === void 0 ? void 0 : this.choice(name, allowed, "") || void 0;
	}
	flag(name, fallback) {
		return this.choice(name, ["true", "false"], fallback) === "true";
	}
	onOrOff(name, more, fallback = "on") {
		const chosen = this.choice(name, [
			"on",
			"off",
			...more,
			"true",
			"false"
		], fallback);
		if (chosen === "on" || chosen === "true") return "on";
		return more.find((each) => each === chosen) ?? "off";
	}
	statusName() {
		const found = read("status-name") ?? "checklist-gate";
		if (!/^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u.test(found)) this.wrong("status-name", found, "one line of at most 100 characters");
		return found;
	}
	number(name, expected) {
		const found = read(name);
		if (found === void 0) return void 0;
		const value = /^#?([1-9]\d{0,14})$/.exec(found)?.[1];
		if (value === void 0) this.wrong(name, found, expected);
		return value === void 0 ? void 0 : Number(value);
	}
	marker() {
		const found = read("marker");
		if (found === void 0 || found === "none") return found === void 0 ? void 0 : [];
		const paths = filledLines(found);
		for (const path of paths) if (!/^\.github\/workflows\/[^/\p{C}]{1,200}\.ya?ml$/u.test(path)) this.wrong("marker", path, "a path such as \".github/workflows/checklist-marker.yml\", one a line, or \"none\"");
		return paths;
	}
};
function read(name) {
	const value = getInput(name);
	return value === "" ? void 0 : value;
}
function workspaceFolder() {
	return process.env["GITHUB_WORKSPACE"] ?? process.cwd();
}
const NO_REPOSITORY = "The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.";
Object.defineProperty(exports, "InputError", {
	enumerable: true,
	get: function() {
		return InputError;
	}
});
Object.defineProperty(exports, "NO_REPOSITORY", {
	enumerable: true,
	get: function() {
		return NO_REPOSITORY;
	}
});
Object.defineProperty(exports, "endGroup", {
	enumerable: true,
	get: function() {
		return endGroup;
	}
});
Object.defineProperty(exports, "error", {
	enumerable: true,
	get: function() {
		return error;
	}
});
Object.defineProperty(exports, "filledLines", {
	enumerable: true,
	get: function() {
		return filledLines;
	}
});
Object.defineProperty(exports, "getInput", {
	enumerable: true,
	get: function() {
		return getInput;
	}
});
Object.defineProperty(exports, "info", {
	enumerable: true,
	get: function() {
		return info;
	}
});
Object.defineProperty(exports, "notice", {
	enumerable: true,
	get: function() {
		return notice;
	}
});
Object.defineProperty(exports, "readInputs", {
	enumerable: true,
	get: function() {
		return readInputs;
	}
});
Object.defineProperty(exports, "setFailed", {
	enumerable: true,
	get: function() {
		return setFailed;
	}
});
Object.defineProperty(exports, "setOutput", {
	enumerable: true,
	get: function() {
		return setOutput;
	}
});
Object.defineProperty(exports, "setSecret", {
	enumerable: true,
	get: function() {
		return setSecret;
	}
});
Object.defineProperty(exports, "startGroup", {
	enumerable: true,
	get: function() {
		return startGroup;
	}
});
Object.defineProperty(exports, "warning", {
	enumerable: true,
	get: function() {
		return warning;
	}
});
Object.defineProperty(exports, "workspaceFolder", {
	enumerable: true,
	get: function() {
		return workspaceFolder;
	}
});

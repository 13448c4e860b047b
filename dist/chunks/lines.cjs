const require_error = require("./error.cjs");
const require_verdict = require("./verdict.cjs");
const require_text = require("./text.cjs");
// src/run/wait.ts
async function wait({ waitMs, pollMs, round, now, sleep, print }) {
	const end = now() + waitMs;
	const say = (words) => print(`${new Date(now()).toISOString().slice(11, 19)}Z ${words}`);
	let shown;
	for (;;) {
		const { judged, outcome, fault } = await round();
		const state = stateOf(judged);
		if (state !== shown) say(sentence(judged));
		shown = state;
		if (isFinal(judged, fault !== void 0)) return outcome;
		const left = end - now();
		const closed = (fault?.until ?? 0) - now();
		if (left <= 0 || closed > left) {
			say(closed > left ? "GitHub answers again only after the end of the wait." : "The wait is over.");
			return outcome;
		}
		await sleep(Math.min(left, Math.max(pollMs, closed)));
	}
}
function isFinal(judged, mayPass) {
	if (judged.kind === "policy-error") return true;
	if (judged.kind === "could-not-judge") return !mayPass;
	const { status } = judged.verdict;
	if (status === "passed" || status === "skipped") return true;
	return status === "failed" && !mayPass;
}
function stateOf(judged) {
	if (judged.kind !== "verdict") return sentence(judged);
	const { subject, status, reason, root, progress } = judged.verdict;
	const gates = require_verdict.gatesOf(root).map(({ id, findings, ...gate }) => [
		id,
		gate.status,
		findings.map(({ status: each, message, actual, about }) => [
			each,
			message,
			actual,
			about
		])
	]);
	return JSON.stringify([
		subject.headSha,
		status,
		reason,
		progress,
		gates
	]);
}
function sentence(judged) {
	if (judged.kind === "could-not-judge") return `could not judge: ${require_error.sanitiseLine(judged.reason, 400)}`;
	if (judged.kind === "policy-error") return "the policy or the inputs are wrong";
	const { verdict } = judged;
	return `${verdict.status}: ${require_text.counts(verdict)}${next(verdict)}`;
}
function next({ status, root }) {
	if (status !== "failed" && status !== "pending") return "";
	const [first] = require_verdict.findingsOf(require_verdict.enforcedGates(root), status);
	if (first === void 0) return "";
	const { message, actual, about, section } = first.finding;
	const where = [section?.join(" > "), about].filter((part) => part !== void 0 && part !== "");
	const what = [message, ...actual === void 0 || actual === "" ? [] : [actual]].join(": ");
	return `; ${[...where, what].map((part) => require_error.sanitiseLine(part ?? "")).join(": ")}`;
}
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
Object.defineProperty(exports, "stateOf", {
	enumerable: true,
	get: function() {
		return stateOf;
	}
});
Object.defineProperty(exports, "wait", {
	enumerable: true,
	get: function() {
		return wait;
	}
});

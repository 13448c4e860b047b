const require_inputs = require("./inputs.cjs");
const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
const require_walk = require("./walk.cjs");
const require_event_run = require("./event-run.cjs");
let node_timers_promises = require("node:timers/promises");
// src/run/wait.ts
async function wait({ waitMs, pollMs, round, now, sleep, print }) {
	const end = now() + waitMs;
	const say = (words) => print(`${new Date(now()).toISOString().slice(11, 19)}Z ${words}`);
	let shown;
	for (;;) {
		const { judged, outcome, fault } = await round();
		const state = waitState(judged);
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
function waitState(judged) {
	if (judged.kind !== "verdict") return sentence(judged);
	const { subject, status, reason, root, progress } = judged.verdict;
	const gates = require_walk.gatesOf(root).map(({ id, findings, ...gate }) => [
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
	if (judged.kind === "could-not-judge") return `could not judge: ${require_exit.sanitiseLine(judged.reason, 400)}`;
	if (judged.kind === "policy-error") return "the policy or the inputs are wrong";
	const { verdict } = judged;
	const all = require_nodes.leftOf(verdict);
	const done = require_nodes.doneAmounts(all);
	const parts = [...all.left.total === 0 ? [] : [`${all.left.total} left`], ...done === "" ? [] : [`${done} done`]];
	return `${verdict.status}: ${parts.join(", ")}${next(verdict)}`;
}
function next({ status, root }) {
	if (status !== "failed" && status !== "pending") return "";
	const [first] = require_walk.findingsOf(require_walk.enforcedGates(root), status);
	if (first === void 0) return "";
	const { message, actual, about, section } = first.finding;
	const where = [section?.join(" > "), about].filter((part) => part !== void 0 && part !== "");
	const what = [message, ...actual === void 0 || actual === "" ? [] : [actual]].join(": ");
	return `; ${[...where, what].map((part) => require_exit.sanitiseLine(part ?? "")).join(": ")}`;
}
// src/action/waiting.ts
function waitForSubject(run, times, faults) {
	const { publisher: _, ...looking } = run;
	let told;
	const current = async () => {
		if (told?.whole === true) {
			if (waitState((await require_event_run.runSubject(looking)).judged) === waitState(told.outcome.judged)) return told.outcome;
		}
		return require_event_run.runSubject({
			...run,
			isNewHead: told === void 0 && run.isNewHead
		});
	};
	const round = async () => {
		const before = faults.length;
		const outcome = await current();
		const passing = faults.slice(before).filter((fault) => fault.transient || fault.status === 429);
		told = {
			outcome,
			whole: passing.length === 0
		};
		const until = Math.max(0, ...passing.map(({ resetAt = 0 }) => resetAt));
		return {
			judged: outcome.judged,
			outcome,
			...passing.length === 0 ? {} : { fault: { until } }
		};
	};
	const { wait: time, poll } = times;
	require_inputs.info(`Waiting for the checklist, ${time.text} at most.`);
	return wait({
		waitMs: time.ms,
		pollMs: poll.ms,
		round,
		now: Date.now,
		sleep: (ms) => (0, node_timers_promises.setTimeout)(ms),
		print: require_inputs.info
	});
}
exports.waitForSubject = waitForSubject;

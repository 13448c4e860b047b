const require_stopped = require("./stopped.cjs");
const require_lines = require("./lines.cjs");
const require_main = require("./main.cjs");
let node_timers_promises = require("node:timers/promises");
// src/action/waiting.ts
function waitForSubject(run, times, faults) {
	const { publisher: _, ...looking } = run;
	let told;
	const current = async () => {
		if (told?.whole === true) {
			const seen = await require_main.runSubject(looking);
			if (require_lines.stateOf(seen.judged) === require_lines.stateOf(told.outcome.judged)) return told.outcome;
		}
		return require_main.runSubject({
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
	require_stopped.info(`Waiting for the checklist, ${time.text} at most.`);
	return require_lines.wait({
		waitMs: time.ms,
		pollMs: poll.ms,
		round,
		now: Date.now,
		sleep: (ms) => (0, node_timers_promises.setTimeout)(ms),
		print: require_stopped.info
	});
}
exports.waitForSubject = waitForSubject;

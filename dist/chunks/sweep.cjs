const require_event_run = require("./event-run.cjs");
// src/tell/sweep.ts
const AT_ONCE = 16;
const PACE_MS = 1e3;
async function runSweep(all, { others, budget, faults, say }) {
	budget.paceWrites(PACE_MS);
	const outcomes = [];
	for (let start = 0; start < all.length; start += AT_ONCE) {
		const some = all.slice(start, start + AT_ONCE);
		const written = [];
		for (const [index, swept] of some.entries()) {
			const run = await swept.run();
			if (index === 0) await bring(some, run, others);
			const at = outcomes.length;
			outcomes.push(await require_event_run.runSubject({
				...run,
				onWrite: (last) => written.push({
					at,
					swept,
					run,
					last
				})
			}));
			if (!isSpent(faults)) continue;
			say.warning(`Stopped after ${outcomes.length} of ${all.length}: a limit is used up. The next run goes on from there.`);
			return outcomes;
		}
		for (const { at, swept } of await moved(written, others)) outcomes[at] = await require_event_run.runSubject(await swept.run());
	}
	return outcomes;
}
async function bring(some, { publisher }, others) {
	const told = publisher === void 0 ? void 0 : {
		...publisher.told,
		heads: false
	};
	await others.bring(some.map(({ looks }) => looks), told);
}
async function moved(written, others) {
	const [first] = written;
	if (first === void 0) return [];
	await bring(written.map(({ swept }) => swept), first.run, others);
	const found = [];
	for (const each of written) {
		const now = await each.swept.looks.next().catch(() => void 0);
		await each.run.publisher?.tidy(now?.seen);
		if (now === void 0 || require_event_run.stateOf(now) !== require_event_run.stateOf(each.last)) found.push(each);
	}
	return found;
}
function isSpent(faults) {
	return faults.some(({ status }) => status === 429);
}
exports.runSweep = runSweep;

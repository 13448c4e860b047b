const require_budget = require("./budget.cjs");
// src/github/transport/pace.ts
const MINUTE = 6e4;
function paced(fetch, perMinute, { now, wait } = {
	now: Date.now,
	wait: require_budget.sleep
}) {
	const times = [];
	return async (...request) => {
		const at = Math.max(now(), (times.at(-perMinute) ?? -1e400) + MINUTE);
		times.push(at);
		if (times.length > perMinute) times.shift();
		const left = at - now();
		if (left > 0) await wait(left);
		return fetch(...request);
	};
}
exports.paced = paced;

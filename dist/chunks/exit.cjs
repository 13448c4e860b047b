// src/run/exit.ts
function exitStatus(judged, failOn) {
	if (judged.kind === "policy-error") return 2;
	if (judged.kind === "could-not-judge") return 3;
	const { status, override } = judged.verdict;
	if (override?.effective === true) return 0;
	if (status === "failed") return failOn === "never" ? 0 : 1;
	if (status === "pending") return failOn === "pending" ? 4 : 0;
	return 0;
}
const WORST_FIRST = [
	2,
	3,
	1,
	4,
	0
];
function worstExit(statuses) {
	return WORST_FIRST.find((status) => statuses.includes(status)) ?? 3;
}
function worstOf(all) {
	const ranks = all.map(rank);
	return ranks.indexOf(Math.min(...ranks));
}
function rank(judged) {
	const status = exitStatus(judged, "pending");
	if (status !== 0 || judged.kind !== "verdict") return WORST_FIRST.indexOf(status);
	const { override, status: own } = judged.verdict;
	return WORST_FIRST.length + (override?.effective === true ? 0 : own === "passed" ? 1 : 2);
}
Object.defineProperty(exports, "exitStatus", {
	enumerable: true,
	get: function() {
		return exitStatus;
	}
});
Object.defineProperty(exports, "worstExit", {
	enumerable: true,
	get: function() {
		return worstExit;
	}
});
Object.defineProperty(exports, "worstOf", {
	enumerable: true,
	get: function() {
		return worstOf;
	}
});

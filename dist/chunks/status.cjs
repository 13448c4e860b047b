const require_words = require("./words.cjs");
const require_walk = require("./walk.cjs");
const require_exit = require("./exit.cjs");
function statusText(verdict) {
	return verdict.mode === void 0 ? wordsFor(verdict) : statusLine(`report only: ${wordsFor(verdict)}`);
}
function wordsFor(verdict) {
	const { status, reason, regression } = verdict;
	const { outcome, left } = require_words.headOf(verdict);
	if (status === "skipped") return statusLine(skippedWords(reason));
	if (require_walk.isUnjudged(verdict)) return statusLine(require_words.capital(verdict.reason));
	if (outcome === "overridden" || status === "passed") return statusLine(require_words.capital(require_words.lineOf(require_words.headWords(verdict, left))));
	const why = reason === void 0 ? [] : [reason.replace(/\.$/, "")];
	const regressed = (regression?.phases ?? []).map(regressedWords);
	if (outcome === "tripped") return statusLine(stoppedWords(verdict, left, [...why, ...regressed]));
	return fitted(`${left.left.total} left`, [
		...why,
		...regressed,
		...tasksOf(left)
	]);
}
function statusLine(text) {
	return require_exit.sanitiseLine(withoutAstral(text), 140);
}
function withoutAstral(text) {
	return text.replace(/ *[\u{10000}-\u{10FFFF}]+/gu, "");
}
function skippedWords(reason) {
	if (reason === void 0) return "Skipped";
	return /^skipped\b/.test(reason) ? require_words.capital(reason) : `Skipped: ${reason}`;
}
function regressedWords({ phase, endedBy }) {
	const words = `${short(phase)} was passed before`;
	if (endedBy === void 0) return words;
	return `${words} ${endedBy.login === null ? "an edit" : `the edit of @${endedBy.login}`}`;
}
function stoppedWords(verdict, left, more) {
	const { name, others } = require_words.stopper(verdict);
	const rest = left.left.total - require_words.trippedIn(left);
	return [
		`Stopped by "${short(name, MAX_STOPPER)}"${others === 0 ? "" : ` and ${others} more`}`,
		...rest === 0 ? [] : [`${rest}${require_words.moreWord(left)} left`],
		...more
	].join(", ");
}
function tasksOf({ doers, wrong: undo }) {
	const all = doers.flatMap(({ tasks }) => tasks);
	const first = all.find(({ state }) => state === "wrong");
	const what = first === void 0 ? "" : subjectOf(first.finding);
	const wrong = first === void 0 ? [] : [`${undo} wrong${what === "" ? "" : ` ${what}`}`];
	const counts = new Map();
	for (const { finding, count, state } of all) {
		const where = subjectOf(finding);
		if (state !== "wrong" && where !== "") counts.set(where, (counts.get(where) ?? 0) + count);
	}
	return [...wrong, ...[...counts].toSorted(([, a], [, b]) => b - a).map(([where, count]) => `${count} ${where}`)];
}
function subjectOf({ section = [], about }) {
	const title = short(section.at(-1) ?? "");
	if (title !== "") return `in ${title}`;
	return about === void 0 ? "" : `for ${short(about)}`;
}
const MAX_TITLE = 37;
const MAX_STOPPER = 23;
function short(title, most = MAX_TITLE) {
	return require_exit.sanitiseLine(withoutAstral(title).trim(), most);
}
function fitted(head, parts) {
	const [first, ...others] = parts;
	if (first === void 0) return statusLine(head);
	let line = `${head}: ${first}`;
	for (const each of others) {
		const longer = `${line}, ${each}`;
		if ([...longer].length > 50) break;
		line = longer;
	}
	return statusLine(line);
}
// src/run/status.ts
const WORST_FIRST = [
	"error",
	"failure",
	"pending",
	"success"
];
const STATES = {
	skipped: "success",
	passed: "success",
	withdrawn: "success",
	overridden: "success",
	pending: "pending",
	failed: "failure",
	tripped: "failure"
};
function statusOf(judged) {
	switch (judged.kind) {
		case "verdict": return {
			state: require_exit.isReportOnly(judged) ? "success" : STATES[require_words.outcomeOf(judged.verdict)],
			description: statusText(judged.verdict)
		};
		case "policy-error": return {
			state: "error",
			description: statusLine(`The policy or the inputs are wrong: ${judged.errors[0] ?? ""}`)
		};
		case "could-not-judge": return {
			state: "error",
			description: statusLine(`Could not judge: ${judged.reason}`)
		};
	}
}
function sharedStatus(sharers, own) {
	const all = sharers.toSorted((a, b) => Number(b.number === own) - Number(a.number === own)).map(({ number, judged }) => ({
		number,
		status: statusOf(judged)
	}));
	const worst = WORST_FIRST.map((state) => all.find(({ status }) => status.state === state)).find((found) => found !== void 0);
	if (worst === void 0) return {
		state: "error",
		description: "Could not judge: no open pull request has this head."
	};
	const { state, description } = worst.status;
	if (all.length === 1 || worst.number === void 0 || state === "success") return worst.status;
	return {
		state,
		description: statusLine(`#${worst.number} with this head: ${description}`)
	};
}
Object.defineProperty(exports, "sharedStatus", {
	enumerable: true,
	get: function() {
		return sharedStatus;
	}
});
Object.defineProperty(exports, "statusOf", {
	enumerable: true,
	get: function() {
		return statusOf;
	}
});
Object.defineProperty(exports, "statusText", {
	enumerable: true,
	get: function() {
		return statusText;
	}
});

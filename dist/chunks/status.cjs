const require_nodes = require("./nodes.cjs");
const require_writer = require("./writer.cjs");
const require_walk = require("./walk.cjs");
const require_exit = require("./exit.cjs");
function statusText(verdict) {
	return verdict.mode === void 0 ? wordsFor(verdict) : statusLine(`Report only: ${wordsFor(verdict)}`);
}
function wordsFor(verdict) {
	const { status, reason, regression } = verdict;
	const { outcome, left } = require_nodes.headOf(verdict);
	if (status === "skipped") return statusLine(skippedWords(verdict));
	if (require_walk.isUnjudged(verdict)) return statusLine(require_nodes.capital(verdict.reason));
	if (outcome === "withdrawn") return statusLine(require_nodes.capital(require_nodes.quotedText(require_nodes.headWords(verdict, left))));
	if (outcome === "overridden" || status === "passed") return statusLine(require_nodes.capital(require_nodes.lineOf(require_nodes.headWords(verdict, left))));
	const why = reason === void 0 ? [] : [reason.replace(/\.$/, "")];
	const regressed = (regression?.phases ?? []).map(regressedWords);
	if (outcome === "tripped") return statusLine(stoppedText(verdict, left, [...why, ...regressed]));
	return fitted(left.left.total, [...why, ...regressed], tasksOf(left, verdict));
}
function statusLine(text) {
	return require_exit.sanitiseLine(withoutAstral(text), 140);
}
function withoutAstral(text) {
	return text.replace(/ *[\u{10000}-\u{10FFFF}]+/gu, "");
}
function skippedWords({ reason, lead }) {
	if (reason === void 0) return "Skipped";
	return lead === void 0 ? `Skipped: ${reason}` : require_nodes.capital(reason);
}
function regressedWords({ phase, endedBy }) {
	const words = `${short(phase)} was passed before`;
	if (endedBy === void 0) return words;
	return `${words} ${endedBy.login === null ? "an edit" : `the edit of @${endedBy.login}`}`;
}
function stoppedText(verdict, left, more) {
	const { name, others } = require_nodes.stopper(verdict);
	const rest = left.left.total - require_nodes.trippedIn(left);
	const besides = rest === 0 ? "" : `${require_nodes.isOtherWayOut(left) ? "; if true, " : ", "}${rest}${require_nodes.moreWord(left)} left`;
	const also = others === 0 ? "" : ` and ${others} more`;
	return [`Stopped by "${short(name, 37 - besides.length - also.length)}"${also}${besides}`, ...more].join(", ");
}
function tasksOf({ doers, wrong: undo }, verdict) {
	const all = doers.flatMap(({ tasks }) => tasks);
	const first = all.find(({ state }) => state === "wrong");
	const what = first === void 0 ? "" : subjectOf(first.finding, verdict).words;
	const wrong = first === void 0 ? [] : [{
		words: `${undo} wrong${what === "" ? "" : ` ${what}`}`,
		count: undo
	}];
	const open = new Map();
	let later = 0;
	for (const task of all) {
		const { finding, count, state } = task;
		if (state === "wrong") continue;
		if (task.later !== void 0) {
			later += count;
			continue;
		}
		const machine = machineOf(task);
		const { words, isPlace } = machine === void 0 ? subjectOf(finding, verdict) : {
			words: `waiting for ${short(machine)}`,
			isPlace: false
		};
		if (words === "") continue;
		const sum = (open.get(words)?.count ?? 0) + count;
		const place = isPlace ? { place: words } : {};
		open.set(words, {
			words: machine === void 0 ? `${sum} ${words}` : words,
			count: sum,
			...place
		});
	}
	return [
		...wrong,
		...[...open.values()].toSorted((a, b) => b.count - a.count),
		...later === 0 ? [] : [{
			words: `${later} later`,
			count: later
		}]
	];
}
function machineOf({ state, finding, later }) {
	return state === "waiting" && later === void 0 ? finding.about : void 0;
}
function subjectOf({ section = [], about, place }, verdict) {
	const title = short(section.at(-1) ?? "");
	if (title !== "") return {
		words: `in ${title}`,
		isPlace: true
	};
	if (about !== void 0) return {
		words: `for ${short(about)}`,
		isPlace: false
	};
	const document = require_nodes.areNamed(verdict) ? require_nodes.documentAt(verdict, place) : void 0;
	if (document === void 0 || document.kind === "file") return {
		words: "",
		isPlace: false
	};
	const { what, of, name } = require_nodes.documentName(document);
	return {
		words: short(`in ${what === "description" ? "the " : ""}${what}${of}${name}`),
		isPlace: true
	};
}
const MAX_TITLE = 37;
function short(title, most = MAX_TITLE) {
	return require_exit.sanitiseLine(withoutAstral(title).trim(), most);
}
function fitted(total, reasons, tasks) {
	const parts = [...reasons.map((words) => ({
		words,
		count: 0
	})), ...tasks];
	const [only, ...others] = parts;
	const head = `${total} left`;
	if (only === void 0) return statusLine(head);
	if (others.length === 0 && only.count === total && only.place !== void 0) return statusLine(`${head}, ${only.place}`);
	const line = (shown) => {
		const named = shown.reduce((sum, { count }) => sum + count, 0);
		const rest = named > 0 && named < total ? `, ${total - named} other` : "";
		return `${head}: ${shown.map(({ words }) => words).join(", ")}${rest}`;
	};
	let count = 1;
	while (count < parts.length && [...line(parts.slice(0, count + 1))].length <= 50) count += 1;
	return statusLine(line(parts.slice(0, count)));
}
// src/reports/not-judged.ts
const MOST = 20;
function notJudgedComment({ kind, reasons, isFault, places = [], subject }) {
	const isPolicy = kind === "policy-error";
	const shown = reasons.slice(0, MOST);
	const more = reasons.length - shown.length;
	const what = places.length > 0 && places.every((each) => each !== void 0) ? "the policy is wrong" : "the policy or the inputs are wrong";
	const children = [
		{
			type: "heading",
			depth: 3,
			children: [require_nodes.plain(`⚠️ Checklist Gate: ${isPolicy ? what : "could not judge"}`)]
		},
		require_nodes.paragraph([require_nodes.plain(isPolicy ? POLICY : isFault === true ? FAULT : RUNNER)]),
		require_nodes.list(shown.map((reason, index) => require_nodes.item(reasonNodes(reason, places[index], subject)))),
		...more === 0 ? [] : [require_nodes.paragraph([require_nodes.plain(`and ${more} more`)])]
	];
	return require_writer.write({
		type: "root",
		children
	});
}
function policyErrorText({ errors: [first = ""], places: [place] = [] }) {
	if (place === void 0) return `The policy or the inputs are wrong: ${first}`;
	const { line, message, keys = "" } = place;
	return `Policy error, line ${line}: ${message.slice(keys.length)}`;
}
const DO_NOTHING = "The author need do nothing.";
const NOTHING = "Nothing was judged, and nothing passes until";
const POLICY = `${NOTHING} ${require_nodes.MAINTAINER} puts this right on the branch that they are read from. ${DO_NOTHING}`;
const RUNNER = `${NOTHING} whoever maintains the workflow puts this right; after a fault of the network it is enough to run it again. ${DO_NOTHING}`;
const FAULT = `${NOTHING} it runs again: whoever may start the workflow runs it once more when GitHub answers. ${DO_NOTHING}`;
function reasonNodes(reason, place, subject) {
	const page = subject === void 0 || place === void 0 ? void 0 : require_nodes.sourceUrl({ subject }, place);
	if (page === void 0 || place === void 0) return [require_nodes.code(reason, 500)];
	const { path, line, column, message } = place;
	return [
		require_nodes.linked(`${page}#L${line}`, require_nodes.code(`${path}:${line}:${column}`)),
		require_nodes.plain(": "),
		require_nodes.code(message, 500)
	];
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
			state: require_exit.isReportOnly(judged) ? "success" : STATES[require_nodes.outcomeOf(judged.verdict)],
			description: statusText(judged.verdict)
		};
		case "policy-error": return {
			state: "error",
			description: statusLine(policyErrorText(judged))
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
Object.defineProperty(exports, "notJudgedComment", {
	enumerable: true,
	get: function() {
		return notJudgedComment;
	}
});
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

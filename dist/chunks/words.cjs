const require_left = require("./left.cjs");
const require_question = require("./question.cjs");
const require_exit = require("./exit.cjs");
const require_symbols = require("./symbols.cjs");
// src/reports/parts/words.ts
function lineOf(words) {
	return words.map((each) => typeof each === "string" ? each : require_exit.sanitiseLine(each.quoted)).join("");
}
const NAMES = [
	[
		"boxes",
		"box",
		"boxes"
	],
	[
		"fields",
		"field",
		"fields"
	],
	[
		"signOffs",
		"sign-off",
		"sign-offs"
	],
	[
		"evidence",
		"check",
		"checks"
	]
];
function amounts(counts) {
	if (counts.total === 0) return "";
	const known = NAMES.flatMap(([kind, one, many]) => counts[kind] === 0 ? [] : [`${counts[kind]} ${counts[kind] === 1 ? one : many}`]);
	const things = counts.others === 1 ? "thing" : "things";
	const others = `${counts.others} ${known.length === 0 ? "" : "other "}${things}`;
	return and([...known, ...counts.others === 0 ? [] : [others]]);
}
function doneAmounts({ asked, left }) {
	return and(NAMES.flatMap(([kind, one, many]) => asked[kind] === 0 ? [] : [`${asked[kind] - left[kind]} of ${asked[kind]} ${asked[kind] === 1 ? one : many}`]));
}
function and(parts) {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
function outcomeOf({ status, override, root }) {
	if (override?.effective === true) return "overridden";
	if (status === "skipped") return status;
	if (!hasTripped(root)) return status;
	return status === "passed" ? "withdrawn" : "tripped";
}
function hasTripped(root) {
	const inGroups = (group) => !group.advisory && group.enforced !== false && (group.tripped === true || group.results.some((each) => each.kind === "group" && inGroups(each)));
	return inGroups(root) || require_question.enforcedGates(root).some(({ tripped }) => tripped === true);
}
const OWN_ICONS = {
	withdrawn: "✅",
	tripped: "❌",
	overridden: "🔓"
};
function iconOf(outcome) {
	return {
		...require_symbols.ICONS,
		...OWN_ICONS
	}[outcome];
}
function headWords(verdict, left) {
	const outcome = outcomeOf(verdict);
	const { override, status } = verdict;
	if (override?.effective === true) return [
		"overridden",
		...override.granted === void 0 ? [] : [" by ", { quoted: `@${override.granted.login}` }],
		` ${endWords(override.ends)}`
	];
	if (outcome === "skipped") return ["skipped"];
	if (status === "passed") {
		const done = amounts(left.asked);
		return [done === "" ? outcome : `${outcome}, ${done} done`];
	}
	if (require_question.isUnjudged(verdict)) return [];
	const toDo = amounts(left.toDo);
	const tripped = sumOf(left, ({ gate }) => gate.tripped === true);
	const wrong = left.wrong - tripped;
	return [[
		...outcome !== "tripped" ? [] : [tripped === 0 ? "tripped" : `${tripped} tripped`],
		...wrong === 0 ? [] : [`${wrong} wrong`],
		...toDo === "" ? [] : [`${toDo} left`]
	].join(", ")];
}
function sumOf({ doers }, isMeant) {
	return doers.flatMap(({ tasks }) => tasks.filter(isMeant)).reduce((sum, { count }) => sum + count, 0);
}
function endWords(ends) {
	return ends === "head" ? "until the next push" : `for ${ends}`;
}
const MOST = 80;
function firstThing({ doers }) {
	const all = doers.flatMap(({ doer, tasks }) => tasks.map((task) => ({
		doer,
		task
	})));
	const first = all.find(({ task }) => task.state === "wrong") ?? all[0];
	if (first === void 0) return void 0;
	return first.doer.kind === "machine" ? ["wait for ", { quoted: first.doer.name }] : thing(first.task);
}
function thing({ state, finding, signOff }) {
	const { actual = "", about, message, kind } = finding;
	const cut = (quoted) => ({ quoted: require_exit.sanitiseLine(quoted, MOST) });
	if (state === "wrong") return [
		...about === void 0 ? [] : [cut(about), ": "],
		`${message.charAt(0).toLowerCase()}${message.slice(1)}`,
		...actual === "" ? [] : [": ", cut(actual)]
	];
	if (kind === "open-box") return ["tick ", cut(actual)];
	if (kind === "blank-field") return ["fill in ", cut(about ?? actual)];
	if (signOff !== void 0) return ["sign as ", cut(signOff.role)];
	return about === void 0 ? [message] : [cut(about), `: ${message}`];
}
function headOf(verdict) {
	const left = require_left.leftOf(verdict);
	const phase = verdict.phase === void 0 ? [] : [", phase ", { quoted: verdict.phase }];
	const { reason } = verdict;
	const why = reason === void 0 ? [] : [{ quoted: reason.replace(/^skipped (?=by|because)/, "") }];
	const words = [...headWords(verdict, left), ...phase];
	const all = words.length === 0 || why.length === 0 ? [...words, ...why] : [
		...words,
		": ",
		...why
	];
	return {
		outcome: outcomeOf(verdict),
		left,
		words: all
	};
}
Object.defineProperty(exports, "doneAmounts", {
	enumerable: true,
	get: function() {
		return doneAmounts;
	}
});
Object.defineProperty(exports, "endWords", {
	enumerable: true,
	get: function() {
		return endWords;
	}
});
Object.defineProperty(exports, "firstThing", {
	enumerable: true,
	get: function() {
		return firstThing;
	}
});
Object.defineProperty(exports, "headOf", {
	enumerable: true,
	get: function() {
		return headOf;
	}
});
Object.defineProperty(exports, "headWords", {
	enumerable: true,
	get: function() {
		return headWords;
	}
});
Object.defineProperty(exports, "iconOf", {
	enumerable: true,
	get: function() {
		return iconOf;
	}
});
Object.defineProperty(exports, "lineOf", {
	enumerable: true,
	get: function() {
		return lineOf;
	}
});
Object.defineProperty(exports, "outcomeOf", {
	enumerable: true,
	get: function() {
		return outcomeOf;
	}
});

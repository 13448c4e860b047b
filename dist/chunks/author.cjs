const require_select = require("./select.cjs");
const require_commit = require("./commit.cjs");
const require_value = require("./value.cjs");
// src/gates/kit/author.ts
function scopeIn(root, selector) {
	if (selector === void 0) return root;
	const selection = require_select.select(root, selector);
	return selection.kind === "one" ? selection.found.section : void 0;
}
function never(at, found, expected, help) {
	return {
		rule: "never-passes",
		at,
		found,
		expected,
		help
	};
}
function noRoom(bounds, at) {
	const least = strictest(bounds, "at-least", "above");
	const most = strictest(bounds, "at-most", "below");
	if (least === void 0 || most === void 0 || least.unit !== most.unit) return [];
	if (least.amount < most.amount || least.amount === most.amount && !least.open && !most.open) return [];
	return [never(at, `${least.text} together with ${most.text}`, "bounds with room between them", "Correct one of them.")];
}
function strictest(bounds, closed, open) {
	for (const key of [open, closed]) {
		const value = bounds[key];
		if (typeof value !== "string" && typeof value !== "number") continue;
		const measure = require_value.readMeasure(String(value));
		if (measure !== void 0) return {
			...measure,
			open: key === open,
			text: `"${key}: ${value}"`
		};
	}
}
function boundWords(bounds, keys) {
	return keys.flatMap((key) => bounds[key] === void 0 ? [] : [`${key.replace("-", " ")} ${bounds[key]}`]);
}
const joined = (word) => (parts) => parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
const or = joined("or");
const and = joined("and");
function quoted(wanted) {
	return `"${require_commit.givenWords(wanted)}"`;
}
function quotedAll(names) {
	return and([names].flat().map(quoted));
}
function chosenWords({ at, from }) {
	return `${require_commit.atWords(at)}${from === void 0 ? "" : ` from ${from}`}`;
}
function ownReport({ name, at = "head" }, own) {
	const named = [name].flat().find((each) => each.toLowerCase() === own.toLowerCase());
	if (named === void 0 || at !== "head") return [];
	return [never(["name"], `${named}, which the gate itself reports`, "what somebody else reports", "Name another, or write a glob: that leaves out what the gate itself reports.")];
}
function ageWords(within) {
	return within === void 0 ? "" : `, not more than ${within} ago`;
}
function resultWords(results) {
	return or([results].flat().map((each) => each.replaceAll("_", " ")));
}
Object.defineProperty(exports, "ageWords", {
	enumerable: true,
	get: function() {
		return ageWords;
	}
});
Object.defineProperty(exports, "and", {
	enumerable: true,
	get: function() {
		return and;
	}
});
Object.defineProperty(exports, "boundWords", {
	enumerable: true,
	get: function() {
		return boundWords;
	}
});
Object.defineProperty(exports, "chosenWords", {
	enumerable: true,
	get: function() {
		return chosenWords;
	}
});
Object.defineProperty(exports, "never", {
	enumerable: true,
	get: function() {
		return never;
	}
});
Object.defineProperty(exports, "noRoom", {
	enumerable: true,
	get: function() {
		return noRoom;
	}
});
Object.defineProperty(exports, "or", {
	enumerable: true,
	get: function() {
		return or;
	}
});
Object.defineProperty(exports, "ownReport", {
	enumerable: true,
	get: function() {
		return ownReport;
	}
});
Object.defineProperty(exports, "quoted", {
	enumerable: true,
	get: function() {
		return quoted;
	}
});
Object.defineProperty(exports, "quotedAll", {
	enumerable: true,
	get: function() {
		return quotedAll;
	}
});
Object.defineProperty(exports, "resultWords", {
	enumerable: true,
	get: function() {
		return resultWords;
	}
});
Object.defineProperty(exports, "scopeIn", {
	enumerable: true,
	get: function() {
		return scopeIn;
	}
});

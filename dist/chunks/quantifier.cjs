// src/verdict/quantifier.ts
const QUANTIFIER_WORDS = [
	"all",
	"any",
	"none",
	"one"
];
function bounds(quantifier, n) {
	switch (quantifier) {
		case "all": return [n, n];
		case "any": return [1, n];
		case "none": return [0, 0];
		case "one": return [1, 1];
		default: return [quantifier["at-least"], n];
	}
}
function quantify(quantifier, members) {
	const counted = members.filter((status) => status !== "skipped");
	if (counted.length === 0) return "skipped";
	const passed = counted.filter((status) => status === "passed").length;
	const pending = counted.filter((status) => status === "pending").length;
	const [least, most] = bounds(quantifier, counted.length);
	if (passed > most || passed + pending < least) return "failed";
	return passed >= least ? "passed" : "pending";
}
function quantifierWords(quantifier) {
	switch (quantifier) {
		case "all": return "all";
		case "any": return "at least one";
		case "none": return "none";
		case "one": return "exactly one";
		default: return `at least ${quantifier["at-least"]}`;
	}
}
const STATUSES = [
	"skipped",
	"passed",
	"pending",
	"failed"
];
function worst(statuses) {
	return STATUSES.findLast((status) => statuses.includes(status)) ?? "skipped";
}
Object.defineProperty(exports, "QUANTIFIER_WORDS", {
	enumerable: true,
	get: function() {
		return QUANTIFIER_WORDS;
	}
});
Object.defineProperty(exports, "STATUSES", {
	enumerable: true,
	get: function() {
		return STATUSES;
	}
});
Object.defineProperty(exports, "bounds", {
	enumerable: true,
	get: function() {
		return bounds;
	}
});
Object.defineProperty(exports, "quantifierWords", {
	enumerable: true,
	get: function() {
		return quantifierWords;
	}
});
Object.defineProperty(exports, "quantify", {
	enumerable: true,
	get: function() {
		return quantify;
	}
});
Object.defineProperty(exports, "worst", {
	enumerable: true,
	get: function() {
		return worst;
	}
});

// src/doctor/diagnosis.ts
var diagnosis_exports = require("./rolldown-runtime.cjs").__exportAll({ tally: () => tally });
function sorted(diagnoses) {
	const order = [
		"problem",
		"unknown",
		"advice",
		"ok"
	];
	return diagnoses.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
function tally(diagnoses) {
	const unknown = diagnoses.filter(({ severity }) => severity === "unknown");
	const hidden = unknown.filter(({ lacks }) => lacks !== void 0).length;
	return {
		wrong: diagnoses.filter(({ severity }) => severity === "problem").length,
		unchecked: unknown.length - hidden,
		hidden
	};
}
Object.defineProperty(exports, "diagnosis_exports", {
	enumerable: true,
	get: function() {
		return diagnosis_exports;
	}
});
Object.defineProperty(exports, "sorted", {
	enumerable: true,
	get: function() {
		return sorted;
	}
});
Object.defineProperty(exports, "tally", {
	enumerable: true,
	get: function() {
		return tally;
	}
});

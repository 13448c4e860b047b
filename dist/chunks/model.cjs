// src/audit/model.ts
function totalsOf({ rows, commits }) {
	return {
		subjects: rows.length,
		passed: rows.filter((row) => !isOpen(row) && !isOverridden(row)).length,
		overridden: rows.filter(isOverridden).length,
		commits: commits.length,
		expired: rows.filter(({ flags }) => flags.includes("status-expired")).length
	};
}
const OPEN_FLAGS = [
	"not-passed",
	"history-unknown",
	"review-overdue"
];
function isOpen({ flags, status }) {
	return status === "error" || OPEN_FLAGS.some((flag) => flags.includes(flag));
}
function isOverridden({ flags }) {
	return flags.includes("overridden");
}
function isClean({ rows, commits, complete }) {
	return complete && commits.length === 0 && !rows.some(isOpen);
}
Object.defineProperty(exports, "isClean", {
	enumerable: true,
	get: function() {
		return isClean;
	}
});
Object.defineProperty(exports, "totalsOf", {
	enumerable: true,
	get: function() {
		return totalsOf;
	}
});

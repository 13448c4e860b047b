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
function sampleOf(names, size, seed) {
	const next = randomFrom(seed);
	const pool = names.map((name, index) => ({
		name,
		index
	}));
	const picked = [];
	while (picked.length < size && pool.length > 0) picked.push(...pool.splice(Math.floor(next() * pool.length), 1));
	const ordered = picked.toSorted((a, b) => a.index - b.index).map(({ name }) => name);
	return {
		size,
		seed,
		of: names.length,
		picked: ordered
	};
}
function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
	};
}
Object.defineProperty(exports, "isClean", {
	enumerable: true,
	get: function() {
		return isClean;
	}
});
Object.defineProperty(exports, "sampleOf", {
	enumerable: true,
	get: function() {
		return sampleOf;
	}
});
Object.defineProperty(exports, "totalsOf", {
	enumerable: true,
	get: function() {
		return totalsOf;
	}
});

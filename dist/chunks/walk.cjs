// src/verdict/walk.ts
function gatesOf(result) {
	return result.kind === "gate" ? [result] : result.results.flatMap(gatesOf);
}
function enforcedGates(result) {
	if (result.advisory) return [];
	if (result.kind === "gate") return [result];
	if (result.enforced === false) return [];
	return result.results.flatMap(enforcedGates);
}
function totals(progress) {
	const sum = {
		ticked: 0,
		notApplicable: 0,
		total: 0
	};
	for (const entry of progress) {
		sum.ticked += entry.ticked;
		sum.notApplicable += entry.notApplicable;
		sum.total += entry.total;
	}
	return sum;
}
function remaining(verdict) {
	const { ticked, notApplicable, total } = totals(verdict.progress);
	return total - ticked - notApplicable;
}
Object.defineProperty(exports, "enforcedGates", {
	enumerable: true,
	get: function() {
		return enforcedGates;
	}
});
Object.defineProperty(exports, "gatesOf", {
	enumerable: true,
	get: function() {
		return gatesOf;
	}
});
Object.defineProperty(exports, "remaining", {
	enumerable: true,
	get: function() {
		return remaining;
	}
});
Object.defineProperty(exports, "totals", {
	enumerable: true,
	get: function() {
		return totals;
	}
});

const require_fastest_levenshtein$1 = require("./fastest-levenshtein.cjs");
// src/policy/nearest.ts
var nearest_exports = require_fastest_levenshtein$1.__exportAll({ nearest: () => nearest });
var import_fastest_levenshtein = require_fastest_levenshtein$1.require_fastest_levenshtein();
function nearest(word, allowed) {
	const [best] = allowed.map((each) => ({
		each,
		distance: (0, import_fastest_levenshtein.distance)(word.toLowerCase(), each.toLowerCase())
	})).toSorted((a, b) => a.distance - b.distance);
	return best !== void 0 && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? `, did you mean "${best.each}"?` : "";
}
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "nearest_exports", {
	enumerable: true,
	get: function() {
		return nearest_exports;
	}
});

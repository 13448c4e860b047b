// src/policy/nearest.ts
var import_fastest_levenshtein = require("./people.cjs").require_fastest_levenshtein();
function didYouMean(what) {
	return `, did you mean ${what}?`;
}
function closest(word, allowed) {
	const [best] = allowed.map((each) => ({
		each,
		distance: (0, import_fastest_levenshtein.distance)(word.toLowerCase(), each.toLowerCase())
	})).toSorted((a, b) => a.distance - b.distance);
	return best !== void 0 && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : void 0;
}
function nearest(word, allowed) {
	const best = closest(word, allowed);
	return best === void 0 ? "" : didYouMean(`"${best}"`);
}
const SYNONYMS = {
	"<": ["below"],
	"<=": ["at-most"],
	"==": ["equals"],
	">": ["above"],
	">=": ["at-least"],
	approvers: ["by"],
	checklist: ["checklists"],
	choice: ["one-of"],
	enum: ["one-of"],
	fields: ["required"],
	heading: ["in"],
	if: ["when"],
	integer: ["number"],
	link: ["url"],
	max: ["at-most"],
	min: ["at-least"],
	name: ["title"],
	"one-of": ["values"],
	options: ["values"],
	optional: ["advisory"],
	regex: ["pattern"],
	section: ["in"],
	string: ["text"],
	user: ["login"],
	username: ["login"],
	version: ["semver"]
};
function meantKey(word, keys) {
	return keys.find((key) => key === word || SYNONYMS[word]?.includes(key));
}
function meant(word, allowed) {
	const other = SYNONYMS[word.toLowerCase()]?.find((each) => allowed.includes(each));
	return other === void 0 ? nearest(word, allowed) : didYouMean(`"${other}"`);
}
Object.defineProperty(exports, "closest", {
	enumerable: true,
	get: function() {
		return closest;
	}
});
Object.defineProperty(exports, "didYouMean", {
	enumerable: true,
	get: function() {
		return didYouMean;
	}
});
Object.defineProperty(exports, "meant", {
	enumerable: true,
	get: function() {
		return meant;
	}
});
Object.defineProperty(exports, "meantKey", {
	enumerable: true,
	get: function() {
		return meantKey;
	}
});
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});

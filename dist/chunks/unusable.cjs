// src/evidence/values/unusable.ts
var Unusable = class extends Error {
	name = "Unusable";
};
Object.defineProperty(exports, "Unusable", {
	enumerable: true,
	get: function() {
		return Unusable;
	}
});

// src/values/unusable.ts
var Unusable = class extends Error {
	name = "Unusable";
};
exports.Unusable = Unusable;

// src/reports/json.ts
var json_exports = require("./rolldown-runtime.cjs").__exportAll({ json: () => json });
function published(verdict) {
	return structuredClone(verdict);
}
const json = (verdict) => `${JSON.stringify(verdict, void 0, 2)}\n`;
Object.defineProperty(exports, "json", {
	enumerable: true,
	get: function() {
		return json;
	}
});
Object.defineProperty(exports, "json_exports", {
	enumerable: true,
	get: function() {
		return json_exports;
	}
});
Object.defineProperty(exports, "published", {
	enumerable: true,
	get: function() {
		return published;
	}
});

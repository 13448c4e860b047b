const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_nodes = require("./nodes.cjs");
// src/reports/json.ts
var json_exports = require_rolldown_runtime.__exportAll({ json: () => json });
function published(verdict) {
	const { asked, left } = require_nodes.leftOf(verdict);
	return structuredClone({
		...verdict,
		asked,
		left
	});
}
const json = (verdict) => `${JSON.stringify(published(verdict), void 0, 2)}\n`;
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

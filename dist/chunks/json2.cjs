const require_exit = require("./exit.cjs");
// src/evidence/values/json.ts
function readJson({ path, text }) {
	try {
		return JSON.parse(text);
	} catch {
		throw new require_exit.Unusable(`${path} is no valid JSON`);
	}
}
function jsonValue(data, keys, path) {
	const found = keys === "" ? data : at(data, keys);
	if (typeof found === "string" || typeof found === "number" || typeof found === "boolean") return String(found);
	const what = found === void 0 ? "nothing" : found === null ? "null" : Array.isArray(found) ? "a list" : "an object";
	const where = keys === "" ? path : `"${keys}" of ${path}`;
	throw new require_exit.Unusable(`found ${what} at ${where}, expected a number, a text, true or false`);
}
function at(data, keys) {
	if (typeof data !== "object" || data === null) return void 0;
	if (Object.hasOwn(data, keys)) return data[keys];
	for (let dot = keys.indexOf("."); dot >= 0; dot = keys.indexOf(".", dot + 1)) {
		const key = keys.slice(0, dot);
		if (!Object.hasOwn(data, key)) continue;
		const found = at(data[key], keys.slice(dot + 1));
		if (found !== void 0) return found;
	}
}
exports.jsonValue = jsonValue;
exports.readJson = readJson;

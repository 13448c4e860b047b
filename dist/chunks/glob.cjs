const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_picomatch$1 = require("./picomatch.cjs");
// src/gates/glob.ts
var import_picomatch = require_rolldown_runtime.__toESM(require_picomatch$1.require_picomatch(), 1);
const matchers = new Map();
function matcher(key, make) {
	const known = matchers.get(key) ?? make();
	matchers.set(key, known);
	return known;
}
const PATH = {
	dot: true,
	flags: "s"
};
function matchesGlob(globs, text) {
	return globs.some((glob) => matcher(`path ${glob}`, () => (0, import_picomatch.default)(glob, PATH))(text));
}
function matchesName(globs, name) {
	return globs.some((glob) => matcher(`name ${glob}`, () => nameMatcher(glob))(name.toLowerCase()));
}
function nameMatcher(glob) {
	const source = glob.toLowerCase().replaceAll(/[\^$\\.+()[\]{}|/]/g, "\\$&").replaceAll(/\*+/g, ".*").replaceAll("?", ".");
	const pattern = new RegExp(`^${source}$`, "su");
	return (text) => pattern.test(text);
}
Object.defineProperty(exports, "matchesGlob", {
	enumerable: true,
	get: function() {
		return matchesGlob;
	}
});
Object.defineProperty(exports, "matchesName", {
	enumerable: true,
	get: function() {
		return matchesName;
	}
});

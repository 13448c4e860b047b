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
function matchesGlob(globs, text) {
	return globs.some((glob) => matcher(`path ${glob}`, () => (0, import_picomatch.default)(glob, { dot: true }))(text));
}
const PLAIN = {
	dot: true,
	bash: true,
	nobrace: true,
	noextglob: true,
	nonegate: true,
	nobracket: true
};
function matchesName(globs, name) {
	return globs.some((glob) => matcher(`name ${glob}`, () => {
		const literal = glob.toLowerCase().replaceAll(/[()[\]{}+@!|$^.\\]/g, "\\$&");
		return (0, import_picomatch.default)(literal, PLAIN);
	})(name.toLowerCase()));
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

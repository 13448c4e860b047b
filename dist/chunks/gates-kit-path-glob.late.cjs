Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_picomatch$1 = require("./picomatch.cjs");
// src/gates/kit/path-glob.late.ts
var import_picomatch = require_rolldown_runtime.__toESM(require_picomatch$1.require_picomatch(), 1);
const PATH = {
	dot: true,
	flags: "s"
};
function pathMatcher(glob) {
	return (0, import_picomatch.default)(plain(glob), PATH);
}
function plain(glob) {
	return glob.replace(/\/$/, "/**").replace(/^(!?)\//, "$1").replace(/(?<![?*+@!\\])\(([^()|]*)\)/g, "\\($1\\)");
}
exports.pathMatcher = pathMatcher;

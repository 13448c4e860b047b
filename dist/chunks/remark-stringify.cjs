const require_unified = require("./unified.cjs");
// node_modules/remark-stringify/lib/index.js
function remarkStringify(options) {
	const self = this;
	self.compiler = compiler;
	function compiler(tree) {
		return require_unified.toMarkdown(tree, {
			...self.data("settings"),
			...options,
			extensions: self.data("toMarkdownExtensions") || []
		});
	}
}
Object.defineProperty(exports, "remarkStringify", {
	enumerable: true,
	get: function() {
		return remarkStringify;
	}
});

const require_front_matter = require("./front-matter.cjs");
// node_modules/remark-stringify/lib/index.js
function remarkStringify(options) {
	const self = this;
	self.compiler = compiler;
	function compiler(tree) {
		return require_front_matter.toMarkdown(tree, {
			...self.data("settings"),
			...options,
			extensions: self.data("toMarkdownExtensions") || []
		});
	}
}
// node_modules/remark/index.js
const remark = require_front_matter.unified().use(require_front_matter.remarkParse).use(remarkStringify).freeze();
Object.defineProperty(exports, "remark", {
	enumerable: true,
	get: function() {
		return remark;
	}
});

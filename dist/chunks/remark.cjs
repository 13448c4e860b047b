const require_remark_parse = require("./remark-parse.cjs");
const require_remark_stringify = require("./remark-stringify.cjs");
// node_modules/remark/index.js
const remark = require("./unified.cjs").unified().use(require_remark_parse.remarkParse).use(require_remark_stringify.remarkStringify).freeze();
Object.defineProperty(exports, "remark", {
	enumerable: true,
	get: function() {
		return remark;
	}
});

const require_front_matter = require("./front-matter.cjs");
// src/reports/nodes.ts
const plain = (value) => ({
	type: /^[A-Za-z0-9 ,.;:()/%→↳·☐☑█░✅❌⚪🟡-]*$/u.test(value) ? "html" : "text",
	value
});
const paragraph = (children) => ({
	type: "paragraph",
	children
});
const strong = (...children) => ({
	type: "strong",
	children
});
const item = (children) => ({
	type: "listItem",
	spread: false,
	children: [{
		type: "paragraph",
		children
	}]
});
const list = (children) => ({
	type: "list",
	ordered: false,
	spread: false,
	children
});
const row = (cells) => ({
	type: "tableRow",
	children: cells.map((children) => ({
		type: "tableCell",
		children
	}))
});
const table = (align, children) => ({
	type: "table",
	align,
	children
});
function code(value) {
	const line = require_front_matter.sanitiseLine(value, 300);
	return line === "" ? plain("(nothing visible)") : {
		type: "inlineCode",
		value: line
	};
}
function linked(url, child) {
	return url === void 0 ? child : {
		type: "link",
		url,
		children: [child]
	};
}
Object.defineProperty(exports, "code", {
	enumerable: true,
	get: function() {
		return code;
	}
});
Object.defineProperty(exports, "item", {
	enumerable: true,
	get: function() {
		return item;
	}
});
Object.defineProperty(exports, "linked", {
	enumerable: true,
	get: function() {
		return linked;
	}
});
Object.defineProperty(exports, "list", {
	enumerable: true,
	get: function() {
		return list;
	}
});
Object.defineProperty(exports, "paragraph", {
	enumerable: true,
	get: function() {
		return paragraph;
	}
});
Object.defineProperty(exports, "plain", {
	enumerable: true,
	get: function() {
		return plain;
	}
});
Object.defineProperty(exports, "row", {
	enumerable: true,
	get: function() {
		return row;
	}
});
Object.defineProperty(exports, "strong", {
	enumerable: true,
	get: function() {
		return strong;
	}
});
Object.defineProperty(exports, "table", {
	enumerable: true,
	get: function() {
		return table;
	}
});

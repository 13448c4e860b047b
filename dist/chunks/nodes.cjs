const require_exit = require("./exit.cjs");
// src/reports/parts/nodes.ts
const plain = (value) => ({
	type: /^[A-Za-z0-9 ,.;:()/%→↳·☐☑█░✅❌⚪🟡🔓⚠️-]*$/u.test(value) ? "html" : "text",
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
function code(value, maxLength = 300) {
	const line = require_exit.sanitiseLine(value, maxLength);
	return line === "" ? plain("(nothing visible)") : {
		type: "inlineCode",
		value: line
	};
}
function block(line) {
	return {
		type: "code",
		value: require_exit.sanitiseLine(line, 300)
	};
}
function phrase(words) {
	return words.map((each) => typeof each === "string" ? plain(each) : code(each.quoted));
}
function linked(url, child) {
	return url === void 0 ? child : {
		type: "link",
		url,
		children: [child]
	};
}
function addressOf(url) {
	return url !== void 0 && /^https?:\/\/[^\s<>"'`\\]+$/.test(url) ? url : void 0;
}
function editUrl({ url, kind }, line) {
	if (url === void 0 || !/^https?:\/\//.test(url)) return void 0;
	return kind === "file" && line !== void 0 ? `${url}?plain=1#L${line}` : url;
}
function sourceUrl({ subject }, file) {
	const { url, repository, trustedRef, trustedSha } = subject;
	const at = file.commit ?? file.ref ?? trustedSha ?? trustedRef?.replace(/^refs\/heads\//, "") ?? "HEAD";
	if (url === void 0 || repository === void 0 || !/^https?:\/\//.test(url)) return void 0;
	const end = url.toLowerCase().indexOf(`/${repository.toLowerCase()}/`);
	if (end < 0) return void 0;
	return `${`${url.slice(0, end)}/${file.repository ?? repository}`}/blob/${encodedPath(at)}/${encodedPath(file.path)}`;
}
function encodedPath(path) {
	return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
Object.defineProperty(exports, "addressOf", {
	enumerable: true,
	get: function() {
		return addressOf;
	}
});
Object.defineProperty(exports, "block", {
	enumerable: true,
	get: function() {
		return block;
	}
});
Object.defineProperty(exports, "code", {
	enumerable: true,
	get: function() {
		return code;
	}
});
Object.defineProperty(exports, "editUrl", {
	enumerable: true,
	get: function() {
		return editUrl;
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
Object.defineProperty(exports, "phrase", {
	enumerable: true,
	get: function() {
		return phrase;
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
Object.defineProperty(exports, "sourceUrl", {
	enumerable: true,
	get: function() {
		return sourceUrl;
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

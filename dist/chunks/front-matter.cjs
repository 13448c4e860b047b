// src/template/front-matter.ts
function splitFrontMatter(text) {
	const [whole, content] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
	if (whole === void 0 || content === void 0 || !isYaml(content)) return void 0;
	return {
		yaml: content,
		body: text.slice(whole.length)
	};
}
function withoutFrontMatter(text) {
	const parts = splitFrontMatter(text);
	if (parts === void 0) return text;
	return text.slice(0, text.length - parts.body.length).replace(/[^\r\n]+/g, "") + parts.body;
}
function isYaml(content) {
	const lines = content.split(/\r?\n/);
	return /^[\w-]+:/.test(lines.find((line) => line !== "" && !line.startsWith("#")) ?? "") && lines.every((line) => /^(?:[\w-]+:.*|[ \t]+.*|#.*|- .*|)$/.test(line) && !/\[[ xX]\]\s/.test(line));
}
Object.defineProperty(exports, "splitFrontMatter", {
	enumerable: true,
	get: function() {
		return splitFrontMatter;
	}
});
Object.defineProperty(exports, "withoutFrontMatter", {
	enumerable: true,
	get: function() {
		return withoutFrontMatter;
	}
});

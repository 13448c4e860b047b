// src/checklist/markdown/parser.late.ts?late
function parseBlocks(...args) {
	return require("./checklist-markdown-parser.late.cjs").parseBlocks(...args);
}
function parseInline(...args) {
	return require("./checklist-markdown-parser.late.cjs").parseInline(...args);
}
// src/checklist/page/browser.late.ts?late
function browse(...args) {
	return require("./checklist-page-browser.late.cjs").browse(...args);
}
function lettersIn(...args) {
	return require("./checklist-page-browser.late.cjs").lettersIn(...args);
}
// src/gates/kit/path-glob.late.ts?late
function pathMatcher(...args) {
	return require("./gates-kit-path-glob.late.cjs").pathMatcher(...args);
}
// src/policy/judge/override.late.ts?late
function decideOverride(...args) {
	return require("./policy-judge-override.late.cjs").decideOverride(...args);
}
// src/gates/items/tickers.late.ts?late
function tickersOf(...args) {
	return require("./gates-items-tickers.late.cjs").tickersOf(...args);
}
// src/gates/sign-offs/judge.late.ts?late
function judgeSignOffs(...args) {
	return require("./gates-sign-offs-judge.late.cjs").judgeSignOffs(...args);
}
// src/gates/sign-offs/ticked-since.late.ts?late
function tickedSince(...args) {
	return require("./gates-sign-offs-ticked-since.late.cjs").tickedSince(...args);
}
Object.defineProperty(exports, "browse", {
	enumerable: true,
	get: function() {
		return browse;
	}
});
Object.defineProperty(exports, "decideOverride", {
	enumerable: true,
	get: function() {
		return decideOverride;
	}
});
Object.defineProperty(exports, "judgeSignOffs", {
	enumerable: true,
	get: function() {
		return judgeSignOffs;
	}
});
Object.defineProperty(exports, "lettersIn", {
	enumerable: true,
	get: function() {
		return lettersIn;
	}
});
Object.defineProperty(exports, "parseBlocks", {
	enumerable: true,
	get: function() {
		return parseBlocks;
	}
});
Object.defineProperty(exports, "parseInline", {
	enumerable: true,
	get: function() {
		return parseInline;
	}
});
Object.defineProperty(exports, "pathMatcher", {
	enumerable: true,
	get: function() {
		return pathMatcher;
	}
});
Object.defineProperty(exports, "tickedSince", {
	enumerable: true,
	get: function() {
		return tickedSince;
	}
});
Object.defineProperty(exports, "tickersOf", {
	enumerable: true,
	get: function() {
		return tickersOf;
	}
});

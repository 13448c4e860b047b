const require_dist = require("./dist.cjs");
// src/policy/file/yaml-text.ts
function readYaml(text, schema = "core") {
	const lines = new require_dist.LineCounter();
	const document = require_dist.parseDocument(text, {
		lineCounter: lines,
		merge: false,
		prettyErrors: false,
		schema,
		version: "1.2"
	});
	const refused = [];
	require_dist.visit(document, (_, node) => {
		if (require_dist.isAlias(node)) refused.push(node);
		if (require_dist.isPair(node) && require_dist.isScalar(node.key) && (node.key.value === "__proto__" || node.key.value === "constructor")) refused.push(node.key);
	});
	return {
		text,
		contents: document.contents,
		errors: document.errors,
		refused,
		document,
		lines
	};
}
function dataIn({ document, errors, refused }) {
	return errors.length > 0 || refused.length > 0 ? void 0 : document.toJS();
}
function lineAndColumn({ lines }, offset) {
	const { line, col } = lines.linePos(offset);
	return {
		line: Math.max(1, line),
		column: Math.max(1, col)
	};
}
function placeInText(yaml, keys, ofKey = false) {
	const [offset = 0] = [keys, ...keys.map((_, index) => keys.slice(0, keys.length - 1 - index))].flatMap((part) => offsetAt(yaml, part, ofKey || part.length < keys.length) ?? []);
	return lineAndColumn(yaml, offset);
}
function offsetAt(yaml, keys, ofKey) {
	const pair = ofKey ? pairAt(yaml, keys)?.pair : void 0;
	if (pair !== void 0) return pair.key.range?.[0];
	const node = keys.length === 0 ? yaml.contents : yaml.document.getIn(keys, true);
	return require_dist.isNode(node) ? node.range?.[0] : void 0;
}
function pairAt({ contents, document }, keys) {
	const last = keys.at(-1);
	if (last === void 0) return void 0;
	const parent = keys.length === 1 ? contents : document.getIn(keys.slice(0, -1), true);
	if (!require_dist.isMap(parent)) return void 0;
	const [found] = parent.items.filter((each) => require_dist.isNode(each.key) && String(each.key) === `${last}`).map((pair) => ({
		pair,
		flow: parent.flow === true
	}));
	return found;
}
function isValueless(yaml, keys) {
	const found = pairAt(yaml, keys);
	return found?.flow === true && found.pair.value === null;
}
Object.defineProperty(exports, "dataIn", {
	enumerable: true,
	get: function() {
		return dataIn;
	}
});
Object.defineProperty(exports, "isValueless", {
	enumerable: true,
	get: function() {
		return isValueless;
	}
});
Object.defineProperty(exports, "lineAndColumn", {
	enumerable: true,
	get: function() {
		return lineAndColumn;
	}
});
Object.defineProperty(exports, "placeInText", {
	enumerable: true,
	get: function() {
		return placeInText;
	}
});
Object.defineProperty(exports, "readYaml", {
	enumerable: true,
	get: function() {
		return readYaml;
	}
});

// src/evidence/values/lines.ts
const FILE = /^\s*([^=:\s](?:[^=:]*[^=:\s])?)\s*:\s+(\S.*?)\s*$/s;
const VALUE = /^\s*([^=\s][^=]*?)\s*=\s*(.*?)\s*$/s;
function readEvidence(lines) {
	const values = new Map();
	const files = new Map();
	const wrong = [];
	for (const line of lines.filter((text) => text.trim() !== "")) {
		const asFile = FILE.exec(line);
		const [, name, text] = asFile ?? VALUE.exec(line) ?? [];
		if (name === void 0 || text === void 0) wrong.push({
			line,
			expected: "lines of the form name=value, or name: path for files"
		});
		else if (values.has(name) || files.has(name)) wrong.push({
			line,
			expected: `"${name}" only once`
		});
		else if (clashes(name, asFile === null ? { files } : { values })) wrong.push({
			line,
			expected: "values of this name from a file, or from lines, not from both"
		});
		else if (asFile === null) values.set(name, text);
		else if (/\.(?:json|xml)$/i.test(text)) files.set(name, text);
		else wrong.push({
			line,
			expected: "a path that ends in .json or .xml"
		});
	}
	return {
		values,
		files,
		wrong
	};
}
function clashes(name, { values, files }) {
	return [...files?.keys() ?? []].some((file) => name.startsWith(`${file}.`)) || [...values?.keys() ?? []].some((value) => value.startsWith(`${name}.`));
}
var Unusable = class extends Error {
	name = "Unusable";
};
Object.defineProperty(exports, "Unusable", {
	enumerable: true,
	get: function() {
		return Unusable;
	}
});
Object.defineProperty(exports, "readEvidence", {
	enumerable: true,
	get: function() {
		return readEvidence;
	}
});

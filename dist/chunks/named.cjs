const require_select = require("./select.cjs");
const require_inline = require("./inline.cjs");
// src/checklist/named.ts
function fieldsIn(section) {
	return [...section.fields, ...section.sections.flatMap(fieldsIn)];
}
function linesBelow(section) {
	return [...section.lines ?? [], ...section.sections.flatMap(linesBelow)];
}
function fieldsNamed(section, key) {
	const formed = fieldsIn(section).filter((field) => field.key === key);
	if (formed.length > 0) return formed;
	return linesBelow(section).flatMap((line) => isOpen(line) ? [] : fieldsOn(line, (name) => name === key));
}
function isOpen({ item }) {
	return item !== void 0 && item !== "ticked";
}
function fieldsOn({ text, link, picture, place }, wants) {
	const lines = text.split("\n");
	return lines.flatMap((line) => {
		const [pair] = pairsOn(line).flatMap(({ name, value }) => {
			const key = [name, bareName(name)].map(require_inline.normalizeTitle).find(wants);
			return key === void 0 ? [] : [{
				name,
				value,
				key
			}];
		});
		if (pair === void 0) return [];
		const only = lines.length === 1 && link !== void 0 ? { link } : {};
		return [{
			...require_select.fieldOf({
				...pair,
				...only,
				...picture === true ? { picture } : {}
			}),
			key: pair.key,
			place
		}];
	});
}
const LONGEST_NAME = 200;
function pairsOn(line) {
	return [...line.slice(0, LONGEST_NAME).matchAll(/[:：]/g)].map(({ index }) => ({
		name: line.slice(0, index).trim(),
		value: line.slice(index + 1).trim()
	}));
}
function bareName(name) {
	return name.replace(/^(?:the|our)\s+/i, "").replace(/\s+(?:is|are|was|will be)$/i, "");
}
const VERSION = [
	"version",
	"tag",
	"release",
	"git"
];
const VERSIONS = [
	...VERSION,
	"versions",
	"tags",
	"releases",
	"image",
	"images",
	"commit",
	"sha"
];
const ENVIRONMENT = [
	"environment",
	"environments",
	"env",
	"envs"
];
const FILLERS = "target deployment deploy new to the of for git docker container app application product service software package candidate number no name id s".split(" ");
function namesVersion(key) {
	const words = wordsIn(key);
	return words.length > 0 && words.every((word) => VERSION.includes(word));
}
function namesRelease(key) {
	return isAbout([...VERSIONS, ...ENVIRONMENT], key);
}
function namesEnvironment(key) {
	return isAbout(ENVIRONMENT, key);
}
function wordsOfKey(key) {
	return wordsIn(key).join(" ");
}
function isAbout(names, key) {
	const words = wordsIn(key);
	return words.every((word) => names.includes(word) || FILLERS.includes(word)) && words.some((word) => names.includes(word));
}
function wordsIn(key) {
	return key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
Object.defineProperty(exports, "fieldsIn", {
	enumerable: true,
	get: function() {
		return fieldsIn;
	}
});
Object.defineProperty(exports, "fieldsNamed", {
	enumerable: true,
	get: function() {
		return fieldsNamed;
	}
});
Object.defineProperty(exports, "fieldsOn", {
	enumerable: true,
	get: function() {
		return fieldsOn;
	}
});
Object.defineProperty(exports, "isOpen", {
	enumerable: true,
	get: function() {
		return isOpen;
	}
});
Object.defineProperty(exports, "linesBelow", {
	enumerable: true,
	get: function() {
		return linesBelow;
	}
});
Object.defineProperty(exports, "namesEnvironment", {
	enumerable: true,
	get: function() {
		return namesEnvironment;
	}
});
Object.defineProperty(exports, "namesRelease", {
	enumerable: true,
	get: function() {
		return namesRelease;
	}
});
Object.defineProperty(exports, "namesVersion", {
	enumerable: true,
	get: function() {
		return namesVersion;
	}
});
Object.defineProperty(exports, "wordsOfKey", {
	enumerable: true,
	get: function() {
		return wordsOfKey;
	}
});

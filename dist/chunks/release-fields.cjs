// src/checklist/release-fields.ts
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

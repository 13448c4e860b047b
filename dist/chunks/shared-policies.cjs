const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_nodes = require("./nodes.cjs");
const require_trusted = require("./trusted.cjs");
// src/run/shared-policies.ts
var shared_policies_exports = require_rolldown_runtime.__exportAll({
	sharedPolicy: () => sharedPolicy,
	withBases: () => withBases
});
const MOST_FILES = 10;
async function withBases(file, read) {
	if (!file.text.includes("extends")) return {
		ok: true,
		value: file
	};
	const { basesNamed } = await Promise.resolve().then(() => require("./layer.cjs")).then((n) => n.layer_exports);
	const bases = new Map();
	const open = [file];
	for (let next = open.shift(); next !== void 0; next = open.shift()) for (const { reference, at } of basesNamed(next.text, require_trusted.nameOfFile(next))) {
		const named = require_nodes.referenceText(reference);
		if (bases.has(require_nodes.fileKey(named))) continue;
		const { shared } = next;
		const placed = (message) => shared === void 0 ? {
			...at,
			message
		} : require_nodes.placedText({
			...at,
			message
		});
		if (bases.size === MOST_FILES) return require_nodes.wrongPolicy(placed(`found ${named} after ${MOST_FILES} others, expected at most ${MOST_FILES}`));
		const found = await read(reference);
		if (!found.ok) {
			const { isWrong, reason } = found.error;
			return isWrong ? require_nodes.wrongPolicy(placed(`found "extends: ${named}", which ${reason}`)) : require_nodes.couldNotJudge(require_nodes.placedText({
				...at,
				message: `${named} could not be read: ${reason}`
			}), found.error);
		}
		bases.set(require_nodes.fileKey(named), found.value);
		open.push(found.value);
	}
	return {
		ok: true,
		value: bases.size === 0 ? file : {
			...file,
			bases: [...bases.values()]
		}
	};
}
async function sharedPolicy(reference, read, by = "policy") {
	const found = await read(reference);
	if (found.ok) return {
		ok: true,
		value: found.value
	};
	const { isWrong, reason } = found.error;
	const named = require_nodes.referenceText(reference);
	return isWrong ? require_nodes.wrongPolicy(`${by}: found ${named}, which ${reason}`) : require_nodes.couldNotJudge(`${named} could not be read: ${reason}`, found.error);
}
Object.defineProperty(exports, "shared_policies_exports", {
	enumerable: true,
	get: function() {
		return shared_policies_exports;
	}
});
Object.defineProperty(exports, "withBases", {
	enumerable: true,
	get: function() {
		return withBases;
	}
});

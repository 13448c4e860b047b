const require_replay = require("./replay.cjs");
const require_left = require("./left.cjs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/subject/previous.ts
async function readPrevious(path, folder, subject) {
	const wrong = (found) => {
		const what = `Unexpected file "${path}" of the input \`previous-record\``;
		return require_left.wrongPolicy(`${what}: ${found}, expected a record of ${nameOf(subject)}.`);
	};
	let text;
	try {
		text = await (0, node_fs_promises.readFile)((0, node_path.resolve)(folder, path), "utf8");
	} catch (error) {
		const { code } = Object(error);
		return wrong(code === "ENOENT" ? "there is no such file" : `it cannot be read (${String(code)})`);
	}
	const record = await require_replay.readRecord(text);
	if ("reason" in record) return wrong(record.reason);
	const { at, root, subject: own } = record.verdict;
	if (nameOf(own) !== nameOf(subject)) return wrong(`found a record of ${nameOf(own)}`);
	return {
		ok: true,
		value: {
			at,
			passed: passedIn(root)
		}
	};
}
function passedIn(result) {
	return [...result.phase !== void 0 && result.status === "passed" ? [result.id] : [], ...result.results.flatMap((each) => each.kind === "group" ? passedIn(each) : [])];
}
function nameOf({ repository = "", number, ref, file }) {
	return file ?? `${repository}${number === void 0 ? `@${ref ?? ""}` : `#${number}`}`;
}
exports.readPrevious = readPrevious;

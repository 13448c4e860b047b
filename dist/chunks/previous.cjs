const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_replay = require("./replay.cjs");
const require_words = require("./words.cjs");
const require_trusted = require("./trusted.cjs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/subject/previous.ts
var previous_exports = require_rolldown_runtime.__exportAll({ readPrevious: () => readPrevious });
async function readPrevious(path, folder, subject) {
	const wrong = (found) => {
		const what = `Unexpected file "${path}" of the input \`previous-record\``;
		return require_words.wrongPolicy(`${what}: ${found}, expected a record of ${nameOfSubject(subject)}.`);
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
	if (nameOfSubject(own) !== nameOfSubject(subject)) return wrong(`found a record of ${nameOfSubject(own)}`);
	const { digest } = await require_trusted.sourceOf({
		path,
		text
	});
	return {
		ok: true,
		value: {
			at,
			passed: passedIn(root),
			digest
		}
	};
}
function passedIn(result) {
	return [...result.phase !== void 0 && result.status === "passed" ? [result.id] : [], ...result.results.flatMap((each) => each.kind === "group" ? passedIn(each) : [])];
}
function nameOfSubject({ repository = "", number, ref, file }) {
	return file ?? `${repository}${number === void 0 ? `@${ref ?? ""}` : `#${number}`}`;
}
Object.defineProperty(exports, "nameOfSubject", {
	enumerable: true,
	get: function() {
		return nameOfSubject;
	}
});
Object.defineProperty(exports, "previous_exports", {
	enumerable: true,
	get: function() {
		return previous_exports;
	}
});

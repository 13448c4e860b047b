const require_replay = require("./replay.cjs");
const require_trusted = require("./trusted.cjs");
const require_previous = require("./previous.cjs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/subject/record.ts
async function writeRecord(path, verdict, material, origin) {
	const previous = material.regression?.previous?.digest ?? await replacedDigest(path, verdict);
	const chained = {
		...origin,
		...previous === void 0 ? {} : { previous }
	};
	const { record, predicate } = require_replay.filesOf(path, verdict, material, chained);
	for (const file of [record, predicate]) {
		const text = await (0, node_fs_promises.readFile)(file.path, "utf8").catch(() => "");
		if (!require_replay.mayReplace(text)) throw new Error(`${file.path} exists already and is not a record`);
	}
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true });
	for (const file of [record, predicate]) await (0, node_fs_promises.writeFile)(file.path, file.text);
	return {
		record: record.path,
		predicate: predicate.path,
		predicateType: require_replay.PREDICATE_TYPE
	};
}
async function replacedDigest(path, { subject }) {
	const text = await (0, node_fs_promises.readFile)(path, "utf8").catch(() => "");
	const record = text === "" ? { reason: "empty" } : await require_replay.readRecord(text);
	if ("reason" in record || require_previous.nameOfSubject(record.verdict.subject) !== require_previous.nameOfSubject(subject)) return void 0;
	return (await require_trusted.sourceOf({
		path,
		text
	})).digest;
}
exports.writeRecord = writeRecord;

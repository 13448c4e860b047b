const require_record = require("./record.cjs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/subject/record.ts
async function writeRecord(path, verdict, material, origin) {
	const { record, predicate } = require_record.filesOf(path, verdict, material, origin);
	for (const file of [record, predicate]) {
		const text = await (0, node_fs_promises.readFile)(file.path, "utf8").catch(() => "");
		if (!require_record.mayReplace(text)) throw new Error(`${file.path} is there already, and is no record`);
	}
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true });
	for (const file of [record, predicate]) await (0, node_fs_promises.writeFile)(file.path, file.text);
	return {
		record: record.path,
		predicate: predicate.path,
		predicateType: require_record.PREDICATE_TYPE
	};
}
exports.writeRecord = writeRecord;

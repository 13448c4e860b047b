const require_replay = require("./replay.cjs");
const require_nodes = require("./nodes.cjs");
const require_trusted = require("./trusted.cjs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/subject/record.ts
async function readPrevious(path, folder, subject) {
	const wrong = (found) => {
		const what = `Unexpected file "${path}" of the input \`previous-record\``;
		return require_nodes.wrongPolicy(`${what}: ${found}, expected a record of ${nameOfSubject(subject)}.`);
	};
	let text;
	try {
		text = await (0, node_fs_promises.readFile)((0, node_path.resolve)(folder, path), "utf8");
	} catch (error) {
		const { code } = Object(error);
		return wrong(code === "ENOENT" ? "there is no such file" : `it cannot be read (${String(code)})`);
	}
	const record = await require_replay.readRecord(text);
	if (!record.ok) return wrong(record.error);
	const { at, root, subject: own } = record.value.verdict;
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
	if (text === "") return void 0;
	const record = await require_replay.readRecord(text);
	if (!record.ok || nameOfSubject(record.value.verdict.subject) !== nameOfSubject(subject)) return void 0;
	return (await require_trusted.sourceOf({
		path,
		text
	})).digest;
}
exports.readPrevious = readPrevious;
exports.writeRecord = writeRecord;

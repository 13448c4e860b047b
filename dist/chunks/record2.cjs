const require_package = require("./package.cjs");
const require_attestation = require("./attestation.cjs");
let node_fs_promises = require("node:fs/promises");
let node_path = require("node:path");
// src/cli/record.ts
async function writeRecord(path, verdict, material) {
	const { version } = require_package.package_default;
	const { record, predicate } = require_attestation.filesOf(path, verdict, material, {
		version,
		verifier: `urn:checklist-gate:${version}`
	});
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true });
	for (const file of [record, predicate]) await assertReplaceable(file.path);
	for (const file of [record, predicate]) await (0, node_fs_promises.writeFile)(file.path, file.text);
}
async function assertReplaceable(path) {
	const text = await (0, node_fs_promises.readFile)(path, "utf8").catch(() => "");
	if (!require_attestation.mayReplace(text)) throw new Error(`${path} is there already, and is no record`);
}
exports.writeRecord = writeRecord;

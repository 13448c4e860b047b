const require_error = require("./error.cjs");
const require_attestation = require("./attestation.cjs");
const require_package = require("./package.cjs");
const require_stopped = require("./stopped.cjs");
let node_fs_promises = require("node:fs/promises");
let node_path = require("node:path");
// src/action/record/record.ts
async function writeRecord(path, verdict, material) {
	const [{ filesOf, mayReplace }, { PREDICATE_TYPE }] = await Promise.all([Promise.resolve().then(() => require("./attestation.cjs")).then((n) => n.attestation_exports), Promise.resolve().then(() => require("./attestation.cjs")).then((n) => n.attestation_exports)]);
	const { version } = require_package.package_default;
	const run = runOf(process.env);
	const verifier = verifierOf(process.env, version);
	const files = filesOf((0, node_path.resolve)(require_stopped.workspace(), path), verdict, material, {
		version,
		verifier,
		...run === void 0 ? {} : { run }
	});
	for (const { path: name } of [files.record, files.predicate]) if (!mayReplace(await (0, node_fs_promises.readFile)(name, "utf8").catch(() => ""))) throw new Error(`${name} is there already, and is no record`);
	const write = async (file) => {
		await (0, node_fs_promises.mkdir)((0, node_path.dirname)(file.path), { recursive: true });
		await (0, node_fs_promises.writeFile)(file.path, file.text);
	};
	await write(files.record);
	await write(files.predicate);
	return {
		record: files.record.path,
		predicate: files.predicate.path,
		predicateType: PREDICATE_TYPE
	};
}
function runOf(env) {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
	if (server === void 0 || repository === void 0 || id === void 0) return void 0;
	const { GITHUB_RUN_ATTEMPT: attempt = "1", GITHUB_WORKFLOW_REF: workflow, GITHUB_SHA: sha } = env;
	return {
		url: `${server}/${repository}/actions/runs/${id}`,
		attempt: Number(attempt),
		...workflow === void 0 ? {} : { workflow },
		...sha === void 0 ? {} : { sha }
	};
}
function verifierOf(env, version) {
	const { GITHUB_SERVER_URL: server = "https://github.com", GITHUB_ACTION_REPOSITORY: repository = "" } = env;
	return repository === "" ? `urn:checklist-gate:${version}` : `${server}/${repository}/v${version}`;
}
// src/action/record/records.ts
async function keepRecords(path, outcomes) {
	const outputs = new Map();
	const missing = [];
	for (const outcome of outcomes) {
		const { about, judged } = outcome;
		if (judged.kind !== "verdict") continue;
		const own = outcomes.length > 1 && about.number !== void 0 ? require_attestation.numbered(path, about.number) : path;
		try {
			if (judged.material === void 0) throw new Error("the checklist kept changing");
			const { record, predicate, predicateType } = await writeRecord(own, judged.verdict, judged.material);
			outputs.set(outcome, {
				record,
				predicate,
				"predicate-type": predicateType
			});
		} catch (failure) {
			const why = failure instanceof Error ? failure.message : "unknown reason";
			missing.push(`The record ${require_error.sanitiseLine(own)} could not be written: ${require_error.sanitiseLine(why)}.`);
		}
	}
	return {
		outputs,
		missing
	};
}
exports.keepRecords = keepRecords;

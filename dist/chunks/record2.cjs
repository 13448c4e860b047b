const require_question = require("./question.cjs");
const require_record = require("./record.cjs");
let node_fs_promises = require("node:fs/promises");
let node_path = require("node:path");
// src/record/attestation.ts
const PREDICATE_TYPE = "https://in-toto.io/attestation/svr/v0.2";
function predicateOf(verdict, verifier) {
	const { subject, policy, template } = verdict;
	const trusted = subject.trustedSha ?? subject.trustedRef;
	const at = trusted === void 0 ? "" : `@${trusted}`;
	const server = /^https?:\/\/[^/]+/.exec(subject.url ?? "")?.[0] ?? "https://github.com";
	const uri = (path) => subject.repository === void 0 || path === "default" ? path : `git+${server}/${subject.repository}${at}#${path}`;
	return {
		verifier: {
			id: verifier,
			policies: (template === void 0 ? [policy] : [policy, template]).map(({ path, digest }) => ({
				uri: uri(path),
				digest: { sha256: digest.replace(/^sha256:/, "") }
			}))
		},
		timeCreated: verdict.at,
		properties: verdict.status === "passed" ? properties(verdict) : []
	};
}
function properties(verdict) {
	const roles = require_question.enforcedGates(verdict.root).flatMap((gate) => (gate.signOffs ?? []).filter(({ status }) => status === "passed").map(({ role }) => `CHECKLIST_GATE_ROLE_${name(role)}`));
	const phase = verdict.phase === void 0 ? [] : [`CHECKLIST_GATE_PHASE_${name(verdict.phase)}`];
	return [...new Set([
		"CHECKLIST_GATE_PASSED",
		...phase,
		...roles
	])].toSorted();
}
function name(text) {
	return text.toUpperCase().replaceAll(/[^\p{L}\d]+/gu, "_");
}
function filesOf(path, verdict, material, { verifier, ...origin }) {
	return {
		record: {
			path,
			text: require_record.serialise(require_record.recordOf(verdict, material, origin))
		},
		predicate: {
			path: beside(path, ".svr.json"),
			text: require_record.serialise(predicateOf(verdict, verifier))
		}
	};
}
function numbered(path, number) {
	return beside(path, `-${number}${/\.json$/i.exec(path)?.[0] ?? ""}`);
}
function mayReplace(text) {
	if (text.trim() === "") return true;
	try {
		const { schema, verifier } = Object(JSON.parse(text));
		return schema === "checklist-gate/record@1" || typeof Object(verifier).id === "string";
	} catch {
		return false;
	}
}
function beside(path, ending) {
	return `${path.replace(/\.json$/i, "")}${ending}`;
}
// src/subject/record.ts
async function writeRecord(path, verdict, material, origin) {
	const { record, predicate } = filesOf(path, verdict, material, origin);
	for (const file of [record, predicate]) if (!mayReplace(await (0, node_fs_promises.readFile)(file.path, "utf8").catch(() => ""))) throw new Error(`${file.path} is there already, and is no record`);
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true });
	for (const file of [record, predicate]) await (0, node_fs_promises.writeFile)(file.path, file.text);
	return {
		record: record.path,
		predicate: predicate.path,
		predicateType: PREDICATE_TYPE
	};
}
exports.numbered = numbered;
exports.writeRecord = writeRecord;

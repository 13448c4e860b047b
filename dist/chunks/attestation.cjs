const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_verdict = require("./verdict.cjs");
const require_record = require("./record.cjs");
// src/record/attestation.ts
var attestation_exports = require_rolldown_runtime.__exportAll({
	PREDICATE_TYPE: () => PREDICATE_TYPE,
	filesOf: () => filesOf,
	mayReplace: () => mayReplace,
	numbered: () => numbered,
	predicateOf: () => predicateOf
});
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
	const roles = require_verdict.enforcedGates(verdict.root).flatMap((gate) => (gate.signOffs ?? []).filter(({ status }) => status === "passed").map(({ role }) => `CHECKLIST_GATE_ROLE_${name(role)}`));
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
Object.defineProperty(exports, "attestation_exports", {
	enumerable: true,
	get: function() {
		return attestation_exports;
	}
});
Object.defineProperty(exports, "filesOf", {
	enumerable: true,
	get: function() {
		return filesOf;
	}
});
Object.defineProperty(exports, "mayReplace", {
	enumerable: true,
	get: function() {
		return mayReplace;
	}
});
Object.defineProperty(exports, "numbered", {
	enumerable: true,
	get: function() {
		return numbered;
	}
});

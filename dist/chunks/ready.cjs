const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_left = require("./left.cjs");
const require_answer = require("./answer.cjs");
const require_answer$1 = require("./answer2.cjs");
const require_default_template = require("./default-template.cjs");
const require_client = require("./client.cjs");
const require_log = require("./log.cjs");
const require_shared_policy = require("./shared-policy.cjs");
// src/subject/shared.ts
async function withShared(client, place, own) {
	const { sharedPolicy, withBases } = await Promise.resolve().then(() => require("./bases.cjs")).then((n) => n.bases_exports);
	const read = place.shared ?? ((reference) => require_shared_policy.readSharedFile(client, reference));
	const file = await (place.kind === "shared" ? sharedPolicy(place.reference, read) : own(place));
	return file.ok && file.value !== void 0 ? withBases(file.value, read) : file;
}
// src/subject/ready.ts
var ready_exports = require_rolldown_runtime.__exportAll({
	judgeLoaded: () => judgeLoaded,
	policyFor: () => policyFor
});
async function judgeLoaded(client, loaded, terms, at, log = new require_log.SourceLog(client, loaded.subject)) {
	const ready = await readyToJudge(client, loaded, terms, at, log);
	if (!ready.ok) return ready.error;
	return (terms.keeps ? (await Promise.resolve().then(() => require("./material.cjs")).then((n) => n.material_exports)).judgeKeeping : require_answer.judge)(ready.value);
}
async function readyToJudge(client, { subject, documents, facts }, terms, at, log) {
	const early = terms.template === void 0 ? void 0 : require_answer$1.readTrustedFile(client, subject, terms.template);
	early?.catch(() => void 0);
	const policy = await policyFor(client, subject, terms.policy);
	if (!policy.ok) return policy;
	const templates = await templatesFor(client, subject, policy.value, terms);
	if (!templates.ok) return templates;
	const regression = await regressionFor(subject, terms);
	if (!regression.ok) return regression;
	const { paths, ranFor } = terms.markers;
	const ran = ranFor !== void 0 && ranFor === subject.headSha;
	const answer = answersFor(client, subject, terms, (make) => withEarly(early, terms.template, log.answers(make)));
	const { source, phase, mode, parseTimeoutMs } = terms;
	return {
		ok: true,
		value: {
			subject,
			documents,
			readSource: log.read,
			source,
			mode,
			policy: policy.value,
			markers: paths.length === 0 ? void 0 : {
				paths,
				ran
			},
			...templates.value,
			changedAmong: (trusted) => changedAmong(client, subject, trusted),
			phase,
			regression: regression.value,
			at,
			facts: new require_left.Facts(facts).with(terms.facts?.list() ?? []),
			answer,
			parseTimeoutMs
		}
	};
}
function answersFor(client, subject, { evidence, folder, teamToken, own }, through = (make) => make()) {
	const apiUrl = client.request.endpoint.DEFAULTS.baseUrl;
	const teams = teamToken === void 0 ? client : require_client.createClient({
		token: teamToken,
		apiUrl
	});
	const online = through(() => require_answer$1.answerer(client, subject, evidence.values, {
		teams,
		own
	}));
	return require_answer.withFileValues(online, evidence.files, folder);
}
function withEarly(early, path, answer) {
	return (questions) => Promise.all(questions.map(async (question) => {
		if (question.kind === "file" && question.path === path && question.ref === void 0 && early !== void 0) return early;
		const [fact] = await answer([question]);
		return fact ?? {
			status: "unavailable",
			reason: "No answer was given"
		};
	}));
}
async function policyFor(client, subject, place) {
	return withShared(client, place, (own) => ownPolicy(client, subject, own));
}
async function ownPolicy(client, subject, place) {
	if (place.kind === "given") return place.read();
	const { path, named } = place;
	const fact = await require_answer$1.readTrustedFile(client, subject, path);
	if (fact.status === "unavailable") return require_left.couldNotJudge(`The policy cannot be used: ${fact.reason}`);
	const { exists, text, sha } = fact.value;
	if (exists) return {
		ok: true,
		value: {
			path,
			text,
			...sha === void 0 ? {} : { sha }
		}
	};
	if (!named) return {
		ok: true,
		value: void 0
	};
	const { trustedSha, trustedRef } = subject;
	const branch = trustedRef === void 0 ? "the default branch" : `the base branch ${trustedRef.replace(/^refs\/heads\//, "")}`;
	const where = trustedSha === void 0 ? `on ${branch}` : `at the base commit ${trustedSha}`;
	return require_left.wrongPolicy(`${path}: the policy that the input \`policy\` names does not exist ${where}.`);
}
async function templatesFor(client, subject, policy, { template, onPolicyElsewhere }) {
	if (template !== void 0 || policy !== void 0) return {
		ok: true,
		value: { templatePath: template }
	};
	const found = await require_default_template.defaultTemplates(client, subject);
	if (found.status === "unavailable") return require_left.couldNotJudge(found.reason);
	const { paths, policyElsewhere } = found.value;
	if (policyElsewhere !== void 0) onPolicyElsewhere(policyElsewhere);
	const [templatePath, ...templateAlternatives] = paths;
	return {
		ok: true,
		value: templatePath === void 0 ? {} : {
			templatePath,
			templateAlternatives
		}
	};
}
async function regressionFor(subject, { regression: when, previousRecord, folder }) {
	if (when === "off") return {
		ok: true,
		value: void 0
	};
	if (previousRecord === void 0) return {
		ok: true,
		value: { when }
	};
	const { readPrevious } = await Promise.resolve().then(() => require("./previous.cjs"));
	const previous = await readPrevious(previousRecord, folder, subject);
	return previous.ok ? {
		ok: true,
		value: {
			when,
			previous: previous.value
		}
	} : previous;
}
async function changedAmong(client, subject, trusted) {
	if (subject.kind !== "pull-request") return [];
	const changed = await require_answer$1.readChangedFiles(client, subject);
	if (changed.status === "unavailable") return [];
	return trusted.filter((path) => changed.value.files.some((file) => file.path === path || file.previous === path));
}
Object.defineProperty(exports, "answersFor", {
	enumerable: true,
	get: function() {
		return answersFor;
	}
});
Object.defineProperty(exports, "judgeLoaded", {
	enumerable: true,
	get: function() {
		return judgeLoaded;
	}
});
Object.defineProperty(exports, "ready_exports", {
	enumerable: true,
	get: function() {
		return ready_exports;
	}
});
Object.defineProperty(exports, "withShared", {
	enumerable: true,
	get: function() {
		return withShared;
	}
});

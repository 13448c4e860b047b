const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_facts = require("./facts.cjs");
const require_answer = require("./answer.cjs");
const require_answer$1 = require("./answer2.cjs");
const require_exit = require("./exit.cjs");
const require_client = require("./client.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_judge = require("./judge.cjs");
const require_nodes = require("./nodes.cjs");
const require_walk = require("./walk.cjs");
const require_moves = require("./moves.cjs");
const require_trusted_files = require("./trusted-files.cjs");
const require_shared_policy = require("./shared-policy.cjs");
// src/subject/ready.ts
var ready_exports = require_rolldown_runtime.__exportAll({
	answersFor: () => answersFor,
	judgeLoaded: () => judgeLoaded,
	policyFor: () => policyFor,
	withShared: () => withShared
});
async function judgeLoaded(client, looked, terms, at, log = new require_moves.SourceLog(client, looked.subject)) {
	const ready = await readyToJudge(client, looked, terms, at, log);
	if (!ready.ok) return ready.error;
	const judged = await (terms.keeps ? require_judge.judgeKeeping : require_judge.judge)(ready.value);
	if (judged.kind !== "verdict" || judged.material === void 0) return judged;
	return {
		...judged,
		material: {
			...judged.material,
			...await aroundIt(client, looked, terms, judged.verdict)
		}
	};
}
async function aroundIt(client, { subject: { kind, repository }, facts }, { own }, { root }) {
	const { shownNames } = await Promise.resolve().then(() => require("./people2.cjs"));
	const names = await shownNames(client, require_walk.gatesOf(root).flatMap(({ signOffs = [] }) => signOffs.flatMap((role) => role.signed)));
	const origin = new require_facts.Facts(facts).get({ kind: "origin" });
	const branch = origin?.status === "known" ? origin.value.baseBranch : void 0;
	const place = require_exit.repositoryNamed(repository);
	if (kind !== "pull-request" || branch === void 0 || place === void 0) return { names };
	const { enforcementOf } = await Promise.resolve().then(() => require("./enforcement.cjs"));
	return {
		names,
		enforcement: await enforcementOf(client, place, branch, require_own_reports.statusContext(own))
	};
}
async function readyToJudge(client, looked, terms, at, log) {
	const { subject, documents, facts, onAsk } = looked;
	const trusted = new require_trusted_files.TrustedFiles(client, looked);
	if (terms.template !== void 0) trusted.expect(terms.template);
	const policy = await policyFor(client, trusted, terms.policy);
	if (!policy.ok) return policy;
	const templates = await templatesFor(trusted, policy.value, terms);
	if (!templates.ok) return templates;
	const regression = await regressionFor(subject, terms);
	if (!regression.ok) return regression;
	const { paths, ranFor } = terms.markers;
	const ran = ranFor !== void 0 && ranFor === subject.headSha;
	const answer = answersFor(client, subject, terms, (make) => trusted.answers(log.answers(make)));
	const { source, phase, mode, parseTimeoutMs } = terms;
	return {
		ok: true,
		value: {
			subject,
			documents,
			readSource: (from, references) => {
				onAsk?.();
				return log.read(from, references);
			},
			source,
			mode,
			policy: policy.value,
			markers: paths.length === 0 ? void 0 : {
				paths,
				ran
			},
			...templates.value,
			changedAmong: (files) => trusted.changedAmong(files, terms.mayList),
			phase,
			regression: regression.value,
			at,
			facts: new require_facts.Facts(facts).with(terms.facts?.list() ?? []),
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
async function policyFor(client, trusted, place) {
	return withShared(client, place, (own) => ownPolicy(trusted, own));
}
async function ownPolicy(trusted, place) {
	if (place.kind === "given") return place.read();
	const { path, named, standIn } = place;
	const fact = await trusted.read(path);
	if (fact.status === "unavailable") return require_nodes.couldNotJudge(`The policy cannot be used: ${fact.reason}`, fact);
	const { exists, text, sha } = fact.value;
	if (exists) return {
		ok: true,
		value: {
			path,
			text,
			...sha === void 0 ? {} : { sha }
		}
	};
	if (!named || standIn !== void 0) return {
		ok: true,
		value: void 0
	};
	const { trustedSha, trustedRef } = trusted.subject;
	const branch = trustedRef === void 0 ? "the default branch" : `the base branch ${trustedRef.replace(/^refs\/heads\//, "")}`;
	const where = trustedSha === void 0 ? `on ${branch}` : `at the base commit ${trustedSha}`;
	return require_nodes.wrongPolicy(`The input \`policy\` names ${path}, which does not exist ${where}.`);
}
async function templatesFor(trusted, policy, { template, onPolicyElsewhere }) {
	if (template !== void 0 || policy !== void 0) return {
		ok: true,
		value: { templatePath: template }
	};
	const found = await trusted.templates();
	if (found.status === "unavailable") return require_nodes.couldNotJudge(found.reason, found);
	const { paths, policyElsewhere } = found.value;
	if (policyElsewhere !== void 0) onPolicyElsewhere(policyElsewhere);
	const [templatePath, ...templateAlternatives] = paths;
	trusted.expect(...paths);
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
	const { readPrevious } = await Promise.resolve().then(() => require("./record.cjs"));
	const previous = await readPrevious(previousRecord, folder, subject);
	return previous.ok ? {
		ok: true,
		value: {
			when,
			previous: previous.value
		}
	} : previous;
}
async function withShared(client, place, own) {
	const { sharedPolicy, withBases } = await Promise.resolve().then(() => require("./shared-policies.cjs")).then((n) => n.shared_policies_exports);
	const read = place.shared ?? ((reference) => require_shared_policy.readSharedFile(client, reference));
	const found = await (place.kind === "shared" ? sharedPolicy(place.reference, read) : own(place));
	const standIn = place.kind === "repository" ? place.standIn : void 0;
	const file = found.ok && found.value === void 0 && standIn !== void 0 ? await sharedPolicy(standIn, read, "organisation-policy") : found;
	return file.ok && file.value !== void 0 ? withBases(file.value, read) : file;
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
Object.defineProperty(exports, "policyFor", {
	enumerable: true,
	get: function() {
		return policyFor;
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

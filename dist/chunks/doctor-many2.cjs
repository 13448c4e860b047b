const require_diagnose = require("./diagnose.cjs");
const require_table = require("./table2.cjs");
const require_files = require("./files.cjs");
const require_exit = require("./exit.cjs");
const require_shared_policy = require("./shared-policy.cjs");
const require_look = require("./look.cjs");
const require_survey = require("./survey.cjs");
const require_fetch = require("./fetch.cjs");
const require_nodes = require("./nodes.cjs");
const require_shared_policies = require("./shared-policies.cjs");
const require_trusted = require("./trusted.cjs");
// src/subject/doctor-many.ts
const AT_ONCE = 8;
async function examineMany(client, repositories, { policy, stopped }) {
	const looks = await require_look.lookAtAll(client, repositories, policy.path, stopped);
	const rows = [];
	const leftOut = [];
	const wanted = [];
	for (const repository of repositories.map(require_exit.repositoryName)) {
		const look = looks.get(repository);
		if (look === void 0) rows.push(require_table.unreadRepository(repository, NOT_ANSWERED));
		else if (!look.ok) rows.push(require_table.unreadRepository(repository, look.error));
		else if (look.value.isArchived) leftOut.push({
			repository,
			reason: "archived"
		});
		else if (look.value.branch === void 0) leftOut.push({
			repository,
			reason: "no commit yet"
		});
		else wanted.push(look.value);
	}
	const surveyor = new Surveyor(client, policy);
	const read = [];
	for (let from = 0; from < wanted.length; from += AT_ONCE) {
		const some = wanted.slice(from, from + AT_ONCE);
		const over = stopped();
		if (over === void 0) read.push(...await Promise.all(some.map((look) => surveyor.read(look))));
		else rows.push(...some.map(({ where }) => require_table.unreadRepository(require_exit.repositoryName(where), over)));
	}
	await withTemplates(client, read);
	const action = mostUsed(read.flatMap(({ survey }) => require_table.actionNamed(survey) ?? []));
	for (const { survey, shared, look } of read) rows.push({
		...await require_table.repositoryRow(action === void 0 ? survey : {
			...survey,
			action
		}, shared),
		url: look.url
	});
	return {
		rows,
		leftOut
	};
}
async function surveyed(client, where, policy) {
	const look = (await require_look.lookAtAll(client, [where], policy.path, () => void 0)).get(require_exit.repositoryName(where)) ?? {
		ok: false,
		error: NOT_ANSWERED
	};
	if (!look.ok) return look;
	if (look.value.branch === void 0) return {
		ok: false,
		error: "there is no commit yet"
	};
	const read = await new Surveyor(client, policy).read(look.value);
	await withTemplates(client, [read], "offered");
	return {
		ok: true,
		value: read.survey
	};
}
const NOT_ANSWERED = "it was not answered";
const NOT_ASKED = { status: "not-asked" };
var Surveyor = class {
	#client;
	#policy;
	#called = new Map();
	#shared = new Map();
	constructor(client, policy) {
		this.#client = client;
		this.#policy = policy;
	}
	async read(look) {
		const { where, branch = "", visibility, workflows, policy, open } = look;
		const client = this.#client;
		const enterprise = require_fetch.isEnterprise(client.request.endpoint.DEFAULTS.baseUrl);
		const texts = workflows.status === "known" ? workflows.value.map(({ text }) => text) : [];
		const called = await require_survey.calledBy(client, texts, require_diagnose.NAMED.calls, (uses) => once(this.#called, uses, () => require_survey.readCalled(client, uses)));
		const repository = require_exit.repositoryName(where);
		const { uses } = require_diagnose.usesIn(repository, {
			workflows: workflows.status === "known" ? workflows.value : [],
			called
		});
		const [rules, policies, disabled, shared] = await Promise.all([
			require_survey.rulesFor(client, {
				...where,
				branch
			}),
			require_survey.policiesFor(client, where, {
				visibility,
				enterprise,
				texts,
				called
			}),
			require_diagnose.withoutStatus(require_diagnose.statusesWritten(uses), open).length > 0 ? require_survey.disabledOf(client, where) : NOT_ASKED,
			this.#sharedOf(policy)
		]);
		return {
			look,
			survey: {
				repository,
				visibility,
				enterprise,
				branch,
				...rules,
				workflows,
				called,
				policies,
				waiting: NOT_ASKED,
				disabled,
				open: {
					status: "known",
					value: open
				},
				token: {
					kind: "person",
					abilities: []
				},
				policy,
				policyNamed: this.#policy.named,
				...look.policyElsewhere === void 0 ? {} : { policyElsewhere: look.policyElsewhere },
				templates: {
					status: "known",
					value: []
				}
			},
			shared
		};
	}
	async #sharedOf(policy) {
		if (policy.status === "unavailable" || !policy.value.exists) return [];
		const whole = await require_shared_policies.withBases(policy.value, (reference) => once(this.#shared, require_nodes.fileKey(require_nodes.referenceText(reference)), () => require_shared_policy.readSharedFile(this.#client, reference)));
		return whole.ok ? require_trusted.sharedTexts(whole.value) : [];
	}
};
function once(known, key, read) {
	const found = known.get(key) ?? read();
	known.set(key, found);
	return found;
}
async function withTemplates(client, read, wanted) {
	const named = await Promise.all(read.map(async ({ survey: { policy }, shared }) => wanted === void 0 && policy.status === "known" && policy.value.exists ? require_diagnose.NAMED.templates(policy.value, shared) : void 0));
	const head = ({ look: { where } }) => ({
		where,
		ref: "HEAD"
	});
	const usual = read.filter((_, index) => named[index] === void 0);
	const places = usual.map((each) => ({
		...head(each),
		kind: "pull-request"
	}));
	const offered = new Map((await require_files.templatesAt(client, places)).map((fact, index) => [usual[index], fact]));
	const paths = read.map((each, index) => {
		const own = named[index];
		if (own !== void 0) return {
			status: "known",
			value: own
		};
		return offered.get(each) ?? {
			status: "unavailable",
			reason: "the templates were not answered"
		};
	});
	const files = read.flatMap((each, index) => {
		const own = paths[index];
		return own?.status === "known" ? own.value.map((path) => ({
			...head(each),
			path
		})) : [];
	});
	const facts = await require_files.trustedFilesAt(client, files);
	let next = 0;
	for (const [index, { survey }] of read.entries()) {
		const own = paths[index];
		if (own?.status !== "known") {
			if (own !== void 0) survey.templates = own;
			continue;
		}
		const some = facts.slice(next, next += own.value.length);
		survey.templates = some.find((fact) => fact.status === "unavailable") ?? {
			status: "known",
			value: some.flatMap((fact) => fact.status === "known" ? [fact.value] : [])
		};
	}
}
function mostUsed(names) {
	const counts = new Map();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
exports.examineMany = examineMany;
exports.surveyed = surveyed;

const require_audit_deployments = require("./audit-deployments.cjs");
const require_version = require("./version.cjs");
const require_exit = require("./exit.cjs");
const require_audit = require("./audit.cjs");
const require_inline = require("./inline.cjs");
const require_parse = require("./parse.cjs");
const require_environment = require("./environment.cjs");
const require_bounded = require("./bounded.cjs");
// src/run/audit/deployment-checklists.ts
async function matchedOf(found, checklists, request, counts) {
	const about = comparer(request);
	const matched = [];
	for (const deployed of found) {
		const own = [];
		const strangers = [];
		for (const each of checklists.flatMap((checklist) => candidateOf(checklist, deployed, about))) {
			const { number, url, author } = each.checklist;
			const who = author === null ? "a deleted account" : `@${author.login}`;
			if (await counts(author)) own.push(await surely(each, deployed, about));
			else strangers.push({
				number,
				url,
				why: `does not count: ${who} has no write access`
			});
		}
		const named = own.filter(({ said, late }) => late === void 0 && (said.kind === "named" || said.kind === "unread"));
		const [only] = named.length === 1 ? named.filter(({ subject }) => subject !== void 0) : [];
		const others = own.filter((each) => each !== only).map((each) => ({
			number: each.checklist.number,
			url: each.checklist.url,
			...whyNot(each)
		}));
		matched.push({
			deployed,
			...only?.subject === void 0 ? {} : { subject: only.subject },
			flags: only === void 0 ? [missingOf(deployed, own, named.length)] : [],
			others: [...others, ...strangers]
		});
	}
	return matched;
}
async function surely(candidate, deployed, about) {
	const { checklist, said, late } = candidate;
	if (said.kind !== "named" || late === true) return candidate;
	const subject = await checklist.subjectAt(deployed.at);
	return subject.documents.map(({ markdown }) => about(checklist, markdown, deployed)).every(({ kind }) => kind === "named") ? {
		...candidate,
		subject
	} : {
		...candidate,
		late: true
	};
}
function missingOf({ versions, pullRequests }, own, named) {
	if (named > 1) return "several-checklists";
	if (own.some(({ late }) => late === true)) return "opened-later";
	if (own.some(({ said }) => said.kind === "other-commit")) return "other-commit";
	return versions.length === 0 && pullRequests === void 0 ? "no-version" : "no-checklist";
}
const TEXT_MS = 1e3;
function candidateOf(checklist, deployed, about) {
	const then = checklist.textAt(deployed.at);
	const said = then === void 0 ? { kind: "other" } : about(checklist, then, deployed);
	if (said.kind !== "other") return [{
		checklist,
		said
	}];
	const now = about(checklist, checklist.body, deployed);
	return now.kind === "named" ? [{
		checklist,
		said: now,
		late: true
	}] : [];
}
function comparer({ environment, asked: { field } }) {
	const texts = new Map();
	const read = (number, markdown) => {
		const document = {
			id: `#${number}`,
			kind: "issue-body",
			markdown
		};
		const found = require_bounded.boundedOrStopped(() => require_parse.parseOrRefuse(document), TEXT_MS);
		return found instanceof require_bounded.TimedOut || found instanceof require_inline.RefusedDocument ? void 0 : found.root;
	};
	return ({ number }, markdown, { versions, sha, pullRequests }) => {
		if (pullRequests !== void 0) return { kind: pullRequests.includes(number) ? "named" : "other" };
		const key = `${number} ${markdown}`;
		if (!texts.has(key)) texts.set(key, read(number, markdown));
		const root = texts.get(key);
		return root === void 0 ? { kind: "unread" } : require_environment.aboutDeployment(root, {
			versions,
			sha,
			environment
		}, field);
	};
}
function whyNot({ said, late }) {
	if (late === true) return { why: "was opened later, or named it only later" };
	switch (said.kind) {
		case "other-commit": return {
			why: "is for the commit",
			says: said.value.slice(0, 12)
		};
		case "elsewhere": return {
			why: "is for",
			says: said.value
		};
		case "near": return {
			why: "says",
			says: said.value
		};
		case "ambiguous": return { why: "gives different versions" };
		case "unread": return { why: "cannot be read" };
		default: return { why: "names it too" };
	}
}
// src/run/audit/deployments.ts
async function auditDeployments(request, ports) {
	const { repository, environment, since, until, asked, at } = request;
	const about = {
		schema: "checklist-gate/audit@1",
		kind: "deployments",
		repository,
		environment
	};
	let out = {
		population: "nothing",
		found: []
	};
	let matched = [];
	let failure;
	try {
		out = await ports.deployed();
		const found = out.found.filter(({ kind, id }) => kind !== "tag" || require_version.isVersionTag(id));
		if (out.population === "tags" && found.length === 0) out.population = "nothing";
		matched = await matchedOf(found, await ports.checklists(found), request, (author) => ports.counts(author));
	} catch (error) {
		failure = require_exit.whyStopped(error).reason;
	}
	const judged = await judgedOf(matched, request, ports);
	const rollbacks = require_audit_deployments.rollbacksIn(matched.map(({ deployed }) => deployed));
	const rows = matched.map((each) => rowOfDeployment(each, judged.rows.get(keyOf(each)), rollbacks)).toSorted((a, b) => b.at.localeCompare(a.at));
	failure ??= judged.failure;
	return {
		...about,
		population: out.population,
		...out.environments === void 0 ? {} : { environments: out.environments },
		since,
		until,
		at,
		asked,
		rows,
		totals: require_audit_deployments.deploymentTotals(rows),
		complete: failure === void 0,
		requests: ports.requests(),
		...failure === void 0 ? {} : { failure }
	};
}
function keyOf({ subject }) {
	return subject === void 0 ? "" : `${subject.row.number} ${subject.row.at}`;
}
async function judgedOf(matched, { repository, environment, since, until, asked }, ports) {
	const found = [...new Map(matched.flatMap((each) => each.subject === void 0 ? [] : [[keyOf(each), each.subject]])).values()];
	const { policy: policyPath, phase } = asked;
	const { rows, failure } = await require_audit.audit({
		repository,
		kind: "issues",
		since,
		until,
		policyPath,
		phase,
		environment,
		from: { subjects: null },
		pageSize: found.length
	}, {
		...ports,
		read: async (batch) => {
			const { subjects, ...rest } = batch;
			const page = rest.files.length + rest.times.length === 0 ? {
				files: [],
				times: []
			} : await ports.read(rest);
			return subjects === void 0 ? page : {
				...page,
				subjects: {
					found,
					next: void 0,
					total: found.length
				}
			};
		}
	});
	return {
		rows: new Map(rows.map((row) => [`${row.number} ${row.at}`, row])),
		failure: failure?.reason
	};
}
function rowOfDeployment({ deployed, subject, flags, others }, checklist, rollbacks) {
	const { kind, id, state } = deployed;
	const rollback = rollbacks.get(id);
	const isUnjudged = subject !== void 0 && checklist === void 0;
	const said = [
		"history-unknown",
		"edited-after",
		"overridden"
	].filter((flag) => checklist?.flags.includes(flag));
	const hasPassed = checklist?.status === "passed" || said.includes("overridden");
	const all = [
		...flags,
		...isUnjudged || checklist !== void 0 && !hasPassed ? ["not-passed"] : [],
		...said,
		...kind === "deployment" && state !== "success" ? ["never-succeeded"] : [],
		...rollback === void 0 ? [] : [rollback],
		...kind === "tag" ? ["time-as-written"] : []
	];
	return {
		...deployed,
		outcome: require_audit_deployments.outcomeOfFlags(all),
		flags: all,
		...checklist === void 0 ? {} : { checklist },
		others
	};
}
exports.auditDeployments = auditDeployments;

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_model = require("./model.cjs");
const require_verdict = require("./verdict.cjs");
const require_judge = require("./judge.cjs");
// src/audit/row.ts
function rowOf({ row, flags, facts }, verdict, keptSince) {
	const { override, status } = verdict;
	const passed = require_verdict.letsPass(verdict);
	const granted = override?.effective === true ? override.granted : void 0;
	const { path, sha } = verdict.policy;
	return {
		...row,
		status,
		...verdict.reason === void 0 ? {} : { reason: verdict.reason },
		open: require_verdict.enforcedGates(verdict.root).flatMap(({ findings }) => findings.filter((finding) => finding.status === "failed" || finding.status === "pending")).length,
		approvers: approversOf(verdict, facts),
		...granted === void 0 ? {} : { override: {
			by: granted.login,
			reason: granted.reason
		} },
		policy: sha === void 0 ? path : `${path}@${sha}`,
		flags: [
			...flags,
			...passed ? [] : ["not-passed"],
			...!passed && row.recorded?.state === "success" ? ["recorded-success"] : [],
			...missing(row, keptSince),
			...granted === void 0 ? [] : ["overridden"]
		]
	};
}
function errorRow({ row, flags }, policy, reason, keptSince) {
	return {
		...row,
		status: "error",
		reason,
		open: 0,
		approvers: [],
		policy,
		flags: [
			...flags,
			"not-passed",
			...missing(row, keptSince)
		]
	};
}
function missing({ at, recorded }, keptSince) {
	if (recorded !== null) return [];
	return [keptSince !== void 0 && at < keptSince ? "status-expired" : "no-status"];
}
function approversOf(verdict, facts) {
	const signed = require_verdict.gatesOf(verdict.root).flatMap((gate) => (gate.signOffs ?? []).flatMap((role) => role.signed));
	const told = new require_verdict.Facts(facts).get({ kind: "reviews" });
	const reviewed = (told?.status === "known" ? told.value : []).filter(({ state, commit }) => state === "APPROVED" && commit === verdict.subject.headSha).flatMap(({ author }) => author === null ? [] : [author.login]);
	return [...new Set([...signed.map(({ login }) => login), ...reviewed])].toSorted();
}
// src/run/audit-files.ts
const MOST_FILES = 100;
const MOST_TIMES = 50;
var AuditFiles = class {
	#policyPath;
	#files = new Map();
	#times = new Map();
	#wantedFiles = new Map();
	#wantedTimes = new Set();
	#templates = new Map();
	constructor(policyPath) {
		this.#policyPath = policyPath;
	}
	take() {
		return {
			files: [...this.#wantedFiles.values()].slice(0, MOST_FILES),
			times: [...this.#wantedTimes].slice(0, MOST_TIMES)
		};
	}
	tell({ files, times }, page) {
		files.forEach(({ commit, path }, index) => {
			const fact = page.files[index] ?? {
				status: "unavailable",
				reason: `${path} was not answered`
			};
			this.#files.set(`${commit}:${path}`, fact);
			this.#wantedFiles.delete(`${commit}:${path}`);
		});
		times.forEach((time, index) => {
			this.#times.set(time, page.times[index]);
			this.#wantedTimes.delete(time);
		});
	}
	async of({ subject, row }) {
		let commit = subject.trustedSha;
		if (commit === void 0) {
			if (!this.#times.has(row.at)) {
				this.#wantedTimes.add(row.at);
				return;
			}
			commit = this.#times.get(row.at);
			if (commit === void 0) return {
				policy: {
					status: "unavailable",
					reason: "the default branch had no commit then"
				},
				templates: new Map(),
				commit: ""
			};
		}
		const policy = this.#file(commit, this.#policyPath);
		if (policy === void 0) return void 0;
		const paths = policy.status === "known" && policy.value.exists ? await this.#templatesOf(policy.value.text) : [];
		const templates = new Map(paths.map((path) => [path, this.#file(commit, path)]));
		const known = new Map();
		for (const [path, fact] of templates) if (fact !== void 0) known.set(path, fact);
		return known.size < templates.size ? void 0 : {
			policy,
			templates: known,
			commit
		};
	}
	#file(commit, path) {
		const key = `${commit}:${path}`;
		const fact = this.#files.get(key);
		if (fact === void 0) this.#wantedFiles.set(key, {
			commit,
			path
		});
		return fact;
	}
	#templatesOf(text) {
		const known = this.#templates.get(text) ?? templatesIn(text, this.#policyPath);
		this.#templates.set(text, known);
		return known;
	}
};
async function templatesIn(text, path) {
	const { loadPolicy } = await Promise.resolve().then(() => require("./policy.cjs")).then((n) => n.load_exports);
	const loaded = await loadPolicy(text, path);
	if ("errors" in loaded) return [];
	return [...new Set(loaded.policy.checklists.flatMap(({ template }) => template === void 0 ? [] : [template.path]))];
}
// src/run/audit.ts
var audit_exports = require_rolldown_runtime.__exportAll({ audit: () => audit });
async function audit(request, ports) {
	const { since, until, pageSize, from = {
		subjects: null,
		commits: null
	} } = request;
	const files = new AuditFiles(request.policyPath);
	const commits = [];
	const pages = [];
	let { subjects: subjectsAt, newest, again } = from;
	let commitsAt = request.kind === "issues" ? void 0 : from.commits;
	let failure;
	const shared = new Map();
	const result = () => {
		const at = pages.findIndex(({ waiting }) => waiting.size > 0);
		const first = pages[at];
		const subjects = first === void 0 ? subjectsAt : first.again ? void 0 : first.after;
		const second = first?.again === true ? first.after : subjects === void 0 ? again : void 0;
		const complete = subjects === void 0 && second === void 0 && commitsAt === void 0;
		const rows = pages.slice(0, at < 0 ? pages.length : at).flatMap((page) => page.rows).toSorted((a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number);
		return {
			schema: "checklist-gate/audit@1",
			repository: request.repository,
			kind: request.kind,
			since,
			until,
			rows,
			commits,
			totals: require_model.totalsOf({
				rows,
				commits
			}),
			complete,
			...complete ? {} : { next: {
				...subjects === void 0 ? {} : { subjects },
				...commitsAt === void 0 ? {} : { commits: commitsAt },
				...newest === void 0 || subjects === void 0 && second === void 0 ? {} : { newest },
				...second === void 0 ? {} : { again: second }
			} },
			requests: ports.requests()
		};
	};
	try {
		for (;;) {
			const wanted = files.take();
			const isAgain = subjectsAt === void 0;
			const after = subjectsAt ?? (isAgain ? again : null);
			const batch = {
				...after === void 0 ? {} : { subjects: {
					after,
					size: pageSize,
					...isAgain ? { again: {
						since: newest ?? "",
						except: seen(pages)
					} } : {}
				} },
				...commitsAt === void 0 ? {} : { commits: {
					after: commitsAt,
					since,
					until
				} },
				...wanted
			};
			if (after === void 0 && commitsAt === void 0 && wanted.files.length + wanted.times.length === 0) break;
			const page = await ports.read(batch);
			files.tell(wanted, page);
			if (page.subjects !== void 0) {
				const { found, next, newest: first } = page.subjects;
				pages.push({
					after: after ?? null,
					again: isAgain,
					waiting: new Set(found),
					rows: []
				});
				if (isAgain) again = next;
				else {
					if (after === null) newest = first;
					subjectsAt = next;
					if (next === void 0 && after !== null && newest !== void 0) again = null;
				}
			}
			if (page.commits !== void 0) {
				commits.push(...page.commits.found);
				commitsAt = page.commits.next;
			}
			for (const { waiting, rows } of pages) for (const each of waiting) {
				const ready = await files.of(each);
				if (ready === void 0) continue;
				rows.push(await judged(each, ready, request, ports, shared));
				waiting.delete(each);
			}
			const judgedSoFar = pages.reduce((sum, { rows }) => sum + rows.length, 0);
			ports.progress?.(judgedSoFar, judgedSoFar + pages.reduce((sum, { waiting }) => sum + waiting.size, 0));
		}
	} catch (error) {
		failure = error instanceof Error ? error.message : String(error);
	}
	return {
		...result(),
		...failure === void 0 ? {} : { failure }
	};
}
function seen(pages) {
	const waiting = pages.flatMap((page) => [...page.waiting].map(({ row }) => row.number));
	return new Set([...waiting, ...pages.flatMap(({ rows }) => rows.map(({ number }) => number))]);
}
function asOf(told, at) {
	const { question, fact } = told;
	if (fact.status !== "known") return told;
	if (question.kind === "comments") {
		const value = fact.value.map((comment) => require_verdict.commentAsOf(comment, at));
		return {
			question,
			fact: {
				...fact,
				value
			}
		};
	}
	if (question.kind !== "label-set") return told;
	const set = fact.value;
	return set === null || set.at <= at ? told : {
		question,
		fact: {
			...fact,
			value: null
		}
	};
}
async function judged(each, { policy, templates, commit }, request, ports, shared) {
	const { keptSince } = request;
	if (policy.status === "unavailable") return errorRow(each, request.policyPath, policy.reason, keptSince);
	const { path, exists, text, sha } = policy.value;
	const live = ports.answererFor({
		...each.subject,
		trustedSha: commit
	});
	const result = await require_judge.judge({
		subject: {
			...each.subject,
			trustedSha: commit
		},
		documents: each.documents,
		...exists ? { policy: {
			path,
			text,
			...sha === void 0 ? {} : { sha }
		} } : {},
		...request.phase === void 0 ? {} : { phase: request.phase },
		at: each.row.at,
		facts: new require_verdict.Facts([...each.facts.map((told) => asOf(told, each.row.at)), ...[...templates].map(([template, fact]) => ({
			question: {
				kind: "file",
				path: template
			},
			fact
		}))]),
		answer: (questions) => Promise.all(questions.map(async (question) => {
			const isShared = question.kind === "team-members" || question.kind === "permission";
			const key = require_verdict.questionKey(question);
			const answers = (isShared ? shared.get(key) : void 0) ?? live([question]);
			if (isShared) shared.set(key, answers);
			const [fact] = await answers;
			if (fact === void 0) return {
				status: "unavailable",
				reason: "No answer was given"
			};
			return asOf({
				question,
				fact
			}, each.row.at).fact;
		}))
	});
	const name = exists ? sha === void 0 ? path : `${path}@${sha}` : "default";
	if (result.kind === "verdict") {
		ports.judged?.(each.row.number, result.verdict);
		return rowOf(each, result.verdict, keptSince);
	}
	return errorRow(each, name, result.kind === "policy-error" ? result.errors.join(" ") : result.reason, keptSince);
}
Object.defineProperty(exports, "audit", {
	enumerable: true,
	get: function() {
		return audit;
	}
});
Object.defineProperty(exports, "audit_exports", {
	enumerable: true,
	get: function() {
		return audit_exports;
	}
});

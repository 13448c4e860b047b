const require_model = require("./model.cjs");
const require_facts = require("./facts.cjs");
const require_walk = require("./walk.cjs");
const require_environment = require("./environment.cjs");
const require_trusted = require("./trusted.cjs");
const require_exit = require("./exit.cjs");
const require_judge = require("./judge.cjs");
// src/audit/reading.ts
function rowOf({ row, flags, facts }, verdict, keptSince) {
	const { override, status } = verdict;
	const passed = require_walk.letsPass(verdict);
	const granted = override?.effective === true ? override.granted : void 0;
	const { path, sha } = verdict.policy;
	const approvals = approvalsOf(verdict, facts);
	return {
		...row,
		status,
		...verdict.reason === void 0 ? {} : { reason: verdict.reason },
		open: require_walk.enforcedGates(verdict.root).flatMap(({ findings }) => findings.filter((finding) => finding.status === "failed" || finding.status === "pending")).length,
		approvers: [...new Set(approvals.map(({ login }) => login))].toSorted(),
		...approvals.length === 0 ? {} : { approvals },
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
function approvalsOf(verdict, facts) {
	const signed = require_walk.gatesOf(verdict.root).flatMap((gate) => (gate.signOffs ?? []).flatMap(({ role, signed: own }) => own.map(({ login, via, url }) => ({
		login,
		role,
		via,
		...url === void 0 ? {} : { url }
	}))));
	const told = new require_facts.Facts(facts).get({ kind: "reviews" });
	const reviewed = (told?.status === "known" ? told.value : []).filter(({ state, commit }) => state === "APPROVED" && commit === verdict.subject.headSha).flatMap(({ author, url }) => author === null ? [] : [{
		login: author.login,
		via: "review",
		...url === void 0 ? {} : { url }
	}]).filter(({ login }) => !signed.some((each) => each.login === login && each.via === "review"));
	const all = [...signed, ...reviewed].toSorted((a, b) => a.login < b.login ? -1 : a.login > b.login ? 1 : 0);
	return [...new Map(all.map((each) => [JSON.stringify([each.login, each.role]), each])).values()];
}
// src/run/audit/files.ts
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
	const loaded = await require_trusted.policyOf({ policy: {
		path,
		text
	} });
	const checklists = loaded.ok ? loaded.value.policy.checklists : [];
	return [...new Set(checklists.flatMap(({ template }) => template === void 0 ? [] : [template.path, ...template.alternatives ?? []]))];
}
// src/run/audit/audit.ts
async function audit(request, ports) {
	const reading = new AuditReading(request, ports);
	try {
		for (let batch = reading.next(); batch !== void 0; batch = reading.next()) {
			reading.take(batch, await ports.read(batch));
			await reading.judge();
		}
	} catch (error) {
		return {
			...reading.result(),
			failure: require_exit.whyStopped(error)
		};
	}
	return reading.result();
}
var AuditReading = class {
	#request;
	#ports;
	#files;
	#commits = [];
	#pages = [];
	#shared = new Map();
	#at;
	constructor(request, ports) {
		this.#request = request;
		this.#ports = ports;
		this.#files = new AuditFiles(request.policyPath);
		const from = request.from ?? {
			subjects: null,
			commits: null
		};
		this.#at = request.kind === "issues" ? {
			...from,
			commits: void 0
		} : from;
	}
	next() {
		const { since, until, pageSize: size } = this.#request;
		const { subjects, commits, again, newest = "" } = this.#at;
		const wanted = this.#files.take();
		const after = subjects === void 0 ? again : subjects;
		if (after === void 0 && commits === void 0 && wanted.files.length + wanted.times.length === 0) return void 0;
		const second = subjects === void 0 ? {
			since: newest,
			except: this.#seen()
		} : void 0;
		return {
			subjects: after === void 0 ? void 0 : {
				after,
				size,
				again: second
			},
			commits: commits === void 0 ? void 0 : {
				after: commits,
				since,
				until
			},
			...wanted
		};
	}
	#seen() {
		const waiting = this.#pages.flatMap((page) => [...page.waiting].map(({ row }) => row.number));
		return new Set([...waiting, ...this.#pages.flatMap(({ rows }) => rows.map(({ number }) => number))]);
	}
	take(batch, page) {
		this.#files.tell(batch, page);
		if (page.subjects !== void 0) {
			const { found, next, newest } = page.subjects;
			const { after = null, again } = batch.subjects ?? {};
			this.#pages.push({
				after,
				again: again !== void 0,
				waiting: new Set(found),
				rows: []
			});
			if (again !== void 0) this.#at = {
				...this.#at,
				again: next
			};
			else {
				this.#at = {
					...this.#at,
					subjects: next,
					newest: after === null ? newest : this.#at.newest
				};
				if (next === void 0 && after !== null && this.#at.newest !== void 0) this.#at.again = null;
			}
		}
		if (page.commits !== void 0) {
			this.#commits.push(...page.commits.found);
			this.#at = {
				...this.#at,
				commits: page.commits.next
			};
		}
	}
	async judge() {
		for (const { waiting, rows } of this.#pages) for (const each of waiting) {
			const ready = await this.#files.of(each);
			if (ready === void 0) continue;
			rows.push(await judged(each, ready, this.#request, this.#ports, this.#shared));
			waiting.delete(each);
		}
		const done = this.#pages.reduce((sum, { rows }) => sum + rows.length, 0);
		this.#ports.progress?.(done, done + this.#pages.reduce((sum, { waiting }) => sum + waiting.size, 0));
	}
	result() {
		const { repository, kind, since, until } = this.#request;
		const end = this.#pages.findIndex(({ waiting }) => waiting.size > 0);
		const first = this.#pages[end];
		const { commits: commitsAt, newest, ...at } = this.#at;
		const subjects = first === void 0 ? at.subjects : first.again ? void 0 : first.after;
		const again = first?.again === true ? first.after : subjects === void 0 ? at.again : void 0;
		const isRead = subjects === void 0 && again === void 0;
		const complete = isRead && commitsAt === void 0;
		const next = {
			subjects,
			commits: commitsAt,
			newest: isRead ? void 0 : newest,
			again
		};
		const rows = this.#pages.slice(0, end < 0 ? this.#pages.length : end).flatMap((page) => page.rows).toSorted((a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number);
		const commits = this.#commits;
		return {
			schema: "checklist-gate/audit@1",
			repository,
			kind,
			since,
			until,
			rows,
			commits,
			totals: require_model.totalsOf({
				rows,
				commits
			}),
			complete,
			...complete ? {} : { next },
			requests: this.#ports.requests()
		};
	}
};
function asOf(told, at) {
	const { question, fact } = told;
	if (fact.status !== "known") return told;
	if (question.kind === "comments") {
		const value = fact.value.map((comment) => require_facts.commentAsOf(comment, at));
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
	const { keptSince, policyPath, environment, now } = request;
	if (policy.status === "unavailable") return errorRow(each, policyPath, policy.reason, keptSince);
	const { path, exists, text, sha } = policy.value;
	const live = ports.answererFor({
		...each.subject,
		trustedSha: commit
	});
	const answer = (questions) => Promise.all(questions.map(async (question) => {
		const isShared = question.kind === "team-members" || question.kind === "permission";
		const key = require_facts.questionKey(question);
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
	}));
	const file = exists ? {
		path,
		text,
		...sha === void 0 ? {} : { sha }
	} : void 0;
	const named = environment === void 0 ? void 0 : await require_environment.phasesFor({ policy: file }, environment);
	const phases = [...new Set(named?.ok === true ? named.value.map((phaseOf) => phaseOf.phase) : [])];
	if (request.phase === void 0 && phases.length > 1) return errorRow(each, path, `The policy has several phases for the environment: ${phases.join(", ")}`, keptSince);
	const phase = request.phase ?? phases[0];
	const result = await require_judge.judge({
		subject: {
			...each.subject,
			trustedSha: commit
		},
		documents: each.documents,
		policy: file,
		phase,
		at: each.row.at,
		facts: new require_facts.Facts([...each.facts.map((told) => asOf(told, each.row.at)), ...[...templates].map(([template, fact]) => ({
			question: {
				kind: "file",
				path: template
			},
			fact
		}))]),
		answer
	});
	const name = exists ? sha === void 0 ? path : `${path}@${sha}` : "default";
	if (result.kind === "verdict") {
		ports.judged?.(each.row.number, result.verdict);
		const version = require_environment.versionSaid(result.verdict);
		const row = {
			...rowOf(each, result.verdict, keptSince),
			...version === void 0 ? {} : { version }
		};
		const { granted, review: asked } = row.override === void 0 ? {} : result.verdict.override ?? {};
		if (now === void 0 || granted === void 0 || asked === void 0 || file === void 0) return row;
		const { reviewAfterwards } = await Promise.resolve().then(() => require("./review2.cjs"));
		const reviewed = await reviewAfterwards(each, granted, file, {
			answer,
			now
		});
		return {
			...row,
			review: reviewed.review,
			flags: [...reviewed.flags, ...row.flags]
		};
	}
	return errorRow(each, name, result.kind === "policy-error" ? result.errors.join(" ") : result.reason, keptSince);
}
exports.audit = audit;

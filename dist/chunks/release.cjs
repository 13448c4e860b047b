const require_people = require("./people.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_walk = require("./walk.cjs");
const require_options = require("./options.cjs");
const require_exit = require("./exit.cjs");
const require_audit = require("./audit.cjs");
const require_trusted = require("./trusted.cjs");
// src/release/release.ts
function releaseVerdict({ find, subject, source, pullRequests, loose, direct, at }) {
	const gates = [...pullRequests.map((each) => gateOf(each, find)), commitsGate(loose, direct)];
	const enforced = gates.filter(({ advisory }) => !advisory);
	const status = require_quantifier.worst(enforced.map((each) => each.status));
	return {
		schema: "checklist-gate/verdict@1",
		subject,
		policy: source,
		status,
		root: {
			kind: "group",
			id: "release",
			title: "Release",
			require: "all",
			advisory: false,
			status,
			results: gates
		},
		documents: [],
		progress: pullRequests.flatMap(progressOf),
		items: [],
		fields: {},
		tripped: [],
		notes: [],
		facts: [],
		at
	};
}
function gateOf({ row, verdict }, { accept }) {
	const { number, status: own, override, policy } = row;
	const name = `#${number}`;
	const isUnsure = row.flags.includes("history-unknown");
	const hasPassed = (own === "passed" || own === "skipped" || override !== void 0) && !isUnsure;
	const status = !hasPassed ? "failed" : own === "skipped" ? "skipped" : "passed";
	const reason = row.reason !== void 0 && own !== "error" ? row.reason : `judged by ${policy}`;
	return {
		kind: "gate",
		id: `pull-requests/${number}`,
		gate: "pull-request",
		title: name,
		advisory: accept.includes(number),
		status,
		reason: accept.includes(number) ? `${reason}; accepted by the workflow` : reason,
		findings: [
			...override === void 0 ? [] : [{
				status: "passed",
				about: name,
				message: "Was overridden",
				actual: `@${override.by}: ${override.reason}`
			}],
			...isUnsure ? [unsure(name, "What its description said at the merge is not known: the edit history is not whole")] : [],
			...own === "error" ? [unsure(name, `Could not be judged: ${row.reason ?? "unknown reason"}`)] : [],
			...hasPassed || verdict === void 0 ? [] : findingsOf(verdict, name)
		]
	};
}
function unsure(about, message) {
	return {
		status: "failed",
		unknown: true,
		about,
		message
	};
}
function findingsOf({ root }, name) {
	const shown = require_walk.enforcedGates(root).flatMap(({ findings }) => findings.filter(({ status }) => status === "failed" || status === "pending")).map(({ place: _, templatePlace: __, asks: ___, help: ____, section = [], ...finding }) => ({
		...finding,
		section: [name, ...section]
	}));
	const none = {
		status: "failed",
		message: "Was merged although its checklist had not passed",
		section: [name]
	};
	return shown.length === 0 ? [none] : shown;
}
function commitsGate(loose, direct) {
	return {
		kind: "gate",
		id: "commits",
		gate: "commits",
		title: "Every commit came with a pull request",
		advisory: false,
		status: loose.length === 0 ? "passed" : "failed",
		...direct === 0 ? {} : { reason: `${direct} needed none` },
		findings: loose.map(({ sha, headline, author, pullRequests }) => {
			const elsewhere = [...new Set(pullRequests.map(({ base }) => base))];
			const who = author === null ? "" : ` by @${author.login}`;
			return {
				status: "failed",
				section: ["Commits"],
				message: elsewhere.length === 0 ? "Came with no pull request" : "Its pull request went into another branch",
				actual: `${sha.slice(0, 7)} ${headline}${who}${elsewhere.length === 0 ? "" : ` (into ${elsewhere.join(", ")})`}`,
				help: elsewhere.length === 0 ? "Look at it. Whose commits need no pull request stands under `direct-commits`." : "Look at it. The branches that count stand under `into`."
			};
		})
	};
}
function progressOf({ row, verdict }) {
	if (verdict === void 0 || verdict.progress.length === 0) return [];
	return [{
		section: `#${row.number}`,
		...require_walk.totals(verdict.progress)
	}];
}
// src/run/release.ts
const PAGE_SIZE = 25;
async function judgeRelease(request, ports) {
	const { find, repository, at } = request;
	const from = find.from ?? (await Promise.resolve().then(() => require("./version.cjs"))).previousTag(await ports.tags(), find.to);
	if (typeof from !== "string") {
		const why = from === void 0 ? "no tag has a version below it" : "it is no version, so that none stands before it";
		return refused(`The tag before ${require_exit.sanitiseLine(find.to)} is not known: ${why}. Name it with \`from\`.`);
	}
	const [start, head] = [await ports.commitNamed(from), await ports.commitNamed(find.to)];
	const commits = await ports.commitsBetween(start, head);
	const [first, last] = [require_exit.sanitiseLine(from), require_exit.sanitiseLine(find.to)];
	if (commits.length === 0) return refused(`Found no commit that ${last} has and ${first} has not: there is nothing to judge. Is \`from\` the earlier one?`);
	const { numbers, loose, direct } = await broughtBy(commits, find, ports);
	const count = times(commits.length, "commit");
	if (numbers.length === 0 && loose.length === 0) return refused(`Found ${count} between ${first} and ${last}, and no pull request: there is nothing to judge.`);
	const judged = await judgeMerged(numbers, request, ports);
	if (!judged.ok) return refused(judged.error.reason, judged.error);
	const pullRequests = judged.value;
	return {
		judged: {
			kind: "verdict",
			verdict: releaseVerdict({
				find,
				subject: {
					kind: "ref",
					repository,
					ref: find.to,
					headSha: head
				},
				source: await require_trusted.sourceOf({
					path: "find",
					text: JSON.stringify({
						...find,
						from
					})
				}),
				pullRequests,
				loose,
				direct,
				at
			})
		},
		parts: pullRequests.map((each) => partOf(each, find)),
		said: `From ${first} to ${last}: ${count}, ${times(pullRequests.length, "pull request")}.`
	};
}
function partOf({ row, verdict }, { accept }) {
	const { number, status, url, reason = "unknown reason", flags } = row;
	return {
		number,
		status,
		url,
		judged: verdict !== void 0 && !flags.includes("history-unknown") ? {
			kind: "verdict",
			verdict
		} : {
			kind: "could-not-judge",
			reason: verdict === void 0 ? reason : "what its description said at the merge is not known"
		},
		...accept.includes(number) ? { reason: "accepted by the workflow" } : {}
	};
}
function refused(reason, { isFault } = {}) {
	return {
		judged: {
			kind: "could-not-judge",
			reason,
			...isFault && { isFault }
		},
		parts: []
	};
}
async function broughtBy(commits, find, ports) {
	const into = find.into.length === 0 ? void 0 : find.into;
	const defaultBranch = into === void 0 ? await ports.defaultBranch() : "";
	const matches = require_options.createGlobs();
	const counts = (branch) => into === void 0 ? branch === defaultBranch : matches(into, branch);
	const writers = new Map();
	const mayWrite = (login) => {
		const asked = writers.get(login) ?? ports.mayWrite(login);
		writers.set(login, asked);
		return asked;
	};
	const numbers = new Set();
	const loose = [];
	let direct = 0;
	for (const commit of commits) {
		const own = commit.pullRequests.filter(({ base }) => counts(base));
		for (const { number } of own) numbers.add(number);
		if (own.length > 0) continue;
		if (await isAllowed(commit, find, mayWrite)) direct += 1;
		else loose.push(commit);
	}
	return {
		numbers: [...numbers].toSorted((a, b) => a - b),
		loose,
		direct
	};
}
async function judgeMerged(numbers, { repository, policyPath, phase, at }, ports) {
	if (numbers.length === 0) return {
		ok: true,
		value: []
	};
	const verdicts = new Map();
	const { rows, failure } = await require_audit.audit({
		repository,
		kind: "pull-requests",
		policyPath,
		phase,
		since: "",
		until: at,
		from: { subjects: null },
		pageSize: PAGE_SIZE
	}, {
		...ports.portsFor(numbers),
		judged: (number, verdict) => verdicts.set(number, verdict)
	});
	if (failure !== void 0) return {
		ok: false,
		error: {
			...failure,
			reason: `The pull requests could not all be judged: ${failure.reason}`
		}
	};
	const missing = numbers.filter((number) => !rows.some((row) => row.number === number));
	if (missing.length > 0) return {
		ok: false,
		error: { reason: `#${missing.join(", #")} could not be judged.` }
	};
	return {
		ok: true,
		value: rows.toSorted((a, b) => a.number - b.number).map((row) => {
			const verdict = verdicts.get(row.number);
			return verdict === void 0 ? { row } : {
				row,
				verdict
			};
		})
	};
}
function times(count, what) {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}
async function isAllowed({ author, pullRequests }, { directCommits }, mayWrite) {
	if (author === null || pullRequests.length > 0) return false;
	const is = require_people.namingBy(directCommits.authors, author);
	if (is === "yes" || directCommits.bots && author.type === "Bot") return true;
	return is === "with-access" && mayWrite(author.login);
}
exports.judgeRelease = judgeRelease;

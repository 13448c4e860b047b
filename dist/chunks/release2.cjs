const require_verdict = require("./verdict.cjs");
const require_judge = require("./judge.cjs");
const require_error = require("./error.cjs");
const require_audit = require("./audit.cjs");
// src/release/release.ts
function releaseVerdict({ find, subject, source, pullRequests, loose, direct, at }) {
	const gates = [...pullRequests.map((each) => gateOf(each, find)), commitsGate(loose, direct)];
	const enforced = gates.filter(({ advisory }) => !advisory);
	const status = require_verdict.worst(enforced.map((each) => each.status));
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
	const shown = require_verdict.enforcedGates(root).flatMap(({ findings }) => findings.filter(({ status }) => status === "failed" || status === "pending")).map(({ place: _, templatePlace: __, asks: ___, help: ____, section = [], ...finding }) => ({
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
		...require_verdict.totals(verdict.progress)
	}];
}
// src/release/version.ts
const TAG = /^((?:.*[/@_-])?)(v?)(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})(?:\.(0|[1-9]\d{0,17}))?(?:-([\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*))?(?:\+[\dA-Za-z.-]+)?$/;
function versionOf(tag) {
	const [, prefix, v, major, minor, patch, pre] = TAG.exec(tag) ?? [];
	if (prefix === void 0 || major === void 0 || minor === void 0) return void 0;
	return {
		prefix,
		numbers: [
			BigInt(major),
			BigInt(minor),
			BigInt(patch ?? 0)
		],
		pre: pre === void 0 ? [] : pre.split("."),
		isFull: patch !== void 0,
		hasV: v === "v"
	};
}
function previousTag(tags, to) {
	const own = versionOf(to);
	if (own === void 0) return { no: "version" };
	const below = tags.map((tag) => ({
		tag,
		version: versionOf(tag)
	})).filter((each) => each.version?.prefix === own.prefix && (own.pre.length > 0 || each.version.pre.length === 0) && compare(each.version, own) < 0);
	const likeness = ({ isFull, hasV }) => (isFull ? 2 : 0) + (hasV === own.hasV ? 1 : 0);
	const order = (a, b) => compare(b, a) || likeness(b) - likeness(a);
	return below.toSorted((a, b) => order(a.version, b.version))[0]?.tag;
}
function compare(one, other) {
	for (const index of [
		0,
		1,
		2
	]) {
		const [number, against] = [one.numbers[index], other.numbers[index]];
		if (number !== against) return number < against ? -1 : 1;
	}
	if (one.pre.length === 0 || other.pre.length === 0) return other.pre.length - one.pre.length;
	for (const [index, part] of one.pre.entries()) {
		const against = other.pre[index];
		if (against === void 0) return 1;
		const order = comparePart(part, against);
		if (order !== 0) return order;
	}
	return one.pre.length - other.pre.length;
}
function comparePart(one, other) {
	const [a, b] = [one, other].map((part) => /^\d+$/.test(part));
	if (a && b) return BigInt(one) < BigInt(other) ? -1 : BigInt(one) > BigInt(other) ? 1 : 0;
	if (a !== b) return a ? -1 : 1;
	return one < other ? -1 : one > other ? 1 : 0;
}
// src/run/release.ts
const PAGE_SIZE = 25;
async function judgeRelease({ find, repository, policyPath, phase, at }, ports) {
	const refused = (reason) => ({
		judged: {
			kind: "could-not-judge",
			reason
		},
		parts: []
	});
	const before = find.from ?? previousTag(await ports.tags(), find.to);
	if (typeof before !== "string") {
		const why = before === void 0 ? "no tag has a version below it" : "it is no version, so that none stands before it";
		return refused(`The tag before ${require_error.sanitiseLine(find.to)} is not known: ${why}. Name it with \`from\`.`);
	}
	const from = before;
	const [start, head] = [await ports.commitNamed(from), await ports.commitNamed(find.to)];
	const commits = await ports.commitsBetween(start, head);
	const between = `between ${require_error.sanitiseLine(from)} and ${require_error.sanitiseLine(find.to)}`;
	if (commits.length === 0) return refused(`Found no commit that ${require_error.sanitiseLine(find.to)} has and ${require_error.sanitiseLine(from)} has not: there is nothing to judge. Is \`from\` the earlier one?`);
	const defaultBranch = find.into.length > 0 ? "" : await ports.defaultBranch();
	const into = find.into.length === 0 ? void 0 : find.into;
	const counts = (branch) => into === void 0 ? branch === defaultBranch : require_judge.matchesGlob(into, branch);
	const numbers = new Set();
	const loose = [];
	let direct = 0;
	const writers = new Map();
	const mayWrite = (login) => {
		const asked = writers.get(login) ?? ports.mayWrite(login);
		writers.set(login, asked);
		return asked;
	};
	for (const commit of commits) {
		const own = commit.pullRequests.filter(({ base }) => counts(base));
		for (const { number } of own) numbers.add(number);
		if (own.length > 0) continue;
		if (await isAllowed(commit, find, mayWrite)) direct += 1;
		else loose.push(commit);
	}
	if (numbers.size === 0 && loose.length === 0) return refused(`Found ${times(commits.length, "commit")} ${between}, and no pull request: there is nothing to judge.`);
	const sorted = [...numbers].toSorted((a, b) => a - b);
	const verdicts = new Map();
	const request = {
		repository,
		kind: "pull-requests",
		since: "",
		until: at,
		policyPath,
		...phase === void 0 ? {} : { phase },
		from: { subjects: null },
		pageSize: PAGE_SIZE
	};
	const found = sorted.length === 0 ? {
		rows: [],
		failure: void 0
	} : await require_audit.audit(request, {
		...ports.portsFor(sorted),
		judged: (number, verdict) => verdicts.set(number, verdict)
	});
	if (found.failure !== void 0) return refused(`The pull requests could not all be judged: ${found.failure}`);
	const missing = sorted.filter((number) => !found.rows.some((row) => row.number === number));
	if (missing.length > 0) return refused(`#${missing.join(", #")} could not be judged.`);
	const rows = found.rows.toSorted((a, b) => a.number - b.number);
	const pullRequests = rows.map((row) => {
		const verdict = verdicts.get(row.number);
		return verdict === void 0 ? { row } : {
			row,
			verdict
		};
	});
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
				source: await require_judge.sourceOf({
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
		parts: rows.map(({ number, status }) => ({
			number,
			status
		})),
		said: `From ${require_error.sanitiseLine(from)} to ${require_error.sanitiseLine(find.to)}: ${times(commits.length, "commit")}, ${times(rows.length, "pull request")}.`
	};
}
function times(count, what) {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}
async function isAllowed({ author, pullRequests }, { directCommits }, mayWrite) {
	if (author === null || pullRequests.length > 0) return false;
	const is = require_verdict.namingBy(directCommits.authors, author);
	if (is === "yes" || directCommits.bots && author.type === "Bot") return true;
	return is === "with-access" && mayWrite(author.login);
}
exports.judgeRelease = judgeRelease;

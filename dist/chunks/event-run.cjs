const require_context = require("./context.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_looks = require("./looks.cjs");
const require_exit = require("./exit.cjs");
const require_lists = require("./lists.cjs");
const require_status = require("./status.cjs");
const require_moves = require("./moves.cjs");
const require_commit_status = require("./commit-status.cjs");
let node_timers_promises = require("node:timers/promises");
const MOST_PAUSES = 2;
async function settle(settling) {
	try {
		return await untilSettled(settling);
	} catch (error) {
		const stopped = [{
			id: settling.first.id,
			judged: settling.unread(error)
		}];
		await settling.write(stopped);
		return stopped;
	}
}
async function untilSettled(settling) {
	const { first, read, write, unsettled, pause, looksAfter = true, tellsAtOnce = () => false } = settling;
	const known = new Map();
	let readings = [first];
	let written = false;
	let rounds = 0;
	let again = 0;
	let pauses = 0;
	for (;;) {
		const fresh = readings.filter(({ id, state }) => known.get(id)?.state !== state);
		if (fresh.length > 0 && (rounds >= 2 || fresh.some(({ id }) => known.has(id)))) again += 1;
		if (again > 3) {
			const last = readings.map(({ id }) => ({
				id,
				judged: unsettled(known.get(id)?.judged ?? NOTHING)
			}));
			await write(last);
			if (pauses === MOST_PAUSES) return last;
			await pause(++pauses);
			again = 2;
			known.clear();
		} else if (fresh.length > 0) {
			for (const { id, state, judge } of fresh) known.set(id, {
				state,
				judged: await judge()
			});
			written = false;
			rounds += 1;
			const settled = judgedOf$1(readings, known);
			if (rounds === 1 && settled.every(({ judged }) => tellsAtOnce(judged))) {
				written = await write(settled);
				if (!written) return settled;
			}
		} else {
			const settled = judgedOf$1(readings, known);
			if (written) return settled;
			const told = await writeWhile(settled, {
				read,
				write
			}, (now) => isKnown(now, readings.length, known));
			if (told.moved !== void 0) {
				readings = told.moved;
				continue;
			}
			if (!told.wrote || !looksAfter) return settled;
			written = true;
		}
		readings = await read();
	}
}
async function writeWhile(settled, { read, write }, isSame) {
	let moved;
	return {
		wrote: await write(settled, async () => {
			const now = await read();
			if (!isSame(now)) moved = now;
			return moved === void 0;
		}),
		...moved === void 0 ? {} : { moved }
	};
}
function isKnown(now, count, known) {
	return now.length === count && now.every(({ id, state }) => known.get(id)?.state === state);
}
const NOTHING = {
	kind: "could-not-judge",
	reason: "It was not judged."
};
function judgedOf$1(readings, known) {
	return readings.map(({ id }) => ({
		id,
		judged: known.get(id)?.judged ?? NOTHING
	}));
}
// src/subject/judgements.ts
async function judgement({ client, terms, now }, looked, log) {
	const { judgeLoaded } = await Promise.resolve().then(() => require("./ready.cjs")).then((n) => n.ready_exports);
	return judgeLoaded(client, looked, terms, now().toISOString(), log);
}
var Judgements = class {
	#judging;
	#onJudge;
	#known = new Map();
	#movesOf = new Map();
	#moves = 0;
	constructor(judging, onJudge) {
		this.#judging = judging;
		this.#onJudge = onJudge;
	}
	async reading(loaded) {
		const id = readingId(loaded);
		const before = this.#known.get(id);
		if (await before?.log.hasMoved(before.judged) === true) this.#movesOf.set(id, ++this.#moves);
		return {
			id,
			state: `${stateOf(loaded)} ${this.#movesOf.get(id) ?? 0}`,
			judge: async () => {
				this.#onJudge();
				const log = new require_moves.SourceLog(this.#judging.client, loaded.subject);
				const judged = await judgement(this.#judging, loaded, log).catch(require_context.stopped);
				this.#known.set(id, {
					log,
					judged
				});
				return judged;
			}
		};
	}
};
const PAUSE_MS = 1e3;
const MOVING = "The head or the text kept changing while it was judged. Run it again.";
const SETTLING = {
	pause: (time) => (0, node_timers_promises.setTimeout)(PAUSE_MS * time),
	unread: require_context.stopped,
	unsettled(last) {
		if (last.kind !== "verdict") return last;
		const { override: _, lead: __, ...verdict } = last.verdict;
		return {
			kind: "verdict",
			verdict: {
				...verdict,
				status: "pending",
				reason: MOVING
			}
		};
	}
};
function judgedOf(list, id) {
	return list.find((each) => each.id === id)?.judged ?? require_context.stopped(void 0);
}
function readingId({ subject }) {
	return String(subject.number ?? "");
}
function stateOf({ subject, documents, facts, open }) {
	return JSON.stringify({
		subject,
		documents,
		facts,
		open
	});
}
// src/github/events/reported.ts
const REPORTS = new Map([
	["check_run", ({ payload, place, own }) => {
		const run = require_context.partOf(payload, "check_run");
		const report = / report$/i.test(String(run["name"])) ? String(run["name"]).slice(0, -7) : "";
		return about({
			place,
			sha: run["head_sha"],
			branch: require_context.partOf(run, "check_suite")["head_branch"]
		}, report, own);
	}],
	["check_suite", ({ payload, place }) => {
		const suite = require_context.partOf(payload, "check_suite");
		return about({
			place,
			sha: suite["head_sha"],
			branch: suite["head_branch"]
		});
	}],
	["status", ({ payload, place, own }) => {
		const { branches } = payload;
		const group = (Array.isArray(branches) ? branches.map((each) => require_context.partOf({ each }, "each")["name"]) : []).find((each) => require_context.groupNamed(String(each)) !== void 0);
		return about({
			place,
			sha: payload["sha"],
			branch: group
		}, String(payload["context"]), own);
	}],
	["deployment_status", ({ payload, place }) => {
		const deployment = require_context.partOf(payload, "deployment");
		return about({
			place,
			sha: deployment["sha"],
			branch: deployment["ref"]
		});
	}]
]);
function about({ place, sha: said, branch }, context = "", own = require_own_reports.STATUS_NAME) {
	if (require_own_reports.ofOwnReports(own, context)) return {
		kind: "nothing",
		reason: "The gate itself has reported this. Nothing is judged twice."
	};
	const sha = require_context.shaOf(said);
	if (sha === void 0) return {
		kind: "refused",
		reason: "The payload of this event has no commit. Give the input `number`."
	};
	const group = require_context.groupNamed((require_context.textIn(branch) ?? "").replace(/^refs\/heads\//, ""));
	return {
		kind: "commit",
		...place,
		sha,
		...group === void 0 ? {} : { group }
	};
}
// src/github/events/event.ts
const EVENTS = new Map([
	["pull_request", (event) => numbered$1(event, "pull_request", "pull-request")],
	["pull_request_target", (event) => numbered$1(event, "pull_request", "pull-request")],
	["pull_request_review", (event) => numbered$1(event, "pull_request", "pull-request")],
	["issue_comment", comment],
	["issues", (event) => numbered$1(event, "issue", "issue")],
	["merge_group", mergeGroup],
	["workflow_run", workflowRun],
	["workflow_dispatch", dispatch],
	["push", push],
	["release", release],
	["schedule", schedule]
]);
const SUPPORTED_EVENTS = [...REPORTS.keys(), ...EVENTS.keys()];
const DELETED = "Leave this event to the workflow that made it, or give the input `number`.";
function subjectOf(context, inputs) {
	const { repository: place } = context;
	if (place === void 0) return refused("The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.");
	const { number, statusName: own } = inputs;
	const report = REPORTS.get(context.eventName);
	if (report !== void 0 && number === void 0) return report({
		payload: context.payload,
		place,
		own
	});
	const read = EVENTS.get(context.eventName);
	const run = require_context.startingRun(context);
	if (read !== void 0) return read({
		payload: context.payload,
		place,
		sha: require_context.shaOf(context.sha),
		number,
		run
	});
	if (number !== void 0) return anyNumber(place, number);
	return refused(`${/^\w+$/.test(context.eventName) ? `The event \`${context.eventName}\`` : "This event"} is about no checklist. Give the input \`number\`, or use this action on ${SUPPORTED_EVENTS.map((each) => `\`${each}\``).join(", ")}.`);
}
function nothingOpen(subject) {
	return subject.kind === "commit" ? `No open pull request has the head ${subject.sha}. There is nothing to judge.` : "No pull request is open. There is nothing to judge.";
}
function numbered$1({ payload, place, number }, part, kind) {
	const own = require_context.numberOf(require_context.partOf(payload, part));
	if (number !== void 0 && number !== own) return anyNumber(place, number);
	if (own !== void 0) return {
		kind: "request",
		request: {
			...place,
			kind,
			number: own
		}
	};
	return refused("The payload of this event has no number. Give the input `number`.");
}
function comment(event) {
	return numbered$1(event, "issue", Object.keys(require_context.partOf(require_context.partOf(event.payload, "issue"), "pull_request")).length > 0 ? "pull-request" : "issue");
}
function dispatch({ place, number }) {
	if (number !== void 0) return anyNumber(place, number);
	return refused("Unexpected `workflow_dispatch` without the input `number`. Give the number of the pull request or issue.");
}
function mergeGroup({ payload, place, number: given }) {
	const group = require_context.partOf(payload, "merge_group");
	const headSha = require_context.shaOf(group["head_sha"]);
	if (headSha === void 0) return refused("The payload of `merge_group` has no head commit, so nothing is judged.");
	if (payload["action"] === "destroyed") return refused("This merge group is gone. Use the type `checks_requested`.");
	const baseRef = require_context.textIn(group["base_ref"])?.replace(/^refs\/heads\//, "");
	if (baseRef === void 0) return unmapped(place, headSha, "The merge group names no base branch.");
	const baseSha = require_context.shaOf(group["base_sha"]);
	const onto = baseSha === void 0 ? {} : { baseSha };
	if (given !== void 0) return {
		kind: "merge-group",
		...place,
		number: given,
		headSha,
		baseRef,
		...onto
	};
	const headRef = require_context.textIn(group["head_ref"]) ?? "";
	const named = headRef.startsWith("refs/heads/") ? require_context.groupNamed(headRef.slice(11)) : void 0;
	if (named === void 0) return unmapped(place, headSha, UNNAMED_GROUP);
	if (named.baseRef !== baseRef) return unmapped(place, headSha, "The merge group is named after another branch than it goes into.");
	return {
		kind: "merge-group",
		...place,
		...named,
		headSha,
		...onto
	};
}
const UNNAMED_GROUP = "The name of the merge group does not say which pull request it is for.";
function unmapped(place, headSha, reason) {
	return {
		kind: "unmapped-merge-group",
		...place,
		headSha,
		reason
	};
}
function workflowRun({ place, number, run }) {
	if (run?.isOwn === true) return {
		kind: "nothing",
		reason: "The end of a run of this very workflow started this one. Nothing is judged twice."
	};
	if (number !== void 0) return anyNumber(place, number);
	if (run?.headSha === void 0) return refused("The payload of `workflow_run` has no head commit. Give the input `number`.");
	const { headSha, event, headBranch = "" } = run;
	if (event !== "merge_group") return {
		kind: "commit",
		...place,
		sha: headSha
	};
	const named = require_context.groupNamed(headBranch);
	return named === void 0 ? unmapped(place, headSha, UNNAMED_GROUP) : {
		kind: "merge-group",
		...place,
		...named,
		headSha
	};
}
function push({ payload, place, sha: runSha, number }) {
	if (number !== void 0) return anyNumber(place, number);
	const ref = require_context.textIn(payload["ref"]) ?? "";
	if (require_context.flag(payload["deleted"])) return refused(`This push deletes a branch or tag: there is nothing to judge. ${DELETED}`);
	const sha = require_context.shaOf(require_context.partOf(payload, "head_commit")["id"]) ?? runSha;
	if (sha === void 0) return refused("The payload of `push` has no commit. Give the input `number`.");
	if (ref.startsWith("refs/heads/")) return {
		kind: "commit",
		...place,
		sha
	};
	if (ref.startsWith("refs/tags/")) return {
		...place,
		kind: "ref",
		ref,
		sha
	};
	return refused("This push is neither of a branch nor of a tag. Give the input `number`.");
}
function release({ payload, place, sha, number }) {
	if (number !== void 0) return anyNumber(place, number);
	const published = require_context.partOf(payload, "release");
	const tag = require_context.textIn(published["tag_name"]);
	if (payload["action"] === "deleted") return refused(`This release was deleted: there is nothing to judge. ${DELETED}`);
	if (tag === void 0 || require_context.flag(published["draft"])) return refused("This release has no tag yet. Use the type `published`, or give the input `number`.");
	if (sha === void 0) return refused("The commit of this release is not known: `GITHUB_SHA` is not set.");
	return {
		...place,
		kind: "ref",
		ref: `refs/tags/${tag}`,
		sha
	};
}
function schedule({ place, number }) {
	return number === void 0 ? {
		kind: "all-open",
		...place
	} : anyNumber(place, number);
}
function anyNumber(place, number) {
	return {
		kind: "request",
		request: {
			...place,
			kind: "any",
			number
		}
	};
}
function refused(reason) {
	return {
		kind: "refused",
		reason
	};
}
// src/github/events/requests.ts
async function requestsOf$1(client, subject, heads) {
	switch (subject.kind) {
		case "request": return [subject.request];
		case "ref": return [subject];
		case "merge-group": {
			const { owner, repo, number, baseRef } = subject;
			return [{
				owner,
				repo,
				kind: "pull-request",
				number,
				baseRef
			}];
		}
		case "commit": return numbered("pull-request", subject, await (heads ?? new require_looks.OpenHeads(client, subject)).withHead(subject.sha));
		case "all-open": return numbered("pull-request", subject, await (heads ?? new require_looks.OpenHeads(client, subject)).all());
		default: return subject;
	}
}
async function openIssuesWith(client, { owner, repo }, labels) {
	const found = [];
	for (const label of labels) {
		const wanted = {
			owner,
			repo,
			state: "open",
			labels: label,
			per_page: 100
		};
		found.push(...await client.paginate(client.rest.issues.listForRepo, wanted));
	}
	const numbers = found.flatMap(({ number, pull_request: pull }) => pull === void 0 ? [number] : []);
	return numbered("issue", {
		owner,
		repo
	}, numbers);
}
function numbered(kind, { owner, repo }, listed) {
	return [...new Set(listed)].toSorted((a, b) => a - b).map((number) => ({
		owner,
		repo,
		kind,
		number
	}));
}
const PULL = "number state repository { nameWithOwner }";
const HEAD = "query ($owner: String!, $repo: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $repo) { issue(number: $number)";
const CLOSERS = `${HEAD} {
  list: closedByPullRequestsReferences(first: 100, after: $after) {
    nodes { ${PULL} }
    pageInfo { hasNextPage endCursor }
  }
} } }`;
const MENTIONS = `${HEAD} {
  list: timelineItems(first: 100, after: $after, itemTypes: [CROSS_REFERENCED_EVENT]) {
    nodes { ... on CrossReferencedEvent { source { ... on PullRequest { ${PULL} } } } }
    pageInfo { hasNextPage endCursor }
  }
} } }`;
async function pullRequestsLinking(client, { owner, repo, number }) {
	const issue = {
		owner,
		repo,
		number
	};
	const closers = await list(client, CLOSERS, issue);
	const mentions = await list(client, MENTIONS, issue);
	return numbered("pull-request", issue, [...closers, ...mentions.map(({ source }) => source)].flatMap((pull) => pull?.number !== void 0 && pull.state === "OPEN" && require_exit.isNamed(issue, pull.repository.nameWithOwner) ? [pull.number] : []));
}
async function list(client, query, issue) {
	return require_lists.wholeConnection(async (after) => {
		const { repository } = await client.graphql(query, {
			...issue,
			after
		});
		return repository?.issue?.list;
	});
}
// src/subject/requests.ts
async function requestsFor(client, about, terms, looks) {
	const requests = await requestsOf$1(client, about, looks.heads);
	const [first] = requests;
	if (first?.kind === "ref") return requestsForTag(client, first, terms, looks);
	if (first?.kind !== "issue" && about.kind !== "all-open") return {
		ok: true,
		value: requests
	};
	const { owner, repo } = first?.kind === "issue" ? first : placeIn(about);
	const [{ policyFor }, { TrustedFiles }] = await Promise.all([Promise.resolve().then(() => require("./ready.cjs")).then((n) => n.ready_exports), Promise.resolve().then(() => require("./trusted-files.cjs")).then((n) => n.trusted_files_exports)]);
	const unread = {
		subject: {
			kind: "issue",
			repository: require_exit.repositoryName({
				owner,
				repo
			})
		},
		documents: [],
		facts: [],
		open: true
	};
	const looked = first?.kind === "issue" ? await require_exit.attempt(() => looks.of(first).peek()) : void 0;
	const policy = await policyFor(client, new TrustedFiles(client, looked?.ok === true ? looked.value : unread), terms.policy);
	if (!policy.ok) return policy.error.kind === "could-not-judge" ? policy : {
		ok: true,
		value: requests
	};
	const by = {
		policy: policy.value,
		source: terms.source,
		templatePath: terms.template
	};
	if (by.policy === void 0 && by.source === void 0) return {
		ok: true,
		value: requests
	};
	const { judgedWithIssue, checklistIssues, hasChecklistFor } = await Promise.resolve().then(() => require("./sources.cjs")).then((n) => n.sources_exports);
	if (first?.kind !== "issue") {
		const pulls = await hasChecklistFor(by, "pull-request") ? requests : [];
		const { labels, templates } = await checklistIssues(by);
		const labelled = await openIssuesWith(client, {
			owner,
			repo
		}, labels);
		const others = (templates.length === 0 ? [] : await madeFrom(client, {
			owner,
			repo
		}, templates)).filter(({ number }) => !labelled.some((each) => each.number === number));
		return {
			ok: true,
			value: [
				...pulls,
				...labelled,
				...others
			]
		};
	}
	const { itself, linked } = await judgedWithIssue(by);
	if (!linked) return {
		ok: true,
		value: [first]
	};
	return {
		ok: true,
		value: [...itself ? [first] : [], ...await pullRequestsLinking(client, first)]
	};
}
async function madeFrom(client, where, templates) {
	const { readTrustedFile } = await Promise.resolve().then(() => require("./answer2.cjs")).then((n) => n.answer_exports);
	const { namingBy } = await Promise.resolve().then(() => require("./people.cjs")).then((n) => n.people_exports);
	const { candidatesFor, authorCheck } = await Promise.resolve().then(() => require("./candidates.cjs")).then((n) => n.candidates_exports);
	const { issuesMadeFrom } = await Promise.resolve().then(() => require("./find2.cjs")).then((n) => n.find_exports);
	const subject = {
		kind: "issue",
		repository: require_exit.repositoryName(where)
	};
	const texts = (await Promise.all(templates.map((path) => readTrustedFile(client, subject, path)))).flatMap((form) => form.status === "known" && form.value.exists ? [form.value.text] : []);
	const open = await candidatesFor(client, where, {
		labels: [],
		state: "open"
	});
	const counts = authorCheck(client, where, {
		by: "write",
		authors: []
	}, namingBy);
	const made = issuesMadeFrom(open.filter(({ isPullRequest }) => !isPullRequest), texts);
	const requests = [];
	for (const { number, author } of made) if (author?.type === "Bot" || await counts(author)) requests.push({
		...where,
		kind: "issue",
		number
	});
	return requests;
}
async function requestsForTag(client, tag, terms, looks) {
	const { owner, repo, sha } = tag;
	const heads = await require_exit.attempt(() => looks.heads.withHead(sha));
	const pulls = (heads.ok ? heads.value : []).map((number) => ({
		owner,
		repo,
		kind: "pull-request",
		number
	}));
	if (pulls.length === 0) return {
		ok: true,
		value: [tag]
	};
	const [{ policyFor }, { TrustedFiles }] = await Promise.all([Promise.resolve().then(() => require("./ready.cjs")).then((n) => n.ready_exports), Promise.resolve().then(() => require("./trusted-files.cjs")).then((n) => n.trusted_files_exports)]);
	const policy = await policyFor(client, new TrustedFiles(client, {
		subject: {
			kind: "ref",
			repository: require_exit.repositoryName(tag)
		},
		documents: [],
		facts: [],
		open: true
	}), terms.policy);
	const { hasChecklistFor } = await Promise.resolve().then(() => require("./sources.cjs")).then((n) => n.sources_exports);
	const by = policy.ok ? {
		policy: policy.value,
		source: terms.source
	} : void 0;
	const isDefault = by?.policy === void 0 && by?.source === void 0;
	return {
		ok: true,
		value: [...by === void 0 || !isDefault && await hasChecklistFor(by, "ref") ? [tag] : [], ...pulls]
	};
}
function placeIn(about) {
	const { owner, repo } = about.kind === "request" ? about.request : about;
	return {
		owner,
		repo
	};
}
// src/tell/shortage.ts
const SHORT$1 = "Too few requests are left this hour";
function waitingFor({ fullAt = "the hour" }) {
	return `${SHORT$1} to keep a green status true. Run it again after ${fullAt}.`;
}
function isTakenBack(standing) {
	return standing?.state === "pending" && standing.description.startsWith(SHORT$1);
}
async function writeWhileLeft(channel, place, status, about) {
	const { client, budget, standing, open, holds } = about;
	const wasShort = isTakenBack(standing);
	const isTurning = status.state === "success" && standing?.state !== "success";
	if (wasShort || isTurning && budget.isLow) await askForLimit(client, budget);
	const waiting = () => ({
		state: "pending",
		description: waitingFor(budget)
	});
	if ((wasShort || isTurning) && budget.isRunningDry(open)) return channel.write(place, waiting(), standing);
	const wrote = await channel.write(place, status, standing, holds);
	return isTurning && wrote && budget.isRunningDry(open) ? channel.write(place, waiting(), void 0) : wrote;
}
async function askForLimit(client, budget) {
	const answer = await client.rest.rateLimit.get().catch(() => void 0);
	if (answer !== void 0) budget.know(answer.data.resources.core);
}
async function takeAllBack({ client, budget, heads, say }, { owner, repo, context }, own) {
	const all = new Set(await heads.allHeads());
	if (own !== void 0) all.delete(own);
	const status = {
		state: "pending",
		description: waitingFor(budget)
	};
	say.warning(`${status.description} The statuses of all open pull requests wait until then.`);
	for (const sha of all) await require_commit_status.writeStatus(client, {
		owner,
		repo,
		context,
		sha
	}, status);
}
function tellLeftOut({ leftOut, fullAt = "the hour" }, { warning }) {
	if (leftOut.size === 0) return;
	warning(`Left out, since few requests are left this hour: ${[...leftOut].join(", ")}. Run it again after ${fullAt}.`);
}
// src/tell/guard.ts
var Publishers = class {
	#all = new Set();
	add(publisher) {
		this.#all.add(publisher);
	}
	async stop() {
		await Promise.all([...this.#all].map((publisher) => publisher.abandon()));
	}
};
async function stopsShort(publisher, { seen }, means) {
	const place = publisher.statusPlace;
	const isDry = means.budget.isRunningDry(seen?.open?.totalCount);
	if (place === void 0 || publisher.target.isMergeGroup || !isDry) return false;
	if (!isTakenBack(seen?.standing === void 0 ? await publisher.status.read(place) : seen.standing)) await publisher.status.try(() => takeAllBack({
		...means,
		say: publisher.say
	}, place));
	return true;
}
async function guard(publisher, { seen }, means) {
	const place = publisher.statusPlace;
	const isDry = means.budget.isRunningDry(seen?.open?.totalCount);
	if (place === void 0 || publisher.target.isMergeGroup || !isDry || isTakenBack(seen?.standing)) return;
	await publisher.status.try(() => takeAllBack({
		...means,
		say: publisher.say
	}, place, place.sha));
}
// src/tell/request-run.ts
async function runSubject(run) {
	const { publisher, request, looks, client, budget, others } = run;
	const means = {
		client,
		budget,
		heads: others.heads
	};
	const about = request.kind === "ref" ? { ref: request.ref } : { number: request.number };
	if (publisher === void 0) return {
		about,
		judged: await judgedOnce(run),
		statusWritten: false
	};
	let judged;
	let isClosed = false;
	try {
		const first = await looks.first(publisher.told);
		isClosed = first.subject.kind === "pull-request" && !first.open;
		follow(publisher, first, run);
		if (run.isNewHead) publisher.announce();
		else if (await stopsShort(publisher, first, means)) return {
			about,
			judged: SHORT,
			statusWritten: false
		};
		judged = judgedOf(await settled(run, publisher, first), readingId(first));
		await guard(publisher, first, means);
	} catch (error) {
		judged = await publisher.writeStopped(error);
	}
	await publisher.end();
	return {
		about,
		judged,
		statusWritten: publisher.status.isCurrent,
		isClosed
	};
}
const SHORT = require_context.stopped(new require_exit.GitHubError(429, "the token has too few requests left this hour. Run the job again next hour."));
async function judgedOnce(run) {
	try {
		return await judgement(run, await run.looks.first());
	} catch (error) {
		return require_context.stopped(error);
	}
}
async function settled(run, publisher, first) {
	const { looks, others } = run;
	const judgements = new Judgements(run, () => publisher.status.reopen());
	let latest = first;
	async function read() {
		latest = await looks.next(publisher.told);
		follow(publisher, latest, run);
		await publisher.tidy(latest.seen);
		const { sha } = publisher.target;
		const numbers = sha !== void 0 && publisher.writesStatus && !run.isMergeGroup ? await others.heads.withHead(sha, latest.seen?.open) : [];
		const sharers = await others.sharers(sha, numbers.filter((each) => String(each) !== readingId(latest)));
		return Promise.all([latest, ...sharers].map((each) => judgements.reading(each)));
	}
	async function write(list, holds) {
		const sharers = list.map(({ id, judged }) => ({
			number: Number(id),
			judged
		}));
		looks.forget();
		const wrote = await publisher.write(judgedOf(list, readingId(first)), sharers, latest.seen, holds);
		if (wrote) run.onWrite?.(latest);
		return wrote;
	}
	const reading = await judgements.reading(first);
	if (run.onWrite === void 0) return settle({
		first: reading,
		read,
		write,
		tellsAtOnce: blocks(run, publisher, first),
		...SETTLING
	});
	const judged = await reading.judge();
	const known = [{
		id: reading.id,
		judged
	}];
	if (others.heads.knownWith(publisher.target.sha).length <= 1 && publisher.hasTold(judged, first)) return write(known).then(() => known);
	return settle({
		first: {
			...reading,
			judge: () => Promise.resolve(judged)
		},
		read,
		write,
		...SETTLING,
		looksAfter: false
	});
}
function blocks({ isMergeGroup }, { target }, { seen }) {
	const heads = seen?.open?.nodes?.filter((each) => each?.headRefOid === target.sha) ?? [];
	const isAlone = !isMergeGroup && heads.length <= 1;
	return (judged) => isAlone && judged.kind === "verdict" && require_status.statusOf(judged).state !== "success";
}
function follow({ target }, { subject, open }, { isMergeGroup }) {
	target.isPullRequest = subject.kind === "pull-request";
	if (!isMergeGroup) target.sha = target.isPullRequest && open ? subject.headSha : void 0;
}
async function runCommit(run) {
	const { commit, others, numbers, status } = run;
	const reports = new Map();
	const judgements = new Judgements(run, () => status?.status.reopen());
	let latest = [];
	const publisherFor = async (number) => {
		const publisher = reports.has(number) ? reports.get(number) : await run.reportsOf(number);
		reports.set(number, publisher);
		return publisher;
	};
	const toldOf = async (number) => (status ?? await publisherFor(number))?.told;
	const lead = async (number) => others.pull(number).next(await toldOf(number));
	const read = async (all, own) => {
		const told = all[0] === void 0 ? void 0 : await toldOf(all[0]);
		const known = own !== void 0 && all.includes(numberIn$1(own)) && isAt(commit, own) ? [own] : [];
		const left = all.filter((number) => own === void 0 || number !== numberIn$1(own));
		latest = [...known, ...await others.sharers(commit.sha, left, told && {
			...told,
			heads: false
		})];
		for (const each of latest) await (await publisherFor(numberIn$1(each)))?.tidy(each.seen);
		return Promise.all(latest.map((each) => judgements.reading(each)));
	};
	const again = async () => {
		const own = latest[0] === void 0 ? void 0 : await lead(numberIn$1(latest[0]));
		return read(await others.heads.withHead(commit.sha, own?.seen?.open), own);
	};
	async function write(list, holds) {
		if (list.length === 0) return false;
		const sharers = list.map(({ id, judged }) => ({
			number: Number(id),
			judged
		}));
		const seenOf = (id) => latest.find((each) => readingId(each) === id)?.seen;
		const [first] = list;
		let wrote = await status?.write(judgedOf(list, first?.id ?? ""), sharers, seenOf(first?.id), holds) === true;
		for (const { number, judged } of sharers) if (await (await publisherFor(number))?.write(judged, [], seenOf(String(number))) === true) wrote = true;
		return wrote;
	}
	let list;
	try {
		const [first] = await read(numbers, numbers[0] === void 0 ? void 0 : await lead(numbers[0]));
		if (first === void 0) return [];
		list = await settle({
			first,
			read: again,
			write,
			...SETTLING
		});
	} catch (error) {
		const judged = await status?.writeStopped(error, numbers[0]) ?? require_context.stopped(error);
		list = numbers.map((number) => ({
			id: String(number),
			judged
		}));
	}
	await status?.end();
	for (const publisher of reports.values()) await publisher?.end();
	const statusWritten = status?.status.isCurrent === true;
	return list.map(({ id, judged }) => ({
		about: { number: Number(id) },
		judged,
		statusWritten
	}));
}
function numberIn$1({ subject }) {
	return Number(subject.number);
}
function isAt({ sha }, { open, subject }) {
	return open && subject.headSha === sha;
}
// src/tell/event-run.ts
async function runEvent(run) {
	const asked = await askedFor(run);
	if (!asked.ok) return asked.error;
	const others = new require_looks.RepositoryLooks(run.client, placeIn(asked.value), run.terms);
	const found = await requestsOf(run, asked.value, others);
	if (!found.ok) return found.error;
	const { about, requests } = found.value;
	const outcomes = [];
	const subjects = subjectsFor(run, about, requests, others);
	if (about.kind === "all-open" && run.judgeEach === void 0) outcomes.push(...await sweep(run, subjects, others));
	else for (const subject of subjects) outcomes.push(...await outcomesOf(run, subject));
	if (run.budget.leftOut.size > 0) tellLeftOut(run.budget, run.say);
	return {
		outcomes,
		nothing: nothingOpen(about)
	};
}
async function askedFor(run) {
	const { context, inputs } = run;
	const about = subjectOf(context, {
		number: inputs.number,
		statusName: inputs.own.name
	});
	if (about.kind === "nothing") return ended([], about.reason);
	if (about.kind === "refused") return ended([notJudged(about.reason)]);
	if (about.kind === "unmapped-merge-group") {
		const { owner, repo, headSha: sha, reason } = about;
		return ended([await tellError(run, {
			owner,
			repo,
			sha,
			isPullRequest: true,
			isMergeGroup: true
		}, {
			kind: "could-not-judge",
			reason
		})]);
	}
	return {
		ok: true,
		value: about
	};
}
async function requestsOf(run, about, others) {
	const requests = await readRequests(run, about, others).catch((error) => ({
		ok: false,
		error: require_context.stopped(error)
	}));
	if (!requests.ok) {
		const sha = about.kind === "commit" ? about.sha : void 0;
		return ended([await tellError(run, {
			...placeIn(about),
			isPullRequest: true,
			isMergeGroup: false,
			sha
		}, requests.error)]);
	}
	if (requests.value.length > 0) return {
		ok: true,
		value: {
			about,
			requests: requests.value
		}
	};
	if (about.kind === "commit" && about.group !== void 0) {
		const { group, sha: headSha, owner, repo } = about;
		return requestsOf(run, {
			kind: "merge-group",
			owner,
			repo,
			...group,
			headSha
		}, others);
	}
	const nothing = nothingOpen(about);
	return about.kind === "commit" && run.context.eventName === "push" ? ended([notJudged(nothing)]) : ended([], nothing);
}
async function readRequests(run, about, others) {
	const { client, context, inputs, terms } = run;
	const requests = await requestsFor(client, about, terms, others);
	if (!requests.ok || context.payload["action"] !== "closed" || !inputs.status) return requests;
	return {
		ok: true,
		value: [...requests.value, ...await require_looks.leftAt(client, context, requests.value[0])]
	};
}
function subjectsFor(run, about, requests, others) {
	if (about.kind === "commit" && run.judgeEach === void 0) {
		const { owner, repo, sha } = about;
		const numbers = requests.flatMap((each) => numberIn(each) ?? []);
		return [{
			kind: "head",
			commit: {
				owner,
				repo,
				sha
			},
			numbers,
			others
		}];
	}
	const { client, context, terms, now } = run;
	const group = about.kind === "merge-group" ? about : void 0;
	return requests.map((request) => {
		const { owner, repo } = request;
		const number = numberIn(request);
		const sha = group?.headSha ?? (about.kind === "commit" ? about.sha : require_looks.headIn(context, number));
		return {
			kind: "alone",
			target: {
				owner,
				repo,
				number,
				isPullRequest: request.kind !== "issue",
				isMergeGroup: group !== void 0,
				sha
			},
			subject: {
				client,
				now,
				request,
				budget: run.budget,
				looks: others.of(request, group?.baseSha),
				others,
				terms: group === void 0 ? terms : {
					...terms,
					markers: {
						paths: [],
						ranFor: void 0
					}
				},
				isMergeGroup: group !== void 0,
				isNewHead: group !== void 0 || require_looks.isNewToItsBase(context)
			}
		};
	});
}
function numberIn(request) {
	return request.kind === "ref" ? void 0 : request.number;
}
async function sweep(run, all, others) {
	const { runSweep } = await Promise.resolve().then(() => require("./sweep.cjs"));
	return runSweep(all.flatMap((each) => {
		if (each.kind === "head") return [];
		const { subject, target } = each;
		return [{
			looks: subject.looks,
			run: async () => ({
				...subject,
				publisher: await publisherFor(run, target)
			})
		}];
	}), {
		others,
		budget: run.budget,
		faults: run.faults,
		say: run.say
	});
}
async function outcomesOf(run, each) {
	if (each.kind === "head") return outcomesOfHead(run, each);
	const { target, subject } = each;
	const publisher = target.number === void 0 ? void 0 : await publisherFor(run, target);
	const { judgeEach = runSubject } = run;
	return [await judgeEach({
		...subject,
		publisher
	})];
}
async function outcomesOfHead(run, { commit, numbers, others }) {
	const { client, inputs, terms, now } = run;
	const target = {
		...commit,
		isPullRequest: true,
		isMergeGroup: false
	};
	const onlyStatus = {
		...inputs,
		comment: "off",
		checkRun: false
	};
	const status = await publisherFor({
		...run,
		inputs: onlyStatus
	}, target);
	const reportsOf = (number) => publisherFor({
		...run,
		inputs: {
			...inputs,
			status: false
		}
	}, {
		...target,
		number
	});
	return runCommit({
		client,
		terms,
		now,
		commit,
		others,
		numbers,
		status,
		reportsOf
	});
}
async function publisherFor(run, target) {
	const { client, budget, context, inputs, interruption, say } = run;
	const { comment, status, checkRun, dryRun } = inputs;
	if (dryRun || comment === "off" && !status && !checkRun) return void 0;
	const { Publisher } = await Promise.resolve().then(() => require("./publish.cjs"));
	const publisher = new Publisher(client, inputs, target, {
		runUrl: context.runUrl,
		budget,
		say
	});
	interruption.add(publisher);
	return publisher;
}
async function tellError(run, target, judged) {
	const publisher = await publisherFor(run, target);
	await publisher?.write(judged, [{
		number: target.number,
		judged
	}]);
	publisher?.warn();
	return {
		about: {},
		judged,
		statusWritten: publisher?.status.isCurrent === true
	};
}
function notJudged(reason) {
	return {
		about: {},
		judged: {
			kind: "could-not-judge",
			reason
		},
		statusWritten: false
	};
}
function ended(outcomes, nothing = "") {
	return {
		ok: false,
		error: {
			outcomes,
			nothing
		}
	};
}
Object.defineProperty(exports, "Judgements", {
	enumerable: true,
	get: function() {
		return Judgements;
	}
});
Object.defineProperty(exports, "Publishers", {
	enumerable: true,
	get: function() {
		return Publishers;
	}
});
Object.defineProperty(exports, "SETTLING", {
	enumerable: true,
	get: function() {
		return SETTLING;
	}
});
Object.defineProperty(exports, "judgedOf", {
	enumerable: true,
	get: function() {
		return judgedOf;
	}
});
Object.defineProperty(exports, "readingId", {
	enumerable: true,
	get: function() {
		return readingId;
	}
});
Object.defineProperty(exports, "runEvent", {
	enumerable: true,
	get: function() {
		return runEvent;
	}
});
Object.defineProperty(exports, "runSubject", {
	enumerable: true,
	get: function() {
		return runSubject;
	}
});
Object.defineProperty(exports, "settle", {
	enumerable: true,
	get: function() {
		return settle;
	}
});
Object.defineProperty(exports, "stateOf", {
	enumerable: true,
	get: function() {
		return stateOf;
	}
});
Object.defineProperty(exports, "subjectOf", {
	enumerable: true,
	get: function() {
		return subjectOf;
	}
});
Object.defineProperty(exports, "writeWhileLeft", {
	enumerable: true,
	get: function() {
		return writeWhileLeft;
	}
});

const require_client = require("./client.cjs");
const require_reading = require("./reading2.cjs");
const require_commit = require("./commit.cjs");
const require_answers = require("./answers.cjs");
const require_milestone = require("./milestone.cjs");
const require_release = require("./release.cjs");
let node_timers_promises = require("node:timers/promises");
// src/github/answers/signals.ts
const MOST_READINGS = 3;
function checkRunsAnswer(client, subject, sha, own) {
	return require_reading.reading(subject, "the check runs", async (repository) => {
		let found = await listed(client, repository, sha);
		for (let again = 1; found.runs.length < found.total && again < MOST_READINGS; again++) found = await listed(client, repository, sha);
		const { runs, total } = found;
		if (runs.length < total) return require_reading.unavailable(`only ${runs.length} of ${total} check runs were listed`);
		return require_reading.known(runs.map((run) => ({
			...require_client.markOfCheckRun(own, subject, {
				name: run.name,
				id: run.id,
				sha
			}),
			name: run.name,
			status: run.status,
			conclusion: run.conclusion,
			completedAt: run.completed_at,
			app: run.app?.slug ?? null,
			url: run.html_url
		})));
	});
}
async function listed(client, repository, ref) {
	const runs = new Map();
	let total = 0;
	const where = {
		...repository,
		ref,
		filter: "latest",
		per_page: 100
	};
	for await (const { data } of client.paginate.iterator(client.rest.checks.listForRef, where)) {
		total = Math.max(total, data.total_count ?? 0);
		for (const run of data) runs.set(run.id, run);
	}
	return {
		runs: [...runs.values()],
		total
	};
}
function statusesAnswer(client, subject, sha, own) {
	return require_reading.reading(subject, "the commit statuses", async (repository) => {
		const all = await client.paginate(client.rest.repos.listCommitStatusesForRef, {
			...repository,
			ref: sha,
			per_page: 100
		});
		const newest = new Map();
		for (const { context, state, created_at: at, creator, target_url: url } of all) {
			const key = context.toLowerCase();
			if (newest.has(key)) continue;
			const mark = require_client.markOfStatus(own, subject, {
				context,
				sha
			});
			newest.set(key, {
				...mark,
				context,
				state,
				at,
				creator: creator?.login ?? null,
				url
			});
		}
		return require_reading.known([...newest.values()]);
	});
}
function deploymentAnswer(client, subject, { environment, sha }) {
	return require_reading.reading(subject, `the deployments to ${environment}`, async (repository) => {
		const [newest] = (await client.paginate(client.rest.repos.listDeployments, {
			...repository,
			environment,
			sha,
			per_page: 100
		})).filter((each) => each.sha === sha && each.environment.toLowerCase() === environment.toLowerCase()).toSorted((a, b) => b.id - a.id);
		if (newest === void 0) return require_reading.known({ exists: false });
		const [state, ...earlier] = (await client.paginate(client.rest.repos.listDeploymentStatuses, {
			...repository,
			deployment_id: newest.id,
			per_page: 100
		})).toSorted((a, b) => b.id - a.id);
		const before = earlier.find((each) => each.state !== "inactive")?.state ?? null;
		return require_reading.known({
			exists: true,
			id: newest.id,
			state: state?.state ?? null,
			...state?.state === "inactive" ? { before } : {},
			at: state?.created_at ?? newest.created_at,
			creator: newest.creator?.login ?? null,
			url: state?.log_url ?? null
		});
	});
}
// src/github/answers/files-between.ts
const MOST_FILES = 300;
function filesBetweenAnswer(client, subject, { base, head }) {
	return require_reading.reading(subject, `the files changed since ${base}`, async (repository) => {
		const basehead = `${base}...${head}`;
		const { data } = await client.rest.repos.compareCommitsWithBasehead({
			...repository,
			basehead,
			per_page: 1
		});
		const files = data.files ?? [];
		return require_reading.known({
			files: files.map(require_answers.changedFile),
			complete: data.files !== void 0 && files.length < MOST_FILES && data.status !== "behind"
		});
	});
}
// src/github/answers/head-file.ts
const QUERY = `
query HeadFile($owner: String!, $repo: String!, $number: Int!, $head: String!, $onDefault: String!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name target { oid } }
    head: object(expression: $head) { ...Folder }
    onDefault: object(expression: $onDefault) { ...Folder }
    pullRequest(number: $number) {
      mergeable
      potentialMergeCommit { parents(first: 2) { nodes { oid } } file(path: $path) { mode oid } }
    }
  }
}
fragment Folder on Tree { entries { name mode oid } }`;
const AT_QUERY = `
query FileAt($owner: String!, $repo: String!, $at: String!) {
  repository(owner: $owner, name: $repo) { at: object(expression: $at) { ... on Tree { entries { name mode oid } } } }
}`;
const TRIES = 3;
const PAUSE_MS = 1e3;
async function headFileAnswer(client, subject, path) {
	const { headSha, number } = subject;
	if (headSha === void 0 || number === void 0) return require_reading.unavailable("only a pull request has a head commit");
	return require_reading.reading(subject, `${path} at the head`, async (repository) => {
		const [, folder = "", name = ""] = /^(?:(.*)\/)?([^/]*)$/.exec(path) ?? [];
		const at = (commit) => `${commit}:${folder}`;
		const found = await tried(client, {
			...repository,
			number,
			path,
			head: at(headSha),
			onDefault: at("HEAD")
		}, headSha);
		const [head, onDefault] = [entryIn(found?.head, name), entryIn(found?.onDefault, name)];
		const tip = found?.defaultBranchRef?.target?.oid;
		const atMergeBase = head === null || head !== onDefault || tip === void 0 ? null : await entryAtMergeBase(client, repository, {
			tip,
			head: headSha,
			at,
			name,
			onDefault
		});
		const merge = found?.pullRequest?.potentialMergeCommit;
		const isOfHead = merge?.parents.nodes?.some((parent) => parent?.oid === headSha) === true;
		const intoDefault = subject.trustedRef === `refs/heads/${found?.defaultBranchRef?.name ?? ""}`;
		return require_reading.known({
			head,
			onDefault,
			atMergeBase,
			intoDefault,
			...isOfHead ? { merged: entryOf(merge.file) } : {}
		});
	});
}
async function tried(client, variables, headSha) {
	for (let tries = 1;; tries += 1) {
		const { repository } = await client.graphql(QUERY, { ...variables });
		const pull = repository?.pullRequest;
		if (pull?.potentialMergeCommit?.parents.nodes?.some((parent) => parent?.oid === headSha) === true || pull?.mergeable !== "UNKNOWN" || tries === TRIES) return repository;
		await (0, node_timers_promises.setTimeout)(PAUSE_MS);
	}
}
async function entryAtMergeBase(client, repository, of) {
	const basehead = `${of.tip}...${of.head}`;
	const { data } = await client.rest.repos.compareCommitsWithBasehead({
		...repository,
		basehead,
		per_page: 1,
		page: 2
	});
	const { sha } = data.merge_base_commit;
	if (sha === of.tip) return of.onDefault;
	const { repository: found } = await client.graphql(AT_QUERY, {
		...repository,
		at: of.at(sha)
	});
	return entryIn(found?.at, of.name);
}
function entryIn(folder, name) {
	return entryOf(folder?.entries?.find((each) => each.name === name) ?? null);
}
function entryOf(entry) {
	return entry === null ? null : `${entry.mode.toString(8)} ${entry.oid}`;
}
// src/github/answers/evidence.ts
function evidenceAnswer(client, subject, question, own) {
	switch (question.kind) {
		case "commit": return require_commit.commitAnswer(client, subject, question.ref);
		case "head-file": return headFileAnswer(client, subject, question.path);
		case "skip-instruction": return require_commit.skipInstructionAnswer(client, subject);
		case "path": return require_answers.pathAnswer(client, subject, question);
		case "check-runs": return checkRunsAnswer(client, subject, question.sha, own);
		case "statuses": return statusesAnswer(client, subject, question.sha, own);
		case "tag": return require_release.tagAnswer(client, subject, question.name);
		case "release": return require_release.releaseAnswer(client, subject, question.tag);
		case "files-between": return filesBetweenAnswer(client, subject, question);
		case "milestone": return require_milestone.milestoneAnswer(client, subject, question.title);
		case "deployment": return deploymentAnswer(client, subject, question);
	}
}
exports.evidenceAnswer = evidenceAnswer;

const require_commit = require("./commit.cjs");
const require_file = require("./file.cjs");
const require_ask = require("./ask.cjs");
const require_exit = require("./exit.cjs");
const require_lists = require("./lists.cjs");
let node_timers_promises = require("node:timers/promises");
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
async function headFileAnswer({ client, repository, subject }, { path }) {
	const { headSha, number } = subject;
	if (headSha === void 0 || number === void 0) return require_ask.unavailable("only a pull request has a head commit");
	return require_ask.ask(`${path} at the head`, async () => {
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
		return require_ask.known({
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
// src/github/answers/issues.ts
const CLOSING_ISSUES = `query closingIssues($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 100, after: $after) {
        totalCount
        nodes { number closed url repository { nameWithOwner } labels(first: 100) { nodes { name } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
function closingIssuesAnswer({ client, repository, subject }) {
	return require_ask.ask("the issues that are linked", async () => {
		if (subject.kind !== "pull-request") return require_ask.unavailable("only a pull request closes issues");
		const variables = {
			...repository,
			number: subject.number
		};
		const own = (await require_lists.wholeConnection(async (after) => {
			return (await client.graphql(CLOSING_ISSUES, {
				...variables,
				after
			})).repository?.pullRequest?.closingIssuesReferences;
		}, "issues")).filter((issue) => require_exit.isNamed(repository, issue.repository.nameWithOwner));
		return require_ask.known(own.map(({ number, closed, url, labels }) => ({
			number,
			open: !closed,
			url,
			labels: (labels?.nodes ?? []).flatMap((label) => label?.name ?? [])
		})));
	});
}
function subIssuesAnswer({ client, repository, subject }) {
	return require_ask.ask("the sub-issues", async () => {
		if (subject.kind !== "issue" || subject.number === void 0) return require_ask.unavailable("only an issue has sub-issues");
		const where = {
			...repository,
			issue_number: subject.number,
			per_page: 100
		};
		const issues = await client.paginate(client.rest.issues.listSubIssues, where);
		return require_ask.known(issues.map(({ number, state, html_url: url }) => ({
			number,
			open: state !== "closed",
			url
		})));
	});
}
function milestoneAnswer({ client, repository, subject }, { title }) {
	return require_ask.ask("the milestone", async () => {
		const own = await ownOf(client, subject, repository);
		if (own === void 0 && title === void 0) return require_ask.unavailable("only a pull request or an issue has a milestone");
		const found = title === void 0 ? own?.milestone : await titled(client, repository, title);
		if (found === void 0) return require_ask.known({ exists: false });
		const itself = own?.open === true && own.milestone?.number === found.number ? 1 : 0;
		return require_ask.known({
			exists: true,
			title: found.title,
			state: found.state,
			open: Math.max(0, found.open_issues - itself),
			url: found.html_url
		});
	});
}
async function ownOf(client, { kind, number }, repository) {
	if (number === void 0) return void 0;
	const { data } = kind === "pull-request" ? await client.rest.pulls.get({
		...repository,
		pull_number: number
	}) : await client.rest.issues.get({
		...repository,
		issue_number: number
	});
	return {
		milestone: data.milestone ?? void 0,
		open: data.state === "open"
	};
}
function titled(client, repository, title) {
	const where = {
		...repository,
		state: "all",
		per_page: 100
	};
	return require_lists.firstOf(client.paginate.iterator(client.rest.issues.listMilestones, where), (each) => each.title === title);
}
// src/github/answers/evidence.ts
function evidenceAnswers(own) {
	return {
		commit: require_commit.commitAnswer,
		"head-file": headFileAnswer,
		"skip-instruction": require_commit.skipInstructionAnswer,
		path: require_file.pathAnswer,
		"check-runs": (about, { sha }) => require_commit.checkRunsAnswer(about, sha, own),
		statuses: (about, { sha }) => require_commit.statusesAnswer(about, sha, own),
		tag: require_commit.tagAnswer,
		release: require_commit.releaseAnswer,
		"files-between": require_file.filesBetweenAnswer,
		milestone: milestoneAnswer,
		"closing-issues": closingIssuesAnswer,
		"sub-issues": subIssuesAnswer,
		deployment: require_commit.deploymentAnswer
	};
}
exports.evidenceAnswers = evidenceAnswers;

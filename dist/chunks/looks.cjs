const require_exit = require("./exit.cjs");
const require_lists = require("./lists.cjs");
const require_person = require("./person.cjs");
const require_context = require("./context.cjs");
const require_subject = require("./subject.cjs");
const require_fault = require("./fault.cjs");
const require_commit_status = require("./commit-status.cjs");
const require_own_reports = require("./own-reports.cjs");
let node_buffer = require("node:buffer");
// src/github/snapshot/query.ts
function fileName(index) {
	return `file${index}`;
}
const OPEN_HEADS = `pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount nodes { number headRefOid updatedAt } pageInfo { hasNextPage endCursor }
    }`;
const TEXT = "... on Blob { oid byteSize isBinary isTruncated text }";
const PLACES = `root: tree { entries { name type } }
  github: file(path: ".github") { object { ... on Tree { entries { name type object { ... on Tree { entries { name type } } } } } } }
  docs: file(path: "docs") { object { ... on Tree { entries { name type object { ... on Tree { entries { name type } } } } } } }`;
const STATUS = "status { context(name: $context) { state description creator { ...actor } } }";
const COMMENTS = "comments(first: 100) { totalCount nodes { fullDatabaseId url body author { ...actor } } pageInfo { hasNextPage endCursor } }";
const SHARED = `number title body url createdAt author { ...actor }
        labels(first: 100) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }`;
function subjectName(index) {
	return `subject${index}`;
}
function snapshotQuery({ kind, files, places, baseSha, told, heads }, count) {
	const each = (make) => files.map((_, index) => make(fileName(index), `$path${index}`)).join(" ");
	const onBranch = kind === "pull-request" || baseSha !== void 0 ? "" : " target { ...Trusted }";
	const own = told === void 0 ? "" : COMMENTS;
	const numbers = Array.from({ length: count }, (_, index) => `$number${index}: Int!`);
	const variables = [
		"$owner: String!, $repo: String!",
		...numbers,
		...files.map((_, index) => `$path${index}: String!`),
		...told === void 0 ? [] : ["$context: String!"],
		...told?.sha === void 0 ? [] : ["$sha: GitObjectID"],
		...baseSha === void 0 ? [] : ["$base: GitObjectID"],
		...heads ? ["$after: String"] : []
	];
	const subjects = numbers.map((_, index) => `${subjectName(index)}: issueOrPullRequest(number: $number${index}) { type: __typename ...Pull ...Item }`);
	return `query Snapshot(${variables.join(", ")}) {
  rateLimit { remaining resetAt }
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name${onBranch} }
    ${baseSha === void 0 ? "" : "base: object(oid: $base) { ...Trusted }"}
    ${told?.sha === void 0 ? "" : `group: object(oid: $sha) { ... on Commit { ${STATUS} } }`}
    ${subjects.join("\n    ")}
    ${heads ? OPEN_HEADS : ""}
  }
}
fragment Pull on PullRequest {
  ${SHARED} state isDraft mergedAt mergedBy { ...actor } mergeCommit { oid } headRefName headRefOid headRepository { nameWithOwner } baseRefName baseRefOid
  ${baseSha === void 0 ? "baseRef { target { ...Trusted } }" : ""}
  commits(last: 1) { nodes { commit {
    oid ${told === void 0 || told.sha !== void 0 ? "" : STATUS} ${each((name, path) => `${name}: file(path: ${path}) { oid }`)}
  } } }
  files(first: 100) { totalCount nodes { path changeType } pageInfo { hasNextPage endCursor } }
  ${own}
}
fragment Item on Issue { ${SHARED} issueState: state ${own} }
fragment Trusted on Commit {
  oid ${each((name, path) => `${name}: file(path: ${path}) { mode object { ${TEXT} } }`)}
  ${places ? PLACES : ""}
}
${require_person.ACTOR}`;
}
// src/github/snapshot/heads.ts
const QUERY$1 = `query OpenHeads($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    ${OPEN_HEADS}
  }
}`;
var OpenHeads = class {
	#client;
	#place;
	#known;
	#touchedAt = "";
	constructor(client, { owner, repo }) {
		this.#client = client;
		this.#place = {
			owner,
			repo
		};
	}
	async all() {
		const read = await require_exit.attempt(() => this.#read(void 0));
		return read.ok ? [...read.value.keys()] : (await this.#overRest()).map(({ number }) => number);
	}
	async allHeads() {
		if (this.#known === void 0 && !(await require_exit.attempt(() => this.#read(void 0))).ok) return (await this.#overRest()).map(({ head }) => head.sha);
		return [...this.#known?.values() ?? []].map(({ headRefOid }) => headRefOid);
	}
	knownWith(sha) {
		return [...this.#known?.values() ?? []].flatMap(({ number, headRefOid }) => headRefOid === sha ? [number] : []);
	}
	async withHead(sha, first) {
		if ((await require_exit.attempt(() => this.#read(first))).ok) return this.knownWith(sha);
		return (await this.#overRest()).flatMap(({ number, head }) => head.sha === sha ? [number] : []);
	}
	async #read(first) {
		const page = first ?? await this.#page(null);
		const before = this.#known;
		const isNew = before === void 0 || page?.pageInfo.hasNextPage === false;
		const listed = isNew ? await this.#whole(page) : await this.#touchedSince(page);
		const known = new Map(isNew ? [] : before);
		for (const each of listed) known.set(each.number, each);
		this.#known = known;
		this.#touchedAt = listed.reduce((last, { updatedAt }) => updatedAt > last ? updatedAt : last, this.#touchedAt);
		return known;
	}
	#whole(first) {
		return require_lists.wholeConnection((after) => this.#page(after), "pull requests", first ?? void 0);
	}
	async #touchedSince(first) {
		const listed = [];
		for (let page = first; page?.nodes != null; page = await this.#page(page.pageInfo.endCursor)) {
			const nodes = page.nodes.filter((each) => each !== null);
			listed.push(...nodes);
			const last = nodes.at(-1);
			const { hasNextPage, endCursor } = page.pageInfo;
			if (last === void 0 || last.updatedAt < this.#touchedAt || !hasNextPage || endCursor === null) return listed;
		}
		return this.#whole(void 0);
	}
	async #page(after) {
		const { repository } = await this.#client.graphql(QUERY$1, {
			...this.#place,
			after
		});
		return repository?.pullRequests;
	}
	#overRest() {
		const oldestFirst = {
			state: "open",
			sort: "created",
			direction: "asc",
			per_page: 100
		};
		return this.#client.paginate(this.#client.rest.pulls.list, {
			...this.#place,
			...oldestFirst
		});
	}
};
function openWithHead(client, { sha, ...place }) {
	return new OpenHeads(client, place).withHead(sha);
}
async function leftAt(client, { payload }, request) {
	const sha = require_context.shaOf(require_context.partOf(require_context.partOf(payload, "pull_request"), "head")["sha"]);
	if (request?.kind !== "pull-request" || sha === void 0) return [];
	const { owner, repo, number } = request;
	const heads = await require_exit.attempt(() => openWithHead(client, {
		owner,
		repo,
		sha
	}));
	return (heads.ok ? heads.value.filter((each) => each !== number) : []).map((each) => ({
		owner,
		repo,
		kind: "pull-request",
		number: each
	}));
}
function isNewToItsBase({ payload }) {
	return NEW_HEAD.has(String(payload["action"])) || Object.hasOwn(require_context.partOf(payload, "changes"), "base");
}
const NEW_HEAD = new Set([
	"opened",
	"reopened",
	"synchronize",
	"ready_for_review"
]);
function headIn({ payload }, number) {
	const pull = require_context.partOf(payload, "pull_request");
	return number !== void 0 && pull["number"] === number ? require_context.shaOf(require_context.partOf(pull, "head")["sha"]) : void 0;
}
// src/github/transport/parts.ts
async function graphqlParts(client, query, variables) {
	const answer = await require_exit.attempt(() => client.graphql(query, variables));
	if (answer.ok) return {
		data: answer.value,
		missingAt: () => void 0
	};
	const parts = partsOf(answer.error);
	if (parts === void 0) throw answer.error;
	return parts;
}
function partsOf({ cause, status }) {
	const response = cause instanceof require_fault.Fault ? cause.response : void 0;
	if (response === void 0 || status === 429) return void 0;
	const { data } = Object(response.data);
	const errors = require_fault.errorsIn(response.data);
	if (typeof data !== "object" || data === null || errors.length === 0) return void 0;
	if (errors.some(({ path }) => path.length === 0)) return void 0;
	const missing = errors.map((each) => ({
		path: each.path,
		status: require_fault.statusOfError(each)
	}));
	return {
		data,
		missingAt: (...asked) => missing.find(({ path }) => isAlong(path, asked))?.status
	};
}
function isAlong(one, other) {
	return one.slice(0, other.length).every((step, index) => step === other[index]);
}
// src/github/writes/earlier.ts
async function earlierReports(client, query) {
	try {
		return await byGraphql(client, query);
	} catch {
		return byRest(client, query);
	}
}
const QUERY = `
query Earlier(
  $owner: String!, $repo: String!, $number: Int!, $after: String,
  $sha: GitObjectID, $context: String!, $withStatus: Boolean!
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) @include(if: $withStatus) {
      ... on Commit { status { context(name: $context) { state description creator { ...actor } } } }
    }
    issueOrPullRequest(number: $number) {
      ... on PullRequest { comments(first: 100, after: $after) { ...Page } }
      ... on Issue { comments(first: 100, after: $after) { ...Page } }
    }
  }
}
fragment Page on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    fullDatabaseId url body
    author { ...actor }
  }
}
${require_person.ACTOR}`;
async function byGraphql(client, { marker, status, owner, repo, number }) {
	const variables = {
		owner,
		repo,
		number,
		sha: status?.sha ?? null,
		context: status?.context ?? ""
	};
	let last;
	const nodes = await require_lists.wholeConnection(async (after) => {
		last = await client.graphql(QUERY, {
			...variables,
			after,
			withStatus: status !== void 0
		});
		return last.repository.issueOrPullRequest.comments;
	});
	const identity = require_own_reports.identityIn(last?.viewer);
	const standing = identity && (standingIn(last?.repository.object?.status, identity) ?? void 0);
	return earlier(nodes.map(commentOfNode), marker, identity, standing);
}
function commentOfNode({ fullDatabaseId, url, body, author }) {
	return {
		id: Number(fullDatabaseId),
		url,
		body,
		author: ofActor(author)
	};
}
function ofActor(actor) {
	return actor && require_own_reports.accountOf({
		...actor,
		id: actor.databaseId ?? void 0
	});
}
function standingIn(status, identity) {
	const context = status?.context;
	if (context == null || !require_own_reports.isOwn(ofActor(context.creator), identity)) return null;
	return {
		state: context.state.toLowerCase(),
		description: context.description ?? ""
	};
}
async function byRest(client, { marker, status, owner, repo, number }) {
	const where = {
		owner,
		repo,
		issue_number: number,
		per_page: 100
	};
	const found = (await client.paginate(client.rest.issues.listComments, where)).map(({ id, body = "", html_url: url, user }) => ({
		id,
		body,
		url,
		author: require_own_reports.accountOf(user)
	})).filter((each) => isMarked(each, marker));
	return earlier(found, marker, found.length === 0 ? { login: "" } : await require_own_reports.identityOf(client), status && await require_commit_status.readStatus(client, status));
}
function earlier(found, marker, identity, status) {
	if (identity === void 0) throw new Error("the name of the token is not known");
	const comments = ownAmong(found, marker, identity);
	return status === void 0 ? { comments } : {
		comments,
		status
	};
}
function ownAmong(found, marker, identity) {
	return [...new Map(found.map((each) => [each.id, each])).values()].filter((each) => isMarked(each, marker) && require_own_reports.isOwn(each.author, identity)).map(({ id, body, url }) => ({
		id,
		body,
		url
	})).toSorted((a, b) => a.id - b.id);
}
function isMarked({ body }, marker) {
	return (body.split(/\r?\n/, 1)[0] ?? "").trimEnd() === marker;
}
// src/github/snapshot/seen.ts
function seenIn(place, node, loaded, wanted) {
	const { parts, name: own } = place;
	const trusted = trustedIn(place, node, loaded, wanted);
	const files = new Map();
	wanted.files.forEach((path, index) => {
		const name = fileName(index);
		const entry = trusted?.node[name];
		const file = trusted === void 0 || parts.missingAt(...trusted.at, name) !== void 0 || entry === void 0 ? void 0 : fileOf(path, entry);
		if (file !== void 0) files.set(path, file);
	});
	const isListed = trusted !== void 0 && [
		"root",
		"github",
		"docs"
	].every((each) => parts.missingAt(...trusted.at, each) === void 0);
	const places = wanted.places && isListed ? placesOf(trusted.node) : void 0;
	const seen = {
		files,
		same: new Set(),
		...places === void 0 ? {} : { places },
		...toldIn(place, node, wanted)
	};
	const { pullRequests: open } = parts.data.repository ?? {};
	if (open != null && parts.missingAt(...["repository", "pullRequests"]) === void 0) seen.open = open;
	if (node.type === "Issue") return seen;
	const changed = parts.missingAt("repository", own, "files") === void 0 ? changedOf(node) : void 0;
	const head = headOf(place, node);
	const same = wanted.files.filter((path, index) => {
		const id = head?.[fileName(index)]?.oid;
		return id !== void 0 && id === files.get(path)?.sha;
	});
	return {
		...seen,
		same: new Set(same),
		...changed === void 0 ? {} : { changed }
	};
}
function trustedIn({ parts, name }, node, { subject }, { baseSha }) {
	const { repository } = parts.data;
	const [trusted, at] = baseSha !== void 0 ? [repository?.base, ["repository", "base"]] : node.type === "Issue" ? [repository?.defaultBranchRef?.target, [
		"repository",
		"defaultBranchRef",
		"target"
	]] : [node.baseRef?.target, [
		"repository",
		name,
		"baseRef",
		"target"
	]];
	if (trusted?.oid === void 0) return void 0;
	if (node.type === "Issue" || baseSha !== void 0) return {
		node: trusted,
		at
	};
	return (subject.trustedSha === void 0 ? subject.trustedRef === `refs/heads/${node.baseRefName}` : subject.trustedSha === trusted.oid) ? {
		node: trusted,
		at
	} : void 0;
}
function headOf({ parts, name }, { commits, headRefOid }) {
	const head = commits?.nodes?.[0]?.commit;
	return head?.oid === headRefOid && parts.missingAt("repository", name, "commits", "nodes", 0, "commit", "oid") === void 0 ? head : void 0;
}
function toldIn(place, node, { told }) {
	const { parts, name } = place;
	const identity = parts.missingAt("viewer") === void 0 ? require_own_reports.identityIn(parts.data.viewer) : void 0;
	if (told === void 0 || identity === void 0) return {};
	const seen = {};
	const { comments } = node;
	if (comments?.nodes != null && parts.missingAt("repository", name, "comments") === void 0) {
		const found = comments.nodes.filter((each) => each !== null).map(commentOfNode);
		const own = ownAmong(found, told.marker, identity);
		if (own.length > 0 || !comments.pageInfo.hasNextPage && found.length === comments.nodes.length) seen.comments = own;
	}
	const commit = told.sha === void 0 ? node.type === "Issue" ? void 0 : headOf(place, node) : parts.data.repository?.group;
	const at = told.sha === void 0 ? [
		name,
		"commits",
		"nodes",
		0,
		"commit",
		"status"
	] : ["group", "status"];
	if (commit?.status !== void 0 && parts.missingAt("repository", ...at) === void 0) seen.standing = standingIn(commit.status, identity);
	return seen;
}
const LINK = 40960;
function fileOf(path, entry) {
	if (entry === null) return {
		path,
		exists: false,
		text: ""
	};
	const { mode, object } = entry;
	const { oid, byteSize, isTruncated, text } = object ?? {};
	if (mode === LINK || oid === void 0 || isTruncated !== false || typeof text !== "string") return void 0;
	if (node_buffer.Buffer.byteLength(text) !== byteSize) return void 0;
	return {
		path,
		exists: true,
		text,
		sha: oid
	};
}
function placesOf({ root, github, docs }) {
	const found = [];
	for (const [folder, node] of [
		["", root],
		[".github/", github?.object],
		["docs/", docs?.object]
	]) for (const { name, type, object } of node?.entries ?? []) {
		if (type === "blob") found.push(`${folder}${name}`);
		else if (folder === "" && TEMPLATES.test(name)) return void 0;
		for (const inside of object?.entries ?? []) if (inside.type === "blob") found.push(`${folder}${name}/${inside.name}`);
	}
	return root?.entries == null ? void 0 : found;
}
const TEMPLATES = /^(?:pull_request|issue)_template$/i;
function changedOf({ files }) {
	const nodes = files?.nodes?.filter((each) => each !== null) ?? [];
	if (files?.totalCount !== nodes.length || nodes.length === 0 || files.pageInfo.hasNextPage) return void 0;
	if (nodes.some(({ changeType }) => changeType === "RENAMED")) return void 0;
	return {
		files: nodes.map(({ path, changeType }) => ({
			path,
			...changeType === "DELETED" ? { removed: true } : {}
		})),
		complete: true
	};
}
// src/github/snapshot/read.ts
async function readSnapshot(client, request, wanted) {
	const [only] = await readSnapshots(client, [request], wanted);
	if (only?.ok !== true) throw only?.error ?? new require_exit.GitHubError(404, "GitHub did not answer.");
	return only.value;
}
async function readSnapshots(client, requests, wanted) {
	const [first] = requests;
	if (first === void 0) return [];
	const { owner, repo, kind } = first;
	const { baseSha: base, told, files } = wanted;
	const variables = {
		owner,
		repo,
		...Object.fromEntries(requests.map(({ number }, index) => [`number${index}`, number])),
		...Object.fromEntries(files.map((path, index) => [`path${index}`, path])),
		...told === void 0 ? {} : { context: told.context },
		...told?.sha === void 0 ? {} : { sha: told.sha },
		...base === void 0 ? {} : { base },
		...wanted.heads ? { after: null } : {}
	};
	const parts = await graphqlParts(client, snapshotQuery({
		...wanted,
		kind
	}, requests.length), variables);
	return Promise.all(requests.map((request, index) => require_exit.attempt(() => snapshotOf(client, request, {
		parts,
		name: subjectName(index)
	}, wanted))));
}
async function snapshotOf(client, request, place, wanted) {
	const { owner, repo, number, kind } = request;
	const node = place.parts.data.repository?.[place.name];
	if (node == null || kind === "pull-request" && node.type === "Issue") throw new require_exit.GitHubError(404, `there is no #${number} in ${owner}/${repo}, or the token may not see it.`);
	assertWhole(place, node);
	const loaded = await subjectOf(client, request, node, place);
	return {
		...loaded,
		seen: seenIn(place, node, loaded, wanted)
	};
}
const TITLE = [
	"number",
	"title",
	"body",
	"url",
	"createdAt",
	"state",
	"issueState",
	"author"
];
const COMMITS = [
	"isDraft",
	"headRefName",
	"headRefOid",
	"headRepository",
	"baseRefName",
	"baseRefOid"
];
function assertWhole({ parts, name }, { type, number }) {
	for (const field of type === "Issue" ? TITLE : [...TITLE, ...COMMITS]) {
		const status = parts.missingAt("repository", name, field);
		if (status !== void 0) throw new require_exit.GitHubError(status, `GitHub did not send all of #${number}. Check the permissions of the token, or run the job again.`);
	}
}
async function subjectOf(client, request, node, { parts, name }) {
	const labels = labelsIn({
		parts,
		name
	}, node);
	if (node.type === "Issue") return require_subject.issueSubject(request, viewOf(node), labels);
	const view = {
		...viewOf(node),
		draft: node.isDraft,
		merged_at: node.mergedAt ?? null,
		merged_by: node.mergedBy == null ? null : { login: require_person.loginOf(node.mergedBy) },
		mergedAs: node.mergeCommit?.oid ?? null,
		head: {
			sha: node.headRefOid,
			ref: node.headRefName,
			repo: node.headRepository && { full_name: node.headRepository.nameWithOwner }
		},
		base: {
			ref: node.baseRefName,
			sha: node.baseRefOid
		}
	};
	const isPlain = view.base.ref === parts.data.repository?.defaultBranchRef?.name;
	const { owner, repo, number } = request;
	const { mergedAs } = view;
	const whole = isPlain ? view : {
		...(await client.rest.pulls.get({
			owner,
			repo,
			pull_number: number
		})).data,
		mergedAs
	};
	require_subject.assertQueued(request, whole);
	return require_subject.pullRequestSubject(request, whole, labels);
}
function viewOf(node) {
	const { author, number, title, body, url, createdAt } = node;
	const user = require_person.personOf(author);
	return {
		number,
		state: (node.type === "Issue" ? node.issueState : node.state) === "OPEN" ? "open" : "closed",
		title,
		body,
		html_url: url,
		created_at: createdAt,
		user: user && {
			...user,
			login: require_person.loginOf(user)
		}
	};
}
function labelsIn({ parts, name }, { type, labels }) {
	const status = parts.missingAt("repository", name, "labels");
	const nodes = labels?.nodes ?? [];
	const known = nodes.flatMap((label) => label?.name ?? []);
	if (status === void 0 && labels?.pageInfo.hasNextPage === false && known.length === nodes.length) return {
		status: "known",
		value: known
	};
	return {
		status: "unavailable",
		reason: `the labels could not be read: ${status === 403 ? `the token may not do this (403). ${require_exit.permissionHint(type === "Issue" ? "issues: read" : "pull-requests: read")}` : `GitHub did not send them all${status === void 0 ? "" : ` (${status})`}. Run the job again.`}`
	};
}
// src/subject/wants.ts
const LIKELY = [".github/PULL_REQUEST_TEMPLATE.md", ".github/pull_request_template.md"];
var Wants = class {
	files = new Set();
	places;
	#policy;
	constructor({ policy, template }) {
		this.#policy = policy.kind === "repository" ? this.add(policy.path) : void 0;
		for (const path of template === void 0 ? LIKELY : [template]) this.add(path);
		this.places = template === void 0 && policy.kind === "repository";
	}
	know({ files }) {
		if (this.#policy !== void 0 && files.get(this.#policy)?.exists === true) this.places = false;
	}
	add(path) {
		const plain = path.replace(/^\.\//, "");
		if (!plain.split("/").some((segment) => [
			"",
			".",
			".."
		].includes(segment))) this.files.add(plain);
		return plain;
	}
};
// src/subject/looks.ts
var Looks = class {
	request;
	baseSha;
	#client;
	#wants;
	#hasGraphql = true;
	#told;
	#brought;
	#ahead;
	constructor(client, request, wants, baseSha) {
		this.#client = client;
		this.request = request;
		this.#wants = wants;
		this.baseSha = baseSha;
	}
	async peek() {
		return this.#brought = await this.#look();
	}
	bring(snapshot) {
		this.#brought = this.#looked(snapshot);
	}
	async first(told) {
		this.#ahead = void 0;
		return this.next(told);
	}
	async next(told) {
		const ahead = JSON.stringify(told) === JSON.stringify(this.#told) ? this.#ahead : void 0;
		const known = this.#brought ?? ahead;
		this.#brought = void 0;
		this.#ahead = void 0;
		this.#told = told;
		return known ?? this.#look();
	}
	forget = () => this.#ahead = void 0;
	async #look() {
		const { request, baseSha } = this;
		if (request.kind === "ref" || !this.#hasGraphql) return this.#overRest();
		const told = this.#told;
		const wanted = {
			files: [...this.#wants.files],
			places: this.#wants.places,
			baseSha,
			told,
			heads: told?.heads === true
		};
		const answer = await require_exit.attempt(() => readSnapshot(this.#client, request, wanted));
		if (answer.ok) return this.#looked(answer.value);
		const { status } = answer.error;
		if (status === 501 || status === 404) this.#hasGraphql = false;
		return this.#overRest();
	}
	#looked(snapshot) {
		this.#wants.know(snapshot.seen);
		return {
			...this.#based(snapshot),
			more: (paths) => this.#more(paths),
			onAsk: this.forget
		};
	}
	async #overRest() {
		return this.#based(await require_subject.loadSubject(this.#client, this.request));
	}
	#based(loaded) {
		if (this.baseSha === void 0) return loaded;
		const { trustedRef: _, ...subject } = loaded.subject;
		return {
			...loaded,
			subject: {
				...subject,
				trustedSha: this.baseSha
			}
		};
	}
	async #more(paths) {
		const before = this.#wants.files.size;
		for (const path of paths) this.#wants.add(path);
		if (this.#wants.files.size === before) return void 0;
		this.#ahead = await this.#look();
		return this.#ahead.seen;
	}
};
function looksAt(client, request, terms) {
	return new Looks(client, request, new Wants(terms));
}
const AT_ONCE = 16;
var RepositoryLooks = class {
	heads;
	#client;
	#wants;
	#place;
	#known = new Map();
	constructor(client, place, terms) {
		this.heads = new OpenHeads(client, place);
		this.#client = client;
		this.#wants = new Wants(terms);
		this.#place = place;
	}
	async sharers(sha, numbers, told) {
		const sorted = [...new Set(numbers)].toSorted((a, b) => a - b).map((number) => this.pull(number));
		await this.bring(sorted, told);
		return (await Promise.all(sorted.map((looks) => looks.next(told)))).filter(({ open, subject }) => open && subject.headSha === sha);
	}
	async bring(all, told) {
		const { files, places } = this.#wants;
		const pulls = all.flatMap((looks) => looks.request.kind === "pull-request" ? [{
			looks,
			request: looks.request
		}] : []);
		for (let start = 0; pulls.length > 1 && start < pulls.length; start += AT_ONCE) {
			const some = pulls.slice(start, start + AT_ONCE);
			const requests = some.map(({ request }) => request);
			const wanted = {
				files: [...files],
				places,
				told,
				heads: false
			};
			const answer = await require_exit.attempt(() => readSnapshots(this.#client, requests, wanted));
			if (!answer.ok) return;
			answer.value.forEach((each, index) => {
				if (each.ok) some[index]?.looks.bring(each.value);
			});
		}
	}
	pull(number) {
		const { owner, repo } = this.#place;
		return this.of({
			owner,
			repo,
			kind: "pull-request",
			number
		});
	}
	of(request, baseSha) {
		const key = JSON.stringify([request, baseSha]);
		const known = this.#known.get(key) ?? new Looks(this.#client, request, this.#wants, baseSha);
		this.#known.set(key, known);
		return known;
	}
};
Object.defineProperty(exports, "OpenHeads", {
	enumerable: true,
	get: function() {
		return OpenHeads;
	}
});
Object.defineProperty(exports, "RepositoryLooks", {
	enumerable: true,
	get: function() {
		return RepositoryLooks;
	}
});
Object.defineProperty(exports, "earlierReports", {
	enumerable: true,
	get: function() {
		return earlierReports;
	}
});
Object.defineProperty(exports, "headIn", {
	enumerable: true,
	get: function() {
		return headIn;
	}
});
Object.defineProperty(exports, "isNewToItsBase", {
	enumerable: true,
	get: function() {
		return isNewToItsBase;
	}
});
Object.defineProperty(exports, "leftAt", {
	enumerable: true,
	get: function() {
		return leftAt;
	}
});
Object.defineProperty(exports, "looksAt", {
	enumerable: true,
	get: function() {
		return looksAt;
	}
});

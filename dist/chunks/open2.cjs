const require_facts = require("./facts.cjs");
const require_person = require("./person.cjs");
const require_exit = require("./exit.cjs");
const require_subject = require("./subject.cjs");
const require_lists = require("./lists.cjs");
const require_judge = require("./judge.cjs");
const require_sources = require("./sources.cjs");
const require_find = require("./find2.cjs");
const require_moves = require("./moves.cjs");
const require_files = require("./files.cjs");
const require_shared_policy = require("./shared-policy.cjs");
const require_nodes = require("./nodes.cjs");
const require_trusted = require("./trusted.cjs");
const require_ready = require("./ready.cjs");
// src/github/open/lists.ts
const REPOSITORIES = 10;
const ENTRIES = 50;
function openPullRequestsOf(client, repositories) {
	return listsOf(client, repositories.map((where) => ({
		where,
		labels: []
	})), {
		list: `pullRequests(states: OPEN, $PAGE) { totalCount nodes { ${PULL_REQUEST} } pageInfo { hasNextPage endCursor } }`,
		what: "pull requests",
		subjectOf: pullRequestOf
	});
}
function openIssuesOf(client, wanted) {
	return listsOf(client, wanted, {
		list: `issues(states: OPEN, $PAGE) { totalCount nodes { ${ISSUE} } pageInfo { hasNextPage endCursor } }`,
		what: "issues",
		subjectOf: issueOf
	});
}
const ISSUE = "number title body url createdAt author { ...actor } labels(first: 100) { nodes { name } }";
const PULL_REQUEST = `${ISSUE} isDraft headRefOid headRefName headRepository { nameWithOwner } baseRefName baseRefOid`;
function viewOf({ number, title, body, url, createdAt, author, labels }) {
	const user = require_person.personOf(author);
	return {
		number,
		title,
		body,
		state: "open",
		html_url: url,
		created_at: createdAt,
		user: user && {
			...user,
			login: require_person.loginOf(user)
		},
		labels: (labels?.nodes ?? []).flatMap((label) => label ?? [])
	};
}
function issueOf(where, node) {
	return require_subject.issueSubject(where, viewOf(node));
}
function pullRequestOf(where, node) {
	const { headRepository: from } = node;
	return require_subject.pullRequestSubject(where, {
		...viewOf(node),
		draft: node.isDraft,
		head: {
			sha: node.headRefOid,
			ref: node.headRefName,
			repo: from && { full_name: from.nameWithOwner }
		},
		base: {
			ref: node.baseRefName,
			sha: node.baseRefOid
		}
	});
}
async function listsOf(client, wanted, listing) {
	const lists = new Map();
	let open = wanted.map((each) => ({
		...each,
		after: null,
		nodes: [],
		total: 0
	}));
	while (open.length > 0) {
		const batch = open.slice(0, REPOSITORIES);
		const rest = open.slice(REPOSITORIES);
		const read = await require_exit.attempt(() => readPages(client, batch, listing.list));
		if (!read.ok && batch.length > 1 && !read.error.transient && read.error.status !== 429) for (const each of batch) {
			const alone = await require_exit.attempt(() => readPages(client, [each], listing.list));
			if (alone.ok) rest.push(...take([each], alone.value, listing, lists));
			else lists.set(require_exit.repositoryName(each.where), {
				ok: false,
				error: alone.error.message
			});
		}
		else if (read.ok) rest.push(...take(batch, read.value, listing, lists));
		else for (const { where } of batch) lists.set(require_exit.repositoryName(where), {
			ok: false,
			error: read.error.message
		});
		open = rest;
	}
	return lists;
}
function take(batch, pages, { what, subjectOf }, lists) {
	return batch.flatMap((reading, index) => {
		const page = pages[index];
		const { where } = reading;
		const nodes = [...reading.nodes, ...(page?.nodes ?? []).filter((node) => node !== null)];
		const total = Math.max(reading.total, page?.totalCount ?? 0);
		const { hasNextPage = false, endCursor = null } = page?.pageInfo ?? {};
		if (hasNextPage && endCursor !== null && endCursor !== reading.after) return [{
			...reading,
			nodes,
			total,
			after: endCursor
		}];
		lists.set(require_exit.repositoryName(where), nodes.length < total || page?.nodes == null ? {
			ok: false,
			error: require_lists.unfinished(nodes.length, total, what).message
		} : {
			ok: true,
			value: nodes.map((node) => subjectOf(where, node))
		});
		return [];
	});
}
async function readPages(client, batch, list) {
	const declared = [];
	const variables = {};
	const declare = (name, type, value) => {
		declared.push(`$${name}: ${type}`);
		variables[name] = value;
		return `$${name}`;
	};
	const parts = batch.map(({ where: { owner, repo }, labels, after }, index) => {
		const page = `${labels.length === 0 ? "" : `labels: ${declare(`l${index}`, "[String!]", labels)}, `}first: ${ENTRIES}, after: ${declare(`a${index}`, "String", after)}, orderBy: {field: CREATED_AT, direction: ASC}`;
		return `r${index}: repository(${`owner: ${declare(`o${index}`, "String!", owner)}, name: ${declare(`n${index}`, "String!", repo)}`}) { list: ${list.replace("$PAGE", page)} }`;
	});
	const query = `query open(${declared.join(", ")}) {\n${parts.join("\n")}\n}\n${require_person.ACTOR}`;
	const answer = await client.graphql(query, variables);
	return batch.map(({ where }, index) => {
		const found = answer[`r${index}`];
		if (found == null) throw new require_exit.GitHubError(404, `there is no repository ${require_exit.repositoryName(where)}, or the token may not see it.`);
		return found.list;
	});
}
// src/subject/open-files.ts
var OpenFiles = class {
	#client;
	#terms;
	#judgedBy = new Map();
	#files = new Map();
	constructor(client, terms) {
		this.#client = client;
		this.#terms = terms;
	}
	async load(subjects) {
		const distinct = [...new Map(subjects.map((subject) => [judgedKey(subject), subject])).values()];
		const policies = await this.#policies(distinct);
		const found = await this.#templates(distinct.filter((_, index) => isDefault(policies[index])));
		distinct.forEach((subject, index) => {
			const policy = policies[index] ?? require_nodes.couldNotJudge("The policy was not read");
			const { template: named, source } = this.#terms;
			const templates = found.get(judgedKey(subject));
			if (!policy.ok) this.#judgedBy.set(judgedKey(subject), policy);
			else if (templates?.status === "unavailable") this.#judgedBy.set(judgedKey(subject), require_nodes.couldNotJudge(templates.reason, templates));
			else {
				const [path = named, ...templateAlternatives] = templates?.value ?? [];
				const template = path === void 0 ? {} : {
					templatePath: path,
					templateAlternatives
				};
				this.#judgedBy.set(judgedKey(subject), {
					ok: true,
					value: {
						policy: policy.value,
						source,
						...template
					}
				});
			}
		});
		const wanted = [];
		for (const subject of distinct) for (const path of await templatesNamed(this.judgedBy(subject))) wanted.push({
			subject,
			path
		});
		const files = await require_files.trustedFilesAt(this.#client, wanted.flatMap(({ subject, path }) => placesOf(subject).map((place) => ({
			...place,
			path
		}))));
		wanted.forEach(({ subject, path }, index) => {
			const file = files[index];
			if (file !== void 0) this.#files.set(fileKey(subject, path), file);
		});
	}
	judgedBy(subject) {
		return this.#judgedBy.get(judgedKey(subject)) ?? require_nodes.couldNotJudge("The policy was not read");
	}
	file(subject, path) {
		return this.#files.get(fileKey(subject, path));
	}
	async issuesOf(subject) {
		const by = this.judgedBy(subject);
		const issues = by.ok ? await require_sources.checklistIssues(by.value) : {
			labels: [],
			templates: []
		};
		const texts = issues.templates.flatMap((path) => {
			const file = this.file(subject, path);
			return file?.status === "known" && file.value.exists ? [file.value.text] : [];
		});
		return {
			...issues,
			texts
		};
	}
	async #policies(subjects) {
		const { policy } = this.#terms;
		const read = policy.shared ?? ((reference) => require_shared_policy.readSharedFile(this.#client, reference));
		const known = new Map();
		const shared = (reference) => {
			const found = known.get(require_nodes.referenceText(reference)) ?? read(reference);
			known.set(require_nodes.referenceText(reference), found);
			return found;
		};
		const own = policy.kind === "shared" ? [] : await this.#ownPolicies(subjects, policy);
		return Promise.all(subjects.map((_, index) => require_ready.withShared(this.#client, {
			...policy,
			shared
		}, () => Promise.resolve(own[index] ?? require_nodes.couldNotJudge("The policy was not read")))));
	}
	async #ownPolicies(subjects, policy) {
		if (policy.kind === "given") {
			const given = await policy.read();
			return subjects.map(() => given);
		}
		const facts = await require_files.trustedFilesAt(this.#client, subjects.flatMap((subject) => placesOf(subject).map((place) => ({
			...place,
			path: policy.path
		}))));
		return subjects.map((subject, index) => {
			const fact = facts[index];
			return fact === void 0 ? require_nodes.couldNotJudge("The policy was not read") : policyIn(fact, subject, policy);
		});
	}
	async #templates(subjects) {
		if (this.#terms.template !== void 0) return new Map();
		const facts = await require_files.templatesAt(this.#client, subjects.flatMap((subject) => placesOf(subject).map((place) => ({
			...place,
			kind: subject.kind
		}))));
		return new Map(subjects.flatMap((subject, index) => {
			const fact = facts[index];
			return fact === void 0 ? [] : [[judgedKey(subject), fact]];
		}));
	}
};
function policyIn(fact, { trustedRef }, { path, named }) {
	if (fact.status === "unavailable") return require_nodes.couldNotJudge(`The policy cannot be used: ${fact.reason}`, fact);
	const { exists, text, sha } = fact.value;
	if (exists) return {
		ok: true,
		value: {
			path,
			text,
			...sha === void 0 ? {} : { sha }
		}
	};
	if (!named) return {
		ok: true,
		value: void 0
	};
	const branch = trustedRef === void 0 ? "the default branch" : trustedRef.replace(/^refs\/heads\//, "");
	return require_nodes.wrongPolicy(`The policy ${path} does not exist on ${branch}.`);
}
function isDefault(policy) {
	return policy?.ok === true && policy.value === void 0;
}
function placesOf(subject) {
	const where = require_exit.repositoryNamed(subject.repository);
	return where === void 0 ? [] : [{
		where,
		ref: require_subject.trustedAt(subject) ?? "HEAD"
	}];
}
function judgedKey(subject) {
	return `${subject.kind} ${fileKey(subject, "")}`;
}
function fileKey(subject, path) {
	return `${subject.repository ?? ""}@${require_subject.trustedAt(subject) ?? "HEAD"}:${path}`;
}
async function templatesNamed(by) {
	if (!by.ok) return [];
	const loaded = await require_trusted.policyOf(by.value);
	const all = (loaded.ok ? loaded.value.policy.checklists : []).flatMap(({ template }) => template === void 0 ? [] : [template.path, ...template.alternatives ?? []]);
	return [...new Set(all)];
}
// src/subject/open.ts
const AT_ONCE = 8;
async function judgeOpen(client, repositories, terms, policies, at) {
	const pulls = await openPullRequestsOf(client, repositories);
	const read = repositories.filter((where) => pulls.get(require_exit.repositoryName(where))?.ok === true);
	const all = {
		found: [],
		unread: unreadIn(pulls)
	};
	for (const policy of policies) {
		const { found, unread } = await judgeBy(client, read, subjectsIn(pulls), {
			...terms,
			policy
		}, at);
		all.found.push(...found);
		all.unread.push(...unread);
	}
	return all;
}
async function judgeBy(client, repositories, opened, terms, at) {
	const files = new OpenFiles(client, terms);
	await files.load([...opened.map(({ subject }) => subject), ...repositories.map(issueIn)]);
	const issues = await releaseIssues(client, repositories, files);
	const answers = new SharedAnswers(client, terms, files);
	const found = [];
	const all = [...await withChecklist(opened, files), ...issues.subjects];
	for (let from = 0; from < all.length; from += AT_ONCE) {
		const some = all.slice(from, from + AT_ONCE).map(async (loaded) => {
			const judged = await judgeOne(client, loaded, files, terms, answers, at);
			return {
				subject: loaded.subject,
				title: titleOf(loaded),
				judged
			};
		});
		found.push(...await Promise.all(some));
	}
	return {
		found,
		unread: issues.unread
	};
}
async function withChecklist(opened, files) {
	const isWanted = await Promise.all(opened.map(async ({ subject }) => {
		const by = files.judgedBy(subject);
		return !by.ok || await require_sources.hasChecklistFor(by.value, subject.kind);
	}));
	return opened.filter((_, index) => isWanted[index]);
}
async function judgeOne(client, { subject, documents, facts }, files, { phase, parseTimeoutMs }, answers, at) {
	const by = files.judgedBy(subject);
	if (!by.ok) return by.error;
	const request = {
		subject,
		documents,
		readSource: new require_moves.SourceLog(client, subject).read,
		...by.value,
		phase,
		at,
		parseTimeoutMs
	};
	return require_judge.judge({
		...request,
		facts: new require_facts.Facts(facts),
		answer: answers.of(subject)
	});
}
var SharedAnswers = class {
	#client;
	#terms;
	#files;
	#shared = new Map();
	constructor(client, terms, files) {
		this.#client = client;
		this.#terms = terms;
		this.#files = files;
	}
	of(subject) {
		const live = require_ready.answersFor(this.#client, subject, this.#terms);
		return (questions) => Promise.all(questions.map(async (question) => {
			const read = question.kind === "file" && question.ref === void 0 && this.#files.file(subject, question.path);
			if (read !== false && read !== void 0) return read;
			const isShared = question.kind === "team-members" || question.kind === "permission";
			const key = `${subject.repository ?? ""} ${require_facts.questionKey(question)}`;
			const asked = (isShared ? this.#shared.get(key) : void 0) ?? live([question]);
			if (isShared) this.#shared.set(key, asked);
			const [fact] = await asked;
			return fact ?? {
				status: "unavailable",
				reason: "No answer was given"
			};
		}));
	}
};
async function releaseIssues(client, repositories, files) {
	const wanted = (await Promise.all(repositories.map(async (where) => ({
		where,
		...await files.issuesOf(issueIn(where))
	})))).filter(({ labels, templates }) => labels.length + templates.length > 0);
	const lists = await openIssuesOf(client, wanted.map(({ where, labels, templates }) => ({
		where,
		labels: templates.length > 0 ? [] : labels
	})));
	return {
		subjects: wanted.flatMap(({ where, labels, texts }) => {
			const list = lists.get(require_exit.repositoryName(where));
			const issues = list?.ok === true ? list.value : [];
			const labelled = issues.filter((issue) => labelsOf(issue).some((label) => labels.includes(label)));
			const others = issues.filter((issue) => !labelled.includes(issue)).map((issue) => ({
				issue,
				...textOf(issue)
			}));
			return [...labelled, ...require_find.issuesMadeFrom(others, texts).map(({ issue }) => issue)];
		}),
		unread: unreadIn(lists)
	};
}
function unreadIn(lists) {
	return [...lists].flatMap(([repository, list]) => list.ok ? [] : [{
		repository,
		reason: list.error
	}]);
}
function subjectsIn(lists) {
	return [...lists.values()].flatMap((list) => list.ok ? list.value : []);
}
function issueIn(where) {
	return {
		kind: "issue",
		repository: require_exit.repositoryName(where)
	};
}
function textOf({ subject, documents }) {
	return {
		number: subject.number ?? 0,
		body: documents[0]?.markdown ?? ""
	};
}
function titleOf({ facts }) {
	const origin = new require_facts.Facts(facts).get({ kind: "origin" });
	return origin?.status === "known" ? origin.value.title ?? "" : "";
}
function labelsOf({ facts }) {
	const labels = new require_facts.Facts(facts).get({ kind: "labels" });
	return labels?.status === "known" ? labels.value : [];
}
exports.judgeOpen = judgeOpen;

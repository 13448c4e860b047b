const require_context = require("./context.cjs");
const require_default = require("./default.cjs");
const require_dist = require("./dist.cjs");
const require_errors = require("./errors.cjs");
const require_source = require("./source.cjs");
const require_event_tag = require("./event-tag.cjs");
const require_access = require("./access.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_identity = require("./identity.cjs");
const require_sign_off = require("./sign-off.cjs");
const require_parse = require("./parse.cjs");
// src/find/schema.ts
const word = require_default.pipe(require_default.string(), require_default.nonEmpty("expected a text"));
const words = require_default.union([word, require_default.pipe(require_default.array(word), require_default.minLength(1, "expected at least one"))]);
const ref = require_default.pipe(require_default.string(), require_default.regex(/^(?!-)(?!.*\.\.)[^\u0000-\u0020\u007F~^:?*[\\]{1,250}$/, "expected a tag, a branch or a commit"));
const findIssue$1 = require_default.strictObject({
	label: require_default.optional(words),
	state: require_default.optional(require_default.picklist([
		"open",
		"closed",
		"all"
	])),
	field: word,
	equals: require_default.optional(word),
	by: require_default.optional(require_default.picklist(require_source.ACCESS)),
	authors: require_default.optional(words)
});
const number = require_default.pipe(require_default.string(), require_default.regex(/^#?[1-9]\d{0,14}$/, "expected the number of a pull request"));
const between = require_default.strictObject({
	from: require_default.optional(ref),
	to: require_default.optional(ref),
	into: require_default.optional(words),
	accept: require_default.optional(require_default.union([number, require_default.pipe(require_default.array(number), require_default.minLength(1, "expected at least one"))])),
	"direct-commits": require_default.optional(require_default.pipe(require_default.strictObject({
		authors: require_default.optional(words),
		"author-type": require_default.optional(require_default.picklist(["bot"]))
	}), require_default.check((keys) => Object.keys(keys).length > 0, "expected authors, or author-type: bot")))
});
const findPullRequests = require_default.strictObject({ "pull-requests": between });
const either = require_default.partial(require_default.strictObject({
	...findIssue$1.entries,
	"pull-requests": between
}));
// src/find/text.ts
const EXPECTED = "{label: release, field: Version/Tag, equals: v1.2.3} or {pull-requests: {from: v1.2.2, to: v1.2.3}}, as YAML";
function parseFind(text, { tag }) {
	const lines = new require_dist.LineCounter();
	const yaml = require_dist.parseDocument(text, {
		schema: "failsafe",
		merge: false,
		prettyErrors: false,
		lineCounter: lines,
		uniqueKeys: true
	});
	const data = dataOf(yaml);
	if (data === void 0 || !require_dist.isMap(yaml.contents)) return { errors: [`found ${JSON.stringify(text.slice(0, 200))}, expected ${EXPECTED}`] };
	const wrong = (schema, issues) => ({ errors: require_errors.schemaErrors(schema, issues, yaml, lines, "find").map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`) });
	if ("pull-requests" in data) {
		const parsed = require_default.safeParse(findPullRequests, data);
		return parsed.success ? pullRequests(parsed.output["pull-requests"], tag) : wrong(findPullRequests, parsed.issues);
	}
	const known = require_default.safeParse(either, data);
	if (!known.success) return wrong(either, known.issues);
	const parsed = require_default.safeParse(findIssue$1, data);
	return parsed.success ? issue(parsed.output, tag) : wrong(findIssue$1, parsed.issues);
}
function dataOf(yaml) {
	if (yaml.errors.length > 0) return void 0;
	try {
		const data = yaml.toJS({ maxAliasCount: 0 });
		if (typeof data !== "object" || data === null) return void 0;
		return "pull-requests" in data && data["pull-requests"] === "" ? {
			...data,
			"pull-requests": {}
		} : data;
	} catch {
		return;
	}
}
function issue({ label = [], state = "open", field, equals, by = "write", authors = [] }, tag) {
	const wanted = equals ?? tag;
	if (wanted === void 0) return { errors: ["found no `equals` and no tag in the event, expected `equals`"] };
	return { find: {
		kind: "issue",
		labels: [label].flat(),
		state,
		field,
		equals: wanted,
		by,
		authors: [authors].flat()
	} };
}
function pullRequests(written, tag) {
	const { from, to = tag, into = [], accept = [], "direct-commits": direct } = written;
	if (to === void 0) return { errors: ["found no `to` and no tag in the event, expected `to`"] };
	return { find: {
		kind: "pull-requests",
		...from === void 0 ? {} : { from },
		to,
		into: [into].flat(),
		accept: [accept].flat().map((number) => Number(number.replace("#", ""))),
		directCommits: {
			authors: [direct?.authors ?? []].flat(),
			bots: direct?.["author-type"] === "bot"
		}
	} };
}
// src/github/find/candidates.ts
async function candidatesFor(client, where, { labels, state }) {
	const asked = labels.filter((name) => !name.includes(","));
	const listed = await client.paginate(client.rest.issues.listForRepo, {
		...where,
		state,
		...asked.length === 0 ? {} : { labels: asked.join(",") },
		sort: "created",
		direction: "asc",
		per_page: 100
	});
	const wanted = labels.map((name) => name.toLowerCase());
	return listed.filter((issue) => {
		const own = issue.labels.map((label) => (typeof label === "string" ? label : label.name ?? "").toLowerCase());
		return wanted.every((name) => own.includes(name)) && (state === "all" || issue.state === state);
	}).map(({ number, title, body, html_url: url, user }) => ({
		number,
		title,
		body: body ?? "",
		url,
		author: user === null ? null : {
			login: user.login,
			id: user.id,
			isBot: user.type === "Bot"
		}
	})).toSorted((a, b) => a.number - b.number);
}
function authorCheck(client, where, { by, authors }) {
	const listed = new Set(authors.map((login) => login.toLowerCase().replace(/^@/, "")));
	const known = new Map();
	let self;
	const isOwnAccount = async (author) => require_identity.isOwn(author, await (self ??= require_identity.identityOf(client)));
	const counts = async (author) => {
		const { login, isBot } = author;
		if (listed.has(login.toLowerCase())) return true;
		if (isBot) return isOwnAccount(author);
		try {
			if (await require_access.hasAccess(client, {
				...where,
				login
			}, by)) return true;
		} catch (error) {
			if (!(error instanceof require_front_matter.GitHubError) || error.status !== 404) throw error;
		}
		return isOwnAccount(author);
	};
	return async (author) => {
		if (author === null) return false;
		const answer = known.get(author.login) ?? counts(author);
		known.set(author.login, answer);
		return answer;
	};
}
// src/find/match.ts
function sayingOf(root, name, wanted) {
	const key = require_front_matter.normalizeTitle(name);
	const found = fieldsIn(root).filter((field) => field.key === key && !field.blank);
	const [first] = found;
	if (first === void 0) return { kind: "missing" };
	const own = require_front_matter.normalize(wanted);
	const equal = found.filter(({ value }) => require_front_matter.normalize(value) === own);
	if (equal.length === found.length) return { kind: "equal" };
	if (equal.length > 0) return {
		kind: "ambiguous",
		lines: found.map(({ place }) => place.line)
	};
	const near = found.find(({ value }) => isNear(require_front_matter.normalize(value), own));
	return near === void 0 ? { kind: "other" } : {
		kind: "near",
		value: near.value
	};
}
function fieldsIn(section) {
	return [...section.fields, ...section.sections.flatMap(fieldsIn)];
}
function isNear(value, wanted) {
	const bare = (text) => text.replace(/^v(?=\d)/, "");
	const [one, other] = [bare(value), bare(wanted)];
	return one === other || one.split(" ").some((each) => bare(each) === other);
}
// src/run/find.ts
const MOST_LINES = 20;
async function findIssue(candidates, find, counts, timeoutMs = require_default.PARSE_TIMEOUT_MS) {
	const told = candidates.map((candidate) => ({
		candidate,
		said: readField(candidate, find, timeoutMs)
	}));
	const matching = told.filter(({ said }) => said.kind === "equal" || said.kind === "ambiguous" || said.kind === "unread");
	const judged = [];
	for (const each of matching) judged.push({
		...each,
		counts: await counts(each.candidate.author)
	});
	const own = judged.filter((each) => each.counts);
	const ignored = judged.filter((each) => !each.counts).map(({ candidate }) => lineOf(candidate, `does not count: ${whoIs(candidate.author)} has not the access "${find.by}"`));
	const [only] = own;
	if (only !== void 0 && own.length === 1 && only.said.kind === "equal") return {
		number: only.candidate.number,
		ignored
	};
	const what = wordsFor(find);
	const near = told.filter(({ said }) => said.kind === "near").map(({ candidate, said }) => lineOf(candidate, noteOn(said, find)));
	const listed = own.map(({ candidate, said }) => lineOf(candidate, noteOn(said, find)));
	if (own.length > 1) return { reason: [`Found ${own.length} issues or pull requests ${what}, expected one. Close or correct the others, or look for a label that only one has.`, ...cut(listed)].join("\n") };
	return { reason: [`Found no issue and no pull request ${what}. ${find.labels.length === 0 && candidates.length === 0 ? "There is none in this state at all." : `${candidates.length} looked at.`}`, ...cut([
		...listed,
		...ignored,
		...near
	])].join("\n") };
}
function readField({ number, body }, { field, equals }, timeoutMs) {
	const document = {
		id: `#${number}`,
		kind: "issue-body",
		markdown: body
	};
	try {
		return require_default.bounded(() => sayingOf(require_parse.parse(document).root, field, equals), timeoutMs);
	} catch (error) {
		if (error instanceof require_sign_off.RefusedDocument || error instanceof require_default.TimedOut) return {
			kind: "unread",
			reason: error.message
		};
		throw error;
	}
}
function wordsFor({ labels, state, field, equals }) {
	const conditions = [
		...state === "all" ? [] : [`that is ${state}`],
		...labels.length === 0 ? [] : [`with the label ${labels.map((name) => `"${name}"`).join(" and ")}`],
		`whose field "${field}" is "${equals}"`
	];
	return require_front_matter.sanitiseLine(conditions.join(", "), 500);
}
function noteOn(said, { field }) {
	switch (said.kind) {
		case "near": return `${field}: ${said.value}`;
		case "ambiguous": return `${field} is given with different values, at lines ${said.lines.join(" and ")}`;
		case "unread": return `it cannot be read: ${said.reason}`;
		default: return "";
	}
}
function whoIs(author) {
	return author === null ? "a deleted account" : `@${author.login}`;
}
function lineOf({ number, title, url }, note) {
	const more = note === "" ? "" : ` (${require_front_matter.sanitiseLine(note, 160)})`;
	return `#${number} ${require_front_matter.sanitiseLine(title, 80)}${more} ${url}`;
}
function cut(lines) {
	if (lines.length <= MOST_LINES) return [...lines];
	return [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more`];
}
// src/action/find.ts
async function found(run, text) {
	const { context } = run;
	const [owner, repo] = context.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return ended({
		kind: "could-not-judge",
		reason: "The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow."
	});
	const parsed = parseFind(text, { tag: require_event_tag.tagOf(context) });
	if ("errors" in parsed) return ended({
		kind: "policy-error",
		errors: parsed.errors.map((message) => `Unexpected value of the input \`find\`: ${message}.`)
	});
	try {
		if (parsed.find.kind === "issue") return await theIssue(run, {
			owner,
			repo
		}, parsed.find);
		const { judgePullRequests } = await Promise.resolve().then(() => require("./release.cjs"));
		return { outcomes: [await judgePullRequests(run, {
			owner,
			repo
		}, parsed.find)] };
	} catch (error) {
		return ended(require_context.stopped(error));
	}
}
async function theIssue({ client }, where, find) {
	const result = await findIssue(await candidatesFor(client, where, find), find, authorCheck(client, where, find));
	if ("reason" in result) return ended({
		kind: "could-not-judge",
		reason: result.reason
	});
	for (const line of result.ignored) require_context.info(line);
	require_context.info(`Found #${result.number}, whose field "${require_front_matter.sanitiseLine(find.field)}" is "${require_front_matter.sanitiseLine(find.equals)}".`);
	return { number: result.number };
}
function ended(judged) {
	return { outcomes: [{
		about: {},
		judged,
		statusWritten: false
	}] };
}
exports.found = found;

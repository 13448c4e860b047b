const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_judge = require("./judge.cjs");
const late_mistakes = () => require("./mistakes.cjs");
const require_verdict = require("./verdict.cjs");
const require_reading = require("./reading.cjs");
const late_signing = () => require("./signing.cjs");
const require_dist = require("./dist.cjs");
// src/gates/sign-offs/release-values.ts
function changedSince(evidence, names, { input, ask, inTime }, verb) {
	const keys = names?.map(require_reading.normalizeTitle);
	const keyOf = (key) => keys === void 0 ? require_reading.namesRelease(key) ? require_reading.wordsOfKey(key) : void 0 : keys.includes(key) ? key : void 0;
	const fields = require_judge.fieldsIn(input.checklist.root).filter(({ key }) => keyOf(key) !== void 0);
	const missing = names?.find((name) => !fields.some(({ key }) => key === require_reading.normalizeTitle(name)));
	if (missing !== void 0) return `it counts for a value of ${missing}, and the checklist has no such field`;
	const body = late_signing().bodyOf(input);
	const outside = fields.find(({ place }) => place.document !== body?.id);
	if (outside !== void 0) return `what ${plain(outside.name)} said then is not known: it stands outside the description`;
	if (body === void 0) return void 0;
	const picture = fields.find((field) => field.picture === true);
	if (picture !== void 0) return `what ${plain(picture.name)} said then is not known: it is a picture, which may show another value`;
	const told = ask.about({ kind: "body-edits" });
	const unknown = (why) => {
		const named = [...new Set(fields.map(({ name }) => plain(name)))].join(", ");
		return `what ${named === "" ? "the description" : named} said then is not known: ${why}`;
	};
	if ("unknown" in told) return fields.length === 0 ? void 0 : unknown(told.unknown);
	const history = told.value;
	const then = textsAt(evidence, body, history);
	if (typeof then === "string") return unknown(then);
	if (then.every((text) => require_reading.sameText(text, body.markdown))) return void 0;
	const read = readerOf(body, history, keyOf, inTime);
	const now = read(body.markdown);
	for (const values of then.map(read)) {
		if (values === null || now === null) return unknown("a revision is nested too deep or takes too long to be read");
		const key = [...now.keys(), ...values.keys()].find((each) => !isSame(values.get(each), now.get(each)));
		if (key === void 0) continue;
		const [before, after] = [values.get(key), now.get(key)];
		const { name } = after ?? before;
		const what = before === void 0 ? "filled in" : after === void 0 ? "taken out" : "changed";
		return `${verb} before ${plain(name)} was ${what} ${since(key, after, history, read)}`;
	}
}
function isSame(one, other) {
	if (one === void 0 || other === void 0) return one === other;
	if (one.links.size > 0 && other.links.size > 0 && !isEqual(one.links, other.links)) return false;
	if (one.values.size === 1 && other.values.size === 1) return isEqual(one.values, other.values);
	return isEqual(one.said, other.said);
}
function isEqual(one, other) {
	return one.size === other.size && [...one].every((each) => other.has(each));
}
function textsAt({ at, text }, body, { revisions, complete }) {
	const newest = revisions.at(-1)?.body;
	if (newest == null || !require_reading.sameText(newest, body.markdown)) return "the edit history is not the one of this text";
	if (text !== void 0) return [text];
	const earlier = revisions.findLast((revision) => require_judge.isBefore(revision.at, at));
	const then = revisions.filter((each) => each === earlier || !(require_judge.isBefore(each.at, at) || require_judge.isBefore(at, each.at)));
	if (then.length === 0 || earlier === void 0 && !complete) return "the edit history does not reach back to it";
	const gone = then.find((revision) => revision.body === null);
	if (gone !== void 0) return `the content of the revision of ${gone.at} was deleted from the edit history`;
	return then.map((revision) => revision.body);
}
function since(key, value, { revisions }, read) {
	const says = revisions.map(({ body }) => {
		const values = body === null ? null : read(body);
		return values === null ? void 0 : isSame(values.get(key), value);
	});
	const last = says.findLastIndex((each) => each !== true);
	const before = says.lastIndexOf(false);
	const at = revisions[last + 1].at;
	const people = revisions.slice(before + 1, last + 2).map(({ editor }) => editor === null ? "a deleted account" : `@${editor.login}`);
	return `${last === before ? `at ${at}` : `at ${at} or before`} by ${[...new Set(people)].join(" or ")}`;
}
function readerOf(body, history, keyOf, inTime) {
	const pieces = late_signing().piecesOf(history);
	const texts = new Map();
	return (markdown) => {
		const known = texts.get(markdown);
		if (known !== void 0) return known;
		const checklist = inTime("body", () => require_reading.parseOrRefuse({
			...body,
			markdown
		}, pieces));
		const values = checklist === void 0 || checklist instanceof require_reading.RefusedDocument ? null : valuesIn(checklist.root, keyOf);
		texts.set(markdown, values);
		return values;
	};
}
function valuesIn(root, keyOf) {
	const found = new Map();
	const top = require_reading.topLevel(root);
	const visit = (section, path) => {
		for (const field of section.fields) {
			const { key, name, value, link, blank } = field;
			const words = keyOf(key);
			if (blank || words === void 0) continue;
			const { said, values, links } = found.get(words) ?? {
				said: new Set(),
				values: new Set(),
				links: new Set()
			};
			if (link !== void 0) links.add(link);
			const own = `${field.picture === true ? "a picture of " : ""}${require_reading.namesEnvironment(key) ? require_reading.normalize(value) : value}`;
			found.set(words, {
				name,
				said: said.add([...path, own].join("\n")),
				values: values.add(own),
				links
			});
		}
		for (const child of section.sections) visit(child, child === top ? path : [...path, require_reading.normalizeTitle(child.title)]);
	};
	visit(root, []);
	return found;
}
function plain(name) {
	return name.replace(/[^\p{L}\p{N} ./-]+/gu, " ").slice(0, 60);
}
// src/gates/sign-offs/options.ts
const VIAS = [
	"review",
	"comment",
	"tick",
	"signature"
];
const TEAM = /^@[A-Za-z\d](?:[A-Za-z\d-]{0,38})\/[\w.-]+$/;
const permission = require_judge.strictObject({ permission: require_judge.pipe(require_judge.picklist([
	"write",
	"maintain",
	"admin"
]), require_judge.title("Permission"), require_judge.description("Everybody with at least this permission in the repository.")) });
const field = require_judge.strictObject({ field: require_judge.pipe(require_judge.string(), require_judge.nonEmpty(), require_judge.title("Field"), require_judge.description("Whoever is named in this field of the checklist.")) });
const who = require_judge.union([
	require_judge.pipe(require_judge.string(), require_judge.regex(new RegExp(`${require_judge.PERSON.source}|${TEAM.source}`), ({ input }) => `expected a login, @org/team, author or codeowners${input.endsWith("[bot]") ? ", and no bot, which never signs" : ""}${TEAM.test(`@${input}`) ? `, did you mean "@${input}"?` : ""}`)),
	permission,
	field
], "expected a login, @org/team, author, codeowners, {permission: …} or {field: …}");
const by = require_judge.pipe(require_judge.union([who, require_judge.pipe(require_judge.array(who), require_judge.minLength(1))]), require_judge.title("Who may sign"), require_judge.description("Logins (octocat, or octocat#583231 for somebody without write access), @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}."), require_judge.metadata({ examples: [
	["@acme/tech-leads", "octocat"],
	"author",
	{ permission: "maintain" }
] }));
const kind = require_judge.picklist(VIAS);
const via = require_judge.pipe(require_judge.union([kind, require_judge.pipe(require_judge.array(kind), require_judge.minLength(1))]), require_judge.title("How"), require_judge.description("What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (behind the role). Default: review and comment."));
const refusedPeople = require_judge.pipe(require_judge.union([require_judge.union([require_judge.string(), field]), require_judge.pipe(require_judge.array(require_judge.union([require_judge.string(), field])), require_judge.minLength(1))]), require_judge.title("Who may not sign"), require_judge.description("author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that."), require_judge.metadata({ examples: ["author", ["committers", { field: "Deployer" }]] }));
const fresh = require_judge.pipe(require_judge.union([
	require_judge.picklist(["head", "always"]),
	require_judge.pipe(require_judge.string(), require_judge.check((text) => require_judge.durationOf(text) !== void 0, "expected head, always or a span of time such as 24h or 7d")),
	require_judge.strictObject({ "unless-only": require_judge.pipe(require_judge.array(require_judge.pipe(require_judge.string(), require_judge.nonEmpty())), require_judge.minLength(1), require_judge.title("Unless only"), require_judge.description("Later commits that touch only these paths (globs) do not void a sign-off.")) }),
	require_judge.strictObject({ fields: require_judge.pipe(require_judge.array(require_judge.pipe(require_judge.string(), require_judge.nonEmpty())), require_judge.minLength(1), require_judge.title("Fields"), require_judge.description("A sign-off counts for the values that these fields of the checklist had when it was made.")) })
], "expected head, always, a span of time such as 24h or 7d, {unless-only: [globs]} or {fields: [names]}"), require_judge.title("Fresh"), require_judge.description("How long a sign-off counts: head (for this commit; default for pull requests), always, a span of time, {unless-only: [globs]}, or {fields: [names]} (for their values; default for issues, with the fields for version or tag and environment)."), require_judge.metadata({ examples: [
	"head",
	"24h",
	{ "unless-only": ["docs/**"] },
	{ fields: ["Version", "Region"] }
] }));
const roleOptions = require_judge.strictObject({
	by,
	via: require_judge.optional(via),
	count: require_judge.optional(require_judge.pipe(require_judge.quantifier, require_judge.check((count) => count !== "none", "expected all, any, one or {at-least: n}"), require_judge.title("Count"), require_judge.description("How many of those who may must sign: any (one, the default), one, all, or {at-least: n}."))),
	not: require_judge.optional(refusedPeople),
	fresh: require_judge.optional(fresh),
	optional: require_judge.optional(require_judge.pipe(require_judge.boolean(), require_judge.title("Optional"), require_judge.description("Shown, but nothing waits for it.")))
});
const options$10 = require_judge.strictObject({
	in: require_judge.optional(require_judge.selector),
	roles: require_judge.pipe(require_judge.record(require_judge.pipe(require_judge.string(), require_judge.nonEmpty()), roleOptions), require_judge.minEntries(1, "expected at least one role"), require_judge.title("Roles"), require_judge.description("Who must sign, by role: {by, via, count, not, fresh, optional}."), require_judge.metadata({ examples: [{
		Developer: { by: "author" },
		"Tech Lead": { by: ["@acme/tech-leads"] }
	}] })),
	distinct: require_judge.optional(require_judge.pipe(require_judge.union([require_judge.boolean(), require_judge.pipe(require_judge.array(require_judge.string()), require_judge.minLength(2))], "expected true, false or a list of roles"), require_judge.title("Distinct"), require_judge.description("Nobody signs for two roles: true for all roles, or a list of them."))),
	not: require_judge.optional(refusedPeople),
	fresh: require_judge.optional(fresh)
});
function rolesOf(chosen) {
	return Object.entries(chosen.roles).map(([name, own]) => ({
		name,
		key: require_reading.normalizeTitle(name),
		by: [own.by].flat(),
		via: own.via === void 0 ? ["review", "comment"] : VIAS.filter((each) => [own.via].flat().includes(each)),
		count: own.count ?? "any",
		not: [...[own.not ?? []].flat(), ...[chosen.not ?? []].flat()].map(notOf).filter((each) => !(typeof each === "object" && "role" in each && each.role === require_reading.normalizeTitle(name))),
		fresh: own.fresh ?? chosen.fresh,
		optional: own.optional ?? false
	}));
}
const NOT_WORDS = [
	"author",
	"committers",
	"last-pusher"
];
function notOf(not) {
	if (typeof not === "object") return not;
	return NOT_WORDS.find((word) => word === not) ?? { role: require_reading.normalizeTitle(not) };
}
function refine(chosen) {
	const roles = rolesOf(chosen);
	const keys = roles.map(({ key }) => key);
	const twice = roles.find(({ key }, index) => keys.indexOf(key) < index);
	if (twice !== void 0) return `expected each role once, found "${twice.name}" twice`;
	if (roles.every(({ optional }) => optional)) return "expected at least one role that is not optional";
	const stranger = [...Array.isArray(chosen.distinct) ? chosen.distinct : [], ...[chosen.not, ...Object.values(chosen.roles).map((role) => role.not)].flatMap((not) => [not ?? []].flat()).filter((not) => typeof not === "string").filter((not) => !NOT_WORDS.includes(not))].find((name) => !keys.includes(require_reading.normalizeTitle(name)));
	if (stranger !== void 0) return `expected a role of this gate, author, committers or last-pusher, found "${stranger}"`;
	for (const { name, by: allowed, not: refused, count } of roles) {
		if (refused.includes("author") && allowed.every((each) => each === "author")) return `expected somebody else for "${name}" than the author, whom "not" refuses`;
		if (count === "all" && allowed.some((each) => typeof each === "object" && "permission" in each)) return `expected logins, teams, author or a field for "${name}": with "count: all" everybody must be known by name`;
	}
}
// src/gates/kit/measure.ts
const UNITS = new Map(Object.entries({
	ns: ["ms", 1e-6],
	µs: ["ms", .001],
	us: ["ms", .001],
	ms: ["ms", 1],
	s: ["ms", 1e3],
	sec: ["ms", 1e3],
	min: ["ms", 6e4],
	m: ["ms", 6e4],
	h: ["ms", 36e5],
	d: ["ms", 864e5],
	b: ["byte", 1],
	kb: ["byte", 1e3],
	mb: ["byte", 1e6],
	gb: ["byte", 1e9],
	tb: ["byte", 0xe8d4a51000],
	kib: ["byte", 1024],
	mib: ["byte", 1024 ** 2],
	gib: ["byte", 1024 ** 3],
	tib: ["byte", 1024 ** 4],
	"%": ["%", 1]
}));
const GROUPED = /[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)/.source;
const MEASURE = new RegExp(`^([+-]?(?:${GROUPED}|\\d+(?:\\.\\d+)?)(?:e[+-]?\\d{1,3})?)\\s*(?:/\\s*(\\d+(?:\\.\\d+)?)|([%µ\\p{L}]{1,16}))?$`, "iu");
function readMeasure(text) {
	const match = MEASURE.exec(text.trim());
	if (match === null) return void 0;
	const [, digits = ""] = match;
	const amount = Number(digits.replaceAll(",", ""));
	const outOf = match[2] === void 0 ? void 0 : Number(match[2]);
	if (outOf !== void 0) return Number.isFinite(outOf) && outOf > 0 && amount >= 0 && amount <= outOf ? {
		amount,
		unit: `/${outOf}`
	} : void 0;
	const written = (match[3] ?? "").normalize("NFC").replace("μ", "µ");
	const name = written === "M" ? written : written.toLowerCase();
	const [unit, factor] = UNITS.get(name) ?? [name, 1];
	return Number.isFinite(amount * factor) ? {
		amount: amount * factor,
		unit
	} : void 0;
}
const RELATIVE = /^(\d{1,9}(?:\.\d{1,9})?)\s*(?:[x×]\s+|%\s+of\s+)(\S(?:.*\S)?)$/i;
function readRelative(text) {
	const match = RELATIVE.exec(text.trim());
	if (match === null) return void 0;
	const [, digits, of = ""] = match;
	const number = Number(digits);
	const times = /^[\d.]+\s*%/.test(text.trim()) ? number / 100 : number;
	return times > 0 ? {
		times,
		of
	} : void 0;
}
const bound = require_judge.pipe(require_judge.union([require_judge.pipe(require_judge.number(), require_judge.finite()), require_judge.pipe(require_judge.string(), require_judge.check((text) => readMeasure(text) !== void 0 && !/[x×]\s*$/i.test(text) || readRelative(text) !== void 0, "expected a number with an optional unit, such as 80, \"1 %\" or \"500 ms\", or a multiple, such as \"3x baseline\""))]), require_judge.metadata({ examples: [
	80,
	"1 %",
	"500 ms",
	"3x baseline-p95"
] }));
const OPERATORS = {
	"at-least": {
		words: "at least",
		holds: (a, b) => a >= b
	},
	"at-most": {
		words: "at most",
		holds: (a, b) => a <= b
	},
	below: {
		words: "below",
		holds: (a, b) => a < b
	},
	above: {
		words: "above",
		holds: (a, b) => a > b
	}
};
function isComparable(actual, limit) {
	if (actual.unit === limit.unit) return true;
	return limit.unit === "" && (actual.unit === "%" || actual.unit.startsWith("/"));
}
function isValue(text, wanted) {
	const [actual, limit] = [readMeasure(text), readMeasure(String(wanted))];
	if (actual === void 0 || limit === void 0 || typeof wanted === "string" && limit.unit === "") return require_reading.normalize(text) === require_reading.normalize(String(wanted));
	return (actual.unit === limit.unit || limit.unit === "" && actual.unit.startsWith("/")) && actual.amount === limit.amount;
}
// src/gates/kit/span.ts
const EXPECTED$1 = "expected a span of time with its unit, such as \"24h\", \"30 min\" or \"7 d\"";
const span = require_judge.pipe(require_judge.string(EXPECTED$1), require_judge.check((text) => secondsIn(text) > 0, EXPECTED$1), require_judge.title("Not older than"), require_judge.description("How old the evidence may be when it is judged."), require_judge.metadata({ examples: ["24h", "7 d"] }));
function secondsIn(text) {
	const measure = readMeasure(text);
	return measure?.unit === "ms" ? measure.amount / 1e3 : 0;
}
function isFresh(time, within, at) {
	return time !== null && require_judge.isWithin(time, secondsIn(within), at);
}
// src/gates/kit/signal.ts
function judgeSignals(signals, wish, { at }) {
	const { about, allowed, help } = wish;
	const expected = allowed.join(" or ");
	if (signals.length === 0) return { findings: [{
		status: "pending",
		unknown: true,
		about,
		message: "None found yet",
		expected,
		help
	}] };
	const judged = signals.flatMap((signal) => {
		const actual = signal.name === about ? {} : { actual: signal.name };
		const base = {
			about,
			...actual,
			expected
		};
		const { result } = signal;
		if (result !== void 0 && allowed.includes(result)) {
			if (wish.within === void 0 || isFresh(signal.time, wish.within, at)) return [];
			const message = `Older than ${wish.within}`;
			return [{
				status: "pending",
				unknown: true,
				about,
				...actual,
				message,
				help: "Run it again."
			}];
		}
		if (result === void 0 || wish.open.includes(result)) return [{
			status: "pending",
			unknown: true,
			...base,
			message: openWords(result),
			help: "Wait for it."
		}];
		return [{
			status: "failed",
			...base,
			message: `${upper(wish.verb)} ${word(result)}`,
			help: "Mend the cause, then run it again."
		}];
	});
	const bad = signals.find(({ result }) => result !== void 0 && !allowed.includes(result) && !wish.open.includes(result));
	return {
		findings: judged,
		...bad?.result === void 0 ? {} : { against: `${about} ${wish.verb} ${word(bad.result)}` },
		found: signals.map(({ name, result }) => `${name}: ${result ?? "no result yet"}`).join(" · ")
	};
}
function openWords(result) {
	return result === void 0 ? "No result yet" : `No result yet: ${word(result)}`;
}
function word(result) {
	return /^[a-z_]{1,24}$/.test(result) ? result.replaceAll("_", " ") : "something else";
}
function upper(text) {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function together(evidence) {
	const against = evidence.find((each) => each.against !== void 0)?.against;
	const found = evidence.flatMap((each) => each.found ?? []).join(" · ");
	return {
		findings: evidence.flatMap((each) => each.findings),
		...against === void 0 ? {} : { against },
		...found === "" ? {} : { found }
	};
}
// src/gates/kit/report.ts
function reportOptions({ name, from }) {
	return {
		name: require_judge.signalNames(name.description, name.example),
		at: require_judge.optional(require_judge.at),
		from: require_judge.optional(require_judge.pipe(require_judge.string(), require_judge.nonEmpty(), require_judge.title("From"), require_judge.description(from.description), require_judge.metadata({ examples: [from.example] }))),
		within: require_judge.optional(span)
	};
}
function judgeReports(chosen, wish, input, read) {
	const commit = require_judge.commitOf(chosen.at, input);
	if ("finding" in commit) return { findings: [commit.finding] };
	const names = [chosen.name].flat();
	const found = read(commit.sha);
	if ("question" in found) return require_judge.unanswered(names.join(", "), found.question, found.reason);
	const from = chosen.from?.toLowerCase();
	const reports = found.reports.filter((each) => from === void 0 || each.from?.toLowerCase() === from);
	return together(names.map((about) => {
		const named = reports.filter((each) => require_judge.matchesName([about], each.name));
		if (isGlob(about)) return judgeSignals(named.filter(({ gate }) => gate === void 0), {
			...wish,
			about,
			within: chosen.within
		}, input);
		if (named.some(({ gate }) => gate === "self")) return itself(about);
		return judgeSignals(named, {
			...wish,
			about,
			within: chosen.within
		}, input);
	}));
}
function isGlob(name) {
	return /[*?]/.test(name);
}
function itself(about) {
	return {
		findings: [{
			status: "failed",
			about,
			message: "This is what the gate reports of itself",
			help: "Name what somebody else reports, in the policy."
		}],
		against: `${about} is what the gate reports of itself`
	};
}
// src/gates/check-run.ts
const conclusion = require_judge.picklist([
	"success",
	"neutral",
	"skipped",
	"failure",
	"cancelled",
	"timed_out",
	"action_required",
	"stale"
]);
const options$9 = require_judge.strictObject({
	...reportOptions({
		name: {
			description: "The check run, by name. \"*\" and \"?\" stand for any text and any character, which leaves out what the gate itself reports.",
			example: "unit-tests"
		},
		from: {
			description: "The slug of the GitHub App that must have made it.",
			example: "github-actions"
		}
	}),
	conclusion: require_judge.optional(require_judge.pipe(require_judge.union([conclusion, require_judge.pipe(require_judge.array(conclusion), require_judge.minLength(1))]), require_judge.title("Conclusion"), require_judge.description("What it must have concluded: success (the default), or any of a list."))),
	...require_judge.EVIDENCE_OPTIONS
});
const checkRun = require_judge.defineEvidenceGate({
	name: "check-run",
	description: "Asks for check runs on a commit, such as jobs of workflows, and what they concluded.",
	options: options$9,
	asks: [
		"commit",
		"check-runs",
		"value"
	],
	summary: (chosen) => `${[chosen.name].flat().join(", ")}${require_judge.atWords(chosen.at)}: ${[chosen.conclusion ?? "success"].flat().join(" or ")}`,
	judge: (chosen, input) => {
		return judgeReports(chosen, {
			allowed: [chosen.conclusion ?? "success"].flat(),
			open: [],
			verb: "concluded",
			help: "Let it run on this commit."
		}, input, (sha) => {
			const question = {
				kind: "check-runs",
				sha
			};
			const fact = input.facts.get(question);
			if (fact?.status !== "known") return {
				question,
				reason: fact?.reason
			};
			return { reports: fact.value.filter((run) => !fact.value.some((other) => speaksFor(other, run))).map((run) => ({
				name: run.name,
				result: run.status === "completed" ? run.conclusion ?? void 0 : void 0,
				time: run.completedAt,
				from: run.app,
				gate: run.gate
			})) };
		});
	}
});
function speaksFor(other, run) {
	if (run.app === null || other.app !== run.app || other.name !== run.name || other.conclusion === run.conclusion) return false;
	if (run.conclusion === "skipped") return other.conclusion !== "cancelled";
	if (run.conclusion !== "cancelled" || other.conclusion === "skipped") return false;
	return other.status !== "completed" || require_judge.isBefore(run.completedAt ?? "", other.completedAt ?? "");
}
// src/gates/deployment.ts
const state = require_judge.picklist([
	"success",
	"inactive",
	"failure",
	"error",
	"in_progress",
	"queued",
	"pending",
	"waiting"
]);
const options$8 = require_judge.strictObject({
	environment: require_judge.pipe(require_judge.string(), require_judge.nonEmpty(), require_judge.title("Environment"), require_judge.description("The environment that was deployed to."), require_judge.metadata({ examples: ["staging"] })),
	at: require_judge.optional(require_judge.at),
	state: require_judge.optional(require_judge.pipe(require_judge.union([state, require_judge.pipe(require_judge.array(state), require_judge.minLength(1))]), require_judge.title("State"), require_judge.description("The state of the newest deployment of the commit: success (the default), or any of a list. GitHub sets inactive once another deployment takes its place; it stands for success, and one that had failed before stays failed."))),
	within: require_judge.optional(span),
	...require_judge.EVIDENCE_OPTIONS
});
const OPEN = [
	"pending",
	"queued",
	"in_progress",
	"waiting"
];
const deployment = require_judge.defineEvidenceGate({
	name: "deployment",
	description: "Asks whether the same commit was deployed to an environment, and with what result.",
	options: options$8,
	asks: [
		"commit",
		"deployment",
		"value"
	],
	summary: (chosen) => `Deployed to ${chosen.environment}${require_judge.atWords(chosen.at)}: ${[chosen.state ?? "success"].flat().join(" or ")}`,
	judge: (chosen, input) => {
		const { environment: about } = chosen;
		const commit = require_judge.commitOf(chosen.at, input);
		if ("finding" in commit) return { findings: [commit.finding] };
		const question = {
			kind: "deployment",
			environment: about,
			sha: commit.sha
		};
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return require_judge.unanswered(about, question, fact?.reason);
		return judgeSignals(fact.value.exists ? [{
			name: about,
			result: resultOf(fact.value),
			time: fact.value.at
		}] : [], {
			about,
			allowed: [chosen.state ?? "success"].flat(),
			open: OPEN,
			verb: "reported",
			within: chosen.within,
			help: "Deploy this commit there."
		}, input);
	}
});
function resultOf(found) {
	return (found.state === "inactive" && found.before !== void 0 && found.before !== "success" ? found.before : found.state) ?? void 0;
}
// src/gates/file.ts
const options$7 = require_judge.strictObject({
	path: require_judge.pipe(require_judge.given, require_judge.title("Path"), require_judge.description("A path in the repository. With must: be-changed or be-unchanged it may be a glob."), require_judge.metadata({ examples: [
		"CHANGELOG.md",
		"docs/**",
		{
			field: "Version",
			prefix: "notes/",
			suffix: ".md"
		}
	] })),
	must: require_judge.optional(require_judge.pipe(require_judge.picklist([
		"exist",
		"be-absent",
		"be-changed",
		"be-unchanged"
	]), require_judge.title("Must"), require_judge.description("exist (the default), be-absent, be-changed (added or changed, and still there) or be-unchanged."))),
	contains: require_judge.optional(require_judge.pipe(require_judge.given, require_judge.title("Contains"), require_judge.description("A text that must stand in it: a text, {field: name} or {value: name}."), require_judge.metadata({ examples: [{ field: "Version" }] }))),
	at: require_judge.optional(require_judge.at),
	since: require_judge.optional(require_judge.pipe(require_judge.given, require_judge.title("Since"), require_judge.description("Where the range of changes begins: a branch, tag or SHA. Left out: what the pull request changes."), require_judge.metadata({ examples: ["v1.3.0", {
		field: "Previous version",
		prefix: "v"
	}] }))),
	...require_judge.EVIDENCE_OPTIONS
});
const WORDS$2 = {
	exist: "exists",
	"be-absent": "is absent",
	"be-changed": "is changed",
	"be-unchanged": "is unchanged"
};
const file = require_judge.defineEvidenceGate({
	name: "file",
	description: "Asks for a file to be there, to contain a text, or to be changed by the pull request or since a tag.",
	options: options$7,
	asks: [
		"commit",
		"path",
		"file",
		"changed-files",
		"files-between",
		"value"
	],
	refine: ({ must = "exist", contains, since, at: where }) => {
		const changes = must === "be-changed" || must === "be-unchanged";
		if (contains !== void 0 && must !== "exist") return "expected \"contains\" only with must: exist";
		if (since !== void 0 && !changes) return "expected \"since\" only with must: be-changed or be-unchanged";
		if (where !== void 0 && changes && since === void 0) return "expected \"at\" beside \"since\"";
	},
	summary: ({ path, must = "exist", contains, since, at: where }) => [
		`${require_judge.givenWords(path)} ${WORDS$2[must]}`,
		...contains === void 0 ? [] : [`and contains ${require_judge.givenWords(contains)}`],
		...since === void 0 ? [] : [`since ${require_judge.givenWords(since)}`]
	].join(" ") + require_judge.atWords(where),
	judge: (chosen, input) => {
		const about = require_judge.givenWords(chosen.path);
		const path = require_judge.resolve(chosen.path, input);
		if ("finding" in path) return { findings: [path.finding] };
		const globs = path.own ? path.text : escaped(path.text);
		return chosen.must === "be-changed" || chosen.must === "be-unchanged" ? judgeChange(chosen, about, globs, input) : judgeContent(chosen, about, path.text, input);
	}
});
function escaped(path) {
	return path.replaceAll(/[*?[\]{}()!+@|\\]/g, "\\$&");
}
function judgeContent(chosen, about, path, input) {
	const commit = require_judge.commitOf(chosen.at, input);
	if ("finding" in commit) return { findings: [commit.finding] };
	return chosen.contains === void 0 ? judgePresence(chosen.must === "be-absent", about, {
		path,
		ref: commit.sha
	}, input) : judgeText(chosen.contains, about, {
		path,
		ref: commit.sha
	}, input);
}
function judgePresence(isForbidden, about, spot, { facts }) {
	const question = {
		kind: "path",
		...spot
	};
	const fact = facts.get(question);
	if (fact?.status !== "known") return require_judge.unanswered(about, question, fact?.reason);
	const actual = about === spot.path ? {} : { actual: spot.path };
	if (!isForbidden) return fact.value.exists ? { findings: [] } : missing(about, actual);
	if (!fact.value.exists) return { findings: [] };
	return {
		findings: [{
			status: "failed",
			about,
			message: "File is there, but must not be",
			...actual,
			help: "Delete the file."
		}],
		against: `${about} is there`
	};
}
function judgeText(contains, about, spot, input) {
	const question = {
		kind: "file",
		...spot
	};
	const fact = input.facts.get(question);
	if (fact?.status !== "known") return require_judge.unanswered(about, question, fact?.reason);
	const { exists, text } = fact.value;
	if (!exists) return missing(about, about === spot.path ? {} : { actual: spot.path });
	const wanted = require_judge.resolve(contains, input);
	if ("finding" in wanted) return { findings: [wanted.finding] };
	if (wanted.own ? text.includes(wanted.text) : require_judge.mentions(text, wanted.text)) return { findings: [] };
	return { findings: [{
		status: "pending",
		about,
		message: "File does not contain what it must",
		...wanted.own ? { expected: wanted.text } : { actual: wanted.text },
		help: "Write it into the file."
	}] };
}
function missing(about, actual) {
	return { findings: [{
		status: "pending",
		about,
		message: "File does not exist",
		...actual,
		help: "Add the file."
	}] };
}
function judgeChange(chosen, about, glob, input) {
	let question = { kind: "changed-files" };
	if (chosen.since !== void 0) {
		const base = require_judge.resolveRef(chosen.since, input);
		if ("finding" in base) return { findings: [base.finding] };
		const head = require_judge.commitOf(chosen.at, input);
		if ("finding" in head) return { findings: [head.finding] };
		question = {
			kind: "files-between",
			base: base.ref,
			head: head.sha
		};
	}
	const fact = input.facts.get(question);
	if (fact?.status !== "known") return require_judge.unanswered(about, question, fact?.reason);
	const cut = {
		status: "failed",
		unknown: true,
		about,
		message: "The list of changed files is cut"
	};
	if (chosen.must === "be-unchanged") {
		const changed = touched(fact.value, glob);
		if (changed.length === 0) return { findings: fact.value.complete ? [] : [cut] };
		return {
			findings: [{
				status: "failed",
				about,
				message: "File is changed, but must not be",
				actual: changed.slice(0, 10).join(", "),
				help: "Take the change out."
			}],
			against: `${about} is changed`
		};
	}
	const left = kept(fact.value, glob);
	if (left.length > 0) return {
		findings: [],
		found: left.slice(0, 10).join(", ")
	};
	if (!fact.value.complete) return { findings: [cut] };
	return { findings: [{
		status: "pending",
		about,
		message: "File is not changed",
		help: "Change it."
	}] };
}
function touched({ files }, glob) {
	return files.filter(({ path, previous }) => require_judge.matchesGlob([glob], path) || previous !== void 0 && require_judge.matchesGlob([glob], previous)).map(({ path }) => path);
}
function kept({ files }, glob) {
	return files.filter(({ path, removed }) => removed !== true && require_judge.matchesGlob([glob], path)).map(({ path }) => path);
}
// src/gates/label.ts
const options$6 = require_judge.strictObject({
	name: require_judge.signalNames("The label, or several. \"*\" and \"?\" stand for any text and any character.", "qa-approved"),
	require: require_judge.optional(require_judge.quantifier),
	...require_judge.EVIDENCE_OPTIONS
});
const label = require_judge.defineEvidenceGate({
	name: "label",
	description: "Asks for labels to be set, or with \"require: none\" for labels not to be set.",
	options: options$6,
	asks: ["labels"],
	summary: ({ name, require: require$2 = "all" }) => {
		const names = [name].flat();
		if (require$2 === "none") return `Labels: no ${names.join(", no ")}`;
		return names.length === 1 ? `Label: ${names[0]}` : `Labels: ${require_verdict.quantifierWords(require$2)} of ${names.join(", ")}`;
	},
	judge: ({ name, require: require$3 = "all" }, { facts }) => {
		const names = [name].flat();
		const about = names.join(", ");
		const question = { kind: "labels" };
		const fact = facts.get(question);
		if (fact?.status !== "known") return require_judge.unanswered(about, question, fact?.reason);
		const isSet = (each) => fact.value.some((own) => require_judge.matchesName([each], own));
		const there = names.filter(isSet);
		const missing = names.filter((each) => !isSet(each));
		const status = require_verdict.quantify(require$3, names.map((each) => isSet(each) ? "passed" : "pending"));
		const found = fact.value.join(", ");
		if (status === "passed") return {
			findings: [],
			found
		};
		const [, most] = require_verdict.bounds(require$3, names.length);
		if (there.length > most) {
			const message = "Label is set, but must not be";
			return {
				findings: there.map((each) => ({
					status: "failed",
					about: each,
					message,
					help: "Take it off once its reason is gone."
				})),
				found,
				against: `the label ${there.join(", ")} is set`,
				...require$3 === "none" ? { tripped: true } : {}
			};
		}
		const help = "Set it once it is true.";
		if (require$3 === "all") return {
			findings: missing.map((each) => ({
				status: "pending",
				about: each,
				message: "Label is not set",
				help
			})),
			found
		};
		return {
			findings: [{
				status,
				about,
				message: `${there.length} of ${names.length} labels are set`,
				expected: require_verdict.quantifierWords(require$3),
				help
			}],
			found
		};
	}
});
// src/gates/milestone.ts
const options$5 = require_judge.strictObject({
	name: require_judge.optional(require_judge.pipe(require_judge.given, require_judge.title("Name"), require_judge.description("The milestone, by its title. Left out: the one of the pull request or issue."), require_judge.metadata({ examples: ["1.4.0", { field: "Version" }] }))),
	open: require_judge.optional(require_judge.pipe(require_judge.number(), require_judge.integer(), require_judge.minValue(0), require_judge.title("Open"), require_judge.description("The largest number of items that may still be open beside the one that is judged. Default 0."))),
	...require_judge.EVIDENCE_OPTIONS
});
const milestone = require_judge.defineEvidenceGate({
	name: "milestone",
	description: "Asks for a milestone without open issues and pull requests.",
	options: options$5,
	asks: ["milestone", "value"],
	summary: ({ name, open = 0 }) => `Milestone${name === void 0 ? "" : ` ${require_judge.givenWords(name)}`}: ${open === 0 ? "nothing open" : `at most ${open} open`}`,
	judge: ({ name, open = 0 }, input) => {
		const question = { kind: "milestone" };
		const about = name === void 0 ? "Milestone" : require_judge.givenWords(name);
		if (name !== void 0) {
			const resolved = require_judge.resolve(name, input);
			if ("finding" in resolved) return { findings: [resolved.finding] };
			question.title = resolved.text;
		}
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return require_judge.unanswered(about, question, fact?.reason);
		if (!fact.value.exists) return { findings: [{
			status: "pending",
			about,
			message: name === void 0 ? "It is in no milestone" : "There is no such milestone",
			help: name === void 0 ? "Put it into a milestone." : "Create the milestone, or correct its title."
		}] };
		const { title: actual, open: left } = fact.value;
		const found = `${left} open`;
		if (left <= open) return {
			findings: [],
			found
		};
		const counted = `${left} ${left === 1 ? "item is" : "items are"} still open`;
		return {
			findings: [{
				status: "failed",
				about,
				message: counted,
				actual,
				expected: open === 0 ? "none" : `at most ${open}`,
				help: "Close them, or move them to another milestone."
			}],
			found,
			against: `${counted} in the milestone`
		};
	}
});
// src/gates/release.ts
const options$4 = require_judge.strictObject({
	tag: require_judge.pipe(require_judge.given, require_judge.title("Tag"), require_judge.description("The tag of the release: a text, {field: name} or {value: name}."), require_judge.metadata({ examples: ["v1.4.0", {
		field: "Version",
		prefix: "v"
	}] })),
	draft: require_judge.optional(require_judge.pipe(require_judge.boolean(), require_judge.title("Draft"), require_judge.description("false (the default): it must be published. true: it must still be a draft."))),
	prerelease: require_judge.optional(require_judge.pipe(require_judge.boolean(), require_judge.title("Pre-release"), require_judge.description("Whether it must be marked as one. Left out: either."))),
	notes: require_judge.optional(require_judge.pipe(require_judge.boolean(), require_judge.title("Notes"), require_judge.description("true: its notes must say something: more than headings, comments and placeholders."))),
	assets: require_judge.optional(require_judge.pipe(require_judge.array(require_judge.pipe(require_judge.string(), require_judge.nonEmpty())), require_judge.minLength(1), require_judge.title("Assets"), require_judge.description("Files that must be uploaded and not empty, by name. \"*\" stands for any text."), require_judge.metadata({ examples: [["app-*.tar.gz", "SHA256SUMS"]] }))),
	...require_judge.EVIDENCE_OPTIONS
});
const release = require_judge.defineEvidenceGate({
	name: "release",
	description: "Asks for a release on GitHub: published, with notes, with assets.",
	options: options$4,
	asks: ["release", "value"],
	summary: (chosen) => `Release ${require_judge.givenWords(chosen.tag)}: ${[
		chosen.draft === true ? "a draft" : "published",
		...chosen.prerelease === void 0 ? [] : [chosen.prerelease ? "a pre-release" : "no pre-release"],
		...chosen.notes === true ? ["with notes"] : [],
		...chosen.assets === void 0 ? [] : [`with ${chosen.assets.join(", ")}`]
	].join(", ")}`,
	judge: (chosen, input) => {
		const about = require_judge.givenWords(chosen.tag);
		const resolved = require_judge.resolveRef(chosen.tag, input);
		if ("finding" in resolved) return { findings: [resolved.finding] };
		const question = {
			kind: "release",
			tag: resolved.ref
		};
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return require_judge.unanswered(about, question, fact?.reason);
		const actual = about === resolved.ref ? {} : { actual: resolved.ref };
		const wrong = fact.value.exists ? lacks(chosen, fact.value) : [NONE];
		const findings = wrong.map(({ against: _, ...each }) => ({
			status: "pending",
			about,
			...actual,
			...each
		}));
		const against = wrong.find((each) => each.against !== void 0)?.against;
		return {
			findings,
			found: resolved.ref,
			...against === void 0 ? {} : { against }
		};
	}
});
const NONE = {
	message: "There is no release for this tag",
	help: "Create the release."
};
function lacks(chosen, found) {
	const draft = chosen.draft ?? false;
	const missing = (chosen.assets ?? []).filter((wanted) => !found.assets.some((asset) => require_judge.matchesName([wanted], asset.name) && asset.state === "uploaded" && asset.size > 0));
	return [
		found.draft !== draft && (draft ? {
			message: "It is published already",
			help: "Make it a draft again.",
			against: "the release is published"
		} : {
			message: "It is a draft",
			help: "Publish it.",
			against: "the release is a draft"
		}),
		chosen.prerelease !== void 0 && chosen.prerelease !== found.prerelease && {
			message: found.prerelease ? "It is a pre-release" : "It is no pre-release",
			help: "Change the mark of the release.",
			against: `the release is ${found.prerelease ? "a" : "no"} pre-release`
		},
		chosen.notes === true && !saysSomething(found.notes) && {
			message: "Its notes are empty",
			help: "Write the notes.",
			against: "the notes of the release are empty"
		},
		...missing.map((expected) => ({
			message: "An asset is missing",
			expected,
			help: "Upload it.",
			against: "an asset of the release is missing"
		}))
	].filter((each) => each !== false);
}
function saysSomething(notes) {
	return notes.replace(/<!--.*?(?:-->|$)/gs, "").split(/\r?\n/).some((line) => !/^ {0,3}#{1,6}(?:\s|$)/.test(line) && !require_reading.isBlank(line.replace(/^\s*[-*+](?:\s|$)/, "")));
}
// src/gates/section.ts
const options$3 = require_judge.strictObject({
	in: require_judge.optional(require_judge.selector),
	must: require_judge.optional(require_judge.pipe(require_judge.picklist([
		"present",
		"absent",
		"non-empty"
	]), require_judge.title("State"), require_judge.description("What the section must be: present (default), absent, or non-empty."))),
	order: require_judge.optional(require_judge.pipe(require_judge.array(require_judge.selector), require_judge.minLength(2), require_judge.title("Order"), require_judge.description("Sections that must all be there, in this order."), require_judge.metadata({ examples: [["Plan", "Rollout"]] })))
});
const section = require_judge.defineGate({
	name: "section",
	description: "Asks for a section to be present, absent or non-empty, or for sections in a given order.",
	options: options$3,
	refine: (chosen) => chosen.in === void 0 && chosen.order === void 0 ? "expected \"in\" or \"order\"" : void 0,
	summary: (chosen) => [...chosen.in === void 0 ? [] : [`${chosen.in}: ${chosen.must ?? "present"}`], ...chosen.order === void 0 ? [] : [`In order: ${chosen.order.join(", ")}`]].join("; "),
	evaluate: (chosen, input) => require_judge.outcome([...chosen.in === void 0 ? [] : stateFindings(chosen.in, chosen.must ?? "present", input), ...chosen.order === void 0 ? [] : orderFindings(chosen.order, input)])
});
function stateFindings(selectorText, must, input) {
	if (must === "absent") {
		const selection = require_reading.select(input.checklist.root, selectorText);
		return (selection.kind === "one" ? [selection.found] : selection.kind === "several" ? selection.found : []).map(({ section: each }) => ({
			status: "failed",
			message: "Section must not be there",
			about: selectorText,
			place: require_judge.placeOf(each),
			help: "Delete the section."
		}));
	}
	const located = require_judge.locate(input.checklist, selectorText);
	if ("finding" in located) return [located.finding];
	const { scope } = located;
	if (must === "present" || require_judge.saysSomething(scope.section, input.comparison)) return [];
	return [{
		status: "pending",
		message: "Section is empty",
		section: scope.path,
		place: require_judge.placeOf(scope.section),
		help: "Write what belongs below this heading."
	}];
}
function orderFindings(order, input) {
	const findings = [];
	let last;
	const documents = input.checklist.documents.map(({ id }) => id);
	for (const title of order) {
		const located = require_judge.locate(input.checklist, title);
		if ("finding" in located) {
			findings.push(located.finding);
			continue;
		}
		const place = require_judge.placeOf(located.scope.section);
		const at = [documents.indexOf(place.document), place.offset];
		if (last !== void 0 && isBefore(at, last.at)) findings.push({
			status: "failed",
			message: "Section stands too early",
			expected: `${last.title}, then ${title}`,
			section: located.scope.path,
			place,
			help: "Move the section down."
		});
		else last = {
			title,
			at
		};
	}
	return findings;
}
function isBefore([document = 0, offset = 0], [otherDocument = 0, otherOffset = 0]) {
	return document === otherDocument ? offset < otherOffset : document < otherDocument;
}
// src/gates/sign-offs/to-do.ts
function openFinding({ role, counted }, waiting, unowned, about, context) {
	const [least, most] = require_verdict.bounds(role.count, 1e400);
	if (counted.length > most) return {
		status: "failed",
		message: `${counted.length} have signed, expected exactly one`,
		...about,
		help: "Let all but one take it back."
	};
	const enough = role.count !== "all" && counted.length >= least;
	const files = unowned.flatMap((each) => each.files);
	const message = enough && files.length > 0 ? `No owner of ${files.length} changed file${files.length === 1 ? "" : "s"} has signed` : counted.length === 0 ? "Nobody has signed" : `${counted.length} signed, expected ${role.count === "all" ? "all who may" : require_verdict.quantifierWords(role.count)}`;
	if (role.count !== "all" && waiting !== void 0 && counted.length + waiting.length < least) {
		const help = "Let more people sign, or ask for fewer: that is for the policy to say.";
		return {
			status: "failed",
			message: `${message}, and not enough people are left who may`,
			...about,
			expected: words$1(role),
			help
		};
	}
	const help = howTo(role, context);
	if (help === void 0) return {
		status: "failed",
		message: "An issue has no reviews, and nothing else counts",
		...about,
		expected: words$1(role)
	};
	return {
		status: "pending",
		message,
		...about,
		expected: words$1(role),
		help
	};
}
function wrongFinding({ verb, login, place }, reason, role) {
	return {
		status: "failed",
		kind: "refused",
		message: `${verb} by somebody who ${reason}`,
		about: role.name,
		actual: `@${login}`,
		place,
		help: "Take it back, and let somebody sign who may."
	};
}
function howTo({ name, via }, { input }) {
	const sha = input.subject.headSha === void 0 ? "" : ` ${input.subject.headSha.slice(0, 16)}`;
	const { kind } = input.subject;
	const text = via.filter((each) => kind !== "issue" || each !== "review").map((each) => ({
		review: "approve the pull request",
		comment: `comment "/sign-off ${name}${sha}"`,
		tick: "tick the box of the role yourself",
		signature: "sign behind the role yourself"
	})[each]).join(", or ");
	return text === "" ? void 0 : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
function words$1({ by }) {
	return by.map(wordsOf).join(" or ");
}
function wordsOf(who) {
	if (typeof who === "object") return "permission" in who ? `permission ${who.permission}` : `whoever is named as ${who.field}`;
	if (who === "author") return "the author";
	return who === "codeowners" ? "owners of the changed files" : who.startsWith("@") ? who : `@${who}`;
}
// src/gates/sign-offs/evidence/beginning.ts
function beginningOf(via, first, index, history, linesOfBody) {
	const { revisions } = history;
	if (index === 0) return "ticked";
	const [before, after] = [revisions[index - 1]?.body, revisions[index]?.body];
	const raw = require_reading.lineFrom(after, first.signOff.place.offset);
	const edit = new require_reading.Edit(history, index);
	if (!edit.writesLine(raw, require_reading.lineAt(after, first.signOff.place.line))) return "changed";
	const isOpen = (each) => late_signing().MARKS[via](each) === void 0 && each.item?.state !== "not-applicable";
	const hasTicked = (one, other) => one.length === other.length && one.filter(isOpen).length > other.filter(isOpen).length;
	const [all, left] = [linesOfBody(before), linesOfBody(after)];
	const rawIn = (lines, text, { role }) => lines.filter((each) => each.role === role).map(({ signOff: { place } }) => require_reading.lineAt(text, place.line));
	const isKept = (each) => rawIn(left, after, each).filter((line) => edit.adds(line)).length >= rawIn(all, before, each).filter((line) => edit.takes(line)).length;
	const kept = all.filter(isKept).map(({ signOff: { place } }) => require_reading.lineAt(before, place.line));
	if (edit.loses(via === "tick" ? [] : [first.signOff.name, first.signOff.signature], kept)) return "changed";
	const isHere = ({ path }) => path === first.path;
	const [earlier, later] = [all, left].map((lines) => lines.filter((each) => late_signing().isFormOf(each, first)));
	if (hasTicked(earlier.filter(isHere), later.filter(isHere))) return "ticked";
	if (edit.inserts(raw)) return "ticked";
	return hasTicked(earlier, later) ? "elsewhere" : "changed";
}
const ITEM = /^ {0,3}[-*+] \[[ xX]\] \S/;
const DEFINED = /\[x\]:/i;
function flippedLine(one, other) {
	if (one.length !== other.length || DEFINED.test(one)) return void 0;
	const at = firstDifference(one, other);
	if (one.slice(at + 1) !== other.slice(at + 1)) return void 0;
	const from = Math.max(one.lastIndexOf("\n", at), one.lastIndexOf("\r", at)) + 1;
	const to = at + one.slice(at).search(/[\r\n]|$/);
	return [one, other].every((text) => {
		const lead = ITEM.exec(text.slice(from, to))?.[0];
		return lead !== void 0 && from + lead.indexOf("[") + 1 === at;
	}) ? {
		from,
		to
	} : void 0;
}
function firstDifference(one, other) {
	let same = 0;
	let end = one.length;
	while (same < end) {
		const middle = Math.ceil((same + end) / 2);
		if (one.slice(same, middle) === other.slice(same, middle)) same = middle;
		else end = middle - 1;
	}
	return same;
}
// src/gates/sign-offs/sign-offs.ts
const signOffs = require_judge.defineGate({
	name: "sign-offs",
	description: "Asks for roles to be signed off by people who may, with evidence of who did it and on which revision.",
	options: options$10,
	refine,
	summary: (chosen) => `${chosen.in ?? "Sign-offs"}: ${Object.keys(chosen.roles).join(", ")}`,
	evaluate: (chosen, input) => {
		const located = require_judge.locate(input.checklist, chosen.in);
		return "finding" in located ? judge$1(chosen, void 0, [located.finding], input) : judge$1(chosen, located.scope, [], input);
	}
});
function judge$1(chosen, scope, before, input) {
	const context = late_signing().contextOf(input);
	const roles = rolesOf(chosen);
	const lines = scope === void 0 ? [] : late_signing().linesIn(scope.section, scope.path);
	const uses = (via) => roles.some((role) => role.via.includes(via));
	const unread = [];
	const reviews = uses("review") ? reviewsOf(context, unread) : NO_REVIEWS;
	const comments = uses("comment") ? commentsOf(roles, context, unread) : NO_COMMENTS;
	const ticks = ["tick", "signature"].flatMap((via) => uses(via) ? ticksOf(via, chosen, lines, context, unread) : []);
	const concluded = count(late_signing().weigh(roles, {
		reviews: reviews.evidence,
		claims: [...comments.claims, ...ticks],
		withdrawals: [...reviews.withdrawals, ...comments.withdrawals]
	}, context), chosen, context).map((each) => ({
		optional: each.role.optional,
		...late_signing().concludeRole(each, lines.filter(({ role }) => role === each.role.key), context)
	}));
	const { open } = context.ask;
	if (open.length > 0) return {
		status: "pending",
		findings: [{
			status: "pending",
			message: "Who signed is not known yet",
			asks: open
		}]
	};
	const findings = [
		...before,
		...unread,
		...concluded.filter(({ optional }) => !optional).flatMap((each) => each.findings),
		...scope === void 0 ? [] : late_signing().roleFindings(chosen, roles, lines, scope)
	];
	return {
		status: require_verdict.worst([...concluded.filter(({ optional }) => !optional).map(({ shown }) => shown.status), ...findings.map((finding) => finding.status)]),
		findings,
		signOffs: concluded.map(({ shown }) => shown)
	};
}
const NO_REVIEWS = {
	evidence: [],
	withdrawals: []
};
const NO_COMMENTS = {
	claims: [],
	withdrawals: []
};
function unreadable(what, reason) {
	return {
		status: "failed",
		message: `The ${what} cannot be read`,
		actual: reason
	};
}
function reviewsOf({ ask, input }, unread) {
	if (input.subject.kind === "issue") return NO_REVIEWS;
	const reviews = ask.about({ kind: "reviews" });
	if ("value" in reviews) return late_signing().readReviews(reviews.value);
	unread.push(unreadable("reviews", reviews.unknown));
	return NO_REVIEWS;
}
function commentsOf(roles, context, unread) {
	const comments = context.ask.about({ kind: "comments" });
	if ("value" in comments) {
		const eligible = roles.map((role) => late_signing().eligibleFor(role, context));
		const may = (person) => eligible.some((each) => {
			const told = each.named(person);
			return "value" in told && told.value;
		});
		const keys = roles.map(({ key }) => key);
		return late_signing().readComments(comments.value, keys, may, context);
	}
	unread.push(unreadable("comments", comments.unknown));
	return NO_COMMENTS;
}
function ticksOf(via, chosen, lines, { ask, input, inTime }, unread) {
	const history = ask.about({ kind: "body-edits" });
	if ("unknown" in history) {
		const finding = unreadable("edit history of the body", history.unknown);
		if (!unread.some(({ message }) => message === finding.message)) unread.push(finding);
		return [];
	}
	return late_signing().readTicks(via, {
		selector: chosen.in,
		lines,
		body: late_signing().bodyOf(input),
		history: history.value,
		inTime
	});
}
function count(weighed, chosen, context) {
	const clash = clashes(weighed, chosen);
	const assigned = late_signing().assign(weighed.map((each) => ({
		people: each.accepted.map(({ person }) => person.id),
		least: late_signing().leastOf(each, context),
		owned: each.eligible.owned.map(({ by }) => (id) => each.accepted.some(({ person }) => person.id === id && by(person))),
		optional: each.role.optional
	})), clash);
	return weighed.map((each, index) => {
		const counts = ({ person }) => assigned[index]?.includes(person.id) === true;
		const elsewhere = each.accepted.filter((one) => !counts(one)).map((evidence) => ({
			evidence,
			reason: `signs as ${rolesWith(evidence.person.id, index)} already`
		}));
		return {
			...each,
			counted: each.accepted.filter(counts),
			refused: [...each.refused, ...elsewhere]
		};
	});
	function rolesWith(id, index) {
		return weighed.filter((_, other) => clash(index, other) && assigned[other]?.includes(id)).map(({ role }) => role.name).join(", ");
	}
}
function clashes(weighed, chosen) {
	const keys = weighed.map(({ role }) => role.key);
	const named = Array.isArray(chosen.distinct) ? chosen.distinct.map(require_reading.normalizeTitle) : [];
	const distinct = keys.map((key) => chosen.distinct === true || named.includes(key));
	const refuses = (one, other) => weighed[one]?.role.not.some((not) => typeof not === "object" && "role" in not && not.role === keys[other]) === true;
	return (one, other) => one !== other && (distinct[one] === true && distinct[other] === true || refuses(one, other) || refuses(other, one));
}
// src/gates/status.ts
const options$2 = require_judge.strictObject({
	...reportOptions({
		name: {
			description: "The context of the status. \"*\" and \"?\" stand for any text and any character, which leaves out what the gate itself reports.",
			example: "ci/integration"
		},
		from: {
			description: "The login that must have set it.",
			example: "github-actions[bot]"
		}
	}),
	...require_judge.EVIDENCE_OPTIONS
});
const status$1 = require_judge.defineEvidenceGate({
	name: "status",
	description: "Asks for commit statuses with the state success.",
	options: options$2,
	asks: [
		"commit",
		"statuses",
		"value"
	],
	summary: (chosen) => `${[chosen.name].flat().join(", ")}${require_judge.atWords(chosen.at)}: success`,
	judge: (chosen, input) => {
		return judgeReports(chosen, {
			allowed: ["success"],
			open: ["pending"],
			verb: "reported",
			help: "Let it report on this commit."
		}, input, (sha) => {
			const question = {
				kind: "statuses",
				sha
			};
			const fact = input.facts.get(question);
			if (fact?.status !== "known") return {
				question,
				reason: fact?.reason
			};
			return { reports: fact.value.map(({ context, state, at: time, creator, gate }) => ({
				name: context,
				result: state,
				time,
				from: creator,
				gate
			})) };
		});
	}
});
// src/gates/tag.ts
const options$1 = require_judge.strictObject({
	name: require_judge.pipe(require_judge.given, require_judge.title("Name"), require_judge.description("The tag: a text, {field: name} or {value: name}."), require_judge.metadata({ examples: ["v1.4.0", {
		field: "Version",
		prefix: "v"
	}] })),
	at: require_judge.optional(require_judge.pipe(require_judge.at, require_judge.description("The commit that the tag must lead to: \"head\", a branch or SHA, {field: name} or {value: name}."))),
	...require_judge.EVIDENCE_OPTIONS
});
const tag = require_judge.defineEvidenceGate({
	name: "tag",
	description: "Asks for a tag, and where \"at\" is given, that it leads to that commit.",
	options: options$1,
	asks: [
		"tag",
		"commit",
		"value"
	],
	summary: (chosen) => `Tag ${require_judge.givenWords(chosen.name)}${chosen.at === "head" ? " at head" : require_judge.atWords(chosen.at)}`,
	judge: (chosen, input) => {
		const about = require_judge.givenWords(chosen.name);
		const resolved = require_judge.resolveRef(chosen.name, input);
		if ("finding" in resolved) return { findings: [resolved.finding] };
		const question = {
			kind: "tag",
			name: resolved.ref
		};
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return require_judge.unanswered(about, question, fact?.reason);
		const actual = about === resolved.ref ? {} : { actual: resolved.ref };
		if (!fact.value.exists) return { findings: [{
			status: "pending",
			about,
			message: "Tag does not exist",
			...actual,
			help: "Push the tag."
		}] };
		const { sha } = fact.value;
		if (chosen.at === void 0) return {
			findings: [],
			found: sha
		};
		const commit = require_judge.commitOf(chosen.at, input);
		if ("finding" in commit) return {
			findings: [commit.finding],
			found: sha
		};
		if (commit.sha === sha) return {
			findings: [],
			found: sha
		};
		const expected = short(commit.sha);
		const message = `Tag leads to another commit, ${short(sha)}`;
		const help = "Move the tag, or judge the commit that it leads to.";
		return {
			findings: [{
				status: "failed",
				about,
				message,
				...actual,
				expected,
				help
			}],
			found: sha,
			against: "the tag leads to another commit"
		};
	}
});
function short(sha) {
	return /^[\da-f]+$/.test(sha) ? sha.slice(0, 7) : "unknown";
}
// src/gates/value.ts
const options = require_judge.strictObject({
	name: require_judge.pipe(require_judge.string(), require_judge.nonEmpty(), require_judge.title("Name"), require_judge.description("The value, as handed over: input \"evidence\" or --evidence name=value."), require_judge.metadata({ examples: ["validation-score"] })),
	"at-least": require_judge.optional(require_judge.pipe(bound, require_judge.title("At least"))),
	"at-most": require_judge.optional(require_judge.pipe(bound, require_judge.title("At most"))),
	below: require_judge.optional(require_judge.pipe(bound, require_judge.title("Below"))),
	above: require_judge.optional(require_judge.pipe(bound, require_judge.title("Above"))),
	equals: require_judge.optional(require_judge.pipe(require_judge.union([
		require_judge.string(),
		require_judge.number(),
		require_judge.boolean()
	]), require_judge.title("Equals"))),
	"one-of": require_judge.optional(require_judge.pipe(require_judge.array(require_judge.union([require_judge.string(), require_judge.number()])), require_judge.minLength(1), require_judge.title("One of"))),
	...require_judge.EVIDENCE_OPTIONS
});
const COMPARISONS = [
	"at-least",
	"at-most",
	"below",
	"above"
];
const value = require_judge.defineEvidenceGate({
	name: "value",
	description: "Compares a value that the workflow hands over, and holds it against a box.",
	options,
	asks: ["value"],
	refine: (chosen) => [
		...COMPARISONS,
		"equals",
		"one-of"
	].every((key) => chosen[key] === void 0) ? "expected a comparison: at-least, at-most, below, above, equals or one-of" : void 0,
	summary: (chosen) => `${chosen.name}: ${expectations(chosen).join(" and ")}`,
	judge: (chosen, input) => {
		const own = read(chosen.name, input);
		const limits = COMPARISONS.flatMap((key) => {
			const limit = chosen[key];
			return limit === void 0 ? [] : [{
				key,
				limit: limitOf(String(limit), input)
			}];
		});
		const expected = expectations(chosen).join(" and ");
		const usable = limits.flatMap(({ key, limit }) => "finding" in limit ? [] : [{
			key,
			limit
		}]);
		const unusable = limits.flatMap(({ limit }) => "finding" in limit ? [limit.finding] : []);
		if ("finding" in own) return { findings: [own.finding, ...unusable].map((each) => ({
			...each,
			expected
		})) };
		if (unusable.length > 0) return {
			findings: unusable,
			found: own.raw,
			...unusable.some(({ status }) => status === "failed") ? { against: "what its value is compared with is not usable" } : {}
		};
		const broken = usable.flatMap(({ key, limit }) => compare(own.raw, key, limit));
		return judge(chosen, own.raw, expected, broken);
	}
});
function expectations(chosen) {
	return [
		...COMPARISONS.flatMap((key) => chosen[key] === void 0 ? [] : [`${OPERATORS[key].words} ${chosen[key]}`]),
		...chosen.equals === void 0 ? [] : [`equal to ${chosen.equals}`],
		...chosen["one-of"] === void 0 ? [] : [`one of ${chosen["one-of"].join(", ")}`]
	];
}
function read(name, { facts }) {
	const question = {
		kind: "value",
		name
	};
	const fact = facts.get(question);
	return fact?.status === "known" ? fact.value : { finding: require_judge.missingValue(name, question, fact?.reason) };
}
function judge(chosen, raw, expected, broken) {
	const equal = chosen.equals === void 0 || isValue(raw, chosen.equals);
	const among = chosen["one-of"] === void 0 || chosen["one-of"].some((each) => isValue(raw, each));
	const other = equal && among ? [] : [{ message: "Unexpected value" }];
	const [first] = [
		...broken.filter((each) => each.unknown === true),
		...broken,
		...other
	];
	if (first === void 0) return {
		findings: [],
		found: raw
	};
	return {
		findings: [{
			status: "failed",
			...first,
			actual: raw,
			about: chosen.name,
			expected,
			help: "Mend the cause, then hand over the new value."
		}],
		found: raw,
		against: `${chosen.name} does not bear it out`
	};
}
function compare(raw, key, limit) {
	const actual = readMeasure(raw);
	if (actual === void 0) return [{
		message: "Value is no finite number",
		unknown: true
	}];
	if (!isComparable(actual, limit)) return [{
		message: `Value has another unit than ${limit.of ?? "the policy"}`,
		unknown: true
	}];
	return OPERATORS[key].holds(actual.amount, limit.amount) ? [] : [{ message: "Value is out of bounds" }];
}
function limitOf(text, input) {
	const relative = readRelative(text);
	if (relative === void 0) return readMeasure(text);
	const { times, of } = relative;
	const other = read(of, input);
	if ("finding" in other) return other;
	const base = readMeasure(other.raw);
	if (base !== void 0 && base.amount > 0) return {
		amount: base.amount * times,
		unit: base.unit,
		of
	};
	return { finding: {
		status: "failed",
		unknown: true,
		about: of,
		message: base === void 0 ? "Value is no finite number" : "Value to compare with is not above 0",
		actual: other.raw,
		help: "Mend the cause, then hand over the new value."
	} };
}
// src/gates/index.ts
const GATES = [
	require_judge.items,
	require_judge.fields,
	section,
	signOffs,
	require_judge.template,
	value,
	checkRun,
	status$1,
	deployment,
	require_judge.review,
	file,
	tag,
	release,
	label,
	milestone
];
function gateNamed(name) {
	return GATES.find((gate) => gate.name === name);
}
// src/policy/file/source-schema.ts
var source_schema_exports = require_rolldown_runtime.__exportAll({ parseSource: () => parseSource });
const WORDS$1 = [
	"pull-request-body",
	"issue-body",
	"comments",
	"linked-issues"
];
const comments = require_judge.strictObject({
	by: require_judge.optional(require_judge.pipe(require_judge.picklist(require_reading.ACCESS), require_judge.title("By"), require_judge.description("The access to the repository that its author must have. Default: write."))),
	bots: require_judge.optional(require_judge.pipe(require_judge.array(require_judge.pipe(require_judge.string(), require_judge.nonEmpty())), require_judge.title("Bots"), require_judge.description("Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none.")))
});
const linkedIssues = require_judge.strictObject({ repositories: require_judge.pipe(require_judge.array(require_judge.pipe(require_judge.string(), require_judge.regex(/^[\w-]+\/(?:[\w.-]+|\*)$/, "expected owner/name or owner/*"))), require_judge.minLength(1), require_judge.title("Repositories"), require_judge.description("Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner.")) });
const path = require_judge.pipe(require_judge.string(), require_judge.regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*(?:\/\/|::))[^\u0000-\u001F\u007F-\u009F\\]+$/, "expected a path inside the repository"), require_judge.title("File"), require_judge.description("A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."));
const one = require_judge.union([require_judge.picklist(WORDS$1), require_judge.pipe(require_judge.strictObject({
	comments: require_judge.optional(require_judge.pipe(comments, require_judge.title("Comments"))),
	"linked-issues": require_judge.optional(require_judge.pipe(linkedIssues, require_judge.title("Linked issues"))),
	file: require_judge.optional(path)
}), require_judge.check((keyed) => Object.keys(keyed).length === 1, "expected one of the keys comments, linked-issues and file"))]);
const source = require_judge.pipe(require_judge.union([one, require_judge.pipe(require_judge.array(one), require_judge.minLength(1, "expected at least one source"))]), require_judge.title("Source"), require_judge.description("Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body."), require_judge.metadata({ examples: [
	"linked-issues",
	{ comments: { by: "maintain" } },
	["pull-request-body", { file: "RELEASE.md" }]
] }));
function bindSource(file) {
	const bound = [file].flat().map(bindOne);
	return [...new Map(bound.map((each) => [JSON.stringify(each), each])).values()];
}
function bindOne(each) {
	if (each === "comments") return {
		kind: each,
		by: "write",
		bots: []
	};
	if (each === "linked-issues") return {
		kind: each,
		repositories: []
	};
	if (typeof each === "string") return { kind: each };
	const { comments: by, file, "linked-issues": linked } = each;
	if (file !== void 0) return {
		kind: "file",
		path: file
	};
	if (linked !== void 0) return {
		kind: "linked-issues",
		repositories: linked.repositories
	};
	return {
		kind: "comments",
		by: by?.by ?? "write",
		bots: by?.bots ?? []
	};
}
const EXPECTED = "pull-request-body, issue-body, comments, linked-issues, {file: path}, or a list of them";
function parseSource(text) {
	const parsed = require_judge.safeParse(source, dataOf(text));
	if (parsed.success) return { source: bindSource(parsed.output) };
	return { error: `found ${JSON.stringify(text.slice(0, 200))}, expected ${EXPECTED}` };
}
function dataOf(text) {
	const yaml = require_dist.parseDocument(text, {
		version: "1.2",
		merge: false,
		prettyErrors: false
	});
	try {
		return yaml.errors.length > 0 ? void 0 : yaml.toJS({ maxAliasCount: 0 });
	} catch {
		return;
	}
}
// src/policy/file/break-glass-schema.ts
const breakGlass = require_judge.pipe(require_judge.strictObject({
	by,
	via: require_judge.optional(require_judge.pipe(require_judge.union([require_judge.strictObject({ comment: require_judge.pipe(require_judge.string(), require_judge.regex(/^\/[a-z][a-z-]*$/, "expected a command such as /override"), require_judge.title("Comment"), require_judge.description("A command that is first on its line, with the reason behind it.")) }), require_judge.strictObject({ label: require_judge.pipe(require_judge.string(), require_judge.nonEmpty(), require_judge.title("Label"), require_judge.description("A label; who sets it gives the reason in a comment: \"/reason …\".")) })], "expected {comment: /override} or {label: name}"), require_judge.title("How"), require_judge.description("A comment \"/override <reason>\" (default), or a label."))),
	reason: require_judge.optional(require_judge.pipe(require_judge.union([require_judge.literal("required"), require_judge.strictObject({ "at-least": require_judge.pipe(require_judge.number(), require_judge.integer(), require_judge.minValue(1), require_judge.title("At least")) })], "expected required or {at-least: n}"), require_judge.title("Reason"), require_judge.description("A reason is always required; {at-least: n} asks for that many letters and digits."))),
	waives: require_judge.optional(require_judge.pipe(require_judge.array(require_judge.pipe(require_judge.string(), require_judge.nonEmpty())), require_judge.minLength(1), require_judge.title("Waives"), require_judge.description("Gates that may be waived, by title or by name (\"items\"). Default: all."))),
	ends: require_judge.optional(require_judge.pipe(require_judge.union([require_judge.literal("head"), require_judge.pipe(require_judge.string(), require_judge.check((text) => require_judge.durationOf(text) !== void 0, "expected head, or a span of time such as 24h or 7d"))]), require_judge.title("Ends"), require_judge.description("With the head commit (default for pull requests), or after a time (default elsewhere: 24h).")))
}), require_judge.title("Break-glass"), require_judge.description("Lets something pass although gates are not met: by whom, how, why, and until when."), require_judge.metadata({ examples: [{
	by: ["@acme/sre"],
	via: { comment: "/override" },
	reason: { "at-least": 20 }
}] }));
const account = require_judge.pipe(require_judge.string(), require_judge.regex(new RegExp(`${require_judge.PERSON.source}|${/^@?[\w-]+\[bot\]$/.source}`), "expected a login such as octocat, octocat#583231 or \"dependabot[bot]\""));
const words = (title, description$1, examples) => require_judge.optional(require_judge.pipe(require_judge.array(require_judge.pipe(require_judge.string(), require_judge.nonEmpty())), require_judge.minLength(1), require_judge.title(title), require_judge.description(description$1), require_judge.metadata({ examples: [examples] })));
const scalar = require_judge.union([
	require_judge.string(),
	require_judge.number(),
	require_judge.boolean()
]);
const status = require_judge.picklist(require_verdict.STATUSES);
const authorType = require_judge.picklist([
	"user",
	"bot",
	"organization",
	"mannequin"
]);
const ORIGIN_ENTRIES = {
	labels: words("Labels", "Any of these labels is set.", ["risky"]),
	paths: words("Paths", "Any changed file matches any of these globs, by its new or its old name.", ["db/**"]),
	branches: words("Branches", "The base branch matches any of these globs.", ["main", "release/*"]),
	authors: require_judge.optional(require_judge.pipe(require_judge.array(account), require_judge.minLength(1), require_judge.title("Authors"), require_judge.description("The author is any of these: a login, which needs write access, octocat#583231, or a bot."), require_judge.metadata({ examples: [["dependabot[bot]", "octocat#583231"]] })))
};
const entries = {
	...ORIGIN_ENTRIES,
	"author-type": require_judge.optional(require_judge.pipe(require_judge.union([authorType, require_judge.array(authorType)]), require_judge.title("Author type"), require_judge.description("What kind of account the author has: user, bot, organization or mannequin."))),
	draft: require_judge.optional(require_judge.pipe(require_judge.boolean(), require_judge.title("Draft"), require_judge.description("Whether the pull request is a draft."))),
	field: require_judge.optional(require_judge.pipe(require_judge.record(require_judge.string(), require_judge.union([scalar, require_judge.array(scalar)])), require_judge.minEntries(1), require_judge.title("Field"), require_judge.description("Fields with the value, or any of the values, they must hold."), require_judge.metadata({ examples: [{ Environment: "Production" }] }))),
	phase: require_judge.optional(require_judge.pipe(require_judge.union([require_judge.string(), require_judge.array(require_judge.string())]), require_judge.title("Phase"), require_judge.description("The phase that was asked for."))),
	gate: require_judge.optional(require_judge.pipe(require_judge.record(require_judge.string(), require_judge.union([status, require_judge.array(status)])), require_judge.minEntries(1), require_judge.title("Gate"), require_judge.description("Titles of rules that stand before, with the status they must have."), require_judge.metadata({ examples: [{ "Rollback criteria": "failed" }] })))
};
const nested = require_judge.lazy(() => condition);
const condition = require_judge.pipe(require_judge.strictObject({
	...entries,
	not: require_judge.optional(require_judge.pipe(nested, require_judge.title("Not"), require_judge.description("This must not hold."))),
	any: require_judge.optional(require_judge.pipe(require_judge.array(nested), require_judge.minLength(1), require_judge.title("Any"), require_judge.description("One of these must hold.")))
}), require_judge.check((keys) => Object.keys(keys).length > 0, "expected at least one condition"), require_judge.title("When"), require_judge.description("When it applies: all keys must hold. What cannot be known counts as holding."), require_judge.metadata({ examples: [{ paths: ["db/**"] }, { not: { labels: ["hotfix"] } }] }));
// src/policy/file/schema.ts
const title = require_judge.optional(require_judge.pipe(require_judge.string(), require_judge.nonEmpty(), require_judge.title("Title"), require_judge.description("What reports call it, instead of the built-in summary.")));
const COMMON = {
	title,
	advisory: require_judge.optional(require_judge.pipe(require_judge.boolean(), require_judge.title("Advisory"), require_judge.description("Reported, but never blocks."))),
	when: require_judge.optional(condition)
};
const rule = require_judge.lazy((input) => ruleSchema(input));
const group = require_judge.strictObject({
	gates: require_judge.pipe(require_judge.array(rule), require_judge.minLength(1, "expected at least one gate"), require_judge.title("Gates")),
	require: require_judge.optional(require_judge.quantifier),
	...COMMON
});
const gateSchemas = new Map(GATES.map((gate) => [gate.name, require_judge.pipe(require_judge.strictObject({
	gate: require_judge.literal(gate.name),
	...COMMON,
	...gate.options.entries
}), require_judge.rawCheck(({ dataset, addIssue }) => {
	if (!dataset.typed) return;
	const wrong = gate.refine(dataset.value);
	if (wrong !== void 0) addIssue({ message: wrong });
}))]));
const NAMES = GATES.map((gate) => gate.name);
function ruleSchema(input) {
	if (typeof input !== "object" || input === null || Array.isArray(input)) return require_judge.custom(() => false, "expected a gate: {gate: name, …} or {require: …, gates: […]}");
	if ("gates" in input && !("gate" in input)) return group;
	if (!("gate" in input)) return require_judge.custom(() => false, "expected the key \"gate\" or \"gates\"");
	const found = typeof input.gate === "string" ? gateNamed(input.gate) : void 0;
	const schema = found === void 0 ? void 0 : gateSchemas.get(found.name);
	if (schema !== void 0) return schema;
	const known = require_judge.pipe(require_judge.string(), require_judge.check((name) => NAMES.includes(name), (issue) => `expected a gate: ${NAMES.join(", ")}${late_mistakes().meant(issue.input, NAMES)}`));
	return require_judge.looseObject({ gate: known });
}
const rules = require_judge.pipe(require_judge.array(rule), require_judge.minLength(1, "expected at least one gate"), require_judge.title("Gates"), require_judge.description("What must hold. All of them, unless a group says otherwise."));
const phase = require_judge.union([rules, require_judge.strictObject({
	after: require_judge.optional(require_judge.pipe(require_judge.union([require_judge.string(), require_judge.array(require_judge.string())]), require_judge.title("After"), require_judge.description("Phases that must have passed first."))),
	title,
	when: require_judge.optional(condition),
	gates: rules
})]);
const notApplicable = require_judge.pipe(require_judge.picklist([
	"forbidden",
	"with-reason",
	"conditional",
	"allowed"
]), require_judge.title("Not applicable"), require_judge.description("When an N/A mark counts: forbidden, with-reason, conditional (items that say \"if …\"), or allowed."));
const template = require_judge.pipe(require_judge.union([require_judge.pipe(require_judge.string(), require_judge.nonEmpty()), require_judge.strictObject({
	path: require_judge.pipe(require_judge.string(), require_judge.nonEmpty(), require_judge.title("Path"), require_judge.description("A file on the branch that the policy is read from.")),
	"accept-revisions": require_judge.optional(require_judge.pipe(require_judge.number(), require_judge.integer(), require_judge.minValue(0), require_judge.maxValue(20), require_judge.title("Accepted revisions"), require_judge.description("Earlier revisions of the file that a body may still be made from.")))
})]), require_judge.title("Template"), require_judge.description("The trusted form: a file on the branch that the policy is read from. The body may tick, fill in and add; not delete or reword."), require_judge.metadata({ examples: [".github/PULL_REQUEST_TEMPLATE.md", {
	path: "RELEASE.md",
	"accept-revisions": 2
}] }));
const phases = require_judge.pipe(require_judge.record(require_judge.pipe(require_judge.string(), require_judge.regex(/^[a-z\d][a-z\d-]*$/, "expected a name of a-z, 0-9 and -")), phase), require_judge.minEntries(1, "expected at least one phase"), require_judge.title("Phases"), require_judge.description("Named lists of gates, in order."));
const CHECKLIST_ENTRIES = {
	source: require_judge.optional(source),
	template: require_judge.optional(template),
	"not-applicable": require_judge.optional(notApplicable),
	gates: require_judge.optional(rules),
	phases: require_judge.optional(phases),
	"default-phase": require_judge.optional(require_judge.pipe(require_judge.string(), require_judge.title("Default phase"), require_judge.description("The phase to enforce where none is asked for.")))
};
const skip = require_judge.pipe(require_judge.strictObject({
	authors: ORIGIN_ENTRIES.authors,
	"author-types": require_judge.optional(require_judge.pipe(require_judge.array(require_judge.picklist([
		"user",
		"bot",
		"organization",
		"mannequin"
	])), require_judge.minLength(1), require_judge.title("Author types"))),
	drafts: require_judge.optional(require_judge.pipe(require_judge.boolean(), require_judge.title("Drafts"), require_judge.description("Drafts are not judged: they are pending."))),
	labels: require_judge.optional(require_judge.pipe(require_judge.array(require_judge.string()), require_judge.minLength(1), require_judge.title("Labels"), require_judge.description("Any of these labels is set.")))
}), require_judge.check((chosen) => Object.keys(chosen).length > 0, "expected authors, author-types, drafts or labels"), require_judge.title("Skip"), require_judge.description("What is not judged: status skipped, with the reason; a draft is pending. One key is enough."), require_judge.metadata({ examples: [{
	authors: ["dependabot[bot]"],
	drafts: true
}] }));
const policySchema = require_judge.strictObject({
	version: require_judge.pipe(require_judge.literal(1, "expected 1"), require_judge.title("Version"), require_judge.description("The version of this format: 1.")),
	skip: require_judge.optional(skip),
	"break-glass": require_judge.optional(breakGlass),
	...CHECKLIST_ENTRIES,
	checklists: require_judge.optional(require_judge.pipe(require_judge.record(require_judge.string(), require_judge.strictObject({
		"applies-to": require_judge.optional(require_judge.pipe(require_judge.strictObject(ORIGIN_ENTRIES), require_judge.title("Applies to"), require_judge.description("All keys must hold. What cannot be known counts as holding."))),
		...CHECKLIST_ENTRIES
	})), require_judge.minEntries(1, "expected at least one checklist"), require_judge.title("Checklists"), require_judge.description("Several checklists, each with its own conditions, template and gates.")))
});
// src/policy/file/bind.ts
function bindPolicy(file, templatePath) {
	const checklists = Object.entries(file.checklists ?? {}).map(([name, each]) => ({
		name,
		...bindChecklist({
			...each,
			source: each.source ?? file.source,
			"not-applicable": each["not-applicable"] ?? file["not-applicable"]
		}, templatePath),
		...each["applies-to"] === void 0 ? {} : { appliesTo: each["applies-to"] }
	}));
	return {
		matchesGlob: require_judge.matchesGlob,
		skip: skipConditions(file.skip),
		...file["break-glass"] === void 0 ? {} : { breakGlass: file["break-glass"] },
		checklists: checklists.length > 0 ? checklists : [bindChecklist(file, templatePath)]
	};
}
function bindChecklist(file, templatePath) {
	const phases = Object.entries(file.phases ?? {}).map(([name, phase]) => bindPhase(name, phase));
	if (file.gates !== void 0) phases.unshift({
		after: [],
		rules: file.gates.map(bindRule)
	});
	const template = templateOf(file.template, templatePath);
	if (template !== void 0 && !phases.some((phase) => phase.rules.some(comparesTemplate))) phases.unshift({
		after: [],
		rules: [require_judge.TEMPLATE_RULE]
	});
	return {
		...file.source === void 0 ? {} : { source: bindSource(file.source) },
		notApplicable: file["not-applicable"] ?? (template === void 0 ? "with-reason" : "conditional"),
		...template === void 0 ? {} : { template },
		phases,
		...file["default-phase"] === void 0 ? {} : { defaultPhase: file["default-phase"] }
	};
}
function bindPhase(name, phase) {
	if (Array.isArray(phase)) return {
		name,
		after: [],
		rules: phase.map(bindRule)
	};
	const { gates, after = [], title, when } = phase;
	return {
		name,
		...title === void 0 ? {} : { title },
		...when === void 0 ? {} : { when },
		after: [after].flat(),
		rules: gates.map(bindRule)
	};
}
function templateOf(template, override) {
	const own = typeof template === "string" ? { path: template } : template;
	const path = override ?? own?.path;
	return path === void 0 ? void 0 : {
		path,
		acceptRevisions: own?.["accept-revisions"] ?? 0
	};
}
function skipConditions(skip) {
	if (skip === void 0) return [];
	return [
		...skip.authors === void 0 ? [] : [{ authors: skip.authors }],
		...skip["author-types"] === void 0 ? [] : [{ "author-type": skip["author-types"] }],
		...skip.drafts === true ? [{ draft: true }] : [],
		...skip.labels === void 0 ? [] : [{ labels: skip.labels }]
	];
}
function bindRule(rule) {
	const base = {
		advisory: rule.advisory ?? false,
		...rule.when === void 0 ? {} : { when: rule.when }
	};
	if (!("gate" in rule)) {
		const require$1 = rule.require ?? "all";
		return {
			kind: "group",
			title: rule.title ?? `${require_verdict.quantifierWords(require$1)} of ${rule.gates.length}`,
			...base,
			require: require$1,
			rules: rule.gates.map(bindRule)
		};
	}
	const options = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== "gate" && !(key in COMMON)));
	const bound = gateNamed(rule.gate)?.bind(options);
	if (bound === void 0) throw new TypeError(`The schema let the gate "${rule.gate}" through, which does not exist`);
	return {
		kind: "gate",
		title: rule.title ?? bound.summary,
		...base,
		gate: bound
	};
}
function comparesTemplate(rule) {
	return rule.kind === "gate" ? rule.gate.name === "template" : rule.rules.some(comparesTemplate);
}
// src/policy/file/consistency.ts
function inconsistencies(file, hasTemplate) {
	return [...inChecklists(file, hasTemplate), ...inWaives(file)];
}
function inWaives(file) {
	const waives = file["break-glass"]?.waives ?? [];
	if (waives.length === 0) return [];
	const names = new Set([
		"template",
		"marker",
		...[file, ...Object.values(file.checklists ?? {})].flatMap(rulesOf).flatMap(namesOf)
	]);
	return waives.flatMap((name, index) => names.has(name) ? [] : [{
		keys: [
			"break-glass",
			"waives",
			index
		],
		message: `found "${name}", expected the title or the name of a gate: ${[...names].join(", ")}${late_mistakes().nearest(name, [...names])}`
	}]);
}
function rulesOf(file) {
	const { gates = [], phases = {} } = file;
	return [...gates, ...Object.values(phases).flatMap((phase) => phaseOf(phase).rules)];
}
function namesOf(rule) {
	const { title } = bindRule(rule);
	return "gate" in rule ? [rule.gate, title] : [title, ...rule.gates.flatMap(namesOf)];
}
function inChecklists(file, hasTemplate) {
	const top = {
		template: file.template,
		gates: file.gates,
		phases: file.phases,
		"default-phase": file["default-phase"]
	};
	if (file.checklists === void 0) return inChecklist(top, [], hasTemplate);
	return [...Object.entries(top).filter(([, value]) => value !== void 0).map(([key]) => ({
		keys: [key],
		message: `found "${key}" beside "checklists", expected it inside a checklist`
	})), ...Object.entries(file.checklists).flatMap(([name, each]) => inChecklist(each, ["checklists", name], hasTemplate))];
}
function inChecklist(file, keys, hasTemplate) {
	const problems = [];
	if (file.gates === void 0 && file.phases === void 0 && file.template === void 0) problems.push({
		keys,
		message: "found neither \"gates\" nor \"phases\", expected one of them"
	});
	if (file.gates !== void 0 && file.phases !== void 0) problems.push({
		keys: [...keys, "gates"],
		message: "found \"gates\" beside \"phases\", expected one of them"
	});
	const phases = Object.entries(file.phases ?? {});
	const names = phases.map(([name]) => name);
	const known = {
		titles: new Set(),
		template: hasTemplate || file.template !== void 0
	};
	problems.push(...inRules(file.gates ?? [], [...keys, "gates"], known));
	for (const [index, [name, phase]] of phases.entries()) {
		const at = [
			...keys,
			"phases",
			name
		];
		const { after, rules } = phaseOf(phase);
		for (const each of after) if (!names.includes(each)) problems.push({
			keys: [...at, "after"],
			message: `found the phase "${each}", expected one of ${names.join(", ")}${late_mistakes().nearest(each, names)}`
		});
		else if (names.indexOf(each) >= index) problems.push({
			keys: [...at, "after"],
			message: `found "${each}", expected a phase that stands before ${name}`
		});
		problems.push(...inRules(rules, Array.isArray(phase) ? at : [...at, "gates"], known));
	}
	const standard = file["default-phase"];
	if (standard !== void 0 && !names.includes(standard)) {
		const expected = names.length === 0 ? "none, since there are no phases" : `one of ${names.join(", ")}${late_mistakes().nearest(standard, names)}`;
		problems.push({
			keys: [...keys, "default-phase"],
			message: `found "${standard}", expected ${expected}`
		});
	}
	return problems;
}
function phaseOf(phase) {
	if (Array.isArray(phase)) return {
		after: [],
		rules: phase
	};
	const { after = [], gates } = phase;
	return {
		after: [after].flat(),
		rules: gates
	};
}
function inRules(rules, keys, known) {
	return rules.flatMap((rule, index) => {
		const at = [...keys, index];
		const own = Object.keys(rule.when?.gate ?? {}).filter((title) => !known.titles.has(title)).map((title) => {
			const before = [...known.titles];
			const expected = before.length === 0 ? "the title of a rule that stands before it" : `one of the titles that stand before it: ${before.join(", ")}`;
			return {
				keys: [
					...at,
					"when",
					"gate",
					title
				],
				message: `found "${title}", expected ${expected}${late_mistakes().nearest(title, before)}`
			};
		});
		if ("gate" in rule && rule.gate === "template" && !known.template) own.push({
			keys: [...at, "gate"],
			message: "found \"template\", expected the key \"template\" with a path beside the gates"
		});
		const below = "gates" in rule && !("gate" in rule) ? inRules(rule.gates, [...at, "gates"], known) : [];
		if (rule.title !== void 0) known.titles.add(rule.title);
		return [...own, ...below];
	});
}
// src/policy/file/syntax.ts
function syntaxWords({ code, message, pos }, text) {
	if (code === "DUPLICATE_KEY") return "found a key that is there already, expected each key once";
	const before = text.slice(text.lastIndexOf("\n", pos[0] - 1) + 1, pos[0]);
	const rest = text.slice(pos[0]).replace(/\n.*/s, "");
	return WORDS[code]?.({
		before,
		rest,
		message
	}) ?? message;
}
const COLON_IN_TEXT = "found \": \" inside a text, expected the whole text in quotes";
const ANOTHER_COLUMN = "found a line in another column than those beside it, expected the same indentation for all";
const WORDS = {
	TAB_AS_INDENT: () => "found a tab at the start of a line, expected spaces",
	MULTIPLE_DOCS: () => "found a second document below \"---\", expected one",
	BAD_SCALAR_START: ({ rest }) => `found a text that begins with "${rest.slice(0, 1)}", expected it in quotes`,
	BAD_DQ_ESCAPE: ({ rest }) => `found "${rest.slice(0, 2)}" in double quotes, expected single quotes, in which a backslash is a backslash`,
	BAD_INDENT: ({ message }) => {
		const [closing] = /[\]}]$/.exec(message) ?? [];
		if (closing === void 0) return ANOTHER_COLUMN;
		return `found no "${closing}" up to here, expected every "${closing === "]" ? "[" : "{"}" to be closed`;
	},
	MISSING_CHAR: ({ message }) => message.startsWith("Missing closing") ? "found a quote that is never closed, expected another one behind the text" : ANOTHER_COLUMN,
	MULTILINE_IMPLICIT_KEY: () => "found a line that is no \"key: value\", expected a colon with a space behind it",
	BLOCK_AS_IMPLICIT_KEY: ({ rest, message }) => message.startsWith("Nested") && /:(?:\s|$)/.test(rest) ? COLON_IN_TEXT : ANOTHER_COLUMN,
	BLOCK_IN_FLOW: () => COLON_IN_TEXT,
	UNEXPECTED_TOKEN: ({ before }) => before.trim() === "" ? ANOTHER_COLUMN : "found more text behind the value, expected the whole text in quotes"
};
// src/policy/file/load.ts
var load_exports = require_rolldown_runtime.__exportAll({
	MAX_POLICY_BYTES: () => MAX_POLICY_BYTES,
	loadPolicy: () => loadPolicy
});
const MAX_POLICY_BYTES = 65536;
async function loadPolicy(text, path, templatePath) {
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > 65536) return { errors: [{
		path,
		line: 1,
		column: 1,
		message: `found ${bytes} bytes, expected at most ${MAX_POLICY_BYTES}`
	}] };
	const lines = new require_dist.LineCounter();
	const yaml = require_dist.parseDocument(text, {
		lineCounter: lines,
		strict: true,
		uniqueKeys: true,
		merge: false,
		version: "1.2",
		prettyErrors: false
	});
	const syntax = yaml.errors.map((error) => ({
		path,
		...position(lines, error.pos[0]),
		message: `${error.code === "DUPLICATE_KEY" ? "" : "not valid YAML: "}${syntaxWords(error, text)}`
	}));
	require_dist.visit(yaml, (_, node) => {
		if (require_dist.isAlias(node)) syntax.push({
			path,
			...placeOf(lines, node),
			message: `found the alias *${node.source}, expected the value itself, or '*${node.source}' in quotes for a text`
		});
		if (require_dist.isPair(node) && require_dist.isScalar(node.key) && (node.key.value === "__proto__" || node.key.value === "constructor")) syntax.push({
			path,
			...placeOf(lines, node.key),
			message: `unexpected key "${node.key.value}"`
		});
	});
	if (syntax.length === 0 && !require_dist.isMap(yaml.contents)) return { errors: [{
		path,
		line: 1,
		column: 1,
		message: `found ${yaml.contents === null ? "nothing" : require_dist.isSeq(yaml.contents) ? "a list" : "a single value"}, expected a mapping that begins with "version: 1"`
	}] };
	if (syntax.length > 0) return { errors: syntax.filter(({ line }, index) => syntax.findIndex((each) => each.line === line) === index) };
	const data = yaml.toJS({ maxAliasCount: 0 });
	if (require_judge.usesPatterns(data)) await require_judge.loadPatternEngine();
	const parsed = require_judge.safeParse(policySchema, data);
	if (!parsed.success) return { errors: late_mistakes().schemaErrors(policySchema, parsed.issues, yaml, lines, path) };
	const errors = inconsistencies(parsed.output, templatePath !== void 0).map(({ keys, message }) => late_mistakes().errorAt(yaml, lines, path, keys, message));
	return errors.length > 0 ? { errors } : { policy: bindPolicy(parsed.output, templatePath) };
}
function placeOf(lines, node) {
	const [start] = node.range;
	return position(lines, start);
}
function position(lines, offset) {
	const { line, col } = lines.linePos(offset);
	return {
		line: Math.max(1, line),
		column: Math.max(1, col)
	};
}
Object.defineProperty(exports, "VIAS", {
	enumerable: true,
	get: function() {
		return VIAS;
	}
});
Object.defineProperty(exports, "account", {
	enumerable: true,
	get: function() {
		return account;
	}
});
Object.defineProperty(exports, "beginningOf", {
	enumerable: true,
	get: function() {
		return beginningOf;
	}
});
Object.defineProperty(exports, "changedSince", {
	enumerable: true,
	get: function() {
		return changedSince;
	}
});
Object.defineProperty(exports, "flippedLine", {
	enumerable: true,
	get: function() {
		return flippedLine;
	}
});
Object.defineProperty(exports, "howTo", {
	enumerable: true,
	get: function() {
		return howTo;
	}
});
Object.defineProperty(exports, "loadPolicy", {
	enumerable: true,
	get: function() {
		return loadPolicy;
	}
});
Object.defineProperty(exports, "load_exports", {
	enumerable: true,
	get: function() {
		return load_exports;
	}
});
Object.defineProperty(exports, "openFinding", {
	enumerable: true,
	get: function() {
		return openFinding;
	}
});
Object.defineProperty(exports, "readMeasure", {
	enumerable: true,
	get: function() {
		return readMeasure;
	}
});
Object.defineProperty(exports, "rolesOf", {
	enumerable: true,
	get: function() {
		return rolesOf;
	}
});
Object.defineProperty(exports, "source_schema_exports", {
	enumerable: true,
	get: function() {
		return source_schema_exports;
	}
});
Object.defineProperty(exports, "syntaxWords", {
	enumerable: true,
	get: function() {
		return syntaxWords;
	}
});
Object.defineProperty(exports, "words", {
	enumerable: true,
	get: function() {
		return words$1;
	}
});
Object.defineProperty(exports, "wordsOf", {
	enumerable: true,
	get: function() {
		return wordsOf;
	}
});
Object.defineProperty(exports, "wrongFinding", {
	enumerable: true,
	get: function() {
		return wrongFinding;
	}
});

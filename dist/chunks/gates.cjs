const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_dist = require("./dist.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_sources = require("./sources.cjs");
const require_options = require("./options.cjs");
const require_picomatch$1 = require("./picomatch.cjs");
const require_sign_off = require("./sign-off.cjs");
const require_parse = require("./parse.cjs");
// src/gates/glob.ts
var import_picomatch = require_rolldown_runtime.__toESM(require_picomatch$1.require_picomatch(), 1);
const matchers = new Map();
function matcher(key, make) {
	const known = matchers.get(key) ?? make();
	matchers.set(key, known);
	return known;
}
function matchesGlob(globs, text) {
	return globs.some((glob) => matcher(`path ${glob}`, () => (0, import_picomatch.default)(glob, { dot: true }))(text));
}
const PLAIN = {
	dot: true,
	bash: true,
	nobrace: true,
	noextglob: true,
	nonegate: true,
	nobracket: true
};
function matchesName(globs, name) {
	return globs.some((glob) => matcher(`name ${glob}`, () => {
		const literal = glob.toLowerCase().replaceAll(/[()[\]{}+@!|$^.\\]/g, "\\$&");
		return (0, import_picomatch.default)(literal, PLAIN);
	})(name.toLowerCase()));
}
// src/gates/given.ts
const around = {
	prefix: require_dist.optional(require_dist.pipe(require_dist.string(), require_dist.title("Prefix"), require_dist.description("Put before it, unless it begins with that already."))),
	suffix: require_dist.optional(require_dist.pipe(require_dist.string(), require_dist.title("Suffix"), require_dist.description("Put behind it.")))
};
const name = require_dist.pipe(require_dist.string(), require_dist.nonEmpty());
const given = require_dist.union([
	require_dist.pipe(require_dist.string(), require_dist.nonEmpty()),
	require_dist.strictObject({
		field: require_dist.pipe(name, require_dist.title("Field"), require_dist.description("A field of the checklist.")),
		...around
	}),
	require_dist.strictObject({
		value: require_dist.pipe(name, require_dist.title("Value"), require_dist.description("A value that the workflow hands over.")),
		...around
	})
], "expected a text, {field: name} or {value: name}");
function givenWords(wanted) {
	if (typeof wanted === "string") return wanted;
	return `${wanted.prefix ?? ""}<${"field" in wanted ? wanted.field : wanted.value}>${wanted.suffix ?? ""}`;
}
function resolve(wanted, input) {
	if (typeof wanted === "string") return {
		text: wanted,
		own: true
	};
	const source = "field" in wanted ? fieldText(wanted.field, input) : valueText(wanted.value, input);
	if ("finding" in source) return source;
	const { prefix = "", suffix = "" } = wanted;
	return {
		text: `${source.text.startsWith(prefix) ? source.text : `${prefix}${source.text}`}${suffix}`,
		own: false
	};
}
function fieldText(field, { checklist }) {
	const found = require_sources.fieldsIn(checklist.root).filter((each) => each.key === require_front_matter.normalizeTitle(field));
	const [first] = found;
	const about = {
		unknown: true,
		about: field
	};
	if (first === void 0) {
		const help = `Add a line "- **${field}**: …" and fill it in.`;
		return { finding: {
			status: "pending",
			...about,
			message: "Field is missing",
			help
		} };
	}
	const blank = found.find((each) => each.blank);
	if (blank !== void 0) {
		const { value: actual, place } = blank;
		const help = `Fill in ${field}.`;
		return { finding: {
			status: "pending",
			kind: "blank-field",
			...about,
			message: "Field is blank",
			actual,
			place,
			help
		} };
	}
	if (found.some((each) => each.value !== first.value)) return { finding: {
		status: "failed",
		...about,
		message: `Field is given at lines ${found.map((each) => each.place.line).join(" and ")} with different values`,
		actual: found.map((each) => each.value).join(" · "),
		place: first.place,
		help: "Keep one of them."
	} };
	return { text: first.value };
}
function valueText(wanted, { facts }) {
	const question = {
		kind: "value",
		name: wanted
	};
	const fact = facts.get(question);
	if (fact?.status === "known") return { text: fact.value.raw };
	return { finding: missingValue(wanted, question, fact?.reason) };
}
function missingValue(about, question, reason) {
	const base = {
		status: "pending",
		unknown: true,
		about
	};
	return reason === void 0 ? {
		...base,
		message: "Value is not known yet",
		asks: [question]
	} : {
		...base,
		message: reason,
		help: `Hand it over: evidence "${about}=…".`
	};
}
// src/gates/commit.ts
const at = require_dist.pipe(given, require_dist.title("At"), require_dist.description("The commit: \"head\" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit."), require_dist.metadata({ examples: [
	"head",
	{
		field: "Version",
		prefix: "v"
	},
	{ value: "sha" }
] }));
const REF = /^(?![/-])(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*#%&[\\\p{C}]{1,250}$/u;
function isRef(text) {
	return REF.test(text);
}
function atWords(wanted) {
	return wanted === void 0 || wanted === "head" ? "" : ` at ${givenWords(wanted)}`;
}
function commitOf(wanted, input) {
	const question = { kind: "commit" };
	let about = "head";
	if (wanted !== void 0 && wanted !== "head") {
		const resolved = resolveRef(wanted, input);
		if ("finding" in resolved) return resolved;
		about = givenWords(wanted);
		question.ref = resolved.ref;
	}
	const fact = input.facts.get(question);
	const unknown = {
		unknown: true,
		about
	};
	if (fact === void 0) return { finding: {
		status: "pending",
		...unknown,
		message: "Commit is not known yet",
		asks: [question]
	} };
	if (fact.status === "unavailable") return { finding: {
		status: "failed",
		...unknown,
		message: fact.reason
	} };
	if (fact.value.exists) return { sha: fact.value.sha };
	const { ref: actual } = question;
	return { finding: {
		status: "pending",
		...unknown,
		message: "There is no such commit, tag or branch",
		...actual === void 0 ? {} : { actual },
		help: "Push it, or correct what names it."
	} };
}
function resolveRef(wanted, input) {
	const resolved = resolve(wanted, input);
	if ("finding" in resolved) return resolved;
	if (isRef(resolved.text)) return { ref: resolved.text };
	return { finding: {
		status: "failed",
		unknown: true,
		about: givenWords(wanted),
		message: "Unexpected value",
		actual: resolved.text,
		expected: "the name of a tag, a branch or a commit",
		help: "Correct it."
	} };
}
// src/gates/evidence-item.ts
const binding = require_dist.pipe(require_dist.union([require_options.itemText, require_dist.strictObject({
	text: require_options.itemText,
	in: require_dist.optional(require_options.selector),
	by: require_dist.optional(require_dist.pipe(require_dist.picklist([
		"agree",
		"enough",
		"advise"
	]), require_dist.title("How they go together"), require_dist.description("agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides.")))
})]), require_dist.title("Item"), require_dist.description("A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise."), require_dist.metadata({ examples: ["Unit tests passing", {
	text: "Unit tests passing",
	by: "enough"
}] }));
const EVIDENCE_OPTIONS = { item: require_dist.optional(binding) };
function defineEvidenceGate(gate) {
	const { judge, ...rest } = gate;
	const boundTo = (options) => {
		const { item } = options;
		return typeof item === "string" ? { text: item } : item;
	};
	return require_options.defineGate({
		...rest,
		evaluate: (options, input) => bound$1(judge(options, input), boundTo(options), input),
		settles: (options, input) => {
			const wanted = boundTo(options);
			if (wanted?.by !== "enough" || judge(options, input).findings.length > 0) return [];
			const found = boxOf(wanted, input);
			return "item" in found && found.item.state === "unticked" ? [found.item] : [];
		}
	});
}
function bound$1(evidence, wanted, input) {
	const { findings, found, tripped } = evidence;
	const beside = {
		...found === void 0 ? {} : { evidence: found },
		...tripped === true ? { tripped } : {}
	};
	if (wanted === void 0) return {
		...require_options.outcome(findings),
		...beside
	};
	const box = boxOf(wanted, input);
	const way = wanted.by ?? "agree";
	if (way !== "advise" && "item" in box && isLeftOut(box.item, input)) return {
		status: "skipped",
		findings: findings.filter((finding) => finding.asks !== void 0)
	};
	const all = [...findings, ..."finding" in box ? [box.finding] : boxFindings(box.item, evidence, way)];
	if (way === "advise") return {
		status: "passed",
		findings: all.map((finding) => ({
			...finding,
			status: "passed"
		})),
		...beside
	};
	return {
		...require_options.outcome(all),
		...beside
	};
}
function isLeftOut(item, input) {
	if (item.state !== "not-applicable" || input.comparison === void 0) return false;
	return require_sources.templateConditions(input)(item) && require_sources.refusal(item, true, input.notApplicable) === void 0;
}
function boxFindings(item, { findings, against }, way) {
	const about = {
		actual: item.text,
		place: item.place
	};
	if (item.state === "ticked") {
		if (!findings.some((finding) => finding.status === "failed")) return [];
		return [{
			status: "failed",
			message: `Ticked, but ${against ?? "the evidence does not bear it out"}`,
			...about,
			help: "Untick it until the evidence holds."
		}];
	}
	if (way !== "agree") return [];
	return [{
		status: "pending",
		kind: "open-box",
		message: "Not ticked",
		...about,
		help: "Check the evidence, then tick the box."
	}];
}
function boxOf(wanted, { checklist }) {
	const located = require_options.locate(checklist, wanted.in);
	if ("finding" in located) return located;
	const found = require_front_matter.itemsIn(located.scope.section).filter((item) => require_sources.matchesItem(item, wanted.text));
	const [item] = found;
	const about = {
		status: "failed",
		unknown: true,
		about: wanted.text
	};
	if (item === void 0) return { finding: {
		...about,
		message: "The box for this evidence is missing",
		help: "Put the item back."
	} };
	if (found.length === 1) return { item };
	const lines = found.map((each) => each.place.line).join(", ");
	return { finding: {
		...about,
		message: `The box for this evidence is there ${found.length} times, at lines ${lines}`,
		place: item.place,
		help: "Keep one of them."
	} };
}
// src/gates/measure.ts
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
const MEASURE = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,3})?)\s*(?:\/\s*(\d+(?:\.\d+)?)|([%µ\p{L}]{1,16}))?$/iu;
function readMeasure(text) {
	const match = MEASURE.exec(text.trim());
	if (match === null) return void 0;
	const amount = Number((match[1] ?? "").replaceAll(",", ""));
	const outOf = match[2] === void 0 ? void 0 : Number(match[2]);
	if (!Number.isFinite(amount) || outOf !== void 0 && (outOf <= 0 || amount > outOf || amount < 0)) return void 0;
	const name = (match[3] ?? "").normalize("NFC").replace("μ", "µ").toLowerCase();
	const [unit, factor] = UNITS.get(name) ?? [name, 1];
	return {
		amount: amount * factor,
		unit
	};
}
const RELATIVE = /^(\d{1,9}(?:\.\d{1,9})?)\s*(?:[x×]\s+|%\s+of\s+)(\S(?:.*\S)?)$/i;
function readRelative(text) {
	const match = RELATIVE.exec(text.trim());
	if (match === null) return void 0;
	const number = Number(match[1]);
	const times = /^[\d.]+\s*%/.test(text.trim()) ? number / 100 : number;
	return times > 0 ? {
		times,
		of: match[2] ?? ""
	} : void 0;
}
const bound = require_dist.pipe(require_dist.union([require_dist.pipe(require_dist.number(), require_dist.finite()), require_dist.pipe(require_dist.string(), require_dist.check((text) => readMeasure(text) !== void 0 && !/[x×]\s*$/i.test(text) || readRelative(text) !== void 0, "expected a number with an optional unit, such as 80, \"1 %\" or \"500 ms\", or a multiple, such as \"3x baseline\""))]), require_dist.metadata({ examples: [
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
function sameValue(a, b) {
	const [left, right] = [readMeasure(a), readMeasure(b)];
	if (left !== void 0 && right !== void 0) return left.unit === right.unit && left.amount === right.amount;
	return require_front_matter.normalize(a) === require_front_matter.normalize(b);
}
// src/gates/span.ts
const span = require_dist.pipe(require_dist.string(), require_dist.check((text) => secondsIn(text) > 0, "expected a span of time with its unit, such as \"24h\", \"30 min\" or \"7 d\""), require_dist.title("Not older than"), require_dist.description("How old the evidence may be when it is judged."), require_dist.metadata({ examples: ["24h", "7 d"] }));
function secondsIn(text) {
	const measure = readMeasure(text);
	return measure?.unit === "ms" ? measure.amount / 1e3 : 0;
}
function isFresh(time, within, at) {
	return time !== null && require_sources.isWithin(time, secondsIn(within), at);
}
// src/gates/signal.ts
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
// src/gates/unanswered.ts
function unanswered(about, question, reason) {
	const unknown = {
		unknown: true,
		about
	};
	if (reason === void 0) return { findings: [{
		status: "pending",
		...unknown,
		message: "Evidence is not known yet",
		asks: [question]
	}] };
	return {
		findings: [{
			status: "failed",
			...unknown,
			message: `Evidence cannot be read: ${reason}`
		}],
		against: "its evidence cannot be read"
	};
}
// src/gates/check-run.ts
const conclusion = require_dist.picklist([
	"success",
	"neutral",
	"skipped",
	"failure",
	"cancelled",
	"timed_out",
	"action_required",
	"stale"
]);
const checkRun = defineEvidenceGate({
	name: "check-run",
	description: "Asks for check runs on a commit, such as jobs of workflows, and what they concluded.",
	options: require_dist.strictObject({
		name: require_options.signalNames("The check run, by name. \"*\" and \"?\" stand for any text and any character.", "unit-tests"),
		at: require_dist.optional(at),
		conclusion: require_dist.optional(require_dist.pipe(require_dist.union([conclusion, require_dist.pipe(require_dist.array(conclusion), require_dist.minLength(1))]), require_dist.title("Conclusion"), require_dist.description("What it must have concluded: success (the default), or any of a list."))),
		from: require_dist.optional(require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.title("From"), require_dist.description("The slug of the GitHub App that must have made it."), require_dist.metadata({ examples: ["github-actions"] }))),
		within: require_dist.optional(span),
		...EVIDENCE_OPTIONS
	}),
	asks: [
		"commit",
		"check-runs",
		"value"
	],
	summary: (chosen) => `${[chosen.name].flat().join(", ")}${atWords(chosen.at)}: ${[chosen.conclusion ?? "success"].flat().join(" or ")}`,
	judge: (chosen, input) => {
		const commit = commitOf(chosen.at, input);
		if ("finding" in commit) return { findings: [commit.finding] };
		const question = {
			kind: "check-runs",
			sha: commit.sha
		};
		const fact = input.facts.get(question);
		const names = [chosen.name].flat();
		if (fact?.status !== "known") return unanswered(names.join(", "), question, fact?.reason);
		const from = chosen.from?.toLowerCase();
		return together(names.map((about) => judgeSignals(fact.value.filter((run) => matchesName([about], run.name) && (from === void 0 || run.app?.toLowerCase() === from)).map((run) => ({
			name: run.name,
			result: run.status === "completed" ? run.conclusion ?? void 0 : void 0,
			time: run.completedAt
		})), {
			about,
			allowed: [chosen.conclusion ?? "success"].flat(),
			open: [],
			verb: "concluded",
			within: chosen.within,
			help: "Let it run on this commit."
		}, input)));
	}
});
// src/gates/deployment.ts
const state = require_dist.picklist([
	"success",
	"inactive",
	"failure",
	"error",
	"in_progress",
	"queued",
	"pending",
	"waiting"
]);
const options$10 = require_dist.strictObject({
	environment: require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.title("Environment"), require_dist.description("The environment that was deployed to."), require_dist.metadata({ examples: ["staging"] })),
	at: require_dist.optional(at),
	state: require_dist.optional(require_dist.pipe(require_dist.union([state, require_dist.pipe(require_dist.array(state), require_dist.minLength(1))]), require_dist.title("State"), require_dist.description("The state of the newest deployment of the commit: success (the default), or any of a list. GitHub sets inactive once another deployment takes its place."))),
	within: require_dist.optional(span),
	...EVIDENCE_OPTIONS
});
const OPEN = [
	"pending",
	"queued",
	"in_progress",
	"waiting"
];
const deployment = defineEvidenceGate({
	name: "deployment",
	description: "Asks whether the same commit was deployed to an environment, and with what result.",
	options: options$10,
	asks: [
		"commit",
		"deployment",
		"value"
	],
	summary: (chosen) => `Deployed to ${chosen.environment}${atWords(chosen.at)}: ${[chosen.state ?? "success"].flat().join(" or ")}`,
	judge: (chosen, input) => {
		const { environment: about } = chosen;
		const commit = commitOf(chosen.at, input);
		if ("finding" in commit) return { findings: [commit.finding] };
		const question = {
			kind: "deployment",
			environment: about,
			sha: commit.sha
		};
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return unanswered(about, question, fact?.reason);
		return judgeSignals(fact.value.exists ? [{
			name: about,
			result: fact.value.state ?? void 0,
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
// src/gates/mentions.ts
function mentions(text, word) {
	if (word === "") return false;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const goesOnBefore = /(?:\d|\d\.)$/.test(text.slice(Math.max(0, at - 2), at));
		const goesOnBehind = /^(?:[\p{L}\d]|[.+-][\p{L}\d])/u.test(text.slice(at + word.length, at + word.length + 3));
		if (!goesOnBefore && !goesOnBehind) return true;
	}
	return false;
}
// src/gates/file.ts
const options$9 = require_dist.strictObject({
	path: require_dist.pipe(given, require_dist.title("Path"), require_dist.description("A path in the repository. With must: be-changed or be-unchanged it may be a glob."), require_dist.metadata({ examples: [
		"CHANGELOG.md",
		"docs/**",
		{
			field: "Version",
			prefix: "notes/",
			suffix: ".md"
		}
	] })),
	must: require_dist.optional(require_dist.pipe(require_dist.picklist([
		"exist",
		"be-absent",
		"be-changed",
		"be-unchanged"
	]), require_dist.title("Must"), require_dist.description("exist (the default), be-absent, be-changed or be-unchanged."))),
	contains: require_dist.optional(require_dist.pipe(given, require_dist.title("Contains"), require_dist.description("A text that must stand in it: a text, {field: name} or {value: name}."), require_dist.metadata({ examples: [{ field: "Version" }] }))),
	at: require_dist.optional(at),
	since: require_dist.optional(require_dist.pipe(given, require_dist.title("Since"), require_dist.description("Where the range of changes begins: a branch, tag or SHA. Left out: what the pull request changes."), require_dist.metadata({ examples: ["v1.3.0", {
		field: "Previous version",
		prefix: "v"
	}] }))),
	...EVIDENCE_OPTIONS
});
const WORDS = {
	exist: "exists",
	"be-absent": "is absent",
	"be-changed": "is changed",
	"be-unchanged": "is unchanged"
};
const file = defineEvidenceGate({
	name: "file",
	description: "Asks for a file to be there, to contain a text, or to be changed by the pull request or since a tag.",
	options: options$9,
	asks: [
		"commit",
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
		`${givenWords(path)} ${WORDS[must]}`,
		...contains === void 0 ? [] : [`and contains ${givenWords(contains)}`],
		...since === void 0 ? [] : [`since ${givenWords(since)}`]
	].join(" ") + atWords(where),
	judge: (chosen, input) => {
		const about = givenWords(chosen.path);
		const path = resolve(chosen.path, input);
		if ("finding" in path) return { findings: [path.finding] };
		const globs = path.own ? path.text : escaped(path.text);
		return chosen.must === "be-changed" || chosen.must === "be-unchanged" ? judgeChange(chosen, about, globs, input) : judgeContent(chosen, about, path.text, input);
	}
});
function escaped(path) {
	return path.replaceAll(/[*?[\]{}()!+@|\\]/g, "\\$&");
}
function judgeContent(chosen, about, path, input) {
	const commit = commitOf(chosen.at, input);
	if ("finding" in commit) return { findings: [commit.finding] };
	const question = {
		kind: "file",
		path,
		ref: commit.sha
	};
	const fact = input.facts.get(question);
	if (fact?.status !== "known") return unanswered(about, question, fact?.reason);
	const { exists, text } = fact.value;
	const actual = about === path ? {} : { actual: path };
	if (chosen.must === "be-absent") return exists ? {
		findings: [{
			status: "failed",
			about,
			message: "File is there, but must not be",
			...actual,
			help: "Delete the file."
		}],
		against: `${about} is there`
	} : { findings: [] };
	if (!exists) return { findings: [{
		status: "pending",
		about,
		message: "File does not exist",
		...actual,
		help: "Add the file."
	}] };
	if (chosen.contains === void 0) return { findings: [] };
	const wanted = resolve(chosen.contains, input);
	if ("finding" in wanted) return { findings: [wanted.finding] };
	if (wanted.own ? text.includes(wanted.text) : mentions(text, wanted.text)) return { findings: [] };
	return { findings: [{
		status: "pending",
		about,
		message: "File does not contain what it must",
		...wanted.own ? { expected: wanted.text } : { actual: wanted.text },
		help: "Write it into the file."
	}] };
}
function judgeChange(chosen, about, glob, input) {
	let question = { kind: "changed-files" };
	if (chosen.since !== void 0) {
		const base = resolveRef(chosen.since, input);
		if ("finding" in base) return { findings: [base.finding] };
		const head = commitOf(chosen.at, input);
		if ("finding" in head) return { findings: [head.finding] };
		question = {
			kind: "files-between",
			base: base.ref,
			head: head.sha
		};
	}
	const fact = input.facts.get(question);
	if (fact?.status !== "known") return unanswered(about, question, fact?.reason);
	const changed = matching(fact.value, glob);
	const cut = {
		status: "failed",
		unknown: true,
		about,
		message: "The list of changed files is cut"
	};
	if (chosen.must === "be-unchanged") {
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
	if (changed.length > 0) return {
		findings: [],
		found: changed.slice(0, 10).join(", ")
	};
	if (!fact.value.complete) return { findings: [cut] };
	return { findings: [{
		status: "pending",
		about,
		message: "File is not changed",
		help: "Change it."
	}] };
}
function matching({ files }, glob) {
	return files.filter(({ path, previous }) => matchesGlob([glob], path) || previous !== void 0 && matchesGlob([glob], previous)).map(({ path }) => path);
}
const label = defineEvidenceGate({
	name: "label",
	description: "Asks for labels to be set, or with \"require: none\" for labels not to be set.",
	options: require_dist.strictObject({
		name: require_options.signalNames("The label, or several. \"*\" and \"?\" stand for any text and any character.", "qa-approved"),
		require: require_dist.optional(require_options.quantifier),
		...EVIDENCE_OPTIONS
	}),
	asks: ["labels"],
	summary: ({ name, require: require$1 = "all" }) => {
		const names = [name].flat();
		if (require$1 === "none") return `Labels: no ${names.join(", no ")}`;
		return names.length === 1 ? `Label: ${names[0]}` : `Labels: ${require_sources.quantifierWords(require$1)} of ${names.join(", ")}`;
	},
	judge: ({ name, require: require$2 = "all" }, { facts }) => {
		const names = [name].flat();
		const about = names.join(", ");
		const question = { kind: "labels" };
		const fact = facts.get(question);
		if (fact?.status !== "known") return unanswered(about, question, fact?.reason);
		const isSet = (each) => fact.value.some((own) => matchesName([each], own));
		const there = names.filter(isSet);
		const missing = names.filter((each) => !isSet(each));
		const status = require_sources.quantify(require$2, names.map((each) => isSet(each) ? "passed" : "pending"));
		const found = fact.value.join(", ");
		if (status === "passed") return {
			findings: [],
			found
		};
		const [, most] = require_sources.bounds(require$2, names.length);
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
				...require$2 === "none" ? { tripped: true } : {}
			};
		}
		const help = "Set it once it is true.";
		if (require$2 === "all") return {
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
				expected: require_sources.quantifierWords(require$2),
				help
			}],
			found
		};
	}
});
const milestone = defineEvidenceGate({
	name: "milestone",
	description: "Asks for a milestone without open issues and pull requests.",
	options: require_dist.strictObject({
		name: require_dist.optional(require_dist.pipe(given, require_dist.title("Name"), require_dist.description("The milestone, by its title. Left out: the one of the pull request or issue."), require_dist.metadata({ examples: ["1.4.0", { field: "Version" }] }))),
		open: require_dist.optional(require_dist.pipe(require_dist.number(), require_dist.integer(), require_dist.minValue(0), require_dist.title("Open"), require_dist.description("The largest number of items that may still be open beside the one that is judged. Default 0."))),
		...EVIDENCE_OPTIONS
	}),
	asks: ["milestone", "value"],
	summary: ({ name, open = 0 }) => `Milestone${name === void 0 ? "" : ` ${givenWords(name)}`}: ${open === 0 ? "nothing open" : `at most ${open} open`}`,
	judge: ({ name, open = 0 }, input) => {
		const question = { kind: "milestone" };
		const about = name === void 0 ? "Milestone" : givenWords(name);
		if (name !== void 0) {
			const resolved = resolve(name, input);
			if ("finding" in resolved) return { findings: [resolved.finding] };
			question.title = resolved.text;
		}
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return unanswered(about, question, fact?.reason);
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
const release = defineEvidenceGate({
	name: "release",
	description: "Asks for a release on GitHub: published, with notes, with assets.",
	options: require_dist.strictObject({
		tag: require_dist.pipe(given, require_dist.title("Tag"), require_dist.description("The tag of the release: a text, {field: name} or {value: name}."), require_dist.metadata({ examples: ["v1.4.0", {
			field: "Version",
			prefix: "v"
		}] })),
		draft: require_dist.optional(require_dist.pipe(require_dist.boolean(), require_dist.title("Draft"), require_dist.description("false (the default): it must be published. true: it must still be a draft."))),
		prerelease: require_dist.optional(require_dist.pipe(require_dist.boolean(), require_dist.title("Pre-release"), require_dist.description("Whether it must be marked as one. Left out: either."))),
		notes: require_dist.optional(require_dist.pipe(require_dist.boolean(), require_dist.title("Notes"), require_dist.description("true: its notes must say something."))),
		assets: require_dist.optional(require_dist.pipe(require_dist.array(require_dist.pipe(require_dist.string(), require_dist.nonEmpty())), require_dist.minLength(1), require_dist.title("Assets"), require_dist.description("Files that must be uploaded and not empty, by name. \"*\" stands for any text."), require_dist.metadata({ examples: [["app-*.tar.gz", "SHA256SUMS"]] }))),
		...EVIDENCE_OPTIONS
	}),
	asks: ["release", "value"],
	summary: (chosen) => `Release ${givenWords(chosen.tag)}: ${[
		chosen.draft === true ? "a draft" : "published",
		...chosen.prerelease === void 0 ? [] : [chosen.prerelease ? "a pre-release" : "no pre-release"],
		...chosen.notes === true ? ["with notes"] : [],
		...chosen.assets === void 0 ? [] : [`with ${chosen.assets.join(", ")}`]
	].join(", ")}`,
	judge: (chosen, input) => {
		const about = givenWords(chosen.tag);
		const resolved = resolveRef(chosen.tag, input);
		if ("finding" in resolved) return { findings: [resolved.finding] };
		const question = {
			kind: "release",
			tag: resolved.ref
		};
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return unanswered(about, question, fact?.reason);
		const wrong = fact.value.exists ? lacks(chosen, fact.value) : [{
			message: "There is no release for this tag",
			help: "Create the release."
		}];
		const actual = about === resolved.ref ? {} : { actual: resolved.ref };
		return {
			findings: wrong.map((each) => ({
				status: "pending",
				about,
				...actual,
				...each
			})),
			found: resolved.ref
		};
	}
});
function lacks(chosen, found) {
	const draft = chosen.draft ?? false;
	const missing = (chosen.assets ?? []).filter((wanted) => !found.assets.some((asset) => matchesName([wanted], asset.name) && asset.state === "uploaded" && asset.size > 0));
	return [
		...found.draft === draft ? [] : [draft ? {
			message: "It is published already",
			help: "Make it a draft again."
		} : {
			message: "It is a draft",
			help: "Publish it."
		}],
		...chosen.prerelease === void 0 || chosen.prerelease === found.prerelease ? [] : [{
			message: found.prerelease ? "It is a pre-release" : "It is no pre-release",
			help: "Change the mark of the release."
		}],
		...chosen.notes === true && require_front_matter.isBlank(found.notes) ? [{
			message: "Its notes are empty",
			help: "Write the notes."
		}] : [],
		...missing.map((expected) => ({
			message: "An asset is missing",
			expected,
			help: "Upload it."
		}))
	];
}
const review = defineEvidenceGate({
	name: "review",
	description: "Asks for approving reviews of the head of a pull request, and for none that requests changes.",
	options: require_dist.strictObject({
		approvals: require_dist.optional(require_dist.pipe(require_dist.number(), require_dist.integer(), require_dist.minValue(1), require_dist.title("Approvals"), require_dist.description("How many people must have approved. Default 1."))),
		stale: require_dist.optional(require_dist.pipe(require_dist.boolean(), require_dist.title("Stale"), require_dist.description("true: approvals of earlier commits count too. Default false: only those of the head."))),
		permission: require_dist.optional(require_dist.pipe(require_dist.picklist([
			"read",
			"triage",
			"write",
			"maintain",
			"admin"
		]), require_dist.title("Permission"), require_dist.description("What a reviewer must at least have in the repository to count. Default write."))),
		...EVIDENCE_OPTIONS
	}),
	asks: [
		"commit",
		"reviews",
		"permission"
	],
	summary: ({ approvals = 1, stale = false }) => `${approvals} ${approvals === 1 ? "approval" : "approvals"}${stale ? "" : " of the head"}`,
	judge: (chosen, input) => {
		const question = { kind: "reviews" };
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return unanswered("Reviews", question, fact?.reason);
		const head = commitOf(void 0, input);
		if ("finding" in head) return { findings: [head.finding] };
		return judge$2(chosen, opinions(fact.value, input), head.sha, input);
	}
});
function opinions(reviews, { subject }) {
	const last = new Map();
	for (const { author, ...rest } of reviews) {
		if (author === null || author.type !== "User" || author.login === subject.author) continue;
		if (rest.state !== "COMMENTED" && rest.state !== "PENDING") last.set(author.id, {
			author,
			...rest
		});
	}
	return [...last.values()].filter((each) => each.state !== "DISMISSED");
}
function judge$2(chosen, all, head, { facts }) {
	const { approvals = 1, stale = false, permission = "write" } = chosen;
	const unknown = [];
	const doubted = [];
	const counted = all.filter(({ author, state }) => {
		const question = {
			kind: "permission",
			login: author.login
		};
		const fact = facts.get(question);
		if (fact?.status === "known") return require_sources.PERMISSIONS.indexOf(fact.value.level) >= require_sources.PERMISSIONS.indexOf(permission);
		const { findings } = unanswered(author.login, question, fact?.reason);
		unknown.push(...findings);
		if (state === "CHANGES_REQUESTED") doubted.push(...findings);
		return false;
	});
	const names = (list) => list.map(({ author }) => author.login).join(", ");
	const open = unknown.filter((finding) => finding.asks !== void 0);
	if (open.length > 0) return { findings: open };
	const against = counted.filter((each) => each.state === "CHANGES_REQUESTED");
	if (against.length > 0) return {
		findings: [{
			status: "failed",
			message: "Changes are requested",
			actual: names(against),
			help: "Make the changes, then ask for another review."
		}],
		against: "changes are requested"
	};
	if (doubted.length > 0) return { findings: doubted };
	const approved = counted.filter((each) => each.state === "APPROVED");
	const valid = approved.filter((each) => stale || each.commit === head);
	const found = names(valid);
	if (valid.length >= approvals) return {
		findings: [],
		found
	};
	const old = approved.length - valid.length;
	const message = `${valid.length} of ${approvals} approvals${old === 0 ? "" : `, and ${old} of an earlier commit`}`;
	const help = "Ask for a review of the newest commit.";
	const missing = {
		status: "pending",
		message,
		...found === "" ? {} : { actual: found },
		help
	};
	return {
		findings: [...unknown, missing],
		found
	};
}
// src/gates/section.ts
const options$4 = require_dist.strictObject({
	in: require_dist.optional(require_options.selector),
	must: require_dist.optional(require_dist.pipe(require_dist.picklist([
		"present",
		"absent",
		"non-empty"
	]), require_dist.title("State"), require_dist.description("What the section must be: present (default), absent, or non-empty."))),
	order: require_dist.optional(require_dist.pipe(require_dist.array(require_options.selector), require_dist.minLength(2), require_dist.title("Order"), require_dist.description("Sections that must all be there, in this order."), require_dist.metadata({ examples: [["Plan", "Rollout"]] })))
});
const section = require_options.defineGate({
	name: "section",
	description: "Asks for a section to be present, absent or non-empty, or for sections in a given order.",
	options: options$4,
	refine: (chosen) => chosen.in === void 0 && chosen.order === void 0 ? "expected \"in\" or \"order\"" : void 0,
	summary: (chosen) => [...chosen.in === void 0 ? [] : [`${chosen.in}: ${chosen.must ?? "present"}`], ...chosen.order === void 0 ? [] : [`In order: ${chosen.order.join(", ")}`]].join("; "),
	evaluate: (chosen, input) => require_options.outcome([...chosen.in === void 0 ? [] : stateFindings(chosen.in, chosen.must ?? "present", input), ...chosen.order === void 0 ? [] : orderFindings(chosen.order, input)])
});
function stateFindings(selectorText, must, input) {
	if (must === "absent") {
		const selection = require_front_matter.select(input.checklist.root, selectorText);
		return (selection.kind === "one" ? [selection.found] : selection.kind === "several" ? selection.found : []).map(({ section: each }) => ({
			status: "failed",
			message: "Section must not be there",
			about: selectorText,
			...each.place === void 0 ? {} : { place: each.place },
			help: "Delete the section."
		}));
	}
	const located = require_options.locate(input.checklist, selectorText);
	if ("finding" in located) return [located.finding];
	const { scope } = located;
	if (must === "present" || saysSomething(scope.section)) return [];
	const place = scope.section.place;
	return [{
		status: "pending",
		message: "Section is empty",
		section: scope.path,
		...place === void 0 ? {} : { place },
		help: "Write what belongs below this heading."
	}];
}
function saysSomething(part) {
	return require_front_matter.itemsIn(part).length > 0 || part.fields.some((field) => !field.blank) || part.sections.some(saysSomething);
}
function orderFindings(order, input) {
	const findings = [];
	let last;
	const documents = input.checklist.documents.map(({ id }) => id);
	for (const title of order) {
		const located = require_options.locate(input.checklist, title);
		if ("finding" in located) {
			findings.push(located.finding);
			continue;
		}
		const place = located.scope.section.place;
		const at = [documents.indexOf(place?.document ?? ""), place?.offset ?? 0];
		if (last !== void 0 && isBefore(at, last.at)) findings.push({
			status: "failed",
			message: "Section stands too early",
			expected: `${last.title}, then ${title}`,
			section: located.scope.path,
			...place === void 0 ? {} : { place },
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
// src/gates/sign-offs/assign.ts
function assign(roles, clash) {
	const seats = [];
	const fill = (seat, tried) => {
		for (const person of roles[seat.role]?.people ?? []) {
			if (tried.has(person) || !seat.fits(person)) continue;
			const held = seats.filter((other) => other.person === person);
			if (held.some((other) => other.role === seat.role)) continue;
			tried.add(person);
			const before = seats.map((other) => other.person);
			const released = held.filter((other) => clash(other.role, seat.role));
			for (const other of released) other.person = void 0;
			seat.person = person;
			if (released.every((other) => fill(other, tried))) return true;
			seats.forEach((other, index) => other.person = before[index]);
		}
		return false;
	};
	const order = [...roles.keys()].toSorted((a, b) => Number(roles[a]?.optional) - Number(roles[b]?.optional));
	const take = (role, fits) => {
		const seat = {
			role,
			fits
		};
		seats.push(seat);
		fill(seat, new Set());
	};
	for (const role of order) {
		const { least = 0, people = [] } = roles[role] ?? {};
		for (let place = 0; place < Math.min(least, people.length); place += 1) take(role, () => true);
	}
	for (const role of order) for (const fits of roles[role]?.owned ?? []) if (!seats.some((seat) => seat.role === role && seat.person !== void 0 && fits(seat.person))) take(role, fits);
	return withOthers(roles, seats, clash);
}
function withOthers(roles, seats, clash) {
	const counted = roles.map((_, role) => seats.flatMap((seat) => seat.role === role && seat.person !== void 0 ? [seat.person] : []));
	roles.forEach(({ people }, role) => {
		for (const person of people) if (counted.every((others, other) => !others.includes(person) || other !== role && !clash(role, other))) counted[role]?.push(person);
	});
	return counted;
}
// src/gates/sign-offs/separation.ts
function excluded(person, role, context) {
	const told = role.not.map((not) => excludedBy(not, person, context));
	return told.find((each) => "value" in each && each.value !== void 0) ?? told.find((each) => "unknown" in each) ?? { value: void 0 };
}
function excludedBy(not, person, { ask, input }) {
	if (typeof not === "object") {
		if ("role" in not) return { value: void 0 };
		const named = require_sources.namedIn(not.field, input.checklist);
		if ("unknown" in named) return named;
		return { value: named.value.includes(person.login.toLowerCase()) ? `is named as ${not.field}` : void 0 };
	}
	const is = (other) => person.id === void 0 ? other.login.toLowerCase() === person.login.toLowerCase() : other.id === person.id;
	switch (not) {
		case "author": {
			const origin = ask.about({ kind: "origin" });
			if ("unknown" in origin) return { unknown: `the author is not known: ${origin.unknown}` };
			const { author, authorId } = origin.value;
			if (author === void 0 || authorId === void 0) return { unknown: "the account of the author is not known" };
			return { value: is({
				login: author,
				id: authorId
			}) ? "is the author" : void 0 };
		}
		case "committers": {
			const commits = ask.about({ kind: "commits" });
			if ("unknown" in commits) return { unknown: `the commits are not known: ${commits.unknown}` };
			const own = commits.value.find(({ people }) => people.some((each) => each !== null && is(each)));
			if (own !== void 0) return { value: `worked on commit ${require_sources.short(own.sha)}` };
			const nobodys = commits.value.find(({ people }) => people.includes(null));
			return nobodys === void 0 ? { value: void 0 } : { unknown: `commit ${require_sources.short(nobodys.sha)} names an address that belongs to no account` };
		}
		case "last-pusher": {
			const pushes = ask.about({ kind: "pushes" });
			if ("unknown" in pushes) return { unknown: `who pushed last is not known: ${pushes.unknown}` };
			const [last] = pushes.value;
			if (last === void 0 || last.pusher === null || last.sha !== input.subject.headSha) return { unknown: "who pushed the head commit is not known" };
			return { value: is(last.pusher) ? "pushed last" : void 0 };
		}
	}
}
// src/gates/sign-offs/conclude.ts
function leastOf({ role, eligible }, context) {
	return require_sources.bounds(role.count, able(role, eligible.everybody ?? [], context).length)[0];
}
function able(role, everybody, context) {
	return everybody.filter((candidate) => {
		const out = excluded(candidate, role, context);
		return "value" in out && out.value === void 0;
	});
}
function concludeRole(each, lines, context) {
	const { role, eligible, counted, refused, unknown } = each;
	const ids = new Set(counted.map(({ person }) => person.id));
	const logins = new Set(counted.map(({ person }) => person.login.toLowerCase()));
	const waiting = eligible.everybody === void 0 || unknown.length > 0 ? void 0 : able(role, eligible.everybody, context).filter(({ login, id }) => !logins.has(login.toLowerCase()) && (id === void 0 || !ids.has(id)));
	const unowned = eligible.owned.filter(({ by }) => !counted.some(({ person }) => by(person)));
	const status = statusOf(each, waiting, unowned.length > 0, context);
	const shown = {
		role: role.name,
		status,
		optional: role.optional,
		expected: role.count === "any" ? "one" : require_sources.quantifierWords(role.count),
		by: role.by.map(wordsOf),
		via: role.via,
		signed: counted.map(signedOf),
		...waiting === void 0 ? {} : { waiting: waiting.map(({ login }) => login) },
		refused: refused.map(refusedOf)
	};
	if (status === "passed" || status === "skipped") return {
		shown,
		findings: []
	};
	const place = lines[0]?.signOff.place;
	const about = {
		about: role.name,
		...place === void 0 ? {} : { place }
	};
	const wrong = refused.filter((one) => one.wrong === true).map((one) => wrongFinding(one, role));
	const doubts = unknown.length === 0 ? [] : [{
		status: unknown.every(({ open }) => open === true) ? "pending" : "failed",
		message: "Who may sign is not known",
		actual: unknown.map((untold) => untold.unknown).join("; "),
		...about
	}];
	const who = nobodyLeft(each, waiting) ? [{
		status: "failed",
		message: "Nobody is left who may sign",
		...about,
		expected: words(role)
	}] : [];
	const toDo = doubts.length > 0 || who.length > 0 ? [] : [openFinding(each, waiting, unowned, about, context)];
	return {
		shown,
		findings: [
			...doubts,
			...wrong,
			...who,
			...toDo
		]
	};
}
function nobodyLeft({ counted, unknown }, waiting) {
	return counted.length === 0 && unknown.length === 0 && waiting?.length === 0;
}
function statusOf(each, waiting, unowned, context) {
	const { role, eligible, counted, refused, unknown } = each;
	if (eligible.nothingOwned) return "skipped";
	if (nobodyLeft(each, waiting) || howTo(role, context) === void 0) return "failed";
	const [least] = require_sources.bounds(role.count, 0);
	const others = waiting?.length ?? Math.max(1, least - counted.length);
	const members = [...counted.map(() => "passed"), ...Array.from({ length: others }, () => "pending")];
	const status = role.count === "all" && waiting === void 0 ? "pending" : require_sources.quantify(role.count, members);
	if (status === "passed" && !unowned) return "passed";
	if (unknown.some(({ open }) => open !== true) || refused.some((one) => one.wrong === true)) return "failed";
	return unknown.length === 0 && status === "failed" ? "failed" : "pending";
}
function openFinding({ role, counted }, waiting, unowned, about, context) {
	const [least, most] = require_sources.bounds(role.count, 1e400);
	if (counted.length > most) return {
		status: "failed",
		message: `${counted.length} have signed, expected exactly one`,
		...about,
		help: "Let all but one take it back."
	};
	const enough = role.count !== "all" && counted.length >= least;
	const files = unowned.flatMap((each) => each.files);
	const message = enough && files.length > 0 ? `No owner of ${files.length} changed file${files.length === 1 ? "" : "s"} has signed` : counted.length === 0 ? "Nobody has signed" : `${counted.length} signed, expected ${role.count === "all" ? "all who may" : require_sources.quantifierWords(role.count)}`;
	if (role.count !== "all" && waiting !== void 0 && counted.length + waiting.length < least) {
		const help = "Let more people sign, or ask for fewer: that is for the policy to say.";
		return {
			status: "failed",
			message: `${message}, and not enough people are left who may`,
			...about,
			expected: words(role),
			help
		};
	}
	const help = howTo(role, context);
	if (help === void 0) return {
		status: "failed",
		message: "An issue has no reviews, and nothing else counts",
		...about,
		expected: words(role)
	};
	return {
		status: "pending",
		message,
		...about,
		expected: words(role),
		help
	};
}
function wrongFinding({ evidence, reason }, role) {
	const { person, place } = evidence;
	return {
		status: "failed",
		kind: "refused",
		message: `${evidence.via === "tick" ? "Ticked" : "Signed"} by somebody who ${reason}`,
		about: role.name,
		...person === null ? {} : { actual: `@${person.login}` },
		...place === void 0 ? {} : { place },
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
function words({ by }) {
	return by.map(wordsOf).join(" or ");
}
function wordsOf(who) {
	if (typeof who === "object") return "permission" in who ? `permission ${who.permission}` : `whoever is named as ${who.field}`;
	if (who === "author") return "the author";
	return who === "codeowners" ? "owners of the changed files" : who.startsWith("@") ? who : `@${who}`;
}
function signedOf({ person, via, at, sha, url, place }) {
	return {
		login: person.login,
		id: person.id,
		via,
		at,
		...placed({
			sha,
			url,
			place
		})
	};
}
function refusedOf({ evidence, reason }) {
	const { person, via, at } = evidence;
	return {
		...person === null ? {} : { login: person.login },
		via,
		...at === "" ? {} : { at },
		...placed(evidence),
		reason
	};
}
function placed({ sha, url, place }) {
	return {
		...sha === void 0 ? {} : { sha },
		...url === void 0 ? {} : { url },
		...place === void 0 ? {} : { place }
	};
}
// src/gates/sign-offs/lines.ts
function linesIn(section) {
	const items = new Map(require_front_matter.itemsIn(section).map((item) => [`${item.place.document} ${item.place.offset}`, item]));
	return signOffsIn(section).map((signOff) => ({
		role: require_front_matter.normalizeTitle(signOff.role),
		signOff,
		item: items.get(`${signOff.place.document} ${signOff.place.offset}`)
	}));
}
function signOffsIn(section) {
	return [...section.signOffs, ...section.sections.flatMap(signOffsIn)];
}
function tickOf({ item }) {
	return item?.state === "ticked" ? item.text : void 0;
}
function signatureOf({ item, signOff }) {
	const { role, name, signature, logins } = signOff;
	if (signature === "" && name === "") return void 0;
	if (item !== void 0 && item.state !== "ticked") return void 0;
	return item?.text ?? JSON.stringify([
		role,
		name,
		signature,
		logins
	]);
}
// src/gates/sign-offs/options.ts
const VIAS = [
	"review",
	"comment",
	"tick",
	"signature"
];
const LOGIN = /^@?[a-z\d](?:[a-z\d-]{0,38})(?:\[bot\])?$/i;
const TEAM = /^@[a-z\d](?:[a-z\d-]{0,38})\/[\w.-]+$/i;
const permission = require_dist.strictObject({ permission: require_dist.pipe(require_dist.picklist([
	"write",
	"maintain",
	"admin"
]), require_dist.title("Permission"), require_dist.description("Everybody with at least this permission in the repository.")) });
const field = require_dist.strictObject({ field: require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.title("Field"), require_dist.description("Whoever is named in this field of the checklist.")) });
const who = require_dist.union([
	require_dist.pipe(require_dist.string(), require_dist.check((text) => LOGIN.test(text) || TEAM.test(text), "expected a login, @org/team, author or codeowners")),
	permission,
	field
], "expected a login, @org/team, author, codeowners, {permission: …} or {field: …}");
const by = require_dist.pipe(require_dist.union([who, require_dist.pipe(require_dist.array(who), require_dist.minLength(1))]), require_dist.title("Who may sign"), require_dist.description("Logins, @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}."), require_dist.metadata({ examples: [
	["@acme/tech-leads", "octocat"],
	"author",
	{ permission: "maintain" }
] }));
const kind = require_dist.picklist(VIAS);
const via = require_dist.pipe(require_dist.union([kind, require_dist.pipe(require_dist.array(kind), require_dist.minLength(1))]), require_dist.title("How"), require_dist.description("What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (behind the role). Default: review and comment."));
const refusedPeople = require_dist.pipe(require_dist.union([require_dist.union([require_dist.string(), field]), require_dist.pipe(require_dist.array(require_dist.union([require_dist.string(), field])), require_dist.minLength(1))]), require_dist.title("Who may not sign"), require_dist.description("author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that."), require_dist.metadata({ examples: ["author", ["committers", { field: "Deployer" }]] }));
const fresh = require_dist.pipe(require_dist.union([
	require_dist.picklist(["head", "always"]),
	require_dist.pipe(require_dist.string(), require_dist.check((text) => require_sources.durationOf(text) !== void 0, "expected head, always or a span of time such as 24h or 7d")),
	require_dist.strictObject({ "unless-only": require_dist.pipe(require_dist.array(require_dist.pipe(require_dist.string(), require_dist.nonEmpty())), require_dist.minLength(1), require_dist.title("Unless only"), require_dist.description("Later commits that touch only these paths (globs) do not void a sign-off.")) })
], "expected head, always, a span of time such as 24h or 7d, or {unless-only: [globs]}"), require_dist.title("Fresh"), require_dist.description("How long a sign-off counts: head (for this commit; default for pull requests), always (default elsewhere), a span of time, or {unless-only: [globs]}."), require_dist.metadata({ examples: [
	"head",
	"24h",
	{ "unless-only": ["docs/**"] }
] }));
const roleOptions = require_dist.strictObject({
	by,
	via: require_dist.optional(via),
	count: require_dist.optional(require_dist.pipe(require_options.quantifier, require_dist.check((count) => count !== "none", "expected all, any, one or {at-least: n}"), require_dist.title("Count"), require_dist.description("How many of those who may must sign: any (one, the default), one, all, or {at-least: n}."))),
	not: require_dist.optional(refusedPeople),
	fresh: require_dist.optional(fresh),
	optional: require_dist.optional(require_dist.pipe(require_dist.boolean(), require_dist.title("Optional"), require_dist.description("Shown, but nothing waits for it.")))
});
const options$3 = require_dist.strictObject({
	in: require_dist.optional(require_options.selector),
	roles: require_dist.pipe(require_dist.record(require_dist.pipe(require_dist.string(), require_dist.nonEmpty()), roleOptions), require_dist.minEntries(1, "expected at least one role"), require_dist.title("Roles"), require_dist.description("Who must sign, by role: {by, via, count, not, fresh, optional}."), require_dist.metadata({ examples: [{
		Developer: { by: "author" },
		"Tech Lead": { by: ["@acme/tech-leads"] }
	}] })),
	distinct: require_dist.optional(require_dist.pipe(require_dist.union([require_dist.boolean(), require_dist.pipe(require_dist.array(require_dist.string()), require_dist.minLength(2))], "expected true, false or a list of roles"), require_dist.title("Distinct"), require_dist.description("Nobody signs for two roles: true for all roles, or a list of them."))),
	not: require_dist.optional(refusedPeople),
	fresh: require_dist.optional(fresh)
});
function rolesOf(chosen) {
	return Object.entries(chosen.roles).map(([name, own]) => ({
		name,
		key: require_front_matter.normalizeTitle(name),
		by: [own.by].flat(),
		via: own.via === void 0 ? ["review", "comment"] : VIAS.filter((each) => [own.via].flat().includes(each)),
		count: own.count ?? "any",
		not: [...[own.not ?? []].flat(), ...[chosen.not ?? []].flat()].map(notOf).filter((each) => !(typeof each === "object" && "role" in each && each.role === require_front_matter.normalizeTitle(name))),
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
	return NOT_WORDS.find((word) => word === not) ?? { role: require_front_matter.normalizeTitle(not) };
}
function refine(chosen) {
	const roles = rolesOf(chosen);
	const keys = roles.map(({ key }) => key);
	const twice = roles.find(({ key }, index) => keys.indexOf(key) < index);
	if (twice !== void 0) return `expected each role once, found "${twice.name}" twice`;
	if (roles.every(({ optional }) => optional)) return "expected at least one role that is not optional";
	const stranger = [...Array.isArray(chosen.distinct) ? chosen.distinct : [], ...[chosen.not, ...Object.values(chosen.roles).map((role) => role.not)].flatMap((not) => [not ?? []].flat()).filter((not) => typeof not === "string").filter((not) => !NOT_WORDS.includes(not))].find((name) => !keys.includes(require_front_matter.normalizeTitle(name)));
	if (stranger !== void 0) return `expected a role of this gate, author, committers or last-pusher, found "${stranger}"`;
	for (const { name, by: allowed, not: refused, count } of roles) {
		if (refused.includes("author") && allowed.every((each) => each === "author")) return `expected somebody else for "${name}" than the author, whom "not" refuses`;
		if (count === "all" && allowed.some((each) => typeof each === "object" && "permission" in each)) return `expected logins, teams, author or a field for "${name}": with "count: all" everybody must be known by name`;
	}
}
// src/gates/sign-offs/reviews.ts
const OPINIONS = [
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED"
];
function readReviews(reviews) {
	const latest = new Map();
	const read = {
		evidence: [],
		withdrawals: []
	};
	for (const review of reviews) {
		if (!OPINIONS.includes(review.state)) continue;
		if (review.author === null) read.evidence.push(evidenceOf(review));
		else latest.set(review.author.id, review);
	}
	for (const review of latest.values()) {
		read.evidence.push(evidenceOf(review));
		if (review.state === "CHANGES_REQUESTED" && review.author !== null) read.withdrawals.push({
			person: review.author,
			at: review.at,
			words: "asked for changes later"
		});
	}
	return read;
}
function evidenceOf(review) {
	const { author, at, commit, url } = review;
	const refused = refusal$1(review);
	return {
		via: "review",
		person: author,
		at,
		...commit === null ? {} : { sha: commit },
		...url === void 0 ? {} : { url },
		...refused === void 0 ? {} : { refused }
	};
}
function refusal$1({ state, commit }) {
	if (state === "CHANGES_REQUESTED") return "the latest review asks for changes";
	if (state === "DISMISSED") return "the review was dismissed";
	return commit === null ? "the commit that was reviewed is gone" : void 0;
}
// src/gates/sign-offs/roles.ts
function roleFindings(chosen, roles, lines, scope) {
	const named = chosen.in !== void 0;
	const keys = new Set(roles.map(({ key }) => key));
	const written = new Set(lines.map(({ role }) => role));
	const unknown = lines.filter(({ role }) => !keys.has(role)).map(({ signOff }) => ({
		status: named ? "failed" : "passed",
		message: "The policy names nobody who may sign for this role",
		actual: signOff.role,
		section: scope.path,
		place: signOff.place,
		help: "Take the line out, or add the role to the policy."
	}));
	const place = scope.section.place;
	const missing = named || roles.some(({ key }) => written.has(key)) ? roles.filter(({ key, optional }) => !optional && !written.has(key)).map(({ name }) => ({
		status: named ? "pending" : "passed",
		message: "The checklist has no line for this role",
		about: name,
		section: scope.path,
		...place === void 0 ? {} : { place },
		help: `Put the line back: "- [ ] **${name}**: …".`
	})) : [];
	return [...unknown, ...missing];
}
// src/gates/sign-offs/ticks.ts
const KINDS = {
	tick: tickOf,
	signature: signatureOf
};
function readTicks(via, written) {
	const { body } = written;
	const reader = body === void 0 ? void 0 : readerOf(body, written);
	const claims = [];
	const count = new Map();
	for (const line of written.lines) {
		const at = count.get(line.role) ?? 0;
		count.set(line.role, at + 1);
		if (KINDS[via](line) === void 0) continue;
		claims.push(body === void 0 || reader === void 0 || line.signOff.place.document !== body.id ? outside(via, line) : claimOf(via, line, {
			at,
			body,
			history: written.history,
			linesOfBody: reader
		}));
	}
	return claims;
}
function outside(via, { role, signOff: { place } }) {
	return {
		role,
		via,
		place,
		person: null,
		at: "",
		refused: "it stands outside the body, and nobody can tell who did it"
	};
}
const known = new WeakMap();
function readerOf(body, { selector, history }) {
	const memory = known.get(history) ?? {
		pieces: new Map(),
		lines: new Map()
	};
	known.set(history, memory);
	return (markdown) => {
		const key = `${selector ?? ""}\n${markdown}`;
		const read = memory.lines.get(key);
		const lines = read === void 0 ? linesOf({
			...body,
			markdown
		}, selector, memory.pieces) : read;
		memory.lines.set(key, lines);
		return lines;
	};
}
function linesOf(document, selector, pieces) {
	try {
		const checklist = require_parse.parse(document, pieces);
		const located = require_options.locate(checklist, selector);
		return linesIn("scope" in located ? located.scope.section : checklist.root);
	} catch (error) {
		if (error instanceof require_sign_off.RefusedDocument) return null;
		throw error;
	}
}
function claimOf(via, line, { at, body, history, linesOfBody }) {
	const mark = KINDS[via];
	const { role, signOff } = line;
	const origin = require_sources.blame(history, body.markdown, (markdown, like) => {
		const lines = linesOfBody(markdown);
		if (lines === null) return null;
		const same = lines.filter((each) => each.role === role);
		const words = like ?? mark(line);
		const counterpart = same.find((each) => mark(each) === words) ?? same[at];
		return counterpart === void 0 ? void 0 : mark(counterpart);
	});
	const base = {
		role,
		via,
		place: signOff.place
	};
	if (origin.kind === "since") {
		const [newest, ...older] = origin.revisions.map((index) => history.revisions[index]);
		const { editor, at: since } = newest;
		const claim = {
			...base,
			person: editor,
			at: since
		};
		const other = older.find((revision) => revision.editor === null || revision.editor.id !== editor?.id);
		const verb = via === "tick" ? "ticked" : "signed";
		if (other !== void 0) return {
			...claim,
			refused: `the line was changed by ${named(editor)} after ${named(other.editor)} had ${verb} it`
		};
		const { logins } = signOff;
		if (editor !== null && logins.length > 0 && !logins.some((login) => login.toLowerCase() === editor.login.toLowerCase())) return {
			...claim,
			refused: `the line names ${logins.map((login) => `@${login}`).join(", ")}, but was ${verb} by @${editor.login}`
		};
		return claim;
	}
	const why = {
		behind: "the edit history is not the one of this text",
		deleted: "the content of a revision was deleted from the edit history",
		unreadable: "a revision is nested too deep to be read",
		"too-old": "the edit history does not reach back to it"
	}[origin.kind];
	return {
		...base,
		person: null,
		at: "",
		refused: `nobody can tell who did it: ${why}`
	};
}
function named(editor) {
	return editor === null ? "a deleted account" : `@${editor.login}`;
}
// src/gates/sign-offs/weigh.ts
function weigh(roles, read, context) {
	const weighed = roles.map((role) => weighRole(role, read, context));
	const known = (person) => weighed.some(({ role, eligible }) => {
		const may = person === null || !role.via.includes("review") ? void 0 : eligible.may(person);
		return may !== void 0 && "value" in may && may.value;
	});
	return weighed.map((each) => ({
		...each,
		refused: each.refused.filter(({ stranger, evidence }) => stranger !== true || !known(evidence.person))
	}));
}
function weighRole(role, read, context) {
	const eligible = require_sources.eligibleFor(role, context);
	const weighed = {
		role,
		eligible,
		accepted: [],
		refused: [],
		unknown: [...eligible.unknown]
	};
	const evidence = [...role.via.includes("review") ? read.reviews : [], ...read.claims.filter((claim) => claim.role === role.key && role.via.includes(claim.via))].toSorted((a, b) => VIAS.indexOf(a.via) - VIAS.indexOf(b.via));
	for (const each of evidence) {
		const { person } = each;
		if (person !== null && weighed.accepted.some((other) => other.person.id === person.id)) continue;
		const refused = refusal(each, weighed, read, context);
		if (refused !== void 0) weighed.refused.push({
			evidence: each,
			...refused
		});
		else if (person !== null) weighed.accepted.push({
			...each,
			person
		});
	}
	const signed = new Set(weighed.accepted.map(({ person }) => person.id));
	return {
		...weighed,
		refused: weighed.refused.filter(({ evidence: { person } }) => person === null || !signed.has(person.id))
	};
}
function refusal(evidence, { role, eligible, unknown }, { withdrawals }, context) {
	const { person, via, at } = evidence;
	if (person === null) return { reason: evidence.refused ?? "the account was deleted" };
	const written = via === "tick" || via === "signature";
	if (person.type !== "User") return {
		reason: "is a bot or an app, which never sign",
		wrong: written
	};
	if (written && evidence.refused !== void 0) return { reason: evidence.refused };
	const may = eligible.may(person);
	if ("unknown" in may) {
		note(may, unknown);
		return { reason: `whether @${person.login} may sign is not known` };
	}
	if (!may.value) return {
		reason: "is none of those who may sign",
		wrong: written,
		...via === "review" ? { stranger: true } : {}
	};
	const out = excluded(person, role, context);
	if ("unknown" in out) {
		note(out, unknown);
		return { reason: `whether @${person.login} may sign is not known` };
	}
	if (out.value !== void 0) return {
		reason: `${out.value}, and may not sign`,
		wrong: written
	};
	if (evidence.refused !== void 0) return { reason: evidence.refused };
	const withdrawn = withdrawals.find((each) => each.person.id === person.id && (each.role ?? role.key) === role.key && !require_sources.isBefore(each.at, at));
	if (withdrawn !== void 0) return { reason: withdrawn.words };
	const lapsed = require_sources.lapse(evidence, role.fresh, context);
	return lapsed === void 0 ? void 0 : { reason: lapsed };
}
function note(untold, unknown) {
	if (!unknown.some((each) => each.unknown === untold.unknown)) unknown.push(untold);
}
// src/gates/sign-offs.ts
const signOffs = require_options.defineGate({
	name: "sign-offs",
	description: "Asks for roles to be signed off by people who may, with evidence of who did it and on which revision.",
	options: options$3,
	refine,
	summary: (chosen) => `${chosen.in ?? "Sign-offs"}: ${Object.keys(chosen.roles).join(", ")}`,
	evaluate: (chosen, input) => {
		const located = require_options.locate(input.checklist, chosen.in);
		return "finding" in located ? judge$1(chosen, void 0, [located.finding], input) : judge$1(chosen, located.scope, [], input);
	}
});
function judge$1(chosen, scope, before, input) {
	const context = {
		input,
		ask: new require_sources.Ask(input.facts)
	};
	const roles = rolesOf(chosen);
	const lines = scope === void 0 ? [] : linesIn(scope.section);
	const uses = (via) => roles.some((role) => role.via.includes(via));
	const unread = [];
	const reviews = uses("review") ? reviewsOf(context, unread) : NO_REVIEWS;
	const comments = uses("comment") ? commentsOf(roles, context, unread) : NO_COMMENTS;
	const ticks = ["tick", "signature"].flatMap((via) => uses(via) ? ticksOf(via, chosen, lines, context, unread) : []);
	const concluded = count(weigh(roles, {
		reviews: reviews.evidence,
		claims: [...comments.claims, ...ticks],
		withdrawals: [...reviews.withdrawals, ...comments.withdrawals]
	}, context), chosen, context).map((each) => ({
		optional: each.role.optional,
		...concludeRole(each, lines.filter(({ role }) => role === each.role.key), context)
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
		...scope === void 0 ? [] : roleFindings(chosen, roles, lines, scope)
	];
	return {
		status: require_sources.worst([...concluded.filter(({ optional }) => !optional).map(({ shown }) => shown.status), ...findings.map((finding) => finding.status)]),
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
	if ("value" in reviews) return readReviews(reviews.value);
	unread.push(unreadable("reviews", reviews.unknown));
	return NO_REVIEWS;
}
function commentsOf(roles, { ask }, unread) {
	const comments = ask.about({ kind: "comments" });
	if ("value" in comments) return require_sources.readComments(comments.value, roles.map(({ key }) => key));
	unread.push(unreadable("comments", comments.unknown));
	return NO_COMMENTS;
}
function ticksOf(via, chosen, lines, { ask, input }, unread) {
	const { documents } = input.checklist;
	const { kind: about, url: own } = input.subject;
	const body = about === "file" ? documents[0] : documents.find(({ kind, url = own }) => kind === `${about}-body` && url === own);
	const history = ask.about({ kind: "body-edits" });
	if ("unknown" in history) {
		const finding = unreadable("edit history of the body", history.unknown);
		if (!unread.some(({ message }) => message === finding.message)) unread.push(finding);
		return [];
	}
	return readTicks(via, {
		selector: chosen.in,
		lines,
		body,
		history: history.value
	});
}
function count(weighed, chosen, context) {
	const clash = clashes(weighed, chosen);
	const assigned = assign(weighed.map((each) => ({
		people: each.accepted.map(({ person }) => person.id),
		least: leastOf(each, context),
		owned: each.eligible.owned.map(({ by }) => (id) => each.accepted.some(({ person }) => person.id === id && by(person))),
		optional: each.role.optional
	})), clash);
	return weighed.map((each, index) => {
		const counts = ({ person }) => assigned[index]?.includes(person.id) ?? false;
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
	const distinct = new Set(Array.isArray(chosen.distinct) ? chosen.distinct.map(require_front_matter.normalizeTitle) : chosen.distinct === true ? keys : []);
	const refuses = (one, other) => weighed[one]?.role.not.some((not) => typeof not === "object" && "role" in not && not.role === keys[other]) ?? false;
	return (one, other) => one !== other && (distinct.has(keys[one] ?? "") && distinct.has(keys[other] ?? "") || refuses(one, other) || refuses(other, one));
}
const status = defineEvidenceGate({
	name: "status",
	description: "Asks for commit statuses with the state success.",
	options: require_dist.strictObject({
		name: require_options.signalNames("The context of the status. \"*\" and \"?\" stand for any text and any character.", "ci/integration"),
		at: require_dist.optional(at),
		from: require_dist.optional(require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.title("From"), require_dist.description("The login that must have set it."), require_dist.metadata({ examples: ["github-actions[bot]"] }))),
		within: require_dist.optional(span),
		...EVIDENCE_OPTIONS
	}),
	asks: [
		"commit",
		"statuses",
		"value"
	],
	summary: (chosen) => `${[chosen.name].flat().join(", ")}${atWords(chosen.at)}: success`,
	judge: (chosen, input) => {
		const commit = commitOf(chosen.at, input);
		if ("finding" in commit) return { findings: [commit.finding] };
		const question = {
			kind: "statuses",
			sha: commit.sha
		};
		const fact = input.facts.get(question);
		const names = [chosen.name].flat();
		if (fact?.status !== "known") return unanswered(names.join(", "), question, fact?.reason);
		const from = chosen.from?.toLowerCase();
		return together(names.map((about) => judgeSignals(fact.value.filter((each) => matchesName([about], each.context) && (from === void 0 || each.creator?.toLowerCase() === from)).map((each) => ({
			name: each.context,
			result: each.state,
			time: each.at
		})), {
			about,
			allowed: ["success"],
			open: ["pending"],
			verb: "reported",
			within: chosen.within,
			help: "Let it report on this commit."
		}, input)));
	}
});
const tag = defineEvidenceGate({
	name: "tag",
	description: "Asks for a tag, and where \"at\" is given, that it leads to that commit.",
	options: require_dist.strictObject({
		name: require_dist.pipe(given, require_dist.title("Name"), require_dist.description("The tag: a text, {field: name} or {value: name}."), require_dist.metadata({ examples: ["v1.4.0", {
			field: "Version",
			prefix: "v"
		}] })),
		at: require_dist.optional(require_dist.pipe(at, require_dist.description("The commit that the tag must lead to: \"head\", a branch or SHA, {field: name} or {value: name}."))),
		...EVIDENCE_OPTIONS
	}),
	asks: [
		"tag",
		"commit",
		"value"
	],
	summary: (chosen) => `Tag ${givenWords(chosen.name)}${chosen.at === "head" ? " at head" : atWords(chosen.at)}`,
	judge: (chosen, input) => {
		const about = givenWords(chosen.name);
		const resolved = resolveRef(chosen.name, input);
		if ("finding" in resolved) return { findings: [resolved.finding] };
		const question = {
			kind: "tag",
			name: resolved.ref
		};
		const fact = input.facts.get(question);
		if (fact?.status !== "known") return unanswered(about, question, fact?.reason);
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
		const commit = commitOf(chosen.at, input);
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
const options = require_dist.strictObject({
	name: require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.title("Name"), require_dist.description("The value, as handed over: input \"evidence\" or --evidence name=value."), require_dist.metadata({ examples: ["validation-score"] })),
	"at-least": require_dist.optional(require_dist.pipe(bound, require_dist.title("At least"))),
	"at-most": require_dist.optional(require_dist.pipe(bound, require_dist.title("At most"))),
	below: require_dist.optional(require_dist.pipe(bound, require_dist.title("Below"))),
	above: require_dist.optional(require_dist.pipe(bound, require_dist.title("Above"))),
	equals: require_dist.optional(require_dist.pipe(require_dist.union([
		require_dist.string(),
		require_dist.number(),
		require_dist.boolean()
	]), require_dist.title("Equals"))),
	"one-of": require_dist.optional(require_dist.pipe(require_dist.array(require_dist.union([require_dist.string(), require_dist.number()])), require_dist.minLength(1), require_dist.title("One of"))),
	...EVIDENCE_OPTIONS
});
const COMPARISONS = [
	"at-least",
	"at-most",
	"below",
	"above"
];
const value = defineEvidenceGate({
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
			against: "what its value is compared with is not usable"
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
	return fact?.status === "known" ? fact.value : { finding: missingValue(name, question, fact?.reason) };
}
function judge(chosen, raw, expected, broken) {
	const equal = chosen.equals === void 0 || sameValue(raw, String(chosen.equals));
	const among = chosen["one-of"] === void 0 || chosen["one-of"].some((each) => sameValue(raw, String(each)));
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
	if (actual.unit !== limit.unit && !(limit.unit === "" && actual.unit === "%")) return [{
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
	require_sources.items,
	require_sources.fields,
	section,
	signOffs,
	require_sources.template,
	value,
	checkRun,
	status,
	deployment,
	review,
	file,
	tag,
	release,
	label,
	milestone
];
function gateNamed(name) {
	return GATES.find((gate) => gate.name === name);
}
Object.defineProperty(exports, "GATES", {
	enumerable: true,
	get: function() {
		return GATES;
	}
});
Object.defineProperty(exports, "by", {
	enumerable: true,
	get: function() {
		return by;
	}
});
Object.defineProperty(exports, "gateNamed", {
	enumerable: true,
	get: function() {
		return gateNamed;
	}
});
Object.defineProperty(exports, "givenWords", {
	enumerable: true,
	get: function() {
		return givenWords;
	}
});
Object.defineProperty(exports, "linesIn", {
	enumerable: true,
	get: function() {
		return linesIn;
	}
});
Object.defineProperty(exports, "matchesGlob", {
	enumerable: true,
	get: function() {
		return matchesGlob;
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

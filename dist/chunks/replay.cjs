const require_dist = require("./dist.cjs");
const require_material = require("./material.cjs");
const require_sources = require("./sources.cjs");
const require_record = require("./record.cjs");
// src/record/schema.ts
const status = require_dist.picklist([
	"skipped",
	"passed",
	"pending",
	"failed"
]);
const time = require_dist.pipe(require_dist.string(), require_dist.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/), require_dist.description("ISO 8601, UTC."));
const digest = require_dist.pipe(require_dist.string(), require_dist.regex(/^sha256:[\da-f]{64}$/));
const place = require_dist.looseObject({
	document: require_dist.string(),
	line: require_dist.pipe(require_dist.number(), require_dist.integer(), require_dist.minValue(1)),
	column: require_dist.pipe(require_dist.number(), require_dist.integer(), require_dist.minValue(1)),
	offset: require_dist.pipe(require_dist.number(), require_dist.integer(), require_dist.minValue(0))
});
const source = require_dist.looseObject({
	path: require_dist.string(),
	sha: require_dist.optional(require_dist.string()),
	digest
});
const subject = require_dist.looseObject({
	kind: require_dist.string(),
	repository: require_dist.optional(require_dist.string()),
	number: require_dist.optional(require_dist.number()),
	headSha: require_dist.optional(require_dist.string()),
	trustedSha: require_dist.optional(require_dist.string()),
	author: require_dist.optional(require_dist.string()),
	url: require_dist.optional(require_dist.string()),
	file: require_dist.optional(require_dist.string())
});
const finding = require_dist.looseObject({
	status,
	message: require_dist.pipe(require_dist.string(), require_dist.description("Our words.")),
	about: require_dist.optional(require_dist.pipe(require_dist.string(), require_dist.description("A word of the policy."))),
	actual: require_dist.optional(require_dist.pipe(require_dist.string(), require_dist.description("Text of a document: not trusted."))),
	expected: require_dist.optional(require_dist.string()),
	section: require_dist.optional(require_dist.array(require_dist.string())),
	place: require_dist.optional(place),
	help: require_dist.optional(require_dist.string())
});
const fact = require_dist.looseObject({
	question: require_dist.looseObject({ kind: require_dist.string() }),
	fact: require_dist.union([require_dist.looseObject({
		status: require_dist.literal("known"),
		value: require_dist.unknown()
	}), require_dist.looseObject({
		status: require_dist.literal("unavailable"),
		reason: require_dist.string()
	})])
});
const common = {
	id: require_dist.string(),
	title: require_dist.string(),
	status,
	advisory: require_dist.boolean(),
	reason: require_dist.optional(require_dist.string())
};
const gate = require_dist.looseObject({
	kind: require_dist.literal("gate"),
	...common,
	gate: require_dist.string(),
	findings: require_dist.array(finding),
	tripped: require_dist.optional(require_dist.boolean()),
	evidence: require_dist.optional(require_dist.string()),
	settled: require_dist.optional(require_dist.array(place))
});
const result = require_dist.lazy(() => require_dist.variant("kind", [gate, group]));
const group = require_dist.looseObject({
	kind: require_dist.literal("group"),
	...common,
	require: require_dist.union([require_dist.picklist([
		"all",
		"any",
		"none",
		"one"
	]), require_dist.looseObject({ "at-least": require_dist.pipe(require_dist.number(), require_dist.integer()) })]),
	results: require_dist.array(result),
	tripped: require_dist.optional(require_dist.boolean())
});
const verdict = require_dist.looseObject({
	schema: require_dist.literal("checklist-gate/verdict@1"),
	subject,
	policy: source,
	template: require_dist.optional(source),
	phase: require_dist.optional(require_dist.string()),
	status,
	reason: require_dist.optional(require_dist.string()),
	root: group,
	progress: require_dist.array(require_dist.looseObject({
		section: require_dist.string(),
		ticked: require_dist.number(),
		notApplicable: require_dist.number(),
		byEvidence: require_dist.optional(require_dist.number()),
		total: require_dist.number()
	})),
	fields: require_dist.record(require_dist.string(), require_dist.string()),
	tripped: require_dist.array(require_dist.string()),
	notes: require_dist.array(finding),
	facts: require_dist.array(fact),
	at: time
});
const document = require_dist.looseObject({
	id: require_dist.string(),
	kind: require_dist.picklist([
		"pull-request-body",
		"issue-body",
		"comment",
		"file"
	]),
	markdown: require_dist.string()
});
const material = require_dist.looseObject({
	subject,
	documents: require_dist.array(document),
	sources: require_dist.array(require_dist.looseObject({
		source: require_dist.looseObject({ kind: require_dist.string() }),
		references: require_dist.array(require_dist.unknown()),
		answer: require_dist.looseObject({ status: require_dist.picklist(["known", "unavailable"]) })
	})),
	policy: require_dist.optional(require_dist.looseObject({
		path: require_dist.string(),
		text: require_dist.string(),
		sha: require_dist.optional(require_dist.string())
	})),
	templatePath: require_dist.optional(require_dist.string()),
	templateAlternatives: require_dist.optional(require_dist.array(require_dist.string())),
	source: require_dist.optional(require_dist.string()),
	phase: require_dist.optional(require_dist.string()),
	at: time,
	facts: require_dist.array(fact),
	changed: require_dist.array(require_dist.string())
});
const recordSchema = require_dist.looseObject({
	schema: require_dist.literal("checklist-gate/record@1"),
	tool: require_dist.looseObject({
		name: require_dist.literal("checklist-gate"),
		version: require_dist.string()
	}),
	run: require_dist.optional(require_dist.looseObject({
		url: require_dist.string(),
		attempt: require_dist.number()
	})),
	verdict,
	items: require_dist.array(require_dist.looseObject({
		document: require_dist.string(),
		line: require_dist.number(),
		section: require_dist.array(require_dist.string()),
		text: require_dist.string(),
		state: require_dist.picklist([
			"ticked",
			"unticked",
			"not-applicable"
		]),
		reason: require_dist.optional(require_dist.string()),
		marked: require_dist.optional(require_dist.looseObject({
			by: require_dist.nullable(require_dist.looseObject({
				login: require_dist.string(),
				id: require_dist.number()
			})),
			at: time
		})),
		byEvidence: require_dist.optional(require_dist.string())
	})),
	signOffs: require_dist.array(require_dist.looseObject({
		gate: require_dist.string(),
		role: require_dist.string(),
		login: require_dist.string(),
		id: require_dist.number(),
		via: require_dist.string(),
		at: time
	})),
	material
});
// src/record/replay.ts
async function replay(text, policy) {
	const record = await readRecord(text);
	if ("reason" in record) return {
		kind: "no-record",
		reason: record.reason
	};
	const judged = await require_material.judgeAgain(record.material, policy);
	if (judged.kind !== "verdict") return {
		kind: "not-judged",
		judged,
		record
	};
	const before = record.verdict;
	const lines = require_record.serialise(require_sources.published(judged.verdict)) === require_record.serialise(record.verdict) ? changedParts(record, judged.verdict) : differences(before, judged.verdict);
	return {
		kind: "verdict",
		record,
		verdict: judged.verdict,
		same: lines.length === 0,
		differences: lines
	};
}
function changedParts(record, verdict) {
	const { tool, run, material } = record;
	const again = require_record.recordOf(verdict, material, {
		version: tool.version,
		...run === void 0 ? {} : { run }
	});
	return ["items", "signOffs"].filter((part) => require_record.serialise(record[part]) !== require_record.serialise(again[part])).map((part) => `${part}: not what follows from the texts and facts of the record`);
}
async function readRecord(text) {
	let data;
	try {
		data = JSON.parse(text);
	} catch {
		return { reason: "found no valid JSON, expected a record that the input `record` wrote" };
	}
	const parsed = require_dist.safeParse(recordSchema, data);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		return { reason: `found no record, at ${require_dist.getDotPath(issue) ?? "the top"}: expected ${issue.expected ?? "another value"}` };
	}
	const record = parsed.output;
	const { policy } = record.material;
	const verdict = record.verdict;
	if (policy !== void 0 && (await require_sources.sourceOf(policy)).digest !== verdict.policy.digest) return { reason: "the text of the policy does not have the digest that the verdict names: the record was changed" };
	return record;
}
function differences(before, now) {
	const lines = [];
	const say = (what, one, other) => {
		if (require_record.serialise(one ?? null) !== require_record.serialise(other ?? null)) lines.push(`${what}: ${shown(one)}, now ${shown(other)}`);
	};
	say("verdict", before.status, now.status);
	say("policy", before.policy.digest, now.policy.digest);
	const [old, fresh] = [statuses(before.root), statuses(now.root)];
	for (const id of new Set([...old.keys(), ...fresh.keys()])) say(id, old.get(id), fresh.get(id));
	say("tripped", before.tripped, now.tripped);
	return lines.length > 0 ? lines : ["the same statuses, with other words or findings"];
}
function statuses(result) {
	const own = [[`${result.id} (${result.title})`, result.status]];
	return new Map([...own, ...result.kind === "group" ? result.results.flatMap((each) => [...statuses(each)]) : []]);
}
function shown(value) {
	if (value === void 0) return "not there";
	return typeof value === "string" ? value : JSON.stringify(value);
}
exports.replay = replay;

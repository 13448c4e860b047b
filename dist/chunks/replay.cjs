const require_default = require("./default.cjs");
const require_material = require("./material.cjs");
const require_sources = require("./sources.cjs");
const require_record = require("./record.cjs");
// src/record/schema.ts
const status = require_default.picklist([
	"skipped",
	"passed",
	"pending",
	"failed"
]);
const time = require_default.pipe(require_default.string(), require_default.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/), require_default.description("ISO 8601, UTC."));
const digest = require_default.pipe(require_default.string(), require_default.regex(/^sha256:[\da-f]{64}$/));
const place = require_default.looseObject({
	document: require_default.string(),
	line: require_default.pipe(require_default.number(), require_default.integer(), require_default.minValue(1)),
	column: require_default.pipe(require_default.number(), require_default.integer(), require_default.minValue(1)),
	offset: require_default.pipe(require_default.number(), require_default.integer(), require_default.minValue(0))
});
const source = require_default.looseObject({
	path: require_default.string(),
	sha: require_default.optional(require_default.string()),
	digest
});
const subject = require_default.looseObject({
	kind: require_default.string(),
	repository: require_default.optional(require_default.string()),
	number: require_default.optional(require_default.number()),
	headSha: require_default.optional(require_default.string()),
	trustedSha: require_default.optional(require_default.string()),
	author: require_default.optional(require_default.string()),
	url: require_default.optional(require_default.string()),
	file: require_default.optional(require_default.string())
});
const finding = require_default.looseObject({
	status,
	message: require_default.pipe(require_default.string(), require_default.description("Our words.")),
	about: require_default.optional(require_default.pipe(require_default.string(), require_default.description("A word of the policy."))),
	actual: require_default.optional(require_default.pipe(require_default.string(), require_default.description("Text of a document: not trusted."))),
	expected: require_default.optional(require_default.string()),
	section: require_default.optional(require_default.array(require_default.string())),
	place: require_default.optional(place),
	help: require_default.optional(require_default.string())
});
const fact = require_default.looseObject({
	question: require_default.looseObject({ kind: require_default.string() }),
	fact: require_default.union([require_default.looseObject({
		status: require_default.literal("known"),
		value: require_default.unknown()
	}), require_default.looseObject({
		status: require_default.literal("unavailable"),
		reason: require_default.string()
	})])
});
const common = {
	id: require_default.string(),
	title: require_default.string(),
	status,
	advisory: require_default.boolean(),
	reason: require_default.optional(require_default.string())
};
const gate = require_default.looseObject({
	kind: require_default.literal("gate"),
	...common,
	gate: require_default.string(),
	findings: require_default.array(finding),
	tripped: require_default.optional(require_default.boolean()),
	evidence: require_default.optional(require_default.string()),
	settled: require_default.optional(require_default.array(place))
});
const result = require_default.lazy(() => require_default.variant("kind", [gate, group]));
const group = require_default.looseObject({
	kind: require_default.literal("group"),
	...common,
	require: require_default.union([require_default.picklist([
		"all",
		"any",
		"none",
		"one"
	]), require_default.looseObject({ "at-least": require_default.pipe(require_default.number(), require_default.integer()) })]),
	results: require_default.array(result),
	tripped: require_default.optional(require_default.boolean())
});
const verdict = require_default.looseObject({
	schema: require_default.literal("checklist-gate/verdict@1"),
	subject,
	policy: source,
	template: require_default.optional(source),
	phase: require_default.optional(require_default.string()),
	status,
	reason: require_default.optional(require_default.string()),
	root: group,
	progress: require_default.array(require_default.looseObject({
		section: require_default.string(),
		ticked: require_default.number(),
		notApplicable: require_default.number(),
		byEvidence: require_default.optional(require_default.number()),
		total: require_default.number()
	})),
	fields: require_default.record(require_default.string(), require_default.string()),
	tripped: require_default.array(require_default.string()),
	notes: require_default.array(finding),
	facts: require_default.array(fact),
	at: time
});
const document = require_default.looseObject({
	id: require_default.string(),
	kind: require_default.picklist([
		"pull-request-body",
		"issue-body",
		"comment",
		"file"
	]),
	markdown: require_default.string()
});
const material = require_default.looseObject({
	subject,
	documents: require_default.array(document),
	sources: require_default.array(require_default.looseObject({
		source: require_default.looseObject({ kind: require_default.string() }),
		references: require_default.array(require_default.unknown()),
		answer: require_default.looseObject({ status: require_default.picklist(["known", "unavailable"]) })
	})),
	policy: require_default.optional(require_default.looseObject({
		path: require_default.string(),
		text: require_default.string(),
		sha: require_default.optional(require_default.string())
	})),
	templatePath: require_default.optional(require_default.string()),
	templateAlternatives: require_default.optional(require_default.array(require_default.string())),
	source: require_default.optional(require_default.string()),
	phase: require_default.optional(require_default.string()),
	at: time,
	facts: require_default.array(fact),
	changed: require_default.array(require_default.string())
});
const recordSchema = require_default.looseObject({
	schema: require_default.literal("checklist-gate/record@1"),
	tool: require_default.looseObject({
		name: require_default.literal("checklist-gate"),
		version: require_default.string()
	}),
	run: require_default.optional(require_default.looseObject({
		url: require_default.string(),
		attempt: require_default.number()
	})),
	verdict,
	items: require_default.array(require_default.looseObject({
		document: require_default.string(),
		line: require_default.number(),
		section: require_default.array(require_default.string()),
		text: require_default.string(),
		state: require_default.picklist([
			"ticked",
			"unticked",
			"not-applicable"
		]),
		reason: require_default.optional(require_default.string()),
		marked: require_default.optional(require_default.looseObject({
			by: require_default.nullable(require_default.looseObject({
				login: require_default.string(),
				id: require_default.number()
			})),
			at: time
		})),
		byEvidence: require_default.optional(require_default.string())
	})),
	signOffs: require_default.array(require_default.looseObject({
		gate: require_default.string(),
		role: require_default.string(),
		login: require_default.string(),
		id: require_default.number(),
		via: require_default.string(),
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
	const lines = require_record.serialise(require_default.published(judged.verdict)) === require_record.serialise(record.verdict) ? changedParts(record, judged.verdict) : differences(before, judged.verdict);
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
	const parsed = require_default.safeParse(recordSchema, data);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		return { reason: `found no record, at ${require_default.getDotPath(issue) ?? "the top"}: expected ${issue.expected ?? "another value"}` };
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
exports.readRecord = readRecord;
exports.replay = replay;

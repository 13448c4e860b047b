const require_text = require("./text.cjs");
const require_material = require("./material.cjs");
const require_sources = require("./sources.cjs");
const require_record = require("./record.cjs");
// src/record/schema.ts
const status = require_text.picklist([
	"skipped",
	"passed",
	"pending",
	"failed"
]);
const time = require_text.pipe(require_text.string(), require_text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/), require_text.description("ISO 8601, UTC."));
const digest = require_text.pipe(require_text.string(), require_text.regex(/^sha256:[\da-f]{64}$/));
const place = require_text.looseObject({
	document: require_text.string(),
	line: require_text.pipe(require_text.number(), require_text.integer(), require_text.minValue(1)),
	column: require_text.pipe(require_text.number(), require_text.integer(), require_text.minValue(1)),
	offset: require_text.pipe(require_text.number(), require_text.integer(), require_text.minValue(0))
});
const source = require_text.looseObject({
	path: require_text.string(),
	sha: require_text.optional(require_text.string()),
	digest
});
const subject = require_text.looseObject({
	kind: require_text.string(),
	repository: require_text.optional(require_text.string()),
	number: require_text.optional(require_text.number()),
	headSha: require_text.optional(require_text.string()),
	trustedSha: require_text.optional(require_text.string()),
	trustedRef: require_text.optional(require_text.string()),
	author: require_text.optional(require_text.string()),
	url: require_text.optional(require_text.string()),
	file: require_text.optional(require_text.string())
});
const finding = require_text.looseObject({
	status,
	message: require_text.pipe(require_text.string(), require_text.description("Our words.")),
	about: require_text.optional(require_text.pipe(require_text.string(), require_text.description("A word of the policy."))),
	actual: require_text.optional(require_text.pipe(require_text.string(), require_text.description("Text of a document: not trusted."))),
	expected: require_text.optional(require_text.string()),
	section: require_text.optional(require_text.array(require_text.string())),
	place: require_text.optional(place),
	help: require_text.optional(require_text.string())
});
const fact = require_text.looseObject({
	question: require_text.looseObject({ kind: require_text.string() }),
	fact: require_text.union([require_text.looseObject({
		status: require_text.literal("known"),
		value: require_text.unknown()
	}), require_text.looseObject({
		status: require_text.literal("unavailable"),
		reason: require_text.string()
	})])
});
const common = {
	id: require_text.string(),
	title: require_text.string(),
	status,
	advisory: require_text.boolean(),
	reason: require_text.optional(require_text.string())
};
const gate = require_text.looseObject({
	kind: require_text.literal("gate"),
	...common,
	gate: require_text.string(),
	findings: require_text.array(finding),
	tripped: require_text.optional(require_text.boolean()),
	evidence: require_text.optional(require_text.string()),
	settled: require_text.optional(require_text.array(place))
});
const result = require_text.lazy(() => require_text.variant("kind", [gate, group]));
const group = require_text.looseObject({
	kind: require_text.literal("group"),
	...common,
	require: require_text.union([require_text.picklist([
		"all",
		"any",
		"none",
		"one"
	]), require_text.looseObject({ "at-least": require_text.pipe(require_text.number(), require_text.integer()) })]),
	results: require_text.array(result),
	tripped: require_text.optional(require_text.boolean())
});
const verdict = require_text.looseObject({
	schema: require_text.literal("checklist-gate/verdict@1"),
	subject,
	policy: source,
	template: require_text.optional(source),
	phase: require_text.optional(require_text.string()),
	status,
	reason: require_text.optional(require_text.string()),
	root: group,
	progress: require_text.array(require_text.looseObject({
		section: require_text.string(),
		ticked: require_text.number(),
		notApplicable: require_text.number(),
		byEvidence: require_text.optional(require_text.number()),
		total: require_text.number()
	})),
	fields: require_text.record(require_text.string(), require_text.string()),
	tripped: require_text.array(require_text.string()),
	notes: require_text.array(finding),
	facts: require_text.array(fact),
	at: time
});
const document = require_text.looseObject({
	id: require_text.string(),
	kind: require_text.picklist([
		"pull-request-body",
		"issue-body",
		"comment",
		"file"
	]),
	markdown: require_text.string()
});
const material = require_text.looseObject({
	subject,
	documents: require_text.array(document),
	sources: require_text.array(require_text.looseObject({
		source: require_text.looseObject({ kind: require_text.string() }),
		references: require_text.array(require_text.unknown()),
		answer: require_text.looseObject({
			status: require_text.literal("known"),
			documents: require_text.array(document),
			missing: require_text.array(require_text.looseObject({
				message: require_text.string(),
				help: require_text.string()
			}))
		})
	})),
	policy: require_text.optional(require_text.looseObject({
		path: require_text.string(),
		text: require_text.string(),
		sha: require_text.optional(require_text.string())
	})),
	templatePath: require_text.optional(require_text.string()),
	templateAlternatives: require_text.optional(require_text.array(require_text.string())),
	source: require_text.optional(require_text.string()),
	phase: require_text.optional(require_text.string()),
	regression: require_text.optional(require_text.looseObject({
		when: require_text.picklist(["auto", "on"]),
		previous: require_text.optional(require_text.looseObject({
			at: time,
			passed: require_text.array(require_text.string())
		}))
	})),
	at: time,
	facts: require_text.array(fact),
	changed: require_text.array(require_text.string())
});
const recordSchema = require_text.looseObject({
	schema: require_text.literal("checklist-gate/record@1"),
	tool: require_text.looseObject({
		name: require_text.literal("checklist-gate"),
		version: require_text.string()
	}),
	run: require_text.optional(require_text.looseObject({
		url: require_text.string(),
		attempt: require_text.number()
	})),
	verdict,
	items: require_text.array(require_text.looseObject({
		document: require_text.string(),
		line: require_text.number(),
		section: require_text.array(require_text.string()),
		text: require_text.string(),
		state: require_text.picklist([
			"ticked",
			"unticked",
			"not-applicable"
		]),
		reason: require_text.optional(require_text.string()),
		marked: require_text.optional(require_text.looseObject({
			by: require_text.nullable(require_text.looseObject({
				login: require_text.string(),
				id: require_text.number()
			})),
			at: time
		})),
		byEvidence: require_text.optional(require_text.string())
	})),
	signOffs: require_text.array(require_text.looseObject({
		gate: require_text.string(),
		role: require_text.string(),
		login: require_text.string(),
		id: require_text.number(),
		via: require_text.string(),
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
	const lines = require_record.serialise(require_text.published(judged.verdict)) === require_record.serialise(record.verdict) ? changedParts(record, judged.verdict) : differences(before, judged.verdict);
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
	const parsed = shapeOf(data);
	if (parsed === void 0) return { reason: "found no record: its results are nested too deep to be read" };
	if (!parsed.success) {
		const [issue] = parsed.issues;
		return { reason: `found no record, at ${require_text.getDotPath(issue) ?? "the top"}: expected ${issue.expected}` };
	}
	const record = parsed.output;
	const { policy } = record.material;
	const verdict = record.verdict;
	if (policy !== void 0 && (await require_sources.sourceOf(policy)).digest !== verdict.policy.digest) return { reason: "the text of the policy does not have the digest that the verdict names: the record was changed" };
	return record;
}
function shapeOf(data) {
	try {
		return require_text.safeParse(recordSchema, data);
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
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

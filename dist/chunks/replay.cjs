const require_judge = require("./judge.cjs");
const require_material = require("./material.cjs");
const require_text = require("./text.cjs");
const require_record = require("./record.cjs");
const require_facts_schema = require("./facts-schema.cjs");
// src/record/schema.ts
const status = require_judge.picklist([
	"skipped",
	"passed",
	"pending",
	"failed"
]);
const time = require_judge.pipe(require_judge.string(), require_judge.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/), require_judge.description("ISO 8601, UTC."));
const digest = require_judge.pipe(require_judge.string(), require_judge.regex(/^sha256:[\da-f]{64}$/));
const place = require_judge.looseObject({
	document: require_judge.string(),
	line: require_judge.pipe(require_judge.number(), require_judge.integer(), require_judge.minValue(1)),
	column: require_judge.pipe(require_judge.number(), require_judge.integer(), require_judge.minValue(1)),
	offset: require_judge.pipe(require_judge.number(), require_judge.integer(), require_judge.minValue(0))
});
const source = require_judge.looseObject({
	path: require_judge.string(),
	sha: require_judge.optional(require_judge.string()),
	digest
});
const subject = require_judge.looseObject({
	kind: require_judge.string(),
	repository: require_judge.optional(require_judge.string()),
	number: require_judge.optional(require_judge.number()),
	headSha: require_judge.optional(require_judge.string()),
	trustedSha: require_judge.optional(require_judge.string()),
	trustedRef: require_judge.optional(require_judge.string()),
	author: require_judge.optional(require_judge.string()),
	url: require_judge.optional(require_judge.string()),
	file: require_judge.optional(require_judge.string())
});
const finding = require_judge.looseObject({
	status,
	message: require_judge.pipe(require_judge.string(), require_judge.description("Our words.")),
	about: require_judge.optional(require_judge.pipe(require_judge.string(), require_judge.description("A word of the policy."))),
	actual: require_judge.optional(require_judge.pipe(require_judge.string(), require_judge.description("Text of a document: not trusted."))),
	expected: require_judge.optional(require_judge.string()),
	section: require_judge.optional(require_judge.array(require_judge.string())),
	place: require_judge.optional(place),
	help: require_judge.optional(require_judge.string())
});
const fact = require_judge.looseObject({
	question: require_judge.looseObject({ kind: require_judge.string() }),
	fact: require_judge.union([require_judge.looseObject({
		status: require_judge.literal("known"),
		value: require_judge.unknown()
	}), require_judge.looseObject({
		status: require_judge.literal("unavailable"),
		reason: require_judge.string()
	})])
});
const common = {
	id: require_judge.string(),
	title: require_judge.string(),
	status,
	advisory: require_judge.boolean(),
	reason: require_judge.optional(require_judge.string())
};
const gate = require_judge.looseObject({
	kind: require_judge.literal("gate"),
	...common,
	gate: require_judge.string(),
	findings: require_judge.array(finding),
	tripped: require_judge.optional(require_judge.boolean()),
	evidence: require_judge.optional(require_judge.string()),
	settled: require_judge.optional(require_judge.array(place)),
	fields: require_judge.optional(require_judge.pipe(require_judge.array(require_judge.looseObject({
		name: require_judge.string(),
		value: require_judge.optional(require_judge.string()),
		place: require_judge.optional(place)
	})), require_judge.description("The fields that it asked for. The value is text of a document.")))
});
const result = require_judge.lazy(() => require_judge.variant("kind", [gate, group]));
const group = require_judge.looseObject({
	kind: require_judge.literal("group"),
	...common,
	require: require_judge.union([require_judge.picklist([
		"all",
		"any",
		"none",
		"one"
	]), require_judge.looseObject({ "at-least": require_judge.pipe(require_judge.number(), require_judge.integer()) })]),
	results: require_judge.array(result),
	tripped: require_judge.optional(require_judge.boolean())
});
const verdict = require_judge.looseObject({
	schema: require_judge.literal("checklist-gate/verdict@1"),
	subject,
	policy: source,
	template: require_judge.optional(source),
	phase: require_judge.optional(require_judge.string()),
	status,
	reason: require_judge.optional(require_judge.string()),
	root: group,
	progress: require_judge.array(require_judge.looseObject({
		section: require_judge.string(),
		ticked: require_judge.number(),
		notApplicable: require_judge.number(),
		byEvidence: require_judge.optional(require_judge.number()),
		total: require_judge.number()
	})),
	fields: require_judge.pipe(require_judge.record(require_judge.string(), require_judge.string()), require_judge.description("What each field says, by its name: what the gates have accepted, else what every field of that name says. What cannot be said of a name is left out.")),
	fieldList: require_judge.optional(require_judge.pipe(require_judge.array(require_judge.looseObject({
		section: require_judge.array(require_judge.string()),
		name: require_judge.string(),
		value: require_judge.string(),
		place
	})), require_judge.description("Every field that is filled in, whatever its name. Name and value are text of a document."))),
	tripped: require_judge.array(require_judge.string()),
	notes: require_judge.array(finding),
	facts: require_judge.array(fact),
	at: time
});
const document = require_judge.looseObject({
	id: require_judge.string(),
	kind: require_judge.picklist([
		"pull-request-body",
		"issue-body",
		"comment",
		"file"
	]),
	markdown: require_judge.string(),
	edited: require_judge.optional(require_judge.looseObject({
		revisions: require_judge.array(require_judge.looseObject({
			at: require_judge.string(),
			by: require_judge.optional(require_judge.string()),
			markdown: require_judge.optional(require_judge.string())
		})),
		complete: require_judge.boolean()
	}))
});
const material = require_judge.looseObject({
	subject,
	documents: require_judge.array(document),
	sources: require_judge.array(require_judge.looseObject({
		source: require_judge.looseObject({ kind: require_judge.string() }),
		references: require_judge.array(require_judge.unknown()),
		answer: require_judge.looseObject({
			status: require_judge.literal("known"),
			documents: require_judge.array(document),
			missing: require_judge.array(require_judge.looseObject({
				message: require_judge.string(),
				help: require_judge.string()
			}))
		})
	})),
	policy: require_judge.optional(require_judge.looseObject({
		path: require_judge.string(),
		text: require_judge.string(),
		sha: require_judge.optional(require_judge.string())
	})),
	templatePath: require_judge.optional(require_judge.string()),
	templateAlternatives: require_judge.optional(require_judge.array(require_judge.string())),
	source: require_judge.optional(require_judge.string()),
	markers: require_judge.optional(require_judge.looseObject({
		paths: require_judge.array(require_judge.string()),
		ran: require_judge.boolean()
	})),
	phase: require_judge.optional(require_judge.string()),
	regression: require_judge.optional(require_judge.looseObject({
		when: require_judge.picklist(["auto", "on"]),
		previous: require_judge.optional(require_judge.looseObject({
			at: time,
			passed: require_judge.array(require_judge.string())
		}))
	})),
	at: time,
	facts: require_judge.array(fact),
	changed: require_judge.array(require_judge.string())
});
const recordSchema = require_judge.looseObject({
	schema: require_judge.literal("checklist-gate/record@1"),
	tool: require_judge.looseObject({
		name: require_judge.literal("checklist-gate"),
		version: require_judge.string()
	}),
	run: require_judge.optional(require_judge.looseObject({
		url: require_judge.string(),
		attempt: require_judge.number()
	})),
	verdict,
	items: require_judge.array(require_judge.looseObject({
		document: require_judge.string(),
		line: require_judge.number(),
		section: require_judge.array(require_judge.string()),
		text: require_judge.string(),
		state: require_judge.picklist([
			"ticked",
			"unticked",
			"not-applicable"
		]),
		reason: require_judge.optional(require_judge.string()),
		marked: require_judge.optional(require_judge.looseObject({
			by: require_judge.nullable(require_judge.looseObject({
				login: require_judge.string(),
				id: require_judge.number()
			})),
			at: time
		})),
		byEvidence: require_judge.optional(require_judge.string())
	})),
	signOffs: require_judge.array(require_judge.looseObject({
		gate: require_judge.string(),
		role: require_judge.string(),
		login: require_judge.string(),
		id: require_judge.number(),
		via: require_judge.string(),
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
		return { reason: `found no record, at ${require_judge.getDotPath(issue) ?? "the top"}: expected ${issue.expected}` };
	}
	const record = data;
	const unreadable = require_facts_schema.wrongFact(record.material.facts);
	if (unreadable !== void 0) return { reason: `found no record, in the facts of its material: ${unreadable}` };
	const { policy } = record.material;
	const verdict = record.verdict;
	if (policy !== void 0 && (await require_judge.sourceOf(policy)).digest !== verdict.policy.digest) return { reason: "the text of the policy does not have the digest that the verdict names: the record was changed" };
	return record;
}
function shapeOf(data) {
	try {
		return require_judge.safeParse(recordSchema, data);
	} catch {
		return;
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
